"""PICTURE: layers -> the map as a still SVG: what is seen before the script has run, and where it never does.

Its base map is the only one in the page: the script reads the outlines from these paths, so that they stand
there once. Coordinates are thousandths of a degree, flattened around 48.5° north.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from geo import drawing
from geo._escape import html_text
from geo.layers import Layer

# The classes are those of data/web/map.css; the order is the order of drawing.
BASE = {
    "land": "sm-land",
    "ukraine": "sm-ukraine",
    "rivers": "sm-river",
    "lakes": "sm-lake",
    "borders": "sm-border",
    "oblast_lines": "sm-oblast",
}
_FLAT = 0.66  # cosine of 48.5°
_PIXEL = 12  # thousandths of a degree: one pixel of a picture about 1,000 px wide
_STAR = "M0-10 2.6-3.6 9.5-3.1 4.2 1.4 5.9 8.1 0 4.5-5.9 8.1-4.2 1.4-9.5-3.1-2.6-3.6Z"
_VIEW = (14_500, -52_600, 12_300, 8_500)
_NEAREST = 0.03  # degrees between the points kept of an outline


def build_picture(layers: Sequence[Layer], label: str) -> str:
    """Return the SVG: base map, the largest towns, then the layers shown at the start, bottom one first.

    Marks of one symbol closer than a twelfth of a degree are drawn once.
    """
    base = drawing.packed_basemap()
    paths = [
        f'<path class="{name}" data-base="{key}" d="{"".join(_path(steps) for steps in _flat(base[key]))}"/>'
        for key, name in BASE.items()
    ]
    areas, points = [], []
    seen: set[tuple[Any, ...]] = set()
    for layer in layers:
        if not layer.shown:
            continue
        for feature in layer.features:
            p = feature["properties"]
            areas += [_area(p, ring) for ring in _rings(feature["geometry"])]
            for (lon, lat), kind, slot in zip(p["anchors"], p["kinds"], p["slots"], strict=True):
                cell = (layer.id, p["symbol"], round(lon * 12), round(lat * 12), slot)
                if kind == "point" and not (p["group"] and layer.id == "casualties") and cell not in seen:
                    seen.add(cell)
                    points.append(_point(p, round(lon * 1000 * _FLAT), -round(lat * 1000), slot))
            if p["group"] and layer.id == "casualties":
                points.append(_shared(p))
    towns = "".join(
        f'<text x="{round(town["lon"] * 1000 * _FLAT)}" y="{-round(town["lat"] * 1000) + 250}">'
        f"{html_text(town['en'])}</text>"
        for town in base["towns"]
        if town["rank"] == 1
    )
    return (
        f'<svg class="sm-picture" viewBox="{" ".join(map(str, _VIEW))}" role="img" aria-label="{html_text(label)}">'
        f'<defs><path id="sm-star" transform="scale({_PIXEL})" class="sm-star" d="{_STAR}"/></defs>'
        f'<g transform="scale({_FLAT} -1)">{"".join(paths)}{"".join(areas)}</g>'
        f"<g>{''.join(points)}</g><g>{towns}</g></svg>"
    )


def _flat(parts: Sequence[Any]) -> list[list[int]]:
    return [ring for part in parts for ring in (part if part and isinstance(part[0], list) else [part])]


def _path(steps: Sequence[int]) -> str:
    return f"M{steps[0]} {steps[1]}l{' '.join(map(str, steps[2:]))}"


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    if geometry["type"] == "GeometryCollection":
        return [ring for part in geometry["geometries"] for ring in _rings(part)]
    if geometry["type"] not in {"Polygon", "MultiPolygon"}:
        return []
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [rings[0] for rings in parts]


def _area(p: dict[str, Any], ring: Sequence[Sequence[float]]) -> str:
    kept = [ring[0]]
    for point in ring[1:]:
        if math.dist(point, kept[-1]) >= _NEAREST:
            kept.append(point)
    name = {"strikes": "sm-strike-area", "casualties": "sm-casualties-area"}.get(
        p["layer"], f"sm-hatch-area sm-stroke-{p['layer']} sm-fill-{p['layer']}{' sm-pale' if p['pale'] else ''}"
    )
    return f'<path class="{name}" d="M{" ".join(f"{round(x * 1000)} {round(y * 1000)}" for x, y in kept)}z"/>'


def _point(p: dict[str, Any], x: int, y: int, slot: int) -> str:
    if p["layer"] == "strikes":
        return f'<use href="#sm-star" x="{x}" y="{y}"/>'
    if p["layer"] == "casualties":
        return _circles(p, x - 12 * _PIXEL * slot, y - 12 * _PIXEL * slot)
    side, left = 13 * _PIXEL, x + (7 + 17 * slot) * _PIXEL if slot else x
    pale = " sm-pale" if p["pale"] else ""
    return (
        f'<rect class="sm-hatch-area sm-stroke-{p["layer"]} sm-fill-{p["layer"]}{pale}" x="{left - side // 2}" '
        f'y="{y - side // 2}" width="{side}" height="{side}"/>'
    )


def _circles(p: dict[str, Any], x: int, y: int) -> str:
    def circle(count: float, name: str) -> str:
        radius = min(40, max(4, 2.4 * math.sqrt(count))) if count > 0 else 6
        return f'<circle class="{name}" cx="{x}" cy="{y}" r="{round(radius * _PIXEL)}"/>'

    if p["size"] <= 0:
        return circle(0, "sm-ring sm-words")
    ring = circle(p["size"], "sm-ring") if p["size"] > p["killed"] else ""
    return ring + (circle(p["killed"], "sm-killed") if p["killed"] else "")


def _shared(p: dict[str, Any]) -> str:
    """Return one ring in the middle of its places with a line to each."""
    ends = [(round(lon * 1000 * _FLAT), -round(lat * 1000)) for lon, lat in p["anchors"]]
    x, y = (round(sum(end[k] for end in ends) / len(ends)) for k in (0, 1))
    ties = "".join(f"M{x} {y}L{east} {south}" for east, south in ends)
    return f'<path class="sm-tie" d="{ties}"/>{_circles(p, x, y)}'
