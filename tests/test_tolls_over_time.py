"""A toll that rose, one of another day, one that adds up, and who was brought out: in all three languages."""

from __future__ import annotations

import pytest

from tests.told import told

# told() reads texts of Wednesday 10 June 2026


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "A missile hit a house in Lubny. A drone struck a school in Khorol. Twelve people were injured in total.",
            [("injured", 12, "Lubny, Khorol")],
            id="en: in total, of both towns struck before",
        ),
        pytest.param(
            "ru",
            "Ракета попала в дом в Лубнах. Дрон ударил по школе в Хороле. В общей сложности пострадали 12 человек.",
            [("injured", 12, "Lubny, Khorol")],
            id="ru: altogether, of both towns struck before",
        ),
        pytest.param(
            "ru",
            "Ракета попала в дом в Лубнах. Дрон ударил по школе в Хороле. Пострадали 12 человек.",
            [("injured", 12, "Khorol")],
            id="ru: of the town told last, where nothing is summed up",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по складу в Лубнах, ранена женщина. В Хороле столкнулись два автомобиля. Погибли трое.",
            [("injured", 1, "Lubny")],
            id="ru: whom an accident in another town killed",
        ),
        pytest.param(
            "en",
            "A drone hit a depot in Lubny, injuring a woman. A bus overturned near Khorol. Nine people were injured.",
            [("injured", 1, "Lubny")],
            id="en: whom an accident near another town hurt",
        ),
        pytest.param(
            "en",
            'A missile slammed into a chemical works in Lubny. "There is no gas leak," said Anna Lys, who heads the Poltava '
            "region. Three employees suffered burns.",
            [("injured", 3, "Lubny")],
            id="en: an office that speaks of an accident is none",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по складу в Лубнах, поранено жінку. Біля Хорола перекинувся автобус. Росіяни обстріляли Пирятин. "
            "Загинули троє.",
            [("injured", 1, "Lubny"), ("killed", 3, "Pyriatyn")],
            id="uk: an attack told behind an accident",
        ),
        pytest.param(
            "ru",
            "В Лубнах погибли восемь человек.\n\nДрон попал в дом утром. Вечером погибших стало шестеро.",
            [("killed", 8, "Lubny")],
            id="ru: an hour told again has fewer dead",
        ),
        pytest.param(
            "uk",
            "Удари по Лубнах і Хоролу: двоє вбитих, восьмеро поранених\n\nДрон ударив по Лубнах, поранено чотирьох людей. "
            "Ракета влучила в Хорол. Загинуло подружжя. Ще четверо містян поранені.",
            [("injured", 4, "Lubny"), ("killed", 2, "Khorol"), ("injured", 4, "Khorol")],
            id="uk: the parts of a toll of two towns",
        ),
        pytest.param(
            "uk",
            "Упродовж 5–8 червня внаслідок ударів по Сумській та Одеській областях загинули 14 цивільних.\n\nДрон ударив "
            "по Лубнах 7 червня.",
            [("killed", 14, "Sumy Oblast, Odesa Oblast")],
            id="uk: the days a digest opens with are its own",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по Лубнам во вторник, погиб мужчина.\n\nПожар потушили.\n\nСпасатели работают.\n\nС 1 по 8 июня "
            "в Лубнах погибли 17 гражданских.",
            [("killed", 1, "Lubny")],
            id="ru: days of a total behind the news are not",
        ),
        pytest.param(
            "en",
            "Kherson region: the past day\n\nA drone hurt a man in Bilozerka. Artillery hit Beryslav. A drone struck "
            "Stanislav. A school burned in Tiahynka.\n\n36 people were evacuated from the communities on the right bank to "
            "Mykolaiv. Shyroka Balka in the Mykolaiv region was quiet.",
            [("injured", 1, "Bilozerka"), ("evacuated", 36, "Kherson Oblast")],
            id="en: out of danger in the land of nearly all places",
        ),
        pytest.param(
            "uk",
            "Дрони вдарили по Кременчуку. Було 5 поранених, зараз уже 12.",
            [("injured", 12, "Kremenchuk")],
            id="uk: by now it is a bare count",
        ),
        pytest.param(
            "ru",
            "Дроны ударили по Лубнам. К вечеру было известно о пяти раненых, утром в среду стало 12, среди них ребенок.",
            [("injured", 12, "Lubny")],
            id="ru: by the morning it became a bare count",
        ),
        pytest.param(
            "en",
            "Drones hit Lubny. By evening five people were known to be wounded, by Wednesday morning there were 12.",
            [("injured", 12, "Lubny")],
            id="en: by the morning there were a bare count",
        ),
        pytest.param(
            "en",
            "Drones hit Lubny. Five people were wounded, two already discharged.",
            [("injured", 5, "Lubny")],
            id="en: some already at home are no later count",
        ),
        pytest.param(
            "uk",
            "Дрони вдарили по Кременчуку. Поранено п'ятьох, вже о 12 годині рух відновили.",
            [("injured", 5, "Kremenchuk")],
            id="uk: an hour is no later count",
        ),
        pytest.param(
            "ru",
            "Шесть человек ранены в понедельник при ударах по Лубнам.\n\nПожар потушили.\n\n6 июня от удара дрона в "
            "Лубнах погибли два человека, девять получили ранения.",
            [("injured", 6, "Lubny")],
            id="ru: an attack of two days before on the same place is another one",
        ),
        pytest.param(
            "uk",
            "6 червня від удару дрона в Лубнах загинули двоє людей.\n\n8 червня дрон ударив по Пирятину, поранено шістьох.",
            [("killed", 2, "Lubny"), ("injured", 6, "Pyriatyn")],
            id="uk: two days in their order are both the report's",
        ),
        pytest.param(
            "en",
            "Three people were wounded in Lebedyn on Tuesday. A day earlier, the governor wrote of two people hurt in "
            "Hlukhiv, where a drone flew into a window.",
            [("injured", 3, "Lebedyn")],
            id="en: what opens with a day earlier is recalled",
        ),
        pytest.param(
            "uk",
            "У вівторок у Лебедині поранено трьох. Днем раніше начальник ОВА писав про двох постраждалих у Глухові, де "
            "дрон влетів у вікно.",
            [("injured", 3, "Lebedyn")],
            id="uk: what opens with a day earlier is recalled",
        ),
        pytest.param(
            "ru",
            "Во вторник в Лебедине ранены трое. Днем ранее глава области писал о двух пострадавших в Глухове, где дрон "
            "влетел в окно.",
            [("injured", 3, "Lebedyn")],
            id="ru: what opens with a day earlier is recalled",
        ),
        pytest.param(
            "en",
            "In Sumy region, five were injured as a result of Russian attacks over the past day.\n\nBilopillia community: "
            "a 9-year-old girl suffered an acute stress reaction.\n\nKrasnopillia community: three men were wounded by a "
            "drone.\n\nHlukhiv community: two women were injured as a result of a UAV strike.",
            [
                ("injured", 1, "Bilopilska Hromada"),
                ("injured", 3, "Krasnopilska Hromada"),
                ("injured", 2, "Hlukhivska Hromada"),
            ],
            id="en: a total without who had a shock is told one by one",
        ),
        pytest.param(
            "uk",
            "На Сумщині за добу від ударів п'ятеро поранені.\n\nБілопільська громада: 9-річна дівчинка зазнала гострої "
            "реакції на стрес.\n\nКраснопільська громада: дроном поранено трьох чоловіків.\n\nГлухівська громада: унаслідок "
            "удару БпЛА травмовано двох жінок.",
            [
                ("injured", 1, "Bilopilska Hromada"),
                ("injured", 3, "Krasnopilska Hromada"),
                ("injured", 2, "Hlukhivska Hromada"),
            ],
            id="uk: a total without who had a shock is told one by one",
        ),
        pytest.param(
            "uk",
            "На Сумщині за добу від ударів семеро поранені.\n\nБілопільська громада: 9-річна дівчинка зазнала гострої "
            "реакції на стрес.\n\nКраснопільська громада: дроном поранено трьох чоловіків.\n\nГлухівська громада: унаслідок "
            "удару БпЛА травмовано двох жінок.",
            [
                ("injured", 7, "Sumy Oblast"),
                ("injured", 1, "Bilopilska Hromada"),
                ("injured", 3, "Krasnopilska Hromada"),
                ("injured", 2, "Hlukhivska Hromada"),
            ],
            id="uk: a larger total stands",
        ),
        pytest.param(
            "uk",
            "Дрони били по Херсонщині. Російська агресія забрала на Херсонщині двох людей. Ще 9 поранені.",
            [("killed", 2, "Kherson Oblast"), ("injured", 9, "Kherson Oblast")],
            id="uk: aggression in a report of one day is no war's total",
        ),
        pytest.param(
            "uk",
            "Під обстрілами на Херсонщині були Берислав і Садове. За добу з деокупованих громад евакуювали 11 людей.",
            [("evacuated", 11, "Kherson Oblast")],
            id="uk: those brought out of its communities are of the oblast",
        ),
        pytest.param(
            "en",
            "Beryslav and Antonivka were shelled in the Kherson region. 26 people were evacuated from the front line over "
            "the day.",
            [("evacuated", 26, "Kherson Oblast")],
            id="en: those brought out from the front are of the oblast",
        ),
    ],
)
def test_what_a_toll_comes_to(lang: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Ракета вразила обладнання підстанції в Добротворі. Унаслідок цього вимкнулися 37 тисяч споживачів "
            "Шептицького району.",
            [("power", 37000, "Sheptytskyi Raion")],
            id="uk: behind a substation struck",
        ),
        pytest.param(
            "uk",
            "Сьогодні ворог бив по Кривому Рогу.\n\nСВІТЛО. Аварійно вимкнулося 87 450 абонентів.",
            [("power", 87450, "Kryvyi Rih")],
            id="uk: under the supply's own word",
        ),
        pytest.param(
            "uk",
            "Через удар дронів без світла залишилися 317 сіл Запорізької області. Очільник Херсонщини говорить про 94 "
            "тисячі споживачів у Генічеському районі.",
            [("power", 317, "Zaporizhzhia Oblast"), ("power", 94000, "Henichesk Raion")],
            id="uk: the supply told of before",
        ),
        pytest.param(
            "ru",
            "Дрон попал в подстанцию в Конотопе. Погасли 12 тысяч абонентов города.",
            [("power", 12000, "Konotop")],
            id="ru: behind a substation struck",
        ),
        pytest.param(
            "en",
            "As of this morning, after the attacks on the grid there are new disconnections:\n\n- Poltava region – more "
            "than 71,000 consumers, mainly in Lubny;\n- Chernihiv region – 24,600 consumers.",
            [("power", 71000, "Poltava Oblast"), ("power", 24600, "Chernihiv Oblast")],
            id="en: the lines of a list",
        ),
        pytest.param(
            "en",
            "A drone hit a substation in Konotop. The lights blinked off at 9,400 customers of the town.",
            [("power", 9400, "Konotop")],
            id="en: behind a substation struck",
        ),
        pytest.param(
            "uk",
            "Дрон влучив у підстанцію в Конотопі. Компанія обслуговує 90 тисяч споживачів.",
            [],
            id="uk: those served",
        ),
        pytest.param(
            "uk",
            "Дрон влучив у підстанцію в Конотопі. До вечора обленерго заживило 9 тисяч споживачів.",
            [],
            id="uk: those who have it back",
        ),
        pytest.param(
            "ru",
            "Дрон попал в подстанцию в Конотопе. Графики затронут 40 тысяч потребителей области.",
            [],
            id="ru: those of a schedule",
        ),
        pytest.param(
            "ru",
            "Дрон попал в подстанцию в Конотопе. Еще 8 100 клиентам света добавим сегодня.",
            [],
            id="ru: those to whom something is given",
        ),
        pytest.param(
            "en",
            "A drone hit a substation in Konotop. Planned repairs will touch 310 customers tomorrow.",
            [],
            id="en: those of planned repairs",
        ),
        pytest.param(
            "en",
            "Drones hit Konotop. Electricity prices rose for 200,000 customers of the region.",
            [],
            id="en: those who pay",
        ),
    ],
)
def test_customers_without_a_word_for_their_loss(lang: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text, "outage", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Drone attack kills three in Lebedyn\n\nDrones struck homes in Lebedyn and a plant in the Poltava region, killing "
            "three people, officials said.",
            [("killed", 3, "Lebedyn, Poltava Oblast")],
            id="en: a headline's toll is the one its text shares out",
        ),
        pytest.param(
            "en",
            "Drone attack kills two in Lebedyn\n\nDrones struck homes in Lebedyn and a plant in the Poltava region, killing "
            "three people, officials said.",
            [("killed", 2, "Lebedyn"), ("killed", 3, "Lebedyn, Poltava Oblast")],
            id="en: another figure is another",
        ),
    ],
)
def test_a_headline_s_toll_is_not_told_twice(lang: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A drone hit a house in Lebedyn. No people were found under the rubble."),
        ("en", "A drone hit a house in Lebedyn. Nobody remained under the rubble, rescuers said."),
        ("uk", "Дрон влучив у будинок у Лебедині. Під завалами людей не виявлено."),
        ("uk", "Дрон влучив у будинок у Лебедині. Людей під завалами немає."),
        ("uk", "Дрон влучив у будинок у Лебедині. Чи є люди під завалами, з'ясовують."),
        ("ru", "Дрон попал в дом в Рыльске. Есть ли люди под завалами, выясняют."),
    ],
)
def test_nobody_is_trapped_who_is_not_found(lang: str, text: str) -> None:
    assert told(text, "casualty", lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "A drone hit Lebedyn. A man was severely wounded and died in hospital.", [("killed", 1, "Lebedyn")]),
        ("en", "A drone hit Lebedyn, injuring a man who later died.", [("killed", 1, "Lebedyn")]),
        (
            "en",
            "A drone hit Lebedyn. Two men were hurt and later succumbed to their wounds.",
            [("killed", 2, "Lebedyn")],
        ),
        (
            "en",
            "A drone hit Lebedyn. Five people were wounded and two died.",
            [("injured", 5, "Lebedyn"), ("killed", 2, "Lebedyn")],
        ),
        (
            "en",
            "A drone hit Lebedyn. A woman was hurt, and her husband died.",
            [("injured", 1, "Lebedyn"), ("killed", 1, "Lebedyn")],
        ),
        ("uk", "Дрон ударив по Чугуєву. Чоловіка поранено, він помер у лікарні.", [("killed", 1, "Chuhuiv")]),
        ("uk", "Дрон ударив по Чугуєву. Поранення дістала жінка, яка згодом померла.", [("killed", 1, "Chuhuiv")]),
        (
            "uk",
            "Дрон ударив по Чугуєву. Поранено трьох людей, одна з них померла.",
            [("injured", 3, "Chuhuiv"), ("killed", 1, "Chuhuiv")],
        ),
        (
            "ru",
            "Дрон ударил по Чугуеву. Ранение получил мужчина около 60 лет, умерший в больнице.",
            [("killed", 1, "Chuhuiv")],
        ),
        (
            "ru",
            "Дрон ударил по Чугуеву. Ранен мужчина, его жена умерла.",
            [("injured", 1, "Chuhuiv"), ("killed", 1, "Chuhuiv")],
        ),
    ],
)
def test_the_wounded_who_died_are_the_dead(lang: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text, "casualty", lang) == expected
