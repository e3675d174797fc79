"""A count joined by "and" to one that a place and a dash head: it is of that place, and of none told before.

«Одна людина загинула в А, у Б – двоє загиблих та одна поранена, а в В – троє поранених»: one hurt in Б.
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.spots import Spot

_DASHES = frozenset({"–", "—", "-", ":"})


def of_the_same_member(one: Unattached) -> list[Spot]:
    """Keep the place that heads the member of a row in which a count is the second one."""
    here, words, told = list(one.here), one.words, one.mention.quantity_tokens
    if one.mention.kind != "casualty" or told is None or len(here) < 2:
        return here
    first, ands = told[0], one.lexicon.set("and_words") | {","}
    before = [m for m in one.told if m.kind == "casualty" and m.quantity_tokens and m.last <= first]
    while before and words[first - 1] in ands and before[-1].last == first - 1:
        member = before.pop()
        first = min(member.first, (member.quantity_tokens or (member.first, 0))[0])
        if first > 0 and words[first - 1] in _DASHES:
            heads = [spot for spot in here if spot.last == first - 1 and not _is_in_a_row(spot, one)]
            return heads if heads and not any(spot.first > one.mention.first for spot in here) else here
    return here


def _is_in_a_row(spot: Spot, one: Unattached) -> bool:
    """Whether "and" joins a place to another before it: "strikes on A and B: two dead and eight hurt"."""
    joints = one.lexicon.any_of("and_words", "list_words") | {","}
    before = spot.start - 1
    joined = before > 0 and one.words[before] in joints
    return joined and any(other.last == before and other.start < spot.start for other in one.here)
