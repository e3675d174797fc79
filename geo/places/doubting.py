"""What is left open though a place bears the name: its namesake lies where the report does not."""

from __future__ import annotations

from collections.abc import Container, Sequence

from geo._quick import replace
from geo.interfaces import Gazetteer
from geo.model import Entry
from geo.places.beside import Asked
from geo.places.choosing import Resolution
from geo.places.surroundings import CITY_POPULATION, LEAST_RIVAL, NEIGHBOURS, TOWN_POPULATION, Context, holders

_SEVERAL = 2  # places of one name
_UNITS_TOLD = frozenset({"raion", "oblast", "hromada"})
_SEAT_KM = 150.0
_LIST_REACH = 6  # sentences about one district
_RIGHT_BEHIND = 3  # tokens: a comma, a preposition, the word for a village


def within_their_district(resolutions: Sequence[Resolution]) -> list[Resolution]:
    """Leave open a small place of another country than the one district that its sentence names.

    «В Белгородском районе обстреляно село Малиновка» is not the village of this name across the border.
    """
    told: dict[int, set[str]] = {}
    for one in resolutions:
        if one.entry is not None and (one.name.hint in _UNITS_TOLD or one.entry.population >= TOWN_POPULATION):
            told.setdefault(one.name.sentence, set()).add(one.entry.country)
    out = []
    for one in resolutions:
        if _is_told_elsewhere(one, resolutions):
            reason = "no place of this name is known in the district it is told of"
            out.append(replace(one, status="unresolved", entry=None, score=0.0, reason=reason, candidates=()))
            continue
        entry = one.entry
        lands = told.get(one.name.sentence, set())
        small = entry is not None and entry.kind == "settlement" and entry.population < TOWN_POPULATION
        listed = _land_of_its_list(one, resolutions) if small and not lands else None
        if entry is not None and listed is not None and entry.country in NEIGHBOURS - {listed}:
            reason = "its only namesakes lie in another country than the district it is told of"
            out.append(replace(one, status="unresolved", entry=None, score=0.0, reason=reason, candidates=()))
            continue
        if entry is None or not small or len(lands) != 1 or entry.country in lands or one.name.hint == "base":
            out.append(one)
            continue
        units = [r for r in resolutions if r.name.sentence == one.name.sentence and r.name.hint == "raion"]
        held = any(r.entry is not None and r.entry.kind == "raion" and r.name.start < one.name.start for r in units)
        if held and one.name.hint == "settlement" and lands <= NEIGHBOURS:
            reason = "its only namesakes lie in another country than the district it is told of"
            one = replace(one, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())  # noqa: PLW2901
        out.append(one)
    return out


def within_the_only_land(
    resolutions: Sequence[Resolution], grounds: Container[int], named: Container[int], gazetteer: Gazetteer
) -> list[Resolution]:
    """Leave open a village called as many are, of a country that the report tells nothing of, where it tells of one.

    «Обломки упали в Таганроге. В хуторе Чистополье повреждена линия» is no village across the border. grounds are the
    names where something may have happened; named those whose country is told of at all, no launch sites nor powers.
    """
    villages = {at for at, one in enumerate(resolutions) if _is_of_many(one, gazetteer)}
    told = {
        at: one.entry.country
        for at, one in enumerate(resolutions)
        if at in named and at not in villages and one.entry is not None and one.entry.kind != "country"
    }
    lands = set(told.values())
    if not villages or len(lands) != 1 or not lands <= NEIGHBOURS or not any(at in grounds for at in told):
        return list(resolutions)
    reason = "its namesakes lie in another country than all that the report tells of"
    out = list(resolutions)
    for at in villages:
        entry = out[at].entry
        if entry is not None and entry.country in NEIGHBOURS - lands:
            out[at] = replace(out[at], status="unresolved", entry=None, score=0.0, reason=reason, candidates=())
    return out


def _is_of_many(one: Resolution, gazetteer: Gazetteer) -> bool:
    """Whether a name is that of a village as several are called in its country."""
    entry = one.entry
    most = TOWN_POPULATION if one.name.hint == "settlement" else LEAST_RIVAL
    if entry is None or entry.kind != "settlement" or entry.population >= most or one.name.hint == "base":
        return False
    namesakes = (other for ident in one.name.ids if (other := gazetteer.entry(ident)) is not None)
    return sum(other.country == entry.country and other.kind == "settlement" for other in namesakes) >= _SEVERAL


def _land_of_its_list(one: Resolution, resolutions: Sequence[Resolution]) -> str | None:
    """Return the country of all that is told from the last district up to a village, None where there are two.

    «По Климовскому округу применили 22 БПЛА. … На хуторе Лужки ранен …»: villages of the district, told one by one.
    """
    before = [r for r in resolutions if r.name.start < one.name.start and r.entry is not None]
    near = [r for r in before if one.name.sentence - r.name.sentence <= _LIST_REACH]
    heads = [at for at, r in enumerate(near) if r.name.hint == "raion"]
    listed = near[heads[-1] :] if heads and one.name.hint == "settlement" else []
    lands = {r.entry.country for r in listed if r.entry is not None and r.entry.kind != "country"}
    return next(iter(lands)) if len(lands) == 1 and lands <= NEIGHBOURS else None


def _is_told_elsewhere(one: Resolution, resolutions: Sequence[Resolution]) -> bool:
    """Whether a village stands right behind a district of another oblast: «у Чугуївському районі, у селі Іванівка»."""
    entry = one.entry
    if entry is None or one.name.hint != "settlement" or entry.kind != "settlement" or not entry.admin1:
        return False
    if entry.population >= TOWN_POPULATION:
        return False
    label = [other for other in resolutions if other.name.sentence == one.name.sentence - 1]
    if len(label) == 1 and label[0].name.first <= 1 and _is_in_another(entry, label[0].entry):
        return True  # «Севский район. Обстреляно село Ивановское»
    for other in resolutions:
        unit, gap = other.entry, one.name.first - other.name.last
        if unit is None or unit.kind not in {"raion", "hromada"} or other.name.sentence != one.name.sentence:
            continue
        if 0 < gap <= _RIGHT_BEHIND and unit.admin1 and unit.admin1 != entry.admin1:
            return True
    return False


def _is_in_another(village: Entry, unit: Entry | None) -> bool:
    """Whether a village of Ukraine's neighbours lies in another province than a district of that country."""
    if unit is None or unit.kind != "raion" or unit.country != village.country or unit.country not in NEIGHBOURS:
        return False
    return bool(unit.admin1) and unit.admin1 != village.admin1


def without_far_seat(resolution: Resolution, context: Context) -> Resolution:
    """Leave open a district that no register has where its namesake lies far from all that the report names.

    «В Петровском районе» of a report on Donetsk is a part of that city, not the district of a village in Crimea.
    """
    entry = resolution.entry
    if resolution.name.hint != "seat" or entry is None:
        return resolution
    if not any(anchor.id != entry.id for anchor in context.anchors[:2]):
        return resolution
    if {entry.id, entry.oblast_id} & context.units or context.nearest_km(entry, resolution.name.ids) <= _SEAT_KM:
        return resolution
    reason = "no district of today has this name, and its namesake lies far from the report's other places"
    return replace(resolution, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())


def without_far_namesake(resolution: Resolution, context: Context) -> Resolution:
    """Leave open a small place of another country than the one the report tells of, far from all that it names.

    So too one of a far province of the country that it names districts of: «Севский район. Обстреляно село Ивановское».
    """
    entry = resolution.entry
    if entry is None or context.ground is None or entry.kind != "settlement" or entry.population >= TOWN_POPULATION:
        return resolution
    lands = {anchor.country for anchor in context.anchors if anchor.id not in resolution.name.ids}
    if resolution.name.hint == "base":
        return resolution  # missiles are fired from far away
    units = {anchor.country for anchor in context.anchors if anchor.kind == "raion"}
    if entry.country in units and entry.country != context.focus and not holders(entry) & context.units:
        if context.nearest_km(entry, resolution.name.ids) <= _SEAT_KM:
            return resolution
        reason = "its namesake lies far from the districts that the report names"
        return replace(resolution, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())
    told = entry.country in lands | context.countries or holders(entry) & context.units
    if told or not lands or context.nearest_km(entry, resolution.name.ids) <= _SEAT_KM:
        return resolution
    reason = "its only namesake lies in another country, far from the report's other places"
    return replace(resolution, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())


def of_its_city(resolution: Resolution, asked: Asked, context: Context) -> Resolution:
    """Leave open a district of a city that is told of, when only another city or a region far away has one so called.

    «Обстреляли Донецк: в Пролетарском районе …» is not the Proletarsky district of Rostov oblast. Nor is a district
    abolished since, «Галицький район» of a report on Prykarpattia, one of Lviv.
    """
    entry = resolution.entry
    if entry is None or resolution.name.hint != "raion" or entry.kind not in {"city_district", "raion"}:
        return resolution
    if (entry.kind == "raion" and entry.country == context.focus) or context.names_city(entry):
        return resolution
    if entry.kind == "city_district" and entry.oblast_id == entry.settlement_id and len(asked.entries) == 1:
        return resolution  # «В столице и Одессе … В Голосеевском районе»: only the capital has one so called
    sure = [anchor for anchor in context.anchors if anchor.id in asked.city]
    cities = [city for city in sure if city.population >= CITY_POPULATION]
    holder = entry.settlement_id if entry.kind == "city_district" else entry.oblast_id
    lies_there = any(holder in {city.id, city.oblast_id} for city in cities)
    elsewhere = all(city.oblast_id != entry.oblast_id for city in cities)
    is_told = entry.oblast_id in context.units | asked.address and (entry.kind == "raion" or elsewhere)
    others = [anchor for anchor in context.anchors if anchor.id not in resolution.name.ids]
    lands = {anchor.oblast_id for anchor in others if anchor.country == entry.country} | context.units
    if not cities and None not in lands and entry.kind == "city_district" and lands and entry.oblast_id not in lands:
        reason = "its only namesake is a district of a city far from the report's other places"
        return replace(resolution, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())
    neighbours = entry.kind == "raion" and all(city.country != entry.country for city in cities)
    if not cities or lies_there or is_told:
        return resolution
    if neighbours and context.nearest_km(entry, resolution.name.ids) <= _SEAT_KM:
        return resolution
    reason = f"no district of this name is known in {cities[0].name}"
    return replace(resolution, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())
