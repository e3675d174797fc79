"""The place of a heading or a bullet, or of a paragraph's head, for a sentence that stands under it and names none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.claims.carried.left_titles import has_left_its_title, is_of_it
from geo.claims.carried.units_of_many import are_too_many, is_told_with_others
from geo.claims.discourse import Carried, Unattached
from geo.claims.grounds import (
    POINTS,
    TOLD_REACH,
    Attached,
    in_lead,
    is_event_ground,
    place_id,
)
from geo.claims.quarters import is_of_kind
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.nearness import is_of_a_part, words_between

UNDER = "the heading or bullet it stands under"
_IN_ONE_OF_THEM = "in one of the places it stands under"
_TOO_MANY = "more than the towns told of before can have"
_OPENING = 2  # tokens


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


def lands_told_of(one: Unattached) -> set[str]:
    """Return the places of which the report has told a toll so far."""
    tolls = (item for item in one.thread.attached if item.mention.kind == "casualty" and item.mention.scope == "event")
    return {spot.entry.id for item in tolls for spot in item.spots if spot.entry is not None}


def lead_of(one: Unattached, carried: Carried, sentence: Sentence) -> Sequence[Spot]:
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


def is_told_just_before(one: Unattached, carried: Carried, lead: Spot) -> bool:
    """Whether the paragraph just told of a blow on a town in a heading's land, and nothing else is named since.

    "Strike on the X district / Troops hit the village of Y. When a drone fell on a house two died": in Y.
    """
    here = one.sentences[one.mention.sentence]
    lately = one.mention.sentence - carried.sentence <= TOLD_REACH and carried.paragraph == here.paragraph
    since = named_between(one.mention, one.discourse.spots_in, carried)
    headed = not one.lexicon.set("copula_dash").isdisjoint(here.words[1:_OPENING])  # «Козацкое — обстрел»
    if one.mention.kind != "strike" or not lately or since or one.named or headed or len(carried.spots) != 1:
        return False
    town = carried.spots[0]
    struck = town.entry is not None and town.entry.kind in POINTS and town.entry.id in one.thread.hit
    other = lead.entry is not None and lead.entry.kind in POINTS  # a town heads the text, this paragraph is of another
    return struck and (other or in_lead(town, lead)) and town.entry != lead.entry


def is_of_the_lead(one: Unattached, carried: Carried, lead: Spot) -> bool:
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


def under(mention: Mention, lead: Sequence[Spot], *, around: bool) -> Attached:
    """Take the place of the heading or bullet a sentence stands under, unless a town cannot have so many.

    Of a row of places what is damaged without a count is in one of them, nobody says which.
    """
    if len(lead) > 1 and mention.kind == "damage" and mention.quantity is None:
        return Attached(mention=mention, spots=(), reason=_IN_ONE_OF_THEM)
    if are_too_many(mention, lead) and not around:
        return Attached(mention=mention, spots=(), reason=_TOO_MANY)
    return Attached(
        mention=mention,
        spots=tuple(lead),
        reason=UNDER,
        names=tuple(s.name for s in lead if s.name is not None),
    )


def has_part_elsewhere(
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


def named_between(mention: Mention, by_sentence: Mapping[int, Sequence[Spot]], carried: Carried) -> bool:
    """Whether the sentences after the carried one name another place where something can have happened."""
    return any(
        spot.role in {None, "open"} and spot.entry is not None and is_event_ground(spot.entry)
        for index in range(carried.sentence + 1, mention.sentence)
        for spot in by_sentence.get(index, ())
    )
