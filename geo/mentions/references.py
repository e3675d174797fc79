"""Find words that stand for a place named before: "the capital", "the city", "the region"."""

from __future__ import annotations

from dataclasses import dataclass

from geo.mentions.reading import Reading


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: its token span, the kind of place meant, and its words."""

    sentence: int
    first: int
    last: int
    kind: str
    words: str


def find_references(reading: Reading) -> list[Reference]:
    """Return the references of a sentence; offices ("the city council") and "the city of X" are none."""
    kinds = reading.lexicon.table("references")
    tokens = reading.tokens
    out = []
    for at in range(1, len(tokens)):
        kind = kinds.get(tokens[at].text)
        if kind is None or tokens[at - 1].text not in {"the", "this", "that", "ukraine's", "'s"}:
            continue
        if any(first <= at < last for first, last in reading.places):
            continue
        after = tokens[at + 1].text if at + 1 < len(tokens) else ""
        if after == "of" or after in reading.lexicon.set("office"):
            continue
        if after == "'s" and at + 2 < len(tokens) and tokens[at + 2].text in reading.lexicon.set("office"):
            continue
        words = reading.text[tokens[at - 1].start : tokens[at].end]
        out.append(Reference(reading.index, at - 1, at + 1, str(kind), words))
    return out
