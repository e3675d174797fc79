"""Take the words for a part of a town into the span of its name: «в центре Изюма» stands as «в Изюме» does.

Rules that ask what leads to a place see the same before both; no noun and no number of these words is counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon

_MOST = 4  # tokens: «одном из спальных районов»
_LEAST = 4  # letters of an adjective


def with_town_parts(
    spans: Sequence[tuple[int, int]], row: Sequence[str], lexicon: Lexicon
) -> tuple[tuple[int, int], ...]:
    """Return the spans of names, each from behind the preposition that leads to the part of a town it stands in."""
    parts = lexicon.set("town_parts")
    if not parts or parts.isdisjoint(row):
        return tuple(spans)
    return tuple([(where_it_opens(first, row, lexicon), last) for first, last in spans])


def where_it_opens(first: int, row: Sequence[str], lexicon: Lexicon) -> int:
    """Return where the words for a part of a town begin before its name, the name's own beginning without them."""
    if not first or row[first - 1] not in lexicon.set("town_parts"):
        return first
    ends, passed = tuple(lexicon.set("adjective_endings")), lexicon.any_of("numerals", "fired_from")
    at = first - 1
    while at > first - 1 - _MOST and at > 0 and (row[at - 1] in passed or _describes(row[at - 1], ends)):
        at -= 1
    return at if at and row[at - 1] in lexicon.set("locatives") else first


def _describes(word: str, ends: tuple[str, ...]) -> bool:
    return len(word) >= _LEAST and word.endswith(ends)
