"""The publish profile: what the public sees, and that the rest is in no part of the record or of a file."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json
import re
from pathlib import Path

import pytest
from pyarrow import parquet

import geo
from geo import __main__ as command
from geo.__main__ import main
from geo.errors import InputError
from geo.exports import ENDINGS, TABLES, VIEWS, to_bytes
from geo.figures import write_figure
from geo.layers import build_layers
from geo.model import Record, Shape
from geo.profiles import INTERNAL, PROFILES, PUBLIC, Profile, publish
from geo.redaction import MARK
from geo.reports import make_report
from geo.webpage import build_page
from geo.webpage.packing import inflated
from tests import made
from tests.costs import LINEAR, TIMES, growth
from tests.payloads import PAYLOADS, poisoned

DAY = dt.date(2026, 1, 24)
STORY = """# Strike on Trypillia power plant

Russian drones hit a power plant in Trypillia, Kyiv region, on Saturday night, killing two people. The Trypillia plant is the largest of the region.

Three people were injured at 12 Pine Street in Brovary, said local resident Ann Walker, 45. Walker lost her house.

In Kharkiv, a missile hit a school."""
SECRETS = ("Trypillia", "Трипілля", "Walker", "Pine Street", "UA32120150060043865")


@pytest.fixture(scope="module")
def record() -> Record:
    title = "Strike on Trypillia power plant"
    url = "https://example.org/strike-on-trypillia-power-plant"
    return geo.extract(make_report(STORY, published=DAY, title=title, url=url))


@pytest.fixture(scope="module")
def public(record) -> Record:
    return publish(record, "public")[0]


def at(hour: int, day: int = 25) -> dt.datetime:
    return dt.datetime(2026, 1, day, hour, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def test_internal_is_the_default_and_shows_all(record: Record) -> None:
    assert publish(record, "internal") == (record, ())
    assert publish(record, INTERNAL)[0] is record
    assert set(PROFILES) == {"internal", "public"}
    assert to_bytes(record, ".csv") == to_bytes(record, ".csv", profile="internal")
    with pytest.raises(InputError, match="internal, public"):
        publish(record, "press")


def test_the_record_given_is_not_changed_and_the_answer_is_the_same_twice(record: Record) -> None:
    before = record.to_json()
    assert publish(record, PUBLIC) == publish(record, PUBLIC)
    assert record.to_json() == before


def test_energy_targets_are_shown_no_finer_than_the_raion(record: Record, public: Record) -> None:
    places = {place.id: place for place in public.places}
    energy = [claim for claim in public.claims if claim.measure == "energy"]
    assert energy
    for claim in energy:
        assert [places[p].name for p in claim.places] == ["Obukhiv Raion"]
        assert [places[p].precision for p in claim.places] == ["area"]
    assert {p.name for p in public.places} >= {"Brovary", "Kharkiv"}, "other places stay"
    drawn = {
        feature["geometry"]["type"]
        for layer in build_layers(public)
        for feature in layer.features
        if "Obukhiv" in feature["properties"]["place"]
    }
    assert drawn == {"MultiPolygon"}


def test_what_is_told_in_the_same_sentence_is_coarsened_with_it(public: Record) -> None:
    killed = next(claim for claim in public.claims if claim.measure == "killed")
    assert killed.places == (next(c.places for c in public.claims if c.measure == "energy"))


def test_facilities_are_coarsened_too() -> None:
    story = made.Story()
    plant = made.place(
        "strikemap:zaporizhzhia-npp", "Zaporizhzhia Nuclear Power Plant", 47.51, 34.58, kind="facility", pcode="UA2304"
    )
    story.says("strike", "drone", plant)
    shown, withheld = publish(story.record(), PUBLIC)
    assert [place.name for place in shown.places] == ["Vasylivka Raion"]
    assert "Zaporizhzhia" not in shown.report.text
    assert withheld[0].what == "place"


def test_a_place_without_a_known_raion_is_not_placed() -> None:
    story = made.Story()
    story.says("damage", "military", made.place("x:base", "Basetown", 50, 30))
    shown, _ = publish(story.record(), PUBLIC)
    assert shown.claims[0].places == ()
    assert shown.places == ()
    assert "Basetown" not in shown.to_json()


def test_points_are_rounded_and_say_so(public: Record) -> None:
    points = [place for place in public.places if place.precision == "point"]
    assert points
    for place in points:
        assert (round(place.lat, 2), round(place.lon, 2)) == (place.lat, place.lon)
        assert place.precision_km >= 0.7


def test_offsets_are_those_of_the_public_text(record: Record, public: Record) -> None:
    originals = {claim.id: claim for claim in record.claims}
    for claim in public.claims:
        sentence = public.report.text[slice(*claim.evidence.sentence)]
        first = record.report.text[slice(*originals[claim.id].evidence.sentence)]
        pieces = sentence.split(MARK)
        assert all(piece in first for piece in pieces), "the rest of the sentence is the report's own"
    for toponym in public.toponyms:
        assert public.report.text[toponym.start : toponym.end] == toponym.text
    assert public.report.sha256 == record.report.sha256


def test_nothing_of_it_is_left_in_the_record(public: Record) -> None:
    text = public.to_json()
    for secret in SECRETS:
        assert secret not in text
    assert public.report.url is None
    assert f"{MARK}, 45" in public.report.text


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("options", [{"what": w} for w in TABLES] + [{"view": v} for v in VIEWS], ids=str)
def test_nothing_of_it_is_left_in_a_file_which_lists_what_was_withheld(record: Record, ending: str, options) -> None:
    raw = to_bytes(record, ending, profile="public", **options)
    if ending == ".parquet":  # its pages are compressed
        raw = str(parquet.read_table(io.BytesIO(raw)).to_pylist()).encode()
    for secret in SECRETS:
        assert secret.encode() not in raw
    assert b"no finer than their raion" in raw
    assert b"rounded to 2 decimals" in raw


def test_nothing_of_it_is_left_in_the_map(public: Record) -> None:
    page = build_page(public)
    data = re.search(r'id="sm-data">([^<]+)</script>', page)
    assert data
    for text in (page, inflated(data.group(1))):
        for secret in SECRETS:
            assert secret not in text
        assert "no finer than their raion" in text


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_nothing_of_it_is_left_in_a_figure_which_says_what_was_withheld(record: Record, kind: str, tmp_path) -> None:
    file = tmp_path / f"m.{kind}"
    write_figure(record, file, profile="public")
    raw, told = file.read_bytes(), (tmp_path / "m.alt.txt").read_text("utf-8")
    for secret in SECRETS:
        assert secret.encode() not in raw
        assert secret not in told
    assert "no finer than their raion" in told
    if kind == "svg":
        assert b"no finer than their raion" in raw
        write_figure(record, file)
        assert "Withheld" not in (tmp_path / "m.alt.txt").read_text("utf-8")
        assert raw != file.read_bytes()


def test_the_command_draws_a_public_figure(sample_path, tmp_path) -> None:
    reviewed = tmp_path / "reviewed.txt"
    reviewed.write_text("c1\n", "utf-8")
    options = ["--profile", "public", "--reviewed", str(reviewed)]
    assert main(["figure", str(sample_path), "-o", str(tmp_path / "m.svg"), *options]) == 0
    told = (tmp_path / "m.alt.txt").read_text("utf-8")
    assert "not reviewed" in told
    assert "88,000" not in told
    assert "88,000" not in (tmp_path / "m.svg").read_text("utf-8")


@pytest.mark.parametrize(
    ("hours", "now", "held"),
    [(6, at(5), True), (6, at(6), False), (0, at(0, 24), False), (48, at(23, 26), True), (48, at(1, 27), False)],
)
def test_young_claims_are_held_back_from_the_end_of_their_day(hours: int, now: dt.datetime, held: bool) -> None:  # noqa: FBT001
    shown, withheld = publish(made.sample(), dataclasses.replace(PUBLIC, hold_hours=hours), now=now)
    assert (not shown.claims) == held
    assert any(one.why == f"younger than {hours} hours" for one in withheld) == held
    if held:
        assert "88,000" not in shown.report.text
        assert shown.events == ()
        assert shown.groups == ()


def test_an_undated_claim_counts_from_publication_or_is_held() -> None:
    record = made.sample()
    claims = tuple(dataclasses.replace(claim, date=None) for claim in record.claims)
    profile = dataclasses.replace(PUBLIC, hold_hours=1)
    dated = dataclasses.replace(record, claims=claims)
    undated = dataclasses.replace(dated, report=dataclasses.replace(record.report, published=None))
    assert publish(dated, profile, now=at(2))[0].claims
    assert not publish(undated, profile, now=at(2, 30))[0].claims
    with pytest.raises(InputError, match="time now"):
        publish(dated, profile)


def test_only_reviewed_claims_when_asked() -> None:
    profile = dataclasses.replace(PUBLIC, reviewed=frozenset({"c1", "c9"}))
    shown, withheld = publish(made.sample(), profile)
    assert [claim.id for claim in shown.claims] == ["c1", "c9"]
    assert {one.claim for one in withheld if one.why == "not reviewed yet"} == {
        claim.id for claim in made.sample().claims
    } - {"c1", "c9"}
    assert "hundreds of thousands" not in shown.report.text
    assert not shown.groups


def test_words_of_a_barred_claim_go_from_a_sentence_quoted_for_another() -> None:
    story = made.Story()
    spot, sentence = made.place("x:a", "Town", 50, 30), "In Town one was killed and 27 were injured."
    for measure, n, words in (("killed", 1, "one was killed"), ("injured", 27, "27 were injured")):
        story.text = ""
        story.says("casualty", measure, spot, quantity=made.figure(n), sentence=sentence)
        start = sentence.index(words)
        evidence = dataclasses.replace(story.claims[-1].evidence, spans=((start, start + len(words)),))
        story.claims[-1] = dataclasses.replace(story.claims[-1], evidence=evidence)
    shown, _ = publish(story.record(), dataclasses.replace(PUBLIC, reviewed=frozenset({"c1"})))
    assert shown.report.text.strip() == f"In Town one was killed and {MARK}."
    assert shown.report.text[slice(*shown.claims[0].evidence.spans[0])] == "one was killed"


@pytest.mark.parametrize(
    "record",
    [made.sample(), made.mixed(), made.only_areas(), made.empty(), made.many(50)],
    ids=["sample", "mixed", "areas", "empty", "many"],
)
def test_a_public_record_is_whole(record: Record) -> None:
    shown, _ = publish(record, "public")
    ids = {place.id for place in shown.places}
    assert all(place in ids for claim in shown.claims for place in claim.places)
    assert all(event.place in ids for event in shown.events)
    assert all(toponym.place in ids for toponym in shown.toponyms if toponym.place)
    assert Record.from_json(shown.to_json()) == shown
    build_layers(shown)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_payloads_are_borne(payload: str) -> None:
    shown, _ = publish(poisoned(made.sample(), payload), "public")
    for toponym in shown.toponyms:
        assert 0 <= toponym.start <= toponym.end <= len(shown.report.text)
    for claim in shown.claims:
        start, end = claim.evidence.sentence
        assert 0 <= start < end <= len(shown.report.text)


def test_the_command_line(tmp_path: Path, capsys) -> None:
    report, out, page = tmp_path / "r.txt", tmp_path / "e.geojson", tmp_path / "m.html"
    report.write_text(STORY)
    given = [str(report), "--published", "2026-01-24", "--profile", "public"]
    assert command.main(["export", *given, "-o", str(out)]) == 0
    plain = json.loads(out.read_text())
    assert {one["what"] for one in plain["withheld"]} >= {"place", "coordinates"}
    assert "Walker" not in out.read_text()
    assert "note: Withheld" not in capsys.readouterr().out
    assert command.main(["map", *given, "-o", str(page), "--geojson", str(out)]) == 0
    assert "Walker" not in page.read_text() + out.read_text()
    listed = tmp_path / "reviewed.txt"
    listed.write_text("c1\n")
    assert command.main(["export", *given, "--reviewed", str(listed), "-o", str(out)]) == 0
    shown = [feature for feature in json.loads(out.read_text())["features"] if feature["properties"]["kind"]]
    assert [feature["id"] for feature in shown] == ["c1"]
    assert command.main(["export", str(report), "--hold-hours", "3", "-o", str(out)]) == 2
    assert "add --profile public" in capsys.readouterr().err
    assert command.main(["export", *given, "--reviewed", str(tmp_path / "none"), "-o", str(out)]) == 2
    assert tuple(PROFILES) == command.PROFILES


@pytest.mark.parametrize("hours", [-1, float("nan"), float("inf")])
def test_hours_that_are_no_age_are_refused(hours: float) -> None:
    with pytest.raises(InputError, match="from 0 on"):
        publish(made.sample(), dataclasses.replace(PUBLIC, hold_hours=hours), now=at(1))


def test_a_long_report_takes_time_by_its_length() -> None:
    def long(size: int) -> tuple[Record, Profile]:
        made_one = made.many(size)
        claims = tuple(
            dataclasses.replace(claim, kind="damage", measure="energy", quantity=None) if i % 10 == 0 else claim
            for i, claim in enumerate(made_one.claims)
        )
        record = dataclasses.replace(made_one, claims=claims)
        return record, dataclasses.replace(PUBLIC, reviewed=frozenset(claim.id for claim in claims[::2]))

    records = {size: long(size) for size in (200, 200 * TIMES)}
    assert growth(lambda size: publish(*records[size]), 200) < LINEAR


@pytest.mark.parametrize(
    ("text", "secrets"),
    [
        ("A drone hit a depot at 48.0159, 37.8029, killing two people.", ("48.0", "37.8", "48015", "378029")),
        (
            "A drone hit a depot in Izium (49°12′42″ N, 37°15′24″ E), killing two.",
            ("49.2117", "37.2567", "12′", "15′", "24″"),
        ),
        ("A missile hit a power plant between Izium and Sloviansk, killing two people.", ("Izium", "Sloviansk", "37.")),
        ("A missile hit a power plant 5 km north of Izium, killing two people.", ("Izium,", "5km", "49.2", "37.2")),
    ],
)
def test_no_position_is_told_by_its_figures_or_by_what_is_near(text: str, secrets: tuple[str, ...]) -> None:
    shown = publish(geo.extract(make_report(text + "\n", published=DAY)), "public")[0]
    plain = json.dumps(shown.to_dict() | {"report": {"text": shown.report.text}}, ensure_ascii=False)
    for secret in secrets:
        assert secret not in plain
    assert [claim.measure for claim in shown.claims if claim.kind == "casualty"] == ["killed"]
    assert all(place.shape is None for place in shown.places)


def test_a_raion_beside_its_own_north_is_another_place() -> None:
    raion = made.area("UA63040000000064373", "Izium Raion", "raion", pcode="UA6304", admin1="Kharkiv Oblast")
    north = dataclasses.replace(raion, shape=Shape(kind="part", of=(raion.id,), directions=("n",)))
    plant = made.place("strikemap:coord-4921030n-3725670e", "49.2103° N, 37.2567° E", 49.2, 37.25, kind="facility")
    plant = dataclasses.replace(plant, pcode="UA6304", admin1="Kharkiv Oblast")
    story = made.Story()
    story.says("casualty", "killed", north, quantity=made.figure(2))
    story.says("casualty", "injured", plant, quantity=made.figure(3))
    shown = publish(story.record(), "public")[0]
    assert all(place.shape is None for place in shown.places if place.id.endswith("~whole"))
    assert not any("coord" in place.id for place in shown.places)
