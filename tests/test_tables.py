"""Words and totals: every figure counted once, nothing that the text does not say."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

import geo
from geo import tables
from geo.model import DateRange, Quantity
from tests import made


def test_the_sample_says_one_killed_and_27_injured() -> None:
    totals = tables.totals(made.sample())
    assert totals.words() == ("strikes at 3 places", "1 killed", "27 injured")
    assert totals.outage_words() == ("no power in 2 places", "no heating in 1 place", "no water in 1 place")


def test_a_count_for_several_places_counts_once() -> None:
    story = made.Story()
    a, b, c = (made.place(f"x:{n}", n, 50, 30) for n in "abc")
    story.says("casualty", "killed", a, b, quantity=made.figure(5))
    story.says("casualty", "killed", c, quantity=made.figure(2))
    assert tables.totals(story.record()).casualty("killed").low == 7


def test_nothing_is_summed_over_a_total_that_the_text_breaks_down_in_part() -> None:
    story = made.Story()
    a, b, c = (made.place(f"x:{n}", n, 50, 30) for n in "abc")
    story.says("casualty", "killed", a, b, c, quantity=made.figure(5))
    story.says("casualty", "killed", a, quantity=made.figure(2))
    assert tables.totals(story.record()).casualty("killed").low == 5


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"scope": "cumulative"}, ()),
        ({"scope": "nationwide"}, ()),
        ({"scope": "background"}, ()),
        ({"status": "denied"}, ()),
        ({"status": "averted"}, ()),
        ({"status": "updated"}, ("5 killed",)),
        ({}, ("5 killed",)),
    ],
)
def test_only_what_happened_here_counts(given: dict, words: tuple) -> None:
    story = made.Story()
    story.says("casualty", "killed", made.place("x:a", "A", 50, 30), quantity=made.figure(5), **given)
    assert tables.totals(story.record()).words() == words


def test_a_later_figure_replaces_the_earlier_one() -> None:
    story = made.Story()
    spot = made.place("x:a", "A", 50, 30)
    story.says("casualty", "killed", spot, quantity=made.figure(3))
    story.says("casualty", "killed", spot, quantity=made.figure(5), status="updated")
    story.says("casualty", "injured", spot, quantity=made.figure(9))
    record = story.record()
    assert tables.superseded(record) == {"c1"}
    assert tables.totals(record).words() == ("5 killed", "9 injured")


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (27, 27, 27, "27 injured"),
        (27, 27, None, "at least 27 injured"),
        (10, None, 12, "10 to 12 injured"),
        (None, None, 12, "up to 12 injured"),
        (None, 80, None, "about 80 injured"),
        (1200, 1200, 1200, "1,200 injured"),
    ],
)
def test_totals_keep_the_bounds(low, best, high, words) -> None:
    story = made.Story()
    quantity = Quantity(low=low, best=best, high=high, text="as written", unit="people")
    story.says("casualty", "injured", made.place("x:a", "A", 50, 30), quantity=quantity)
    assert tables.totals(story.record()).words() == (words,)


def test_words_are_told_and_never_summed() -> None:
    story = made.Story()
    spot, other = made.place("x:a", "A", 50, 30), made.place("x:b", "B", 50, 31)
    story.says("casualty", "injured", spot, quantity=made.words("dozens"))
    story.says("casualty", "injured", other, quantity=made.figure(4))
    story.says("casualty", "missing", other, quantity=made.words("several"))
    assert tables.totals(story.record()).words() == ("4 injured and “dozens” more", "missing: “several”")


@pytest.mark.parametrize(
    ("kind", "measure", "quantity", "given", "headline"),
    [
        ("strike", "drone", None, {}, "Drone strike"),
        ("strike", "unspecified", None, {}, "Strike"),
        ("casualty", "killed", made.figure(1), {}, "1 killed"),
        ("casualty", "injured", made.words("dozens"), {}, "“dozens” injured"),
        ("casualty", "missing", None, {}, "Missing"),
        ("outage", "power", None, {}, "No power"),
        (
            "outage",
            "power",
            dataclasses.replace(made.figure(88000), unit="families"),
            {},
            "88,000 families without power",
        ),
        ("outage", "power", made.words("hundreds of thousands"), {}, "“hundreds of thousands” of people without power"),
        ("outage", "power", made.words("several", "settlements"), {}, "“several” settlements without power"),
        ("outage", "water", None, {"status": "restored"}, "Water restored"),
        ("damage", "energy", None, {}, "Damage (energy)"),
        ("damage", "other", made.words("Several", "buildings"), {}, "Damage: “Several” buildings"),
        (
            "launch",
            "drones",
            Quantity(low=370, best=370, high=None, text="more than 370", unit=None),
            {},
            "more than 370 drones launched",
        ),
        (
            "outage",
            "heating",
            Quantity(low=None, best=80, high=None, text="about 80%", unit="percent"),
            {},
            "about 80% without heating",
        ),
    ],
)
def test_headlines_use_the_text_s_own_numbers(kind, measure, quantity, given, headline) -> None:
    claim = made.Story().says(kind, measure, made.place("x:a", "A", 50, 30), quantity=quantity, **given)
    assert tables.claim_words(claim) == headline


def test_a_bare_outage_beside_a_counted_one_is_left_out() -> None:
    assert (
        tables.headline(["No heating", "“Thousands” of people without heating"])
        == "“Thousands” of people without heating"
    )
    assert tables.headline(["No heating"]) == "No heating"
    assert tables.headline(["1 killed", "27 injured"]) == "1 killed, 27 injured"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((2026, 1, 24), (2026, 1, 24), "24 January 2026"),
        ((2026, 1, 23), (2026, 1, 24), "23–24 January 2026"),
        ((2026, 1, 31), (2026, 2, 1), "31 January – 1 February 2026"),
        ((2025, 12, 31), (2026, 1, 1), "31 December 2025 – 1 January 2026"),
    ],
)
def test_dates(start, end, words) -> None:
    assert tables.date_words(DateRange(start=dt.date(*start), end=dt.date(*end), text="")) == words


def test_precision_says_no_more_than_the_text() -> None:
    assert tables.precision_words(made.place("x", "A", 1, 2)) == "settlement named, marked at its centre"
    assert tables.precision_words(made.place("x", "A", 1, 2, precision="near")).startswith("near")
    assert tables.precision_words(made.area("x", "A", "raion")) == "only the raion is known"
    assert (
        tables.place_words(made.area("x", "Nizhyn Raion", "raion", admin1="Chernihiv Oblast"))
        == "Nizhyn Raion, Chernihiv Oblast"
    )
    assert tables.place_words(made.place("x", "Kyiv", 1, 2, admin1="Kyiv")) == "Kyiv"


@pytest.mark.parametrize(
    ("low", "best", "high", "text", "unit", "said"),
    [
        (50_000, 50_000, None, "понад 50 тисяч", "customers", "at least 50,000 customers"),
        (10, None, 12, "від 10 до 12", None, "10 to 12"),
        (None, None, 3, "до трёх", "people", "up to 3 people"),
        (None, 80, None, "около 80 %", "percent", "about 80%"),
        (27, 27, 27, "двадцять семеро", "people", "27 people"),
        (None, None, None, "кілька", "buildings", "“кілька” buildings"),
        (370, 370, None, "over 370", None, "over 370"),
    ],
)
def test_counts_of_another_script_are_told_by_their_bounds(low, best, high, text, unit, said) -> None:
    assert tables.quantity_words(Quantity(low=low, best=best, high=high, text=text, unit=unit)) == said


def test_a_part_with_a_place_is_not_added_to_its_whole_without_one() -> None:
    text = "Russia attacked with drones. Eight were wounded, five of them in Shostka."
    record = geo.extract(geo.read(text + "\n", published="2027-02-10"))
    assert [(claim.quantity.best, len(claim.places)) for claim in record.claims if claim.quantity] == [(8, 0), (5, 1)]
    assert [(total.low, total.high) for total in tables.totals(record).casualties] == [(8, 8)]
