"""Find outages: who lost power, heating, water, gas or communications, how many of what, and what came back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.context_cues import Cue
from geo.mentions.numbers import Number
from geo.mentions.outage_brackets import counts_behind_a_colon, counts_of_a_row
from geo.mentions.outage_counts import paired, says_where_people_were_hurt
from geo.mentions.outage_parts import counts_before_places
from geo.mentions.outage_units import UNITS, WHO, centres_in, shared_units
from geo.mentions.outage_wholes import WHOLE, find_wholes
from geo.mentions.patterns import Match
from geo.mentions.reading import Passed, Reading, is_armed
from geo.model import Mention

STILL = " (still)"
NOW = " (now)"
_BESIDE = " (beside a count)"
_DAY_DIGITS = 2
_OPENS = 3  # tokens
_OF_THEM = 2  # tokens
_HOLDING = frozenset({"settlements", "buildings", "facilities", "households"})  # what a supply can be back in
_SHARE_GAP, _WHOLE_REACH, _NEXT_PLACE = 4, 5, 3
_NEARLY = 0.05  # of a round number


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
    taken_up = reading.lexicon.set("latter_words")  # "the latter two" are places
    numbers = [n for n in numbers if n.noun is not None or taken_up.isdisjoint(reading.words(n.first - 1, n.first))]
    numbers = [number for number in numbers if not says_where_people_were_hurt(reading, number)]
    numbers = [number for number in numbers if not _is_a_share_of_them(reading, number)]
    numbers = [_within_them(reading, number, unit, row_before) for number in numbers]
    numbers = _parts_that_are_back(reading, numbers, triggers, unit if before else None)
    reading = replace(reading, numbers=tuple(numbers))
    pairs = _with_joined(reading, triggers, paired(reading, triggers, taken, follows))
    units = _units_before(numbers)
    for match in triggers:
        row = counts_behind_a_colon(reading, match) or counts_before_places(reading, match, triggers)
        bracketed = row or counts_of_a_row(reading, match, triggers)
        inside = {number.first for number in bracketed}
        numbers = [n for n in pairs.get(match.first, []) if n.first not in inside]
        why = _dismissed(reading, match, triggers, pairs) or _dismissed_uncounted(
            reading, match, triggers, pairs, counted=bool(numbers), told=bool(before or mentions)
        )
        if why is not None:
            passed.append(Passed(reading.index, match.first, match.last, why))
            continue
        for measure in _utilities(reading, match, mentions, before):
            told = [_mention(reading, match, measure, n, units.get(n.first, unit)) for n in numbers]
            parts = [_mention(reading, match, measure, n, units.get(n.first, unit)) for n in row]
            told = [mention for mention in _without_sum([*told, *parts]) if mention not in parts]
            told = [_where_it_sums_up(reading, mention) for mention in told]
            beside = _is_beside_a_place(reading, match, numbers)
            if beside:  # "all of Hlukhiv and 23 villages are without light"
                told = [replace(mention, first=(mention.quantity_tokens or (0, 0))[0]) for mention in told]
                place = _mention(reading, match, measure, None, unit)
                low, high = sorted((match.first, numbers[0].first))
                high = max(high, match.last) if low == numbers[0].first else high
                mentions.append(replace(place, first=min(low, match.first), last=high, rule=place.rule + _BESIDE))
            alone = _mention(reading, match, measure, None, unit)
            if (town := _town_besides_villages(reading, numbers)) is not None:
                mentions.append(replace(alone, first=town[0], last=town[1], rule=alone.rule + _BESIDE))
            if match.rule.get("goes_on") or match.rule.get("takes_up"):
                alone = replace(alone, rule=alone.rule + _BESIDE)
            counted = len(row) == sum(match.last <= first for first, _ in reading.places) > 0
            mentions += _each_at_its_place(reading, told) or ([] if counted else [alone])
            mentions += find_wholes(reading, told)
            if bracketed and not told and not counted:  # of the places of the row without a count it is told as well
                mentions[-1] = replace(mentions[-1], rule=mentions[-1].rule + _BESIDE)
            for number in bracketed:
                own = _mention(reading, match, measure, number, units.get(number.first, unit))
                mentions.append(replace(own, first=number.first, last=number.end))
    return _told_once(reading, mentions), passed


def _with_joined(
    reading: Reading, triggers: Sequence[Match], pairs: Mapping[int, list[Number]]
) -> dict[int, list[Number]]:
    """Return the counts of each loss, with those that "and" joins on: "900 people have no gas and no power"."""
    out, ands = dict(pairs), reading.lexicon.any_of("and_words", "supplies")
    for before, after in pairwise(sorted(triggers, key=lambda m: m.first)):
        same = before.rule.get("status") == after.rule.get("status")
        joined = same and ands.issuperset(reading.row[before.last : after.first]) and before.last < after.first
        counted = out.get(before.first, [])
        joined = joined and reading.row[after.first] in reading.lexicon.set("lacks")  # not "and pumps stopped"
        if joined and not out.get(after.first) and all(n.end <= before.first for n in counted):
            out[after.first] = counted
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


def _dismissed(
    reading: Reading, match: Match, triggers: Sequence[Match], pairs: Mapping[int, Sequence[Number]]
) -> str | None:
    """Return why words of an outage tell of none that an attack brought, None when they do."""
    if reading.cue("civil", match.first) and not is_armed(reading, match.first, match.last, len(reading.tokens)):
        return "a storm, an accident or a debt cut it"
    if reading.cue("figurative", match.first) or reading.cue("staged", match.first):
        return "a drill, a story or a figure of speech"
    if _is_hypothetical(reading, match):
        return "a threat or plan, no outage that happened"
    if reading.cue("disclaimed", match.first):
        return "a rumour, or denied"
    if reading.cue("scheduled", match.first) and not (pairs.get(match.first) and reading.matches("strike")):
        return "scheduled, not cut by an attack"
    if match.rule.get("is_over") and any(_is_back_there(reading, match, t) for t in triggers):
        return "over by now, its sentence goes on to tell"
    if not pairs.get(match.first) and _is_what_it_is_back_after(reading, match, triggers):
        return "what the supply is back after"
    return None


def _is_what_it_is_back_after(reading: Reading, match: Match, triggers: Sequence[Match]) -> bool:
    """Whether a loss is only what a supply is back after: "reconnected to power after the outage on Saturday"."""
    lexicon = reading.lexicon
    led = reading.words(match.first - _OPENS, match.first)
    back = any(t.rule.get("status") == "restored" and t.last <= match.first for t in triggers)
    before = next((t for t in reversed(triggers) if t.last <= match.first), None)
    nearest = before is not None and before.rule.get("status") == "restored"
    between = reading.words(before.last, match.first) if before is not None else ()
    after = not lexicon.set("causes_of_outages").isdisjoint(led) and lexicon.set("clause_marks").isdisjoint(between)
    return back and nearest and after and "," not in between


def _is_back_there(reading: Reading, match: Match, back: Match) -> bool:
    """Whether words that tell a supply to be back name no place of their own behind the comma that leads to them."""
    gap = range(match.last, back.first)
    comma = next((at for at in gap if reading.row[at] == ","), back.first)
    return back.rule.get("status") == "restored" and not any(comma < first < back.first for first, _ in reading.places)


def _dismissed_uncounted(
    reading: Reading,
    match: Match,
    triggers: Sequence[Match],
    pairs: Mapping[int, Sequence[Number]],
    *,
    counted: bool,
    told: bool,
) -> str | None:
    """Return why an outage is none where nobody is counted with it; told says that another was told before."""
    if not counted and reading.cue("accused", match.first):
        return "an accusation, not a report of an outage"
    if not counted and _tells_whose_is_back(reading, match, triggers, pairs):
        return "said of those whose supply is back"
    if match.rule.get("goes_on") and not _follows_another(reading, match, triggers):
        return "no outage told before it in its sentence, or no place beside it"
    if match.rule.get("as_before") and not (counted and told):
        return "nobody is counted, or nothing was cut off"
    return None


def _follows_another(reading: Reading, match: Match, triggers: Sequence[Match]) -> bool:
    """Whether words without a verb stand behind an outage, with a place: «в Сумах пропал свет, в Ромнах – вода»."""
    counted = match.rule.get("counts_on") and any(number.first == match.last for number in reading.numbers)
    if not counted and not any(match.first < first <= match.last + 1 for first, _ in reading.places):
        return False  # «вода – в норме»
    return any(t.last <= match.first and t.rule.get("status") == "reported" for t in triggers)


def _is_hypothetical(reading: Reading, match: Match) -> bool:
    """Whether an outage is a threat or a plan; words that are its own ("припинення подачі води") make it none."""
    row = reading.row
    cues = [c for c in reading.cues if c.kind == "hypothetical" and c.covers(row, match.first)]
    return any(not match.first <= cue.first < match.last for cue in cues)


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


def _tells_whose_is_back(
    reading: Reading, match: Match, triggers: Sequence[Match], pairs: Mapping[int, Sequence[Number]]
) -> bool:
    """Whether a loss is told of those counted as supplied again: "power is back for 9,000 homes cut off by it"."""
    links = reading.lexicon.any_of("relative_words", "whose_is_back", "auxiliaries") | {","}
    back = (n for t in triggers if t.rule.get("status") == "restored" for n in pairs.get(t.first, ()))
    inside = reading.lexicon.set("locatives")
    behind = {last: first - (reading.row[first - 1] in inside) for first, last in reading.places if first}

    def gap(end: int) -> list[str]:
        """Return the words between a count and the loss, its place left out: "61,000 in X who had been cut off"."""
        where = next((last for last, first in behind.items() if first == end), end)
        return reading.row[where : match.first]

    ends = [_end_of_whole(reading, number) for number in back]
    return any(end <= match.first and links.issuperset(gap(end)) for end in ends)


def _end_of_whole(reading: Reading, number: Number) -> int:
    """Return where a count ends, with the whole it is of: "1,100 of the 1,600 homes"."""
    if reading.lexicon.set("count_of").isdisjoint(reading.words(number.end, number.end + 1)):
        return number.end
    units = reading.lexicon.table("units")
    near = range(number.end, min(number.end + _WHOLE_REACH, len(reading.row)))
    return next((at + 1 for at in near if reading.row[at] in units), number.end)


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


def _units_before(numbers: Sequence[Number]) -> dict[int, str]:
    """Return for each number, by its offset, who was counted last before it: "7,400 customers …, no light — 13,000"."""
    units: dict[int, str] = {}
    last: str | None = None
    for number in numbers:
        if last is not None:
            units[number.first] = last
        last = number.unit if number.unit in WHO or (last is None and number.unit == "settlements") else last
    return units


def _without_sum(told: list[Mention]) -> list[Mention]:
    """Drop a first count that those after it add up to: "22,000 customers: 14,000 in A and 8,000 in B".

    Nearly is enough where it is a round one: "more than 600,000: over 500,000 in A, 90,000 in B and 8,000 in C".
    """
    first, rest = told[:1], told[1:]
    counts = [m.quantity.best for m in rest if m.quantity is not None and m.quantity.best is not None]
    units = {m.quantity.unit for m in told if m.quantity is not None}
    count = first[0].quantity if first else None
    whole = (count.best or 0) if count is not None else 0
    near = _NEARLY * whole if count is not None and not count.low == count.best == count.high else 0
    full = len(counts) == len(rest) > 1 and len(units) == 1 and abs(sum(counts) - whole) <= near
    return rest if full else told


def _each_at_its_place(reading: Reading, told: Sequence[Mention]) -> list[Mention]:
    """Let a later count of a row stand alone where a place parts it from the count before it.

    "61,000 families in A and 18,700 in B are without light": the second reaches no farther back than B's own count.
    """
    out: list[Mention] = []
    end: int | None = None
    ends: dict[str | None, int] = {}
    centres = centres_in(reading)
    opened: int | None = None  # where the count with a place of its own begins that the next ones may go on about
    for mention in told:
        first, last = mention.quantity_tokens or (mention.first, mention.last)
        unit = mention.quantity.unit if mention.quantity is not None else None
        end = ends.get(unit, end)
        parted = end is not None and any(end <= at < first for at in (*centres, *(at for at, _ in reading.places)))
        parted = parted or ":" in reading.words(mention.first, first)  # "46,000 in A and B: 31,000 in A, …"
        follows = mention.first < first and mention.last == last  # the words for what was lost stand before the row
        leads = mention.first == first and mention.last > last and _is_parted_from_next(reading, told, unit, last)
        opened = first if parted and follows else opened
        low, high = mention.first if opened is None or not follows else opened, last if leads else mention.last
        out.append(replace(mention, first=low, last=high))
        end = ends[unit] = last
    return out


def _is_parted_from_next(reading: Reading, told: Sequence[Mention], unit: str | None, last: int) -> bool:
    """Whether a count in brackets and the next of its unit each have their place before them: "A (90) and B (40)"."""
    after = next(
        (
            m.quantity_tokens[0]
            for m in told
            if m.quantity_tokens is not None
            and m.quantity_tokens[0] >= last
            and m.quantity is not None
            and m.quantity.unit == unit
        ),
        None,
    )
    closed = reading.words(last, last + 1) == [")"]
    return closed and after is not None and any(last <= place < after for place, _ in reading.places)


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
        return [before[-1].measure] if before else list(told)
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
            if _begins_another(reading, low, high) or (
                parted and (_has_own_verb(reading, high) or _is_told_apart(reading, other, match))
            ):
                break  # "have lost light, and heating has been cut", «без света, воды нет»: two clauses
            found.add(other)
            at = other
    return list(dict.fromkeys(table[tokens[at].text] for at in sorted(found)))


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
    return end < len(row) and row[end] in reading.lexicon.set("auxiliaries")


def _mention(reading: Reading, match: Match, measure: str, number: Number | None, bare_unit: str) -> Mention:
    number = None if match.rule.get("status") == "restored" and _is_left_out(reading, number) else number
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
        status=str(match.rule.get("status", "reported")),
        rule=match.rule.name + ("" if number is None else _mark(reading, match, number)),
    )


def _is_left_out(reading: Reading, number: Number | None) -> bool:
    """Whether a count is of those whose supply is not yet back: "all but 1,300 had been reconnected"."""
    if number is None:
        return False
    return " ".join(reading.words(number.first - 2, number.first)) in reading.lexicon.set("all_but")


def _unit_of_a_number(reading: Reading, match: Match) -> str | None:
    """Return what "the number of subscribers affected", "the number of homes without power" counts."""
    lexicon = reading.lexicon
    before = reading.words(match.first - _SHARE_GAP, match.first)
    if not lexicon.set("numbering") & set(before):
        return None
    units = (lexicon.table("units").get(word) for word in reversed(before))
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


def _are_apart(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether a semicolon, or a comma and places on both its sides, parts two: what is told after it is of another."""
    first, last = sorted((one, other), key=lambda m: m.first)
    if ";" in reading.words(first.last, last.first):
        return True
    comma = next((at for at in range(last.first - 1, first.last - 1, -1) if reading.row[at] == ","), None)
    if comma is None:
        return False
    if _is_a_sum_elsewhere(reading, first, comma) or _names_its_own(reading, first, last, comma):
        return True
    inside = reading.lexicon.set("locatives")
    opens = comma + 1 < len(reading.row) and reading.row[comma + 1] in inside
    own = any(start == comma + 2 and end <= last.first for start, end in reading.places)
    return opens and own and any(end <= comma for _, end in reading.places)


def _where_it_sums_up(reading: Reading, mention: Mention) -> Mention:
    """Leave the words before a sum to what they tell, where it has its own place: «…, всего 21 село Х района»."""
    first, last = mention.quantity_tokens or (0, 0)
    sums = not reading.lexicon.set("in_all").isdisjoint(reading.words(first - 1, first)) and mention.first < first
    end = next((end for at, end in reading.places if 0 <= at - last <= 1), None) if sums else None
    return mention if end is None else replace(mention, first=first, last=end)


def _is_a_sum_elsewhere(reading: Reading, told: Mention, comma: int) -> bool:
    """Whether a comma leads from places without supply to how many their region has: «…, всего в области 900»."""
    if reading.lexicon.set("in_all").isdisjoint(reading.words(comma + 1, comma + 2)):
        return False
    where = [*(first for first, _ in reading.places), *(m.first for m in reading.matches("references"))]
    return any(told.first <= at < comma for at in where) and any(at > comma for at in where)


def _names_its_own(reading: Reading, first: Mention, last: Mention, comma: int) -> bool:
    """Whether towns stand right behind a loss that a comma parts from a count: «обесточены 97 сёл, погашена Шостка».

    Where the count has its place behind it, both are told there.
    """
    starts = [at for at, _ in reading.places]
    if first.quantity is None or last.quantity is not None or last.first - comma > _OF_THEM:
        return False
    behind = any(last.last <= at < last.last + _OF_THEM for at in starts)
    return behind and not any(first.first <= at < comma for at in starts)


def _has_another_place(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether each of two has a place: "customers are cut off in A and B, all of C is without light".

    Where the first has it before, the other has its own right behind: «А без света, света нет и в Б».
    """
    starts = [first for first, _ in reading.places]
    if "," not in reading.words(one.last, other.first):
        return False
    if any(one.last <= at < other.first for at in starts):
        return any(at >= other.last for at in starts)
    told = [*starts, *(match.first for match in reading.matches("references"))]
    beside = any(other.last <= at <= other.last + _NEXT_PLACE for at in starts)
    return beside and any(at < one.first for at in told)


def _told_once(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Drop an outage without a number when the sentence gives one of the same utility with a number."""
    counted = [m for m in mentions if m.quantity is not None]
    out: list[Mention] = []
    for mention in mentions:
        same = [m for m in counted if (m.measure, m.status) == (mention.measure, mention.status)]
        if mention.rule.endswith((_BESIDE, WHOLE)):
            out.append(mention)
            continue
        if mention.quantity is None and any(not _are_apart(reading, mention, m) for m in same):
            continue
        if mention.quantity is None and any(
            o.measure == mention.measure
            and o.status == mention.status
            and o.quantity is None
            and not _has_another_place(reading, o, mention)
            for o in out
        ):
            continue
        out.append(mention)
    return out
