"""Compare one record with its gold report: hits, misses and extras of everything that is scored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from geo.evaluation import same
from geo.evaluation.gold import Plain

KINDS = ("strike", "casualty", "outage", "damage", "launch")
_NOTHING = {"low": None, "best": None, "high": None, "text": None, "unit": None}


@dataclass(slots=True)
class Tally:
    """Hits, misses and extras of one thing counted."""

    hit: int = 0
    missing: int = 0
    extra: int = 0

    def add(self, other: Tally) -> None:
        """Add another tally to this one."""
        self.hit += other.hit
        self.missing += other.missing
        self.extra += other.extra

    @property
    def precision(self) -> float | None:
        """Return the share of what was given that is right, None when nothing was given."""
        given = self.hit + self.extra
        return self.hit / given if given else None

    @property
    def recall(self) -> float | None:
        """Return the share of what is right that was given, None when nothing was to be given."""
        wanted = self.hit + self.missing
        return self.hit / wanted if wanted else None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall, None when there was nothing at all."""
        total = 2 * self.hit + self.missing + self.extra
        return 2 * self.hit / total if total else None


def summed(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total


def _by_kind() -> dict[str, Tally]:
    return {kind: Tally() for kind in KINDS}


@dataclass(slots=True)
class Score:
    """The score of one report or of many added up; errors are lines for people.

    places counts names that have a place: hit the right one, extra a wrong one, missing no place at all. doubts counts
    names left in doubt: hit where choosing the best candidate would have been wrong, extra where it was the right
    place. apart_km holds the distance of every resolved point from the gold one. dates, attributions, events and
    groups are scored where gold has them: dates and attributions of the claims that are otherwise right.
    """

    reports: int = 0
    toponyms: Tally = field(default_factory=Tally)
    roles: Tally = field(default_factory=Tally)
    roles_by_name: dict[str, Tally] = field(default_factory=dict)
    places: Tally = field(default_factory=Tally)
    places_by_kind: dict[str, Tally] = field(default_factory=dict)
    doubts: Tally = field(default_factory=Tally)
    apart_km: list[float] = field(default_factory=list)
    strict: dict[str, Tally] = field(default_factory=_by_kind)
    loose: dict[str, Tally] = field(default_factory=_by_kind)
    strike_places: Tally = field(default_factory=Tally)
    events: Tally = field(default_factory=Tally)
    groups: Tally = field(default_factory=Tally)
    dates: Tally = field(default_factory=Tally)
    attributions: Tally = field(default_factory=Tally)
    quiet_reports: int = 0
    false_claims_in_quiet: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add another report's score to this one."""
        names = "toponyms roles places doubts strike_places events groups dates attributions"
        for name in names.split():
            getattr(self, name).add(getattr(other, name))
        for table in ("roles_by_name", "places_by_kind", "strict", "loose"):
            for key, tally in getattr(other, table).items():
                getattr(self, table).setdefault(key, Tally()).add(tally)
        self.reports += other.reports
        self.apart_km.extend(other.apart_km)
        self.quiet_reports += other.quiet_reports
        self.false_claims_in_quiet += other.false_claims_in_quiet
        self.errors.extend(other.errors)


def score_report(gold: Plain, record: Plain) -> Score:
    """Return the score of one record (`Record.to_dict()`) against its gold report."""
    score = Score(reports=1)
    if (
        gold["toponyms"] or "places" not in gold
    ):  # passages that give their claims' places alone have no toponyms to compare
        _score_toponyms(gold, record, score)
    if "claims" in gold and not gold.get("claims_unmarked"):
        _score_claims(gold, record, score)
    return score


def pair(
    gold: Sequence[Plain], given: Sequence[Plain], alike: Callable[[Plain, Plain], bool]
) -> tuple[list[tuple[Plain, Plain]], list[Plain], list[Plain]]:
    """Return pairs of equals, the gold left over and the given left over; each is used once."""
    left = list(given)
    pairs: list[tuple[Plain, Plain]] = []
    missing: list[Plain] = []
    # Gold that leaves bounds free takes its partner last.
    for item in sorted(gold, key=lambda g: g.get("low") is None):
        partner = next((other for other in left if alike(item, other)), None)
        if partner is None:
            missing.append(item)
        else:
            left.remove(partner)
            pairs.append((item, partner))
    return pairs, missing, left


def on_the_map(claim: Plain) -> bool:
    """Return whether a claim counts: neither of another time nor undone."""
    return claim["scope"] not in {"cumulative", "background"} and claim["status"] not in {"denied", "restored"}


def gold_claims(gold: Plain) -> list[dict[str, Any]]:
    """Return a gold report's claims that count, each with its places in full under "where"."""
    places = {place["name"]: place for place in (*gold["toponyms"], *gold.get("places", ()))}
    return [
        {**claim, "where": [places[name] for name in claim["places"]]} for claim in gold["claims"] if on_the_map(claim)
    ]


def record_claims(record: Plain) -> list[dict[str, Any]]:
    """Return a record's claims that count, flattened to the form of gold."""
    places = {place["id"]: place for place in record["places"]}
    out = []
    for claim in record["claims"]:
        if on_the_map(claim):
            start, end = claim["evidence"]["sentence"]
            out.append(
                {
                    **{key: claim[key] for key in ("kind", "measure", "scope", "status")},
                    **{key: claim.get(key) for key in ("date", "attribution")},
                    **(claim["quantity"] or _NOTHING),
                    "where": [places[place_id] for place_id in claim["places"]],
                    "sentence": " ".join(record["report"]["text"][start:end].split()),
                }
            )
    return out


def tell(claim: Plain) -> str:
    """Return a claim in one short line."""
    if claim["best"] is not None or claim["low"] is not None or claim["high"] is not None:
        number = f"{claim['low']}/{claim['best']}/{claim['high']}"
    else:
        number = repr(claim["text"]) if claim["text"] else "-"
    where = "; ".join(place["name"] for place in claim["where"]) or "nowhere"
    status = "" if claim["status"] == "reported" else f" {claim['status']}"
    return f"{claim['kind']} {claim['measure']} {number} {claim['unit'] or ''} @ {where}{status}"


def _score_toponyms(gold: Plain, record: Plain, score: Score) -> None:
    """Score spans, roles and places of the toponyms into `score`."""
    given = {(t["start"], t["end"]): t for t in record["toponyms"]}
    places = {place["id"]: place for place in record["places"]}
    for toponym in gold["toponyms"]:
        label = f'"{toponym["text"]}" at {toponym["start"]}'
        found = given.pop((toponym["start"], toponym["end"]), None)
        placed = toponym["role"] not in {"excluded", "metonym"}
        of_kind = score.places_by_kind.setdefault(toponym["kind"], Tally()) if placed else Tally()
        if found is None:
            score.toponyms.missing += 1
            score.places.missing += placed
            of_kind.missing += placed
            score.errors.append(f"toponym missing: {label} {toponym['role']}")
            continue
        score.toponyms.hit += 1
        role = "excluded" if found["status"] == "excluded" else found["role"]
        of_role = score.roles_by_name.setdefault(toponym["role"], Tally())
        if role == toponym["role"]:
            score.roles.hit += 1
            of_role.hit += 1
        else:
            score.roles.extra += 1
            of_role.missing += 1
            score.roles_by_name.setdefault(role, Tally()).extra += 1
            score.errors.append(f"role wrong: {label} is {toponym['role']}, got {role} ({found['reason']})")
        if placed:
            outcome = _score_place(toponym, found, places, score, label)
            for tally in (score.places, of_kind):
                tally.add(outcome)
    for found in given.values():
        if found["status"] != "excluded":
            score.toponyms.extra += 1
            score.errors.append(f'toponym extra: "{found["text"]}" at {found["start"]} {found["role"]}')


def _score_place(toponym: Plain, found: Plain, places: Plain, score: Score, label: str) -> Tally:
    """Score where one name was placed: right, wrong, or left in doubt, rightly or not."""
    place = places.get(found["place"]) if found["status"] == "resolved" else None
    if place is None:
        first = next((places.get(c["place"]) for c in found.get("candidates", ())), None)
        wrongly = first is not None and same.same_place(toponym, first)
        score.doubts.add(Tally(hit=not wrongly, extra=wrongly))
        score.errors.append(f"place in doubt: {label} is {toponym['name']}, got {found['status']}")
        return Tally(missing=1)
    apart = same.apart_km(toponym, place)
    if apart is not None and not same.is_area(toponym):
        score.apart_km.append(apart)
    if same.same_place(toponym, place):
        return Tally(hit=1)
    got = f"{place['name']}, {place['kind']}, {place['admin1']}"
    score.errors.append(f"place wrong: {label} is {toponym['name']}, got {got}")
    return Tally(extra=1)


def _score_claims(gold: Plain, record: Plain, score: Score) -> None:
    """Score the claims into `score`, and what hangs on them."""
    wanted, given = gold_claims(gold), record_claims(record)
    optional = [claim for claim in wanted if claim["optional"]]
    wanted = [claim for claim in wanted if not claim["optional"]]
    for kind in KINDS:
        gold_kind = [c for c in wanted if c["kind"] == kind]
        given_kind = [c for c in given if c["kind"] == kind]
        pairs, missing, extra = pair(gold_kind, given_kind, same.same_claim)
        score.strict[kind].add(Tally(len(pairs), len(missing), len(_but_open(extra, optional))))
        _score_details(pairs, score)
        # What is right has its partner: only the rest is paired more loosely.
        near, missing, extra = pair(missing, extra, same.same_claim_loosely)
        extra = _but_open(extra, optional)
        score.loose[kind].add(Tally(len(pairs) + len(near), len(missing), len(extra)))
        score.errors.extend(f"claim wrong: {tell(g)}, got {tell(c)}: {c['sentence']}" for g, c in near)
        score.errors.extend(f"claim missing: {tell(c)}" for c in missing)
        score.errors.extend(f"claim extra: {tell(c)}: {c['sentence']}" for c in extra)
    _score_strike_places(wanted, optional, given, score)
    _score_events(gold, record, optional, score)
    _score_groups(wanted, given, score)
    if not wanted:
        score.quiet_reports += 1
        score.false_claims_in_quiet += sum(not any(same.may_stand(o, claim) for o in optional) for claim in given)


def _but_open(extra: Sequence[Plain], optional: Sequence[Plain]) -> list[Plain]:
    """Leave out of the claims nobody asked for those that gold leaves open."""
    return [claim for claim in extra if not any(same.may_stand(o, claim) for o in optional)]


def _score_details(pairs: Iterable[tuple[Plain, Plain]], score: Score) -> None:
    """Score when and according to whom, of claims that are otherwise right and where gold tells it."""
    for wanted, claim in pairs:
        for key, alike, tally in (
            ("date", same.same_date, score.dates),
            ("attribution", same.same_speaker, score.attributions),
        ):
            if key not in wanted:
                continue
            right = alike(wanted, claim)
            tally.add(Tally(hit=right, extra=not right))
            if not right:
                score.errors.append(f"{key} wrong: {wanted[key]}, got {claim[key]}: {tell(claim)}")


def _score_strike_places(
    wanted: Sequence[Plain], optional: Sequence[Plain], given: Sequence[Plain], score: Score
) -> None:
    struck = [_distinct([p for c in claims if c["kind"] == "strike" for p in c["where"]]) for claims in (wanted, given)]
    pairs, missing, extra = pair(struck[0], struck[1], same.same_place)
    free = [place for claim in optional if claim["kind"] == "strike" for place in claim["where"]]
    extra = [place for place in extra if not any(same.same_place(g, place) for g in free)]
    score.strike_places.add(Tally(len(pairs), len(missing), len(extra)))


def _score_events(gold: Plain, record: Plain, optional: Sequence[Plain], score: Score) -> None:
    """Score the places of events: an event is right when its place is one of gold's with the same types."""
    if "events" not in gold:
        return
    named = {place["name"]: place for place in (*gold["toponyms"], *gold.get("places", ()))}
    known = {place["id"]: place for place in record["places"]}
    wanted = [{**named[e["places"][0]], "types": set(e["types"]) - {"damage"}} for e in gold["events"]]
    given = [{**known[e["place"]], "types": set(e["types"]) - {"damage"}} for e in record.get("events", ())]
    wanted = [event for event in wanted if event["types"] and event["kind"] != "country"]
    given = [event for event in given if event["types"] and event["kind"] != "country"]

    def alike(one: Plain, other: Plain) -> bool:
        free = {c["kind"] for c in optional if any(same.same_place(p, other) for p in c["where"])}
        return same.same_place(one, other) and one["types"] - free == other["types"] - free

    pairs, missing, extra = pair(wanted, given, alike)
    free = [place for claim in optional for place in claim["where"]]
    extra = [event for event in extra if not any(same.same_place(place, event) for place in free)]
    score.events.add(Tally(len(pairs), len(missing), len(extra)))


def _score_groups(wanted: Sequence[Plain], given: Sequence[Plain], score: Score) -> None:
    """Score the counts shared by several places: their places and best value."""
    shared = [[c for c in claims if len(c["where"]) > 1] for claims in (wanted, given)]
    pairs, missing, extra = pair(
        shared[0], shared[1], lambda g, c: same.same_best(g, c) and same.same_places(g["where"], c["where"])
    )
    score.groups.add(Tally(len(pairs), len(missing), len(extra)))


def _distinct(places: list[Plain]) -> list[Plain]:
    return list({place.get("id", place["name"]): place for place in places}.values())
