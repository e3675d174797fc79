"""Ukrainian in Latin letters by the national standard (Cabinet of Ministers, resolution 55 of 27 January 2010)."""

from __future__ import annotations

import re

_ALWAYS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "y", "і": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "'": "",
    # Not letters of the alphabet, yet found in names.
    "ё": "io", "ы": "y", "э": "e", "ъ": "",
}  # fmt: skip
_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_LATER = {"є": "ie", "ї": "i", "й": "i", "ю": "iu", "я": "ia"}
_APOSTROPHES = re.compile('[’‘ʼ`´′"”]')


def romanise(name: str) -> str:
    """Return a Ukrainian name in Latin letters: «Ніжин» -> "Nizhyn", «Згурівка» -> "Zghurivka"."""
    out: list[str] = []
    plain = _APOSTROPHES.sub("'", name)
    for index, char in enumerate(plain):
        lower = char.lower()
        before = plain[index - 1].lower() if index else " "
        at_start = not (before.isalpha() or before == "'")
        if lower == "г" and before == "з":
            latin = "gh"
        elif lower in _FIRST:
            latin = _FIRST[lower] if at_start else _LATER[lower]
        else:
            latin = _ALWAYS.get(lower, lower)
        out.append(latin.capitalize() if char != lower and latin else latin)
    return "".join(out)
