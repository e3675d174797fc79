"""Counts of a row, each with its place right behind it: "12,000 customers: 7,000 in A, 2,000 in B, the rest in C"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.outages.units import UNITS
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_Row = list[tuple[Number | None, int, int]]
_ROW = 2  # items
_GAP = 4  # words: "have been left"
_OF_THEM = 2  # tokens
_DASHES = frozenset({"—", "–", "-"})


def counts_before_places(reading: Reading, match: Match, triggers: Sequence[Match]) -> list[Number]:
    """Return the counts of a row beside what was lost, each with its place behind it; [] where there is no row.

    What is left makes an item too, its figure untold: "and the rest in C". A unit told once is that of all. A row of
    three may also stand right before what was lost: "7,000 customers in A, 2,000 in B and 900 in C lost power".
    """
    after = (other.first for other in triggers if other.first > match.first and other.last > match.last)
    end = min(after, default=len(reading.row))
    first = all(other.first >= match.first for other in triggers)
    ahead = [row for row in _rows(reading, 0, match.first) if first and _is_said_of(reading, row, match)]
    rows = [row for row in _rows(reading, match.first, end) if len(row) >= _ROW]
    if rows and rows[0][-1][2] == end < len(reading.row):
        rows[0].pop()  # "power in A and B, and 40 villages in C lost water"
    row = rows[0] if rows and len(rows[0]) >= _ROW else next((row for row in ahead if len(row) > _ROW), [])
    counts = [number for number, _, _ in row if number is not None]
    if not counts or (match.first <= counts[0].first < match.last and counts[0].unit not in UNITS):
        return []
    told = [*counts, *(n for n in reversed(reading.numbers) if n.first < counts[0].first)]
    unit = next((n.unit for n in told if n.unit in UNITS), None)
    return [] if unit is None else [n if n.unit in UNITS else replace(n, unit=unit) for n in counts]


def _is_said_of(reading: Reading, row: _Row, match: Match) -> bool:
    """Whether nothing but a few words of the same clause stands between a row and what was lost."""
    gap = reading.row[row[-1][2] : match.first]
    return len(gap) <= _GAP and all(word[0].isalpha() for word in gap)


def _rows(reading: Reading, low: int, end: int) -> list[_Row]:
    """Return the items between two tokens in rows: what stands between two items of one is only what joins them."""
    joints = reading.lexicon.any_of("list_words", "added_words") | {",", ";"}
    rows: list[_Row] = []
    for item in _items(reading, low, end):
        gap = reading.row[rows[-1][-1][2] : item[1]] if rows else [""]
        if gap and joints.issuperset(gap):
            rows[-1].append(item)
        elif item[0] is not None:
            rows.append([item])
    return rows


def _items(reading: Reading, low: int, end: int) -> Iterator[tuple[Number | None, int, int]]:
    """Yield each count that leads to a place, or "the rest" that does, with where it begins and its place ends."""
    lexicon = reading.lexicon
    starts = dict(reading.places)
    passed = lexicon.any_of("articles", "near_types", "of_words")
    owned = not lexicon.set("person_determiners")  # «900 родин Сумського району та 300 Роменського»

    def place_behind(at: int) -> int | None:
        if owned and at in starts:
            end = starts[at]
            return end + ("".join(reading.row[end : end + 1]) in lexicon.table("admin"))
        at += bool(_DASHES.intersection(reading.row[at : at + 1]))
        if lexicon.set("locatives").isdisjoint(reading.row[at : at + 1]):
            return None
        at += 1
        while at not in starts and at < len(reading.row) and reading.row[at] in passed:
            at += 1
        return starts.get(at)

    # «2 200 Прилуцького району» are no districts
    told = [
        replace(n, other=None, noun=None) if owned and n.other == "place_noun" and n.last in starts else n
        for n in reading.numbers
    ]
    numbers = {n.first: n for n in told if n.other is None and (n.unit in UNITS or n.noun is None)}
    for first in range(low, end):
        number = numbers.get(first)
        if number is None and reading.row[first] not in lexicon.set("rest_words"):
            continue
        behind = first + 1 if number is None else number.end
        them = " ".join(reading.words(behind, behind + _OF_THEM)) in lexicon.set("parts_of")
        last = place_behind(behind + _OF_THEM * them)
        if last is not None:
            articled = number is None and reading.row[first - 1] in lexicon.set("articles")
            yield number, first - articled, last
