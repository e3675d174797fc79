"""The places by which the next toll is told apart: "two died, five were hurt: three in A and two in B"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Unattached
from geo.interfaces import WordLists
from geo.spots import Spot

_MARKS = (":", "–", "—")
_TO_ITS_PLACE = 3  # tokens from a part's number to "in"


def without_the_next_breakdown(one: Unattached) -> list[Spot]:
    """Drop for a toll the places that a mark behind the next toll tells its parts by: the dead are not those of A.

    Where nothing else tells their place, what the text speaks of or all of these places are left to later rules.
    """
    mention, here = one.mention, list(one.here)
    if mention.kind != "casualty" or mention.quantity is None or not here:
        return here
    if min(spot.start for spot in here) < mention.last:
        return here
    first = min(here, key=lambda spot: spot.start)
    gap = one.words[mention.last : first.start]
    mark = next((at for at, word in enumerate(gap) if word in _MARKS), None)
    if mark is None:
        return here
    next_told = "," in gap[:mark] or not one.lexicon.set("list_words").isdisjoint(gap[:mark])
    parted = _has_a_count(gap[:mark], one.lexicon) and _has_a_count(gap[mark + 1 :], one.lexicon)
    beside = len(gap) - mark - 1 <= _TO_ITS_PLACE
    return [] if next_told and parted and beside else here


def _has_a_count(words: Sequence[str], lexicon: WordLists) -> bool:
    return any(word[0].isdigit() or word in lexicon.table("numerals") for word in words)
