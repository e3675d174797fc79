"""Tell what a report that opens with no attack goes on about, and which of its sentences come back to one of now."""

from __future__ import annotations

import datetime as dt

from geo.mentions.days.dates import find_dates
from geo.mentions.reading import Reading, names_attacker
from geo.model import Mention

THEME, GATHERING = "theme", "gathering"
_RELATIVE_REACH = 4  # tokens
_OPENS = 2  # tokens: "On Monday"
_SAID_ON = 4  # tokens: "said on Friday"
_TURN = 2  # tokens: a comma and "but"
_LATER = 4  # tokens: "a few hours later"
_ANEW = 3  # tokens between a strike and "again"
_LONG_BEFORE = dt.timedelta(days=31)
_WEEK = dt.timedelta(days=7)


def tells_a_theme_alone(reading: Reading) -> bool:
    """Whether the theme of a lead is no meeting, beside which something else may happen."""
    gatherings = {cue.first for cue in reading.cues if cue.kind == GATHERING}
    return any(cue.kind == THEME and cue.first not in gatherings for cue in reading.cues)


def is_told_behind(reading: Reading, mention: Mention) -> bool:
    """Whether a mention is told in a clause that only says what a place is, or in the pluperfect.

    "Their train stood near A, where drones had hit the line."
    """
    relatives = reading.lexicon.any_of("where_words", "which_words", "who_words")
    clause = reading.words(0, mention.first)
    comma = len(clause) - clause[::-1].index(",") if "," in clause else 0
    inner = not relatives.isdisjoint(clause[comma:]) or not relatives.isdisjoint(clause[-_RELATIVE_REACH:])
    had = reading.lexicon.set("pluperfect")  # also of what it goes on to: "one had been hurt near A; fifty died in B"
    return inner or not had.isdisjoint(reading.words(0, mention.last))


def has_its_own_day(reading: Reading) -> bool:
    """Whether a sentence gives what it tells a day, or says that it is told of now: "meanwhile", "on Sunday"."""
    reading = reading.entire
    lexicon = reading.lexicon
    if reading.has_word("meanwhile", "raid_signs"):
        return True
    days = [at for at, word in enumerate(reading.row) if word in lexicon.table("weekdays")]
    said = {at for match in reading.matches("speech") for at in range(match.first, match.last + _SAID_ON)}
    return any(at not in said for at in days)


def opens_with_a_day_of_now(reading: Reading) -> bool:
    """Whether a sentence opens with a weekday and tells of an attack by its weapon: "On Monday a drone hit …"."""
    weekdays = reading.lexicon.table("weekdays")
    opens = any(word in weekdays for word in reading.words(0, _OPENS))
    return opens and has_its_own_day(reading) and names_attacker(reading)


def gives_an_hour(reading: Reading) -> bool:
    """Whether a sentence says who attacks, and at what hour: so it goes on behind a match that an alarm broke off."""
    reading = reading.entire
    return names_attacker(reading) and any(number.other == "time" for number in reading.numbers)


def is_told_of_later(reading: Reading) -> bool:
    """Whether a sentence opens with what came later on the day told of."""
    phrases = reading.lexicon.set("later_that_day")
    return any(" ".join(reading.words(0, last)) in phrases for last in range(1, _LATER + 1))


def gives_a_day(reading: Reading, published: dt.date | None) -> bool:
    """Return whether a sentence gives a day by its relation to another, and not one long before the report's own.

    "The day after" is a day of what was told before it.
    """
    reading = reading.entire
    if all(match.rule.get("same") for match in reading.matches("dates")):
        return False
    days = find_dates(reading.text, reading.tokens, published, reading.lexicon, openings=reading.openings)
    return published is None or not days or any(published - day.end <= _LONG_BEFORE for _, day in days)


def comes_to_its_day(reading: Reading, published: dt.date | None) -> bool:
    """Return whether a sentence of long ago turns to a day of now: «рік тому ракета влучила в А, а вчора …»."""
    reading = reading.entire
    turns = reading.lexicon.set("contrast_words")
    if published is None or turns.isdisjoint(reading.row):
        return False
    days = find_dates(reading.text, reading.tokens, published, reading.lexicon, openings=reading.openings)
    led = (reading.words(at - _TURN, at) for at, day in days if published - day.start < _WEEK)
    return any(words[:1] == [","] and not turns.isdisjoint(words) for words in led)


def names_a_day(reading: Reading) -> bool:
    """Return whether a sentence names a day by the report's own, "yesterday"; "we bake at night" names none."""
    reading = reading.entire
    whole = (
        match.rule for match in reading.matches("dates") if not (match.rule.get("part") or match.rule.get("night"))
    )
    return any(rule.get("days") is not None for rule in whole)


def strikes_anew_now(reading: Reading) -> bool:
    """Return whether a sentence that opens with "now" tells a strike once more: «Теперь по городу ударили снова»."""
    lexicon = reading.lexicon
    opens = not lexicon.set("now_words").isdisjoint(reading.row[:1])
    return opens and any(
        not lexicon.set("once_more").isdisjoint(reading.words(match.first - _ANEW, match.last + _ANEW))
        for match in reading.matches("strike")
    )
