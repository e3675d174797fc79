"""A sentence made ready for the finders: its tokens, numbers, place spans and context cues."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from geo._quick import quick, replace
from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers import Number, find_numbers
from geo.mentions.patterns import Match, Rule
from geo.mentions.rules import Openings
from geo.model import Coordinates, PlaceName, Sentence, Token

_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")"})
_LAST_CENTURY = (1900, 1992)
_NEEDS_REACH, _NATION_REACH, _RECORD_REACH, _DEED_REACH, _NTH_REACH, _SINCE_REACH = 10, 4, 12, 6, 7, 8
_ASIDE_REACH, _STATE_WORDS, _DATE_REACH = 9, 3, 4  # tokens: ", held by Moscow since early 2014,"
_NTH_WORDS, _BEFORE_NTH = 3, 2
_NO_END, _ASIDE_END = 1_000_000, 9  # tokens: the mark that ends an aside stands near
_YEAR, _LATE_MONTH = 4, 10  # digits; what was in October is not long past in spring
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
class Cue:
    """A context rule at work: its kind (hypothetical, past, part, …), where it stands and how far it reaches.

    onward: commas do not end it either ("denies that …, killing … and destroying …"). floor, ceiling: it reaches to no
    word before the one offset or from the other on. ends: words that end it, as "and" does where the next verb would be
    denied anew: «не долетів і впав на склад».
    """

    kind: str
    first: int
    last: int
    reach: int
    both: bool
    onward: bool = False
    floor: int = 0
    ceiling: int = _NO_END
    ends: frozenset[str] = frozenset()

    def covers(self, row: Sequence[str], at: int) -> bool:
        """Return whether the cue governs the word at offset `at`; a comma ends what is not sentence-wide."""
        if self.first <= at < self.last:
            return True
        if self.both:
            return self.floor <= at < self.ceiling and abs(at - self.first) <= self.reach
        if not self.last <= at <= self.last + self.reach:
            return False
        between = row[self.last : at]
        return (_STOPS - {","} if self.onward else _STOPS).isdisjoint(between) and self.ends.isdisjoint(between)


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence as the finders see it.

    places holds the token spans of toponyms, placed all their tokens; row the folded words, openings where rules may
    begin among them.
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
    _found: dict[str, list[Match]] = field(default_factory=dict, compare=False, repr=False)

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
        if section not in self.openings:
            return []
        found = self._found.get(section)
        if found is None:
            found = self.lexicon.rules.find(section, self.row, self.openings, self._has_needs)
            self._found[section] = found
        return found

    def words(self, first: int, last: int) -> list[str]:
        """Return the folded words of tokens first..last."""
        return self.row[max(0, first) : last]

    def _has_needs(self, match: Match) -> bool:
        if match.rule.get("subject") and self._is_instrument(match):
            return False
        needed = match.rule.get("needs")
        if not needed:
            return True
        reach = int(match.rule.get("needs_reach", _NEEDS_REACH))
        first = match.last if match.rule.get("needs_after") else match.first - reach
        around = self.words(first, match.last + reach)
        return not self.lexicon.set(needed).isdisjoint(around)

    def _is_instrument(self, match: Match) -> bool:
        """Whether the weapon that opens a match is no subject: "attacked A with drones and struck B"."""
        means = self.lexicon.set("means").intersection(self.row[max(match.first - 1, 0) : match.first + 1])
        return bool(means) and not self.lexicon.set("list_words").isdisjoint(self.row[match.first + 1 : match.last])


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
    spans = tuple([(name.first, name.last) for some in (names, coordinates) for name in some if name.sentence == index])
    placed = frozenset([at for first, last in spans for at in range(first, last)])
    row = sentence.words
    openings = lexicon.rules.openings(row)
    found = find_numbers(sentence.tokens, lexicon, openings)
    numbers = tuple([number for number in found if number.first not in placed])
    told = [
        match
        for match in lexicon.rules.find_overlapping("context", row, openings)
        if _holds(match.rule, row[match.first : match.last], published_year)
        and not (match.rule.get("year") and _counts(numbers, match))
        and not _is_month(sentence.tokens, match, lexicon)
        and not _is_record(row, match, lexicon)
        and not _is_of_an_idle_thing(row, match, lexicon)
        and not _dates_the_war(row, match, lexicon)
        and not (match.rule.get("aftermath") and _tells_the_aftermath(row, match, lexicon, openings))
    ]
    told = _without_those_within(told)
    cues = tuple(_cue(match, lexicon, row) for match in told)
    cues += tuple(
        replace(cue, kind="history") for cue in cues if cue.kind == "past" and _is_of_old(sentence.tokens, cue)
    )
    cues += tuple(replace(_cue(match, lexicon), kind="remembered") for match in told if match.rule.get("history"))
    cues += tuple(replace(_cue(match, lexicon), kind="disclaimed") for match in told if match.rule.get("disclaims"))
    cues += tuple(
        replace(_cue(match, lexicon), kind="story")
        for match in told
        if match.rule.get("story") and _is_long_past(row[match.first : match.last], published_year, lexicon)
    )
    return Reading(text, index, sentence, sentence.tokens, lexicon, numbers, cues, spans, placed, row, openings)


def _tells_the_aftermath(row: Sequence[str], match: Match, lexicon: Lexicon, openings: Openings) -> bool:
    """Whether a sentence tells what an attack of days ago still does: "half of A is dark, two days after a strike"."""
    told = [found for section in ("casualty", "outage") for found in lexicon.rules.find(section, row, openings)]
    comma = row.index(",", match.last) if "," in row[match.last :] else len(row)
    return any(found.last <= match.first or (match.first <= _NTH_WORDS and comma < found.first) for found in told)


def _counts(numbers: Sequence[Number], match: Match) -> bool:
    """Whether the last word of a year is a count of something: «тепла немає в 1950 будинках»."""
    return any(number.first == match.last - 1 and number.unit is not None for number in numbers)


def _without_those_within(told: list[Match]) -> list[Match]:
    """Drop the cues within the words of a rule that says they are none: "the second strike in January" is no total."""
    quiet = [match for match in told if match.rule.get("cue") == "none"]
    if not quiet:
        return told
    return [
        match
        for match in told
        if match in quiet or not any(none.first <= match.first and match.last <= none.last for none in quiet)
    ]


def _cue(match: Match, lexicon: Lexicon, row: Sequence[str] = ()) -> Cue:
    floor = _floor(row, match, lexicon) if row else 0
    ceiling = next((at for at in range(match.last, min(match.last + _ASIDE_END, len(row))) if row[at] == ","), _NO_END)
    ceiling = ceiling if floor else _NO_END
    rule = match.rule
    ends = lexicon.set(str(rule.get("ends"))) if rule.get("ends") else frozenset()
    reach, both, onward = int(rule.get("reach", 8)), bool(rule.get("both", False)), bool(rule.get("onward", False))
    return Cue(str(rule.get("cue")), match.first, match.last, reach, both, onward, floor, ceiling, ends)


def _floor(row: Sequence[str], match: Match, lexicon: Lexicon) -> int:
    """Return where a time told in an aside of a place begins, 0 where it is told of the whole sentence.

    "A bomb destroyed the school in A, where lessons have been online since 2024": the bomb is of today. So is the
    drone that hit "B, which has been shelled since 2022"; "the strike on B, which killed 61 in 2022" is not. Who died
    now "in hospital, whom they had pulled from the rubble four days ago", died now.
    """
    if match.rule.get("cue") not in {"past", "cumulative"} or "," not in row[: match.first]:
        return 0
    comma = match.first - 1 - row[match.first - 1 :: -1].index(",")
    opener = row[comma + 1 : comma + 3]
    is_where = not lexicon.set("where_words").isdisjoint(opener[:1])
    dies = not lexicon.set("dying").isdisjoint(row[:comma])
    if dies and match.rule.get("cue") == "past" and not lexicon.set("whom_words").isdisjoint(opener[:1]):
        return comma + 1
    has_been = not (
        lexicon.set("which_words").isdisjoint(opener[:1]) or lexicon.set("perfect_auxiliaries").isdisjoint(opener[1:])
    )
    if not (is_where or has_been):
        return 0
    end = next((at for at in range(match.last, min(match.last + _ASIDE_END, len(row))) if row[at] == ","), len(row))
    aside, own = row[comma + 1 : end], range(match.first - comma - 1, match.last - comma - 1)
    harmed = match.rule.get("cue") == "past" and any(
        told.first not in own
        for section in ("casualty", "strike")
        for told in lexicon.rules.find(section, aside, lexicon.rules.openings(aside))
    )
    return 0 if harmed else comma + 1  # "they look into the shelling of B, where two died in April"


def names_attack(reading: Reading) -> bool:
    """Return whether the sentence names a strike outright: by a strong word, neither threat nor history."""
    return any(
        not match.rule.get("weak") and not reading.any_cue(_UNREAL, match.first) for match in reading.matches("strike")
    )


def names_attacker(reading: Reading) -> bool:
    """Return whether the sentence names a weapon or an attacker outside threats, denials and history."""
    if not reading.has_word("enemies", "weapons", "attacking_nations"):
        return False
    known = reading.lexicon.any_of("enemies", "weapons")
    return any(
        (word in known or _are_troops_at_it(reading, at)) and not reading.any_cue((*_UNREAL, "civil"), at)
        for at, word in enumerate(reading.row)
    )


def _are_troops_at_it(reading: Reading, at: int) -> bool:
    """Whether a nation's troops stand here before a verb of harm: "Russian forces killed three residents"."""
    if reading.row[at] not in reading.lexicon.set("attacking_nations"):
        return False
    following = reading.words(at + 1, at + 1 + _NATION_REACH)
    return not (
        reading.lexicon.set("arms").isdisjoint(following[:2]) or reading.lexicon.set("harm").isdisjoint(following[1:])
    )


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
    return row[at + 1 : at + 2] == [] or row[at + 1] not in lexicon.set("no_arms_before")


def names_drone(reading: Reading, at: int) -> bool:
    """Return whether the token at offset `at` is a drone: a weapon of this war and no earlier one."""
    return reading.lexicon.table("weapons").get(reading.tokens[at].text) == "drone"


def _is_attacker(reading: Reading, at: int) -> bool:
    """Whether a word names who attacks; a nation's adjective ("Russian") does with its troops or arms after it.

    So does its possessive: "in Russia's Bryansk region" is where something is.
    """
    word = reading.row[at]
    if word not in reading.lexicon.set("attackers"):
        return False
    owns = not reading.lexicon.set("possessives").isdisjoint(reading.words(at + 1, at + 2))
    if word not in reading.lexicon.set("attacking_nations") and not owns:
        return True
    following = reading.words(at + 1, at + 1 + _NATION_REACH)
    return not reading.lexicon.any_of("weapons", "arms").isdisjoint(following)


def _is_of_an_idle_thing(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether words of time only tell since when a thing stood empty or a place was held.

    "The lyceum, closed since 2022, was hit"; "in A, held by Moscow since 2014, a teenager was killed".
    """
    if match.rule.get("cue") not in {"cumulative", "past"}:
        return False
    if not lexicon.set("idle").isdisjoint(row[max(match.first - 1, 0) : match.first]):
        return True
    low = max(match.first - _ASIDE_REACH, 0)
    comma = next((at for at in range(match.first - 1, low - 1, -1) if row[at] == ","), None)
    if comma is None:
        return False
    related = not lexicon.any_of("which_words", "where_words").isdisjoint(row[comma + 1 : comma + 2])
    if lexicon.set("place_states").isdisjoint(row[comma + 1 : match.first if related else comma + _STATE_WORDS]):
        return False
    return "," in row[match.last : match.last + _DATE_REACH]


def _dates_the_war(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether a year is only that of the war: "the heaviest raid on A since the invasion began in February 2022"."""
    if match.rule.get("cue") not in {"past", "cumulative"}:
        return False
    if match.rule.get("cue") == "cumulative" and lexicon.set("superlatives").isdisjoint(row[: match.first]):
        return False  # "thousands have been killed since it invaded in February 2022"
    before = row[max(match.first - _SINCE_REACH, 0) : match.first]
    since = next((at for at, word in enumerate(before) if word in lexicon.set("since_words")), None)
    if since is None or "," in before[since:]:
        return False
    return not (lexicon.set("war_begins") - lexicon.set("since_words")).isdisjoint(before[since:])


def _is_of_old(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a cue of the past is a year of the last century: what its paragraph goes on to tell is history too."""
    return any(
        token.text.isdigit() and _LAST_CENTURY[0] <= int(token.text) < _LAST_CENTURY[1] and len(token.text) == 4
        for token in tokens[cue.first : cue.last]
    )


def _is_long_past(words: Sequence[str], published_year: int | None, lexicon: Lexicon) -> bool:
    """Whether a date lies in a year before the report's, and not in the months just before it."""
    years = [int(word) for word in words if len(word) == _YEAR and word.isdigit()]
    if published_year is None or not years or years[0] >= published_year:
        return False
    months = lexicon.table("months_long")
    late = any(int(months[word]) >= _LATE_MONTH for word in words if word in months)
    return years[0] < published_year - 1 or not late


def _is_month(tokens: Sequence[Token], match: Match, lexicon: Lexicon) -> bool:
    """Whether "may" is the month of a date ("May 6") and no modal verb, or a year that of a birth."""
    dated = match.first > 0 and tokens[match.first - 1].text in lexicon.set("dated_once")
    if dated and match.rule.get("cue") in {"past", "cumulative"}:
        return True
    if tokens[match.first].text not in lexicon.set("modal_months") or not tokens[match.first].capital:
        return False
    beside = [*tokens[max(match.first - 1, 0) : match.first], *tokens[match.first + 1 : match.first + 2]]
    return any(token.text[0].isdigit() for token in beside)


def _is_record(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether "since …", "this month" only say how rare this is: "one of the largest attacks since the invasion"."""
    if match.rule.get("cue") != "cumulative":
        return False
    if match.first > 0 and row[match.first - 1] in lexicon.set("occasions"):
        return True  # "for the second time this week"
    if _is_of_the_nth(row, match, lexicon) or _counts_attacks(row, match, lexicon):
        return True
    before = row[max(match.first - _RECORD_REACH, 0) : match.first]
    since = not lexicon.set("since_words").isdisjoint(row[match.first : match.last])
    of_a_deed = not lexicon.set("war_deeds").isdisjoint(before[-_DEED_REACH:])
    return (since or of_a_deed) and not lexicon.set("superlatives").isdisjoint(before)


def _is_of_the_nth(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether a time says since when an attack is the how-manieth: "…, the third such attack on it this month"."""
    values, attacks = lexicon.table("ordinal_values"), lexicon.set("attack_nouns")
    low = max(match.first - _SINCE_REACH, 0)
    for at in range(match.first - 1, low - 1, -1):
        if not row[at][0].isalpha():
            return False
        if row[at] in attacks:
            nth = next((i for i in range(at - 1, max(at - _NTH_WORDS, 0) - 1, -1) if row[i] in values), None)
            if nth is None or not lexicon.set("prepositions").isdisjoint(row[nth:at]):
                return False
            beside = nth == at - 1 and at == match.first - 1  # "the ninth attack this month killed two"
            return beside or "," in row[max(nth - _BEFORE_NTH, 0) : nth]
    return False


def _counts_attacks(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether a time says the how-manieth attack did it: "after the fifth attack on it in a week 2 are dead"."""
    values, attacks = lexicon.table("ordinal_values"), lexicon.set("attack_nouns")
    before = range(match.first - 1, max(match.first - _NTH_REACH, 0) - 1, -1)
    at = next((i for i in before if row[i] in values), None)
    if not at or row[at - 1] not in lexicon.set("cause_prepositions"):
        return False
    beside = row[match.last : match.last + 2] if at == match.first - 1 else row[at + 1 : match.first]
    return not attacks.isdisjoint(beside)


def _holds(rule: Rule, words: Iterable[str], published_year: int | None) -> bool:
    """Check a year rule: only a four-digit year other than the report's own is past."""
    if not rule.get("year"):
        return True
    return any(len(word) == 4 and word.isdigit() and int(word) != published_year for word in words)
