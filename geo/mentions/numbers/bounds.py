"""Signs, endings and words right beside a number that bound it: "~40", ">40", "40+", "120-plus", "40 or more"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers.numerals import Number, word_at
from geo.model import Token

# Signs mean the same in every language; what stands before the number, and what behind it.
_BEFORE = {">": "over", "≥": "over", "<": "under", "≤": "under", "~": "about", "≈": "about", "±": "about"}
_BEHIND = {"+": "over"}
_BEHIND_WORDS = 3  # tokens: «40 і більше»


def with_bounds(tokens: Sequence[Token], number: Number, core: int, lexicon: Lexicon) -> Number:
    """Return a number with the bounds that its sign, its ending or the words behind it give; core is its own offset.

    A number that a word has hedged already, and one without a value, stays as it is.
    """
    if number.best is None or number.other or number.first != core or not number.low == number.best == number.high:
        return number
    if sign := _BEFORE.get(word_at(tokens, core - 1)):
        return _bounded(replace(number, first=core - 1), sign)
    if sign := _BEHIND.get(word_at(tokens, number.last)):
        return _bounded(replace(number, last=number.last + 1), sign)
    ending = tokens[core].text.rpartition("-")[2]
    if number.last == core + 1 and (sign := lexicon.table("bound_endings").get(ending)):
        return _bounded(number, sign)
    behind = [token.text for token in tokens[number.last : number.last + _BEHIND_WORDS]]
    for length in range(2, len(behind) + 1):
        if sign := lexicon.table("bounds_behind").get(" ".join(behind[:length])):
            return _bounded(replace(number, last=number.last + length), sign)
    return number


def _bounded(number: Number, sign: str) -> Number:
    low, high = {"over": (number.best, None), "under": (None, number.best), "about": (None, None)}[sign]
    return replace(number, low=low, high=high)
