"""One place of a name's candidates, or none: scores become shares, and what is too close stays open."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from geo._quick import quick
from geo.interfaces import Gazetteer
from geo.model import Candidate, Entry, PlaceName
from geo.places.beside import Asked
from geo.places.scoring import Weighed, ranked
from geo.places.surroundings import KNOWN_POPULATION, LEAST_RIVAL, NEIGHBOURS, Context, holders, lies_in
from geo.settings import Settings

# Candidates told: five, and more where they are nearly as likely as the first.
_KEPT_CANDIDATES, _MOST_CANDIDATES, _LEAST_OF_BEST = 5, 30, 0.25
# How sure a village must be where a town of its name, so large and so many times larger, may be meant.
_FAMED_MARGIN, _FAMED_POPULATION, _FAMED_TIMES = 0.8, 30_000, 4


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a place name was resolved to. entry is None unless status is resolved."""

    name: PlaceName
    status: str
    entry: Entry | None
    score: float
    reason: str
    candidates: tuple[Candidate, ...] = ()


def resolve(
    asked: Asked,
    weighed: Sequence[Weighed],
    context: Context,
    gazetteer: Gazetteer,
    settings: Settings,
    *,
    final: bool = True,
) -> Resolution:
    """Return what a name is resolved to; the reasons and candidates are told only where that is final."""
    name, entries = asked.name, asked.entries
    if name.excluded:
        return Resolution(name=name, status="excluded", entry=None, score=1.0, reason=name.excluded)
    if not entries:
        return Resolution(
            name=name, status="unresolved", entry=None, score=0.0, reason="no place of this name is known"
        )
    scored = ranked(name, weighed, context) if weighed else [(0.0, entries[0])]
    top = scored[0][0]
    weights = [math.exp(score - top) for score, _ in scored]
    total = sum(weights)
    shares = [weight / total for weight in weights[:_MOST_CANDIDATES]]
    lead = shares[0] - (shares[1] if len(shares) > 1 else 0.0)
    candidates = _candidates(scored, shares) if final and len(scored) > 1 else ()
    best = scored[0][1]
    around = asked.around
    told = name.hint == "settlement" or (asked.addressed and best.population < KNOWN_POPULATION)
    far = bool(around) and around[0].kind == "region" and around[0].country == "US" and best.kind == "settlement"
    if (told or far) and around and not any(lies_in(entry, unit) for entry in entries for unit in around):
        reason = f"no place of this name is known in {around[0].name}"
        return Resolution(name=name, status="unresolved", entry=None, score=0.0, reason=reason)
    if name.hint == "seat" and best.raion_id and (raion := gazetteer.entry(best.raion_id)):
        reason = f"no district of today has this name; its seat lies in today's {raion.name}"
        return Resolution(name=name, status="resolved", entry=raion, score=round(shares[0], 3), reason=reason)
    if lead < max(settings.ambiguity_margin, _FAMED_MARGIN if final and _is_overshadowed(best, scored, asked) else 0.0):
        reason = f"{len(scored)} places share this name and the report does not tell which"
        return Resolution(
            name=name,
            status="ambiguous",
            entry=None,
            score=round(shares[0], 3),
            reason=reason,
            candidates=candidates,
        )
    reason = _why(best, name, asked.address, context, single=len(scored) == 1) if final else ""
    return Resolution(
        name=name,
        status="resolved",
        entry=best,
        score=round(shares[0], 3),
        reason=reason,
        candidates=candidates,
    )


def _is_overshadowed(best: Entry, scored: Sequence[tuple[float, Entry]], asked: Asked) -> bool:
    """Whether a village is chosen by a bare name that a town is known by: "Kostiantynivka" in a list."""
    told = asked.name.hint or asked.address or asked.heading or best.kind != "settlement"
    return not told and any(
        other.kind == "settlement"
        and (other.country == best.country or (other.country in NEIGHBOURS and best.population < LEAST_RIVAL))
        and other.population >= max(_FAMED_POPULATION, _FAMED_TIMES * best.population)
        for _, other in scored
    )


def _candidates(scored: Sequence[tuple[float, Entry]], shares: Sequence[float]) -> tuple[Candidate, ...]:
    """Return the candidates to be told, with their shares of the evidence."""
    likely = sum([share >= shares[0] * _LEAST_OF_BEST for share in shares])
    return tuple(
        Candidate(place=entry.id, score=round(share, 3))
        for share, (_, entry) in zip(shares[: max(_KEPT_CANDIDATES, likely)], scored, strict=False)
    )


def _why(best: Entry, name: PlaceName, address: frozenset[str], context: Context, *, single: bool) -> str:
    if single:
        return "the only place of this name"
    if holders(best) & address:
        return "the unit named beside it holds it"
    if name.hint == "seat":
        return "the district's seat stands for it: its outline is not known"
    if name.hint:
        return f"its type word asks for a {best.kind.replace('_', ' ')}"
    if holders(best) & context.units:
        return "it lies in a unit the report names"
    return "the best known place of this name near the report's other places"
