"""Where people were brought from out of danger: a borderland, towns by the front, told without their names."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, attach_to

_OF_ITS_OBLAST = "brought out of danger, of the one oblast told of"


def from_the_front(one: Unattached) -> Attached | None:
    """Place those brought out of a borderland or from the front in the oblast in which all places told of lie.

    "A drone hurt a woman in A. 14 people were brought out of the border towns": not out of A.
    """
    mention = one.mention
    told = mention.measure == "evacuated" and one.own is None
    if not told or one.lexicon.set("endangered_lands").isdisjoint(one.words):
        return None
    lands = {s.entry.oblast_id or s.entry.id for s in one.discourse.spots if s.entry is not None and s.entry.oblast_id}
    if len(lands) != 1 or not lands <= one.discourse.oblasts.keys():
        return None
    named = next((s for s in one.discourse.spots if s.entry is not None and s.entry.id in lands), None)
    return None if named is None else attach_to(mention, [named], _OF_ITS_OBLAST)
