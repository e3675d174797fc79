"""GeoPackage: tables, the layers of the map, and styles that QGIS takes up by itself."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree as ET

import geopandas
import pyogrio
import pytest

from geo import _data
from geo.exports import qgis, write
from geo.exports.marks import mark_tables
from geo.layers import build_layers
from geo.model import Record
from tests import made
from tests.payloads import ALL, PAYLOADS, poisoned

RECORDS = {"sample": made.sample(), "mixed": made.mixed(), "areas": made.only_areas()}


@pytest.fixture(scope="module")
def mixed(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("gpkg") / "mixed.gpkg"
    write(made.mixed(), path)
    return path


def styles(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as database:
        return dict(database.execute("SELECT f_table_name, styleQML FROM layer_styles WHERE useAsDefault"))


def test_layers_of_the_map_one_kind_of_geometry_each(mixed: Path) -> None:
    layers = dict(pyogrio.list_layers(mixed).tolist())
    assert list(layers)[:2] == ["claims", "events"]
    assert layers.pop("layer_styles") is None
    drawn = {name: kind for name, kind in layers.items() if name not in {"claims", "events"}}
    assert set(drawn) == {
        "power",
        "water",
        "other",
        "casualties_areas",
        "casualties",
        "strikes_areas",
        "strikes",
        "named",
    }
    assert all(kind == ("MultiPolygon" if name.endswith("_areas") else "MultiPoint") for name, kind in drawn.items())
    for name in drawn:
        frame = geopandas.read_file(mixed, layer=name)
        assert frame.crs == "EPSG:4326"
        assert frame.geometry.notna().all()
        assert frame.geometry.is_valid.all()


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_every_mark_of_the_map_is_a_row(record: Record) -> None:
    marks = {feature["id"] for layer in build_layers(record) for feature in layer.features}
    rows = [row for table in mark_tables(record) for row in table.rows]
    assert {row["id"] for row in rows} == marks


def test_a_shared_toll_is_one_row(mixed: Path) -> None:
    frame = geopandas.read_file(mixed, layer="casualties")
    shared = frame[frame["shared"]]
    assert len(shared) == 1
    assert len(shared.geometry.iloc[0].geoms) == 3
    assert shared["symbol"].tolist() == ["toll-shared"]


def test_the_table_asked_for_comes_first(tmp_path: Path) -> None:
    write(made.sample(), tmp_path / "a.gpkg", what="events")
    assert pyogrio.list_layers(tmp_path / "a.gpkg")[0, 0] == "events"


def test_every_layer_has_a_style_and_every_symbol_a_category(mixed: Path) -> None:
    found = styles(mixed)
    assert set(found) == {name for name, _ in pyogrio.list_layers(mixed).tolist()} - {"layer_styles"}
    for record in RECORDS.values():
        for table in mark_tables(record):
            categories = {node.get("value") for node in ET.fromstring(qgis.style(table.name)).iter("category")}
            assert {row["symbol"] for row in table.rows} <= categories, table.name
    assert ET.fromstring(found["claims"]).find("renderer-v2").get("type") == "nullSymbol"


def test_styles_have_the_map_s_colours() -> None:
    sheet = _data.read_text("web", "map.css")
    assert qgis.colours()["strike"] in sheet
    assert qgis.rgba("strike") == "178,24,43,255"
    assert qgis.rgba("halo") == "255,255,255,255"
    assert {"strike", "dead", "power", "heating", "water", "other", "named", "ukraine"} <= set(qgis.colours())


def test_columns_of_expressions_exist() -> None:
    columns = set(mark_tables(made.mixed())[0].rows[0])
    for layer in qgis.STYLED:
        for table in (layer, f"{layer}_areas"):
            for node in ET.fromstring(qgis.style(table)).iter("Option"):
                if node.get("name") == "expression":
                    assert set(re.findall(r'"(\w+)"', node.get("value"))) <= columns


def test_the_file_is_a_whole_database_of_one_day(mixed: Path) -> None:
    with closing(sqlite3.connect(mixed)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        days = {day for (day,) in database.execute("SELECT last_change FROM gpkg_contents")}
        assert days == {"2026-01-24T00:00:00.000Z"}
        titles = dict(database.execute("SELECT table_name, identifier FROM gpkg_contents"))
    assert titles["strikes_areas"] == "Strikes (areas)"


def test_report_text_stands_in_rows_only(tmp_path: Path) -> None:
    write(poisoned(made.sample(), ALL), tmp_path / "bad.gpkg")
    write(made.sample(), tmp_path / "good.gpkg")
    bad, good = tmp_path / "bad.gpkg", tmp_path / "good.gpkg"
    assert pyogrio.list_layers(bad).tolist() == pyogrio.list_layers(good).tolist()
    assert styles(bad) == styles(good)
    with closing(sqlite3.connect(bad)) as one, closing(sqlite3.connect(good)) as other:
        for query in (
            "SELECT name, sql FROM sqlite_master",
            "SELECT table_name, identifier, description FROM gpkg_contents",
        ):
            assert one.execute(query).fetchall() == other.execute(query).fetchall()


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_payloads_reach_marks_as_text(payload: str) -> None:
    for table in mark_tables(poisoned(made.sample(), payload)):
        for row in table.rows:
            assert row["url"] is None
            "".join(str(value) for value in row.values()).encode()


LOOK = """
import sys
from qgis.core import QgsApplication, QgsVectorLayer
app = QgsApplication([], False)
app.initQgis()
for name in sys.argv[2:]:
    layer = QgsVectorLayer(f"{sys.argv[1]}|layername={name}", name, "ogr")
    renderer = layer.renderer()
    values = {feature["symbol"] for feature in layer.getFeatures()}
    drawn = {category.value() for category in renderer.categories()}
    assert values and values <= drawn, (name, values, drawn)
    for category in renderer.categories():
        assert all(part.layerType() for part in category.symbol().symbolLayers())
    print(name, renderer.type())
"""


def test_qgis_opens_it_ready_drawn(mixed: Path) -> None:
    python = shutil.which("python3", path="/usr/bin:/usr/local/bin") or "python3"
    env = {
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": "/usr/bin:/bin",
        "XDG_RUNTIME_DIR": str(mixed.parent),
        "HOME": str(mixed.parent),
    }
    check = [python, "-c", "import qgis.core"]
    if subprocess.run(check, env=env, capture_output=True, check=False).returncode:
        pytest.skip("no QGIS for Python: apt-get install python3-qgis")
    names = [name for name, kind in pyogrio.list_layers(mixed).tolist() if kind in {"MultiPoint", "MultiPolygon"}]
    done = subprocess.run(
        [python, "-c", LOOK, str(mixed), *names], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("categorizedSymbol") == len(names)


def test_the_counter_of_changes_tells_of_no_clock(tmp_path):
    write(made.mixed(), tmp_path / "a.gpkg")
    data = (tmp_path / "a.gpkg").read_bytes()
    assert data[24:28] == data[92:96] == (1).to_bytes(4, "big")
