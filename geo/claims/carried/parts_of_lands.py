"""What is told of a part of a country: the town that is told next for it, or the towns and regions told besides."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import TOLD_REACH, Attached, in_lead, is_ground, is_vague, place_id
from geo.claims.quarters import LANDS, is_of_kind
from geo.model import Mention

_FEW_WORDS = 4


def narrowed(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Give what the lead tells of a part of the country the town that the next sentences name for it.

    "Drones struck a station in northern Ukraine. … Rescuers were at the scene at Shostka when a second drone hit."
    """
    out = list(attached)
    for index, item in enumerate(attached):
        vague = item.spots and all(is_vague(spot) for spot in item.spots)
        if not vague or item.mention.scope != "event" or item.mention.kind == "outage":
            continue  # a supply may fail in all of it
        if any(" and " in spot.entry.name for spot in item.spots if spot.entry is not None):
            continue  # "the west and centre of Ukraine" is no town
        later = [
            other
            for other in attached
            if 0 < other.mention.sentence - item.mention.sentence <= TOLD_REACH
            and other.mention.scope == "event"
            and other.mention.kind in {"strike", "casualty"}
            and other.spots
        ]
        told = [one.mention for one in attached if one.mention.sentence == item.mention.sentence]
        told = told if item.mention.kind == "strike" else [item.mention]
        if any(_is_another_count(mention, other.mention) for mention in told for other in later):
            continue  # "blows killed four in the south. … Three in A": nor did all of them fall on A
        towns = {
            place_id(s) for other in later for s in other.spots if s.entry is not None and s.entry.kind == "settlement"
        }
        next_told = later[0].spots if later else ()
        if len(towns) == 1 and all(place_id(s) in towns and in_lead(s, item.spots[0]) for s in next_told):
            out[index] = replace(item, spots=later[0].spots, reason="the town named next for it")
    return out


def without_parts(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Leave out what was struck in a part of a country where the text goes on to tell which towns or regions were."""
    closer = {
        item.mention.kind
        for item in attached
        if item.mention.scope == "event" and any(not is_vague(s) and is_ground(s) for s in item.spots)
    }

    def is_told_closer(item: Attached) -> bool:
        mention = item.mention
        vague = bool(item.spots) and all(is_vague(spot) for spot in item.spots)
        struck = mention.kind in {"strike", "damage"} and "strike" in closer
        dark = mention.kind == "outage" and mention.quantity is None and "outage" in closer
        return vague and mention.scope == "event" and (struck or dark)

    return [
        replace(item, spots=(), names=(), reason="told closer in what follows") if is_told_closer(item) else item
        for item in attached
    ]


def without_leading_lands(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Leave out a land said in a few words to have been struck where its towns are told next: "X suffered. In A"."""
    out: list[Attached] = []
    for at, item in enumerate(attached):
        mention = item.mention
        land = item.spots[0] if mention.kind == "strike" and len(item.spots) == 1 else None
        if land is None or not is_of_kind(land, LANDS) or mention.scope != "event":
            out.append(item)
            continue
        sentence = discourse.sentences[mention.sentence]
        alone = sum(word[0].isalpha() for word in sentence.words) <= _FEW_WORDS
        alone = alone and not discourse.lexicon.set("suffered_words").isdisjoint(sentence.words)
        alone = alone and list(discourse.told_in[mention.sentence]) == [mention]
        next_told = [
            other
            for other in attached[at + 1 :]
            if other.mention.kind == "strike"
            and other.mention.sentence == mention.sentence + 1
            and discourse.sentences[other.mention.sentence].paragraph == sentence.paragraph
        ]
        closer = any(other.spots and all(in_lead(spot, land) for spot in other.spots) for other in next_told)
        out.append(
            replace(item, spots=(), names=(), reason="told closer in what follows") if alone and closer else item
        )
    return out


def _is_another_count(whole: Mention, later: Mention) -> bool:
    """Whether a count of the same is told later and is not the same figure: a part of it, in one of its places."""
    if (whole.kind, whole.measure) != (later.kind, later.measure) or whole.quantity is None or later.quantity is None:
        return False
    return (whole.quantity.best or 0) > (later.quantity.best or 0)
