"""One person whom a pronoun takes up: "A drone attacked a cyclist. He has a concussion", "…; her wounds were fatal"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.people import find_people
from geo.mentions.persons import is_named, one_at
from geo.mentions.reading import Reading
from geo.model import Mention

_BETWEEN = 3  # tokens from the pronoun to the verb: "he has reportedly been"
_OPENS = 2  # tokens before the pronoun: "unfortunately ,"


def one_attacked(reading: Reading | None, told: Sequence[Mention]) -> bool:
    """Return whether a sentence tells of an attack, names one person and tells no harm: the next goes on about them."""
    if reading is None or not reading.has_word("person_determiners"):
        return False
    kinds = {mention.kind for mention in told if mention.scope == "event"}
    if "strike" not in kinds or "casualty" in kinds or reading.matches("casualty"):
        return False
    blows = [mention for mention in told if mention.kind == "strike"]
    people = [  # "a drone attacked" is nobody
        person
        for person in find_people(reading, reading.matches("casualty"))
        if not any(person.first < blow.last and blow.first < person.last for blow in blows)
    ]
    return len(people) == 1 and people[0].best == 1 and is_named(reading, people[0])


def by_pronoun(reading: Reading, match: Match, people: Sequence[Number], *, known: bool) -> Number | None:
    """Return the person of a verb whose subject is a pronoun.

    known says that the sentence before attacked one person; else one has to be named before a semicolon.
    """
    lexicon = reading.lexicon
    pronouns = lexicon.any_of("he_or_she", "his_or_her")
    forms = lexicon.any_of("auxiliaries", "predicate_adverbs")
    at = match.first - 1
    while at >= 0 and match.first - at <= _BETWEEN and (reading.row[at] in forms or reading.row[at].endswith("ly")):
        at -= 1
    if at < 0 or reading.row[at] not in pronouns:
        return None
    if known and at <= _OPENS:
        return one_at(at)
    semicolon = reading.row[at - 1 : at] == [";"]
    before = [n for n in people if n.end < at and n.best == 1 and is_named(reading, n)] if semicolon else []
    return replace(one_at(at), first=before[0].first, last=before[0].last) if len(before) == 1 else None
