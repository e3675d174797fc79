"""How many of those fired were brought down, told after them: "of 208 drones 181", «из 208 беспилотников — 181»."""

from __future__ import annotations

from geo.mentions.numbers import Number
from geo.mentions.reading import Reading

_DASHES = frozenset({"–", "—"})
_SHARE_REACH = 6  # tokens from what was fired to how many of it fell


def downed_after(reading: Reading, number: Number) -> Number | None:
    """Return the bare number behind "of 208 drones": how many of those fired were brought down.

    A dash leads to it, or a verb of bringing down stands between or right behind.
    """
    row, lexicon = reading.row, reading.lexicon
    opened = number.first > 0 and row[number.first - 1] in lexicon.set("whole_openers")
    if not opened or number.best is None or number.other is None:
        return None
    for other in reading.numbers:
        if not 0 < other.first - number.last <= _SHARE_REACH:
            continue
        bare = other.unit is None and other.other is None and other.noun is None
        if not bare or other.best is None or other.best > number.best:
            return None
        between = row[number.last : other.first]
        told = lexicon.set("downed").union(_DASHES)
        led = not told.isdisjoint([*between, *row[other.last : other.last + 1]])
        return other if led and ";" not in between else None
    return None
