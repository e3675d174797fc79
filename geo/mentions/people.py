"""Count people as reports name them: numbers of people, "a woman and her two sons", "a postman there".

Which numbers belong to which verb is told in `casualties`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_SUBJECT_REACH, _DEFINITE_REACH = 9, 3
PARTS = (["of", "whom"], ["of", "which"], ["of", "them"], ["of", "those"])
_ATTACHED = frozenset({"of", "from", "at", "there", "in", "who", "also"})


def find_people(reading: Reading) -> list[Number]:
    """Return the numbers that may count people, with persons named without a number counted from the words."""
    numbers = [n for n in reading.numbers if n.other is None and (n.unit == "people" or _is_bare(reading, n))]
    people = sorted([*numbers, *_persons(reading)], key=lambda n: n.first)
    return _joined(reading, people)


def is_share(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether a count is a part told beside its whole: "16 more, four of them children", "a boy was among those"."""
    if reading.words(number.end, number.end + 2) in (["was", "among"], ["were", "among"]):
        return True
    return reading.words(number.last, number.last + 2) in PARTS and any(n.first < number.first for n in people)


def unnamed_person(reading: Reading, match: Match, people: Sequence[Number]) -> Number | None:
    """Read the one person a verb speaks of: "a postman there was killed", "the driver died"."""
    if match.rule.get("counts") not in {"before", "either"} or match.rule.get("measure") in {"evacuated", "missing"}:
        return None
    lexicon = reading.lexicon
    things = set(lexicon.table("noncounts")) | set(lexicon.table("targets")) | set(lexicon.table("weapons"))
    verb = {"was", "has", "is", "had"} & set(reading.words(match.first - 2, match.first + 1))
    for at in range(match.first - 1, max(match.first - _SUBJECT_REACH, -1), -1):
        word = reading.tokens[at].text
        if any(n.first <= at < n.end for n in people):
            return None
        if word in {"a", "an"} or (word == "the" and match.first - at <= _DEFINITE_REACH):
            noun = next((k for k in range(at + 1, match.first) if reading.tokens[k].text in _ATTACHED), match.first)
            noun -= 1
            head = reading.tokens[noun].text if noun > at else ""
            known = head in lexicon.set("family_singular")
            if not head or head.endswith("s") or head in things or not (known or (verb and word != "the")):
                return None
            return Number(at, noun + 1, 1.0, 1.0, 1.0, unit="people", noun=noun)
        if not word[0].isalpha() or (word in lexicon.set("function") and word not in _ATTACHED | {"was", "has", "is"}):
            return None
    return None


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
    casualty = lexicon.rules["casualty"]
    follows = casualty.find(reading.tokens[number.last : number.last + 3])
    if any(match.first == 0 for match in follows) or word.endswith("ly"):
        return True
    # "One docker was killed": whoever is killed is a person, whatever the trade; animals and things have units.
    return any(
        match.first == 0 and match.rule.get("counts") == "before" and _was_killed(reading, number.last + 1)
        for match in casualty.find(reading.tokens[number.last + 1 : number.last + 5])
    )


def _was_killed(reading: Reading, at: int) -> bool:
    """Whether "was killed" stands at a token offset; the hurt may be players of a match, the killed are not."""
    words = reading.words(at, at + 3)
    return bool(words) and words[0] in {"was", "were"} and "killed" in words[1:]


def _persons(reading: Reading) -> list[Number]:
    """Find "a 62-year-old man", "her son": one person each; "a couple" is two."""
    singular = reading.lexicon.set("family_singular")
    found: list[Number] = []
    taken = {at for n in reading.numbers if n.other is None and n.unit for at in range(n.first, n.end)}
    determiners, kin = reading.lexicon.set("person_determiners"), reading.lexicon.set("kin")
    aged = {number.last for number in reading.numbers if number.other == "age"}
    for at, token in enumerate(reading.tokens):
        if token.text in reading.lexicon.set("another") and _is_harmed_next(reading, at + 1):
            found.append(Number(at, at + 1, 1.0, 1.0, 1.0, unit="people", noun=at))  # "one killed and another wounded"
            continue
        known = token.text in singular or token.text == "couple" or (at in aged and _is_a_noun(reading, at))
        if at in taken or not known:
            continue
        if at + 1 < len(reading.tokens) and reading.tokens[at + 1].text in singular | {"'s"}:
            continue  # "a bus driver's wife": the last noun is the person
        if reading.words(at - 1, at) == ["and"] and found and found[-1].end == at - 1:
            found.append(Number(at, at + 1, 1.0, 1.0, 1.0, unit="people", noun=at))  # "a husband and wife"
            continue
        for first in range(at - 1, max(at - 7, -1), -1):
            word = reading.tokens[first].text
            if word in determiners:
                joined = reading.words(at + 1, at + 2) == ["and"] and any(n.first == at + 2 for n in reading.numbers)
                if (word == "the" and not joined) or (
                    word in reading.lexicon.set("possessive_determiners")
                    and not found
                    and first == 0
                    and token.text not in kin
                ):
                    break
                best = 2.0 if token.text == "couple" else 1.0
                found.append(Number(first, at + 1, best, best, best, unit="people", noun=at))
                break
            if not (word[0].isalnum() or word in {",", "-"}) or word in reading.lexicon.set("function"):
                break
    return found


def _is_a_noun(reading: Reading, at: int) -> bool:
    """Whether the word after an age names whoever is that old: "a 70-year-old vendor"; animals and things are known."""
    lexicon = reading.lexicon
    word = reading.tokens[at].text
    things = set(lexicon.table("noncounts")) | set(lexicon.table("targets")) | set(lexicon.table("weapons"))
    following = reading.words(at + 1, at + 3)
    if set(following) & lexicon.set("family_singular"):
        return False  # "a 48-year-old crane operator"
    return word[0].isalpha() and word not in things | lexicon.set("function") | lexicon.set("auxiliaries")


def _is_harmed_next(reading: Reading, at: int) -> bool:
    """Whether a verb of harm comes right after: nobody else is named for it."""
    follows = reading.lexicon.rules["casualty"].find(reading.tokens[at : at + 4])
    return any(match.first == 0 and match.rule.get("counts") in {"before", "either"} for match in follows)


def _joined(reading: Reading, people: Sequence[Number]) -> list[Number]:
    """Add up "a woman and her two sons", "a man, 62, and a boy": specific persons joined by "and" or commas."""
    generic = reading.lexicon.set("generic_people")
    out: list[Number] = []
    for number in people:
        if out and number.first < out[-1].end:
            continue
        if out and _specific(reading, out[-1], generic) and _specific(reading, number, generic):
            gap = _without_age(reading, out[-1].end, number.first)
            last = out[-1]
            if gap == [","] and not {",", "and"} & set(reading.words(number.end, number.end + 1)):
                continue  # "a driver, a man born in 1971": the same person
            if (
                gap
                and set(gap) <= {",", "and", "his", "her", "their", "та", "и"}
                and None not in (last.best, number.best)
            ):
                total = float(last.best or 0) + float(number.best or 0)
                out[-1] = replace(last, last=number.end, noun=number.end - 1, low=total, best=total, high=total)
                continue
        out.append(number)
    return out


def _without_age(reading: Reading, low: int, high: int) -> list[str]:
    """Return the words between two persons but for the first one's age: "a girl of 14, her sister", "a man aged 55"."""
    words = reading.words(low, high)
    if words[:1] and words[0] in reading.lexicon.set("of_words") and words[1:2] and words[1].isdigit():
        words = words[2:]
    return [word for word in words if not (word.isdigit() or word in reading.lexicon.set("aged"))]


def _specific(reading: Reading, number: Number, generic: frozenset[str]) -> bool:
    return (
        number.noun is not None
        and reading.tokens[number.noun].text not in generic
        and number.low == number.best == number.high
        and number.best is not None
    )
