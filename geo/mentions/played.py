"""Take back a scene that a report says was only played: "… killing 40 people. None of it happened"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.context_cues import Cue
from geo.mentions.reading import Reading

_OPENS_AT = 2  # tokens: a quotation mark and "but" may stand before it
_ALL = 1_000_000  # tokens: more than a sentence has


def with_played(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings, those staged that a later sentence says were a drill's scene.

    These are what its paragraph tells before it, and the paragraph before where it opens its own. No more: a true
    attack may be told above a false alarm.
    """
    played = {
        before
        for reading in readings
        if _opens_with_it(reading) and reading.sentence.kind == "body"
        for before in _told_in_it(readings, reading)
    }
    return [_staged(reading) if reading.index in played else reading for reading in readings]


def _opens_with_it(reading: Reading) -> bool:
    """Whether a sentence begins by taking back: behind "but" it would speak of its own clause."""
    return any(cue.kind == "played" and cue.first <= _OPENS_AT for cue in reading.cues)


def _told_in_it(readings: Sequence[Reading], by: Reading) -> list[int]:
    """Return the sentences that tell the scene a sentence takes back."""
    own = by.sentence.paragraph
    here = [r.index for r in readings[: by.index] if r.sentence.paragraph == own]
    if here or not by.index:
        return here
    before = readings[by.index - 1].sentence
    same = (r for r in readings[: by.index] if r.sentence.paragraph == before.paragraph)
    return [r.index for r in same] if before.kind == "body" else []


def _staged(reading: Reading) -> Reading:
    cue = Cue("staged", 0, len(reading.row), _ALL, both=True, onward=True)
    return replace(reading, cues=(*reading.cues, cue))
