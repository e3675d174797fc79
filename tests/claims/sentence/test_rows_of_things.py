"""What was struck in a row is drawn each at its own place."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Drones hit a substation near Hlukhiv and a commuter train in Krolevets, killing a man."),
        ("uk", "Дрони вдарили по підстанції біля Глухова та приміському потягу в Кролевці, загинув чоловік."),
        ("ru", "Дроны ударили по подстанции под Глуховом и пригородному поезду в Кролевце, погиб мужчина."),
    ],
)
def test_each_thing_has_its_own_place_and_the_toll_is_theirs(lang, text):
    assert {(kind, place) for kind, _, place in told(text, "damage", lang)} == {
        ("energy", "Hlukhiv"),
        ("rail", "Krolevets"),
    }
    assert {place for _, _, place in told(text, "strike", lang)} == {"Hlukhiv", "Krolevets"}
    assert [place for _, _, place in told(text, "casualty", lang)] == ["Hlukhiv, Krolevets"]


def test_a_row_goes_on_to_its_end_and_no_further():
    text = "Missiles struck a plant in Dnipro, a depot in Pavlohrad and a bridge near Nikopol."
    assert [place for _, _, place in told(text, "strike")] == ["Dnipro", "Pavlohrad", "Nikopol"]
    text = "Drones hit a school in Sumy and firefighters from Konotop helped in Hlukhiv."
    assert [place for _, _, place in told(text, "strike")] == ["Sumy"]


def test_a_row_goes_on_after_the_hour_of_its_first_thing():
    text = "Drones hit a hostel in Romny at about 3 a.m. and a fuel station in Krolevets an hour later."
    assert [place for _, _, place in told(text, "strike")] == ["Romny", "Krolevets"]


def test_things_of_one_kind_of_place_share_it():
    text = "Drones damaged a school and a shop in Sumy and Konotop."
    assert {place for _, _, place in told(text, "damage")} == {"Sumy", "Konotop"}


def test_an_outage_keeps_its_region_where_a_cause_is_told_in_a_town():
    text = "Drones cut power to much of the Sumy region on Tuesday, hitting a substation near Hlukhiv."
    assert told(text, "outage") == [("power", None, "Sumy Oblast")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Shelling killed five people in the Sumy region, three of them in Hlukhiv and two in Shostka."),
        ("uk", "На Сумщині внаслідок обстрілів загинули п'ятеро, троє з них у Глухові, двоє в Шостці."),
        ("ru", "В Сумской области при обстрелах погибли пятеро, трое из них в Глухове, двое в Шостке."),
    ],
)
def test_parts_told_as_some_of_them_stand_for_the_whole(lang, text):
    assert told(text, "casualty", lang) == [("killed", 3, "Hlukhiv"), ("killed", 2, "Shostka")]


def test_a_store_of_arms_goes_on_the_row():
    text = "ВСУ поразили нефтебазу в Токмаке и склад дронов под Мелитополем."
    assert [place for _, _, place in told(text, "strike", "ru")] == ["Tokmak", "Melitopol"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Под Харьковом, в Малой Даниловке, сгорел магазин.", {"Mala Danylivka"}),
        ("Под Харьковом, в Изюме и Сумах сгорели магазины.", {"Kharkiv", "Izium", "Sumy"}),
    ],
)
def test_a_village_told_as_one_near_a_city_is_one_place(text, places):
    assert {place for _, _, place in told(f"Дроны атаковали область. {text}", "damage", "ru")} == places


def test_the_first_and_the_second_are_the_two_told_of():
    text = "Дроны атаковали Ромны и Лебедин. В первом повреждены два дома, во втором – школа."
    assert ("residential", 2, "Romny") in told(text, "damage", "ru")


@pytest.mark.parametrize("dash", ["–", "-"])
def test_each_district_of_a_row_has_the_things_told_of_it(dash):
    text = (
        "Внаслідок обстрілів у Роменському районі пошкоджено приватні будинки, гараж та автомобілі, у Сумському районі "
        f"пошкоджено автомобіль, у Шосткинському районі {dash} залізницю, електромережі і ліцей, у Конотопському районі "
        f"{dash} автомобіль."
    )
    assert sorted((str(place), str(kind)) for kind, _, place in told(text, "damage", "uk")) == [
        ("Konotop Raion", "transport"),
        ("Romny Raion", "other"),
        ("Romny Raion", "residential"),
        ("Romny Raion", "transport"),
        ("Shostka Raion", "energy"),
        ("Shostka Raion", "rail"),
        ("Shostka Raion", "school"),
        ("Sumy Raion", "transport"),
    ]


def test_things_are_where_the_brackets_behind_them_say():
    text = (
        "Внаслідок обстрілів у Роменському районі пошкоджено дім (м. Ромни), приватні будинки, гараж (с. Бацмани); у "
        "Сумському районі пошкоджено ліцей (сел. Степанівка), горіла трава (с. Хотінь)."
    )
    assert told(text, "strike", "uk") == [("artillery", None, "Romny Raion")]
    assert told(text, "damage", "uk") == [
        ("residential", None, "Romny"),
        ("residential", None, "Batsmany"),
        ("other", None, "Batsmany"),
        ("school", None, "Stepanivka"),
    ]
