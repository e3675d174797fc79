"""English and Russian names of Ukraine's units: what the register, which is in Ukrainian only, does not say."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import cache

import register
from romanise import romanise

# First two digits of the KATOTTG code: ISO 3166-2, English base, Russian adjective, forms in -shchyna (uk, ru).
# ISO codes are not the KATOTTG digits: Luhansk is UA-09 and UA44, Chernivtsi UA-77 and UA73, Kyiv UA-30 and UA80.
OBLASTS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "01": ("UA-43", "Crimea", "Крым", ()),
    "05": ("UA-05", "Vinnytsia", "Винницкая", ("Вінниччина", "Винничина")),
    "07": ("UA-07", "Volyn", "Волынская", ("Волинь", "Волынь")),
    "12": ("UA-12", "Dnipropetrovsk", "Днепропетровская", ("Дніпропетровщина", "Днепропетровщина", "Січеславщина")),
    "14": ("UA-14", "Donetsk", "Донецкая", ("Донеччина", "Донетчина")),
    "18": ("UA-18", "Zhytomyr", "Житомирская", ("Житомирщина",)),
    "21": ("UA-21", "Zakarpattia", "Закарпатская", ("Закарпаття", "Закарпатье")),
    "23": ("UA-23", "Zaporizhzhia", "Запорожская", ("Запорізький край",)),
    "26": (
        "UA-26",
        "Ivano-Frankivsk",
        "Ивано-Франковская",
        ("Івано-Франківщина", "Ивано-Франковщина", "Франківщина", "Франковщина", "Прикарпаття"),
    ),
    "32": ("UA-32", "Kyiv", "Киевская", ("Київщина", "Киевщина")),
    "35": ("UA-35", "Kirovohrad", "Кировоградская", ("Кіровоградщина", "Кировоградщина")),
    "44": ("UA-09", "Luhansk", "Луганская", ("Луганщина",)),
    "46": ("UA-46", "Lviv", "Львовская", ("Львівщина", "Львовщина")),
    "48": ("UA-48", "Mykolaiv", "Николаевская", ("Миколаївщина", "Николаевщина")),
    "51": ("UA-51", "Odesa", "Одесская", ("Одещина", "Одесчина", "Одесщина")),
    "53": ("UA-53", "Poltava", "Полтавская", ("Полтавщина",)),
    "56": ("UA-56", "Rivne", "Ровенская", ("Рівненщина", "Ровенщина", "Ривненщина")),
    "59": ("UA-59", "Sumy", "Сумская", ("Сумщина",)),
    "61": ("UA-61", "Ternopil", "Тернопольская", ("Тернопільщина", "Тернопольщина")),
    "63": ("UA-63", "Kharkiv", "Харьковская", ("Харківщина", "Харьковщина")),
    "65": ("UA-65", "Kherson", "Херсонская", ("Херсонщина",)),
    "68": ("UA-68", "Khmelnytskyi", "Хмельницкая", ("Хмельниччина", "Хмельничина")),
    "71": ("UA-71", "Cherkasy", "Черкасская", ("Черкащина", "Черкасщина")),
    "73": ("UA-77", "Chernivtsi", "Черновицкая", ("Чернівеччина", "Буковина", "Bukovina")),
    "74": ("UA-74", "Chernihiv", "Черниговская", ("Чернігівщина", "Черниговщина")),
    "80": ("UA-30", "Kyiv", "Киев", ()),
    "85": ("UA-40", "Sevastopol", "Севастополь", ()),
}

# What an oblast is called though its seat is called so too: «на Запоріжжі» is the land, «у Запоріжжі» the city.
SHARED_LANDS = {"23": ("Запоріжжя",)}

# Raions whose name is not made from a settlement of theirs that a report would use instead.
_NO_SEAT = {"0114", "7304"}


@cache
def seats() -> dict[str, str]:
    """Return, for each raion's code, the code of the settlement it is named after, where there is one.

    The register does not name seats: the town whose name shares the longest beginning with the raion's
    adjective is taken, villages never.
    """
    inside: dict[str, list[register.Unit]] = defaultdict(list)
    for unit in register.units().values():
        if unit.category in "MX" and len(unit.parents) > 1:
            inside[unit.parents[1]].append(unit)
    found: dict[str, str] = {}
    for code, unit in register.units().items():
        if unit.category != "P" or code[2:6] in _NO_SEAT:
            continue
        adjective = register.plain(unit.name)

        def likeness(town: register.Unit, adjective: str = adjective) -> tuple[bool, float, str]:
            name = register.plain(town.name)
            shared = len(os.path.commonprefix([adjective, name]))
            return town.category == "M" and shared >= 3, shared - abs(len(name) - shared) / 2, town.code

        found[code] = max(inside[code], key=likeness).code
    return found


@cache
def english(code: str) -> str:
    """Return a unit's English name: "Chernihiv Oblast", "Nizhyn Raion", "Nizhyn", "Kyivskyi District (Kharkiv)"."""
    unit = register.units()[code]
    prefix = code[2:4]
    if unit.category == "O":
        return "Crimea" if prefix == "01" else f"{OBLASTS[prefix][1]} Oblast"
    if unit.category == "P":
        seat = seats().get(code)
        return f"{romanise(register.units()[seat].name if seat else unit.name)} Raion"
    if unit.category == "H":
        return f"{romanise(unit.name)} Hromada"
    if unit.category == "B":
        return f"{romanise(unit.name)} District ({english(unit.parents[-1])})"
    return romanise(unit.name)
