"""Outlines of places and the base map, read from data/boundaries/; no geometry is computed here.

Coordinates are WGS 84 degrees, lon before lat, rings wound as RFC 7946 asks, four decimals (three when light).
Sources and file schemas: data/README.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from geo import _data

# The oblasts that reports count to a part of Ukraine, by the first figures of their codes. No law draws these parts and
# reports differ, so each is drawn wide: what is said to lie in "the south" lies in these or very near to them.
_PARTS = {
    "n": "18 32 59 74 80",
    "ne": "59 63 74",
    "e": "12 14 44 63",
    "se": "12 14 23 65",
    "s": "01 23 48 51 65 85",
    "sw": "05 51 73",
    "w": "07 21 26 46 56 61 68 73",
    "nw": "07 18 56",
    "c": "05 12 32 35 53 71 80",
}


def geometry(place_id: str, *, light: bool = False) -> dict[str, Any] | None:
    """Return a place's outline as a GeoJSON MultiPolygon, None when it has none.

    Oblasts, Kyiv, Sevastopol and raions have one by their KATOTTG code, and so have regions made of
    oblasts (`strikemap:donbas`) and the first-level units of Russia and Belarus (`geonames:578071`). The
    outline for exports is true to about 350 m; the light one (about 1.3 km) has the very lines of `basemap()` and
    suits the web map. Treat the result as read-only: it is shared.
    """
    feature = (_light() if light else _exact(_file_of(place_id))).get(place_id)
    return None if feature is None else feature["geometry"]


def oblasts() -> tuple[str, ...]:
    """Return the ids of the oblasts, of Crimea, and of the two cities with a status of their own."""
    return tuple(unit for unit in _light() if unit.startswith("UA") and unit[4:12] == "00000000")


def finest() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield id and outline of the smallest units known: raions, units without any, and those of other countries."""
    for name in ("raions.json.gz", "oblasts.json.gz", "abroad.json.gz"):
        for unit, feature in _exact(name).items():
            yield unit, feature["geometry"]


def oblasts_of(directions: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the oblasts that reports count to parts of Ukraine ("s" the south, "c" the centre)."""
    wanted = {code for direction in directions for code in _PARTS[direction].split()}
    return tuple(unit for unit in oblasts() if unit[2:4] in wanted)


def is_approximate(place_id: str) -> bool:
    """Return whether a place's outline is an approximation rather than a surveyed line.

    True for every raion (made of the cells nearest to its settlements), for Kyiv and Sevastopol and the
    units around them, and for regions without a legal border. False when the place has no outline.
    """
    feature = _light().get(place_id)
    return feature is not None and bool(feature["properties"]["approximate"])


def unit_of(code: str) -> dict[str, str] | None:
    """Return the raion that a KATOTTG code or P-code lies in, else its oblast or city with a status of its own.

    The result has id, pcode, name and name_uk; None when the code is none of Ukraine's.
    """
    for name, length in (("raions.json.gz", 6), ("oblasts.json.gz", 4)):
        for unit, feature in _exact(name).items():
            if len(code) >= length and unit[:length] == code[:length]:
                facts = feature["properties"]
                return {"id": unit, **{key: facts[key] for key in ("pcode", "name", "name_uk")}}
    return None


_SLIVER = 0.01  # square degrees, about 80 km²: the hole is none of Ukraine's


@cache
def basemap() -> dict[str, Any]:
    """Return what is drawn under the marks, as one plain object of about 150 KB in JSON.

    Keys: view (west, south, east, north of the land drawn), land (MultiPolygon of all countries, Ukraine
    included), borders (between other countries), ukraine (MultiPolygon), oblast_lines (inner lines only),
    rivers (MultiLineString), lakes (MultiPolygon, today's reservoirs: the Kakhovka one is drained and absent),
    towns ({id, en, uk, lat, lon, rank}: rank 1 is written at every zoom, 4 only where there is room),
    countries ({code, en, uk, lat, lon}) and waters ({en, uk, lat, lon}). Treat it as read-only: it is shared.
    """
    plain: dict[str, Any] = _data.read_json("boundaries", "basemap.json.gz")
    ukraine = plain["ukraine"]["coordinates"]
    # Where oblasts were joined, slivers were left: drawn, they would be specks inside the country.
    plain["ukraine"]["coordinates"] = [[rings[0], *filter(_is_more_than_a_sliver, rings[1:])] for rings in ukraine]
    return plain


def _is_more_than_a_sliver(ring: Sequence[Sequence[float]]) -> bool:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2 > _SLIVER


def _file_of(place_id: str) -> str:
    if place_id.startswith("geonames:"):
        return "abroad.json.gz"
    if not place_id.startswith("UA"):
        return "regions.json.gz"
    return "oblasts.json.gz" if place_id[4:12] == "00000000" else "raions.json.gz"


def units(name: str) -> dict[str, dict[str, Any]]:
    """Return the properties of the units of one of the package's own files ("oblasts", "raions", "abroad") by id."""
    return {ident: dict(feature["properties"]) for ident, feature in _own(f"{name}.json.gz").items()}


@cache
def _own(name: str) -> dict[str, dict[str, Any]]:
    return {feature["id"]: feature for feature in _data.read_json("boundaries", name)["features"]}


@cache
def _exact(name: str) -> dict[str, dict[str, Any]]:
    """Return a file's features by id; what was fetched stands in for the package's own."""
    return _own(name) | _fetched(name)


def _fetched(name: str) -> dict[str, dict[str, Any]]:
    raw = _data.fetched("boundaries", name)
    try:
        return {} if raw is None else {feature["id"]: feature for feature in json.loads(raw)["features"]}
    except (ValueError, KeyError, TypeError):
        return {}


@cache
def _light() -> dict[str, dict[str, Any]]:
    return _exact("light.json.gz") | _fetched("light-abroad.json.gz")


_data.on_fetched += [_exact.cache_clear, _light.cache_clear]
