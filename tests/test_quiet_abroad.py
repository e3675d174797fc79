"""What happened in other countries, told by itself or beside an attack of this war: no claim, and no place of it."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

KINDS = ("strike", "casualty", "damage", "outage", "launch")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en",
            "Strikes killed 31 people in Beirut. A missile hit a camp, killing nine of a family.",
            id="what goes on behind it, English",
        ),
        pytest.param(
            "en",
            "A dam burst in Turkey, killing four people.\n\nSome 300 people were injured and 14 are missing.",
            id="a report on nothing else",
        ),
        pytest.param(
            "en",
            "Six people were killed when a missile hit a market in Damascus on Monday.",
            id="the blow stands in a clause of its own",
        ),
        pytest.param(
            "en", "Sudan's army said its drones had hit a convoy, killing 15 people.", id="an army of its own"
        ),
        pytest.param("en", "Shells hit a hospital in Surin province, killing 12 people.", id="a province"),
        pytest.param(
            "en",
            "Jets hit targets in Venezuela. Explosions were heard in Caracas. Parts of the capital lost power.",
            id="the capital of that country",
        ),
        pytest.param(
            "uk",
            "Унаслідок ударів у Бейруті загинула 31 людина. Ракета влучила в табір, загинули дев'ять членів родини.",
            id="what goes on behind it, Ukrainian",
        ),
        pytest.param(
            "uk", "Армія Судану заявила, що її дрони вразили колону, загинули 15 людей.", id="an army, Ukrainian"
        ),
        pytest.param(
            "uk",
            "Пакистанська авіація розбомбила три села в провінції Хост, загинули 10 людей.",
            id="a province, Ukrainian",
        ),
        pytest.param(
            "uk", "Таїланд і Камбоджа обстрілюють одна одну. Загинули 12 людей.", id="countries at war, Ukrainian"
        ),
        pytest.param(
            "ru",
            "При ударах по Бейруту погиб 31 человек. Ракета попала в лагерь, погибли девять членов семьи.",
            id="what goes on behind it, Russian",
        ),
        pytest.param("ru", "Армия Судана заявила, что её дроны поразили колонну, погибли 15 человек.", id="an army"),
        pytest.param(
            "ru",
            "Снаряды попали в больницу в провинции Сурин, погибли 12 человек.",
            id="a province, Russian",
        ),
        pytest.param(
            "ru",
            "США нанесли удары по Венесуэле. В Каракасе прогремели взрывы, в районах столицы пропал свет.",
            id="the capital of that country, Russian",
        ),
    ],
)
def test_nothing_of_another_country(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Israel struck targets near Isfahan, where 14 people died. A drone hit a bus in Nikopol, killing two.",
            [("killed", 2, "Nikopol")],
            id="where it was, English",
        ),
        pytest.param(
            "uk",
            "Ізраїль завдав ударів поблизу Ісфахана, де загинули 14 людей. У Нікополі дрон влучив в автобус, двоє загинули.",
            [("killed", 2, "Nikopol")],
            id="where it was, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Израиль нанёс удары под Исфаханом, где погибли 14 человек. В Никополе дрон попал в автобус, двое погибли.",
            [("killed", 2, "Nikopol")],
            id="where it was, Russian",
        ),
        pytest.param(
            "en",
            "Russian missiles hit Kharkiv, killing three. The US bombed targets in Iran, 24 people died there."
            "\n\nSix people were hurt in Kharkiv.",
            [("killed", 3, "Kharkiv"), ("injured", 6, "Kharkiv")],
            id="between two words on an attack of this war",
        ),
        pytest.param(
            "en",
            "A tanker was hit by a drone off Odesa. Two sailors from India were killed.",
            [("killed", 2, "Odesa")],
            id="where the victims were from",
        ),
        pytest.param(
            "en",
            "The US army said that 20 people had been killed in Russian strikes on Dnipro.",
            [("killed", 20, "Dnipro")],
            id="an army abroad tells of this war",
        ),
        pytest.param(
            "ru",
            "Армия США сообщила, что при российских ударах по Днепру погибли 20 человек. Ещё 40 ранены.",
            [("killed", 20, "Dnipro"), ("injured", 40, "Dnipro")],
            id="an army abroad tells of this war, Russian",
        ),
        pytest.param(
            "uk",
            "Іранські дрони атакували Суми, загинули двоє людей.",
            [("killed", 2, "Sumy")],
            id="a make of a weapon is no army",
        ),
        pytest.param(
            "en",
            "Drones hit the Sumy province. Two people were killed in the province, the governor said.",
            [("killed", 2, "Sumy Oblast")],
            id="the province told of",
        ),
        pytest.param(
            "en",
            "A missile hit a market in Lubny. Germany condemned strikes that killed nine people on Tuesday.",
            [("killed", 9, "Lubny")],
            id="who condemns a blow, en",
        ),
        pytest.param(
            "uk",
            "Ракета влучила в ринок у Лубнах. Туреччина засудила атаку, внаслідок якої загинули дев'ятеро людей.",
            [("killed", 9, "Lubny")],
            id="who condemns a blow, uk",
        ),
        pytest.param(
            "ru",
            "Ракета попала в рынок в Лубнах. Турция осудила атаку, при которой погибли девять человек.",
            [("killed", 9, "Lubny")],
            id="who condemns a blow, ru",
        ),
        pytest.param(
            "en",
            "Missiles killed three people in Odesa. The consulate of China was damaged. Another seven people were hospitalised.",
            [("killed", 3, "Odesa"), ("injured", 7, "Odesa")],
            id="a consulate stands here",
        ),
        pytest.param(
            "en",
            "Zelenskiy arrived in Ankara on Tuesday. Overnight, drones hit the capital, injuring six people.",
            [("injured", 6, "Kyiv")],
            id="a visit abroad changes no capital",
        ),
    ],
)
def test_what_is_of_this_war_stays(lang, text, expected):
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "Russia launched 60 Iranian attack drones overnight.", id="en"),
        pytest.param("uk", "Уночі ворог запустив 60 іранських ударних дронів.", id="uk"),
        pytest.param("ru", "Ночью Россия запустила 60 иранских ударных дронов.", id="ru"),
    ],
)
def test_a_make_of_a_weapon_is_no_army(lang, text):
    assert told(text, "launch", lang) == [("drones", 60, "")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "Israel said it had intercepted 30 missiles and 110 drones overnight.", id="en"),
        pytest.param("uk", "КНДР запустила дві балістичні ракети в бік моря.", id="uk"),
        pytest.param("ru", "ПВО Саудовской Аравии сбила два дрона над Джизаном.", id="ru"),
    ],
)
def test_what_others_fire_and_down_is_no_launch_of_this_war(lang, text):
    assert told(text, "launch", lang) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Air defences, backed by US-made Patriots, downed 14 ballistic missiles overnight.",
            [("missiles averted", 14, "")],
            id="by whom they were made",
        ),
        pytest.param(
            "Germany's IRIS-T systems shot down 12 drones over Ukraine.",
            [("drones averted", 12, "Ukraine")],
            id="whose",
        ),
        pytest.param(
            "Poland shot down three drones that had crossed its border.", [("drones averted", 3, "")], id="a neighbour"
        ),
    ],
)
def test_what_is_downed_here_stays(text, expected):
    assert told(text, "launch") == expected
