"""Somebody told beside a toll who does, or undergoes, something else: "killed two, and in B a man stepped on a mine".

A count with a place of its own takes the verb of harm told before it, but not where a verb stands right behind it.
"""

from __future__ import annotations

from geo.mentions.echoes import past_echo
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading

_WAS_REACH = 2  # tokens: "was also arrested"


def does_something_else(reading: Reading, number: Number) -> bool:
    """Return whether a verb that is none of harm stands right behind people counted or named."""
    lexicon, row = reading.lexicon, reading.row
    past = lexicon.set("past_verbs")
    if not past or number.end >= len(row) or past_echo(reading, number.end) > number.end:
        return False
    at = number.end
    harm = {at for match in reading.matches("casualty") for at in range(match.first, match.last)}
    while at < len(row) and row[at] in lexicon.set("adverbs"):
        at += 1
    if at >= len(row) or at in harm or row[at] in lexicon.any_of("aged", "also_called"):
        return False
    if row[at] in lexicon.set("auxiliary_verbs"):
        behind = range(at + 1, min(at + 1 + _WAS_REACH, len(row)))
        return any(lexicon.ends(row[k], "past_ends") for k in behind) and harm.isdisjoint(behind)
    return row[at] in past or (lexicon.ends(row[at], "past_ends") and row[at].isalpha())
