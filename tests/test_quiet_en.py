"""What English texts on other matters than an attack of now tell: nothing, or what is dated and placed as they say."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Kyiv officials said on Tuesday that a barrage of missiles hit a dam, killed eight people and left half a million"
            " without power.",
            "casualty",
            [("killed", 8, "")],
            id="officials of a capital speak for the country",
        ),
        pytest.param(
            "Debris injured four people in a hostel on Tuesday, Kyiv city officials said.",
            "casualty",
            [("injured", 4, "Kyiv")],
            id="officials of a city speak for it",
        ),
        pytest.param(
            "Officials in Moscow said on Tuesday that two sailors were missing after a blast sank a tanker near Malta.",
            "casualty",
            [],
            id="officials in a capital tell of a ship far off",
        ),
        pytest.param(
            "Four drones launched from the Moscow-held peninsula of Crimea struck a mill in Izmail. A miller was killed.",
            "casualty",
            [("killed", 1, "Izmail")],
            id="where drones were launched is not where they hit",
        ),
        pytest.param(
            "Missiles fired from the territory of the Kursk region hit Sumy.",
            "strike",
            [("missile", None, "Sumy")],
            id="what hit stands before the words on where it was fired",
        ),
        pytest.param(
            "The enemy attacked the village of Lyptsi with a multiple launch rocket system.",
            "launch",
            [],
            id="a launch system is no launch",
        ),
        pytest.param(
            "Russia launched six missiles at Ukraine's central region of Poltava, the army said.",
            "launch",
            [("missiles", 6, "Poltava Oblast")],
            id="the country of the region fired at",
        ),
    ],
)
def test_where_it_was(text, kind, expected):
    assert told(text, kind) == expected
