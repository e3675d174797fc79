"""Tell an adjective that opens a sentence with its noun from the town it might be: «Мирний план», «Новое оборудование».

Where any word has a capital, a name in an adjective's form is one only if what follows is no noun it agrees with.
Which endings a noun has beside which adjective tell the lexicon's `adjective_genders` and `noun_ends_…`.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon
from geo.mentions.subjects import is_finite
from geo.model import Token

_LEAST = 4  # letters of an adjective or a noun


def describes_a_noun(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Return whether the one word of a name is the adjective of the noun right after it."""
    if last - first != 1 or last >= len(tokens):
        return False
    word, noun = tokens[first].text, tokens[last]
    if noun.capital or not noun.text[0].isalpha() or len(noun.text) < _LEAST or len(word) < _LEAST:
        return False
    genders = lexicon.table("adjective_genders")
    gender = next((genders[word[-length:]] for length in (3, 2, 1) if word[-length:] in genders), None)
    if gender is None or not noun.text.endswith(tuple(lexicon.set(f"noun_ends_{gender}"))):
        return False
    small = lexicon.any_of(
        "adverbs", "prepositions", "clause_openers", "function", "numerals", "day_parts", "harms_after"
    )
    return noun.text not in small and not is_finite(noun.text, lexicon)
