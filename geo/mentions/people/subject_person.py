"""The one person a verb of harm speaks of, whom no number counts: "the driver died", "загинула кухарка"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.people.articled import ages_behind
from geo.mentions.people.bare import find_bare_persons
from geo.mentions.people.persons import aged_words, is_described, may_be_a_person, one_at, with_adjectives
from geo.mentions.reading import Reading

_SUBJECT_REACH = 9
_DEFINITE_REACH = 3
_OPEN_REACH = 3
_PHRASE_REACH = 5
_MARKS = frozenset({":", "–", "—", "-"})
_NOT_PEOPLE = ("noncounts", "targets", "weapons")


def unnamed_person(reading: Reading, match: Match, people: Sequence[Number]) -> Number | None:
    """Read the one person a verb speaks of: "a postman there was killed", "the driver died", "загинула кухарка".

    A rule `names_one` ends in the word for that person: «есть погибший».
    """
    if match.rule.get("names_one") or _is_all_told_of_a_place(reading, match):
        return one_at(match.last - 1)
    one = _object_taken_up(reading, match, people)
    if one is not None or match.rule.get("counts") not in {"before", "either", "after"}:
        return one
    if match.rule.get("one") or match.rule.get("may_be_one"):
        return _taken_up_by_pronoun(reading, match) or _subject_of_one(reading, match)
    if match.rule.get("measure") in {"evacuated", "missing"} or match.rule.get("counts") == "after":
        return None
    if (one := _one_of_several(reading, match)) is not None:
        return one
    lexicon = reading.lexicon
    things = lexicon.any_of(*_NOT_PEOPLE)
    verb = lexicon.set("person_verbs") & set(reading.words(match.first - 2, match.first + 1))
    attached = lexicon.set("attached")
    asides = {at for n in ages_behind(reading) for at in range(n.first - 1, n.last + 1)}
    asides |= {at for first, last in _where_from(reading) for at in range(first, last)}
    ages = asides | {at for n in reading.numbers if n.other == "age" for at in range(n.first, n.last)}
    pointing = lexicon.set("definite_articles")
    pointing = pointing and lexicon.any_of("definite_articles", "possessive_determiners")  # "their driver was killed"
    end = match.first  # where the words for that person end, before what is theirs: "the driver of a lorry"
    for at in range(match.first - 1, max(match.first - _SUBJECT_REACH, -1), -1):
        word = reading.tokens[at].text
        if any(n.first <= at < n.end for n in people):
            return None
        skipped = sum(1 for inside in ages if at < inside < match.first)
        definite = word in pointing and end - at - skipped <= _DEFINITE_REACH
        article = word in lexicon.set("one_articles") or word in lexicon.set("definite_articles")
        if article and end == match.first and not lexicon.set("count_of").isdisjoint(reading.words(at - 1, at)):
            end = at - 1
            continue
        if word in lexicon.set("one_articles") or definite:
            noun = next((k for k in range(at + 1, end) if k in asides or reading.tokens[k].text in attached), 0)
            noun = noun or end
            noun -= 1
            head = reading.tokens[noun].text if noun > at else ""
            known = head in lexicon.set("family_singular") or noun + 1 in asides  # "the florist, 52, was killed"
            known = known or (noun in ages and at + 1 in ages)  # "the 47-year-old got a wound"
            if (
                not head
                or reading.lexicon.ends(head, "ends_of_a_plural")
                or head in things
                or not (known or (verb and not definite))
            ):
                return None
            return one_at(noun, at)
        if at in ages:
            continue  # "the driver, 38, was killed", "the 38-year-old driver died"
        if not word[0].isalpha() or (
            word in lexicon.set("function") and word not in lexicon.any_of("attached", "person_verbs")
        ):
            return None
    return None


def _where_from(reading: Reading) -> list[tuple[int, int]]:
    """Return the asides that tell where somebody is from: "the driver, from Sloviansk, was treated"."""
    origin = reading.lexicon.set("from_words")
    return [
        (first - 2, last + 1)
        for first, last in reading.places
        if first > 1
        and reading.row[first - 1] in origin
        and [reading.row[first - 2], *reading.row[last : last + 1]] == [",", ","]
    ]


def _object_taken_up(reading: Reading, match: Match, people: Sequence[Number]) -> Number | None:
    """Return the one person told of before whom a pronoun takes up: "a drone attacked a cyclist, killing him"."""
    pronouns = reading.lexicon.set("object_pronouns")
    if match.rule.get("counts") == "before" or pronouns.isdisjoint(reading.words(match.last, match.last + 1)):
        return None
    after = reading.words(match.last + 1, match.last + 2)
    ends = not after or not after[0][0].isalnum() or after[0] in reading.lexicon.any_of("function", "adverbs")
    measure = match.rule.get("measure")
    if not ends or any(m is not match and m.rule.get("measure") == measure for m in reading.matches("casualty")):
        return None
    return next((n for n in reversed(people) if n.end <= match.first and n.best == 1), None)


def _one_of_several(reading: Reading, match: Match) -> Number | None:
    """Read "one of its employees was injured"; "one of the wounded is in hospital" is a part of them."""
    lexicon = reading.lexicon
    aside = {at for n in ages_behind(reading) for at in range(n.first - 1, n.last + 1)}  # ", 61,"
    for number in reading.numbers:
        gap = [reading.row[at] for at in range(number.last + 1, match.first) if at not in aside]
        of = not lexicon.set("count_of").isdisjoint(reading.words(number.last, number.last + 1))
        if number.other != "pronoun" or not of or not 0 < len(gap) <= _PHRASE_REACH:
            continue
        dies = match.rule.get("measure") == "killed"  # "one of the wounded died"
        people = lexicon.any_of("plural_people", *(["the_wounded"] if dies else [])).intersection(gap)
        counted = lexicon.set("tolled").intersection(gap) and match.rule.get("measure") != "killed"
        if people and not counted and all(word[0].isalpha() for word in gap):
            return replace(number, low=1.0, best=1.0, high=1.0, unit="people", other=None)
    return None


def _is_all_told_of_a_place(reading: Reading, match: Match) -> bool:
    """Whether one harmed person alone stands behind a place and a colon or a dash: «Лиман: поранений, дві оселі»."""
    lexicon, row, at = reading.lexicon, reading.row, match.first
    if row[at] not in lexicon.set("one_harmed") or match.last - at > 1 or at == 0 or row[at - 1] not in _MARKS:
        return False
    ends = {",", ";", "."} | lexicon.set("and_words")
    return any(last == at - 1 for _, last in reading.places) and ends.issuperset(row[match.last : match.last + 1])


def _is_one_of_the_hurt_behind(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a verb of dying has its subject behind it: «в больнице скончался один из раненых».

    Only in a language without articles, whose verbs may lead.
    """
    lexicon = reading.lexicon
    if lexicon.set("person_determiners") or lexicon.set("dying").isdisjoint(reading.row[match.first : match.last]):
        return False
    gap, behind = reading.words(match.last, number.first), reading.words(number.last, number.last + _OPEN_REACH)
    near = match.last <= number.first <= match.last + _OPEN_REACH and all(word[0].isalpha() for word in gap)
    of_them = behind[:1] != [] and behind[0] in lexicon.set("count_of")
    return near and of_them and number.other == "pronoun" and not lexicon.set("the_wounded").isdisjoint(behind[1:])


def _taken_up_by_pronoun(reading: Reading, match: Match) -> Number | None:
    """Return the one person that a pronoun right before a verb of harm takes up: «жінку врятовано, вона поранена»."""
    if reading.lexicon.set("first_persons").isdisjoint(reading.words(match.first - 1, match.first)):
        return None
    before = [n for n in find_bare_persons(reading) if n.end < match.first and n.best == 1] or [
        n for n in reading.numbers if n.unit == "people" and n.best == 1 and n.end < match.first
    ]
    return before[-1] if before else None


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
        if _is_one_of_the_hurt_behind(reading, match, number):
            return replace(number, low=1.0, best=1.0, high=1.0, unit="people", other=None)
    if match.rule.get("within"):
        return one_at(match.last - 1)  # "помер другий поранений"
    after = range(match.last, min(match.last + _PHRASE_REACH, len(reading.tokens)))
    before = range(match.first - 1, max(match.first - 1 - _PHRASE_REACH, -1), -1)
    for side in (after, before):
        for at in side:
            if is_described(reading, at) or (side is before and at in aged_words(reading)):
                continue
            if may_be_a_person(reading, at):
                return with_adjectives(reading, one_at(at))
            break
    return None
