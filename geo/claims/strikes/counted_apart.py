"""Blows counted with a verb of their own behind those aimed at a place: «завдав ударів по А, здійснив 77 обстрілів».

They were along the whole front that the sentence is about; of the place aimed at nothing says so.
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached
from geo.spots.coordination import is_verb

_REASON = "counted apart from the blows told before it"


def counted_apart(one: Unattached) -> Attached | None:
    """Return that such blows have no place, None of any other mention."""
    mention, words = one.mention, one.words
    at = mention.first - 1
    counted = at > 1 and (words[at][0].isdigit() or words[at] in one.lexicon.table("numerals"))
    if mention.kind != "strike" or not counted or not is_verb(words[at - 1], one.lexicon) or words[at - 2] != ",":
        return None
    places = [spot for spot in one.named if spot.role in {None, "open"}]
    before = [other for other in one.told if other.kind == "strike" and other.last <= at - 2]
    between = [spot for spot in places if before and before[0].last <= spot.first and spot.last <= at - 2]
    aimed = bool(between) and not any(spot.first > at for spot in places)
    return Attached(mention=mention, spots=(), reason=_REASON) if aimed else None
