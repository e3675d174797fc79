"""Persons in a row beside a verb of harm, also one whose word no list knows; what is no person is none of them."""

from __future__ import annotations

import pytest

from tests.told import told

# told() reads texts of Wednesday 10 June 2026


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Дрон ударив по вокзалу в Козятині. Поранено чергову по станції та слюсаря, а вогонь гасили 44 вогнеборці.",
            [("injured", 2, "Koziatyn")],
            id="uk: an unknown word before a known one, what she is behind it",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по аптеці в Лубнах. Провізорка аптеки й кур'єр поранені.",
            [("injured", 2, "Lubny")],
            id="uk: a row in front of its verb",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Лубнах. Поранень дістали дві працівниці котельні, які саме заступили на зміну, та 60-річний "
            "сторож.",
            [("injured", 3, "Lubny")],
            id="uk: a clause on some of them",
        ),
        pytest.param(
            "uk",
            "Ракета влучила в будинок у Лубнах. Убито подружжя з Хорола, яке торгувало медом, і їхню сусідку.",
            [("killed", 3, "Lubny")],
            id="uk: a couple, a clause on them, and a neighbour",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по заправці в Лубнах. Травмовано двох операторок і клієнта.",
            [("injured", 3, "Lubny")],
            id="uk: a count of unknown people and a customer",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по порту в Ізмаїлі. Травмовано кранівника.",
            [("injured", 1, "Izmail")],
            id="uk: one person by a word nobody knows",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по станції в Лубнах. Скалками зачепило чергового по вокзалу.",
            [("injured", 1, "Lubny")],
            id="uk: the ending of somebody harmed",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по станции в Лубнах. Машинист тепловоза и составитель поездов ранены.",
            [("injured", 2, "Lubny")],
            id="ru: each with what he works at",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по складу в Лубнах. Ранения получили заведующая складом и двое грузчиков.",
            [("injured", 3, "Lubny")],
            id="ru: an unknown word and a count",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по больнице в Лубнах. Ранены санитарка отделения, её сын и лифтёр.",
            [("injured", 3, "Lubny")],
            id="ru: three, the last one unknown",
        ),
        pytest.param(
            "ru",
            "Ракета попала в фабрику в Лубнах. Ранило закройщицу.",
            [("injured", 1, "Lubny")],
            id="ru: the object of a verb said of persons alone",
        ),
    ],
)
def test_a_row_of_persons_is_one_count(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Дрон ударив по Лубнах. Поранено водія та теплицю знищено.",
            [("injured", 1, "Lubny")],
            id="uk: a thing with its own verb",
        ),
        pytest.param("uk", "Дрон ударив по Лубнах. Убито корову.", [], id="uk: an animal"),
        pytest.param("uk", "Дрон ударив по Лубнах. Уламками зачепило теплицю.", [], id="uk: a thing grazed"),
        pytest.param("ru", "Дрон ударил по Лубнам. Обломками задело два ангара.", [], id="ru: things grazed"),
        pytest.param(
            "uk",
            "Удар дрона по Лубнах. Загибель двох людей та поранення шести розслідують прокурори.",
            [("killed", 2, "Lubny")],
            id="uk: a noun of harm",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Лубнах. Водієві автобуса поранено руку.",
            [("injured", 1, "Lubny")],
            id="uk: a hand is nobody",
        ),
        pytest.param(
            "uk",
            "Росіяни били по Лубнах і Хоролу. Вони позбавили життя двох жителів Лубен і одного – Хорола.",
            [("killed", 2, "Lubny"), ("killed", 1, "Khorol")],
            id="uk: a bare count of another town",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Лубнах. Загинула пенсіонерка, мати двох учителів.",
            [("killed", 1, "Lubny")],
            id="uk: who she was",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по станции в Лубнах. Машинист погиб, его помощник и стрелочница ранены.",
            [("killed", 1, "Lubny"), ("injured", 2, "Lubny")],
            id="ru: the first has a verb of his own",
        ),
        pytest.param(
            "ru",
            "Дроны ударили по Лубнам. Один человек погиб и шестеро ранены.",
            [("killed", 1, "Lubny"), ("injured", 6, "Lubny")],
            id="ru: one dead and six hurt are no seven",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по Лубнам. Водитель автобуса и остановка пострадали.",
            [("injured", 1, "Lubny")],
            id="ru: a thing that suffered",
        ),
    ],
)
def test_what_is_no_person_of_the_row_is_not_counted(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected
