"""WRITE: a record -> CSV, one row a claim, with an HXL row under the header so that humanitarian tools read it.

HXL tags follow the HXL 1.1 dictionary; figures stand in `#affected` only. Cells that a spreadsheet would run as a
formula are defused. A count for several places is one row that lists them: nothing is split.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from geo._escape import csv_cell
from geo.exports.files import write_atomically
from geo.exports.geojson import feature_collection
from geo.model import Record

# Column -> its HXL tag; the columns are the properties of the GeoJSON features.
COLUMNS = {
    "id": "#meta+id",
    "kind": "#event+type",
    "measure": "#event+subtype",
    "headline": "#description+short",
    "low": "#affected+min",
    "best": "#affected+num",
    "high": "#affected+max",
    "quantity_text": "#affected+text",
    "unit": "#affected+unit",
    "place": "#loc+name",
    "place_id": "#loc+code+v_katottg",
    "admin1": "#adm1+name",
    "pcode": "#loc+code+v_pcode",
    "lat": "#geo+lat",
    "lon": "#geo+lon",
    "precision": "#geo+precision",
    "group": "#meta+group",
    "scope": "#meta+scope",
    "status": "#status",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "attribution": "#meta+attribution",
    "sentence": "#description",
    "sentence_start": "#meta+offset+start",
    "sentence_end": "#meta+offset+end",
    "reason": "#meta+reason",
    "report_id": "#meta+report",
    "report_title": "#meta+title",
    "report_source": "#meta+source",
    "report_url": "#meta+url",
}


def csv_text(record: Record) -> str:
    """Return one row a claim under a header and an HXL row; lines end in CR LF (RFC 4180)."""
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)
    writer.writerow(COLUMNS.values())
    for feature in feature_collection(record)["features"]:
        row = {**feature["properties"], "id": feature["id"], **_position(feature["geometry"])}
        writer.writerow([_cell(row.get(column)) for column in COLUMNS])
    return lines.getvalue()


def write_csv(record: Record, path: Path) -> None:
    """Write the record's claims to a CSV file in UTF-8; raise ExportError when it cannot be written."""
    write_atomically(path, csv_text(record).encode())


def _position(geometry: dict[str, Any] | None) -> dict[str, float]:
    """Return latitude and longitude of a point; an area or several places have none."""
    if geometry is None or geometry["type"] != "Point":
        return {}
    lon, lat = geometry["coordinates"]
    return {"lat": lat, "lon": lon}


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return csv_cell(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
