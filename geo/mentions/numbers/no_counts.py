"""Numbers that count nothing: ages, dates, years, hours, numbers of houses and of streets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers.numerals import Number, word_at
from geo.mentions.numbers.told_for_both import has_object, multiplied, multiplier_of_both, names_somebody
from geo.model import Token

_FIRST_YEAR = 1900
_LAST_YEAR = 2100
_BIRTH_WORDS = 4  # "г . р ."
_STREET_REACH = 6
_OLDEST = 110
_LAST_HOUR = 24
_LAST_DAY = 32
_PHRASE_REACH = 5
_DASHES = frozenset("-–—")


def is_hour_of_day(tokens: Sequence[Token], number: Number, core: int, lexicon: Lexicon) -> bool:
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


def is_of_a_name(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
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


def is_of_who_harms(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number ends what harmed somebody: "a drone strike on Shevchenko Street 14 killed two".

    Not where counts go on without a comma, "2 killed 14 injured", or people are so described: "four injured men".
    """
    at = number.last
    described = word_at(tokens, at + 1) in lexicon.set("plural_people")
    if at >= len(tokens) or described or not has_object(tokens, at, lexicon):
        return False
    return word_at(tokens, at + 2) not in lexicon.set("casualty_nouns")


def shared_kinds(tokens: Sequence[Token], found: Sequence[Number], lexicon: Lexicon) -> list[Number]:
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
        shared = multiplier_of_both(tokens, number, following, lexicon) if in_turn else None
        if shared is not None:
            out[index] = number = multiplied(number, shared)
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


def is_date(tokens: Sequence[Token], number: Number, core: int, lexicon: Lexicon) -> bool:
    """Whether a number is the day or the year of a date, by the month beside it or a word of years."""
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


def is_birth_year(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
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


def in_row_after_aged(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
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


def is_age_of(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
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


def is_said_of_who(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is all that is said of somebody: "the rescuer, who was 29, died"."""
    at = number.first - 1
    return word_at(tokens, at) in lexicon.set("auxiliaries") and word_at(tokens, at - 1) in lexicon.set("who_words")


def is_age_span(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a span right after people is that of their ages: "students between 16 and 19"."""
    spans = number.low is not None and number.high is not None and number.best is None and number.high <= _OLDEST
    opens = word_at(tokens, number.first) in lexicon.set("range_openers")
    return spans and opens and lexicon.table("units").get(word_at(tokens, number.first - 1)) == "people"


def is_one_of_two_ages(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
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


def follows_person(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a number between commas is the age of somebody told before: "the driver of the bus, 47, died"."""
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
