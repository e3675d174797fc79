"""A thing told together with the one it is of is one thing: "the building of a lyceum", «общежитие швейной фабрики».

What a building is for tells what it is; any other thing says so itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.damage.targets import Target
from geo.mentions.reading import Reading

_ADJECTIVES = 2
_VAGUE = frozenset({"administration", "buildings", "critical"})
_NETWORKS = frozenset({"energy", "fuel", "gas", "heating", "port", "rail", "water"})


def with_what_they_are_of(reading: Reading, targets: Sequence[Target]) -> list[Target]:
    """Return the things of a sentence, each that another one is of in one with it."""
    out: list[Target] = []
    for target in targets:
        if out and _is_its_size(reading, out[-1], target):
            out[-1] = out[-1]._replace(last=target.last)
        elif out and target.number is None and _is_whose(reading, out[-1].last, target.first):
            out[-1] = Target(out[-1].first, target.last, _category(out[-1], target), out[-1].number)
        else:
            out.append(target)
    return out


def _is_its_size(reading: Reading, house: Target, target: Target) -> bool:
    """Whether homes are counted that one house has, hit or not: "a block of flats of 120 apartments"."""
    articles, number = reading.lexicon.set("one_articles"), target.number
    if number is None or not articles or number.unit != "households" or house.number is not None:
        return False
    at = house.first - 1
    while at > max(house.first - _ADJECTIVES, 0) and reading.row[at][0].isalpha() and reading.row[at] not in articles:
        at -= 1
    one = at >= 0 and reading.row[at] in articles
    gap = reading.words(house.last, number.first)
    return one and len(gap) == 1 and gap[0] in reading.lexicon.any_of("of_words", "having_words")


def _category(thing: Target, whole: Target) -> str:
    """Return what a thing is for: a building, a plant or a store is of what it belongs to."""
    works = thing.category == "industry" and whole.category in _NETWORKS
    return whole.category if thing.category in _VAGUE or works else thing.category


def _is_whose(reading: Reading, low: int, high: int) -> bool:
    """Whether the words between two things lead from one to what it is of: "of the former", «швейной»."""
    lexicon, row = reading.lexicon, reading.row
    endings, of = tuple(lexicon.set("adjective_endings")), lexicon.set("of_words")
    if not set(range(low, high)).isdisjoint(reading.placed):
        return False
    gap = row[low:high]
    if endings:
        described = all(word.endswith(endings) and word not in lexicon.set("function") for word in gap)
        return 0 < len(gap) <= _ADJECTIVES and described
    gap = gap[1:] if gap and gap[0].isalpha() and gap[0] not in lexicon.set("function") else gap  # "unit of the"
    if not gap or gap[0] not in of:
        return False
    rest = [word for word in gap[1:] if word not in lexicon.set("articles")]
    plain = all(word[0].isalpha() and word not in lexicon.set("function") for word in rest)
    return plain and len(rest) <= _ADJECTIVES
