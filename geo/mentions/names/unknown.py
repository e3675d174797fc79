"""Names of places that no gazetteer knows: what their words and their neighbours tell, so that nothing goes past them.

"Drones hit Sumy. In Fakivka two were hurt": who does not see the second name puts its toll on the first town. A name
found here leads to no entry: it stays unresolved, and what happened there stays unplaced, which is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon
from geo.mentions.names import declension, kind_words
from geo.mentions.names.cues import is_title_case, stands_like_a_place
from geo.mentions.names.known_names import Line
from geo.mentions.names.unit_stems import is_unit_adjective
from geo.mentions.subjects import is_finite
from geo.model import PlaceName, Token

_LEAST_LETTERS, _LEAST_UNTYPED = 3, 5
_NO_REGISTER = "starostat"  # a part of a hromada, called by its village's adjective
_SHORT = 4  # letters of an abbreviation
_CAPITALS = 2  # letters: of a name but the first is one
_HEAD_MARKS = frozenset({":", "–", "—"})
# Tables of the lexicon: words that are no place though they have a capital, and words no place describes.
_NO_PLACES = tuple(
    "not_places function first_names titles honorifics orgs_before orgs_after agencies outlet institutions office "
    "weapons weekdays months prepositions clause_openers adverbs openers kind_before admin targets".split()
)
_AFTER_A_PLACE = tuple(
    "prepositions clause_openers clause_words adverbs auxiliary_verbs auxiliaries numerals vague list_words harm "
    "harm_words harms_after past_verbs articles one_articles weekdays units function".split()
)


def unknown_name(line: Line, index: int) -> tuple[int, str] | None:
    """Return (token offset after it, kind) of an unknown place's name at a token, None when it is none."""
    text, tokens, lexicon = line.text, line.tokens, line.lexicon
    if tokens[index].text in lexicon.table("weapons"):
        return None  # «по місту КАБами»
    shouted = text[tokens[index].start : tokens[index].end].isupper() and len(tokens[index].text) <= _SHORT
    typed = None if shouted else _after_type_word(tokens, index, lexicon)  # «пункт ВВП» is no village
    if typed is not None:
        return typed, "settlement"
    if _goes_on_villages(line, index):
        return index + 1, "settlement"
    if _goes_on_hromadas(line, index):
        return index + 1, "hromada"
    if is_unit_adjective(tokens[index], lexicon) and _is_a_refuge(tokens, index + 1, lexicon):
        return None  # «четверо в Новозыбковской больнице»: where they are treated
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if is_unit_adjective(tokens[index], lexicon) and after in lexicon.set("streets_after"):
        return None  # «на Бериславском шоссе»
    last = index + (2 if opens_a_longer_name(tokens, index, lexicon) else 1)
    if _begins_names(tokens, index, lexicon):
        last = end_of_hyphened(tokens, index + 1)
    if _is_something_else(text, tokens[last - 1], lexicon):
        return None
    unit = _unit(tokens, index, lexicon) if last == index + 1 or _is_cut(tokens, index) else None
    if unit is not None and unit[1] == _NO_REGISTER:
        return unit
    if unit is not None and (declension.is_cyrillic(tokens[index].text) or not _is_known(line, tokens[index])):
        return unit  # «в Новоспасском районе»: the village of that name is no district
    hyphened = last > index + 1 and tokens[index + 1].text == "-"
    if not hyphened and _is_known(line, tokens[last - 1]):
        return None
    if len(tokens[last - 1].text) < _LEAST_UNTYPED or _is_part_of_a_name(tokens, index, last):
        return None
    is_place = (
        _stands_in_a_row(line, index, last)
        or _looks_like_a_place(tokens, index, last, line.here, lexicon)
        or (last == index + 1 and _stands_alone(tokens, index, lexicon))
        or (hyphened and _stands_in_there(tokens, index, last, lexicon))
    )
    return (last, "settlement") if is_place else None


def _is_a_refuge(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a token is the word for a house where the wounded are taken."""
    return at < len(tokens) and tokens[at].text in lexicon.set("refuges")


def _goes_on_villages(line: Line, index: int) -> bool:
    """Whether a name of one word goes on a row of villages: «хутора Верхний, Маньковский и Сидоров»."""
    tokens, found, lexicon = line.tokens, line.here, line.lexicon
    if len(tokens[index].text) < _LEAST_LETTERS or not declension.in_row_of_villages(tokens, index, found, lexicon):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    named = after is not None and after.capital and after.text[0].isalpha()
    alone = after is None or not (named or after.text in lexicon.table("admin"))
    known = _is_something_else(line.text, tokens[index], lexicon) or _is_known(line, tokens[index])
    return alone and not known


def _goes_on_hromadas(line: Line, index: int) -> bool:
    """Whether an adjective goes on a row of hromadas whose word stands before: «громади: Сумська, Вигаданська»."""
    tokens, found, lexicon = line.tokens, line.here, line.lexicon
    if not found or found[-1].hint != "hromada" or found[-1].last != index - 1:
        return False
    marks = lexicon.set("list_marks")
    feminine = lexicon.ends(tokens[index].text, "feminine_unit_ends")
    ends = index + 1 >= len(tokens) or not tokens[index + 1].text[0].isalnum() or tokens[index + 1].text in marks
    listed = tokens[index - 1].text in marks and is_unit_adjective(tokens[index], lexicon)
    return feminine and ends and listed and not _is_known(line, tokens[index])


def opens_a_longer_name(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Return whether a word is the adjective of a name of two: "Nova Fakivka" is not the village of Nova."""
    after = tokens[index + 1 : index + 2]
    is_name = bool(after) and after[0].capital and after[0].text[0].isalpha()
    return is_name and tokens[index].text in lexicon.set("place_adjectives")


def _after_type_word(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int | None:
    """Read "the village of X", «село X»: a place whatever it is called; return the token offset after it."""
    before = [token.text for token in tokens[max(0, index - 2) : index]]
    if declension.is_cyrillic(tokens[index].text):
        if len(tokens[index].text) < _LEAST_LETTERS or tokens[index].text in lexicon.table("governs"):
            return None
        listed = lexicon.set("kind_of_unknown")
        known = (bool(before) and before[-1] in listed) or kind_words.kind_before(tokens, index, lexicon) is not None
    else:
        kinds = lexicon.any_of("kind_before", "kind_of_unknown")
        linked = len(before) == 2 and before[1] in lexicon.set("linking")
        known = linked and before[0] in kinds and before[0] not in lexicon.set("kind_not_after")
    if not known or _is_whose_office(tokens, index, lexicon):
        return None
    last = end_of_hyphened(tokens, index + 1)
    while last < len(tokens) and tokens[last].capital and tokens[last].text[0].isalpha():
        if declension.is_cyrillic(tokens[index].text) and not declension.is_cyrillic(tokens[last].text):
            break  # «у селі Вигаданка FPV-дрон»
        if _is_cut(tokens, last) or kind_words.unit_after(tokens, last + 1, lexicon)[1] is not None:
            break  # «село Вигаданівка Сумського району»: the unit it lies in
        if tokens[last].text in lexicon.table("weapons"):
            break  # «в слободе Белая FPV-дрон атаковал автобус»
        last += 1
    return last


def end_of_hyphened(tokens: Sequence[Token], last: int) -> int:
    """Return where a name ends to which hyphens join more words with capitals: «село Вигадано-Костянтинівка»."""
    while last + 1 < len(tokens) and _is_cut(tokens, last - 1) and tokens[last].end == tokens[last + 1].start:
        if not (tokens[last + 1].capital and tokens[last + 1].text[0].isalpha()):
            break
        last += 2
    return last


def is_half_a_name(tokens: Sequence[Token], index: int, last: int, lexicon: Lexicon) -> bool:
    """Return whether a hyphen joins a known name to the rest of an unknown village's: «село Успенка-Вигадана».

    Two towns of one road stand so as well ("the Kyiv-Kharkiv highway"), but not behind the word for one village, nor
    behind what only begins names: «в Ново-Выдуманке».
    """
    if not declension.is_cyrillic(tokens[index].text) or end_of_hyphened(tokens, last) == last:
        return False
    kind = kind_words.kind_before(tokens, index, lexicon)
    return kind == "settlement" or _begins_names(tokens, index, lexicon)


def _begins_names(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word is the first half of names: «Ново-Выдуманка», or by its end «в Весело-Вознесенке»."""
    if tokens[index].text in lexicon.set("name_beginnings"):
        return True
    led = index > 0 and tokens[index - 1].text in lexicon.set("unknown_alone")
    joined = _is_cut(tokens, index) and len(tokens[index].text) >= _LEAST_UNTYPED
    return led and joined and tokens[index].text.endswith(tuple(lexicon.set("compound_ends") or ("-",)))


def _is_whose_office(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a name behind a type word is that of who holds an office there: «мер міста Ігор Терехов»."""
    if tokens[index].text in lexicon.set("first_names"):
        return True
    named = index + 1 < len(tokens) and tokens[index + 1].capital and tokens[index + 1].text[0].isalpha()
    return named and index > 1 and tokens[index - 2].text in lexicon.any_of("office", "titles")


def _is_cut(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen joins a word to the next: «в селе Великая Знаменка Каменско-Днепровского района»."""
    return at + 1 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 1].start == tokens[at].end


def _is_known(line: Line, token: Token) -> bool:
    return any(True for _ in line.gazetteer.prefixes(line.known.folded.text, token.at))


def _is_something_else(text: str, token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is known to be no place: a weekday, a first name, an institution, «Zoom-встреча»."""
    word = text[token.start : token.end]
    if token.text[0].isascii() and not token.text.isascii():
        return True
    shortened = word.isupper() or word[:_CAPITALS].isupper()  # «РФ», «в ЗАГСе»
    return token.text in lexicon.any_of(*_NO_PLACES) or shortened or lexicon.fits("never_places", token.text)


def _unit(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """Read "Fakivka district", «Вигаданському районі»: a unit that no register has, or that is misspelt."""
    ends, last = tuple(lexicon.set("unit_ends")), index + 1
    if _is_cut(tokens, index) and last + 1 < len(tokens):
        last += 2  # «в Каменско-Днепровском районе»
    if ends and not tokens[last - 1].text.endswith(ends):
        return None
    beyond, kind, is_office = kind_words.unit_after(tokens, last, lexicon)
    if kind is None or is_office or tokens[beyond - 1].capital or kind not in lexicon.set("unknown_units"):
        return None
    return beyond, kind


def _is_part_of_a_name(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether a capital right beside makes it a person's or an institution's name."""
    if last < len(tokens) and tokens[last].capital and tokens[last].text[0].isalpha():
        return True
    before = tokens[index - 1] if index else None
    return before is not None and before.capital and before.text[0].isalpha() and index > 1


def _stands_in_a_row(line: Line, index: int, last: int) -> bool:
    """Whether it stands between two places of one row: "shelled Nikopol, Fakeville and Marhanets"."""
    tokens, found, lexicon = line.tokens, line.here, line.lexicon
    marks = lexicon.set("list_marks")
    is_next = bool(found) and not found[-1].excluded and found[-1].last == index - 1 and tokens[index - 1].text == ","
    ahead = last + 1
    if not is_next or ahead >= len(tokens) or tokens[last].text not in marks or not tokens[ahead].capital:
        return False
    never = tuple(lexicon.set("never_place_ends"))
    return _is_known(line, tokens[ahead]) and not tokens[last - 1].text.endswith(never)


def _looks_like_a_place(
    tokens: Sequence[Token], index: int, last: int, found: Sequence[PlaceName], lexicon: Lexicon
) -> bool:
    """Whether it ends as names of towns do and stands where a place would."""
    word = tokens[last - 1].text
    heads = (
        last < len(tokens) and tokens[last].text in _HEAD_MARKS and not any(t.text[0].isalnum() for t in tokens[:index])
    )
    if lexicon.ends(word, "place_ends"):
        if declension.is_cyrillic(word):
            return heads or declension.may_be_named(tokens, index, last, found, lexicon)
        return heads or stands_like_a_place(tokens, index, last, found, lexicon)
    # «у Вигаданському поранено двох»: an adjective is a town's name only where nothing follows that it describes
    before = tokens[index - 1].text if index else ""
    return (
        lexicon.ends(word, "place_ends_adjective")
        and before in lexicon.set("unknown_after")
        and ends_a_phrase(tokens, last, lexicon)
    )


def _stands_alone(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word that may be anything stands after "in" and before its phrase ends: "in Fakeville two were"."""
    if index == 0 or tokens[index - 1].text not in lexicon.set("unknown_alone") or is_title_case(tokens, lexicon):
        return False
    word = tokens[index].text
    if index > 1 and tokens[index - 2].text in lexicon.set("unknown_not_of"):
        return False  # "trust in", "shares in"
    if lexicon.ends(word, "never_place_ends"):
        return False
    ends = tuple(lexicon.set("place_ends_alone"))
    return (not ends or word.endswith(ends)) and ends_a_phrase(tokens, index + 1, lexicon)


def _stands_in_there(tokens: Sequence[Token], index: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a name of two joined by a hyphen stands behind "in" and is all of its phrase: «в Кисло-Дубраве ранен»."""
    led = index > 0 and tokens[index - 1].text in lexicon.set("unknown_alone")
    return led and ends_a_phrase(tokens, last, lexicon)


def ends_a_phrase(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Return whether the phrase ends at a token: a mark, a number, a small word or a verb follows, no noun."""
    if last >= len(tokens):
        return True
    word = tokens[last].text
    if not word[0].isalpha():
        return word not in {"'s", "-", "«", "“", '"'}
    return word in lexicon.any_of(*_AFTER_A_PLACE) or is_finite(word, lexicon) or lexicon.fits("harmed", word)
