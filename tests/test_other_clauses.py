"""What stands in a clause, a sentence or an office of its own tells nothing of the blow beside it; and where it does."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "uk",
            "Внаслідок удару по Сумах поранено лікаря, який виходив 40 людей у Чорткові.",
            "casualty",
            [("injured", 1, "Sumy")],
            id="uk: whom somebody once saved nobody hurt",
        ),
        pytest.param(
            "ru",
            "В результате удара по Сумам ранен врач, который спас 40 человек в Чорткове.",
            "casualty",
            [("injured", 1, "Sumy")],
            id="ru: whom somebody once saved nobody hurt",
        ),
        pytest.param(
            "en",
            "A strike on Sumy wounded a medic who saved 40 people in Chortkiv.",
            "casualty",
            [("injured", 1, "Sumy")],
            id="en: whom somebody once saved nobody hurt",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Сумщині: поранено двох людей у Сумах, які чекали на автобус, та одного в Ромнах.",
            "casualty",
            [("injured", 2, "Sumy"), ("injured", 1, "Romny")],
            id="uk: behind the clause a count goes on",
        ),
        pytest.param(
            "uk",
            "Росіяни атакували Суми. Поранено жінку. Вона працювала в шпиталі, де виходили 90 поранених.",
            "casualty",
            [("injured", 1, "Sumy")],
            id="uk: those once healed are no toll",
        ),
        pytest.param(
            "uk",
            "Дрони атакували Суми. Загинув колишній мер Ромнів. Поранено двох людей.",
            "casualty",
            [("killed", 1, "Sumy"), ("injured", 2, "Sumy")],
            id="uk: a mayor who died speaks for no town",
        ),
        pytest.param(
            "ru",
            "Дроны атаковали Сумы. Погиб начальник полиции Ромнов. Ранены два человека.",
            "casualty",
            [("killed", 1, "Sumy"), ("injured", 2, "Sumy")],
            id="ru: a chief who died speaks for no town",
        ),
        pytest.param(
            "uk",
            "Дрони атакували Сумщину. Загинув чоловік, повідомив мер Ромнів.",
            "casualty",
            [("killed", 1, "Romny")],
            id="uk: a mayor who tells of it does",
        ),
        pytest.param(
            "uk",
            "Через удар по підстанції Ромни та Суми лишилися без світла.",
            "strike",
            [],
            id="uk: towns cut off by a blow, in the nominative, were not struck",
        ),
        pytest.param(
            "ru",
            "Из-за атаки на энергообъект Ромны и Сумы остались без воды.",
            "strike",
            [],
            id="ru: towns cut off by a blow, in the nominative, were not struck",
        ),
        pytest.param(
            "uk",
            "Через обстріл Ромнів та Сум без світла лишилися 300 абонентів.",
            "strike",
            [("artillery", None, "Romny"), ("artillery", None, "Sumy")],
            id="uk: towns shelled, in the genitive, were",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по Ромнах. Відповідальність за удар по заводу в Саратові взяла на себе СБУ.",
            "damage",
            [("industry", None, "Saratov")],
            id="uk: who takes responsibility tells of a blow",
        ),
        pytest.param(
            "ru",
            "Россияне ударили по Ромнам. Ответственность за удар по заводу в Саратове взяла на себя СБУ.",
            "strike",
            [("unspecified", None, "Romny"), ("unspecified", None, "Saratov")],
            id="ru: who takes responsibility tells of a blow",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по Києву. У Дарницькому районі горить склад. На Печерську без наслідків. Постраждали двоє.",
            "casualty",
            [("injured", 2, "Kyiv")],
            id="uk: a part told quiet takes no toll",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по Сумах. Ромни не постраждали, у Лебедині горить склад. Поранено двох людей.",
            "casualty",
            [("injured", 2, "Lebedyn")],
            id="uk: a town where something burns does",
        ),
        pytest.param(
            "uk",
            "Дрон влучив у будинок у Сумах. Загинув чоловік. Його син загинув торік під Лиманом. Дружину поранено.",
            "casualty",
            [("killed", 1, "Sumy"), ("injured", 1, "Sumy")],
            id="uk: where somebody died a year ago nobody is hurt now",
        ),
        pytest.param(
            "uk",
            "Удар по Сумах стався о 14:30. У Черкасах розмістили 40 поранених. Двоє померли.",
            "casualty",
            [("injured", 40, "Sumy"), ("killed", 2, "Sumy")],
            id="uk: where the hurt are taken in nobody was hurt",
        ),
        pytest.param(
            "ru",
            "Удар по Сумам произошёл в 14:30. В Черкассах приняли 40 раненых.",
            "casualty",
            [("injured", 40, "Sumy")],
            id="ru: where the hurt are taken in nobody was hurt",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по Одесі. В Болграді світло зникло через аварію. Без світла лишаються Болград і Рені.",
            "outage",
            [],
            id="uk: an outage told of an accident goes on",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по Одесі. В Болграді світло зникло через аварію. Через удар без світла Одеса.",
            "outage",
            [("power", None, "Odesa")],
            id="uk: one of a blow is another",
        ),
    ],
)
def test_what_is_told_apart(lang: str, text: str, kind: str, expected: list[tuple[str, float | None, str]]) -> None:
    assert told(text, kind, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "scopes"),
    [
        pytest.param(
            "uk",
            "Росіяни вдарили по Сумах. Пошкоджено театр, збудований 1911 року. Поранено трьох працівниць.",
            {"event"},
            id="uk: the year something was built",
        ),
        pytest.param(
            "ru",
            "Россияне ударили по Сумам. Повреждён театр, построенный в 1911 году. Ранены трое сотрудниц.",
            {"event"},
            id="ru: the year something was built",
        ),
        pytest.param(
            "uk",
            "Матч перервали через тривогу. О 20:00 росіяни вдарили по Сумах, поранено двох людей.",
            {"event"},
            id="uk: a match that an alarm broke off",
        ),
        pytest.param(
            "uk",
            "Матч завершився унічию. О 20:00 росіяни вдарили по Сумах, поранено двох людей.",
            {"background"},
            id="uk: a match alone",
        ),
    ],
)
def test_what_is_of_now(lang: str, text: str, scopes: set[str]) -> None:
    assert {claim.scope for claim in record_of(text, lang=lang).claims} == scopes
