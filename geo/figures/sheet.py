"""Lay a figure out and draw it: header, map, legend and credits on a sheet of a named size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo import boundaries, listing, tables, wording
from geo.figures import cards, furniture, labels, marks
from geo.figures.canvas import Canvas, rectangle
from geo.figures.lettering import width_of, wrap
from geo.figures.projection import Box, Frame, Point, fit, project
from geo.figures.room import Beneath, Room, Taken
from geo.layers import Feature, Layer
from geo.model import Record

# What the base map covers well: a mark further off is named in the credits, the map stays about Ukraine.
_COVERED = (-2.0, 36.0, 62.0, 62.0)
_MARGIN, _STRIP = 14, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A size by name: width and height in points (None: as high as its content), and points to a unit."""

    width_pt: float
    height_pt: float | None
    unit_pt: float
    dpi: float
    map_ratio: float = 0.7
    key: str = "inside"

    @property
    def width(self) -> float:
        """The width in units."""
        return self.width_pt / self.unit_pt


def _mm(length: float) -> float:
    return length * 72 / 25.4


def _px(length: float) -> float:
    return length * 72 / 100


SIZES = {
    "column": Size(width_pt=_mm(85), height_pt=None, unit_pt=0.62, dpi=300, map_ratio=0.8, key="below"),
    "page": Size(width_pt=_mm(170), height_pt=None, unit_pt=0.7, dpi=300, key="below"),
    "social": Size(width_pt=_px(1200), height_pt=_px(675), unit_pt=_px(1.35), dpi=100, key="beside"),
    "square": Size(width_pt=_px(1080), height_pt=_px(1080), unit_pt=_px(1.5), dpi=100),
}


def draw(record: Record, layers: Sequence[Layer], size: Size, theme: str, language: str) -> Canvas:
    """Return the sheet with everything on it; figures that find no room on the map are told below it."""
    if language == "uk":
        layers = _told(record, layers)
    untold: list[str] = []
    for _ in range(3):
        canvas, more = _draw(record, layers, size, theme, language, untold)
        if set(more) <= set(untold):
            break
        untold = list(dict.fromkeys([*untold, *more]))
    return canvas


def _told(record: Record, layers: Sequence[Layer]) -> tuple[Layer, ...]:
    """Return the layers with what their marks say in Ukrainian."""
    claims = {claim.id: claim for claim in record.claims}

    def told(feature: Feature) -> Feature:
        p = feature["properties"]
        own = [claims[c] for c in dict.fromkeys(claim["id"] for claim in p["claims"]) if c in claims]
        headline = wording.headline(own) if own else wording.phrase(p["headline"])
        return {**feature, "properties": {**p, "headline": headline, "label": p["label_uk"]}}

    return tuple(replace(layer, features=tuple(map(told, layer.features))) for layer in layers)


def _draw(
    record: Record, layers: Sequence[Layer], size: Size, theme: str, language: str, untold: Sequence[str]
) -> tuple[Canvas, list[str]]:
    width = size.width
    header = furniture.measure_header(record, width, language)
    beyond = _beyond(layers)
    lines = furniture.credit_lines(record, layers, beyond, untold, language, width=width)
    foot = furniture.credits_height(lines)
    stamp = furniture.stamp_words(record, language, is_mapped=_is_mapped(layers))
    top = header.height
    total = None if size.height_pt is None else size.height_pt / size.unit_pt

    def map_box(below: float) -> Box:
        bottom = top + size.map_ratio * width if total is None else total - foot - below
        return Box(0, top, width, bottom)

    key = furniture.measure_key(layers, language, room=228, most_columns=1)
    frame, spot = _beside(map_box(0), layers, key) if size.key == "beside" else _inside(map_box(0), layers, key, size)
    below = None
    if key is not None and spot is None:
        below = furniture.measure_key(layers, language, room=width, most_columns=2 if width < 500 else 3)
        assert below is not None
        box = map_box(below.height)
        frame = fit(box, _room(box), _points(layers))
    height = total or frame.box.bottom + (below.height if below else 0) + foot
    canvas = Canvas(width, height, unit_pt=size.unit_pt, theme=theme)
    free = [furniture.corner(None, frame, stamp, language), *([spot] if spot else [])]
    more = _draw_map(canvas, record, layers, frame, free, language)
    furniture.corner(canvas, frame, stamp, language)
    if key is not None and spot is not None:
        furniture.draw_key(canvas, key, spot.left, spot.top, framed=True)
    if below is not None:
        furniture.draw_key(canvas, below, 3, frame.box.bottom, framed=False, spread=width - 6)
    canvas.path(rectangle(frame.box.grown(0.4)), line="line", width=0.8)
    furniture.draw_header(canvas, header)
    furniture.draw_credits(canvas, lines, height - foot)
    return canvas, more


def _draw_map(
    canvas: Canvas, record: Record, layers: Sequence[Layer], frame: Frame, free: list[Box], language: str
) -> list[str]:
    marks.draw_base(canvas, frame)
    placed, _ = marks.place_marks(layers, frame)
    names = cards.place_names(record, language)
    taken = Taken()
    for mark in placed:
        for box in mark.boxes:
            taken.add(box.grown(1))
    cards.settle_groups(placed, frame, taken)
    marks.draw_marks(canvas, placed, frame)
    if not _is_mapped(layers):
        free.append(_say_nothing(canvas, furniture.phrase(listing.nothing_words(record), language), frame))
    room = Room(frame=frame, taken=taken, covered=free, beneath=Beneath(placed, frame), language=language)
    # A count for a whole area must stand on it; that of several places has more room.
    untold = [
        f"{tables.names_listed(_named(mark, names))}: {mark.told['headline']}"
        for mark in sorted(placed, key=lambda mark: (mark.told["group"], mark.told["layer"] != "casualties"))
        if cards.needs_card(mark) and not cards.draw_card(canvas, mark, _named(mark, names), room)
    ]
    return untold + labels.write_labels(canvas, placed, names, room)


def _named(mark: marks.Mark, names: dict[str, str]) -> list[str]:
    return [names.get(place, "") for place in mark.told["places"]]


def _say_nothing(canvas: Canvas, words: str, frame: Frame) -> Box:
    lines = wrap(words, 12.5, frame.box.width * 0.6, most=4)
    wide, high = max(width_of(line, 12.5) for line in lines) + 24, 17 * len(lines) + 16
    x, y = (frame.box.left + frame.box.right) / 2, (frame.box.top + frame.box.bottom) / 2
    box = Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
    canvas.path(rectangle(box), fill="panel", fill_alpha=0.96, line="line", width=0.8)
    for number, line in enumerate(lines):
        canvas.text((x, box.top + 8 + 17 * (number + 0.5)), line, size=12.5, align="center")
    return box


def _is_mapped(layers: Sequence[Layer]) -> bool:
    return any(layer.features for layer in layers if layer.shown)


def _anchors(layers: Sequence[Layer]) -> list[tuple[list[list[float]], str]]:
    shown = (feature["properties"] for layer in layers if layer.shown for feature in layer.features)
    return [(told["anchors"], told["label"]) for told in shown]


def _is_covered(anchor: Sequence[float]) -> bool:
    west, south, east, north = _COVERED
    return west <= anchor[0] <= east and south <= anchor[1] <= north


def _beyond(layers: Sequence[Layer]) -> list[str]:
    far = [label for anchors, label in _anchors(layers) if not any(_is_covered(anchor) for anchor in anchors)]
    return list(dict.fromkeys(far))


def _ukraine_km() -> list[Point]:
    parts = boundaries.basemap()["ukraine"]["coordinates"]
    return [project(lon, lat) for rings in parts for lon, lat in rings[0]]


def _points(layers: Sequence[Layer]) -> list[Point]:
    """Return what must be inside the map, in km: Ukraine and every mark that the base map reaches."""
    anchors = [anchor for group, _ in _anchors(layers) for anchor in group if _is_covered(anchor)]
    return [*_ukraine_km(), *(project(lon, lat) for lon, lat in anchors)]


def _room(box: Box, *, left: float = 0) -> Box:
    return Box(box.left + _MARGIN + left, box.top + _MARGIN, box.right - _MARGIN, box.bottom - _STRIP - _MARGIN)


def _beside(box: Box, layers: Sequence[Layer], key: furniture.Key | None) -> tuple[Frame, Box | None]:
    """Place the legend on the left of the map and the country right of it."""
    if key is None:
        return fit(box, _room(box), _points(layers)), None
    if key.height > box.height - 16:
        return fit(box, _room(box), _points(layers)), None
    spot = Box(8, box.bottom - 8 - key.height, 8 + key.width, box.bottom - 8)
    return fit(box, _room(box, left=key.width), _points(layers)), spot


def _inside(box: Box, layers: Sequence[Layer], key: furniture.Key | None, size: Size) -> tuple[Frame, Box | None]:
    """Place the legend in the lower left corner of the map if nothing of the country or of a mark is there."""
    points = _points(layers)
    middle = fit(box, _room(box), points)
    if key is None or size.key != "inside":
        return middle, None
    spot = Box(8, box.bottom - 8 - key.height, 8 + key.width, box.bottom - 8)
    near = spot.grown(4)
    for frame in (middle, fit(box, _room(box), points, top=True)):
        inside = [frame.place(lon, lat) for rings in _shown_rings(layers) for lon, lat in rings]
        if not any(near.holds(point) for point in inside) and spot.top > box.top:
            return frame, spot
    return middle, None


def _shown_rings(layers: Sequence[Layer]) -> list[list[list[float]]]:
    ukraine: list[list[list[float]]] = [rings[0] for rings in boundaries.basemap()["ukraine"]["coordinates"]]
    return [*ukraine, *(anchors for anchors, _ in _anchors(layers))]
