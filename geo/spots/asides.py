"""Asides and brackets: places that only say where another lies, and brackets read as commas."""

from __future__ import annotations

from collections.abc import Sequence

from geo._brackets import place_brackets
from geo.interfaces import WordLists
from geo.spots import Spot

_ASIDE_REACH = 9
_SEVERAL = 2


def without_asides(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop the places by which an aside says where another lies: "Sumy, across the border from the Kursk region, …"."""
    if len(spots) < _SEVERAL:
        return list(spots)
    relations = lexicon.set("relation_words")
    # "…, while two border guards were wounded in Rylsk" tells of a place of its own
    told = (lexicon.set("clause_words") - lexicon.set("where_words")) | lexicon.set("harm_words")
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda s: s.first):
        before = kept[-1] if kept else None
        if before is not None and before.last < len(words) and words[before.last] == ",":
            aside = words[before.last + 1 : spot.first]
            related = bool(relations & set(aside)) and len(aside) <= _ASIDE_REACH and not told & set(aside)
            if related and "," not in aside and not lexicon.set("list_words") & set(aside[:1]):
                continue
        kept.append(spot)
    return kept


def without_brackets(words: Sequence[str], spots: Sequence[Spot], lexicon: WordLists) -> list[str]:
    """Return the words with commas for brackets that hold a place alone: "a barn burned (village of X)".

    For brackets that say how often, all of them are commas: «били по Ромнах (тричі), Сумах і Шостці».
    """
    out = list(words)
    if "(" not in out:
        return out
    fillers = lexicon.any_of("place_joints", "near_types", "list_words") | {"."}
    often = lexicon.any_of("numerals", "times_told")
    counted = lexicon.any_of("numerals", "multipliers", "units") | {"."}
    placed = {at for spot in spots for at in range(spot.start, spot.last)}
    for first, last in place_brackets(words, placed, fillers):
        out[first] = out[last - 1] = ","
    opened: int | None = None
    for at, word in enumerate(words):
        if word == "(":
            opened = at
        elif word == ")" and opened is not None:
            inside = range(opened + 1, at)
            if inside and all(words[k] in often or words[k][0].isdigit() for k in inside):
                out[opened : at + 1] = [","] * (len(inside) + 2)
            elif inside and opened - 1 in placed and _is_a_count(words, inside, counted):
                out[opened : at + 1] = [","] * (len(inside) + 2)  # «А (1 200 абонентов) и Б»
            opened = None
    return out


def _is_a_count(words: Sequence[str], inside: Sequence[int], counted: frozenset[str]) -> bool:
    """Whether the tokens in brackets are a number and what it counts."""
    return words[inside[0]][0].isdigit() and all(words[k] in counted or words[k][0].isdigit() for k in inside)
