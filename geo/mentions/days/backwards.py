"""Reports that tell the last hour first: what a line of an earlier hour counts has been told by now already."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.reading import Reading
from geo.model import Mention

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_OPENS = 2  # tokens: a mark may stand before the hour
_LEAST = 2  # lines with an hour


def without_older_tolls(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """Set apart the tolls of earlier hours, where each line opens with an hour before that of the line above.

    "10:20 Nineteen are wounded. / 08:10 Two were killed, six more wounded." What names a place of its own stays.
    """
    hours = _hours(readings)
    told = [hours[paragraph] for paragraph in sorted(hours)]
    if len(told) < _LEAST or not all(later > earlier for later, earlier in pairwise(told)):
        return list(mentions)
    newest: dict[str, float] = {}
    out: list[Mention] = []
    for mention in mentions:
        reading = readings[mention.sentence]
        timed = mention.kind == "casualty" and reading.sentence.paragraph in hours and mention.scope == "event"
        best = mention.quantity.best if mention.quantity is not None else None
        if not timed or best is None or reading.places:
            out.append(mention)
            continue
        known = newest.setdefault(mention.measure, best)
        first = known == best and all(m.measure != mention.measure or m.kind != "casualty" for m in out)
        older = best <= known and not first and hours[reading.sentence.paragraph] < max(told)
        out.append(replace(mention, scope="background") if older else mention)
    return out


def _hours(readings: Sequence[Reading]) -> Mapping[int, int]:
    """Return the hour each paragraph opens with, in minutes, by its number."""
    hours: dict[int, int] = {}
    seen: set[int] = set()
    for reading in readings:
        if reading.sentence.paragraph in seen:
            continue
        seen.add(reading.sentence.paragraph)
        opening = next((word for word in reading.row[:_OPENS] if word[0].isalnum()), "")
        clock = _CLOCK.fullmatch(opening)
        if clock is not None:
            hours[reading.sentence.paragraph] = int(clock[1]) * 60 + int(clock[2])
    return hours
