"""Points of settlements from GeoNames' dump of Ukraine, matched to the register by raion code and name.

The join is exact: GeoNames' second-level code 7404 is the raion UA7404 of the register. A name must be the only one of
its raion on both sides, and the point must lie where the package's own, rougher one allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo._text import key
from geo.errors import InputError
from geo.model import Entry
from geo.shapes import span_km

_COLUMNS = 19
_LEAST_PLACES = 15_000
_KEPT = "what stood before is kept"
_KNOWN_KM = 6.0  # the package's own points are closer than that, save of its three largest cities


def of_geonames(raw: bytes, settlements: Iterable[Entry], where: str) -> dict[str, tuple[float, float]]:
    """Return (lat, lon) by the KATOTTG code of settlements that had no point of their own.

    Raises InputError when the text is not GeoNames' table of Ukraine.
    """
    named: dict[tuple[str, str], list[tuple[float, float]]] = {}
    places = 0
    for raion, names, point in _rows(raw, where):
        places += 1
        for name in names:
            named.setdefault((raion, name), []).append(point)
    if places < _LEAST_PLACES:
        msg = f"{where} has {places:,} populated places, {_LEAST_PLACES:,} or more are expected: {_KEPT}."
        raise InputError(msg)
    wanted: dict[tuple[str, str], list[Entry]] = {}
    for entry in settlements:
        if entry.raion_id and entry.name_local:
            wanted.setdefault((entry.raion_id[2:6], key(entry.name_local)), []).append(entry)
    found = {}
    for where_named, entries in wanted.items():
        points = set(named.get(where_named, ()))
        if len(entries) != 1 or len(points) != 1:
            continue
        (entry,), (point,) = entries, points
        reach_km = entry.precision_km or 0.0
        if reach_km < _KNOWN_KM or entry.lat is None or entry.lon is None:
            continue
        # 90 % of a community lie within its spread: twice that is far enough for the rest.
        if span_km((entry.lon, entry.lat), (point[1], point[0])) <= max(2 * reach_km, 20.0):
            found[entry.id] = point
    return found


def _rows(raw: bytes, where: str) -> Iterator[tuple[str, set[str], tuple[float, float]]]:
    """Yield (raion code, folded names, (lat, lon)) of populated places; sections of towns are left out."""
    try:
        lines = raw.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        msg = f"{where} is not UTF-8 text: {_KEPT}."
        raise InputError(msg) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) != _COLUMNS:
            msg = f"{where}, line {number}, has {len(cells)} columns, GeoNames' table has {_COLUMNS}: {_KEPT}."
            raise InputError(msg)
        if cells[6] != "P" or cells[7] in {"PPLX", "PPLH", "PPLQ", "PPLW"} or cells[8] != "UA":
            continue
        try:
            lat, lon = float(cells[4]), float(cells[5])
        except ValueError as error:
            msg = f"{where}, line {number}, has no coordinates: {_KEPT}."
            raise InputError(msg) from error
        if not (44.0 <= lat <= 52.5 and 22.0 <= lon <= 40.5):
            msg = f"{where}, line {number}, lies outside Ukraine ({lat}, {lon}): {_KEPT}."
            raise InputError(msg)
        names = {key(name) for name in (cells[1], *cells[3].split(",")) if name.strip()}
        yield cells[11], names, (round(lat, 4), round(lon, 4))
