"""«За добу» is the day before the report and its own; one day alone where the report sums up that day by name."""

from __future__ import annotations

import pytest

from geo import pipeline
from geo.reports import make_report
from tests.told import PUBLISHED  # Wednesday, 10 June 2026

BOTH, THE_NINTH = "9-10", "9"
PHRASES = {
    "uk": "за добу; протягом доби; упродовж минулої доби; минулої доби; за останні 24 години",
    "ru": "за сутки; за минувшие сутки; за последние 24 часа",
}
TOLD = {
    "uk": "{} на Сумщині внаслідок обстрілів поранено двох людей.",
    "ru": "{} в Сумской области в результате обстрелов ранены два человека.",
}
# lang, title, what is told before, the days of "in a day"
BUILDS = [
    ("uk", "", "", BOTH),
    ("uk", "", "Учора ввечері дрони вдарили по Шостці. ", BOTH),
    ("uk", "", "9 червня о 07:40 дрон ударив по Шостці. ", BOTH),
    ("uk", "", "Удень 9 червня росіяни обстріляли Шостку. ", BOTH),
    ("uk", "", "У понеділок, 8 червня, росіяни били по Шостці. ", BOTH),
    ("uk", "", "У ніч на 10 червня дрони вдарили по Шостці. ", BOTH),
    ("uk", "Сумщина за добу", "Сьогодні вранці дрони вдарили по Шостці. ", BOTH),
    ("uk", "Ситуація на Сумщині за 9 червня", "", THE_NINTH),
    ("uk", "Що сталося на Сумщині за вівторок", "Уранці дрони вдарили по Шостці.\n\n", THE_NINTH),
    ("uk", "", "Зведення за 9 червня.\n", THE_NINTH),
    ("uk", "", "Росіяни за 9 червня 30 разів обстріляли Шостку. ", THE_NINTH),
    ("uk", "", "Учора росіяни били по Шостці з артилерії. ", THE_NINTH),
    ("ru", "", "", BOTH),
    ("ru", "", "Вчера вечером дроны ударили по Шостке. ", BOTH),
    ("ru", "", "8 июня россияне били по Шостке. ", BOTH),
    ("ru", "Ситуация в Сумской области за 9 июня", "", THE_NINTH),
    ("ru", "", "За 9 июня россияне 30 раз обстреляли Шостку. ", THE_NINTH),
]
CASES = [
    pytest.param(lang, title, before, phrase.strip(), days, id=f"{lang}: {title} {before.strip()} {phrase.strip()}")
    for lang, title, before, days in BUILDS
    for phrase in PHRASES[lang].split(";")
]


@pytest.mark.parametrize(("lang", "title", "before", "phrase", "days"), CASES)
def test_in_a_day_is_two_days_or_the_one_summed_up(lang: str, title: str, before: str, phrase: str, days: str) -> None:
    text = before + TOLD[lang].format(phrase[0].upper() + phrase[1:])
    record = pipeline.extract(make_report(text, title=title, published=PUBLISHED, lang=lang))
    told = [claim.date for claim in record.claims if claim.kind == "casualty"]
    assert [d and "-".join(dict.fromkeys((str(d.start.day), str(d.end.day)))) for d in told] == [days]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "За добу 9 червня на Сумщині внаслідок обстрілів поранено двох людей."),
        ("uk", "Минулої доби, 9 червня, на Сумщині внаслідок обстрілів поранено двох людей."),
        ("ru", "За сутки 9 июня в Сумской области в результате обстрелов ранены два человека."),
    ],
)
def test_a_day_named_beside_it_is_that_day(lang: str, text: str) -> None:
    record = pipeline.extract(make_report(text, title="", published=PUBLISHED, lang=lang))
    assert {(c.date.start.day, c.date.end.day) for c in record.claims if c.date} == {(9, 9)}
