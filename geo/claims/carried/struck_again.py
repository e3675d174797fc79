"""Whether a strike told without a place may be that on the town the text was at, or hit what is there."""

from __future__ import annotations

from geo.claims.carried.units_of_many import counts_settlements
from geo.claims.discourse import WORST, Carried, Unattached
from geo.claims.grounds import (
    POINTS,
    TOLD_REACH,
    place_id,
)
from geo.claims.quarters import LANDS
from geo.model import Mention

_PARAGRAPH_REACH = 4  # sentences
_OPENING = 2  # tokens
_AGAIN_REACH = 3


def may_have_struck(one: Unattached, carried: Carried) -> bool:
    """Whether a strike told without a place may be that on the town its paragraph speaks of, where none is told yet."""
    mention = one.mention
    town = carried.spots[0].entry if len(carried.spots) == 1 else None
    paragraph = one.sentences[mention.sentence].paragraph
    same = carried.paragraph == paragraph or carried.kind == WORST or _is_told_next(mention, carried, paragraph)
    same = (same or _is_of_one_town(one, carried)) and not one.named
    if town is None or not same:
        return False
    if _is_struck_there(one, carried):
        return True
    if town.id in one.thread.hit:
        return False
    if carried.kind == WORST and carried.sentence == mention.sentence - 1 and town.kind in POINTS:
        return True  # "It was worse in X. After a direct hit by a drone a depot burned"
    if town.kind in LANDS:
        return counts_settlements(one)  # "30 settlements were shelled"
    assails = not one.lexicon.set("assailing").isdisjoint(one.words[mention.first : mention.last])
    return town.kind in POINTS and assails and mention.measure != "unspecified"  # "the attack" may be any that was told


def _is_of_one_town(one: Unattached, carried: Carried) -> bool:
    """Whether all that the report has told so far, no strike yet, happened in the one town: a toll, then its cause."""
    told = {place_id(spot) for attached in one.thread.attached for spot in attached.spots}
    return len(told) == 1 and one.mention.sentence - carried.sentence <= _PARAGRAPH_REACH


def _is_struck_there(one: Unattached, carried: Carried) -> bool:
    """Whether a strike hit what is of those told of right before, or hit there again.

    "Two men were wounded in A. Their tractor was attacked"; "Rescuers were at work in A. The enemy struck again".
    """
    mention, lexicon = one.mention, one.lexicon
    here = one.sentences[mention.sentence]
    if carried.paragraph != here.paragraph or not 0 <= mention.sentence - carried.sentence <= TOLD_REACH:
        return False
    theirs = lexicon.set("possessive_determiners").intersection(here.words[:_OPENING])
    near = here.words[max(mention.first - _AGAIN_REACH, 0) : mention.last + _AGAIN_REACH]
    return (bool(theirs) and carried.kind in {"casualty", "damage"}) or not lexicon.set("struck_again").isdisjoint(near)


def _is_told_next(mention: Mention, carried: Carried, paragraph: int) -> bool:
    """Whether a paragraph opens with the strike that hurt whom the one before told of last, in one town."""
    right_before = carried.sentence == mention.sentence - 1 and carried.paragraph == paragraph - 1
    return right_before and carried.kind == "casualty"


def is_their_cause(one: Unattached, carried: Carried) -> bool:
    """Whether a strike is told as the cause of what the sentence before tells: «Причиной стало падение обломков»."""
    here = one.sentences[one.mention.sentence]
    right_before = carried.sentence == one.mention.sentence - 1 and carried.paragraph == here.paragraph
    alone = right_before and len(carried.spots) == 1 and not one.named
    return alone and not one.lexicon.set("cause_nouns").isdisjoint(here.words[:1])
