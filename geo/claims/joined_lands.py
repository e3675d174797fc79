"""A town with its land set off behind it is read as "Izium in the Kharkiv region with …"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.quarters import LANDS, is_of_kind
from geo.interfaces import WordLists
from geo.mentions.passing.land_asides import NO_MARK, marks_of_lands
from geo.model import Sentence
from geo.shapes import holds
from geo.spots import Spot

_IN, _THE = "in", "the"


def with_lands_joined(sentences: Sequence[Sentence], spots: Sequence[Spot], lexicon: WordLists) -> list[Sentence]:
    """Return the sentences with a preposition for the mark before a town's lands and none behind them."""
    if not lexicon.set("goes_on_behind_lands"):
        return list(sentences)
    told: dict[int, list[tuple[int, int, bool]]] = {}
    town: Spot | None = None
    for spot in sorted(spots, key=lambda one: (one.sentence, one.first)):
        town = town if is_of_kind(spot, LANDS) else spot
        told.setdefault(spot.sentence, []).append((spot.first, spot.last, _is_its_land(spot, town)))
    return [_joined(one, told[at], lexicon) if at in told else one for at, one in enumerate(sentences)]


def _joined(sentence: Sentence, spans: Sequence[tuple[int, int, bool]], lexicon: WordLists) -> Sentence:
    marks = marks_of_lands(sentence.words, spans, lexicon)
    if not marks:
        return sentence
    ends = {last for _, last, _ in spans}
    words = list(sentence.words)
    for at in marks:
        words[at] = _IN if at in ends and at + 1 not in marks and _leads_on(words, at, spans) else NO_MARK
        if words[at + 1 : at + 2] == [_IN]:
            words[at + 1] = _THE  # "Izium, in the Kharkiv region,"
    return replace(sentence, words=words)


def _is_its_land(land: Spot, town: Spot | None) -> bool:
    """Whether the town told before lies in a land: "Sumy, Konotop district" are two places."""
    if town is None or town is land or town.entry is None or land.entry is None:
        return False
    return is_of_kind(land, LANDS) and holds(land.entry, town.entry)


def _leads_on(words: Sequence[str], at: int, spans: Sequence[tuple[int, int, bool]]) -> bool:
    """Whether a mark stands before a land: no more than "in the" between them."""
    first = next((first for first, _, _ in sorted(spans) if first > at), at)
    return first > at and {_IN, _THE}.issuperset(words[at + 1 : first])
