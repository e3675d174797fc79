"""What is counted beside the towns of a land: it is of the land the sentence opens with.

"In Donetsk Oblast, three people were killed in Lyman and Siversk, and 14 were injured": nobody says in which of them.
Nor where in it "the attack cut power to 31,000 customers and halted water pumping in Lubny".
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import in_lead
from geo.spots import Spot

_LANDS = frozenset({"oblast", "raion", "hromada"})
_OPENS = 2  # tokens before the land: "In the"
_SEVERAL = 2


def of_the_opening_land(one: Unattached) -> list[Spot]:
    """Keep the land for a count that opens a clause of its own, with no place in it and no blow told before."""
    mention, here, words = one.mention, list(one.here), one.words
    if mention.kind == "outage":
        return _before_the_next_loss(one) or here
    if mention.kind != "casualty" or mention.quantity_tokens is None or len(here) <= _SEVERAL:
        return here
    first, last = mention.quantity_tokens
    at = first - (words[first - 1] in one.lexicon.any_of("adding", "hedge_words"))
    joined = at > 0 and words[at - 1] in one.lexicon.set("and_words") | {",", ";"}
    land = here[0]
    opens = land.first <= _OPENS and land.entry is not None and land.entry.kind in _LANDS
    if not (joined and opens) or mention.first != first or mention.last <= last:
        return here
    towns = [spot for spot in here[1:] if spot.last <= first]
    if len(towns) < _SEVERAL or len(towns) < len(here) - 1 or not all(in_lead(town, land) for town in towns):
        return here
    before = [told for told in one.told if told.first < first]
    tolls = [told for told in before if told.kind == "casualty" and told.measure != mention.measure]
    blows = any(told.kind in {"strike", "damage"} for told in before)
    return [land] if tolls and not blows else here


def _before_the_next_loss(one: Unattached) -> list[Spot]:
    """Return the land of those counted as cut off, where "and" and another supply lost lead to its towns."""
    mention, here, words = one.mention, list(one.here), one.words
    if mention.quantity_tokens is None or mention.status != "reported" or len(here) < _SEVERAL:
        return []
    land, end = here[0], max(mention.last, mention.quantity_tokens[1])
    opens = land.first <= _OPENS and land.entry is not None and land.entry.kind in _LANDS
    nexts = [m for m in one.told if m.kind == "outage" and m.measure != mention.measure and m.first == end + 1]
    joined = bool(nexts) and words[end] in one.lexicon.set("and_words")
    behind = all(spot.first >= nexts[0].last and in_lead(spot, land) for spot in here[1:]) if joined else False
    return [land] if opens and behind and mention.first > land.last else []
