"""The score can tell right from wrong: places, claims, doubts, dates, sources."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from geo import evaluation
from geo.__main__ import main
from geo.evaluation import same

GOLD = Path(__file__).resolve().parents[1] / "data" / "gold"


def _gold() -> dict[str, Any]:
    return next(r for r in evaluation.read_lines(GOLD / "en-dev.jsonl") if r["id"] == "dev-fire-and-cold")


def test_a_split_toll_is_wrong_strictly_and_counts_once_loosely() -> None:
    record = evaluation.as_record(_gold())
    killed = next(c for c in record["claims"] if c["measure"] == "killed")
    record["claims"].remove(killed)
    record["claims"] += [{**killed, "places": [place], "scope": "event"} for place in killed["places"]]
    result = evaluation.score_report(_gold(), record)
    assert (result.strict["casualty"].missing, result.strict["casualty"].extra) == (1, 2)
    assert (result.loose["casualty"].missing, result.loose["casualty"].extra) == (0, 1)


def test_a_restored_number_told_as_an_outage_is_an_extra() -> None:
    record = evaluation.as_record(_gold())
    restored = next(c for c in record["claims"] if c["status"] == "restored")
    restored["status"] = "reported"
    assert evaluation.score_report(_gold(), record).strict["outage"].extra == 1


def test_a_point_elsewhere_and_a_raion_for_its_town_are_not_the_place() -> None:
    sumy = {"name": "Sumy", "kind": "settlement", "country": "UA", "lat": 50.917, "lon": 34.799}
    assert same.same_place(sumy, {**sumy, "lat": 50.90})
    assert not same.same_place(sumy, {**sumy, "lat": 50.70})
    assert not same.same_place(sumy, {**sumy, "name": "Sumy Raion", "kind": "raion"})
    raion = {"name": "Kryvyi Rih Raion", "kind": "raion", "country": "UA", "lat": None, "lon": None}
    assert same.same_place(raion, {**raion, "lat": 47.9, "lon": 33.4})
    assert not same.same_place(raion, {**raion, "kind": "settlement", "name": "Kryvyi Rih", "lat": 47.9, "lon": 33.4})


def test_a_city_district_is_not_its_namesake_in_another_city() -> None:
    kharkiv = {
        "name": "Kyivskyi District (Kharkiv)",
        "kind": "city_district",
        "country": "UA",
        "lat": 49.98,
        "lon": 36.26,
    }
    assert same.same_place(kharkiv, {**kharkiv, "name": "Kyivskyi District", "lat": 50.03})
    assert not same.same_place(kharkiv, {**kharkiv, "name": "Kyivskyi District", "lat": 46.4, "lon": 30.72})


def test_crimea_is_itself_under_its_long_name() -> None:
    crimea = {"name": "Crimea", "kind": "oblast", "country": "UA", "lat": None, "lon": None}
    assert same.same_place(crimea, {**crimea, "name": "Autonomous Republic of Crimea", "lat": 45.3, "lon": 34.4})


def test_about_leaves_the_bounds_free_and_exact_does_not() -> None:
    about = {"low": None, "best": 14000, "high": None}
    exact = {"low": 14000, "best": 14000, "high": 14000}
    assert same.same_number(about, exact)
    assert not same.same_number(exact, about)


def test_claims_in_a_report_without_events_are_counted() -> None:
    gold = next(r for r in evaluation.read_lines(GOLD / "en-dev.jsonl") if r["id"] == "dev-talks-negative")
    record = evaluation.as_record(gold)
    record["claims"] = [dict(c) for c in evaluation.as_record(_gold())["claims"][:1]]
    record["places"] += evaluation.as_record(_gold())["places"]
    result = evaluation.score_report(gold, record)
    assert (result.quiet_reports, result.false_claims_in_quiet) == (1, 1)


def test_records_on_file_are_scored_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = GOLD / "en-dev.jsonl"
    records = tmp_path / "records.jsonl"
    records.write_text(
        "".join(json.dumps(evaluation.as_record(r)) + "\n" for r in evaluation.read_lines(gold)), encoding="utf-8"
    )
    assert main(["evaluate", str(gold), "--records", str(records), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["en"]["claims_strict"]["f1"] == 1.0


def test_a_figure_below_its_floor_is_told() -> None:
    numbers = {"claims_strict": {"f1": 0.8}, "role_accuracy": 0.9, "false_claims_in_quiet": 3}
    assert (
        evaluation.below_floors(numbers, {"claims_strict.f1": 0.8, "role_accuracy": 0.9, "false_claims_in_quiet": 3})
        == []
    )
    told = evaluation.below_floors(
        numbers, {"claims_strict.f1": 0.81, "role_accuracy": 0.5, "false_claims_in_quiet": 2}
    )
    assert [line.split()[0] for line in told] == ["claims_strict.f1", "false_claims_in_quiet"]


def test_a_doubt_is_right_where_the_best_candidate_is_wrong() -> None:
    record = evaluation.as_record(_gold())
    sumy, chernihiv = record["toponyms"][1], record["toponyms"][2]
    chernihiv["candidates"] = [{"place": chernihiv["place"], "score": 0.5}]
    sumy["candidates"] = [{"place": chernihiv["place"], "score": 0.5}]
    for toponym in (sumy, chernihiv):
        toponym |= {"status": "ambiguous", "place": None}
    numbers = evaluation.figures(evaluation.score_report(_gold(), record))
    assert (numbers["doubts"], numbers["doubted_rightly"]) == (2, 0.5)


def test_a_wrong_place_and_a_doubt_are_told_apart_and_the_distance_is_told() -> None:
    record = evaluation.as_record(_gold())
    record["toponyms"][1]["place"] = record["toponyms"][2]["place"]  # Sumy read as Chernihiv
    numbers = evaluation.figures(evaluation.score_report(_gold(), record))
    assert numbers["resolved_wrong"] > 0
    assert numbers["doubts"] == 0
    assert numbers["within_10_km"] < 1


@pytest.mark.parametrize(
    ("gold", "start", "end", "right"),
    [
        ("2026-03-09..2026-03-10", "2026-03-09", "2026-03-10", True),
        ("2026-03-09..2026-03-10", "2026-03-10", "2026-03-10", True),
        ("2026-03-09..2026-03-10", "2026-03-09", "2026-03-09", False),
        ("2026-03-10", "2026-03-09", "2026-03-10", False),
    ],
)
def test_a_night_may_be_dated_by_its_morning(gold, start, end, right) -> None:
    assert same.same_date({"date": gold}, {"date": {"start": start, "end": end}}) is right


def test_no_date_is_right_only_where_gold_has_none() -> None:
    assert same.same_date({"date": None}, {"date": None})
    assert not same.same_date({"date": None}, {"date": {"start": "2026-03-10", "end": "2026-03-10"}})
    assert not same.same_date({"date": "2026-03-10"}, {"date": None})


def test_a_source_is_the_same_with_and_without_its_office() -> None:
    assert same.same_speaker({"attribution": "Vyacheslav Chaus"}, {"attribution": "Governor Vyacheslav Chaus"})
    assert not same.same_speaker({"attribution": "the police"}, {"attribution": "DTEK"})
    assert not same.same_speaker({"attribution": "the police"}, {"attribution": None})


def test_a_claim_that_is_right_is_no_looser_than_it_is_strictly() -> None:
    """Of counts of one number each keeps the one of its own place, and the place left open keeps its own."""
    gold = _gold()
    one = next(c for c in gold["claims"] if c["measure"] == "killed")
    third, here, there = list(dict.fromkeys(t["name"] for t in gold["toponyms"]))[:3]
    gold["claims"] = [
        one | {"places": [place], "scope": "event", "optional": place == third} for place in (third, here, there)
    ]
    record = evaluation.as_record(gold)
    score = evaluation.score_report(gold, record)
    strict, loose = score.strict["casualty"], score.loose["casualty"]
    assert (strict.hit, strict.missing, strict.extra) == (2, 0, 0)
    assert (loose.hit, loose.missing, loose.extra) == (2, 0, 0)


def test_an_event_needs_its_place_and_its_types() -> None:
    gold = _gold()
    record = evaluation.as_record(gold)
    record["events"] = [{"place": e["places"][0], "types": e["types"]} for e in gold["events"]]
    assert evaluation.score_report(gold, record).events.extra == 0
    record["events"][0]["types"] = ["launch"]
    score = evaluation.score_report(gold, record).events
    assert (score.missing, score.extra) == (1, 1)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "is not JSON"),
        ("[]", "is no JSON object"),
        ('{"id": "a"}', "lacks lang"),
        (
            '{"id":"a","lang":"en","title":"","published":"soon","text":"","toponyms":[],"claims":[]}',
            "is no date",
        ),
        (
            '{"id":"a","lang":"en","title":"","published":"2026-01-24","text":"Kyiv","toponyms":[{"start":1,"end":4,"text":"Kyiv"}],"claims":[]}',
            "the text has no 'Kyiv' at 1",
        ),
    ],
)
def test_a_bad_line_is_named_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, told: str
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    assert main(["evaluate", str(path)]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_floors_fail_the_command(tmp_path: Path) -> None:
    gold = GOLD / "en-dev.jsonl"
    records, floors = tmp_path / "records.jsonl", tmp_path / "floors.json"
    plain = [evaluation.as_record(r) for r in evaluation.read_lines(gold)]
    floors.write_text('{"en-dev": {"toponyms.f1": 1.0}}', encoding="utf-8")
    for broken, code in ((False, 0), (True, 1)):
        if broken:
            plain[0]["toponyms"] = []
        records.write_text("".join(json.dumps(r) + "\n" for r in plain), encoding="utf-8")
        assert main(["evaluate", str(gold), "--records", str(records), "--floors", str(floors)]) == code
