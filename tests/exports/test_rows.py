"""The tables of claims and events: every column declared, every claim a row, no toll split."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

import geo
from geo import tables
from geo.exports.columns import CLAIMS, COLUMNS, EVENTS, WITHHELD
from geo.exports.rows import TABLES, claims_table, events_table
from geo.model import Event, Record
from tests import made
from tests.payloads import PAYLOADS, poisoned


@pytest.fixture(scope="module")
def record(sample_path) -> Record:
    return geo.extract(geo.read(sample_path))


def with_event(record: Record, *claims: str, place: str) -> Record:
    event = Event(id="e1", place=place, date=made.NIGHT, claims=claims, types=(), targets=(), weapons=())
    return dataclasses.replace(record, events=(event,))


def test_every_column_is_declared_once_with_its_meaning() -> None:
    for columns in COLUMNS.values():
        names = [column.name for column in columns]
        assert len(set(names)) == len(names)
        assert all(column.meaning.endswith(".") and column.hxl.startswith("#") for column in columns)
        assert {column.type for column in columns} <= {"text", "integer", "number", "flag", "day"}
        assert WITHHELD.name not in names
    assert set(COLUMNS) == set(TABLES)


@pytest.mark.parametrize("columns", [CLAIMS, EVENTS], ids=["claims", "events"])
def test_only_numbers_of_people_stand_under_affected(columns) -> None:
    affected = {column.name for column in columns if column.hxl.startswith("#affected")}
    assert affected == {"killed", "injured", "missing", "trapped", "evacuated"}
    assert all(column.type == "number" for column in columns if column.name in affected)


def test_values_have_the_types_declared(record: Record) -> None:
    types = {"text": str, "integer": int, "number": int | float, "flag": bool, "day": dt.date}
    for table in (claims_table(record), events_table(record), claims_table(made.mixed())):
        assert len(table.rows) == len(table.geometries)
        for row in table.rows:
            assert list(row) == [column.name for column in table.columns]
            for column in table.columns:
                value = row[column.name]
                assert value is None or isinstance(value, types[column.type]), column.name


def test_one_row_a_claim_and_the_affected_add_up_to_the_totals() -> None:
    for record in (made.sample(), made.mixed(), made.only_areas(), made.many(300)):
        table = claims_table(record)
        assert [row["id"] for row in table.rows] == [claim.id for claim in record.claims]
        for measure in tables.CASUALTY_MEASURES:
            total = tables.totals(record).casualty(measure)
            assert sum(row[measure] or 0 for row in table.rows) == (total.low if total else 0)


def test_one_row_an_event_and_a_shared_toll_in_words_only(record: Record) -> None:
    table = events_table(record)
    assert [row["id"] for row in table.rows] == [event.id for event in record.events]
    kyiv = table.rows[0]
    assert kyiv["place"] == "Kyiv"
    assert kyiv["shared"] == "1 killed in Kyiv and Kharkiv together; 27 injured in Kyiv and Kharkiv together"
    assert not any(row["killed"] or row["injured"] for row in table.rows)
    assert "killed" not in kyiv["headline"]
    assert (kyiv["groups"], kyiv["admin1_pcode"], kyiv["admin2_pcode"]) == ("g1; g2", "UA80", None)
    nizhyn = next(row for row in table.rows if row["place"] == "Nizhyn Raion")
    assert (nizhyn["targets"], nizhyn["admin2_pcode"], nizhyn["lat"]) == ("energy", "UA7404", None)


def test_a_place_s_own_toll_is_added_up() -> None:
    story = made.Story()
    spot, other = made.place("x:a", "A", 50, 30), made.place("x:b", "B", 50, 31)
    story.says("casualty", "killed", spot, quantity=made.figure(3))
    story.says("casualty", "killed", spot, quantity=made.figure(5), status="updated")
    story.says("casualty", "injured", spot, quantity=made.words("several"))
    story.says("casualty", "evacuated", spot, other, quantity=made.figure(50))
    row = events_table(with_event(story.record(), "c1", "c2", "c3", "c4", place="x:a")).rows[0]
    assert (row["killed"], row["injured"]) == (5, None)
    assert row["toll"] == "5 killed, injured: “several”"
    assert (row["shared"], row["evacuated"]) == ("50 evacuated in A and B together", None)


def test_a_part_is_not_added_to_its_whole() -> None:
    story = made.Story()
    oblast = made.area("UA63000000000041885", "Kharkiv Oblast")
    city = made.place(made.KHARKIV, "Kharkiv", 49.98, 36.25, admin1="Kharkiv Oblast")
    story.says("casualty", "killed", oblast, quantity=made.figure(20))
    story.says("casualty", "killed", city, quantity=made.figure(3))
    record = story.record()
    assert tables.totals(record).casualty("killed").low == 20
    assert [row["killed"] for row in claims_table(record).rows] == [20, None]
    assert [row["best"] for row in claims_table(record).rows] == [20, 3]
    row = events_table(with_event(record, "c2", place=made.KHARKIV)).rows[0]
    assert (row["killed"], row["toll"]) == (None, "3 killed")


def test_offsets_of_the_report_as_read_may_be_given() -> None:
    rows = claims_table(made.sample(), offsets={"c1": (1000, 1010)}).rows
    assert (rows[0]["sentence_start"], rows[0]["sentence_end"]) == (1000, 1010)
    assert rows[1]["sentence_start"] < 1000


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_all_text_can_be_written_as_utf_8(payload: str) -> None:
    for build in TABLES.values():
        for row in build(poisoned(made.sample(), payload)).rows:
            for value in row.values():
                if isinstance(value, str):
                    value.encode()
                    assert "\x00" not in value
