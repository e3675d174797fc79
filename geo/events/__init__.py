"""Stage 6, LINK: claims are told once, tolls are brought up to date, and events and count groups are made.

The same fact told twice is one claim with more evidence; a later figure supersedes an earlier one, which stays as
history; a part stays with its whole; a whole that the text breaks down in full gives way to its parts; a figure for
several places is one shared claim with a count group.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from geo._quick import replace
from geo.events.drafts import LOCAL, Draft
from geo.events.outages import by_now, specific_outages, told_anew, without_remainders
from geo.events.told_once import told_once
from geo.events.tolls import (
    counted_by_the_text,
    near_the_headline,
    of_the_headline,
    outgrown,
    shared_by_the_text,
    spoken_of_once,
    within_tolls,
    without_sums,
)
from geo.events.wholes import broken_down, leads, summed_again
from geo.events.works import works_once
from geo.model import Claim, Entry, Event, Group

__all__ = ["Draft", "link_claims", "make_events", "make_groups"]

# Each takes the drafts that the one before it left, with the entry of each place, and gives them back, some merged.
LINKS: tuple[Callable[[Sequence[Draft], Mapping[str, Entry]], list[Draft]], ...] = (
    near_the_headline,  # "two killed near A" is where the text tells of them
    leads,  # a sum told at one of the places that are told later
    without_sums,  # "six bodies were found, and three more died" of the nine told before
    summed_again,  # "in all five died" of the three and the two of two attacks on one place
    told_once,  # what is told again is one claim; a later figure supersedes an earlier one
    of_the_headline,  # a first line without a place tells what the text gives one to
    counted_by_the_text,  # a headline's words for those whom the text counts in its place
    shared_by_the_text,  # a headline's toll of one place that the text gives for it and others together
    told_anew,  # an outage told again of a wider or narrower place
    spoken_of_once,  # "the medic who was killed" is one of those counted before
    within_tolls,  # what was added to a toll is in it
    broken_down,  # a whole gives way to its parts, where the text gives all of them
    outgrown,  # a figure gives way to a larger one told later of a part of its place
    specific_outages,  # an outage with a figure says more than one without
    without_remainders,  # what remains cut off is in what was
    by_now,  # how many are cut off by now is told last
    works_once,  # "the enterprise" is the plant told of, the headline's damage the town's
)


def link_claims(drafts: Sequence[Draft], entries: Mapping[str, Entry]) -> tuple[Claim, ...]:
    """Return the report's claims in text order: told once, up to date, wholes and parts apart.

    entries gives the gazetteer entry of each place id in the drafts.
    """
    linked = list(drafts)
    for link in LINKS:
        linked = link(linked, entries)
    return tuple(replace(draft.claim, id=f"c{number}") for number, draft in enumerate(linked, 1))


def make_events(claims: Sequence[Claim], entries: Mapping[str, Entry]) -> tuple[Event, ...]:
    """Return one event for each place where something is said to have happened, in text order."""
    by_place: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.scope not in LOCAL or claim.kind == "launch" or claim.status in {"denied", "averted"}:
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
