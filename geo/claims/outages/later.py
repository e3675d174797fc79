"""Where those are whom an outage counts in all, in a sentence behind the towns that lost their supply.

"A has 30,000 without light. B has 12,000. In all 42,000 customers are cut off": in both towns, or in the land around
what was told.
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, attach_to, in_lead, place_id
from geo.claims.quarters import unit_around
from geo.spots import Spot

_AROUND = "the unit around all that was told"
_OF_ALL = "a total of several places told before"
_BACK_IN_ALL = "more have it back than the town told of last lost it"
_WHO = frozenset({"people", "customers", "families", "households"})
_OPENING = 3  # tokens
_SEVERAL, _MOST = 2, 6  # places
_MOST_TOLD = 50


def of_all_cut_off(one: Unattached) -> Attached | None:
    """Place a count in all of those cut off, more than any town told before had: in the land around, or in all of them.

    The towns have it only where their counts make the sum: else more places may have lost it.
    """
    mention = one.mention
    if mention.kind != "outage" or mention.quantity is None or mention.quantity.best is None:
        return None
    if mention.scope != "event" or mention.status not in {"reported", "updated"}:
        return None
    if any(spot.role in {None, "open"} for spot in one.named):
        return None
    if one.lexicon.any_of("in_all", "in_all_behind").isdisjoint(one.words[:_OPENING]) and not _opens_as_a_sum(one):
        return None
    towns, counts = _told_before(one)
    if not towns or not all(count < mention.quantity.best for count in counts):
        return None
    land = unit_around(mention, list(towns.values()), one.discourse.spots_in)
    if land is not None and place_id(land) not in towns:
        return attach_to(mention, [land], _AROUND)
    if len(towns) < _SEVERAL:
        return None
    spots = tuple(towns.values()) if len(towns) <= _MOST and sum(counts) == mention.quantity.best else ()
    return Attached(mention=mention, spots=spots, reason=_OF_ALL)


def of_more_than_were_cut(one: Unattached) -> Attached | None:
    """Place who has a supply back in all towns told to have lost it, where they are more than the last of them lost."""
    mention = one.mention
    if mention.kind != "outage" or mention.status != "restored" or mention.quantity is None or one.named:
        return None
    back = mention.quantity.best
    towns, counts = _told_before(one)
    if back is None or len(towns) < _SEVERAL or len(towns) > _MOST or len(counts) != len(towns):
        return None
    if counts[-1] >= back or sum(counts) < back or mention.quantity.unit not in _WHO:
        return None
    return Attached(mention=mention, spots=tuple(towns.values()), reason=_BACK_IN_ALL)


def _opens_as_a_sum(one: Unattached) -> bool:
    opening = " ".join(one.words[:_OPENING])
    return any(opening.startswith(phrase) for phrase in one.lexicon.set("sum_phrases"))


def _told_before(one: Unattached) -> tuple[dict[str | None, Spot], list[float]]:
    """Return the towns of the outages of the same supply told in its section, and their counts."""
    section = one.sentences[one.mention.sentence].section
    towns: dict[str | None, Spot] = {}
    counts: list[float] = []
    for item in one.thread.attached[-_MOST_TOLD:]:
        other = item.mention
        same = (other.kind, other.measure, other.scope) == ("outage", one.mention.measure, "event")
        if not same or other.status not in {"reported", "updated"} or other.sentence >= one.mention.sentence:
            continue
        if other.quantity is None or one.sentences[other.sentence].section != section:
            continue
        if not item.spots or any(spot.entry is None or spot.entry.kind != "settlement" for spot in item.spots):
            return {}, []
        towns.update({place_id(spot): spot for spot in item.spots})
        counts.append(other.quantity.best or 0)
    inner = {key: s for key, s in towns.items() if not any(in_lead(o, s) for o in towns.values() if o is not s)}
    return inner, counts
