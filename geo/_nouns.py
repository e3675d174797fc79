"""Whether two tellings of damage name two things: read off the beginnings of their nouns."""

from __future__ import annotations

_OF_MANY_NAMES = frozenset({"residential", "fuel"})  # a house is a block, a tank is part of its depot


def are_other_things(category: str, one: str | None, other: str | None) -> bool:
    """Return whether two things of a category have other nouns, given by their beginnings: "a tram depot", "trams".

    None stands for what anything is called ("a facility").
    """
    if category in _OF_MANY_NAMES or one is None or other is None:
        return False
    return not (one.startswith(other) or other.startswith(one))
