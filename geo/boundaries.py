"""Outlines of places and the base map, read from data/boundaries/; no geometry is computed here.

Coordinates are WGS 84 degrees, lon before lat, rings wound as RFC 7946 asks, four decimals (three when light).
Sources and file schemas: data/README.md.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from geo import _data

UKRAINE = "geonames:690791"


def geometry(place_id: str, *, light: bool = False) -> dict[str, Any] | None:
    """Return a place's outline as a GeoJSON MultiPolygon, None when it has none.

    Oblasts, Kyiv, Sevastopol and raions have one by their KATOTTG code, and so have regions made of
    oblasts (`strikemap:donbas`) and the first-level units of Russia and Belarus (`geonames:578071`); the country has
    that of the base map. The outline for exports is true to about 350 m; the light one (about 1.3 km) has the very
    lines of `basemap()` and suits the web map. Treat the result as read-only: it is shared.
    """
    if place_id == UKRAINE:
        return _country()
    feature = (_light() if light else _exact(_file_of(place_id))).get(place_id)
    return None if feature is None else feature["geometry"]


def oblasts() -> tuple[str, ...]:
    """Return the ids of the oblasts, of Crimea, and of the two cities with a status of their own."""
    return tuple(unit for unit in _light() if unit.startswith("UA") and unit[4:12] == "00000000")


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
    return plain


@cache
def _country() -> dict[str, Any]:
    """Return Ukraine's outline; the few holes in it are gaps between its oblasts, for no other land lies inside."""
    parts = basemap()["ukraine"]["coordinates"]
    return {"type": "MultiPolygon", "coordinates": [rings[:1] for rings in parts]}


def _file_of(place_id: str) -> str:
    if place_id.startswith("geonames:"):
        return "abroad.json.gz"
    if not place_id.startswith("UA"):
        return "regions.json.gz"
    return "oblasts.json.gz" if place_id[4:12] == "00000000" else "raions.json.gz"


@cache
def _exact(name: str) -> dict[str, dict[str, Any]]:
    return {feature["id"]: feature for feature in _data.read_json("boundaries", name)["features"]}


@cache
def _light() -> dict[str, dict[str, Any]]:
    return _exact("light.json.gz")
