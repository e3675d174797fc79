"""Find coordinates written in a text: decimal degrees, degrees with minutes and seconds, MGRS and UTM.

Two plain numbers are coordinates only when they cannot be anything else. They are read in the order they are written
in, latitude first unless they say otherwise; what lies off the globe or far from the war is refused with the reason,
and never turned around to fit.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from geo import grids
from geo.errors import MissingExtraError
from geo.mentions.lexicon import Lexicon
from geo.model import Coordinates, Sentence

# Ukraine, its neighbours, and Russia as far as drones have flown (the Urals): south, north, west, east.
_SOUTH, _NORTH, _WEST, _EAST = 41.0, 70.0, 19.0, 75.0
_KM_PER_DEGREE = 111.2
_MARKED_REACH = 40  # characters before two plain numbers in which "coordinates" may stand
_PLAIN_DIGITS, _SURE_DIGITS = 3, 4
_LATIN = {"n": "N", "s": "S", "e": "E", "w": "W"}
_MGRS = re.compile(r"(?<![\w.])(\d{1,2}[C-HJ-NP-X])\s?([A-HJ-NP-Z]{2})\s?(?:(\d{2,5})\s(\d{2,5})|(\d{4,10}))(?![\w])")
_UTM = re.compile(
    r"(?<![\w.])(\d{1,2}\s?[C-HJ-NP-X])[\s,]+(?:E\s?)?(\d{6})(?:\s?m?\s?E)?[\s,/]+(?:N\s?)?(\d{7})(?:\s?m?\s?N)?(?!\w)"
)
_DIGIT = re.compile(r"\d")
# Two numbers are no coordinates unless both have decimals or minutes.
_TWO_ANGLES = re.compile(r"\d[.,]\d[\s\S]*?\d[.,]\d|\d\s?[′'’ʹ]")

_Place = tuple[float, float, float]
_Told = tuple[int, int, _Place | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Angle:
    """One angle as written: its value, half of what its last figure stands for, and the signs it is written with."""

    value: float
    half: float
    side: str
    has_minutes: bool
    has_sign: bool
    decimals: int
    comma: bool


def find_coordinates(text: str, sentences: Sequence[Sentence], lexicons: Sequence[Lexicon]) -> list[Coordinates]:
    """Return the coordinates of a text in order, the refused ones with the reason; each sentence has its lexicon."""
    found: list[Coordinates] = []
    for number, (sentence, lexicon) in enumerate(zip(sentences, lexicons, strict=True)):
        part = text[sentence.start : sentence.end]
        if not _DIGIT.search(part):
            continue
        taken = 0
        for start, end, told in sorted((*_grid_references(part), *_pairs(part, lexicon)), key=lambda row: row[:2]):
            if start < taken:
                continue
            taken = end
            first, last = sentence.start + start, sentence.start + end
            inside = [n for n, token in enumerate(sentence.tokens) if token.start < last and token.end > first]
            if inside:
                found.append(
                    Coordinates(
                        start=first,
                        end=last,
                        text=text[first:last],
                        sentence=number,
                        first=inside[0],
                        last=inside[-1] + 1,
                        **_judged(told),
                    )
                )
    return found


def _judged(told: _Place | str) -> dict[str, Any]:
    """Return what coordinates come to: refused when they lie off the globe or far from the war."""
    if isinstance(told, str):
        return {"refused": told}
    lat, lon, km = told
    facts: dict[str, Any] = {"lat": round(lat, 6), "lon": round(lon, 6), "precision_km": round(km, 4)}
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return {**facts, "refused": "there is no such latitude or longitude"}
    if not _is_near(lat, lon):
        swapped = ", though not if the two numbers were swapped" if _is_near(lon, lat) else ""
        return {**facts, "refused": f"as written they lie far from the war{swapped}"}
    return facts


def _is_near(lat: float, lon: float) -> bool:
    return _SOUTH <= lat <= _NORTH and _WEST <= lon <= _EAST


def _grid_references(text: str) -> Iterator[_Told]:
    for match in _MGRS.finditer(text):
        zone, square, east, north, joined = match.groups()
        if joined is not None or len(east) == len(north):
            yield *match.span(), _converted(grids.of_mgrs, zone, square, joined or east + north)
    for match in _UTM.finditer(text):
        zone, east, north = match.groups()
        yield *match.span(), _converted(grids.of_utm, zone.replace(" ", ""), int(east), int(north))


def _converted(convert: Callable[..., _Place | None], *words: str | int) -> _Place | str:
    try:
        return convert(*words) or "there is no such grid reference"
    except MissingExtraError as error:
        return str(error)


@cache
def _pattern(words: tuple[tuple[str, str], ...], joints: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of two angles: each may have its hemisphere before or behind it."""
    phrases = sorted((phrase for phrase, _ in words), key=lambda p: (-len(p), p))
    hemisphere = "|".join([*(r"\s?".join(map(re.escape, phrase.split())) for phrase in phrases)])
    hemisphere = rf"(?:[NSEW](?![^\W\d])|(?i:{hemisphere})(?!\w))" if phrases else r"[NSEW](?![^\W\d])"

    def angle(n: int) -> str:
        return (
            rf"(?:(?P<h{n}>{hemisphere})[\s:=]{{0,3}})?(?P<sign{n}>[-−+])?"
            rf"(?P<d{n}>\d{{1,3}})(?:(?P<dot{n}>[.,])(?P<df{n}>\d{{1,10}}))?\s?(?P<deg{n}>[°º˚])?"
            rf"(?:\s?(?P<m{n}>\d{{1,2}})(?:[.,](?P<mf{n}>\d{{1,8}}))?\s?[′'’ʹ](?![′'’]))?"
            rf"(?:\s?(?P<s{n}>\d{{1,2}})(?:[.,](?P<sf{n}>\d{{1,6}}))?\s?(?:[″\"”“]|[′'’]{{2}}))?"
            rf"(?(h{n})|(?:\s?(?P<k{n}>{hemisphere}))?)"
        )

    between = rf"(?P<sep>\s*[,;/|]\s*|\s+(?:{'|'.join(map(re.escape, joints)) or 'and'})\s+|\s+)"
    return re.compile(rf"(?<![\w.,°′″'\"-]){angle(1)}{between}{angle(2)}(?!\w|[.,]\d|[°′″])")


def _pairs(text: str, lexicon: Lexicon) -> Iterator[_Told]:
    if not _TWO_ANGLES.search(text):
        return
    sides = {phrase.replace("_", " "): str(side) for phrase, side in lexicon.table("hemispheres").items()}
    pattern = _pattern(tuple(sorted(sides.items())), tuple(sorted(lexicon.set("list_words"))))
    for match in pattern.finditer(text):
        one, other = _angle(match, 1, sides), _angle(match, 2, sides)
        if one is None or other is None:
            continue
        lead = text[max(0, match.start() - _MARKED_REACH) : match.start()].lower()
        told = any(word in lead for word in lexicon.set("coordinate_words"))
        if _are_plain_numbers(one, other, match["sep"], told=told):
            continue
        yield *match.span(), _position(one, other)


def _angle(match: re.Match[str], n: int, sides: Mapping[str, str]) -> _Angle | None:
    """Return an angle of a match, None when it mixes decimals of degrees with minutes."""
    degrees, fraction, minutes, seconds = (match[f"{key}{n}"] for key in ("d", "df", "m", "s"))
    if (minutes or seconds) and fraction:
        return None
    hemisphere = " ".join((match[f"h{n}"] or match[f"k{n}"] or "").lower().split())
    side = _LATIN.get(hemisphere) or sides.get(hemisphere) or sides.get(hemisphere.replace(". ", ".")) or ""
    value, half = float(f"{degrees}.{fraction or 0}"), 0.5 * 10 ** -len(fraction or "")
    for part, rest, unit in ((minutes, match[f"mf{n}"], 60), (seconds, match[f"sf{n}"], 3600)):
        if part:
            value += float(f"{part}.{rest or 0}") / unit
            half = 0.5 * 10 ** -len(rest or "") / unit
            if int(part) >= 60:
                value = math.inf
    negative = (match[f"sign{n}"] or "+") in "-−" or side in {"S", "W"}
    return _Angle(
        value=-value if negative else value,
        half=half,
        side="" if not side else "lat" if side in {"N", "S", "lat"} else "lon",
        has_minutes=bool(minutes),
        has_sign=bool(match[f"deg{n}"]),
        decimals=len(fraction or ""),
        comma=match[f"dot{n}"] == ",",
    )


def _are_plain_numbers(one: _Angle, other: _Angle, between: str, *, told: bool) -> bool:
    """Whether two angles may be any other two numbers: prices, shares, temperatures, counts with thousands apart."""
    if one.has_minutes != other.has_minutes or one.comma != other.comma:
        return True
    if one.has_minutes:
        return False
    if one.comma and between == ",":
        return True  # "48,0159,37,8029" may be four numbers
    least, most = sorted((one.decimals, other.decimals))
    if one.side or other.side:
        return least < 1
    if told and not one.comma:
        return least < 1
    if one.has_sign and other.has_sign:
        return least < _PLAIN_DIGITS
    return least < (_SURE_DIGITS if one.comma else _PLAIN_DIGITS) or most < _SURE_DIGITS


def _position(one: _Angle, other: _Angle) -> _Place | str:
    """Return latitude, longitude and precision in km; latitude first unless the angles say which they are."""
    if one.side and one.side == other.side:
        return f"both numbers are given as a {'latitude' if one.side == 'lat' else 'longitude'}"
    is_turned = one.side == "lon" or other.side == "lat"
    lat, lon = (other, one) if is_turned else (one, other)
    if math.isinf(lat.value) or math.isinf(lon.value):
        return "there are no 60 minutes or seconds"
    across = lon.half * math.cos(math.radians(min(abs(lat.value), 89.0)))
    return lat.value, lon.value, max(lat.half, across) * _KM_PER_DEGREE
