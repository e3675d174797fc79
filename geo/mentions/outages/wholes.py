"""Places cut off as a whole beside one of which a share is: "a third of Kharkiv and the entire Chuhuiv district"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.reading import Reading
from geo.model import Mention

_LEAD = 4  # tokens from "the entire" to its place
_BETWEEN = 8  # tokens from one place of the row to the next
WHOLE = " (the whole of it)"


def find_wholes(reading: Reading, told: Sequence[Mention]) -> list[Mention]:
    """Return an outage without a number for each place that is cut off whole, told in one row with a share."""
    whole_words = reading.lexicon.set("whole_words")
    shares = [m for m in told if m.quantity is not None and m.quantity.unit == "percent" and m.quantity_tokens]
    if not shares or not reading.has_word("whole_words"):
        return []
    share = shares[0]
    places = sorted(reading.places)
    leads = reading.lexicon.any_of("of_words", "articles", "near_types", "locatives")
    wholes: dict[int, int] = {}
    for first, _ in places:
        at = first - 1
        while at > max(first - _LEAD, 0) and reading.row[at] in leads - whole_words:
            at -= 1
        if at >= 0 and reading.row[at] in whole_words:
            wholes[first] = at
    counted = share.quantity_tokens or (0, 0)
    own = next((place for place in places if place[0] >= counted[1] and place[0] not in wholes), None)
    if own is None:
        return []
    fits = reading.lexicon.any_of("list_words", "links", "prepositions", "of_words", "articles") | whole_words | {","}
    fits |= {reading.row[at] for at in range(*counted)}
    out: list[Mention] = []
    for first, last in places:
        if first not in wholes:
            continue
        low, high = sorted(((first, last), own))
        gap = reading.row[low[1] : high[0]]
        if len(gap) <= _BETWEEN and fits.issuperset(gap):
            span = {"first": wholes[first], "last": first, "quantity": None, "quantity_tokens": None}
            out.append(replace(share, **span, rule=share.rule + WHOLE))
    return out
