"""Tell whether a place is what a word of strikes says was attacked, by where it stands beside the word."""

from __future__ import annotations

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_OBJECT_REACH = 3  # tokens: "снова", "вчера вечером"
_PLACE_REACH = 4


def aims_at_place(reading: Reading, match: Match) -> bool:
    """Whether a place is what was attacked: "the attack on X", and where a case says it with no word between."""
    after, lexicon = reading.words(match.last, match.last + 1), reading.lexicon
    nearest = min((first for first, _ in reading.places if first >= match.last), default=len(reading.tokens))
    if set(after) & lexicon.set("aimed") and nearest - match.last <= _PLACE_REACH and nearest < len(reading.tokens):
        return True  # "on Izium", but not "on Tuesday."
    grounds = lexicon.any_of("aimed_kinds", "some_town", "several_lands").union(lexicon.table("admin"))
    if set(after) & lexicon.set("aimed") and not grounds.isdisjoint(reading.words(match.last + 1, match.last + 3)):
        return True  # «повідомив про удари по місту», "on the region"
    fronted = [first for first, last in reading.places if last == match.first and first]
    if fronted and reading.row[fronted[0] - 1] in lexicon.set("blow_prepositions"):
        return True  # «По Чернігову завдано удару»
    if _is_their_object(reading, match):
        return True
    direct = reading.tokens[match.last - 1].text in lexicon.set("directly_aimed") and nearest < len(reading.tokens)
    counts = {at for number in reading.numbers for at in range(number.first, number.last)}  # «обстріляли дві громади …»
    between = {reading.row[at] for at in range(match.last, nearest) if at not in counts}
    return direct and between <= lexicon.set("aimed_kinds")


def _is_their_object(reading: Reading, match: Match) -> bool:
    """Whether a place right before a plural verb is what was attacked: «Херсон снова обстреляли», nobody says by whom.

    Place names are singular, so that such a verb has none of them for its subject.
    """
    verb, lexicon = reading.row[match.first], reading.lexicon
    theirs = lexicon.set("directly_aimed") & lexicon.set("plural_verbs")
    if verb not in theirs:
        return False
    fillers = lexicon.any_of("adverbs", "times_told", "day_parts")
    inside = lexicon.any_of("prepositions", "list_words", "locatives")
    return any(
        0 <= match.first - last <= _OBJECT_REACH
        and set(reading.row[last : match.first]) <= fillers
        and inside.isdisjoint(reading.words(first - 1, first))
        for first, last in reading.places
    )


def was_attacked(reading: Reading, match: Match) -> bool:
    """Whether a place stands as what was attacked, and no word tells by whom: "the Sumy region was attacked again"."""
    attacked, forms = reading.lexicon.set("attacked_words"), reading.lexicon.set("be_forms")
    if attacked.isdisjoint(reading.words(match.first, match.last)) or forms.isdisjoint(
        reading.words(match.first - 1, match.first)
    ):
        return False
    whose = reading.lexicon.any_of("agent_prepositions", "for_words")  # "by a dog", "for a deal"
    inside = reading.lexicon.any_of("prepositions")
    return whose.isdisjoint(reading.words(match.last, match.last + _PLACE_REACH)) and any(
        last == match.first - 1 and inside.isdisjoint(reading.words(first - 2, first)) for first, last in reading.places
    )


def hits_a_place(reading: Reading, match: Match) -> bool:
    """Whether a strike is the subject of a hit on a place, in a sentence without talk of work: "a strike hit A"."""
    hits = reading.row[match.last : match.last + 1]
    placed = any(0 < first - match.last <= _PLACE_REACH for first, _ in reading.places)
    named = not reading.lexicon.set("labour_words").isdisjoint(reading.row[match.first : match.last])
    return (
        named
        and placed
        and bool(hits)
        and hits[0] in reading.lexicon.set("struck_by")
        and not reading.has_word("at_work")
    )
