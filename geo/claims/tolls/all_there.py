"""Where all of those were who the sentence before counts: "six were hurt in the region. All of them were hurt in A"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import Attached, in_lead, place_id
from geo.interfaces import WordLists
from geo.spots import Spot

_NEXT = 1  # sentences
_REASON = "all of them were there, the next sentence tells"


def all_of_them_next(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a count of a land the town in which the next sentence says that all counted were hurt.

    «Травмовано шістьох мирних жителів. Усі постраждалі дістали поранень у Херсоні». A word for them without a count of
    its own tells of nobody else.
    """
    lexicon, sentences = discourse.lexicon, discourse.sentences
    table = lexicon.table("all_who_were")
    if not table:
        return list(attached)
    towns: dict[int, tuple[str, Spot | None]] = {}
    for index, sentence in enumerate(sentences):
        measure = table.get(" ".join(sentence.words[:2]))
        if measure is not None:
            towns[index] = (str(measure), _town_of(discourse.spots_in.get(index, ()), sentence.words, lexicon))
    if not towns:
        return list(attached)

    def moved(item: Attached) -> Attached:
        measure, town = towns.get(item.mention.sentence + _NEXT, ("", None))
        toll = item.mention.kind == "casualty" and item.mention.measure == measure
        if town is None or not toll or item.mention.quantity is None or not item.spots:
            return item
        inside = all(place_id(spot) != place_id(town) and in_lead(town, spot) for spot in item.spots)
        names = (town.name,) if town.name is not None else ()
        return replace(item, spots=(town,), names=names, reason=_REASON) if inside else item

    def is_their_word(item: Attached) -> bool:
        measure, _ = towns.get(item.mention.sentence, ("", None))
        word = item.mention.kind == "casualty" and item.mention.measure == measure and item.mention.quantity is None
        told = (o.mention for o in attached if o.mention.sentence == item.mention.sentence - _NEXT)
        return word and any(m.kind == "casualty" and m.measure == measure and m.quantity is not None for m in told)

    return [moved(item) for item in attached if not is_their_word(item)]


def _town_of(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Spot | None:
    """Return the one place that a sentence names behind a preposition, where somebody was rather than came from."""
    named = [spot for spot in spots if spot.role in {None, "open"} and spot.entry is not None]
    if len({place_id(spot) for spot in named}) != 1 or named[0].start == 0:
        return None
    return named[0] if words[named[0].start - 1] in lexicon.set("address_words") else None
