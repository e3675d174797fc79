"""The page: self-contained, the same bytes for the same record, and plain HTML that says all."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import html as html_parser
import json
import re
import zlib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from geo import drawing, layers
from geo.errors import ExportError
from geo.exports.geojson import geojson_text
from geo.webpage import build_page, write_page
from geo.webpage.columns import pack
from geo.webpage.panel import FULL_ITEMS
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
        self.text += "" if tag in {"b", "bdi", "a"} else " "
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


def column(packed: Any, count: int) -> list[Any]:
    """Return a packed column's values, as the page's script reads them."""
    if packed is None:
        return [0] * count
    if isinstance(packed, list):
        return packed
    return [packed["of"][number] for number in packed.get("at", [0] * count)]


@pytest.mark.parametrize(
    "values",
    [
        ["a", "b", "c", "d"],
        ["a", "a", "b", "a"],
        ["a", "a"],
        [0, 0, 0],
        [],
        [1, True, 1.0, 0, False],
        [[1], [1], [[1]], [], ["1"], [1]],
        [None, {"type": "x"}, {"type": "x"}, None],
    ],
)
def test_packing_a_column_loses_nothing_but_what_is_empty(values) -> None:
    packed = json.loads(json.dumps(pack(values)))
    again = column(packed, len(values))
    assert [v or 0 for v in again] == [v or 0 for v in values]
    assert packed is None or any(values)


def test_a_long_list_says_all_without_javascript_and_each_sentence_once() -> None:
    record = made.many(300)
    read = Reader(build_page(record, made_at=NOON))
    listed = len([a for _, a in read.elements if "data-mark" in a])
    assert listed == FULL_ITEMS
    assert "100 more entries" in read.text
    for claim in record.claims:
        start, end = claim.evidence.sentence
        assert read.text.count(record.report.text[start:end]) == 1
    data = next(code for code in read.code["script"] if code.startswith("{"))
    assert "Sentence" not in data


def test_the_download_is_the_very_geojson() -> None:
    packed = next(
        code for code in Reader(build_page(made.mixed(), made_at=NOON)).code["script"] if code.startswith("eN")
    )
    assert zlib.decompress(base64.b64decode(packed)).decode() == geojson_text(made.mixed())


def test_the_still_picture_holds_the_whole_base_map_once_and_every_shown_layer() -> None:
    page = build_page(made.mixed(), made_at=NOON)
    full = drawing.packed_basemap()
    paths = dict(re.findall(r'data-base="(\w+)" d="([^"]+)"', page))
    assert set(paths) == set(BASE)
    for key, d in paths.items():
        lines = [[int(n) for n in re.findall(r"-?\d+", line)] for line in d.split("M")[1:]]
        parts = full[key]
        assert lines == ([ring for part in parts for ring in part] if isinstance(parts[0][0], list) else parts)
    picture = page[page.index("<svg") : page.index("</svg>")]
    for name in (
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
    assert len(build_picture(layers.build_layers(made.many(5000)), "x")) < 400_000


def test_five_thousand_events_stay_under_three_megabytes() -> None:
    assert len(build_page(made.many(5000), made_at=NOON).encode()) < 3_000_000


def test_the_page_is_small_and_asks_for_nothing() -> None:
    page = build_page(made.sample(), made_at=NOON)
    assert len(page.encode()) < 350_000
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
    run = [code for code in read.code["script"] if not code.startswith(("{", "eN"))]
    assert len(run) == 2
    for code in [*run, *read.code["style"]]:
        digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
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
    data = json.loads(next(code for code in read.code["script"] if code.startswith("{")))
    drawn = {f["id"] for layer in layers.build_layers(made.mixed()) if layer.id != "named" for f in layer.features}
    assert listed == drawn
    assert sum(layer["count"] for layer in data["layers"] if layer["id"] != "named") == len(drawn)


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
    assert [code for code in read.code["script"] if not code.startswith(("{", "eN"))] == [
        code for code in clean.code["script"] if not code.startswith(("{", "eN"))
    ]
    assert read.code["style"] == clean.code["style"]
    assert {tag for tag, _ in read.elements} <= {tag for tag, _ in clean.elements} | {"a", "small"}
    data = json.loads(next(code for code in read.code["script"] if code.startswith("{")))
    labels = [v for layer in data["layers"] for v in column(layer["columns"].get("label"), layer["count"]) if v]
    assert any(payload in label for label in labels)
    links = [attributes["href"] for tag, attributes in read.elements if tag == "a"]
    assert links == []
    assert html_parser.unescape(page).count("<h1>") >= 1


def test_a_report_with_an_address_is_linked_and_never_a_script() -> None:
    read = Reader(build_page(made.mixed(), made_at=NOON))
    (link,) = [attributes for tag, attributes in read.elements if tag == "a"]
    assert link == {"href": "https://example.org/report?a=1&b=2", "rel": "noopener noreferrer"}


def test_the_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    write_page(made.sample(), target, made_at=NOON)
    assert target.read_text(encoding="utf-8") == build_page(made.sample(), made_at=NOON)
    with pytest.raises(ExportError, match="does not exist"):
        write_page(made.sample(), tmp_path / "no" / "map.html")
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]
