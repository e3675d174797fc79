"""Read one number where it stands: digits with every separator, number words with their case endings, shares.

What it counts, its hedge and its range are read in `numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from geo._quick import quick
from geo.mentions.lexicon import Lexicon
from geo.model import Quantity, Token

_DIGITS = re.compile(r"\d{1,3}(?:[ ,.]\d{3})+|\d+(?:[.,]\d+)?")
_GROUP = 3  # digits
_GROUPED = re.compile(r"\d{1,3}(?:[ ,.]\d{3})+")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_ORDINAL = re.compile(r"\d+-?[^\W\d_]{1,3}")
_ENDED = re.compile(r"(\d+)-([^\W\d_]+)")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{2})")
_HEDGE_REACH = 4
_HOURS, _MINUTES = 24, 60
_ARMS_REACH = 2  # tokens
_SHARE_OF_AT_MOST = 10
_HALF = 50


@quick
@dataclass(frozen=True, slots=True)
class Number:
    """A number in a sentence: its tokens, bounds, and what it counts.

    first..last are token offsets of the number with its hedge (last excluded); noun is the offset of the
    noun counted, None when the number stands bare. unit is a unit of the record or None; other names the
    kind of a noun that is no unit (drone, time, money, age, date, …), so such numbers are never tolls.
    """

    first: int
    last: int
    low: float | None
    best: float | None
    high: float | None
    unit: str | None = None
    noun: int | None = None
    other: str | None = None
    vague: bool = False

    @property
    def end(self) -> int:
        """The token offset after the number and its noun."""
        return self.last if self.noun is None else max(self.last, self.noun + 1)

    def quantity(self, text: str, tokens: Sequence[Token], unit: str | None) -> Quantity:
        """Return the number as the record's quantity, quoting the words it was read from."""
        quoted = text[tokens[self.first].start : tokens[self.last - 1].end]
        return Quantity(low=_plain(self.low), best=_plain(self.best), high=_plain(self.high), text=quoted, unit=unit)


def _plain(value: float | None) -> float | None:
    """Write whole numbers without a fraction."""
    return int(value) if value is not None and float(value).is_integer() else value


def parse_digits(text: str) -> float:
    """Return the value of digits as written: 88,000 and 88 000 group thousands; 1.2 and 1,2 are decimals."""
    if _GROUPED.fullmatch(text) and not text.startswith("0"):
        return float(re.sub(r"[ ,.]", "", text))
    return float(text.replace(" ", "").replace(",", "."))


def word_at(tokens: Sequence[Token], index: int) -> str:
    """Return the folded word at an offset, empty outside the sentence."""
    return tokens[index].text if 0 <= index < len(tokens) else ""


def read_number(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    """Return the number that begins at a token offset, None when none does; no hedge, range or noun yet."""
    text = tokens[index].text
    if "-" in text and any(ending in text for ending in lexicon.set("age_words")):
        return Number(index, index + 1, None, None, None, other="age")
    if text[0].isdigit():
        if _CLOCK.fullmatch(text):
            return Number(index, index + 1, None, None, None, other="time")
        return _read_digits(tokens, index, lexicon)
    if text not in lexicon.number_words and "-" not in text:
        return None
    if index and tokens[index].capital and text in lexicon.set("numeral_homonyms"):
        return None  # «пошкоджено СТО»: a garage, no hundred
    return _read_words(tokens, index, lexicon)


def _read_digits(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    text = tokens[index].text
    ended = _ENDED.fullmatch(text)
    if ended is not None and (
        ended.group(2) in lexicon.any_of("cardinal_endings", "bound_endings") or _counts_arms(tokens, index, lexicon)
    ):
        text = ended.group(1)  # "2-х людей", "5-ро": a count with its case ending
    match = _DIGITS.fullmatch(text)
    if index > 1 and tokens[index - 1].text == "/" and tokens[index - 1].end == tokens[index].start:
        return Number(index, index + 1, None, None, None, other="name")  # "Kh-59/69"
    if [token.text for token in tokens[index + 1 : index + 2]] == ["/"] and word_at(tokens, index + 2).isdigit():
        return Number(index, index + 1, None, None, None, other="name")  # "2/3 of the city"
    if match is None:
        kind = "ordinal" if _ORDINAL.fullmatch(text) else "name"
        return Number(index, index + 1, None, None, None, other=kind)
    value = parse_digits(match.group())
    half = _half_more(tokens, index + 1, lexicon)
    if half and word_at(tokens, index + 1 + half) in lexicon.table("multipliers"):
        value += 0.5  # "6 с половиной тысяч"
    else:
        half = 0
    last = _after_multipliers(tokens, index + 1 + half, lexicon)
    if last == index + 1 and _is_day_and_month(text, lexicon):
        return Number(index, last, None, None, None, other="date")
    if last == index + 1 and (_is_dotted_clock(text, lexicon) or _is_an_hour(tokens, index, lexicon)):
        return Number(index, last, None, None, None, other="time")
    for at in range(index + 1, last):
        value *= lexicon.table("multipliers").get(tokens[at].text, 1)
    value = round(value, 6)
    rest = _rest(tokens, last, lexicon) if last > index + 1 else None
    if rest is not None and rest.best is not None and rest.best < value:
        value, last = value + rest.best, rest.last  # "7 тис. 400 абонентів", "1 млн 200 тис."
    return Number(index, last, value, value, value)


def _counts_arms(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a number with the ending of an ordinal counts weapons: «збиття 81-го ударного БпЛА»."""
    weapons = lexicon.table("weapons")
    ends = tokens[index].text.endswith(tuple(f"-{ending}" for ending in sorted(lexicon.set("arms_endings"))))
    return ends and any(token.text in weapons for token in tokens[index + 1 : index + 1 + _ARMS_REACH])


def _rest(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    """Return the number that goes on after "тис." or "млн": three digits, or a count with its own multiplier."""
    if index >= len(tokens) or not tokens[index].text.isdigit():
        return None
    number = _read_digits(tokens, index, lexicon)
    more = number is not None and number.last > index + 1
    return number if len(tokens[index].text) == _GROUP or more else None


def _after_multipliers(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> int:
    """Return the offset after the multipliers at `last`, with the full stop of an abbreviated one ("50 тис. осіб")."""
    multipliers = lexicon.table("multipliers")
    while last < len(tokens) and tokens[last].text in multipliers:
        if len(tokens[last].text) == 1 and tokens[last].start > tokens[last - 1].end:
            break  # "within a radius of 300 m" tells metres, "1.2m households" millions
        last += 1
        stop = tokens[last - 1].text in lexicon.set("abbreviated") and word_at(tokens, last) == "."
        if stop and last + 1 < len(tokens):
            last += 1
    return last


def _is_day_and_month(text: str, lexicon: Lexicon) -> bool:
    """Whether digits are a date ("24.01") in a language that writes dates so and decimals with a comma."""
    match = _DAY_MONTH.fullmatch(text) if lexicon.set("date_marks") else None
    return match is not None and 0 < int(match.group(1)) <= 31 and 0 < int(match.group(2)) <= 12


def _is_dotted_clock(text: str, lexicon: Lexicon) -> bool:
    """Whether digits are a time of day ("8.30") where decimals are written with a comma."""
    match = _DAY_MONTH.fullmatch(text) if lexicon.set("date_marks") else None
    return match is not None and int(match.group(1)) < _HOURS and int(match.group(2)) < _MINUTES


def _is_an_hour(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether digits are a time of day where decimals have a point too: "about 7.15 in X", "at 9.45"."""
    match = _DAY_MONTH.fullmatch(tokens[index].text)
    hour = match is not None and int(match.group(1)) < _HOURS and int(match.group(2)) < _MINUTES
    after = word_at(tokens, index + 1)
    counts = after in lexicon.table("units") or after in lexicon.table("noncounts") or after == "%"
    return hour and not counts and word_at(tokens, index - 1) in lexicon.set("hour_before")


def _read_words(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    """Read number words: "twenty-seven", "a hundred and five", "half a million", "two dozen", "tens of thousands"."""
    numerals, multipliers = lexicon.table("numerals"), lexicon.table("multipliers")
    word = tokens[index].text
    if index and tokens[index].capital and word in lexicon.set("capital_names"):
        return None  # «два авто та СТО»
    if word in lexicon.set("alone") or (
        word in lexicon.set("alone_after_hedge") and _is_hedged(tokens, index, lexicon)
    ):
        value, last = _compose(tokens, index, lexicon, start_value=1)
        return Number(index, last, value, value, value)
    if word in lexicon.set("vague"):
        return _read_vague(tokens, index, lexicon)
    fractions = lexicon.table("fractions")
    if word in lexicon.set("one_articles"):
        return _read_after_article(tokens, index, lexicon)
    if word in fractions:
        return None if _is_a_part_of_town(tokens, index, lexicon) else _read_fraction(tokens, index, lexicon, index)
    of_words = lexicon.set("count_of")
    if word in lexicon.set("about_two") and word_at(tokens, index + 1) in of_words:
        several = word_at(tokens, index + 2) in multipliers
        return Number(index, index + 2 + several, None if several else 2, None, None, vague=True)
    parts = word.split("-")
    if len(parts) == 2 and _is_numeral_range(parts, lexicon):
        low, high = (float(numerals[part]) for part in parts)
        last = _after_multipliers(tokens, index + 1, lexicon)
        scale = 1.0
        for at in range(index + 1, last):
            scale *= multipliers.get(tokens[at].text, 1)
        return Number(index, last, low * scale, None, high * scale)
    if word in numerals or (len(parts) > 1 and all(part in numerals for part in parts)):
        return _read_numerals(tokens, index, lexicon)
    if len(parts) == 2 and parts[0] in numerals:
        share = _share_of(numerals[parts[0]], parts[1].rstrip("s"), lexicon)
        if share is not None:
            return Number(index, index + 1, share, share, share, unit="percent")
    return None


def _read_numerals(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number:
    """Read a row of numerals: a count, an ordinal ("двадцять першого"), so many parts of a whole, or no number."""
    value, last = _compose(tokens, index, lexicon)
    if _is_determiner_one(tokens, index, last, value, lexicon):
        return Number(index, last, None, None, None, other="pronoun")
    if word_at(tokens, last) in lexicon.set("ordinals"):
        return Number(index, last + 1, None, None, None, other="ordinal")
    share = _share_of(value, word_at(tokens, last).rstrip("s"), lexicon)
    if share is not None:
        return Number(index, last + 1, share, share, share, unit="percent")
    return _one_in_so_many(tokens, index, last, value, lexicon) or Number(index, last, value, value, value)


def _one_in_so_many(tokens: Sequence[Token], index: int, last: int, value: float, lexicon: Lexicon) -> Number | None:
    """Read "one in four households", "two out of five homes": a share of those served, no count."""
    joints, served = lexicon.set("share_joints"), lexicon.set("shared_out")
    at = last
    while at < last + 2 and word_at(tokens, at) in joints:
        at += 1
    whole = lexicon.table("numerals").get(word_at(tokens, at), 0)
    if at == last or not value < whole <= _SHARE_OF_AT_MOST or word_at(tokens, at + 1) not in served:
        return None
    share = float(round(value * 100 / whole))
    return Number(index, at + 1, share, share, share, unit="percent")


def _is_numeral_range(parts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether "five-six" names two counts, the second larger, and not one ("twenty-six")."""
    numerals = lexicon.table("numerals")
    if not all(part in numerals for part in parts):
        return False
    low, high = numerals[parts[0]], numerals[parts[1]]
    return low < high and not (low % 10 == 0 and low >= 20 and high < 10)


def _read_after_article(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    """Read "a dozen", "a couple of", "a few", "a third of"; the article alone counts nothing."""
    multipliers, of_words = lexicon.table("multipliers"), lexicon.set("count_of")
    following, next_but_one = word_at(tokens, index + 1), word_at(tokens, index + 2)
    if following in multipliers and len(following) > 2 and following.isalpha() and multipliers[following] < 1e9:
        value, last = _compose(tokens, index + 1, lexicon, start_value=1)
        return Number(index, last, value, value, value)
    if following in lexicon.set("about_two") and next_but_one in of_words:
        several = word_at(tokens, index + 3) in lexicon.table("multipliers")  # "a couple of dozen"
        return Number(index, index + 3 + several, None if several else 2, None, None, vague=True)
    if following in lexicon.set("few"):
        return Number(index, index + 2, None, None, None, vague=True)
    if following in lexicon.table("fractions") and next_but_one in of_words:
        return _read_fraction(tokens, index + 1, lexicon, index)
    return None


def _is_a_part_of_town(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether an adjective before "quarter" makes it a part of a town: "the old quarter of", not "a quarter of"."""
    before = word_at(tokens, index - 1)
    led = word_at(tokens, index - 2) in lexicon.set("articles")
    known = lexicon.any_of("share_leads", "function", "numerals", "prepositions", "adverbs")
    return led and tokens[index].text in lexicon.set("quarters_after") and before[:1].isalpha() and before not in known


def _share_of(count: float, word: str, lexicon: Lexicon) -> float | None:
    """Return percent for so many parts of a whole ("two thirds"), None when the word names no part."""
    share = lexicon.table("fractions").get(word)
    if share is None or share == _HALF:
        return None
    return float(round(count * 100 / round(100 / share)))


def _read_fraction(tokens: Sequence[Token], index: int, lexicon: Lexicon, start: int) -> Number | None:
    """Read "half of", "half the city", "half a million"; "third" alone is an ordinal."""
    share = float(lexicon.table("fractions")[tokens[index].text])
    multipliers, joints = lexicon.table("multipliers"), lexicon.set("fraction_joints")
    at = index + 1
    while at < min(index + 3, len(tokens)) and tokens[at].text in joints:
        at += 1
    last = _after_multipliers(tokens, at, lexicon)
    if last > at and (at > index + 1 or not joints) and word_at(tokens, at - 1) not in lexicon.set("count_of"):
        value = share / 100
        for place in range(at, last):
            value *= multipliers.get(tokens[place].text, 1)
        return Number(start, last, value, value, value)
    if tokens[index].text in lexicon.set("fraction_alone") or word_at(tokens, index + 1) in lexicon.set("count_of"):
        return Number(start, index + 1, share, share, share, unit="percent")
    return None


def _read_vague(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    """Read "dozens", "tens of thousands": words that give no figure, so no figure is given."""
    if index and tokens[index - 1].text in lexicon.set("comparing"):
        return None  # "as many as 14"
    if word_at(tokens, index + 1) in lexicon.set("vague_in_names"):
        return None  # "a multiple launch rocket system"
    if word_at(tokens, index + 2) in lexicon.set("launchers") and word_at(tokens, index + 1) in lexicon.table(
        "weapons"
    ):
        return None  # "multiple rocket launchers"
    last = index + 1
    vague, of_words = lexicon.set("vague"), lexicon.set("count_of")
    while last < len(tokens):
        multiplied = tokens[last].text in lexicon.table("multipliers")  # "several thousand"
        if multiplied or (not of_words and tokens[last].text in vague):
            last += 1
        elif tokens[last].text in of_words and word_at(tokens, last + 1) in vague:
            last += 2
        else:
            break
    return Number(index, last, None, None, None, vague=True)


def _compose(
    tokens: Sequence[Token], index: int, lexicon: Lexicon, *, start_value: float | None = None
) -> tuple[float, int]:
    """Add up number words from `index`; "and" joins only inside a number ("a hundred and five")."""
    numerals, multipliers = lexicon.table("numerals"), lexicon.table("multipliers")
    total, current, last = 0.0, 0.0 if start_value is None else float(start_value), index
    while last < len(tokens):
        word = tokens[last].text
        values = [numerals.get(part) for part in word.split("-")]
        if all(value is not None for value in values) and _fits_after(current, values, start_value):
            current += sum(value for value in values if value is not None)
            start_value = None
        elif word in multipliers and (current or start_value is not None):
            after = _after_multipliers(tokens, last, lexicon)
            scale = multipliers[word]
            current = (current or 1) * scale
            start_value = None
            if scale >= 1000:
                half = _half_more(tokens, last + 1, lexicon)  # "a million and a half"
                total, current = total + current + scale / 2 * bool(half), 0.0
                last += half
                after += half
            if after > last + 1 and tokens[after - 1].text == ".":
                last = after
                break
        elif current and (half := _half_more(tokens, last, lexicon)) and word_at(tokens, last + half) in multipliers:
            current += 0.5  # "five and a half thousand"
            last += half - 1
        elif not (
            word in lexicon.set("number_joints")
            and current >= 100
            and last + 1 < len(tokens)
            and all(part in numerals for part in tokens[last + 1].text.split("-"))
        ):
            break
        last += 1
    return total + current, last


def _half_more(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return how many words at a place add a half to the number before them, 0 when none do: "and a half"."""
    phrases = (phrase.split() for phrase in lexicon.set("half_more"))
    return next((len(p) for p in phrases if p == [token.text for token in tokens[at : at + len(p)]]), 0)


def _fits_after(current: float, values: Sequence[float | None], start_value: float | None) -> bool:
    """Whether a number word goes on with the number so far: only a smaller one does ("сто двадцять сім")."""
    if start_value is not None or not current:
        return True
    if current % 10 or current == 10:
        return False
    room = 10.0
    while current % (room * 10) == 0:
        room *= 10
    return sum(value for value in values if value is not None) < room


def _is_determiner_one(tokens: Sequence[Token], first: int, last: int, value: float, lexicon: Lexicon) -> bool:
    """Tell "one of them", "another one", "no one" from the count one."""
    if value != 1 or tokens[first].text not in lexicon.set("one_words"):
        return False
    if word_at(tokens, first - 1) in lexicon.set("another") and word_at(tokens, last) in lexicon.set("locatives"):
        return False  # "two people were killed in A and another one in B"
    if word_at(tokens, last) in lexicon.set("count_of") and _is_of_people(word_at(tokens, last + 1), lexicon):
        return False  # «ранен один из сотрудников»
    if word_at(tokens, first - 1) in lexicon.set("said_that") and _is_counted(word_at(tokens, last), lexicon):
        return False  # "officials said that one man had died", "that one was killed"
    return word_at(tokens, first - 1) in lexicon.set("one_before") or word_at(tokens, last) in lexicon.set("one_after")


def _is_counted(word: str, lexicon: Lexicon) -> bool:
    """Whether a word after "that one" makes it a count: people, or that something was done to one of them."""
    return lexicon.table("units").get(word) == "people" or word in lexicon.set("be_forms")


def _is_of_people(word: str, lexicon: Lexicon) -> bool:
    """Whether a word counts people of whom nothing has been told before, as "the wounded" would be."""
    return lexicon.table("units").get(word) == "people" and word not in lexicon.any_of(
        "harmed_people", "generic_people"
    )


def _is_hedged(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a hedge ends right before an offset: "близько сотні" is one hundred, "сотні" alone hundreds."""
    row = [token.text for token in tokens[max(index - _HEDGE_REACH, 0) : index]]
    return any(match.last == len(row) for match in lexicon.rules.find("hedges", row))
