"""The base map and the marks of a record on a canvas: where each stands, what space it takes, how it is drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from geo import boundaries
from geo.figures.canvas import Canvas, rectangle, shape
from geo.figures.projection import Box, Frame, Point, around, clipped
from geo.layers import Layer, has_reach

# Below this radius a circle would hide under its place's star, so it stands beside it.
_HIDDEN_RADIUS = 13
_SQUARE, _STEP = 15, 17
_WORDS_RADIUS = 6
_SLACK = 12
_THICK = 0.4
_OUTAGES = frozenset({"power", "heating", "water", "other"})

Rings = list[list[Point]]


def radius(count: float) -> float:
    """Return the radius of a count's circle in units: area follows the number, within bounds (as on the web map)."""
    return min(40, max(4, 2.4 * math.sqrt(count)))


@dataclass(slots=True)
class Mark:
    """One feature as it stands on the sheet."""

    told: dict[str, Any]
    anchors: list[Point]
    areas: list[Rings]
    at: Point
    reach: list[Rings] = field(default_factory=list)
    extent: float = 0.0
    boxes: list[Box] = field(default_factory=list)

    @property
    def is_words(self) -> bool:
        """Whether the report gives the count in words only."""
        return bool(self.told["size"] <= 0)

    @property
    def ring(self) -> float:
        """The radius of the outer circle."""
        return _WORDS_RADIUS if self.is_words else radius(self.told["size"])


def polygons(geometry: dict[str, Any]) -> list[Any]:
    """Return the polygons of any geometry as lists of rings."""
    if geometry["type"] == "GeometryCollection":
        return [part for inner in geometry["geometries"] for part in polygons(inner)]
    coordinates: list[Any] = geometry["coordinates"]
    return {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(geometry["type"], [])


def crowding(marks: Sequence[Mark], frame: Frame) -> float:
    """Return how much smaller stars and squares are drawn where very many share the map; circles keep their scale."""
    room_for_one = frame.box.width * frame.box.height / max(1, sum(1 for mark in marks if mark.boxes))
    return min(1.0, max(0.3, math.sqrt(room_for_one) / 45))


def place_marks(layers: Sequence[Layer], frame: Frame) -> tuple[list[Mark], list[str]]:
    """Return the marks that stand in the frame, in layer order, and the names of places beyond it."""
    marks, beyond = [], []
    for layer in layers:
        for feature in layer.features if layer.shown else ():
            told = feature["properties"]
            anchors = frame.places(told["anchors"])
            if not any(frame.box.holds(anchor) for anchor in anchors):
                beyond.append(told["label"])
                continue
            areas = [[frame.places(ring) for ring in rings] for rings in polygons(feature["geometry"])]
            middle = (sum(x for x, _ in anchors) / len(anchors), sum(y for _, y in anchors) / len(anchors))
            mark = Mark(told, anchors, areas, middle if told["group"] else anchors[0])
            if has_reach(feature):
                mark.areas, mark.reach = [], areas
            box = extent(mark)
            mark.extent = box.width * box.height if box else 0
            _settle_slots(mark)
            marks.append(mark)
    return marks, list(dict.fromkeys(beyond))


def extent(mark: Mark) -> Box | None:
    """Return the rectangle around a mark's areas, None without one."""
    points = [point for rings in mark.areas for point in rings[0]]
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _settle_slots(mark: Mark) -> None:
    """Move circles and squares off the star of their place, and note what space every piece takes."""
    told, (x, y) = mark.told, mark.at
    if told["symbol"] in {"star", "star-near"}:
        mark.boxes = [around(x, y, 22, 22)]
    elif told["symbol"] == "hatch":
        points = [
            (ax + (7 + _STEP * slot if slot else 0), ay)
            for (ax, ay), slot, kind in zip(mark.anchors, told["slots"], told["kinds"], strict=True)
            if kind == "point"
        ]
        mark.boxes = [around(px, py, _SQUARE, _SQUARE) for px, py in points]
    elif told["symbol"] == "circles" and not told["group"]:
        inner = _WORDS_RADIUS if mark.is_words else radius(told["killed"] or told["size"])
        if told["slots"][0] and inner < _HIDDEN_RADIUS:
            away = (mark.ring + 10) * math.sqrt(0.5)
            mark.at = (x - away, y - away)
        mark.boxes = [around(*mark.at, 2 * mark.ring, 2 * mark.ring)]


def draw_base(canvas: Canvas, frame: Frame) -> None:
    """Draw sea, land, Ukraine, its waters and all borders."""
    base = boundaries.basemap()
    canvas.path(rectangle(frame.box), fill="sea")
    canvas.within(frame.box)
    bounds = frame.box.grown(_SLACK)

    def areas(key: str, **style: Any) -> None:
        # Ukraine has no land of others inside it: the few holes of the data are gaps between its oblasts.
        inner = 1 if key == "ukraine" else None
        parts = [[clipped(frame.places(r), bounds) for r in rings[:inner]] for rings in base[key]["coordinates"]]
        canvas.path(shape([rings for rings in parts if rings[0]]), **style)

    def lines(key: str, ink: str, width: float) -> None:
        for points in base[key]["coordinates"]:
            placed = frame.places(points)
            if any(bounds.holds(point) for point in placed):
                canvas.line(placed, ink, width=width)

    areas("land", fill="neighbour")
    areas("ukraine", fill="ukraine")
    lines("rivers", "river", 1)
    areas("lakes", fill="sea", line="river", width=0.6)
    lines("borders", "border", 0.9)
    lines("oblast_lines", "oblast", 0.7)
    areas("ukraine", line="outline", width=1.6)
    canvas.within(None)


def draw_marks(canvas: Canvas, marks: Sequence[Mark], frame: Frame) -> None:
    """Draw all marks: areas large to small, ties, circles large to small, squares, stars."""
    scale = crowding(marks, frame)
    canvas.within(frame.box)
    for mark in sorted(marks, key=lambda m: -m.extent):
        _draw_area(canvas, mark, frame)
    for mark in marks:
        if mark.told["group"]:
            for anchor in mark.anchors:
                canvas.line([mark.at, anchor], ink_of(mark.told), width=1.1)
    # Where stars and squares would hide how many were hurt, circles lie above them and let them shine through.
    is_thick = scale < _THICK
    if not is_thick:
        _draw_counts(canvas, marks)
    for mark in marks:
        if mark.told["symbol"] == "hatch":
            for box in mark.boxes:
                draw_square(canvas, box, mark.told, scale=scale)
    for mark in marks:
        if mark.told["symbol"] in {"star", "star-near"}:
            canvas.star(*mark.at, near=mark.told["symbol"] == "star-near", scale=scale)
    if is_thick:
        _draw_counts(canvas, marks, opacity=0.6)
    canvas.within(None)


def _draw_counts(canvas: Canvas, marks: Sequence[Mark], *, opacity: float = 0.9) -> None:
    for mark in marks:
        if mark.told["symbol"] == "circles":
            draw_circles(canvas, *mark.at, mark.told, on_ground=mark.told["group"], opacity=opacity)


def ink_of(told: dict[str, Any]) -> str:
    """Return the colour of a mark's lines and card."""
    return told["layer"] if told["layer"] in _OUTAGES else "dead"


def _cut(areas: Sequence[Rings], frame: Frame) -> Any:
    """Return areas as an outline, cut somewhat beyond the frame."""
    bounds = frame.box.grown(_SLACK)
    parts = [[clipped(ring, bounds) for ring in rings] for rings in areas]
    return shape([[ring for ring in rings if ring] for rings in parts if rings[0]])


def reach_ink(layer: str) -> str:
    """Return the colour of a ring around what is near a place."""
    return {"strikes": "strike", "casualties": "dead"}.get(layer, layer if layer in _OUTAGES else "muted")


def _draw_area(canvas: Canvas, mark: Mark, frame: Frame) -> None:
    outline = _cut(mark.areas or mark.reach, frame)
    symbol = mark.told["symbol"]
    if mark.reach:
        canvas.path(outline, line=reach_ink(mark.told["layer"]), width=1.2, dash=(5, 4))
    elif not mark.areas:
        return
    elif symbol == "strike-area":
        draw_strike_area(canvas, outline)
    elif symbol == "casualties-area":
        draw_casualties_area(canvas, outline)
    elif mark.told["layer"] in _OUTAGES:
        canvas.hatch(outline, mark.told["layer"], pale=mark.told["pale"])


def draw_strike_area(canvas: Canvas, outline: Any) -> None:
    """Draw the dashed outline of an area somewhere in which a strike was."""
    canvas.path(outline, fill="strike", fill_alpha=0.04)
    canvas.path(outline, line="strike", width=2, dash=(7, 4))


def draw_casualties_area(canvas: Canvas, outline: Any) -> None:
    """Draw the dotted outline of an area somewhere in which people were killed or injured."""
    canvas.path(outline, fill="dead", fill_alpha=0.03)
    canvas.path(outline, line="dead", width=1.4, dash=(2, 4))


def draw_circles(
    canvas: Canvas, x: float, y: float, told: dict[str, Any], *, on_ground: bool = False, opacity: float = 0.9
) -> None:
    """Draw the circles of a count: killed solid, killed with injured a ring, words alone dotted."""
    is_words = told["size"] <= 0
    outer = _WORDS_RADIUS if is_words else radius(told["size"])
    if on_ground:
        canvas.circle(x, y, outer, fill="ukraine", fill_alpha=0.9)
    if is_words:
        canvas.circle(x, y, outer, fill="dead", fill_alpha=0.1, line="dead", width=1.7, dash=(0.2, 3))
        return
    if told["size"] > told["killed"]:
        dash = (4, 3) if told["near"] else None
        canvas.circle(x, y, outer, fill="dead", fill_alpha=0.1, line="dead", width=1.6, dash=dash)
    if told["killed"]:
        canvas.circle(x, y, radius(told["killed"]), fill="dead", fill_alpha=opacity, line="halo", width=1)


def draw_square(canvas: Canvas, box: Box, told: dict[str, Any], *, scale: float = 1) -> None:
    """Draw the hatched square of an outage in a town."""
    box = box.grown((scale - 1) * box.width / 2)
    canvas.path(rectangle(box), fill="ukraine")
    canvas.hatch(rectangle(box.grown(-0.7)), told["layer"], pale=told["pale"], width=1.4, fixed=True)
    if told["near"]:
        canvas.path(rectangle(box.grown(2.5)), line="muted", width=1, dash=(3, 2))
