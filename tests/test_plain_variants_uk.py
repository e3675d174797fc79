"""Plain Ukrainian variants of what reports tell, each beside the case in which its rule must not fire."""

from __future__ import annotations

import pytest

from tests.told import told

_BLOW = "Росіяни вдарили по Сумщині. "


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Дрон упав на елеватор у Лубнах. Двоє вантажників дістали опіки 60% тіла.",
            "casualty",
            [("injured", 2, "Lubny")],
            id="burns of the body are no bodies",
        ),
        pytest.param(
            "Дрон упав на елеватор у Лубнах. З руїн дістали тіла двох вантажників.",
            "casualty",
            [("killed", 2, "Lubny")],
            id="bodies that were found are",
        ),
        pytest.param(
            "Дрон упав на елеватор у Лубнах. 33-річний комірник у критичному стані.",
            "casualty",
            [("injured", 1, "Lubny")],
            id="one in a grave state was hurt",
        ),
        pytest.param(
            "Дрон упав на елеватор у Лубнах, поранено п'ятьох. Двоє людей у важкому стані.",
            "casualty",
            [("injured", 5, "Lubny")],
            id="those of the hurt who are in a grave state are no others",
        ),
        pytest.param(
            "Лікують шістьох людей після влучання ракети в Лубнах. Шпиталізовано 6 людей після удару дрона у Лубнах.",
            "strike",
            [("missile", None, "Lubny"), ("drone", None, "Lubny")],
            id="after a blow in a town somebody was taken to hospital, not there",
        ),
        pytest.param(
            "Дрон ударив по Лубнах. Пораненого доправили до лікарні в Полтаві.",
            "strike",
            [("drone", None, "Lubny")],
            id="where the hurt was taken nothing fell",
        ),
        pytest.param(
            "Увечері окупанти вбили FPV-дронами двох жителів Лиману.",
            "strike",
            [("drone", None, "Lyman")],
            id="whoever kills with a weapon strikes",
        ),
        pytest.param(
            "Травми через нічну атаку дронів на місто Лубни отримали восьмеро робітників.",
            "casualty",
            [("injured", 8, "Lubny")],
            id="wounds, their cause, and far behind who had them",
        ),
        pytest.param(
            _BLOW + "Загинули: у Шостці — троє, у Глухові — 5 людей, у місті Ромни — ще двоє.",
            "casualty",
            [("killed", 3, "Shostka"), ("killed", 5, "Hlukhiv"), ("killed", 2, "Romny")],
            id="a colon leads to the dead by town, the town first",
        ),
        pytest.param(
            _BLOW + "Загинули люди: у Шостці — троє, у Глухові поранено чотирьох.",
            "casualty",
            [("killed", 3, "Shostka"), ("injured", 4, "Hlukhiv")],
            id="the next town has a verb of its own",
        ),
        pytest.param(
            _BLOW + "Поранено 14 людей, з них 6 у Шостці та 3 у Глухові.",
            "casualty",
            [("injured", 14, "Sumy Oblast"), ("injured", 6, "Shostka"), ("injured", 3, "Hlukhiv")],
            id="two parts of a whole, each in its town",
        ),
        pytest.param(
            _BLOW + "Поранено 14 людей, з них 6 у Шостці та троє дітей.",
            "casualty",
            [("injured", 14, "Sumy Oblast"), ("injured", 6, "Shostka")],
            id="the second part has no town",
        ),
        pytest.param(
            "Удар дрона по Ромнах: увечері 6 червня 14 пасажирів травмовано.",
            "casualty",
            [("injured", 14, "Romny")],
            id="a count right behind a day and its month",
        ),
        pytest.param(
            "За добу внаслідок російської агресії на Сумщині загинув чоловік, шестеро людей поранені.",
            "casualty",
            [("killed", 1, "Sumy Oblast"), ("injured", 6, "Sumy Oblast")],
            id="a day's toll of the aggression",
        ),
        pytest.param(
            "Внаслідок збройної агресії РФ на Сумщині загинули 190 дітей.",
            "casualty",
            [],
            id="the toll of the whole aggression",
        ),
        pytest.param(
            "За добу через агресію собак у Сумах постраждали двоє дітей.",
            "casualty",
            [],
            id="the aggression of dogs",
        ),
        pytest.param(
            "На Сумщині за ніч знищили 12 дронів, на Полтавщині — ще 7, а на Черкащині — 3.",
            "launch",
            [
                ("drones averted", 12, "Sumy Oblast"),
                ("drones averted", 7, "Poltava Oblast"),
                ("drones averted", 3, "Cherkasy Oblast"),
            ],
            id="drones brought down by land, the verb told once",
        ),
        pytest.param(
            "У Сумах збили 12 дронів, пошкоджено два будинки, у Ромнах — три.",
            "launch",
            [("drones averted", 12, "Sumy")],
            id="houses behind the drones",
        ),
        pytest.param(
            "У Сумах збили 12 дронів, у Ромнах — три, поранено двох людей.",
            "casualty",
            [("injured", 2, "Romny")],
            id="drones before the hurt are no people",
        ),
        pytest.param(
            "Ракета влучила в підстанцію в Ромнах. Від електрики відключено 700 родин, а від води – 240.",
            "outage",
            [("power", 700, "Romny"), ("water", 240, "Romny")],
            id="from what so many more were cut off",
        ),
        pytest.param(
            "Удари знеструмили 900 родин на Сумщині. Ще 400 без світла на Полтавщині, 150 — на Черкащині.",
            "outage",
            [("power", 900, "Sumy Oblast"), ("power", 400, "Poltava Oblast"), ("power", 150, "Cherkasy Oblast")],
            id="a row of bare counts of the unit told before",
        ),
        pytest.param(
            "Удари знеструмили 900 родин на Сумщині. Ще 400 без світла на Полтавщині, двоє — у лікарні.",
            "outage",
            [("power", 900, "Sumy Oblast"), ("power", 400, "Poltava Oblast")],
            id="two in hospital lost no power",
        ),
        pytest.param(
            "Дрони вдарили по Ромнах. Серед понівеченого – школа, 9 приватних будинків та 4 автівки.",
            "damage",
            [("school", None, "Romny"), ("residential", 9, "Romny"), ("transport", 4, "Romny")],
            id="among what was harmed",
        ),
        pytest.param(
            "Дрон влучив у млин в Охтирці. До лікарень Сум доправили шістьох поранених.",
            "casualty",
            [("injured", 6, "Okhtyrka")],
            id="where the hurt are taken stands before the verb",
        ),
        pytest.param(
            "Ракета влучила в Ромни. До Ромнів летіло ще дві, шістьох людей поранено.",
            "casualty",
            [("injured", 6, "Romny")],
            id="what flew to a town took nobody there",
        ),
        pytest.param(
            "Сумщина: через удар дрона по Глухову поранено 6 людей\nПолтавщина: через удар дрона по Лубнах вбито 4 людини",
            "casualty",
            [("injured", 6, "Hlukhiv"), ("killed", 4, "Lubny")],
            id="lines that open with their land are no wrapped paragraph",
        ),
        pytest.param(
            "Ворог ударив по Ромнах. Без води лишилися пекарня, школа й 340 родин.",
            "outage",
            [("water", 340, "Romny")],
            id="a row of things cut off ends in who was",
        ),
        pytest.param(
            "Ворог ударив по Ромнах. Без води пекарня, пошкоджено школу й евакуйовано 340 родин.",
            "outage",
            [("water", None, "Romny")],
            id="the count has a verb of its own",
        ),
        pytest.param(
            "Після удару дрона по Ромнах лікарня працює від генератора, трамваї стоять.",
            "damage",
            [],
            id="a thing behind the town that was struck came to no harm",
        ),
        pytest.param(
            "Унаслідок обстрілу Ромнів ліцей закрили на карантин.", "damage", [], id="nor one that was closed there"
        ),
        pytest.param(
            "Удар по Ромнах: ліцей без вікон. Удар по Лубнах, по елеватору.",
            "damage",
            [("school", None, "Romny"), ("industry", None, "Lubny")],
            id="a mark behind the town goes on to what was hit",
        ),
        pytest.param(
            "Дрон атакував автобус між Ромнами та Лохвицею, поранено кондукторку.",
            "casualty",
            [("injured", 1, "between Romny and Lokhvytsia")],
            id="a bus was struck between two towns",
        ),
        pytest.param(
            "Дрон ударив по Ромнах. Рух автобусів між Ромнами та Лохвицею призупинили. Поранено двох.",
            "casualty",
            [("injured", 2, "Romny")],
            id="buses between two towns were only halted",
        ),
        pytest.param(
            "Дрони били по Ромнах. Через це 450 родин громади не мають води.",
            "outage",
            [("water", 450, "Romny")],
            id="because of this a count is no restatement",
        ),
        pytest.param(
            "Дрони били по Роменському району. Без струму одне селище та 14 сіл.",
            "outage",
            [("power", 1, "Romny Raion"), ("power", 14, "Romny Raion")],
            id="two kinds of settlement without power",
        ),
        pytest.param(
            "Мінус 9 «шахедів» над Сумщиною за ніч.",
            "launch",
            [("drones averted", 9, "Sumy Oblast")],
            id="so many drones fewer were brought down",
        ),
        pytest.param(
            "У Сумах мінус 15, дрони вночі не літали.", "launch", [], id="so many degrees below zero were not"
        ),
        pytest.param(
            "Після удару дрона світло в Сумах повертають, без нього ще 360 родин.",
            "outage",
            [("power", 360, "Sumy")],
            id="who is still without it has it not back",
        ),
        pytest.param(
            "Четверо жителів Ромнів загинули внаслідок удару дроном по Лубнах.",
            "casualty",
            [("killed", 4, "Lubny")],
            id="residents of one town, a blow at another",
        ),
        pytest.param(
            "Удар по Лубнах і Ромнах: поранено чотирьох жителів Ромнів.",
            "casualty",
            [("injured", 4, "Romny")],
            id="residents of one of the towns struck",
        ),
        pytest.param(
            "Унаслідок удару по Сумщині поранено чотирьох жителів Ромнів.",
            "casualty",
            [("injured", 4, "Romny")],
            id="residents of a town of the land that was struck",
        ),
        pytest.param("У Сумах видали книжку про обстріл ліцею.", "strike", [], id="a book about a blow"),
        pytest.param(
            "У ліцеях Сум пройшли навчання з евакуації під час обстрілу.", "strike", [], id="a drill in evacuation"
        ),
        pytest.param(
            "Дрон влучив у ліцей у Сумах під час навчання.",
            "strike",
            [("drone", None, "Sumy")],
            id="while pupils learnt",
        ),
        pytest.param(
            "У Сумах п'яний водій збив на смерть двох цивільних.", "casualty", [], id="a driver ran people over"
        ),
    ],
)
def test_told(text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, "uk") == expected
