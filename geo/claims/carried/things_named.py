"""The place of a thing that was only named before: "A hospital in A takes in the wounded. The hospital was shelled".

No blow need have been told there: the thing is pointed at, and lay in one town of the sentences before.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Unattached
from geo.claims.grounds import POINTS, TOLD_REACH, Attached, attach_to, place_id
from geo.spots import Spot

_BEFALLS = frozenset({"strike", "damage"})
_MOST_TOLD = 24  # mentions
_BESIDE = 4  # tokens between a thing and what befell it: "the hospital itself was shelled"
_TO_ITS_TOWN = 3  # tokens from a thing to its town: "a school in the town of A"


def of_the_thing_named(one: Unattached) -> Attached | None:
    """Place a blow, or the harm told with it, in the town where the thing it hit was said to be.

    The thing opens its clause behind an article. Whom the blow harmed is placed with it.
    """
    mention, lexicon = one.mention, one.lexicon
    if not lexicon.set("articles") or mention.scope != "event" or mention.status == "denied":
        return None
    if any(spot.role in {None, "open", "source"} for spot in one.named):
        return None
    thing = _struck_thing(one)
    town = None if thing is None else _town_of(thing, one)
    if town is None:
        return None
    lately = one.thread.attached[-_MOST_TOLD:]
    if any(_is_of_another(item, town, one) for item in lately):
        return None  # "A drone hit A. The wounded lie in a hospital in B. The blast damaged the hospital"
    return attach_to(mention, [town], f"“{thing}” is the one named before")


def _is_of_another(item: Attached, town: Spot, one: Unattached) -> bool:
    """Whether a blow elsewhere is what the paragraph tells of, or the sentences behind the town."""
    told = item.mention.kind in _BEFALLS and any(place_id(spot) != place_id(town) for spot in item.spots)
    beside = one.sentences[item.mention.sentence].paragraph == one.sentences[one.mention.sentence].paragraph
    return told and item.mention.scope == "event" and (beside or item.mention.sentence >= town.sentence)


def _struck_thing(one: Unattached) -> str | None:
    """Return the thing at which the sentence points, right before a blow or damage it tells."""
    things, pointed, words = one.lexicon.any_of("targets"), one.lexicon.set("pointed_at"), one.words
    for told in one.told:
        if told.kind not in _BEFALLS or told.scope != "event" or told.first > one.mention.first + _BESIDE:
            continue
        for at in range(max(told.first - _BESIDE, 1), min(told.last, len(words))):
            if words[at] in things and words[at - 1] in pointed and not _goes_on(words, at, things):
                return words[at]
    return None


def _goes_on(words: Sequence[str], at: int, things: frozenset[str]) -> bool:
    """Whether a word only tells what kind of thing the next one is: "the hospital building"."""
    return at + 1 < len(words) and words[at + 1] in things


def _town_of(thing: str, one: Unattached) -> Spot | None:
    """Return the one town where the sentences before say the thing to be: "a school in the town of A"."""
    mention, lexicon = one.mention, one.lexicon
    passed = lexicon.any_of("locatives", "articles", "near_types", "of_words")
    found: dict[str | None, Spot] = {}
    for index in range(mention.sentence - 1, max(mention.sentence - TOLD_REACH - 1, -1), -1):
        sentence = one.sentences[index]
        if sentence.section != one.sentences[mention.sentence].section:
            break
        for spot in one.discourse.spots_in.get(index, ()):
            if spot.entry is None or spot.entry.kind not in POINTS:
                continue
            for at in range(max(spot.first - _TO_ITS_TOWN - 1, 0), spot.first):
                led = sentence.words[at + 1 : spot.first]
                if sentence.words[at] == thing and led and passed.issuperset(led):
                    found[place_id(spot)] = spot
    return next(iter(found.values())) if len(found) == 1 else None
