"""What an office calls the attack on its ground, where one on a town of it has been told."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Discourse
from geo.claims.grounds import (
    BY_OFFICE,
    Attached,
    in_lead,
    place_id,
)
from geo.spots import Spot


def without_told_before(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Leave out what an official calls the attack on his ground where one on a town of it has been told before.

    "Drones struck Zaporizhzhia. … The head of the Zaporizhzhia region said people reported damage from the attack."
    Nor is there one in a first sentence that tells only of what came of the attacks told then, "the office of the
    region tells of what the day's attacks did. • A. A drone hit …".
    """
    out: list[Attached] = []
    struck: dict[str | None, Spot] = {}
    if _opens_with_aftermath(attached, discourse):
        struck = {
            place_id(s): s for i in attached if i.mention.kind == "strike" and i.mention.sentence for s in i.spots
        }
    for item in attached:
        strike = item.mention.kind == "strike" and item.mention.scope == "event"
        vague = strike and item.mention.measure == "unspecified" and item.reason == BY_OFFICE and bool(item.spots)
        if vague and any(in_lead(spot, item.spots[0]) for spot in struck.values()):
            out.append(Attached(mention=item.mention, spots=(), reason="the attack told before"))
            continue
        if strike:
            struck.update({place_id(spot): spot for spot in item.spots})
        out.append(item)
    return out


def _opens_with_aftermath(attached: Sequence[Attached], discourse: Discourse) -> bool:
    """Whether the first sentence tells by an office what came of attacks, and of no harm itself."""
    here = [item.mention.kind for item in attached if item.mention.sentence == 0]
    words = discourse.sentences[0].words if discourse.sentences else ()
    return here == ["strike"] and not discourse.lexicon.any_of("aftermath_words", "aftermath_nouns").isdisjoint(words)
