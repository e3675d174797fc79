"""Ukraine's rows: oblasts, raions, hromadas, settlements, city districts and neighbourhoods."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import shapely
from shapely.geometry import MultiPolygon

import names
import register
import russian_spelling
import spelling
from register import Point, Unit, distance_km
from romanise import romanise
from rows import ALTERNATE, MAIN, OLD, Gazetteer, Row, key

NEIGHBOURHOODS = Path(__file__).with_name("neighbourhoods.txt")
OLD_NAMES = Path(__file__).with_name("old_names.txt")
RUSSIAN_NAMES = Path(__file__).with_name("russian_names.txt")
_LEAST_SPREAD_KM = 6.0
_CITIES, _LEAST_OF_A_CITY = "MK", 50_000  # people
# The register's town of Prypiat is uninhabited and absent from GeoNames.
_BY_COORDINATES = {"UA32000000010085013": (51.4045, 30.0542)}
# GeoNames calls these districts by their main neighbourhoods.
_DISTRICTS_BY_HAND = {("Харків", "Холодногірський"): "Kholodna Hora", ("Одеса", "Пересипський"): "Peresyp"}
# English reports name a district by its main part: "the Holosiiv district", "the Saltivka district".
_DISTRICT_NOUNS = {
    ("Київ", "Голосіївський"): ("Holosiiv", "Holosiyiv"),
    ("Київ", "Дарницький"): ("Darnytsia", "Darnytsya"),
    ("Київ", "Печерський"): ("Pechersk",),
    ("Київ", "Подільський"): ("Podil",),
    ("Київ", "Святошинський"): ("Sviatoshyn", "Sviatoshyno"),
    ("Київ", "Солом’янський"): ("Solomianka", "Solomyanka"),
    ("Харків", "Немишлянський"): ("Nemyshlia",),
    ("Харків", "Основ’янський"): ("Osnova",),
    ("Харків", "Салтівський"): ("Saltivka", "Saltovka"),
    ("Одеса", "Пересипський"): ("Peresyp",),
    ("Одеса", "Хаджибейський"): ("Khadzhybei", "Khadzhibey"),
    ("Севастополь", "Балаклавський"): ("Balaklava",),
    ("Севастополь", "Гагарінський"): ("Gagarin",),
    ("Севастополь", "Нахімовський"): ("Nakhimov",),
}
# What the part of a city is called that is its district: «на Саксагані», «на Пересипу».
_DISTRICT_LANDS = {
    ("Одеса", "Пересипський"): ("Пересип", "Пересыпь"),
    ("Кривий Ріг", "Саксаганський"): ("Саксагань",),
}
# Names before 2015-2024, as reports from occupied or older sources still write them.
_OLD_DISTRICTS = {
    ("Харків", "Слобідський"): "Комінтернівський",
    ("Харків", "Холодногірський"): "Ленінський",
    ("Харків", "Новобаварський"): "Жовтневий",
    ("Харків", "Індустріальний"): "Орджонікідзевський",
    ("Харків", "Немишлянський"): "Фрунзенський",
    ("Харків", "Основ’янський"): "Червонозаводський",
    ("Харків", "Салтівський"): "Московський",
    ("Одеса", "Хаджибейський"): "Малиновський",
    ("Одеса", "Пересипський"): "Суворовський",
    ("Дніпро", "Новокодацький"): "Ленінський",
    ("Дніпро", "Чечелівський"): "Красногвардійський",
    ("Дніпро", "Центральний"): "Кіровський",
    ("Дніпро", "Шевченківський"): "Бабушкінський",
    ("Дніпро", "Соборний"): "Жовтневий",
    ("Запоріжжя", "Вознесенівський"): "Орджонікідзевський",
    ("Запоріжжя", "Олександрівський"): "Жовтневий",
    ("Запоріжжя", "Космічний"): "Комунарський",
    ("Херсон", "Центральний"): "Суворовський",
    ("Херсон", "Корабельний"): "Комсомольський",
    ("Кривий Ріг", "Металургійний"): "Дзержинський",
    ("Кривий Ріг", "Покровський"): "Жовтневий",
    ("Миколаїв", "Інгульський"): "Ленінський",
    ("Маріуполь", "Кальміуський"): "Іллічівський",
    ("Маріуполь", "Лівобережний"): "Орджонікідзевський",
    ("Донецьк", "Калинівський"): "Калінінський",
    ("Донецьк", "Чумаківський"): "Будьоннівський",
    ("Донецьк", "Смолянський"): "Куйбишевський",
    ("Донецьк", "Рутченківський"): "Кіровський",
    ("Донецьк", "Вознесенський"): "Петровський",
    ("Донецьк", "Юзівський"): "Ворошиловський",
    ("Донецьк", "Богодухівський"): "Пролетарський",
    ("Донецьк", "Олександрівський"): "Ленінський",
    ("Горлівка", "Кіндратівський"): "Калінінський",
}
# The land around a raion's seat where no rule makes its name.
_LANDS_BY_HAND = {
    "Прилуцький": ("Прилуччина", "Прилукщина"), "Кременчуцький": ("Кременчуччина",), "Дрогобицький": ("Дрогобиччина",),
    "Шептицький": ("Червоноградщина",), "Луцький": ("Луччина",), "Берестинський": ("Красноградщина",),
    "Криворізький": ("Криворіжжя", "Криворожье"), "Сіверськодонецький": ("Сєвєродонеччина", "Северодонетчина"),
}  # fmt: skip


# Russian adjectives beside those of the table: of Рівне (Ровно), of Чернівці.
_ALSO_RUSSIAN = {
    "Рівненська": ("Ровненская",),
    "Рівненський": ("Ровненский",),
    "Чернівецька": ("Черновецкая",),
    "Хмільницький": ("Хмельникский",),
}


def add(gazetteer: Gazetteer, outlines: dict[str, MultiPolygon]) -> None:
    """Add every unit of the register, then GeoNames' neighbourhoods of large cities.

    outlines: id -> polygon of the first-level units and raions.
    """
    spreads = _spreads()
    for unit in register.units().values():
        row = gazetteer.add(_row(unit, outlines, spreads))
        _NAMERS[unit.category](gazetteer, unit, row)
    name_first_cities(gazetteer)
    _add_neighbourhoods(gazetteer)
    _add_named_neighbourhoods(gazetteer)


def _row(unit: Unit, outlines: dict[str, MultiPolygon], spreads: dict[str, tuple[float, float, float]]) -> Row:
    oblast, raion, hromada, settlement = (*unit.parents, *[""] * 4)[:4]
    local = {"O": "область", "P": "район", "H": "громада", "B": "район"}.get(unit.category)
    row = Row(
        id=unit.code,
        name=names.english(unit.code),
        name_local=unit.name if local is None or unit.code.startswith("UA0100000") else f"{unit.name} {local}",
        kind={"O": "oblast", "P": "raion", "H": "hromada", "B": "city_district"}.get(unit.category, "settlement"),
        country="UA",
        oblast_id=oblast,
        raion_id=raion,
        hromada_id=hromada,
        settlement_id=settlement,
        pcode=unit.code[: {"O": 4, "K": 4, "P": 6}.get(unit.category, 9)],
    )
    if unit.category == "B" and unit.code[2:4] in ("80", "85"):
        # Kyiv and Sevastopol stand at the first level: their districts have no raion or hromada between.
        row.raion_id, row.hromada_id, row.settlement_id, row.pcode = "", "", oblast, oblast[:4]
    elif unit.category in "MXC" and not hromada:
        row.pcode = (raion or oblast)[: 6 if raion else 4]
    if unit.category in "OK":
        row.iso_3166_2 = names.OBLASTS[unit.code[2:4]][0]
        row.admin1 = row.name
    else:
        row.admin1 = names.english(oblast)
        second = unit.code if unit.category == "P" else row.raion_id
        row.admin2 = names.english(second) if second and oblast[2:4] not in ("80", "85") else ""
    _place(row, unit, outlines, spreads)
    return row


def _place(
    row: Row, unit: Unit, outlines: dict[str, MultiPolygon], spreads: dict[str, tuple[float, float, float]]
) -> None:
    point = register.located().get(unit.code)
    if unit.code in _BY_COORDINATES:
        row.lat, row.lon = _BY_COORDINATES[unit.code]
        row.precision_km = 2.0
    elif point:
        row.lat, row.lon, row.population = point.lat, point.lon, _people(unit, point.population)
        row.precision_km = city_radius_km(row.population)
    elif unit.category in "OP" and unit.code in outlines:
        row.lat, row.lon, row.precision_km = inside(outlines[unit.code])
        if (
            unit.category == "P"
            and unit.code in spreads
            and not shapely.contains_xy(outlines[unit.code], row.lon, row.lat)
        ):
            row.lat, row.lon, row.precision_km = spreads[unit.code]
    elif unit.category == "B":
        row.lat, row.lon, row.precision_km, row.population = _district(unit)
    else:
        for code in (unit.code, *reversed(unit.parents)):
            if code in spreads:
                row.lat, row.lon, row.precision_km = spreads[code]
                return


def _people(unit: Unit, population: int) -> int:
    """Return GeoNames' count of a place's people, 0 where it cannot be so: no village or settlement has 50,000.

    Oleksandrivka by Donetsk, with some 4,000, is given 100,330 there.
    """
    return population if unit.category in _CITIES or population < _LEAST_OF_A_CITY else 0


def city_radius_km(population: int) -> float:
    """Return the radius of a built-up area by its people: 10 km for Kyiv, 1 km for a village; a rule of thumb."""
    return max(1.0, 0.006 * math.sqrt(population))


def inside(outline: MultiPolygon) -> tuple[float, float, float]:
    """Return lat, lon of a point well inside an outline, and the radius in km of a circle of its area."""
    largest = max(outline.geoms, key=lambda part: part.area)
    spot = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
    area_km2 = outline.area * math.cos(math.radians(spot.y)) * 111.32 * 111.2
    return spot.y, spot.x, math.sqrt(area_km2 / math.pi)


def _spreads() -> dict[str, tuple[float, float, float]]:
    """Return for hromadas and raions the mean of their located settlements and the 90th percentile distance, km."""
    spots: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for code, point in register.located().items():
        for parent in register.units()[code].parents[1:]:
            spots[parent].append((point.lat, point.lon))
    found = {}
    for parent, list_ in spots.items():
        lat = sum(a for a, _ in list_) / len(list_)
        lon = sum(b for _, b in list_) / len(list_)
        away = sorted(distance_km(lat, lon, a, b) for a, b in list_)
        spread = away[min(len(away) - 1, int(0.9 * len(away)))]
        found[parent] = (lat, lon, max(_LEAST_SPREAD_KM, spread) if len(list_) > 1 else 14.0)
    return found


# --- City districts and neighbourhoods -----------------------------------------------------------------------


@cache
def _loose_points() -> dict[str, tuple[Point, ...]]:
    """Return the points no settlement claims, by the city in which they lie."""
    claimed = {point.geonames_id for point in register.located().values()}
    cities = [
        (code, point)
        for code, point in sorted(register.located().items())
        if point.population >= 50_000 and register.units()[code].category in "MK"
    ]
    found: dict[str, list[Point]] = defaultdict(list)
    for point in sorted(register.points().values(), key=lambda p: p.geonames_id):
        if point.country != "UA" or point.geonames_id in claimed:
            continue
        near = [
            (distance_km(point.lat, point.lon, city.lat, city.lon) / (3 + 0.012 * math.sqrt(city.population)), code)
            for code, city in cities
            if point.region == city.region and (not city.raion or point.raion == city.raion)
        ]
        share, code = min(near, default=(9.0, ""))
        if share <= 1.0:
            found[code].append(point)
    return {code: tuple(points) for code, points in found.items()}


@cache
def _district_points() -> dict[str, Point]:
    """Return the GeoNames point of each city district that has one, by KATOTTG code."""
    found = {}
    for code, unit in register.units().items():
        if unit.category != "B":
            continue
        city = register.units()[unit.parents[-1]]
        wanted = {
            register.plain(text) for text in (unit.name, f"{unit.name} район", *spelling.from_ukrainian(unit.name))
        }
        by_hand = _DISTRICTS_BY_HAND.get((city.name, unit.name))
        old = _OLD_DISTRICTS.get((city.name, unit.name))
        wanted |= {register.plain(name) for name in (by_hand, old) if name}
        fits = [
            point
            for point in _loose_points().get(city.code, ())
            if wanted & {register.plain(name) for name in (point.name, *point.alternates)}
        ]
        if fits:
            found[code] = max(fits, key=lambda p: (p.population, -p.geonames_id))
    return found


def _district(unit: Unit) -> tuple[float, float, float, int]:
    point = _district_points().get(unit.code)
    if point:
        return point.lat, point.lon, max(3.0, city_radius_km(point.population)), point.population
    city = register.located()[unit.parents[-1]]
    return city.lat, city.lon, max(6.0, 1.5 * city_radius_km(city.population)), 0


def _add_neighbourhoods(gazetteer: Gazetteer) -> None:
    used = {point.geonames_id for point in _district_points().values()}
    for code, points in _loose_points().items():
        city = gazetteer.rows[code]
        for point in points:
            if point.geonames_id in used:
                # The district's point often bears the name of its main neighbourhood: Obolon, Kholodna Hora.
                continue
            cyrillic = [
                name for name in point.alternates if spelling.is_ukrainian(name) and re.search("[а-яі]", name.lower())
            ]
            local = max(cyrillic, key=lambda n: (spelling.likeness(romanise(n), point.name), n), default="")
            name = romanise(local) if local and spelling.likeness(romanise(local), point.name) > 0.5 else point.name
            row = gazetteer.add(
                Row(
                    id=f"geonames:{point.geonames_id}",
                    name=name,
                    name_local=local,
                    kind="neighbourhood",
                    country="UA",
                    admin1=city.admin1,
                    admin2=city.admin2,
                    oblast_id=city.oblast_id or code,
                    raion_id=city.raion_id,
                    hromada_id=city.hromada_id,
                    settlement_id=code,
                    pcode=city.pcode,
                    lat=point.lat,
                    lon=point.lon,
                    precision_km=max(1.0, min(3.0, city_radius_km(point.population))),
                    population=point.population,
                )
            )
            gazetteer.names.add(row.id, MAIN, name, local)
            gazetteer.names.add(row.id, ALTERNATE, point.name, *_useful(point.alternates, point.name))
            if local:
                row.name_ru = russian_spelling.spell(local)
                gazetteer.names.add(row.id, ALTERNATE, row.name_ru)


def _add_named_neighbourhoods(gazetteer: Gazetteer) -> None:
    """Add the parts of cities of neighbourhoods.txt, each at its district's point or its city's."""
    by_name = {(unit.category, unit.name): code for code, unit in register.units().items() if unit.category in "MK"}
    for line in NEIGHBOURHOODS.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        town, district, ukrainian, russian, *rest = line.split("|")
        also, spot = (rest[:1], rest[1:])
        code = by_name.get(("K", town)) or max(
            (c for (_, name), c in by_name.items() if name == town),
            key=lambda c: gazetteer.rows[c].population,
        )
        parents = [
            row
            for row in gazetteer.rows.values()
            if row.kind == "city_district" and row.settlement_id == code and row.name_local == f"{district} район"
        ]
        if not district:  # of a city that has none
            parents = [gazetteer.rows[code]]
        if not parents:
            msg = f"neighbourhoods.txt: {town} has no district {district}"
            raise SystemExit(msg)
        city = gazetteer.rows[code]
        name = romanise(ukrainian)
        row = gazetteer.add(
            Row(
                id=f"strikemap:{name.lower().replace(' ', '-')}-{city.name.lower()}".replace(" ", "-"),
                name=name[:1].upper() + name[1:],
                name_local=ukrainian,
                name_ru=russian,
                kind="neighbourhood",
                country="UA",
                admin1=city.admin1,
                admin2=city.admin2,
                oblast_id=city.oblast_id or code,
                raion_id=city.raion_id,
                hromada_id=city.hromada_id,
                settlement_id=code,
                pcode=city.pcode,
                lat=float(spot[0]) if spot else parents[0].lat,
                lon=float(spot[1]) if spot else parents[0].lon,
                precision_km=3.0 if spot else max(4.0 if district else 6.0, parents[0].precision_km or 0),
            )
        )
        gazetteer.names.add(row.id, MAIN, row.name, ukrainian, russian)
        others = [name.strip() for part in also for name in part.split(",")]
        gazetteer.names.add(row.id, ALTERNATE, *others, *spelling.from_ukrainian(ukrainian))


# --- Names -----------------------------------------------------------------------------------------------------


def _name_first_level(gazetteer: Gazetteer, unit: Unit, row: Row) -> None:
    iso, english, adjective, lands = names.OBLASTS[unit.code[2:4]]
    del iso
    if unit.code.startswith("UA01"):
        row.name_local, row.name_ru = "Автономна Республіка Крим", "Крым"
        gazetteer.names.add(row.id, MAIN, "Crimea", "Крим", "Крым", unit.name, "Автономная Республика Крым")
        gazetteer.names.add(
            row.id, ALTERNATE, "Autonomous Republic of Crimea", "Crimean Peninsula", "Crimea Peninsula", "Krym",
            "the Crimea", "Кримський півострів", "Крымский полуостров", "АР Крим", "АРК", "АР Крым",
        )  # fmt: skip
        gazetteer.stems.add(row.id, MAIN, "Crimea", "Crimean", "Кримський", "Крымский")
        return
    row.name_ru = f"{adjective} область"
    full = [f"{english} {word}" for word in ("Oblast", "Region", "Province")]
    gazetteer.names.add(row.id, MAIN, *full, row.name_local, row.name_ru)
    gazetteer.names.add(row.id, ALTERNATE, *names.SHARED_LANDS.get(unit.code[2:4], ()))
    gazetteer.names.add(row.id, ALTERNATE, *lands, *(spelled for land in lands for spelled in _latin(land)))
    gazetteer.stems.add(row.id, MAIN, english, unit.name, adjective, romanise(unit.name))
    loose = (
        spelling.from_ukrainian(unit.name)
        | spelling.from_russian(adjective)
        | spelling.from_russian(adjective[:-2] + "ий")
    )
    gazetteer.stems.add(row.id, ALTERNATE, *loose)
    # «Ровненская область» is as common as «Ровенская», which the state of the Soviet Union wrote.
    also = (f"{russian_spelling.spell(unit.name)}", *_ALSO_RUSSIAN.get(unit.name, ()))
    for other in also:
        gazetteer.stems.add(row.id, ALTERNATE, other, re.sub("ая$", "ий", other))
    # «Харківський обласний суд»
    gazetteer.stems.add(row.id, ALTERNATE, re.sub("а$", "ий", unit.name), re.sub("ая$", "ий", adjective))
    # The base as older maps spell it: Kiev, Kharkov, Odessa, Vinnytsya region.
    centre = {
        "Zakarpattia": "Закарпаття",
        "Volyn": "Волинь",
        "Dnipropetrovsk": "Дніпропетровськ",
        "Kirovohrad": "Кіровоград",
    }
    if english in centre:
        gazetteer.stems.add(row.id, ALTERNATE, *spelling.from_ukrainian(centre[english]))
        gazetteer.stems.add(row.id, OLD, *spelling.from_russian(russian_spelling.spell(centre[english])))
        return
    for code, town in register.units().items():
        if town.category in "MK" and romanise(town.name) == english and code[2:4] in (unit.code[2:4], "80"):
            gazetteer.stems.add(row.id, ALTERNATE, *spelling.from_ukrainian(town.name))
            gazetteer.stems.add(row.id, OLD, *spelling.from_russian(_russian(town)))


def _latin(land: str) -> set[str]:
    is_russian_only = not spelling.is_ukrainian(land)
    return spelling.from_russian(land) if is_russian_only else spelling.from_ukrainian(land)


def _name_raion(gazetteer: Gazetteer, unit: Unit, row: Row) -> None:
    seat = names.seats().get(unit.code)
    main = _russian_adjective(unit.name, seat)
    row.name_ru = f"{main} район"
    gazetteer.names.add(row.id, MAIN, row.name, row.name_local, row.name_ru, f"{romanise(unit.name)} Raion")
    gazetteer.stems.add(row.id, MAIN, unit.name, romanise(unit.name), main)
    others = _russian_adjectives(unit.name, seat) | set(_ALSO_RUSSIAN.get(unit.name, ()))
    gazetteer.stems.add(row.id, ALTERNATE, *others, *spelling.from_ukrainian(unit.name), *spelling.from_russian(main))
    # «Ізюмська районна адміністрація»: the office's adjective is feminine.
    gazetteer.stems.add(row.id, ALTERNATE, re.sub("ий$", "а", unit.name), *(_feminine(one) for one in {main, *others}))
    gazetteer.names.add(row.id, ALTERNATE, *_lands(unit.name, main))
    if seat:
        town = register.units()[seat]
        _name_by_adjective(gazetteer, seat, unit.name, {main, *others})
        gazetteer.stems.add(row.id, MAIN, romanise(town.name))
        gazetteer.stems.add(row.id, ALTERNATE, *spelling.from_ukrainian(town.name))
        gazetteer.stems.add(row.id, OLD, *spelling.from_russian(_russian(town)))


def _lands(ukrainian: str, russian: str) -> set[str]:
    """Return what the land around a raion's seat is called: «Нікопольський» -> «Нікопольщина»; never an oblast's name."""
    taken = {land for *_, lands in names.OBLASTS.values() for land in lands}
    found = {re.sub("ський$", "щина", ukrainian), re.sub("(?<=[лн])ецький$", "еччина", ukrainian)}
    found |= {re.sub("ский$", "щина", russian)}
    found |= set(_LANDS_BY_HAND.get(ukrainian, ()))
    made = {land for land in found if land.endswith(("щина", "ччина", "тчина", "жжя", "жье"))} - taken
    return made | {romanise(land) for land in made if spelling.is_ukrainian(land)}


def _name_by_adjective(gazetteer: Gazetteer, town: str, ukrainian: str, russian: Iterable[str]) -> None:
    """Let a town be named by its adjective beside a type word: «Марганецька міська рада», «Вовчанський район» of old.

    ukrainian, russian: the adjective in the masculine.
    """
    gazetteer.stems.add(town, ALTERNATE, ukrainian, re.sub("ий$", "а", ukrainian))
    for adjective in russian:
        gazetteer.stems.add(town, ALTERNATE, adjective, _feminine(adjective))


def _feminine(adjective: str) -> str:
    """Return a Russian adjective in the feminine: Сумский, Сумская."""
    return re.sub("(ий|ый|ой)$", "ая", adjective)


def _russian_adjective(name: str, seat: str | None = None) -> str:
    """Return a raion's or district's Russian adjective: by the table, else as the rule makes it of its seat's name.

    «Ніжинський» with the seat Нежин makes «Нежинский».
    """
    table = _russian_table()
    if f"*{name}" in table:
        return table[f"*{name}"]
    town = register.units()[seat] if seat else None
    return russian_spelling.adjective(name, town.name if town else "", _russian(town) if town else "")


def _russian_adjectives(name: str, seat: str | None = None) -> set[str]:
    """Return the Russian adjectives that may be met of a unit."""
    town = register.units()[seat] if seat else None
    return russian_spelling.adjectives(name, town.name if town else "", _russian(town) if town else "")


@cache
def _russian_table() -> dict[str, str]:
    lines = RUSSIAN_NAMES.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("|") for line in lines if line and not line.startswith("#"))
    return {ukrainian.replace("ʼ", "’"): russian for ukrainian, russian in pairs}


def _name_hromada(gazetteer: Gazetteer, unit: Unit, row: Row) -> None:
    masculine = re.sub("а$", "ий", unit.name)
    seat = _seat_of_hromada(unit.code, masculine)
    code = seat.code if seat else None
    main = _russian_adjective(masculine, code)
    others = _russian_adjectives(masculine, code)
    row.name_ru = f"{_feminine(main)} громада"
    gazetteer.names.add(row.id, MAIN, row.name_local)
    gazetteer.stems.add(row.id, MAIN, unit.name, romanise(unit.name))
    # The register's «Есманьська» is written «Есманська» as the spelling rules ask.
    plain = unit.name.replace("ньськ", "нськ")
    if plain != unit.name:
        gazetteer.stems.add(row.id, MAIN, plain, romanise(plain))
    russian_names = (_feminine(one) for one in sorted({main, *others}))
    gazetteer.stems.add(row.id, ALTERNATE, *spelling.from_ukrainian(unit.name), *russian_names)
    if seat:
        _name_by_adjective(gazetteer, seat.code, masculine, {main, *others})
        gazetteer.stems.add(row.id, MAIN, romanise(seat.name))
    if seat and seat.category in "MX":
        # «Глухівщина»: the land around a town that is no raion's seat today, as near as its hromada.
        of_raions = {land for code in names.seats() for land in _lands(register.units()[code].name, "")}
        gazetteer.names.add(row.id, ALTERNATE, *(_lands(masculine, main) - of_raions))


def _seat_of_hromada(code: str, masculine: str) -> Unit | None:
    """Return the settlement that a hromada is named after: the one whose name shares the longest beginning with it."""
    inside = _inside_hromada().get(code, ())
    seat = max(
        inside,
        key=lambda town: (_names_it(town, masculine), _shared(town.name, masculine), "CXM".index(town.category), town.code),
        default=None,
    )  # fmt: skip
    if seat and (_names_it(seat, masculine) or _shared(seat.name, masculine) >= min(4, len(seat.name) - 1)):
        return seat
    of_two_words = [town for town in inside if russian_spelling.is_named_after(masculine, town.name)]
    return max(of_two_words, key=lambda town: ("CXM".index(town.category), town.code), default=None)


def _names_it(town: Unit, masculine: str) -> int:
    """Return how likely a hromada bears a settlement's name: a town's, cut by a vowel or two, before any other's.

    «Смілянська» is that of Сміла, «Лисичанська» that of the town, not of the settlement of Лисичанський.
    """
    shared = _shared(town.name, masculine)
    if town.category == "M":
        return 2 if shared >= min(3.5, len(town.name) - 1.5) else 0
    return int(shared >= min(4, len(town.name)))


@cache
def _inside_hromada() -> dict[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = defaultdict(list)
    for unit in register.units().values():
        if unit.category in "MXC":
            found[unit.parents[-1]].append(unit)
    return {code: tuple(towns) for code, towns in found.items()}


def _shared(one: str, other: str) -> float:
    a, b = register.plain(one), register.plain(other)
    count = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return count - 0.5 * max(0, len(a) - count)


def _name_district(gazetteer: Gazetteer, unit: Unit, row: Row) -> None:
    city = register.units()[unit.parents[-1]]
    main = _russian_adjective(unit.name)
    row.name_ru = f"{main} район"
    gazetteer.stems.add(row.id, MAIN, unit.name, romanise(unit.name), main)
    gazetteer.stems.add(
        row.id,
        ALTERNATE,
        *_russian_adjectives(unit.name),
        *spelling.from_ukrainian(unit.name),
        *spelling.from_russian(main),
    )
    gazetteer.stems.add(row.id, ALTERNATE, *_DISTRICT_NOUNS.get((city.name, unit.name), ()))
    gazetteer.names.add(row.id, ALTERNATE, *_DISTRICT_LANDS.get((city.name, unit.name), ()))
    old = _OLD_DISTRICTS.get((city.name, unit.name))
    if old:
        by_rule = _russian_table().get(f"*{old}", russian_spelling.spell(old))
        gazetteer.stems.add(row.id, OLD, old, by_rule, *spelling.from_ukrainian(old), *spelling.from_russian(by_rule))
    point = _district_points().get(unit.code)
    if point and not point.name.endswith(("skyi", "zkyi", "tskyi")):
        # The point is a neighbourhood's: "Obolon" in a Kyiv text is the district.
        mains = [n for n in (point.name, *point.alternates) if not re.search("район|rayon|raion|district", n.lower())]
        gazetteer.names.add(row.id, ALTERNATE, *(n for n in mains if spelling.is_ukrainian(n) or n == point.name))
        gazetteer.stems.add(row.id, ALTERNATE, point.name)


def _name_settlement(gazetteer: Gazetteer, unit: Unit, row: Row) -> None:
    point = register.located().get(unit.code)
    row.name_ru = _russian(unit)
    is_town = unit.category in "MK"
    old_names = _old_names().get((unit.code[2:4], unit.name), ()) if unit.category != "C" else ()
    mains = {row.name, unit.name} | ({row.name_ru} if is_town and unit.name in _russian_table() else set())
    by_rule = russian_spelling.spell(unit.name)
    in_russian = {row.name_ru, by_rule, *russian_spelling.variants(unit.name)}
    gazetteer.names.russian |= {key(name) for name in in_russian}
    kindred = spelling.from_ukrainian(unit.name) | in_russian
    # What Russian made of the name, in Latin letters, is no longer the place's name in English.
    dated = set(old_names) | spelling.from_russian(row.name_ru) | spelling.from_russian(by_rule)
    for old in old_names:
        dated |= spelling.from_ukrainian(old) if spelling.is_ukrainian(old) else set()
        dated |= spelling.from_russian(old) if spelling.is_russian(old) else set()
    settled = {register.plain(name) for name in mains | kindred | dated}
    gazetteer.names.add(row.id, MAIN, *mains)
    gazetteer.names.add(row.id, ALTERNATE, *kindred, unit.name.replace("’", ""))  # «Купянськ», as in haste
    gazetteer.names.add(row.id, OLD, *dated)
    for name in (point.name, *_useful(point.alternates, row.name)) if point else ():
        if register.plain(name) in settled:
            flag = OLD if register.plain(name) in {register.plain(old) for old in dated - kindred} else ALTERNATE
        else:
            best = max(spelling.likeness(name, main) for main in (row.name, unit.name, row.name_ru))
            flag = ALTERNATE if best >= 0.6 else OLD
        gazetteer.names.add(row.id, flag, name)


@cache
def _old_names() -> dict[tuple[str, str], tuple[str, ...]]:
    found = {}
    for line in OLD_NAMES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            oblast, name, old = line.split("|")
            found[oblast, name] = tuple(part.strip() for part in old.split(","))
    missing = [
        pair
        for pair in found
        if not any(
            u.name == pair[1] and u.code[2:4] == pair[0] and u.category in "MXK" for u in register.units().values()
        )
    ]
    if missing:
        msg = f"Old names of towns the register does not have: {missing}"
        raise SystemExit(msg)
    return found


@cache
def _russian(unit: Unit) -> str:
    """Return a settlement's Russian name: by the table, else what GeoNames and the rule agree on, else the rule.

    GeoNames does not say a name's language: Belarusian («Рагатын») and dialect («Азэрнэ») stand among the Russian ones.
    """
    table = _russian_table()
    if by_hand := table.get(f"+{unit.name}") or (table.get(unit.name) if unit.category in "MXK" else None):
        return by_hand
    by_rule = russian_spelling.spell(unit.name)
    point = register.located().get(unit.code)
    if point is None:
        return by_rule
    old = {register.plain(name) for name in _old_names().get((unit.code[2:4], unit.name), ())}
    fits = [
        name
        for name in point.alternates
        if spelling.is_russian(name) and name[:1].isupper() and name != unit.name and not _DIALECT.search(name) and register.plain(name) not in old
    ]  # fmt: skip
    wanted = {
        name.replace("ё", "е"): at for at, name in enumerate([by_rule, *sorted(russian_spelling.variants(unit.name))])
    }
    agreed = sorted(
        (wanted[name.replace("ё", "е")], "ё" not in name, name) for name in fits if name.replace("ё", "е") in wanted
    )
    if agreed:
        return agreed[0][2]
    alike = sorted(
        (spelling.likeness(name, by_rule), name) for name in fits if _consonants(name) == _consonants(by_rule)
    )
    return alike[-1][1] if alike and alike[-1][1].count("а") <= by_rule.count("а") else by_rule


def _consonants(name: str) -> str:
    """Return the consonants of a name, doubled ones once: what a spelling of the same name keeps."""
    return re.sub(r"(.)\1", r"\1", re.sub("[аеёиоуыэюяьъ’' -]", "", name.lower()))


# э after a consonant and soft signs as Ukrainian writes them: no Russian name has these.
_DIALECT = re.compile("[бвгджзклмнпрстфхцчшщ]э|[сцз]ьк|[а-я]ыы|^[^а-яё]*$", re.IGNORECASE)


def _useful(alternates: tuple[str, ...], main: str) -> list[str]:
    """Return GeoNames' alternates worth finding in a report: Latin or Cyrillic, no codes, no transliterated scraps."""
    kept = []
    for name in alternates:
        letters = name.replace(" ", "").replace("-", "")
        latin = bool(re.fullmatch(r"[A-Za-z’'ʼ -]+", name))
        if not (latin or spelling.is_ukrainian(name) or spelling.is_russian(name)) or len(letters) < 4:
            continue
        if not name[0].isupper() or (latin and letters.isupper()):
            continue
        if latin and spelling.likeness(name, main) < 0.4:
            continue
        kept.append(name)
    return kept


def name_first_cities(gazetteer: Gazetteer) -> None:
    """Add the adjectives of Kyiv and Sevastopol, which are the seats of no raion."""
    for digits, ukrainian, russian in (("80", "Київський", "Киевский"), ("85", "Севастопольський", "Севастопольский")):
        city = next(code for code, unit in register.units().items() if unit.category == "K" and code[2:4] == digits)
        _name_by_adjective(gazetteer, city, ukrainian, (russian,))


_NAMERS = {
    "O": _name_first_level,
    "P": _name_raion,
    "H": _name_hromada,
    "B": _name_district,
    **dict.fromkeys("KMXC", _name_settlement),
}
