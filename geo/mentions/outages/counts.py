"""Which counts belong to what was cut off: the nearest pairs, and what goes on the row or says where."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from geo.mentions.numbers import Number
from geo.mentions.outages.also_lost import loses_more
from geo.mentions.outages.units import UNITS, WHO, in_brackets, is_place_headed, is_risen_to, stands_for_one
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_FARTHEST = 48  # words, those of a row of places counted
_LEFT_REACH, _RIGHT_REACH, _BARE_REACH, _NEVER = 16, 9, 3, 99.0
_DASHES = frozenset({"–", "—", "-", ":"})
_AT_ONCE = -1.0
_PARTING = frozenset({"–", "—"})
_SECOND_UNIT = 2
_PAIR = 2  # dashes
_SHARE_GAP, _JOINT_REACH = 4, 4
_STEM = 3  # letters of a noun, whatever its case


def _is_taken_up(reading: Reading, number: Number) -> bool:
    """Whether a count only takes up places named before ("the three towns"): no figure of its own."""
    definite = reading.lexicon.any_of("definite_words", "all_words")
    return number.unit == "settlements" and bool(definite & set(reading.words(number.first - 1, number.first)))


def says_where_people_were_hurt(reading: Reading, number: Number) -> bool:
    """Whether settlements only say where the clause before tells of: "three hurt in two towns, 24,000 are cut off"."""
    if number.unit != "settlements" or reading.words(number.end, number.end + 1) != [","]:
        return False
    where = set(reading.words(number.first - 1, number.first)) & reading.lexicon.set("locatives")
    cut_off_before = any(match.first < number.first for match in reading.matches("outage"))
    return bool(where) and not cut_off_before and any(number.end < n.first and n.unit in WHO for n in reading.numbers)


def _in_apposition(reading: Reading, number: Number, gap: Sequence[str]) -> bool:
    """Whether a count between marks says how many: "part of the city is without light, some 55,000 subscribers"."""
    tail, summed = _without_in_all(reading, gap)
    end = _past_in_all(reading, number.end)
    after = reading.words(end, end + 1)
    ends = not after or not after[0][0].isalnum() or _is_one_of_kinds(reading, number)
    ends = ends or (summed and any(0 <= first - number.end <= 1 for first, _ in reading.places))
    return list(tail[-1:]) == [","] and number.unit in UNITS and ends


def _without_in_all(reading: Reading, gap: Sequence[str]) -> tuple[Sequence[str], bool]:
    """Drop what says before a count that it is that of all: ", in total 9,000", ", a total of 9,000"."""
    lexicon = reading.lexicon
    at = len(gap) - (list(gap[-1:]) != [] and gap[-1] in lexicon.set("of_words"))
    if at < 1 or gap[at - 1] not in lexicon.set("in_all"):
        return gap, False
    at -= 1
    at -= at > 0 and gap[at - 1] in lexicon.any_of("articles", "locatives")
    return gap[:at], True


def _past_in_all(reading: Reading, end: int) -> int:
    """Return the token offset behind what says after a count that it is that of all: "9,000 customers in all"."""
    lexicon, behind = reading.lexicon, reading.words(end, end + 2)
    led = len(behind) > 1 and behind[0] in lexicon.set("locatives")
    if led and behind[1] in lexicon.any_of("in_all", "in_all_behind"):
        return end + 2
    return end + (bool(behind) and behind[0] in lexicon.set("in_all"))


def _is_one_of_kinds(reading: Reading, number: Number) -> bool:
    """Whether a count is the first of two kinds of customer: ", in all 8,700 household and 90 business customers"."""
    after = next((other for other in reading.numbers if other.first == number.end + 1), None)
    return after is not None and _are_kinds(reading, number, after)


def paired(
    reading: Reading, triggers: list[Match], taken: frozenset[int], follows: Mapping[int, int]
) -> dict[int, list[Number]]:
    """Give each outage its counts, the nearest pairs first: a count, and one of another unit joined to it."""
    options = sorted(
        (cost, match.first, number.first, number)
        for match in triggers
        for number in reading.numbers
        if number.first not in taken and (cost := _cost(reading, match, number, triggers)) < _NEVER
    )
    pairs: dict[int, list[Number]] = {}
    used: set[int] = set()
    for _, trigger, first, number in options:
        if first in used or (trigger in pairs and not _joined(reading, pairs[trigger], number)):
            continue
        if any(trigger < other < kept[0].first < first for other, kept in pairs.items()):
            continue  # «отключение света и воды: без тепла 455 домов, шесть больниц»: none of the words before
        pairs[trigger] = sorted([*pairs.get(trigger, []), number], key=lambda n: n.first)
        used.add(first)
    for number in reading.numbers:
        for kept in pairs.values():
            if number.first in used | taken or not kept or number.other is not None or _says_again(reading, number):
                continue
            last = next((n for n in reversed(kept) if n.first < number.first), None)
            after = last if number.unit in UNITS else None
            beside = after is not None and _is_beside(reading, after, number)
            if beside or any(follows.get(number.first) == n.first for n in kept):
                kept.append(number)
                kept.sort(key=lambda n: n.first)
                used.add(number.first)
    for number in reversed(reading.numbers):
        for kept in pairs.values():
            if number.first in used | taken or number.unit not in UNITS or number.end > kept[0].first:
                continue
            other = number.unit != kept[0].unit and _joined(reading, [number], kept[0])
            other = other or _are_rows_of_buildings(reading, number, kept[0])
            if other or follows.get(kept[0].first) == number.first:
                kept.insert(0, number)
                used.add(number.first)
    return {trigger: _with_who_lives_there(reading, kept, used | taken) for trigger, kept in pairs.items()}


def _with_who_lives_there(reading: Reading, kept: list[Number], used: Collection[int]) -> list[Number]:
    """Add who was cut off right behind where: «без света в 12 сёлах 900 абонентов».

    Cities so counted are those named before: «без света в двух городах остаются 34 тысячи абонентов».
    """
    where = kept[0] if len(kept) == 1 and kept[0].unit == "settlements" else None
    lexicon = reading.lexicon
    if where is None or lexicon.set("locatives").isdisjoint(reading.words(where.first - 1, where.first)):
        return kept
    behind = (n for n in reading.numbers if n.unit in WHO and n.first not in used and n.first >= where.end)
    who = next(behind, None)
    gap = reading.words(where.end, who.first) if who is not None else ()
    if who is None or len(gap) > _JOINT_REACH or not {",", ";", ":"}.isdisjoint(gap):
        return kept
    cities = lexicon.set("cities_told").intersection(reading.words(where.first, where.end + 1))
    return [who] if cities else [where, who]


def _is_beside(reading: Reading, before: Number, number: Number) -> bool:
    """Whether a count goes on about what the one before it counts: in a row, in another unit, or as where it was."""
    row = _goes_on_the_row(reading, before, number) or _joined(reading, [before], number)
    return row or _is_spread(reading, before, number) or _sums_up(reading, before, number)


def _goes_on_the_row(reading: Reading, before: Number, number: Number) -> bool:
    """Whether a count with its place and a dash follows one: "in A — 64,000 customers, in B — 40,000 customers"."""
    gap = [reading.tokens[at].text for at in range(before.end, number.first) if at not in reading.placed]
    joints = reading.lexicon.any_of("links", "locatives", "added_words") | _DASHES | {";"}
    two_words = before.unit == "settlements" and bool(gap) and gap[0] not in joints  # «населених пунктів»
    gap = gap[1:] if two_words else gap
    return is_place_headed(reading, number) and is_place_headed(reading, before) and set(gap) <= joints


def _joined(reading: Reading, kept: list[Number], number: Number) -> bool:
    """Whether a number of another unit belongs to the one kept: "3,000 customers in 12 villages"."""
    if any(n.unit == number.unit for n in kept) and _is_parallel(reading, kept, number):
        return True
    if len(kept) != 1 or not number.unit or not kept[0].unit:
        return False
    low, high = sorted((kept[0], number), key=lambda n: n.first)
    if high.first - low.end > _FARTHEST or _says_where_before(reading, low, high):
        return False
    if number.unit == kept[0].unit:
        return _are_kinds(reading, low, high)
    words = reading.words(low.end, high.first)
    if "," in words and _is_harmed(reading, low):
        return False  # "windows were blown out in 14 homes, and 1,700 customers were cut off"
    if len(words) == _SECOND_UNIT and words[0] == "," and words[1] in reading.lexicon.set("restating"):
        return True  # "29 settlements, or about 60,000 customers"
    if low.unit == "settlements" and high.unit in WHO and _tells_who_lives_there(reading, words):
        return True
    gap = _gap(reading, low.end, high.first)
    starts = {first for first, _ in reading.places}
    in_place = reading.lexicon.set("locatives") & set(reading.words(high.end, high.end + 1))
    own = high.end in starts or (bool(in_place) and high.end + 1 in starts)
    if own and 0 < len(gap) <= 2 * _JOINT_REACH:
        return set(gap) <= reading.lexicon.any_of("unit_joints", "links")  # «…, а також 12 сіл Одеського району»
    joints = reading.lexicon.set("unit_joints")
    if any(low.end <= first < high.first for first in starts):  # "17 villages near A and 900 customers in B"
        joints |= reading.lexicon.set("locatives")
    return 0 < len(gap) <= _JOINT_REACH and set(gap) <= joints


def _tells_who_lives_there(reading: Reading, gap: Sequence[str]) -> bool:
    """Whether a relative clause leads from settlements to who lives in them: «, где живут», «, в которых проживают»."""
    lexicon = reading.lexicon
    verbs = lexicon.any_of("unit_joints", "population_before")
    which = [at for at, word in enumerate(gap) if word in lexicon.set("in_which")]
    led = bool(which) and "," in gap[max(which[0] - 2, 0) : which[0]]
    return led and gap.count(",") == 1 and which[0] < len(gap) - 1 and verbs.issuperset(gap[which[0] + 1 :])


def _is_harmed(reading: Reading, number: Number) -> bool:
    """Whether a count of houses stands after a word of damage: they are not those that were cut off."""
    houses = number.unit in {"households", "buildings", "properties"}
    return houses and any(match.first < number.first for match in reading.matches("damage"))


def _are_rows_of_buildings(reading: Reading, low: Number, high: Number) -> bool:
    """Whether counts of two kinds of building stand in one row: "138 blocks, six schools and a clinic have no heat"."""
    gap = reading.words(low.end, high.first)
    joints = reading.lexicon.any_of("list_words", "added_words") | {","}
    built = {low.unit, high.unit} <= {"buildings", "households", "facilities"}
    return built and 0 < len(gap) <= _JOINT_REACH and joints.issuperset(gap) and not _is_harmed(reading, low)


def _says_where_before(reading: Reading, low: Number, high: Number) -> bool:
    """Whether settlements before a comma only say where others were hurt: "three injured in two towns, 900 cut off"."""
    inside = reading.lexicon.set("locatives") & set(reading.words(low.first - 1, low.first))
    told = reading.lexicon.rules.find("casualty", reading.row[: low.first])
    return low.unit == "settlements" and bool(inside) and bool(told) and reading.row[low.end : high.first] == [","]


def _is_spread(reading: Reading, kept: Number, number: Number) -> bool:
    """Whether settlements right behind what was lost say where: "9,000 have no light and water in 12 villages"."""
    if number.unit != "settlements" or kept.unit in {None, "settlements", "percent"}:
        return False
    if number.first - kept.end > _FARTHEST:
        return False
    lost = next((m for m in reading.matches("outage") if kept.end <= m.first and m.last <= number.first), None)
    if lost is None:
        return False
    gap = reading.words(lost.last, number.first)
    also = reading.lexicon.any_of("links", "utility", "utility_adjectives")
    places = reading.lexicon.set("locatives")
    return bool(gap) and gap[-1] in places and set(gap[:-1]) <= also and "," not in gap


def _sums_up(reading: Reading, kept: Number, number: Number) -> bool:
    """Whether a count right behind says the same in another unit: "nine villages have no gas, that is 6,000 people".

    Who lives in them needs no such words: "38 settlements without light, 6,740 customers."
    """
    if kept.unit in {None, number.unit} or number.unit == "percent" or number.first - kept.end > _FARTHEST:
        return False
    lost = next((m for m in reading.matches("outage") if kept.end <= m.last <= number.first), None)
    gap = [] if lost is None else reading.words(lost.last, number.first)
    if not gap or gap[0] not in _DASHES | {","} or not reading.lexicon.set("sums_up").issuperset(gap[1:]):
        return False
    closes = not any(word[0].isalnum() for word in reading.words(number.end, number.end + 1))
    return len(gap) > 1 or (kept.unit == "settlements" and number.unit in WHO and closes)


def _are_kinds(reading: Reading, low: Number, high: Number) -> bool:
    """Whether two counts are of two kinds of customer, or settlement: "1,260 household and 74 business customers"."""
    kinds, links = reading.lexicon.set("customer_kinds"), reading.lexicon.set("links")
    if low.unit == high.unit == "settlements" and low.noun is not None and high.noun is not None:
        gap = reading.words(low.end, high.first)  # «одне місто та 14 сіл»
        other = reading.row[low.noun][:_STEM] != reading.row[high.noun][:_STEM]
        return other and bool(gap) and reading.lexicon.any_of("and_words").issuperset(gap)
    between, own = reading.words(low.last, high.first), reading.words(high.last, high.end)
    return bool(set(between) & kinds and set(own) & kinds and set(between) & links)


def _is_parallel(reading: Reading, kept: list[Number], number: Number) -> bool:
    """Whether counts of one unit stand in a row, each with its place: "10 settlements in A and 16 in B"."""
    low, high = sorted((min(kept, key=lambda n: abs(n.first - number.first)), number), key=lambda n: n.first)
    gap = set(reading.words(low.end, high.first))
    named = any(low.end <= first < high.first for first, _ in reading.places)
    named = named or stands_for_one(reading, low.end, high.first)
    if _has_verb_of_its_own(reading, reading.words(low.end, high.first)):
        return False
    if not named or not (gap & reading.lexicon.set("links") or ";" in gap):
        return False
    return bool(gap & reading.lexicon.set("locatives")) or _are_of_two_places(reading, low, high)


def _are_of_two_places(reading: Reading, low: Number, high: Number) -> bool:
    """Whether two counts have their places right behind: «38 тысяч абонентов Чернигова и 2 тысячи в Нежине»."""
    starts = {first for first, _ in reading.places}
    leading = reading.lexicon.any_of("locatives", "near_types")
    behind = high.end
    while behind < len(reading.row) and reading.row[behind] in leading:
        behind += 1
    joints = reading.lexicon.any_of("links", "added_words", "near_types") | {";"}
    between = {reading.row[at] for at in range(low.end, high.first) if at not in reading.placed}
    return behind in starts and between <= joints


def _cost(reading: Reading, match: Match, number: Number, triggers: list[Match]) -> float:
    if number.other or not (number.unit in UNITS or _may_be_people(reading, number)):
        return _NEVER
    if match.rule.get("counts") == "none" or _is_taken_up(reading, number) or _says_again(reading, number):
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
    gap = _gap(reading, number.end, match.first) if left else _gap(reading, last, number.first)
    if left and gap[:1] and gap[0] in _PARTING and _PARTING & set(reading.words(number.first - 1, number.first)):
        gap = gap[1:]  # "the whole community – about 6,300 customers – is without power"
    gap = gap if left else _with_sums(reading, _without_things(reading, match, number, _without_aside(reading, gap)))
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
    if _has_clause(reading, gap) or (left and _adds_that(reading, gap)):
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
    return _has_verb_of_its_own(reading, gap) or not (goes_on or _in_apposition(reading, number, gap))


def _opens_another(reading: Reading, number: Number, gap: Sequence[str], triggers: Sequence[Match]) -> bool:
    """Whether "and" joins a count to what else was lost right behind it: "are without power and 300 without heat"."""
    if not gap or not reading.lexicon.set("and_words").issuperset(gap):
        return False
    behind = (other.first for other in triggers if 0 <= other.first - number.end <= _JOINT_REACH)
    at = next(behind, None)
    return at is not None and not {",", ";"} & set(reading.words(number.end, at))


def _has_verb_of_its_own(reading: Reading, gap: Sequence[str]) -> bool:
    """Whether a clause with its verb is joined on before a count: "has no heat and tents were put up at 11 schools"."""
    lexicon = reading.lexicon
    joint = next((at for at, word in enumerate(gap) if word in lexicon.set("clause_joins")), len(gap))
    return not lexicon.set("auxiliaries").isdisjoint(gap[joint + 1 :]) and not is_risen_to(reading, gap)


def _without_aside(reading: Reading, gap: list[str]) -> list[str]:
    """Drop ", by the first estimate," between what was lost and its count."""
    at = gap.index(",") if "," in gap else len(gap)
    openers = reading.lexicon.any_of("aside_openers", "aside_speech")
    if "," not in gap[at + 1 :] or openers.isdisjoint(gap[at + 1 : at + 2]):
        return gap
    return gap[:at] + gap[gap.index(",", at + 1) + 1 :]


def _has_clause(reading: Reading, gap: Sequence[str]) -> bool:
    """Whether a clause of its own begins; "for now" after its subject («родин поки залишаються без світла») is none."""
    lexicon = reading.lexicon
    openers, for_now = lexicon.set("clause_words") - lexicon.set("cause_prepositions"), lexicon.set("for_now")
    since = lexicon.set("since_words")
    dates = {at for at, word in enumerate(gap[:-1]) if word in since and gap[at + 1][0].isdigit()}
    return any(
        word in openers and at not in dates and not (word in for_now and "," not in gap[:at][-1:])
        for at, word in enumerate(gap)
    )


def _gap(reading: Reading, low: int, high: int) -> list[str]:
    """Return the words between a count and its outage, rows of places and asides left out: "cut in A and B: 50,000"."""
    links = reading.lexicon.set("links")
    row, placed = reading.row, _with_their_types(reading, low, high)
    whole = row[low:high]
    aside = in_brackets(reading) if "(" in whole and ")" in whole else frozenset()
    aside |= _between_dashes(reading, low, high)
    shares = reading.lexicon.set("partly_words")  # «Шостка повністю, Глухів частково та 14 сіл»
    placed = {*placed, *(at for at in range(low, high) if row[at] in shares and at - 1 in placed)}
    return [
        row[at]
        for at in range(low, high)
        if at not in placed and at not in aside and not (row[at] in links and at - 1 in placed and at + 1 in placed)
    ]


def _with_sums(reading: Reading, gap: list[str]) -> list[str]:
    """Read a semicolon before what sums up as a comma: «знеструмлено А та Б; це 45 тисяч клієнтів»."""
    sums = reading.lexicon.set("summing_up")
    return ["," if word == ";" and behind in sums else word for word, behind in pairwise([*gap, ""])]


def _between_dashes(reading: Reading, low: int, high: int) -> frozenset[int]:
    """Return where words between two dashes only say who is meant: "42,000 users – homes and schools – had none"."""
    row = reading.row
    dashes = [at for at in range(low, high) if row[at] in _PARTING]
    if len(dashes) != _PAIR:
        return frozenset()
    first, last = dashes
    said = range(first + 1, last)
    verbs = reading.lexicon.any_of("auxiliaries", "clause_words")
    told = any(at in reading.placed or row[at][0].isdigit() or row[at] in verbs for at in said)
    told = told or any(is_finite(row[at], reading.lexicon) for at in said)
    return frozenset() if told else frozenset(range(first, last + 1))


def _with_their_types(reading: Reading, low: int, high: int) -> Collection[int]:
    """Return the offsets of places and of the words for what they are before them: «посёлок Воронеж», «г. Шостка»."""
    types = reading.lexicon.set("near_types")
    if types.isdisjoint(reading.row[low:high]):
        return reading.placed
    out = set(reading.placed)
    for at in range(high - 1, low - 1, -1):
        word = reading.row[at]
        if at + 1 in out and (word in types or (word == "." and reading.row[at - 1] in types)):
            out.add(at)
    return out


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


def _says_again(reading: Reading, number: Number) -> bool:
    before = reading.words(number.first - 2, number.first)
    if number.unit != "percent" or len(before) < _SECOND_UNIT:
        return False
    again = before[0] == "," and before[1] in reading.lexicon.set("restating")
    following = reading.words(number.first, number.last + _SHARE_GAP)
    of_all = bool(
        reading.lexicon.set("restated_wholes") & set(following)
    )  # "6,000 blocks, half of the total, have none"
    return again or (before[1] == "," and of_all)
