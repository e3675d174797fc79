"""The Protocols: what a stage needs of its neighbours, so that each can be replaced or tested alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from geo.model import Answer, Entry


class Gazetteer(Protocol):
    """Look a name up: names in, entries out; no text is read and nothing is decided here."""

    def prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield (end, entry ids) for every name that begins at `start` of a folded text, shortest first.

        Only names that end at a word boundary are given.
        """

    def admin_prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield (end, entry ids) for stems that name a unit only beside a type word ("Nizhyn" in "Nizhyn district")."""

    def look_up(self, name: str) -> tuple[str, ...]:
        """Return the ids of all entries called `name`, in any language or spelling; () when unknown."""

    def entry(self, entry_id: str) -> Entry | None:
        """Return one entry by its id, None when unknown."""

    def is_main_name(self, entry_id: str, name: str) -> bool:
        """Return whether `name` is a current official name of the entry in Latin, Ukrainian or Russian."""

    def flag(self, entry_id: str, name: str) -> int:
        """Return 1 for a main name, 2 for an alternate, 3 for an old name, 4 for a common word, 0 when not its name."""

    def cases(self, entry_id: str, name: str) -> int:
        """Return the cases (bits of `geo._cases`) in which `name` is a name of the entry, 0 when it has none."""

    def children(self, entry_id: str, kind: str, most: int | None = None) -> tuple[str, ...]:
        """Return the ids of the entries of `kind` inside an entry, the best known first, no more than `most`."""

    def capital(self, country: str) -> str | None:
        """Return the id of a country's capital by ISO 3166-1 alpha-2 code."""

    def country(self, code: str) -> str | None:
        """Return the id of a country by ISO 3166-1 alpha-2 code."""


class Geocoder(Protocol):
    """Ask a service on the network where something lies; used only when the user asks for it."""

    name: str
    credit: str

    def find(self, query: str, *, countries: tuple[str, ...]) -> tuple[Answer, ...]:
        """Return what the service knows by a name or address, its best answer first; () when it knows none.

        countries are ISO 3166-1 alpha-2 codes to stay within. Raises OnlineError when there is no usable answer.
        """


class WordLists(Protocol):
    """A language's words by what they do in a sentence: what a stage that reads words needs of the lexicon."""

    def table(self, name: str, /) -> Mapping[str, Any]:
        """Return a word table, word -> value; empty when the language has none."""

    def set(self, name: str, /) -> frozenset[str]:
        """Return a word list; empty when the language has none."""

    def any_of(self, *names: str) -> frozenset[str]:
        """Return the words of several lists and tables together."""

    def ends(self, word: str, *names: str) -> bool:
        """Return whether a word ends in any of the endings that lists hold."""

    def fits(self, name: str, word: str, /) -> bool:
        """Return whether a word is in a word list, where an entry `stem*` stands for every word that begins so."""

    def verb_kinds(self, word: str, /) -> frozenset[str]:
        """Return the kinds of finite verb that a word may be by its endings."""
