"""The supply a city lost as a whole, in the sentence that tells of a district of it first."""

from __future__ import annotations

from geo.claims.discourse import Unattached
from geo.claims.grounds import in_lead
from geo.spots import Spot


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
