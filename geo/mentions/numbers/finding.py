"""Read numbers as written: a value or bounds, never a figure the text does not give, and what is counted.

Libraries for this were measured and are wrong on news (word2number reads "No one was hurt" as 1), so the
grammar is our own: digits and words (`numerals`), hedges, ranges, shares, and words that give no figure ("dozens").
Ages, dates, times, prices, distances and calibres are read too, so that nobody else takes them for a toll.
The words stand in the lexicon; a language without articles or with case endings fills the same tables.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers.ages import with_ages_told_one_by_one
from geo.mentions.numbers.bounds import with_bounds
from geo.mentions.numbers.counted import with_noun, with_noun_before
from geo.mentions.numbers.no_counts import shared_kinds
from geo.mentions.numbers.numerals import Number, parse_digits, read_number, word_at
from geo.mentions.numbers.told_for_both import names_somebody
from geo.mentions.rules import Openings
from geo.model import Token

__all__ = ["Number", "find_numbers", "names_somebody", "parse_digits"]
_HEDGE_REACH = 4
_RISING_REACH = 6
_DASHES = frozenset("-–—")


def find_numbers(tokens: Sequence[Token], lexicon: Lexicon, openings: Openings | None = None) -> list[Number]:
    """Return the numbers of a sentence in order, each with its hedge, bounds and noun.

    openings are those of the sentence's words, where they are known.
    """
    found: list[Number] = []
    end = 0
    words = lexicon.number_words
    starts = [at for at, (_, _, word, _, _) in enumerate(tokens) if word in words or word[0].isdigit() or "-" in word]
    if not starts:
        return []
    begun = lexicon.rules.openings([token.text for token in tokens]) if openings is None else openings
    hedges = [at for at, _ in begun.get("hedges", ())]
    for index in starts:
        number = read_number(tokens, index, lexicon) if index >= end else None
        if number is None:
            continue
        core = number.first
        number = _with_range(tokens, number, lexicon)
        if any(0 < number.first - at <= _HEDGE_REACH for at in hedges):
            number = _with_hedge(tokens, number, lexicon, found[-1].last if found else 0)
        number = with_noun(tokens, with_bounds(tokens, number, core, lexicon), core, lexicon)
        bare = number.unit is None and number.other is None and number.noun is None
        if bare and word_at(tokens, core - 1) in lexicon.set("below_zero"):
            number = replace(number, other="degree")  # «мінус 7 дронів» were brought down
        number = with_noun_before(tokens, number, core, found[-1].end if found else 0, lexicon)
        found.append(number)
        end = number.last
    out = shared_kinds(tokens, _put_right(tokens, found, lexicon), lexicon)
    return with_ages_told_one_by_one(tokens, out, lexicon)


def _put_right(tokens: Sequence[Token], found: Sequence[Number], lexicon: Lexicon) -> list[Number]:
    """Make one number of "not seven but nine", «не семь, а девять»: the second, told with the words of both."""
    out: list[Number] = []
    for number in found:
        before = out[-1] if out else None
        gap = [token.text for token in tokens[before.end : number.first]] if before is not None else []
        but = gap[gap[:1] == [","] :]
        denied = before is not None and word_at(tokens, before.first - 1) in lexicon.set("casualty_negations")
        if denied and before is not None and len(but) == 1 and but[0] in lexicon.set("contrast_words"):
            out[-1] = replace(number, first=before.first - 1)
        else:
            out.append(number)
    return out


def _with_range(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """Join "10 to 12", "10-12", "between 10 and 12" into one number with bounds and no best value."""
    if number.best is None or number.last >= len(tokens):
        return number
    link = tokens[number.last].text
    ands = lexicon.set("range_ands")
    if link not in ands and link not in lexicon.set("range_links"):
        return number
    between = word_at(tokens, number.first - 1) in lexicon.set("range_openers")
    if _is_rising(tokens, number.first, number.last, lexicon):
        return number  # "rose from four to seven" tells of two counts
    if not (link in lexicon.set("range_links") or between) or number.last + 1 >= len(tokens):
        return number
    if link in _DASHES and tokens[number.last].start > tokens[number.last - 1].end:
        spaced = tokens[number.last + 1].start > tokens[number.last].end
        if spaced and lexicon.set("dash_is_a_verb"):
            return number  # "у Харкові 3 – 5 у Сумах" is no range
    other = read_number(tokens, number.last + 1, lexicon)
    if other is None or other.best is None or other.best <= number.best or other.other or number.unit:
        return number
    low = number.best
    scale = lexicon.table("multipliers").get(tokens[other.last - 1].text, 1)
    if tokens[other.last - 1].text == ".":
        scale = lexicon.table("multipliers").get(tokens[other.last - 2].text, 1)
    if low < 1000 <= other.best and low * scale < other.best:
        low *= scale  # "10 to 12 thousand", «от 10 до 12 тыс.»; not "between 900 and two thousand"
    return replace(number, first=number.first - between, last=other.last, low=low, best=None, high=other.best)


def _with_hedge(tokens: Sequence[Token], number: Number, lexicon: Lexicon, floor: int) -> Number:
    """Widen a number by the hedge right before it: "over 370" has low 370 and no high."""
    if number.other or (number.best is None and number.high is not None):
        return number
    low = max(floor, number.first - _HEDGE_REACH)
    row = [token.text for token in tokens[low : number.first]]
    for first in range(low, number.first):
        for match in lexicon.rules.find("hedges", row[first - low :]):
            end = first + match.last
            gap = row[end - low :]
            if any(word not in lexicon.set("hedge_gap") for word in gap):
                continue
            kind = match.rule.group.rpartition(".")[2]
            begin = first + match.first
            if kind == "about" and word_at(tokens, begin - 1) in lexicon.set("told_about"):
                continue  # "information about 31 people"
            if kind == "up_to" and _is_rising(tokens, begin, number.last, lexicon):
                continue  # "has gone up to nine"
            if number.best is None:
                return replace(number, first=begin)
            bounds = {
                "at_least": (number.best, number.best, None),
                "over": (number.best, number.best, None),
                "up_to": (None, number.best, number.best),
                "under": (None, number.best, number.best),
                "about": (None, number.best, None),
            }[kind]
            return replace(number, first=begin, low=bounds[0], best=bounds[1], high=bounds[2])
    return number


def _is_rising(tokens: Sequence[Token], begin: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a word of growth makes "to nine" the new figure, neither a bound nor the end of a range.

    So where it is told of another toll before: «зросла до 37, а загиблих – до п'яти».
    """
    rising = lexicon.set("rising")
    gapped = not lexicon.set("harmed_people").isdisjoint(token.text for token in tokens[max(begin - 2, 0) : begin])
    beside = (*tokens[max(begin - (1 + gapped) * _RISING_REACH, 0) : begin], *tokens[last : last + 3])
    return not rising.isdisjoint([token.text for token in beside])
