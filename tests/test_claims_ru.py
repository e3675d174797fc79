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
        pytest.param(
            "В Лубнах от удара ранены две женщины, в Хороле – ещё трое, в Миргороде ещё один человек.",
            "casualty",
            [("injured", 2, "Lubny"), ("injured", 3, "Khorol"), ("injured", 1, "Myrhorod")],
            id="those who are one more in each place",
        ),
        pytest.param(
            "Губернатор заявил об одном погибшем и пяти раненых при обстреле Валуек.",
            "casualty",
            [("killed", 1, "Valuyki"), ("injured", 5, "Valuyki")],
            id="one who died, in the case of what is told of",
        ),
        pytest.param(
            "Дрон ударил по Хоролу, есть пострадавший: сторож получил ожоги.",
            "casualty",
            [("injured", 1, "Khorol")],
            id="there is one hurt, and who that is",
        ),
        pytest.param(
            "Губернатор сообщил о погибшей в результате удара по Валуйкам.",
            "casualty",
            [("killed", 1, "Valuyki")],
            id="told of one who died in a strike",
        ),
        pytest.param(
            "В Хороле от удара сгорел бак с водой.", "outage", [], id="a tank with water gives nobody water back"
        ),
        pytest.param(
            "Дроны повредили железнодорожные пути и рельсы в Лубнах.",
            "damage",
            [("rail", None, "Lubny")],
            id="rails are a thing",
        ),
        pytest.param(
            "В трёх МКД и двух домостроениях Валуек после обстрела выбиты окна.",
            "damage",
            [("residential", 3, "Valuyki"), ("residential", 2, "Valuyki")],
            id="houses by the words of offices",
        ),
        pytest.param(
            "Обстреляли Хорол. Пострадавших доставили в центральную районную больницу.",
            "damage",
            [],
            id="a hospital the wounded are taken to",
        ),
        pytest.param(
            "Дрон атаковал «КамАЗ» у Хорола, горит бензовоз.", "damage", [("transport", None, "Khorol")], id="a lorry"
        ),
    ],
)
def test_what_a_russian_report_tells(text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, "ru") == expected
