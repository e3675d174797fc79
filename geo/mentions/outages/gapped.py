"""Read what a place lost whose verb is left out: "power is out in A, water in B", «світла немає в А, води — в Б».

Slavic reports put a dash where the verb would stand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading
from geo.model import Mention

GAPPED = " (its verb left out)"
_ENDS = frozenset({",", ";", "."})


def find_gapped_outages(reading: Reading, outages: Sequence[Mention]) -> list[Mention]:
    """Return an outage for each place that stands with a utility behind or before a dash, and no word for its loss.

    It goes on about the outage told before it in the sentence, which has a place of its own.
    """
    dashes = reading.lexicon.set("copula_dash")
    if not outages:
        return []
    if not dashes:
        return [*_of_the_same_verb(reading, outages), *_who_did_too(reading, outages)]
    if dashes.isdisjoint(reading.row):
        return []
    out = _counted(reading, outages)
    if len(reading.places) < len(("one", "another")):
        return out
    for first, last in sorted(reading.places):
        before = [m for m in outages if m.last <= first and m.scope == "event"]
        if not before or not any(end <= first for _, end in reading.places):
            continue
        start = _before(reading, first)
        out += _towns_behind(reading, start, last, before[-1]) or _in_part(reading, start, last, before[-1])
        span = _utilities_ahead(reading, start) or _utilities_behind(reading, start, last)
        if span is None or any(m.first < span[1] and span[0] < m.last for m in outages):
            continue
        table = reading.lexicon.table("utility")
        for measure in dict.fromkeys(str(table[word]) for word in reading.row[span[0] : span[1]] if word in table):
            at = (min(span[0], first), max(span[1], last))
            whole = replace(before[-1], quantity=None, quantity_tokens=None)
            out.append(replace(whole, measure=measure, first=at[0], last=at[1], rule=whole.rule + GAPPED))
    return out


def _of_the_same_verb(reading: Reading, outages: Sequence[Mention]) -> list[Mention]:
    """Return what so many more, or another place, lost: "power is off for 900 homes, heating in 40 and gas in B".

    So behind a verb: "cut power to 900 homes, heating to 40 blocks and water in B". Each part has its utility, a
    preposition, and a count or a place that ends it, as the loss told first has.
    """
    row, table = reading.row, reading.lexicon.table("utility")
    told = [
        m for m in outages if m.scope == "event" and m.status == "reported" and _names_one(reading, m.first, m.last)
    ]
    opens, ends = reading.lexicon.set("list_words") | {",", ";"}, _ENDS | reading.lexicon.set("list_words")
    leads = reading.lexicon.any_of("locatives", "back_to")
    taken = {at for m in outages for at in range(m.first, m.last)}
    out: list[Mention] = []
    for at, word in enumerate(row):
        before = [m for m in told if m.last <= at]
        if word not in table or at in taken or not before or row[at - 1] not in opens:
            continue
        if at + 2 >= len(row) or row[at + 1] not in leads:
            continue
        number = next((n for n in reading.numbers if n.first == at + 2 and n.other is None), None)
        place = next(((first, last) for first, last in reading.places if first == at + 2), None)
        end = number.end if number is not None else place[1] if place is not None else len(row)
        closes = ends if number is None else ends | reading.lexicon.set("locatives")
        if end > at + 2 and (number or place) and (end >= len(row) or row[end] in closes):
            whole = replace(before[-1], measure=str(table[word]), first=at, last=at + 1, rule=before[-1].rule + GAPPED)
            unit = before[-1].quantity.unit if before[-1].quantity is not None else None
            if number is None:
                whole = replace(whole, quantity=None, quantity_tokens=None, last=end)
            elif number.unit or (unit and number.noun is None):
                last = next((o.quantity.unit for o in reversed(out) if o.quantity is not None), unit)
                counted = number.quantity(reading.text, reading.tokens, number.unit or last)
                whole = replace(whole, quantity=counted, quantity_tokens=(number.first, number.end))
            else:
                continue
            out.append(whole)
    return out


def _who_did_too(reading: Reading, outages: Sequence[Mention]) -> list[Mention]:
    """Return how many more lost the same: "4,000 customers lost power in A; 800 more did in B", "so did 800 in B"."""
    row, lexicon = reading.row, reading.lexicon
    did, adding = lexicon.set("did_words"), lexicon.any_of("adding", "besides")
    taken = {m.quantity_tokens[0] for m in outages if m.quantity_tokens is not None}
    out: list[Mention] = []
    for number in reading.numbers:
        told = [m for m in outages if m.quantity is not None and m.last <= number.first and m.scope == "event"]
        if not told or number.other is not None or number.noun is not None or number.first in taken:
            continue
        behind = number.end + (row[number.end : number.end + 1] != [] and row[number.end] in adding)
        before = row[number.first - 1] in did and row[number.first - 2] in lexicon.set("so_words")
        negated = not lexicon.set("not_words").isdisjoint(row[behind + 1 : behind + 2])
        if before or not (negated or did.isdisjoint(row[behind : behind + 1])):
            counted = number.quantity(reading.text, reading.tokens, _unit_of(told[-1]))
            more = replace(told[-1], quantity=counted, quantity_tokens=(number.first, number.end))
            out.append(replace(more, first=number.first, last=behind + 1, rule=more.rule + GAPPED))
    return out


def _counted(reading: Reading, outages: Sequence[Mention]) -> list[Mention]:
    """Return what so many more lost, behind a dash: «9 тисяч не мали світла, 40 будинків – тепла».

    So where the dash stands before them: «від світла відключено 9 тисяч абонентів, від газу – 300».
    """
    told = sorted((m for m in outages if m.scope == "event" and m.status == "reported"), key=lambda m: m.last)
    ends, taken = [m.last for m in told], {at for m in outages for at in range(m.first, m.last)}
    taken |= {m.quantity_tokens[0] for m in outages if m.quantity_tokens is not None}
    opens, table, out = _ENDS | reading.lexicon.set("contrast_words"), reading.lexicon.table("utility"), []
    for number in reading.numbers:
        before = bisect_right(ends, number.first)
        if not before:
            continue
        span, unit = _cut_off_from(reading, number), number.unit
        if span is not None:
            unit = unit or _unit_of(told[before - 1])
        elif reading.row[number.first - 1] in opens and number.unit not in {None, "people"}:
            span = _utilities_behind_dash(reading, number.end)
        if span is None or number.first in taken or not taken.isdisjoint(range(*span)):
            continue
        counted = number.quantity(reading.text, reading.tokens, unit)
        whole = replace(told[before - 1], quantity=counted, quantity_tokens=(number.first, number.end))
        whole = replace(
            whole, first=min(span[0], number.first), last=max(span[1], number.end), rule=whole.rule + GAPPED
        )
        measures = dict.fromkeys(str(table[word]) for word in reading.row[span[0] : span[1]] if word in table)
        out += [replace(whole, measure=measure) for measure in measures]
    return out


def _cut_off_from(reading: Reading, number: Number) -> tuple[int, int] | None:
    """Return the span of the utilities from which so many are told behind a dash to be cut off: «від газу – 300»."""
    row, lexicon = reading.row, reading.lexicon
    if row[number.first - 1] not in lexicon.set("copula_dash"):
        return None
    at = end = number.first - 1
    words = _words_of_utilities(reading)
    while at > 0 and row[at - 1] in words:
        at -= 1
    led = at > 1 and row[at - 1] in lexicon.set("cut_from")
    opens = led and row[at - 2] in lexicon.any_of("contrast_words", "list_words") | {",", ";"}
    closes = number.end >= len(row) or row[number.end] in _ENDS | lexicon.any_of("contrast_words", "list_words")
    return (at - 1, end) if opens and closes and _names_one(reading, at, end) else None


def _unit_of(told: Mention) -> str | None:
    return told.quantity.unit if told.quantity is not None else None


def _before(reading: Reading, first: int) -> int:
    """Return where a place's phrase begins, with its preposition and type word."""
    lead = reading.lexicon.any_of("locatives", "near_types")
    while first > 0 and reading.row[first - 1] in lead:
        first -= 1
    return first


def _utilities_ahead(reading: Reading, start: int) -> tuple[int, int] | None:
    """Return the span of the utilities before a dash and a place: «…, а води й тепла — в Б»."""
    if start < 1 or reading.row[start - 1] not in reading.lexicon.set("copula_dash"):
        return None
    at = end = start - 1
    words = _words_of_utilities(reading)
    while at > 0 and reading.row[at - 1] in words:
        at -= 1
    opens = at > 0 and reading.row[at - 1] in reading.lexicon.any_of("contrast_words", "list_words") | {",", ";"}
    return (at, end) if opens and _names_one(reading, at, end) else None


def _utilities_behind(reading: Reading, start: int, last: int) -> tuple[int, int] | None:
    """Return the span of the utilities behind a place and a dash that end the clause: «…, у Б — вода»."""
    opens = reading.lexicon.any_of("contrast_words", "list_words") | {",", ";"}
    if start < 1 or reading.row[start - 1] not in opens:
        return None
    return _utilities_behind_dash(reading, last)


def _utilities_behind_dash(reading: Reading, last: int) -> tuple[int, int] | None:
    """Return the span of the utilities behind a dash that end the clause: «– вода й тепло»."""
    row = reading.row
    if row[last : last + 1] == [] or row[last] not in reading.lexicon.set("copula_dash"):
        return None
    end, words = last + 1, _words_of_utilities(reading)
    while end < len(row) and row[end] in words:
        end += 1
    closed = end >= len(row) or row[end] in _ENDS
    return (last + 1, end) if closed and _names_one(reading, last + 1, end) else None


def _towns_behind(reading: Reading, start: int, last: int, told: Mention) -> list[Mention]:
    """Return the outages of towns behind a land and a dash, and of what is counted besides: «…, у Б – В і 17 сіл»."""
    row, lexicon = reading.row, reading.lexicon
    opens = lexicon.any_of("contrast_words", "list_words") | {",", ";"}
    if start < 1 or row[start - 1] not in opens or row[last : last + 1] == []:
        return []
    if row[last] not in lexicon.set("copula_dash") or lexicon.set("locatives").isdisjoint(row[start:last]):
        return []
    passed = lexicon.any_of("list_words", "added_words", "near_types", "customers_words") | {","}
    ends = dict(reading.places)
    at, towns = last + 1, []
    while at < len(row) and (at in ends or row[at] in passed):
        if at in ends:
            towns.append((at, ends[at]))
        at = ends.get(at, at + 1)
    if not towns:
        return []
    whole = replace(told, quantity=None, quantity_tokens=None, rule=told.rule + GAPPED)
    out = [replace(whole, first=first, last=end) for first, end in towns]
    for number in reading.numbers:
        if number.first == at and number.unit is not None and row[at - 1] != ",":
            counted = number.quantity(reading.text, reading.tokens, number.unit)
            out.append(
                replace(whole, first=at, last=number.end, quantity=counted, quantity_tokens=(number.first, number.end))
            )
    return out


def _in_part(reading: Reading, start: int, last: int, told: Mention) -> list[Mention]:
    """Read a place that a dash tells wholly or partly cut off: «Кременчуг без света полностью, Миргород – частично»."""
    mark, part, end = (*reading.words(last, last + 3), "", "", "")[:3]
    told_so = mark in reading.lexicon.set("copula_dash") and part in reading.lexicon.set("partly_words")
    contrasted = not reading.lexicon.set("contrast_words").isdisjoint(reading.words(start - 1, start))
    opens = reading.words(start - 1 - contrasted, start - contrasted)  # «…, а Лубни – частково»
    if not told_so or end.isalnum() or not _ENDS.issuperset(opens):
        return []
    whole = replace(told, quantity=None, quantity_tokens=None)
    return [replace(whole, first=start, last=last + 2, rule=whole.rule + GAPPED)]


def _words_of_utilities(reading: Reading) -> frozenset[str]:
    joins = reading.lexicon.any_of("list_words", "utility_adjectives")
    return frozenset(reading.lexicon.table("utility")) | joins


def _names_one(reading: Reading, low: int, high: int) -> bool:
    table = reading.lexicon.table("utility")
    return any(word in table for word in reading.row[low:high])
