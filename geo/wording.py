"""WORD: claims, places and days -> Ukrainian words for the map; the words themselves are data (data/words/uk.yaml).

`tables` says the same in English. What has no Ukrainian word stays as it is: never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from geo import _data, tables
from geo.model import Claim, DateRange, Place, Quantity

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_PART = re.compile(r"\{(\d)\}")


@cache
def _words() -> dict[str, Any]:
    found: dict[str, Any] = _data.read_yaml("words", "uk.yaml")
    return found


def counted(value: float, forms: Sequence[str]) -> str:
    """Return the form of a word that a number asks for: of 1, of 2 to 4, of 5 and more, of a fraction (CLDR, uk)."""
    if not float(value).is_integer():
        return forms[3]
    ten, hundred = int(value) % 10, int(value) % 100
    if ten == 1 and hundred != 11:
        return forms[0]
    return forms[1] if 2 <= ten <= 4 and not 12 <= hundred <= 14 else forms[2]


def number(value: float) -> str:
    """Return a number with thousands parted by spaces that do not break, and a decimal comma."""
    text = f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"
    return text.replace(",", "\u00a0").replace(".", ",")


def phrase(text: str) -> str:
    """Return the Ukrainian of a phrase the program writes; parts that differ are kept. Unknown ones stay English."""
    return _phrase(text) if text in _words()["phrases"] else "; ".join(map(_phrase, text.split("; ")))


def _phrase(text: str, *, within: bool = False) -> str:
    phrases = _words()["phrases"]
    if text in phrases:
        return str(phrases[text])
    for english, pattern, words in _patterns():
        # What stands within another phrase is one of its own only when it begins as one.
        match = None if within and english.startswith("{") else pattern.fullmatch(text)
        if match:
            parts = (_THOUSANDS.sub("\u00a0", part) for part in match.groups())
            return str(words).format(*(_phrase(part, within=True) for part in parts))
    return unit_name(text) if within else text


@cache
def _patterns() -> list[tuple[str, re.Pattern[str], str]]:
    found = []
    # The one that says most goes first: "{0} other place names" before "{0} place names".
    for text, words in sorted(_words()["phrases"].items(), key=lambda pair: -len(pair[0])):
        if _PART.search(text):
            parts = _PART.split(text)[::2]
            pattern = re.compile("(.+?)".join(re.escape(part) for part in parts), re.DOTALL)
            found.append((text, pattern, words))
    return found


def claim_words(claim: Claim) -> str:
    """Return what a claim says in a few words: "27 поранених", "Без світла: 88 000 родин", "Удар дронів"."""
    words = _words()
    if claim.kind == "strike":
        return str(words["strikes"].get(claim.measure, words["strikes"]["other"]))
    if claim.kind == "outage":
        outage = words["outages"].get(claim.measure, words["outages"]["other"])
        return _with(outage["restored" if claim.status == "restored" else "bare"], claim.quantity)
    if claim.kind == "damage":
        bare = words["damage"]["bare"]
        what = words["damage"].get(claim.measure)
        return _with(f"{bare} ({what})" if what else bare, claim.quantity)
    kinds = words["launches" if claim.kind == "launch" else "casualties"]
    kind = kinds.get(claim.measure) or kinds.get("other")
    if kind is None:
        return tables.claim_words(claim)
    if claim.quantity is None:
        return str(kind["bare"])
    bounds = _bounds(claim.quantity)
    if bounds is None:
        return f"{kind['bare']}: {_quoted(claim.quantity)}"
    count, last = bounds
    return f"{count} {counted(last, kind['forms'])}"


def _with(bare: str, quantity: Quantity | None) -> str:
    return bare if quantity is None else f"{bare}: {quantity_words(quantity)}"


def quantity_words(quantity: Quantity) -> str:
    """Return a count with its unit; one given only in words is quoted in its own language."""
    bounds = _bounds(quantity)
    if bounds is None:
        return _quoted(quantity)
    count, last = bounds
    forms = _words()["units"].get(quantity.unit)
    if quantity.unit == "percent":
        return f"{count}\u00a0%"
    return f"{count} {counted(last, forms)}" if forms else f"{count} {quantity.unit or ''}".rstrip()


def _quoted(quantity: Quantity) -> str:
    return f"«{quantity.text}»"


def _bounds(quantity: Quantity) -> tuple[str, float] | None:
    """Return the bounds in words and the number that the counted word goes by; None without any number."""
    low, best, high = quantity.low, quantity.best, quantity.high
    said = _words()["bounds"]
    if low is not None and high is not None:
        if low == high:
            return number(low), low
        # After "від 10 до 12" and "до 12" the word stands as after many.
        return said["between"].format(number(low), number(high)), 5
    if low is not None:
        return said["least"].format(number(low)), low
    if high is not None:
        return said["most"].format(number(high)), 5
    return None if best is None else (said["about"].format(number(best)), 5)


def headline(claims: Sequence[Claim]) -> str:
    """Return the words of claims told together, as `tables.headline` chooses them."""
    said = {tables.claim_words(claim): claim_words(claim) for claim in claims}
    return ", ".join(dict.fromkeys(said[words] for words in tables.telling(list(said))))


def unit_name(name: str) -> str:
    """Return the name of an oblast or a city with a status of its own; others stay as they are."""
    return str(_words()["units of Ukraine"].get(name, name))


def name(place: Place) -> str:
    """Return a place's name as the text gives it."""
    return tables.told_name_uk(place)


def place_words(place: Place) -> str:
    """Return a place's name with its oblast unless they are the same."""
    unit = place.admin1
    return f"{name(place)}, {unit_name(unit)}" if unit and unit != place.name else name(place)


def precision_words(place: Place) -> str:
    """Return how exactly the text says where."""
    words = _words()["places"]
    if place.precision == "near":
        return str(words["precision near"])
    if place.precision == "point":
        kind = words["points"].get(place.kind, words["points"]["settlement"])
        return str(words["precision point"].format(kind))
    is_part = place.shape is not None and place.shape.kind == "part"
    kind = words["areas"].get("country" if is_part and place.kind == "region" else place.kind, words["areas"]["region"])
    return str(words["precision part" if is_part else "precision area"].format(kind))


def shared_words(n: int) -> str:
    """Return that one figure stands for n places."""
    words = _words()["places"]
    return str(words["shared"].format(number(n), counted(n, words["shared forms"])))


def date_words(date: DateRange) -> str:
    """Return a span of days: "23–24 січня 2026"."""
    months, start, end = _words()["months"], date.start, date.end
    last = f"{end.day} {months[end.month - 1]} {end.year}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    year = f" {start.year}" if start.year != end.year else ""
    return f"{start.day} {months[start.month - 1]}{year} – {last}"


def listed(names: Sequence[str], joint: str = " і ") -> str:
    """Return names as a list in words."""
    return joint.join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def total_words(totals: tables.Totals) -> dict[str, str]:
    """Return the Ukrainian of every phrase of a report's totals, by the English one."""
    words = _words()
    forms, bounds = words["totals"]["place forms"], words["bounds"]
    found = {}
    # In the order in which `Totals` says them.
    english = iter([*totals.words(), *totals.outage_words()])
    if totals.strike_places:
        n = totals.strike_places
        found[next(english)] = words["totals"]["strikes"].format(number(n), counted(n, forms))
    for total in totals.casualties:
        kind = words["casualties"][total.measure]
        if total.low == 0 and not total.high:
            found[next(english)] = f"{kind['bare']}: {listed([f'«{w}»' for w in total.words])}"
            continue
        if total.high is None:
            count, last = bounds["least"].format(number(total.low)), total.low
        elif total.low != total.high:
            between = bounds["between"].format(number(total.low), number(total.high))
            count, last = (between if total.low else bounds["most"].format(number(total.high))), 5
        else:
            count = number(total.low) if total.exact else bounds["about"].format(number(total.low))
            last = total.low if total.exact else 5
        more = "".join(f" і ще «{w}»" for w in total.words)
        found[next(english)] = f"{count} {counted(last, kind['forms'])}{more}"
    for measure, n in totals.outage_places.items():
        bare = words["outages"].get(measure, words["outages"]["other"])["bare"]
        said = words["totals"]["outage"].format(bare[:1].lower() + bare[1:], number(n), counted(n, forms))
        found[next(english)] = said
    return found
