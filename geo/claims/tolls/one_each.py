"""What is told behind "one each in A and B": it is of the land before them, and of neither of the towns."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import in_lead
from geo.spots import Spot

_STOPS = frozenset({",", ";", "–", "—"})


def without_each_of_them(one: Unattached) -> list[Spot]:
    """Leave out the towns that each have one, where a land named before them holds them all.

    «На Донеччині загинули двоє, по одному в Костянтинівці й Дружківці, ще четверо поранені»: four in the region.
    """
    here, words, lexicon = list(one.here), one.words, one.lexicon
    by, ones = lexicon.set("distributive"), lexicon.set("one_words")
    if one.mention.kind != "casualty" or not ones or by.isdisjoint(words):
        return here
    at = next((k for k, word in enumerate(words[:-1]) if word in by and words[k + 1] in ones), None)
    if at is None:
        return here
    placed = {k for spot in here for k in range(spot.start, spot.last)}
    joints = lexicon.any_of("list_words", "locatives", "near_types") | {","}
    end = at + 2
    while end < len(words) and (end in placed or words[end] in joints):
        end += 1
    towns = [spot for spot in here if at < spot.first < end]
    land = next((spot for spot in reversed(here) if spot.last <= at), None)
    behind = one.mention.first >= end - 1 and not _STOPS.isdisjoint(words[end - 1 : one.mention.first + 1])
    if not behind or land is None or not towns or not all(in_lead(town, land) for town in towns):
        return here
    return [spot for spot in here if spot not in towns]
