"""Explosions of which the next sentence says what they were: air defence at work, a controlled blast."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.context_cues import Cue
from geo.mentions.reading import Reading

_CUE = "only_defence"
_OPENS = 8  # tokens: «В ОВА заверили: это работала ПВО», «По словам мэра, это работала ПВО»
_ALL = 1_000_000  # tokens: more than a sentence has


def with_only_heard(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings, with a cue in those whose explosions the sentence right behind explains.

    «Жители слышали взрывы. В ОВА пояснили, что это работала ПВО». A sentence with a place of its own speaks of that.
    """
    explained = {r.index - 1 for r in readings if r.index and _explains(r, readings[r.index - 1])}
    return [_only_heard(reading) if reading.index in explained else reading for reading in readings]


def _explains(reading: Reading, before: Reading) -> bool:
    opens = any(cue.kind == _CUE and cue.first <= _OPENS for cue in reading.cues)
    return opens and not reading.places and before.sentence.paragraph == reading.sentence.paragraph


def _only_heard(reading: Reading) -> Reading:
    return replace(reading, cues=(*reading.cues, Cue(_CUE, 0, len(reading.row), _ALL, both=True, onward=True)))
