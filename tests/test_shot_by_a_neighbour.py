"""Whom a neighbour or a husband shot or stabbed beside an attack is no casualty of it."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Дрон ударив по Ізюму. У Балаклії пенсіонер застрелив сусідку, поранено також її сина.",
            [],
            id="a neighbour shot, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Ізюму. У Балаклії водій зарізав знайомого, ще двоє поранені.",
            [],
            id="an acquaintance stabbed, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Ізюму. У Балаклії дрон убив сусіда лікаря, поранено також жінку.",
            [("killed", 1, "Balakliia"), ("injured", 1, "Balakliia")],
            id="a neighbour killed by a drone, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по Изюму. В Балаклее пенсионер застрелил соседа, ранена также женщина.",
            [],
            id="a neighbour shot, Russian",
        ),
        pytest.param(
            "en",
            "A drone hit Izium. In Balakliia a man shot his neighbour dead, and a woman was wounded.",
            [],
            id="a neighbour shot",
        ),
        pytest.param(
            "en",
            "A drone hit Izium. In Balakliia soldiers shot dead a man, and a woman was wounded.",
            [("killed", 1, "Balakliia"), ("injured", 1, "Balakliia")],
            id="shot by soldiers",
        ),
    ],
)
def test_a_crime_is_no_attack(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected
