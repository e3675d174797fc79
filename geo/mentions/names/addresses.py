"""Read an oblast told by its city's name beside a town's: "in Bilopillia, Sumy", "the Kharkiv village of Hroza".

A bare name behind a comma goes on a row or tells where the town before it lies. It tells where when it is the name of
the oblast which that town lies in, and no row goes on with it or led to it. Before a town's type word it always does.
Only languages in which an oblast's name may stand bare have the mark (`address_marks` of the lexicon).
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.names.known_names import KnownName, Line, of_kind
from geo.model import PlaceName, Token
from geo.shapes import distance_km

_LEAST, _MOST = 2, 5  # tokens: "town of", "'s southern port city of"
_BESIDE_KM = 300.0  # from an oblast's middle
_OF_A_CITY = 50_000  # people


def with_addresses(line: Line, names: list[PlaceName], *, in_prose: bool) -> list[PlaceName]:
    """Return the names of a sentence, those that only tell where the town before them lies as oblasts.

    in_prose: whether the sentence has the grammar of one; in a headline a comma stands for "and", so that there only
    a town with its type word has an address.
    """
    for at in range(1, len(names)):
        if ids := _oblast_before(line, names[at - 1], names[at]):
            names[at - 1] = replace(names[at - 1], ids=ids, hint="oblast")
        if ids := _oblast_behind(line, names, at, in_prose=in_prose):
            names[at] = replace(names[at], ids=ids, hint="oblast")
    return names


def within_their_oblasts(line: Line, names: list[PlaceName]) -> list[PlaceName]:
    """Return the names of a sentence, a town without its namesakes elsewhere where an oblast is told as its address.

    "Kamensk in the Rostov region" is not the town of this name beyond the Urals, though no register calls that of
    Rostov so: it is left without a place.
    """
    inside = line.lexicon.any_of("locatives", "articles", "address_marks", "possessives")
    for at, town in enumerate(names[:-1]):
        if town.excluded or town.hint not in {None, "settlement"} or not town.ids:
            continue
        lands = [line.gazetteer.entry(ident) for ident in names[at + 1].ids]
        skips = at + 2 < len(names) and all(land is not None and land.kind == "country" for land in lands)
        unit = names[at + 2] if skips else names[at + 1]  # ", in Russia's Rostov region"
        between = [t.text for t in line.tokens[town.last : unit.first] if not skips or not _is_in(t, names[at + 1])]
        if unit.excluded or unit.hint != "oblast" or not 0 < len(between) <= _MOST or not inside.issuperset(between):
            continue
        names[at] = replace(town, ids=_lying_in(line, town, unit))
    return names


def _is_in(token: Token, name: PlaceName) -> bool:
    return name.start <= token.start < name.end


def _lying_in(line: Line, town: PlaceName, unit: PlaceName) -> tuple[str, ...]:
    """Return the towns of a name that lie in an oblast or right beside it, as a city without one of its own does.

    The register has every village of Ukraine in its oblast: one beside it is a namesake.
    """
    entries = [entry for ident in town.ids if (entry := line.gazetteer.entry(ident)) is not None]
    oblasts = [entry for ident in unit.ids if (entry := line.gazetteer.entry(ident)) is not None]
    if not oblasts or any(entry.kind in {"country", "oblast", "region", "water"} for entry in entries):
        return town.ids
    there = [entry for entry in entries if any(entry.oblast_id == unit.id for unit in oblasts)]
    known = (entry for entry in entries if entry.country != "UA" or entry.population >= _OF_A_CITY)
    beside = [entry for entry in known if any(distance_km(entry, unit) < _BESIDE_KM for unit in oblasts)]
    return tuple(entry.id for entry in there or beside)


def before_type_word(line: Line, index: int, name: KnownName) -> KnownName:
    """Return a name without its last word where that is the type word of the next: "the Odesa port of Chornomorsk"."""
    tokens, last = line.tokens, name.last
    is_type = tokens[last - 1].text in line.lexicon.table("kind_before") and not tokens[last - 1].capital
    linked = last + 1 < len(tokens) and tokens[last].text in line.lexicon.set("linking") and tokens[last + 1].capital
    ids = line.gazetteer.look_up(line.written(index, last - 1)) if is_type and linked and last - 1 > index else ()
    return KnownName(last - 1, tuple(ids)) if ids else name


def _oblast_before(line: Line, name: PlaceName, town: PlaceName) -> tuple[str, ...]:
    """Return the oblast that a bare name stands for before a town's type word: "the Donetsk border town of Toretsk"."""
    tokens, lexicon = line.tokens, line.lexicon
    between = [token.text for token in tokens[name.last : town.first]]
    if name.hint not in {None, "settlement"} or name.excluded or not _LEAST <= len(between) <= _MOST:
        return ()
    kinds = lexicon.any_of("kind_before", "town_kinds") - lexicon.set("parts_of_towns")
    if between[-1] not in lexicon.set("linking") or between[-2] not in kinds:
        return ()
    never = lexicon.any_of("articles", "prepositions", "list_marks", "auxiliary_verbs", "past_verbs", "clause_openers")
    described = all(word[0].isalpha() or word in lexicon.any_of("hyphens", "possessives") for word in between[:-2])
    if not described or not never.isdisjoint(between[:-2]):
        return ()
    return _oblast_of(line, name, town)


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
    return _oblast_of(line, name, town)


def _oblast_of(line: Line, name: PlaceName, town: PlaceName) -> tuple[str, ...]:
    """Return the oblast of a name in which a town of another name lies; any where no register has the town."""
    stem = line.known.stem(name.first)
    if stem is None or stem.last != name.last:
        return ()
    oblasts = of_kind(stem.ids, "oblast", line.gazetteer)
    lies = {entry.oblast_id for ident in town.ids if (entry := line.gazetteer.entry(ident)) is not None}
    seats = set(name.ids) & set(town.ids)
    return tuple(ident for ident in oblasts if ident in lies or not town.ids) if not seats else ()


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
