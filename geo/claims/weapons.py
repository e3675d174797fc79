"""What struck a place is not told by what struck another: the weapon a hit took over from the strike before it."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse
from geo.claims.grounds import Attached, in_lead

BORROWED = " (the weapon of the strike before)"
_UNKNOWN = "unspecified"


def of_their_place(attached: Sequence[Attached], _discourse: Discourse) -> list[Attached]:
    """Take back the weapon that a hit took over from a strike on another place: "a drone hit A. B had a hit"."""
    out: list[Attached] = []
    named: Attached | None = None
    for item in attached:
        mention = item.mention
        borrowed = mention.kind == "strike" and BORROWED in mention.rule
        if borrowed and named is not None and item.spots and named.spots and not _share_ground(item, named):
            item = replace(item, mention=replace(mention, measure=_UNKNOWN))  # noqa: PLW2901
        elif mention.kind == "strike" and mention.measure != _UNKNOWN and not borrowed:
            named = item
        out.append(item)
    return out


def _share_ground(one: Attached, other: Attached) -> bool:
    """Whether a place of one is one of the other's, or lies in it, or holds it."""
    return any(in_lead(a, b) or in_lead(b, a) or a.entry == b.entry for a in one.spots for b in other.spots)
