"""The place that opens a sentence and of which all of it tells, whoever counts or says so."""

from __future__ import annotations

from collections.abc import Sequence

from geo.claims.quarters import LANDS, is_of_kind
from geo.interfaces import WordLists
from geo.model import Mention
from geo.shapes import holds
from geo.spots import Spot


def of_its_frame(
    mention: Mention,
    ground: Sequence[Spot],
    scored: Sequence[tuple[float, list[Spot]]],
    words: Sequence[str],
    lexicon: WordLists,
) -> list[Spot]:
    """Return the town that opens a sentence, of which all of it tells: "In A it was calm, but 40 homes have no gas".

    Not where a blow on it is told first: the lines it cut may lead far. The teller's ground is the land around it.
    """
    opening = [group for _, group in scored if group[0].start == 1 and len(group) == 1]
    if mention.kind != "outage" or not opening or words[0] not in lexicon.set("locatives"):
        return []
    town, lands = opening[0][0].entry, [spot.entry for spot in ground if is_of_kind(spot, LANDS)]
    if town is None or town.kind != "settlement" or not any(land and holds(land, town) for land in lands):
        return []
    between = words[opening[0][-1].last : mention.first]
    blows = lexicon.any_of("weapons", "assailing", "harm")
    back = mention.status == "restored"
    return opening[0] if back or blows.isdisjoint(between) else []


def led_to_by_a_colon(
    mention: Mention, ground: Sequence[Spot], scored: Sequence[tuple[float, list[Spot]]], words: Sequence[str]
) -> list[Spot] | None:
    """Return the place before a colon behind which an office counts: "no light in A: the grid company told of 900"."""
    colon = next((at for at in range(mention.first - 1, 0, -1) if words[at] == ":"), None)
    if mention.kind != "outage" or mention.quantity is None or colon is None:
        return None
    if any(not colon < spot.first < mention.last for spot in ground):
        return None
    return next((group for _, group in scored if group[-1].last <= colon and group[0].entry is not None), None)
