"""One person told to be wounded who, the next sentences say, could not be saved: counted once, among the dead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.mentions.reading import Reading
from geo.model import Mention

_NEXT = 2  # sentences
NOT_SAVED = "killed_not_saved"


def without_who_died(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """Drop the one wounded whom a pronoun takes up as dead: «Поранено водія. Врятувати його не вдалося».

    What could not be saved is nobody where no one wounded is told right before it.
    """
    by_index = {reading.index: reading for reading in readings}
    gone: set[int] = set()
    for at, mention in enumerate(mentions):
        if NOT_SAVED not in mention.rule or not _is_of_a_pronoun(mention, by_index):
            continue
        near = [k for k in range(at) if 0 <= mention.sentence - mentions[k].sentence <= _NEXT]
        harmed = [k for k in near if mentions[k].kind == "casualty" and mentions[k].status != "denied"]
        one = harmed[-1] if harmed else None
        if one is not None and _tells_of_things(mentions[one + 1 : at], mentions[one]):
            one = None  # «Поранено жінку. Загорівся дім. Врятувати його не вдалося»
        if (
            one is not None
            and _is_one_wounded(mentions[one])
            and sum(_is_one_wounded(mentions[k]) for k in harmed) == 1
        ):
            gone.add(one)
        elif one is None or mentions[one].measure != "injured":
            gone.add(at)
    return [mention for at, mention in enumerate(mentions) if at not in gone]


def _is_of_a_pronoun(mention: Mention, readings: Mapping[int, Reading]) -> bool:
    """Whether a mention tells that one person died whom a pronoun stands for."""
    if mention.kind != "casualty" or mention.measure != "killed" or mention.quantity_tokens is None:
        return False
    reading, (first, last) = readings[mention.sentence], mention.quantity_tokens
    pronouns = reading.lexicon.any_of("first_persons", "saved_ones")
    return last - first == 1 and reading.row[first] in pronouns


def _tells_of_things(between: Sequence[Mention], one: Mention) -> bool:
    """Whether something was damaged since the one wounded: the pronoun may stand for that."""
    return any(m.kind == "damage" and (m.sentence, m.last) > (one.sentence, one.last) for m in between)


def _is_one_wounded(mention: Mention) -> bool:
    count = mention.quantity.best if mention.quantity is not None else None
    return mention.kind == "casualty" and mention.measure == "injured" and count == 1 and mention.scope == "event"
