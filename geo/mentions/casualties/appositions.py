"""Words between marks that tell who those counted before them are: "three people – a woman and two men – were"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading

_DASHES = frozenset({"-", "–", "—"})
_APPOSED_REACH = 24


def apposition(reading: Reading, number: Number) -> int | None:
    """Return where the dash stands that closes who people are: "three people – a woman and two men – were".

    Dashes around a place stand for a verb left out: "14 — in Konotop, eight — in Shostka", «14 — у місті, 8 — у …».
    """
    if reading.row[number.end : number.end + 1] == [","]:
        return _apposition_in_commas(reading, number)
    if not (reading.tokens[number.end : number.end + 1] and reading.tokens[number.end].text in _DASHES):
        return None
    closing = range(number.end + 1, min(number.end + _APPOSED_REACH, len(reading.tokens)))
    close = next((at for at in closing if reading.tokens[at].text in _DASHES), None)
    named = [*(first for first, _ in reading.places), *(match.first for match in reading.matches("references"))]
    if close is None or any(number.end < first < close for first in named):
        return None
    return close


def _apposition_in_commas(reading: Reading, number: Number) -> int | None:
    """Return where the comma stands that closes who people are: "two people, a clerk of the bank and a guard, were"."""
    opens, at = reading.lexicon.any_of("one_articles", "possessive_determiners"), number.end + 1
    fewer = any(n.first == at and n.unit == "people" and (n.best or 0) < (number.best or 0) for n in reading.numbers)
    told = fewer and bool(
        reading.lexicon.set("articles")
    )  # "four others, two women of 55 and 72 and two workers, were"
    if number.noun is None or (not told and opens.isdisjoint(reading.words(at, at + 1))):
        return None
    done = {m.first for m in reading.matches("casualty") if m.rule.get("counts") == "before"}
    reach = range(number.end + 2, min(number.end + _APPOSED_REACH, len(reading.row) - 1))
    close = next((at for at in reach if reading.row[at] == "," and at + 1 in done), None)
    placed = any(number.end < first < (close or 0) for first, _ in reading.places)
    return None if placed else close


def is_apposed(reading: Reading, number: Number, people: Sequence[Number]) -> bool:
    """Whether a count stands between dashes that tell who the people counted before them are.

    Not where the first dash stands for a verb: «двое – погибли, трое – ранены».
    """
    told = {match.first - 1 for match in reading.matches("casualty")}
    return any(
        other.end < number.first < close
        for other in people
        if (other.best or 0) > 1 and other.end not in told and (close := apposition(reading, other)) is not None
    )
