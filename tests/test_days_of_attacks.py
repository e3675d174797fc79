"""Days of an attack told apart from those of its toll, its telling and its summary."""

from __future__ import annotations

import pytest

from geo import pipeline

# Every report is of Friday, 6 March 2026.


def _days(text: str, lang: str, kind: str, title: str | None = None) -> list[str]:
    """Return the days of the claims of a kind, in text order: "4", or "3-4" for a night."""
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang, title=title))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    days = [claim.date for claim in claims if claim.kind == kind and claim.scope != "background"]
    return ["-".join(dict.fromkeys((str(d.start.day), str(d.end.day)))) if d else "" for d in days]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "days"),
    [
        pytest.param(
            "en",
            "Crews in Lutsk are for the third day searching a block hit by a missile, and the number of dead has risen to "
            "nine, police said on Friday.\n\nForty people were injured in Lutsk.\n\nOn March 4, a missile hit the block in "
            "Lutsk.",
            "casualty",
            ["4", "4"],
            id="a toll that has risen since",
        ),
        pytest.param(
            "en",
            "On the evening of March 4 a bomb hit a block in Lutsk, wounding two.\n\nOn the morning of March 5, the mayor "
            "said that one more had come to hospital during the night, bringing the number of injured to three.",
            "casualty",
            ["4"],
            id="a toll that has risen in the night behind it",
        ),
        pytest.param(
            "en",
            "On Thursday a bomb wounded two in Lutsk.\n\nOn March 3 a missile killed three in Lutsk.",
            "casualty",
            ["5"],
            id="two attacks on one town, no toll that has risen",
        ),
        pytest.param(
            "uk",
            "Дрони атакували депо в Ніжині.\n\nТакож учора ввечері дрон влучив у склад у Лубнах. Склад горів. Ракета влучила "
            "у сусідній ангар.",
            "strike",
            ["6", "5", "5"],
            id="what is added of the day before goes on to the end of its paragraph",
        ),
        pytest.param(
            "en",
            "Officials said on Wednesday that drones had hit a refinery in Saratov overnight.",
            "strike",
            ["3-4"],
            id="the night before the day on which it is told",
        ),
        pytest.param(
            "ru",
            "Ночью дрон попал в дом в Одессе, разрушены квартиры с 5-го по 8-й этаж.",
            "damage",
            ["5-6"],
            id="floors are no days",
        ),
        pytest.param(
            "en",
            "Mayor Vilkul said on Wednesday: “Last night two drones hit a hotel in Kryvyi Rih.”",
            "strike",
            ["3-4"],
            id="last night, quoted on a day",
        ),
        pytest.param(
            "uk",
            "Мер повідомив у середу, що вночі дрон влучив у школу в Сумах.",
            "strike",
            ["3-4"],
            id="uk, the night before the day on which it is told",
        ),
        pytest.param(
            "ru",
            "В среду в полиции заявили, что ночью дрон попал в школу в Сумах.",
            "strike",
            ["3-4"],
            id="ru, the night before the day on which it is told",
        ),
        pytest.param(
            "uk",
            "У середу вночі дрон влучив у школу в Сумах, повідомив мер.",
            "strike",
            ["4"],
            id="a night told by its day",
        ),
        pytest.param(
            "en",
            "At around 4:20 a.m. on March 5 a missile hit a depot in Rivne. The same night, drones hit Sumy.",
            "strike",
            ["5", "4-5"],
            id="the night of an early hour",
        ),
        pytest.param(
            "en",
            "At around 9:20 p.m. on March 4 a missile hit a depot in Rivne. The same night, drones hit Sumy.",
            "strike",
            ["4", "4-5"],
            id="the night of a late hour",
        ),
        pytest.param(
            "uk",
            "5 березня о 04:20 ракета влучила в склад у Рівному. Тієї ж ночі дрони вдарили по Сумах.",
            "strike",
            ["5", "4-5"],
            id="the night of an early hour (uk)",
        ),
        pytest.param(
            "ru",
            "4 марта в 21:20 ракета попала в склад в Ровно. Той же ночью дроны ударили по Сумам.",
            "strike",
            ["4", "4-5"],
            id="the night of a late hour (ru)",
        ),
    ],
)
def test_an_attack_its_toll_and_its_night(lang: str, text: str, kind: str, days: list[str]) -> None:
    assert _days(text, lang, kind) == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        pytest.param(
            "ru",
            "Удары по Херсону и Белозерке\n\nПо данным следствия, 5 марта с 06:00 до 20:00 войска применяли артиллерию и "
            "дроны.\n\nВ 11:45 КАБ попал в склад в Белозерке, ранен рабочий.\n\nВечером дрон ударил по Станиславу, ранены трое.",
            ["5", "5"],
            id="the day of a scene without a claim",
        ),
        pytest.param(
            "uk",
            "Слідство встановило, що 5 березня окупанти застосовували артилерію.\n\nО 13:15 снаряд поранив жінку у Вовчанську.",
            ["5"],
            id="the day of a scene without a claim (uk)",
        ),
        pytest.param(
            "uk",
            "1 березня армія застосовувала артилерію, пише видання.\n\nО 13:15 снаряд поранив жінку у Вовчанську.",
            ["6"],
            id="a scene of last week",
        ),
        pytest.param(
            "uk",
            "5 березня о 10:40 дрон поранив трьох людей у Краматорську.\n\nКрім того, увечері дрон поранив двох у Лимані.",
            ["5", "5"],
            id="the evening of the day told last",
        ),
        pytest.param("uk", "Увечері дрон поранив двох у Лимані.", ["5-6"], id="an evening without a day"),
        pytest.param(
            "ru",
            "4 марта дрон ранил троих в Краматорске.\n\nВечером дрон ранил двоих в Лимане.",
            ["4", "5-6"],
            id="the evening of another day",
        ),
        pytest.param("uk", "Минулої середи дрон поранив двох у Ромнах.", ["4"], id="last Wednesday as the news"),
        pytest.param(
            "uk",
            "Дрон поранив трьох у Сумах. Минулої середи дрон поранив двох у Ромнах.",
            ["6"],
            id="last Wednesday recalled",
        ),
        pytest.param("ru", "В прошлый вторник дрон ранил двоих в Ромнах.", ["3"], id="last Tuesday as the news"),
        pytest.param("ru", "Прошлой осенью дрон ранил двоих в Ромнах.", [], id="last autumn"),
    ],
)
def test_whose_day_a_scene_and_an_evening_are(lang: str, text: str, days: list[str]) -> None:
    assert _days(text, lang, "casualty") == days


@pytest.mark.parametrize(
    ("lang", "title", "text", "days"),
    [
        pytest.param(
            "ru",
            "Сумская область: 40 обстрелов за сутки",
            "Днём дрон ранил двоих в Ромнах.\n\nВ Шостке ранена женщина от удара дрона.",
            ["5", "5-6"],
            id="a sum of the past day",
        ),
        pytest.param(
            "uk",
            "Сумщина",
            "Минула доба.\n\nУдень дрон поранив двох у Ромнах.\n\nУ Шостці дрон поранив жінку.",
            ["5", "5-6"],
            id="a sum of the past day (uk)",
        ),
        pytest.param(
            "uk",
            "Сумщина",
            "Удень дрон поранив двох у Ромнах.\n\nУ Шостці дрон поранив жінку.",
            ["6", "6"],
            id="no sum",
        ),
        pytest.param(
            "uk",
            "Сумщина за добу 5 березня",
            "Удень дрон поранив двох у Ромнах.\n\nУ Шостці дрон поранив жінку.",
            ["5", "5"],
            id="a sum of a day by its date",
        ),
    ],
)
def test_the_parts_of_a_day_that_is_summed_up(lang: str, title: str, text: str, days: list[str]) -> None:
    assert _days(text, lang, "casualty", title) == days
