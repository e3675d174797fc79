"""WRITE: a table -> KML 2.2: one placemark a row with name, description, days, all columns as data, and a style.

The layout is what GDAL's LIBKML driver reads back whole: one folder, one schema, typed data. Descriptions are HTML in
Google Earth, so text is escaped for HTML first and for XML then; pictures are none, so nothing is loaded.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from geo._escape import template_text, visible
from geo.exports.columns import Column, Table
from geo.exports.geometries import Geometry
from geo.exports.qgis import colours
from geo.model import Record

_TYPES = {"text": "string", "integer": "int", "number": "double", "flag": "bool", "day": "string"}
# What XML 1.0 cannot hold at all.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
# Style of a row -> colour of the map, size of the mark.
_STYLES = {
    "strike": ("strike", 1.2),
    "casualty": ("dead", 1.1),
    "power": ("power", 1.0),
    "heating": ("heating", 1.0),
    "water": ("water", 1.0),
    "outage": ("other", 1.0),
    "other": ("named", 0.9),
}


def kml_bytes(record: Record, table: Table) -> bytes:
    """Return a table as KML in UTF-8; rows without a place are placemarks without geometry."""
    root = ET.Element("kml", xmlns="http://www.opengis.net/kml/2.2")
    document = ET.SubElement(root, "Document", id="strikemap")
    _add(document, "name", record.report.title or record.report.id)
    for name, (colour, size) in _STYLES.items():
        document.append(_style(name, colours()[colour], size))
    schema = ET.SubElement(document, "Schema", name=table.name, id=table.name)
    columns = [column for column in table.columns if column.name != "id" or not _are_ids(table)]
    for column in columns:
        field = ET.SubElement(schema, "SimpleField", name=column.name, type=_TYPES[column.type])
        _add(field, "displayName", column.name)
    folder = ET.SubElement(document, "Folder", id=f"{table.name}-folder")
    _add(folder, "name", table.name)
    for row, geometry in zip(table.rows, table.geometries, strict=True):
        folder.append(_placemark(row, geometry, table.name, columns))
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _are_ids(table: Table) -> bool:
    """Return whether the ids of all rows may stand as ids of placemarks, where readers look for them."""
    ids = [str(row.get("id") or "") for row in table.rows]
    taken = {"strikemap", table.name, f"{table.name}-folder", *_STYLES}
    return all(_ID.fullmatch(own) for own in ids) and len({*ids, *taken}) == len(ids) + len(taken)


def _placemark(row: Mapping[str, Any], geometry: Geometry | None, schema: str, columns: Sequence[Column]) -> ET.Element:
    mark = ET.Element("Placemark")
    own = str(row.get("id") or "")
    if all(column.name != "id" for column in columns):
        mark.set("id", own)
    _add(mark, "name", row.get("headline") or own)
    _add(mark, "description", _description(row))
    start, end = row.get("date_start"), row.get("date_end")
    if isinstance(start, dt.date) and isinstance(end, dt.date):
        span = ET.SubElement(mark, "TimeSpan")
        _add(span, "begin", start.isoformat())
        _add(span, "end", end.isoformat())
    _add(mark, "styleUrl", f"#{_style_of(row)}")
    data = ET.SubElement(ET.SubElement(mark, "ExtendedData"), "SchemaData", schemaUrl=f"#{schema}")
    for column in columns:
        value = row[column.name]
        if value is not None:
            ET.SubElement(data, "SimpleData", name=column.name).text = _text(_plain(value))
    if geometry is not None:
        mark.append(_geometry(geometry))
    return mark


def _description(row: Mapping[str, Any]) -> str:
    """Return what a balloon says, as HTML: place, sentence, who says it."""
    parts = [row.get("place"), row.get("sentence"), row.get("attribution"), row.get("shared"), row.get("withheld")]
    return "".join(f"<p>{template_text(_text(part))}</p>" for part in parts if isinstance(part, str))


def _style_of(row: Mapping[str, Any]) -> str:
    kinds = [str(row.get("kind") or ""), *str(row.get("types") or "").split("; ")]
    measures = [str(row.get("measure") or ""), *str(row.get("outages") or "").split("; ")]
    for kind in ("strike", "casualty", "outage"):
        if kind in kinds:
            utility = next((m for m in measures if m in {"power", "heating", "water"}), None)
            return utility if kind == "outage" and utility else kind
    return "other"


def _style(name: str, colour: str, size: float) -> ET.Element:
    """Return a style; KML writes colours as alpha, blue, green, red."""
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    style = ET.Element("Style", id=name)
    icon = ET.SubElement(style, "IconStyle")
    _add(icon, "color", f"ff{blue}{green}{red}")
    _add(icon, "scale", f"{size:g}")
    line = ET.SubElement(style, "LineStyle")
    _add(line, "color", f"ff{blue}{green}{red}")
    _add(line, "width", "2")
    area = ET.SubElement(style, "PolyStyle")
    _add(area, "color", f"33{blue}{green}{red}")
    return style


def _geometry(geometry: Geometry) -> ET.Element:
    kind, coordinates = geometry["type"], geometry.get("coordinates", [])
    if kind == "Point":
        point = ET.Element("Point")
        _add(point, "coordinates", _line([coordinates]))
        return point
    if kind == "Polygon":
        polygon = ET.Element("Polygon")
        for number, ring in enumerate(coordinates):
            boundary = ET.SubElement(polygon, "innerBoundaryIs" if number else "outerBoundaryIs")
            _add(ET.SubElement(boundary, "LinearRing"), "coordinates", _line(ring))
        return polygon
    several = ET.Element("MultiGeometry")
    if kind == "GeometryCollection":
        parts = geometry["geometries"]
    else:
        parts = [{"type": kind.removeprefix("Multi"), "coordinates": part} for part in coordinates]
    several.extend(_geometry(part) for part in parts)
    return several


def _line(points: Sequence[Sequence[float]]) -> str:
    return " ".join(f"{lon},{lat}" for lon, lat in points)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _text(text)


def _text(text: str) -> str:
    """Return text that XML can hold: a control character is U+FFFD."""
    return _NOT_IN_XML.sub("\ufffd", visible(text))
