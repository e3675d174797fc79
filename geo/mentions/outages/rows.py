"""Sort the outages of one sentence: sums and their parts, rows with a place each, what is told twice."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.outages.units import centres_in
from geo.mentions.outages.wholes import WHOLE
from geo.mentions.reading import Reading
from geo.model import Mention

STILL = " (still)"
NOW = " (now)"
_BESIDE = " (beside a count)"
_MARKS = frozenset({",", ";"})
_OF_THEM = 2  # tokens
_NEXT_PLACE = 3
_NEARLY = 0.05  # of a round number


def without_sum(told: list[Mention]) -> list[Mention]:
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


def each_at_its_place(reading: Reading, told: Sequence[Mention]) -> list[Mention]:
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
    return _opens_at_a_place(reading, last, comma)


def _opens_at_a_place(reading: Reading, last: Mention, comma: int) -> bool:
    """Whether a comma opens the clause of an outage with its place, and another one stands before: «…, в Б темно».

    So where words lead on to it, and where the place is the subject: «…, водночас у Б темно», «…, Б без світла».
    """
    lexicon, row, at = reading.lexicon, [*reading.row, ""], comma + 1
    phrases = [phrase.split() for phrase in lexicon.set("leads_on")]
    at += next((len(said) for said in phrases if row[at : at + len(said)] == said), 0)
    at += at == comma + 1 and row[at] in lexicon.any_of("clause_joins", "added_words")
    led = row[at] in lexicon.set("locatives")
    at += led
    while led and row[at] in lexicon.set("near_types") | {"."}:
        at += 1
    own = any(start == at and (end <= last.first if led else end == last.first) for start, end in reading.places)
    return own and any(end <= comma for _, end in reading.places)


def where_it_sums_up(reading: Reading, mention: Mention) -> Mention:
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
    if _MARKS.isdisjoint(reading.words(one.last, other.first)):
        return False
    if any(one.last <= at < other.first for at in starts):
        comma = max(at for at in range(one.last, other.first) if reading.row[at] in _MARKS)
        return any(at >= other.last for at in starts) or _opens_at_a_place(reading, other, comma)
    told = [*starts, *(match.first for match in reading.matches("references"))]
    beside = any(other.last <= at <= other.last + _NEXT_PLACE for at in starts)
    return beside and any(at < one.first for at in told)


def told_once(reading: Reading, mentions: list[Mention]) -> list[Mention]:
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
