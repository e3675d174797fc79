"""Stage 4, RESOLVE: a place name and its candidates become one place, or an honest doubt.

Each candidate is scored by what the text says (type word, oblast or country named beside it or elsewhere), by how
near it lies to the report's other places, and by how well known it is. Scores become shares; when the best two
shares are too close, the name stays ambiguous with its candidates in order.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import Gazetteer
from geo.model import Entry, PlaceName
from geo.places.again import as_told_before
from geo.places.beside import ask_around
from geo.places.choosing import Resolution, resolve
from geo.places.doubting import (
    of_its_city,
    within_the_only_land,
    within_their_district,
    without_far_namesake,
    without_far_seat,
)
from geo.places.precision import make_place
from geo.places.scoring import weigh
from geo.places.surroundings import Context
from geo.settings import DEFAULT, Settings

__all__ = ["Resolution", "make_place", "resolve_places", "within_the_only_land"]


def resolve_places(
    names: Sequence[PlaceName], gazetteer: Gazetteer, settings: Settings = DEFAULT, titled: Sequence[Entry] = ()
) -> list[Resolution]:
    """Resolve every place name of one report, in order.

    The report is read twice: first each name by itself and by the oblasts, raions and countries named, then once more
    with the places the first pass was sure of, so that the far village of the same name loses to the near one. titled
    are the places of a title outside the text: a mayor's post names no city of its own.
    """
    entries_of = {ids: tuple(filter(None, map(gazetteer.entry, ids))) for ids in {name.ids for name in names}}
    known = [entries_of[name.ids] for name in names]
    context = Context.of(names, known, settings).under(titled)
    asked = [ask_around(index, names, known) for index in range(len(names))]
    weighed = [weigh(one, context, gazetteer) for one in asked]
    first = [
        resolve(one, several, context, gazetteer, settings, final=not several)
        for one, several in zip(asked, weighed, strict=True)
    ]
    sure = [r.entry for r in first if r.entry is not None and r.score >= 0.6]
    context = context.near([*sure, *titled], names)
    read = [
        resolve(one, several, context, gazetteer, settings) if several else resolution
        for one, several, resolution in zip(asked, weighed, first, strict=True)
    ]
    kept = [
        without_far_namesake(of_its_city(without_far_seat(resolution, context), one, context), context)
        for one, resolution in zip(asked, read, strict=True)
    ]
    return as_told_before(within_their_district(kept))
