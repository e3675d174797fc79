"""WRITE: a table -> GeoJSON as RFC 7946 asks: one feature a row, counts for several places as one feature.

Longitude before latitude in WGS 84, at most five decimals, outer rings anticlockwise, a bounding box, ids, no
`crs`. A row that cannot be placed is a feature with a null geometry, so nothing is lost.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Any

from geo._escape import visible
from geo.exports.columns import Table
from geo.exports.geometries import Geometry, bounding_box
from geo.exports.rows import claims_table
from geo.model import Record


def feature_collection(record: Record, table: Table | None = None) -> dict[str, Any]:
    """Return a table of the record, its claims by default, as a GeoJSON FeatureCollection: plain data.

    Every text is the report's own, never escaped: GeoJSON is data. NUL and lone surrogates, which UTF-8
    and most readers cannot hold, are U+FFFD. `name` is the report's title.
    """
    table = table or claims_table(record)
    features = [_feature(row, shape) for row, shape in zip(table.rows, table.geometries, strict=True)]
    return {**collection_head(record, table.geometries), "features": features}


def collection_head(record: Record, geometries: Iterable[Geometry | None]) -> dict[str, Any]:
    """Return the members of a record's FeatureCollection but for its features."""
    head: dict[str, Any] = {"type": "FeatureCollection", "name": visible(record.report.title or record.report.id)}
    box = bounding_box(geometries)
    return head if box is None else {**head, "bbox": box}


def geojson_text(record: Record, table: Table | None = None, **members: Any) -> str:
    """Return a table of the record, its claims by default, as GeoJSON text, one feature a line.

    members are added to the collection (RFC 7946, 6.1): readers that do not know them pass over them.
    """
    collection = {**feature_collection(record, table), **members}
    features = ",\n".join(_json(feature) for feature in collection.pop("features"))
    head = _json(collection)
    return f'{head[:-1]},"features":[\n{features}\n]}}\n' if features else f'{head[:-1]},"features":[]}}\n'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _feature(row: Mapping[str, Any], geometry: Geometry | None) -> dict[str, Any]:
    box = bounding_box([geometry])
    properties = {key: value.isoformat() if isinstance(value, dt.date) else value for key, value in row.items()}
    own = next(iter(properties.values()))  # the first column names the row
    properties.pop("id", None)
    return {
        "type": "Feature",
        "id": own,
        **({"bbox": box} if box and geometry is not None and geometry["type"] != "Point" else {}),
        "geometry": geometry,
        "properties": properties,
    }
