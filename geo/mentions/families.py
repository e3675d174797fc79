"""Families and crews whom a verb of harm speaks of: several people, whose number only the text may tell.

"A rescuer's family was killed" is a toll without a figure; «поранено родину з трьох осіб» is one of three.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.persons import may_be_a_person, with_adjectives
from geo.mentions.reading import Reading

_COUNT_REACH = 3  # tokens: "of four", "з трьох осіб", "из четырёх человек"
_OPENERS = frozenset({":", "–", "—", "-"})
_POSSESSIVES = frozenset({"'s", "’s"})
_VERB_REACH = 3  # tokens between a verb of harm and whom it speaks of: "a young family", «всю его семью»


def with_families(reading: Reading, triggers: Sequence[Match], people: Sequence[Number]) -> list[Number]:
    """Count families beside a verb of harm as the words do; a person behind one tells whose it is and is nobody hurt.

    Whose family somebody has ("in front of his family") is not counted, nor one that stands off the verb.
    """
    families, owners = reading.lexicon.set("groups_of_people"), reading.lexicon.set("possessive_determiners")
    out = list(people)
    for at, word in enumerate(reading.row if families else ()):
        if word not in families or at in reading.placed or any(n.other is None and n.noun == at for n in reading.numbers):
            continue
        inside = with_adjectives(reading, Number(at, at + 1, None, None, None, unit="people", noun=at, vague=True))
        if not owners.isdisjoint(reading.row[inside.first : at]):
            continue
        inside = replace(inside, first=_whose(reading, inside.first))
        if _describes_another(reading, at + 1) or not _is_beside_a_verb(reading, triggers, inside):
            continue
        end = _end_of_owner(reading, people, at + 1)
        told = _counted_behind(reading, at) or _told_one_by_one(reading, people, end)
        end = told.end if told is not None else end
        low, best, high = (told.low, told.best, told.high) if told is not None else (None, None, None)
        group = Number(inside.first, end, low, best, high, unit="people", noun=at, vague=told is None)
        out = [n for n in out if n.end <= group.first or group.end <= n.first]
        out.append(group)
    return out


def _is_beside_a_verb(reading: Reading, triggers: Sequence[Match], group: Number) -> bool:
    """Whether a verb of harm stands right before a group or, with its own words between, soon behind it."""
    owners = tuple(reading.lexicon.set("ends_of_owners")) or ("\0",)
    for match in triggers:
        counts = match.rule.get("counts")
        between = reading.words(match.last, group.first)
        if match.last <= group.first and counts != "before" and len(between) <= _VERB_REACH and _are_plain(between):
            return True
        between = reading.words(group.end, match.first)
        near = group.end <= match.first and counts != "after" and len(between) <= _VERB_REACH + _COUNT_REACH
        if near and _are_plain(between) and not reading.row[match.last - 1].endswith(owners):
            return True
    return False


def _whose(reading: Reading, first: int) -> int:
    """Return where the words for a family begin whose owner stands before: "a rescuer's family"."""
    articles, row = reading.lexicon.any_of("one_articles", "definite_articles"), reading.row
    if first == 0 or row[first - 1] not in _POSSESSIVES:
        return first
    return next((at for at in range(first - 2, max(first - 2 - _VERB_REACH, -1), -1) if row[at] in articles), first)


def _are_plain(words: Sequence[str]) -> bool:
    return all(word[0].isalnum() for word in words)


def _describes_another(reading: Reading, at: int) -> bool:
    """Whether the word behind a family is a noun that it describes, in a language with articles: "a family member"."""
    lexicon = reading.lexicon
    if not lexicon.set("person_determiners") or at >= len(reading.row) or not reading.row[at][0].isalpha():
        return False
    verb = any(match.first <= at < match.last for match in reading.matches("casualty"))
    small = lexicon.any_of("function", "auxiliaries", "prepositions", "adverbs", "and_words", "relatives", "person_verbs")
    return not verb and reading.row[at] not in small


def _end_of_owner(reading: Reading, people: Sequence[Number], at: int) -> int:
    """Return where the words end that tell whose family it is, in a language without articles: «родина рятувальника»."""
    if reading.lexicon.set("person_determiners") or at >= len(reading.row) or at in reading.placed:
        return at
    owner = next((n for n in people if n.best == 1 and n.first == at), None)
    if owner is not None:
        return owner.end
    verb = any(match.first <= at < match.last for match in reading.matches("casualty"))
    return at + (not verb and may_be_a_person(reading, at))


def _told_one_by_one(reading: Reading, people: Sequence[Number], at: int) -> Number | None:
    """Return the count behind the mark that opens who a family were: «сім'я: батько, мати та двоє дітей»."""
    if at >= len(reading.row) or reading.row[at] not in _OPENERS:
        return None
    return next((n for n in people if n.first == at + 1 and (n.best or 0) > 1), None)


def _counted_behind(reading: Reading, at: int) -> Number | None:
    """Return the count that tells how many a family are: "a family of four", «родину з трьох осіб»."""
    of = reading.lexicon.set("count_of")
    for number in reading.numbers:
        if number.first == at + 2 and reading.row[at + 1] in of and number.unit in {None, "people"}:
            return number if number.other is None and number.best is not None else None
    return None
