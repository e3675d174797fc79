"""The toll of a day, told behind those of its towns: "In A two were hurt, in B one. … Over the day six were hurt"."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import place_id
from geo.claims.quarters import says_there

_DAY_REACH = 5  # tokens: «А за минувшие сутки»
_SEVERAL = 2
_MOST_TOLD = 200


def is_of_a_day(one: Unattached) -> bool:
    """Return whether a toll is that of a day, told behind those of towns, so that it is of no one town of them.

    It counts at least those of the towns, or it is another one's.
    """
    mention, opens, here = one.mention, one.lexicon.set("over_a_day"), one.sentences[one.mention.sentence]
    early, late = " ".join(one.words[:_DAY_REACH]), " ".join(one.words[-_DAY_REACH:])
    if says_there(one.words, one.lexicon):
        return False  # «Тут за день один погибший»
    if not opens or not any(f" {phrase} " in f" {said} " for phrase in opens for said in (early, late)):
        return False
    tolls = {
        place_id(item.spots[0]): (item.mention.quantity and item.mention.quantity.best) or 0.0
        for item in one.thread.attached[-_MOST_TOLD:]
        if item.mention.kind == "casualty"
        and item.mention.measure == mention.measure
        and item.mention.scope == "event"
        and item.mention.sentence < mention.sentence
        and one.sentences[item.mention.sentence].section == here.section
        and len(item.spots) == 1
        and item.spots[0].entry is not None
        and item.spots[0].entry.kind == "settlement"
    }
    best = mention.quantity.best if mention.quantity is not None else None
    return len(tolls) >= _SEVERAL and best is not None and best >= sum(tolls.values())
