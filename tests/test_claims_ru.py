"""What Russian reports are read to tell: strikes, damage, casualties and outages with their places."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "В Рыльском районе рядом с селом Крупец дрон ударил по автомобилю.",
            "strike",
            [("drone", None, "Krupets")],
            id="what is near a village of a district is closer than the district",
        ),
        pytest.param(
            "В Сумском районе под обстрел попала окраина Юнаковки.",
            "strike",
            [("artillery", None, "Yunakivka")],
            id="the outskirts of a village are closer than its district",
        ),
        pytest.param(
            "В Изюмском районе на окраине села Каменка дрон ранил двух рабочих.",
            "casualty",
            [("injured", 2, "Kamianka")],
            id="who is hurt on the outskirts of a village is hurt there",
        ),
        pytest.param(
            "Враг выпустил по Никополю 30 артснарядов.",
            "strike",
            [("artillery", None, "Nikopol")],
            id="shells by their whole name",
        ),
        pytest.param(
            "По Марганцу за день выпущена 41 мина.",
            "strike",
            [("artillery", None, "Marhanets")],
            id="mortar rounds fired at a town",
        ),
        pytest.param(
            "Украинские военные с помощью беспилотников-камикадзе атаковали подстанцию в Погарском районе.",
            "strike",
            [("drone", None, "Pogarsky District")],
            id="kamikaze drones by their whole name",
        ),
    ],
)
def test_what_a_russian_report_tells(text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, "ru") == expected
