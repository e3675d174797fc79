"""Where something is that a sentence tells of so many settlements struck without their names: in no town told before.

"A man died in A. Over the day nine settlements were shelled, 28 houses were damaged": in the land around A, if named.
"""

from __future__ import annotations

from geo._quick import replace
from geo.claims.discourse import Unattached
from geo.claims.grounds import BY_OFFICE, Attached, attach_to, in_lead
from geo.claims.quarters import is_of_kind, unit_around
from geo.spots import Spot
from geo.spots.counts import is_around_it

_OF_MANY = "told of settlements that are counted and not named"
_BEFORE, _NEAR = 3, 4  # tokens: the number before "settlements", the verb of the blow beside it
_TOWNS = frozenset({"settlement", "city_district", "neighbourhood"})
_LANDS = frozenset({"oblast", "raion", "hromada"})
_TOLD = frozenset({"casualty", "damage"})
_UNKNOWN = "unspecified"
_UNNAMED_KINDS = frozenset({"settlement", "hromada"})
_STOPS = frozenset({",", ";", ":", "—", "–", "("})
_OF = 4  # tokens: "districts of the Sumy region"
_CLAUSE = 8  # tokens between the places and what is told of them
_AS_BEFORE = " (armed as the one before)"  # the mark of a blow whose weapon is that of the one before


def of_many_settlements(one: Unattached) -> Attached | None:
    """Place in the land around, or nowhere, what is told beside several settlements that were struck."""
    mention = one.mention
    struck = mention.kind == "strike"
    unnamed = is_in_several_unnamed(one)
    if not (struck or mention.kind in _TOLD or unnamed) or mention.scope != "event":
        return None
    if not (unnamed or _counts_struck_settlements(one)):
        return None
    if any(not struck or (spot.name is not None and spot.role in {None, "open"}) for spot in one.named):
        return None
    carried = [spot for spot in one.carried.spots if spot.entry is not None]
    if any(spot.entry is not None and spot.entry.kind not in _TOWNS for spot in carried):
        return None  # of the land told of before
    leads = one.discourse.leads.get(one.sentences[mention.sentence].section, ())
    head = next((lead for lead in leads if carried and all(in_lead(spot, lead) for spot in carried)), None)
    land = unit_around(mention, carried, one.discourse.spots_in) if carried else None
    land = head if land is None else land
    office = one.own.spots if struck and one.own is not None and one.own.reason == BY_OFFICE else ()
    if land is None and len(office) == 1 and carried and all(in_lead(spot, office[0]) for spot in carried):
        land = office[0]
    if land is not None:
        borrowed = struck and _AS_BEFORE in mention.rule  # with what so many were struck nobody says
        return attach_to(replace(mention, measure=_UNKNOWN) if borrowed else mention, [land], _OF_MANY)
    return Attached(mention=mention, spots=(), reason=_OF_MANY) if carried and (unnamed or not struck) else None


def is_in_several_unnamed(one: Unattached) -> bool:
    """Whether the clause of a mention tells that it was in several places without names: "in five villages".

    Districts may be those of the city told of before, but for those of an oblast: "in two districts of the region".
    """
    words, lexicon, mention = one.words, one.lexicon, one.mention
    kinds, numerals, units = lexicon.table("plural_kinds"), lexicon.table("numerals"), lexicon.table("admin")
    if is_around_it(mention, words, lexicon):
        return False  # "in nine villages around it"
    for at, word in enumerate(words):
        if word in lexicon.set("cities_told"):
            continue  # «у двох містах»: those named before
        kind = str(kinds.get(word, ""))
        of_a_region = units.get(next((w for w in words[at + 1 : at + _OF] if w in units), "")) == "oblast"
        if kind not in _UNNAMED_KINDS and not (kind == "district" and of_a_region):
            continue
        low, high = (at, mention.first) if at < mention.first else (mention.last, at)
        count = next((n for n in (at - 1, at - 2) if n > 0 and (words[n] in numerals or words[n].isdigit())), None)
        if count is None or high - low > _CLAUSE or not _STOPS.isdisjoint(words[low:high]):
            continue
        led = words[count - 1]
        if led in lexicon.set("locatives") or (
            led in lexicon.set("adding") and words[count - 2] in lexicon.set("locatives")
        ):
            return words[count] not in {"1", *lexicon.set("one_words")}
    return False


def of_many_under_their_land(one: Unattached) -> Attached | None:
    """Place a blow on several settlements in the land that heads its line, not in a town told of before a semicolon."""
    if one.mention.kind != "strike" or one.mention.scope != "event" or not _counts_struck_settlements(one):
        return None
    land = _head_of_its_line(one)
    return None if land is None else attach_to(one.mention, [land], _OF_MANY)


def _head_of_its_line(one: Unattached) -> Spot | None:
    """Return the land that heads a line, where a semicolon parts the blow on its settlements from its towns.

    "Zaporizhzhia region: a woman was killed in A; 612 strikes hit 16 settlements."
    """
    named, words, mention = one.named, one.words, one.mention
    head = min(named, key=lambda spot: spot.first, default=None)
    if head is None or head.first > 1 or words[head.last : head.last + 1] != [":"] or not is_of_kind(head, _LANDS):
        return None
    start = max((at for at in range(mention.first) if words[at] == ";"), default=-1)
    end = next((at for at in range(mention.last, len(words)) if words[at] == ";"), len(words))
    apart = start > head.last and not any(start < spot.first < end for spot in named)
    return head if apart else None


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
