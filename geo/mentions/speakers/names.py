"""Tell where the name of a source begins and ends: an office, agency, utility or person, before or after "said"."""

from __future__ import annotations

from dataclasses import dataclass

from geo.mentions.reading import Reading
from geo.mentions.speakers.asides import MARKS, closing, is_aside

_QUOTED = 6  # tokens between guillemets
_LEAST_LETTERS = 4  # two letters and their dots
_NAME_LENGTH = 14
_PART_HELD = 4  # tokens: «временно оккупированной Россией части»


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source: its words in the text and its token span; a pronoun stands for the last one named before.

    A plain one is known by its place in the sentence alone, as no office and by no name. The word of a wide one reaches
    over many places: a governor's, that of prosecutors. One by_place speaks with a verb that is no known word of
    speech, and so for its own sentence alone. One told by its surname with such a verb speaks if it was named before.
    """

    text: str
    first: int
    last: int
    pronoun: bool = False
    plain: bool = False
    wide: bool = False
    by_place: bool = False
    surname: bool = False


def quoted(reading: Reading, first: int, last: int) -> str:
    """Return the words of tokens first..last as the text has them."""
    return reading.text[reading.tokens[first].start : reading.tokens[last - 1].end]


def in_name(reading: Reading, at: int) -> bool:
    """Return whether the token at offset `at` may be part of a source's name."""
    token = reading.tokens[at]
    if token.text == "-":
        return 0 < at < len(reading.tokens) - 1
    if token.text in MARKS or not (token.is_word or token.text in reading.lexicon.set("possessives")):
        return False
    return token.capital or token.text in reading.lexicon.any_of("agencies", "office", "speaker_words")


def is_agency(reading: Reading, first: int, last: int) -> bool:
    """Return whether tokens first..last hold the word of an office, a trade or an organisation that speaks."""
    words = reading.words(first, last)
    if not reading.lexicon.set("agencies").isdisjoint(words):
        return True
    ends = tuple(reading.lexicon.any_of("grid_company_ends", "utility_ends"))  # "Chernihivoblenergo"
    return bool(ends) and any(word.endswith(ends) for word in words)


def reach_after(reading: Reading, start: int) -> int:
    """Return where a name that begins at `start` ends."""
    tokens, last = reading.tokens, start
    while last < len(tokens) and last - start < _NAME_LENGTH:
        if is_aside(reading, last):
            break
        if in_name(reading, last) or (last > start and _is_inside(reading, start, last)):
            last += 1
        elif last > start and (held := _past_part_held(reading, start, last)) > last:
            last = held
        elif last > start and tokens[last].text == "«" and (closed := closing(reading, last)):
            last = closed + 1  # «компанії «Чернігівобленерго»»
        elif last > start and _is_title_dot(reading, last):
            last += 1
        else:
            break
    return last


def _past_part_held(reading: Reading, start: int, at: int) -> int:
    """Return where an office goes on behind the part of a land it is of: «глава оккупированной части | области …»."""
    lexicon, row = reading.lexicon, reading.row
    opens, parts = lexicon.set("held_office_words"), lexicon.set("held_office_parts")
    if not opens or row[at] not in opens or not is_agency(reading, start, at):
        return at
    for end in range(at + 1, min(at + 1 + _PART_HELD, len(row) - 1)):
        if row[end] in parts:
            return end + 1
        if row[end] not in opens and not reading.tokens[end].capital:
            break
    return at


def reach_before(reading: Reading, end: int) -> int:
    """Return where a name that ends at `end` begins."""
    tokens, first = reading.tokens, end
    if first and tokens[first - 1].text == "»":
        opening = next(
            (at for at in range(first - 2, max(first - _QUOTED - 2, -1), -1) if tokens[at].text == "«"), None
        )
        first = first if opening is None or not tokens[opening + 1].capital else opening
    relative = reading.lexicon.set("relative_titles")
    while first > 0 and end - first < _NAME_LENGTH:
        if first < end and is_agency(reading, first - 2, first - 1) and _is_in_quotes(reading, first - 2):
            first -= 3  # «поставленный Москвой «губернатор» области …»
        elif not (in_name(reading, first - 1) or _is_title_dot(reading, first - 1)):
            break
        elif first < end and reading.row[first - 1] in relative:
            break  # "his Polish counterpart Jan Nowak"
        elif first < end and first not in reading.placed and _is_a_town_before(reading, first - 1):
            break
        else:
            first -= 1
    return first


def _is_a_town_before(reading: Reading, at: int) -> bool:
    """Whether a place told of stands right before who speaks: «після удару по Сумах водоканал повідомив».

    Where cases tell whose office it is, a town's name stands before none but its head's name («мер Сум Олег Сокіл»);
    an adjective does («Сумська ОВА»).
    """
    lexicon = reading.lexicon
    if at not in reading.placed or not lexicon.table("governs"):
        return False
    if reading.row[at].endswith(tuple(lexicon.any_of("adjective_endings", "unit_ends"))):
        return False
    first = next((first for first, last in reading.places if first <= at < last), at)
    before = reading.row[first - 1] if first else ""
    heads = lexicon.any_of("head_of", "titles", "office", "agencies", "resident_words")
    return before not in heads


def _is_in_quotes(reading: Reading, at: int) -> bool:
    """Whether one word stands in guillemets alone."""
    return at > 0 and reading.words(at - 1, at) == ["«"] and reading.words(at + 1, at + 2) == ["»"]


def _is_inside(reading: Reading, start: int, at: int) -> bool:
    """Whether a plain word stands inside a name: "the head of the self-styled republic, …", «голова правління «…»»."""
    lexicon, word, following = reading.lexicon, reading.row[at], reading.row[at + 1 : at + 2]
    if not following or not word.isalpha() or not lexicon.table("verb_ends") or lexicon.verb_kinds(word):
        return False
    if word in lexicon.any_of("function", "clause_openers", "told_when", "told_whom"):
        return False
    after = reading.tokens[at + 1]
    goes_on = after.capital or after.text == "«" or after.text in lexicon.set("agencies")
    beyond = reading.tokens[at + 2] if at + 2 < len(reading.tokens) else None
    # «руководителя благотворительной организации «Дом»»
    quoted_next = beyond is not None and beyond.text == "«" and after.text.isalpha()
    goes_on = goes_on or (quoted_next and after.text not in lexicon.set("function"))
    return goes_on and is_agency(reading, start, at) and reading.row[at - 1] not in MARKS


def _is_title_dot(reading: Reading, at: int) -> bool:
    """Whether a full stop ends a short title before a name: "Gov. Andrei Bocharov"."""
    tokens = reading.tokens
    return (
        0 < at < len(tokens) - 1
        and tokens[at].text == "."
        and tokens[at - 1].text in reading.lexicon.set("short_titles")
        and tokens[at + 1].capital
    )


def is_held_by_one(reading: Reading, first: int, last: int) -> bool:
    """Whether an office is that of one person: "the head of the State Service", and not the service itself."""
    while first < last and reading.row[first] in reading.lexicon.any_of("articles", "not_of_a_speaker"):
        first += 1
    first += 2 * (reading.words(first + 1, first + 2) == ["'s"])  # "Moscow's appointee"
    held = reading.lexicon.any_of("titles", "head_of", "region_head_words")
    if first < last and first in reading.placed and reading.row[last - 1] in reading.lexicon.set("titles"):
        return True  # "the Lviv regional head"
    return first < last and reading.row[first] in held


def with_acting(reading: Reading, first: int) -> int:
    """Return where the letters before an office begin that say who only stands in: «в. о. начальника ОВА»."""
    letters, begin = reading.lexicon.set("acting_letters"), first
    while begin > 1 and reading.tokens[begin - 1].text == "." and reading.tokens[begin - 2].text in letters:
        begin -= 2
    return begin if first - begin >= _LEAST_LETTERS else first
