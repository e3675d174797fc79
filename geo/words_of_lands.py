"""Whose word reaches where: what an office of one land said is not carried on to what happened in another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.claims import Attached
from geo.heads_of_lands import head_before, lands_of_heads
from geo.mentions import Found
from geo.mentions.speakers.finding import find_speakers
from geo.model import Entry
from geo.places import Resolution

_AT_WAR = frozenset({"UA", "RU"})
_CARRY = 9  # sentences


def sources_of(attached: Sequence[Attached], found: Found, resolutions: Sequence[Resolution]) -> list[str | None]:
    """Return for all that is attached who says it, nobody where only an office of another land spoke, before it.

    "Governor A said a drone hit a market in Zaporizhzhia. In Kharkiv, a missile struck a hotel": not A's word; nor
    does "according to the Zaporizhzhia prosecutor's office" reach over what the next sentence tells of Kherson.
    """
    named: dict[int, list[Resolution]] = {}
    for one in resolutions:
        if one.entry is not None:
            named.setdefault(one.name.sentence, []).append(one)
    speaks: dict[int, bool] = {}
    places = {
        index: [(one.name.first, land) for one in ones if one.entry and (land := _land(one.entry)) is not None]
        for index, ones in named.items()
    }
    lands = lands_of_heads(found, places, lambda index: _speaks_in(index, found, speaks))
    out: list[str | None] = []
    for item in attached:
        here = {land for entry in item.entries if (land := _land(entry)) is not None}
        told = _source_of(item, found, named, speaks)
        out.append(told or head_before(item, found, here, lands))
    return out


def _source_of(
    item: Attached, found: Found, named: Mapping[int, Sequence[Resolution]], speaks: dict[int, bool]
) -> str | None:
    """Return who says what is attached. speaks tells by sentence whether somebody speaks in it, as far as asked."""
    told = found.attribution(item.mention)
    here = {land for entry in item.entries if (land := _land(entry)) is not None}
    number = item.mention.sentence
    if told is None or told == found.voices.author or not here or _speaks_in(number, found, speaks):
        return told
    head = not _heads(found, number).isdisjoint(told.lower().split())
    for index in range(number - 1, max(number - 1 - _CARRY, -1), -1):
        if not head and found.readings[index].sentence.paragraph != found.readings[number].sentence.paragraph:
            break
        if any(voice.text == told for voice in found.voices.spoken.get(index, ())) and _speaks_in(index, found, speaks):
            own = _lands_of(told, index, found, named.get(index, ()))
            return told if not own or own & here else None
    return told


def _heads(found: Found, index: int) -> frozenset[str]:
    """Return the words for the head of a region, in the language of a sentence."""
    return found.readings[index].lexicon.any_of("heads_of_oblasts", "region_head_words")


def _speaks_in(index: int, found: Found, speaks: dict[int, bool]) -> bool:
    if index not in speaks:
        speaks[index] = bool(find_speakers(found.readings[index]))
    return speaks[index]


def _lands_of(told: str, index: int, found: Found, named: Sequence[Resolution]) -> set[str]:
    """Return the land of a governor by all that his sentence names, of another office by the place in its own name."""
    if _heads(found, index).isdisjoint(told.lower().split()):
        voices = [voice for voice in found.voices.spoken.get(index, ()) if voice.text == told]
        named = [one for one in named if any(v.first <= one.name.first < v.last for v in voices)]
    return {land for one in named if one.entry is not None and (land := _land(one.entry)) is not None}


def _land(entry: Entry) -> str | None:
    """Return the oblast of a place at war, a city of that rank by itself, None for a country or a land unknown."""
    if entry.country not in _AT_WAR or entry.kind == "country":
        return None
    return entry.id if entry.kind == "oblast" or entry.iso_3166_2 is not None else entry.oblast_id
