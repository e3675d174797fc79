"""Stage 4, RESOLVE: a place name and its candidates become one place, or an honest doubt.

Each candidate is scored by what the text says (type word, oblast or country named beside it or elsewhere), by how
near it lies to the report's other places, and by how well known it is. Scores become shares; when the best two
shares are too close, the name stays ambiguous with its candidates in order.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from geo._quick import quick, replace
from geo.interfaces import Gazetteer
from geo.model import Candidate, Entry, Place, PlaceName, Shape
from geo.settings import DEFAULT, Settings
from geo.shapes import distance_km

_OLD_NAME = 3
_COMMON_WORD = 4
# Candidates told: five, and more where they are nearly as likely as the first.
_KEPT_CANDIDATES, _MOST_CANDIDATES, _LEAST_OF_BEST = 5, 30, 0.25
_ANCHORS = frozenset({"settlement", "raion", "city_district", "neighbourhood", "facility"})
_CITY_POPULATION = 100_000
_TOWN_POPULATION = 20_000
_KNOWN_POPULATION = 180_000
# What being known to everybody is worth, by the least number of people.
_KNOWN = ((1_000_000, 3.0), (250_000, 2.5), (_KNOWN_POPULATION, 2.0), (100_000, 0.5))
_KNOWN_AT_HOME = (*_KNOWN[:3], (50_000, 1.0), (10_000, 0.3))
_UNCOUNTED = 1.2
# How sure a village must be where a town of its name, so large and so many times larger, may be meant.
_FAMED_MARGIN, _FAMED_POPULATION, _FAMED_TIMES = 0.6, 30_000, 4
# A report is about one oblast when so many, and such a share, of its sure places lie there; what lying there is worth.
_LEAST_OF_GROUND, _SHARE_OF_GROUND, _ON_GROUND = 3, 0.6, 1.5
_LAST_NAMES = 12
_COMMA_AND_SPACE = 2
_FAR_BACK = 12  # names
_LINE_HEAD = 1  # tokens before a name that heads its line
_UNDER, _HEADED = 1.5, 3.0  # what the oblast named last is worth, and the raion that heads the lines
_LEAST_RIVAL = 5_000
_OUTDATED = 1.0  # what an old name costs where a town of the country bears the name today
_NEIGHBOURS = frozenset({"UA", "RU", "BY", "MD"})
_UNITS_TOLD = frozenset({"raion", "oblast", "hromada"})
_MOST_KEPT = 20_000  # places made of entries: reports name the same ones
_SEVERAL = 2  # candidates: one alone needs no score, and no second reading
_SEAT_KM = 150.0
_NEAR_KM, _FAR_KM = 30.0, 300.0
_LEAST_SPREAD_KM, _OWN_POINT_POPULATION = 6.0, 500_000
_LEAST_KM_PER_DEGREE = 111.0  # of latitude: a little less than there are
_BESIDE_KM = 100.0
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


_Entries = tuple[Entry, ...]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a place name was resolved to. entry is None unless status is resolved."""

    name: PlaceName
    status: str
    entry: Entry | None
    score: float
    reason: str
    candidates: tuple[Candidate, ...] = ()


def resolve_places(names: Sequence[PlaceName], gazetteer: Gazetteer, settings: Settings = DEFAULT) -> list[Resolution]:
    """Resolve every place name of one report, in order.

    The report is read twice: first each name by itself and by the oblasts, raions and countries named, then once more
    with the places the first pass was sure of, so that the far village of the same name loses to the near one.
    """
    entries_of = {ids: tuple(filter(None, map(gazetteer.entry, ids))) for ids in {name.ids for name in names}}
    known = [entries_of[name.ids] for name in names]
    context = _Context.of(names, known, settings)
    asked = [_asked(index, names, known) for index in range(len(names))]
    weighed = [_weighed(one, context, gazetteer) for one in asked]
    first = [
        _resolve(one, several, context, gazetteer, settings, final=not several)
        for one, several in zip(asked, weighed, strict=True)
    ]
    sure = [r.entry for r in first if r.entry is not None and r.score >= 0.6]
    context = context.near(sure, names)
    read = [
        _resolve(one, several, context, gazetteer, settings) if several else resolution
        for one, several, resolution in zip(asked, weighed, first, strict=True)
    ]
    kept = [
        _without_far_namesake(_of_its_city(_without_far_seat(resolution, context), one, context), context)
        for one, resolution in zip(asked, read, strict=True)
    ]
    return _within_their_district(kept)


def _within_their_district(resolutions: Sequence[Resolution]) -> list[Resolution]:
    """Leave open a small place of another country than the one district that its sentence names.

    «В Белгородском районе обстреляно село Малиновка» is not the village of this name across the border.
    """
    told: dict[int, set[str]] = {}
    for one in resolutions:
        if one.entry is not None and (one.name.hint in _UNITS_TOLD or one.entry.population >= _TOWN_POPULATION):
            told.setdefault(one.name.sentence, set()).add(one.entry.country)
    out = []
    for one in resolutions:
        entry = one.entry
        lands = told.get(one.name.sentence, set())
        small = entry is not None and entry.kind == "settlement" and entry.population < _TOWN_POPULATION
        if entry is None or not small or len(lands) != 1 or entry.country in lands or one.name.hint == "base":
            out.append(one)
            continue
        units = [r for r in resolutions if r.name.sentence == one.name.sentence and r.name.hint == "raion"]
        held = any(r.entry is not None and r.entry.kind == "raion" and r.name.start < one.name.start for r in units)
        if held and one.name.hint == "settlement" and lands <= _NEIGHBOURS:
            reason = "its only namesakes lie in another country than the district it is told of"
            one = replace(one, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())  # noqa: PLW2901
        out.append(one)
    return out


def _without_far_seat(resolution: Resolution, context: _Context) -> Resolution:
    """Leave open a district that no register has where its namesake lies far from all that the report names.

    «В Петровском районе» of a report on Donetsk is a part of that city, not the district of a village in Crimea.
    """
    entry = resolution.entry
    if resolution.name.hint != "seat" or entry is None:
        return resolution
    if not any(anchor.id != entry.id for anchor in context.anchors[:2]):
        return resolution
    if {entry.id, entry.oblast_id} & context.units or context.nearest_km(entry, resolution.name.ids) <= _SEAT_KM:
        return resolution
    reason = "no district of today has this name, and its namesake lies far from the report's other places"
    return replace(resolution, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())


def _without_far_namesake(resolution: Resolution, context: _Context) -> Resolution:
    """Leave open a small place of another country than the one the report tells of, far from all that it names."""
    entry = resolution.entry
    if entry is None or context.ground is None or entry.kind != "settlement" or entry.population >= _TOWN_POPULATION:
        return resolution
    lands = {anchor.country for anchor in context.anchors if anchor.id not in resolution.name.ids}
    if resolution.name.hint == "base":
        return resolution  # missiles are fired from far away
    told = entry.country in lands | context.countries or _parents(entry) & context.units
    if told or not lands or context.nearest_km(entry, resolution.name.ids) <= _SEAT_KM:
        return resolution
    reason = "its only namesake lies in another country, far from the report's other places"
    return replace(resolution, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())


def _of_its_city(resolution: Resolution, asked: _Asked, context: _Context) -> Resolution:
    """Leave open a district of a city that is told of, when only another city or a region far away has one so called.

    «Обстреляли Донецк: в Пролетарском районе …» is not the Proletarsky district of Rostov oblast.
    """
    entry = resolution.entry
    if entry is None or resolution.name.hint != "raion" or entry.kind not in {"city_district", "raion"}:
        return resolution
    if (entry.kind == "raion" and entry.country == context.focus) or context.names_city(entry):
        return resolution
    sure = [anchor for anchor in context.anchors if anchor.id in asked.city]
    cities = [city for city in sure if city.population >= _CITY_POPULATION]
    holder = entry.settlement_id if entry.kind == "city_district" else entry.oblast_id
    lies_there = any(holder in {city.id, city.oblast_id} for city in cities)
    elsewhere = all(city.oblast_id != entry.oblast_id for city in cities)
    is_told = entry.oblast_id in context.units | asked.address and (entry.kind == "raion" or elsewhere)
    neighbours = entry.kind == "raion" and all(city.country != entry.country for city in cities)
    if not cities or lies_there or is_told:
        return resolution
    if neighbours and context.nearest_km(entry, resolution.name.ids) <= _SEAT_KM:
        return resolution
    reason = f"no district of this name is known in {cities[0].name}"
    return replace(resolution, status="unresolved", entry=None, score=0.0, reason=reason, candidates=())


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


def _latitude(entry: Entry) -> float:
    return entry.lat or 0.0


@quick
@dataclass(frozen=True, slots=True)
class _Context:
    """What the report as a whole tells about places.

    ground is the oblast it is about, where it is about one; land the other country in which all that it names lies.
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

    @classmethod
    def of(cls, names: Iterable[PlaceName], known: Iterable[_Entries], settings: Settings) -> _Context:
        units: set[str] = set()
        countries: set[str] = set()
        for name, entries in zip(names, known, strict=True):
            if name.hint:
                units |= {entry.id for entry in entries if entry.kind in {"oblast", "raion"}}
            countries |= {entry.country for entry in entries if entry.kind == "country"}
            if len(entries) == 1 and entries[0].kind == "oblast":
                units.add(entries[0].id)
        return cls(frozenset(units), frozenset(countries), (), settings.focus_country)

    def near(self, anchors: Sequence[Entry], names: Iterable[PlaceName]) -> _Context:
        """Return the same with the places that the first reading was sure of, and those that each sentence may name."""
        kept = {a.id: a for a in anchors if a.kind in _ANCHORS}
        ids: dict[int, set[str]] = {}
        for name in names:
            ids.setdefault(name.sentence, set()).update(ident for ident in name.ids if ident in kept)
        beside = {sentence: tuple(kept[ident] for ident in sorted(known)) for sentence, known in ids.items()}
        lands = {anchor.id: anchor.country for anchor in anchors if anchor.kind != "country"}
        only = set(lands.values()) if len(lands) >= _SEVERAL else set()
        land = next(iter(only)) if len(only) == 1 and only <= _NEIGHBOURS - {self.focus} else None
        anchors = sorted((a for a in kept.values() if a.lat is not None), key=_latitude)
        latitudes = [_latitude(anchor) for anchor in anchors]
        ground = _ground(anchors)
        return _Context(self.units, self.countries, tuple(anchors), self.focus, beside, ground, land, latitudes)

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

        Beyond _FAR_KM nothing counts any more.
        """
        if entry.lat is None:
            return math.inf
        nearest = _FAR_KM
        start = bisect_left(self.latitudes, entry.lat)
        for way in (range(start, len(self.anchors)), range(start - 1, -1, -1)):
            for at in way:
                if abs(self.latitudes[at] - entry.lat) * _LEAST_KM_PER_DEGREE > nearest:
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


def _ground(anchors: Sequence[Entry]) -> str | None:
    """Return the oblast in which most places lie that a report is sure of: a governor's post tells of one."""
    if len(anchors) < _LEAST_OF_GROUND:
        return None
    units = Counter(anchor.oblast_id for anchor in anchors if anchor.oblast_id)
    most = units.most_common(1)
    is_one = bool(most) and most[0][1] >= _LEAST_OF_GROUND and most[0][1] >= _SHARE_OF_GROUND * len(anchors)
    return most[0][0] if is_one else None


@quick
@dataclass(frozen=True, slots=True)
class _Asked:
    """A name with its candidates and what the names around it say; the same in both readings of a report.

    around and inside: the units and the towns it is in apposition to, addressed: whether that is an oblast's genitive,
    which is the address of nothing else; address: the ids of the larger units right
    beside it; city: those of the settlement named last before it; under: that of the oblast named last before it;
    heading: that of the raion that heads its part of the report. Only
    what has several candidates is asked for more than what is around it.
    """

    name: PlaceName
    entries: Sequence[Entry]
    around: Sequence[Entry]
    inside: Sequence[Entry] = ()
    addressed: bool = False
    address: frozenset[str] = frozenset()
    city: frozenset[str] = frozenset()
    under: str | None = None
    heading: str | None = None


def _asked(index: int, names: Sequence[PlaceName], known: Sequence[_Entries]) -> _Asked:
    name = names[index]
    entries: Sequence[Entry] = () if name.excluded else known[index]
    if name.hint is None and len(entries) >= _SEVERAL:
        entries = _without_regions_of_cities(entries)
    around, inside = _apposed(index, names, known)
    addressed = index + 1 < len(names) and bool(around) and _is_genitive_of(names, index, index + 1)
    if len(entries) < _SEVERAL and name.hint != "raion":
        return _Asked(name, entries, around, addressed=addressed)
    return _Asked(
        name,
        entries,
        around,
        inside,
        addressed,
        _address(index, names, known),
        _city_before(index, names, known),
        *_under(index, names, known),
    )


def _resolve(
    asked: _Asked,
    weighed: Sequence[_Weighed],
    context: _Context,
    gazetteer: Gazetteer,
    settings: Settings,
    *,
    final: bool = True,
) -> Resolution:
    """Return what a name is resolved to; the reasons and candidates are told only where that is final."""
    name, entries = asked.name, asked.entries
    if name.excluded:
        return Resolution(name=name, status="excluded", entry=None, score=1.0, reason=name.excluded)
    if not entries:
        return Resolution(
            name=name, status="unresolved", entry=None, score=0.0, reason="no place of this name is known"
        )
    scored = _scored(name, weighed, context) if weighed else [(0.0, entries[0])]
    top = scored[0][0]
    weights = [math.exp(score - top) for score, _ in scored]
    total = sum(weights)
    shares = [weight / total for weight in weights[:_MOST_CANDIDATES]]
    lead = shares[0] - (shares[1] if len(shares) > 1 else 0.0)
    candidates = _candidates(scored, shares) if final and len(scored) > 1 else ()
    best = scored[0][1]
    around = asked.around
    told = name.hint == "settlement" or (asked.addressed and best.population < _KNOWN_POPULATION)
    if told and around and not any(_lies_in(entry, unit) for entry in entries for unit in around):
        reason = f"no place of this name is known in {around[0].name}"
        return Resolution(name=name, status="unresolved", entry=None, score=0.0, reason=reason)
    if name.hint == "seat" and best.raion_id and (raion := gazetteer.entry(best.raion_id)):
        reason = f"no district of today has this name; its seat lies in today's {raion.name}"
        return Resolution(name=name, status="resolved", entry=raion, score=round(shares[0], 3), reason=reason)
    if lead < max(settings.ambiguity_margin, _FAMED_MARGIN if final and _is_overshadowed(best, scored, asked) else 0.0):
        reason = f"{len(scored)} places share this name and the report does not tell which"
        return Resolution(
            name=name,
            status="ambiguous",
            entry=None,
            score=round(shares[0], 3),
            reason=reason,
            candidates=candidates,
        )
    reason = _why(best, name, asked.address, context, single=len(scored) == 1) if final else ""
    return Resolution(
        name=name,
        status="resolved",
        entry=best,
        score=round(shares[0], 3),
        reason=reason,
        candidates=candidates,
    )


def _is_overshadowed(best: Entry, scored: Sequence[tuple[float, Entry]], asked: _Asked) -> bool:
    """Whether a village is chosen by a bare name that a town is known by: "Kostiantynivka" in a list."""
    told = asked.name.hint or asked.address or asked.heading or best.kind != "settlement"
    return not told and any(
        other.kind == "settlement"
        and (other.country == best.country or (other.country in _NEIGHBOURS and best.population < _LEAST_RIVAL))
        and other.population >= max(_FAMED_POPULATION, _FAMED_TIMES * best.population)
        for _, other in scored
    )


def _candidates(scored: Sequence[tuple[float, Entry]], shares: Sequence[float]) -> tuple[Candidate, ...]:
    """Return the candidates to be told, with their shares of the evidence."""
    likely = sum([share >= shares[0] * _LEAST_OF_BEST for share in shares])
    return tuple(
        Candidate(place=entry.id, score=round(share, 3))
        for share, (_, entry) in zip(shares[: max(_KEPT_CANDIDATES, likely)], scored, strict=False)
    )


class _Weighed(NamedTuple):
    """A candidate with what the text says for it, whatever the report is sure of elsewhere.

    worth is counted first, then what other places add to it, then the extras one by one: a sum of the same parts in
    another order may differ in its last digit.
    """

    entry: Entry
    worth: float
    extras: tuple[float, ...]


def _weighed(asked: _Asked, context: _Context, gazetteer: Gazetteer) -> list[_Weighed]:
    """Return the candidates with what the text says for each, [] where there are no two; once for both readings."""
    name = asked.name
    if len(asked.entries) < _SEVERAL:
        return []
    rivals = [
        e
        for e in asked.entries
        if e.kind == "settlement" and e.country == context.focus and e.population >= _LEAST_RIVAL
    ]
    today = any(gazetteer.flag(e.id, asked.name.name) not in {0, _OLD_NAME} for e in rivals)
    units = [unit for ident in asked.address if (unit := gazetteer.entry(ident))]
    abroad = {e.id for e in asked.entries if units and e.country not in _NEIGHBOURS and _region_beside(e, units)}
    weighed = []
    for entry in asked.entries:
        flag = gazetteer.flag(entry.id, name.name)
        extras = (
            _fits_apposition(entry, asked.around, asked.inside),
            _of_the_city(entry, asked.city),
            _worth_under(entry, name) if asked.under is not None and asked.under in _parents(entry) else 0.0,
            _HEADED if asked.heading is not None and asked.heading in _parents(entry) else 0.0,
            # «у Косові»: the town at home, unless the text speaks of the country
            -5.0 if entry.kind == "country" and rivals else 0.0,
            # «Слов'янськ»: the town of this name, not Nikopol, which bore it once
            -_OUTDATED if today and flag == _OLD_NAME else 0.0,
            -5.0 if abroad and entry.id not in abroad else 0.0,  # «у місті Одеса, штат Техас»
        )
        worth = _worth(entry, name, flag, asked.address, units, context)
        weighed.append(_Weighed(entry, worth, tuple(extra for extra in extras if extra)))
    return weighed


def _scored(name: PlaceName, weighed: Sequence[_Weighed], context: _Context) -> list[tuple[float, Entry]]:
    """Return the candidates with their scores, the best first."""
    beside = [entry for entry in context.by_sentence.get(name.sentence, ()) if entry.id not in name.ids]
    # «аэропорт Люблина» is that of the city, though the report names Moscow, a part of which is called alike
    is_city = name.hint is None and any(
        one.entry.population >= _CITY_POPULATION and one.entry.kind == "settlement" for one in weighed
    )
    scored = []
    for entry, worth, extras in weighed:
        score = worth
        is_shadow = is_city and entry.kind == "neighbourhood"
        if context.anchors and not is_shadow:
            if context.names_city(entry):
                score += 4.0
            nearest = context.nearest_km(entry, name.ids)
            if nearest < _FAR_KM:
                score += 2.0 * (1 - max(0.0, nearest - _NEAR_KM) / (_FAR_KM - _NEAR_KM))
        if context.ground is not None and context.ground in _parents(entry):
            score += _ON_GROUND
        if context.land is not None and context.land == entry.country:
            score += _ON_GROUND
        if beside and not is_shadow:
            score += _nearby(entry, beside)
        for extra in extras:
            score += extra
        scored.append((-score, entry.id, entry))
    scored.sort()  # no two have the same id
    return _without_shadows([(-less, entry) for less, _, entry in scored])


def _without_regions_of_cities(entries: Sequence[Entry]) -> list[Entry]:
    """Drop regions and oblasts that share a bare name with their own city: "Abu Dhabi" is the city."""
    if any(e.kind in {"oblast", "raion"} and e.country == "UA" for e in entries):
        # «Харківщина» is the oblast, not the village that bears its name.
        entries = [e for e in entries if e.kind != "settlement" or e.population >= _LEAST_RIVAL]
    if not any(e.kind == "settlement" for e in entries) and any(e.kind == "raion" for e in entries):
        # «Нікопольщина» is the raion of Nikopol, not the hromada of its town.
        entries = [e for e in entries if e.kind != "hromada"]
    cities = {(e.country, e.admin1) for e in entries if e.kind == "settlement" and e.population >= _CITY_POPULATION}
    return [e for e in entries if e.kind not in {"region", "oblast"} or (e.country, e.name) not in cities]


def _without_shadows(scored: list[tuple[float, Entry]]) -> list[tuple[float, Entry]]:
    """Drop a neighbourhood or district row that stands for the same place as a better one within 10 km."""
    best = scored[0][1]
    return scored[:1] + [
        pair
        for pair in scored[1:]
        if not (pair[1].kind in {"neighbourhood", "hromada"} and distance_km(best, pair[1]) < 10)
    ]


def _address(index: int, names: Sequence[PlaceName], known: Sequence[_Entries]) -> frozenset[str]:
    """Return the ids of larger units the text puts right beside a name: "X, Y region", "X in the Y district"."""
    here = names[index]
    units: set[str] = set()
    # A city that everybody knows is not taken for a village by a unit farther off than «Миколаїв на Львівщині».
    famous = here.hint is None and any(
        e.kind == "settlement" and e.population >= _KNOWN_POPULATION for e in known[index]
    )
    for at in range(max(0, index - 2), min(index + 3, len(names))):
        other = names[at]
        if other is here or other.sentence != here.sentence or other.excluded:
            continue
        gap = other.first - here.last if other.first >= here.last else here.first - other.last
        if gap > (2 if famous else 4):
            continue
        for entry in known[at]:
            if (entry.kind in {"oblast", "raion", "hromada", "country", "region"}) or (
                entry.kind == "settlement" and here.hint == "raion"
            ):
                units.add(entry.id)
            elif other.hint == "seat" and entry.raion_id:
                units.add(entry.raion_id)
    return frozenset(units)


def _under(index: int, names: Sequence[PlaceName], known: Sequence[_Entries]) -> tuple[str | None, str | None]:
    """Return the ids of the units a name stands under.

    The oblast named last before it, as the head of its part of a roundup or in passing; and the raion that heads the
    lines before it, unless an oblast was named since.
    """
    raion: str | None = None
    for at in range(index - 1, max(0, index - _FAR_BACK) - 1, -1):
        entries, name = known[at], names[at]
        if name.excluded or not entries:
            continue
        if all(entry.kind == "oblast" for entry in entries):
            return entries[0].id, raion
        hromadas = all(entry.kind == "hromada" for entry in entries)
        if hromadas and raion is None and at == index - 1 and names[index].sentence - name.sentence <= 1:
            raion = entries[0].id if len(entries) == 1 else None  # «обстріляв Ніжинську громаду. У Дмитрівці …»
        units = [entry for entry in entries if entry.kind == "raion"]
        known_as = units and all(entry.kind in {"raion", "hromada"} for entry in entries)  # «На Нікопольщині …»
        if name.first <= _LINE_HEAD and raion is None and known_as:
            raion = units[0].id
    return None, raion


def _worth_under(entry: Entry, name: PlaceName) -> float:
    """Return what lying in the oblast named last is worth: little for a bare name, a known town may be meant."""
    return _UNDER if name.hint or entry.kind != "settlement" else _UNDER / 3


def _apposed(index: int, names: Sequence[PlaceName], known: Sequence[_Entries]) -> tuple[_Entries, _Entries]:
    """Return the units written right after a name ("X, Texas"), and the towns it is written right after."""
    here = names[index]

    def entries(other: int) -> _Entries:
        if not 0 <= other < len(names) or names[other].sentence != here.sentence or names[other].excluded:
            return ()
        gap = names[other].start - here.end if other > index else here.start - names[other].end
        # «село Николаевка Белгородского района»: the unit's genitive has no comma before it
        bare = gap == 1 and other > index and (names[other].hint, here.hint) == ("raion", "settlement")
        return known[other] if gap == _COMMA_AND_SPACE or bare or _is_genitive_of(names, index, other) else ()

    around = tuple(
        entry
        for entry in entries(index + 1)
        if entry.kind in {"oblast", "region", "country"} or (entry.kind == "raion" and names[index + 1].hint == "raion")
    )
    cities = tuple(entry for entry in entries(index - 1) if entry.kind == "settlement")
    return around, cities


def _is_genitive_of(names: Sequence[PlaceName], index: int, other: int) -> bool:
    """Whether the oblast stands right after a name, without a comma: the address of nothing else."""
    return other == index + 1 and names[other].hint == "oblast" and names[other].start - names[index].end == 1


def _city_before(index: int, names: Sequence[PlaceName], known: Sequence[_Entries]) -> frozenset[str]:
    """Return the ids of the settlement named last before a name: the districts that follow are most likely its own."""
    for at in range(index - 1, max(index - _LAST_NAMES, 0) - 1, -1):
        if not names[at].excluded and (towns := [entry.id for entry in known[at] if entry.kind == "settlement"]):
            return frozenset(towns)
    return frozenset()


def _of_the_city(entry: Entry, city: frozenset[str]) -> float:
    return 1.5 if entry.kind in {"city_district", "neighbourhood"} and entry.settlement_id in city else 0.0


def _fits_apposition(entry: Entry, around: Sequence[Entry], inside: Sequence[Entry]) -> float:
    """Return what a written address is worth: "Odessa, Texas" is no other Odessa, "Atlanta, Georgia" no country."""
    score = 0.0
    if around and entry.kind == "settlement" and not all(unit.country == "UA" for unit in around):
        score += 3.0 if any(_lies_in(entry, unit) for unit in around) else 0.0
        score -= 3.0 if not any(_lies_in(entry, unit) for unit in around) and len(around) == 1 else 0.0
    if inside and entry.kind in {"region", "oblast", "country"}:
        known = [city for city in inside if city.population >= _TOWN_POPULATION]
        score += 6.0 if any(_lies_in(city, entry) for city in known) else 0.0
    return score


def _lies_in(entry: Entry, unit: Entry) -> bool:
    if entry.country != unit.country:
        return False
    if unit.kind == "country" or unit.id in _parents(entry):
        return True
    if unit.kind in {"region", "oblast"}:
        return entry.admin1 == unit.name
    return entry.admin1 == unit.admin1 and entry.country != "UA"


def _nearby(entry: Entry, beside: Sequence[Entry]) -> float:
    """Places of one list lie together more often than not: up to 3 for those within 100 km of the nearest."""
    if not beside or entry.lat is None:
        return 0.0
    near = [o for o in beside if abs(_latitude(o) - entry.lat) * _LEAST_KM_PER_DEGREE < _BESIDE_KM]
    nearest = min((distance_km(entry, other) for other in near), default=math.inf)
    return 3.0 * max(0.0, 1 - nearest / _BESIDE_KM)


@cache
def _parents(entry: Entry) -> frozenset[str]:
    return frozenset(p for p in (entry.oblast_id, entry.raion_id, entry.hromada_id, entry.settlement_id) if p)


def _worth(
    entry: Entry, name: PlaceName, flag: int, address: frozenset[str], units: Sequence[Entry], context: _Context
) -> float:
    score = _fame(entry)
    if entry.country == context.focus:
        score += 3.0
    elif entry.country == "RU":
        score += 1.0
    if entry.kind != "country" and entry.country in context.countries and entry.country != context.focus:
        score += 0.5
    score += _fits_hint(entry, name)
    score += {1: 1.0, _OLD_NAME: -1.0, _COMMON_WORD: -1.0}.get(flag, 0.0)
    parents = _parents(entry)
    if address:
        if parents & address or _country_beside(entry, units):
            score += 5.0 + 3.0 * max(0, len(parents & address) - 1)  # hromada and raion tell more than the raion alone
        elif entry.kind in {"settlement", "city_district", "raion"} and _contradicts(entry, units):
            score -= 2.0
    if not parents.isdisjoint(context.units):
        score += 2.0
    return score


def _fits_hint(entry: Entry, name: PlaceName) -> float:
    """Return what the kind that the text asks for is worth."""
    if name.hint in {"settlement", "seat"}:
        return 2.0 if entry.kind == "settlement" else -4.0
    if name.hint == "quarter":
        return 2.0 if entry.kind in {"neighbourhood", "city_district"} else 0.0
    if name.hint == "water":
        return 6.0 if entry.kind == "water" else -4.0
    if entry.kind == "water" and not name.hint:
        return 6.0 if name.article else -2.0
    return 0.0


@cache
def _fame(entry: Entry) -> float:
    """How well known a place is: powers of ten of its people; units and countries by their kind."""
    if entry.kind == "country":
        return 9.0
    if entry.kind == "settlement":
        # A city everybody knows is meant by its bare name, however near a hamlet of that name lies.
        table = _KNOWN_AT_HOME if entry.country == "UA" else _KNOWN
        known = next((worth for least, worth in table if entry.population >= least), 0.0)
        # Nobody counted the people of most villages of the register; half of them have some hundred.
        return math.log10(entry.population + 10) + known if entry.population else _UNCOUNTED
    return {"oblast": 4.5, "region": 5.5, "facility": 5.0, "water": 4.5, "raion": 3.0, "city_district": 2.3}.get(
        entry.kind, 1.5
    )


def _region_beside(entry: Entry, units: Sequence[Entry]) -> bool:
    regions = (unit for unit in units if unit.kind == "region" and unit.id != entry.id)
    return entry.kind == "settlement" and any(_lies_in(entry, unit) for unit in regions)


def _country_beside(entry: Entry, units: Sequence[Entry]) -> bool:
    if entry.kind == "country":
        return False
    return any(
        (unit.kind == "country" and unit.country == entry.country and entry.country != "UA")
        or (unit.kind in {"region", "oblast"} and unit.country == entry.country and unit.name == entry.admin1)
        for unit in units
    )


def _contradicts(entry: Entry, units: Sequence[Entry]) -> bool:
    """Whether the unit beside the name is of the same country but does not hold the entry."""
    if any(unit.kind in {"oblast", "raion"} and unit.country == entry.country for unit in units):
        return True
    # Hromadas share names too, and reporters mistake them: only a hromada of no such oblast speaks against a place.
    hromadas = [unit for unit in units if unit.kind == "hromada" and unit.country == entry.country]
    return bool(hromadas) and all(unit.oblast_id != entry.oblast_id for unit in hromadas)


def _why(best: Entry, name: PlaceName, address: frozenset[str], context: _Context, *, single: bool) -> str:
    if single:
        return "the only place of this name"
    if _parents(best) & address:
        return "the unit named beside it holds it"
    if name.hint == "seat":
        return "the district's seat stands for it: its outline is not known"
    if name.hint:
        return f"its type word asks for a {best.kind.replace('_', ' ')}"
    if _parents(best) & context.units:
        return "it lies in a unit the report names"
    return "the best known place of this name near the report's other places"
