"""Read an oblast told by its city's name behind a town's: "in Bilopillia, Sumy", "the village of Ocheretyne, Donetsk".

A bare name behind a comma goes on a row or tells where the town before it lies. It tells where when it is the name of
the oblast which that town lies in, and no row goes on with it or led to it. Only languages in which an oblast's name
may stand bare have the mark (`address_marks` of the lexicon).
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.known_names import Line, of_kind
from geo.model import PlaceName, Token


def with_addresses(line: Line, names: list[PlaceName], *, in_prose: bool) -> list[PlaceName]:
    """Return the names of a sentence, those that only tell where the town before them lies as oblasts.

    in_prose: whether the sentence has the grammar of one; in a headline a comma stands for "and", so that there only
    a town with its type word has an address.
    """
    for at in range(1, len(names)):
        ids = _oblast_behind(line, names, at, in_prose=in_prose)
        if ids:
            names[at] = replace(names[at], ids=ids, hint="oblast")
    return names


def _oblast_behind(line: Line, names: Sequence[PlaceName], at: int, *, in_prose: bool) -> tuple[str, ...]:
    """Return the oblast that a bare name stands for as the address of the town right before it."""
    town, name, tokens = names[at - 1], names[at], line.tokens
    marks, joints = line.lexicon.set("address_marks"), line.lexicon.set("list_marks")
    if name.hint is not None or name.excluded or name.first != town.last + 1 or tokens[town.last].text not in marks:
        return ()
    led = at > 1 and names[at - 2].last == town.first - 1 and tokens[town.first - 1].text in joints
    typed = town.hint == "settlement"
    if town.hint not in {None, "settlement"} or not (typed or in_prose) or led or not _ends(tokens, name.last, line):
        return ()
    stem = line.known.stem(name.first)
    if stem is None or stem.last != name.last:
        return ()
    oblasts = of_kind(stem.ids, "oblast", line.gazetteer)
    lies = {entry.oblast_id for ident in town.ids if (entry := line.gazetteer.entry(ident)) is not None}
    seats = set(name.ids) & set(town.ids)
    return tuple(ident for ident in oblasts if ident in lies) if not seats else ()


def _ends(tokens: Sequence[Token], last: int, line: Line) -> bool:
    """Whether an address ends behind a name: no row goes on ("in Bilopillia, Sumy and Romny"), no verb follows.

    "After the strike on Chuhuiv, Kharkiv lost water" tells of two towns.
    """
    lexicon = line.lexicon
    if last >= len(tokens):
        return True
    if tokens[last].text in lexicon.set("list_marks"):
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        named = after is not None and (after.capital or after.text in lexicon.set("list_joins"))
        return tokens[last].text not in lexicon.set("list_joins") and not named
    if not tokens[last].text[0].isalnum():
        return tokens[last].text not in lexicon.set("possessives")
    return tokens[last].text in lexicon.any_of("prepositions", "clause_openers", "clause_words", "adverbs")
