"""Read news time: "overnight", "late on Friday", "on January 24", anchored to the report's own date.

A weekday is the last one within the seven days that end with the dateline day (AP style), so that "Saturday" in a
Saturday dateline is that day. A night belongs to two days. Without a dateline only full dates are read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon
from geo.model import DateRange, Token

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_NIGHT_REACH = 5
_DAY = dt.timedelta(days=1)
_WEEK = 7
_RANGE = 2  # a range has two days, and a day two digits
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
_JOINTS = frozenset({"-", "–", "to", "and"})


def find_dates(
    text: str, tokens: Sequence[Token], published: dt.date | None, lexicon: Lexicon
) -> list[tuple[int, DateRange]]:
    """Return the date words of a sentence as (token offset, local days), in order."""
    found = []
    done = 0
    relative = _relative(tokens, published, lexicon)
    for first in range(len(tokens)):
        last, span = relative.get(first) or _read(text, tokens, first, published, lexicon)
        if span is not None and last > done:
            done = last
            begin = first
            while begin and last == first + 1 and tokens[first].text.rstrip(".") in lexicon.table("months_long"):
                if not (tokens[begin - 1].text.isdigit() or tokens[begin - 1].text in _ORDINAL_ENDS | {"of"}):
                    break
                begin -= 1  # "5 March", "the 5th of March"
            begin += tokens[begin].text == "of"
            words = text[tokens[begin].start : tokens[last - 1].end]
            found.append((first, DateRange(start=span[0], end=span[1], text=words)))
    return found


def _relative(
    tokens: Sequence[Token], published: dt.date | None, lexicon: Lexicon
) -> dict[int, tuple[int, tuple[dt.date, dt.date]]]:
    """Read what the lexicon counts from the report's day ("overnight", "two days ago"), by token offset."""
    rules = lexicon.rules.get("dates")
    if published is None or rules is None:
        return {}
    found = {}
    for match in rules.find(tokens):
        days = [int(day) for day in str(match.rule.get("days")).split("..")]
        span = published + days[0] * _DAY, published + days[-1] * _DAY
        if match.rule.get("weekend"):
            sunday = _weekday(published, 6)
            span = sunday - _DAY, sunday
        found[match.first] = (match.last, span)
        if match.rule.get("night"):
            found[match.first] = _night(tokens, match.last, published, lexicon) or found[match.first]
    return found


def _read(
    text: str, tokens: Sequence[Token], at: int, published: dt.date | None, lexicon: Lexicon
) -> tuple[int, tuple[dt.date, dt.date] | None]:
    """Read a weekday, a day and month, or a date in digits at a token."""
    word = tokens[at].text
    weekdays, months = lexicon.table("weekdays"), lexicon.table("months_long")
    if published is not None and word in weekdays and tokens[at].capital:
        day = _weekday(published, weekdays[word])
        return at + 1, (day, day)
    if word.rstrip(".") in months and tokens[at].capital:
        return _month_date(tokens, at, published, int(months[word.rstrip(".")]))
    if word[0].isdigit():
        return _in_digits(text, tokens, at)
    return at, None


def _in_digits(text: str, tokens: Sequence[Token], at: int) -> tuple[int, tuple[dt.date, dt.date] | None]:
    """Read "2026-03-05" and "05.03.2026"."""
    start = tokens[at].start
    iso, dotted = _ISO.match(text, start), _DOTTED.match(text, start)
    match = iso or dotted
    if match is None:
        return at, None
    first, month, last_part = (int(part) for part in match.groups())
    year, day = (first, last_part) if iso else (last_part, first)
    last = next((n for n in range(at, len(tokens)) if tokens[n].end >= match.end()), at) + 1
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return at, None
    return last, (date, date)


def _night(
    tokens: Sequence[Token], after: int, published: dt.date, lexicon: Lexicon
) -> tuple[int, tuple[dt.date, dt.date]] | None:
    """Read the day after "overnight": "into Saturday", "on Friday", "on March 5-6"; the night ends in that morning."""
    weekdays, months = lexicon.table("weekdays"), lexicon.table("months_long")
    days: list[dt.date] = []
    last = after
    for at in range(after, min(after + _NIGHT_REACH, len(tokens))):
        word = tokens[at].text
        if word in weekdays:
            days.append(_weekday(published, weekdays[word]))
            last = at + 1
        elif word.rstrip(".") in months:
            end, span = _month_date(tokens, at, published, int(months[word.rstrip(".")]))
            if span is not None:
                days += list(dict.fromkeys(span))
                last = end
        elif not (word.isdigit() or word in lexicon.set("date_joints")):
            break
    if not days:
        return None
    return last, (min(days) if len(days) > 1 else days[0] - _DAY, max(days))


def _weekday(published: dt.date, weekday: int) -> dt.date:
    return published - dt.timedelta(days=(published.weekday() - weekday) % _WEEK)


def _month_date(
    tokens: Sequence[Token], at: int, published: dt.date | None, month: int
) -> tuple[int, tuple[dt.date, dt.date] | None]:
    """Read the days beside a month: "March 5", "March 5-6", "5th of March", "5 to 6 March", "March 3 and 5"."""
    words = [token.text for token in tokens]
    after = at + 1 + (words[at + 1 : at + 2] == ["."])
    days, last = _days(words, after, 1)
    if not days:
        before = at - 1 - (words[at - 1 : at] == ["of"])
        days, _ = _days(words, before, -1)
        days.reverse()
        last = at + 1
    if not days:
        return at, None
    year = _year(tokens, last, published, month, days[0])
    if year is None:
        return at, None
    try:
        start, end = dt.date(year, month, days[0]), dt.date(year, month, days[-1])
    except ValueError:
        return at, None
    return last, (start, max(start, end))


def _days(words: Sequence[str], at: int, step: int) -> tuple[list[int], int]:
    """Return one or two days of a month from `at` on, and the offset after them."""
    days: list[int] = []
    last = at
    while 0 <= at < len(words) and len(days) < _RANGE:
        if words[at] in _ORDINAL_ENDS:
            at += step
            continue
        if not (words[at].isdigit() and len(words[at]) <= _RANGE):
            break
        days.append(int(words[at]))
        at += step
        if 0 <= at < len(words) and words[at] in _ORDINAL_ENDS:
            at += step
        last = at
        following = words[at + step] if 0 <= at + step < len(words) else ""
        if not (0 <= at < len(words) and words[at] in _JOINTS and (following.isdigit() or following in _ORDINAL_ENDS)):
            break
        at += step
    return days, last


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
