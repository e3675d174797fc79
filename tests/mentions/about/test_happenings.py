"""A place where harm is told of is an event place, though no claim could be read; matches and films are none."""

from __future__ import annotations

import pytest

from geo import pipeline


def _roles(text: str) -> dict[str, str]:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    return {toponym.text: toponym.role for toponym in record.toponyms}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A radio showed footage from Kryvyi Rih, where a hotel was hit by a drone.", "Kryvyi Rih"),
        ("The mayor said debris had fallen in Brovary.", "Brovary"),
        ("Explosions were heard in Sevastopol and near Saky airfield.", "Saky"),
    ],
)
def test_something_happened(text: str, name: str) -> None:
    assert _roles(text)[name] == "event"


@pytest.mark.parametrize(
    "text",
    [
        "Shakhtar struck twice in the last minutes to sink Dynamo in Lviv.",
        "The director spoke of the attack of the clones at the premiere in Lviv.",
        "Drones were shot down over Cherkasy.",
        "Russia could attack Odesa.",
        "Drones killed 52 people and injured 310 in October, mainly in the Kherson and Donetsk regions.",
    ],
)
def test_nothing_happened(text: str) -> None:
    assert "event" not in _roles(text).values()


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("uk", "Канал показав кадри з Кривого Рогу, де дрон влучив у готель.", "event"),
        ("uk", "Мер заявив, що уламки впали в Броварах.", "event"),
        ("uk", "Пожежі охопили околиці Очакова після обстрілу.", "event"),
        ("uk", "Дрони збили над Черкасами.", "context"),
        ("uk", "Шахтар двічі забив, матч зіграли у Львові.", "context"),
        ("ru", "Канал показал кадры из Кривого Рога, где дрон попал в гостиницу.", "event"),
        ("ru", "Мэр заявил, что обломки упали в Броварах.", "event"),
        ("ru", "Дроны сбили над Черкассами.", "context"),
        ("ru", "Матч сыграли во Львове, трибуны были полны.", "context"),
    ],
)
def test_what_happened_in_other_languages(lang: str, text: str, role: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    assert [toponym.role for toponym in record.toponyms] == [role]


def test_what_stands_after_fighting_is_of_another_place() -> None:
    told = _roles("Its troops had beaten back 46 attacks near Pokrovsk and struck an ammunition depot in Makiivka.")
    assert told == {"Pokrovsk": "context", "Makiivka": "event"}


_BEFORE = {
    "en": "A drone hit a warehouse in Konotop, wounding a guard.\n\n",
    "uk": "Дрон ударив по складу в Конотопі, поранено сторожа.\n\n",
    "ru": "Дрон ударил по складу в Конотопе, ранен сторож.\n\n",
}


@pytest.mark.parametrize(
    ("lang", "text", "roles"),
    [
        # what was found of a drone, what was fired at a place, what ran short there: no claim, but it happened there
        ("en", "Police found what was left of a drone near Sulina.", ["event"]),
        ("en", "Lebedyn suffered most. The main target of the raid was Shostka.", ["event", "event"]),
        ("en", "Moscow did not comment on the bombing of Konotop.", ["metonym", "event"]),
        ("en", "Water is rationed in Shostka, the mayor said.", ["event"]),
        ("en", "The attack continues, several drones are in the airspace of Poltava region.", ["context"]),
        ("en", "Six were hurt by drones, including a prison officer in Romny.", ["event"]),
        ("en", "A prison officer in Romny said the night was quiet.", ["source"]),
        ("en", "A trader in London said prices would rise.", ["source"]),
        ("en", "The agency, based in Vienna, sent no inspectors.", ["source"]),
        ("uk", "Наслідки атаки є в Лебедині та під Тростянцем.", ["event", "event"]),
        ("uk", "Воронку й рештки крила виявили поблизу Суліни.", ["event"]),
        ("uk", "По Шостці ворог бив з артилерії.", ["event"]),
        ("uk", "На Сумщині під обстрілами перебували дев'ять сіл.", ["event"]),
        ("uk", "У Глухові водоканал перейшов на генератори.", ["event"]),
        ("uk", "Водоканал Глухова порадив запастися водою.", ["source"]),
        ("uk", "У Шостці стріляв салют, діти запускали повітряних зміїв.", ["context"]),
        ("uk", "Поліція знайшла у Ромнах рештки боєприпасів часів Другої світової.", ["context"]),
        ("uk", "Ракети летіли через Полтавщину на Київ.", ["context", "context"]),
        ("ru", "В Глухове нашли остатки снаряда времён войны.", ["context"]),
        ("ru", "Последствия на земле есть только в Роменском районе.", ["event"]),
        ("en", "An alert was in force in Tulcea and Galati counties.", ["context", "context"]),
        ("ru", "Последствия атаки есть в Лебедине и под Тростянцом.", ["event", "event"]),
        ("ru", "Осколки аппаратов падали также в Глухове.", ["event"]),
        ("ru", "По Шостке, Лебедину и Путивлю летели снаряды.", ["event", "event", "event"]),
        ("ru", "Водоканал Глухова переведён на генераторы.", ["event"]),
        ("ru", "Водоканал Глухова посоветовал запастись водой.", ["source"]),
        ("ru", "В Глухове нет последствий атаки.", ["context"]),
        ("ru", "В Глухове последствий атаки нет.", ["context"]),
        ("ru", "В Глухове темно по вечерам, фонари выключают в десять.", ["context"]),
    ],
)
def test_what_happened_beside_what_was_counted(lang: str, text: str, roles: list[str]) -> None:
    record = pipeline.extract(pipeline.read(_BEFORE[lang] + text + "\n", published="2026-03-06", lang=lang))
    assert [toponym.role for toponym in record.toponyms][1:] == roles


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        (
            "In Sumy Oblast, drones killed two men and wounded nine people, including a woman in Romny and a boy in Shostka.",
            {("killed", 2.0), ("injured", 9.0), ("injured", 1.0)},
        ),
        ("Drones killed four people and wounded nine: two died in Romny, two in Shostka.", {("killed", 2.0), ("injured", 9.0)}),
    ],
)  # fmt: skip
def test_who_is_told_of_after_including_is_of_the_count_right_before(text: str, toll: set[tuple[str, float]]) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    told = {(c.measure, c.quantity.best) for c in record.claims if c.kind == "casualty" and c.quantity is not None}
    assert toll <= told
    assert ("killed", 1.0) not in told
