"""One row of the gazetteer and the collection of names that lead to it."""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from geo._cases import NOMINATIVE, cases
from geo._text import name_key as key

__all__ = ["NOMINATIVE", "Gazetteer", "Names", "Row", "cases", "key"]

MAIN, ALTERNATE, OLD, COMMON = 1, 2, 3, 4
COLUMNS = (
    "id", "name", "name_local", "name_ru", "kind", "country", "admin1", "admin2", "oblast_id", "raion_id",
    "hromada_id", "settlement_id", "pcode", "iso_3166_2", "lat", "lon", "precision_km", "population", "members", "capital",
)  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Row:
    """One entry as it is written; the fields are those of `geo.model.Entry`, and a country's capital."""

    id: str
    name: str
    kind: str
    country: str = ""
    name_local: str = ""
    name_ru: str = ""
    admin1: str = ""
    admin2: str = ""
    oblast_id: str = ""
    raion_id: str = ""
    hromada_id: str = ""
    settlement_id: str = ""
    pcode: str = ""
    iso_3166_2: str = ""
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    population: int = 0
    members: tuple[str, ...] = ()
    capital: str = ""

    def line(self) -> str:
        """Return the row as tab-separated text."""
        cells = []
        for column in COLUMNS:
            value = getattr(self, column)
            if value is None:
                cells.append("")
            elif column in ("lat", "lon"):
                cells.append(f"{value:.4f}")
            elif column == "precision_km":
                cells.append(f"{value:.1f}")
            elif column == "members":
                cells.append(" ".join(value))
            else:
                cells.append(str(value))
        return "\t".join(cells)


@dataclass(slots=True)
class Names:
    """Folded names of one section: name -> entry id -> flag. The strongest claim (lowest flag) stays.

    russian: the folded names that only Russian has, whatever their letters. capitals: the names written in capitals alone («США»). kept: (entry id, folded name) of names that stay though they are
    ordinary words ("Cologne").
    """

    table: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    russian: set[str] = field(default_factory=set)
    capitals: set[str] = field(default_factory=set)
    kept: set[tuple[str, str]] = field(default_factory=set)

    def add(self, entry_id: str, flag: int, *names: str) -> None:
        """Add names of an entry; empty ones are passed over."""
        for name in names:
            folded = key(name)
            if folded:
                if name.isupper():
                    self.capitals.add(folded)
                held = self.table[folded]
                held[entry_id] = min(flag, held.get(entry_id, flag))


@dataclass(slots=True)
class Gazetteer:
    """Everything collected: rows by id, names usable alone, and stems usable only beside a type word."""

    rows: dict[str, Row] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    stems: Names = field(default_factory=Names)

    def add(self, row: Row) -> Row:
        """Add a row; ids are unique."""
        if row.id in self.rows:
            msg = f"Two rows have the id {row.id}"
            raise SystemExit(msg)
        self.rows[row.id] = row
        return row
