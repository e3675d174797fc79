"""Say where things can be attached, sentence by sentence, as the text goes on from place to place."""

from __future__ import annotations

from collections.abc import Sequence

from geo import vicinities
from geo._quick import replace
from geo.interfaces import Gazetteer
from geo.mentions import Found
from geo.mentions.references import Reference
from geo.mentions.roles.finding import Role
from geo.model import Entry, Sentence
from geo.places import Resolution
from geo.referents.doubts import in_apposition, is_address, is_in_doubt, is_where_an_office_lies
from geo.referents.grid_companies import grid_companies
from geo.referents.grounds import named_spots, standing_spot
from geo.referents.meant import (
    antecedent,
    city_of_its_district,
    city_of_office,
    heads_the_line,
    kind_meant,
    lie_apart,
    lying,
    only_city,
    only_unit,
    referent,
    seat_of_paragraph,
    second_city,
    topic_city,
    town_of_paragraph,
)
from geo.referents.memory import remember
from geo.settings import Settings
from geo.spots import Spot

_TWO = 2


def find_spots(
    sentences: Sequence[Sentence],
    resolutions: Sequence[Resolution],
    roles: dict[int, Role],
    found: Found,
    gazetteer: Gazetteer,
    settings: Settings,
    titled: Sequence[Entry] = (),
) -> list[Spot]:
    """Return where things can be attached: toponyms, and "the capital", "the city" as the text means them.

    titled are the places of the title: what "the city" takes up before the text has named any.
    """
    spots: list[Spot] = []
    standing: dict[int, list[Reference]] = {}
    for reference in found.references:
        standing.setdefault(reference.sentence, []).append(reference)
    by_sentence: dict[int, list[int]] = {}
    for index, resolution in enumerate(resolutions):
        by_sentence.setdefault(resolution.name.sentence, []).append(index)
    seen: list[Entry] = list(titled)
    starts: dict[int, int] = {}  # how many places were named before each paragraph
    since = 0  # how many before the last sentence that named any
    # A link to another story lends no place to what follows.
    for number, sentence in ((n, s) for n, s in enumerate(sentences) if s.kind != "furniture"):
        before = starts.setdefault(sentence.paragraph, len(seen))
        opens = len(seen)
        lexicon = found.readings[number].lexicon
        here: list[tuple[int, Spot]] = []
        named = named_spots(number, sentence, by_sentence.get(number, []), resolutions, roles, found, gazetteer, seen)
        here += [(spot.first, spot) for spot in vicinities.told_by_others(named, gazetteer, settings)]
        meant = {reference.first: reference for reference in standing.get(number, ())}
        here += [(reference.first, standing_spot(reference, sentence.words, lexicon)) for reference in meant.values()]
        here += [(spot.first, spot) for spot in grid_companies(number, sentence, lexicon, gazetteer)]
        named_at = {spot.first for spot in named.values()}
        countries = {spot.first: spot.entry for _, spot in here if spot.entry and spot.entry.kind == "country"}
        for _, spot in sorted(here, key=lambda pair: pair[0]):
            if spot.name is None and spot.first in meant:
                reference = meant[spot.first]
                kind, owner = kind_meant(reference.kind, seen), None
                if kind == "capital" and (after := {spot.last, spot.last + 1} & named_at):
                    owner = countries.pop(min(after), None)  # "the capital of Ukraine"; "the capital, Kyiv" is Kyiv
                    if owner is None:
                        continue
                apart = kind == "region" and len(seen) == opens and lie_apart(seen[since:])  # in which of them?
                towards = lying(seen, reference.directions, gazetteer, settings.focus_country)
                if reference.directions or apart:
                    entry = referent(kind, towards, gazetteer, settings.focus_country)
                else:
                    entry = (
                        city_of_its_district(kind, spot, named.values(), gazetteer)
                        or heads_the_line(kind, named.values(), sentence)
                        or town_of_paragraph(kind, seen, before)
                        or topic_city(kind, seen, before)
                        or seat_of_paragraph(kind, seen, before, gazetteer)
                        or referent(kind, seen, gazetteer, owner.country if owner else settings.focus_country)
                        or only_unit(kind, resolutions, roles, gazetteer)
                        or city_of_office(kind, named.values(), only_city(kind, resolutions, roles), gazetteer)
                        or second_city(kind, resolutions, gazetteer)
                    )
                if entry and not (
                    is_in_doubt(entry, reference, here, spots)
                    or is_address(spot, entry, spots[-1:], sentence, lexicon)
                    or in_apposition(spot, entry, spots, sentence)
                ):
                    seen += [entry] if kind not in {"former", "latter"} else []
                    office = "source" if reference.of_head else None
                    spots.append(replace(spot, entry=entry, role=office, stands_for=antecedent(spots, entry, number)))
                continue
            owned = spot.entry is not None and spot.entry.kind == "country" and spot.first not in countries
            if owned or is_where_an_office_lies(spot, spots[-1:], sentence, lexicon):
                continue
            spots.append(spot)
            remember(seen, spot, [one for _, one in here], spots[-_TWO:-1], sentence, lexicon)
        since = opens if len(seen) > opens else since
    return spots
