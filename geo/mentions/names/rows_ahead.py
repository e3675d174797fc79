"""English names that nothing before makes places: the first of a row that goes on with one, a part of a city."""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.mentions.names.cues import is_strong, undergoes
from geo.mentions.names.known_names import KnownName
from geo.model import Entry, PlaceName, Token

_COMMON_WORD = 4
_MOST_MEMBERS = 24  # of the villages shelled over a day
_LONG_ROW = 4  # members
_PARTS = frozenset({"neighbourhood", "city_district"})
_HOME = frozenset({"UA", "RU"})


def opens_row(
    text: str, tokens: Sequence[Token], index: int, name: KnownName, gazetteer: Gazetteer, lexicon: Lexicon
) -> bool:
    """Return whether a row of places begins with a village: "reached Vorozhba, Khotin and the Sumy community".

    "And" must stand before the last, and one of the others must be a place for sure: a known town, one with its word
    ("and the city of Kherson"), a unit with its word, or places by what befell them all. The gazetteer must know every
    member, of a long row more than half.
    """
    word = text[tokens[index].start : tokens[name.last - 1].end]
    if tokens[index].text in lexicon.set("first_names") or not _is_village(word, name.ids, gazetteer):
        return False
    at, joined, known, unknown = name.last, False, 1, 0
    for _ in range(_MOST_MEMBERS):
        start = at
        while start < len(tokens) and tokens[start].text in lexicon.any_of("list_marks", "list_joins"):
            joined |= tokens[start].text in lexicon.set("list_joins")
            start += 1
        if start == at:
            break
        first = _behind_type_word(tokens, start, lexicon)
        end = first
        while end < len(tokens) and tokens[end].capital and tokens[end].text[0].isalpha():
            end += 1
        if end == first:
            return False
        member = text[tokens[first].start : tokens[end - 1].end]
        ids = gazetteer.look_up(member)
        if end < len(tokens) and tokens[end].text in lexicon.table("admin"):
            return joined
        if tokens[first].text in lexicon.set("first_names"):
            return False
        known, unknown = known + bool(ids), unknown + (not ids)
        sure = bool(ids) and (first > start + 1 or is_strong(member, ids, gazetteer, lexicon))
        if joined and known > unknown and (sure or undergoes(tokens, end, lexicon)):
            return not unknown or known + unknown >= _LONG_ROW
        at = end
    return False


def _behind_type_word(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Return the token offset of a name behind its article and its word: "the city of Kherson"."""
    at = start + (start < len(tokens) and tokens[start].text in lexicon.set("name_articles"))
    linked = at + 1 < len(tokens) and tokens[at + 1].text in lexicon.set("linking")
    return at + 2 if linked and tokens[at].text in lexicon.table("kind_before") else at


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
