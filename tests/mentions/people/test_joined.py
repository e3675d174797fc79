"""Persons joined by commas and "and" are one count, unless they only say who those counted before them are."""

from __future__ import annotations

import pytest

from tests.told import told

_UK = "Російські дрони атакували Ізюм. "
_RU = "Российские дроны атаковали Изюм. "
_EN = "Russian drones attacked Izium. "


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param("uk", _UK + "Поранено двох чоловіків, жінку і дитину.", 4, id="two men, a woman and a child"),
        pytest.param("uk", _UK + "Поранено двох поліцейських, медика та водія.", 4, id="two policemen and others"),
        pytest.param("uk", _UK + "Поранено двох людей, жінку і дитину.", 2, id="two people, who are told next"),
        pytest.param("ru", _RU + "Ранены двое мужчин, женщина и ребёнок.", 4, id="two men and others, Russian"),
        pytest.param("ru", _RU + "Ранены двое детей, мальчик и девочка.", 2, id="two children, told next, Russian"),
        pytest.param("en", _EN + "Two men, a woman and a child were injured.", 4, id="two men and others, English"),
        pytest.param("en", _EN + "Two people, a woman and a child, were injured.", 2, id="two people, English"),
    ],
)
def test_who_is_one_more_and_who_is_one_of_them(lang: str, text: str, expected: int) -> None:
    assert told(text, "casualty", lang) == [("injured", expected, "Izium")]


@pytest.mark.parametrize("month", ["Feb.", "February", "Sept."])
def test_a_day_beside_a_verb_of_harm_counts_nobody(month: str) -> None:
    text = f"A Russian missile strike on a farm in Lubny on {month} 9 killed two employees and wounded 17."
    assert told(text, "casualty") == [("killed", 2, "Lubny"), ("injured", 17, "Lubny")]
