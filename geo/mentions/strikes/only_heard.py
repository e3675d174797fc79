"""Explosions that were no hit: air defence at work, a controlled blast, or all that flew in was brought down."""

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
    explained |= {r.index for r in readings if _is_all_downed(r)}
    return [_only_heard(reading) if reading.index in explained else reading for reading in readings]


def _explains(reading: Reading, before: Reading) -> bool:
    opens = any(cue.kind == _CUE and cue.first <= _OPENS for cue in reading.cues) or _is_all_downed(reading)
    alone = all(_is_of_an_office(reading, last) for _, last in reading.places)
    return opens and alone and before.sentence.paragraph == reading.sentence.paragraph


def _is_of_an_office(reading: Reading, last: int) -> bool:
    """Whether a place only says whose office explains it: «пояснив голова Сумської ОВА»."""
    return not reading.lexicon.any_of("office", "agencies").isdisjoint(reading.words(last, last + 1))


def _is_all_downed(reading: Reading) -> bool:
    """Whether a sentence says that all that flew in was brought down, and of no harm: "all 12 were shot down"."""
    lexicon = reading.lexicon
    down = [m for m in reading.matches("launch") if m.rule.get("status") == "averted"]
    if not down or lexicon.set("all_that_flew").isdisjoint(reading.row) or not reading.has_word("weapons"):
        return False
    hurt = any(m.rule.get("measure") != "none" for m in reading.matches("casualty"))
    harmed = hurt or any(not reading.cue("denied", m.first) for m in reading.matches("damage"))
    return not harmed and not reading.has_word("debris", "debris_words")


def _only_heard(reading: Reading) -> Reading:
    return replace(reading, cues=(*reading.cues, Cue(_CUE, 0, len(reading.row), _ALL, both=True, onward=True)))
