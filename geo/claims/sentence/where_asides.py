"""What a clause behind one place of a list tells of it alone.

"Hit A, where a depot burned, and B, where a man died"; "shelled A, killing two, and B".
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.discourse import Unattached
from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot

_REACH = 20  # words from "where" to what it tells
_PART = 4  # tokens: "'s left bank"
_SHORTEST = 5  # ", where it burned, and"
_ENDS = frozenset({",", ".", ";", "—", "–"})


def of_own_where(one: Unattached) -> list[Spot]:
    """Drop the places with which the sentence goes on behind a clause that tells of one place, and those listed before.

    "A, where a mill burned, and B", "a mill burned, and two died in B"; "in A and in B, where a mill burned".
    """
    opens = _opens(one.mention, one.here, one.words, one.lexicon) if one.mention.kind != "launch" else None
    head = None if opens is None else _head(opens, one.here, one.words)
    if opens is None or head is None:
        return list(one.here)
    kept = [s for s in one.here if s.first < opens or not _is_beyond(s, max(one.mention.last, opens), one)]
    led = one.words[head.start - 1 : head.start] if head.start else []
    if head.start > 1 and led[0] in one.lexicon.set("locatives"):
        listed = one.words[head.start - 2] in one.lexicon.set("list_words")
        kept = [s for s in kept if s.first >= head.first] if listed else kept
    return kept


def goes_on_behind(gap: Sequence[str], following: Sequence[str], lexicon: WordLists, *, several: bool) -> bool:
    """Return whether a list goes on over such a clause: "A, where a mill burned, and B, where …".

    gap is what stands between the two places, following the word behind the second, which has no verb of its own.
    several says that the second is a row, which needs no joint: "A, where …, B and C".
    """
    first = next((k for k, word in enumerate(gap[: _PART + 1]) if word == ","), None)
    if first is None or len(gap) < first + _SHORTEST or not opens_aside(gap[first + 1], lexicon):
        return False
    at = len(gap) - 1 - gap[::-1].index(",")
    lead = list(gap[at + 1 :])
    joined = not lexicon.set("list_words").isdisjoint(lead[:1]) or (several and not lead)
    return at > first + 1 and joined and _ends_there(following) and _fillers(lexicon).issuperset(lead)


def opens_aside(word: str, lexicon: WordLists) -> bool:
    """Return whether a word behind a place and a comma tells what came of it there: "where", "killing"."""
    endings = tuple(lexicon.set("participle_ends"))
    return word in lexicon.set("where_words") or word.endswith(endings)


def _ends_there(following: Sequence[str]) -> bool:
    """Whether a place ends its clause: it has no verb of its own."""
    return not following or following[0] in _ENDS


def _fillers(lexicon: WordLists) -> frozenset[str]:
    return lexicon.any_of(
        "locatives", "articles", "near_types", "list_words", "blow_prepositions", "aimed", "added_words"
    )


def _opens(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> int | None:
    """Return where a clause with "where" or a participle, right behind a place, opens in which a mention stands."""
    for at in range(mention.first, max(mention.first - _REACH, 1), -1):
        if words[at - 1] == "," and opens_aside(words[at], lexicon):
            return at if _head(at, spots, words) and not any(at < s.first < mention.first for s in spots) else None
    return None


def _head(opens: int, spots: Sequence[Spot], words: Sequence[str]) -> Spot | None:
    """Return the place before the comma of such a clause, or before a part of it: "Kyiv's left bank, where"."""
    before = [spot for spot in spots if 0 <= opens - 1 - spot.last <= _PART]
    head = max(before, key=lambda spot: spot.first, default=None)
    return (
        head
        if head is not None and all(word[0].isalpha() or word == "'s" for word in words[head.last : opens - 1])
        else None
    )


def _is_beyond(spot: Spot, after: int, one: Unattached) -> bool:
    """Whether a place stands behind the clause: in the list that goes on, or in a clause of its own behind ", and"."""
    words, lexicon = one.words, one.lexicon
    at = spot.start - 1
    while at > after and words[at] in _fillers(lexicon):
        at -= 1
    joins = lexicon.set("list_words")
    if at >= after and words[at] == ",":
        told_of = not lexicon.set("where_words").isdisjoint(words[spot.last + 1 : spot.last + 2])
        return told_of or (not joins.isdisjoint(words[at + 1 : at + 2]) and _ends_there(words[spot.last :]))
    ends = [k for k in range(after, spot.start - 1) if words[k] == "," and words[k + 1] in joins]
    return bool(ends) and any(
        ends[-1] < other.first < spot.start and (other.kind, other.rule) != (one.mention.kind, one.mention.rule)
        for other in one.told
    )
