"""The town that a unit is governed from: its best known, the one it is named after, the capital inside it."""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import Gazetteer
from geo.model import Entry
from geo.referents.sizes import CITY_POPULATION, NEAR, SEAT_POPULATION

_STEM, _ENDING = 4, 2  # letters that a town and the adjective of its raion share, and that they do not
_TOWNS = 5  # of a unit, the best known first: its seat is among them


def namesake(seen: Sequence[Entry], gazetteer: Gazetteer) -> Entry | None:
    """Return the city after which the district spoken of is named: "the Kryvyi Rih district … in the city itself"."""
    unit = next((entry for entry in reversed(seen) if entry.kind == "raion" and entry.country == "UA"), None)
    towns = (
        [] if unit is None else [gazetteer.entry(town) for town in gazetteer.children(unit.id, "settlement", _TOWNS)]
    )
    name = "" if unit is None else unit.name
    return next((t for t in towns if t and t.population >= CITY_POPULATION and name.startswith(f"{t.name} ")), None)


def centre(kind: str, seen: Sequence[Entry], gazetteer: Gazetteer) -> Entry | None:
    """Return the seat of the oblast or raion the text last spoke of: its best known town, or the capital inside it."""
    for entry in reversed(seen):
        unit = gazetteer.entry(entry.oblast_id or "") if kind == "oblast" else gazetteer.entry(entry.raion_id or "")
        unit = entry if entry.kind == kind else unit
        if unit is None or entry.country not in NEAR:
            continue
        capital = gazetteer.entry(gazetteer.capital(unit.country) or "")
        if capital is not None and unit.name.startswith(capital.name):
            return capital  # an oblast that is governed from the capital, which is no part of it
        towns = [gazetteer.entry(town) for town in gazetteer.children(unit.id, "settlement", _TOWNS)]
        namesake = next((town for town in towns if town and unit.name.startswith(town.name)), None)
        if namesake is None and unit.country == "RU" and kind == "raion":
            return _town_of_its_adjective(unit, gazetteer)
        return namesake or (towns[0] if towns else None)
    return None


def _town_of_its_adjective(unit: Entry, gazetteer: Gazetteer) -> Entry | None:
    """Return the town whose adjective a raion of Russia goes by, in its oblast: Рыльск of «Рыльский район».

    The register tells of no town there in which raion it lies, so that the first of those it has is any village.
    """
    adjective = (unit.name_local or "").lower()
    inside = (gazetteer.entry(town) for town in gazetteer.children(unit.oblast_id or "", "settlement"))
    towns = [town for town in inside if town is not None and town.population >= SEAT_POPULATION]
    shared = {town.id: _shared((town.name_local or "").lower(), adjective) for town in towns}
    fitting = [t for t in towns if shared[t.id] >= max(_STEM, len(t.name_local or "") - _ENDING)]
    return max(fitting, key=lambda town: (shared[town.id], town.population), default=None)


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
