"""Counts that take the verb told before them: "three were killed in Kharkiv and two in Izium"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.casualties.one_by_one import whole_of
from geo.mentions.casualties.own_places import follows_part, has_own_place
from geo.mentions.casualties.own_verbs import does_something_else
from geo.mentions.casualties.parts import is_part_link
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite
from geo.model import Mention

_HOUR_REACH = 3  # tokens: a comma, «вечером», a dash
_TWO = 2
_CLAUSE_MARKS = frozenset({",", ";", ":", ".", "—", "–", "("})


def carried_on_counts(reading: Reading, left: Sequence[Number], mentions: Sequence[Mention]) -> list[Mention]:
    """Read "two in Izium" after "three were killed in Kharkiv": a count with a place takes the verb before it."""
    verbs = [m for m in mentions if m.status != "denied" and m.quantity is not None]
    if not verbs:
        return []
    out = []
    known = [n for n in left if n.best is not None or n.high is not None or n.vague]
    placed = [
        n
        for n in known
        if has_own_place(reading, n) or is_at_another_hour(reading, n.first) or _is_of_a_bracketed_row(reading, n)
    ]
    counted = [m.quantity_tokens[0] for m in verbs if m.quantity_tokens is not None]
    placed = [n for n in placed if not (_has_own_predicate(reading, n, counted) or _is_told_by_its_home(reading, n))]
    placed = [n for n in placed if not _follows_counted_things(reading, n, counted) and not _is_of_weapons(reading, n)]
    part = bool(placed) and reading.cue("part", placed[0].first)
    whole = None if part else whole_of(reading, placed, verbs)
    for number in placed:
        before = [m for m in verbs if m.first < number.first]
        if whole is None and not before and _only_counts_next(reading, number, verbs[0]):
            continue
        verb = whole or (before[-1] if before else verbs[0])
        out.append(
            replace(
                verb,
                first=number.first,
                last=number.end,
                quantity=number.quantity(reading.text, reading.tokens, "people"),
                quantity_tokens=(number.first, number.end),
                rule=verb.rule + " (carried on)",
            )
        )
    return out


def _only_counts_next(reading: Reading, number: Number, verb: Mention) -> bool:
    """Whether a verb behind a count has its own behind it: "hit a bus with 30 passengers in Izium, killing two".

    "Two in Izium and three in Lozova were killed" goes on before its verb.
    """
    counted = verb.quantity_tokens
    marks = not _CLAUSE_MARKS.isdisjoint(reading.words(number.end, verb.first)) or not reading.lexicon.set(
        "list_words"
    ).isdisjoint(reading.words(number.end, verb.first))
    return counted is not None and counted[0] > verb.first and marks


def _is_told_by_its_home(reading: Reading, number: Number) -> bool:
    """Whether a part of those told of is told only by where it lives: «12 раненых, из них шестеро — жители Сум»."""
    if not (follows_part(reading, number.first) or reading.cue("part", number.first)):
        return False
    who = reading.lexicon.any_of("resident_plurals", "residents_told")
    at = number.end + bool(reading.lexicon.set("copulas").intersection(reading.words(number.end, number.end + 1)))
    noun = "" if number.noun is None else reading.row[number.noun]
    return noun in who or not who.isdisjoint(reading.words(at, at + 1))


def _is_of_a_bracketed_row(reading: Reading, number: Number) -> bool:
    """Whether a count stands alone in brackets behind its place, as another does: «раненые в А (7) и в Б (4)»."""
    ends = {last for _, last in reading.places}

    def bracketed(count: Number) -> bool:
        opens = count.first - 1 in ends and reading.words(count.first - 1, count.first) == ["("]
        return opens and reading.words(count.end, count.end + 1) == [")"] and count.unit in {None, "people"}

    return bracketed(number) and any(bracketed(n) for n in reading.numbers if n is not number)


def is_at_another_hour(reading: Reading, first: int) -> bool:
    """Return whether a count stands behind a part of the day and a dash: «днём ранен мужчина, вечером – две»."""
    first -= first > 0 and reading.row[first - 1] in reading.lexicon.set("adding")  # «вечером – ещё две»
    before = reading.row[max(first - _HOUR_REACH, 0) : first]
    told = len(before) == _HOUR_REACH and before[0] == "," and before[2] in {"–", "—"}
    return told and before[1] in reading.lexicon.set("day_parts")


def _has_own_predicate(reading: Reading, number: Number, counted: Sequence[int]) -> bool:
    """Whether a count goes on to something else that happened: "… killing one, and 25,000 people in A lost power".

    That is what was cut off, or an auxiliary behind the count's place ("4,000 in A were left cold"); "a woman in A and
    a man in B were killed" is said of both. counted are where the counts stand whose verb is known.
    """
    if _is_in_a_clause_of_its_own(reading, number) or does_something_else(reading, number):
        return True
    stops = reading.lexicon.any_of("clause_breaks", "clause_words") | {",", ";", ":", ".", "—", "–"}
    last = next((at for at in range(number.end, len(reading.row)) if reading.row[at] in stops), len(reading.row))
    if any(number.end <= match.first < last for match in reading.matches("outage")):
        return True
    verbs = reading.lexicon.set("auxiliary_verbs")
    last = min([last, *(first for first in counted if first > number.end)])
    return any(number.end < end < last and reading.row[end] in verbs for _, end in reading.places)


def _is_in_a_clause_of_its_own(reading: Reading, number: Number) -> bool:
    """Whether a count is told of in a clause on somebody: «поранено лікаря, який врятував 200 людей у Ромнах».

    A pronoun leads into it, and what comes between has no word of harm, mark or "and". Behind "where" there is a verb.
    """
    row, lexicon = reading.row, reading.lexicon
    stops, who = lexicon.set("list_words") | _CLAUSE_MARKS, lexicon.any_of("who_words", "clause_relatives")
    where = lexicon.set("relative_forms") - who
    for at in range(number.first - 1, 0, -1):
        if row[at] in stops or any(match.first <= at < match.last for match in reading.matches("casualty")):
            return False
        if row[at] in who or (row[at] in where and row[at - 1] == ","):
            verbs = (is_finite(word, lexicon) for word in row[at + 1 : number.first])
            return at + 1 < number.first and (row[at] in who or any(verbs))
    return False


def _follows_counted_things(reading: Reading, number: Number, counted: Sequence[int]) -> bool:
    """Whether a bare count goes on about things: «поранено 4 людей, пошкоджено 5 будинків, у Ромнах — 2»."""
    before = next((n for n in reversed(reading.numbers) if n.first < number.first and n.unit is not None), None)
    if number.unit is not None or before is None or before.unit == "people" or not counted:
        return False
    harmed = any(m.last <= before.first for m in reading.matches("damage"))
    return harmed and before.first > max((at for at in counted if at < number.first), default=before.first)


def _is_of_weapons(reading: Reading, number: Number) -> bool:
    """Whether a count goes on about what was downed: "93 drones, 40 of them over A, where a man died".

    So does a bare one right behind a count of drones: «збито 5 дронів, у Шостці — три, двоє людей поранені».
    """
    over = reading.lexicon.any_of("overhead", "over_words")
    last = next((n for n in reversed(reading.numbers) if n.first < number.first), None)
    bare = (
        number.unit is None
        and number.noun is None
        and reading.row[number.first] not in reading.lexicon.set("collective")
    )
    part = is_part_link(reading, reading.words(number.last, number.last + _TWO))
    part = part or not over.isdisjoint(reading.words(number.end, number.end + 1))
    part = part or (bare and last is not None and last.other in {"drone", "missile"})
    fired = any(match.first < number.first for match in reading.matches("launch"))
    return part and fired and not any(match.first < number.first for match in reading.matches("casualty"))
