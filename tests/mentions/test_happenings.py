"""A place where harm is told of is an event place, though no claim could be read; matches and films are none."""

from __future__ import annotations

import pytest

from geo import pipeline


def _roles(text: str) -> dict[str, str]:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    return {toponym.text: toponym.role for toponym in record.toponyms}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A radio showed footage from Kryvyi Rih, where a hotel was hit by a drone.", "Kryvyi Rih"),
        ("The mayor said debris had fallen in Brovary.", "Brovary"),
        ("Explosions were heard in Sevastopol and near Saky airfield.", "Saky"),
    ],
)
def test_something_happened(text: str, name: str) -> None:
    assert _roles(text)[name] == "event"


@pytest.mark.parametrize(
    "text",
    [
        "Shakhtar struck twice in the last minutes to sink Dynamo in Lviv.",
        "The director spoke of the attack of the clones at the premiere in Lviv.",
        "Drones were shot down over Cherkasy.",
        "Russia could attack Odesa.",
    ],
)
def test_nothing_happened(text: str) -> None:
    assert "event" not in _roles(text).values()
