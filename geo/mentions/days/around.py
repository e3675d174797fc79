"""Date words as they are found, and what the text around a sentence tells of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from geo.mentions.lexicon import Lexicon
from geo.model import DateRange, Token

Days = tuple[dt.date, dt.date]
DAY = dt.timedelta(days=1)
WEEK = 7  # days
MONTH = 30


@dataclass(frozen=True, slots=True)
class Found:
    """Date words: the token offset they are found at, their token span, the days, and whether they need a day."""

    at: int
    first: int
    last: int
    days: Days
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What the text around a sentence tells of days, as `find_dates` is given it."""

    told: Sequence[DateRange]
    recalls: bool
    day_before: DateRange | None
    lead: DateRange | None
    past_day: bool


def date_range(text: str, tokens: Sequence[Token], date: Found, lexicon: Lexicon) -> DateRange:
    """Return date words as a range of local days, with the text that tells them."""
    first = date.first + (tokens[date.first].text in lexicon.set("month_joints"))
    return DateRange(start=date.days[0], end=date.days[1], text=text[tokens[first].start : tokens[date.last - 1].end])
