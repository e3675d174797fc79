"""Find casualties: who was killed, injured, missing, trapped or evacuated, and the count that belongs to each verb.

Counts and verbs are paired by least distance, on the side the verb's form asks for ("killed two", "two were
killed"), each count used once. A person named without a number ("a woman and her son") is counted from the words.
Parts of a whole ("including two children") are left with their whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.people import PARTS, find_people, is_share, unnamed_person
from geo.mentions.reading import Reading, is_armed, names_attack
from geo.model import Mention

_LEFT_REACH, _RIGHT_REACH, _BARE_REACH = 14, 5, 4
_MARK_COST, _NEVER = 4.0, 99.0
_BREAKS = frozenset({";", ":", "—", "–"})
_TOLL_LINKS = frozenset({"to", "at", "reached", "stands", "stood", "is", "was", "of", ":", "passed", "до"})


@dataclass(frozen=True, slots=True)
class Passed:
    """Something seen and not taken, and why: shown by `geo explain`."""

    sentence: int
    first: int
    last: int
    why: str


def find_casualties(reading: Reading) -> tuple[list[Mention], list[Passed]]:
    """Return the sentence's casualty mentions, and what was passed over and why."""
    triggers = reading.matches("casualty")
    people = find_people(reading)
    passed = [
        Passed(reading.index, number.first, number.end, "part of a whole already counted")
        for number in people
        if reading.cue("part", number.first)
    ]
    named = people
    people = [number for number in people if not reading.cue("part", number.first)]
    people = [number for number in people if not is_share(reading, number, people)]
    mentions: list[Mention] = []
    pairs = _died_of_wounds(reading, triggers, _pair(reading, triggers, people))
    troops = any(_is_troops(reading, number) for number in pairs.values()) and not names_attack(reading)
    risen = {m.rule.get("measure") for m in triggers if m.rule.get("counts") == "toll" and m.first in pairs}
    for match in triggers:
        number = pairs.get(match.first)
        why = _dismissed(reading, match, number)
        if why is None and number is not None and number.noun is None and troops:
            why = "losses of troops, no strike named with them"
        if why is None and number is not None and match.rule.get("measure") in risen and _adds(reading, match, number):
            why = "added to the toll given beside it"
        if why:
            passed.append(Passed(reading.index, match.first, match.last, why))
            continue
        if match.rule.get("measure") == "none":
            mentions += [_mention(reading, match, None, measure=m, status="denied") for m in ("killed", "injured")]
        elif number is None and (person := unnamed_person(reading, match, named)) is not None:
            mentions.append(_mention(reading, match, person))
        elif number is not None or _has_plain_subject(reading, match):
            mentions.append(_mention(reading, match, number))
        else:
            passed.append(Passed(reading.index, match.first, match.last, "no count and nobody named"))
    used = {number.first for number in pairs.values()}
    mentions += _elliptical(reading, [n for n in people if n.first not in used], mentions)
    return mentions, passed


def _pair(reading: Reading, triggers: Sequence[Match], people: Sequence[Number]) -> dict[int, Number]:
    """Give each verb its count: the cheapest pairs first, each count used once."""
    options = sorted(
        (cost, match.first, number.first, number)
        for match in triggers
        for number in people
        if (cost := _cost(reading, match, number, triggers)) < _NEVER
    )
    pairs: dict[int, Number] = {}
    used: set[int] = set()
    for _, trigger, first, number in options:
        if trigger not in pairs and first not in used:
            pairs[trigger] = number
            used.add(first)
    return pairs


def _died_of_wounds(reading: Reading, triggers: Sequence[Match], pairs: Mapping[int, Number]) -> dict[int, Number]:
    """Give a death its person whom the words before call wounded: "a woman injured near X died in hospital"."""
    out = dict(pairs)
    for death in triggers:
        if death.rule.get("measure") != "killed" or death.rule.get("counts") != "before" or death.first in out:
            continue
        hurt = [t for t in triggers if t.last <= death.first and t.rule.get("measure") == "injured" and t.first in out]
        if not hurt or reading.lexicon.set("coordinators") & set(reading.words(hurt[-1].last, death.first)):
            continue
        number = out[hurt[-1].first]
        relative = reading.words(number.end, hurt[-1].first)
        if number.end <= hurt[-1].first and set(relative) <= reading.lexicon.set("relative_words"):
            out[death.first] = out.pop(hurt[-1].first)
    return out


def _cost(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> float:
    counts = match.rule.get("counts", "either")
    if counts == "none":
        return _NEVER
    if match.first <= number.first < match.last:
        return 0.0 if counts != "toll" else _NEVER
    if number.end <= match.first:
        if counts in {"after", "toll"}:
            return _NEVER
        return _left_cost(reading, match, number, triggers)
    if number.first >= match.last:
        if counts in {"before", "either"} and reading.words(match.last, number.first) == [":"]:
            return 1.0  # "a family died: a couple and their two sons"
        if counts == "before":
            return _NEVER
        return _toll_cost(reading, match, number) if counts == "toll" else _right_cost(reading, match, number, triggers)
    return 0.0  # the verb is the number's own noun: "14 wounded"


def _left_cost(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> float:
    gap = _without_asides(reading.words(number.end, match.first))
    if len(gap) > _LEFT_REACH or set(gap) & _BREAKS:
        return _NEVER
    if number.unit is None and len(gap) > _BARE_REACH:
        return _NEVER
    crossed = sum(1 for t in triggers if number.end <= t.first < match.first)
    marks = sum(1 for word in gap if word == ",")
    clause = sum(1 for word in gap if word in reading.lexicon.set("clause_words"))
    return len(gap) + _MARK_COST * marks + 6.0 * crossed + 8.0 * clause


def _right_cost(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> float:
    gap = reading.words(match.last, number.first)
    if len(gap) > _RIGHT_REACH or set(gap) & (_BREAKS | {",", "."}):
        return _NEVER
    if any(match.last <= t.first < number.first for t in triggers):
        return _NEVER
    if set(gap) & (reading.lexicon.set("locatives") | reading.lexicon.set("clause_words") | {"and", "on", "from"}):
        return _NEVER
    return len(gap) + 0.5


def _toll_cost(reading: Reading, match: Match, number: Number) -> float:
    gap = reading.words(match.last, number.first)
    if len(gap) > 2 * _LEFT_REACH or (gap and gap[-1] == "from"):
        return _NEVER
    if not set(gap[-3:]) & _TOLL_LINKS and len(gap) > 1 and match.rule.get("counts") == "toll":
        return _NEVER
    return len(gap) / 4


def _without_asides(words: Sequence[str]) -> list[str]:
    """Drop ", including a child," between a count and its verb."""
    words = list(words)
    while "," in words:
        first = words.index(",")
        rest = words[first + 1 :]
        if "," not in rest:
            break
        second = first + 1 + rest.index(",")
        inside = words[first + 1 : second]
        aside = bool(inside) and inside[0] in {"including", "among", "one", "all", "most", "aged", "mostly", "both"}
        aside = aside or inside[1:3] in PARTS
        age = len(inside) == 1 and inside[0].isdigit()
        if not (aside or age):
            break
        del words[first : second + 1]
    return words


def _adds(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a count is an increment ("one more victim"), which the toll told beside it already holds."""
    adding = reading.lexicon.set("adding")
    return match.rule.get("counts") != "toll" and bool(adding & set(reading.words(number.first - 1, number.end + 1)))


def _dismissed(reading: Reading, match: Match, number: Number | None) -> str | None:
    at = match.first if number is None else number.first
    if reading.cue("figurative", match.first) or reading.cue("staged", match.first):
        return "a drill, a story or a figure of speech"
    if reading.cue("civil", match.first) and not is_armed(reading, match.first, match.last, len(reading.tokens)):
        return "an accident, a storm or a crime"
    words = set(reading.words(match.first - 1, match.last))
    if match.rule.get("measure") != "none" and "not" not in match.rule.pattern and words & {"not", "n't", "never"}:
        return "denied"
    if reading.cue("hypothetical", match.first) and match.rule.get("measure") not in {"trapped", "missing"}:
        return "a threat, plan or condition, not something that happened"
    if number is not None and _is_troops(reading, number) and not names_attack(reading):
        return "losses of troops, no strike named with them"
    if reading.cue("war_total", match.first) or reading.cue("war_total", at):
        return "a total of the whole war"
    return None


def _is_troops(reading: Reading, number: Number) -> bool:
    """Whether a count is one of soldiers."""
    return number.noun is not None and reading.tokens[number.noun].text in reading.lexicon.set("military_people")


def _has_plain_subject(reading: Reading, match: Match) -> bool:
    """Whether people are named without a count ("civilians were wounded"): a claim with no number."""
    if match.rule.get("counts") not in {"before", "either"} or match.rule.get("measure") == "evacuated":
        return False
    before = reading.words(match.first - 3, match.first)
    people = {word for word, unit in reading.lexicon.table("units").items() if unit == "people"}
    plural = {word for word in people if word.endswith("s") or word in {"people", "men", "women", "children"}}
    plural -= {"others"}
    return bool(before) and bool(set(before[-2:]) & plural)


def _scope_and_status(reading: Reading, match: Match, number: Number | None, status: str) -> tuple[str, str]:
    at = match.first if number is None else number.first
    scope = "event"
    if reading.cue("cumulative", at):
        scope = "cumulative"
    elif reading.cue("past", at) or reading.cue("past", match.first) or (number and reading.cue("earlier", at)):
        scope = "background"
    if status == "reported" and number is not None and reading.has("updated") and scope == "event":
        toll = match.rule.get("counts") == "toll" or reading.cue("updated", number.first)
        status = "updated" if toll else status
    return scope, status


def _mention(
    reading: Reading, match: Match, number: Number | None, *, measure: str | None = None, status: str = "reported"
) -> Mention:
    scope, status = _scope_and_status(reading, match, number, status)
    first = match.first if number is None else min(match.first, number.first)
    last = match.last if number is None else max(match.last, number.end)
    return Mention(
        kind="casualty",
        measure=measure or str(match.rule.get("measure")),
        sentence=reading.index,
        first=first,
        last=last,
        quantity=None if number is None else number.quantity(reading.text, reading.tokens, "people"),
        quantity_tokens=None if number is None else (number.first, number.end),
        scope=scope,
        status=status,
        rule=match.rule.name,
    )


def _elliptical(reading: Reading, left: Sequence[Number], mentions: Sequence[Mention]) -> list[Mention]:
    """Read "two in Izium" after "three were killed in Kharkiv": a count with a place takes the verb before it."""
    verbs = [m for m in mentions if m.status != "denied" and m.quantity is not None]
    if not verbs:
        return []
    out = []
    locatives = reading.lexicon.set("locatives") | {"у", "в", "під", "біля", "под"}
    places = {first for first, _ in reading.places}
    for number in left:
        if number.best is None and not number.vague:
            continue
        after = reading.words(number.end, number.end + 2)
        if not (
            (after and after[0] in locatives)
            or (len(after) > 1 and after[0] in {"more", "others"} and after[1] in locatives)
        ):
            continue
        if not any(number.end < first <= number.end + 6 for first in places):
            continue
        before = [m for m in verbs if m.first < number.first]
        verb = before[-1] if before else verbs[0]
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
