"""What the browser gets: Leaflet as published, one drawing script, a base map that loses nothing."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from geo import _data, boundaries, drawing, layers
from tests import made

ROOT = Path(__file__).parents[1]
# Of the files in the npm package leaflet 1.9.4.
PUBLISHED = {
    "leaflet.js": "db49d009c841f5ca34a888c96511ae936fd9f5533e90d8b2c4d57596f4e5641a",
    "leaflet.css": "a7837102824184820dfa198d1ebcd109ff6d0ff9a2672a074b9a1b4d147d04c6",
    "LICENSE": "53e8dc25862014e4324741ca18fbe3611e11d42ef69f59f86ea8c5389647d4cb",
}


@pytest.mark.parametrize(("name", "sha256"), PUBLISHED.items())
def test_leaflet_is_the_published_file(name: str, sha256: str) -> None:
    assert hashlib.sha256(_data.path("web", "leaflet", name).read_bytes()).hexdigest() == sha256


def test_the_app_s_static_files_are_the_same() -> None:
    web, static = ROOT / "data" / "web", ROOT / "static"
    served = {path.relative_to(static).as_posix() for path in static.rglob("*") if path.is_file()}
    assert served >= {"leaflet/leaflet.js", "leaflet/leaflet.css", "leaflet/LICENSE", "map/map.js", "map/map.css"}
    for name in served:
        source = web / name.removeprefix("map/")
        assert (static / name).read_bytes() == source.read_bytes(), f"copy {source} to static/{name}"


def test_leaflet_goes_into_a_page_whole_and_with_its_licence_line() -> None:
    script = drawing.leaflet_script()
    assert script.startswith("/* @preserve\n * Leaflet 1.9.4")
    assert "sourceMappingURL" not in script
    style = drawing.leaflet_style()
    assert set(re.findall(r"url\(([^;]{10})", style)) == {"data:image"}
    assert "\r" not in style


@pytest.mark.parametrize("name", ["map.js", "map.css", "page.js", "page.css", "filter.js", "share.js", "address.js"])
def test_our_scripts_and_styles_can_stand_in_a_page(name: str) -> None:
    code = drawing.asset(name)
    assert not re.search(
        r"</(script|style)|<!--|\r|https?://(?!www\.w3\.org/)|innerHTML|insertAdjacentHTML|document\.write|eval\(", code
    )


def colours(selector: str) -> dict[str, str]:
    """Return the colours of one block of map.css by name."""
    block = drawing.asset("map.css").split(selector, 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--sm-([a-z-]+): (#[0-9a-f]{3,6});", block))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
        parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [":root {", ':root[data-theme="dark"] {'])
def test_marks_and_text_stand_out(theme: str) -> None:
    given = colours(theme)
    for mark in ("strike", "dead", "power", "heating", "water", "other", "named", "selected"):
        assert contrast(given[mark], given["ukraine"]) >= 3, mark
    for text in ("ink", "muted", "power-text", "heating", "water", "strike", "link"):
        assert contrast(given[text], given["panel"]) >= 4.5, text
    for label in ("ink", "town"):
        assert contrast(given[label], given["ukraine"]) >= 4.5, label


def test_every_way_to_a_theme_has_the_same_colours() -> None:
    assert colours(':root:not([data-theme="light"]) {') == colours(':root[data-theme="dark"] {')
    assert colours(":root:root:root {") == colours(":root {")


def unpacked(steps: list[int]) -> list[list[float]]:
    lon = lat = 0
    points = []
    for east, north in zip(steps[::2], steps[1::2], strict=True):
        lon, lat = lon + east, lat + north
        points.append([lon / 1000, lat / 1000])
    return points


def test_packing_the_base_map_loses_nothing() -> None:
    packed, full = drawing.packed_basemap(), boundaries.basemap()
    assert packed.keys() == full.keys()
    assert [unpacked(line) for line in packed["oblast_lines"]] == full["oblast_lines"]["coordinates"]
    assert [[unpacked(ring) for ring in rings] for rings in packed["ukraine"]] == full["ukraine"]["coordinates"]
    assert packed["towns"] == full["towns"]
    assert [{k: v for k, v in country.items() if k != "also"} for country in packed["countries"]] == full["countries"]
    assert len(json.dumps(packed)) < 0.75 * len(json.dumps(full))


def test_layer_data_holds_all_that_is_drawn_and_told() -> None:
    record = made.sample()
    casualties = next(layer for layer in layers.build_layers(record) if layer.id == "casualties")
    data = drawing.layer_data(record, casualties, selected="x")
    (feature,) = data["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["anchors"] == [[30.5238, 50.4547], [36.2527, 49.9808]]
    assert feature["properties"]["claims"][0]["attribution"] == "local officials"
    assert data["report"] == {"lang": "en", "source": "Strikemap sample", "url": None}
    assert data["selected"] == "x"


def test_only_http_addresses_reach_the_map() -> None:
    record = made.only_areas()
    assert drawing.report_data(record)["url"] == "https://example.org/report?a=1&b=2"


def test_the_credits_know_when_an_approximate_outline_is_drawn() -> None:
    assert drawing.raions_drawn(made.sample(), layers.build_layers(made.sample()))
    assert not drawing.raions_drawn(made.many(5), layers.build_layers(made.many(5)))
