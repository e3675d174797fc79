"""What a word or two turns another way: some of those counted, blasts only heard, homes, other days, other clauses."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "ru",
            "Общежитие в Изюме разрушено ударом. Из руин вытащили шестерых, двое из них позже скончались.",
            "casualty",
            [("killed", 2, "Izium")],
            id="some of those pulled out died, Russian",
        ),
        pytest.param(
            "uk",
            "Гуртожиток в Ізюмі зруйновано ударом. З руїн дістали шістьох, одна з них померла в лікарні.",
            "casualty",
            [("killed", 1, "Izium")],
            id="one of those pulled out died, Ukrainian",
        ),
        pytest.param(
            "en",
            "A hostel in Izium was destroyed by a strike. Six people were pulled out, one of them later died.",
            "casualty",
            [("killed", 1, "Izium")],
            id="one of those pulled out died, English",
        ),
        pytest.param(
            "ru",
            "При ударе по Изюму четверо, один из них подросток, погибли.",
            "casualty",
            [("killed", 4, "Izium")],
            id="who one of the dead is, Russian",
        ),
        pytest.param(
            "ru",
            "При обстреле Лимана дедушка и трое сыновей погибли.",
            "casualty",
            [("killed", 4, "Lyman")],
            id="sons are counted with their father, Russian",
        ),
        pytest.param(
            "ru",
            "На Ромны сбросили бомбу. Взрывы было слышно и в Лохвице. Ранены девять человек.",
            "casualty",
            [("injured", 9, "Romny")],
            id="no toll where blasts were only heard, Russian",
        ),
        pytest.param(
            "uk",
            "На Ромни скинули бомбу. Вибухи чули й у Лохвиці. Поранено дев'ятьох людей.",
            "casualty",
            [("injured", 9, "Romny")],
            id="no toll where blasts were only heard, Ukrainian",
        ),
        pytest.param(
            "en",
            "A bomb hit Romny. Explosions were also heard in Lokhvytsia. Nine people were injured.",
            "casualty",
            [("injured", 9, "Romny")],
            id="no toll where blasts were only heard, English",
        ),
        pytest.param(
            "ru",
            "На Ромны сбросили бомбу. Взрывы слышали и в Лохвице, там ранены двое. Среди них подросток.",
            "casualty",
            [("injured", 2, "Lokhvytsia")],
            id="a toll told with the blasts is there, Russian",
        ),
        pytest.param(
            "ru",
            "Ракета попала в Лиман, двое раненых. В семи деревнях громады повреждены дома.",
            "damage",
            [],
            id="houses of unnamed villages are in no town and are not as many, Russian",
        ),
        pytest.param(
            "ru",
            "Ракета попала в Лиман. В четырёх громадах ранены шестеро.",
            "casualty",
            [("injured", 6, "")],
            id="who was hurt in unnamed communities was in no town, Russian",
        ),
        pytest.param(
            "ru",
            "Дроны били по Харькову. В трёх районах города ранены пятеро.",
            "casualty",
            [("injured", 5, "Kharkiv")],
            id="districts of the city are in it, Russian",
        ),
        pytest.param(
            "ru",
            "Удар по Изюму. Ранены 14 человек, из них семеро жители Купянска, трое — Чугуева.",
            "casualty",
            [("injured", 14, "Izium")],
            id="homes of parts of a toll, Russian",
        ),
        pytest.param(
            "uk",
            "Удар по Ізюму. Поранено 14 людей, з них семеро жителі Куп'янська, троє — Чугуєва.",
            "casualty",
            [("injured", 14, "Izium")],
            id="homes of parts of a toll, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Удар по Изюму. Ранены 14 человек, из них семеро в Купянске.",
            "casualty",
            [("injured", 14, "Izium"), ("injured", 7, "Kupiansk")],
            id="a part of a toll elsewhere, Russian",
        ),
        pytest.param(
            "ru",
            "В Волчанском районе отбито 30 атак; в районе Лимана враг сбросил две бомбы.",
            "strike",
            [("bomb", None, "Lyman")],
            id="a clause behind a semicolon has its own place, Russian",
        ),
        pytest.param(
            "ru",
            "Тепло вернулось в дома Изюма. Без света после удара остаются 6 тысяч семей, а Чугуев полностью с энергией.",
            "outage",
            [("power", 6000, "Izium")],
            id="a contrast begins with its own town, Russian",
        ),
        pytest.param(
            "ru",
            "Чугуев пережил удар в мае 2023 года, когда погибли трое. Теперь по городу ударили снова: ранен сторож.",
            "casualty",
            [("injured", 1, "Chuhuiv")],
            id="struck again now, Russian",
        ),
        pytest.param(
            "uk",
            "Чугуїв пережив удар у травні 2023 року, коли загинули троє. Тепер по місту вдарили знову: поранено сторожа.",
            "casualty",
            [("injured", 1, "Chuhuiv")],
            id="struck again now, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Чугуев пережил удар в мае 2023 года, когда погибли трое. Тогда по городу ударили ракетой: ранен сторож.",
            "casualty",
            [],
            id="an old blow goes on, Russian",
        ),
    ],
)
def test_claims(lang: str, text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        pytest.param(
            "ru",
            "Дрон ударил по вокзалу в Изюме. Позже в больницу обратилась женщина, раненная накануне в Лимане.",
            {"Izium": "2026-06-10", "Lyman": "2026-06-09"},
            id="the day somebody was wounded is nobody else's, Russian",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по вокзалу в Ізюмі. Пізніше до лікарні звернулася жінка, поранена напередодні в Лимані.",
            {"Izium": "2026-06-10", "Lyman": "2026-06-09"},
            id="the day somebody was wounded is nobody else's, Ukrainian",
        ),
        pytest.param(
            "ru",
            "Накануне дрон ударил по вокзалу в Изюме. Ранены двое.",
            {"Izium": "2026-06-09"},
            id="the day of the blow is its toll's, Russian",
        ),
        pytest.param(
            "ru",
            "В понедельник утром дрон ударил по Изюму. Накануне в Лимане от обстрела погиб мужчина.",
            {"Izium": "2026-06-08", "Lyman": "2026-06-07"},
            id="the day before counts from the day told last, Russian",
        ),
    ],
)
def test_days(lang: str, text: str, days: dict[str, str]) -> None:
    record = record_of(text, lang)
    names = {place.id: place.name for place in record.places}
    found = {names[c.places[0]]: c.date.start.isoformat() for c in record.claims if c.date is not None and c.places}
    assert found == days


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("ru", "Дроны поразили завод в Рязани; губернатор Павел Малков сообщил о 9 сбитых.", None),
        ("uk", "Дрони уразили завод у Рязані; губернатор Павло Малков повідомив про 9 збитих.", None),
        ("en", "Drones hit a plant in Ryazan; governor Pavel Malkov reported 9 shot down.", None),
        (
            "en",
            "Drones hit a plant in Ryazan; two people were hurt, governor Pavel Malkov said.",
            "governor Pavel Malkov",
        ),
    ],
)
def test_who_opens_a_clause_behind_a_semicolon_tells_that_one(lang: str, text: str, source: str | None) -> None:
    strikes = [claim for claim in record_of(text, lang).claims if claim.kind == "strike"]
    assert [claim.attribution for claim in strikes] == [source]
