"""Find outages: who lost power, heating, water, gas or communications, how many of what, and what came back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from geo._quick import replace
from geo.mentions.casualties import Passed
from geo.mentions.numbers import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Cue, Reading, is_armed
from geo.model import Mention, Token

_UNITS = frozenset(
    {"people", "families", "households", "customers", "settlements", "buildings", "properties", "percent"}
)
_WHO = frozenset({"people", "families", "households", "customers"})
_FARTHEST = 48  # words, those of a row of places counted
_LEFT_REACH, _RIGHT_REACH, _BARE_REACH, _NEVER = 16, 9, 3, 99.0
STILL = " (still)"
NOW = " (now)"
_COLUMN = "|"
_BESIDE = " (beside a count)"
_DASHES = frozenset({"–", "—", "-", ":"})
_PARTING = frozenset({"–", "—"})
_SECOND_UNIT, _HEAD_WORDS, _DAY_DIGITS = 2, 9, 2
_SHARE_GAP, _VERB_REACH, _MANY, _JOINT_REACH = 4, 5, 100, 4


def find_outages(
    reading: Reading, taken: frozenset[int] = frozenset(), unit: str = "people", before: Sequence[str] = ()
) -> tuple[list[Mention], list[Passed]]:
    """Return the sentence's outage mentions, one for each utility and unit, and what was passed over and why.

    taken holds the token offsets of counts that belong to casualties; unit is what a bare count counts; before is what
    the sentences before tell to be cut off: a rule `as_before` ("9,000 people were affected") goes on about it.
    """
    triggers = reading.matches("outage")
    if not triggers:
        return [], []
    mentions: list[Mention] = []
    passed: list[Passed] = []
    numbers, follows = _shared_units(reading)
    numbers = [number for number in numbers if not _is_where_people_were_hurt(reading, number)]
    reading = replace(reading, numbers=tuple(numbers))
    pairs = _pair(reading, triggers, taken, follows)
    units = _units_before(numbers)
    for match in triggers:
        if reading.cue("civil", match.first) and not is_armed(reading, match.first, match.last, len(reading.tokens)):
            passed.append(Passed(reading.index, match.first, match.last, "a storm, an accident or a debt cut it"))
            continue
        if reading.cue("figurative", match.first) or reading.cue("staged", match.first):
            passed.append(Passed(reading.index, match.first, match.last, "a drill, a story or a figure of speech"))
            continue
        if _is_hypothetical(reading, match):
            passed.append(Passed(reading.index, match.first, match.last, "a threat or plan, no outage that happened"))
            continue
        if reading.cue("scheduled", match.first) and not (pairs.get(match.first) and reading.matches("strike")):
            passed.append(Passed(reading.index, match.first, match.last, "scheduled, not cut by an attack"))
            continue
        numbers = pairs.get(match.first, [])
        if not numbers and reading.cue("accused", match.first):
            passed.append(Passed(reading.index, match.first, match.last, "an accusation, not a report of an outage"))
            continue
        if match.rule.get("is_over") and any(t.rule.get("status") == "restored" for t in triggers):
            passed.append(Passed(reading.index, match.first, match.last, "over by now, its sentence goes on to tell"))
            continue
        if not numbers and _tells_whose_is_back(reading, match, triggers, pairs):
            passed.append(Passed(reading.index, match.first, match.last, "said of those whose supply is back"))
            continue
        if match.rule.get("as_before") and not (numbers and (before or mentions)):
            passed.append(Passed(reading.index, match.first, match.last, "nobody is counted, or nothing was cut off"))
            continue
        for measure in _utilities(reading, match, mentions, before):
            told = _without_sum([_mention(reading, match, measure, n, units.get(n.first, unit)) for n in numbers])
            beside = _is_beside_a_place(reading, match, numbers)
            if beside:  # "all of Hlukhiv and 23 villages are without light"
                told = [replace(mention, first=(mention.quantity_tokens or (0, 0))[0]) for mention in told]
                place = _mention(reading, match, measure, None, unit)
                low, high = sorted((match.first, numbers[0].first))
                high = max(high, match.last) if low == numbers[0].first else high
                mentions.append(replace(place, first=min(low, match.first), last=high, rule=place.rule + _BESIDE))
            mentions += _each_at_its_place(reading, told) or [_mention(reading, match, measure, None, unit)]
    return _told_once(reading, mentions), passed


def _is_hypothetical(reading: Reading, match: Match) -> bool:
    """Whether an outage is a threat or a plan; words that are its own ("припинення подачі води") make it none."""
    row = reading.row
    cues = [c for c in reading.cues if c.kind == "hypothetical" and c.covers(row, match.first)]
    return any(not match.first <= cue.first < match.last for cue in cues)


def _tells_whose_is_back(
    reading: Reading, match: Match, triggers: Sequence[Match], pairs: Mapping[int, Sequence[Number]]
) -> bool:
    """Whether a loss is told of those counted as supplied again: "power is back for 9,000 homes cut off by it"."""
    links = reading.lexicon.any_of("relative_words", "auxiliaries") | {","}
    back = (n for t in triggers if t.rule.get("status") == "restored" for n in pairs.get(t.first, ()))
    return any(n.end <= match.first and links.issuperset(reading.row[n.end : match.first]) for n in back)


def _is_beside_a_place(reading: Reading, match: Match, numbers: Sequence[Number]) -> bool:
    """Whether the first count goes on a list that a place begins, right after what was lost."""
    if not numbers or match.first <= numbers[0].first <= match.last:
        return False
    at = numbers[0].first
    at -= bool(reading.lexicon.set("added_words") & set(reading.words(at - 1, at)))  # «Глухів і ще 62 села»
    joined = bool(set(reading.words(at - 1, at)) & reading.lexicon.set("list_words"))
    after = match.last if numbers[0].first > match.last else 0
    villages = after or numbers[0].unit == "settlements"
    return joined and bool(villages) and any(last == at - 1 and first >= after for first, last in reading.places)


def _units_before(numbers: Sequence[Number]) -> dict[int, str]:
    """Return for each number, by its offset, who was counted last before it: "7,400 customers …, no light — 13,000"."""
    units: dict[int, str] = {}
    last: str | None = None
    for number in numbers:
        if last is not None:
            units[number.first] = last
        last = number.unit if number.unit in _WHO else last
    return units


def _without_sum(told: list[Mention]) -> list[Mention]:
    """Drop a first count that those after it add up to: "22,000 customers: 14,000 in A and 8,000 in B"."""
    first, rest = told[:1], told[1:]
    counts = [m.quantity.best for m in rest if m.quantity is not None and m.quantity.best is not None]
    units = {m.quantity.unit for m in told if m.quantity is not None}
    whole = first[0].quantity.best if first and first[0].quantity is not None else None
    full = len(counts) == len(rest) > 1 and len(units) == 1 and sum(counts) == whole
    return rest if full else told


def _each_at_its_place(reading: Reading, told: Sequence[Mention]) -> list[Mention]:
    """Let a later count of a row stand alone where a place parts it from the count before it.

    "61,000 families in A and 18,700 in B are without light": the second reaches no farther back than B's own count.
    """
    out: list[Mention] = []
    end: int | None = None
    ends: dict[str | None, int] = {}
    opened: int | None = None  # where the count with a place of its own begins that the next ones may go on about
    for mention in told:
        first, last = mention.quantity_tokens or (mention.first, mention.last)
        unit = mention.quantity.unit if mention.quantity is not None else None
        end = ends.get(unit, end)
        parted = end is not None and any(end <= place < first for place, _ in reading.places)
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


def is_tally_line(reading: Reading) -> bool:
    """Return whether a sentence is a line of a table: a place, a dash or colon, a count."""
    ends = [last for first, last in reading.places if first <= 1]
    return bool(ends) and bool(set(reading.words(ends[0], ends[0] + 1)) & _DASHES)


def is_bare_part(reading: Reading) -> bool:
    """Return whether a sentence has nothing but a place and its count: "Most of them, 210,000, in the X region"."""
    counts = [number for number in reading.numbers if number.other is None]
    if len(reading.places) != 1 or len(counts) != 1 or (counts[0].best or 0) < _MANY or counts[0].noun is not None:
        return False
    first, last = reading.places[0]
    said = [*reading.row[: min(first, counts[0].first)], *reading.row[max(last, counts[0].end) :]]
    said += reading.words(last, counts[0].first) or reading.words(counts[0].end, first)
    known = reading.lexicon.any_of(
        "locatives",
        "worst_words",
        "passing_words",
        "articles",
        "list_words",
        "of_words",
        "part_links",
        "part_pronouns",
        "auxiliaries",
    )
    return all(word in known or not word[0].isalnum() for word in said)


def is_table_head(reading: Reading) -> bool:
    """Return whether a short line only says what the lines under it count: "Region: customers without power"."""
    short = len(reading.tokens) <= _HEAD_WORDS and not reading.numbers and not reading.places
    ended = reading.tokens[-1].text in {".", "!", "?"}
    return short and not ended and any(token.text in {":", "/", *_PARTING} for token in reading.tokens)


def columns_of(reading: Reading) -> tuple[str | None, ...]:
    """Return the units in the head of a table ("District | Customers | Settlements"), () when it is none."""
    if reading.numbers or not any(token.text == _COLUMN for token in reading.tokens):
        return ()
    units = reading.lexicon.table("units")
    cells = [[units[token.text] for token in cell if token.text in units] for cell in _cells(reading.tokens)]
    return tuple(cell[0] if cell else None for cell in cells) if any(cells) else ()


def in_columns(reading: Reading, columns: tuple[str | None, ...]) -> Reading:
    """Give a row's bare counts the units of their columns."""
    marks = [at for at, word in enumerate(reading.row) if word == _COLUMN] if columns else []
    if not marks or len(marks) + 1 != len(columns):
        return reading
    numbers = []
    for number in reading.numbers:
        unit = columns[sum(1 for at in marks if at < number.first)]
        numbers.append(replace(number, unit=unit) if unit and number.unit is None and number.other is None else number)
    return replace(reading, numbers=tuple(numbers))


def _cells(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    cell: list[Token] = []
    for token in tokens:
        if token.text == _COLUMN:
            yield cell
            cell = []
        else:
            cell.append(token)
    yield cell


def carry_outages(reading: Reading, intro: Mention, unit: str | None = None) -> list[Mention]:
    """Read a line that only counts ("Nizhyn district: 21,400 customers") under one that says what was lost."""
    return [
        replace(
            intro,
            sentence=reading.index,
            first=number.first,
            last=number.end,
            quantity=number.quantity(reading.text, reading.tokens, number.unit),
            quantity_tokens=(number.first, number.end),
            rule=intro.rule + " (carried on)",
        )
        for number in (_as_customers(n, intro, unit) for n in reading.numbers)
        if number.other is None and number.unit in _UNITS and number.unit != "people"
    ]


def _as_customers(number: Number, intro: Mention, unit: str | None) -> Number:
    """Give a bare count of a table's line ("Chernihiv region: more than 34,000") what such tables count, or unit."""
    bare = number.unit is None and number.noun is None and number.other is None and (number.best or 0) >= _MANY
    return replace(number, unit=unit or "customers") if bare and (unit or intro.quantity is None) else number


def _shared_units(reading: Reading) -> tuple[list[Number], dict[int, int]]:
    """Read units told once: "9,200 of the town's 33,000 customers", "10 settlements in A and 16 in B".

    Returned beside the numbers: which number (by its offset) follows which in such a row.
    """
    out: list[Number] = []
    counted: Number | None = None
    follows: dict[int, int] = {}
    places = {first for first, _ in reading.places}
    locatives = reading.lexicon.set("locatives")
    opened = {match.first for match in reading.matches("outage")}
    shares, links = reading.lexicon.set("share_words"), reading.lexicon.set("links")
    aside = _in_brackets(reading)
    for read in reading.numbers:
        number = read
        before = next((n for n in reversed(out) if (n.first in aside) == (number.first in aside)), None)
        if before is not None and before.other is None and number.other is None:
            gap = [
                reading.tokens[at].text for at in range(before.end, number.first) if not _is_apart(aside, at, number)
            ]
            after = reading.words(number.end, number.end + 1)
            if number.unit == before.unit == "settlements" and len(gap) == 1 and gap[0] in locatives:
                continue  # "45 settlements in four communities"
            if set(gap[:1]) & shares and len(gap) <= _SHARE_GAP and number.unit and before.unit in {None, number.unit}:
                out[-1] = replace(before, unit=number.unit)
                if not _is_cut_off(reading, number):
                    continue  # the larger figure is the whole, nobody's outage
            named = any(before.end <= first < number.first for first in places)
            listed = named and bool(set(gap) & links or ";" in gap)
            bare = number.unit is None and number.noun is None and before.unit in _UNITS
            beyond = after if not set(after) & _DASHES else reading.words(number.end + 1, number.end + 2)
            headed = beyond != after and number.end + 1 in places  # «5 населених пунктів А та 3 – Б»
            located = headed or bool(set(beyond) & reading.lexicon.set("locatives")) or bool(set(gap[-1:]) & _DASHES)
            opens = gap[:1] == [":"] and len(gap) == 1  # "12,450 customers: 8,300 in A"
            adds = _adds_a_place(reading, number, gap)  # "96,000 families are cut off in A, another 14,300 in B"
            if (listed or opens or adds) and bare and after and located:
                number = replace(number, unit=before.unit)
                follows[number.first] = before.first
            elif bare and set(gap) & links and number.end in opened:
                number = replace(number, unit=before.unit)  # "180,000 households without power and 96,000 without heat"
            elif bare and number.first in aside and ")" in gap and after == [")"]:
                number = replace(number, unit=before.unit)  # "five in A (1,870 customers) and two in B (about 640)"
                follows[number.first] = before.first
        counted = number if number.unit in _UNITS else counted
        if counted is not None and number.unit is None and _is_headed(reading, number):
            number = replace(number, unit=counted.unit)
            follows[number.first] = counted.first
        out.append(number)
    return _with_units_told_last(reading, out), follows


def _adds_a_place(reading: Reading, number: Number, gap: Sequence[str]) -> bool:
    """Whether a bare count goes on with a place of its own after "another"."""
    added = reading.lexicon.set("added_words")
    placed = any(number.end < first <= number.end + _JOINT_REACH - 1 for first, _ in reading.places)
    return placed and gap[-1:] != [] and gap[-1] in added and set(gap[:-1]) <= reading.lexicon.set("links")


def _in_brackets(reading: Reading) -> frozenset[int]:
    """Return the token offsets inside round brackets, the brackets with them."""
    if "(" not in reading.row:
        return frozenset()
    inside: list[int] = []
    opened = False
    for at, word in enumerate(reading.row):
        opened = opened or word == "("
        if opened:
            inside.append(at)
        opened = opened and word != ")"
    return frozenset(inside)


def _is_apart(aside: frozenset[int], at: int, number: Number) -> bool:
    """Whether a token stands in an aside that a count outside it passes over."""
    return at in aside and number.first not in aside


def _is_headed(reading: Reading, number: Number) -> bool:
    """Whether a place and a dash stand right before a bare count: "in A — 14,000"."""
    return number.noun is None and number.other is None and _is_place_headed(reading, number)


def _is_place_headed(reading: Reading, number: Number) -> bool:
    at = number.first - 2
    at -= bool(
        reading.lexicon.set("added_words") & set(reading.words(number.first - 1, number.first))
    )  # «– ще 31 село»
    if at >= 0 and reading.tokens[number.first - 1].text in reading.lexicon.set("row_words"):
        return True  # «в первом 31 тысяча, во втором 17 тысяч»
    if at < 0 or reading.tokens[at + 1].text not in _DASHES:
        return False
    return at in reading.placed or reading.tokens[at].text in reading.lexicon.set("row_words")


def _with_units_told_last(reading: Reading, numbers: Sequence[Number]) -> list[Number]:
    """Give bare counts of a row the unit told with its last one: "in A — 64,000, in B — 18,500 customers"."""
    out = list(numbers)
    for at in range(len(out) - 2, -1, -1):
        number, after = out[at], out[at + 1]
        headed = _is_headed(reading, number) and _is_place_headed(reading, after)
        if headed and number.unit is None and after.unit in _UNITS:
            out[at] = replace(number, unit=after.unit)
    return out


def _is_cut_off(reading: Reading, number: Number) -> bool:
    """Whether a whole is itself told to be cut off: "restored to 40,000 of the 95,000 disconnected customers"."""
    return any(
        match.rule.get("status") != "restored" and number.last - 1 <= match.first <= number.end
        for match in reading.matches("outage")
    )


def _is_taken_up(reading: Reading, number: Number) -> bool:
    """Whether a count only takes up places named before ("the three towns"): no figure of its own."""
    definite = reading.lexicon.any_of("definite_words", "all_words")
    return number.unit == "settlements" and bool(definite & set(reading.words(number.first - 1, number.first)))


def _is_where_people_were_hurt(reading: Reading, number: Number) -> bool:
    """Whether settlements only say where the clause before tells of: "three hurt in two towns, 24,000 are cut off"."""
    if number.unit != "settlements" or reading.words(number.end, number.end + 1) != [","]:
        return False
    where = set(reading.words(number.first - 1, number.first)) & reading.lexicon.set("locatives")
    cut_off_before = any(match.first < number.first for match in reading.matches("outage"))
    return bool(where) and not cut_off_before and any(number.end < n.first and n.unit in _WHO for n in reading.numbers)


def _in_apposition(reading: Reading, number: Number, gap: Sequence[str]) -> bool:
    """Whether a count between marks says how many: "part of the city is without light, some 55,000 subscribers"."""
    after = reading.words(number.end, number.end + 1)
    opens = [",", *(word for word in gap[-1:] if word in reading.lexicon.set("in_all"))]  # ", 148,000 people in all"
    told = list(gap[-len(opens) :]) == opens
    ends = not after or not after[0][0].isalnum() or _is_one_of_kinds(reading, number)
    return told and number.unit in _UNITS and ends


def _is_one_of_kinds(reading: Reading, number: Number) -> bool:
    """Whether a count is the first of two kinds of customer: ", in all 8,700 household and 90 business customers"."""
    after = next((other for other in reading.numbers if other.first == number.end + 1), None)
    return after is not None and _are_kinds(reading, number, after)


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
        return [str(table[word]) for word in reading.words(0, match.first) if word in table][-1:]
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
            if parted and (_has_own_verb(reading, high) or _is_told_apart(reading, other, match)):
                break  # "have lost light, and heating has been cut", «без света, воды нет»: two clauses
            found.add(other)
            at = other
    return list(dict.fromkeys(table[tokens[at].text] for at in sorted(found)))


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


def _pair(
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
        pairs[trigger] = sorted([*pairs.get(trigger, []), number], key=lambda n: n.first)
        used.add(first)
    for number in reading.numbers:
        for kept in pairs.values():
            if number.first in used | taken or not kept or number.other is not None or _says_again(reading, number):
                continue
            last = next((n for n in reversed(kept) if n.first < number.first), None)
            after = last if number.unit in _UNITS else None
            beside = after is not None and _is_beside(reading, after, number)
            if beside or any(follows.get(number.first) == n.first for n in kept):
                kept.append(number)
                kept.sort(key=lambda n: n.first)
                used.add(number.first)
    for number in reversed(reading.numbers):
        for kept in pairs.values():
            if number.first in used | taken or number.unit not in _UNITS or number.end > kept[0].first:
                continue
            other = number.unit != kept[0].unit and _joined(reading, [number], kept[0])
            if other or follows.get(kept[0].first) == number.first:
                kept.insert(0, number)
                used.add(number.first)
    return pairs


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
    return _is_place_headed(reading, number) and _is_place_headed(reading, before) and set(gap) <= joints


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
    if len(words) == _SECOND_UNIT and words[0] == "," and words[1] in reading.lexicon.set("restating"):
        return True  # "29 settlements, or about 60,000 customers"
    gap = _gap(reading, low.end, high.first)
    starts = {first for first, _ in reading.places}
    in_place = reading.lexicon.set("locatives") & set(reading.words(high.end, high.end + 1))
    own = high.end in starts or (bool(in_place) and high.end + 1 in starts)
    if own and 0 < len(gap) <= 2 * _JOINT_REACH:
        return set(gap) <= reading.lexicon.any_of("unit_joints", "links")  # «…, а також 12 сіл Одеського району»
    return 0 < len(gap) <= _JOINT_REACH and set(gap) <= reading.lexicon.set("unit_joints")


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
    """Whether a count right behind says the same in another unit: "nine villages have no gas, that is 6,000 people"."""
    if kept.unit in {None, number.unit} or number.unit == "percent" or number.first - kept.end > _FARTHEST:
        return False
    lost = next((m for m in reading.matches("outage") if kept.end <= m.last <= number.first), None)
    gap = [] if lost is None else reading.words(lost.last, number.first)
    return bool(gap) and gap[0] in _DASHES | {","} and set(gap[1:]) <= reading.lexicon.set("sums_up") and len(gap) > 1


def _are_kinds(reading: Reading, low: Number, high: Number) -> bool:
    """Whether two counts are of two kinds of customer: "1 260 household and 74 business customers"."""
    kinds, links = reading.lexicon.set("customer_kinds"), reading.lexicon.set("links")
    between, own = reading.words(low.last, high.first), reading.words(high.last, high.end)
    return bool(set(between) & kinds and set(own) & kinds and set(between) & links)


def _is_parallel(reading: Reading, kept: list[Number], number: Number) -> bool:
    """Whether counts of one unit stand in a row, each with its place: "10 settlements in A and 16 in B"."""
    low, high = sorted((min(kept, key=lambda n: abs(n.first - number.first)), number), key=lambda n: n.first)
    gap = set(reading.words(low.end, high.first))
    named = any(low.end <= first < high.first for first, _ in reading.places)
    return (
        named
        and bool(gap & reading.lexicon.set("links") or ";" in gap)
        and bool(gap & reading.lexicon.set("locatives"))
    )


def _cost(reading: Reading, match: Match, number: Number, triggers: list[Match]) -> float:
    if number.other or (number.unit not in _UNITS and not (number.unit is None and number.noun is None)):
        return _NEVER
    if match.rule.get("counts") == "none" or _is_taken_up(reading, number) or _says_again(reading, number):
        return _NEVER  # ", or half of the city's high-rises," says the same once more
    if reading.cue("part", number.first) and match.rule.get("status") != "restored":
        return _NEVER
    if match.first <= number.first < match.last:
        return 0.0
    if max(match.first - number.end, number.first - match.last) > _FARTHEST:
        return _NEVER
    left = number.end <= match.first
    gap = _gap(reading, number.end, match.first) if left else _gap(reading, match.last, number.first)
    if left and gap[:1] and gap[0] in _PARTING and _PARTING & set(reading.words(number.first - 1, number.first)):
        gap = gap[1:]  # "the whole community – about 6,300 customers – is without power"
    breaks = reading.lexicon.set("count_breaks_before" if left else "count_breaks_after")
    reach = _BARE_REACH if number.unit is None else _LEFT_REACH if left else _RIGHT_REACH
    if len(gap) > reach or set(gap) & breaks:
        return _NEVER
    if left and (_is_of_an_aside(reading, number, match) or _is_parted(reading, number.end, match.first)):
        return _NEVER  # "in A, home to 2,400 workers, power failed", "96,000 customers, we hear, in A it is dark"
    gap = gap if left else _without_aside(reading, gap)
    apposed = not left and _in_apposition(reading, number, gap)
    if not left and "," in gap and not apposed and not set(gap[gap.index(",") :]) & reading.lexicon.set("goes_on"):
        return _NEVER  # a count in a later clause has its own verb
    between = (number.end, match.first) if left else (match.last, number.first)
    crossed = sum(1 for other in triggers if between[0] <= other.first < between[1])
    rules = reading.lexicon.rules
    if rules.find("casualty", reading.row[between[0] : between[1]]):
        return _NEVER
    if number.unit in {None, "people"} and rules.find("casualty", reading.row[number.end : number.end + 2]):
        return _NEVER
    if _has_clause(reading, gap):
        return _NEVER
    commas = sum(1 for word in gap if word == ",")
    return len(gap) + 4.0 * commas + 8.0 * crossed + (0.0 if left else 1.0)


def _without_aside(reading: Reading, gap: list[str]) -> list[str]:
    """Drop ", by the first estimate," between what was lost and its count."""
    at = gap.index(",") if "," in gap else len(gap)
    if "," not in gap[at + 1 :] or not set(gap[at + 1 : at + 2]) & reading.lexicon.set("aside_openers"):
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
    tokens, placed = reading.tokens, reading.placed
    whole = reading.row[low:high]
    aside = _in_brackets(reading) if "(" in whole and ")" in whole else frozenset()
    return [
        tokens[at].text
        for at in range(low, high)
        if at not in placed
        and at not in aside
        and not (tokens[at].text in links and at - 1 in placed and at + 1 in placed)
    ]


def _is_parted(reading: Reading, low: int, high: int) -> bool:
    """Whether a comma, a preposition and a place begin a clause of its own between two offsets."""
    locatives = reading.lexicon.set("locatives")
    return any(
        low + 1 < first < high and reading.row[first - 1] in locatives and reading.row[first - 2] == ","
        for first, _ in reading.places
    )


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


def _mention(reading: Reading, match: Match, measure: str, number: Number | None, bare_unit: str) -> Mention:
    at = match.first if number is None else number.first
    scope = "event"
    if number is not None and _is_cumulative(reading, at):
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


def _unit_of_a_number(reading: Reading, match: Match) -> str | None:
    """Return what "the number of subscribers affected", "the number of homes without power" counts."""
    lexicon = reading.lexicon
    before = reading.words(match.first - _SHARE_GAP, match.first)
    if not lexicon.set("numbering") & set(before):
        return None
    units = (lexicon.table("units").get(word) for word in reversed(before))
    return next((str(unit) for unit in units if unit in _UNITS), None)


def _mark(reading: Reading, match: Match, number: Number) -> str:
    """Return the mark of a count that is told as what remains cut off, or as how many are by now."""
    if _is_still(reading, match, number):
        return STILL
    return NOW if reading.lexicon.set("now_words").intersection(reading.words(0, number.first)) else ""


def _is_still(reading: Reading, match: Match, number: Number) -> bool:
    """Whether a count is told as what remains cut off."""
    low, high = min(match.first, number.first), max(match.last, number.end)
    return not reading.lexicon.set("still_words").isdisjoint(reading.words(low - 1, high + 1))


def _is_cumulative(reading: Reading, at: int) -> bool:
    """Whether a longer time is told of a count; what a later clause counts ("…, and 600,000 since May") is its own."""
    openers = reading.lexicon.any_of("clause_words", "links")
    for cue in reading.cues:
        if cue.kind == "cumulative" and cue.covers(reading.row, at) and not _is_how_long(reading, cue):
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
    inside = reading.lexicon.set("locatives")
    opens = comma + 1 < len(reading.row) and reading.row[comma + 1] in inside
    own = any(start == comma + 2 and end <= last.first for start, end in reading.places)
    return opens and own and any(end <= comma for _, end in reading.places)


def _has_another_place(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether each of two has places after it: "customers are cut off in A and B, all of C is without light"."""
    starts = [first for first, _ in reading.places]
    between = any(one.last <= at < other.first for at in starts)
    return between and any(at >= other.last for at in starts) and "," in reading.words(one.last, other.first)


def _told_once(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Drop an outage without a number when the sentence gives one of the same utility with a number."""
    counted = [m for m in mentions if m.quantity is not None]
    out: list[Mention] = []
    for mention in mentions:
        same = [m for m in counted if (m.measure, m.status) == (mention.measure, mention.status)]
        if mention.rule.endswith(_BESIDE):
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
