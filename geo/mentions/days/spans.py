"""Days joined into one span: "from the morning of 8 May to the morning of 9 May", "on Saturday and Sunday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.mentions.days.around import DAY, Days, Found
from geo.mentions.lexicon import Lexicon
from geo.model import Token

_HOURS = 8  # tokens of an hour and its preposition
_CLOSES = frozenset({".", ",", ";", ":", ")", "!", "?"})
_BESIDE = 2  # tokens between a part of a day and its day: «24 січня, близько 8-ї вечора»


def joined_spans(tokens: Sequence[Token], found: Sequence[Found], lexicon: Lexicon) -> list[Found]:
    """Join "from the morning of 8 May to the morning of 9 May"; leave out what brackets only say more closely.

    "In the night to 2 October (from 19:00 on 1 October)" is the night, and so is "on the night of 2 October (from …)".
    """
    out: list[Found] = []
    for date in found:
        last = out[-1] if out else None
        gap = [token.text for token in tokens[last.last : date.first]] if last is not None else []
        if last is not None and "(" in gap and ")" not in gap and _within(date.days, last.days):
            continue
        one_of_two = last is not None and last.days[0] < last.days[1] and date.days[0] == date.days[1]
        if last is not None and one_of_two and gap == [","] and not last.partial and _within(date.days, last.days):
            out[-1] = date  # "over the past day, 8 May"
            continue
        if last is not None and "(" in gap and ")" not in gap and date.days[1] == last.days[0] - DAY:
            out[-1] = replace(last, days=(date.days[0], last.days[1]))
            continue
        if last is not None and _are_two_days(tokens, last, date, gap, lexicon):
            out[-1] = Found(last.at, last.first, date.last, (last.days[0], date.days[1]))
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
            out[-1] = Found(last.at, last.first, date.last, (last.days[0], date.days[1]))
            continue
        out.append(date)
    return out


def _are_two_days(tokens: Sequence[Token], one: Found, other: Found, gap: Sequence[str], lexicon: Lexicon) -> bool:
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
    return named and joined and beside and not apart and one.days[1] + DAY == other.days[0]


def _within(days: Days, others: Days) -> bool:
    return others[0] <= days[0] and days[1] <= others[1]
