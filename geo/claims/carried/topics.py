"""What a text speaks of just now: the land or the town that what is told next goes on about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.claims.discourse import Carried
from geo.claims.grounds import BY_OFFICE, NEXT_REACH, PASSING_REACH, TOLD_REACH, Attached, in_lead, tells_the_worst
from geo.claims.quarters import LANDS
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot

_SEVERAL = 2  # towns before the unit: of one alone both are told


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
    if len(spots) > _SEVERAL and spots[-1].entry is not None and spots[-1].entry.kind in LANDS:
        spots = spots[:-1]  # the unit struck itself, told behind its towns
    words, units = sentences[attached.mention.sentence].words, lexicon.table("units")
    last = max(spot.last for spot in spots)
    unit = next((s for s in here if s.first >= last and s.entry is not None and s.entry.kind in LANDS), None)
    gap = list(words[last : unit.first]) if unit is not None else []
    counted = bool(gap) and gap[0] in lexicon.set("list_words") and any(units.get(w) == "settlements" for w in gap)
    if unit is None or not counted or "," in gap or not all(in_lead(spot, unit) for spot in spots):
        return None
    return unit


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
