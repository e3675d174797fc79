"""Verbs that stand for the one told before, and who comes next in a row of one each."""

from __future__ import annotations

import pytest

from tests.told import told

OUTAGES = [
    (
        "more did",
        "After an attack 9,600 customers lost power in Lubny; 5,400 more did in Khorol.",
        [("power", 9600, "Lubny"), ("power", 5400, "Khorol")],
    ),
    (
        "have none",
        "After a drone attack 6,200 subscribers have no electricity in Lubny, and 1,900 have none in Khorol.",
        [("power", 6200, "Lubny"), ("power", 1900, "Khorol")],
    ),
    (
        "lost it",
        "After the attack power was cut to 5,000 families in Nizhyn; a further 1,200 lost it in Pryluky.",
        [("power", 5000, "Nizhyn"), ("power", 1200, "Pryluky")],
    ),
    (
        "settlements",
        "Eighteen settlements lost power in the Chernihiv region after shelling; 22 more did in the Sumy region.",
        [("power", 18, "Chernihiv Oblast"), ("power", 22, "Sumy Oblast")],
    ),
    (
        "behind their places",
        (
            "As a result of shelling without electricity are: in the Nizhyn district, 11,340 customers; in the Sumy district, "
            "6,120 customers in 34 settlements; in the Konotop district, 870."
        ),
        [
            ("power", 11340, "Nizhyn Raion"),
            ("power", 6120, "Sumy Raion"),
            ("power", 34, "Sumy Raion"),
            ("power", 870, "Konotop Raion"),
        ],
    ),
    (
        "a place, a comma, a count",
        "After the night attack without power this morning: Shostka, 5,200 customers; Hlukhiv, 1,300; Konotop, 940.",
        [("power", 5200, "Shostka"), ("power", 1300, "Hlukhiv"), ("power", 940, "Konotop")],
    ),
    (
        "what is back is not what was lost",
        (
            "After an attack 9,600 customers lost power in Lubny; 5,400 more did in Khorol, DTEK said, adding that supply had "
            "been restored to 3,100 of them."
        ),
        [("power", 9600, "Lubny"), ("power", 5400, "Khorol")],
    ),
    (
        "in a shelter",
        "After an attack 900 customers lost power in Lubny; 300 people were in a shelter in Khorol.",
        [("power", 900, "Lubny")],
    ),
]
TOLLS = [
    (
        "more were",
        "In Tuesday's shelling three people were killed in Kherson; two more were in Beryslav.",
        [("killed", 3, "Kherson"), ("killed", 2, "Beryslav")],
    ),
    (
        "another was",
        "In shelling one civilian was killed in Kramatorsk and another was in Druzhkivka.",
        [("killed", 1, "Kramatorsk"), ("killed", 1, "Druzhkivka")],
    ),
    (
        "another and a third",
        "One woman was killed by drones in Kherson, another in Beryslav and a third in Bilozerka.",
        [("killed", 1, "Kherson"), ("killed", 1, "Beryslav"), ("killed", 1, "Bilozerka")],
    ),
    (
        "the second attack",
        "A drone killed one man, the second in Kherson this week.",
        [("killed", 1, "Kherson")],
    ),
    (
        "another shell",
        "A shell killed a woman in Nikopol and another hit a garage in Marhanets.",
        [("killed", 1, "Nikopol")],
    ),
    (
        "somewhere else at that time",
        "Shelling killed three people in Kherson; five more were in a shelter in Beryslav and survived.",
        [("killed", 3, "Kherson")],
    ),
]


@pytest.mark.parametrize(("name", "text", "claims"), OUTAGES, ids=[case[0] for case in OUTAGES])
def test_outages(name: str, text: str, claims: list[tuple[object, ...]]) -> None:
    """What stands for a verb of losing a supply."""
    assert told(text, "outage") == claims, name


@pytest.mark.parametrize(("name", "text", "claims"), TOLLS, ids=[case[0] for case in TOLLS])
def test_tolls(name: str, text: str, claims: list[tuple[object, ...]]) -> None:
    """What stands for a verb of harm, and who comes next."""
    assert told(text, "casualty") == claims, name
