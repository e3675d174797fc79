"""News time becomes days: counted from the report's own date, 6 March 2026, a Friday."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.mentions.dates import find_dates
from geo.mentions.lexicon import load
from geo.reports import split_sentences

PUBLISHED = dt.date(2026, 3, 6)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("overnight", "2026-03-05", "2026-03-06"),
        ("overnight on March 4-5", "2026-03-04", "2026-03-05"),
        ("overnight from Wednesday to Thursday", "2026-03-04", "2026-03-05"),
        ("overnight into Friday", "2026-03-05", "2026-03-06"),
        ("in the night of 4 to 5 March", "2026-03-04", "2026-03-05"),
        ("last night", "2026-03-05", "2026-03-06"),
        ("yesterday", "2026-03-05", "2026-03-05"),
        ("this afternoon", "2026-03-06", "2026-03-06"),
        ("two days ago", "2026-03-04", "2026-03-04"),
        ("past 24 hours", "2026-03-05", "2026-03-06"),
        ("over the weekend", "2026-02-28", "2026-03-01"),
        ("Friday", "2026-03-06", "2026-03-06"),
        ("Saturday", "2026-02-28", "2026-02-28"),
        ("March 3 and 5", "2026-03-03", "2026-03-05"),
        ("March 5th", "2026-03-05", "2026-03-05"),
        ("5th of March", "2026-03-05", "2026-03-05"),
        ("5 Mar", "2026-03-05", "2026-03-05"),
        ("Dec. 31", "2025-12-31", "2025-12-31"),
        ("05.03.2026", "2026-03-05", "2026-03-05"),
        ("2026-03-05", "2026-03-05", "2026-03-05"),
    ],
)
def test_dates(words: str, start: str, end: str) -> None:
    text = f"A drone hit Sumy {words}."
    found = find_dates(text, split_sentences(text)[0].tokens, PUBLISHED, load("en"))
    assert [(date.start.isoformat(), date.end.isoformat(), date.text) for _, date in found] == [(start, end, words)]


def test_without_a_date_of_its_own_only_full_dates_are_read() -> None:
    text = "A drone hit Sumy overnight and on 5 March 2026."
    found = find_dates(text, split_sentences(text)[0].tokens, None, load("en"))
    assert [date.text for _, date in found] == ["5 March"]


def test_no_date_is_made_of_what_is_none() -> None:
    text = "A drone hit Sumy on 45 March and in version 2026-13-05."
    assert find_dates(text, split_sentences(text)[0].tokens, PUBLISHED, load("en")) == []
