"""English names that nothing before makes places: the first of a row that goes on with one, a part of a city."""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import Gazetteer
from geo.mentions.cues import is_strong, undergoes
from geo.mentions.known_names import KnownName
from geo.mentions.lexicon import Lexicon
from geo.model import Entry, PlaceName, Token

_COMMON_WORD = 4
_MOST_MEMBERS = 6
_PARTS = frozenset({"neighbourhood", "city_district"})
_HOME = frozenset({"UA", "RU"})


def opens_row(
    text: str, tokens: Sequence[Token], index: int, name: KnownName, gazetteer: Gazetteer, lexicon: Lexicon
) -> bool:
    """Return whether a row of places begins with a village: "reached Vorozhba, Khotin and the Sumy community".

    Every member must be a name that the gazetteer knows, "and" must stand before the last, and one of the others must
    be a place for sure: a known town, a unit with its word, or places by what befell them all.
    """
    word = text[tokens[index].start : tokens[name.last - 1].end]
    if tokens[index].text in lexicon.set("first_names") or not _is_village(word, name.ids, gazetteer):
        return False
    at, joined = name.last, False
    for _ in range(_MOST_MEMBERS):
        start = at
        while start < len(tokens) and tokens[start].text in lexicon.any_of("list_marks", "list_joins"):
            joined |= tokens[start].text in lexicon.set("list_joins")
            start += 1
        if start == at:
            break
        if start < len(tokens) and tokens[start].text in lexicon.set("name_articles"):
            start += 1
        end = start
        while end < len(tokens) and tokens[end].capital and tokens[end].text[0].isalpha():
            end += 1
        if end == start:
            return False
        member = text[tokens[start].start : tokens[end - 1].end]
        ids = gazetteer.look_up(member)
        if end < len(tokens) and tokens[end].text in lexicon.table("admin"):
            return joined
        if not ids or tokens[start].text in lexicon.set("first_names"):
            return False
        if joined and (is_strong(member, ids, gazetteer, lexicon) or undergoes(tokens, end, lexicon)):
            return True
        at = end
    return False


def is_part_of_city_before(
    tokens: Sequence[Token],
    index: int,
    ids: Sequence[str],
    found: Sequence[PlaceName],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> bool:
    """Return whether a name is that of a part of the city whose possessive stands before it: "Kyiv's Podil"."""
    if not found or index < 1 or found[-1].last != index - 1:
        return False
    if tokens[index - 1].text not in lexicon.set("possessives"):
        return False
    entries = _entries(ids, gazetteer)
    return any(entry.kind in _PARTS and entry.settlement_id in found[-1].ids for entry in entries)


def _is_village(word: str, ids: Sequence[str], gazetteer: Gazetteer) -> bool:
    if any(gazetteer.flag(ident, word) == _COMMON_WORD for ident in ids):
        return False
    return any(entry.kind == "settlement" and entry.country in _HOME for entry in _entries(ids, gazetteer))


def _entries(ids: Sequence[str], gazetteer: Gazetteer) -> list[Entry]:
    return [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
