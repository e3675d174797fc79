"""Stems of units: a row of them up to its type word, and the units that go by their seat's name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._text import Folded
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.mentions.names.known_names import Known, KnownName, Stems
from geo.model import Entry, Token

_SEAT_POPULATION = 200_000
_SEAT_OF_FEW = 3_000
_LEAST_STEM, _ENDING = 3, 3  # letters
_BRACKET, _LONG_BRACKET = 7, 40  # tokens, without names in them and with

Row = Sequence[tuple[int, KnownName]]


def row_of_stems(
    tokens: Sequence[Token], index: int, known: Known, lexicon: Lexicon, *, only_adjectives: bool
) -> Stems:
    """Return a list of names up to a type word; «Харків та Сумська область» names no Kharkiv oblast.

    An adjective that no unit of the gazetteer goes by has no ids and ends no row: «Сумська, Вигаданська та Лебединська
    громади».
    """
    row: list[tuple[int, KnownName]] = []
    at = end = index
    with_article = False
    marks, joins, the = lexicon.set("list_marks"), lexicon.set("list_joins"), lexicon.set("name_articles")
    facing = lexicon.set("facing")
    while at < len(tokens) and tokens[at].capital:
        stem = known.stem(at)
        if stem is None and not only_adjectives:
            stem = known.name(at)
        if stem is None and only_adjectives and row and is_unit_adjective(tokens[at], lexicon):
            stem = KnownName(at + 1, ())
        if stem is None and not only_adjectives and row and [t.text for t in tokens[at + 1 : at + 2]] == [","]:
            stem = KnownName(at + 1, ())  # "the Nikopol, Myriv, and Marhanets communities": one nobody knows goes along
        if stem is None:
            break
        row.append((at, stem))
        at = end = _past_bracket(tokens, stem.last, lexicon) if only_adjectives else stem.last
        if at >= len(tokens) or tokens[at].text in lexicon.table("admin") or tokens[at].text not in marks:
            break
        at += 1
        while at < len(tokens) and tokens[at].text in joins:
            at += 1
        if at < len(tokens) and tokens[at].text in the:
            with_article = True
            at += 1
        while at + 1 < len(tokens) and tokens[at].text in facing:
            at += 1  # "the northern Sumy and central Poltava regions"
        if at < len(tokens) and not tokens[at].capital:
            at = end  # "Zaporizhzhia and the region": a place of its own
            break
    return Stems(row, at, with_article)


def is_unit_adjective(token: Token, lexicon: Lexicon) -> bool:
    """Return whether a word has the form of a unit's adjective: «Вигаданської»."""
    return token.capital and lexicon.ends(token.text, "unit_ends")


def _past_bracket(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return where a row goes on behind brackets: «Сумской (частично) и Одесской областях».

    Those that hold names hold some of what lies there: «Сумского (Юнаковка, Хотень) и Шосткинского районов».
    """
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    for end in range(at + 1, min(at + 1 + _LONG_BRACKET, len(tokens))):
        if tokens[end].text == ")":
            named = any(token.capital for token in tokens[at:end])
            goes_on = end + 1 < len(tokens) and tokens[end + 1].text in lexicon.any_of("list_marks", "admin")
            return end + 1 if (goes_on if named else end - at <= _BRACKET) else at
    return at


def up_to_names_in_brackets(tokens: Sequence[Token], row: Row) -> Row:
    """Return the stems of a row up to the first brackets with names in them, which are read before the row goes on."""
    for at, ((_, stem), (following, _)) in enumerate(pairwise(row)):
        gap = tokens[stem.last : following]
        if any(token.text == "(" for token in gap) and any(token.capital for token in gap):
            return row[: at + 1]
    return row


def units_of_seat(token: Token, stem: KnownName, folded: Folded, gazetteer: Gazetteer, hint: str) -> tuple[str, ...]:
    """Return the oblast or hromada that goes by its seat's name: "Dnipro region", "Mezhova community"."""
    end = next((end for end, ids in gazetteer.admin_prefixes(folded.text, token.at) if ids == stem.ids), None)
    seats = [ids for last, ids in gazetteer.prefixes(folded.text, token.at) if end in {None, last}]
    entries = [entry for ids in seats[-1:] for ident in ids if (entry := gazetteer.entry(ident))]
    if hint == "oblast":
        units = [entry.oblast_id for entry in entries if entry.country == "UA" and entry.population >= _SEAT_POPULATION]
    elif hint == "hromada":
        towns = [entry for entry in entries if entry.country == "UA" and entry.kind == "settlement"]
        units = [e.hromada_id for e in towns if e.population >= _SEAT_OF_FEW or _is_called_after(e, gazetteer)]
    else:
        units = []
    return tuple(dict.fromkeys(unit for unit in units if unit))


def _is_called_after(town: Entry, gazetteer: Gazetteer) -> bool:
    """Whether the hromada of a village bears its name: Myrivska hromada that of Myrove."""
    hromada = gazetteer.entry(town.hromada_id or "")
    stem = town.name[: max(_LEAST_STEM, len(town.name) - _ENDING)]
    return hromada is not None and hromada.name.startswith(stem)
