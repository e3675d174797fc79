"""Find who tells a sentence's news by the build of the sentence, whatever the office and whatever the verb.

A full name at the end of the words behind a verb of speech is who spoke, also where no word of them is a known office:
«рассказал представитель Генерального секретаря ООН Стефан …». An office that opens a sentence and does what is neither
harm nor a journey tells the news behind its verb: "The governor, on Monday, put the toll at four". Data are whose they
are called: "(data from the police)", «… – це дані Повітряних сил»; and "as" leads to who made something out.
"""

from __future__ import annotations

from geo._quick import replace
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.mentions.speakers.asides import MARKS, after_asides
from geo.mentions.speakers.before_said import is_oblique
from geo.mentions.speakers.behind_said import name_after
from geo.mentions.speakers.names import Speaker, in_name, is_agency, quoted, reach_after
from geo.mentions.speakers.naming import speaker
from geo.mentions.speakers.open_speech import is_of_news
from geo.mentions.subjects import is_finite

TOLD = ("strike", "launch", "casualty", "outage", "damage")
_OFFICE = 10  # tokens of an office before a name
_NAME = 2  # tokens of a name in full
_LEAST_LETTERS = 3
_ADVERBS = 6  # tokens between a subject and its verb
_OPENS = 6  # tokens before a subject: "In the Belgorod region, "
_TOLL = 4  # tokens behind a verb: "revised the death toll"
_OBJECT = 3  # tokens before what is told
_DASHES = frozenset({"—", "–", "-"})


def person_behind(reading: Reading, match: Match) -> Speaker | None:
    """Return the person in full who stands behind a verb of speech and an office that is no known word."""
    if match.rule.get("how") != "either" or match.rule.get("of_agencies"):
        return None
    return _person_from(reading, match.last)


def _person_from(reading: Reading, at: int) -> Speaker | None:
    row, tokens, lexicon = reading.row, reading.tokens, reading.lexicon
    first = after_asides(reading, at)
    while row[first : first + 1] and row[first] in lexicon.set("prepositions"):
        first += _NAME  # «уточнив для нас Іван …»
    ends = lexicon.any_of("clause_openers", "that_words", "about_words", "first_persons", "who_words")
    for name in range(first, min(first + _OFFICE, len(row) - 1)):
        if row[name] in MARKS or row[name] in ends or is_finite(row[name], lexicon):
            return None
        behind = row[name + _NAME : name + _NAME + 1]
        closed = not behind or behind[0] in MARKS or after_asides(reading, name + _NAME) > name + _NAME
        if not closed or not _is_full_name(reading, name):
            continue
        known = name > first or row[name] in lexicon.set("first_names")
        if any(is_agency(reading, n, n + 1) for n in range(first, name)):
            first = next(n for n in range(first, name) if in_name(reading, n))  # «подытожил ночь начальник ОВА …»
        return speaker(reading, first, name + _NAME) if known and tokens[first].is_word else None
    return None


def _is_full_name(reading: Reading, at: int) -> bool:
    """Whether a first name and a surname stand here, of which no place is called."""
    two = reading.tokens[at : at + _NAME]
    return (
        len(two) == _NAME
        and all(token.capital and token.text.isalpha() and len(token.text) >= _LEAST_LETTERS for token in two)
        and not any(start < at + _NAME and at < stop for start, stop in reading.places)
        and not is_agency(reading, at, at + _NAME)
    )


def office_telling(reading: Reading) -> Speaker | None:
    """Return the office that opens a sentence with news behind its verb, or whose the data are called."""
    return _owner_of_data(reading) or _as_made_out(reading) or office_that_opens(reading) or _who_gave(reading)


def office_that_opens(reading: Reading) -> Speaker | None:
    """Read "Governor Ivan Sokol initially reported two deaths", «Мэр … в посте упомянул вокзал, где ранены двое»."""
    row, lexicon = reading.row, reading.lexicon
    first = _opening(reading)
    if first >= len(row):
        return None  # no more than an article: "A"
    last = reach_after(reading, first)
    held = is_agency(reading, first, last) or row[first] in lexicon.any_of("titles", "head_of")
    if last == first or not held or is_oblique(reading, first, last):
        return None
    one = any(_is_full_name(reading, at) for at in range(first, last))
    acts = tuple(lexicon.set("rescue_stems"))
    saves = not one and bool(acts) and any(word.startswith(acts) for word in row[first:last])
    counts = any(word.startswith(tuple(lexicon.set("air_counters"))) for word in row[first:last])
    begin = last + (row[last : last + 1] == ["»"])
    for verb in range(begin, min(begin + _ADVERBS, len(row))):
        if row[verb] in MARKS or row[verb] in lexicon.any_of("auxiliaries", "casualty_negations", "clause_openers"):
            return None
        if not _is_verb(reading, verb):
            continue
        counted = counts and any(one.first <= verb < one.last for one in reading.matches("launch"))
        if not counted and (_is_of_harm(reading, verb) or (saves and not _is_of_a_toll(reading, verb))):
            return None
        return speaker(reading, first, last) if _has_news_behind(reading, verb) else None
    return None


def _is_of_harm(reading: Reading, verb: int) -> bool:
    """Whether a verb tells what happened; "revised the death toll" does not."""
    return is_of_news(reading, verb) and not _is_of_a_toll(reading, verb)


def _is_of_a_toll(reading: Reading, verb: int) -> bool:
    return not reading.lexicon.set("toll_nouns").isdisjoint(reading.words(verb + 1, verb + 1 + _TOLL))


def _opening(reading: Reading) -> int:
    """Return where the first words of a sentence begin, behind its marks and "In the Belgorod region,"."""
    row, lexicon = reading.row, reading.lexicon
    first = next((at for at, word in enumerate(row) if word[0].isalpha()), 0)
    if row[first : first + 1] and row[first] in lexicon.any_of("prepositions", "when_asides", "told_prepositions"):
        comma = next((at for at in range(first, min(first + _OPENS, len(row))) if row[at] == ","), None)
        first = first if comma is None else comma + 1
    while row[first : first + 1] and row[first] in lexicon.any_of("articles", "before_speech", "told_when", "adverbs"):
        first += 1
    return first


def _is_verb(reading: Reading, at: int) -> bool:
    word, lexicon = reading.row[at], reading.lexicon
    if reading.tokens[at].capital or word in lexicon.any_of("prepositions", "adverbs", "told_when", "weekday"):
        return False
    if lexicon.table("verb_ends"):
        return is_finite(word, lexicon)
    return lexicon.ends(word, "past_ends") or word in lexicon.set("tells_in_past")


def _has_news_behind(reading: Reading, verb: int) -> bool:
    return any(one.last > verb for section in TOLD for one in reading.matches(section))


def _owner_of_data(reading: Reading) -> Speaker | None:
    """Read "(data from the police)", «– це дані Повітряних сил», «ідеться на сайті прокуратури», «из сводки ОВА»."""
    row, lexicon = reading.row, reading.lexicon
    nouns, openers = lexicon.set("data_nouns"), lexicon.set("data_openers")
    for at in range(len(row) - 1):
        if row[at] not in nouns or not (at == 0 or row[at - 1] in MARKS | _DASHES or row[at - 1] in openers):
            continue
        first = at + 1
        while row[first : first + 1] and row[first] in lexicon.any_of("of_words", "articles") | {"from"}:
            first += 1
        last = reach_after(reading, first)
        closed = last >= len(row) or row[last] in MARKS | _DASHES
        if closed and last > first and is_agency(reading, first, last):
            return speaker(reading, first, last)
    return None


def _as_made_out(reading: Reading) -> Speaker | None:
    """Read «Як установило слідство, …», «…, как считают в Воздушных силах, …»: "as", any verb, and an office."""
    row, lexicon = reading.row, reading.lexicon
    for at in range(len(row) - 3):
        if row[at] not in lexicon.set("as_told") or (at and row[at - 1] not in MARKS):
            continue
        verb = next((n for n in (at + 1, at + 2) if is_finite(row[n], lexicon)), None)
        if verb is None or is_of_news(reading, verb):
            continue
        if row[verb + 1] in lexicon.set("investigations"):
            return Speaker(quoted(reading, verb + 1, verb + 2), verb + 1, verb + 2, pronoun=True)
        one = name_after(reading, verb + 1)
        held = one is not None and (one.pronoun or is_agency(reading, one.first, one.last))
        if one is not None and held and row[one.last : one.last + 1] == [","]:
            return one
    return None


def _who_gave(reading: Reading) -> Speaker | None:
    """Read «Перечень утром привёл начальник ОВА Иван …», «Про двох поранених сповістив міський голова Іван …».

    What is told opens the sentence, an office with a name closes it, and between them stands a verb, whatever it is.
    """
    row, lexicon = reading.row, reading.lexicon
    given = lexicon.any_of("told_things", "data_nouns", "told_lists", "about_words", "so_told")
    if not lexicon.table("verb_ends") or given.isdisjoint(row[:_OBJECT]):
        return None
    verb = next((at for at in range(1, len(row)) if is_finite(row[at], lexicon)), None)
    if verb is None or is_of_news(reading, verb):
        return None
    held = next((at for at in range(verb + 1, len(row)) if is_agency(reading, at, at + 1)), None)
    if held is None:
        return None
    last = reach_after(reading, held)
    closes = after_asides(reading, last) >= len(row) - 1
    return _person_from(reading, held) or (speaker(reading, held, last) if closes else None)


def surname_telling(reading: Reading) -> Speaker | None:
    """Return a capitalised word that tells as the subject of any verb; it counts where it is a surname named before.

    «В Никополе, продолжил Гай, ранены двое.» "Hai on Monday blamed the blackout on shelling."
    """
    row, tokens, lexicon = reading.row, reading.tokens, reading.lexicon
    for at in range(2, len(row) - 1):
        aside = row[at - 2] == "," and row[at + 1] in {",", "."} and is_finite(row[at - 1], lexicon)
        if aside and _is_a_name(reading, at) and not is_of_news(reading, at - 1):
            return replace(Speaker(quoted(reading, at, at + 1), at, at + 1), surname=True)
    at = _opening(reading)
    if at >= len(row) - 1 or not _is_a_name(reading, at) or tokens[at + 1].capital:
        return None
    never = lexicon.any_of("auxiliaries", "casualty_negations", "clause_openers")
    for verb in range(at + 1, min(at + 1 + _ADVERBS, len(row))):
        if row[verb] in MARKS or row[verb] in never:
            return None
        if _is_verb(reading, verb):
            told = not _is_of_harm(reading, verb) and _has_news_behind(reading, verb)
            return replace(Speaker(quoted(reading, at, at + 1), at, at + 1), surname=True) if told else None
    return None


def _is_a_name(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return token.capital and token.text.isalpha() and len(token.text) >= _LEAST_LETTERS
