"""Read news time: "overnight", "late on Friday", "on January 24", «у ніч на 24 січня», by the report's own date.

A weekday is the last one within the seven days that end with the dateline day (AP style), so that "Saturday" in a
Saturday dateline is that day. A night belongs to two days. Without a dateline only full dates are read. What is counted
from the report's day ("overnight", «вчора») stands in the lexicon; a part of a day («увечері», «за добу») takes the
day written beside it, and is the report's own only without one.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geo.mentions.lexicon import Lexicon
from geo.mentions.patterns import Match
from geo.mentions.rules import Openings
from geo.model import DateRange, Token

_Days = tuple[dt.date, dt.date]
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")  # «о 17:20 понеділка»
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_PADDED = re.compile(r"(\d{2})\.(\d{2})(?:\.(\d{4}))?")
_DAY_AND_MONTH = re.compile(r"([0-3]\d)\.([01]\d)(?![\d.]\d|\d)")
_NIGHT_REACH, _SPAN_REACH = 5, 7
_ATTACK_REACH = 3
_HOURS = 8  # tokens of an hour and its preposition
_OPENS_SPEECH = frozenset({":", '"', "“", "«"})
_CLOSES = frozenset({".", ",", ";", ":", ")", "!", "?"})
_SAID_REACH = 3  # tokens from a verb of speech to its day: "said late on Monday"
_BESIDE = 2  # tokens between a part of a day and its day: «24 січня, близько 8-ї вечора»
_EVENING = 3  # of the parts of a day
_DAY = dt.timedelta(days=1)
_WEEK, _MONTH = 7, 30  # days
_YEARS = range(1900, 2100)  # any other number beside a date is a count
_AHEAD_DAYS = 60  # a day of the coming two months is told as one to come
_PARTS = {1: (1, 10), 2: (11, 20), 3: (21, 31)}  # days: early, middle and late in a month
_RANGE = 2  # a range has two days, and a day two digits


@dataclass(frozen=True, slots=True)
class _Found:
    """Date words: the token offset they are found at, their token span, the days, and whether they need a day."""

    at: int
    first: int
    last: int
    days: _Days
    partial: bool = False


@dataclass(frozen=True, slots=True)
class _Around:
    """What the text around a sentence tells of days, as `find_dates` is given it."""

    told: Sequence[DateRange]
    recalls: bool
    day_before: DateRange | None
    lead: DateRange | None
    past_day: bool


def find_dates(  # noqa: PLR0913
    text: str,
    tokens: Sequence[Token],
    published: dt.date | None,
    lexicon: Lexicon,
    told: Sequence[DateRange] = (),
    *,
    start: int = 0,
    recalls: bool = False,
    openings: Openings | None = None,
    day_before: DateRange | None = None,
    lead: DateRange | None = None,
    past_day: bool = False,
) -> list[tuple[int, DateRange]]:
    """Return the date words of a sentence as (token offset, local days), in order.

    told holds the dates the report told of before, for "the same day", "two days earlier". What stands before the token
    offset start is a dateline. A sentence that recalls ("as a reminder, in the evening …") means the day told before.
    openings are those of the sentence's words, where they are known. day_before is the one day that the sentences right
    before tell of, in the same paragraph: "on 9 February … in the afternoon" goes on with it. lead is the one day
    before the report's own with which it opens: "in a day" is that day. past_day says that the report sums up the
    day and night before it: «вдень» and «увечері» were that day.
    """
    found: list[_Found] = []
    row = [token.text for token in tokens]
    known = lexicon.date_words
    dated = [at for at, word in enumerate(row) if word in known or word[0].isdigit()]
    if not dated and openings is not None and "dates" not in openings:
        return []
    matches = lexicon.rules.find("dates", row, openings)
    around = _Around(told, recalls, day_before, lead, past_day)
    relative = dict(_relative(tokens, matches, published, lexicon, around))
    relative |= dict(_days_after_it(text, tokens, matches, published, lexicon))
    streets = lexicon.set("dated_streets")
    for first in sorted({*relative, *dated}):
        if first < start:
            continue
        date = relative.get(first) or _read(text, tokens, first, published, lexicon)
        if date is not None and date.last < len(row) and row[date.last] in streets:
            continue  # "15 April street"
        if date is not None and row[first] in lexicon.table("weekdays") and _is_an_end(row, first, lexicon):
            continue  # "water will not return before Thursday"
        if date is not None and date.last > (found[-1].last if found else 0):
            found.append(date)
    found = _joined(tokens, found, lexicon)
    whole = [date for date in found if not date.partial]
    if published is not None and len(whole) == 1 and len(whole) < len(found):
        found = [_night_told_on(tokens, date, whole[0], published, lexicon) for date in found]
    return [
        (date.at, _date_range(text, tokens, date, lexicon))
        for date in found
        if not date.partial or not any(_is_a_part_of(row, date, other, lexicon) for other in whole)
    ]


def _is_a_part_of(row: Sequence[str], part: _Found, day: _Found, lexicon: Lexicon) -> bool:
    """Whether a part of a day stands right behind its day; not «сказав у вівторок, що вночі …»."""
    beside = 0 <= part.first - day.last <= _BESIDE
    return beside and (lexicon.set("that_words") | _OPENS_SPEECH).isdisjoint(row[day.last : part.first])


def _night_told_on(
    tokens: Sequence[Token], night: _Found, told: _Found, published: dt.date, lexicon: Lexicon
) -> _Found:
    """Return a night as the one before the day on which it is told or its traces are cleared away, if that is past.

    "Overnight a drone hit A, the mayor said on Monday"; "crews worked on Monday after drones hit A overnight"; "he said
    on Monday that a drone had hit A overnight".
    """
    day = told.days[0]
    of_one_day = day == told.days[1] and 0 < (published - day).days < _WEEK
    if not (night.partial and of_one_day and night.days == (published - _DAY, published)):
        return night
    first, last = min(night.last, told.last), max(night.first, told.first)
    between = [token.text for token in tokens[first:last]]
    if night.first < told.first:
        said = bool(lexicon.rules.find("speech", between)) and lexicon.set("opening_causes").isdisjoint(between)
    else:
        before = [token.text for token in tokens[max(told.first - _SAID_REACH, 0) : told.first]]
        said = not lexicon.set("opening_causes").isdisjoint(between) or bool(lexicon.rules.find("speech", before))
        said = said or bool(lexicon.rules.find("speech", between) and lexicon.set("that_words").intersection(between))
    return replace(night, days=(day - _DAY, day)) if said else night


def _is_an_end(row: Sequence[str], first: int, lexicon: Lexicon) -> bool:
    """Whether a weekday is only told as when something ends that has not ended: "will not return before Thursday"."""
    ends = first > 0 and row[first - 1] in lexicon.set("not_before")
    return ends and not lexicon.set("will_words").isdisjoint(row[:first])


def _joined(tokens: Sequence[Token], found: Sequence[_Found], lexicon: Lexicon) -> list[_Found]:
    """Join "from the morning of 8 May to the morning of 9 May"; leave out what brackets only say more closely.

    "In the night to 2 October (from 19:00 on 1 October)" is the night, and so is "on the night of 2 October (from …)".
    """
    out: list[_Found] = []
    for date in found:
        last = out[-1] if out else None
        gap = [token.text for token in tokens[last.last : date.first]] if last is not None else []
        if last is not None and "(" in gap and ")" not in gap and _within(date.days, last.days):
            continue
        one_of_two = last is not None and last.days[0] < last.days[1] and date.days[0] == date.days[1]
        if last is not None and one_of_two and gap == [","] and not last.partial and _within(date.days, last.days):
            out[-1] = date  # "over the past day, 8 May"
            continue
        if last is not None and "(" in gap and ")" not in gap and date.days[1] == last.days[0] - _DAY:
            out[-1] = replace(last, days=(date.days[0], last.days[1]))
            continue
        if last is not None and _are_two_days(tokens, last, date, gap, lexicon):
            out[-1] = _Found(last.at, last.first, date.last, (last.days[0], date.days[1]))
            continue
        opened = [token.text for token in tokens[max(last.first - _BESIDE, 0) : last.first]] if last is not None else []
        beside = lexicon.set("range_ands").intersection(gap) and lexicon.set("range_openers").intersection(opened)
        spans = bool(beside) and len(gap) <= _BESIDE
        if last is not None and not spans and gap[:1] and gap[0] in lexicon.set("range_ands") and len(gap) <= _HOURS:
            # Hours may stand with the days, as in "from six in the morning on 8 May to six in the morning on 9 May".
            led = [token.text for token in tokens[max(last.first - _HOURS, 0) : last.first]]
            timed = "," not in gap and any(word[0].isdigit() for word in gap)
            spans = timed and not lexicon.set("range_openers").isdisjoint(led)
        if last is not None and spans and last.days[0] <= date.days[1]:
            out[-1] = _Found(last.at, last.first, date.last, (last.days[0], date.days[1]))
            continue
        out.append(date)
    return out


def _are_two_days(tokens: Sequence[Token], one: _Found, other: _Found, gap: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether two weekdays that follow each other are named together: "on Saturday and Sunday", "Sunday into …".

    So are an evening and the morning after it: "late on Monday and early on Tuesday".
    """
    days = lexicon.table("weekdays")
    named = tokens[one.last - 1].text in days and not days.keys().isdisjoint(
        token.text for token in tokens[other.first : other.last]
    )
    ands, edges = lexicon.set("and_words"), lexicon.set("day_edges")
    joined = bool(gap) and gap[0] in ands and set(gap[1:]) <= lexicon.set("weekday_openers") | edges | {"on"}
    into = lexicon.set("into_words")
    joined = joined or (not into.isdisjoint(gap) and set(gap) <= into | ands | lexicon.set("parts_of_time"))
    beside = len(gap) <= _BESIDE + (not edges.isdisjoint(gap))
    goes_on = other.last < len(tokens) and tokens[other.last].text not in _CLOSES
    apart = (
        len(gap) > 1 and gap[0] in ands and goes_on and one.first > _BESIDE
    )  # "on Monday and on Tuesday a bomb hit B"
    return named and joined and beside and not apart and one.days[1] + _DAY == other.days[0]


def _within(days: _Days, others: _Days) -> bool:
    return others[0] <= days[0] and days[1] <= others[1]


def _date_range(text: str, tokens: Sequence[Token], date: _Found, lexicon: Lexicon) -> DateRange:
    first = date.first + (tokens[date.first].text in lexicon.set("month_joints"))
    return DateRange(start=date.days[0], end=date.days[1], text=text[tokens[first].start : tokens[date.last - 1].end])


def _relative(
    tokens: Sequence[Token],
    matches: Sequence[Match],
    published: dt.date | None,
    lexicon: Lexicon,
    around: _Around,
) -> Iterator[tuple[int, _Found]]:
    """Yield what the lexicon counts from the report's day ("overnight", "two days ago"), by token offset."""
    if published is None:
        return
    by_day: dt.date | None = None  # the day of an earlier part of it told in the sentence
    for match in matches:
        if match.rule.get("lag") is not None or _is_of_no_attack(tokens, match, lexicon):
            continue
        if match.rule.get("same") is not None:
            days = _after(match, published, around.told)
            if days is not None or match.rule.get("days") is None:
                if days is not None:
                    yield match.first, _Found(match.first, match.first, match.last, days)
                continue
        if match.rule.get("dated") and _days_after(tokens, match.last, published, lexicon, _SPAN_REACH) is None:
            continue  # "off since 17:00" is of no day before
        counted = _counted(tokens, match, published, lexicon)
        if match.rule.get("of_a_day") and counted.partial:
            continue  # «провели ночь на вокзале»
        counted = replace(counted, days=_days_around(counted, match, published, lexicon, around, by_day))
        early = int(match.rule.get("part") or _EVENING) < _EVENING or (
            match.rule.get("days") == 0 and not counted.partial
        )
        by_day = counted.days[1] if early and counted.days[0] == counted.days[1] else by_day
        yield match.first, counted


def _days_around(
    counted: _Found,
    match: Match,
    published: dt.date,
    lexicon: Lexicon,
    around: _Around,
    by_day: dt.date | None,
) -> _Days:
    """Return the days of a part of a day by what is told around it; by_day is that of an earlier part beside it."""
    rule, before, told = match.rule, around.day_before, around.told
    summed = around.lead if rule.get("whole_day") else None
    if around.recalls and told and rule.get("day"):
        summed = told[-1]
    if summed is not None and counted.partial:
        return summed.start, summed.end
    if before is not None and counted.partial and rule.get("part"):
        return _goes_on_from(before, match, published, lexicon)
    again = before is not None and not match.rule.elements[0].words.isdisjoint(before.text.casefold().split())
    if before is not None and rule.get("before_it") and before.end < published and not again:
        return (before.start - _DAY,) * 2  # «8 лютого … Напередодні» is the 7th
    if by_day is not None and counted.partial and rule.get("part") == _EVENING:
        return by_day, by_day  # «удень дрон ударив по А, а ввечері – по Б»
    if counted.partial and _is_of_the_day_before(match, published, around):
        return (published - _DAY,) * 2
    return counted.days


def _is_of_the_day_before(match: Match, published: dt.date, around: _Around) -> bool:
    """Whether "in the evening" is that of the day before: told of last, or summed up with its afternoon."""
    part = int(match.rule.get("part") or 0)
    last = around.told[-1] if around.told else None
    told_of = last is not None and last.start == last.end == published - _DAY
    return (part == _EVENING and told_of) or (around.past_day and part in {_EVENING, _EVENING - 1})


def _is_of_no_attack(tokens: Sequence[Token], match: Match, lexicon: Lexicon) -> bool:
    """Whether an adjective of a part of the day is not that of an attack: «нічна атака», but «нічний сторож»."""
    behind = {token.text for token in tokens[match.last : match.last + _ATTACK_REACH]}
    nouns = lexicon.any_of("attack_nouns", "dated_nouns", "weapons")
    return bool(match.rule.get("of_attack")) and nouns.isdisjoint(behind)


def _goes_on_from(before: DateRange, match: Match, published: dt.date, lexicon: Lexicon) -> _Days:
    """Return the day of "in the afternoon" after a day told before: the same, or the next after a later part of it."""
    parts = lexicon.table("parts_of_day")
    told = [int(parts[word]) for word in before.text.casefold().split() if word in parts]
    later = bool(told) and int(match.rule.get("part")) < told[-1] and before.end < published
    day = before.end + (_DAY if later else 0 * _DAY)
    return day, day


def _days_after_it(
    text: str, tokens: Sequence[Token], matches: Sequence[Match], published: dt.date | None, lexicon: Lexicon
) -> Iterator[tuple[int, _Found]]:
    """Yield the day of an attack told by how long ago it was: "dark on Tuesday, two days after a strike" is Sunday.

    That is counted from the day written before it in the sentence, else from the report's own.
    """
    for match in matches:
        if match.rule.get("lag") is None or published is None:
            continue
        before = (_read(text, tokens, at, published, lexicon) for at in range(match.first - 1, -1, -1))
        base = next((date.days[1] for date in before if date is not None), published)
        day = base - int(match.rule.get("lag")) * _DAY
        yield match.first, _Found(match.first, match.first, match.last, (day, day))


def _after(match: Match, published: dt.date, told: Sequence[DateRange]) -> _Days | None:
    """Return the days so long after the last date told as a rule says, None without one: none lies ahead of the report.

    "The same night" goes on to the next morning.
    """
    after = int(match.rule.get("same")) * _DAY
    before = [date for date in reversed(told) if date.end + after <= published]
    nights = [date for date in before if match.rule.get("night") and date.end - date.start == _DAY]
    last = next(iter(nights or before), None)  # "the same night" is the last night told, whatever days are told since
    if last is None:
        return None
    if not match.rule.get("night") and not match.rule.get("eve"):  # of a night or an evening on either of two days
        last = next((d for d in before if d.start == d.end and last.start <= d.start <= last.end), last)
    start, end = last.start + after, last.end + after
    if match.rule.get("eve") and last.end - last.start == _DAY:
        start = end  # a night has the evening of its first day before it
    if match.rule.get("night") and start == end:
        end = min(end + _DAY, published)
    return start, end


def _counted(tokens: Sequence[Token], match: Match, published: dt.date, lexicon: Lexicon) -> _Found:
    """Return the days of one rule: those written after it when it is a night or a part of a day."""
    rule = match.rule
    night, part, since = rule.get("night"), rule.get("day"), rule.get("since")
    if night or part:
        own = _days_after(tokens, match.last, published, lexicon, _SPAN_REACH if since else _NIGHT_REACH)
        if own is not None:
            last, days = own
            start = min(days) - (_DAY if night and len(days) == 1 else 0 * _DAY)
            end = max(days) + (_DAY if since and len(days) == 1 and max(days) < published else 0 * _DAY)
            return _Found(match.first, match.first, last, (start, end))
    if rule.get("weekend"):
        sunday = _weekday(published, 6)
        return _Found(match.first, match.first, match.last, (sunday - _DAY, sunday))
    counted = [published + int(day) * _DAY for day in str(rule.get("days")).split("..")]
    return _Found(
        match.first,
        match.first,
        match.last,
        (counted[0], counted[-1]),
        partial=bool(part or night),
    )


def _read(text: str, tokens: Sequence[Token], at: int, published: dt.date | None, lexicon: Lexicon) -> _Found | None:
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
        return _Found(at, at, at + 1, (day, day))
    adjectives = lexicon.table("weekday_adjectives")
    if published is not None and word in adjectives:
        of = {token.text for token in tokens[at + 1 : at + 1 + _BESIDE]}
        day = _weekday(published, int(adjectives[word]))
        return None if lexicon.set("attack_nouns").isdisjoint(of) else _Found(at, at, at + 1, (day, day))
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
) -> _Found | None:
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
    return _Found(at, at, last, (date, date))


def _opens_digits(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a day and month in digits stand behind a word that opens a date, or can be nothing else: «вранці 09.02».

    Both of two digits, and no hour before them is told: «о 09.02».
    """
    if not lexicon.set("date_openers"):
        return False
    padded = _PADDED.fullmatch(tokens[at].text) is not None
    hour = at > 0 and tokens[at - 1].text in lexicon.any_of("hour_words", "clock_before")
    return _opens(tokens, at, "date_openers", lexicon) or (padded and not hour)


def _day_alone(tokens: Sequence[Token], at: int, published: dt.date | None, lexicon: Lexicon) -> _Found | None:
    """Read «утром 9-го»: the last such day of a month, beside a part of a day, where no noun follows that it counts."""
    day, _, end = tokens[at].text.partition("-")
    if published is None or not day.isdigit() or end not in lexicon.set("day_alone_ends") or at == 0:
        return None
    after = tokens[at + 1].text if at + 1 < len(tokens) else "."
    told = after in lexicon.set("day_nouns") or not after[0].isalnum() or after in lexicon.any_of("prepositions")
    before, parts = tokens[at - 1].text, lexicon.any_of("day_parts", "day_nouns", "night_words")
    if not told or before not in parts - lexicon.set("prepositions"):
        return None  # «с 5-го по 8-й этаж» is no day
    for back in range(_MONTH + 1):
        date = published - back * _DAY
        if date.day == int(day):
            return _Found(at, at, at + 1 + (after in lexicon.set("day_nouns")), (date, date))
    return None


def _days_after(
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


def _weekday(published: dt.date, weekday: int) -> dt.date:
    return published - dt.timedelta(days=(published.weekday() - weekday) % _WEEK)


def _weekday_at(tokens: Sequence[Token], at: int, published: dt.date, lexicon: Lexicon) -> dt.date:
    """Return the day of a weekday's word: "last Wednesday", told on a Wednesday, is that of a week before."""
    day = _weekday(published, int(lexicon.table("weekdays")[tokens[at].text]))
    last = at > 0 and tokens[at - 1].text in lexicon.set("last_of_days")
    return day - _WEEK * _DAY if last and day == published else day


def _month_date(tokens: Sequence[Token], at: int, published: dt.date | None, lexicon: Lexicon) -> _Found | None:
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
    return _Found(at, first, last, (start, max(start, end)))


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
    if (month, day) <= (published.month, published.day):
        return published.year
    ahead = (month - published.month) * _MONTH + day - published.day
    return published.year - 1 if ahead > _AHEAD_DAYS else None
