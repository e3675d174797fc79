"""Shapes: rings hold their centre, corridors both ends, parts lie in their area; all valid and right-handed."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point, box
from shapely.geometry import shape as shapely_of
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from geo import boundaries, shapes
from geo.model import Shape
from tests import made

LON, LAT = st.floats(19.0, 75.0), st.floats(41.0, 70.0)
POINTS = st.tuples(LON, LAT)
KM = st.floats(0.5, 200.0)
DIRECTIONS = st.sampled_from(sorted(shapes.BEARINGS))
UNITS = [
    "UA63000000000041885",  # Kharkiv Oblast
    "UA65000000000030969",  # Kherson Oblast, with its islands and spits
    "UA51000000000030770",  # Odesa Oblast
    "strikemap:donbas",
]


def area_of(geometry: Any) -> BaseGeometry:
    assert geometry is not None
    assert geometry["type"] == "MultiPolygon"
    polygon = shapely_of(geometry)
    assert polygon.is_valid
    assert not polygon.is_empty
    for rings in geometry["coordinates"]:
        for number, ring in enumerate(rings):
            assert ring[0] == ring[-1]
            doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
            assert (doubled > 0) == (number == 0)
    return polygon


@given(POINTS, KM)
def test_disc_holds_its_centre_and_nothing_beyond(point: tuple[float, float], km: float) -> None:
    disc = shapes.ring(point, 0, km)
    assert area_of(disc).contains(Point(point))
    distances = [shapes.span_km(point, corner) for corner in disc["coordinates"][0][0]]
    assert max(distances) <= km + 0.01
    assert min(distances) >= km - 0.01


@given(POINTS, st.floats(1, 100), st.floats(1.1, 3), st.floats(0, 360))
def test_ring_lies_around_its_centre(point: tuple[float, float], inner: float, ratio: float, bearing: float) -> None:
    ring = area_of(shapes.ring(point, inner, inner * ratio))
    assert not ring.contains(Point(point))
    assert area_of({"type": "MultiPolygon", "coordinates": [[list(ring.geoms[0].exterior.coords)]]}).contains(  # type: ignore[attr-defined]
        Point(point)
    )
    assert ring.contains(Point(shapes.moved(point, bearing, inner * (1 + ratio) / 2)))


@given(POINTS, KM, st.floats(0, 360))
def test_offset_lies_as_far_and_in_the_direction_told(point: tuple[float, float], km: float, bearing: float) -> None:
    there = shapes.moved(point, bearing, km)
    assert shapes.span_km(point, there) == pytest.approx(km, rel=1e-6, abs=1e-6)
    turn = abs(shapes.bearing_of(point, there) - bearing) % 360
    assert min(turn, 360 - turn) < 0.01


@given(POINTS, KM, DIRECTIONS)
def test_sector_lies_in_its_direction(point: tuple[float, float], km: float, direction: str) -> None:
    sector = area_of(shapes.ring(point, 0, km, (direction,)))
    assert sector.contains(Point(shapes.moved(point, shapes.BEARINGS[direction], km / 2)))
    assert not sector.contains(Point(shapes.moved(point, shapes.BEARINGS[direction] + 180, km / 2)))


@given(POINTS, st.floats(0, 250), st.floats(0, 360), st.floats(1, 30))
def test_corridor_holds_both_ends_and_the_middle(
    point: tuple[float, float], km: float, bearing: float, width: float
) -> None:
    end = shapes.moved(point, bearing, km)
    band = area_of(shapes.corridor(point, end, width))
    assert band.contains(Point(point))
    assert band.contains(Point(end))
    assert band.contains(Point(shapes.moved(point, bearing, km / 2)))
    beside = shapes.moved(shapes.moved(point, bearing, km / 2), bearing + 90, 2 * width)
    assert not band.contains(Point(beside))


@settings(deadline=None, max_examples=40)
@given(unit=st.sampled_from(UNITS), directions=st.lists(DIRECTIONS, min_size=1, max_size=2), light=st.booleans())
def test_part_lies_in_its_area(unit: str, directions: list[str], *, light: bool) -> None:
    outline = boundaries.geometry(unit, light=light)
    assert outline is not None
    whole = shapely_of(outline)
    assert whole.is_valid
    piece = area_of(shapes.part(outline, directions))
    assert piece.difference(whole.buffer(1e-4)).is_empty
    if len(directions) == 1:
        assert piece.area / whole.area == pytest.approx(0.5, abs=0.01)
        turn = math.radians(shapes.BEARINGS[directions[0]])
        shift = (piece.centroid.x - whole.centroid.x) * math.sin(turn) + (
            piece.centroid.y - whole.centroid.y
        ) * math.cos(turn)
        assert shift > 0


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.floats(22, 40), st.floats(44, 52)), min_size=3, max_size=12, unique=True),
    st.sampled_from([*sorted(shapes.BEARINGS), "c"]),
)
def test_part_of_any_valid_polygon_is_as_shapely_cuts_it(corners: list[tuple[float, float]], direction: str) -> None:
    """A star-shaped, mostly concave polygon with a hole; halves on opposite sides make up the whole."""
    x, y = (sum(c[n] for c in corners) / len(corners) for n in (0, 1))
    turned = sorted(corners, key=lambda c: math.atan2(c[1] - y, c[0] - x))
    outer = shapely_of({"type": "Polygon", "coordinates": [[*turned, turned[0]]]})
    if not outer.is_valid or outer.area < 0.5:
        return
    with_hole = outer.difference(outer.buffer(-0.2)).buffer(0) if outer.buffer(-0.2).area > 0.05 else outer
    area = shapely_of(with_hole.__geo_interface__)
    if area.geom_type not in {"Polygon", "MultiPolygon"} or not area.is_valid:
        return
    piece = area_of(shapes.part(area.__geo_interface__, [direction]))
    assert piece.difference(area.buffer(1e-3)).area < 1e-3
    share = 0.25 if direction == "c" else 0.5
    assert piece.area / area.area == pytest.approx(share, abs=0.02)
    if direction != "c":
        back = sorted(shapes.BEARINGS, key=lambda d: abs(shapes.BEARINGS[d] - (shapes.BEARINGS[direction] + 180) % 360))
        rest = area_of(shapes.part(area.__geo_interface__, [back[0]]))
        assert piece.union(rest).area == pytest.approx(area.area, rel=0.01)
        assert piece.intersection(rest).area < 0.02 * area.area


@pytest.mark.parametrize("light", [True, False])
@pytest.mark.parametrize("direction", [*sorted(shapes.BEARINGS), "c"])
def test_oblasts_of_a_part_of_the_country_are_one_area(direction: str, *, light: bool) -> None:
    units = boundaries.oblasts_of([direction])
    outlines = [outline for unit in units if (outline := boundaries.geometry(unit, light=light))]
    whole = area_of(shapes.union(outlines))
    expected = unary_union([shapely_of(outline) for outline in outlines])
    assert whole.symmetric_difference(expected).area < 0.01
    assert whole.covers(Point(shapes.inner_point(whole.__geo_interface__)))


def test_squares_that_touch_stay_valid() -> None:
    squares = [box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 1, 3, 2), box(0, 1, 1, 2)]
    whole = area_of(shapes.union([square.__geo_interface__ for square in squares]))
    assert whole.area == 4
    frame = [box(x, y, x + 1, y + 1) for x in range(3) for y in range(3) if (x, y) != (1, 1)]
    around = area_of(shapes.union([square.__geo_interface__ for square in frame]))
    assert around.area == 8


def test_opposite_directions_are_the_whole() -> None:
    whole = {"type": "Polygon", "coordinates": [list(box(30, 46, 34, 50).exterior.coords)]}
    assert area_of(shapes.part(whole, ["n", "s"])).area == pytest.approx(16)
    assert area_of(shapes.part(whole, ["n", "e"])).area == pytest.approx(12, rel=0.01)


def test_a_place_has_the_polygon_of_its_shape() -> None:
    izium = made.place("UA63040090010029555", "Izium", 49.2, 37.28)
    near = made.place(
        "x",
        "A",
        49.2,
        37.28,
        precision="near",
        shape=Shape(kind="ring", of=("x",), points=((37.28, 49.2),), outer_km=10),
    )
    assert shapes.outline_of(izium, lambda _: None) is None
    assert area_of(shapes.outline_of(near, lambda _: None)).contains(Point(37.28, 49.2))
