"""Of which strike a weapon is, where a sentence tells of several."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        pytest.param(
            "A missile struck Dnipro and a drone hit Samar.",
            "en",
            [("missile", "Dnipro"), ("drone", "Samar")],
            id="each weapon with its verb",
        ),
        pytest.param(
            "Drones hit Odesa after missiles struck the Konotop district.",
            "en",
            [("drone", "Odesa"), ("missile", "Konotop Raion")],
            id="a clause behind after",
        ),
        pytest.param(
            "Izium was hit by drones while Chuhuiv was shelled.",
            "en",
            [("drone", "Izium"), ("artillery", "Chuhuiv")],
            id="a clause behind while",
        ),
        pytest.param(
            "Izium was hit by drones and Chuhuiv was shelled.",
            "en",
            [("drone", "Izium"), ("artillery", "Chuhuiv")],
            id="a bare and",
        ),
        pytest.param(
            "Izium was attacked with artillery, and the village of Oskil with guided bombs.",
            "en",
            [("artillery", "Izium"), ("bomb", "Oskil")],
            id="no second verb",
        ),
        pytest.param(
            "The Russians attacked Nikopol, the Marhanets and Pokrovsk communities with artillery and FPV drones.",
            "en",
            [
                ("combined", "Nikopol"),
                ("combined", "Marhanetska Hromada"),
                ("combined", "Pokrovska Hromada"),
            ],
            id="one list, and both weapons of all",
        ),
        pytest.param(
            "Russia attacked Sumy with drones and missiles while people slept.",
            "en",
            [("combined", "Sumy")],
            id="two weapons at one place",
        ),
        pytest.param(
            "Ізюм атакували дронами, а Чугуїв — ракетами.",
            "ru",
            [("drone", "Izium"), ("missile", "Chuhuiv")],
            id="Ukrainian, no second verb",
        ),
        pytest.param(
            "Ракета влучила в Павлоград, а дрон — у Самар.",
            "uk",
            [("missile", "Pavlohrad"), ("drone", "Samar")],
            id="Ukrainian, the weapon first",
        ),
        pytest.param(
            "Ізюм атакували дронами, тоді як Чугуїв обстріляли з артилерії.",
            "uk",
            [("drone", "Izium"), ("artillery", "Chuhuiv")],
            id="whereas is not then",
        ),
        pytest.param(
            "Russia attacked Sumy with drones and struck Konotop with missiles.",
            "en",
            [("drone", "Sumy"), ("missile", "Konotop")],
            id="two verbs of one subject",
        ),
        pytest.param(
            "Russia struck Sumy with drones and shelled Konotop.",
            "en",
            [("drone", "Sumy"), ("artillery", "Konotop")],
            id="a second verb that tells its weapon",
        ),
        pytest.param(
            "Drones hit Sumy and struck Konotop.",
            "en",
            [("drone", "Sumy"), ("drone", "Konotop")],
            id="one subject of two verbs",
        ),
        pytest.param(
            "Ворог вдарив дронами по Павлограду й обстріляв Нікопольський район.",
            "uk",
            [("drone", "Pavlohrad"), ("artillery", "Nikopol Raion")],
            id="Ukrainian, two verbs of one subject",
        ),
        pytest.param(
            "Враг атаковал дронами Сумы и ударил ракетами по Конотопу.",
            "ru",
            [("drone", "Sumy"), ("missile", "Konotop")],
            id="Russian, two verbs of one subject",
        ),
        pytest.param(
            "Изюм атаковали дронами, а по Чугуеву ударили ракетами.",
            "ru",
            [("drone", "Izium"), ("missile", "Chuhuiv")],
            id="Russian",
        ),
        pytest.param(
            "Ворог вдарив КАБами по Ізюму і двома ударними дронами по Чугуєву.",
            "uk",
            [("bomb", "Izium"), ("drone", "Chuhuiv")],
            id="the weapon before the second place",
        ),
        pytest.param(
            "Росіяни вдарили по Чернігову «Іскандером», КАБами по Семенівці та дронами по Новгороду-Сіверському.",
            "uk",
            [("missile", "Chernihiv"), ("bomb", "Semenivka"), ("drone", "Novhorod-Siverskyi")],
            id="the weapon behind the first place",
        ),
        pytest.param(
            "Ракета влучила в завод у Павлограді, а дрон — у школу в Самарі.",
            "uk",
            [("missile", "Pavlohrad"), ("drone", "Samar")],
            id="what the second weapon hit",
        ),
        pytest.param(
            "Ракетами росіяни атакували Полтаву, безпілотниками — Миргород.",
            "uk",
            [("missile", "Poltava"), ("drone", "Myrhorod")],
            id="a comma and a dash",
        ),
        pytest.param(
            "Враг ударил ракетами и беспилотниками по Сумам и Конотопу.",
            "ru",
            [("combined", "Sumy"), ("combined", "Konotop")],
            id="two weapons at both",
        ),
    ],
)
def test_each_strike_has_its_own_weapon(text: str, lang: str, expected: list[tuple[str, str]]) -> None:
    assert [(measure, place) for measure, _, place in told(text, "strike", lang)] == expected
