"""Which countries are near the war, and from how many people on a place is a seat, a town, a city."""

from __future__ import annotations

NEAR = frozenset({"UA", "RU"})
SEAT_POPULATION = 3_000  # people: fewer live in no town
LARGE_POPULATION = 100_000
TOWN_POPULATION = 10_000
CITY_POPULATION = 20_000  # "the city" is not the village named last
