"""Supplies in a row, each with its place, and one verb for all: "water in A, heating in B and gas in C were cut"."""

from __future__ import annotations

from typing import NamedTuple

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_SEVERAL = 2


class Supply(NamedTuple):
    """A supply, and the tokens from its word to the end of its place."""

    measure: str
    first: int
    last: int


def supplies_in_places(reading: Reading, match: Match) -> list[Supply]:
    """Return the supplies of the row that words for a loss end, each with its own place; [] where there is none."""
    if len(reading.places) < _SEVERAL or not reading.lexicon.set("articles"):
        return []
    joints = reading.lexicon.any_of("and_words", "articles") | {","}
    ends = {last: first for first, last in reading.places}
    end = next((at for at in range(match.last - 1, match.first, -1) if at in ends), None)
    found: list[Supply] = []
    while end is not None and (item := _item(reading, ends[end], end)) is not None:
        found.insert(0, item)
        at = item.first
        while at > 0 and reading.row[at - 1] in joints:
            at -= 1
        end = at if at < item.first and at in ends else None
    several = len({item.measure for item in found}) > 1
    return found if several and match.first in {item.first for item in found} else []


def _item(reading: Reading, place: int, end: int) -> Supply | None:
    """Return the supply that "in" leads from to a place: "water supply in A"."""
    lexicon, at = reading.lexicon, place - 1
    while at > 0 and reading.row[at] in lexicon.any_of("articles", "near_types", "of_words"):
        at -= 1
    if at < 1 or reading.row[at] not in lexicon.set("locatives"):
        return None
    at -= 1
    at -= reading.row[at] in lexicon.set("supply_again") and reading.row[at] not in lexicon.table("utility")
    measure = lexicon.table("utility").get(reading.row[at]) if at >= 0 else None
    return None if measure is None else Supply(str(measure), at, end)
