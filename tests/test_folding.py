"""Folding: letters of another script inside a word are read as its own, and a word's length costs only itself."""

from __future__ import annotations

import pytest

from geo._text import fold
from tests.costs import LINEAR, growth


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Xaрків", "харків"), ("a_Kиїв", "a_київ"), ("12Oдеса", "12одеса"), ("Kyiv, Харків", "kyiv, харків")],
)
def test_letters_of_another_script_in_a_word_are_read_as_its_own(text, folded):
    assert fold(text).text == folded


@pytest.mark.parametrize("letter", ["а", "a", "аb", "е\u0301"])
def test_a_word_of_any_length_is_folded_at_once(letter):
    assert growth(lambda length: fold("Ж" + letter * length), 12_500) < LINEAR, "the square of it"


def test_a_mark_with_a_variation_selector_is_one_mark():
    assert fold("▪\ufe0f Сумська область").text == "▪ сумська область"
