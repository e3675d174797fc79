"""What is told of a number by the words around it: a multiplier told once for two, somebody no list knows."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers.numerals import Number, word_at
from geo.model import Token

_PHRASE_REACH = 5
_VILLAGES_REACH = 9  # tokens: «12 сёл и хуторов Глуховского района, в которых проживают 3 тысячи»
_WITH_MULTIPLIER = 2  # tokens


def lives_in_those_counted(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether a relative clause tells who lives in settlements: «обесточены 12 сёл, где проживают 3 тысячи человек»."""
    units = lexicon.table("units")
    which = word_at(tokens, number.first - 2) in lexicon.set("in_which")
    return which and any(
        units.get(token.text) == "settlements"
        for token in tokens[max(number.first - _VILLAGES_REACH, 0) : number.first - 2]
    )


def has_object(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word of harm has whom it harmed behind it, and counts nobody: "two drones injured five"."""
    if tokens[at].text not in lexicon.set("casualty_nouns"):
        return False
    after = word_at(tokens, at + 1)
    return (
        after[:1].isdigit()
        or after in lexicon.table("numerals")
        or after in lexicon.any_of("person_determiners", "plural_people")
    )


def opens_a_row_of_tolls(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word of harm has one more toll behind it, not whom it harmed: "2 killed 14 injured"."""
    nouns, after = lexicon.set("casualty_nouns"), word_at(tokens, at + 1)
    counted = after[:1].isdigit() or after in lexicon.table("numerals")
    return word_at(tokens, at) in nouns and counted and word_at(tokens, at + 2) in nouns


def multiplier_of_both(tokens: Sequence[Token], number: Number, following: Number, lexicon: Lexicon) -> float | None:
    """Return the multiplier told once for two numbers told in turn: «31 і 12 тисяч абонентів відповідно»."""
    digits = number.last - number.first == 1 and tokens[number.first].text.isdigit()
    told_once = following.last - following.first == _WITH_MULTIPLIER and tokens[following.first].text.isdigit()
    if not digits or not told_once or number.best is None:
        return None
    shared = lexicon.table("multipliers").get(tokens[following.last - 1].text)
    return float(shared) if shared is not None and number.best < float(shared) else None


def multiplied(number: Number, by: float) -> Number:
    """Return a number with its bounds and its value times a multiplier told elsewhere."""
    low, best, high = (None if bound is None else bound * by for bound in (number.low, number.best, number.high))
    return replace(number, low=low, best=best, high=high)


def names_somebody(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Return whether a word that no list knows ends a noun phrase in the singular: "the shop assistant", "a florist".

    What has an age behind it, or is hurt together with people, is a person, whatever the trade.
    """
    determiners = lexicon.any_of("person_determiners", "definite_articles")
    if determiners.isdisjoint([token.text for token in tokens[max(at - _PHRASE_REACH, 0) : max(at, 0)]]):
        return False
    word, functions = word_at(tokens, at), lexicon.set("function")
    known = word in lexicon.table("noncounts") or word in lexicon.table("targets") or word in lexicon.table("weapons")
    counted = lexicon.table("units").get(word, "customers") != "customers" or lexicon.ends(word, "plural_ends")
    if not word[:1].isalpha() or known or counted or word in functions or word in lexicon.set("no_person"):
        return False
    for first in range(at - 1, max(at - _PHRASE_REACH, -1), -1):
        if tokens[first].text in determiners:
            return True
        if not tokens[first].text[0].isalpha() or tokens[first].text in functions:
            return False
    return False
