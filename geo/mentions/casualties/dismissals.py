"""What only looks like a toll: a drill, an accident, a threat, losses of troops, a total of the war."""

from __future__ import annotations

from geo.mentions.about.accidents import AN_ACCIDENT
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, is_armed

_QUOTES = frozenset('«»"“”„')


def dismissed(reading: Reading, match: Match, number: Number | None, *, struck: bool) -> str | None:
    """Return why words of harm tell of no casualty of an attack, None where they do; struck: an attack was told."""
    at = match.first if number is None else number.first
    if reading.cue("figurative", match.first) or reading.cue("staged", match.first) or _is_so_called(reading, match):
        return "a drill, a story or a figure of speech"
    if reading.cue("civil", match.first) and not is_armed(reading, match.first, match.last, len(reading.tokens)):
        return AN_ACCIDENT
    words = set(reading.words(match.first - 1, match.last))
    negations = reading.lexicon.set("casualty_negations")
    if match.rule.get("measure") != "none" and words & negations and not set(match.rule.pattern.split()) & negations:
        return "denied"
    if reading.cue("disclaimed", match.first) and match.rule.get("measure") != "none":
        return "denied"
    feared = reading.cue("hypothetical", match.first) and not reading.cue("earlier", at)
    if feared and match.rule.get("measure") not in {"trapped", "missing"}:
        return "a threat, plan or condition, not something that happened"
    if number is not None and _is_enemy(reading, number):
        return "losses of the attacker's troops"
    if number is not None and match.rule.get("measure") == "trapped" and _is_a_body(reading, match, number):
        return "a body found under the rubble, and nobody trapped there"
    if number is not None and is_troops(reading, number) and not struck:
        return "losses of troops, no strike named with them"
    if reading.cue("war_total", match.first) or reading.cue("war_total", at):
        return "a total of the whole war"
    return None


def _is_so_called(reading: Reading, match: Match) -> bool:
    """Whether the words of harm alone stand in quotation marks: forty "casualties" of a drill, 14 "killed"."""
    row = reading.row
    opened = match.first > 0 and row[match.first - 1] in _QUOTES
    return opened and match.last < len(row) and row[match.last] in _QUOTES


def is_troops(reading: Reading, number: Number) -> bool:
    """Whether a count is one of soldiers."""
    return number.noun is not None and reading.tokens[number.noun].text in reading.lexicon.set("military_people")


def _is_enemy(reading: Reading, number: Number) -> bool:
    """Whether a count is one of the attacker's troops."""
    return number.noun is not None and reading.tokens[number.noun].text in reading.lexicon.set("enemy_people")


def _is_a_body(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a count is one of the dead who were found, or says whose body was: «тіло жертви, 70-річної жінки, …»."""
    bodies, found = reading.lexicon.set("found_bodies"), reading.lexicon.set("found_words")
    if number.noun is not None and reading.tokens[number.noun].text in bodies:
        return True
    opens = bodies.intersection(reading.row[: number.first])
    return bool(opens) and not found.isdisjoint(reading.row[number.end : match.first])
