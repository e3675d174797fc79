"""A resolved entry as the record's place, with how closely it is told: precision and the codes of two codebooks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from geo.model import Entry, Place, Shape

_MOST_KEPT = 20_000  # places made of entries: reports name the same ones
_LEAST_SPREAD_KM, _OWN_POINT_POPULATION = 6.0, 500_000
# ACLED geo_precision and UCDP GED where_prec by the kind of what the text gives (codebooks of both).
_CODES: Mapping[str, tuple[str, int | None, int | None]] = {
    "settlement": ("point", 1, 1),
    "city_district": ("point", 1, 1),
    "neighbourhood": ("point", 1, 1),
    "facility": ("point", 1, 1),
    "hromada": ("area", 2, 2),
    "raion": ("area", 3, 3),
    "oblast": ("area", 3, 4),
    "region": ("region", 3, 5),
    "country": ("region", None, 6),
    "water": ("region", 3, 7),
}


@lru_cache(maxsize=_MOST_KEPT)
def make_place(entry: Entry) -> Place:
    """Return the record's place of an entry, with precision and codebook codes.

    A village whose own point no free source has stands amid its community: it is near the mark, within the distance
    that the community spreads, and its shape says so.
    """
    precision, acled, ucdp = _CODES[entry.kind]
    shape = _community(entry)
    if shape is not None:
        precision, acled, ucdp = "near", 2, 2
    return Place(
        id=entry.id,
        name=entry.name,
        name_local=entry.name_local,
        kind=entry.kind,
        country=entry.country,
        admin1=entry.admin1,
        admin2=entry.admin2,
        pcode=entry.pcode,
        lat=entry.lat,
        lon=entry.lon,
        precision=precision,
        precision_km=entry.precision_km,
        acled_geo_precision=acled,
        ucdp_where_prec=ucdp,
        shape=shape,
    )


def _community(entry: Entry) -> Shape | None:
    """Return the disc in which a settlement lies that has no point of its own, None when it has one.

    The gazetteer gives such a settlement the spread of its community (of its district, in Russia), 6 km at least; only
    the largest cities, whose own extent that is, reach as far with a point of their own.
    """
    unit = entry.hromada_id or entry.raion_id
    spread_km = entry.precision_km or 0.0
    registered = entry.country == "UA" or entry.id.startswith("strikemap:")
    if entry.kind != "settlement" or not registered or entry.population >= _OWN_POINT_POPULATION:
        return None
    if spread_km < _LEAST_SPREAD_KM or unit is None or entry.lat is None or entry.lon is None:
        return None
    return Shape(kind="community", of=(unit,), points=((entry.lon, entry.lat),), outer_km=spread_km)
