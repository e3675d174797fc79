"""Plain English variants that frames have shown: what each is read to tell, and beside it what must not be read so."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

DOWNED = "Air defences shot down six drones on Tuesday. "
LINES = "Missiles hit power lines. "
SHELLED = "Russian forces shelled the Sumy region. "

CASES = [
    (
        "a bare and joins another blow",
        "A drone hit a school in Nizhyn and another drone hit a car in Pryluky.",
        "strike",
        [("drone", None, "Nizhyn"), ("drone", None, "Pryluky")],
    ),
    (
        "the next blow is by the nation's arms",
        "A missile hit a school in Nizhyn and Russian drones hit a car in Pryluky.",
        "strike",
        [("missile", None, "Nizhyn"), ("drone", None, "Pryluky")],
    ),
    (
        "a second blow in the town that opens the sentence",
        "In Nizhyn drones hit a school and a missile hit a shop.",
        "strike",
        [("combined", None, "Nizhyn")],
    ),
    (
        "another opens the sentence",
        "A drone struck Lubny. Another struck Kremenchuk.",
        "strike",
        [("drone", None, "Lubny"), ("drone", None, "Kremenchuk")],
    ),
    (
        "two towns under two attacks",
        "Okhtyrka came under a missile attack and Shostka under a drone attack.",
        "strike",
        [("missile", None, "Okhtyrka"), ("drone", None, "Shostka")],
    ),
    (
        "a sentence opens with its arms",
        "Using drones and artillery, the enemy attacked Izmail.",
        "strike",
        [("combined", None, "Izmail")],
    ),
    ("a storm is taken up by another", "A storm hit Lubny. Another hit Kremenchuk.", "strike", []),
    (
        "heard from afar",
        "A bomb hit Pavlohrad. Residents of Nikopol heard explosions from afar.",
        "strike",
        [("bomb", None, "Pavlohrad")],
    ),
    ("a year of mourning", "Izmail marked a year on Monday since a missile killed nine people there.", "strike", []),
    ("the strike of a year", "A clinic rebuilt after the missile strike of 2024 opened in Konotop.", "strike", []),
    (
        "a year ago",
        "A drone struck Kiliia. A year ago a missile killed nine people in Bolhrad.",
        "strike",
        [("drone", None, "Kiliia")],
    ),
    (
        "dashes behind heads",
        "A drone hit Nizhyn. Dead – 5, injured – 17.",
        "casualty",
        [("killed", 5, "Nizhyn"), ("injured", 17, "Nizhyn")],
    ),
    (
        "a dash between two tolls",
        "A drone hit Nizhyn. Two dead – 5 injured.",
        "casualty",
        [("killed", 2, "Nizhyn"), ("injured", 5, "Nizhyn")],
    ),
    (
        "a toll behind a dash, the next town with its own",
        "Russian drones hit Izium – 14 killed, and Chuhuiv – 6 injured.",
        "casualty",
        [("killed", 14, "Izium"), ("injured", 6, "Chuhuiv")],
    ),
    (
        "a town and a comma head a count",
        SHELLED + "In Shostka, 5 people were wounded, in Hlukhiv, 7, and in Konotop, 10.",
        "casualty",
        [("injured", 5, "Shostka"), ("injured", 7, "Hlukhiv"), ("injured", 10, "Konotop")],
    ),
    (
        "an age behind a town is no count",
        "A drone hit a bus in Sumy. A driver from Konotop, 43, was hurt.",
        "casualty",
        [("injured", 1, "Sumy")],
    ),
    (
        "a row of two men, a woman and a child",
        "Two men, a woman and a child were hurt when a drone hit Konotop.",
        "casualty",
        [("injured", 4, "Konotop")],
    ),
    (
        "who the two people are",
        "Two people, a man and a woman, were hurt when a drone hit Konotop.",
        "casualty",
        [("injured", 2, "Konotop")],
    ),
    (
        "harm here, an outage left there",
        "A missile hit Kiliia, wounding 15 people and leaving 7,300 homes in Podilsk without power.",
        "casualty",
        [("injured", 15, "Kiliia")],
    ),
    ("eight hurt", SHELLED + "There were eight hurt in Konotop.", "casualty", [("injured", 8, "Konotop")]),
    (
        "a line that opens with its land",
        "Chernihiv region: 6,800 households in Pryluky are without power after a missile attack.",
        "outage",
        [("power", 6800, "Pryluky")],
    ),
    (
        "each supply behind its dash",
        LINES + "In Izmail, without power – 7,800 families, without water – 30 buildings.",
        "outage",
        [("power", 7800, "Izmail"), ("water", 30, "Izmail")],
    ),
    (
        "a supply whose verb is left out",
        LINES + "In Izmail, power is off for 2,600 customers, heating in 162 buildings and water in 105.",
        "outage",
        [("power", 2600, "Izmail"), ("heating", 162, "Izmail"), ("water", 105, "Izmail")],
    ),
    (
        "a supply of another town whose verb is left out",
        LINES + "Power is out in Nizhyn and water in Pryluky.",
        "outage",
        [("power", None, "Nizhyn"), ("water", None, "Pryluky")],
    ),
    (
        "another supply with a verb of its own",
        LINES + "Power is out in Nizhyn and water in Pryluky is safe to drink.",
        "outage",
        [("power", None, "Nizhyn")],
    ),
    (
        "by region behind a colon and a cause",
        "Without electricity after Russian attacks: the Sumy region – 5,100 families, the Poltava region – 2,300.",
        "outage",
        [("power", 5100, "Sumy Oblast"), ("power", 2300, "Poltava Oblast")],
    ),
    (
        "a row of towns behind households",
        "Missiles hit a substation, leaving 8,800 households in Izium, Balakliia and Lozova without power.",
        "outage",
        [("power", 8800, "Izium, Balakliia, Lozova")],
    ),
    (
        "who was cut off has it back",
        LINES + "Power has been restored to all 5,000 families in Okhtyrka cut off when a drone hit a plant.",
        "outage",
        [],
    ),
    (
        "who is still cut off beside those who have it back",
        LINES + "Power was restored to 5,000 families in Lubny, and 300 are still cut off.",
        "outage",
        [("power", 300, "Lubny")],
    ),
    (
        "a verb left out in the next town",
        SHELLED + "In Shostka, 12 houses were damaged; in Hlukhiv, a warehouse.",
        "damage",
        [("residential", 12, "Shostka"), ("industry", None, "Hlukhiv")],
    ),
    (
        "as were others",
        "A farm was damaged in Lubny by a drone, as were 17 houses and two fire engines.",
        "damage",
        [("industry", None, "Lubny"), ("residential", 17, "Lubny"), ("transport", 2, "Lubny")],
    ),
    ("what escaped damage", "A drone was shot down near Lubny, and a hospital escaped damage.", "damage", []),
    (
        "a part of those Russia launched",
        "The air force said it destroyed 11 of the 35 drones Russia launched.",
        "launch",
        [("drones averted", 11, ""), ("drones", 35, "")],
    ),
    (
        "more of them over another region",
        "Air defences destroyed 15 drones in the Sumy region and 8 more in the Odesa region.",
        "launch",
        [("drones averted", 15, "Sumy Oblast"), ("drones averted", 8, "Odesa Oblast")],
    ),
    (
        "all that were fired",
        DOWNED + "In all, Russia launched 156.",
        "launch",
        [("drones averted", 6, ""), ("drones", 156, "")],
    ),
    ("what a firm launched", DOWNED + "The company launched 156.", "launch", [("drones averted", 6, "")]),
    (
        "one intercepted",
        "A cruise missile was intercepted over Kremenchuk.",
        "launch",
        [("missiles averted", 1, "Kremenchuk")],
    ),
    (
        "a list whose verb is told, then what fell",
        "Of 97 drones and 17 missiles fired overnight, 18 drones and 10 missiles were shot down.",
        "launch",
        [("drones", 97, ""), ("missiles", 17, ""), ("drones averted", 18, ""), ("missiles averted", 10, "")],
    ),
    (
        "a land without power, its town without water",
        "After a missile attack on the Donetsk region 4,700 families are without power, and Kramatorsk has no water.",
        "outage",
        [("power", 4700, "Donetsk Oblast"), ("water", None, "Kramatorsk")],
    ),
    (
        "an attack on a land whose outages follow",
        "After a missile attack on the Donetsk region 4,700 families are without power, and Kramatorsk has no water.",
        "strike",
        [("missile", None, "Donetsk Oblast")],
    ),
    (
        "a cause that names no town",
        "After a strike on a substation, 5,400 subscribers in Nizhyn and 2,100 in Pryluky lost power.",
        "strike",
        [],
    ),
    (
        "hospitals that are damaged speak not",
        "Five houses in Pavlohrad and a hospital in Marhanets were damaged by drones.",
        "damage",
        [("residential", 5, "Pavlohrad"), ("hospital", None, "Marhanets")],
    ),
    (
        "hospitals that treat are no event",
        "A drone hit Pavlohrad. Hospitals in Dnipro were treating the wounded.",
        "strike",
        [("drone", None, "Pavlohrad")],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), [pytest.param(*case, id=held) for held, *case in CASES])
def test_a_plain_variant_is_read(text, kind, expected):
    assert sorted(told(text, kind), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "Officials said on Tuesday that a drone had hit Izium on Monday.",
            8,
            id="told on one day, struck on another",
        ),
        pytest.param("On Tuesday the governor said a drone had hit Izium on Monday.", 8, id="the day of telling first"),
        pytest.param("Officials said on Tuesday that a drone had hit Izium.", 9, id="no other day"),
        pytest.param(
            "On Tuesday, the governor said, a drone hit Izium, and on Monday a bomb hit Lozova.",
            9,
            id="the other day is of the next blow",
        ),
    ],
)
def test_the_day_of_the_telling_is_no_day_of_the_blow(text, day):
    strike = next(claim for claim in record_of(text).claims if claim.kind == "strike")
    assert strike.date is not None
    assert strike.date.start.day == day
