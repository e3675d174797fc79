"""Whose word reaches where: what the head of one land said is not carried on to what happened in another."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims import Attached
from geo.mentions import Found
from geo.mentions.speakers import find_speakers
from geo.model import Entry
from geo.places import Resolution

_AT_WAR = frozenset({"UA", "RU"})
_CARRY = 4  # sentences


def source_of(item: Attached, found: Found, resolutions: Sequence[Resolution]) -> str | None:
    """Return who says what is attached, nobody where only a governor of another land spoke, sentences before.

    "Governor A said a drone hit a market in Zaporizhzhia. In Kharkiv, a missile struck a hotel": not A's word.
    """
    told = found.attribution(item.mention)
    here = {land for entry in item.entries if (land := _land(entry)) is not None}
    reading = found.readings[item.mention.sentence]
    heads = reading.lexicon.any_of("heads_of_oblasts", "region_head_words")
    if told is None or told == found.voices.author or not here or heads.isdisjoint(told.lower().split()):
        return told
    if find_speakers(reading):
        return told
    own = _lands_of_his(told, item, found, resolutions)
    return told if not own or own & here else None


def _lands_of_his(told: str, item: Attached, found: Found, resolutions: Sequence[Resolution]) -> set[str]:
    """Return the lands of the places in the nearest sentence before in which somebody speaks, {} where none is."""
    number = item.mention.sentence
    for index in range(number - 1, max(number - 1 - _CARRY, -1), -1):
        reading = found.readings[index]
        if reading.sentence.paragraph != found.readings[number].sentence.paragraph:
            break
        voices = found.voices.spoken.get(index, ())
        if any(voice.text == told for voice in voices) and find_speakers(reading):
            entries = [one.entry for one in resolutions if one.name.sentence == index and one.entry is not None]
            return {land for entry in entries if (land := _land(entry)) is not None}
    return set()


def _land(entry: Entry) -> str | None:
    """Return the oblast of a place at war, a city of that rank by itself, None for a country or a land unknown."""
    if entry.country not in _AT_WAR or entry.kind == "country":
        return None
    return entry.id if entry.kind == "oblast" or entry.iso_3166_2 is not None else entry.oblast_id
