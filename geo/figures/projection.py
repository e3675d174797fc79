"""Where a point of the earth stands in a figure: an equal-area conic projection suited to Ukraine, and the frame.

Albers on the sphere: J. P. Snyder, "Map Projections: A Working Manual" (USGS Professional Paper 1395,
1987), equations 14-1 to 14-6; the sphere has the authalic radius of WGS 84. With standard parallels a sixth
inside the country's span of latitudes (44.2 to 52.4 N), lengths are true to 0.4 % all over Ukraine.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]

RADIUS_KM = 6371.0072
_CENTRE_LON, _CENTRE_LAT = 31.2, 48.4
_SOUTH, _NORTH = math.radians(45.6), math.radians(51.0)

_N = (math.sin(_SOUTH) + math.sin(_NORTH)) / 2
_C = math.cos(_SOUTH) ** 2 + 2 * _N * math.sin(_SOUTH)


def _rho(lat: float) -> float:
    return RADIUS_KM * math.sqrt(_C - 2 * _N * math.sin(math.radians(lat))) / _N


_RHO_0 = _rho(_CENTRE_LAT)


def project(lon: float, lat: float) -> Point:
    """Return x (east) and y (north) in km from 31.2 E 48.4 N; areas are kept."""
    rho, theta = _rho(lat), _N * math.radians(lon - _CENTRE_LON)
    return rho * math.sin(theta), _RHO_0 - rho * math.cos(theta)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the figure's units, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        """Return it larger on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, point: Point) -> bool:
        """Return whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def meets(self, other: Box) -> bool:
        """Return whether two rectangles share an inner point."""
        return (
            self.left < other.right and self.right > other.left and self.top < other.bottom and self.bottom > other.top
        )


def around(x: float, y: float, width: float, height: float) -> Box:
    """Return the rectangle of a size around its middle."""
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


@dataclass(frozen=True, slots=True)
class Frame:
    """The map's rectangle in the figure and the scale at which the earth is drawn in it (units to a km)."""

    box: Box
    units_per_km: float
    left_km: float
    top_km: float

    def place(self, lon: float, lat: float) -> Point:
        """Return where a point given in degrees stands, in units."""
        x, y = project(lon, lat)
        return (x - self.left_km) * self.units_per_km, (self.top_km - y) * self.units_per_km

    def places(self, points: Iterable[Sequence[float]]) -> list[Point]:
        """Return where a line or ring of (lon, lat) stands."""
        return [self.place(point[0], point[1]) for point in points]


def fit(box: Box, room: Box, points_km: Sequence[Point], *, top: bool = False) -> Frame:
    """Return the frame in which all points (km) stand inside `room`, a part of the map's `box`, as large as can be.

    They are in the middle of the room, or at its top.
    """
    west, east = min(x for x, _ in points_km), max(x for x, _ in points_km)
    south, north = min(y for _, y in points_km), max(y for _, y in points_km)
    scale = min(room.width / max(east - west, 1), room.height / max(north - south, 1))
    left = (room.left + room.right - (east - west) * scale) / 2
    high = room.top if top else (room.top + room.bottom - (north - south) * scale) / 2
    return Frame(box, scale, west - left / scale, north + high / scale)


def clipped(ring: Sequence[Point], box: Box) -> list[Point]:
    """Return the part of a ring inside a rectangle (Sutherland and Hodgman 1974), empty when there is none."""
    kept = list(ring)
    for axis, limit, sign in ((0, box.left, 1), (0, box.right, -1), (1, box.top, 1), (1, box.bottom, -1)):
        if not kept:
            break
        out: list[Point] = []
        for a, b in pairwise([kept[-1], *kept]):
            ins, was = sign * (b[axis] - limit) >= 0, sign * (a[axis] - limit) >= 0
            if ins != was:
                t = (limit - a[axis]) / (b[axis] - a[axis])
                out.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
            if ins:
                out.append(b)
        kept = out
    return kept
