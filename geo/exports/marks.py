"""The marks of the map -> tables for GIS programs: points and areas of each layer apart, one row a mark.

A mark over several places is one row with a MultiPoint; when it has areas too, these are a row of the same id in the
layer's table of areas. `symbol` names how the map draws it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from geo._escape import safe_url
from geo.exports.columns import Column, Table
from geo.exports.geometries import parts_of
from geo.exports.rows import make_table
from geo.layers import Feature, build_layers, has_reach
from geo.model import Record

MARKS = (
    Column("id", "text", "#meta+id", "Id of the mark, as on the map."),
    Column("symbol", "text", "#meta+symbol", "How the mark is drawn; the layer's style goes by it."),
    Column("headline", "text", "#description+short", "What the mark says."),
    Column("place", "text", "#loc+name", "Where, in words."),
    Column("place_id", "text", "#loc+code+v_katottg", "Ids of its places, parted by semicolons."),
    Column("precision", "text", "#geo+precision", "How exactly the text says where, in words."),
    Column("killed", "number", "#affected+killed", "The figure the solid circle shows."),
    Column("total", "number", "#affected+num", "The figure the ring shows: killed and injured."),
    Column("shared", "flag", "#meta+group", "Whether one figure stands for several places."),
    Column("restored", "flag", "#status", "Whether the outage is said to be over."),
    Column("date", "text", "#description+date", "The day or days, in words."),
    Column("attribution", "text", "#meta+attribution", "Who says it, parted by semicolons."),
    Column("sentence", "text", "#description", "The sentences that say it, word for word."),
    Column("claims", "text", "#meta+claims", "Ids of its claims, parted by semicolons."),
    Column("source", "text", "#meta+source", "Who published the report."),
    Column("url", "text", "#meta+url", "Where it stands; http and https only."),
)


def mark_tables(record: Record) -> list[Table]:
    """Return a table for the points and one for the areas of every layer that has any, bottom layer first."""
    found = []
    for layer in build_layers(record, light=False):
        for kind, suffix in (("area", "_areas"), ("point", "")):
            drawn = [(f, part) for f in layer.features if (part := _part(f, kind)) is not None]
            if drawn:
                rows = [_row(feature, kind) for feature, _ in drawn]
                found.append(make_table(f"{layer.id}{suffix}", MARKS, rows, [part for _, part in drawn]))
    return found


def _part(feature: Feature, kind: str) -> dict[str, Any] | None:
    """Return a mark's points or its areas; a mark near a place has both, its point and the ring around it."""
    if kind == "point" and has_reach(feature):
        return {"type": "MultiPoint", "coordinates": feature["properties"]["anchors"]}
    return parts_of(feature["geometry"], kind)


def _row(feature: Feature, kind: str) -> dict[str, Any]:
    mark = feature["properties"]
    told = mark["claims"]
    return {
        "id": feature["id"],
        "symbol": "reach" if kind == "area" and has_reach(feature) else _symbol(mark, kind),
        "headline": mark["headline"],
        "place": mark["place"],
        "place_id": "; ".join(mark["places"]),
        "precision": mark["precision"],
        "killed": mark["killed"] or None,
        "total": mark["size"] or None,
        "shared": mark["group"],
        "restored": mark["pale"],
        "date": "; ".join(dict.fromkeys(c["date"] for c in told if c.get("date"))),
        "attribution": "; ".join(dict.fromkeys(c["attribution"] for c in told if c.get("attribution"))),
        "sentence": " ".join(dict.fromkeys(c["sentence"] for c in told)),
        "claims": "; ".join(dict.fromkeys(c["id"] for c in told)),
        "source": mark["source"],
        "url": safe_url(mark["url"]),
    }


def _symbol(mark: Mapping[str, Any], kind: str) -> str:
    """Return the name of the style: star, near, toll, words, hatch, named, then -shared and -restored.

    A ring around a place is `reach`.
    """
    layer = mark["layer"]
    if layer == "strikes":
        stem = "near" if mark["symbol"] == "star-near" and kind == "point" else "star"
    elif layer == "casualties":
        stem = "toll" if mark["size"] > 0 else "words"
    else:
        stem = "named" if layer == "named" else "hatch"
    return f"{stem}{'-shared' * mark['group']}{'-restored' * mark['pale']}"
