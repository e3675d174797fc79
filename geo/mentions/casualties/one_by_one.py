"""Tolls told as a sum and its members: "six: three in A, two in B and one in C", "four dead, two in each town"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.casualties.own_places import after_part
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading
from geo.model import Mention

_EACH_REACH = 4  # tokens
_TWO = 2


def _goes_on_bare(reading: Reading, last: int, first: int) -> bool:
    """Whether a comma parts a whole that has no place behind it from its parts: "three died, two in A, one in B"."""
    placed = any(last <= start < first for start, _ in reading.places)
    return reading.words(first - 1, first) == [","] and not placed


def is_told_one_by_one(reading: Reading, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether counts after a colon or a dash add up to a count before it ("six: three in A, two in B and one in C").

    So does a count of each: "two dead: in A and B, one each".
    """
    after = [part for part in parts if part.measure == whole.measure and part.first >= whole.last]
    if any(_is_of_each(reading, part) for part in after) and ":" in reading.words(whole.last, after[0].first):
        return True
    if after and _has_a_place_of_its_own(reading, whole, after[0]):
        return False
    if (
        whole.quantity is None
        or len(after) < _TWO
        or not (
            {":", "—", "–"} & set(reading.words(whole.last, after[0].first))
            or _opens_with_a_whole(reading, whole.last, after[0].first)
            or reading.cue("part", after[0].first)
            or after_part(reading, after[0].last) > after[0].last
            or _goes_on_bare(reading, whole.last, after[0].first)
        )
    ):
        return False
    told = [part.quantity.best for part in after if part.quantity is not None and part.quantity.best is not None]
    return len(told) == len(after) and sum(told) == whole.quantity.best


def _has_a_place_of_its_own(reading: Reading, whole: Mention, part: Mention) -> bool:
    """Whether a count stands in a row of places: «у громаді А поранено двох, у громаді Б – жінку», not in an oblast."""
    before = [place for place in reading.places if place[1] <= whole.first]
    behind = [first for first, _ in reading.places if whole.last <= first < part.first]
    marks = {":", "—", "–"} & set(reading.words(whole.last, behind[0])) if behind else {":"}
    if not before or marks:
        return False
    own, other = before[-1], next(place for place in reading.places if place[0] == behind[0])
    return not _is_a_land(reading, own, "oblast") and (
        not _is_a_land(reading, own, "raion") or _is_a_land(reading, other, "raion")
    )


def _is_a_land(reading: Reading, place: tuple[int, int], kind: str) -> bool:
    """Whether a place is an oblast or a raion by its type word or its ending: «Саратовская область», «Луганщина»."""
    lexicon = reading.lexicon
    kinds, ends = lexicon.table("admin"), tuple(lexicon.set("land_ends" if kind == "oblast" else "district_ends"))
    words = reading.row[place[0] : place[1]]
    return any(kinds.get(word) == kind for word in words) or (bool(ends) and words[-1].endswith(ends))


def _opens_with_a_whole(reading: Reading, last: int, first: int) -> bool:
    """Whether a sentence opens with a whole that it goes on to part: "Of 17 hurt, 12 are in A and five in B"."""
    return reading.row[0] in reading.lexicon.set("count_of") and "," in reading.words(last, first)


def _is_of_each(reading: Reading, part: Mention) -> bool:
    """Whether a count is told of every place of a row: «по одному»."""
    first = part.quantity_tokens[0] if part.quantity_tokens is not None else 0
    return bool(reading.lexicon.set("distributive") & set(reading.words(first - 1, first)))


def counted_each(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Give a toll that its sentence goes on to divide evenly the count of each place: "four dead, two in each town"."""
    out = list(mentions)
    phrases = reading.lexicon.set("in_each")
    if not phrases or not mentions:
        return out
    for number in reading.numbers:
        behind = f" {' '.join(reading.words(number.end, number.end + _EACH_REACH))} "
        each = number.best is not None and any(behind.startswith(f" {phrase} ") for phrase in phrases)
        told = [at for at, m in enumerate(out) if m.quantity_tokens and m.quantity_tokens[1] <= number.first]
        if not each or not told or number.unit not in {None, "people"}:
            continue
        whole = out[told[-1]]
        total = whole.quantity.best if whole.quantity is not None else None
        if total is None or number.best is None or number.best >= total or total % number.best:
            continue
        out[told[-1]] = replace(
            whole,
            last=max(whole.last, number.end),
            quantity=number.quantity(reading.text, reading.tokens, "people"),
            quantity_tokens=(number.first, number.end),
        )
    return out


def whole_of(reading: Reading, parts: Sequence[Number], tolls: Sequence[Mention]) -> Mention | None:
    """Return the one toll before a row of counts that they add up to: "four dead and nine hurt: two in A, two in B"."""
    told = [part.best for part in parts if part.best is not None]
    if len(told) < _TWO or len(told) != len(parts):
        return None
    if not reading.lexicon.set("part_openers").isdisjoint(reading.words(parts[0].first - _TWO, parts[0].first)):
        return None  # "two killed and nine hurt, including a man in A and a boy in B" are of the nine
    before = [m for m in tolls if m.first < parts[0].first and m.quantity is not None]
    fitting = [m for m in before if m.quantity is not None and m.quantity.best == sum(told)]
    return fitting[0] if len(fitting) == 1 and len(before) >= _TWO else None
