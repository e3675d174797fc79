"""PICTURE: layers -> the map as a still SVG: what is seen before the script has run, and where it never does.

Its base map is a plainer one than the script draws: outlines to a pixel or so of a picture about 1,000 px wide.
Coordinates are thousandths of a degree, flattened around 48.5° north.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from geo import drawing
from geo._escape import html_text
from geo.layers import Feature, Layer, has_reach

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
# Thousandths of a degree that a line may be off, two pixels where the eye rests; shorter lines are left out.
_OFF = {"land": 45, "ukraine": 25, "rivers": 60, "lakes": 40, "borders": 60, "oblast_lines": 35}
_LEAST = 180
_WEST, _SOUTH, _EAST, _NORTH = 21_500, 44_000, 41_000, 53_000
_AROUND = 0.15  # what is seen on wide screens only may be this much plainer
_GRID = 10  # thousandths of a degree: coordinates of the base map are whole ones of these
# More marks than this are drawn as dots of their layer: of those in one cell of half a degree the largest.
_DENSE = 600
_CELL = 2
_DOT_GRID = 20  # of these to a degree: dots stand to four pixels or so
_DOT_WIDTHS = (8, 14, 24, 40, 80)


def build_picture(layers: Sequence[Layer], label: str) -> str:
    """Return the SVG: base map, the largest towns, then the layers shown at the start, bottom one first.

    Marks of one symbol closer than a twelfth of a degree are drawn once; thousands of marks are dots.
    """
    shown = [(layer.id, feature) for layer in layers if layer.shown for feature in layer.features]
    areas = [_area(f, ring) for _, f in shown for ring in _rings(f["geometry"])]
    is_dense = len(shown) > _DENSE
    points = _dots([f["properties"] for _, f in shown]) if is_dense else _symbols(shown)
    return (
        f'<svg class="sm-picture" viewBox="{" ".join(map(str, _VIEW))}" role="img" aria-label="{html_text(label)}">'
        f'<defs><path id="sm-star" transform="scale({_PIXEL})" class="sm-star" d="{_STAR}"/></defs>'
        f'<g transform="scale({_FLAT * _GRID:g} -{_GRID})">{_base()}</g>'
        f'<g transform="scale({_FLAT} -1)">{"".join(areas)}</g>'
        f"<g>{''.join(points)}</g><g>{_towns()}</g></svg>"
    )


@cache
def _base() -> str:
    base = drawing.packed_basemap()
    paths = []
    for key, name in BASE.items():
        lines = [plain for steps in _flat(base[key]) if (plain := _plainer(steps, _OFF[key]))]
        paths.append(f'<path class="{name}" d="{"".join(map(_path, lines))}"/>')
    return "".join(paths)


@cache
def _towns() -> str:
    return "".join(
        f'<text x="{round(town["lon"] * 1000 * _FLAT)}" y="{-round(town["lat"] * 1000) + 250}">'
        f"{html_text(town['en'])}</text>"
        for town in drawing.packed_basemap()["towns"]
        if town["rank"] == 1
    )


def _plainer(steps: Sequence[int], most_off: float) -> list[int]:
    """Return a line with the fewest points that keep it near (Ramer, Douglas and Peucker), as steps again."""
    x = y = 0
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x, y))
    if max(max(p[k] for p in points) - min(p[k] for p in points) for k in (0, 1)) < _LEAST:
        return []
    kept = {0, len(points) - 1}
    # A ring begins where it ends: it is halved where it is furthest from there.
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (x1, y1), (x2, y2) = points[first], points[last]
        length = math.dist(points[first], points[last])
        far, off = first, most_off
        for n in range(first + 1, last):
            px, py = points[n]
            if length:
                away = abs((x2 - x1) * (py - y1) - (y2 - y1) * (px - x1)) / length
            else:
                away = math.hypot(px - x1, py - y1)
            if not (_WEST < px < _EAST and _SOUTH < py < _NORTH):
                away *= _AROUND
            if away > off:
                far, off = n, away
        if far != first:
            kept.add(far)
            spans += [(first, far), (far, last)]
    plain = [(round(points[n][0] / _GRID), round(points[n][1] / _GRID)) for n in sorted(kept)]
    return [*plain[0], *(step for (x1, y1), (x2, y2) in pairwise(plain) for step in (x2 - x1, y2 - y1))]


def _symbols(shown: Sequence[tuple[str, dict[str, Any]]]) -> list[str]:
    points: list[str] = []
    seen: set[tuple[Any, ...]] = set()
    for layer, feature in shown:
        p = feature["properties"]
        for (lon, lat), kind, slot in zip(p["anchors"], p["kinds"], p["slots"], strict=True):
            cell = (layer, p["symbol"], round(lon * 12), round(lat * 12), slot)
            if kind == "point" and not (p["group"] and layer == "casualties") and cell not in seen:
                seen.add(cell)
                points.append(_point(p, round(lon * 1000 * _FLAT), -round(lat * 1000), slot))
        if p["group"] and layer == "casualties":
            points.append(_shared(p))
    return points


def _dots(marks: Sequence[dict[str, Any]]) -> list[str]:
    """Return one path a layer and size: a step and a line of no length for every dot, which round ends make visible."""
    dots: dict[tuple[str, int], list[tuple[int, int]]] = {}
    seen: set[tuple[Any, ...]] = set()
    for p in marks:
        for (lon, lat), kind in zip(p["anchors"], p["kinds"], strict=True):
            cell = (p["layer"], p["pale"], round(lon * _CELL), round(lat * _CELL))
            if kind != "point" or cell in seen:
                continue
            seen.add(cell)
            wide = 2 * 2.4 * math.sqrt(max(p["size"], 0)) if p["layer"] == "casualties" else 8
            width = next((width for width in _DOT_WIDTHS if wide <= width), _DOT_WIDTHS[-1])
            dots.setdefault((p["layer"], width), []).append((round(lon * _DOT_GRID * _FLAT), -round(lat * _DOT_GRID)))
    paths = []
    # Large ones of a layer below small ones; layers stay in their order.
    order = list(dict.fromkeys(layer for layer, _ in dots))
    for layer, width in sorted(dots, key=lambda key: (order.index(key[0]), -key[1])):
        x = y = 0
        steps = []
        for east, south in sorted(dots[layer, width]):
            steps.append(f"m{east - x} {south - y}h0".replace(" -", "-"))
            x, y = east, south
        paths.append(f'<path class="sm-dots sm-dots-{layer} sm-dots-{width}" d="{"".join(steps)}"/>')
    return [f'<g transform="scale({1000 // _DOT_GRID})">', *paths, "</g>"]


def _flat(parts: Sequence[Any]) -> list[list[int]]:
    return [ring for part in parts for ring in (part if part and isinstance(part[0], list) else [part])]


def _path(steps: Sequence[int]) -> str:
    return f"M{steps[0]} {steps[1]}l{' '.join(map(str, steps[2:]))}".replace(" -", "-")


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    if geometry["type"] == "GeometryCollection":
        return [ring for part in geometry["geometries"] for ring in _rings(part)]
    if geometry["type"] not in {"Polygon", "MultiPolygon"}:
        return []
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [rings[0] for rings in parts]


def _area(feature: Feature, ring: Sequence[Sequence[float]]) -> str:
    p, kept = feature["properties"], [ring[0]]
    for point in ring[1:]:
        if math.dist(point, kept[-1]) >= _NEAREST:
            kept.append(point)
    name = {"strikes": "sm-strike-area", "casualties": "sm-casualties-area"}.get(
        p["layer"], f"sm-hatch-area sm-stroke-{p['layer']} sm-fill-{p['layer']}{' sm-pale' if p['pale'] else ''}"
    )
    if has_reach(feature):
        name = f"sm-reach sm-reach-{p['layer']}"
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
