"""What a dash and "there" lead to is of the place right before: «дісталося А (…) та селу Б – там поранено водія»."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import in_lead
from geo.spots import Spot

_LEADS = frozenset({"–", "—", "-", ",", ":", ";"})


def of_there_behind(one: Unattached) -> list[Spot]:
    """Keep of the places before "there" the last one, with those that "and" or a comma alone joins to it."""
    mention, here, words = one.mention, list(one.here), one.words
    if mention.kind not in {"casualty", "damage", "outage"}:
        return here
    there = one.lexicon.set("there_words")
    at = next((at for at in range(mention.first - 1, 0, -1) if words[at] in there or words[at] in _LEADS), 0)
    if words[at] not in there or words[at - 1] not in _LEADS:
        return here
    before = sorted((s for s in here if s.last <= at - 1 and s.role in {None, "open"}), key=lambda s: -s.last)
    if not before or before[0].last != at - 1:
        return here
    lies = one.lexicon.any_of("that_words", "locatives") | {","}
    while (
        len(before) > 1 and in_lead(before[1], before[0]) and lies.issuperset(words[before[1].last : before[0].start])
    ):
        before.pop(0)  # «у А, що на Б: там» is in A
    joints = one.lexicon.any_of("list_words", "near_types", "locatives", "blow_prepositions") | {","}
    row = before[:1]
    for spot in before[1:]:
        if not joints.issuperset(words[spot.last : row[-1].start]):
            break
        row.append(spot)
    kept = [s for s in here if s in row or s.first > at]
    return kept if len(kept) < len(here) else here
