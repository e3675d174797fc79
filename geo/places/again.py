"""A name in doubt that the report has told of before with its type or address is that place again."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.places.choosing import Resolution

_REASON = "the place of this name that the report tells of before"


def as_told_before(resolutions: Sequence[Resolution]) -> list[Resolution]:
    """Return the resolutions with each bare name in doubt as the one place that its report gave that name before.

    «Дроны атаковали село Муром. В Муроме …» is the village, though a city far away is better known by the name.
    """
    given: dict[str, Resolution] = {}
    out = []
    for one in resolutions:
        if one.entry is not None and one.entry.kind == "settlement":
            given[one.entry.id] = one
        elif one.status == "ambiguous" and one.name.hint is None:
            before = [given[ident] for ident in one.name.ids if ident in given]
            if len(before) == 1:
                one = replace(one, status="resolved", entry=before[0].entry, reason=_REASON)  # noqa: PLW2901
        out.append(one)
    return out
