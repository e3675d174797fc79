"""Sentences put together from frames, each with what it must be read to tell.

A frame is a text with slots and the claims it tells; `composed/LANGUAGE.yaml` holds the frames of a language and the places, numbers
and weapons that fill them. The same seed gives the same texts. `python tests/composing.py en 2000 7` reads 2,000 texts of
seed 7 and lists those that are read otherwise, by frame.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from geo.model import Claim as RecordClaim
from geo.model import Record
from tests.told import record_of

HERE = Path(__file__).resolve().parent / "composed"
KINDS = ("strike", "casualty", "outage", "launch")  # damage only where a frame asks for it
_OPENING = re.compile(r"(?:^|(?<=[.] )|(?<=\n))[a-zа-яіїєґ]")
_SLOT = re.compile(r"\{([^{}]+)\}")

Claim = tuple[str, str, str, str]
"""Kind, measure, number as text ("" where the text has none), places by name in alphabetical order."""


@dataclass(frozen=True)
class Composed:
    """A text put together, the claims it tells and the frame it came from."""

    frame: str
    text: str
    claims: tuple[Claim, ...]
    kinds: tuple[str, ...]
    by: str = ""  # what stands in who says so, in every claim, where the frame asks
    on: str = ""  # the day, or the first and the last, of every claim, where the frame asks


@cache
def read_tables(lang: str) -> dict[str, Any]:
    """Return the tables of a language: regions with their towns, words of numbers, weapons, closings, frames."""
    # Every scalar stays text: "on" is a word here, and "no".
    return yaml.load((HERE / f"{lang}.yaml").read_text("utf-8"), yaml.BaseLoader)  # type: ignore[no-any-return]


def _choices(tables: dict[str, Any], rng: random.Random, land: str = "") -> dict[str, Any]:
    """Return what fills the slots of one text: three regions (of the one land asked for), three towns of each, numbers, weapons, things hit."""
    regions = [region for region in tables["regions"] if land in ("", region["forms"].get("land", "UA"))]
    first, second, third = rng.sample(regions, 3)
    filled: dict[str, Any] = {"R": first["forms"], "S": second["forms"], "T": third["forms"]}
    for letters, region in (("ABC", first), ("DEF", second), ("GHI", third)):
        towns = rng.sample(region["towns"], 3)
        filled |= dict(zip(letters, towns, strict=True))
    filled |= dict(zip("PQ", rng.sample(first.get("raions", []), 2 if "raions" in first else 0), strict=False))
    for name, words in tables["words"].items():
        filled[name] = rng.choice(words)
    small = rng.sample(range(2, 20), 4)
    filled |= {f"n{i}": number for i, number in enumerate(small, 1)}
    filled["n1+n2"] = filled["n1"] + filled["n2"]
    filled["p1"] = rng.randint(2, 9)
    filled["w1"] = filled["p1"] + rng.randint(2, 9)
    filled |= {f"k{i}": number for i, number in enumerate(rng.sample(range(201, 1000), 2), 1)}
    filled["t1"] = filled["n1"] * 1000
    large = rng.sample(range(11, 99), 4)
    filled |= {f"N{i}": number * 100 for i, number in enumerate(large, 1)}
    filled |= {f"h{i}": number for i, number in enumerate(rng.sample(range(21, 190), 4), 1)}
    filled |= {f"%{i}": number for i, number in enumerate(rng.sample(range(3, 19), 2), 1)}
    for name in ("%1", "%2"):
        filled[name] *= 5
    return filled


def _fill(template: str, filled: dict[str, Any], tables: dict[str, Any]) -> str:
    """Return a frame's text with its slots filled and its sentences begun with a capital."""
    text = _SLOT.sub(lambda slot: _written(slot[1], filled, tables), template)
    return _OPENING.sub(lambda first: first[0].upper(), text)


def _written(slot: str, filled: dict[str, Any], tables: dict[str, Any]) -> str:
    """Return the words of a slot: a form of a place or thing, a number in digits or in words, or with its noun ("n1 будинок")."""
    slot, _, noun = slot.partition(" ")
    if noun:
        return f"{_written(slot, filled, tables)} {_agreeing(filled[slot.partition('.')[0]], tables['counted'][noun])}"
    name, _, form = slot.partition(".")
    value = filled[name]
    if isinstance(value, int):
        if form:  # a number in words, in the case or gender named
            words = tables["numbers"][form]
            return str(words[value - 2]) if value - 2 < len(words) else str(value)
        if value >= 1000:
            return f"{value:,}".replace(",", tables["thousands"])
        return str(value)
    if isinstance(value, dict):
        return str(value[form or "nom"])
    return str(value)


def _agreeing(number: int, forms: list[str]) -> str:
    """Return the form of a Slavic noun that a number asks for, of those for 1, 2 and 5."""
    if number % 10 == 1 and number % 100 != 11:
        return forms[0]
    return forms[1] if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else forms[2]


def _claims(tells: list[str], filled: dict[str, Any]) -> tuple[Claim, ...]:
    """Return the claims of a frame, its slots filled: "casualty killed n1 @ A, B"."""
    out = []
    for line in tells:
        head, _, places = line.partition(" @ ")
        kind, measure, *number = head.split()
        value = filled.get(number[0], number[0]) if number else ""
        if measure in filled:
            measure = filled[measure]["measure"]
        names = [filled[p]["name"] if p in filled else p for p in places.split(", ") if p]
        if measure:
            out.append((kind, measure, str(value), ", ".join(sorted(names))))
    return tuple(sorted(out))


def compose(lang: str, number: int, seed: int, only: str = "") -> Iterator[Composed]:
    """Yield so many texts; `only` is the name of the one frame taken."""
    tables, rng = read_tables(lang), random.Random(seed)
    frames = [(name, frame) for name, frame in tables["frames"].items() if only in ("", name)]
    for index in range(number):
        name, frame = frames[index % len(frames)]
        filled = _choices(tables, rng, frame.get("land", ""))
        text = _fill(rng.choice(frame["texts"]), filled, tables)
        claims = _claims(frame["tells"], filled)
        kinds = tuple(frame.get("kinds", KINDS))
        yield Composed(name, text, claims, kinds, frame.get("by", ""), frame.get("on", ""))


def read_claims(text: str, lang: str, kinds: tuple[str, ...] = KINDS) -> tuple[Claim, ...]:
    """Return the claims read from a text that are of this report's events, or restored or denied with their status."""
    return _told(record_of(text, lang), kinds)


def _now(record: Record, kinds: tuple[str, ...]) -> list[RecordClaim]:
    return [c for c in record.claims if c.kind in kinds and c.scope not in ("cumulative", "background")]


def _told(record: Record, kinds: tuple[str, ...]) -> tuple[Claim, ...]:
    names = {place.id: place.name for place in record.places}
    out = []
    for claim in _now(record, kinds):
        quantity = claim.quantity
        value = "" if quantity is None else quantity.text if quantity.best is None else f"{quantity.best:g}"
        if quantity is not None and quantity.best is not None and quantity.best >= 10000:
            value = str(int(quantity.best))
        measure = claim.measure if claim.status in ("reported", "updated") else f"{claim.measure}-{claim.status}"
        places = ", ".join(sorted(names[place] for place in claim.places))
        # What was fired "at Ukraine" and what was fired are the same.
        out.append((claim.kind, measure, str(value), "" if claim.kind == "launch" and places == "Ukraine" else places))
    return tuple(sorted(out))


def misread(lang: str, number: int, seed: int, only: str = "") -> Iterator[tuple[Composed, tuple[Claim, ...]]]:
    """Yield the texts that are read otherwise than they tell, with what was read."""
    for composed in compose(lang, number, seed, only):
        record = record_of(composed.text, lang)
        read = _told(record, composed.kinds)
        if Counter(read) != Counter(composed.claims):
            yield composed, read
        elif other := _of_another(record, composed):
            yield composed, other


def _of_another(record: Record, composed: Composed) -> tuple[Claim, ...]:
    """Return the claims that somebody else says, or of another day, than the frame asks: told by who says so and when."""
    out = []
    for claim in _now(record, composed.kinds):
        day = "" if claim.date is None else "..".join(dict.fromkeys((str(claim.date.start), str(claim.date.end))))
        if composed.by not in (claim.attribution or "-") or composed.on not in ("", day):
            out.append((claim.kind, claim.measure, f"by {claim.attribution}", f"on {day}"))
    return tuple(out)


if __name__ == "__main__":
    language, amount, start, *rest = sys.argv[1:]
    wrong: Counter[str] = Counter()
    for composed, read in misread(language, int(amount), int(start), *rest):
        wrong[composed.frame] += 1
        if wrong[composed.frame] <= 3:
            print(f"{composed.frame}: {composed.text}")
            for claim in sorted(set(composed.claims) - set(read)):
                print("   missing", *claim, sep=" | ")
            for claim in sorted(set(read) - set(composed.claims)):
                print("   extra  ", *claim, sep=" | ")
    print(sum(wrong.values()), "of", amount, dict(wrong.most_common()))
