"""What a blow hit was where the blow fell, though the clause goes on to where the supply failed."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import Attached, place_id

_IN_ITS_WORDS = "what the blow hit"


def of_their_blow(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Give what the words of a blow say it hit the one place of that blow, not those cut off behind it.

    "In the X region, after strikes on a substation, A and B have no power": the substation is in the X region.
    """
    strikes: dict[int, list[Attached]] = {}
    dark: dict[int, set[str | None]] = {}
    for item in attached:
        if item.mention.kind == "strike" and len(item.spots) == 1:
            strikes.setdefault(item.mention.sentence, []).append(item)
        elif item.mention.kind == "outage" and item.mention.status == "reported":
            dark.setdefault(item.mention.sentence, set()).update(place_id(spot) for spot in item.spots)

    def placed(item: Attached) -> Attached:
        mention = item.mention
        cut = dark.get(mention.sentence, set()) if mention.kind == "damage" else set()
        grounds = {place_id(spot) for spot in item.spots}
        if not cut or not grounds or not grounds <= cut:
            return item
        blow = next(
            (s for s in strikes.get(mention.sentence, ()) if mention.first <= s.mention.first < mention.last), None
        )
        if blow is None or place_id(blow.spots[0]) in grounds:
            return item
        return replace(item, spots=blow.spots, names=blow.names, reason=_IN_ITS_WORDS)

    return [placed(item) for item in attached]
