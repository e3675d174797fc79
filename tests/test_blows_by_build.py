"""What struck where and what was fired, as the build of a text tells it: lists, skies, brackets, two blows at a place."""

from __future__ import annotations

import pytest

from tests.mentions.strikes.test_weapons import strikes
from tests.told import told

_M, _D = "missiles", "drones"
_FIRED = [
    (
        "en",
        "The enemy attacked with three Iskander-M ballistic missiles from Bryansk region, a Kh-31P guided air missile from the airspace over the Sea of Azov, and 94 attack UAVs of the Shahed and Gerbera types.",
        [(_M, 3, ""), (_M, 1, ""), (_D, 94, "")],
    ),
    (
        "en",
        "The enemy launched an Iskander-M ballistic missile from occupied Crimea, two S-400 guided missiles from Belgorod region and 71 strike drones.",
        [(_M, 1, ""), (_M, 2, ""), (_D, 71, "")],
    ),
    (
        "en",
        "Russia fired 12 missiles and 80 drones, and nine of the missiles were shot down.",
        [(_M, 12, ""), (_D, 80, ""), (f"{_M} averted", 9, "")],
    ),
    ("en", "A missile from the sea hit a port, and 40 workers left Chornomorsk with two drones for survey.", []),
    (
        "uk",
        "Противник атакував аеробалістичною ракетою «Кинджал» із Тамбовської області, трьома керованими ракетами Х-31 з акваторії Чорного моря, а також 84-ма ударними БпЛА.",
        [(_M, 1, ""), (_M, 3, ""), (_D, 84, "")],
    ),
    (
        "uk",
        "Ворог атакував 48 ударними БпЛА з Курська й Орла та ракетою Іскандер-М із Криму.",
        [(_D, 48, ""), (_M, 1, "")],
    ),
    ("uk", "Росіяни вдарили балістичною ракетою по Дніпру, загинули двоє людей.", []),
    (
        "ru",
        "Россияне выпустили противокорабельную ракету «Оникс» из Крыма, пять крылатых ракет Х-101 из Саратовской области и 110 дронов из районов Орла и Шаталово.",
        [(_M, 1, ""), (_M, 5, ""), (_D, 110, "")],
    ),
    ("ru", "Враг ударил ракетой из Крыма, ранены двое рабочих и шесть водителей.", []),
    (
        "uk",
        "Воєнні нарахували 11 ракет та 90 дронів. Збити чи подавити, кажуть вони, вдалося 9 і 81 відповідно.",
        [(_M, 11, ""), (_D, 90, ""), (f"{_M} averted", 9, ""), (f"{_D} averted", 81, "")],
    ),
    (
        "ru",
        "Военные насчитали 11 ракет и 90 дронов. Сбить или подавить, говорят они, удалось 9 и 81 соответственно.",
        [(_M, 11, ""), (_D, 90, ""), (f"{_M} averted", 9, ""), (f"{_D} averted", 81, "")],
    ),
    ("en", "The governor said 17 drones were detected and destroyed over Anapa.", [(f"{_D} averted", 17, "Anapa")]),
    ("en", "The air force detected 17 drones over Poltava and Ukraine destroyed a bridge.", [(_D, 17, "Poltava")]),
    (
        "en",
        "Russia sent 60 drones. Ukraine shot down 52, most of them over the Black Sea.",
        [(_D, 60, ""), (f"{_D} averted", 52, "")],
    ),
    (
        "en",
        "Russia sent 60 drones. Ukraine shot down 52 of them over the Black Sea.",
        [(_D, 60, ""), (f"{_D} averted", 52, "Black Sea")],
    ),
    (
        "uk",
        "По країні летіли 66 БпЛА, з яких перехоплено 51, більшість — над Чорним морем.",
        [(_D, 66, ""), (f"{_D} averted", 51, "")],
    ),
    (
        "ru",
        "Минобороны РФ отчиталось о 58 сбитых беспилотниках, в перечне Курская (21), Орловская (14) и Тульская области (3).",
        [
            (f"{_D} averted", 58, ""),
            (f"{_D} averted", 21, "Kursk Oblast"),
            (f"{_D} averted", 14, "Oryol Oblast"),
            (f"{_D} averted", 3, "Tula Oblast"),
        ],
    ),
    (
        "ru",
        "Минобороны РФ отчиталось о 58 сбитых беспилотниках, ранены жители Курска (21) и Орла (14).",
        [(f"{_D} averted", 58, "")],
    ),
    (
        "uk",
        "Лубенський район. Чотири БпЛА збили, уламки одного пошкодили гараж біля Хорола.",
        [(f"{_D} averted", 4, "Lubny Raion")],
    ),
    (
        "uk",
        "Російські війська 12 разів атакували два райони Полтавщини, повідомив голова ОВА Володимир Когут.\n\nКременчуччина. Дісталося Глобиному.\n\n«Уранці наші захисники неба приземлили шість «шахедів»», – додав посадовець.",
        [(f"{_D} averted", 6, "Poltava Oblast")],
    ),
    (
        "uk",
        "Російські війська 12 разів атакували два райони Полтавщини, повідомив голова ОВА Володимир Когут.\n\nПовітряні сили повідомили про 66 збитих дронів по всій країні.",
        [(f"{_D} averted", 66, "")],
    ),
    (
        "ru",
        "Над Таганрогом, Миллеровским, Чертковским, Каменским и Тарасовским районами силы ПВО уничтожили 50 беспилотников.",
        [
            (
                f"{_D} averted",
                50,
                "Taganrog, Millerovsky District, Chertkovsky District, Kamensky District, Tarasovsky District",
            )
        ],
    ),
    (
        "uk",
        "У Керчі горіли склади. Очільник міста стверджує, що над містом відбито атаку, збито вісім дронів.",
        [(f"{_D} averted", 8, "Kerch")],
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), _FIRED, ids=[f"{lang}: {text}" for lang, text, _ in _FIRED])
def test_what_was_fired_and_brought_down(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(told(text, "launch", lang), key=str) == sorted(expected, key=str)


_STRUCK = [
    # a type of place in letters, and a bracket between a blow and its place
    (
        "uk",
        "",
        "Городнянська громада: три вибухи (приходи FPV-дронів) у напрямку н.п. Хоробичі. Згорів сарай.",
        {"Khorobychi": "drone"},
    ),
    ("uk", "", "Білопільська громада: 6 вибухів (ймовірно, міномет) біля н.п. Рижівка.", {"Ryzhivka": "artillery"}),
    ("uk", "", "Удар дронів (третій за тиждень) по складу в Ромнах забрав одне життя.", {"Romny": "drone"}),
    ("uk", "", "Дрони атакували Київ. Рух (тимчасово) у напрямку Фастова спинили.", {"Kyiv": "drone"}),
    (
        "ru",
        "",
        "Суземский район: два взрыва (FPV-дроны) в направлении н.п. Негино. Пострадавших нет.",
        {"Negino": "drone"},
    ),
    ("ru", "", "Дроны ушли в направлении Ромен, по Конотопу ударила ракета.", {"Konotop": "missile"}),
    ("en", "", "A drone strike (the third this week) damaged a plant in Romny.", {"Romny": "drone"}),
    # the weapon behind an address
    (
        "en",
        "",
        "Russian servicemen attacked the premises of a dairy company in the Kyrykivka community, Okhtyrka district, with two Lancet UAVs.",
        {"Kyrykivska Hromada": "drone"},
    ),
    (
        "en",
        "",
        "Russian troops shelled a farm in Novopokrovka, Chuhuiv district, and crossed the river with two drones overhead.",
        {"Novopokrovka": "artillery"},
    ),
    # a hit has the only weapon told of
    (
        "uk",
        "",
        "У ніч на вівторок безпілотники атакували Полтавщину. Влада уточнила, що ще одне влучання зафіксовано в Лубенському районі.",
        {"Poltava Oblast": "drone", "Lubny Raion": "drone"},
    ),
    (
        "uk",
        "",
        "Дрон пробив дах у Ковелі. Ракета впала в Луцьку. Є приліт по складу в Дубні.",
        {"Kovel": "drone", "Lutsk": "missile", "Dubno": "unspecified"},
    ),
    (
        "en",
        "Drone attack on Tula",
        "Drones attacked Tula overnight. A channel reported a hit on a substation in Novomoskovsk.",
        {"Tula": "drone", "Novomoskovsk": "drone"},
    ),
    (
        "en",
        "Drone attack on Tula",
        "Drones attacked Tula overnight. A commander said his pilots had hit a repair plant in Ryazan.",
        {"Tula": "drone", "Ryazan": "unspecified"},
    ),
    (
        "en",
        "",
        "Drones attacked Tula overnight. The staff also said an oil depot had been hit in Kaluga.",
        {"Tula": "drone", "Kaluga": "unspecified"},
    ),
    (
        "ru",
        "",
        "Атака беспилотников на Изюм длилась час. В посёлке Боровая Изюмского района попадание в склад.",
        {"Izium": "drone", "Borova": "drone"},
    ),
    # one of a series, a date behind the subject, other oblasts
    (
        "ru",
        "",
        "21:26 Бьют «шахедами» по Салтовскому району Харькова. Дрон упал у поликлиники в Немышлянском районе.\n\n22:31 Третий удар, теперь Киевский район Харькова.",
        {
            "Saltivskyi District (Kharkiv)": "drone",
            "Nemyshlianskyi District (Kharkiv)": "drone",
            "Kyivskyi District (Kharkiv)": "drone",
        },
    ),
    (
        "ru",
        "",
        "Дрон упал в Салтовском районе Харькова.\n\nВ сводке сказано об ударе по Изюму.",
        {"Saltivskyi District (Kharkiv)": "drone", "Izium": "unspecified"},
    ),
    (
        "en",
        "",
        "Drones of the Russian army overnight into Thursday, February 4, attacked the port of Reni.",
        {"Reni": "drone"},
    ),
    ("uk", "", "Безпілотники армії РФ у ніч на четвер, 4 лютого, атакували порт Рені.", {"Reni": "drone"}),
    (
        "en",
        "",
        "Russia fired missiles at the Lviv and Zakarpattia regions. Rescuers are at work.\n\nIn Mukachevo the blast broke windows of a plant.\n\nA drone killed two people near Kostiantynivka.",
        {
            "Lviv Oblast": "missile",
            "Zakarpattia Oblast": "missile",
            "Mukachevo": "missile",
            "Kostiantynivka": "drone",
        },
    ),
    # not so what a paragraph with a land at its head tells, or where several were told of
    (
        "ru",
        "",
        "Харьков. Беспилотник упал на стоянке.\n\nБогодуховский район. Удары пришлись на Богодухов и Валки.",
        {"Kharkiv": "drone", "Bohodukhiv": "unspecified", "Valky": "unspecified"},
    ),
    (
        "ru",
        "",
        "В Алёшках дрон догнал машину. В Каховке снаряд разорвался у подъезда.\n\nПод огнём побывали также Скадовск и Геническ.",
        {"Oleshky": "drone", "Kakhovka": "artillery", "Skadovsk": "unspecified", "Henichesk": "unspecified"},
    ),
]


@pytest.mark.parametrize(
    ("lang", "title", "text", "expected"), _STRUCK, ids=[f"{lang}: {text}" for lang, _, text, _ in _STRUCK]
)
def test_where_and_with_what(lang: str, title: str, text: str, expected: dict[str, str]) -> None:
    assert strikes(lang, text, title) == expected


_TWICE = [
    (
        "en",
        "Izium and Borova came under drone attacks and artillery shelling. In Borova, two guided bombs destroyed a music school.",
        [("combined", None, "Izium"), ("combined", None, "Borova"), ("bomb", None, "Borova")],
    ),
    ("en", "Drones and shelling hit Izium.", [("combined", None, "Izium")]),
    (
        "en",
        "Two bombs fell on Izium at noon. The second attack came at night, when three drones hit a machine plant.",
        [("bomb", None, "Izium"), ("drone", None, "Izium")],
    ),
    (
        "uk",
        "Ворог обстріляв з артилерії Нікополь і Марганець. У Марганці дрон влучив в автобус.",
        [("artillery", None, "Nikopol"), ("artillery", None, "Marhanets"), ("drone", None, "Marhanets")],
    ),
    ("uk", "Ворог атакував Нікополь дронами. Обстріл міста тривав годину.", [("drone", None, "Nikopol")]),
    (
        "ru",
        "Обстреляны Изюм и Боровая, 26 снарядов. В Боровой дрон ударил по машине.",
        [("artillery", None, "Izium"), ("artillery", None, "Borova"), ("drone", None, "Borova")],
    ),
    ("ru", "По Изюму ударили. Дрон попал в школу в Изюме.", [("drone", None, "Izium")]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), _TWICE, ids=[f"{lang}: {text}" for lang, text, _ in _TWICE])
def test_blows_with_a_weapon_each(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(told(text, "strike", lang), key=str) == sorted(expected, key=str)


_READ_OR_NOT = [
    # a verb that no list has, where an attack is told of
    (
        "uk",
        "Ворог атакував Суми. Дрони прицільно довбали підстанції у Ромнах.",
        [("unspecified", None, "Sumy"), ("drone", None, "Romny")],
    ),
    ("uk", "Ворог атакував Суми. Дрони виявили підстанцію у Ромнах.", [("unspecified", None, "Sumy")]),
    ("uk", "Дрони картографували підстанцію в Ромнах. Інженери задоволені.", []),
    (
        "ru",
        "Враг бил по Сумам. Дроны покромсали рынок в Ромнах.",
        [("unspecified", None, "Sumy"), ("drone", None, "Romny")],
    ),
    ("ru", "Дроны картографировали подстанцию в Ромнах. Инженеры довольны.", []),
    (
        "en",
        "Drones attacked Sumy. A drone mauled a substation in Romny.",
        [("drone", None, "Sumy"), ("drone", None, "Romny")],
    ),
    ("en", "Drones attacked Sumy. A drone inspected a substation in Romny.", [("drone", None, "Sumy")]),
    ("en", "Drones mapped the plant in Romny. Engineers were glad.", []),
    # explosions beside all shot down, frost
    ("uk", "У Сумах чули вибухи. Усі 12 дронів збито, влучань немає.", []),
    ("uk", "У Сумах чули вибухи. Усі 12 дронів збито, уламки впали на гараж у Сумах.", [("drone", None, "Sumy")]),
    ("ru", "Жители Полтавы слышали взрывы: работала ПВО, сбиты все шесть беспилотников.", []),
    ("en", "Explosions were heard in Poltava. All 12 drones were shot down, there were no hits.", []),
    ("ru", "Дроны атаковали Сумы. Ночью в Конотопе ударил мороз.", [("drone", None, "Sumy")]),
    ("uk", "Дрони атакували Суми. Уночі в Конотопі вдарили морози.", [("drone", None, "Sumy")]),
    # who speaks did it, and the town just struck in the land of its head
    (
        "en",
        "Drones set a refinery in Syzran ablaze. The General Staff in Kyiv said its forces had hit the processing unit.",
        [("drone", None, "Syzran")],
    ),
    (
        "en",
        "Drones struck a refinery in Syzran in the Samara region and a line in the Saratov region. Samara governor Ivan Koval said debris had fallen on a site.",
        [("drone", None, "Syzran"), ("drone", None, "Saratov Oblast")],
    ),
    (
        "ru",
        "Дроны подожгли завод в Сызрани в Самарской области. Глава администрации региона заявил, что из-за атаки дронов горит цех.",
        [("drone", None, "Syzran")],
    ),
    # the first in a long time is one of now
    (
        "uk",
        "Чернігівська область. 48 обстрілів за добу.\n\nМена. Вперше за пів року дрон упав на території заводу.",
        [("artillery", None, "Chernihiv Oblast"), ("drone", None, "Mena")],
    ),
    ("ru", "За полгода в Мене дроны убили девять человек.", []),
]


@pytest.mark.parametrize(
    ("lang", "text", "expected"), _READ_OR_NOT, ids=[f"{lang}: {text}" for lang, text, _ in _READ_OR_NOT]
)
def test_what_is_a_blow(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(told(text, "strike", lang), key=str) == sorted(expected, key=str)
