"""A sentence without a verb of harm parts over places the people counted before it."""

from __future__ import annotations

import pytest

from tests.told import told

_EN = "Russian attacks killed three people and injured nine in the Donetsk region. "
_UK = "Внаслідок обстрілів Донецької області загинули троє людей, поранено дев'ятьох. "
_RU = "После обстрелов Донецкой области погибли трое, ранены девять человек. "
_INJURED = [("injured", 5, "Druzhkivka"), ("injured", 4, "Kramatorsk")]
_KILLED = [("killed", 2, "Druzhkivka"), ("killed", 1, "Lyman")]
_DEAD, _HURT = ("killed", 3, "Donetsk Oblast"), ("injured", 9, "Donetsk Oblast")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            _EN + "Of the injured, five were in Druzhkivka and four in Kramatorsk.",
            [_DEAD, *_INJURED],
            id="of the injured",
        ),
        pytest.param(
            "en",
            _EN + "Five of the wounded were in Druzhkivka, four in the city of Kramatorsk.",
            [_DEAD, *_INJURED],
            id="so many of the wounded",
        ),
        pytest.param(
            "en",
            _EN + "Five were in Druzhkivka and four in Kramatorsk.",
            [_DEAD, *_INJURED],
            id="they add up to one of the tolls alone",
        ),
        pytest.param(
            "en",
            _EN + "Among the dead, two were in Druzhkivka and one in Lyman.",
            [_HURT, *_KILLED],
            id="among the dead",
        ),
        pytest.param(
            "en",
            _EN + "The three were found in Lyman. Of the injured, five were in Druzhkivka and four in Kramatorsk.",
            [_DEAD, *_INJURED],
            id="a sentence stands between",
        ),
        pytest.param(
            "en",
            "Russian attacks injured nine in the Donetsk region: five were in Druzhkivka and four in Kramatorsk.",
            _INJURED,
            id="behind a colon, with a verb",
        ),
        pytest.param(
            "uk",
            _UK + "З поранених п'ятеро — у Дружківці, четверо — у Краматорську.",
            [_DEAD, *_INJURED],
            id="of the injured, Ukrainian",
        ),
        pytest.param(
            "uk",
            _UK + "У Дружківці — п'ятеро, у Краматорську — четверо.",
            [_DEAD, *_INJURED],
            id="places before their counts, Ukrainian",
        ),
        pytest.param(
            "ru",
            _RU + "Двое погибших — в Дружковке, один — в Лимане.",
            [_HURT, *_KILLED],
            id="so many of the dead, Russian",
        ),
        pytest.param(
            "ru",
            _RU + "Среди раненых пятеро – в Дружковке и четверо – в Краматорске.",
            [_DEAD, *_INJURED],
            id="among the injured, Russian",
        ),
        pytest.param(
            "en", _EN + "Two were in Druzhkivka and two in Kramatorsk.", [_DEAD, _HURT], id="nobody says which of them"
        ),
        pytest.param(
            "en", _EN + "Of the dead, four were in Druzhkivka and two in Lyman.", [_DEAD, _HURT], id="more than died"
        ),
        pytest.param(
            "en",
            _EN + "Five shops burned in Druzhkivka and four in Kramatorsk.",
            [_DEAD, _HURT],
            id="things, not people",
        ),
        pytest.param(
            "en",
            _EN + "\n\nFive were in Druzhkivka and four in Kramatorsk.",
            [_DEAD, _HURT],
            id="a new paragraph takes up nothing without a word",
        ),
        pytest.param(
            "en",
            _EN + "\n\nOf the injured, five were in Druzhkivka and four in Kramatorsk.",
            [_DEAD, *_INJURED],
            id="a new paragraph that says whose parts they are",
        ),
    ],
)
def test_a_toll_is_parted_by_the_next_sentence(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(told(text, "casualty", lang)) == sorted(expected)
