"""How many of what was just counted fell, told in an aside: "33 missiles – 28 of them downed – and 410 drones"."""

from __future__ import annotations

from dataclasses import dataclass

from geo.mentions.launches.single import MEASURES
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_CLOSES = {"(": ")", "–": "–", "—": "—", "-": "-"}
_OPENS_REACH = 5  # tokens from a weapon to the mark that opens the aside: a name in quotes
_TO_VERB = 4  # tokens: "of them have been"
_SEVERAL = 2
_WHICH = 3  # tokens behind a comma: «, з яких 17»


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a count fell: the count, how many, the words that say so and where the aside ends."""

    whole: Number
    part: Number
    match: Match
    last: int


def shares_in_asides(reading: Reading) -> list[Share]:
    """Return what fell of a count of weapons by an aside right behind it, where another count stands outside of it."""
    down = [m for m in reading.matches("launch") if m.rule.get("status") == "averted"]
    weapons = [n for n in reading.numbers if n.other in MEASURES and n.best is not None]
    if not down or len(weapons) < _SEVERAL:
        return []
    found = []
    for whole in weapons:
        aside = _aside_behind(reading, whole)
        if aside is None:
            continue
        inside = [n for n in reading.numbers if aside[0] <= n.first and n.last <= aside[1]]
        bare = [n for n in inside if n.unit is None and n.other is None and n.noun is None and n.best is not None]
        match = next((m for m in down if aside[0] <= m.first and m.last <= aside[1]), None)
        if len(inside) == len(bare) == 1 and match is not None and (bare[0].best or 0) <= (whole.best or 0):
            apart = min(abs(match.first - bare[0].end), abs(bare[0].first - match.last))
            found += [Share(whole, bare[0], match, aside[1])] if apart <= _TO_VERB else []
    return found


def _aside_behind(reading: Reading, whole: Number) -> tuple[int, int] | None:
    """Return the first and last token of an aside right behind a count: in brackets, dashes or with «з яких»."""
    row = reading.row
    opens = next(
        (at for at in range(whole.last, min(whole.last + _OPENS_REACH, len(row))) if _opens(reading, at)), None
    )
    if opens is None or any(whole.last < n.first < opens for n in reading.numbers):
        return None
    ends = {_CLOSES.get(row[opens], ","), ".", ";"}
    last = next((at for at in range(opens + 1, len(row)) if row[at] in ends), len(row))
    if row[opens] == ",":  # «, 80 з яких подавлено, і 90 дронів», "16 of which fell and 90 drones"
        joints = reading.lexicon.set("and_words")
        again = [n.first - 1 for n in reading.numbers if n.other in MEASURES and opens < n.first <= last]
        last = next((at for at in again if row[at] in joints), last)
    return opens + 1, last


def _opens(reading: Reading, at: int) -> bool:
    """Whether an aside opens at a token: a bracket, a dash, a comma with "of which" or "of them" behind."""
    if reading.row[at] in _CLOSES:
        return True
    if reading.row[at] != ",":
        return False
    parts = reading.lexicon.set("parts_of")
    return any(" ".join(reading.words(to, to + 2)) in parts for to in range(at + 1, at + 1 + _WHICH))
