"""Where parts of a toll are told only to live: "12 were hurt, six of them residents of A, two of B"."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.sentence.in_passing import is_after
from geo.spots import Spot
from geo.spots.nearness import is_of_a_part

_GAP = 4  # tokens from one home to the next: ", two — of"
_DASHES = frozenset({"—", "–", "-"})


def without_homes_of_parts(one: Unattached) -> list[Spot]:
    """Leave out where parts of those counted live, and the homes of the next parts, whose word is told once."""
    mention, words, lexicon = one.mention, one.words, one.lexicon
    if mention.kind != "casualty" or mention.quantity_tokens is None:
        return list(one.here)
    homes: list[Spot] = []
    joints = lexicon.any_of("list_words", "of_words") | lexicon.table("numerals").keys() | _DASHES | {","}
    for spot in sorted(one.here, key=lambda s: s.first):
        gap = words[homes[-1].last : spot.first] if homes else ()
        if 0 < len(gap) <= _GAP and all(word in joints or word.isdigit() for word in gap):
            homes.append(spot)
            continue
        told = any(is_after(spot, words, lexicon, table) for table in ("resident_plurals", "residents_told"))
        between = words[mention.quantity_tokens[1] : spot.start]
        if told and spot.start >= mention.quantity_tokens[1] and is_of_a_part(between, lexicon):
            homes.append(spot)
    return [spot for spot in one.here if spot not in homes]
