"""A table -> a GeoDataFrame, and from there GeoParquet and FlatGeobuf. Needs the extra `geo`, loaded when asked for."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

from geo.errors import MissingExtraError
from geo.exports.columns import Table
from geo.exports.geometries import Geometry

CRS = "EPSG:4326"
_TYPES = {"text": "string", "integer": "Int64", "number": "Float64", "flag": "boolean"}
_TIP = 'this needs the extra "geo": pip install "strikemap[geo]"'


def load(name: str) -> ModuleType:
    """Import a library of the extra `geo`; raise MissingExtraError, which names the extra, when it is not there."""
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError as error:
        msg = f"Cannot load {name}: {_TIP}."
        raise MissingExtraError(msg) from error


def to_frame(table: Table) -> Any:
    """Return a table as a geopandas.GeoDataFrame in EPSG:4326; rows without a place have no geometry.

    Column types are pandas' own nullable ones; days are datetime.date.
    """
    geopandas, pandas = load("geopandas"), load("pandas")
    series = {}
    for column in table.columns:
        values = [row[column.name] for row in table.rows]
        series[column.name] = pandas.Series(values, dtype=_TYPES.get(column.type, "object"))
    frame = pandas.DataFrame(series)
    return geopandas.GeoDataFrame(frame, geometry=to_shapes(table.geometries), crs=CRS)


def to_shapes(geometries: tuple[Geometry | None, ...]) -> list[Any]:
    """Return GeoJSON geometries as shapely's."""
    shape = load("shapely.geometry").shape
    return [None if geometry is None else shape(geometry) for geometry in geometries]


def parquet_bytes(table: Table) -> bytes:
    """Return a table as GeoParquet 1.1; the meaning and HXL tag of every column stand in its metadata."""
    pyarrow, parquet = load("pyarrow"), load("pyarrow.parquet")
    plain = io.BytesIO()
    to_frame(table).to_parquet(plain, index=False, schema_version="1.1.0", write_covering_bbox=False)
    read = parquet.read_table(plain)
    told = {column.name: column for column in table.columns}
    fields = []
    for field in read.schema:
        column = told.get(field.name)
        kind = pyarrow.date32() if column is not None and column.type == "day" else field.type
        facts = {"description": column.meaning, "hxl": column.hxl} if column is not None else None
        fields.append(pyarrow.field(field.name, kind, metadata=facts))
    out = io.BytesIO()
    parquet.write_table(read.cast(pyarrow.schema(fields, metadata=read.schema.metadata)), out)
    return out.getvalue()


def flatgeobuf_bytes(table: Table) -> bytes:
    """Return a table as FlatGeobuf in the table's own order: a spatial index would lose rows without a place."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{table.name}.fgb"
        write_layer(table, file, driver="FlatGeobuf", geometry_type="Unknown", SPATIAL_INDEX="NO")
        return file.read_bytes()


def write_layer(
    table: Table, file: Path, *, driver: str, geometry_type: str, append: bool = False, **options: Any
) -> None:
    """Write a table with GDAL into a file of our own making; the caller moves it to where it belongs."""
    pyogrio = load("pyogrio")
    load("pyarrow")
    frame = to_frame(table)
    for column in table.columns:
        if column.type == "day":
            frame[column.name] = frame[column.name].astype(_days_type())
    pyogrio.write_dataframe(
        frame,
        file,
        layer=table.name,
        driver=driver,
        geometry_type=geometry_type,
        append=append,
        use_arrow=True,
        **options,
    )


def _days_type() -> Any:
    pandas, pyarrow = load("pandas"), load("pyarrow")
    return pandas.ArrowDtype(pyarrow.date32())
