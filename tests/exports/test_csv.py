"""CSV: one row a claim or an event, an HXL row, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from geo.exports.csv import csv_text
from geo.exports.rows import TABLES
from tests import made
from tests.payloads import PAYLOADS, poisoned


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_header_hxl_row_and_one_row_a_claim() -> None:
    read = rows(csv_text(made.sample()))
    assert read[0]["killed"] == "#affected+killed"
    assert all(tag.startswith("#") for tag in read[0].values())
    assert len(read) == 1 + len(made.sample().claims)
    toll = read[3]
    assert (toll["measure"], toll["best"], toll["place"], toll["group"]) == ("killed", "1", "Kyiv; Kharkiv", "g1")
    assert (toll["killed"], toll["injured"]) == ("1", "")
    assert toll["lat"] == ""
    assert (read[1]["lat"], read[1]["superseded"], read[1]["date_end"]) == ("50.4547", "false", "2026-01-24")


@pytest.mark.parametrize("what", TABLES)
@pytest.mark.parametrize("record", [made.sample(), made.mixed(), made.many(200)], ids=["sample", "mixed", "many"])
def test_only_numbers_stand_under_affected(record, what: str) -> None:
    tags, *read = rows(csv_text(record, TABLES[what](record)))
    affected = [name for name, tag in tags.items() if tag.startswith("#affected")]
    assert len(affected) == 5
    for row in read:
        for name in affected:
            assert not row[name] or float(row[name]) >= 0


def test_lines_end_as_rfc_4180_says() -> None:
    text = csv_text(made.sample())
    assert text.count("\r\n") == 2 + len(made.sample().claims)


def test_a_byte_order_mark_by_choice() -> None:
    assert csv_text(made.sample()).encode()[:3] == b"id,"
    assert csv_text(made.sample(), bom=True).encode()[:3] == b"\xef\xbb\xbf"


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_no_cell_starts_a_formula(payload: str) -> None:
    record = poisoned(made.sample(), payload)
    for build in TABLES.values():
        text = csv_text(record, build(record))
        text.encode()
        for row in rows(text)[1:]:
            for cell in row.values():
                assert not cell.lstrip(" ").startswith(("=", "@", "\t", "\r"))
                assert not cell.startswith(("+", "-")) or cell.lstrip("+-").replace(".", "").isdigit()
