"""Tell a report of an accident, a storm or a match from one of an attack: by what it opens with."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.reading import Reading, names_attacker
from geo.model import Mention

_LEAD = 2  # sentences
_STEM = 5  # letters of a town's name, whatever its case
_LIKENED = 2  # tokens: "like a drone"

AN_ACCIDENT = "an accident, a storm or a crime"  # why harm is passed over


def opens_with_an_accident(headline: Sequence[Reading], readings: Sequence[Reading]) -> bool:
    """Return whether a report's title or lead tells of an accident, and none of weapons, foes, fighting or attacks."""
    told = [r for r in readings if r.sentence.kind in {"body", "heading"}][:_LEAD]
    lead = [*headline, *told]
    accident = any(reading.has("civil") for reading in lead)
    return accident and not any(
        not _only_likens(reading)
        and (reading.has_word("weapons", "enemies", "fighting_words") or names_an_attack(reading))
        for reading in lead
    )


def _only_likens(reading: Reading) -> bool:
    """Whether a sentence has a weapon only to liken something to it, and no foe: «дах „полетів, як дрон“»."""
    weapons, likening = reading.lexicon.table("weapons"), reading.lexicon.set("liken_words")
    armed = [at for at, word in enumerate(reading.row) if word in weapons]
    likened = bool(armed) and all(not likening.isdisjoint(reading.row[max(at - _LIKENED, 0) : at]) for at in armed)
    return likened and not reading.has_word("enemies", "attack_nouns", "fighting_words")


def without_accidents(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """Return what a report that opens with an accident tells of attacks: where it says who, with what or that."""
    return [m for m in mentions if m.scope not in {"event", "nationwide"} or names_an_attack(readings[m.sentence])]


def names_an_attack(reading: Reading) -> bool:
    """Return whether a sentence says who attacks, with what, or that there was an attack, and tells of no accident."""
    return names_attacker(reading) or (reading.has_word("attack_nouns", "fighting_words") and not reading.has("civil"))


def without_what_an_accident_did(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """Leave out the harm of which the next sentence says that no attack did it.

    «У Сумах сталася пожежа, загинула жінка. Попередня причина – коротке замикання».
    """
    by_accident: set[int] = set()
    for reading in readings:
        if not (reading.has("civil") and reading.has_word("cause_nouns")) or names_attacker(reading):
            continue
        for at in range(reading.index - 1, max(reading.index - _LEAD, 0) - 1, -1):
            before = readings[at]
            told = names_an_attack(before) or before.has_word("weapons", "enemies", "debris")
            if told or before.sentence.paragraph != reading.sentence.paragraph:
                break
            by_accident.add(at)
    hurt = _hurt_in_accidents(mentions, readings)
    dark = _cut_off_by_accidents(mentions, readings)
    kept = (m for m in mentions if m.kind != "casualty" or m.sentence not in hurt)
    kept = (m for m in kept if m.kind != "outage" or m.sentence not in dark)
    return [m for m in kept if m.sentence not in by_accident or m.kind in {"strike", "launch"}]


def _cut_off_by_accidents(mentions: Sequence[Mention], readings: Sequence[Reading]) -> set[int]:
    """Return the sentences that go on about an outage that an accident brought: they name its town again, or none.

    «В Ізмаїлі світло зникло через аварію. Без світла лишаються Ізмаїл і Рені».
    """
    told = {m.sentence for m in mentions}
    out: set[int] = set()
    for reading in readings:
        caused = reading.has("civil") and reading.matches("outage") and reading.index not in told
        if not caused or names_an_attack(reading) or reading.has_word("weapons", "enemies", "debris"):
            continue
        towns = {reading.row[first][:_STEM] for first, _ in reading.places}
        for after in readings[reading.index + 1 : reading.index + 1 + _LEAD]:
            blamed = names_an_attack(after) or after.has_word("weapons", "enemies", "debris")
            if blamed or after.sentence.paragraph != reading.sentence.paragraph:
                break
            named = {after.row[first][:_STEM] for first, _ in after.places}
            out |= {after.index} if not named or not named.isdisjoint(towns) else set()
    return out


def _names_where(reading: Reading) -> bool:
    """Whether a sentence says where something was: not only whose office speaks in it."""
    locatives = reading.lexicon.set("locatives")
    return any(first > 0 and reading.row[first - 1] in locatives for first, _ in reading.places)


def _hurt_in_accidents(mentions: Sequence[Mention], readings: Sequence[Reading]) -> set[int]:
    """Return the sentences that go on about an accident told right before, with a place of its own, and name none.

    "A drone hit A. In B two cars collided. Three people died": in no attack. Not where a blow is told besides.
    """
    blows = {m.sentence for m in mentions if m.kind in {"strike", "damage", "outage"}}
    out: set[int] = set()
    for reading in readings[:-1]:
        after = readings[reading.index + 1]
        accident = reading.has("civil") and _names_where(reading) and reading.index not in blows
        if not accident or names_an_attack(reading) or reading.has_word("weapons", "enemies", "debris"):
            continue
        beside = after.sentence.paragraph == reading.sentence.paragraph and not after.places
        if beside and after.index not in blows and not names_an_attack(after):
            out.add(after.index)
    return out
