"""Outages that shelling or fighting brought, in a report that tells of a storm or of nothing else besides."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.reading import Reading
from geo.model import Mention

_CAUSED = 3  # tokens from "because of" to the blows


def cut_off_by_blows(mentions: Sequence[Mention], readings: Sequence[Reading]) -> set[int]:
    """Return the sentences that give shelling or fighting as the cause of an outage: «через обстріли без світла …»."""
    out: set[int] = set()
    for mention in mentions:
        reading = readings[mention.sentence]
        if mention.kind != "outage" or reading.has("civil"):
            continue
        blows = reading.lexicon.any_of("attack_nouns", "fighting_words")
        causes = reading.lexicon.set("causes_of_outages")
        led = any(
            word in blows and not causes.isdisjoint(reading.words(at - _CAUSED, at))
            for at, word in enumerate(reading.row)
        )
        out |= {mention.sentence} if led else set()
    return out
