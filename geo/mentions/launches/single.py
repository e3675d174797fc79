"""Weapons brought down one at a time: "shot down a missile and 19 drones", "a second drone was intercepted"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.numerals import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention

MEASURES = {"drone": "drones", "missile": "missiles"}
_VERB_REACH = 12  # tokens from a weapon to what became of it
_STOPS = frozenset({";", ":", "—", "–"})


def with_single_ones(
    reading: Reading, mentions: list[Mention], end: int | None, triggers: Sequence[Match]
) -> list[Mention]:
    """Return the counts of a list with the one weapon that it begins or ends with, or the only one of a sentence.

    end is the offset after the last count of a list, None where there is no list.
    """
    if end is None:
        return mentions or _one_brought_down(reading, triggers)
    return [*_one_ahead(reading, mentions[0]), *mentions, *_one_more(reading, mentions[-1], end)]


def _one_brought_down(reading: Reading, triggers: Sequence[Match]) -> list[Mention]:
    """Read the one weapon of a sentence that counts none: "a second drone was shot down", "jets downed a missile"."""
    if not reading.has_word("single_arms") or not reading.lexicon.set("one_articles") or _fell_on_something(reading):
        return []
    for match in triggers:
        if match.rule.get("status") != "averted" or _is_unreal(reading, match):
            continue
        for at in (*range(match.last, match.last + 4), *range(match.first - 1, max(match.first - _VERB_REACH, 0), -1)):
            low = _begin(reading, at)
            if low is None or not _is_its(reading, match, low, at):
                continue
            past = any(reading.cue(kind, low) for kind in ("cumulative", "past", "war_total"))
            mention = Mention(
                kind="launch",
                measure=MEASURES[str(reading.lexicon.table("noncounts").get(reading.row[at]))],
                sentence=reading.index,
                first=min(low, match.first),
                last=max(at + 1, match.last),
                scope="cumulative" if past else "nationwide",
                status="averted",
                rule=match.rule.name,
            )
            return [_counted(reading, mention, low, at + 1)]
    return []


def _fell_on_something(reading: Reading) -> bool:
    """Whether what fell of a weapon did harm: then that is what happened."""
    return reading.has_word("debris", "debris_words") and not reading.has_word("none_words")


def _is_unreal(reading: Reading, match: Match) -> bool:
    return any(reading.cue(kind, match.first) for kind in ("hypothetical", "figurative", "staged", "denied"))


def _is_its(reading: Reading, match: Match, low: int, at: int) -> bool:
    """Whether a weapon is the object right behind a verb, or the subject of a passive, and no "debris of" it is told.

    A relative clause may stand between: "a drone that was heading for the town was shot down".
    """
    if low >= match.last:
        return low == match.last
    between = reading.row[at + 1 : match.first]
    passive = any(word in reading.lexicon.set("be_forms") for word in [*between[-1:], reading.row[match.first]])
    before = reading.words(low - 1, low)
    prepositions = reading.lexicon.set("prepositions")
    return passive and _STOPS.isdisjoint(between) and prepositions.isdisjoint(before)


def _begin(reading: Reading, at: int) -> int | None:
    """Return where the phrase of one weapon at a token begins, at "a", "another" or "second"; None where it is none."""
    row, lexicon = reading.row, reading.lexicon
    if at >= len(row) or row[at] not in lexicon.set("single_arms"):
        return None
    if lexicon.table("noncounts").get(row[at]) not in MEASURES:
        return None
    low = at
    nations = lexicon.any_of("attacking_nations", "fighting_nations", "enemies")
    while low and (row[low - 1] in nations or _describes_arms(reading, low - 1)):
        low -= 1
    if not low or row[low - 1] not in lexicon.any_of("one_articles", "another", "nth"):
        return None
    low -= 1
    both = low > 0 and row[low] in lexicon.set("nth") and row[low - 1] in lexicon.set("one_articles")
    return low - both


def _describes_arms(reading: Reading, at: int) -> bool:
    """Whether a word before that for a weapon tells its kind or its type: "a cruise missile", "a Kh-31P missile"."""
    word, lexicon = reading.row[at], reading.lexicon
    typed = "-" in word and any(letter.isdigit() for letter in word) and word[0].isalpha()
    named = lexicon.table("noncounts").get(word) in MEASURES and word not in lexicon.set("single_arms")
    return word in lexicon.set("arms_adjectives") or (reading.tokens[at].capital and (typed or named))


def _one_more(reading: Reading, last: Mention, end: int) -> list[Mention]:
    """Read the one weapon with which a list of counted ones ends: «сбили 28 дронов и ракету Х-59»."""
    row, lexicon = reading.row, reading.lexicon
    at = end + 1
    if not lexicon.set("list_words").intersection(row[end:at]):
        return []
    at += at < len(row) and row[at] in lexicon.set("one_articles")
    while at < len(row) and _describes_arms(reading, at):
        at += 1
    kind = lexicon.table("noncounts").get(row[at]) if at < len(row) and row[at] in lexicon.set("single_arms") else None
    if kind not in MEASURES or any(number.first == at for number in reading.numbers):
        return []
    mention = replace(last, measure=MEASURES[str(kind)], first=min(last.first, at), last=max(last.last, at + 1))
    return [_counted(reading, mention, end + 1, at + 1)]


def _one_ahead(reading: Reading, first: Mention) -> list[Mention]:
    """Read the one weapon with which a list of counted ones begins: "shot down a cruise missile and 19 drones"."""
    at = first.quantity_tokens[0] - 2 if first.quantity_tokens is not None else -1
    low = _begin(reading, at) if at > 0 else None
    if low is None or reading.row[at + 1] not in reading.lexicon.set("list_words"):
        return []
    measure = MEASURES[str(reading.lexicon.table("noncounts").get(reading.row[at]))]
    return [_counted(reading, replace(first, measure=measure, first=low, last=at + 1), low, at + 1)]


def _counted(reading: Reading, mention: Mention, first: int, last: int) -> Mention:
    """Return a mention that counts one, by the tokens that say it."""
    quantity = Number(first, last, 1, 1, 1).quantity(reading.text, reading.tokens, None)
    return replace(mention, quantity=quantity, quantity_tokens=(first, last))
