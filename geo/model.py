"""The nouns of Strikemap: frozen dataclasses that make up the record of one report.

`Record.to_dict()` gives the record contract published in `data/schema/record.json`; field order here is
the order there. Angles are WGS 84 degrees. Every `start`, `end` is a character offset into `Report.text`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from geo._quick import quick

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report as read: the text is never changed after this point."""

    id: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: dt.date | None = None
    lang: str = "en"
    sha256: str
    text: str


class Token(NamedTuple):
    """A word, number or mark: its span in the text, its folded form and where that form begins in the folded text.

    A named tuple, since a report has more of them than of all else together and they are the quickest to make.
    """

    start: int
    end: int
    text: str
    at: int
    capital: bool

    @property
    def is_word(self) -> bool:
        """Whether the token has letters or digits."""
        return self.text[-1].isalnum() or self.text[0].isalnum()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, heading, bullet or furniture line (credit, link) of the report, with its tokens.

    words holds the folded form of each token: what most rules look at, in a row that they can be looked up in.
    paragraph numbers the block it stands in; section numbers the heading or bullet it stands under.
    kind: body, heading, bullet, furniture. lang is the language the sentence shows beyond doubt, else empty.
    times are those it tells in passing, none of its tokens, each with the offset of the token it stands before.
    """

    start: int
    end: int
    paragraph: int
    section: int
    kind: str
    tokens: tuple[Token, ...]
    words: list[str] = field(compare=False, repr=False)
    lang: str = ""
    times: tuple[tuple[int, tuple[Token, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a geocoding service says of a name or an address.

    id is the service's own (`osm:node/123`, `geonames:123`); kind is a kind of place of the record. state and county
    are the units it names around the place, in whatever language it answers. exact tells that an address was found
    with its house number. country is an ISO 3166-1 alpha-2 code.
    """

    id: str
    name: str
    kind: str
    country: str
    lat: float
    lon: float
    state: str | None = None
    county: str | None = None
    population: int = 0
    exact: bool = False


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place name found in a sentence, before anybody decides which place it is.

    first and last are token offsets in sentence number `sentence` (last excluded). ids are the gazetteer
    entries of that name; hint is the kind a type word asks for ("region", "village"), None without one.
    excluded says why the name is no place here ("a newspaper"), None when it is one. article tells that "the" stands
    before it: the Dnipro is the river. joint is what leads to it from the name before it on a list: ",", "and" for any
    word of joining with a comma or without, "in" for a comma and a preposition; "" where anything else stands between.
    struck_by is the country whose forces its sentence says strike, asked where towns in Russia and in Ukraine bear it.
    """

    start: int
    end: int
    text: str
    sentence: int
    first: int
    last: int
    ids: tuple[str, ...]
    name: str
    hint: str | None = None
    excluded: str | None = None
    article: bool = False
    joint: str = ""
    struck_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vicinity:
    """How a sentence gives a place by others: near one, so far from one, between two, a part of one.

    kind: near, outskirts, away (a distance), toward (a direction), offset (both), corridor, part. names are the
    place names told by, as indexes into the sentence's; first and last are token offsets of the whole phrase
    (last excluded). low_km and high_km bound a stated distance; directions are points of the compass (n, ne, e …).
    apposed: it only says where the place named right before lies. bare: an adjective alone ("northern Ukraine").
    road: it is told as a road.
    """

    kind: str
    names: tuple[int, ...]
    first: int
    last: int
    low_km: float | None = None
    high_km: float | None = None
    directions: tuple[str, ...] = ()
    apposed: bool = False
    bare: bool = False
    road: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinates:
    """Coordinates written in a sentence; lat and lon are WGS 84 degrees as the text gives them, never swapped.

    first and last are token offsets in sentence number `sentence` (last excluded). precision_km is half of what the
    last figure written stands for. refused says why they are no place, None when they are one.
    """

    start: int
    end: int
    text: str
    sentence: int
    first: int
    last: int
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    refused: str | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something a sentence says happened, before it is attached to places.

    first and last are token offsets (last excluded) of the words that say it inside sentence number
    `sentence`; quantity_span is the text span its count was read from. attributes hold what later
    stages need, such as target, weapon or voice. rule names the lexicon entry that read it.
    """

    kind: str
    measure: str
    sentence: int
    first: int
    last: int
    quantity: Quantity | None = None
    quantity_tokens: tuple[int, int] | None = None
    scope: str = "event"
    status: str = "reported"
    target: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of a gazetteer: what may be behind a name.

    id is a KATOTTG code, `geonames:ID` or `strikemap:slug`. oblast_id, raion_id, hromada_id and
    settlement_id are ids of the entry's parents (the settlement is set for city districts and
    neighbourhoods). precision_km is the radius within which the true point lies: small for a known
    point, the spread of the hromada for a settlement placed at its hromada's mean.
    members lists the ids a region is made of (Donbas: two oblasts).
    """

    id: str
    name: str
    name_local: str | None
    name_ru: str | None = None
    kind: str
    country: str
    admin1: str | None = None
    admin2: str | None = None
    oblast_id: str | None = None
    raion_id: str | None = None
    hromada_id: str | None = None
    settlement_id: str | None = None
    pcode: str | None = None
    iso_3166_2: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    population: int = 0
    members: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Return the hash of the id: what is equal has the same one, and few entries share one."""
        return hash(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What of the earth a text means when it gives a place by others; `geo.shapes.outline_of` makes its polygon.

    kind: ring (around a point: between inner_km and outer_km from it, in the directions when it has any), offset (a
    disc of outer_km around the place's own point, distance_km from the place told by), corridor (a band of outer_km
    on both sides of the line between two points), part (the directions of an area: its north, its south-east),
    community (a settlement named, its own point not known here: within outer_km of the middle of its community).
    of are the ids of the places told by, points their lon and lat; a part has no points.
    """

    kind: str
    of: tuple[str, ...]
    points: tuple[tuple[float, float], ...] = ()
    inner_km: float | None = None
    outer_km: float | None = None
    distance_km: float | None = None
    directions: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the record, with the precision the text gives and its published codes.

    kind: country, region, oblast, raion, hromada, settlement, city_district, neighbourhood, facility, water.
    precision: point, area, near, region. acled_geo_precision (1-3) and ucdp_where_prec (1-7) follow the
    ACLED and UCDP GED codebooks. shape is set when the text gives the place by others ("5 km north of X").
    """

    id: str
    name: str
    name_local: str | None
    kind: str
    country: str
    admin1: str | None
    admin2: str | None
    pcode: str | None
    lat: float | None
    lon: float | None
    precision: str
    precision_km: float | None
    acled_geo_precision: int | None
    ucdp_where_prec: int | None
    shape: Shape | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place a toponym may mean, with its share of the evidence (0-1)."""

    place: str
    score: float


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A place name in the text. status: resolved, ambiguous, unresolved, excluded.

    role: event, context, metonym, source, launch. reason says in words why the role and place were chosen.
    """

    start: int
    end: int
    text: str
    status: str
    role: str
    place: str | None
    reason: str
    score: float
    candidates: tuple[Candidate, ...] = ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as the text gives it; all three bounds are null when the text has only words."""

    low: float | None
    best: float | None
    high: float | None
    text: str
    unit: str | None
    rough: dict[str, Any] | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """A span of local days (Europe/Kyiv), both ends included, and the words it was read from."""

    start: dt.date
    end: dt.date
    text: str


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a claim is read: the first sentence that says it, and every span that does."""

    sentence: Span
    spans: tuple[Span, ...]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing the report says happened.

    kind: strike, casualty, outage, damage, launch. scope: event, shared, nationwide, cumulative,
    background. status: reported, updated, denied, restored, averted. reason says how it was attached.
    """

    id: str
    kind: str
    measure: str
    quantity: Quantity | None
    places: tuple[str, ...]
    scope: str
    date: DateRange | None
    attribution: str | None
    status: str
    evidence: Evidence
    reason: str = ""


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened at one place: the claims that belong there."""

    id: str
    place: str
    date: DateRange | None
    claims: tuple[str, ...]
    types: tuple[str, ...]
    targets: tuple[str, ...]
    weapons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A count given once for several places: never split, counted once."""

    id: str
    claim: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A warning to the reader of the record. code is stable, message is for people."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One report's whole result."""

    report: Report
    places: tuple[Place, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    groups: tuple[Group, ...] = ()
    warnings: tuple[Notice, ...] = field(default=())

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain data in the order of the contract."""
        plain: dict[str, Any] = _plain(self)
        return plain

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the record as JSON; lone surrogates are written as escapes, so any text survives."""
        return _safe(json.dumps(self.to_dict(), ensure_ascii=False, indent=indent))

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> Record:
        """Build a record from `to_dict()`'s data."""
        return cls(
            report=_report(plain["report"]),
            places=tuple(_place(p) for p in plain["places"]),
            toponyms=tuple(
                Toponym(**{**t, "candidates": tuple(Candidate(**c) for c in t["candidates"])})
                for t in plain["toponyms"]
            ),
            claims=tuple(_claim(c) for c in plain["claims"]),
            events=tuple(_event(e) for e in plain["events"]),
            groups=tuple(Group(**{**g, "places": tuple(g["places"])}) for g in plain["groups"]),
            warnings=tuple(Notice(**w) for w in plain["warnings"]),
        )

    @classmethod
    def from_json(cls, text: str) -> Record:
        """Build a record from `to_json()`'s text."""
        return cls.from_dict(json.loads(text))


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        out = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        if isinstance(value, Quantity) and value.rough is None:
            del out["rough"]
        if isinstance(value, Place) and value.shape is None:
            del out["shape"]
        return out
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def _safe(text: str) -> str:
    """Write lone surrogates, which UTF-8 cannot hold, as JSON escapes."""
    return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)


def _date(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def _date_range(plain: dict[str, Any] | None) -> DateRange | None:
    if plain is None:
        return None
    return DateRange(
        start=dt.date.fromisoformat(plain["start"]), end=dt.date.fromisoformat(plain["end"]), text=plain["text"]
    )


def _report(plain: dict[str, Any]) -> Report:
    return Report(**{**plain, "published": _date(plain["published"])})


def _place(plain: dict[str, Any]) -> Place:
    shape = plain.get("shape")
    if shape is None:
        return Place(**plain)
    points = tuple((lon, lat) for lon, lat in shape["points"])
    lists = {key: tuple(shape[key]) for key in ("of", "directions")}
    return Place(**{**plain, "shape": Shape(**{**shape, **lists, "points": points})})


def _claim(plain: dict[str, Any]) -> Claim:
    evidence = plain["evidence"]
    start, end = evidence["sentence"]
    return Claim(
        **{
            **plain,
            "quantity": None if plain["quantity"] is None else Quantity(**plain["quantity"]),
            "places": tuple(plain["places"]),
            "date": _date_range(plain["date"]),
            "evidence": Evidence(sentence=(start, end), spans=tuple((s, e) for s, e in evidence["spans"])),
        }
    )


def _event(plain: dict[str, Any]) -> Event:
    lists = {key: tuple(plain[key]) for key in ("claims", "types", "targets", "weapons")}
    return Event(**{**plain, **lists, "date": _date_range(plain["date"])})
