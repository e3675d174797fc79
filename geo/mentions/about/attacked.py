"""Tell whether a report is about an attack, and what it tells too far from one: a storm has its casualties too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from geo.mentions.reading import Reading, is_armed, names_attacker
from geo.mentions.strikes.finding import find_strikes, kinds_named, tells_attack
from geo.model import Mention

_LEAD, _NEAR_ATTACK = 3, 4  # sentences
_HEADS, _HEAD_WORDS = frozenset({"heading", "bullet", "furniture"}), 6  # "▪ X district"
_NO_ALERTS = ("staged", "figurative", "civil", "denied", "past", "cumulative", "war_total")  # cues
_NO_REPELLING = ("staged", "figurative", "hypothetical", "past", "cumulative", "war_total")  # cues
_STEM = 5  # letters
_CAUSE_REACH = 4  # tokens: «внаслідок повномасштабної збройної агресії»
_OF_A_REVIEW = 100  # people
_BY_WHOM = 5  # tokens from a verb of killing to who did it
_OFTEN = 4  # every so many sentences tell of an attack: the report is about them throughout


def tells_of_an_alert(reading: Reading) -> bool:
    """Return whether a sentence tells of an air raid alert, of air defence at work, or of missiles or drones of now."""
    if any(map(reading.has, _NO_ALERTS)):
        return False
    return (
        reading.has("raid")
        or reading.has_word("raid_signs")
        or not kinds_named(reading).isdisjoint({"drone", "missile"})
    )


def repels_an_attack(reading: Reading) -> bool:
    """Return whether a sentence tells that drones or missiles of now were brought down: what burned there is theirs."""
    if kinds_named(reading).isdisjoint({"drone", "missile"}) or any(map(reading.has, _NO_REPELLING)):
        return False
    return any(match.rule.get("status") == "averted" for match in reading.matches("launch"))


def where_repelled(
    mentions: Sequence[Mention], readings: Sequence[Reading], repelled: Sequence[Reading]
) -> list[Mention]:
    """Return the mentions but for what was harmed far from where an attack was repelled, the only one told of.

    "Drones were shot down over A. A workshop burned in A, and a bath house in B."
    """
    if not repelled:
        return list(mentions)
    grounds = {stem for reading in repelled for stem in _stems(reading)}
    far = {r.index for r in readings if r.places and not any(stem in grounds for stem in _stems(r))}
    return [m for m in mentions if m.sentence not in far or m.kind not in {"casualty", "damage"}]


def _stems(reading: Reading) -> set[str]:
    """Return the first letters of the places a sentence names, whatever their case."""
    return {reading.row[first][:_STEM] for first, _ in reading.places}


def tells_of_killing(reading: Reading) -> bool:
    """Return whether attackers are told to have killed or hurt people: «росіяни вбили трьох людей»."""
    harm = reading.lexicon.set("harm")
    told = (m for m in reading.matches("casualty") if reading.row[m.first] in harm)
    return names_attacker(reading) and any(is_armed(reading, m.first, m.last, _BY_WHOM) for m in told)


def is_about_an_attack(mentions: Sequence[Mention], readings: Sequence[Reading], *, attack_known: bool) -> bool:
    """Return whether anything in the report was attacked: a storm, an accident or a match has its casualties too."""
    unarmed = any(reading.has("civil") for reading in readings) and not any(map(names_attacker, readings))
    debris = all(_is_debris(m, readings) for m in mentions if m.kind in {"strike", "launch"})
    if unarmed and debris and not any(map(_tells_an_attack_by_noun, readings)):
        return False  # "The wind tore off a roof. Debris fell on cars"
    if attack_known or any(m.kind in {"strike", "launch"} and m.scope in {"event", "nationwide"} for m in mentions):
        return True
    if any(reading.has("civil") for reading in readings):
        return False  # "A storm cut power in Odesa. The city has been attacked since last year"
    if any(names_attacker(reading) for reading in readings) or any(_after_an_attack(readings)):
        return True
    return is_known_of_war(mentions, readings)


def _tells_an_attack_by_noun(reading: Reading) -> bool:
    """Whether a sentence tells of an attack by that word, and of no accident: "a fire broke out after an attack"."""
    return reading.has_word("attack_nouns") and not reading.has("civil") and tells_attack(reading)


def is_known_of_war(mentions: Sequence[Mention], readings: Sequence[Reading]) -> bool:
    """Return whether a report leaves out what everybody knows: a day's count of an administration, civilians killed."""
    return (
        _is_a_daily_count(mentions, readings)
        or _is_of_civilians(mentions, readings)
        or any(map(_blames_the_aggression, readings))
    )


def _blames_the_aggression(reading: Reading) -> bool:
    """Whether a sentence gives the aggressor's war as the cause of a day's toll: «за добу через агресію РФ …».

    Without its day it is the toll of the whole war.
    """
    causes, whose = reading.lexicon.set("cause_prepositions"), reading.lexicon.any_of("attackers", "attacking_nations")
    if not reading.has_word("day_totals") or any(map(reading.has, _NO_REPELLING)):
        return False
    return any(
        word in reading.lexicon.set("aggression")
        and not causes.isdisjoint(reading.words(at - _CAUSE_REACH, at))
        and not whose.isdisjoint(reading.words(at - _CAUSE_REACH, at + _CAUSE_REACH))
        for at, word in enumerate(reading.row)
    )


def _is_of_civilians(mentions: Sequence[Mention], readings: Sequence[Reading]) -> bool:
    """Whether the killed or wounded are told to be civilians, in a report that gives no other cause.

    Not so many as only a review of the war counts.
    """
    if any(reading.has("civil") or reading.has("staged") for reading in readings):
        return False
    harmed = (m for m in mentions if m.kind == "casualty" and m.measure in {"killed", "injured"} and m.scope == "event")
    return any(
        not readings[m.sentence].lexicon.set("civilian_words").isdisjoint(readings[m.sentence].row[m.first : m.last])
        for m in harmed
        if m.quantity is not None and (m.quantity.best or _OF_A_REVIEW) < _OF_A_REVIEW
    )


def _is_a_daily_count(mentions: Sequence[Mention], readings: Sequence[Reading]) -> bool:
    """Whether a military administration counts a day's dead and wounded, with no other cause in the report."""
    if any(reading.has("civil") or reading.has("staged") for reading in readings):
        return False
    told = {m.sentence for m in mentions if m.kind == "casualty" and m.measure in {"killed", "injured"}}
    daily = any(reading.index in told and reading.has_word("day_totals") for reading in readings)
    return daily and any(reading.has_word("war_offices") for reading in readings)


def _is_debris(mention: Mention, readings: Sequence[Reading]) -> bool:
    """Whether a strike is told by what came down alone."""
    reading = readings[mention.sentence]
    return bool(reading.lexicon.set("debris") & set(reading.words(mention.first, mention.last)))


def _after_an_attack(readings: Sequence[Reading]) -> list[bool]:
    """Tell of each sentence whether it speaks of people under rubble, in a report that gives no other cause of it.

    In a country at war a short report of a search leaves the attack out: everybody knows what brought the house down.
    """
    other = any(reading.has("civil") or reading.has("staged") or reading.has_word("cave_ins") for reading in readings)
    return [not other and reading.has_word("rubble") for reading in readings]


def is_headlined(headline: Sequence[Reading], readings: Sequence[Reading]) -> bool:
    """Return whether the title tells of an attack and the text goes on about it: "attack" may be one in parliament."""
    if any(tells_attack(reading) for reading in headline):
        return True
    if any(map(names_attacker, headline)) and any(map(tells_attack, readings)):
        return not any(reading.has("civil") for reading in readings)  # "Live: drones over the capital"
    return any(tells_attack(reading, headline=True) for reading in headline) and any(
        strike.scope == "event" for reading in readings for strike in find_strikes(reading, attack_known=True)[0]
    )


def _end_of_lead(readings: Sequence[Reading]) -> int:
    """Return the index behind the sentences that open a report: the headings before them only lead on to them."""
    heads = takewhile(lambda r: r.sentence.kind in _HEADS and len(r.row) <= _HEAD_WORDS, readings)
    return sum(1 for _ in heads) + _LEAD


def far_from_attacks(mentions: Sequence[Mention], readings: Sequence[Reading], told: set[int]) -> set[int]:
    """Return which casualties, outages and damage have no attack in the report's lead nor in the sentences around them.

    told holds the sentences that name one. A report that gives another cause (a storm, a breach of rules) needs its
    attack named in the lead.
    """
    civil = any(reading.has("civil") for reading in readings)
    attackers = {r.index for r in readings if names_attacker(r)}
    if told and not civil:
        told = told | {m.sentence for m in mentions if m.kind == "strike" and m.scope == "event"}
    lead = told if civil else told | attackers
    opens = _end_of_lead(readings) if civil else _LEAD
    if not mentions or any(index < opens for index in lead) or len(told) * _OFTEN >= len(readings):
        return set()
    if not civil and any(readings[index].lexicon.set("in_all") & set(readings[index].row[:1]) for index in told):
        return set()  # "In all they shelled the region 21 times in a day" sums up what stands before
    aftermath = {r.index for r, told_of in zip(readings, _after_an_attack(readings), strict=True) if told_of}
    known = told | aftermath | attackers
    near = 0 if civil else _NEAR_ATTACK
    covered = {index + step for index in known for step in range(-near, near + 1)}
    covered |= _told_behind(told, readings) if civil else set()
    return {
        at
        for at, m in enumerate(mentions)
        if (m.kind in {"casualty", "outage", "damage"} or civil) and m.sentence not in covered
    }


def _told_behind(told: set[int], readings: Sequence[Reading]) -> set[int]:
    """Return the sentences that go on about an attack in its paragraph, up to one of an accident or a storm."""
    out: set[int] = set()
    paragraph: int | None = None
    for reading in readings:
        if reading.has("civil"):
            paragraph = None
        elif reading.index in told:
            paragraph = reading.sentence.paragraph
        elif reading.sentence.paragraph == paragraph:
            out.add(reading.index)
    return out
