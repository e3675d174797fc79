"""Lines and sentences that a place heads, and that name things alone behind it: what was harmed is told before them.

«Лиман: школа, 12 побитих осель», «В Изюмском – две хаты», "In Beryslav, private homes and a cell tower".
"""

from __future__ import annotations

from geo.mentions.damage.targets import find_targets
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_HEAD = 2  # tokens before a place that heads its line: a bullet, a type word's dot
_ADJECTIVES = 3
_DASHES = frozenset({"—", "–"})


def is_headed_item(reading: Reading) -> bool:
    """Whether a place and a colon or a dash open a line."""
    return _mark_behind_a_place(reading) is not None


def is_bare_item(reading: Reading) -> bool:
    """Whether an item that a place heads names things alone, without a verb: «Лиман: школа, 12 побитих осель».

    Only where verbs are known by their ends.
    """
    mark, lexicon = _mark_behind_a_place(reading), reading.lexicon
    if mark is None or not lexicon.table("verb_ends") or not _is_followed_by_a_thing(reading, mark):
        return False
    return not any(is_finite(word, lexicon) for word in reading.row[mark + 1 :])


def goes_on_with_things(reading: Reading) -> bool:
    """Whether a sentence is a place, a dash and things alone, its verb told before: «В Изюмском – две хаты».

    So too behind a comma where verbs are not known by their ends: "In A, private homes and a cell tower".
    """
    lexicon, row = reading.lexicon, reading.row
    mark = where_its_things_begin(reading)
    if mark is None or row[mark] == ":" or not _is_followed_by_a_thing(reading, mark):
        return False
    declines = bool(lexicon.table("verb_ends"))
    things = lexicon.table("targets")
    rest = [row[at] for at in range(mark + 1, len(row)) if at not in reading.placed and row[at] not in things]
    return not any(is_finite(word, lexicon) if declines else word in lexicon.set("auxiliaries") for word in rest)


def where_its_things_begin(reading: Reading) -> int | None:
    """Return where the mark stands behind the place of an item, or the comma behind which things alone are named."""
    mark = _mark_behind_a_place(reading, "locatives")
    if mark is not None or reading.lexicon.table("verb_ends"):
        return mark
    first = next((last for first, last in reading.places if first <= _HEAD), len(reading.row))
    while first < len(reading.row) and first in reading.placed:
        first += 1
    comma = reading.row[first : first + 1] == [","] and _are_things_alone(reading, first + 1)
    return first if comma else None


def _are_things_alone(reading: Reading, low: int) -> bool:
    """Whether the words from one on name things and no more: "In A, private homes and a cell tower."."""
    lexicon, row = reading.lexicon, reading.row
    end = len(row) - (not row[-1][0].isalnum())
    joints = lexicon.any_of("articles", "list_words", "joints", "numerals")
    told = (word for word in row[low:end] if word not in joints)
    plain = all(
        word[0].isalnum()
        and word not in lexicon.set("function")
        and lexicon.table("units").get(word) != "people"
        and not word.endswith(("ed", "ing"))
        for word in told
    )
    return plain and end > low and row[end - 1] in lexicon.table("targets")


def _is_followed_by_a_thing(reading: Reading, mark: int) -> bool:
    first = next(iter(find_targets(reading)), None)
    return first is not None and mark < first.first <= mark + _ADJECTIVES


def _mark_behind_a_place(reading: Reading, *leads: str) -> int | None:
    """Return where the colon or dash stands by which a place heads its item, None without one.

    The unit of a place may stand between: «Львівка Олександрівської громади: …», «Львівка (Олександрівська громада) –».
    """
    head = next((last for first, last in reading.places if first <= _HEAD), None)
    types = reading.lexicon.any_of("near_types", *leads)
    if head is None or any(w[0].isalpha() and w not in types for w in reading.row[: reading.places[0][0]]):
        return None
    passed = reading.lexicon.any_of("locatives", "which") | {",", "(", ")"}
    while head < len(reading.row) and (head in reading.placed or reading.row[head] in passed):
        head += 1
    return head if head < len(reading.row) and reading.row[head] in _DASHES | {":"} else None
