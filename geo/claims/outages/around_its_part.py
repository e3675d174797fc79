"""Where a whole was of which a part was in the very town named: not there alone, but in the unit told around it.

"A missile hit a plant near A. 42,000 customers are without power, 17,000 of them in A itself": the 42,000 are of its
district, where the text names it, else of no place it names.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import Attached, in_lead, place_id
from geo.spots import Spot

_LANDS = frozenset({"oblast", "raion", "hromada"})
_REASON = "the unit around the town in which a part of it is told"
_OF_THEM = 2  # tokens: "of them"


def of_the_unit_around_its_part(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Move an outage from the town where its sentence tells a part of it to the unit around, told before."""
    counts: dict[int, list[Attached]] = {}
    for item in attached:
        counted = item.mention.kind == "outage" and item.mention.quantity_tokens is not None
        if counted and item.mention.status in {"reported", "updated"} and len(item.spots) == 1:
            counts.setdefault(item.mention.sentence, []).append(item)
    if all(len(row) == 1 for row in counts.values()):
        return list(attached)
    out: list[Attached] = []
    for item in attached:
        row = counts.get(item.mention.sentence, [])
        if item not in row or not any(_is_a_part_there(item, part, discourse) for part in row):
            out.append(item)
            continue
        land = _land_before(item, discourse)
        spots = () if land is None else (land,)
        names = () if land is None or land.name is None else (land.name,)
        out.append(replace(item, spots=spots, names=names, reason=_REASON))
    return out


def _is_a_part_there(whole: Attached, part: Attached, discourse: Discourse) -> bool:
    """Whether a count is told as some of those of another one, and in the same town."""
    one, other = whole.mention, part.mention
    if one.quantity_tokens is None or other.quantity_tokens is None or one.measure != other.measure:
        return False
    town = whole.spots[0]
    same = place_id(town) == place_id(part.spots[0]) and town.entry is not None and town.entry.kind == "settlement"
    spot, (first, last) = part.spots[0], other.quantity_tokens
    # Named for the part: "heating was cut to 1,870 in the city and is still off in 640 of them" tells of one town.
    beside = spot.sentence == other.sentence and (last <= spot.first or 0 <= first - spot.last <= _OF_THEM)
    words = discourse.sentences[one.sentence].words
    between = words[one.quantity_tokens[1] : other.quantity_tokens[0]]
    of_them = " ".join(between[-_OF_THEM:]) in discourse.lexicon.any_of("parts_of", "passing_phrases")
    behind = words[other.quantity_tokens[1] : other.quantity_tokens[1] + 2 * _OF_THEM]
    of_them = of_them or " ".join(behind[:_OF_THEM]) in discourse.lexicon.set("parts_of")
    less = (other.quantity.best or 0) < (one.quantity.best or 0) if one.quantity and other.quantity else False
    return same and beside and less and of_them


def _land_before(item: Attached, discourse: Discourse) -> Spot | None:
    """Return the smallest unit told up to the sentence that holds the town."""
    town = item.spots[0]
    told = [
        spot
        for index in range(item.mention.sentence + 1)
        for spot in discourse.spots_in.get(index, ())
        if spot.role in {None, "open", "source"}
        and spot.entry is not None
        and spot.entry.kind in _LANDS
        and in_lead(town, spot)
    ]
    return next((s for s in told if not any(in_lead(o, s) and o.entry != s.entry for o in told)), None)
