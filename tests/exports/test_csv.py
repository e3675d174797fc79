"""CSV: one row a claim, an HXL row, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from geo.exports.csv import COLUMNS, csv_text
from tests import made
from tests.payloads import PAYLOADS, poisoned


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_header_hxl_row_and_one_row_a_claim() -> None:
    read = rows(csv_text(made.sample()))
    assert list(read[0]) == list(COLUMNS)
    assert read[0]["killed" if "killed" in COLUMNS else "best"].startswith("#affected")
    assert all(tag.startswith("#") for tag in read[0].values())
    assert len(read) == 1 + len(made.sample().claims)
    toll = read[3]
    assert (toll["measure"], toll["best"], toll["place"], toll["group"]) == ("killed", "1", "Kyiv; Kharkiv", "g1")
    assert toll["lat"] == ""
    assert read[1]["lat"] == "50.4547"


def test_lines_end_as_rfc_4180_says() -> None:
    text = csv_text(made.sample())
    assert text.count("\r\n") == 2 + len(made.sample().claims)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_no_cell_starts_a_formula(payload: str) -> None:
    text = csv_text(poisoned(made.sample(), payload))
    text.encode()
    for row in rows(text)[1:]:
        for cell in row.values():
            assert not cell.lstrip(" ").startswith(("=", "@", "\t", "\r"))
            assert not cell.startswith(("+", "-")) or cell.lstrip("+-").replace(".", "").isdigit()
