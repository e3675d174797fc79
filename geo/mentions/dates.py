"""Read news time: "overnight", "late on Friday", "on January 24", anchored to the report's own date.

A weekday is the last one within the seven days that end with the dateline day (AP style), so that "Saturday" in a
Saturday dateline is that day. A night belongs to two days. Without a dateline only full dates are read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon
from geo.model import DateRange, Token

_NIGHT = frozenset({"overnight", "уночі", "вночі", "ночью"})
_DAY = dt.timedelta(days=1)
_WEEK = 7


def find_dates(
    text: str, tokens: Sequence[Token], published: dt.date | None, lexicon: Lexicon
) -> list[tuple[int, DateRange]]:
    """Return the date words of a sentence as (token offset, local days), in order."""
    found = []
    for first in range(len(tokens)):
        last, span = _read(tokens, first, published, lexicon)
        if span is not None:
            words = text[tokens[first].start : tokens[last - 1].end]
            found.append((first, DateRange(start=span[0], end=span[1], text=words)))
    return found


def _read(
    tokens: Sequence[Token], at: int, published: dt.date | None, lexicon: Lexicon
) -> tuple[int, tuple[dt.date, dt.date] | None]:
    word = tokens[at].text
    weekdays, months = lexicon.table("weekdays"), lexicon.table("months_long")
    if published is not None:
        following = tokens[at + 1].text if at + 1 < len(tokens) else ""
        if word in _NIGHT:
            return _night(tokens, at, published, lexicon)
        if word in {"last", "this"} and following == "night":
            return at + 2, (published - _DAY, published)
        if word == "yesterday":
            return at + 1, (published - _DAY, published - _DAY)
        if word == "today" or (word == "this" and following in {"morning", "afternoon", "evening"}):
            return at + 1 + (word == "this"), (published, published)
        if word in weekdays and tokens[at].capital:
            day = _weekday(published, weekdays[word])
            return at + 1, (day, day)
    if word.rstrip(".") in months and tokens[at].capital:
        return _month_date(tokens, at, published, int(months[word.rstrip(".")]))
    return at, None


def _night(
    tokens: Sequence[Token], at: int, published: dt.date, lexicon: Lexicon
) -> tuple[int, tuple[dt.date, dt.date] | None]:
    """Read "overnight", "overnight into Saturday", "overnight on Friday": the night that ends in that morning."""
    weekdays = lexicon.table("weekdays")
    morning, last = published, at + 1
    for step in (1, 2, 3):
        if at + step < len(tokens) and tokens[at + step].text in weekdays:
            morning, last = _weekday(published, weekdays[tokens[at + step].text]), at + step + 1
            break
    return last, (morning - _DAY, morning)


def _weekday(published: dt.date, weekday: int) -> dt.date:
    return published - dt.timedelta(days=(published.weekday() - weekday) % _WEEK)


def _month_date(
    tokens: Sequence[Token], at: int, published: dt.date | None, month: int
) -> tuple[int, tuple[dt.date, dt.date] | None]:
    skip = 1 if at + 1 < len(tokens) and tokens[at + 1].text == "." else 0
    after = tokens[at + 1 + skip].text if at + 1 + skip < len(tokens) else ""
    before = tokens[at - 1].text if at else ""
    first, second, last = (before, None, at + 1)
    if after.isdigit() and len(after) <= 2:
        first, last = after, at + 2 + skip
        if last + 1 < len(tokens) and tokens[last].text in {"-", "–"} and tokens[last + 1].text.isdigit():
            second, last = tokens[last + 1].text, last + 2
    elif not (before.isdigit() and len(before) <= 2):
        return at, None
    elif at > 2 and tokens[at - 2].text in {"-", "–"} and tokens[at - 3].text.isdigit():
        first, second = tokens[at - 3].text, before
    year = _year(tokens, last, published, month, int(first))
    if year is None:
        return at, None
    try:
        start = dt.date(year, month, int(first))
        end = dt.date(year, month, int(second)) if second else start
    except ValueError:
        return at, None
    return last, (start, max(start, end))


def _year(tokens: Sequence[Token], last: int, published: dt.date | None, month: int, day: int) -> int | None:
    """Return the year written after the date, else the last year in which the date is not after the report."""
    for step in (0, 1):
        if last + step < len(tokens):
            word = tokens[last + step].text
            if len(word) == 4 and word.isdigit():
                return int(word)
            if word != ",":
                break
    if published is None:
        return None
    return published.year if (month, day) <= (published.month, published.day) else published.year - 1
