"""What a mention's own sentence says of its place, and when the place the text speaks of just now is closer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from geo._quick import replace
from geo.claims.abroad import of_another_war, with_its_blow_abroad
from geo.claims.carried.last_town import is_of_the_only_town, lies_around, serves_its_land
from geo.claims.carried.leads import lead_of
from geo.claims.carried.named_before import named_before
from geo.claims.carried.topics import of_office, speaks_of
from geo.claims.discourse import Unattached, is_at_a_country
from geo.claims.grounds import (
    BY_OFFICE,
    OF_THE_GRID,
    SAME_SENTENCE,
    UNNAMED,
    UNPLACED,
    Attached,
    attach_to,
    in_lead,
    is_of_part,
    place_id,
)
from geo.claims.quarters import gives_a_total, unit_around
from geo.claims.sentence.clauses import place_in_sentence
from geo.claims.sentence.unnamed import of_another_place, of_the_land_beside
from geo.interfaces import WordLists
from geo.spots import Spot

_OPENING = 3  # words
_OWN_REACH = 4  # tokens: "its drone forces had"
_LATELY, _LATELY_REACH = 12, 2  # mentions, sentences
_BY_ITS_FORCES = "what an office's forces did was not on its ground"
_OBJECT = 4  # tokens: "attacked power facilities"
_ON_A_COUNTRY = "a country was fired at, who tells it is on no ground of it"
_OF_ITS_UNNAMED = "the land of a row that goes on to places without names"
_LANDS = frozenset({"oblast", "raion", "hromada"})
_CITY_PARTS = frozenset({"city_district", "neighbourhood"})
_ROW_END = 6  # words: "as well as several other towns"
_WAS_REACH = 2  # tokens
_DIVIDING = frozenset(":–—-")
_AROUND_ITS_PARTS = "the unit around its parts"
_WITH_WHAT_IS_BACK = "told with those who have it back"


def place_in_own_sentence(one: Unattached) -> Attached | None:
    """Return a mention with the place its sentence gives it, None where it gives none.

    What is only the cause of outages is in none of their places.
    """
    mention, here, sentences, lexicon = one.mention, one.here, one.sentences, one.lexicon
    before = partial(named_before, mention, sentences, one.discourse.spots_in)
    found = with_its_blow_abroad(one) or of_another_war(one)
    found = found or of_the_land_beside(mention, here, one.words, lexicon)
    found = found or of_another_place(mention, here, sentences, lexicon)
    found = found or place_in_sentence(mention, here, sentences, lexicon, before)
    if found is not None and found.spots and _has_a_part_elsewhere(found, one):
        unit = unit_around(mention, [*found.spots, *_parts(one)], one.discourse.spots_in)
        return (
            attach_to(mention, [unit], _AROUND_ITS_PARTS)
            if unit
            else replace(found, spots=(), names=(), reason=UNPLACED)
        )
    if found is not None and _goes_on_to_unnamed(found, one):
        if (land := _land_around(found, one)) is not None:
            return attach_to(mention, [land], _OF_ITS_UNNAMED)
        return replace(found, spots=(), names=(), reason=f"{UNNAMED}, and {found.reason}")
    if _is_of_a_row_before(found, one) or _opens_a_division(found, one):
        return None
    kinds = {other.kind for other in one.told}
    if (
        found is not None
        and "outage" not in kinds
        and _is_of_the_grid(found, kinds | _told_of_the_grid(one), one.words, one.lexicon)
    ):
        return replace(found, spots=(), reason=OF_THE_GRID)  # it happened there, but no blow fell
    if found is None or not (
        _is_of_the_grid(found, kinds, one.words, one.lexicon)
        or _is_only_the_cause(found, one, kinds)
        or _is_on_the_country(found, one, kinds)
    ):
        return found
    return None if mention.kind == "strike" else replace(found, spots=(), names=(), reason=OF_THE_GRID)


def _told_of_the_grid(one: Unattached) -> set[str]:
    """Return the kind of the outages that no claim was read of: "emergency outages were brought in after an attack"."""
    measures, kinds = one.lexicon.set("grid_measures"), one.lexicon.set("grid_measure_kinds")
    return set() if measures.isdisjoint(one.words) or kinds.isdisjoint(one.words) else {"outage"}


def _goes_on_to_unnamed(found: Attached, one: Unattached) -> bool:
    """Whether a toll is also that of places a row ends with and does not name: "ten died in Kyiv and other cities".

    "Kharkiv and five other settlements" are the city and what lies around it.
    """
    if found.mention.kind not in {"casualty", "outage"} or found.mention.quantity is None or not found.spots:
        return False
    if (end := max(spot.last for spot in found.spots)) >= len(one.words):
        return False
    behind = one.words[end : end + _ROW_END]
    joined = behind[0] in one.lexicon.set("list_words") or " ".join(behind[:3]) in one.lexicon.set("joint_phrases")
    more, kinds = one.lexicon.any_of("more_of_them", "others_unnamed"), one.lexicon.set("other_lands")
    at = next((at for at, word in enumerate(behind) if word in more), _ROW_END)
    return joined and not kinds.isdisjoint(behind[at + 1 : at + 3])


def _land_around(found: Attached, one: Unattached) -> Spot | None:
    """Return the land of the sentence in which all the places lie that a row names, and so those it does not name."""
    lands = (s for s in one.here if s.entry is not None and s.entry.kind in _LANDS and s not in found.spots)
    return next((land for land in lands if all(in_lead(spot, land) for spot in found.spots)), None)


def _is_of_a_row_before(found: Attached | None, one: Unattached) -> bool:
    """Whether a toll without a place follows tolls of another kind that each have theirs.

    «Двоє загинули в Шостці, один – у Глухові, п'ятеро поранені»: the five are not of Hlukhiv alone.
    """
    mention = one.mention
    if found is None or mention.kind != "casualty" or mention.quantity is None:
        return False
    if any(spot.last > mention.first for spot in found.spots) or len(found.spots) != 1:
        return False
    row = [
        item
        for item in one.thread.attached
        if item.mention.sentence == mention.sentence and item.mention.kind == "casualty" and item.mention.quantity
    ]
    others = {place_id(spot) for item in row for spot in item.spots}
    parted = "," in one.words[found.spots[0].last : mention.first]
    kinds = {item.mention.measure for item in row}
    parted = parted and place_id(found.spots[0]) in others
    return parted and len(row) > 1 and len(others) == len(row) and len(kinds) == 1 and mention.measure not in kinds


def _opens_a_division(found: Attached | None, one: Unattached) -> bool:
    """Whether the place of a toll is only that of the next toll's first part.

    «Погибли двое, ранены пятеро: трое в Изюме и двое в Балаклее»: the dead are in neither of the two for sure.
    """
    mention = one.mention
    if found is None or mention.kind != "casualty" or mention.quantity is None or len(found.spots) != 1:
        return False
    first = found.spots[0].first
    mark = next((at for at in range(first - 1, mention.last, -1) if one.words[at] in _DIVIDING), None)
    if mark is None or "," not in one.words[mention.last : mark]:
        return False
    parts = [m for m in one.told if m.kind == "casualty" and m.quantity is not None and m.measure != mention.measure]
    parts = [part for part in parts if part.quantity_tokens is not None and part.quantity_tokens[0] > mark]
    places = {place_id(spot) for spot in one.here if spot.first > mark}
    return len(parts) > 1 and len(places) > 1


def _parts(one: Unattached) -> list[Spot]:
    """Return the open places behind a count where a part of it is told to have been."""
    mention = one.mention
    return [
        spot
        for spot in one.here
        if spot.first >= mention.last
        and spot.role in {None, "open"}
        and spot.entry is not None
        and is_of_part(mention, [spot], one.words, one.lexicon)
    ]


def _has_a_part_elsewhere(found: Attached, one: Unattached) -> bool:
    """Whether the place of an earlier toll was taken for a count a part of which is elsewhere.

    «Загинув чоловік у А, ще п'ятеро поранені, троє з них – у Б»: not five in A.
    """
    mention = one.mention
    if mention.kind != "casualty" or mention.quantity is None or any(s.last > mention.first for s in found.spots):
        return False
    if not any(other.kind == "casualty" and other.last <= mention.first for other in one.told):
        return False
    return any(
        not in_lead(part, spot) and place_id(part) != place_id(spot) for part in _parts(one) for spot in found.spots
    )


def of_own_sentence(one: Unattached) -> Attached | None:
    """Place a mention by its own sentence; an official's ground waits where the text speaks of a place inside it.

    What an office's own forces did was not on its ground: "the staff in Kyiv said its forces had hit a refinery".
    """
    own = one.own
    if own is not None and own.reason == BY_OFFICE and own.mention.kind in {"strike", "damage"}:
        if _is_of_own_forces(one):
            return Attached(mention=one.mention, spots=(), reason=_BY_ITS_FORCES)
        if own.mention.kind == "strike" and is_at_a_country(own.mention, one.discourse):
            return Attached(mention=one.mention, spots=(), reason=_ON_A_COUNTRY)
        if (town := _town_struck_inside(own, one)) is not None:
            return replace(own, spots=(town,), names=())
    return None if _is_inside_the_office(one) else own


def _is_of_own_forces(one: Unattached) -> bool:
    """Whether "it" or "its forces" stand right before a verb in the active: who speaks did it."""
    own, forms = one.lexicon.set("own_forces"), one.lexicon.set("be_forms")
    verb = max(one.mention.last - 1, one.mention.first)  # a match may hold who says it
    before = one.words[max(verb - _OWN_REACH, 0) : verb]
    forces = one.lexicon.set("own_troops")
    acts = before[-1:] != [] and bool(own.intersection(before[-2:]) or (own & set(before) and forces & set(before)))
    return acts and forms.isdisjoint(before)


def _town_struck_inside(own: Attached, one: Unattached) -> Spot | None:
    """Return the one town of an oblast head's ground of which the report has just told a strike.

    "Drones struck a plant in A, in the X region, and hit a line in Y. X's governor said debris had fallen on a site".
    """
    land = own.spots[0] if len(own.spots) == 1 else None
    if own.mention.kind != "strike" or land is None or land.entry is None:
        return None
    seat = serves_its_land(one, land)
    if land.entry.kind != "oblast" and not seat:
        return None
    if any(spot.role in {None, "open"} for spot in one.named):
        return None
    lately = [
        spot
        for item in one.thread.attached[-_LATELY:]
        if item.mention.kind == "strike" and item.mention.scope == "event"
        if one.mention.sentence - item.mention.sentence <= _LATELY_REACH
        for spot in item.spots
        if in_lead(spot, land) or (seat and lies_around(land, spot))
    ]
    towns = {place_id(spot): spot for spot in lately}
    return next(iter(towns.values())) if len(towns) == 1 else None


def by_the_office(one: Unattached) -> Attached | None:
    """Place by the official's ground what nothing told before places; a strike is that on the town spoken of."""
    return of_office(one.own, one.carried) if one.own is not None and _is_inside_the_office(one) else None


def with_what_is_back(one: Unattached) -> Attached | None:
    """Place those still cut off with those back of the same sentence, where the text spoke of another land before.

    "Drones hit the grid of A. In B power is back for 4,000 customers, another 900 wait": they wait in B.
    """
    mention = one.mention
    if mention.kind != "outage" or mention.status != "reported" or mention.quantity is None:
        return None
    back = next((item for item in reversed(one.thread.attached) if item.mention.kind == "outage"), None)
    if back is None or back.mention.status != "restored" or back.mention.sentence != mention.sentence:
        return None
    if back.mention.quantity is None and back.mention.measure == mention.measure:
        return None  # "power is back in B and C, 9,000 are without": where it is all back they are not
    if back.mention.measure != mention.measure:  # "water is back in B, 112 homes have no heating yet"
        return replace(back, mention=mention, reason=_WITH_WHAT_IS_BACK) if back.spots else None
    around = [(spot, whole) for spot in back.spots for whole in one.carried.spots]
    if any(in_lead(spot, whole) or in_lead(whole, spot) for spot, whole in around):
        return None
    return replace(back, mention=mention, reason=_WITH_WHAT_IS_BACK) if back.spots else None


def back_by_now(one: Unattached) -> Attached | None:
    """Leave unplaced what was off until it came back: "Light is back in A. It was cut off by shelling"."""
    mention, before = one.mention, one.mention.sentence - 1
    if mention.kind != "outage" or mention.status != "reported" or mention.quantity is not None or one.named:
        return None
    beside = before >= 0 and one.sentences[before].paragraph == one.sentences[before + 1].paragraph
    told = [m for m in one.discourse.told_in.get(before, ()) if m.kind == "outage" and m.measure == mention.measure]
    past = not one.lexicon.any_of("was", "were_off").isdisjoint(
        one.words[max(mention.first - _WAS_REACH, 0) : mention.last + _WAS_REACH]
    )
    if not (beside and past and told) or any(m.status != "restored" for m in told):
        return None
    return Attached(mention=mention, spots=(), reason="it was off until it came back")


def unplaced(one: Unattached) -> Attached:
    """Leave a mention without a place, and say so."""
    return Attached(mention=one.mention, spots=(), reason=UNPLACED)


def _is_inside_the_office(one: Unattached) -> bool:
    inside = one.own is not None and (speaks_of(one.own, one.carried) or is_of_the_only_town(one))
    inside = inside or _speaks_of_a_village(one) or _speaks_from_the_seat(one) or _stands_under_a_town(one)
    return inside and not _is_total_of_a_city(one)


def _stands_under_a_town(one: Unattached) -> bool:
    """Whether an official tells what stands under a place of his ground that heads the line or its section.

    "A. Debris fell on a school, the region's head said": in A.
    """
    own = one.own
    if own is None or own.reason != BY_OFFICE or len(own.spots) != 1:
        return False
    lead = lead_of(one, one.carried, one.sentences[one.mention.sentence])
    return len(lead) == 1 and in_lead(lead[0], own.spots[0]) and place_id(lead[0]) != place_id(own.spots[0])


def _speaks_of_a_village(one: Unattached) -> bool:
    """Whether a town's official tells the victims of a blow on a village near it, told in the sentence before.

    "A drone struck the village of A. Three people were hurt, the mayor of X said". What is told of the town, of its
    community or of a day is the town's.
    """
    own, carried, before = one.own, one.carried, one.mention.sentence - 1
    if own is None or own.reason != BY_OFFICE or own.mention.kind != "casualty" or len(own.spots) != 1:
        return False
    if carried.sentence < before or not any(m.kind == "strike" for m in one.discourse.told_in.get(before, ())):
        return False
    office = own.spots[0].entry
    towns = [spot.entry for spot in carried.spots if spot.entry is not None and spot.entry.kind == "settlement"]
    if office is None or office.kind != "settlement" or not towns or len(towns) != len(carried.spots):
        return False
    said = f" {' '.join(one.words)} "
    of_day = any(f" {phrase} " in said for phrase in one.lexicon.set("over_a_day"))
    of_town = not one.lexicon.set("of_the_community").isdisjoint(one.words) or any(m.kind == "strike" for m in one.told)
    near = all(town.raion_id is not None and town.raion_id == office.raion_id for town in towns)
    return near and office not in towns and not of_day and not of_town


def _speaks_from_the_seat(one: Unattached) -> bool:
    """Whether an office told to sit in an oblast's city goes on about a town of the oblast, or all of it, told before.

    "Shelling hit A. Two were hurt, a police spokesman in B said"; the mayor of B speaks of B.
    """
    own, carried, locatives = one.own, one.carried, one.lexicon.set("locatives")
    if own is None or own.reason != BY_OFFICE or own.mention.kind == "outage" or len(own.spots) != 1:
        return False
    office = own.spots[0]
    sits = office.sentence == one.mention.sentence and office.first > 0 and one.words[office.first - 1] in locatives
    near = 0 < one.mention.sentence - carried.sentence <= _LATELY_REACH and bool(carried.spots)
    around = all(lies_around(office, spot) or in_lead(office, spot) for spot in carried.spots)
    return sits and near and around and bool(one.lexicon.set("articles"))


def _is_total_of_a_city(one: Unattached) -> bool:
    """Whether a mayor gives the number of victims after a district of his city: it is that of the city.

    "In the X district a house collapsed. Kyiv's mayor put the number of injured at 102."
    """
    parts = all(spot.entry is not None and spot.entry.kind in _CITY_PARTS for spot in one.carried.spots)
    return parts and gives_a_total(one)


def _struck_in_each(attached: Attached, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether several things were struck in several lands: "the A and B regions lost power after … hit plants".

    One plant that supplies two towns stands in neither of them for sure.
    """
    lands = all(spot.entry is not None and spot.entry.kind in {"oblast", "raion"} for spot in attached.spots)
    behind = words[attached.mention.last : attached.mention.last + _OBJECT]
    things = lexicon.any_of("targets")
    plural = any(word in things and lexicon.ends(word, "plural_ends") for word in behind)
    return bool(lexicon.set("articles")) and lands and plural


def _is_of_the_grid(attached: Attached, kinds: set[str], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a strike stands only as the cause of outages in several places: it is not said to have hit them."""
    if attached.reason != SAME_SENTENCE or attached.mention.kind not in {"strike", "damage"}:
        return False
    if _struck_in_each(attached, words, lexicon):
        return False
    return len(attached.spots) > 1 and "outage" in kinds and "casualty" not in kinds


def _is_on_the_country(attached: Attached, one: Unattached, kinds: set[str]) -> bool:
    """Whether the attack that cut a place off was on the whole country: "lost power in Russia's strikes on Ukraine"."""
    mention = attached.mention
    if mention.kind != "strike" or "outage" not in kinds or "casualty" in kinds:
        return False
    if one.lexicon.set("aimed").isdisjoint(one.words[mention.last : mention.last + 1]):
        return False
    whole = next((s for s in one.named if s.first > mention.last and s.entry and s.entry.kind == "country"), None)
    if whole is None or whole.first >= mention.last + _OPENING:
        return False
    return one.lexicon.set("possessives").isdisjoint(one.words[whole.last : whole.last + 1])  # "Ukraine's Sumy region"


def _is_only_the_cause(attached: Attached, one: Unattached, kinds: set[str]) -> bool:
    """Whether an attack opens a sentence as the cause of outages: "due to an attack, consumers in A and B …"."""
    if attached.mention.kind != "strike" or len(attached.spots) <= 1 or "outage" not in kinds or "casualty" in kinds:
        return False
    words, mention = one.words, attached.mention
    before = words[max(mention.first - _OPENING, 0) : mention.first]
    said = not one.lexicon.any_of("leading_causes", "caused").isdisjoint(before)
    said = said and mention.last - mention.first == 1 and words[mention.first] in one.lexicon.set("attack_nouns")
    if not one.lexicon.set("aimed").isdisjoint(words[mention.last : mention.last + 1]):
        return False  # "lost power after strikes on A and B" tells where they went
    if said and all(spot.first >= mention.last for spot in attached.spots):
        return True  # "new cuts caused by attacks were recorded in A and B"
    opened = not one.lexicon.set("leading_causes").isdisjoint(words[: min(mention.first, _OPENING)])
    return opened and all("," in words[mention.last : spot.first] for spot in attached.spots)
