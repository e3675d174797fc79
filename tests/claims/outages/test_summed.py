"""Those counted in all are in every town told to be cut off, also the one before; lines count whom their head names."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Shelling of a substation cut off power in Nizhyn. Nosivka and Bobrovytsia also lost power, 31,000 customers in all.",
            [("power", None, "Nizhyn"), ("power", 31000, "Nizhyn, Nosivka, Bobrovytsia")],
            id="en: also, and in all",
        ),
        pytest.param(
            "en",
            "Drones hit a substation. Nosivka and Bobrovytsia lost power, a total of 31,000 customers.",
            [("power", 31000, "Nosivka, Bobrovytsia")],
            id="en: a total of",
        ),
        pytest.param(
            "en",
            "Drones cut power to 9,000 customers in Nizhyn. Nosivka and Bobrovytsia also lost power, a total of 4,000 customers.",
            [("power", 9000, "Nizhyn"), ("power", 4000, "Nosivka, Bobrovytsia")],
            id="en: whom the sentence before counted is not counted again",
        ),
        pytest.param(
            "uk",
            "Удар по трансформатору знеструмив Ніжин та шахтарське містечко Антрацит, сумарно до 21 тисячі абонентів.",
            [("power", 21000, "Nizhyn, Antratsyt")],
            id="uk: what a town is stands between them",
        ),
        pytest.param(
            "uk",
            "Обстріл підстанції знеструмив Ніжин. Світла позбулися також Носівка й Бобровиця, загалом 31 тисяча абонентів.",
            [("power", None, "Nizhyn"), ("power", 31000, "Nizhyn, Nosivka, Bobrovytsia")],
            id="uk: also, and in all",
        ),
        pytest.param(
            "ru",
            "После удара обесточен Нежин. Света лишилась также Носовка, всего отключены 14 тысяч абонентов.",
            [("power", None, "Nizhyn"), ("power", 14000, "Nizhyn, Nosivka")],
            id="ru: the count has a verb of its own",
        ),
        pytest.param(
            "ru",
            "После удара по подстанции без напряжения Нежин, Носовка и часть сёл Нежинского района — суммарно 37 тысяч абонентов.",
            [("power", 37000, "Nizhyn, Nosivka, Nizhyn Raion")],
            id="ru: villages of the district around them",
        ),
        pytest.param(
            "ru",
            "После удара обесточен Нежин. Света лишилась Носовка, это 14 тысяч абонентов.",
            [("power", None, "Nizhyn"), ("power", 14000, "Nosivka")],
            id="ru: neither also nor in all",
        ),
    ],
)
def test_those_counted_in_all(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "outage", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "unit"),
    [
        (
            "ru",
            "Ночью дроны били по подстанциям.\n\nБез света утром, семей:\n– Нежин – 46 000;\n– Носовка – 19 300.",
            "families",
        ),
        (
            "ru",
            "Ночью дроны били по подстанциям.\n\nБез света утром:\n– Нежин – 46 000;\n– Носовка – 19 300.",
            "customers",
        ),
        ("uk", "Вночі дрони били по котельнях.\n\nБез тепла, будинків:\n– Ніжин – 460;\n– Носівка – 193.", "buildings"),
        (
            "uk",
            "Вночі дрони били по мережах.\n\nСкільки родин без світла:\n– Ніжин – 4 600;\n– Носівка – 1 930.",
            "families",
        ),
        (
            "en",
            "Drones hit the grid overnight.\n\nHouseholds without power:\n- Nizhyn – 4,600;\n- Nosivka – 1,930.",
            "households",
        ),
        ("en", "Drones hit the grid overnight.\n\nWithout power:\n- Nizhyn – 4,600;\n- Nosivka – 1,930.", "customers"),
    ],
)
def test_lines_count_whom_their_head_names(lang: str, text: str, unit: str) -> None:
    counted = [claim.quantity for claim in record_of(text, lang).claims if claim.kind == "outage"]
    assert [quantity.unit for quantity in counted if quantity] == [unit, unit]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Дроны ударили по теплосети в Лубнах, 71 дом пока холодный.", [("heating", 71, "Lubny")]),
        ("uk", "Дрони вдарили по тепломережі в Лубнах, 340 будинків досі холодні.", [("heating", 340, "Lubny")]),
        ("ru", "Дроны ударили по Лубнам. Люди вышли из дома в холодный подъезд.", []),
    ],
)
def test_homes_that_are_cold(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "outage", lang) == expected
