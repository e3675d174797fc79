"""What speaks for each candidate of a name, in points: what the text says, what lies near, how well known it is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from geo.interfaces import Gazetteer
from geo.model import Entry, PlaceName
from geo.places.beside import Asked
from geo.places.surroundings import (
    CITY_POPULATION,
    FAR_KM,
    KNOWN_POPULATION,
    LEAST_KM_PER_DEGREE,
    LEAST_RIVAL,
    NEAR_KM,
    NEIGHBOURS,
    ON_GROUND,
    SEVERAL,
    SUBURBAN_POPULATION,
    TOWN_POPULATION,
    Context,
    holders,
    latitude,
    lies_in,
)
from geo.shapes import distance_km

_OLD_NAME = 3
_COMMON_WORD = 4
# What being known to everybody is worth, by the least number of people.
_KNOWN = ((1_000_000, 3.0), (250_000, 2.5), (KNOWN_POPULATION, 2.0), (100_000, 0.5))
_KNOWN_AT_HOME = (*_KNOWN[:3], (100_000, 2.0), (50_000, 1.0), (10_000, 0.3))
_UNCOUNTED = 1.2
_UNDER, _HEADED = 1.5, 3.0  # what the oblast named last is worth, and the raion that heads the lines
_LAST_CITY = 3.0  # what belonging to the city named last is worth to its district
_SISTER = 8.0  # what another state of its country beside it is worth to a state that is called as a country is
_OUTDATED = 4.0  # what an old name costs where a town of the country bears the name today: «Олександрівка» was Donetsk
_NAMESAKE_OF_A_COUNTRY = 6.0  # what the name of a country costs a village
_HEAD_OF_THE_LINE = 3  # how many times more, where that city opens its sentence or the one before
_NAMED = 2.0  # what an oblast or raion that the report names is worth to what lies in it
# A governor in Russia tells of the villages of his oblast, some of them called as a town far away is.
_ONLY_LAND = 3.0
_LEAST_TOWNLET = 2_000  # people of a namesake near by that is no less likely than a village under its city
_BY_THE_CITY = 4.0  # what lying next door to the only city of the report is worth to a village
_SUBURB = 2.0  # what lying in the hromada of a town of the report is worth to a village
_OF_ONE_LIST = 4.0  # what a village of a district named is worth beside others of it
_OWN_LAND = 6.0  # what lying in the land of those who strike costs: «россияне атаковали Зеленодольск»
# Crimea, Donetsk, Luhansk, Zaporizhzhia, Kherson and Kharkiv oblasts, Sevastopol: partly or all held by Russia, so that
# Ukrainian blows fall there too.
_PARTLY_HELD = ("UA01", "UA14", "UA44", "UA23", "UA65", "UA63", "UA85")
_BESIDE_KM, _NEXT_DOOR_KM = 100.0, 20.0


class Weighed(NamedTuple):
    """A candidate with what the text says for it, whatever the report is sure of elsewhere.

    worth is counted first, then what other places add to it, then the extras one by one: a sum of the same parts in
    another order may differ in its last digit.
    """

    entry: Entry
    worth: float
    extras: tuple[float, ...]


def weigh(asked: Asked, context: Context, gazetteer: Gazetteer) -> list[Weighed]:
    """Return the candidates with what the text says for each, [] where there are no two; once for both readings."""
    name = asked.name
    if len(asked.entries) < SEVERAL:
        return []
    rivals = [
        e
        for e in asked.entries
        if e.kind == "settlement" and e.country == context.focus and e.population >= LEAST_RIVAL
    ]
    lands = any(e.kind == "country" for e in asked.entries)
    today = any(gazetteer.flag(e.id, asked.name.name) not in {0, _OLD_NAME} for e in rivals)
    units = [unit for ident in asked.address if (unit := gazetteer.entry(ident))]
    abroad = {e.id for e in asked.entries if units and e.country not in NEIGHBOURS and _region_beside(e, units)}
    weighed = []
    for entry in asked.entries:
        flag = gazetteer.flag(entry.id, name.name)
        extras = (
            _fits_apposition(entry, asked.around, asked.inside),
            _of_the_city(entry, asked.city) * (_HEAD_OF_THE_LINE if asked.headed else 1),
            _worth_under(entry, name) if asked.under is not None and asked.under in holders(entry) else 0.0,
            _HEADED if asked.heading is not None and asked.heading in holders(entry) else 0.0,
            # «у Косові»: the town at home, unless the text speaks of the country
            -5.0 if entry.kind == "country" and rivals else 0.0,
            # "in neighbouring Moldova": no hamlet called so, however near it lies, unless the text calls it a village
            -_NAMESAKE_OF_A_COUNTRY if lands and _is_small(entry) and not name.hint else 0.0,
            # «Слов'янськ»: the town of this name, not Nikopol, which bore it once
            -_OUTDATED if today and flag == _OLD_NAME else 0.0,
            _SISTER if _is_sister_state(entry, units) else 0.0,
            -5.0 if abroad and entry.id not in abroad else 0.0,  # «у місті Одеса, штат Техас»
            -_OWN_LAND if _is_held_by(name.struck_by, entry) else 0.0,
        )
        worth = _worth(entry, name, flag, asked.address, units, context)
        weighed.append(Weighed(entry, worth, tuple(extra for extra in extras if extra)))
    return weighed


def ranked(name: PlaceName, weighed: Sequence[Weighed], context: Context) -> list[tuple[float, Entry]]:
    """Return the candidates with their scores, the best first."""
    beside = [entry for entry in context.by_sentence.get(name.sentence, ()) if entry.id not in name.ids]
    # «аэропорт Люблина» is that of the city, though the report names Moscow, a part of which is called alike
    is_city = name.hint is None and any(
        one.entry.population >= CITY_POPULATION and one.entry.kind == "settlement" for one in weighed
    )
    # «жителька Херсона … біля Садового»: what lies next door to a city of its own sentence
    cities = [one for one in beside if one.kind == "settlement" and one.population >= SUBURBAN_POPULATION]
    near_town = bool(context.anchors) and any(
        entry.kind == "settlement"
        and entry.population >= _LEAST_TOWNLET
        and not context.names_town_of(entry, name.ids)
        and context.nearest_km(entry, name.ids) < _BESIDE_KM
        for entry, *_ in weighed
    )
    # «в Ямполі» of a post on one oblast: its own townlet, but a town that is known is meant by its bare name anywhere
    known = any(one.entry.kind == "settlement" and one.entry.population >= TOWN_POPULATION for one in weighed)
    only_ground = context.is_only_ground and not known
    scored = []
    for entry, worth, extras in weighed:
        score = worth
        is_shadow = is_city and entry.kind == "neighbourhood"
        if context.anchors and not is_shadow:
            if context.names_city(entry):
                score += 4.0
            elif not near_town and entry.kind == "settlement" and context.names_town_of(entry, name.ids):
                score += _SUBURB
            elif name.hint in {None, "settlement"} and _is_by_the_only_city(entry, context, name.ids):
                score += _BY_THE_CITY
            nearest = context.nearest_km(entry, name.ids)
            if nearest < FAR_KM:
                score += 2.0 * (1 - max(0.0, nearest - NEAR_KM) / (FAR_KM - NEAR_KM))
        if context.ground is not None and context.ground in holders(entry):
            score += _ONLY_LAND if only_ground else ON_GROUND
        if context.land is not None and context.land == entry.country:
            score += ON_GROUND
        if entry.raion_id in context.units and entry.country == "RU":
            # «в Новой Таволжанке, Муроме и Ржевке» of Shebekinsky district: villages of one list, no city far off
            score += _OF_ONE_LIST * any(other.raion_id == entry.raion_id for other in beside)
        if beside and not is_shadow:
            score += _nearby(entry, beside)
            if not near_town and any(distance_km(entry, city) < _NEXT_DOOR_KM for city in cities):
                score += _NAMED
        for extra in extras:
            score += extra
        scored.append((-score, entry.id, entry))
    scored.sort()  # no two have the same id
    return _without_shadows([(-less, entry) for less, _, entry in scored])


def _is_held_by(side: str | None, entry: Entry) -> bool:
    """Whether an entry lies in the land of those who strike, where their own blows do not fall."""
    return side == entry.country and not entry.id.startswith(_PARTLY_HELD)


def _is_by_the_only_city(entry: Entry, context: Context, rivals: tuple[str, ...]) -> bool:
    """Whether a village lies next door to the one place that a report is sure of, a city: Dubovoye by Belgorod."""
    if entry.kind != "settlement" or len(context.anchors) != 1:
        return False
    city = context.anchors[0]
    return city.population >= CITY_POPULATION and city.id not in rivals and distance_km(entry, city) < _NEXT_DOOR_KM


def _without_shadows(scored: list[tuple[float, Entry]]) -> list[tuple[float, Entry]]:
    """Drop a neighbourhood or district row that stands for the same place as a better one within 10 km."""
    best = scored[0][1]
    return scored[:1] + [
        pair
        for pair in scored[1:]
        if not (pair[1].kind in {"neighbourhood", "hromada"} and distance_km(best, pair[1]) < 10)
    ]


def _worth_under(entry: Entry, name: PlaceName) -> float:
    """Return what lying in the oblast named last is worth: little for a bare name, a known town may be meant."""
    return _UNDER if name.hint or entry.kind != "settlement" else _UNDER / 3


def _of_the_city(entry: Entry, city: frozenset[str]) -> float:
    return _LAST_CITY if entry.kind in {"city_district", "neighbourhood"} and entry.settlement_id in city else 0.0


def _fits_apposition(entry: Entry, around: Sequence[Entry], inside: Sequence[Entry]) -> float:
    """Return what a written address is worth: "Odessa, Texas" is no other Odessa, "Atlanta, Georgia" no country."""
    score = 0.0
    if around and entry.kind == "settlement" and not all(unit.country == "UA" for unit in around):
        score += 3.0 if any(lies_in(entry, unit) for unit in around) else 0.0
        score -= 3.0 if not any(lies_in(entry, unit) for unit in around) and len(around) == 1 else 0.0
    if inside and entry.kind in {"region", "oblast", "country"}:
        known = [city for city in inside if city.population >= TOWN_POPULATION]
        score += 6.0 if any(lies_in(city, entry) for city in known) else 0.0
    return score


def _nearby(entry: Entry, beside: Sequence[Entry]) -> float:
    """Places of one list lie together more often than not: up to 3 for those within 100 km of the nearest."""
    if not beside or entry.lat is None:
        return 0.0
    near = [o for o in beside if abs(latitude(o) - entry.lat) * LEAST_KM_PER_DEGREE < _BESIDE_KM]
    nearest = min((distance_km(entry, other) for other in near), default=math.inf)
    return 3.0 * max(0.0, 1 - nearest / _BESIDE_KM)


def _worth(
    entry: Entry, name: PlaceName, flag: int, address: frozenset[str], units: Sequence[Entry], context: Context
) -> float:
    score = _fame(entry)
    if entry.country == context.focus:
        score += 3.0
    elif entry.country == "RU":
        score += 1.0
    if entry.kind != "country" and entry.country in context.countries and entry.country != context.focus:
        score += 0.5
    score += _fits_hint(entry, name)
    score += {1: 1.0, _OLD_NAME: -1.0, _COMMON_WORD: -1.0}.get(flag, 0.0)
    parents = holders(entry)
    if address:
        if parents & address or _country_beside(entry, units):
            score += 5.0 + 3.0 * max(0, len(parents & address) - 1)  # hromada and raion tell more than the raion alone
        elif entry.kind in {"settlement", "city_district", "raion"} and _contradicts(entry, units):
            score -= 2.0
    if not parents.isdisjoint(context.units):
        score += _NAMED
    if entry.kind in {"settlement", "raion"} and context.only_oblast_abroad in parents:
        score += _ONLY_LAND
    return score


def _fits_hint(entry: Entry, name: PlaceName) -> float:
    """Return what the kind that the text asks for is worth."""
    if name.hint in {"settlement", "seat"}:
        return 2.0 if entry.kind == "settlement" else -4.0
    if name.hint == "quarter":
        return 2.0 if entry.kind in {"neighbourhood", "city_district"} else 0.0
    if name.hint == "water":
        return 6.0 if entry.kind == "water" else -4.0
    if entry.kind == "water" and not name.hint:
        return 6.0 if name.article else -2.0
    return 0.0


@cache
def _fame(entry: Entry) -> float:
    """How well known a place is: powers of ten of its people; units and countries by their kind."""
    if entry.kind == "country":
        return 9.0
    if entry.kind == "settlement":
        # A city everybody knows is meant by its bare name, however near a hamlet of that name lies.
        table = _KNOWN_AT_HOME if entry.country == "UA" else _KNOWN
        known = next((worth for least, worth in table if entry.population >= least), 0.0)
        # Nobody counted the people of most villages of the register; half of them have some hundred.
        return math.log10(entry.population + 10) + known if entry.population else _UNCOUNTED
    return {"oblast": 4.5, "region": 5.5, "facility": 5.0, "water": 4.5, "raion": 3.0, "city_district": 2.3}.get(
        entry.kind, 1.5
    )


def _is_small(entry: Entry) -> bool:
    return entry.kind == "settlement" and entry.population < LEAST_RIVAL


def _is_sister_state(entry: Entry, units: Sequence[Entry]) -> bool:
    """Whether another first-level unit of the same far country stands beside: "Georgia and Texas" are two states."""
    if entry.kind != "region" or entry.country in NEIGHBOURS:
        return False
    return any(unit.kind == "region" and unit.country == entry.country and unit.id != entry.id for unit in units)


def _region_beside(entry: Entry, units: Sequence[Entry]) -> bool:
    regions = (unit for unit in units if unit.kind == "region" and unit.id != entry.id)
    return entry.kind == "settlement" and any(lies_in(entry, unit) for unit in regions)


def _country_beside(entry: Entry, units: Sequence[Entry]) -> bool:
    if entry.kind == "country":
        return False
    return any(
        (unit.kind == "country" and unit.country == entry.country and entry.country != "UA")
        or (unit.kind in {"region", "oblast"} and unit.country == entry.country and unit.name == entry.admin1)
        for unit in units
    )


def _contradicts(entry: Entry, units: Sequence[Entry]) -> bool:
    """Whether the unit beside the name is of the same country but does not hold the entry."""
    if any(unit.kind in {"oblast", "raion"} and unit.country == entry.country for unit in units):
        return True
    # Hromadas share names too, and reporters mistake them: only a hromada of no such oblast speaks against a place.
    hromadas = [unit for unit in units if unit.kind == "hromada" and unit.country == entry.country]
    return bool(hromadas) and all(unit.oblast_id != entry.oblast_id for unit in hromadas)
