"""The gazetteer that travels with the package: names in, entries out, from the files of data/gazetteer/.

The tries are mapped into memory, not read, and a row is parsed when it is asked for, so opening costs little
and grows with the number of entries, not of names.
"""

from __future__ import annotations

import mmap
import re
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property
from itertools import islice

import marisa_trie

from geo import _data
from geo._cases import NOMINATIVE, cases
from geo._text import is_word_char, name_key, without_yo
from geo.model import Entry

MAIN, ALTERNATE, OLD, COMMON = 1, 2, 3, 4
_NUMBER = ">I"
_CASES, _SEVERAL = 64, 1 << 31
# What is kept of names looked up: a book of reports has no more.
_MOST_KEPT = 50_000
_NOTHING = (0, 0)
# No name of the data is longer; the build's tests hold it.
_LONGEST = 80
_FETCHED_KM = 1.0
_LETTERS = re.compile(r"[^\W\d_]+")
# A name may run over one line break, never over a blank line.
_GAP = re.compile(r"[^\S\n]*\n[^\S\n]*|[^\S\n]+")


class _Section:
    """A trie of folded names and, for each, the rows it leads to with a flag, the best known first."""

    def __init__(self, stem: str) -> None:
        self.trie = marisa_trie.Trie()
        self.trie.mmap(str(_data.path("gazetteer", f"{stem}.marisa")))
        self._packed = _mapped(f"{stem}.postings")
        self._start = len(self.trie) + 1

    def postings(self, folded: str) -> list[tuple[int, int]]:
        """Return (row number, flag) of a name's entries; [] when the name is unknown."""
        number = self.trie.get(folded)
        return [] if number is None else self.numbered(number)

    def numbered(self, number: int) -> list[tuple[int, int]]:
        """Return (row number, flag) of the entries of a name by its number in the trie."""
        start, end = self._packed[number], self._packed[number + 1]
        return [divmod(packed, 8) for packed in self._packed[self._start + start : self._start + end]]


class _Forms:
    """A trie of folded case forms and, for each, the names it is a form of with the cases as bits."""

    def __init__(self) -> None:
        self.trie = marisa_trie.Trie()
        self.trie.mmap(str(_data.path("gazetteer", "forms.marisa")))
        self._packed = _mapped("forms.postings")

    def names(self, folded: str) -> list[tuple[int, int]]:
        """Return (name number, cases) of a form; [] when it is none."""
        number = self.trie.get(folded)
        if number is None:
            return []
        packed = self._packed[number]
        if packed < _SEVERAL:
            return [divmod(packed, _CASES)]
        at = packed - _SEVERAL
        return [divmod(held, _CASES) for held in self._packed[at + 1 : at + 1 + self._packed[at]]]


class _Begun(dict[str, bool]):
    """Whether any name of some tries begins with a word's letters: most words of a text begin none.

    A shorter name does not count, since it would end inside the word.
    """

    def __init__(self, *tries: marisa_trie.Trie) -> None:
        super().__init__()
        self._tries = tries

    def __missing__(self, letters: str) -> bool:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[letters] = any(True for trie in self._tries for _ in trie.iterkeys(letters))
        return found


def _mapped(name: str) -> Sequence[int]:
    """Return a file of 32-bit little-endian numbers, read page by page when used."""
    with _data.path("gazetteer", name).open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if sys.byteorder == "little":
        return memoryview(mapped).cast("I")
    swapped = array("I", bytes(mapped))
    swapped.byteswap()
    return swapped


class EmbeddedGazetteer:
    """Look names up in the package's own files; implements `geo.interfaces.Gazetteer`."""

    def __init__(self) -> None:
        self._names = _Section("names")
        self._stems = _Section("admin")
        self._forms = _Forms()
        self._names_begun = _Begun(self._names.trie, self._forms.trie)
        self._stems_begun = _Begun(self._stems.trie)
        self._numbers = marisa_trie.RecordTrie(_NUMBER)
        self._numbers.mmap(str(_data.path("gazetteer", "ids.marisa")))
        head, *self._rows = _data.read_bytes("gazetteer", "places.tsv.gz").rstrip(b"\n").split(b"\n")
        self._columns = head.decode().split("\t")
        self._children: dict[tuple[str, str, int | None], tuple[str, ...]] = {}
        self._entries: dict[str, Entry] = {}
        self._row_numbers: dict[str, int] = {}
        self._known: dict[str, dict[int, tuple[int, int]]] = {}
        self._bearers: dict[str, tuple[str, ...]] = {}

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self._rows)

    def ids(self) -> Iterator[str]:
        """Yield the id of every entry, the best known first."""
        return (row.split(b"\t", 1)[0].decode() for row in self._rows)

    def names(self) -> Iterator[tuple[str, str, int]]:
        """Yield (folded name, entry id, flag) for every name usable alone, in no case but the nominative."""
        for name in self._names.trie.iterkeys():
            for number, flag in self._names.postings(name):
                yield name, self._rows[number].split(b"\t", 1)[0].decode(), flag

    def prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield (end, entry ids) for every name usable alone that begins at `start`, shortest first.

        folded is the text of `geo._text.fold`; ids are those called so, then those of whose name it is a case form,
        each the best known first. A name ends at a word's end: an apostrophe-s may follow it, an apostrophe inside a
        word («Кам'янське») does not end it.
        """
        if not self._names_begun[_first_letters(folded, start)]:
            return
        window, ends = _window(folded, start)
        found = self._names.trie.prefixes(window)
        if not window.isascii() and (forms := self._forms.trie.prefixes(window)):
            found = sorted({*found, *forms}, key=len)
        for name in found:
            if _ends_word(window, len(name)):
                yield start + (ends[len(name)] if ends else len(name)), self._called(name)

    def admin_prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield (end, entry ids) for stems that name a unit only beside a type word ("Nizhyn" in "Nizhyn district")."""
        if not self._stems_begun[_first_letters(folded, start)]:
            return
        window, ends = _window(folded, start)
        for name in self._stems.trie.prefixes(window):
            if _ends_word(window, len(name)):
                yield start + (ends[len(name)] if ends else len(name)), self._ids(self._stems.postings(name))

    def look_up(self, name: str) -> tuple[str, ...]:
        """Return the ids of all entries called `name`, in any language or spelling and any case, the best known first.

        Entries called so stand before those of whose name it is another case.
        """
        return self._called(name_key(name))

    def entry(self, entry_id: str) -> Entry | None:
        """Return one entry by its id, None when unknown; where its point was fetched it stands there."""
        found = self._entries.get(entry_id)
        if found is None:
            found = self.packaged(entry_id)
            if found is None:
                return None
            point = _fetched_points().get(entry_id)
            if point is not None:
                found = replace(found, lat=point[0], lon=point[1], precision_km=_FETCHED_KM)
            self._entries[entry_id] = found
        return found

    def packaged(self, entry_id: str) -> Entry | None:
        """Return one entry as the package has it, None when unknown."""
        number = self._row_number(entry_id)
        return None if number is None else self._parsed(number)

    def _row_number(self, entry_id: str) -> int | None:
        """Return the number of an entry's row, None when it is unknown; kept, since flags and cases ask for it."""
        number = self._row_numbers.get(entry_id)
        if number is None:
            for (found,) in self._numbers.get(entry_id, ()):
                number = self._row_numbers[entry_id] = int(found)
        return number

    def is_main_name(self, entry_id: str, name: str) -> bool:
        """Return whether `name` is a current official name of the entry in Latin, Ukrainian or Russian."""
        return self.flag(entry_id, name) in (MAIN, COMMON)

    def flag(self, entry_id: str, name: str) -> int:
        """Return what kind of name `name` is to the entry.

        1 a main name; 2 an alternate spelling; 3 an old or imposed name ("Kiev"); 4 a main name that is also an
        ordinary word or a person's name ("Reading"); 0 when it is not the entry's name. Stems count as names.
        """
        number = self._row_number(entry_id)
        return 0 if number is None else self._facts(name).get(number, _NOTHING)[0]

    def cases(self, entry_id: str, name: str) -> int:
        """Return the cases (bits of `geo._cases`) in which `name` is a name of the entry; 0 when it has none to tell.

        Names in Latin letters and names that no rule declines have none.
        """
        number = self._row_number(entry_id)
        return 0 if number is None else self._facts(name).get(number, _NOTHING)[1]

    def _facts(self, name: str) -> dict[int, tuple[int, int]]:
        """Return (flag, cases) of a name for each row it may lead to, kept since a report repeats its names."""
        held = self._known.get(name)
        if held is not None:
            return held
        folded = name_key(name)
        found: dict[int, tuple[int, int]] = {}
        for base, mask in self._forms.names(folded):
            for number, flag in self._names.numbered(base):
                before = found.get(number, (flag, 0))
                kind = COMMON if mask & NOMINATIVE else flag
                found[number] = (min(kind, before[0]), (mask & ~NOMINATIVE) | before[1])
        for number, flag in self._stems.postings(folded):
            found[number] = (flag, found.get(number, _NOTHING)[1])
        undeclined = _own_cases(folded)
        for number, flag in self._names.postings(folded):
            found[number] = (flag, undeclined | found.get(number, _NOTHING)[1])
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        self._known[name] = found
        return found

    def children(self, entry_id: str, kind: str, most: int | None = None) -> tuple[str, ...]:
        """Return the ids of the entries of `kind` inside an entry, at any depth, the best known first.

        All rows are gone through, or as many as it takes to find `most`: some hundreds of 77,000 for a seat.
        """
        held = self._children.get((entry_id, kind, most))
        if held is None:
            inside, wanted = f"\t{entry_id}\t".encode(), f"\t{kind}\t".encode()
            found = (row[: row.index(b"\t")].decode() for row in self._rows if inside in row and wanted in row)
            held = self._children[entry_id, kind, most] = tuple(islice(found, most))
        return held

    def capital(self, country: str) -> str | None:
        """Return the id of a country's capital by its ISO 3166-1 alpha-2 code, None when there is none."""
        return self._capitals.get(country)

    def country(self, code: str) -> str | None:
        """Return the id of a country by its ISO 3166-1 alpha-2 code, None when unknown."""
        return self._countries.get(code)

    @cached_property
    def _capitals(self) -> dict[str, str]:
        return self._country_cells("capital")

    @cached_property
    def _countries(self) -> dict[str, str]:
        return self._country_cells("id")

    def _country_cells(self, column: str) -> dict[str, str]:
        """Return a column of the country rows by ISO code."""
        at, code = self._columns.index(column), self._columns.index("country")
        rows = (row.decode().split("\t") for row in self._rows if b"\tcountry\t" in row)
        return {cells[code]: cells[at] for cells in rows if cells[at]}

    def _called(self, folded: str) -> tuple[str, ...]:
        """Return the ids of the entries of a name, then of the names it is a case form of."""
        bearers = self._bearers.get(folded)
        if bearers is not None:
            return bearers
        postings = self._names.postings(folded)
        forms = self._forms.names(folded)
        if forms:
            held = {number for number, _ in postings}
            more = {number for base, _ in forms for number, _ in self._names.numbered(base)} - held
            postings = postings + [(number, 0) for number in sorted(more)]
        if len(self._bearers) >= _MOST_KEPT:
            self._bearers.clear()
        self._bearers[folded] = self._ids(postings)
        return self._bearers[folded]

    def _ids(self, postings: Sequence[tuple[int, int]]) -> tuple[str, ...]:
        return tuple(self._rows[number].split(b"\t", 1)[0].decode() for number, _ in postings)

    def _parsed(self, number: int) -> Entry:
        cells = dict(zip(self._columns, self._rows[number].decode().split("\t"), strict=True))
        lat, lon, precision_km = (float(cells[c]) if cells[c] else None for c in ("lat", "lon", "precision_km"))
        return Entry(
            id=cells["id"],
            name=cells["name"],
            name_local=cells["name_local"] or None,
            name_ru=cells["name_ru"] or None,
            kind=cells["kind"],
            country=cells["country"],
            admin1=cells["admin1"] or None,
            admin2=cells["admin2"] or None,
            oblast_id=cells["oblast_id"] or None,
            raion_id=cells["raion_id"] or None,
            hromada_id=cells["hromada_id"] or None,
            settlement_id=cells["settlement_id"] or None,
            pcode=cells["pcode"] or None,
            iso_3166_2=cells["iso_3166_2"] or None,
            lat=lat,
            lon=lon,
            precision_km=precision_km,
            population=int(cells["population"]),
            members=tuple(cells["members"].split()),
        )


def _own_cases(folded: str) -> int:
    """Return the cases in which a name stands as it is in the nominative; 0 when no rule declines it."""
    declined = [forms for lang in ("uk", "ru") if len(forms := cases(folded, lang)) > 1]
    return 0 if not declined else declined[0][folded] | declined[-1][folded]


def _first_letters(folded: str, start: int) -> str:
    """Return the letters of the word at `start`, "" where something else stands there."""
    found = _LETTERS.match(folded, start, start + _LONGEST)
    return without_yo(found.group()) if found is not None else ""


def _window(folded: str, start: int) -> tuple[str, list[int] | None]:
    """Return the text in which a name may begin at `start`, gaps as one space, and where each length of it ends."""
    window = without_yo(folded[start : start + _LONGEST])
    break_at = window.find("\n\n")
    window = window if break_at < 0 else window[:break_at]
    return _collapsed(window) if "\n" in window or "  " in window else (window, None)


def _collapsed(window: str) -> tuple[str, list[int]]:
    """Return the window with each gap as one space, and for each length of it the length in the window.

    The window ends at a blank line.
    """
    out: list[str] = []
    ends = [0]
    at = 0
    for gap in _GAP.finditer(window):
        first, last = gap.span()
        out.append(window[at:first])
        ends.extend(range(at + 1, first + 1))
        if window[last : last + 1] == "\n":
            return "".join(out), ends
        out.append(" ")
        ends.append(last)
        at = last
    out.append(window[at:])
    ends.extend(range(at + 1, len(window) + 1))
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
def _fetched_points() -> dict[str, tuple[float, float]]:
    """Return the points of settlements that the user has fetched, by id; {} when there are none."""
    raw = _data.fetched("gazetteer", "points.tsv.gz")
    rows = [line.split("\t") for line in raw.decode("utf-8", "replace").split("\n")] if raw else []
    return {cells[0]: (float(cells[1]), float(cells[2])) for cells in rows if len(cells) == 3}


@cache
def open_embedded() -> EmbeddedGazetteer:
    """Return the package's gazetteer, opened once.

    Raises DataError when a file of data/gazetteer/ is missing.
    """
    return EmbeddedGazetteer()


_data.on_fetched += [_fetched_points.cache_clear, open_embedded.cache_clear]
