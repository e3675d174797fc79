"""A report that opens with an accident, a storm or a match tells of attacks only where it says so."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

_KINDS = ("strike", "casualty", "damage", "outage", "launch")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en",
            "Freezing rain and gales hit the Odesa region at the weekend, the authorities said.\n\nWater pumps stopped in"
            " Bolhrad and 90 buildings in Izmail were without heat. A man was crushed by a chimney in Artsyz.\n\n"
            '"A drone is slower," said a lineman.',
            id="en, a storm and what somebody compares it with",
        ),
        pytest.param(
            "uk",
            "Потужний буревій у ніч на понеділок ударив по заходу. Найдужче дісталося Рівненщині.\n\nУ Сарнах дерево розчавило"
            " автомобіль, водійка загинула. У Славутичі гуркіт люди прийняли за вибухи «шахедів».",
            id="uk, a storm and a rattle taken for drones",
        ),
        pytest.param(
            "ru",
            "Штормовой ветер обрушился во вторник на Николаевщину. Порывы достигали 29 метров в секунду.\n\nВ Одессе раздавлены"
            " 12 машин, взорвался трансформатор: жители приняли вспышку за шахед. Зерновоз ударило о мол в Черноморске.",
            id="ru, a storm and a flash taken for a drone",
        ),
        pytest.param(
            "uk",
            "Футболісти «Полісся» влаштували суперникам бомбардування: 27 ударів і чотири пропущені м'ячі.\n\nУ Рівному «Верес»"
            " здолав «Харків» завдяки влучанню зі штрафного.",
            id="uk, a match told in words of war",
        ),
        pytest.param(
            "uk",
            "У Тульчині поховали розвідника, який загинув під Покровськом від скиду з дрона. Йому було 29.",
            id="uk, a funeral and where he fell",
        ),
        pytest.param(
            "ru",
            "В Тульчине похоронили разведчика, который погиб под Покровском от сброса с дрона.",
            id="ru, a funeral and where he fell",
        ),
        pytest.param(
            "en",
            "Tulchyn buried a scout, aged 29, who was killed by a drone near Pokrovsk.",
            id="en, a funeral and where he fell",
        ),
    ],
)
def test_nothing_is_told(lang, text):
    assert [claim for kind in _KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "en",
            "A storm cut power to 74 villages in the Lviv region, rescuers said. Trees fell on cars.\n\nIn Sumy two people were"
            " hurt when drones attacked a depot.",
            "casualty",
            [("injured", 2, "Sumy")],
            id="en, an attack in a report on a storm",
        ),
        pytest.param(
            "uk",
            "Через негоду знеструмлено 74 села на Львівщині. На Закарпатті дерево впало на авто.\n\nА на Сумщині дрони атакували"
            " підстанцію, без світла 300 родин.",
            "outage",
            [("power", 300, "Sumy Oblast")],
            id="uk, an attack in a report on a storm",
        ),
        pytest.param(
            "en",
            "Two workers were buried by debris and died when a missile hit a plant in Sumy.",
            "casualty",
            [("killed", 2, "Sumy")],
            id="en, people buried by debris",
        ),
        pytest.param(
            "en",
            "A drone hit a funeral in Kherson, killing three mourners.",
            "casualty",
            [("killed", 3, "Kherson")],
            id="en, a funeral that was hit",
        ),
    ],
)
def test_attacks_told_beside_it_stay(lang, text, kind, expected):
    assert told(text, kind, lang) == expected
