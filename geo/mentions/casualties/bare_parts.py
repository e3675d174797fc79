"""Read a sentence that places some of the people counted before it: "Seven were hurt. Three of them in X"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading
from geo.model import Mention

PART = " (some of them)"
_LONGEST = 12  # tokens
_NEXT = 2  # tokens: "of them"


def find_bare_parts(reading: Reading, before: Sequence[Mention]) -> list[Mention]:
    """Return the part that a short sentence counts of the casualties which the one before it tells last.

    It begins with the count and a pronoun for the people, names a place and tells nothing else of them.
    """
    whole = next((m for m in reversed(before) if m.kind == "casualty"), None)
    if whole is None or whole.quantity is None or not reading.places or len(reading.row) > _LONGEST:
        return []
    part = next(iter(reading.numbers), None)
    if part is None or part.first > 0 or not _is_of_them(reading, part) or reading.matches("casualty"):
        return []
    count, all_of_them = part.best, whole.quantity.best
    if count is None or all_of_them is None or count >= all_of_them:
        return []
    return [
        Mention(
            kind="casualty",
            measure=whole.measure,
            sentence=reading.index,
            first=part.first,
            last=part.end,
            quantity=part.quantity(reading.text, reading.tokens, "people"),
            quantity_tokens=(part.first, part.end),
            scope=whole.scope,
            rule=whole.rule + PART,
        )
    ]


def _is_of_them(reading: Reading, part: Number) -> bool:
    """Whether "of them" stands behind a bare count, and a place behind that with no more than a preposition before."""
    lexicon, row = reading.lexicon, reading.row
    if part.unit not in {None, "people"} or part.other is not None:
        return False
    said = row[part.last : part.last + _NEXT]
    links = lexicon.any_of("part_links", "of_words")
    told = len(said) == _NEXT and said[0] in links and said[1] in lexicon.set("part_pronouns")
    at = part.last + _NEXT
    gap = row[at : reading.places[0][0]]
    fits = lexicon.any_of("locatives", "near_types") | {"–", "—", "-"}
    return told and 0 < len(gap) <= _NEXT + 1 and fits.issuperset(gap)
