"""Tell who speaks for each sentence of a report: its own source, one named before or after it, or the post's author."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from geo._quick import replace
from geo.mentions.reading import Reading
from geo.mentions.speaker_names import Speaker, is_agency, name_after, reach_after, reach_before, speaker
from geo.mentions.speakers import (
    OPENING,
    find_speakers,
    is_surname,
    leaves_open,
    line_speaker,
    names_only,
    tells_of_before,
)

_QUOTE_SENTENCES, _TOLD_BACK, _RECALLED = 4, 5, 12
_LEAD = 3  # a lead's sentences
_SEVERAL = 2
_FULL = 2  # tokens of a name in full
_HEADING = 6  # words
_LABEL = 4  # tokens: «Харківська область.»
_BACK, _END_OF_SENTENCE, _TREATED = 2, 2, 3  # sentences, tokens
_FIRM_REACH, _OPENING, _SUMMARY_REACH = 3, 2, 5  # sentences, tokens
_OTHER_TIMES = ("recalled", "past", "cumulative")
_SURNAME_STEM, _CASE_ENDING = 4, 2  # letters
_TOGETHER = re.compile(r"\s(?:and|и|і|й|та)\s")  # two who speak together
_SEAT_STEM, _SEAT_ENDING = 5, 3  # letters that a town and the unit called by it share, and do not


@dataclass(frozen=True, slots=True)
class Voices:
    """The sources of a report's sentences, by their number, and the author of what has none."""

    spoken: Mapping[int, Sequence[Speaker]] = field(default_factory=dict)
    author: str | None = None

    def of(self, reading: Reading, at: int) -> str | None:
        """Return the source of what stands at token `at` of a sentence: of several in its clause the nearest."""
        own = self.spoken.get(reading.index, ())
        if not own:
            return self.author
        if len(own) < _SEVERAL:
            return own[0].text
        clause = _clause(reading, at)
        near = [voice for voice in own if _clause(reading, voice.first) == clause] or own[:1]
        return min(near, key=lambda voice: max(voice.first - at, at - voice.last)).text


def _clause(reading: Reading, at: int) -> int:
    """Return how many clauses that a semicolon ends stand before a token."""
    return reading.words(0, at).count(";")


def find_voices(readings: Sequence[Reading], title: Sequence[Reading] = ()) -> Voices:
    """Return who says what in a report; title holds the sentences of a title that stands outside its text."""
    spoken = _spoken(readings)
    headed = any(reading.sentence.kind != "heading" for reading in readings[1:])
    head = [*title[:1], *readings[: int(headed and readings[0].sentence.kind == "heading")]]
    author = next((one.text for one in map(line_speaker, head) if one is not None), None) or _labelled(readings)
    if author is None:
        author = next((name for one in head if (name := _named_by_head(one, readings)) is not None), None)
        if author is not None and not _speaks_alone(author, spoken, readings):
            office = is_agency(head[0], 0, reach_after(head[0], 0))
            author = author if office and _is_not_gainsaid(author, readings, spoken) else None
    author = author or _told_it_all(readings, spoken)
    return Voices(_to_the_end_of_paragraphs(readings, spoken), author)


def _labelled(readings: Sequence[Reading]) -> str | None:
    """Return the source that an item gives in a line of its own: «Джерело: Сумська ОВА у Telegram»; one at most."""
    lines = (r for r in readings if r.row[1:2] == [":"] and r.row[0] in r.lexicon.set("source_labels"))
    named = [
        one.text for reading in lines if (one := name_after(reading, 2)) is not None and not _goes_on(reading, one)
    ]
    return named[0] if len(named) == 1 else None


def _goes_on(reading: Reading, one: Speaker) -> bool:
    """Whether a comma adds another source to the first: «Джерело: Astra, губернатор області»."""
    return reading.row[one.last : one.last + 1] == [","] and (
        reading.tokens[one.last + 1].capital or is_agency(reading, one.last + 1, one.last + 2)
    )


def _tells_in_a_summary(reading: Reading) -> bool:
    """Whether a lead is what an office "says in its morning summary", as is all that follows."""
    lexicon = reading.lexicon
    return any(
        not lexicon.set("summaries").isdisjoint(reading.words(match.last, match.last + _SUMMARY_REACH))
        and not lexicon.set("possessive_determiners").isdisjoint(reading.words(match.last, match.last + 2))
        for match in reading.matches("speech")
    )


def _is_not_gainsaid(name: str, readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]) -> bool:
    """Whether a report by an office, as its head says, does not open with the word of another."""
    body = (reading for reading in readings if reading.sentence.kind != "heading")
    opening = {reading.index: spoken.get(reading.index, ()) for reading in islice(body, _OPENING)}
    return _speaks_alone(name, opening, readings)


def _told_it_all(readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]) -> str | None:
    """Return who "said this on Telegram" right behind a lead, where the report cites nobody else: it is all theirs."""
    lead = next((reading.sentence.paragraph for reading in readings if reading.sentence.kind != "heading"), 0)
    for reading in readings[: _LEAD + 1]:
        behind = reading.sentence.paragraph <= lead + 1
        told = tells_of_before(reading) or _tells_in_a_summary(reading)
        if behind and spoken.get(reading.index) and told:
            name = spoken[reading.index][-1].text
            return name if _speaks_alone(name, spoken, readings) else None
    return None


def _to_the_end_of_paragraphs(
    readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]
) -> Mapping[int, Sequence[Speaker]]:
    """Give a source what goes on about the same place beside its sentence in a paragraph that cites nobody else there.

    "A farm in A was hit, the governor said. A combine burned out." And before an attribution that ends the paragraph:
    "Debris fell on a school in A. Nobody was hurt, the mayor said."
    """
    out = {**spoken, **_between(readings, spoken)}
    heading = {reading.index for reading in readings if _heads_its_item(reading, spoken.get(reading.index, ()))}
    within = False
    for before, reading in pairwise(readings):
        within = leaves_open(before, within=within)
        beside = reading.sentence.paragraph == before.sentence.paragraph and reading.sentence.kind != "heading"
        goes_on = beside and before.index in out and reading.index not in out
        surveyed = goes_on and before.index in spoken and _surveys(before, readings, spoken[before.index])
        surveyed = surveyed or (goes_on and _speaks_for_its_label(before, readings, spoken))
        heading |= {before.index} if surveyed else set()
        listed = before.index in heading and not _is_of_other_times(reading) and not reading.matches("speech")
        if goes_on and (within or listed or _stays(before, reading)):
            out[reading.index] = [out[before.index][-1]]
            heading |= {reading.index} if before.index in heading and not within else set()
    for reading in reversed(readings):
        own = spoken.get(reading.index, ())
        ends = bool(own) and own[-1].last >= len(reading.row) - _END_OF_SENTENCE
        for at in range(reading.index - 1, max(reading.index - 1 - _BACK, -1), -1):
            before = readings[at]
            beside = before.sentence.paragraph == reading.sentence.paragraph and before.sentence.kind != "heading"
            if not (ends and beside) or at in out or not _stays(before, reading, own):
                break
            out[at] = [own[-1]]
    return out


def _between(readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]) -> dict[int, Sequence[Speaker]]:
    """Return the source of what stands in a paragraph between two sentences of one: «…, сказав мер. … – додав він.»."""
    out: dict[int, Sequence[Speaker]] = {}
    for first, last in pairwise(sorted(spoken)):
        between = readings[first : last + 1]
        one = len({reading.sentence.paragraph for reading in between}) == 1
        if one and spoken[first][-1].text == spoken[last][0].text and not any(map(_is_of_other_times, between)):
            out |= {index: [spoken[first][-1]] for index in range(first + 1, last)}
    return out


def _surveys(reading: Reading, readings: Sequence[Reading], voices: Sequence[Speaker]) -> bool:
    """Whether a source opens a paragraph with what happened and names no place but its own: it tells what follows too.

    "Shells and 64 drones were fired, the task force says. In Murom …" A label with the region's name may stand before.
    """
    before = readings[reading.index - 1] if reading.index else reading
    labelled = before.sentence.paragraph == reading.sentence.paragraph and reading.index > 0
    opens = not labelled or (len(before.row) <= _LABEL and bool(before.places) and not before.numbers)
    own = [one for one in find_speakers(reading) if not one.pronoun]
    if (
        not opens
        or len(voices) != 1
        or len(own) > 1
        or _counts_the_air(reading, voices[0])
        or not OPENING.isdisjoint(reading.row)
    ):
        return False
    placed = any(not any(one.first <= first < one.last for one in own) for first, _ in reading.places)
    told = any(reading.matches(section) for section in ("strike", "launch", "casualty", "outage"))
    return told and not placed and not _is_of_other_times(reading)


def _speaks_for_its_label(
    reading: Reading, readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]
) -> bool:
    """Whether a sentence cites the one source of a paragraph that a place heads: «Брянская область. …, пишет Богомаз».

    What follows there is told by the same head of the region, whatever town of it is named.
    """
    block = [one for one in readings if one.sentence.paragraph == reading.sentence.paragraph]
    label = block[0]
    headed = len(label.row) <= _LABEL and bool(label.places) and label.row[-1] == "." and not label.numbers
    cited = {voice.text for one in block for voice in spoken.get(one.index, ())}
    own = spoken.get(reading.index, ())
    return (
        headed
        and label.index < reading.index
        and len(cited) == 1
        and bool(own)
        and OPENING.isdisjoint(reading.row)
        and not _counts_the_air(reading, own[0])
    )


def _is_of_other_times(reading: Reading) -> bool:
    """Whether a sentence recalls what happened before, or counts over a longer time."""
    return any(reading.has(kind) for kind in _OTHER_TIMES)


def _heads_its_item(reading: Reading, voices: Sequence[Speaker]) -> bool:
    """Whether a name and a colon open a list's item, or what stands behind its place: all of it is in their words."""
    item = reading.sentence.kind == "bullet" or bool(voices and voices[0].first == 0)
    return (
        item
        and len(voices) == 1
        and reading.row[voices[0].last : voices[0].last + 1] == [":"]
        and OPENING.isdisjoint(reading.row[voices[0].last :])
    )


def _stays(before: Reading, reading: Reading, voices: Sequence[Speaker] = ()) -> bool:
    """Whether a sentence names no place that the one before it does not, and recalls nothing."""
    if _is_of_other_times(reading):
        return False
    named = {before.row[first] for first, _ in before.places}
    seats = tuple(name[: max(_SEAT_STEM, len(name) - _SEAT_ENDING)] for name in named if len(name) > _SEAT_STEM)
    treated = reading.lexicon.any_of("treated_in", "medical_state")
    return all(
        reading.row[first] in named
        or (bool(seats) and reading.row[first].startswith(seats))  # «в Броварах …», then «в Броварском районе»
        or any(one.first <= first < one.last for one in voices)  # an office's own place leads nowhere else
        or not treated.isdisjoint(reading.words(first - _TREATED, first))
        for first, _ in reading.places
    )


def _speaks_alone(name: str, spoken: Mapping[int, Sequence[Speaker]], readings: Sequence[Reading]) -> bool:
    """Whether nobody else is cited than whom the head names."""
    words = set(re.findall(r"\w+", name.lower()))
    outlets = readings[0].lexicon.any_of("outlets", "relays")
    body = [voice for index, own in spoken.items() if readings[index].sentence.kind != "heading" for voice in own]
    said = [set(re.findall(r"\w+", voice.text.lower())) for voice in body]
    return all(not words.isdisjoint(own) or not outlets.isdisjoint(own) for own in said)


def _named_by_head(reading: Reading, readings: Sequence[Reading]) -> str | None:
    """Return whom the head of a post without any other source names as its author: «Кобзар: доба в громадах»."""
    lexicon, row = reading.lexicon, reading.row
    ends = {":"} | lexicon.set("about_words")
    end = next((at for at, word in enumerate(row) if word in ends), None)
    if end is None and (signed := _signed(reading)) is not None:
        return _unless_a_place(signed, readings)
    if not end:
        return None
    found = find_speakers(reading) if row[end] == ":" else []
    if found and found[0].last == end and not any(word.isalpha() for word in row[: found[0].first]):
        return found[0].text
    tokens = reading.tokens[:end]
    office = reach_after(reading, 0) == end and is_agency(reading, 0, end)
    full = len(tokens) > 1 and row[0] in lexicon.set("first_names")
    if not office and not (all(token.capital for token in tokens) and (full or is_surname(reading, end - 1))):
        return None
    named = speaker(reading, 0, end)
    if named is None:
        return None
    return named.text if office else _unless_a_place(named.text, readings)


def _signed(reading: Reading) -> str | None:
    """Return whom a head names in full, with his town at most, and nothing else: «Олег Кипер», «Иван Гай, Сумы»."""
    row, tokens = reading.row, reading.tokens
    whole = len(row) == _FULL or (len(row) == _FULL + 2 and row[_FULL] == ",")
    if not whole or row[0] not in reading.lexicon.set("first_names"):
        return None
    if not all(token.capital or token.text == "," for token in tokens):
        return None
    named = speaker(reading, 0, _FULL)
    return None if named is None else named.text


def _unless_a_place(name: str, readings: Sequence[Reading]) -> str | None:
    """Return the name, None when the text has a place that begins like it."""
    stem = name.lower()[:4]
    for reading in readings:
        if any(reading.row[first].startswith(stem) for first, _ in reading.places):
            return None
    return name


def _spoken(readings: Sequence[Reading]) -> dict[int, Sequence[Speaker]]:
    """Return each sentence's sources; "he" is the last one named."""
    out: dict[int, Sequence[Speaker]] = {}
    last: Speaker | None = None
    said_at = -_RECALLED
    quoted: list[int] = []  # the sentences of a quotation that goes on
    introduced: dict[int, Speaker] = {}  # who goes on speaking after a sentence
    named: list[Speaker] = []
    for reading in readings:
        voices = []
        found = sorted(find_speakers(reading), key=lambda one: one.first)
        for one in (_as_first_named(one, named, reading) for one in found):
            if not one.pronoun:
                last, said_at = one, reading.index
            elif (meant := _meant(reading, readings, one, said_at)) is not None:
                last, said_at = meant, reading.index
            elif reading.index - said_at > _RECALLED:
                continue
            voices += [] if last is None else [last]
        if voices:
            out[reading.index] = voices
            if (back := tells_of_before(reading)) or names_only(reading, found):
                introduced[reading.index] = voices[-1]
                _tell_back(reading, readings, out, back=back)
        elif (going_on := _going_on(reading, readings, out)) is not None:
            out[reading.index] = [going_on]
        elif (introducing := _introducing(reading, readings, introduced)) is not None:
            introduced[reading.index] = introducing
            out[reading.index] = [introducing]
        opens = leaves_open(reading, within=bool(quoted))
        if opens and len(quoted) < _QUOTE_SENTENCES:
            quoted.append(reading.index)
            continue
        if quoted and reading.index in out and not opens:
            for index in quoted:
                out.setdefault(index, out[reading.index])
        quoted = []
    return out | _of_sections(readings, out) | _of_items(readings, out)


def _of_sections(readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]) -> dict[int, list[Speaker]]:
    """Return the one source of a lead for what stands under headings that name places, where they cite nobody.

    "…, the energy ministry reports." heads the list of regions: "Kharkiv region / Shelling cut off 4,100 homes."
    """
    heads = [r for r in readings[1:] if r.sentence.kind == "heading" and r.places and len(r.row) <= _HEADING]
    if len(heads) < _SEVERAL:
        return {}
    lead = [voice for reading in readings[: heads[0].index] for voice in spoken.get(reading.index, ())]
    if not lead or len({voice.text for voice in lead}) > 1 or heads[0].index > _LEAD + 1:
        return {}
    under = {head.sentence.section for head in heads}
    cited = {readings[index].sentence.section for index in spoken}
    listed = [r for r in readings if r.sentence.section in under - cited and r.sentence.kind != "heading"]
    return {reading.index: [lead[-1]] for reading in listed}


def _of_items(readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]) -> dict[int, list[Speaker]]:
    """Return the one source of a lead for the paragraphs behind it that a place heads, where they cite nobody.

    «…, сообщил начальник ОВА. / Изюмский район: ранен водитель. / Купянск. КАБ снёс склад.»
    """
    heads = [reading for reading in readings[1:] if _is_headed_by_a_place(reading, readings)]
    if len(heads) < _SEVERAL:
        return {}
    first = heads[0].sentence.paragraph
    before = [reading for reading in readings if reading.sentence.paragraph < first]
    lead = [voice for reading in before for voice in spoken.get(reading.index, ())]
    body = {reading.sentence.paragraph for reading in before if reading.sentence.kind != "heading"}
    if not lead or len({voice.text for voice in lead}) > 1 or len(body) > _SEVERAL:
        return {}
    cited = {readings[index].sentence.paragraph for index in spoken}
    items = {head.sentence.paragraph for head in heads} - cited
    told = [reading for reading in readings if reading.sentence.paragraph in items]
    return {reading.index: [lead[-1]] for reading in told if not _is_of_other_times(reading)}


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


def _as_first_named(one: Speaker, named: list[Speaker], reading: Reading) -> Speaker:
    """Return a source told by its surname alone as it was first named; names of several words are kept in `named`.

    So too "the head of the region" where a governor was named.
    """
    if (head := _head_again(one, named, reading)) is not None:
        return replace(one, text=head.text)
    words = one.text.split()
    if one.pronoun or len(words) > 1:
        named += [] if one.pronoun else [one]
        return one
    told = (part for full in named for part in _TOGETHER.split(full.text))  # «губернатор Гладков и врио Хинштейн»
    before = next((part for part in told if _is_surname_of(words[0], part.split()[-1])), None)
    return one if before is None else replace(one, text=before)


def _head_again(one: Speaker, named: Sequence[Speaker], reading: Reading) -> Speaker | None:
    """Return the head of a region or town named before in full whom a source without a name stands for."""
    text = one.text.lower()
    for again, words in (("region_heads", "region_head_words"), ("town_heads", "town_head_words")):
        if text in reading.lexicon.set(again):
            held = reading.lexicon.set(words)
            return next((full for full in reversed(named) if not held.isdisjoint(full.text.lower().split())), None)
    return None


def _is_surname_of(word: str, last: str) -> bool:
    """Whether two words are one surname, perhaps in two cases: «Слюсарь», «Слюсаря»."""
    stem = word[: max(_SURNAME_STEM, min(len(word), len(last)) - _CASE_ENDING)]
    return word[0].isupper() and last.startswith(stem) and abs(len(word) - len(last)) <= _CASE_ENDING


def _meant(reading: Reading, readings: Sequence[Reading], pronoun: Speaker, said_at: int) -> Speaker | None:
    """Return whom "the agency", "his words" stand for where not the one who spoke last, in sentence said_at."""
    office = _office_before(reading, readings, pronoun)
    if office is None and pronoun.text.lower() in reading.lexicon.set("firms_again"):
        return pronoun  # "a company said": none is named before
    late = office is None and said_at < reading.index - 1
    return _official_before(reading, readings) if late else office


def _official_before(reading: Reading, readings: Sequence[Reading]) -> Speaker | None:
    """Return the official whom the sentence before opens with by office and name, whatever it tells of him."""
    if reading.index == 0:
        return None
    before = readings[reading.index - 1]
    end = reach_after(before, 0)
    held = before.row[0] in before.lexicon.any_of("office", "titles")
    named = sum(token.capital for token in before.tokens[1:end]) > 1
    beside = before.sentence.paragraph == reading.sentence.paragraph
    return speaker(before, 0, end) if held and named and beside else None


def _office_before(reading: Reading, readings: Sequence[Reading], pronoun: Speaker) -> Speaker | None:
    """Return the office named last before "the agency said", whether it spoke or not."""
    firm = pronoun.text.lower() in reading.lexicon.set("firms_again")
    if not firm and pronoun.text.lower() not in reading.lexicon.set("offices_again"):
        return None
    beside = readings[max(reading.index - (_FIRM_REACH if firm else 1), 0) : reading.index + 1]
    for one in reversed(beside):
        end = pronoun.first if one is reading else len(one.row)
        for at in range(end - 1, -1, -1):
            if one.tokens[at].capital and is_agency(one, at, at + 1):
                first = reach_before(one, at + 1) if firm else at
                return speaker(one, first, min(reach_after(one, first), end))
    return None


def _going_on(reading: Reading, readings: Sequence[Reading], out: Mapping[int, Sequence[Speaker]]) -> Speaker | None:
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


def _introducing(reading: Reading, readings: Sequence[Reading], introduced: Mapping[int, Speaker]) -> Speaker | None:
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
    return _counts_the_air(reading, voice) and reading.has_word("downed", "shot_down")


def _counts_the_air(reading: Reading, voice: Speaker) -> bool:
    """Whether a source counts what flew, all over the country: an air force or a defence ministry."""
    counters = tuple(reading.lexicon.set("air_counters"))
    return any(word.startswith(counters) for word in voice.text.lower().split())


def _tell_back(reading: Reading, readings: Sequence[Reading], out: dict[int, Sequence[Speaker]], *, back: bool) -> None:
    """Give a sentence's source to those just before it that it is about: in its paragraph, or in the one before.

    Where it does not speak `back`, to none.
    """
    block = reading.sentence.paragraph
    before = reading.index - 1
    if before >= 0 and readings[before].sentence.paragraph != block:
        block = readings[before].sentence.paragraph
    for index in range(before, max(before - _TOLD_BACK, -1) if back else before, -1):
        if index in out or readings[index].sentence.paragraph != block:
            break
        out[index] = out[reading.index]
