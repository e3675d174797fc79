"""Persons who are parts of a toll, each told with the place of his own: "seven hurt, including a farmer in Putyvl".

The whole stands beside them with its own place, and nothing is added: the parts are claims of their towns.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.casualties.own_places import has_own_place
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading


def parts_placed(reading: Reading, people: Sequence[Number]) -> frozenset[int]:
    """Return the offsets of the parts behind "including" or "among them" that stand with a place each."""
    joints = reading.lexicon.set("and_words") | {",", ";"}
    for cue in reading.cues:
        if cue.kind != "part":
            continue
        whole = max((n for n in people if n.end <= cue.first), key=lambda n: n.end, default=None)
        if whole is None or whole.best is None:
            continue
        row: list[Number] = []
        for number in people:
            if number.first < cue.last or not reading.cue("part", number.first):
                continue
            before = cue.last if not row else _past_place(reading, row[-1].end)
            if not joints.issuperset(reading.words(before, number.first)) or not has_own_place(reading, number):
                break
            row.append(number)
        told = [n.best for n in row if n.best is not None]
        if row and len(told) == len(row) and sum(told) < whole.best:
            return frozenset(n.first for n in row)
    return frozenset()


def _past_place(reading: Reading, at: int) -> int:
    """Return where the place behind a person ends."""
    return next((last for first, last in reading.places if at < first <= at + 2), at)
