"""The place of what an official adds of the day: "killed in A, the governor said, adding that two were hurt"."""

from __future__ import annotations

from geo.claims.carried.named_before import said_there
from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, attach_to, in_lead
from geo.spots import Spot

_ADDED_REACH = 40  # tokens
_OF_THE_DAY = "added of the day of the teller's region"


def of_the_tellers_day(one: Unattached) -> Attached | None:
    """Place what the head of a region adds of the whole day in that region, not in the town just told of.

    Where neither the office nor the sentence names the region it stands on no map.
    """
    mention, words = one.mention, one.words
    if mention.kind != "casualty" or mention.quantity is None or mention.scope != "event":
        return None
    start = _added_from(one)
    if start is None or any(spot.role in {None, "open"} and spot.first >= start for spot in one.named):
        return None
    added = f" {' '.join(words[start : one.mention.last + _ADDED_REACH])} "
    if not any(f" {day} " in added for day in one.lexicon.set("days_of_a_region")) or said_there(one) is not None:
        return None
    lands = [
        spot for spot in one.named if spot.entry is not None and spot.entry.kind == "oblast" and spot.first < start
    ]
    offices = [spot for spot in lands if spot.role == "source"]
    if not offices and not _is_told_by_its_head(one):
        return None
    where = offices or [spot for spot in lands if _holds_what_was_told(spot, one)]
    if not where:
        return Attached(mention=mention, spots=(), reason=_OF_THE_DAY)
    return attach_to(mention, where[-1:], _OF_THE_DAY)


def _added_from(one: Unattached) -> int | None:
    """Return where what is added begins, at the last "adding that" before the mention."""
    phrases = [phrase.split() for phrase in one.lexicon.set("added_speech")]
    for at in range(one.mention.first - 1, max(one.mention.first - _ADDED_REACH, -1), -1):
        if any(list(one.words[at : at + len(phrase)]) == phrase for phrase in phrases):
            return at
    return None


def _is_told_by_its_head(one: Unattached) -> bool:
    """Whether the source is a region's head, and no mayor."""
    teller = f" {(one.discourse.told_by(one.mention) or '').lower()} "
    heads = one.lexicon.any_of("heads_of_oblasts", "region_heads")
    return any(f" {head} " in teller for head in heads)


def _holds_what_was_told(land: Spot, one: Unattached) -> bool:
    told = [spot for spot in one.named if spot.role in {None, "open"} and spot is not land]
    return all(in_lead(spot, land) for spot in told)
