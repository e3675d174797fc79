"""TABULATE: the record -> words and totals: how a claim, a place and a date are told, and what a report adds up to.

Everything here is read off the record; no number is made that the text does not give, except sums of
numbers it gives. Counts told only in words stay words and are never summed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from geo.model import Claim, DateRange, Place, Quantity, Record, Shape
from geo.shapes import COMPASS

COUNTED_SCOPES = frozenset({"event", "shared"})
COUNTED_STATUSES = frozenset({"reported", "updated"})
CASUALTY_MEASURES = ("killed", "injured", "missing", "trapped", "evacuated")
OUTAGE_MEASURES = ("power", "heating", "water", "gas", "communications")

_STRIKES = {
    "missile": "Missile strike",
    "drone": "Drone strike",
    "bomb": "Bomb strike",
    "artillery": "Artillery strike",
    "combined": "Combined strike",
}
_OUTAGES = {
    "power": ("No power", "without power", "Power restored"),
    "heating": ("No heating", "without heating", "Heating restored"),
    "water": ("No water", "without water", "Water restored"),
    "gas": ("No gas", "without gas", "Gas restored"),
    "communications": ("No communications", "without communications", "Communications restored"),
}
_AREA_KINDS = {"oblast": "oblast", "raion": "raion", "hromada": "hromada", "region": "region", "country": "country"}
_POINT_KINDS = {
    "city_district": "city district",
    "neighbourhood": "neighbourhood",
    "facility": "facility",
    "water": "water",
}
_CYRILLIC = re.compile("[\u0400-\u052f]")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


_COMPASS_UK = {
    "n": "північ",
    "ne": "північний схід",
    "e": "схід",
    "se": "південний схід",
    "s": "південь",
    "sw": "південний захід",
    "w": "захід",
    "nw": "північний захід",
    "c": "центр",
}
# How many characters of a KATOTTG code name a unit: oblast, raion, hromada, settlement (Order 290 of 2020).
_CODE_LENGTHS = {"oblast": 4, "raion": 6, "hromada": 9, "settlement": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The sum of one casualty measure over a report: every figure once, a count group once.

    low and high bound the sum; high is None when a figure is open upwards ("at least 27"). exact is
    false as soon as one figure is. words are counts given only in words: told beside the sum, never in it.
    """

    measure: str
    low: float
    high: float | None
    exact: bool
    words: tuple[str, ...]

    def __str__(self) -> str:
        """Return the total as a reader would say it: "27 injured", "at least 3 killed"."""
        if self.low == 0 and not self.high:
            return f"{self.measure}: {' and '.join(f'“{w}”' for w in self.words)}"
        if self.high is None:
            count = f"at least {number(self.low)}"
        elif self.low != self.high:
            count = f"{number(self.low)} to {number(self.high)}" if self.low else f"up to {number(self.high)}"
        else:
            count = number(self.low) if self.exact else f"about {number(self.low)}"
        more = f" and “{'”, “'.join(self.words)}” more" if self.words else ""
        return f"{count} {self.measure}{more}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What a report adds up to: places struck, casualties by measure, places of each outage."""

    strike_places: int
    casualties: tuple[Total, ...]
    outage_places: dict[str, int]

    def casualty(self, measure: str) -> Total | None:
        """Return the total of one measure, None when the report gives none."""
        return next((total for total in self.casualties if total.measure == measure), None)

    def words(self) -> tuple[str, ...]:
        """Return the totals as short phrases for a headline."""
        parts = []
        if self.strike_places:
            parts.append(f"strikes at {_count(self.strike_places, 'place')}")
        parts += [str(total) for total in self.casualties]
        return tuple(parts)

    def outage_words(self) -> tuple[str, ...]:
        """Return a phrase for every kind of outage."""
        return tuple(f"{_OUTAGES[m][0].lower()} in {_count(n, 'place')}" for m, n in self.outage_places.items())


def is_counted(claim: Claim) -> bool:
    """Return whether a claim counts: part of this report's events and neither denied, averted nor undone."""
    return claim.scope in COUNTED_SCOPES and claim.status in COUNTED_STATUSES


def superseded(record: Record) -> frozenset[str]:
    """Return the ids of claims that a later figure of the same text replaces (same measure, same places)."""
    latest: dict[tuple[str, str, frozenset[str]], Claim] = {}
    for claim in record.claims:
        if claim.status == "updated" and is_counted(claim) and claim.quantity:
            key = (claim.kind, claim.measure, frozenset(claim.places))
            best = latest.get(key)
            if best is None or _first_offset(claim) > _first_offset(best):
                latest[key] = claim
    if not latest:
        return frozenset()
    return frozenset(
        claim.id
        for claim in record.claims
        if claim.quantity
        and is_counted(claim)
        and (newest := latest.get((claim.kind, claim.measure, frozenset(claim.places)))) is not None
        and newest.id != claim.id
        and (claim.status == "updated" or _first_offset(claim) < _first_offset(newest))
    )


def parts(record: Record) -> frozenset[str]:
    """Return the ids of casualty claims whose places all lie in those of a larger claim of the same measure.

    So do those of a sentence whose larger claim has no place: "eight were hurt, five of them in Shostka".
    """
    places = {place.id: place for place in record.places}
    figures = [
        claim
        for claim in record.claims
        if claim.kind == "casualty" and is_counted(claim) and claim.quantity and claim.quantity.best is not None
    ]
    wholes: dict[tuple[str, str], list[Claim]] = {}
    placeless: dict[tuple[str, int], float] = {}
    for claim in figures:
        if not claim.places:
            told = (claim.measure, claim.evidence.sentence[0])
            placeless[told] = max(placeless.get(told, 0.0), (claim.quantity and claim.quantity.best) or 0.0)
        for unit in {_unit(places.get(_bare(place)), place) for place in claim.places}:
            wholes.setdefault((claim.measure, unit), []).append(claim)
    return frozenset(
        claim.id
        for claim in figures
        if any(
            _is_part(claim, whole, places)
            for unit in (_units(places.get(_bare(claim.places[0])), claim.places[0]) if claim.places else ())
            for whole in wholes.get((claim.measure, unit), ())
            if whole is not claim
        )
        or (claim.places and _is_of_placeless(claim, placeless))
    )


def _is_of_placeless(claim: Claim, wholes: Mapping[tuple[str, int], float]) -> bool:
    """Whether a larger figure of the same measure stands in a claim's sentence, and has no place."""
    best = claim.quantity.best if claim.quantity is not None else None
    return wholes.get((claim.measure, claim.evidence.sentence[0]), 0.0) > (best or 0.0)


def _is_part(claim: Claim, whole: Claim, places: Mapping[str, Place]) -> bool:
    assert claim.quantity is not None
    assert whole.quantity is not None
    inner, outer = {_bare(p) for p in claim.places}, {_bare(p) for p in whole.places}
    if (whole.quantity.best or 0) < (claim.quantity.best or 0) or inner == outer:
        return False
    covered = {_unit(places.get(place), place) for place in outer}
    return all(covered & set(_units(places.get(place), place)) for place in inner)


def _unit(place: Place | None, place_id: str) -> str:
    """Return the key of a place as a unit that may hold others: a register code without its empty levels."""
    if place is None or not place.id.startswith("UA"):
        is_oblast = place is not None and place.kind == "oblast"
        return f"{place.country}: {place.name}" if is_oblast and place is not None else _bare(place_id)
    if place.id[4:12] == "00000000":  # an oblast, and Kyiv and Sevastopol, which are units of their own
        return place.id[:4]
    return place.id[: _CODE_LENGTHS.get(place.kind, len(place.id))]


def _units(place: Place | None, place_id: str) -> tuple[str, ...]:
    """Return the keys of every unit that holds a place, itself included."""
    own = _unit(place, place_id)
    if place is None:
        return (own,)
    if place.id.startswith("UA"):
        return tuple(dict.fromkeys((*(place.id[:length] for length in _CODE_LENGTHS.values()), own)))
    return (own, f"{place.country}: {place.admin1}")


def _bare(place_id: str) -> str:
    """Return a place's id without the mark of "near", of a distance or a part."""
    return place_id.partition("~")[0]


def totals(record: Record) -> Totals:
    """Add a record up: every figure counted once, count groups once, words never.

    Only claims of scope event or shared with status reported or updated count; figures that a later
    one of the same text supersedes do not, nor a casualty figure for a part of what another one covers
    ("20 injured in Kharkiv, three of them in one district").
    """
    gone = superseded(record) | parts(record)
    counted = [claim for claim in record.claims if is_counted(claim) and claim.id not in gone]
    return Totals(
        strike_places=len({place for claim in counted if claim.kind == "strike" for place in claim.places}),
        casualties=tuple(
            add_up(measure, quantities)
            for measure in CASUALTY_MEASURES
            if (
                quantities := [
                    c.quantity for c in counted if c.kind == "casualty" and c.measure == measure and c.quantity
                ]
            )
        ),
        outage_places={
            measure: len(places)
            for measure in OUTAGE_MEASURES
            if (places := {p for c in counted if c.kind == "outage" and c.measure == measure for p in c.places})
        },
    )


def add_up(measure: str, quantities: Sequence[Quantity]) -> Total:
    """Add quantities of one measure up; open bounds leave the sum open, words stand beside it."""
    low, high, exact = 0.0, 0.0, True
    is_open = False
    words = []
    for quantity in quantities:
        bounds = [v for v in (quantity.low, quantity.best, quantity.high) if v is not None]
        if not bounds:
            words.append(quantity.text)
            continue
        exact = exact and quantity.low is not None and quantity.low == quantity.high
        is_open = is_open or (quantity.high is None and quantity.low is not None)
        low += quantity.low if quantity.low is not None else quantity.best or 0
        high += max(bounds)
    return Total(measure=measure, low=low, high=None if is_open else high, exact=exact, words=tuple(words))


def number(value: float) -> str:
    """Return a number with thousands separated by commas and no needless decimals."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"


def size_of(quantity: Quantity | None) -> float:
    """Return the figure a mark's size shows: best, else low, else high; 0 for a count given only in words."""
    if quantity is None:
        return 0
    if quantity.best is not None:
        return quantity.best
    return next((bound for bound in (quantity.low, quantity.high) if bound is not None), 0)


def quantity_words(quantity: Quantity) -> str:
    """Return a count as the text gives it: digits when exact, else its own words, in quotes when it has no digit."""
    unit = f" {quantity.unit}" if quantity.unit and quantity.unit != "percent" else ""
    bounds = [v for v in (quantity.low, quantity.best, quantity.high) if v is not None]
    if not bounds:
        joint = " of" if unit and quantity.text.casefold().endswith("s") else ""
        return f"“{quantity.text}”{joint}{unit}"
    percent = "%" if quantity.unit == "percent" else ""
    if len(bounds) == 3 and len(set(bounds)) == 1:
        return f"{number(bounds[0])}{percent}{unit}"
    # Words of another script would stand in an English phrase: their bounds say the same.
    text = _bounds_words(quantity) if _CYRILLIC.search(quantity.text) else quantity.text
    return f"{text}{percent if text != quantity.text else ''}{unit}"


def _bounds_words(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        return f"{number(low)} to {number(high)}" if low != high else f"about {number(low)}"
    if low is not None:
        return f"at least {number(low)}"
    return f"up to {number(high)}" if high is not None else f"about {number(quantity.best or 0)}"


def claim_words(claim: Claim) -> str:
    """Return what a claim says in a few words: "27 injured", "88,000 families without power", "Drone strike"."""
    q = claim.quantity
    figures = None if q is None else (q.low, q.best, q.high, q.text, q.unit)
    return _claim_words(claim.kind, claim.measure, claim.status, figures)


@lru_cache(maxsize=4096)
def _claim_words(kind: str, measure: str, status: str, figures: tuple[Any, ...] | None) -> str:
    count = None
    if figures is not None:
        low, best, high, text, unit = figures
        count = quantity_words(Quantity(low=low, best=best, high=high, text=text, unit=unit))
    teller = _TELLERS.get(kind)
    if teller is not None:
        return teller(measure, status, count)
    return measure if count is None else f"{count} {measure}"


def _strike_words(measure: str, _status: str, _count: str | None) -> str:
    return _STRIKES.get(measure, "Strike")


def _casualty_words(measure: str, _status: str, count: str | None) -> str:
    if count is None:
        return measure.capitalize()
    return f"{count.removesuffix(' people').removesuffix(' of')} {measure}"


def _outage_words(measure: str, status: str, count: str | None) -> str:
    bare, without, restored = _OUTAGES.get(measure, ("Outage", "cut off", "Restored"))
    if status == "restored":
        return restored if count is None else f"{restored}: {count}"
    return bare if count is None else f"{count} {without}"


def _damage_words(measure: str, _status: str, count: str | None) -> str:
    what = "" if measure == "other" else f" ({measure.replace('non_', 'non-').replace('_', ' ')})"
    return f"Damage{what}" if count is None else f"Damage{what}: {count}"


def _launch_words(measure: str, _status: str, count: str | None) -> str:
    return f"{measure.capitalize()} launched" if count is None else f"{count} {measure} launched"


_TELLERS: dict[str, Callable[[str, str, str | None], str]] = {
    "strike": _strike_words,
    "casualty": _casualty_words,
    "outage": _outage_words,
    "damage": _damage_words,
    "launch": _launch_words,
}


_BARE = frozenset({"Strike", "Outage", *(names[0] for names in _OUTAGES.values())})


def headline(words: Sequence[str]) -> str:
    """Join the words of claims told together; a bare "No heating" is left out beside "thousands without heating"."""
    return words[0] if len(words) == 1 else ", ".join(telling(words))


def telling(words: Sequence[str]) -> Sequence[str]:
    """Return the words of claims told together that tell something beside the others."""
    return [word for word in words if word not in _BARE] or words


def standing(claim: Claim, *, is_superseded: bool = False) -> str | None:
    """Return in words why a claim is not counted, None when it is."""
    if is_superseded:
        return "an earlier figure, replaced by a later one in the same report"
    if is_counted(claim):
        return None
    by_status = {"denied": "denied", "averted": "averted or shot down", "restored": "restored"}
    by_scope = {
        "nationwide": "for the whole country",
        "cumulative": "a total over a longer time",
        "background": "background, not part of these events",
    }
    reasons = [by_scope.get(claim.scope), by_status.get(claim.status)]
    return ", ".join(reason for reason in reasons if reason) or None


# These have the place's own name: what lies between two places, and a village amid its community.
_NAMED_SHAPES = frozenset({"corridor", "community"})


def precision_words(place: Place) -> str:
    """Return in words how exactly the text says where: never more than it does."""
    shape = place.shape
    if shape is not None and shape.kind == "part":
        unit = "country" if place.kind == "region" else _AREA_KINDS.get(place.kind, "region")
        return f"only the {_directions(shape)} of the {unit} is known"
    if shape is not None and shape.kind == "community":
        told = number(round(shape.outer_km or 0))
        return f"settlement named, its own point is not known here: within about {told} km of the mark"
    if place.precision == "near":
        if shape is None or not (shape.directions or shape.distance_km or shape.kind == "corridor"):
            return "near the place named, exact place not given"
        told = "between the places named" if shape.kind == "corridor" else _beside(shape, "the place named")
        return f"{told}, exact place not given"
    if place.precision == "point":
        return f"{_POINT_KINDS.get(place.kind, 'settlement')} named, marked at its centre"
    return f"only the {_AREA_KINDS.get(place.kind, 'region')} is known"


def told_name(place: Place) -> str:
    """Return a place's name as the text gives it: "near Izium", "5 km north of Izium", "the north of Sumy Oblast"."""
    shape = place.shape
    if shape is not None and shape.kind == "part" and place.kind != "region":
        return f"the {_directions(shape)} of {place.name}"
    if place.precision != "near" or (shape is not None and shape.kind in _NAMED_SHAPES):
        return place.name
    return f"near {place.name}" if shape is None else _beside(shape, place.name)


def map_name(place: Place) -> str:
    """Return the same as short as a map needs: "5 km N of Izium"."""
    shape = place.shape
    if shape is None or not (shape.distance_km and shape.directions):
        return told_name(place)
    return f"{number(shape.distance_km)} km {'/'.join(d.upper() for d in shape.directions)} of {place.name}"


def told_name_uk(place: Place) -> str:
    """Return the same in Ukrainian; what the text says of it stands in brackets, so that no name is inflected."""
    shape, name = place.shape, place.name_local or place.name
    if shape is None or shape.kind in _NAMED_SHAPES:
        return f"{name} (поблизу)" if place.precision == "near" and shape is None else name
    if shape.kind == "part" and place.kind == "region":
        return name
    words = " і ".join(_COMPASS_UK[d] for d in shape.directions)
    if shape.kind != "part":
        km = f"{number(shape.distance_km)} км" if shape.distance_km else ""
        away = f"на {words}" if words else ""
        words = " ".join(part for part in (km, away) if part) or ("околиці" if shape.inner_km else "поблизу")
    return f"{name} ({words})"


def _beside(shape: Shape, name: str) -> str:
    directions = _directions(shape)
    if shape.distance_km:
        return f"{number(shape.distance_km)} km {f'{directions} of' if directions else 'from'} {name}"
    if shape.inner_km:
        return f"{directions + ' ' if directions else ''}outskirts of {name}"
    return f"{directions} of {name}" if directions else f"near {name}"


def _directions(shape: Shape) -> str:
    return " and ".join(COMPASS[direction] for direction in shape.directions)


def place_words(place: Place) -> str:
    """Return a place's name with its oblast unless they are the same: "Nizhyn Raion, Chernihiv Oblast"."""
    told = told_name(place)
    return f"{told}, {place.admin1}" if place.admin1 and place.admin1 != place.name else told


@lru_cache(maxsize=256)
def date_words(date: DateRange | None) -> str:
    """Return a span of days: "23–24 January 2026"; empty when the text gives none."""
    if date is None:
        return ""
    start, end = date.start, date.end
    last = f"{end.day} {_MONTHS[end.month - 1]} {end.year}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} – {last}"
    return f"{start.day} {_MONTHS[start.month - 1]} {start.year} – {last}"


def one_day(day: dt.date) -> DateRange:
    """Return a single day as a span."""
    return DateRange(start=day, end=day, text="")


def span_of(record: Record) -> DateRange | None:
    """Return the days all counted claims of a record span, None when no claim is dated."""
    dates = [claim.date for claim in record.claims if claim.date and is_counted(claim)]
    if not dates:
        return None
    return DateRange(start=min(d.start for d in dates), end=max(d.end for d in dates), text="")


def names_listed(names: list[str]) -> str:
    """Return names as a list in words: "Kyiv and Kharkiv", "A, B and C"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _first_offset(claim: Claim) -> int:
    return claim.evidence.spans[0][0] if claim.evidence.spans else claim.evidence.sentence[0]


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n:,} {noun}s"
