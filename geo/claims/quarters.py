"""What is told of a city, where parts of it were told of before: its districts and quarters, and the unit around."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.claims.discourse import Carried, Unattached
from geo.claims.grounds import NEXT_REACH, TOLD_REACH, Attached, attach_to, in_lead, place_id
from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot

LANDS = frozenset({"oblast", "raion", "hromada"})
CITY, _DISTRICT = frozenset({"settlement"}), frozenset({"city_district"})
_PARTS = frozenset({"city_district", "neighbourhood"})
_WHOLE_REACH = 8  # sentences
_TOTAL_REACH = 5  # tokens: "the number of injured at"
_TYPE_AND_NAME = 2  # tokens behind a comma
_TRADE_REACH = 2  # tokens from a count to its noun: "three more welders"
_STOPS = frozenset({",", ";", ":", "—", "–"})


def of_unnamed_part(one: Unattached) -> list[Spot]:
    """Drop the places told farther on, where a clause tells of a part of the city by no name: «на левом берегу»."""
    mention, words, here = one.mention, one.words, list(one.here)
    phrases = one.lexicon.set("parts_by_no_name")
    if not phrases or not here or mention.kind not in {"outage", "damage", "casualty"}:
        return here
    low = next((at + 1 for at in range(mention.first - 1, -1, -1) if words[at] in _STOPS), 0)
    high = next((at for at in range(mention.last, len(words)) if words[at] in _STOPS), len(words))
    clause = f" {' '.join(words[low:high])} "
    named_next = not one.lexicon.set("types_in_locative").isdisjoint(words[high + 1 : high + 2])
    if named_next and any(spot.first == high + _TYPE_AND_NAME for spot in here):
        return here  # «в передмісті, селі Чабани»
    if any(spot.first < high for spot in one.named if spot.role in {None, "open"}):
        return here
    return [] if any(f" {phrase} " in clause for phrase in phrases) else here


def of_the_districts(one: Unattached) -> Attached | None:
    """Place a toll after several districts in their city: "In district A …, in district B …. Nine were hurt"."""
    mention, carried = one.mention, one.carried
    here = one.sentences[mention.sentence]
    same = carried.paragraph == here.paragraph and carried.section == here.section
    lately = same and 0 < mention.sentence - carried.sentence <= TOLD_REACH
    own = any(spot.role in {None, "open"} for spot in one.named)
    spots_in = one.discourse.spots_in
    kinds = {"casualty", "outage"} if not one.lexicon.set("several_districts").isdisjoint(one.words) else {"casualty"}
    if mention.kind not in kinds or own or not lately or says_there(one.words, one.lexicon):
        return None
    if mention.sentence - carried.sentence == 1 and carried.kind in {"strike", "damage"} and _is_of_one_blow(one):
        return None
    spread = not one.lexicon.set("several_districts").isdisjoint(one.words) or gives_a_total(one)
    spread = spread and _is_of_a_district(carried)
    if not spread and not are_districts(carried, spots_in.get(carried.sentence, ())):
        return None
    city = unit_around(mention, carried.spots, spots_in, CITY)
    return None if city is None else attach_to(mention, [city], "the city whose districts are told of before")


def _is_of_one_blow(one: Unattached) -> bool:
    """Whether those hurt can have been in one place alone: a body found, somebody without a number, people of a trade.

    «У районі А впав дрон. У районі Б бомба влучила у склад. Під завалами знайшли тіло комірниці, семеро робітників
    поранено»: in B; but «поранено семеро людей» in the city.
    """
    mention, lexicon, count = one.mention, one.lexicon, one.mention.quantity_tokens
    if mention.kind != "casualty" or mention.quantity is None or count is None:
        return False
    if not lexicon.any_of("found_bodies", "bodies").isdisjoint(one.words[mention.first : mention.last]):
        return True
    said = one.words[count[0] : count[1]]
    numerals = lexicon.table("numerals")
    if mention.quantity.best == 1 and not any(word in numerals or word[0].isdigit() for word in said):
        return True
    ends, known = tuple(lexicon.set("trade_plural_ends")), lexicon.any_of("generic_people", "aged_people")
    return any(word.endswith(ends) and word not in known for word in one.words[count[0] : count[1] + _TRADE_REACH])


def of_the_city(one: Unattached) -> Attached | None:
    """Place a toll that has risen in the city, where several of its parts were told of before.

    So too where of the one part told of no blow and nobody hurt was read: «найважче в районі А, там без тепла 180
    будинків. Зросла й кількість жертв».
    """
    mention, carried = one.mention, one.carried
    here = one.sentences[mention.sentence]
    rising = mention.status == "updated" or not one.lexicon.set("rising").isdisjoint(one.words)
    grown = mention.kind == "casualty" and rising
    own = any(spot.role in {None, "open"} for spot in one.named)
    since = mention.sentence - carried.sentence
    if not grown or own or carried.section != here.section or not carried.spots or not 0 <= since <= _WHOLE_REACH:
        return None
    if any(spot.entry is None or spot.entry.kind not in _PARTS for spot in carried.spots):
        return None
    city = unit_around(mention, carried.spots, one.discourse.spots_in, CITY)
    told = {place_id(s) for item in one.thread.attached for s in item.spots if is_of_kind(s, _PARTS)}
    attacked = any(
        item.mention.kind in {"strike", "casualty"} and any(is_of_kind(spot, _PARTS) for spot in item.spots)
        for item in one.thread.attached
    )
    far = attacked and (len(told) < NEXT_REACH or since > TOLD_REACH)
    if city is None or far or _has_a_larger_toll(mention, city, one.thread.attached):
        return None  # a toll of the one district the report is about is its own
    return attach_to(mention, [city], "the city whose toll has risen")


def _has_a_larger_toll(mention: Mention, city: Spot, attached: Sequence[Attached]) -> bool:
    """Whether a larger toll of a city was told before: a live report tells the newest first."""
    own = mention.quantity.best or 0 if mention.quantity is not None else 0
    same = (o for o in attached if (o.mention.kind, o.mention.measure) == (mention.kind, mention.measure))
    return any(
        o.mention.quantity is not None
        and (o.mention.quantity.best or 0) > own
        and any(place_id(spot) == place_id(city) for spot in o.spots)
        for o in same
    )


def gives_a_total(one: Unattached) -> bool:
    """Return whether a mayor tells the number of all hurt: "the mayor put the number of injured at 102"."""
    first = one.mention.first if one.mention.quantity_tokens is None else one.mention.quantity_tokens[0]
    totals = one.lexicon.any_of("numbering", "no_person", "in_all")
    total = not totals.isdisjoint(one.words[max(first - _TOTAL_REACH, 0) : first])
    total = total or not one.lexicon.set("in_all").isdisjoint(one.words[one.mention.last :])
    return one.mention.kind == "casualty" and total and not one.lexicon.set("mayors").isdisjoint(one.words)


def are_districts(carried: Carried, named: Sequence[Spot]) -> bool:
    """Whether several districts of a city are told of: "in district A …, in district B …"."""
    districts = {place_id(s) for s in (*carried.beside, *carried.spots, *named) if is_of_kind(s, _DISTRICT)}
    return len(districts) > 1 and all(is_of_kind(spot, _DISTRICT) for spot in carried.spots)


def unit_around(
    mention: Mention,
    spots: Sequence[Spot],
    by_sentence: Mapping[int, Sequence[Spot]],
    kinds: frozenset[str] = LANDS,
) -> Spot | None:
    """Return the unit of such a kind spoken of lately that holds all of some places, the nearest first."""
    for index in range(mention.sentence - 1, max(mention.sentence - _WHOLE_REACH - 1, -1), -1):
        for spot in reversed(by_sentence.get(index, ())):
            unit = is_of_kind(spot, kinds)
            if unit and spot.role not in {"metonym", "launch"} and all(in_lead(inner, spot) for inner in spots):
                return spot
    return None


def is_of_kind(spot: Spot, kinds: frozenset[str]) -> bool:
    """Return whether a spot is a place of one of the kinds."""
    return spot.entry is not None and spot.entry.kind in kinds


def says_there(words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a sentence speaks of a place by "there"; "there were" is no place, but in "customers there were"."""
    there, being = lexicon.set("there_words"), lexicon.any_of("auxiliary_verbs", "be_forms")
    who = lexicon.any_of("units", "generic_people", "plural_people")
    return any(
        word in there and (being.isdisjoint(words[at + 1 : at + 2]) or not who.isdisjoint(words[max(at - 1, 0) : at]))
        for at, word in enumerate(words)
    )


def city_of(mention: Mention, carried: Carried, by_sentence: Mapping[int, Sequence[Spot]]) -> tuple[Spot, ...]:
    """Return the city whose district was named before: what lost its supply is not told of the district alone."""
    if any(not is_of_kind(spot, _DISTRICT) for spot in carried.spots):
        return carried.spots
    city = unit_around(mention, carried.spots, by_sentence, CITY)
    return carried.spots if city is None else (city,)


def _is_of_a_district(carried: Carried) -> bool:
    """Whether the text speaks of one district of a city."""
    return all(spot.entry is not None and spot.entry.kind == "city_district" for spot in carried.spots)
