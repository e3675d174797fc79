"""Tell people by whom they are hurt with: "a florist and four others were injured" counts the florist too."""

from __future__ import annotations

from geo.mentions.numbers.told_for_both import names_somebody
from geo.mentions.reading import Reading

_PHRASE_REACH, _BOTH_REACH = 5, 8
_GUESTS = frozenset({"people", "customers"})


def is_hurt_by_trade(reading: Reading, at: int) -> bool:
    """Return whether an unknown word names somebody, by a trade, whom the sentence tells to be hurt."""
    if reading.row[at] in reading.lexicon.set("adding") or _is_harm_to_a_thing(reading, at):
        return False  # "a further 22"
    somebody = names_somebody(reading.tokens, at, reading.lexicon)
    return somebody and (
        _is_hurt_beside(reading, at)
        or _is_hurt_alone(reading, at)
        or _is_left_dead(reading, at)
        or _is_a_part_somewhere(reading, at)
    )


def _is_harm_to_a_thing(reading: Reading, at: int) -> bool:
    """Whether a word tells what became of the thing before it: "a high-rise burned and a woman was hurt"."""
    harmed = any(match.first <= at < match.last for match in reading.matches("damage"))
    return harmed and not reading.lexicon.any_of("targets", "noncounts").isdisjoint(reading.words(at - 1, at))


def _is_hurt_beside(reading: Reading, at: int) -> bool:
    """Whether one verb joins somebody with people: "a florist and four others"."""
    lexicon, row = reading.lexicon, reading.row
    determiners, ands = lexicon.any_of("person_determiners", "definite_articles"), lexicon.set("and_words")
    first = max(k for k in range(at) if row[k] in determiners)
    last = at + 1
    if row[last : last + 1] and row[last] in ands and (end := _end_of_people(reading, last + 1)) is not None:
        last = end
    elif first > 1 and row[first - 1] in ands and _ends_people(reading, first - 1) is not None:
        first = _ends_people(reading, first - 1) or 0
    else:
        return False
    triggers = reading.matches("casualty")
    by = ("before", "either")
    last = _past_both(reading, last)
    subject = any(0 <= m.first - last <= 1 and m.rule.get("counts") in by for m in triggers) and _opens(reading, first)
    return subject or any(m.last == first and m.rule.get("counts") in {"after", "either"} for m in triggers)


def _past_both(reading: Reading, at: int) -> int:
    """Return the offset behind what two have in common: "a medic and a psychologist, both women, were injured"."""
    row, both = reading.row, reading.lexicon.set("both_words")
    if row[at : at + 1] != [","] or both.isdisjoint(row[at + 1 : at + 2]):
        return at
    return next((k + 1 for k in range(at + 2, min(at + 2 + _BOTH_REACH, len(row))) if row[k] == ","), at)


def _is_a_part_somewhere(reading: Reading, at: int) -> bool:
    """Whether somebody is told with a place as a part of a toll: "nine hurt, including a tailor in Izium"."""
    lexicon, row = reading.lexicon, reading.row
    first = max(k for k in range(at) if row[k] in lexicon.any_of("person_determiners", "definite_articles"))
    inside = not lexicon.set("locatives").isdisjoint(row[at + 1 : at + 2])
    placed = inside and any(place == at + 2 for place, _ in reading.places)
    return placed and row[first] in lexicon.set("one_articles") and reading.cue("part", first)


def _is_hurt_alone(reading: Reading, at: int) -> bool:
    """Whether a verb said of persons has somebody for its object: "killing a diver"."""
    lexicon, row = reading.lexicon, reading.row
    after = row[at + 1 : at + 2]
    ends = not after or not after[0][0].isalpha() or after[0] in lexicon.any_of("function", "prepositions")
    if not ends:
        return False
    first = max(k for k in range(at) if row[k] in lexicon.any_of("person_determiners", "definite_articles"))
    return row[first] in lexicon.set("one_articles") and any(
        m.last == first and m.rule.get("persons") and m.rule.get("counts") in {"after", "either"}
        for m in reading.matches("casualty")
    )


def _is_left_dead(reading: Reading, at: int) -> bool:
    """Whether a blow left somebody so: "leaving a stoker dead", "left a stoker dead and two others injured"."""
    lexicon, row = reading.lexicon, reading.row
    first = max(k for k in range(at) if row[k] in lexicon.any_of("person_determiners", "definite_articles"))
    left = row[max(first - 1, 0)] in lexicon.set("leaves_behind") and row[first] in lexicon.set("one_articles")
    return left and any(m.first == at + 1 for m in reading.matches("casualty"))


def _opens(reading: Reading, first: int) -> bool:
    """Whether a clause begins at an offset: at the sentence's start, after a mark, or after a word that opens one."""
    before = reading.words(first - 1, first)
    if not before or not before[0][0].isalnum() or before[0] in reading.lexicon.any_of("clause_words", "that_words"):
        return True
    return any(match.last == first for match in reading.matches("speech"))  # "he said a docker and a clerk were hurt"


def _end_of_people(reading: Reading, first: int) -> int | None:
    """Return where the people named from an offset on end: "four others", "her son", "a florist"."""
    counted = next((n for n in reading.numbers if n.first == first and n.other is None), None)
    if counted is not None:
        return counted.end if counted.unit in _GUESTS else None
    words = range(first + 2, min(first + _PHRASE_REACH, len(reading.tokens)) + 1)
    return next((end for end in reversed(words) if _ends_people(reading, end) == first), None)


def _ends_people(reading: Reading, end: int) -> int | None:
    """Return where the people whose last word stands before an offset begin, None where it names nobody."""
    lexicon, at = reading.lexicon, end - 1
    counted = next((n for n in reading.numbers if n.end == end and n.other is None), None)
    if counted is not None:
        return counted.first if counted.unit in _GUESTS else None
    known = reading.row[at] in lexicon.any_of("family_singular", "pair_people")
    if not known and not names_somebody(reading.tokens, at, lexicon):
        return None
    determiners = lexicon.any_of("person_determiners", "definite_articles")
    return next((k for k in range(at - 1, max(at - _PHRASE_REACH, -1), -1) if reading.row[k] in determiners), None)
