"""Who lost what is counted once: an outage told anew, what remains of it, and how many are cut off by now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from geo._quick import replace
from geo.events.drafts import LOCAL, Draft, are_apart, best_of, covered, cuts_off, may_be_one, more_evidence
from geo.model import Claim, Entry, Mention

_SUBSCRIBERS = frozenset({"customers", "families", "households", "people"})
_NOW = " (now)"  # the mark of how many are cut off by now, from the finder of outages
_LEFT = "outage.left"  # the rules of what is said to be left by a count alone
_STILL = " (still)"  # the mark of what remains cut off, from the finder of outages


def told_anew(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let an outage told again with the same figure, of a wider or narrower place, stand where it was told last."""
    figures: dict[tuple[object, ...], list[Draft]] = {}
    for draft in drafts:
        if cuts_off(draft.claim) and draft.claim.places:
            figures.setdefault(_figure(draft.claim), []).append(draft)
    gone: set[int] = set()
    told: dict[int, Claim] = {}
    for same in figures.values():
        for early, late in pairwise(same):
            apart = early.mention.sentence < late.mention.sentence and early.claim.places != late.claim.places
            if apart and may_be_one(early.claim, late.claim) and _are_nested(early.claim, late.claim, entries):
                gone.add(id(early))
                told[id(late)] = more_evidence(late.claim, told.get(id(early), early.claim))
    return [replace(d, claim=told[id(d)]) if id(d) in told else d for d in drafts if id(d) not in gone]


def _figure(claim: Claim) -> tuple[object, ...]:
    """Return what an outage is known by: "almost 40,000" is the 40,000 of the headline."""
    quantity = claim.quantity
    told = quantity and ((quantity.best,) if quantity.best is not None else (quantity.low, quantity.high))
    return (claim.measure, quantity and quantity.unit, told)


def _are_nested(one: Claim, other: Claim, entries: Mapping[str, Entry]) -> bool:
    """Whether the places of one of two claims all lie in those of the other."""
    return any(
        all(covered(place, outer, entries) for place in inner.places) for inner, outer in ((one, other), (other, one))
    )


def without_remainders(drafts: Sequence[Draft], _entries: Mapping[str, Entry]) -> list[Draft]:
    """Take what remains cut off for no outage of its own where the text tells how many were, and that some are back."""
    cut = [d.claim for d in drafts if cuts_off(d.claim)]
    if not any(d.claim.kind == "outage" and d.claim.status == "restored" for d in drafts):
        return _down_to_remainders(drafts)
    out: list[Draft] = []
    for draft in drafts:
        still = draft.mention.rule.endswith(_STILL) and cuts_off(draft.claim)
        if still and any(_is_remainder(draft.claim, whole) for whole in cut):
            claim = replace(draft.claim, scope="background", reason="what remains of a larger outage")
            out.append(replace(draft, claim=claim))
        else:
            out.append(draft)
    return out


def _down_to_remainders(drafts: Sequence[Draft]) -> list[Draft]:
    """Let what a text says by one bare count to remain stand for what it said was lost: "37 villages; 12 remain"."""
    left = [d for d in drafts if _LEFT in d.mention.rule and d.mention.rule.endswith(_STILL) and cuts_off(d.claim)]
    if not left:
        return list(drafts)
    out: list[Draft] = []
    for draft in drafts:
        claim = draft.claim
        after = next(
            (
                d.claim
                for d in left
                if (d.mention.sentence, d.mention.first) > (draft.mention.sentence, draft.mention.first)
                and cuts_off(claim)
                and _is_remainder(d.claim, claim)
            ),
            None,
        )
        if after is not None and after.quantity is not None:
            reason = f"superseded: the text later says {after.quantity.text}"
            claim = replace(claim, scope="background", reason=reason)
        elif draft in left and any(cuts_off(d.claim) and _is_remainder(claim, d.claim) for d in drafts):
            claim = replace(claim, status="updated")
        out.append(replace(draft, claim=claim))
    return out


def by_now(drafts: Sequence[Draft], _entries: Mapping[str, Entry]) -> list[Draft]:
    """Let the count of who was cut off give way to a larger one that is told of the same place later, by now."""
    cut = [d for d in drafts if cuts_off(d.claim)]
    out: list[Draft] = []
    for draft in drafts:
        claim = draft.claim
        grown = next(
            (
                late.claim
                for late in cut
                if late.mention.rule.endswith(_NOW)
                and late.mention.sentence > draft.mention.sentence
                and cuts_off(claim)
                and (claim.measure, claim.places) == (late.claim.measure, late.claim.places)
                and _are_subscribers(claim, late.claim)
                and best_of(claim) < best_of(late.claim)
            ),
            None,
        )
        if grown is not None and grown.quantity is not None:
            claim = replace(claim, scope="background", reason=f"superseded: the text later says {grown.quantity.text}")
        out.append(replace(draft, claim=claim))
    return out


def _are_subscribers(one: Claim, other: Claim) -> bool:
    """Whether two counts are of those who are supplied, whatever they are called."""
    units = {claim.quantity.unit for claim in (one, other) if claim.quantity is not None}
    return len(units) == 1 or units <= _SUBSCRIBERS


def _is_remainder(claim: Claim, whole: Claim) -> bool:
    """Whether a count is smaller than another of the same that was lost at the same places."""
    if claim.quantity is None or whole.quantity is None:
        return False
    same = (claim.measure, claim.places) == (whole.measure, whole.places) and may_be_one(claim, whole)
    return same and _are_subscribers(claim, whole) and (claim.quantity.best or 0) < (whole.quantity.best or 0)


def _telling(mention: Mention) -> tuple[object, ...]:
    """Return what the claims of one row of places have in common: the words that tell it."""
    return (mention.kind, mention.measure, mention.sentence, mention.first, mention.last)


def specific_outages(drafts: Sequence[Draft], _entries: Mapping[str, Entry]) -> list[Draft]:
    """Add the evidence of an outage told without a figure to the same outage told with one."""
    out: list[Draft] = []
    rows = Counter(_telling(draft.mention) for draft in drafts)
    for draft in drafts:
        claim = draft.claim
        vague = claim.quantity is None or _is_words(claim)
        if claim.kind == "outage" and vague and claim.status == "reported" and claim.scope in LOCAL:
            alone = rows[_telling(draft.mention)] == 1
            fuller = [
                other
                for other in drafts
                if other is not draft
                and other.claim.kind == "outage"
                and other.claim.measure == claim.measure
                and other.claim.status == "reported"
                and other.claim.scope == claim.scope
                and other.claim.places == claim.places
                and other.claim.quantity is not None
                and (claim.quantity is None or (other.claim.quantity.best and _are_subscribers(claim, other.claim)))
                and (other.mention.sentence == draft.mention.sentence or (alone and other.claim.quantity.best))
                and (may_be_one(other.claim, claim) or _on_one_day(other.claim, claim))
            ]
            if fuller:
                continue
        out.append(draft)
    return out


def _is_words(claim: Claim) -> bool:
    """Whether a figure is told in words without any bound: "tens of thousands of homes"."""
    quantity = claim.quantity
    return quantity is not None and quantity.best is None and quantity.low is None and quantity.high is None


def _on_one_day(one: Claim, other: Claim) -> bool:
    """Whether the days of two claims overlap: "the oblast has no power today. Overnight … 212,000 customers"."""
    return one.date is not None and other.date is not None and not are_apart(one.date, other.date)
