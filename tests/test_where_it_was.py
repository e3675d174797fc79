"""Names that are no place of what happened: ways and works, places in passing, headings, streets, and who speaks."""

from __future__ import annotations

import pytest

import geo
from tests.told import PUBLISHED, record_of, told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "ru",
            "Дрон попал в электричку «Киев — Нежин» возле Бобровицы, ранены двое.",
            [("injured", 2, "Bobrovytsia")],
            id="a train's route in quotation marks, Russian",
        ),
        pytest.param(
            "uk",
            "БпЛА влучив у маршрутку «Херсон – Миколаїв» біля Чорнобаївки. Загинув водій.",
            [("killed", 1, "Chornobaivka")],
            id="a bus's route in quotation marks, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Удар по Херсону. Дрон атаковал автобус «Скадовск – Геническ», ранены четверо.",
            [("injured", 4, "Kherson")],
            id="no end of a route is where its bus was hit",
        ),
        pytest.param(
            "uk",
            "Удар по двох містах: Суми — один загиблий, Харків — двоє поранених.",
            [("killed", 1, "Sumy"), ("injured", 2, "Kharkiv")],
            id="a dash to a toll makes no way",
        ),
    ],
)
def test_a_way_in_quotation_marks_is_no_place(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Нікопольський район. Ворог бив з артилерії. Неведаська громада. Понівечено ліцей, поранено трьох.",
            "casualty",
            [("injured", 3, "")],
            id="a head that no register has ends the one before",
        ),
        pytest.param(
            "Нікопольський район. Ворог бив з артилерії. Синельниківський район. Дрони били по Неведаській громаді. Понівечено ліцей.",
            "damage",
            [("school", None, "Synelnykove Raion")],
            id="the later of two heads is the one it stands under",
        ),
        pytest.param(
            "Нікопольський район. Марганецька громада. Ворог бив з артилерії. Поранено трьох.",
            "casualty",
            [("injured", 3, "Marhanetska Hromada")],
            id="a head within a head",
        ),
        pytest.param(
            "Дрони вдарили по Юр'ївській громаді. Загинув чоловік.",
            "casualty",
            [("killed", 1, "Yuriivska Hromada")],
            id="a name with an apostrophe that the register writes with a vowel",
        ),
    ],
)
def test_a_head_in_the_text_ends_the_one_before(text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, "uk") == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "A drone hit a school in Nikopol, the governor said. Emmanuel Macron said Europe had to wake up. Three pupils were hurt.",
            ["governor", "governor", None],
            id="who speaks of something else, by name alone",
        ),
        pytest.param(
            "en",
            "A drone hit Nikopol. Governor Mykola Lukashuk said rescuers were at work. Three people were hurt.",
            [None, "Governor Mykola Lukashuk"],
            id="a governor at work tells the toll",
        ),
        pytest.param(
            "en",
            "Governor Oleh Kiper said a drone hit a depot in Izmail. In Sumy, a missile struck a market.",
            ["Governor Oleh Kiper", "Governor Oleh Kiper", None, None],
            id="a governor's word stays in his land",
        ),
        pytest.param(
            "en",
            "Governor Oleh Kiper said a drone hit a depot in Izmail. In Reni, a missile struck a market.",
            ["Governor Oleh Kiper"] * 4,
            id="another town of his land is told by him",
        ),
        pytest.param(
            "en",
            "Hale, the Kursk governor, said a depot burned in Rylsk. Russia hit Kyiv with missiles, killing four people.",
            ["Hale, the Kursk governor", None, None],
            id="a capital is no land of a governor's",
        ),
        pytest.param(
            "ru",
            "Дрон попал по Сумам. Ранены двое, вернулся губернатор Олег Григоров.",
            [None, None],
            id="who came back does not speak",
        ),
        pytest.param(
            "ru",
            "Дрон попал по Сумам. Ранены двое, поделился губернатор Олег Григоров.",
            ["губернатор Олег Григоров"] * 2,
            id="who shares it speaks",
        ),
    ],
)
def test_whose_word_it_is(lang: str, text: str, expected: list[str | None]) -> None:
    assert [claim.attribution for claim in record_of(text, lang).claims] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "У Рівному прощалися з бійцем, який загинув під Лиманом. Місто вночі атакували дронами.",
            [("drone", None, "Rivne")],
            id="where somebody fell is not the town that a farewell is held in",
        ),
        pytest.param(
            "uk",
            "Дрони вдарили по Харкову. У Чугуєві загинув водій, який їхав додому. Місто атакували ракетами.",
            [("drone", None, "Kharkiv"), ("missile", None, "Chuhuiv")],
            id="a town before the relative clause is the town",
        ),
    ],
)
def test_a_place_in_a_relative_clause_is_not_taken_up(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "strike", lang) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Удар по Полтаві: двоє загиблих", [""], id="another town"),
        pytest.param("Удар по Сумщині: двоє загиблих", ["Lebedyn"], id="the oblast around it"),
        pytest.param("", ["Lebedyn"], id="none"),
    ],
)
def test_a_toll_is_not_where_the_title_does_not_put_it(title: str, expected: list[str]) -> None:
    text = "Загинули двоє, сказали рятувальники. У Лебедині обстріляли ринок.\n"
    record = geo.extract(geo.read(text, title=title, published=PUBLISHED, lang="uk"))
    names = {place.id: place.name for place in record.places}
    tolls = [claim for claim in record.claims if claim.kind == "casualty"]
    assert [", ".join(names[place] for place in claim.places) for claim in tolls] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Drones hit the Iskra chemical plant in Bryansk.",
            [("drone", None, "Bryansk")],
            id="in a town",
        ),
        pytest.param(
            "A missile hit the Zoria machine factory in the city of Kharkiv.",
            [("missile", None, "Kharkiv")],
            id="in the city of",
        ),
        pytest.param(
            "Drones struck the Druzhba oil depot and the Zarya gas plant in Oryol region.",
            [("drone", None, "Oryol Oblast")],
            id="a row of works in a land",
        ),
        pytest.param(
            "Missiles struck the Trypillia power plant in Kyiv Oblast.",
            [("missile", None, "Trypillia")],
            id="a town of that land",
        ),
        pytest.param(
            "Russia hit the Izium oil depot in a raid on Sumy.",
            [("unspecified", None, "Izium")],
            id="no place behind it",
        ),
    ],
)
def test_a_works_name_is_no_town(text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "strike") == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "ru",
            "После удара по Виннице без света: Соборная — 12 домов, Садовая — 7.",
            ["Vinnytsia"],
            id="adjectives alone are streets, Russian",
        ),
        pytest.param(
            "uk",
            "Після удару по Вінниці без світла: Вишнева — 14 будинків, Садова — 9.",
            ["Vinnytsia"],
            id="adjectives alone are streets, Ukrainian",
        ),
        pytest.param(
            "ru",
            "После удара по Харьковщине без света: Лозовая — 1200 домов, Балаклея — 700.",
            ["Lozova", "Balakliia"],
            id="a town among towns",
        ),
    ],
)
def test_streets_counted_in_houses_are_no_villages(lang: str, text: str, expected: list[str]) -> None:
    assert [place for _, _, place in told(text, "outage", lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        pytest.param(
            "en",
            "Drones struck Sumy on Sunday. On Monday, the death toll from last week's strike on Lubny rose to five.",
            None,
            id="the day a toll is told is not that of last week's strike",
        ),
        pytest.param(
            "uk",
            "У Лубнах двоє поранених через обстріл. Ще троє постраждали напередодні в Пирятині.",
            "2026-06-10",
            id="what one more sentence adds of the day before is no day of what stands before it",
        ),
    ],
)
def test_whose_day_it_is(lang: str, text: str, day: str | None) -> None:
    record = record_of(text, lang)
    lubny = next(place.id for place in record.places if place.name == "Lubny")
    dates = {claim.date and claim.date.end.isoformat() for claim in record.claims if lubny in claim.places}
    assert dates == {day}
