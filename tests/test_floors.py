"""The gold gate: no figure of the reading may fall below the one pinned for its gold file."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from geo import evaluation
from geo.pipeline import extract
from geo.reports import make_report

ROOT = Path(__file__).resolve().parent.parent
FLOORS = json.loads((ROOT / "benchmarks" / "gold_floors.json").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(name):
    total = evaluation.Score()
    for gold in evaluation.read_gold(ROOT / "data" / "gold" / f"{name}.jsonl"):
        published = dt.date.fromisoformat(gold["published"])
        report = make_report(gold["text"], title=gold["title"], published=published, lang=gold["lang"])
        total.add(evaluation.score_report(gold, extract(report).to_dict()))
    assert evaluation.below_floors(evaluation.figures(total), FLOORS[name]) == []
