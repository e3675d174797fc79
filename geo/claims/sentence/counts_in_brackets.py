"""Where those counted were, told in brackets: of no other count, «А: двоє загиблих (у Б та В), четверо поранених»."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import in_lead
from geo.spots import Spot

_GAP = 2  # tokens from a count to the bracket


def without_places_of_other_counts(one: Unattached) -> list[Spot]:
    """Leave out the places in brackets that tell where others were, where the land they lie in is named before."""
    mention, here, words = one.mention, list(one.here), one.words
    if mention.kind not in {"casualty", "outage", "damage"} or mention.quantity is None:
        return here
    before = words[: mention.first]
    if "(" not in before or ")" not in before:
        return here
    opens, closes = before.index("("), len(before) - 1 - before[::-1].index(")")
    others = (o for o in one.told if o is not mention and o.kind in {"casualty", "outage", "damage"} and o.quantity)
    ends = {end for o in others for end in (o.last, (o.quantity_tokens or (0, 0))[1])}
    if not any(0 <= opens - end <= _GAP for end in ends):
        return here
    inside = [spot for spot in here if opens < spot.first < closes]
    lands = [spot for spot in here if spot.last <= opens and spot.role in {None, "open"}]
    held = all(any(in_lead(spot, land) for land in lands) for spot in inside)
    return [spot for spot in here if spot not in inside] if inside and lands and held else here
