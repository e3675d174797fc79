"""The place of a mention whose sentence names none: carried on from what was told before, or of its heading.

What a text speaks of just now is told in `topics`, places named where nothing was read in `named_before`, and
headings, bullets and heads of paragraphs in `headings`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from geo._quick import replace
from geo.claims.carried.left_titles import has_left_its_title, is_of_it
from geo.claims.discourse import WORST, Carried, Unattached, is_at_a_country, is_in_a_country
from geo.claims.grounds import (
    BY_NO_CUT,
    IN_DOUBT,
    NEXT_REACH,
    POINTS,
    TOLD_REACH,
    Attached,
    attach_to,
    in_lead,
    is_event_ground,
    place_id,
)
from geo.claims.quarters import LANDS, are_districts, city_of, is_of_kind, unit_around
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.counts import is_around_it, is_one_of_many
from geo.spots.nearness import is_of_a_part, words_between

UNDER = "the heading or bullet it stands under"
_PART_ELSEWHERE = "no place is named for the whole, and a part of it is elsewhere"
_IN_ONE_OF_THEM = "in one of the places it stands under"
_TOO_MANY = "more than the towns told of before can have"
_WHOLE = "all of them lie there"
_CARRIED_ON = "carried on from the sentence before"
_LONG_ROW = 5  # places: what is counted after so many is told of the unit around them
_COUNT_REACH = 4  # tokens: "shelled a total of 30 settlements"
_PARAGRAPH_REACH = 4  # sentences
_WHOLE_REACH = 8  # sentences
_OPENING, _AGAIN_REACH = 2, 3  # tokens
_WORKS = frozenset({"energy", "heating", "water", "gas", "communications", "critical"})  # damage that cuts supply
_DISTRICTS, _SEVERAL = frozenset({"raion"}), 2
_PLANT = frozenset({"facility"})


def from_before(one: Unattached) -> Attached | None:
    """Take the place from the sentence before, or from the heading or bullet the sentence stands under.

    Where a strike on it is told already another one told without a place is that once more.
    """
    mention, carried, sentences, lexicon = one.mention, one.carried, one.sentences, one.lexicon
    sentence, by_sentence = sentences[mention.sentence], one.discourse.spots_in
    if mention.kind == "launch" or _is_of_a_country(one):
        return None
    lead = _lead_of(one, carried, sentence)
    if lead and _has_part_elsewhere(mention, one.named, lead[0], sentence, lexicon):
        return Attached(mention=mention, spots=(), reason=_PART_ELSEWHERE)
    silent = not _named_between(mention, by_sentence, carried)
    parts = one.discourse.parts
    here = carried.section == sentence.section
    here = here or (carried.sentence >= 0 and parts[carried.sentence] == parts[mention.sentence])
    fresh = here and mention.sentence - carried.sentence <= (
        _PARAGRAPH_REACH if silent or carried.paragraph == sentence.paragraph else TOLD_REACH
    )
    counted = mention.kind in {"casualty", "damage", "outage"} and mention.quantity is not None
    anew = counted and carried.paragraph < sentence.paragraph and not lead
    carried = _of_any(carried, mention, by_sentence) if anew else carried
    among = _unit_of_many(one) if counted and not lead else None
    among = _land_of_units(one, carried) if among is None else among
    carried = carried if among is None else replace(carried, spots=(among,))
    around = is_around_it(mention, sentence.words, lexicon)
    kinds = lexicon.table("admin")
    within = any(kinds.get(word) == "raion" for word in sentence.words)  # "in the same district the gas was cut off"
    several = len(carried.spots) > 1
    if lead and _is_of_the_lead(one, carried, lead[0]):
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
        whole = _whole_of(carried, mention, by_sentence, {*one.thread.hit, *_lands_told_of(one)})
        if whole is not None and not (spread and _is_town(whole)):
            names = (whole.name,) if whole.name is not None else ()
            return Attached(mention=mention, spots=(whole,), reason=_WHOLE, names=names)
    if several and fresh and not own and not lead and _are_too_many(mention, carried.spots):
        return _carried_on(mention, carried, by_sentence, lead, around=around, within=within)
    mixed = carried.mixed and (mention.kind in {"casualty", "damage"} or counted) and not own
    many = not own and not lead and len(carried.spots) >= _LONG_ROW
    if (mixed or many) and counted and carried.paragraph == sentence.paragraph:
        unit = _unit_of_all(mention, carried, by_sentence)
        if unit is not None:
            return unit
    fresh = fresh and not mixed  # "two in A and three in B. Nine were hurt": in neither alone
    apart = mention.kind == "strike" and not (_may_have_struck(one, carried) or _is_their_cause(one, carried))
    if carried.spots and fresh and (carried.paragraph == sentence.paragraph or not lead) and not apart:
        close = carried.paragraph >= sentence.paragraph - 1 or not _named_between(mention, by_sentence, carried)
        beside = carried.paragraph == sentence.paragraph or not lexicon.set("next_door").isdisjoint(sentence.words)
        close = close and (mention.measure != "evacuated" or beside)  # «из соседних домов отселены 40 человек»
        if close:
            return _carried_on(mention, carried, by_sentence, lead, around=around, within=within)
    again = bool(lead) and _is_told_just_before(one, carried, lead[0])  # no blow on all of the heading's land
    return _under(mention, lead, around=around) if lead and not again else None


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


def _tells_of_one_place(one: Unattached, carried: Carried, lead: Sequence[Spot]) -> bool:
    """Whether a heading's land is only that of the one place whose attack the report has told of so far.

    "Attack on the X region / Drones struck the community of A in the X region. / A mother and a son were killed": in A.
    """
    told = carried.spots[0] if len(carried.spots) == 1 else None
    if told is None or carried.kind != "strike" or not all(in_lead(told, land) for land in lead):
        return False
    if is_told_with_others(carried, one.sentences, one.lexicon):
        return False  # "A and 32 villages came under fire": in any of them
    here = [
        spot
        for index, spots in one.discourse.spots_in.items()
        if index <= one.mention.sentence
        for spot in spots
        if spot.role in {None, "open"} and spot.entry is not None and is_event_ground(spot.entry)
    ]
    return all(place_id(spot) == place_id(told) or in_lead(told, spot) for spot in here)


def _lands_told_of(one: Unattached) -> set[str]:
    """Return the places of which the report has told a toll so far."""
    tolls = (item for item in one.thread.attached if item.mention.kind == "casualty" and item.mention.scope == "event")
    return {spot.entry.id for item in tolls for spot in item.spots if spot.entry is not None}


def _lead_of(one: Unattached, carried: Carried, sentence: Sentence) -> Sequence[Spot]:
    """Return the place that heads a sentence, none where the text has told of a road by it, or of one place in it.

    "Strike near A / … a drone hit a bus between B and A. Three died": on the road. Nor where its paragraph has gone on
    to places that the heading does not hold.
    """
    lead = one.discourse.heads.get(sentence.paragraph) or one.discourse.leads.get(sentence.section, ())
    closer = carried.section == sentence.section and any(
        lead and lead[0].entry is not None and len(spot.of) > 1 and lead[0].entry in spot.of for spot in carried.spots
    )
    elsewhere = carried.paragraph == sentence.paragraph and bool(carried.spots)
    elsewhere = elsewhere and not any(is_of_it(spot, land) for spot in carried.spots for land in lead)
    gone = closer or elsewhere or has_left_its_title(one, carried, lead)
    return () if gone or (lead and _tells_of_one_place(one, carried, lead)) else lead


def _is_told_just_before(one: Unattached, carried: Carried, lead: Spot) -> bool:
    """Whether the paragraph just told of a blow on a town in a heading's land, and nothing else is named since.

    "Strike on the X district / Troops hit the village of Y. When a drone fell on a house two died": in Y.
    """
    here = one.sentences[one.mention.sentence]
    lately = one.mention.sentence - carried.sentence <= TOLD_REACH and carried.paragraph == here.paragraph
    since = _named_between(one.mention, one.discourse.spots_in, carried)
    headed = not one.lexicon.set("copula_dash").isdisjoint(here.words[1:_OPENING])  # «Козацкое — обстрел»
    if one.mention.kind != "strike" or not lately or since or one.named or headed or len(carried.spots) != 1:
        return False
    town = carried.spots[0]
    struck = town.entry is not None and town.entry.kind in POINTS and town.entry.id in one.thread.hit
    other = lead.entry is not None and lead.entry.kind in POINTS  # a town heads the text, this paragraph is of another
    return struck and (other or in_lead(town, lead)) and town.entry != lead.entry


def _is_of_the_lead(one: Unattached, carried: Carried, lead: Spot) -> bool:
    """Whether what is told next may have been anywhere under a heading: after a row of its towns, or of many unnamed.

    "Nikopol district: A, B and C came under fire. A woman died". "Kherson region: A and 32 villages came under fire.
    Three were killed". Those brought out of danger are told of all the unit, but for what their own sentence tells.
    """
    mention = one.mention
    same = carried.paragraph == one.sentences[mention.sentence].paragraph
    if same and len(carried.spots) == 1 and _is_wider(carried.spots[0], lead):
        return False  # «Усього по області – 27 ударів. Евакуйовано 168 людей» behind the list of its districts
    if _has_part_beside(one, carried, lead):
        return True
    row = len(carried.spots) > 1 and mention.kind != "strike"
    if row and all(in_lead(spot, lead) for spot in carried.spots):
        return True
    if mention.kind not in {"casualty", "damage", "outage"} or mention.quantity is None:
        return False
    beside = not one.lexicon.set("next_door").isdisjoint(one.words)  # "residents of nearby streets were evacuated"
    brought_out = mention.measure == "evacuated" and carried.sentence != mention.sentence and not beside
    return brought_out or is_told_with_others(carried, one.sentences, one.lexicon)


def _has_part_beside(one: Unattached, carried: Carried, lead: Spot) -> bool:
    """Whether a part of those counted was in another place under the heading than the one told of before.

    "X district / Bombs fell on the community of A, drones on B. Three were wounded, two of them in C".
    """
    mention = one.mention
    if mention.kind != "casualty" or mention.quantity is None or not carried.spots:
        return False
    parts = [
        spot
        for spot in one.named
        if spot.first >= mention.last
        and spot.role in {None, "open"}
        and in_lead(spot, lead)
        and is_of_a_part(words_between(mention, spot.start, spot.last, one.words), one.lexicon)
    ]
    return any(place_id(part) != place_id(spot) and not in_lead(part, spot) for part in parts for spot in carried.spots)


def _is_wider(spot: Spot, lead: Spot) -> bool:
    """Whether a spot is the oblast around the unit that heads a list."""
    return (
        is_of_kind(spot, frozenset({"oblast"})) and not is_of_kind(lead, frozenset({"oblast"})) and in_lead(lead, spot)
    )


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


def _unit_of_many(one: Unattached) -> Spot | None:
    """Return the unit whose unnamed towns were struck too: "In the X region its centre and 31 villages were hit"."""
    carried = one.carried
    if not is_told_with_others(carried, one.sentences, one.lexicon):
        return None
    told = one.discourse.spots_in.get(carried.sentence, ())
    units = (spot for spot in told if spot.entry is not None and spot.entry.kind in {"oblast", "raion", "hromada"})
    towns = [spot for spot in carried.spots if _is_town(spot)]
    return next((unit for unit in units if towns and all(in_lead(town, unit) for town in towns)), None)


def _land_of_units(one: Unattached, carried: Carried) -> Spot | None:
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


def _under(mention: Mention, lead: Sequence[Spot], *, around: bool) -> Attached:
    """Take the place of the heading or bullet a sentence stands under, unless a town cannot have so many.

    Of a row of places what is damaged without a count is in one of them, nobody says which.
    """
    if len(lead) > 1 and mention.kind == "damage" and mention.quantity is None:
        return Attached(mention=mention, spots=(), reason=_IN_ONE_OF_THEM)
    if _are_too_many(mention, lead) and not around:
        return Attached(mention=mention, spots=(), reason=_TOO_MANY)
    return Attached(
        mention=mention,
        spots=tuple(lead),
        reason=UNDER,
        names=tuple(s.name for s in lead if s.name is not None),
    )


def _is_town(spot: Spot) -> bool:
    return spot.entry is not None and spot.entry.kind == "settlement"


def _are_too_many(mention: Mention, spots: Sequence[Spot]) -> bool:
    """Whether more lost their supply than the towns told of before can have: several settlements, or more people."""
    towns = [spot.entry for spot in spots if spot.entry is not None and spot.entry.kind == "settlement"]
    if mention.kind != "outage" or mention.quantity is None or len(towns) < len(spots):
        return False
    count = mention.quantity.best or mention.quantity.low or 0
    if mention.quantity.unit == "settlements":
        return count > len(towns)
    return all(town.population for town in towns) and 0 < sum(town.population for town in towns) < count


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
    if not _are_too_many(mention, spots) or (len(spots) == 1 and around):
        return Attached(mention=mention, spots=spots, reason=_CARRIED_ON)
    unit = lead[0] if lead else unit_around(mention, spots, by_sentence)
    if unit is None or _are_too_many(mention, [unit]):
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


def _unit_of_all(mention: Mention, carried: Carried, by_sentence: Mapping[int, Sequence[Spot]]) -> Attached | None:
    """Return a count told after parts of a unit with the unit named before that holds all of them."""
    told = [spot for spot in (*carried.beside, *carried.spots) if spot.entry is not None]
    inner = [spot for spot in told if not any(in_lead(other, spot) for other in told)]
    unit = unit_around(mention, inner, by_sentence)
    return None if unit is None else attach_to(mention, [unit], "the unit around the places told before")


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
    cities = [spot for spot in before if spot.role in {None, "open"} and _is_town(spot) and in_lead(district, spot)]
    return cities[-1] if cities else None


def _may_have_struck(one: Unattached, carried: Carried) -> bool:
    """Whether a strike told without a place may be that on the town its paragraph speaks of, where none is told yet."""
    mention = one.mention
    town = carried.spots[0].entry if len(carried.spots) == 1 else None
    paragraph = one.sentences[mention.sentence].paragraph
    same = carried.paragraph == paragraph or carried.kind == WORST or _is_told_next(mention, carried, paragraph)
    same = (same or _is_of_one_town(one, carried)) and not one.named
    if town is None or not same:
        return False
    if _is_struck_there(one, carried):
        return True
    if town.id in one.thread.hit:
        return False
    if carried.kind == WORST and carried.sentence == mention.sentence - 1 and town.kind in POINTS:
        return True  # "It was worse in X. After a direct hit by a drone a depot burned"
    if town.kind in LANDS:
        return _counts_settlements(one)  # "30 settlements were shelled"
    assails = not one.lexicon.set("assailing").isdisjoint(one.words[mention.first : mention.last])
    return town.kind in POINTS and assails and mention.measure != "unspecified"  # "the attack" may be any that was told


def _is_of_one_town(one: Unattached, carried: Carried) -> bool:
    """Whether all that the report has told so far, no strike yet, happened in the one town: a toll, then its cause."""
    told = {place_id(spot) for attached in one.thread.attached for spot in attached.spots}
    return len(told) == 1 and one.mention.sentence - carried.sentence <= _PARAGRAPH_REACH


def _is_struck_there(one: Unattached, carried: Carried) -> bool:
    """Whether a strike hit what is of those told of right before, or hit there again.

    "Two men were wounded in A. Their tractor was attacked"; "Rescuers were at work in A. The enemy struck again".
    """
    mention, lexicon = one.mention, one.lexicon
    here = one.sentences[mention.sentence]
    if carried.paragraph != here.paragraph or not 0 <= mention.sentence - carried.sentence <= TOLD_REACH:
        return False
    theirs = lexicon.set("possessive_determiners").intersection(here.words[:_OPENING])
    near = here.words[max(mention.first - _AGAIN_REACH, 0) : mention.last + _AGAIN_REACH]
    return (bool(theirs) and carried.kind in {"casualty", "damage"}) or not lexicon.set("struck_again").isdisjoint(near)


def _is_told_next(mention: Mention, carried: Carried, paragraph: int) -> bool:
    """Whether a paragraph opens with the strike that hurt whom the one before told of last, in one town."""
    right_before = carried.sentence == mention.sentence - 1 and carried.paragraph == paragraph - 1
    return right_before and carried.kind == "casualty"


def _counts_settlements(one: Unattached) -> bool:
    """Whether the places struck are counted, not named: so many towns lie in a land."""
    after = one.words[one.mention.first : one.mention.last + _COUNT_REACH]
    units = one.lexicon.table("units")
    return any(units.get(word) == "settlements" and after[at - 1].isdigit() for at, word in enumerate(after) if at)


def _is_their_cause(one: Unattached, carried: Carried) -> bool:
    """Whether a strike is told as the cause of what the sentence before tells: «Причиной стало падение обломков»."""
    here = one.sentences[one.mention.sentence]
    right_before = carried.sentence == one.mention.sentence - 1 and carried.paragraph == here.paragraph
    alone = right_before and len(carried.spots) == 1 and not one.named
    return alone and not one.lexicon.set("cause_nouns").isdisjoint(here.words[:1])


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


def _has_part_elsewhere(
    mention: Mention, here: Sequence[Spot], lead: Spot, sentence: Sentence, lexicon: WordLists
) -> bool:
    """Whether a part has a place outside the heading's: "eight killed, including three in the Sumy region"."""
    words = sentence.words
    return mention.kind in {"casualty", "strike", "damage"} and any(
        spot.role in {None, "open"}
        and spot.entry is not None
        and spot.entry.kind != "country"
        and spot.first >= mention.last
        and is_of_a_part(words_between(mention, spot.start, spot.last, words), lexicon)
        and not (in_lead(spot, lead) or place_id(spot) == place_id(lead))
        for spot in here
    )


def _named_between(mention: Mention, by_sentence: Mapping[int, Sequence[Spot]], carried: Carried) -> bool:
    """Whether the sentences after the carried one name another place where something can have happened."""
    return any(
        spot.role in {None, "open"} and spot.entry is not None and is_event_ground(spot.entry)
        for index in range(carried.sentence + 1, mention.sentence)
        for spot in by_sentence.get(index, ())
    )


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
