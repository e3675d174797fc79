"""Two clauses of a Ukrainian sentence, each of its own town, tell what two sentences would."""

from __future__ import annotations

import itertools

import pytest

from tests.told import told

LEAD = "Росіяни вночі били по Сумщині дронами. "
# the clause, what it tells of its town
FIRST = [
    ("У Шостці дрон влучив у будинок", [("drone", None), ("residential", None)]),
    ("У Шостці поранено двох людей", [("injured", 2)]),
    ("Дрони атакували Шостку", [("drone", None)]),
    ("Двоє людей загинули в Шостці", [("killed", 2)]),
    ("Зруйновано два будинки в Шостці", [("residential", 2)]),
    ("Шостка без світла", [("power", None)]),
]
SECOND = [
    ("у Конотопі дрон влучив у будинок", [("drone", None), ("residential", None)]),
    ("у Конотопі травмовано чотирьох людей", [("injured", 4)]),
    ("у Конотопі згорів склад", [("industry", None)]),
    ("у центрі Конотопа згоріла школа", [("school", None)]),
    ("поблизу Конотопа дрон атакував автобус", [("drone", None), ("transport", None)]),
    ("у Конотопі без світла 3 тисячі абонентів", [("power", 3000)]),
    ("у Конотопі немає води", [("water", None)]),
]
JOINS = (", ", ", а ", "; ", ", водночас ", ", також ", ", до того ж ", ", тоді як ")
# each join with some of the clauses: every pair of clauses and every join is there, not all together
CASES = [
    pytest.param(f"{one}{JOINS[number % len(JOINS)]}{other}.", told_of, besides, id=f"{number}: {one} / {other}")
    for number, ((one, told_of), (other, besides)) in enumerate(itertools.product(FIRST, SECOND))
]


@pytest.mark.parametrize(("text", "first", "second"), CASES)
def test_each_clause_tells_of_its_own_town(
    text: str, first: list[tuple[str, object]], second: list[tuple[str, object]]
) -> None:
    found = [one for kind in ("strike", "damage", "outage", "casualty") for one in told(LEAD + text, kind, "uk")]
    towns = [(measure, count, place) for measure, count, place in found if place != "Sumy Oblast"]
    expected = [(*claim, "Shostka") for claim in first] + [(*claim, "Konotop") for claim in second]
    assert sorted(towns, key=str) == sorted(expected, key=str)
