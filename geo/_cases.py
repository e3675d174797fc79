"""Case forms of Ukrainian and Russian place names, by suffix rules: a name in, each form with its cases out.

A name is declined as a whole: «Крива Балка» gives «Кривій Балці», «Ростов-на-Дону» gives «Ростове-на-Дону». The rules
are those of the school grammars (declension of nouns and adjectives, alternation of і with о and е, fleeting vowels,
г к х before -і), written as tables of endings in data/grammar/; where a name may follow two of them both are given,
since a form that does not exist is never met.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from geo import _data

NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE = 1, 2, 4, 8, 16, 32
CASES: Mapping[str, int] = {
    "nom": NOMINATIVE,
    "gen": GENITIVE,
    "dat": DATIVE,
    "acc": ACCUSATIVE,
    "ins": INSTRUMENTAL,
    "loc": LOCATIVE,
}
_ORDER = tuple(CASES.values())
_VOWELS = "аеєиіїоуюяэыё"
# Words inside a name that end what is declined: «Ростов-на-Дону».
_PREPOSITIONS = frozenset({"на", "над", "під", "под", "при", "біля", "у", "в", "за", "по", "от", "від"})

# Words of letters read one by one, which no case changes: «Рязанського НПЗ».
_ABBREVIATIONS = frozenset("аес гес тес тец грес гаес аэс гэс тэс тэц грэс гаэс нпз хтз".split())
# «в Балабино», «из Мысхако»: such names stand in any case as they are, declined or not.
_UNDECLINED = {"uk": re.compile(r"(?:ов|ев|ёв|єв|ин|ын|ін|їн)о$"), "ru": re.compile(r"\w\wо$")}

# «у Республіці Адигея», «за річкою Інгулець»: the name that follows may stand as it is.
_APPOSED = frozenset({"республіка", "республика", "річка", "река"})

_Paradigm = tuple[str, tuple[tuple[str, ...], ...]]


def cases(name: str, lang: str) -> dict[str, int]:
    """Return every case form of a folded place name of `uk` or `ru` with its cases as bits.

    The name is lower case, its words apart by single spaces or hyphens (`geo._text.key`); one that no rule declines is
    its only form.
    """
    found = dict.fromkeys((name,), NOMINATIVE)
    parts = re.split("([ -])", name)
    words, marks = parts[::2], parts[1::2]
    if any(not word for word in words) or re.search(r"[^а-яіїєґё' -]", name):
        return found
    end = next((at for at, word in enumerate(words) if at and word in _PREPOSITIONS), len(words))
    fixed = "".join(mark + word for mark, word in zip(marks[end - 1 :], words[end:], strict=True))
    for choice in _choices(words[:end], marks[: end - 1], lang):
        for order, case in enumerate(_ORDER):
            for form in _joined([options[order] for options in choice], marks):
                found[form + fixed] = found.get(form + fixed, 0) | case
    if _UNDECLINED[lang].search(name):
        found[name] = sum(_ORDER)
    return found


def _joined(options: Sequence[tuple[str, ...]], marks: Sequence[str]) -> Iterable[str]:
    """Yield every row of one form a word, put together again."""
    rows = list(options[0])
    for words, mark in zip(options[1:], marks, strict=False):
        rows = [row + mark + word for row in rows for word in words]
    return rows


def _choices(words: Sequence[str], marks: Sequence[str], lang: str) -> list[list[tuple[tuple[str, ...], ...]]]:
    """Return the ways a name may be declined: for each a row of words, for each word its forms by case."""
    if words[-1] in _ABBREVIATIONS and len(words) > 1:
        heads = _declined(words[-2], lang, adjective=True)
        return [[*(_still(word) for word in words[:-2]), head, _still(words[-1])] for head in heads]
    if len(words) == 1:
        return [[forms] for forms in _declined(words[0], lang, adjective=False)]
    last = _declined(words[-1], lang, adjective=False)
    still = [_still(word) for word in words]
    if words[0] in _APPOSED and len(words) == 2:
        return [[head, tail] for head in _declined(words[0], lang, adjective=False) for tail in (still[1], *last)]
    out: list[list[tuple[tuple[str, ...], ...]]] = []
    if _is_adjective(words[-1], lang) and not all(_is_adjective(word, lang) for word in words[:-1]):
        # «Кам'янець-Подільський», «Іванівка Перша»: a noun and what it is called.
        heads = _declined(words[-2], lang, adjective=_is_adjective(words[-2], lang))
        tails = _declined(words[-1], lang, adjective=True)
        if (
            marks[-1] == "-"
        ):  # «Івано-Франківська», «Новгород-Сіверський»: as a district's name the first part stands still
            heads = [_still(words[-2])] + ([] if words[-2][-1] in "оеє" else heads)
        out += [[*still[:-2], head, tail] for head in heads for tail in tails]
        return out
    before = [
        _declined(word, lang, adjective=True)
        if _may_qualify(word, words[-1], lang) and (mark == " " or _is_adjective(word, lang))
        else []
        for word, mark in zip(words[:-1], marks, strict=True)
    ]
    if all(before):
        rows: list[list[tuple[tuple[str, ...], ...]]] = [[]]
        for options in [*before, last]:
            rows = [[*row, option] for row in rows for option in options]
        return rows
    if marks[-1] == "-":
        out += [[*still[:-1], option] for option in last]
        if words[-2][-1] in "аяць" and len(words) == 2:
            out += [[head, option] for head in _declined(words[0], lang, adjective=False) for option in last]
        return out
    # «Сад Перемоги»: the first word is declined, the rest hangs on it.
    return [[option, *still[1:]] for option in _declined(words[0], lang, adjective=False)]


def _still(word: str) -> tuple[tuple[str, ...], ...]:
    return ((word,),) * len(_ORDER)


_GENDERS = {
    "uk": {"ий ій ів їв ин їн": "m", "а я": "f", "е є": "n", "і ї": "p"},
    "ru": {
        "ий ый ой ов ев ин": "m",
        "ая яя ья ова ева ина": "f",
        "ое ее ье ово ево ино": "n",
        "ые ие ьи овы ины": "p",
    },
}
_SURE_ADJECTIVES = {
    "uk": re.compile(r"(?:[сцз]ьк(?:ий|а|е|і)|ий|[гкд]а|перш[аеі]|друг[аеі]|треття|нов[аеі]|стар[аеі])$"),
    "ru": re.compile(r"(?:[кнхг]ий|ый|ой|ая|яя|ое|ее|ые|ие)$"),
}


def _is_adjective(word: str, lang: str) -> bool:
    if lang == "uk" and word.endswith(("ка", "га", "да")) and not word.endswith(("ська", "цька", "зька")):
        return False
    return bool(_SURE_ADJECTIVES[lang].search(word)) and len(word) > 3


def _gender(word: str, lang: str) -> str | None:
    return next((gender for ends, gender in _GENDERS[lang].items() if word.endswith(tuple(ends.split()))), None)


def _may_qualify(word: str, noun: str, lang: str) -> bool:
    """Return whether a word has an adjective's ending in the gender that the noun seems to have."""
    gender = _gender(word, lang)
    if gender is None or len(word) < 3:
        return False
    last = noun[-1]
    if _is_adjective(noun, lang):
        return gender == _gender(noun, lang)
    if last == "ь":
        return gender in "mf"
    if last not in _VOWELS:
        return gender == "m" or (gender == "f" and last in "чшжр")
    if last == "а":
        return gender in "fn"
    if last == "я":
        return gender in "fn"
    if last in "оеє":
        return gender == "n"
    return gender == "p"


def _declined(word: str, lang: str, *, adjective: bool) -> list[tuple[tuple[str, ...], ...]]:
    """Return each way to decline one word: for each case the forms it has."""
    if word in _ABBREVIATIONS or word.split("-", maxsplit=1)[0] in _ABBREVIATIONS:
        return [_still(word)]
    out: list[tuple[str, tuple[tuple[str, ...], ...]]] = []
    for ending, row in _rows(lang, adjective=adjective):
        if not word.endswith(ending):
            continue
        if out and ending != out[0][0]:
            break
        stem = word[: len(word) - len(ending)]
        if len(row) > 1:
            out.append((ending, ((word,), *(tuple(_ended(stem, end) for end in options) for options in row))))
        else:
            out.append((ending, _still(word)))
    return [forms for _, forms in out] or [_still(word)]


def _ended(stem: str, ending: str) -> str:
    if ending == "0":
        return stem
    if "~" not in ending:
        return stem + ending
    whole = stem + ending.replace("~", "")
    if len(whole) < 3 or whole[-2] in _VOWELS or whole[-1] in _VOWELS:
        return whole
    if whole[-2] in "ьй":
        return whole[:-2] + "е" + whole[-1]
    vowel = "о" if whole[-1] == "к" and whole[-2] not in "жчшщц" else "е"
    return whole[:-1] + vowel + whole[-1]


@cache
def _rows(lang: str, *, adjective: bool) -> tuple[_Paradigm, ...]:
    text = _data.read_text("grammar", f"names-{lang}.txt")
    table = text.partition("[adjectives]\n" if adjective else "[nouns]\n")[2].partition("\n\n")[0]
    rows = []
    for line in table.strip().splitlines():
        ending, *endings = line.split()
        rows.append((ending if ending != "0" else "", tuple(tuple(e.split("/")) for e in endings)))
    return tuple(rows)
