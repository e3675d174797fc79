"""Wounds, losses and shares that no verb of harm tells: by a state, by a dash, by one of the dead."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "en",
            "A drone hit a kiosk in Sumy: a wound of moderate severity in a man of 61.",
            "casualty",
            [("injured", 1, "Sumy")],
            id="a wound in somebody, English",
        ),
        pytest.param(
            "en",
            "A drone hit a house in Kherson. The owner was operated on.",
            "casualty",
            [("injured", 1, "Kherson")],
            id="operated on, English",
        ),
        pytest.param(
            "en",
            "A midfielder was operated on in Lviv after a clash of heads in the match.",
            "casualty",
            [],
            id="a player operated on, English",
        ),
        pytest.param(
            "uk",
            "Російські війська обстріляли Нікополь. Чоловік, 54 роки, перебуває у важкому стані.",
            "casualty",
            [("injured", 1, "Nikopol")],
            id="in what state somebody is, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Херсону. У 61-річної жінки – контузія.",
            "casualty",
            [("injured", 1, "Kherson")],
            id="a wound behind a dash, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Ворог ударив по Нікополю. У двох чоловіків – осколкові поранення.",
            "casualty",
            [("injured", 2, "Nikopol")],
            id="a wound of several, Ukrainian",
        ),
        pytest.param(
            "uk",
            "У захисника «Карпат» зі Львова перелом ноги, його прооперували.",
            "casualty",
            [],
            id="a player with a fracture, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Внаслідок ДТП у Полтаві чоловік перебуває у важкому стані.",
            "casualty",
            [],
            id="in what state somebody is after an accident, Ukrainian",
        ),
        pytest.param(
            "ru",
            "ВСУ ударили дроном по хлебовозу в Горловке, ранение средней тяжести у мужчины 1991 года рождения.",
            "casualty",
            [("injured", 1, "Horlivka")],
            id="a wound in somebody, Russian",
        ),
        pytest.param(
            "ru",
            "Враг ударил дроном по Марганцу. 33-летнего мужчину прооперировали.",
            "casualty",
            [("injured", 1, "Marhanets")],
            id="operated on, Russian",
        ),
        pytest.param(
            "ru",
            "70-летнего мужчину прооперировали в Полтаве после аварии.",
            "casualty",
            [],
            id="operated on after an accident, Russian",
        ),
        pytest.param(
            "en",
            "Missiles hit a heating plant in Kharkiv. 250 apartment blocks are cooling.",
            "outage",
            [("heating", 250, "Kharkiv")],
            id="blocks are cooling, English",
        ),
        pytest.param(
            "en",
            "A boiler broke down in Lutsk because of frost. 40 blocks are cooling.",
            "outage",
            [],
            id="blocks are cooling in the frost, English",
        ),
        pytest.param(
            "uk",
            "Після російського удару темно в 19 селах Сумської області.",
            "outage",
            [("power", 19, "Sumy Oblast")],
            id="dark in so many villages, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Через негоду темно в 19 селах Сумської області.",
            "outage",
            [],
            id="dark in so many villages after a storm, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Взимку вже о п'ятій у Києві темно. У 12 школах діти йдуть додому.",
            "outage",
            [],
            id="dark by five, Ukrainian",
        ),
        pytest.param(
            "ru",
            "После российского удара в 19 сёлах Сумской области темно.",
            "outage",
            [("power", 19, "Sumy Oblast")],
            id="dark in so many villages, Russian",
        ),
        pytest.param(
            "uk",
            "Росіяни атакували енергетику Чернігівщини. Без світла: Ніжин – повністю, Прилуки – частково.",
            "outage",
            [("power", None, "Nizhyn"), ("power", None, "Pryluky")],
            id="how much of each town behind a dash, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Россияне атаковали энергетику Черниговщины. Без света: Нежин – полностью, Прилуки – частично.",
            "outage",
            [("power", None, "Nizhyn"), ("power", None, "Pryluky")],
            id="how much of each town behind a dash, Russian",
        ),
        pytest.param(
            "uk",
            "Унаслідок удару 9 тисяч споживачів Полтави не мали струму, 40 будинків – опалення.",
            "outage",
            [("power", 9000, "Poltava"), ("heating", 40, "Poltava")],
            id="what so many more lost behind a dash, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Унаслідок удару 9 тисяч споживачів Полтави не мали струму, 40 будинків – пошкоджено.",
            "outage",
            [("power", 9000, "Poltava")],
            id="what came to harm behind a dash, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Росіяни обстріляли Херсонщину, двоє загиблих. Одного із загиблих дрон наздогнав у Бериславі.",
            "casualty",
            [("killed", 2, "Kherson Oblast"), ("killed", 1, "Beryslav")],
            id="where one of the dead was caught, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Россияне обстреляли Херсонщину, двое погибших. Одного из погибших похоронили в Бериславе.",
            "casualty",
            [("killed", 2, "Kherson Oblast")],
            id="where one of the dead was buried, Russian",
        ),
        pytest.param(
            "en",
            "A woman was killed in a drone strike on the village of Pryluky, Chernihiv Oblast, Governor Viacheslav Chaus"
            " said, adding that two people were injured over the day.",
            "casualty",
            [("killed", 1, "Pryluky"), ("injured", 2, "Chernihiv Oblast")],
            id="what a governor adds of the day, English",
        ),
        pytest.param(
            "en",
            "A woman was killed in a drone strike on the town of Pryluky, Chernihiv Oblast, Governor Viacheslav Chaus"
            " said, adding that two people were injured in the strike.",
            "casualty",
            [("killed", 1, "Pryluky"), ("injured", 2, "Pryluky")],
            id="what a governor adds of the strike, English",
        ),
        pytest.param(
            "en",
            "A Russian drone hit Kherson, killing a man, mayor Roman Mrochko said, adding that two people were injured over"
            " the day.",
            "casualty",
            [("killed", 1, "Kherson"), ("injured", 2, "Kherson")],
            id="what a mayor adds of the day, English",
        ),
        pytest.param(
            "uk",
            "У Бериславі загинув чоловік, повідомив начальник Херсонської ОВА Олександр Прокудін, додавши, що за добу"
            " поранено двох людей.",
            "casualty",
            [("killed", 1, "Beryslav"), ("injured", 2, "Kherson Oblast")],
            id="what a governor adds of the day, Ukrainian",
        ),
        pytest.param(
            "ru",
            "В Бериславе погиб мужчина, сообщил начальник Херсонской ОВА Александр Прокудин, добавив, что за сутки ранены"
            " два человека.",
            "casualty",
            [("killed", 1, "Beryslav"), ("injured", 2, "Kherson Oblast")],
            id="what a governor adds of the day, Russian",
        ),
        pytest.param(
            "en",
            "In Kherson Oblast, Russian drones targeted 33 settlements, including the regional center, Kherson, killing"
            " one person and injuring eight.",
            "casualty",
            [("killed", 1, "Kherson Oblast"), ("injured", 8, "Kherson Oblast")],
            id="a town told by what it is among many, English",
        ),
    ],
)
def test_told_without_a_verb(lang: str, text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, lang) == expected
