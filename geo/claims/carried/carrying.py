"""The place of a mention whose sentence names none: carried on from what was told before, or of its heading.

What a text speaks of just now is told in `topics`, places named where nothing was read in `named_before`, and
headings, bullets and heads of paragraphs in `headings`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from geo._quick import replace
from geo.claims.carried.leads import (
    has_part_elsewhere,
    is_of_the_lead,
    is_told_just_before,
    lands_told_of,
    lead_of,
    named_between,
    under,
)
from geo.claims.carried.struck_again import is_their_cause, may_have_struck
from geo.claims.carried.units_of_many import are_too_many, is_town, land_of_units, unit_of_all, unit_of_many
from geo.claims.discourse import Carried, Unattached, is_at_a_country, is_in_a_country
from geo.claims.grounds import (
    BY_NO_CUT,
    IN_DOUBT,
    NEXT_REACH,
    TOLD_REACH,
    Attached,
    attach_to,
    in_lead,
    place_id,
)
from geo.claims.quarters import are_districts, city_of, is_of_kind, unit_around
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.counts import is_around_it

_PART_ELSEWHERE = "no place is named for the whole, and a part of it is elsewhere"
_TOO_MANY = "more than the towns told of before can have"
_WHOLE = "all of them lie there"
_CARRIED_ON = "carried on from the sentence before"
_LONG_ROW = 5  # places: what is counted after so many is told of the unit around them
_PARAGRAPH_REACH = 4  # sentences
_WHOLE_REACH = 8  # sentences
_WORKS = frozenset({"energy", "heating", "water", "gas", "communications", "critical"})  # damage that cuts supply
_PLANT = frozenset({"facility"})


def from_before(one: Unattached) -> Attached | None:
    """Take the place from the sentence before, or from the heading or bullet the sentence stands under.

    Where a strike on it is told already another one told without a place is that once more.
    """
    mention, carried, sentences, lexicon = one.mention, one.carried, one.sentences, one.lexicon
    sentence, by_sentence = sentences[mention.sentence], one.discourse.spots_in
    if mention.kind == "launch" or _is_of_a_country(one):
        return None
    lead = lead_of(one, carried, sentence)
    if lead and has_part_elsewhere(mention, one.named, lead[0], sentence, lexicon):
        return Attached(mention=mention, spots=(), reason=_PART_ELSEWHERE)
    silent = not named_between(mention, by_sentence, carried)
    parts = one.discourse.parts
    here = carried.section == sentence.section
    here = here or (carried.sentence >= 0 and parts[carried.sentence] == parts[mention.sentence])
    fresh = here and mention.sentence - carried.sentence <= (
        _PARAGRAPH_REACH if silent or carried.paragraph == sentence.paragraph else TOLD_REACH
    )
    counted = mention.kind in {"casualty", "damage", "outage"} and mention.quantity is not None
    anew = counted and carried.paragraph < sentence.paragraph and not lead
    carried = _of_any(carried, mention, by_sentence) if anew else carried
    among = unit_of_many(one) if counted and not lead else None
    among = land_of_units(one, carried) if among is None else among
    carried = carried if among is None else replace(carried, spots=(among,))
    around = is_around_it(mention, sentence.words, lexicon)
    kinds = lexicon.table("admin")
    within = any(kinds.get(word) == "raion" for word in sentence.words)  # "in the same district the gas was cut off"
    several = len(carried.spots) > 1
    if lead and is_of_the_lead(one, carried, lead[0]):
        fresh = False
    vague = mention.kind == "outage" and mention.quantity is None and _names_regions(sentence, lexicon)
    if vague or (several and _is_of_no_row(mention, carried.spots, one.named)):
        fresh = False  # "power cuts affected a number of regions": not only the one named before
    if (why := _why_not_there(mention, carried, fresh=fresh and not lead)) is not None:
        return Attached(mention=mention, spots=(), reason=why)
    own = carried.sentence == mention.sentence  # "two died in the three towns, six more …": of the three as well
    beside = carried.paragraph == sentence.paragraph or (carried.sentence == mention.sentence - 1 and not one.named)
    spread = mention.kind == "damage" and mention.quantity is None and beside
    if several and (counted or spread) and (fresh or spread) and not lead and not own:
        whole = _whole_of(carried, mention, by_sentence, {*one.thread.hit, *lands_told_of(one)})
        if whole is not None and not (spread and is_town(whole)):
            names = (whole.name,) if whole.name is not None else ()
            return Attached(mention=mention, spots=(whole,), reason=_WHOLE, names=names)
    if several and fresh and not own and not lead and are_too_many(mention, carried.spots):
        return _carried_on(mention, carried, by_sentence, lead, around=around, within=within)
    mixed = carried.mixed and (mention.kind in {"casualty", "damage"} or counted) and not own
    many = not own and not lead and len(carried.spots) >= _LONG_ROW
    if (mixed or many) and counted and carried.paragraph == sentence.paragraph:
        unit = unit_of_all(mention, carried, by_sentence)
        if unit is not None:
            return unit
    fresh = fresh and not mixed  # "two in A and three in B. Nine were hurt": in neither alone
    apart = mention.kind == "strike" and not (may_have_struck(one, carried) or is_their_cause(one, carried))
    if carried.spots and fresh and (carried.paragraph == sentence.paragraph or not lead) and not apart:
        close = carried.paragraph >= sentence.paragraph - 1 or not named_between(mention, by_sentence, carried)
        beside = carried.paragraph == sentence.paragraph or not lexicon.set("next_door").isdisjoint(sentence.words)
        close = close and (mention.measure != "evacuated" or beside)  # «из соседних домов отселены 40 человек»
        if close:
            return _carried_on(mention, carried, by_sentence, lead, around=around, within=within)
    again = bool(lead) and is_told_just_before(one, carried, lead[0])  # no blow on all of the heading's land
    return under(mention, lead, around=around) if lead and not again else None


def _is_of_a_country(one: Unattached) -> bool:
    """Whether a country is what was fired at, or where things were hit at other times.

    "In January refineries in Russia were hit 11 times" tells of none in the town told of before.
    """
    if one.mention.kind == "strike":
        return is_at_a_country(one.mention, one.discourse)
    before = one.mention.kind == "damage" and one.mention.scope != "event"
    return before and is_in_a_country(one.mention, one.discourse)


def of_the_raion_before(one: Unattached) -> Attached | None:
    """Take the row of a raion's towns of the sentence before, which opens with it: «На Нікопольщині били по A та B».

    A toll told next was in one of them, whatever the heading; damage without a count, in the raion.
    """
    carried, mention = one.carried, one.mention
    counted = mention.kind in {"casualty", "outage"} and mention.quantity is not None
    same = carried.paragraph == one.sentences[mention.sentence].paragraph and carried.sentence != mention.sentence
    row = 1 < len(carried.spots) < _LONG_ROW
    if not (counted or mention.kind == "damage") or not same or not row or one.named:
        return None
    told = carried.spots[0].sentence  # a toll told since goes on with the row
    spots = one.discourse.spots_in.get(told, ()) if mention.sentence - told <= _PARAGRAPH_REACH else ()
    first = spots[0] if spots and spots[0].first <= NEXT_REACH and spots[0].role in {None, "open"} else None
    if first is None or first.entry is None or first.entry.kind != "raion" or first.near:
        return None
    if not all(in_lead(inner, first) for inner in carried.spots):
        return None
    return Attached(
        mention=mention, spots=carried.spots if counted else (first,), reason=_CARRIED_ON if counted else _WHOLE
    )


def _carried_on(
    mention: Mention,
    carried: Carried,
    by_sentence: Mapping[int, Sequence[Spot]],
    lead: Sequence[Spot],
    *,
    around: bool,
    within: bool,
) -> Attached | None:
    """Take the places told of before, where they can have so many; else the unit around them, or none.

    around says that what is counted is told to lie around the one place, within that the sentence speaks of a district.
    """
    spots = carried.spots
    works = carried.measure in _WORKS and carried.sentence == mention.sentence - 1  # «пошкоджено котельню. Без тепла …»
    if mention.kind == "outage" and not within and not works:
        spots = city_of(mention, carried, by_sentence)
    if not are_too_many(mention, spots) or (len(spots) == 1 and around):
        return Attached(mention=mention, spots=spots, reason=_CARRIED_ON)
    unit = lead[0] if lead else unit_around(mention, spots, by_sentence)
    if unit is None or are_too_many(mention, [unit]):
        return Attached(mention=mention, spots=(), reason=_TOO_MANY)
    return attach_to(mention, [unit], "the unit around the towns, which cannot have so many")


def _names_regions(sentence: Sentence, lexicon: WordLists) -> bool:
    """Whether a sentence speaks of regions without their names: "power cuts affected a number of regions"."""
    kinds = lexicon.table("plural_kinds")
    return any(kinds.get(word) == "oblast" for word in sentence.words)


def _why_not_there(mention: Mention, carried: Carried, *, fresh: bool) -> str | None:
    """Return why nothing may be carried on to where the text was: a name in doubt, or a plant for those cut off."""
    plants = bool(carried.spots) and all(is_of_kind(spot, _PLANT) for spot in carried.spots)
    if mention.kind == "outage" and mention.quantity is not None and plants:
        return "nobody lives at a plant"
    if (
        mention.kind == "casualty"
        and mention.quantity is not None
        and carried.kind == "outage"
        and len(carried.spots) > 1
    ):
        return BY_NO_CUT
    return IN_DOUBT if carried.doubtful and fresh else None


def _of_any(carried: Carried, mention: Mention, by_sentence: Mapping[int, Sequence[Spot]]) -> Carried:
    """Return what is carried on into a new paragraph: "in A …, in B …", and what is told next may be of any of them.

    Of one row of places struck ("drones struck A, B and C") a toll or an outage is told of them together.
    """
    if mention.kind == "damage" and are_districts(carried, by_sentence.get(carried.sentence, ())):
        carried = replace(carried, spots=city_of(mention, carried, by_sentence))
    if (city := _city_of_the_paragraph(carried, mention, by_sentence)) is not None:
        return replace(carried, spots=(city,))
    row = carried.kind == "strike" and {place_id(s) for s in carried.beside} == {place_id(s) for s in carried.spots}
    if row and mention.kind != "damage":
        return carried
    inner = [s for s in carried.beside if not any(in_lead(other, s) for other in carried.beside if other is not s)]
    return replace(carried, spots=tuple(inner), mixed=True) if len(inner) > 1 else carried


def _city_of_the_paragraph(
    carried: Carried, mention: Mention, by_sentence: Mapping[int, Sequence[Spot]]
) -> Spot | None:
    """Return the city a paragraph told of before it ended in one of its districts: the next counts for the city."""
    if mention.kind not in {"casualty", "damage"} or len(carried.spots) != 1 or carried.kind != "damage":
        return None
    district = carried.spots[0]
    if district.entry is None or district.entry.kind != "city_district":
        return None
    before = [
        spot
        for index in range(carried.sentence - _PARAGRAPH_REACH, carried.sentence)
        for spot in by_sentence.get(index, ())
    ]
    cities = [spot for spot in before if spot.role in {None, "open"} and is_town(spot) and in_lead(district, spot)]
    return cities[-1] if cities else None


def _is_of_no_row(mention: Mention, row: Sequence[Spot], here: Sequence[Spot]) -> bool:
    """Whether what follows a row of places is not told of them all: what was damaged, or a whole country's toll.

    "Explosions were heard in A, B and C regions. Ukraine's emergency service said 12 people were killed."
    """
    if mention.kind == "damage" and mention.quantity is None:
        return True  # not everything was hit in each of them
    regions = all(spot.entry is not None and spot.entry.kind == "oblast" for spot in row)
    roles = {"source", "office"}
    national = any(spot.entry is not None and spot.entry.kind == "country" and spot.role in roles for spot in here)
    return regions and national and mention.kind == "casualty"


def _whole_of(
    carried: Carried, mention: Mention, by_sentence: Mapping[int, Sequence[Spot]], hit: Collection[str | None]
) -> Spot | None:
    """Return the city, raion or oblast spoken of before that holds all the places carried on: a toll is told of it.

    Not the address of one row that was struck: "In the X region, drones struck A, B and C. Six people were hurt." But
    an oblast of which a strike or a toll is told (hit) is for what was damaged: "31 villages of the X region were
    shelled. A, B and C came under fire. Nine houses were damaged."
    """
    struck = carried.kind == "strike" and not carried.mixed and mention.kind == "casualty"
    hit = hit if mention.kind == "damage" else ()
    for index in range(mention.sentence - 1, max(mention.sentence - _WHOLE_REACH - 1, -1), -1):
        if struck and index == carried.sentence:
            continue
        for spot in by_sentence.get(index, ()):
            opens = spot.entry is not None and spot.entry.kind == "oblast"
            opens = opens and (spot.first <= NEXT_REACH or place_id(spot) in hit)
            unit = opens or (spot.entry is not None and spot.entry.kind in {"settlement", "raion", "hromada"})
            if unit and spot.role in {None, "open"} and all(in_lead(inner, spot) for inner in carried.spots):
                return spot
    return None
