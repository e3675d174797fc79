"""Tables and lists of outages: lines that only count, their columns, what a head line says of the lines below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.outages.units import UNITS
from geo.mentions.reading import Reading
from geo.model import Mention, Token

_COLUMN = "|"
_DASHES = frozenset({"–", "—", "-", ":"})
_PARTING = frozenset({"–", "—"})
_HEAD_WORDS = 9
_MANY = 100


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


def is_place_and_count(reading: Reading) -> bool:
    """Return whether a line has nothing but its place, a dash and a count: "— the Izmail district – 13,500"."""
    counts = [number for number in reading.numbers if number.other is None]
    if len(counts) != 1 or not reading.places or counts[0].unit not in {None, *UNITS}:
        return False
    last = max(last for _, last in reading.places)
    between, after = reading.words(last, counts[0].first), reading.row[counts[0].end :]
    opens = not any(word[0].isalnum() for word in reading.row[: reading.places[0][0]])
    return opens and len(between) == 1 and between[0] in _DASHES and not any(word[0].isalnum() for word in after)


def are_places_with_counts(reading: Reading) -> bool:
    """Return whether a sentence has nothing but places, each with a dash and a bare count.

    «На Сумщині – 18,5 тисячі, у Харківській області – 9 тисяч.»
    """
    counts = [number for number in reading.numbers if number.other is None]
    if not counts or len(counts) != len(reading.places):
        return False
    fits = reading.lexicon.any_of("locatives", "near_types", "place_types", "list_words", "contrast_words")
    at = 0
    for (first, last), count in zip(sorted(reading.places), counts, strict=True):
        lead, joint = reading.words(at, first), reading.words(last, count.first)
        if any(word[0].isalnum() and word not in fits for word in lead) or len(joint) != 1 or joint[0] not in _PARTING:
            return False
        if (count.best or count.low or 0) < _MANY or not (
            count.unit in UNITS or (count.unit is None and count.noun is None)
        ):
            return False
        at = count.end
    return not any(word[0].isalnum() for word in reading.row[at:])


def is_row_of_places(reading: Reading) -> bool:
    """Return whether a line has nothing but places: "— the towns of Hlukhiv and Konotop (in part);"."""
    if not reading.places:
        return False
    return _has_only_places(reading, 0, len(reading.row))


def _has_only_places(reading: Reading, first: int, last: int) -> bool:
    """Whether the tokens first..last are places, words for what they are and how much of them, and joints."""
    fits = reading.lexicon.any_of("near_types", "place_types", "place_joints", "list_words", "partly_words")
    row = list(enumerate(reading.row))
    numbered = first + 1 if first == 0 and row[0][1].isdigit() and row[1:] and not row[1][1][0].isalnum() else first
    return all(at in reading.placed or word in fits or not word[0].isalnum() for at, word in row[numbered:last])


def towns_beside(reading: Reading, intro: Mention, counts: Sequence[Mention]) -> list[Mention]:
    """Read the towns of a line that goes on with a count of villages: "— Hlukhiv and 12 villages"."""
    count = next((m for m in counts if m.quantity is not None and m.quantity.unit == "settlements"), None)
    ends = [last for _, last in reading.places if count is not None and last < count.first]
    if count is None or not ends:
        return []
    joint = reading.words(max(ends), count.first)
    joints = reading.lexicon.any_of("list_words", "added_words")
    listed = bool(joint) and joints.issuperset(joint) and _has_only_places(reading, 0, max(ends))
    return [replace(carry_to_places(reading, intro), last=max(ends))] if listed else []


def carry_to_places(reading: Reading, intro: Mention) -> Mention:
    """Read a line of places under one that says what was lost: each of them lost it."""
    return replace(
        intro,
        sentence=reading.index,
        first=reading.places[0][0],
        last=max(last for _, last in reading.places),
        quantity=None,
        quantity_tokens=None,
        rule=intro.rule + " (carried on)",
    )


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
        if number.other is None and number.unit in UNITS and number.unit != "people"
    ]


def _as_customers(number: Number, intro: Mention, unit: str | None) -> Number:
    """Give a bare count of a table's line ("Chernihiv region: more than 34,000") what such tables count, or unit."""
    bare = number.unit is None and number.noun is None and number.other is None and (number.best or 0) >= _MANY
    return replace(number, unit=unit or "customers") if bare and (unit or intro.quantity is None) else number
