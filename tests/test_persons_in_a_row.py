"""How many persons a row of them is, and who only tells what somebody is."""

from __future__ import annotations

import pytest

from tests.told import told

_OPENS = {
    "en": "A drone hit a depot in Izium. ",
    "uk": "Дрон ударив по складу в Ізюмі. ",
    "ru": "Дрон ударил по складу в Изюме. ",
}


def _counts(lang: str, text: str) -> list[tuple[object, ...]]:
    return [(measure, count) for measure, count, _ in told(_OPENS[lang] + text, "casualty", lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It wounded a girl, a cyclist.", [("injured", 1)], id="what a girl was doing"),
        pytest.param("A nurse, a mother of three, was killed.", [("killed", 1)], id="whose mother a nurse was"),
        pytest.param("A woman, 61, a retired cook, was wounded.", [("injured", 1)], id="a trade behind an age"),
        pytest.param(
            "It killed a driver and his son, a student, near the gate.", [("killed", 2)], id="what the second was"
        ),
        pytest.param(
            "Three men and a woman, a cashier, were wounded.", [("injured", 4)], id="what the last of a row was"
        ),
        pytest.param(
            "A miner, a husband and father of four, was killed.", [("killed", 1)], id="two words for one, told by was"
        ),
        pytest.param("It killed a man, a pensioner, and damaged a shop.", [("killed", 1)], id="another verb behind"),
        pytest.param(
            "It killed a medic, a 29-year-old man, and wounded his colleague.",
            [("killed", 1), ("injured", 1)],
            id="another behind a verb of his own",
        ),
        pytest.param("A nurse, a cook and a guard were killed.", [("killed", 3)], id="a row that ends in and"),
        pytest.param("It wounded a man, a woman, a girl.", [("injured", 3)], id="a man and a woman are no one"),
        pytest.param(
            "A woman, 50, a man, 55, and a boy, 9, were wounded.", [("injured", 3)], id="a row of persons with ages"
        ),
        pytest.param(
            "A man, his three grandsons and a courier were injured.", [("injured", 5)], id="grandsons in a row"
        ),
        pytest.param("A nurse and a tram's driver were hurt.", [("injured", 2)], id="a tram's driver"),
        pytest.param(
            "A man, his niece and a colleague's mother were killed.", [("killed", 3)], id="a colleague's mother"
        ),
    ],
)
def test_persons_in_a_row(text: str, expected: list[tuple[object, ...]]) -> None:
    assert _counts("en", text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "ru",
            "Ранены: женщина 70 лет, мужчина 33 лет, девочка 6 лет.",
            [("injured", 3)],
            id="three in commas, Russian",
        ),
        pytest.param("ru", "Ранены: женщина 70 лет, мужчина 33 лет.", [("injured", 2)], id="two in commas, Russian"),
        pytest.param(
            "uk",
            "Поранено: жінка 70 років, чоловік 33 років, дівчинка 6 років.",
            [("injured", 3)],
            id="three in commas",
        ),
        pytest.param("ru", "Погиб сторож, мужчина 66 лет.", [("killed", 1)], id="who a watchman was, Russian"),
        pytest.param(
            "ru",
            "Погибла женщина, мужчина ранен.",
            [("killed", 1), ("injured", 1)],
            id="each with a verb, Russian",
        ),
        pytest.param(
            "uk",
            "Загинули чоловік, жінка, дитину поранено.",
            [("killed", 2), ("injured", 1)],
            id="the last with a verb of its own",
        ),
        pytest.param("ru", "Погибла пара пенсионеров.", [("killed", 2)], id="a pair of pensioners, Russian"),
        pytest.param("uk", "Поранено пару місцевих жителів.", [("injured", 2)], id="a pair of locals"),
        pytest.param("uk", "Загинула пара голубів.", [], id="a pair of doves"),
        pytest.param(
            "uk", "Загинула жінка, її чоловік був поранений.", [("killed", 1), ("injured", 1)], id="her husband"
        ),
    ],
)
def test_persons_in_a_row_slavic(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert _counts(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Дрони атакували Чугуїв: загинула людина, шестеро, зокрема дитина, поранені."),
        ("ru", "Дроны атаковали Чугуев: погиб один человек, шестеро, в том числе ребёнок, ранены."),
        ("ru", "Дроны атаковали Чугуев: погиб один человек, шестеро, среди которых ребёнок, получили ранения."),
    ],
)
def test_a_numeral_of_people_between_commas_is_no_age(lang: str, text: str) -> None:
    assert told(text, "casualty", lang) == [("killed", 1, "Chuhuiv"), ("injured", 6, "Chuhuiv")]


def test_a_number_between_commas_behind_a_person_is_an_age() -> None:
    assert told("У Чугуєві від удару дрона загинув Іван, 62, пенсіонер.", "casualty", "uk") == [
        ("killed", 1, "Chuhuiv")
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Drones hit Sumy, killed three members of one family and knocked out power."),
        ("uk", "Дрони вдарили по Сумах, загинули троє членів однієї родини, зникло світло."),
        ("ru", "Дроны ударили по Сумам, погибли трое из одной семьи, пропал свет."),
    ],
)
def test_one_family_whose_members_died_is_no_count_of_those_cut_off(lang: str, text: str) -> None:
    assert told(text, "casualty", lang) == [("killed", 3, "Sumy")]
    assert told(text, "outage", lang) == [("power", None, "Sumy")]
