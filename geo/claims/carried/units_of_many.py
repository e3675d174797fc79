"""The unit around towns that were told with others that have no name: "A and 32 villages came under fire"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.claims.discourse import Carried, Unattached
from geo.claims.grounds import (
    Attached,
    attach_to,
    in_lead,
)
from geo.claims.quarters import is_of_kind, unit_around
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.counts import is_one_of_many

_COUNT_REACH = 4  # tokens: "shelled a total of 30 settlements"
_DISTRICTS = frozenset({"raion"})
_SEVERAL = 2


def is_told_with_others(carried: Carried, sentences: Sequence[Sentence], lexicon: WordLists) -> bool:
    """Whether towns struck were told with a count of others that have no name: "A and 32 villages came under fire".

    So too where they are some of those counted: "31 settlements came under fire, including A".
    """
    if carried.kind != "strike" or not carried.spots or carried.sentence < 0:
        return False
    words, units = sentences[carried.sentence].words, lexicon.table("units")
    if any(is_one_of_many(spot, words, lexicon) for spot in carried.spots if spot.sentence == carried.sentence):
        return True
    last = max((spot.last for spot in carried.spots if spot.sentence == carried.sentence), default=len(words))
    joined = not lexicon.set("list_words").isdisjoint(words[last : last + 1])
    return joined and any(units.get(word) == "settlements" for word in words[last + 1 : last + _COUNT_REACH])


def unit_of_many(one: Unattached) -> Spot | None:
    """Return the unit whose unnamed towns were struck too: "In the X region its centre and 31 villages were hit"."""
    carried = one.carried
    if not is_told_with_others(carried, one.sentences, one.lexicon):
        return None
    told = one.discourse.spots_in.get(carried.sentence, ())
    units = (spot for spot in told if spot.entry is not None and spot.entry.kind in {"oblast", "raion", "hromada"})
    towns = [spot for spot in carried.spots if is_town(spot)]
    return next((unit for unit in units if towns and all(in_lead(town, unit) for town in towns)), None)


def land_of_units(one: Unattached, carried: Carried) -> Spot | None:
    """Return the oblast of a count of those cut off that opens a paragraph behind two, each of a district of its own.

    "In the A district a plant was hit. / In the B district a house burned. / 1,482 customers are without power."
    """
    mention, here = one.mention, one.sentences[one.mention.sentence].paragraph
    if mention.kind != "outage" or mention.quantity is None or one.named or carried.paragraph != here - 1:
        return None
    units: dict[int, dict[str, Spot]] = {}
    for item in one.thread.attached:
        paragraph = one.sentences[item.mention.sentence].paragraph
        for spot in item.spots:
            if paragraph in {here - 1, here - 2} and is_of_kind(spot, _DISTRICTS) and spot.entry is not None:
                units.setdefault(paragraph, {})[spot.entry.id] = spot
    if len(units) < _SEVERAL or any(len(told) > 1 for told in units.values()):
        return None
    told = [spot for row in units.values() for spot in row.values()]
    return unit_around(mention, told, one.discourse.spots_in) if told[0].entry != told[-1].entry else None


def is_town(spot: Spot) -> bool:
    """Whether a spot is a town or a village."""
    return spot.entry is not None and spot.entry.kind == "settlement"


def are_too_many(mention: Mention, spots: Sequence[Spot]) -> bool:
    """Whether more lost their supply than the towns told of before can have: several settlements, or more people."""
    towns = [spot.entry for spot in spots if spot.entry is not None and spot.entry.kind == "settlement"]
    if mention.kind != "outage" or mention.quantity is None or len(towns) < len(spots):
        return False
    count = mention.quantity.best or mention.quantity.low or 0
    if mention.quantity.unit == "settlements":
        return count > len(towns)
    return all(town.population for town in towns) and 0 < sum(town.population for town in towns) < count


def unit_of_all(mention: Mention, carried: Carried, by_sentence: Mapping[int, Sequence[Spot]]) -> Attached | None:
    """Return a count told after parts of a unit with the unit named before that holds all of them."""
    told = [spot for spot in (*carried.beside, *carried.spots) if spot.entry is not None]
    inner = [spot for spot in told if not any(in_lead(other, spot) for other in told)]
    unit = unit_around(mention, inner, by_sentence)
    return None if unit is None else attach_to(mention, [unit], "the unit around the places told before")


def counts_settlements(one: Unattached) -> bool:
    """Whether the places struck are counted, not named: so many towns lie in a land."""
    after = one.words[one.mention.first : one.mention.last + _COUNT_REACH]
    units = one.lexicon.table("units")
    return any(units.get(word) == "settlements" and after[at - 1].isdigit() for at, word in enumerate(after) if at)
