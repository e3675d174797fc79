"""A sentence with a dash for its verb goes on about the toll told before it."""

from __future__ import annotations

import pytest

from tests.told import told

_UK = "Росіяни завдали ударів по Донеччині. "
_RU = "Россияне нанесли удары по Донетчине. "


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "uk",
            _UK + "Дві жінки загинули в Костянтинівці. Ще одна — у Дружківці.",
            "casualty",
            [("killed", 2, "Kostiantynivka"), ("killed", 1, "Druzhkivka")],
            id="one more in another town",
        ),
        pytest.param(
            "uk",
            _UK + "Дві жінки загинули в Костянтинівці. У Дружківці — ще троє.",
            "casualty",
            [("killed", 2, "Kostiantynivka"), ("killed", 3, "Druzhkivka")],
            id="in another town three more",
        ),
        pytest.param(
            "ru",
            _RU + "Две женщины погибли в Константиновке. Ещё один — в Дружковке.",
            "casualty",
            [("killed", 2, "Kostiantynivka"), ("killed", 1, "Druzhkivka")],
            id="one more in another town, Russian",
        ),
        pytest.param(
            "uk",
            _UK + "Пошкоджено 7 будинків у Костянтинівці. У Дружківці — 12.",
            "damage",
            [("residential", 7, "Kostiantynivka"), ("residential", 12, "Druzhkivka")],
            id="houses in another town",
        ),
        pytest.param(
            "uk",
            _UK + "Поранено 15 людей. У Дружківці — 11.",
            "casualty",
            [("injured", 15, "Donetsk Oblast")],
            id="of a whole without a place no more",
        ),
        pytest.param(
            "uk",
            _UK + "У Костянтинівці загинули двоє, поранено ще п'ятьох. Ще один — у Дружківці.",
            "casualty",
            [("killed", 2, "Kostiantynivka"), ("injured", 5, "Kostiantynivka")],
            id="of two tolls nobody says which",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Дружківці. О 15:00 кількість поранених зросла до 6. О 17:30 — до 9.",
            "casualty",
            [("injured", 9, "Druzhkivka")],
            id="a later hour's toll",
        ),
    ],
)
def test_a_toll_goes_on_over_a_dash(lang: str, text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, lang) == expected
