"""WRITE: a table -> CSV with an HXL row under the header, so that humanitarian tools read it.

Cells that a spreadsheet would run as a formula are defused. Lines end in CR LF (RFC 4180).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import Any

from geo._escape import csv_cell
from geo.exports.columns import Table
from geo.exports.rows import claims_table
from geo.model import Record

BOM = "\ufeff"


def csv_text(record: Record, table: Table | None = None, *, bom: bool = False) -> str:
    """Return a table of the record, its claims by default, under a header and an HXL row.

    bom puts a byte order mark before it: spreadsheets on Windows need one to read UTF-8.
    """
    table = table or claims_table(record)
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow([column.name for column in table.columns])
    writer.writerow([column.hxl for column in table.columns])
    for row in table.rows:
        writer.writerow([_cell(value) for value in row.values()])
    return (BOM if bom else "") + lines.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return csv_cell(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
