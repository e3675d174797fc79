"""Towns where explosions were only heard, behind a blow told of another: no toll told next is carried there."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import HEARD, Attached, place_id

_REACH = 3  # tokens: "explosions could also be heard"
_PAST = "where the blow before fell, blasts were only heard in the place named last"
_BEFALLS = frozenset({"casualty", "damage"})


def is_only_heard(attached: Attached, one: Unattached) -> bool:
    """Whether explosions are said to have been heard in a town, behind a blow told of another one."""
    mention, latest = attached.mention, one.thread.latest
    if not mention.rule.startswith(HEARD) or latest.kind not in {"strike", "casualty"} or not latest.spots:
        return False
    beside = one.words[max(mention.first - _REACH, 0) : mention.last + _REACH]
    same = latest.paragraph == one.sentences[mention.sentence].paragraph
    if not same or one.lexicon.set("blasts_heard").isdisjoint(beside):
        return False
    return {place_id(spot) for spot in latest.spots}.isdisjoint(place_id(spot) for spot in attached.spots)


def past_the_blasts_heard(one: Unattached) -> Attached | None:
    """Place a toll without a place where the blow fell: "Drones hit A. Blasts were heard in B. Six were hurt"."""
    mention, latest = one.mention, one.thread.latest
    if mention.kind not in _BEFALLS or mention.scope != "event" or one.named or not one.thread.attached:
        return None
    last = one.thread.attached[-1]
    before = last.mention.sentence == mention.sentence - 1 and last.mention.sentence > latest.sentence
    same = latest.paragraph == one.sentences[mention.sentence].paragraph
    if not (before and same and last.spots and last.mention.rule.startswith(HEARD)):
        return None
    return Attached(mention=mention, spots=latest.spots, reason=_PAST)
