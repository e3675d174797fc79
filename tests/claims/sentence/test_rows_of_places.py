"""A row of places, what brackets tell of each, and the unit that a row is of."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        (
            "en",
            "Russian forces shelled Balky (five injured), Komyshuvakha (a girl wounded) and Orikhiv (two killed).",
            ["Balky", "Komyshuvakha", "Orikhiv"],
        ),
        (
            "uk",
            "Обстрілів зазнали, зокрема, Балки (поранено п'ятьох), Комишуваха (поранена дівчина) та Оріхів (двоє загиблих).",
            ["Balky", "Komyshuvakha", "Orikhiv"],
        ),
        (
            "ru",
            "Обстрелам подверглись Шебекино (ранены пять человек), Валуйки (ранена девушка) и Грайворон (двое погибших).",
            ["Shebekino", "Valuyki", "Grayvoron"],
        ),
    ],
)
def test_what_brackets_tell_is_of_the_place_before_them(lang, text, places):
    assert [place for _, _, place in told(text, "strike", lang)] == places
    assert {(measure, number, place) for measure, number, place in told(text, "casualty", lang)} == {
        ("injured", 5, places[0]),
        ("injured", 1, places[1]),
        ("killed", 2, places[2]),
    }


def test_the_unit_behind_a_village_is_none_of_its_own():
    text = "Під обстрілами були Малинівка Чугуївського району (двоє загиблих) та Вовчанськ (поранено трьох людей)."
    assert {(number, place) for _, number, place in told(text, "casualty", "uk")} == {
        (2, "Malynivka"),
        (3, "Vovchansk"),
    }


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        (
            "en",
            "Russian drones attacked three towns of the Kharkiv region: Izium, Chuhuiv and Kupiansk.",
            ["Izium", "Chuhuiv", "Kupiansk"],
        ),
        (
            "ru",
            "ВСУ атаковали три округа Белгородской области — Грайворонский, Шебекинский и Валуйский районы.",
            ["Grayvoronsky District", "Shebekinsky District", "Valuysky District"],
        ),
        (
            "uk",
            "Ворог атакував Нікопольщину – сам Нікополь, Томаківку та Марганецьку громаду.",
            ["Nikopol", "Tomakivka", "Marhanetska Hromada"],
        ),
        (
            "uk",
            "Обстріляли дві громади Чернігівської області: Сновську та Корюківську.",
            ["Snovska Hromada", "Koriukivska Hromada"],
        ),
        (
            "uk",
            "Обстріли зафіксовано в таких громадах: Сновська, Корюківська.",
            ["Snovska Hromada", "Koriukivska Hromada"],
        ),
    ],
)
def test_the_members_told_behind_a_mark_were_struck_and_not_their_whole(lang, text, places):
    assert [place for _, _, place in told(text, "strike", lang)] == places


def test_the_first_district_of_a_row_is_not_its_last():
    text = (
        "ВСУ атаковали три округа Белгородской области — Грайворонский, Шебекинский и Валуйский районы. "
        "В первом округе пострадал мужчина."
    )
    whole = "Grayvoronsky District, Shebekinsky District, Valuysky District"
    assert told(text, "casualty", "ru") == [("injured", 1, whole)]


def test_regions_are_two_whatever_tells_where_they_lie():
    text = "Attacks on the northeastern Kharkiv and southwestern Odesa regions killed four people on Monday."
    assert [place for _, _, place in told(text, "strike")] == ["Kharkiv Oblast", "Odesa Oblast"]
    assert told(text, "casualty") == [("killed", 4, "Kharkiv Oblast, Odesa Oblast")]


def test_the_city_is_not_that_of_a_paper():
    text = (
        "Missiles were fired at Chernihiv on Tuesday, the Kyiv Post reported. "
        "Drones hit a boiler house, cutting power to the city."
    )
    assert [place for _, _, place in told(text, "outage")] == ["Chernihiv"]


def test_who_attacks_at_night_is_not_where_power_failed():
    text = "Russia overnight attacked Ukrainian energy facilities in two regions, disrupting electricity supplies."
    assert told(text, "outage") == []
    assert [toponym.role for toponym in record_of(text).toponyms] == ["metonym"]


def test_a_place_and_an_agency_are_a_dateline():
    text = "Київ • УНН\n\nДрони атакували Суми, поранено двох людей. Атака тривала три години."
    assert [place for _, _, place in told(text, "strike", "uk")] == ["Sumy"]
    text = "Київ • Суми\n\nДрони атакували обидва міста."
    assert "source" not in {toponym.role for toponym in record_of(text, "uk").toponyms}


def test_a_village_filled_into_a_form_stands_in_no_case():
    text = "Російський дрон влучив поблизу авто в Сподобівка Куп'янського району."
    assert [place for _, _, place in told(text, "strike", "uk")] == ["Spodobivka"]


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        (
            "en",
            "Russia targeted at least three Ukrainian regions – Sumy, Mykolaiv and Luhansk – over the past day.",
            ["Sumy Oblast", "Mykolaiv Oblast", "Luhansk Oblast"],
        ),
        (
            "uk",
            "Росіяни обстріляли п'ять областей — Сумську, Харківську та Херсонську.",
            ["Sumy Oblast", "Kharkiv Oblast", "Kherson Oblast"],
        ),
        (
            "ru",
            "ВСУ атаковали три региона: Курскую, Брянскую и Белгородскую области.",
            ["Kursk Oblast", "Bryansk Oblast", "Belgorod Oblast"],
        ),
    ],
)
def test_the_regions_counted_are_the_ones_told_behind_a_mark(lang, text, places):
    assert [place for _, _, place in told(text, "strike", lang)] == places


def test_the_city_of_a_paragraph_on_an_oblast_is_its_seat():
    text = (
        "A drone hit Kharkiv on Monday.\n\nThe Kherson Oblast was shelled 60 times. "
        "The attacks injured two people in the city."
    )
    assert told(text, "casualty") == [("injured", 2, "Kherson")]
    text = "A drone hit Kharkiv on Monday.\n\nThe Kharkiv Oblast was shelled too. Two people were hurt in the city."
    assert told(text, "casualty") == [("injured", 2, "Kharkiv")]


def test_the_story_goes_on_over_the_hour_of_an_update():
    text = (
        "Росіяни атакували будинок в Одесі.\n\nОНОВЛЕНО о 23:25:\n\nДістали одну поранену жінку.\n\n"
        "Раніше росіяни атакували Одесу та Дніпро."
    )
    assert told(text, "casualty", "uk") == [("injured", 1, "Odesa")]


def test_a_cause_that_says_where_it_struck_is_there():
    text = "Households in the Donetsk region lost power after strikes on Sloviansk and Kramatorsk on Tuesday."
    assert [place for _, _, place in told(text, "strike")] == ["Sloviansk", "Kramatorsk"]
    text = "New power cuts caused by attacks were recorded in the Sumy and Kharkiv regions."
    assert told(text, "strike") == []


def test_the_town_of_a_district_is_the_one_it_is_named_after():
    text = (
        "Thirteen people were wounded in Izmail.\n\nAround 7,000 subscribers in Voznesensk district had no electricity "
        "after the strike, and pumping stations in the town stood idle, leaving a third of it without water."
    )
    assert {(measure, place) for measure, _, place in told(text, "outage")} == {
        ("power", "Voznesensk Raion"),
        ("water", "Voznesensk"),
    }


def test_a_colon_behind_the_unit_struck_leads_on_to_what_came_of_it():
    text = "Окупанти били по Ніжинському району: у Бахмачі пошкодили дім, у Носівці поранили двох."
    assert told(text, "strike", "uk") == [("unspecified", None, "Nizhyn Raion")]
    assert told(text, "casualty", "uk") == [("injured", 2, "Nosivka")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "После атаки без света потребители в Сумской (частично), Одесской (до вечера) и Полтавской областях."),
        ("ru", "После атаки без света потребители в Одесской, Полтавской и Сумской (частично) областях."),
        ("uk", "Після атаки без світла споживачі в Сумській (частково), Одеській та Полтавській областях."),
    ],
)
def test_brackets_part_no_row_of_units(lang: str, text: str) -> None:
    record = record_of(text, lang)
    assert {p.name for p in record.places} == {"Sumy Oblast", "Odesa Oblast", "Poltava Oblast"}
    assert all("(" not in t.text for t in record.toponyms)
