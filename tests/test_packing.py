"""Packing: what goes in comes out, whatever the text and the figures."""

from __future__ import annotations

import json
from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.webpage.packing import Packer, deflated, distinct, fixed, inflated, numbers
from tests.payloads import PAYLOADS

SIGNS = [chr(code) for code in range(35, 127) if code != 92]


def read_numbers(text: str) -> list[int]:
    """Return the numbers, as data/web/unpack.js reads them."""
    out, value, scale = [], 0, 1
    for sign in text:
        digit = SIGNS.index(sign)
        value += scale * digit
        if digit >= 70:
            scale *= 21
            continue
        out.append(-(value + 1) // 2 if value % 2 else value // 2)
        value, scale = 0, 1
    return out


def read_column(packed: list[Any], count: int, pool: list[Any]) -> list[Any]:
    how = packed[0]
    if how == "=":
        return [packed[1]] * count
    values = read_numbers(packed[2] if how.lower() == "l" else packed[1])
    if how.isupper():
        values = list(accumulate(values))
    if how.lower() == "p":
        return [pool[value] for value in values]
    if how.lower() == "s":
        return [f"{packed[2]}{value}" for value in values]
    if how.lower() == "l":
        parts = iter(values)
        return [[next(parts) for _ in range(size)] for size in read_numbers(packed[1])]
    return values


@pytest.mark.parametrize("text", [*PAYLOADS.values(), "", "Харків", "x" * 100_000])
def test_deflated_text_comes_back_and_holds_no_sign_of_html(text: str) -> None:
    text = text.encode(errors="replace").decode()
    packed = deflated(text)
    assert inflated(packed) == text
    assert not set(packed) & set("<&\"'\\ \n")


@given(st.lists(st.integers(-(10**9), 10**9)))
def test_numbers_come_back(values: list[int]) -> None:
    assert read_numbers(numbers(values)) == values


@given(st.lists(st.integers(-(10**8), 10**8), min_size=1))
def test_numbers_of_one_width_come_back(values: list[int]) -> None:
    least, width, text = fixed(values)
    places = [text[k * len(values) : (k + 1) * len(values)] for k in range(width)]
    assert [
        least + sum(SIGNS.index(place[n]) * len(SIGNS) ** k for k, place in enumerate(places))
        for n in range(len(values))
    ] == values


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.sampled_from([0.0, 1.0, 2.5]),
    st.sampled_from(["c1", "c2", "c02", "c", "c٣", "1", "", "c1" * 9]),
    st.lists(st.integers(0, 9)),
    st.lists(st.text(max_size=2), max_size=2),
)


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1))
def test_a_table_comes_back(pairs: list[tuple[Any, Any]]) -> None:
    packer = Packer()
    table = packer.table([{"one": one, "other": other} for one, other in pairs])
    table, pool = json.loads(json.dumps([table, packer.pool]))
    again = [read_column(table["columns"][key], table["count"], pool) for key in ("one", "other")]
    assert repr(list(zip(*again, strict=True))) == repr(pairs)


@pytest.mark.parametrize(
    "column",
    [
        ["c1", "c2", "c3"],
        ["c3", "c3", "c1"],
        [5, 5],
        [1, 900_000, 2],
        [[], [7], [8, 9]],
        [[], []],
        ["a", "a"],
        [True, 1],
    ],
)
def test_a_column_comes_back(column: list[Any]) -> None:
    packer = Packer()
    table = packer.table([{"it": value} for value in column])
    assert repr(read_column(table["columns"]["it"], len(column), packer.pool)) == repr(column)


def test_an_empty_table_and_keys_alike() -> None:
    assert Packer().table([]) == {"count": 0, "columns": {}}
    assert distinct(["a", "b", "a", "c"]) == ([0, 1, 3], [0, 1, 0, 2])
