"""Read numbers as written: a value or bounds, never a figure the text does not give, and what is counted.

Libraries for this were measured and are wrong on news (word2number reads "No one was hurt" as 1), so the
grammar is our own: digits and words (`numerals`), hedges, ranges, shares, and words that give no figure ("dozens").
Ages, dates, times, prices, distances and calibres are read too, so that nobody else takes them for a toll.
The words stand in the lexicon; a language without articles or with case endings fills the same tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.ages import with_ages_told_one_by_one
from geo.mentions.bounds import with_bounds
from geo.mentions.lexicon import Lexicon
from geo.mentions.numerals import Number, parse_digits, read_number, word_at
from geo.mentions.rules import Openings
from geo.model import Token

__all__ = ["Number", "find_numbers", "names_somebody", "parse_digits"]

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_BIRTH_WORDS = 4  # "г . р ."
_NOUN_REACH, _HEDGE_REACH, _RISING_REACH, _STREET_REACH = 5, 4, 6, 6
_FIRED = frozenset({"drone", "missile"})
_DRONE = "drone"
_OLDEST = 110
_LAST_HOUR = 24
_LAST_DAY = 32
_PHRASE_REACH = 5
_MARKS = frozenset('.,;:!?()[]—–…"“”«»')
_QUOTES = frozenset({'"', "”", "»", "«"})
_OPENING_QUOTES = frozenset({"«", "“", '"'})
_VILLAGES_REACH = 9  # tokens: «12 сёл и хуторов Глуховского района, в которых проживают 3 тысячи»
_MONEY = frozenset("$€£₴₽")
_WITH_MULTIPLIER = 2  # tokens
_DASHES = frozenset("-–—")


def find_numbers(tokens: Sequence[Token], lexicon: Lexicon, openings: Openings | None = None) -> list[Number]:
    """Return the numbers of a sentence in order, each with its hedge, bounds and noun.

    openings are those of the sentence's words, where they are known.
    """
    found: list[Number] = []
    end = 0
    words = lexicon.number_words
    starts = [at for at, (_, _, word, _, _) in enumerate(tokens) if word in words or word[0].isdigit() or "-" in word]
    if not starts:
        return []
    begun = lexicon.rules.openings([token.text for token in tokens]) if openings is None else openings
    hedges = [at for at, _ in begun.get("hedges", ())]
    for index in starts:
        number = read_number(tokens, index, lexicon) if index >= end else None
        if number is None:
            continue
        core = number.first
        number = _with_range(tokens, number, lexicon)
        if any(0 < number.first - at <= _HEDGE_REACH for at in hedges):
            number = _with_hedge(tokens, number, lexicon, found[-1].last if found else 0)
        number = _with_noun(tokens, with_bounds(tokens, number, core, lexicon), core, lexicon)
        bare = number.unit is None and number.other is None and number.noun is None
        if bare and word_at(tokens, core - 1) in lexicon.set("below_zero"):
            number = replace(number, other="degree")  # «мінус 7 дронів» were brought down
        number = _with_noun_before(tokens, number, core, found[-1].end if found else 0, lexicon)
        found.append(number)
        end = number.last
    out = _shared_kinds(tokens, _put_right(tokens, found, lexicon), lexicon)
    return with_ages_told_one_by_one(tokens, out, lexicon)


def _put_right(tokens: Sequence[Token], found: Sequence[Number], lexicon: Lexicon) -> list[Number]:
    """Make one number of "not seven but nine", «не семь, а девять»: the second, told with the words of both."""
    out: list[Number] = []
    for number in found:
        before = out[-1] if out else None
        gap = [token.text for token in tokens[before.end : number.first]] if before is not None else []
        but = gap[gap[:1] == [","] :]
        denied = before is not None and word_at(tokens, before.first - 1) in lexicon.set("casualty_negations")
        if denied and before is not None and len(but) == 1 and but[0] in lexicon.set("contrast_words"):
            out[-1] = replace(number, first=before.first - 1)
        else:
            out.append(number)
    return out


def _with_range(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """Join "10 to 12", "10-12", "between 10 and 12" into one number with bounds and no best value."""
    if number.best is None or number.last >= len(tokens):
        return number
    link = tokens[number.last].text
    ands = lexicon.set("range_ands")
    if link not in ands and link not in lexicon.set("range_links"):
        return number
    between = word_at(tokens, number.first - 1) in lexicon.set("range_openers")
    if _is_rising(tokens, number.first, number.last, lexicon):
        return number  # "rose from four to seven" tells of two counts
    if not (link in lexicon.set("range_links") or between) or number.last + 1 >= len(tokens):
        return number
    if link in _DASHES and tokens[number.last].start > tokens[number.last - 1].end:
        spaced = tokens[number.last + 1].start > tokens[number.last].end
        if spaced and lexicon.set("dash_is_a_verb"):
            return number  # "у Харкові 3 – 5 у Сумах" is no range
    other = read_number(tokens, number.last + 1, lexicon)
    if other is None or other.best is None or other.best <= number.best or other.other or number.unit:
        return number
    low = number.best
    scale = lexicon.table("multipliers").get(tokens[other.last - 1].text, 1)
    if tokens[other.last - 1].text == ".":
        scale = lexicon.table("multipliers").get(tokens[other.last - 2].text, 1)
    if low < 1000 <= other.best and low * scale < other.best:
        low *= scale  # "10 to 12 thousand", «от 10 до 12 тыс.»; not "between 900 and two thousand"
    return replace(number, first=number.first - between, last=other.last, low=low, best=None, high=other.best)


def _with_hedge(tokens: Sequence[Token], number: Number, lexicon: Lexicon, floor: int) -> Number:
    """Widen a number by the hedge right before it: "over 370" has low 370 and no high."""
    if number.other or (number.best is None and number.high is not None):
        return number
    low = max(floor, number.first - _HEDGE_REACH)
    row = [token.text for token in tokens[low : number.first]]
    for first in range(low, number.first):
        for match in lexicon.rules.find("hedges", row[first - low :]):
            end = first + match.last
            gap = row[end - low :]
            if any(word not in lexicon.set("hedge_gap") for word in gap):
                continue
            kind = match.rule.group.rpartition(".")[2]
            begin = first + match.first
            if kind == "about" and word_at(tokens, begin - 1) in lexicon.set("told_about"):
                continue  # "information about 31 people"
            if kind == "up_to" and _is_rising(tokens, begin, number.last, lexicon):
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


def _is_rising(tokens: Sequence[Token], begin: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a word of growth makes "to nine" the new figure, neither a bound nor the end of a range.

    So where it is told of another toll before: «зросла до 37, а загиблих – до п'яти».
    """
    rising = lexicon.set("rising")
    gapped = not lexicon.set("harmed_people").isdisjoint(token.text for token in tokens[max(begin - 2, 0) : begin])
    beside = (*tokens[max(begin - (1 + gapped) * _RISING_REACH, 0) : begin], *tokens[last : last + 3])
    return not rising.isdisjoint([token.text for token in beside])


def _lives_in_those_counted(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a relative clause tells who lives in settlements: «обесточены 12 сёл, где проживают 3 тысячи человек»."""
    units = lexicon.table("units")
    which = word_at(tokens, number.first - 2) in lexicon.set("in_which")
    return which and any(
        units.get(token.text) == "settlements"
        for token in tokens[max(number.first - _VILLAGES_REACH, 0) : number.first - 2]
    )


def _with_noun(tokens: Sequence[Token], number: Number, core: int, lexicon: Lexicon) -> Number:
    """Find what a number counts, or why it is no count at all; core is its offset without the hedge."""
    if number.other:
        return number
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if before in lexicon.set("count_of") and word_at(tokens, number.first - 2) in lexicon.set("inhabited"):
        return replace(number, other="population")  # "a town of 19,000 people"
    if before in lexicon.set("population_before") and not _lives_in_those_counted(tokens, number, lexicon):
        return replace(number, other="population")
    if before in _MONEY or after in _MONEY:
        return replace(number, other="money")
    if number.last < len(tokens) and tokens[number.last].start == tokens[number.last - 1].end and after[:1].isalpha():
        return replace(number, other="name")  # 152mm, 23rd: part of a name or a measure
    if after == "%":
        return replace(number, last=number.last + 1, unit="percent")
    if after in {"°", "°c"}:
        return replace(number, other="degree")
    if _is_birth_year(tokens, number, lexicon):
        return replace(number, other="age")
    if _is_date(tokens, number, core, lexicon):
        return replace(number, other="date")
    if (number.best or 0) <= _OLDEST and (
        _in_row_after_aged(tokens, number, lexicon)
        or _is_age_of(tokens, number, lexicon)
        or (after in {",", "."} and _is_said_of_who(tokens, number, lexicon))
        or (before == "," and after in {",", ".", ""} and _follows_person(tokens, number, lexicon))
        or _is_one_of_two_ages(tokens, number, lexicon)
        or _is_age_span(tokens, number, lexicon)
    ):
        return replace(number, other="age")
    if _is_of_a_name(tokens, number, lexicon) or _is_of_who_harms(tokens, number, lexicon):
        return replace(number, other="name")
    if after in lexicon.set("time_after") or _is_hour_of_day(tokens, number, core, lexicon):
        return replace(number, other="time")
    return _counted(tokens, number, lexicon)


def _is_hour_of_day(tokens: Sequence[Token], number: Number, core: int, lexicon: Lexicon) -> bool:
    """Whether a number behind a word of time is an hour: "since three in the morning", but not "killed three in …"."""
    leads = word_at(tokens, core - 1) in lexicon.any_of("hour_before", "since_words")
    hours = (phrase.split() for phrase in lexicon.set("hours_of_day"))
    after = word_at(tokens, number.last)
    if (
        leads
        and word_at(tokens, core - 2) in lexicon.set("hour_adverbs")
        and (number.best or _LAST_HOUR + 1) <= _LAST_HOUR
    ):
        return not after[:1].isalnum() or after in lexicon.set("prepositions")  # "shortly before 5 in Izium"
    return leads and any(
        all(word_at(tokens, number.last + at) == word for at, word in enumerate(words)) for words in hours
    )


def _is_of_a_name(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether digits belong to a name or an address: "№ 5", "буд. 12", "вул. Шевченка, 12"."""
    if not tokens[number.first].text[0].isdigit() or not number.first:
        return False
    before = word_at(tokens, number.first - 1)
    names = lexicon.set("name_before")
    counted = lexicon.any_of("tolled", "now_words")
    if before in lexicon.set("numbering") and word_at(tokens, number.first - 2) in counted:
        return False  # "the wounded number 14"
    if before in names or (before == "." and word_at(tokens, number.first - 2) in names & lexicon.set("abbreviated")):
        return True
    if before != "," or not tokens[number.first - 2].capital:
        return False
    around = [token.text for token in tokens[max(number.first - _STREET_REACH, 0) : number.first]]
    return not lexicon.set("street_words").isdisjoint(around)


def _counted(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    units, noncounts = lexicon.table("units"), lexicon.table("noncounts")
    function, fillers = lexicon.set("function"), lexicon.set("count_fillers")
    # Where a noun's genitive follows it, the first noun is the one counted, unless it may be an adjective of the next.
    modifiers = lexicon.set("may_modify")
    persons = word_at(tokens, number.last - 1) in lexicon.set("collective")  # «двоє поліцейських підрозділу»
    best: Number | None = None
    index = number.last
    if word_at(tokens, index) in lexicon.set("count_of"):
        index += 1
    index = _past_where_sent(tokens, index, lexicon)
    for at in range(index, min(index + _NOUN_REACH, len(tokens))):
        word = tokens[at].text
        bare = word.rsplit("-", 1)[-1]
        quote = word in _QUOTES and (at == number.last or _ends_a_quoted_word(tokens, number, at))
        quote = quote or (word in _QUOTES and word_at(tokens, at + 1) in noncounts)  # «11 ворожих «шахедів»»
        if word in _MARKS and not quote:
            if not (word == "." and word_at(tokens, at - 1) in lexicon.set("abbreviated") and at + 1 < len(tokens)):
                break
            continue
        if word_at(tokens, at + 1) == "'s" or _describes_a_thing(tokens, at, lexicon):
            continue  # "9,200 of the town's customers": towns are not counted, nor people of "six civilian facilities"
        paired = lexicon.table("percent_pair").get(word)
        unit = "percent" if paired is not None and word_at(tokens, at + 1) == paired else units.get(word)
        if unit is None and word not in noncounts and bare != word:
            unit = units.get(bare)
        if unit is not None and not _has_object(tokens, at, lexicon):
            best = replace(number, unit=number.unit or unit, noun=at, other=None)
            if modifiers and (word not in modifiers or unit == "percent" or (persons and unit == "people")):
                break
        elif word in noncounts and (number.unit != "percent" or noncounts[word] in lexicon.set("halved")):
            best = replace(number, unit=None, noun=at, other=_flown(tokens, number, at, lexicon) or noncounts[word])
            if modifiers and word not in modifiers:
                break
        elif best is None and word in lexicon.set("and_words") and word_at(tokens, at + 1) in fillers:
            continue  # "146 Shahed-type and other drones"
        elif best is not None or (word in function and word not in fillers) or _is_next_number(tokens, at, lexicon):
            break
    return best or _collective(tokens, number, lexicon)


def _describes_a_thing(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word for people stands as an adjective before a thing: "six civilian infrastructure facilities"."""
    after = word_at(tokens, at + 1)
    thing = after in lexicon.table("targets") or after in lexicon.table("noncounts")
    return thing and tokens[at].text in lexicon.set("describing_people")


def _ends_a_quoted_word(tokens: Sequence[Token], number: Number, at: int) -> bool:
    """Whether one word between quotes right behind a number ends here: «96 «перехоплених» безпілотників»."""
    return at == number.last + 2 and word_at(tokens, number.last) in _OPENING_QUOTES


def _past_where_sent(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return where what is counted may stand behind where it was sent: «88 запущенных по Украине беспилотников»."""
    sent = word_at(tokens, at) in lexicon.set("sent_from")
    if not sent or word_at(tokens, at + 1) not in lexicon.set("prepositions"):
        return at
    after = at + 2
    while after < len(tokens) and tokens[after].capital and tokens[after].text not in lexicon.table("noncounts"):
        after += 1
    arms = lexicon.table("noncounts").get(word_at(tokens, after)) in _FIRED
    return after if after > at + 2 and arms else at


def _flown(tokens: Sequence[Token], number: Number, at: int, lexicon: Lexicon) -> str | None:
    """Return that "unmanned aerial vehicles" are drones, None for other vehicles."""
    kinds = lexicon.table("weapons")
    aerial = any(kinds.get(token.text) == _DRONE for token in tokens[number.last : at])
    return _DRONE if aerial and tokens[at].text in lexicon.set("flying") else None


def _has_object(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word of harm has whom it harmed behind it, and counts nobody: "two drones injured five"."""
    if tokens[at].text not in lexicon.set("casualty_nouns"):
        return False
    after = word_at(tokens, at + 1)
    return (
        after[:1].isdigit()
        or after in lexicon.table("numerals")
        or after in lexicon.any_of("person_determiners", "plural_people")
    )


def _is_of_who_harms(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number ends what harmed somebody: "a drone strike on Shevchenko Street 14 killed two".

    Not where counts go on without a comma, "2 killed 14 injured", or people are so described: "four injured men".
    """
    at = number.last
    described = word_at(tokens, at + 1) in lexicon.set("plural_people")
    if at >= len(tokens) or described or not _has_object(tokens, at, lexicon):
        return False
    return word_at(tokens, at + 2) not in lexicon.set("casualty_nouns")


def _is_next_number(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether another number stands here, so that what follows is counted by it, and no age: «двоє 16-річних»."""
    word = tokens[at].text
    if "-" in word and any(ending in word for ending in lexicon.set("age_words")):
        return False
    return bool(lexicon.set("collective")) and (word[0].isdigit() or word in lexicon.table("numerals"))


def _collective(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """Give numerals that only persons are counted with ("двоє", "семеро") the unit they carry themselves."""
    counted = number.unit is None and word_at(tokens, number.last - 1) in lexicon.set("collective")
    return replace(number, unit="people") if counted else number


def _with_noun_before(tokens: Sequence[Token], number: Number, core: int, floor: int, lexicon: Lexicon) -> Number:
    """Read "осіб двадцять": a noun before a numeral that has none after it makes the count approximate."""
    at = core - 1
    if number.noun is not None or number.other or number.unit or number.first != core or at < floor:
        return number
    if not tokens[core].text[0].isalpha() or tokens[at].text not in lexicon.set("inverted") or number.best is None:
        return number
    unit = lexicon.table("units").get(tokens[at].text)
    if unit is None or number.low != number.best or number.best < 2:
        return number
    return replace(number, first=at, low=None, high=None, unit=unit)


def _shared_kinds(tokens: Sequence[Token], found: Sequence[Number], lexicon: Lexicon) -> list[Number]:
    """Read "38 і 51 року": what stands in a row before an age or a date is one too."""
    out = list(found)
    joints = lexicon.set("and_words") | _DASHES | {","}
    in_turn = any(token.text in lexicon.set("respectively") for token in tokens)
    for index in range(len(out) - 2, -1, -1):
        number, following = out[index], out[index + 1]
        gap = [token.text for token in tokens[number.last : following.first]]
        bare = not number.other and number.noun is None and not number.unit
        if bare and _is_day_before(tokens, number, following, gap, lexicon):
            out[index] = replace(number, other=following.other)
            continue
        if not bare or not gap or set(gap) - joints:
            continue
        years = following.noun is not None and tokens[following.noun].text in lexicon.set("age_years")
        ago = years and word_at(tokens, following.end) in lexicon.set("ago")
        shared = _multiplier_of_both(tokens, number, following, lexicon) if in_turn else None
        if shared is not None:
            out[index] = number = _multiplied(number, shared)
        if (following.other == "age" and lexicon.set("age_years")) or (years and not ago):
            out[index] = replace(number, other="age")
        elif following.other in lexicon.set("row_kinds"):
            out[index] = replace(number, other=following.other)
        elif following.other == "date" and set(gap) - {","} and lexicon.set("date_marks") and number.best is not None:
            out[index] = replace(number, other=following.other) if number.best <= 31 else number
    return [*out[:1], *(_of_the_same_month(tokens, *pair, lexicon) for pair in pairwise(out))]


def _of_the_same_month(tokens: Sequence[Token], day: Number, number: Number, lexicon: Lexicon) -> Number:
    """Return a second day of a month as a date: "attacks on February 2 and 7 killed three"."""
    gap = [token.text for token in tokens[day.last : number.first]]
    led = word_at(tokens, day.first - 1) in lexicon.set("months") and bool(lexicon.set("days_after_month"))
    second = len(gap) == 1 and gap[0] in lexicon.set("day_joints") and tokens[number.first].text.isdigit()
    until = number.last if number.noun is None else number.noun
    of_another = any(tokens[at].text in lexicon.table("numerals") for at in range(number.last, until))
    of_another = of_another or any(tokens[at].text.isdigit() for at in range(number.last, until))
    counts = (number.noun is not None and not of_another) or number.other or (number.best or _LAST_DAY) >= _LAST_DAY
    is_day = day.other == "date" and led and second and not counts
    return replace(number, other="date", unit=None, noun=None) if is_day else number


def _is_day_before(
    tokens: Sequence[Token], number: Number, following: Number, gap: Sequence[str], lexicon: Lexicon
) -> bool:
    """Whether a number is a day of the month told with the next: "on 7 and 8 February", «в ночь с 8 на 9 февраля»."""
    month = word_at(tokens, following.last) in lexicon.set("months") and following.other == "date"
    joined = len(gap) == 1 and gap[0] in lexicon.set("day_joints") and tokens[number.first].text.isdigit()
    return month and joined and (number.best or _LAST_DAY) < _LAST_DAY


def _multiplier_of_both(tokens: Sequence[Token], number: Number, following: Number, lexicon: Lexicon) -> float | None:
    """Return the multiplier told once for two numbers told in turn: «31 і 12 тисяч абонентів відповідно»."""
    digits = number.last - number.first == 1 and tokens[number.first].text.isdigit()
    told_once = following.last - following.first == _WITH_MULTIPLIER and tokens[following.first].text.isdigit()
    if not digits or not told_once or number.best is None:
        return None
    shared = lexicon.table("multipliers").get(tokens[following.last - 1].text)
    return float(shared) if shared is not None and number.best < float(shared) else None


def _multiplied(number: Number, by: float) -> Number:
    low, best, high = (None if bound is None else bound * by for bound in (number.low, number.best, number.high))
    return replace(number, low=low, best=best, high=high)


def _is_date(tokens: Sequence[Token], number: Number, core: int, lexicon: Lexicon) -> bool:
    months = lexicon.set("months")
    token = tokens[core]
    ranged = number.low is not None and number.high is not None and number.best is None
    value = number.high if ranged else number.best
    if value is None or not (ranged or number.last - core == 1) or not tokens[number.last - 1].text.isdigit():
        return False
    abbreviated = core > 1 and word_at(tokens, core - 1) == "."  # "Feb. 9"
    before = word_at(tokens, core - 1 - abbreviated).rstrip(".")
    after = word_at(tokens, number.last).rstrip(".")
    if _counts_behind_a_date(tokens, number, core, lexicon):
        return False
    nearby = {before, after}
    if before in months and after not in months and _is_behind_a_day(tokens, core, lexicon):
        nearby.discard(before)
    if nearby & months and value <= 31:
        return not (before not in months and after in lexicon.set("month_homonyms") and not tokens[number.last].capital)
    year = _FIRST_YEAR <= value <= _LAST_YEAR and len(token.text) == 4
    counts = after in lexicon.table("units") and lexicon.ends(after, "counted_in_ends")
    marked = (before in lexicon.set("year_before") and not counts) or after in lexicon.set("year_after")
    return year and (before in months or marked or not months.isdisjoint(nearby))


def _is_behind_a_day(tokens: Sequence[Token], core: int, lexicon: Lexicon) -> bool:
    """Whether the month before a number has its day before it: «8 червня 18 мешканців поранено» counts residents."""
    day = word_at(tokens, core - 2)
    return not lexicon.set("days_after_month") or (day.isdigit() and int(day) < _LAST_DAY)


def _counts_behind_a_date(tokens: Sequence[Token], number: Number, core: int, lexicon: Lexicon) -> bool:
    """Whether a number counts what follows right behind a date, not the day: «9 июня 12 человек погибли».

    Only where the day stands before its month.
    """
    if lexicon.set("days_after_month") or word_at(tokens, core - 1) not in lexicon.set("months"):
        return False
    word = word_at(tokens, number.last)
    dated = tokens[core - 2].text.isdigit() and core > 1
    return dated and word[:1].isalpha() and word not in lexicon.any_of("months", "year_after", "function", "time_after")


def _is_birth_year(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a year, or a row of years, is when people were born: «женщины 1968 и 1964 г.р.»: it counts nobody."""
    born = lexicon.set("born_after")
    if _is_year(tokens, number.first) and _is_behind_born(tokens, number.first, lexicon):
        return True
    if not born or not _is_year(tokens, number.first) or number.last - number.first > _BIRTH_WORDS:
        return False
    at, joints = number.first + 1, lexicon.set("and_words") | {","}
    while at + 1 < len(tokens) and tokens[at].text in joints and _is_year(tokens, at + 1):
        at += 2
    said = [token.text for token in tokens[at : at + _BIRTH_WORDS]]
    return any(" ".join(said[:length]) in born for length in range(1, len(said) + 1))


def _is_behind_born(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a year stands in a row behind "born in": "two men born in 1968 and 1991"."""
    born, joints = lexicon.set("born_before"), lexicon.set("and_words") | {","}
    at -= 1
    while at > 1 and (tokens[at].text in joints or _is_year(tokens, at)):
        at -= 1
    return at > 0 and tokens[at].text in lexicon.set("locatives") and tokens[at - 1].text in born


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text if at < len(tokens) else ""
    return len(word) == len(str(_FIRST_YEAR)) and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR


def _in_row_after_aged(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number stands in "aged eight, 12 and 17", "both 55"."""
    joints = lexicon.any_of("and_words", "numerals")
    at = number.first - 1
    while at > 0 and (tokens[at].text == "," or tokens[at].text in joints or tokens[at].text.isdigit()):
        at -= 1
    if at < 0:
        return False
    alone = word_at(tokens, number.last) in {",", "."} and number.last < len(tokens)
    word = tokens[at].text
    return word in lexicon.set("aged") or (word in lexicon.set("aged_all") and at == number.first - 1 and alone)


def _is_age_of(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is an age in "a woman of 33", "women of 44 and 71"."""
    at = number.first - 1
    while at > 1 and _is_of_a_row(tokens[at].text, lexicon):
        at -= 1
    worded = not tokens[number.first].text[0].isdigit() and word_at(tokens, at + 1)[:1].isdigit()
    if worded and at < number.first - 1:
        return False  # "two women of 55 and 72 and two workers"
    if at < 1 or tokens[at].text not in lexicon.set("count_of") or not (number.best and number.best <= _OLDEST):
        return False
    persons = lexicon.any_of("family_singular", "age_of_people")
    after = word_at(tokens, number.last)
    if _are_people_so_old(tokens, at - 1, lexicon):
        return True
    counts = after in lexicon.table("units") or after in lexicon.table("noncounts")
    old = word_at(tokens, number.last + 1) in lexicon.set("old_words")  # "men of 33 and 58 years old"
    hurt = lexicon.set("casualty_nouns")  # "a man was killed and a woman of 60 wounded"
    one = tokens[at - 1].text in lexicon.set("plain_persons") - lexicon.set("plural_people") and at == number.first - 1
    ends = tuple(lexicon.set("trade_ends"))  # "a railwayman of 38", but not "a crew of 38"
    trade = bool(ends) and tokens[at - 1].text.endswith(ends) and names_somebody(tokens, at - 1, lexicon)
    return (trade or tokens[at - 1].text in persons) and (old or not counts or (one and after in hurt))


def _are_people_so_old(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether ages of several stand behind a plural of people: "two drivers of 33 and 40".

    Two at least, joined by "and", and no noun behind them that they would count.
    """
    word, ends = tokens[at].text, tuple(lexicon.set("trade_plural_ends"))
    people = word in lexicon.set("kin_plurals") or lexicon.table("units").get(word) == "people"
    people = people or (bool(ends) and word.endswith(ends))
    if not people or not lexicon.set("articles"):
        return False
    ands, end = lexicon.set("and_words"), at + 2
    while end < len(tokens) and _is_of_a_row(tokens[end].text, lexicon):
        end += 1
    end -= end > at + 2 and tokens[end - 1].text == ","
    row = [token.text for token in tokens[at + 2 : end]]
    closes = lexicon.any_of("auxiliaries", "prepositions", "locatives", "function")
    behind = word_at(tokens, end)
    several = not ands.isdisjoint(row) and row[-1] not in ands | {","}
    return several and (not behind or not behind[0].isalnum() or behind in closes)


def _is_of_a_row(word: str, lexicon: Lexicon) -> bool:
    return word.isdigit() or word == "," or word in lexicon.any_of("and_words", "numerals")


def _is_said_of_who(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is all that is said of somebody: "the rescuer, who was 29, died"."""
    at = number.first - 1
    return word_at(tokens, at) in lexicon.set("auxiliaries") and word_at(tokens, at - 1) in lexicon.set("who_words")


def _is_age_span(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a span right after people is that of their ages: "students between 16 and 19"."""
    spans = number.low is not None and number.high is not None and number.best is None and number.high <= _OLDEST
    opens = word_at(tokens, number.first) in lexicon.set("range_openers")
    return spans and opens and lexicon.table("units").get(word_at(tokens, number.first - 1)) == "people"


def _is_one_of_two_ages(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is an age in "a couple, 56 and 58, were wounded"."""
    if word_at(tokens, number.first - 1) != "," and word_at(tokens, number.first - 3) != ",":
        return False
    for at in (number.first, number.first - 2):
        words = [token.text for token in tokens[max(at - 2, 0) : at + 3]]
        if at < 2 or len(words) < 5 or words[1] != "," or words[3] not in lexicon.set("list_words"):
            continue
        persons = lexicon.any_of("family_singular", "about_two", "age_of_people")
        if words[2].isdigit() and words[4].isdigit() and words[0] in persons:
            return True
    return False


def _follows_person(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    at = number.first - 2
    persons, of = lexicon.set("family_singular"), lexicon.set("count_of")
    known = at >= 0 and (tokens[at].capital or tokens[at].text in persons)
    known = known or any(  # "the driver of the bus, 47, died"
        tokens[k].text in of and tokens[k - 1].text in persons for k in range(max(at - _PHRASE_REACH, 1), at)
    )
    of_them = lexicon.table("units").get(word_at(tokens, at)) == "people" and any(  # "one of the men, 29, lost a leg"
        tokens[k].text in of and tokens[k - 1].text in lexicon.set("one_words")
        for k in range(max(at - _PHRASE_REACH, 1), at)
    )
    return known or of_them or ((number.best or 0) <= _OLDEST and names_somebody(tokens, at, lexicon))


def names_somebody(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Return whether a word that no list knows ends a noun phrase in the singular: "the shop assistant", "a florist".

    What has an age behind it, or is hurt together with people, is a person, whatever the trade.
    """
    determiners = lexicon.any_of("person_determiners", "definite_articles")
    if determiners.isdisjoint([token.text for token in tokens[max(at - _PHRASE_REACH, 0) : max(at, 0)]]):
        return False
    word, functions = word_at(tokens, at), lexicon.set("function")
    known = word in lexicon.table("noncounts") or word in lexicon.table("targets") or word in lexicon.table("weapons")
    counted = lexicon.table("units").get(word, "customers") != "customers" or lexicon.ends(word, "plural_ends")
    if not word[:1].isalpha() or known or counted or word in functions or word in lexicon.set("no_person"):
        return False
    for first in range(at - 1, max(at - _PHRASE_REACH, -1), -1):
        if tokens[first].text in determiners:
            return True
        if not tokens[first].text[0].isalpha() or tokens[first].text in functions:
            return False
    return False
