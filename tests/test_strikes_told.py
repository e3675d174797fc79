"""What tells of a strike by the build of its sentence, and what only seems to: (lang, text, places with weapons)."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.pipeline import extract
from geo.reports import make_report
from tests.mentions.strikes.test_weapons import strikes

_CASES = [
    ("en", "The aggressor sent strike drones to Voznesensk yesterday evening.", {"Voznesensk": "drone"}),
    ("en", "The enemy directed about 30 Shaheds at the Kupiansk district alone.", {"Kupiansk Raion": "drone"}),
    ("en", "The United States sent drones to Lviv for training.", {}),
    ("en", "Turkey sent 20 Bayraktar drones to Kyiv last year.", {}),
    ("en", "Russian servicemen dropped three UMPB D-30 munitions on Izium.", {"Izium": "bomb"}),
    ("en", "Two guided bombs had also fallen on Merefa, wounding three people.", {"Merefa": "bomb"}),
    (
        "en",
        "Drones attacked Dzhankoi. In Kerch, fragments broke windows in a school.",
        {"Dzhankoi": "drone", "Kerch": "drone"},
    ),
    ("en", "Drones attacked Lutsk. The talks in Kovel broke down.", {"Lutsk": "drone"}),
    (
        "en",
        "In the Shebekinsky district 12 munitions were fired at Murom and Nezhegol, in the city of Shebekino a drone hit a shop.",
        {"Murom": "artillery", "Nezhegol": "artillery", "Shebekino": "drone"},
    ),
    ("en", "Drones hit Sumy and Romny, in the Sumy region.", {"Sumy": "drone", "Romny": "drone"}),
    ("en", "Questions were fired at the mayor of Kyiv.", {}),
    (
        "en",
        "Drones attacked the Zhytomyr region. In Rivne explosions were heard, but these were air defence forces at work.",
        {"Zhytomyr Oblast": "drone"},
    ),
    (
        "en",
        "Drones attacked Odesa. Explosions rocked Izmail after drones got through the air defences there.",
        {"Odesa": "drone", "Izmail": "drone"},
    ),
    (
        "en",
        "Drones attacked Poltava. Cherkasy has been attacked far less often than Kharkiv or Odesa.",
        {"Poltava": "drone"},
    ),
    ("en", "Missiles hit more than ten houses in Kharkiv.", {"Kharkiv": "missile"}),
    ("en", "A stoppage-time strike from close range gave Shakhtar a win in Lviv.", {}),
    ("en", "A missile strike from the sea gave Odesa no time to take shelter, a school burned.", {"Odesa": "missile"}),
    ("en", "A drone flew into a plant in Votkinsk, where missiles are assembled.", {"Votkinsk": "drone"}),
    ("en", "Drones and missiles hit a plant in Izhevsk.", {"Izhevsk": "combined"}),
    # a clause on the weapon between it and its verb
    ("en", "In Sumy a drone, which had flown in from the north, hit a school.", {"Sumy": "drone"}),
    ("en", "Drones, which Ukraine makes itself, are cheap; a gas blast hit a school in Sumy.", {"Sumy": "unspecified"}),
    ("uk", "У Сумах ракета, яка летіла низько, впала на ринок.", {"Sumy": "missile"}),
    ("ru", "В Сумах ракета, которая летела очень низко над домами, упала на рынок.", {"Sumy": "missile"}),
    # what is only likened to a weapon
    ("uk", "Він летів над стадіоном у Луцьку, як дрон, і вибухнув, – каже сторож про феєрверк.", {}),
    ("uk", "У Сумах бачили, як дрон, що летів із півночі, влучив у дім.", {"Sumy": "drone"}),
    ("uk", "У Сумах чули, як дрон влучив у дім.", {"Sumy": "drone"}),
    ("ru", "Он летел над стадионом в Орле, как дрон, и взорвался, – говорит сторож о фейерверке.", {}),
    ("ru", "В Сумах видели, как дрон попал в дом.", {"Sumy": "drone"}),
    # where the next sentence tells what was damaged
    ("en", "Drones hit our equipment overnight. A substation in Lubny was damaged.", {"Lubny": "drone"}),
    ("en", "Drones hit Romny overnight. A substation in Lubny was damaged by a storm.", {"Romny": "drone"}),
    ("en", "Russia fired 40 drones at Ukraine. A substation in Lubny was damaged.", {}),
    ("uk", "Уночі ворог бив дронами по наших мережах. Пошкоджено підстанцію в Лубнах.", {"Lubny": "drone"}),
    ("uk", "Дрони вдарили по Ромнах. Потім ворог бив ракетами. Пошкоджено міст у Лубнах.", {"Romny": "drone"}),
    ("ru", "На рассвете враг бил дронами по нашему оборудованию. Повреждена подстанция в Лубнах.", {"Lubny": "drone"}),
    ("ru", "На рассвете враг бил по оборудованию. Повреждена подстанция в Лубнах.", {}),
    (
        "en",
        "A strike killed five in Sloviansk. Two rockets from a launcher had landed at noon.",
        {"Sloviansk": "missile"},
    ),
    ("uk", "У Мерефі двома «Геранями-2» зруйновано тік агрофірми.", {"Merefa": "drone"}),
    ("uk", "Снарядами перебито водогін у Нікополі.", {"Nikopol": "artillery"}),
    ("uk", "Кривий Ріг накрило «Іскандером».", {"Kryvyi Rih": "missile"}),
    ("uk", "Дроном доставлено ліки до лікарні в Сумах.", {}),
    ("uk", "У Сумах дронами показано школярам поля.", {}),
    ("uk", "Росіяни комбіновано, ракетами та дронами, атакували Ромни.", {"Romny": "combined"}),
    ("uk", "Дрони атакували Полтавщину. У Лубнах чули вибух, то працювала наша ППО.", {"Poltava Oblast": "drone"}),
    (
        "uk",
        "Дрони атакували Полтавщину. У Лубнах пролунало не менш ніж шість вибухів.",
        {"Poltava Oblast": "drone", "Lubny": "drone"},
    ),
    (
        "uk",
        "У Лубенському районі пошкоджено ліцей (м. Хорол), у Миргородському ракета влучила по складу (м. Гадяч).",
        {"Hadiach": "missile"},
    ),
    ("uk", "Дрони атакували Полтаву. Черкаси обстрілюють рідше, ніж Харків чи Одесу.", {"Poltava": "drone"}),
    ("uk", "Об 11:07 ракета «влучає» в цех у Черкасах. Так почалися навчання рятувальників.", {}),
    ("uk", "У Кременчуці «приліт» по заводу, повідомляють канали.", {"Kremenchuk": "unspecified"}),
    ("uk", "«Верес» у Рівному завдав 24 удари, дев'ять із них у створ.", {}),
    ("uk", "У Сумах прямим влученням зруйновано склад.", {"Sumy": "unspecified"}),
    ("ru", "В Мерефе двумя «Геранями-2» разрушен ток агрофирмы.", {"Merefa": "drone"}),
    ("ru", "Снарядами перебит водопровод в Никополе.", {"Nikopol": "artillery"}),
    ("ru", "Кривой Рог накрыло «Искандером».", {"Kryvyi Rih": "missile"}),
    ("ru", "В Сумах дроном доставлены лекарства в больницу.", {}),
    (
        "ru",
        "Дрон ударил по Горловке. В посёлке Гольмовский на мине «Лепесток» подорвался мужчина.",
        {"Horlivka": "drone"},
    ),
    ("ru", "В Ровно «Верес» нанёс 24 удара, девять из них в створ.", {}),
    ("ru", "В Сызрани на нефтебазу «упал» беспилотник. По легенде учений, горит резервуар.", {}),
    ("ru", "В Сызрани на нефтебазу упал беспилотник, горит резервуар.", {"Syzran": "drone"}),
    ("ru", "Дрон влетел в цех завода в Воткинске, где собирают ракеты.", {"Votkinsk": "drone"}),
]


@pytest.mark.parametrize(("lang", "text", "expected"), _CASES, ids=[case[1][:60] for case in _CASES])
def test_what_tells_of_a_strike(lang: str, text: str, expected: dict[str, str]) -> None:
    assert strikes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "26–30 января 2027 года\n\nВ Бериславе 26 января ракета попала в рынок.\n\n30 января дрон ударил по Херсону.",
            2,
        ),
        (
            "uk",
            "Про ситуацію 26–30 січня. У Бериславі 26 січня ракета влучила в ринок.\n\n30 січня дрон ударив по Херсону.",
            2,
        ),
        (
            "en",
            "Update of 26 to 30 January. A missile hit a market in Beryslav on 26 January.\n\nOn 30 January a drone hit Kherson.",
            2,
        ),
        ("en", "A missile hit a market in Beryslav on 20 January.\n\nOn 30 January a drone hit Kherson.", 1),
        (
            "uk",
            "За суботу, 30 січня, ворог бив по Садовому.\n\nЗа рік війна забрала на Херсонщині 900 людей.\n\nДрон наздогнав жінку в Бериславі.",
            2,
        ),
    ],
)
def test_days_that_an_opening_covers_are_those_of_the_report(lang: str, text: str, expected: int) -> None:
    record = extract(make_report(text, published=dt.date(2027, 1, 31), lang=lang))
    assert sum(claim.kind == "strike" and claim.scope == "event" for claim in record.claims) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia fired hundreds of drones at Ukraine. The air force counted 541 drones launched overnight.", {541}),
        ("Russia fired hundreds of drones at Ukraine overnight.", {None}),
    ],
)
def test_a_count_stands_for_the_words_before_it(text: str, expected: set[int | None]) -> None:
    record = extract(make_report(text, published=dt.date(2027, 1, 31), lang="en"))
    launches = [claim.quantity for claim in record.claims if claim.kind == "launch" and claim.quantity]
    assert {quantity.best for quantity in launches} == expected
