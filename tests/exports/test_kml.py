"""KML: what GDAL's LIBKML driver reads, what Google Earth shows, and no text that is more than text."""

from __future__ import annotations

import dataclasses
import html
from pathlib import Path
from xml.etree import ElementTree as ET

import geopandas
import pyogrio
import pytest

from geo.exports import TABLES, write
from geo.exports.kml import kml_bytes
from geo.model import Record
from tests import made
from tests.payloads import PAYLOADS, poisoned

KML = "{http://www.opengis.net/kml/2.2}"


def root(record: Record, what: str = "claims") -> ET.Element:
    return ET.fromstring(kml_bytes(record, TABLES[what](record)))


def test_libkml_reads_names_descriptions_days_and_types(tmp_path: Path) -> None:
    path = tmp_path / "a.kml"
    write(made.mixed(), path)
    assert pyogrio.read_info(path)["driver"] == "LIBKML"
    assert pyogrio.list_layers(path)[:, 0].tolist() == ["claims"]
    frame = geopandas.read_file(path).set_index("id")
    row = frame.loc["c6"]
    assert row["Name"] == "18 injured"
    assert row["description"] == "<p>Dnipro</p><p>Sentence 6 tells of injured in Dnipro.</p><p>the mayor</p>"
    assert (str(row["begin"])[:10], str(row["end"])[:10]) == ("2026-01-23", "2026-01-24")
    assert (row["best"], row["injured"], bool(row["superseded"])) == (18, 18, False)


def test_every_style_is_there_and_in_the_map_s_colour() -> None:
    tree = root(made.mixed())
    styles = {style.get("id"): style for style in tree.iter(f"{KML}Style")}
    used = {link.text for link in tree.iter(f"{KML}styleUrl")}
    assert {name.removeprefix("#") for name in used} <= set(styles)
    assert {"#strike", "#casualty", "#power"} <= used
    assert styles["strike"].findtext(f"{KML}IconStyle/{KML}color") == "ff2b18b2"
    assert not list(tree.iter(f"{KML}href")), "nothing is loaded"


def test_ids_that_xml_cannot_hold_stay_data(tmp_path: Path) -> None:
    record = made.mixed()
    claims = (dataclasses.replace(record.claims[0], id="<1 2>"), *record.claims[1:])
    path = tmp_path / "a.kml"
    write(dataclasses.replace(record, claims=claims), path)
    assert not [mark for mark in root(dataclasses.replace(record, claims=claims)).iter() if mark.get("id") == "<1 2>"]
    frame = geopandas.read_file(path)
    assert "<1 2>" in {str(value) for column in ("id", "id2") if column in frame for value in frame[column]}


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
@pytest.mark.parametrize("what", TABLES)
def test_payloads_are_text(payload: str, what: str) -> None:
    record = poisoned(made.sample(), payload)
    hostile = root(record, what)
    allowed = {"kml", "Document", "name", "Style", "IconStyle", "LineStyle", "PolyStyle", "color", "scale", "width"}
    allowed |= {"Schema", "SimpleField", "displayName", "Folder", "Placemark", "description", "TimeSpan", "begin"}
    allowed |= {"end", "styleUrl", "ExtendedData", "SchemaData", "SimpleData", "Point", "coordinates", "Polygon"}
    allowed |= {"outerBoundaryIs", "innerBoundaryIs", "LinearRing", "MultiGeometry"}
    assert {node.tag.removeprefix(KML) for node in hostile.iter()} <= allowed
    for node in hostile.iter(f"{KML}description"):
        bare = (node.text or "").replace("<p>", "").replace("</p>", "")
        assert not set("<>`${}") & set(bare)
        assert html.unescape(bare)
