"""Clauses that ", where" opens tell of the place before them."""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot
from geo.spots.nearness import is_of_a_part

_ENDS = frozenset({",", ";", ".", "—", "–", "("})
_BESIDE = 1  # token between a place and the unit it lies in


def place_of_relative(
    mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Return the place before ", where" that opens a mention's clause: "A, where a driver died, and B were shelled".

    Empty where the clause names a place of its own, none stands right before it, or no row goes on behind it, unless
    the place is told as one of those before: "several towns of the X region, including A, where a driver died".
    """
    where, low = lexicon.set("where_words"), mention.first
    while low > 0 and words[low - 1] not in _ENDS:
        low -= 1
    if low == 0 or words[low - 1] != "," or where.isdisjoint(words[low : mention.first + 1]):
        return []
    opener = next(at for at in range(low, mention.first + 1) if words[at] in where)
    if opener > low:
        return []
    end = next((at for at in range(mention.last, len(words)) if words[at] in _ENDS), len(words))
    if any(low < spot.first < end for group in groups for spot in group):
        return []
    named = next((group for group in groups if len(group) == 1 and group[-1].last == low - 1), None)
    if named is not None and _is_one_of_those(named, groups, words, lexicon):
        return list(named)
    if not any(group[0].first > end for group in groups):
        return []  # no row goes on: "in a district of A, where …"
    if named is None or any(0 <= named[0].start - group[-1].last <= _BESIDE for group in groups):
        return []  # "in a village of the X district, where …"
    return list(named)


def _is_one_of_those(
    named: Sequence[Spot], groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a place is told as one of a land or a row before it: ", including A"."""
    before = [group for group in groups if group[-1].last <= named[0].start]
    return bool(before) and is_of_a_part(words[before[-1][-1].last : named[0].start], lexicon)
