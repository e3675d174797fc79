"""Damage told twice: of a plant by its name and by "the enterprise", of a land and then of the town in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.events.drafts import LOCAL, Draft, covered, more_evidence
from geo.model import Claim, Entry

_GENERIC = frozenset({"industry", "buildings", "critical"})  # what any plant is called
_LANDS = frozenset({"oblast", "raion"})


def works_once(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Take "the enterprise" for the plant whose harm is told, and what a headline tells of a land for its town's."""
    damage = [draft for draft in drafts if draft.claim.kind == "damage" and draft.claim.scope in LOCAL]
    merged: dict[int, Claim] = {}
    gone: set[int] = set()
    for draft in damage:
        fuller = _the_plant(draft, damage, entries) or _the_town(draft, damage, entries)
        if fuller is not None:
            gone.add(id(draft))
            merged[id(fuller)] = more_evidence(merged.get(id(fuller), fuller.claim), draft.claim)
    return [replace(d, claim=merged[id(d)]) if id(d) in merged else d for d in drafts if id(d) not in gone]


def _the_plant(draft: Draft, damage: Sequence[Draft], entries: Mapping[str, Entry]) -> Draft | None:
    """Return the damage of a plant that a generic word tells once more."""
    claim = draft.claim
    if claim.measure not in _GENERIC or claim.quantity is not None or len(claim.places) != 1:
        return None
    if entries[claim.places[0]].kind != "facility":
        return None
    same = (o for o in damage if o.claim.places == claim.places and o.claim.measure not in _GENERIC)
    return next(same, None)


def _the_town(draft: Draft, damage: Sequence[Draft], entries: Mapping[str, Entry]) -> Draft | None:
    """Return the damage of a town that the first line tells of the land around it: "A school was hit in region X"."""
    claim = draft.claim
    if draft.mention.sentence or claim.quantity is not None or len(claim.places) != 1:
        return None
    if entries[claim.places[0]].kind not in _LANDS:
        return None
    inside = (
        other
        for other in damage
        if other.claim.measure == claim.measure
        and other.claim.places
        and other.claim.places != claim.places
        and all(covered(place, claim, entries) for place in other.claim.places)
    )
    return next(inside, None)
