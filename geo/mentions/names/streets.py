"""Streets that are told by the towns they are in: «по вулицях Шостки та Конотопа» names no street."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from geo._cases import GENITIVE, NOMINATIVE
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import Token

_TOWN = 5_000  # people: after smaller places people are called, and streets after them
_NAME = 3  # tokens of the longest name


def are_streets_of_towns(
    text: str, tokens: Sequence[Token], first: int, gazetteer: Gazetteer, lexicon: Lexicon
) -> bool:
    """Return whether a name is one of a row of towns in the genitive, right behind the word for streets.

    Streets bear the names of people in that case and of towns as adjectives: «вулиці Слов'янська» is no Слов'янськ, but
    several are not called by one; «вулиці Хмельницького та Франка» are those of two men.
    """
    joints = lexicon.set("list_joins") | {","}
    at = first - 1
    while at > 0 and (tokens[at].capital or tokens[at].text in joints):
        at -= 1
    several = at >= 0 and tokens[at].text in lexicon.set("streets_plural")
    if not several and (at < 0 or tokens[at].text not in lexicon.set("streets_several")):
        return False
    row = _row_of_towns(text, tokens, at + 1, gazetteer, joints)
    lasts = [tokens[end - 1].text for _, end in row]
    if not several and any(lexicon.ends(word, "street_adjective_ends") for word in lasts):
        return False
    if (not several or len(row) > 1) and any(lexicon.ends(word, "surname_adjective_ends") for word in lasts):
        return False
    return any(start <= first < end for start, end in row)


def _row_of_towns(
    text: str, tokens: Sequence[Token], at: int, gazetteer: Gazetteer, joints: Collection[str]
) -> list[tuple[int, int]]:
    """Return where the names of a row stand from a token on, none if one of them is no town's."""
    row: list[tuple[int, int]] = []
    while True:
        end = next((e for e in range(at + _NAME, at, -1) if _is_a_town(text, tokens, at, e, gazetteer)), at)
        if end == at:
            return []
        row.append((at, end))
        if end + 1 >= len(tokens) or tokens[end].text not in joints or not tokens[end + 1].capital:
            return row
        at = end + 1


def _is_a_town(text: str, tokens: Sequence[Token], start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether tokens name a known town of Ukraine in the genitive, and nothing else known in its own form."""
    if end > len(tokens):
        return False
    name = text[tokens[start].start : tokens[end - 1].end]
    entries = (entry for ident in gazetteer.look_up(name) if (entry := gazetteer.entry(ident)) is not None)
    return any(
        entry.kind == "settlement"
        and entry.country == "UA"
        and entry.population >= _TOWN
        and gazetteer.cases(entry.id, name) & GENITIVE
        and not gazetteer.cases(entry.id, name) & NOMINATIVE
        for entry in entries
    )
