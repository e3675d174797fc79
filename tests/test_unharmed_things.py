"""Which of the things a sentence names were harmed, and which do or undergo something else beside."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Удар по Рені: пошкоджено причал, трьох докерів доправили до шпиталю.",
            [("port", None, "Reni")],
            id="a verb of its own between commas, uk",
        ),
        pytest.param(
            "ru",
            "Дрон попал в подстанцию в Сумах, встали трамваи.",
            [("energy", None, "Sumy")],
            id="a verb of its own between commas, ru",
        ),
        pytest.param(
            "uk",
            "Після атаки на підстанцію в Сумах зупинилися тролейбуси.",
            [("energy", None, "Sumy")],
            id="a verb before a thing, uk",
        ),
        pytest.param(
            "ru",
            "После атаки на подстанцию в Сумах остановились троллейбусы.",
            [("energy", None, "Sumy")],
            id="a verb before a thing, ru",
        ),
        pytest.param(
            "uk",
            "Під атакою дронів перебувала підстанція в Ромнах.",
            [("energy", None, "Romny")],
            id="what only says that a thing is there, uk",
        ),
        pytest.param(
            "ru",
            "Под ударом дронов оказалась подстанция в Ромнах.",
            [("energy", None, "Romny")],
            id="what only says that a thing is there, ru",
        ),
        pytest.param(
            "uk",
            "Ракета не лише пошкодила ліцей в Умані, а й розтрощила аптеку.",
            [("school", None, "Uman"), ("commerce", None, "Uman")],
            id="a verb of harm in each part, uk",
        ),
        pytest.param(
            "ru",
            "Дрон повредил в Умани лицей, сообщил мэр, и аптеку.",
            [("school", None, "Uman"), ("commerce", None, "Uman")],
            id="a speaker between two things, ru",
        ),
        pytest.param(
            "ru",
            "После удара дрона по Умани изуродованы лицей, солнечные панели и газопровод.",
            [("school", None, "Uman"), ("energy", None, "Uman"), ("gas", None, "Uman")],
            id="a noun that ends as verbs do, ru",
        ),
        pytest.param(
            "en",
            "Russian boats and drones struck the port of Izmail overnight.",
            [("port", None, "Izmail")],
            id="what strikes is not struck, en",
        ),
        pytest.param(
            "en",
            "The city council of Sumy said drones hit a depot.",
            [("industry", None, "Sumy")],
            id="who tells what was hit, en",
        ),
        pytest.param(
            "en",
            "A drone fell on Sumy. The village council building was hit.",
            [("administration", None, "Sumy")],
            id="what was hit stands before it, en",
        ),
        pytest.param(
            "ru",
            "Выбиты окна в ЗАГСе и музыкальной школе. Это случилось в Славянске после удара двумя КАБ-250.",
            [("administration", None, "Sloviansk"), ("school", None, "Sloviansk")],
            id="an office by its first letters, in its case, ru",
        ),
        pytest.param(
            "en",
            "Drones attacked Izmail. Three fishing boats sank at the berth.",
            [("transport", 3, "Izmail")],
            id="boats that sank, en",
        ),
        pytest.param(
            "en",
            "Drones hit a substation in Sumy, and the hospital is on generators.",
            [("energy", None, "Sumy")],
            id="what is told of a thing by was and is, en",
        ),
        pytest.param(
            "en",
            "A drone hit Sumy. The school, which was empty, was damaged.",
            [("school", None, "Sumy")],
            id="harm behind a relative clause, en",
        ),
        pytest.param(
            "ru",
            "Враг обстрелял Никополь. Изуродованы два магазина, а больница, которую отстроили год назад, уцелела.",
            [("commerce", 2, "Nikopol")],
            id="spared behind a relative clause, ru",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Сумах. Два тролейбуси в депо посікло уламками.",
            [("transport", 2, "Sumy")],
            id="where vehicles stood, uk",
        ),
        pytest.param(
            "uk",
            "Дрон пошкодив у Сумах тролейбус і депо.",
            [("transport", None, "Sumy"), ("rail", None, "Sumy")],
            id="vehicles and where they stood, uk",
        ),
        pytest.param(
            "en",
            "Shelling damaged two houses in Kherson. In Beryslav, private homes and a chapel. In Kyiv, a new school opened.",
            [("residential", 2, "Kherson"), ("residential", None, "Beryslav"), ("church", None, "Beryslav")],
            id="things alone behind a place and a comma, en",
        ),
        pytest.param(
            "ru",
            "После удара по Воронежу остановлены несколько поездов из-за повреждения ЛЭП.",
            [("energy", None, "Voronezh")],
            id="a count of trains is not of the line, ru",
        ),
        pytest.param(
            "en",
            "Shelling of Ochakiv destroyed four boats and a jetty.",
            [("transport", 4, "Ochakiv"), ("port", None, "Ochakiv")],
            id="boats that were struck, en",
        ),
    ],
)
def test_who_was_harmed(lang: str, text: str, expected: list) -> None:
    assert told(text, "damage", lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Drones hit a car repair shop in Sumy.", [("commerce", None, "Sumy")], id="a shop that mends cars"
        ),
        pytest.param(
            "Drones hit a tractor assembly plant in Sumy.", [("industry", None, "Sumy")], id="a plant for tractors"
        ),
        pytest.param("Drones hit a bus depot in Sumy.", [("transport", None, "Sumy")], id="a depot is of its vehicles"),
        pytest.param(
            "A missile struck a gas treatment plant in Sumy.", [("gas", None, "Sumy")], id="a plant that treats gas"
        ),
        pytest.param(
            "A drone hit a car carrying plant workers in Sumy.", [("transport", None, "Sumy")], id="whom a car carries"
        ),
        pytest.param(
            "Drones hit Sumy. The mayor counted 40 houses and one damaged school.",
            [("residential", 40, "Sumy"), ("school", 1, "Sumy")],
            id="a participle before its noun",
        ),
        pytest.param(
            "Drones hit Sumy. Ten houses burned and two damaged.",
            [("residential", 10, "Sumy"), ("residential", 2, "Sumy")],
            id="a bare count before its participle",
        ),
        pytest.param(
            "A drone hit Sumy. A clinic lost all of its windows.", [("hospital", None, "Sumy")], id="all of its windows"
        ),
        pytest.param(
            "A missile brought down two stairwells of an apartment block in Sumy.",
            [("residential", None, "Sumy")],
            id="stairwells of a block",
        ),
        pytest.param(
            "A drone hit Sumy. The blast took the roofs off seven houses.",
            [("residential", 7, "Sumy")],
            id="roofs off houses",
        ),
    ],
)
def test_nouns_in_a_row(text: str, expected: list) -> None:
    assert told(text, "damage") == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Внаслідок обстрілів у Харківському районі пошкоджено ліцей; у Чугуївському районі – церкву, будинок (с. Старий"
            " Салтів); у Лозівському районі – школу (с. Герсеванівка).",
            [
                ("school", None, "Kharkiv Raion"),
                ("church", None, "Staryi Saltiv"),
                ("residential", None, "Staryi Saltiv"),
                ("school", None, "Hersevanivka"),
            ],
            id="brackets in an item that a land heads, uk",
        ),
        pytest.param(
            "ru",
            "В результате обстрелов в Харьковском районе поврежден лицей; в Чугуевском районе – церковь (с. Старый Салтов).",
            [("school", None, "Kharkiv Raion"), ("church", None, "Staryi Saltiv")],
            id="brackets in an item that a land heads, ru",
        ),
        pytest.param(
            "uk",
            "Внаслідок обстрілів у Чугуївському районі пошкоджено церкву (муровану), у Лозівському районі школу.",
            [("church", None, "Chuhuiv Raion"), ("school", None, "Lozova Raion")],
            id="brackets without a place, uk",
        ),
    ],
)
def test_brackets_behind_things(lang: str, text: str, expected: list) -> None:
    assert told(text, "damage", lang) == expected
