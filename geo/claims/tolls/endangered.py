"""Where people were brought from out of danger: a borderland, towns by the front, told without their names."""

from __future__ import annotations

from collections import Counter

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, attach_to

_MOST = 4  # places told of for each that lies elsewhere
_LED = 3  # tokens: "from the frontline communities"
_OF_ITS_OBLAST = "brought out of danger, of the one oblast told of"


def from_the_front(one: Unattached) -> Attached | None:
    """Place those brought out of a borderland or from the front in the oblast in which the places told of lie.

    "A drone hurt a woman in A. 14 people were brought out of the border towns": not out of A. A few places may lie
    elsewhere: where they were taken to, or another story.
    """
    mention = one.mention
    told = mention.measure == "evacuated" and one.own is None
    if not told or (one.lexicon.set("endangered_lands").isdisjoint(one.words) and not _out_of_several(one)):
        return None
    told_of = [s for s in one.discourse.spots if s.role in {None, "open", "source"}]  # not where the hurt are treated
    places = {s.entry.id: s.entry.oblast_id for s in told_of if s.entry is not None and s.entry.oblast_id}
    lands = Counter(places.values()).most_common(1)
    if not lands or len(places) > lands[0][1] + lands[0][1] // _MOST or lands[0][0] not in one.discourse.oblasts:
        return None
    named = next((s for s in one.discourse.spots if s.entry is not None and s.entry.id == lands[0][0]), None)
    return None if named is None else attach_to(mention, [named], _OF_ITS_OBLAST)


def _out_of_several(one: Unattached) -> bool:
    """Whether people were brought out of several places without a name: "evacuated from the communities there".

    The words may stand before: «з деокупованих громад евакуювали 11 людей».
    """
    kinds, words = one.lexicon.table("plural_kinds"), one.words
    return any(
        words[at] in one.lexicon.set("from_words") and any(word in kinds for word in words[at + 1 : at + 1 + _LED])
        for at in range(len(words))
    )
