from __future__ import annotations

import pytest

import geo
from tests import told as telling

LEADS = {
    "en": "A drone hit a warehouse in Kharkiv overnight, wounding two people, the mayor said.",
    "uk": "У Харкові вночі дрони влучили в склад, поранено двох людей, повідомив мер.",
    "ru": "Ночью дрон попал в склад в Харькове, ранены двое.",
}
# What is told of an earlier attack, in the sentences behind the one that says so.
EARLIER = [
    ("en", "Last week Russian missiles struck an apartment block in Ternopil. Thirty-four people were killed."),
    ("en", "On 20 January missiles struck a block of flats in Ternopil.\n\nAt least 34 people died and 90 were hurt."),
    ("en", "Background:\n• On 20 January missiles struck Ternopil. Thirty-four people were killed.\n• 500 homes had no power."),
    ("en", "Background\n\nMissiles struck Ternopil, killing 34 people."),
    ("uk", "Нагадаємо, 20 січня росіяни вдарили ракетами по Тернополю. Загинули 34 людини, ще 90 поранено."),
    ("uk", "Що передувало\n\n20 січня росіяни вдарили по Тернополю. Без світла лишалися 5 тисяч родин."),
    ("ru", "Напомним, 20 января россияне ударили ракетами по Тернополю. Погибли 34 человека. Без света остались 900 семей."),
    ("ru", "Предыстория\n\nПо Тернополю били ракетами, погибли 34 человека."),
]  # fmt: skip


def told(text, **given):
    return geo.extract(geo.read(text, published="2026-01-28", **given))


@pytest.mark.parametrize(("lang", "earlier"), EARLIER)
def test_what_a_text_goes_on_to_tell_of_an_earlier_attack_is_past_too(lang, earlier):
    record = told(f"{LEADS[lang]}\n\n{earlier}")
    names = {place.id: place.name for place in record.places}
    events = [claim for claim in record.claims if claim.scope in {"event", "shared"}]
    assert {names[place] for claim in events for place in claim.places} == {"Kharkiv"}
    assert {claim.quantity.best for claim in events if claim.quantity} == {2}
    assert {names.get(event.place) for event in record.events} == {"Kharkiv"}
    assert [t.role for t in record.toponyms if names.get(t.place) == "Ternopil"] == ["context"]


def test_a_label_without_a_day_adds_nothing_to_the_toll():
    text = f"{LEADS['en']}\n\nRecall\n\nIn Kharkiv, Russian troops shelled a clinic and injured three people."
    counted = [claim.quantity.best for claim in told(text).claims if claim.quantity and claim.scope == "event"]
    assert counted == [2]


CURRENT = [
    ("the same day again, under a label", "Нагадаємо\n\nВночі росіяни вдарили по Харкову. Поранено двох людей."),
    ("a day of its own ends it", "Last week missiles struck Ternopil. On Tuesday night a drone hit Kharkiv and two people were hurt."),
    ("another place ends it", "Last week missiles struck Ternopil. In Kharkiv, a drone wounded two people."),
    ("a new paragraph at a place of this night", "Two drones hit Kharkiv overnight. A week earlier, a strike on Kharkiv killed six.\n\nTwo people were wounded."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text"), CURRENT)
def test_what_is_told_of_the_reports_own_days_stays(why, text):
    hurt = [claim for claim in told(text).claims if claim.measure == "injured" and claim.quantity]
    assert [claim.scope for claim in hurt] == ["event"], why


@pytest.mark.parametrize(
    "text",
    [
        "Дрони вдарили по Харкову, поранено двох. На початку січня ракета влучила в школу в Сумах, загинули п'ятеро.",
        "Drones hit Kharkiv, wounding two. On January 9 a missile hit a school in Sumy and killed five.",
    ],
)
def test_a_day_weeks_before_a_report_that_opens_without_one_is_history(text):
    record = told(text)
    names = {place.id: place.name for place in record.places}
    events = [claim for claim in record.claims if claim.scope in {"event", "shared"}]
    assert {names[place] for claim in events for place in claim.places} == {"Kharkiv"}


def test_a_report_about_one_dated_attack_keeps_it_however_old():
    record = told("On January 20 a missile hit a school in Sumy and killed five. Two more were wounded.")
    assert [claim.scope for claim in record.claims if claim.measure == "killed"] == ["event"]


def test_what_is_recalled_of_a_place_struck_again_since_is_history():
    record = told(
        "On January 27 drones hit Romny, wounding two men.\n\n"
        "As reported, on January 26 a bomb hit a trolleybus in Romny, injuring five."
    )
    hurt = [(claim.quantity.best, claim.scope) for claim in record.claims if claim.measure == "injured"]
    assert hurt == [(2, "event"), (5, "background")]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge, built in 1986, was hit by a drone in Izium on Monday.",
        "In Izium, occupied in 2022, a drone hit a house.",
    ],
)
def test_the_year_a_place_is_told_with_is_not_that_of_the_attack(text):
    assert [claim.scope for claim in told(text).claims if claim.kind == "strike"] == ["event"]


def test_an_attack_of_days_ago_whose_toll_has_risen_is_of_the_report():
    text = (
        "Дрони били по Сумах. Поранено двох.\n\nЯк повідомлялося, 6 червня внаслідок ракетного удару по Лубнах загинули"
        " троє людей. Кількість поранених там станом на сьогодні зросла до дев'яти."
    )
    assert telling.told(text, "casualty", "uk") == [
        ("injured", 2, "Sumy"),
        ("killed", 3, "Lubny"),
        ("injured", 9, "Lubny"),
    ]
    assert telling.told(text, "strike", "uk") == [("drone", None, "Sumy"), ("missile", None, "Lubny")]


def test_a_day_inside_the_days_a_report_covers_is_its_own():
    text = (
        "Between 21 and 24 January attacks killed 14 civilians in nine oblasts.\n\n"
        "On 24 January drones hit Shostka.\n\nShelling killed three people in Stanislav on 21 January."
    )
    killed = [
        claim.quantity.best for claim in told(text).claims if claim.measure == "killed" and claim.scope == "event"
    ]
    assert killed == [14, 3]  # the days it opens with are its own
