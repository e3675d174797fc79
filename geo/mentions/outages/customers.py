"""Count the customers of a sentence whose word for their loss no list knows, where the text speaks of the grid.

«Дрон влучив у підстанцію. Вимкнулися 37 тисяч споживачів», "the governor spoke of 9,000 customers in the X district":
a grid company has customers, and beside what was struck they are told of because they are cut off. Not those who are
served or billed, have their supply back, or stand in a schedule.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.outages.tables import is_tally_line
from geo.mentions.reading import Reading
from geo.model import Mention

_WORKS = {
    "energy": "power",
    "power": "power",
    "heating": "heating",
    "water": "water",
    "gas": "gas",
    "communications": "communications",
}
_FEW = 20
_HEADING = 4  # tokens: "3) Power."


def find_customers(
    reading: Reading, cut_off: Sequence[str], before: Sequence[Mention], last: Reading | None
) -> list[Mention]:
    """Return the customers a sentence counts as cut off, where it has no word for it.

    cut_off are the supplies told lately to have failed, before is what the sentence before tells, last that sentence.
    """
    lexicon = reading.lexicon
    counts = [n for n in reading.numbers if n.unit == "customers" and n.other is None and (n.best or n.low or 0) > _FEW]
    given = tuple(lexicon.set("given_to_ends"))  # «ще 8 100 клієнтам»: they are given something
    counts = [n for n in counts if not (given and any(w.endswith(given) for w in reading.words(n.first, n.end)))]
    if not counts or reading.matches("outage") or not lexicon.set("customers_otherwise").isdisjoint(reading.row):
        return []
    if any(word.startswith(tuple(lexicon.set("customers_otherwise_stems"))) for word in reading.row):
        return []
    if any(reading.cue(kind, counts[0].first) for kind in ("cumulative", "recalled", "civil")) or reading.has("civil"):
        return []
    measure = _supply(reading, cut_off, before, last)
    if measure is None:
        return []
    return [
        Mention(
            kind="outage",
            measure=measure,
            sentence=reading.index,
            first=number.first,
            last=number.end,
            quantity=number.quantity(reading.text, reading.tokens, number.unit),
            quantity_tokens=(number.first, number.end),
            scope="event",
            status="reported",
            rule="outage.customers: customers counted beside what was struck or cut off",
        )
        for number in counts[:1]
    ]


def _supply(reading: Reading, cut_off: Sequence[str], before: Sequence[Mention], last: Reading | None) -> str | None:
    """Return what the customers lost: the supply that failed lately, that of the works struck, or of a heading."""
    targets, utilities = reading.lexicon.table("targets"), reading.lexicon.table("utility")
    if cut_off:
        return cut_off[0]
    struck = [m.measure for m in before if m.kind == "damage"] + [str(targets[w]) for w in reading.row if w in targets]
    known = next((_WORKS[measure] for measure in struck if measure in _WORKS), None)
    if known is not None:
        return known
    headed = [str(utilities[word]) for word in last.row if word in utilities] if last is not None else []
    if last is not None and len(last.row) <= _HEADING and len(set(headed)) == 1:
        return headed[0]
    bullet = reading.sentence.kind == "bullet" or (last is not None and last.row[-1:] == [":"])
    return "power" if bullet and is_tally_line(reading) else None
