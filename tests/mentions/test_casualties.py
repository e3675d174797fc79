"""Who was killed and injured, in the frames that reports use, and what only looks like a toll."""

from __future__ import annotations

import pytest

from tests.told import told

CASES = [
    ("A drone hit a bus near Bilopillia, leaving nine dead and seven hurt.", [("killed", 9), ("injured", 7)]),
    (
        "A drone attack on Kherson left a woman dead. Two passers-by sustained shrapnel wounds.",
        [("killed", 1), ("injured", 2)],
    ),
    ("A missile hit Ternopil. Four bodies were pulled from the rubble.", [("killed", 4)]),
    ("Rescuers found a body after a missile strike on Shostka.", [("killed", 1)]),
    ("The death toll from the missile attack on Ternopil stands at 33, including six children.", [("killed", 33)]),
    (
        "Drones attacked Izium, killing six. One more victim died in hospital, taking the toll to seven.",
        [("killed", 7)],
    ),
    ("A family of three was killed when a bomb hit a house in Izium.", [("killed", 3)]),
    ("A mother and her four-year-old child were killed by a missile in Vinnytsia.", [("killed", 2)]),
    ("A police officer and two medics were wounded in a drone strike on Izium.", [("injured", 3)]),
    ("A postman was fatally injured when drones attacked Izium.", [("killed", 1)]),
    ("A drone struck an ambulance in Izium. The driver was killed instantly.", [("killed", 1)]),
    ("Shelling of Nikopol claimed three lives.", [("killed", 3)]),
    ("Shells hit Nikopol, with one person dead and eleven hurt.", [("killed", 1), ("injured", 11)]),
    ("A missile hit Poltava. Sixteen more, four of them children, were hurt.", [("injured", 16)]),
    ("The enemy struck Poltava with two KABs. 14 people suffered.", [("injured", 14)]),
    ("Drones hit Izium. Four railway workers are in hospital.", [("injured", 4)]),
    ("A drone hit Izium. A man of 47 did not survive his burns.", [("killed", 1)]),
    ("A drone killed a driver, a man born in 1971, in Izium.", [("killed", 1)]),
    ("Drones hit Kryvyi Rih. Eight rescuers were among the 12 wounded.", [("injured", 12)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_casualties(text, expected):
    assert [(measure, number) for measure, number, _ in told(text, "casualty")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Drones attacked Izium. People were not injured.",
        "Drones attacked Izium. There are no victims.",
        "A bus collided with a truck near Zhytomyr, killing four people and injuring 19.",
        "Three people died when a gas leak caused an explosion in a block in Ternopil.",
        "Russia lost 900 soldiers killed and wounded, and nine tanks, in the past day.",
        "Some 12,000 people were killed in the battles for Kharkiv.",
        "Thirty volunteers played the wounded in a drill at Boryspil, ten of them were killed by a mock missile strike.",
        "A court in Kyiv sentenced an officer over a missile strike on Chaplyne that killed 25 people on August 24, 2022.",
        "The company in Lviv that makes drones employs 120 wounded veterans.",
    ],
)
def test_what_is_no_toll(text):
    assert told(text, "casualty") == []


def test_each_count_has_its_place():
    text = "At least two people were killed in Odesa and one in Mykolaiv in drone attacks, with another 13 people across both cities needing hospital treatment."
    assert told(text, "casualty") == [
        ("killed", 2, "Odesa"),
        ("killed", 1, "Mykolaiv"),
        ("injured", 13, "Odesa, Mykolaiv"),
    ]
