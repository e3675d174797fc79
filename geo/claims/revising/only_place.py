"""The one place a report names, for what is still unplaced when all of it is read."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import (
    BY_NO_CUT,
    NEXT_REACH,
    OWN_COUNTRIES,
    TOLD_REACH,
    UNPLACED,
    Attached,
    is_elsewhere,
    is_event_ground,
    place_id,
    without_addresses,
)
from geo.claims.revising.harmed import is_near_to
from geo.claims.revising.together import is_point
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot

BY_ONLY_PLACE = "the report's only event place"


def _with_only_name(attached: Sequence[Attached], spots: Sequence[Spot]) -> list[Attached]:
    """Give what is unplaced the one town or unit that the whole report names, where it was named before.

    "Air defences are at work over Sevastopol. … A house was damaged, a woman has cuts." Somebody who died in the
    hospital of a town was hurt there, unless another place is named; nothing was damaged where its sentence only tells
    of a meeting: "a drone hit a depot as envoys met in Lviv".
    """
    named = [s for s in spots if s.entry is not None and is_event_ground(s.entry) and s.entry.country in OWN_COUNTRIES]
    kept = without_addresses(sorted(named, key=lambda s: (s.sentence, s.first)))
    kept = [spot for spot in kept if spot.role in {None, "open", "context"}]
    if len({place_id(spot) for spot in kept}) != 1 or len(kept) < len(without_addresses(named)):
        return [item for item in attached if not _is_words_alone(item)]
    only = replace(kept[0], name=None)
    whole = _told_of_a_country(spots)
    attacked = any(item.mention.kind == "strike" and not is_elsewhere(item) for item in attached)
    return [
        replace(item, spots=(only,), reason="the only place the report names")
        if item.reason == UNPLACED
        and item.mention.kind in {"casualty", "outage", "damage"}
        and (attacked or item.mention.kind != "outage" or item.mention.quantity is not None)  # "she lost power late on"
        and item.mention.scope == "event"
        and item.mention.sentence >= only.sentence
        and not (item.mention.kind == "damage" and item.mention.sentence in whole)
        and not (item.mention.kind == "damage" and only.role == "context" and item.mention.sentence == only.sentence)
        else item
        for item in attached
    ]


def _counts_villages(mention: Mention) -> bool:
    """Whether a count is of settlements: no town holds them."""
    return mention.quantity is not None and mention.quantity.unit == "settlements"


def _is_words_alone(item: Attached) -> bool:
    """Whether something has neither place nor figure ("millions sit in the dark") where nothing else has a place."""
    quantity = item.mention.quantity
    told = item.mention.kind in {"casualty", "outage"} and item.mention.scope == "event" and not item.spots
    return told and quantity is not None and quantity.low is None and quantity.best is None and quantity.high is None


def with_only_place(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give what is still unplaced the only place where the report says anything happened.

    What a later sentence sets apart ("Separately, …", "Elsewhere …") is another story.
    """
    sentences, spots, lexicon = discourse.sentences, discourse.spots, discourse.lexicon
    entries, kinds = _happened_at(attached), {"casualty", "outage", "damage"}
    if not entries:
        return _with_only_name(attached, spots)
    kept = without_addresses(list(entries.values()))
    if len(kept) != 1 and any(item.mention.kind == "outage" for item in attached):
        # a plant hit at one place, and the towns around it cut off: who was hurt was at the plant
        kept = without_addresses(list(_happened_at([i for i in attached if i.mention.kind != "outage"]).values()))
        kinds = {"casualty", "damage"}
    if len(kept) != 1:
        return list(attached)
    only = replace(kept[0], name=None)
    whole = _told_of_a_country(spots)
    unknown = _headed_in_doubt(spots, sentences) - {sentences[only.sentence].section}
    opening = set(sentences[min(i.mention.sentence for i in attached if i.spots)].words[:2])
    if opening & lexicon.set("apart_words"):
        return list(attached)
    parted = {(i.mention.sentence, i.mention.measure) for i in attached if i.spots and i.mention.kind == "casualty"}
    return [
        replace(item, spots=(only,), reason=BY_ONLY_PLACE)
        if not item.spots
        and (item.mention.sentence, item.mention.measure) not in parted  # "eight were hurt, five of them in X"
        and not (is_point(only) and _counts_villages(item.mention))
        and not _has_a_part_there(item.mention, attached, whole)
        and not _sums_up_several_attacks(item.mention, only, attached, discourse)
        and item.mention.kind in kinds
        and item.mention.scope == "event"
        and item.reason in {UNPLACED, BY_NO_CUT}
        and not (item.mention.kind == "damage" and item.mention.sentence in whole)
        and not (item.mention.kind == "damage" and only.role == "context" and item.mention.sentence == only.sentence)
        and not _is_of_several_parts(sentences[item.mention.sentence], lexicon)
        and sentences[item.mention.sentence].section not in unknown
        and not _is_of_places_before(item.mention, only, discourse)
        else item
        for item in attached
    ]


def _has_a_part_there(mention: Mention, attached: Sequence[Attached], national: Collection[int]) -> bool:
    """Whether fewer of the same are counted at a place: "18,000 customers are cut off. A: 2,000 customers".

    What a sentence on the whole country counts is of no place that has a figure of its own, in whatever unit.
    """
    whole = mention.quantity
    if mention.kind != "outage" or whole is None:
        return False
    same = (
        i.mention for i in attached if i.spots and (i.mention.kind, i.mention.measure) == ("outage", mention.measure)
    )
    parts = (m.quantity for m in same if m.status == mention.status and m.scope == "event" and m.quantity is not None)
    if mention.sentence in national:
        return any(True for _ in parts)
    best = whole.best
    return best is not None and any(part.unit == whole.unit and (part.best or best) < best for part in parts)


def _sums_up_several_attacks(mention: Mention, only: Spot, attached: Sequence[Attached], discourse: Discourse) -> bool:
    """Whether people of several attacks are counted before the one place is named, where fewer of them were.

    "Two people were hurt in drone attacks. In A a driver was wounded": where the other was hurt nobody says.
    """
    whole, words = mention.quantity, set(discourse.sentences[mention.sentence].words)
    if mention.kind != "casualty" or whole is None or whole.best is None or mention.sentence >= only.sentence:
        return False
    if words.isdisjoint(discourse.lexicon.set("several_attacks")):
        return False
    there = [i.mention for i in attached if i.spots and i.mention.scope == "event"]
    parts = [m.quantity for m in there if (m.kind, m.measure) == ("casualty", mention.measure) and m.quantity]
    return bool(parts) and all(part.best is not None and part.best < whole.best for part in parts)


def _happened_at(attached: Sequence[Attached]) -> dict[str, Spot]:
    """Return by id the places, no country, at which something of the report's own days happened."""
    return {
        spot.entry.id: spot
        for item in attached
        for spot in item.spots
        if item.mention.scope == "event" and spot.entry is not None and spot.entry.kind != "country"
    }


def _is_of_several_parts(sentence: Sentence, lexicon: WordLists) -> bool:
    """Whether a sentence names parts of the country beside each other: "without power in the east, north and south"."""
    parts = lexicon.set("parts_of_a_country")
    told = {word for word in sentence.words if word in parts}
    return len(told) > 1


def _is_of_places_before(mention: Mention, only: Spot, discourse: Discourse) -> bool:
    """Whether a place is named only after what has none, and others where it may have been stand before it."""
    if only.sentence <= mention.sentence:
        return False
    first = max(mention.sentence - NEXT_REACH + 1, 0)
    return any(
        spot.role in {None, "open"}
        and (spot.entry is None or is_event_ground(spot.entry))
        and not is_near_to(spot, only)
        for index in range(first, mention.sentence + 1)
        for spot in discourse.spots_in.get(index, ())
    )


def _headed_in_doubt(spots: Sequence[Spot], sentences: Sequence[Sentence]) -> set[int]:
    """Return the sections that a heading or bullet opens with a name in doubt: what stands there is of no other."""
    return {
        sentences[spot.sentence].section
        for spot in spots
        if spot.entry is None
        and spot.role in {None, "open"}
        and spot.first <= TOLD_REACH
        and sentences[spot.sentence].kind in {"bullet", "heading"}
    }


def _told_of_a_country(spots: Sequence[Spot]) -> frozenset[int]:
    """Return the sentences that name a country at war as a place: "homes across Ukraine were hit" is no town's."""
    return frozenset(
        spot.sentence
        for spot in spots
        if spot.role in {None, "open", "context"}
        and spot.entry is not None
        and spot.entry.kind == "country"
        and spot.entry.country in OWN_COUNTRIES
    )
