"""Persons named without a number in a language with articles: "a 62-year-old man", "her son", "a couple"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.numbers.told_for_both import names_somebody
from geo.mentions.people.persons import one_at
from geo.mentions.people.trades import is_hurt_by_trade
from geo.mentions.reading import Reading

_NOT_PEOPLE = ("noncounts", "targets", "weapons")


def _is_of_a_place(reading: Reading, at: int) -> bool:
    """Whether a place follows a word that "and" joins on: "one died in Kharkiv and another in Balakliia"."""
    joined = bool(reading.lexicon.set("and_words") & set(reading.words(at - 1, at)))
    inside = bool(reading.lexicon.set("locatives") & set(reading.words(at + 1, at + 2)))
    return joined and inside and any(first == at + 2 for first, _ in reading.places)


def find_articled_persons(reading: Reading) -> list[Number]:
    """Find "a 62-year-old man", "her son": one person each; "a couple" is two.

    A title has no articles: "Drone kills man, injures elderly couple".
    """
    lexicon = reading.lexicon
    if not reading.has_word("person_determiners", "another", "headline_harm"):
        return []
    singular, pairs, ands = lexicon.set("family_singular"), lexicon.set("pair_people"), lexicon.set("and_words")
    found: list[Number] = []
    taken = {at for n in reading.numbers if n.other is None and n.unit for at in range(n.first, n.end)}
    aged = {number.last for number in reading.numbers if number.other == "age"}
    aged_behind = {n.first - 2 for n in reading.numbers if n.other == "age" and reading.row[n.first - 1] == ","}
    aged_behind -= {at for n in reading.numbers for at in range(n.first, n.last)}  # "another two, 40 and 47, were hurt"
    for at, token in enumerate(reading.tokens):
        if token.text in lexicon.set("another") and (
            _is_harmed_next(reading, at + 1) or _is_harmed_before(reading, at) or _is_of_a_place(reading, at)
        ):
            found.append(one_at(at))  # "one killed and another wounded"
            continue
        nth = token.text in lexicon.set("ordinals") and set(reading.words(at - 1, at)) & lexicon.set("one_articles")
        named = token.capital and _is_named_with_another(reading, at, aged, aged_behind)
        if named or (nth and _is_harmed_next(reading, at + 1)):
            found.append(one_at(at, at - (not named or at in aged)))  # "two were killed and a third lost an arm"
            continue
        known = token.text in singular or token.text in pairs or (at in aged and _is_a_noun(reading, at))
        known = known or (at in aged_behind and names_somebody(reading.tokens, at, lexicon))  # "a florist, 52,"
        known = known or is_hurt_by_trade(reading, at) or _is_only_an_age(reading, at, aged)
        if at in taken or not known:
            continue
        if at + 1 < len(reading.tokens) and reading.tokens[at + 1].text in singular | {"'s"}:
            continue  # "a bus driver's wife": the last noun is the person
        if not lexicon.any_of("noncounts", "targets").isdisjoint(reading.words(at + 1, at + 2)):
            continue  # "a guard dog", "a student hostel"
        if set(reading.words(at - 1, at)) & ands and found and found[-1].end == at - 1:
            found.append(one_at(at))  # "a husband and wife"
            continue
        if (person := _opened_before(reading, at, found)) is not None:
            found.append(person)
    return found


def _opened_before(reading: Reading, at: int, found: Sequence[Number]) -> Number | None:
    """Return the person or the pair that a determiner, or in a title a verb of harm, opens before a noun."""
    lexicon = reading.lexicon
    determiners, possessives = lexicon.set("person_determiners"), lexicon.set("possessive_determiners")
    ands, kin = lexicon.set("and_words"), lexicon.set("kin")
    noun = reading.row[at]
    best = 2.0 if noun in lexicon.set("pair_people") else 1.0
    for first in range(at - 1, max(at - 7, -1), -1):
        word = reading.tokens[first].text
        if word in lexicon.set("headline_harm"):
            return Number(first + 1, at + 1, best, best, best, unit="people", noun=at)
        if word in determiners:
            # "the driver, 47, and"
            end = next((n.last + 1 for n in ages_behind(reading) if n.first == at + 2), at + 1)
            joined = bool(set(reading.words(end, end + 1)) & ands) and (
                any(n.first == end + 1 for n in reading.numbers) or _goes_on_with_a_person(reading, end + 1)
            )
            joined = joined or _follows_a_person(reading, found, first) or _are_two(reading, at)
            definite = word in lexicon.set("definite_articles") and not (joined or _is_object(reading, first))
            if definite or (word in possessives and not found and first == 0 and noun not in kin):
                return None
            last = _end_of_age(reading, at)
            return Number(first, last, best, best, best, unit="people", noun=last - 1)
        if not (word[0].isalnum() or word in {",", "-", "'s"}) or word in lexicon.set("function"):
            return None  # "a bus's driver" is a person
    return None


def _end_of_age(reading: Reading, at: int) -> int:
    """Return where a person ends with an age behind "of": "a woman of 60 wounded"."""
    of = not reading.lexicon.set("count_of").isdisjoint(reading.words(at + 1, at + 2))
    age = next((n for n in reading.numbers if of and n.other == "age" and n.first == at + 2), None)
    return at + 1 if age is None else age.last


def _are_two(reading: Reading, at: int) -> bool:
    """Whether two are told as one: "the couple who were in it died", "the husband and wife"."""
    kin, ands, row = reading.lexicon.set("kin"), reading.lexicon.set("and_words"), reading.row
    related = row[at] in kin and not ands.isdisjoint(row[at + 1 : at + 2]) and not kin.isdisjoint(row[at + 2 : at + 3])
    return related or row[at] in reading.lexicon.set("pair_people")


def _is_named_with_another(reading: Reading, at: int, aged: Collection[int], aged_behind: Collection[int]) -> bool:
    """Whether somebody is told by name and age, and another joined: "two-year-old Ivan and his father"."""
    if at in reading.placed or not (at in aged or at in aged_behind):
        return False
    end = at + 1 if at in aged else next(n.last for n in reading.numbers if n.other == "age" and n.first == at + 2)
    end += at not in aged and reading.words(end, end + 1) == [","]
    joined = not reading.lexicon.set("and_words").isdisjoint(reading.words(end, end + 1))
    return joined and _goes_on_with_a_person(reading, end + 1)


def ages_behind(reading: Reading) -> list[Number]:
    """Return the ages told behind a person, after a comma: "the driver, 47, …", "the owner, aged 74, …".

    Not those before one: "the 47-year-old driver".
    """
    aged = reading.lexicon.set("aged_before")
    out = []
    for number in reading.numbers:
        first = number.first - (not aged.isdisjoint(reading.words(number.first - 1, number.first)))
        if number.other == "age" and reading.words(first - 1, first) == [","]:
            out.append(replace(number, first=first))
    born = reading.lexicon.set("born_before")
    if born.isdisjoint(reading.row):
        return out
    row, ends = reading.row, range(1, len(reading.row) - 2)
    told = [at for at in ends if row[at] in born and row[at - 1] == "," and row[at + 2].isdigit()]
    return out + [Number(at, at + 3, None, None, None, other="age") for at in told]  # "the driver, born in 1992, …"


def _is_only_an_age(reading: Reading, at: int, aged: Collection[int]) -> bool:
    """Whether somebody is told by an age alone, with no noun behind it: "a 17-year-old and her mother" are two."""
    lexicon = reading.lexicon
    ends = lexicon.any_of("function", "and_words", "auxiliaries", "locatives", "clause_words") | {",", ".", ";"}
    alone = at + 1 >= len(reading.row) or reading.row[at + 1] in ends
    return at + 1 in aged and alone and not reading.row[at].isdigit()


def _goes_on_with_a_person(reading: Reading, at: int) -> bool:
    """Whether another person stands at an offset: "the driver and a passenger", "the farmer and his wife"."""
    lexicon = reading.lexicon
    opens = lexicon.set("person_determiners") - lexicon.set("definite_articles")
    named = lexicon.any_of("family_singular", "pair_people", "kin")
    return not opens.isdisjoint(reading.words(at, at + 1)) and not named.isdisjoint(reading.words(at + 1, at + 4))


def _follows_a_person(reading: Reading, found: Sequence[Number], first: int) -> bool:
    """Whether "and" joins words from offset `first` on to people: "a paramedic and the driver"."""
    joined = not reading.lexicon.set("and_words").isdisjoint(reading.words(first - 1, first))
    counted = any(n.unit == "people" and n.other is None and n.end == first - 1 for n in reading.numbers)
    return joined and (counted or (bool(found) and found[-1].end == first - 1))


def _is_object(reading: Reading, first: int) -> bool:
    """Whether a noun phrase stands right after a verb of harm: "killed the driver of a tractor"."""
    verbs = reading.lexicon.rules.find("casualty", reading.row[max(first - 1, 0) : first])
    return any(match.rule.get("counts") in {"after", "either"} for match in verbs)


def _is_harmed_before(reading: Reading, at: int) -> bool:
    """Whether a verb of harm has "another" for its whole object: "killed one person and injured another in …"."""
    verbs = reading.lexicon.rules.find("casualty", reading.row[max(at - 1, 0) : at])
    after = reading.words(at + 1, at + 2)
    ends = not after or not after[0][0].isalnum() or after[0] in reading.lexicon.set("prepositions")
    return ends and any(match.rule.get("counts") in {"after", "either"} for match in verbs)


def _is_a_noun(reading: Reading, at: int) -> bool:
    """Whether the word after an age names whoever is that old: "a 70-year-old vendor"; animals and things are known."""
    lexicon = reading.lexicon
    word = reading.tokens[at].text
    following = reading.words(at + 1, at + 3)
    if set(following) & lexicon.set("family_singular"):
        return False  # "a 48-year-old crane operator"
    return word[0].isalpha() and word not in lexicon.any_of(*_NOT_PEOPLE, "function", "auxiliaries")


def _is_harmed_next(reading: Reading, at: int) -> bool:
    """Whether a verb of harm comes right after: nobody else is named for it."""
    follows = reading.lexicon.rules.find("casualty", reading.row[at : at + 4])
    return any(match.first == 0 and match.rule.get("counts") in {"before", "either"} for match in follows)
