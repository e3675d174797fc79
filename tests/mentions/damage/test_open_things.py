"""What no list of things names is read by how it ends: plurals, nouns made of two; and what only looks so is not."""

from __future__ import annotations

import pytest

from geo.mentions.lexicon import load
from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", "Missiles hit two berths in Reni.", ["port"]),
        ("en", "A drone damaged three museums and two cathedrals in Lubny.", ["culture", "church"]),
        ("uk", "Дрон влучив у гумозавод у Лубнах.", ["industry"]),
        ("uk", "У Лубнах ракета зруйнувала медколедж.", ["school"]),
        ("uk", "У Лубнах дрон спалив трубовоз.", ["transport"]),
        ("ru", "Дрон попал в стеклозавод в Лубнах.", ["industry"]),
        ("ru", "В Лубнах ракета разрушила дом-музей.", ["residential"]),
        ("ru", "В Лубнах дрон попал в трубовоз.", ["transport"]),
    ],
)
def test_a_thing_is_known_by_its_end(lang, text, kinds):
    assert sorted(kind for kind, _, _ in told(text, "damage", lang)) == sorted(kinds)


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        ("en", "powers"),
        ("en", "residents"),
        ("en", "losses"),
        ("uk", "заводій"),
        ("uk", "перевіз"),
        ("uk", "школяр"),
        ("ru", "расклад"),
        ("ru", "перевозка"),
        ("ru", "заводила"),
    ],
)
def test_what_only_looks_like_a_thing_is_none(lang, word):
    table = load(lang).table("targets")
    assert word not in table
    assert table.get(word) is None
