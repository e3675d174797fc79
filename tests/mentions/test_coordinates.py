"""Coordinates written in a text: every usual form is read as written, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.mentions.coordinates import find_coordinates
from geo.mentions.lexicon import load
from geo.model import Coordinates
from geo.reports import split_sentences


def found(text: str, lang: str = "en") -> list[Coordinates]:
    sentences = split_sentences(text)
    out = find_coordinates(text, sentences, [load(lang)] * len(sentences))
    for one in out:
        assert text[one.start : one.end] == one.text
    return out


FORMS = [
    ("en", "48.0159, 37.8029", 4),
    ("en", "48.0159,37.8029", 4),
    ("en", "48.0159° N, 37.8029° E", 4),
    ("en", "48.0159°N 37.8029°E", 4),
    ("en", "N 48.0159 E 37.8029", 4),
    ("en", "N48.0159, E37.8029", 4),
    ("en", "37.8029° E, 48.0159° N", 4),
    ("en", "latitude 48.0159, longitude 37.8029", 4),
    ("en", "48,0159; 37,8029", 4),
    ("en", "48,0159° N, 37,8029° E", 4),
    ("en", "48°00'57.2\"N 37°48'10.4\"E", 4),
    ("en", "48°00′57″ N, 37°48′10″ E", 3),
    ("en", "48° 00' 57'' N, 37° 48' 10'' E", 3),
    ("en", "48°00.954'N 37°48.174'E", 4),
    ("en", "37U DP 10729 18760", 3),
    ("en", "37UDP1072918760", 3),
    ("en", "37U 410729 5318760", 3),
    ("uk", "48.0159° пн. ш., 37.8029° сх. д.", 4),
    ("uk", "48,0159 пн.ш. 37,8029 сх.д.", 4),
    ("ru", "48.0159° с. ш., 37.8029° в. д.", 4),
    ("ru", "48°00′57″ северной широты, 37°48′10″ восточной долготы", 3),
]


@pytest.mark.parametrize(("lang", "written", "digits"), FORMS, ids=[form[1] for form in FORMS])
def test_a_form_is_read_as_written(lang: str, written: str, digits: int) -> None:
    text = {"en": "A drone fell at {}.", "uk": "Дрон упав у точці {}.", "ru": "Дрон упал в точке {}."}[lang]
    (one,) = found(text.format(written), lang)
    assert one.text.strip(".") == written.strip(".")
    assert one.refused is None
    assert one.lat == pytest.approx(48.0159, abs=2 * 10.0**-digits)
    assert one.lon == pytest.approx(37.8029, abs=2 * 10.0**-digits)


def test_precision_is_that_of_the_last_figure() -> None:
    km = [found(f"It fell at {written}.")[0].precision_km for written in ("48.0159, 37.8029", "48.0° N, 37.8° E")]
    assert km == pytest.approx([0.0056, 5.56], abs=0.01)
    (cell,) = found("It fell at 37U DP 107 187.")
    assert cell.precision_km == 0.05
    assert cell.lat == pytest.approx(48.0159, abs=0.001)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("37.8029, 48.0159", "if the two numbers were swapped"),
        ("48.0159° S, 37.8029° E", "far from the war"),
        ("98.0159, 37.8029", "no such latitude"),
        ("48.0159, 237.8029", "no such latitude"),
        ("40.7128° N, 74.0060° W", "far from the war"),
        ("48.0159° N, 49.0159° N", "both numbers are given as a latitude"),
        ("48°75'57\"N 37°48'10\"E", "60 minutes"),
    ],
)
def test_what_cannot_be_is_refused_and_never_turned_around(written: str, why: str) -> None:
    (one,) = found(f"A drone fell at {written}.")
    assert one.refused is not None
    assert why in one.refused


@pytest.mark.parametrize(
    "text",
    [
        "Shares fell to 48.01 and 37.80.",
        "The index stood at 48.015, 37.802 a year before.",
        "Some 48,015 and 37,802 customers lost power.",
        "Inflation was 12.5, 13.1 and 14.2 per cent.",
        "It was -3.5°, -5.1° at night.",
        "Temperatures of 48.5° and 37.2°C were measured.",
        "Between 10.30 and 11.45 three drones were shot down.",
        "The code was 48,0159,37,8029.",
        "A 155 mm shell and a Kh-101 missile fell at 12:30.",
        "Call 380 44 123 4567 or 5321000.",
        "Version 1.2.3456, 7.8.9012 was released.",
        "The bill was 1.2345 billion.",
    ],
)
def test_other_numbers_are_no_coordinates(text: str) -> None:
    assert found(text) == []


def test_comma_decimals_with_thousands_are_no_coordinates_in_any_language() -> None:
    assert found("Без світла 48,015 37,802 абонентів.", "uk") == []


@given(st.floats(44, 52), st.floats(22.5, 40), st.integers(4, 6))
def test_any_point_of_the_land_is_read_back(lat: float, lon: float, digits: int) -> None:
    (one,) = found(f"A drone fell at {lat:.{digits}f}, {lon:.{digits}f} at night.")
    assert one.refused is None
    assert one.lat == pytest.approx(lat, abs=10.0**-digits)
    assert one.lon == pytest.approx(lon, abs=10.0**-digits)
    assert one.precision_km == pytest.approx(111.2 * 0.5 * 10.0**-digits, abs=1e-4)


@given(st.text(alphabet="0123456789.,;°'\"NSEW -–\n", max_size=200))
@example("0EEE0000")  # a grid reference in no zone
def test_no_text_stalls_or_breaks_it(text: str) -> None:
    for one in found(text):
        assert one.refused is not None or (one.lat is not None and one.lon is not None)
