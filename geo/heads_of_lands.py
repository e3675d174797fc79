"""Carry a governor's word into the next paragraphs, over what happens in his own land, until another speaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from geo.claims import Attached
from geo.mentions import Found
from geo.mentions.reading import Reading
from geo.mentions.speakers.leads import is_of_other_times
from geo.mentions.speakers.voices import opens_with_a_time

_OPENS = 3  # tokens
_REACH = 12  # sentences


def head_before(
    item: Attached, found: Found, here: AbstractSet[str], lands: Mapping[str, AbstractSet[str]]
) -> str | None:
    """Return the head of the land where something happened who spoke last before it, in an earlier paragraph.

    here is the land of what is attached, lands the lands of each head who speaks in the report. "A drone hit a market
    in Valky, Governor A said. // In Izium, a shell killed a farmer.": what follows is A's word too. It ends at a
    heading, where another speaks, and at what recalls or goes by the clock.
    """
    number = item.mention.sentence
    reading = found.readings[number]
    if len(here) != 1 or is_of_other_times(reading) or opens_with_a_time(reading) or _tells_of_words(reading):
        return None
    if _goes_by_the_clock(reading):
        return None
    for index in range(number - 1, max(number - 1 - _REACH, -1), -1):
        before = found.readings[index]
        if before.sentence.paragraph == reading.sentence.paragraph and _goes_by_the_clock(before):
            return None
        if before.sentence.kind == "heading" or before.sentence.section != reading.sentence.section:
            return None
        if voices := found.voices.spoken.get(index, ()):
            told = voices[-1].text
            return told if here <= lands.get(told, frozenset()) else None
    return None


def lands_of_heads(
    found: Found, lands_at: Mapping[int, Sequence[tuple[int, str]]], speaks: Callable[[int], bool]
) -> dict[str, set[str]]:
    """Return the lands of the heads who speak: of the place in the title of each, else of the places he tells of.

    lands_at gives the places of a sentence by where they stand, with their lands; speaks tells whether somebody is
    named in it as its source.
    """
    titled: dict[str, set[str]] = {}
    told: dict[str, set[str]] = {}
    for index, voices in found.voices.spoken.items():
        if not speaks(index):
            continue
        heads = found.readings[index].lexicon.any_of("heads_of_oblasts", "region_head_words")
        for voice in voices:
            if heads.isdisjoint(voice.text.lower().replace(",", " ").split()):
                continue
            for first, land in lands_at.get(index, ()):
                told.setdefault(voice.text, set()).add(land)
                if voice.first <= first < voice.last:
                    titled.setdefault(voice.text, set()).add(land)
    return {**told, **titled}


def _goes_by_the_clock(reading: Reading) -> bool:
    """Whether a sentence opens with an hour, as an entry of a chronicle does: «О 12:50 артилерія накрила …»."""
    return any(word[0].isdigit() and ":" in word for word in reading.row[:_OPENS])


def _tells_of_words(reading: Reading) -> bool:
    """Whether a sentence tells what somebody said or found, known or not: «Астра прийшла до висновку, що …»."""
    return bool(reading.matches("speech")) or not reading.lexicon.set("that_words").isdisjoint(reading.row)
