"""A gazetteer with a few more entries on top: those a service on the network told for one report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.interfaces import Gazetteer
from geo.model import Entry

_MAIN = 1


class Overlay:
    """Entries of one report over a gazetteer; implements `geo.interfaces.Gazetteer`. They are found by id."""

    def __init__(self, base: Gazetteer, entries: Mapping[str, Entry]) -> None:
        self._base = base
        self._entries = dict(entries)

    def prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield the base's names."""
        return self._base.prefixes(folded, start)

    def admin_prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield the base's stems."""
        return self._base.admin_prefixes(folded, start)

    def look_up(self, name: str) -> tuple[str, ...]:
        """Return the base's ids."""
        return self._base.look_up(name)

    def entry(self, entry_id: str) -> Entry | None:
        """Return one entry by its id, ours first."""
        return self._entries.get(entry_id) or self._base.entry(entry_id)

    def is_main_name(self, entry_id: str, name: str) -> bool:
        """Return whether `name` is a current name of the entry: of ours, whatever it was asked by."""
        return entry_id in self._entries or self._base.is_main_name(entry_id, name)

    def flag(self, entry_id: str, name: str) -> int:
        """Return what kind of name `name` is to the entry."""
        return _MAIN if entry_id in self._entries else self._base.flag(entry_id, name)

    def cases(self, entry_id: str, name: str) -> int:
        """Return the cases in which `name` is a name of the entry."""
        return self._base.cases(entry_id, name)

    def children(self, entry_id: str, kind: str, most: int | None = None) -> tuple[str, ...]:
        """Return the base's children."""
        return self._base.children(entry_id, kind, most)

    def capital(self, country: str) -> str | None:
        """Return the id of a country's capital."""
        return self._base.capital(country)

    def country(self, code: str) -> str | None:
        """Return the id of a country."""
        return self._base.country(code)
