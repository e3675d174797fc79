"""The count of each verb of harm: which of the sentence's numbers tells how many were killed or hurt.

Counts and verbs are paired by least distance, on the side the verb's form asks for ("killed two", "two were
killed"), each count used once.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.casualties.costs import pairing_cost
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_NEVER = 99.0
_BESIDE = 1.0
_FINDERS = 4  # words: "after rescuers on Tuesday"


def pair_counts(
    reading: Reading, triggers: Sequence[Match], people: Sequence[Number]
) -> tuple[dict[int, Number], frozenset[int]]:
    """Give each verb its count: the cheapest pairs first, each count used once.

    Also returned: the verbs that say once more what the one beside them says ("деблоковано тіла 3 загиблих").
    """
    options = sorted(
        (cost, match.first, number.first, number, str(match.rule.get("measure")))
        for match in triggers
        for number in people
        if (cost := pairing_cost(reading, match, number, triggers)) < _NEVER
    )
    own: dict[int, int] = {}  # the count that each verb is nearest to
    for _, trigger, first, _, _ in options:
        own.setdefault(trigger, first)
    beside = [
        (trigger, first, measure)
        for cost, trigger, first, _, measure in options
        if cost <= _BESIDE and own[trigger] == first
    ]
    pairs: dict[int, Number] = {}
    used: set[int] = set()
    repeated: set[int] = set()
    for _, trigger, first, number, measure in options:
        if trigger in pairs or trigger in repeated or first in used:
            continue
        pairs[trigger] = number
        used.add(first)
        repeated |= {t for t, f, m in beside if f == first and m == measure and t not in pairs}
    return pairs, frozenset(repeated)


def counted_up_to(reading: Reading, match: Match) -> Number | None:
    """Return the toll that an ordinal tells ("the fifth victim"): its value, quoted by its word."""
    values = reading.lexicon.table("ordinal_values")
    for at in range(match.first, match.last):
        if (value := values.get(reading.row[at])) is not None:
            return Number(at, at + 1, value, value, value, unit="people")
    return None


def adds_to_toll(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a count is an increment ("one more victim"), which the toll told beside it already holds."""
    adding = reading.lexicon.set("adding")
    came = reading.lexicon.set("cause_words").intersection(reading.words(number.first - 1, number.first))
    if came and match.rule.get("counts") == "before" and match.rule.get("measure") == "killed":
        return True  # "the toll rose to seven when a woman died in hospital"
    found = not reading.lexicon.any_of("found_bodies", "bodies").isdisjoint(reading.row[match.first : match.last])
    if found and reading.lexicon.set("cause_words").intersection(reading.words(match.first - _FINDERS, match.first)):
        return True  # "the toll rose to nine after rescuers found the body of a woman"
    return match.rule.get("counts") != "toll" and bool(adding & set(reading.words(number.first - 1, number.end + 1)))
