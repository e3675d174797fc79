"""Things whose names are made of several nouns in a row: "a gas treatment plant", "a car repair shop".

Only where adjectives do not decline: there nouns stand before the noun they describe, which stands last.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon
from geo.mentions.reading import Reading

_NO_NOUNS = ("ed", "ing")
_SOLD_OR_MADE = frozenset({"commerce", "industry", "port"})


def joins_a_compound(reading: Reading, first: int, at: int) -> bool:
    """Return whether a noun no list knows stands between two that are known, all of them one thing's name.

    first is where the name begins, at the unknown noun. Of a station the first noun says nothing: "a gas compressor
    station" fills no tanks.
    """
    lexicon, row = reading.lexicon, reading.row
    if lexicon.set("adjective_endings") or at == first or at + 1 >= len(row) or at + 1 in reading.placed:
        return False
    table, word, head = lexicon.table("targets"), row[at], row[at + 1]
    if head not in table or head in lexicon.any_of("target_modifiers", "stations"):
        return False
    plain = word.isalpha() and not word.endswith(_NO_NOUNS) and not reading.tokens[at].capital
    other = lexicon.any_of("function", "articles", "auxiliaries", "weekday", "units")
    if not plain or word in other or word in lexicon.date_words:
        return False
    told = (m for section in ("damage", "strike", "casualty", "outage") for m in reading.matches(section))
    return not any(match.first <= at < match.last for match in told)


def for_vehicles(words: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return what sells, makes or berths vehicles, by its own noun: "a car repair shop", "a ferry terminal"."""
    table, kinds = lexicon.table("targets"), lexicon.table("noncounts")
    if lexicon.set("adjective_endings") or kinds.get(words[0]) != "vehicle" or words[-1] in lexicon.set("depots"):
        return None
    category = str(table[words[-1]])
    return category if category in _SOLD_OR_MADE else None
