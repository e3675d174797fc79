"""Other spellings of Slavic names: older romanisations, Russian forms by rule, and how alike two spellings are."""

from __future__ import annotations

import difflib
import re

from romanise import romanise

UKRAINIAN = frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ -")
RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя'’ -")

# The system of the United States and British boards on names (1965), long used in English-language maps.
_BGN_UK = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z", "и": "y",
    "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ь": "'",
}  # fmt: skip
_BGN_RU = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "'", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_VOWELS = "аеёиоуыэюяьъіїєи'’ -"


def from_ukrainian(name: str) -> set[str]:
    """Return Latin spellings of a Ukrainian name: «Запоріжжя» -> Zaporizhzhia, Zaporizhzhya, ..."""
    main = romanise(name)
    board = _spell(name.replace("’", "").replace("зг", "зgh").replace("Зг", "Зgh"), _BGN_UK)
    loose = {main, board, board.replace("'", ""), board.replace("yy", "y").replace("'", "")}
    loose.add(re.sub(r"yy\b", "yi", board.replace("'", "")))
    loose.add(romanise(re.sub("[’'](?=ї)", "і", name)))  # «Дар’ївка» -> "Dariivka"
    for spelling in tuple(loose):
        loose.add(re.sub(r"(?<=[a-z])(skyi|skyy)\b", "sky", spelling).replace("tskyi", "tsky"))
        loose.add(re.sub(r"yi\b", "y", spelling))
        loose.add(re.sub(r"iia\b", "ia", spelling))
    return {spelling for spelling in loose if spelling}


def from_russian(name: str) -> set[str]:
    """Return Latin spellings of a Russian name: «Чернигов» -> Chernigov."""
    board = _spell(name, _BGN_RU)
    leading = re.sub(r"\bE", "Ye", board)
    plain = {board, leading, _soft_e(name), _spell(name, _BGN_RU | {"й": "i"})}
    if "ё" in name.lower():  # «Журавлёвка» -> "Zhuravlyovka"
        plain |= {_soft_e(re.sub("ь?ё", "yo", re.sub("(?<=[жчшщ])ё", "o", name)))}
    for spelling in tuple(plain):
        plain.add(spelling.replace("'", ""))
        plain.add(re.sub(r"(iy|yy)\b", "y", spelling).replace("'", ""))
        plain.add(re.sub(r"(iy|yy|oy)\b", lambda m: m[0][0] + "i", spelling).replace("'", ""))
        plain.add(re.sub(r"(?<=[ai])ya\b", "a", spelling).replace("'", ""))
    return {spelling for spelling in plain if spelling}


def latin_of_russian(name: str) -> str:
    """Return the usual Latin spelling of a Russian name: «Нехотеевка» -> "Nekhoteyevka"."""
    return _soft_e(name).replace("'", "")


def to_ukrainian(name: str) -> set[str]:
    """Return how Ukrainian may write a Russian name: «Шебекино» -> «Шебекіно», «Шебекино»; «Рыльский» -> «Рильський»."""
    text = name.lower()
    for pattern, replacement in (
        (r"ск(?=$|и|а|о|е|[ -])", "ськ"), (r"цк(?=$|и|а|о|е|[ -])", "цьк"), (r"ьё", "йо"), (r"ъё", "'йо"),
        (r"ъе", "'є"), (r"(?<=[бвмпф])ья", "'я"), (r"ъя", "'я"), (rf"(?<=[{_VOWELS}])е", "є"), (r"\bе", "є"), (r"ё", "ьо"),
        (r"э", "е"), (r"ъ", ""), (r"(?<=[жчшщ])ь", ""), (r"ий(?=\w)", "ій"), (r"(?<=к)ий\b", "#й"), (r"(?<=[жчшщц])и", "#"), (r"ый\b", "#й"), (r"ая\b", "а"), (r"о[еє]\b", "е"),
        (r"ы[еє]\b", "і"), (r"ы", "#"),
    ):  # fmt: skip
        text = re.sub(pattern, replacement, text)
    found = {re.sub("и(?!й)", letter, text).replace("#", "и") for letter in ("і", "и")}
    found |= {re.sub("(?<=[жчшщц])и$", "і", one) for one in found} | {re.sub(r"\bсевер", "сєвєр", one) for one in found}
    found |= {re.sub("ово$", "ове", one) for one in found} | {re.sub("[иі]но$", "ине", one) for one in found}
    return {re.sub(r"(^|[\s-])(\w)", lambda m: m[1] + m[2].upper(), one).replace("-На-", "-на-") for one in found}


def russian_adjective(english: str) -> str:
    """Return the Russian adjective that a district's English name was written from: "Valuysky" -> «Валуйский»."""
    text = re.sub("x", "ks", re.sub("(sky|skiy)$", "ский", english.lower()))
    for latin, cyrillic in (
        ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"), ("yo", "ё"), ("ye", "е"),
    ):  # fmt: skip
        text = text.replace(latin, cyrillic)
    text = re.sub("(?<=[aeiouаеёиоуыюя])y", "й", text).replace("y", "ы")
    return text.translate(str.maketrans("abvgdeziklmnoprstuf", "абвгдезиклмнопрстуф")).capitalize()


def feminine(adjective: str) -> str:
    """Return the Russian adjective in -ский turned feminine for "область"."""
    return re.sub(r"ий$", "ая", adjective)


def likeness(one: str, other: str) -> float:
    """Return how alike two spellings are, 0 to 1, apostrophes and case aside."""
    a, b = (re.sub(r"[’‘ʼ'`´′ʹ]", "", text).lower() for text in (one, other))
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def is_ukrainian(name: str) -> bool:
    """Return whether a name has only letters of the Ukrainian alphabet."""
    return set(name.lower()) <= UKRAINIAN


def is_russian(name: str) -> bool:
    """Return whether a name has only letters of the Russian alphabet."""
    return set(name.lower()) <= RUSSIAN


def _spell(name: str, table: dict[str, str]) -> str:
    out = []
    for char in name:
        latin = table.get(char.lower(), char)
        out.append(latin.capitalize() if char != char.lower() and latin else latin)
    return "".join(out)


def _soft_e(name: str) -> str:
    """Write «е» after a vowel and at the start as "ye"."""
    text = re.sub(f"(?<=[{_VOWELS}])е", "ye", " " + name.lower()).strip()
    spelt = _spell(text, _BGN_RU)
    return re.sub(r"(^|[\s-])(\w)", lambda m: m[1] + m[2].upper(), spelt) if name.istitle() else spelt.capitalize()
