"""Find outages: who lost power, heating, water, gas or communications, how many of what, and what came back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.context_cues import Cue
from geo.mentions.numbers.finding import Number
from geo.mentions.outages.brackets import counts_behind_a_colon, counts_of_a_row
from geo.mentions.outages.costs import is_left_out
from geo.mentions.outages.counts import paired, says_where_people_were_hurt
from geo.mentions.outages.dismissals import dismissed, dismissed_uncounted
from geo.mentions.outages.parts import counts_before_places
from geo.mentions.outages.rows import each_at_its_place, told_once, where_it_sums_up, without_sum
from geo.mentions.outages.supplies_in_places import supplies_in_places
from geo.mentions.outages.units import UNITS, WHO, shared_units
from geo.mentions.outages.wholes import find_wholes
from geo.mentions.patterns import Match
from geo.mentions.reading import Passed, Reading
from geo.model import Mention

STILL = " (still)"
NOW = " (now)"
_BESIDE = " (beside a count)"
_DAY_DIGITS = 2
_OPENS = 3  # tokens
_TO_ITS_PLACE = 4  # tokens: "outages in the Chernihiv region"
_OF_THEM = 2  # tokens
_HOLDING = frozenset({"settlements", "buildings", "facilities", "households"})  # what a supply can be back in
_SUPPLIED = _HOLDING - {"settlements"} | {"families", "customers"}
_SHARE_GAP = 4


def find_outages(
    reading: Reading,
    taken: frozenset[int] = frozenset(),
    unit: str = "people",
    before: Sequence[str] = (),
    row_before: Sequence[str] = (),
) -> tuple[list[Mention], list[Passed]]:
    """Return the sentence's outage mentions, one for each utility and unit, and what was passed over and why.

    taken holds the token offsets of counts that belong to casualties; unit is what a bare count counts; before is what
    the sentences before tell to be cut off: a rule `as_before` ("9,000 people were affected") goes on about it.
    row_before are the words of the sentence before.
    """
    triggers = reading.matches("outage")
    triggers = [match for match in triggers if len(triggers) == 1 or not match.rule.get("alone")]
    if not triggers:
        return [], []
    mentions: list[Mention] = []
    passed: list[Passed] = []
    numbers, follows = shared_units(reading)
    numbers = _that_may_be_cut_off(reading, numbers, unit, row_before)
    numbers = _parts_that_are_back(reading, numbers, triggers, unit if before else None)
    reading = replace(reading, numbers=tuple(numbers))
    triggers = [match for match in triggers if not _is_made_good(reading, match, triggers)]
    pairs = _with_joined(reading, triggers, paired(reading, triggers, taken, follows))
    units = _units_before(numbers)
    for match in triggers:
        row = counts_behind_a_colon(reading, match) or counts_before_places(reading, match, triggers)
        bracketed = row or counts_of_a_row(reading, match, triggers)
        inside = {number.first for number in bracketed}
        numbers = [n for n in pairs.get(match.first, []) if n.first not in inside]
        why = dismissed(reading, match, triggers, pairs) or dismissed_uncounted(
            reading, match, triggers, pairs, counted=bool(numbers), told=bool(before or mentions)
        )
        if why is not None:
            passed.append(Passed(reading.index, match.first, match.last, why))
            continue
        if not numbers and not bracketed and (each := _each_in_its_place(reading, match, unit)):
            mentions += each
            continue
        for measure in _utilities(reading, match, mentions, before):
            bare = (_unit_of_the_last(mentions) or unit) if match.rule.get("as_before") else unit
            told = [_mention(reading, match, measure, n, units.get(n.first, bare)) for n in numbers]
            told = _restating(told, mentions) if match.rule.get("restates") else told
            parts = [_mention(reading, match, measure, n, units.get(n.first, unit)) for n in row]
            told = [mention for mention in without_sum([*told, *parts]) if mention not in parts]
            told = [where_it_sums_up(reading, mention) for mention in told]
            beside = _is_beside_a_place(reading, match, numbers)
            if beside:  # "all of Hlukhiv and 23 villages are without light"
                told = [replace(mention, first=(mention.quantity_tokens or (0, 0))[0]) for mention in told]
                place = _mention(reading, match, measure, None, unit)
                low, high = sorted((match.first, numbers[0].first))
                high = max(high, match.last) if low == numbers[0].first else high
                mentions.append(replace(place, first=min(low, match.first), last=high, rule=place.rule + _BESIDE))
            alone = _mention(reading, match, measure, None, unit)
            if (
                town := _town_besides_villages(reading, numbers) or _subject_beside(reading, match, numbers)
            ) is not None:
                mentions.append(replace(alone, first=town[0], last=town[1], rule=alone.rule + _BESIDE))
            if match.rule.get("goes_on") or match.rule.get("takes_up"):
                alone = replace(alone, rule=alone.rule + _BESIDE)
            counted = len(row) == sum(match.last <= first for first, _ in reading.places) > 0
            mentions += each_at_its_place(reading, told) or ([] if counted else [alone])
            mentions += [*find_wholes(reading, told), *_past_an_aside(reading, match, alone)]
            if bracketed and not told and not counted:  # of the places of the row without a count it is told as well
                mentions[-1] = replace(mentions[-1], rule=mentions[-1].rule + _BESIDE)
            for number in bracketed:
                own = _mention(reading, match, measure, number, units.get(number.first, unit))
                mentions.append(replace(own, first=number.first, last=number.end))
    return told_once(reading, mentions), passed


def _restating(told: list[Mention], mentions: list[Mention]) -> list[Mention]:
    """Return counts that say again what was told last: of what is back, or in the place of a loss without a count."""
    if mentions and mentions[-1].status == "restored":
        told = [replace(mention, status="restored") for mention in told]  # "…, that is 6,400 customers"
    if told and _counts_none(mentions, told[0]):
        mentions.pop()  # «знеструмлено А та Б; це 1 800 абонентів»: of both
    return told


def _counts_none(mentions: Sequence[Mention], told: Mention) -> bool:
    """Whether the outage told last before a count is the same supply's, just lost, and counts nobody."""
    last = mentions[-1] if mentions else None
    return last is not None and last.quantity is None and (last.measure, last.status) == (told.measure, told.status)


def _each_in_its_place(reading: Reading, match: Match, unit: str) -> list[Mention]:
    """Return a mention of each supply that a row names with its own place: "water in A, heating in B and gas in C"."""
    each: list[Mention] = []
    for supply in supplies_in_places(reading, match):
        told = _mention(reading, match, supply.measure, None, unit)
        each.append(replace(told, first=supply.first, last=supply.last, rule=told.rule + _BESIDE))
    return each


def _that_may_be_cut_off(
    reading: Reading, numbers: Sequence[Number], unit: str, row_before: Sequence[str]
) -> list[Number]:
    """Return the counts that may be of those cut off: of no places, of nobody hurt, and no share of them."""
    taken_up = reading.lexicon.set("latter_words")  # "the latter two" are places
    kept = [n for n in numbers if n.noun is not None or taken_up.isdisjoint(reading.words(n.first - 1, n.first))]
    kept = [n for n in kept if not (says_where_people_were_hurt(reading, n) or _is_a_share_of_them(reading, n))]
    kept = [n for n in kept if not _is_whose_members(reading, n)]
    return [_within_them(reading, n, unit, row_before) for n in kept]


def _is_whose_members(reading: Reading, number: Number) -> bool:
    """Whether one family is told only as that of people counted: "killed three of one family, knocked out power"."""
    led = not reading.lexicon.set("of_one_family").isdisjoint(reading.words(number.first - 1, number.first))
    return number.best == 1 and number.unit in {"families", "households"} and led


def _unit_of_the_last(mentions: Sequence[Mention]) -> str | None:
    """Return what the last outage told counts: "restored to 300 buildings; 1,940 remain without"."""
    last = mentions[-1].quantity if mentions else None
    return last.unit if last is not None and last.unit in _SUPPLIED else None


def _is_made_good(reading: Reading, match: Match, triggers: Sequence[Match]) -> bool:
    """Whether words for a loss only say who has supply back: "power was restored to 900 families in A cut off by …"."""
    if match.rule.get("status") == "restored":
        return False
    lexicon, row = reading.lexicon, reading.row
    back = [m for m in triggers if m.rule.get("status") == "restored" and m.last < match.first]
    who = [n for n in reading.numbers if n.unit in WHO and back and back[-1].last <= n.first and n.end <= match.first]
    if not who or not lexicon.any_of("back_to", "all_words").issuperset(row[back[-1].last : who[0].first]):
        return False
    fits = lexicon.any_of("locatives", "articles", "near_types", "who_words", "that_words", "auxiliaries")
    return all(at in reading.placed or row[at] in fits for at in range(who[0].end, match.first))


def _with_joined(
    reading: Reading, triggers: Sequence[Match], pairs: Mapping[int, list[Number]]
) -> dict[int, list[Number]]:
    """Return the counts of each loss, with those that "and" joins on: "900 people have no gas and no power"."""
    out, ands = dict(pairs), reading.lexicon.any_of("and_words", "supplies")
    out = _with_those_of_a_row(reading, triggers, out)
    for before, after in pairwise(sorted(triggers, key=lambda m: m.first)):
        same = before.rule.get("status") == after.rule.get("status")
        joined = same and ands.issuperset(reading.row[before.last : after.first]) and before.last < after.first
        counted = out.get(before.first, [])
        joined = joined and reading.row[after.first] in reading.lexicon.set("lacks")  # not "and pumps stopped"
        if joined and not out.get(after.first) and all(n.end <= before.first for n in counted):
            out[after.first] = counted
    return out


def _with_those_of_a_row(
    reading: Reading, triggers: Sequence[Match], pairs: Mapping[int, list[Number]]
) -> dict[int, list[Number]]:
    """Return the counts of each loss, with those told behind a row of losses: «без света, без воды и без тепла 900».

    Not where each has its place: «Шостка без света, без воды 900 абонентов в Глухове».
    """
    out, lacks, nor = dict(pairs), reading.lexicon.set("lacks"), reading.lexicon.set("nor_words")
    if not nor:
        return out
    joints, row = reading.lexicon.any_of("and_words") | {","}, reading.row
    for before, after in reversed(list(pairwise(sorted(triggers, key=lambda m: m.first)))):
        same = before.rule.get("status") == after.rule.get("status") and before.last <= after.first
        led = {row[before.first], row[after.first]} <= lacks or not nor.isdisjoint(row[after.first : after.first + 2])
        counted = out.get(after.first, [])
        if not (same and led and joints.issuperset(row[before.last : after.first])) or out.get(before.first):
            continue
        apart = any(last <= before.first for _, last in reading.places)
        apart = apart and any(first >= after.last for first, _ in reading.places)
        if counted and not apart and all(n.first >= after.last for n in counted):
            out[before.first] = counted
    return out


def _within_them(reading: Reading, number: Number, unit: str, row_before: Sequence[str]) -> Number:
    """Give a count of those in which a supply is back or not yet what they are: «Свет вернули в шесть из них»."""
    lexicon = reading.lexicon
    inside = not lexicon.set("locatives").isdisjoint(reading.words(number.first - 1, number.first))
    bare = number.unit is None and number.noun is None and number.other is None
    told = (
        match.rule.get("status") == "restored" or match.rule.get("as_before") for match in reading.matches("outage")
    )
    inside = inside and any(told)
    if not (bare and inside and " ".join(reading.words(number.end, number.end + _OF_THEM)) in lexicon.set("parts_of")):
        return number
    units = lexicon.table("units")
    told = (units.get(word) for word in (*reversed(reading.row[: number.first]), *reversed(row_before)))
    named = next((one for one in told if one in _HOLDING), None)
    return replace(number, unit=named or (unit if unit in _HOLDING else None))


def _is_a_share_of_them(reading: Reading, number: Number) -> bool:
    """Whether a share is one of those counted before it: "9,000 customers, two thirds of them in the town"."""
    behind = " ".join(reading.words(number.end, number.end + _OF_THEM))
    counted = any(other.unit in WHO and other.end <= number.first for other in reading.numbers)
    return number.unit == "percent" and counted and behind in reading.lexicon.set("parts_of")


def _parts_that_are_back(
    reading: Reading, numbers: Sequence[Number], triggers: Sequence[Match], unit: str | None
) -> list[Number]:
    """Take "1,100 of the 1,600 homes cut off" for what has its supply back, and leave the whole out.

    "2,800 of them" are of those counted before, in the sentence or (unit) before it.
    """
    of_all = reading.lexicon.any_of("count_of", "definite_articles")
    out: list[Number] = []
    for read in numbers:
        number = read
        behind = " ".join(reading.words(number.end, number.end + _OF_THEM))
        if number.unit is None and number.noun is None and behind in reading.lexicon.set("parts_of"):
            told = next((n.unit for n in reversed(out) if n.unit in WHO), unit)
            restored = any(t.rule.get("status") == "restored" for t in triggers)
            number = replace(number, unit=told) if restored and number.other is None else number
        part = out[-1] if out else None
        between = reading.words(part.last, number.first) if part is not None else []
        back = any(t.rule.get("status") == "restored" and t.first < number.first for t in triggers)
        pointed = not reading.lexicon.set("definite_articles").isdisjoint(between)
        fits = back and pointed and of_all.issuperset(between) and number.unit is not None
        if fits and part is not None and part.unit in {None, number.unit} and (part.best or 0) < (number.best or 0):
            out[-1] = replace(part, unit=number.unit, noun=None)
        else:
            out.append(number)
    return out


def _is_beside_a_place(reading: Reading, match: Match, numbers: Sequence[Number]) -> bool:
    """Whether the first count goes on a list that a place begins, right after what was lost."""
    inside = bool(numbers) and match.first <= numbers[0].first <= match.last
    if not numbers or (inside and numbers[0].unit != "settlements"):
        return False
    at = numbers[0].first
    at -= bool(reading.lexicon.any_of("added_words", "one_articles") & set(reading.words(at - 1, at)))  # «і ще 62 села»
    joined = bool(set(reading.words(at - 1, at)) & reading.lexicon.set("list_words"))
    after = match.last if numbers[0].first > match.last else 0
    villages = after or numbers[0].unit == "settlements"
    return joined and bool(villages) and any(last == at - 1 and first >= after for first, last in reading.places)


def _town_besides_villages(reading: Reading, numbers: Sequence[Number]) -> tuple[int, int] | None:
    """Return the town that goes on a count of villages with their unit: "14 villages of the A district and the town B".

    No village of that unit is meant by it: it is without supply as well.
    """
    lexicon, places = reading.lexicon, sorted(reading.places)
    villages = next((n for n in numbers if n.unit == "settlements"), None)
    at = next((k for k, (first, _) in enumerate(places) if villages is not None and first >= villages.end), None)
    if villages is None or at is None or at + 1 >= len(places):
        return None
    unit, town = places[at], places[at + 1]
    leading = lexicon.any_of("of_words", "locatives", "articles")
    gap = reading.row[unit[1] : town[0]]
    joined = gap[:1] != [] and gap[0] in lexicon.set("list_words") and not lexicon.set("near_types").isdisjoint(gap)
    told = joined and lexicon.any_of("of_words", "locatives", "articles", "near_types").issuperset(gap[1:])
    ahead = reading.row[villages.end : unit[0]]
    return town if told and len(ahead) > 0 and leading.issuperset(ahead) else None


def _subject_beside(reading: Reading, match: Match, numbers: Sequence[Number]) -> tuple[int, int] | None:
    """Return the place that opens a clause beside a count with its own: "parts of A and 900 homes in B lost".

    Who is counted in the other place is not all that was cut off.
    """
    if not numbers or numbers[0].unit == "settlements" or numbers[0].first > match.first:
        return None
    lexicon, places, at = reading.lexicon, sorted(reading.places), numbers[0].first - 1
    at -= not lexicon.set("one_articles").isdisjoint(reading.words(at, at + 1))
    before = next(((first, last) for first, last in places if last == at), None)
    own = any(numbers[0].end < first < match.first for first, _ in places)
    if before is None or not own or lexicon.set("list_words").isdisjoint(reading.words(at, at + 1)):
        return None
    opens = before[0]
    while opens > 0 and reading.row[opens - 1] in lexicon.any_of("of_words", "articles", "near_types", "some_of"):
        opens -= 1
    begins = opens == 0 or reading.row[opens - 1] in {",", ";", ":", "—", "–"}
    shares = any(number.unit == "percent" and opens <= number.first < before[0] for number in reading.numbers)
    return before if begins and not shares else None


def _past_an_aside(reading: Reading, match: Match, alone: Mention) -> list[Mention]:
    """Tell an outage of the place that "and in" joins to it past a clause: "outages in A, where …, and in B"."""
    lexicon, places, row = reading.lexicon, sorted(reading.places), reading.row
    own = next((place for place in places if match.last <= place[0] <= match.last + _TO_ITS_PLACE), None)
    if own is None or len(places) < _OF_THEM or list(row[own[1] : own[1] + 1]) != [","]:
        return []
    if lexicon.set("where_words").isdisjoint(row[own[1] + 1 : own[1] + 2]):
        return []
    first, last = places[-1]
    opens = first
    while opens > own[1] and row[opens - 1] in lexicon.any_of("articles", "near_types"):
        opens -= 1
    led = not lexicon.set("locatives").isdisjoint(row[opens - 1 : opens])
    joined = led and row[opens - 3 : opens - 2] == [","] and row[opens - 2] in lexicon.set("and_words")
    ends = all(not word[0].isalnum() for word in row[last:])
    there = replace(alone, first=first, last=last, rule=alone.rule + _BESIDE)
    return [there] if joined and ends and first > own[1] else []


def _units_before(numbers: Sequence[Number]) -> dict[int, str]:
    """Return for each number, by its offset, who was counted last before it: "7,400 customers …, no light — 13,000"."""
    units: dict[int, str] = {}
    last: str | None = None
    for number in numbers:
        if last is not None:
            units[number.first] = last
        last = number.unit if number.unit in WHO or (last is None and number.unit == "settlements") else last
    return units


def _utilities(reading: Reading, match: Match, before: list[Mention], told: Sequence[str]) -> list[str]:
    """Return what was lost: the utility of the rule's words and those joined to it ("heat and water").

    before are the outages of the sentence told already, told those of the sentences before it.
    """
    table = reading.lexicon.table("utility")
    links = reading.lexicon.set("links")
    between = reading.lexicon.set("utility_adjectives")
    tokens = reading.tokens
    inside = [at for at in range(match.first, match.last) if tokens[at].text in table]
    if not inside and match.rule.get("of_before") and before:
        return [before[-1].measure]  # "no heating …, adding that 1,170 blocks were cut off"
    if match.rule.get("takes_up"):
        named = [str(table[word]) for word in reading.words(0, match.first) if word in table]
        return named[-1:] or [outage.measure for outage in before[-1:]]  # «яку теж знеструмило, постачання відновили»
    if match.rule.get("as_before"):
        return _told_with(before[-1], before) if before else list(told)
    if not inside:
        return [str(match.rule.get("utility", "power"))]
    found = set(inside)
    for step in (-1, 1):
        at = inside[0] if step < 0 else inside[-1]
        while True:
            joint = at + step
            while 0 <= joint < len(tokens) and tokens[joint].text in between:
                joint += step
            if not (0 <= joint < len(tokens) and tokens[joint].text in links):
                break
            other = joint + step
            while 0 <= other < len(tokens) and (tokens[other].text in between or tokens[other].text in links):
                other += step
            if not (0 <= other < len(tokens) and tokens[other].text in table):
                break
            if set(reading.words(other + 1, other + 2)) & reading.lexicon.set("of_a_utility"):
                break  # "without heat, and water pressure is low"
            low, high = sorted((at, other))
            parted = "," in reading.words(low, high)
            own = step > 0 and _has_own_verb(reading, high)  # "power, water and heat are" have one
            if _begins_another(reading, low, high) or (parted and (own or _is_told_apart(reading, other, match))):
                break  # "have lost light, and heating has been cut", «без света, воды нет»: two clauses
            found.add(other)
            at = other
    return list(dict.fromkeys(table[tokens[at].text] for at in sorted(found)))


def _told_with(last: Mention, before: Sequence[Mention]) -> list[str]:
    """Return all supplies that failed in the words of the last outage: "power, water and heating were cut, …"."""
    words = (last.first, last.last, last.rule)
    return list(dict.fromkeys(m.measure for m in before if (m.first, m.last, m.rule) == words))


def _begins_another(reading: Reading, low: int, high: int) -> bool:
    """Whether a second supply is lost by a verb of its own: "no power for 9,000 and heating failed in 40 houses"."""
    told = reading.matches("outage")
    before = any(o.first < low < o.last <= high for o in told)
    return before and any(o.first == high and o.last > high + 1 for o in told)


def _is_told_apart(reading: Reading, at: int, match: Match) -> bool:
    """Whether a utility stands in the words of another outage."""
    return any(other.first <= at < other.last for other in reading.matches("outage") if other.first != match.first)


def _has_own_verb(reading: Reading, at: int) -> bool:
    """Whether a utility, alone or with others after it, is the subject of what follows: "water and heat are back"."""
    table, links = reading.lexicon.table("utility"), reading.lexicon.any_of("links", "utility_adjectives")
    row = reading.row
    end = at + 1
    while end < len(row) and (row[end] in table or (row[end] in links and row[end] != ",")):
        end += 1
    return end < len(row) and row[end] in reading.lexicon.any_of("auxiliaries", "supplying")


def _mention(reading: Reading, match: Match, measure: str, number: Number | None, bare_unit: str) -> Mention:
    left_out = number is not None and match.rule.get("status") == "restored" and is_left_out(reading, number)
    if left_out and number is not None and not any(0 <= first - number.end <= 1 for first, _ in reading.places):
        number, left_out = None, False  # where the rest are is not told: the many told before were cut off
    at = match.first if number is None else number.first
    scope = "event"
    if _is_cumulative(reading, at):
        scope = "cumulative"
    elif reading.cue("past", match.first):
        scope = "background"
    # "Hundreds of thousands" without a noun are people, whatever the sentence before counts.
    named = None if number is None else _unit_of_a_number(reading, match)
    unit = None if number is None else number.unit or named or ("people" if number.vague else bare_unit)
    return Mention(
        kind="outage",
        measure=measure,
        sentence=reading.index,
        first=match.first if number is None else min(match.first, number.first),
        last=match.last if number is None else max(match.last, number.end),
        quantity=None if number is None else number.quantity(reading.text, reading.tokens, unit),
        quantity_tokens=None if number is None else (number.first, number.end),
        scope=scope,
        status="reported" if left_out else str(match.rule.get("status", "reported")),
        rule=match.rule.name + (STILL if left_out else "" if number is None else _mark(reading, match, number)),
    )


def _unit_of_a_number(reading: Reading, match: Match) -> str | None:
    """Return what "the number of subscribers affected", "the number of homes without power" counts."""
    lexicon = reading.lexicon
    before = reading.words(match.first - _SHARE_GAP, match.first)
    if not lexicon.set("numbering") & set(before):
        return None
    told = [*reversed(before), *reading.words(match.last, match.last + 1)]  # «кількість знеструмлених споживачів»
    units = (lexicon.table("units").get(word) for word in told)
    return next((str(unit) for unit in units if unit in UNITS), None)


def _mark(reading: Reading, match: Match, number: Number) -> str:
    """Return the mark of a count that is told as what remains cut off, or as how many are by now."""
    if _is_still(reading, match, number):
        return STILL
    by_now = not reading.lexicon.set("now_words").isdisjoint(reading.words(0, number.first))
    anew = any(cue.kind == "updated" and cue.first < _OPENS for cue in reading.cues)  # «Позже уточнили: …»
    return NOW if by_now or anew else ""


def _is_still(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a count is told as what remains cut off."""
    low, high = min(match.first, number.first), max(match.last, number.end)
    return not reading.lexicon.set("still_words").isdisjoint(reading.words(low - 1, high + 1))


def _is_cumulative(reading: Reading, at: int) -> bool:
    """Whether a longer time is told of a count; what a later clause counts ("…, and 600,000 since May") is its own.

    The time a sentence opens with is that of all its clauses which tell none: "in May drones killed two, and 9,000 …".
    """
    openers = reading.lexicon.any_of("clause_words", "links")
    for cue in reading.cues:
        if cue.kind == "cumulative" and cue.covers(reading.row, at) and not _is_how_long(reading, cue):
            opens = cue.first < _OPENS or reading.row[cue.first - 1] in {":", ";"}
            if opens and not any(cue.last <= m.first < at for m in reading.matches("dates")):
                return True
            low, high = sorted((at, cue.first))
            gap = reading.words(low, high)
            if not any(
                word == ";" or (word == "," and gap[n + 1 : n + 2] and gap[n + 1] in openers)
                for n, word in enumerate(gap)
            ):
                return True
    return False


def _is_how_long(reading: Reading, cue: Cue) -> bool:
    """Whether "since 13 October", "since Friday" says for how long a supply has failed."""
    words, lexicon = reading.words(cue.first, cue.last), reading.lexicon
    day = any(word in lexicon.table("weekdays") or (word.isdigit() and len(word) <= _DAY_DIGITS) for word in words)
    return day and words[:1] != [] and words[0] in lexicon.set("since_words")
