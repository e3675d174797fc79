"""A sentence made ready for the finders: its tokens, numbers, place spans and context cues."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from geo._quick import quick, replace
from geo.mentions.context_cues import Cue, find_cues
from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers.finding import Number, find_numbers
from geo.mentions.passing.folded_places import Row, folded
from geo.mentions.passing.land_asides import LANDS, without_their_marks
from geo.mentions.passing.times import name_in_whole, whole
from geo.mentions.passing.town_parts import with_town_parts
from geo.mentions.patterns import Match
from geo.mentions.rules import Openings
from geo.model import Coordinates, PlaceName, Sentence, Token

_NEEDS_REACH, _NATION_REACH = 10, 4  # tokens
_ACT_REACH = 3  # tokens from a nation to what it did: «РФ вночі пошкодила»
_NATIONS = ("forces_of_russia", "forces_of_ukraine", "of_russia", "of_ukraine", "nation_letters")
_DASHES = frozenset({"–", "—", "-", ":"})
_MARKED = frozenset({"–", "—", "-"})
_CLAUSE_ENDS = frozenset({",", ";", ".", ":"})
_UNREAL = ("hypothetical", "denied", "past", "cumulative", "figurative", "staged")


@dataclass(frozen=True, slots=True)
class Passed:
    """Something seen and not taken, and why: shown by `geo explain`."""

    sentence: int
    first: int
    last: int
    why: str


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence as the finders see it.

    places holds the token spans of toponyms, placed all their tokens; row the folded words, openings where rules may
    begin among them. whole is the sentence with the times it tells in passing, where it has any.
    """

    text: str
    index: int
    sentence: Sentence
    tokens: Sequence[Token]
    lexicon: Lexicon
    numbers: tuple[Number, ...]
    cues: tuple[Cue, ...]
    places: tuple[tuple[int, int], ...]
    placed: frozenset[int]
    row: list[str]
    openings: Openings
    folded: Row | None = None
    whole: Reading | None = field(default=None, compare=False, repr=False)
    _found: dict[str, list[Match]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def entire(self) -> Reading:
        """The sentence with all its times, for what asks when something was."""
        return self.whole or self

    def cue(self, kind: str, at: int) -> bool:
        """Return whether a cue of `kind` governs the token at offset `at`."""
        return bool(self.cues) and any(cue.kind == kind and cue.covers(self.row, at) for cue in self.cues)

    def any_cue(self, kinds: Collection[str], at: int) -> bool:
        """Return whether a cue of one of the kinds governs the token at offset `at`."""
        return bool(self.cues) and any(cue.kind in kinds and cue.covers(self.row, at) for cue in self.cues)

    def has(self, kind: str) -> bool:
        """Return whether the sentence holds a cue of `kind`."""
        return bool(self.cues) and any(cue.kind == kind for cue in self.cues)

    def has_word(self, *names: str) -> bool:
        """Return whether a word of the sentence stands in one of the lexicon's lists or tables."""
        return not self.lexicon.any_of(*names).isdisjoint(self.row)

    def matches(self, section: str) -> list[Match]:
        """Return the rules of a section that fit, with what they need beside them (`needs`) in place."""
        found = self._found.get(section)
        if found is None and section not in self.openings:
            return []
        if found is None:
            found = self.lexicon.rules.find(section, self.row, self.openings, self._has_needs)
            found = self._with_folded(section, found)
            self._found[section] = found
        return found

    def _with_folded(self, section: str, found: list[Match]) -> list[Match]:
        """Add the rules that fit only when the places they reach over are told in a word each."""
        row = self.folded
        if row is None:
            return found
        taken = {at for match in found for at in range(match.first, match.last)}
        out = list(found)
        for match in self.lexicon.rules.find(section, row.words):
            across = any(match.first < at < match.last - 1 for at in row.folds)
            whole = Match(match.rule, row.stood[match.first], row.stood[match.last - 1] + 1)
            if across and taken.isdisjoint(range(whole.first, whole.last)) and self._has_needs(whole):
                out.append(whole)
        return sorted(out, key=lambda match: match.first) if len(out) > len(found) else found

    def admit(self, section: str, match: Match) -> None:
        """Add to the rules of a section that fit one that no rule of the lexicon found."""
        self._found[section] = sorted([*self.matches(section), match], key=lambda one: one.first)

    def words(self, first: int, last: int) -> list[str]:
        """Return the folded words of tokens first..last."""
        return self.row[max(0, first) : last]

    def says(self, table: str, first: int, last: int) -> bool:
        """Return whether the words of tokens first..last are one of the phrases of a table of the lexicon."""
        return " ".join(self.words(first, last)) in self.lexicon.set(table)

    def _has_needs(self, match: Match) -> bool:
        if match.rule.get("subject") and self._is_instrument(match):
            return False
        if match.rule.get("counts_no_more") and not _DASHES.isdisjoint(self.row[match.last : match.last + 1]):
            return False  # «загинули двоє людей, поранених – 11»
        needed = match.rule.get("needs")
        if not needed:
            return True
        reach = int(match.rule.get("needs_reach", _NEEDS_REACH))
        first = match.last if match.rule.get("needs_after") else match.first - reach
        around = self.words(first, match.last + reach)
        return not self.lexicon.set(needed).isdisjoint(around)

    def _is_instrument(self, match: Match) -> bool:
        """Whether the weapon that opens a match is no subject: "attacked A with drones and struck B"."""
        if not self.lexicon.set("taking_up").isdisjoint(self.words(match.first - 2, match.first - 1)):
            return False  # «один из дронов пересёк реку и упал»
        means = self.lexicon.set("means").intersection(self.row[max(match.first - 1, 0) : match.first + 1])
        return bool(means) and not self.lexicon.set("list_words").isdisjoint(self.row[match.first + 1 : match.last])


def make_reading(
    text: str,
    index: int,
    sentence: Sentence,
    names: Iterable[PlaceName],
    lexicon: Lexicon,
    published: dt.date | None,
    coordinates: Iterable[Coordinates] = (),
) -> Reading:
    """Read a sentence's numbers and cues; what is part of a place name or of coordinates is no number."""
    own = [name for name in names if name.sentence == index]
    named = [(name.first, name.last) for some in (own, coordinates) for name in some if name.sentence == index]
    spans = with_town_parts(named, sentence.words, lexicon)
    placed = frozenset([at for first, last in spans for at in range(first, last)])
    row = _with_one_word_adverbs(without_their_marks(_with_colons(sentence.words, lexicon), own, lexicon), lexicon)
    openings = lexicon.rules.openings(row)
    found = find_numbers(sentence.tokens, lexicon, openings)
    numbers = tuple([_of_its_town(number, row, spans, lexicon) for number in found if number.first not in placed])
    cues = find_cues(text, sentence, numbers, published, lexicon, openings, placed=bool(spans))
    told_at_length = folded(row, [(name.first, name.last, name.hint in LANDS) for name in own], lexicon)
    entire = None
    if sentence.times:
        placed_whole = [name_in_whole(name, sentence) for name in own]
        entire = make_reading(text, index, whole(sentence), placed_whole, lexicon, published)
    return Reading(
        text,
        index,
        sentence,
        sentence.tokens,
        lexicon,
        numbers,
        cues,
        spans,
        placed,
        row,
        openings,
        told_at_length,
        entire,
    )


def _of_its_town(number: Number, row: Sequence[str], spans: Sequence[tuple[int, int]], lexicon: Lexicon) -> Number:
    """Return a count that its town and a comma lead to, read as an age, as a count: "; in Konotop, seven."."""
    if number.other != "age" or row[number.first - 1] != ",":
        return number
    first = next((first for first, last in spans if last == number.first - 1), 0)
    opens = lexicon.set("list_words") | {",", ";"}
    led = first > 1 and row[first - 1] in lexicon.set("locatives") and row[first - 2] in opens
    closes = number.end >= len(row) or row[number.end] in {".", ";"}
    behind = row[number.end + 1 : number.end + 3] if not closes and row[number.end] == "," else []
    behind = behind[1:] if behind[:1] and behind[0] in lexicon.set("list_words") else behind[:1]
    goes_on = behind[:1] != [] and behind[0] in lexicon.set("locatives")
    return replace(number, other=None) if led and (closes or goes_on) else number


def _with_one_word_adverbs(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return a sentence's words with one adverb in both places of "once again" and "as well", not of "as well as"."""
    phrases = lexicon.table("adverbs_of_two_words")
    if not phrases:
        return words
    out = list(words)
    for at, pair in enumerate(pairwise(words)):
        one = phrases.get(" ".join(pair))
        if one is not None and lexicon.set("not_two_words").isdisjoint(words[at + 2 : at + 3]):
            out[at : at + 2] = [str(one)] * 2
    return out


def _with_colons(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return a sentence's words with a colon for the dash between a head and its count: "dead – 5", "without gas – 30".

    Only where the head is all that its clause says before the dash: "two dead – 5 hurt" has none.
    """
    heads = lexicon.set("dashed_heads")
    if not heads or _MARKED.isdisjoint(words):
        return words
    out, opens = list(words), 0
    for at, word in enumerate(words):
        if word in _MARKED and opens < at < len(words) - 1 and heads.issuperset(words[opens:at]):
            counted = words[at + 1][0].isdigit() or words[at + 1] in lexicon.any_of("numerals", "hedge_words")
            out[at] = ":" if counted else word
        if word in _CLAUSE_ENDS:
            opens = at + 1
    return out


def names_attack(reading: Reading) -> bool:
    """Return whether the sentence names a strike outright: by a strong word, neither threat nor history."""
    return any(
        not match.rule.get("weak") and not reading.any_cue(_UNREAL, match.first) for match in reading.matches("strike")
    )


def names_attacker(reading: Reading) -> bool:
    """Return whether the sentence names a weapon or an attacker outside threats, denials and history."""
    if not reading.has_word("enemies", "weapons", "attacking_nations", *_NATIONS):
        return False
    known = reading.lexicon.any_of("enemies", "weapons")
    return any(
        (word in known or _are_troops_at_it(reading, at)) and not reading.any_cue((*_UNREAL, "civil"), at)
        for at, word in enumerate(reading.row)
    )


def _are_troops_at_it(reading: Reading, at: int) -> bool:
    """Whether a nation or its troops stand here before a verb of harm: "Russian forces killed three residents".

    So do «армія РФ пошкодила підстанцію», «РФ вночі пошкодила п'ять підстанцій».
    """
    lexicon, word = reading.lexicon, reading.row[at]
    if word not in lexicon.any_of("attacking_nations", *_NATIONS):
        return False
    arms, harm = lexicon.set("arms"), lexicon.set("harm")
    following = reading.words(at + 1, at + 1 + _NATION_REACH)
    if not (arms.isdisjoint(following[:2]) or harm.isdisjoint(following[1:])):
        return True
    after_arms = not arms.isdisjoint(reading.words(at - 1, at)) and word in lexicon.any_of("of_russia", "of_ukraine")
    alone = word in lexicon.any_of("forces_of_russia", "forces_of_ukraine", "nation_letters")
    return (after_arms or alone) and not harm.isdisjoint(following[:_ACT_REACH])


def is_armed(reading: Reading, first: int, last: int, reach: int) -> bool:
    """Return whether a weapon or an attacker stands within `reach` tokens of first..last."""
    low = max(first - reach, 0)
    near = reading.row[low : last + reach]
    telling = reading.lexicon.any_of("weapons", "attackers")
    named = not telling.isdisjoint(near) and any(
        word in telling and (names_weapon(reading, at) or _is_attacker(reading, at))
        for at, word in enumerate(near, low)
    )
    return named or (not reading.lexicon.set("debris").isdisjoint(near) and _tells_of_debris(reading))


def _tells_of_debris(reading: Reading) -> bool:
    """Whether debris is said to have fallen: that of weapons shot down, in whatever accident it ended."""
    debris = reading.lexicon.set("debris")
    return any(not debris.isdisjoint(reading.row[m.first : m.last]) for m in reading.matches("strike"))


def names_weapon(reading: Reading, at: int) -> bool:
    """Return whether the token at offset `at` is a weapon, and not part of another word: "a bomb shelter"."""
    row, lexicon = reading.row, reading.lexicon
    if row[at] not in lexicon.table("weapons"):
        return False
    if row[at] in lexicon.set("aerial") and not lexicon.set("aerial_attacks").isdisjoint(row[at + 1 : at + 2]):
        return False  # "aerial assaults" come by drones and missiles as well
    if _is_only_likened(row, at, lexicon):
        return False
    return row[at + 1 : at + 2] == [] or row[at + 1] not in lexicon.set("no_arms_before")


def _is_only_likened(row: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether something only is like a weapon: "the water struck like a shell", «гримнуло, мов ракета»."""
    back = at - 1
    while back > 0 and row[back] in lexicon.set("one_articles"):
        back -= 1
    articled = back < at - 1 or not lexicon.set("one_articles")  # "drones like Shaheds"
    return articled and back >= 0 and row[back] in lexicon.set("like_words")


def names_drone(reading: Reading, at: int) -> bool:
    """Return whether the token at offset `at` is a drone: a weapon of this war and no earlier one."""
    return reading.lexicon.table("weapons").get(reading.tokens[at].text) == "drone"


def _is_attacker(reading: Reading, at: int) -> bool:
    """Whether a word names who attacks; a nation's adjective ("Russian") does with its troops or arms after it.

    So does its possessive: "in Russia's Bryansk region" is where something is; and so is a country named as an address.
    """
    word = reading.row[at]
    if word not in reading.lexicon.set("attackers") or _is_an_address(reading, at):
        return False
    owns = not reading.lexicon.set("possessives").isdisjoint(reading.words(at + 1, at + 2))
    if word not in reading.lexicon.set("attacking_nations") and not owns:
        return True
    if word in reading.lexicon.set("nation_letters"):
        acts = not reading.lexicon.set("nation_acts").isdisjoint(reading.words(at + 1, at + 2))
        troops = not reading.lexicon.set("arms").isdisjoint(reading.words(at - 1, at))
        if acts or troops:
            return True  # «РФ ударила по городу», «армия РФ ударила»
    following = reading.words(at + 1, at + 1 + _NATION_REACH)
    return not reading.lexicon.any_of("weapons", "arms").isdisjoint(following)


def _is_an_address(reading: Reading, at: int) -> bool:
    """Whether a country tells where something is: "in southern Russia", "in Engels, Russia"."""
    if at not in reading.placed:
        return False
    before = at - 1 - (not reading.lexicon.set("facing").isdisjoint(reading.words(at - 1, at)))
    if not reading.lexicon.set("locatives").isdisjoint(reading.words(before, before + 1)):
        return True
    behind = "".join(reading.words(at + 1, at + 2))  # "in Sumy, Russia attacked …" tells who did
    closed = not behind[:1].isalnum() or behind in reading.lexicon.any_of("prepositions", "list_words", "adverbs")
    return closed and reading.row[max(before, 0) : at] == [","] and before - 1 in reading.placed
