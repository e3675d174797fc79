"""Tell what a report on another matter tells of attacks in passing: late, little, and without a day.

Reports of an attack open with it. One that opens with a budget, a trial or a harvest may come to speak of strikes; what
it tells of them without a day is of some other time, and is kept as background, off the map.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.reading import Reading, names_attacker
from geo.model import Mention

_LEAD = 3  # sentences
_LONG = 8  # sentences: a short post may greet first
_FEW = 2  # sentences
_LAST_DAY = 31
_SCOPES = frozenset({"event", "nationwide"})
_WHY = " (told late, without a day)"


def with_background(
    mentions: Sequence[Mention], readings: Sequence[Reading], headline: Sequence[Reading], attacks: Collection[int]
) -> list[Mention]:
    """Return the mentions, those that a report on another matter tells in passing as background.

    attacks holds the sentences that name one.
    """
    told = [reading for reading in readings if reading.sentence.kind != "furniture"]
    happened = [m for m in mentions if m.scope in _SCOPES and m.status != "denied"]
    if len(told) < _LONG or not 0 < len({m.sentence for m in happened}) <= _FEW or any(map(names_attacker, headline)):
        return list(mentions)
    lead = {reading.index for reading in told[:_LEAD]}
    if any(m.sentence in lead for m in happened) or not lead.isdisjoint(attacks):
        return list(mentions)
    if any(_has_a_day(readings[m.sentence]) for m in happened):
        return list(mentions)
    return [replace(m, scope="background", rule=m.rule + _WHY) if m.scope in _SCOPES else m for m in mentions]


def _has_a_day(reading: Reading) -> bool:
    """Whether a sentence has words of a day: "overnight", "on Monday", «5 лютого»."""
    reading = reading.entire
    lexicon = reading.lexicon
    if reading.matches("dates") or not lexicon.table("weekdays").keys().isdisjoint(reading.row):
        return True
    months = lexicon.table("months_long")
    return any(word in months and _is_a_day(beside) for word, beside in _pairs(reading.row))


def _pairs(row: Sequence[str]) -> list[tuple[str, str]]:
    """Return each word with each of its neighbours."""
    return [*pairwise(row), *((behind, word) for word, behind in pairwise(row))]


def _is_a_day(word: str) -> bool:
    return word.isdigit() and int(word) <= _LAST_DAY
