"""Persons named without a number in a language without articles: «62-річний водій», «обидва водії»."""

from __future__ import annotations

from collections.abc import Collection

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.people.persons import aged_words, is_described, may_be_a_person, one_at, with_adjectives
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_CONJOINED = 2
_BODIES_REACH = 9
_LED_REACH = 7  # tokens: «у 45-летнего мужчины и его 12-летней дочери»


def find_bare_persons(reading: Reading) -> list[Number]:
    """Find "62-річний водій", "жінку": one person each in a language without articles; "подружжя" is two."""
    lexicon = reading.lexicon
    known, pairs = (
        lexicon.any_of("family_singular", "pair_people", "pair_nouns"),
        lexicon.any_of("pair_people", "pair_nouns"),
    )
    taken = {at for n in reading.numbers if n.other is None for at in range(n.first, n.end)}
    found = _bodies(reading)
    taken |= {at for number in found for at in range(number.first, number.end)}
    ages = aged_words(reading)
    for at, token in enumerate(reading.tokens):
        if at in ages and _is_alone(reading, at):
            found.append(one_at(at))
            continue
        if _are_both_parents(reading, at):
            found.append(Number(at, at + 1, 2.0, 2.0, 2.0, unit="people", noun=at))
            continue
        one = token.text in lexicon.set("plural_people") and _is_described_as_one(reading, at)
        one = one or _is_led_as_one(reading, at)
        if token.text in lexicon.set("plural_people") and not one:
            continue  # «мешканці» are several, and «мешканці» of one woman is another case
        person = one or token.text in known or token.text.partition("-")[0] in known  # «син-школяр»
        if not person or at in taken or at in reading.placed:
            continue
        if token.text in lexicon.set("may_modify") and set(reading.words(at + 1, at + 2)) & known:
            continue  # "мирний житель" is one
        if token.text in lexicon.set("may_modify") and _goes_with_a_noun(reading, at + 1):
            continue  # "цивільна промисловість" is nobody
        married = set(reading.words(at - 1, at)) & lexicon.set("pair_adjectives")
        if token.text in lexicon.set("pair_nouns") and not (married or _of_people(reading, at + 1)):
            continue  # "пара" is two people only where it is a family, or of pensioners
        number = with_adjectives(reading, one_at(at))
        both = not lexicon.set("both_words").isdisjoint(reading.words(number.first - 1, number.first))
        best = 2.0 if token.text in pairs or both else 1.0
        number = replace(number, first=number.first - both, low=best, best=best, high=best)
        if any(other.end == number.first for other in found[-1:]):
            continue  # "дружина водія": whose she is
        if number.best == 1 and reading.row[number.first - 1] in lexicon.set("parents") and number.first > 0:
            continue  # «батьків хлопчика прооперували»: whose they are
        found.append(number)
    return sorted([*found, *_called_by_their_ages(reading, taken)], key=lambda number: number.first)


def _called_by_their_ages(reading: Reading, taken: Collection[int]) -> list[Number]:
    """Return persons told by their age alone, with no noun behind: «загинув 62-річний, поранено 44-річного».

    In a row the last one tells whether a noun is left out: «45- та 62-річний чоловіки» has one.
    """
    ands, ages = reading.lexicon.set("and_words") | {","}, sorted(aged_words(reading))
    found: list[Number] = []
    for at in ages[::-1]:
        goes_on = at + 2 in ages and reading.row[at + 1] in ands
        alone = any(person.noun == at + 2 for person in found) if goes_on else not _goes_with_a_noun(reading, at + 1)
        of_one = reading.lexicon.ends(reading.row[at], "adjectives_of_one", "ends_of_aged_one")
        if alone and of_one and at not in taken and reading.row[at + 1 : at + 2] != ["-"]:
            found.append(one_at(at))
    return found


def _is_alone(reading: Reading, at: int) -> bool:
    """Whether an age in one word stands for who is so old: «погиб 62-летний», not «62-летний водитель».

    Nor where a row of ages goes on to its noun: «62-летний и 45-летний мужчины».
    """
    lexicon, ages, row = reading.lexicon, aged_words(reading), reading.row
    joints = lexicon.set("and_words") | {","}
    last = at
    while last + 2 in ages and row[last + 1] in joints:
        last += 2
    one = lexicon.ends(row[at], "aged_one_ends")
    return (
        one
        and not (last + 1 < len(row) and row[last + 1] in lexicon.table("units"))
        and not any(_goes_with_a_noun(reading, end + 1) for end in {at, last})
    )


def _is_described_as_one(reading: Reading, at: int) -> bool:
    """Whether an adjective tells that a word is one person in another case: «74-летнего мужчины»."""
    described = at > 0 and is_described(reading, at - 1)
    return described and reading.lexicon.ends(reading.row[at - 1], "adjectives_of_one")


def _is_led_as_one(reading: Reading, at: int) -> bool:
    """Whether "at" before a word, or before the one that "and" joins it to, has it in the genitive of one.

    «Ранения у мужчины и женщины»: several would be «у мужчин и женщин».
    """
    lexicon, row = reading.lexicon, reading.row
    if lexicon.table("units").get(row[at]) != "people" or not lexicon.ends(row[at], "ends_of_one_or_more"):
        return False
    first = at - 1
    while first > 0 and (is_described(reading, first) or row[first] in lexicon.set("possessive_determiners")):
        first -= 1
    if first > 0 and row[first] in lexicon.set("and_words"):
        first = next((before for before in range(first - 1, -1, -1) if row[before] in lexicon.set("had_by")), -1)
        return first >= 0 and "," not in row[first:at] and at - first <= _LED_REACH
    return first >= 0 and row[first] in lexicon.set("had_by")


def _of_people(reading: Reading, at: int) -> bool:
    """Whether a pair is of people: «пара пенсионеров», «пару місцевих жителів»; not «пара голубів»."""
    units = reading.lexicon.table("units")
    at += is_described(reading, at) if at < len(reading.row) else 0
    return at < len(reading.row) and units.get(reading.row[at]) == "people"


def _are_both_parents(reading: Reading, at: int) -> bool:
    """Whether parents told with their own child, or a child with its parents, are two: «батьки та їхній син».

    So are those of one: «загинув хлопчик, його батьки поранені».
    """
    lexicon, row = reading.lexicon, reading.row
    if row[at] not in lexicon.set("parents"):
        return False
    if at and row[at - 1] in lexicon.set("possessives_of_one"):
        return True
    ands, whose = lexicon.set("and_words"), lexicon.set("possessive_determiners")
    behind, before = row[at + 1 : at + 3], row[max(at - 2, 0) : at]
    return any(len(two) == _CONJOINED and two[0] in ands and two[1] in whose for two in (behind, before))


def _goes_with_a_noun(reading: Reading, at: int) -> bool:
    """Whether a word after an adjective is the noun it describes: no small word, no adverb, no verb."""
    lexicon = reading.lexicon
    small = lexicon.any_of("function", "adverbs", "prepositions", "no_person", "auxiliaries", "day_parts", "numerals")
    noun = at < len(reading.tokens) and reading.tokens[at].text[0].isalpha() and not reading.tokens[at].capital
    return noun and reading.tokens[at].text not in small and not is_finite(reading.tokens[at].text, lexicon)


def _bodies(reading: Reading) -> list[Number]:
    """Count the dead told one by one by bodies or lives: «тела кондуктора и пассажирки», «життя матері та доньки».

    A plural has no figure.
    """
    lexicon = reading.lexicon
    bodies, ands = lexicon.any_of("bodies", "lives"), lexicon.set("and_words")
    units, ends = lexicon.table("units"), tuple(lexicon.set("ends_of_one"))
    found: list[Number] = []
    for at, token in enumerate(reading.tokens):
        if token.text not in bodies:
            continue
        row: list[int] = []
        for other in range(at + 1, min(at + _BODIES_REACH, len(reading.tokens))):
            if reading.tokens[other].text in ands | {","} or is_described(reading, other):
                continue
            known = units.get(reading.tokens[other].text) == "people"
            if row[-1:] == [other - 1] or not (known or may_be_a_person(reading, other)):
                break
            row.append(other)
        if len(row) >= _CONJOINED and all(reading.tokens[noun].text.endswith(ends) for noun in row):
            best, words = float(len(row)), reading.words(row[0], row[-1])
            if "," in words and ands.isdisjoint(words):
                continue  # «життя токаря, батька двох дітей»: who he was
            found.append(Number(row[0], row[-1] + 1, best, best, best, unit="people", noun=row[-1]))
    return found


def find_both(reading: Reading) -> list[Number]:
    """Count two where a word for both stands before a plural that names persons: «обидва водії», «обе продавщицы»."""
    lexicon = reading.lexicon
    both, found = lexicon.set("both_words"), []
    for at, word in enumerate(reading.row if both else ()):
        noun = at + 1
        while word in both and noun < len(reading.row) and is_described(reading, noun):
            noun += 1
        if word in both and noun < len(reading.row) and _are_people(reading, noun):
            found.append(Number(at, noun + 1, 2.0, 2.0, 2.0, unit="people", noun=noun))
        elif word in both and any(match.first == at + 1 for match in reading.matches("casualty")):
            found.append(Number(at, at + 1, 2.0, 2.0, 2.0, unit="people"))  # «обоим диагностированы контузии»
    return found


def find_aged_people(reading: Reading) -> list[Number]:
    """Count "жінки 33 та 61 року", "45- та 62-річний чоловіки" by their ages, where no number says how many."""
    lexicon = reading.lexicon
    joints = lexicon.set("and_words") | {",", "-"}
    counted = {at for n in reading.numbers if n.other is None for at in range(n.first, n.end)}
    rows: list[list[Number]] = []
    for number in reading.numbers:
        aged = number.other == "age" or (
            number.noun is not None and reading.tokens[number.noun].text in lexicon.set("age_years")
        )
        near = rows and set(reading.words(rows[-1][-1].end, number.first)) <= joints
        if aged and near:
            rows[-1].append(number)
        elif aged:
            rows.append([number])
    found: list[Number] = []
    for row in rows:
        first, last = row[0].first, row[-1].end
        ages = lexicon.any_of("aged", "count_of")  # "women aged 57 and 82", "men of 33 and 58 years"
        first -= first > 0 and reading.tokens[first - 1].text in ages
        described = row[0].best is None  # by adjectives
        apart = not described and reading.words(first - 1, first) == [","] == reading.words(last, last + 1)
        nouns = (first - 2,) if apart else (first - 1, last)  # «чоловіки, 45 та 52 років, і жінка»
        for noun in nouns[::-1] if described else nouns:  # «поранені 45- та 52-річний чоловіки»
            if len(row) > 1 and 0 <= noun < len(reading.tokens) and noun not in counted and _are_people(reading, noun):
                best = float(len(row))
                low, high = min(first, noun), max(last, noun + 1)
                found.append(Number(low, high, best, best, best, unit="people", noun=noun))
                break
    return found


def _are_people(reading: Reading, at: int) -> bool:
    """Whether a word means several persons."""
    lexicon, word = reading.lexicon, reading.tokens[at].text
    return lexicon.table("units").get(word) == "people" and word not in lexicon.set("family_singular")
