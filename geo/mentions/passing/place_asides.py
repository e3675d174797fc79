"""Leave out what a place is like, told between commas behind its name: "Izium, home to 40,000 people, was hit".

Whoever lives there was not harmed, and what follows is told of the place. An aside that names a place stays, since the
other may be told by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.lexicon import Lexicon
from geo.mentions.passing.times import closes_alone
from geo.model import Sentence, Token

_LONGEST = 14  # tokens: "where some 21,000 people lived before the full-scale war"
_CLOSES = {",": frozenset({",", ".", ";"}), "(": frozenset({")"})}


def without_place_asides(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """Return a sentence without asides that say how large a place is or how far from the front it lies."""
    words, tokens = sentence.words, sentence.tokens
    if sentence.kind == "furniture" or not _CLOSES.keys() & set(words):
        return sentence
    kept: list[Token] = []
    at = 0
    for match in lexicon.passing.find("place_asides", words):
        opens = match.first - 1
        if opens < max(at, 1) or words[opens] not in _CLOSES or not tokens[opens - 1].capital:
            continue
        last = _closing(tokens, match.first, match.last, _CLOSES[words[opens]], lexicon)
        if last is None:
            continue
        on = lexicon.any_of("prepositions", "list_words")
        leads = words[last] == "," and not on.isdisjoint(words[last + 1 : last + 2])
        alone = words[last] == ")" or leads or (words[last] == "," and closes_alone(words, opens, last, lexicon))
        kept += tokens[at:opens]
        at = last + alone
    if not at:
        return sentence
    kept += tokens[at:]
    return replace(sentence, tokens=tuple(kept), words=[token.text for token in kept])


def _closing(tokens: Sequence[Token], first: int, at: int, closes: frozenset[str], lexicon: Lexicon) -> int | None:
    """Return where an aside that begins at a token is closed, None where it names a place or is not closed soon."""
    nations = lexicon.set("attacking_nations")
    tells = lexicon.any_of(
        "that_words", "relative_forms", "clause_relatives"
    )  # "a town of 40,000 that lost its bridge"
    for end in range(first, min(first + _LONGEST, len(tokens))):
        if end >= at and tokens[end].text in closes:
            return end
        if (end > first and tokens[end].text in tells) or tokens[end].text in {",", ";", ":"}:
            return None
        if tokens[end].capital and tokens[end].text not in nations:
            return None
    return None
