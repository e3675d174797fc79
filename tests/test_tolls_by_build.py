"""Whose toll a figure is, by how the sentence is built: parts with places, who somebody was, where it holds."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Drones hit the Sumy region. Seven people were hurt, including a baker in Putyvl and two girls in Hlukhiv.",
            [("injured", 7, "Sumy Oblast"), ("injured", 1, "Putyvl"), ("injured", 2, "Hlukhiv")],
            id="parts with a place each",
        ),
        pytest.param(
            "en",
            "Shelling killed two people and injured nine in the Kherson region, among them a nurse in Bilozerka.",
            [("killed", 2, "Kherson Oblast"), ("injured", 9, "Kherson Oblast"), ("injured", 1, "Bilozerka")],
            id="one part of the second toll",
        ),
        pytest.param(
            "en",
            "Shelling hit the Sumy region. Two men were killed and nine people hurt there, including a nurse in Putyvl "
            "and a boy in Hlukhiv.",
            [
                ("killed", 2, "Sumy Oblast"),
                ("injured", 9, "Sumy Oblast"),
                ("injured", 1, "Putyvl"),
                ("injured", 1, "Hlukhiv"),
            ],
            id="parts that add up to the other toll",
        ),
        pytest.param(
            "en",
            "Shelling injured nine people in the Kherson region, including a nurse and two girls.",
            [("injured", 9, "Kherson Oblast")],
            id="parts without a place",
        ),
        pytest.param(
            "en",
            "A bomb fell on Chuhuiv. A drone hit Pechenihy. A woman was injured, the former village hall burned.",
            [("injured", 1, "Pechenihy")],
            id="the former hall is no town",
        ),
        pytest.param(
            "en",
            "Russia shelled several regions. In Donetsk Oblast, three died in Lyman and Siversk, and 14 were injured.",
            [("killed", 3, "Lyman, Siversk"), ("injured", 14, "Donetsk Oblast")],
            id="the land that opens the sentence",
        ),
        pytest.param(
            "en",
            "In Donetsk Oblast, drones hit Lyman and Siversk, and 14 people were injured.",
            [("injured", 14, "Lyman, Siversk")],
            id="a blow on both towns",
        ),
        pytest.param(
            "uk",
            "Росіяни обстріляли кілька областей. На Харківщині загинули двоє у Вовчанську та Ізюмі, ще 14 поранено.",
            [("killed", 2, "Vovchansk, Izium"), ("injured", 14, "Kharkiv Oblast")],
            id="земля, якою почато",
        ),
        pytest.param(
            "en",
            "A drone hit School No. 12 in Okhtyrka, wounding three.",
            [("injured", 3, "Okhtyrka")],
            id="a number that is a name",
        ),
        pytest.param(
            "en",
            "Bombs hit Balakliia, injuring eight. Five of the wounded were taken to Izium, one woman of 71 to Kharkiv.",
            [("injured", 8, "Balakliia")],
            id="where the next was taken",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по Балаклії. Травмовано вісьмох. П'ятьох доправили до Ізюма, одну жінку 71 року – до Харкова.",
            [("injured", 8, "Balakliia")],
            id="куди доправили ще одну",
        ),
        pytest.param(
            "uk",
            "У Краснопіллі дрон ударив по машині, водій – у реанімації міської лікарні № 1 Сум.",
            [("injured", 1, "Krasnopillia")],
            id="чия лікарня",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по порту Рені, двоє людей з опіками. "
            "В Ізмаїлі пошкоджено причал, чотирьох докерів доправили до шпиталю.",
            [("injured", 2, "Reni"), ("injured", 4, "Izmail")],
            id="лікують інших",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по порту Рені, поранено чотирьох. Пошкоджено причал, трьох докерів доправили до шпиталю.",
            [("injured", 4, "Reni")],
            id="лікують тих самих",
        ),
        pytest.param(
            "ru",
            "Россияне ударили по Балаклее. Травмированы восемь. Пятерых доставили в Изюм, одну женщину 71 года – в Харьков.",
            [("injured", 8, "Balakliia")],
            id="куда увезли ещё одну",
        ),
        pytest.param(
            "uk",
            "У Сумах дрон ударив по складу. На ранок жодного загиблого, троє поранених.",
            [("injured", 3, "Sumy")],
            id="жодного загиблого",
        ),
        pytest.param(
            "uk",
            "У Сумах дрон ударив по складу. Обірвалося життя токаря, батька двох дітей.",
            [("killed", 1, "Sumy")],
            id="ким він був",
        ),
        pytest.param(
            "uk",
            "У Сумах дрон ударив по складу. Дістали тіла токаря та кухарки.",
            [("killed", 2, "Sumy")],
            id="двоє, поєднані словом",
        ),
        pytest.param(
            "uk", "У Сумах дрон ударив по складу. Поранених у місті семеро.", [("injured", 7, "Sumy")], id="де поранені"
        ),
        pytest.param(
            "en",
            "Drones hit the Sumy region. Nine were hurt, including a police officer in Putyvl and a girl in Hlukhiv.",
            [("injured", 9, "Sumy Oblast"), ("injured", 1, "Putyvl"), ("injured", 1, "Hlukhiv")],
            id="an officer is no office",
        ),
        pytest.param(
            "en",
            "A drone wounded a man in Lyman, and a police officer in Izium said so.",
            [("injured", 1, "Lyman")],
            id="an officer who tells it",
        ),
        pytest.param(
            "ru",
            "Беспилотник упал на крышу общежития в Таганроге. Вывели 112 студентов, сейчас они в спортзале.",
            [("evacuated", 112, "Taganrog")],
            id="вывели студентов",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Сумах. Науковці вивели 12 сортів жита.",
            [],
            id="вивели сорти",
        ),
        pytest.param(
            "ru",
            "В Казинке дрон ударил по мотоциклу. Мужчина получил ожоги рук. У женщины осколочные ранения.",
            [("injured", 1, "Kazinka"), ("injured", 1, "Kazinka")],
            id="мужчина и женщина, каждый со своими ранами",
        ),
        pytest.param(
            "ru",
            "В Казинке дрон ударил по мотоциклу. Ранена жительница. У женщины осколочные ранения.",
            [("injured", 1, "Kazinka")],
            id="та же женщина",
        ),
        pytest.param(
            "ru",
            "Дрон атаковал автомобиль в Казинке. Пострадавший с переломом носа доставлен в больницу № 2 Белгорода.",
            [("injured", 1, "Kazinka")],
            id="пострадавший, о котором не говорили",
        ),
        pytest.param(
            "ru",
            "Дрон атаковал автомобиль в Казинке, ранены двое. Пострадавший доставлен в больницу.",
            [("injured", 2, "Kazinka")],
            id="пострадавший из двоих",
        ),
        pytest.param(
            "en",
            "A drone hit a car in Sumy. The victim was taken to hospital with burns.",
            [("injured", 1, "Sumy")],
            id="the victim, told of first",
        ),
        pytest.param(
            "en",
            "A drone hit a car in Sumy, wounding a man. The victim was taken to hospital with burns.",
            [("injured", 1, "Sumy")],
            id="the victim, told of before",
        ),
        pytest.param(
            "uk",
            "Унаслідок обстрілів одна людина загинула в Сіверську, у Добропіллі – двоє загиблих та одна поранена.",
            [("killed", 1, "Siversk"), ("killed", 2, "Dobropillia"), ("injured", 1, "Dobropillia")],
            id="друга в члені ряду",
        ),
        pytest.param(
            "uk",
            "Удари по Краматорську й Дружківці: двоє вбитих, восьмеро поранених.",
            [("killed", 2, "Kramatorsk, Druzhkivka"), ("injured", 8, "Kramatorsk, Druzhkivka")],
            id="ряд міст, що очолює цифри",
        ),
        pytest.param(
            "en",
            "Zaporizhzhia region: two women died and seven people were hurt in a bomb attack on Komyshuvakha.",
            [("killed", 2, "Komyshuvakha"), ("injured", 7, "Komyshuvakha")],
            id="a place behind both counts",
        ),
        pytest.param(
            "uk",
            "Внаслідок обстрілу у Вовчанську постраждали 12 людей, зокрема поранення дістала 6-річна дівчинка.",
            [("injured", 12, "Vovchansk")],
            id="частина з дієсловом попереду",
        ),
        pytest.param(
            "ru",
            "Под огнём оказались 27 населённых пунктов Херсонской области, в том числе Херсон. Пятеро ранены.",
            [("injured", 5, "Kherson Oblast")],
            id="один из многих",
        ),
        pytest.param(
            "uk",
            "Армія РФ обстріляла 14 населених пунктів Сумщини, у тому числі Шостку. Поранено трьох людей.",
            [("injured", 3, "Sumy Oblast")],
            id="одне з багатьох",
        ),
        pytest.param(
            "ru", "В Сумах КАБ оборвал жизнь 74-летнего мужчины.", [("killed", 1, "Sumy")], id="мужчины одного"
        ),
        pytest.param(
            "ru",
            "В Сумах дрон ударил по складу. На утро ни одного раненого.",
            [],
            id="ни одного раненого",
        ),
        pytest.param(
            "ru",
            "В Сумах дрон ударил по складу. Раненых в городе шестеро, младшему три года.",
            [("injured", 6, "Sumy")],
            id="где раненые",
        ),
    ],
)
def test_whose_toll(lang: str, text: str, expected: list[tuple[str, float | None, str]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "ru",
            "Ракета попала в подстанцию в Сумах. При морозе минус 19 нет отопления в 300 домах.",
            [("heating", 300, "Sumy")],
            id="минус",
        ),
        pytest.param(
            "uk",
            "Ракета влучила в підстанцію в Сумах. За мінус 14 без тепла лишилися 40 будинків.",
            [("heating", 40, "Sumy")],
            id="мінус",
        ),
        pytest.param(
            "en",
            "A missile hit a substation in Sumy. At minus 19, some 300 homes have no heating.",
            [("heating", 300, "Sumy")],
            id="minus",
        ),
    ],
)
def test_degrees_are_nobody(lang: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text, "outage", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param("ru", "На обесточенном участке работают тепловозы.", [], id="участок"),
        pytest.param("ru", "В обесточенном городе тихо.", [("power", None, "Sumy")], id="город"),
        pytest.param("ru", "Холодными остались 120 домов.", [("heating", 120, "Sumy")], id="холодные дома"),
        pytest.param("ru", "Холодными остались её руки.", [], id="холодные руки"),
        pytest.param("uk", "На знеструмленій ділянці працюють тепловози.", [], id="ділянка"),
        pytest.param("uk", "У знеструмленому місті тихо.", [("power", None, "Sumy")], id="місто"),
        pytest.param("uk", "Холодними лишилися 120 будинків.", [("heating", 120, "Sumy")], id="холодні будинки"),
    ],
)
def test_what_is_cut_off(lang: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    opening = "Дроны ударили по котельной в Сумах. " if lang == "ru" else "Дрони вдарили по котельні в Сумах. "
    assert told(opening + text, "outage", lang) == expected
