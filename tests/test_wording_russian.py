"""What Russian reports are read to tell, one wording a case; the same wording in Ukrainian stands beside it."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "ru",
            "Дрон ударил по Купянску. Водитель попал в больницу в Чугуеве.",
            "casualty",
            [("injured", 1, "Kupiansk")],
            id="who gets into a hospital was not hurt in its town, Russian",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по Купянску. С ожогами в больницу Харькова попала кассирша.",
            "casualty",
            [("injured", 1, "Kupiansk")],
            id="who gets into a hospital with burns was not hurt in its town, Russian",
        ),
        pytest.param(
            "ru",
            "Дрон попал в больницу в Чугуеве, двое раненых.",
            "strike",
            [("drone", None, "Chuhuiv")],
            id="a drone that gets into a hospital struck there, Russian",
        ),
        pytest.param(
            "uk",
            "Дрон вдарив по Куп'янську. Жінка потрапила в лікарню Харкова з опіками.",
            "casualty",
            [("injured", 1, "Kupiansk")],
            id="who gets into a hospital was not hurt in its town, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Дрон потрапив у лікарню в Ізюмі. Двоє поранених.",
            "strike",
            [("drone", None, "Izium")],
            id="a drone that gets into a hospital struck there, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Слова Гладкова: дрон ударил по Шебекино, ранены двое.",
            "strike",
            [("drone", None, "Shebekino")],
            id="whose words they are is no village, Russian",
        ),
        pytest.param(
            "ru",
            "После атаки дронов в Ромнах обесточены 12 сёл, в которых проживают 3 тысячи человек.",
            "outage",
            [("power", 12, "Romny"), ("power", 3000, "Romny")],
            id="who lives in the villages cut off, Russian",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по Ромнам, где проживают 30 тысяч человек. Без света 400 семей.",
            "outage",
            [("power", 400, "Romny")],
            id="who lives in a town struck is not cut off, Russian",
        ),
        pytest.param(
            "uk",
            "Після атаки дронів у Ромнах знеструмлено 12 сіл, у яких мешкає 3 тисячі людей.",
            "outage",
            [("power", 12, "Romny"), ("power", 3000, "Romny")],
            id="who lives in the villages cut off, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Сумская область. Обстрелам подверглись Краснопольская и Эсманская громады.\n\nВинницкая. Двое раненых.",
            "casualty",
            [("injured", 2, "Vinnytsia Oblast")],
            id="an adjective that heads a paragraph is a unit as the heading before, Russian",
        ),
        pytest.param(
            "ru",
            "Сумская область. Ранен мужчина.\n\nПолтавская, Черкасская. Ночью работала ПВО. Сбито 6 и 4 дрона соответственно.",
            "launch",
            [("drones averted", 6, "Poltava Oblast"), ("drones averted", 4, "Cherkasy Oblast")],
            id="a row of adjectives heads its counts, Russian",
        ),
        pytest.param(
            "ru",
            "Дроны атаковали Рыльск. Начальница почты, 1971 года рождения, погибла на месте.",
            "casualty",
            [("killed", 1, "Rylsk")],
            id="a head of a post office with the year of her birth, Russian",
        ),
        pytest.param(
            "ru",
            "На Никополь – 12 снарядов, ранены двое.",
            "strike",
            [("artillery", None, "Nikopol")],
            id="shells counted behind a place they fell on, Russian",
        ),
        pytest.param(
            "ru",
            "Внимание! На Харьков – пять «шахедов», на Изюм – два КАБа.",
            "strike",
            [],
            id="what is on its way to a place struck nothing, Russian",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по Рыльску. На Суджу – три бомбы.",
            "strike",
            [("drone", None, "Rylsk"), ("bomb", None, "Sudzha")],
            id="bombs counted behind a place they fell on, Russian",
        ),
        pytest.param(
            "ru",
            "Атака на Изюм. Три беспилотника самолётного типа врезались в завод, два сбиты.",
            "launch",
            [("drones averted", 2, "")],
            id="drones of a kind that hit were not downed, Russian",
        ),
        pytest.param(
            "ru",
            "Атака на Изюм. Два дрона упали на завод, ещё три сбили.",
            "launch",
            [("drones averted", 3, "")],
            id="the others of those that fell were downed, Russian",
        ),
        pytest.param(
            "en",
            "Two Shahed-type drones hit a plant in Izium, three were shot down.",
            "launch",
            [("drones averted", 3, "")],
            id="the others of those that hit were downed, English",
        ),
        pytest.param(
            "ru",
            "В Новозыбкове ранены двое при ударе дрона. Осенью этот город, как и соседние Клинцы, дроны атаковали минимум пять раз.",
            "casualty",
            [("injured", 2, "Novozybkov")],
            id="what a season brought, Russian",
        ),
        pytest.param(
            "ru",
            "В Фастове ранены двое при атаке дрона. Об этом вспоминает Ирина, живущая напротив разрушенного офисного здания.",
            "damage",
            [],
            id="what somebody lives opposite of, Russian",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по Фастову. Разрушено офисное здание напротив школы.",
            "damage",
            [("commerce", None, "Fastiv")],
            id="what stands opposite a school is hit, Russian",
        ),
    ],
)
def test_wording(lang: str, text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, lang) == expected
