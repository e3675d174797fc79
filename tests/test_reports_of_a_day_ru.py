"""Russian reports that sum up a day: rows of districts and their towns, tolls of a day, offices, what was shot down."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

Told = list[tuple[object, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Под ударами были населённые пункты Сумского (Юнаковка, Хотень) и Шосткинского районов.",
            [
                ("unspecified", None, "Yunakivka"),
                ("unspecified", None, "Khotin"),
                ("unspecified", None, "Shostka Raion"),
            ],
            id="a district with its towns in brackets, another without",
        ),
        pytest.param(
            "Враг атаковал громады Криворожского (Зеленодольская, Апостоловская) и Никопольского районов.",
            [
                ("unspecified", None, "Zelenodolska Hromada"),
                ("unspecified", None, "Apostolivska Hromada"),
                ("unspecified", None, "Nikopol Raion"),
            ],
            id="communities in brackets behind their district",
        ),
        pytest.param(
            "Под огнём были сёла Купянского (Подолы) и Богодуховского (Золочев) районов Харьковской области.",
            [("unspecified", None, "Podoly"), ("unspecified", None, "Zolochiv")],
            id="the oblast behind such a row was not struck",
        ),
        pytest.param(
            "Обстрелам подверглись Сумской (частично) и Ахтырский районы.",
            [("artillery", None, "Sumy Raion"), ("artillery", None, "Okhtyrka Raion")],
            id="brackets without names are passed over",
        ),
        pytest.param(
            "Двое ранены в Шостке и трое в Конотопе, по которому били дронами.",
            [("drone", None, "Konotop")],
            id="which of one town is of the last of a row",
        ),
        pytest.param(
            "Двое погибли в Константиновке, ещё пятеро ранены в Краматорске, куда днём ударили двумя КАБами.",
            [("bomb", None, "Kramatorsk")],
            id="where to, of the last of a row",
        ),
        pytest.param(
            "Повреждены дома в Никополе и Марганце, куда попали снаряды.",
            [("artillery", None, "Nikopol"), ("artillery", None, "Marhanets")],
            id="two towns that share a thing are both meant",
        ),
        pytest.param(
            "Под огнём были семь населённых пунктов: города Дружковка и Лиман, посёлок Ясногорка, сёла Торское и"
            " Шандриголово.",
            [
                ("unspecified", None, "Druzhkivka"),
                ("unspecified", None, "Lyman"),
                ("unspecified", None, "Yasnohirka"),
                ("unspecified", None, "Torske"),
                ("unspecified", None, "Shandryholove"),
            ],
            id="a row behind a colon with what each place is",
        ),
        pytest.param(
            "Под ударами находились: город Дружковка, посёлок Ясногорка.",
            [("unspecified", None, "Druzhkivka"), ("unspecified", None, "Yasnohirka")],
            id="a row behind a verb and a colon",
        ),
        pytest.param(
            "В Яковлевском округе, в селе Стрелецкое, дрон ударил по дому.",
            [("drone", None, "Yakovlevsky District")],
            id="a village that the gazetteer has in another district alone",
        ),
        pytest.param(
            "В Белгородском районе, в селе Стрелецкое, дрон ударил по дому.",
            [("drone", None, "Streletskoye")],
            id="a village in its district",
        ),
        pytest.param(
            "Ракета разрушила мост через Самару возле Терновки Павлоградского района.",
            [("missile", None, "Ternivka")],
            id="what a bridge leads over is a river",
        ),
        pytest.param(
            "Удар пришёлся на плотину на Днепре под Кременчугом.",
            [("unspecified", None, "Kremenchuk")],
            id="a city's river by its preposition",
        ),
        pytest.param(
            "Во Львове, как говорил Андрей Садовый, дрон попал в склад, в Ковеле повреждена железная дорога.",
            [("drone", None, "Lviv")],
            id="who says so stands in no way between a place and its verb",
        ),
        pytest.param(
            "Дроны ударили по рынку в Сумах и больнице в Ромнах.",
            [("drone", None, "Sumy"), ("drone", None, "Romny")],
            id="a hospital that was hit, behind another thing",
        ),
        pytest.param(
            "Иван Фёдоров в эфире: ночью по Запорожью и пригороду – 18 «шахедов» и шесть КАБов.",
            [("combined", None, "Zaporizhzhia")],
            id="a line with what lies around, behind who says so",
        ),
        pytest.param(
            "Дроны ударили по Сумам. О прилётах в Конотопе власти не сообщают, взрывы в Ромнах они не подтверждают.",
            [("drone", None, "Sumy")],
            id="blows that nobody tells of",
        ),
        pytest.param(
            "В Днепровском районе Херсона обстрел. На Бериславском шоссе дрон ударил по автобусу.",
            [("drone", None, "Dniprovskyi District (Kherson)")],
            id="a road called by a town is no district",
        ),
        pytest.param(
            "Дрон ударил по Лозовой. «Муж лежит в Харькове», – говорит Светлана. Ночью город атаковали снова, ранен слесарь.",
            [("drone", None, "Lozova")],
            id="the city is none where somebody is treated",
        ),
        pytest.param("После удара: Никополь и Марганец без воды.", [], id="a colon to what came of a blow"),
        pytest.param(
            "Дрон попал в школу в Изюме, закрытую с 2022 года. Ранен сторож.",
            [("drone", None, "Izium")],
            id="since when the thing has stood empty",
        ),
        pytest.param("Школа в Изюме, разрушенная ракетой, не работает с 2022 года.", [], id="since when it was hit"),
        pytest.param(
            "486 БпЛА разной модификации, преимущественно FPV, атаковали Орехов и Новоандреевку.",
            [("drone", None, "Orikhiv"), ("drone", None, "Novoandriivka")],
            id="an aside on what most of them are",
        ),
        pytest.param(
            "Семь ракет, среди которых три «Искандера», ударили по Кривому Рогу.",
            [("missile", None, "Kryvyi Rih")],
            id="an aside on some of them",
        ),
    ],
)
def test_what_was_struck(text: str, expected: Told) -> None:
    assert told(text, "strike", "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "9 июня дроны били по Сумской области. В Шостке ранены двое. В Глухове пострадала женщина. За сутки ранены"
            " шестеро, сообщили в ОВА.",
            [("injured", 2, "Shostka"), ("injured", 1, "Hlukhiv"), ("injured", 6, "Sumy Oblast")],
            id="the toll of a day behind those of towns",
        ),
        pytest.param(
            "9 июня дроны били по Сумской области. В Шостке ранены двое. В Глухове пострадала женщина. За ночь там же"
            " ранены ещё двое.",
            [("injured", 2, "Shostka"), ("injured", 1, "Hlukhiv"), ("injured", 2, "Hlukhiv")],
            id="there, in a night, is the town told last",
        ),
        pytest.param(
            "Итоги суток на Херсонщине. Под обстрелами находились Антоновка, Станислав и Берислав.\n"
            "Из-за российской агрессии двое людей погибли, ещё 11 получили ранения.",
            [("killed", 2, "Kherson Oblast"), ("injured", 11, "Kherson Oblast")],
            id="the toll of an oblast's day behind a row of its towns",
        ),
        pytest.param(
            "Итоги дня на Сумщине. Дрон ударил по Шостке.\nРанены двое человек.",
            [("injured", 2, "Shostka")],
            id="one town is no row",
        ),
        pytest.param(
            "За сутки в Донецкой области ранены шесть жителей от обстрелов. Трое ранены в Константиновке, двое – в"
            " Святогорске, один – в Дружковке. В оккупированной Горловке при ударе дрона ранены четверо.",
            [
                ("injured", 3, "Kostiantynivka"),
                ("injured", 2, "Sviatohirsk"),
                ("injured", 1, "Druzhkivka"),
                ("injured", 4, "Horlivka"),
            ],
            id="a total of the row right behind it",
        ),
        pytest.param(
            "Дрон попал в почту в Балаклее. Погибли двое. Синегубов позже сообщил о третьем погибшем – водителе.",
            [("killed", 3, "Balakliia")],
            id="a third one told of",
        ),
        pytest.param(
            "Ракета ударила по Сумам. Спасатели отыскали под завалами тело женщины.",
            [("killed", 1, "Sumy")],
            id="a body searched out",
        ),
        pytest.param(
            "Дроны атаковали Полтаву. Сбито семь БПЛА, три из них – над Миргородом. Пострадал мужчина.",
            [("injured", 1, "Poltava")],
            id="nobody was hurt under a sky",
        ),
        pytest.param(
            "Итоги недели: удары по Сумской области, 19 погибших.",
            [],
            id="the sum of a week",
        ),
        pytest.param(
            "Шебекинский округ обстреляли. В Новой Таволжанке ранен мужчина. В самом городе ранены двое.",
            [("injured", 1, "Novaya Tavolzhanka"), ("injured", 2, "Shebekino")],
            id="the city itself is the district's",
        ),
        pytest.param(
            "Дрон ударил по Харькову. В Чугуевском районе, в Печенегах, сгорел склад. В самом городе ранены двое.",
            [("injured", 2, "Kharkiv")],
            id="the city itself is the large one told of",
        ),
        pytest.param(
            "Днепропетровщину атаковали дронами. Есть пострадавшие и разрушения.\nВ Никополе ранены четыре человека.",
            [("injured", 4, "Nikopol")],
            id="words of a lead for those counted in its land",
        ),
        pytest.param(
            "В Сумах дрон влетел в дом, пострадали четыре человека, в том числе девочка; в Ромнах горел склад, ранены двое"
            " рабочих.",
            [("injured", 4, "Sumy"), ("injured", 2, "Romny")],
            id="a part ends at the semicolon",
        ),
        pytest.param(
            "Харьков: ночная атака «шахедов», есть пострадавшие\n"
            "В Салтовском районе беспилотник влетел в пятиэтажку, там пострадали четыре человека.",
            [("injured", 4, "Saltivskyi District (Kharkiv)")],
            id="words of a headline for those counted in its place",
        ),
        pytest.param(
            "Удар по Харькову: есть погибшие\nВ Чугуеве ранены двое.",
            [("killed", None, "Kharkiv"), ("injured", 2, "Chuhuiv")],
            id="words of a headline for nobody counted",
        ),
        pytest.param(
            "Дрон ударил по Белополью. Двух подростков 14 и 16 лет врачи лечат от контузии.",
            [("injured", 2, "Bilopillia")],
            id="who is treated for a wound",
        ),
        pytest.param("Дрон ударил по Белополью. Двух подростков врачи лечат от гриппа.", [], id="no wound, no toll"),
        pytest.param(
            "Дрон ударил по Белополью. У двух мальчиков 14 и 16 лет – контузия.",
            [("injured", 2, "Bilopillia")],
            id="ages between those counted and their wound",
        ),
    ],
)
def test_tolls(text: str, expected: Told) -> None:
    assert told(text, "casualty", "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "После удара обесточены Токмакский, Пологовский, Михайловский и Васильевский районы Запорожской области,"
            " частично – Мелитопольский.",
            [("power", None, "Polohy Raion"), ("power", None, "Vasylivka Raion"), ("power", None, "Melitopol Raion")],
            id="districts of old where the others of their row lie",
        ),
        pytest.param(
            "После атаки обесточены Сумский район и частично Конотопский.",
            [("power", None, "Sumy Raion"), ("power", None, "Konotop Raion")],
            id="a district by its adjective behind partly",
        ),
        pytest.param(
            "После атаки без света Сумский и Черниговский районы.",
            [("power", None, "Sumy Raion"), ("power", None, "Chernihiv Raion")],
            id="a district of another oblast is itself",
        ),
        pytest.param(
            "После атаки света нет в Шостке, частично – в Конотопе.",
            [("power", None, "Shostka"), ("power", None, "Konotop")],
            id="partly in the next town",
        ),
        pytest.param(
            "После удара в Сумах нет света, в Конотопе обесточен центр.",
            [("power", None, "Sumy"), ("power", None, "Konotop")],
            id="the next clause has its town and its own words",
        ),
        pytest.param(
            "После удара в Сумах нет света, обесточен и центр.",
            [("power", None, "Sumy")],
            id="without a town it is the same outage",
        ),
        pytest.param(
            "После атаки дронов на Одесскую область без света 20 тысяч абонентов, больше всего в Рени – 9 тысяч.",
            [("power", 20000, "Odesa Oblast"), ("power", 9000, "Reni")],
            id="most of them in a town, counted behind it",
        ),
        pytest.param(
            "После удара обесточены 31 тысяча семей Одесской области. Больше всего отключений в Измаиле – 18 тысяч.",
            [("power", 31000, "Odesa Oblast"), ("power", 18000, "Izmail")],
            id="most of the cuts",
        ),
        pytest.param(
            "Дроны атаковали Харьковскую область. После попадания в объект под Чугуевом без света 42 тысячи"
            " потребителей, из них 17 тысяч – в самом Чугуеве.",
            [("power", 42000, "Kharkiv Oblast"), ("power", 17000, "Chuhuiv")],
            id="a whole is wider than the town of its part",
        ),
        pytest.param(
            "После удара обесточены 18 тысяч семей в Измаиле. Энергетики уже запитали критическую инфраструктуру.",
            [("power", 18000, "Izmail")],
            id="works with power again, and nobody at home",
        ),
        pytest.param(
            "После обстрела в Сумах отключились электричество, тепло и вода: без отопления 455 домов, шесть больниц.",
            [("power", None, "Sumy"), ("water", None, "Sumy"), ("heating", 455, "Sumy")],
            id="the counts behind the last words are of no others",
        ),
        pytest.param(
            "После удара в Сумах без тепла остаются 38 домов, свет восстановлен полностью.",
            [("heating", 38, "Sumy")],
            id="one supply is back, and not another one",
        ),
        pytest.param(
            "Одесса: ночная атака\nПовреждены три дома в Хаджибейском районе.\nДТЭК: обесточены 12 400 семей.",
            [("power", 12400, "Odesa")],
            id="what a utility tells where all the report lies in one city",
        ),
        pytest.param(
            "Россия атаковала Одессу и Полтаву. В Одессе ранены двое, в Полтаве повреждён дом.\nДТЭК: обесточены 12 400"
            " семей.",
            [("power", 12400, "")],
            id="what a utility tells behind two cities",
        ),
        pytest.param(
            "После атаки в Конотопе обесточены 9 тысяч абонентов, около половины уже заживлены.",
            [("power", 9000, "Konotop")],
            id="half of them have it again",
        ),
        pytest.param(
            "После удара обесточены 18 тысяч семей в Измаиле. К вечеру подачу восстановили во все дома.",
            [],
            id="all homes have it again",
        ),
    ],
)
def test_outages(text: str, expected: Told) -> None:
    assert told(text, "outage", "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ночью дроны атаковали Одесскую область. По словам главы ОВА Олега Кипера, ПВО сбила 22 дрона, но есть"
            " попадания в Измаиле.",
            [("drones averted", 22, "Odesa Oblast")],
            id="shot down over the land of the teller's office, a town told next",
        ),
        pytest.param(
            "Ночью дроны атаковали Одесскую область. Воздушные силы сообщили о 79 сбитых дронах, в Измаиле горел склад.",
            [("drones averted", 79, "")],
            id="the air force counts for the country",
        ),
        pytest.param(
            "Над Курской областью отразили атаку. Всего с 09:00 9 июня до 07:00 10 июня сбито 38 беспилотников.",
            [("drones averted", 38, "Kursk Oblast")],
            id="from one hour to another is no longer time",
        ),
        pytest.param(
            "Четыре беспилотника сбиты ночью над Тулой, повреждён дом в Щёкино.",
            [("drones averted", 4, "Tula")],
            id="the next clause tells where the harm was",
        ),
        pytest.param(
            "Ночью шесть беспилотников уничтожены над одним городским округом и тремя районами Воронежской области.",
            [("drones averted", 6, "Voronezh Oblast")],
            id="over counted units of a land",
        ),
    ],
)
def test_launches(text: str, expected: Told) -> None:
    assert told(text, "launch", "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "По Славянску ударили авиабомбой: повреждены 14 многоквартирных домов, пять частных, детсад, 11 машин.",
            [
                ("residential", 14, "Sloviansk"),
                ("residential", 5, "Sloviansk"),
                ("school", None, "Sloviansk"),
                ("transport", 11, "Sloviansk"),
            ],
            id="a count whose noun was told before",
        ),
        pytest.param(
            "По Чернигову ударили дроны, повреждены два важных объекта электроснабжения.",
            [("energy", 2, "Chernihiv")],
            id="works by what they supply",
        ),
        pytest.param(
            "Дрон ударил по Славянску, повреждены 14 многоквартирных домов, пять частных компаний.",
            [("residential", 14, "Sloviansk")],
            id="a count with another noun",
        ),
        pytest.param(
            "После удара дронов разрушены два дома в Доброполье, в Белицком повреждён магазин.",
            [("residential", 2, "Dobropillia"), ("commerce", None, "Bilytske")],
            id="what came to a thing stands for a verb, and the next clause has its own town",
        ),
        pytest.param(
            "Дроны атаковали Львов и Ковель, в Ковеле повреждена железная дорога.",
            [("rail", None, "Kovel")],
            id="a railway by two words",
        ),
        pytest.param(
            "Порт Новороссийск атаковали дроны. В море уничтожены восемь безэкипажных катеров.",
            [("port", None, "Novorossiysk")],
            id="sea drones that were destroyed are no harm",
        ),
    ],
)
def test_damage(text: str, expected: Told) -> None:
    assert told(text, "damage", "ru") == expected


def test_a_strike_on_the_land_of_the_outages_it_causes() -> None:
    text = "После атаки дронов на Одесскую область без света 20 тысяч абонентов, в том числе 9 тысяч в Рени."
    assert told(text, "strike", "ru") == [("drone", None, "Odesa Oblast")]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        pytest.param(
            "Мэр города Максим Пухов, назначенный оккупационной администрацией, уточнил, что дрон ударил по Энергодару.",
            "Мэр города Максим Пухов",
            id="who appointed the teller",
        ),
        pytest.param(
            "По словам координатора фонда Марины Лысенко, бомба попала в здание в Краматорске.",
            "Марины Лысенко",
            id="a name behind what its bearer is",
        ),
        pytest.param(
            "Дрон ударил по автобусу в Васильевке, заявил глава оккупированной части области Евгений Балицкий.",
            "глава оккупированной части области Евгений Балицкий",
            id="a part of a land inside an office",
        ),
        pytest.param(
            "Поставленный Москвой «губернатор» области Евгений Балицкий утверждает, что дрон попал в дом в Мелитополе.",
            "Поставленный Москвой «губернатор» области Евгений Балицкий",
            id="an office in quotation marks",
        ),
    ],
)
def test_who_says_so(text: str, teller: str) -> None:
    assert {claim.attribution for claim in record_of(text, "ru").claims} == {teller}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Вечером 8 июня ракета попала в дом в Днепре. Ранены 29 человек. Накануне говорилось о 27 раненых. В тот же"
            " вечер дрон ударил по Самару.",
            id="the day of an earlier count",
        ),
        pytest.param(
            "Вечером 8 июня ракета попала в дом в Днепре. Ранены 29 человек. В тот же вечер дрон ударил по Самару.",
            id="the same evening",
        ),
    ],
)
def test_the_day_of_an_earlier_count_is_no_blows(text: str) -> None:
    days = {
        claim.date.start.isoformat() for claim in record_of(text, "ru").claims if claim.scope == "event" and claim.date
    }
    assert days == {"2026-06-08"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Дрон ударил по селу Бабаи. Погибли двое, ранены трое, заявил мэр Харькова Игорь Терехов.",
            [("drone", None, "Babai"), ("killed", 2, "Babai"), ("injured", 3, "Babai")],
            id="a mayor tells of the village struck",
        ),
        pytest.param(
            "Обстреляли Антоновку. Ранены трое, сообщили в Херсонской МВА.",
            [("artillery", None, "Antonivka"), ("injured", 3, "Antonivka")],
            id="a town's administration tells of the village struck",
        ),
        pytest.param(
            "Обстреляли Антоновку. За сутки ранены пятеро, сообщили в Херсонской МВА.",
            [("artillery", None, "Antonivka"), ("injured", 5, "Kherson")],
            id="a day's number is the town's",
        ),
        pytest.param(
            "Обстреляли Антоновку. За ночь в общине ранены пятеро, сообщили в Херсонской МВА.",
            [("artillery", None, "Antonivka"), ("injured", 5, "Kherson")],
            id="its community's number is the town's",
        ),
        pytest.param(
            "Обстреляли Антоновку. Днём дрон ударил по остановке, ранены трое, сообщили в Херсонской МВА.",
            [("artillery", None, "Antonivka"), ("drone", None, "Kherson"), ("injured", 3, "Kherson")],
            id="another blow of the town",
        ),
    ],
)
def test_a_towns_official_tells_of_the_village_struck(text: str, expected: Told) -> None:
    assert [*told(text, "strike", "ru"), *told(text, "casualty", "ru")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Россияне атаковали Харьковскую область. Ранены пятеро, трое – в Купянске.",
            [("injured", 5, "Kharkiv Oblast"), ("injured", 3, "Kupiansk")],
            id="a part with a dash",
        ),
        pytest.param(
            "Россияне атаковали Сумскую область. Погибли четверо, двое – в Шостке, один – в Глухове.",
            [("killed", 4, "Sumy Oblast"), ("killed", 2, "Shostka"), ("killed", 1, "Hlukhiv")],
            id="two parts with dashes",
        ),
        pytest.param(
            "Россияне атаковали Харьковскую область. Ранены 12 человек, 7 – в Купянске.",
            [("injured", 12, "Kharkiv Oblast"), ("injured", 7, "Kupiansk")],
            id="a part in digits",
        ),
        pytest.param(
            "Россияне атаковали Харьковскую область. В Изюме ранены пятеро, трое – в Купянске.",
            [("injured", 5, "Izium"), ("injured", 3, "Kupiansk")],
            id="two towns",
        ),
        pytest.param(
            "Россияне обстреляли Харьковскую область. Ранены трое в Изюме, пятеро – в Купянске.",
            [("injured", 3, "Izium"), ("injured", 5, "Kupiansk")],
            id="more than before is no part",
        ),
    ],
)
def test_a_part_behind_a_comma_has_its_own_town(text: str, expected: Told) -> None:
    assert told(text, "casualty", "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Губернатор Рязанской области Павел Малков: сбиты 11 БПЛА, в Рязани загорелась крыша многоэтажки.",
            [("drones averted", 11, "Ryazan Oblast")],
            id="a town of his oblast in the next clause",
        ),
        pytest.param(
            "Глава Белгородской области сообщил, что сбиты 11 БПЛА, пять из них – над Шебекино.",
            [("drones averted", 11, "Belgorod Oblast"), ("drones averted", 5, "Shebekino")],
            id="a part of them over a town of it",
        ),
        pytest.param(
            "Мэр Москвы Сергей Собянин сообщил, что сбиты 11 БПЛА, в Туле повреждён дом.",
            [("drones averted", 11, "")],
            id="a town elsewhere",
        ),
        pytest.param(
            "Минобороны: сбиты 11 БПЛА, в Рязани загорелась крыша многоэтажки.",
            [("drones averted", 11, "")],
            id="a ministry",
        ),
    ],
)
def test_a_governor_tells_of_his_own_sky(text: str, expected: Told) -> None:
    assert told(text, "launch", "ru") == expected
