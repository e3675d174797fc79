"""The name of a source behind "according to" or ", said", up to where it ends."""

from __future__ import annotations

from geo.mentions.reading import Reading
from geo.mentions.speakers.asides import MARKS, after_asides, closing, is_aside
from geo.mentions.speakers.names import Speaker, in_name, is_agency, is_held_by_one, quoted, reach_after
from geo.mentions.speakers.naming import speaker

_FULL_NAME = 2  # a first name and a surname
_LEAST_LETTERS = 4  # two letters and their dots
_NAME_LENGTH = 14
_SHORT_NAME = 4  # tokens: "(OVA)", "(State Service)"
_AHEAD = 6


def _with_office(reading: Reading, first: int, last: int) -> int:
    """Return where the office after a full name ends: "said Ivan Fedorov, the head of the administration"."""
    tokens = reading.tokens
    if last - first < _FULL_NAME or not all(token.capital for token in tokens[first:last]):
        return last
    if last >= len(tokens) or tokens[last].text != ",":
        return last
    end = last + 1
    while end < len(tokens) and end - last <= _NAME_LENGTH and in_name(reading, end):
        end += 1
    closed = end == len(tokens) or tokens[end].text in MARKS
    return end if closed and is_agency(reading, last + 1, end) else last


def name_after(reading: Reading, start: int, *, strict: bool = False) -> Speaker | None:
    """Read the source after "according to" or in ", said X": up to the next mark; strict where a verb alone leads."""
    tokens, lexicon = reading.tokens, reading.lexicon
    start = after_asides(reading, start)
    while start < len(tokens) and tokens[start].text in lexicon.set("speaker_prepositions"):
        start += 1  # "повідомили в поліції"
    start = after_acting(reading, _past_whom_told(reading, start))
    while not strict and start < len(tokens) and tokens[start].text in lexicon.set("one_articles"):
        start += 1  # "according to a police spokesman"
    if reading.words(start, start + 1) and tokens[start].text in lexicon.any_of("first_persons", "owners"):
        return Speaker(quoted(reading, start, start + 1), start, start + 1, pronoun=True)
    installed = not lexicon.set("installed_words").isdisjoint(reading.words(start, start + 1))
    begin = _past_describing(reading, start) if strict or installed else start
    if not lexicon.set("prepositions").isdisjoint(reading.row[start:begin]):
        start = begin  # «сказав після зустрічі з колегою міністр»
    last = reach_after(reading, begin)
    named = _past_one_word(reading, start) if last == begin == start and not strict else start
    named = _past_plain_words(reading, start) if last == begin == start == named and not strict else named
    if named != start:
        start = begin = named
        last = reach_after(reading, begin)
    last = start if last == begin else last
    if start == last < len(tokens) - 1 and tokens[last].text == "«" and tokens[last + 1].capital:
        closed = closing(reading, last)
        return None if closed is None else speaker(reading, start + 1, closed)  # «уточнили в «Россетях»»
    if strict and (start == last or not tokens[start].capital) and not is_agency(reading, start, last):
        return None
    if strict and tokens[start].text in lexicon.any_of("weekday", "after_speech"):
        return None
    if strict and not is_agency(reading, start, last) and not _is_closed(reading, last):
        return None  # "…, said Russian shelling killed two"
    counted = any(number.first == start for number in reading.numbers)
    if strict and counted and not lexicon.set("auxiliaries").isdisjoint(reading.words(last, last + 1)):
        return None  # "the mayor, Ivan Sokol, said 30 residents were hurt"
    return speaker(reading, start, _with_name_behind(reading, start, last) or _with_office(reading, start, last))


def _past_whom_told(reading: Reading, at: int) -> int:
    """Return where a name begins behind the outlet in quotes that was told: «рассказала «Звезде» Анна, живущая …»."""
    if reading.words(at, at + 1) != ["«"] or (closed := closing(reading, at)) is None:
        return at
    behind = closed + 1
    named = behind < len(reading.tokens) and reading.tokens[behind].capital and behind not in reading.placed
    return behind if named or is_agency(reading, behind, behind + 1) else at


def _with_name_behind(reading: Reading, start: int, last: int) -> int | None:
    """Return where the name ends that a comma adds to an office: "according to its governor, Ivan Sokol."."""
    last += reading.words(last, last + 1) == ["there"]  # "the governor there, Ivan Sokol"
    tokens, end = reading.tokens, last + 1 + _FULL_NAME
    if reading.words(last, last + 1) != [","] or len(tokens) < end or not is_agency(reading, start, last):
        return None
    if any(token.capital for token in tokens[start:last]) and not is_held_by_one(reading, start, last):
        return None
    named = all(token.capital and token.text.isalpha() for token in tokens[last + 1 : end])
    known = reading.lexicon.any_of("weapons", "attackers", "attacking_nations").isdisjoint(reading.row[last + 1 : end])
    placed = any(first < end and stop > last for first, stop in reading.places)
    closed = end >= len(tokens) or tokens[end].text in MARKS
    return end if named and known and closed and not placed else None


def _is_closed(reading: Reading, at: int) -> bool:
    """Whether a name ends at a mark, at words that tell when or where, or at a conjunction."""
    if at >= len(reading.row) or reading.row[at] in MARKS or is_aside(reading, at):
        return True
    return reading.row[at] in reading.lexicon.any_of("function", "clause_openers", "weekday", "prepositions")


def _past_one_word(reading: Reading, start: int) -> int:
    """Return where a name begins behind one plain word or a number: «по словам господина Гусева», «двух дипломатов»."""
    lexicon, row = reading.lexicon, reading.row
    if start + 1 >= len(row) or row[start] in lexicon.any_of("prepositions", "clause_openers", "told_when", "owners"):
        return start
    behind = reading.tokens[start + 1]
    named = (behind.capital and start + 1 not in reading.placed) or is_agency(reading, start + 1, start + 2)
    hedged = row[start] in lexicon.set("hedged_news")
    return start + 1 if row[start].isalpha() and behind.is_word and named and not hedged else start


def _past_plain_words(reading: Reading, start: int) -> int:
    """Return where a full name begins behind what its bearer is: «по словам координатора фонда Марины Лысенко»."""
    lexicon, tokens, at = reading.lexicon, reading.tokens, start
    stops = lexicon.any_of("prepositions", "clause_openers", "told_when", "owners", "hedged_news", "function")
    while at < min(start + _SHORT_NAME, len(tokens)) and reading.row[at].isalpha() and not tokens[at].capital:
        if reading.row[at] in stops or lexicon.verb_kinds(reading.row[at]):
            return start
        at += 1
    named = tokens[at : at + _FULL_NAME]
    full = len(named) == _FULL_NAME and all(token.capital and token.text.isalpha() for token in named)
    placed = not reading.placed.isdisjoint(range(at, at + _FULL_NAME))
    return at if lexicon.table("verb_ends") and full and not placed else start


def _past_describing(reading: Reading, start: int) -> int:
    """Return where an office's word stands behind what describes it: «два дипломати», «призначений Москвою глава»."""
    row, lexicon = reading.row, reading.lexicon
    if (
        start >= len(row)
        or in_name(reading, start)
        or row[start] in lexicon.any_of("after_speech", "told_prepositions")
    ):
        return start
    for at in range(start, min(start + _AHEAD, len(row))):
        if row[at] in MARKS or row[at] in lexicon.any_of("after_speech", "told_prepositions", "clause_openers"):
            return start
        if row[at] in lexicon.set("agencies"):
            return at
    return start


def after_acting(reading: Reading, start: int) -> int:
    """Return where a name begins after letters that say who only stands in: «в. о. начальника ОВА»."""
    letters, at = reading.lexicon.set("acting_letters"), start
    if start and reading.words(start - 1, start) and reading.tokens[start - 1].text in letters:
        at = start - 1  # its first letter looks like a preposition
    dotted = at
    while reading.words(dotted + 1, dotted + 2) == ["."] and reading.tokens[dotted].text in letters:
        dotted += 2
    return dotted if dotted - at >= _LEAST_LETTERS else start
