"""The place of what is told of a thing named before: "Drones hit a port in A and a plant in B. … at the port"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Unattached
from geo.claims.grounds import TOLD_REACH, Attached, attach_to, place_id

_MOST_TOLD = 24  # mentions
_CASE_ENDING, _SHORTEST = 3, 3  # letters
_LED = 2  # tokens between an article or a preposition and its thing
_TREATED = "hospital"  # "in hospital", «у лікарні»: where the wounded are, not where they were hurt


def of_the_thing(one: Unattached) -> Attached | None:
    """Place a figure or damage by the thing it is told of, where the sentences before tell of several places.

    The thing must have been harmed in one of them alone, and it must be pointed at: by an article where the language
    has them, by a preposition of place where it has none.
    """
    mention, sentences, lexicon = one.mention, one.sentences, one.lexicon
    if mention.kind not in {"casualty", "damage"} or any(spot.role in {None, "open"} for spot in one.named):
        return None
    categories = lexicon.table("targets")
    if not any(word in categories for word in one.words):
        return None
    here = sentences[mention.sentence]
    told = [
        item
        for item in one.thread.attached[-_MOST_TOLD:]
        if 0 < mention.sentence - item.mention.sentence <= TOLD_REACH
        and here.paragraph - sentences[item.mention.sentence].paragraph <= 1
        and item.mention.scope == "event"
        and len(item.spots) == 1
    ]
    if len({place_id(item.spots[0]) for item in told}) <= 1:
        return None
    before = [i for i in told if i.mention.sentence == mention.sentence - 1 and i.mention.kind == "strike"]
    lately = {place_id(i.spots[0]) for i in before if sentences[i.mention.sentence].paragraph == here.paragraph}
    pointed = lexicon.set("pointed_at")
    for at, word in enumerate(one.words):
        category = categories.get(word)
        if category is None or pointed.isdisjoint(one.words[max(at - _LED, 0) : at]):
            continue
        harmed = {
            place_id(item.spots[0]): item.spots[0]
            for item in told
            if item.mention.kind == "damage"
            and item.mention.measure == category
            and (lexicon.set("articles") or _names(word, sentences[item.mention.sentence].words))
        }
        if len(harmed) == 1 and (category != _TREATED or mention.measure == "killed"):
            if lately and lately.isdisjoint(harmed):
                return None  # "A drone hit a school in A. / A bomb was dropped on B. It hit a school": that of B
            return attach_to(mention, list(harmed.values()), f"“{word}” is the one told of before")
    return None


def _names(word: str, words: Sequence[str]) -> bool:
    """Whether one of the words is the same noun, perhaps in another case: «у ліцеї», «ліцей»."""
    stem = word[: max(len(word) - _CASE_ENDING, _SHORTEST)]
    return any(other.startswith(stem) for other in words)
