"""Which place "the city", "the region" or "the capital" stands for, by the places a text named before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geo import whereabouts
from geo.interfaces import Gazetteer
from geo.mentions.roles.finding import Role
from geo.model import Entry, Sentence
from geo.places import Resolution
from geo.referents.seats import centre, namesake
from geo.referents.sizes import CITY_POPULATION, LARGE_POPULATION, NEAR, SEAT_POPULATION, TOWN_POPULATION
from geo.shapes import holds
from geo.spots import Spot

_LINE_HEAD = 1  # tokens before a name that opens its line


def lie_apart(row: Sequence[Entry]) -> bool:
    """Whether the places a sentence named lie in two regions, and "the region" said after them may be either."""
    units = {entry.id if entry.kind == "oblast" else entry.oblast_id for entry in row if entry.country in NEAR}
    return len(units - {None}) > 1 and not any(entry.kind == "oblast" for entry in row)


def lying(seen: Sequence[Entry], directions: Sequence[str], gazetteer: Gazetteer, country_code: str) -> list[Entry]:
    """Return the places of a country seen so far that lie where "the southern city" says; none without a direction."""
    country = gazetteer.entry(gazetteer.country(country_code) or "") if directions else None
    return [] if country is None else whereabouts.lying(seen, country, directions)


def only_unit(
    kind: str, resolutions: Sequence[Resolution], roles: dict[int, Role], gazetteer: Gazetteer
) -> Entry | None:
    """Return the oblast in which all places of a report lie, for "the region" told before any of them.

    So its seat for "the regional capital", and the city of which all districts named are for "the city".
    """
    if kind == "centre":
        region = only_unit("region", resolutions, roles, gazetteer)
        return None if region is None else centre("oblast", [region], gazetteer)
    if kind not in {"region", "city"}:
        return None
    units = {
        (entry.id if entry.kind == "oblast" else entry.oblast_id) if kind == "region" else entry.settlement_id
        for index, resolution in enumerate(resolutions)
        if (entry := resolution.entry) is not None
        and entry.country in NEAR
        and (entry.kind == "city_district" if kind == "city" else entry.kind != "country")
        and (index not in roles or roles[index].role in {"open", "source"})
    }
    return gazetteer.entry(units.pop() or "") if len(units) == 1 else None


def city_of_its_district(kind: str, spot: Spot, named: Iterable[Spot], gazetteer: Gazetteer) -> Entry | None:
    """Return the city whose district stands right before "the city": «на Ковпаківський район міста»."""
    if kind != "city":
        return None
    before = (one.entry for one in named if one.last == spot.first and one.entry is not None)
    cities = (entry.settlement_id for entry in before if entry.kind == "city_district" and entry.settlement_id)
    return next((gazetteer.entry(city) for city in cities), None)


def only_city(kind: str, resolutions: Sequence[Resolution], roles: dict[int, Role]) -> Entry | None:
    """Return the one large city of a report, for "the city" told before its name."""
    cities = {
        entry.id: entry
        for index, resolution in enumerate(resolutions)
        if (entry := resolution.entry) is not None
        and entry.kind == "settlement"
        and entry.country in NEAR
        and entry.population >= CITY_POPULATION
        and (index not in roles or roles[index].role in {"open", "source"})
    }
    return next(iter(cities.values())) if kind == "city" and len(cities) == 1 else None


def city_of_office(kind: str, named: Iterable[Spot], only: Entry | None, gazetteer: Gazetteer) -> Entry | None:
    """Return the one large city of a report for "the city", or the seat of the oblast whose office speaks of it.

    A city elsewhere is none of that office's. The oblast governed from the capital has no city of its own.
    """
    offices = [s.entry for s in named if s.role == "source" and s.entry is not None and s.entry.kind == "oblast"]
    if kind != "city" or not offices or (only is not None and holds(offices[-1], only)):
        return only
    seat = centre("oblast", offices[-1:], gazetteer)
    return seat if seat is not None and holds(offices[-1], seat) else None


def second_city(kind: str, resolutions: Sequence[Resolution], gazetteer: Gazetteer) -> Entry | None:
    """Return the largest city named beside the capital, for "Ukraine's second-largest city"."""
    cities = [
        entry
        for resolution in resolutions
        if (entry := resolution.entry) is not None
        and entry.kind == "settlement"
        and entry.country == "UA"
        and entry.population >= LARGE_POPULATION
        and entry.id != gazetteer.capital(entry.country)
    ]
    return max(cities, key=lambda entry: entry.population, default=None) if kind == "second_city" else None


def antecedent(spots: Sequence[Spot], entry: Entry, sentence: int) -> int | None:
    """Return the open toponym in this sentence that a reference takes up, None when it stands further back."""
    for spot in reversed(spots):
        if spot.sentence != sentence:
            return None
        if spot.entry is not None and spot.entry.id == entry.id and spot.role is None:
            return spot.name
    return None


def heads_the_line(kind: str, named: Iterable[Spot], sentence: Sentence) -> Entry | None:
    """Return the town that opens a line with a colon as "the city" of that line: "Trostianets: …, the whole city"."""
    if kind not in {"city", "town"}:
        return None
    for spot in named:
        after = sentence.words[spot.last : spot.last + 1]
        town = spot.entry is not None and spot.entry.kind == "settlement" and spot.entry.country in NEAR
        if town and spot.first <= _LINE_HEAD and spot.role is None and after == [":"]:
            return spot.entry
    return None


def town_of_paragraph(kind: str, seen: Sequence[Entry], before: int) -> Entry | None:
    """Return the town its paragraph named last as "the city", where it names no larger one, as others may have.

    before is how many places were named before the paragraph.
    """
    here = [entry for entry in seen[before:] if entry.kind == "settlement" and entry.country in NEAR]
    if kind != "city" or not here or any(entry.population >= CITY_POPULATION for entry in here):
        return None
    return here[-1] if here[-1].population >= TOWN_POPULATION else None


def topic_city(kind: str, seen: Sequence[Entry], before: int) -> Entry | None:
    """Return the large city a report opens with as "the city", where its paragraph names none and the last is a town.

    before is how many places were named before the paragraph.
    """
    named = [entry for entry in seen if entry.kind == "settlement" and entry.country in NEAR]
    here = [entry for entry in seen[before:] if entry.kind == "settlement"]
    if kind != "city" or here or not named:
        return None
    first, last = named[0], named[-1]
    large = first.population >= LARGE_POPULATION > last.population
    return first if large and first.oblast_id == last.oblast_id else None


def seat_of_paragraph(kind: str, seen: Sequence[Entry], before: int, gazetteer: Gazetteer) -> Entry | None:
    """Return the seat of the unit a paragraph tells of as "the city", where the last town named lies elsewhere.

    The unit is its one oblast, or the raion or hromada named last. before is how many places stand before it.
    """
    here = [entry for entry in seen[before:] if entry.country in NEAR and entry.kind != "country"]
    units = [entry for entry in here if entry.kind in {"oblast", "raion", "hromada"}]
    if kind not in {"city", "town"} or not units or len(units) < len(here):
        return None
    last = next((entry for entry in reversed(seen[:before]) if entry.kind == "settlement"), None)
    if last is None or holds(units[-1], last):
        return None
    if units[-1].kind == "hromada":
        towns = [town for i in gazetteer.children(units[-1].id, "settlement", 1) if (town := gazetteer.entry(i))]
        return next((town for town in towns if town.population >= SEAT_POPULATION), None)
    if units[-1].kind == "raion":
        return namesake(units[-1:], gazetteer)
    alone = len({unit.id for unit in units}) == 1
    return centre("oblast", units, gazetteer) if alone and kind == "city" else None


def referent(kind: str, seen: Sequence[Entry], gazetteer: Gazetteer, country: str) -> Entry | None:
    """Return what "the capital", "the city", "the region", "the district" means here, None when nothing fits."""
    if kind.startswith("capital"):
        capital = gazetteer.capital(kind.partition(" ")[2] or _spoken_of(seen, gazetteer) or country)
        return gazetteer.entry(capital) if capital else None
    if kind in {"former", "latter"}:
        alike = [entry for entry in seen if seen and entry.kind == seen[-1].kind]
        two = list(dict.fromkeys(entry.id for entry in reversed(alike)))[:2]
        return gazetteer.entry(two[0 if kind == "latter" else 1]) if len(two) > 1 else None
    if kind in {"centre", "district_centre"}:
        return centre("oblast" if kind == "centre" else "raion", seen, gazetteer)
    settlement = ("settlement",)
    kinds = {
        "city": settlement,
        "town": settlement,
        "village": settlement,
        "locality": settlement,
        "region": ("oblast",),
        "district": ("raion", "city_district"),
    }.get(kind, (kind,))
    fitting = [entry for entry in seen if entry.kind in kinds and entry.country in NEAR]
    if kind == "region":
        near = (e for e in reversed(seen) if e.country in NEAR)
        units = (e.id if e.kind == "oblast" else e.oblast_id or _around_the_capital(e, gazetteer) for e in near)
        last = next((unit for unit in units if unit), None)
        return gazetteer.entry(last) if last else None
    if kind == "district" and not fitting:
        units = (e.raion_id for e in reversed(seen) if e.country in NEAR)
        around = next((unit for unit in units if unit), None)
        return gazetteer.entry(around) if around else None
    if kind == "city" and not fitting:
        return namesake(seen, gazetteer)
    if kind == "village":
        fitting = [entry for entry in fitting if entry.population < CITY_POPULATION]
    if kind == "city":
        fitting = [entry for entry in fitting if entry.population >= CITY_POPULATION] or fitting
    return fitting[-1] if fitting else None


def _around_the_capital(entry: Entry, gazetteer: Gazetteer) -> str | None:
    """Return the oblast of the capital's name, which lies around it and does not hold it: «Київ і область»."""
    if entry.id != gazetteer.capital(entry.country):
        return None
    units = (gazetteer.entry(ident) for ident in gazetteer.look_up(f"{entry.name} Oblast"))
    return next((unit.id for unit in units if unit is not None and unit.kind == "oblast"), None)


def _spoken_of(seen: Sequence[Entry], gazetteer: Gazetteer) -> str | None:
    """Return the country whose capital is meant: the one at war whose capital was named last, or in which all lie.

    Far off it is that of the capital named last of all, behind its country or where no other has been named: "they hit
    targets in Venezuela. Blasts were heard in Caracas. Parts of the capital lost power".
    """
    near = [entry for entry in seen if entry.country in NEAR]
    far = seen[-1] if seen and seen[-1] not in near else None
    if far is not None and far.id == gazetteer.capital(far.country):
        others = [entry for entry in seen[:-1] if entry.id != far.id]
        if not others or any(entry.kind == "country" and entry.country == far.country for entry in others):
            return far.country
    if not near:
        return None
    last = near[-1]
    alone = all(entry.country == last.country for entry in near)
    return last.country if alone or last.id == gazetteer.capital(last.country) else None


def kind_meant(kind: str, seen: Sequence[Entry]) -> str:
    """Return what "the city itself" is: behind towns of a district its centre, where no large city is told of."""
    if kind != "city_itself":
        return kind
    cities = any(entry.kind == "settlement" and entry.population >= CITY_POPULATION for entry in seen)
    towns = any(entry.kind == "settlement" for entry in seen)
    return "district_centre" if towns and not cities and any(entry.kind == "raion" for entry in seen) else "city"
