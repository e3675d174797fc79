"""Asides and brackets: places that only say where another lies, and brackets read as commas."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._brackets import brackets, place_brackets
from geo.interfaces import WordLists
from geo.shapes import holds
from geo.spots import Spot

_ASIDE_REACH = 9
_SEVERAL = 2
_SEVERAL_KINDS = 3  # tokens: "in two districts" before a city


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
            if _is_its_land(before, spot) and _tells_what_it_is(aside, lexicon) and not told & set(aside):
                continue
        kept.append(spot)
    return kept


def _is_its_land(town: Spot, land: Spot) -> bool:
    return land.entry is not None and town.entry is not None and holds(land.entry, town.entry)


def _tells_what_it_is(aside: Sequence[str], lexicon: WordLists) -> bool:
    """Whether an aside says in so many words what kind of place one is: "Bilytske, a mining town in the X region"."""
    opens = not lexicon.any_of("one_articles", "name_articles").isdisjoint(aside[:1])
    kinds = {word for word, kind in lexicon.table("kind_before").items() if kind == "settlement"}
    kinds |= lexicon.set("what_towns_are")  # "Konotop, a rail junction in the X region"
    return opens and "," not in aside and len(aside) <= _ASIDE_REACH and not kinds.isdisjoint(aside)


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
    for first, last in brackets(words):
        inside = range(first + 1, last - 1)
        often_told = inside and all(words[k] in often or words[k][0].isdigit() for k in inside)
        # «А (1 200 абонентов) и Б»
        counts = inside and first - 1 in placed and _is_a_count(words, inside, counted)
        if often_told or counts:
            out[first:last] = [","] * (last - first)
    return out


def with_commas_before_towns(words: Sequence[str], spots: Sequence[Spot], lexicon: WordLists) -> list[str]:
    """Return the words with a comma for a dash that leads from a land to the towns in it: «на Сумщині — у Ромнах».

    Nothing but the towns stands behind it: «на Сумщині — у Ромнах двоє загиблих» is a clause of its own.
    """
    out = list(words)
    dashes, inside = lexicon.set("copula_dash"), lexicon.set("locatives")
    if dashes.isdisjoint(out) and ":" not in out:
        return out
    ordered = sorted(spots, key=lambda spot: spot.first)
    joints = lexicon.any_of("list_words", "locatives", "near_types") | {",", "."}
    for at, (land, town) in enumerate(pairwise(ordered)):
        mark = out[land.last : land.last + 1]
        led = town.first == land.last + 2 and mark[0] in dashes and out[town.first - 1] in inside
        led = led and not inside.isdisjoint(out[land.first - 1 : land.first])
        kinds = not inside.isdisjoint(out[max(land.first - _SEVERAL_KINDS, 0) : land.first])
        kinds = kinds and out[land.first - 1] in lexicon.table("plural_kinds")
        if not led and not (kinds and town.first == land.last + 1 and mark[0] in dashes | {":"}):
            continue  # nor «у двох районах Одеси: Київському та Хаджибейському»
        if land.entry is None or town.entry is None or not holds(land.entry, town.entry):
            continue
        placed = {k for spot in ordered[at + 1 :] for k in range(spot.first, spot.last)}
        if all(k in placed or out[k] in joints for k in range(land.last + 1, len(out))):
            out[land.last] = ","
    named = {k for spot in ordered for k in range(spot.first, spot.last)}
    for opens, closes in pairwise([at for at, word in enumerate(out) if word in dashes]):
        row = range(opens + 1, closes)
        led = opens > 0 and out[opens - 1] in lexicon.table("plural_kinds") and opens + 1 in named
        if led and all(k in named or out[k] in joints for k in row):
            out[opens] = out[closes] = ","  # «три громади — А, Б і В — зазнали обстрілів»
    return out


def with_what_it_is(words: Sequence[str], spots: Sequence[Spot], lexicon: WordLists) -> list[str]:
    """Return the words with a preposition for the comma behind what kind of place one is: «в передмісті, селі Чабани».

    The type word stands in the case the preposition asks for: «горить у школі, селище Чабани без світла» goes on.
    """
    out, types, inside = list(words), lexicon.set("types_in_locative"), lexicon.set("locatives")
    for spot in spots:
        at = spot.first - 1 if spot.start == spot.first else spot.start
        led = at > _SEVERAL_KINDS - 1 and out[at] in types and out[at - 1] == ","
        if led and out[at - 3] in inside and out[at - 2][0].isalpha():
            out[at - 1] = out[at - 3]
    return out


def _is_a_count(words: Sequence[str], inside: Sequence[int], counted: frozenset[str]) -> bool:
    """Whether the tokens in brackets are a number and what it counts."""
    return words[inside[0]][0].isdigit() and all(words[k] in counted or words[k][0].isdigit() for k in inside)
