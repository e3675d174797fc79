"""Where a blow fell that is told without a place: "drones hit our equipment. Two substations, in A and B, burn"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import UNPLACED, Attached, is_event_ground
from geo.spots import Spot

_UNKNOWN = "unspecified"
_WHY = "where the next sentence tells what it damaged"


def where_it_damaged_next(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a strike whose sentence names no place those where the next sentence says what was damaged.

    Only where it names its weapon, no strike with a place is told before it nor in that sentence, and nothing was fired
    at the whole country.
    """
    damaged: dict[int, list[Spot]] = {}
    struck: set[int] = set()
    first = min(
        (i.mention.sentence for i in attached if i.mention.kind == "strike" and i.spots),
        default=len(discourse.sentences),
    )
    for item in attached:
        told = item.mention
        if told.kind == "strike" and item.spots:
            struck.add(told.sentence)
        if told.kind == "damage" and told.scope == "event" and item.names:
            named = [spot for spot in item.spots if spot.sentence == told.sentence]
            damaged.setdefault(told.sentence, []).extend(named)
    return [
        _placed_next(item, damaged, struck, discourse) if item.mention.sentence < first else item for item in attached
    ]


def _placed_next(item: Attached, damaged: dict[int, list[Spot]], struck: set[int], discourse: Discourse) -> Attached:
    told, after = item.mention, item.mention.sentence + 1
    loose = told.kind == "strike" and told.scope == "event" and item.reason == UNPLACED and told.measure != _UNKNOWN
    if not loose or told.sentence in discourse.spots_in or after not in damaged or after in struck:
        return item
    if any(other.kind == "launch" for other in discourse.told_in[told.sentence]):
        return item
    one, other = discourse.sentences[told.sentence], discourse.sentences[after]
    if (one.section, one.kind, one.paragraph) != (other.section, other.kind, other.paragraph):
        return item
    spots = {spot.entry.id: spot for spot in damaged[after] if spot.entry is not None and is_event_ground(spot.entry)}
    return replace(item, spots=tuple(spots.values()), reason=_WHY) if spots else item
