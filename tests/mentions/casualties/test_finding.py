"""Who was killed and injured, in the frames that reports use, and what only looks like a toll."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.mentions.casualties.finding import find_casualties
from geo.mentions.casualties.treated import without_treated
from geo.mentions.lexicon import load
from geo.mentions.reading import make_reading
from geo.model import Mention
from geo.reports import split_sentences
from tests.told import told

TABLES = Path(__file__).resolve().parents[2] / "cases"

CASES = [
    ("A drone hit a bus near Bilopillia, leaving nine dead and seven hurt.", [("killed", 9), ("injured", 7)]),
    (
        "A drone attack on Kherson left a woman dead. Two passers-by sustained shrapnel wounds.",
        [("killed", 1), ("injured", 2)],
    ),
    ("A missile hit Ternopil. Four bodies were pulled from the rubble.", [("killed", 4)]),
    ("Rescuers found a body after a missile strike on Shostka.", [("killed", 1)]),
    ("The death toll from the missile attack on Ternopil stands at 33, including six children.", [("killed", 33)]),
    (
        "Drones attacked Izium, killing six. One more victim died in hospital, taking the toll to seven.",
        [("killed", 7)],
    ),
    ("A family of three was killed when a bomb hit a house in Izium.", [("killed", 3)]),
    ("A mother and her four-year-old child were killed by a missile in Vinnytsia.", [("killed", 2)]),
    ("A police officer and two medics were wounded in a drone strike on Izium.", [("injured", 3)]),
    ("A postman was fatally injured when drones attacked Izium.", [("killed", 1)]),
    ("A drone struck an ambulance in Izium. The driver was killed instantly.", [("killed", 1)]),
    ("Shelling of Nikopol claimed three lives.", [("killed", 3)]),
    ("Shells hit Nikopol, with one person dead and eleven hurt.", [("killed", 1), ("injured", 11)]),
    ("A missile hit Poltava. Sixteen more, four of them children, were hurt.", [("injured", 16)]),
    ("The enemy struck Poltava with two KABs. 14 people suffered.", [("injured", 14)]),
    ("Drones hit Izium. Four railway workers are in hospital.", [("injured", 4)]),
    ("A drone hit Izium. A man of 47 did not survive his burns.", [("killed", 1)]),
    ("A drone killed a driver, a man born in 1971, in Izium.", [("killed", 1)]),
    ("Drones hit Kryvyi Rih. Eight rescuers were among the 12 wounded.", [("injured", 12)]),
    ("Drones hit Izium. The pharmacy assistant, 34, died on the spot.", [("killed", 1)]),
    ("A bomb hit Izium, killing a potter, 71, and wounding the barista, 23.", [("killed", 1), ("injured", 1)]),
    ("A potter and six other people were wounded by a drone in Izium.", [("injured", 7)]),
    ("Shells hit Izium. A customer and her toddler son are being treated for burns.", [("injured", 2)]),
    ("A drone hit a cafe in Izium, injuring two customers and a barista.", [("injured", 3)]),
    ("A drone attack on Izium injured three beauticians.", [("injured", 3)]),
    ("A drone hit a fence and a farmer was wounded in Izium.", [("injured", 1)]),
    ("Two drones injured five people in Izium.", [("injured", 5)]),
    ("About 7.15 a drone killed a plumber in Romny.", [("killed", 1)]),
    (
        "A drone fell on Romny: men of 33 and 58 years old were wounded, an 81-year-old nun perished.",
        [("injured", 2), ("killed", 1)],
    ),
    (
        "Bombs took lives in the Sumy region: Romny district - 4, Shostka - 3 killed.",
        [("killed", 4), ("killed", 3)],
    ),
    ("A drone hit Izium, killing a diver and a guard dog.", [("killed", 1)]),
    ("Four shells wounded a man in Izium.", [("injured", 1)]),
    ("A drone hit a ward in Izium. Ninety patients were moved, none was hurt.", [("evacuated", 90)]),
    ("After a drone strike a pair of pensioners in Izium suffered smoke poisoning.", [("injured", 2)]),
    ("A missile hit Lozova, killing nine. The last two bodies were found at dawn.", [("killed", 9)]),
    ("Drones hit homes in Izium. The wounded number 14, the mayor said.", [("injured", 14)]),
    ("A missile hit Romny. The dead now number three.", [("killed", 3)]),
    ("A drone hit a van in Romny. The driver, 44, and a nurse, 31, were wounded.", [("injured", 2)]),
    ("A drone hit a van in Romny. The 44-year-old driver died on the spot.", [("killed", 1)]),
    ("A missile hit Romny. Rescuers pulled the body of a fourth victim from the ruins.", [("killed", 4)]),
    ("A grenade dropped by a drone left a pensioner without a foot in Lyman.", [("injured", 1)]),
    ("The first missile tore off a roof in Romny, the second one killed people.", []),
    ("Two sea drones hit a tanker off Odesa. Four of the 23 crew were hurt.", [("injured", 4)]),
    ("A missile hit Romny. The body of a 3rd victim was found under the rubble.", [("killed", 3)]),
    ("A drone injured a 17-year-old and her mother in Romny.", [("injured", 2)]),
    ("Drones hit Romny. More than 30 people were killed or injured.", []),
    (
        "A missile hit a range near Romny. Twelve soldiers were killed and 36 wounded.",
        [("killed", 12), ("injured", 36)],
    ),
    (
        "Drones hit Romny. The governor said that one woman had died and that one was wounded.",
        [("killed", 1), ("injured", 1)],
    ),
    ("Missiles killed nine in Sumy. It is the worst toll since May 2, when 11 people died in Izium.", [("killed", 9)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_casualties(text, expected):
    assert [(measure, number) for measure, number, _ in told(text, "casualty")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Drones attacked Izium. People were not injured.",
        "Drones attacked Izium. There are no victims.",
        "A drone killed a swan in Izium. Another hit a student hostel.",
        "The strike on Izium killed a deal.",
        "A drone fell near Izium. The 1986 accident killed 31 people within weeks.",
        "A Kharkiv-born heavyweight survived two heavy bombardments and was hurt in round four.",
        "In Izium 4,000 customers were hurt by blackouts after a drone strike.",
        "A bus collided with a truck near Zhytomyr, killing four people and injuring 19.",
        "Three people died when a gas leak caused an explosion in a block in Ternopil.",
        "Russia lost 900 soldiers killed and wounded, and nine tanks, in the past day.",
        "Some 12,000 people were killed in the battles for Kharkiv.",
        "Thirty volunteers played the wounded in a drill at Boryspil, ten of them were killed by a mock missile strike.",
        "A court in Kyiv sentenced an officer over a missile strike on Chaplyne that killed 25 people on August 24, 2022.",
        "The company in Lviv that makes drones employs 120 wounded veterans.",
    ],
)
def test_what_is_no_toll(text):
    assert told(text, "casualty") == []


def test_each_count_has_its_place():
    text = "At least two people were killed in Odesa and one in Mykolaiv in drone attacks, with another 13 people across both cities needing hospital treatment."
    assert told(text, "casualty") == [
        ("killed", 2, "Odesa"),
        ("killed", 1, "Mykolaiv"),
        ("injured", 13, "Odesa, Mykolaiv"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Of 19 people hurt by the drones, 13 are in Izium and six in Balakliia.",
            [("injured", 13, "Izium"), ("injured", 6, "Balakliia")],
        ),
        (
            "Drones hit the Sumy region. Of the nine killed, six died in Konotop.",
            [("killed", 9, "Sumy Oblast"), ("killed", 6, "Konotop")],
        ),
    ],
)
def test_a_whole_that_opens_a_sentence_is_none_of_the_places_of_its_parts(text, expected):
    assert told(text, "casualty") == expected


@pytest.mark.parametrize(
    "text",
    [
        "A third, a woman of 41, is in intensive care in Poltava.",
        "Three women and a boy were taken to the regional hospital in Poltava.",
    ],
)
def test_where_the_wounded_are_treated_nobody_was_hurt(text):
    places = {place for _, _, place in told(f"A drone hit a train in Lozova. {text}", "casualty")}
    assert places == {"Lozova"}


def test_a_total_told_one_by_one_is_none_of_its_places():
    text = "Six people were wounded in drone strikes: three in Kharkiv, two in Izium and one in Balakliia."
    assert told(text, "casualty") == [("injured", 3, "Kharkiv"), ("injured", 2, "Izium"), ("injured", 1, "Balakliia")]


def _cases(lang: str) -> list[tuple[str, str, str]]:
    lines = (TABLES / f"casualties-{lang}.txt").read_text("utf-8").splitlines()
    rows = [line.partition(" =>") for line in lines if line and not line.startswith("#")]
    return [(lang, text, expected.strip()) for text, _, expected in rows]


def _mentions(text: str, lang: str) -> list[Mention]:
    readings = [
        make_reading(text, at, s, (), load(lang), dt.date(2026, 3, 6)) for at, s in enumerate(split_sentences(text))
    ]
    return without_treated([mention for reading in readings for mention in find_casualties(reading)[0]], readings)


def _written(mention: Mention) -> str:
    if mention.status == "denied":
        return f"no {mention.measure}"
    quantity = mention.quantity
    if quantity is None:
        number = "?"
    elif quantity.best is not None:
        number = f"{quantity.best}"
    else:
        number = f'"{quantity.text}"' if quantity.high is None else f"{quantity.low}..{quantity.high}"
    scope = {"background": "earlier ", "cumulative": "total "}.get(mention.scope, "")
    return f"{scope}{mention.measure} {number}"


@pytest.mark.parametrize(("lang", "text", "expected"), [*_cases("uk"), *_cases("ru")])
def test_ukrainian_and_russian_casualties(lang, text, expected):
    assert "; ".join(_written(mention) for mention in _mentions(text, lang)) == expected


WORDS = {
    "uk": "загинув загинули поранено двоє 5 людей , — : . жінка та водій у Сумах серед них дитина постраждалих немає до від 7 років",
    "ru": "погиб погибли ранены двое 5 человек , — : . женщина и водитель в Сумах среди них ребенок пострадавших нет до от 7 лет",
    "en": "killed injured two 5 people , — : . a woman and driver in Sumy including child nobody was to from 7 aged",
}


@settings(deadline=None)  # the first example loads a lexicon
@given(st.sampled_from(sorted(WORDS)), st.data())
def test_every_number_stands_in_its_evidence(lang, data):
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS[lang].split()), max_size=25)))
    mentions = _mentions(text, lang)
    assert mentions == _mentions(text, lang)
    sentences = split_sentences(text)
    for mention in mentions:
        sentence = sentences[mention.sentence]
        assert 0 <= mention.first < mention.last <= len(sentence.tokens)
        if mention.quantity is not None:
            first, last = mention.quantity_tokens
            assert mention.quantity.text in text[sentence.start : sentence.end]
            assert mention.first <= first
            assert last <= mention.last


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Дрони атакували Ізюм. Спершу говорили про чотирьох поранених, опівночі їх було вже 11."),
        (
            "uk",
            "Дрони атакували Ізюм. Спочатку повідомляли про чотирьох поранених, згодом їхня кількість зросла до 11.",
        ),
        ("ru", "Дроны атаковали Изюм. Сначала сообщали о четырёх раненых, к полуночи их стало уже 11."),
    ],
)
def test_a_bare_count_brings_the_one_told_first_up_to_date(lang, text):
    assert told(text, "casualty", lang) == [("injured", 11, "Izium")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Двоих мы не можем найти.", [("missing", 2, "Izium")]),
        ("Из-под завалов подняты тела двух человек.", [("killed", 2, "Izium")]),
        ("Жизнь потеряли две женщины.", [("killed", 2, "Izium")]),
        ("Ранена полицейская.", [("injured", 1, "Izium")]),
        ("Вагоновожатая получила осколочное ранение.", [("injured", 1, "Izium")]),
        ("Жертвами удара дрона по гостинице на окраине города стали девять человек.", [("killed", 9, "Izium")]),
        ("Жительница села Вишнёвое под Чугуевом погибла.", [("killed", 1, "")]),
    ],
)
def test_who_is_not_found_and_who_was_brought_out(text, expected):
    assert told(f"Дроны ударили по Изюму. {text}", "casualty", "ru") == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Двое мирных жителей погибли в Изюме.", [("killed", 2, "Izium")]),
        ("uk", "Троє мирних жителів поранені в Ізюмі.", [("injured", 3, "Izium")]),
        (
            "uk",
            "Внаслідок обстрілу Ізюма загинула жінка, 47-річний водій цього авто отримав поранення.",
            [("killed", 1, "Izium"), ("injured", 1, "Izium")],
        ),
        (
            "uk",
            "Внаслідок обстрілу Ізюма загинула жінка, її чоловік був поранений.",
            [("killed", 1, "Izium"), ("injured", 1, "Izium")],
        ),
        ("en", "The number of victims of the attack on Izium has risen to three. They are in hospital.", []),
        (
            "en",
            "The number of victims of the attack on Izium has risen to three dead.",
            [("killed", 3, "Izium")],
        ),
        ("uk", "Внаслідок обстрілу Ізюма загинув водій, чоловік 1971 року народження.", [("killed", 1, "Izium")]),
        ("ru", "Двое мирных жителей погибли в ДТП в Изюме.", []),
        ("uk", "За пів року в Ізюмі загинули 340 мирних жителів.", []),
    ],
)
def test_civilians_hurt_need_no_attack_named(lang, text, expected):
    assert told(text, "casualty", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Один человек погиб, второй ранен.", [("killed", 1, "Izium"), ("injured", 1, "Izium")]),
        ("ru", "Один из пассажиров ранен, а другой погиб.", [("injured", 1, "Izium"), ("killed", 1, "Izium")]),
        ("uk", "Один чоловік загинув, другий поранений.", [("killed", 1, "Izium"), ("injured", 1, "Izium")]),
        ("ru", "Один человек погиб, вторая атака ранила троих.", [("killed", 1, "Izium"), ("injured", 3, "Izium")]),
        ("ru", "В Харьковской области в Изюмском районе ранены двое.", [("injured", 2, "Izium Raion")]),
        ("ru", "На Харьковщине в Изюмском районе ранены двое.", [("injured", 2, "Izium Raion")]),
        ("uk", "На Харківщині в Ізюмському районі поранено двох.", [("injured", 2, "Izium Raion")]),
    ],
)
def test_the_second_one_and_the_land_a_district_lies_in(lang, text, expected):
    opening = {"ru": "Дрон ударил по Изюму.", "uk": "Дрон вдарив по Ізюму."}[lang]
    assert told(f"{opening} {text}", "casualty", lang) == expected


def test_a_toll_that_has_risen_is_of_the_city_and_not_of_its_part():
    text = "Киев. На Оболони упали обломки дрона. В Дарницком районе дрон попал в дом. Количество раненых возросло до 15, погибших четверо."
    assert told(text, "casualty", "ru") == [("injured", 15, "Kyiv"), ("killed", 4, "Kyiv")]


def test_two_with_wounds_of_blast():
    text = "Дрон ударил по Изюму: двое с баротравмами."
    assert told(text, "casualty", "ru") == [("injured", 2, "Izium")]


def test_an_hour_after_the_first_count_is_no_new_count():
    text = "Дрони атакували Ізюм. Спершу повідомляли про двох загиблих, їх доправили до моргу вже о 11."
    assert told(text, "casualty", "uk") == []


def test_the_second_of_two_has_a_place_of_his_own():
    text = "Дроны ударили по Сумам: один человек погиб в Лебедине, второй — в Ахтырке."
    assert told(text, "casualty", "ru") == [("killed", 1, "Lebedyn"), ("killed", 1, "Okhtyrka")]
