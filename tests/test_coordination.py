"""Where "and" between two places begins a clause of its own, and where it makes one list of them."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Drones attacked Ukraine overnight. Five people were hurt in Zaporizhzhia, and Chernihiv lost power.",
            "casualty",
            [("injured", 5, "Zaporizhzhia")],
            id="a comma before the and of two",
        ),
        pytest.param(
            "Four people were wounded in Kherson and Nikopol came under artillery fire.",
            "strike",
            [("artillery", None, "Nikopol")],
            id="no comma, but a clause that is complete",
        ),
        pytest.param(
            "A missile struck Dnipro and the Pavlohrad district was left without light.",
            "outage",
            [("power", None, "Pavlohrad Raion")],
            id="a verb and what it struck",
        ),
        pytest.param(
            "Drones hit Odesa, and Mykolaiv and Kherson lost power.",
            "outage",
            [("power", None, "Mykolaiv"), ("power", None, "Kherson")],
            id="the subject is a list",
        ),
        pytest.param(
            "Drones attacked Ukraine overnight. Three people died in Sumy and Konotop, and Shostka had no heating.",
            "casualty",
            [("killed", 3, "Sumy, Konotop")],
            id="a list before",
        ),
        pytest.param(
            "Strikes on Kharkiv and Sumy were reported, killing two people.",
            "casualty",
            [("killed", 2, "Kharkiv, Sumy")],
            id="the subject of the only verb",
        ),
        pytest.param(
            "Drones that struck Chuhuiv and Izium were launched from the Kursk region.",
            "strike",
            [("drone", None, "Chuhuiv"), ("drone", None, "Izium")],
            id="a clause with that",
        ),
        pytest.param(
            "Двоє людей загинули в Нікополі, і Марганець обстріляли двічі.",
            "casualty",
            [("killed", 2, "Nikopol")],
            id="Ukrainian",
        ),
        pytest.param(
            "Двое погибли в Никополе, и Марганец обстреляли дважды.",
            "strike",
            [("artillery", None, "Marhanets")],
            id="Russian",
        ),
    ],
)
def test_a_clause_of_its_own_is_told_apart(text: str, kind: str, expected: list[tuple[str, float | None, str]]) -> None:
    assert told(text, kind) == expected
