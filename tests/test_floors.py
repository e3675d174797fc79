"""The gold gate: no figure of the reading may fall below the one pinned for its gold file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import score

ROOT = Path(__file__).resolve().parent.parent
FLOORS = json.loads((ROOT / "benchmarks" / "gold_floors.json").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(name):
    reports = score.read_lines(ROOT / "data" / "gold" / f"{name}.jsonl")
    total = score.Score()
    for report in reports:
        total.add(score.score_report(report, score.extract_plain(report)))
    assert score.below_floors(score.figures(total), FLOORS[name]) == []
