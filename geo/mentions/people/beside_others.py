"""Who is told beside a count of people: the others hurt with somebody, somebody more, or one of those counted."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.numbers.finding import Number
from geo.mentions.people.persons import is_named
from geo.mentions.reading import Reading

_PHRASE_REACH = 5
_OF_THEM = 2  # words


def is_a_part(reading: Reading, number: Number) -> bool:
    """Return whether somebody is one of those counted before: "twelve workers, two of them women", "…, one a girl"."""
    lexicon = reading.lexicon
    single = reading.row[number.first] in lexicon.set("one_words")
    if single and not lexicon.set("one_articles").isdisjoint(reading.words(number.first + 1, number.first + 2)):
        return True
    return " ".join(reading.words(number.last, number.last + _OF_THEM)) in lexicon.set("parts_of")


def are_the_others(reading: Reading, one: Number, other: Number, gap: Sequence[str]) -> bool:
    """Return whether a count is of those hurt beside a person named first: "a girl and seven other people were hurt".

    gap is what stands between them. A verb of its own behind it tells another story: «загинула жінка, а ще сімох
    поранено».
    """
    lexicon = reading.lexicon
    if one.best is None or other.best is None or not is_named(reading, one) or is_named(reading, other):
        return False
    adding, ands = lexicon.any_of("adding", "besides"), lexicon.set("and_words")
    beside = set(reading.words(other.first, other.end + 1)) | set(gap)
    if not adding & beside or not ands & set(gap) or not set(gap) <= ands | adding:
        return False
    return _share_a_verb(reading, one, other)


def is_one_beside(reading: Reading, some: Number, one: Number) -> bool:
    """Return whether "and" adds somebody to people counted without saying who: "two people and a child were hurt"."""
    lexicon = reading.lexicon
    counted = some.best is not None and some.low == some.best == some.high and some.noun is not None
    if not counted or reading.row[some.noun or 0] not in lexicon.set("generic_people"):
        return False
    joined = reading.words(some.end, one.first) in ([word] for word in lexicon.set("and_words"))
    article = not lexicon.set("one_articles").isdisjoint(reading.words(one.first, one.first + 1))
    return joined and article and is_named(reading, one) and _share_a_verb(reading, some, one)


def _share_a_verb(reading: Reading, one: Number, other: Number) -> bool:
    """Whether a verb of harm stands before or behind two joined, and not on both sides, where each has its own."""
    triggers = reading.matches("casualty")
    before = any(one.first - _PHRASE_REACH < match.first < one.first for match in triggers)
    behind = any(other.end <= match.first < other.end + _PHRASE_REACH for match in triggers)
    return before != behind
