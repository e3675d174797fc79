"""Figures: what is really drawn, in every size and format, from every kind of record, and from hostile text."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import math
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.text import Text
from PIL import Image

import geo
from geo import figures
from geo.__main__ import main
from geo._data import read_text
from geo.errors import ExportError, InputError, MissingExtraError
from geo.figures import canvas, labels, lettering, marks, projection, sheet
from geo.layers import build_layers
from tests import made, payloads

ROOT = Path(__file__).resolve().parent.parent
RECORDS = {
    "sample": made.sample,
    "mixed": made.mixed,
    "areas": made.only_areas,
    "empty": made.empty,
    "300": lambda: made.many(300),
}
SVG = "{http://www.w3.org/2000/svg}"
DRAWING_TAGS = {SVG + tag for tag in ("svg", "title", "desc", "defs", "style", "g", "path", "use", "clipPath", "rect")}
BOX = projection.Box(0, 0, 688, 480)
FRAME = projection.fit(BOX, BOX, [projection.project(22, 44), projection.project(40.5, 52.5)])
GROUPS = {
    "jinja": payloads.JINJA,
    "browser": payloads.BROWSER,
    "encoding": payloads.ENCODING,
    "formulas": payloads.FORMULAS,
    "paths": payloads.PATHS,
    "mathtext": {"broken": "$\\frac{1}{$ and $x^2$ \\$5 ^_{}", "tex": "\\input{/etc/passwd} \\write18{touch pwned}"},
}


def drawing(name, kind, *, size="page", theme="light"):
    """A figure's bytes; drawn once for all tests that look at it."""
    return _drawing(name, kind, size, theme)


@cache
def _drawing(name, kind, size, theme):
    return figures.draw_figure(RECORDS[name](), kind, size=size, theme=theme)


def pixels(name, **options):
    with Image.open(io.BytesIO(drawing(name, "png", **options))) as picture:
        return np.asarray(picture.convert("RGB")).astype(np.int16)


def count(picture, colour, *, off=6):
    """How many pixels have a colour, within a few steps."""
    near = np.ones(picture.shape[:2], dtype=bool)
    for channel, i in enumerate((1, 3, 5)):
        near &= abs(picture[:, :, channel] - int(colour[i : i + 2], 16)) <= off
    return int(near.sum())


def drawn(record, size="page", theme="light", language="en"):
    with canvas.settled("test"):
        return sheet.draw(record, build_layers(record), sheet.SIZES[size], theme, language)


@cache
def told_in(name, size="page", language="en"):
    """All words of a figure of one of the records."""
    return words(RECORDS[name](), size, language=language)


def words(record, size="page", **options):
    texts = [artist for artist in drawn(record, size, **options).figure.findobj(Text) if artist.get_text()]
    assert not any(artist.get_parse_math() or artist.get_usetex() for artist in texts)
    return [artist.get_text() for artist in texts]


@pytest.mark.parametrize(("size", "width", "height"), [("social", 1200, 675), ("square", 1080, 1080)])
def test_sizes_in_pixels(size, width, height):
    picture = pixels("sample", size=size)
    assert picture.shape[:2] == (height, width)


@pytest.mark.parametrize(("size", "width_mm"), [("column", 85), ("page", 170)])
def test_sizes_for_print(size, width_mm):
    picture = pixels("sample", size=size)
    assert picture.shape[1] == pytest.approx(width_mm / 25.4 * 300, abs=1.5)
    svg = ET.fromstring(drawing("sample", "svg", size=size))
    assert float(svg.get("width").removesuffix("pt")) == pytest.approx(width_mm / 25.4 * 72, abs=0.01)
    box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", drawing("sample", "pdf", size=size))
    assert float(box[1]) == pytest.approx(width_mm / 25.4 * 72, abs=0.01)


@pytest.mark.parametrize(
    ("theme", "size"), [("light", "column"), ("dark", "page"), ("light", "social"), ("dark", "square")]
)
def test_every_symbol_is_really_drawn(theme, size):
    """One of every kind: each colour covers more than a speck, also in the smallest size."""
    ink = canvas.inks(theme)
    mixed, areas = pixels("mixed", theme=theme, size=size), pixels("areas", theme=theme, size=size)
    for name in ("panel", "sea", "neighbour", "ukraine", "strike", "dead", "power", "other"):
        assert count(mixed, ink[name]) > 60, name
    for name in ("strike", "power", "heating", "water"):
        assert count(areas, ink[name]) > 200, name


def test_stars_shrink_where_very_many_share_the_map():
    counts = {n: marks.place_marks(build_layers(made.many(n)), FRAME)[0] for n in (20, 300, 1500)}
    scales = [marks.crowding(placed, FRAME) for placed in counts.values()]
    assert scales[0] == 1
    assert 0.3 <= scales[2] < scales[1] < 1


def test_no_symbol_is_drawn_of_nothing():
    ink, bare = canvas.inks("light"), pixels("empty", size="social")
    for name in ("strike", "power", "heating", "water"):
        assert count(bare, ink[name]) == 0, name


def test_colours_are_those_of_the_design():
    light, dark = canvas.inks("light"), canvas.inks("dark")
    assert (light["strike"], light["dead"], light["power"]) == ("#b2182b", "#1a1a1a", "#b8860b")
    assert (dark["strike"], dark["heating"], dark["water"]) == ("#ff6b6b", "#f48cc3", "#62b6f0")


def test_symbols_are_those_of_the_web_map():
    script = read_text("web", "map.js")
    path = re.search(r"STAR = 'M([^']+)Z'", script)[1]
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", path)]
    assert numbers == [c for point in canvas.STAR for c in point]
    assert "Math.min(40, Math.max(4, 2.4 * Math.sqrt(n)))" in script
    assert [marks.radius(n) for n in (1, 25, 100, 10_000)] == [4, 12, 24, 40]


@pytest.mark.parametrize("kind", ["power", "heating", "water", "other"])
def test_hatches_differ_without_colour(kind):
    """Patterns of one area: some of it inked, most of it not, and none like another's."""
    inked = {}
    for name in ("power", "heating", "water", "other"):
        with canvas.settled("test"):
            page = canvas.Canvas(80, 80, unit_pt=1, theme="light")
            page.hatch(canvas.rectangle(projection.Box(8, 8, 72, 72)), name, width=0.01)
            with Image.open(io.BytesIO(page.save("png", dpi=72, metadata={}))) as picture:
                grey = np.asarray(picture.convert("L"))[10:70, 10:70].astype(int)
        inked[name] = grey < (grey.min() + grey.max()) / 2
    assert 0.08 < inked[kind].mean() < 0.5
    for other, pattern in inked.items():
        assert other == kind or (pattern != inked[kind]).mean() > 0.1


@pytest.mark.parametrize("kind", figures.FORMATS)
def test_the_same_record_gives_the_same_bytes(kind, monkeypatch):
    """Also with a user's own settings of matplotlib, which stay as they were."""
    first = drawing("mixed", kind, size="column")
    for key, value in {"font.size": 33, "path.sketch": (9, 9, 9), "axes.facecolor": "pink", "savefig.dpi": 31}.items():
        monkeypatch.setitem(mpl.rcParams, key, value)
    assert figures.draw_figure(made.mixed(), kind, size="column") == first
    assert mpl.rcParams["font.size"] == 33


def test_the_same_bytes_in_another_process():
    code = (
        "import sys, hashlib; sys.path.insert(0, '.'); from tests import made; from geo.figures import draw_figure as d;"
        "print(hashlib.sha256(b''.join(d(made.sample(), k) for k in ('png', 'svg', 'pdf'))).hexdigest())"
    )
    mine = hashlib.sha256(b"".join(drawing("sample", kind) for kind in figures.FORMATS)).hexdigest()
    env = {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "HOME": "/nonexistent"}
    other = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, check=True)
    assert other.stdout.decode().strip() == mine


@pytest.mark.parametrize(
    ("name", "kind"), [*((name, "svg") for name in RECORDS), ("mixed", "png"), ("mixed", "pdf"), ("300", "pdf")]
)
def test_every_record_in_every_format(name, kind):
    content = figures.draw_figure(RECORDS[name](), kind, size="social", labels="uk")
    assert content.startswith({"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[kind])
    assert 15_000 < len(content) < 2_500_000


def test_what_stands_around_the_map():
    told = told_in("sample")
    text = " ".join(told)
    assert "23–24 January 2026 · figures as reported" in told
    assert "Figures as reported, not verified by this tool." in text
    assert "Natural Earth (public domain)" in text
    assert "raion outlines are approximate" in text
    assert "Albers equal-area" in text
    assert {"250 km", "Strike, place named", "No power", "One count for several places"} <= set(told)
    assert told.count("1 killed, 27 injured") == 1
    assert not any("restored" in line for line in told)


def test_the_legend_tells_what_is_on_the_map():
    assert not {"Strike, place named", "No power", "No heating"} & set(told_in("empty"))
    assert "Strike, place named" not in told_in("areas")
    assert "Power restored" in told_in("areas")


def test_names_and_legend_in_ukrainian():
    told = told_in("sample", language="uk")
    assert {"Київ", "Без світла", "250 км", "Київ і Харків, одне число", "1 загиблий, 27 поранених"} <= set(told)
    assert "Kyiv" not in told
    assert "23–24 січня 2026 · числа за повідомленням" in told
    assert any("удари у 3 місцях · 1 загиблий · 27 поранених" in line for line in told)
    assert any(line.startswith("Числа за повідомленням, цією програмою не перевірені.") for line in told)
    ours = re.sub("«[^»]*»|Natural Earth|Strikemap", "", "\n".join(told))
    rest = [line for line in ours.split("\n") if re.search("[A-Za-z]{3}", line)]
    # The report's own title and source.
    assert [line for line in rest if line not in (made.sample().report.title or "") and "sample" not in line] == []
    assert any("Позначати нічого" in line for line in told_in("empty", language="uk"))


def test_nothing_to_map_is_said_on_the_map():
    assert "Nothing to map: 7 places named, no strike, casualty or outage read." in " ".join(told_in("empty"))


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("size", ["column", "social"])
def test_no_name_covers_another_or_leaves_the_map(name, size, monkeypatch):
    boxes, write_labels = [], labels.write_labels

    def anew(*args, **kwargs):
        boxes.clear()
        return write_labels(*args, **kwargs)

    monkeypatch.setattr(labels, "write_labels", anew)
    monkeypatch.setattr(labels, "_write", lambda _canvas, _label, box: boxes.append(box))
    page = drawn(RECORDS[name](), size)
    assert len(boxes) > 4
    for i, box in enumerate(boxes):
        assert 0 < box.left < box.right < page.axes.get_xlim()[1]
        assert 0 < box.top < box.bottom < page.height
        assert not any(box.meets(other) for other in boxes[:i])


def test_a_figure_without_room_on_the_map_is_told_below():
    told = " ".join(told_in("mixed", "column"))
    for headline in ("120,000 people without power", "7 injured", "2 killed, 18 injured", "34 killed, 94 injured"):
        assert headline in told
    assert "No room on the map for:" in told


def test_a_place_beyond_the_map_is_named():
    story = made.Story()
    story.says("strike", "drone", made.place("x:far", "Farplace", 43.1, 131.9))
    story.says("strike", "drone", made.place(made.KYIV, "Kyiv", 50.45, 30.52))
    told = " ".join(words(story.record()))
    assert "Beyond this map: Farplace." in told
    assert "Farplace: Drone strike" in figures.alt_text(story.record(), build_layers(story.record()))


def test_albers_keeps_areas_and_nearly_lengths():
    for lat in (44.5, 47, 48.4, 50, 52):
        for lon in (22.5, 31, 39.5):
            d = 0.02
            (x0, y0), (x1, y1), (x2, y2) = (projection.project(lon + a, lat + b) for a, b in ((0, 0), (d, 0), (0, d)))
            area = abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0))
            wanted = (
                projection.RADIUS_KM**2
                * math.radians(d)
                * (math.sin(math.radians(lat + d)) - math.sin(math.radians(lat)))
            )
            assert area == pytest.approx(wanted, rel=1e-3)
            assert math.hypot(x2 - x0, y2 - y0) == pytest.approx(projection.RADIUS_KM * math.radians(d), rel=0.004)


def test_crimea_is_ukraine():
    with canvas.settled("test"):
        page = canvas.Canvas(400, 300, unit_pt=1, theme="light")
        box = projection.Box(0, 0, 400, 300)
        frame = projection.fit(box, box, [projection.project(22, 44), projection.project(40.5, 52.5)])
        marks.draw_base(page, frame)
        with Image.open(io.BytesIO(page.save("png", dpi=72, metadata={}))) as picture:
            at = tuple(round(c) for c in frame.place(34.1, 45.0))
            colour = "#{:02x}{:02x}{:02x}".format(*picture.convert("RGB").getpixel(at))
    assert colour == canvas.inks("light")["ukraine"]


def test_rings_are_cut_at_the_frame():
    box = projection.Box(0, 0, 10, 10)
    assert projection.clipped([(20, 20), (30, 20), (30, 30)], box) == []
    cut = projection.clipped([(-5, -5), (5, -5), (5, 5), (-5, 5)], box)
    assert {(round(x, 6), round(y, 6)) for x, y in cut} == {(0, 0), (5, 0), (5, 5), (0, 5)}


def test_text_is_broken_between_words_and_cut_with_an_ellipsis():
    lines = lettering.wrap("one two three four five six seven", 10, 60, most=3)
    assert len(lines) == 3
    assert all(lettering.width_of(line, 10) <= 60 for line in lines)
    assert lines[-1].endswith("…")
    assert lettering.wrap("x" * 5000, 10, 100, most=2)[0].startswith("xxx")
    assert lettering.wrap("", 10, 60, most=3) == []


def test_signs_that_cannot_be_drawn_are_shown_as_such():
    assert lettering.plain("a\x00b\u202ec\n\td \ud83d 龘") == "a bc d \ufffd \ufffd"
    assert lettering.plain("Київ, Їжакевичі – “ґ”") == "Київ, Їжакевичі – “ґ”"


@pytest.mark.parametrize(("group", "kind"), [*((group, "svg") for group in GROUPS), ("all", "pdf"), ("all", "png")])
def test_hostile_text_stays_text(group, kind, tmp_path, monkeypatch):
    payload = payloads.ALL if group == "all" else " ¦ ".join(GROUPS[group].values())
    monkeypatch.setattr("matplotlib.mathtext.MathTextParser.parse", None)
    monkeypatch.chdir(tmp_path)
    record = payloads.poisoned(made.mixed(), payload)
    figures.write_figure(record, tmp_path / f"m.{kind}", size="social")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["m.alt.txt", f"m.{kind}"]
    content = (tmp_path / f"m.{kind}").read_bytes()
    told = (tmp_path / "m.alt.txt").read_text("utf-8")
    assert " ".join(payload[:12].replace("\x00", "\ufffd").split()) in told
    {"svg": check_svg, "pdf": check_pdf, "png": check_png}[kind](content, told)


@pytest.mark.parametrize("payload", payloads.PAYLOADS.values(), ids=payloads.PAYLOADS)
def test_every_payload_as_title_of_an_svg(payload):
    record = made.empty()
    record = replace(record, report=replace(record.report, title=payload))
    told = figures.alt_text(record, build_layers(record))
    bare = b'<svg xmlns="http://www.w3.org/2000/svg" width="1pt"><!-- gone --></svg>'
    content = figures._described(bare, payload, told)
    check_svg(content, told)
    title = ET.fromstring(content).find(f"{SVG}title").text or ""
    assert re.sub(r"[\s\ufffd]", "", title) == re.sub(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]", "", payload)


def check_svg(content, told):
    text = content.decode()
    root = ET.fromstring(text)
    assert "<!" not in text
    assert {node.tag for node in root.iter()} <= DRAWING_TAGS
    for node in root.iter():
        for key, value in node.attrib.items():
            name = key.rpartition("}")[2]
            assert not name.startswith("on")
            assert name != "href" or value.startswith("#")
            assert "url(" not in value or re.fullmatch(r"url\(#\w+\)", value)
    assert root.get("role") == "img"
    names = [root.find(f"{SVG}title"), root.find(f"{SVG}desc")]
    assert root.get("aria-labelledby").split() == [node.get("id") for node in names]
    assert names[1].text == told.strip("\n")


def check_pdf(content, _told):
    bare = re.sub(rb"stream\r?\n.*?endstream", b"", content, flags=re.DOTALL)
    bare = re.sub(rb"\((?:\\.|[^\\()])*\)", b"()", bare, flags=re.DOTALL)
    assert not re.search(rb"/(JS|JavaScript|URI|Launch|OpenAction|AA|EmbeddedFile|GoToR|SubmitForm)\b", bare)
    assert b"/CreationDate" not in bare
    assert b"/Title ()" in bare
    assert b"/Subject ()" in bare


def check_png(content, told):
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.text["Description"] == told.strip("\n")
        assert set(picture.text) == {"Title", "Description", "Software"}


def test_the_text_says_what_the_figure_shows():
    record = made.sample()
    told = figures.alt_text(record, build_layers(record)).split("\n")
    assert told[0].startswith("Map: Night of strikes on Kyiv and Kharkiv overshadows talks in Abu Dhabi. 23–24 January")
    assert "1 killed, 27 injured; no power in 2 places" in told[0]
    assert "Kyiv and Kharkiv, one count: 1 killed, 27 injured" in told
    assert told[-1] == "Figures as reported, not verified by this tool."
    many = figures.alt_text(made.many(300), build_layers(made.many(300)))
    assert "more places." in many
    assert len(many) < 4000


def test_the_command_writes_figure_and_text(tmp_path, sample_path, capsys):
    target = tmp_path / "m.png"
    assert main(["figure", str(sample_path), "-o", str(target), "--size", "square", "--theme", "dark"]) == 0
    with Image.open(target) as picture:
        assert picture.size == (1080, 1080)
    assert "Kyiv" in (tmp_path / "m.alt.txt").read_text("utf-8")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "m.gif"), "it has the ending '.gif'; use one of .png, .svg, .pdf"),
        (("-o", "m"), "no ending"),
        (("-o", "m.png", "--size", "huge"), "There is no size 'huge' for figures: choose one of column, page"),
        (("-o", "m.png", "--theme", "pink"), "There is no theme 'pink'"),
        (("-o", "m.png", "--labels", "ru"), "There is no language 'ru'"),
    ],
)
def test_the_command_refuses_what_it_cannot_do(options, said, sample_path, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["figure", str(sample_path), *options]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_text_never_overwrites_the_report(tmp_path, sample_path, capsys):
    report = tmp_path / "m.alt.txt"
    report.write_bytes(sample_path.read_bytes())
    assert main(["figure", str(report), "-o", str(tmp_path / "m.png")]) == 2
    assert "is the report" in capsys.readouterr().err
    assert report.read_bytes() == sample_path.read_bytes()


def test_without_matplotlib_the_extra_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(MissingExtraError, match=r"pip install 'strikemap\[figures\]'"):
        geo.figure(made.sample(), tmp_path / "m.png")


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(ExportError):
        geo.figure(made.empty(), tmp_path / "missing" / "m.svg")


def test_unknown_size_is_an_input_error(tmp_path):
    with pytest.raises(InputError):
        geo.figure(made.empty(), tmp_path / "m.svg", size="wall")


def test_matplotlib_is_loaded_only_to_draw():
    code = "import sys, geo.figures; geo.figures.check; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_long_title_and_many_words_fit(tmp_path):
    record = made.sample()
    record = replace(record, report=replace(record.report, title="Дуже довга назва " * 300, source="S" * 5000))
    for size in figures.SIZES:
        assert len(words(record, size)) > 20
    geo.figure(record, tmp_path / "m.svg")
