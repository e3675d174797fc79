"""The place of a total that closes a row of places: "In all: one dead, nine injured" is not of the last of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from geo.claims.grounds import Attached, attach_to, in_lead, place_id
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot

_OPENING = 3  # tokens, a bullet's mark among them
_SEVERAL = 2
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
