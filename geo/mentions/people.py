"""Count people as reports name them: numbers of people, "a woman and her two sons", "a postman there".

Which numbers belong to which verb is told in `casualties`. A language with articles names one person by an article
("a driver"); one without by the bare singular of a word for a person ("загинув водій"). The lexicon's table of
determiners tells which of the two it is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from geo._quick import replace
from geo.mentions.numbers import Number, names_somebody
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite
from geo.mentions.trades import is_hurt_by_trade

_SUBJECT_REACH, _DEFINITE_REACH, _OPEN_REACH, _PHRASE_REACH = 9, 3, 3, 5
_OWN_VERB = 5  # tokens from a person to the verb told of them
_NOT_PEOPLE = ("noncounts", "targets", "weapons")
_CONJOINED = 2
_MOST_GUESTS = 50
_BODIES_REACH = 9


def find_people(reading: Reading, triggers: Sequence[Match]) -> list[Number]:
    """Return the numbers that may count people, with persons named without a number counted from the words."""
    numbers = [
        n if n.unit != "customers" else replace(n, unit="people")
        for n in reading.numbers
        if n.other is None and (n.unit == "people" or _is_bare(reading, n) or _is_open(reading, n, triggers))
    ]
    persons = _persons(reading) if reading.lexicon.set("person_determiners") else _bare_persons(reading)
    persons += _aged_people(reading) + _both(reading)
    return _joined(reading, sorted([*numbers, *persons], key=lambda n: n.first))


def is_share(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether a count is a part told beside its whole: "16 more, four of them children", "a boy was among those"."""
    lexicon = reading.lexicon
    verb, among = (*reading.words(number.end, number.end + 2), "", "")[:2]
    if verb in lexicon.set("part_verbs") and among in lexicon.set("among"):
        return True
    following = reading.words(number.last, number.last + 3)
    shared = len(following) > _CONJOINED and following[0] in lexicon.set("of_words")
    placed = lexicon.set("locatives") & set(reading.words(number.last + 3, number.last + 5))
    if shared and following[2] in lexicon.set("casualty_nouns") and not placed:
        return True  # "fourteen of the wounded were hospitalised"
    if tells_share(reading, reading.words(number.end, number.end + 2)):
        return True
    return is_part_link(reading, reading.words(number.last, number.last + 2)) and any(
        n.first < number.first for n in people
    )


def tells_share(reading: Reading, words: Sequence[str]) -> bool:
    """Whether two words make a share of what stands before them: "a child among them"."""
    among, pronouns = reading.lexicon.set("among"), reading.lexicon.set("part_pronouns")
    return len(words) == _CONJOINED and words[0] in among and words[1] in pronouns


def is_part_link(reading: Reading, words: Sequence[str]) -> bool:
    """Whether two words tell of a part: "of whom", "of them"."""
    of_words, whole = reading.lexicon.set("count_of"), reading.lexicon.set("part_wholes")
    return len(words) == _CONJOINED and words[0] in of_words and words[1] in whole


def is_named(reading: Reading, number: Number) -> bool:
    """Whether a count is of persons named without a number: "a woman and her son", "водій"."""
    return not any(n.other is None and number.first <= n.first < number.last for n in reading.numbers)


def unnamed_person(reading: Reading, match: Match, people: Sequence[Number]) -> Number | None:
    """Read the one person a verb speaks of: "a postman there was killed", "the driver died", "загинула кухарка"."""
    if match.rule.get("counts") not in {"before", "either", "after"}:
        return None
    if match.rule.get("one") or match.rule.get("may_be_one"):
        return _taken_up_by_pronoun(reading, match) or _subject_of_one(reading, match)
    if match.rule.get("measure") in {"evacuated", "missing"} or match.rule.get("counts") == "after":
        return None
    lexicon = reading.lexicon
    things = lexicon.any_of(*_NOT_PEOPLE)
    verb = lexicon.set("person_verbs") & set(reading.words(match.first - 2, match.first + 1))
    attached = lexicon.set("attached")
    asides = {at for n in _ages_behind(reading) for at in range(n.first - 1, n.last + 1)}
    ages = asides | {at for n in reading.numbers if n.other == "age" for at in range(n.first, n.last)}
    for at in range(match.first - 1, max(match.first - _SUBJECT_REACH, -1), -1):
        word = reading.tokens[at].text
        if any(n.first <= at < n.end for n in people):
            return None
        skipped = sum(1 for inside in ages if at < inside < match.first)
        definite = word in lexicon.set("definite_articles") and match.first - at - skipped <= _DEFINITE_REACH
        if word in lexicon.set("one_articles") or definite:
            noun = next((k for k in range(at + 1, match.first) if k in asides or reading.tokens[k].text in attached), 0)
            noun = noun or match.first
            noun -= 1
            head = reading.tokens[noun].text if noun > at else ""
            known = head in lexicon.set("family_singular") or noun + 1 in asides  # "the florist, 52, was killed"
            if not head or head.endswith("s") or head in things or not (known or (verb and not definite)):
                return None
            return _one(noun, at)
        if at in ages:
            continue  # "the driver, 38, was killed", "the 38-year-old driver died"
        if not word[0].isalpha() or (
            word in lexicon.set("function") and word not in lexicon.any_of("attached", "person_verbs")
        ):
            return None
    return None


def _taken_up_by_pronoun(reading: Reading, match: Match) -> Number | None:
    """Return the one person that a pronoun right before a verb of harm takes up: «жінку врятовано, вона поранена»."""
    if reading.lexicon.set("first_persons").isdisjoint(reading.words(match.first - 1, match.first)):
        return None
    before = [n for n in _bare_persons(reading) if n.end < match.first and n.best == 1] or [
        n for n in reading.numbers if n.unit == "people" and n.best == 1 and n.end < match.first
    ]
    return before[-1] if before else None


def _one(noun: int, first: int | None = None) -> Number:
    """Return the number of one person at a noun."""
    return Number(noun if first is None else first, noun + 1, 1.0, 1.0, 1.0, unit="people", noun=noun)


def _subject_of_one(reading: Reading, match: Match) -> Number | None:
    """Read whom a verb in the singular speaks of, though the lexicon does not know the word: whoever dies is a person.

    The subject stands right beside the verb, but for adjectives and an age; a preposition, a mark or a thing ends it.
    """
    if not match.rule.get("persons"):
        return None
    for number in reading.numbers:
        near = number.last <= match.first <= number.last + _OPEN_REACH
        if (
            near
            and number.other == "pronoun"
            and set(reading.words(number.last, number.last + 1)) & reading.lexicon.set("count_of")
        ):
            return replace(number, low=1.0, best=1.0, high=1.0, unit="people", other=None)  # "один із поранених помер"
    if match.rule.get("within"):
        return _one(match.last - 1)  # "помер другий поранений"
    after = range(match.last, min(match.last + _PHRASE_REACH, len(reading.tokens)))
    before = range(match.first - 1, max(match.first - 1 - _PHRASE_REACH, -1), -1)
    for side in (after, before):
        for at in side:
            if _is_described(reading, at) or (side is before and at in _ages(reading)):
                continue
            if _may_be_a_person(reading, at):
                return _with_adjectives(reading, _one(at))
            break
    return None


def _may_be_a_person(reading: Reading, at: int) -> bool:
    """Whether an unknown word may be a person: no small word, no place, no thing, no plural that the lexicon knows."""
    lexicon, word = reading.lexicon, reading.tokens[at].text
    if not word[0].isalpha() or word in lexicon.set("function") or word in lexicon.set("plural_people"):
        return False
    if any(first <= at < last for first, last in reading.places):
        return False
    if any(n.first <= at < n.last for n in reading.numbers) or word in lexicon.set("no_person"):
        return False
    known = lexicon.table("units").get(word)
    return known in {None, "people"} and not any(word in lexicon.table(table) for table in _NOT_PEOPLE)


def _is_bare(reading: Reading, number: Number) -> bool:
    """Whether a number without a unit is followed by no noun that it might count; people come in whole numbers."""
    if number.best is not None and not float(number.best).is_integer():
        return False
    if number.unit is not None or number.noun is not None or number.last >= len(reading.tokens):
        return number.unit is None and number.noun is None
    word = reading.tokens[number.last].text
    lexicon = reading.lexicon
    if not word[0].isalpha() or word in lexicon.set("function") or word in lexicon.set("auxiliaries"):
        return True
    if any(match.first == number.last for match in reading.matches("casualty")):
        return True
    if word in lexicon.set("distributive"):
        return True  # "two were wounded, one each in A and B"
    return word.endswith(tuple(lexicon.set("adverb_endings")))


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


def _is_of_a_place(reading: Reading, at: int) -> bool:
    """Whether a place follows a word that "and" joins on: "one died in Kharkiv and another in Balakliia"."""
    joined = bool(reading.lexicon.set("and_words") & set(reading.words(at - 1, at)))
    inside = bool(reading.lexicon.set("locatives") & set(reading.words(at + 1, at + 2)))
    return joined and inside and any(first == at + 2 for first, _ in reading.places)


def _persons(reading: Reading) -> list[Number]:
    """Find "a 62-year-old man", "her son": one person each; "a couple" is two."""
    lexicon = reading.lexicon
    if not reading.has_word("person_determiners", "another"):
        return []
    singular, pairs, ands = lexicon.set("family_singular"), lexicon.set("pair_people"), lexicon.set("and_words")
    determiners, possessives = lexicon.set("person_determiners"), lexicon.set("possessive_determiners")
    found: list[Number] = []
    taken = {at for n in reading.numbers if n.other is None and n.unit for at in range(n.first, n.end)}
    kin = lexicon.set("kin")
    aged = {number.last for number in reading.numbers if number.other == "age"}
    aged_behind = {number.first - 2 for number in reading.numbers if number.other == "age"}
    for at, token in enumerate(reading.tokens):
        if token.text in lexicon.set("another") and (
            _is_harmed_next(reading, at + 1) or _is_harmed_before(reading, at) or _is_of_a_place(reading, at)
        ):
            found.append(_one(at))  # "one killed and another wounded"
            continue
        nth = token.text in lexicon.set("ordinals") and set(reading.words(at - 1, at)) & lexicon.set("one_articles")
        if nth and _is_harmed_next(reading, at + 1):
            found.append(_one(at, at - 1))  # "two were killed and a third lost an arm"
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
            found.append(_one(at))  # "a husband and wife"
            continue
        for first in range(at - 1, max(at - 7, -1), -1):
            word = reading.tokens[first].text
            if word in determiners:
                # "the driver, 47, and"
                end = next((n.last + 1 for n in _ages_behind(reading) if n.first == at + 2), at + 1)
                joined = bool(set(reading.words(end, end + 1)) & ands) and (
                    any(n.first == end + 1 for n in reading.numbers) or _goes_on_with_a_person(reading, end + 1)
                )
                definite = word in lexicon.set("definite_articles") and not (joined or _is_object(reading, first))
                if definite or (word in possessives and not found and first == 0 and token.text not in kin):
                    break
                best = 2.0 if token.text in pairs else 1.0
                found.append(Number(first, at + 1, best, best, best, unit="people", noun=at))
                break
            if not (word[0].isalnum() or word in {",", "-"}) or word in lexicon.set("function"):
                break
    return found


def _ages_behind(reading: Reading) -> list[Number]:
    """Return the ages told behind a person, after a comma: "the driver, 47, …", but not "the 47-year-old driver"."""
    return [n for n in reading.numbers if n.other == "age" and reading.words(n.first - 1, n.first) == [","]]


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


def _bare_persons(reading: Reading) -> list[Number]:
    """Find "62-річний водій", "жінку": one person each in a language without articles; "подружжя" is two."""
    lexicon = reading.lexicon
    known, pairs = (
        lexicon.any_of("family_singular", "pair_people", "pair_nouns"),
        lexicon.any_of("pair_people", "pair_nouns"),
    )
    taken = {at for n in reading.numbers if n.other is None for at in range(n.first, n.end)}
    found = _bodies(reading)
    taken |= {at for number in found for at in range(number.first, number.end)}
    for at, token in enumerate(reading.tokens):
        person = token.text in known or token.text.partition("-")[0] in known  # «син-школяр»
        if not person or at in taken or at in reading.placed:
            continue
        if token.text in lexicon.set("may_modify") and set(reading.words(at + 1, at + 2)) & known:
            continue  # "мирний житель" is one
        if token.text in lexicon.set("may_modify") and _goes_with_a_noun(reading, at + 1):
            continue  # "цивільна промисловість" is nobody
        married = set(reading.words(at - 1, at)) & lexicon.set("pair_adjectives")
        if token.text in lexicon.set("pair_nouns") and not married:
            continue  # "пара" is two people only where it is a family
        number = _with_adjectives(reading, _one(at))
        both = not lexicon.set("both_words").isdisjoint(reading.words(number.first - 1, number.first))
        best = 2.0 if token.text in pairs or both else 1.0
        number = replace(number, first=number.first - both, low=best, best=best, high=best)
        if any(other.end == number.first for other in found[-1:]):
            continue  # "дружина водія": whose she is
        found.append(number)
    return found


def _goes_with_a_noun(reading: Reading, at: int) -> bool:
    """Whether a word after an adjective is the noun it describes: no small word, no adverb, no verb."""
    lexicon = reading.lexicon
    small = lexicon.any_of("function", "adverbs", "prepositions", "no_person", "auxiliaries", "day_parts", "numerals")
    noun = at < len(reading.tokens) and reading.tokens[at].text[0].isalpha() and not reading.tokens[at].capital
    return noun and reading.tokens[at].text not in small and not is_finite(reading.tokens[at].text, lexicon)


def _bodies(reading: Reading) -> list[Number]:
    """Count the dead whose bodies are told one by one: «тела кондуктора и пассажирки»; a plural has no figure."""
    lexicon = reading.lexicon
    bodies, ands = lexicon.set("bodies"), lexicon.set("and_words") | {","}
    units, ends = lexicon.table("units"), tuple(lexicon.set("ends_of_one"))
    found: list[Number] = []
    for at, token in enumerate(reading.tokens):
        if token.text not in bodies:
            continue
        row: list[int] = []
        for other in range(at + 1, min(at + _BODIES_REACH, len(reading.tokens))):
            if reading.tokens[other].text in ands or _is_described(reading, other):
                continue
            known = units.get(reading.tokens[other].text) == "people"
            if row[-1:] == [other - 1] or not (known or _may_be_a_person(reading, other)):
                break
            row.append(other)
        if len(row) >= _CONJOINED and all(reading.tokens[noun].text.endswith(ends) for noun in row):
            best = float(len(row))
            found.append(Number(row[0], row[-1] + 1, best, best, best, unit="people", noun=row[-1]))
    return found


def _both(reading: Reading) -> list[Number]:
    """Count two where a word for both stands before a plural that names persons: «обидва водії», «обе продавщицы»."""
    lexicon = reading.lexicon
    both, found = lexicon.set("both_words"), []
    for at, word in enumerate(reading.row if both else ()):
        noun = at + 1
        while word in both and noun < len(reading.row) and _is_described(reading, noun):
            noun += 1
        if word in both and noun < len(reading.row) and _are_people(reading, noun):
            found.append(Number(at, noun + 1, 2.0, 2.0, 2.0, unit="people", noun=noun))
    return found


def _aged_people(reading: Reading) -> list[Number]:
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
        for noun in (first - 1, last):
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


def _with_adjectives(reading: Reading, number: Number) -> Number:
    """Take the adjectives, possessives and the age before a person's noun into its words."""
    first, ages = number.first, _ages(reading)
    while (
        first > 0 and number.first - first < _PHRASE_REACH and (_is_described(reading, first - 1) or first - 1 in ages)
    ):
        first -= 1
    return replace(number, first=first)


def _ages(reading: Reading) -> set[int]:
    """Return the offsets of ages written as one word ("62-річний")."""
    return {n.first for n in reading.numbers if n.other == "age" and n.best is None}


def _is_described(reading: Reading, at: int) -> bool:
    """Whether a word describes a person that stands after it: a possessive, an adjective, an age."""
    lexicon, word = reading.lexicon, reading.tokens[at].text
    if word in lexicon.set("possessive_determiners") or at in _ages(reading):
        return True
    endings = tuple(lexicon.set("describing_endings"))
    if not endings or not word.endswith(endings) or word in lexicon.set("function"):
        return False
    noun = word in lexicon.set("family_singular") and word not in lexicon.set("may_modify")
    if noun or any(m.first <= at < m.last for m in reading.matches("casualty")):
        return False
    return not any(first <= at < last for first, last in reading.places)


def _joined(reading: Reading, people: Sequence[Number]) -> list[Number]:
    """Add up "a woman and her two sons", "a man, 62, and a boy": specific persons joined by "and" or commas."""
    lexicon = reading.lexicon
    generic, ands = lexicon.set("generic_people"), lexicon.set("and_words")
    joints = ands | lexicon.set("possessive_determiners") | {","}
    out: list[Number] = []
    for number in people:
        if out and number.first < out[-1].end:
            continue
        if out and _are_the_others(reading, out[-1], number):
            out[-1] = _together(out[-1], number)
            continue
        known = out and (_specific(reading, out[-1], generic) or _counts_unknown(reading, out[-1]))
        if known and _specific(reading, number, generic):
            gap = _without_attribute(reading, out[-1].end, _without_age(reading, out[-1].end, number.first))
            last = out[-1]
            closes = bool(ands & set(reading.words(number.first, number.end)))  # «чоловік, 55-річна та 75-річна жінки»
            if gap == [","] and not closes and not ({","} | ands) & set(reading.words(number.end, number.end + 1)):
                if number.best != last.best or _is_told_next(reading, number):
                    out.append(number)  # "a watchman died, two drivers were burned"
                continue  # "a driver, a man born in 1971": the same person
            if _is_next_to_be_told(reading, last, number, gap):
                out.append(number)
                continue  # «загинула пасажирка, водій і ще двоє дістали поранень»
            if _has_own_verb(reading, last, number, gap) or ("," in gap and _opens_own_clause(reading, number)):
                out.append(number)
                continue  # "injuring a paramedic, and a cyclist was killed"
            together = set(gap) <= joints or (len(gap) == 1 and gap[0] in lexicon.set("together_with"))
            if gap and together and None not in (last.best, number.best):
                out[-1] = _together(last, number)
                continue
        out.append(number)
    return out


def _is_told_next(reading: Reading, number: Number) -> bool:
    """Whether a verb of harm follows a person at once, or whose he is: «водій цього авто отримав поранення»."""
    verbs = [m.first - number.end for m in reading.matches("casualty") if m.first >= number.end]
    if not verbs or min(verbs) == 0:
        return bool(verbs)
    between = reading.words(number.end, number.end + min(verbs))
    if reading.lexicon.set("person_determiners") or len(between) > _OWN_VERB:
        return False
    other = reading.lexicon.set("function") - reading.lexicon.set("auxiliaries")
    return all(word[0].isalpha() for word in between) and other.isdisjoint(between)


def _counts_unknown(reading: Reading, number: Number) -> bool:
    """Whether a number beside a verb of harm counts people by an unknown word: «поранено двох доярок»."""
    exact = number.low == number.best == number.high and number.best is not None
    if number.noun is not None or not exact or reading.lexicon.set("person_determiners"):
        return False
    after = "".join(reading.words(number.last, number.last + 1))
    known = reading.lexicon.any_of("function", "auxiliaries", "and_words", "clause_words", "count_of", "count_fillers")
    return after[:1].isalpha() and after not in known and number.last not in reading.placed


def _together(one: Number, other: Number) -> Number:
    total = float(one.best or 0) + float(other.best or 0)
    return replace(one, last=other.end, noun=other.end - 1, low=total, best=total, high=total)


def _are_the_others(reading: Reading, one: Number, other: Number) -> bool:
    """Whether a count is of those hurt beside a person named first: "a girl and seven other people were injured".

    A verb of its own behind it tells another story: «загинула жінка, а ще сімох поранено».
    """
    lexicon = reading.lexicon
    if one.best is None or other.best is None or not is_named(reading, one) or is_named(reading, other):
        return False
    gap = _without_attribute(reading, one.end, _without_age(reading, one.end, other.first))
    adding, ands = lexicon.any_of("adding", "besides"), lexicon.set("and_words")
    beside = set(reading.words(other.first, other.end + 1)) | set(gap)
    if not adding & beside or not ands & set(gap) or not set(gap) <= ands | adding:
        return False
    triggers = reading.matches("casualty")
    before = any(one.first - _PHRASE_REACH < match.first < one.first for match in triggers)
    behind = any(other.end <= match.first < other.end + _PHRASE_REACH for match in triggers)
    return before != behind


def _without_attribute(reading: Reading, at: int, gap: list[str]) -> list[str]:
    """Drop whose or what a person is, told after the noun in a language without articles: "водій маршрутки та …"."""
    lexicon = reading.lexicon
    if lexicon.set("person_determiners"):
        return gap
    stops = lexicon.any_of("function", "and_words", "together_with", "clause_words")
    length = next((last - at for first, last in reading.places if first == at), 0)  # «жительку Херсона та …»
    while length < min(len(gap), _OPEN_REACH) and gap[length][0].isalpha() and gap[length] not in stops:
        inside = at + length
        if any(m.first <= inside < m.last for m in reading.matches("casualty")):
            return gap
        if any(first <= inside < last for first, last in reading.places):
            return gap
        length += 1
    return gap[length:] if length < len(gap) else gap


def _has_own_verb(reading: Reading, one: Number, other: Number, gap: Sequence[str]) -> bool:
    """Whether the first is the object of a verb of harm before it and the second the subject of one of its own."""
    verbs = reading.lexicon.rules.find("casualty", reading.row[max(one.first - 1, 0) : one.first])
    whose = reading.lexicon.set("possessive_determiners")
    if [word for word in gap if word not in whose] == [","] and any(match.rule.get("one") for match in verbs):
        later = reading.matches("casualty")
        return any(0 <= match.first - other.end <= _OWN_VERB for match in later)  # «погибла женщина, водитель ранен»
    follows = reading.words(other.end, other.end + 1)
    subject = bool(set(follows) & reading.lexicon.set("auxiliaries"))
    return "," in gap and subject and any(match.rule.get("counts") in {"after", "either"} for match in verbs)


def _is_next_to_be_told(reading: Reading, one: Number, other: Number, gap: Sequence[str]) -> bool:
    """Whether a verb in the singular has the first for its subject, and the second after a comma a verb farther on."""
    triggers = reading.matches("casualty")
    single = any(m.rule.get("one") and m.last == one.first for m in triggers)
    if gap != [","] or not single:
        return False
    later = next((m for m in triggers if m.first >= other.end), None)
    return later is not None and not {",", ";"} & set(reading.words(other.end, later.first))


def _opens_own_clause(reading: Reading, number: Number) -> bool:
    """Whether a row of persons after a comma has a dash for its verb: "two died, their son and a boy — in hospital"."""
    for at in range(number.end, min(number.end + _SUBJECT_REACH, len(reading.tokens))):
        word = reading.tokens[at].text
        if word in reading.lexicon.set("copula_dash"):
            return any(at < m.first <= at + 2 and m.rule.get("treated") for m in reading.matches("casualty"))
        if not word[0].isalpha():
            return False
    return False


def _without_age(reading: Reading, low: int, high: int) -> list[str]:
    """Return the words between two persons but for the first one's age: "a girl of 14, her sister", "a man aged 55"."""
    words = reading.words(low, high)
    if words[:1] and words[0] in reading.lexicon.set("count_of") and words[1:2] and words[1].isdigit():
        words = words[2:]
    if any(word.isdigit() for word in reading.words(low - 1, high)) and (born := reading.lexicon.set("born_after")):
        said = " ".join(words)
        for phrase in born:  # «женщины 1968 и 1964 г.р. и мужчина»
            said = said.replace(f"{phrase} .", "").replace(phrase, "")
        words = said.split()
    skipped = reading.lexicon.any_of("aged", "age_years")
    return [word for word in words if not (word.isdigit() or word in skipped)]


def _specific(reading: Reading, number: Number, generic: frozenset[str]) -> bool:
    return (
        number.noun is not None
        and reading.tokens[number.noun].text not in generic
        and number.low == number.best == number.high
        and number.best is not None
    )
