"""WRITE: a record -> a file; its ending chooses the format. A new format is one module and one line here.

Every format holds the table asked for (claims or events), each row once; GeoPackage holds both, and the layers of the
map besides.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from geo.errors import InputError
from geo.exports.columns import COLUMNS, Column, Table
from geo.exports.csv import csv_text
from geo.exports.files import write_atomically
from geo.exports.geojson import geojson_text
from geo.exports.rows import TABLES, claims_table
from geo.exports.views import VIEWS
from geo.exports.withheld import with_withheld
from geo.model import Record
from geo.profiles import Profile, Withheld, original_spans, publish

__all__ = ["COLUMNS", "ENDINGS", "TABLES", "VIEWS", "Column", "Table", "to_bytes", "write", "write_atomically"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a format is given: the record, the table asked for, the other tables, and what was chosen."""

    record: Record
    table: Table
    others: tuple[Table, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    bom: bool = False


def _geojson(content: Content) -> bytes:
    members = {"withheld": [dataclasses.asdict(one) for one in content.withheld]} if content.withheld else {}
    return geojson_text(content.record, content.table, **members).encode()


def _csv(content: Content) -> bytes:
    return csv_text(content.record, content.table, bom=content.bom).encode()


def _parquet(content: Content) -> bytes:
    from geo.exports.frames import parquet_bytes

    return parquet_bytes(content.table)


def _flatgeobuf(content: Content) -> bytes:
    from geo.exports.frames import flatgeobuf_bytes

    return flatgeobuf_bytes(content.table)


def _gpkg(content: Content) -> bytes:
    from geo.exports.gpkg import gpkg_bytes

    return gpkg_bytes(content.record, [content.table, *content.others], marks=content.table.name in TABLES)


def _kml(content: Content) -> bytes:
    from geo.exports.kml import kml_bytes

    return kml_bytes(content.record, content.table)


WRITERS: dict[str, Callable[[Content], bytes]] = {
    ".geojson": _geojson,
    ".csv": _csv,
    ".gpkg": _gpkg,
    ".kml": _kml,
    ".parquet": _parquet,
    ".fgb": _flatgeobuf,
}
ENDINGS = tuple(WRITERS)


def write(
    record: Record,
    path: Path | str,
    *,
    what: str = "claims",
    view: str | None = None,
    profile: Profile | str = "internal",
    now: dt.datetime | None = None,
    bom: bool = False,
) -> None:
    """Write a record to a file in the format that the file's ending names, whole or not at all.

    Parameters
    ----------
    record
        One report's record.
    path
        The file; its ending chooses the format: one of `ENDINGS`.
    what
        The table: "claims" (one row a claim) or "events" (one row an event).
    view
        The columns of another data set instead: "acled" or "ucdp", see `geo.exports.views`.
    profile
        What may be shown: "internal" (all) or "public", or a `geo.profiles.Profile`; the file lists what was withheld.
    now
        The time, with its zone, for a profile that holds claims back by age.
    bom
        Put a byte order mark before a CSV file, for spreadsheets on Windows.

    Raises InputError for an ending, table or view that is not known, MissingExtraError when the format needs the extra
    `geo`, ExportError when the file cannot be written.
    """
    target = Path(path)
    content = to_bytes(record, target.suffix, name=target.name, what=what, view=view, profile=profile, now=now, bom=bom)
    write_atomically(target, content)


def to_bytes(
    record: Record,
    ending: str,
    *,
    name: str = "the file",
    what: str = "claims",
    view: str | None = None,
    profile: Profile | str = "internal",
    now: dt.datetime | None = None,
    bom: bool = False,
) -> bytes:
    """Return the bytes that `write` would write to a file with this ending (".csv"), for a download."""
    writer = WRITERS.get(ending.lower())
    if writer is None:
        said = f"the ending {ending!r}" if ending else "no ending"
        msg = f"Cannot write {name}: it has {said}; use one of {', '.join(WRITERS)}."
        raise InputError(msg)
    chosen = _chosen(TABLES, what, "table") if view is None else _chosen(VIEWS, view, "view")
    public, withheld = publish(record, profile, now=now)
    spans = original_spans(record)

    def table_of(build: Callable[[Record], Table]) -> Table:
        table = claims_table(public, offsets=spans) if build is claims_table else build(public)
        return with_withheld(table, withheld) if withheld else table

    others = tuple(table_of(build) for build in TABLES.values() if view is None and build is not chosen)
    return writer(Content(record=public, table=table_of(chosen), others=others, withheld=withheld, bom=bom))


def _chosen(offered: Mapping[str, Callable[[Record], Table]], name: str, kind: str) -> Callable[[Record], Table]:
    if name not in offered:
        msg = f"There is no {kind} {name!r}: use one of {', '.join(offered)}."
        raise InputError(msg)
    return offered[name]
