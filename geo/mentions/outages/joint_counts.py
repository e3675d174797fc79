"""Counts of two units told together: "3,000 customers in 12 villages", "1,260 household and 74 business customers"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.numbers.finding import Number
from geo.mentions.outages.gaps import are_kinds, has_verb_of_its_own, words_between
from geo.mentions.outages.units import WHO, is_place_headed, stands_for_one
from geo.mentions.reading import Reading

_FARTHEST = 48  # words, those of a row of places counted
_DASHES = frozenset({"–", "—", "-", ":"})
_SECOND_UNIT = 2
_JOINT_REACH = 4


def is_beside(reading: Reading, before: Number, number: Number) -> bool:
    """Whether a count goes on about what the one before it counts: in a row, in another unit, or as where it was."""
    row = _goes_on_the_row(reading, before, number) or joined(reading, [before], number)
    return row or _is_spread(reading, before, number) or _sums_up(reading, before, number)


def _goes_on_the_row(reading: Reading, before: Number, number: Number) -> bool:
    """Whether a count with its place and a dash follows one: "in A — 64,000 customers, in B — 40,000 customers"."""
    gap = [reading.tokens[at].text for at in range(before.end, number.first) if at not in reading.placed]
    joints = reading.lexicon.any_of("links", "locatives", "added_words") | _DASHES | {";"}
    two_words = before.unit == "settlements" and bool(gap) and gap[0] not in joints  # «населених пунктів»
    gap = gap[1:] if two_words else gap
    return is_place_headed(reading, number) and is_place_headed(reading, before) and set(gap) <= joints


def joined(reading: Reading, kept: list[Number], number: Number) -> bool:
    """Whether a number of another unit belongs to the one kept: "3,000 customers in 12 villages"."""
    if any(n.unit == number.unit for n in kept) and _is_parallel(reading, kept, number):
        return True
    if len(kept) != 1 or not number.unit or not kept[0].unit:
        return False
    low, high = sorted((kept[0], number), key=lambda n: n.first)
    if high.first - low.end > _FARTHEST or _says_where_before(reading, low, high):
        return False
    if number.unit == kept[0].unit:
        return are_kinds(reading, low, high)
    words = reading.words(low.end, high.first)
    if "," in words and _is_harmed(reading, low):
        return False  # "windows were blown out in 14 homes, and 1,700 customers were cut off"
    if len(words) == _SECOND_UNIT and words[0] == "," and words[1] in reading.lexicon.set("restating"):
        return True  # "29 settlements, or about 60,000 customers"
    if low.unit == "settlements" and high.unit in WHO and _tells_who_lives_there(reading, words):
        return True
    gap = words_between(reading, low.end, high.first)
    starts = {first for first, _ in reading.places}
    in_place = reading.lexicon.set("locatives") & set(reading.words(high.end, high.end + 1))
    own = high.end in starts or (bool(in_place) and high.end + 1 in starts)
    if own and 0 < len(gap) <= 2 * _JOINT_REACH:
        return set(gap) <= reading.lexicon.any_of("unit_joints", "links")  # «…, а також 12 сіл Одеського району»
    joints = reading.lexicon.set("unit_joints")
    if any(low.end <= first < high.first for first in starts):  # "17 villages near A and 900 customers in B"
        joints |= reading.lexicon.set("locatives")
    return 0 < len(gap) <= _JOINT_REACH and set(gap) <= joints


def _tells_who_lives_there(reading: Reading, gap: Sequence[str]) -> bool:
    """Whether a relative clause leads from settlements to who lives in them: «, где живут», «, в которых проживают»."""
    lexicon = reading.lexicon
    verbs = lexicon.any_of("unit_joints", "population_before")
    which = [at for at, word in enumerate(gap) if word in lexicon.set("in_which")]
    led = bool(which) and "," in gap[max(which[0] - 2, 0) : which[0]]
    return led and gap.count(",") == 1 and which[0] < len(gap) - 1 and verbs.issuperset(gap[which[0] + 1 :])


def _is_harmed(reading: Reading, number: Number) -> bool:
    """Whether a count of houses stands after a word of damage: they are not those that were cut off."""
    houses = number.unit in {"households", "buildings", "properties"}
    return houses and any(match.first < number.first for match in reading.matches("damage"))


def are_rows_of_buildings(reading: Reading, low: Number, high: Number) -> bool:
    """Whether counts of two kinds of building stand in one row: "138 blocks, six schools and a clinic have no heat"."""
    gap = reading.words(low.end, high.first)
    joints = reading.lexicon.any_of("list_words", "added_words") | {","}
    built = {low.unit, high.unit} <= {"buildings", "households", "facilities"}
    return built and 0 < len(gap) <= _JOINT_REACH and joints.issuperset(gap) and not _is_harmed(reading, low)


def _says_where_before(reading: Reading, low: Number, high: Number) -> bool:
    """Whether settlements before a comma only say where others were hurt: "three injured in two towns, 900 cut off"."""
    inside = reading.lexicon.set("locatives") & set(reading.words(low.first - 1, low.first))
    told = reading.lexicon.rules.find("casualty", reading.row[: low.first])
    return low.unit == "settlements" and bool(inside) and bool(told) and reading.row[low.end : high.first] == [","]


def _is_spread(reading: Reading, kept: Number, number: Number) -> bool:
    """Whether settlements right behind what was lost say where: "9,000 have no light and water in 12 villages"."""
    if number.unit != "settlements" or kept.unit in {None, "settlements", "percent"}:
        return False
    if number.first - kept.end > _FARTHEST:
        return False
    lost = next((m for m in reading.matches("outage") if kept.end <= m.first and m.last <= number.first), None)
    if lost is None:
        return False
    gap = reading.words(lost.last, number.first)
    also = reading.lexicon.any_of("links", "utility", "utility_adjectives")
    places = reading.lexicon.set("locatives")
    return bool(gap) and gap[-1] in places and set(gap[:-1]) <= also and "," not in gap


def _sums_up(reading: Reading, kept: Number, number: Number) -> bool:
    """Whether a count right behind says the same in another unit: "nine villages have no gas, that is 6,000 people".

    Who lives in them needs no such words: "38 settlements without light, 6,740 customers."
    """
    if kept.unit in {None, number.unit} or number.unit == "percent" or number.first - kept.end > _FARTHEST:
        return False
    lost = next((m for m in reading.matches("outage") if kept.end <= m.last <= number.first), None)
    gap = [] if lost is None else reading.words(lost.last, number.first)
    if not gap or gap[0] not in _DASHES | {","} or not reading.lexicon.set("sums_up").issuperset(gap[1:]):
        return False
    closes = not any(word[0].isalnum() for word in reading.words(number.end, number.end + 1))
    return len(gap) > 1 or (kept.unit == "settlements" and number.unit in WHO and closes)


def _is_parallel(reading: Reading, kept: list[Number], number: Number) -> bool:
    """Whether counts of one unit stand in a row, each with its place: "10 settlements in A and 16 in B"."""
    low, high = sorted((min(kept, key=lambda n: abs(n.first - number.first)), number), key=lambda n: n.first)
    gap = set(reading.words(low.end, high.first))
    named = any(low.end <= first < high.first for first, _ in reading.places)
    named = named or stands_for_one(reading, low.end, high.first)
    if has_verb_of_its_own(reading, reading.words(low.end, high.first)):
        return False
    if not named or not (gap & reading.lexicon.set("links") or ";" in gap):
        return False
    return bool(gap & reading.lexicon.set("locatives")) or _are_of_two_places(reading, low, high)


def _are_of_two_places(reading: Reading, low: Number, high: Number) -> bool:
    """Whether two counts have their places right behind: «38 тысяч абонентов Чернигова и 2 тысячи в Нежине»."""
    starts = {first for first, _ in reading.places}
    leading = reading.lexicon.any_of("locatives", "near_types")
    behind = high.end
    while behind < len(reading.row) and reading.row[behind] in leading:
        behind += 1
    joints = reading.lexicon.any_of("links", "added_words", "near_types") | {";"}
    between = {reading.row[at] for at in range(low.end, high.first) if at not in reading.placed}
    return behind in starts and between <= joints
