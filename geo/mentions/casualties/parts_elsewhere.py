"""Parts of a toll that have places of their own: "eight hurt, five of them in Shostka and three in Konotop"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.mentions.casualties.own_places import (
    after_ages,
    after_cause,
    after_part,
    follows_part,
    has_own_place,
    leads_to_a_place,
)
from geo.mentions.casualties.parts import is_a_part_behind_a_dash
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading

_TWO = 2


def parts_adding_up(reading: Reading, people: Sequence[Number]) -> frozenset[int]:
    """Return the offsets of parts of a count, each with its place, that make up the whole of it.

    "22 were injured, 14 of them in Konotop and eight in Shostka": the parts stand, and the whole gives way to them.
    """
    for at, number in enumerate(people):
        is_part = reading.cue("part", number.first) or after_part(reading, number.end) > number.end
        bare = at > 0 and reading.words(number.first - 1, number.first) == [","]  # "three died, two in A and one in B"
        if not (is_part or bare) or not has_own_place(reading, number):
            continue
        row = [number]
        for other in people[at + 1 :]:
            if not has_own_place(reading, other):
                break
            row.append(other)
        told = [n.best for n in row if n.best is not None]
        wholes = [n for n in people[at - 1 if is_part else 0 : at] if n.best == sum(told)]
        if not is_part:  # the whole has no place of its own: "two died in A, one in B and one in C" are four
            wholes = [n for n in wholes if not any(n.end <= first < number.first for first, _ in reading.places)]
        if len(row) >= _TWO and len(told) == len(row) and wholes:
            return frozenset(n.first for n in row)
    return frozenset()


def part_elsewhere(reading: Reading, people: Sequence[Number]) -> frozenset[int]:
    """Return the offsets of the parts of a count that have places of their own: "eight, five of them in Shostka".

    The whole stands beside them, with its own place, and nothing is added: «9, з них 4 у Шостці та 2 у Глухові».
    """
    locatives = reading.lexicon.set("locatives")
    dashes = reading.lexicon.set("copulas")
    for at, number in enumerate(people):
        end = after_part(reading, number.end)
        linked = end > number.end or follows_part(reading, number.first) or reading.cue("part", number.first)
        linked = linked or (at > 0 and is_a_part_behind_a_dash(reading, people[at - 1], number))
        if not at or number.noun is not None or not linked:
            continue
        end += reading.row[end : end + 1] != [] and reading.row[end] in dashes
        whole = people[at - 1].best
        end = after_ages(reading, end)
        end = after_cause(reading, end)
        placed = reading.row[end : end + 1] != [] and reading.row[end] in locatives
        placed = placed and any(first == end + 1 for first, _ in reading.places)
        if (
            (placed or leads_to_a_place(reading, end))
            and whole is not None
            and number.best is not None
            and number.best < whole
        ):
            return frozenset({number.first, *_next_parts(reading, people[at:], whole)})
    return frozenset()


def _next_parts(reading: Reading, parts: Sequence[Number], whole: float) -> list[int]:
    """Return the offsets of the counts that a comma or "and" joins to the first part, each with its own place."""
    joints, out, told = reading.lexicon.set("and_words") | {","}, [], parts[0].best or 0
    for before, part in pairwise(parts):
        places = [last for first, last in reading.places if before.end <= first and last <= part.first]
        told += part.best or 0
        joined = bool(places) and bool(reading.row[places[-1] : part.first])
        joined = joined and joints.issuperset(reading.row[places[-1] : part.first])
        if part.noun is not None or not joined or told > whole or not has_own_place(reading, part):
            break
        out.append(part.first)
    return out
