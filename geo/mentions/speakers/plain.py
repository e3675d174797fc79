"""Find who says so by the place of the words alone, where nothing tells that they name an office or a person.

"…, border guards said", «…, пишут местные каналы», «Катарський посередник нагадав, що …»; and an office or a full name
that opens a sentence speaks where any verb leads from it to "that" or "about": "The ministry maintains that …".
"""

from __future__ import annotations

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.mentions.speakers.asides import MARKS, after_asides
from geo.mentions.speakers.before_said import before_asides, is_oblique
from geo.mentions.speakers.names import Speaker, is_agency, quoted, reach_after
from geo.mentions.speakers.naming import speaker
from geo.mentions.subjects import is_finite

_MOST, _LEAST_LETTERS, _TOLD = 10, 3, 8  # tokens, letters, tokens
_TO_THAT = 4  # tokens between who speaks and "that"
_FULL = 2
_NEWS = ("strike", "casualty", "outage", "damage")
_DASHES = frozenset({"—", "–"})
_ASIDE = 14
_CLAUSE = 6  # tokens


def plain_speaker(reading: Reading, match: Match) -> Speaker | None:
    """Return whoever stands where the subject of a word of speech does, in words that name no office."""
    rule, lexicon = match.rule, reading.lexicon
    telling = lexicon.set("telling_verbs")
    if rule.get("how") != "either" or rule.get("of_agencies") or rule.get("relays"):
        return None
    if telling and reading.row[match.first] not in telling:
        return None  # "reports", "claims" may be nouns
    return _before(reading, match) or _behind(reading, match)


def _before(reading: Reading, match: Match) -> Speaker | None:
    """Read "…, local governors said.", "Border guards said …", «Виробники скла нагадали, що …»."""
    row, lexicon = reading.row, reading.lexicon
    end = before_asides(reading, match.first)
    begin = end
    while begin > 0 and row[begin - 1] not in MARKS | _DASHES and end - begin <= _MOST:
        begin -= 1
    if end - begin > _MOST or not _may_be_subject(reading, begin, end):
        return None
    behind = "".join(row[match.last : match.last + 1])
    leads = _leads_on(reading, match.last)
    closes = after_asides(reading, match.last) >= len(row) or row[after_asides(reading, match.last)] in MARKS
    inflected = bool(lexicon.table("verb_ends"))
    if begin == 0:
        told = leads if inflected else behind not in {"", "."}
    else:
        told = closes or (leads and (inflected or row[begin - 1] != ","))
    return _named(reading, begin, end) if told else None


def _behind(reading: Reading, match: Match) -> Speaker | None:
    """Read «…, пишут местные каналы.», "…," said one of the authors, who …"."""
    row, lexicon = reading.row, reading.lexicon
    opened = match.first > 0 and row[match.first - 1] in {",", '"', "”", "»", "—", "–"}
    begin = after_asides(reading, match.last)
    end = begin
    while end < len(row) and row[end] not in MARKS | _DASHES and end - begin <= _MOST:
        end += 1
    if not opened or end - begin > _MOST or not _may_be_subject(reading, begin, end):
        return None
    if any(is_finite(word, lexicon) for word in row[begin:end]):
        return None
    if any(begin <= one.first < end for section in _NEWS for one in reading.matches(section)):
        return None  # "Ivan Sokol, a driver, said a drone hit a bus"
    return _named(reading, begin, end)


def _leads_on(reading: Reading, at: int) -> bool:
    """Whether what is said follows: behind "that" or about what, a colon or a quotation."""
    lexicon, row = reading.lexicon, reading.row
    at += row[at : at + 1] == [","]
    word = "".join(row[at : at + 1])
    return word in lexicon.any_of("that_words", "about_words") | {":"}


def _may_be_subject(reading: Reading, begin: int, end: int) -> bool:
    """Whether words may be a subject: no pronoun or clause, no preposition before them, no oblique case first."""
    lexicon, words = reading.lexicon, reading.row[begin:end]
    parts = lexicon.any_of("articles", "and_words")
    clauses = lexicon.any_of("auxiliaries", "clause_openers", "first_persons", "casualty_negations", "who_words")
    if not words or not (clauses - parts).isdisjoint(words):
        return False
    first = next((word for word in words if word not in lexicon.set("articles")), words[0])
    if first in lexicon.any_of("prepositions", "adverbs", "told_when", "weekday", "months", "no_speakers", "owners"):
        return False
    if not any(len(word) >= _LEAST_LETTERS and word.isalpha() for word in words) or first[0].isdigit():
        return False
    if reading.words(end - 1, end)[0] in lexicon.any_of("prepositions", "told_when", "weekday", "adverbs"):
        return False
    if any(start < end and begin < last for start, last in reading.places if start == begin and last == end):
        return False  # a place alone
    ends = tuple(lexicon.set("oblique_ends"))
    return not ends or not first.endswith(ends)


def _named(reading: Reading, begin: int, end: int) -> Speaker:
    while begin < end - 1 and reading.row[begin] in reading.lexicon.set("articles"):
        begin += 1
    end = min(end, begin + _TOLD)
    row, tokens = reading.row, reading.tokens
    full = any(
        row[at] in reading.lexicon.set("first_names") and tokens[at].capital and tokens[at + 1].capital
        for at in range(begin, end - 1)
    )
    if not full and row[end : end + 1] == ["«"]:
        end = next((at + 1 for at in range(end, min(end + _TOLD, len(row))) if row[at] == "»"), end)
    return Speaker(quoted(reading, begin, end), begin, end, plain=not full)


def opening_speaker(reading: Reading) -> Speaker | None:
    """Return the office or person in full that opens a sentence and whose verb leads to "that" or "about"."""
    row, lexicon, tokens = reading.row, reading.lexicon, reading.tokens
    first = 0
    while first < len(row) and (not row[first][0].isalpha() or row[first] in lexicon.set("articles")):
        first += 1
    last = reach_after(reading, first)
    if last == first and row[first : first + 1] and row[first] in lexicon.set("media_words"):
        last = reach_after(reading, first + 1)
    full = last - first >= _FULL and row[first] in lexicon.set("first_names") and tokens[first + 1].capital
    full = full or _is_a_channel(reading, first, last)
    if last == first or not (is_agency(reading, first, last) or full) or is_oblique(reading, first, last):
        return None
    at = _past_aside(reading, last)
    inflected = bool(lexicon.table("verb_ends"))
    never = lexicon.any_of("auxiliaries", "casualty_negations", "prepositions", "clause_openers")
    for verb in range(at, min(at + _TO_THAT, len(row))):
        if row[verb] in never or row[verb] in MARKS:
            return None
        if inflected and is_finite(row[verb], lexicon) and _leads_to_that(reading, verb + 1):
            return speaker(reading, first, last)
        comma = row[verb + 1 : verb + 2] == [","]
        that = "".join(row[verb + 1 + comma : verb + 2 + comma])
        told = that in lexicon.set("that_words") and comma == inflected
        told = told or (inflected and not comma and that in lexicon.set("about_words"))
        if told and (is_finite(row[verb], lexicon) if inflected else row[verb].isalpha()):
            return speaker(reading, first, last)
    return None


def _is_a_channel(reading: Reading, first: int, last: int) -> bool:
    """Whether an outlet by name stands here: «Телеграм-канал Astra»."""
    kind = reading.lexicon.any_of("media_words", "outlet").isdisjoint(reading.row[first : first + 1])
    return not kind and last - first > 1 and reading.tokens[last - 1].capital


def _leads_to_that(reading: Reading, at: int) -> bool:
    """Whether "that" follows at the end of a verb's own clause: «определил по видео очевидцев, что»."""
    row, lexicon = reading.row, reading.lexicon
    end = next((n for n in range(at, min(at + _CLAUSE, len(row))) if row[n] in MARKS), None)
    return end is not None and row[end] == "," and "".join(row[end + 1 : end + 2]) in lexicon.set("that_words")


def _past_aside(reading: Reading, at: int) -> int:
    """Return where a sentence goes on behind an aside between commas: «Іван Гай, якого призначили, твердить …»."""
    row = reading.row
    if row[at : at + 1] != [","]:
        return at
    close = next((n for n in range(at + 1, min(at + _ASIDE, len(row))) if row[n] == ","), None)
    return at if close is None else close + 1
