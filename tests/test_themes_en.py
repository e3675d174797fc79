"""English reports that open with a theme of their own: what they tell of an attack is past, but where it has a day."""

from __future__ import annotations

import pytest

from tests.told import told


def _all(text: str) -> list[tuple[object, ...]]:
    """Return what a text tells to be on the map, of every kind."""
    return [one for kind in ("strike", "casualty", "damage", "outage", "launch") for one in told(text, kind)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "A court in Lubny jailed a man who passed on where a clinic in Izium stood. A missile later hit the clinic, wounding"
            " nine."
        ),
        "Flour exports from Reni fell by a third in May, the ministry said. Attacks destroyed two silos.",
        "Envoys met in Vienna for talks. Their train had stood for an hour near Lozova, where drones hit the line.",
        "A gallery in Lutsk lent nine paintings to Kherson. They had been kept in a cellar while the city was shelled.",
        "Two in three residents of Sumy trust the mayor, a survey found. A fifth had lost windows to shelling in Sumy.",
        "A wrestler from Sumy won bronze in Rome. She trained in Lubny, where a missile destroyed the hall.",
        (
            "Doctors in Lutsk have fitted 30 artificial arms. Among the patients is a girl who lost a hand in the shelling of"
            " Izium."
        ),
        "A painter from Reni works on boxes. A shard of the missile that hit a church in Izmail is set in a frame.",
        "Norway will pay for 900 interceptor drones and build a plant for artillery shells near Lutsk.",
        '"Every strike on Odesa is a strike on the bread of others," the president said in Rome.',
        "Russia fired more than 1,100 drones at Ukraine in a week, the president said.",
        "Gas stores are half full, the company said on Monday, after strikes on wells in the Poltava region.",
        "A surgeon who worked in Lubny under shelling and treated 200 people wounded in Izium was named doctor of the year.",
        "The bangs over Lubny reminded residents of missile attacks; it was a wedding.",
        "He dedicated the medal to a pupil killed by a missile in Lozova.",
        "Monks of the lavra near Lyman, which has been shelled several times, will appeal.",
    ],
)
def test_a_theme_of_its_own(text: str) -> None:
    assert _all(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Envoys met in Vienna for talks. On Sunday a drone hit a mill in Lozova.",
            [("drone", None, "Lozova"), ("industry", None, "Lozova")],
        ),
        (
            "The economy grew by 2 percent. Meanwhile, shelling wounded two people in Izium.",
            [("artillery", None, "Izium"), ("injured", 2, "Izium")],
        ),
        (
            "A missile hit a museum in Izium, which opened its season in May. Two guides were wounded.",
            [("missile", None, "Izium"), ("injured", 2, "Izium"), ("culture", None, "Izium")],
        ),
        ("Artillery shells took two lives in Nikopol.", [("artillery", None, "Nikopol"), ("killed", 2, "Nikopol")]),
        ("The enemy shells Nikopol, killing a baker.", [("artillery", None, "Nikopol"), ("killed", 1, "Nikopol")]),
    ],
)
def test_an_attack_of_now(text: str, expected: list[tuple[object, ...]]) -> None:
    assert _all(text) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Envoys met in Vienna for talks. While they spoke, missiles hit Izium.", ["Izium"]),
        ("Envoys met in Vienna for talks. They spoke of Izium, where a missile had hit a bank.", []),
        ("The army exchanged 90 prisoners. As they hugged, a drone hit Reni.", ["Reni"]),
        ("A drone crossed into Romania during talks. A second drone fell in Reni, setting a barn on fire.", ["Reni"]),
    ],
)
def test_beside_a_meeting_something_else_may_happen(text: str, places: list[str]) -> None:
    assert [place for _, _, place in told(text, "strike")] == places
