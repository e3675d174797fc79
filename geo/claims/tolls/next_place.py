"""The place that leads to somebody else: "killed a man in A, and in B a woman", "… and in B a man drowned".

A row of places has nobody behind its last one; here it is of whom stands behind it, and of what befell them.
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.spots import Spot

_REACH = 6  # tokens from a place to what is told there
_SEVERAL = 2
_TO_ITS_THING = 3  # tokens: "an apartment block"


def without_the_next_place(one: Unattached) -> list[Spot]:
    """Drop for a count, and for a blow, the places of others named behind it; keep theirs alone for those."""
    here, told = list(one.here), one.mention.quantity_tokens
    if (
        one.mention.kind not in {"casualty", "strike", "damage"}
        or len(here) < _SEVERAL
        or not one.lexicon.set("articles")
    ):
        return here
    leads = [spot for spot in here if _leads_to_somebody(spot, one)]
    if one.mention.kind == "damage" and told is None:
        return [spot for spot in leads if 0 <= one.mention.first - spot.last <= _TO_ITS_THING] or here
    if told is None:
        nothing = [spot for spot in leads if not _is_told_there(spot, one)]
        return [spot for spot in here if spot not in nothing] or here
    own = [spot for spot in leads if spot.last == told[0]]
    return own or [spot for spot in here if spot not in leads or spot.first < told[1]] or here


def _leads_to_somebody(spot: Spot, one: Unattached) -> bool:
    """Whether "and in" stands before a place and an article behind it."""
    words, lexicon = one.words, one.lexicon
    at = spot.start - 1
    while at > 0 and words[at] in lexicon.any_of("articles", "near_types", "told_of_towns"):
        at -= 1
    led = at > 0 and words[at] in lexicon.set("locatives")
    joined = led and words[at - 1] in lexicon.set("and_words") | {",", ";"}
    return joined and not lexicon.set("one_articles").isdisjoint(words[spot.last : spot.last + 1])


def _is_told_there(spot: Spot, one: Unattached) -> bool:
    """Whether anything is told of what stands behind a place."""
    near = range(spot.last, spot.last + _REACH)
    if one.mention.first in near:
        return True  # the blow itself: "in A a college burned, and in B a missile left a crater"
    others = [mention for mention in one.told if mention is not one.mention]
    counted = any((m.quantity_tokens or (m.first, m.last))[0] in near for m in others)
    return counted or any(m.first in near or m.first < spot.last < m.last for m in others)
