"""Find the words that govern what stands around them: threat, denial, history, totals, drills, figures of speech.

The rules stand in the lexicon (`context`); here is what keeps one from holding, and how far it reaches. A clause with a
recent day of its own is out of reach of words of time in another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo._quick import quick, replace
from geo.mentions.days.dates import find_dates
from geo.mentions.lexicon import Lexicon
from geo.mentions.numbers.finding import Number
from geo.mentions.passing.times import from_whole, whole
from geo.mentions.patterns import Match, Rule
from geo.mentions.rules import Openings
from geo.model import Sentence, Token

_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")"})
_ENDS = (".", "!", "?")
_SUM_MARKS = frozenset({",", ";", "(", "–", "—"})
_DASHES = frozenset({"–", "—"})
_YEARS = range(1900, 2100)
_LAST_CENTURY = (1900, 1992)
_ATTACK_REACH = 4  # tokens from "since the winter began" to what is so rare
_RECORD_REACH, _DEED_REACH, _NTH_REACH, _SINCE_REACH = 12, 6, 7, 8
_ASIDE_REACH, _STATE_WORDS, _DATE_REACH = 9, 3, 4  # tokens: ", held by Moscow since early 2014,"
_NTH_WORDS, _BEFORE_NTH = 3, 2
_COMPARED = 10  # tokens: "as it had in A and B a week earlier"
_KIND_REACH = 4  # tokens: "a small eastern town"
_CLAUSE_MARKS = frozenset({",", ".", ";"})
_NO_END, _ASIDE_END = 1_000_000, 9  # tokens: the mark that ends an aside stands near
_YEAR, _LATE_MONTH = 4, 10  # digits; what was in October is not long past in spring
_FLYING = frozenset({"drone", "missile"})
_TIMES = frozenset({"past", "cumulative", "war_total"})
_RECENT = dt.timedelta(days=6)  # of the report: what a weekday can mean
_NIGHT = dt.timedelta(days=1)  # from its first day to its second
_SAID_REACH, _JOIN_REACH = 3, 2  # tokens
_WHO_REACH = 6  # tokens from "who" to the year
_WORST_REACH = 4  # tokens: «самый массированный с начала осени налёт»


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


def find_cues(
    text: str,
    sentence: Sentence,
    numbers: Sequence[Number],
    published: dt.date | None,
    lexicon: Lexicon,
    openings: Openings,
    *,
    placed: bool = True,
) -> tuple[Cue, ...]:
    """Return the context rules at work in a sentence of a report of that day.

    placed says that it names a place: where it does not, "the bus ran into a tree" may go on about an attack.
    """
    row, year = sentence.words, published.year if published else None
    matches = _without_those_within(
        [
            match
            for match in lexicon.rules.find_overlapping("context", row, openings)
            if _holds(match.rule, row[match.first : match.last], year)
            and not (match.rule.get("year") and _counts(numbers, match))
            and not _is_month(sentence.tokens, match, lexicon)
            and not _is_record(row, match, lexicon)
            and not _opens_a_bound(row, match, lexicon)
            and not _is_of_an_idle_thing(row, match, lexicon)
            and not _dates_the_war(row, match, lexicon)
            and not (match.rule.get("unless_lead") and _opens_the_report(text, sentence))
            and not (match.rule.get("unarmed") and _names_weapon(row, lexicon))
            and not (match.rule.get("unattacked") and (not placed or _names_an_attack(row, lexicon)))
            and not (match.rule.get("aftermath") and _tells_the_aftermath(row, match, lexicon, openings))
        ]
    )
    told = [(match, _cue(match, lexicon, row)) for match in matches]
    cues = _cut_at_own_days(told, text, sentence, published, lexicon, openings)
    old = [replace(cue, kind="history") for cue in cues if cue.kind == "past" and _is_of_old(sentence.tokens, cue)]
    cut = [match for match, cue in told if match.rule.get("yields") and cue not in cues]
    remembered = [
        replace(_cue(match, lexicon), kind="remembered")
        for match in matches
        if match.rule.get("history") and match not in cut
    ]
    disclaimed = [replace(_cue(match, lexicon), kind="disclaimed") for match in matches if match.rule.get("disclaims")]
    story = [
        replace(_cue(match, lexicon), kind="story")
        for match in matches
        if match.rule.get("story") and _is_long_past(row[match.first : match.last], year, lexicon)
    ]
    marked = [
        replace(_cue(match, lexicon), kind=mark)
        for match in matches
        for mark in ("gathering", "arms", "lasting", "ago")
        if match.rule.get(mark)
    ]
    return (*cues, *old, *remembered, *disclaimed, *story, *marked)


def _opens_the_report(text: str, sentence: Sentence) -> bool:
    """Whether no other sentence than a heading stands before: what a report opens with is its news, on whatever day."""
    return not any(mark in text[: sentence.start] for mark in _ENDS)


def _tells_the_aftermath(row: Sequence[str], match: Match, lexicon: Lexicon, openings: Openings) -> bool:
    """Whether a sentence tells what an attack of days ago still does: "half of A is dark, two days after a strike"."""
    if not lexicon.set("aftermath_told").isdisjoint(row):
        return True  # "three days after a missile hit it, the search is over"
    told = [found for section in ("casualty", "outage") for found in lexicon.rules.find(section, row, openings)]
    comma = row.index(",", match.last) if "," in row[match.last :] else len(row)
    return any(found.last <= match.first or (match.first <= _NTH_WORDS and comma < found.first) for found in told)


def _names_weapon(row: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a sentence names a weapon of this war: what hit a stadium in a match is no ball."""
    weapons = lexicon.table("weapons")
    return any(weapons.get(word) in _FLYING for word in row)


def _names_an_attack(row: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a sentence names a weapon, its debris or an attack by a noun: a bus may crash because of one."""
    attacks = lexicon.any_of("attack_nouns", "debris", "enemies") - lexicon.set("assailing")
    return not attacks.isdisjoint(row) or not lexicon.table("weapons").keys().isdisjoint(row)


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
    rule = match.rule
    reach, both, onward = int(rule.get("reach", 8)), bool(rule.get("both", False)), bool(rule.get("onward", False))
    if row and (rule.get("clausal") or rule.get("yields")):
        floor, ceiling = (_own_clause if rule.get("clausal") else _behind_where)(row, match, lexicon)
        return Cue(str(rule.get("cue")), match.first, match.last, reach, both, onward, floor, ceiling)
    if row and rule.get("year") and (told := _of_whom(row, match, lexicon)) is not None:
        return Cue(str(rule.get("cue")), match.first, match.last, reach, both, onward, *told)
    if row and rule.get("cue") in {"past", "cumulative"} and (told := _compared(row, match, lexicon)) is not None:
        return Cue(str(rule.get("cue")), match.first, match.last, reach, both, onward, *told)
    if row and (sum_from := _beside_its_sum(row, match, lexicon)):
        return Cue(str(rule.get("cue")), match.first, match.last, reach, both, onward, sum_from)
    floor = _floor(row, match, lexicon) if row else 0
    ceiling = next((at for at in range(match.first, min(match.last + _ASIDE_END, len(row))) if row[at] == ","), _NO_END)
    ceiling = ceiling if floor else _NO_END
    ends = lexicon.set(str(rule.get("ends"))) if rule.get("ends") else frozenset()
    return Cue(str(rule.get("cue")), match.first, match.last, reach, both, onward, floor, ceiling, ends)


def _compared(row: Sequence[str], match: Match, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the clause in which a past time tells only what something was like, or of what kind a place is.

    "A drone hit A, as it had B a week earlier", "like in B a week earlier, …", "A, a town retaken in 2022": the drone
    is of today.
    """
    first = next((at + 1 for at in range(match.first - 1, -1, -1) if row[at] == ","), 0)
    last = next((at for at in range(match.last, len(row)) if row[at] in _CLAUSE_MARKS), len(row))
    if last - first > _COMPARED or not first < match.first < last:
        return None
    alike = row[first] in lexicon.set("comparing_openers") and (first > 0 or last < len(row) - 1)
    alike = alike or (first > 0 and lexicon.fits("freed_openers", row[first]))
    kind = first > 0 and row[first] in lexicon.set("articles")
    kind = kind and not lexicon.set("near_types").isdisjoint(row[first + 1 : first + _KIND_REACH])
    return (first, last) if alike or kind else None


def _beside_its_sum(row: Sequence[str], match: Match, lexicon: Lexicon) -> int:
    """Return where the clause of a longer time begins that has a count of its own beside the news; 0 where none does.

    «Вивезено 17 осіб, за місяць – 386», "three were injured; 47 have been since January": the first count is of now.
    """
    if match.rule.get("cue") != "cumulative":
        return 0
    mark = next((at for at in range(match.first - 1, 0, -1) if row[at] in _SUM_MARKS), 0)
    led = row[mark + 1 : match.first]
    opens = lexicon.any_of("and_words", "coordinators", "contrast_words", "in_all").issuperset(led)
    if not mark or not (row[mark] == ";" or opens):
        return 0
    numerals = lexicon.table("numerals")
    end = next((at for at in range(match.last, len(row)) if row[at] in _SUM_MARKS - _DASHES), len(row))
    counts = [at for at, word in enumerate(row) if word in numerals or (word[0].isdigit() and not _is_year(word))]
    now = any(at < mark for at in counts)
    own = any((match.last <= at < end) or (row[mark] == ";" and mark < at < match.first) for at in counts)
    return mark + 1 if now and own else 0


def _is_year(word: str) -> bool:
    return word.isdigit() and int(word) in _YEARS


def _of_whom(row: Sequence[str], match: Match, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the relative clause in which a year tells only of somebody: "a woman who fled Bakhmut in 2022 was killed".

    None where there is none, or where it tells of harm itself.
    """
    people, low = lexicon.set("who_words"), max(match.first - _WHO_REACH, 0)
    who = next((at for at in range(match.first - 1, low - 1, -1) if row[at] in people), None)
    if not who or "," in row[who : match.first]:
        return None
    end = next((at for at in range(match.last, len(row)) if row[at] == ","), len(row))
    end = end if row[who - 1] == "," else match.last
    aside = row[who:end]
    harmed = any(lexicon.rules.find(kind, aside, lexicon.rules.openings(aside)) for kind in ("casualty", "strike"))
    return None if harmed or end == len(row) else (who, end)


def _own_clause(row: Sequence[str], match: Match, lexicon: Lexicon) -> tuple[int, int]:
    """Return the clause that a `clausal` cue holds in: "as sanctions were agreed, a drone hit a house" is no figure."""
    opens = lexicon.any_of("clause_words", "clause_joins")
    first = next((at for at in range(match.first - 1, -1, -1) if row[at] in opens or row[at] == ";"), 0)
    ends = opens | {";"} | ({","} if row[first] in opens else set())  # "as it did so, …", but "sanctions, hitting …"
    return first, next((at for at in range(match.last, len(row)) if row[at] in ends), _NO_END)


def _behind_where(row: Sequence[str], match: Match, lexicon: Lexicon) -> tuple[int, int]:
    """Return the aside that a `yields` cue holds in: "drones hit a museum in A where an exhibition was on show"."""
    first = next((at for at in range(match.first - 1, 0, -1) if row[at] in lexicon.set("where_words")), 0)
    if not first:
        return 0, _NO_END
    return first, next((at for at in range(match.last, len(row)) if row[at] in _STOPS), _NO_END)


def _floor(row: Sequence[str], match: Match, lexicon: Lexicon) -> int:
    """Return where a time told in an aside of a place begins, 0 where it is told of the whole sentence.

    "A bomb destroyed the school in A, where lessons have been online since 2024": the bomb is of today. So is the
    drone that hit "B, which has been shelled since 2022" or "a hall in B, which opened in May"; "the strike on B, which
    killed 61 in 2022" is not. Who died now "in hospital, whom they had pulled out four days ago", died now.
    """
    if match.rule.get("cue") not in {"past", "cumulative"} or "," not in row[: match.first]:
        return 0
    comma = match.first - 1 - row[match.first - 1 :: -1].index(",")
    opener = row[comma + 1 : comma + 3]
    is_where = not lexicon.set("where_words").isdisjoint(opener[:1])
    people = lexicon.set("who_words") if lexicon.set("which_words") else frozenset[str]()  # told apart from things
    if not people.isdisjoint(opener[:1]):
        return comma + 1  # "one was killed, said the mayor, who in recent days has reported damage"
    dies = not lexicon.set("dying").isdisjoint(row[:comma])
    if dies and match.rule.get("cue") == "past" and not lexicon.set("whom_words").isdisjoint(opener[:1]):
        return comma + 1
    has_been = not (
        lexicon.set("which_words").isdisjoint(opener[:1]) or lexicon.set("perfect_auxiliaries").isdisjoint(opener[1:])
    )
    which = not lexicon.set("which_words").isdisjoint(opener[:1]) and bool(lexicon.set("takes_place"))
    which = which and not has_been and lexicon.set("takes_place").isdisjoint(opener[1:])
    related = not lexicon.set("clause_relatives").isdisjoint(opener)  # «в школу, яку відремонтували торік»
    which = which or (related and lexicon.set("takes_place").isdisjoint(row[comma:]))
    if not (is_where or has_been or which):
        return 0
    end = next((at for at in range(match.first, min(match.last + _ASIDE_END, len(row))) if row[at] == ","), len(row))
    aside, own = row[comma + 1 : end], range(match.first - comma - 1, match.last - comma - 1)
    harmed = (which or match.rule.get("cue") == "past") and any(
        told.first not in own
        for section in ("casualty", "strike")
        for told in lexicon.rules.find(section, aside, lexicon.rules.openings(aside))
    )
    return 0 if harmed else comma + 1  # "they look into the shelling of B, where two died in April"


def _is_of_an_idle_thing(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether words of time only tell since when a thing stood empty or a place was held.

    "The lyceum, closed since 2022, was hit"; "in A, held by Moscow since 2014, a teenager was killed"; «завод, который
    не работает с 2023 года».
    """
    if match.rule.get("cue") not in {"cumulative", "past"}:
        return False
    if not lexicon.set("idle").isdisjoint(row[max(match.first - 1, 0) : match.first]) or _tells_since_when(
        row, match, lexicon
    ):
        return True
    low = max(match.first - _ASIDE_REACH, 0)
    comma = next((at for at in range(match.first - 1, low - 1, -1) if row[at] == ","), None)
    if comma is None:
        return False
    related = not lexicon.any_of("which_words", "where_words").isdisjoint(row[comma + 1 : comma + 2])
    if lexicon.set("place_states").isdisjoint(row[comma + 1 : match.first if related else comma + _STATE_WORDS]):
        return False
    return "," in row[match.last : match.last + _DATE_REACH]


def _tells_since_when(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether an aside tells since what year the thing hit has stood empty: «…, который не работает с 2023 года».

    Not where the sentence says no more of the thing, and that year may be when it was hit: «Школа закрыта с 2022 года».
    """
    at = match.first - 2
    if at < 1 or row[at] not in lexicon.set("idle_things") or row[at + 1] not in lexicon.set("idle_since"):
        return False
    which = lexicon.any_of("which_words", "relative_forms").intersection(row[max(at - _ASIDE_REACH, 0) : at])
    whens = lexicon.set("when_words").isdisjoint(row[match.last : match.last + _ASIDE_END])
    return whens and (bool(which) or row[at - 1] == ",")


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
    years = [year for word in words if (year := _year_of(word)) is not None]
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


def _opens_a_bound(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether a "not" alone only opens how many: «не менее пяти ракет попали», «не только дроны»."""
    alone = match.last - match.first == 1 and row[match.first] in lexicon.set("casualty_negations")
    return alone and not lexicon.set("bounds_after_not").isdisjoint(row[match.last : match.last + 1])


def _is_record(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether "since …", "this month" only say how rare this is: "one of the largest attacks since the invasion"."""
    if match.rule.get("cue") != "cumulative":
        return False
    if match.first > 0 and row[match.first - 1] in lexicon.set("occasions"):
        counted = row[match.first - 2] if match.first > 1 else ""
        return not (counted.isdigit() or counted in lexicon.table("numerals"))  # "for the second time this week"
    if _is_of_the_nth(row, match, lexicon) or _counts_attacks(row, match, lexicon):
        return True
    before = row[max(match.first - _RECORD_REACH, 0) : match.first]
    since = not lexicon.set("since_words").isdisjoint(row[match.first : match.last])
    rare = not lexicon.set("record_since").isdisjoint(row[match.first : match.last])
    # «одна из крупнейших с начала зимы атак», but «самый кровавый месяц с начала года» is a sum
    around = [*before, *row[match.last : match.last + _ATTACK_REACH]]
    since = since or (rare and not lexicon.set("attack_nouns").isdisjoint(around))
    of_a_deed = not lexicon.set("war_deeds").isdisjoint(before[-_DEED_REACH:])
    if (since or of_a_deed) and not lexicon.set("superlatives").isdisjoint(before):
        return True
    return _is_the_worst_since(row, match, lexicon)


def _is_the_worst_since(row: Sequence[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether a time stands beside a superlative of an attack: «в ходе одной из крупнейших с начала зимы атак»."""
    low = max(match.first - _WORST_REACH, 0)
    worst = next((at for at in range(low, match.first) if lexicon.fits("record_words", row[at])), None)
    if worst is None or not _STOPS.isdisjoint(row[worst : match.first]):
        return False
    attacks = lexicon.set("attack_nouns")
    return not attacks.isdisjoint(row[worst : match.last + _WORST_REACH])


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
    return any(year not in {None, published_year} for year in map(_year_of, words))


def _year_of(word: str) -> int | None:
    """Return the year a word is: "2022", «2022-го»."""
    figure, _, ending = word.partition("-")
    is_year = len(figure) == _YEAR and figure.isdigit() and (not ending or ending.isalpha())
    return int(figure) if is_year else None


def _cut_at_own_days(
    told: Sequence[tuple[Match, Cue]],
    text: str,
    sentence: Sentence,
    published: dt.date | None,
    lexicon: Lexicon,
    openings: Openings,
) -> list[Cue]:
    """Return the cues, those of time cut where a clause with a recent day begins; `undated` ones give way in it.

    "In recent weeks Moscow has stepped up its strikes; on Friday a drone hit a depot, cutting power to 20,000" tells
    of Friday from that word on. So does "Drones killed four in A on Monday, days after talks had failed" up to the
    second comma. What is remembered (`history`) takes in its sentence whole, whenever the wreaths were laid, but
    for what `yields`.
    """
    cues = [cue for _, cue in told]
    if published is None or not any(_is_loose(match, cue) for match, cue in told):
        return cues
    row = sentence.words
    days = [
        from_whole(sentence, at)
        for at, date in find_dates(
            text, whole(sentence).tokens, published, lexicon, openings=None if sentence.times else openings
        )
        if published - _RECENT <= date.start and date.end <= published and date.end - date.start <= _NIGHT
    ]
    days = [at for at in days if not _is_of_telling(row, at, lexicon, openings) and not _is_within(told, at)]
    if not days:
        return cues
    starts = _clause_starts(row, days, lexicon)
    words = {at for at, word in enumerate(row) if word in lexicon.set("clause_words")}
    all_starts = sorted({*starts, *words})
    cut = (
        _cut(match, cue, days, all_starts if match.rule.get("yields") else starts) if _is_loose(match, cue) else cue
        for match, cue in told
    )
    return [cue for cue in cut if cue is not None]


def _is_loose(match: Match, cue: Cue) -> bool:
    """Whether a cue tells of time for all that stands around it, or only where no recent day stands by it."""
    if match.rule.get("yields"):
        return True
    if cue.kind not in _TIMES or match.rule.get("history"):
        return False
    return cue.both or bool(match.rule.get("undated"))


def _is_of_telling(row: Sequence[str], at: int, lexicon: Lexicon, openings: Openings) -> bool:
    """Whether a day is that on which somebody said so: "the office said on Friday"."""
    return any(match.last <= at <= match.last + _SAID_REACH for match in lexicon.rules.find("speech", row, openings))


def _is_within(told: Iterable[tuple[Match, Cue]], at: int) -> bool:
    """Whether a day is part of words of time: "since Monday's attack"."""
    return any(cue.kind in _TIMES and match.first <= at < match.last for match, cue in told)


def _clause_starts(row: Sequence[str], days: Iterable[int], lexicon: Lexicon) -> list[int]:
    """Return the token offsets at which clauses begin: behind a mark, and at a joining word right before a day."""
    joins = lexicon.any_of("and_words", "clause_joins")
    starts = {0} | {at + 1 for at, word in enumerate(row) if word in _STOPS}
    for day in days:
        starts |= {at for at in range(max(day - _JOIN_REACH, 0), day) if row[at] in joins}
    return sorted(starts)


def _cut(match: Match, cue: Cue, days: Sequence[int], starts: Sequence[int]) -> Cue | None:
    own = _clause(starts, match.first)
    if match.rule.get("undated") and any(_clause(starts, day) == own for day in days):
        return None
    before = any(_clause(starts, day) < own for day in days)
    after = [_clause(starts, day) for day in days if _clause(starts, day) > own]
    floor = max(cue.floor, own) if before else cue.floor
    last = min([cue.last, *after])  # "to mend a church, damaged overnight"
    return replace(cue, floor=floor, ceiling=min([cue.ceiling, *after]), last=last)


def _clause(starts: Sequence[int], at: int) -> int:
    """Return where the clause of a token begins."""
    return max(start for start in starts if start <= at)
