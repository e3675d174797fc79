"""What the daily summaries and posts of Ukrainian offices are read to tell, built as they write them."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Оперативна інформація за 9 червня.\nЮнаківська громада: 5 КАБів, 2 FPV.\nВорожбянська громада: 2 БпЛА.",
            "strike",
            [("combined", None, "Yunakivska Hromada"), ("drone", None, "Vorozhbianska Hromada")],
            id="a community's line of a tally tells what came down there",
        ),
        pytest.param(
            "Обстріли прикордоння за добу.\nШалигинська громада: арта – 12 вибухів, міномет – 3.",
            "strike",
            [("artillery", None, "Shalyhynska Hromada")],
            id="with how many bursts behind each weapon",
        ),
        pytest.param(
            "Увага! Повітряна тривога. Білопільська громада: 2 БпЛА. Краснопільська громада: 1 БпЛА курсом на Суми.",
            "strike",
            [],
            id="drones that only fly over communities struck none",
        ),
        pytest.param(
            "Після удару по Сумах двоє поранених. Степанівська громада: 4 БпЛА збито.",
            "strike",
            [("unspecified", None, "Sumy")],
            id="nor did those shot down",
        ),
        pytest.param(
            "Ракета пошкодила магістраль у Києві. Без тепла 214 будинків Троєщини і Воскресенки.",
            "outage",
            [("heating", 214, "Troieshchyna, Voskresenka")],
            id="parts of a city by the houses that stand there",
        ),
        pytest.param(
            "У Сумах дрон влучив у будинок Ганни Сидоренко, а вікна Марії вибило.",
            "strike",
            [("drone", None, "Sumy")],
            id="the house of somebody is no place",
        ),
    ],
)
def test_summary(text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, "uk") == expected
