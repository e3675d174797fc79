"""What English posts, notices and reports built of lines and lists are read to tell."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "A bomb hit a shop in Krasnopillia, killing three people. A second bomb fell in Kyrykivka, wounding a boy.\n\nThe body of a woman has been recovered from the rubble. The death toll has risen to four.",
            "casualty",
            [("injured", 1, "Kyrykivka"), ("killed", 4, "Krasnopillia")],
            id="a body that raised the toll of the town before",
        ),
        pytest.param(
            "A missile hit a house in Lyman, killing three people. A drone hit a house in Siversk, wounding a man.\n\nThe body of a woman was found under the rubble.",
            "casualty",
            [("killed", 3, "Lyman"), ("injured", 1, "Siversk"), ("killed", 1, "")],
            id="a body whose toll nobody tells",
        ),
        pytest.param(
            "A drone hit a bus of an agricultural enterprise in Nikopol.",
            "damage",
            [("transport", None, "Nikopol")],
            id="whose bus was hit",
        ),
        pytest.param(
            "A drone hit the roof of a factory in Nikopol.",
            "damage",
            [("industry", None, "Nikopol")],
            id="the roof of a factory",
        ),
        pytest.param(
            "In Gora-Podol a power line and a gas pipe were cut by fragments of a drone.",
            "outage",
            [],
            id="lines and pipes that were cut",
        ),
        pytest.param(
            "In Nikopol a power line was cut by a drone and 300 homes were cut off.",
            "outage",
            [("power", 300, "Nikopol")],
            id="a line cut and homes cut off",
        ),
        pytest.param(
            "In Shebekino a woman turned to the hospital after a drone attack.",
            "casualty",
            [("injured", 1, "Shebekino")],
            id="who turned to the hospital",
        ),
        pytest.param(
            "The Belgorod region was attacked by 61 drones and 34 munitions, 29 UAVs of them were shot down.",
            "launch",
            [("drones", 61, "Belgorod Oblast"), ("drones averted", 29, "Belgorod Oblast")],
            id="by how many drones a land was attacked",
        ),
        pytest.param(
            "An elderly woman could not be saved after the shelling of Beryslav.",
            "casualty",
            [("killed", 1, "Beryslav")],
            id="who could not be saved",
        ),
        pytest.param(
            "After the shelling of Beryslav doctors could save an elderly woman.",
            "casualty",
            [],
            id="who could be saved",
        ),
        pytest.param(
            "Without electricity after last night's drone strike:\n\n▪️Sumy: 41,200 household customers. We plan to supply everyone by 20:00.\n\n▪️Shostka district: 18 settlements completely.\n\n▪️Okhtyrka district: 1,700 customers in Trostianets.",
            "outage",
            [("power", 41200, "Sumy"), ("power", 18, "Shostka Raion"), ("power", 1700, "Trostianets")],
            id="a list with what is planned between its items",
        ),
        pytest.param(
            'Yesterday the Russians attacked us 47 times.\n\nSemenivka community: a "Geran" flew into a lyceum.\n\nVillage near Snovsk — FPV on a tractor.\n\nNovhorod-Siverskyi: mortars from across the border.\n\nNizhyn district. At night four "Shaheds" at an energy facility.',
            "strike",
            [
                ("drone", None, "Semenivska Hromada"),
                ("drone", None, "Snovsk"),
                ("artillery", None, "Novhorod-Siverskyi"),
                ("drone", None, "Nizhyn Raion"),
            ],
            id="lines of a post without verbs",
        ),
        pytest.param(
            "Drones attacked the region overnight.\n\nNizhyn district: four Shaheds from across the border, take cover.\n\nSumy — drones in the sky.",
            "strike",
            [],
            id="drones that only fly",
        ),
        pytest.param(
            'Izium: an "arrival" at an industrial facility, the boiler house next to it was damaged.',
            "strike",
            [("unspecified", None, "Izium")],
            id="an arrival in quotes",
        ),
        pytest.param(
            "After the attack the arrival of trains in Kharkiv was delayed.",
            "strike",
            [],
            id="an arrival of trains",
        ),
        pytest.param(
            "A plant burned in Dorogobuzh after a drone attack.\n\nShelling of the village of Belaya Osinka, Trubchevsky district. Four houses were damaged. The village has no electricity.",
            "outage",
            [("power", None, "Trubchevsky District")],
            id="a village nobody knows is none told before",
        ),
        pytest.param(
            "Drones hit the village of Yunakivka. Four houses were damaged. The village has no electricity.",
            "outage",
            [("power", None, "Yunakivka")],
            id="a village told before",
        ),
        pytest.param(
            "After the strike on Romny 4,200 residential and 75 industrial customers lost power.",
            "outage",
            [("power", 4200, "Romny"), ("power", 75, "Romny")],
            id="two kinds of customers",
        ),
        pytest.param(
            "The ministry reported fresh outages in the Chernihiv region, where 27,000 households lost power after a drone strike, and in the Sumy region.",
            "outage",
            [("power", 27000, "Chernihiv Oblast"), ("power", None, "Sumy Oblast")],
            id="past a clause with a count of its own",
        ),
        pytest.param(
            "Outages hit the Sumy region, where drones struck a substation, and in the Kharkiv region a man died.",
            "outage",
            [("power", None, "Sumy Oblast")],
            id="past a clause to what another land tells",
        ),
        pytest.param(
            "The governor reported seven UAVs destroyed on approach to Voronezh.",
            "strike",
            [],
            id="drones destroyed on approach",
        ),
        pytest.param(
            "The mayor counted four drones downed on approach to Moscow after the attack on Russia.",
            "launch",
            [("drones averted", 4, "Moscow")],
            id="drones counted that were downed",
        ),
        pytest.param(
            "❗️Kherson. Artillery hit a bus stop in the Dniprovskyi district. Two dead, five wounded.\n\nUpdate: a man died in hospital. Now there are three dead.",
            "casualty",
            [("injured", 5, "Dniprovskyi District (Kherson)"), ("killed", 3, "Dniprovskyi District (Kherson)")],
            id="a picture at the head of a post is no list",
        ),
        pytest.param(
            "Drones attacked energy sites in the Mykolaiv region, leaving 58,000 people without electricity, with the town of Bashtanka hit hardest.",
            "outage",
            [("power", 58000, "Mykolaiv Oblast")],
            id="the town hit hardest",
        ),
        pytest.param(
            "Drones left 58,000 people in the Mykolaiv region without electricity, with 9,000 of them in Bashtanka.",
            "outage",
            [("power", 58000, "Mykolaiv Oblast"), ("power", 9000, "Bashtanka")],
            id="a town that lost its power as well",
        ),
        pytest.param(
            'A drone hit a mill in Sumy. Kharkiv\'s mayor urged partners to act, calling the attacks on his city "a daily torture".',
            "strike",
            [("drone", None, "Sumy")],
            id="what the attacks are called",
        ),
        pytest.param(
            "The minister called the drone attack on Odesa, in which three people died, a crime.",
            "strike",
            [("drone", None, "Odesa")],
            id="what one attack is called",
        ),
        pytest.param(
            "A missile hit a house in Dnipro. The entire house has no electricity, gas or windows.",
            "outage",
            [],
            id="a house without electricity is no town",
        ),
        pytest.param(
            "A missile hit Dnipro. Nine houses have no electricity.",
            "outage",
            [("power", 9, "Dnipro")],
            id="houses of a town without electricity",
        ),
        pytest.param(
            "A drone hit a house in Belgorod. One of the flats was occupied by a married couple. The man died on the spot. Another person was killed in a drone attack outside the city.",
            "casualty",
            [("killed", 1, "Belgorod"), ("killed", 1, "Belgorod")],
            id="one who died and one killed besides",
        ),
        pytest.param(
            "A missile hit Sumy. Four people are considered missing, nine have died.\n\nBackground:\n\n• As of the morning of 8 February, four people had been reported killed and 11 were missing.",
            "casualty",
            [("missing", 4, "Sumy"), ("killed", 9, "Sumy")],
            id="a toll under Background",
        ),
        pytest.param(
            "Russian forces shelled the region over the past day.\n\n12:15 Izium district, Barvinkove community, city of Barvinkove. A car was damaged by a drone-dropped munition.",
            "strike",
            [("artillery", None, "Kharkiv Oblast"), ("drone", None, "Barvinkove")],
            id="an address of several units before a blow",
        ),
        pytest.param(
            "Two men born in 1968 and 1991 were hurt in Horlivka when a drone hit a car.",
            "casualty",
            [("injured", 2, "Horlivka")],
            id="years of birth count nobody",
        ),
        pytest.param(
            "Six people were injured in the Kherson region over the past day.\n\nA drone hit a car in Beryslav. A teenager was wounded in Bilozerka.\n\nFourteen houses and six civilian infrastructure facilities were damaged.",
            "damage",
            [("transport", None, "Beryslav"), ("residential", 14, "Kherson Oblast"), ("critical", 6, "Kherson Oblast")],
            id="damage of a day summed up",
        ),
        pytest.param(
            "Russia fired 124 drones at Ukraine overnight and air defenses stopped 108 of them.",
            "launch",
            [("drones", 124, "Ukraine"), ("drones averted", 108, "Ukraine")],
            id="how many of them were stopped",
        ),
        pytest.param(
            "A drone hit a house in Odesa, killing a man. A woman of 54 died in hospital and became the second victim.",
            "casualty",
            [("killed", 2, "Odesa")],
            id="the second victim",
        ),
        pytest.param(
            "Drone strike hits minibus near Kostiantynivka; three dead\n\nAt least three people were killed and six wounded when a drone hit a minibus on the road between Druzhkivka and Kostiantynivka.\n\nThe driver and two passengers died on the spot.",
            "casualty",
            [
                ("killed", 3, "between Druzhkivka and Kostiantynivka"),
                ("injured", 6, "between Druzhkivka and Kostiantynivka"),
            ],
            id="a heading near a town and a road by it",
        ),
        pytest.param(
            "A drone hit a bus in Lyman, wounding six. Four of the wounded are in serious condition, a spokeswoman in Kramatorsk said.",
            "casualty",
            [("injured", 6, "Lyman")],
            id="some of the wounded are no others",
        ),
        pytest.param(
            "A drone hit a bus in Lyman. Two of the wounded died in hospital in Kramatorsk.",
            "casualty",
            [("killed", 2, "Lyman")],
            id="some of the wounded who died",
        ),
        pytest.param(
            "A missile hit a house in Lutsk. Rescuers had pulled out two bodies by noon.",
            "casualty",
            [("killed", 2, "Lutsk")],
            id="bodies pulled out",
        ),
        pytest.param(
            "Drones hit Sumy, a car service station burned.",
            "damage",
            [("commerce", None, "Sumy")],
            id="a car service station",
        ),
        pytest.param(
            "Two men aged 45 and 51 came under drone attack in Antonivka. They were taken to hospital with blast injuries.",
            "casualty",
            [("injured", 2, "Antonivka")],
            id="several attacked whom a pronoun takes up",
        ),
        pytest.param(
            "Three women came under shelling in Bilozerka. They have shrapnel wounds.",
            "casualty",
            [("injured", 3, "Bilozerka")],
            id="three attacked who have wounds",
        ),
        pytest.param(
            "Drones hit Sumy. Two men were fishing near Trostianets. They were taken to hospital with food poisoning.",
            "casualty",
            [],
            id="people nobody attacked",
        ),
        pytest.param(
            "Situation in Smolensk region\n\nA chemical plant was on fire in Dorogobuzh after a drone attack. Some 300 people from nearby streets were evacuated.",
            "casualty",
            [("evacuated", 300, "Dorogobuzh")],
            id="people of nearby streets",
        ),
        pytest.param(
            "Water returns to Mykolaiv after a week-long outage following a missile strike.",
            "outage",
            [],
            id="an outage that is over",
        ),
        pytest.param(
            "Troops shelled Marhanets and Nikopol with artillery and FPV drones.",
            "strike",
            [("combined", None, "Marhanets"), ("combined", None, "Nikopol")],
            id="shelled with guns and drones",
        ),
        pytest.param(
            "The enemy shelled Nikopol with FPV drones, and artillery hit Marhanets.",
            "strike",
            [("drone", None, "Nikopol"), ("artillery", None, "Marhanets")],
            id="shelled with drones, and guns elsewhere",
        ),
        pytest.param(
            "• A missile hit a barracks in Poltava, killing one and injuring 11.\n\n• In Zaporizhzhia, a glide bomb hit an apartment block. The death toll reached four.",
            "casualty",
            [("killed", 1, "Poltava"), ("injured", 11, "Poltava"), ("killed", 4, "Zaporizhzhia")],
            id="a toll in the item of its blow",
        ),
        pytest.param(
            "Drones attacked Kyiv.\n\nSolomianskyi district: debris fell on a house.\n\nObolonskyi: windows blown out in two high-rises, six cars burned.",
            "damage",
            [
                ("residential", None, "Solomianskyi District (Kyiv)"),
                ("residential", 2, "Obolonskyi District (Kyiv)"),
                ("transport", 6, "Obolonskyi District (Kyiv)"),
            ],
            id="districts that head their lines",
        ),
        pytest.param(
            "A drone hit a house in Kyiv. Three people were rescued, one woman was hospitalised with smoke inhalation.",
            "casualty",
            [("injured", 1, "Kyiv")],
            id="who was hospitalised with what",
        ),
        pytest.param(
            "Sumy: one killed, 14 injured in drone attack on bus depot\n\nA drone hit a bus depot in Sumy. A 52-year-old mechanic was killed. Thirteen more employees were injured.",
            "casualty",
            [("killed", 1, "Sumy"), ("injured", 14, "Sumy")],
            id="those hurt on top of the dead are in the toll it opens with",
        ),
        pytest.param(
            "Five people were injured in Sumy by a drone.\n\nOne more woman was injured in Sumy later.",
            "casualty",
            [("injured", 5, "Sumy"), ("injured", 1, "Sumy")],
            id="one more hurt later",
        ),
        pytest.param(
            "In the Kharkiv and Donetsk regions there are new de-energisations due to shelling of distribution networks.",
            "outage",
            [("power", None, "Kharkiv Oblast"), ("power", None, "Donetsk Oblast")],
            id="new de-energisations",
        ),
        pytest.param(
            "After the drone attack there are no new de-energisations in the Odesa region.",
            "outage",
            [],
            id="no new de-energisations",
        ),
        pytest.param(
            "In Kursk, two men died near Rylsk after a drone hit a car.",
            "casualty",
            [("killed", 2, "Rylsk")],
            id="who died near another town",
        ),
        pytest.param(
            "A drone hit a house in Yampil, near Lyman, killing two.",
            "casualty",
            [("killed", 2, "Yampil")],
            id="a village near a town",
        ),
        pytest.param(
            "In Odesa, a high-rise burned and a woman was hurt after a drone attack.",
            "casualty",
            [("injured", 1, "Odesa")],
            id="a house that burned and a woman hurt",
        ),
        pytest.param(
            "In Odesa, a docker and a woman were hurt by a drone.",
            "casualty",
            [("injured", 2, "Odesa")],
            id="a docker and a woman hurt",
        ),
    ],
)
def test_posts(text, kind, expected):
    assert told(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "A Russian-appointed official in the part of the Kherson region held by Moscow said a drone hit a bus near Henichesk.",
            "Russian-appointed official",
            id="of a part of a land held by others",
        ),
        pytest.param(
            "Officials in the Russian-held part of the Zaporizhzhia region said drones hit a substation in Enerhodar.",
            "Officials",
            id="of a part of a land",
        ),
        pytest.param(
            "Two people were hurt in Sumy by a drone after what its mayor, Ivan Sokol, called the heaviest raid of the year.",
            "mayor, Ivan Sokol",
            id="what a mayor called it",
        ),
        pytest.param(
            "The mayor of Lutsk, Ivan Sokol, said 30 residents were hurt by a drone.",
            "mayor of Lutsk, Ivan Sokol",
            id="a mayor by name before those who were hurt",
        ),
    ],
)
def test_speakers(text, speaker):
    assert {claim.attribution for claim in record_of(text).claims} == {speaker}
