"""A name in doubt that the report has told of before with its type or address is that place again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.places.choosing import Resolution

_LATELY = 2  # sentences
_REASON = "the place of this name that the report tells of before"


def as_told_before(resolutions: Sequence[Resolution]) -> list[Resolution]:
    """Return the resolutions with each bare name in doubt as the one place that its report gave that name before.

    «Дроны атаковали село Муром. В Муроме …» is the village, though a city far away is better known by the name.
    """
    given: dict[str, Resolution] = {}
    districts: dict[str, Resolution] = {}
    out: list[Resolution] = []
    for one in resolutions:
        if one.entry is not None and one.entry.kind == "city_district":
            one = _of_the_city_told_of(one, districts, out)  # noqa: PLW2901
            districts[str(one.entry and one.entry.id)] = one
        elif one.entry is not None and one.entry.kind == "settlement":
            given[one.entry.id] = one
        elif one.status == "ambiguous" and one.name.hint is None:
            before = [given[ident] for ident in one.name.ids if ident in given]
            if len(before) == 1:
                one = replace(one, status="resolved", entry=before[0].entry, reason=_REASON)  # noqa: PLW2901
        out.append(one)
    return out


def _of_the_city_told_of(
    one: Resolution, districts: Mapping[str, Resolution], told: Sequence[Resolution]
) -> Resolution:
    """Return a district as the one of its name told of before, where its city is named just now and no other's is.

    «У Харкові … у Київському районі. На Полтавщині … У Харкові … у Київському районі»: no part of Poltava.
    """
    before = [d for ident in one.name.ids if (d := districts.get(ident)) is not None and d.entry is not None]
    if len(before) != 1 or one.entry is None or before[0].entry == one.entry:
        return one
    lately = {
        other.entry.id
        for other in told
        if other.entry is not None and 0 <= one.name.sentence - other.name.sentence <= _LATELY
    }
    entry = before[0].entry
    known = entry is not None and entry.settlement_id in lately and one.entry.settlement_id not in lately
    return replace(one, entry=entry, reason=_REASON) if known else one
