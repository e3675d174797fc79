"""What a list gives to each of its members: the towns, counts and things that stand in one row."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.grounds import (
    NEXT_REACH,
    in_lead,
)
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import Spot
from geo.spots.counts import is_around_it

_ITEMS = 2  # of a list
_OPENS = 2  # words before a land: "in the"
_PLACES_REACH = 4  # words: "in seven other settlements"
_DASHES = frozenset({"–", "—"})


def without_siblings(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Drop the places with which a count is joined in one list: "Hlukhiv and 23 villages are without light"."""
    at = mention.first - 1
    if mention.kind != "outage" or mention.quantity_tokens is None or mention.quantity_tokens[0] != mention.first:
        return spots
    villages = mention.quantity is not None and mention.quantity.unit == "settlements"
    at -= at > 0 and words[at] in lexicon.set("added_words")
    at -= villages and at > 0 and words[at] in lexicon.set("address_words")  # «в А и в 13 сёлах»
    if at < 1 or words[at] not in lexicon.set("list_words"):
        return spots
    if is_around_it(mention, words, lexicon):
        return spots  # "Izium and 27 villages around it"
    kept: list[Spot] = []
    row = lexicon.any_of("near_types", "list_words") | {",", "."} if villages else frozenset()
    for spot in sorted(spots, key=lambda s: -s.first):
        if spot.last <= at and row.issuperset(words[spot.last : at]) and (spot.first > NEXT_REACH or villages):
            at = spot.first
        else:
            kept.append(spot)
    if not kept and villages:
        return []  # no town holds so many villages
    return sorted(kept, key=lambda s: s.first) or spots


def without_towns_besides(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Drop the towns that go on a count of villages with their unit: "14 villages of the A district and the town B"."""
    counted = mention.kind == "outage" and mention.quantity is not None and mention.quantity.unit == "settlements"
    after = [s for s in spots if mention.quantity_tokens is not None and s.first >= mention.quantity_tokens[1]]
    if not counted or not after or after[0].entry is None or after[0].entry.kind not in {"raion", "hromada"}:
        return list(spots)
    kinds, joins = lexicon.set("near_types"), lexicon.set("list_words")

    def is_besides(spot: Spot) -> bool:
        gap = words[after[0].last : spot.first]
        town = spot.entry is not None and spot.entry.kind == "settlement"
        return town and not joins.isdisjoint(gap) and not kinds.isdisjoint(gap)

    return [spot for spot in spots if spot not in after[1:] or not is_besides(spot)]


def over_several_places(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Keep the land a sentence opens with for those hurt in places that are only counted.

    "In the X region a man was killed in A and eight people were injured in seven settlements."
    """
    behind = list(words[mention.last : mention.last + _PLACES_REACH])
    led = bool(behind) and behind[0] in lexicon.set("locatives")
    numbered = led and any(w in lexicon.table("numerals") or w.isdigit() for w in behind[1:-1])
    counted = numbered and any(w in lexicon.table("plural_kinds") for w in behind[2:])
    if mention.kind != "casualty" or mention.quantity is None or not counted:
        return list(spots)
    lands = [
        s for s in spots if s.entry is not None and s.entry.kind in {"oblast", "raion"} and s.last <= mention.first
    ]
    opens = [s for s in lands if s.role in {None, "open"} and s.first <= _OPENS]
    return opens[:1] or list(spots)


def of_own_item(mention: Mention, spots: Sequence[Spot], words: Sequence[str]) -> list[Spot]:
    """Return the place that heads the item of a list in which a thing is told: "damaged: A — a house; B — a school".

    Commas part the items where several are headed so.
    """
    heads = [s for s in spots if "".join(words[s.last : s.last + 1]) in _DASHES]
    mark = ";" if ";" in words else ","
    if mention.kind != "damage" or (mark == "," and len(heads) < _ITEMS):
        return []
    head = max((s for s in heads if s.last < mention.first), key=lambda s: s.first, default=None)
    if head is None or mark in words[head.last : mention.first]:
        return []
    if any(head.last < s.first < mention.first for s in spots):
        return []
    return [next((s for s in spots if s.last == head.first and in_lead(s, head)), head)]  # «у X районі Харкова – …»


def of_own_thing(mention: Mention, spots: Sequence[Spot], told: Sequence[Mention]) -> list[Spot]:
    """Keep the place of a thing damaged where the next has its own: "damaged a mall in the A and a school in the B"."""
    same = [o for o in told if o.kind == "damage" == mention.kind and o.rule == mention.rule and o is not mention]
    ends = {o.last for o in same if mention.last <= o.first}
    begins = {mention.first} if any(o.last <= mention.first for o in same) else set()

    def parted(at: int) -> bool:
        return any(s.first < at for s in spots if s.first >= before) and any(s.first >= at for s in spots)

    before = max((o.last for o in same if o.last <= mention.first), default=0)
    kept = list(spots)
    for at in begins:
        if parted(at):
            kept = [s for s in kept if s.first >= at]
    for end in ends:
        if any(mention.last <= s.first < end for s in kept):
            kept = [s for s in kept if s.first < end]
    return kept


def of_the_opening_whole(
    mention: Mention,
    spots: Sequence[Spot],
    told: Sequence[Mention],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
) -> list[Spot]:
    """Drop the places of its parts from a whole with which a sentence opens: "Of nine killed, six died in A"."""
    words = sentences[mention.sentence].words
    counted = mention.kind == "casualty" and mention.quantity_tokens is not None
    if not counted or words[0] not in lexicon.set("count_of") or "," not in words[mention.last :]:
        return list(spots)
    comma = mention.last + list(words[mention.last :]).index(",")
    parted = any(o.kind == "casualty" and o.first > comma and o.quantity is not None for o in told)
    parted = parted and all(o.first > comma for o in told if o is not mention and o.kind == "casualty")
    return [spot for spot in spots if spot.first < comma] if parted else list(spots)
