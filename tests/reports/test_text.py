from __future__ import annotations

import datetime as dt
import json

import pytest

from geo.errors import InputError
from geo.reports import make_report, read_file, read_reports
from geo.reports.text import find_published, find_title, parse_date
from geo.settings import Settings

BAD_FILES = [
    (b"", "empty"),
    (b" \n\t ", "empty"),
    (b"%PDF-1.7 \x00\x01", "a PDF"),
    (b"PK\x03\x04rest", "ZIP"),
    (b"\x00\x01\x02\x03" * 50, "binary"),
    ("Удар по Києву".encode("cp1251"), "not UTF-8"),
    (b"\xff\xfe\x00\xd8\x00", "not UTF-8"),
]


@pytest.mark.parametrize(("raw", "words"), BAD_FILES)
def test_bad_files_are_named_with_what_is_wrong(tmp_path, raw, words):
    file = tmp_path / "report.txt"
    file.write_bytes(raw)
    with pytest.raises(InputError, match=words) as caught:
        read_file(file)
    assert "report.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_files_folders_and_large_files_are_refused(tmp_path):
    with pytest.raises(InputError, match="no file"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(InputError, match="folder"):
        read_file(tmp_path)
    large = tmp_path / "large.txt"
    large.write_text("A drone fell. " * 100)
    with pytest.raises(InputError, match="over the"):
        read_file(large, settings=Settings(max_report_bytes=1000))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read(tmp_path, encoding):
    file = tmp_path / "report.txt"
    file.write_bytes("Удар по Києву.".encode(encoding))
    assert read_file(file).text == "Удар по Києву."


def test_text_is_never_changed(tmp_path):
    text = "A\u0301 drone\r\n fell\u00a0in \u202eKyiv\u202c.\n\n"
    file = tmp_path / "report.txt"
    file.write_bytes(text.encode())
    assert read_file(file).text == text


DATES = [
    ("January 24, 2026", dt.date(2026, 1, 24)),
    ("Sat, 24 Jan 2026", dt.date(2026, 1, 24)),
    ("2026-01-24T10:00", dt.date(2026, 1, 24)),
    ("24 січня 2026 року", dt.date(2026, 1, 24)),
    ("24 января 2026", dt.date(2026, 1, 24)),
    ("24.01.2026", dt.date(2026, 1, 24)),
    ("February 30, 2026", None),
    ("room 24, 2026 people", None),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates_are_read(text, date):
    assert parse_date(text) == date


def test_date_and_title_come_from_the_first_lines():
    text = "# Two hurt in Lozova\n\nBy a reporter\n\nMay 4, 2026\n\nTwo people were hurt in Lozova on March 1, 2020.\n"
    assert find_published(text) == dt.date(2026, 5, 4)
    assert find_title(text) == "Two hurt in Lozova"
    assert find_title("Two people were hurt in Lozova. A drone fell.") is None


def test_bad_lines_do_not_stop_the_others(tmp_path):
    file = tmp_path / "reports.jsonl"
    rows = [
        json.dumps({"id": "a", "text": "A drone fell in Kyiv.", "published": "2026-05-04"}),
        "not json",
        json.dumps({"id": "b"}),
        json.dumps({"id": "c", "text": "x", "published": "yesterday"}),
        "",
        json.dumps({"id": "d", "text": "Quiet.", "title": "T", "source": "S", "url": "https://example.org"}),
    ]
    file.write_text("\n".join(rows))
    out = list(read_reports(file))
    assert [type(item).__name__ for item in out] == ["Report", "InputError", "InputError", "InputError", "Report"]
    assert out[0].published == dt.date(2026, 5, 4)
    assert (out[4].title, out[4].source, out[4].url) == ("T", "S", "https://example.org")
    assert ["line 2" in str(out[1]), "line 3" in str(out[2]), "line 4" in str(out[3])] == [True] * 3


def test_an_empty_text_is_refused():
    with pytest.raises(InputError, match="empty"):
        make_report("  \n ")
