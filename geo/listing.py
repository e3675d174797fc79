"""LIST: the record and its layers -> sections of items: all that the map says, and what it cannot, as plain text.

The list is what a screen reader, a printer and a browser without JavaScript get. An item that has a mark
names it, so that sentence and mark can select each other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from geo import tables
from geo.layers import Layer, layer_of, mark_of_claim, quotes
from geo.model import Claim, Place, Record, Toponym

NATIONWIDE = "Whole country, not on the map"
NOT_COUNTED = "Named, not counted"
UNPLACED = "Place not known well enough for the map"
WITHHELD = "Withheld from this edition"


class Statement(NamedTuple):
    """One sentence that says something, who says it, when, and how it was tied to its place."""

    claim: str
    sentence: str
    attribution: str | None
    date: str
    reason: str
    note: str | None


class Item(NamedTuple):
    """One thing that the report says: its headline and its sentences; mark is the id on the map, if any.

    days are the spans of days (first, last) that its claims give; empty when none is dated.
    """

    headline: str
    kind: str
    mark: str | None
    statements: tuple[Statement, ...]
    days: tuple[tuple[dt.date, dt.date], ...] = ()


class Section(NamedTuple):
    """Items under one heading: a place, several places with one count, or what is not on the map."""

    title: str
    subtitle: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace:
    """A place that the report names and nothing is mapped at: what it was taken for and why."""

    text: str
    status: str
    role: str
    place: str | None
    reason: str
    candidates: tuple[str, ...]


def build_listing(record: Record, layers: Iterable[Layer]) -> tuple[Section, ...]:
    """Turn a record into sections: places and shared counts in the order of the text, then what is not mapped."""
    gone = tables.superseded(record)
    marks = mark_of_claim(layers)
    by_place: dict[tuple[str, ...], list[Claim]] = {}
    nationwide, unplaced, not_counted = [], [], []
    struck = [(claim.id, place) for claim in record.claims if claim.kind == "strike" for place in claim.places]
    strike_marks = {place: marks[claim, place] for claim, place in struck if (claim, place) in marks}
    for claim in record.claims:
        if claim.scope == "nationwide" and claim.id not in gone:
            nationwide.append(claim)
        elif claim.id in gone or not (tables.is_counted(claim) or _is_restored(claim)):
            not_counted.append(claim)
        else:
            together = len(claim.places) > 1 and claim.quantity is not None and layer_of(claim) is not None
            spots = [claim.places] if together else [(place,) for place in claim.places]
            placed = [key for key in spots if (claim.id, key[0]) in marks or _has_place(record, key, claim)]
            for key in placed:
                by_place.setdefault(tuple(key), []).append(claim)
            if not placed:
                unplaced.append(claim)
    places = {place.id: place for place in record.places}
    sections = [
        _place_section(record, [places[p] for p in key if p in places], claims, marks, strike_marks)
        for key, claims in sorted(by_place.items(), key=lambda pair: min(map(_offset, pair[1])))
    ]
    for title, claims in ((UNPLACED, unplaced), (NATIONWIDE, nationwide), (NOT_COUNTED, not_counted)):
        if claims:
            items = tuple(_item(record, [claim], None, gone) for claim in claims)
            sections.append(Section(title=title, subtitle="", items=items))
    said = [notice.message for notice in record.warnings if notice.code == "withheld"]
    if said:
        items = tuple(Item(headline=message, kind="withheld", mark=None, statements=()) for message in said)
        sections.append(Section(title=WITHHELD, subtitle="", items=items))
    return tuple(sections)


def named_places(record: Record, layers: Iterable[Layer]) -> tuple[NamedPlace, ...]:
    """Return every place name of the report that nothing is mapped at, each once, in the order of the text."""
    mapped = {p for layer in layers if layer.id != "named" for f in layer.features for p in f["properties"]["places"]}
    names = {place.id: tables.place_words(place) for place in record.places}
    seen: set[tuple[str, str, str]] = set()
    found = []
    for toponym in sorted(record.toponyms, key=lambda t: t.start):
        key = (toponym.text.casefold(), toponym.role, toponym.place or "")
        if key in seen or (toponym.place in mapped and toponym.role in {"event", "source"}):
            continue
        seen.add(key)
        found.append(_named(toponym, names))
    return tuple(found)


def nothing_words(record: Record) -> str:
    """Return the sentence for a report without anything to map, with the number of places it names."""
    distinct = {t.place or t.text.casefold() for t in record.toponyms if t.status != "excluded"}
    count = "1 place" if len(distinct) == 1 else f"{len(distinct)} places"
    said = {claim.kind for claim in record.claims if claim.kind in {"strike", "casualty", "outage"}}
    if said:
        return f"Nothing to map: {count} named, and nothing the report counts is tied to a place that can be drawn."
    return f"Nothing to map: {count} named, no strike, casualty or outage read."


def _named(toponym: Toponym, names: dict[str, str]) -> NamedPlace:
    return NamedPlace(
        text=toponym.text,
        status=toponym.status,
        role=toponym.role,
        place=names.get(toponym.place or ""),
        reason=toponym.reason,
        candidates=tuple(names.get(c.place, c.place) for c in toponym.candidates),
    )


def _is_restored(claim: Claim) -> bool:
    return claim.status == "restored" and claim.scope in tables.COUNTED_SCOPES


def _has_place(record: Record, key: Sequence[str], claim: Claim) -> bool:
    """Return whether damage and launches, which have no mark of their own, can be told under a place."""
    return claim.kind in {"damage", "launch"} and any(place.id in key for place in record.places)


def _place_section(
    record: Record,
    places: Sequence[Place],
    claims: Sequence[Claim],
    marks: dict[tuple[str, str], str],
    strike_marks: dict[str, str],
) -> Section:
    title = tables.names_listed([tables.told_name(p) for p in places]) or "Unnamed place"
    if len(places) == 1:
        place = places[0]
        oblast = [place.admin1] if place.admin1 and place.admin1 != place.name else []
        subtitle = " · ".join([*oblast, tables.precision_words(place)])
    else:
        subtitle = f"one figure for {'both' if len(places) == 2 else f'all {len(places)}'} places, not split"
    by_mark: dict[str, list[Claim]] = {}
    for claim in claims:
        mark = next((marks[claim.id, p.id] for p in places if (claim.id, p.id) in marks), f"?{claim.id}")
        by_mark.setdefault(mark, []).append(claim)
    items = []
    for mark, together in by_mark.items():
        own = None if mark.startswith("?") else mark
        near = strike_marks.get(places[0].id) if places and together[0].kind == "damage" else None
        items.append(_item(record, together, own or near, frozenset()))
    return Section(title=title, subtitle=subtitle, items=tuple(items))


def _item(record: Record, claims: Sequence[Claim], mark: str | None, gone: frozenset[str]) -> Item:
    text = record.report.text
    by_sentence: dict[str, Statement] = {}
    for claim in claims:
        note = tables.standing(claim, is_superseded=claim.id in gone)
        for n, (start, end) in enumerate(quotes(record, claim)):
            # Who says it and when goes with the first sentence only: another one may be another speaker's.
            statement = Statement(
                claim=claim.id,
                sentence=text[start:end],
                attribution=None if n else claim.attribution,
                date="" if n else tables.date_words(claim.date),
                reason="" if n else claim.reason,
                note=note,
            )
            known = by_sentence.get(statement.sentence)
            if known is None or not (known.date or known.attribution):
                by_sentence[statement.sentence] = statement
    days = {(claim.date.start, claim.date.end) if claim.date else None for claim in claims}
    return Item(
        headline=tables.headline(list(dict.fromkeys(map(tables.claim_words, claims)))),
        kind=claims[0].measure if claims[0].kind == "outage" else claims[0].kind,
        mark=mark,
        statements=tuple(by_sentence.values()),
        # An item with one undated claim shows on every day.
        days=() if None in days else tuple(sorted(span for span in days if span)),
    )


def _offset(claim: Claim) -> int:
    return claim.evidence.spans[0][0] if claim.evidence.spans else claim.evidence.sentence[0]
