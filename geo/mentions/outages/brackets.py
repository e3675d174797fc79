"""Counts behind the places of a row: "without gas are A, B (1,200 customers) and C", "no gas: A – 1,200, B – 700"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.outages.units import UNITS
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_ROW = 2  # places
_NOUN = 3  # tokens before what was lost: "customers are cut off in A (12,000), B (8,500) and C"
_DASHES = frozenset({"—", "–", "-"})
_CAUSE = 12  # tokens: "after a drone attack on the night of 6 June"
_MARKS = frozenset({";", ":", "—", "–"})


def counts_behind_a_colon(reading: Reading, match: Match) -> list[Number]:
    """Return the counts of a row that a colon opens, each behind its place: "without power: A – 3,900 homes, B – 700".

    A unit told once is that of all; one told before what was lost is ("customers without power: A 3,900"). A cause may
    stand before the colon: "without power after attacks on Monday: A – 3,900 homes".
    """
    row = reading.row
    causes = reading.lexicon.any_of("cause_prepositions", "causes_of_outages")
    reach = _CAUSE if not causes.isdisjoint(row[match.last : match.last + 1]) else _NOUN
    colon = next((at for at in range(match.last, min(match.last + reach, len(row))) if row[at] == ":"), None)
    if colon is None or any(match.last <= first < colon for first, _ in reading.places):
        return []
    table = reading.lexicon.table("units")
    joints = reading.lexicon.any_of("list_words", "near_types", "locatives", "articles")
    found: list[Number] = []
    at = colon + 1
    marks = _DASHES | ({","} if ";" in row[colon:] else frozenset())  # "A, 5,200 customers; B, 1,300"
    for first, last in sorted(reading.places):
        if first < at:
            continue
        start = last + (row[last : last + 1] != [] and row[last] in marks)
        number = next((n for n in reading.numbers if n.first == start and n.other is None), None)
        if number is None or not joints.issuperset(word for word in row[at:first] if word not in {",", ";"}):
            break
        found.append(number)
        at = number.end
    told = [n.unit for n in found if n.unit in UNITS]
    before = (str(table[w]) for w in reversed(reading.words(match.first - _NOUN, match.first)) if w in table)
    unit = next((u for u in (*told, *before) if u in UNITS), None)
    if len(found) < _ROW or unit is None or any(n.unit not in {None, *UNITS} for n in found):
        return []
    return [n if n.unit in UNITS else replace(n, unit=unit) for n in found]


def counts_of_a_row(reading: Reading, match: Match, triggers: Sequence[Match]) -> list[Number]:
    """Return the counts in brackets, each right behind its place, of the row that follows what was lost.

    One alone behind the last place is of all the row.
    """
    if "(" not in reading.row[match.last :]:
        return []
    end = min((other.first for other in triggers if other.first > match.first), default=len(reading.row))
    opens = match.last + (reading.row[match.last : match.last + 1] == [":"])  # «без света: А (900 семей), Б (70)»
    end = next((at for at in range(opens, end) if reading.row[at] in _MARKS), end)
    row = [(first, last) for first, last in reading.places if match.last <= first < end]
    ends = {last for _, last in row}
    table = reading.lexicon.table("units")
    told = reading.words(match.first - _NOUN, row[0][0]) if row else ()
    unit = next((str(table[word]) for word in told if word in table and table[word] in UNITS), None)
    found = [
        number if number.unit in UNITS else replace(number, unit=unit)
        for number in reading.numbers
        if (number.unit in UNITS or (unit is not None and number.unit is None and number.noun is None))
        and match.last <= number.first < end
        and number.first - 1 in ends
        and reading.row[number.first - 1] == "("
        and reading.words(number.end, number.end + 1) == [")"]
    ]
    of_all = len(found) == 1 and max(ends, default=0) == found[0].first - 1  # "A and B (31,000 customers)"
    return found if len(row) >= _ROW and not of_all else []
