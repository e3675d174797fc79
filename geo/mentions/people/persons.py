"""One person named without a number: the noun, with the adjectives, the owner and the age before it."""

from __future__ import annotations

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_PHRASE_REACH = 5
_NOT_PEOPLE = ("noncounts", "targets", "weapons")


def is_named(reading: Reading, number: Number) -> bool:
    """Whether a count is of persons named without a number: "a woman and her son", "водій"."""
    return not any(n.other is None and number.first <= n.first < number.last for n in reading.numbers)


def one_at(noun: int, first: int | None = None) -> Number:
    """Return the number of one person at a noun."""
    return Number(noun if first is None else first, noun + 1, 1.0, 1.0, 1.0, unit="people", noun=noun)


def may_be_a_person(reading: Reading, at: int) -> bool:
    """Whether an unknown word may be a person: no small word, no place, no thing, no plural that the lexicon knows."""
    lexicon, word = reading.lexicon, reading.tokens[at].text
    if not word[0].isalpha() or word in lexicon.set("function") or word in lexicon.set("plural_people"):
        return False
    if any(first <= at < last for first, last in reading.places):
        return False
    if any(n.first <= at < n.last for n in reading.numbers) or word in lexicon.any_of("no_person", "pair_nouns"):
        return False
    known = lexicon.table("units").get(word)
    if known is None and lexicon.table("verb_ends") and is_finite(word, lexicon):
        return False  # «злочин, що спричинив загибель людей»
    return known in {None, "people"} and not any(word in lexicon.table(table) for table in _NOT_PEOPLE)


def with_adjectives(reading: Reading, number: Number) -> Number:
    """Take the adjectives, possessives and the age before a person's noun into its words."""
    first, ages = number.first, aged_words(reading)
    while (
        first > 0 and number.first - first < _PHRASE_REACH and (is_described(reading, first - 1) or first - 1 in ages)
    ):
        first -= 1
    return replace(number, first=first)


def aged_words(reading: Reading) -> set[int]:
    """Return the offsets of ages written as one word ("62-річний")."""
    return {n.first for n in reading.numbers if n.other == "age" and n.best is None}


def is_described(reading: Reading, at: int) -> bool:
    """Whether a word describes a person that stands after it: a possessive, an adjective, an age."""
    lexicon, word = reading.lexicon, reading.tokens[at].text
    if word in lexicon.set("possessive_determiners") or at in aged_words(reading):
        return True
    endings = tuple(lexicon.set("describing_endings"))
    if not endings or not word.endswith(endings) or word in lexicon.any_of("function", "months_long"):
        return False  # «7 лютого чоловік»: a month, though it ends as an adjective
    noun = word in lexicon.set("family_singular") and word not in lexicon.set("may_modify")
    if noun or any(m.first <= at < m.last for m in reading.matches("casualty")):
        return False
    return not any(first <= at < last for first, last in reading.places)


def are_each_at_a_place(reading: Reading, one: int, first: int, last: int) -> bool:
    """Whether persons that end at one offset and those from another on are of two places: «двое в А и трое в Б».

    So are those who live there, where no other place is told of: «житель А и жительница Б».
    """
    if reading.lexicon.set("person_determiners"):
        return False
    lead = reading.lexicon.set("locatives")
    own = next((place for place in sorted(reading.places) if one <= place[0] and place[1] <= first), None)
    next_one = next((place for place in sorted(reading.places) if place[0] >= last), None)
    if own is None or next_one is None:
        return False
    gaps = (reading.row[one : own[0]], reading.row[last : next_one[0]])
    if not all(not gap or (len(gap) == 1 and gap[0] in lead) for gap in gaps):
        return False
    same = reading.row[own[0] : own[1]] == reading.row[next_one[0] : next_one[1]]
    return not same and (all(gaps) or len(reading.places) == len(gaps))
