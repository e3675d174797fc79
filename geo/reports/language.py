"""Tell English, Ukrainian and Russian apart by letters and small words, for a report and for one sentence of it.

A letter that one of two languages does not have weighs one, a word that only one has weighs two. A text without a
Cyrillic majority is English. Short posts often hold no such letter: a Ukrainian line without «і» is rarer than a
Russian one without «ы», so that a text with no sign of either is Russian.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from geo.reports import layout

_SAMPLE = 50_000
_OWN_LETTERS = {"uk": "іїєґ", "ru": "ыэёъ"}
_CYRILLIC = re.compile("[а-яіїєґё]")
_LATIN = re.compile("[a-z]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_APOSTROPHES = "’ʼ‘`´"
_INNER_APOSTROPHE = re.compile("(?<=[а-яіїєґ])'(?=[а-яіїєґ])")
_SURE = 3
_MOST_KNOWN = 50_000  # words of which it is kept what they tell


def detect_language(text: str) -> str:
    """Return en, uk or ru: the language of most of a text."""
    plain = _plain(text)
    if len(_CYRILLIC.findall(plain)) <= len(_LATIN.findall(plain)):
        return "en"
    weights = _weights(plain)
    return "uk" if weights["uk"] > weights["ru"] else "ru"


def language_of_sentence(text: str) -> str:
    """Return the language of a sentence that shows it beyond doubt, else an empty string."""
    plain = _plain(text)
    if plain.isascii():
        return "en" if _telling(_WORD.findall(plain), "en") >= _SURE else ""
    latin = len(_LATIN.findall(plain))
    cyrillic = len(_CYRILLIC.findall(plain)) if latin else int(_CYRILLIC.search(plain) is not None)
    if latin > 2 * cyrillic:
        return "en" if _telling(_WORD.findall(plain), "en") >= _SURE else ""
    weights = _weights(plain)
    best, other = ("uk", "ru") if weights["uk"] > weights["ru"] else ("ru", "uk")
    return best if cyrillic > 2 * latin and weights[best] >= _SURE * max(weights[other], 1) else ""


def _plain(text: str) -> str:
    lowered = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    for mark in "`" if lowered.isascii() else _APOSTROPHES:
        lowered = lowered.replace(mark, "'")
    return lowered


def _weights(plain: str) -> dict[str, int]:
    """Return how much speaks for Ukrainian and for Russian."""
    words = _WORD.findall(plain)
    weights = {lang: sum(map(plain.count, own)) + _telling(words, lang) for lang, own in _OWN_LETTERS.items()}
    weights["uk"] += len(_INNER_APOSTROPHE.findall(plain)) if "'" in plain else 0
    return weights


def _telling(words: Sequence[str], lang: str) -> int:
    """Return the weight of the words that only one language has."""
    return 2 * sum(map(_told(lang).__getitem__, words))


class _Told(dict[str, bool]):
    """Whether only one language has a word, found out once for each.

    «Харківщина» ends as Ukrainian words do, «женщина» is a Russian one.
    """

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._listed = layout.words_of("telling", lang)
        others = (layout.words_of("telling", other) for other in _OWN_LETTERS if other != lang)
        self._of_another = frozenset().union(*others)
        self._ends = tuple(word[1:] for word in self._listed if word.startswith("*"))

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        ends = word.endswith(self._ends) and word not in self._of_another
        found = self[word] = word in self._listed or ends
        return found


@cache
def _told(lang: str) -> _Told:
    return _Told(lang)
