"""Turn a score into figures: plain numbers for a gate, a table for people."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from typing import Any

from geo.evaluation.gold import Plain
from geo.evaluation.same import POINT_KM
from geo.evaluation.score import KINDS, Score, Tally, summed

Figures = dict[str, Any]


def figures(score: Score) -> Figures:
    """Return the score as plain numbers.

    claims_strict and claims_loose sum all kinds but damage, whose limits are open to judgement; doubted_rightly is the
    share of doubts where the best candidate was not the right place.
    """
    core = [kind for kind in KINDS if kind != "damage"]
    placed = score.places
    return {
        "reports": score.reports,
        "toponyms": _prf(score.toponyms),
        "role_accuracy": _rounded(score.roles.precision),
        "roles": {name: _prf(tally) for name, tally in sorted(score.roles_by_name.items())},
        "resolved_right": _rounded(_share(placed.hit, placed.hit + placed.extra + placed.missing)),
        "resolved_wrong": _rounded(_share(placed.extra, placed.hit + placed.extra + placed.missing)),
        "resolved_right_by_kind": {
            kind: _rounded(_share(tally.hit, tally.hit + tally.extra + tally.missing))
            for kind, tally in sorted(score.places_by_kind.items())
        },
        "doubts": score.doubts.hit + score.doubts.extra,
        "doubted_rightly": _rounded(score.doubts.precision),
        "median_km": round(statistics.median(score.apart_km), 2) if score.apart_km else None,
        "within_10_km": _rounded(_share(sum(km <= POINT_KM for km in score.apart_km), len(score.apart_km))),
        "claims_strict": _prf(summed(score.strict[kind] for kind in core)),
        "claims_loose": _prf(summed(score.loose[kind] for kind in core)),
        "strike_places": _prf(score.strike_places),
        "events": _prf(score.events),
        "groups": _prf(score.groups),
        "date_accuracy": _rounded(score.dates.precision),
        "attribution_accuracy": _rounded(score.attributions.precision),
        "strict_by_kind": {kind: _prf(score.strict[kind]) for kind in KINDS},
        "loose_by_kind": {kind: _prf(score.loose[kind]) for kind in KINDS},
        "quiet_reports": score.quiet_reports,
        "false_claims_in_quiet": score.false_claims_in_quiet,
    }


def below_floors(numbers: Plain, floors: Mapping[str, float]) -> list[str]:
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


def table(numbers: Plain) -> str:
    """Return the figures as lines for a terminal."""

    def row(name: str, tally: Plain) -> str:
        shares = "  ".join("  -  " if tally[k] is None else f"{tally[k]:.3f}" for k in ("precision", "recall", "f1"))
        return f"{name:32} {shares}   {tally['hit']:4} hit {tally['missing']:4} missing {tally['extra']:4} extra"

    def one(name: str, value: Any) -> str:
        return f"{name:32} {'-' if value is None else value}"

    def pair(*keys: str) -> str:
        return ", ".join("-" if numbers[key] is None else str(numbers[key]) for key in keys)

    by_kind = ", ".join(f"{kind} {value}" for kind, value in numbers["resolved_right_by_kind"].items())
    count = f"{numbers['reports']} reports"
    rows = [
        f"{count:32} P      R      F1",
        row("place names, exact span", numbers["toponyms"]),
        one("role accuracy", numbers["role_accuracy"]),
        *(row(f"  {name}", tally) for name, tally in numbers["roles"].items()),
        one("the right place", numbers["resolved_right"]),
        *([one("  by kind", by_kind)] if by_kind else []),
        one("  a wrong place", numbers["resolved_wrong"]),
        one("  left in doubt, rightly", pair("doubts", "doubted_rightly")),
        one("  median km, within 10 km", pair("median_km", "within_10_km")),
        row("claims strict, no damage", numbers["claims_strict"]),
        *(row(f"  {kind}", numbers["strict_by_kind"][kind]) for kind in KINDS),
        row("claims loose, no damage", numbers["claims_loose"]),
        *(row(f"  {kind}", numbers["loose_by_kind"][kind]) for kind in KINDS),
        row("strike places", numbers["strike_places"]),
        row("events: place and types", numbers["events"]),
        row("shared counts", numbers["groups"]),
        one("dates of right claims", numbers["date_accuracy"]),
        one("sources of right claims", numbers["attribution_accuracy"]),
        f"false claims in {numbers['quiet_reports']} reports with nothing to map: {numbers['false_claims_in_quiet']}",
    ]
    return "\n".join(rows)


def _prf(tally: Tally) -> dict[str, float | int | None]:
    return {
        "precision": _rounded(tally.precision),
        "recall": _rounded(tally.recall),
        "f1": _rounded(tally.f1),
        "hit": tally.hit,
        "missing": tally.missing,
        "extra": tally.extra,
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 3)
