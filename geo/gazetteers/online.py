"""Geocoders on the network behind one interface: Nominatim, Photon and GeoNames; each only when the user asks for it.

geopy knows how each service is asked; the asking itself goes through our client, which paces, bounds and gives up. What
a service answers is taken for what it is: somebody's data, checked before use, with its credit kept.
"""

from __future__ import annotations

import json
import math
import os
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from geo._http import Client, Policy
from geo.errors import InputError, MissingExtraError, OnlineError
from geo.gazetteers.cached import Cache
from geo.interfaces import Geocoder
from geo.model import Answer

_MOST_ANSWERS = 8
_OSM_CREDIT = "© OpenStreetMap contributors, ODbL"
_SETTLEMENTS = frozenset({"city", "town", "village", "hamlet", "municipality", "isolated_dwelling", "locality", "farm"})
_NEIGHBOURHOODS = frozenset({"suburb", "quarter", "neighbourhood", "residential", "borough", "city_block"})


@dataclass(frozen=True, slots=True)
class _Service:
    """One service: where it stands by default, how geopy asks it and how its answers read."""

    url: str
    credit: str
    make: Callable[..., Any]
    options: Callable[[tuple[str, ...]], Mapping[str, Any]]
    parse: Callable[[Mapping[str, Any]], Answer | None]


class OnlineGeocoder:
    """Ask one service; implements `geo.interfaces.Geocoder`. Answers are kept in a cache that outlives the program."""

    def __init__(self, name: str, service: _Service, client: Client, cache: Cache, url: str, user: str) -> None:
        self.name = name
        self.credit = service.credit
        self._service = service
        self._cache = cache
        self._url = url
        parts = urlsplit(url)
        try:
            self._geocoder = service.make(
                user=user,
                domain=parts.netloc + parts.path.rstrip("/"),
                scheme=parts.scheme,
                user_agent=client.policy.user_agent,
                adapter_factory=_adapter_of(client),
            )
        except ImportError as error:
            msg = "Asking a service on the network needs geopy: pip install 'strikemap[online]'."
            raise MissingExtraError(msg) from error

    def find(self, query: str, *, countries: tuple[str, ...]) -> tuple[Answer, ...]:
        """Return what the service knows by a name or address, its best answer first; () when it knows none.

        Raises OnlineError when there is no usable answer; such a failure is never cached.
        """
        query = query.encode("utf-8", "replace").decode()  # half a character can be neither asked nor kept
        key = (self._url, query, ",".join(countries))
        raw = self._cache.get(key)
        if raw is None:
            raw = self._ask(query, countries)
            self._cache.put(key, raw)
        answers = [answer for row in raw[:_MOST_ANSWERS] if (answer := self._parsed(row)) is not None]
        return tuple(answer for answer in answers if not countries or answer.country in countries)

    def _ask(self, query: str, countries: tuple[str, ...]) -> list[dict[str, Any]]:
        from geopy.exc import GeopyError

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of points off the globe, which then raise
                found = self._geocoder.geocode(query, exactly_one=False, **self._service.options(countries))
        except OnlineError:
            raise
        except (GeopyError, AttributeError, KeyError, TypeError, ValueError, IndexError) as error:
            # geopy trusts the shape of an answer: a page of HTML or a changed format breaks it anywhere.
            host = urlsplit(self._url).hostname
            msg = f"{host} answered with something that is no list of places ({type(error).__name__})."
            raise OnlineError(msg) from error
        return [location.raw for location in found or () if isinstance(location.raw, dict)]

    def _parsed(self, row: Mapping[str, Any]) -> Answer | None:
        try:
            answer = self._service.parse(row)
        except (KeyError, TypeError, ValueError, AttributeError):
            return None  # one row of another shape is no reason to lose the others
        if answer is None or not (abs(answer.lat) <= 90 and abs(answer.lon) <= 180):
            return None
        return answer


def open_online(
    name: str, *, url: str | None = None, user: str = "", cache: Cache | None = None, client: Client | None = None
) -> Geocoder:
    """Return the geocoder `nominatim`, `photon` or `geonames`.

    url names another server of the same kind (your own Nominatim); user is the account GeoNames asks for. The contact
    in the environment variable STRIKEMAP_CONTACT is told to the service, as Nominatim asks of its heavy users.
    Raises InputError when the service is unknown or the account missing, MissingExtraError without geopy.
    """
    service = _SERVICES.get(name)
    if service is None:
        msg = f"No geocoder is called {name!r}: choose {', '.join(_SERVICES)}."
        raise InputError(msg)
    if name == "geonames" and not user:
        msg = "GeoNames answers registered users only: give your account's name with --online-user."
        raise InputError(msg)
    contact = os.environ.get("STRIKEMAP_CONTACT", "").strip()
    agent = f"strikemap ({contact})" if contact.isprintable() and contact else "strikemap"
    client = client or Client(Policy(user_agent=agent))
    return OnlineGeocoder(name, service, client, cache or Cache.default(), (url or service.url).rstrip("/"), user)


def _adapter_of(client: Client) -> Callable[..., Any]:
    """Return what geopy calls to make its transport: one that asks through our client."""

    def make(*, proxies: Any, ssl_context: Any) -> Any:
        from geopy.adapters import BaseSyncAdapter

        class Transport(BaseSyncAdapter):  # type: ignore[misc]
            def get_text(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> str:
                _ = timeout  # the policy's bound holds
                return client.get(url, headers={"Accept": "application/json", **headers}).decode("utf-8", "replace")

            def get_json(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> Any:
                return json.loads(self.get_text(url, timeout=timeout, headers=headers))

        return Transport(proxies=proxies, ssl_context=ssl_context)

    return make


def _nominatim(*, user: str, domain: str, **options: Any) -> Any:
    from geopy.geocoders import Nominatim

    _ = user
    return Nominatim(domain=domain, **options)


def _photon(*, user: str, domain: str, **options: Any) -> Any:
    from geopy.geocoders import Photon

    _ = user
    return Photon(domain=domain, **options)


def _geonames(*, user: str, domain: str, **options: Any) -> Any:
    from geopy.geocoders import GeoNames

    return GeoNames(user, domain=domain, **options)


# The only kinds of OpenStreetMap: what else a server says is no part of an id.
_OSM_TYPES = {"N": "node", "W": "way", "R": "relation"}


def _kind(value: str, *, address: bool) -> str:
    if value in _SETTLEMENTS:
        return "settlement"
    return "neighbourhood" if value in _NEIGHBOURHOODS and not address else "facility"


def _of_nominatim(row: Mapping[str, Any]) -> Answer:
    where = row.get("address") or {}
    names = row.get("namedetails") or {}
    word = str(row.get("addresstype") or row.get("type"))
    return Answer(
        id=f"osm:{_OSM_TYPES[str(row['osm_type'])[:1].upper()]}/{int(row['osm_id'])}",
        name=_line(names.get("name:en") or row.get("name") or str(row["display_name"]).split(",", maxsplit=1)[0]),
        kind=_kind(word, address="road" in where),
        country=str(where.get("country_code", "")).upper(),
        lat=_degrees(row["lat"]),
        lon=_degrees(row["lon"]),
        state=_line(where.get("state") or where.get("city")),
        county=_line(where.get("district") or where.get("county")),
        exact="house_number" in where,
    )


def _of_photon(row: Mapping[str, Any]) -> Answer:
    facts = row["properties"]
    lon, lat = row["geometry"]["coordinates"][:2]
    street = " ".join(str(facts[part]) for part in ("street", "housenumber") if facts.get(part))
    return Answer(
        id=f"osm:{_OSM_TYPES[facts['osm_type']]}/{int(facts['osm_id'])}",
        name=_line(facts.get("name") or street),
        kind=_kind(str(facts.get("osm_value")), address=bool(street)),
        country=str(facts.get("countrycode", "")).upper(),
        lat=_degrees(lat),
        lon=_degrees(lon),
        state=_line(facts.get("state")),
        county=_line(facts.get("county")),
        exact=bool(facts.get("housenumber")),
    )


def _of_geonames(row: Mapping[str, Any]) -> Answer | None:
    kinds = {"P": "settlement", "S": "facility", "R": "facility", "L": "neighbourhood"}
    kind = kinds.get(str(row.get("fcl")))
    if kind is None:
        return None
    return Answer(
        id=f"geonames:{int(row['geonameId'])}",
        name=_line(row.get("toponymName") or row["name"]),
        kind="neighbourhood" if row.get("fcode") == "PPLX" else kind,
        country=str(row.get("countryCode", "")).upper(),
        lat=_degrees(row["lat"]),
        lon=_degrees(row["lng"]),
        state=_line(row.get("adminName1")),
        population=max(0, int(row.get("population") or 0)),
    )


def _degrees(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(value)
    return round(number, 5)


def _line(value: Any) -> str:
    """Return words of an answer as one short printable line: a service's text is as hostile as a report's."""
    shown = "".join(char if char.isprintable() else " " for char in str(value or ""))
    return " ".join(shown.split())[:120]


_SERVICES = {
    "nominatim": _Service(
        "https://nominatim.openstreetmap.org",
        _OSM_CREDIT,
        _nominatim,
        lambda countries: {
            "limit": _MOST_ANSWERS,
            "addressdetails": True,
            "namedetails": True,
            "language": "en",
            "country_codes": [code.lower() for code in countries] or None,
        },
        _of_nominatim,
    ),
    "photon": _Service(
        "https://photon.komoot.io", _OSM_CREDIT, _photon, lambda _: {"limit": _MOST_ANSWERS}, _of_photon
    ),
    "geonames": _Service(
        "https://secure.geonames.org",
        "GeoNames, CC BY 4.0",
        _geonames,
        lambda countries: {"country": list(countries)} if countries else {},
        _of_geonames,
    ),
}
NAMES = tuple(_SERVICES)
