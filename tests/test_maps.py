"""The folium map: layered, self-contained, and deaf to whatever a report's text tries to be."""

from __future__ import annotations

import json
import re

import folium
import pytest

from geo.maps import base_map, build_map, feature_groups
from tests import made
from tests.payloads import JINJA, PAYLOADS, poisoned

EXPRESSION = "{{7*7}}CANARY{{3*111111}}"


def plain_folium(payload: str, where: str) -> str:
    """Return what plain folium makes of a payload in one of its usual places."""
    drawn = folium.Map((50, 30), tiles=None)
    if where == "popup":
        folium.Marker((50, 30), popup=payload).add_to(drawn)
    elif where == "tooltip":
        folium.Marker((50, 30), tooltip=payload).add_to(drawn)
    elif where == "layer name":
        folium.FeatureGroup(name=payload).add_to(drawn)
        folium.LayerControl().add_to(drawn)
    else:
        feature = {
            "type": "Feature",
            "properties": {"sentence": payload},
            "geometry": {"type": "Point", "coordinates": [30, 50]},
        }
        folium.GeoJson({"type": "FeatureCollection", "features": [feature]}).add_to(drawn)
    return drawn.get_root().render()


@pytest.mark.parametrize("where", ["popup", "tooltip", "layer name", "GeoJSON property"])
def test_plain_folium_runs_the_text_so_these_tests_can_fail(where: str) -> None:
    html = plain_folium(EXPRESSION, where)
    assert "49CANARY333333" in html


def test_the_same_text_stays_text_on_our_map() -> None:
    html = build_map(poisoned(made.sample(), EXPRESSION)).get_root().render()
    assert "49CANARY" not in html
    assert "333333" not in html
    assert "\\u007b\\u007b7*7\\u007d\\u007dCANARY\\u007b" in html


def layer_data(html: str) -> list[dict]:
    """Return the marks in a rendered page, read back as the browser would."""
    return [json.loads(data) for data in re.findall(r"strikemap\.fill\(\w+, (.*)\);", html)]


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_payloads_reach_the_browser_as_the_very_same_text(payload: str) -> None:
    record = poisoned(made.sample(), payload)
    html = build_map(record).get_root().render()
    html.encode()
    marks = [feature["properties"] for layer in layer_data(html) for feature in layer["features"]]
    assert len(marks) >= 8
    quoted = {claim["sentence"] for mark in marks for claim in mark["claims"]}
    assert quoted <= {record.report.text[slice(*claim.evidence.sentence)] for claim in record.claims}
    assert any(payload in sentence for sentence in quoted)
    assert "CANARYCANARY" not in html
    assert html.count("<script") == html.lower().count("<script") == html.count("</script>")


@pytest.mark.parametrize("payload", JINJA.values(), ids=JINJA)
def test_the_app_s_marks_survive_a_second_rendering(payload: str) -> None:
    record = poisoned(made.sample(), payload)
    drawn = base_map()
    for group in feature_groups(record, payload):
        group.add_to(drawn)
    html = drawn.get_root().render()
    layers = layer_data(html)
    assert len(layers) == 6
    assert all(payload in feature["properties"]["place"] for layer in layers for feature in layer["features"])


def test_the_file_asks_for_nothing() -> None:
    html = build_map(made.sample()).get_root().render()
    elements = re.sub(r"<(script|style)\b[^>]*>.*?</\1>", "", html, flags=re.DOTALL)
    assert not re.search(r"\b(src|href)\s*=", elements)
    assert not re.search(r"<(script|style)\b[^>]*\b(src|href)=", html)
    assert "default-src 'none'" in html
    assert len(html) < 400_000


def test_one_group_per_layer_that_has_marks_and_a_switch() -> None:
    drawn = build_map(made.sample())
    groups = [child for child in drawn._children.values() if isinstance(child, folium.FeatureGroup)]
    assert [group.layer_name for group in groups] == [
        *("Power outages", "Heating outages", "Water outages", "Casualties", "Strikes"),
        "Named, not mapped",
    ]
    assert [group.show for group in groups] == [True] * 5 + [False]
    assert any(isinstance(child, folium.LayerControl) for child in drawn._children.values())


def test_an_empty_record_makes_a_map_too() -> None:
    html = build_map(made.empty()).get_root().render()
    assert "strikemap.basemap(" in html
    assert "strikemap.fill(" not in html


def test_tiles_come_from_the_network_only_when_asked() -> None:
    assert "tile.openstreetmap.org" not in build_map(made.sample()).get_root().render()
    assert "tile.openstreetmap.org" in build_map(made.sample(), offline=False).get_root().render()


def test_the_app_s_base_map_is_constant_and_served_by_the_app() -> None:
    def script(drawn: folium.Map) -> str:
        return re.sub(r"_[0-9a-f]{32}", "", drawn.get_root().render())

    assert script(base_map()) == script(base_map())
    links = re.findall(r'(?:src|href)="([^"]+)"', script(base_map()))
    assert links == [
        *("../../app/static/leaflet/leaflet.js", "../../app/static/map/map.js"),
        *("../../app/static/leaflet/leaflet.css", "../../app/static/map/map.css"),
    ]


def test_feature_groups_ring_the_selected_mark_and_follow_the_layers() -> None:
    record = made.sample()
    groups = feature_groups(record, "strikes-UA80000000000093317")
    assert [group.layer_name for group in groups][-1] == "Legend"
    assert len(groups) == 7
    assert [group.layer_name for group in feature_groups(record, layers=[])] == ["Legend"]
