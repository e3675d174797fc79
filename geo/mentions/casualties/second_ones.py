"""Somebody told as "the second", after one person: «один погиб в Лимане, второй — в Дробышево»."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.casualties.parts import is_a_next_one
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention


def second_ones(reading: Reading, triggers: Sequence[Match], people: Sequence[Number]) -> list[Number]:
    """Return each "the second" of whom a word of his own tells: «один человек погиб, второй ранен».

    So each that counts on: «двоє загинули, третій зник безвісти», «троє обпеклися, четвертого врятувати не вдалося».
    """
    saved = reading.lexicon.table("next_values")  # in the case of whom somebody saves, «четвертого»
    nexts = reading.lexicon.set("next_ones").union(saved)
    ordinals = {**reading.lexicon.table("ordinal_values"), **saved}
    if not people or nexts.isdisjoint(reading.row):
        return []
    told, joints = {match.first for match in triggers}, reading.lexicon.set("links") | {"–", "—"}
    articled = bool(reading.lexicon.set("one_articles"))  # "another was hurt" is a count there
    out = []
    for at, word in enumerate(reading.row):
        before = [number.best for number in people if number.end <= at]
        counts_on = any(best == 1 or (best is not None and ordinals.get(word) == best + 1) for best in before)
        if word in nexts and counts_on and at + 1 in told and reading.row[at - 1] in joints and not articled:
            out.append(Number(at, at + 1, 1.0, 1.0, 1.0, unit="people"))
    return out


def next_ones(reading: Reading, known: Sequence[Number], mentions: Sequence[Mention]) -> list[Number]:
    """Return each "the second" told after one person: «один погиб в Лимане, второй — в Дробышево»."""
    nexts = reading.lexicon.set("next_ones")
    ones = [m.last for m in mentions if m.quantity is not None and m.quantity.best == 1]
    opened = {":", "–", "—"} if mentions else set()  # «загинули двоє: один — у Лимані, другий — у Торському»
    ones += [n.end for n in known if n.best == 1 and not opened.isdisjoint(reading.words(n.first - 1, n.first))]
    one = min(ones, default=None)
    if one is None or nexts.isdisjoint(reading.row) or any(n.other in {"drone", "missile"} for n in reading.numbers):
        return []  # «один дрон упал в Лимане, …, второй — в Торском»
    taken = {at for number in known for at in range(number.first, number.end)}
    return [
        Number(at, at + 1, 1.0, 1.0, 1.0, unit="people")
        for at, word in enumerate(reading.row)
        if at >= one and word in nexts and at not in taken and at not in reading.placed and is_a_next_one(reading, at)
    ]
