"""A claim in the making, and what two of them can have in common: the ground, the figure, a whole and its part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from geo._quick import quick, replace
from geo.model import Claim, DateRange, Entry, Mention
from geo.shapes import holds

_COUNTED = frozenset({"reported", "updated"})
# the marks of one person, from the finder of casualties: brought in by "a", by "the", as a man, as a woman
_SOMEBODY, _THE_ONE, _SEXES = " (somebody)", " (the one)", (" (a man)", " (a woman)")
LOCAL = frozenset({"event", "shared"})


@quick
@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making, with the mention it comes from.

    near: a heading tells it, and gives its place by another ("two killed near Kupiansk").
    """

    claim: Claim
    mention: Mention
    adds: bool = False
    near: bool = False


def counts(claim: Claim) -> bool:
    """Return whether a claim counts people, with a figure that stands."""
    return (
        claim.kind == "casualty"
        and claim.scope in LOCAL | {"nationwide"}
        and claim.status in _COUNTED
        and claim.quantity is not None
        and claim.quantity.best is not None
    )


def cuts_off(claim: Claim) -> bool:
    """Whether a claim counts who lost what, at a place."""
    counted = claim.quantity is not None and claim.quantity.best is not None and claim.quantity.unit != "percent"
    return claim.kind == "outage" and claim.status == "reported" and claim.scope in LOCAL and counted


def is_part(claim: Claim, whole: Claim, entries: Mapping[str, Entry]) -> bool:
    """Whether a claim's places all lie in a larger claim of the same measure that is not smaller."""
    if (claim.kind, claim.measure) != (whole.kind, whole.measure) or claim.quantity is None or whole.quantity is None:
        return False
    if claim.kind == "outage" and claim.quantity.unit != whole.quantity.unit:
        return False
    if (whole.quantity.best or 0) < (claim.quantity.best or 0) or set(claim.places) == set(whole.places):
        return False
    if whole.scope == "nationwide" and claim.scope != "nationwide":
        return True
    return bool(claim.places) and all(covered(place, whole, entries) for place in claim.places)


def covered(place: str, whole: Claim, entries: Mapping[str, Entry]) -> bool:
    """Return whether a place is one of a claim's, or lies in one."""
    inner = entries[place]
    return any(inner.id == entries[other].id or holds(entries[other], inner) for other in whole.places)


def roughly(claim: Claim) -> tuple[str, ...]:
    """Return the places of a claim without the mark of nearness that the pipeline adds."""
    return tuple(place.partition("~")[0] for place in claim.places)


def same_ground(old: Claim, new: Claim) -> bool:
    """Return whether two claims are of the same places and scope, and neither undoes the other."""
    if old.status == "restored" or new.status == "restored":
        return old.status == new.status and set(old.places) == set(new.places) and old.scope == new.scope
    if (old.status == "averted") != (new.status == "averted") or (old.status == "denied") != (new.status == "denied"):
        return False
    return set(old.places) == set(new.places) and old.scope == new.scope


def same_figure(old: Claim, new: Claim) -> bool:
    """Return whether two claims tell the same number, or the same words for one."""
    a, b = old.quantity, new.quantity
    if a is None or b is None:
        return a is b
    if (a.low, a.best, a.high, a.unit) == (b.low, b.best, b.high, b.unit):
        return a.best is not None or a.low is not None or a.text.casefold() == b.text.casefold()
    return a.unit == b.unit and a.best is not None and a.best == b.best


def more_evidence(old: Claim, new: Claim) -> Claim:
    """Return a claim with the evidence of another that tells the same; who said it and when, where it has none."""
    spans = tuple(dict.fromkeys((*old.evidence.spans, *new.evidence.spans)))
    return replace(
        old,
        evidence=replace(old.evidence, spans=spans),
        attribution=old.attribution or new.attribution,
        date=old.date or new.date,
    )


def best_of(claim: Claim) -> float:
    """Return the best value of a claim's figure, 0 where it has none."""
    return (claim.quantity.best or 0.0) if claim.quantity is not None else 0.0


def may_be_one(one: Claim, other: Claim) -> bool:
    """Whether two claims are of one time, as far as the text tells."""
    return (
        one.date is None or other.date is None or (one.date.start, one.date.end) == (other.date.start, other.date.end)
    )


def are_apart(one: DateRange | None, other: DateRange | None) -> bool:
    """Return whether two dates share no day."""
    return one is not None and other is not None and (one.end < other.start or other.end < one.start)


def are_two_people(old: Claim, new: Claim) -> bool:
    """Return whether two claims are of one person each, told with different ages: "a miner of 48", "a nurse of 29"."""
    ages = [_age(claim) for claim in (old, new)]
    return None not in ages and ages[0] != ages[1]


def told_apart(one: Draft, other: Draft) -> bool:
    """Return whether two drafts are of one person each: by their ages, or brought in one after the other.

    "The driver was wounded. A nurse was wounded": whoever is brought in by "a" is not the one told of just before.
    """
    if are_two_people(one.claim, other.claim):
        return True
    before, after = sorted((one, other), key=lambda draft: (draft.mention.sentence, draft.mention.first))
    if after.mention.sentence - before.mention.sentence > 1:
        return False
    marks = {mark for mark in _SEXES for draft in (one, other) if draft.mention.rule.endswith(mark)}
    nouns = {draft.claim.quantity.text.casefold().split()[-1] for draft in (one, other) if draft.claim.quantity}
    known = before.mention.rule.endswith((_SOMEBODY, _THE_ONE)) and after.mention.rule.endswith(_SOMEBODY)
    return len(marks) > 1 or (known and len(nouns) > 1)


def _age(claim: Claim) -> str | None:
    """Return the age with which the one person of a casualty is told, None when it tells none."""
    quantity = claim.quantity
    if claim.kind != "casualty" or quantity is None or quantity.best != 1:
        return None
    found = re.search(r"\d{1,3}(?=-)", quantity.text)
    return found.group() if found else None
