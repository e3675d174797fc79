"""GeoJSON by RFC 7946, opened by the programs that people use."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import geopandas
import pyogrio
import pytest
from shapely.geometry import shape

from geo.exports import write
from geo.exports.geojson import feature_collection, geojson_text
from tests import made
from tests.payloads import PAYLOADS, poisoned


def rings(geometry: dict) -> list[tuple[int, list]]:
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [(i, ring) for rings in parts for i, ring in enumerate(rings)]


def numbers(value: object) -> list[float]:
    if isinstance(value, list):
        return [n for item in value for n in numbers(item)]
    return [value] if isinstance(value, int | float) else []


@pytest.mark.parametrize("record", [made.sample(), made.mixed(), made.only_areas()], ids=["sample", "mixed", "areas"])
def test_rfc_7946(record) -> None:
    collection = json.loads(geojson_text(record))
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    west, south, east, north = collection["bbox"]
    assert west < east
    assert south < north
    assert len({feature["id"] for feature in collection["features"]}) == len(record.claims)
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        assert not any(isinstance(value, dict | list) for value in feature["properties"].values())
        geometry = feature["geometry"]
        if geometry is None:
            continue
        assert shape(geometry).is_valid
        minx, miny, maxx, maxy = shape(geometry).bounds
        assert west <= minx <= maxx <= east
        assert south <= miny <= maxy <= north
        if "Polygon" in geometry["type"]:
            for i, ring in rings(geometry):
                assert ring[0] == ring[-1]
                area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
                assert (area > 0) == (i == 0), "outer rings anticlockwise, holes clockwise"
        assert all(round(n, 5) == n for n in numbers(geometry.get("coordinates", [])))


def test_the_sample_s_features() -> None:
    features = {f["id"]: f for f in feature_collection(made.sample())["features"]}
    assert features["c1"]["geometry"] == {"type": "Point", "coordinates": [30.5238, 50.4547]}
    assert features["c3"]["geometry"]["type"] == "MultiPoint"
    assert features["c3"]["properties"]["group"] == "g1"
    assert features["c3"]["properties"]["best"] == 1
    assert features["c10"]["geometry"]["type"] == "MultiPolygon"
    assert features["c13"]["geometry"] is None
    assert features["c12"]["properties"]["quantity_text"] == "hundreds of thousands"
    assert features["c12"]["properties"]["best"] is None
    assert "id" not in features["c12"]["properties"]
    record = made.sample()
    for feature in features.values():
        p = feature["properties"]
        assert record.report.text[p["sentence_start"] : p["sentence_end"]] == p["sentence"]


def test_geopandas_and_gdal_open_it(tmp_path: Path) -> None:
    path = tmp_path / "events.geojson"
    write(made.mixed(), path)
    frame = geopandas.read_file(path)
    assert len(frame) == len(made.mixed().claims)
    assert frame.crs == "EPSG:4326"
    assert frame.loc[0, "sentence"] == "Sentence 1 tells of missile in Ternopil."
    assert frame.geometry.isna().sum() == 3
    assert pyogrio.read_info(path)["features"] == len(frame)


def test_an_empty_record_is_an_empty_collection(tmp_path: Path) -> None:
    collection = json.loads(geojson_text(made.empty()))
    assert collection["features"] == []
    assert "bbox" not in collection


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_payloads_are_data(payload: str) -> None:
    record = poisoned(made.sample(), payload)
    text = geojson_text(record)
    text.encode()
    shown = "".join("\ufffd" if char == "\x00" or "\ud800" <= char <= "\udfff" else char for char in payload)
    features = json.loads(text)["features"]
    assert all(feature["properties"]["attribution"] == shown for feature in features)
    assert any(shown in feature["properties"]["sentence"] for feature in features)
    assert all(feature["properties"]["report_url"] is None for feature in features)
