"""With what a place was struck where its own sentence does not say so."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.pipeline import extract
from geo.reports import make_report

_PUBLISHED = dt.date(2027, 2, 10)


def strikes(lang: str, text: str, title: str = "") -> dict[str, str]:
    """Return the weapon of each place struck."""
    record = extract(make_report(text, title=title, published=_PUBLISHED, lang=lang))
    names = {place.id: place.name for place in record.places}
    told = (claim for claim in record.claims if claim.kind == "strike" and claim.scope == "event")
    return {names[claim.places[0]]: claim.measure for claim in told if claim.places}


@pytest.mark.parametrize(
    ("lang", "title", "text", "expected"),
    [
        pytest.param(
            "en",
            "",
            "Drones struck power lines in the occupied part of the Kherson region overnight. The attack damaged a transformer near Skadovsk and Henichesk.\n\nOn the other bank shelling killed a man in Beryslav.",
            {"Kherson Oblast": "drone", "Skadovsk": "drone", "Henichesk": "drone", "Beryslav": "artillery"},
            id="an attack that did harm is the one told before",
        ),
        pytest.param(
            "en",
            "",
            "Drones and missiles hit the Odesa region. The strikes destroyed a grain store in Reni.",
            {"Odesa Oblast": "combined", "Reni": "combined"},
            id="the strikes that did harm are those of a combined attack",
        ),
        pytest.param(
            "en",
            "",
            "Drones attacked Lutsk. The attack drew condemnation from Warsaw and damaged ties with Minsk.",
            {"Lutsk": "drone"},
            id="an attack that did no harm in a place is none there",
        ),
        pytest.param(
            "en",
            "",
            "Shells hit a house in Beryslav. The shelling was carried out from the left bank of the Kherson region.",
            {"Beryslav": "artillery"},
            id="where an attack was carried out from it did no harm",
        ),
        pytest.param(
            "en",
            "Missiles rain on Poltava region",
            "Seven people were hurt in the Poltava region on Tuesday, its governor said.\n\nA gas plant near Lokhvytsia was hit.",
            {"Lokhvytsia": "missile"},
            id="the title tells the weapon",
        ),
        pytest.param(
            "en",
            "Missiles and drones rain on Poltava region",
            "Seven people were hurt in the Poltava region on Tuesday, its governor said.\n\nA gas plant near Lokhvytsia was hit.",
            {"Lokhvytsia": "unspecified"},
            id="of two weapons of the title neither is told",
        ),
        pytest.param(
            "en",
            "",
            "Drones attacked the Odesa region at dawn. Izmail was hit twice.\n\nIn the evening a missile struck a hotel in Kharkiv.",
            {"Odesa Oblast": "drone", "Izmail": "drone", "Kharkiv": "missile"},
            id="what is told later of another attack does not matter",
        ),
        pytest.param(
            "en",
            "",
            "Drones attacked the Sumy region overnight.\n\nA separate strike hit a farm near Krolevets.",
            {"Sumy Oblast": "drone", "Krolevets": "unspecified"},
            id="another strike has a weapon of its own",
        ),
        pytest.param(
            "en",
            "",
            "Drones set fire to a depot in the Sumy region. Ukraine hit an oil depot in Engels, its General Staff said.",
            {"Sumy Oblast": "drone", "Engels": "unspecified"},
            id="what the other country struck with is not told",
        ),
        pytest.param(
            "uk",
            "",
            "Дрони вночі вдарили по мережах на окупованій Херсонщині. Атака пошкодила трансформатор біля Скадовська й Генічеська.",
            {"Kherson Oblast": "drone", "Skadovsk": "drone", "Henichesk": "drone"},
            id="an attack that did harm is the one told before, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Дрони вдарили по Волині",
            "На Волині через нічну атаку троє поранених.\n\nУ Ковелі влучили в депо.",
            {"Volyn Oblast": "drone", "Kovel": "drone"},
            id="the title tells the weapon, Ukrainian",
        ),
        pytest.param(
            "uk",
            "",
            "Дрони атакували Чернігівщину.\n\nТого ж дня внаслідок удару по Ніжину постраждало подружжя.",
            {"Chernihiv Oblast": "drone", "Nizhyn": "unspecified"},
            id="a blow of the same day is another, Ukrainian",
        ),
        pytest.param(
            "uk",
            "",
            "Вночі дрони вдарили по заводу в Полтаві.\n\nНа Сумщині під удар потрапила підстанція в Ромнах.",
            {"Poltava": "drone", "Romny": "unspecified"},
            id="another oblast's paragraph has not the weapon of the one before, Ukrainian",
        ),
        pytest.param(
            "uk",
            "",
            "Унаслідок атаки дрона поранено жінку в Нікополі.\n\nПотерпали також Марганець і Мирівська громада: артилерія розбила дві хати.",
            {"Nikopol": "drone", "Marhanets": "artillery", "Myrivska Hromada": "artillery"},
            id="a colon explains with what, Ukrainian",
        ),
        pytest.param(
            "ru",
            "",
            "Беспилотники атаковали юг Одесской области. «В Измаиле попаданием поврежден причал», — сообщил губернатор.",
            {"Odesa Oblast": "drone", "Izmail": "drone"},
            id="a hit in the land attacked, Russian",
        ),
        pytest.param(
            "ru",
            "",
            "Дроны ударили по Харькову. Атака разрушила рынок в Лозовой.",
            {"Kharkiv": "drone", "Lozova": "drone"},
            id="an attack that did harm is the one told before, Russian",
        ),
        pytest.param(
            "ru",
            "",
            "На Полтавщине беспилотники попали по газовому промыслу.\n\nВ Донецкой области под удар попала котельная.",
            {"Poltava Oblast": "drone", "Donetsk Oblast": "unspecified"},
            id="another oblast's paragraph has not the weapon of the one before, Russian",
        ),
    ],
)
def test_the_weapon_of_a_strike(lang: str, title: str, text: str, expected: dict[str, str]) -> None:
    assert strikes(lang, text, title) == expected
