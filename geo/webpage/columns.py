"""COLUMNS: layers of marks -> one column a property, so that thousands of marks repeat neither keys nor words.

`unpack` in data/web/page.js reads them. A sentence is a number: the page's list has its text, once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from geo.layers import Feature, Layer

_AS_THEY_ARE = (
    *("layer", "symbol", "killed", "size", "group", "pale"),
    *("near", "slots", "kinds", "precision", "headline", "label"),
)
_POINTS = frozenset({"Point", "MultiPoint"})
_TOLD = ("attribution", "date", "status", "reason")


def pack_layer(layer: Layer, number_of: Mapping[str, int]) -> dict[str, Any]:
    """Return a layer's marks as columns.

    Parameters
    ----------
    layer
        The layer.
    number_of
        The number of every sentence that the page's list quotes.
    """
    marks = [feature["properties"] for feature in layer.features]
    columns: dict[str, list[Any]] = {
        "id": [_given_id(feature) for feature in layer.features],
        # A point's geometry is its anchor.
        "geometry": [None if f["geometry"]["type"] in _POINTS else f["geometry"] for f in layer.features],
        "anchors": [[part for anchor in p["anchors"] for part in anchor] for p in marks],
        "places": ["+".join(p["places"]) for p in marks],
        "label_uk": [p["label_uk"] if p["label_uk"] != p["label"] else 0 for p in marks],
        "names": [p["names"] or 0 for p in marks],
        "names_uk": [p["names_uk"] or 0 for p in marks],
        # Most places read "Label, Some Oblast": only what follows the label is kept.
        "after": [p["place"][len(p["label"]) :] if p["place"].startswith(p["label"]) else 0 for p in marks],
        "place": [0 if p["place"].startswith(p["label"]) else p["place"] for p in marks],
        "sentences": [[number_of[claim["sentence"]] for claim in p["claims"]] for p in marks],
        "told": [[_telling(claim) for claim in p["claims"]] for p in marks],
        **{key: [p[key] or 0 for p in marks] for key in _AS_THEY_ARE},
    }
    return {
        "id": layer.id,
        "title": layer.title,
        "title_uk": layer.title_uk,
        "shown": layer.shown,
        "count": len(marks),
        "columns": {key: packed for key, values in columns.items() if (packed := pack(values)) is not None},
    }


def pack(values: Sequence[Any]) -> dict[str, Any] | list[Any] | None:
    """Return a column: None when all is empty, the distinct values with numbers when few, else the values.

    The three shapes are absent, {"of": values, "at": numbers} (no "at" when there is one value), and a list.
    """
    if not any(values):
        return None
    numbers: dict[str, int] = {}
    of: list[Any] = []
    at: list[int] = []
    for value in values:
        # Told apart as written, so that 1 and true, which Python takes for equal, stay two.
        number = numbers.setdefault(repr(value), len(of))
        if number == len(of):
            of.append(value)
        at.append(number)
    if len(of) == 1:
        return {"of": of}
    return {"of": of, "at": at} if len(of) * 2 <= len(values) else list(values)


def _given_id(feature: Feature) -> str | int:
    """Return a mark's id unless the script can make it: layer, places, restored or not."""
    p = feature["properties"]
    made = f"{p['layer']}-{'+'.join(p['places'])}{'-restored' if p['pale'] else ''}"
    return 0 if feature["id"] == made else feature["id"]


def _telling(claim: Mapping[str, Any]) -> list[Any]:
    told = [claim.get(key) or 0 for key in _TOLD]
    while told and not told[-1]:
        told.pop()
    return told
