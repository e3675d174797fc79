"""A Ukrainian or Russian report that opens with a theme of its own tells of attacks past, unless it gives them a day."""

from __future__ import annotations

import pytest

from tests.told import told

QUIET = [
    pytest.param(
        "uk",
        "Суд у Берліні почав процес над чоловіком, якого звинувачують у постачанні деталей. Їх знайшли в уламках "
        "ракети, що влучила в будинок у Полтаві, де загинули 12 людей.",
        id="trial-uk",
    ),
    pytest.param(
        "uk",
        "У прокат вийшла стрічка про рятувальників Сум. У першій сцені ракета влучає в будинок, двоє гинуть.",
        id="film-uk",
    ),
    pytest.param(
        "uk",
        "У щорічній доповіді йдеться про енергетику. Організація нарахувала 240 ударів у Сумській та Одеській областях.",
        id="report-of-a-year-uk",
    ),
    pytest.param(
        "uk",
        "Мешканці Нікополя знову можуть їздити автобусом до Марганця. Маршрут закрили, коли дрон убив водія.",
        id="bus-line-uk",
    ),
    pytest.param(
        "uk",
        "Через негоду без світла частина Луцька. Бригади відновили також лінії на Сумщині, пошкоджені обстрілами. "
        "Двоє людей травмовані через падіння дерев.",
        id="storm-uk",
    ),
    pytest.param(
        "ru",
        "Суд в Берлине начал процесс над мужчиной, которого обвиняют в поставках деталей. Их нашли в обломках ракеты, "
        "попавшей в дом в Полтаве, где погибли 12 человек.",
        id="trial-ru",
    ),
    pytest.param(
        "ru",
        "Страховщики подняли ставки для судов, идущих в Новороссийск. Причина – атаки на танкеры в Чёрном море.",
        id="insurance-ru",
    ),
    pytest.param(
        "ru",
        "На прямой линии губернатор рассказал о выплатах. В Грайвороне ждут протезов 14 человек, раненных при атаках.",
        id="payments-ru",
    ),
    pytest.param(
        "ru",
        "Жители Шебекино снова могут ездить на автобусе до Белгорода. Маршрут закрыли, когда дрон убил водителя.",
        id="bus-line-ru",
    ),
]
OF_NOW = [
    pytest.param(
        "uk",
        "У Чернігові відкрили нову школу. У вівторок увечері дрон влучив у ринок у Сумах, поранено двох людей.",
        [("drone", None, "Sumy")],
        id="school-and-a-day-uk",
    ),
    pytest.param(
        "ru",
        "Суд в Луцке начал рассмотрение дела. Во вторник дрон попал в рынок в Сумах, ранены два человека.",
        [("drone", None, "Sumy")],
        id="court-and-a-day-ru",
    ),
    pytest.param(
        "uk",
        "Дрон влучив у театр в Одесі, де йшла прем'єра. Поранено двох глядачів.",
        [("drone", None, "Odesa")],
        id="a-theatre-hit-uk",
    ),
]


@pytest.mark.parametrize(("lang", "text"), QUIET)
def test_a_report_with_a_theme_of_its_own_has_no_attack(lang, text):
    assert told(text, "strike", lang) == []
    assert told(text, "casualty", lang) == []
    assert told(text, "damage", lang) == []


@pytest.mark.parametrize(("lang", "text", "expected"), OF_NOW)
def test_an_attack_with_a_day_is_one(lang, text, expected):
    assert told(text, "strike", lang) == expected
