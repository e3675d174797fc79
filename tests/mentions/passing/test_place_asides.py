"""What a place is like, told between commas, is left out; what happened there is not."""

from __future__ import annotations

import pytest

from geo.mentions.lexicon import load
from geo.mentions.passing.place_asides import without_place_asides
from geo.reports import split_sentences
from tests.told import told

LEFT_OUT = [
    ("en", "A plant in Izium, where 21,000 people lived before the war, was hit.", "a plant in izium was hit ."),
    ("en", "Russia attacked Izium, a town of 40,000, with drones.", "russia attacked izium with drones ."),
    ("en", "A drone hit Izium, some 20 km from the Russian border, killing two.", "a drone hit izium , killing two ."),
    ("en", "A drone hit Izium (population 40,000), killing two.", "a drone hit izium , killing two ."),
    ("uk", "В Ізюмі, де до війни жили 40 тисяч людей, згорів склад.", "в ізюмі згорів склад ."),
    ("ru", "В Изюме, где до войны жили 40 тысяч человек, сгорел склад.", "в изюме сгорел склад ."),
]
STAYS = [
    pytest.param("en", "A drone hit Izium, where two people died.", id="what-happened-there"),
    pytest.param("en", "A drone hit Izium, some 120 km from Kharkiv, killing two.", id="another-place"),
    pytest.param("en", "A drone hit a hostel, home to 40 people, in Izium.", id="no-place"),
    pytest.param("en", "A drone hit Izium, a town of 40,000 that lost its bridge, school and clinic.", id="not-closed"),
    pytest.param("uk", "Дрон влучив в Ізюм, де жила родина Коваленків.", id="a-family"),
]


@pytest.mark.parametrize(("lang", "text", "left"), LEFT_OUT)
def test_what_a_place_is_like_is_left_out(lang: str, text: str, left: str) -> None:
    assert " ".join(without_place_asides(split_sentences(text)[0], load(lang)).words) == left


@pytest.mark.parametrize(("lang", "text"), STAYS)
def test_what_else_is_told_of_it_stays(lang: str, text: str) -> None:
    sentence = split_sentences(text)[0]
    assert without_place_asides(sentence, load(lang)) is sentence


def test_a_loss_is_told_past_those_who_live_there() -> None:
    text = "Half of the homes in Izium, home to 40,000 people, lost heat after a missile hit a boiler house."
    assert told(text, "outage") == [("heating", 50, "Izium")]


def test_a_launch_is_told_past_what_a_town_is_like() -> None:
    assert told("Russia attacked Izium, a town of 40,000, with 14 drones.", "launch") == [("drones", 14, "Izium")]
