"""Where those are counted who died of their wounds: where they were hurt, not where the hospital is."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, in_lead, place_id

_WHERE_HURT = "where those were hurt of whom it is told"
_OF_THEM = 3  # words: "of them", "of the wounded"
_REACH = 8  # sentences
_MOST_TOLD = 200


def of_the_wounded(one: Unattached) -> Attached | None:
    """Place the dead among those told of as wounded before where these are: "One of them died in Kyiv".

    "Of them" is said of those told of in the sentence before, "of the wounded" of the last ones. A place where others
    were wounded, or that stands before them, is theirs: "In B one of the wounded died".
    """
    mention = one.mention
    if mention.kind != "casualty" or mention.measure != "killed" or mention.quantity_tokens is None:
        return None
    if mention.scope != "event" or mention.status == "denied":
        return None
    behind = list(one.words[mention.quantity_tokens[1] : mention.quantity_tokens[1] + _OF_THEM])
    of_them = " ".join(behind[:2]) in one.lexicon.set("parts_of")
    of_the_hurt = behind[:1] != [] and behind[0] in one.lexicon.any_of("whole_openers", "of_words")
    of_the_hurt = of_the_hurt and not one.lexicon.set("the_wounded").isdisjoint(behind[1:])
    if not (of_them or of_the_hurt):
        return None
    hurt = _hurt_before(one, 1 if of_them else _REACH)
    if hurt is None or not hurt.spots or _is_told_of_others(one, hurt, of_them=of_them):
        return None
    return Attached(mention=mention, spots=hurt.spots, reason=_WHERE_HURT)


def _hurt_before(one: Unattached, reach: int) -> Attached | None:
    """Return the wounded told of last before the sentence, where nobody was told killed right behind them."""
    for item in reversed(one.thread.attached[-_MOST_TOLD:]):
        other = item.mention
        if other.kind != "casualty" or other.sentence == one.mention.sentence:
            continue
        if one.mention.sentence - other.sentence > reach or other.scope not in {"event", "shared"}:
            return None
        if other.measure == "injured" and other.status != "denied":
            return item
        if reach == 1:
            return None  # "of them" may be said of the dead
    return None


def _is_told_of_others(one: Unattached, hurt: Attached, *, of_them: bool) -> bool:
    """Whether the sentence gives the dead a place of their own."""
    own = [spot for spot in one.named if spot.role in {None, "open"}]
    told = {place_id(s) for i in one.thread.attached if i.mention.measure == "injured" for s in i.spots}
    if any(place_id(spot) in told or any(in_lead(spot, land) for land in hurt.spots) for spot in own):
        return True
    return not of_them and any(spot.first < one.mention.last for spot in own)
