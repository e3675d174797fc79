"""Places -> one GeoJSON geometry, as RFC 7946 asks: lon before lat, five decimals, outer rings anticlockwise.

A settlement is a point, an area its outline, a place told by others the polygon of its shape; several places are a
MultiPoint or a MultiPolygon. A place without coordinates or outline, and a whole country, have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from geo import boundaries
from geo.model import Place
from geo.shapes import outline_of

DECIMALS = 5
Geometry = dict[str, Any]


def of_places(places: Sequence[Place]) -> Geometry | None:
    """Return one geometry for all places: points stay points, areas are their outlines, unknown ones are left out."""
    parts = [part for place in places if (part := _of_place(place)) is not None]
    if len(parts) <= 1:
        return parts[0] if parts else None
    points = [part["coordinates"] for part in parts if part["type"] == "Point"]
    areas = [polygon for part in parts if part["type"] == "MultiPolygon" for polygon in part["coordinates"]]
    joined: list[Geometry] = []
    if points:
        joined.append({"type": "MultiPoint", "coordinates": points})
    if areas:
        joined.append({"type": "MultiPolygon", "coordinates": areas})
    return joined[0] if len(joined) == 1 else {"type": "GeometryCollection", "geometries": joined}


def bounding_box(geometries: Iterable[Geometry | None]) -> list[float] | None:
    """Return west, south, east, north of all geometries together; None when there are none."""
    points = [point for geometry in geometries if geometry is not None for point in _points(geometry)]
    if not points:
        return None
    lons, lats = [p[0] for p in points], [p[1] for p in points]
    return [min(lons), min(lats), max(lons), max(lats)]


def parts_of(geometry: Geometry | None, kind: str) -> Geometry | None:
    """Return a geometry's points as a MultiPoint (kind "point") or its areas as a MultiPolygon, None without any."""
    if geometry is None:
        return None
    if geometry["type"] == "GeometryCollection":
        return next((p for part in geometry["geometries"] if (p := parts_of(part, kind)) is not None), None)
    name = "Point" if kind == "point" else "Polygon"
    if geometry["type"] == name:
        return {"type": f"Multi{name}", "coordinates": [geometry["coordinates"]]}
    return geometry if geometry["type"] == f"Multi{name}" else None


def _of_place(place: Place) -> Geometry | None:
    outline = None if place.shape is None else outline_of(place, boundaries.geometry)
    if outline is None and place.precision in {"point", "near"}:
        if place.lat is None or place.lon is None:
            return None
        return {"type": "Point", "coordinates": _rounded([place.lon, place.lat])}
    if outline is None and place.kind != "country":
        outline = boundaries.geometry(place.id)
    if outline is None:
        return None
    polygons = outline["coordinates"] if outline["type"] == "MultiPolygon" else [outline["coordinates"]]
    wound = [[_wound(ring, is_outer=i == 0) for i, ring in enumerate(rings)] for rings in polygons]
    return {"type": "MultiPolygon", "coordinates": wound}


def _wound(ring: Sequence[Sequence[float]], *, is_outer: bool) -> list[list[float]]:
    """Return a ring by the right-hand rule: outer rings anticlockwise, holes clockwise (RFC 7946, 3.1.6)."""
    points = [_rounded(point) for point in ring]
    doubled_area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points))
    return points if (doubled_area > 0) == is_outer else points[::-1]


def _rounded(point: Sequence[float]) -> list[float]:
    return [round(float(value), DECIMALS) for value in point[:2]]


def _points(geometry: Geometry) -> Iterator[list[float]]:
    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from _points(part)
        return
    stack = [geometry["coordinates"]]
    while stack:
        item = stack.pop()
        if isinstance(item[0], int | float):
            yield item
        else:
            stack.extend(item)
