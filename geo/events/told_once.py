"""What is told again is one claim with more evidence; a later figure supersedes an earlier one, which stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._nouns import are_other_things
from geo._quick import replace
from geo.events.drafts import (
    LOCAL,
    Draft,
    best_of,
    more_evidence,
    roughly,
    same_figure,
    same_ground,
    told_apart,
)
from geo.model import Claim, DateRange, Entry

_UNSURE = frozenset({"unspecified", "combined"})
_LEAD = 1  # the last sentence that still opens a report
_ROUGHLY = 8  # "nearly 40" may be 35
_OPENS = 2  # tokens before a count that opens its sentence: "Another", «Ещё один»
_AGAIN = " (once more)"  # the mark of a strike told as another one, from the finder of strikes
_OF_A_CASE = " (of a case)"  # the mark of an attack named before it is told how it was made, from the finder of strikes
_OF_THE_ATTACK = " (the weapon of the attack)"  # the mark of a weapon that its own sentence does not tell
_INHERITED = (_OF_THE_ATTACK, " (the weapon of the strike before)", " (armed as the one before)")
_BY_ITS_WORD = " (by its word)"  # the mark of a weapon that only its word tells, from the finder of strikes


def told_once(drafts: Sequence[Draft], _entries: Mapping[str, Entry]) -> list[Draft]:
    """Merge what is told again; only claims that may be the same are compared, so that time grows with the text."""
    alike: dict[tuple[object, ...], tuple[list[Draft], list[int]]] = {}
    others = _of_another_day(drafts)
    for number, draft in enumerate(drafts):
        likeness = (*_likeness(draft.claim), others.get(draft.mention.sentence))
        kept, numbers = alike.setdefault(likeness, ([], []))
        merged = _strike(kept, draft) if draft.claim.kind == "strike" else _counted(kept, draft)
        if len(merged) > len(kept):
            numbers.append(number)
        kept[:] = merged
    found = [pair for kept, numbers in alike.values() for pair in zip(numbers, kept, strict=True)]
    return _without_rough_launches([draft for _, draft in sorted(found, key=lambda pair: pair[0])])


def _without_rough_launches(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop how much was fired at the country in words, where the report counts it: "hundreds of drones" are the 541."""
    counted = {
        draft.claim.measure
        for draft in drafts
        if _is_of_all(draft.claim) and draft.claim.status == "reported" and not _is_in_words(draft.claim)
    }
    return [
        draft
        for draft in drafts
        if not (_is_of_all(draft.claim) and _is_in_words(draft.claim) and draft.claim.measure in counted)
    ]


def _is_in_words(claim: Claim) -> bool:
    """Whether a claim has a quantity without any figure."""
    quantity = claim.quantity
    return quantity is not None and quantity.best is None and quantity.low is None and quantity.high is None


def _of_another_day(drafts: Sequence[Draft]) -> Mapping[int, int]:
    """Return the sentences that tell of another attack on a place struck before, with the one that told it first.

    It has another weapon and another day: "On Monday a drone hit A, wounding two. On Tuesday a missile hit a school in
    A, wounding five." Or the place was attacked once more, by another weapon or on another day: "A is cold after a
    missile strike. Overnight it was hit again, by drones." "On Sunday A was struck. On Tuesday it was shelled again."
    """
    struck: list[Claim] = []
    out: dict[int, int] = {}
    anew: list[tuple[Claim, int]] = []  # what was told as another attack on another day, and where
    for draft in drafts:
        new = draft.claim
        if new.kind != "strike" or new.scope not in LOCAL:
            continue
        before = [old for old in struck if old.places == new.places]
        again = _AGAIN in draft.mention.rule
        known = new.measure not in _UNSURE and not draft.mention.rule.endswith(_BY_ITS_WORD)
        told = next((at for old, at in anew if old.places == new.places and old.date == new.date), None)
        if again and told is not None:
            out[draft.mention.sentence] = told
        elif again and before and all(_is_days_later(old.date, new.date) for old in before):
            out[draft.mention.sentence] = draft.mention.sentence
            anew.append((new, draft.mention.sentence))
        elif known:
            armed = [old for old in before if old.measure not in _UNSURE]
            if armed and all(old.measure != new.measure and (again or _are_apart(old.date, new.date)) for old in armed):
                out[draft.mention.sentence] = draft.mention.sentence
        struck.append(new)
    return out


def _is_days_later(one: DateRange | None, other: DateRange | None) -> bool:
    """Whether a time lies wholly after another one."""
    return one is not None and other is not None and one.end < other.start


def _are_apart(one: DateRange | None, other: DateRange | None) -> bool:
    """Whether two times are not one: other days, or a night and the evening before it ("late on Sunday")."""
    if one is None or other is None:
        return False
    first, second = sorted((one, other), key=lambda date: date.end)
    return first.end < second.start or first.start == first.end == second.start < second.end


def _likeness(claim: Claim) -> tuple[object, ...]:
    """Return what two claims have in common when they may be one: of what is counted only once also the figure."""
    if claim.kind == "strike":
        return (claim.kind, claim.scope, claim.status, frozenset(roughly(claim)))
    ground = (claim.kind, claim.measure, frozenset(() if _is_of_all(claim) else claim.places))
    quantity = claim.quantity
    if claim.kind not in {"launch", "outage"} or quantity is None:
        return ground
    if quantity.best is not None:
        return (*ground, quantity.unit, quantity.best)
    words = None if quantity.low is not None else quantity.text.casefold()
    return (*ground, quantity.unit, quantity.low, quantity.high, words)


def _strike(merged: list[Draft], draft: Draft) -> list[Draft]:
    """One strike claim a place: more words add evidence, and a weapon named later makes it known."""
    for index, other in enumerate(merged):
        old, new = other.claim, draft.claim
        if old.kind != "strike" or old.scope != new.scope or old.status != new.status:
            continue
        if old.places != new.places:
            # "attacks on Mykolaiv … a missile hit its outskirts": the second tells what the first was.
            unsure = _OF_THE_ATTACK in other.mention.rule or _OF_THE_ATTACK in draft.mention.rule
            unsure = unsure or "unspecified" in (old.measure, new.measure)
            if not unsure or roughly(old) != roughly(new):
                continue
            old = replace(old, places=min(old.places, new.places, key=lambda ids: len("".join(ids))))
        measures = {old.measure, new.measure} - {"unspecified"}
        if len(measures) > 1 and draft.mention.rule.endswith(_BY_ITS_WORD):
            measures = {old.measure}  # "shelling" takes up the attack with drones told before
        elif len(measures) > 1 and _OF_A_CASE in other.mention.rule and other.mention.rule.endswith(_BY_ITS_WORD):
            measures = {new.measure}  # «за фактом обстрілу села … військові атакували його дроном»
        elif len(measures) > 1 and not _share_a_sentence(old, new):
            if not (_is_inherited(other) or _is_inherited(draft)):
                continue  # "A came under artillery fire. … A drone hit a bus in A": two blows, each with its weapon
            measures = {new.measure if _is_inherited(other) else old.measure}
        measure = "combined" if len(measures) > 1 else (measures or {"unspecified"}).pop()
        return [
            *merged[:index],
            replace(other, claim=replace(more_evidence(old, new), measure=measure)),
            *merged[index + 1 :],
        ]
    return [*merged, draft]


def _share_a_sentence(old: Claim, new: Claim) -> bool:
    """Whether one sentence tells both: "shelling and drone strikes hit A" is one attack with several weapons."""
    start, end = new.evidence.sentence
    return any(start <= span[0] < end for span in old.evidence.spans)


def _is_inherited(draft: Draft) -> bool:
    """Whether the weapon of a strike is not told of it: that of the strike before, or of the attack."""
    return any(mark in draft.mention.rule for mark in _INHERITED)


def _is_one_more(old: Draft, new: Draft) -> bool:
    """Whether a sentence tells of one person and of one more: "the father was hurt, while the mother …".

    Or opens with people who come on top of as many: "The driver was killed. Another woman died on the way".
    """
    counted = new.mention.quantity_tokens
    if counted is not None and counted[0] <= _OPENS and old.mention.sentence < new.mention.sentence:
        return new.claim.kind == "casualty" and new.adds and not old.adds and same_figure(old.claim, new.claim)
    one = [draft.claim.quantity is not None and draft.claim.quantity.best == 1 for draft in (old, new)]
    return all(one) and new.adds and old.mention.sentence == new.mention.sentence and old.mention != new.mention


def _are_two_kinds(one: Draft, other: Draft) -> bool:
    """Whether a sentence counts two kinds of missile, as many of each: "two Kinzhals and two Kh-22s"."""
    fired = one.claim.kind == "launch" and one.claim.status == other.claim.status == "reported"
    first, last = one.mention.quantity_tokens, other.mention.quantity_tokens
    told = first is not None and last is not None and first != last
    return fired and told and one.mention.sentence == other.mention.sentence


def _counted(merged: list[Draft], draft: Draft) -> list[Draft]:
    """Merge a repeated figure, supersede an older one, leave a part with its whole."""
    new = draft.claim
    for index, other in enumerate(merged):
        old = other.claim
        same = (old.kind, old.measure) == (new.kind, new.measure) and (same_ground(old, new) or _are_of_all(old, new))
        apart = told_apart(other, draft) or _is_one_more(other, draft) or _are_two_kinds(other, draft)
        if not same or apart or _is_of_days_before(old, new):
            continue
        if same_figure(old, new):
            return [*merged[:index], replace(other, claim=more_evidence(old, new)), *merged[index + 1 :]]
        if old.kind == "damage" and not draft.adds and (harmed := _harmed_once(other, draft)) is not None:
            return [*merged[:index], harmed, *merged[index + 1 :]]
        if (
            old.kind != "casualty"
            or not _comparable(old, new)
            or new.scope not in LOCAL
            or old.scope not in LOCAL
            or old.status == "denied"
        ):
            continue
        if new.quantity is None:
            return merged
        if old.quantity is None or new.quantity.best is None:
            if (settled := _settled_by_its_figure(other, draft)) is not None:
                return [*merged[:index], settled, *merged[index + 1 :]]
            continue
        if old.quantity.best is None:
            if draft.adds or old.quantity.low is not None or old.quantity.high is not None:
                continue
            # "dozens more were injured": the figure the text gives afterwards says how many.
            history = replace(old, scope="background", reason=f"the text later gives the figure {new.quantity.text}")
            return [*merged[:index], replace(other, claim=history), *merged[index + 1 :], draft]
        if draft.adds:
            continue
        if (later := _later_of_two(other, draft)) is not None:
            rest = [_summed_up(one, other, new) if later[1:] else one for one in merged[index + 1 :]]
            return [*merged[:index], later[0], *rest, *later[1:]]
        return merged  # fewer in the same place: some of those already counted
    return [*merged, draft]


def _later_of_two(told: Draft, draft: Draft) -> list[Draft] | None:
    """Return a figure with the one that takes its place; alone where that is an older one, told of an hour before.

    None where it stands as it is.
    """
    old, new = told.claim, draft.claim
    if old.quantity is None or new.quantity is None:
        return None
    if _is_of_before(told, new):
        return [replace(told, claim=replace(old, status="updated"))]
    if new.status == "updated" or best_of(new) > best_of(old) or _makes_exact(old, new):
        history = replace(old, scope="background", reason=f"superseded: the text later says {new.quantity.text}")
        return [replace(told, claim=history), replace(draft, claim=replace(new, status="updated"))]
    return None


def _is_of_days_before(old: Claim, new: Claim) -> bool:
    """Whether a toll is of an earlier attack: "six were wounded on Saturday. … On Thursday a drone wounded nine"."""
    return old.kind == "casualty" and new.status == "reported" and _is_days_later(new.date, old.date)


def _is_of_all(claim: Claim) -> bool:
    return claim.kind == "launch" and claim.scope == "nationwide"


def _are_of_all(old: Claim, new: Claim) -> bool:
    """Whether two counts are of what was fired at a whole country, which one of them does not name."""
    named = old.places and new.places and old.places != new.places
    return _is_of_all(old) and _is_of_all(new) and old.status == new.status and not named


def _is_of_before(told: Draft, new: Claim) -> bool:
    """Whether a risen toll of the dead told after a larger one is older: a text may tell the last hour first.

    What it opens with is the last known: "Eight died. … By the evening the dead were six" goes back in time.
    """
    old = told.claim
    last = old.status == "updated" or told.mention.sentence <= _LEAD
    risen = new.status == "updated" and last and old.measure == "killed"
    return risen and old.quantity is not None and new.quantity is not None and best_of(new) < best_of(old)


def _summed_up(later: Draft, old: Draft, new: Claim) -> Draft:
    """Let every one of several people told one by one give way to the figure that supersedes the first of them."""
    if not told_apart(old, later) or not same_ground(old.claim, later.claim):
        return later
    text = new.quantity.text if new.quantity is not None else ""
    return replace(
        later, claim=replace(later.claim, scope="background", reason=f"superseded: the text later says {text}")
    )


def _makes_exact(old: Claim, new: Claim) -> bool:
    """Whether a figure says exactly what was told roughly before: "nearly 40 were hurt … 38 people were hurt"."""
    if old.quantity is None or new.quantity is None or old.quantity.low is not None or old.quantity.high is not None:
        return False
    rough, exact = old.quantity.best or 0, new.quantity.best or 0
    told = new.quantity.low == new.quantity.best == new.quantity.high
    return told and exact <= rough and rough - exact <= rough / _ROUGHLY


def _settled_by_its_figure(old: Draft, new: Draft) -> Draft | None:
    """Merge a figure and words without one: "dozens were hurt" after it, "civilians were hurt" before it."""
    before, after = old.claim.quantity, new.claim.quantity
    if new.adds:
        return None
    if before is not None and before.best and _tells_no_figure(new.claim):
        return old
    figure = before is None and after is not None and after.best is not None
    return replace(new, claim=more_evidence(new.claim, old.claim)) if figure else None


def _harmed_once(old: Draft, new: Draft) -> Draft | None:
    """Merge two tellings of what was damaged; two counts of one sentence stand: "destroyed two and damaged 34"."""
    counted = old.claim.quantity is not None and new.claim.quantity is not None
    if counted and old.mention.sentence == new.mention.sentence:
        return None
    one_counted = (old.claim.quantity is None) != (new.claim.quantity is None)
    if one_counted and are_other_things(old.claim.measure, old.mention.target, new.mention.target):
        return None
    richer = new.claim if old.claim.quantity is None or _is_more(old.claim, new.claim) else old.claim
    return replace(old, claim=replace(more_evidence(old.claim, new.claim), quantity=richer.quantity))


def _is_more(old: Claim, new: Claim) -> bool:
    """Whether a later count of the same things is larger: "two houses were damaged. In all it was 14"."""
    if old.quantity is None or new.quantity is None or old.quantity.best is None or new.quantity.best is None:
        return False
    return old.quantity.unit == new.quantity.unit and old.quantity.best < new.quantity.best


def _comparable(old: Claim, new: Claim) -> bool:
    """Whether two figures may be of one place: one without any and one whose place is in doubt may not."""
    return bool(new.places) or old.reason == new.reason


def _tells_no_figure(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.low is None and claim.quantity.high is None
