"""Read numbers as written: a value or bounds, never a figure the text does not give, and what is counted.

Libraries for this were measured and are wrong on news (word2number reads "No one was hurt" as 1), so the
grammar is our own: digits and words, hedges, ranges, shares, and words that give no figure ("dozens").
Ages, dates, times, prices, distances and calibres are read too, so that nobody else takes them for a toll.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.mentions.lexicon import Lexicon
from geo.model import Quantity, Token

_DIGITS = re.compile(r"\d{1,3}(?:[ ,.]\d{3})+|\d+(?:[.,]\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:[ ,.]\d{3})+")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_AGE = re.compile(r"\d+(?:\.\d+)?-(?:years?|months?|weeks?|days?)-old|\d+-річн\w*|\d+-летн\w*")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_NOUN_REACH = 5
_OLDEST = 110
_MARKS = frozenset('.,;:!?()[]—–…"“”«»')
_MONEY = frozenset("$€£₴₽")
_RISING = frozenset({"gone", "went", "go", "goes", "climbed", "risen", "rose", "rises", "jumped", "shot"})
_RANGE_WORDS = frozenset({"to", "-", "–", "до"})


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
        return self.last if self.noun is None else self.noun + 1

    def quantity(self, text: str, tokens: Sequence[Token], unit: str | None) -> Quantity:
        """Return the number as the record's quantity, quoting the words it was read from."""
        quoted = text[tokens[self.first].start : tokens[self.last - 1].end]
        return Quantity(low=_plain(self.low), best=_plain(self.best), high=_plain(self.high), text=quoted, unit=unit)


def _plain(value: float | None) -> float | None:
    """Write whole numbers without a fraction."""
    return int(value) if value is not None and float(value).is_integer() else value


def find_numbers(tokens: Sequence[Token], lexicon: Lexicon) -> list[Number]:
    """Return the numbers of a sentence in order, each with its hedge, bounds and noun."""
    found: list[Number] = []
    index = 0
    while index < len(tokens):
        number = _read(tokens, index, lexicon)
        if number is None:
            index += 1
            continue
        number = _with_range(tokens, number, lexicon)
        number = _with_hedge(tokens, number, lexicon, found[-1].last if found else 0)
        number = _with_noun(tokens, number, lexicon)
        found.append(number)
        index = max(number.last, index + 1)
    return found


def parse_digits(text: str) -> float:
    """Return the value of digits as written: 88,000 and 88 000 group thousands; 1.2 and 1,2 are decimals."""
    if _GROUPED.fullmatch(text) and not text.startswith("0"):
        return float(re.sub(r"[ ,.]", "", text))
    return float(text.replace(" ", "").replace(",", "."))


def _read(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    text = tokens[index].text
    if _AGE.fullmatch(text):
        return Number(index, index + 1, None, None, None, other="age")
    if _CLOCK.fullmatch(text):
        return Number(index, index + 1, None, None, None, other="time")
    if text[0].isdigit():
        return _read_digits(tokens, index, lexicon)
    return _read_words(tokens, index, lexicon)


def _read_digits(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    match = _DIGITS.fullmatch(tokens[index].text)
    if match is None:
        kind = "ordinal" if re.fullmatch(r"\d+(?:st|nd|rd|th|-?[а-я]{1,3})", tokens[index].text) else "name"
        return Number(index, index + 1, None, None, None, other=kind)
    value = parse_digits(match.group())
    last = index + 1
    multipliers = lexicon.table("multipliers")
    while last < len(tokens) and tokens[last].text in multipliers:
        value *= multipliers[tokens[last].text]
        last += 1
    value = round(value, 6)
    return Number(index, last, value, value, value)


def _read_words(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    """Read number words: "twenty-seven", "a hundred and five", "half a million", "two dozen", "tens of thousands"."""
    numerals, multipliers = lexicon.table("numerals"), lexicon.table("multipliers")
    word = tokens[index].text
    if word in lexicon.set("vague"):
        return _read_vague(tokens, index, lexicon)
    fractions = lexicon.table("fractions")
    start = index
    if word in {"a", "an"} and index + 1 < len(tokens):
        following = tokens[index + 1].text
        if (following in multipliers and multipliers[following] < 1e3) or following in {"thousand", "million"}:
            index += 1
            value, last = _compose(tokens, index, lexicon, start_value=1)
            return Number(start, last, value, value, value)
        if following == "couple" and index + 2 < len(tokens) and tokens[index + 2].text == "of":
            return Number(start, start + 3, 2, None, None, vague=True)
        if following == "few":
            return Number(start, start + 2, None, None, None, vague=True)
        if following in fractions and index + 2 < len(tokens) and tokens[index + 2].text == "of":
            return _read_fraction(tokens, index + 1, lexicon, start)
        return None
    if word in fractions:
        return _read_fraction(tokens, index, lexicon, start)
    if word == "couple" and index + 1 < len(tokens) and tokens[index + 1].text == "of":
        return Number(start, start + 2, 2, None, None, vague=True)
    parts = word.split("-")
    if word in numerals or (len(parts) > 1 and all(part in numerals for part in parts)):
        value, last = _compose(tokens, index, lexicon)
        if _is_determiner_one(tokens, index, last, value):
            return Number(start, last, None, None, None, other="pronoun")
        return Number(start, last, value, value, value)
    if len(parts) == 2 and parts[0] in numerals and parts[1].rstrip("s") in fractions:
        share = round(
            numerals[parts[0]] * {"third": 100 / 3, "quarter": 25.0, "fifth": 20.0}.get(parts[1].rstrip("s"), 0.0)
        )
        return Number(start, index + 1, share, share, share, unit="percent")
    if re.fullmatch(r"[a-z-]+-(?:year|month|week|day)s?-old", word):
        return Number(start, index + 1, None, None, None, other="age")
    return None


def _read_fraction(tokens: Sequence[Token], index: int, lexicon: Lexicon, start: int) -> Number | None:
    """Read "half of", "half the city", "half a million"; "third" alone is an ordinal."""
    share = float(lexicon.table("fractions")[tokens[index].text])
    multipliers = lexicon.table("multipliers")
    following = [token.text for token in tokens[index + 1 : index + 4]]
    if following[:1] == ["a"] and len(following) > 1 and following[1] in multipliers:
        value = share / 100 * multipliers[following[1]]
        return Number(start, index + 3, value, value, value)
    if following[:2] == ["of", "a"] and len(following) > 2 and following[2] in multipliers:
        value = share / 100 * multipliers[following[2]]
        return Number(start, index + 4, value, value, value)
    if tokens[index].text == "half" or following[:1] == ["of"]:
        return Number(start, index + 1, share, share, share, unit="percent")
    return None


def _read_vague(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Number | None:
    """Read "dozens", "tens of thousands": words that give no figure, so no figure is given."""
    last = index + 1
    vague = lexicon.set("vague")
    while last + 1 < len(tokens) and tokens[last].text == "of" and tokens[last + 1].text in vague:
        last += 2
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
        if all(value is not None for value in values) and not (current % 100 and start_value is None and current % 10):
            current += sum(value for value in values if value is not None)
            start_value = None
        elif word in multipliers and (current or start_value is not None):
            scale = multipliers[word]
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        elif (
            word == "and"
            and current >= 100
            and last + 1 < len(tokens)
            and all(part in numerals for part in tokens[last + 1].text.split("-"))
        ):
            pass
        else:
            break
        last += 1
    return total + current, last


def _is_determiner_one(tokens: Sequence[Token], first: int, last: int, value: float) -> bool:
    """Tell "one of them", "another one", "no one" from the count one."""
    if value != 1 or tokens[first].text != "one":
        return False
    before = tokens[first - 1].text if first else ""
    after = tokens[last].text if last < len(tokens) else ""
    return before in {"no", "this", "that", "any", "every", "each", "another", "the"} or after in {"of", "another"}


def _with_range(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """Join "10 to 12", "10-12", "between 10 and 12" into one number with bounds and no best value."""
    if number.best is None or number.last >= len(tokens):
        return number
    link = tokens[number.last].text
    between = number.first > 0 and tokens[number.first - 1].text in {"between", "від", "от"}
    if not (link in _RANGE_WORDS or (between and link in {"and", "до"})) or number.last + 1 >= len(tokens):
        return number
    other = _read(tokens, number.last + 1, lexicon)
    if other is None or other.best is None or other.best <= number.best or other.other or number.unit:
        return number
    low = number.best
    if low < 1000 <= other.best and tokens[other.last - 1].text in lexicon.table("multipliers") and link != "and":
        low *= lexicon.table("multipliers")[tokens[other.last - 1].text]  # "10 to 12 thousand"
    return replace(number, first=number.first - between, last=other.last, low=low, best=None, high=other.best)


def _with_hedge(tokens: Sequence[Token], number: Number, lexicon: Lexicon, floor: int) -> Number:
    """Widen a number by the hedge right before it: "over 370" has low 370 and no high."""
    if number.other or (number.best is None and number.high is not None):
        return number
    hedges = lexicon.rules.get("hedges")
    if hedges is None:
        return number
    for first in range(max(floor, number.first - 4), number.first):
        for match in hedges.find(tokens[first : number.first]):
            end = first + match.last
            gap = [token.text for token in tokens[end : number.first]]
            if any(word not in lexicon.set("articles") | {"another"} for word in gap):
                continue
            kind = match.rule.group.rpartition(".")[2]
            begin = first + match.first
            if kind == "up_to" and begin and tokens[begin - 1].text in _RISING:
                continue  # "has gone up to nine"
            if number.best is None:
                return replace(number, first=begin)
            bounds = {
                "at_least": (number.best, number.best, None),
                "over": (number.best, number.best, None),
                "up_to": (None, number.best, number.best),
                "under": (None, number.best, number.best),
                "about": (None, number.best, None),
            }[kind]
            return replace(number, first=begin, low=bounds[0], best=bounds[1], high=bounds[2])
    return number


def _with_noun(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """Find what a number counts, or why it is no count at all."""
    if number.other:
        return number
    before = tokens[number.first - 1].text if number.first else ""
    after = tokens[number.last].text if number.last < len(tokens) else ""
    two_before = tokens[number.first - 2].text if number.first > 1 else ""
    if before == "of" and two_before in lexicon.set("inhabited"):
        return replace(number, other="population")  # "a town of 19,000 people"
    if before in _MONEY or after in _MONEY:
        return replace(number, other="money")
    if number.last < len(tokens) and tokens[number.last].start == tokens[number.last - 1].end and after[:1].isalpha():
        return replace(number, other="name")  # 152mm, 23rd: part of a name or a measure
    if after == "%":
        return replace(number, last=number.last + 1, unit="percent")
    if after in {"°", "°c"}:
        return replace(number, other="degree")
    if _is_date(tokens, number, lexicon):
        return replace(number, other="date")
    if (
        _in_row_after_aged(tokens, number, lexicon)
        or _is_age_of(tokens, number, lexicon)
        or (before == "," and after in {",", ""} and _follows_person(tokens, number, lexicon))
    ):
        return replace(number, other="age")
    if (
        before in {"no", "№", "#", "number", "route", "block", "unit", "queue", "stage", "phase", "line", "group"}
        and number.first
        and tokens[number.first].text[0].isdigit()
    ):
        return replace(number, other="name")
    if after in {"a.m", "p.m", "a.m.", "p.m.", "am", "pm"}:
        return replace(number, other="time")
    return _counted(tokens, number, lexicon)


def _counted(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    units, noncounts = lexicon.table("units"), lexicon.table("noncounts")
    function = lexicon.set("function")
    best: Number | None = None
    index = number.last
    if index < len(tokens) and tokens[index].text == "of":
        index += 1
    for at in range(index, min(index + _NOUN_REACH, len(tokens))):
        word = tokens[at].text
        bare = word.rsplit("-", 1)[-1]
        if word in _MARKS and not (word in '"”»' and at == number.last):
            break
        if at + 1 < len(tokens) and tokens[at + 1].text == "'s":
            continue  # "9,200 of the town's customers": towns are not counted
        unit = (
            "percent" if word == "per" and at + 1 < len(tokens) and tokens[at + 1].text == "cent" else units.get(word)
        )
        if unit is None and word not in noncounts and bare != word:
            unit = units.get(bare)
        if unit is not None:
            best = replace(number, unit=number.unit or unit, noun=at, other=None)
        elif word in noncounts and number.unit != "percent":
            best = replace(number, noun=at, other=noncounts[word])
        elif best is not None or (
            word in function
            and word not in lexicon.set("articles")
            and word not in {"more", "other", "others", "such", "of"}
        ):
            break
    return best or number


def _is_date(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    months = lexicon.set("months")
    token = tokens[number.first]
    if number.last - number.first != 1 or number.best is None or not token.text.isdigit():
        return False
    before = tokens[number.first - 1].text.rstrip(".") if number.first else ""
    after = tokens[number.last].text.rstrip(".") if number.last < len(tokens) else ""
    nearby = {before, after}
    if before == "." and number.first > 1:
        nearby.add(tokens[number.first - 2].text)
    if nearby & months and number.best <= 31:
        return not (before not in months and after in {"may", "march"} and not tokens[number.last].capital)
    year = _FIRST_YEAR <= number.best <= _LAST_YEAR and len(token.text) == 4
    return year and (
        before in months | {"in", "since", "of", "from", "until", "by", ",", "early", "late", "mid", "у", "в", "з", "с"}
        or after in {"року", "році", "году", "года", "рік"}
        or nearby & months != set()
    )


def _in_row_after_aged(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number stands in "aged eight, 12 and 17", "both 55"."""
    joints = {",", "and", *lexicon.table("numerals")}
    at = number.first - 1
    while at > 0 and (tokens[at].text in joints or tokens[at].text.isdigit()):
        at -= 1
    if at < 0:
        return False
    alone = number.last < len(tokens) and tokens[number.last].text in {",", "."}
    return tokens[at].text == "aged" or (tokens[at].text in {"both", "all"} and at == number.first - 1 and alone)


def _is_age_of(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is an age in "a woman of 33", "women of 44 and 71"."""
    at = number.first - 1
    while at > 1 and (tokens[at].text in {",", "and"} or tokens[at].text.isdigit()):
        at -= 1
    if at < 1 or tokens[at].text != "of" or not (number.best and number.best <= _OLDEST):
        return False
    persons = lexicon.set("family_singular") | {"women", "men", "boys", "girls", "children", "residents"}
    after = tokens[number.last].text if number.last < len(tokens) else "."
    counts = after in lexicon.table("units") or after in lexicon.table("noncounts")
    return tokens[at - 1].text in persons and not counts


def _follows_person(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    at = number.first - 2
    return at >= 0 and (tokens[at].capital or tokens[at].text in lexicon.set("family_singular"))
