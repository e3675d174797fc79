"""Days told from another: "overnight", "two days ago", "two days after a strike", "in the afternoon"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.mentions.days.around import DAY, Around, Days, Found
from geo.mentions.days.written import days_after, read_written, weekday
from geo.mentions.lexicon import Lexicon
from geo.mentions.patterns import Match
from geo.model import DateRange, Token

_NIGHT_REACH = 5
_SPAN_REACH = 7
_ATTACK_REACH = 3
_EVENING = 3  # of the parts of a day


def days_told_from(
    tokens: Sequence[Token],
    matches: Sequence[Match],
    published: dt.date | None,
    lexicon: Lexicon,
    around: Around,
) -> Iterator[tuple[int, Found]]:
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
                    yield match.first, Found(match.first, match.first, match.last, days)
                continue
        if match.rule.get("dated") and days_after(tokens, match.last, published, lexicon, _SPAN_REACH) is None:
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
    counted: Found,
    match: Match,
    published: dt.date,
    lexicon: Lexicon,
    around: Around,
    by_day: dt.date | None,
) -> Days:
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
        return (before.start - DAY,) * 2  # «8 лютого … Напередодні» is the 7th
    if by_day is not None and counted.partial and rule.get("part") == _EVENING:
        return by_day, by_day  # «удень дрон ударив по А, а ввечері – по Б»
    if counted.partial and _is_of_the_day_before(match, published, around):
        return (published - DAY,) * 2
    return counted.days


def _is_of_the_day_before(match: Match, published: dt.date, around: Around) -> bool:
    """Whether "in the evening" is that of the day before: told of last, or summed up with its afternoon."""
    part = int(match.rule.get("part") or 0)
    last = around.told[-1] if around.told else None
    told_of = last is not None and last.start == last.end == published - DAY
    return (part == _EVENING and told_of) or (around.past_day and part in {_EVENING, _EVENING - 1})


def _is_of_no_attack(tokens: Sequence[Token], match: Match, lexicon: Lexicon) -> bool:
    """Whether an adjective of a part of the day is not that of an attack: «нічна атака», but «нічний сторож»."""
    behind = {token.text for token in tokens[match.last : match.last + _ATTACK_REACH]}
    nouns = lexicon.any_of("attack_nouns", "dated_nouns", "weapons")
    return bool(match.rule.get("of_attack")) and nouns.isdisjoint(behind)


def _goes_on_from(before: DateRange, match: Match, published: dt.date, lexicon: Lexicon) -> Days:
    """Return the day of "in the afternoon" after a day told before: the same, or the next after a later part of it."""
    parts = lexicon.table("parts_of_day")
    told = [int(parts[word]) for word in before.text.casefold().split() if word in parts]
    later = bool(told) and int(match.rule.get("part")) < told[-1] and before.end < published
    day = before.end + (DAY if later else 0 * DAY)
    return day, day


def days_after_it(
    text: str, tokens: Sequence[Token], matches: Sequence[Match], published: dt.date | None, lexicon: Lexicon
) -> Iterator[tuple[int, Found]]:
    """Yield the day of an attack told by how long ago it was: "dark on Tuesday, two days after a strike" is Sunday.

    That is counted from the day written before it in the sentence, else from the report's own.
    """
    for match in matches:
        if match.rule.get("lag") is None or published is None:
            continue
        before = (read_written(text, tokens, at, published, lexicon) for at in range(match.first - 1, -1, -1))
        base = next((date.days[1] for date in before if date is not None), published)
        day = base - int(match.rule.get("lag")) * DAY
        yield match.first, Found(match.first, match.first, match.last, (day, day))


def _after(match: Match, published: dt.date, told: Sequence[DateRange]) -> Days | None:
    """Return the days so long after the last date told as a rule says, None without one: none lies ahead of the report.

    "The same night" goes on to the next morning.
    """
    after = int(match.rule.get("same")) * DAY
    before = [date for date in reversed(told) if date.end + after <= published]
    nights = [date for date in before if match.rule.get("night") and date.end - date.start == DAY]
    last = next(iter(nights or before), None)  # "the same night" is the last night told, whatever days are told since
    if last is None:
        return None
    if not match.rule.get("night") and not match.rule.get("eve"):  # of a night or an evening on either of two days
        last = next((d for d in before if d.start == d.end and last.start <= d.start <= last.end), last)
    start, end = last.start + after, last.end + after
    if match.rule.get("eve") and last.end - last.start == DAY:
        start = end  # a night has the evening of its first day before it
    if match.rule.get("night") and start == end:
        end = min(end + DAY, published)
    return start, end


def _counted(tokens: Sequence[Token], match: Match, published: dt.date, lexicon: Lexicon) -> Found:
    """Return the days of one rule: those written after it when it is a night or a part of a day."""
    rule = match.rule
    night, part, since = rule.get("night"), rule.get("day"), rule.get("since")
    if night or part:
        own = days_after(tokens, match.last, published, lexicon, _SPAN_REACH if since else _NIGHT_REACH)
        if own is not None:
            last, days = own
            start = min(days) - (DAY if night and len(days) == 1 else 0 * DAY)
            end = max(days) + (DAY if since and len(days) == 1 and max(days) < published else 0 * DAY)
            return Found(match.first, match.first, last, (start, end))
    if rule.get("weekend"):
        sunday = weekday(published, 6)
        return Found(match.first, match.first, match.last, (sunday - DAY, sunday))
    counted = [published + int(day) * DAY for day in str(rule.get("days")).split("..")]
    return Found(
        match.first,
        match.first,
        match.last,
        (counted[0], counted[-1]),
        partial=bool(part or night),
    )
