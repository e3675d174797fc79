"""Tolls behind a row of struck towns, of the wounded who died, of accidents passed over; what is counted later in all."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Росіяни влучили в Ніжині у пологовий будинок, у Прилуках — у склад. Загинули троє, семеро поранені.",
            [("killed", 3, "Nizhyn, Pryluky"), ("injured", 7, "Nizhyn, Pryluky")],
            id="uk: behind two towns hit",
        ),
        pytest.param(
            "uk",
            "Росіяни атакували Ніжин та Прилуки. У Ніжині пошкоджено школу, у Прилуках — склад. Поранено шістьох людей.",
            [("injured", 6, "Nizhyn, Pryluky")],
            id="uk: behind two towns whose damage is told",
        ),
        pytest.param(
            "en",
            "A missile hit a depot in Nizhyn and a drone damaged a school in Pryluky. Four people were killed.",
            [("killed", 4, "Nizhyn, Pryluky")],
            id="en: behind two towns hit",
        ),
        pytest.param(
            "uk",
            "Дрони пошкодили склад у Ніжині, у Прилуках дрон влучив у школу. Там загинули двоє.",
            [("killed", 2, "Pryluky")],
            id="uk: there, in the last one",
        ),
        pytest.param(
            "ru",
            "Дроны повредили склад в Нежине, в Прилуках загорелся автобус. Погиб водитель.",
            [("killed", 1, "Pryluky")],
            id="ru: one man by his trade is of the thing hit last",
        ),
        pytest.param(
            "uk",
            "Зранку росіяни вдарили по Ніжину: загинули четверо людей. Удень — повторна атака, загинули двоє. "
            "Загалом загинули шестеро.",
            [("killed", 4, "Nizhyn"), ("killed", 2, "Nizhyn")],
            id="uk: the sum of two attacks on one town is told already",
        ),
        pytest.param(
            "uk",
            "Зранку росіяни вдарили по Ніжину: загинули четверо людей. Згодом загинули шестеро.",
            [("killed", 6, "Nizhyn")],
            id="uk: a toll that has risen stands",
        ),
        pytest.param(
            "uk",
            "Масована атака на Чернігівщину. Постраждали дев'ятеро людей: шестеро у Ніжині.",
            [("injured", 9, "Chernihiv Oblast"), ("injured", 6, "Nizhyn")],
            id="uk: of the land, and a part of it behind a colon",
        ),
        pytest.param(
            "ru",
            "Россияне атаковали Черниговскую область. Пострадали девять человек, в том числе двое в Нежине, один в Прилуках.",
            [("injured", 9, "Chernihiv Oblast"), ("injured", 2, "Nizhyn"), ("injured", 1, "Pryluky")],
            id="ru: of the land, and two parts of it in a row",
        ),
        pytest.param(
            "en",
            "Attacks on Nizhyn and Pryluky killed one man in Nizhyn and wounded six people in Pryluky.",
            [("killed", 1, "Nizhyn"), ("injured", 6, "Pryluky")],
            id="en: of the one town of the row behind it",
        ),
        pytest.param(
            "en",
            "Attacks on Nizhyn and Pryluky killed one man and wounded six people.",
            [("killed", 1, "Nizhyn, Pryluky"), ("injured", 6, "Nizhyn, Pryluky")],
            id="en: of the row where no town is behind it",
        ),
        pytest.param(
            "en",
            'Drones struck Nizhyn. A man was killed in Pryluky. "In all, nine people were hurt", the governor said.',
            [("killed", 1, "Pryluky"), ("injured", 9, "Nizhyn, Pryluky")],
            id="en: in all, of the town struck and the town of the toll",
        ),
        pytest.param(
            "en",
            "Drones struck Chernihiv region. A man was killed in Pryluky. In all, nine people were hurt.",
            [("killed", 1, "Pryluky"), ("injured", 9, "Chernihiv Oblast")],
            id="en: in all, of the land",
        ),
        pytest.param(
            "uk",
            "Дрони атакували Ніжин. У Прилуках дрон влучив у школу. Загинули двоє.",
            [("killed", 2, "Pryluky")],
            id="uk: one town alone in the sentence before",
        ),
    ],
)
def test_a_toll_behind_a_row_of_struck_towns(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Удар по Ніжину: поранено чотирьох людей. Один з них помер у Києві.",
            [("injured", 4, "Nizhyn"), ("killed", 1, "Nizhyn")],
            id="uk: one of them, in another town's hospital",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по Нежину, ранены четверо. Один из них скончался в Чернигове.",
            [("injured", 4, "Nizhyn"), ("killed", 1, "Nizhyn")],
            id="ru: one of them, in another town's hospital",
        ),
        pytest.param(
            "uk",
            "Удар по Ніжину: поранено чотирьох людей. У Прилуках вибито вікна в школі. Один із поранених помер.",
            [("injured", 4, "Nizhyn"), ("killed", 1, "Nizhyn")],
            id="uk: one of the wounded, behind another town",
        ),
        pytest.param(
            "uk",
            "Удар по Ніжину: поранено чотирьох людей. У Прилуках поранено двох людей. У Ніжині один із поранених помер.",
            [("injured", 4, "Nizhyn"), ("injured", 2, "Pryluky"), ("killed", 1, "Nizhyn")],
            id="uk: one of the wounded of the town it names",
        ),
        pytest.param(
            "uk",
            "Удар по Ніжину: загинули четверо людей. Один з них загинув у Прилуках.",
            [("killed", 4, "Nizhyn"), ("killed", 1, "Pryluky")],
            id="uk: one of the dead is where he died",
        ),
    ],
)
def test_the_wounded_who_died_are_where_they_were_hurt(
    lang: str, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "ru",
            "Дроны атаковали Нежин. В Прилуках при пожаре из-за короткого замыкания погибли двое. От атаки пострадали трое.",
            [("injured", 3, "Nizhyn")],
            id="ru: a fire of a short circuit",
        ),
        pytest.param(
            "ru",
            "Дроны атаковали Нежин. В Прилуках дрон поджёг дом, погибли двое. От атаки пострадали трое.",
            [("killed", 2, "Pryluky"), ("injured", 3, "Pryluky")],
            id="ru: a fire of the attack",
        ),
    ],
)
def test_the_town_of_an_accident_is_not_gone_on_about(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "uk",
            "Удар по Ніжину: пошкоджено три будинки. Загалом пошкоджено 17 будинків.",
            "damage",
            [("residential", 17, "Nizhyn")],
            id="uk: houses in all",
        ),
        pytest.param(
            "en",
            "A strike on Nizhyn damaged 17 houses. Three houses were destroyed by fire.",
            "damage",
            [("residential", 17, "Nizhyn")],
            id="en: fewer houses later are some of them",
        ),
        pytest.param(
            "ru",
            "После атаки в Нежине без света 20 тысяч абонентов. В Прилуках — 12 тысяч. Всего обесточены 35 тысяч абонентов.",
            "outage",
            [("power", 20000, "Nizhyn"), ("power", 12000, "Pryluky"), ("power", 35000, "")],
            id="ru: more than the two towns lost",
        ),
        pytest.param(
            "ru",
            "После атаки в Нежине без света 20 тысяч абонентов. В Прилуках — 12 тысяч. Всего обесточены 32 тысячи абонентов.",
            "outage",
            [("power", 20000, "Nizhyn"), ("power", 12000, "Pryluky")],
            id="ru: the sum of the two towns",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по енергетиці Одещини. В Одесі без світла 41 тисяча споживачів. Усього знеструмлено 60 тисяч родин.",
            "outage",
            [("power", 41000, "Odesa"), ("power", 60000, "Odesa Oblast")],
            id="uk: of the land that was struck",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по енергетиці Одеси. В Одесі без світла 41 тисяча споживачів. Усього знеструмлено 60 тисяч родин.",
            "outage",
            [("power", 41000, "Odesa"), ("power", 60000, "Odesa")],
            id="uk: of the one town where no land is named",
        ),
        pytest.param(
            "uk",
            "Двоє людей загинули у Ніжині внаслідок атаки. За добу обстріляно 7 населених пунктів, пошкоджено 31 будинок.",
            "damage",
            [],
            id="uk: beside settlements that are only counted, in no town",
        ),
        pytest.param(
            "uk",
            "Чернігівська область. Двоє людей загинули у Ніжині внаслідок атаки. За добу обстріляно 7 населених пунктів, "
            "пошкоджено 31 будинок.",
            "damage",
            [("residential", 31, "Chernihiv Oblast")],
            id="uk: beside settlements that are only counted, in their land",
        ),
        pytest.param(
            "uk",
            "У Ніжині дрон влучив у будинок. Без світла 7 населених пунктів, пошкоджено дві школи.",
            "damage",
            [("residential", None, "Nizhyn"), ("school", 2, "Nizhyn")],
            id="uk: settlements that lost their supply were not struck",
        ),
    ],
)
def test_what_is_counted_later_in_all(lang: str, text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, lang) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(
            "A strike on Chernihiv left 30,000 without power. In Nizhyn 12,000 customers were cut off. "
            "Power was restored to 25,000 customers.",
            ["Chernihiv, Nizhyn"],
            id="en: more than the town told last lost",
        ),
        pytest.param(
            "A strike on Chernihiv left 30,000 without power. In Nizhyn 12,000 customers were cut off. "
            "Power was restored to 9,000 customers.",
            ["Nizhyn"],
            id="en: some of those of the town told last",
        ),
    ],
)
def test_where_the_supply_is_back(text: str, places: list[str]) -> None:
    record = record_of(text)
    names = {place.id: place.name for place in record.places}
    back = [claim for claim in record.claims if claim.status == "restored"]
    assert [", ".join(names[place] for place in claim.places) for claim in back] == places


def test_what_a_bare_count_behind_buildings_counts() -> None:
    def units(text: str) -> list[str | None]:
        return [c.quantity.unit for c in record_of(text, "uk").claims if c.kind == "outage" and c.quantity is not None]

    struck = "Росіяни вдарили по Києву. Без тепла лишилися 90 багатоповерхівок, без води — "
    assert units(struck + "9 тисяч.") == ["buildings", "people"]
    assert units(struck + "300.") == ["buildings", "buildings"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Russia said its forces struck Ukrainian military airfields. A kindergarten in Lubny was damaged.",
            [("school", None, "Lubny")],
            id="en: what a country says of its own blows is not where the next was",
        ),
        pytest.param(
            "Russia said its forces struck a military airfield in Lubny. A kindergarten was damaged.",
            [("military", None, "Lubny"), ("school", None, "Lubny")],
            id="en: where it names the town it is",
        ),
    ],
)
def test_blows_claimed_by_a_country(text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "damage") == expected
