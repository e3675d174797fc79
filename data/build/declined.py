"""The case forms of every Ukrainian and Russian name, and which name and cases each stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import common_words
from rows import NOMINATIVE, Gazetteer, Row, cases, key

_ONLY_UKRAINIAN, _ONLY_RUSSIAN = re.compile("[іїєґ']"), re.compile("[ыэъё]")
_UKRAINIAN_ADJECTIVE, _RUSSIAN_ADJECTIVE = re.compile("[сцз]ьк(ий|а|е)?$"), re.compile("[сцз]к(ий|ой|ая|ое)$")
_CYRILLIC = re.compile("[а-яіїєґё]")
_TYPE_WORD = re.compile(r" (область|район|громада|край|округ)$")
# Abroad, what is no city has no forms: hamlets of other lands would only be mistaken for words.
_LEAST_ABROAD = 100_000
# Towns of Russia this large are written of in Ukrainian as well, often in the same letters: «Рязань», «Анапа».
_LEAST_READ = 3_000
_NEAR = frozenset({"UA", "RU", "BY", "MD"})
_SLAVIC = _NEAR | frozenset({"PL", "CZ", "SK", "BG", "RS", "HR", "SI", "MK", "BA", "ME"})


def name_forms(gazetteer: Gazetteer) -> dict[str, dict[str, int]]:
    """Return for each form that is not itself the name: the folded names it may stand for, each with its cases.

    The lowest bit, which would be the nominative, tells that the form is an ordinary word («досі» of «Доха»).
    """
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for name, entries in gazetteer.names.table.items():
        if not _CYRILLIC.search(name) or _TYPE_WORD.search(name):
            continue
        rows = [gazetteer.rows[entry] for entry in entries]
        by_hand = any((entry, name) in gazetteer.names.kept for entry in entries)
        if not (by_hand or any(_is_declined(row) for row in rows)) or (
            name.endswith("о") and not any(_is_slavic(r) for r in rows)
        ):
            continue
        if name in gazetteer.names.capitals:
            continue  # «ПАР», «США»
        for lang in ("uk", "ru") if by_hand and _in_both(name) else _languages(name, rows, gazetteer.names.russian):
            for form, mask in cases(name, lang).items():
                if form != name:
                    word = NOMINATIVE if form in common_words.ordinary() else 0
                    found[form][name] = found[form].get(name, 0) | (mask & ~NOMINATIVE) | word
    return found


def _in_both(name: str) -> bool:
    """Return whether a name may be Ukrainian and Russian by its letters: «Усть-Луга»."""
    return not (_ONLY_UKRAINIAN.search(name) or _ONLY_RUSSIAN.search(name))


def add_stem_forms(gazetteer: Gazetteer) -> None:
    """Add to the stems all case forms of the adjectives among them: «Ніжинського» beside «Ніжинський»."""
    for stem, entries in list(gazetteer.stems.table.items()):
        if not _CYRILLIC.search(stem):
            continue
        for lang in _languages(stem, (), set()):
            for form in cases(stem, lang):
                for entry, flag in entries.items():
                    gazetteer.stems.add(entry, flag, form)


def _is_declined(row: Row) -> bool:
    return row.country in _NEAR or row.kind != "settlement" or bool(row.capital) or row.population >= _LEAST_ABROAD


def _is_slavic(row: Row) -> bool:
    """Return whether a name in -о has cases: «Дніпро», «Брно», never «Осло»."""
    return row.country in _SLAVIC or row.kind in ("facility", "water")


def _languages(name: str, rows: Iterable[Row], russian: Collection[str]) -> tuple[str, ...]:
    """Return the languages whose name this is: by its letters, else by the rows that bear it.

    russian: names that are Russian's alone where no row bears them in Ukrainian.
    """
    if _ONLY_UKRAINIAN.search(name) or _UKRAINIAN_ADJECTIVE.search(name):
        return ("uk",)
    if _ONLY_RUSSIAN.search(name) or _RUSSIAN_ADJECTIVE.search(name):
        return ("ru",)
    abroad = any(
        row.country != "UA" and (row.country != "RU" or row.kind != "settlement" or row.population >= _LEAST_READ)
        for row in rows
    )
    known: Mapping[str, bool] = {
        "uk": abroad or any(row.country == "UA" and key(row.name_local) == name for row in rows),
        "ru": abroad or name in russian or any(key(row.name_ru) == name for row in rows),
    }
    return tuple(lang for lang, is_known in known.items() if is_known) or ("uk", "ru")
