"""What the office of a land tells is of the one town struck there, and of all the land where two were."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        pytest.param(
            "en",
            "Drones struck a depot in Syzran in the Samara region and a bridge in the Saratov region. Samara governor Ivan "
            "Petrov said two workers were hurt.",
            "Syzran",
            id="en: another land was struck besides",
        ),
        pytest.param(
            "en",
            "A missile hit a school in Izium. Shelling of the Kharkiv region went on all day. Kharkiv region governor Oleh "
            "Syniehubov said two workers were hurt.",
            "Kharkiv Oblast",
            id="en: the land itself was shelled",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Рені на Одещині, ракета – по Умані на Черкащині. Начальник Одеської ОВА Олег Кіпер сказав, що "
            "поранено двох докерів.",
            "Reni",
            id="uk: a town of another oblast named last",
        ),
        pytest.param(
            "uk",
            "Дрони вдарили по Рені та Ізмаїлу на Одещині, а ракета – по Умані. Начальник Одеської ОВА Олег Кіпер сказав, що "
            "поранено двох докерів.",
            "Odesa Oblast",
            id="uk: two towns of the oblast",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по нафтобазі в Ровеньках на Луганщині. Очільник окупаційної адміністрації регіону Леонід Пасічник "
            "заявив, що поранено двох робітників.",
            "Rovenky",
            id="uk: the head of the region's administration",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по нефтебазе в Сызрани. Власти региона сообщили о двух раненых.",
            "Syzran",
            id="ru: the region's authorities",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по складу в Чугуеве. Губернатор Харьковской области Олег Синегубов сообщил, что за сутки в "
            "регионе двое ранены.",
            "Kharkiv Oblast",
            id="ru: a day of all the region",
        ),
    ],
)
def test_the_town_of_what_an_office_tells(lang: str, text: str, place: str) -> None:
    assert told(text, "casualty", lang) == [("injured", 2, place)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Дроном атаковано автобус у Петропавлівській громаді Дніпропетровської області.\n\nСкільки загинуло?\n\nНа жаль, "
            "маємо чотирьох убитих.",
            [("killed", 4, "Petropavlivska Hromada")],
            id="uk: the one hromada told of so far",
        ),
        pytest.param(
            "ru",
            "Повреждены две подстанции в Павлоградском районе, одна из них, в Терновке, поражена дроном в третий раз. Бригада "
            "попала там под удар: два электромонтёра ранены.",
            [("injured", 2, "Ternivka")],
            id="ru: there is the town named last",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по вокзалу в Козятині, поранено чергову та слюсаря. Горіло депо. Пожежу погасили. Рух відновили. "
            "Потяги Одеса – Львів спізнюються.\n\nСлюсаря прооперували у Вінниці.",
            [("injured", 2, "Koziatyn")],
            id="uk: who is treated was told before by his trade",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по вокзалу в Козятині, поранено слюсаря. Горіло депо. Рух відновили.\n\nУ Жмеринці дрон влучив у цех. "
            "Слюсаря прооперували.",
            [("injured", 1, "Koziatyn"), ("injured", 1, "Zhmerynka")],
            id="uk: another of that trade, where an attack has been told since",
        ),
    ],
)
def test_whom_the_text_goes_on_about(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected
