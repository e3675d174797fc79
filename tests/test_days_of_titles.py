"""The days that a title sums up are those of what its text gives no day, also where the text tells several."""

from __future__ import annotations

import datetime as dt

import pytest

from geo import pipeline


def _days(title: str | None, text: str, lang: str) -> list[dt.date | None]:
    """Return the first day of each casualty, in text order."""
    record = pipeline.extract(pipeline.read(text, published="2027-02-10", lang=lang, title=title))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    return [claim.date and claim.date.start for claim in claims if claim.kind == "casualty"]


_RU = (
    "Собрали главное о приграничье.\n\nВ Рыльске дрон ранил двоих.\n\nВечером 8 февраля в Судже дрон ранил троих.\n\n"
    "Утром 7 февраля в Глушкове дрон ранил четверых.\n\nВ Короче снаряд ранил пятерых."
)
_EN = (
    "Here is what is known.\n\nIn Izium, a drone wounded two.\n\nIn the evening of 8 February a shell wounded three in "
    "Valky.\n\nOn 6 February a drone wounded four in Lozova.\n\nIn Chuhuiv, a shell wounded five."
)
_UK = (
    "Зібрали головне.\n\nВ Ізюмі дрон поранив двох.\n\nУвечері 8 лютого у Валках дрон поранив трьох.\n\n"
    "Уранці 6 лютого в Лозовій дрон поранив чотирьох.\n\nУ Чугуєві снаряд поранив п'ятьох."
)
_EIGHTH = dt.date(2027, 2, 8)


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        pytest.param("ru", "Что происходит в приграничье. Сводка за 8 февраля", _RU, id="ru"),
        pytest.param("en", "What happened in the Kharkiv region on 8 February", _EN, id="en"),
        pytest.param("uk", "Харківщина: підсумки 8 лютого", _UK, id="uk"),
    ],
)
def test_the_days_of_a_title_are_those_of_what_has_no_day(lang: str, title: str, text: str) -> None:
    days = _days(title, text, lang)
    assert (days[0], days[1], days[3]) == (_EIGHTH, _EIGHTH, _EIGHTH)
    assert days[2] != _EIGHTH


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        pytest.param("ru", "Что происходит в приграничье", _RU, id="ru"),
        pytest.param("en", "What happened in the Kharkiv region", _EN, id="en"),
        pytest.param("uk", "Харківщина: підсумки", _UK, id="uk"),
    ],
)
def test_a_title_without_days_gives_none(lang: str, title: str, text: str) -> None:
    days = _days(title, text, lang)
    assert days[3] is None
