"""Where a toll is that its sentence does not place, or places among others, in all three languages."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


def _case(lang: str, text: str, expected: list[tuple[str, float, str]], *, id: str) -> object:  # noqa: A002
    return pytest.param(lang, text, expected, id=f"{lang}: {id}")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        _case(
            "uk",
            "Дрони влучили у житловий будинок у Лебедині. Поранено двох людей.\n\nТакож ворог скинув авіабомбу на Ромни. "
            "Влучено у житлові будинки, поранено трьох людей.",
            [("injured", 2, "Lebedyn"), ("injured", 3, "Romny")],
            id="of the town struck right before, not of another whose homes were hit",
        ),
        _case(
            "uk",
            "Рятувальники показали наслідки нічної атаки на Сумщину\n\nОкупанти вдарили дроном по будинку в Степанівській "
            "громаді Сумського району.\n\nПро це повідомили в Сумській обласній прокуратурі.\n\nПоранено двох людей.",
            [("injured", 2, "Stepanivska Hromada")],
            id="of the community told of last, not of the title's land",
        ),
        _case(
            "ru",
            "Губернатор сообщил о двух пострадавших в результате атак беспилотников. В Рыльске дрон ранил водителя.",
            [("injured", 2, ""), ("injured", 1, "Rylsk")],
            id="of several attacks no one's, where fewer were hurt at the only place",
        ),
        _case(
            "en",
            "Two people were injured in drone attacks, the governor said. In Lebedyn a driver was wounded by a drone.",
            [("injured", 2, ""), ("injured", 1, "Lebedyn")],
            id="of several attacks no one's, where fewer were hurt at the only place",
        ),
        _case(
            "uk",
            "Двоє людей поранені внаслідок атаки дронів, повідомив голова ОВА. У Лебедині дрон поранив водія й пасажирку.",
            [("injured", 2, "Lebedyn")],
            id="of one attack the only place's",
        ),
        _case(
            "en",
            "🔥 Sumy region: rescuers have finished work after the attack\n\nYesterday evening the aggressor sent drones to "
            "Lebedyn. There was a hit in a dormitory, a fire started.\n\nAll night 30 rescuers were at work.\n\n"
            "Unfortunately, one person was killed. 6 were injured.",
            [("killed", 1, "Lebedyn"), ("injured", 6, "Lebedyn")],
            id="of the town named last, not unplaced",
        ),
        _case(
            "uk",
            "Полтавська область\n\nУ Кременчуці ціллю дронів став хлібозавод. За словами директора, пожежу загасили. "
            "Троє пекарів з опіками перебувають у лікарні.",
            [("injured", 3, "Kremenchuk")],
            id="of the town its paragraph names, not of the heading's land",
        ),
        _case(
            "ru",
            "Сумская область\n\nВ Глухове целью дронов стал элеватор. По словам директора, пожар потушен. Двое рабочих "
            "с ожогами находятся в больнице.",
            [("injured", 2, "Hlukhiv")],
            id="of the town its paragraph names, not of the heading's land",
        ),
        _case(
            "en",
            "A drone attack on Kharkiv cut power to large parts of the city, officials said. The mayor said water would "
            "not return to the Saltivskyi and Kyivskyi districts before evening. There are two wounded.",
            [("injured", 2, "Kharkiv")],
            id="of the town struck, where only taps ran dry since",
        ),
        _case(
            "ru",
            "Дроны атаковали Ейск.\n\nЧто известно\n\n— Оперштаб Краснодарского края подтвердил гибель двух человек.\n\n"
            "— Раненых семеро.",
            [("killed", 2, "Yeysk"), ("injured", 7, "Yeysk")],
            id="of the one town told of, where its land's office tells it",
        ),
        _case(
            "ru",
            "Дроны атаковали Ейск. Взрывы слышали и в Тихорецке, там упали обломки.\n\nОперштаб Краснодарского края "
            "сообщил о двух погибших.",
            [("killed", 2, "Krasnodar Krai")],
            id="of the office's land, where two towns were told of",
        ),
        _case(
            "uk",
            "Дрони вдарили по Ромнах і Шостці.\n\nПро наслідки пишуть у Глухові та Кролевці.\n\nПоранено двох людей.",
            [("injured", 2, "")],
            id="of none of the towns of a row",
        ),
        _case(
            "en",
            "Drones hit Nikopol and Marhanets, in the town of Pokrov a shell damaged a school. Two people were injured.",
            [("injured", 2, "Pokrov")],
            id="of the town of a clause of its own behind a row",
        ),
        _case(
            "uk",
            "Вісім снарядів випустили по Нікополю та Марганцю, у місті Покров дрон атакував пекарню. Поранено кухарку.",
            [("injured", 1, "Pokrov")],
            id="of the town of a clause of its own behind a row",
        ),
        _case(
            "ru",
            "По Никополю и Марганцу выпустили восемь снарядов, в городе Покров дрон атаковал пекарню. Ранена повариха.",
            [("injured", 1, "Pokrov")],
            id="of the town of a clause of its own behind a row",
        ),
        _case(
            "en",
            "Russian forces shelled Nikopol and Marhanets, in the Dnipropetrovsk region, wounding two people.",
            [("injured", 2, "Nikopol, Marhanets")],
            id="of all the row, where a land only says where it lies",
        ),
        _case(
            "uk",
            "📍Харків. О 04:50 дрон упав на дах у Немишлянському районі. Близько 13:00 у Салтівському авіабомба влучила "
            "в майстерню. Під завалами знайшли тіло столяра, ще трьох робітників поранено.",
            [("killed", 1, "Saltivskyi District (Kharkiv)"), ("injured", 3, "Saltivskyi District (Kharkiv)")],
            id="people of a trade are of the district struck last",
        ),
        _case(
            "en",
            "In Kharkiv, a drone hit a roof in the Nemyshlianskyi district. At noon a bomb struck a workshop in the "
            "Saltivskyi district. Three more workers were wounded.",
            [("injured", 3, "Saltivskyi District (Kharkiv)")],
            id="people of a trade are of the district struck last",
        ),
        _case(
            "ru",
            "В Харькове дрон упал на крышу в Немышлянском районе. Около полудня в Салтовском авиабомба попала в "
            "мастерскую. Пострадали девять человек.",
            [("injured", 9, "Kharkiv")],
            id="people who are no trade are of the city",
        ),
        _case(
            "en",
            "In the Kharkiv region, drones hit several towns, including Izium, where two people died.",
            [("killed", 2, "Izium")],
            id="where leads to the town told as one of them",
        ),
        _case(
            "ru",
            "На Сумщине дроны ударили по нескольким сёлам, в частности по Шалыгино, где погибли двое.",
            [("killed", 2, "Shalyhyne")],
            id="where leads to the village told as one of them",
        ),
        _case(
            "en",
            "In the Kharkiv region, drones and guns hit 20 settlements, including the city of Izium, killing two people.",
            [("killed", 2, "Kharkiv Oblast")],
            id="without where it is of them all",
        ),
        _case(
            "en",
            "KONOTOP DISTRICT\n\nBombs fell on Konotop and Putyvl. Four people were wounded, two of them, aged 47 and "
            "62, in Putyvl.",
            [("injured", 4, "Konotop Raion"), ("injured", 2, "Putyvl")],
            id="a part with ages has its place",
        ),
        _case(
            "uk",
            "КОНОТОПСЬКИЙ РАЙОН\n\nБомби впали на Конотоп і Путивль. Четверо поранених, двоє з них, 47 і 62 років, – у "
            "Путивлі.",
            [("injured", 4, "Konotop Raion"), ("injured", 2, "Putyvl")],
            id="a part with ages has its place",
        ),
        _case(
            "ru",
            "КОНОТОПСКИЙ РАЙОН\n\nАвиабомбы упали на Путивльскую громаду, дроны – на Кролевецкую. Четверо раненых, из "
            "них двое, 47 и 62 лет, в Путивле.",
            [("injured", 4, "Konotop Raion"), ("injured", 2, "Putyvl")],
            id="a whole is of the heading's district, where a part is elsewhere than told last",
        ),
    ],
)
def test_a_toll_is_where_the_build_of_the_text_puts_it(
    lang: str, text: str, expected: list[tuple[str, float, str]]
) -> None:
    assert told(text, "casualty", lang) == expected


def test_a_sentence_that_ends_behind_a_comma_is_read() -> None:
    text = "Удари дронів зафіксували в Салтівському та Київському районах,\n\n# там побито вікна у п'яти будинках."
    assert told(text, "strike", "uk")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        _case(
            "uk",
            "Дрон влучив у будинок у Лубнах. Троє операторів дістали опіків, четвертого врятувати не вдалося.",
            [("injured", 3, "Lubny"), ("killed", 1, "Lubny")],
            id="the fourth alone died",
        ),
        _case(
            "ru",
            "Дрон попал в дом в Лубнах. Трое операторов получили ожоги, четвертого спасти не удалось.",
            [("injured", 3, "Lubny"), ("killed", 1, "Lubny")],
            id="the fourth alone died",
        ),
        _case(
            "ru",
            "Дрон попал в дом в Лубнах. Двое ранены, третий день спасатели разбирают завалы.",
            [("injured", 2, "Lubny")],
            id="a third day is nobody",
        ),
        _case(
            "en",
            "Drones attacked Zhytomyr region. A school was damaged, two drivers and a nurse were injured, part of "
            "Korosten has no light.",
            [("injured", 3, "Zhytomyr Oblast")],
            id="not where the next clause has no light",
        ),
        _case(
            "uk",
            "Вночі дрони атакували Житомирщину. Пошкоджено школу, поранено двох водіїв, частина Коростеня без води.",
            [("injured", 2, "Zhytomyr Oblast")],
            id="not where the next clause has no water",
        ),
        _case(
            "ru",
            "Ночью дроны атаковали Житомирскую область. Повреждена школа, ранены двое водителей, часть Коростеня без воды.",
            [("injured", 2, "Zhytomyr Oblast")],
            id="not where the next clause has no water",
        ),
        _case(
            "uk",
            "Дрони атакували Харків. Мер сказав, що в місті поранено трьох людей, а уламки впали на школу в Салтівському "
            "районі.",
            [("injured", 3, "Kharkiv")],
            id="in the city, not in the next clause's district",
        ),
        _case(
            "ru",
            "Дроны атаковали Харьков. Мэр сказал, что в городе ранены трое, а обломки упали на школу в Салтовском районе.",
            [("injured", 3, "Kharkiv")],
            id="in the city, not in the next clause's district",
        ),
        _case(
            "uk",
            "Ракета впала на Київ. Двоє людей загинули в передмісті, селищі Чабани.",
            [("killed", 2, "Chabany")],
            id="in a suburb, told by what it is",
        ),
        _case(
            "ru",
            "Ракета упала на Киев. Двое погибли в пригороде, селе Крюковщина.",
            [("killed", 2, "Kriukivshchyna")],
            id="in a suburb, told by what it is",
        ),
        _case(
            "uk",
            "Ракета впала на Київ. Двоє загинули в школі, селище Чабани без світла.",
            [("killed", 2, "Kyiv")],
            id="not in a suburb of the next clause",
        ),
        _case(
            "uk",
            "Дрони атакували Харків. У місті вибухи: дрон упав у Салтівському районі, поранено трьох.",
            [("injured", 3, "Saltivskyi District (Kharkiv)")],
            id="in the district of its own clause",
        ),
    ],
)
def test_a_toll_is_what_its_own_clause_makes_it(lang: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "After strikes on the Kharkiv region, 42,000 consumers – homes and firms – in 85 towns had no electricity.",
            [("power", 42000, "Kharkiv Oblast"), ("power", 85, "Kharkiv Oblast")],
        ),
        (
            "uk",
            "Після ударів по Харківщині 42 тисячі споживачів – родин і фірм – у 85 населених пунктах були без світла.",
            [("power", 42000, "Kharkiv Oblast"), ("power", 85, "Kharkiv Oblast")],
        ),
        (
            "en",
            "Drones hit the grid: 17 villages near Korosten and 900 customers in the Ovruch community had no electricity.",
            [("power", 17, "Korosten"), ("power", 900, "Ovrutska Hromada")],
        ),
        (
            "en",
            "After strikes on Izium 900 families – most of them fled – asked for help and the town had no electricity.",
            [("power", None, "Izium")],
        ),
    ],
)
def test_who_is_meant_between_dashes(lang: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text, "outage", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        (
            "uk",
            "Частина Сумщини без світла через удар по енергетиці в сусідній області.",
            "outage",
            [("power", None, "Sumy Oblast")],
        ),
        ("uk", "Частина Сумщини без світла через удар по енергетиці в сусідній області.", "strike", []),
        (
            "en",
            "Part of the Sumy region is without power because of a strike on a plant in a neighbouring region.",
            "strike",
            [],
        ),
        (
            "uk",
            "Дрони вдарили по Сумщині. Удар по підстанції в області лишив без світла 900 родин.",
            "strike",
            [("drone", None, "Sumy Oblast")],
        ),
        (
            "uk",
            "Сумщина: 40 тисяч родин без світла\n\nДрон ударив по Конотопському району. Без світла майже 40 тисяч родин.",
            "outage",
            [("power", 40000, "Konotop Raion")],
        ),
        (
            "uk",
            "Протягом ночі армія РФ пошкодила чотири енергооб'єкти в Сумській області.",
            "damage",
            [("energy", 4, "Sumy Oblast")],
        ),
        (
            "uk",
            "Дрони атакували Сумщину. Були і влучання. У Конотопі та Ромнах виникли пожежі.",
            "strike",
            [("drone", None, "Sumy Oblast"), ("drone", None, "Konotop"), ("drone", None, "Romny")],
        ),
        (
            "ru",
            "Дроны атаковали Сумскую область. Есть попадания. В Конотопе горит склад.",
            "strike",
            [("drone", None, "Sumy Oblast"), ("drone", None, "Konotop")],
        ),
        (
            "uk",
            "Дрони атакували Сумщину. Були і влучання. У Конотопі оголосили тривогу.",
            "strike",
            [("drone", None, "Sumy Oblast")],
        ),
        ("uk", "Буря пошкодила чотири енергооб'єкти в Сумській області.", "damage", []),
        (
            "uk",
            "Ситуація зі світлом на Сумщині важка. Уражені об'єкти, що спричинило аварію та відключення 200 тисяч родин.",
            "outage",
            [("power", 200000, "Sumy Oblast")],
        ),
    ],
)
def test_the_blow_and_whom_it_cut_off(lang: str, text: str, kind: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text, kind, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Дрон ударив по Сумах. Загиблих і постраждалих немає."),
        ("uk", "Дрон ударив по Сумах. Загиблих чи поранених, за попередніми даними, немає."),
        ("ru", "Дрон ударил по Сумам. Погибших и пострадавших нет."),
    ],
)
def test_neither_dead_nor_hurt_denies_both(lang: str, text: str) -> None:
    denied = {c.measure for c in record_of(text, lang).claims if c.status == "denied"}
    assert denied == {"killed", "injured"}
