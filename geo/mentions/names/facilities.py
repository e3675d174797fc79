"""Read rows of installations that share the words of their kind: "the Rivne and Khmelnytskyi nuclear power plants"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import Token

_MOST_MEMBERS, _MOST_NAMED, _MOST_WORDS = 4, 2, 6


class Member(NamedTuple):
    """One installation of a row: its tokens, the words of the kind with the last one, and its entries."""

    first: int
    last: int
    ids: tuple[str, ...]


def row_of_facilities(
    text: str, tokens: Sequence[Token], index: int, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[Member]:
    """Return the installations of a row that begins at a token, [] where what stands there is none.

    The words of the kind follow the last, in the plural where the language has one («Рівненська та Хмельницька АЕС»).
    """
    kinds, marks = lexicon.table("facility_kinds"), lexicon.set("list_marks")
    joins = lexicon.any_of("list_joins", "name_articles")
    spans: list[tuple[int, int]] = []
    at = index
    while at < len(tokens) and len(spans) < _MOST_MEMBERS:
        last = _name_end(tokens, at)
        if last >= len(tokens) or tokens[last].text not in marks:
            break
        spans.append((at, last))
        at = last + 1
        while at < len(tokens) and tokens[at].text in joins:
            at += 1
    if not spans or at >= len(tokens) or not tokens[at].capital:
        return []
    for last in range(at + 2, min(at + _MOST_WORDS, len(tokens)) + 1):
        one = kinds.get(tokens[last - 1].text)
        for end in range(at + 1, last) if one is not None else ():
            kind = text[tokens[end].start : tokens[last - 1].start] + str(one)
            every = [*spans, (at, end)]
            ids = [_facility(f"{text[tokens[a].start : tokens[b - 1].end]} {kind}", gazetteer) for a, b in every]
            if all(ids):
                ends = [*(b for _, b in spans), last]
                return [Member(a, b, found) for (a, _), b, found in zip(every, ends, ids, strict=True)]
    return []


def short_facility(
    text: str, tokens: Sequence[Token], index: int, gazetteer: Gazetteer, lexicon: Lexicon
) -> Member | None:
    """Return the installation told by its town and a short word: "the Zaporizhzhia plant" is the nuclear one.

    "A Khmelnytskyi plant" may be any.
    """
    last = index + 1
    whole = lexicon.table("facility_short").get(tokens[last].text) if last < len(tokens) else None
    before = tokens[index - 1].text if index else ":"
    if whole is None or not (before in lexicon.set("definite_articles") or before == ":"):
        return None
    ids = _facility(f"{text[tokens[index].start : tokens[index].end]} {whole}", gazetteer)
    return Member(index, last, ids) if ids else None


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """Return the token offset after the capitalised words that begin at one."""
    last = at
    while last < len(tokens) and last - at < _MOST_NAMED and tokens[last].capital and tokens[last].text[0].isalpha():
        last += 1
    return last


def _facility(name: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    return tuple(
        ident for ident in gazetteer.look_up(name) if (entry := gazetteer.entry(ident)) and entry.kind == "facility"
    )
