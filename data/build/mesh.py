"""Cut neighbouring polygons into shared lines, simplify each line once, and put the polygons together again.

Both sides of a border therefore stay the same line: no gaps and no overlaps at any tolerance.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

from geo_sources import parts_of, polygons_of

K = TypeVar("K", bound=Hashable)
Zones = list[tuple[BaseGeometry, float]]


def rebuild(
    polygons: Mapping[K, BaseGeometry], zones: Zones, *, grid: float, least_area: Callable[[Polygon], float]
) -> dict[K, MultiPolygon]:
    """Return the polygons simplified as one net.

    zones: (area, tolerance in degrees) pairs that together cover everything; a line is cut where it
    enters another zone. grid: coordinates are rounded to its multiples. least_area: the area in square
    degrees under which a detached part is dropped.
    """
    keys = list(polygons)
    whole = shapely.unary_union([p.boundary for p in polygons.values()], grid_size=grid / 100)
    simple: list[BaseGeometry] = []
    for zone, tolerance in zones:
        inside = shapely.line_merge(shapely.intersection(whole, zone))
        simple.extend(line.simplify(tolerance) for line in parts_of(inside) if isinstance(line, LineString))
    net = shapely.unary_union(simple, grid_size=grid)
    faces = [face for face in parts_of(shapely.polygonize(parts_of(net))) if isinstance(face, Polygon)]
    tree = shapely.STRtree([polygons[key] for key in keys])
    owned: dict[K, list[Polygon]] = defaultdict(list)
    for face in faces:
        spot = face.representative_point()
        hits = sorted(tree.query(spot, predicate="intersects"))
        if hits:
            owned[keys[hits[0]]].append(face)
    return {key: _tidy(owned[key], least_area) for key in keys if owned[key]}


def shared_lines(polygons: Mapping[K, BaseGeometry], wanted: Callable[[frozenset[K]], bool]) -> MultiLineString:
    """Return the lines whose set of owners is wanted; one owner means a coast or the outer edge."""
    owners: dict[tuple[tuple[float, float], tuple[float, float]], set[K]] = defaultdict(set)
    for key, polygon in polygons.items():
        for part in parts_of(polygon):
            for ring in (part.exterior, *part.interiors):
                points = list(ring.coords)
                for a, b in itertools.pairwise(points):
                    owners[(a, b) if a < b else (b, a)].add(key)
    chosen = sorted(segment for segment, keys in owners.items() if wanted(frozenset(keys)))
    merged = shapely.line_merge(MultiLineString(chosen))
    return MultiLineString(sorted(list(line.coords) for line in parts_of(merged)))


def _tidy(faces: list[Polygon], least_area: Callable[[Polygon], float]) -> MultiPolygon:
    joined = polygons_of(shapely.unary_union(faces))
    parts = sorted(joined.geoms, key=lambda part: (-part.area, part.bounds))
    kept = [part for index, part in enumerate(parts) if index == 0 or part.area >= least_area(part)]
    return MultiPolygon([orient(shapely.normalize(part)) for part in kept])
