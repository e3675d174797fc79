"""The words between a count and its outage, with what only says more of either left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from geo.mentions.numbers.finding import Number
from geo.mentions.outages.units import UNITS, in_brackets, is_risen_to
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_PARTING = frozenset({"–", "—"})
_PAIR = 2  # dashes
_STEM = 3  # letters of a noun, whatever its case


def is_taken_up(reading: Reading, number: Number) -> bool:
    """Whether a count only takes up places named before ("the three towns"): no figure of its own."""
    definite = reading.lexicon.any_of("definite_words", "all_words")
    return number.unit == "settlements" and bool(definite & set(reading.words(number.first - 1, number.first)))


def in_apposition(reading: Reading, number: Number, gap: Sequence[str]) -> bool:
    """Whether a count between marks says how many: "part of the city is without light, some 55,000 subscribers"."""
    tail, summed = _without_in_all(reading, gap)
    end = _past_in_all(reading, number.end)
    after = reading.words(end, end + 1)
    ends = not after or not after[0][0].isalnum() or _is_one_of_kinds(reading, number)
    ends = ends or (summed and any(0 <= first - number.end <= 1 for first, _ in reading.places))
    return list(tail[-1:]) == [","] and number.unit in UNITS and ends


def _without_in_all(reading: Reading, gap: Sequence[str]) -> tuple[Sequence[str], bool]:
    """Drop what says before a count that it is that of all: ", in total 9,000", ", a total of 9,000"."""
    lexicon = reading.lexicon
    at = len(gap) - (list(gap[-1:]) != [] and gap[-1] in lexicon.set("of_words"))
    if at < 1 or gap[at - 1] not in lexicon.set("in_all"):
        return gap, False
    at -= 1
    at -= at > 0 and gap[at - 1] in lexicon.any_of("articles", "locatives")
    return gap[:at], True


def _past_in_all(reading: Reading, end: int) -> int:
    """Return the token offset behind what says after a count that it is that of all: "9,000 customers in all"."""
    lexicon, behind = reading.lexicon, reading.words(end, end + 2)
    led = len(behind) > 1 and behind[0] in lexicon.set("locatives")
    if led and behind[1] in lexicon.any_of("in_all", "in_all_behind"):
        return end + 2
    return end + (bool(behind) and behind[0] in lexicon.set("in_all"))


def _is_one_of_kinds(reading: Reading, number: Number) -> bool:
    """Whether a count is the first of two kinds of customer: ", in all 8,700 household and 90 business customers"."""
    after = next((other for other in reading.numbers if other.first == number.end + 1), None)
    return after is not None and are_kinds(reading, number, after)


def are_kinds(reading: Reading, low: Number, high: Number) -> bool:
    """Whether two counts are of two kinds of customer, or settlement: "1,260 household and 74 business customers"."""
    kinds, links = reading.lexicon.set("customer_kinds"), reading.lexicon.set("links")
    if low.unit == high.unit == "settlements" and low.noun is not None and high.noun is not None:
        gap = reading.words(low.end, high.first)  # «одне місто та 14 сіл»
        other = reading.row[low.noun][:_STEM] != reading.row[high.noun][:_STEM]
        return other and bool(gap) and reading.lexicon.any_of("and_words").issuperset(gap)
    between, own = reading.words(low.last, high.first), reading.words(high.last, high.end)
    return bool(set(between) & kinds and set(own) & kinds and set(between) & links)


def has_verb_of_its_own(reading: Reading, gap: Sequence[str]) -> bool:
    """Whether a clause with its verb is joined on before a count: "has no heat and tents were put up at 11 schools"."""
    lexicon = reading.lexicon
    joint = next((at for at, word in enumerate(gap) if word in lexicon.set("clause_joins")), len(gap))
    return not lexicon.set("auxiliaries").isdisjoint(gap[joint + 1 :]) and not is_risen_to(reading, gap)


def without_aside(reading: Reading, gap: list[str]) -> list[str]:
    """Drop ", by the first estimate," between what was lost and its count."""
    at = gap.index(",") if "," in gap else len(gap)
    openers = reading.lexicon.any_of("aside_openers", "aside_speech")
    if "," not in gap[at + 1 :] or openers.isdisjoint(gap[at + 1 : at + 2]):
        return gap
    return gap[:at] + gap[gap.index(",", at + 1) + 1 :]


def has_clause(reading: Reading, gap: Sequence[str]) -> bool:
    """Whether a clause of its own begins; "for now" after its subject («родин поки залишаються без світла») is none."""
    lexicon = reading.lexicon
    openers, for_now = lexicon.set("clause_words") - lexicon.set("cause_prepositions"), lexicon.set("for_now")
    since = lexicon.set("since_words")
    dates = {at for at, word in enumerate(gap[:-1]) if word in since and gap[at + 1][0].isdigit()}
    return any(
        word in openers and at not in dates and not (word in for_now and "," not in gap[:at][-1:])
        for at, word in enumerate(gap)
    )


def words_between(reading: Reading, low: int, high: int) -> list[str]:
    """Return the words between a count and its outage, rows of places and asides left out: "cut in A and B: 50,000"."""
    links = reading.lexicon.set("links")
    row, placed = reading.row, _with_their_types(reading, low, high)
    whole = row[low:high]
    aside = in_brackets(reading) if "(" in whole and ")" in whole else frozenset()
    aside |= _between_dashes(reading, low, high)
    shares = reading.lexicon.set("partly_words")  # «Шостка повністю, Глухів частково та 14 сіл»
    placed = {*placed, *(at for at in range(low, high) if row[at] in shares and at - 1 in placed)}
    for at in range(low + 1, high):  # "have since been reconnected", "have so far been"
        had = row[at - 1] in reading.lexicon.any_of("perfect_auxiliaries", "past_perfect") or at - 1 in placed
        if had and row[at] in reading.lexicon.set("until_now"):
            placed.add(at)
    return [
        row[at]
        for at in range(low, high)
        if at not in placed and at not in aside and not (row[at] in links and at - 1 in placed and at + 1 in placed)
    ]


def _between_dashes(reading: Reading, low: int, high: int) -> frozenset[int]:
    """Return where words between two dashes only say who is meant: "42,000 users – homes and schools – had none"."""
    row = reading.row
    dashes = [at for at in range(low, high) if row[at] in _PARTING]
    if len(dashes) != _PAIR:
        return frozenset()
    first, last = dashes
    said = range(first + 1, last)
    verbs = reading.lexicon.any_of("auxiliaries", "clause_words")
    told = any(at in reading.placed or row[at][0].isdigit() or row[at] in verbs for at in said)
    told = told or any(is_finite(row[at], reading.lexicon) for at in said)
    return frozenset() if told else frozenset(range(first, last + 1))


def _with_their_types(reading: Reading, low: int, high: int) -> Collection[int]:
    """Return the offsets of places and of the words for what they are before them: «посёлок Воронеж», «г. Шостка»."""
    types = reading.lexicon.set("near_types")
    if types.isdisjoint(reading.row[low:high]):
        return reading.placed
    out = set(reading.placed)
    for at in range(high - 1, low - 1, -1):
        word = reading.row[at]
        if at + 1 in out and (word in types or (word == "." and reading.row[at - 1] in types)):
            out.add(at)
    return out
