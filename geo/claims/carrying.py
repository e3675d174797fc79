"""The place of a mention whose sentence names none: told of before, or by the heading it stands under."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from geo._quick import replace
from geo.claims.discourse import WORST, Carried, Unattached
from geo.claims.grounds import (
    BY_OFFICE,
    EVENT_COUNTRIES,
    IN_DOUBT,
    NEXT_REACH,
    OWN_COUNTRIES,
    PASSING_REACH,
    POINTS,
    TOLD_REACH,
    Attached,
    attach_to,
    in_lead,
    is_event_ground,
    is_ground,
    is_vague,
    place_id,
    tells_the_worst,
    without_addresses,
)
from geo.claims.quarters import LANDS, are_districts, city_of, is_of_kind, says_there, unit_around
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.counts import is_around_it
from geo.spots.lists import in_groups
from geo.spots.nearness import is_of_a_part, words_between

_CLAIMED = "a government speaks of its blows, and names no place"
_PART_ELSEWHERE = "no place is named for the whole, and a part of it is elsewhere"
_TOO_MANY = "more than the towns told of before can have"
_CARRIED_ON = "carried on from the sentence before"
_SENTENCE_BEFORE = "named in the sentence before"
_LONG_ROW = 5  # places: what is counted after so many is told of the unit around them
_PARAGRAPH_REACH = 4  # sentences
_WHOLE_REACH = 8  # sentences
_BULLET_REACH = 2  # words of letters
_TITLE_WORDS = 5  # a longer heading tells something
_PLANT = frozenset({"facility"})


def speaks_of(attached: Attached, carried: Carried) -> bool:
    """Whether what an official tells is of the place the text speaks of just now, which lies in his ground.

    A supply that failed is that of all his ground.
    """
    if attached.reason != BY_OFFICE or attached.mention.kind == "outage" or not carried.spots:
        return False
    reach = NEXT_REACH if attached.mention.kind == "casualty" else TOLD_REACH
    close = attached.mention.sentence - carried.sentence <= reach
    return close and all(in_lead(spot, attached.spots[0]) for spot in carried.spots)


def of_office(office: Attached, carried: Carried) -> Attached:
    """Return what an official tells with its place: a strike is that on the town the text speaks of."""
    return office if office.mention.kind != "strike" else replace(office, spots=carried.spots, names=())


def of_topic(attached: Attached, here: Sequence[Spot], sentences: Sequence[Sentence], lexicon: WordLists) -> Attached:
    """Carry on the region that opens a sentence, not the part of it told in passing: "In X region, … including Y".

    Of "X and 12 villages of the region" it is the region.
    """
    if (land := _land_told(attached, here, sentences, lexicon)) is not None:
        return replace(attached, spots=(land,), names=())
    topic = next((s for s in here if s.first <= NEXT_REACH and s.role in {None, "open"} and s.entry is not None), None)
    if topic is None or not attached.spots or not all(in_lead(spot, topic) for spot in attached.spots):
        return attached
    words = sentences[attached.mention.sentence].words
    first = attached.spots[0].first
    passing = lexicon.set("passing_words") & set(words[max(first - PASSING_REACH, topic.last) : first])
    return replace(attached, spots=(topic,)) if passing else attached


def of_whole(topic: Attached, carried: Carried, sentences: Sequence[Sentence], lexicon: WordLists) -> Attached:
    """Carry on the region spoken of, not a part of it named in passing: "38 villages, in particular the city of X"."""
    if len(topic.spots) != 1 or len(carried.spots) != 1 or not in_lead(topic.spots[0], carried.spots[0]):
        return topic
    spot = topic.spots[0]
    if spot.sentence != topic.mention.sentence or carried.sentence < topic.mention.sentence - NEXT_REACH:
        return topic
    words = [token.text for token in sentences[spot.sentence].tokens]
    if tells_the_worst(words, lexicon):
        return topic
    passing = lexicon.set("passing_words") & set(words[max(spot.first - PASSING_REACH, 0) : spot.first])
    return replace(topic, spots=carried.spots, names=()) if passing else topic


def _land_told(
    attached: Attached, here: Sequence[Spot], sentences: Sequence[Sentence], lexicon: WordLists
) -> Spot | None:
    """Return the unit of which a town struck and a count of settlements are told: "X and 12 villages of the region"."""
    spots = [spot for spot in attached.spots if spot.sentence == attached.mention.sentence]
    if attached.mention.kind != "strike" or not spots or len(spots) < len(attached.spots):
        return None
    words, units = sentences[attached.mention.sentence].words, lexicon.table("units")
    last = max(spot.last for spot in spots)
    unit = next((s for s in here if s.first >= last and s.entry is not None and s.entry.kind in LANDS), None)
    gap = list(words[last : unit.first]) if unit is not None else []
    counted = bool(gap) and gap[0] in lexicon.set("list_words") and any(units.get(w) == "settlements" for w in gap)
    if unit is None or not counted or "," in gap or not all(in_lead(spot, unit) for spot in spots):
        return None
    return unit


def without_homes(one: Unattached) -> list[Spot]:
    """Leave out where the victims only live, right after the town where they were hit is told.

    "A drone hit a car in Pryluky. The driver, a resident of Nizhyn, died." A sentence that tells an attack of its own
    is of another place.
    """
    mention, here, carried, beside = one.mention, one.here, one.thread.latest, one.told
    sentences, lexicon = one.sentences, one.lexicon
    at = mention.sentence
    same = carried.sentence in {at - 1, at} and carried.paragraph == sentences[at].paragraph
    towns = bool(carried.spots) and all(s.entry is not None and s.entry.kind in POINTS for s in carried.spots)
    if mention.kind != "casualty" or not (same and towns) or any(other.kind == "strike" for other in beside):
        return list(here)
    words, told = sentences[at].words, {place_id(spot) for spot in carried.spots}
    return [
        spot
        for spot in here
        if place_id(spot) in told or not _is_home(words[max(spot.start - 2, 0) : spot.start], lexicon)
    ]


def _is_home(before: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the words before a place make it somebody's home: "a resident of X", «житель Х»."""
    linked = bool(before) and before[-1] in lexicon.set("of_words")
    return not lexicon.set("resident_words").isdisjoint(before[:-1] if linked else before[-1:])


def of_its_kind(
    mention: Mention, sentences: Sequence[Sentence], carried: Carried, by_kind: Mapping[str, Carried]
) -> Carried:
    """Return what an outage, or people hurt, go on about: what failed before, or what was struck or harmed.

    "A missile hit X, cutting power. A further 9,000 lost it in the Y district. One engineer was hurt": in X.
    """
    failed = by_kind.get(mention.kind, carried)
    if mention.kind == "outage" and failed.sentence >= carried.sentence:
        return failed
    if mention.kind != "casualty" or carried.kind != "outage":
        return carried
    known = [by_kind[kind] for kind in ("strike", "casualty") if kind in by_kind]
    last = max(known, key=lambda before: before.sentence, default=carried)
    same = last.paragraph == sentences[mention.sentence].paragraph
    return last if same and mention.sentence - last.sentence <= TOLD_REACH else carried


def named_before(
    mention: Mention, sentences: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Spot]]
) -> list[Spot]:
    """Return the open places of the sentences before a mention, back to the nearest one that names more than one."""
    for index in range(mention.sentence - 1, max(mention.sentence - _PARAGRAPH_REACH - 1, -1), -1):
        if sentences[index].section != sentences[mention.sentence].section:
            break
        named = [
            spot
            for back in range(index, mention.sentence)
            for spot in by_sentence.get(back, ())
            if spot.role in {None, "open"} and spot.entry is not None
        ]
        if (
            len({place_id(spot) for spot in named if spot.entry is not None and spot.entry.kind == "settlement"}) > 1
            or len({place_id(spot) for spot in named if spot.entry is not None and spot.entry.kind == "oblast"}) > 1
            or len({place_id(spot) for spot in named if spot.entry is not None and spot.entry.kind == "hromada"}) > 1
        ):
            return named
    return []


def _named_since(
    mention: Mention,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    carried: Carried,
    lexicon: WordLists,
) -> Attached | None:
    """Take the one place that the sentence before names, when nothing was read there and so nothing is carried.

    "Kyiv will not give up Kramatorsk. Three people were killed there": where "there" is said it is the last one.
    """
    before = mention.sentence - 1
    again = mention.kind == carried.kind == "strike" and mention.sentence == carried.sentence  # its second verb
    fresh = before > carried.sentence or again
    same = fresh and sentences[before].paragraph == sentences[mention.sentence].paragraph
    spots = by_sentence.get(before, ()) if before >= 0 else ()
    if same and not by_sentence.get(mention.sentence) and says_there(sentences[mention.sentence].words, lexicon):
        spots = [spot for spot in spots if spot.role in {None, "open"} and spot.entry is not None][-1:]
        grounds = [spot for spot in spots if spot.entry is not None and is_event_ground(spot.entry)]
        return Attached(mention=mention, spots=tuple(grounds), reason=_SENTENCE_BEFORE) if grounds else None
    # "Bilozerka. Under mortar fire since morning.", "Kharkiv, Saltivskyi district. A drone hit a house."
    whole = bool(spots) and spots[0].first <= 1 and len(sentences[before].tokens) <= spots[-1].last + 1
    alone = whole and all(after.first - spot.last <= 1 for spot, after in pairwise(spots))
    if not same or (mention.kind == "strike" and not alone):
        return None
    if spots and all(spot.role == "source" and is_ground(spot) for spot in spots):
        own = len({place_id(spot) for spot in spots}) == 1 and not any(in_lead(s, spots[0]) for s in carried.spots)
        # "Rescuers in X ended their search. Nine people had died."
        return Attached(mention=mention, spots=(spots[0],), reason=BY_OFFICE) if own else None
    if any(spot.role not in {None, "open"} for spot in spots):
        return None  # "they were taken to Chuhuiv and later to Kharkiv": places of another kind
    inner = without_addresses([s for s in spots if s.entry is not None and is_event_ground(s.entry)])
    if len({place_id(spot) for spot in inner}) != 1:
        return None
    if lexicon.set("from_words").intersection(sentences[before].words[max(inner[-1].start - 1, 0) : inner[-1].start]):
        return None  # "The driver was from Orikhiv."
    return Attached(mention=mention, spots=(inner[-1],), reason=_SENTENCE_BEFORE)


def named_lately(one: Unattached) -> Attached | None:
    """Take the place the sentence before names, or the town the report opened with where that is only a sky."""
    mention, by_sentence = one.mention, one.discourse.spots_in
    if mention.kind == "launch":
        return None
    carried = one.carried if mention.kind == "outage" else one.thread.latest
    lately = takewhile(lambda o: mention.sentence - o.mention.sentence <= TOLD_REACH, reversed(one.thread.attached))
    skies = {(spot.sentence, spot.first) for item in lately if item.mention.kind == "launch" for spot in item.spots}
    named = _named_since(mention, one.sentences, by_sentence, carried, one.lexicon)
    if named is None or all((spot.sentence, spot.first) in skies for spot in named.spots):
        return _named_at_first(mention, by_sentence, carried, skies) or named
    return named


def _named_at_first(
    mention: Mention,
    by_sentence: Mapping[int, Sequence[Spot]],
    carried: Carried,
    skies: set[tuple[int, int]],
) -> Attached | None:
    """Take the one town that the report opened with, while nothing else has been told of any place.

    "An attack on Sevastopol was repelled. 11 drones were downed near Balaklava. Debris fell on a roof": over Balaklava
    nothing was hit.
    """
    own = by_sentence.get(mention.sentence, ())
    if carried.sentence >= 0 or mention.kind == "strike" or mention.scope != "event":
        return None
    if any(s.role in {None, "open"} and s.entry is not None and is_event_ground(s.entry) for s in own):
        return None  # "killed nine, including two in the Sumy region": the whole is told of no place
    spots = [
        spot
        for index in range(max(mention.sentence - TOLD_REACH, 0), mention.sentence)
        for spot in by_sentence.get(index, ())
        if (spot.sentence, spot.first) not in skies and spot.role in {None, "open"}
    ]
    inner = without_addresses([s for s in spots if s.entry is not None and is_event_ground(s.entry)])
    if len({place_id(spot) for spot in inner}) != 1 or len(inner) < len(without_addresses(spots)):
        return None
    if inner[0].entry is None or inner[0].entry.kind != "settlement" or inner[0].entry.country not in OWN_COUNTRIES:
        return None
    beside = [spot for spot in by_sentence.get(mention.sentence, ()) if spot.role in {None, "open"}]
    if any((spot.sentence, spot.first) not in skies and not in_lead(spot, inner[0]) for spot in beside):
        return None  # "nine were killed, including two in the Sumy region": its own sentence speaks of another place
    return Attached(mention=mention, spots=(inner[-1],), reason="the town the report opens with")


def claimed_by_a_capital(one: Unattached) -> Attached | None:
    """Leave unplaced what a government says of its blows and no place: "Moscow said it had hit only depots".

    It is not told of the place named before. What its sentence gives as the occasion is: "Kyiv asked for aid after …".
    Nor is what a country's office says of its own: "Russia's defence ministry said it had hit fuel depots".
    """
    mention, words, lexicon = one.mention, one.words, one.lexicon
    if mention.kind not in {"strike", "damage"}:
        return None

    def says_its_own(spot: Spot) -> bool:
        gap = words[spot.last : mention.first]
        if spot.entry is None or spot.last > mention.first or not lexicon.set("cause_words").isdisjoint(gap):
            return False
        country = spot.entry.kind == "country"
        if "," in gap and not lexicon.set("aside_relatives").isdisjoint(words[max(spot.first - 1, 0) : spot.first]):
            return False  # "the missile, which Kyiv says came from the sea, also damaged a school"
        own = country and spot.role == "source" and not lexicon.set("own_forces").isdisjoint(gap)
        return own or (not country and spot.role == "metonym")

    said = any(says_its_own(spot) for spot in one.named)
    return Attached(mention=mention, spots=(), reason=_CLAIMED) if said else None


def from_before(one: Unattached) -> Attached | None:
    """Take the place from the sentence before, or from the heading or bullet the sentence stands under.

    Where a strike on it is told already another one told without a place is that once more.
    """
    mention, carried, sentences, lexicon = one.mention, one.carried, one.sentences, one.lexicon
    sentence, by_sentence = sentences[mention.sentence], one.discourse.spots_in
    if mention.kind == "launch":
        return None
    lead = one.discourse.heads.get(sentence.paragraph) or one.discourse.leads.get(sentence.section, ())
    if lead and _has_part_elsewhere(mention, one.named, lead[0], sentence, lexicon):
        return Attached(mention=mention, spots=(), reason=_PART_ELSEWHERE)
    silent = not _named_between(mention, by_sentence, carried)
    fresh = carried.section == sentence.section and mention.sentence - carried.sentence <= (
        _PARAGRAPH_REACH if silent or carried.paragraph == sentence.paragraph else TOLD_REACH
    )
    counted = mention.kind in {"casualty", "damage", "outage"} and mention.quantity is not None
    anew = counted and carried.paragraph < sentence.paragraph and not lead
    carried = _of_any(carried, mention, by_sentence) if anew else carried
    around = is_around_it(mention, sentence.words, lexicon)
    kinds = lexicon.table("admin")
    within = any(kinds.get(word) == "raion" for word in sentence.words)  # "in the same district the gas was cut off"
    several = len(carried.spots) > 1
    if several and lead and mention.kind != "strike" and all(in_lead(spot, lead[0]) for spot in carried.spots):
        fresh = False  # "Nikopol district: A, B and C came under fire. A woman died": somewhere in the district
    vague = mention.kind == "outage" and mention.quantity is None and _names_regions(sentence, lexicon)
    if vague or (several and _is_of_no_row(mention, carried.spots, one.named)):
        fresh = False  # "power cuts affected a number of regions": not only the one named before
    if (why := _why_not_there(mention, carried, fresh=fresh and not lead)) is not None:
        return Attached(mention=mention, spots=(), reason=why)
    own = carried.sentence == mention.sentence  # "two died in the three towns, six more …": of the three as well
    spread = mention.kind == "damage" and mention.quantity is None and carried.paragraph == sentence.paragraph
    if several and (counted or spread) and (fresh or spread) and not lead and not own:
        whole = _whole_of(carried, mention, by_sentence)
        if whole is not None and not (spread and _is_town(whole)):
            names = (whole.name,) if whole.name is not None else ()
            return Attached(mention=mention, spots=(whole,), reason="all of them lie there", names=names)
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
        close = close and (mention.measure != "evacuated" or carried.paragraph == sentence.paragraph)
        if close:
            return _carried_on(mention, carried, by_sentence, lead, around=around, within=within)
    return _under(mention, lead, around=around) if lead else None


def _under(mention: Mention, lead: Sequence[Spot], *, around: bool) -> Attached:
    """Take the place of the heading or bullet a sentence stands under, unless a town cannot have so many."""
    if _are_too_many(mention, lead) and not around:
        return Attached(mention=mention, spots=(), reason=_TOO_MANY)
    return Attached(
        mention=mention,
        spots=tuple(lead),
        reason="the heading or bullet it stands under",
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
    if mention.kind == "outage" and not within:
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
        return "no one is hurt by a power cut of several places"
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
    row = carried.kind == "strike" and {place_id(s) for s in carried.beside} == {place_id(s) for s in carried.spots}
    if row and mention.kind != "damage":
        return carried
    inner = [s for s in carried.beside if not any(in_lead(other, s) for other in carried.beside if other is not s)]
    return replace(carried, spots=tuple(inner), mixed=True) if len(inner) > 1 else carried


def _may_have_struck(one: Unattached, carried: Carried) -> bool:
    """Whether a strike told without a place may be that on the town its paragraph speaks of, where none is told yet."""
    mention = one.mention
    town = carried.spots[0].entry if len(carried.spots) == 1 else None
    same = carried.paragraph == one.sentences[mention.sentence].paragraph or carried.kind == WORST
    same = same and not one.named
    words = one.words[mention.first : mention.last]
    if mention.measure == "unspecified" or one.lexicon.set("assailing").isdisjoint(words):
        return False  # "the attack" may be any that was told, and what only fell or burst none
    return town is not None and town.kind in POINTS and same and town.id not in one.thread.hit


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


def _whole_of(carried: Carried, mention: Mention, by_sentence: Mapping[int, Sequence[Spot]]) -> Spot | None:
    """Return the city, raion or oblast spoken of before that holds all the places carried on: a toll is told of it.

    Not the address of one row that was struck: "In the X region, drones struck A, B and C. Six people were hurt."
    """
    struck = carried.kind == "strike" and not carried.mixed and mention.kind == "casualty"
    for index in range(mention.sentence - 1, max(mention.sentence - _WHOLE_REACH - 1, -1), -1):
        if struck and index == carried.sentence:
            continue
        for spot in by_sentence.get(index, ()):
            opens = spot.first <= NEXT_REACH and spot.entry is not None and spot.entry.kind == "oblast"
            unit = opens or (spot.entry is not None and spot.entry.kind in {"settlement", "raion", "hromada"})
            if unit and spot.role in {None, "open"} and all(in_lead(inner, spot) for inner in carried.spots):
                return spot
    return None


def _opens_its_bullet(spot: Spot, words: Sequence[str]) -> bool:
    """Whether a place stands among the first words of a bullet, its marks and the time of day aside."""
    return sum(word[0].isalpha() for word in words[: spot.first]) <= _BULLET_REACH


def find_leads(
    sentences: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Spot]], lexicon: WordLists
) -> dict[int, list[Spot]]:
    """Return, by section, the places a heading or a bullet's first words set for what stands under them."""
    leads: dict[int, list[Spot]] = {}
    for index, sentence in enumerate(sentences):
        if sentence.kind not in {"heading", "bullet"} or sentence.section in leads:
            continue
        spots = [s for s in by_sentence.get(index, ()) if s.role in {None, "open"} and s.entry is not None]
        spots = [s for s in spots if s.entry is not None and s.entry.country in {*EVENT_COUNTRIES, "", "XX"}]
        words = sentence.words
        if sentence.kind == "bullet":
            row = _row_of_lead(spots, words, lexicon)
            leads[sentence.section] = [s for s in row if _opens_its_bullet(s, words)] if len(row) == 1 else []
            continue  # a row of places heads nothing alone
        if len(words) > _TITLE_WORDS:
            spots = [spot for spot in spots if not is_vague(spot)]  # "Night of drones over western Ukraine"
        groups = in_groups([s for s in spots if s.entry is not None and s.entry.kind != "country"], words, lexicon)
        named = without_addresses(groups[0]) if len(groups) == 1 else []
        leads[sentence.section] = named if len(named) == 1 else []
    return leads


def _row_of_lead(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Return the first places of a bullet, the town where it goes on from its land to one: "Region: in A …"."""
    groups = in_groups(spots, words, lexicon)
    row = without_addresses(groups[0]) if groups else []
    if len(row) != 1 or len(groups) < 2 or len(groups[1]) != 1 or not is_of_kind(row[0], LANDS):
        return row
    gap = words[row[0].last : groups[1][0].first]
    goes_on = gap[:1] == [":"] and lexicon.any_of("locatives", "near_types").issuperset(gap[1:])
    return list(groups[1]) if goes_on and in_lead(groups[1][0], row[0]) else row


def find_heads(sentences: Sequence[Sentence], by_sentence: Mapping[int, Sequence[Spot]]) -> dict[int, tuple[Spot, ...]]:
    """Return, by paragraph, the raion, hromada or oblast that opens it alone: "Nikopol district. Shells hit …"."""
    heads: dict[int, tuple[Spot, ...]] = {}
    for index, sentence in enumerate(sentences):
        opens = index == 0 or sentences[index - 1].paragraph != sentence.paragraph
        spots = by_sentence.get(index, ()) if opens and sentence.kind == "body" else ()
        if len(spots) != 1 or spots[0].role not in {None, "open"} or not is_of_kind(spots[0], LANDS):
            continue
        around = [*sentence.words[: spots[0].first], *sentence.words[spots[0].last :]]
        if not any(word[0].isalnum() for word in around):
            heads[sentence.paragraph] = (spots[0],)
    return heads
