"""A sentence with every toponym in it as one `<place>`: what the rules that speak of places are matched against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo._quick import quick
from geo.mentions.lexicon import Lexicon
from geo.mentions.passing.land_asides import LANDS, NO_MARK, marks_of_lands
from geo.mentions.rules import Openings
from geo.model import PlaceName, Sentence, Token

PLACE = "<place>"


@quick
@dataclass(frozen=True, slots=True)
class Placed:
    """The tokens with their folded words in a row, a toponym each one of them.

    names are the sentence's toponyms, in order; places gives by token offset which of them stands there, stood where
    each token stood in the sentence, and where that ends; openings where rules may begin.
    """

    names: Sequence[PlaceName]
    tokens: Sequence[Token]
    row: list[str]
    places: Mapping[int, int]
    stood: Sequence[int]
    openings: Openings


def with_places(sentence: Sentence, names: Sequence[PlaceName], lexicon: Lexicon) -> Placed:
    """Return a sentence with its toponyms as one token each."""
    starts = {name.first: index for index, name in enumerate(names)}
    tokens: list[Token] = []
    places: dict[int, int] = {}
    stood: list[int] = []
    at = 0
    for first in sorted(starts):
        if first < at:
            continue
        tokens += sentence.tokens[at:first]
        stood += range(at, first + 1)
        places[len(tokens)] = starts[first]
        name, token = names[starts[first]], sentence.tokens[first]
        tokens.append(Token(token.start, name.end, PLACE, token.at, token.capital))
        at = max(name.last, first + 1)
    tokens += sentence.tokens[at:]
    stood += range(at, len(sentence.tokens) + 1)
    marks = marks_of_lands(sentence.words, [(n.first, n.last, n.hint in LANDS) for n in names], lexicon)
    if any(word in lexicon.set("inside_words") for at in marks for word in sentence.words[at + 1 : at + 2]):
        marks = frozenset()  # rules know "from Savino, in the Murmansk region, before"
    row = [NO_MARK if stood[at] in marks else token.text for at, token in enumerate(tokens)]
    return Placed(names, tokens, row, places, stood, lexicon.rules.openings(row))
