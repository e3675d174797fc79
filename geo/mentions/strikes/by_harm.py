"""Strikes told by no more than the harm: what a weapon, or its debris, did to a thing is a blow where it stood.

"A missile had put a gas plant near X out of work", «обломки дрона вынесли ворота депо»: the rules of damage know far
more verbs than those of strikes. Only a report that tells of an attack is read so.
"""

from __future__ import annotations

from geo.mentions.patterns import Match, Rule
from geo.mentions.reading import Reading, names_weapon
from geo.mentions.subjects import is_finite

_BY_WEAPON = Rule("strike.open", "what a weapon did to a thing", (), {"weak": True})
_BY_DEBRIS = Rule(
    "strike.open", "what debris did to a thing", (), {"weapon": "drone", "unless_named": True, "debris": True}
)
_QUOTES = frozenset('«»"“”„')
_SUBJECT_REACH, _THING_REACH = 7, 7  # tokens
_FILLERS = frozenset({"weapons", "articles", "adverbs", "attack_adjectives", "downed", "auxiliaries"})


def admit_blows_of_harm(reading: Reading) -> None:
    """Add to the strikes of a sentence the harm whose subject is a weapon, where no rule has read one."""
    if not reading.has_word("weapons", "wrecks"):
        return
    struck = [(match.first, match.last) for match in reading.matches("strike")]
    for match in reading.matches("damage"):
        if match.rule.get("pass") or not _is_done_by_a_subject(reading, match):
            continue
        first = _subject_of(reading, match)
        if first is None or not _names_a_thing(reading, first, match.last):
            continue
        if any(low < match.last and first < high for low, high in struck):
            continue
        debris = reading.row[first] in reading.lexicon.set("wrecks")
        reading.admit("strike", Match(_BY_DEBRIS if debris else _BY_WEAPON, first, match.last))
        struck.append((first, match.last))


def _is_done_by_a_subject(reading: Reading, match: Match) -> bool:
    """Whether the words of damage hold a verb in the active: «завод дронов повреждён» tells of no drone that did it."""
    lexicon, words = reading.lexicon, reading.row[match.first : match.last]
    if not lexicon.set("burning").isdisjoint(words):
        return False
    if not lexicon.table("verb_ends"):
        return lexicon.set("be_forms").isdisjoint(reading.row[max(match.first - 2, 0) : match.first])
    done = tuple(lexicon.set("done_ends"))
    return any(is_finite(word, lexicon) and not word.endswith(done) for word in words)


def _names_a_thing(reading: Reading, first: int, last: int) -> bool:
    """Whether something that can be hit stands beside the verb: "the drones came in from the sea" harmed nothing."""
    lexicon = reading.lexicon
    things = lexicon.any_of("targets", "building_parts", "parts_of_things")
    behind = range(first + 1, min(last + _THING_REACH, len(reading.row)))
    return any(reading.row[at] in things and at not in reading.placed for at in behind)


def _subject_of(reading: Reading, match: Match) -> int | None:
    """Return where the weapon or the debris stands that is the subject of a verb of harm, None without one."""
    row, lexicon = reading.row, reading.lexicon
    before = lexicon.any_of("prepositions", "locatives", "means", "of_words", "attack_nouns", "hit_nouns")
    skipped = lexicon.any_of("articles", "attack_adjectives") | _QUOTES
    wrecks = lexicon.set("wrecks")
    reach = range(match.first, max(match.first - _SUBJECT_REACH, -1), -1)
    for at in reach:
        if at < match.first and not (row[at][0].isalnum() or row[at] in _QUOTES):
            return None
        is_wreck = row[at] in wrecks
        if not (is_wreck or names_weapon(reading, at)):
            continue
        head = at - 1
        while head >= 0 and row[head] in skipped:
            head -= 1
        if head >= 0 and row[head] in before:
            continue  # "debris of a drone", "with drones", «после атаки дронов горит склад»
        return at if _leads_to(reading, at, match.first, wreck=is_wreck) else None
    return None


def _leads_to(reading: Reading, subject: int, verb: int, *, wreck: bool) -> bool:
    """Whether no other noun can be the verb's subject: in English nouns stand in a row, "a drone operator damaged"."""
    lexicon = reading.lexicon
    between = reading.row[subject + 1 : verb]
    if lexicon.table("verb_ends"):
        return True
    if wreck and between[:1] and between[0] in lexicon.any_of("of_words", "prepositions"):
        return True  # "debris from a downed drone broke windows"
    fillers = lexicon.any_of(*_FILLERS)
    return all(word in fillers or lexicon.ends(word, "adverb_ends") for word in between)
