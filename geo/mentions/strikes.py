"""Find strikes: words that say something was attacked, the weapon if named, and what only sounds like a strike."""

from __future__ import annotations

from geo.mentions.casualties import Passed
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention

_WEAPON_REACH = 7
_CLAUSE = frozenset({";", ":", "—", "–"})


def find_strikes(reading: Reading, *, attack_known: bool) -> tuple[list[Mention], list[Passed]]:
    """Return the sentence's strike mentions, and what was passed over and why.

    attack_known says that the report speaks of an attack elsewhere: then "a house was hit" needs no weapon beside it.
    """
    mentions: list[Mention] = []
    passed: list[Passed] = []
    for match in reading.matches("strike"):
        why = _dismissed(reading, match, attack_known=attack_known)
        if why:
            passed.append(Passed(reading.index, match.first, match.last, why))
            continue
        past = reading.cue("past", match.first) or reading.cue("cumulative", match.first)
        mentions.append(
            Mention(
                kind="strike",
                measure=str(match.rule.get("weapon") or _weapon(reading, match)),
                sentence=reading.index,
                first=match.first,
                last=match.last,
                scope="background" if past else "event",
                rule=match.rule.name,
            )
        )
    return mentions, passed


def _dismissed(reading: Reading, match: Match, *, attack_known: bool) -> str | None:
    if reading.cue("hypothetical", match.first):
        return "a threat, plan or condition, not something that happened"
    if reading.cue("denied", match.first):
        return "denied"
    if match.rule.get("weak"):
        near = set(reading.words(match.first - 12, match.last + 12))
        armed = near & (set(reading.lexicon.table("weapons")) | reading.lexicon.set("attackers"))
        built = attack_known and (
            match.rule.group.endswith(".explosion") or near & set(reading.lexicon.table("targets"))
        )
        if not armed and not built:
            return "no weapon or attacker named with it"
    return None


def _weapon(reading: Reading, match: Match) -> str:
    """Return the weapon named near the word; two kinds make a combined strike."""
    table = reading.lexicon.table("weapons")
    kinds: set[str] = set()
    for low, high, step in (
        (match.first, match.first - _WEAPON_REACH, -1),
        (match.first, match.last + _WEAPON_REACH, 1),
    ):
        at = low
        while 0 <= at < len(reading.tokens) and (at > high if step < 0 else at < high):
            word = reading.tokens[at].text
            if word in _CLAUSE or (word == "," and step < 0):
                break
            if word in table:
                kinds.add(table[word])
            at += step
    if kinds == {"missile", "drone"} or len(kinds) > 1:
        return "bomb" if kinds == {"bomb", "missile"} and _guided(reading, match) else "combined"
    return kinds.pop() if kinds else "unspecified"


def _guided(reading: Reading, match: Match) -> bool:
    near = set(reading.words(match.first - _WEAPON_REACH, match.last + _WEAPON_REACH))
    return "missile" not in near and "missiles" not in near
