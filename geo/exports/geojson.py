"""WRITE: a record -> GeoJSON as RFC 7946 asks: one feature a claim, counts for several places as one feature.

Longitude before latitude in WGS 84, at most five decimals, outer rings anticlockwise, a bounding box, ids, no
`crs`. A claim that cannot be placed is a feature with a null geometry, so no claim is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from geo import tables
from geo._escape import safe_url, visible
from geo.exports.files import write_atomically
from geo.model import Claim, Place, Record

DECIMALS = 5
Geometry = dict[str, Any]


def feature_collection(record: Record) -> dict[str, Any]:
    """Return the record's claims as a GeoJSON FeatureCollection, as plain data.

    Every text is the report's own, never escaped: GeoJSON is data. NUL and lone surrogates, which UTF-8
    and most readers cannot hold, are U+FFFD. `name` is the report's title.
    """
    places = {place.id: place for place in record.places}
    groups = {group.claim: group.id for group in record.groups}
    gone = tables.superseded(record)
    features = [
        _feature(record, claim, places, groups.get(claim.id), is_superseded=claim.id in gone) for claim in record.claims
    ]
    collection: dict[str, Any] = {"type": "FeatureCollection", "name": visible(record.report.title or record.report.id)}
    box = _bounding_box(features)
    if box is not None:
        collection["bbox"] = box
    collection["features"] = features
    return collection


def geojson_text(record: Record) -> str:
    """Return the record's claims as GeoJSON text, one feature a line."""
    collection = feature_collection(record)
    features = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in collection.pop("features"))
    head = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    return f'{head[:-1]},"features":[\n{features}\n]}}\n' if features else f'{head[:-1]},"features":[]}}\n'


def write_geojson(record: Record, path: Path) -> None:
    """Write the record's claims to a GeoJSON file; raise ExportError when it cannot be written."""
    write_atomically(path, geojson_text(record).encode())


def _feature(
    record: Record, claim: Claim, places: dict[str, Place], group: str | None, *, is_superseded: bool
) -> dict[str, Any]:
    known = [places[p] for p in claim.places if p in places]
    quantity, date, report = claim.quantity, claim.date, record.report
    start, end = claim.evidence.sentence
    first = known[0] if known else None
    properties: dict[str, Any] = {
        "kind": claim.kind,
        "measure": claim.measure,
        "headline": tables.claim_words(claim),
        "low": quantity.low if quantity else None,
        "best": quantity.best if quantity else None,
        "high": quantity.high if quantity else None,
        "quantity_text": quantity.text if quantity else None,
        "unit": quantity.unit if quantity else None,
        "place": "; ".join(place.name for place in known) or None,
        "place_id": "; ".join(place.id for place in known) or None,
        "admin1": first.admin1 if first and len(known) == 1 else None,
        "pcode": "; ".join(place.pcode for place in known if place.pcode) or None,
        "precision": first.precision if first and len(known) == 1 else None,
        "precision_km": first.precision_km if first and len(known) == 1 else None,
        "group": group,
        "scope": claim.scope,
        "status": claim.status,
        "superseded": is_superseded,
        "date_start": date.start.isoformat() if date else None,
        "date_end": date.end.isoformat() if date else None,
        "attribution": claim.attribution,
        "sentence": report.text[start:end],
        "sentence_start": start,
        "sentence_end": end,
        "reason": claim.reason,
        "report_id": report.id,
        "report_title": report.title,
        "report_source": report.source,
        "report_url": safe_url(report.url),
    }
    geometry = None if claim.scope == "nationwide" else _geometry(known)
    box = [] if geometry is None else _bounding_box([{"geometry": geometry}])
    return {
        "type": "Feature",
        "id": visible(claim.id),
        **({"bbox": box} if box and geometry is not None and geometry["type"] != "Point" else {}),
        "geometry": geometry,
        "properties": {key: visible(value) if isinstance(value, str) else value for key, value in properties.items()},
    }


def _geometry(places: Sequence[Place]) -> Geometry | None:
    """Return one geometry for all places: points stay points, areas are their outlines, unknown ones are left out."""
    parts = [part for place in places if (part := _place_geometry(place)) is not None]
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


def _place_geometry(place: Place) -> Geometry | None:
    if place.precision in {"point", "near"}:
        if place.lat is None or place.lon is None:
            return None
        return {"type": "Point", "coordinates": _rounded([place.lon, place.lat])}
    if place.kind == "country":
        return None
    from geo import boundaries

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


def _bounding_box(features: Sequence[dict[str, Any]]) -> list[float] | None:
    points = [point for f in features if f["geometry"] is not None for point in _points(f["geometry"])]
    if not points:
        return None
    lons, lats = [p[0] for p in points], [p[1] for p in points]
    return [min(lons), min(lats), max(lons), max(lats)]


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
