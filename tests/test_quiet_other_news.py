"""Lives, trade, fakes and statistics that name attacks and places tell of no attack of now, in all three languages."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

KINDS = ("strike", "casualty", "damage", "outage", "launch")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # what trade lost by
        pytest.param(
            "en", "Profit fell 9% as blackouts and attacks on the port of Izmail raised costs.", id="trade, en"
        ),
        pytest.param(
            "uk", "Виторг скоротився на 9% через відключення світла та удари по порту Ізмаїла.", id="trade, uk"
        ),
        pytest.param(
            "ru", "Выручка сократилась на 9% из-за отключений света и ударов по порту Измаила.", id="trade, ru"
        ),
        # what has often been hit
        pytest.param(
            "en", "The list names a refinery in Saratov that has repeatedly been hit by drones.", id="often hit, en"
        ),
        pytest.param("uk", "До списку внесли завод у Саратові, який неодноразово атакували дрони.", id="often hit, uk"),
        pytest.param(
            "ru", "В список внесли завод в Саратове, который неоднократно атаковали дроны.", id="often hit, ru"
        ),
        pytest.param("en", "Her mother stayed in Komyshany, a village shelled daily.", id="shelled daily, en"),
        pytest.param("uk", "Її мати лишилася в Комишанах, які обстрілюють щодня.", id="shelled daily, uk"),
        pytest.param("ru", "Её мать осталась в Комышанах, которые обстреливают ежедневно.", id="shelled daily, ru"),
        # why somebody left
        pytest.param(
            "en", "Iryna fled Lyman after a shell hit her flat and killed her husband.", id="why she left, en"
        ),
        pytest.param(
            "uk",
            "Ірина виїхала з Лимана після того, як снаряд влучив у квартиру і вбив чоловіка.",
            id="why she left, uk",
        ),
        pytest.param(
            "ru", "Ирина уехала из Лимана после того, как снаряд попал в квартиру и убил мужа.", id="why she left, ru"
        ),
        pytest.param(
            "en",
            "A sculptor whose old studio house in Lyman was destroyed by shelling won the prize.",
            id="whose house",
        ),
        # who fell at the front
        pytest.param(
            "en",
            "Sergeant Petro Bondar, a gunner from Lubny, was killed near Toretsk. He fought for Bakhmut and Soledar and was"
            " wounded twice.",
            id="a soldier's life, en",
        ),
        pytest.param(
            "uk",
            "На фронті загинув сержант Петро Бондар із Лубен. Воював під Бахмутом та Соледаром, двічі був поранений.",
            id="a soldier's life, uk",
        ),
        pytest.param(
            "ru",
            "На фронте погиб сержант Пётр Бондарь из Лубен. Воевал под Бахмутом и Соледаром, дважды был ранен.",
            id="a soldier's life, ru",
        ),
        # what a fake shows
        pytest.param(
            "en", "The clip was said to show a missile strike on a hospital in Poltava on June 8.", id="a fake, en"
        ),
        pytest.param("uk", "Фейк: у Полтаві ракета влучила в лікарню 8 червня.", id="a fake, uk"),
        pytest.param(
            "uk",
            "У дописах стверджують, що це наслідки удару по лікарні в Полтаві 8 червня.",
            id="what posts claim, uk",
        ),
        pytest.param("ru", "Фейк: в Полтаве ракета попала в больницу 8 июня.", id="a fake, ru"),
        pytest.param(
            "ru",
            "В публикации утверждается, что это последствия удара по больнице в Полтаве.",
            id="what posts claim, ru",
        ),
        pytest.param("en", "A cyber strike hit 14 offices of a power company in Poltava.", id="no missile"),
        # what most died of
        pytest.param("en", "Half of the deaths in Kherson were caused by small drones, the UN said.", id="shares, en"),
        pytest.param("uk", "Половину смертей на Херсонщині спричинили малі дрони, повідомили в ООН.", id="shares, uk"),
        pytest.param("ru", "Половина смертей в Херсоне вызвана малыми дронами, сообщили в ООН.", id="shares, ru"),
        pytest.param("ru", "В Николаеве этой зимой бомбы убили десятки людей.", id="this winter, ru"),
    ],
)
def test_nothing_of_now(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "en",
            "Residents fled the building after a drone hit it in Sumy, killing two people.",
            "casualty",
            [("killed", 2, "Sumy")],
            id="who fled a building",
        ),
        pytest.param(
            "en",
            "A drone killed a sergeant near Lubny overnight.",
            "casualty",
            [("killed", 1, "Lubny")],
            id="a soldier whom a drone killed",
        ),
        pytest.param(
            "uk",
            "Ворог неодноразово атакував Нікополь дронами. Загинула жінка.",
            "casualty",
            [("killed", 1, "Nikopol")],
            id="how often in a day",
        ),
        pytest.param(
            "uk",
            "Дрон влучив у будинок в Антонівці, яку обстрілюють щодня. Загинув чоловік.",
            "casualty",
            [("killed", 1, "Antonivka")],
            id="a village shelled daily is hit again, uk",
        ),
        pytest.param(
            "ru",
            "Дрон попал в дом в Антоновке, которую обстреливают ежедневно. Погиб мужчина.",
            "casualty",
            [("killed", 1, "Antonivka")],
            id="a village shelled daily is hit again, ru",
        ),
        pytest.param(
            "en",
            "Two people died in Komyshany, a village shelled daily, when a drone hit a shop.",
            "casualty",
            [("killed", 2, "Komyshany")],
            id="a village shelled daily is hit again, en",
        ),
        pytest.param(
            "en",
            "Video showed a drone hitting a hotel in Poltava on Tuesday. Two guests were killed.",
            "casualty",
            [("killed", 2, "Poltava")],
            id="what a video showed",
        ),
        pytest.param(
            "ru",
            "В Сумах ночью в бою с огнём после удара дрона погибли двое спасателей.",
            "casualty",
            [("killed", 2, "Sumy")],
            id="a fight with fire",
        ),
    ],
)
def test_what_is_of_now_stays(lang, text, kind, expected):
    assert told(text, kind, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # farewells
        pytest.param(
            "en",
            "Lubny bade farewell to two soldiers. Petro Bondar's life was cut short by a mortar attack near Toretsk.",
            id="farewell, en",
        ),
        pytest.param(
            "uk",
            "На Полтавщині попрощалися з двома військовими. Життя Петра Бондаря обірвалося внаслідок мінометного обстрілу в"
            " районі Торецька.",
            id="farewell, uk",
        ),
        pytest.param(
            "uk",
            "Громада зустріла на колінах захисника. Солдат загинув у районі населеного пункту Архангельське внаслідок обстрілу.",
            id="where a soldier fell, uk",
        ),
        pytest.param(
            "ru",
            "В Полтаве простились с двумя военными. Жизнь Петра Бондаря оборвалась при миномётном обстреле под Торецком.",
            id="farewell, ru",
        ),
        # who passed on where to strike
        pytest.param(
            "en",
            "The security service detained a resident of Lyman who had sent photographs of a hotel. After his tip-off a missile"
            " hit it, killing one person.",
            id="after a tip, en",
        ),
        pytest.param(
            "uk",
            "СБУ затримала мешканця Лимана, який надіслав фото готелю. Після його наводки по будівлі вдарили ракетою: одна"
            " людина загинула.",
            id="after a tip, uk",
        ),
        pytest.param(
            "ru",
            "СБУ задержала жителя Лимана, отправившего фото гостиницы. После его наводки по зданию ударили ракетой: один человек"
            " погиб.",
            id="after a tip, ru",
        ),
        pytest.param(
            "ru",
            "СК установил причастность командира бригады к ударам по Белгороду.",
            id="whom an inquiry found out",
        ),
        # what would come of it
        pytest.param(
            "en", "A strike on the Kakhovka road would leave 40,000 people without water.", id="what would come"
        ),
        pytest.param(
            "en",
            "He thinks that by bombing power plants in Poltava he will break our will.",
            id="what he thinks to reach",
        ),
        # what is told of all such days
        pytest.param("en", "Somewhere over the Dnipro a drone hums, and then the explosion comes.", id="somewhere, en"),
        pytest.param("uk", "Десь над Дніпром гуде дрон, потім вибух.", id="somewhere, uk"),
        pytest.param("ru", "Где-то над Днепром гудит дрон, потом взрыв.", id="somewhere, ru"),
        pytest.param(
            "uk", "Я пам'ятаю березень 2022-го, коли снаряди влучили в Суми і вбили пекаря.", id="remembered, uk"
        ),
        pytest.param("ru", "Я помню март 2022-го, когда снаряды попали в Сумы и убили пекаря.", id="remembered, ru"),
        pytest.param(
            "uk",
            "Хірург оперує в Херсоні. «Якось привезли вісьмох поранених із ринку, – згадує він. – Двоє померли».",
            id="once, uk",
        ),
        pytest.param(
            "ru",
            "Хирург оперирует в Херсоне. «Как-то привезли восьмерых раненых с рынка, – вспоминает он. – Двое умерли».",
            id="once, ru",
        ),
        # weapons by their reach, as reviews tell them
        pytest.param("en", "Short-range drones caused 61 deaths, mostly in the Kherson region.", id="a review, en"),
        pytest.param(
            "uk", "Дрони малого радіуса спричинили загибель 61 людини, переважно на Херсонщині.", id="a review, uk"
        ),
        pytest.param(
            "ru",
            "Дроны малого радиуса стали причиной гибели 61 человека, в основном в Херсонской области.",
            id="a review, ru",
        ),
        pytest.param(
            "en",
            "Attacks on power plants left millions of people in Odesa and Dnipro without heating for days.",
            id="without heating for days",
        ),
        # a war of long ago, to the end of the report
        pytest.param(
            "en",
            "On 22 June 1941 planes bombed Kyiv. Historians in Kharkiv have published letters of those who survived the bombing."
            "\n\nPower in the city was out for three weeks.",
            id="a war of long ago",
        ),
        pytest.param(
            "uk",
            "Уряд обговорив тарифи. Полтава досі не має стабільного світла після атаки 3 травня, коли без тепла лишилася половина будинків.",
            id="an attack of more than a month before",
        ),
    ],
)
def test_nothing_of_now_either(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "en",
            "At least 164 civilians were killed in May, the UN said. On 14 May a strike on a market in Lyman killed 12 people.",
            "casualty",
            [("killed", 12, "Lyman")],
            id="a day within the month reviewed",
        ),
        pytest.param(
            "ru",
            "Дроны атаковали Таганрог. По его информации, в Неклиновском районе ранены двое.",
            "casualty",
            [("injured", 2, "Neklinovsky District")],
            id="according to his information",
        ),
        pytest.param(
            "uk",
            "Через удар дрона 300 абонентів у Сумах лишилися без світла на кілька годин.",
            "outage",
            [("power", 300, "Sumy")],
            id="without light for hours",
        ),
        pytest.param(
            "en",
            "The security service said a drone hit a market in Lyman overnight, killing two. Police detained a looter.",
            "casualty",
            [("killed", 2, "Lyman")],
            id="an arrest told after a blow",
        ),
    ],
)
def test_what_is_of_now_stays_too(lang, text, kind, expected):
    assert told(text, kind, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # what is mended was hit before
        pytest.param("en", "A shop damaged in shelling reopened in Lubny after repairs.", id="reopened, en"),
        pytest.param(
            "en", "Windows in 40 flats damaged by drone attacks will be replaced in Lubny.", id="replaced, en"
        ),
        pytest.param("en", "A library in Lubny that was hit by a missile has been rebuilt.", id="rebuilt, en"),
        pytest.param(
            "uk", "У Лубнах замінять вікна у 40 квартирах, пошкоджених під час атак дронів.", id="replaced, uk"
        ),
        pytest.param("uk", "У Лубнах відкрили магазин, який постраждав від обстрілу.", id="reopened, uk"),
        pytest.param("uk", "У Лубнах відбудували школу, яку зруйнувала ракета.", id="rebuilt, uk"),
        pytest.param("ru", "В Лубнах отстроили школу, которую разрушила ракета.", id="rebuilt, ru"),
        pytest.param("ru", "В Лубнах заменят окна в 40 квартирах, повреждённых при атаках дронов.", id="replaced, ru"),
        pytest.param(
            "ru", "В Лубнах открыли после ремонта магазин, который пострадал при обстреле.", id="reopened, ru"
        ),
        # what has been going on
        pytest.param(
            "en",
            "Moscow has stepped up a winter campaign of strikes on the grid while waging an offensive in the Donetsk region.",
            id="a campaign",
        ),
        pytest.param(
            "en",
            "Kyiv has carried out strikes on Russian refineries, most recently in Saratov and Samara.",
            id="most recently",
        ),
        pytest.param(
            "en", "Shelling near Enerhodar posed a threat to the plant, the agency said.", id="what poses a threat"
        ),
    ],
)
def test_nothing_of_now_in_works_and_campaigns(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "uk", "Ракета влучила в Одесу. У листопаді там загинули двоє, а без світла були 49 тисяч родин.", id="uk"
        ),
        pytest.param(
            "ru", "Ракета попала в Одессу. В ноябре там погибли двое, а без света были 49 тысяч семей.", id="ru"
        ),
        pytest.param(
            "ru",
            "Ракета попала в Одессу. Такое уже было: в ноябре погибли двое, а без света остались 49 тысяч семей.",
            id="behind a colon, ru",
        ),
    ],
)
def test_the_month_a_sentence_opens_with_is_that_of_its_outage(lang, text):
    assert told(text, "outage", lang) == []


def test_a_day_of_its_own_ends_the_month_a_sentence_opens_with():
    text = "Ракета влучила в Одесу. У травні загинули двоє, а вчора без світла були 49 тисяч родин."
    assert told(text, "outage", "uk") == [("power", 49_000, "Odesa")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # what happens over and over
        pytest.param(
            "en", "In Poltava 78% of those asked said they hear explosions every week.", id="heard weekly, en"
        ),
        pytest.param("uk", "У Полтаві частка тих, хто чує вибухи щотижня, – 78%.", id="heard weekly, uk"),
        pytest.param("ru", "В Полтаве доля тех, кто слышит взрывы еженедельно, – 78%.", id="heard weekly, ru"),
        pytest.param("en", "The drones are fired at Kyiv, Odesa and Sumy nightly.", id="fired nightly"),
        pytest.param("en", "The plant in Yelabuga has been attacked by drones four times.", id="how often so far"),
        pytest.param(
            "uk", "Її ліцей в Ізюмі двічі потрапляв під обстріл, тому вона вчиться вдома.", id="twice so far, uk"
        ),
        pytest.param(
            "ru", "Её лицей в Изюме дважды попадал под обстрел, поэтому она учится дома.", id="twice so far, ru"
        ),
        pytest.param(
            "en", "Inspectors heard explosions near Enerhodar five times last week.", id="five times last week"
        ),
        # what may come
        pytest.param("en", "He said strikes on “bunkers” in Lviv were possible.", id="possible, en"),
        pytest.param("uk", "Він заявив, що удари по «бункерах» у Львові можливі.", id="possible, uk"),
        pytest.param("ru", "Он заявил, что удары по «бункерам» во Львове возможны.", id="possible, ru"),
        # what somebody lost
        pytest.param("en", "The climber lost his brother in the shelling of Toretsk.", id="whom he lost, en"),
        pytest.param("uk", "Спортсмен втратив брата під час обстрілу Торецька.", id="whom he lost, uk"),
        pytest.param("ru", "Спортсмен потерял брата при обстреле Торецка.", id="whom he lost, ru"),
        pytest.param(
            "en", "His gym in Lyman has had no roof since a glide bomb fell next door.", id="since a bomb fell"
        ),
        pytest.param(
            "en",
            "Freed from captivity, 57 soldiers came home. One, 23, was wounded by a bomb at a plant in Mariupol.",
            id="who came home",
        ),
        # speeches and the front
        pytest.param("ru", "Она заявила, что мир закрывает глаза на удары по Донецку и Горловке.", id="a reproach"),
        pytest.param(
            "ru", "Группировка нанесла поражение бригадам в районах Хотени и Волчанска.", id="brigades defeated"
        ),
        pytest.param("ru", "За время конфликта погибли более 9 тысяч жителей Донбасса.", id="the time of a war"),
    ],
)
def test_nothing_of_now_over_and_over(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "en",
            "Odesa has been attacked by drones twice since midnight, killing two people.",
            "casualty",
            [("killed", 2, "Odesa")],
            id="how often since midnight",
        ),
        pytest.param(
            "ru",
            "С начала суток Никополь трижды обстреливали из артиллерии, погиб мужчина.",
            "casualty",
            [("killed", 1, "Nikopol")],
            id="how often in a day",
        ),
        pytest.param(
            "en",
            "A drone hit a depot in Poltava for the fifth time this week, killing a guard.",
            "casualty",
            [("killed", 1, "Poltava")],
            id="for the fifth time this week",
        ),
        pytest.param(
            "uk",
            "У Дружківці електрики нема шостий день, відколи дрон спалив підстанцію.",
            "outage",
            [("power", None, "Druzhkivka")],
            id="what has failed since a blow",
        ),
        pytest.param(
            "en",
            "Drones hit Poltava overnight, killing two. Further strikes on the city are likely, the army said.",
            "casualty",
            [("killed", 2, "Poltava")],
            id="what is likely after a blow",
        ),
        pytest.param(
            "en",
            "A man lost his wife and daughter when a missile hit their house in Poltava overnight.",
            "strike",
            [("missile", None, "Poltava")],
            id="whom he lost overnight",
        ),
    ],
)
def test_what_is_of_now_stays_over_and_over(lang, text, kind, expected):
    assert told(text, kind, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # what a blow left behind
        pytest.param("en", "Students mapped the craters left by shelling around Lyman.", id="craters"),
        # the attacks of a month
        pytest.param(
            "en", "Flats in Poltava are damp: after the strikes of March 140 blocks had no heating.", id="of a month"
        ),
        pytest.param("ru", "В Полтаве сыро: после мартовских атак 140 домов были без тепла.", id="of a month, ru"),
        # trade, the cause told first
        pytest.param(
            "en", "Because of strikes on ports in the Odesa region, ore exports fell by a third.", id="trade, en"
        ),
        pytest.param("uk", "Через удари по портах Одещини експорт руди впав на третину.", id="trade, uk"),
        pytest.param("ru", "Из-за ударов по портам Одесской области экспорт руды упал на треть.", id="trade, ru"),
        # what arms are for
        pytest.param("en", "The missiles can hit depots deep in Crimea or the Bryansk region.", id="what they can hit"),
        pytest.param("en", "Two batteries will shield Kyiv and Poltava from ballistic strikes.", id="a shield, en"),
        pytest.param("uk", "Дві батареї прикриють Київ і Полтаву від балістики.", id="a shield, uk"),
        pytest.param("ru", "Две батареи прикроют Киев и Полтаву от баллистики.", id="a shield, ru"),
    ],
)
def test_nothing_of_now_in_trade_and_arms(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Air defences destroyed 93 drones, 40 of them over the Poltava region, where a woman was killed in Chutove.",
            [("killed", 1, "Chutove")],
            id="en",
        ),
        pytest.param(
            "uk",
            "ППО збила 93 дрони, 40 з них над Полтавщиною, де загинула жінка в селі Чутове.",
            [("killed", 1, "Chutove")],
            id="uk",
        ),
        pytest.param(
            "ru",
            "ПВО сбила 58 дронов, 21 над Полтавской областью, где ранены двое.",
            [("injured", 2, "Poltava Oblast")],
            id="ru",
        ),
        pytest.param(
            "en",
            "Air defences downed 20 drones; two people were killed in Lubny and three in Khorol.",
            [("killed", 2, "Lubny"), ("killed", 3, "Khorol")],
            id="people are no drones",
        ),
    ],
)
def test_drones_downed_over_a_place_are_no_toll(lang, text, expected):
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("uk", "Париж допоможе відновити собор в Одесі, пошкоджений уночі дронами.", id="uk"),
        pytest.param("ru", "Париж поможет восстановить собор в Одессе, повреждённый ночью дронами.", id="ru"),
    ],
)
def test_what_will_be_mended_was_hit_on_the_day_told(lang, text):
    assert told(text, "strike", lang) == [("drone", None, "Odesa")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "A minister laid flowers at a block in Poltava where 32 people died in July 2025.\n\nHours later, debris fell on a"
            " car park in the city.",
            [("drone", None, "Poltava")],
            id="en",
        ),
        pytest.param(
            "uk",
            "Міністр поклав квіти біля будинку в Полтаві, де в липні 2025-го загинули 32 людини.\n\nЗа кілька годин у місті"
            " пролунали вибухи, уламки дрона впали на парковку.",
            [("unspecified", None, "Poltava"), ("drone", None, "Poltava")],
            id="uk",
        ),
        pytest.param(
            "ru",
            "Министр возложил цветы у дома в Полтаве, где в июле 2025-го погибли 32 человека.\n\nЧерез несколько часов в городе"
            " обломки дрона упали на парковку.",
            [("drone", None, "Poltava")],
            id="ru",
        ),
    ],
)
def test_what_came_hours_after_a_ceremony_is_of_now(lang, text, expected):
    strikes = told(text, "strike", lang)
    assert strikes
    assert {place for _, _, place in strikes} == {"Poltava"}
    assert strikes[-1] == expected[-1]


def test_the_whole_of_a_year_gone_by_is_a_total():
    text = "A drone hit a bus in Kherson, killing the driver. In all of 2025 drones killed 214 people in the region."
    assert told(text, "casualty") == [("killed", 1, "Kherson")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Three people were killed in Chernihiv overnight. Neighbours fled after a second drone hit the yard.",
            [("killed", 3, "Chernihiv")],
            id="who fled after a second blow",
        ),
        pytest.param(
            "uk",
            "Балістична ракета малої дальності влучила в готель у Кривому Розі, поранено 12 людей.",
            [("injured", 12, "Kryvyi Rih")],
            id="a missile by its reach, uk",
        ),
        pytest.param(
            "ru",
            "Баллистическая ракета малой дальности попала в гостиницу в Кривом Роге, ранены 12 человек.",
            [("injured", 12, "Kryvyi Rih")],
            id="a missile by its reach, ru",
        ),
        pytest.param(
            "uk",
            "Президент вшанував загиблих у Тернополі. Тим часом дрони вдарили по Лубнах: троє поранених.",
            [("injured", 3, "Lubny")],
            id="meanwhile, uk",
        ),
        pytest.param(
            "ru",
            "Губернатор возложил цветы к мемориалу в Белгороде. Тем временем дрон ударил по Шебекино: трое раненых.",
            [("injured", 3, "Shebekino")],
            id="meanwhile, ru",
        ),
        pytest.param(
            "en",
            "One person was killed in Kharkiv by a drone, said the mayor, who in recent days has reported heavy damage.",
            [("killed", 1, "Kharkiv")],
            id="who has reported damage in recent days",
        ),
        pytest.param(
            "en",
            "A cyberattack hit its servers in Lviv on Monday, hours before missiles struck its plant in Dobrotvir, injuring four.",
            [("injured", 4, "Dobrotvir")],
            id="servers and a plant",
        ),
    ],
)
def test_what_is_of_now_stays_by_such_words(lang, text, expected):
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en", "A drone hit a mill in Lubny. He said that “millions” had died, which Kyiv disputes.", id="en"
        ),
        pytest.param("uk", "Дрон влучив у млин у Лубнах. У війні загинули понад 15 тисяч цивільних.", id="uk"),
        pytest.param("ru", "Дрон попал в мельницу в Лубнах. В войне погибли более 15 тысяч гражданских.", id="ru"),
    ],
)
def test_thousands_are_killed_by_no_one_attack(lang, text):
    assert told(text, "casualty", lang) == []


def test_hundreds_may_be_hurt_by_one_attack():
    text = "Missiles hit a market in Lubny, wounding 640 people. More than 1,000 were evacuated."
    assert told(text, "casualty") == [("injured", 640, "Lubny"), ("evacuated", 1000, "Lubny")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en", "The drones it builds have hit refineries from Krasnodar to Perm.", id="have hit from and to"
        ),
        pytest.param("en", "Night lights over Odesa have dimmed since Moscow began bombing the grid.", id="since, en"),
        pytest.param("uk", "Нічні вогні над Одесою потьмяніли, відколи Росія почала бомбити мережі.", id="since, uk"),
        pytest.param(
            "ru", "Ночные огни над Одессой потускнели с тех пор, как Россия начала бомбить сети.", id="since, ru"
        ),
        pytest.param("en", "Few remain in Lyman: the town has been levelled by glide bombs.", id="levelled, en"),
        pytest.param("uk", "У Лимані мало хто лишився: місто зруйноване авіабомбами.", id="levelled, uk"),
        pytest.param("ru", "В Лимане мало кто остался: город разрушен авиабомбами.", id="levelled, ru"),
        pytest.param(
            "en", "A girl abducted from Kherson came home. Her aunt was killed by shelling.", id="abducted, en"
        ),
        pytest.param(
            "uk",
            "Додому повернули дівчину, викрадену з Херсона. Її тітка загинула під час обстрілу.",
            id="abducted, uk",
        ),
        pytest.param(
            "ru", "Домой вернули девочку, похищенную из Херсона. Её тётя погибла при обстреле.", id="abducted, ru"
        ),
        pytest.param(
            "ru", "Кот, спасённый из Лимана, где снаряды разбили дом, живёт в Праге.", id="whence somebody was saved"
        ),
    ],
)
def test_nothing_of_now_in_what_has_come_of_it(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en", "Lyman has been shelled since morning; two people were killed.", [("killed", 2, "Lyman")], id="en"
        ),
        pytest.param(
            "uk",
            "У Лимані уночі зруйноване авіабомбами містечко газовиків, загинули двоє.",
            [("killed", 2, "Lyman")],
            id="uk",
        ),
        pytest.param("ru", "Ночью в Лимане авиабомбы разрушили дом, двое погибли.", [("killed", 2, "Lyman")], id="ru"),
    ],
)
def test_what_is_of_now_stays_beside_what_has_come(lang, text, expected):
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "A woman who fled Bakhmut in 2022 was killed in Poltava on Wednesday by a drone.", id="en"),
        pytest.param(
            "uk", "Жінка, яка у 2022-му виїхала з Бахмута, загинула в середу в Полтаві: влучив дрон.", id="uk"
        ),
    ],
)
def test_a_year_that_tells_only_of_somebody_is_none_of_what_befell_him_now(lang, text):
    assert told(text, "casualty", lang) == [("killed", 1, "Poltava")]


def test_a_year_that_tells_of_the_harm_is_past():
    assert told("She mourns a brother who was killed in Lubny in 2022, she said.", "casualty") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # opinions, lives, figures of a year: what they tell of attacks is of other days
        pytest.param("en", "Opinion: what cold is for\n\nIt shelled Lubny and spoke of peace.", id="opinion, en"),
        pytest.param("uk", "Колонка: навіщо холод\n\nВона обстріляла Лубни й говорить про мир.", id="opinion, uk"),
        pytest.param("ru", "Колонка: зачем холод\n\nОна обстреляла Лубны и говорит о мире.", id="opinion, ru"),
        pytest.param(
            "en",
            "The war in numbers\n\nOver the year Russia launched 51,000 drones. Air defences downed most of them. In the Sumy"
            " region 198 civilians were killed.",
            id="figures of a year, en",
        ),
        pytest.param(
            "uk",
            "Війна в цифрах\n\nЗа рік Росія випустила 51 тисячу дронів. ППО знищила більшість із них. Найважчою була ніч на"
            " 7 листопада, коли запустили 640 безпілотників. На Сумщині загинули 198 цивільних.",
            id="figures of a year, uk",
        ),
        pytest.param(
            "ru",
            "Война в цифрах\n\nЗа год Россия выпустила 51 тысячу дронов. ПВО сбила большинство из них. Самой тяжёлой была ночь"
            " на 7 ноября, когда запустили 640 беспилотников. В Сумской области погибли 198 мирных жителей.",
            id="figures of a year, ru",
        ),
        pytest.param(
            "en",
            "The baker who paints ovens\n\nHe came to Lubny at twenty. A shell hit his first shop and killed an apprentice.",
            id="a life, en",
        ),
        pytest.param(
            "uk",
            "Пекар, який малює печі\n\nУ Лубни він приїхав двадцятирічним. У першу крамницю влучив снаряд, загинув учень.",
            id="a life, uk",
        ),
        pytest.param(
            "ru",
            "Пекарь, который рисует печи\n\nВ Лубны он приехал двадцатилетним. В первую лавку попал снаряд, погиб ученик.",
            id="a life, ru",
        ),
        # what is shown, made, insured
        pytest.param(
            "en",
            "Pieces of nine missiles have gone on display in Riga. The tail of one that struck Lubny weighs 200 kilograms.",
            id="on display, en",
        ),
        pytest.param(
            "uk",
            "У Ризі показують уламки ракет. Хвіст однієї, що влучила в Лубни, важить 200 кілограмів.",
            id="shown, uk",
        ),
        pytest.param(
            "ru",
            "В Риге показывают обломки ракет. Хвост одной, попавшей в Лубны, весит 200 килограммов.",
            id="shown, ru",
        ),
        pytest.param(
            "en",
            "Engineers in Lubny have developed software that lets drones attack a target in swarms. In trials at a range near"
            " Romny nine of ten hit a mock-up of a radar.",
            id="trials, en",
        ),
        pytest.param(
            "uk",
            "Інженери з Лубен розробили програму, завдяки якій рій дронів атакує ціль. На випробуваннях під Ромнами дев'ять із"
            " десяти влучили в макет радара.",
            id="trials, uk",
        ),
        pytest.param(
            "ru",
            "Инженеры из Пензы разработали программу, с которой рой дронов атакует цель. На испытаниях под Казанью девять из"
            " десяти попали в макет радара.",
            id="trials, ru",
        ),
        pytest.param(
            "en",
            "Insurers have paid a mill in Lubny. A bakery in Romny damaged by a blast and a firm that lost nine trucks are next.",
            id="insured, en",
        ),
        pytest.param(
            "uk",
            "Перші виплати за страхуванням воєнних ризиків отримав млин у Лубнах. Наступна – пекарня в Ромнах, пошкоджена вибухом.",
            id="insured, uk",
        ),
        pytest.param(
            "ru",
            "Первые выплаты по страхованию военных рисков получила мельница в Лубнах. Следующая – пекарня в Ромнах, повреждённая"
            " взрывом.",
            id="insured, ru",
        ),
        # what never was
        pytest.param(
            "en",
            "Posts shared by thousands claim that a missile hit a school in Lubny on Sunday and killed a guard. This is false.",
            id="a fake, en",
        ),
        pytest.param(
            "uk",
            "Дописи, які поширили тисячі разів, запевняють: у неділю ракета влучила в школу в Лубнах і вбила сторожа. Це"
            " неправда.",
            id="a fake, uk",
        ),
        pytest.param(
            "ru",
            "Посты, разошедшиеся тысячами, уверяют: в воскресенье ракета попала в школу в Лубнах и убила сторожа. Это неправда.",
            id="a fake, ru",
        ),
        pytest.param("uk", "Перевірка: чи влучила ракета в школу в Лубнах?", id="a question, uk"),
        pytest.param("ru", "Проверка: попала ли ракета в школу в Лубнах?", id="a question, ru"),
        pytest.param(
            "en",
            "People in Lubny heard an explosion on Monday. A jet had broken the sound barrier. Messages had spread saying a"
            " missile had fallen on the airfield.",
            id="a jet, en",
        ),
        pytest.param(
            "uk",
            "Мешканці Лубен у понеділок чули вибух: літак подолав звуковий бар'єр. У чатах писали, що на аеродром упала ракета.",
            id="a jet, uk",
        ),
        pytest.param(
            "ru",
            "Жители Энгельса в понедельник слышали взрыв: самолёт преодолел звуковой барьер. В чатах писали, что на аэродром"
            " упал беспилотник.",
            id="a jet, ru",
        ),
        # what goes on day by day, what may come, who is to blame
        pytest.param("en", "In Nikopol shells land nearly every day.", id="nearly every day, en"),
        pytest.param("uk", "У Нікополі снаряди падають майже щодня.", id="nearly every day, uk"),
        pytest.param("ru", "В Никополе снаряды падают почти каждый день.", id="nearly every day, ru"),
        pytest.param("en", "The likely targets are substations in the Odesa and Sumy regions.", id="likely targets"),
        pytest.param("en", "“Those who arm the attacks on Odesa and Sumy will pay,” she said.", id="those who, en"),
        pytest.param("uk", "«Ті, хто озброює атаки на Одесу й Суми, заплатять», – сказала вона.", id="those who, uk"),
        pytest.param("ru", "«Те, кто вооружает атаки на Одессу и Сумы, заплатят», – сказала она.", id="those who, ru"),
        pytest.param(
            "en", "Some 87 million will go to 41 buildings in Lubny damaged by shelling.", id="money for them"
        ),
        pytest.param("en", "Every rocket that hits Lubny costs us a school, she said.", id="every rocket, en"),
        pytest.param("uk", "«Кожна ракета, що прилітає в Лубни, коштує нам школи», – сказала вона.", id="every, uk"),
        pytest.param(
            "ru", "«Каждая ракета, которая прилетает в Лубны, стоит нам школы», – сказала она.", id="every, ru"
        ),
    ],
)
def test_nothing_of_now_in_genres_and_rumours(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Analysis: why drones reach Samara\n\nOvernight drones hit a plant in Samara, killing two.",
            [("killed", 2, "Samara")],
            id="an analysis that opens with the news",
        ),
        pytest.param(
            "en",
            "A missile hit a market in Sumy, killing three. Posts claimed that soldiers had been there. This is false.",
            [("killed", 3, "Sumy")],
            id="what is false stands behind the attack, en",
        ),
        pytest.param(
            "uk",
            "Ракета влучила в ринок у Сумах, загинули троє. Дописи запевняють, що там були військові. Це неправда.",
            [("killed", 3, "Sumy")],
            id="what is false stands behind the attack, uk",
        ),
        pytest.param(
            "ru",
            "Ракета попала в рынок в Сумах, погибли трое. Посты уверяют, что там были военные. Это неправда.",
            [("killed", 3, "Sumy")],
            id="what is false stands behind the attack, ru",
        ),
        pytest.param(
            "en",
            "Two people died in Komyshany, where shells land daily, when a drone hit a shop.",
            [("killed", 2, "Komyshany")],
            id="where shells land daily, en",
        ),
        pytest.param(
            "uk",
            "Дрон влучив у крамницю в Комишанах, де снаряди падають щодня. Загинули двоє.",
            [("killed", 2, "Komyshany")],
            id="where shells land daily, uk",
        ),
        pytest.param(
            "ru",
            "Дрон попал в магазин в Комышанах, где снаряды падают каждый день. Погибли двое.",
            [("killed", 2, "Komyshany")],
            id="where shells land daily, ru",
        ),
        pytest.param(
            "en",
            "The war in numbers\n\nOver the year Russia launched 51,000 drones. On Tuesday one hit a school in Sumy, killing"
            " four.",
            [("killed", 4, "Sumy")],
            id="a day of its own among figures, en",
        ),
        pytest.param(
            "uk",
            "Війна в цифрах\n\nЗа рік Росія випустила 51 тисячу дронів. У вівторок дрон влучив у школу в Сумах, загинули"
            " четверо.",
            [("killed", 4, "Sumy")],
            id="a day of its own among figures, uk",
        ),
        pytest.param(
            "ru",
            "Война в цифрах\n\nЗа год Россия выпустила 51 тысячу дронов. Во вторник дрон попал в школу в Сумах, погибли"
            " четверо.",
            [("killed", 4, "Sumy")],
            id="a day of its own among figures, ru",
        ),
        pytest.param(
            "en",
            "A jet broke the sound barrier over Lviv. In Sumy a drone hit a garage on Tuesday, killing a man.",
            [("killed", 1, "Sumy")],
            id="a jet, and an attack elsewhere",
        ),
        pytest.param(
            "en",
            "An exhibition of pieces of missiles was to open in Lubny. Overnight a drone hit the hall and killed a guard.",
            [("killed", 1, "Lubny")],
            id="an exhibition hit",
        ),
    ],
)
def test_what_is_of_now_stays_in_genres_and_beside_rumours(lang, text, expected):
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en", "A hobby drone crashed into a balcony in Lubny on Monday, breaking two windows.", id="toy, en"
        ),
        pytest.param("uk", "У Лубнах любительський дрон у понеділок врізався в балкон і розбив шибки.", id="toy, uk"),
        pytest.param("ru", "В Калуге любительский дрон в понедельник врезался в балкон и разбил стёкла.", id="toy, ru"),
        pytest.param(
            "ru", "Молния ударила в церковь под Тулой в ночь на воскресенье, звонарь получил ожоги.", id="молния"
        ),
        pytest.param("en", "A drone unit's pickup hit a moose near Hadiach.", id="a moose"),
        pytest.param(
            "en", "Drivers in Lubny are on strike. “We drive under shelling,” one said.", id="under shelling, en"
        ),
        pytest.param(
            "uk", "Водії в Лубнах страйкують. «Ми їздимо під обстрілами», – каже один.", id="under shelling, uk"
        ),
        pytest.param(
            "ru", "Водители в Таганроге бастуют. «Мы ездим под обстрелами», – говорит один.", id="under shelling, ru"
        ),
        pytest.param(
            "en",
            "A baker from Kherson tells how he works under drones\n\nTwo of his drivers were wounded, one is in hospital.",
            id="how he works, en",
        ),
        pytest.param(
            "uk",
            "Пекар із Херсона – про роботу під дронами\n\nДвох його водіїв поранило, один у лікарні.",
            id="about his work, uk",
        ),
        pytest.param(
            "ru",
            "Пекарь из Херсона – о работе под дронами\n\nДвух его водителей ранило, один в больнице.",
            id="about his work, ru",
        ),
        pytest.param("uk", "У Лубнах потрібні донори. Після обстрілів міста везуть більше поранених.", id="donors, uk"),
        pytest.param("ru", "В Донецке нужны доноры. После обстрелов города везут больше раненых.", id="donors, ru"),
        pytest.param("uk", "«За звичайну ніч атакують 120 дронів», – сказав речник.", id="a usual night, uk"),
        pytest.param("ru", "«За обычную ночь атакуют 120 дронов», – сказал представитель.", id="a usual night, ru"),
        pytest.param(
            "uk",
            "У Вінниці відкрили центр реабілітації ветеранів. Сержант утратив ноги, коли дрон влучив у машину під Торецьком.",
            id="a centre opened, uk",
        ),
        pytest.param(
            "ru",
            "В Белгороде открыли центр реабилитации ветеранов. Сержант потерял ноги, когда дрон попал в машину под Торецком.",
            id="a centre opened, ru",
        ),
        pytest.param("uk", "У Сумах у третину шкіл, де голосували, влучили бомби.", id="a third of the schools, uk"),
        pytest.param("ru", "В Сумах в треть школ, где голосовали, попали бомбы.", id="a third of the schools, ru"),
        pytest.param("uk", "Авіація завдала чотирьох ударів по скупченнях піхоти біля Куп'янська.", id="infantry, uk"),
        pytest.param("uk", "Села Сумщини майже щодня потрапляють під вогонь.", id="nearly daily under fire, uk"),
    ],
)
def test_nothing_of_now_in_what_is_no_attack(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "A hobby drone fell in Lviv on Monday. In Sumy a drone hit a flat, killing a man.",
            [("killed", 1, "Sumy")],
            id="a toy, and a drone elsewhere",
        ),
        pytest.param(
            "ru",
            "Дрон «Молния» ударил по церкви в Белополье, погиб звонарь.",
            [("killed", 1, "Bilopillia")],
            id="a drone of that name",
        ),
        pytest.param(
            "uk",
            "Рятувальники працювали під повторним ударом у Херсоні: загинув пожежник.",
            [("killed", 1, "Kherson")],
            id="who worked under a second blow, uk",
        ),
        pytest.param(
            "en",
            "A truck hit a mine. Drivers in Kherson work under drones; on Tuesday one killed a driver.",
            [("killed", 1, "Kherson")],
            id="an attack of its own day",
        ),
        pytest.param(
            "uk",
            "Після обстрілу Краматорська до лікарні привезли шістьох поранених.",
            [("injured", 6, "Kramatorsk")],
            id="whom one shelling wounded, uk",
        ),
    ],
)
def test_what_is_of_now_stays_beside_what_is_no_attack(lang, text, expected):
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # explanations, leaflets, questions, what is asked of a government
        pytest.param(
            "en",
            "What is a glide bomb\n\nIt is dropped from 12 km. One that fell on a shop in Lubny killed nine people.",
            id="what it is, en",
        ),
        pytest.param(
            "uk",
            "Що таке планерна бомба\n\nЇї скидають з 12 км. Одна така впала на крамницю в Лубнах – загинули дев'ятеро.",
            id="what it is, uk",
        ),
        pytest.param(
            "ru",
            "Что такое планирующая бомба\n\nЕё сбрасывают с 12 км. Одна такая упала на магазин в Лубнах – погибли девять.",
            id="what it is, ru",
        ),
        pytest.param(
            "en", "Which town was hit by two missiles on Palm Sunday? The answer is Lubny.", id="which town, en"
        ),
        pytest.param("uk", "У яке місто на Полтавщині на Вербну неділю влучили дві ракети?", id="which town, uk"),
        pytest.param("ru", "В какой город под Полтавой на Вербное воскресенье попали две ракеты?", id="which town, ru"),
        pytest.param(
            "en",
            "The Union of Beekeepers asks the government for relief. One in Romny says that a drone burned 40 hives.",
            id="what a union asks, en",
        ),
        pytest.param(
            "uk",
            "Спілка пасічників просить уряд про пільги. Один із них у Ромнах каже, що дрон спалив 40 вуликів.",
            id="what a union asks, uk",
        ),
        pytest.param(
            "ru",
            "Союз пчеловодов просит правительство о льготах. Один из них в Рыльске говорит, что дрон сжёг 40 ульев.",
            id="what a union asks, ru",
        ),
        pytest.param("en", "Stay away from houses damaged by shelling in Lubny.", id="what to keep away from, en"),
        pytest.param(
            "ru", "Не подходите к повреждённым при обстрелах домам в Лубнах.", id="what to keep away from, ru"
        ),
        pytest.param(
            "en", "Two boats that took part in raids on Sevastopol stand on the quay of Riga.", id="boats, en"
        ),
        pytest.param("uk", "Два катери, які брали участь в ударах по Севастополю, стоять у Ризі.", id="boats, uk"),
        pytest.param("ru", "Два катера, участвовавшие в ударах по Севастополю, стоят в Риге.", id="boats, ru"),
        pytest.param("en", "Sea drones on show in Riga", id="on show"),
        pytest.param(
            "uk", "Цього дня 2025-го атака дронів лишила без тепла 39 тисяч мешканців Лубен.", id="on this day"
        ),
        pytest.param(
            "en",
            "Biologists counted 41 dead dolphins near Odesa. Explosions of mines and drones deafen them.",
            id="dolphins",
        ),
        pytest.param(
            "uk",
            "Додому повернулися оборонці Маріуполя; дехто поранений снарядом на Азовсталі.",
            id="who came home, uk",
        ),
        pytest.param(
            "ru", "Из плена вернулись 140 бойцов; некоторых ранило снарядом под Суджей.", id="who came home, ru"
        ),
        pytest.param("uk", "«Під обстрілами було тихіше»: фірма повертається до Сум", id="quieter under fire"),
        # bombs of crimes, and what a safety rule broken did
        pytest.param(
            "en", "A colonel was killed by a bomb planted under his car in Moscow on Monday.", id="car bomb, en"
        ),
        pytest.param("uk", "У Москві в понеділок підірвали авто полковника, він загинув.", id="car bomb, uk"),
        pytest.param("ru", "В Москве в понедельник взорвали машину полковника, он погиб.", id="car bomb, ru"),
        pytest.param(
            "uk",
            "Вибух на заводі в Дзержинську: троє загинули. Причина – порушення техніки безпеки. Завод двічі від осені атакували"
            " дрони.",
            id="a rule of safety, uk",
        ),
        # what is said of all, prayed for, reproached
        pytest.param(
            "en", "“Everyone who was hit by a missile in Lubny has that right,” the director said.", id="everyone, en"
        ),
        pytest.param(
            "uk", "«Кожен, у кого влучила ракета в Лубнах, має право на це», – сказав він.", id="everyone, uk"
        ),
        pytest.param(
            "ru", "«Каждый, у кого ракета попала в дом в Лубнах, имеет право», – сказал он.", id="everyone, ru"
        ),
        pytest.param(
            "en", "The Pope prayed for Kharkiv, where once again bombs have fallen on homes.", id="prayed, en"
        ),
        pytest.param(
            "uk", "Папа помолився за Харків, де знову бомби падають на домівки й гинуть діти.", id="prayed, uk"
        ),
        pytest.param("ru", "Папа помолился за Харьков, где снова бомбы падают на дома и гибнут дети.", id="prayed, ru"),
        pytest.param("en", "The West turns a blind eye to the strikes on Belgorod, she said.", id="a blind eye, en"),
        pytest.param("uk", "Світ заплющує очі на те, що росіяни б'ють по будинках у Сумах.", id="a blind eye, uk"),
        pytest.param("ru", "Запад закрывает глаза на то, что бьют по домам в Белгороде.", id="a blind eye, ru"),
        pytest.param("ru", "Запад молчит об ударах по Белгороду, сказала она.", id="silent, ru"),
        pytest.param(
            "en",
            "The plants have been attacked 216 times since the full-scale war began. Four engineers were killed.",
            id="times since the war began, en",
        ),
        pytest.param(
            "uk",
            "Станції атакували 216 разів від початку повномасштабної війни. Четверо енергетиків загинули.",
            id="times since the war began, uk",
        ),
        pytest.param(
            "ru",
            "Станции атаковали 216 раз с начала полномасштабной войны. Четверо энергетиков погибли.",
            id="times since the war began, ru",
        ),
        pytest.param(
            "ru",
            "Сенаторы одобрили льготы для бизнеса Белгородской области, пострадавшего от обстрелов.",
            id="business",
        ),
        pytest.param("uk", "У ФСБ заявили, що зірвали атаку на аеродром під Воронежем.", id="foiled, uk"),
    ],
)
def test_nothing_of_now_in_leaflets_crimes_and_reproaches(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "A drone hit a car in Sumy on Tuesday, killing a man. The Pope prayed for the city.",
            [("killed", 1, "Sumy")],
            id="prayed for what is told before, en",
        ),
        pytest.param(
            "uk",
            "Дрон підірвав авто в Сумах у вівторок, загинув водій.",
            [("killed", 1, "Sumy")],
            id="a drone blew up a car, uk",
        ),
        pytest.param(
            "ru",
            "Во вторник дрон взорвал машину в Шебекине, погиб водитель.",
            [("killed", 1, "Shebekino")],
            id="a drone blew up a car, ru",
        ),
        pytest.param(
            "en",
            "A missile hit a school in Sumy; everyone who was in the hall survived, two guards were killed.",
            [("killed", 2, "Sumy")],
            id="everyone who was there",
        ),
        pytest.param(
            "en",
            "On Tuesday drones hit Izmail, in which town two people were killed.",
            [("killed", 2, "Izmail")],
            id="in which town",
        ),
        pytest.param(
            "uk",
            "Ракета влучила в цех у Сумах. Двоє загинули. Це 216-й удар від початку повномасштабної війни.",
            [("killed", 2, "Sumy")],
            id="the how-manieth since the war began",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по Сумах, загинули двоє. Додому повернулися 140 полонених.",
            [("killed", 2, "Sumy")],
            id="who came home on the day of a blow",
        ),
    ],
)
def test_what_is_of_now_stays_beside_leaflets_crimes_and_reproaches(lang, text, expected):
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "uk",
            "Ніч у цифрах\n\nРосія запустила 118 дронів. У Сумах дрон влучив у гуртожиток, загинули двоє.",
            [("killed", 2, "Sumy")],
            id="the figures of a night, uk",
        ),
        pytest.param(
            "ru",
            "Ночь в цифрах\n\nСбиты 118 беспилотников. В Таганроге дрон попал в общежитие, погибли двое.",
            [("killed", 2, "Taganrog")],
            id="the figures of a night, ru",
        ),
        pytest.param(
            "en",
            "Blood donors are needed in Dnipro\n\nAfter the morning strike on Dnipro 40 people are in hospitals.",
            [("injured", 40, "Dnipro")],
            id="donors after a blow, en",
        ),
        pytest.param(
            "uk",
            "У Дніпрі потрібні донори\n\nУнаслідок ранкового удару 40 людей у лікарнях.",
            [("injured", 40, "Dnipro")],
            id="donors after a blow, uk",
        ),
        pytest.param(
            "ru",
            "Глава города – о работе спасателей в Шебекине\n\nРакета попала в многоэтажку на рассвете. Погибли четверо.",
            [("killed", 4, "Shebekino")],
            id="about the work of rescuers, ru",
        ),
        pytest.param(
            "ru",
            "Спасатели работают под обстрелами: в Шебекине ранен пожарный, когда снаряд попал во двор школы.",
            [("injured", 1, "Shebekino")],
            id="rescuers under shelling, ru",
        ),
        pytest.param(
            "uk",
            "Як отримати допомогу мешканцям будинку в Сумах\n\nУ ніч на вівторок у нього влучив дрон, троє загинули.",
            [("killed", 3, "Sumy")],
            id="how to get help after a night, uk",
        ),
    ],
)
def test_a_heading_that_tells_of_no_attack_hides_none_of_now(lang, text, expected):
    assert told(text, "casualty", lang) == expected


def test_a_life_ends_where_a_sentence_names_yesterday():
    text = "Оксана виросла в Лубнах і лікує в Сумах. Учора її швидку накрило біля Ромнів. Снаряд убив фельдшера."
    assert [number for _, number, _ in told(text, "casualty", "uk")] == [1]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # how things work, what withstands a hit, the front line
        pytest.param(
            "en",
            "“When a drone hits the net, it explodes before the car,” an engineer said in Kherson.",
            id="a net, en",
        ),
        pytest.param("uk", "«Коли дрон влучає в сітку, він вибухає», – пояснив інженер у Херсоні.", id="a net, uk"),
        pytest.param(
            "ru", "«Когда дрон попадает в сетку, он взрывается», – пояснил инженер в Шебекине.", id="a net, ru"
        ),
        pytest.param("uk", "У Сумах відкрили школу. Вона витримає пряме влучання ракети.", id="withstands, uk"),
        pytest.param("ru", "В Сумах открыли школу. Она выдержит прямое попадание ракеты.", id="withstands, ru"),
        pytest.param(
            "en",
            "ISW: troops advance near Lyman\n\nA milblogger claimed that drones struck a headquarters near Siversk. Forces"
            " attacked near Torske.",
            id="an assessment of the front, en",
        ),
        pytest.param(
            "uk",
            "ISW: росіяни просунулися біля Лимана\n\nВоєнблогер стверджує, що дрони вдарили по штабу під Сіверськом.",
            id="an assessment of the front, uk",
        ),
        pytest.param(
            "ru",
            "ISW: россияне продвинулись у Лимана\n\nВоенблогер утверждает, что дроны ударили по штабу под Северском.",
            id="an assessment of the front, ru",
        ),
        pytest.param(
            "en", "The ministry said its group had struck the manpower of two brigades near Vovchansk.", id="manpower"
        ),
        # hoaxes, games, those who fought
        pytest.param(
            "en", "Bomb hoaxes emptied malls in Lviv and Dnipro; 9,000 people were evacuated.", id="hoaxes, en"
        ),
        pytest.param("uk", "Через повідомлення про замінування у Львові евакуювали 9 тисяч людей.", id="hoaxes, uk"),
        pytest.param("ru", "Из-за сообщений о минировании в Самаре эвакуировали 9 тысяч человек.", id="hoaxes, ru"),
        pytest.param(
            "en",
            "In the final of the tournament in Lubny his team bombed site B and killed five opponents.",
            id="a game",
        ),
        pytest.param(
            "en",
            "He played in Lubny. He was wounded near Toretsk, where a drone flew into the dugout; three comrades died.",
            id="a dugout, en",
        ),
        pytest.param(
            "uk", "Поранений під Торецьком, де дрон залетів у бліндаж; загинули троє товаришів.", id="a dugout, uk"
        ),
        pytest.param(
            "ru", "Ранен под Торецком, где дрон залетел в блиндаж; погибли трое товарищей.", id="a dugout, ru"
        ),
    ],
)
def test_nothing_of_now_in_how_things_work(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Two people were killed when a drone hit a net and then a car in Kherson on Tuesday.",
            [("killed", 2, "Kherson")],
            id="when a drone hit a net",
        ),
        pytest.param(
            "uk",
            "Коли дрон влучив у сітку над дорогою в Херсоні, уламками поранило водія.",
            [("injured", 1, "Kherson")],
            id="when a drone hit a net, uk",
        ),
        pytest.param(
            "uk",
            "Укриття в Сумах витримало влучання ракети, загинув лише сторож.",
            [("killed", 1, "Sumy")],
            id="what withstood a hit",
        ),
        pytest.param(
            "en",
            "A drone hit a hall in Sumy where a chess tournament was held, killing a coach.",
            [("killed", 1, "Sumy")],
            id="a tournament hit",
        ),
        pytest.param(
            "en",
            "Russian forces attacked near Nikopol with drones, killing a fisherman.",
            [("killed", 1, "Nikopol")],
            id="an attack near a town with drones",
        ),
    ],
)
def test_what_is_of_now_stays_beside_how_things_work(lang, text, expected):
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en",
            "Work on the Lubny bridge stopped twice: after floods and after a missile fell near the pier. An engineer died.",
            id="stopped twice, en",
        ),
        pytest.param(
            "uk",
            "Роботи на мосту в Лубнах зупиняли двічі: після паводка і після того, як біля опори впала ракета.",
            id="stopped twice, uk",
        ),
        pytest.param(
            "ru",
            "Работы на мосту в Лубнах останавливали дважды: после паводка и после того, как у опоры упала ракета.",
            id="stopped twice, ru",
        ),
        pytest.param("en", "“It was quieter under fire”: a firm moves back to Lubny", id="quieter under fire, en"),
        pytest.param(
            "ru",
            "Пожар на рынке в Мелитополе: сгорели 12 киосков. Торговцы говорят о старой проводке. «Мы три обстрела"
            " пережили», – говорит один.",
            id="old wiring, ru",
        ),
    ],
)
def test_nothing_of_now_in_works_and_fires(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


def test_work_stopped_twice_hides_no_blow_of_its_own_day():
    text = (
        "Work on the bridge stopped twice last year. On Tuesday a missile hit the pier in Lubny, killing an engineer."
    )
    assert told(text, "casualty") == [("killed", 1, "Lubny")]


def test_a_digest_of_the_front_keeps_its_blows():
    text = "Troops entered Torske, DeepState said. They hold two villages near Sumy. Bombs levelled a school in Bilopillia."
    assert told(text, "strike") == [("bomb", None, "Bilopillia")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en",
            "A play based on a diary has been staged in Lubny. In the finale a missile hits the house and all die.",
            id="a play, en",
        ),
        pytest.param(
            "uk",
            "У Лубнах поставили виставу за щоденником. У фіналі ракета влучає в будинок, гинуть усі.",
            id="a play, uk",
        ),
        pytest.param(
            "ru",
            "В Лубнах поставили спектакль по дневнику. В финале ракета попадает в дом, гибнут все.",
            id="a play, ru",
        ),
        pytest.param(
            "en",
            "The president on Tuesday gave orders to the family of a rescuer killed by a second strike in Sumy.",
            id="orders, en",
        ),
        pytest.param(
            "uk",
            "Президент у вівторок вручив ордени родині рятувальника, загиблого під повторним ударом у Сумах.",
            id="orders, uk",
        ),
        pytest.param(
            "ru",
            "Губернатор во вторник вручил медали семье спасателя, погибшего при повторном ударе в Шебекине.",
            id="orders, ru",
        ),
        pytest.param(
            "en",
            "Reports in the media of a strike on a training centre in Lubny with dozens of dead are not true.",
            id="not true, en",
        ),
        pytest.param(
            "uk",
            "Повідомлення росЗМІ про удар по навчальному центру в Лубнах та десятки загиблих не відповідають дійсності.",
            id="not true, uk",
        ),
        pytest.param(
            "ru",
            "Сообщения СМИ об ударе по полигону под Курском и десятках погибших не соответствуют действительности.",
            id="not true, ru",
        ),
        pytest.param("en", "Strikes on Kyiv will not change our support, he said in Riga.", id="no change, en"),
        pytest.param("uk", "Удари по Києву не змінять нашої підтримки, заявив він у Ризі.", id="no change, uk"),
        pytest.param("ru", "Удары по Киеву не изменят нашей поддержки, заявил он в Риге.", id="no change, ru"),
        pytest.param("en", "Every night children in Odesa wake to explosions.", id="every night, en"),
        pytest.param("uk", "Щоночі діти в Одесі прокидаються від вибухів.", id="every night, uk"),
        pytest.param("ru", "Каждую ночь дети в Одессе просыпаются от взрывов.", id="every night, ru"),
        pytest.param("en", "The miners' strike in Pavlohrad goes on for a second day.", id="miners"),
        pytest.param(
            "en", "He was wounded three times, survived bombs near Lyman and fell off a roof in Lubny.", id="thrice"
        ),
    ],
)
def test_nothing_of_now_in_plays_orders_and_denials(lang, text):
    assert [claim for kind in KINDS for claim in told(text, kind, lang)] == []
    assert [toponym.text for toponym in record_of(text, lang).toponyms if toponym.role == "event"] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Drones hit Sumy on Tuesday, killing two. Such strikes on Sumy will not go unanswered, he said.",
            [("killed", 2, "Sumy")],
            id="what will come of it",
        ),
        pytest.param(
            "uk",
            "Рецензію на виставу надрукували. У вівторок дрон влучив у театр у Сумах, загинув актор.",
            [("killed", 1, "Sumy")],
            id="a play hit",
        ),
        pytest.param(
            "ru",
            "Дрон попал в дом в Шебекине, погиб мужчина. Губернатор вручил медали спасателям.",
            [("killed", 1, "Shebekino")],
            id="orders behind an attack",
        ),
        pytest.param(
            "uk",
            "Щодня двоє гинуть на дорогах. Дрон влучив в авто в Херсоні, загинув водій.",
            [("killed", 1, "Kherson")],
            id="every day on roads, and a blow",
        ),
    ],
)
def test_what_is_of_now_stays_beside_plays_orders_and_denials(lang, text, expected):
    assert told(text, "casualty", lang) == expected


def test_who_waited_in_a_dugout_hides_no_harm():
    text = "Дрон ударив по автовишці в Ромнах. Двох монтерів госпіталізовано, ще один чекав у бліндажі й не зазнав ушкоджень."
    assert told(text, "casualty", "uk") == [("injured", 2, "Romny")]
