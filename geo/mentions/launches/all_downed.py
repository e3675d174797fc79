"""What was fired and all brought down: "all eight Iskanders fired at Kyiv were intercepted" tells of no blow there."""

from __future__ import annotations

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_NEAR = 2  # tokens from the weapon to "fired at"
_OF_THE = 3  # tokens: "all of the eight"
_BREAKS = frozenset({",", ";", ":", "—", "–"})


def are_all_downed(reading: Reading, match: Match) -> bool:
    """Return whether a verb of firing only describes weapons all of which the next verb tells brought down."""
    lexicon, row = reading.lexicon, reading.row
    if lexicon.set("fired_participles").isdisjoint(row[match.first : match.last]):
        return False
    number = next((n for n in reading.numbers if n.other is not None and 0 <= match.first - n.end <= _NEAR), None)
    if number is None or lexicon.set("every_one").isdisjoint(reading.words(number.first - _OF_THE, number.first)):
        return False
    down = next(
        (m for m in reading.matches("launch") if m.first >= match.last and m.rule.get("status") == "averted"), None
    )
    if down is None:
        return False
    between = range(match.last, down.first)
    counted = any(n.first in between and n.other is None for n in reading.numbers)
    told = lexicon.set("auxiliaries").isdisjoint(row[max(down.first - 1, match.last) : down.last])
    return not (told or counted) and _BREAKS.isdisjoint(row[match.last : down.first])
