"""A whole that the text breaks down in full gives way to its parts: "five were killed: three in A, two in B"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.events.drafts import LOCAL, Draft, best_of, counts, cuts_off, is_part, told_apart
from geo.model import Claim, Entry

_LEAST_WHOLE = 3  # people: smaller sums come about by chance
_SHOCKED = " (of shock)"  # the mark of who had an acute reaction to stress, from the finder of casualties
_CARRIED = "carried on"  # how the reason begins of what takes its place from the sentence before
_UNPLACED = "no place is named for it"  # the reason of what the attaching leaves without a place
_NEXT, _ROW = 2, 3  # sentences from a whole to a row of its parts, how many it has


def broken_down(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let a whole give way to its parts when the text gives all of them ("five: three in A, two in B")."""
    out = list(drafts)
    for index in sorted(range(len(out)), key=lambda index: _is_of_all(out[index])):  # the wholes of parts come first
        draft = out[index]
        whole = draft.claim
        if not (counts(whole) or cuts_off(whole)) or whole.quantity is None:
            continue
        total = whole.quantity.best
        unplaced = not _is_of_all(draft) and _names_no_place(draft)
        if _is_of_all(draft) or unplaced:
            whole = replace(whole, scope="nationwide")
        parts = [
            other.claim
            for other in out
            if other is not draft
            and (counts(other.claim) or cuts_off(other.claim))
            and other.claim.scope in LOCAL
            and is_part(other.claim, whole, entries)
            and not told_apart(other, draft)
            # «поранено чоловіка, у Марганці – дівчинку»: one is no sum of what its sentence goes on to tell
            and not (total == 1 and other.mention.sentence == draft.mention.sentence)
            and not (draft.adds and other.mention.sentence < draft.mention.sentence)  # "another six in the region"
            and not (total == 1 and other.adds)  # "the man died. Another person was killed outside the city"
            and not (unplaced and (not other.claim.places or other.mention.sentence <= draft.mention.sentence))
        ]
        if whole.kind == "outage" and len(parts) == 1:
            continue
        again = _told_again(whole, out, entries) if len(parts) == 1 else None
        if again is not None:
            reason = "the figure of the city, told again after one of its districts"
            out[again] = replace(out[again], claim=replace(out[again].claim, scope="background", reason=reason))
            continue
        outer = [
            part for part in parts if not any(is_part(part, other, entries) for other in parts if other is not part)
        ]
        added = {_sum(parts), _sum(outer), _sum([*parts, *_loose_parts(draft, whole, out)])}
        shocked = {id(o.claim) for o in out if _SHOCKED in o.mention.rule} if parts else set()
        hurt = [part for part in parts if id(part) not in shocked]
        added |= {_sum(hurt)} if len(hurt) > 1 else set()  # who had a shock may be in no toll
        added |= {_sum(row) for row in _rows_next(draft, parts, out)}
        if parts and (total in added or _is_of_the_first(draft, parts)):
            reason = "the total of figures the text gives one by one"
            if whole.date is not None:
                out = [
                    _dated_by(other, whole) if any(other.claim is part for part in parts) else other for other in out
                ]
            out[index] = replace(draft, claim=replace(draft.claim, scope="background", reason=reason))
    return out


def _rows_next(whole: Draft, parts: Sequence[Claim], drafts: Sequence[Draft]) -> list[list[Claim]]:
    """Return the parts told in one sentence soon behind a whole: what is told later is of another attack, or land.

    "Ten were hurt in the region. Five in A, two in B, three in C. … In the occupied town of D four were hurt."
    """
    rows: dict[int, list[Claim]] = {}
    for other in drafts:
        if 0 < other.mention.sentence - whole.mention.sentence <= _NEXT and any(other.claim is part for part in parts):
            rows.setdefault(other.mention.sentence, []).append(other.claim)
    return [row for row in rows.values() if len(row) >= _ROW]


def summed_again(drafts: Sequence[Draft], _entries: Mapping[str, Entry]) -> list[Draft]:
    """Let a toll give way that sums up those of several attacks on its place: "three, two in another, in all five".

    One of them at least is told to come on top of the others, and the sum does not.
    """
    out = list(drafts)
    for index, draft in enumerate(out):
        whole = draft.claim
        if not counts(whole) or whole.status == "updated" or not whole.places or draft.adds:
            continue
        if best_of(whole) < _LEAST_WHOLE:
            continue
        parts = [
            other
            for other in out[:index]
            if counts(other.claim)
            and other.claim.scope == whole.scope
            and other.claim.measure == whole.measure
            and set(other.claim.places) == set(whole.places)
            and other.mention.sentence < draft.mention.sentence
        ]
        told = _sum([part.claim for part in parts])
        if len(parts) > 1 and any(part.adds for part in parts) and told == best_of(whole):
            reason = "the total of figures the text gives one by one"
            out[index] = replace(draft, claim=replace(whole, scope="background", reason=reason))
    return out


def leads(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> list[Draft]:
    """Let a toll told at one place give way where the text then tells its share there, and of others all the rest.

    "Russia hit Sumy and a Danube port, wounding 31. In Sumy 19 were wounded. In Izmail, 12": the lead named one of two
    places, and its sum is of both. "Strikes on Kharkiv and Sumy left three dead. … In the Sumy region, one died near
    Bilopillia": it named the region by its seat.
    """
    out = list(drafts)
    for index, draft in enumerate(out):
        whole = draft.claim
        if not counts(whole) or whole.status != "reported" or not whole.places or draft.adds:
            continue
        if best_of(whole) < _LEAST_WHOLE:
            continue
        later = [
            other
            for other in out
            if other.mention.sentence > draft.mention.sentence
            and counts(other.claim)
            and other.claim.scope in LOCAL
            and other.claim.measure == whole.measure
            and len(other.claim.places) == 1
            and not other.claim.reason.startswith(_CARRIED)
        ]
        at = {other.claim.places[0] for other in later}
        if len(whole.places) == 1:
            each = whole.places[0] in at
        else:
            each = all(any(_is_around(entries[place], entries[part]) for part in at) for place in whole.places)
        if each and len(later) == len(at) > 1 and _sum([other.claim for other in later]) == best_of(whole):
            reason = "the total of figures the text gives one by one"
            out[index] = replace(draft, claim=replace(whole, scope="background", reason=reason))
    return out


def _is_around(place: Entry, part: Entry) -> bool:
    """Whether a part is a place, lies in it, or in the oblast whose seat it is."""
    seat = place.admin1 is not None and place.admin1.startswith(f"{place.name} ")
    return place.id in {part.id, part.settlement_id} or (seat and part.oblast_id == place.oblast_id)


def _is_of_the_first(whole: Draft, parts: Sequence[Claim]) -> bool:
    """Whether the toll a report opens with is that of the place it goes on about, and more died elsewhere besides.

    "One person was killed in the X region. … in the village of Y killed one. … The day before, one died in Z".
    """
    first = min(parts, key=lambda claim: claim.evidence.sentence)
    opens = whole.mention.sentence == 0 and whole.claim.kind == "casualty" and whole.claim.scope == "event"
    same = first.quantity is not None and best_of(whole.claim) == best_of(first)
    return opens and same and len(parts) > 1 and _sum(parts) > best_of(whole.claim)


def _told_again(whole: Claim, drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> int | None:
    """Return which figure of a district is the city's once more: where several of its districts were struck.

    "Kyiv: 27 injured. In district A a drone hit a house, in district B … 27 were hurt."
    """
    inside = [
        (index, draft.claim)
        for index, draft in enumerate(drafts)
        if len(draft.claim.places) == 1
        and entries[draft.claim.places[0]].kind == "city_district"
        and entries[draft.claim.places[0]].settlement_id in whole.places
    ]
    struck = {claim.places for _, claim in inside if claim.kind == "strike"}
    same = (
        index
        for index, claim in inside
        if (claim.kind, claim.measure) == (whole.kind, whole.measure) == ("casualty", whole.measure)
        and claim.quantity is not None
        and whole.quantity is not None
        and claim.quantity.best == whole.quantity.best
        and claim.reason.startswith(_CARRIED)
    )
    return next(same, None) if len(struck) > 1 else None


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
