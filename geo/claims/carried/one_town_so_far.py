"""The one town that a report has told of so far, for harm whose sentence names no place and comes long behind it."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import POINTS, UNPLACED, Attached, in_lead, is_event_ground, place_id, without_addresses
from geo.spots import Spot

_HARM = frozenset({"casualty", "damage"})
_PARTS = frozenset({"city_district", "neighbourhood"})
_UNITS = frozenset({"hromada", "raion"})
_SO_FAR = "the only town told of so far"


def of_the_one_town(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give harm without a place the town of all that was told before it, where nothing else was named up to there.

    "A missile hit a market in A. …" Four sentences of what people saw, then: "A pharmacy and four shops burned down."
    What another blow hit is not where the one on a district of the city fell.
    """
    named, read, refused = _named_first(discourse), 0, False
    blows = {item.mention.sentence for item in attached if item.mention.kind == "strike" and not item.spots}
    out: list[Attached] = []
    told: dict[str | None, Spot] = {}
    waiting: dict[str | None, Spot] = {}
    at, last = -1, None
    for item in attached:
        if item.mention.sentence != at:
            told.update(waiting)
            waiting, at = {}, item.mention.sentence
        town = _only(told) if _is_loose(item) else None
        if town is not None and at in blows and town.entry is not None and town.entry.kind in _PARTS:
            town = None
        if town is not None and place_id(town) != last:
            last, read, refused = place_id(town), 0, False
        while town is not None and not refused and read < len(named) and named[read].sentence <= at:
            refused, read = not _is_of_it(named[read], town), read + 1
        if town is not None and not refused:
            out.append(replace(item, spots=(replace(town, name=None),), reason=_SO_FAR))
        else:
            out.append(item)
        if item.mention.scope != "background":
            waiting.update({place_id(spot): spot for spot in item.spots})
    return out


def _is_loose(item: Attached) -> bool:
    mention = item.mention
    return mention.kind in _HARM and mention.scope == "event" and not item.spots and item.reason == UNPLACED


def _only(told: dict[str | None, Spot]) -> Spot | None:
    kept = without_addresses([spot for spot in told.values() if spot.entry is not None])
    town = kept[0] if len(kept) == 1 else None
    return town if town is not None and town.entry is not None and town.entry.kind in POINTS | _UNITS else None


def _named_first(discourse: Discourse) -> list[Spot]:
    """Return the places where something may have happened, in text order."""
    spots = (spot for row in discourse.spots_in.values() for spot in row)
    return [s for s in spots if s.role in {None, "open"} and (s.entry is None or is_event_ground(s.entry))]


def _is_of_it(spot: Spot, town: Spot) -> bool:
    """Whether a place is the town, lies in it or around it."""
    return place_id(spot) == place_id(town) or in_lead(town, spot) or in_lead(spot, town)
