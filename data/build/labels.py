"""What the base map writes: towns by rank, neighbouring countries and seas, in English and Ukrainian."""

from __future__ import annotations

from typing import Any

import register
from romanise import romanise

# Rank 1 is written first and at every zoom; 4 only where there is room. Two digits: the oblast in KATOTTG.
_TOWNS = {
    1: "Київ:80 Харків:63 Одеса:51 Дніпро:12 Львів:46",
    2: (
        "Запоріжжя:23 Донецьк:14 Кривий Ріг:12 Миколаїв:48 Вінниця:05 Полтава:53 Чернігів:74 Суми:59 Херсон:65 "
        "Житомир:18 Черкаси:71 Луганськ:44 Сімферополь:01 Севастополь:85 Маріуполь:14 Рівне:56 Івано-Франківськ:26 "
        "Тернопіль:61 Луцьк:07 Ужгород:21 Чернівці:73 Хмельницький:68 Кропивницький:35"
    ),
    3: (
        "Кременчук:53 Краматорськ:14 Покровськ:14 Бахмут:14 Ізюм:63 Куп’янськ:63 Ніжин:74 Конотоп:59 Шостка:59 "
        "Бердянськ:23 Мелітополь:23 Нікополь:12 Павлоград:12 Умань:71 Біла Церква:32 Ізмаїл:51 Керч:01 Ялта:01 "
        "Мукачево:21 Ковель:07 Сіверськодонецьк:44 Енергодар:23"
    ),
    4: (
        "Слов’янськ:14 Костянтинівка:14 Лозова:63 Чугуїв:63 Охтирка:59 Ромни:59 Лубни:53 Прилуки:74 Бровари:32 "
        "Первомайськ:48 Вознесенськ:48 Коростень:18 Звягель:18 Кам’янець-Подільський:68 Стрий:46 Дрогобич:46 "
        "Джанкой:01 Євпаторія:01 Феодосія:01 Старобільськ:44 Синельникове:12 Олександрія:35 Генічеськ:65 Скадовськ:65"
    ),
}

_COUNTRIES = {
    "RUS": ("Russia", "Росія", 52.3, 38.6),
    "BLR": ("Belarus", "Білорусь", 53.2, 28.0),
    "POL": ("Poland", "Польща", 51.5, 21.0),
    "SVK": ("Slovakia", "Словаччина", 48.75, 20.2),
    "HUN": ("Hungary", "Угорщина", 47.2, 20.0),
    "ROU": ("Romania", "Румунія", 46.0, 25.0),
    "MDA": ("Moldova", "Молдова", 47.25, 28.6),
    "BGR": ("Bulgaria", "Болгарія", 42.9, 25.6),
    "TUR": ("Türkiye", "Туреччина", 40.2, 32.5),
    "GEO": ("Georgia", "Грузія", 42.2, 43.2),
    "LTU": ("Lithuania", "Литва", 55.3, 23.9),
    "LVA": ("Latvia", "Латвія", 56.9, 25.6),
    "CZE": ("Czechia", "Чехія", 49.6, 15.6),
    "AUT": ("Austria", "Австрія", 47.5, 14.4),
    "SRB": ("Serbia", "Сербія", 44.2, 20.8),
    "DEU": ("Germany", "Німеччина", 51.2, 10.4),
    "KAZ": ("Kazakhstan", "Казахстан", 49.0, 55.0),
}

WATERS = [
    {"en": "Black Sea", "uk": "Чорне море", "lat": 43.9, "lon": 33.2},
    {"en": "Sea of Azov", "uk": "Азовське море", "lat": 46.05, "lon": 36.6},
]


def towns() -> list[dict[str, Any]]:
    """Return the towns to write: id, en, uk, lat, lon, rank."""
    wanted = {
        (name.partition(":")[0], name.partition(":")[2]): rank for rank, row in _TOWNS.items() for name in _split(row)
    }
    rows = []
    for code, unit in register.units().items():
        rank = wanted.pop((unit.name, code[2:4]), None) if unit.category in "MKX" else None
        if rank is not None:
            point = register.located()[code]
            rows.append(
                {
                    "id": code,
                    "en": romanise(unit.name),
                    "uk": unit.name,
                    "lat": round(point.lat, 3),
                    "lon": round(point.lon, 3),
                    "rank": rank,
                }
            )
    if wanted:
        msg = f"No such town in the register: {sorted(wanted)}"
        raise SystemExit(msg)
    return sorted(rows, key=lambda row: (row["rank"], row["en"]))


def countries(in_view: set[str]) -> list[dict[str, Any]]:
    """Return the names of the countries in view: code (ISO 3166-1 alpha-3), en, uk, lat, lon."""
    return [
        {"code": code, "en": en, "uk": uk, "lat": lat, "lon": lon}
        for code, (en, uk, lat, lon) in _COUNTRIES.items()
        if code in in_view
    ]


def _split(row: str) -> list[str]:
    """Split "Кривий Ріг:12 Суми:59" after each number."""
    parts, start = [], 0
    for index, char in enumerate(row):
        if char == ":":
            parts.append(row[start : index + 3].strip())
            start = index + 3
    return parts
