"""How Ukrainian and Russian write a Romanian name, by rule: «Fetești» -> «Фетешть», «Фетешті», «Фетешти»."""

from __future__ import annotations

import itertools
import re

_SOFT = "[eiéî]"
_CEDILLA = str.maketrans("ţşŢŞ", "țșȚȘ")
# What is read together, before single letters; `|` marks a hard beginning that stays.
_GROUPS = (
    (r"ch(?=[ei])", "к"), (r"gh(?=[ei])", "ґ"), (r"cea\b", "ча"), (r"gea\b", "джа"), (r"cea", "ча"), (r"gea", "джа"),
    (r"ci(?=[aou])", "ч"), (r"gi(?=[aou])", "дж"), (r"ci\b", "ч"), (r"gi\b", "дж"), (rf"c(?={_SOFT})", "ч"), (rf"g(?={_SOFT})", "дж"),
    (r"sc(?=ч)", "ш"), (r"x", "кс"), (r"ea\b", "я"), (r"ia\b", "%я"), (r"\bia", "я"), (r"\bie", "%е"),
    (r"(?<=[aeouăâî])i\b", "й"), (r"ii\b", "%й"),
)  # fmt: skip
_LETTERS = str.maketrans("abcdefgjklmnopqrstuvwzșțyé", "абкдефґжклмнопкрстуввзшціе")
_UKRAINIAN = {"%": "і", "ă": "е", "â": "и", "î": "и"}
_RUSSIAN = {"%": "и", "ă": "э", "â": "ы", "î": "ы", "і": "и", "ґ": "г"}
_ONLY_LETTERS = re.compile("[a-zăâîșțé -]+")


def to_ukrainian(name: str) -> set[str]:
    """Return how Ukrainian may write a Romanian name, () where it has letters of another language."""
    found = set()
    for last, many, strong in itertools.product(("ь", "і", "и"), ("і", "и"), ("г", "х")):
        text = _spelled(name, last, strong)
        # «Тиміш», «Тіміш»: the rule of the nine letters is kept by some
        text = re.sub(r"(?<=[дтзсцжшчр])i(?=[^аеєиіїоуюяйaeiou\s-])", many, text)
        text = re.sub("|".join(_UKRAINIAN), lambda m: _UKRAINIAN[m[0]], text.replace("i", "і"))
        text = re.sub(r"(?<=[аеиоу])і", "ї", re.sub(r"(?<=[іаеоу])е", "є", text))
        found |= {_titled(text), _titled(text.replace("ґ", "г"))}
    return _hyphened(found)


def to_russian(name: str) -> set[str]:
    """Return how Russian may write a Romanian name, () where it has letters of another language."""
    found = set()
    for last, open_e, strong in itertools.product(("и", "ь"), ("э", "е"), ("г", "х")):
        text = _spelled(name, last, strong).replace("i", "и").replace("ă", open_e)
        found.add(_titled(re.sub("|".join(_RUSSIAN), lambda m: _RUSSIAN[m[0]], text)))
    return _hyphened(found)


def _spelled(name: str, last: str, strong: str) -> str:
    """Spell a name but for its own vowels and "i"; last is what a final "i" behind a consonant becomes, strong its "h"."""
    text = name.translate(_CEDILLA).lower()
    if not _ONLY_LETTERS.fullmatch(text):
        return ""
    for pattern, spelled in _GROUPS:
        text = re.sub(pattern, spelled, text)
    text = re.sub(r"(?<=[bdfjklmnprstvzșț])i\b", last, text)
    return text.replace("h", strong).translate(_LETTERS)


def _hyphened(names: set[str]) -> set[str]:
    """Add names of several words as reports join them: «Кілія-Веке»."""
    return (names | {name.replace(" ", "-") for name in names}) - {""}


def _titled(text: str) -> str:
    return re.sub(r"(^|[\s-])(\w)", lambda m: m[1] + m[2].upper(), text)
