"""The gold reports are sound, and the score can tell right from wrong."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

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


score = _module(ROOT / "benchmarks" / "score.py")
build = _module(GOLD / "build.py")
HALVES = build.HALVES


def _reports() -> list[Any]:
    return [
        pytest.param(report, id=report["id"]) for half in HALVES for report in score.read_lines(GOLD / f"{half}.jsonl")
    ]


@pytest.mark.parametrize("half", [*HALVES, *build.CLAIM_SETS])
def test_the_lines_are_what_the_sources_give(half: str) -> None:
    assert (GOLD / f"{half}.jsonl").read_text(encoding="utf-8") == build.build(half)


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


def _perfect(gold: dict[str, Any]) -> dict[str, Any]:
    """Return the record an engine without faults would make of a gold report."""
    places = {t["name"]: {**t, "id": t["name"], "admin1": None} for t in gold["toponyms"]}
    return {
        "report": {"text": gold["text"]},
        "places": list(places.values()),
        "toponyms": [
            {
                "start": t["start"],
                "end": t["end"],
                "text": t["text"],
                "role": "context" if t["role"] == "excluded" else t["role"],
                "status": "excluded" if t["role"] == "excluded" else "resolved",
                "place": t["name"],
                "reason": "",
            }
            for t in gold["toponyms"]
        ],
        "claims": [
            {
                "kind": c["kind"],
                "measure": c["measure"],
                "quantity": {key: c[key] for key in ("low", "best", "high", "text", "unit")},
                "places": c["places"],
                "scope": c["scope"],
                "status": c["status"],
                "evidence": {"sentence": [0, 10], "spans": []},
            }
            for c in gold["claims"]
        ],
    }


@pytest.mark.parametrize("report", _reports())
def test_a_perfect_record_scores_one(report: dict[str, Any]) -> None:
    result = score.score_report(report, _perfect(report))
    numbers = score.figures(result)
    assert result.errors == []
    assert numbers["toponyms"]["f1"] in (1.0, None)
    assert numbers["claims_strict"]["f1"] in (1.0, None)
    assert numbers["resolved_right"] in (1.0, None)
    assert numbers["strike_places"]["f1"] in (1.0, None)
    assert numbers["false_claims_in_quiet"] == 0


def _gold() -> dict[str, Any]:
    return next(r for r in score.read_lines(GOLD / "en-dev.jsonl") if r["id"] == "dev-fire-and-cold")


def test_a_split_toll_is_wrong_strictly_and_counts_once_loosely() -> None:
    record = _perfect(_gold())
    killed = next(c for c in record["claims"] if c["measure"] == "killed")
    record["claims"].remove(killed)
    record["claims"] += [{**killed, "places": [place], "scope": "event"} for place in killed["places"]]
    result = score.score_report(_gold(), record)
    assert (result.strict["casualty"].missing, result.strict["casualty"].extra) == (1, 2)
    assert (result.loose["casualty"].missing, result.loose["casualty"].extra) == (0, 1)


def test_a_restored_number_told_as_an_outage_is_an_extra() -> None:
    record = _perfect(_gold())
    restored = next(c for c in record["claims"] if c["status"] == "restored")
    restored["status"] = "reported"
    assert score.score_report(_gold(), record).strict["outage"].extra == 1


def test_a_point_elsewhere_and_a_raion_for_its_town_are_not_the_place() -> None:
    sumy = {"name": "Sumy", "kind": "settlement", "country": "UA", "lat": 50.917, "lon": 34.799}
    assert score.same_place(sumy, {**sumy, "lat": 50.90})
    assert not score.same_place(sumy, {**sumy, "lat": 50.70})
    assert not score.same_place(sumy, {**sumy, "name": "Sumy Raion", "kind": "raion"})
    raion = {"name": "Kryvyi Rih Raion", "kind": "raion", "country": "UA", "lat": None, "lon": None}
    assert score.same_place(raion, {**raion, "lat": 47.9, "lon": 33.4})
    assert not score.same_place(raion, {**raion, "kind": "settlement", "name": "Kryvyi Rih", "lat": 47.9, "lon": 33.4})


def test_a_city_district_is_not_its_namesake_in_another_city() -> None:
    kharkiv = {
        "name": "Kyivskyi District (Kharkiv)",
        "kind": "city_district",
        "country": "UA",
        "lat": 49.98,
        "lon": 36.26,
    }
    assert score.same_place(kharkiv, {**kharkiv, "name": "Kyivskyi District", "lat": 50.03})
    assert not score.same_place(kharkiv, {**kharkiv, "name": "Kyivskyi District", "lat": 46.4, "lon": 30.72})


def test_crimea_is_itself_under_its_long_name() -> None:
    crimea = {"name": "Crimea", "kind": "oblast", "country": "UA", "lat": None, "lon": None}
    assert score.same_place(crimea, {**crimea, "name": "Autonomous Republic of Crimea", "lat": 45.3, "lon": 34.4})


def test_about_leaves_the_bounds_free_and_exact_does_not() -> None:
    about = {"low": None, "best": 14000, "high": None}
    exact = {"low": 14000, "best": 14000, "high": 14000}
    assert score.same_number(about, exact)
    assert not score.same_number(exact, about)


def test_claims_in_a_report_without_events_are_counted() -> None:
    gold = next(r for r in score.read_lines(GOLD / "en-dev.jsonl") if r["id"] == "dev-talks-negative")
    record = _perfect(gold)
    record["claims"] = [dict(c) for c in _perfect(_gold())["claims"][:1]]
    record["places"] += _perfect(_gold())["places"]
    result = score.score_report(gold, record)
    assert (result.quiet_reports, result.false_claims_in_quiet) == (1, 1)


def test_records_on_file_are_scored_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = GOLD / "en-dev.jsonl"
    records = tmp_path / "records.jsonl"
    records.write_text("".join(json.dumps(_perfect(r)) + "\n" for r in score.read_lines(gold)), encoding="utf-8")
    assert score.main([str(gold), "--records", str(records), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["claims_strict"]["f1"] == 1.0


def test_a_figure_below_its_floor_is_told() -> None:
    numbers = {"claims_strict": {"f1": 0.8}, "role_accuracy": 0.9, "false_claims_in_quiet": 3}
    assert (
        score.below_floors(numbers, {"claims_strict.f1": 0.8, "role_accuracy": 0.9, "false_claims_in_quiet": 3}) == []
    )
    told = score.below_floors(numbers, {"claims_strict.f1": 0.81, "role_accuracy": 0.5, "false_claims_in_quiet": 2})
    assert [line.split()[0] for line in told] == ["claims_strict.f1", "false_claims_in_quiet"]
