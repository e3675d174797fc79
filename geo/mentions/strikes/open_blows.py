"""Blows told by verbs that no list knows: a weapon or its debris, any verb, a thing: «дрони довбали підстанцію».

A verb's end tells that it is one; a list holds what weapons do without harm: they film, pass, bring. Only a report that
tells of an attack is read so.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.mentions.patterns import Match, Rule
from geo.mentions.reading import Reading, names_weapon
from geo.mentions.subjects import is_finite

_STRIKE = Rule("strike.open", "a weapon, a verb, a thing", (), {"weak": True})
_DEBRIS = Rule("strike.open", "debris, a verb, a thing", (), {"weapon": "drone", "unless_named": True, "debris": True})
_DAMAGE = Rule("damage.open", "a weapon, a verb, a thing", (), {"side": "after", "reach": 5})
_TO_THE_VERB, _TO_THE_THING = 3, 4  # tokens
_QUOTES = frozenset('«»"“”„')


def admit_open_blows(reading: Reading) -> None:
    """Add to what the rules found in a sentence the blows whose verb they do not know."""
    if not reading.has_word("weapons", "wrecks") or not reading.has_word("targets"):
        return
    wrecks = reading.lexicon.set("wrecks")
    struck, harmed = (_known(reading, section) for section in ("strike", "damage"))
    for first, last in list(_blows(reading)):
        span = range(first - _TO_THE_VERB, last + 1)
        if not harmed.isdisjoint(span):
            continue
        reading.admit("damage", Match(_DAMAGE, first, last))
        if struck.isdisjoint(span):
            wreck = not wrecks.isdisjoint(reading.words(first - _TO_THE_VERB, first))
            reading.admit("strike", Match(_DEBRIS if wreck else _STRIKE, first, last))


def _known(reading: Reading, section: str) -> set[int]:
    return {at for match in reading.matches(section) for at in range(match.first, match.last)}


def _blows(reading: Reading) -> Iterator[tuple[int, int]]:
    before = reading.lexicon.any_of("prepositions", "locatives", "means")
    wrecks = reading.lexicon.set("wrecks")
    for at in range(len(reading.row)):
        opens = at - (at > 0 and reading.row[at - 1] in _QUOTES)
        if not (names_weapon(reading, at) or reading.row[at] in wrecks) or (
            opens > 0 and reading.row[opens - 1] in before
        ):
            continue
        verb = _verb_behind(reading, at)
        last = None if verb is None else _end_of_aim(reading, verb)
        if verb is not None and last is not None:
            yield verb, last


def _verb_behind(reading: Reading, weapon: int) -> int | None:
    """Return where the verb stands of which a weapon is the subject, and that may be of any harm; None without one."""
    row, lexicon = reading.row, reading.lexicon
    declines = bool(lexicon.table("verb_ends"))
    for at in range(weapon + 1, min(weapon + 1 + _TO_THE_VERB, len(row))):
        if row[at] in _QUOTES:
            continue
        if not row[at].isalpha() or at in reading.placed or row[at] in lexicon.set("function"):
            return None
        if is_finite(row[at], lexicon) if declines else lexicon.ends(row[at], "past_ends"):
            reflexive = declines and lexicon.ends(row[at], "reflexive_ends")
            if reflexive and _goes_into(reading, at):
                return at
            return None if reflexive or lexicon.fits("harmless_verbs", row[at]) else at
    return None


def _goes_into(reading: Reading, verb: int) -> bool:
    """Whether a reflexive verb tells by its prefix and its preposition what it struck: «влепился в», «встромився в»."""
    lexicon, behind = reading.lexicon, reading.words(verb + 1, verb + 2)
    into = lexicon.set("goes_into")
    led = bool(into) and reading.row[verb].startswith(tuple(into)) and not into.isdisjoint(behind)
    return led and not lexicon.fits("came_back", reading.row[verb])


def _end_of_aim(reading: Reading, verb: int) -> int | None:
    """Return where the words end between a verb and the thing it does harm to, None where it has no such object."""
    row, lexicon = reading.row, reading.lexicon
    things, aims = lexicon.table("targets"), lexicon.set("blow_prepositions")
    endings = tuple(lexicon.set("adjective_endings"))
    at = verb + 1
    aimed = bool(endings) and at < len(row) and (row[at] in aims or _goes_into(reading, verb))
    at += aimed
    led = aimed or bool(endings)
    for step in range(at, min(at + _TO_THE_THING, len(row))):
        word = row[step]
        if word in things and step not in reading.placed:
            return at if led else None
        counted = any(number.first <= step < number.last for number in reading.numbers)
        led = led or counted or word in lexicon.set("articles")
        if word in lexicon.any_of("articles", "building_parts", "parts_of_things") or counted:
            continue
        if not word.isalpha() or word in lexicon.any_of("function", "apart_from_it") or step in reading.placed:
            return None
    return None
