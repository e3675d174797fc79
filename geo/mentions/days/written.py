"""Days written out: a weekday, a day and its month, a date in digits, part of a month."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence

from geo.mentions.days.around import DAY, MONTH, WEEK, Found
from geo.mentions.lexicon import Lexicon
from geo.model import Token

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")  # «о 17:20 понеділка»
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_PADDED = re.compile(r"(\d{2})\.(\d{2})(?:\.(\d{4}))?")
_DAY_AND_MONTH = re.compile(r"([0-3]\d)\.([01]\d)(?![\d.]\d|\d)")
_NIGHT_REACH = 5
_BESIDE = 2  # tokens between a part of a day and its day: «24 січня, близько 8-ї вечора»
_YEARS = range(1900, 2100)  # any other number beside a date is a count
_AHEAD_DAYS = 60  # a day of the coming two months is told as one to come
_PARTS = {1: (1, 10), 2: (11, 20), 3: (21, 31)}  # days: early, middle and late in a month
_RANGE = 2  # a range has two days, and a day two digits


def read_written(
    text: str, tokens: Sequence[Token], at: int, published: dt.date | None, lexicon: Lexicon
) -> Found | None:
    """Read a weekday, a day and month, or a date in digits at a token."""
    word = tokens[at].text
    if not (word[0].isdigit() or word.rstrip(".") in lexicon.date_words):
        return None
    large = lexicon.set("written_large")
    weekdays, months = lexicon.table("weekdays"), lexicon.table("months_long")
    if published is not None and word in weekdays and (tokens[at].capital or "weekdays" not in large):
        if not _opens(tokens, at, "weekday_openers", lexicon):
            return None
        day = _weekday_at(tokens, at, published, lexicon)
        return Found(at, at, at + 1, (day, day))
    adjectives = lexicon.table("weekday_adjectives")
    if published is not None and word in adjectives:
        of = {token.text for token in tokens[at + 1 : at + 1 + _BESIDE]}
        day = weekday(published, int(adjectives[word]))
        return None if lexicon.set("attack_nouns").isdisjoint(of) else Found(at, at, at + 1, (day, day))
    if word.rstrip(".") in months and (tokens[at].capital or "months" not in large):
        return _month_date(tokens, at, published, lexicon)
    return _in_digits(text, tokens, at, published, lexicon) if word[0].isdigit() else None


def _opens(tokens: Sequence[Token], at: int, name: str, lexicon: Lexicon) -> bool:
    """Whether a language that lists the words before a date has one of them here, or none is needed."""
    opens = lexicon.set(name) | {",", "(", "—", "–"}
    return not lexicon.set(name) or at == 0 or tokens[at - 1].text in opens or _is_of_an_hour(tokens, at, lexicon)


def _is_of_an_hour(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a weekday stands behind an hour: «о 17:20 понеділка», but not «з 9:00 вівторка», which goes on.

    An alert at such an hour may go on into the next day as well: «о 22:40 четверга оголосили тривогу».
    """
    if not _CLOCK.fullmatch(tokens[at - 1].text) or at < _BESIDE:
        return False
    since = tokens[at - _BESIDE].text in lexicon.set("range_openers")
    alerted = not lexicon.set("raid_signs").isdisjoint(token.text for token in tokens)
    return not (since or alerted)


def _in_digits(
    text: str, tokens: Sequence[Token], at: int, published: dt.date | None, lexicon: Lexicon
) -> Found | None:
    """Read "2026-03-05", "05.03.2026" and, where dates are written so, "05.03"."""
    start = tokens[at].start
    year = month = day = 0
    short = None
    if iso := _ISO.match(text, start):
        year, month, day = (int(part) for part in iso.groups())
    elif dotted := _DOTTED.match(text, start):
        day, month, year = (int(part) for part in dotted.groups())
    elif published is not None and _opens_digits(tokens, at, lexicon):
        short = _DAY_AND_MONTH.match(text, start)
        if short is not None and short.end() == tokens[at].end:
            day, month = (int(part) for part in short.groups())
            year = _last_year(published, month, day) or 0
    match = iso or dotted or short if year else None
    if match is None:
        return _day_alone(tokens, at, published, lexicon)
    last = next((n for n in range(at, len(tokens)) if tokens[n].end >= match.end()), at) + 1
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    return Found(at, at, last, (date, date))


def _opens_digits(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a day and month in digits stand behind a word that opens a date, or can be nothing else: «вранці 09.02».

    Both of two digits, and no hour before them is told: «о 09.02».
    """
    if not lexicon.set("date_openers"):
        return False
    padded = _PADDED.fullmatch(tokens[at].text) is not None
    hour = at > 0 and tokens[at - 1].text in lexicon.any_of("hour_words", "clock_before")
    return _opens(tokens, at, "date_openers", lexicon) or (padded and not hour)


def _day_alone(tokens: Sequence[Token], at: int, published: dt.date | None, lexicon: Lexicon) -> Found | None:
    """Read «утром 9-го»: the last such day of a month, beside a part of a day, where no noun follows that it counts."""
    day, _, end = tokens[at].text.partition("-")
    if published is None or not day.isdigit() or end not in lexicon.set("day_alone_ends") or at == 0:
        return None
    after = tokens[at + 1].text if at + 1 < len(tokens) else "."
    told = after in lexicon.set("day_nouns") or not after[0].isalnum() or after in lexicon.any_of("prepositions")
    before, parts = tokens[at - 1].text, lexicon.any_of("day_parts", "day_nouns", "night_words")
    if not told or before not in parts - lexicon.set("prepositions"):
        return None  # «с 5-го по 8-й этаж» is no day
    for back in range(MONTH + 1):
        date = published - back * DAY
        if date.day == int(day):
            return Found(at, at, at + 1 + (after in lexicon.set("day_nouns")), (date, date))
    return None


def days_after(
    tokens: Sequence[Token], after: int, published: dt.date, lexicon: Lexicon, reach: int = _NIGHT_REACH
) -> tuple[int, list[dt.date]] | None:
    """Read the day after "overnight": "into Saturday", "on Friday", "on March 5-6", «на 24 січня».

    «З вечора 23 січня до ранку 24 січня» tells two.
    """
    weekdays, months = lexicon.table("weekdays"), lexicon.table("months_long")
    days: list[dt.date] = []
    last = after
    for at in range(after, min(after + reach, len(tokens))):
        word = tokens[at].text
        if word in weekdays:
            days.append(_weekday_at(tokens, at, published, lexicon))
            last = at + 1
        elif word.rstrip(".") in months:
            date = _month_date(tokens, at, published, lexicon)
            if date is not None:
                days += list(dict.fromkeys(date.days))
                last = date.last
        elif (alone := _day_alone(tokens, at, published, lexicon)) is not None:
            days.append(alone.days[0])
            last = alone.last
        elif (told := _padded_date(tokens, at, published, lexicon)) is not None:
            days.append(told)
            last = at + 1
        elif not (word.isdigit() or word in lexicon.set("date_joints")):
            break
    days = list(dict.fromkeys(days))  # «у ніч на п'ятницю, 5 лютого» tells one
    return (last, days) if days else None


def _padded_date(tokens: Sequence[Token], at: int, published: dt.date, lexicon: Lexicon) -> dt.date | None:
    """Return the day that digits tell behind "overnight" in two and two, with or without a year: «у ніч на 09.02»."""
    match = _PADDED.fullmatch(tokens[at].text) if lexicon.set("date_openers") else None
    if match is None:
        return None
    day, month = int(match.group(1)), int(match.group(2))
    year = int(match.group(3)) if match.group(3) else _last_year(published, month, day)
    try:
        return dt.date(year, month, day) if year else None
    except ValueError:
        return None


def weekday(published: dt.date, weekday: int) -> dt.date:
    """Return the last day of that weekday (0 is Monday) up to a report's day, which is one itself."""
    return published - dt.timedelta(days=(published.weekday() - weekday) % WEEK)


def _weekday_at(tokens: Sequence[Token], at: int, published: dt.date, lexicon: Lexicon) -> dt.date:
    """Return the day of a weekday's word: "last Wednesday", told on a Wednesday, is that of a week before."""
    day = weekday(published, int(lexicon.table("weekdays")[tokens[at].text]))
    last = at > 0 and tokens[at - 1].text in lexicon.set("last_of_days")
    return day - WEEK * DAY if last and day == published else day


def _month_date(tokens: Sequence[Token], at: int, published: dt.date | None, lexicon: Lexicon) -> Found | None:
    """Read the days beside a month: "March 5", "March 5-6", "5th of March", "5 to 6 March", "March 3 and 5"."""
    words = [token.text for token in tokens]
    month = int(lexicon.table("months_long")[words[at].rstrip(".")])
    days: list[int] = []
    first = last = at
    if lexicon.set("days_after_month"):
        days, last = _days(words, at + 1 + (words[at + 1 : at + 2] == ["."]), 1, lexicon)
    if not days:
        before = at - 1 - (at > 0 and words[at - 1] in lexicon.set("month_joints"))
        days, first = _days(words, before, -1, lexicon)
        days.reverse()
        first, last = first + 1, at + 1
    if not days:
        part = _part_of_month(words, at, lexicon)
        if part is None:
            return None
        first, last = part, at + 1
        days = list(_PARTS[int(lexicon.table("month_parts")[words[first]])])
    year = _year(tokens, last, published, month, days[0])
    if year is None:
        return None
    try:
        start = dt.date(year, month, days[0])
        end = dt.date(year, month, min(days[-1], calendar.monthrange(year, month)[1]))
    except ValueError:
        return None
    return Found(at, first, last, (start, max(start, end)))


def _part_of_month(words: Sequence[str], at: int, lexicon: Lexicon) -> int | None:
    """Return where "late" stands before a month: "late January", "the end of January", "mid-January"."""
    joint = at > 0 and words[at - 1] in lexicon.set("month_joints") | {"-"}
    first = at - 1 - joint
    return first if first >= 0 and words[first] in lexicon.table("month_parts") else None


def _days(words: Sequence[str], at: int, step: int, lexicon: Lexicon) -> tuple[list[int], int]:
    """Return one or two days of a month from `at` on, and the offset after them."""
    days: list[int] = []
    last = at
    ends, joints = lexicon.set("ordinal_ends"), lexicon.set("day_joints")
    while 0 <= at < len(words) and len(days) < _RANGE:
        if words[at] in ends:
            at += step
            continue
        if not (words[at].isdigit() and len(words[at]) <= _RANGE):
            break
        days.append(int(words[at]))
        at += step
        if 0 <= at < len(words) and words[at] in ends:
            at += step
        last = at
        following = words[at + step] if 0 <= at + step < len(words) else ""
        behind = words[at + 2 * step] if 0 <= at + 2 * step < len(words) else ""
        if step > 0 and behind in lexicon.set("time_after"):
            break  # "between 9 p.m. on April 2 and 7 a.m. on April 3"
        if not (0 <= at < len(words) and words[at] in joints and (following.isdigit() or following in ends)):
            break
        at += step
    return days, last


def _year(tokens: Sequence[Token], last: int, published: dt.date | None, month: int, day: int) -> int | None:
    """Return the year written after the date, else the last year in which the date is not after the report.

    A date that lies just ahead is neither: "the bridge reopens on 20 May" is no day of last year.
    """
    for step in (0, 1):
        if last + step < len(tokens):
            word = tokens[last + step].text
            if len(word) == 4 and word.isdigit() and int(word) in _YEARS:
                return int(word)
            if word != ",":
                break
    return None if published is None else _last_year(published, month, day)


def _last_year(published: dt.date, month: int, day: int) -> int | None:
    """Return the last year in which a day and month are not after a report's day."""
    if (month, day) <= (published.month, published.day):
        return published.year
    ahead = (month - published.month) * MONTH + day - published.day
    return published.year - 1 if ahead > _AHEAD_DAYS else None
