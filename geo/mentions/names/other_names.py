"""Tell whose name a Ukrainian or Russian word is, where it is no place's: a person's, a street's, a club's."""

from __future__ import annotations

from collections.abc import Sequence

from geo._cases import GENITIVE, NOMINATIVE
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.mentions.names.standing import has_address, is_of_several_streets
from geo.mentions.subjects import is_finite
from geo.model import PlaceName, Token

_OFFICE_REACH = 3  # tokens between a head and the unit headed
_OPENING, _CLOSING = frozenset("«„“\"'‚‘"), frozenset("»”“\"'’‘")
_DASHES = frozenset({"–", "—", "-"})
_OWN = frozenset({"UA", "RU", "BY"})
_CITING = 2  # words: «по словам»
_JOINED = 2  # tokens: the name before "and"
_MOST_BETWEEN = 3  # adjectives between a preposition and its name


def is_named_on(tokens: Sequence[Token], last: int) -> bool:
    """Return whether a name goes on after a word, as a person's does."""
    return last < len(tokens) and tokens[last].capital and tokens[last].text[0].isalpha()


def heads_the_unit(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Return whether a first name stands behind whose head somebody is: «глава города Владимир Петренко»."""
    named = last - first == 1 and tokens[first].text in lexicon.set("first_names")
    surname = last < len(tokens) and tokens[last].capital and tokens[last].text not in lexicon.table("admin")
    office = {token.text for token in tokens[max(first - 1 - _OFFICE_REACH, 0) : first - 1]}
    return named and surname and not office.isdisjoint(lexicon.any_of("head_of", "office"))


def why_excluded(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> str | None:
    """Return why a name is part of a street's, a club's or a firm's name."""
    before = tokens[first - 1].text if first else ""
    after = tokens[last].text if last < len(tokens) else ""
    at = first - 2 if before == "." else first - 1
    streets = lexicon.set("streets_before")
    back = tokens[at].text if at >= 0 else ""
    if last - first == 1 and _is_in_a_row_of_streets(tokens, first, lexicon):
        return "a street's name, counted in houses"
    if _is_joined_to_streets(tokens, first, lexicon):
        return "a street's name in a row of streets"
    if (back in streets and not _are_counted_streets(tokens, at, lexicon) and not _is_a_road(tokens, at, lexicon)) or (
        at > 0 and tokens[at].capital and tokens[at - 1].text in streets
    ):
        return f"a street's name with «{back}»"
    placed = before in lexicon.set("locatives") and not tokens[last - 1].text.endswith(
        tuple(lexicon.any_of("adjective_endings", "noun_adjective_ends"))
    )  # «в Изюме мост взорван»
    if after in lexicon.set("streets_after") and not tokens[last].capital and not placed:
        return f"a street's name with «{after}»"
    quoted = before in _OPENING and (after in _CLOSING or last == len(tokens))
    quoted = quoted and tokens[first].text not in lexicon.set("quoted_lands")  # «ватажок «ДНР»»
    orgs = lexicon.set("orgs_before")
    named = tokens[first - 2].text if first > 1 else ""
    if quoted and named not in lexicon.any_of("launch_place", "port_words"):  # «з аеродрому «Енгельс»»
        return f"a name in quotes after «{named}»" if named else "a name in quotes"
    if after in _CLOSING and _is_named_in_quotes(tokens, first, lexicon):
        return "part of a name in quotes"  # «Вода Донбасса»
    if before in orgs and (tokens[first - 1].capital or before not in lexicon.set("orgs_in_capitals")):
        return f"part of a name with «{before}»"
    if before in _CLOSING and first > 1 and tokens[first - 2].text in orgs:
        return f"part of a name with «{tokens[first - 2].text}»"
    if before == "(" and first > 2 and tokens[first - 2].text in _CLOSING and tokens[first - 3].text in orgs:
        return f"part of a name with «{tokens[first - 3].text}»"
    return None


def is_a_heads_name(
    tokens: Sequence[Token], first: int, last: int, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon
) -> bool:
    """Return whether a town far abroad stands where who speaks is named: «по словам Ганжи», «глава ОВА Ганжа».

    A capital may stand for its government there.
    """
    if last - first != 1:
        return False
    cited = " ".join(token.text for token in tokens[max(first - _CITING, 0) : first]) in lexicon.set("citing")
    before = tokens[first - 1].text if first else ""
    case = GENITIVE if cited else NOMINATIVE if before in lexicon.any_of("titles", "office", "head_of") else 0
    entries = [e for i in ids if gazetteer.cases(i, tokens[first].text) & case and (e := gazetteer.entry(i))]
    abroad = all(e.kind == "settlement" and e.country not in _OWN for e in entries)
    return bool(entries) and abroad and not any(e.id == gazetteer.capital(e.country) for e in entries)


def _is_a_road(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a street's word is that of a road from town to town: «на шоссе Изюм – Славянск»."""
    if tokens[at].text not in lexicon.set("road_lies"):
        return False
    dash = next((i for i in range(at + 2, min(at + 2 + _MOST_BETWEEN, len(tokens))) if tokens[i].text in _DASHES), None)
    return dash is not None and dash + 1 < len(tokens) and tokens[dash + 1].capital


def _are_counted_streets(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether streets are several and one name stands behind them: it is their town's: «восемь улиц Энергодара».

    Uncounted, they may be of two names: «на улицах Победы и Мира».
    """
    if tokens[at].text not in lexicon.set("streets_plural"):
        return False
    if is_of_several_streets(tokens, at, lexicon):
        return True  # «на одной из улиц Суджи»
    joints = lexicon.set("list_words") | {","}
    joined = [token.text in joints for token in tokens[at + 2 : at + 3]] == [True]
    named = joined and at + 3 < len(tokens) and tokens[at + 3].capital
    adjective = lexicon.ends(tokens[at + 1].text, "adjective_endings")
    return _are_counted(tokens, at, lexicon) or not (named or adjective)


def _are_counted(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a number stands before the word at a token: «восемь улиц»."""
    return at > 0 and (tokens[at - 1].text in lexicon.any_of("numerals", "vague") or tokens[at - 1].text.isdigit())


def _is_joined_to_streets(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether "and" joins a name to those behind a word for several streets: «вулиці Шевченка та Гоголя».

    Behind a preposition the same form is of one street: «по вулиці Шевченка та Миргороду». An adjective goes on as one:
    «на вулицях Полтавська та Слов'янська».
    """
    if first < _JOINED or tokens[first - 1].text not in lexicon.set("and_words"):
        return False
    at = first - _JOINED
    while at > 0 and (tokens[at].capital or tokens[at].text == ","):
        at -= 1
    return at < first - _JOINED and _are_several_streets(tokens, at, lexicon) and not _are_counted(tokens, at, lexicon)


def _are_several_streets(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the word at a token is for several streets; behind a preposition «вулиці» is one."""
    led = at > 0 and tokens[at - 1].text in lexicon.any_of("prepositions", "locatives", "aimed", "fired_from")
    several = tokens[at].text in lexicon.set("streets_several") and not led
    return several or tokens[at].text in lexicon.set("streets_plural")


def _is_in_a_row_of_streets(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether adjectives alone are counted in houses, as streets are: «Соборная — 12 домов, Садовая — 7»."""
    ends = tuple(lexicon.set("ends_of_streets"))
    if not ends or not tokens[first].text.endswith(ends) or first + 2 >= len(tokens):
        return False
    if tokens[first + 1].text not in _DASHES or not tokens[first + 2].text[0].isdigit():
        return False
    units = lexicon.table("units")
    row = [
        at
        for at in range(len(tokens) - 2)
        if tokens[at].capital and tokens[at + 1].text in _DASHES and tokens[at + 2].text[0].isdigit()
    ]
    alike = len(row) > 1 and all(tokens[at].text.endswith(ends) for at in row)
    return alike and any(units.get(token.text) in {"buildings", "households"} for token in tokens)


def _is_named_in_quotes(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a quotation holds one or two words and the name, no preposition and no verb among them: a firm's name."""
    for at in range(first - 1, max(first - _MOST_BETWEEN, -1), -1):
        word = tokens[at].text
        if word in _OPENING:
            return at < first - 1 and tokens[at + 1].capital
        known = lexicon.any_of("governs", "function", "outlet", "quoted_outlets")
        if not word[0].isalpha() or word in known or is_finite(word, lexicon):
            return False
    return False


def is_name_of_person(
    text: str,
    tokens: Sequence[Token],
    first: int,
    last: int,
    found: Sequence[PlaceName],
    lexicon: Lexicon,
    *,
    strong: bool,
    spatial: bool,
) -> bool:
    """Return whether a first name, an initial or a title beside a name makes it a person's."""
    names, honorifics = lexicon.set("first_names"), lexicon.set("honorifics")
    after = tokens[last] if last < len(tokens) else None
    in_place = bool(found) and found[-1].last >= first
    single = last - first == 1
    if first:
        before = tokens[first - 1]
        if before.text in honorifics or (before.text in names and before.capital and not in_place):
            return True
        surname = single and lexicon.ends(tokens[first].text, "surname_endings")
        if surname and before.text in lexicon.set("words_of_somebody"):
            return True  # «Слова Гладкова: …», «в посте Сальдо»
        if before.text == "." and first > 1 and len(tokens[first - 2].text) == 1 and tokens[first - 2].capital:
            return True  # «О. Білозір»
        is_word = before.text[0].isalpha() and before.capital and not in_place
        is_word = is_word and not (
            "-" in before.text and before.text in lexicon.table("weapons")
        )  # «FPV-дронами Льгов»
        if not strong and is_word and first > 1 and not text[before.start : before.end].isupper():
            return True
    if single and tokens[first].text in names and not (spatial and has_address(tokens, last, lexicon)):
        return (after is not None and after.capital and after.text[0].isalpha()) or not strong
    return bool(
        not strong
        and not spatial
        and after is not None
        and after.capital
        and after.text not in lexicon.table("weapons")
        and after.text[0].isalpha()
        and single
        and not text[after.start : after.end].isupper()
        and len(after.text) > 2
        and not has_address(tokens, last, lexicon)  # «обстріляли Сеньківку Чернігівської області»
    )
