"""Whose blow a sentence tells of, and what that says of a town that Russia and Ukraine both have."""

from __future__ import annotations

import pytest

import geo
from tests.told import PUBLISHED, record_of

# Text, language, and the country of the place struck (None where the report does not tell).
_STRUCK = {
    "en: Russia strikes a town by its old name": ("Russia attacked Novomoskovsk with drones.", "en", "UA"),
    "en: Russian drones do": ("Russian drones hit a depot in Novomoskovsk.", "en", "UA"),
    "en: Ukrainian drones fly there": ("Ukrainian drones attacked Novomoskovsk, the governor said.", "en", "RU"),
    "ru: Russians strike": ("Россияне атаковали Зеленодольск дронами.", "ru", "UA"),
    "ru: an army of Russia does": ("Армия РФ обстреляла Зеленодольск.", "ru", "UA"),
    "ru: a Russian town is no one's blow": ("Российский город Новомосковск атаковали беспилотники.", "ru", "RU"),
    "ru: Ukrainian drones": ("Украинские беспилотники атаковали Новомосковск.", "ru", "RU"),
    "en: a city of Russia": ("Drones attacked the Russian city of Novomoskovsk.", "en", "RU"),
    "en: a city, no village": ("A drone hit a shop in the city of Kamianka.", "en", "UA"),
    "uk: the enemy strikes": ("Ворог атакував дронами Новомосковськ.", "uk", "UA"),
    "uk: Ukrainian drones strike what is occupied": ("Українські дрони вдарили по Мелітополю.", "uk", "UA"),
}


@pytest.mark.parametrize(("text", "lang", "country"), _STRUCK.values(), ids=_STRUCK)
def test_a_side_does_not_strike_its_own_land(text: str, lang: str, country: str | None) -> None:
    record = record_of(text, lang)
    struck = [claim for claim in record.claims if claim.kind == "strike"]
    countries = {place.id: place.country for place in record.places}
    assert [countries[place] for claim in struck for place in claim.places] == [country]


def test_both_sides_in_a_sentence_tell_nothing() -> None:
    text = "Russian forces shelled Pervomaisk and Ukrainian drones struck Novomoskovsk.\n"
    names = geo.read(text, published=PUBLISHED, lang="en")
    assert geo.extract(names).toponyms
