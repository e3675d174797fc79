"""People whom a pronoun takes up: "A drone attacked a cyclist. He has a concussion", "…; her wounds were fatal".

Also several: "Two men came under fire. They were taken to hospital".
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.people.counting import find_people
from geo.mentions.people.persons import is_named, one_at
from geo.mentions.people.victim_alone import FRESH
from geo.mentions.reading import Reading
from geo.model import Mention

_BETWEEN = 3  # tokens from the pronoun to the verb: "he has reportedly been"
_OPENS = 2  # tokens before the pronoun: "unfortunately ,"


def attacked_before(reading: Reading | None, told: Sequence[Mention]) -> int:
    """Return how many people a sentence tells to be attacked, where it tells no harm: the next goes on about them.

    FRESH where nobody is told of; 0 where it counts several times.
    """
    kinds = {mention.kind for mention in told if mention.scope == "event"}
    if reading is None or "strike" not in kinds or "casualty" in kinds or reading.matches("casualty"):
        return 0
    if not (reading.numbers or reading.has_word("person_determiners")):
        return FRESH
    blows = [mention for mention in told if mention.kind == "strike"]
    people = [  # "a drone attacked" is nobody
        person
        for person in find_people(reading, reading.matches("casualty"))
        if not any(person.first < blow.last and blow.first < person.last for blow in blows)
    ]
    if len(people) != 1 or people[0].best is None:
        return 0 if people else FRESH
    if people[0].best == 1:
        return int(reading.has_word("person_determiners") and is_named(reading, people[0]))
    return int(people[0].best) if people[0].low == people[0].high and people[0].unit == "people" else 0


def by_pronoun(reading: Reading, match: Match, people: Sequence[Number], *, known: int) -> Number | None:
    """Return the people of a verb whose subject is a pronoun.

    known says how many the sentence before attacked; else one has to be named before a semicolon.
    """
    lexicon = reading.lexicon
    several = lexicon.set("they_words") if known > 1 else frozenset[str]()
    pronouns = lexicon.any_of("he_or_she", "his_or_her") | several
    forms = lexicon.any_of("auxiliaries", "predicate_adverbs")
    at = match.first - 1
    while (
        at >= 0
        and match.first - at <= _BETWEEN
        and (reading.row[at] in forms or reading.lexicon.ends(reading.row[at], "adverb_ends"))
    ):
        at -= 1
    if at < 0 or reading.row[at] not in pronouns:
        return None
    if reading.row[at] in several:
        return replace(one_at(at), low=float(known), best=float(known), high=float(known)) if at <= _OPENS else None
    if known == 1 and at <= _OPENS:
        return one_at(at)
    semicolon = reading.row[at - 1 : at] == [";"]
    before = [n for n in people if n.end < at and n.best == 1 and is_named(reading, n)] if semicolon else []
    return replace(one_at(at), first=before[0].first, last=before[0].last) if len(before) == 1 else None
