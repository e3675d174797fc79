"""A drill's scene in scare quotes, and a storm whose title only likens something to a weapon, put nothing on the map."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

_QUIET = {
    "en, who are in quotes": (
        "en",
        (
            'Ambulances took 29 "casualties", volunteers with fake burns, to two hospitals. Firefighters searched for six '
            '"missing" in a disused mill, and near Chelm soldiers shot down three target drones. It was the largest exercise '
            "of the year."
        ),
    ),
    "uk, what happens is in quotes": (
        "uk",
        (
            "Об 10:20 ракета «влучає» в машинний зал ТЕЦ у Черкасах. Без тепла «лишається» 190 будинків, під завалами – "
            "дванадцятеро. Так почалися навчання рятувальників."
        ),
    ),
    "ru, what happened is in quotes": (
        "ru",
        "В 10:15 на нефтебазу в Кузнецке «упал» ударный беспилотник, трое рабочих «ранены». Учения шли два часа.",
    ),
    "uk, a roof flew like a rocket": (
        "uk",
        (
            "Штормова ніч: знеструмлено 120 сіл, дах клубу «полетів, як ракета»\n\nВітер до 30 метрів за секунду позбавив "
            "електрики 120 сіл у двох областях. Біля Яремчі дерево розчавило авто: водій загинув."
        ),
    ),
    "ru, a roof flew like a drone": (
        "ru",
        (
            "Штормовая ночь: крыша летела, как дрон\n\nВетер до 30 метров в секунду обесточил 90 сел. В Луцке щит травмировал "
            "двух прохожих."
        ),
    ),
    "en, a roof flew like a drone": (
        "en",
        (
            "Storm night: a school roof flew like a drone\n\nA wind of 31 metres per second cut power to 340 villages. In "
            "Lutsk a sign injured two passers-by."
        ),
    ),
}


@pytest.mark.parametrize(("lang", "text"), _QUIET.values(), ids=_QUIET)
def test_nothing_is_mapped(lang: str, text: str) -> None:
    assert [claim for claim in record_of(text, lang).claims if claim.scope == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            'A drone hit Konotop, wounding three. The mayor called it "a provocation". Exercises in Sumy were cancelled.',
            [("injured", 3, "Konotop")],
            id="en: words of a speaker in quotes, a drill elsewhere",
        ),
        pytest.param(
            "uk",
            "У Черкасах «шахед» влучив у будинок, двоє поранених. Навчання у школах скасували.",
            [("injured", 2, "Cherkasy")],
            id="uk: a weapon's name in quotes, lessons",
        ),
        pytest.param(
            "ru",
            "В Сумах «Искандер» ударил по заводу, ранены двое рабочих. Занятия и учения отменили.",
            [("injured", 2, "Sumy")],
            id="ru: a weapon's name in quotes, drills put off",
        ),
        pytest.param(
            "uk",
            "Попри штормовий вітер, дрони вдарили по Одесі. Загинув чоловік.",
            [("killed", 1, "Odesa")],
            id="uk: an attack in spite of a storm",
        ),
        pytest.param(
            "en",
            "A drone hit Lutsk, it sounded like a missile. Two people were wounded.",
            [("injured", 2, "Lutsk")],
            id="en: a blow likened to another weapon",
        ),
    ],
)
def test_an_attack_is_mapped(lang: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text, "casualty", lang) == expected
