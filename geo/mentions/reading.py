"""A sentence made ready for the finders: its tokens, numbers, place spans and context cues."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers import Number, find_numbers
from geo.mentions.patterns import Match, Rule
from geo.mentions.rules import Openings
from geo.model import Coordinates, PlaceName, Sentence, Token

_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")"})
_LAST_CENTURY = (1900, 1992)
_NEEDS_REACH, _NATION_REACH, _RECORD_REACH = 10, 4, 12
_NOT_PAST = frozenset({"born", "built", "opened", "founded", "closed", "occupied", "captured", "annexed"})
_UNREAL = ("hypothetical", "denied", "past", "cumulative", "figurative", "staged")


@dataclass(frozen=True, slots=True)
class Cue:
    """A context rule at work: its kind (hypothetical, past, part, …), where it stands and how far it reaches."""

    kind: str
    first: int
    last: int
    reach: int
    both: bool

    def covers(self, tokens: Sequence[Token], at: int) -> bool:
        """Return whether the cue governs the token at offset `at`; a comma ends what is not sentence-wide."""
        if self.first <= at < self.last:
            return True
        if self.both:
            return abs(at - self.first) <= self.reach
        if not self.last <= at <= self.last + self.reach:
            return False
        return not any(token.text in _STOPS for token in tokens[self.last : at])


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence as the finders see it.

    places holds the token spans of toponyms, placed all their tokens; row the folded words, openings where rules may
    begin among them.
    """

    text: str
    index: int
    sentence: Sentence
    lexicon: Lexicon
    numbers: tuple[Number, ...]
    cues: tuple[Cue, ...]
    places: tuple[tuple[int, int], ...]
    placed: frozenset[int]
    row: Sequence[str]
    openings: Openings
    _found: dict[str, list[Match]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def tokens(self) -> Sequence[Token]:
        """The sentence's tokens."""
        return self.sentence.tokens

    def cue(self, kind: str, at: int) -> bool:
        """Return whether a cue of `kind` governs the token at offset `at`."""
        return any(cue.kind == kind and cue.covers(self.tokens, at) for cue in self.cues)

    def has(self, kind: str) -> bool:
        """Return whether the sentence holds a cue of `kind`."""
        return any(cue.kind == kind for cue in self.cues)

    def matches(self, section: str) -> list[Match]:
        """Return the rules of a section that fit, with what they need beside them (`needs`) in place."""
        if section not in self._found:
            self._found[section] = self.lexicon.rules.find(section, self.row, self.openings, self._has_needs)
        return self._found[section]

    def words(self, first: int, last: int) -> list[str]:
        """Return the folded words of tokens first..last."""
        return list(self.row[max(first, 0) : last])

    def _has_needs(self, match: Match) -> bool:
        needed = match.rule.get("needs")
        if not needed:
            return True
        reach = int(match.rule.get("needs_reach", _NEEDS_REACH))
        around = self.words(match.first - reach, match.last + reach)
        return bool(self.lexicon.set(needed) & set(around))


def make_reading(
    text: str,
    index: int,
    sentence: Sentence,
    names: Iterable[PlaceName],
    lexicon: Lexicon,
    published_year: int | None,
    coordinates: Iterable[Coordinates] = (),
) -> Reading:
    """Read a sentence's numbers and cues; what is part of a place name or of coordinates is no number."""
    named: list[PlaceName | Coordinates] = [*names, *coordinates]
    spans = tuple((name.first, name.last) for name in named if name.sentence == index)
    numbers = tuple(
        number
        for number in find_numbers(sentence.tokens, lexicon)
        if not any(first <= number.first < last for first, last in spans)
    )
    row = [token.text for token in sentence.tokens]
    openings = lexicon.rules.openings(row)
    cues = tuple(
        Cue(
            str(match.rule.get("cue")),
            match.first,
            match.last,
            int(match.rule.get("reach", 8)),
            bool(match.rule.get("both", False)),
        )
        for match in lexicon.rules.find_overlapping("context", row, openings)
        if _holds(match.rule, row[match.first : match.last], published_year)
        and not _is_month(sentence.tokens, match)
        and not _is_record(sentence.tokens, match, lexicon)
    )
    cues += tuple(
        replace(cue, kind="history") for cue in cues if cue.kind == "past" and _is_of_old(sentence.tokens, cue)
    )
    placed = frozenset(at for first, last in spans for at in range(first, last))
    return Reading(text, index, sentence, lexicon, numbers, cues, spans, placed, row, openings)


def names_attack(reading: Reading) -> bool:
    """Return whether the sentence names a strike outright: by a strong word, neither threat nor history."""
    return any(
        not match.rule.get("weak") and not any(reading.cue(kind, match.first) for kind in _UNREAL)
        for match in reading.matches("strike")
    )


def names_attacker(reading: Reading) -> bool:
    """Return whether the sentence names a weapon or an attacker outside threats, denials and history."""
    known = reading.lexicon.any_of("enemies", "weapons")
    return any(
        (token.text in known or _are_troops_at_it(reading, at))
        and not any(reading.cue(kind, at) for kind in (*_UNREAL, "civil"))
        for at, token in enumerate(reading.tokens)
    )


def _are_troops_at_it(reading: Reading, at: int) -> bool:
    """Whether a nation's troops stand here before a verb of harm: "Russian forces killed three residents"."""
    following = reading.words(at + 1, at + 1 + _NATION_REACH)
    nation = reading.tokens[at].text in reading.lexicon.set("attacking_nations")
    return (
        nation
        and bool(set(following[:2]) & reading.lexicon.set("arms"))
        and bool(set(following[1:]) & reading.lexicon.set("harm"))
    )


def is_armed(reading: Reading, first: int, last: int, reach: int) -> bool:
    """Return whether a weapon or an attacker stands within `reach` tokens of first..last."""
    low, high = max(first - reach, 0), min(last + reach, len(reading.tokens))
    return any(names_weapon(reading, at) or _is_attacker(reading, at) for at in range(low, high))


def names_weapon(reading: Reading, at: int) -> bool:
    """Return whether the token at offset `at` is a weapon."""
    return reading.tokens[at].text in reading.lexicon.table("weapons")


def names_drone(reading: Reading, at: int) -> bool:
    """Return whether the token at offset `at` is a drone: a weapon of this war and no earlier one."""
    return reading.lexicon.table("weapons").get(reading.tokens[at].text) == "drone"


def _is_attacker(reading: Reading, at: int) -> bool:
    """Whether a word names who attacks; a nation's adjective ("Russian") does with its troops or arms after it."""
    word = reading.tokens[at].text
    if word not in reading.lexicon.set("attackers"):
        return False
    if word not in reading.lexicon.set("attacking_nations"):
        return True
    following = set(reading.words(at + 1, at + 1 + _NATION_REACH))
    return bool(following & reading.lexicon.any_of("weapons", "arms"))


def _is_of_old(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a cue of the past is a year of the last century: what its paragraph goes on to tell is history too."""
    return any(
        token.text.isdigit() and _LAST_CENTURY[0] <= int(token.text) < _LAST_CENTURY[1] and len(token.text) == 4
        for token in tokens[cue.first : cue.last]
    )


def _is_month(tokens: Sequence[Token], match: Match) -> bool:
    """Whether "may" is the month of a date ("May 6") and no modal verb, or a year that of a birth."""
    if match.first and tokens[match.first - 1].text in _NOT_PAST:
        return True
    if tokens[match.first].text != "may" or not tokens[match.first].capital:
        return False
    beside = [*tokens[max(match.first - 1, 0) : match.first], *tokens[match.first + 1 : match.first + 2]]
    return any(token.text[0].isdigit() for token in beside)


def _is_record(tokens: Sequence[Token], match: Match, lexicon: Lexicon) -> bool:
    """Whether "since …", "this month" only say how rare this is: "one of the largest attacks since the invasion"."""
    counted = match.first > 0 and tokens[match.first - 1].text in lexicon.set("occasions")
    if counted and match.rule.get("cue") == "cumulative":
        return True  # "for the second time this week"
    before = [token.text for token in tokens[max(match.first - _RECORD_REACH, 0) : match.first]]
    since = lexicon.set("since_words") & {token.text for token in tokens[match.first : match.last]}
    of_a_deed = bool(before) and before[-1] in lexicon.set("war_deeds")
    return (
        (bool(since) or of_a_deed)
        and match.rule.get("cue") == "cumulative"
        and not lexicon.set("superlatives").isdisjoint(before)
    )


def _holds(rule: Rule, words: Iterable[str], published_year: int | None) -> bool:
    """Check a year rule: only a four-digit year other than the report's own is past."""
    if not rule.get("year"):
        return True
    return any(len(word) == 4 and word.isdigit() and int(word) != published_year for word in words)
