"""A strike without a place was where its sentence's harm was, and one told as the cause of harm where that was."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import (
    CAUSE_REACH,
    UNPLACED,
    Attached,
    in_lead,
    is_event_ground,
    may_be_site,
    place_id,
)
from geo.model import Mention
from geo.spots import Spot

_BY_ITS_WORD = "(by its word)"  # "shelling": a weapon that only the word tells


def where_it_harmed(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Give a strike without a place the one where its sentence's harm was: "Drones struck a dormitory there".

    Where a strike on that ground is told elsewhere, it is that one; but what a later sentence tells without its weapon
    takes none from the strike that names one. What fell on a thing there is told of that place, whatever is around it.
    """
    harmed: dict[int, list[Attached]] = {}
    tolls = [item for item in attached if item.mention.kind == "casualty"]
    loose_tolls = {i.mention.sentence for i in tolls if not (i.spots and i.entries and is_event_ground(i.entries[0]))}
    for item in attached:
        told = item.mention.kind in {"damage", "casualty"} and item.mention.status != "denied"
        part = item.mention.rule.endswith("(carried on)") and item.mention.sentence in loose_tolls
        if told and item.mention.scope == "event" and item.spots and not part:  # "12 dead, three of them in A"
            harmed.setdefault(item.mention.sentence, []).append(item)
    strikes = [item for item in attached if item.mention.kind == "strike" and item.mention.scope != "background"]
    out: list[Attached] = []
    for item in attached:
        beside: Sequence[Attached] = harmed.get(item.mention.sentence, ())
        grounds = {place_id(spot) for other in beside for spot in other.spots}
        loose = item.mention.kind == "strike" and item.mention.scope == "event" and item.reason == UNPLACED
        fits = loose and len(grounds) == 1 and None not in grounds and is_event_ground(beside[0].entries[0])
        ground = beside[0].spots[0] if fits else None
        struck = [
            spot
            for other in strikes
            if ground
            and not _is_vaguer(other, item)
            and not _arms_it(item, other)
            and not (_fell_on_what_was_harmed(item.mention, beside) and _has_another_weapon(item, other))
            for spot in other.spots
        ]
        if ground is not None and _fell_on_what_was_harmed(item.mention, beside):
            struck = [spot for spot in struck if place_id(spot) == place_id(ground) or not in_lead(ground, spot)]
        new = ground is not None and not any(is_near_to(spot, ground) for spot in struck)
        out.append(replace(item, spots=beside[0].spots, reason="where its sentence tells the harm") if new else item)
    return out


def _fell_on_what_was_harmed(strike: Mention, beside: Sequence[Attached]) -> bool:
    """Whether the words of a strike go on to the thing it harmed: "debris fell on a house"."""
    harmed = (other.mention for other in beside if other.mention.kind == "damage")
    armed = strike.measure != "unspecified"
    return armed and any(strike.first < m.last and m.first < strike.last for m in harmed)


def _is_vaguer(later: Attached, strike: Attached) -> bool:
    """Whether a later sentence tells of a strike without its weapon, where an earlier one named it."""
    unarmed = later.mention.measure == "unspecified" != strike.mention.measure
    return unarmed and later.mention.sentence > strike.mention.sentence


def _arms_it(item: Attached, strike: Attached) -> bool:
    """Whether a strike that names its weapon tells what one without any was, told before it or after."""
    vague = strike.mention.measure == "unspecified" or strike.mention.rule.endswith(_BY_ITS_WORD)
    armed = item.mention.measure != "unspecified" and not item.mention.rule.endswith(_BY_ITS_WORD)
    return vague and armed and item.mention.measure != strike.mention.measure


def _has_another_weapon(item: Attached, strike: Attached) -> bool:
    """Whether two strikes each name a weapon of their own: "bombs fell on A. … When drones hit a plant": twice."""
    kinds = {item.mention.measure, strike.mention.measure}
    named = "unspecified" not in kinds and "combined" not in kinds
    return named and len(kinds) > 1 and not any(o.mention.rule.endswith(_BY_ITS_WORD) for o in (item, strike))


def is_near_to(one: Spot, other: Spot) -> bool:
    """Whether one place is the other or lies in it; a plant whose region no register tells may lie in any."""
    same = one.entry is not None and other.entry is not None and place_id(one) == place_id(other)
    site = any(may_be_site(inner, outer) for inner, outer in ((one, other), (other, one)))
    return same or site or in_lead(one, other) or in_lead(other, one)


def where_they_harmed(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a strike told as the cause of harm alone the places of it: "the strikes hurt six: three in A, two in B"."""
    sentences, lexicon = discourse.sentences, discourse.lexicon
    causes = lexicon.any_of("cause_prepositions", "during_words")
    harmed: dict[int, dict[str | None, Spot]] = {}
    for item in attached:
        if item.mention.kind == "casualty" and item.mention.scope == "event" and item.names:
            harmed.setdefault(item.mention.sentence, {}).update({place_id(spot): spot for spot in item.spots})
    out: list[Attached] = []
    for item in attached:
        mention = item.mention
        loose = mention.kind == "strike" and mention.scope == "event" and item.reason == UNPLACED
        words = sentences[mention.sentence].words[mention.first : mention.last]
        several = mention.kind == "strike" and not lexicon.set("plural_attacks").isdisjoint(words)
        several = several and all(spot.first >= mention.last for spot in item.spots)
        places = harmed.get(mention.sentence, {}) if loose or several else {}
        places = places if {place_id(spot) for spot in item.spots} <= set(places) else {}
        before = sentences[mention.sentence].tokens[max(mention.first - CAUSE_REACH, 0) : mention.first]
        if len(places) > 1 and None not in places and any(token.text in causes for token in before):
            out.append(replace(item, spots=tuple(places.values()), reason="where it did harm"))
        else:
            out.append(item)
    return out
