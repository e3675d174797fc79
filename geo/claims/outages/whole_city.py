"""What "the city" lost as a whole, in a sentence that tells of a district of it besides."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import Attached, attach_to, in_lead
from geo.claims.quarters import CITY, unit_around
from geo.spots import Spot

_PARTS = frozenset({"city_district", "neighbourhood"})
_BEHIND, _NEAR = 2, 6  # tokens


def hurt_in_the_city(one: Unattached) -> Attached | None:
    """Place people hurt "in the city", before a clause on a district of it, in the city told of last.

    «Мер сказав, що в місті поранено трьох, а уламки впали на школу в Салтівському районі».
    """
    mention, words, city = one.mention, one.words, one.lexicon.set("the_city")
    if mention.kind != "casualty" or city.isdisjoint(words[: mention.last + _BEHIND]):
        return None
    at = next(k for k, word in enumerate(words) if word in city)
    led = at > 0 and words[at - 1] in one.lexicon.any_of("locatives", "articles") and abs(at - mention.first) <= _NEAR
    behind = [spot for spot in one.here if spot.first > max(at, mention.last)]
    between = words[min(at, mention.last) : behind[0].first] if behind else ()
    districts = bool(behind) and all(s.entry is not None and s.entry.kind in _PARTS for s in behind)
    others = [s for s in one.here if s not in behind and s.role != "source" and s.words.casefold() not in city]
    if not led or not districts or others or "," not in between:
        return None
    said = (s for s in one.here if s.first == at and all(in_lead(spot, s) for spot in behind))
    town = next(said, None) or unit_around(mention, behind, one.discourse.spots_in, CITY)
    return None if town is None else attach_to(mention, [town], "the city spoken of, not the district told next")


def of_the_whole_city(one: Unattached) -> list[Spot]:
    """Keep for what "the city" lost the city whose district the clause before names.

    «У Сумах горить склад у Зарічному районі, правий берег міста без води».
    """
    mention, here, words = one.mention, list(one.here), one.words
    city = one.lexicon.set("the_city")
    if mention.kind != "outage" or city.isdisjoint(words[: mention.last]):
        return here
    comma = next((at for at in range(mention.first - 1, -1, -1) if words[at] == ","), None)
    if comma is None or city.isdisjoint(words[comma : mention.last]):
        return here
    inside = [spot for spot in here if comma < spot.first < mention.last]
    if any(spot.words.casefold() not in city for spot in inside):
        return here
    towns = [
        s for s in inside or here if s.entry is not None and s.entry.kind == "settlement" and s.first < mention.last
    ]
    parted = [town for town in towns if any(spot is not town and in_lead(spot, town) for spot in here)]
    return parted[-1:] or here
