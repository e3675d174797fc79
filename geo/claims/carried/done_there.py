"""Where "there" behind what is told points back to, whoever says it: "a drone hit a man there, B's head said"."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, is_event_ground, place_id

_REACH = 3  # words: "a herdsman there"
_THERE = "told there, of the place the sentence before names"


def done_there(one: Unattached) -> Attached | None:
    """Take the one place of the sentence before, where the sentence names no place but the speaker's office.

    In a language with articles alone, and not of "there were …".
    """
    mention, by_sentence = one.mention, one.discourse.spots_in
    before = mention.sentence - 1
    if mention.kind == "launch" or before < 0 or not one.named or not _ends_in_there(one):
        return None
    same = one.sentences[before].paragraph == one.sentences[mention.sentence].paragraph
    if not same or any(spot.role != "source" for spot in one.named):
        return None
    named = [spot for spot in by_sentence.get(before, ()) if spot.role != "source"]
    if len({place_id(spot) for spot in named}) != 1 or named[0].entry is None or not is_event_ground(named[0].entry):
        return None
    return Attached(mention=mention, spots=(named[0],), reason=_THERE)


def _ends_in_there(one: Unattached) -> bool:
    there, forms = one.lexicon.set("there_words"), one.lexicon.set("be_forms")
    within = range(max(one.mention.first, 1), min(one.mention.last + _REACH, len(one.words)))
    return bool(one.lexicon.set("articles")) and any(
        one.words[at] in there and one.words[at - 1] != "," and forms.isdisjoint(one.words[at + 1 : at + 2])
        for at in within
    )
