"""Every format holds the same table: counts, attributes, geometries and CRS survive the round trip."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import geopandas
import pandas as pd
import pyogrio
import pytest

import geo
from geo.errors import InputError, MissingExtraError
from geo.exports import ENDINGS, to_bytes, write
from geo.exports.frames import to_frame
from geo.exports.rows import TABLES, claims_table
from geo.model import Record
from tests import made
from tests.payloads import ALL, poisoned

GEO = [ending for ending in ENDINGS if ending != ".csv"]


def read(path: Path, what: str = "claims") -> geopandas.GeoDataFrame:
    if path.suffix == ".parquet":
        return geopandas.read_parquet(path)
    return geopandas.read_file(path, layer=what if path.suffix == ".gpkg" else None)


@pytest.fixture(scope="module")
def record(sample_path) -> Record:
    return geo.extract(geo.read(sample_path))


@pytest.mark.parametrize("ending", GEO)
@pytest.mark.parametrize("what", TABLES)
def test_round_trip(record: Record, tmp_path: Path, ending: str, what: str) -> None:
    table = TABLES[what](record)
    geo.export(record, tmp_path / f"a{ending}", what=what)
    frame = read(tmp_path / f"a{ending}", what)
    assert frame.crs == "EPSG:4326"
    assert list(frame["id"]) == [row["id"] for row in table.rows]
    assert list(frame.geometry.isna()) == [geometry is None for geometry in table.geometries]
    assert frame.geometry.dropna().is_valid.all()
    for column in table.columns:
        for got, row in zip(frame[column.name], table.rows, strict=True):
            wanted = row[column.name]
            if wanted is None:
                assert pd.isna(got) or got == "", column.name
            elif column.type == "day":
                assert str(got)[:10] == wanted.isoformat()
            else:
                assert got == wanted, column.name


@pytest.mark.parametrize("ending", GEO)
def test_groups_are_several_points_and_the_unlocated_stay(tmp_path: Path, ending: str) -> None:
    write(made.mixed(), tmp_path / f"a{ending}")
    frame = read(tmp_path / f"a{ending}").set_index("id")
    assert len(frame) == len(made.mixed().claims)
    assert frame.geometry["c13"].geom_type == "MultiPoint"
    assert len(frame.geometry["c13"].geoms) == 3
    assert frame.geometry.isna().sum() == 3
    assert frame.total_bounds[0] > 20, "longitude first"


@pytest.mark.parametrize("ending", [ending for ending in GEO if ending != ".parquet"])  # not in GDAL's wheels
def test_gdal_opens_it(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a{ending}"
    write(made.mixed(), path)
    info = pyogrio.read_info(path, layer="claims" if ending in {".gpkg", ".kml"} else None)
    assert info["features"] == len(made.mixed().claims)
    assert info["crs"] == "EPSG:4326"


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_record_gives_the_same_bytes(ending: str) -> None:
    assert to_bytes(made.mixed(), ending) == to_bytes(made.mixed(), ending)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("what", TABLES)
@pytest.mark.parametrize("record", [made.empty(), made.only_areas()], ids=["empty", "areas"])
def test_empty_tables_are_files_too(record: Record, ending: str, what: str, tmp_path: Path) -> None:
    write(record, tmp_path / f"a{ending}", what=what)
    if ending == ".csv":
        assert (tmp_path / "a.csv").read_text().startswith("id,")
    else:
        assert len(read(tmp_path / f"a{ending}", what)) == len(TABLES[what](record).rows)


@pytest.mark.parametrize("ending", GEO)
def test_payloads_come_back_as_they_were(tmp_path: Path, ending: str) -> None:
    record = poisoned(made.sample(), ALL)
    write(record, tmp_path / f"a{ending}")
    frame = read(tmp_path / f"a{ending}")
    if ending == ".kml":  # XML cannot hold controls
        frame["attribution"] = [row["attribution"] for row in claims_table(record).rows]
    assert list(frame["attribution"]) == [row["attribution"] for row in claims_table(record).rows]


def test_parquet_tells_what_its_columns_mean(tmp_path: Path) -> None:
    from pyarrow import parquet

    write(made.sample(), tmp_path / "a.parquet")
    field = parquet.read_schema(tmp_path / "a.parquet").field("killed")
    assert field.metadata[b"hxl"] == b"#affected+killed"
    assert field.metadata[b"description"].startswith(b"People killed")
    assert str(parquet.read_schema(tmp_path / "a.parquet").field("date_end").type) == "date32[day]"


def test_a_frame_of_no_rows_keeps_its_columns() -> None:
    frame = to_frame(claims_table(made.empty()))
    assert frame.empty
    assert frame.crs == "EPSG:4326"


def test_unknown_tables_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="claims, events"):
        write(made.sample(), tmp_path / "a.csv", what="marks")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", [".parquet", ".fgb"])
def test_a_missing_library_names_the_extra(monkeypatch, tmp_path: Path, ending: str) -> None:
    monkeypatch.setitem(sys.modules, "geopandas", None)
    with pytest.raises(MissingExtraError, match=r"strikemap\[geo\]"):
        write(made.sample(), tmp_path / f"a{ending}")
    assert not list(tmp_path.iterdir())


def test_plain_formats_load_no_heavy_library(tmp_path: Path) -> None:
    code = (
        "import sys; from tests import made; from geo.exports import write\n"
        f"for e in ('.geojson', '.csv'): write(made.sample(), {str(tmp_path)!r} + '/a' + e)\n"
        "assert not {'pandas', 'geopandas', 'pyogrio', 'shapely', 'pyarrow', 'numpy'} & set(sys.modules)"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)
