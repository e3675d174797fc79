"""The command line: what it prints, what it refuses, and what it does not import."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from geo import __version__
from geo.__main__ import main
from geo._data import read_json

ROOT = Path(__file__).resolve().parent.parent
EMPTY_TALK = "The prime minister met the ambassador in Vienna on Tuesday. They spoke about trade.\n"


def run(*args, stdin=b"", **kwargs):
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "geo", *map(str, args)],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        check=False,
        **kwargs,
    )


@pytest.fixture
def cli(capfdbinary):
    """Call the command line in this process: returns (exit code, bytes printed, sentences on standard error)."""

    def call(*args):
        code = main([str(arg) for arg in args])
        out, err = capfdbinary.readouterr()
        return code, out, err.decode()

    return call


def refused(code, err):
    """A refusal is one sentence, without a traceback."""
    assert code == 2
    assert err.count("\n") == 1
    assert err.startswith("error: ")
    assert "Traceback" not in err
    return err


def test_extract_prints_a_record_of_the_schema(cli, sample_path):
    code, out, err = cli("extract", sample_path)
    record = json.loads(out)
    assert (code, err) == (0, "")
    assert record["report"]["id"] == "overnight-strikes"
    assert record["report"]["published"] == "2026-01-24"
    jsonschema.validate(record, read_json("schema", "record.json"))


def test_options_reach_the_record(cli, sample_path):
    given = ("--title", "A title", "--source", "A paper", "--url", "https://example.org/a", "--published", "2026-01-25")
    report = json.loads(cli("extract", sample_path, "--lang", "en", *given)[1])["report"]
    wanted = {"title": "A title", "source": "A paper", "url": "https://example.org/a", "published": "2026-01-25"}
    assert {key: report[key] for key in wanted} == wanted


def test_extract_reads_standard_input(sample_path):
    done = run("extract", "-", "--format", "jsonl", stdin=sample_path.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"\n") == 1
    assert json.loads(done.stdout)["report"]["text"] == sample_path.read_text("utf-8")


def test_jsonl_gives_a_record_a_line_in_order(cli, tmp_path, sample_path):
    rows = [
        {"id": "b", "text": sample_path.read_text("utf-8"), "published": "2026-01-24", "title": "T", "source": "S"},
        {"id": "a", "text": "У Харкові пролунали вибухи.", "url": "https://example.org"},
    ]
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", "utf-8")
    code, out, err = cli("extract", file, "--format", "jsonl")
    records = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [record["report"]["id"] for record in records] == ["b", "a"]
    assert records[1]["report"]["text"] == rows[1]["text"]


def test_bad_lines_are_named_and_the_others_go_on(cli, tmp_path):
    file = tmp_path / "reports.jsonl"
    good = json.dumps({"id": "x", "text": EMPTY_TALK}).encode()
    bad = [
        b"{",
        b"[]",
        b'{"id": 1}',
        b'{"text": ""}',
        b'{"text": "a b.", "published": "soon"}',
        b"\xff\xfe",
        b"[" * 50_000,
    ]
    file.write_bytes(b"\n".join([good, *bad, good]))
    code, out, err = cli("extract", file, "--format", "jsonl")
    assert code == 2
    assert out.count(b"\n") == 2
    assert len(err.splitlines()) == len(bad)
    for number, line in enumerate(err.splitlines(), 2):
        assert f"line {number}" in line


def test_jsonl_needs_its_format_and_has_its_own_facts(cli, tmp_path):
    file = tmp_path / "reports.jsonl"
    file.write_text('{"id": "1", "text": "a b."}')
    code, _, err = cli("extract", file)
    assert "--format jsonl" in refused(code, err)
    code, _, err = cli("extract", file, "--format", "jsonl", "--published", "2026-01-24")
    assert "--published" in refused(code, err)


def test_map_writes_the_page_and_the_events(cli, tmp_path, sample_path):
    page, events = tmp_path / "map.html", tmp_path / "events.geojson"
    code, out, err = cli("map", sample_path, "-o", page, "--geojson", events)
    assert (code, out) == (0, b"")
    assert all(line.startswith("note: ") for line in err.splitlines())
    assert page.read_text("utf-8").lower().startswith("<!doctype html>")
    assert json.loads(events.read_text("utf-8"))["type"] == "FeatureCollection"


def test_a_map_is_no_other_file_than_html(cli, tmp_path, sample_path):
    code, _, err = cli("map", sample_path, "-o", tmp_path / "map.txt")
    assert ".html" in refused(code, err)
    assert list(tmp_path.iterdir()) == []


def test_export_chooses_by_the_ending(cli, tmp_path, sample_path):
    events = tmp_path / "events.geojson"
    assert cli("export", sample_path, "-o", events)[0] == 0
    assert json.loads(events.read_text("utf-8"))["features"]
    code, _, err = cli("export", sample_path, "-o", tmp_path / "events.docx")
    assert ".docx" in refused(code, err)
    assert [file.name for file in tmp_path.iterdir()] == ["events.geojson"]


def test_explain_quotes_the_sentences(cli, sample_path):
    code, out, _ = cli("explain", sample_path)
    assert code == 0
    assert "88,000 families" in out.decode()


def test_nothing_to_map_is_an_honest_empty_map(cli, tmp_path):
    report, page = tmp_path / "talks.txt", tmp_path / "talks.html"
    report.write_text(EMPTY_TALK)
    code, _, err = cli("map", report, "-o", page)
    assert code == 0
    assert "nothing to map" in err.lower()
    assert err.startswith("note: ")
    assert page.exists()


def _bad_files(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n")
    (folder / "binary.bin").write_bytes(bytes(range(256)) * 50)
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "large.txt").write_bytes(b"Kyiv was struck.\n" * 3_000_000)
    (folder / "cp1251.txt").write_bytes("Удар по Харькову ночью.".encode("cp1251"))
    (folder / "folder").mkdir()


@pytest.mark.parametrize(
    "name", ["empty.txt", "blank.txt", "binary.bin", "picture.png", "large.txt", "cp1251.txt", "folder", "gone.txt"]
)
def test_bad_input_is_one_sentence_and_no_file(cli, tmp_path, name):
    _bad_files(tmp_path)
    out = tmp_path / "map.html"
    code, printed, err = cli("map", tmp_path / name, "-o", out, "--geojson", tmp_path / "e.geojson")
    refused(code, err)
    assert printed == b""
    assert not out.exists()
    assert not (tmp_path / "e.geojson").exists()


def test_standard_input_has_the_same_limits():
    assert b"5 MB" in run("extract", "-", stdin=b"Kyiv was struck.\n" * 400_000).stderr
    assert run("extract", "-", stdin=b"").returncode == 2
    assert run("extract", "-", stdin=bytes(range(256)) * 50).returncode == 2


@pytest.mark.parametrize("date", ["24 January", "2026-02-30", "2026", ""])
def test_a_wrong_date_is_refused(cli, sample_path, date):
    code, _, err = cli("extract", sample_path, "--published", date)
    assert "2026-01-24" in refused(code, err)


def test_outputs_that_cannot_be_written(cli, tmp_path, sample_path):
    for output in (tmp_path / "gone" / "map.html", tmp_path, "/proc/map.html"):
        code, _, err = cli("map", sample_path, "-o", output)
        refused(code, err)
    assert not list(tmp_path.iterdir())


def test_the_report_is_never_overwritten(cli, tmp_path, sample_path):
    report = tmp_path / "report.txt"
    report.write_bytes(sample_path.read_bytes())
    code, _, err = cli("map", report, "-o", report)
    assert "the report" in refused(code, err)
    code, _, err = cli("map", report, "-o", tmp_path / "a.html", "--geojson", tmp_path / "a.html")
    refused(code, err)
    assert report.read_bytes() == sample_path.read_bytes()


def test_control_characters_of_a_name_are_shown_not_obeyed(cli):
    _, _, err = cli("extract", "no\x1b[31m\nsuch")
    assert "\\x1b[31m\\nsuch" in err
    assert err.count("\n") == 1


def test_lone_surrogates_and_odd_encodings_survive(tmp_path):
    file = tmp_path / "r.jsonl"
    file.write_text('{"id": "1", "text": "Kyiv \\ud800 was struck. Удар."}')
    done = run("extract", file, "--format", "jsonl", env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done.returncode == 0
    assert json.loads(done.stdout)["report"]["text"] == "Kyiv \ud800 was struck. Удар."


def test_a_broken_pipe_is_quiet(sample_path):
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "geo", "extract", str(sample_path)],
        cwd=ROOT,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_sentence(sample_path):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "geo", "extract", str(sample_path)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("command", ["extract", "map", "figure", "export", "explain", "evaluate", "fetch-data"])
def test_help_names_files_as_they_are(command, capsys):
    with pytest.raises(SystemExit):
        main([command, "--help"])
    said = capsys.readouterr().out
    assert "readme.md" not in said
    assert said.split("\n\n")[1][0].isupper()


def test_version_and_usage(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert __version__ in capsys.readouterr().out
    with pytest.raises(SystemExit) as stop:
        main(["map", "report.txt"])
    assert stop.value.code == 2


@pytest.mark.parametrize("command", ["extract", "map"])
def test_each_command_imports_only_what_it_needs(command, tmp_path, sample_path):
    heavy = {"streamlit", "pandas", "geopandas", "folium", "numpy", "requests", "shapely", "urllib.request"}
    args = [command, str(sample_path), *(["-o", str(tmp_path / "m.html")] if command == "map" else [])]
    code = f"import sys; from geo.__main__ import main; main({args!r}); print(sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not heavy & {name.strip("[]' ") for name in done.stderr.split(",")}


def test_import_of_the_package_is_lazy():
    code = "import sys, geo; geo.__version__; print([name for name in sys.modules if name.startswith('geo.')])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_public_names_exist():
    import geo

    for name in geo.__all__:
        assert getattr(geo, name) is not None
    assert "read" in dir(geo)
    with pytest.raises(AttributeError, match="geoparse"):
        geo.geoparse  # noqa: B018
