"""Seas told in a row by their adjectives: «над акваториями Азовского и Чёрного морей», «14 – над Чёрным, 3 – …»."""

from __future__ import annotations

from geo.mentions.names.known_names import Line
from geo.model import PlaceName

_ROW = 6  # tokens from an adjective to the word that all share


def sea_of_row(line: Line, index: int) -> PlaceName | None:
    """Return the sea that an adjective names, where its word stands farther on; None where it names none.

    The last adjective of a row has the shared word in its span. Right behind "over" an adjective alone is a sea's.
    """
    tokens, lexicon = line.tokens, line.lexicon
    name = lexicon.table("seas").get(tokens[index].text)
    if name is None:
        return None
    shared, marks = lexicon.set("sea_plurals"), lexicon.any_of("list_marks", "list_joins")
    at = index + 1
    while at < min(index + _ROW, len(tokens)) and (
        tokens[at].text in marks or tokens[at].text in lexicon.table("seas")
    ):
        at += 1
    in_row = at < len(tokens) and tokens[at].text in shared
    after = tokens[index + 1].text if index + 1 < len(tokens) else "."
    over = index > 0 and tokens[index - 1].text in lexicon.set("over_words") and not after[0].isalpha()
    if not (in_row or over):
        return None
    ids = tuple(i for i in line.gazetteer.look_up(str(name)) if (e := line.gazetteer.entry(i)) and e.kind == "water")
    last = index + 2 if in_row and at == index + 1 else index + 1
    return line.place((index, last), ids, "water", stem_last=index + 1) if ids else None
