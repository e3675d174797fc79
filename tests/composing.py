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

from tests.told import record_of

HERE = Path(__file__).resolve().parent / "composed"
KINDS = ("strike", "casualty", "outage", "launch")
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


@cache
def read_tables(lang: str) -> dict[str, Any]:
    """Return the tables of a language: regions with their towns, words of numbers, weapons, closings, frames."""
    # Every scalar stays text: "on" is a word here, and "no".
    return yaml.load((HERE / f"{lang}.yaml").read_text("utf-8"), yaml.BaseLoader)  # type: ignore[no-any-return]


def _choices(tables: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """Return what fills the slots of one text: two regions, three towns of each, numbers, weapons, things hit."""
    first, second, third = rng.sample(tables["regions"], 3)
    filled: dict[str, Any] = {"R": first["forms"], "S": second["forms"], "T": third["forms"]}
    for letters, region in (("ABC", first), ("DEF", second), ("GHI", third)):
        towns = rng.sample(region["towns"], 3)
        filled |= dict(zip(letters, towns, strict=True))
    for name, words in tables["words"].items():
        filled[name] = rng.choice(words)
    small = rng.sample(range(2, 20), 4)
    filled |= {f"n{i}": number for i, number in enumerate(small, 1)}
    filled["p1"] = rng.randint(2, 9)
    filled["w1"] = filled["p1"] + rng.randint(2, 9)
    filled |= {f"k{i}": number for i, number in enumerate(rng.sample(range(201, 1000), 2), 1)}
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
    """Return the words of a slot: a form of a place or thing, a number in digits or in words."""
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
        filled = _choices(tables, rng)
        text = _fill(rng.choice(frame["texts"]), filled, tables)
        claims = _claims(frame["tells"], filled)
        yield Composed(name, text, claims, tuple(frame.get("kinds", KINDS)))


def read_claims(text: str, lang: str, kinds: tuple[str, ...] = KINDS) -> tuple[Claim, ...]:
    """Return the claims read from a text that are of this report's events, or restored or denied with their status."""
    record = record_of(text, lang)
    names = {place.id: place.name for place in record.places}
    out = []
    for claim in record.claims:
        if claim.kind not in kinds or claim.scope in ("cumulative", "background"):
            continue
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
        read = read_claims(composed.text, lang, composed.kinds)
        if Counter(read) != Counter(composed.claims):
            yield composed, read


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
