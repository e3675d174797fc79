"""Tell an attack that a report only takes up again from one told anew: "the night attack" points back.

It is told anew where its aim, its weapon, or the harm it did stands beside it.
"""

from __future__ import annotations

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, names_weapon
from geo.mentions.strikes.aims import aims_at_place
from geo.mentions.strikes.weapons import weapon_of

_NOUN_PHRASE = 2  # "the combined attack"
_KIND_WORDS, _SUBJECT_REACH = 2, 12


def is_taken_up(reading: Reading, match: Match) -> bool:
    """Whether "the night attack" points back: definite, with no weapon or attacker of its own and no aim.

    Where a language has no article (`harm_is_here`) it does not when its sentence tells who or what was harmed.
    """
    lexicon = reading.lexicon
    harm = [
        *reading.matches("casualty"),
        *(m for m in reading.matches("damage") if m.rule.get("side") != "after" or m.first >= match.last),
    ]
    if match.rule.get("harm_is_here"):
        other = any(found.first != match.first for found in harm)  # its own word tells of damage too
        if not other and _only_cut_off(reading, match):
            return True
        if harm or not lexicon.set("burning").isdisjoint(reading.row[match.last :]):
            return False
    phrase = _NOUN_PHRASE if match.rule.get("weapon") == "combined" else 1
    if match.last - match.first > phrase or reading.tokens[match.last - 1].text not in lexicon.set("attack_nouns"):
        return False
    # «в результате авиаударов, нанесённых по Чугуеву»
    dealt = set(reading.words(match.last + 1, match.last + 2)) & lexicon.set("dealt")
    if dealt or set(reading.words(match.last, match.last + 1)) & lexicon.set("aimed") or aims_at_place(reading, match):
        return False
    if _is_done_to_a_place(reading, match) or does_harm(reading, match):
        return False
    following = reading.words(match.last, match.last + _KIND_WORDS)
    telling = (lexicon.table("weapons"), lexicon.set("attackers"), lexicon.table("targets"))
    if any(word in words for word in following for words in telling):
        return False
    return not _is_dated_at_a_place(reading, match) and _is_definite(reading, match)


def _is_definite(reading: Reading, match: Match) -> bool:
    """Whether a word before an attack points at one known: "the attack", «после атаки»."""
    lexicon = reading.lexicon
    for at in range(match.first - 1, max(match.first - 4, -1), -1):
        word = reading.tokens[at].text
        if word in lexicon.set("points_at_one") and reading.row[match.last - 1] in lexicon.set("plural_attacks"):
            return False  # "officials said that strikes had hit …"
        if word in lexicon.set("that_words") and any(said.last == at for said in reading.matches("speech")):
            return False  # "officials said that shelling had killed two"
        if word in lexicon.set("definite"):
            return True
        if not word[0].isalpha() or word in lexicon.set("function") or word in lexicon.set("attackers"):
            return False
        if word in lexicon.table("weapons"):
            return False
    return False


def _is_done_to_a_place(reading: Reading, match: Match) -> bool:
    """Whether a word that may be a noun is what weapons did to a place: "drones from the X region hit Y"."""
    if not any(first == match.last for first, _ in reading.places):
        return False
    low = max(match.first - _SUBJECT_REACH, 0)
    return any(names_weapon(reading, at) for at in range(low, match.first))


def _is_dated_at_a_place(reading: Reading, match: Match) -> bool:
    """Whether an attack has its day in a sentence that opens with its place: «В А после вчерашнего удара …»."""
    days = reading.lexicon.set("day_adjectives")
    if not days or days.isdisjoint(reading.words(match.first - 1, match.first)):
        return False
    lead = reading.lexicon.any_of("locatives", "near_types")
    first, last = min(reading.places, default=(0, 0))
    return last > 0 and last <= match.first and lead.issuperset(reading.row[:first]) and first > 0


def _goes_on_to_a_place(reading: Reading, match: Match) -> bool:
    """Whether a place is the object of what the attack did: "the attack also reached A", "the strikes rocked B".

    English says so by the order of words: any verb of the past, a place right behind it, and no preposition.
    """
    row, lexicon = reading.row, reading.lexicon
    if not lexicon.set("articles"):
        return False
    at = match.last
    while at < len(row) and (
        row[at] in lexicon.any_of("adverbs", "told_beside") or lexicon.ends(row[at], "adverb_ends")
    ):
        at += 1
    verb = "".join(row[at : at + 1])
    if not (lexicon.ends(verb, "past_ends") or verb in lexicon.any_of("assailing", "strong_pasts")):
        return False
    if lexicon.fits("spared_words", verb):
        return False
    at += 1
    while at < len(row) and row[at] in lexicon.any_of("articles", "near_types", "of_words"):
        at += 1
    return any(first == at for first, _ in reading.places)


def _only_cut_off(reading: Reading, match: Match) -> bool:
    """Whether an attack is no more than why supply failed.

    «Через ворожу атаку на Сумщині знеструмлено 12 сіл» names its place, «через ворожу атаку знеструмлено 12 сіл на
    Сумщині» that of the outage.
    """
    cause = reading.lexicon.set("cause_prepositions").intersection(reading.words(match.first - 2, match.first))
    outages = [found for found in reading.matches("outage") if found.first >= match.last]
    outages = [found for found in outages if "," not in reading.row[match.last : found.first]]
    aimed = reading.lexicon.set("aimed").intersection(reading.words(match.last, match.last + 1))
    if not reading.lexicon.any_of("targets").isdisjoint(reading.words(match.last, match.last + 1)):
        return False  # «через обстріл підстанції»
    if reading.lexicon.set("told_when").intersection(reading.words(match.last + 1, match.last + 2)):
        aimed = frozenset()  # «унаслідок атаки на ранок знеструмлені …»
    if match.rule.get("sure") or not cause or aimed or not outages or weapon_of(reading, match) != "unspecified":
        return False
    return not any(match.last <= first < outages[0].first for first, _ in reading.places)


def does_harm(reading: Reading, match: Match) -> bool:
    """Whether the attack told of before did harm at a place: "the night attack damaged two stores near A and B".

    Definite, or the first words of its sentence where a language has no article, with a verb of harm right behind it.
    """
    lexicon, row = reading.lexicon, reading.row
    if match.last - match.first > 1 or row[match.first] not in lexicon.set("attack_nouns"):
        return False
    if _goes_on_to_a_place(reading, match):
        return True
    before = row[max(match.first - _NOUN_PHRASE, 0) : match.first]
    definite = not lexicon.set("definite").isdisjoint(before)
    if not definite and (match.first > 1 or not match.rule.get("harm_is_here")):
        return False
    harm = [m.first for section in ("damage", "casualty") for m in reading.matches(section)]
    verb = next((at for at in sorted(harm) if match.last <= at <= match.last + 1), None)
    if verb is None or not lexicon.any_of("be_forms", "auxiliaries").isdisjoint(row[match.last : verb + 1]):
        return False  # "the shelling was carried out from …"
    place = next((first for first, _ in reading.places if first > verb), None)
    return place is not None and place - verb <= _SUBJECT_REACH and "," not in row[verb:place]
