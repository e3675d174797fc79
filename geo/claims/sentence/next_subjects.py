"""The place inside the subject of the clause behind a mention: "two died, and a house in B was damaged".

What stands before that clause was where the text speaks of, or where its own clause says; a place behind the verb may
tell where both were: "two died, and a house was damaged in B".
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.spots import Spot
from geo.spots.coordination import is_verb

_TOLD_LATELY = 2  # sentences
_PREDICATES = ("be_forms", "harmed", "suffers", "harmed_words", "harm_words")
_SUBJECT = 8  # words: "three floors of a dormitory in the town of"


def without_next_subject(one: Unattached) -> list[Spot]:
    """Drop the places in the subject of the next clause, and all behind it, where the mention can be elsewhere.

    Only of a language whose word order tells the subject, and of what is told by its own clause to its end.
    """
    here, end = list(one.here), _end(one)
    if one.mention.kind == "launch" or not one.lexicon.set("articles") or not _can_be_elsewhere(one, end):
        return here
    first = next((spot.start for spot in sorted(here, key=lambda s: s.first) if _is_next_subject(spot, end, one)), None)
    return here if first is None else [spot for spot in here if spot.start < first]


def _end(one: Unattached) -> int:
    """Return where a mention and its count end."""
    return max(one.mention.last, one.mention.quantity_tokens[1] if one.mention.quantity_tokens else 0)


def _can_be_elsewhere(one: Unattached, end: int) -> bool:
    """Whether the clause has a place before it, or the text has spoken of one just now."""
    own = any(spot.first < end and spot.role in {None, "open"} for spot in one.here)
    lately = one.mention.sentence - one.carried.sentence <= _TOLD_LATELY
    beside = one.carried.paragraph == one.sentences[one.mention.sentence].paragraph
    return own or (bool(one.carried.spots) and lately and beside)


def _is_next_subject(spot: Spot, end: int, one: Unattached) -> bool:
    """Whether "and" and a noun stand before a place, no verb between them, and a verb behind it."""
    words, lexicon = one.words, one.lexicon
    joined = next((at for at in range(spot.start - 1, end - 1, -1) if _joins_clauses(at, end, one)), None)
    if joined is None or spot.start - joined > _SUBJECT or spot.last >= len(words):
        return False
    subject, passed = words[joined + 1 : spot.start], lexicon.set("predicate_adverbs")
    behind = next((word for word in words[spot.last :] if word not in passed), "")
    return (
        bool(subject)
        and subject[0] not in lexicon.set("locatives")
        and not any(is_verb(word, lexicon) or word == "," for word in subject)
        and (is_verb(behind, lexicon) or behind in lexicon.any_of(*_PREDICATES))
    )


def _joins_clauses(at: int, end: int, one: Unattached) -> bool:
    """Whether a word joins a clause to the mention's, not two things inside one: "died when a bus and a car in B …"."""
    words, lexicon = one.words, one.lexicon
    if words[at] not in lexicon.any_of("and_words", "contrast_words", "contrast_clauses") | {";"}:
        return False
    return lexicon.set("clause_words").isdisjoint(words[end:at]) or words[at] == ";" or words[at - 1] == ","
