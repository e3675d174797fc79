"""Persons in a row beside a verb of harm, one of whom no list of trades knows: «поранено чергову та слюсаря».

In a language without articles only. Beside a verb that is said of persons each item of a row is somebody, whatever the
word: a known person or a count next to it tells that the row is of people, its form that it is one. Whose or what
somebody is may stand behind («машинист тепловоза и составитель поездов»), and a clause that tells more («подружжя, яке
торгувало медом, і сусідка»). Right behind a verb that is said of persons alone an unknown word in the form of somebody
alone is one person: «травмовано кранівника».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.people.persons import are_each_at_a_place, is_described, may_be_a_person, one_at
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_ROW_REACH = 30  # tokens a row in front of its verb may take
_CLAUSE_REACH = 12  # tokens of a clause on one of them
_ATTRIBUTES = 5  # tokens: «комунального підприємства», «по станції», «депо Здолбунів»
_ADJECTIVES = 4
_SIDES = {"after", "either"}, {"before", "either"}
_OPENING = frozenset({":", ";", ",", "—", "–", "-", "(", "«", '"', "“"})


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of a row: where it begins, its head, where its attributes end, how many, and whether a list knows it."""

    first: int
    head: int
    last: int
    count: float
    known: bool


def with_rows_of_persons(reading: Reading, triggers: Sequence[Match], people: Sequence[Number]) -> list[Number]:
    """Return the people with each row that holds somebody unknown, or a clause on one of them, counted as one."""
    lexicon = reading.lexicon
    if lexicon.set("person_determiners"):
        return list(people)
    counted = [n for n in reading.numbers if n.other is None and n.unit in {None, "people"}]
    known = {n.first: n for n in [*counted, *people] if _is_whole(n)}
    rows: list[Number] = []
    verbs = frozenset(at for match in triggers for at in range(match.first, match.last))
    for match in triggers:
        if not match.rule.get("persons") or match.rule.get("measure") in {"none", "other"}:
            continue
        counts = match.rule.get("counts", "either")
        row = _row_behind(reading, match, known, verbs) if counts in _SIDES[0] else None
        if row is None and counts in _SIDES[1] and not match.rule.get("one"):
            row = _row_before(reading, match, known, verbs)
        if row is not None and all(row.first >= other.end or other.first >= row.end for other in rows):
            rows.append(row)
    left = [n for n in people if all(n.end <= row.first or row.end <= n.first for row in rows)]
    return [*left, *rows]


def _is_whole(number: Number) -> bool:
    return number.low == number.best == number.high and number.best is not None and float(number.best).is_integer()


def _row_behind(reading: Reading, match: Match, known: Mapping[int, Number], verbs: frozenset[int]) -> Number | None:
    at = match.last
    while at - match.last < 2 and "".join(reading.words(at, at + 1)) in reading.lexicon.set("adverbs"):
        at += 1  # «травмовано також», «поранено ще»
    at = next((last for first, last in reading.places if first in {at, at + 1} and _is_led(reading, at, first)), at)
    is_object = _takes_an_object(reading, match)
    items = _items(reading, at, known, verbs, is_object=is_object)
    if len(items) == 1 and not items[0].known and is_object and not match.rule.get("one"):
        only = items[0]
        told = reading.row[match.first : match.last]
        sure = not reading.lexicon.set("said_of_persons").isdisjoint(told)
        sure = sure or reading.lexicon.ends(reading.row[only.head], "ends_of_somebody")
        return replace(one_at(only.head), first=only.first) if sure and _ends(reading, only.last) else None
    if match.rule.get("one") and items and "," in reading.row[items[0].head : items[-1].head]:
        return None  # «погиб фермер, житель Сум и отец двоих детей»
    return _total(reading, items)


def _is_led(reading: Reading, at: int, place: int) -> bool:
    """Whether a preposition leads to a place: «поранено в Сумах»."""
    return place == at + 1 and reading.row[at] in reading.lexicon.set("prepositions")


def _row_before(reading: Reading, match: Match, known: Mapping[int, Number], verbs: frozenset[int]) -> Number | None:
    """Return the row that ends where a verb begins, from the farthest place where one may begin."""
    for at in range(max(match.first - _ROW_REACH, 0), match.first):
        opens = at == 0 or reading.row[at - 1] in _OPENING or at - 1 in reading.placed
        if not opens or not (at in known or reading.row[at][0].isalpha()):
            continue
        items = _items(reading, at, known, verbs, is_object=False, end=match.first)
        if items and items[-1].last == match.first and (row := _total(reading, items)) is not None:
            return row
    return None


def _total(reading: Reading, items: Sequence[_Item]) -> Number | None:
    """Add a row up where joining known persons word by word could not: it holds somebody unknown beside one known."""
    if len(items) < 2 or not any(item.known for item in items):
        return None
    apart = any(item.last > item.head + 1 for item in items[:-1])
    if all(item.known for item in items) and not apart:
        return None
    if any(are_each_at_a_place(reading, one.head + 1, two.first, two.head + 1) for one, two in pairwise(items)):
        return None
    total = sum(item.count for item in items)
    if items[0].count > 1 and total == items[0].count * 2 and len(items) > 2:
        return None  # «двоє робітників, громадянин Польщі та житель Сум»: who they are, or others
    first, head = items[0].first, items[-1].head
    return Number(first, head + 1, total, total, total, unit="people", noun=head)


def _items(
    reading: Reading,
    at: int,
    known: Mapping[int, Number],
    verbs: frozenset[int],
    *,
    is_object: bool,
    end: int | None = None,
) -> list[_Item]:
    """Return the items of a row from an offset on; commas join only where "and" joins the last of them."""
    lexicon, row = reading.lexicon, reading.row
    items: list[_Item] = []
    commas, closed = 0, False
    while True:
        item = _item(reading, at, known, verbs, is_object=is_object, end=end)
        if item is None:
            break
        items.append(item)
        at = item.last
        if closed:
            break
        at = _past_a_clause(reading, at)
        word = "".join(row[at : at + 1])
        if word in lexicon.set("and_words"):
            closed, at = True, at + 1
        elif word == ",":
            also = lexicon.set("and_words").isdisjoint(row[at + 1 : at + 2])
            if not also and at == item.last:
                break  # «водій, житель Сум, і пасажир»: who he is, or another
            commas, closed, at = commas + also, not also, at + 1 + (not also)
        else:
            break
    if commas and not (closed and len(items) > commas + 1):
        return items[:1]
    return items


def _item(
    reading: Reading,
    at: int,
    known: Mapping[int, Number],
    verbs: frozenset[int],
    *,
    is_object: bool,
    end: int | None,
) -> _Item | None:
    lexicon, row, first = reading.lexicon, reading.row, at
    more = lexicon.any_of("adding", "also_words")
    while at < len(row) and at - first < _ADJECTIVES and at not in known:
        if row[at] in more or (is_described(reading, at) and _goes_on(reading, at + 1)):
            at += 1
        else:
            break
    for head in (at, at - 1)[: 1 + (at > first)]:  # «чергову підстанції»: an adjective may be the noun
        if head in verbs and head not in known:
            continue  # «гибели водителя и ранению семи пассажиров»
        if (found := _head(reading, head, known, is_object=is_object, end=end)) is not None:
            last = _past_attributes(reading, found.head + 1, known, verbs, end)
            return None if last is None else replace(found, first=first, last=last)
    return None


def _head(reading: Reading, at: int, known: Mapping[int, Number], *, is_object: bool, end: int | None) -> _Item | None:
    """Return the persons whose word stands at an offset: a count with its noun, a known person, or somebody unknown."""
    if at >= len(reading.row) or (end is not None and at >= end):
        return None
    if (number := known.get(at)) is not None:
        if number.noun is None and not _may_be_counted(reading, number.last):
            return None  # «двох жителів А й одного – Б»
        head = number.last if number.noun is None else number.end - 1
        return _Item(at, head, head + 1, float(number.best or 0), known=True)
    if _may_be_somebody(reading, at) and _is_one(reading, at, is_object=is_object):
        return _Item(at, at, at + 1, 1.0, known=False)
    return None


def _may_be_somebody(reading: Reading, at: int) -> bool:
    """Whether a word is one that may name a person; «клієнт» is one beside whom people are hurt."""
    guest = reading.lexicon.table("units").get(reading.row[at]) == "customers"
    return (guest or may_be_a_person(reading, at)) and (at == 0 or not reading.tokens[at].capital)


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether a word that may describe somebody is followed by whom it describes."""
    after = reading.words(at, at + 1)
    return bool(after) and after[0][0].isalnum() and after[0] not in reading.lexicon.any_of("function", "and_words")


def _may_be_counted(reading: Reading, at: int) -> bool:
    """Whether a word behind a number is one for persons, or one that no list knows for a thing."""
    lexicon, word = reading.lexicon, "".join(reading.words(at, at + 1))
    if not word[:1].isalpha() or at in reading.placed or word in lexicon.any_of("function", "and_words"):
        return False
    known = lexicon.table("units").get(word)
    return known in {None, "people"} and word not in lexicon.any_of("noncounts", "targets", "weapons")


def _is_one(reading: Reading, at: int, *, is_object: bool) -> bool:
    """Whether a word has the form of one person: the object of a verb («слюсаря», «чергову») or its subject."""
    lexicon, word = reading.lexicon, reading.row[at]
    if word in lexicon.any_of("adverbs", "auxiliaries", "prepositions", "numerals", "body_parts", "wounds"):
        return False
    if lexicon.ends(word, "ends_of_no_person"):
        return False  # «загибель двох людей та поранення шести»
    if is_object:
        return lexicon.ends(word, "ends_of_one_object")
    return not lexicon.ends(word, "ends_of_several")


def _takes_an_object(reading: Reading, match: Match) -> bool:
    """Whether whom a verb harms is its object: «поранено», «убило», «ранили»."""
    words, verbs = reading.row[match.first : match.last], reading.lexicon.any_of("said_of_persons", "harms_somebody")
    endings = tuple(reading.lexicon.set("object_verb_ends"))
    return any(word in verbs and word.endswith(endings) for word in words)


def _past_attributes(
    reading: Reading, at: int, known: Mapping[int, Number], verbs: frozenset[int], end: int | None
) -> int | None:
    """Return where what somebody is, or whose, ends: at a joint, a mark or the verb; None where none is near."""
    lexicon, row = reading.lexicon, reading.row
    ands = lexicon.set("and_words")
    for last in range(at, min(at + _ATTRIBUTES, len(row)) + 1):
        if last == len(row) or last == end or row[last] in ands or not row[last][0].isalnum():
            return last
        if last in verbs:
            return None  # «водій загинув, кондукторка поранена»
        word = row[last]
        if last in known or word in lexicon.set("clause_words") or (word[0].isdigit() and last not in reading.placed):
            return last if end is None else None
        if last not in reading.placed and is_finite(word, lexicon):
            return None
    return None if end is not None else at


def _past_a_clause(reading: Reading, at: int) -> int:
    """Return the comma's offset that closes a clause on somebody: «подружжя, яке торгувало медом, і сусідка»."""
    lexicon, row = reading.lexicon, reading.row
    if row[at : at + 1] != [","] or lexicon.any_of("who_words", "which").isdisjoint(row[at + 1 : at + 2]):
        return at
    for close in range(at + 2, min(at + 2 + _CLAUSE_REACH, len(row))):
        if row[close] == ",":
            return close if not lexicon.set("and_words").isdisjoint(row[close + 1 : close + 2]) else at
        if not row[close][0].isalnum():
            break
    return at


def _ends(reading: Reading, at: int) -> bool:
    """Whether nothing goes on that somebody alone would be part of: the sentence, a mark, or a small word."""
    after = "".join(reading.words(at, at + 1))
    return not after or not after[0].isalnum() or after in reading.lexicon.any_of("function", "prepositions", "adverbs")
