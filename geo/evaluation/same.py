"""Tell whether a record's place or claim is the gold one: the measures of the score, in one module."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence

from geo.evaluation.gold import Plain

POINT_KM = 10.0  # a settlement's point may differ that much between gazetteers
DISTRICT_KM = 25.0  # a city district is compared with its city's point
EARTH_KM = 6371.0
_AREAS = {"country", "region", "oblast", "raion", "hromada", "water"}
_KIND_WORDS = re.compile(
    r"\b(autonomous republic of|oblast|region|krai|raion|district|municipal|urban|hromada|river|republic of)\b"
    r"|\b(city|county)\b"
)


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


def apart_km(gold: Plain, place: Plain) -> float | None:
    """Return how far two places lie apart, None when either has no point."""
    if gold["lat"] is None or place["lat"] is None:
        return None
    return distance_km(gold["lat"], gold["lon"], place["lat"], place["lon"])


def is_area(place: Plain) -> bool:
    """Return whether a place is an area, compared by its name and kind and not by its point."""
    return place["kind"] in _AREAS


def same_place(gold: Plain, place: Plain) -> bool:
    """Return whether a record's place is the gold one: by name for areas, within 10 km for points."""
    if gold["name"] == place["name"] and gold["kind"] == place["kind"] and gold["lat"] is None:
        return True
    alike = bare_name(gold["name"]) == bare_name(place["name"])
    if is_area(gold) or is_area(place):
        # A region of ours and a first-level unit may carry the same name (Crimea).
        kinds = {gold["kind"], place["kind"]}
        return alike and (len(kinds) == 1 or kinds <= {"oblast", "region"})
    apart = apart_km(gold, place)
    if apart is None:
        return alike and bool(gold["country"] == place["country"])
    if gold["kind"] == "city_district":
        return place["kind"] in {"city_district", "neighbourhood"} and alike and apart <= DISTRICT_KM
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


def same_date(gold: Plain, claim: Plain) -> bool:
    """Return whether a claim's days are the gold ones: for an overnight attack its morning alone is right too."""
    date = claim["date"]
    if gold["date"] is None or date is None:
        return bool(gold["date"] == date)
    start, _, end = gold["date"].partition("..")
    return bool(date["end"] == (end or start) and start <= date["start"] <= (end or start))


def same_speaker(gold: Plain, claim: Plain) -> bool:
    """Return whether two sources are one: the words of one hold those of the other."""
    wanted, given = gold["attribution"], claim["attribution"]
    if not wanted or not given:
        return not wanted and not given
    one, other = (set(re.findall(r"\w+", words.lower())) for words in (wanted, given))
    return one <= other or other <= one
