"""Boundaries of Ukraine's units and the base map, from Natural Earth and the settlements' own codes.

Raions have no polygon in any free package: each is made of the Voronoi cells of the settlements that bear
its code, cut at its oblast's border. Kyiv and Sevastopol, which Natural Earth draws badly, are made the same
way inside the joined area of the city and the oblast around it.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import shapely
from shapely import affinity
from shapely.geometry import MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

import geo_sources
import labels
import mesh
import names
import register
import writing

# Longitudes are shrunk by this while cells are made, so that "nearest" is nearest on the ground.
_SHRINK = math.cos(math.radians(48.5))
_JOINED = ({"32", "80"}, {"01", "85"})
# Woods and meadows within Kyiv's limits where nobody lives, so that no settlement point stands for them: lon, lat.
_KYIV_GREEN = (
    (30.355, 50.570),  # Pushcha-Vodytsia woods
    (30.575, 50.285),  # Koncha-Zaspa woods
    (30.745, 50.485),  # Bykivnia woods
    (30.620, 50.345),  # Osokorky meadows
    (30.550, 50.535),  # Muromets island
)
_KAKHOVKA = Point(34.3, 47.45)
_NEAR = box(20.5, 43.0, 42.5, 53.6)
_VIEW = box(-4.0, 32.0, 68.0, 66.0)
# The islands of the Black Sea that a report may name are too small for the map's tolerance.
_LEAST_NEAR, _LEAST_FAR, _LEAST_EXACT = 0.004, 0.09, 1e-5


@cache
def oblast_shapes() -> dict[str, BaseGeometry]:
    """Return Natural Earth's polygon of each first-level unit by the first two digits of its code."""
    by_iso = {row["iso_3166_2"]: row["shape"] for row in geo_sources.admin1()}
    return {prefix: by_iso[iso] for prefix, (iso, *_) in names.OBLASTS.items()}


@cache
def cells() -> dict[str, BaseGeometry]:
    """Return each raion's area by the four digits of its code; Kyiv is "80", Sevastopol "85"."""
    shapes = oblast_shapes()
    groups = [{prefix} for prefix in shapes if not any(prefix in joined for joined in _JOINED)] + list(_JOINED)
    spots: dict[str, list[tuple[float, float]]] = {}
    for point in sorted(register.points().values(), key=lambda p: p.geonames_id):
        unit = {"UA.12": "80", "UA.20": "85"}.get(point.region, point.raion)
        if point.country == "UA" and unit:
            spots.setdefault(unit, []).append((point.lon * _SHRINK, point.lat))
    spots["80"].extend((lon * _SHRINK, lat) for lon, lat in _KYIV_GREEN)
    found: dict[str, BaseGeometry] = {}
    for group in groups:
        area = affinity.scale(shapely.union_all([shapes[p] for p in sorted(group)]), _SHRINK, 1, origin=(0, 0))
        inside = sorted({(x, y, unit) for unit in spots if unit[:2] in group for x, y in spots[unit]})
        diagram = shapely.voronoi_polygons(
            MultiPoint([(x, y) for x, y, _ in inside]), extend_to=area.envelope.buffer(1), ordered=False
        )
        tree = shapely.STRtree(list(diagram.geoms))
        owned: dict[str, list[BaseGeometry]] = {}
        for x, y, unit in inside:
            for index in tree.query(Point(x, y), predicate="intersects")[:1]:
                owned.setdefault(unit, []).append(diagram.geoms[index])
        for unit, pieces in owned.items():
            part = shapely.intersection(shapely.union_all(pieces), area)
            found[unit] = affinity.scale(geo_sources.polygons_of(part), 1 / _SHRINK, 1, origin=(0, 0))
    return dict(sorted(found.items()))


@cache
def neighbours() -> dict[str, BaseGeometry]:
    """Return every other country in view by Natural Earth's three-letter code."""
    pieces: dict[str, list[BaseGeometry]] = {}
    for row in geo_sources.admin1():
        if not str(row["iso_3166_2"] or "").startswith("UA-") and row["shape"].intersects(_VIEW):
            pieces.setdefault(row["adm0_a3"], []).append(row["shape"])
    return {
        code: geo_sources.polygons_of(shapely.intersection(shapely.union_all(pieces[code], grid_size=1e-6), _VIEW))
        for code in sorted(pieces)
    }


@cache
def abroad() -> dict[str, BaseGeometry]:
    """Return the first-level units of Russia and Belarus in view by their GeoNames id; Crimea is Ukraine's."""
    return {
        f"geonames:{row['gn_id']}": row["shape"]
        for row in sorted(geo_sources.admin1(), key=lambda row: row["gn_id"] or 0)
        if row["adm0_a3"] in {"RUS", "BLR"}
        and (row["gn_id"] or 0) > 0
        and not str(row["iso_3166_2"] or "").startswith("UA-")
        and row["shape"].intersects(_VIEW)
    }


def _abroad_features(*, light: bool) -> list[dict[str, Any]]:
    """Return their outlines as features, for exports (about 1 km, 3 km far off) or for drawing."""
    near, far = (0.02, 0.07) if light else (0.01, 0.03)
    zones: mesh.Zones = [(_NEAR, near), (box(-180, -90, 180, 90).difference(_NEAR), far)]
    digits = 3 if light else 4
    units = mesh.rebuild(abroad(), zones, grid=10**-digits, least_area=lambda _: _LEAST_NEAR)
    return [_feature(place, units[place], {"approximate": False}, digits) for place in sorted(units)]


def exact_units() -> dict[str, MultiPolygon]:
    """Return the raions, Kyiv and Sevastopol for exports: about 350 m tolerance, four decimals."""
    everywhere = box(-180, -90, 180, 90)
    return mesh.rebuild(cells(), [(everywhere, 0.0035)], grid=1e-4, least_area=lambda _: _LEAST_EXACT)


def light_units() -> dict[str, MultiPolygon]:
    """Return the same units and all neighbours for drawing: about 1.3 km tolerance near Ukraine, three decimals."""
    zones: mesh.Zones = [(_NEAR, 0.012), (_VIEW.difference(_NEAR), 0.07)]
    together = cells() | neighbours()

    def least(part: Polygon) -> float:
        return _LEAST_NEAR if part.intersects(_NEAR) else _LEAST_FAR

    return mesh.rebuild(together, zones, grid=1e-3, least_area=least)


def joined(units: dict[str, MultiPolygon], codes: list[str]) -> MultiPolygon:
    """Return the union of units as one MultiPolygon, wound as RFC 7946 asks."""
    union = geo_sources.polygons_of(shapely.union_all([units[code] for code in codes]))
    parts = sorted(union.geoms, key=lambda part: (-part.area, part.bounds))
    # Slivers between cells that meet in one point are not lakes.
    filled = [Polygon(p.exterior, [r for r in p.interiors if Polygon(r).area > 1e-4]) for p in parts]
    return MultiPolygon([shapely.geometry.polygon.orient(shapely.normalize(part)) for part in filled])


def collections(units: dict[str, MultiPolygon], digits: int) -> dict[str, dict[str, Any]]:
    """Return "oblasts" and "raions" as GeoJSON FeatureCollections keyed by KATOTTG code."""
    oblasts, raions = [], []
    for code, unit in register.units().items():
        prefix = code[2:4]
        if unit.category in "OK":
            parts = [key for key in units if key[:2] == prefix and key.isdigit()]
            properties = {
                "pcode": f"UA{prefix}",
                "iso_3166_2": names.OBLASTS[prefix][0],
                "name": names.english(code),
                "name_uk": f"{unit.name} область" if unit.category == "O" and prefix != "01" else unit.name,
                # Natural Earth's line stands for all but the two cities and what surrounds them.
                "approximate": any(prefix in group for group in _JOINED),
            }
            oblasts.append(_feature(code, joined(units, parts), properties, digits))
        elif unit.category == "P" and code[2:6] in units:
            properties = {
                "pcode": code[:6],
                "oblast": unit.parents[0],
                "name": names.english(code),
                "name_uk": f"{unit.name} район",
                "approximate": True,
            }
            raions.append(_feature(code, units[code[2:6]], properties, digits))
    return {
        "oblasts": {"type": "FeatureCollection", "features": oblasts},
        "raions": {"type": "FeatureCollection", "features": raions},
    }


def basemap(units: dict[str, MultiPolygon]) -> dict[str, Any]:
    """Return all that is drawn under the marks; see data/README.md for the keys."""
    ukraine = [key for key in units if key.isdigit()]
    country = {key: "UKR" if key.isdigit() else key for key in units}
    by_country = {key: units[key] for key in units if not key.isdigit()}
    by_country["UKR"] = joined(units, ukraine)
    by_oblast = {p: joined(units, [k for k in ukraine if k[:2] == p]) for p in sorted({k[:2] for k in ukraine})}
    land = geo_sources.polygons_of(shapely.union_all(list(by_country.values())))
    lakes = _lakes()
    return {
        "view": list(_VIEW.bounds),
        "land": _geometry(MultiPolygon([Polygon(p.exterior, _large_holes(p)) for p in land.geoms]), 3),
        "borders": _geometry(mesh.shared_lines(by_country, lambda owners: len(owners) > 1 and "UKR" not in owners), 3),
        "ukraine": _geometry(by_country["UKR"], 3),
        "oblast_lines": _geometry(mesh.shared_lines(by_oblast, lambda owners: len(owners) > 1), 3),
        "rivers": _geometry(_rivers(lakes), 3),
        "lakes": _geometry(lakes, 3),
        "towns": labels.towns(),
        "countries": labels.countries(set(country.values())),
        "waters": labels.WATERS,
    }


def _large_holes(polygon: Polygon) -> list[Any]:
    return [ring for ring in polygon.interiors if Polygon(ring).area > _LEAST_NEAR]


def _lakes() -> MultiPolygon:
    """Return lakes in view as they are today: the Kakhovka reservoir was drained in June 2023."""
    kept = []
    for lake in geo_sources.lakes():
        near = lake.intersects(_NEAR)
        if not lake.intersects(_VIEW) or lake.contains(_KAKHOVKA) or lake.area < (0.004 if near else 0.25):
            continue
        simple = shapely.set_precision(lake.simplify(0.012 if near else 0.08), 1e-3)
        kept.extend(shapely.geometry.polygon.orient(part) for part in geo_sources.polygons_of(simple).geoms)
    return MultiPolygon(sorted(kept, key=lambda part: part.bounds))


def _rivers(lakes: MultiPolygon) -> MultiLineString:
    """Return river lines in view; inside a lake the lake is drawn, not the line."""
    lines = shapely.difference(shapely.intersection(geo_sources.rivers(), _VIEW), lakes)
    kept = []
    for line in geo_sources.parts_of(shapely.line_merge(lines)):
        near = line.intersects(_NEAR)
        if line.length > (0.3 if near else 4.0):
            kept.append(shapely.set_precision(line.simplify(0.01 if near else 0.07), 1e-3))
    flat = [part for line in kept for part in geo_sources.parts_of(line)]
    return MultiLineString(sorted(list(line.coords) for line in flat))


def _geometry(geometry: BaseGeometry, digits: int) -> dict[str, Any]:
    plain = mapping(geometry)
    return {"type": plain["type"], "coordinates": writing.rounded(plain["coordinates"], digits)}


def _feature(code: str, geometry: BaseGeometry, properties: dict[str, Any], digits: int) -> dict[str, Any]:
    return {"type": "Feature", "id": code, "properties": properties, "geometry": _geometry(geometry, digits)}


def build(regions: dict[str, tuple[str, ...]]) -> dict[str, bytes]:
    """Return the files of data/boundaries/ by name.

    regions: id -> KATOTTG codes of the oblasts it is made of.
    """
    exact, light = exact_units(), light_units()
    files: dict[str, bytes] = {}
    near = {key: shape for key, shape in light.items() if key.isdigit()}
    full, drawn = collections(exact, 4), collections(near, 3)
    files["oblasts.json.gz"] = writing.packed(full["oblasts"])
    files["raions.json.gz"] = writing.packed(full["raions"])
    light_features = drawn["oblasts"]["features"] + drawn["raions"]["features"]
    region_features = []
    for place, members in sorted(regions.items()):
        for units, digits, target in ((exact, 4, region_features), (near, 3, light_features)):
            codes = [key for key in units if key.isdigit() and any(key[:2] == m[2:4] for m in members)]
            shape = joined(units, codes)
            target.append(_feature(place, shape, {"members": list(members), "approximate": True}, digits))
    files["abroad.json.gz"] = writing.packed({"type": "FeatureCollection", "features": _abroad_features(light=False)})
    light_features += _abroad_features(light=True)
    files["regions.json.gz"] = writing.packed({"type": "FeatureCollection", "features": region_features})
    files["light.json.gz"] = writing.packed({"type": "FeatureCollection", "features": light_features})
    files["basemap.json.gz"] = writing.packed(basemap(light))
    return files
