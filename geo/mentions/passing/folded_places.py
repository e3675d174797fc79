"""A place told at length costs a rule no more than one told by its name: "the front-line town of A in the B region".

Rules reach over so many words. Where none fits a sentence as it stands, it is read once more with one word for each
place told so (`folded`): by its kind, by where it lies in itself, by its land behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from geo.mentions.lexicon import Lexicon
from geo.mentions.passing.land_asides import NO_MARK

_LEAST = 2  # words that one stands for


class Row(NamedTuple):
    """A row of words with places folded, where each of them stood and where the row ended, and which are folded."""

    words: list[str]
    stood: list[int]
    folds: frozenset[int]


def folded(row: Sequence[str], spans: Iterable[tuple[int, int, bool]], lexicon: Lexicon) -> Row | None:
    """Return the row with one word for each place told at length; None where none is.

    spans are of places, with whether each is a land.
    """
    if not lexicon.set("told_of_places"):
        return None
    phrases = _phrases(row, sorted(spans), lexicon)
    if not phrases:
        return None
    words: list[str] = []
    stood: list[int] = []
    folds: set[int] = set()
    at = 0
    for first, last, name in phrases:
        words += row[at:first]
        stood += range(at, first)
        folds.add(len(words))
        words.append(name)
        stood.append(first)
        at = last
    words += row[at:]
    stood += range(at, len(row) + 1)
    return Row(words, stood, frozenset(folds))


def _phrases(
    row: Sequence[str], spans: Sequence[tuple[int, int, bool]], lexicon: Lexicon
) -> list[tuple[int, int, str]]:
    """Return where places told at length begin and end, with the last word of each one's name."""
    out: list[tuple[int, int, str]] = []
    at = 0
    while at < len(spans):
        first, last, land = spans[at]
        begin = _begin(row, first, out[-1][1] if out else 0, lexicon)
        if land and at + 1 < len(spans) and _owns(row, last, spans[at + 1][0], lexicon):
            at += 1
            last, land = spans[at][1:]
            begin -= begin > 0 and row[begin - 1] in lexicon.set("name_articles")
        name = row[last - 1]
        while (
            not land
            and at + 1 < len(spans)
            and spans[at + 1][2]
            and _leads_to_its_land(row, last, spans[at + 1][0], lexicon)
        ):
            at += 1
            last = spans[at][1]
        last += row[last : last + 1] == [NO_MARK]
        if last - begin >= _LEAST:
            out.append((begin, last, name))
        at += 1
    return out


def _begin(row: Sequence[str], first: int, floor: int, lexicon: Lexicon) -> int:
    """Return where what is told of a place before its name begins: "the northern part of", "central"."""
    told, begin = lexicon.set("told_of_places"), first
    while begin > floor and (row[begin - 1] in told or row[begin - 1] in lexicon.set("linking")):
        begin -= 1
    while begin < first and row[begin] in lexicon.set("linking"):
        begin += 1
    if begin > floor and begin < first and row[begin - 1] in lexicon.any_of("name_articles", "one_articles"):
        begin -= 1
    return begin


def _leads_to_its_land(row: Sequence[str], last: int, first: int, lexicon: Lexicon) -> bool:
    """Whether no more than "in the" or a mark that is read as none stands between a place and a land."""
    gap = row[last:first]
    led = gap[:1] == [NO_MARK] or (bool(gap) and gap[0] in lexicon.set("inside_words"))
    return led and lexicon.any_of("inside_words", "name_articles").issuperset(gap[1:])


def _owns(row: Sequence[str], last: int, first: int, lexicon: Lexicon) -> bool:
    """Whether a possessive leads from a land to a place in it: "the Kharkiv region's town of Izium"."""
    gap = row[last:first]
    told = lexicon.any_of("told_of_places", "linking")
    return bool(gap) and gap[0] in lexicon.set("possessives") and told.issuperset(gap[1:])
