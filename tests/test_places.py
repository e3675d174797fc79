"""Names become places: the address, the report's other places and how well known a place is decide."""

from __future__ import annotations

import datetime as dt

import pytest

from geo import pipeline, tables
from geo.gazetteers import open_embedded
from geo.model import Place
from geo.places import make_place
from geo.reports import make_report
from tests.told import record_of


def _places(text: str) -> dict[str, Place | None]:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    places = {place.id: place for place in record.places}
    return {toponym.text: places.get(toponym.place or "") for toponym in record.toponyms}


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("A fire broke out in Odessa, Texas.", "Odessa", "US", "Texas"),
        ("A storm hit Atlanta, Georgia.", "Georgia", "US", "Georgia"),
        ("Police in Moscow, Idaho, closed a road.", "Moscow", "US", "Idaho"),
        ("The train to Odessa was late.", "Odessa", "UA", "Odesa Oblast"),
        ("Zhmerynka was hit; a bus left for Chernivtsi.", "Chernivtsi", "UA", "Chernivtsi Oblast"),
        ("A drone hit Malynivka, Chuhuiv district.", "Malynivka", "UA", "Kharkiv Oblast"),
        ("The Dnipro region lost power.", "Dnipro region", "UA", "Dnipropetrovsk Oblast"),
        ("A man was hurt in Stepanivka, Sumy region.", "Stepanivka", "UA", "Sumy Oblast"),
        ("A village near Kostiantynivka was shelled.", "Kostiantynivka", "UA", "Donetsk Oblast"),
        ("New York-based monitors came to Ternopil.", "New York", "US", "New York"),
        ("A drone fell on a beach in Arkadia, in Odesa.", "Arkadia", "UA", "Odesa Oblast"),
        ("Drones struck ports in Odesa, Chornomorsk and Pivdennyi.", "Pivdennyi", "UA", "Odesa Oblast"),
        ("A storm kept ships off Constanta.", "Constanta", "RO", "Constanta"),
        ("Debris fell in Grindu, Romania.", "Grindu", "RO", "Tulcea"),
        ("Workers of the Chornobyl nuclear power plant lived in Prypiat.", "Prypiat", "UA", "Kyiv Oblast"),
        ("Senators from Georgia and Texas met.", "Georgia", "US", "Georgia"),
        (
            "The Myrove community of the Nikopol district was shelled.",
            "Myrove community",
            "UA",
            "Dnipropetrovsk Oblast",
        ),
        ("A drone hit a hotel in Sevastopol's Balaklava district.", "Balaklava district", "UA", "Sevastopol"),
    ],
)
def test_the_right_one_of_many(text: str, name: str, country: str, admin1: str) -> None:
    place = _places(text)[name]
    assert place is not None
    assert (place.country, place.admin1) == (country, admin1)


def test_a_report_of_one_oblast_means_its_villages() -> None:
    text = (
        "За сутки обстреляны Шебекино, Грайворон и Валуйки Белгородской области. "
        "Посёлок Октябрьский атакован двумя дронами.\n"
    )
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="ru"))
    places = {place.id: place for place in record.places}
    place = places[next(t.place for t in record.toponyms if t.text == "Октябрьский") or ""]
    assert place.admin1 == "Belgorod Oblast"


def test_a_city_and_the_region_are_two_places() -> None:
    assert [*_places("Zaporizhzhia and the region were hit by drones.")] == ["Zaporizhzhia"]


def test_the_river_by_its_article() -> None:
    place = _places("The left bank of the Dnipro was dark.")["Dnipro"]
    assert place is not None
    assert place.kind == "water"


def test_a_village_no_register_has_in_its_district_stays_unresolved() -> None:
    assert _places("A drone fell in the village of Ivanivka, Shebekino district.")["Ivanivka"] is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Дрон упал в Рыльске Воронежской области.", [None, "Voronezh Oblast"]),
        ("Дрон упал в Рыльске Курской области.", ["Rylsk", "Kursk Oblast"]),
        ("Дрон упав у Залізному Порту Сумської області.", [None, "Sumy Oblast"]),
        ("Дрон упав у Миколаєві Львівської області.", ["Mykolaiv", "Lviv Oblast"]),
        ("Дрон упав у Києві Київської області.", ["Kyiv", "Kyiv Oblast"]),
    ],
)
def test_a_town_does_not_lie_where_its_oblast_says_it_does_not(text, places):
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20"))
    names = {place.id: place.name for place in record.places}
    assert [names.get(t.place or "") for t in record.toponyms] == places


def test_an_old_name_of_one_city_is_no_rival_of_another_that_bears_it_today() -> None:
    record = pipeline.extract(
        pipeline.read("Авіабомба влучила в ринок у Слов'янську.\n", published="2026-03-06", lang="uk")
    )
    names = {place.id: place.name for place in record.places}
    assert [names.get(toponym.place or "") for toponym in record.toponyms] == ["Sloviansk"]  # no more of Nikopol's


def test_a_hromada_of_another_oblast_speaks_against_a_better_known_village() -> None:
    text = "Дрон упав у селі Мала Слобідка Глухівської громади.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    village = record.toponyms[0]
    assert village.text == "Мала Слобідка"
    assert village.place == "UA59100070120059111"  # of the hromada's raion, not the better known one of Odesa oblast


def test_a_village_without_a_point_of_its_own_is_near_the_mark_and_says_how_near() -> None:
    gazetteer = open_embedded()
    village = gazetteer.entry("UA63040010100085586")
    place = make_place(village)
    assert (place.precision, place.acled_geo_precision, place.ucdp_where_prec) == ("near", 2, 2)
    assert place.shape is not None
    assert (place.shape.kind, place.shape.of) == ("community", (village.hromada_id,))
    assert place.shape.outer_km == place.precision_km == village.precision_km
    assert tables.told_name(place) == "Vovchyi Yar"
    assert "within about 25 km of the mark" in tables.precision_words(place)


@pytest.mark.parametrize("name", ["Kyiv", "Kharkiv", "Odesa", "Nizhyn", "Izium"])
def test_a_town_with_its_own_point_is_a_point(name: str) -> None:
    gazetteer = open_embedded()
    place = make_place(gazetteer.entry(gazetteer.look_up(name)[0]))
    assert (place.precision, place.shape) == ("point", None)


def test_a_village_known_by_its_district_only_is_no_point() -> None:
    village = _places("A drone fell in the village of Nechayevka, Belgorod district.")["Nechayevka"]
    assert village is not None
    assert (village.admin1, village.precision, village.acled_geo_precision) == ("Belgorod Oblast", "near", 2)


@pytest.mark.parametrize(
    ("lang", "text", "name", "expected"),
    [
        ("ru", "Взрыв в Техасе, в городе Одесса, не связан с войной.", "Одесса", "Odessa"),
        ("uk", "Атакували 40 БпЛА з напрямків: Курськ, Орел – РФ, ТОТ Донецьк.", "Донецьк", "Donetsk"),
        ("uk", "Атакували 40 БпЛА з напрямків: Курськ – РФ, Донецьк, Чауда – АР Крим.", "Донецьк", "Donetsk"),
        ("ru", "В Хотени дрон ранил мужчину.", "Хотени", "Khotin"),
        ("ru", "В Килие дрон пробил крышу школы.", "Килие", "Kiliia"),
        ("ru", "Видео прислали читатели из Мысхако.", "Мысхако", "Myskhako"),
        ("uk", "У Добротворі ракета влучила в гуртожиток.", "Добротворі", "Dobrotvir"),
        ("uk", "У Берегові та Чопі чули сирени.", "Берегові", "Berehove"),
        ("uk", "Вісім дронів збили над Лисками та Россошшю.", "Россошшю", "Rossosh"),
        ("uk", "Дрон убив двох людей у Середино-Буді.", "Середино-Буді", "Seredyna-Buda"),
        ("en", "The village of Zhuravlyovka in the Belgorod district was shelled.", "Zhuravlyovka", "Zhuravlevka"),
        ("en", "The Graivoron district was shelled.", "Graivoron district", "Grayvoronsky District"),
        (
            "uk",
            "Сумщина\n\nДрон поранив жінку в Лебедині.\n\nОдещина\n\nТихо.\n\nЗапоріжжя\n\nДвоє поранених у Комишувасі.",
            "Запоріжжя",
            "Zaporizhzhia Oblast",
        ),
        ("uk", "Запоріжжя\n\nДрон поранив жінку в Комишувасі.", "Запоріжжя", "Zaporizhzhia"),
        (
            "uk",
            "Сумщина\n\nДрони били по Середино-Буді.\n\nХарківщина\n\nУ Барвінковому дрон спалив пекарню.",
            "Барвінковому",
            "Barvinkove",
        ),
        ("uk", "▪️Броварський. Уламки дрона впали на ферму.", "Броварський", "Brovary Raion"),
        (
            "uk",
            "Сумська область. Дрон поранив жінку.\n\nПолтавська, Черкаська. Збито 6 і 4 дрони.",
            "Полтавська",
            "Poltava Oblast",
        ),
        ("uk", "На Салтівці та в Олексіївці чути вибухи.", "Олексіївці", "Oleksiivka"),
        ("uk", "Удар припав на Троєщину, горить дах на Оболоні.", "Оболоні", "Obolonskyi District (Kyiv)"),
        ("uk", "На Криворіжжі пошкоджено підстанцію.", "Криворіжжі", "Kryvyi Rih Raion"),
        ("uk", "Уночі атакували Глухівщину.", "Глухівщину", "Hlukhivska Hromada"),
        ("uk", "Пожежа сталася у Бахмацькому районі.", "Бахмацькому районі", "Nizhyn Raion"),
        ("uk", "Без світла Сумщина та Харківщина.", "Харківщина", "Kharkiv Oblast"),
        ("uk", "Частина лівого берега Дніпра без води.", "Дніпра", "Dnipro River"),
        ("uk", "У Косові 1 800 родин без газу.", "Косові", "Kosiv"),
        ("uk", "Уражено Рязанський НПЗ.", "Рязанський НПЗ", "Ryazan Oil Refinery"),
        (
            "uk",
            "Уражено Новокуйбишевський нафтопереробний завод.",
            "Новокуйбишевський нафтопереробний завод",
            "Novokuybyshevsk Oil Refinery",
        ),
        ("uk", "Дрони вдарили по порту Усть-Луга.", "Усть-Луга", "Ust-Luga"),
        ("uk", "На Прилуччині горить ферма.", "Прилуччині", "Pryluky Raion"),
        ("uk", "Під ударом Берислав, Станіслав, Антонівка.", "Станіслав", "Stanislav"),
        (
            "ru",
            "В Горловке, в Никитовском районе, повреждён дом.",
            "Никитовском районе",
            "Mykytivskyi District (Horlivka)",
        ),
        ("ru", "Удар БПЛА пришёлся по Межевой.", "Межевой", "Mezhova"),
        ("uk", "Удар по Миколаєву на Львівщині.", "Миколаєву", "Mykolaiv"),
        (
            "uk",
            "У Шевченківському районі Полтави лунали вибухи.",
            "Шевченківському районі",
            "Shevchenkivskyi District (Poltava)",
        ),
        ("ru", "Свет пропал в Артёмовске и Кировограде.", "Артёмовске", "Bakhmut"),
        ("ru", "В селе Гора-Подол Грайворонского округа ранен житель.", "Гора-Подол", "Gora-Podol"),
        ("uk", "На Запоріжжі горить склад.", "Запоріжжі", "Zaporizhzhia Oblast"),
        ("uk", "У Запоріжжі горить склад.", "Запоріжжі", "Zaporizhzhia"),
        ("uk", "Ракета летить на Запоріжжя.", "Запоріжжя", "Zaporizhzhia"),
        ("uk", "Уламки впали в річку Інгулець.", "Інгулець", "Inhulets River"),
        ("uk", "В Ірпені горить склад.", "Ірпені", "Irpin"),
        ("uk", "У ДНР поскаржилися на обстріл.", "ДНР", "Occupied part of Donetsk Oblast"),
        ("ru", "В ЛНР сообщили об ударе дрона.", "ЛНР", "Occupied part of Luhansk Oblast"),
        ("uk", "Дрон долетів до Республіки Адигея.", "Республіки Адигея", "Adygea"),
        ("ru", "Дрон долетел до Республики Коми.", "Республики Коми", "Komi"),
        ("ru", "Дроны атаковали Московский регион.", "Московский регион", "Moscow Oblast"),
        ("uk", "У Льгові Курської області горить склад.", "Льгові", "Lgov"),
        ("uk", "Дрони атакували порт в Усть-Лузі.", "Усть-Лузі", "Ust-Luga"),
        ("uk", "Дрон упав в Есманській громаді.", "Есманській громаді", "Esmanska Hromada"),
        ("ru", "Аэропорты Люблина и Москвы закрыты, взрывы в Зеленограде.", "Люблина", "Lublin"),
        ("ru", "В Азовском районе тихо, над Азовским морем сбит дрон.", "Азовским морем", "Sea of Azov"),
        ("ru", "В Крымском районе тихо, движение по Крымскому мосту закрыто.", "Крымскому мосту", "Crimean Bridge"),
        ("uk", "У Подільському районі тихо, бригади з Хмельницького працюють.", "Хмельницького", "Khmelnytskyi"),
        ("uk", "Обстріли велися з Олешок.", "Олешок", "Oleshky"),
        ("ru", "Под огнём Мировская громада.", "Мировская громада", "Myrivska Hromada"),
        ("ru", "Обстреляны сёла Щетиновка и Нехотеевка.", "Щетиновка", "Shchetinovka"),
        ("ru", "В Полтавской области тихо. В Черниговской ночью горел склад.", "Черниговской", "Chernihiv Oblast"),
        ("uk", "У Полтавській області тихо. У Сумській уночі горів склад.", "Сумській", "Sumy Oblast"),
        (
            "uk",
            "На Сумщині під вогнем дві громади: Краснопільська, Глухівська.",
            "Краснопільська",
            "Krasnopilska Hromada",
        ),
        ("ru", "Дроны сбиты над территориями Тульской, Калужской и Курской.", "Курской", "Kursk Oblast"),
        ("uk", "Дрони над територіями Сумської та Київської.", "Київської", "Kyiv Oblast"),
        ("uk", "Уночі горів порт у Темрюку Краснодарського краю.", "Темрюку", "Temryuk"),
        ("uk", "Рівненська та Хмельницька АЕС знизили потужність.", "Рівненська", "Rivne Nuclear Power Plant"),
        ("ru", "Дроны поразили Орский и Сызранский НПЗ.", "Сызранский НПЗ", "Syzran Oil Refinery"),
        ("ru", "Делегация прибыла из Египта в Рим.", "Рим", "Rome"),
        (
            "uk",
            "Чугуївський район\n\nУ Малинівці горить ферма.\n\nКуп'янський район\n\nМіж селами Старовірівка та Грушівка горить ліс.",
            "Старовірівка",
            "Starovirivka",
        ),
        (
            "uk",
            "Дрони атакували Київ, пожежі у трьох районах. У Дарницькому уламки впали на дах.",
            "Дарницькому",
            "Darnytskyi District (Kyiv)",
        ),
        (
            "ru",
            "Дроны атаковали Киев, есть пострадавшие. В Голосеевском горят гаражи.",
            "Голосеевском",
            "Holosiivskyi District (Kyiv)",
        ),
        (
            "uk",
            "Ворог обстріляв Садове, Станіслав і Дар'ївку на Херсонщині. У Станіславі поранено рибалку.",
            "Станіславі",
            "Stanislav",
        ),
    ],
)
def test_places_in_ukrainian_and_russian(lang: str, text: str, name: str, expected: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    places = {place.id: place.name for place in record.places}
    assert {t.text: places.get(t.place or "") for t in record.toponyms}[name] == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Удар по Слов'янську забрав життя двох людей."),
        ("uk", "Двоє людей загинули у Слов'янську внаслідок удару."),
    ],
)
def test_a_name_of_today_goes_before_one_that_another_town_once_had(lang: str, text: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    names = {place.id: place.name for place in record.places}
    assert [names.get(toponym.place or "") for toponym in record.toponyms] == ["Sloviansk"]


def test_a_district_no_register_has_is_not_the_namesake_of_a_village_far_away():
    record = pipeline.extract(
        pipeline.read(
            "ВСУ обстреляли Донецк: в Дзержинском районе ранена женщина.\n", published="2026-11-20", lang="ru"
        )
    )
    assert [(t.text, t.status) for t in record.toponyms] == [
        ("Донецк", "resolved"),
        ("Дзержинском районе", "unresolved"),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ВСУ обстреляли Донецк: в Петровском районе ранена женщина.", ["Donetsk", "Voznesenskyi District (Donetsk)"]),
        ("ВСУ обстреляли Донецк: в Дзержинском районе ранена женщина.", ["Donetsk", None]),
        ("ВСУ обстреляли Горловку: в Пролетарском районе ранена женщина.", ["Horlivka", None]),
        (
            "ВСУ обстреляли Донецк: в Пролетарском районе ранена женщина.",
            ["Donetsk", "Bohodukhivskyi District (Donetsk)"],
        ),
        (
            "ВСУ обстреляли Горловку: в Калининском районе ранена женщина.",
            ["Horlivka", "Kindrativskyi District (Horlivka)"],
        ),
        (
            "Беспилотники атаковали Воронеж: в Советском районе ранены двое.",
            ["Voronezh", "Sovetsky District (Voronezh)"],
        ),
        ("Беспилотники атаковали Челябинск: в Советском районе ранены двое.", ["Chelyabinsk", None]),
        ("Над Советским районом Курской области сбит БПЛА.", ["Sovetsky District", "Kursk Oblast"]),
    ],
)
def test_a_district_is_of_the_city_that_is_told_of(text, places):
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang="ru"))
    names = {place.id: place.name for place in record.places}
    assert [names.get(t.place or "") for t in record.toponyms] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Дрон упал в Красноармейском районе Волгограда, ранен сторож.", "Krasnoarmeysky District (Volgograd)"),
        ("Дрон ударил по Ленинскому району Челябинска, ранен сторож.", "Chelyabinsk"),
        ("Дрон ударил по Киевскому району Донецка, ранен сторож.", "Kyivskyi District (Donetsk)"),
    ],
)
def test_a_district_is_that_of_the_city_named_after_it(text, place):
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang="ru"))
    names = {p.id: p.name for p in record.places}
    assert {names[i] for claim in record.claims for i in claim.places} == {place}


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        # a district of the city right behind it, never of another that has one so called
        ("ru", "Дрон упал в Комсомольском районе Тольятти.", ["Komsomolsky District (Tolyatti)", "Tolyatti"]),
        ("ru", "В Калининском районе Уфы горел склад.", ["Kalininsky District (Ufa)", "Ufa"]),
        ("ru", "Обломки пробили крышу в Комсомольском районе Сызрани.", [None, "Syzran"]),
        ("en", "Debris fell in the Komsomolsky district of Tolyatti.", ["Komsomolsky District (Tolyatti)", "Tolyatti"]),
        # a town in its raion is no city of the district
        ("ru", "В Пологовском районе Гуляйполе обстреляли из РСЗО.", ["Polohy Raion", "Huliaipole"]),
        # towns and counties of Romania as both languages write them
        ("uk", "Уламки дрона впали біля Браїли.", ["Brăila"]),
        ("uk", "Винищувачі злетіли з бази Фетешть.", ["Feteşti"]),
        ("uk", "Дрон розбився поблизу села Векерень.", ["Văcăreni"]),
        ("uk", "Уламки знайшли в повіті Тулча.", ["Tulcea"]),
        ("ru", "Обломки нашли близ села Гринду в жудеце Тулча.", ["Grindu", "Tulcea"]),
        ("ru", "Дрон разбился у села Вэкэрени.", ["Văcăreni"]),
        ("en", "A drone crashed near Șendreni, in Galați county.", ["Şendreni", "Galati"]),
        # a village of Russia whose adjective ends as one
        ("uk", "У селищі Разумне поранено водія.", ["Razumnoye"]),
        # a river is what something is on, a town what it is in
        ("ru", "На Волге стоят танкеры.", ["Volga River"]),
        ("ru", "В Волге Ярославской области упал дрон.", ["Volga", "Yaroslavl Oblast"]),
        ("uk", "На Дунаї спокійно, на Десні горів буксир.", ["Danube", "Desna River"]),
        ("uk", "Прокуратура республіки Комі розповіла про пожежу.", ["Komi"]),
    ],
)
def test_a_name_beyond_the_border_is_the_place_it_is_there(lang, text, places):
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang=lang))
    names = {place.id: place.name for place in record.places}
    assert [names.get(t.place or "") for t in record.toponyms] == places


def test_the_adjective_of_a_sea_is_no_district_told_without_its_word():
    text = "Дрон упал в Приморском районе Одессы, ещё три сбили над Азовским морем.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-11-20", lang="ru"))
    assert [t.text for t in record.toponyms][-1] == "Азовским морем"


def test_a_word_for_a_town_that_opens_a_sentence_is_no_village():
    text = "Дрон ударил по Лубнам. Город обесточен.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-11-20", lang="ru"))
    assert [t.text for t in record.toponyms] == ["Лубнам"]


def test_a_village_is_not_its_namesake_far_from_the_district_or_region_told_of():
    text = (
        "Под удары в Белгородской области попали село Вымыслово, село Николаевка Волоконовского района, "
        "село Вознесеновка Шебекинского округа, Грайворон, Валуйки и село Чайки.\n"
    )
    record = pipeline.extract(pipeline.read(text, published="2026-11-20", lang="ru"))
    countries = {place.id: place.country for place in record.places}
    assert {countries.get(t.place or "") for t in record.toponyms} == {"RU", None}


def test_a_city_s_own_district_is_no_district_of_the_region():
    found = _places("Drones hit homes in Rostov-on-Don, in the city's Proletarsky district.")
    assert found["Proletarsky district"] is not None
    assert found["Proletarsky district"].name == "Proletarsky District (Rostov-on-Don)"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "The Rivne and South Ukraine nuclear plants were not hit.",
            ["Rivne Nuclear Power Plant", "South Ukraine Nuclear Power Plant"],
        ),
        (
            "The Rivne and Chornobyl nuclear plants lost a line.",
            ["Rivne Nuclear Power Plant", "Chornobyl Nuclear Power Plant"],
        ),
        ("Drones hit the Orsk and Omsk refineries.", ["Orsk Oil Refinery", "Omsk Oil Refinery"]),
        ("Drones hit Orsk and Omsk.", ["Orsk", "Omsk"]),
        ("Troops held villages on the Inhulets river.", ["Inhulets River"]),
        ("Troops held villages on the Bobryk river.", []),
        ("A block burned in the Sovetsky district of Chelyabinsk.", ["Chelyabinsk"]),
        ("A block burned in Chelyabinsk's Sovetsky district.", ["Chelyabinsk"]),
        ("A block burned in the Sovetsky district of Voronezh.", ["Sovetsky District (Voronezh)", "Voronezh"]),
        ("A farm burned in the Sovetsky district of the Kursk region.", ["Sovetsky District", "Kursk Oblast"]),
        ("A block burned in the Kyivskyi district of Odesa.", ["Kyivskyi District (Odesa)", "Odesa"]),
        ("A farm burned in Kramatorsk Rayon.", ["Kramatorsk Raion"]),
        (
            "Drones fell: 20 over the Belgorod region, four over Kursk, two over Moscow.",
            ["Belgorod Oblast", "Kursk Oblast", "Moscow"],
        ),
        ("Drones were shot down over Kursk and Tula.", ["Kursk", "Tula"]),
        ("Trains from Lviv and Przemysl are late.", ["Lviv", "Przemyśl"]),
        ("Villages lost water, among them Khotimlia.", ["Khotimlia"]),
        ("It was quiet in Rossosh, in the Voronezh region.", ["Rossosh", "Voronezh Oblast"]),
        ("Bombers took off from Olenya on the Kola Peninsula.", ["Olenya", "Kola Peninsula"]),
        ("The head of the self-proclaimed Luhansk People's Republic spoke.", ["Occupied part of Luhansk Oblast"]),
    ],
)
def test_what_stands_beside_tells_what_a_name_is(text: str, places: list[str]) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    names = {place.id: place.name for place in record.places}
    assert [names[t.place] for t in record.toponyms if t.place] == places


@pytest.mark.parametrize(
    "text",
    [
        "Дрони атакували Київ. У Солом'янському суді оголосили перерву.",
        "Дрони атакували Запоріжжя та склад. У Шевченківському університеті скасували лекції.",
    ],
)
def test_an_adjective_before_its_own_noun_is_no_district(text: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    assert len(record.toponyms) == 1


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("ru", "Заводы в Сызрани и Тольятти остановлены. В Самаре горит склад.", "RU"),
        ("uk", "У Павлограді та Нікополі тихо. У Самарі горить склад.", "UA"),
    ],
)
def test_a_report_of_another_country_means_its_towns(lang: str, text: str, country: str) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-03-06", lang=lang))
    places = {place.id: place.country for place in record.places}
    assert places[record.toponyms[-1].place or ""] == country


def test_what_is_told_after_a_hromada_or_in_a_raion_s_line_lies_there() -> None:
    text = "Учора ворог атакував Куцурубську громаду. У Дмитрівці пошкоджено дім.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-03-06"))
    places = {place.id: place.admin2 for place in record.places}
    assert places[record.toponyms[-1].place or ""] == "Mykolaiv Raion"


def test_an_airfield_may_lie_far_from_all_that_was_hit() -> None:
    text = "Обстріляно Стрий, Дрогобич і Самбір. МіГ злетів з аеродрому Саваслейка.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-03-06"))
    places = {place.id: place.name for place in record.places}
    assert places[record.toponyms[-1].place or ""] == "Savasleyka"


def test_a_village_in_the_shadow_of_a_town_of_its_name_is_in_doubt() -> None:
    text = "Two died in Kherson, one in Orikhiv and one in Kostiantynivka. The Zaporizhzhia region was quiet."
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-03-06", lang="en"))
    of = {toponym.text: toponym for toponym in record.toponyms}
    assert of["Kostiantynivka"].status == "ambiguous"
    assert {place.admin1 for place in record.places if place.name == "Kostiantynivka"} >= {"Donetsk Oblast"}


def test_a_district_that_only_the_capital_has_is_its_own_though_another_city_was_named_last() -> None:
    text = "Дроны попали в дома в столице и Одессе. В Дарницком районе горит крыша."
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-03-06"))
    names = {place.id: place.name for place in record.places}
    assert names[record.toponyms[-1].place or ""] == "Darnytskyi District (Kyiv)"


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("ru", "Сбиты 17 дронов над акваториями Азовского и Чёрного морей.", ["Sea of Azov", "Black Sea"]),
        ("ru", "Девять – над Чёрным, три – над Азовским морем. Всего сбиты 12 дронов.", ["Black Sea", "Sea of Azov"]),
        ("uk", "Над Чорним та Азовським морями збито 17 дронів.", ["Black Sea", "Sea of Azov"]),
    ],
)
def test_seas_of_a_row_share_their_word(lang: str, text: str, names: list[str]) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-03-06", lang=lang))
    of = {place.id: place.name for place in record.places}
    assert [of[toponym.place or ""] for toponym in record.toponyms] == names


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В районе Харьковской горы без отопления 31 здание после удара дрона."),
        ("uk", "У районі Харківської гори вибухнув дрон."),
    ],
)
def test_a_feminine_adjective_behind_the_word_for_a_district_names_none(lang: str, text: str) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-03-06", lang=lang))
    assert record.places == ()


def test_who_says_it_before_a_colon_is_no_village() -> None:
    text = "Терехов: под завалами двое.\n\nВ Харькове ракета попала в дом."
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-03-06", lang="ru"))
    assert [toponym.text for toponym in record.toponyms] == ["Харькове"]


def test_a_bare_name_is_the_village_told_of_before_by_its_type() -> None:
    text = "Беспилотник атаковал село Муром Белгородской области, горит сарай. В Муроме ранен сторож."
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-03-06"))
    assert {t.place for t in record.toponyms if t.text.startswith("Муром")} == {record.toponyms[0].place}
    assert record.toponyms[0].place is not None


def test_a_village_at_home_in_the_shadow_of_a_town_abroad_is_in_doubt() -> None:
    record = pipeline.extract(pipeline.read("Дрони атакували порт у Темрюку.\n", published="2026-03-06"))
    assert [toponym.status for toponym in record.toponyms] == ["ambiguous"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Дроны атаковали Северную Осетию.", "North Ossetia"),
        ("На Белгородчине дроны попали в склад.", "Belgorod Oblast"),
        ("Дрони атакували Псковщину.", "Pskov Oblast"),
        ("На Липетчине дроны попали в завод.", "Lipetsk Oblast"),
        ("На Вологодчине дроны попали в завод.", "Vologda Oblast"),
    ],
)
def test_short_names_of_russian_regions(text: str, name: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06"))
    assert [place.name for place in record.places] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("У Белгородській області дрони влучили в склад.", "Belgorod Oblast"),
        ("На Лисичанщині обстріляли ферму.", "Lysychanska Hromada"),
        ("На Смілянщині обстріляли ферму.", "Smilianska Hromada"),
        ("На Краснопільщині обстріляли ферму.", "Krasnopilska Hromada"),
        ("У Стрілечій обстріляли ферму.", "Strilecha"),
        ("Понтон на лівому березі Осколу знищено дроном.", "Oskil River"),
        ("Понтон через Сіверський Донець знищено, берегом Сіверського Дінця били дрони.", "Siverskyi Donets"),
    ],
)
def test_names_in_their_cases_and_of_the_land_around_a_town(text: str, name: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    assert {place.name for place in record.places} == {name}
    assert all(toponym.place for toponym in record.toponyms)


def test_a_raion_is_meant_before_a_district_of_a_city_not_named() -> None:
    text = "У Богодухівському районі дрон влучив у ферму, у Золочівській громаді пошкоджено склад.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    names = {place.id: place.name for place in record.places}
    assert names[record.toponyms[0].place or ""] == "Bohodukhiv Raion"


def test_a_row_of_settlements_is_told_by_its_phrase() -> None:
    text = "Окупанти обстріляли населені пункти Вовчанські Хутори та Стариця Харківської області.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    assert [toponym.text for toponym in record.toponyms] == ["Вовчанські Хутори", "Стариця", "Харківської області"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "В Белгородском районе дроны атаковали посёлки Разумное и Октябрьский.",
            {"Разумное": "Razumnoye", "Октябрьский": "Oktyabrskiy"},
        ),
        ("Дрон упал в Володарском районе города Брянска.", {"Володарском районе": "Volodarsky District (Bryansk)"}),
        ("В Заводском районе Саратова горит склад.", {"Заводском районе": "Zavodskoy District (Saratov)"}),
        ("Дрон упал в Алешкинском округе.", {"Алешкинском округе": "Kherson Raion"}),
        ("В Борисовском районе обстреляно село Цапивка.", {"Цапивка": None}),
        ("Из-за дронов обесточены хутора Верхний и Маньковский.", {"Маньковский": None}),
        ("Центральный военный округ и военный суд сообщили о дронах в Сумах.", {"Сумах": "Sumy"}),
    ],
)
def test_russian_districts_and_villages(text: str, names: dict[str, str | None]) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang="ru"))
    called = {place.id: place.name for place in record.places}
    found = {t.text: called.get(t.place or "") for t in record.toponyms}
    assert {text: found.get(text, "not found") for text in names} == names
    assert not {"Центральный", "Центральный военный округ"} & set(found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("▪️ Льгов. Ночью дрон влетел в окно.\n▪️ Рыльск. Ранены двое.", ["Льгов", "Рыльск"]),
        ("Степногорск, Приморское и Малая Токмачка были под огнём.", ["Степногорск", "Приморское", "Малая Токмачка"]),
        ("После удара без света оставался Рыльск.", ["Рыльск"]),
    ],
)
def test_names_that_head_their_line_or_row(text: str, names: list[str]) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang="ru"))
    assert [t.text for t in record.toponyms if t.place] == names


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("uk", "Після удару частково без напруги Ямпіль і Глухів.", ["Ямпіль", "Глухів"]),
        ("uk", "Без світла знову Кобеляки та Хорол після удару.", ["Кобеляки", "Хорол"]),
        ("uk", "Без світла також Іван і Марія.", []),
        ("ru", "После удара без напряжения частично Токмак и Молочанск.", ["Токмак", "Молочанск"]),
        ("uk", "На дорозі між Шевченковим та Куп'янськом дрон ударив по авто.", ["Шевченковим", "Куп'янськом"]),
        ("uk", "Розмова між Шевченковим і Петренком про удари.", []),
        ("ru", "Бомба упала у Невского. Удар и по Сватово.", ["Невского", "Сватово"]),
        ("ru", "Дрон стоял у Невского дома.", []),
        ("ru", "Дрон был у Невского.", []),
        ("ru", "Мука — из Полтавы, сахар — от волонтёров из Винницы.", ["Полтавы", "Винницы"]),
        ("ru", "Лиман: дрон ударил по школе.", ["Лиман"]),
        ("ru", "Будапешт: премьер осудил удары по Харькову.", ["Будапешт", "Харькову"]),
    ],
)
def test_a_small_town_is_named_by_how_it_stands(lang: str, text: str, names: list[str]) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang=lang))
    assert [t.text for t in record.toponyms] == names


@pytest.mark.parametrize(
    ("text", "name", "raion"),
    [
        (
            "На Синельниківщині дрони влучили по Межівській громаді. КАБом по Покровській громаді.",
            "Покровській громаді",
            "Synelnykove Raion",
        ),
        (
            "Шалигинську громаду обстріляли двічі. У Миропільській громаді поранено жінку.",
            "Миропільській громаді",
            "Sumy Raion",
        ),
        (
            "Дрони атакували Грушівську громаду Криворізького району та Покровську – Синельниківського.",
            "Покровську",
            "Synelnykove Raion",
        ),
    ],
)
def test_a_hromada_of_many_lies_in_the_raion_told_or_near_the_others(text: str, name: str, raion: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    places = {place.id: place for place in record.places}
    (found,) = [places[toponym.place] for toponym in record.toponyms if toponym.text == name and toponym.place]
    assert (found.kind, found.admin2) == ("hromada", raion)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Жительница Херсона погибла от взрыва возле Садового. Раненых везут в Николаев, на Николаевщине тихо.",
            "Садового",
            "Sadove|Kherson Raion",
        ),
        (
            "Обстреляли Днепровский район Херсона и Софиевку. В Центральном районе горит склад. Раненых везут в Николаев.",
            "Центральном районе",
            "Tsentralnyi District (Kherson)|Kherson Raion",
        ),
        ("Дроны ударили по Кривому Рогу: на Саксагани горит склад.", "Саксагани", "Saksahanskyi District (Kryvyi Rih)"),
        ("Дроны ударили по Одессе: на Пересыпи горит склад.", "Пересыпи", "Peresypskyi District (Odesa)"),
        ("Обстреляли Сумы: в Ковпаковском районе горит склад.", "Ковпаковском районе", "Kovpakivskyi District (Sumy)"),
        ("В Эсманской громаде Сумской области горит склад.", "Эсманской громаде", "Esmanska Hromada"),
        ("Под огнём Билозерка Херсонской области.", "Билозерка", "Bilozerka"),
        ("На Франковщине горит склад после удара.", "Франковщине", "Ivano-Frankivsk Oblast"),
    ],
)
def test_a_village_or_district_lies_with_the_city_told_of(text: str, name: str, expected: str) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang="ru"))
    places = {place.id: place for place in record.places}
    (found,) = [places[t.place] for t in record.toponyms if t.text == name and t.place]
    assert f"{found.name}|{found.admin2}".startswith(expected)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("ru", "В Прохоровском районе, в хуторе Весёлый, дрон выбил окна.", "Весёлый"),
        ("uk", "Житомир: пошкоджено ліцей на Мальованці після удару.", "Мальованці"),
        ("en", "St Petersburg, Florida, sent two generators.", "St Petersburg"),
        ("ru", "Дрон ударил по Шебекино. В посёлке Малиновка повреждена машина.", "Малиновка"),
        ("ru", "Минобороны Украины сообщило об ударе по Ейску. В хуторе Чистополье горит дом.", "Чистополье"),
    ],
)
def test_a_namesake_elsewhere_is_no_place_of_what_is_told_here(lang: str, text: str, name: str) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang=lang))
    assert [t.status for t in record.toponyms if t.text == name] == ["unresolved"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Удары по Харькову и Белгороду. В посёлке Малиновка ранена женщина.", "Malynivka"),
        ("Дроны запущены из Таганрога и Курска. В селе Новоалександровка загорелся дом.", "Novooleksandrivka"),
        ("Взрывы гремели в Белгороде. В Волчанске ранен мужчина.", "Vovchansk"),
        ("Дроны ударили по Таганрогу. В селе Волчанские Хутора ранен мужчина.", "Vovchanski Khutory"),
    ],
    ids=["both_lands_are_told_of", "launch_sites_tell_of_no_land", "a_town", "the_only_one_of_its_name"],
)
def test_a_place_across_the_border_of_what_else_is_told(text: str, name: str) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang="ru"))
    told = {toponym.place for toponym in record.toponyms}
    assert name in {place.name for place in record.places if place.id in told}


@pytest.mark.parametrize(
    ("lang", "text", "struck"),
    [
        ("uk", "Обстріляно Миколаїв і Харківщину.", ["Kharkiv Oblast", "Mykolaiv: Mykolaiv Oblast"]),
        (
            "uk",
            "Дрони атакували Львівщину, Миколаїв та Черкаси.",
            ["Cherkasy: Cherkasy Oblast", "Lviv Oblast", "Mykolaiv: Mykolaiv Oblast"],
        ),
        (
            "uk",
            "Дрони атакували Миколаїв, Донеччину та Черкаси.",
            ["Cherkasy: Cherkasy Oblast", "Donetsk Oblast", "Mykolaiv: Mykolaiv Oblast"],
        ),
        ("uk", "Під ударами — Луганщина, Полтава.", ["Luhansk Oblast", "Poltava: Poltava Oblast"]),
        (
            "uk",
            "Дрони атакували Харківщину, Самар та Кам'янське.",
            ["Kamianske: Dnipropetrovsk Oblast", "Kharkiv Oblast", "Samar: Dnipropetrovsk Oblast"],
        ),
        (
            "ru",
            "Удары нанесены по Львовской области, Николаеву и Черкассам.",
            ["Cherkasy: Cherkasy Oblast", "Lviv Oblast", "Mykolaiv: Mykolaiv Oblast"],
        ),
        ("en", "Russia struck Mykolaiv and the Donetsk region.", ["Donetsk Oblast", "Mykolaiv: Mykolaiv Oblast"]),
        # an address, or the towns of the oblast
        ("uk", "Дрони атакували Львівщину, Миколаїв і Стрий.", ["Mykolaiv: Lviv Oblast", "Stryi: Lviv Oblast"]),
        ("uk", "Дрон влучив у склад у Миколаєві, Львівщина.", ["Mykolaiv: Lviv Oblast"]),
        (
            "uk",
            "Обстріляно Донеччину, Миколаївку та Дружківку.",
            ["Druzhkivka: Donetsk Oblast", "Mykolaivka: Donetsk Oblast"],
        ),
        (
            "en",
            "Drones hit a depot in Mykolaiv, Lviv region, and a port in Odesa.",
            ["Mykolaiv: Lviv Oblast", "Odesa: Odesa Oblast"],
        ),
    ],
)
def test_an_oblast_on_a_list_of_equals_is_no_address(lang: str, text: str, struck: list[str]) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang=lang))
    places = {place.id: place for place in record.places}
    told = {places[ident] for claim in record.claims if claim.kind == "strike" for ident in claim.places}
    assert sorted(p.name if p.kind == "oblast" else f"{p.name}: {p.admin1}" for p in told) == struck


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Обстрелы Корабельного района Херсона, Антоновки, Приднепровского.", "Prydniprovske"),
        ("ru", "Атак на Кубань не было, дроны сбиты над Крымом.", "Krasnodar Krai"),
        ("ru", "В Белгороде горит склад после удара. Света нет у жителей посёлка Дубовое.", "Dubovoye"),
        ("ru", "В Белгороде горит склад после удара. Света нет у жителей Северного.", "Severnyy"),
        ("uk", "Порт Південний приймає судна після удару дронів.", "Port of Pivdennyi"),
        ("uk", "Удар дронів по Харкову. Краматорська окружна прокуратура розслідує.", "Kramatorsk"),
        ("uk", "Дніпровська окружна прокуратура міста Києва: двоє поранених.", "Dniprovskyi District (Kyiv)"),
        ("uk", "Шевченківська окружна прокуратура м. Харкова: двоє поранених.", "Shevchenkivskyi District (Kharkiv)"),
        ("uk", "Ізюмська окружна прокуратура міста Харкова: двоє поранених.", "Izium"),
        ("uk", "Обстріл Ізюма, заявила Чугуївська окружна прокуратура міста", "Izium"),
    ],
)
def test_what_a_name_stands_for_by_its_words(lang: str, text: str, expected: str) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang=lang))
    assert expected in {place.name for place in record.places if place.id in {t.place for t in record.toponyms}}


def test_a_hromada_stands_under_the_raion_named_last() -> None:
    text = (
        "Раївську громаду Синельниківського району атакували дронами. Є пожежа. Згодом бомби впали на Покровську"
        " громаду. Нікопольщину обстріляли з гармат.\n"
    )
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    hromada = next(t for t in record.toponyms if t.text == "Покровську громаду")
    assert hromada.place == "UA12140250000015858"  # of Synelnykove raion; Nikopol raion has two


def test_the_lines_under_a_district_end_where_one_is_headed_by_a_town_elsewhere():
    text = (
        "Chernihiv region: the night\n\n▪️ Koriukivka district. In Sosnytsia two drones destroyed a mill.\n\n▪️ Nizhyn."
        " Debris fell on a depot.\n\n▪️ Semenivka. A second drone struck.\n"
    )
    record = pipeline.extract(pipeline.read(text, published="2026-11-30"))
    town = next(t for t in record.toponyms if t.text == "Semenivka")
    assert town.place == "UA74060070010010511"  # the town, no village of Koriukivka district


@pytest.mark.parametrize(
    ("text", "country", "status"),
    [
        ("Порт Темрюк горит после налёта дронов.", "RU", "resolved"),
        ("Дроны ударили по Темрюку.", None, "ambiguous"),
        ("В Херсонской области обстрелян город Чугуев.", "UA", "resolved"),
        ("Ранены двое в городе Александровка.", None, "ambiguous"),  # of several villages none is a city
    ],
)
def test_a_city_or_a_port_is_none_of_the_villages_of_its_name(text: str, country: str | None, status: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="ru"))
    place = next((place for place in record.places if place.id == record.toponyms[-1].place), None)
    assert (place.country if place else None, record.toponyms[-1].status) == (country, status)


@pytest.mark.parametrize(
    ("title", "city"),
    [
        ("Мер Миколаєва Олександр Вигаданий", "Mykolaiv"),
        ("Мер Херсона", "Kherson"),
        ("Доба в місті", None),
    ],
)
def test_the_title_of_a_post_tells_of_which_city_a_district_is(title, city):
    text = "Приліт дрона у Корабельному районі, поранено двох.\n"
    report = make_report(text, title=title, published=dt.date(2026, 6, 10), lang="uk")
    record = pipeline.extract(report)
    names = {place.id: place.name for place in record.places}
    found = names.get(record.toponyms[0].place or "")
    assert found == (city and f"Korabelnyi District ({city})")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "У Конотопі дрон влучив у депо, у Кролевці – у підстанцію, у Шостці – у школу. В Ямполі згоріла пилорама.",
            "Ямполі",
            "Sumy Oblast",
        ),
        (
            "В Конотопе дрон попал в депо, в Кролевце – в подстанцию, в Шостке – в школу. В Ямполе сгорела пилорама.",
            "Ямполе",
            "Sumy Oblast",
        ),
        (
            "A drone hit a depot in Konotop, a substation in Krolevets and a school in Shostka. A mill burned in Yampil.",
            "Yampil",
            "Sumy Oblast",
        ),
        # a town that everybody knows by its name stays itself, however many villages of the oblast bear it
        (
            "У Конотопі дрон влучив у депо, у Кролевці – у підстанцію, у Шостці – у школу. У Миргороді згоріла пилорама.",
            "Миргороді",
            "Poltava Oblast",
        ),
    ],
)
def test_a_townlet_of_the_only_oblast_told_of_and_a_town_known_elsewhere(
    text: str, name: str, expected: str | None
) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06"))
    places = {place.id: place.admin1 for place in record.places}
    found = {toponym.text: places.get(toponym.place or "") for toponym in record.toponyms}
    assert found[name] == expected


@pytest.mark.parametrize(
    ("text", "name", "is_place"),
    [
        ("Корюківський район\n\nМена з ранку пережила три прильоти авіабомб.", "Мена", True),
        (
            "Корюківський район\n\nДрон ударив по ліцею, поранено сторожа.\n\nСосниця пережила два прильоти.",
            "Сосниця",
            True,
        ),
        ("Рыльский район\n\nКрупец с утра накрыли из миномётов, ранены двое.", "Крупец", True),
        ("Корюківський район\n\nУкраїнська артилерія відповіла вночі.", "Українська", False),
        ("Рыльский район\n\nПод огнём артиллерии были два села.", "Под", False),
        ("Корюківський район\n\nМирне небо протрималося до ранку.", "Мирне", False),
    ],
)
def test_a_sentence_under_a_district_opens_with_a_place_of_it(text: str, name: str, *, is_place: bool) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06"))
    assert (name in {toponym.text for toponym in record.toponyms}) is is_place


def test_a_town_in_sk_is_not_the_village_in_ske() -> None:
    record = pipeline.extract(pipeline.read("Ворог обстріляв Покровське з РСЗВ.\n", published="2026-03-06", lang="uk"))
    [name] = record.toponyms
    entries = [open_embedded().entry(candidate.place) for candidate in name.candidates]
    assert {entry and entry.name for entry in entries} == {"Pokrovske"}


def test_a_village_named_before_is_meant_by_its_adjective_again() -> None:
    text = (
        "Під ударом були Синельниківський район, Васильківка, Покровське та Межова. "
        "Поранено двох людей у Покровському.\n"
    )
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    names = {place.id: place.name for place in record.places}
    assert names[record.toponyms[-1].place or ""] == "Pokrovske"


@pytest.mark.parametrize(
    ("lang", "text", "happened", "named"),
    [
        # the ends of a way are where it goes, capitals too, and what was struck on it was struck elsewhere
        ("en", "A drone hit a train (route Sumy – Kyiv) near Romny.", {"Romny"}, {"Sumy", "Kyiv"}),
        ("en", "A drone hit a bus on the route Lviv – Kyiv near Dubno.", {"Dubno"}, {"Lviv", "Kyiv"}),
        ("en", "A drone hit train No. 45 Kharkiv–Uzhhorod at the station of Lubny.", {"Lubny"}, {"Kharkiv", "Uzhhorod"}),
        ("uk", "Дрон влучив у потяг № 45 Київ – Ужгород біля Козятина.", {"Koziatyn"}, {"Kyiv", "Uzhhorod"}),
        ("uk", "На трасі Київ – Одеса дрон атакував авто біля Умані.", {"Uman"}, {"Kyiv", "Odesa"}),
        ("ru", "Дрон ударил по автобусу (маршрут Сумы – Киев) под Ромнами.", {"Romny"}, {"Sumy", "Kyiv"}),
        ("ru", "Беспилотник атаковал машину на трассе Белгород — Москва у Яковлево.", {"Yakovlevo"}, {"Belgorod", "Moscow"}),
        # a dash after a town that no way goes to
        ("en", "Sumy – a drone hit a school on the way to work.", {"Sumy"}, set()),
        ("ru", "Сумы — дрон попал в школу, Ромны — повреждён дом.", {"Sumy", "Romny"}, set()),
        # a row of places in brackets behind what was harmed
        ("en", "Twelve houses were damaged by drones (Konotop, Krolevets and Putyvl).", {"Konotop", "Krolevets", "Putyvl"}, set()),
        ("ru", "Дроны повредили 12 домов (Конотоп, Кролевец, Путивль).", {"Konotop", "Krolevets", "Putyvl"}, set()),
        ("en", "A drone hit a school in Lyptsi. Two donors (Kyiv, Lviv) will help.", {"Lyptsi"}, {"Kyiv", "Lviv"}),
    ],
)  # fmt: skip
def test_where_it_happened_is_told_from_where_a_way_leads(lang, text, happened, named):
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-11-20", lang=lang))
    names = {place.id: place.name for place in record.places}
    roles = {names.get(t.place or ""): t.role for t in record.toponyms}
    assert {name for name, role in roles.items() if role == "event"} == happened
    assert {name for name, role in roles.items() if role == "context"} == named


def test_a_district_that_only_a_city_far_away_has_is_left_open():
    """Halych raion of Ivano-Frankivsk oblast was abolished in 2020; Lviv has a district of that name."""
    record = record_of("На Прикарпатті дрони вдарили по складу в Галицькому районі.", "uk")
    (district,) = [name for name in record.toponyms if name.text == "Галицькому районі"]
    assert (district.status, district.place) == ("unresolved", None)
