"""Give every claim its days: those its sentence tells, those told of its place, or those the report is about.

What a sentence says itself comes from `geo.mentions.days.dates`; here the text around it decides.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping, Sequence

from geo._quick import replace
from geo.model import Claim, DateRange

SCOPES = frozenset({"event", "shared", "nationwide"})
RECENT_DAYS = 2  # an update may still speak of the night before last
_UPDATE_DAYS = 8  # a toll is brought up to date that long after the attack


def dated(
    claims: Sequence[Claim],
    own: DateRange | None,
    opened: Collection[int] = (),
    *,
    named: bool = False,
    passing: Collection[int] = (),
    scene: tuple[int, DateRange] | None = None,
    summed: DateRange | None = None,
) -> tuple[Claim, ...]:
    """Give claims without date words the date told of their place, or the report's when all its dates agree.

    opened holds where sentences begin that open with a day. When the first day told opens such a one ("The day before,
    drones hit B"), what stands before it happened elsewhere and on the report's own day.

    own holds the report's own days. A report of several days dates each event for itself: what stays open there is
    null, never another event's day, unless its title names the days it sums up. A report without any date word, a post
    of the hour, is about its own day, and so is what stands before a day long past that it goes on to recall; the claim
    says whose day that is. What stands before the first claim with a day is of the day that the report's first sentence
    tells. Where a title has named the days of the report, other days told in passing are no other claim's. passing
    holds where sentences begin that add what happened on an earlier day: theirs is the day of nothing else.
    """
    claims = [_of_its_attack(claim, claims) for claim in claims]
    told = [
        claim
        for claim in claims
        if claim.date is not None and claim.scope in SCOPES and claim.status not in {"restored", "denied"}
    ]
    told = [claim for claim in told if claim.evidence.sentence[0] not in passing]
    by_place = _by_place(told)
    days_told = [(claim.evidence.sentence[0], claim.date) for claim in told if claim.date is not None]
    days_told = sorted([*days_told, *([] if scene is None else [scene])], key=lambda one: one[0])
    starts, ends = [date.start for _, date in days_told], [date.end for _, date in days_told]
    common = days_told[0][1] if days_told and max(starts) <= min(ends) else None
    recalls = own is not None and common is not None and (own.end - common.end).days > RECENT_DAYS
    first = min((at for at, _ in days_told), default=0)
    lead, until = _lead(days_told)
    earlier = own is not None and not own.text and common is not None and common.end < own.end and first in opened

    # A report that opens with its own day recalls another in passing: what it goes on to tell elsewhere is of its own.
    opened_today = any(c.date is None and c.scope in SCOPES and c.evidence.sentence[0] < first for c in claims)

    # "Today drones hit A. B, hit on Monday, has no power. A plant burned in C": today, where it opens with that day
    goes_back = lead is not None and all(date.end < lead.start or date == lead for _, date in days_told)
    resumes = goes_back and not opened_today
    # "The evening before, half of the town had lost power" tells nothing of the blow told before
    cut_off = all(claim.kind == "outage" for claim in told if claim.evidence.sentence[0] == first)

    def with_date(claim: Claim) -> Claim:
        if claim.date is not None or claim.scope not in SCOPES:
            return claim
        if summed is not None:
            return replace(claim, date=summed)
        before = recalls and claim.evidence.sentence[0] < first
        other = by_place.keys().isdisjoint(claim.places) or (cut_off and claim.kind != "outage")
        before = before or (earlier and claim.evidence.sentence[0] < first and other)
        before = before or (recalls and opened_today and other)
        opens = own is not None and bool(own.text) and claim.evidence.sentence[0] < first
        carried = common if common is None else _told_last(days_told, claim, common)
        days = next((by_place[place] for place in claim.places if place in by_place), own if opens else carried)
        if named and own is not None and common is not None and days == common and other and common.end < own.start:
            days = own
        if days is None and lead is not None and first <= claim.evidence.sentence[0] < until:
            return replace(claim, date=lead)
        if days is None and lead is not None and resumes and other and claim.evidence.sentence[0] >= until:
            return replace(claim, date=lead)
        if own is None or (days_told and not before and (days is not None or not named)):
            return replace(claim, date=days)
        return replace(claim, date=own, reason=f"{claim.reason}; the day is the report's own")

    return tuple(with_date(claim) for claim in claims)


def _told_last(days_told: Sequence[tuple[int, DateRange]], claim: Claim, first: DateRange) -> DateRange:
    """Return the days told last before a claim, the first ones where none are.

    "In the morning of the 26th a missile hit A. That night drones hit B. A plant burned in C": in the night. Not so
    where what was told last only narrows the night that the report is about: "Overnight drones hit A. Late on Tuesday
    bombs hit B. A plant burned in C".
    """
    before = [date for at, date in days_told if at <= claim.evidence.sentence[0]]
    last = before[-1] if before else first
    narrowed = first.start <= last.start and last.end <= first.end
    return first if narrowed else last


def _lead(days_told: Sequence[tuple[int, DateRange]]) -> tuple[DateRange | None, int]:
    """Return the days a report opens with and where the first other day is told: what stands between is of these days.

    "Four were hurt on Thursday. A drone hit a car in X. … The day before, one had died."
    """
    if not days_told:
        return None, 0
    lead = days_told[0][1]
    others = [at for at, date in days_told if date.end < lead.start or date.start > lead.end]
    return lead, min(others, default=sys.maxsize)  # without another day all days told are days of that attack


def _by_place(told: Sequence[Claim]) -> Mapping[str, DateRange]:
    """Return the days told first of each place."""
    days: dict[str, DateRange] = {}
    for claim in told:
        if claim.date is not None:
            for place in claim.places:
                days.setdefault(place, claim.date)
    return days


def _of_its_attack(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """Give a toll brought up to date the day of its attack: "by Wednesday morning the number had grown to nine".

    The attack may be told behind it: "On Tuesday the toll rose to five. The missile had hit a hotel on Monday."
    """
    if claim.status != "updated" or claim.date is None or claim.scope not in SCOPES:
        return claim
    own = [other for other in claims if other.kind == "strike" and other.evidence.sentence == claim.evidence.sentence]
    if any(other.date is not None and other.date.end >= claim.date.end for other in own):
        return claim  # its own sentence tells of an attack on that day
    for other in claims:
        if other.kind != "strike" or other.date is None or not set(other.places) & set(claim.places):
            continue
        later = (claim.date.end - other.date.end).days
        if 0 < later <= _UPDATE_DAYS and other.scope in SCOPES:
            return replace(claim, date=other.date)
    return claim
