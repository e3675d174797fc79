"""What stands around a claim changes none of it: other names for its weapon, target and victims, who says it, what follows."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

KINDS = {"killed": "casualty", "injured": "casualty", "power": "outage"}

SPEAKERS = (
    [
        ("{front}a drone hit a house in Izium, killing two people{behind}.", [("killed", 2)]),
        ("{front}two people were killed in a drone strike on Izium{behind}.", [("killed", 2)]),
        ("{front}a drone strike left 8,200 customers in Izium without power{behind}.", [("power", 8200)]),
    ],
    """the Kharkiv regional administration said; according to the Kharkiv prosecutor's office; police said;
    Governor Ivan Petrenko wrote on Telegram; the State Emergency Service reported; said Ivan Petrenko, head of the Kharkiv region;
    the Interior Ministry in Kyiv said; local media reported, citing the mayor; Ukrinform reports; the air force said in Kyiv""",
    """according to the Kharkiv regional military administration,; Governor Ivan Petrenko said that; it was reported that;
    in a post on Telegram, the governor said that; the Kharkiv prosecutor's office reported that; police in Kharkiv said;
    officials in Kyiv said; as the mayor wrote,""",
)
WEAPONS = (
    [
        ("{} hit a house in Izium, killing two people.", [("killed", 2)]),
        ("Two people were killed in Izium when {} struck a house.", [("killed", 2)]),
        ("Two people were killed in Izium by {}.", [("killed", 2)]),
    ],
    """a Geran-2; a Shahed-136 drone; a Molniya; a Lancet; an FPV drone; a KAB-500; a FAB-250 glide bomb; an Iskander-M missile;
    a Kh-101 cruise missile; an S-300 missile; a UAV of the Shahed type; an unmanned aerial vehicle; a loitering munition;
    a 122-mm rocket; a barrage of drones; two Geran-2 drones; a Grad rocket; two FAB-500 bombs; a first-person-view drone""",
)
TARGETS = (
    [
        ("A Russian drone hit {} in Izium, killing two people and wounding five.", [("killed", 2), ("injured", 5)]),
        ("In Izium, a drone struck {}. Two people were killed.", [("killed", 2)]),
        ("A Russian drone damaged {} in Izium, and five people were wounded.", [("injured", 5)]),
    ],
    """a two-storey house; a nine-storey block of flats; house No. 14; a 36-flat building; a clinic and a pharmacy; School No. 25;
    a block of flats of 120 apartments; a building with 80 apartments; a 110-kV substation; the district's only hospital;
    the region's largest market; the fourth floor of a five-storey building; a bus with 20 seats; a school for 600 pupils;
    kindergarten No. 112; a private house at 14 Shevchenko Street; a 24-hour shop; two cars and a garage""",
)
STATUS = (
    [
        (
            "A Russian drone hit a house in Izium, killing two people. {} Five more were wounded.",
            [("killed", 2), ("injured", 5)],
        ),
        ("Two people were killed in a drone strike on Izium. {}", [("killed", 2)]),
        ("A drone strike left 8,200 customers in Izium without power. {}", [("power", 8200)]),
    ],
    """Rescuers are at work.|The air-raid alert lasted three hours and 40 minutes.|Casualties are being established.
    |The fire has been put out.|Police have documented the aftermath.|Two fire engines were sent there.
    |More than 60 rescuers and 15 units of equipment took part.|Prosecutors have opened a case into a war crime.
    |The search and rescue operation is over.|Psychologists are working with the residents.|As of 9 a.m. the rubble was still being cleared.
    |The number of victims may rise.""",
)


def _each(text: str, mark: str = ";") -> list[str]:
    return [" ".join(words.split()) for words in text.split(mark)]


def _sentence(frame: str, words: str) -> str:
    text = frame.format(words).replace(",,", ",").replace(",.", ".")
    return text[0].upper() + text[1:]


CASES = [
    *(
        (frame, words, wanted)
        for family in (WEAPONS, TARGETS)
        for frame, wanted in family[0]
        for words in _each(family[1])
    ),
    *((frame, words, wanted) for frame, wanted in STATUS[0] for words in _each(STATUS[1], "|")),
]
SAID = [
    *(
        (frame.format(front="", behind=f", {words}"), wanted)
        for frame, wanted in SPEAKERS[0]
        for words in _each(SPEAKERS[1])
    ),
    *(
        (frame.format(front=f"{words} ", behind=""), wanted)
        for frame, wanted in SPEAKERS[0]
        for words in _each(SPEAKERS[2])
    ),
]
TEXTS = [(_sentence(frame, words), wanted) for frame, words, wanted in CASES] + [
    (t[0].upper() + t[1:], w) for t, w in SAID
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, wanted, id=text) for text, wanted in TEXTS])
def test_words_around_a_claim_change_nothing(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text, KINDS[expected[0][0]]) == [(measure, count, "Izium") for measure, count in expected]
    assert {claim.kind for claim in record_of(text).claims} >= {"strike"}


ABOARD = [
    ("A drone hit a bus with 30 passengers in Izium, killing two.", [("killed", 2)]),
    ("A drone hit a bus carrying 30 miners in Izium; two were killed.", [("killed", 2)]),
    ("A missile hit a dormitory for 400 workers in Izium, wounding five.", [("injured", 5)]),
    ("A missile hit a boarding school of 120 children in Izium; five people were wounded.", [("injured", 5)]),
    ("A missile hit a hospital with 300 patients in Izium, and five people were wounded.", [("injured", 5)]),
    ("A drone strike on a queue of 50 people in Izium killed four.", [("killed", 4)]),
    (
        "The number of people killed in the strike on Izium, home to 40,000 people before the war, rose to seven.",
        [("killed", 7)],
    ),
    ("A drone strike on Izium, which had 45,000 residents before the war, killed two.", [("killed", 2)]),
]
COUNTED = [
    ("A group of five people were wounded in Izium by a drone, and two killed.", [("injured", 5), ("killed", 2)]),
    ("A crew of three was killed in Izium by a drone and two medics were hurt.", [("killed", 3), ("injured", 2)]),
    ("A drone killed a family of four in Izium and wounded two neighbours.", [("killed", 4), ("injured", 2)]),
    ("Drones hit a bus in Izium with two passengers wounded and one killed.", [("injured", 2), ("killed", 1)]),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, w, id=t) for t, w in [*ABOARD, *COUNTED]])
def test_those_in_what_was_hit_are_no_toll(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text, "casualty") == [(measure, count, "Izium") for measure, count in expected]


HOMES = [
    ("A missile hit a block of flats of 120 apartments in Izium.", None),
    ("A drone struck a building with 80 apartments in Izium.", None),
    ("A drone damaged 80 apartments in Izium.", 80),
    ("Drones damaged a school and 14 apartment buildings in Izium.", 14),
]


@pytest.mark.parametrize(("text", "count"), [pytest.param(t, n, id=t) for t, n in HOMES])
def test_homes_a_house_has_are_not_those_hit(text: str, count: int | None) -> None:
    counts = [c.quantity.best for c in record_of(text).claims if c.kind == "damage" and c.quantity]
    assert counts == ([] if count is None else [count])


OFFICES = [
    (
        "According to the head of the Poltava region, Lubny and Hadiach were attacked by drones.",
        "strike",
        ["Lubny", "Hadiach"],
    ),
    ("Officials in Sumy and Poltava said a drone hit Izium.", "strike", ["Izium"]),
    ("Officials in Poltava said a drone strike left 8,200 customers in Izium without power.", "strike", ["Izium"]),
    (
        "A drone strike cut a line. In Izium it was calm, but 40 houses were left without gas, the Kharkiv region's head said.",
        "outage",
        ["Izium"],
    ),
    (
        "In Nizhyn missiles hit a substation, but 380,000 customers are in the dark, the head of the Chernihiv region said.",
        "outage",
        ["Chernihiv Oblast"],
    ),
    ("In Lutsk, a missile hit the district's only hospital.", "damage", ["Lutsk"]),
    ("A drone damaged the region's largest substation near Sarny.", "damage", ["Sarny"]),
    (
        "Russian drones attacked the Sumy region. The region's largest substation was damaged.",
        "damage",
        ["Sumy Oblast"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "places"), [pytest.param(*case, id=case[0]) for case in OFFICES])
def test_who_says_it_and_what_a_thing_is_to_its_unit_are_no_place(text: str, kind: str, places: list[str]) -> None:
    assert [place for _, _, place in told(text, kind)] == places


# The first clause has its place in it, before it or in the sentence before; what comes next happened elsewhere.
FIRST = {
    "Drones damaged a school in Izium": ("Drones damaged a school in Izium", {("school", None, "Izium")}),
    "a carried place": ("Drones attacked Izium. A school was damaged", {("school", None, "Izium")}),
    "a place in front": (
        "In Izium, drones damaged two houses and a school",
        {("residential", 2, "Izium"), ("school", None, "Izium")},
    ),
}
NEXT = [
    ", and in Chuhuiv a woman was wounded",
    ", and in Chuhuiv, a woman was wounded",
    ", and in Chuhuiv two people were wounded",
    ", and in the town of Chuhuiv two people were wounded",
    ", and in nearby Chuhuiv two people were wounded",
    ", and in the nearby town of Chuhuiv, two people were wounded",
    ", and in the border town of Chuhuiv a man was wounded",
    ", and on the outskirts of Chuhuiv a man was wounded",
    ", while in Chuhuiv two people were wounded",
    ", but in Chuhuiv two people were wounded",
    ", and a woman in Chuhuiv was wounded",
    " and a woman in Chuhuiv was wounded",
    "; a woman in Chuhuiv was wounded",
    ", and in Chuhuiv, 40 kilometres away, two people were wounded",
    ", and in Chuhuiv, which lies on the railway, two people were wounded",
    ". In Chuhuiv, two people were wounded",
    ". A woman in Chuhuiv was wounded",
]
CLAUSES = [
    pytest.param(first + clause + ".", damaged, id=f"{name}{clause}")
    for name, (first, damaged) in FIRST.items()
    for clause in NEXT
]


@pytest.mark.parametrize(("text", "damaged"), CLAUSES)
def test_the_next_clause_has_its_own_place(text: str, damaged: set[tuple[object, ...]]) -> None:
    assert set(told(text, "damage")) == damaged
    assert {place for _, _, place in told(text, "casualty")} == {"Chuhuiv"}


BOTH = [
    "Drones damaged schools in Izium, and in Chuhuiv",
    "Drones damaged schools in Izium and in nearby Chuhuiv",
    "In Izium, and in Chuhuiv, schools were damaged by drones",
    "Drones damaged schools in Izium, and in Chuhuiv, the governor said",
    "Drones damaged schools in Izium and in Chuhuiv on Tuesday",
]


@pytest.mark.parametrize("text", BOTH)
def test_a_row_of_places_stays_one(text: str) -> None:
    assert {place for _, _, place in told(text + ".", "damage")} == {"Izium", "Chuhuiv"}


SUBJECTS = [
    ("Drones attacked Sumy. Two people were killed, and a house in Konotop was damaged.", "Sumy"),
    ("Drones attacked Sumy. Two people were killed; a kindergarten in Konotop burned.", "Sumy"),
    ("Drones attacked Sumy. Two people were killed, and the town of Konotop was left without power.", "Sumy"),
    ("Drones attacked Sumy. Two people were killed, and a school was damaged in Konotop.", "Konotop"),
    ("Drones attacked Sumy. Two people were killed when a bus and a car in Konotop were hit.", "Konotop"),
    ("Two people were killed, and a house in Konotop was damaged by a drone.", "Konotop"),
]


@pytest.mark.parametrize(("text", "place"), SUBJECTS)
def test_the_subject_of_the_next_clause_keeps_its_place(text: str, place: str) -> None:
    assert told(text, "casualty") == [("killed", 2, place)]


@pytest.mark.parametrize(
    "words", "nearby neighbouring occupied Russian-held Russian-occupied frontline tiny besieged".split()
)
def test_a_village_is_named_behind_what_towns_are_called(words: str) -> None:
    assert told(f"A drone damaged a school in {words} Oskil.", "damage") == [("school", None, "Oskil")]


PARTS = """two of them children; two of whom were children; including two children; two being children; two seriously; one a child;
one of them a girl of six; most of them women; all of them women; among them a nurse""".split(";")


@pytest.mark.parametrize("part", [" ".join(part.split()) for part in PARTS])
@pytest.mark.parametrize("who", "people workers passengers miners women villagers".split())
def test_one_of_those_counted_is_counted_once(who: str, part: str) -> None:
    assert told(f"A drone hit Sumy. Twelve {who}, {part}, were wounded.", "casualty") == [("injured", 12, "Sumy")]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Drones attacked Sumy. Two people and a child were wounded.", [("injured", 3)]),
        ("Shelling of Sumy killed two people and a child.", [("killed", 3)]),
        ("Shelling of Sumy killed two people and a child was wounded.", [("killed", 2), ("injured", 1)]),
        ("Shelling of Sumy killed two people and wounded a child.", [("killed", 2), ("injured", 1)]),
        ("Drones hit Sumy: 2 killed 14 injured.", [("killed", 2), ("injured", 14)]),
        ("Drones hit Sumy: one dead three wounded.", [("killed", 1), ("injured", 3)]),
    ],
)
def test_somebody_told_beside_people(text: str, counts: list[tuple[str, int]]) -> None:
    assert told(text, "casualty") == [(measure, count, "Sumy") for measure, count in counts]


VICTIMS = [
    (
        "A Russian drone hit a house in Izium, killing {}.",
        "killed",
        """two civilians; two local residents; two men, aged 45 and 52; a woman of 71 and a man of 64; a married couple; two brothers;
        a mother and her daughter; two employees of the water utility; a couple in their sixties; a man, 63, and his wife, 60;
        a 45-year-old man and a 52-year-old woman; a security guard and a passer-by; two of the villagers; two elderly sisters""",
    ),
    (
        "A Russian drone hit a house in Izium. Two residents {}.",
        "killed",
        """died; lost their lives; were found dead under the rubble; died in hospital of their wounds; perished; have died;
        were confirmed dead; did not survive; were killed outright; were left dead; were fatally wounded""",
    ),
    (
        "A Russian drone hit a house in Izium. Two residents {}.",
        "injured",
        """sustained injuries; suffered wounds; were taken to hospital with shrapnel wounds; got hurt; were hospitalised;
        suffered blast injuries; were treated for injuries; ended up in hospital with injuries; were left wounded""",
    ),
]


@pytest.mark.parametrize(
    ("frame", "measure", "words"),
    [
        pytest.param(frame, measure, " ".join(words.split()), id=f"{measure}: {' '.join(words.split())}")
        for frame, measure, many in VICTIMS
        for words in many.split(";")
    ],
)
def test_other_words_for_the_same_victims(frame: str, measure: str, words: str) -> None:
    assert told(frame.format(words), "casualty") == [(measure, 2, "Izium")]


@pytest.mark.parametrize("adverb", ["once again", "once more", "as well", "again", "also", "at the same time", "still"])
def test_an_adverb_takes_no_count_away(adverb: str) -> None:
    lost = f"After a drone strike 1,900 homes in Kyiv were {adverb} left without heating."
    assert told(lost, "outage") == [("heating", 1900, "Kyiv")]


@pytest.mark.parametrize(
    "text",
    [
        "Missiles left six people dead in Sumy.",
        "Missiles killed six people in Sumy.",
        "Missiles claimed six lives in Sumy.",
        "Missiles took the lives of six people in Sumy.",
        "Missiles cost six people their lives in Sumy.",
    ],
)
def test_a_weapon_that_leaves_people_dead_struck(text: str) -> None:
    assert told(text, "strike") == [("missile", None, "Sumy")]
    assert told(text, "casualty") == [("killed", 6, "Sumy")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shelling hit Izium. Two people were wounded, a police spokesman in Kharkiv said.", "Izium"),
        ("Shelling hit Izium. Police in Kharkiv said two people were wounded.", "Izium"),
        ("Shelling hit Izium. Two people were wounded, the mayor of Kharkiv said.", "Kharkiv"),
        ("Drones attacked Sumy. Two people were wounded, a police spokesman in Kharkiv said.", "Kharkiv"),
        ("Izium has been shelled all week. A bomb wounded two there, Kharkiv regional prosecutors said.", "Izium"),
        (
            "Shelling hit Izium and Chuhuiv. Two people were wounded there, the head of the Kharkiv region said.",
            "Izium, Chuhuiv",
        ),
    ],
)
def test_where_the_office_sits_is_not_where_it_was(text: str, place: str) -> None:
    assert told(text, "casualty") == [("injured", 2, place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A strike hit the grid. About 800 customers are without power in Sumy, while in Konotop it has been restored to everyone.",
            [(800, "reported")],
        ),
        (
            "A strike hit the grid. About 800 customers in Konotop lost power, but by noon it had been restored to everyone.",
            [(800, "restored")],
        ),
    ],
)
def test_what_is_back_elsewhere_is_not_back_here(text: str, expected: list[tuple[int, str]]) -> None:
    cut = [c for c in record_of(text).claims if c.kind == "outage" and c.quantity is not None]
    assert [(c.quantity.best, c.status) for c in cut if c.quantity is not None] == expected


def test_water_off_in_the_next_town() -> None:
    text = "Drones hit Kyiv. Heat was restored to 80 homes; in Brovary, hot water was cut off."
    assert told(text, "outage") == [("water", None, "Brovary")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Strikes cut power to 12,000 homes and heating to 400 buildings in Sumy.",
            [("power", 12000, "Sumy"), ("heating", 400, "Sumy")],
        ),
        ("Strikes cut power to 12,000 homes and water in Sumy.", [("power", 12000, "Sumy"), ("water", None, "Sumy")]),
        ("Strikes cut off power to 12,000 homes and damaged a water main in Sumy.", [("power", 12000, "Sumy")]),
        (
            "After strikes 4,000 customers lost power in Romny; 800 more did in Putyvl.",
            [("power", 4000, "Romny"), ("power", 800, "Putyvl")],
        ),
        (
            "After strikes 4,000 customers lost power in Romny, and so did 800 in Putyvl.",
            [("power", 4000, "Romny"), ("power", 800, "Putyvl")],
        ),
        ("After strikes 4,000 customers lost power in Romny; 800 more did not.", [("power", 4000, "Romny")]),
    ],
)
def test_a_loss_whose_verb_is_left_out(text: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(told(text, "outage"), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three missiles hit Kharkiv and five drones Chuhuiv.",
            {("missile", None, "Kharkiv"), ("drone", None, "Chuhuiv")},
        ),
        (
            "Missiles struck Kharkiv, Russian drones Chuhuiv.",
            {("missile", None, "Kharkiv"), ("drone", None, "Chuhuiv")},
        ),
        (
            "Missiles hit Kharkiv and a drone factory in Chuhuiv.",
            {("missile", None, "Kharkiv"), ("missile", None, "Chuhuiv")},
        ),
    ],
)
def test_a_blow_whose_verb_is_left_out(text: str, expected: set[tuple[object, ...]]) -> None:
    assert set(told(text, "strike")) == expected


@pytest.mark.parametrize(
    "parts",
    [
        "Eleven of the wounded were in Dnipro; a further three were in Nikopol.",
        "Eleven of the wounded were in Dnipro, among them a girl of seven; a further three were in Nikopol.",
        "Eleven of them were in Dnipro, including two children, and three in Nikopol.",
    ],
)
def test_parts_of_a_toll_told_next(parts: str) -> None:
    found = told(f"A strike wounded 14 people. {parts}", "casualty")
    assert found == [("injured", 11, "Dnipro"), ("injured", 3, "Nikopol")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("After Ukraine hit a refinery in Ryazan, Russia struck Sumy. Two people were killed.", "Sumy"),
        ("Russia struck Sumy after Ukraine hit a refinery in Ryazan. Two people were killed.", "Sumy"),
        ("Drones hit a clinic in Izium after missiles had hit a depot in Sumy. Two people were killed.", "Izium, Sumy"),
    ],
)
def test_a_blow_of_the_other_side_told_as_a_time(text: str, place: str) -> None:
    assert told(text, "casualty") == [("killed", 2, place)]


@pytest.mark.parametrize(
    "denied",
    ["None of the workers suffered injuries.", "None of our people was hurt.", "No one sustained injuries."],
)
def test_nobody_was_hurt(denied: str) -> None:
    record = record_of(f"A drone hit a plant in Sumy. {denied}")
    assert {c.status for c in record.claims if c.kind == "casualty"} == {"denied"}


def test_a_loss_not_expected_to_end_is_not_of_that_day() -> None:
    text = "A drone strike cut heating to 400 homes in Sumy, and the mayor did not expect it back before Friday."
    days = [c.date.start for c in record_of(text).claims if c.kind == "outage" and c.date is not None]
    assert days == [record_of(text).report.published]
