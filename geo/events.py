"""Stage 6, LINK: claims are told once, tolls are brought up to date, and events and count groups are made.

The same fact told twice is one claim with more evidence; a later figure supersedes an earlier one, which stays as
history; a part stays with its whole; a whole that the text breaks down in full gives way to its parts; a figure for
several places is one shared claim with a count group.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo._quick import quick, replace
from geo.model import Claim, Entry, Event, Group, Mention
from geo.shapes import holds

_COUNTED = frozenset({"reported", "updated"})
_LOCAL = frozenset({"event", "shared"})
_SUBSCRIBERS = frozenset({"customers", "families", "households", "people"})
_ROUGHLY = 8  # "nearly 40" may be 35
_TOLL = "_toll"  # in the names of rules that read "the number of …"
BY_ITS_WORD = " (by its word)"  # the mark of a weapon that only its word tells, from the finder of strikes
_UNPLACED = "no place is named for it"  # the reason of what the attaching leaves without a place
WHO = " (who was)"  # the mark of one person spoken of again, from the finder of casualties
_NOW = " (now)"  # the mark of how many are cut off by now, from the finder of outages
_LEFT = "outage.left"  # the rules of what is said to be left by a count alone
_STILL = " (still)"  # the mark of what remains cut off, from the finder of outages


@quick
@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making, with the mention it comes from."""

    claim: Claim
    mention: Mention
    adds: bool = False


def link_claims(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> tuple[Claim, ...]:
    """Return the report's claims in text order: told once, up to date, wholes and parts apart.

    entries gives the gazetteer entry of each place id in the drafts.
    """
    merged = _of_the_headline(_told_once(_without_sums(drafts)))
    merged = _broken_down(_within_tolls(_spoken_of_once(_told_anew(merged, entries), entries)), entries)
    merged = _by_now(_without_remainders(_specific_outages(_outgrown(merged, entries))))
    return tuple(replace(draft.claim, id=f"c{number}") for number, draft in enumerate(merged, 1))


def _told_once(drafts: Sequence[Draft]) -> list[Draft]:
    """Merge what is told again; only claims that may be the same are compared, so that time grows with the text."""
    alike: dict[tuple[object, ...], tuple[list[Draft], list[int]]] = {}
    for number, draft in enumerate(drafts):
        kept, numbers = alike.setdefault(_likeness(draft.claim), ([], []))
        merged = _strike(kept, draft) if draft.claim.kind == "strike" else _counted(kept, draft)
        if len(merged) > len(kept):
            numbers.append(number)
        kept[:] = merged
    found = [pair for kept, numbers in alike.values() for pair in zip(numbers, kept, strict=True)]
    return [draft for _, draft in sorted(found, key=lambda pair: pair[0])]


def _without_sums(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop what is added to another count of its sentence where both make up a toll told before of the same place.

    "Nine people were killed. … Six bodies were found, and three more people died on the way to hospital."
    """
    killed = [d for d in drafts if d.claim.kind == "casualty" and d.claim.quantity is not None and d.claim.places]

    def same(one: Draft, other: Draft) -> bool:
        return one.claim.measure == other.claim.measure and one.claim.places == other.claim.places

    def best(draft: Draft) -> float:
        return (draft.claim.quantity.best or 0.0) if draft.claim.quantity is not None else 0.0

    sums = [
        added
        for added in killed
        if added.adds
        for base in killed
        if not base.adds and base.mention.sentence == added.mention.sentence and same(base, added)
        for whole in killed
        if whole.mention.sentence < added.mention.sentence and same(whole, added)
        if best(whole) == best(base) + best(added)
    ]
    return [draft for draft in drafts if not any(draft is added for added in sums)]


def _of_the_headline(drafts: Sequence[Draft]) -> list[Draft]:
    """Give what the first line tells without a place to the same figure with one: "Five wounded, governor says"."""
    out = list(drafts)
    for headline in [d for d in drafts if d.mention.sentence == 0 and d.claim.quantity and not d.claim.places]:
        for index, other in enumerate(out):
            told, first = other.claim, headline.claim
            same = (told.kind, told.measure, told.status) == (first.kind, first.measure, first.status)
            if same and told.places and told.scope in _LOCAL and _same_figure(first, told):
                out[index] = replace(other, claim=_more_evidence(told, first))
                out.remove(headline)
                break
    return out


def _likeness(claim: Claim) -> tuple[object, ...]:
    """Return what two claims have in common when they may be one: of what is counted only once also the figure."""
    if claim.kind == "strike":
        return (claim.kind, claim.scope, claim.status, frozenset(_roughly(claim)))
    ground = (claim.kind, claim.measure, frozenset(claim.places))
    quantity = claim.quantity
    if claim.kind not in {"launch", "outage"} or quantity is None:
        return ground
    if quantity.best is not None:
        return (*ground, quantity.unit, quantity.best)
    words = None if quantity.low is not None else quantity.text.casefold()
    return (*ground, quantity.unit, quantity.low, quantity.high, words)


def make_events(claims: Sequence[Claim], entries: Mapping[str, Entry]) -> tuple[Event, ...]:
    """Return one event for each place where something is said to have happened, in text order."""
    by_place: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.scope not in _LOCAL or claim.kind == "launch" or claim.status in {"denied", "averted"}:
            continue
        for place in claim.places:
            if entries[place].kind != "country":
                by_place.setdefault(place, []).append(claim)
    events = []
    for number, (place, own) in enumerate(by_place.items(), 1):
        dates = [claim.date for claim in own if claim.date is not None]
        events.append(
            Event(
                id=f"e{number}",
                place=place,
                date=dates[0] if dates else None,
                claims=tuple(claim.id for claim in own),
                types=tuple(dict.fromkeys(claim.kind for claim in own)),
                targets=tuple(dict.fromkeys(claim.measure for claim in own if claim.kind == "damage")),
                weapons=tuple(
                    dict.fromkeys(c.measure for c in own if c.kind == "strike" and c.measure != "unspecified")
                ),
            )
        )
    return tuple(events)


def make_groups(claims: Sequence[Claim]) -> tuple[Group, ...]:
    """Return a count group for each figure given once for several places."""
    shared = [claim for claim in claims if claim.scope == "shared"]
    return tuple(Group(id=f"g{number}", claim=claim.id, places=claim.places) for number, claim in enumerate(shared, 1))


def _counts(claim: Claim) -> bool:
    return (
        claim.kind == "casualty"
        and claim.scope in _LOCAL | {"nationwide"}
        and claim.status in _COUNTED
        and claim.quantity is not None
        and claim.quantity.best is not None
    )


def _cuts_off(claim: Claim) -> bool:
    """Whether a claim counts who lost what, at a place."""
    counted = claim.quantity is not None and claim.quantity.best is not None and claim.quantity.unit != "percent"
    return claim.kind == "outage" and claim.status == "reported" and claim.scope in _LOCAL and counted


def _is_part(claim: Claim, whole: Claim, entries: Mapping[str, Entry]) -> bool:
    """Whether a claim's places all lie in a larger claim of the same measure that is not smaller."""
    if (claim.kind, claim.measure) != (whole.kind, whole.measure) or claim.quantity is None or whole.quantity is None:
        return False
    if claim.kind == "outage" and claim.quantity.unit != whole.quantity.unit:
        return False
    if (whole.quantity.best or 0) < (claim.quantity.best or 0) or set(claim.places) == set(whole.places):
        return False
    if whole.scope == "nationwide" and claim.scope != "nationwide":
        return True
    return bool(claim.places) and all(_covered(place, whole, entries) for place in claim.places)


def _covered(place: str, whole: Claim, entries: Mapping[str, Entry]) -> bool:
    inner = entries[place]
    return any(inner.id == entries[other].id or holds(entries[other], inner) for other in whole.places)


def _strike(merged: list[Draft], draft: Draft) -> list[Draft]:
    """One strike claim a place: more words add evidence, and a weapon named later makes it known."""
    for index, other in enumerate(merged):
        old, new = other.claim, draft.claim
        if old.kind != "strike" or old.scope != new.scope or old.status != new.status:
            continue
        if old.places != new.places:
            # "attacks on Mykolaiv … a missile hit its outskirts": the second tells what the first was.
            if "unspecified" not in (old.measure, new.measure) or _roughly(old) != _roughly(new):
                continue
            old = replace(old, places=min(old.places, new.places, key=lambda ids: len("".join(ids))))
        measures = {old.measure, new.measure} - {"unspecified"}
        if len(measures) > 1 and draft.mention.rule.endswith(BY_ITS_WORD):
            measures = {old.measure}  # "shelling" takes up the attack with drones told before
        measure = "combined" if len(measures) > 1 else (measures or {"unspecified"}).pop()
        return [
            *merged[:index],
            replace(other, claim=replace(_more_evidence(old, new), measure=measure)),
            *merged[index + 1 :],
        ]
    return [*merged, draft]


def _roughly(claim: Claim) -> tuple[str, ...]:
    """Return the places of a claim without the mark of nearness that the pipeline adds."""
    return tuple(place.partition("~")[0] for place in claim.places)


def _counted(merged: list[Draft], draft: Draft) -> list[Draft]:
    """Merge a repeated figure, supersede an older one, leave a part with its whole."""
    new = draft.claim
    for index, other in enumerate(merged):
        old = other.claim
        same = (old.kind, old.measure) == (new.kind, new.measure) and _same_ground(old, new)
        if not same or _are_two_people(old, new):
            continue
        if _same_figure(old, new):
            return [*merged[:index], replace(other, claim=_more_evidence(old, new)), *merged[index + 1 :]]
        if old.kind == "damage" and not draft.adds and (harmed := _harmed_once(other, draft)) is not None:
            return [*merged[:index], harmed, *merged[index + 1 :]]
        if (
            old.kind != "casualty"
            or not _comparable(old, new)
            or new.scope not in _LOCAL
            or old.scope not in _LOCAL
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
        if not _is_of_before(old, new) and (
            new.status == "updated" or new.quantity.best > old.quantity.best or _makes_exact(old, new)
        ):
            history = replace(old, scope="background", reason=f"superseded: the text later says {new.quantity.text}")
            fresh = replace(draft, claim=replace(new, status="updated"))
            rest = [_summed_up(later, old, new) for later in merged[index + 1 :]]
            return [*merged[:index], replace(other, claim=history), *rest, fresh]
        return merged  # fewer in the same place: some of those already counted
    return [*merged, draft]


def _is_of_before(old: Claim, new: Claim) -> bool:
    """Whether a risen toll of the dead told after a larger one is older: a text may tell the last hour first."""
    both = old.status == new.status == "updated" and old.measure == "killed"
    return both and old.quantity is not None and new.quantity is not None and _best(new) < _best(old)


def _are_two_people(old: Claim, new: Claim) -> bool:
    """Whether two claims are of one person each, told with different ages: "a miner of 48 …, a 29-year-old nurse"."""
    ages = [_age(claim) for claim in (old, new)]
    return None not in ages and ages[0] != ages[1]


def _age(claim: Claim) -> str | None:
    """Return the age with which the one person of a casualty is told, None when it tells none."""
    quantity = claim.quantity
    if claim.kind != "casualty" or quantity is None or quantity.best != 1:
        return None
    found = re.search(r"\d{1,3}(?=-)", quantity.text)
    return found.group() if found else None


def _summed_up(later: Draft, old: Claim, new: Claim) -> Draft:
    """Let every one of several people told one by one give way to the figure that supersedes the first of them."""
    if not _are_two_people(old, later.claim) or not _same_ground(old, later.claim):
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
    return replace(new, claim=_more_evidence(new.claim, old.claim)) if figure else None


def _harmed_once(old: Draft, new: Draft) -> Draft | None:
    """Merge two tellings of what was damaged; two counts of one sentence stand: "destroyed two and damaged 34"."""
    counted = old.claim.quantity is not None and new.claim.quantity is not None
    if counted and old.mention.sentence == new.mention.sentence:
        return None
    richer = old.claim if old.claim.quantity is not None else new.claim
    return replace(old, claim=replace(_more_evidence(old.claim, new.claim), quantity=richer.quantity))


def _same_ground(old: Claim, new: Claim) -> bool:
    if old.status == "restored" or new.status == "restored":
        return old.status == new.status and set(old.places) == set(new.places) and old.scope == new.scope
    if (old.status == "averted") != (new.status == "averted") or (old.status == "denied") != (new.status == "denied"):
        return False
    return set(old.places) == set(new.places) and old.scope == new.scope


def _comparable(old: Claim, new: Claim) -> bool:
    """Whether two figures may be of one place: one without any and one whose place is in doubt may not."""
    return bool(new.places) or old.reason == new.reason


def _same_figure(old: Claim, new: Claim) -> bool:
    a, b = old.quantity, new.quantity
    if a is None or b is None:
        return a is b
    if (a.low, a.best, a.high, a.unit) == (b.low, b.best, b.high, b.unit):
        return a.best is not None or a.low is not None or a.text.casefold() == b.text.casefold()
    return a.unit == b.unit and a.best is not None and a.best == b.best


def _more_evidence(old: Claim, new: Claim) -> Claim:
    spans = tuple(dict.fromkeys((*old.evidence.spans, *new.evidence.spans)))
    return replace(
        old,
        evidence=replace(old.evidence, spans=spans),
        attribution=old.attribution or new.attribution,
        date=old.date or new.date,
    )


def _tells_no_figure(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.low is None and claim.quantity.high is None


def _spoken_of_once(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Take who is spoken of again ("the medic who was killed had come to help") for one of those counted before."""
    counted = [d for d in drafts if _counts(d.claim) and not d.mention.rule.endswith(WHO)]
    out: list[Draft] = []
    for draft in drafts:
        claim = draft.claim
        known = draft.mention.rule.endswith(WHO) and any(
            toll.mention.sentence < draft.mention.sentence
            and toll.claim.measure == claim.measure
            and (toll.claim.places == claim.places or _is_part(claim, toll.claim, entries))
            for toll in counted
        )
        reason = "one of those the text counts before"
        out.append(replace(draft, claim=replace(claim, scope="background", reason=reason)) if known else draft)
    return out


def _within_tolls(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep off the count what was added to a toll: "two more bodies" beside "the toll has risen to seven"."""
    tolls = [
        (d.claim.measure, set(d.claim.places), d.claim.quantity.best or 0)
        for d in drafts
        if d.claim.kind == "casualty" and d.claim.status == "updated" and d.claim.quantity and not d.adds
    ]
    out = []
    for draft in drafts:
        claim = draft.claim
        inside = (
            draft.adds
            and claim.kind == "casualty"
            and claim.quantity is not None
            and claim.scope in _LOCAL
            and any(
                claim.measure == measure and set(claim.places) <= places and (claim.quantity.best or 0) < best
                for measure, places, best in tolls
            )
        )
        reason = "added to the toll the text gives for the same place"
        out.append(replace(draft, claim=replace(claim, scope="background", reason=reason)) if inside else draft)
    return out


def _outgrown(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let a figure give way to a larger one that the text later tells of a part of its place: it has risen since."""
    counted = [index for index, d in enumerate(drafts) if len(d.claim.places) == 1 and _counts(d.claim)]
    at = {(drafts[index].claim.measure, drafts[index].claim.places[0]): index for index in counted}
    out = list(drafts)
    for index in counted:
        part = drafts[index].claim
        entry = entries[part.places[0]]
        for outer in {entry.settlement_id, entry.hromada_id, entry.raion_id, entry.oblast_id} - {None, entry.id}:
            whole = at.get((part.measure, outer or ""))
            if whole is None or part.quantity is None or _best(part) <= _best(drafts[whole].claim):
                continue
            if drafts[whole].mention.sentence < drafts[index].mention.sentence:
                reason = f"superseded: the text later says {part.quantity.text}"
                out[whole] = replace(out[whole], claim=replace(out[whole].claim, scope="background", reason=reason))
    return _risen_around(out, entries)


def _risen_around(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let the one figure told of a part of a city give way to the toll of all of it that the text says it rose to.

    "Two were hurt in the Saltivskyi district. … The number of injured in Kharkiv has risen to eight": two of those.
    """
    out = list(drafts)
    for toll in (d for d in drafts if _counts(d.claim) and d.claim.status == "updated"):
        parts = [
            index
            for index, draft in enumerate(drafts)
            if draft is not toll
            and _counts(draft.claim)
            and draft.claim.scope in _LOCAL
            and _is_part(draft.claim, toll.claim, entries)
            and all(entries[place].kind in {"city_district", "neighbourhood"} for place in draft.claim.places)
        ]
        if len(parts) == 1 and drafts[parts[0]].mention.sentence < toll.mention.sentence:
            part, quantity = out[parts[0]], toll.claim.quantity
            reason = f"superseded: the text later says {quantity.text if quantity is not None else ''}"
            out[parts[0]] = replace(part, claim=replace(part.claim, scope="background", reason=reason))
    return out


def _best(claim: Claim) -> float:
    return (claim.quantity.best or 0.0) if claim.quantity is not None else 0.0


def _broken_down(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let a whole give way to its parts when the text gives all of them ("five: three in A, two in B")."""
    out = list(drafts)
    for index in sorted(range(len(out)), key=lambda index: _is_of_all(out[index])):  # the wholes of parts come first
        draft = out[index]
        whole = draft.claim
        if not (_counts(whole) or _cuts_off(whole)) or whole.quantity is None:
            continue
        total = whole.quantity.best
        unplaced = not _is_of_all(draft) and _names_no_place(draft)
        if _is_of_all(draft) or unplaced:
            whole = replace(whole, scope="nationwide")
        parts = [
            other.claim
            for other in out
            if other is not draft
            and (_counts(other.claim) or _cuts_off(other.claim))
            and other.claim.scope in _LOCAL
            and _is_part(other.claim, whole, entries)
            and not (draft.adds and other.mention.sentence < draft.mention.sentence)  # "another six in the region"
            and not (unplaced and (not other.claim.places or other.mention.sentence <= draft.mention.sentence))
        ]
        if whole.kind == "outage" and len(parts) == 1:
            continue
        if parts and total in {_sum(parts), _sum([*parts, *_loose_parts(draft, whole, out)])}:
            reason = "the total of figures the text gives one by one"
            if whole.date is not None:
                out = [
                    _dated_by(other, whole) if any(other.claim is part for part in parts) else other for other in out
                ]
            out[index] = replace(draft, claim=replace(draft.claim, scope="background", reason=reason))
    return out


def _told_anew(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let an outage told again with the same figure, of a wider or narrower place, stand where it was told last."""
    figures: dict[tuple[object, ...], list[Draft]] = {}
    for draft in drafts:
        if _cuts_off(draft.claim) and draft.claim.places:
            figures.setdefault(_figure(draft.claim), []).append(draft)
    gone: set[int] = set()
    told: dict[int, Claim] = {}
    for same in figures.values():
        for early, late in pairwise(same):
            apart = early.mention.sentence < late.mention.sentence and early.claim.places != late.claim.places
            if apart and _may_be_one(early.claim, late.claim) and _are_nested(early.claim, late.claim, entries):
                gone.add(id(early))
                told[id(late)] = _more_evidence(late.claim, told.get(id(early), early.claim))
    return [replace(d, claim=told[id(d)]) if id(d) in told else d for d in drafts if id(d) not in gone]


def _figure(claim: Claim) -> tuple[object, ...]:
    quantity = claim.quantity
    return (claim.measure, quantity and (quantity.unit, quantity.low, quantity.best, quantity.high))


def _are_nested(one: Claim, other: Claim, entries: Mapping[str, Entry]) -> bool:
    """Whether the places of one of two claims all lie in those of the other."""
    return any(
        all(_covered(place, outer, entries) for place in inner.places) for inner, outer in ((one, other), (other, one))
    )


def _names_no_place(draft: Draft) -> bool:
    """Whether a toll is told without a place: the counts that the text goes on to place may be all of it."""
    claim = draft.claim
    return claim.kind == "casualty" and not claim.places and claim.reason.startswith(_UNPLACED) and not draft.adds


def _is_of_all(draft: Draft) -> bool:
    """Whether a figure is of all that the report tells: "Two killed, 13 injured over past day" on its first line."""
    return draft.claim.scope == "nationwide" or (not draft.claim.places and draft.mention.sentence == 0)


def _sum(claims: Sequence[Claim]) -> float:
    return sum(claim.quantity.best or 0 for claim in claims if claim.quantity is not None)


def _loose_parts(draft: Draft, whole: Claim, drafts: Sequence[Draft]) -> list[Claim]:
    """Return the later counts of the same whose place is not known: parts as well, if all add up to the whole."""
    return [
        other.claim
        for other in drafts
        if other.mention.sentence > draft.mention.sentence
        and (other.claim.kind, other.claim.measure) == (whole.kind, whole.measure)
        and other.claim.scope == "event"
        and not other.claim.places
        and other.claim.status == "reported"
    ]


def _dated_by(part: Draft, whole: Claim) -> Draft:
    """Give a part without date words the days of the whole it is a part of."""
    return replace(part, claim=replace(part.claim, date=part.claim.date or whole.date))


def _may_be_one(one: Claim, other: Claim) -> bool:
    """Whether two claims are of one time, as far as the text tells."""
    return (
        one.date is None or other.date is None or (one.date.start, one.date.end) == (other.date.start, other.date.end)
    )


def _without_remainders(drafts: Sequence[Draft]) -> list[Draft]:
    """Take what remains cut off for no outage of its own where the text tells how many were, and that some are back."""
    cut = [d.claim for d in drafts if _cuts_off(d.claim)]
    if not any(d.claim.kind == "outage" and d.claim.status == "restored" for d in drafts):
        return _down_to_remainders(drafts)
    out: list[Draft] = []
    for draft in drafts:
        still = draft.mention.rule.endswith(_STILL) and _cuts_off(draft.claim)
        if still and any(_is_remainder(draft.claim, whole) for whole in cut):
            claim = replace(draft.claim, scope="background", reason="what remains of a larger outage")
            out.append(replace(draft, claim=claim))
        else:
            out.append(draft)
    return out


def _down_to_remainders(drafts: Sequence[Draft]) -> list[Draft]:
    """Let what a text says by one bare count to remain stand for what it said was lost: "37 villages; 12 remain"."""
    left = [d for d in drafts if _LEFT in d.mention.rule and d.mention.rule.endswith(_STILL) and _cuts_off(d.claim)]
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
                and _cuts_off(claim)
                and _is_remainder(d.claim, claim)
            ),
            None,
        )
        if after is not None and after.quantity is not None:
            reason = f"superseded: the text later says {after.quantity.text}"
            claim = replace(claim, scope="background", reason=reason)
        elif draft in left and any(_cuts_off(d.claim) and _is_remainder(claim, d.claim) for d in drafts):
            claim = replace(claim, status="updated")
        out.append(replace(draft, claim=claim))
    return out


def _by_now(drafts: Sequence[Draft]) -> list[Draft]:
    """Let the count of who was cut off give way to a larger one that is told of the same place later, by now."""
    cut = [d for d in drafts if _cuts_off(d.claim)]
    out: list[Draft] = []
    for draft in drafts:
        claim = draft.claim
        grown = next(
            (
                late.claim
                for late in cut
                if late.mention.rule.endswith(_NOW)
                and late.mention.sentence > draft.mention.sentence
                and _cuts_off(claim)
                and (claim.measure, claim.places) == (late.claim.measure, late.claim.places)
                and _are_subscribers(claim, late.claim)
                and _best(claim) < _best(late.claim)
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
    same = (claim.measure, claim.places) == (whole.measure, whole.places) and _may_be_one(claim, whole)
    return same and _are_subscribers(claim, whole) and (claim.quantity.best or 0) < (whole.quantity.best or 0)


def _telling(mention: Mention) -> tuple[object, ...]:
    """Return what the claims of one row of places have in common: the words that tell it."""
    return (mention.kind, mention.measure, mention.sentence, mention.first, mention.last)


def _specific_outages(drafts: Sequence[Draft]) -> list[Draft]:
    """Add the evidence of an outage told without a figure to the same outage told with one."""
    out: list[Draft] = []
    rows = Counter(_telling(draft.mention) for draft in drafts)
    for draft in drafts:
        claim = draft.claim
        if claim.kind == "outage" and claim.quantity is None and claim.status == "reported" and claim.scope in _LOCAL:
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
                and (other.mention.sentence == draft.mention.sentence or (alone and other.claim.quantity.best))
                and _may_be_one(other.claim, claim)
            ]
            if fuller:
                continue
        out.append(draft)
    return out
