"""Names become places: the address, the report's other places and how well known a place is decide."""

from __future__ import annotations

import pytest

from geo import pipeline
from geo.model import Place


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
    ],
)
def test_the_right_one_of_many(text: str, name: str, country: str, admin1: str) -> None:
    place = _places(text)[name]
    assert place is not None
    assert (place.country, place.admin1) == (country, admin1)


def test_the_river_by_its_article() -> None:
    place = _places("The left bank of the Dnipro was dark.")["Dnipro"]
    assert place is not None
    assert place.kind == "water"


def test_a_village_no_register_has_in_its_district_stays_unresolved() -> None:
    assert _places("A drone fell in the village of Murom, Shebekino district.")["Murom"] is None
