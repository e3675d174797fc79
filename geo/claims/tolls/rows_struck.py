"""Where a toll is that is told right behind a row of things struck, each in its town: in none of the towns alone.

"A clinic was hit in A, in B a depot, in C a market. Four people died": of the three together, nobody says where.
"""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import OWN_COUNTRIES, Attached, in_lead, place_id
from geo.claims.quarters import says_there
from geo.spots import Spot

_SHARED = "told of the towns struck in a row before"
_ANSWERED = "told of the town of the main clause, behind a blow of the other side"
_MARKS = frozenset({",", ";"})
_LEAST, _MOST = 2, 4  # towns
_STRUCK = frozenset({"strike", "damage"})
_DIED_OR_HURT = frozenset({"killed", "injured"})


def of_the_row_struck(one: Unattached) -> Attached | None:
    """Place a toll that names no place in all towns of the sentence before, where that tells of blows alone.

    One person told by what he is may be of the thing hit last: "In A a house burned, in B a bus. The driver died".
    """
    mention = one.mention
    if mention.kind != "casualty" or mention.measure not in _DIED_OR_HURT or mention.scope != "event":
        return None
    if mention.quantity is None or mention.status == "denied" or not _is_counted(one):
        return None
    if any(spot.role in {None, "open"} for spot in one.named) or says_there(one.words, one.lexicon):
        return None
    towns = _towns_struck_before(one)
    if (answered := _struck_in_answer(towns, one)) is not None:
        return Attached(mention=mention, spots=(answered,), reason=_ANSWERED)
    if not _LEAST <= len(towns) <= _MOST:
        return None
    offices = [spot for spot in one.named if spot.role == "source" and spot.entry is not None]
    if any(not in_lead(town, office) for office in offices for town in towns.values()):
        return None  # the head of one of their lands tells it
    return Attached(mention=mention, spots=tuple(towns.values()), reason=_SHARED)


def _struck_in_answer(towns: dict[str | None, Spot], one: Unattached) -> Spot | None:
    """Return the one town of the main clause, where a clause before or behind it only tells a blow of the other side.

    "After Ukraine hit a refinery in A, Russia struck B. Two people died": in B.
    """
    if len({spot.entry.country for spot in towns.values() if spot.entry is not None}) < _LEAST:
        return None
    words, lexicon = one.sentences[one.mention.sentence - 1].words, one.lexicon
    opens = lexicon.set("clause_words") - lexicon.set("contrast_clauses")

    def is_aside(spot: Spot) -> bool:
        begins = next((at + 1 for at in range(spot.first - 1, -1, -1) if words[at] in _MARKS), 0)
        return not opens.isdisjoint(words[begins : spot.first])

    told = [spot for spot in towns.values() if not is_aside(spot)]
    return told[0] if len(told) == 1 else None


def _is_counted(one: Unattached) -> bool:
    """Whether people are counted, by a figure or a numeral."""
    quantity = one.mention.quantity
    if quantity is None or quantity.best != 1:
        return quantity is not None
    first = quantity.text.casefold().split()[:1]
    return bool(first) and (first[0].isdigit() or first[0] in one.lexicon.table("numerals"))


def _towns_struck_before(one: Unattached) -> dict[str | None, Spot]:
    """Return the towns of the sentence before, each of which has its own part there; none where it tells more."""
    before = one.mention.sentence - 1
    sentences = one.sentences
    if before < 0 or sentences[before].paragraph != sentences[one.mention.sentence].paragraph:
        return {}
    towns: dict[str | None, Spot] = {}
    for item in reversed(one.thread.attached):
        if item.mention.sentence < before:
            break
        if item.mention.sentence > before:
            continue
        if item.mention.kind not in _STRUCK or item.mention.scope != "event" or len(item.spots) != 1:
            return {}
        spot = item.spots[0]
        if not _is_town(spot) or spot.sentence != before:
            return {}
        towns.setdefault(place_id(spot), spot)
    named = {place_id(s) for s in one.discourse.spots_in.get(before, ()) if s.role in {None, "open"} and _is_town(s)}
    return dict(reversed(towns.items())) if named == set(towns) else {}


def _is_town(spot: Spot) -> bool:
    return spot.entry is not None and spot.entry.kind == "settlement" and spot.entry.country in OWN_COUNTRIES
