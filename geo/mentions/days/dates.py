"""Read news time: "overnight", "late on Friday", "on January 24", «у ніч на 24 січня», by the report's own date.

A weekday is the last one within the seven days that end with the dateline day (AP style), so that "Saturday" in a
Saturday dateline is that day. A night belongs to two days. Without a dateline only full dates are read. What is counted
from the report's day ("overnight", «вчора») stands in the lexicon; a part of a day («увечері», «за добу») takes the
day written beside it, and is the report's own only without one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from geo.mentions.days.around import DAY, WEEK, Around, Found, date_range
from geo.mentions.days.counted_back import days_after_it, days_told_from
from geo.mentions.days.spans import joined_spans
from geo.mentions.days.written import read_written
from geo.mentions.lexicon import Lexicon
from geo.mentions.rules import Openings
from geo.model import DateRange, Token

_OPENS_SPEECH = frozenset({":", '"', "“", "«"})
_SAID_REACH = 3  # tokens from a verb of speech to its day: "said late on Monday"
_BESIDE = 2  # tokens between a part of a day and its day: «24 січня, близько 8-ї вечора»


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
    found: list[Found] = []
    row = [token.text for token in tokens]
    known = lexicon.date_words
    dated = [at for at, word in enumerate(row) if word in known or word[0].isdigit()]
    if not dated and openings is not None and "dates" not in openings:
        return []
    matches = lexicon.rules.find("dates", row, openings)
    around = Around(told, recalls, day_before, lead, past_day)
    relative = dict(days_told_from(tokens, matches, published, lexicon, around))
    relative |= dict(days_after_it(text, tokens, matches, published, lexicon))
    streets = lexicon.set("dated_streets")
    for first in sorted({*relative, *dated}):
        if first < start:
            continue
        date = relative.get(first) or read_written(text, tokens, first, published, lexicon)
        if date is not None and date.last < len(row) and row[date.last] in streets:
            continue  # "15 April street"
        if date is not None and row[first] in lexicon.table("weekdays") and _is_an_end(row, first, lexicon):
            continue  # "water will not return before Thursday"
        if date is not None and date.last > (found[-1].last if found else 0):
            found.append(date)
    found = joined_spans(tokens, found, lexicon)
    whole = [date for date in found if not date.partial]
    if published is not None and len(whole) == 1 and len(whole) < len(found):
        found = [_night_told_on(tokens, date, whole[0], published, lexicon) for date in found]
    return [
        (date.at, date_range(text, tokens, date, lexicon))
        for date in found
        if not date.partial or not any(_is_a_part_of(row, date, other, lexicon) for other in whole)
    ]


def _is_a_part_of(row: Sequence[str], part: Found, day: Found, lexicon: Lexicon) -> bool:
    """Whether a part of a day stands right behind its day; not «сказав у вівторок, що вночі …»."""
    beside = 0 <= part.first - day.last <= _BESIDE
    return beside and (lexicon.set("that_words") | _OPENS_SPEECH).isdisjoint(row[day.last : part.first])


def _night_told_on(tokens: Sequence[Token], night: Found, told: Found, published: dt.date, lexicon: Lexicon) -> Found:
    """Return a night as the one before the day on which it is told or its traces are cleared away, if that is past.

    "Overnight a drone hit A, the mayor said on Monday"; "crews worked on Monday after drones hit A overnight"; "he said
    on Monday that a drone had hit A overnight".
    """
    day = told.days[0]
    of_one_day = day == told.days[1] and 0 < (published - day).days < WEEK
    if not (night.partial and of_one_day and night.days == (published - DAY, published)):
        return night
    first, last = min(night.last, told.last), max(night.first, told.first)
    between = [token.text for token in tokens[first:last]]
    if night.first < told.first:
        said = bool(lexicon.rules.find("speech", between)) and lexicon.set("opening_causes").isdisjoint(between)
    else:
        before = [token.text for token in tokens[max(told.first - _SAID_REACH, 0) : told.first]]
        said = not lexicon.set("opening_causes").isdisjoint(between) or bool(lexicon.rules.find("speech", before))
        said = said or bool(lexicon.rules.find("speech", between) and lexicon.set("that_words").intersection(between))
    return replace(night, days=(day - DAY, day)) if said else night


def _is_an_end(row: Sequence[str], first: int, lexicon: Lexicon) -> bool:
    """Whether a weekday is only told as when something ends that has not ended: "will not return before Thursday"."""
    ends = first > 0 and row[first - 1] in lexicon.set("not_before")
    return ends and not lexicon.set("will_words").isdisjoint(row[:first])
