"""A part of a toll with a place of its own stands beside its whole, which is of the land told before."""

from __future__ import annotations

import pytest

from tests.told import told

# told() reads texts of Wednesday 10 June 2026


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "In the Kharkiv region, three people were killed, two of them in a drone strike on the village of Prykolotne, and "
            "14 were injured.",
            [("killed", 3, "Kharkiv Oblast"), ("killed", 2, "Prykolotne"), ("injured", 14, "Kharkiv Oblast")],
            id="en: in a strike on a village",
        ),
        pytest.param(
            "en",
            "Russia shelled the Kharkiv region. Nine people were injured, four of them when a drone hit a bus in Izium.",
            [("injured", 9, "Kharkiv Oblast"), ("injured", 4, "Izium")],
            id="en: when a drone hit",
        ),
        pytest.param(
            "en",
            "Drones hit Izium. Nine people were injured, four of them are in the hospital of Kharkiv.",
            [("injured", 9, "Izium")],
            id="en: where they are treated is no place of a part",
        ),
        pytest.param(
            "ru",
            "Россияне за сутки били по Харьковской области. Погибли три человека, ранены 19, из них 11 — в Изюме.",
            [("killed", 3, "Kharkiv Oblast"), ("injured", 19, "Kharkiv Oblast"), ("injured", 11, "Izium")],
            id="ru: the place of a part is not of the toll before it",
        ),
        pytest.param(
            "uk",
            "Росіяни за добу били по Харківській області. Загинули троє, 11 поранено, з них дев'ятеро – в Ізюмі.",
            [("killed", 3, "Kharkiv Oblast"), ("injured", 11, "Kharkiv Oblast"), ("injured", 9, "Izium")],
            id="uk: so with a count that opens its clause",
        ),
        pytest.param(
            "uk",
            "Росіяни за добу били по Харківській області. Потерпіло 11 людей, дев'ятеро з них – у місті Ізюм.",
            [("injured", 11, "Kharkiv Oblast"), ("injured", 9, "Izium")],
            id="uk: with the word for a town before it",
        ),
        pytest.param(
            "uk",
            "У Лубнах двоє пасажирів загинули від удару дрона, водій у тяжкому стані.",
            [("killed", 2, "Lubny"), ("injured", 1, "Lubny")],
            id="uk: how one of them is",
        ),
    ],
)
def test_a_part_has_its_own_place(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Дрони били по Сумщині. Поранено трьох людей, з початку року – 214.",
            [("injured", 3, "Sumy Oblast")],
            id="uk: the sum of a year behind a comma",
        ),
        pytest.param(
            "uk",
            "Дрони били по Лубнах. Від початку року в місті поранено 214 людей.",
            [],
            id="uk: the sum alone",
        ),
        pytest.param(
            "ru",
            "Дроны били по Лубнам. С Нового года ранены 34 железнодорожника.",
            [],
            id="ru: since New Year",
        ),
        pytest.param(
            "en",
            "Drones hit Lubny. Three people were injured; 47 have been since January.",
            [("injured", 3, "Lubny")],
            id="en: the sum behind a semicolon",
        ),
        pytest.param(
            "en",
            "Drones hit Lubny. Surgeons there have treated 47 wounded people, 12 of them children, since January.",
            [],
            id="en: a time told of all the sentence",
        ),
    ],
)
def test_a_sum_beside_the_news_leaves_it_alone(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "ru",
            "В Лубнах от удара дрона ранены семь человек.\n\nЧетверо из семи пострадавших остаются в больницах, мальчика "
            "вертолётом отправили в Полтаву.",
            [("injured", 7, "Lubny")],
            id="ru: the whole that some are of, told again",
        ),
        pytest.param(
            "en",
            "A drone hit a bread van in Lubny. The driver, born in 1992, has a blast injury.",
            [("injured", 1, "Lubny")],
            id="en: when somebody was born",
        ),
    ],
)
def test_who_is_told_again_or_with_an_age(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected
