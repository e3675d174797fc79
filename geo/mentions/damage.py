"""Find what was hit: buildings and works named beside a word of damage, by category, with their count."""

from __future__ import annotations

from typing import NamedTuple

from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention

_REACH = 9
_STOPS = frozenset({";", ":", "—", "–", ".", "(", ")"})
_GENERIC = ("buildings", "critical")
_COUNTED_UNITS = frozenset({"buildings", "households", "facilities", "properties"})


class Target(NamedTuple):
    """A noun phrase that names something that can be hit: token offsets, category and count."""

    first: int
    last: int
    category: str
    number: Number | None


def find_damage(reading: Reading) -> list[Mention]:
    """Return one mention for each thing damaged that the sentence names."""
    cues = reading.matches("damage")
    found: list[Mention] = []
    for target in find_targets(reading):
        cue = _nearest(reading, target, cues)
        if cue is None or reading.cue("hypothetical", cue.first) or reading.cue("war_total", cue.first):
            continue
        number = target.number
        background = reading.cue("past", cue.first) or reading.cue("cumulative", cue.first)
        found.append(
            Mention(
                kind="damage",
                measure=target.category,
                sentence=reading.index,
                first=min(cue.first, target.first),
                last=max(cue.last, target.last),
                quantity=None if number is None else number.quantity(reading.text, reading.tokens, number.unit),
                quantity_tokens=None if number is None else (number.first, number.end),
                scope="background" if background else "event",
                target=target.category,
                rule=cue.rule.name,
            )
        )
    return _once_a_category(found)


def find_targets(reading: Reading) -> list[Target]:
    """Return the noun phrases of the sentence that name buildings or works."""
    table, modifiers = reading.lexicon.table("targets"), reading.lexicon.set("target_modifiers")
    tokens = reading.tokens
    in_place = {at for first, last in reading.places for at in range(first, last)}
    targets: list[Target] = []
    at = 0
    while at < len(tokens):
        if tokens[at].text not in table or at in in_place:
            at += 1
            continue
        first = at
        while at < len(tokens) and tokens[at].text in table and at not in in_place:
            at += 1
        words = [tokens[k].text for k in range(first, at)]
        if all(word in modifiers for word in words) and words[-1] not in {"home", "homes", "high-rise", "grain"}:
            continue
        categories = [table[word] for word in words]
        category = next((c for c in categories if c not in _GENERIC), categories[0])
        if category == "industry" and "energy" in categories:
            category = "energy"
        number = next(
            (
                n
                for n in reading.numbers
                if n.other is None and n.unit in _COUNTED_UNITS and n.last <= at and n.end >= first and n.first < at
            ),
            None,
        )
        targets.append(Target(first if number is None else min(first, number.first), at, category, number))
    return targets


def _nearest(reading: Reading, target: Target, cues: list[Match]) -> Match | None:
    best: tuple[float, Match] | None = None
    for cue in cues:
        if cue.first < target.last and target.first < cue.last:
            cost = 0.0
        else:
            after = cue.last <= target.first
            gap = reading.words(cue.last, target.first) if after else reading.words(target.last, cue.first)
            if len(gap) > _REACH or set(gap) & _STOPS or set(gap) & reading.lexicon.set("clause_words"):
                continue
            cost = len(gap) + 3.0 * gap.count(",")
            active_only = not after and cue.rule.pattern.startswith(("strike", "fire", "fell", "set"))
            if active_only:
                continue
        if best is None or cost < best[0]:
            best = (cost, cue)
    return best[1] if best else None


def _once_a_category(mentions: list[Mention]) -> list[Mention]:
    """Keep one mention a category and sentence, the counted one first."""
    kept: dict[str, Mention] = {}
    for mention in mentions:
        old = kept.get(mention.measure)
        if old is None or (old.quantity is None and mention.quantity is not None):
            kept[mention.measure] = mention
    return list(kept.values())
