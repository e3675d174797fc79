"""Scripts and spelling: fold text for look-ups while every offset still leads back to the original.

Folding makes spellings comparable, never prettier: lower case, composed letters (NFC), one kind of
apostrophe, hyphen and space, no stress marks, soft hyphens or zero-width marks, and no Latin letters
hidden in Cyrillic words. Gazetteer names are stored folded by the same function.
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
_HALVES = "".join(map(chr, range(0xD800, 0xE000)))
_ONE_TO_ONE = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_HALVES, "\ufffd")
)
# Stress marks, soft hyphen, zero-width and direction marks: nothing a reader sees as a letter.
_DROPPED = re.compile("[\u0300\u0301\u0341\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]")
_COMBINING = re.compile("[\u0300-\u036f]")
# From the first letter of a word only: tried again at each letter, a word would cost the square of its length.
_MIXED = re.compile(r"(?<![^\W\d_])(?=[^\W\d_]*[а-яіїєґё])(?=[^\W\d_]*[a-z])[^\W\d_]+")
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
        plain = _without_homoglyphs(lowered.translate(_ONE_TO_ONE))
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
    return Folded(_without_homoglyphs("".join(chars).translate(_ONE_TO_ONE)), offsets)


def key(name: str) -> str:
    """Return the folded form under which a name is stored and looked up."""
    return " ".join(fold(name).text.split())


def _without_homoglyphs(folded: str) -> str:
    if folded.isascii():
        return folded
    return _MIXED.sub(lambda match: match.group().translate(_LATIN_TO_CYRILLIC), folded)


def is_word_char(char: str) -> bool:
    """Return whether a character continues a word: letters, digits, and the apostrophe is not."""
    return char.isalnum() or char == "_"
