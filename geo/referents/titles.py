"""What a report's title adds to its text: the places "the city" takes up, and whose news the text's is not."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo._text import fold
from geo.claims import BY_ONLY_PLACE, Attached
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import is_read, load
from geo.mentions.names.finding import find_toponyms
from geo.model import Entry, Sentence
from geo.places import resolve_places
from geo.referents.sizes import NEAR
from geo.settings import Settings
from geo.shapes import holds

_TITLED = frozenset({"settlement", "city_district", "oblast", "raion", "hromada"})


def titled_places(
    title: str, headline: Sequence[Sentence], gazetteer: Gazetteer, settings: Settings, lang: str = "en"
) -> list[Entry]:
    """Return the places in the countries at war that a title outside the text names, in order.

    lang is the report's language: a short title may tell none («Юрий Слюсарь, губернатор Ростовской области»).
    """
    if not title:
        return []
    own = lang if is_read(lang) else "en"
    lexicons = [load(sentence.lang if is_read(sentence.lang) else own) for sentence in headline]
    names = find_toponyms(title, fold(title), headline, gazetteer, lexicons)
    entries = [resolution.entry for resolution in resolve_places(names, gazetteer, settings)]
    return [entry for entry in entries if entry is not None and entry.country in NEAR and entry.kind in _TITLED]


def without_titles_news(attached: Sequence[Attached], titled: Sequence[Entry], gazetteer: Gazetteer) -> list[Attached]:
    """Return what is attached, unplaced what the text's only place was given though its title names another.

    "Strike on Kharkiv: three dead" / "Three died, the governor said. In Chuhuiv, a market was shelled." A capital in a
    title mostly speaks.
    """
    capitals = {gazetteer.capital(entry.country) for entry in titled}
    named = [entry for entry in titled if entry.id not in capitals]

    def is_elsewhere(item: Attached) -> bool:
        return not any(
            one.id == other.id or holds(one, other) or holds(other, one) for one in item.entries for other in named
        )

    return [
        replace(item, spots=(), names=(), reason="the title names another place for it")
        if named and item.reason == BY_ONLY_PLACE and is_elsewhere(item)
        else item
        for item in attached
    ]
