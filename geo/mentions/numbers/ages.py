"""Ages told one by one behind a count of people, as many as it counts: "another two, 40 and 47, are in hospital"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers.numerals import Number
from geo.model import Token

_OLDEST = 110
_MOST = 8  # people whose ages are told one by one
_CLOSES = frozenset({",", ".", ";", ":", ")", "—", "–"})


def with_ages_told_one_by_one(tokens: Sequence[Token], numbers: Sequence[Number], lexicon: Lexicon) -> list[Number]:
    """Return the numbers, those of them as ages that stand between commas behind a count of so many people."""
    out = list(numbers)
    joints, more = lexicon.set("and_words") | {","}, lexicon.set("more_of_them")  # "two more, 19 and 52, …"
    for at, count in enumerate(numbers):
        several = count.best is not None and count.low == count.best and 1 < count.best <= _MOST
        if not several or count.best is None or count.other is not None or count.unit not in {None, "people"}:
            continue
        ages = range(at + 1, at + 1 + int(count.best))
        if ages.stop <= len(numbers) and _are_ages(tokens, [count, *numbers[ages.start : ages.stop]], joints, more):
            for age in ages:
                out[age] = replace(numbers[age], other="age")
    return out


def _are_ages(tokens: Sequence[Token], row: Sequence[Number], joints: frozenset[str], more: frozenset[str]) -> bool:
    """Whether bare numbers of years follow a count, a comma before the first and a mark behind the last."""
    count, *ages = row
    behind = [token.text for token in tokens[count.end : ages[0].first]]
    if behind[-1:] != [","] or not more.issuperset(behind[:-1]):
        return False
    for before, age in zip(row, ages, strict=False):
        gap = {token.text for token in tokens[before.end : age.first]} - (more if before is count else set())
        bare = age.noun is None and age.unit is None and age.other in {None, "age"}
        if not gap or not joints.issuperset(gap) or not bare or not 0 < (age.best or 0) <= _OLDEST:
            return False
    last = ages[-1].end
    return last >= len(tokens) or tokens[last].text in _CLOSES
