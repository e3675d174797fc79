"""The people counted before, parted over places by a sentence without a verb of harm of its own.

"Nine were injured in the region. Five were in A, three in B and one in C", "Of the injured, five were in A",
«З них п'ятеро — у Дружківці, четверо — у Краматорську». The sentence holds nothing but counts, each with its place
right behind it or right before, and may open with whose parts they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading
from geo.model import Mention

PARTED = " (parted next)"
_BACK = 3  # sentences: "nine hurt in the region. The two deaths were in A. Of the injured, five were in B"
_ROW = 2  # members that make a row where nothing says whose parts they are
_OPENER = 4  # tokens: "Of the nine injured"
_KIND = 3  # tokens between a preposition and its place: "in the city of"
_MARKS = frozenset({",", ";"})


def find_parts_next(reading: Reading, rows: Sequence[Sequence[Mention]], *, opens: bool) -> list[Mention]:
    """Return a mention for each part that a sentence has of a toll told before it, none where one is not understood.

    rows are what the sentences before told, the last one last; opens says that the sentence opens a paragraph, which
    takes up nothing without a word.
    """
    if not reading.places or reading.matches("casualty") or any(n.best is None for n in _counts(reading)):
        return []
    at, measures = _opener(reading)
    if at == 0 and opens:
        return []
    parts = list(_members(reading, at))
    counts = {number.first for number, _ in parts}
    told = {n.first for n in _counts(reading) if n.first >= at and not _is_in_an_aside(reading, n.first)}
    if len(parts) < (_ROW if at == 0 else 1) or counts != told:
        return []
    whole = _whole(rows if at else rows[-1:], measures, int(sum(number.best or 0 for number, _ in parts)))
    if whole is None:
        return []
    return [
        replace(
            whole,
            sentence=reading.index,
            first=min(part.first, place) if len(counts) < len(parts) else part.first,
            last=max(part.end, place + 1) if len(counts) < len(parts) else part.end,
            quantity=part.quantity(reading.text, reading.tokens, "people"),
            quantity_tokens=(part.first, part.end),
            status="reported",
            rule=whole.rule + PARTED,
        )
        for part, place in parts
    ]


def _counts(reading: Reading) -> list[Number]:
    """Return the numbers of a sentence that may count people."""
    return [n for n in reading.numbers if n.other is None]


def _opener(reading: Reading) -> tuple[int, frozenset[str]]:
    """Return where the parts begin behind "Of the injured," and the measures it names; 0 where nothing opens so."""
    lexicon, row = reading.lexicon, reading.row
    if row[0] not in lexicon.any_of("count_of", "part_links"):
        return 0, frozenset()
    named = lexicon.table("parted_people")
    for at in range(1, min(_OPENER + 1, len(row))):
        if row[at] in lexicon.set("part_pronouns") or row[at] in named:
            after = at + 1 + (row[at + 1 : at + 2] == [","])
            return after, frozenset({named[row[at]]}) if row[at] in named else frozenset()
    return 0, frozenset()


def _members(reading: Reading, at: int) -> Iterator[tuple[Number, int]]:
    """Yield the counts of a row, each with where its place begins; the row ends where something else stands.

    A count that is each one's of several places stands once for every place: «по одному – в А та Б».
    """
    lexicon, row = reading.lexicon, reading.row
    counts = {n.first: n for n in _counts(reading) if n.unit in {None, "people"}}
    joints = lexicon.any_of("and_words", "added_words", "adding", "one_articles") | _MARKS
    while at < len(row):
        at = _past_an_aside(reading, at)
        while at < len(row) and row[at] in joints:
            at += 1
        each = at < len(row) and row[at] in lexicon.set("distributive")
        at += each
        if (number := counts.get(at)) is not None:
            end = _place_end(reading, _past_links(reading, _past_whose(reading, number.end)))
        else:
            end = _place_end(reading, at)
            number = counts.get(_past_links(reading, end)) if end is not None else None
            end = number.end if number is not None else None
        if number is None or end is None:
            return
        yield number, _place_before(reading, end)
        while each and (more := _next_place(reading, end)) is not None:
            end = more
            yield number, _place_before(reading, end)
        at = end


def _past_an_aside(reading: Reading, at: int) -> int:
    """Return the offset behind who was among a part: "eleven were in A, among them a girl of seven; three in B"."""
    lexicon, row = reading.lexicon, reading.row
    led = row[at : at + 1] == [","] and row[at + 1 : at + 2] != []
    if not led or row[at + 1] not in lexicon.set("part_openers"):
        return at
    return next((end for end in range(at + 2, len(row)) if row[end] in _MARKS | {"."}), at)


def _is_in_an_aside(reading: Reading, at: int) -> bool:
    """Whether an offset lies in such an aside."""
    return any(mark < at < _past_an_aside(reading, mark) for mark in range(at))


def _place_before(reading: Reading, end: int) -> int:
    """Return where the place nearest before an offset begins."""
    return max((first for first, last in reading.places if last <= end), default=end)


def _next_place(reading: Reading, at: int) -> int | None:
    """Return where the next place of a row ends, right behind a joining word, None where none stands there."""
    joints = reading.lexicon.set("and_words") | _MARKS
    behind = at + 1 if at < len(reading.row) and reading.row[at] in joints else None
    bare = next((last for first, last in reading.places if first == behind), None)
    return bare if behind is None or bare is not None else _place_end(reading, behind)


def _past_whose(reading: Reading, at: int) -> int:
    """Return the offset behind "of the wounded", «з них», right behind a count."""
    lexicon, row = reading.lexicon, reading.row
    if row[at : at + 1] and row[at] in lexicon.any_of("count_of", "part_links"):
        for last in range(at + 1, min(at + _KIND, len(row))):
            if row[last] in lexicon.set("part_pronouns") or row[last] in lexicon.table("parted_people"):
                return last + 1
    return at


def _past_links(reading: Reading, at: int) -> int:
    """Return the offset behind what stands between a count and its place: "were", a dash, "another"."""
    links = reading.lexicon.any_of("be_forms", "copulas", "added_words", "adding")
    while at < len(reading.row) and reading.row[at] in links:
        at += 1
    return at


def _place_end(reading: Reading, at: int) -> int | None:
    """Return where a place ends that a preposition leads to, None where none does."""
    lexicon, row = reading.lexicon, reading.row
    if at >= len(row) or row[at] not in lexicon.set("locatives"):
        return None
    kinds = lexicon.any_of("near_types", "articles", "of_words", "kind_before")
    for first, last in reading.places:
        if at < first <= at + 1 + _KIND and kinds.issuperset(row[at + 1 : first]):
            return last
    return None


def _whole(rows: Sequence[Sequence[Mention]], measures: frozenset[str], parts: int) -> Mention | None:
    """Return the toll that parts are of: the last of the measures named, or the one they can only be parts of."""
    for row in reversed(rows[-_BACK:]):
        tolls = [m for m in row if m.kind == "casualty" and m.quantity is not None and m.status != "denied"]
        fitting = [m for m in tolls if (not measures or m.measure in measures) and parts <= _most(m)]
        exact = [m for m in fitting if m.quantity is not None and m.quantity.best == parts]
        if (len({m.measure for m in fitting}) == 1 and len({m.measure for m in tolls}) == 1) or (measures and fitting):
            return fitting[-1]
        if len(exact) == 1:
            return exact[0]
        if tolls and not measures:
            return None
    return None


def _most(whole: Mention) -> float:
    """Return how many a toll may be."""
    quantity = whole.quantity
    if quantity is None:
        return 0
    bounds = [bound for bound in (quantity.low, quantity.best, quantity.high) if bound is not None]
    return float("inf") if quantity.high is None and quantity.best is None else max(bounds, default=0)
