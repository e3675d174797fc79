"""Where a blow fell that is told without a place: "drones hit our equipment. Two substations, in A and B, burn".

So too "There were hits. Fires broke out in A and B".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import UNPLACED, Attached, in_lead, is_event_ground, place_id, without_addresses
from geo.spots import Spot

_UNKNOWN = "unspecified"
_BARE = 6  # words, marks counted: «Були і влучання.»
_MOST_LANDS = 200  # so that the work grows with the text
_HEAD = 3  # tokens before the first place of a sentence that opens with it
_FEW, _FEW_REACH = 20, 4  # weapons that one blow is dealt with; tokens from its verb to their count
_WHY = "where the next sentence tells what it damaged"
_WHY_OWN = "where its sentence tells the harm"
_WHY_BEFORE = "where the sentence before tells the harm"

Harmed = Mapping[int, Mapping[str | None, Spot]]  # by sentence, its places by id


def where_it_damaged_next(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a strike whose sentence names no place those where the next sentence says what was damaged.

    Only where it names its weapon, no strike with a place is told before it nor in that sentence, and nothing was fired
    at the whole country. What its own sentence damaged says better where it fell, and so does harm told right before,
    of which "the blow was dealt with two missiles" goes on.
    """
    damaged: dict[int, list[Spot]] = {}
    harmed = _harmed_in(attached)
    struck: set[int] = set()
    first = min(
        (i.mention.sentence for i in attached if i.mention.kind == "strike" and i.spots),
        default=len(discourse.sentences),
    )
    for item in attached:
        told = item.mention
        if told.kind == "strike" and item.spots:
            struck.add(told.sentence)
        if told.kind == "damage" and told.scope == "event" and item.names:
            named = [spot for spot in item.spots if spot.sentence == told.sentence]
            damaged.setdefault(told.sentence, []).extend(named)
    return _with_what_was_fired(
        [
            _placed_beside(item, harmed, discourse) or _placed_next(item, damaged, struck, discourse)
            if item.mention.sentence < first
            else item
            for item in attached
        ]
    )


def _with_what_was_fired(attached: Sequence[Attached]) -> list[Attached]:
    """Give the few weapons that a blow was dealt with its place: «Удар нанесли двумя ракетами»."""
    blows = {item.mention.sentence: item for item in attached if item.reason == _WHY_BEFORE}
    return [
        replace(item, spots=blow.spots, reason=_WHY_BEFORE)
        if (blow := blows.get(item.mention.sentence)) is not None and _is_dealt_with(item, blow)
        else item
        for item in attached
    ]


def _is_dealt_with(fired: Attached, blow: Attached) -> bool:
    """Whether a few weapons are counted right behind a blow, with no place of their own."""
    told = fired.mention
    few = told.quantity is not None and (told.quantity.best or _FEW + 1) <= _FEW
    behind = 0 <= (told.quantity_tokens or (-1, 0))[0] - blow.mention.last <= _FEW_REACH
    nationwide = told.kind == "launch" and told.status == "reported" and told.scope == "nationwide"
    return nationwide and not fired.spots and few and (behind or told.first <= blow.mention.first)


def _harmed_in(attached: Sequence[Attached]) -> dict[int, dict[str | None, Spot]]:
    """Return, by sentence, the places where something or somebody was harmed."""
    out: dict[int, dict[str | None, Spot]] = {}
    for item in attached:
        told = item.mention
        if told.kind in {"damage", "casualty"} and told.scope == "event" and told.status != "denied":
            out.setdefault(told.sentence, {}).update({place_id(spot): spot for spot in item.spots})
    return out


def _placed_beside(item: Attached, harmed: Harmed, discourse: Discourse) -> Attached | None:
    """Return a strike with the one place of its own sentence's harm, or of that right before where a noun tells it.

    Unplaced where such harm was in other places too: what the next sentence tells is then another's. None where neither
    sentence tells of any.
    """
    told = item.mention
    if not _is_loose(item) or told.sentence in discourse.spots_in:
        return None
    own, before = harmed.get(told.sentence, {}), _harmed_before(told.sentence, harmed, discourse)
    if not (own or before):
        return None
    blow = not discourse.lexicon.set("attack_nouns").isdisjoint(
        discourse.sentences[told.sentence].words[told.first : told.last]
    )
    spots = own or (before if blow else {})
    fits = len(spots) == 1 and all(spot.entry is not None and is_event_ground(spot.entry) for spot in spots.values())
    why = _WHY_OWN if own else _WHY_BEFORE
    return replace(item, spots=tuple(spots.values()), reason=why) if fits else item


def _harmed_before(sentence: int, harmed: Harmed, discourse: Discourse) -> Mapping[str | None, Spot]:
    """Return the places of the harm that the sentence right before tells, in the same part of the report."""
    return harmed.get(sentence - 1, {}) if _go_together(sentence - 1, sentence, discourse) else {}


def _tells_harm_beside(item: Attached, harmed: Harmed, discourse: Discourse) -> bool:
    """Whether the sentence of a strike, or that right before, tells of harm and where it was."""
    at = item.mention.sentence
    return bool(harmed.get(at) or _harmed_before(at, harmed, discourse))


def _go_together(one: int, other: int, discourse: Discourse) -> bool:
    """Whether two sentences stand in one paragraph of one section."""
    if one < 0 or other >= len(discourse.sentences):
        return False
    first, second = discourse.sentences[one], discourse.sentences[other]
    return (first.section, first.kind, first.paragraph) == (second.section, second.kind, second.paragraph)


def _is_loose(item: Attached) -> bool:
    """Whether a strike that names its weapon has no place."""
    told = item.mention
    return told.kind == "strike" and told.scope == "event" and item.reason == UNPLACED and told.measure != _UNKNOWN


def where_a_bare_hit_burned(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give hits that are a sentence by themselves the places that head the next one, if it tells of fire or harm there.

    «Були і влучання. У Павлограді та Славгородській громаді виникли пожежі»: what was struck before lies around them.
    """
    struck = {item.mention.sentence for item in attached if item.mention.kind == "strike" and item.spots}
    lands = {place_id(spot): spot for item in attached if item.mention.kind == "strike" for spot in item.spots}
    around = list(lands.values())[:_MOST_LANDS]
    harmed = _harmed_in(attached)
    return [
        item if _tells_harm_beside(item, harmed, discourse) else _burned_next(item, struck, around, discourse)
        for item in attached
    ]


def _burned_next(item: Attached, struck: set[int], around: Sequence[Spot], discourse: Discourse) -> Attached:
    told, after = item.mention, item.mention.sentence + 1
    if told.kind != "strike" or told.scope != "event" or item.spots or after >= len(discourse.sentences):
        return item
    if len(discourse.sentences[told.sentence].words) > _BARE or told.sentence in discourse.spots_in or after in struck:
        return item
    if not _go_together(told.sentence, after, discourse):
        return item
    other = discourse.sentences[after]
    named = [s for s in discourse.spots_in.get(after, ()) if s.role in {None, "open"}]
    burns = not discourse.lexicon.set("burning").isdisjoint(other.words)
    harmed = any(m.kind in {"damage", "casualty"} and m.scope == "event" for m in discourse.told_in.get(after, ()))
    if not named or named[0].first > _HEAD or not (burns or harmed):
        return item
    spots = without_addresses(named)
    if any(spot.entry is None or not is_event_ground(spot.entry) for spot in spots):
        return item
    lies_there = all(any(in_lead(spot, land) or place_id(spot) == place_id(land) for land in around) for spot in spots)
    return replace(item, spots=tuple(spots), reason=_WHY) if lies_there or not around else item


def _placed_next(item: Attached, damaged: dict[int, list[Spot]], struck: set[int], discourse: Discourse) -> Attached:
    told, after = item.mention, item.mention.sentence + 1
    if not _is_loose(item) or told.sentence in discourse.spots_in or after not in damaged or after in struck:
        return item
    if any(other.kind == "launch" for other in discourse.told_in[told.sentence]):
        return item
    if not _go_together(told.sentence, after, discourse):
        return item
    spots = {spot.entry.id: spot for spot in damaged[after] if spot.entry is not None and is_event_ground(spot.entry)}
    return replace(item, spots=tuple(spots.values()), reason=_WHY) if spots else item
