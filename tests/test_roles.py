"""Roles of place names that the whole report decides: lists that a line opens, totals, skies, clubs."""

from __future__ import annotations

import pytest

from geo import pipeline

DAY = "2026-03-06"


def _roles(text: str) -> dict[str, str]:
    record = pipeline.extract(pipeline.read(text + "\n", published=DAY))
    return {t.text: "excluded" if t.status == "excluded" else t.role for t in record.toponyms}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Over the past day in the Poltava region:\n\n- Lubny: a drone hit a mill, two wounded;\n- Khorol: quiet.",
            "Poltava region",
        ),
        (
            "За минулу добу на Полтавщині:\n\n- Лубни – дрон влучив у млин, двоє поранених;\n- Хорол – тихо.",
            "Полтавщині",
        ),
        (
            "За сутки в Полтавской области:\n\n- Лубны – дрон попал в мельницу, двое раненых;\n- Хорол – тихо.",
            "Полтавской области",
        ),
    ],
)
def test_the_unit_of_a_line_that_opens_a_list_is_the_address_of_what_the_list_tells(text: str, name: str) -> None:
    assert _roles(text)[name] == "event"


def test_a_line_that_opens_a_list_of_what_happened_elsewhere_is_no_address() -> None:
    text = "Engineers from the Rivne region help:\n\n- Lubny: a drone hit a mill, two wounded;\n- Khorol: quiet."
    assert _roles(text)["Rivne region"] == "context"


def test_places_of_totals_are_context() -> None:
    text = (
        "In February, 160 civilians were killed and 900 injured in attacks. Short-range drones killed 40 and injured "
        "300, mostly in the Kherson region."
    )
    assert _roles(text)["Kherson region"] == "context"


def test_a_land_over_which_drones_were_only_shot_down_is_no_address_of_their_debris() -> None:
    text = "Nine drones were shot down over the Poltava region, and debris set a mill on fire in Lubny."
    assert _roles(text) == {"Poltava region": "context", "Lubny": "event"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fans of the Poltava side sang.", "Poltava"),
        ("«Металіст 1925» (Харків) переміг у матчі туру.", "Харків"),
        ("В матче тура «Олимпик» Луцк победил.", "Луцк"),
    ],
)
def test_the_town_of_a_club_is_part_of_its_name(text: str, name: str) -> None:
    assert _roles(text)[name] == "excluded"
