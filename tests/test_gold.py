"""The gold reports are sound, and the score can tell right from wrong."""

from __future__ import annotations

import csv
import datetime as dt
import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from geo import evaluation

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "data" / "gold"
ROLES = {"event", "context", "metonym", "source", "launch", "excluded"}


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"gold_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[f"gold_{path.stem}"] = module
    spec.loader.exec_module(module)
    return module


build = _module(GOLD / "build.py")
agree = _module(GOLD / "agree.py")
HALVES = build.HALVES


def _reports() -> list[Any]:
    return [
        pytest.param(report, id=report["id"])
        for half in HALVES
        for report in evaluation.read_lines(GOLD / f"{half}.jsonl")
    ]


@pytest.mark.parametrize("half", build.SETS)
def test_the_lines_are_what_the_sources_give(half: str) -> None:
    assert (GOLD / f"{half}.jsonl").read_text(encoding="utf-8") == build.build(half)


def test_a_place_of_the_table_stands_there_once() -> None:
    rows = (GOLD / "places.csv").read_text(encoding="utf-8").splitlines()
    names = [next(csv.reader([row]))[0] for row in rows]
    assert len(set(names)) == len(names)


def test_ids_are_distinct_and_the_halves_share_no_report() -> None:
    reports = [report.values[0] for report in _reports()]
    assert len({r["id"] for r in reports}) == len({r["text"] for r in reports}) == len(reports)


@pytest.mark.parametrize("report", _reports())
def test_a_gold_report_is_sound(report: dict[str, Any]) -> None:
    text = report["text"]
    assert report["published"][:4] in ("2026", "2027")
    end = 0
    for toponym in report["toponyms"]:
        assert text[toponym["start"] : toponym["end"]] == toponym["text"]
        assert toponym["start"] >= end, "toponyms overlap"
        assert toponym["role"] in ROLES
        end = toponym["end"]
    names = {toponym["name"] for toponym in report["toponyms"]}
    for claim in report["claims"]:
        assert claim["text"] in text
        assert set(claim["places"]) <= names
        assert len(set(claim["places"])) == len(claim["places"])
        assert (claim["scope"] == "shared") == (len(claim["places"]) > 1)
        bounds = [claim[b] for b in ("low", "best", "high") if claim[b] is not None]
        assert bounds == sorted(bounds)
        assert claim.get("attribution") is None or claim["attribution"] in text
        days = [dt.date.fromisoformat(day) for day in (claim.get("date") or report["published"]).split("..")]
        assert days == sorted(days)
        assert days[-1] <= dt.date.fromisoformat(report["published"])


@pytest.mark.parametrize("report", _reports())
def test_a_perfect_record_scores_one(report: dict[str, Any]) -> None:
    result = evaluation.score_report(report, evaluation.as_record(report))
    numbers = evaluation.figures(result)
    assert result.errors == []
    assert numbers["toponyms"]["f1"] in (1.0, None)
    assert numbers["claims_strict"]["f1"] in (1.0, None)
    assert numbers["resolved_right"] in (1.0, None)
    assert numbers["strike_places"]["f1"] in (1.0, None)
    assert numbers["false_claims_in_quiet"] == 0


_MARKED = """=== en-unseen-01
title: Two hurt
published: 2027-01-24
---
Two people were hurt in {e:Nizhyn}, a school burned.
---
"""


def _marked(*claims: str) -> dict[str, Any]:
    block = _MARKED.removeprefix("=== ") + "\n".join(claims) + "\n"
    report: dict[str, Any] = build.read_report(block, build.read_places())
    return report


_HURT = 'casualty injured =2 "Two people" @ Nizhyn'
_OPEN = '? strike unspecified "were hurt" @ Nizhyn'


@pytest.mark.parametrize(
    ("first", "second", "figure"),
    [
        pytest.param((_HURT,), (_HURT,), 1.0, id="the same marks agree"),
        pytest.param((_HURT,), (), 0.0, id="what one reader alone tells they do not agree in"),
        pytest.param((), (_HURT,), 0.0, id="nor what the other alone tells"),
        pytest.param((_HURT, _OPEN), (_HURT,), 1.0, id="what one leaves open the other need not tell"),
        pytest.param((_HURT,), (_HURT, _OPEN), 1.0, id="nor the first, what the second leaves open"),
        pytest.param((_HURT, _OPEN[2:]), (_HURT, _OPEN), 1.0, id="what one tells the other may leave open"),
        pytest.param((_HURT, _OPEN), (_HURT, _OPEN[2:]), 1.0, id="and the other way round"),
        pytest.param((_HURT,), (_HURT.replace("=2", "=3"),), 0.0, id="another number does not agree"),
    ],
)
def test_two_readers_agree_in_what_both_tell(first: tuple[str, ...], second: tuple[str, ...], figure: float) -> None:
    score = agree.agreement([(_marked(*first), _marked(*second))])
    assert evaluation.figures(score)["claims_strict"]["f1"] == figure


def test_readers_of_different_texts_are_not_compared() -> None:
    with pytest.raises(ValueError, match="texts differ"):
        agree.agreement([(_marked(_HURT), _marked(_HURT) | {"text": "Another."})])
