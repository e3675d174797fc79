"""Roles of place names that the whole report decides: lists that a line opens, totals, skies, clubs."""

from __future__ import annotations

import pytest

from geo import pipeline
from tests.told import record_of

DAY = "2026-03-06"


def _roles(text: str) -> dict[str, str]:
    record = pipeline.extract(pipeline.read(text + "\n", published=DAY))
    return {t.text: "excluded" if t.status == "excluded" else t.role for t in record.toponyms}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Over the past day in the Poltava region:\n\n- Lubny: a drone hit a mill, two wounded;\n- Khorol: quiet.",
            "Poltava region",
        ),
        (
            "За минулу добу на Полтавщині:\n\n- Лубни – дрон влучив у млин, двоє поранених;\n- Хорол – тихо.",
            "Полтавщині",
        ),
        (
            "За сутки в Полтавской области:\n\n- Лубны – дрон попал в мельницу, двое раненых;\n- Хорол – тихо.",
            "Полтавской области",
        ),
    ],
)
def test_the_unit_of_a_line_that_opens_a_list_is_the_address_of_what_the_list_tells(text: str, name: str) -> None:
    assert _roles(text)[name] == "event"


def test_a_line_that_opens_a_list_of_what_happened_elsewhere_is_no_address() -> None:
    text = "Engineers from the Rivne region help:\n\n- Lubny: a drone hit a mill, two wounded;\n- Khorol: quiet."
    assert _roles(text)["Rivne region"] == "context"


def test_places_of_totals_are_context() -> None:
    text = (
        "In February, 160 civilians were killed and 900 injured in attacks. Short-range drones killed 40 and injured "
        "300, mostly in the Kherson region."
    )
    assert _roles(text)["Kherson region"] == "context"


def test_a_land_over_which_drones_were_only_shot_down_is_no_address_of_their_debris() -> None:
    text = "Nine drones were shot down over the Poltava region, and debris set a mill on fire in Lubny."
    assert _roles(text) == {"Poltava region": "context", "Lubny": "event"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fans of the Poltava side sang.", "Poltava"),
        ("«Металіст 1925» (Харків) переміг у матчі туру.", "Харків"),
        ("В матче тура «Олимпик» Луцк победил.", "Луцк"),
    ],
)
def test_the_town_of_a_club_is_part_of_its_name(text: str, name: str) -> None:
    assert _roles(text)[name] == "excluded"


@pytest.mark.parametrize(
    ("lang", "text", "name", "role"),
    [
        (
            "uk",
            "За минулу добу на Сумщині:\n- Путивль – дрон влучив у школу;\n- Ямпіль – два КАБи.",
            "Сумщині",
            "event",
        ),
        ("ru", "За сутки в Сумской области:\n- Путивль – дрон попал в школу;", "Сумской области", "event"),
        ("en", "Over the past day in the Sumy region:\n- Putyvl: a drone hit a school;", "Sumy region", "event"),
        ("en", "Crews came from the Lviv region:\n- Putyvl: a drone hit a school;", "Lviv region", "context"),
        ("en", "Drones hit Nikopol; Donetsk region is quiet.", "Donetsk region", "context"),
        (
            "en",
            "Moscow wants all of the Donetsk region; a drone killed two in Kramatorsk.",
            "Donetsk region",
            "context",
        ),
    ],
)
def test_what_a_list_is_headed_by(lang: str, text: str, name: str, role: str) -> None:
    assert {toponym.text: toponym.role for toponym in record_of(text, lang).toponyms}[name] == role


@pytest.mark.parametrize(
    ("text", "lang", "city"),
    [
        ("Мэр Москвы сообщил, что два дрона сбили на подлёте к столице.", "ru", "Moscow"),
        ("A missile hit a house in Sumy. In the capital, two people were hurt by debris.", "en", "Kyiv"),
        ("Moscow's mayor said debris fell on a house in the capital.", "en", "Moscow"),
        ("Belgorod was hit by a drone. Sumy was struck too. Debris fell on a house in the capital.", "en", "Kyiv"),
    ],
)
def test_the_capital_is_that_of_the_country_spoken_of(text: str, lang: str, city: str) -> None:
    record = record_of(text, lang)
    names = {place.id: place.name for place in record.places}
    assert city in {names[place] for claim in record.claims for place in claim.places}


@pytest.mark.parametrize(
    "text",
    ["В Первомайском (ныне Златополь) дрон ранил двоих.", "У Первомайському (нині Златопіль) дрон поранив двох."],
)
def test_both_names_of_a_place_are_the_event_s(text: str) -> None:
    record = record_of(text, "uk" if "і" in text else "ru")
    assert [t.role for t in record.toponyms] == ["event", "event"]
    assert {t.place for t in record.toponyms} == {record.places[0].id}


@pytest.mark.parametrize(
    ("text", "launched_from", "other"),
    [
        ("Ракеты летят из Черниговской области на Киев.", ["Черниговской области"], ["Киев"]),
        ("Ракети пустили з Криму на Одесу й Миколаїв.", ["Криму"], ["Одесу", "Миколаїв"]),
        ("Дроны запустили из Шаталово на Смоленщине.", ["Шаталово", "Смоленщине"], []),
        ("Дрони запустили з мису Чауда на Керченському півострові в Криму.", ["Чауда"], []),
        (
            "Ракеты пущены по Харькову из воздушного пространства Белгородской области.",
            ["Белгородской области"],
            ["Харькову"],
        ),
        (
            "Девять дронов запустили из Курска, ещё 14 — из Миллерово, две ракеты С-300 — из Белгорода.",
            ["Курска", "Миллерово", "Белгорода"],
            [],
        ),
        ("Ракеты Х-22 выпустили из района Брянска в направлении Киева.", ["Брянска"], ["Киева"]),
        ("Ракети Х-22 випустили з району Брянська в напрямку Києва.", ["Брянська"], ["Києва"]),
        ("Удар по Чугуеву нанесён ракетами «Искандер-М» из ВОТ Крым.", ["Крым"], ["Чугуеву"]),
        ("К Чугуеву шли 80 дронов (пусковые районы Курск, Брянск).", ["Курск", "Брянск"], ["Чугуеву"]),
        ("Ракеты пустили из Курска, из Миллерово — «Искандеры».", ["Курска", "Миллерово"], []),
        ("Ракеты по Одессе выпустили из-под Джанкоя.", ["Джанкоя"], ["Одессе"]),
        ("Дрон убил троих в Рыльске, ещё двое — из Шебекина — ранены.", [], ["Шебекина"]),
        ("Удар по Чугуеву нанесён из систем, размещённых в Волчанске.", ["Волчанске"], ["Чугуеву"]),
    ],
)
def test_where_weapons_fly_is_not_where_they_were_fired(text: str, launched_from: list[str], other: list[str]) -> None:
    roles = _roles(text)
    assert [roles[name] for name in launched_from] == ["launch"] * len(launched_from)
    assert "launch" not in [roles[name] for name in other]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Voronezh region\nTwo drones were shot down. Nobody was hurt.\n\nSumy region\nA drone hit a mill in Bilopillia.",
            "Voronezh region",
            "context",
        ),
        ("KYIV. April 14 (Agency) - A drone hit a mill in Izmail.", "KYIV", "source"),
        (
            "• Kyiv region. Air defence was at work over the Brovary district. A drone hit a mill in Bucha.",
            "Brovary district",
            "context",
        ),
    ],
)
def test_heads_and_skies(text: str, name: str, role: str) -> None:
    assert _roles(text)[name] == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia's military launched six missiles at Izium.", "metonym"),
        ("Russia's army said it had hit a depot in Izium.", "source"),
        ("Drones hit Russia's energy grid again. A depot in Izium burned.", "context"),
    ],
)
def test_an_army_that_fires_is_its_country_and_one_that_speaks_a_source(text: str, expected: str) -> None:
    assert _roles(text)["Russia"] == expected


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ворог бив по Нікополю, поранено двох. У Лубнах минулося без обстрілів.", {"Лубнах": "context"}),
        ("Без ворожих атак минула доба в Лубнах. Нікополь обстріляли з гармат.", {"Лубнах": "context"}),
        ("У Лубнах без світла після обстрілів: горить склад.", {"Лубнах": "event"}),
        ("Без обстрілів не минуло й у Лубнах: горить склад.", {"Лубнах": "event"}),
        ("Противник бил по Никополю, ранен мужчина. В Лубнах обошлось без обстрелов.", {"Лубнах": "context"}),
    ],
)
def test_where_there_was_no_attack_nothing_happened(text: str, roles: dict[str, str]) -> None:
    told = _roles(text)
    assert {name: told[name] for name in roles} == roles


@pytest.mark.parametrize(
    ("text", "brought_out", "taken_to"),
    [
        (
            (
                "Overnight drones attacked the Sumy region, two people were wounded in Okhtyrka. Police brought 31 people "
                "out of Velyka Pysarivka. They were taken to Romny."
            ),
            "Velyka Pysarivka",
            "Romny",
        ),
        (
            "Вночі по Сумщині били дронами, в Охтирці двоє поранених. З Великої Писарівки евакуювали 31 людину до Ромнів.",
            "Великої Писарівки",
            "Ромнів",
        ),
        (
            (
                "Ночью дроны били по Сумской области, в Ахтырке двое раненых. Из Великой Писаревки вывезли 31 человека, их "
                "приняли в Ромнах."
            ),
            "Великой Писаревки",
            "Ромнах",
        ),
    ],
)
def test_where_people_were_brought_out_of_is_an_event_and_where_to_is_none(
    text: str, brought_out: str, taken_to: str
) -> None:
    roles = _roles(text)
    assert (roles[brought_out], roles[taken_to]) == ("event", "context")


@pytest.mark.parametrize(
    ("text", "told", "quiet"),
    [
        (
            (
                "Запоріжжя.\nУранці КАБ упав у Вознесенівському районі, поранено двох.\n\nМелітополь.\nНавчання "
                "рятувальників пройдуть у четвер."
            ),
            "Запоріжжя",
            "Мелітополь",
        ),
        (
            "▪️Николаев. В Корабельном районе дрон попал в жилой дом, один раненый.\n▪️Вознесенск. Ночь прошла тихо.",
            "Николаев",
            "Вознесенск",
        ),
        (
            (
                "Zaporizhzhia. A bomb fell on the Voznesenivskyi district, two were wounded.\nMelitopol. Nothing was "
                "reported from there."
            ),
            "Zaporizhzhia",
            "Melitopol",
        ),
        (
            (
                "The night in the south. Mykolaiv region. A barn burned down in Bashtanka after a drone hit. Vinnytsia "
                "region. No attacks."
            ),
            "Mykolaiv region",
            "Vinnytsia region",
        ),
    ],
)
def test_a_place_that_stands_alone_holds_what_is_told_under_it_up_to_the_next(text: str, told: str, quiet: str) -> None:
    roles = _roles(text)
    assert (roles[told], roles[quiet]) == ("event", "context")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Lutsk · A drone hit a depot in Kovel overnight, a guard was wounded.", "Lutsk", "source"),
        ("Луцьк • Вночі дрон ударив по складу в Ковелі, поранено сторожа.", "Луцьк", "source"),
        ("Луцк • Ночью беспилотник ударил по складу в Ковеле, ранен сторож.", "Луцк", "source"),
        ("РІВНЕ. Двоє людей загинули внаслідок удару по Сарнах, повідомив Олександр Коваль.", "РІВНЕ", "source"),
        ("РОВНО. Два человека погибли при ударе по Сарнам.", "РОВНО", "source"),
        ("РІВНЕ\nДрон упав на дах, двоє поранених.", "РІВНЕ", "event"),  # a heading
        ("Two were wounded overnight. KOVEL. A drone hit a depot, a guard was wounded.", "KOVEL", "event"),
        ("Drones struck three cities.\nKharkiv • Sumy • Poltava. Two were wounded in Poltava.", "Kharkiv", "context"),
    ],
)
def test_a_report_opens_with_where_it_was_written(text: str, name: str, role: str) -> None:
    assert _roles(text)[name] == role


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ночь в области.\n\nСедневский и Любечский округа. В Любече дрон попал в дом.\n\nМена: тихо.",
            {"Мена": "context"},
        ),
        ("Outages by district:\n\nOrikhiv, Malynivka: no power after a strike on a substation.", {"Orikhiv": "event"}),
        ("A bad night.\n\nKharkiv, Saltivskyi district. A drone hit a block of flats.", {"Kharkiv": "event"}),
        (
            "Ніч на Полтавщині.\n\nЛубни та Хорол. Через удар дрона без світла 400 хат.\n\nГадяч. Тихо.",
            {"Гадяч": "context"},
        ),
    ],
)
def test_several_names_may_head_a_line(text: str, names: dict[str, str]) -> None:
    assert names.items() <= _roles(text).items()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Дрон попал в дом в Изюме.\n\n▪️ Лубны – горела камышовая балка.", "Лубны", "event"),
        ("Дрон влучив у дім в Ізюмі.\n\n▪️ Лубни: загорілася суха трава.", "Лубни", "event"),
        ("A drone hit a house in Izium.\n\n- Lubny: a barn burned", "Lubny", "event"),
        ("Дрон попал в дом в Изюме.\n\n▪️ Лубны – сбит дрон, пострадавших нет.", "Лубны", "context"),
        ("Дрон влучив у дім в Ізюмі.\n\n▪️ Лубни: без руйнувань.", "Лубни", "context"),
        ("A drone hit a house in Izium.\n\n- Lubny: power is back after the attack", "Lubny", "context"),
    ],
)
def test_harm_under_a_head_happened_there_though_no_claim_was_read(text: str, name: str, role: str) -> None:
    assert _roles(text)[name] == role


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Дроны атаковали область. В Полтавском районе пострадали 9 домов (Решетиловка), ферма (с. Диканька). В Лубенском – мельница (Хорол).",
            {"Диканька": "event", "Хорол": "event", "Лубенском": "event"},
        ),
        (
            "Дрони атакували область. У Полтавському районі пошкоджено 9 будинків (Решетилівка), ферму (с. Диканька). У Лубенському – млин (Хорол).",
            {"Диканька": "event", "Хорол": "event"},
        ),
        ("Дрон ударил по заводу в Полтаве. Спасибо художнику (Хорол) за открытку.", {"Полтаве": "event"}),
        ("Дрон ударил по Решетиловке. Делегация едет в Польшу (Люблин).", {"Люблин": "context"}),
    ],
)
def test_a_place_alone_in_brackets_is_where_what_stands_before_it_was_harmed(text: str, wanted: dict[str, str]) -> None:
    assert wanted.items() <= _roles(text).items()


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "A drone hit a block in Cherkasy. Moscow did not comment on the attack on Cherkasy.",
            ["event", "metonym", "event"],
        ),
        ("Дрон влучив у дім у Прилуках. Росія не визнає удару по Прилуках.", ["event", "metonym", "event"]),
        ("Дрон попал в дом в Прилуках. Россия не признает удара по Прилукам.", ["event", "metonym", "event"]),
        ("A drone hit a block in Cherkasy. An attack on Cherkasy last March killed five.", ["event", "context"]),
        ("A drone hit a block in Lutsk. It was the third attack on Lutsk this year.", ["event", "context"]),
    ],
)
def test_the_attack_on_an_event_place_is_that_attack(text: str, roles: list[str]) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published=DAY))
    assert [t.role for t in record.toponyms] == roles


@pytest.mark.parametrize(("title", "place"), [("Пётр Серов, глава Ростовской области", "Kamensky District")])
def test_a_short_title_is_read_in_the_language_of_its_report(title: str, place: str) -> None:
    text = "В Миллерово тихо. В Каменском районе дрон повредил мельницу."
    record = pipeline.extract(pipeline.read(text, published=DAY, title=title, lang="ru"))
    assert place in [t.place and {p.id: p.name for p in record.places}[t.place] for t in record.toponyms]
