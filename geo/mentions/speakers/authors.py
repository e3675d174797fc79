"""Tell whose post a report is, whom its head, a signature or a line of its own names: the source of all without one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from geo.mentions.reading import Reading
from geo.mentions.speakers.behind_said import name_after
from geo.mentions.speakers.finding import find_speakers, is_surname, leaves_open, line_speaker, tells_of_before
from geo.mentions.speakers.names import Speaker, is_agency, reach_after
from geo.mentions.speakers.naming import speaker
from geo.mentions.speakers.offices import is_outlet_word

_LEAD = 3  # a lead's sentences
_SEVERAL = 2
_FULL = 2  # tokens of a name in full
_PARTING = frozenset({"–", "—", "|", "."})  # what parts a head from who says so
_LISTED = 3  # sentences with news
_NEWS = ("strike", "casualty", "outage", "damage")
_OPENING, _SUMMARY_REACH = 2, 5  # sentences, tokens


def find_author(
    readings: Sequence[Reading], title: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]
) -> str | None:
    """Return who speaks in what has no source of its own; title holds the sentences of a title outside the text."""
    headed = any(reading.sentence.kind != "heading" for reading in readings[1:])
    head = [*title[:1], *readings[: int(headed and readings[0].sentence.kind == "heading")]]
    author = next((one.text for one in map(line_speaker, head) if one is not None), None) or _labelled(readings)
    if author is None:
        author = next((name for one in head if (name := _named_by_head(one, readings)) is not None), None)
        if author is not None and not _speaks_alone(author, spoken, readings):
            office = is_agency(head[0], 0, reach_after(head[0], 0))
            held = office and _is_not_gainsaid(author, readings, spoken)
            author = author if held or _is_in_the_first_person(readings) else None
    author = author or _signed_below(readings) or _named_at_the_end_of(head, readings, spoken)
    author = author or _told_it_all(readings, spoken) or _told_at_the_end(readings, spoken)
    return author or _investigated(readings, spoken)


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


def _is_in_the_first_person(readings: Sequence[Reading]) -> bool:
    """Whether a report outside its quotations speaks as "I": a post of its author, whomever it cites."""
    within = False
    for reading in readings:
        told = reading.lexicon.set("first_person_verbs")
        if not within and any(word in told and _is_unquoted(reading.row[:at]) for at, word in enumerate(reading.row)):
            return True
        within = leaves_open(reading, within=within)
    return False


def _is_unquoted(before: Sequence[str]) -> bool:
    """Whether no quotation is open behind these words."""
    return sum((word in "«“") - (word in "»”") for word in before) <= 0 and before.count('"') % 2 == 0


def _signed_below(readings: Sequence[Reading]) -> str | None:
    """Return the office that the last line of a post names and nothing else: its signature."""
    if len(readings) < _SEVERAL or readings[-1].sentence.paragraph == readings[-2].sentence.paragraph:
        return None
    last = readings[-1]
    found = line_speaker(last)
    signed = found is not None and is_agency(last, 0, len(last.row)) and found.last - found.first > 1
    return found.text if found is not None and signed and not is_outlet_word(last, last.row) else None


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


def _told_at_the_end(readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]) -> str | None:
    """Return who alone is cited, where "this was said by …" stands in its own paragraph behind all the news.

    A list above it is then theirs as the lines beside it are: «Про це написав керівник ОВА.»
    """
    last = max(spoken, default=None)
    if last is None or not tells_of_before(readings[last]) or find_speakers(readings[last])[:1] == []:
        return None
    block = readings[last].sentence.paragraph
    alone = all(one.sentence.paragraph != block for one in readings if one.index != last)
    news = sum(any(map(one.matches, _NEWS)) for one in readings[:last])
    later = any(one.matches("casualty") or one.matches("strike") for one in readings[last + 1 :])
    name = spoken[last][-1].text
    return name if alone and not later and news >= _LISTED and _speaks_alone(name, spoken, readings) else None


def _investigated(readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]) -> str | None:
    """Return "the investigation" where it is the first source of a report and nobody else is cited."""
    first = min(spoken, default=None)
    if first is None or spoken[first][0].text.lower() not in readings[first].lexicon.set("investigations"):
        return None
    return spoken[first][0].text if _speaks_alone(spoken[first][0].text, spoken, readings) else None


def _speaks_alone(name: str, spoken: Mapping[int, Sequence[Speaker]], readings: Sequence[Reading]) -> bool:
    """Whether nobody else is cited than whom the head names."""
    words = set(re.findall(r"\w+", name.lower()))
    outlets = readings[0].lexicon.any_of("outlets", "relays")
    heard = [(index, voice) for index, own in spoken.items() for voice in own if not voice.plain]
    body = [voice for index, voice in heard if readings[index].sentence.kind != "heading"]
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
    known = len(tokens) > 1 and row[:end] and _comes_again(row[:end], readings)
    full = len(tokens) > 1 and (row[0] in lexicon.set("first_names") or known)
    if not office and not (all(token.capital for token in tokens) and (full or is_surname(reading, end - 1))):
        return None
    named = speaker(reading, 0, end)
    if named is None:
        return None
    return named.text if office else _unless_a_place(named.text, readings)


def _comes_again(name: Sequence[str], readings: Sequence[Reading]) -> bool:
    """Whether a report in the first person, or signed so, names whom its head does again."""
    if _is_in_the_first_person(readings):
        return True
    last = readings[-1].row if readings else []
    return list(last[: len(name)]) == list(name)


def _named_at_the_end_of(
    head: Sequence[Reading], readings: Sequence[Reading], spoken: Mapping[int, Sequence[Speaker]]
) -> str | None:
    """Return whom a head names behind a dash at its end, if nobody else is cited: «Двоє поранених – ОВА», «… – Гай»."""
    for reading in head:
        at = next((n for n in range(len(reading.row) - 1, 0, -1) if reading.row[n] in _PARTING), None)
        if at is None or is_outlet_word(reading, reading.row[at + 1 :]):
            continue
        last = reach_after(reading, at + 1)
        named = speaker(reading, at + 1, last) if last == len(reading.row) else None
        office = named is not None and is_agency(reading, at + 1, last)
        placed = any(first > at for first, _ in reading.places)
        if named is None or named.pronoun or placed or not (office or reading.tokens[at + 1].capital):
            continue
        if not _speaks_alone(named.text, spoken, readings):
            continue
        words = set(re.findall(r"\w+", named.text.lower()))
        heard = (
            voice for index in sorted(spoken) for voice in spoken[index] if readings[index].sentence.kind != "heading"
        )
        full = next((one.text for one in heard if not words.isdisjoint(re.findall(r"\w+", one.text.lower()))), None)
        if full is not None or office:
            return full or named.text
    return None


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
