"""Who lost power, heating, water, gas or communications, in the frames that reports use."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

CASES = [
    (
        "After a drone strike Melitopol and Berdiansk were entirely dark.",
        [("power", None, "Melitopol"), ("power", None, "Berdiansk")],
    ),
    (
        "A strike left 90,000 customers in the Mykolaiv region without light. Power was restored to most of them, 310 customers in the region are still without light.",
        [("power", 90000, "Mykolaiv Oblast")],
    ),
    (
        "Drones hit Izium. Some 8,000 families were left without electricity and heating was disrupted in 90 buildings.",
        [("power", 8000, "Izium"), ("heating", 90, "Izium")],
    ),
    (
        "Drones hit Izium. Some 90 apartment blocks, six schools and a clinic were without heating.",
        [("heating", 90, "Izium"), ("heating", 6, "Izium")],
    ),
    (
        "Drones killed a man in Izium and knocked out the water supply of Balakliia.",
        [("water", None, "Balakliia")],
    ),
    (
        "Missiles struck two substations in the Lubny district, plunging 17 villages into darkness.",
        [("power", 17, "Lubny Raion")],
    ),
    (
        "Missiles struck a plant in the Haisyn district. Supply was cut to 31 settlements.",
        [("power", 31, "Haisyn Raion")],
    ),
    ("Crews waited to enter Komyshany, where nine streets are dark after shelling.", [("power", None, "Komyshany")]),
    ("After a drone attack power was restored to 1,100 of the 1,600 homes cut off in Romny.", []),
    ("After shelling 870 households in Komyshuvakha lack electricity.", [("power", 870, "Komyshuvakha")]),
    ("Power returned to all 61,000 consumers in Romny who had been cut off by a missile strike.", []),
    (
        "A missile hit a plant in the Slobidskyi district of Kharkiv. 9,000 customers in three districts sat without light.",
        [("power", 9000, "Kharkiv")],
    ),
    ("Debris fell on Romny. Some streets were without light until morning.", []),
    ("Drones attacked Romny, cutting a power line; repairs are under way.", []),
    (
        "Missiles hit Sumy. The city's water and heating supply has come to a stop.",
        [("water", None, "Sumy"), ("heating", None, "Sumy")],
    ),
    (
        "Due to the shelling and the hourly outage schedules 523,000 subscribers in the Lviv region were left without electricity.",
        [("power", 523000, "Lviv Oblast")],
    ),
    (
        "Shelling left nine villages of the Nikopol district without water, that is 6,000 people.",
        [("water", 9, "Nikopol Raion"), ("water", 6000, "Nikopol Raion")],
    ),
    (
        "After drone strikes in the Dnipropetrovsk region 15,000 people are without light, and two boiler houses of Kryvyi Rih stopped.",
        [("power", 15000, "Dnipropetrovsk Oblast")],
    ),
    (
        "A strike left 9,000 customers in the Sumy region without light. Engineers said that 9,000 customers in Konotop had no power.",
        [("power", 9000, "Konotop")],
    ),
    (
        "Drones struck Sumy and left it without power. By noon 31,000 customers in Sumy were still without light.",
        [("power", 31000, "Sumy")],
    ),
    (
        "After strikes six villages of the Chuhuiv district (about 2,100 customers) and four of the Izium district (some 340) have no power.",
        [("power", 6, "Chuhuiv Raion"), ("power", 2100, "Chuhuiv Raion"), ("power", 340, "Izium Raion")],
    ),
    (
        "After a drone attack part of the Sumy region has no electricity, heat and water are being restored for 9,000 residents.",
        [("power", None, "Sumy Oblast")],
    ),
    (
        "Strikes on the Odesa region left 81,000 people in 37 settlements without electricity, with the most difficult situation in Kiliia.",
        [("power", 81000, "Odesa Oblast"), ("power", 37, "Odesa Oblast")],
    ),
    (
        "Missiles struck the grid. Kherson and part of the Mykolaiv region are without electricity.",
        [("power", None, "Kherson"), ("power", None, "Mykolaiv Oblast")],
    ),
    (
        "A missile strike left 3,000 customers in Sumy and the Sumy region without light.",
        [("power", 3000, "Sumy, Sumy Oblast")],
    ),
    ("Missiles hit Poltava. About 70 percent of the city had no running water.", [("water", 70, "Poltava")]),
    ("Drones plunged Chernihiv into darkness.", [("power", None, "Chernihiv")]),
    (
        "Drones hit a substation. 10 settlements in the Nizhyn district and 16 in the Pryluky district were left without power.",
        [("power", 10, "Nizhyn Raion"), ("power", 16, "Pryluky Raion")],
    ),
    (
        "After a drone attack on Konotop 9,200 of the town's 33,000 customers are still without light.",
        [("power", 9200, "Konotop")],
    ),
    (
        "Trostianets, a town of 19,000 people, lost electricity, water and mobile communications after drones hit it.",
        [("power", None, "Trostianets"), ("water", None, "Trostianets"), ("communications", None, "Trostianets")],
    ),
    (
        "Around 6,000 apartment buildings in Kyiv, or half of the city's high-rises, were left without heating after a Russian barrage.",
        [("heating", 6000, "Kyiv")],
    ),
    ("Shells hit Antonivka, cutting off gas to 640 subscribers.", [("gas", 640, "Antonivka")]),
    (
        "A missile strike hit Kryvyi Rih. Some 12,000 subscribers in two districts of the city were also disconnected.",
        [("power", 12000, "Kryvyi Rih")],
    ),
    ("Drones slammed into Poltava. Heating to 18 blocks had to be shut off.", [("heating", 18, "Poltava")]),
    (
        "Due to hostile shelling:\nKharkiv – 18,400 customers without electricity;\nChuhuiv district – 7,912 customers.",
        [("power", 18400, "Kharkiv"), ("power", 7912, "Chuhuiv Raion")],
    ),
    (
        "Taps ran dry in Kryvyi Rih after drones struck, and 12 villages in the Nikopol district were cut off from the grid.",
        [("water", None, "Kryvyi Rih"), ("power", 12, "Nikopol Raion")],
    ),
    (
        "Rocket fire cut power and water in Lozova. About 7,700 people were affected.",
        [("power", 7700, "Lozova"), ("water", 7700, "Lozova")],
    ),
    (
        "Drones cut power in Lozova. The governor of the Kharkiv region put the number of homes affected at 8,600.",
        [("power", None, "Lozova"), ("power", 8600, "Kharkiv Oblast")],
    ),
    (
        "Drones hit the grid. In Lozova, home to the depot's 900 workers, power failed: 24,000 residents were affected.",
        [("power", 24000, "Lozova")],
    ),
    ("After a drone strike one in four households of Lozova had cold radiators.", [("heating", 25, "Lozova")]),
    ("The missile strike stopped the pumps, leaving 90 buildings in Lozova cold.", [("heating", 90, "Lozova")]),
    (
        "After a missile strike 260 blocks in Lozova were without heat, and water pressure was low.",
        [("heating", 260, "Lozova")],
    ),
    (
        "After drone attacks 4,150 households and 210 businesses in the Romny district lost electricity.",
        [("power", 4150, "Romny Raion"), ("power", 210, "Romny Raion")],
    ),
    (
        "Missiles hit Lozova. It had no heating after its boiler house lost power.",
        [("heating", None, "Lozova")],
    ),
    (
        "A strike left Luhansk and 21 villages around it without power, said the head of the occupied Luhansk region.",
        [("power", 21, "Luhansk")],
    ),
    (
        "After a missile strike, in Slavutych, a town that houses workers of the Chornobyl plant, power was off.",
        [("power", None, "Slavutych")],
    ),
    (
        "After a missile strike 3,100 customers are cut off in the Romny district, and in Romny itself trams stopped.",
        [("power", 3100, "Romny Raion")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_outages(text, expected):
    assert sorted(told(text, "outage"), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Snow and strong winds left 312 settlements in the Lviv region without power.",
        "Drones hit Nikopol. A gas pipe and two power lines were cut.",
        "Drones hit Nikopol. Traffic was halted, and 40 residents were affected by smoke.",
        "Drones hit Nikopol. In the Lubny district 4,000 customers lost power because of ice on the lines.",
        "Some 140 apartment blocks in Lviv are without heating because of unpaid debts.",
        "Hourly outages will apply in the Kyiv region on Tuesday from 07:00 to 22:00.",
    ],
)
def test_what_is_no_outage(text):
    assert told(text, "outage") == []


def test_another_count_has_a_place_of_its_own():
    text = "Через удар на Одещині без світла 96 тисяч родин, ще 14,3 тисячі – на Миколаївщині."
    assert told(text, "outage", "uk") == [
        ("power", 96000, "Odesa Oblast"),
        ("power", 14300, "Mykolaiv Oblast"),
    ]


def test_a_dash_ties_each_count_to_its_place():
    text = "Через обстріли без світла 1,5 тис. споживачів - на Чернігівщині, 2840 - у Херсоні та 25,8 тис. - у Херсонській області."
    assert told(text, "outage", "uk") == [
        ("power", 1500, "Chernihiv Oblast"),
        ("power", 2840, "Kherson"),
        ("power", 25800, "Kherson Oblast"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Power in Nizhyn will be restored by evening.", []),
        ("en", "Engineers will reconnect Nizhyn to electricity by evening.", []),
        ("en", "Heating has resumed in Pavlohrad.", [("heating", "restored")]),
        ("uk", "Світло в Ніжині повернуть до ранку.", []),
        ("uk", "Без води в Ніжині 900 осель, подачу буде відновлено до обіду.", [("water", "reported")]),
        ("uk", "Теплопостачання в Павлограді поновили.", [("heating", "restored")]),
        ("uk", "У Ніжині немає ні світла, ні газу.", [("gas", "reported"), ("power", "reported")]),
        ("ru", "Энергоснабжение в Нежине будет восстановлено до вечера.", []),
        ("ru", "Без света в Нежине 900 домов, их подключат к вечеру.", [("power", "reported")]),
        ("ru", "Подача воды в Нежине возобновлена.", [("water", "restored")]),
        ("ru", "Враг возобновил удары по Нежину, без света 900 домов.", [("power", "reported")]),
    ],
)
def test_a_promise_is_no_return(lang, text, expected):
    opening = {"en": "Drones struck Kyiv.", "uk": "Дрони вдарили по Києву.", "ru": "Дроны ударили по Киеву."}[lang]
    outages = [c for c in record_of(f"{opening} {text}", lang).claims if c.kind == "outage"]
    assert sorted((c.measure, c.status) for c in outages) == expected


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        (
            "en",
            "After a drone attack on Sumy 800 homes in Okhtyrka and Lebedyn were without power.",
            {"Okhtyrka, Lebedyn"},
        ),
        ("uk", "Після атаки дронів на Суми без води залишилися Лебедин і Охтирка.", {"Lebedyn", "Okhtyrka"}),
        ("ru", "После атаки дронов на Сумы без связи остались Ахтырка и Лебедин.", {"Okhtyrka", "Lebedyn"}),
        ("ru", "После удара по Херсону без света 800 домов, погибли двое в Антоновке.", {"Kherson"}),
        ("uk", "Через атаку на Одесу без світла 20 тисяч родин.", {"Odesa"}),
        ("ru", "Удар по Сумам. Отключены котельные, 58 домов без тепла.", {"Sumy"}),
    ],
)
def test_an_attack_as_the_cause_is_not_where_supply_failed(lang, text, places):
    assert {place for _, _, place in told(text, "outage", lang)} == places


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Без света в Нежине 900 домов, к полудню подача полностью восстановлена.", {"restored"}),
        (
            "Обломки упали на линию под Нежином, света лишились 900 домов. Сейчас все они снова подключены.",
            {"restored"},
        ),
        ("В Нежине без света 900 домов. Энергоснабжение восстановлено в полном объёме.", {"restored"}),
        ("В Нежине без света 900 домов. Подача воды в Прилуках полностью восстановлена.", {"reported", "restored"}),
        ("В Нежине без света 900 домов, все они просят о помощи.", {"reported"}),
        ("В Нежине без света 900 домов. К обеду подключены все потребители.", {"restored"}),
        (
            "В Нежине без света 900 домов. К вечеру электроснабжение восстановлено для 400 семей.",
            {"reported", "restored"},
        ),
        ("В Нежине без света 900 домов. К вечеру электроснабжение восстановлено всем 900 домам.", {"restored"}),
    ],
)
def test_what_is_all_back_is_restored(text, statuses):
    outages = [c for c in record_of(f"Дроны ударили по Нежину. {text}", "ru").claims if c.kind == "outage"]
    assert {c.status for c in outages} == statuses


def test_a_village_in_doubt_leaves_the_others_their_outage():
    text = "После удара дронов обесточены сёла Вымыслово и Черкасское Поречное."
    assert told(text, "outage", "ru") == [("power", None, "Cherkasskoye Porechnoye")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "«Полтаваоблэнерго» сообщает о 23 тысячах отключённых абонентов.", [("power", 23000, "Poltava Oblast")]),
        (
            "uk",
            "У «Чернігівобленерго» кажуть: знеструмлено 23 тисячі абонентів.",
            [("power", 23000, "Chernihiv Oblast")],
        ),
        ("en", "Kharkivoblenergo said 23,000 customers lost power.", [("power", 23000, "Kharkiv Oblast")]),
        ("ru", "«Сумыоблэнерго»: без света 900 домов в Лебедине.", [("power", 900, "Lebedyn")]),
        ("ru", "Ракета попала в Лебедин. Обесточены 900 абонентов «Сумыоблэнерго».", [("power", 900, "Lebedyn")]),
        ("ru", "Ещё 12 тысяч семей в Одесской области ждут ремонта.", [("power", 12000, "Odesa Oblast")]),
        ("ru", "Отключения коснулись Ахтырки и Лебедина.", [("power", None, "Okhtyrka"), ("power", None, "Lebedyn")]),
    ],
)
def test_a_grid_company_speaks_for_its_oblast(lang, text, expected):
    opening = {
        "en": "Drones struck a substation.",
        "uk": "Дрони вдарили по підстанції.",
        "ru": "Дроны ударили по подстанции.",
    }
    assert told(f"{opening[lang]} {text}", "outage", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "Без света остались:\n– г. Ромны;\n– Лебедин (частично);\n– 9 сёл Ахтырского района.",
            [("power", None, "Romny"), ("power", None, "Lebedyn"), ("power", 9, "Okhtyrka Raion")],
        ),
        (
            "uk",
            "Без води:\n• Ромни – повністю\n• Лебедин і 9 сіл\n• селище Недригайлів",
            [("water", None, "Romny"), ("water", None, "Lebedyn"), ("water", 9, ""), ("water", None, "Nedryhailiv")],
        ),
        (
            "en",
            "Without power:\n1. Romny\n2. the village of Nedryhailiv",
            [("power", None, "Romny"), ("power", None, "Nedryhailiv")],
        ),
        ("ru", "Без света: – Ромны; – Лебедин.", [("power", None, "Romny"), ("power", None, "Lebedyn")]),
        (
            "ru",
            "Обесточены города Ромны, Лебедин и 9 сёл.",
            [("power", None, "Romny"), ("power", None, "Lebedyn"), ("power", 9, "")],
        ),
    ],
)
def test_a_list_of_places_lost_what_its_heading_says(lang, text, expected):
    opening = {
        "en": "Drones hit a substation.",
        "uk": "Дрони вдарили по підстанції.",
        "ru": "Дроны ударили по подстанции.",
    }
    assert told(f"{opening[lang]} {text}", "outage", lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("обесточены 7 тысяч абонентов областного центра, ещё 900 – в Ромнах", [(7000, "Sumy"), (900, "Romny")]),
        ("свет пропал у 7 тысяч абонентов областного центра и у 900 в Ромнах", [(7000, "Sumy"), (900, "Romny")]),
        ("без света 7 тысяч абонентов Лебедина и 900 абонентов в Ромнах", [(7000, "Lebedyn"), (900, "Romny")]),
    ],
)
def test_two_counts_have_their_places_right_behind(text, expected):
    found = told(f"После удара дронов в Сумской области {text}.", "outage", "ru")
    assert [(number, place) for _, number, place in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Без света в 12 сёлах 900 абонентов.", [("power", 12, "Sumy Oblast"), ("power", 900, "Sumy Oblast")]),
        ("Без света остаются 34 тысячи абонентов.", [("power", 34000, "Sumy Oblast")]),
    ],
)
def test_who_lives_where_it_is_dark_is_counted_too(text, expected):
    assert told(f"Дроны ударили по Сумской области. {text}", "outage", "ru") == expected


def test_cities_counted_are_those_named_before():
    text = "После атаки на Одессу и Черноморск без света в двух городах остаются 34 тысячи абонентов."
    assert told(text, "outage", "ru") == [("power", 34000, "Odesa, Chornomorsk")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("В Измаиле свет вернули 4 тысячам семей, ещё 12 тысяч ждут ремонта.", "Izmail"),
        ("В Измаиле свет восстановлен для 4 тысяч семей, без света ещё 900.", "Izmail"),
        ("В Ромнах свет вернули 4 тысячам семей, ещё 900 ждут ремонта.", "Sumy Oblast"),
    ],
)
def test_those_still_cut_off_are_where_the_others_have_it_back(text, place):
    text = f"Войска РФ ударили дронами по энергетике Сумской области. {text}"
    assert [where for _, _, where in told(text, "outage", "ru")] == [place]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "После удара без света: Одесская область — 84 тыс., Полтавская — 12 тыс., Сумская — 30 тыс., Киевская — 5.",
            [
                ("power", 84000, "Odesa Oblast"),
                ("power", 12000, "Poltava Oblast"),
                ("power", 30000, "Sumy Oblast"),
                ("power", 5, "Kyiv Oblast"),
            ],
        ),
        (
            "Из-за обстрелов обесточены: Ромны — 14 тысяч, Лебедин — 900.",
            [("power", 14000, "Romny"), ("power", 900, "Lebedyn")],
        ),
        (
            "Из-за обстрелов больше всего обесточенных в Ромнах — 6 тысяч, в Лебедине — 900.",
            [("power", 6000, "Romny"), ("power", 900, "Lebedyn")],
        ),
    ],
)
def test_a_row_of_counts_goes_on_to_its_end(text, expected):
    assert told(text, "outage", "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Света не имеют 900 абонентов Ромен.", [("power", 900, "Romny")]),
        (
            "В Ромнах атакована подстанция, напряжение пропало во всём Роменском районе.",
            [("power", None, "Romny Raion")],
        ),
        ("Без света Ромны. Мэр говорит о 900 семьях.", [("power", 900, "Romny")]),
        ("Двоих в Ромнах найти не могут, связь с ними пропала.", []),
        ("В декабре Ромны сутки жили без тепла.", []),
    ],
)
def test_who_has_none_and_what_is_none(text, expected):
    assert told(f"Дроны ударили по области. {text}", "outage", "ru") == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "Без газа остаются Ромны, часть Лебедина (1 200 абонентов) и посёлок Недригайлов.",
            [("gas", None, "Romny"), ("gas", None, "Nedryhailiv"), ("gas", 1200, "Lebedyn")],
        ),
        (
            "uk",
            "Знеструмлено Ромни (900 абонентів), Лебедин та Недригайлів (12 тис. абонентів).",
            [("power", None, "Lebedyn"), ("power", 900, "Romny"), ("power", 12000, "Nedryhailiv")],
        ),
        ("ru", "Обесточены Ромны и Лебедин (9 тыс. абонентов).", [("power", 9000, "Romny, Lebedyn")]),
    ],
)
def test_a_count_in_brackets_is_of_the_place_before_them(lang, text, expected):
    opening = {"uk": "Дрони вдарили по підстанції.", "ru": "Дроны ударили по подстанции."}[lang]
    assert told(f"{opening} {text}", "outage", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "В Одесской обесточены 33 тысячи клиентов, в Черкасской – 12 тысяч, в Сумской и Киевской тихо.",
            [("power", 33000, "Odesa Oblast"), ("power", 12000, "Cherkasy Oblast")],
        ),
        (
            "uk",
            "В Одеській знеструмлено 33 тисячі клієнтів, у Черкаській – 12 тисяч.",
            [("power", 33000, "Odesa Oblast"), ("power", 12000, "Cherkasy Oblast")],
        ),
        ("ru", "Ромны: в 512 домах стынут батареи, город без воды.", [("water", None, "Romny")]),
        ("ru", "В Ромнах без света 1 700 домов, без газа – 300.", [("power", 1700, "Romny"), ("gas", 300, "Romny")]),
        (
            "ru",
            "В Роменском районе без света 900 человек в 18 сёлах. Позже уточнили: обесточены 2 тысячи.",
            [("power", 18, "Romny Raion"), ("power", 2000, "Romny Raion")],
        ),
    ],
)
def test_regions_without_their_word_and_counts_of_their_clause(lang, text, expected):
    opening = {"uk": "Дрони вдарили по підстанціях.", "ru": "Дроны ударили по подстанциям."}[lang]
    assert told(f"{opening} {text}", "outage", lang) == expected


def test_a_district_that_shares_its_word_is_no_address():
    text = "Ракеты ударили по Белгороду. Без света Белгород, Белгородский и Шебекинский округа – 60 тысяч человек."
    places = "Belgorod, Belgorodsky District, Shebekinsky District"
    assert told(text, "outage", "ru") == [("power", 60000, places)]


def test_light_that_did_not_go_out_is_no_outage():
    assert told("В Харькове дроны повредили подстанцию. В Чугуеве и Мерефе свет не пропадал.", "outage", "ru") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Drones hit Odesa. Crews have started restoring electricity in Odesa."),
        ("en", "Drones hit Odesa. The restoration of power in Odesa has begun."),
        ("en", "Drones hit Odesa. We are doing everything to restore heat in Odesa."),
        ("uk", "Росіяни вдарили по Одесі. Служби вже приступили до відновлення електропостачання в Одесі."),
        ("ru", "Россияне ударили по Одессе. Службы уже приступили к возобновлению электроснабжения в Одессе."),
    ],
)
def test_what_is_only_begun_is_not_restored(lang, text):
    statuses = {claim.status for claim in record_of(text, lang).claims if claim.kind == "outage"}
    assert "restored" not in statuses


@pytest.mark.parametrize(
    ("lang", "text", "best"),
    [
        ("en", "After a strike five and a half thousand homes in Sumy lost power.", 5_500),
        ("en", "After a strike a million and a half people in Sumy lost power.", 1_500_000),
        ("uk", "Після удару без світла шість з половиною тисяч абонентів у Ромнах.", 6_500),
        ("ru", "После удара без света остались шесть с половиной тысяч абонентов в Ромнах.", 6_500),
        ("ru", "После удара без света остались 6 с половиной тысяч абонентов в Ромнах.", 6_500),
    ],
)
def test_a_half_more_is_of_the_number_before_it(lang, text, best):
    assert [number for _, number, _ in told(text, "outage", lang)] == [best]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Из-за падения дрона на ЛЭП без света были 3 тыс. жителей Клинцов, подача уже восстановлена.", "restored"),
        ("Дрон попал в ЛЭП, света не было у 6,4 тыс. жителей Бурыни, сейчас он есть везде.", "restored"),
        ("Дрон попал в ЛЭП. Без света остались 900 домов в Сумах, в Ромнах подачу восстановили.", "reported"),
    ],
)
def test_those_whose_place_stands_behind_them_are_back(text: str, status: str) -> None:
    counted = [claim for claim in record_of(text, "ru").claims if claim.kind == "outage" and claim.quantity]
    assert [claim.status for claim in counted] == [status]


def test_the_share_of_those_affected_that_has_power_back_is_restored():
    text = "Drones hit Sumy. 84% of subscribers affected by the attack have had power restored."
    (back,) = [claim for claim in record_of(text, "en").claims if claim.kind == "outage"]
    assert (back.status, back.quantity.best, back.quantity.unit) == ("restored", 84, "percent")
