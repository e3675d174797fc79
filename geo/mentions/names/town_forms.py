"""Whether a name that may be a unit's is a town's by its form or by what was named before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from geo._cases import ACCUSATIVE, LOCATIVE
from geo.mentions.lexicon import Lexicon
from geo.mentions.names.known_names import Line
from geo.mentions.subjects import is_finite
from geo.model import Entry, Token

_CITY_POPULATION = 100_000
_ANY_CASE = -1
_GOES_ON = ("harm_words", "harms_after", "adverbs", "list_words", "clause_words", "prepositions", "numerals", "vague")
_KNOWN_TOWN = 5_000
_ADJECTIVE = 4  # letters
_ADJECTIVAL = ("e", "y", "yi")  # how cities called by an adjective end: «Кам'янське», «Грозный»
_ADJECTIVAL_TOWN = 20_000


def qualifies(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether the word after a feminine adjective is what it tells of: in its case («школі»), and no verb."""
    word = tokens[last].text if last < len(tokens) else "."
    in_case = word[0].isalpha() and lexicon.ends(word, "feminine_locative_ends")
    goes_on = word in lexicon.any_of(*_GOES_ON) or is_finite(word, lexicon)
    return word in {"-", "«", "“", '"'} or (in_case and not goes_on)


def is_of_a_thing(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether an adjective goes on to a thing that is called by it: a plant, a street, another adjective first."""
    if last >= len(tokens):
        return False
    word = tokens[last].text
    things = lexicon.any_of("targets", "streets_after", "facility_kinds")
    masculine = tuple(lexicon.set("masculine_adjective_ends"))
    described = bool(masculine) and not tokens[last].capital and word.endswith(masculine) and len(word) > _ADJECTIVE
    return word in things or described


def may_be_a_town(line: Line, index: int, named: Collection[str]) -> bool:
    """Whether an adjective is also the name of a town, or of a village in the land of a city named before.

    «В Подольском» is not the town of Подольск, which would stand in another form.
    """
    name, gazetteer = line.known.name(index), line.gazetteer
    if name is None:
        return False
    towns = [entry for ident in name.ids if (entry := gazetteer.entry(ident)) is not None]
    if index and line.tokens[index - 1].text in line.lexicon.set("locatives"):
        written = line.written(index, name.last)
        forms = {town.id: gazetteer.cases(town.id, written) for town in towns}
        towns = [town for town in towns if not forms[town.id] or forms[town.id] & LOCATIVE]
    return any(
        town.population >= _KNOWN_TOWN
        or town.kind != "settlement"
        or town.oblast_id in named
        or any(_lies_around(town, gazetteer.entry(ident)) for ident in named)
        for town in towns
    )


def _lies_around(town: Entry, city: Entry | None) -> bool:
    """Whether a village lies in the oblast of a city."""
    return city is not None and city.kind == "settlement" and town.oblast_id == city.oblast_id


def is_town(line: Line, span: tuple[int, int]) -> bool:
    """Whether a name has the form of a town's: «у Новгороді-Сіверському» is no raion, «у Вовчанську» no hromada."""
    gazetteer, lexicon = line.gazetteer, line.lexicon
    name = line.written(*span)
    feminine = name.isalpha() and lexicon.ends(name, "town_locative_ends")
    towns = [
        entry
        for ident in gazetteer.look_up(name)
        if (entry := gazetteer.entry(ident)) is not None and entry.kind == "settlement"
    ]
    known = [town for town in towns if town.population >= _ADJECTIVAL_TOWN and town.country == "UA"]
    ends = tuple(lexicon.set("adjectival_town_ends"))
    if any((town.name_local or "").endswith(ends) for town in known):
        return True
    return (feminine or not name.isalpha()) and any(
        gazetteer.cases(town.id, name) & (LOCATIVE if feminine else _ANY_CASE) for town in towns
    )


def is_a_town_told_of(line: Line, span: tuple[int, int]) -> bool:
    """Whether a name is one form of a town's or village's named before: «Межова й Покровське … у Покровському»."""
    ids = set(line.gazetteer.look_up(line.written(*span)))
    return any(
        not name.excluded and name.hint in {None, "settlement"} and not ids.isdisjoint(name.ids)
        for name in chain(line.earlier, line.here)
    )


def is_city(line: Line, first: int, last: int, *, plain: bool = False) -> bool:
    """Whether a name has the form of a large city's after a preposition: «В Каменском» is no raion.

    plain asks for a city that no adjective is the name of, in any form.
    """
    gazetteer = line.gazetteer
    name = line.written(first, last)
    inside = first > 0 and line.tokens[first - 1].text in line.lexicon.any_of("locatives", "list_marks")
    form = (LOCATIVE | ACCUSATIVE if inside else _ANY_CASE) if plain else LOCATIVE
    return any(
        (entry := gazetteer.entry(ident)) is not None
        and entry.kind == "settlement"
        and entry.population >= _CITY_POPULATION
        and gazetteer.cases(ident, name) & form
        and not (plain and entry.name.endswith(_ADJECTIVAL))
        for ident in gazetteer.look_up(name)
    )
