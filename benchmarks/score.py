"""Score the extraction against gold reports: toponyms, roles, places and claims.

    python benchmarks/score.py data/gold/en-dev.jsonl [--errors] [--json] [--records records.jsonl]

With --floors FILE the exit code is 1 when a figure is worse than the one pinned for that gold file.

Gold is read as described in data/gold/README.md. The scoring is pure: it compares a gold report with a
record as plain data (`Record.to_dict()`), however that record was made.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

Plain = Mapping[str, Any]

POINT_KM = 10.0  # a settlement's point may differ that much between gazetteers
DISTRICT_KM = 25.0  # a city district is compared with its city's point
EARTH_KM = 6371.0
_AREAS = {"country", "region", "oblast", "raion", "hromada", "water"}
_KIND_WORDS = re.compile(
    r"\b(autonomous republic of|oblast|region|krai|raion|district|municipal|urban|hromada|river|republic of|city)\b"
)
KINDS = ("strike", "casualty", "outage", "damage", "launch")


@dataclass
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


@dataclass
class Score:
    """The score of one report or of many added up; errors are lines for people."""

    toponyms: Tally = field(default_factory=Tally)
    roles: Tally = field(default_factory=Tally)
    places: Tally = field(default_factory=Tally)
    strict: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    loose: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    strike_places: Tally = field(default_factory=Tally)
    quiet_reports: int = 0
    false_claims_in_quiet: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add another report's score to this one."""
        for name in ("toponyms", "roles", "places", "strike_places"):
            getattr(self, name).add(getattr(other, name))
        for kind in KINDS:
            self.strict[kind].add(other.strict[kind])
            self.loose[kind].add(other.loose[kind])
        self.quiet_reports += other.quiet_reports
        self.false_claims_in_quiet += other.false_claims_in_quiet
        self.errors.extend(other.errors)


def summed(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total


def bare_name(name: str) -> str:
    """Return a place name without the words of its kind, accents, apostrophes and what stands in brackets."""
    decomposed = unicodedata.normalize("NFD", name.split(" (", maxsplit=1)[0].lower())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’ʼ`")
    return " ".join(_KIND_WORDS.sub(" ", letters.replace("-", " ")).split())


def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Return the great-circle distance of two points given in degrees."""
    phi_a, phi_b = math.radians(lat_a), math.radians(lat_b)
    half = (
        math.sin((phi_b - phi_a) / 2) ** 2
        + math.cos(phi_a) * math.cos(phi_b) * math.sin(math.radians(lon_b - lon_a) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def same_place(gold: Plain, place: Plain) -> bool:
    """Return whether a record's place is the gold one: by name for areas, within 10 km for points."""
    if gold["name"] == place["name"] and gold["kind"] == place["kind"] and gold["lat"] is None:
        return True
    alike = bare_name(gold["name"]) == bare_name(place["name"])
    if gold["kind"] in _AREAS or place["kind"] in _AREAS:
        # A region of ours and a first-level unit may carry the same name (Crimea).
        kinds = {gold["kind"], place["kind"]}
        return alike and (len(kinds) == 1 or kinds <= {"oblast", "region"})
    if gold["lat"] is None or place["lat"] is None:
        return alike and gold["country"] == place["country"]
    apart = distance_km(gold["lat"], gold["lon"], place["lat"], place["lon"])
    if gold["kind"] == "city_district":
        return place["kind"] in ("city_district", "neighbourhood") and alike and apart <= DISTRICT_KM
    return place["kind"] != "city_district" and apart <= POINT_KM


def same_places(gold: Sequence[Plain], places: Sequence[Plain]) -> bool:
    """Return whether two sets of places are the same; a whole country is no place on the map, so it is left out."""
    gold = [place for place in gold if place["kind"] != "country"]
    places = [place for place in places if place["kind"] != "country"]
    if len(gold) != len(places):
        return False
    return all(any(same_place(g, p) for p in places) for g in gold) and all(
        any(same_place(g, p) for g in gold) for p in places
    )


def on_the_map(claim: Plain) -> bool:
    """Return whether a claim counts: neither of another time nor undone."""
    return claim["scope"] not in ("cumulative", "background") and claim["status"] not in ("denied", "restored")


def same_number(gold: Plain, claim: Plain) -> bool:
    """Return whether two numbers agree; a gold number with best alone ("about 80") leaves low and high free."""
    if gold["best"] is not None and gold["low"] is None and gold["high"] is None:
        return bool(gold["best"] == claim["best"])
    return all(gold[bound] == claim[bound] for bound in ("low", "best", "high"))


def same_best(gold: Plain, claim: Plain) -> bool:
    """Return whether two numbers agree in their best value, or in their ends where there is none."""
    if gold["best"] is not None or claim["best"] is not None:
        return bool(gold["best"] == claim["best"])
    return bool(gold["low"] == claim["low"] and gold["high"] == claim["high"])


def same_claim(gold: Plain, claim: Plain) -> bool:
    """Return whether kind, measure, number, unit and places agree, and for a launch whether it was shot down."""
    return (
        same_claim_loosely(gold, claim)
        and same_number(gold, claim)
        and (gold["unit"] is None or gold["unit"] == claim["unit"])
        and same_places(gold["where"], claim["where"])
    )


def same_claim_loosely(gold: Plain, claim: Plain) -> bool:
    """Return whether kind, measure and number agree, wherever it is placed."""
    return (
        gold["kind"] == claim["kind"]
        and gold["measure"] == claim["measure"]
        and same_best(gold, claim)
        and (gold["kind"] != "launch" or (gold["status"] == "averted") == (claim["status"] == "averted"))
    )


def may_stand(optional: Plain, claim: Plain) -> bool:
    """Return whether a claim that gold leaves open was made: for a strike the place decides, whatever struck it."""
    if optional["kind"] != claim["kind"]:
        return False
    alike = optional["kind"] == "strike" or same_claim_loosely(optional, claim)
    return alike and same_places(optional["where"], claim["where"])


def pair(
    gold: Sequence[Plain], given: Sequence[Plain], same: Callable[[Plain, Plain], bool]
) -> tuple[list[tuple[Plain, Plain]], list[Plain], list[Plain]]:
    """Return pairs of equals, the gold left over and the given left over; each is used once."""
    left = list(given)
    pairs: list[tuple[Plain, Plain]] = []
    missing: list[Plain] = []
    # Gold that leaves bounds free takes its partner last.
    for item in sorted(gold, key=lambda g: g.get("low") is None):
        partner = next((other for other in left if same(item, other)), None)
        if partner is None:
            missing.append(item)
        else:
            left.remove(partner)
            pairs.append((item, partner))
    return pairs, missing, left


def gold_claims(gold: Plain) -> list[dict[str, Any]]:
    """Return a gold report's claims that count, each with its places in full under "where"."""
    places = {place["name"]: place for place in (*gold["toponyms"], *gold.get("places", ()))}
    return [
        {**claim, "where": [places[name] for name in claim["places"]]} for claim in gold["claims"] if on_the_map(claim)
    ]


def record_claims(record: Plain) -> list[dict[str, Any]]:
    """Return a record's claims that count, flattened to the form of gold."""
    places = {place["id"]: place for place in record["places"]}
    nothing = {"low": None, "best": None, "high": None, "text": None, "unit": None}
    out = []
    for claim in record["claims"]:
        if on_the_map(claim):
            start, end = claim["evidence"]["sentence"]
            out.append(
                {
                    **{key: claim[key] for key in ("kind", "measure", "scope", "status")},
                    **(claim["quantity"] or nothing),
                    "where": [places[place_id] for place_id in claim["places"]],
                    "sentence": " ".join(record["report"]["text"][start:end].split()),
                }
            )
    return out


def score_toponyms(gold: Plain, record: Plain, score: Score) -> None:
    """Score spans, roles and places of the toponyms into `score`."""
    given = {(t["start"], t["end"]): t for t in record["toponyms"]}
    places = {place["id"]: place for place in record["places"]}
    for toponym in gold["toponyms"]:
        label = f'"{toponym["text"]}" at {toponym["start"]}'
        found = given.pop((toponym["start"], toponym["end"]), None)
        placed = toponym["role"] not in ("excluded", "metonym")
        if found is None:
            score.toponyms.missing += 1
            score.places.missing += placed
            score.errors.append(f"toponym missing: {label} {toponym['role']}")
            continue
        score.toponyms.hit += 1
        role = "excluded" if found["status"] == "excluded" else found["role"]
        if role == toponym["role"]:
            score.roles.hit += 1
        else:
            score.roles.extra += 1
            score.errors.append(f"role wrong: {label} is {toponym['role']}, got {role} ({found['reason']})")
        if not placed:
            continue
        place = places.get(found["place"]) if found["status"] == "resolved" else None
        if place is not None and same_place(toponym, place):
            score.places.hit += 1
        else:
            score.places.missing += 1
            got = f"{place['name']}, {place['kind']}, {place['admin1']}" if place else found["status"]
            score.errors.append(f"place wrong: {label} is {toponym['name']}, got {got}")
    for found in given.values():
        if found["status"] != "excluded":
            score.toponyms.extra += 1
            score.errors.append(f'toponym extra: "{found["text"]}" at {found["start"]} {found["role"]}')


def score_claims(gold: Plain, record: Plain, score: Score) -> None:
    """Score the claims into `score`."""
    wanted, given = gold_claims(gold), record_claims(record)
    optional = [claim for claim in wanted if claim["optional"]]
    wanted = [claim for claim in wanted if not claim["optional"]]
    for kind in KINDS:
        gold_kind = [c for c in wanted if c["kind"] == kind]
        given_kind = [c for c in given if c["kind"] == kind]
        for same, tallies in ((same_claim_loosely, score.loose), (same_claim, score.strict)):
            pairs, missing, extra = pair(gold_kind, given_kind, same)
            extra = [claim for claim in extra if not any(may_stand(o, claim) for o in optional)]
            tallies[kind].add(Tally(len(pairs), len(missing), len(extra)))
        near, missing, extra = pair(missing, extra, same_claim_loosely)
        score.errors.extend(f"claim wrong: {tell(g)}, got {tell(c)}: {c['sentence']}" for g, c in near)
        score.errors.extend(f"claim missing: {tell(c)}" for c in missing)
        score.errors.extend(f"claim extra: {tell(c)}: {c['sentence']}" for c in extra)
    struck = [
        [_distinct([p for c in claims if c["kind"] == "strike" for p in c["where"]])] for claims in (wanted, given)
    ]
    pairs, missing, extra = pair(struck[0][0], struck[1][0], same_place)
    free = [place for claim in optional if claim["kind"] == "strike" for place in claim["where"]]
    extra = [place for place in extra if not any(same_place(g, place) for g in free)]
    score.strike_places.add(Tally(len(pairs), len(missing), len(extra)))
    if not wanted:
        score.quiet_reports += 1
        score.false_claims_in_quiet += len(given)


def _distinct(places: list[Plain]) -> list[Plain]:
    return list({place.get("id", place["name"]): place for place in places}.values())


def tell(claim: Plain) -> str:
    """Return a claim in one short line."""
    if claim["best"] is not None or claim["low"] is not None or claim["high"] is not None:
        number = f"{claim['low']}/{claim['best']}/{claim['high']}"
    else:
        number = repr(claim["text"]) if claim["text"] else "-"
    where = "; ".join(place["name"] for place in claim["where"]) or "nowhere"
    status = "" if claim["status"] == "reported" else f" {claim['status']}"
    return f"{claim['kind']} {claim['measure']} {number} {claim['unit'] or ''} @ {where}{status}"


def score_report(gold: Plain, record: Plain) -> Score:
    """Return the score of one record against its gold report."""
    score = Score()
    if "places" not in gold:  # passages that give their claims' places alone have no toponyms to compare
        score_toponyms(gold, record, score)
    score_claims(gold, record, score)
    return score


def figures(score: Score) -> dict[str, Any]:
    """Return the score as plain numbers, for a gate or a table."""

    def prf(tally: Tally) -> dict[str, float | int | None]:
        return {
            "precision": _rounded(tally.precision),
            "recall": _rounded(tally.recall),
            "f1": _rounded(tally.f1),
            "hit": tally.hit,
            "missing": tally.missing,
            "extra": tally.extra,
        }

    core = [kind for kind in KINDS if kind != "damage"]
    return {
        "toponyms": prf(score.toponyms),
        "role_accuracy": _rounded(score.roles.precision),
        "resolved_right": _rounded(score.places.recall),
        "claims_strict": prf(summed(score.strict[kind] for kind in core)),
        "claims_loose": prf(summed(score.loose[kind] for kind in core)),
        "strike_places": prf(score.strike_places),
        "strict_by_kind": {kind: prf(score.strict[kind]) for kind in KINDS},
        "loose_by_kind": {kind: prf(score.loose[kind]) for kind in KINDS},
        "quiet_reports": score.quiet_reports,
        "false_claims_in_quiet": score.false_claims_in_quiet,
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 3)


def table(numbers: Plain) -> str:
    """Return the figures as lines for a terminal."""

    def line(name: str, tally: Plain) -> str:
        shares = "  ".join("  -  " if tally[k] is None else f"{tally[k]:.3f}" for k in ("precision", "recall", "f1"))
        return f"{name:28} {shares}   {tally['hit']:4} hit {tally['missing']:4} missing {tally['extra']:4} extra"

    return "\n".join(
        [
            f"{'':28} P      R      F1",
            line("toponyms, exact span", numbers["toponyms"]),
            f"{'role accuracy':28} {numbers['role_accuracy']}",
            f"{'resolved to right place':28} {numbers['resolved_right']}",
            line("claims strict, no damage", numbers["claims_strict"]),
            line("claims loose, no damage", numbers["claims_loose"]),
            line("strike places", numbers["strike_places"]),
            *(line(f"  {kind} strict", numbers["strict_by_kind"][kind]) for kind in KINDS),
            *(line(f"  {kind} loose", numbers["loose_by_kind"][kind]) for kind in KINDS),
            f"false claims in {numbers['quiet_reports']} reports without events: {numbers['false_claims_in_quiet']}",
        ]
    )


def below_floors(numbers: Plain, floors: Plain) -> list[str]:
    """Return a line for each figure that is worse than its floor; of false claims the floor is the most allowed."""
    lines = []
    for name, floor in floors.items():
        value: Any = numbers
        for key in name.split("."):
            value = value[key]
        worse = value is None or (value > floor if name == "false_claims_in_quiet" else value < floor)
        if worse:
            lines.append(f"{name} is {value}, the floor is {floor}")
    return lines


def extract_plain(gold: Plain) -> dict[str, Any]:
    """Return the record the package makes of a gold report's text."""
    from geo.pipeline import extract, read

    published = dt.date.fromisoformat(gold["published"])
    report = read(gold["text"], title=gold["title"], published=published, lang=gold["lang"])
    plain: dict[str, Any] = extract(report).to_dict()
    return plain


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the reports named on the command line and print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--records", type=Path, help="score these records, in the order of the gold, not the package's")
    parser.add_argument("--errors", action="store_true", help="list what is missing, wrong or extra in each report")
    parser.add_argument("--only", help="score this report alone")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--floors", type=Path, help="JSON of the figures that may not get worse, by gold file")
    options = parser.parse_args(arguments)
    reports = read_lines(options.gold)
    records = read_lines(options.records) if options.records else None
    total = Score()
    for index, gold in enumerate(reports):
        if options.only and gold["id"] != options.only:
            continue
        score = score_report(gold, records[index] if records else extract_plain(gold))
        if options.errors and score.errors:
            print(f"\n## {gold['id']}: {gold['title']}")
            print("\n".join(f"  {error}" for error in score.errors))
        total.add(score)
    numbers = figures(total)
    print(json.dumps(numbers, indent=1) if options.json else "\n" + table(numbers))
    if options.floors is None:
        return 0
    lines = below_floors(numbers, json.loads(options.floors.read_text(encoding="utf-8"))[options.gold.stem])
    print("\n".join(lines), file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
