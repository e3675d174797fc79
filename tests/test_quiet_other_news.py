"""Lives, trade, fakes and statistics that name attacks and places tell of no attack of now, in all three languages."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

KINDS = ("strike", "casualty", "damage", "outage", "launch")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # what trade lost by
        pytest.param(
            "en", "Profit fell 9% as blackouts and attacks on the port of Izmail raised costs.", id="trade, en"
        ),
        pytest.param(
            "uk", "Виторг скоротився на 9% через відключення світла та удари по порту Ізмаїла.", id="trade, uk"
        ),
        pytest.param(
            "ru", "Выручка сократилась на 9% из-за отключений света и ударов по порту Измаила.", id="trade, ru"
        ),
        # what has often been hit
        pytest.param(
            "en", "The list names a refinery in Saratov that has repeatedly been hit by drones.", id="often hit, en"
        ),
        pytest.param("uk", "До списку внесли завод у Саратові, який неодноразово атакували дрони.", id="often hit, uk"),
        pytest.param(
            "ru", "В список внесли завод в Саратове, который неоднократно атаковали дроны.", id="often hit, ru"
        ),
        pytest.param("en", "Her mother stayed in Komyshany, a village shelled daily.", id="shelled daily, en"),
        pytest.param("uk", "Її мати лишилася в Комишанах, які обстрілюють щодня.", id="shelled daily, uk"),
        pytest.param("ru", "Её мать осталась в Комышанах, которые обстреливают ежедневно.", id="shelled daily, ru"),
        # why somebody left
        pytest.param(
            "en", "Iryna fled Lyman after a shell hit her flat and killed her husband.", id="why she left, en"
        ),
        pytest.param(
            "uk",
            "Ірина виїхала з Лимана після того, як снаряд влучив у квартиру і вбив чоловіка.",
            id="why she left, uk",
        ),
        pytest.param(
            "ru", "Ирина уехала из Лимана после того, как снаряд попал в квартиру и убил мужа.", id="why she left, ru"
        ),
        pytest.param(
            "en",
            "A sculptor whose old studio house in Lyman was destroyed by shelling won the prize.",
            id="whose house",
        ),
        # who fell at the front
        pytest.param(
            "en",
            "Sergeant Petro Bondar, a gunner from Lubny, was killed near Toretsk. He fought for Bakhmut and Soledar and was"
            " wounded twice.",
            id="a soldier's life, en",
        ),
        pytest.param(
            "uk",
            "На фронті загинув сержант Петро Бондар із Лубен. Воював під Бахмутом та Соледаром, двічі був поранений.",
            id="a soldier's life, uk",
        ),
        pytest.param(
            "ru",
            "На фронте погиб сержант Пётр Бондарь из Лубен. Воевал под Бахмутом и Соледаром, дважды был ранен.",
            id="a soldier's life, ru",
        ),
        # what a fake shows
        pytest.param(
            "en", "The clip was said to show a missile strike on a hospital in Poltava on June 8.", id="a fake, en"
        ),
        pytest.param("uk", "Фейк: у Полтаві ракета влучила в лікарню 8 червня.", id="a fake, uk"),
        pytest.param(
            "uk",
            "У дописах стверджують, що це наслідки удару по лікарні в Полтаві 8 червня.",
            id="what posts claim, uk",
        ),
        pytest.param("ru", "Фейк: в Полтаве ракета попала в больницу 8 июня.", id="a fake, ru"),
        pytest.param(
            "ru",
            "В публикации утверждается, что это последствия удара по больнице в Полтаве.",
            id="what posts claim, ru",
        ),
        pytest.param("en", "A cyber strike hit 14 offices of a power company in Poltava.", id="no missile"),
        # what most died of
        pytest.param("en", "Half of the deaths in Kherson were caused by small drones, the UN said.", id="shares, en"),
        pytest.param("uk", "Половину смертей на Херсонщині спричинили малі дрони, повідомили в ООН.", id="shares, uk"),
        pytest.param("ru", "Половина смертей в Херсоне вызвана малыми дронами, сообщили в ООН.", id="shares, ru"),
        pytest.param("ru", "В Николаеве этой зимой бомбы убили десятки людей.", id="this winter, ru"),
    ],
)
def test_nothing_of_now(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "en",
            "Residents fled the building after a drone hit it in Sumy, killing two people.",
            "casualty",
            [("killed", 2, "Sumy")],
            id="who fled a building",
        ),
        pytest.param(
            "en",
            "A drone killed a sergeant near Lubny overnight.",
            "casualty",
            [("killed", 1, "Lubny")],
            id="a soldier whom a drone killed",
        ),
        pytest.param(
            "uk",
            "Ворог неодноразово атакував Нікополь дронами. Загинула жінка.",
            "casualty",
            [("killed", 1, "Nikopol")],
            id="how often in a day",
        ),
        pytest.param(
            "uk",
            "Дрон влучив у будинок в Антонівці, яку обстрілюють щодня. Загинув чоловік.",
            "casualty",
            [("killed", 1, "Antonivka")],
            id="a village shelled daily is hit again, uk",
        ),
        pytest.param(
            "ru",
            "Дрон попал в дом в Антоновке, которую обстреливают ежедневно. Погиб мужчина.",
            "casualty",
            [("killed", 1, "Antonivka")],
            id="a village shelled daily is hit again, ru",
        ),
        pytest.param(
            "en",
            "Two people died in Komyshany, a village shelled daily, when a drone hit a shop.",
            "casualty",
            [("killed", 2, "Komyshany")],
            id="a village shelled daily is hit again, en",
        ),
        pytest.param(
            "en",
            "Video showed a drone hitting a hotel in Poltava on Tuesday. Two guests were killed.",
            "casualty",
            [("killed", 2, "Poltava")],
            id="what a video showed",
        ),
        pytest.param(
            "ru",
            "В Сумах ночью в бою с огнём после удара дрона погибли двое спасателей.",
            "casualty",
            [("killed", 2, "Sumy")],
            id="a fight with fire",
        ),
    ],
)
def test_what_is_of_now_stays(lang, text, kind, expected):
    assert told(text, kind, lang) == expected
