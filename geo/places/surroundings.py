"""What a report as a whole tells of where its places lie: units, countries, and the places it is sure of."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from geo._quick import quick, replace
from geo.model import Entry, PlaceName
from geo.settings import Settings
from geo.shapes import distance_km

_ANCHORS = frozenset({"settlement", "raion", "hromada", "city_district", "neighbourhood", "facility"})
CITY_POPULATION = 100_000
TOWN_POPULATION = 20_000
SUBURBAN_POPULATION = 50_000  # of a town that villages are told by
KNOWN_POPULATION = 180_000
# A report is about one oblast when so many, and such a share, of its sure places lie there; what lying there is worth.
_LEAST_OF_GROUND, _SHARE_OF_GROUND, ON_GROUND = 3, 0.6, 1.5
LEAST_RIVAL = 5_000
NEIGHBOURS = frozenset({"UA", "RU", "BY", "MD"})
SEVERAL = 2  # candidates: one alone needs no score, and no second reading
NEAR_KM, FAR_KM = 30.0, 300.0
LEAST_KM_PER_DEGREE = 111.0  # of latitude: a little less than there are
Entries = tuple[Entry, ...]


def latitude(entry: Entry) -> float:
    """Return the latitude of an entry that has one, WGS 84 degrees."""
    return entry.lat or 0.0


@quick
@dataclass(frozen=True, slots=True)
class Context:
    """What the report as a whole tells about places.

    ground is the oblast it is about, where it is about one, is_only_ground whether it is sure of no place elsewhere;
    land the other country in which all that it names lies; only_oblast_abroad the one oblast of Russia that it names,
    or whose districts it names.
    """

    units: frozenset[str]
    countries: frozenset[str]
    anchors: tuple[Entry, ...]
    focus: str
    by_sentence: Mapping[int, Sequence[Entry]] = field(default_factory=dict)
    ground: str | None = None
    land: str | None = None
    latitudes: Sequence[float] = ()
    distances_km: dict[tuple[str, ...], tuple[frozenset[str], dict[str, float]]] = field(default_factory=dict)
    cities: dict[str, set[str]] = field(default_factory=dict)
    towns: dict[str, str] = field(default_factory=dict)
    only_oblast_abroad: str | None = None
    is_only_ground: bool = False

    @classmethod
    def of(cls, names: Iterable[PlaceName], known: Iterable[Entries], settings: Settings) -> Context:
        """Return what the names alone tell: the units and countries among them."""
        units: set[str] = set()
        countries: set[str] = set()
        abroad: set[str] = set()
        for name, entries in zip(names, known, strict=True):
            if len(entries) == 1 and entries[0].kind in {"oblast", "raion"} and entries[0].country == "RU":
                abroad.add(entries[0].oblast_id or entries[0].id)
            if name.hint:
                units |= {entry.id for entry in entries if entry.kind in {"oblast", "raion"}}
            countries |= {entry.country for entry in entries if entry.kind == "country"}
            if len(entries) == 1 and entries[0].kind == "oblast":
                units.add(entries[0].id)
        only = abroad.pop() if len(abroad) == 1 else None
        return cls(frozenset(units), frozenset(countries), (), settings.focus_country, only_oblast_abroad=only)

    def under(self, titled: Sequence[Entry]) -> Context:
        """Return the same with the units that a title names, and the one oblast of Russia where the text names none."""
        units = {entry.id for entry in titled if entry.kind in {"oblast", "raion"}}
        if not units:
            return self
        lands = {entry.id for entry in titled if entry.kind == "oblast"}
        abroad = [entry.id for entry in titled if entry.kind == "oblast" and entry.country == "RU"]
        only = abroad[0] if len(lands) == 1 and abroad and not self.only_oblast_abroad else self.only_oblast_abroad
        return replace(self, units=self.units | units, only_oblast_abroad=only)

    def near(self, anchors: Sequence[Entry], names: Iterable[PlaceName]) -> Context:
        """Return the same with the places that the first reading was sure of, and those that each sentence may name."""
        kept = {a.id: a for a in anchors if a.kind in _ANCHORS}
        ids: dict[int, set[str]] = {}
        for name in names:
            ids.setdefault(name.sentence, set()).update(ident for ident in name.ids if ident in kept)
        beside = {sentence: tuple(kept[ident] for ident in sorted(known)) for sentence, known in ids.items()}
        lands = {anchor.id: anchor.country for anchor in anchors if anchor.kind != "country"}
        only = set(lands.values()) if len(lands) >= SEVERAL else set()
        land = next(iter(only)) if len(only) == 1 and only <= NEIGHBOURS - {self.focus} else None
        anchors = sorted((a for a in kept.values() if a.lat is not None), key=latitude)
        latitudes = [latitude(anchor) for anchor in anchors]
        ground = _ground(anchors)
        return Context(
            self.units,
            self.countries,
            tuple(anchors),
            self.focus,
            beside,
            ground,
            land,
            latitudes,
            only_oblast_abroad=self.only_oblast_abroad,
            is_only_ground=ground is not None and all(a.oblast_id in {ground, None} for a in anchors),
        )

    def nearest_km(self, entry: Entry, rivals: tuple[str, ...]) -> float:
        """Return the distance to the nearest place the report is sure of by another name; kept, since names come again.

        rivals are the ids of all that bear the name: the one first thought of is no reason for one near it.
        """
        held = self.distances_km.get(rivals)
        if held is None:
            held = self.distances_km[rivals] = (frozenset(rivals), {})
        others, distances = held
        if entry.id not in distances:
            distances[entry.id] = self._measured_km(entry, others)
        return distances[entry.id]

    def _measured_km(self, entry: Entry, rivals: frozenset[str]) -> float:
        """Measure from an entry's latitude outward, until latitude alone is farther than the nearest found so far.

        Beyond FAR_KM nothing counts any more.
        """
        if entry.lat is None:
            return math.inf
        nearest = FAR_KM
        start = bisect_left(self.latitudes, entry.lat)
        for way in (range(start, len(self.anchors)), range(start - 1, -1, -1)):
            for at in way:
                if abs(self.latitudes[at] - entry.lat) * LEAST_KM_PER_DEGREE > nearest:
                    break
                if self.anchors[at].id not in rivals:
                    nearest = min(nearest, distance_km(entry, self.anchors[at]))
        return nearest

    def names_city(self, entry: Entry) -> bool:
        """Return whether the report is sure of an entry's city, or of another part of it."""
        if not self.cities:
            for anchor in self.anchors:
                for city in {anchor.id, anchor.settlement_id} - {None}:
                    self.cities.setdefault(str(city), set()).add(anchor.id)
        return bool(self.cities.get(entry.settlement_id or "", set()) - {entry.id})

    def names_town_of(self, entry: Entry, rivals: tuple[str, ...]) -> bool:
        """Return whether the report is sure of the city whose hromada holds an entry: Sadove, in Kherson's."""
        if not self.towns:
            towns = (a for a in self.anchors if a.kind == "settlement" and a.population >= SUBURBAN_POPULATION)
            self.towns.update((town.hromada_id or "", town.id) for town in towns)
            self.towns[""] = ""
        town = self.towns.get(entry.hromada_id or "")
        return bool(town) and town not in rivals and town != entry.id


def _ground(anchors: Sequence[Entry]) -> str | None:
    """Return the oblast in which most places lie that a report is sure of: a governor's post tells of one."""
    if len(anchors) < _LEAST_OF_GROUND:
        return None
    units = Counter(anchor.oblast_id for anchor in anchors if anchor.oblast_id)
    most = units.most_common(1)
    is_one = bool(most) and most[0][1] >= _LEAST_OF_GROUND and most[0][1] >= _SHARE_OF_GROUND * len(anchors)
    return most[0][0] if is_one else None


def lies_in(entry: Entry, unit: Entry) -> bool:
    """Return whether an entry lies in a unit of its country, as far as the gazetteer tells."""
    if entry.country != unit.country:
        return False
    if unit.kind == "country" or unit.id in holders(entry):
        return True
    if unit.kind in {"region", "oblast"}:
        return entry.admin1 == unit.name
    return entry.admin1 == unit.admin1 and entry.country != "UA"


@cache
def holders(entry: Entry) -> frozenset[str]:
    """Return the ids of the oblast, raion, hromada and settlement that hold an entry."""
    return frozenset(p for p in (entry.oblast_id, entry.raion_id, entry.hromada_id, entry.settlement_id) if p)
