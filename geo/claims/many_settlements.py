"""Where something is that a sentence tells of so many settlements struck without their names: in no town told before.

"A man died in A. Over the day nine settlements were shelled, 28 houses were damaged": in the land around A, if named.
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, attach_to, in_lead
from geo.claims.quarters import unit_around

_OF_MANY = "told of settlements that are counted and not named"
_BEFORE, _NEAR = 3, 4  # tokens: the number before "settlements", the verb of the blow beside it
_TOWNS = frozenset({"settlement", "city_district", "neighbourhood"})
_TOLD = frozenset({"casualty", "damage"})


def of_many_settlements(one: Unattached) -> Attached | None:
    """Place in the land around, or nowhere, what is told beside several settlements that were struck."""
    mention = one.mention
    if mention.kind not in _TOLD or mention.scope != "event" or one.named or not _counts_struck_settlements(one):
        return None
    carried = [spot for spot in one.carried.spots if spot.entry is not None]
    if any(spot.entry is not None and spot.entry.kind not in _TOWNS for spot in carried):
        return None  # of the land told of before
    leads = one.discourse.leads.get(one.sentences[mention.sentence].section, ())
    head = next((lead for lead in leads if carried and all(in_lead(spot, lead) for spot in carried)), None)
    land = unit_around(mention, carried, one.discourse.spots_in) if carried else None
    land = head if land is None else land
    if land is not None:
        return attach_to(mention, [land], _OF_MANY)
    return Attached(mention=mention, spots=(), reason=_OF_MANY) if carried else None


def _counts_struck_settlements(one: Unattached) -> bool:
    """Whether several settlements are counted right beside a blow that its sentence tells: they lost no supply."""
    words, units, numerals = one.words, one.lexicon.table("units"), one.lexicon.table("numerals")
    blows = [other for other in one.told if other.kind == "strike"]
    for at, word in enumerate(words):
        if units.get(word) != "settlements" or at == 0:
            continue
        number = next((w for w in reversed(words[max(at - _BEFORE, 0) : at]) if w.isdigit() or w in numerals), None)
        if number is None or number == "1" or numerals.get(number) == 1:
            continue
        if any(blow.first - _NEAR <= at <= blow.last + _NEAR for blow in blows):
            return True
    return False
