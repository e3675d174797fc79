"""Tell who goes on speaking where a sentence names nobody: after a colon, in quotes, around "This was said by …"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.mentions.reading import Reading
from geo.mentions.speakers.finding import OPENING, tells_of_before
from geo.mentions.speakers.names import Speaker
from geo.mentions.speakers.offices import counts_the_air

_TOLD_BACK = 5  # sentences
_LEAD = 3  # a lead's sentences
_LINE = 14  # tokens of a line that only says who said it
_NEWS = ("strike", "launch", "casualty", "outage", "damage")
_DASHES = frozenset({"—", "–", "-"})


def closes_a_quotation(reading: Reading, found: Sequence[Speaker]) -> bool:
    """Return whether a line of its own says who said what stands before it: «– зазначив мер.», "- said Sokol."."""
    opens = reading.row[0] in _DASHES or reading.text[reading.sentence.start] in _DASHES
    plain = not reading.numbers and not any(map(reading.matches, _NEWS)) and reading.row[-1] in {".", ":"}
    return opens and len(found) == 1 and len(reading.row) <= _LINE and plain


def going_on(reading: Reading, readings: Sequence[Reading], out: Mapping[int, Sequence[Speaker]]) -> Speaker | None:
    """Return who goes on speaking in a sentence without a source: under a colon, in quotes, or with one count."""
    own, before = reading.sentence, reading.index - 1
    if own.kind == "bullet":
        before = next((at for at in range(before, -1, -1) if readings[at].sentence.kind != "bullet"), -1)
    if before not in out and before - 1 in out and _counts_on(reading, out[before - 1][-1]):
        before -= 1  # "… 143 drones, the air force said. They flew from Kursk. 117 were shot down."
    if before not in out:
        return None
    head = readings[before]
    beside = own.paragraph - head.sentence.paragraph
    headed = head.row[-1] == ":" and (beside <= 1 or own.kind == "bullet")
    if headed or (beside == 0 and (reading.row[0] in OPENING or _adds(reading, out[before][-1]))):
        return out[before][-1]
    return None


def introducing(reading: Reading, readings: Sequence[Reading], introduced: Mapping[int, Speaker]) -> Speaker | None:
    """Return who goes on speaking after "This was reported by …": in its paragraph, after a lead in the next one."""
    before = reading.index - 1
    before -= before > 0 and readings[before].sentence.kind == "heading"
    if before not in introduced or reading.has("recalled"):
        return None
    block = readings[before].sentence.paragraph
    if block == reading.sentence.paragraph:
        return introduced[before]
    alone = before == 0 or readings[before - 1].sentence.paragraph != block
    opens = alone and before <= _LEAD and tells_of_before(readings[before])
    return introduced[before] if opens else None


def _adds(reading: Reading, voice: Speaker) -> bool:
    """Whether a sentence goes on with the count of the one before: "Another 12 were hurt", "101 were shot down"."""
    lexicon, row = reading.lexicon, reading.row
    if row[0] in lexicon.set("goes_on_counting"):
        number = next((number for number in reading.numbers if number.first <= 1), None)
        others = lexicon.any_of("weapons", "downed", "shot_down", "months")
        if number is not None and row[number.last : number.last + 1] != [] and row[number.last] not in others:
            return True
    return _counts_on(reading, voice)


def _counts_on(reading: Reading, voice: Speaker) -> bool:
    """Whether a sentence tells what was shot down and the source counts it: an air force or a defence ministry."""
    return counts_the_air(reading, voice) and reading.has_word("downed", "shot_down")


def tell_back(reading: Reading, readings: Sequence[Reading], out: dict[int, Sequence[Speaker]], *, back: bool) -> None:
    """Give a sentence's source to those just before it that it is about: in its paragraph, or in the one before.

    Where it does not speak `back`, to none.
    """
    block = reading.sentence.paragraph
    before = reading.index - 1
    if before >= 0 and readings[before].sentence.paragraph != block:
        block = readings[before].sentence.paragraph
    for index in range(before, max(before - _TOLD_BACK, -1) if back else before, -1):
        listed = (
            readings[index].sentence.kind == readings[before].sentence.kind == "bullet"
        )  # a list, then «Це сказав …»
        if index in out or (readings[index].sentence.paragraph != block and not listed):
            break
        out[index] = out[reading.index]
