"""TABULATE for export: the record -> a table of claims (one row a claim) and a table of events (one row an event).

No claim is lost: what cannot be placed is a row without geometry. A count for several places is one row of claims
that lists them; in the table of events it stands in words beside each of its places and in no column of numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from geo import tables
from geo._escape import safe_url, visible
from geo.exports.columns import CLAIMS, EVENTS, PLACE, Column, Table
from geo.exports.geometries import Geometry, of_places
from geo.model import Claim, Event, Place, Record, Span

_SEPARATOR = "; "
_PLACE_CELLS = tuple(column.name for column in PLACE)


class Row(NamedTuple):
    """One claim's row in parts: numbers of what is said and of where, and what is its own."""

    id: str
    what: int
    where: int
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """The table of claims with what many rows share kept once: cells of what is said, cells and geometry of where."""

    rows: tuple[Row, ...]
    what: tuple[dict[str, Any], ...]
    where: tuple[tuple[dict[str, Any], Geometry | None], ...]


def claims_in_parts(record: Record, *, offsets: Mapping[str, Span] | None = None) -> Claims:
    """Return one row a claim, in the order of the text; `claims_table` says what offsets are."""
    places = {place.id: place for place in record.places}
    groups = {group.claim: group.id for group in record.groups}
    gone, parts = tables.superseded(record), tables.parts(record)
    apart = gone | parts
    report, text = _report_cells(record), record.report.text
    rows = []
    what_at: dict[tuple[Any, ...], int] = {}
    where_at: dict[tuple[tuple[str, ...], bool], int] = {}
    what: list[dict[str, Any]] = []
    where: list[tuple[dict[str, Any], Geometry | None]] = []
    for claim in record.claims:
        q, group = claim.quantity, groups.get(claim.id)
        figures = None if q is None else (q.low, q.best, q.high, q.text, q.unit)
        said = (claim.kind, claim.measure, claim.scope, claim.status, claim.date, claim.attribution, claim.reason)
        key = (*said, figures, group, claim.id in gone, claim.id in apart)
        if key not in what_at:
            what_at[key] = len(what)
            what.append(
                {
                    **_figures(claim, adds=claim.id not in apart),
                    "group": group,
                    "scope": claim.scope,
                    "status": claim.status,
                    "superseded": claim.id in gone,
                    **_days(claim),
                    "attribution": claim.attribution,
                    "reason": claim.reason,
                    **report,
                }
            )
        spot = (claim.places, claim.scope == "nationwide")
        if spot not in where_at:
            where_at[spot] = len(where)
            known = [places[p] for p in claim.places if p in places]
            where.append((place_cells(known), None if claim.scope == "nationwide" else of_places(known)))
        start, end = (offsets or {}).get(claim.id, claim.evidence.sentence)
        sentence = text[slice(*claim.evidence.sentence)]
        rows.append(Row(id=claim.id, what=what_at[key], where=where_at[spot], sentence=sentence, start=start, end=end))
    return Claims(rows=tuple(rows), what=tuple(what), where=tuple(where))


def claims_table(record: Record, *, offsets: Mapping[str, Span] | None = None) -> Table:
    """Return one row a claim, in the order of the text, under the columns `CLAIMS`.

    offsets gives where a claim's sentence stood in the report as read, by claim id, when the record's own text is
    no longer that text.
    """
    claims = claims_in_parts(record, offsets=offsets)
    rows = [
        {
            **claims.what[row.what],
            **claims.where[row.where][0],
            "id": row.id,
            "sentence": row.sentence,
            "sentence_start": row.start,
            "sentence_end": row.end,
        }
        for row in claims.rows
    ]
    return make_table("claims", CLAIMS, rows, [claims.where[row.where][1] for row in claims.rows])


def events_table(record: Record) -> Table:
    """Return one row an event, in the order of the text, under the columns `EVENTS`."""
    places = {place.id: place for place in record.places}
    claims = {claim.id: claim for claim in record.claims}
    groups = {group.claim: group for group in record.groups}
    gone, parts = tables.superseded(record), tables.parts(record)
    rows = []
    shapes = []
    for event in record.events:
        known = [places[event.place]] if event.place in places else []
        own = [claims[c] for c in event.claims if c in claims]
        counted = [c for c in own if tables.is_counted(c) and c.id not in gone]
        alone = [c for c in counted if len(c.places) == 1]
        tolls = _tolls(alone)
        told = [c for c in own if len(c.places) == 1 or not c.quantity] or own
        quotes = dict.fromkeys(record.report.text[slice(*c.evidence.sentence)] for c in own)
        rows.append(
            {
                "id": event.id,
                "headline": tables.headline(list(dict.fromkeys(tables.claim_words(c) for c in told))),
                "types": _SEPARATOR.join(event.types),
                "weapons": _SEPARATOR.join(event.weapons),
                "targets": _SEPARATOR.join(event.targets),
                "outages": _SEPARATOR.join(dict.fromkeys(c.measure for c in counted if c.kind == "outage")),
                **{total.measure: _least(total) for total in _tolls([c for c in alone if c.id not in parts])},
                "toll": ", ".join(str(total) for total in tolls),
                "shared": _SEPARATOR.join(_shared(c, places) for c in counted if len(c.places) > 1 and c.quantity),
                **place_cells(known),
                **_event_days(event),
                "claims": _SEPARATOR.join(event.claims),
                "groups": _SEPARATOR.join(groups[c.id].id for c in own if c.id in groups),
                "attribution": _SEPARATOR.join(dict.fromkeys(c.attribution for c in own if c.attribution)),
                "sentence": " ".join(quotes),
                **_report_cells(record),
            }
        )
        shapes.append(of_places(known))
    return make_table("events", EVENTS, rows, shapes)


TABLES: dict[str, Callable[[Record], Table]] = {"claims": claims_table, "events": events_table}


def make_table(name: str, columns: Sequence[Column], rows: Iterable[Mapping[str, Any]], shapes: Sequence[Any]) -> Table:
    """Return a table whose rows have every column in order; empty text is none, and all text is fit for UTF-8."""
    clean, names = Clean(), [column.name for column in columns]
    told = [[clean[given] if type(given) is str else given for given in map(row.get, names)] for row in rows]
    return Table(
        name=name,
        columns=tuple(columns),
        rows=tuple(dict(zip(names, cells, strict=True)) for cells in told),
        geometries=tuple(shapes),
    )


class Clean(dict[str, str | None]):
    """Texts made fit for UTF-8, None when empty; most stand in many rows and are looked at once."""

    def __missing__(self, text: str) -> str | None:
        self[text] = visible(text) or None
        return self[text]


def place_cells(known: Sequence[Place]) -> dict[str, Any]:
    """Return the columns that tell of a place; of several places, the names and codes of all and nothing else."""
    if len(known) == 1:
        return _cells_of_one(known[0])
    return dict.fromkeys(_PLACE_CELLS) | {
        "place": _joined([place.name for place in known]),
        "place_local": _joined([place.name_local for place in known]),
        "place_told": _joined([tables.told_name(p) for p in known]) if any(p.shape for p in known) else None,
        "place_id": _joined([place.id for place in known]),
        "country": _joined(list(dict.fromkeys([place.country for place in known]))),
        "pcode": _joined([place.pcode for place in known]),
    }


def _cells_of_one(place: Place) -> dict[str, Any]:
    is_point = place.precision in {"point", "near"}
    return {
        "place": place.name or None,
        "place_local": place.name_local or None,
        "place_told": (tables.told_name(place) if place.shape else None) or None,
        "place_id": place.id or None,
        "place_kind": place.kind,
        "country": place.country or None,
        "admin1": place.admin1,
        "admin1_pcode": _pcode(place, 4),
        "admin2": place.admin2,
        "admin2_pcode": _pcode(place, 6),
        "pcode": place.pcode or None,
        "lat": place.lat if is_point else None,
        "lon": place.lon if is_point else None,
        "precision": place.precision,
        "precision_km": place.precision_km,
        "acled_geo_precision": place.acled_geo_precision,
        "ucdp_where_prec": place.ucdp_where_prec,
    }


def _figures(claim: Claim, *, adds: bool) -> dict[str, Any]:
    quantity = claim.quantity
    cells: dict[str, Any] = {
        "kind": claim.kind,
        "measure": claim.measure,
        "headline": tables.claim_words(claim),
        "low": quantity and quantity.low,
        "best": quantity and quantity.best,
        "high": quantity and quantity.high,
        "quantity_text": quantity and quantity.text,
        "unit": quantity and quantity.unit,
    }
    is_toll = claim.kind == "casualty" and claim.measure in tables.CASUALTY_MEASURES and tables.is_counted(claim)
    if is_toll and adds and quantity:
        cells[claim.measure] = _least(tables.add_up(claim.measure, [quantity]))
    return cells


def _tolls(claims: Sequence[Claim]) -> list[tables.Total]:
    found = []
    for measure in tables.CASUALTY_MEASURES:
        quantities = [c.quantity for c in claims if c.kind == "casualty" and c.measure == measure and c.quantity]
        if quantities:
            found.append(tables.add_up(measure, quantities))
    return found


def _least(total: tables.Total) -> float | None:
    """Return the lower bound of a toll; None when the text gives only words or an upper bound."""
    return None if total.low == 0 and (total.words or total.high != 0) else total.low


def _shared(claim: Claim, places: Mapping[str, Place]) -> str:
    names = tables.names_listed([places[p].name for p in claim.places if p in places])
    return f"{tables.claim_words(claim)} in {names} together"


def _days(claim: Claim) -> dict[str, Any]:
    date = claim.date
    return {"date_start": date and date.start, "date_end": date and date.end, "date_text": date and date.text}


def _event_days(event: Event) -> dict[str, Any]:
    return {"date_start": event.date and event.date.start, "date_end": event.date and event.date.end}


def _report_cells(record: Record) -> dict[str, Any]:
    report = record.report
    return {
        "report_id": report.id,
        "report_title": report.title,
        "report_source": report.source,
        "report_url": safe_url(report.url),
        "report_published": report.published,
        "report_sha256": report.sha256,
    }


def _pcode(place: Place, length: int) -> str | None:
    """Return a P-code cut from a KATOTTG code; None where the code has no such level (Kyiv has no raion)."""
    if place.country != "UA" or not place.id.startswith("UA") or place.id[length - 2 : length] == "00":
        return None
    return place.id[:length]


def _joined(parts: Sequence[str | None]) -> str | None:
    return _SEPARATOR.join([part for part in parts if part]) or None
