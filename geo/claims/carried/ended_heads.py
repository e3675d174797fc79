"""What stands under a head that is a sentence alone: "X district. Shells hit. Y district. A school was damaged"."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import Attached, attach_to, in_lead
from geo.claims.quarters import LANDS, is_of_kind
from geo.interfaces import WordLists
from geo.spots import Spot

_REACH = 6  # sentences that a head may tell of
_UNDER = "the head it stands under"
_IN_DOUBT = "it stands under a head whose place is in doubt"


def under_its_head(attached: Attached, discourse: Discourse) -> Attached:
    """Return what is carried past a later head with the place of that head: it has ended what was told before.

    A head in doubt leaves no place. A unit around what was told before it ends nothing.
    """
    told_at = [spot.sentence for spot in attached.spots]
    if not told_at or max(told_at) >= attached.mention.sentence or attached.mention.kind == "launch":
        return attached
    head = _last_head(max(told_at), attached.mention.sentence, discourse)
    if head is None or any(in_lead(spot, head) or spot.entry == head.entry for spot in attached.spots):
        return attached
    if head.entry is None:
        return replace(attached, spots=(), names=(), reason=_IN_DOUBT)
    if all(in_lead(head, spot) for spot in attached.spots):
        return attached  # «Нікопольщина. Марганецька громада. … Загалом …»
    return attach_to(attached.mention, [head], _UNDER)


def under_their_heads(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Return all that is attached, what was placed past a later head under that one."""
    return [under_its_head(one, discourse) for one in attached]


def _last_head(told_at: int, number: int, discourse: Discourse) -> Spot | None:
    """Return the unit that alone makes a sentence between where a place was told and what is attached to it."""
    for index in range(number - 1, max(told_at, number - 1 - _REACH), -1):
        spots = discourse.spots_in.get(index, ())
        words = discourse.sentences[index].words
        if len(spots) == 1 and _is_alone(spots[0], words) and _is_unit(spots[0], words, discourse.lexicon):
            return spots[0]
    return None


def _is_alone(spot: Spot, words: Sequence[str]) -> bool:
    """Whether a sentence says nothing but a place that is open."""
    around = [*words[: spot.first], *words[spot.last :]]
    return spot.role in {None, "open"} and not any(word[0].isalnum() for word in around)


def _is_unit(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place is a unit, by its entry or by the type word of a name that no register has."""
    if spot.entry is not None:
        return is_of_kind(spot, LANDS)
    return not lexicon.table("admin").keys().isdisjoint(words[spot.first : spot.last])
