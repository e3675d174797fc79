"""Words beside and around a claim in Ukrainian: who it befell, where it was, and what comes next are told in many ways."""

from __future__ import annotations

import pytest

from tests.told import told

# text, then (measure, number or words, places) of its strikes, damage, outages and casualties
PLACES = [
    (
        "streets told by their towns",
        "Росіяни ударили по вулицях Шостки та Конотопа, поранено трьох людей.",
        [("unspecified", None, "Shostka"), ("unspecified", None, "Konotop"), ("injured", 3, "Shostka, Konotop")],
    ),
    (
        "a street told by its town",
        "Ворог обстріляв вулиці Нікополя, поранено трьох людей.",
        [("artillery", None, "Nikopol"), ("injured", 3, "Nikopol")],
    ),
    (
        "streets of people",
        "Дрони впали на вулицях Шевченка та Миру в Шостці, поранено двох людей.",
        [("drone", None, "Shostka"), ("injured", 2, "Shostka")],
    ),
    (
        "a street called by an adjective",
        "Дрон упав на вулиці Слов'янська в Шостці, поранено двох людей.",
        [("drone", None, "Shostka"), ("injured", 2, "Shostka")],
    ),
    (
        "streets called by adjectives",
        "Дрони впали на вулицях Полтавська та Слов'янська в Шостці, поранено двох людей.",
        [("drone", None, "Shostka"), ("injured", 2, "Shostka")],
    ),
    (
        "the city behind a blow",
        "Після удару Кременчук без світла.",
        [("unspecified", None, "Kremenchuk"), ("power", None, "Kremenchuk")],
    ),
    (
        "a village in its own case",
        "Після обстрілу Кременчуків поранено двох людей.",
        [("artillery", None, "Kremenchuky"), ("injured", 2, "Kremenchuky")],
    ),
    (
        "two towns side by side",
        "Після обстрілу Шостки Конотоп без світла.",
        [("artillery", None, "Shostka"), ("power", None, "Konotop")],
    ),
    (
        "an old name",
        "Дрон ударив по селищу Новгородка на Кіровоградщині.",
        [("drone", None, "Kamianets")],
    ),
    (
        "a line under one place of a blow on another",
        "Нікополь – обстріл з артилерії, поранено 4\nМарганець – дрон влучив у будинок у Томаківці",
        [
            ("artillery", None, "Nikopol"),
            ("injured", 4, "Nikopol"),
            ("drone", None, "Tomakivka"),
            ("residential", None, "Tomakivka"),
        ],
    ),
    (
        "a line under its place",
        "Нікополь – обстріл з артилерії\nМарганець – дрон ударив по депо, у Томаківці згоріла хата",
        [
            ("artillery", None, "Nikopol"),
            ("drone", None, "Marhanets"),
            ("rail", None, "Marhanets"),
            ("residential", None, "Tomakivka"),
        ],
    ),
    (
        "a row behind the word of a kind",
        "Унаслідок обстрілів чотирьох людей поранено у селищі Васильківка та Межовій.",
        [
            ("artillery", None, "Vasylkivka"),
            ("artillery", None, "Mezhova"),
            ("injured", 4, "Vasylkivka, Mezhova"),
        ],
    ),
    (
        "a row behind the word of a part",
        "Росіяни атакували дронами центр Степногірська, Комишуваху та Оріхів.",
        [("drone", None, "Stepnohirsk"), ("drone", None, "Komyshuvakha"), ("drone", None, "Orikhiv")],
    ),
    (
        "a clause that opens near a place",
        "Двоє загинули в Оріхові, на околиці Вільнянська дрон упав на склад.",
        [("killed", 2, "Orikhiv"), ("drone", None, "Vilniansk"), ("industry", None, "Vilniansk")],
    ),
    (
        "near a place alone",
        "Двоє загинули внаслідок удару по Ямполю, поблизу Лимана.",
        [("killed", 2, "Yampil"), ("unspecified", None, "Yampil")],
    ),
    (
        "a clause behind one without a finite verb",
        "Поранено двох у Шостці, у Конотопі згоріла підстанція після удару дронів.",
        [("injured", 2, "Shostka"), ("energy", None, "Konotop"), ("drone", None, "Konotop")],
    ),
    (
        "there, behind where it lies",
        "Неспокійно було і в Балаклії, що на Харківщині: там уранці дрон поранив двох людей.",
        [("drone", None, "Balakliia"), ("injured", 2, "Balakliia")],
    ),
    (
        "meanwhile in another place",
        "Дрони били по Херсонщині. Поранено сімох людей, при цьому в Херсоні внаслідок артобстрілу поранено подружжя.",
        [
            ("drone", None, "Kherson Oblast"),
            ("injured", 7, "Kherson Oblast"),
            ("artillery", None, "Kherson"),
            ("injured", 2, "Kherson"),
        ],
    ),
    (
        "besides, in the same place",
        "У Шостці дрон пошкодив будинок, до того ж поранено двох людей.",
        [("drone", None, "Shostka"), ("residential", None, "Shostka"), ("injured", 2, "Shostka")],
    ),
    (
        "the weapon of the next place",
        "Дрони атакували Шостку, Конотоп обстріляли з артилерії.",
        [("drone", None, "Shostka"), ("artillery", None, "Konotop")],
    ),
    (
        "the weapon of all",
        "Росіяни били по Нікополю, Марганцю та Томаківці з артилерії.",
        [("artillery", None, "Nikopol"), ("artillery", None, "Marhanets"), ("artillery", None, "Tomakivka")],
    ),
    (
        "other news elsewhere",
        "Дрони вдарили по Краматорську. У Тернополі відкрили бібліотеку. Зруйновано житловий будинок.",
        [("drone", None, "Kramatorsk"), ("residential", None, "Kramatorsk")],
    ),
    (
        "a clause that opens in the centre of a town",
        "Дрони атакували Лебедин, у центрі Ромнів згорів склад.",
        [("drone", None, "Lebedyn"), ("industry", None, "Romny")],
    ),
    (
        "also there, nothing more told",
        "Дрони пошкодили будинки в Шостці, також у Ромнах.",
        [
            ("drone", None, "Shostka"),
            ("drone", None, "Romny"),
            ("residential", None, "Shostka"),
            ("residential", None, "Romny"),
        ],
    ),
    (
        "a building of a grid company",
        "На Чернігівщині ракети влучили в будівлю обленерго в Прилуках.",
        [("missile", None, "Pryluky"), ("buildings", None, "Pryluky")],
    ),
    (
        "a grid company that speaks",
        "Як повідомили в обленерго у Прилуках, дрон ударив по підстанції.",
        [("drone", None, "Pryluky"), ("energy", None, "Pryluky")],
    ),
    (
        "a short word of a kind between a thing and its harm",
        "На вокзалі у м. Ромни уламки дрона пошкодили дах і вікна.",
        [("rail", None, "Romny"), ("drone", None, "Romny")],
    ),
    (
        "a village called as a man, with its land",
        "Внаслідок скиду з дрона у Станіславі Херсонської області поранено рибалку.",
        [("drone", None, "Stanislav"), ("injured", 1, "Stanislav")],
    ),
    (
        "a clause that opens in a town with its land",
        "Двоє загинули в Ніжині, у Прилуках, що на Чернігівщині, дрон влучив у будинок.",
        [("killed", 2, "Nizhyn"), ("drone", None, "Pryluky"), ("residential", None, "Pryluky")],
    ),
    (
        "a clause that opens in a town with its land in brackets",
        "Двоє загинули в Ніжині, у Прилуках (Чернігівська область) дрон влучив у будинок.",
        [("killed", 2, "Nizhyn"), ("drone", None, "Pryluky"), ("residential", None, "Pryluky")],
    ),
    (
        "a clause that opens in a town of its land",
        "Двоє загинули в Ніжині, у Прилуках Чернігівської області дрон влучив у будинок.",
        [("killed", 2, "Nizhyn"), ("drone", None, "Pryluky"), ("residential", None, "Pryluky")],
    ),
    (
        "a town, and where it lies",
        "Двоє загинули внаслідок удару в Ніжині, що на Чернігівщині, ще троє поранені.",
        [("killed", 2, "Nizhyn"), ("unspecified", None, "Nizhyn"), ("injured", 3, "Nizhyn")],
    ),
    (
        "a village that suffered",
        "Як повідомили в ОВА, Білозерка вночі була під обстрілом.",
        [("artillery", None, "Bilozerka")],
    ),
    (
        "a village of a hyphened district",
        "Семенівка Новгород-Сіверського району вранці пережила удар авіабомб.",
        [("bomb", None, "Semenivka")],
    ),
]
PARTS = [
    (
        "the parts of the next toll",
        "Дрони вдарили по Дніпропетровщині. Двоє людей загинули, п'ятеро поранені: троє в Нікополі і двоє в Марганці.",
        [
            ("killed", 2, "Dnipropetrovsk Oblast"),
            ("injured", 3, "Nikopol"),
            ("injured", 2, "Marhanets"),
        ],
    ),
    (
        "who died behind a colon",
        "Унаслідок удару дронів загинули двоє людей: чоловік і жінка в Нікополі.",
        [("killed", 2, "Nikopol")],
    ),
    (
        "the dead, and one in grave condition",
        "Дрон ударив по маршрутці в Оріхові: загинули двоє пасажирів, водій у тяжкому стані.",
        [("killed", 2, "Orikhiv"), ("injured", 1, "Orikhiv")],
    ),
    (
        "a row behind a colon and the word of a part",
        "Унаслідок удару росіяни вбили трьох жителів області: у центрі Дружківки, Костянтинівці та Лимані.",
        [("killed", 3, "Druzhkivka, Kostiantynivka, Lyman")],
    ),
    (
        "a row that goes on to places without names",
        "На Херсонщині під обстрілами були Херсон та інші населені пункти, двоє людей загинули.",
        [("killed", 2, "Kherson Oblast")],
    ),
    (
        "a row of two",
        "На Херсонщині під обстрілами були Херсон і Чорнобаївка, двоє людей загинули.",
        [("killed", 2, "Kherson, Chornobaivka")],
    ),
    (
        "houses damaged, and another town without light",
        "Дрони зруйнували два будинки в Ромнах, водночас через удар Шостка без світла.",
        [("power", None, "Shostka")],
    ),
    (
        "wholly and partly",
        "Унаслідок удару дронів Шостка повністю, а Конотоп – частково без світла.",
        [("power", None, "Shostka"), ("power", None, "Konotop")],
    ),
    (
        "partly, its verb left out",
        "Після атаки дронів повністю знеструмлено Шостку, а Конотоп – частково.",
        [("power", None, "Shostka"), ("power", None, "Konotop")],
    ),
    (
        "partly, and another has light",
        "Після атаки дронів Шостку знеструмлено частково, а в Конотопі світло є.",
        [("power", None, "Shostka")],
    ),
    (
        "a part in a town with its word",
        "У Сумській області після удару знеструмлено 12 тисяч клієнтів, з них 4 тисячі – у м. Конотоп.",
        [("power", 12000, "Sumy Oblast"), ("power", 4000, "Konotop")],
    ),
]
PERSONS = """матір із немовлям 2; жінку з немовлям 2; маму з дитиною 2; породіллю з немовлям 2; 30-річну матір із тримісячним немовлям 2;
    маму і тата 2; жінку з переломом ноги 1; 62-річного 1; 44-річну 1; 62-річного та 60-річну 2; 62-річного Івана Коваля 1;
    62-річного водія 1; 45-річну жінку та 62-річного 2; двох людей: 62-річного та 60-річну 2; подружжя: 62-річного та 60-річну 2;
    жінку, 62-річну 1"""
ASIDES = """на жаль; своєю чергою; у свою чергу; як повідомляється; за уточненими даними; за попередньою інформацією; імовірно; попередньо"""
FRAMES = [
    ("Унаслідок удару дрона в Ізюмі опіки{} дістали двоє пожежників.", "casualty", [("injured", 2, "Izium")]),
    ("Дрон влучив у дім в Ізюмі, двоє людей{} загинули.", "casualty", [("killed", 2, "Izium")]),
    ("Дрон влучив{} у будинок в Ізюмі.", "damage", [("residential", None, "Izium")]),
    ("Дрон ударив по Ізюму. Поранено{} п'ятьох людей.", "casualty", [("injured", 5, "Izium")]),
    ("Після удару без світла{} залишилися близько 46 тисяч абонентів в Ізюмі.", "outage", [("power", 46000, "Izium")]),
]
KINDS = ("strike", "damage", "outage", "casualty")


def _all_told(text: str) -> list[tuple[object, ...]]:
    return [claim for kind in KINDS for claim in told(text, kind, "uk")]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, *case in PLACES])
def test_each_is_where_it_is_told(text: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(_all_told(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, *case in PARTS])
def test_counts_and_their_parts(text: str, expected: list[tuple[object, ...]]) -> None:
    found = told(text, "casualty", "uk") + told(text, "outage", "uk")
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("case", [" ".join(case.split()) for case in PERSONS.split(";")])
def test_persons_told_without_a_number(case: str) -> None:
    who, count = case.rsplit(" ", 1)
    found = told(f"Унаслідок удару дрона по Шостці поранено {who}.", "casualty", "uk")
    assert [(measure, place) for measure, _, place in found] == [("injured", "Shostka")]
    assert told(f"Дрон ударив по Шостці, поранено {who}.", "casualty", "uk") == found
    assert found[0][1] == int(count)


@pytest.mark.parametrize("aside", [" ".join(aside.split()) for aside in ASIDES.split(";")])
@pytest.mark.parametrize(("frame", "kind", "expected"), FRAMES)
def test_an_aside_parts_nothing(frame: str, kind: str, expected: list[tuple[object, ...]], aside: str) -> None:
    assert told(frame.format(f", {aside},"), kind, "uk") == expected


@pytest.mark.parametrize(
    ("text", "measure", "scopes"),
    [
        ("Учора дрони вдарили по Ромнах. Тоді ж дрон поранив двох людей у Сумах.", "injured", 2),
        (
            "Дрон ударив по Сумах. Торік у лютому удар по Ромнах забрав п'ять життів. Тоді ж поранили 12 людей.",
            "injured",
            0,
        ),
        ("Дрон ударив по Сумах. Торік ракета влучила в Ромни. Тоді загинули троє людей.", "killed", 0),
    ],
)
def test_at_the_same_time_is_the_day_told_last(text: str, measure: str, scopes: int) -> None:
    found = [count for told_of, count, _ in told(text, "casualty", "uk") if told_of == measure]
    assert found == ([scopes] if scopes else [])
