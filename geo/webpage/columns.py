"""COLUMNS: layers, list and table of claims -> what the page's script reads, each value and each sentence once.

`data/web/unpack.js` makes marks, items and the GeoJSON of the download out of it again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from geo._escape import visible
from geo.drawing import DRAWN
from geo.exports.columns import CLAIMS
from geo.exports.rows import Claims, Clean, place_cells
from geo.layers import Layer
from geo.webpage.packing import Packer, distinct, fixed

# What a mark has of its place; all else that is drawn goes by what happened there.
_OF_PLACE = frozenset({"anchors", "places", "place", "label", "label_uk", "names", "names_uk"})
_WORDS_OF_PLACE = itemgetter("label", "label_uk", "place")
_WHAT = tuple(sorted(DRAWN - _OF_PLACE))
_POINTS = frozenset({"Point", "MultiPoint"})
_TOLD = ("attribution", "date", "status", "reason")
# The kind of a list item goes by the layer of its mark, unless it is another.
KINDS = {"strikes": "strike", "casualties": "casualty", "power": "power", "heating": "heating", "water": "water"}
# What is said of a claim; where it is and what is its own stand apart.
_SAID = tuple(
    column.name
    for column in CLAIMS
    if column.name not in {*place_cells([]), "id", "sentence", "sentence_start", "sentence_end"}
)


class Page:
    """Packs the parts of one page; values and points are shared between them."""

    def __init__(self) -> None:
        self.packer = Packer()
        self.points: dict[tuple[float, float], int] = {}
        self.clean = Clean()

    def point(self, lon: float, lat: float) -> int:
        """Return a point's number."""
        return self.points.setdefault((lon, lat), len(self.points))

    def marks(self, layers: Sequence[Layer], order: Mapping[str, int]) -> dict[str, Any]:
        """Return all marks of all layers as tables, in the order that order gives their ids."""
        features = sorted((f for layer in layers for f in layer.features), key=lambda f: order[f["id"]])
        marks = [feature["properties"] for feature in features]
        claims = [claim for p in marks for claim in p["claims"]]
        what, what_at = distinct([tuple(map(_key, map(p.__getitem__, _WHAT))) for p in marks])
        where, where_at = distinct([(tuple(p["places"]), *_WORDS_OF_PLACE(p)) for p in marks])
        told, told_at = distinct([tuple(map(claim.get, _TOLD)) for claim in claims])
        ref, told_of = self.packer.ref, iter(told_at)
        rows = [
            {
                "id": 0 if p["id"] == _usual_id(p) else p["id"],
                "what": what_at[n],
                "where": where_at[n],
                "told": [next(told_of) for _ in p["claims"]],
                "said": [ref(claim["sentence"]) for claim in p["claims"]],
            }
            for n, p in enumerate(marks)
        ]
        return {
            "what": self.packer.table([{key: marks[n][key] for key in _WHAT} for n in what]),
            "where": self.packer.table([self._where(marks[n], features[n]["geometry"]) for n in where]),
            "told": self.packer.table([{key: claims[n].get(key) or 0 for key in _TOLD} for n in told]),
            "rows": self.packer.table(rows),
        }

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

    def download(self, claims: Claims, head: Mapping[str, Any]) -> dict[str, Any]:
        """Return the claims as tables, of which the script writes the GeoJSON; head is its members but the features."""
        rows, last = [], 0
        for row in claims.rows:
            sentence = visible(row.sentence) or None
            rows.append(
                {
                    "id": visible(row.id),
                    "what": row.what,
                    "where": row.where,
                    "sentence": sentence,
                    "gap": row.start - last,
                    # As long as the sentence, unless what was read said more than may be shown.
                    "longer": row.end - row.start - len(row.sentence),
                }
            )
            last = row.end
        table = self.packer.table
        return {
            "head": head,
            "keys": [column.name for column in CLAIMS],
            "what": table([{key: _plain(cells.get(key)) for key in _SAID} for cells in claims.what]),
            "where": table([self._cells(dict(cells), shape) for cells, shape in claims.where]),
            "rows": table(rows),
        }

    def _cells(self, cells: dict[str, Any], shape: Mapping[str, Any] | None) -> dict[str, Any]:
        lon, lat = cells.pop("lon"), cells.pop("lat")
        is_placed = lon is not None and lat is not None
        is_plain = is_placed and shape is not None and shape["coordinates"] == [lon, lat]
        return {
            **{key: self.clean[cell] if type(cell) is str else cell for key, cell in cells.items()},
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


def _key(value: Any) -> Any:
    return tuple(value) if type(value) is list else value


def _plain(value: Any) -> Any:
    """Return a cell as GeoJSON has it: text fit for UTF-8, none when empty, and days as text."""
    if isinstance(value, str):
        return visible(value) or None
    return value.isoformat() if isinstance(value, dt.date) else value
