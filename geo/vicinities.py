"""Stage 4c, SHAPE: the spots of a report as the text tells them by others: distances, roads, parts, coordinates.

What a distance says decides a name's role; "between X and Y", "the east of Ukraine" and coordinates become spots of
their own, which claims are attached to like any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo import boundaries, whereabouts
from geo.interfaces import Gazetteer
from geo.mentions import Found
from geo.mentions.roles.finding import Role
from geo.model import Coordinates, Notice, Vicinity
from geo.places import Resolution
from geo.settings import Settings
from geo.spots import Spot

_BESIDE_WORDS, _LONGEST_SMALL_WORD = 4, 2  # between a place and its coordinates: "(", ", at", "with coordinates"
_FARTHEST_KM = 60  # what is said to lie further away is told of for its own sake


def roles_by_distance(roles: dict[int, Role], found: Found, resolutions: Sequence[Resolution]) -> dict[int, Role]:
    """Return the roles once distances are known: "5 km north of X" is where it happened unless it says where Y lies.

    The ends of a road on which something happened are named for it.
    """
    out = dict(roles)
    for index, vicinity in found.vicinities.items():
        entry = resolutions[index].entry
        is_context = (
            index in out and out[index].role == "context" and (entry is None or entry.kind in whereabouts.POINT_KINDS)
        )
        if vicinity.road and is_context:
            del out[index]
        elif vicinity.kind in {"away", "offset"} and vicinity.apposed:
            out.setdefault(index, Role("context", "says how far from it another place lies"))
        elif vicinity.kind in {"away", "offset"} and is_context and (vicinity.high_km or 0) <= _FARTHEST_KM:
            units = found.readings[found.names[index].sentence].lexicon.table("distance_units")
            told = set(units) & set(re.findall(r"\w+", out[index].reason.lower()))
            out = {other: role for other, role in out.items() if other != index or not told}
    return out


def with_coordinates(
    spots: Sequence[Spot], found: Found, gazetteer: Gazetteer
) -> tuple[list[Spot], tuple[Notice, ...]]:
    """Return the spots with those of coordinates, and why some are not used.

    Coordinates right after a place ("a depot in Izium (49.2103, 37.2567)") tell where in it; when they lie elsewhere,
    one of both is wrong, and the place named stands.
    """
    if not found.coordinates:
        return list(spots), ()
    refused: list[Notice] = []
    by_sentence: dict[int, list[Spot]] = {}
    for spot in spots:
        by_sentence.setdefault(spot.sentence, []).append(spot)
    for one in found.coordinates:
        here = by_sentence.setdefault(one.sentence, [])
        if one.refused is not None or one.lat is None or one.lon is None:
            refused.append(_refused(one, one.refused or "they cannot be read"))
            continue
        unit = gazetteer.entry(whereabouts.unit_at(one.lon, one.lat) or "")
        entry = whereabouts.coordinates_entry(one, unit)
        spot = Spot(
            sentence=one.sentence, first=one.first, last=one.last, entry=entry, name=None, role=None, words=one.text
        )
        at = _named_beside(one, here, found)
        beside = None if at is None else here[at]
        if at is None or beside is None:
            here.append(spot)
        elif beside.entry is None or whereabouts.belongs(entry, beside.entry):
            # The name stays the toponym of what happens there.
            here[at] = replace(
                spot, first=beside.first, name=beside.name, role=beside.role, stands_for=beside.stands_for
            )
        else:
            refused.append(_refused(one, f"they do not lie in or near {beside.entry.name}, which is named beside them"))
    out = [spot for here in by_sentence.values() for spot in here]
    return sorted(out, key=lambda spot: (spot.sentence, spot.first)), tuple(refused)


def _named_beside(one: Coordinates, here: Sequence[Spot], found: Found) -> int | None:
    """Return the place of its sentence that coordinates stand right after: a bracket or their own words between."""
    reading = found.readings[one.sentence]
    words = reading.lexicon.set("coordinate_words")
    before = [number for number, spot in enumerate(here) if one.first - _BESIDE_WORDS <= spot.last <= one.first]
    if not before:
        return None
    nearest = max(before, key=lambda number: here[number].last)
    gap = reading.words(here[nearest].last, one.first)
    own = [w for w in gap if w.isalpha() and not w.startswith(tuple(words)) and len(w) > _LONGEST_SMALL_WORD]
    return None if own else nearest


def _refused(one: Coordinates, why: str) -> Notice:
    return Notice(code="coordinates-not-used", message=f"The coordinates “{one.text}” are not on the map: {why}.")


def district(resolution: Resolution) -> Vicinity | None:
    """Return the vicinity of a district that its seat stands for."""
    entry, name = resolution.entry, resolution.name
    is_seat = entry is not None and name.hint == "seat"
    return whereabouts.district_around(entry, name.first, name.last) if entry is not None and is_seat else None


def told_by_others(named: dict[int, Spot], gazetteer: Gazetteer, settings: Settings) -> list[Spot]:
    """Return the spots of a sentence with corridors as one, parts of the country as themselves."""
    spots = []
    done: set[int] = set()
    for index, spot in named.items():
        if index in done:
            continue
        where = spot.where
        if where is not None and where.kind == "corridor":
            ends = [named[name] for name in where.names if name in named]
            lone = _lone_end(ends, where)
            if where.road and len(ends) == len(where.names) and _is_too_long(ends):
                # All that is known is the road: neither of its ends is where it happened.
                spots += [replace(end, where=None, role=end.role or "context") for end in ends]
                done |= set(where.names)
                continue
            spot = lone or _corridor(ends, where) or replace(spot, where=None)  # noqa: PLW2901
            done |= set(where.names) if spot.of or lone else set()
        elif where is not None and where.kind == "part":
            spot = _part(spot, where, gazetteer, settings)  # noqa: PLW2901
        spots.append(spot)
    return spots


def _is_too_long(ends: Sequence[Spot]) -> bool:
    """Whether both ends of a road are points and no band is drawn between them: they lie too far apart."""
    entries = [end.entry for end in ends if end.entry is not None]
    points = len(entries) == len(ends) and {entry.kind for entry in entries} <= whereabouts.POINT_KINDS
    return points and whereabouts.corridor_entry(entries) is None


def _corridor(ends: Sequence[Spot], where: Vicinity) -> Spot | None:
    """Return one spot for "between X and Y", None when they are no two open places of one land."""
    entries = tuple(end.entry for end in ends if end.entry is not None and end.role in {None, "context"})
    is_open = any(end.role is None for end in ends)
    between = whereabouts.corridor_entry(entries) if is_open and len(entries) == len(ends) == 2 else None
    if between is None:
        return None
    return replace(ends[0], last=ends[1].last, role=None, entry=between, where=where, of=entries, also=where.names[1:])


def _lone_end(ends: Sequence[Spot], where: Vicinity) -> Spot | None:
    """Return the one end of "between X and Y" that is known, as a place near which it was; None where both are."""
    known = [end for end in ends if end.entry is not None]
    is_open = all(end.role is None for end in ends) and all(end.name is not None for end in ends)
    if len(ends) != 2 or len(known) != 1 or not is_open:
        return None
    other = next(end for end in ends if end.entry is None)
    names, also = tuple(n for n in (known[0].name,) if n is not None), tuple(n for n in (other.name,) if n is not None)
    near = replace(where, kind="near", names=names)
    return replace(known[0], first=ends[0].first, last=ends[1].last, where=near, also=also)


def _part(spot: Spot, where: Vicinity, gazetteer: Gazetteer, settings: Settings) -> Spot:
    """Return the spot of "the north of X": of the country a region of its own, of a unit its part, else X itself."""
    entry = spot.entry
    if entry is None or entry.country != settings.focus_country or spot.role in {"source", "office", "launch"}:
        return replace(spot, where=None)
    if entry.kind == "country":
        units = [unit for ident in boundaries.oblasts() if (unit := gazetteer.entry(ident)) is not None]
        part = whereabouts.country_part_entry(entry, where, units)
        own = boundaries.oblasts_of(where.directions)
        inside = tuple(unit for unit in units if unit.id in own)
        return replace(spot, entry=part, of=inside, role=None if spot.role == "metonym" else spot.role)
    country = gazetteer.entry(gazetteer.country(entry.country) or "")
    if country is not None and whereabouts.says_where_it_lies(entry, country, where):
        return replace(spot, where=None)
    return spot
