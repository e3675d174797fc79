"""WRITE: a record -> a GeoPackage: the tables, the layers of the map, and styles with which QGIS draws them at once.

Layers of the map are strikes, casualties, power, heating, water, other and named, each with its areas apart, since GIS
programs want one kind of geometry a layer. The tables come first and are drawn as nothing: they say again what the
layers show. Styles stand in the table `layer_styles`, which QGIS reads by itself.
"""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path

from geo.exports import qgis
from geo.exports.columns import Table
from geo.exports.frames import write_layer
from geo.exports.marks import mark_tables
from geo.model import Record

_KINDS = {"": "Unknown", "point": "MultiPoint", "area": "MultiPolygon"}
_TITLES = {
    "claims": "Claims (one row a claim)",
    "events": "Events (one row an event)",
    "acled": "ACLED-shaped view",
    "ucdp": "UCDP-shaped view",
    "strikes": "Strikes",
    "casualties": "Casualties",
    "power": "Power outages",
    "heating": "Heating outages",
    "water": "Water outages",
    "other": "Gas and communications outages",
    "named": "Named, not mapped",
}
_CHANGE_COUNTERS, _COUNTER_BYTES = (24, 92), 4  # byte offsets in the head of a SQLite file
# As QGIS makes it.
_STYLES = """CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,
styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME)"""


def gpkg_bytes(record: Record, tables: Sequence[Table], *, marks: bool = True) -> bytes:
    """Return a GeoPackage with these tables, the first one first, and the marks of the map unless not wanted.

    The same record gives the same bytes: the time of change is the day the report was published.
    """
    drawn = mark_tables(record) if marks else []
    day = f"{record.report.published or '1970-01-01'}T00:00:00.000Z"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "strikemap.gpkg"
        for number, table in enumerate([*tables, *drawn]):
            kind = "" if table not in drawn else "area" if table.name.endswith("_areas") else "point"
            write_layer(table, file, driver="GPKG", geometry_type=_KINDS[kind], append=number > 0, VERSION="1.2")
        with contextlib.closing(sqlite3.connect(file)) as database, database:
            _describe(database, [*tables, *drawn], day)
        with contextlib.closing(sqlite3.connect(file)) as database:
            database.execute("VACUUM")
        return _with_one_change(file.read_bytes())


def _with_one_change(database: bytes) -> bytes:
    """Return a SQLite file whose counter of changes is 1: how many transactions GDAL makes depends on the clock.

    The counter stands twice in the head and must agree (sqlite.org/fileformat2.html, 1.3.7 and 1.3.17).
    """
    one = (1).to_bytes(_COUNTER_BYTES, "big")
    out = bytearray(database)
    for at in _CHANGE_COUNTERS:
        out[at : at + _COUNTER_BYTES] = one
    return bytes(out)


def _describe(database: sqlite3.Connection, tables: Sequence[Table], day: str) -> None:
    """Add titles, column meanings, styles and one time of change."""
    database.execute(_STYLES)
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) "
        "VALUES ('layer_styles', 'attributes', 'layer_styles', 'Styles for QGIS')"
    )
    for table in tables:
        layer = table.name.removesuffix("_areas")
        title = _TITLES.get(layer, layer) + (" (areas)" if layer != table.name else "")
        database.execute("UPDATE gpkg_contents SET identifier = ? WHERE table_name = ?", (title, table.name))
        database.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
            "styleQML, styleSLD, useAsDefault, description, owner, ui, update_time) "
            "VALUES ('', '', ?, 'geom', 'Strikemap', ?, '', 1, 'As on the map', '', '', ?)",
            (table.name, qgis.style(table.name), day),
        )
    database.execute("UPDATE gpkg_contents SET last_change = ?", (day,))
