"""DRAW, the shared half: what the browser needs for any map of ours: scripts, styles, base map and marks as JSON.

`geo.maps` (folium) and `geo.webpage` (one file) both use it, so that a map looks the same everywhere.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from geo import _data, _escape, tables
from geo.layers import Layer, legend
from geo.model import Record

BOUNDARY_CREDIT = (
    "Boundaries: Natural Earth (public domain), "
    "Crimea and Sevastopol shown as Ukraine per UN General Assembly resolution 68/262"
)
RAION_CREDIT = "raion outlines are approximate, made from the settlements that belong to them"
ONLINE_CREDIT = "Some places: © OpenStreetMap contributors (ODbL)"
DISCLAIMER = "Figures as reported, not verified by this tool"
DRAWN = frozenset(
    {
        *("layer", "symbol", "killed", "size", "group", "pale", "near", "slots", "anchors", "kinds"),
        *("places", "place", "label", "label_uk", "names", "names_uk", "precision", "headline"),
    }
)
_TOLD = frozenset({"sentence", "attribution", "date", "status", "reason"})
# Where else in a neighbour its name may stand (lat, lon), when its middle is out of view or under a control.
_ALSO = {
    "RUS": [(51.2, 37.9), (50.4, 40.8), (52.6, 35.2), (46.9, 40.9), (45.2, 39.5)],
    "BLR": [(52.4, 27.5), (52.6, 29.8), (52.3, 25.2)],
    "POL": [(50.7, 22.7), (51.4, 22.4), (50.0, 21.9)],
    "SVK": [(48.9, 21.6)],
    "HUN": [(47.7, 21.7)],
    "ROU": [(47.1, 24.6), (46.6, 26.8), (45.2, 27.4), (44.5, 26.8)],
    "MDA": [(47.8, 28.2), (46.6, 28.7)],
}
LEAFLET_CREDIT = "Map: Leaflet 1.9.4 (BSD-2-Clause)"


@cache
def leaflet_script() -> str:
    """Return Leaflet 1.9.4 ready to stand inside a script element, its licence line kept."""
    code = _data.read_text("web", "leaflet", "leaflet.js").replace("//# sourceMappingURL=leaflet.js.map", "")
    assert "</script" not in code.lower()
    return code.strip()


@cache
def leaflet_style() -> str:
    """Return Leaflet's style with its pictures inside, so that it asks for no file."""
    # Browsers read CRLF as LF, and the policy's hash is of what they read.
    style = _data.read_text("web", "leaflet", "leaflet.css").replace("\r\n", "\n")

    def inline(match: re.Match[str]) -> str:
        name = match.group(1)
        # Only the layer switch has a picture here; marker pictures and VML are never used.
        if name not in {"images/layers.png", "images/layers-2x.png"}:
            return "none"
        picture = base64.b64encode(_data.path("web", "leaflet", *name.split("/")).read_bytes()).decode()
        return f"url(data:image/png;base64,{picture})"

    return re.sub(r"url\(([^)]+)\)", inline, style)


@cache
def asset(name: str) -> str:
    """Return one of our own scripts or styles in data/web/."""
    return _data.read_text("web", name)


@cache
def packed_basemap() -> dict[str, Any]:
    """Return the base map with its coordinates as steps: a third of the size of GeoJSON.

    Lines and rings become flat lists of whole thousandths of a degree, each the step from the point
    before: lon, lat, lon, lat … (`unpack` in data/web/map.js reads them).
    """
    from geo import boundaries

    full = boundaries.basemap()
    packed = {key: _packed(value) if isinstance(value, dict) else value for key, value in full.items()}
    packed["countries"] = [{**country, "also": _ALSO.get(country["code"], [])} for country in full["countries"]]
    return packed


def _packed(geometry: dict[str, Any]) -> list[Any]:
    parts: list[Any] = geometry["coordinates"]
    if geometry["type"] == "MultiPolygon":
        return [[_steps(ring) for ring in rings] for rings in parts]
    return [_steps(line) for line in parts]


def _steps(points: Sequence[Sequence[float]]) -> list[int]:
    steps: list[int] = []
    last_lon = last_lat = 0
    for lon, lat in points:
        x, y = round(lon * 1000), round(lat * 1000)
        steps += [x - last_lon, y - last_lat]
        last_lon, last_lat = x, y
    return steps


def layer_data(record: Record, layer: Layer, *, selected: str | None = None) -> dict[str, Any]:
    """Return one layer's marks for `strikemap.fill`: every text is data, none is markup."""
    return {
        "id": layer.id,
        "title": layer.title,
        "shown": layer.shown,
        "selected": selected,
        "features": [_told_once(feature) for feature in layer.features],
        "report": report_data(record),
    }


def _told_once(feature: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the script can do without: it takes a missing value for 0, false or empty.

    Source and address go with the layer; a point's geometry is its anchor.
    """
    properties = {key: value for key, value in feature["properties"].items() if value and key in DRAWN}
    properties["claims"] = [
        {key: value for key, value in claim.items() if value and key in _TOLD}
        for claim in feature["properties"]["claims"]
    ]
    geometry = None if feature["geometry"]["type"] in {"Point", "MultiPoint"} else feature["geometry"]
    return {"id": feature["id"], "geometry": geometry, "properties": properties}


def report_data(record: Record) -> dict[str, Any]:
    """Return what popups tell of the report: an address only when it may be linked to."""
    report = record.report
    return {"lang": report.lang, "source": report.source or report.title, "url": _escape.safe_url(report.url)}


def furniture_data(record: Record, layers: Sequence[Layer]) -> dict[str, Any]:
    """Return legend and date stamp for `strikemap.furniture`."""
    days = tables.date_words(tables.span_of(record))
    entries = legend_data(layers)
    stamp = " · ".join(part for part in (days, "figures as reported") if part)
    return {"legend": entries, "stamp": stamp if entries else days}


def legend_data(layers: Sequence[Layer]) -> list[dict[str, Any]]:
    """Return the legend's lines for `strikemap.key`."""
    return [
        {key: getattr(entry, key) for key in ("symbol", "layer", "title", "title_uk", "killed", "total")}
        for entry in legend(layers)
    ]


def credits(record: Record, layers: Sequence[Layer]) -> str:  # noqa: A001  (the word of maps, not of the interpreter)
    """Return whose boundaries and places a map shows, and what it must say of them, without a full stop."""
    return "; ".join(credit_parts(record, layers))


def credit_parts(record: Record, layers: Sequence[Layer]) -> list[str]:
    """Return the same one by one."""
    parts = [BOUNDARY_CREDIT]
    if raions_drawn(record, layers):
        parts.append(RAION_CREDIT)
    if any(place.id.startswith("osm:") for place in record.places):
        parts.append(ONLINE_CREDIT)
    fetched = _data.fetched_manifest().get("sources", {})
    parts += [str(facts["credit"]) for facts in fetched.values() if "credit" in facts]
    return parts


def raions_drawn(record: Record, layers: Sequence[Layer]) -> bool:
    """Return whether an approximate outline is on the map, which the credits must say."""
    from geo import boundaries

    marks = [feature["properties"] for layer in layers for feature in layer.features]
    drawn = {place for mark in marks if "area" in mark["kinds"] for place in mark["places"]}
    return any(boundaries.is_approximate(place.id) for place in record.places if place.id in drawn)
