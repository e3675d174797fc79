"""The page: self-contained, the same bytes for the same record, and plain HTML that says all."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import html as html_parser
import itertools
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import Point, Polygon, shape
from shapely.ops import unary_union

from benchmarks.bench_page import build_folium
from geo import boundaries, drawing, layers
from geo.errors import ExportError
from geo.webpage import build_page, write_page
from geo.webpage.packing import inflated
from geo.webpage.panel import FIRST_ITEMS, FULL_ITEMS, PLAIN_ITEMS
from geo.webpage.picture import BASE, build_picture
from tests import made
from tests.payloads import PAYLOADS, poisoned

NOON = dt.datetime(2026, 1, 24, 12, 0, tzinfo=dt.UTC)


class Reader(HTMLParser):
    """Reads a page as a browser would: elements, attributes and the text outside scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.code: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.text += "" if tag in {"b", "bdi", "a", "span"} else " "
        self.open.append(tag)
        if tag in self.code:
            self.code[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.code:
            self.code[self.open[-1]][-1] += data
        else:
            self.text += data


def data_of(read: Reader) -> dict[str, Any]:
    """Return the data that the page's script reads."""
    code, data, opening = read.code["script"]
    assert opening.startswith("/* @preserve\n * Leaflet 1.9.4")
    assert not re.search(r"[<&\s]", code + data)
    found: dict[str, Any] = json.loads(inflated(data))
    return found


def test_a_long_list_says_all_without_javascript_and_each_sentence_once() -> None:
    record = made.many(300)
    read = Reader(build_page(record, made_at=NOON))
    listed = len([a for _, a in read.elements if "data-mark" in a])
    assert listed == FULL_ITEMS
    assert "100 more entries" in read.text
    for claim in record.claims:
        start, end = claim.evidence.sentence
        assert read.text.count(record.report.text[start:end]) == 1
    assert len(data_of(read)["pool"]) == len({repr(value) for value in data_of(read)["pool"]})


def test_of_a_very_long_list_the_script_has_the_rest_and_the_page_says_so() -> None:
    record = made.many(PLAIN_ITEMS + 1)
    read = Reader(build_page(record, made_at=NOON))
    assert len([a for _, a in read.elements if "data-mark" in a]) == FIRST_ITEMS
    assert f"{PLAIN_ITEMS + 1 - FIRST_ITEMS:,} more entries They stand in this file compressed" in " ".join(
        read.text.split()
    )
    pool = set(map(str, data_of(read)["pool"]))
    assert {record.report.text[slice(*claim.evidence.sentence)] for claim in record.claims} <= pool


def test_the_still_picture_holds_a_plain_base_map_and_every_shown_layer() -> None:
    page = build_page(made.mixed(), made_at=NOON)
    picture = page[page.index("<svg") : page.index("</svg>")]
    for name in (
        *BASE.values(),
        "#sm-star",
        "sm-ring",
        "sm-killed",
        "sm-tie",
        "sm-strike-area",
        "sm-fill-power",
        "sm-fill-other",
        "sm-pale",
    ):
        assert name in picture
    assert "sm-dot" not in picture


def test_the_still_picture_s_ukraine_is_ukraine() -> None:
    """Within three pixels of the outline that the script draws, Crimea with it."""
    page = build_page(made.empty(), made_at=NOON)
    path = re.search(r'class="sm-ukraine" d="([^"]+)"', page)
    assert path
    rings = []
    for line in path.group(1).split("M")[1:]:
        steps = [int(n) for n in re.findall(r"-?\d+", line)]
        xs, ys = itertools.accumulate(steps[::2]), itertools.accumulate(steps[1::2])
        rings.append([(x / 100, y / 100) for x, y in zip(xs, ys, strict=True)])
    plain = unary_union([Polygon(ring).buffer(0) for ring in rings])
    full = shape(boundaries.basemap()["ukraine"]).buffer(0)
    assert plain.contains(Point(34.1, 45.0))
    assert plain.symmetric_difference(full).area < 0.01 * full.area


def test_a_still_picture_of_thousands_keeps_the_largest_of_each_spot() -> None:
    record = made.many(5000)
    picture = build_picture(layers.build_layers(record), "x")
    assert len(picture) < 40_000
    assert all(f"sm-dots-{layer}" in picture for layer in ("strikes", "casualties", "power", "heating", "water"))
    assert "sm-dots-80" in picture


def test_five_thousand_events_are_a_twentieth_of_one_folium_marker_each(tmp_path: Path) -> None:
    def folium_bytes(events: int) -> int:
        build_folium(made.many(events), tmp_path / "folium.html")
        return (tmp_path / "folium.html").stat().st_size

    # Its markers are of one size: what a hundred more weigh, five thousand weigh fifty times.
    few, more = folium_bytes(900), folium_bytes(1000)
    assert len(build_page(made.many(5000), made_at=NOON).encode()) * 20 <= few + (more - few) * 41


def test_five_thousand_events_stay_under_three_megabytes() -> None:
    assert len(build_page(made.many(5000), made_at=NOON).encode()) < 300_000


def test_the_page_is_small_and_asks_for_nothing() -> None:
    page = build_page(made.sample(), made_at=NOON)
    assert len(page.encode()) < 200_000
    read = Reader(page)
    for tag, attributes in read.elements:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "form"}
        assert "src" not in attributes
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
    assert not re.search(r"url\((?!data:|#)[^)]", "".join(read.code["style"]))


def test_the_policy_names_the_very_scripts_and_styles() -> None:
    page = build_page(made.sample(), made_at=NOON)
    read = Reader(page)
    policy = next(a["content"] for _, a in read.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; img-src data:; ")
    assert "unsafe" not in policy
    packed, _, opening = read.code["script"]
    code = json.loads(inflated(packed))
    assert len(code["scripts"]) == 2
    assert code["scripts"][0] == drawing.leaflet_script()
    assert len(re.findall("sha256-", policy)) == 5
    for part in [opening, *code["scripts"], *read.code["style"], code["style"]]:
        digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_the_same_record_and_moment_give_the_same_bytes() -> None:
    assert build_page(made.mixed(), made_at=NOON) == build_page(made.mixed(), made_at=NOON)
    kyiv = dt.timezone(dt.timedelta(hours=2))
    assert build_page(made.sample(), made_at=NOON.astimezone(kyiv)) == build_page(made.sample(), made_at=NOON)


def test_what_a_reader_sees_without_javascript() -> None:
    text = " ".join(Reader(build_page(made.sample(), made_at=NOON)).text.split())
    for words in (
        "Night of strikes on Kyiv and Kharkiv overshadows talks in Abu Dhabi",
        "23–24 January 2026 · strikes at 3 places · 1 killed · 27 injured",
        "No power in 2 places · no heating in 1 place · no water in 1 place",
        "1 killed, 27 injured “One person was killed and 27 were wounded overnight when Russia bombarded Kyiv and Kharkiv",
        "88,000 families without power “DTEK, the country's biggest private energy company",
        "one figure for both places, not split",
        "only the raion is known",
        "Whole country, not on the map more than 370 drones launched",
        "Moscow",
        "Figures as reported, not verified by this tool. Made 2026-01-24 12:00 UTC from",
        "Strikemap sample, 24 January 2026 (text sha256 99243bf4d1c5)",
        "Crimea and Sevastopol shown as Ukraine per UN General Assembly resolution 68/262",
        "raion outlines are approximate",
    ):
        assert words in text


def test_the_map_and_the_list_name_the_same_marks() -> None:
    read = Reader(build_page(made.mixed(), made_at=NOON))
    listed = {a["data-mark"] for _, a in read.elements if "data-mark" in a}
    every = [(layer.id, f["id"]) for layer in layers.build_layers(made.mixed()) for f in layer.features]
    assert listed == {mark for layer, mark in every if layer != "named"}
    assert data_of(read)["marks"]["rows"]["count"] == len(every)


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (made.empty(), "Nothing to map: 7 places named, no strike, casualty or outage read."),
        (made.only_areas(), "only the oblast is known"),
    ],
)
def test_other_records(record, words) -> None:
    assert words in Reader(build_page(record, made_at=NOON)).text


def test_themes() -> None:
    assert '<html lang="en">' in build_page(made.empty(), made_at=NOON)
    assert '<html lang="en" data-theme="dark">' in build_page(made.empty(), made_at=NOON, theme="dark")
    with pytest.raises(ValueError, match="auto, light, dark"):
        build_page(made.empty(), theme="pink")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_payloads_are_text_wherever_they_stand(payload: str) -> None:
    clean = Reader(build_page(made.sample(), made_at=NOON))
    page = build_page(poisoned(made.sample(), payload), made_at=NOON)
    read = Reader(page)
    page.encode()
    assert "\x00" not in page
    shown = payload.replace("\x00", "\ufffd")
    shown = re.sub("[\ud800-\udfff]", "\ufffd", shown)
    assert shown in read.text
    assert read.code["script"][::2] == clean.code["script"][::2]
    assert read.code["style"] == clean.code["style"]
    assert {tag for tag, _ in read.elements} <= {tag for tag, _ in clean.elements} | {"a", "small"}
    assert any(shown in value for value in data_of(read)["pool"] if isinstance(value, str))
    links = [attributes["href"] for tag, attributes in read.elements if tag == "a"]
    assert links == []
    assert html_parser.unescape(page).count("<h1 lang=") >= 1


def test_a_report_with_an_address_is_linked_and_never_a_script() -> None:
    read = Reader(build_page(made.mixed(), made_at=NOON))
    (link,) = [attributes for tag, attributes in read.elements if tag == "a"]
    assert link == {"href": "https://example.org/report?a=1&b=2", "rel": "noopener noreferrer"}


def test_places_told_online_are_credited() -> None:
    story = made.Story()
    story.says("strike", "drone", made.place("osm:node/1", "Somewhere", 50, 30))
    assert "Some places: © OpenStreetMap contributors (ODbL)" in Reader(build_page(story.record(), made_at=NOON)).text


def test_the_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    write_page(made.sample(), target, made_at=NOON)
    assert target.read_text(encoding="utf-8") == build_page(made.sample(), made_at=NOON)
    with pytest.raises(ExportError, match="does not exist"):
        write_page(made.sample(), tmp_path / "no" / "map.html")
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]
