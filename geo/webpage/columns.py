"""COLUMNS: layers, list and table of claims -> what the page's script reads, each value and each sentence once.

`data/web/unpack.js` makes marks, items and the GeoJSON of the download out of it again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from geo.drawing import DRAWN
from geo.exports.columns import Table
from geo.layers import Layer
from geo.webpage.packing import Packer, distinct, fixed

# What a mark has of its place; all else that is drawn goes by what happened there.
_OF_PLACE = frozenset({"anchors", "places", "place", "label", "label_uk", "names", "names_uk"})
_WHAT = tuple(sorted(DRAWN - _OF_PLACE))
_POINTS = frozenset({"Point", "MultiPoint"})
_TOLD = ("attribution", "date", "status", "reason")
# The kind of a list item goes by the layer of its mark, unless it is another.
KINDS = {"strikes": "strike", "casualties": "casualty", "power": "power", "heating": "heating", "water": "water"}
_CELLS_OF_PLACE = (
    *("place", "place_local", "place_told", "place_id", "place_kind", "country", "admin1", "admin1_pcode", "admin2"),
    *("admin2_pcode", "pcode", "precision", "precision_km", "acled_geo_precision", "ucdp_where_prec"),
)
_CELLS_OF_ROW = frozenset({"id", "sentence", "sentence_start", "sentence_end", "lat", "lon", *_CELLS_OF_PLACE})


class Page:
    """Packs the parts of one page; values and points are shared between them."""

    def __init__(self) -> None:
        self.packer = Packer()
        self.points: dict[tuple[float, float], int] = {}

    def point(self, lon: float, lat: float) -> int:
        """Return a point's number."""
        return self.points.setdefault((lon, lat), len(self.points))

    def marks(self, layers: Sequence[Layer], order: Mapping[str, int]) -> dict[str, Any]:
        """Return all marks of all layers as tables, in the order that order gives their ids."""
        features = sorted((f for layer in layers for f in layer.features), key=lambda f: order[f["id"]])
        marks = [feature["properties"] for feature in features]
        what, what_at = distinct([{key: p[key] for key in _WHAT} for p in marks])
        where, where_at = distinct([self._where(f["properties"], f["geometry"]) for f in features])
        told, told_at = distinct([{key: claim.get(key) or 0 for key in _TOLD} for p in marks for claim in p["claims"]])
        ref, told_of = self.packer.ref, iter(told_at)
        rows = [
            {
                "id": 0 if feature["id"] == _usual_id(feature["properties"]) else feature["id"],
                "what": what_at[n],
                "where": where_at[n],
                "told": [next(told_of) for _ in feature["properties"]["claims"]],
                "said": [ref(claim["sentence"]) for claim in feature["properties"]["claims"]],
            }
            for n, feature in enumerate(features)
        ]
        tables: dict[str, Sequence[Mapping[str, Any]]] = {"what": what, "where": where, "told": told, "rows": rows}
        return {name: self.packer.table(table) for name, table in tables.items()}

    def _where(self, p: Mapping[str, Any], geometry: Mapping[str, Any]) -> dict[str, Any]:
        label, place = p["label"], p["place"]
        # Most places read "Label, Some Oblast": only what follows the label is kept.
        is_short = place.startswith(label)
        return {
            "label": label,
            "label_uk": p["label_uk"] if p["label_uk"] != label else 0,
            "places": p["places"][0] if len(p["places"]) == 1 else p["places"],
            "place": 0 if is_short else place,
            "after": place[len(label) :] if is_short else 0,
            "names": p["names"] or 0,
            "names_uk": p["names_uk"] or 0,
            "anchors": [self.point(*anchor) for anchor in p["anchors"]],
            # A point's geometry is its anchor.
            "geometry": 0 if geometry["type"] in _POINTS else geometry,
        }

    def items(self, rows: Sequence[Mapping[str, Any]], layers: Sequence[Layer], order: Mapping[str, int]) -> Any:
        """Return the rows of the list as a table: headline and kind only where they are not those of the mark."""
        ref = self.packer.ref
        marks = {order[f["id"]] + 1: f["properties"] for layer in layers for f in layer.features}
        table = []
        for row in rows:
            mark = marks.get(row["mark"])
            lists = {key: [ref(text) for text in row[key]] for key in ("said", "by", "why")}
            short = {
                "headline": 0 if mark and mark["headline"] == row["headline"] else row["headline"],
                "kind": 0 if mark and KINDS.get(mark["layer"]) == row["kind"] else row["kind"],
            }
            table.append({**row, **lists, **short})
        return self.packer.table(table)

    def download(self, table: Table, head: Mapping[str, Any]) -> dict[str, Any]:
        """Return the table of claims as tables, of which the script writes the GeoJSON; head is its other members."""
        keys = [column.name for column in table.columns]
        what_keys = [key for key in keys if key not in _CELLS_OF_ROW]
        cells = [{key: _plain(value) for key, value in row.items()} for row in table.rows]
        what, what_at = distinct([{key: row[key] for key in what_keys} for row in cells])
        where, where_at = distinct(
            [self._cells(row, shape) for row, shape in zip(cells, table.geometries, strict=True)]
        )
        rows, last = [], 0
        for n, row in enumerate(cells):
            start, end = row["sentence_start"], row["sentence_end"]
            rows.append(
                {
                    "id": row["id"],
                    "what": what_at[n],
                    "where": where_at[n],
                    "sentence": row["sentence"],
                    "gap": start - last,
                    # As long as the sentence, unless what was read said more than may be shown.
                    "longer": end - start - len(row["sentence"] or ""),
                }
            )
            last = end
        tables: dict[str, Sequence[Mapping[str, Any]]] = {"what": what, "where": where, "rows": rows}
        return {"head": head, "keys": keys, **{name: self.packer.table(table) for name, table in tables.items()}}

    def _cells(self, row: Mapping[str, Any], shape: Mapping[str, Any] | None) -> dict[str, Any]:
        lon, lat = row["lon"], row["lat"]
        is_placed = lon is not None and lat is not None
        is_plain = is_placed and shape is not None and shape["coordinates"] == [lon, lat]
        return {
            **{key: row[key] for key in _CELLS_OF_PLACE},
            "at": self.point(lon, lat) if is_placed else -1,
            "shape": 0 if is_plain else shape,
        }

    def whole(self) -> dict[str, Any]:
        """Return points and pool, once all else is packed."""
        lons, lats = [lon for lon, _ in self.points], [lat for _, lat in self.points]
        for digits in range(8):
            scale = 10**digits
            if all(round(value * scale) / scale == value for value in (*lons, *lats)):
                sides = [fixed([round(value * scale) for value in side]) for side in (lons, lats)]
                return {"points": [scale, *sides], "pool": self.packer.pool}
        return {"points": [0, lons, lats], "pool": self.packer.pool}


def _usual_id(p: Mapping[str, Any]) -> str:
    """Return the id that the script makes of a mark: layer, places, restored or not."""
    return f"{p['layer']}-{'+'.join(p['places'])}{'-restored' if p['pale'] else ''}"


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
