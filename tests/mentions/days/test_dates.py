"""News time becomes days: counted from the report's own date, 6 March 2026, a Friday."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.mentions.days.dates import find_dates
from geo.mentions.lexicon import load
from geo.model import DateRange
from geo.reports import split_sentences

PUBLISHED = dt.date(2026, 3, 6)
ENGLISH = [
    ("overnight", "2026-03-05", "2026-03-06"),
    ("overnight on March 4-5", "2026-03-04", "2026-03-05"),
    ("overnight from Wednesday to Thursday", "2026-03-04", "2026-03-05"),
    ("overnight into Friday", "2026-03-05", "2026-03-06"),
    ("in the night of 4 to 5 March", "2026-03-04", "2026-03-05"),
    ("last night", "2026-03-05", "2026-03-06"),
    ("on the night of Wednesday to Thursday", "2026-03-04", "2026-03-05"),
    ("through the night to Thursday", "2026-03-04", "2026-03-05"),
    ("on the night between Wednesday and Thursday", "2026-03-04", "2026-03-05"),
    ("Wednesday night into Thursday", "2026-03-04", "2026-03-05"),
    ("three nights ago", "2026-03-03", "2026-03-04"),
    ("the night before last", "2026-03-04", "2026-03-05"),
    ("the day before yesterday", "2026-03-04", "2026-03-04"),
    ("past 48 hours", "2026-03-04", "2026-03-06"),
    ("Situation in the Sumy region as of 18:00", "2026-03-06", "2026-03-06"),
    ("from 19:30 on March 4", "2026-03-04", "2026-03-05"),
    ("yesterday", "2026-03-05", "2026-03-05"),
    ("this afternoon", "2026-03-06", "2026-03-06"),
    ("two days ago", "2026-03-04", "2026-03-04"),
    ("past 24 hours", "2026-03-05", "2026-03-06"),
    ("over the weekend", "2026-02-28", "2026-03-01"),
    ("in |late February|", "2026-02-21", "2026-02-28"),
    ("in the |middle of February|", "2026-02-11", "2026-02-20"),
    ("at the |end of January|", "2026-01-21", "2026-01-31"),
    ("from the evening of March 4", "2026-03-04", "2026-03-05"),
    ("from 19:30 on March 4", "2026-03-04", "2026-03-05"),
    ("a day earlier", "2026-03-05", "2026-03-05"),
    ("Friday", "2026-03-06", "2026-03-06"),
    ("Saturday", "2026-02-28", "2026-02-28"),
    ("March 3 and 5", "2026-03-03", "2026-03-05"),
    ("March 5th", "2026-03-05", "2026-03-05"),
    ("|2 March|, 6469 casualties", "2026-03-02", "2026-03-02"),
    ("5th of March", "2026-03-05", "2026-03-05"),
    ("5 Mar", "2026-03-05", "2026-03-05"),
    ("Dec. 31", "2025-12-31", "2025-12-31"),
    ("05.03.2026", "2026-03-05", "2026-03-05"),
    ("2026-03-05", "2026-03-05", "2026-03-05"),
    ("late on |Monday|", "2026-03-02", "2026-03-02"),
    ("early |Tuesday|", "2026-03-03", "2026-03-03"),
    ("in |Thursday|'s missile strike", "2026-03-05", "2026-03-05"),
    ("yesterday morning", "2026-03-05", "2026-03-05"),
    ("yesterday evening", "2026-03-05", "2026-03-05"),
]
UKRAINIAN = [
    ("вночі", "2026-03-05", "2026-03-06"),
    ("|у ніч на 3 березня|", "2026-03-02", "2026-03-03"),
    ("з 19:30 4 березня", "2026-03-04", "2026-03-05"),
    ("|в ніч проти 3 березня|", "2026-03-02", "2026-03-03"),
    ("|уночі проти 3 березня|", "2026-03-02", "2026-03-03"),
    ("|у ніч на середу|", "2026-03-03", "2026-03-04"),
    ("|у ніч із 3 на 4 березня|", "2026-03-03", "2026-03-04"),
    ("|в ніч з вівторка на середу|", "2026-03-03", "2026-03-04"),
    ("цієї ночі", "2026-03-05", "2026-03-06"),
    ("минулої ночі", "2026-03-05", "2026-03-06"),
    ("протягом ночі", "2026-03-05", "2026-03-06"),
    ("за ніч", "2026-03-05", "2026-03-06"),
    ("вчора", "2026-03-05", "2026-03-05"),
    ("учора ввечері", "2026-03-05", "2026-03-05"),
    ("сьогодні", "2026-03-06", "2026-03-06"),
    ("зранку", "2026-03-06", "2026-03-06"),
    ("увечері 4 березня", "2026-03-04", "2026-03-04"),
    ("пізно |ввечері в понеділок|", "2026-03-02", "2026-03-02"),
    ("|4 березня| ввечері", "2026-03-04", "2026-03-04"),
    ("|4 березня| близько 8:30", "2026-03-04", "2026-03-04"),
    ("у |п'ятницю|", "2026-03-06", "2026-03-06"),
    ("у |суботу| вдень", "2026-02-28", "2026-02-28"),
    ("минулої доби", "2026-03-05", "2026-03-06"),
    ("упродовж доби", "2026-03-05", "2026-03-06"),
    ("за добу", "2026-03-05", "2026-03-06"),
    ("за минулу добу, 4 березня", "2026-03-04", "2026-03-04"),
    ("|05.03.2026|", "2026-03-05", "2026-03-05"),
    ("на |05.03|", "2026-03-05", "2026-03-05"),
    ("напередодні", "2026-03-05", "2026-03-05"),
    ("|22 лютого| 2025 року", "2025-02-22", "2025-02-22"),
    ("|3–4 березня|", "2026-03-03", "2026-03-04"),
    ("два дні тому", "2026-03-04", "2026-03-04"),
    ("31 грудня", "2025-12-31", "2025-12-31"),
]
RUSSIAN = [
    ("ночью", "2026-03-05", "2026-03-06"),
    ("|в ночь на 3 марта|", "2026-03-02", "2026-03-03"),
    ("|в ночь на четверг|", "2026-03-04", "2026-03-05"),
    ("|в ночь с 3 на 4 марта|", "2026-03-03", "2026-03-04"),
    ("минувшей ночью", "2026-03-05", "2026-03-06"),
    ("|с вечера 4 марта|", "2026-03-04", "2026-03-05"),
    ("|с вечера 3 марта до утра 5 марта|", "2026-03-03", "2026-03-05"),
    ("|вечером 4 марта|", "2026-03-04", "2026-03-04"),
    ("|4 марта| утром", "2026-03-04", "2026-03-04"),
    ("накануне", "2026-03-05", "2026-03-05"),
    ("вчера вечером", "2026-03-05", "2026-03-05"),
    ("за минувшие сутки", "2026-03-05", "2026-03-06"),
    ("за сутки", "2026-03-05", "2026-03-06"),
    ("утром", "2026-03-06", "2026-03-06"),
    ("в |четверг|", "2026-03-05", "2026-03-05"),
    ("во |вторник| вечером", "2026-03-03", "2026-03-03"),
    ("к утру", "2026-03-06", "2026-03-06"),
    ("|24 января| 2026 года", "2026-01-24", "2026-01-24"),
    ("|05.03.2026|", "2026-03-05", "2026-03-05"),
]
CASES = [
    *(("en", "A drone hit Sumy {}.", *case) for case in ENGLISH),
    *(("uk", "Дрон влучив у будинок {}.", *case) for case in UKRAINIAN),
    *(("ru", "Дрон попал в дом {}.", *case) for case in RUSSIAN),
]


@pytest.mark.parametrize(("lang", "frame", "words", "start", "end"), CASES)
def test_dates(lang: str, frame: str, words: str, start: str, end: str) -> None:
    text = frame.format(words.replace("|", ""))
    quoted = words.split("|")[1] if "|" in words else words
    found = find_dates(text, split_sentences(text)[0].tokens, PUBLISHED, load(lang))
    assert [(date.start.isoformat(), date.end.isoformat(), date.text) for _, date in found] == [(start, end, quoted)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Станом на 8:00 у місті тихо."),
        ("uk", "Діють графіки відключень, черги 1.1–6.2, до 5.2."),
        ("uk", "Серед поранених двоє дітей."),
        ("uk", "За березень у місті загинули 30 людей."),
        ("uk", "О 12.05 пролунав вибух."),
        ("ru", "Вред окружающей среде оценивают эксперты."),
        ("ru", "За март погибли 30 человек, за неделю пять."),
        ("en", "A drone hit Sumy on 45 March and in version 2026-13-05."),
        ("en", "A day of mourning will be held on March 9 for those who died."),
        ("uk", "День жалоби за загиблими оголошено на 7 березня."),
        ("ru", "Траур по погибшим объявлен на 30 апреля."),
    ],
)
def test_no_date_is_made_of_what_is_none(lang: str, text: str) -> None:
    assert find_dates(text, split_sentences(text)[0].tokens, PUBLISHED, load(lang)) == []


def test_without_a_date_of_its_own_only_full_dates_are_read() -> None:
    text = "A drone hit Sumy overnight and on 5 March 2026."
    found = find_dates(text, split_sentences(text)[0].tokens, None, load("en"))
    assert [date.text for _, date in found] == ["5 March"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Того ж дня дрон влучив у магазин."),
        ("ru", "В тот же день дрон попал в магазин."),
        ("en", "The same day a drone hit a shop."),
    ],
)
def test_the_same_day_is_the_last_one_told_of(lang: str, text: str) -> None:
    day = dt.date(2026, 3, 2)
    before = DateRange(start=day, end=day, text="2 березня")
    tokens = split_sentences(text)[0].tokens
    assert [date.start for _, date in find_dates(text, tokens, PUBLISHED, load(lang), [before])] == [day]
    assert find_dates(text, tokens, PUBLISHED, load(lang)) == []


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("uk", "У ніч на 2 березня (з 19:00 1 березня) летіло 20 дронів.", (1, 2)),
        ("ru", "В ночь на 2 марта (с 19:00 1 марта) летело 20 дронов.", (1, 2)),
        ("uk", "З ранку 1 березня до ранку 2 березня 2026 року було 70 обстрілів.", (1, 2)),
        ("ru", "С утра 1 марта до утра 2 марта 2026 года было 70 обстрелов.", (1, 2)),
    ],
)
def test_a_span_of_two_days_is_one_date(lang: str, text: str, days: tuple[int, int]) -> None:
    found = find_dates(text, split_sentences(text)[0].tokens, PUBLISHED, load(lang))
    assert [(date.start.day, date.end.day) for _, date in found] == [days]
