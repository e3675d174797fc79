"""Whose word stands between two sentences of one office, and by which name somebody speaks."""

from __future__ import annotations

import pytest

from geo import pipeline


def _sources(text: str, lang: str) -> list[str | None]:
    """Return who is given as the source of each casualty, in text order."""
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    return [claim.attribution for claim in claims if claim.kind == "casualty"]


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        pytest.param(
            "en",
            "Drones hit a substation in Romny and wounded a guard, the Energy Ministry said.\n\nIn Lubny, a missile hit a gas "
            "field and killed two workers.\n\nCrews were at work, the Energy Ministry added.",
            ["Energy Ministry", "Energy Ministry"],
            id="between two sentences of a ministry, in another paragraph",
        ),
        pytest.param(
            "en",
            "Drones hit a substation in Romny and wounded a guard, the Energy Ministry said.\n\nIn Lubny, a missile hit a gas "
            "field and killed two workers.\n\nA shop burned as well, the mayor of Lubny said.",
            ["Energy Ministry", None],
            id="not where somebody else speaks next",
        ),
        pytest.param(
            "en",
            "Drones hit a bus in Romny, wounding two, the mayor said.\n\nIn Lubny, a missile hit a gas field and killed two "
            "workers.\n\nThe bus burned out, the mayor added.",
            ["mayor", None],
            id="not between two sentences of a mayor",
        ),
        pytest.param(
            "en",
            "Sumy governor Ivan Sokol said a drone wounded two in Romny.\n\nIn Lubny, in the Poltava region, a missile killed "
            "two.\n\nTwo houses burned in Romny, Sokol added.",
            ["Sumy governor Ivan Sokol", None],
            id="not in another region",
        ),
        pytest.param(
            "ru",
            "Дроны ударили по подстанции в Ромнах, ранен сторож, сообщили в Минэнерго.\n\nВ Лубнах беспилотники попали по "
            "газовому объекту, погиб рабочий.\n\nБригады работают, добавили в Минэнерго.",
            ["Минэнерго", "Минэнерго"],
            id="between two sentences of a ministry, Russian",
        ),
        pytest.param(
            "uk",
            "Дрони вдарили по підстанції в Ромнах, поранено сторожа, повідомили в Міненерго.\n\nУ 2024 році в Лубнах ракета "
            "вбила двох робітників.\n\nБригади працюють, додали в Міненерго.",
            ["Міненерго"],
            id="not what is of another time",
        ),
    ],
)
def test_who_speaks_again_told_what_stands_between(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _sources(text, lang)[: len(speakers)] == speakers


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "Sokol, the Kharkiv governor, said a bomb killed two in Izium.", "Sokol, the Kharkiv governor"),
        ("en", "Earlier, the Kharkiv governor said a bomb killed two in Izium.", "Kharkiv governor"),
        (
            "en",
            "A bomb killed two in Stryi, said the Lviv regional head, Ivan Sokol.",
            "Lviv regional head, Ivan Sokol",
        ),
        ("en", "Olha Sokol, 61, said the bomb killed two in Izium.", "Olha Sokol"),
        ("en", "Olha Sokol, a 61-year-old teacher, said the bomb killed two in Izium.", "Olha Sokol"),
        ("en", "While the mayor of Izium spoke of a bomb that killed two, streets were empty.", "mayor of Izium"),
    ],
)
def test_by_which_name_somebody_speaks(lang: str, text: str, speaker: str | None) -> None:
    assert _sources(text, lang) == [speaker]


def test_who_ends_a_sentence_with_an_aside_on_him_told_what_stands_before_it() -> None:
    text = (
        "Nine people died in a missile attack on Kamianske. Thirty were wounded, said Ivan Sokol, who heads the region."
    )
    assert _sources(text, "en") == ["Ivan Sokol", "Ivan Sokol"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param('A drone wounded nine in Nikopol. "This is terror," the president said.', None, id="a comment"),
        pytest.param('A drone wounded nine in Nikopol. "All are in hospital," the mayor said.', "mayor", id="news"),
        pytest.param("A drone wounded nine in Nikopol. A bus burned, the mayor said.", "mayor", id="no quotation"),
    ],
)
def test_who_only_comments_on_it_has_not_told_it(text: str, speaker: str | None) -> None:
    assert _sources(text, "en") == [speaker]


def test_who_heads_the_region_places_no_toll_in_it() -> None:
    text = 'A drone hit a bus in Nikopol. "Nine are wounded," said Ivan Sokol, who heads the region.'
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    names = {place.id: place.name for place in record.places}
    assert [names[p] for claim in record.claims if claim.kind == "casualty" for p in claim.places] == ["Nikopol"]
