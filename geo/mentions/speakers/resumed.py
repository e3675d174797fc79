"""Tell who goes on speaking from one paragraph to another: who speaks again further on told what stands between.

"A substation burned in A, the ministry said. ¶ In B, drones hit a gas field. ¶ Crews are at work, the ministry added."
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from geo.mentions.reading import Reading
from geo.mentions.speakers.leads import is_of_other_times
from geo.mentions.speakers.names import Speaker
from geo.mentions.speakers.offices import counts_the_air, leaves_its_ground, opens_with_a_head

_APART = 8  # sentences


def between_paragraphs(
    readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]
) -> dict[int, Sequence[Speaker]]:
    """Return the source of what stands, in other paragraphs too, between two sentences of one office that reaches wide.

    Nobody else may speak between them, nor a heading turn to other places; what is of another time or of another
    region is not theirs.
    """
    out: dict[int, Sequence[Speaker]] = {}
    for first, last in pairwise(sorted(spoken)):
        voice, between = spoken[first][-1], readings[first + 1 : last]
        again = voice.text == spoken[last][0].text and last - first <= _APART
        if not again or not voice.wide or counts_the_air(readings[first], voice):
            continue
        if any(one.sentence.kind == "heading" and one.places for one in between):
            continue
        out |= {one.index: [voice] for one in between if _may_be_of(one, voice)}
    return out


def _may_be_of(reading: Reading, voice: Speaker) -> bool:
    """Whether a sentence tells of its own time and ground, and nobody says or does something of his own in it."""
    if reading.sentence.kind == "heading" or is_of_other_times(reading) or reading.matches("speech"):
        return False
    return not (leaves_its_ground(reading, voice) or opens_with_a_head(reading))
