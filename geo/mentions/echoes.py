"""Verbs that stand for the one told before: "9,600 customers lost power in A; 5,400 more did in B", "two were in C".

A count goes on with no more than such a verb and its place, as it may go on with its place alone.
"""

from __future__ import annotations

from geo.mentions.reading import Reading

_LONGEST = 3  # words: "have none there"


def past_echo(reading: Reading, end: int) -> int:
    """Return the token behind "more" and a verb that echoes the one before, where a place is led to; else `end`."""
    lexicon, row = reading.lexicon, reading.row
    at = end
    while at < len(row) and row[at] in lexicon.set("more_of_them"):
        at += 1
    for length in range(_LONGEST, -1, -1):
        echo = length == 0 or _is_echo(reading, at, length)
        if echo and at + length > end and _leads_to_a_place(reading, at + length):
            return at + length
    return end


def words_behind(reading: Reading, end: int) -> list[str]:
    """Return the word behind a count and what echoes a verb there, or none."""
    at = past_echo(reading, end)
    return reading.words(at, at + 1)


def end_of_echo(reading: Reading, end: int) -> int:
    """Return the token behind a verb that echoes the one before, wherever it leads; else `end`."""
    said = (length for length in range(_LONGEST, 0, -1) if _is_echo(reading, end, length))
    return end + next(said, 0)


def _is_echo(reading: Reading, at: int, length: int) -> bool:
    """Whether so many words are a verb that echoes the one before."""
    return " ".join(reading.row[at : at + length]) in reading.lexicon.set("echoed_verbs")


def _leads_to_a_place(reading: Reading, at: int) -> bool:
    """Whether a preposition and a place stand at an offset, with no more than words of its kind between."""
    lexicon, row = reading.lexicon, reading.row
    if row[at : at + 1] == [] or row[at] not in lexicon.set("locatives"):
        return False
    starts = {first for first, _ in reading.places}
    at += 1
    while at not in starts and at < len(row) and row[at] in lexicon.any_of("articles", "near_types", "of_words"):
        at += 1
    return at in starts
