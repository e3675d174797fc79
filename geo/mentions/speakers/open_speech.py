"""Find who speaks where the word of speech is none that is known: by its place behind a quotation, or between commas.

"«Вікон немає», – зітхає мер." «В Сумах, пошутил губернатор, ранены двое.» Only the place of the verb counts here.
"""

from __future__ import annotations

from geo.mentions.reading import Reading
from geo.mentions.speakers.asides import MARKS, after_asides
from geo.mentions.speakers.names import Speaker, is_agency, quoted, reach_after
from geo.mentions.speakers.naming import speaker
from geo.mentions.subjects import is_finite

_DASHES = frozenset({"—", "–", "-"})
_CLOSING = frozenset({"»", "”", '"'})
_OPENING = frozenset({"«", "„", "“", '"'})
_SAID = frozenset({",", "!", "?", "…", "."})
_NAME = 3  # tokens of a name in quotes
NEWS = ("strike", "casualty", "outage", "damage")
_FULL = 2  # capitals of a name in full
_NEAR = 3  # tokens between a verb and the office it is told in
_LEAST = 3  # letters of a verb


def speaker_by_place(reading: Reading) -> Speaker | None:
    """Return who speaks by the place of an unknown verb: behind a quotation and a dash, or between commas."""
    if not reading.lexicon.table("verb_ends"):
        return _behind_english_quotation(reading)
    for at in range(2, len(reading.row) - 1):
        before = reading.row[at - 1]
        quoted_before = before in _DASHES and _ends_a_quotation(reading, at - 1) and _is_a_verb(reading, at)
        if quoted_before and not is_of_news(reading, at):
            one = _subject(reading, at + 1)
            if one is not None:
                return one
        verb = at + _is_an_adverb(reading, at)
        told = before == "," and verb < len(reading.row) - 1 and _is_a_verb(reading, verb)
        if told and not is_of_news(reading, verb):
            one = _of_aside(reading, verb)
            if one is not None:
                return one
    return None


def _ends_a_quotation(reading: Reading, dash: int) -> bool:
    """Whether a quotation, or what a dash has opened, ends with a comma before a dash."""
    before = reading.words(dash - 2, dash)
    if before and before[-1] in _CLOSING:
        return _says_something(reading, dash - 1)
    if before[-1:] != [","]:
        return False
    opened = reading.sentence.kind == "bullet" or reading.row[0] in _DASHES
    return opened or (len(before) > 1 and before[0] in _CLOSING)


def _says_something(reading: Reading, close: int) -> bool:
    """Whether more than a name stands between quotes: «ударили «Градом» – горить Нікополь» quotes nobody."""
    opened = next((at for at in range(close - 1, -1, -1) if reading.row[at] in _OPENING), -1)
    return close - opened - 1 > _NAME or reading.row[close - 1] in _SAID


def _is_a_verb(reading: Reading, at: int) -> bool:
    word = reading.row[at]
    named = reading.tokens[at].capital or word in reading.lexicon.any_of("prepositions", "adverbs", "clause_openers")
    ends = tuple(reading.lexicon.set("more_verb_ends"))  # these are ends of nouns too: «помічників мера»
    nouns = tuple(reading.lexicon.set("noun_plural_ends"))
    more = bool(ends) and word.endswith(ends) and not (bool(nouns) and word.endswith(nouns))
    finite = is_finite(word, reading.lexicon) or more
    return not named and len(word) >= _LEAST and finite


def _is_an_adverb(reading: Reading, at: int) -> bool:
    """Whether a word may tell how something is said: «невесело жартує мер»."""
    word = reading.row[at]
    lexicon = reading.lexicon
    if word in lexicon.any_of("clause_openers", "clause_words", "who_words", "first_persons", "relative_words"):
        return False  # «люди, що чекали в адміністрації»
    told = lexicon.ends(word, "impersonal_ends") and word.isalpha() and len(word) > _LEAST
    return told or word in lexicon.any_of("adverbs", "before_speech")


def is_of_news(reading: Reading, at: int) -> bool:
    """Return whether a verb tells what happened: «…, загинув начальник караулу Іван Гай»."""
    if reading.row[at] in reading.lexicon.any_of("harm", "dying", "work_verbs", "moved"):
        return True
    if _is_of_himself(reading.row[at], reading):
        return True
    return any(one.first <= at < one.last for section in NEWS for one in reading.matches(section))


def _is_of_himself(word: str, reading: Reading) -> bool:
    """Whether a verb tells where somebody went or how he is: «…, повернувся мер», «…, приехал губернатор».

    Few of the verbs that end in "oneself" tell of speech: «поділився», «пожаловался».
    """
    lexicon = reading.lexicon
    if word.startswith(tuple(lexicon.set("comes_and_goes"))):
        return True
    ends, told = tuple(lexicon.set("reflexive_ends")), tuple(lexicon.set("says_of_himself"))
    return bool(ends) and word.endswith(ends) and not word.startswith(told)


def _subject(reading: Reading, at: int) -> Speaker | None:
    """Return who stands behind a verb: "he", a person by name, an office."""
    at = after_asides(reading, at)
    row, lexicon = reading.row, reading.lexicon
    if at < len(row) and row[at] in lexicon.set("first_persons"):
        return Speaker(quoted(reading, at, at + 1), at, at + 1, pronoun=True)
    while at < len(row) and row[at] in lexicon.set("speaker_prepositions"):
        at += 1
    last = reach_after(reading, at)
    named = last > at and (reading.tokens[at].capital or is_agency(reading, at, last))
    placed = any(first == at and stop >= last for first, stop in reading.places)
    return speaker(reading, at, last) if named and not placed else None


def _of_aside(reading: Reading, verb: int) -> Speaker | None:
    """Return who says so in an aside between commas or at the end: «…, заспокоїв мер», «…, кажуть у мерії»."""
    row, lexicon = reading.row, reading.lexicon
    if row[verb + 1] in lexicon.set("speaker_prepositions"):
        return None if _is_done_by_people(reading, verb) else _heard_in(reading, verb)
    first = after_asides(reading, verb + 1)
    last = reach_after(reading, first)
    if last == first or not _is_closed(reading, last):
        return None
    full = sum(token.capital for token in reading.tokens[first:last]) >= _FULL
    head = not lexicon.any_of("head_of", "titles", "region_head_words", "town_head_words").isdisjoint(row[first:last])
    placed = any(start < last and first < stop for start, stop in reading.places)
    named = full and not placed and row[first] in lexicon.set("first_names")
    return speaker(reading, first, last) if head or named else None


def _is_done_by_people(reading: Reading, verb: int) -> bool:
    """Whether a clause on people ends before the verb: «Мешканців, яких відселили, прийняли в адміністрації»."""
    lexicon, row = reading.lexicon, reading.row
    comma = next(at for at in range(verb - 1, -1, -1) if row[at] == ",")
    before = next((at for at in range(comma - 1, -1, -1) if row[at] == ","), None)
    relative = lexicon.any_of("who_words", "relative_words", "clause_openers")
    return before is not None and row[before + 1] in relative


def _heard_in(reading: Reading, verb: int) -> Speaker | None:
    """Return the office or the channels in which some say so: «порахували в міськраді», «діляться в місцевих чатах»."""
    row, lexicon, first = reading.row, reading.lexicon, verb + 2
    last = reach_after(reading, first)
    end = next((at for at in range(first, len(row)) if row[at] in MARKS - {"«", "»"}), len(row))
    if end - first <= _NEAR:
        last = end
    words = row[first:last]
    heard = is_agency(reading, first, last) or not lexicon.any_of("told_where", "rumour_words").isdisjoint(words)
    many = "plural" in lexicon.verb_kinds(row[verb])
    if not (heard and many and _is_closed(reading, last)) or not lexicon.set("treated_in").isdisjoint(words):
        return None
    return Speaker(quoted(reading, first, last), first, last)


def _is_closed(reading: Reading, at: int) -> bool:
    """Whether an aside ends here, or goes on with when and where it was said."""
    return at >= len(reading.row) or reading.row[at] in MARKS or after_asides(reading, at) > at


def _behind_english_quotation(reading: Reading) -> Speaker | None:
    """Return who speaks behind a quotation in a language whose verbs have no endings: "…," he sighed."""
    row, lexicon = reading.row, reading.lexicon
    for at in range(2, len(row) - 1):
        if row[at - 1] not in {"”", '"'} or row[at - 2] not in {",", "!", "?"}:
            continue
        if row[at] in lexicon.set("first_persons") and lexicon.ends(row[at + 1], "past_ends"):
            return Speaker(quoted(reading, at, at + 1), at, at + 1, pronoun=True)
        last = reach_after(reading, at + (row[at] in lexicon.set("articles")))
        closed = row[last + 1 : last + 2] in ([], ["."], [","], [";"]) or after_asides(reading, last + 1) > last + 1
        if at < last < len(row) and lexicon.ends(row[last], "past_ends") and closed:
            named = reading.tokens[at].capital or is_agency(reading, at, last)
            return speaker(reading, at, last) if named else None
        if lexicon.ends(row[at], "past_ends"):
            first = at + 1 + (row[at + 1] in lexicon.set("articles"))
            last = reach_after(reading, first)
            named = last > first and (reading.tokens[first].capital or is_agency(reading, first, last))
            return speaker(reading, first, last) if named else None
    return None
