"""Which counts belong to what was cut off: the nearest pairs, and what goes on the row or says where."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from geo.mentions.numbers.finding import Number
from geo.mentions.outages.costs import pairing_cost, says_again
from geo.mentions.outages.joint_counts import are_rows_of_buildings, is_beside, joined
from geo.mentions.outages.units import UNITS, WHO
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_NEVER = 99.0
_JOINT_REACH = 4


def says_where_people_were_hurt(reading: Reading, number: Number) -> bool:
    """Whether settlements only say where the clause before tells of: "three hurt in two towns, 24,000 are cut off"."""
    if number.unit != "settlements" or reading.words(number.end, number.end + 1) != [","]:
        return False
    where = set(reading.words(number.first - 1, number.first)) & reading.lexicon.set("locatives")
    cut_off_before = any(match.first < number.first for match in reading.matches("outage"))
    return bool(where) and not cut_off_before and any(number.end < n.first and n.unit in WHO for n in reading.numbers)


def paired(
    reading: Reading, triggers: list[Match], taken: frozenset[int], follows: Mapping[int, int]
) -> dict[int, list[Number]]:
    """Give each outage its counts, the nearest pairs first: a count, and one of another unit joined to it."""
    options = sorted(
        (cost, match.first, number.first, number)
        for match in triggers
        for number in reading.numbers
        if number.first not in taken and (cost := pairing_cost(reading, match, number, triggers)) < _NEVER
    )
    pairs: dict[int, list[Number]] = {}
    used: set[int] = set()
    for _, trigger, first, number in options:
        if first in used or (trigger in pairs and not joined(reading, pairs[trigger], number)):
            continue
        if any(trigger < other < kept[0].first < first for other, kept in pairs.items()):
            continue  # «отключение света и воды: без тепла 455 домов, шесть больниц»: none of the words before
        pairs[trigger] = sorted([*pairs.get(trigger, []), number], key=lambda n: n.first)
        used.add(first)
    for number in reading.numbers:
        for kept in pairs.values():
            if number.first in used | taken or not kept or number.other is not None or says_again(reading, number):
                continue
            last = next((n for n in reversed(kept) if n.first < number.first), None)
            after = last if number.unit in UNITS else None
            beside = after is not None and is_beside(reading, after, number)
            if beside or any(follows.get(number.first) == n.first for n in kept):
                kept.append(number)
                kept.sort(key=lambda n: n.first)
                used.add(number.first)
    for number in reversed(reading.numbers):
        for kept in pairs.values():
            if number.first in used | taken or number.unit not in UNITS or number.end > kept[0].first:
                continue
            other = number.unit != kept[0].unit and joined(reading, [number], kept[0])
            other = other or are_rows_of_buildings(reading, number, kept[0])
            if other or follows.get(kept[0].first) == number.first:
                kept.insert(0, number)
                used.add(number.first)
    return {trigger: _with_who_lives_there(reading, kept, used | taken) for trigger, kept in pairs.items()}


def _with_who_lives_there(reading: Reading, kept: list[Number], used: Collection[int]) -> list[Number]:
    """Add who was cut off right behind where: «без света в 12 сёлах 900 абонентов».

    Cities so counted are those named before: «без света в двух городах остаются 34 тысячи абонентов».
    """
    where = kept[0] if len(kept) == 1 and kept[0].unit == "settlements" else None
    lexicon = reading.lexicon
    if where is None or lexicon.set("locatives").isdisjoint(reading.words(where.first - 1, where.first)):
        return kept
    behind = (n for n in reading.numbers if n.unit in WHO and n.first not in used and n.first >= where.end)
    who = next(behind, None)
    gap = reading.words(where.end, who.first) if who is not None else ()
    if who is None or len(gap) > _JOINT_REACH or not {",", ";", ":"}.isdisjoint(gap):
        return kept
    cities = lexicon.set("cities_told").intersection(reading.words(where.first, where.end + 1))
    return [who] if cities else [where, who]
