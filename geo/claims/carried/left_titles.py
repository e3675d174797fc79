"""A toll behind a paragraph on another town than that of the report's title: it is no more the title's."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Carried, Unattached
from geo.claims.grounds import POINTS, in_lead, place_id
from geo.claims.quarters import is_of_kind
from geo.model import Mention
from geo.spots import Spot


def has_left_its_title(one: Unattached, carried: Carried, lead: Sequence[Spot]) -> bool:
    """Return whether a toll opens the paragraph behind one on a blow in another town than that of the report's title.

    "STRIKE ON A KILLS THREE / In B, a drone damaged a mill. / Two were injured": in B. But the three are the title's.
    """
    mention, here = one.mention, one.sentences[one.mention.sentence]
    title = [m for m in one.discourse.told_in.get(0, ()) if one.sentences[0].kind == "heading"]
    if not lead or lead[0].sentence != 0 or not title or mention.kind != "casualty" or mention.quantity is None:
        return False
    if any(m.measure == mention.measure and _count(m) == _count(mention) for m in title):
        return False
    town = carried.spots[0] if len(carried.spots) == 1 else None
    close = carried.paragraph == here.paragraph - 1 and carried.sentence == mention.sentence - 1
    other = town is not None and town.sentence > 0 and is_of_kind(town, POINTS)
    return close and other and not any(is_of_it(spot, land) for spot in carried.spots for land in lead)


def _count(mention: Mention) -> float | None:
    """Return the best figure of a mention."""
    return mention.quantity.best if mention.quantity is not None else None


def is_of_it(spot: Spot, land: Spot) -> bool:
    """Return whether a place is the land, lies in it or holds it."""
    return place_id(spot) == place_id(land) or in_lead(spot, land) or in_lead(land, spot)
