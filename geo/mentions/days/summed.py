"""Tell which day the title of a report sums up: «Обстрелы за 26 октября», «що відомо про удари за понеділок»."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from geo.mentions.days.dates import find_dates
from geo.mentions.reading import Reading
from geo.model import DateRange

_REACH = 7  # tokens: "for the past day, 26 October"
_LATELY = dt.timedelta(days=2)
_OPENING, _SHORT = 3, 4  # sentences, tokens


def day_summed_up(headline: Sequence[Reading], published: dt.date | None) -> DateRange | None:
    """Return the one day before its publication whose attacks a report sums up by its title.

    «Утром» and «вечером» are that day's then, unless the text has told another.
    """
    if published is None:
        return None
    for reading in headline:
        for at, days in find_dates(reading.text, reading.tokens, published, reading.lexicon):
            if is_summed_by(reading, at) and days.start == days.end and published - _LATELY <= days.end < published:
                return DateRange(start=days.start, end=days.end, text="")
    return None


def is_summed_by(reading: Reading, at: int) -> bool:
    """Return whether a day is summed up: «за понеділок, 26 жовтня», but not «за два дні до 9 лютого»."""
    row, opens = reading.row, reading.lexicon.set("summed_by")
    known = reading.lexicon.date_words | reading.lexicon.any_of(
        "summed_fillers", "articles"
    )  # "for the past day, 8 May"
    opened = next((k for k in range(at, max(at - _REACH, -1), -1) if row[k] in opens), None)
    if opened is None:
        return False
    return all(word in known or word == "," or word.isdigit() for word in row[opened + 1 : at])


def sums_the_past_day(headline: Sequence[Reading], body: Sequence[Reading]) -> bool:
    """Return whether a report sums up the day and night before it: «Обстріли за добу», «Минувшие сутки.».

    What it tells of the afternoon and the evening then was the day before.
    """
    opening = [reading for reading in body if reading.sentence.kind != "heading"][:_OPENING]
    return any(_tells_the_past_day(reading) for reading in [*headline, *opening])


def _tells_the_past_day(reading: Reading) -> bool:
    if any(match.rule.get("whole_day") for match in reading.matches("dates")):
        return True
    return len(reading.row) <= _SHORT and reading.has_word("whole_days") and not reading.numbers
