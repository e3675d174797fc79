"""Tell parts of cities, lands and waters from towns of their name by the word before it, in Ukrainian and Russian."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._cases import ACCUSATIVE, GENITIVE, LOCATIVE, NOMINATIVE
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import Token

_QUARTERS = frozenset({"neighbourhood", "city_district"})
_TOWN = 5_000


def quarters_of(
    tokens: Sequence[Token], first: int, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon
) -> tuple[str, ...]:
    """Return the parts of cities that go by a name behind the word of one: «у мікрорайоні Бобровиця» is no town."""
    told = first > 0 and tokens[first - 1].text in lexicon.set("quarters_before")
    return parts_of_cities(ids, gazetteer) if told else ()


def owns_what_stands_before(
    tokens: Sequence[Token], first: int, name: str, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon
) -> bool:
    """Return whether a part of a city, in the genitive, is told by what stands in it: «вікна Салтівки».

    Of a village no house is told so more than of somebody by name; a part of a city bears few names that people do.
    """
    before = tokens[first - 1].text if first else ""
    if before not in lexicon.set("quarter_things"):
        return False
    return any(gazetteer.cases(ident, name) & GENITIVE for ident in parts_of_cities(ids, gazetteer))


def parts_of_cities(ids: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the ids of neighbourhoods and districts of cities."""
    return tuple(i for i in ids if (entry := gazetteer.entry(i)) is not None and entry.kind in _QUARTERS)


def of_a_quarter(
    tokens: Sequence[Token], first: int, name: str, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon
) -> str | None:
    """Return why a name right behind the word of a city's part is no town of that name: «микрорайон Артём».

    In another case than the name's own it is whose part that is: «микрорайоны Сум».
    """
    before = tokens[first - 1].text if first else ""
    if before not in lexicon.set("quarters_before"):
        return None
    entries = [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
    apposed = any(gazetteer.cases(entry.id, name) & NOMINATIVE for entry in entries)
    if not apposed or any(entry.kind in _QUARTERS for entry in entries):
        return None
    return f"a part of a city with «{before}»"


def waters(before: str, name: str, ids: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the waters of a name after the word of one: «берег Дніпра», «річка Інгулець» with its word."""
    called = (*ids, *gazetteer.look_up(f"{before} {name}"))
    return tuple(dict.fromkeys(i for i in called if (entry := gazetteer.entry(i)) and entry.kind == "water"))


def quarter_or_land(
    tokens: Sequence[Token],
    first: int,
    ids: tuple[str, ...],
    masks: Mapping[str, int],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> tuple[str | None, tuple[str, ...]]:
    """Return the kind asked for and the entries that fit after a preposition of parts and lands, else all.

    «На Волзі» is the river, «у Волзі» a town; «на Оболоні» is part of a city, «в Оболоні» a village; «на Запоріжжі» is
    the land, «у Запоріжжі» and «удар на Запоріжжя» the city.
    """
    if not first or tokens[first - 1].text not in lexicon.set("quarter_prepositions"):
        return None, ids
    entries = [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
    rivers = tuple(
        e.id for e in entries if e.kind == "water" and masks[e.id] & LOCATIVE and not masks[e.id] & ACCUSATIVE
    )
    if rivers:
        return "water", rivers
    if any(entry.kind in _QUARTERS for entry in entries):
        return "quarter", ids
    lands = tuple(entry.id for entry in entries if entry.kind == "oblast" and masks[entry.id] & LOCATIVE)
    there = all(masks[e.id] & LOCATIVE and not masks[e.id] & ACCUSATIVE for e in entries)
    if there and all(e.kind == "settlement" and e.population < _TOWN for e in entries):
        return "quarter", ()  # «на Мальованці»: a part of a town, no village far away
    return None, lands or ids
