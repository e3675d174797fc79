"""Clauses that ", where" opens: they tell of the place before them, and a row of places goes on behind them."""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot

_ENDS = frozenset({",", ";", ".", "—", "–", "("})
_BESIDE = 1  # token between a place and the unit it lies in
_JOINT = 4  # tokens: ", as well as"
_OPENED_AND_CLOSED = 2  # commas


def place_of_relative(
    mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Return the place before ", where" that opens a mention's clause: "A, where a driver died, and B were shelled".

    Empty where the clause names a place of its own, none stands right before it, or no row goes on behind it.
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
    if not any(group[0].first > end for group in groups):
        return []  # no row goes on: "in a district of A, where …"
    named = next((group for group in groups if len(group) == 1 and group[-1].last == low - 1), None)
    if named is None or any(0 <= named[0].start - group[-1].last <= _BESIDE for group in groups):
        return []  # "in a village of the X district, where …"
    return list(named)


def with_row_behind_where(
    mention: Mention,
    chosen: Sequence[Spot],
    groups: Sequence[Sequence[Spot]],
    words: Sequence[str],
    lexicon: WordLists,
) -> list[Spot]:
    """Add to the places of a strike those that go on the row behind such a clause: "shelled A, where …, and B"."""
    out = list(chosen)
    if mention.kind != "strike" or not out or lexicon.set("where_words").isdisjoint(words):
        return out
    joints = lexicon.any_of("list_words", "blow_prepositions", "added_words", "near_types")
    for group in groups:
        gap = list(words[out[-1].last : group[0].start])
        opened = gap[:1] == [","] and not lexicon.set("where_words").isdisjoint(gap[1:2])
        if not opened or gap.count(",") != _OPENED_AND_CLOSED:
            continue
        joint = gap[gap.index(",", 1) + 1 :]
        if not joint and len(group) > 1:  # "… A, where …, B and C"
            out += group
        if 0 < len(joint) <= _JOINT and joint[0] in lexicon.set("list_words") and joints.issuperset(joint):
            out += group
    return out
