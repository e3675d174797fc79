"""WRITE: a record -> a file; its ending chooses the format. A new format is one module and one line here."""

from __future__ import annotations

from pathlib import Path

from geo.errors import InputError
from geo.exports.csv import write_csv
from geo.exports.files import write_atomically
from geo.exports.geojson import write_geojson
from geo.interfaces import Writer
from geo.model import Record

WRITERS: dict[str, Writer] = {
    ".geojson": write_geojson,
    ".csv": write_csv,
}

__all__ = ["WRITERS", "write", "write_atomically"]


def write(record: Record, path: Path | str) -> None:
    """Write a record to a file in the format that the file's ending names.

    Raises InputError when no format has that ending, ExportError when the file cannot be written.
    """
    target = Path(path)
    writer = WRITERS.get(target.suffix.lower())
    if writer is None:
        ending = f"the ending {target.suffix!r}" if target.suffix else "no ending"
        msg = f"Cannot write {target.name}: it has {ending}; use one of {', '.join(WRITERS)}."
        raise InputError(msg)
    writer(record, target)
