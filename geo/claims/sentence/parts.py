"""The part of a sentence that is a mention's own, and the places told of in it."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Unattached
from geo.claims.grounds import (
    BY_OFFICE,
    NEXT_REACH,
    Attached,
    attach_to,
    in_lead,
    is_ground,
    is_of_part,
    place_id,
    without_addresses,
)
from geo.claims.sentence.aims import aim_before, without_aims
from geo.claims.sentence.listed import (
    of_own_item,
    of_own_thing,
    of_the_opening_whole,
    over_several_places,
    without_towns_besides,
)
from geo.claims.sentence.next_clauses import without_added, without_next_clause, without_next_one, without_next_thing
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.lists import in_groups

_ALL_REACH = 7  # tokens: ", all of them in the"
_CLAUSE_REACH = 12  # words between a clause's place and its outage


def with_parts(attached: Attached, one: Unattached) -> Attached:
    """Return the same with the open toponyms after its count where a part of it was."""
    mention = attached.mention
    if mention.kind not in {"casualty", "outage"} or mention.quantity is None:
        return attached
    words, lexicon = one.words, one.lexicon
    after = [s for s in one.here if s.first >= mention.last and s.name is not None and s.role in {None, "open"}]
    parts = tuple(s.name for s in after if s.name is not None and is_of_part(mention, [s], words, lexicon))
    return replace(attached, parts=parts) if parts else attached


def of_own_part(one: Unattached) -> list[Spot]:
    """Drop the places with which a next clause begins, and those before the one with which its own does."""
    mention, spots, told = one.mention, one.here, one.told
    sentences, lexicon = one.sentences, one.lexicon
    if mention.kind == "strike" and any(o.kind == "outage" and o.first >= mention.last for o in told):
        aim = aim_before(mention, spots, sentences[mention.sentence].words, lexicon)
        spots = spots if aim is None else [aim]
    spots = without_aims(mention, spots, told, sentences[mention.sentence].words, lexicon)
    spots = without_next_clause(mention, spots, told, sentences, lexicon)
    spots = without_next_thing(mention, spots, sentences, lexicon)
    spots = without_added(mention, spots, told, sentences[mention.sentence].words, lexicon)
    spots = without_next_one(mention, spots, told, sentences[mention.sentence].words, lexicon)
    spots = without_towns_besides(mention, spots, sentences[mention.sentence].words, lexicon)
    spots = over_several_places(mention, spots, sentences[mention.sentence].words, lexicon)
    spots = of_own_item(mention, spots, sentences[mention.sentence].words) or of_own_thing(mention, spots, told)
    spots = _before_colon(mention, spots, told, sentences)
    spots = of_the_opening_whole(mention, spots, told, sentences, lexicon)
    return _of_its_opening(mention, spots, told, sentences, lexicon)


def of_all_of_them(one: Unattached) -> Attached | None:
    """Place a count where all of it is said to have been: "in the X region five were hurt, all of them in A"."""
    mention, words, phrases = one.mention, one.words, one.lexicon.set("all_of_them")
    if mention.kind not in {"casualty", "outage"} or mention.quantity_tokens is None or not phrases:
        return None
    for spot in one.here:
        led = [*words[max(spot.start - _ALL_REACH, mention.quantity_tokens[1]) : spot.start]]
        at = next((k for k, word in enumerate(led) if word in {",", "—", "–"}), None)
        lands = {*one.lexicon.set("locatives"), *one.lexicon.set("articles")}
        while led and led[-1] in lands:
            led.pop()
        if at is not None and " ".join(led[at + 1 :]) in phrases:
            rest = in_groups([other for other in one.here if other.first >= spot.first], words, one.lexicon)
            return attach_to(mention, without_addresses(rest[0]), "all of them were there")
    return None


def of_own_aside(one: Unattached) -> list[Spot]:
    """Keep for what stands in brackets the place right before them: "Balky (five hurt), Komyshuvakha (a girl hurt)"."""
    words, at = one.words, one.mention.first
    before = words[:at]
    if "(" not in before:
        return list(one.here)
    opens = len(before) - 1 - before[::-1].index("(")
    if ")" in before[opens:]:
        return list(one.here)
    closes = words.index(")", at) if ")" in words[at:] else len(words)
    heads: list[Spot] = []
    ends = opens
    for spot in sorted(one.here, key=lambda s: -s.last):
        if spot.last == ends or (heads and spot.last == ends - 1 and words[spot.last] == ","):
            heads.append(spot)  # also the unit behind a village: "Balky of Vasylivka district ("
            ends = spot.start
    inside = [spot for spot in one.here if opens < spot.first < closes]
    return sorted([*heads, *inside], key=lambda s: s.first) if heads else list(one.here)


def _before_colon(
    mention: Mention, spots: Sequence[Spot], told: Sequence[Mention], sentences: Sequence[Sentence]
) -> list[Spot]:
    """Drop an official's ground after a colon that goes on about an outage of named places before it.

    "Light went out in A and B: the head of the region speaks of 40 villages."
    """
    words = sentences[mention.sentence].words
    if mention.kind != "outage" or ":" not in words[: mention.first]:
        return list(spots)
    colon = mention.first - 1 - list(words[: mention.first])[::-1].index(":")
    opens = any(o.kind == "outage" and o.last <= colon for o in told) and any(
        s.last <= colon and s.role in {None, "open"} for s in spots
    )
    return [s for s in spots if not (opens and s.role == "source" and colon < s.first < mention.first)]


def _of_its_opening(
    mention: Mention,
    spots: Sequence[Spot],
    told: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Keep what the clause of an outage opens with: "A and B have no light, in C half of the customers are cut off"."""
    if mention.kind != "outage" or len(spots) < NEXT_REACH:
        return list(spots)
    words, locatives = sentences[mention.sentence].words, lexicon.set("locatives")
    near = [s for s in spots if 0 <= mention.first - s.last <= _CLAUSE_REACH]
    before = [s for s in near if "," not in words[s.last : mention.first]]
    for spot in sorted(before, key=lambda s: s.first):
        opens = spot.start > 1 and words[spot.first - 1] in locatives and words[spot.first - 2] == ","
        if opens and any(other is not mention and other.last < spot.first for other in told):
            return [s for s in spots if s.first >= spot.first]
    return list(spots)


def over_own_ground(one: Unattached) -> Attached | None:
    """Place what was brought down over the ground of the official who tells it and names no other sky.

    A town of his ground in the next clause is none: «Губернатор А области: сбиты 11 БПЛА, в Б загорелась крыша».
    """
    mention, spots = one.mention, one.named
    if mention.kind != "launch" or mention.status != "averted" or mention.scope != "nationwide":
        return None
    grounds = {place_id(s): s for s in spots if s.role == "source" and is_ground(s)}
    others = [s for s in spots if s.role in {None, "open", "launch"}]
    next_told = [s for s in others if s.start >= mention.last and "," in one.words[mention.last : s.start]]
    ground = next(iter(grounds.values())) if len(grounds) == 1 else None
    if ground is None or len(next_told) < len(others) or not all(in_lead(s, ground) for s in next_told):
        return None
    return attach_to(mention, list(grounds.values()), BY_OFFICE)
