from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.mentions.lexicon import load
from geo.mentions.numbers.finding import find_numbers, parse_digits
from geo.reports import split_sentences

# text, then what is read: (low, best, high, unit or what else it is)
CASES = [
    ("27 people", (27, 27, 27, "people")),
    ("twenty-seven people", (27, 27, 27, "people")),
    ("one hundred and five people", (105, 105, 105, "people")),
    ("over 370 drones", (370, 370, None, "drone")),
    ("at least 27 residents", (27, 27, None, "people")),
    ("up to 30 people", (None, 30, 30, "people")),
    ("between 10 and 12 others", (10, None, 12, "people")),
    ("between 15 and 18 thousand people", (15_000, None, 18_000, "people")),
    ("five to seven people", (5, None, 7, "people")),
    ("between two and three thousand people", (2000, None, 3000, "people")),
    ("between 500 and two thousand people", (500, None, 2000, "people")),
    ("about 80% of the city", (None, 80, None, "percent")),
    ("information about 31 people", (31, 31, 31, "people")),
    ("half of the city", (50, 50, 50, "percent")),
    ("half a million people", (500_000, 500_000, 500_000, "people")),
    ("a quarter of a million people", (250_000, 250_000, 250_000, "people")),
    ("1.2 million customers", (1_200_000, 1_200_000, 1_200_000, "customers")),
    ("88,000 families", (88_000, 88_000, 88_000, "families")),
    ("88 000 families", (88_000, 88_000, 88_000, "families")),
    ("88\u202f000 families", (88_000, 88_000, 88_000, "families")),
    ("130K homes", (130_000, 130_000, 130_000, "households")),
    ("a dozen people", (12, 12, 12, "people")),
    ("two dozen apartment buildings", (24, 24, 24, "buildings")),
    ("hundreds of thousands of people", (None, None, None, "people")),
    ("several non-residential buildings", (None, None, None, "buildings")),
    ("12 settlements", (12, 12, 12, "settlements")),
    ("640 apartment blocks", (640, 640, 640, "buildings")),
    ("a 62-year-old man", (None, None, None, "age")),
    ("a woman of 33 was", (33, 33, 33, "age")),
    ("on January 24, people", (24, 24, 24, "date")),
    ("in 2022 people", (2022, 2022, 2022, "date")),
    ("at 8:30 people", (None, None, None, "time")),
    ("12 hours", (12, 12, 12, "time")),
    ("since three in the morning", (3, 3, 3, "time")),
    ("about eleven at night", (None, 11, None, "time")),
    ("killed three in the morning", (3, 3, 3, None)),
    ("killed about three people in the morning", (None, 3, None, "people")),
    ("$90 million", (90_000_000, 90_000_000, 90_000_000, "money")),
    ("minus 15 degrees", (15, 15, 15, "degree")),
    ("152mm guns", (152, 152, 152, "name")),
    ("queue 3.2 has", (3.2, 3.2, 3.2, "name")),
    ("No one was hurt", (None, None, None, "pronoun")),
    ("~40 people", (None, 40, None, "people")),
    (">40 people", (40, 40, None, "people")),
    ("<40 people", (None, 40, 40, "people")),
    ("12,000+ households", (12_000, 12_000, None, "households")),
    ("120-plus people", (120, 120, None, "people")),
    ("40-odd people", (None, 40, None, "people")),
    ("40 or more people", (40, 40, None, "people")),
    ("40 people or more", (40, 40, 40, "people")),
    ("not less than 40 people", (40, 40, None, "people")),
    ("approx. 40 people", (None, 40, None, "people")),
    ("a couple of dozen people", (None, None, None, "people")),
    ("a couple of people", (2, None, None, "people")),
    ("a trio of workers", (3, 3, 3, "people")),
    ("on Feb. 9 killed", (9, 9, 9, "date")),
    ("shortly before 5 in Izium", (5, 5, 5, "time")),
    ("before 5 in Izium", (5, 5, 5, None)),
    ("on Shevchenko Street 14 killed two", (14, 14, 14, "name")),
    ("four injured people", (4, 4, 4, "people")),
    ("14 killed two wounded", (14, 14, 14, "people")),
    ("a radius of 300 m killed", (300, 300, 300, "distance")),
    ("on Sept. 9 people", (9, 9, 9, "date")),
    ("9 Feb. people", (9, 9, 9, "date")),
]


UKRAINIAN = [
    ("з 8 на 9 лютого війська", (8, 8, 8, "date")),
    ("~40 людей", (None, 40, None, "people")),
    ("40 і більше людей", (40, 40, None, "people")),
    ("9-ти поверховий будинок", (9, 9, 9, "floor")),
    ("три черги споживачів", (3, 3, 3, "other")),
    ("близько 40-ка осіб", (None, 40, None, "people")),
    ("кільканадцять людей", (None, None, None, "people")),
    ("8 240 споживачів", (8240, 8240, 8240, "customers")),
    ("8\u202f240 \u0441\u043f\u043e\u0436\u0438\u0432\u0430\u0447\u0456\u0432", (8240, 8240, 8240, "customers")),
    ("1,2 млн людей", (1_200_000, 1_200_000, 1_200_000, "people")),
    ("2,4 тисячі абонентів", (2400, 2400, 2400, "customers")),
    ("50 тис. абонентів", (50_000, 50_000, 50_000, "customers")),
    ("88 000 родин", (88_000, 88_000, 88_000, "families")),
    ("88 тисяч родин", (88_000, 88_000, 88_000, "families")),
    ("один чоловік", (1, 1, 1, "people")),
    ("одна людина", (1, 1, 1, "people")),
    ("двоє людей", (2, 2, 2, "people")),
    ("двом пораненим", (2, 2, 2, "people")),
    ("дві жінки", (2, 2, 2, "people")),
    ("семеро", (7, 7, 7, "people")),
    ("двадцять семеро", (27, 27, 27, "people")),
    ("двадцять сім осіб", (27, 27, 27, "people")),
    ("сто двадцять сім осіб", (127, 127, 127, "people")),
    ("півтора десятка людей", (15, 15, 15, "people")),
    ("півтори тисячі абонентів", (1500, 1500, 1500, "customers")),
    ("пів мільйона людей", (500_000, 500_000, 500_000, "people")),
    ("півмільйона споживачів", (500_000, 500_000, 500_000, "customers")),
    ("десяток поранених", (10, 10, 10, "people")),
    ("десятки поранених", (None, None, None, "people")),
    ("сотні тисяч споживачів", (None, None, None, "customers")),
    ("кілька десятків людей", (None, None, None, "people")),
    ("понад десяток людей", (10, 10, None, "people")),
    ("понад сотню людей", (100, 100, None, "people")),
    ("близько сотні людей", (None, 100, None, "people")),
    ("більше ніж 30 людей", (30, 30, None, "people")),
    ("не менш як 5 осіб", (5, 5, None, "people")),
    ("щонайменше ще двоє людей", (2, 2, None, "people")),
    ("близько 14-ї години", (None, None, None, "ordinal")),
    ("майже 430 тисяч споживачів", (None, 430_000, None, "customers")),
    ("до 30 людей", (None, 30, 30, "people")),
    ("кількість зросла до 30 людей", (30, 30, 30, "people")),
    ("10-12 осіб", (10, None, 12, "people")),
    ("від 10 до 12 осіб", (10, None, 12, "people")),
    ("п'ять-шість людей", (5, None, 6, "people")),
    ("2-3 тис. абонентів", (2000, None, 3000, "customers")),
    ("людей двадцять поранено", (None, 20, None, "people")),
    ("осіб двадцять", (None, 20, None, "people")),
    ("80 % міста", (80, 80, 80, "percent")),
    ("80 відсотків споживачів", (80, 80, 80, "percent")),
    ("половина міста", (50, 50, 50, "percent")),
    ("третина міста", (33, 33, 33, "percent")),
    ("дві третини споживачів", (67, 67, 67, "percent")),
    ("27-річний чоловік", (None, None, None, "age")),
    ("чоловік 62 років", (62, 62, 62, "time")),
    ("чоловік, 62 роки,", (62, 62, 62, "time")),
    ("38 і 51 року", (38, 38, 38, "age")),
    ("віком 38 та 51 рік", (38, 38, 38, "age")),
    ("30 січня", (30, 30, 30, "date")),
    ("24.01 поранено", (None, None, None, "date")),
    ("о 8:30", (None, None, None, "time")),
    ("станом на 7.45 знищено", (None, None, None, "time")),
    ("2.45 млн споживачів", (2_450_000, 2_450_000, 2_450_000, "customers")),
    ("152-мм снаряд", (None, None, None, "ordinal")),
    ("152 мм", (152, 152, 152, "distance")),
    ("будинок № 5", (5, 5, 5, "name")),
    ("вул. Шевченка, 12", (12, 12, 12, "age")),
    ("на 9-му поверсі", (None, None, None, "ordinal")),
    ("на 2 та 3 поверхах", (2, 2, 2, "floor")),
    ("3-тя міська лікарня", (None, None, None, "ordinal")),
    ("93 бригада", (93, 93, 93, "other")),
    ("2-х людей", (2, 2, 2, "people")),
    ("5-ро людей", (5, 5, 5, "people")),
    ("24 ударні дрони", (24, 24, 24, "drone")),
    ("3 км", (3, 3, 3, "distance")),
    ("–15 градусів", (15, 15, 15, "degree")),
    ("300 млн грн", (300_000_000, 300_000_000, 300_000_000, "money")),
    ("опіки 20 % тіла", (20, 20, 20, "percent")),
    ("12 населених пунктів", (12, 12, 12, "settlements")),
    ("52 населених пунктах", (52, 52, 52, "settlements")),
    ("8 приватних осель", (8, 8, 8, "households")),
    ("двадцять першого січня", (None, None, None, "ordinal")),
    ("одна з підстанцій", (None, None, None, "pronoun")),
    ("двоє з них", (2, 2, 2, "people")),
    ("17 приватних будинків", (17, 17, 17, "buildings")),
    ("12 пожежних машин", (12, 12, 12, "vehicle")),
    ("двоє мешканців будинку", (2, 2, 2, "people")),
    ("14 поранених військових", (14, 14, 14, "people")),
    ("у 2022 році", (2022, 2022, 2022, "date")),
    ("5 поверхів", (5, 5, 5, "floor")),
    ("2 дитини", (2, 2, 2, "people")),
    ("один дорослий", (1, 1, 1, "people")),
    ("23-24 січня", (23, None, 24, "date")),
    ("з 10 по 12 січня", (10, None, 12, "date")),
    ("о 14 годині", (14, 14, 14, "time")),
    ("до 1 лютого", (None, 1, 1, "date")),
    ("дві школи", (2, 2, 2, "buildings")),
    ("ряд будинків", (None, None, None, "buildings")),
    ("71-річний житель", (None, None, None, "age")),
    ("7 і 9 років", (7, 7, 7, "age")),
    ("ч. 2 ст. 438", (2, 2, 2, "name")),
    ("2 чол. поранено", (2, 2, 2, "people")),
    ("з населенням 19 тисяч людей", (19_000, 19_000, 19_000, "population")),
    ("понад 90 обстрілів", (90, 90, None, "event_noun")),
    ("за 1 добу", (1, 1, 1, "time")),
    ("п'ятьох мешканців", (5, 5, 5, "people")),
    ("до 4 тисяч глядачів", (None, 4000, 4000, "other")),
    ("63 рази", (63, 63, 63, "time")),
    ("перших трьох дітей", (3, 3, 3, "people")),
]
RUSSIAN = [
    ("с 8 на 9 февраля погибли", (8, 8, 8, "date")),
    ("8 на 9 человек", (8, 8, 8, None)),
    ("40+ человек", (40, 40, None, "people")),
    ("40 и более человек", (40, 40, None, "people")),
    ("8 240 потребителей", (8240, 8240, 8240, "customers")),
    ("1,3 тыс. жителей", (1300, 1300, 1300, "people")),
    ("двое человек", (2, 2, 2, "people")),
    ("пятеро", (5, 5, 5, "people")),
    ("двадцать один человек", (21, 21, 21, "people")),
    ("пятерых детей", (5, 5, 5, "people")),
    ("полтора десятка человек", (15, 15, 15, "people")),
    ("полторы тысячи абонентов", (1500, 1500, 1500, "customers")),
    ("полмиллиона человек", (500_000, 500_000, 500_000, "people")),
    ("десятки раненых", (None, None, None, "people")),
    ("около сотни человек", (None, 100, None, "people")),
    ("более тысячи человек", (1000, 1000, None, "people")),
    ("тысячи человек", (None, None, None, "people")),
    ("не менее пяти человек", (5, 5, None, "people")),
    ("как минимум 5 человек", (5, 5, None, "people")),
    ("от 5 до 7 человек", (5, None, 7, "people")),
    ("выросло до 11 человек", (11, 11, 11, "people")),
    ("до 11 выросло", (11, 11, 11, None)),
    ("пять-шесть человек", (5, None, 6, "people")),
    ("человек десять", (None, 10, None, "people")),
    ("59 лет", (59, 59, 59, "time")),
    ("44 и 51 года", (44, 44, 44, "age")),
    ("в возрасте 5, 8 и 12 лет", (5, 5, 5, "age")),
    ("дети 5 и 7 лет", (5, 5, 5, "age")),
    ("24.01.2026 погибли двое", (None, None, None, "name")),
    ("2-х человек", (2, 2, 2, "people")),
    ("19-летняя девушка", (None, None, None, "age")),
    ("в 14 часов", (14, 14, 14, "time")),
    ("5 жителей дома", (5, 5, 5, "people")),
    ("из 12 раненых", (12, 12, 12, "people")),
    ("половина города", (50, 50, 50, "percent")),
    ("треть города", (33, 33, 33, "percent")),
    ("две трети", (67, 67, 67, "percent")),
    ("1984 года рождения", (1984, 1984, 1984, "age")),
    ("до 28 м/с", (None, 28, 28, "distance")),
    ("200 кв. м", (200, 200, 200, "distance")),
    ("59 украинских беспилотных летательных аппаратов", (59, 59, 59, "drone")),
    ("31 тысячи абонентов", (31_000, 31_000, 31_000, "customers")),
    ("80 процентов", (80, 80, 80, "percent")),
    ("18 400 семей", (18_400, 18_400, 18_400, "families")),
    ("четверо мирных жителей", (4, 4, 4, "people")),
    ("3-й этаж", (None, None, None, "ordinal")),
    ("на 5 этаже", (5, 5, 5, "floor")),
    ("дом 12", (12, 12, 12, "name")),
    ("по ул. Ленина, 12, ранены трое", (12, 12, 12, "age")),
    ("трёх человек", (3, 3, 3, "people")),
    ("шестеро раненых", (6, 6, 6, "people")),
    ("31 раз", (31, 31, 31, "time")),
    ("от 15 до 18 тысяч домохозяйств", (15_000, None, 18_000, "households")),
    ("от двух до трёх тыс. семей", (2_000, None, 3_000, "families")),
    ("от 900 до 2 тысяч семей", (900, None, 2_000, "families")),
    ("по состоянию на 9.30 сбито", (None, None, None, "time")),
]


def _first(text, lang):
    (sentence,) = split_sentences(text)
    number = find_numbers(sentence.tokens, load(lang))[0]
    return number.low, number.best, number.high, number.other or number.unit


@pytest.mark.parametrize(("text", "expected"), UKRAINIAN)
def test_ukrainian_numbers(text, expected):
    assert _first(text, "uk") == expected


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_russian_numbers(text, expected):
    assert _first(text, "ru") == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numbers_are_read_as_written(text, expected):
    (sentence,) = split_sentences(text)
    number = find_numbers(sentence.tokens, load("en"))[0]
    assert (number.low, number.best, number.high, number.other or number.unit) == expected


def test_names_and_ordinals_are_no_numbers():
    (sentence,) = split_sentences("A Kh-101 and a Shahed-136 hit the 27th brigade of the S-300.")
    assert [n.other for n in find_numbers(sentence.tokens, load("en"))] in ([], ["ordinal"], ["name"])


@given(st.integers(min_value=0, max_value=10**9))
def test_grouped_digits_read_back(value):
    assert parse_digits(f"{value:,}") == value
    assert parse_digits(f"{value:,}".replace(",", " ")) == value


@given(
    st.lists(
        st.sampled_from("one two dozen 3 4,000 of a half million people , - to and at least over".split()), max_size=12
    )
)
def test_a_quantity_quotes_its_own_words(words):
    text = " ".join(words)
    for sentence in split_sentences(text):
        for number in find_numbers(sentence.tokens, load("en")):
            quantity = number.quantity(text, sentence.tokens, number.unit)
            assert quantity.text in text
            assert quantity.text
