"""What it costs that a count is an outage's: how far apart they stand, and what stands between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.mentions.numbers.finding import Number
from geo.mentions.outages.also_lost import loses_more
from geo.mentions.outages.gaps import (
    has_clause,
    has_verb_of_its_own,
    in_apposition,
    is_taken_up,
    without_aside,
    words_between,
)
from geo.mentions.outages.units import UNITS, WHO, is_risen_to
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_FARTHEST = 48  # words, those of a row of places counted
_LEFT_REACH = 16
_RIGHT_REACH = 9
_BARE_REACH = 3
_NEVER = 99.0
_AT_ONCE = -1.0
_PARTING = frozenset({"–", "—"})
_SECOND_UNIT = 2
_SHARE_GAP = 4
_JOINT_REACH = 4
_BESIDE = 2


def pairing_cost(reading: Reading, match: Match, number: Number, triggers: list[Match]) -> float:
    """Return what it costs that a number is the count of an outage's words; `_NEVER` where it cannot be."""
    if number.other or not (number.unit in UNITS or _may_be_people(reading, number)):
        return _NEVER
    if match.rule.get("counts") == "none" or is_taken_up(reading, number) or says_again(reading, number):
        return _NEVER  # ", or half of the city's high-rises," says the same once more
    of_them = match.rule.get("left") and reading.says("parts_of", number.end, number.end + _SECOND_UNIT)
    part = of_them or (reading.cue("part", number.first) and match.rule.get("status") != "restored")
    if part and not loses_more(reading, match, number, triggers):
        return _NEVER
    if match.first <= number.first < match.last or _is_excepted_from(reading, match, number):
        return 0.0
    if max(match.first - number.end, number.first - match.last) > _FARTHEST:
        return _NEVER
    left = number.end <= match.first
    last = _end_of_supplies(reading, match, triggers)
    gap = words_between(reading, number.end, match.first) if left else words_between(reading, last, number.first)
    if left and gap[:1] and gap[0] in _PARTING and _PARTING & set(reading.words(number.first - 1, number.first)):
        gap = gap[1:]  # "the whole community – about 6,300 customers – is without power"
    gap = gap if left else _with_sums(reading, _without_things(reading, match, number, without_aside(reading, gap)))
    breaks = reading.lexicon.set("count_breaks_before" if left else "count_breaks_after")
    reach = _BARE_REACH if number.unit is None else _LEFT_REACH if left else _RIGHT_REACH
    reach = _RIGHT_REACH if not left and is_risen_to(reading, gap) else reach
    small = reading.lexicon.any_of("articles", "adverbs") if number.unit is None else frozenset()
    if sum(word not in small for word in gap) > reach or set(gap) & breaks:
        return _NEVER  # "2,500 in the Zarichnyi district are still without power"
    if left and _is_told_apart(reading, number, match):
        return _NEVER
    if not left and (_is_in_a_later_clause(reading, number, gap) or _opens_another(reading, number, gap, triggers)):
        return _NEVER
    between = (number.end, match.first) if left else (last, number.first)
    crossed = sum(1 for other in triggers if between[0] <= other.first < between[1])
    harmed = reading.matches("casualty")
    if any(between[0] <= told.first and told.last <= between[1] for told in harmed):
        return _NEVER
    after = (
        number.end + 2 if number.unit in {None, "people"} and not _is_cut_from(reading, gap, left=left) else number.end
    )
    if any(number.end <= told.first and told.last <= after for told in harmed):
        return _NEVER
    if has_clause(reading, gap) or (left and _adds_that(reading, gap)):
        return _NEVER
    # "restored power to 42,000 customers left without it": they have it back
    back = match.rule.get("status") == "restored" and not left and reading.lexicon.set("back_to").issuperset(gap)
    back = back or (number.unit is not None and _is_cut_from(reading, gap, left=left))  # "cut power to 9,000 and …"
    commas = sum(1 for word in gap if word == ",")
    return _AT_ONCE if back else len(gap) + 4.0 * commas + 8.0 * crossed + (0.0 if left else 1.0)


def _adds_that(reading: Reading, gap: Sequence[str]) -> bool:
    """Whether who speaks goes on between: "900 are cut off in A, he said, adding that it was restored to 40"."""
    adds, that = reading.lexicon.set("adds_that"), reading.lexicon.set("that_words")
    return any(word in adds and behind in that for word, behind in pairwise(gap))


def _end_of_supplies(reading: Reading, match: Match, triggers: Sequence[Match]) -> int:
    """Return where a row of supplies ends whose first one ends the words of an outage: «без світла, води й тепла».

    What the words of another outage tell is no more of it: «ни света, ни воды».
    """
    table = reading.lexicon.table("utility")
    end, others = match.last, {other.first for other in triggers if other.first >= match.last}
    if reading.row[end - 1] not in table:
        return end
    joints = reading.lexicon.any_of("links", "utility_adjectives")
    for at in range(end, len(reading.row)):
        if at in others:
            break
        if reading.row[at] in table:
            end = at + 1
        elif reading.row[at] not in joints:
            break
    return end


def _without_things(reading: Reading, match: Match, number: Number, gap: list[str]) -> list[str]:
    """Drop a row of things cut off that ends in a count of who was: «без світла лікарня, школа та 600 абонентів»."""
    lexicon, row = reading.lexicon, reading.row
    things, ands = lexicon.any_of("targets"), lexicon.any_of("and_words")
    if number.unit not in WHO or row[number.first - 1] not in ands:
        return gap
    counted = {at for n in reading.numbers if n.other is None for at in range(n.first, n.end)}
    opens = next((at for at in range(match.last, number.first) if row[at] in things or at in counted), number.first)
    passed = lexicon.any_of("target_modifiers", "added_words") | ands | {","}
    rest = range(opens, number.first)
    in_a_row = any(row[at] in things for at in rest)
    in_a_row = in_a_row and all(at in counted or row[at] in things or row[at] in passed for at in rest)
    return list(row[match.last : opens]) if in_a_row else gap


def is_left_out(reading: Reading, number: Number) -> bool:
    """Return whether a count is of those whose supply is not yet back: "all but 1,300 had been reconnected"."""
    return " ".join(reading.words(number.first - 2, number.first)) in reading.lexicon.set("all_but")


def _is_excepted_from(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a count is left out of those who have what the words right before tell to be back."""
    near = match.rule.get("status") == "restored" and match.last <= number.first <= match.last + _LEFT_REACH
    return near and is_left_out(reading, number)


def _is_cut_from(reading: Reading, gap: Sequence[str], *, left: bool) -> bool:
    """Whether a count is that of who lost it by its preposition: "cut power to 9,000, killing two"."""
    return not left and bool(gap) and reading.lexicon.set("cut_off_from").issuperset(gap)


def _may_be_people(reading: Reading, number: Number) -> bool:
    """Whether a count without a unit is of no things: not «зупинилися обидві насосні, тож води немає»."""
    bare = number.unit is None and number.noun is None
    return bare and reading.lexicon.any_of("targets").isdisjoint(reading.words(number.end, number.end + 1))


def _is_told_apart(reading: Reading, number: Number, match: Match) -> bool:
    """Whether a count stands in a clause or an aside of its own before what was lost.

    "In A, home to 2,400 workers, power failed"; "96,000 customers, we hear, in A it is dark".
    """
    if _is_of_an_aside(reading, number, match) or _is_parted(reading, number.end, match.first):
        return True
    return _is_of_damage_told_before(reading, number, match)


def _is_in_a_later_clause(reading: Reading, number: Number, gap: Sequence[str]) -> bool:
    """Whether a count behind what was lost has a verb of its own: neither in apposition nor going on."""
    lexicon = reading.lexicon
    goes_on = "," not in gap or not lexicon.set("goes_on").isdisjoint(gap[gap.index(",") :])
    return has_verb_of_its_own(reading, gap) or not (goes_on or in_apposition(reading, number, gap))


def _opens_another(reading: Reading, number: Number, gap: Sequence[str], triggers: Sequence[Match]) -> bool:
    """Whether "and" joins a count to what else was lost right behind it: "are without power and 300 without heat"."""
    if not gap or not reading.lexicon.set("and_words").issuperset(gap):
        return False
    behind = (other.first for other in triggers if 0 <= other.first - number.end <= _JOINT_REACH)
    at = next(behind, None)
    return at is not None and not {",", ";"} & set(reading.words(number.end, at))


def _with_sums(reading: Reading, gap: list[str]) -> list[str]:
    """Read a semicolon before what sums up as a comma: «знеструмлено А та Б; це 45 тисяч клієнтів»."""
    sums = reading.lexicon.set("summing_up")
    return ["," if word == ";" and behind in sums else word for word, behind in pairwise([*gap, ""])]


def _is_parted(reading: Reading, low: int, high: int) -> bool:
    """Whether a comma, a preposition and a place begin a clause of its own between two offsets.

    So does a comma and "the city" right before what was lost: «в 512 домах холодно, город без воды».
    """
    locatives = reading.lexicon.set("locatives")
    if "," in reading.row[low:high] and any(
        low < match.first <= match.last == high and reading.row[match.first - 1] == ","
        for match in reading.matches("references")
    ):
        return True
    return any(
        low + 1 < first < high and reading.row[first - 1] in locatives and reading.row[first - 2] == ","
        for first, _ in reading.places
    )


def _is_of_damage_told_before(reading: Reading, number: Number, match: Match) -> bool:
    """Whether houses were damaged, and a clause behind tells what the town lost: "12 houses were hit, and it is dark".

    Its subject opens that clause: "and the town has no gas", «і місто лишилося без води», "and there is no heating",
    «Суми лишилися без світла».
    """
    if number.unit not in {"households", "buildings", "properties"}:
        return False
    lexicon, row = reading.lexicon, reading.row
    if _are_harmed(reading, number) and any(
        number.end < first and last <= match.first and "," in row[number.end : first]
        for first, last in reading.places
        if (not lexicon.set("articles") and row[first - 2] == ",") or not _is_of_a_row(reading, first, last, match)
    ):
        return True  # «зруйновано два будинки в А, водночас через удар Б без світла»
    joints = lexicon.any_of("links", "clause_joins") | {","}
    opened = [told.first for told in reading.matches("references") if number.end < told.first < match.last]
    opened += [at for at in range(number.end, match.first) if row[at] in lexicon.set("there_words")]
    opened += [
        first
        for first, last in reading.places
        if number.end < first
        and last <= match.first
        and "," in row[max(first - 2, number.end) : first]
        and not _is_of_a_row(reading, first, last, match)
    ]
    utility = match.first < len(row) and row[match.first] in lexicon.table("utility")
    if utility and "," in row[number.end : match.first] and row[match.first - 1] in joints:
        return any(d.first < match.first for d in reading.matches("damage"))  # "…, and electricity is off"
    for first in opened:
        at = first - (row[first - 1] in lexicon.set("locatives"))
        if at <= match.first and row[at - 1] in joints and any(d.first < at for d in reading.matches("damage")):
            return True
    return False


def _are_harmed(reading: Reading, number: Number) -> bool:
    """Whether a word of damage stands right before or behind a count: «зруйновано два будинки»."""
    near = range(number.first - _BESIDE, number.first + 1)
    return any(d.last in near or number.end <= d.first <= number.end + 1 for d in reading.matches("damage"))


def _is_of_a_row(reading: Reading, first: int, last: int, match: Match) -> bool:
    """Whether a place is one of a row of places and no subject: "leaving 90 homes in A, B and C without power"."""
    joints = reading.lexicon.set("links") | {","}
    ends, gap = {end for _, end in reading.places}, first - 1
    while gap > 0 and reading.row[gap] in joints:
        gap -= 1
    return gap + 1 in ends and (last == match.first or reading.row[last] in joints)


def _is_of_an_aside(reading: Reading, number: Number, match: Match) -> bool:
    """Whether a count stands in words between two marks that say what a place is: "in A, home to 2,400 workers, …"."""
    commas = [at for at in range(number.first) if reading.row[at] == ","]
    opened = bool(commas) and commas[-1] in {last for _, last in reading.places}
    openers = reading.lexicon.set("aside_relatives")
    told = opened and bool(openers & set(reading.words(commas[-1] + 1, commas[-1] + 2)))
    return told and "," in reading.words(number.end, match.first)


def says_again(reading: Reading, number: Number) -> bool:
    """Whether a share only says again what a count before it tells: "6,000 blocks, half of the total, have none"."""
    before = reading.words(number.first - 2, number.first)
    if number.unit != "percent" or len(before) < _SECOND_UNIT:
        return False
    again = before[0] == "," and before[1] in reading.lexicon.set("restating")
    following = reading.words(number.first, number.last + _SHARE_GAP)
    of_all = bool(
        reading.lexicon.set("restated_wholes") & set(following)
    )  # "6,000 blocks, half of the total, have none"
    return again or (before[1] == "," and of_all)
