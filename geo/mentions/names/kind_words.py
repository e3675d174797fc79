"""Read the type word of a Ukrainian or Russian name, before it, after it, or left out: «с.», «район», «у Сумській»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geo.mentions.lexicon import Lexicon
from geo.mentions.subjects import is_finite
from geo.model import PlaceName, Token

_MOST_BETWEEN = 3  # adjectives between a preposition and its name
_DASHES = frozenset({"–", "—", "-"})
_A_ROW = 2  # adjectives of oblasts without their word
_FAR = 14  # tokens to a type word that speaks for an adjective before or after it


def kind_before(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> str | None:
    """Read the type word of «село Іванівка», «м. Київ»; an abbreviation needs its full stop."""
    at = first - 1
    if at < 0:
        return None
    kinds = lexicon.table("kind_before")
    short = lexicon.set("kind_abbreviations")
    if tokens[at].text == "." and at and tokens[at - 1].text in short and tokens[at - 1].text in kinds:
        if at > 1 and (tokens[at - 2].text == "." or _is_a_measure(tokens[at - 2].text)):
            return None  # «300 кв. м. Загинули»
        return str(kinds[tokens[at - 1].text])
    if tokens[at].text in kinds and (tokens[at].text not in short or len(tokens[at].text) > 1):
        return str(kinds[tokens[at].text])
    if at and f"{tokens[at - 1].text} {tokens[at].text}" in lexicon.set("settlement_phrases"):
        return "settlement"  # «населені пункти Степове, Веселе»
    return None


def _is_a_measure(word: str) -> bool:
    """Whether a short word after this one is a unit: «300 м», but «01:42 м. Суми»."""
    return word[0].isdigit() and ":" not in word


def unit_after(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, str | None, bool]:
    """Return (token offset after it, kind, whether it is an office) of the type word after an adjective.

    «район», «міська територіальна громада»; an office («ОВА», «міська рада») tells the kind and is no part of the name.
    The full stop of «обл.» belongs to it.
    """
    types, offices, between = lexicon.table("admin"), lexicon.table("offices"), lexicon.set("unit_words")
    ahead = at
    while ahead < len(tokens) and tokens[ahead].text in between and ahead - at < _MOST_BETWEEN:
        ahead += 1
    if ahead < len(tokens) and tokens[ahead].text in types:
        if ahead > at and not lexicon.set("army_words").isdisjoint(t.text for t in tokens[at:ahead]):
            return at, None, False  # «Центральный военный округ» commands troops
        short = tokens[ahead].text in lexicon.set("admin_abbreviations")
        dotted = ahead + 1 < len(tokens) and tokens[ahead + 1].text == "."
        return ahead + 2 if short and dotted else ahead + 1, str(types[tokens[ahead].text]), False
    if at < len(tokens) and tokens[at].text in offices:
        return at, str(offices[tokens[at].text]), True
    return at, None, False


def elided_kind(
    tokens: Sequence[Token],
    first: int,
    last: int,
    here: Sequence[PlaceName],
    found: Iterable[PlaceName],
    lexicon: Lexicon,
) -> str | None:
    """Return the kind of unit a bare adjective names: that of a type word near it, or of a row of such units.

    here holds the names of the sentence so far, found those of the report.

    «в Одесской и 77 тысяч в Николаевской областях», «У Солом'янському» after other districts, «Лубенський | 3 905».
    """
    feminine = tuple(lexicon.set("feminine_unit_ends"))
    kinds = {"oblast", "hromada"} if tokens[last - 1].text.endswith(feminine) else {"raion"}
    governed = first > 0 and (
        tokens[first - 1].text in lexicon.table("governs")
        or tokens[first - 1].text in lexicon.any_of("harms_before", "ranked_after")
    )
    # «трьох громад: Краснопільської, Глухівської»
    listed = first > 0 and (tokens[first - 1].text in lexicon.set("list_marks") or tokens[first - 1].text == ":")
    # «обесточены Сумский район и частично Конотопский»
    partly = first > 0 and tokens[first - 1].text in lexicon.set("partly_words")
    listed = listed or (partly and bool(here) and here[-1].hint in kinds)
    described = first > 0 and lexicon.ends(tokens[first - 1].text, "adjective_endings")
    if listed and "hromada" in kinds and here and here[-1].hint == "hromada" and here[-1].last == first - 1:
        return "hromada"
    of_a_raion = first > 0 and tokens[first - 1].text == "(" and bool(here) and here[-1].hint == "raion"
    if of_a_raion and "hromada" in kinds and here[-1].last == first - 1:
        return "hromada"  # «громады Сумского (Юнаковская, Хотенская) и Шосткинского районов»
    near = _kind_near(tokens, (first, last), here, kinds, lexicon) if governed or listed or described else None
    if near is not None:
        return near
    if "oblast" in kinds and first and tokens[first - 1].text in lexicon.set("oblast_lands"):
        return "oblast"  # «над территориями Белгородской, Брянской и Курской»
    after = tokens[last].text if last < len(tokens) else ""
    if listed and here and here[-1].hint in kinds and here[-1].last == first - 1:
        return here[-1].hint
    dash = after in _DASHES or _row_ends_in_a_dash(tokens, last, lexicon)
    if listed and dash and here and here[-1].hint in kinds and first - here[-1].last < _FAR:
        dashed = here[-1].last < len(tokens) and tokens[here[-1].last].text in _DASHES
        return here[-1].hint if dashed else None  # «Сумская область — 30 тысяч, Полтавская — 12, Черниговская — 8»
    if governed and here and here[-1].hint in kinds and first - here[-1].last < _FAR:
        return here[-1].hint  # the third of a row: «в Сумской области — 64 тыс., в Одесской — 40 тыс., в Киевской — 18»
    rowed = bool(here) and here[-1].hint == "hromada" and first > 0 and tokens[first - 1].text == ";"
    if rowed and "hromada" in kinds and after in {"–", "—", "-"}:
        return "hromada"  # «Сновська громада — поранений чоловік; Корюківська — поранена жінка»
    heads = first == 0 or not any(token.text[0].isalnum() for token in tokens[:first])
    if heads and (after in {"|", "–", "—", ":", "-"} or _row_ends_in_a_dash(tokens, last, lexicon)):
        before = next((n.hint for n in reversed([*found]) if n.first <= 1 and n.hint in kinds), None)
        return before or ("oblast" if "oblast" in kinds else "raion")  # «Сумська громада – …; Миколаївська – …»
    if heads and _heads_alone(tokens, last, lexicon):
        # «Краснопільська громада. Влучання в дім. … Шосткинська. Пошкоджено лінію»: a heading like the one before
        named = [name for name in found if name.hint in kinds]
        heading = [name.hint for name in named if name.first <= 1] or [name.hint for name in named]
        return heading[-1] if heading else ("raion" if first > 0 and "raion" in kinds else None)  # «▪️Броварський. У …»
    ends = not after[:1].isalnum() or (first <= 1 and _goes_on(tokens[last], lexicon))
    ends_alone = not after[:1].isalnum() or _is_said_of_it(tokens[last], lexicon)
    if governed and ends and "oblast" in kinds and any(name.hint == "oblast" for name in found):
        return "oblast"  # «У Черкаській області … У Житомирській уночі збили ракету»
    if governed and kinds == {"raion"} and any(name.hint == "raion" for name in found):
        return "raion"
    # «В Одесской обесточены 33 тысячи, в Николаевской – 12, в Черкасской тихо»
    in_row = governed and ends_alone and "oblast" in kinds and _bare_oblasts(tokens, lexicon) >= _A_ROW
    return "oblast" if in_row else None


def _heads_alone(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether nothing stands behind an adjective but more of its like: «Шосткинська.», «Полтавська, Черкаська.»."""
    feminine, joints = tuple(lexicon.set("feminine_unit_ends")), lexicon.any_of("list_marks", "list_joins") | {","}
    rest = [token for token in tokens[last:] if token.text not in joints]
    return (
        [token.text for token in rest[-1:]] == ["."]
        and tokens[-1].text == "."
        and all(token.capital and token.text.endswith(feminine) for token in rest[:-1])
    )


def _kind_near(
    tokens: Sequence[Token],
    span: tuple[int, int],
    here: Sequence[PlaceName],
    kinds: set[str],
    lexicon: Lexicon,
) -> str | None:
    """Return the kind of the type word nearest behind a bare adjective, else before it, of those it can have.

    Behind a colon the word of a name told before is its own: «дві громади Сумської області: Хотінську, Миропільську».
    """
    (first, last), types = span, lexicon.table("admin")
    taken = {at for name in here for at in range(name.first, name.last)} if tokens[first - 1].text == ":" else set()
    for at in [*range(last, min(last + _FAR, len(tokens))), *range(first - 1, max(first - _FAR, -1), -1)]:
        if types.get(tokens[at].text) in kinds and at not in taken:
            return str(types[tokens[at].text])
    return None


def _bare_oblasts(tokens: Sequence[Token], lexicon: Lexicon) -> int:
    """Return how many adjectives of a sentence stand behind a preposition and before no noun: «в Одесской тихо»."""
    endings, address = tuple(lexicon.set("oblast_ends")), lexicon.set("address_words")
    return sum(
        token.capital
        and tokens[at].text in address
        and token.text.endswith(endings)
        and (not tokens[at + 2].text[0].isalnum() or _is_said_of_it(tokens[at + 2], lexicon))
        for at, token in enumerate(tokens[1:-1])
    )


def _row_ends_in_a_dash(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether adjectives of the same kind follow by commas, and then a dash: «Тернівський, Саксаганський – тихо»."""
    at, ends = last, (*lexicon.set("masculine_adjective_ends"), *lexicon.set("feminine_unit_ends"))
    while at + 1 < len(tokens) and tokens[at].text in lexicon.set("list_marks") and tokens[at + 1].capital:
        if not tokens[at + 1].text.endswith(ends):
            return False
        at += 2
    return last < at < len(tokens) and tokens[at].text in _DASHES


def _is_said_of_it(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word after an adjective tells what happened, so that no noun is described: «в Одесской обесточены»."""
    return _goes_on(token, lexicon) or token.text in lexicon.any_of("harms_after", "list_joins")


def _goes_on(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word goes on with the sentence after a name: an adverb, a preposition, a number or a verb, no noun."""
    small = lexicon.any_of("adverbs", "prepositions", "numerals", "day_parts", "clause_openers", "harm_words")
    return token.text in small or token.text[0].isdigit() or is_finite(token.text, lexicon)
