"""Where a blow fell that its sentence leaves out, where weapons were only made, and accidents told beside an attack."""

from __future__ import annotations

import pytest

from tests.told import record_of


def _told(text: str, lang: str) -> set[tuple[str, str, str]]:
    """Return what was told of now, each with its places."""
    record = record_of(text, lang)
    names = {place.id: place.name for place in record.places}
    return {
        (claim.kind, claim.measure, "; ".join(names[p] for p in claim.places))
        for claim in record.claims
        if claim.scope in {"event", "shared", "nationwide"}
    }


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        pytest.param(
            "ru",
            "В Сумах повреждён вокзал, ранен кассир. Удар нанесли двумя ракетами. В Ромнах ночью сгорел магазин.",
            {("strike", "missile", "Sumy"), ("launch", "missiles", "Sumy")},
            id="a blow goes on about the harm told right before",
        ),
        pytest.param(
            "uk",
            "В Ізюмі пошкоджено школу. Удару завдали авіабомбою. У Лозовій поранено двох людей.",
            {("strike", "bomb", "Izium")},
            id="a blow goes on about the harm told right before, in Ukrainian",
        ),
        pytest.param(
            "en",
            "A fire broke out in Romny. Drones hit a school. In Konotop, a factory was on fire.",
            {("strike", "drone", "Romny"), ("damage", "school", "Romny")},
            id="a strike is where its own damage is",
        ),
        pytest.param(
            "en",
            "Drones hit a school. In Konotop, a factory was on fire.",
            {("strike", "drone", "Konotop")},
            id="a strike is in the next sentence where no harm is told before it",
        ),
    ],
)
def test_a_blow_without_a_place_goes_where_its_harm_was(lang: str, text: str, told: set[tuple[str, str, str]]) -> None:
    found = _told(text, lang)
    kinds = {(kind, measure) for kind, measure, _ in told}
    assert {one for one in found if one[:2] in kinds} == told


@pytest.mark.parametrize(
    ("lang", "text", "where"),
    [
        pytest.param("en", "Drones made in Poltava hit Moscow.", "Moscow", id="made in"),
        pytest.param("en", "A missile designed in Poltava hit a plant in Bryansk.", "Bryansk", id="designed in"),
        pytest.param("en", "Drones built by a firm in Poltava struck a port in Taganrog.", "Taganrog", id="a firm's"),
        pytest.param("en", "Drones from a workshop in Poltava struck a depot in Kursk.", "Kursk", id="a workshop's"),
        pytest.param("en", "Drones built by Iran hit a plant in Poltava.", "Poltava", id="a firm that was hit"),
        pytest.param("ru", "Дроны, собранные в Полтаве, ударили по складу в Курске.", "Kursk", id="собранные"),
        pytest.param("ru", "Дроны ударили по заводу в Полтаве.", "Poltava", id="a plant that was hit"),
        pytest.param("uk", "Дрони із заводу в Полтаві вдарили по складу в Курську.", "Kursk", id="із заводу"),
    ],
)
def test_nothing_was_hit_where_weapons_were_made(lang: str, text: str, where: str) -> None:
    found = _told(text, lang)
    assert {place for _, _, place in found} == {where}
    assert any(kind == "strike" for kind, _, _ in found)
