"""COLUMNS: layers, list and table of claims -> what the page's script reads, each value and each sentence once.

`data/web/unpack.js` makes marks, items and the GeoJSON of the download out of it again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import Any

from geo._escape import visible
from geo.drawing import DRAWN
from geo.exports.columns import CLAIMS
from geo.exports.rows import Claims, Clean, place_cells
from geo.layers import Layer
from geo.webpage.packing import Packer, distinct, fixed
from geo.webpage.panel import Row

# What a mark has of its place; all else that is drawn goes by what happened there.
_OF_PLACE = frozenset({"anchors", "places", "place", "label", "label_uk", "names", "names_uk"})
_WORDS_OF_PLACE = itemgetter("label", "label_uk", "place")
_WHAT = tuple(sorted(DRAWN - _OF_PLACE))
_LISTS_OF_WHAT = itemgetter("kinds", "slots")
_REST_OF_WHAT = itemgetter(*(key for key in _WHAT if key not in {"kinds", "slots"}))
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
_OF_PLACES = tuple(key for key in place_cells([]) if key not in {"lon", "lat"})
_NO_MARK: Mapping[str, Any] = {"headline": None, "layer": None}


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
        what, what_at = distinct([(*_REST_OF_WHAT(p), *map(tuple, _LISTS_OF_WHAT(p))) for p in marks])
        where, where_at = distinct([(tuple(p["places"]), *_WORDS_OF_PLACE(p)) for p in marks])
        told, told_at = distinct([tuple(map(claim.get, _TOLD)) for claim in claims])
        told_of = iter(told_at)
        said_of = iter(self.packer.refs([claim["sentence"] for claim in claims]))
        rows: dict[str, Sequence[Any]] = {
            "id": [0 if p["id"] == _usual_id(p) else p["id"] for p in marks],
            "what": what_at,
            "where": where_at,
            "told": [list(islice(told_of, len(p["claims"]))) for p in marks],
            "said": [list(islice(said_of, len(p["claims"]))) for p in marks],
        }
        columns = self.packer.columns
        return {
            "what": columns({key: [marks[n][key] for n in what] for key in _WHAT}),
            "where": columns(self._where([marks[n] for n in where], [features[n]["geometry"] for n in where])),
            "told": columns({key: [claims[n].get(key) or 0 for n in told] for key in _TOLD}),
            "rows": columns(rows),
        }

    def _where(
        self, marks: Sequence[Mapping[str, Any]], geometries: Sequence[Mapping[str, Any]]
    ) -> dict[str, list[Any]]:
        labels, places = [p["label"] for p in marks], [p["place"] for p in marks]
        # Most places read "Label, Some Oblast": only what follows the label is kept.
        is_short = list(map(str.startswith, places, labels))
        return {
            "label": labels,
            "label_uk": [0 if p["label_uk"] == p["label"] else p["label_uk"] for p in marks],
            "places": [p["places"][0] if len(p["places"]) == 1 else p["places"] for p in marks],
            "place": [0 if short else place for place, short in zip(places, is_short, strict=True)],
            "after": [
                place[len(label) :] if short else 0
                for place, label, short in zip(places, labels, is_short, strict=True)
            ],
            "names": [p["names"] or 0 for p in marks],
            "names_uk": [p["names_uk"] or 0 for p in marks],
            "anchors": [[self.point(*anchor) for anchor in p["anchors"]] for p in marks],
            # A point's geometry is its anchor.
            "geometry": [0 if geometry["type"] in _POINTS else geometry for geometry in geometries],
        }

    def items(self, rows: Sequence[Row], layers: Sequence[Layer], order: Mapping[str, int]) -> dict[str, Any]:
        """Return the rows of the list as a table: headline and kind only where they are not those of the mark."""
        marks = {order[f["id"]] + 1: f["properties"] for layer in layers for f in layer.features}
        own = [marks.get(row.mark, _NO_MARK) for row in rows]
        refs = iter(self.packer.refs([text for row in rows for text in (*row.said, *row.by, *row.why)]))
        # A statement has one text of each of the three.
        texts = [[list(islice(refs, len(row.said))) for _ in range(3)] for row in rows]
        return self.packer.columns(
            {
                "section": [row.section for row in rows],
                "mark": [row.mark for row in rows],
                "headline": [
                    0 if p["headline"] == row.headline else row.headline for p, row in zip(own, rows, strict=True)
                ],
                "kind": [
                    0 if KINDS.get(p["layer"]) == row.kind else row.kind for p, row in zip(own, rows, strict=True)
                ],
                "days": [row.days for row in rows],
                "said": [three[0] for three in texts],
                "by": [three[1] for three in texts],
                "why": [three[2] for three in texts],
            }
        )

    def download(self, claims: Claims, head: Mapping[str, Any]) -> dict[str, Any]:
        """Return the claims as tables, of which the script writes the GeoJSON; head is its members but the features."""
        rows, columns, clean = claims.rows, self.packer.columns, self.clean
        ends = [0, *(row.end for row in rows)]
        told: dict[str, Sequence[Any]] = {
            "id": [visible(row.id) for row in rows],
            "what": [row.what for row in rows],
            "where": [row.where for row in rows],
            "sentence": [clean[row.sentence] for row in rows],
            "gap": [row.start - last for row, last in zip(rows, ends, strict=False)],
            # As long as the sentence, unless what was read said more than may be shown.
            "longer": [row.end - row.start - len(row.sentence) for row in rows],
        }
        return {
            "head": head,
            "keys": [column.name for column in CLAIMS],
            "what": columns({key: self._cells([cells.get(key) for cells in claims.what]) for key in _SAID}),
            "where": columns(self._placed(claims.where)),
            "rows": columns(told),
        }

    def _placed(self, where: Sequence[tuple[Mapping[str, Any], Mapping[str, Any] | None]]) -> dict[str, list[Any]]:
        points = [(cells["lon"], cells["lat"]) for cells, _ in where]
        is_plain = [
            shape is not None and None not in point and shape["coordinates"] == [*point]
            for point, (_, shape) in zip(points, where, strict=True)
        ]
        return {
            **{key: self._cells([cells[key] for cells, _ in where]) for key in _OF_PLACES},
            "at": [-1 if None in point else self.point(*point) for point in points],
            "shape": [0 if plain else shape for plain, (_, shape) in zip(is_plain, where, strict=True)],
        }

    def _cells(self, column: Sequence[Any]) -> list[Any]:
        """Return a column as GeoJSON has it: text fit for UTF-8, none when empty, and days as text."""
        clean, types = self.clean, set(map(type, column))
        if dt.date in types:
            return [cell and cell.isoformat() for cell in column]
        return [clean[cell] if type(cell) is str else cell for cell in column] if str in types else list(column)

    def whole(self) -> dict[str, Any]:
        """Return points and pool, once all else is packed."""
        lons, lats = [lon for lon, _ in self.points], [lat for _, lat in self.points]
        for digits in range(8):
            scale = 10**digits
            sides = [[round(value * scale) for value in side] for side in (lons, lats)]
            if all([n / scale for n in side] == exact for side, exact in zip(sides, (lons, lats), strict=True)):
                return {"points": [scale, *map(fixed, sides)], "pool": self.packer.pool}
        return {"points": [0, lons, lats], "pool": self.packer.pool}


def _usual_id(p: Mapping[str, Any]) -> str:
    """Return the id that the script makes of a mark: layer, places, restored or not."""
    return f"{p['layer']}-{'+'.join(p['places'])}{'-restored' if p['pale'] else ''}"
