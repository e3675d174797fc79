"""What a number counts: the noun behind it or before it, or whoever a numeral of persons counts."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers.no_counts import (
    follows_person,
    in_row_after_aged,
    is_age_of,
    is_age_span,
    is_birth_year,
    is_date,
    is_hour_of_day,
    is_of_a_name,
    is_of_who_harms,
    is_one_of_two_ages,
    is_said_of_who,
)
from geo.mentions.numbers.numerals import Number, word_at
from geo.mentions.numbers.told_for_both import has_object, lives_in_those_counted, opens_a_row_of_tolls
from geo.model import Token

_NOUN_REACH = 5
_BEFORE_THE_WAR = 5  # tokens: "residents before the full-scale invasion"
_FIRED = frozenset({"drone", "missile"})
_DRONE = "drone"
_OLDEST = 110
_MARKS = frozenset('.,;:!?()[]—–…"“”«»')
_QUOTES = frozenset({'"', "”", "»", "«"})
_OPENING_QUOTES = frozenset({"«", "“", '"'})
_MONEY = frozenset("$€£₴₽")


def with_noun(tokens: Sequence[Token], number: Number, core: int, lexicon: Lexicon) -> Number:
    """Find what a number counts, or why it is no count at all; core is its offset without the hedge."""
    if number.other:
        return number
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if _is_home_of(tokens, number, lexicon):
        return replace(number, other="population")
    if before in lexicon.set("population_before") and not lives_in_those_counted(tokens, number, lexicon):
        return replace(number, other="population")
    if before in _MONEY or after in _MONEY:
        return replace(number, other="money")
    if number.last < len(tokens) and tokens[number.last].start == tokens[number.last - 1].end and after[:1].isalpha():
        return replace(number, other="name")  # 152mm, 23rd: part of a name or a measure
    if after == "%":
        return replace(number, last=number.last + 1, unit="percent")
    if after in {"°", "°c"}:
        return replace(number, other="degree")
    if is_birth_year(tokens, number, lexicon):
        return replace(number, other="age")
    if is_date(tokens, number, core, lexicon):
        return replace(number, other="date")
    counts_people = tokens[number.last - 1].text in lexicon.set("collective")  # «шестеро» are nobody's years
    may_be_age = (number.best or 0) <= _OLDEST and not counts_people
    if may_be_age and (
        in_row_after_aged(tokens, number, lexicon)
        or is_age_of(tokens, number, lexicon)
        or (after in {",", "."} and is_said_of_who(tokens, number, lexicon))
        or (before == "," and after in {",", ".", ""} and follows_person(tokens, number, lexicon))
        or is_one_of_two_ages(tokens, number, lexicon)
        or is_age_span(tokens, number, lexicon)
    ):
        return replace(number, other="age")
    if is_of_a_name(tokens, number, lexicon) or is_of_who_harms(tokens, number, lexicon):
        return replace(number, other="name")
    if after in lexicon.set("time_after") or is_hour_of_day(tokens, number, core, lexicon):
        return replace(number, other="time")
    next_toll = opens_a_row_of_tolls(tokens, number.last, lexicon)  # "2 killed 14 injured"
    return replace(number, unit="people") if next_toll else _counted(tokens, number, lexicon)


def _is_home_of(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether people are counted who live, or lived before the war, in a place: "home to 40,000 people"."""
    leads = (word_at(tokens, number.first - 2), word_at(tokens, number.first - 1))
    if leads[1] in lexicon.set("count_of") and leads[0] in lexicon.set("inhabited"):
        return True  # "a town of 19,000 people"
    if " ".join(leads) in lexicon.set("home_of"):
        return True
    behind = [token.text for token in tokens[number.last : number.last + _BEFORE_THE_WAR]]
    before = lexicon.set("before_words").intersection(behind[1:2])
    people = bool(behind) and lexicon.table("units").get(behind[0]) == "people"
    return people and bool(before) and not lexicon.set("war_begins").isdisjoint(behind[2:])


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
        if unit is not None and not has_object(tokens, at, lexicon):
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


def with_noun_before(tokens: Sequence[Token], number: Number, core: int, floor: int, lexicon: Lexicon) -> Number:
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
