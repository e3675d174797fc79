"""Where in a city a blow fell, if the next sentence is no more than parts of it: "A hit on Kharkiv. Saltivskyi."."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import Attached, in_lead, place_id
from geo.spots import Spot

_REASON = "the part of the city that the next sentence names"
_PARTS = frozenset({"city_district", "neighbourhood"})


def with_parts_named_next(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give the strikes on a city the parts of it that the next sentence consists of, in the same paragraph."""
    struck = {item.mention.sentence for item in attached if item.mention.kind == "strike" and item.spots}
    out: list[Attached] = []
    for item in attached:
        told = item.mention
        alone = told.kind == "strike" and told.scope == "event" and len(item.spots) == 1
        parts = _parts_alone(told.sentence + 1, discourse) if alone and told.sentence + 1 not in struck else []
        inside = bool(parts) and all(in_lead(part, item.spots[0]) for part in parts)
        names = tuple(part.name for part in parts if part.name is not None)
        out.append(replace(item, spots=tuple(parts), names=names, reason=_REASON) if inside else item)
    return out


def _parts_alone(at: int, discourse: Discourse) -> list[Spot]:
    """Return the parts of cities of which a sentence consists, none where it says anything else."""
    if at >= len(discourse.sentences) or discourse.told_in.get(at):
        return []
    before, here = discourse.sentences[at - 1], discourse.sentences[at]
    spots = [spot for spot in discourse.spots_in.get(at, ()) if spot.role in {None, "open"}]
    if here.paragraph != before.paragraph or here.kind == "heading" or not spots:
        return []
    if any(spot.entry is None or spot.entry.kind not in _PARTS for spot in spots):
        return []
    lexicon = discourse.lexicon
    named = {k for spot in spots for k in range(spot.first, spot.last)}
    fits = lexicon.any_of("list_words", "near_types", "articles", "locatives", "adverbs", "hearsay", "place_types")
    kinds = lexicon.table("admin")
    rest = [w for k, w in enumerate(here.words) if k not in named and w[0].isalnum()]
    plain = all(word in fits or word in kinds for word in rest)
    return list({place_id(spot): spot for spot in spots}.values()) if plain else []
