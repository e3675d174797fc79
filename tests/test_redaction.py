"""Addresses and private persons are told by rule: every list of words with its examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.redaction import MARK, Cuts, Spans, find_private, lists
from tests.costs import LINEAR, growth

EXAMPLES = [tuple(example) for entry in lists().values() for example in entry["examples"]]


def left(text: str, **given_) -> str:
    return Cuts(text, [(f.start, f.end) for f in find_private(text, **given_)]).text


@pytest.mark.parametrize(("text", "wanted"), EXAMPLES, ids=[text[:40] for text, _ in EXAMPLES])
def test_every_example_of_the_lists(text: str, wanted: str) -> None:
    assert left(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ann Walker, 45, was hurt. Walker lost her house; Ann is in hospital.",
            "[…], 45, was hurt. […] lost her house; […] is in hospital.",
        ),
        ("A 45-year-old Ann Walker was hurt.", "A 45-year-old […] was hurt."),
        ("Ганна Вигадана, 45 років, поранена. Ганну Вигадану лікують.", "[…], 45 років, поранена. […] лікують."),
        ("45-летний Иван Выдуманный ранен.", "45-летний […] ранен."),
        ("The drone fell at 50.4547, 30.5238 at night.", "The drone fell at […] at night."),
        ("It fell at 50°27′16″N 30°31′25″E.", "It fell at […]."),
    ],
)
def test_told_once_gone_everywhere(text: str, wanted: str) -> None:
    assert left(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Vitali Klitschko said Kyiv was facing a massive attack.",
        "Vyacheslav Chaus, who heads the Chernihiv region, said 12 residents were hurt.",
        "President Volodymyr Zelensky said Russia had fired more than 370 attack drones and 21 missiles.",
        "January 24, 2026. Kyiv, 24 January. The road to Kharkiv was closed for 2.5 hours.",
        "The Wall Street Journal reported 12 strikes.",
        "Over 1.5 million people, 12 regions, had no power.",
        "У Києві без світла 88 тисяч родин, 12 районів.",
    ],
)
def test_what_is_public_stays(text: str) -> None:
    assert left(text) == text


def test_a_place_is_no_person() -> None:
    text = "Local resident Nova Kakhovka spoke."
    assert left(text, keep=[(15, 28)]) == text


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5))
def test_offsets_move_with_the_text(text: str, spans) -> None:
    spans = [(min(a, len(text)), min(b, len(text))) for a, b in spans]
    cuts = Cuts(text, spans)
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            first, last = cuts.span((start, end)) if start < end else (0, 0)
            assert 0 <= first <= last <= len(cuts.text)
            if start < end and not cuts.touch(start, end):
                assert cuts.text[first:last] == text[start:end]
    assert cuts.text.count(MARK) >= len(cuts.spans)


@pytest.mark.parametrize(
    "piece", ["A", "Aa ", "A-", "Aa Bb, ", "12 Pine Street ", "вул. Миру ", "5", "45-year-old a ", "mayor Aa "]
)
def test_no_text_stalls_it(piece: str) -> None:
    assert growth(lambda size: find_private(piece * (size // len(piece))), 7_500) < LINEAR


@given(st.text(max_size=200))
def test_any_text_is_borne(text: str) -> None:
    assert isinstance(left(text), str)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6), st.integers(0, 30), st.integers(0, 30))
def test_spans_are_sets_of_characters(spans, start: int, end: int) -> None:
    covered = {i for a, b in spans for i in range(a, b)}
    held = Spans(spans)
    assert held.touch(start, end) == bool(covered & set(range(start, end))) or start >= end
    assert {i for a, b in held.outside((start, end)) for i in range(a, b)} == set(range(start, end)) - covered


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Пошкоджено вулицю Соснову, 5, у Сумах.", "[…], у Сумах."),
        ("Повреждена улица Сосновая, 5, в Сумах.", "[…], в Сумах."),
        ("Пошкоджено вулицю імені Вигаданого, 5, у Сумах.", "[…], у Сумах."),
    ],
)
def test_what_two_rules_share_is_hidden_to_the_end_of_both(text: str, wanted: str) -> None:
    assert left(text) == wanted
