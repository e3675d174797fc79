"""Where an attack was aimed that cut a supply: "after an attack on the X region A and B are without power"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.grounds import (
    NEXT_REACH,
)
from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot


def aim_before(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Spot | None:
    """Return the region an attack was on, before the towns it left without supply: "after an attack on A, in B …"."""
    after = sorted((s for s in spots if s.first >= mention.last), key=lambda s: s.first)
    if len(after) < NEXT_REACH or after[0].entry is None or after[0].entry.kind not in {"oblast", "raion"}:
        return None
    gap = list(words[after[0].last : after[1].first])
    led = words[after[0].first - 1] in lexicon.set("aimed") and gap[:1] != [] and gap[0] in lexicon.set("address_words")
    return after[0] if led else None


def without_aims(
    mention: Mention, spots: Sequence[Spot], told: Sequence[Mention], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Drop where an attack was aimed that opens a sentence as the cause of an outage whose places follow it.

    "After an attack on A without power were B and C" tells it of B and C. A comma before B begins another clause.
    """
    if mention.kind != "outage":
        return spots
    causes = lexicon.set("causes_of_outages")
    struck = [
        other.first
        for other in told
        if other.kind == "strike"
        and other.first < mention.first
        and causes & set(words[: other.first][: NEXT_REACH + 1])
    ]
    aims = [
        spot
        for spot in spots
        if struck
        and min(struck) < spot.first < mention.first
        and words[spot.first - 1] in lexicon.set("aimed")
        and spot.role in {None, "open"}
    ]
    after = min((s.first for s in spots if s.first >= mention.last and s.role in {None, "open"}), default=None)
    if not aims or after is None or not (lexicon.set("clause_marks") | {","}).isdisjoint(words[mention.last : after]):
        return spots
    return [spot for spot in spots if spot not in aims]
