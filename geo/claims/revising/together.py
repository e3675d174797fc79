"""The place that what is told in one breath, or right behind it, has together: "five killed and six hurt in A"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import (
    NEXT_REACH,
    POINTS,
    SAME_SENTENCE,
    UNPLACED,
    Attached,
    attach_to,
    can_hold,
    in_lead,
    lies_in,
    place_id,
    says_where,
    without_addresses,
)
from geo.model import Mention
from geo.spots import Spot
from geo.spots.lists import in_groups


def opens_where(item: Attached, discourse: Discourse) -> bool:
    """Whether ", where" stands between a thing told and its place, or the word for that one: «…, по которому»."""
    spot, mention = item.spots[0], item.mention
    if spot.sentence != mention.sentence or spot.last > mention.first:
        return False
    gap = discourse.sentences[mention.sentence].words[spot.last : mention.first]
    where, ones = discourse.lexicon.set("where_words"), discourse.lexicon.set("relative_ones")
    return "," in gap[:1] and not (where.isdisjoint(gap[1:2]) and ones.isdisjoint(gap[1:3]))


def ids(spots: Sequence[Spot]) -> set[str | None]:
    """Return the ids of the places of spots, None for one whose place is in doubt."""
    return {place_id(spot) for spot in spots}


def placed_next(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give what has no place, or a wider one, the place that the next sentence is all about: "It happened in X"."""
    sentences, by_sentence, lexicon = discourse.sentences, discourse.spots_in, discourse.lexicon
    phrases = lexicon.set("happened_there")
    if not phrases:
        return list(attached)
    out = list(attached)
    for index, item in enumerate(attached):
        if item.mention.kind == "launch" or item.mention.scope != "event":
            continue
        after = next(
            (at for at in _goes_on_in(item.mention, discourse) if says_where(sentences[at].words, phrases)), None
        )
        if after is None:
            continue
        words = [token.text for token in sentences[after].tokens]
        spots = [s for s in by_sentence.get(after, ()) if s.role in {None, "open"} and can_hold(item.mention, s)]
        groups = in_groups(spots, words, lexicon)
        inner = without_addresses(groups[0]) if groups else []
        area = len(item.spots) == 1 and (item.mention.kind == "strike" or not is_point(item.spots[0]))
        narrower = area and _all_in(inner, item.spots[0])
        if len(inner) == 1 and inner[0].entry is not None and (item.reason == UNPLACED or narrower):
            out[index] = attach_to(item.mention, groups[0], "the next sentence tells where")
    return out


def _goes_on_in(mention: Mention, discourse: Discourse) -> list[int]:
    """Return the sentence behind a mention's own, and the next of its paragraph where that one names no place."""
    sentences, after = discourse.sentences, mention.sentence + 1
    told = [after] if after < len(sentences) else []
    more = after + 1 < len(sentences) and sentences[after + 1].paragraph == sentences[mention.sentence].paragraph
    return [*told, after + 1] if more and not discourse.spots_in.get(after) else told


def is_point(spot: Spot) -> bool:
    """Whether a spot is a place that is drawn as a point: a town, a part of one, works."""
    return spot.entry is not None and spot.entry.kind in POINTS


def _all_in(inner: Sequence[Spot], outer: Spot) -> bool:
    return bool(inner) and outer.entry is not None and all(lies_in(outer.entry, spot) for spot in inner)


def told_together(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give the dead and the injured told in one breath one place: "five killed and six hurt after drones hit A".

    Where one was put in the region and the other in a town of it, both are in the town.
    """
    out = list(attached)
    last: int | None = None
    for index, item in enumerate(attached):
        if item.mention.kind != "casualty" or item.reason != SAME_SENTENCE or len(item.spots) != 1:
            continue
        before = attached[last] if last is not None else None
        last = index
        if before is None or before.mention.sentence != item.mention.sentence:
            continue
        gap = range(before.mention.last, item.mention.first)
        between = any(spot.first in gap for spot in discourse.spots_in.get(item.mention.sentence, ()))
        if len(gap) > NEXT_REACH or between:
            continue
        if in_lead(item.spots[0], before.spots[0]):
            out[attached.index(before)] = replace(before, spots=item.spots, names=item.names)
        elif in_lead(before.spots[0], item.spots[0]):
            out[index] = replace(item, spots=before.spots, names=before.names)
    return out
