"""Carry the one source of a lead over the list behind it: its items, sections headed by places, labelled paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.mentions.reading import Reading
from geo.mentions.speakers.asides import after_asides
from geo.mentions.speakers.names import Speaker
from geo.mentions.speakers.offices import counts_the_air

_SEVERAL = 2
_HEADING = 6  # words
_END_OF_SENTENCE = 2  # tokens
_OTHER_TIMES = ("recalled", "past", "cumulative")


def of_lists(readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]) -> dict[int, list[Speaker]]:
    """Return the one source of a lead for the parts of the list behind it, each up to where it cites another.

    A part is what stands under a heading that names a place ("Kharkiv region / Shelling cut off 4,100 homes."), a
    paragraph that a place heads («Купянск. КАБ снёс склад.»), or an item with a mark, the line that leads to it too.
    """
    parts = _parts(readings)
    first = min(parts, default=0)
    before = readings[:first]
    body = {reading.sentence.paragraph for reading in before if reading.sentence.kind != "heading"}
    lead = [voice for reading in before for voice in spoken.get(reading.index, ())]
    if len(set(parts.values())) < _SEVERAL or not lead or len(body) > _SEVERAL:
        return {}
    if len({voice.text for voice in lead}) > 1 or lead[-1].plain or counts_the_air(readings[first], lead[-1]):
        return {}
    out: dict[int, list[Speaker]] = {}
    ended: set[int] = set()
    # "A medic was hurt. A pump burned, the mayor said." is the mayor's from its beginning
    closed = {
        readings[index].sentence.paragraph for index, own in spoken.items() if closes_its_sentence(readings[index], own)
    }
    for index in sorted(parts):
        if any(voice.text != lead[-1].text for voice in spoken.get(index, ())):
            ended.add(parts[index])
        free = parts[index] not in ended and index not in spoken and readings[index].sentence.paragraph not in closed
        if free and not is_of_other_times(readings[index]):
            out[index] = [lead[-1]]
    return out


def closes_its_sentence(reading: Reading, own: Sequence[Speaker]) -> bool:
    """Whether a source stands at the end of its sentence, behind what it says: "…, said Sokol, who heads the town."."""
    if not own:
        return False
    end, row = after_asides(reading, own[-1].last), reading.row
    aside = row[end : end + 1] == [","] and not reading.lexicon.set("who_words").isdisjoint(row[end + 1 : end + 2])
    if aside and "," not in row[end + 1 :]:
        return True
    return end >= len(row) - _END_OF_SENTENCE


def _parts(readings: Sequence[Reading]) -> dict[int, int]:
    """Return the part of a list that each sentence belongs to, headings aside; its number is where it begins."""
    heads = {
        reading.sentence.section: reading.index
        for reading in reversed(readings[1:])
        if reading.sentence.kind == "heading" and reading.places and len(reading.row) <= _HEADING
    }
    labelled = {one.sentence.paragraph: one.index for one in readings[1:] if _is_headed_by_a_place(one, readings)}
    parts: dict[int, int] = {}
    last = max(labelled.values(), default=len(readings)) if len(labelled) >= _SEVERAL else len(readings)
    goes_on = (one for one in readings[last:] if _opens_with_where(one, readings) and one.sentence.kind == "body")
    labelled = {one.sentence.paragraph: one.index for one in goes_on} | labelled
    for reading in readings[1:]:
        sentence = reading.sentence
        if sentence.kind == "bullet":
            parts[reading.index] = (
                parts.get(reading.index - 1, reading.index) if _goes_on_item(readings, reading) else reading.index
            )
        elif sentence.kind == "heading":
            continue
        elif sentence.paragraph in labelled:
            parts[reading.index] = labelled[sentence.paragraph]
        elif sentence.section in heads:
            parts[reading.index] = heads[sentence.section]
    for reading in readings[1:-1]:
        leads = reading.row[-1:] == [":"] and readings[reading.index + 1].sentence.kind == "bullet"
        if leads and any(index < reading.index for index in parts):
            parts.setdefault(reading.index, reading.index)
    return parts


def _goes_on_item(readings: Sequence[Reading], reading: Reading) -> bool:
    """Whether a sentence is a further one of the list's item that the sentence before it belongs to."""
    return readings[reading.index - 1].sentence.paragraph == reading.sentence.paragraph


def _is_headed_by_a_place(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a paragraph opens with a place and a colon, or with a sentence that is nothing but places."""
    block = reading.sentence.paragraph
    opens = reading.index == 0 or readings[reading.index - 1].sentence.paragraph != block
    if not opens or reading.sentence.kind == "heading" or not reading.places:
        return False
    first, last = min(reading.places)
    if any(word[0].isalnum() for word in reading.row[:first]):
        return False
    label = len(reading.row) <= _HEADING and reading.row[-1] == "." and not reading.numbers
    return reading.row[last : last + 1] == [":"] or (label and not reading.matches("speech"))


def _opens_with_where(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a paragraph opens with where something happened, as an item of the list above: «В Ивнянском округе …»."""
    opens = reading.index > 0 and readings[reading.index - 1].sentence.paragraph != reading.sentence.paragraph
    first = min((first for first, _ in reading.places), default=-1)
    return opens and first == 1 and reading.row[0] in reading.lexicon.set("locatives")


def is_of_other_times(reading: Reading) -> bool:
    """Whether a sentence recalls what happened before, or counts over a longer time."""
    return any(reading.has(kind) for kind in _OTHER_TIMES)
