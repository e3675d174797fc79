"""Relations between places, and the polygon of a ring, an offset, a corridor, a part of an area.

Pure geometry; coordinates are WGS 84 degrees, lon before lat.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from geo.model import Entry, Place, Shape

_EARTH_RADIUS_KM = 6371.0
_STEPS = 32  # corners of a full circle: the polygon lies within 0.5 % of it
# A reporter's "north" is one of eight points of the compass: 45 degrees to either side.
_HALF_SECTOR = 45.0
_PART_SHARE = 0.5  # what share of an area one direction is
_LEAST_HOLE = 1e-3  # square degrees, some 8 km²: smaller ones are gaps between outlines
_SAME_KM = 0.1
_STRAIGHT_KM = 25.0  # a line this long is straight in degrees to within metres
_ROUNDS = 30  # of halving, to cut an area to within a billionth of its span

COMPASS = {
    "n": "north",
    "ne": "northeast",
    "e": "east",
    "se": "southeast",
    "s": "south",
    "sw": "southwest",
    "w": "west",
    "nw": "northwest",
    "c": "centre",
}
BEARINGS = {"n": 0.0, "ne": 45.0, "e": 90.0, "se": 135.0, "s": 180.0, "sw": 225.0, "w": 270.0, "nw": 315.0}

Geometry = dict[str, Any]
Ring = list[list[float]]
# A city with a rank of its own, and reports say "Sevastopol in Crimea"; Kyiv and its region are told apart.
_CRIMEA, _SEVASTOPOL = "UA01000000000013043", "UA85000000000065278"
_Measure = Callable[[Sequence[float]], float]


def distance_km(a: Entry, b: Entry) -> float:
    """Return the great-circle distance of two entries in km; infinite when one has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return math.inf
    return span_km((a.lon, a.lat), (b.lon, b.lat))


def span_km(a: Sequence[float], b: Sequence[float]) -> float:
    """Return the great-circle distance of two points (lon, lat) in km."""
    lat_a, lat_b = math.radians(a[1]), math.radians(b[1])
    half = math.sin((lat_b - lat_a) / 2) ** 2
    half += math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b[0] - a[0]) / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


def holds(outer: Entry, inner: Entry) -> bool:
    """Return whether one entry lies in another by the register's own parents, never by polygons.

    The register's code is right where a polygon is not: 2.3 % of settlements fall outside the outline of their own
    oblast in Natural Earth.
    """
    if outer.id == inner.id:
        return False
    if outer.kind == "country":
        return outer.country == inner.country and inner.kind != "country"
    parents = (inner.settlement_id, inner.hromada_id, inner.raion_id, inner.oblast_id)
    if outer.id == _CRIMEA:
        return outer.id in parents or _SEVASTOPOL in {inner.id, *parents}
    return outer.id in parents or inner.id in outer.members or bool(set(parents) & set(outer.members))


def moved(point: Sequence[float], bearing: float, km: float) -> tuple[float, float]:
    """Return the point (lon, lat) that lies `km` away on a great circle that leaves at `bearing` degrees from north."""
    lat, angle, away = math.radians(point[1]), math.radians(bearing), km / _EARTH_RADIUS_KM
    sine = math.sin(lat) * math.cos(away) + math.cos(lat) * math.sin(away) * math.cos(angle)
    east = math.sin(angle) * math.sin(away) * math.cos(lat)
    lon = point[0] + math.degrees(math.atan2(east, math.cos(away) - math.sin(lat) * sine))
    return (lon + 180) % 360 - 180 if abs(lon) > 180 else lon, math.degrees(math.asin(max(-1.0, min(1.0, sine))))


def bearing_of(a: Sequence[float], b: Sequence[float]) -> float:
    """Return the bearing in degrees from north (0 to 360) at which the great circle from a to b leaves a."""
    lat_a, lat_b, turn = math.radians(a[1]), math.radians(b[1]), math.radians(b[0] - a[0])
    east = math.sin(turn) * math.cos(lat_b)
    north = math.cos(lat_a) * math.sin(lat_b) - math.sin(lat_a) * math.cos(lat_b) * math.cos(turn)
    return math.degrees(math.atan2(east, north)) % 360


def ring(point: Sequence[float], inner_km: float, outer_km: float, directions: Sequence[str] = ()) -> Geometry:
    """Return what lies between two distances from a point, in the directions only when there are any.

    Without an inner distance it is a disc that holds the point; with directions, a sector of 90 degrees for each.
    """
    if directions:
        return _multi([[_sector(point, inner_km, outer_km, BEARINGS[d])] for d in dict.fromkeys(directions)])
    hole = [_arc(point, inner_km, 0, 360)] if inner_km > 0 else []
    return _multi([[_closed(_arc(point, outer_km, 360, 0)), *map(_closed, hole)]])


def corridor(a: Sequence[float], b: Sequence[float], half_width_km: float) -> Geometry:
    """Return the band around the line between two points (lon, lat): its ends are round, and hold both points."""
    if span_km(a, b) < _SAME_KM:
        return ring(a, 0, half_width_km)
    ahead, back, length = bearing_of(a, b), bearing_of(b, a), span_km(a, b)
    count = math.ceil(length / _STRAIGHT_KM)
    between = [moved(a, ahead, length * n / count) for n in range(1, count)]

    def side(turn: float) -> Ring:
        return [_rounded(moved(point, bearing_of(point, b) + turn, half_width_km)) for point in between]

    around_b, around_a = _arc(b, half_width_km, back - 90, back - 270), _arc(a, half_width_km, ahead - 90, ahead - 270)
    return _multi([[_closed([*side(90), *around_b, *reversed(side(-90)), *around_a])]])


def part(area: Geometry, directions: Sequence[str], share: float = _PART_SHARE) -> Geometry:
    """Return the part of an area (Polygon or MultiPolygon) that lies in a direction: that share of it, cut straight.

    Two directions next to each other ("the north and east") make one larger part, opposite ones the whole. "c" is
    the middle quarter.
    """
    rings = _polygons(area)
    if "c" in directions:
        # A quarter of the area goes on either side, then a quarter again: the middle quarter is left.
        for bearing, kept in ((0, 3 / 4), (180, 2 / 3), (90, 3 / 4), (270, 2 / 3)) if len(directions) == 1 else ():
            rings = _cut(rings, bearing, kept)
        return _multi(rings)
    angles = [math.radians(BEARINGS[d]) for d in dict.fromkeys(directions)]
    east, north = sum(map(math.sin, angles)), sum(map(math.cos, angles))
    if not angles or math.hypot(east, north) < 0.5 * len(angles):
        return _multi(rings)
    share = share if len(angles) == 1 else (1 + share) / 2
    return _multi(_cut(rings, math.degrees(math.atan2(east, north)) % 360, share))


def union(areas: Sequence[Geometry]) -> Geometry:
    """Return areas that share their borders point by point, and do not overlap, as one: inner borders fall away."""
    edges = {
        (tuple(a), tuple(b))
        for area in areas
        for rings in _polygons(area)
        for n, ring in enumerate(rings)
        for a, b in pairwise(_wound(ring, is_outer=n == 0))
        if a != b
    }
    after: dict[tuple[float, ...], list[tuple[float, ...]]] = {}
    for a, b in sorted(edges):
        if (b, a) not in edges:
            after.setdefault(a, []).append(b)
    outers: list[Ring] = []
    holes: list[Ring] = []
    while after:
        start = here = next(iter(after))
        line = [list(start)]
        while here in after:
            ways = after[here]
            there = max(ways, key=lambda way: _left_turn(line, here, way))
            ways.remove(there)
            if not ways:
                del after[here]
            line.append(list(there))
            here = there
            if here == start:
                break
        if len(line) > 3:
            (outers if _doubled_area(line) > 0 else holes).append(line)
    pieces = [[outer] for outer in outers]
    for hole in (h for h in holes if abs(_doubled_area(h)) / 2 > _LEAST_HOLE):
        home = next((piece for piece in pieces if is_inside(_middle(hole), piece[0])), None)
        if home is not None:
            home.append(hole)
    return _multi(pieces)


def _left_turn(line: Ring, here: Sequence[float], way: Sequence[float]) -> float:
    """Return how far left a way turns from the last step of a line, in radians from -pi: where areas touch, stay."""
    if len(line) < 2:
        return 0.0
    came = math.atan2(here[1] - line[-2][1], here[0] - line[-2][0])
    goes = math.atan2(way[1] - here[1], way[0] - here[0])
    return (goes - came + math.pi) % (2 * math.pi)


def _middle(ring: Ring) -> list[float]:
    return inner_point({"type": "Polygon", "coordinates": [ring]})


def outline_of(place: Place, outline: Callable[[str], Geometry | None]) -> Geometry | None:
    """Return the polygon of a place that is known by others, or of an area by its outline; None when it has none.

    outline gives the outline of an area by its id.
    """
    shape = place.shape
    if shape is None:
        return outline(place.id)
    if shape.kind == "part":
        areas = [area for ident in shape.of if (area := outline(ident)) is not None]
        if not areas:
            return None
        return union(areas) if place.kind == "region" else part(areas[0], shape.directions)
    return _told_by_points(place, shape)


def _told_by_points(place: Place, shape: Shape) -> Geometry | None:
    outer = shape.outer_km or 0
    if outer <= 0 or not shape.points:
        return None
    if shape.kind == "corridor":
        return corridor(shape.points[0], shape.points[-1], outer)
    if shape.kind == "offset" and place.lon is not None and place.lat is not None:
        return ring((place.lon, place.lat), 0, outer)
    return ring(shape.points[0], shape.inner_km or 0, outer, shape.directions)


def _arc(point: Sequence[float], km: float, first: float, last: float) -> Ring:
    """Return the points at a distance from bearing `first` to `last`: anticlockwise when `last` is less."""
    count = max(2, math.ceil(abs(last - first) / 360 * _STEPS))
    whole = abs(last - first) >= 360
    turns = [first + (last - first) * n / count for n in range(count if whole else count + 1)]
    return [_rounded(moved(point, turn % 360, km)) for turn in turns]


def _sector(point: Sequence[float], inner_km: float, outer_km: float, bearing: float) -> Ring:
    first, last = bearing - _HALF_SECTOR, bearing + _HALF_SECTOR
    near = _arc(point, inner_km, first, last) if inner_km > 0 else [_rounded(point)]
    return _closed([*_arc(point, outer_km, last, first), *near])


def _rounded(point: Sequence[float]) -> list[float]:
    return [round(point[0], 5), round(point[1], 5)]


def _closed(points: Iterable[list[float]]) -> Ring:
    """Return a ring without points that repeat the one before, its first point again at its end."""
    kept: Ring = []
    for point in points:
        if not kept or point != kept[-1]:
            kept.append(point)
    return kept if kept[0] == kept[-1] else [*kept, kept[0]]


def _multi(polygons: Sequence[list[Ring]]) -> Geometry:
    """Return polygons as a GeoJSON MultiPolygon, outer rings anticlockwise and holes clockwise (RFC 7946, 3.1.6)."""
    wound = [[_wound(r, is_outer=n == 0) for n, r in enumerate(rings)] for rings in polygons]
    return {"type": "MultiPolygon", "coordinates": wound}


def _wound(ring: Ring, *, is_outer: bool) -> Ring:
    return ring if (_doubled_area(ring) > 0) == is_outer else ring[::-1]


def _doubled_area(ring: Sequence[Sequence[float]]) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))


def _polygons(area: Geometry) -> list[list[Ring]]:
    parts = area["coordinates"] if area["type"] == "MultiPolygon" else [area["coordinates"]]
    return [[[list(point[:2]) for point in ring] for ring in rings] for rings in parts]


def _cut(polygons: list[list[Ring]], bearing: float, share: float) -> list[list[Ring]]:
    """Return the share of an area that lies furthest towards a bearing, cut along a straight line."""
    points = [point for rings in polygons for point in rings[0]]
    if not points:
        return []
    middle = math.radians(sum(lat for _, lat in points) / len(points))
    east, north = math.sin(math.radians(bearing)) * math.cos(middle), math.cos(math.radians(bearing))

    def ahead(point: Sequence[float]) -> float:
        return point[0] * east + point[1] * north

    low, high = min(map(ahead, points)), max(map(ahead, points))
    wanted = share * sum(_area_beyond(rings, ahead, low - 1) for rings in polygons)
    for _ in range(_ROUNDS):
        line = (low + high) / 2
        beyond = sum(_area_beyond(rings, ahead, line) for rings in polygons)
        low, high = (line, high) if beyond > wanted else (low, line)
    line = (low + high) / 2
    while any(ahead(point) == line for rings in polygons for ring in rings for point in ring):
        line += 1e-9  # a line through no corner has a clear inside and outside
    return [piece for rings in polygons for piece in _pieces(rings, ahead, lambda p: p[1] * east - p[0] * north, line)]


def _area_beyond(rings: Sequence[Ring], ahead: _Measure, line: float) -> float:
    """Return the area of a polygon on the far side of a line, in square degrees (Sutherland and Hodgman 1974)."""
    total = 0.0
    for number, ring in enumerate(rings):
        kept: Ring = []
        for a, b in pairwise(ring):
            if ahead(a) > line:
                kept.append(a)
            if (ahead(a) > line) != (ahead(b) > line):
                kept.append(_crossing(a, b, ahead, line))
        if kept:
            area = abs(_doubled_area([*kept, kept[0]])) / 2
            total += area if number == 0 else -area
    return total


def _crossing(a: Sequence[float], b: Sequence[float], ahead: _Measure, line: float) -> list[float]:
    t = (line - ahead(a)) / (ahead(b) - ahead(a))
    return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]


def _pieces(rings: Sequence[Ring], ahead: _Measure, along: _Measure, line: float) -> list[list[Ring]]:
    """Return the polygons that are left of one beyond a line; `along` measures where a point stands on the line.

    The rings break where they cross the line into chains that lie beyond it; along the line the inside of the polygon
    runs from the first crossing to the second, from the third to the fourth, and so on: there the chains are joined.
    """
    outers: list[Ring] = []
    holes: list[Ring] = []
    chains: list[Ring] = []
    for number, ring in enumerate(_wound(r, is_outer=n == 0) for n, r in enumerate(rings)):
        beyond = [ahead(point) > line for point in ring]
        if all(beyond):
            (holes if number else outers).append(ring)
        elif any(beyond):
            chains += _chains(ring, beyond, ahead, line)
    outers += _joined(chains, along)
    pieces = [[_closed(map(_rounded, outer))] for outer in outers]
    pieces = [piece for piece in pieces if len(piece[0]) > 3 and _doubled_area(piece[0])]
    for hole in holes:
        home = next((piece for piece in pieces if is_inside(hole[0], piece[0])), None)
        if home is not None:
            home.append(hole)
    return pieces


def _chains(ring: Ring, beyond: Sequence[bool], ahead: _Measure, line: float) -> Iterable[Ring]:
    """Return the runs of a ring beyond a line, each from where it comes in to where it goes out."""
    start = next(n for n in range(len(ring) - 1) if not beyond[n])
    points = [*ring[start:-1], *ring[: start + 1]]
    chain: Ring | None = None
    for a, b in pairwise(points):
        a_is_in, b_is_in = ahead(a) > line, ahead(b) > line
        if b_is_in and not a_is_in:
            chain = [_crossing(a, b, ahead, line), b]
        elif b_is_in and chain is not None:
            chain.append(b)
        elif a_is_in and chain is not None:
            yield [*chain, _crossing(a, b, ahead, line)]
            chain = None


def _joined(chains: Sequence[Ring], along: _Measure) -> list[Ring]:
    ends = sorted(
        [(along(chain[0]), n, True) for n, chain in enumerate(chains)]
        + [(along(chain[-1]), n, False) for n, chain in enumerate(chains)]
    )
    # Neighbours on the line are partners: an end of a chain and the beginning of the next (or the same) one.
    after: dict[int, int] = {}
    for one, other in zip(ends[::2], ends[1::2], strict=True):
        if one[2] == other[2]:
            return []  # rings that cross themselves have no inside
        out, into = (other, one) if one[2] else (one, other)
        after[out[1]] = into[1]
    joined: list[Ring] = []
    left = set(range(len(chains)))
    while left:
        first = at = min(left)
        points: Ring = []
        while at in left:
            left.remove(at)
            points += chains[at]
            at = after[at]
        if at == first:
            joined.append([*points, points[0]])
    return joined


def inner_point(area: Geometry) -> list[float]:
    """Return a spot well inside an area (lon, lat): in its largest polygon, where that is widest near its middle."""
    rings = max(_polygons(area), key=lambda part: abs(_doubled_area(part[0])))
    lats = [lat for _, lat in rings[0]]
    low, high = min(lats), max(lats)
    widest: tuple[float, float, float] = (-1.0, rings[0][0][0], rings[0][0][1])
    for step in range(4, 13):
        lat = low + (high - low) * step / 16 + 1e-7
        crossings = sorted(
            x1 + (lat - y1) * (x2 - x1) / (y2 - y1)
            for ring in rings
            for (x1, y1), (x2, y2) in pairwise(ring)
            if (y1 > lat) != (y2 > lat)
        )
        for west, east in zip(crossings[::2], crossings[1::2], strict=False):
            # A spot near the middle height reads best: width counts less towards the ends.
            width = (east - west) * (1 - abs(step - 8) / 16)
            widest = max(widest, (width, (west + east) / 2, lat))
    return [widest[1], widest[2]]


def contains(area: Geometry, point: Sequence[float]) -> bool:
    """Return whether an area (Polygon or MultiPolygon) holds a point (lon, lat)."""
    return any(
        is_inside(point, rings[0]) and not any(is_inside(point, hole) for hole in rings[1:])
        for rings in (area["coordinates"] if area["type"] == "MultiPolygon" else [area["coordinates"]])
    )


def is_inside(point: Sequence[float], ring: Sequence[Sequence[float]]) -> bool:
    """Return whether a point lies in a ring (even-odd rule)."""
    x, y = point[0], point[1]
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside
