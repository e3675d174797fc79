"""Blows told by verbs that no list knows, and what a weapon does to a thing without harm."""

from __future__ import annotations

import pytest

from tests.told import told

LEADS = {
    "en": "Russian forces attacked the region with drones overnight.\n\n",
    "uk": "Росіяни вночі атакували область дронами.\n\n",
    "ru": "Ночью беспилотники атаковали область.\n\n",
}


@pytest.mark.parametrize(
    ("lang", "text", "measure", "place"),
    [
        ("en", "A drone upended a tram in Romny.", "transport", "Romny"),
        ("en", "Two Shaheds peppered the roof of a lyceum in Shostka.", "school", "Shostka"),
        ("en", "A missile flattened three warehouses in Lebedyn.", "industry", "Lebedyn"),
        ("uk", "Дрони молотили підстанцію в Ромнах.", "energy", "Romny"),
        ("uk", "Безпілотники випалили склад фермера під Лебедином.", "industry", "Lebedyn"),
        ("uk", "«Шахед» скалічив вантажівку в Шостці.", "transport", "Shostka"),
        ("ru", "Дроны утюжили подстанцию в Ромнах.", "energy", "Romny"),
        ("ru", "Снаряд расковырял стену аптеки в Лебедине.", "commerce", "Lebedyn"),
        ("ru", "Беспилотник искромсал крышу лицея в Шостке.", "school", "Shostka"),
    ],
)
def test_any_verb_between_a_weapon_and_a_thing(lang: str, text: str, measure: str, place: str) -> None:
    hit = [(what, where) for what, _, where in told(LEADS[lang] + text, "damage", lang)]
    assert hit == [(measure, place)]
    assert place in {where for _, _, where in told(LEADS[lang] + text, "strike", lang)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A drone filmed a school in Romny."),
        ("en", "Drones circled over a refinery in Romny."),
        ("en", "A drone delivered medicines to a hospital in Romny."),
        ("uk", "Дрон зняв на відео школу в Ромнах."),
        ("uk", "Безпілотники оминули підстанцію в Ромнах."),
        ("uk", "Дрон довго висів над школою в Ромнах."),
        ("ru", "Дроны облетели подстанцию в Ромнах."),
        ("ru", "Беспилотник сопровождал автобус в Ромнах."),
        ("ru", "С дрона осмотрели школу в Ромнах."),
    ],
)
def test_what_a_weapon_does_without_harm(lang: str, text: str) -> None:
    assert told(LEADS[lang] + text, "damage", lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Вперше за пів року дрон влучив у завод у Ромнах."),
        ("uk", "Уперше за два тижні в Ромнах дрон упав на школу."),
        ("ru", "Впервые за полгода дрон попал в завод в Ромнах."),
        ("ru", "Впервые за две недели в Ромнах дрон упал на школу."),
        ("en", "For the first time in six months a drone hit a plant in Romny."),
    ],
)
def test_the_first_blow_in_a_time_is_one_of_now(lang: str, text: str) -> None:
    assert told(text, "strike", lang) == [("drone", None, "Romny")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "За пів року дрони дванадцять разів влучили в школи в Ромнах."),
        ("ru", "За полгода дроны двенадцать раз попали в школы в Ромнах."),
    ],
)
def test_the_blows_of_a_time_are_not_of_now(lang: str, text: str) -> None:
    assert told(text, "strike", lang) == []
