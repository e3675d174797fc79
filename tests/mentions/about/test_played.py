"""A scene that a report takes back as a drill's is no attack; a true one beside a false alarm is."""

from __future__ import annotations

import pytest

from tests.told import told

_KINDS = ("strike", "casualty", "damage", "outage", "launch")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en",
            "At 10 a.m. a missile hit the grain terminal in Izmail, killing 12 workers. Drones cut power to 14,000 homes.\n\n"
            "None of this was real. The wounded were students.",
            id="None of this was real",
        ),
        pytest.param(
            "en",
            "A drone crashed into the boiler house in Lubny at noon and 40 workers were hurt.\n\n"
            "That was the scenario of the drill held by the State Emergency Service.",
            id="that was the scenario",
        ),
        pytest.param(
            "en",
            "A rocket has destroyed the station in Rivne, 60 people are under the rubble. It was only an exercise.",
            id="only an exercise, in one paragraph",
        ),
        pytest.param(
            "en",
            "At 10:15 a missile hits a school in Lviv, killing two pupils.\n\nIt is only an exercise, but the sweat is real.",
            id="it is only an exercise",
        ),
        pytest.param(
            "uk",
            "У Полтаві навчання: «ракета» влучила у нафтобазу\n\nО 9:40 на нафтобазі в Полтаві пролунав вибух, поранено шістьох.\n\n"
            "Так виглядав сценарій, за яким перевіряли служби.",
            id="так виглядав сценарій, with the heading",
        ),
        pytest.param(
            "ru",
            "Беспилотник врезался в крышу школы в Белгороде, двое погибли.\n\nТак начались тактические учения в среду.",
            id="так начались учения",
        ),
        pytest.param(
            "uk",
            "О десятій ранку ракета влучила у зерновий термінал в Ізмаїлі, загинули 12 працівників.\n\n"
            "Нічого з цього насправді не сталося. Поранені були студентами.",
            id="нічого з цього не сталося",
        ),
        pytest.param(
            "uk",
            "Дрон упав на котельню в Лубнах, поранено 40 робітників. Такою була легенда навчань у місті.",
            id="такою була легенда",
        ),
        pytest.param(
            "ru",
            "В десять утра ракета попала в зерновой терминал в Измаиле, погибли 12 рабочих.\n\n"
            "Ничего этого на деле не было. Раненые были студентами.",
            id="ничего этого не было",
        ),
        pytest.param(
            "ru",
            "Беспилотник упал на котельную в Валуйках, ранены 40 рабочих. Такова была легенда учений в городе.",
            id="такова была легенда",
        ),
    ],
)
def test_a_scene_taken_back(lang, text):
    assert [claim for kind in _KINDS for claim in told(text, kind, lang)] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "A drone hit a school in Sumy, wounding four. None of this would have happened with a shelter, a teacher said.",
            [("injured", 4, "Sumy")],
            id="what would not have happened",
        ),
        pytest.param(
            "en",
            "A drone hit a school in Sumy, wounding four. None of it happened by chance, a teacher said.",
            [("injured", 4, "Sumy")],
            id="what did not happen by chance",
        ),
        pytest.param(
            "uk",
            "Дрон влучив у школу в Сумах, поранено чотирьох. У Полтаві лунала тривога, але це були лише навчання.",
            [("injured", 4, "Sumy")],
            id="a drill in the second clause",
        ),
        pytest.param(
            "en",
            "A drone hit a school in Sumy, wounding four.\n\nSirens went off in Lviv.\n\nIt was only a drill.",
            [("injured", 4, "Sumy")],
            id="no farther than the paragraph before",
        ),
    ],
)
def test_what_stays(lang, text, expected):
    assert told(text, "casualty", lang) == expected
