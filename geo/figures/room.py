"""Where words may stand on a figure's map: what is taken, what should stay visible, and the best of many spots."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matplotlib.path import Path as Outline
from matplotlib.transforms import Bbox

from geo import boundaries
from geo.figures.canvas import shape
from geo.figures.marks import Mark
from geo.figures.projection import Box, Frame, Point

_CELL = 64


class Taken:
    """The space already used, asked often: rectangles by the squares of a grid they lie in."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}

    def _keys(self, box: Box) -> Iterator[tuple[int, int]]:
        for i in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
            for j in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
                yield i, j

    def add(self, box: Box) -> None:
        """Use a rectangle."""
        for key in self._keys(box):
            self._cells.setdefault(key, []).append(box)

    def meets(self, box: Box) -> bool:
        """Return whether a rectangle would cover something."""
        return any(other.meets(box) for key in self._keys(box) for other in self._cells.get(key, ()))


class Beneath:
    """What words should rather not cover: areas of other places and the lines of counts for several places."""

    def __init__(self, marks: Sequence[Mark], frame: Frame) -> None:
        self.country = shape([[frame.places(r[0])] for r in boundaries.basemap()["ukraine"]["coordinates"]])
        self.areas = [(mark.told["places"][0], shape(mark.areas)) for mark in marks if mark.areas]
        self.towns = [
            (mark.told["places"][0], mark.anchors[0]) for mark in marks if not mark.areas and not mark.told["group"]
        ]
        self.ties = [
            Outline([mark.at, anchor])
            for mark in marks
            if mark.told["group"]
            for anchor in mark.anchors
            if anchor != mark.at
        ]

    def weight(self, box: Box, place: str) -> int:
        """Return how much a rectangle would hide; areas of the place itself do not count."""
        points = _grid(box)
        covered = sum(int(outline.contains_points(points).sum()) for other, outline in self.areas if other != place)
        bounds = Bbox.from_extents(box.left, box.top, box.right, box.bottom)
        return covered + 4 * sum(bool(tie.intersects_bbox(bounds, filled=False)) for tie in self.ties)

    def is_astray(self, box: Box, place: str, at: Point) -> bool:
        """Return whether a name in a rectangle would be read as another town's: one that is nearer than its own."""
        own = _gap(box, at)
        return any(other != place and _gap(box, point) < own for other, point in self.towns)

    def is_on_land(self, box: Box) -> bool:
        """Return whether a rectangle covers a part of Ukraine."""
        return bool(self.country.contains_points(_grid(box)).any())


def _gap(box: Box, point: Point) -> float:
    x, y = point
    return math.hypot(max(box.left - x, 0, x - box.right), max(box.top - y, 0, y - box.bottom))


def _grid(box: Box) -> list[Point]:
    xs = [box.left + box.width * i / 6 for i in range(7)]
    return [(x, y) for x in xs for y in (box.top, (box.top + box.bottom) / 2, box.bottom)]


def best(spots: Iterable[Box], beneath: Beneath, place: str) -> Box | None:
    """Return the first spot that hides nothing, else the one that hides least, None without any."""
    least: tuple[int, Box] | None = None
    for spot in spots:
        weight = beneath.weight(spot, place)
        if weight == 0:
            return spot
        if least is None or weight < least[0]:
            least = weight, spot
    return least[1] if least else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where words may stand: inside the frame, off marks, legend and scale, best off areas and ties."""

    frame: Frame
    taken: Taken
    covered: Sequence[Box]
    beneath: Beneath
    language: str = "en"

    def is_free(self, box: Box, *, margin: float) -> bool:
        """Return whether a rectangle is inside the frame and covers nothing."""
        inner = self.frame.box.grown(-margin)
        return (
            inner.holds((box.left, box.top))
            and inner.holds((box.right, box.bottom))
            and not self.taken.meets(box)
            and not any(box.meets(other) for other in self.covered)
        )
