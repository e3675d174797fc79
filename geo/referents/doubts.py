"""Where words that may stand for a place are no spot of their own: an address, a place told twice, two that fit."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon
from geo.mentions.references import Reference
from geo.model import Entry, Sentence
from geo.shapes import holds
from geo.spots import Spot

_APPOSED = 3  # tokens: a comma, and the country's name or ", a town"


def in_apposition(spot: Spot, entry: Entry, spots: Sequence[Spot], sentence: Sentence) -> bool:
    """Whether a reference says again what the place before its comma is: "Kharkiv, Ukraine's second-largest city"."""
    named = next((s for s in reversed(spots) if s.sentence == spot.sentence and s.entry == entry), None)
    gap = sentence.words[named.last : spot.first] if named is not None else []
    return gap[:1] == [","] and len(gap) <= _APPOSED


def is_address(spot: Spot, entry: Entry, last: Sequence[Spot], sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether "the city" only says whose the last place is: "in the Korabelnyi district of the city"."""
    inner = last[-1].entry if last and last[-1].sentence == spot.sentence else None
    if inner is None or not holds(entry, inner):
        return False
    gap = sentence.words[last[-1].last : spot.first]
    return set(gap) <= lexicon.any_of("of_words", "articles") and bool(lexicon.set("of_words").intersection(gap))


def is_in_doubt(entry: Entry, reference: Reference, here: Sequence[tuple[int, Spot]], spots: Sequence[Spot]) -> bool:
    """Whether a locality taken up may be another: the name told last is in doubt, or the unit behind does not hold it.

    «Населений пункт Ізюмського району» is the village told of before where that lies in the Izium raion.
    """
    if reference.kind in {"village", "town"}:
        # "the village of Fakivka, A district, was shelled. The village has no light": no village told of before that
        towns = (s.entry for s in reversed(spots) if s.entry is None or s.entry.kind in {"settlement", "hromada"})
        return next(towns, entry) is None
    if reference.kind != "locality":
        return False
    units = (spot.entry for first, spot in here if first == reference.last)
    outside = reference.within and not any(unit is not None and holds(unit, entry) for unit in units)
    return outside or (bool(spots) and spots[-1].entry is None)


def is_where_an_office_lies(spot: Spot, last: Sequence[Spot], sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a part of a country says where an office's land is: "the governor of the X region in eastern Ukraine"."""
    part = (
        spot.where is not None and spot.where.kind == "part" and spot.entry is not None and spot.entry.kind == "region"
    )
    if not part or not last or last[-1].role != "source" or last[-1].sentence != spot.sentence:
        return False
    gap = sentence.words[last[-1].last : spot.start]
    return len(gap) == 1 and gap[0] in lexicon.set("locatives")
