"""Scripts and spelling: fold text for look-ups while every offset still leads back to the original.

Folding makes spellings comparable, never prettier: lower case, composed letters (NFC), one kind of
apostrophe, hyphen and space, no stress marks, soft hyphens or zero-width marks, and no Latin letters
hidden in Cyrillic words. Gazetteer names are stored folded by the same function, with ё as е.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_APOSTROPHES = "’‘ʼʹ´`′ʻ＇"
_HYPHENS = "‐‑‒−﹣－"
_SPACES = "\u00a0\u2007\u2009\u202f\u2002\u2003\u200a\t"
# No name holds half of a surrogate pair, and no trie can look one up.
_HALVES = re.compile("[\ud800-\udfff]")
_ONE_TO_ONE = (
    *((mark, "'") for mark in _APOSTROPHES),
    *((mark, "-") for mark in _HYPHENS),
    *((s, " ") for s in _SPACES),
)
# Stress marks, soft hyphen, zero-width and direction marks, variation selectors: nothing a reader sees as a letter.
_DROPPED = re.compile("[\u0300\u0301\u0341\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f\ufeff]")
_COMBINING = re.compile("[\u0300-\u036f]")
# From the first letter of a word only: tried again at each letter, a word would cost the square of its length.
_MIXED = re.compile(r"(?<![^\W\d_])(?=[^\W\d_]*[а-яіїєґё])(?=[^\W\d_]*[a-z])[^\W\d_]+")
_LATIN = re.compile("[a-z]")
_LATIN_TO_CYRILLIC = str.maketrans("aceiopxyktmhbë", "асеіорхуктмнвё")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and, for each of its characters (and its end), the offset in the original."""

    text: str
    offsets: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of a folded span; marks dropped inside or right after belong to it."""
        return self.offsets[start], self.offsets[end]


def fold(text: str) -> Folded:
    """Fold text for look-ups.

    The end of a folded span maps to the original offset right after its last kept character, so
    marks dropped at the end of a word are left out of the quoted span.
    """
    lowered = text.lower()
    if len(lowered) == len(text) and not _COMBINING.search(text) and not _DROPPED.search(text):
        plain = _without_homoglyphs(_one_to_one(lowered))
        return Folded(plain, range(len(plain) + 1))
    chars: list[str] = []
    offsets: list[int] = []
    index = 0
    while index < len(text):
        char = text[index]
        if _DROPPED.match(char):
            index += 1
            continue
        end = index + 1
        while end < len(text) and _COMBINING.match(text[end]):
            end += 1
        cluster = _DROPPED.sub("", text[index:end])
        for piece in unicodedata.normalize("NFC", cluster):
            lower = piece.lower()
            chars.append(lower if len(lower) == 1 else piece)
            offsets.append(index)
        index = end
    offsets.append(len(text))
    return Folded(_without_homoglyphs(_one_to_one("".join(chars))), offsets)


def key(name: str) -> str:
    """Return the folded form under which a name is stored and looked up."""
    return " ".join(fold(name).text.split())


def name_key(name: str) -> str:
    """Return the form under which the gazetteer holds a name: folded, and ё as е, which most texts write for it."""
    return without_yo(key(name))


def without_yo(folded: str) -> str:
    """Return folded text with ё as е: as long as before, so that its offsets hold."""
    return folded.replace("ё", "е")


def _one_to_one(text: str) -> str:
    """Write apostrophes, hyphens and spaces each in one way: mark by mark, since most of them a text has not at all."""
    for mark, plain in _ONE_TO_ONE:
        text = text.replace(mark, plain)
    return text if text.isascii() else _HALVES.sub("\ufffd", text)


def _without_homoglyphs(folded: str) -> str:
    if folded.isascii() or _LATIN.search(folded) is None:
        return folded
    return _MIXED.sub(lambda match: match.group().translate(_LATIN_TO_CYRILLIC), folded)


def is_word_char(char: str) -> bool:
    """Return whether a character continues a word: letters, digits, and the apostrophe is not."""
    return char.isalnum() or char == "_"
