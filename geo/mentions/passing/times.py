"""Times told in passing: "shortly after 7 pm on Monday" says when, and no more parts what stands around it.

Rules reach so many words and no further, look at what stands beside, and see a number in every hour. So a sentence is
read without such times (`without_times`), and only what asks for days reads it whole (`whole`). Left standing are a
time that opens a sentence or a clause, that something is counted from or up to ("since", "by"), that a noun stands
behind ("Monday's strike"), one of two ("on Monday and Tuesday"), and a day long before the report's own.

The phrases stand in the lexicon (`passing_times`), matched with every hour as one `<clock>`, every day and month as one
`<date>`, every weekday as `<weekday>`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from geo._quick import replace
from geo.mentions.days.written import read_written
from geo.mentions.lexicon import Lexicon
from geo.mentions.patterns import Match
from geo.mentions.subjects import is_finite
from geo.model import Mention, PlaceName, Sentence, Token

_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d")
_HOUR = re.compile(r"(?:[01]?\d|2[0-4])(?:-\w{1,2})?")
_MILITARY = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
_SAID = 2  # tokens
_LATELY = 3  # days before a report's own
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = ("multipliers", "units", "noncounts")  # tables of words that follow a number with decimals, and no hour
_PARTED = frozenset({";", ":", "(", "[", "–", "—", "-", '"', "“", "«", "/", ".", "!", "?", "…", "•", "·", "|"})
_CLOSING_QUOTES = frozenset({"»", "”", '"', "“"})  # «канал «Брянск сегодня»»

Marked = tuple[list[str], list[int]]
"""A row of words with times as marks, and for each of them, and the row's end, where it stood."""


def without_times(text: str, sentence: Sentence, lexicon: Lexicon, published: dt.date | None) -> Sentence:
    """Return a sentence without the times it tells in passing; they are kept in its `times`."""
    if sentence.kind == "furniture" or not _tells_times(sentence.words, lexicon):
        return sentence
    row, stood = marked(text, sentence.tokens, lexicon, published)
    times: list[tuple[int, tuple[Token, ...]]] = []
    tokens: list[Token] = []
    at = 0
    for first, last in _spans(row, lexicon):
        begin, end = stood[first], stood[last]
        if row[first] == "<date>" and all(token.capital or not token.is_word for token in sentence.tokens[:begin]):
            continue  # a dateline: «Київ, 9 лютого»
        if sentence.tokens[begin - 1].capital and lexicon.ends(row[first - 1], "feminine_unit_ends"):
            continue  # an oblast by its adjective alone, which no noun may follow: «У Сумській уночі горів склад»
        tokens += sentence.tokens[at:begin]
        times.append((len(tokens), sentence.tokens[begin:end]))
        at = end
    if not times:
        return sentence
    tokens += sentence.tokens[at:]
    return replace(sentence, tokens=tuple(tokens), words=[token.text for token in tokens], times=tuple(times))


def whole(sentence: Sentence) -> Sentence:
    """Return a sentence with the times it tells in passing where they stand."""
    if not sentence.times:
        return sentence
    tokens: list[Token] = []
    at = 0
    for place, time in sentence.times:
        tokens += [*sentence.tokens[at:place], *time]
        at = place
    tokens += sentence.tokens[at:]
    return replace(sentence, tokens=tuple(tokens), words=[token.text for token in tokens], times=())


def name_in_whole(name: PlaceName, sentence: Sentence) -> PlaceName:
    """Return a name with its offsets among the tokens of the whole sentence."""
    return replace(name, first=_in_whole(sentence, name.first), last=_in_whole(sentence, name.last - 1) + 1)


def in_whole(mention: Mention, sentence: Sentence) -> Mention:
    """Return a mention with its offsets among the tokens of the whole sentence."""
    if not sentence.times:
        return mention
    first, last = _in_whole(sentence, mention.first), _in_whole(sentence, mention.last - 1) + 1
    counted = mention.quantity_tokens
    if counted is not None:
        counted = (_in_whole(sentence, counted[0]), _in_whole(sentence, counted[1] - 1) + 1)
    return replace(mention, first=first, last=last, quantity_tokens=counted)


def from_whole(sentence: Sentence, at: int) -> int:
    """Return the offset of a token of the whole sentence among those left: what stood in a time, that of the next."""
    for place, time in sentence.times:
        if at < place:
            break
        at = max(place, at - len(time))
    return at


def _in_whole(sentence: Sentence, at: int) -> int:
    return at + sum(len(time) for place, time in sentence.times if place <= at)


def _tells_times(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether any word but the first may be of a time: nearly half of all sentences have none."""
    known = lexicon.any_of("passing_time_words", "weekdays", "months_long")
    return any(word in known or _CLOCK.fullmatch(word) for word in words[1:] if word[0].isdigit() or word in known)


def marked(text: str, tokens: Sequence[Token], lexicon: Lexicon, published: dt.date | None) -> Marked:
    """Return a sentence's words with every hour, weekday and late day as one mark."""
    dates = dict(_late_dates(text, tokens, lexicon, published))
    row: list[str] = []
    stood: list[int] = []
    at = 0
    large = "weekdays" in lexicon.set("written_large")
    while at < len(tokens):
        stood.append(at)
        word = tokens[at].text
        if at in dates:
            row.append("<date>")
            at = dates[at]
            continue
        if word in lexicon.table("weekdays") and (tokens[at].capital or not large):
            row.append("<weekday>")
        elif (last := _after_clock(tokens, at, lexicon)) > at:
            row.append("<clock>")
            at = last
            continue
        else:
            row.append(word)
        at += 1
    return row, [*stood, len(tokens)]


def _late_dates(
    text: str, tokens: Sequence[Token], lexicon: Lexicon, published: dt.date | None
) -> Iterator[tuple[int, int]]:
    """Yield where days near the report's own stand: "9 February", "February 8-9, 2027", «09.02», with the year."""
    if published is None:
        return
    for at, token in enumerate(tokens):
        if token.text in lexicon.table("weekdays") or not (token.text[0].isdigit() or token.text in lexicon.date_words):
            continue
        found = None if _is_decimal(tokens, at, lexicon) else read_written(text, tokens, at, published, lexicon)
        if found is None or not 0 <= (published - found.days[0]).days <= _LATELY or found.days[1] > published:
            continue
        last = found.last
        year = last + (tokens[last].text == "," if last < len(tokens) else 0)
        if year < len(tokens) and _YEAR.fullmatch(tokens[year].text):
            last = year + 1
        last += last < len(tokens) and tokens[last].text in lexicon.set("year_words")
        yield found.first, last


def _after_clock(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return where an hour told at a token ends ("3:40 a.m.", "0400 GMT", «3-й ночі»), its own offset where none is."""
    word = tokens[at].text
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    after = lexicon.any_of("time_after", "clock_after")
    if _is_decimal(tokens, at, lexicon):
        return at
    zoned = behind in lexicon.set("time_zones") and _MILITARY.fullmatch(word) is not None
    if word[0].isdigit() and (zoned or _CLOCK.fullmatch(word) or (_HOUR.fullmatch(word) and behind in after)):
        at += 1
        while at < len(tokens) and tokens[at].text in after:
            at += 1
    return at


def _is_decimal(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether digits with a point are a count, no hour and no day: "about 1.20 million customers"."""
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return "." in tokens[at].text and (behind == "%" or any(behind in lexicon.table(name) for name in _COUNTED))


def _spans(row: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where times told in passing stand, those beside each other as one, with the commas that close them off."""
    chains: list[list[Match]] = []
    for unit in lexicon.passing.find("passing_times", row):
        gap = row[chains[-1][-1].last : unit.first] if chains else None
        if gap == [] or (gap == [","] and not _tell_two_days(row, chains[-1][-1], unit, lexicon)):
            chains[-1].append(unit)
        elif not unit.rule.get("goes_on"):
            chains.append([unit])
    for chain in chains:
        first, last = chain[0].first, chain[-1].last
        if not _is_in_passing(row, first, last, chain[-1], lexicon):
            continue
        closed = row[last : last + 1]
        if row[first - 1] == "," and first > 1 and closed in ([","], ["."], [";"]):
            yield first - 1, last
        else:
            yield first, last + _closes_the_time_alone(row, first, last, lexicon)


def _tell_two_days(row: Sequence[str], one: Match, other: Match, lexicon: Lexicon) -> bool:
    """Whether a comma parts two days: «яку поранило 7 лютого, сьогодні померла», not "at 3 am, on Tuesday"."""
    days = lexicon.set("days_by_now") | {"<date>", "<weekday>"}
    return not (days.isdisjoint(row[one.first : one.last]) or days.isdisjoint(row[other.first : other.last]))


def _closes_the_time_alone(row: Sequence[str], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the comma behind a day only closes it: «написал в воскресенье, 8 ноября, губернатор»."""
    if row[last : last + 1] != [","] or not any(word == "<date>" for word in row[first:last]):
        return False
    before = row[max(first - _SAID, 0) : first]
    if any(match.last == len(before) for match in lexicon.rules.find("speech", before)):
        return not _is_verb(row[last + 1] if last + 1 < len(row) else "", lexicon)
    return closes_alone(row, first, last, lexicon)


def closes_alone(row: Sequence[str], first: int, last: int, lexicon: Lexicon) -> bool:
    """Return whether the comma behind words in passing only closes them: "drones on Tuesday, 9 June, hit A".

    So where a verb or a preposition stands behind it, and no verb before them; "hit A on Tuesday, 9 June, killing two"
    has one that parts clauses. The words stand at first..last.
    """
    behind = row[last + 1] if last + 1 < len(row) else ""
    goes_on = behind in lexicon.set("prepositions") or _is_verb(behind, lexicon)
    return goes_on and not any(_is_verb(word, lexicon) for word in row[:first])


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    known = word in lexicon.any_of("past_verbs", "auxiliary_verbs") or lexicon.ends(word, "past_ends")
    return known or is_finite(word, lexicon)


def _is_in_passing(row: Sequence[str], first: int, last: int, closing: Match, lexicon: Lexicon) -> bool:
    """Whether a time only says when what stands around it happened."""
    if first == 0 or last >= len(row):
        return False
    if not lexicon.any_of("coming", "will_words").isdisjoint(row[:first]):
        return False  # "will observe a day of mourning on Monday"
    before = row[first - 1] if row[first - 1] != "," else (row[first - 2] if first > 1 else "")
    behind = row[last : last + 2]
    if before in _PARTED or before in lexicon.any_of("passing_not_after", "list_words", "and_words"):
        return False
    if behind[0] in _CLOSING_QUOTES or behind[0] in lexicon.any_of("passing_not_before", "possessives"):
        return False
    if row[first - 1] == "," and behind[0] not in {",", ".", ";"}:
        return False  # «вдень поранено двох, увечері – ще одну», «яку поранило 7 червня, сьогодні померла»
    joined = behind[0] == "," or behind[0] in lexicon.any_of("list_words", "and_words")
    if joined and behind[1:] and (behind[1].startswith("<") or behind[1] in lexicon.set("passing_time_words")):
        return False  # "on Monday and Tuesday"
    return not closing.rule.get("closed") or _is_adverb(row, last, lexicon)


def _is_adverb(row: Sequence[str], last: int, lexicon: Lexicon) -> bool:
    """Whether what may stand before a noun is a time: "drones overnight hit a school", not "overnight strikes"."""
    behind = row[last]
    if not behind[0].isalnum() or behind in lexicon.any_of("prepositions", "list_words"):
        return True
    acts = behind not in lexicon.set("attack_nouns") or not lexicon.set("articles").isdisjoint(row[last + 1 : last + 2])
    return acts and _is_verb(behind, lexicon)
