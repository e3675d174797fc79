"""The place of a toll that names none: a total that closes a row of places, the toll of an event, the worst hit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.claims.grounds import Attached, attach_to, in_lead, place_id
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot

_OPENING = 3  # tokens, a bullet's mark among them
_SEVERAL = 2
_TOLL = "_toll"  # in the names of rules that read "the number of …"
_MOST_TOLD, _MOST_SENTENCES = 200, 80


def of_all_told(
    mention: Mention,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    out: Sequence[Attached],
    lexicon: WordLists,
) -> Attached | None:
    """Place a count of a sentence that sums up several places told before: in the unit that holds them all, if named.

    Where none is, it is a figure of the whole report, and stands on no map.
    """
    if mention.kind != "casualty" or mention.quantity is None or mention.scope != "event":
        return None
    opening = sentences[mention.sentence].words[:_OPENING]
    own = [s for s in by_sentence.get(mention.sentence, ()) if s.role in {None, "open"}]
    if own or lexicon.set("in_all").isdisjoint(opening):
        return None
    told = {
        place_id(spot): spot
        for item in out[-_MOST_TOLD:]
        if (item.mention.kind, item.mention.scope) == ("casualty", "event") and item.mention.sentence < mention.sentence
        for spot in item.spots
    }
    if len(told) < _SEVERAL:
        return None
    for index in range(mention.sentence - 1, max(mention.sentence - _MOST_SENTENCES, -1), -1):
        for spot in reversed(by_sentence.get(index, ())):
            unit = spot.entry is not None and spot.entry.kind in {"oblast", "raion", "hromada", "settlement"}
            if unit and spot.role not in {"metonym", "launch"} and all(in_lead(s, spot) for s in told.values()):
                return attach_to(mention, [spot], "the unit around all that was told")
    return Attached(
        mention=replace(mention, scope="nationwide"), spots=(), reason="a total of several places told before"
    )


def of_the_toll(
    mention: Mention, by_sentence: Mapping[int, Sequence[Spot]], out: Sequence[Attached], carried: Sequence[Spot]
) -> Attached | None:
    """Place a toll that names no place where the one toll of that measure told before it was: it has risen.

    "Three were killed in Kremenchuk. … A drone hit Myrhorod. … Another body was found, the death toll is four."
    """
    if mention.kind != "casualty" or mention.quantity is None or _TOLL not in mention.rule or mention.scope != "event":
        return None
    if any(spot.role in {None, "open"} for spot in by_sentence.get(mention.sentence, ())):
        return None
    told = [
        item
        for item in out[-_MOST_TOLD:]
        if item.mention.kind == "casualty"
        and item.mention.measure == mention.measure
        and item.mention.status != "denied"
        and item.mention.scope == "event"
        and item.mention.quantity is not None
        and item.mention.sentence < mention.sentence
    ]
    if not told or not told[0].spots or {item.spots for item in told} != {told[0].spots}:
        return None
    towns = {spot.entry.settlement_id or spot.entry.id for spot in (*told[0].spots, *carried) if spot.entry is not None}
    if len(towns) == 1:
        return None  # the text is still of that city
    if ((told[0].mention.quantity and told[0].mention.quantity.best) or 0) > (mention.quantity.best or 0):
        return None
    return Attached(mention=mention, spots=told[0].spots, reason="the toll told before, risen")


def of_the_worst_hit(
    mention: Mention,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Spot]],
    lexicon: WordLists,
) -> Attached | None:
    """Place what names no place in the town that the sentence before calls the worst hit: "Worst damage is in X"."""
    before = mention.sentence - 1
    if before < 0 or mention.kind == "launch" or mention.scope != "event":
        return None
    own = any(spot.role in {None, "open"} for spot in by_sentence.get(mention.sentence, ()))
    words = sentences[before].words
    phrase = lexicon.set("worst_words") & set(words[:_OPENING])
    harm = lexicon.set("worst_things") & set(words[: _OPENING + 1])
    if own or not phrase or not harm:
        return None
    towns = [s for s in by_sentence.get(before, ()) if s.entry is not None and s.role in {None, "open"}]
    if len(towns) != 1 or towns[0].entry is None or towns[0].entry.kind != "settlement":
        return None
    return attach_to(mention, towns, "the worst hit, the sentence before says")
