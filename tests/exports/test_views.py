"""ACLED- and UCDP-shaped views: their names and codes; only ACLED's divides a shared toll, and says so."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from types import SimpleNamespace

import geopandas
import pandas as pd
import pytest

from geo import tables
from geo.errors import InputError
from geo.events import make_events
from geo.exports import ENDINGS, VIEWS, write
from geo.exports.views import ACLED, UCDP, acled_table, ucdp_table
from geo.model import DateRange, Record
from tests import made
from tests.payloads import ALL, poisoned


def with_events(record: Record) -> Record:
    kinds = {place.id: SimpleNamespace(kind=place.kind) for place in record.places}
    return dataclasses.replace(record, events=make_events(record.claims, kinds))


def shared(n: int, *names: str) -> Record:
    story = made.Story()
    places = [made.place(f"x:{name}", name, 50, 30 + i) for i, name in enumerate(names)]
    for place in places:
        story.says("strike", "drone", place)
    story.says("casualty", "killed", *places, quantity=made.figure(n))
    return with_events(story.record())


@pytest.mark.parametrize(
    ("n", "names", "shares"), [(5, "ABC", [2, 2, 1]), (1, "AB", [1, 0]), (6, "AB", [3, 3]), (0, "AB", [0, 0])]
)
def test_acled_divides_evenly_and_says_so(n: int, names: str, shares: list[int]) -> None:
    rows = acled_table(shared(n, *names)).rows
    assert [row["fatalities"] for row in rows] == shares
    assert all(f"of {n} killed in" in row["allocated"] and "ACLED's rule" in row["allocated"] for row in rows)


def test_nothing_is_divided_elsewhere() -> None:
    row = acled_table(shared(3, "A")).rows[0]
    assert (row["fatalities"], row["allocated"]) == (3, None)
    rows = ucdp_table(shared(5, "A", "B")).rows
    assert [(r["best"], r["where_prec"], r["event_clarity"], r["latitude"]) for r in rows] == [(5, 5, 2, None)]
    assert rows[0]["where_coordinates"] == "A and B"


@pytest.mark.parametrize("record", [made.mixed(), made.only_areas(), made.many(200)], ids=["mixed", "areas", "many"])
def test_deaths_add_up_to_the_record_s_total(record: Record) -> None:
    record = with_events(record)
    total = tables.totals(record).casualty("killed").low
    assert sum(row["fatalities"] or 0 for row in acled_table(record).rows) == total
    assert sum(row["best"] or 0 for row in ucdp_table(record).rows) == total


def test_acled_s_types_and_codes() -> None:
    story = made.Story()
    spots = [made.place(f"x:{i}", f"P{i}", 50, 30 + i, acled_geo_precision=1) for i in range(4)]
    for weapon, spot in zip(("drone", "missile", "combined", "unspecified"), spots, strict=True):
        story.says("strike", weapon, spot)
    story.says("outage", "power", made.place("x:9", "P9", 50, 39))
    rows = acled_table(with_events(story.record())).rows
    missile = "Shelling/artillery/missile attack"
    assert [row["sub_event_type"] for row in rows] == ["Air/drone strike", missile, "Air/drone strike", None]
    assert {(row["event_type"], row["iso"], row["geo_precision"]) for row in rows} == {
        ("Explosions/Remote violence", 804, 1)
    }
    assert {(str(row["event_date"]), row["time_precision"], row["fatalities"]) for row in rows} == {
        ("2026-01-23", 2, 0)
    }


def test_words_stay_words() -> None:
    story = made.Story()
    story.says("casualty", "killed", made.place("x:a", "A", 50, 30), quantity=made.words("dozens"))
    record = with_events(story.record())
    row = acled_table(record).rows[0]
    assert row["fatalities"] is None
    assert "no number given" in row["allocated"]
    assert ucdp_table(record).rows == ()


def test_an_area_has_no_pin_in_acled_s_view() -> None:
    row = acled_table(with_events(made.only_areas())).rows[0]
    assert (row["location"], row["latitude"]) == ("Kharkiv Oblast", None)


@pytest.mark.parametrize(("days", "code"), [(1, 1), (2, 2), (6, 2), (7, 3), (20, 4), (200, 5)])
def test_ucdp_s_date_precision(days: int, code: int) -> None:
    end = made.NIGHT.start + (days - 1) * (made.NIGHT.end - made.NIGHT.start)
    story = made.Story()
    date = DateRange(start=made.NIGHT.start, end=end, text="")
    story.says("casualty", "killed", made.place("x:a", "A", 50, 30), quantity=made.figure(1), date=date)
    assert ucdp_table(with_events(story.record())).rows[0]["date_prec"] == code


def test_names_of_the_codebooks() -> None:
    acled = (
        "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type geo_precision fatalities"
    )
    ucdp = "id year where_prec event_clarity date_prec deaths_a deaths_b deaths_civilians deaths_unknown best high low"
    assert set(acled.split()) <= {column.name for column in ACLED}
    assert set(ucdp.split()) <= {column.name for column in UCDP}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_holds_the_view(tmp_path: Path, view: str, ending: str) -> None:
    record = with_events(poisoned(made.sample(), ALL))
    path = tmp_path / f"a{ending}"
    write(record, path, view=view)
    if ending == ".csv":
        frame = pd.read_csv(path, skiprows=[1])
    else:
        frame = (
            geopandas.read_parquet(path)
            if ending == ".parquet"
            else geopandas.read_file(path, layer=view if ending in {".gpkg", ".kml"} else None)
        )
    table = VIEWS[view](record)
    assert len(frame) == len(table.rows) > 0
    assert table.columns[-1].name in frame


@pytest.mark.parametrize("view", VIEWS)
def test_only_numbers_stand_under_affected(view: str) -> None:
    table = VIEWS[view](with_events(poisoned(made.mixed(), ALL)))
    assert all(column.type == "integer" for column in table.columns if column.hxl.startswith("#affected"))
    assert len({column.name for column in table.columns}) == len(table.columns)
    for row in table.rows:
        for column in table.columns:
            assert column.type != "integer" or row[column.name] is None or isinstance(row[column.name], int)


def test_an_unknown_view_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="acled, ucdp"):
        write(made.sample(), tmp_path / "a.csv", view="viina")
