"""Counts of outages made ready: units told once for several, and bare counts that go on about one before them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.echoes import end_of_echo, past_echo, words_behind
from geo.mentions.numbers.finding import Number
from geo.mentions.outages.also_lost import is_a_part_cut_off
from geo.mentions.reading import Reading

# What counts of outages count, and those of them that are people.
UNITS = frozenset(
    {"people", "families", "households", "customers", "settlements", "buildings", "properties", "percent"}
)
WHO = frozenset({"people", "families", "households", "customers"})
_SUPPLIED = frozenset({"households", "customers"})
_THINGS = frozenset({"settlements", "buildings"})
_THOUSANDS, _MANY_TIMES = 5000, 20
_LEFT_REACH = 16
_MANY = 100  # no count of things beside them
_DASHES = frozenset({"–", "—", "-", ":"})
_SECOND_UNIT = 2
_PART_REACH = 4  # tokens: ", in particular almost 40,000", "40,000 of them –"
_CENTRE = "centre"
_SHARE_GAP, _JOINT_REACH = 4, 4


def shared_units(reading: Reading) -> tuple[list[Number], dict[int, int]]:
    """Read units told once: "9,200 of the town's 33,000 customers", "10 settlements in A and 16 in B".

    Returned beside the numbers: which number (by its offset) follows which in such a row.
    """
    out: list[Number] = []
    counted: Number | None = None
    follows: dict[int, int] = {}
    centres = centres_in(reading)
    places = {first for first, _ in reading.places} | centres
    locatives = reading.lexicon.set("locatives")
    opened = {match.first for match in reading.matches("outage")}
    closed = {match.last for match in reading.matches("outage")}
    shares, links = reading.lexicon.set("share_words"), reading.lexicon.set("links")
    aside = in_brackets(reading)
    for read in _with_kinds_of_customers(reading):
        number = read
        before = _before(reading, number, out, aside)
        if before is not None and before.other is None and number.other is None:
            gap = _without_had_by(
                reading,
                [
                    reading.tokens[at].text
                    for at in range(before.end, number.first)
                    if at not in centres and not _is_apart(aside, at, number)
                ],
            )
            after = words_behind(reading, number.end)
            if number.unit == before.unit == "settlements" and len(gap) == 1 and gap[0] in locatives:
                continue  # "45 settlements in four communities"
            if set(gap[:1]) & shares and len(gap) <= _SHARE_GAP and number.unit and before.unit in {None, number.unit}:
                out[-1] = replace(before, unit=number.unit)
                if not _is_cut_off(reading, number):
                    continue  # the larger figure is the whole, nobody's outage
            named = any(before.end <= first < number.first for first in places) or stands_for_one(
                reading, before.end, number.first
            )
            listed = named and bool(set(gap) & links or ";" in gap)
            bare = number.unit is None and number.noun is None and before.unit in UNITS
            beyond = after if not set(after) & _DASHES else reading.words(number.end + 1, number.end + 2)
            # «5 населених пунктів А та 3 – Б»
            located = _is_of_its_town(reading, before, number) or (
                (beyond != after and number.end + 1 in places)
                or not locatives.isdisjoint(beyond)
                or not _DASHES.isdisjoint(gap[-1:])
            )
            opens = gap[-1:] == [":"] and len(gap) <= _JOINT_REACH  # "12,450 customers without power: 8,300 in A"
            part = _is_a_part_elsewhere(reading, number, gap)  # "73,000 customers, 40,000 of them in A"
            adds = part or _adds_a_place(
                reading, number, gap
            )  # "96,000 families are cut off in A, another 14,300 in B"
            behind = listed and _stands_behind_its_place(reading, number)
            if bare and after and (part or behind or ((listed or opens or adds) and located)):
                number = replace(number, unit=before.unit)
                follows[number.first] = before.first
            elif bare and set(gap[-1:]) & _DASHES and number.first - 1 in closed:
                # «без света 1 700 домов, без газа – 300»
                number = replace(number, unit="people" if _are_too_many_things(before, number) else before.unit)
            elif bare and set(gap) & links and number.end in opened:
                number = replace(number, unit=before.unit)  # "180,000 households without power and 96,000 without heat"
            elif bare and number.first in aside and ")" in gap and after == [")"]:
                number = replace(number, unit=before.unit)  # "five in A (1,870 customers) and two in B (about 640)"
                follows[number.first] = before.first
        if number.unit is None and number.noun is None:
            number = replace(number, unit=_told_elsewhere(reading, number, counted))
        counted = number if number.unit in UNITS else counted
        if counted is not None and number.unit is None and _is_headed(reading, number):
            number = replace(number, unit=counted.unit)
            follows[number.first] = counted.first
        elif before is not None and before.unit is number.unit is None and _is_of_a_bare_row(reading, before, number):
            follows[number.first] = before.first
        out.append(number)
    return _with_units_told_last(reading, out), follows | _rows_of_bare_counts(reading, out)


def _is_of_its_town(reading: Reading, before: Number, number: Number) -> bool:
    """Whether "of" leads from both of two counts to their towns: "4,000 residents of A and 1,100 of B"."""
    of, starts = reading.lexicon.set("of_words"), {first for first, _ in reading.places}
    return all(
        not of.isdisjoint(reading.words(one.end, one.end + 1)) and one.end + 1 in starts for one in (before, number)
    )


def _before(reading: Reading, number: Number, out: Sequence[Number], aside: frozenset[int]) -> Number | None:
    """Return the count before another, in an aside or out of it as that one is.

    Not their settlements, where a bare count behind a place of its own is more than those and goes on about who was cut
    off: "In A 6,120 customers in 34 settlements; in B, 870".
    """
    where = next((n for n in reversed(out) if (n.first in aside) == (number.first in aside)), None)
    if where is None or where.unit != "settlements" or number.unit is not None or len(out) < _SECOND_UNIT:
        return where
    who, gap = out[-_SECOND_UNIT], reading.words(out[-_SECOND_UNIT].end, where.first)
    led = who.unit in WHO and bool(gap) and reading.lexicon.set("locatives").issuperset(gap)
    more = (number.best or 0) > (where.best or where.high or 0)
    return who if led and more and where is out[-1] and _stands_behind_its_place(reading, number) else where


def _told_elsewhere(reading: Reading, number: Number, counted: Number | None) -> str | None:
    """Return what a bare count is of by its sentence: of those counted, whose number grew, or who are named."""
    if counted is not None and is_a_part_cut_off(reading, number):
        return counted.unit
    return _whose_number_grew(reading, number) or _of_those_named(reading, number)


def _rows_of_bare_counts(reading: Reading, numbers: Sequence[Number]) -> dict[int, int]:
    """Return which bare count follows one beside what was lost: «ще 400 без світла на Сумщині, 650 — на Полтавщині»."""
    beside = {at for match in reading.matches("outage") for at in (match.first, match.last)}
    joints, locatives = reading.lexicon.set("links") | {";"}, reading.lexicon.set("locatives")
    follows: dict[int, int] = {}
    for before, number in pairwise(numbers):
        bare = all(n.unit is None and n.noun is None and n.other is None for n in (before, number))
        lost = before.first in follows or not beside.isdisjoint((before.first, before.end))
        if not (bare and lost) or not any(before.end <= first < number.first for first, _ in reading.places):
            continue
        dash = not _DASHES.isdisjoint(reading.words(number.end, number.end + 1))
        led = not locatives.isdisjoint(reading.words(number.end + 1, number.end + 2))
        goes_on = dash and led and reading.row[number.first - 1] in joints
        if goes_on or _stands_behind_its_place(reading, number) or is_place_headed(reading, number):
            follows[number.first] = before.first
    return follows


def _are_too_many_things(before: Number, number: Number) -> bool:
    """Whether a bare count is far beyond the things counted before it: «без тепла 90 будинків, без води – 9 тисяч»."""
    told, more = before.best or 0, number.best or 0
    return before.unit in _THINGS and more >= _THOUSANDS and more > told * _MANY_TIMES


def _of_those_named(reading: Reading, number: Number) -> str | None:
    """Return what a bare count between marks is of, told before it: «обесточены потребители в А, более 74 тысяч»."""
    before, after = reading.words(number.first - 1, number.first), reading.words(number.end, number.end + 1)
    marked = before == [","] or not _DASHES.isdisjoint(before)
    bare = number.other is None and (number.best or number.low or 0) >= _MANY
    if not (marked and bare) or (after and after[0][0].isalnum()):
        return None
    low = max(number.first - _LEFT_REACH, 0)
    counted = {at for n in reading.numbers if n is not number for at in range(n.first, n.end)}
    units = reading.lexicon.table("units")
    named = (units.get(reading.row[at]) for at in range(low, number.first) if at not in counted)
    told = any(match.last <= number.first for match in reading.matches("outage"))
    return next((str(unit) for unit in named if unit in _SUPPLIED), None) if told else None


def stands_for_one(reading: Reading, low: int, high: int) -> bool:
    """Whether a word for a place named before stands right behind a count: "40,000 in the city and 9,000 in …"."""
    inside = reading.lexicon.set("locatives")
    return reading.row[low : low + 1] != [] and any(
        match.first == low + 1 and match.last < high and reading.row[low] in inside
        for match in reading.matches("references")
    )


def centres_in(reading: Reading) -> frozenset[int]:
    """Return the tokens of "the regional centre": a place without its name."""
    found = (m for m in reading.matches("references") if str(m.rule.get("kind")).endswith(_CENTRE))
    return frozenset(at for match in found for at in range(match.first, match.last))


def _whose_number_grew(reading: Reading, number: Number) -> str | None:
    """Return the unit of a bare count that theirs grew to: "the number of households without power rose to 180,000"."""
    if not is_risen_to(reading, reading.words(number.first - 2, number.first)):
        return None
    units = reading.lexicon.table("units")
    told = (units.get(word) for word in reversed(reading.words(number.first - _LEFT_REACH, number.first)))
    return next((unit for unit in told if unit in WHO), None)


def _adds_a_place(reading: Reading, number: Number, gap: Sequence[str]) -> bool:
    """Whether a bare count goes on with a place of its own after "another", or with a verb that echoes the one before.

    "96,000 families are cut off in A, another 14,300 in B", "in A 4,000 customers lost power; another 800 did in B".
    """
    added, links = reading.lexicon.set("added_words"), reading.lexicon.set("links")
    placed = any(number.end < first <= number.end + _JOINT_REACH - 1 for first, _ in reading.places)
    more = gap[-1:] != [] and gap[-1] in added
    if more and set(gap[:-1]) <= links:
        return placed
    end = past_echo(reading, number.end)
    echoed = end > number.end and reading.row[number.end] not in reading.lexicon.set("more_of_them")
    return echoed and gap[-1 - more : len(gap) - more] == [";"]


def _stands_behind_its_place(reading: Reading, number: Number) -> bool:
    """Whether a count ends a clause that is no more than where: "in A 3,900 customers are cut off, and in B 3,600."."""
    with_it = not reading.lexicon.set("with_words").isdisjoint(reading.words(number.first - 1, number.first))
    end = number.first - with_it  # ", and the X region, with 41,000"
    end -= reading.row[end - 1] in reading.lexicon.set("added_words")  # "; in B another 800"
    comma = reading.words(end - 1, end) == [","]
    first = next((first for first, last in reading.places if last == end - comma), None)
    if first is None or first < _SECOND_UNIT or (with_it and not comma):
        return False
    articled = not reading.lexicon.set("articles").isdisjoint(reading.row[first - 1 : first]) and with_it
    first -= not (articled or with_it) and reading.row[first - 1] in reading.lexicon.set("articles")
    if not articled and not with_it and reading.row[first - 1] not in reading.lexicon.set("locatives"):
        return False
    joints = reading.lexicon.set("links") | {";"}
    close = end_of_echo(reading, number.end)
    ends = reading.words(close, close + 1)
    before = reading.row[first - 1] if with_it and not articled else reading.row[first - 2]
    return before in joints and not any(word[0].isalnum() and word not in joints for word in ends)


def _is_a_part_elsewhere(reading: Reading, number: Number, gap: Sequence[str]) -> bool:
    """Whether a bare count is a part with a place of its own: "40,000 of them in A", «зокрема 40 тисяч – в А»."""
    lexicon, after = reading.lexicon, reading.words(number.end, number.end + _PART_REACH)
    phrases = lexicon.any_of("parts_of", "passing_phrases")
    said = f" {' '.join(gap[-_PART_REACH:])} "
    behind = " ".join(after[:_SECOND_UNIT])
    told = behind in phrases or any(f" {phrase} " in said for phrase in phrases)
    if not told and lexicon.set("passing_words").isdisjoint(gap[-_PART_REACH:]):
        return False
    start = number.end + (_SECOND_UNIT if behind in phrases else 0)
    start += bool(_DASHES.intersection(reading.words(start, start + 1)))
    led = not lexicon.set("locatives").isdisjoint(reading.words(start, start + 1))
    return led and any(start < first <= start + _JOINT_REACH for first, _ in reading.places)


def in_brackets(reading: Reading) -> frozenset[int]:
    """Return the token offsets inside round brackets, the brackets with them."""
    if "(" not in reading.row:
        return frozenset()
    inside: list[int] = []
    opened = False
    for at, word in enumerate(reading.row):
        opened = opened or word == "("
        if opened:
            inside.append(at)
        opened = opened and word != ")"
    return frozenset(inside)


def _is_apart(aside: frozenset[int], at: int, number: Number) -> bool:
    """Whether a token stands in an aside that a count outside it passes over."""
    return at in aside and number.first not in aside


def _without_had_by(reading: Reading, gap: list[str]) -> list[str]:
    """Drop the preposition of those who have it between a dash and their count: «в А – у 8 тисяч»."""
    had = bool(_DASHES.intersection(gap[-2:-1])) and gap[-1] in reading.lexicon.set("had_by")
    return gap[:-1] if had else gap


def _is_headed(reading: Reading, number: Number) -> bool:
    """Whether a place and a dash stand right before a bare count: "in A — 14,000"."""
    return number.noun is None and number.other is None and is_place_headed(reading, number)


def _is_of_a_bare_row(reading: Reading, before: Number, number: Number) -> bool:
    """Whether two counts without a unit stand in a row behind their places: "cut off in A — 6,000, in B — 900"."""
    return _is_headed(reading, before) and _is_headed(reading, number)


def is_place_headed(reading: Reading, number: Number) -> bool:
    """Return whether a place and a dash stand right before a count: "in A — 14,000"."""
    at = number.first - 2
    at -= bool(
        reading.lexicon.set("added_words") & set(reading.words(number.first - 1, number.first))
    )  # «– ще 31 село»
    if at >= 0 and reading.tokens[number.first - 1].text in reading.lexicon.set("row_words"):
        return True  # «в первом 31 тысяча, во втором 17 тысяч»
    if at < 0 or reading.tokens[at + 1].text not in _DASHES:
        return False
    return at in reading.placed or reading.tokens[at].text in reading.lexicon.set("row_words")


def _with_units_told_last(reading: Reading, numbers: Sequence[Number]) -> list[Number]:
    """Give bare counts of a row the unit told with its last one: "in A — 64,000, in B — 18,500 customers"."""
    out = list(numbers)
    for at in range(len(out) - 2, -1, -1):
        number, after = out[at], out[at + 1]
        headed = _is_headed(reading, number) and is_place_headed(reading, after)
        if headed and number.unit is None and after.unit in UNITS:
            out[at] = replace(number, unit=after.unit)
    return out


def _is_cut_off(reading: Reading, number: Number) -> bool:
    """Whether a whole is itself told to be cut off: "restored to 40,000 of the 95,000 disconnected customers"."""
    return any(
        match.rule.get("status") != "restored" and number.last - 1 <= match.first <= number.end
        for match in reading.matches("outage")
    )


def is_risen_to(reading: Reading, gap: Sequence[str]) -> bool:
    """Whether a count is what the number of those cut off grew to: "without power in A rose to 180,000"."""
    lexicon = reading.lexicon
    return gap[-1:] != [] and gap[-1] in lexicon.set("toll_links") and lexicon.fits("toll_verb", "".join(gap[-2:-1]))


def _with_kinds_of_customers(reading: Reading) -> list[Number]:
    """Give two counts the noun told once: "11,260 household and 390 legal consumers"."""
    out: list[Number] = []
    kinds, joints = reading.lexicon.set("customer_kinds"), reading.lexicon.set("list_words")
    for number in reading.numbers:
        before = out[-1] if out else None
        if before is not None and number.unit == "customers" and before.unit in {None, "households"}:
            words = reading.row[before.first + 1 : number.first]
            if words[-1:] != [] and words[-1] in joints and words[-2:-1] != [] and words[-2] in kinds:
                out[-1] = replace(before, unit="customers", noun=None)
        out.append(number)
    return out
