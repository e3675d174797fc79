"""Families and crews: a toll without a figure, or with the one that the text tells."""

from __future__ import annotations

import pytest

from tests.told import record_of


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "A strike on Pryluky killed a rescuer's family.", [("killed", None, "a rescuer's family")]),
        ("en", "A missile hit Lubny. A family was killed.", [("killed", None, "family")]),
        ("en", "A missile hit Lubny. A family of five were injured.", [("injured", 5, "family of five")]),
        ("en", "A drone killed a man in front of his family in Sumy.", [("killed", 1, "a man")]),
        ("en", "A missile hit Lubny. A family member was injured.", [("injured", 1, "A family member")]),
        ("en", "A missile hit Lubny. A family car burned and a woman was injured.", [("injured", 1, "a woman")]),
        (
            "uk",
            "Ракета влучила в дім у Лубнах. Загинула родина рятувальника.",
            [("killed", None, "родина рятувальника")],
        ),
        ("uk", "Ракета влучила в дім у Лубнах. Поранено родину з трьох осіб.", [("injured", 3, "родину з трьох осіб")]),
        (
            "uk",
            "Ракета влучила в дім у Лубнах. Загинула сім'я: батько, мати та двоє дітей.",
            [("killed", 4, "сім'я: батько, мати та двоє дітей")],
        ),
        ("uk", "Ракета влучила в дім у Лубнах. Загинула мати багатодітної родини.", [("killed", 1, "мати")]),
        ("uk", "Дрон атакував Херсон. Поранено жінку, бригада медиків їй допомогла.", [("injured", 1, "жінку")]),
        ("uk", "У Херсоні дрон атакував авто, поранено бригаду медиків.", [("injured", None, "бригаду")]),
        ("ru", "Дрон ударил по дому в Прилуках, погибла семья спасателя.", [("killed", None, "семья спасателя")]),
        (
            "ru",
            "Дрон ударил по дому в Прилуках, погибла семья из трёх человек.",
            [("killed", 3, "семья из трёх человек")],
        ),
        ("ru", "Дрон ударил по дому в Прилуках, семья успела уйти, погиб сторож.", [("killed", 1, "сторож")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_families(lang: str, text: str, told: list[tuple[str, int | None, str]]) -> None:
    tolls = [c for c in record_of(text, lang).claims if c.kind == "casualty"]
    assert [(c.measure, c.quantity and c.quantity.best, c.quantity and c.quantity.text) for c in tolls] == told
