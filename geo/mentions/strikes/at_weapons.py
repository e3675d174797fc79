"""Shots at what flies in: "residents fired at drones" tells of no strike, nor of damage to what they flew over."""

from __future__ import annotations

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, names_weapon


def is_at_a_weapon(reading: Reading, match: Match) -> bool:
    """Return whether what was fired at is itself a weapon, no thing of one: "at drones", not "at drone crews"."""
    lexicon, row = reading.lexicon, reading.row
    fires = not lexicon.set("firing_verbs").isdisjoint(row[match.first : match.last])
    if not fires or row[match.last - 1] not in lexicon.set("aimed"):
        return False
    skipped = lexicon.any_of(
        "articles", "attack_adjectives", "attacking_nations", "fighting_nations", "numerals", "vague"
    )
    at = match.last
    while at < len(row) and not names_weapon(reading, at) and (row[at] in skipped or row[at][0].isdigit()):
        at += 1
    named = at
    while at < len(row) and names_weapon(reading, at):
        at += 1
    behind = row[at] if at < len(row) else "."
    goes_on = lexicon.any_of("function", "prepositions", "locatives", "adverbs", "list_words", "clause_words")
    return at > named and (not behind[0].isalnum() or behind in goes_on) and behind not in {"-", "'s", "’s"}
