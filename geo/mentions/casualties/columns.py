"""Tolls in columns by place behind a colon: «пострадали: Ромны – 15 человек, Лебедин – 2», "injured: A – 15, B – 2"."""

from __future__ import annotations

from collections.abc import Collection

from geo.mentions.casualties.costs import is_the_cause
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_DASHES = frozenset({"—", "–"})
_TOLD = frozenset({"killed", "injured", "missing", "evacuated"})
_SEVERAL = 2
_TO_THE_COLON = 5  # tokens: «из-за ночных обстрелов:»


def counts_by_place(reading: Reading, match: Match, taken: Collection[int]) -> list[Number]:
    """Return the counts of people in a row of places, each with its dash, that a word of harm and a colon open.

    taken holds where the counts stand that belong to some word of harm already.
    """
    row = reading.row
    colon = next((at for at in range(match.last, min(match.last + _TO_THE_COLON, len(row))) if row[at] == ":"), None)
    if match.rule.get("measure") not in _TOLD or colon is None:
        return []
    if colon > match.last and not is_the_cause(reading, match.last, row[match.last : colon]):
        return []
    joints = reading.lexicon.any_of("list_words", "near_types", "locatives") | {",", ";"}
    found: list[Number] = []
    at = colon + 1
    for first, last in sorted(reading.places):
        number = next((n for n in reading.numbers if n.first == last + 1 and n.other is None), None)
        if number is None or row[last] not in _DASHES or not joints.issuperset(row[at:first]):
            break
        if number.first in taken or number.unit not in {None, "people"} or (number.unit is None and number.noun):
            return []
        found.append(number)
        at = number.end
    ends = not row[at : at + 1] or not row[at][0].isalnum()
    return found if len(found) >= _SEVERAL and ends else []
