"""PUBLISH: a record and a profile -> the record that may be shown, and a list of what was withheld and why.

A pure function: it needs no file and no clock (the time now is given). What it returns is a record like any other, so
maps, figures and every export are made of it as of the first one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from geo import boundaries
from geo.errors import InputError
from geo.events import make_events
from geo.mentions.coordinates import find_coordinates
from geo.mentions.lexicon import is_read, load
from geo.model import Claim, Entry, Event, Evidence, Group, Notice, Place, Record, Report, Span, Toponym
from geo.redaction import MARK, Cuts, Found, Spans, find_private
from geo.reports import split_sentences

_FINE = frozenset({"point", "near"})
_POSITION = "coordinates"
# Midnight in Kyiv falls at this hour of UTC in winter, an hour earlier in summer: the later one holds back longer.
_MIDNIGHT = dt.timezone(dt.timedelta(hours=2))
_KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What may be shown. The default, `internal`, shows all.

    coarsen lists the targets (measures of damage claims) that are shown no finer than their raion; facilities are
    coarsened too as soon as it lists any. decimals rounds points. hold_hours holds back claims younger than that: a
    record has days and no hours, so the age of a claim counts from the end of its last day in Kyiv (of the day of
    publication when it has none; without either it is held). strips takes street addresses, coordinates and private
    persons' names out of all text. reviewed bars every claim whose id is not in it; None bars none.
    """

    name: str = "internal"
    coarsen: frozenset[str] = frozenset()
    decimals: int | None = None
    hold_hours: float = 0
    strips: bool = False
    reviewed: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """One thing kept back. claim is its id, None for the report's text. what: claim, place, name, address and so on."""

    claim: str | None
    what: str
    why: str


INTERNAL = Profile()
PUBLIC = Profile(name="public", coarsen=frozenset({"energy", "military"}), decimals=2, strips=True)
PROFILES: dict[str, Profile] = {profile.name: profile for profile in (INTERNAL, PUBLIC)}


def publish(
    record: Record, profile: Profile | str, *, now: dt.datetime | None = None
) -> tuple[Record, tuple[Withheld, ...]]:
    """Return the record as a profile lets it be shown, and what was withheld, in the order of the claims.

    The text is the report's with `[…]` where something was taken out, and every offset is one of that text;
    `report.sha256` stays that of the text as read, so that it can be checked against the source. Ids of claims stay.

    Parameters
    ----------
    record
        One report's record.
    profile
        A profile or its name: "internal" (all, the default elsewhere) or "public".
    now
        The time, with its zone; needed when the profile holds claims back.

    Raises InputError for an unknown profile, and when the time is needed and not given.
    """
    chosen = _profile(profile)
    if not 0 <= chosen.hold_hours <= 1e6:
        msg = f"Claims cannot be held back for {chosen.hold_hours:g} hours: give a number from 0 on."
        raise InputError(msg)
    if chosen == replace(INTERNAL, name=chosen.name):
        return record, ()
    return _Publishing(record, chosen, now).result()


def original_spans(record: Record) -> dict[str, Span]:
    """Return where each claim's sentence stands in the report as read, by claim id."""
    return {claim.id: claim.evidence.sentence for claim in record.claims}


def _profile(profile: Profile | str) -> Profile:
    if isinstance(profile, Profile):
        return profile
    if profile not in PROFILES:
        msg = f"There is no profile {profile!r}: use one of {', '.join(PROFILES)}."
        raise InputError(msg)
    return PROFILES[profile]


class _Publishing:
    """One record on its way to the public: what is dropped, coarsened and cut, and the list of it."""

    def __init__(self, record: Record, profile: Profile, now: dt.datetime | None) -> None:
        self.record = record
        self.profile = profile
        self.places = {place.id: place for place in record.places}
        self.dropped = self._dropped(now)
        self.kept = [claim for claim in record.claims if claim.id not in self.dropped]
        self.coarse = self._coarse()
        used = {(c.id, p) for c in self.kept for p in c.places} - self.coarse
        self.hidden = {place for _, place in self.coarse} - {place for _, place in used}
        if profile.coarsen:
            self.hidden |= {p.id for p in record.places if p.kind == "facility"} - {place for _, place in used}
        told_by = {other for p in self.hidden for other in self._told_by(p) if other in self.places}
        self.hidden |= told_by - {place for _, place in used}
        self.areas = {place: self._area(self.places[place]) for place in {p for _, p in self.coarse} | self.hidden}
        self.private = self._private() if profile.strips else ()
        self.cuts = Cuts(record.report.text, [*self._cut(), *((f.start, f.end) for f in self.private)])
        self.rule = self._scrubber()
        self.withheld = self._listed()

    def result(self) -> tuple[Record, tuple[Withheld, ...]]:
        """Return the public record and what was withheld."""
        claims = tuple(self._claim(claim) for claim in self.kept)
        named = {place for claim in claims for place in claim.places}
        places = [self._place(p) for p in self.record.places if p.id not in self.hidden]
        have = {place.id for place in places}
        places += [a for a in dict.fromkeys(self.areas.values()) if a and a.id not in have and a.id in named]
        toponyms = tuple(self._toponyms({place.id for place in places}))
        named |= {t.place for t in toponyms if t.place} | {c.place for t in toponyms for c in t.candidates}
        places = [place for place in places if place.id in named]
        old_groups = {group.claim: group.id for group in self.record.groups}
        groups = [Group(id=old_groups[c.id], claim=c.id, places=c.places) for c in claims if c.id in old_groups]
        record = replace(
            self.record,
            report=self._report(),
            places=tuple(places),
            toponyms=toponyms,
            claims=claims,
            events=self._events(claims, {place.id: place for place in places}),
            groups=tuple(group for group in groups if len(group.places) > 1),
            warnings=(
                *(replace(w, message=self._scrub(w.message)) for w in self.record.warnings),
                *(Notice(code="withheld", message=said) for said in _summary(self.withheld)),
            ),
        )
        return record, self.withheld

    def _dropped(self, now: dt.datetime | None) -> dict[str, str]:
        """Return why each claim that is not shown at all is not."""
        out = {}
        for claim in self.record.claims:
            if self.profile.reviewed is not None and claim.id not in self.profile.reviewed:
                out[claim.id] = "not reviewed yet"
            elif self.profile.hold_hours > 0 and self._is_young(claim, now):
                out[claim.id] = f"younger than {self.profile.hold_hours:g} hours"
        return out

    def _is_young(self, claim: Claim, now: dt.datetime | None) -> bool:
        if now is None or now.tzinfo is None:
            msg = "Claims are held back by age: give the time now, with its time zone."
            raise InputError(msg)
        day = claim.date.end if claim.date else self.record.report.published
        if day is None:
            return True
        ended = dt.datetime.combine(day, dt.time(), _MIDNIGHT) + dt.timedelta(days=1)
        return now < ended + dt.timedelta(hours=self.profile.hold_hours)

    def _coarse(self) -> set[tuple[str, str]]:
        """Return (claim, place) pairs that are shown no finer than the raion.

        They are claims of a target that the profile coarsens and claims at facilities; and since a sentence that
        must not name a place cannot be quoted for it, all claims told of the same place in a sentence of theirs.
        What other sentences tell of the place stays at the place.
        """
        pairs = {(c.id, p): c for c in self.kept for p in c.places if self._is_fine(p)}
        out = {
            (claim.id, place)
            for (_, place), claim in pairs.items()
            if (claim.kind == "damage" and claim.measure in self.profile.coarsen)
            or (self.profile.coarsen and self.places[place].kind == "facility")
        }
        while True:
            told: dict[str, list[Span]] = {}
            for c, p in out:
                told.setdefault(p, []).extend(self._sentences(pairs[c, p]))
            zones = {place: Spans(spans) for place, spans in told.items()}
            more = {
                (c, p)
                for (c, p), claim in pairs.items()
                if (c, p) not in out and p in zones and any(zones[p].touch(*s) for s in self._sentences(claim))
            }
            if not more:
                return out
            out |= more

    def _is_fine(self, place: str) -> bool:
        known = self.places.get(place)
        if known is None:
            return False
        part_of_raion = known.kind == "raion" and known.shape is not None
        return known.precision in _FINE or known.kind in {"facility", "hromada"} or part_of_raion

    def _told_by(self, place: str) -> tuple[str, ...]:
        """Return a place and those it is told by: "between X and Y" is not hidden while X and Y are read."""
        shape = self.places[place].shape if place in self.places else None
        return (place, *(shape.of if shape is not None and shape.kind != "part" else ()))

    def _sentences(self, claim: Claim) -> tuple[Span, ...]:
        return (claim.evidence.sentence, *claim.evidence.spans)

    def _area(self, place: Place) -> Place | None:
        """Return the raion of a place as an area, its oblast or city where it has none, None when neither is known."""
        code = place.id if place.id.startswith("UA") else place.pcode or ""
        area = boundaries.unit_of(code) if place.country == "UA" else None
        if area is None:
            return None
        same = self.places.get(area["id"])
        if same is not None and same.precision == "area" and same.shape is None:
            return same
        is_raion = not area["pcode"].endswith("00") and len(area["pcode"]) == 6
        return Place(
            id=area["id"] if same is None else f"{area['id']}~whole",  # beside "the north of" it
            name=area["name"],
            name_local=area["name_uk"],
            kind="raion" if is_raion else "oblast",
            country="UA",
            admin1=place.admin1,
            admin2=area["name"] if is_raion else None,
            pcode=area["pcode"],
            lat=None,
            lon=None,
            precision="area",
            precision_km=None,
            acled_geo_precision=3,
            ucdp_where_prec=3 if is_raion else 4,
        )

    def _private(self) -> tuple[Found, ...]:
        """Return what must not be said: what redaction finds, and every position that a claim may stand at."""
        report = self.record.report
        sentences = split_sentences(report.text)
        lexicon = load(report.lang if is_read(report.lang) else "en")
        positions = find_coordinates(report.text, sentences, [lexicon] * len(sentences))
        found = [*find_private(report.text, keep=self._named()), *(Found(p.start, p.end, _POSITION) for p in positions)]
        return tuple(sorted(found, key=lambda one: (one.start, -one.end)))

    def _named(self) -> list[Span]:
        return [(t.start, t.end) for t in self.record.toponyms if t.status in {"resolved", "ambiguous"}]

    def _cut(self) -> list[Span]:
        """Return the spans to take out: names of places that are coarsened, and what dropped claims say."""
        text = self.record.report.text
        by_claim = {claim.id: claim for claim in self.kept}
        told: dict[str, list[Span]] = {}
        for c, p in self.coarse:
            told.setdefault(p, []).extend(self._sentences(by_claim[c]))
        for place in list(told):
            for other in self._told_by(place)[1:]:
                told.setdefault(other, []).extend(told[place])
        zones = {place: Spans(spans) for place, spans in told.items()}
        spans = [
            (t.start, t.end)
            for t in self.record.toponyms
            if t.place in self.hidden or (t.place in zones and zones[t.place].touch(t.start, t.end))
        ]
        hidden = _forms(self.places[p] for p in self.hidden)
        spans += [match.span() for match in hidden.finditer(text)] if hidden else []
        words = Spans(span for claim in self.kept for span in claim.evidence.spans)
        quoted = Spans([*words.spans, *(claim.evidence.sentence for claim in self.kept)])
        for claim in self.record.claims:
            if claim.id in self.dropped:
                spans += quoted.outside(claim.evidence.sentence)
                for span in claim.evidence.spans:  # the very words go, also from a sentence quoted for another claim
                    spans += words.outside(span)
        return spans

    def _scrubber(self) -> re.Pattern[str] | None:
        """Return what must not stand in any other text of the record: titles, reasons, warnings."""
        text = self.record.report.text
        hidden = _forms(self.places[p] for p in {place for _, place in self.coarse} | self.hidden)
        words = {text[f.start : f.end] for f in self.private}
        parts = [rf"(?<!\w){re.escape(word)}(?!\w)" for word in sorted(words, key=lambda w: (-len(w), w))]
        if hidden:
            parts.append(f"(?i:{hidden.pattern})")
        return re.compile("|".join(parts)) if parts else None

    def _scrub(self, text: str) -> str:
        if self.profile.strips:
            text = Cuts(text, [(f.start, f.end) for f in find_private(text)]).text
        return self.rule.sub(MARK, text) if self.rule else text

    def _scrubbed(self, text: str | None) -> str | None:
        return None if text is None else self._scrub(text)

    def _report(self) -> Report:
        report = self.record.report
        url = report.url
        if url is not None and self._scrub(re.sub(r"[-_/+]|%20", " ", url)) != re.sub(r"[-_/+]|%20", " ", url):
            url = None
        return replace(
            report,
            id=self._scrub(report.id),
            title=self._scrubbed(report.title),
            source=self._scrubbed(report.source),
            url=url,
            text=self.cuts.text,
        )

    def _claim(self, claim: Claim) -> Claim:
        places = []
        for place in claim.places:
            area = self.areas.get(place)
            if (claim.id, place) not in self.coarse:
                places.append(place)
            elif area is not None:
                places.append(area.id)
        evidence = claim.evidence
        return replace(
            claim,
            places=tuple(dict.fromkeys(places)),
            scope="event" if claim.scope == "shared" and len(set(places)) == 1 else claim.scope,
            attribution=self._scrubbed(claim.attribution),
            reason=self._scrub(claim.reason),
            evidence=Evidence(
                sentence=self.cuts.span(evidence.sentence),
                spans=tuple(dict.fromkeys(self.cuts.span(span) for span in evidence.spans)),
            ),
        )

    def _place(self, place: Place) -> Place:
        decimals = self.profile.decimals
        if decimals is None or place.precision not in _FINE or place.lat is None or place.lon is None:
            return place
        blur = round(_KM_PER_DEGREE * 10**-decimals * 0.71, 1)
        return replace(
            place,
            lat=round(place.lat, decimals),
            lon=round(place.lon, decimals),
            precision_km=max(place.precision_km or 0, blur),
        )

    def _toponyms(self, have: set[str]) -> Iterable[Toponym]:
        for toponym in self.record.toponyms:
            if self.cuts.touch(toponym.start, toponym.end) or toponym.place in self.hidden:
                continue
            start, end = self.cuts.span((toponym.start, toponym.end))
            yield replace(
                toponym,
                start=start,
                end=end,
                reason=self._scrub(toponym.reason),
                candidates=tuple(c for c in toponym.candidates if c.place in have),
            )

    def _events(self, claims: Sequence[Claim], places: Mapping[str, Place]) -> tuple[Event, ...]:
        placed = [claim for claim in claims if all(place in places for place in claim.places)]
        return make_events(placed, cast("Mapping[str, Entry]", places))

    def _listed(self) -> tuple[Withheld, ...]:
        out: list[Withheld] = []
        private = {w: Spans((f.start, f.end) for f in self.private if f.what == w) for w in _WHY}
        for claim in self.record.claims:
            if claim.id in self.dropped:
                out.append(Withheld(claim=claim.id, what="claim", why=self.dropped[claim.id]))
                continue
            if any((claim.id, place) in self.coarse for place in claim.places):
                why = (
                    f"{' and '.join(sorted(self.profile.coarsen))} targets are shown no finer than their raion: {MARK}"
                )
                out.append(Withheld(claim=claim.id, what="place", why=why))
            taken = {what for what, cut in private.items() if any(cut.touch(*s) for s in self._sentences(claim))}
            out += [Withheld(claim=claim.id, what=what, why=_WHY[what]) for what in sorted(taken)]
        listed = {one.what for one in out}
        out += [Withheld(claim=None, what=w, why=_WHY[w]) for w in sorted({f.what for f in self.private} - listed)]
        if self.profile.decimals is not None:
            why = f"points are rounded to {self.profile.decimals} decimals of a degree"
            out.append(Withheld(claim=None, what="coordinates", why=why))
        return tuple(out)


_WHY = {
    "name": f"names of private persons are taken out: {MARK}",
    "address": f"street addresses are taken out: {MARK}",
    "coordinates": f"coordinates in the text are taken out: {MARK}",
}


def _summary(withheld: Sequence[Withheld]) -> list[str]:
    """Return what was withheld and why in a sentence each, with the number of claims."""
    counts: dict[tuple[str, str], int] = {}
    for one in withheld:
        counts[one.what, one.why] = counts.get((one.what, one.why), 0) + (one.claim is not None)
    return [
        f"Withheld ({what}{f', {n} claim' + 's' * (n > 1) if n else ''}): {why}." for (what, why), n in counts.items()
    ]


def _forms(places: Iterable[Place]) -> re.Pattern[str] | None:
    """Return a pattern for the names of places in any case or as an adjective: their stems and short ends."""
    stems = set()
    for place in places:
        for name in (place.name, place.name_local):
            first = max((name or "").split(), key=len, default="")
            if len(first) >= 4:
                stems.add(re.escape(first[: max(4, len(first) - 2)]))
    if not stems:
        return None
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(sorted(stems, key=lambda s: (-len(s), s)))})\w{{0,6}}(?:[’'ʼ]\w{{1,4}})?", re.IGNORECASE
    )
