"""Families and crews whom a verb of harm speaks of: several people, whose number only the text may tell.

"A rescuer's family was killed" is a toll without a figure; «поранено родину з трьох осіб» is one of three.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.people.persons import may_be_a_person, with_adjectives
from geo.mentions.reading import Reading

_COUNT_REACH = 3  # tokens: "of four", "з трьох осіб", "из четырёх человек"
_VERB_REACH = 3  # tokens between a verb of harm and whom it speaks of: "a young family", «всю его семью»
_OPENERS = frozenset({":", "–", "—", "-"})
_POSSESSIVES = frozenset({"'s", "’s"})


def with_families(reading: Reading, triggers: Sequence[Match], people: Sequence[Number]) -> list[Number]:
    """Count families beside a verb of harm as the words do; a person behind one tells whose it is and is nobody hurt.

    Whose family somebody has ("in front of his family") is not counted, nor one that stands off the verb.
    """
    words = reading.lexicon.set("groups_of_people")
    places = [at for at, word in enumerate(reading.row) if word in words and at not in reading.placed]
    if not places:
        return list(people)
    owners, verbs = reading.lexicon.set("possessive_determiners"), _Verbs(reading, triggers)
    counted = {n.noun for n in reading.numbers if n.other is None and n.noun is not None}
    starts = {n.first: n for n in reversed(people)}
    numbers = {n.first: n for n in reversed(reading.numbers)}
    groups: list[Number] = []
    for at in places:
        group = with_adjectives(reading, Number(at, at + 1, None, None, None, unit="people", noun=at, vague=True))
        if at in counted or not owners.isdisjoint(reading.row[group.first : at]):
            continue
        if at + 1 not in verbs.inside and _describes_another(reading, at + 1):
            continue
        group = replace(group, first=_whose(reading, group.first))
        if not verbs.speak_of(group):
            continue
        end = at + 1 if at + 1 in verbs.inside else _end_of_owner(reading, starts, at + 1)
        told = _counted_behind(reading, numbers, at) or _told_one_by_one(reading, starts, end)
        if told is None:
            groups.append(replace(group, last=end))
        else:
            groups.append(replace(told, first=group.first, last=told.end, unit="people", noun=at))
    inside = {at for group in groups for at in range(group.first, group.end)}
    return [n for n in people if inside.isdisjoint(range(n.first, n.end))] + groups


class _Verbs:
    """The verbs of harm of a sentence, by where they begin and end."""

    def __init__(self, reading: Reading, triggers: Sequence[Match]) -> None:
        owned = tuple(reading.lexicon.set("ends_of_owners")) or ("\0",)  # «родина загиблого» tells whose it is
        self._row = reading.row
        self.inside = {at for m in triggers for at in range(m.first, m.last)}
        self._ends = {m.last for m in triggers if m.rule.get("counts") != "before"}
        self._starts = {
            m.first for m in triggers if m.rule.get("counts") != "after" and not reading.row[m.last - 1].endswith(owned)
        }

    def speak_of(self, group: Number) -> bool:
        """Whether a verb stands right before a group or, with its own words between, soon behind it."""
        for at in range(group.first, max(group.first - _VERB_REACH, 0) - 1, -1):
            if at in self._ends:
                return True
            if at == 0 or not self._row[at - 1][0].isalnum():
                break
        for at in range(group.end, min(group.end + _VERB_REACH + _COUNT_REACH + 1, len(self._row))):
            if at in self._starts:
                return True
            if not self._row[at][0].isalnum():
                break
        return False


def _describes_another(reading: Reading, at: int) -> bool:
    """Whether the word behind a family is a noun that it describes, in a language with articles: "a family member"."""
    lexicon = reading.lexicon
    if not lexicon.set("person_determiners") or at >= len(reading.row) or not reading.row[at][0].isalpha():
        return False
    small = lexicon.any_of("function", "auxiliaries", "prepositions", "adverbs", "and_words", "relatives")
    return reading.row[at] not in small | lexicon.set("person_verbs")


def _whose(reading: Reading, first: int) -> int:
    """Return where the words for a family begin whose owner stands before: "a rescuer's family"."""
    articles, row = reading.lexicon.any_of("one_articles", "definite_articles"), reading.row
    if first == 0 or row[first - 1] not in _POSSESSIVES:
        return first
    return next((at for at in range(first - 2, max(first - 2 - _VERB_REACH, -1), -1) if row[at] in articles), first)


def _end_of_owner(reading: Reading, starts: Mapping[int, Number], at: int) -> int:
    """Return where the words end that tell whose it is, in a language without articles: «родина рятувальника»."""
    if reading.lexicon.set("person_determiners") or at >= len(reading.row) or at in reading.placed:
        return at
    if at in starts and starts[at].best == 1:
        return starts[at].end
    return at + may_be_a_person(reading, at)


def _counted_behind(reading: Reading, numbers: Mapping[int, Number], at: int) -> Number | None:
    """Return the count that tells how many a family are: "a family of four", «родину з трьох осіб»."""
    number = numbers.get(at + 2)
    if number is None or reading.row[at + 1] not in reading.lexicon.set("count_of"):
        return None
    return number if number.unit in {None, "people"} and number.other is None and number.best is not None else None


def _told_one_by_one(reading: Reading, starts: Mapping[int, Number], at: int) -> Number | None:
    """Return the count behind the mark that opens who a family were: «сім'я: батько, мати та двоє дітей»."""
    if at >= len(reading.row) or reading.row[at] not in _OPENERS:
        return None
    number = starts.get(at + 1)
    return number if number is not None and (number.best or 0) > 1 else None
