"""What is cut off by the damage told right before is where that was, whoever's office tells it.

«У Лубнах дрон пошкодив підстанцію. Через це без світла 14 300 споживачів, повідомила Полтавська ОВА»: in Lubny.
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, in_lead

_REASON = "by the damage told before it"
_OPENS = 3  # tokens: «унаслідок цього»
_OF_SUPPLY = frozenset({"energy", "heating", "water", "gas", "critical"})


def of_damage_before(one: Unattached) -> Attached | None:
    """Return a count of an outage with the places of the damage that it follows, None where it names its own."""
    mention, at = one.mention, one.mention.sentence
    counted = mention.kind == "outage" and mention.quantity is not None and mention.status == "reported"
    offices = [spot for spot in one.named if spot.role == "source"]
    if not counted or not offices or len(offices) < len(one.named):
        return None
    before = [item for item in one.thread.attached if item.mention.sentence == at - 1 and item.mention.kind == "damage"]
    if at == 0 or not before or one.sentences[at - 1].paragraph != one.sentences[at].paragraph:
        return None
    opening = one.words[:_OPENS]
    linked = any(" ".join(opening[:end]) in one.lexicon.set("by_what_was_told") for end in range(1, len(opening) + 1))
    lacking = bool(opening) and opening[0] in one.lexicon.set("lacks")
    cut = [item for item in before if linked or (lacking and item.mention.measure in _OF_SUPPLY)]
    spots = cut[-1].spots if cut else ()
    within = all(any(in_lead(spot, office) for office in offices) for spot in spots)
    return Attached(mention=mention, spots=spots, reason=_REASON) if spots and within else None
