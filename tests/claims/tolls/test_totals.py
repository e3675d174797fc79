"""What a region, a town or a sentence before says of what is told without a place: totals, the worst hit, roundups."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        pytest.param(
            "en",
            "Russia hit Sumy with missiles and sent drones against a port, wounding 31. In Sumy 19 people were wounded. In"
            " Izmail, 12 were hurt.",
            "casualty",
            [("injured", 19, "Sumy"), ("injured", 12, "Izmail")],
            id="a lead that names one of two places",
        ),
        pytest.param(
            "en",
            "Drones wounded 31 people in Sumy. In Izmail, 12 were hurt.",
            "casualty",
            [("injured", 31, "Sumy"), ("injured", 12, "Izmail")],
            id="a toll of its own beside another's",
        ),
        pytest.param(
            "en",
            "Drone strikes on Kharkiv and Sumy left three people dead. In Kharkiv's Saltivskyi district, two were killed. In"
            " the Sumy region, a man was killed near Bilopillia.",
            "casualty",
            [("killed", 2, "Saltivskyi District (Kharkiv)"), ("killed", 1, "Bilopillia")],
            id="a lead that names a region by its seat",
        ),
        pytest.param(
            "uk",
            "Безпілотники атакували Чернігівщину. Найтяжчі наслідки – у Сновську, повідомили в Чернігівській ОВА."
            "\n\nДрони влучили в ліцей. Поранення дістали четверо людей.",
            "casualty",
            [("injured", 4, "Snovsk")],
            id="what follows is of the place with the worst of it",
        ),
        pytest.param(
            "uk",
            "Безпілотники атакували Чернігівщину. Найтяжчі наслідки – у Сновську.\n\nДрони влучили в ліцей.",
            "strike",
            [("drone", None, "Chernihiv Oblast"), ("drone", None, "Snovsk")],
            id="the strike told next as well",
        ),
        pytest.param(
            "uk",
            "Ворог бив дронами по Полтавщині. Найбільше дісталося Лубнам: згорів склад. Ще двох робітників поранено.",
            "casualty",
            [("injured", 2, "Lubny")],
            id="the worst hit is not named in passing",
        ),
        pytest.param(
            "uk",
            "Дрони атакували Полтавщину. Найбільше поранених – у Лубнах. За добу в області загинули двоє людей.",
            "casualty",
            [("killed", 2, "Poltava Oblast")],
            id="most of a count is not the worst hit",
        ),
        pytest.param(
            "ru",
            "Дроны атаковали Черниговскую область. Сильнее всего пострадал Сновск.\n\nРанены четыре человека.",
            "casualty",
            [("injured", 4, "Snovsk")],
            id="the same in Russian",
        ),
        pytest.param(
            "en",
            "Drones attacked the Chernihiv region. The heaviest damage was in Snovsk.\n\nFour people were wounded.",
            "casualty",
            [("injured", 4, "Snovsk")],
            id="the same in English",
        ),
        pytest.param(
            "en",
            "Drones attacked the Chernihiv region. Worst hit were Snovsk and Nizhyn.\n\nFour people were wounded.",
            "casualty",
            [("injured", 4, "")],
            id="a toll after two such towns is in neither alone",
        ),
    ],
)
def test_what_follows_the_worst_hit_place_is_told_of_it(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        pytest.param(
            "en",
            "Drones were shot down over Samara, Syzran and Togliatti and debris had fallen on a factory, Samara region "
            "Governor Vyacheslav Fedorishchev said.",
            "strike",
            [("drone", None, "Samara Oblast")],
            id="debris of drones brought down over a row of towns is in none of them",
        ),
        pytest.param(
            "ru",
            "БПЛА сбили над Самарой, Сызранью и Тольятти, обломки упали на завод, сообщил губернатор Самарской области "
            "Вячеслав Федорищев.",
            "strike",
            [("drone", None, "Samara Oblast")],
            id="nor in Russian",
        ),
        pytest.param(
            "en",
            "Drones were shot down over Taganrog and debris fell on a school roof.",
            "strike",
            [("drone", None, "Taganrog")],
            id="but over one town it is",
        ),
        pytest.param(
            "en",
            "Drones hit a depot in Syzran. Engels is home to a base from which bombers take off for strikes on Ukraine.",
            "strike",
            [("drone", None, "Syzran")],
            id="where bombers take off for strikes was not struck",
        ),
        pytest.param(
            "en",
            "The plant in Yelabuga makes drones used in strikes on Ukraine. A drone hit a dormitory in Yelabuga.",
            "strike",
            [("drone", None, "Yelabuga")],
            id="what drones are made for is no strike, and no history either",
        ),
        pytest.param(
            "uk",
            "Вибухи лунали в небі над Луцьком, працювала ППО. Падіння уламків не фіксували. Дрон влучив у школу в Ковелі.",
            "strike",
            [("drone", None, "Kovel")],
            id="explosions in the sky are no strike on the town below",
        ),
        pytest.param(
            "ru",
            "Взрывы прогремели в небе над Луцком. Падения обломков не зафиксировали. Дрон попал в школу в Ковеле.",
            "strike",
            [("drone", None, "Kovel")],
            id="the same in Russian",
        ),
        pytest.param(
            "en",
            "Explosions were heard in the sky over Lutsk. A drone hit a school in Kovel.",
            "strike",
            [("drone", None, "Kovel")],
            id="the same in English",
        ),
        pytest.param(
            "uk",
            "Після вибуху в небі над Луцьком уламки дрона впали на дах школи.",
            "strike",
            [("drone", None, "Lutsk")],
            id="but what fell from it is one",
        ),
        pytest.param(
            "uk",
            "Дрони вночі вдарили по складу в Ковелі. Пожежа на заводі в Луцьку, про яку писали раніше, згасла.",
            "damage",
            [("industry", None, "Kovel")],
            id="what was written of before is not new",
        ),
        pytest.param(
            "uk",
            "Дрони атакували станцію в Ковелі. Уночі спалахнула підстанція, на вокзалі затримують 12 поїздів.",
            "damage",
            [("rail", None, "Kovel"), ("energy", None, "Kovel")],
            id="trains that are late are not burning",
        ),
        pytest.param(
            "uk",
            "Дрони атакували Ковель. Без світла лишилися 900 квартир.",
            "outage",
            [("power", 900, "Kovel")],
            id="dwellings without light",
        ),
    ],
)
def test_what_is_said_beside_a_strike(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("lang", "text", "rows"),
    [
        pytest.param(
            "uk",
            "Під ударами були 14 населених пунктів Сумської області. У Білопіллі дрон поранив двірника.\n\n"
            "У Ворожбі поранено водія.\n\nПошкоджено 9 будинків та дві автівки.",
            [("residential", 9, "Sumy Oblast"), ("transport", 2, "Sumy Oblast")],
            id="what closes the day of a region is the region's",
        ),
        pytest.param(
            "ru",
            "Под ударами были 14 населенных пунктов Сумской области. В Белополье дрон ранил дворника.\n\n"
            "В Ворожбе ранен водитель.\n\nПовреждены 9 домов.",
            [("residential", 9, "Sumy Oblast")],
            id="the same in Russian",
        ),
        pytest.param(
            "en",
            "Russia shelled 14 settlements in the Sumy region. In Bilopillia, a drone wounded a janitor.\n\n"
            "In Vorozhba, a driver was wounded.\n\nNine houses were damaged.",
            [("residential", 9, "Sumy Oblast")],
            id="the same in English",
        ),
        pytest.param(
            "uk",
            "Під ударами були 14 населених пунктів Сумської області.\n\n"
            "У Ворожбі дрон поранив водія.\n\nПошкоджено 9 будинків.",
            [("residential", 9, "Vorozhba")],
            id="one town alone is gone on about",
        ),
        pytest.param(
            "uk",
            "Під ударами були 14 населених пунктів Сумської області. У Білопіллі поранено двірника.\n\n"
            "У Ворожбі дрон поранив водія. Пошкоджено 9 будинків.",
            [("residential", 9, "Vorozhba")],
            id="in the same paragraph it is the town's",
        ),
    ],
)
def test_what_opens_a_paragraph_of_a_regions_day_is_not_the_last_towns(lang, text, rows):
    assert told(text, "damage", lang) == rows


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Вибухи чули в небі над Луцьком, Ковелем та Рожищем. Дрон влучив у школу в Сарнах."),
        ("ru", "Взрывы слышали в небе над Луцком, Ковелем и Рожищем. Дрон попал в школу в Сарнах."),
        ("en", "Explosions were heard in the sky over Lutsk, Kovel and Rozhyshche. A drone hit a school in Sarny."),
    ],
)
def test_towns_below_an_explosion_in_the_sky_are_context(lang, text):
    record = record_of(text, lang)
    assert [toponym.role for toponym in record.toponyms] == ["context", "context", "context", "event"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(
            "Дрони атакували Ковель. На жаль, є жертви: загинув сторож.",
            [("killed", 1, "Kovel")],
            id="victims of whom the next words tell are counted once",
        ),
        pytest.param(
            "Дрони атакували Луцьк і Ковель. У Луцьку є загиблі, у Ковелі загинув сторож.",
            [("killed", None, "Lutsk"), ("killed", 1, "Kovel")],
            id="those of another town stand for themselves",
        ),
        pytest.param(
            "Ракета влучила в дім у Ковелі. Загинули батько, мати й їхній син-школяр.",
            [("killed", 3, "Kovel")],
            id="a son with his trade is a person",
        ),
    ],
)
def test_who_is_told_of_in_the_next_words(text, rows):
    assert told(text, "casualty", "uk") == rows


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        pytest.param(
            "У Лубнах від влучання ракети загинули п'ятеро людей. Спершу йшлося про трьох загиблих, згодом з-під завалів "
            "підняли тіла подружжя.",
            "casualty",
            [("killed", 5, "Lubny")],
            id="bodies by which a toll grew are in the toll told before",
        ),
        pytest.param(
            "Дрони атакували Суми, двоє поранених.\n\nТростянець: після влучання в підстанцію все місто без світла.",
            "outage",
            [("power", None, "Trostianets")],
            id="the city of a line is the town that opens it",
        ),
        pytest.param(
            "Дрони відпрацювали по складу в Ізюмі та по підстанції в Чугуєві.",
            "strike",
            [("drone", None, "Izium"), ("drone", None, "Chuhuiv")],
            id="drones that did their work on two things in two towns",
        ),
        pytest.param(
            "Під час навчань рятувальники відпрацювали дії після удару дронів по складу в Ізюмі.",
            "strike",
            [],
            id="what rescuers practised",
        ),
    ],
)
def test_ukrainian_reports_that_say_more_of_what_was_told(text, kind, rows):
    assert told(text, kind, "uk") == rows


@pytest.mark.parametrize(
    ("lang", "text", "rows"),
    [
        pytest.param(
            "uk",
            "Через удар 90 тисяч споживачів Полтавської та Сумської областей без світла. Найбільше – на Сумщині, 52 тисячі.",
            [("power", 90000, "Poltava Oblast, Sumy Oblast"), ("power", 52000, "Sumy Oblast")],
            id="where the most of them are",
        ),
        pytest.param(
            "ru",
            "После удара 90 тысяч потребителей Полтавской и Сумской областей без света. Из них в Сумской области — 52 тысячи.",
            [("power", 90000, "Poltava Oblast, Sumy Oblast"), ("power", 52000, "Sumy Oblast")],
            id="the same in Russian",
        ),
        pytest.param(
            "en",
            "After a strike, 90,000 customers in the Poltava and Sumy regions lost power. Most of them, 52,000, are in the Sumy region.",
            [("power", 90000, "Poltava Oblast, Sumy Oblast"), ("power", 52000, "Sumy Oblast")],
            id="the same in English",
        ),
        pytest.param(
            "uk",
            "Через удар 90 тисяч споживачів Полтавської та Сумської областей без світла. На Сумщині працюють 520 бригад.",
            [("power", 90000, "Poltava Oblast, Sumy Oblast")],
            id="crews are no part of those without light",
        ),
    ],
)
def test_a_place_and_a_count_after_an_outage_are_a_part_of_it(lang, text, rows):
    assert told(text, "outage", lang) == rows


def test_parts_are_of_the_toll_that_they_add_up_to():
    text = "Shelling left four killed and nine wounded in the Sumy region: two in Hlukhiv and two in Shostka."
    killed = [(number, place) for measure, number, place in told(text, "casualty") if measure == "killed"]
    assert killed == [(2, "Hlukhiv"), (2, "Shostka")]
    text = "Shelling left four killed and nine wounded in the Sumy region: six in Hlukhiv and three in Shostka."
    hurt = [(number, place) for measure, number, place in told(text, "casualty") if measure == "injured"]
    assert hurt == [(6, "Hlukhiv"), (3, "Shostka")]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "Погиб один человек, семеро ранены при обстреле Никополя.\n\nВ Никопольском районе погиб слесарь. Семеро пострадали.",
            [("killed", 1, "Nikopol"), ("injured", 7, "Nikopol")],
        ),
        (
            "Погиб один человек, семеро ранены при обстреле Никополя.\n\nВ Синельниковском районе погиб слесарь. Семеро ранены.",
            [
                ("killed", 1, "Nikopol"),
                ("injured", 7, "Nikopol"),
                ("killed", 1, "Synelnykove Raion"),
                ("injured", 7, "Synelnykove Raion"),
            ],
        ),
    ],
)
def test_a_toll_told_again_of_the_district_is_one(text, tolls):
    assert told(text, "casualty", "ru") == tolls


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "A woman was hurt by a drone in Sumy.\n\nMore than 15,000 civilians have been killed since Russia's full-scale"
                " invasion in February 2022, according to the United Nations."
            ),
        ),
        (
            "uk",
            (
                "У Сумах дрон поранив жінку.\n\nЗа даними ООН, від початку повномасштабного вторгнення загинули понад 15 тисяч"
                " цивільних."
            ),
        ),
    ],
)
def test_a_total_of_the_war_is_in_no_town_told_of_before(lang, text):
    claims = record_of(text, lang).claims
    totals = [c for c in claims if c.kind == "casualty" and c.scope == "cumulative" and c.quantity is not None]
    assert [(c.quantity.best, c.places) for c in totals if c.quantity is not None] == [(15000, ())]


_NEAR_KUPIANSK = "Two killed in drone attack near Kupiansk\n\n"


@pytest.mark.parametrize(
    ("text", "tolls", "strikes"),
    [
        pytest.param(
            _NEAR_KUPIANSK
            + "A Russian FPV drone hit a car near the village of Petropavlivka on Tuesday. Two people were killed.",
            [(2, ["Petropavlivka"])],
            ["Petropavlivka"],
            id="a village near the town",
        ),
        pytest.param(
            _NEAR_KUPIANSK
            + "A Russian FPV drone hit a car on the road between Kupiansk and Shevchenkove. Two people were killed.",
            [(2, ["between Kupiansk and Shevchenkove"])],
            ["between Kupiansk and Shevchenkove"],
            id="a road from the town",
        ),
        pytest.param(
            _NEAR_KUPIANSK + "Drones hit Poltava on Tuesday. Two people were killed there.",
            [(2, ["Kupiansk"]), (2, ["Poltava"])],
            ["Kupiansk", "Poltava"],
            id="a city far away",
        ),
        pytest.param(
            "Two people were killed by a drone near Kupiansk on Tuesday. A drone hit Petropavlivka. Two people were killed"
            " in Petropavlivka.",
            [(2, ["Kupiansk"]), (2, ["Petropavlivka"])],
            ["Kupiansk", "Petropavlivka"],
            id="no heading",
        ),
    ],
)
def test_a_heading_that_gives_its_place_by_a_town_near(text, tolls, strikes):
    record = record_of(text)
    names = {place.id: place.name for place in record.places}
    killed = [c for c in record.claims if c.kind == "casualty" and c.scope == "event" and c.quantity is not None]
    assert [(c.quantity.best, [names[p] for p in c.places]) for c in killed if c.quantity is not None] == tolls
    assert [names[c.places[0]] for c in record.claims if c.kind == "strike"] == strikes


@pytest.mark.parametrize(
    ("lang", "text", "rows"),
    [
        pytest.param(
            "en",
            "Drones hit the Vinnytsia region. A watchman was killed in Tulchyn. Nine people were hurt, seven of them in Haisyn.",
            [("injured", 9, "Vinnytsia Oblast"), ("injured", 7, "Haisyn")],
            id="in the land around both towns",
        ),
        pytest.param(
            "uk",
            "Дрони вдарили по Вінниччині. У Тульчині загинув сторож. Поранено дев'ятьох людей, семеро з них у Гайсині.",
            [("injured", 9, "Vinnytsia Oblast"), ("injured", 7, "Haisyn")],
            id="in the land around both towns, Ukrainian",
        ),
        pytest.param(
            "en",
            "Drones hit Haisyn and Tulchyn. A watchman was killed in Tulchyn. Nine people were hurt, seven of them in Haisyn.",
            [("injured", 9, ""), ("injured", 7, "Haisyn")],
            id="nowhere where no land is named",
        ),
        pytest.param(
            "en",
            "A drone killed a watchman in Tulchyn. Nine people were hurt, seven of them seriously.",
            [("injured", 9, "Tulchyn")],
            id="in the town where its part has no other",
        ),
    ],
)
def test_a_count_with_its_part_in_another_town_is_not_in_the_one_told_before(lang, text, rows):
    assert [row for row in told(text, "casualty", lang) if row[0] == "injured"] == rows


@pytest.mark.parametrize(
    ("lang", "text", "hurt"),
    [
        pytest.param(
            "uk",
            "Росіяни вдарили по Сумщині та Полтавщині: п'ятеро поранених\n\nУночі дрони атакували Конотоп і Шостку. В обох містах"
            " поранено п'ятьох людей.\n\nУ Конотопі влучили в котельню. У Шостці без світла понад вісім тисяч"
            " абонентів.\n\nНа Полтавщині, у Кременчуцькому районі, уламки дрона впали на склад.\n\nДо вечора світло повернули"
            " половині споживачів Шостки. Прокуратура уточнила: кількість поранених у двох містах зросла до семи.",
            [("injured", 7, "Konotop, Shostka")],
            id="risen in the towns that a headline's lands hold",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по Сумщині та Полтавщині: дев'ятеро поранених\n\nУночі дрони атакували Конотоп і Шостку. В обох"
            " містах поранено п'ятьох людей.\n\nУ Кременчуцькому районі поранено чотирьох.",
            [("injured", 5, "Konotop, Shostka"), ("injured", 4, "Kremenchuk Raion")],
            id="a headline's sum of both lands is no toll of the towns",
        ),
    ],
)
def test_a_toll_that_rose_takes_the_place_of_all_its_earlier_tellings(lang, text, hurt):
    assert told(text, "casualty", lang) == hurt
