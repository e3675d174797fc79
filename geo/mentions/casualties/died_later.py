"""Somebody pointed at who was hurt and is told to have died: "the man hurt by a drone in A on Monday has died"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_BREAKS = frozenset({";", ":", "—", "–"})


def death_of_the_hurt(
    reading: Reading, hurt: Match, triggers: Sequence[Match], named: Sequence[Number]
) -> Match | None:
    """Return the word of dying whose subject is who a clause before it tells hurt; None where another is named.

    "The man who was hurt and the driver died" tells of two.
    """
    lexicon, row = reading.lexicon, reading.row
    if hurt.rule.get("measure") != "injured" or hurt.rule.get("counts") not in {"before", "either"}:
        return None
    death = next((m for m in triggers if m.first >= hurt.last and m.rule.get("measure") == "killed"), None)
    if death is None or lexicon.set("dying").isdisjoint(row[death.first : death.last]):
        return None
    between = range(hurt.last, death.first)
    parted = not (lexicon.set("coordinators") | _BREAKS).isdisjoint(row[hurt.last : death.first])
    others = any(number.first in between for number in named) or any(m.first in between for m in triggers)
    return None if parted or others else death
