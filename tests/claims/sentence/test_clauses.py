"""Which clause a place and a count belong to, and what the words beside a place tell of it, in English reports."""

from __future__ import annotations

import pytest

from tests.told import PUBLISHED, record_of, told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Russian attacks kill two, injure 17 in Sumy Oblast over past day",
            "casualty",
            [("killed", 2, "Sumy Oblast"), ("injured", 17, "Sumy Oblast")],
            id="each verb of a headline has its own count",
        ),
        pytest.param(
            "Drone strike kills two in Sumy region, girl wounded in Shostka",
            "casualty",
            [("killed", 2, "Sumy Oblast")],
            id="the next clause tells of another place",
        ),
        pytest.param(
            "A farmer died when a drone hit a tractor near Khotin in the Sumy region, while three border guards were"
            " wounded in Seredyna-Buda.",
            "casualty",
            [("killed", 1, "Khotin"), ("injured", 3, "Seredyna-Buda")],
            id="border guards are no border",
        ),
        pytest.param(
            "A woman was hurt in Izium when a drone fell on a bus, and four people were wounded in the shelling of"
            " Kupiansk.",
            "strike",
            [("drone", None, "Izium"), ("artillery", None, "Kupiansk")],
            id="a strike is not where the next clause goes on",
        ),
        pytest.param(
            "Four people were hurt in a drone attack on Grayvoron, in Belgorod, its governor said.",
            "casualty",
            [("injured", 4, "Grayvoron")],
            id="a region by its seat's name is an address",
        ),
        pytest.param(
            "Drones hit the Novoshakhtinsk oil refinery in the Rostov region, the General Staff said.",
            "strike",
            [("drone", None, "Novoshakhtinsk Oil Refinery")],
            id="a plant's region is an address",
        ),
        pytest.param(
            "Odesa counts the cost of a night raid\n\nRussian drones killed nine people, including two teenagers in the"
            " Sumy region, officials said.",
            "casualty",
            [("killed", 9, ""), ("killed", 2, "Sumy Oblast")],
            id="a part in another region keeps the whole from the heading's place",
        ),
        pytest.param(
            "Strikes on eastern and northern Ukraine killed six people, officials said, as crews searched the rubble in"
            " Lyman. In Lyman, four people were killed by a bomb. Two more people died in a drone attack on Shostka.",
            "casualty",
            [("killed", 4, "Lyman"), ("killed", 2, "Shostka")],
            id="a total of parts of the country is not the town's",
        ),
        pytest.param(
            "Drones killed four people in Kharkiv, its mayor said.\n\nFive people were hurt in Chuhuiv, the governor"
            " said.\n\nTwo hospitals in the city were damaged in a drone attack, and a nurse was injured.",
            "damage",
            [("hospital", 2, "Kharkiv")],
            id="the city is the large one the report opens with",
        ),
        pytest.param(
            "Russian drone attacks killed nine people overnight.\n\nIn the village of Nowherivka, a drone killed a woman.",
            "casualty",
            [("killed", 9, ""), ("killed", 1, "")],
            id="an unknown place is not the place of what has none",
        ),
        pytest.param(
            "Drones hit a house in Sumy. “Everything went dark,” said a resident.",
            "outage",
            [],
            id="who faints is no outage",
        ),
        pytest.param(
            "Russia's largest drone attack this month hits Sumy, kills five\n\nFive people were killed in the drone"
            " attack on Sumy. Two of its districts were hit by missiles, and a school was damaged.",
            "casualty",
            [("killed", 5, "Sumy")],
            id="the largest this month is no total of the month",
        ),
    ],
)
def test_what_the_clause_decides(text, kind, expected):
    assert told(text, kind) == expected


def test_an_attack_named_by_its_month_does_not_bring_the_toll_up_to_date():
    text = "A drone attack killed two people in Ternopil. A March missile strike on Ternopil killed at least 38 people."
    assert told(text, "casualty") == [("killed", 2, "Ternopil")]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Drones hit a market in Lyman, killing five people. Rescuers found the bodies of three people, and two more"
            " people died in hospital, Donetsk regional Gov. Vadym F. said.",
            "casualty",
            [("killed", 5, "Lyman")],
            id="a governor in short; what adds up to the toll is not added to it",
        ),
        pytest.param(
            "A drone killed a man in Marhanets, and a couple died in shelling of the village of Lyptsi.",
            "casualty",
            [("killed", 1, "Marhanets"), ("killed", 2, "Lyptsi")],
            id="a clause of its own has its own place",
        ),
        pytest.param(
            "In Marhanets a drone killed a man, and a couple were wounded.",
            "casualty",
            [("killed", 1, "Marhanets"), ("injured", 2, "Marhanets")],
            id="a clause without a place keeps the one before",
        ),
        pytest.param(
            "The envoys were in Kyiv for two days of talks when the missile struck a bakery. Ten people were hurt.",
            "strike",
            [],
            id="where somebody stayed is not where it struck",
        ),
        pytest.param(
            "Two linemen were killed in a drone strike on a repair crew near Semenivka, in the Chernihiv region.",
            "casualty",
            [("killed", 2, "Semenivka")],
            id="a crew of repairers fires nothing",
        ),
        pytest.param(
            "Odesa court jails two men over 2024 Hroza missile strike\n\nThe men were sentenced on Friday."
            " The strike hit a cafe.",
            "damage",
            [],
            id="a trial is not the strike",
        ),
    ],
)
def test_what_the_words_beside_a_place_decide(text, kind, expected):
    assert told(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "In the Sumy community, four people – a woman and three men aged 31 to 60 – were injured by a drone.",
            "casualty",
            [("injured", 4, "Sumska Hromada")],
            id="who they are is told between dashes",
        ),
        pytest.param(
            "Drones attacked the border. In the Hlukhiv and Yunakivka communities two people each were wounded.",
            "casualty",
            [("injured", 2, "Hlukhivska Hromada"), ("injured", 2, "Yunakivska Hromada")],
            id="each has its own",
        ),
        pytest.param(
            "In the Kharkiv region, two women were killed when a bomb hit a house in Izium.",
            "casualty",
            [("killed", 2, "Izium")],
            id="how it came about tells where in the region",
        ),
        pytest.param(
            "A drone attack hit Dnipro. One person died in a strike on Kharkiv and another in Balakliia.",
            "casualty",
            [("killed", 1, "Kharkiv"), ("killed", 1, "Balakliia")],
            id="another in a place of its own",
        ),
        pytest.param(
            "A missile hit Balakliia overnight. The strike destroyed a school in the Kharkiv region town. Nine people were"
            " injured.",
            "casualty",
            [("injured", 9, "Balakliia")],
            id="the town of the region is the one just named",
        ),
        pytest.param(
            "A drone attack hit Kyiv overnight. Four people were killed in the capital. Police in Kyiv later said the"
            " death toll had risen to five after a woman's body was found in the Holosiivskyi district.",
            "casualty",
            [("killed", 5, "Kyiv")],
            id="a toll is the city's, where the body lay is not",
        ),
        pytest.param(
            "A drone killed two people in Izium.\n\nAs Suspilne reported earlier, on June 5 a bomb hit Chuhuiv, injuring nine.",
            "casualty",
            [("killed", 2, "Izium")],
            id="what an earlier report told of an earlier day is history",
        ),
    ],
)
def test_where_a_count_lies(text, kind, expected):
    assert told(text, kind) == expected


def test_a_day_told_again_from_an_earlier_report_is_not_the_reports():
    text = "A drone killed two people in Izium.\n\nAs reported by Suspilne, on June 5 a bomb hit Chuhuiv."
    killed = next(claim for claim in record_of(text).claims if claim.kind == "casualty")
    assert killed.date is not None
    assert killed.date.start.day == PUBLISHED.day
