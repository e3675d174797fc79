"""When a name that villages bear too is the town's: by the word before it, or as what a blow put out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo._cases import NOMINATIVE
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import Token

_TOWNLET, _CITY = 2_000, 10_000  # people: no town has fewer, where another place of its name is a city


def of_towns(
    tokens: Sequence[Token], first: int, ids: Sequence[str], gazetteer: Gazetteer, lexicon: Lexicon
) -> Sequence[str]:
    """Leave out the villages of a name that a city or a port bears by the word before it: «порт Темрюк».

    So of "the city of Kamianka" too.
    """
    passed = lexicon.set("of_words") | {"."}
    at = first - 1 - (first > 1 and tokens[first - 1].text in passed)
    if at < 0 or tokens[at].text not in lexicon.set("town_words"):
        return ids
    entries = {ident: gazetteer.entry(ident) for ident in ids}
    small = [
        ident
        for ident, entry in entries.items()
        if entry is not None and entry.kind == "settlement" and entry.population < _TOWNLET
    ]
    towns = any(entry and entry.kind == "settlement" and entry.population >= _CITY for entry in entries.values())
    return [ident for ident in ids if ident not in small] if towns else ids


def city_behind_a_blow(
    tokens: Sequence[Token],
    first: int,
    fitting: Sequence[str],
    masks: Mapping[str, int],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> tuple[str, ...]:
    """Return the city that is a subject behind an attack, where only hamlets are in its genitive.

    «Після удару Кременчук без світла» tells of no Кременчуки. None without one.
    """
    if not first or tokens[first - 1].text not in lexicon.set("attack_nouns"):
        return ()
    if any((entry := gazetteer.entry(ident)) and entry.population >= _TOWNLET for ident in fitting):
        return ()
    named = (entry for ident in masks if masks[ident] & NOMINATIVE and (entry := gazetteer.entry(ident)) is not None)
    return tuple(entry.id for entry in named if entry.kind == "settlement" and entry.population >= _CITY)
