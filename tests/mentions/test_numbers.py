from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.mentions.lexicon import load
from geo.mentions.numbers import find_numbers, parse_digits
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
    ("five to seven people", (5, None, 7, "people")),
    ("about 80% of the city", (None, 80, None, "percent")),
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
    ("$90 million", (90_000_000, 90_000_000, 90_000_000, "money")),
    ("minus 15 degrees", (15, 15, 15, "degree")),
    ("152mm guns", (152, 152, 152, "name")),
    ("queue 3.2 has", (3.2, 3.2, 3.2, "name")),
    ("No one was hurt", (None, None, None, "pronoun")),
]


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
