"""Stage 4b, SHAPE: a place told by others ("5 km north of X", "between X and Y") gets its shape, precision and codes.

The figures for words without a figure are conventions and stand here, by name. None is hidden: the record's shape holds
the kilometres, and `precision_km` says how far off the place's point may be.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo import boundaries
from geo.model import Coordinates, Entry, Place, Shape, Vicinity
from geo.shapes import (
    BEARINGS,
    COMPASS,
    Geometry,
    bearing_of,
    contains,
    distance_km,
    holds,
    inner_point,
    moved,
    outline_of,
    span_km,
)

POINT_KINDS = frozenset({"settlement", "city_district", "neighbourhood", "facility"})
UNIT_KINDS = frozenset({"oblast", "raion", "hromada"})
_CLOSE = frozenset({"near", "outskirts", "away", "offset", "toward"})
# "Near" has no figure in a report. UCDP codes it as within some 25 km of a known point; most are much nearer.
_NEAR_KM, _OUTSKIRTS_KM, _TOWARD_KM = 10.0, 3.0, 25.0
_DISTRICT_KM = 25.0
# People per km² of built-up Ukrainian cities (Kyiv 3,500, Kharkiv 4,000, Dnipro 2,400): how far a town reaches.
_PEOPLE_PER_KM2 = 3000.0
_LEAST_KM, _MOST_KM = 0.5, 15.0
# Distances in reports are rounded: a fifth either way. A direction is one of eight: 22.5 degrees either way.
_ROUNDED = 0.2
_ASIDE = math.sin(math.radians(22.5))
_CORRIDOR_KM, _CORRIDOR_SHARE, _CORRIDOR_MOST_KM = 3.0, 0.1, 10.0
_LONGEST_CORRIDOR_KM = 150.0
_UCDP_POINT_KM = 25.0  # where_prec 2 ends here; beyond, a line or a wide circle is 5 (UCDP GED codebook)
# Within this turn of its own place in the country, "northern X" may only say where X lies; what may lie in "the north".
_TURN, _WIDE_TURN = 67.5, 100.0
_HOME = "UA"
_BESIDE_KM = 30.0  # coordinates further from the place named beside them are in doubt


def applies(entry: Entry, vicinity: Vicinity | None) -> bool:
    """Return whether a vicinity makes another place of an entry: "near" of a town, "the north" of an oblast."""
    if vicinity is None:
        return False
    if vicinity.kind == "part":
        return entry.kind in UNIT_KINDS and bool(vicinity.directions)
    return vicinity.kind in _CLOSE and entry.kind in POINT_KINDS and entry.lat is not None


def variant(entry: Entry, vicinity: Vicinity | None) -> str:
    """Return the mark that a place's id gets where a text also has the place itself, "" when the vicinity is none.

    One of: near, outskirts, 5km, 5km-n, n (towards the north), north (the north of an area).
    """
    if vicinity is None or not applies(entry, vicinity):
        return ""
    if vicinity.kind == "part":
        return "-".join(COMPASS[d] for d in vicinity.directions)
    far = "" if vicinity.low_km is None else f"{_middle(vicinity):g}km".replace(".", "-")
    if vicinity.kind in {"away", "offset", "toward"}:
        return "-".join(part for part in (far, *vicinity.directions) if part)
    return vicinity.kind


def shaped(place: Place, entry: Entry, vicinity: Vicinity | None, of: Sequence[Entry] = ()) -> Place:
    """Return a place as the text gives it by its vicinity: moved, with shape, precision and codes; else itself.

    of are the entries told by when they are not the place's own: the ends of a corridor, the oblasts of a country's
    part.
    """
    if vicinity is None:
        return place
    if of and vicinity.kind == "corridor":
        return _corridor_place(place, of)
    if vicinity.kind == "part" and (of or applies(entry, vicinity)):
        told_by = tuple(unit.id for unit in of) if of else (entry.id,)
        part = replace(place, shape=Shape(kind="part", of=told_by, directions=vicinity.directions))
        area = outline_of(part, boundaries.geometry)
        if area is None:
            return part
        lon, lat = (round(value, 3) for value in inner_point(area))
        reach_km = max(span_km((lon, lat), corner) for rings in area["coordinates"] for corner in rings[0])
        return replace(part, lon=lon, lat=lat, precision_km=round(reach_km, 1))
    if not applies(entry, vicinity) or entry.lon is None or entry.lat is None:
        return place
    # A village amid its community may lie anywhere in it, and so may what is near it.
    spread_km = (place.shape.outer_km or 0.0) if place.shape is not None else 0.0
    shape, reach_km = _close_shape(vicinity, (entry.id,), (entry.lon, entry.lat), reach_of(entry) + spread_km)
    lon, lat = entry.lon, entry.lat
    if shape.kind == "offset" and shape.distance_km is not None:
        lon, lat = moved((lon, lat), BEARINGS[shape.directions[0]], shape.distance_km)
    acled, ucdp = _codes(reach_km)
    return replace(
        place,
        lat=round(lat, 5),
        lon=round(lon, 5),
        precision="near",
        precision_km=reach_km,
        acled_geo_precision=acled,
        ucdp_where_prec=ucdp,
        shape=shape,
    )


def district_around(seat: Entry, first: int, last: int) -> Vicinity:
    """Return the vicinity of a district whose outline is not known and whose seat, at these tokens, stands for it."""
    return Vicinity(
        kind="near", names=(), first=first, last=last, high_km=_DISTRICT_KM if seat.kind in POINT_KINDS else None
    )


def reach_of(entry: Entry) -> float:
    """Return how far a place reaches from its point in km, by its people: half a kilometre for a village."""
    if entry.kind != "settlement":
        return _LEAST_KM * 2
    return round(min(_MOST_KM, max(_LEAST_KM, math.sqrt(entry.population / _PEOPLE_PER_KM2 / math.pi))), 1)


def _close_shape(
    vicinity: Vicinity, of: tuple[str, ...], point: tuple[float, float], reach: float
) -> tuple[Shape, float]:
    """Return the shape and how far from the place's point the true one may lie, in km."""
    directions, points = tuple(d for d in vicinity.directions if d in BEARINGS), (point,)
    if vicinity.low_km is not None and vicinity.kind in {"away", "offset"}:
        middle, spread = _middle(vicinity), ((vicinity.high_km or vicinity.low_km) - vicinity.low_km) / 2
        along = _ROUNDED * middle + spread + reach  # told from the town's edge or from its middle
        if vicinity.kind == "offset" and len(directions) == 1:
            radius = round(math.hypot(along, _ASIDE * middle), 1)
            shape = Shape(
                kind="offset", of=of, points=points, outer_km=radius, distance_km=middle, directions=directions
            )
            return shape, radius
        outer = round(middle + along, 1)
        inner = round(max(0.0, middle - _ROUNDED * middle - spread), 1)
        return (
            Shape(
                kind="ring",
                of=of,
                points=points,
                inner_km=inner,
                outer_km=outer,
                distance_km=middle,
                directions=directions,
            ),
            outer,
        )
    if vicinity.kind == "outskirts":
        inner, outer = round(reach / 2, 1), round(reach + _OUTSKIRTS_KM, 1)
    else:
        inner = 0.0
        outer = round(reach + (_TOWARD_KM if vicinity.kind == "toward" else vicinity.high_km or _NEAR_KM), 1)
    return Shape(
        kind="ring", of=of, points=points, inner_km=inner or None, outer_km=outer, directions=directions
    ), outer


def _middle(vicinity: Vicinity) -> float:
    low = vicinity.low_km or 0.0
    return round((low + (vicinity.high_km or low)) / 2, 3)


def _codes(reach_km: float) -> tuple[int, int]:
    return (2, 2) if reach_km <= _UCDP_POINT_KM else (3, 5)


def corridor_entry(ends: Sequence[Entry]) -> Entry | None:
    """Return an entry for what lies between two places, None when they are no two points of one land.

    Its admin units are those that hold both ends.
    """
    first, last = sorted(ends, key=lambda entry: entry.id)
    km = _length(first, last)
    if km is None or not {first.kind, last.kind} <= POINT_KINDS or not 0 < km <= _LONGEST_CORRIDOR_KM:
        return None
    same_oblast, same_raion = first.oblast_id == last.oblast_id, first.raion_id == last.raion_id
    same_admin1 = first.country == last.country and first.admin1 == last.admin1
    pcode = None
    if first.pcode and last.pcode and same_oblast:
        pcode = first.pcode[:6] if same_raion and first.raion_id and first.pcode[:6] == last.pcode[:6] else None
        pcode = pcode or (first.pcode[:4] if first.pcode[:4] == last.pcode[:4] else None)
    lon, lat = _half_way(first, last, km)
    one, other = ends
    return Entry(
        id=f"strikemap:between-{_slug(first.id)}-{_slug(last.id)}",
        name=f"between {one.name} and {other.name}",
        name_local=f"{one.name_local or one.name} – {other.name_local or other.name}",
        kind="region",
        country=_HOME if _HOME in {first.country, last.country} else first.country,
        admin1=first.admin1 if same_admin1 else None,
        admin2=first.admin2 if same_admin1 and first.admin2 == last.admin2 else None,
        oblast_id=first.oblast_id if same_oblast else None,
        raion_id=first.raion_id if same_raion else None,
        pcode=pcode,
        lat=round(lat, 5),
        lon=round(lon, 5),
    )


def _corridor_place(place: Place, ends: Sequence[Entry]) -> Place:
    """Return the place of a corridor's entry with its band: a tenth of its length to either side, 3 to 10 km."""
    km = _length(*ends) or 0.0
    width = round(min(_CORRIDOR_MOST_KM, max(_CORRIDOR_KM, _CORRIDOR_SHARE * km)), 1)
    points = tuple((e.lon, e.lat) for e in ends if e.lon is not None and e.lat is not None)
    reach_km = round(km / 2 + width, 1)
    acled, ucdp = _codes(km)
    return replace(
        place,
        precision="near",
        precision_km=reach_km,
        acled_geo_precision=acled,
        ucdp_where_prec=ucdp,
        shape=Shape(kind="corridor", of=tuple(e.id for e in ends), points=points, outer_km=width),
    )


def country_part_entry(country: Entry, vicinity: Vicinity, oblasts: Sequence[Entry]) -> Entry:
    """Return an entry for a part of a country: "eastern Ukraine"; of its oblasts those that may be said to lie there.

    They are generous: "Dnipro, in eastern Ukraine" gives where Dnipro lies.
    """
    names = "-".join(COMPASS[d] for d in vicinity.directions)
    words = " and ".join(COMPASS[d] for d in vicinity.directions)
    return replace(
        country,
        id=f"strikemap:{_slug(country.country)}-{names}",
        name=f"the {words} of {country.name}",
        kind="region",
        members=tuple(o.id for o in oblasts if _turn(country, o, vicinity.directions) < _WIDE_TURN),
    )


def coordinates_entry(found: Coordinates, unit: Entry | None) -> Entry:
    """Return an entry for coordinates written in the text; unit is the smallest one that holds them, if any."""
    assert found.lat is not None
    assert found.lon is not None
    north, east = ("N" if found.lat >= 0 else "S"), ("E" if found.lon >= 0 else "W")
    lat, lon = abs(round(found.lat, 5)), abs(round(found.lon, 5))
    name = f"{_plain(lat)}° {north}, {_plain(lon)}° {east}"
    return Entry(
        id=f"strikemap:coord-{round(lat * 1e5):07d}{north.lower()}-{round(lon * 1e5):07d}{east.lower()}",
        name=name,
        name_local=name,
        kind="facility",
        country="XX" if unit is None else unit.country,
        admin1=None if unit is None else unit.admin1,
        admin2=None if unit is None else unit.admin2,
        oblast_id=None if unit is None else unit.oblast_id or (unit.id if unit.kind != "raion" else None),
        raion_id=unit.id if unit is not None and unit.kind == "raion" else None,
        pcode=None if unit is None else unit.pcode,
        lat=round(found.lat, 5),
        lon=round(found.lon, 5),
        precision_km=found.precision_km,
    )


def _plain(value: float) -> str:
    return f"{value:.5f}".rstrip("0").rstrip(".")


def unit_at(lon: float, lat: float) -> str | None:
    """Return the id of the smallest unit whose outline holds a point; raions' outlines are approximate."""
    for unit, (west, south, east, north), area in _finest():
        if west <= lon <= east and south <= lat <= north and contains(area, (lon, lat)):
            return unit
    return None


@cache
def _finest() -> tuple[tuple[str, tuple[float, float, float, float], Geometry], ...]:
    """Return the smallest units with the box around each: most are no match for a point at first sight."""
    found = []
    for unit, area in boundaries.finest():
        corners = [corner for rings in area["coordinates"] for corner in rings[0]]
        lons, lats = [lon for lon, _ in corners], [lat for _, lat in corners]
        found.append((unit, (min(lons), min(lats), max(lons), max(lats)), area))
    return tuple(found)


def belongs(coordinates: Entry, place: Entry) -> bool:
    """Return whether coordinates may be those of a place named right before them: inside it, or not far from it."""
    if place.kind in POINT_KINDS:
        return distance_km(coordinates, place) <= reach_of(place) + _BESIDE_KM
    return place.kind == "country" or holds(place, coordinates) or place.kind not in UNIT_KINDS


def says_where_it_lies(entry: Entry, country: Entry, vicinity: Vicinity) -> bool:
    """Return whether a bare adjective may only say where a unit lies: "southern Kherson region" is all of it.

    "Northern Kharkiv region" is a part, for Kharkiv lies in the east.
    """
    return vicinity.bare and _turn(country, entry, vicinity.directions) < _TURN


def lying(entries: Sequence[Entry], country: Entry, directions: Sequence[str]) -> list[Entry]:
    """Return those of a country's places that lie towards a direction: "the southern city" is Odesa, not Kharkiv.

    Those only loosely so (Zaporizhzhia in the south) are returned where there is no other.
    """
    turns = [(_turn(country, entry, directions), entry) for entry in entries if entry.country == country.country]
    return next((near for most in (_TURN, _WIDE_TURN) if (near := [entry for turn, entry in turns if turn < most])), [])


def _turn(country: Entry, inner: Entry, directions: Sequence[str]) -> float:
    """Return the angle between where a unit lies from its country's middle and the nearest direction; 0 for "c"."""
    if country.lon is None or country.lat is None or inner.lon is None or inner.lat is None or "c" in directions:
        return 0.0
    lies = bearing_of((country.lon, country.lat), (inner.lon, inner.lat))
    return min((abs((BEARINGS[d] - lies + 180) % 360 - 180) for d in directions if d in BEARINGS), default=0.0)


def _length(first: Entry, last: Entry) -> float | None:
    if first.lon is None or first.lat is None or last.lon is None or last.lat is None:
        return None
    return span_km((first.lon, first.lat), (last.lon, last.lat))


def _half_way(first: Entry, last: Entry, km: float) -> tuple[float, float]:
    assert first.lon is not None
    assert first.lat is not None
    assert last.lon is not None
    assert last.lat is not None
    start = (first.lon, first.lat)
    return moved(start, bearing_of(start, (last.lon, last.lat)), km / 2)


def _slug(ident: str) -> str:
    return ident.lower().replace("strikemap:", "").replace(":", "-")
