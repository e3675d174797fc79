"""Districts of a city by a short form that a raion elsewhere has too: "Kyiv was hit. In the Dnipro district …"."""

from __future__ import annotations

from itertools import chain

from geo.mentions.names.known_names import Line

_CITY_POPULATION = 50_000
_LINK = 3  # tokens: "of the X"


def of_the_city_told_last(line: Line, ids: tuple[str, ...], hint: str, behind: int) -> tuple[str, ...]:
    """Return the district of the city told of last that bears the name of the raion a short form is known for.

    Not where the report has named anything in the raion's oblast, or words go on to a land: the raion may be meant.
    """
    if hint != "raion" or _is_in_a_land(line, behind):
        return ids
    gazetteer = line.gazetteer
    names = [name for name in chain(line.earlier, line.here) if name.ids]
    last = [entry for ident in names[-1].ids if (entry := gazetteer.entry(ident)) is not None] if names else []
    cities = {e.id for e in last if e.kind == "settlement" and e.population >= _CITY_POPULATION}
    units = [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
    raions = [unit for unit in units if unit.kind == "raion"]
    if not cities or len(raions) != 1 or any(unit.kind == "city_district" for unit in units):
        return ids
    inside = (gazetteer.entry(child) for city in sorted(cities) for child in gazetteer.children(city, "city_district"))
    like = [child.id for child in inside if child is not None and child.name_local == raions[0].name_local]
    told = {entry.oblast_id or entry.id for name in names for i in name.ids if (entry := gazetteer.entry(i))}
    return ids if not like or raions[0].oblast_id in told else tuple(like)


def _is_in_a_land(line: Line, behind: int) -> bool:
    """Whether a district is said to be of a place named next: "the Dnipro district of the Dnipropetrovsk region"."""
    tokens = line.tokens[behind : behind + _LINK]
    links = line.lexicon.any_of("linking", "address_words", "of_words")
    return bool(tokens) and tokens[0].text in links and any(token.capital for token in tokens[1:])
