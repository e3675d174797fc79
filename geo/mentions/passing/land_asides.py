"""The land told behind a town parts nothing: "attacked Izium, Kharkiv region, with two bombs".

Rules reach no further than a mark that ends a clause. So the marks around such a land are read as none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geo.interfaces import WordLists
from geo.model import PlaceName

NO_MARK = "·"
LANDS = frozenset({"oblast", "raion", "hromada"})


def without_their_marks(row: list[str], names: Iterable[PlaceName], lexicon: WordLists) -> list[str]:
    """Return a sentence's words with no marks around the lands told behind its towns, where it goes on.

    A comma stays before a participle ("…, killing two"), a joint or a name: there it parts more than the land.
    """
    marks = marks_of_lands(row, [(name.first, name.last, name.hint in LANDS) for name in names], lexicon)
    return [NO_MARK if at in marks else word for at, word in enumerate(row)] if marks else row


def marks_of_lands(row: Sequence[str], spans: Iterable[tuple[int, int, bool]], lexicon: WordLists) -> frozenset[int]:
    """Return where the marks stand around the lands told behind towns.

    spans are of places, with whether each is a land.
    """
    goes_on = lexicon.set("goes_on_behind_lands")
    ordered = sorted(spans)
    marks: set[int] = set()
    if not goes_on or not any(land for _, _, land in ordered):
        return frozenset()
    for opens, last in _asides(row, ordered, lexicon):
        closed, behind = "".join(row[last : last + 1]), "".join(row[last + 1 : last + 2])
        if (row[opens], closed) == ("(", ")") or ((row[opens], closed) == (",", ",") and behind in goes_on):
            marks |= {at for at in range(opens, last + 1) if row[at] in {row[opens], closed, ","}}
    return frozenset(marks)


def _asides(
    row: Sequence[str], spans: Sequence[tuple[int, int, bool]], lexicon: WordLists
) -> Iterable[tuple[int, int]]:
    """Yield for each town with lands behind it where the mark before them stands, and where they end."""
    inside = lexicon.any_of("inside_words", "name_articles")
    for at, (_, opens, land) in enumerate(spans):
        if land or row[opens : opens + 1] not in ([","], ["("]):
            continue
        end = opens
        for first, last, goes_on in spans[at + 1 :]:
            led = inside.issuperset(row[end + 1 : first])  # ", in the Kharkiv region,"
            if not goes_on or not led or (end > opens and row[end] != ","):
                break
            end = last
        if end > opens:
            yield opens, end
