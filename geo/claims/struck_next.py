"""Where a blow fell that is told without a place: "drones hit our equipment. Two substations, in A and B, burn".

So too "There were hits. Fires broke out in A and B".
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import UNPLACED, Attached, in_lead, is_event_ground, place_id, without_addresses
from geo.spots import Spot

_UNKNOWN = "unspecified"
_BARE = 6  # words, marks counted: «Були і влучання.»
_MOST_LANDS = 200  # so that the work grows with the text
_HEAD = 3  # tokens before the first place of a sentence that opens with it
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


def where_a_bare_hit_burned(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give hits that are a sentence by themselves the places that head the next one, if it tells of fire or harm there.

    «Були і влучання. У Павлограді та Славгородській громаді виникли пожежі»: what was struck before lies around them.
    """
    struck = {item.mention.sentence for item in attached if item.mention.kind == "strike" and item.spots}
    lands = {place_id(spot): spot for item in attached if item.mention.kind == "strike" for spot in item.spots}
    around = list(lands.values())[:_MOST_LANDS]
    return [_burned_next(item, struck, around, discourse) for item in attached]


def _burned_next(item: Attached, struck: set[int], around: Sequence[Spot], discourse: Discourse) -> Attached:
    told, after = item.mention, item.mention.sentence + 1
    if told.kind != "strike" or told.scope != "event" or item.spots or after >= len(discourse.sentences):
        return item
    one, other = discourse.sentences[told.sentence], discourse.sentences[after]
    if len(one.words) > _BARE or told.sentence in discourse.spots_in or after in struck:
        return item
    if (one.section, one.kind, one.paragraph) != (other.section, other.kind, other.paragraph):
        return item
    named = [s for s in discourse.spots_in.get(after, ()) if s.role in {None, "open"}]
    burns = not discourse.lexicon.set("burning").isdisjoint(other.words)
    harmed = any(m.kind in {"damage", "casualty"} and m.scope == "event" for m in discourse.told_in.get(after, ()))
    if not named or named[0].first > _HEAD or not (burns or harmed):
        return item
    spots = without_addresses(named)
    if any(spot.entry is None or not is_event_ground(spot.entry) for spot in spots):
        return item
    lies_there = all(any(in_lead(spot, land) or place_id(spot) == place_id(land) for land in around) for spot in spots)
    return replace(item, spots=tuple(spots), reason=_WHY) if lies_there or not around else item


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
