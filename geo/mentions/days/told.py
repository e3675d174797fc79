"""The days that a report's sentences tell, each with the token of its words: those of no blow are left out.

Which of them a mention has is told in `of_mentions`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from geo._quick import replace
from geo.mentions.days.dates import find_dates
from geo.mentions.days.summed import is_summed_by
from geo.mentions.reading import Reading
from geo.mentions.roles.finding import dateline_end
from geo.model import DateRange, Mention

_COUNT_TOLD = 4  # tokens: «накануне вечером говорилось», «о более чем шести»
_COMPARED = 3  # tokens: "since a", "since the deadly"
_AS_OF_REACH = 4  # tokens: «станом на ранок 10 листопада»
_LATELY, _WHEN_REACH = 5, 4  # sentences
_FOREWORD = 5  # sentences
_LATELY_SUMMED = 2  # days that a summary may be late
_CLAUSE_ENDS = frozenset({",", ";", ":", "—", "–"})
_COUNTED_FROM = 4  # tokens: "three days after"
_GREETING = 7  # tokens: "Good morning, dear Kharkiv residents!"
_MORNING = 6  # o'clock
_HOUR_REACH = 4  # tokens from a day to its hour
_DAY_LENGTH = 6  # tokens: "6 December 2026, when"

Told = Mapping[int, Sequence[tuple[int, DateRange]]]
"""The days that each sentence tells, by its number, with the offset of the token where their words begin."""


@dataclass(frozen=True)
class Telling:
    """A report as read, with what its title sums up: a day, or the day and night before it."""

    published: dt.date | None
    readings: Sequence[Reading]
    mentions: Sequence[Mention]
    summed_up: DateRange | None = None
    past_day: bool = False

    @cached_property
    def by_sentence(self) -> Mapping[int, Sequence[Mention]]:
        """What each sentence tells, in text order; those that tell nothing are left out."""
        out: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            out.setdefault(mention.sentence, []).append(mention)
        return out


def find_told(telling: Telling) -> dict[int, list[tuple[int, DateRange]]]:
    """Return the date words of every sentence; "the same day" is the last one told of before."""
    out: dict[int, list[tuple[int, DateRange]]] = {}
    told: list[DateRange] = []
    listed: list[DateRange] = []  # the days of a line that leads to a list, which its items share
    first = opening(telling, headed=False)
    summed = telling.summed_up  # the one day before the report's own whose news it sums up
    lead_day = summed
    for reading in telling.readings:
        lately = _day_lately(telling, reading, out)
        if lately is None and summed is not None and (reading.sentence.kind == "bullet" or summed.text == ""):
            lately = summed
        if reading.sentence.kind == "bullet" and listed and listed[0].start == listed[0].end:
            lately = listed[0]  # «В тот же день: – поздно вечером обстрелян А; …»
        found = find_dates(
            reading.text,
            reading.tokens,
            telling.published,
            reading.lexicon,
            told,
            start=dateline_end(reading) if telling.published else 0,
            recalls=reading.has("recalled"),
            openings=reading.openings,
            day_before=lately,
            lead=lead_day,
            past_day=telling.past_day,
        )
        since = reading.lexicon.set("since_words")
        out[reading.index] = [  # "without heat for the second time since January 9" happened on another day
            (at, date)
            for at, date in found
            if (not since & set(reading.words(at - 1, at)) or _goes_back_to(reading, at))
            and not _is_a_deadline(reading, at, date)
            and not _is_to_come(telling, reading, at)
            and not _is_of_an_earlier_count(reading, at)
        ]
        # "The worst day since an attack on 30 June. … The same day": not the day compared with.
        # Nor the report's own, on which a figure was told that is no longer true: «Утром речь шла о семи раненых».
        now = telling.published if reading.has("earlier") and reading.matches("speech") else None
        kept = out[reading.index]  # no day to come: "A will mourn on Thursday. On the same day …"
        for at, date in kept:
            if since.isdisjoint(reading.words(at - _COMPARED, at)) and date.start != now:
                told += [*_night_of_small_hours(reading, date), date]
        if reading.index == first:
            summed = _summed(telling, reading, found) or summed
            lead_day = _day_of_the_lead(telling, reading, found) or lead_day
        if reading.sentence.kind != "bullet":
            leads = reading.row[-1:] == [":"]
            set_before = [lately] if leads and not found and lately is not None and lately != summed else []
            listed = [date for _, date in found] or set_before if leads else []
            # "As a result of last night's strike and today's shelling" leads to what is of either
            listed = listed if len({(date.start, date.end) for date in listed}) == 1 else []
        elif listed and not found:
            out[reading.index] = [(0, listed[0])]
        if found and _tells_when(reading, found[0][0]):
            _tell_when(telling, reading, found[0][1], out)
    return _without_days_of_the_count(telling, _without_days_of_the_search(telling, out))


def opening(telling: Telling, *, headed: bool = True) -> int:
    """Return the first sentence that tells anything, a greeting before it passed over; headings, if they may be it.

    "Colleagues, good morning! About the past day, Sunday."
    """
    body = [r for r in telling.readings if headed or r.sentence.kind != "heading"]
    if not body:
        return -1
    if (summing := _sums_a_day(telling, body)) is not None:
        return summing
    first = body[0]
    silent = not first.places and first.index not in telling.by_sentence
    short = len(first.row) <= _GREETING and not any(w[0].isdigit() or w in first.lexicon.date_words for w in first.row)
    goes_on = len(body) > 1 and first.row[-1:] != [":"] and body[1].sentence.kind not in {"heading", "bullet"}
    return body[1].index if silent and short and goes_on and first.sentence.kind != "heading" else first.index


def _sums_a_day(telling: Telling, body: Sequence[Reading]) -> int | None:
    """Return the sentence of a foreword that tells whose day the report sums up: "About the past day, 8 May:"."""
    published, told = telling.published, telling.by_sentence
    for reading in body[:_FOREWORD]:
        if reading.index in told or published is None:
            return None
        found = find_dates(reading.text, reading.tokens, published, reading.lexicon)
        days = found[0][1] if len(found) == 1 else None
        if days is not None and days.start == days.end and 0 < (published - days.end).days <= _LATELY_SUMMED:
            return reading.index if is_summed_by(reading, found[0][0]) else None
    return None


def _without_days_of_the_count(
    telling: Telling, days: dict[int, list[tuple[int, DateRange]]]
) -> dict[int, list[tuple[int, DateRange]]]:
    """Leave out the days by which something stood so, where a sentence tells the earlier day of a blow.

    «Станом на ранок 14 грудня 400 будинків без тепла. У ніч на 12 грудня ворог атакував область».
    """
    struck = {mention.sentence for mention in telling.mentions if mention.kind == "strike"}
    blows = [
        date
        for index, told in days.items()
        for at, date in told
        if index in struck and not is_as_of(telling.readings[index], at)
    ]
    return {
        index: [
            (at, date)
            for at, date in told
            if not (is_as_of(telling.readings[index], at) and any(blow.end < date.start for blow in blows))
        ]
        for index, told in days.items()
    }


def _without_days_of_the_search(
    telling: Telling, days: dict[int, list[tuple[int, DateRange]]]
) -> dict[int, list[tuple[int, DateRange]]]:
    """Leave out the days on which bodies were found and the search ended, where the report tells other days.

    «Загиблих уже троє: у суботу рятувальники дістали тіло жінки» tells nothing of the attack's day.
    """
    kept = {
        index: [(at, date) for at, date in told if not _is_of_the_search(telling, telling.readings[index], at)]
        for index, told in days.items()
    }
    return kept if any(kept.values()) else days


def _is_of_the_search(telling: Telling, reading: Reading, at: int) -> bool:
    """Return whether a day stands in a clause that tells of bodies found or of the end of a search, of no blow."""
    row, lexicon = reading.row, reading.lexicon
    if lexicon.set("found_words").isdisjoint(row):
        return False
    first = next((n + 1 for n in range(at - 1, -1, -1) if row[n] in _CLAUSE_ENDS | {":"}), 0)
    last = next((n for n in range(at, len(row)) if row[n] in _CLAUSE_ENDS | {":"}), len(row))
    clause = set(row[first:last])
    struck = any(m.kind == "strike" and first <= m.first < last for m in telling.by_sentence.get(reading.index, ()))
    return not struck and bool(clause & lexicon.set("found_words")) and bool(clause & lexicon.set("searched_words"))


def _summed(telling: Telling, reading: Reading, found: Sequence[tuple[int, DateRange]]) -> DateRange | None:
    """Return the day before the report's own that its opening tells: what its list tells "in the morning" was then.

    Of "a sum of Monday" («удары за понедельник») all that follows is, which the empty words mark.
    """
    days = {(date.start, date.end) for _, date in found}
    published = telling.published
    if len(days) != 1 or published is None or found[0][1].start != found[0][1].end:
        return None
    at, date = found[0]
    if date.end >= published or (published - date.end).days > _LATELY_SUMMED:
        return None
    return replace(date, text="") if is_summed_by(reading, at) else date


def _day_of_the_lead(telling: Telling, reading: Reading, found: Sequence[tuple[int, DateRange]]) -> DateRange | None:
    """Return the one day before the report's own that its opening tells: "in a day" is that day then, not two.

    Only where it tells of all of it, or sums it up: a blow «9 лютого о 07:40» or «учора ввечері» is no bound of the day
    and night before a report, and a day told in passing is the day of no summary two days later.
    """
    days, published = {(date.start, date.end) for _, date in found}, telling.published
    if len(days) != 1 or published is None or found[0][1].start != found[0][1].end:
        return None
    late, (at, day) = (published - found[0][1].end).days, found[0]
    if is_summed_by(reading, at):
        return day if 0 < late <= _LATELY_SUMMED else None
    return day if late == 1 and not _is_of_an_hour(reading, at, day) else None


def _is_of_an_hour(reading: Reading, at: int, day: DateRange) -> bool:
    """Whether an hour or a part of the day stands with a day: «удень 9 лютого», "at 7:40 on Tuesday"."""
    lexicon, end = reading.lexicon, at + len(day.text.split())
    around = reading.words(max(at - _HOUR_REACH, 0), end + _HOUR_REACH)
    parts = lexicon.table("parts_of_day").keys() | lexicon.any_of("small_hours", "when_nouns")
    return any(word in parts or (word[0].isdigit() and not word.isdigit()) for word in around)


def _tell_when(
    telling: Telling, reading: Reading, day: DateRange, days: dict[int, list[tuple[int, DateRange]]]
) -> None:
    """Give a day to what stands before it and tells none, back to the attack it is said of.

    "A drone hit a car. It happened on Monday." «Дрон ударил по автобусу. «Погибли двое». Произошло это в среду».
    """
    strikes = {mention.sentence for mention in telling.mentions if mention.kind == "strike"}
    attack = next((at for at in range(reading.index - 1, -1, -1) if at in strikes), reading.index - 1)
    first = attack if reading.index - attack <= _WHEN_REACH else reading.index - 1
    if all(days.get(at) == [] for at in range(max(first, 0), reading.index)):
        days |= {at: [(0, day)] for at in range(max(first, 0), reading.index)}


def _is_to_come(telling: Telling, reading: Reading, at: int) -> bool:
    """Return whether a day stands in a clause that tells only what comes: «ремонт начнётся уже сегодня»."""
    coming, row = reading.lexicon.set("coming"), reading.row
    if coming.isdisjoint(row):
        return False
    first = next((n + 1 for n in range(at - 1, -1, -1) if row[n] in _CLAUSE_ENDS), 0)
    last = next((n for n in range(at, len(row)) if row[n] in _CLAUSE_ENDS), len(row))
    own = (m for m in telling.by_sentence.get(reading.index, ()) if first <= m.first < last)
    return not coming.isdisjoint(row[first:last]) and next(own, None) is None


def _day_lately(
    telling: Telling, reading: Reading, days: Mapping[int, list[tuple[int, DateRange]]]
) -> DateRange | None:
    """Return the last day told shortly before, in the same paragraph, where that is one day."""
    for before in range(reading.index - 1, max(reading.index - _LATELY, 0) - 1, -1):
        if telling.readings[before].sentence.paragraph != reading.sentence.paragraph:
            return None
        if days.get(before):
            last = days[before][-1][1]
            return last if last.start == last.end else None
    return None


def _tells_when(reading: Reading, at: int) -> bool:
    """Whether a sentence says of what stands before it that it was on a day, which is found at a token.

    "It happened two days after a strike" tells the day of that other strike.
    """
    after = reading.lexicon.set("opening_causes").intersection(reading.words(at, at + _COUNTED_FROM))
    return " ".join(reading.words(0, 2)) in reading.lexicon.set("tells_when") and not after


def _night_of_small_hours(reading: Reading, date: DateRange) -> list[DateRange]:
    """Return the night in which an early hour of a day lies: "at 5:40 a.m. on the 17th … The same night"."""
    if date.start != date.end:
        return []
    lexicon, row = reading.lexicon, reading.row
    early = not lexicon.set("small_hours").isdisjoint(row)
    for at, word in enumerate(row):
        hour, mark, _ = word.replace(".", ":").partition(":")
        clock = bool(mark) and hour.isdigit() and int(hour) < _MORNING
        behind = row[at + 1 : at + 2]
        early = early or (clock and behind not in (["p.m."], ["pm"]))
        early = early or (word.isdigit() and 0 < int(word) < _MORNING and behind in (["a.m."], ["am"]))
    return [replace(date, start=date.start - dt.timedelta(days=1))] if early else []


def is_as_of(reading: Reading, at: int) -> bool:
    """Whether a day is that by which something stands so: «станом на ранок 10 листопада»."""
    return not reading.lexicon.set("as_of_words").isdisjoint(reading.words(max(at - _AS_OF_REACH, 0), at + 1))


def _is_a_deadline(reading: Reading, at: int, date: DateRange) -> bool:
    """Whether a day only says by when something was done: "most had light again by Thursday evening"."""
    if reading.lexicon.set("by_when").isdisjoint(reading.words(at - 1, at)):
        return False
    dated = reading.row[at] in reading.lexicon.table("weekdays") or reading.row[at] in reading.lexicon.set("months")
    end = at + len(date.text.split())
    end += not reading.lexicon.set("parts_of_time").isdisjoint(reading.words(end, end + 1))  # "by Monday night's raid"
    after = reading.words(end, end + 1)
    return dated and reading.lexicon.any_of("possessives", "attack_nouns").isdisjoint(after)


def _is_of_an_earlier_count(reading: Reading, at: int) -> bool:
    """Whether a day is that on which another count was told: «Накануне говорилось о шести погибших»."""
    lexicon, row = reading.lexicon, reading.row
    told = next((k for k in range(at, min(at + _COUNT_TOLD, len(row))) if row[k] in lexicon.set("count_told")), None)
    if told is None or row[told + 1 : told + 2] == [] or row[told + 1] not in lexicon.set("count_told_of"):
        return False
    return any(told < number.first <= told + _COUNT_TOLD for number in reading.numbers)


def _goes_back_to(reading: Reading, at: int) -> bool:
    """Whether what happened on a day follows it: "the worst night since 6 December, when 14 people died"."""
    after = reading.words(at, at + _DAY_LENGTH)
    whens = reading.lexicon.set("when_words")
    return any(word == "," and after[index + 1] in whens for index, word in enumerate(after[:-1]))
