"""Count people as reports name them: numbers of people, "a woman and her two sons", "a postman there".

Which numbers belong to which verb is told in `casualties.counts`. A language with articles names one person by an
article ("a driver": `articled`); one without by the bare singular of a word for a person ("загинув водій": `bare`).
The lexicon's table of determiners tells which of the two it is. Persons joined by "and" are added up in `joined`,
those in a row with somebody unknown in `rows`; families are counted in `families`, and whom a verb speaks of that no
number counts is found in `subject_person`.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.people.articled import find_articled_persons
from geo.mentions.people.bare import find_aged_people, find_bare_persons, find_both
from geo.mentions.people.families import with_families
from geo.mentions.people.joined import join_people
from geo.mentions.people.open_subjects import tells_more_of_them
from geo.mentions.people.persons import is_named
from geo.mentions.people.rows import with_rows_of_persons
from geo.mentions.reading import Reading

_OPEN_REACH = 3
_MOST_GUESTS = 50
_NAME_WORDS = 4  # of somebody quoted


def find_people(reading: Reading, triggers: Sequence[Match]) -> list[Number]:
    """Return the numbers that may count people, with persons named without a number counted from the words."""
    numbers = [
        n if n.unit != "customers" else replace(n, unit="people")
        for n in reading.numbers
        if n.other is None and (n.unit == "people" or _is_bare(reading, n) or _is_open(reading, n, triggers))
    ]
    persons = (
        find_articled_persons(reading) if reading.lexicon.set("person_determiners") else find_bare_persons(reading)
    )
    several = find_aged_people(reading) + find_both(reading)
    inside = {at for number in several for at in range(number.first, number.end)}
    persons = [person for person in persons if person.noun is None or person.noun not in inside] + several
    joined = [one for n in reading.numbers if (one := _joined_to_a_person(reading, n, persons)) is not None]
    taken = {one.first for one in joined}
    numbers = [n for n in numbers if n.first not in taken] + joined
    together = with_rows_of_persons(reading, triggers, [*numbers, *persons])
    people = join_people(reading, sorted(together, key=lambda n: n.first))
    return sorted(with_families(reading, triggers, people), key=lambda n: n.first)


def _joined_to_a_person(reading: Reading, number: Number, persons: Sequence[Number]) -> Number | None:
    """Return a count of people by an unknown word that "and" joins to a person: "the priest and eight worshippers"."""
    lexicon, at = reading.lexicon, number.last
    counted = number.other is None and number.unit is None and number.noun is None and number.best is not None
    if not counted or not lexicon.set("person_determiners") or at in reading.placed:
        return None
    joined = not lexicon.set("and_words").isdisjoint(reading.words(number.first - 1, number.first))
    if not joined or not any(person.end == number.first - 1 for person in persons):
        return None
    word = "".join(reading.words(at, at + 1))
    known = lexicon.any_of("function", "noncounts", "targets", "weapons", "units", "adverbs")
    plural = word.isalpha() and lexicon.is_plural(word) and word not in known
    return replace(number, unit="people", noun=at) if plural else None


def _is_bare(reading: Reading, number: Number) -> bool:
    """Whether a number without a unit is followed by no noun that it might count; people come in whole numbers."""
    if number.best is not None and not float(number.best).is_integer():
        return False
    if number.unit is not None or number.noun is not None or number.last >= len(reading.tokens):
        return number.unit is None and number.noun is None
    word = reading.tokens[number.last].text
    lexicon = reading.lexicon
    if _are_cut_off(reading, number):
        return False
    if not word[0].isalpha() or word in lexicon.set("function") or word in lexicon.set("auxiliaries"):
        return True
    if any(match.first == number.last for match in reading.matches("casualty")):
        return True
    if word in lexicon.set("distributive"):
        return True  # "two were wounded, one each in A and B"
    return lexicon.ends(word, "adverb_endings")


def _are_cut_off(reading: Reading, number: Number) -> bool:
    """Whether a count is of those who lost light, heat or water: "leaves 9,000 without power, kills a woman"."""
    lexicon = reading.lexicon
    behind, before = reading.words(number.last, number.last + 3), reading.words(number.first - 3, number.first)
    lost = bool(behind) and behind[0] in lexicon.set("without_words")
    cut = bool(before) and before[-1] in lexicon.set("cut_off_from")
    return (lost and any(word in lexicon.table("utility") for word in behind[1:])) or (
        cut and any(word in lexicon.table("utility") for word in before)
    )


def _is_open(reading: Reading, number: Number, triggers: Sequence[Match]) -> bool:
    """Whether a number with an unknown noun stands beside a verb that is said of persons alone.

    "One docker was killed": whoever is killed is a person, whatever the trade; animals and things have units.
    """
    unknown = number.unit is None and number.noun is None
    served = number.unit == "customers" and (number.best or 0) <= _MOST_GUESTS  # of a shop, not of a grid
    if not (unknown or served) or not float(number.best or 0).is_integer():
        return False
    end = number.last if number.noun is None else number.end
    for match in triggers:
        counts = match.rule.get("counts")
        if not match.rule.get("persons"):
            continue
        between = reading.words(end, match.first)
        left = counts == "before" or (counts == "either" and not _has_object(reading, match))
        if left and bool(between) != served and len(between) <= _OPEN_REACH and all(w[0].isalpha() for w in between):
            return True
        if left and not served and any(tells_more_of_them(reading, end + noun, match.first) for noun in (1, 2)):
            return True
        between = reading.words(match.last, number.first)
        if counts in {"after", "either"} and match.last <= number.first and len(between) <= 1 and between != [","]:
            return True
    return False


def _has_object(reading: Reading, match: Match) -> bool:
    """Whether whom a verb of harm speaks of follows it, in a language with articles: "three hits wounded a man"."""
    lexicon = reading.lexicon
    if not lexicon.set("person_determiners"):
        return False
    after = reading.words(match.last, match.last + 1)
    return bool(after) and after[0][0].isalnum() and after[0] not in lexicon.any_of("prepositions", "clause_openers")


def is_quoted(reading: Reading, number: Number) -> bool:
    """Return whether a person stands behind the name of who is quoted: "said Petro Lys, 43, a paramedic in Lubny"."""
    at, row = number.first - 1, reading.row
    if at < 1 or row[at] != "," or not is_named(reading, number):
        return False
    while at > 0 and (row[at] == "," or row[at].isdigit()):
        at -= 1
    name = at
    while at > 0 and name - at < _NAME_WORDS and reading.tokens[at].capital:
        at -= 1
    return at < name and row[at] in reading.lexicon.set("quoted_by")
