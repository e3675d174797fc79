"""The one hurt by an attack that the sentence before told, named by no more than that: "The victim is in hospital".

«Дрон атаковал автомобиль. Пострадавший с переломом доставлен в больницу»: one is hurt, where nobody was told hurt yet.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.people.persons import one_at
from geo.mentions.reading import Reading

FRESH = -1  # an attack told right before, of whose people nothing is known
_OPENS = 1  # tokens before the word: "The"


def victim_alone(reading: Reading, match: Match, named: Sequence[Number], *, known: int) -> Number | None:
    """Return one person where a sentence opens with a word for one who is hurt or dead, behind such an attack."""
    if known not in {FRESH, 1} or match.rule.get("measure") not in {"killed", "injured"}:
        return None
    lexicon, row = reading.lexicon, reading.row
    at = next((at for at in range(_OPENS + 1) if row[at : at + 1] and row[at] in lexicon.set("victim_words")), None)
    if at is None or any(n.first <= at + 1 for n in named) or reading.has("denied"):
        return None
    if at and row[0] not in lexicon.set("definite_articles"):
        return None
    mine = match.first == at if at in _told(reading) else match is reading.matches("casualty")[0]
    return one_at(at) if mine else None


def _told(reading: Reading) -> frozenset[int]:
    """Return where a word of harm itself stands: «Погибший»; "the victim" is told by its verb."""
    return frozenset(match.first for match in reading.matches("casualty"))
