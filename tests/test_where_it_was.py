"""Names that are no place of what happened: ways and works, places in passing, headings, streets, and who speaks."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "ru",
            "Дрон попал в электричку «Киев — Нежин» возле Бобровицы, ранены двое.",
            [("injured", 2, "Bobrovytsia")],
            id="a train's route in quotation marks, Russian",
        ),
        pytest.param(
            "uk",
            "БпЛА влучив у маршрутку «Херсон – Миколаїв» біля Чорнобаївки. Загинув водій.",
            [("killed", 1, "Chornobaivka")],
            id="a bus's route in quotation marks, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Удар по Херсону. Дрон атаковал автобус «Скадовск – Геническ», ранены четверо.",
            [("injured", 4, "Kherson")],
            id="no end of a route is where its bus was hit",
        ),
        pytest.param(
            "uk",
            "Удар по двох містах: Суми — один загиблий, Харків — двоє поранених.",
            [("killed", 1, "Sumy"), ("injured", 2, "Kharkiv")],
            id="a dash to a toll makes no way",
        ),
    ],
)
def test_a_way_in_quotation_marks_is_no_place(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected
