"""Districts of old in a row: where the others lie tells which town one was called after.

«Токмакский, Михайловский и Васильевский районы»: no Mikhaylovsky district of another land, but where Mykhailivka lies.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import Gazetteer
from geo.mentions.names.known_names import KnownName, Line, of_kind
from geo.model import Entry

_UNITS = frozenset({"raion", "city_district"})


def seats_in_the_land_of(
    line: Line, row: Sequence[tuple[int, KnownName]], one: tuple[int, KnownName], beyond: int
) -> tuple[str, ...]:
    """Return the towns an adjective is made from in the one oblast of the row, where no unit of its name lies there.

    row is read as districts; the oblast is that of all the others, or the one named right behind the row. () where
    there is none, or the unit itself may be meant.
    """
    gazetteer = line.gazetteer
    own = _entries(one[1].ids, gazetteer)
    lands = {land for other in row if other != one for land in _lands(other[1], gazetteer)}
    if named := line.known.stem(beyond) if beyond < len(line.tokens) and line.tokens[beyond].capital else None:
        lands |= set(of_kind(named.ids, "oblast", gazetteer))
    if len(lands) != 1 or any(entry.kind in _UNITS and entry.oblast_id in lands for entry in own):
        return ()
    return tuple(e.id for e in own if e.kind == "settlement" and e.oblast_id in lands)


def _lands(stem: KnownName, gazetteer: Gazetteer) -> set[str]:
    """Return the oblasts a district can lie in: by its own name, else by its town's; none where it says nothing."""
    entries = _entries(stem.ids, gazetteer)
    units = [entry for entry in entries if entry.kind == "raion"] or [e for e in entries if e.kind == "settlement"]
    lands = {entry.oblast_id for entry in units if entry.oblast_id}
    return lands if len(lands) == 1 else set()


def _entries(ids: Sequence[str], gazetteer: Gazetteer) -> list[Entry]:
    return [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
