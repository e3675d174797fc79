"""Where those are whom an outage counts in all: in every town its words went through, also that of the words before.

"A blow to the grid cut off A and the mining town of B, 21,000 customers in all"; "A is without power. B and C lost it
as well, 53,000 people in all".
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import OWN_COUNTRIES, Attached, in_lead, place_id
from geo.spots import Spot

_IN_ALL = "the places counted in all"
_SEVERAL = 2
_MOST = 8  # places
_BEFORE, _BEHIND = 4, 2  # tokens between the words for all and the count, its hedge among them
_NEAR = 3  # sentences, of one paragraph or two
_WHO = frozenset({"customers", "families", "households"})
_GROUNDS = frozenset({"settlement", "city_district", "neighbourhood", "raion", "hromada"})


def of_all_in_all(one: Unattached) -> Attached | None:
    """Place an outage that is counted in all in each of the towns its sentence told to be cut off before the count."""
    mention = one.mention
    if mention.kind != "outage" or mention.quantity is None or mention.quantity_tokens is None:
        return None
    if mention.status not in {"reported", "updated"} or not _is_of_all(one):
        return None
    first = mention.quantity_tokens[0]
    supply = (at for at, word in enumerate(one.words[: mention.first]) if word in one.lexicon.table("utility"))
    since = next(supply, mention.first)
    inside = [s for s in one.named if s.role in {None, "open"} and since <= s.first < first and _is_ground(s)]
    own = [] if one.own is None else [s for s in one.own.spots if s.sentence == mention.sentence and _is_ground(s)]
    told = _without_addresses(one, inside or own)
    before = _told_before(one, first)
    places = [*before, *(spot for spot in told if all(place_id(spot) != place_id(other) for other in before))]
    if not told or not _SEVERAL <= len(places) <= _MOST:
        return None
    names = tuple(spot.name for spot in places if spot.name is not None and spot.sentence == mention.sentence)
    return Attached(mention=mention, spots=tuple(places), reason=_IN_ALL, names=names)


def _is_of_all(one: Unattached) -> bool:
    """Whether words for all stand right beside the count."""
    first, last = one.mention.quantity_tokens or (0, 0)
    all_words = one.lexicon.set("in_all")
    before = one.words[max(first - _BEFORE, 0) : first]
    behind = one.words[last : last + _BEHIND]
    if not all_words.isdisjoint(before):
        return True
    return not all_words.isdisjoint(behind) or not one.lexicon.set("in_all_behind").isdisjoint(behind[1:])


def _told_before(one: Unattached, first: int) -> list[Spot]:
    """Return where the outage told just before was, to which words for "also" add: what it did not count itself."""
    mention = one.mention
    said = " ".join(one.words[:first])
    if one.lexicon.set("also_words").isdisjoint(one.words[:first]) and not any(
        phrase in said for phrase in one.lexicon.set("also_told")
    ):
        return []
    for item in reversed(one.thread.attached[-_MOST:]):
        other = item.mention
        if other.kind != "outage" or other.measure != mention.measure or other.status != "reported":
            continue
        near = 0 <= mention.sentence - other.sentence <= _NEAR and other.quantity is None
        if not near or (other.sentence < mention.sentence and _counts_customers(one, other.sentence)):
            return []
        return [spot for spot in item.spots if _is_ground(spot)]
    return []


def _counts_customers(one: Unattached, sentence: int) -> bool:
    """Whether a sentence counts who lost a supply: they are not counted again."""
    units, words = one.lexicon.table("units"), one.sentences[sentence].words
    return any(units.get(word) in _WHO for word in words) and any(word[0].isdigit() for word in words)


def _is_ground(spot: Spot) -> bool:
    return spot.entry is not None and spot.entry.kind in _GROUNDS and spot.entry.country in OWN_COUNTRIES


def _without_addresses(one: Unattached, spots: list[Spot]) -> list[Spot]:
    """Leave out the district in which the town right before it lies: "A in the X district", not "A and X district"."""
    joints = one.lexicon.any_of("list_words", "and_words") | {","}
    return [
        spot
        for before, spot in zip([None, *spots], spots, strict=False)
        if before is None or not in_lead(before, spot) or not joints.isdisjoint(one.words[before.last : spot.first])
    ]
