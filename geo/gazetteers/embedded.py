"""The gazetteer that travels with the package: names in, entries out, from three files of data/gazetteer/.

The tries are mapped into memory, not read, and a row is parsed when it is asked for, so opening costs little
and grows with the number of entries, not of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import marisa_trie

from geo import _data
from geo._text import is_word_char, key
from geo.model import Entry

MAIN, ALTERNATE, OLD, COMMON = 1, 2, 3, 4
_RECORD = ">IB"
# No name of the data is longer; the build's tests hold it.
_LONGEST = 80
# A name may run over one line break, never over a blank line.
_GAP = re.compile(r"[^\S\n]*\n[^\S\n]*|[^\S\n]+")


class EmbeddedGazetteer:
    """Look names up in the package's own files; implements `geo.interfaces.Gazetteer`."""

    def __init__(self) -> None:
        self._names = marisa_trie.RecordTrie(_RECORD)
        self._names.mmap(str(_data.path("gazetteer", "names.marisa")))
        self._stems = marisa_trie.RecordTrie(_RECORD)
        self._stems.mmap(str(_data.path("gazetteer", "admin.marisa")))
        head, *self._rows = _data.read_bytes("gazetteer", "places.tsv.gz").rstrip(b"\n").split(b"\n")
        self._columns = head.decode().split("\t")
        self._numbers = {row[: row.index(b"\t")].decode(): number for number, row in enumerate(self._rows)}
        self._children: dict[tuple[str, str], tuple[str, ...]] = {}
        self._entries: dict[str, Entry] = {}

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self._rows)

    def prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield (end, entry ids) for every name usable alone that begins at `start`, shortest first.

        folded is the text of `geo._text.fold`; ids are the best known first. A name ends at a word's end: an
        apostrophe-s may follow it, an apostrophe inside a word («Кам'янське») does not end it.
        """
        return self._begin(self._names, folded, start)

    def admin_prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield (end, entry ids) for stems that name a unit only beside a type word ("Nizhyn" in "Nizhyn district")."""
        return self._begin(self._stems, folded, start)

    def look_up(self, name: str) -> tuple[str, ...]:
        """Return the ids of all entries called `name`, in any language or spelling, the best known first."""
        return self._ids(self._names, key(name))

    def entry(self, entry_id: str) -> Entry | None:
        """Return one entry by its id, None when unknown."""
        found = self._entries.get(entry_id)
        if found is None and entry_id in self._numbers:
            found = self._entries[entry_id] = self._parsed(self._numbers[entry_id])
        return found

    def is_main_name(self, entry_id: str, name: str) -> bool:
        """Return whether `name` is a current official name of the entry in Latin, Ukrainian or Russian."""
        return self.flag(entry_id, name) in (MAIN, COMMON)

    def flag(self, entry_id: str, name: str) -> int:
        """Return what kind of name `name` is to the entry.

        1 a main name; 2 an alternate spelling; 3 an old or imposed name ("Kiev"); 4 a main name that is also an
        ordinary word or a person's name ("Reading"); 0 when it is not the entry's name. Stems count as names.
        """
        number = self._numbers.get(entry_id)
        folded = key(name)
        for trie in (self._names, self._stems):
            for row, flag in trie.get(folded, ()):
                if row == number:
                    return int(flag)
        return 0

    def children(self, entry_id: str, kind: str) -> tuple[str, ...]:
        """Return the ids of the entries of `kind` inside an entry, the best known first: a city's districts."""
        held = self._children.get((entry_id, kind))
        if held is None:
            inside, wanted = f"\t{entry_id}\t".encode(), f"\t{kind}\t".encode()
            held = tuple(row[: row.index(b"\t")].decode() for row in self._rows if inside in row and wanted in row)
            self._children[entry_id, kind] = held
        return held

    def capital(self, country: str) -> str | None:
        """Return the id of a country's capital by its ISO 3166-1 alpha-2 code, None when there is none."""
        return self._capitals().get(country)

    def country(self, code: str) -> str | None:
        """Return the id of a country by its ISO 3166-1 alpha-2 code, None when unknown."""
        return self._countries().get(code)

    @cache  # noqa: B019  (one gazetteer lives as long as the program)
    def _capitals(self) -> dict[str, str]:
        at = self._columns.index("capital")
        rows = (row.decode().split("\t") for row in self._country_rows())
        return {row[self._columns.index("country")]: row[at] for row in rows if row[at]}

    @cache  # noqa: B019
    def _countries(self) -> dict[str, str]:
        rows = (row.decode().split("\t") for row in self._country_rows())
        return {row[self._columns.index("country")]: row[0] for row in rows}

    def _country_rows(self) -> list[bytes]:
        return [row for row in self._rows if b"\tcountry\t" in row]

    def _begin(self, trie: marisa_trie.RecordTrie, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        window = folded[start : start + _LONGEST]
        gaps = "\n" in window or "  " in window or "\t" in window
        plain, ends = _collapsed(window) if gaps else (window, None)
        for name in trie.prefixes(plain):
            if _ends_word(plain, len(name)):
                end = len(name) if ends is None else ends[len(name)]
                yield start + end, self._ids(trie, name)

    def _ids(self, trie: marisa_trie.RecordTrie, folded: str) -> tuple[str, ...]:
        numbers = sorted(number for number, _ in trie.get(folded, ()))
        return tuple(self._rows[number].split(b"\t", 1)[0].decode() for number in numbers)

    def _parsed(self, number: int) -> Entry:
        cells = dict(zip(self._columns, self._rows[number].decode().split("\t"), strict=True))
        texts: dict[str, str | None] = {
            name: cells[name] or None
            for name in (
                "name_local", "name_ru", "admin1", "admin2", "oblast_id", "raion_id", "hromada_id", "settlement_id", "pcode", "iso_3166_2",
            )
        }  # fmt: skip
        figures = {name: float(cells[name]) if cells[name] else None for name in ("lat", "lon", "precision_km")}
        return Entry(
            id=cells["id"],
            name=cells["name"],
            kind=cells["kind"],
            country=cells["country"],
            population=int(cells["population"]),
            members=tuple(cells["members"].split()),
            **texts,
            **figures,
        )


def _collapsed(window: str) -> tuple[str, list[int]]:
    """Return the window with each gap as one space, and for each length of it the length in the window."""
    out: list[str] = []
    ends = [0]
    at = 0
    while at < len(window):
        gap = _GAP.match(window, at)
        if gap is None:
            if window[at] == "\n":
                break
            out.append(window[at])
            at += 1
        elif window[gap.end() : gap.end() + 1] == "\n":
            break
        else:
            out.append(" ")
            at = gap.end()
        ends.append(at)
    return "".join(out), ends


def _ends_word(text: str, end: int) -> bool:
    """Return whether a word ends at `end`: a possessive apostrophe-s may follow, other letters may not."""
    if end >= len(text):
        return True
    if is_word_char(text[end]):
        return False
    if text[end] == "'" and end + 1 < len(text) and is_word_char(text[end + 1]):
        return text[end + 1] == "s" and (end + 2 >= len(text) or not is_word_char(text[end + 2]))
    return True


@cache
def open_embedded() -> EmbeddedGazetteer:
    """Return the package's gazetteer, opened once.

    Raises DataError when a file of data/gazetteer/ is missing.
    """
    return EmbeddedGazetteer()
