"""A place where harm is told of is an event place, though no claim could be read; matches and films are none."""

from __future__ import annotations

import pytest

from geo import pipeline


def _roles(text: str) -> dict[str, str]:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    return {toponym.text: toponym.role for toponym in record.toponyms}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A radio showed footage from Kryvyi Rih, where a hotel was hit by a drone.", "Kryvyi Rih"),
        ("The mayor said debris had fallen in Brovary.", "Brovary"),
        ("Explosions were heard in Sevastopol and near Saky airfield.", "Saky"),
    ],
)
def test_something_happened(text: str, name: str) -> None:
    assert _roles(text)[name] == "event"


@pytest.mark.parametrize(
    "text",
    [
        "Shakhtar struck twice in the last minutes to sink Dynamo in Lviv.",
        "The director spoke of the attack of the clones at the premiere in Lviv.",
        "Drones were shot down over Cherkasy.",
        "Russia could attack Odesa.",
        "Drones killed 52 people and injured 310 in October, mainly in the Kherson and Donetsk regions.",
    ],
)
def test_nothing_happened(text: str) -> None:
    assert "event" not in _roles(text).values()


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("uk", "Канал показав кадри з Кривого Рогу, де дрон влучив у готель.", "event"),
        ("uk", "Мер заявив, що уламки впали в Броварах.", "event"),
        ("uk", "Пожежі охопили околиці Очакова після обстрілу.", "event"),
        ("uk", "Дрони збили над Черкасами.", "context"),
        ("uk", "Шахтар двічі забив, матч зіграли у Львові.", "context"),
        ("ru", "Канал показал кадры из Кривого Рога, где дрон попал в гостиницу.", "event"),
        ("ru", "Мэр заявил, что обломки упали в Броварах.", "event"),
        ("ru", "Дроны сбили над Черкассами.", "context"),
        ("ru", "Матч сыграли во Львове, трибуны были полны.", "context"),
    ],
)
def test_what_happened_in_other_languages(lang: str, text: str, role: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    assert [toponym.role for toponym in record.toponyms] == [role]


def test_what_stands_after_fighting_is_of_another_place() -> None:
    told = _roles("Its troops had beaten back 46 attacks near Pokrovsk and struck an ammunition depot in Makiivka.")
    assert told == {"Pokrovsk": "context", "Makiivka": "event"}
