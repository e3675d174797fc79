"""What is told of another war, or of an accident far off: no claim of this report."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Unattached
from geo.claims.grounds import (
    ELSEWHERE,
    EVENT_COUNTRIES,
    OWN_COUNTRIES,
    Attached,
    can_hold,
    is_elsewhere,
    is_nobodys,
)
from geo.claims.sentence.in_passing import is_after, is_water
from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot
from geo.spots.nearness import apart, crosses

_BESIDE, _DEED = 2, 5  # tokens: "Sudan's regular army", "The US for a second night bombed"
_MISSION = 3  # tokens: "the embassy of the"
_NEXT = 2  # sentences: one between them may tell nothing


def named_abroad(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Spot | None:
    """Return the foreign place a mention's clause names as its own, with no place of this war in the sentence."""
    open_spots = [
        spot
        for spot in spots
        if spot.role in {None, "open"}
        and spot.entry is not None
        and not is_after(spot, words, lexicon, "citizen_words")
        and lexicon.set("flag_words").isdisjoint(words[spot.last + 1 : spot.last + _BESIDE])  # "the Malta-flagged ship"
    ]
    if not open_spots or mention.kind == "launch":
        return None
    inside = [spot for spot in open_spots if mention.first <= spot.first < mention.last]
    towns = [spot for spot in inside if spot.entry is not None and spot.entry.kind == "settlement"]
    if mention.kind == "outage" and towns and not any(can_hold(mention, spot) for spot in inside):
        return inside[0]  # "the attack on a plant in A left parts of Balti without water"
    if any(_can_be_of_this_war(spot) for spot in open_spots):
        return None
    missions = lexicon.set("missions_abroad")
    breaks, origin = lexicon.any_of("clause_words", "clause_marks"), lexicon.set("from_words")
    near = [
        spot
        for spot in open_spots
        if origin.isdisjoint(words[max(spot.start - 1, 0) : spot.start])  # "two sailors from India died"
        and missions.isdisjoint(words[max(spot.start - _MISSION, 0) : spot.start])  # "the consulate of China"
        and (not crosses(mention, [spot], words, breaks, lexicon) or _goes_on_where(mention, spot, words, lexicon))
    ]
    return min(near, key=lambda spot: apart(mention, spot.first, spot.last), default=None)


def _can_be_of_this_war(spot: Spot) -> bool:
    """Whether a place lies in a country at war, beside one, or in what is nobody's: a sea and the sky over it."""
    near = spot.entry is not None and (spot.entry.country in EVENT_COUNTRIES or is_nobodys(spot.entry))
    return near or is_water(spot)


def _goes_on_where(mention: Mention, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether ", where" right behind a place opens what a mention tells: "they struck Isfahan, where 14 died"."""
    aside = words[spot.last : mention.first]
    opens = aside[:1] == [","] and not lexicon.set("where_words").isdisjoint(aside[1:2])
    return opens and lexicon.set("clause_marks").isdisjoint(aside)


def with_its_blow_abroad(one: Unattached) -> Attached | None:
    """Leave out what a sentence tells of a blow in another country: "nine died when a strike hit a school in Gaza"."""
    if any(spot.role in {None, "open"} and _can_be_of_this_war(spot) for spot in one.named):
        return None
    for other in one.told:
        if (place := named_abroad(other, one.named, one.words, one.lexicon)) is not None:
            return Attached(mention=one.mention, spots=(), reason=f"{ELSEWHERE}: {place.words}")
    return None


def of_another_war(one: Unattached) -> Attached | None:
    """Leave out what a sentence without a place of this war tells of the army or the province of another country.

    "Sudan's army said its drones had hit a convoy, killing 15", «удар по селу в провінції Хост».
    """
    ours = one.lexicon.any_of("attacking_nations", "fighting_nations", "enemies")
    if any(spot.role in {None, "open"} and _can_be_of_this_war(spot) for spot in one.named):
        return None
    if not ours.isdisjoint(one.words) or not (_tells_of_another_war(one) or _fires_abroad(one)):
        return None
    return Attached(mention=one.mention, spots=(), reason=f"{ELSEWHERE}: another war")


def _tells_of_another_war(one: Unattached) -> bool:
    words, lexicon = one.words, one.lexicon
    if _names_a_province(one):
        return True
    makes = lexicon.table("weapons")
    for at, word in enumerate(words):
        named = words[at + 1 : at + 1 + _BESIDE]
        made = any(other in makes for other in words[at + 1 : at + 2 + _BESIDE])  # "Iranian attack drones" fly here
        if lexicon.fits("foreign_nations", word) and _has_arms(named, lexicon) and not made:
            return True
    countries = [
        spot for spot in one.named if spot.entry and spot.entry.kind == "country" and not _can_be_of_this_war(spot)
    ]
    owned = lexicon.any_of("possessives", "articles")
    for spot in countries:
        behind = [word for word in words[spot.last : spot.last + _BESIDE] if word not in owned]
        if _has_arms(behind[:1], lexicon) or _has_arms(words[max(spot.start - 1, 0) : spot.start], lexicon):
            return True
        deed = words[spot.last : spot.last + _DEED]
        deed = deed[: deed.index(",")] if "," in deed else deed
        if any(lexicon.fits("foreign_blows", word) for word in deed):
            return True
    return False


def _fires_abroad(one: Unattached) -> bool:
    """Whether what was fired or downed is told of another country alone: "Israel said it had downed 30 missiles"."""
    own = {spot.entry.country for spot in one.named if spot.entry is not None}
    told = [
        spot
        for spot in one.named
        if spot.entry is not None
        and (spot.role == "metonym" or (spot.role in {None, "open"} and spot.entry.kind != "country"))
        and one.words[spot.last : spot.last + 1] != ["-"]
    ]  # but not "US-made systems downed 14 missiles", "Germany's systems …"
    abroad = bool(told) and not any(_can_be_of_this_war(spot) for spot in told)
    return one.mention.kind == "launch" and abroad and own.isdisjoint(OWN_COUNTRIES)


def _names_a_province(one: Unattached) -> bool:
    """Whether a province is told by a name: "in Surin province", but not "two people died in the province"."""
    tokens, provinces = one.sentences[one.mention.sentence].tokens, one.lexicon.set("provinces")
    told = (at for at, word in enumerate(one.words) if word in provinces)
    return any(token.capital for at in told for token in (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2]))


def _has_arms(words: Sequence[str], lexicon: WordLists) -> bool:
    return any(lexicon.fits("foreign_arms", word) for word in words)


def still_abroad(one: Unattached) -> Attached | None:
    """Leave out what goes on without a place of this war behind what was told of another country.

    "Strikes killed 31 in Gaza. A missile hit a camp, killing nine of a family": no nine of a town told of before.
    """
    last = one.thread.attached[-1] if one.thread.attached else None
    if last is None or not is_elsewhere(last):
        return None
    before, here = one.sentences[last.mention.sentence], one.sentences[one.mention.sentence]
    near = before.paragraph == here.paragraph and one.mention.sentence - last.mention.sentence <= _NEXT
    near = near or all(is_elsewhere(item) for item in one.thread.attached)  # a report on nothing else
    own = any(spot.role in {None, "open", "source"} and _can_be_of_this_war(spot) for spot in one.named)
    return None if own or not near else Attached(mention=one.mention, spots=(), reason=f"{ELSEWHERE}, as before")
