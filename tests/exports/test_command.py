"""`geo export`: the table, the format and what it says."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from geo import __main__ as command
from geo import exports
from tests import made


def test_the_command_line_offers_what_there_is() -> None:
    assert tuple(exports.ENDINGS) == command.ENDINGS
    assert tuple(exports.TABLES) == command.TABLES
    assert tuple(exports.VIEWS) == command.VIEWS


@pytest.mark.parametrize("ending", exports.ENDINGS)
@pytest.mark.parametrize("what", exports.TABLES)
def test_every_format_and_table(sample_path: Path, tmp_path: Path, ending: str, what: str) -> None:
    target = tmp_path / f"e{ending}"
    assert command.main(["export", str(sample_path), "-o", str(target), "--what", what]) == 0
    assert target.stat().st_size > 1000


@pytest.mark.parametrize("ending", exports.ENDINGS)
@pytest.mark.parametrize(
    "stem", ["=1+1", "$(touch pwned)", "zip:a!b", "vsizip", "{{7*7}} <b>", "a;b 'c' \"d\"", "Удари"]
)
def test_a_file_s_name_is_only_a_name(tmp_path: Path, ending: str, stem: str) -> None:
    folder = tmp_path / "x.zip"
    folder.mkdir()
    exports.write(made.only_areas(), folder / f"{stem}{ending}")
    assert [path.name for path in folder.iterdir()] == [f"{stem}{ending}"]
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


def test_events_are_fewer_than_claims(sample_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "e.geojson"
    counts = {}
    for what in exports.TABLES:
        command.main(["export", str(sample_path), "-o", str(target), "--what", what])
        counts[what] = len(json.loads(target.read_text())["features"])
    assert 0 < counts["events"] < counts["claims"]


def test_a_byte_order_mark_is_asked_for(sample_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "e.csv"
    assert command.main(["export", str(sample_path), "-o", str(target), "--bom"]) == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbfid,")
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["id"] == "#meta+id"
