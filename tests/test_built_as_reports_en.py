"""English sentences built as those of published reports: what each tells, and beside it what must not be read so."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

CASES = [
    # launches with an aim that is no place
    (
        "fired at works, harm in a town",
        "Russian forces fired 12 missiles at energy facilities, damaging a school in Odesa.",
        "launch",
        [("missiles", 12, "")],
    ),
    (
        "fired at a part of the country",
        "Russia launched 40 drones at southern Ukraine overnight, killing two people in Mykolaiv.",
        "launch",
        [("drones", 40, "")],
    ),
    (
        "fired at a hotel",
        "Russian troops fired two missiles at a hotel, killing four people in Odesa.",
        "launch",
        [("missiles", 2, "Odesa")],
    ),
    # several supplies, one count behind them
    (
        "with so many affected",
        "Power, water and heating were cut in Sumy after the attack, with 60,000 residents affected.",
        "outage",
        [("heating", 60000, "Sumy"), ("power", 60000, "Sumy"), ("water", 60000, "Sumy")],
    ),
    (
        "so many are affected",
        "After a missile strike there is no electricity, water or heat in Nizhyn: 45,000 households are affected.",
        "outage",
        [("heating", 45000, "Nizhyn"), ("power", 45000, "Nizhyn"), ("water", 45000, "Nizhyn")],
    ),
    (
        "affected by power cuts",
        "After a Russian attack 45,000 households were affected by power cuts in the Sumy region.",
        "outage",
        [("power", 45000, "Sumy Oblast")],
    ),
    (
        "not affected by power cuts",
        "A drone hit Lebedyn. Some 45,000 households in Sumy were not affected by power cuts.",
        "outage",
        [],
    ),
    # a part of those cut off lost another supply
    (
        "of whom so many have no heating",
        "A drone attack left 30,000 families in Nizhyn without power, of whom 4,000 have no heating and 1,200 no water.",
        "outage",
        [("power", 30000, "Nizhyn"), ("heating", 4000, "Nizhyn"), ("water", 1200, "Nizhyn")],
    ),
    (
        "a part of the same",
        "After shelling 9,000 customers lost power in Sumy, of whom 4,000 still have no power.",
        "outage",
        [("power", 9000, "Sumy")],
    ),
    # two losses, one verb each
    (
        "cut here, halted there",
        "In the Poltava region, the attack cut off power to 31,000 customers and halted water pumping in Lubny.",
        "outage",
        [("power", 31000, "Poltava Oblast"), ("water", None, "Lubny")],
    ),
    ("hours of blackouts", "Drones struck Lviv. Blackout hours today: 4 to 8 in Kyiv.", "outage", []),
    # dying of wounds
    (
        "has died of injuries",
        "A 33-year-old nurse has died of injuries from a drone strike on a hospital in Sumy, doctors said.",
        "casualty",
        [("killed", 1, "Sumy")],
    ),
    (
        "bringing the toll of that strike to",
        (
            "A man died on Wednesday of wounds he had suffered in an attack on Izium last month, bringing the toll of that "
            "strike to eight."
        ),
        "casualty",
        [("killed", 8, "Izium")],
    ),
    (
        "of attacks last month",
        "The death toll of attacks on the Kharkiv region last month was 40, prosecutors said.",
        "casualty",
        [],
    ),
    (
        "in a crash",
        "A man died on Tuesday of injuries he had suffered in a car crash in Poltava on Sunday, bringing the toll to three.",
        "casualty",
        [],
    ),
    (
        "where he had been taken",
        (
            "A missile hit a market in Zlatopil. Doctors in Kharkiv, where he had been taken, fought for his life. Twenty-six "
            "people were injured in the strike."
        ),
        "casualty",
        [("injured", 26, "Zlatopil")],
    ),
    (
        "where people were taken to hospital",
        "In Kherson, where four people were taken to hospital, shells fell on a market.",
        "strike",
        [("artillery", None, "Kherson")],
    ),
    # a thing only named before
    (
        "the hospital itself",
        (
            "The clinical hospital in Kherson was full in January, its director said.\n\nMost had been hit by fragments of "
            "grenades dropped from drones, he said.\n\nThe hospital itself was shelled on Tuesday."
        ),
        "strike",
        [("artillery", None, "Kherson")],
    ),
    (
        "where the wounded lie",
        "A drone hit Nikopol. Four people were taken to a hospital in Dnipro. The attack damaged the hospital.",
        "damage",
        [("hospital", None, "Nikopol")],
    ),
    # with what
    (
        "using launchers, Ukrainian troops",
        "Using HIMARS, Ukrainian troops struck an ammunition depot near occupied Tokmak.",
        "strike",
        [("artillery", None, "Tokmak")],
    ),
    (
        "using drones to search",
        "A missile hit Kharkiv. Using drones, police searched for a boy in Lutsk.",
        "strike",
        [("missile", None, "Kharkiv")],
    ),
    # whence
    (
        "troops in a town fired at another",
        "Troops in Enerhodar fired at a car in Nikopol on Monday, killing a woman.",
        "strike",
        [("unspecified", None, "Nikopol")],
    ),
    (
        "troops positioned there",
        "Soldiers stationed in Oleshky also shelled a bus in Kherson, wounding four.",
        "strike",
        [("artillery", None, "Kherson")],
    ),
    (
        "troops in the town they shelled",
        "Russian troops in Vovchansk shelled the town on Monday.",
        "strike",
        [("artillery", None, "Vovchansk")],
    ),
    (
        "fired at rescuers",
        "Russian gunners opened fire on rescuers in Kherson, injuring two.",
        "strike",
        [("unspecified", None, "Kherson")],
    ),
    # searched for
    (
        "the search goes on",
        "A missile hit a house in Izium; the search for two more people goes on.",
        "casualty",
        [("missing", 2, "Izium")],
    ),
    (
        "a search for suspects",
        "A missile hit a house in Izium. The search for two suspects of arson goes on after the attack.",
        "casualty",
        [],
    ),
    # reservoirs
    (
        "of fuel",
        "Drones struck a refinery in Saratov; two reservoirs were on fire.",
        "damage",
        [("fuel", 2, "Saratov")],
    ),
    ("of water", "A missile hit a reservoir near Kryvyi Rih.", "damage", [("water", None, "Kryvyi Rih")]),
    # the brunt
    (
        "bore the brunt",
        "Drones attacked the Sumy region on Tuesday. Shostka and Hlukhiv bore the brunt.",
        "strike",
        [("drone", None, "Sumy Oblast"), ("drone", None, "Shostka"), ("drone", None, "Hlukhiv")],
    ),
    # who was hurt
    (
        "ages, one by one",
        "A man, 55, was killed in Nikopol by a drone; another two, 40 and 47, are in hospital.",
        "casualty",
        [("killed", 1, "Nikopol"), ("injured", 2, "Nikopol")],
    ),
    (
        "three ages",
        "A drone hit a car in Kherson. Three more, 20, 41 and 66, were injured.",
        "casualty",
        [("injured", 3, "Kherson")],
    ),
    (
        "a mother with her daughter",
        "The bombs killed a 23-year-old tram driver and a mother with her nine-year-old daughter in Zaporizhzhia.",
        "casualty",
        [("killed", 3, "Zaporizhzhia")],
    ),
    (
        "both women",
        "A drone hit a van in Dobropillia. A medic and a psychologist, both women, were injured.",
        "casualty",
        [("injured", 2, "Dobropillia")],
    ),
    (
        "a weapon before an age",
        "A missile killed a 40-year-old driver, a nurse and a farmer in Sumy.",
        "casualty",
        [("killed", 3, "Sumy")],
    ),
    (
        "known to have died, and who they are",
        "Shelling hit Antonivka. Two residents are known to have died: a woman of 58 and a man on the street.",
        "casualty",
        [("killed", 2, "Antonivka")],
    ),
    (
        "ages of a plural",
        "A drone wounded two drivers of 33 and 40 in Nikopol; the other two, brothers of seven and nine, were killed.",
        "casualty",
        [("injured", 2, "Nikopol"), ("killed", 2, "Nikopol")],
    ),
    (
        "workers of so many plants",
        "A missile killed nine workers of two plants and 14 schools in Sumy.",
        "casualty",
        [("killed", 9, "Sumy")],
    ),
    (
        "in the regional hospital",
        "A missile hit Zhytomyr. One employee is dead. Another four are in the regional hospital.",
        "casualty",
        [("killed", 1, "Zhytomyr"), ("injured", 4, "Zhytomyr")],
    ),
    (
        "first thought to be missing",
        "A missile hit Zhytomyr. A security guard who was first thought to be missing has turned up unhurt.",
        "casualty",
        [],
    ),
    # rows of things
    (
        "a thing no list knows, with its place",
        "Drones damaged a school in Lozova and a dispatcher's post in Synelnykove.",
        "strike",
        [("drone", None, "Lozova"), ("drone", None, "Synelnykove")],
    ),
    (
        "at a station and near a town",
        "Ukraine's Unmanned Systems Forces said they had hit a train at Unecha station and a radar near Klintsy.",
        "strike",
        [("drone", None, "Unecha"), ("drone", None, "Klintsy")],
    ),
    (
        "somebody in the next town",
        "A missile hit a hotel in Odesa and a welder in Izmail died.",
        "strike",
        [("missile", None, "Odesa")],
    ),
    (
        "a concert in another city",
        "Drones hit a school in Lozova, and a concert in Kharkiv was cancelled.",
        "strike",
        [("drone", None, "Lozova")],
    ),
    (
        "flats to which gas was shut off",
        "Glide bombs hit Sloviansk. Eleven houses lost their roofs, and gas was shut off for 240 flats as a precaution.",
        "damage",
        [("residential", 11, "Sloviansk")],
    ),
    (
        "explosives were dropped",
        "In Bilozerka, a woman of 64 died when explosives were dropped on a bus stop.",
        "strike",
        [("drone", None, "Bilozerka")],
    ),
    # launches and supplies
    (
        "all that were fired were intercepted",
        "All eight Iskanders fired at the capital were intercepted, according to the air force.",
        "launch",
        [("missiles averted", 8, "Kyiv")],
    ),
    ("no blow by what was intercepted", "All eight missiles launched at Kyiv overnight were shot down.", "strike", []),
    (
        "none was intercepted",
        "None of the four missiles fired at the Kharkiv region was intercepted.",
        "launch",
        [("missiles", 4, "Kharkiv Oblast")],
    ),
    (
        "left so many homes dark",
        "The strike left 14,200 homes in Odesa dark.",
        "outage",
        [("power", 14200, "Odesa")],
    ),
    (
        "others are still without it",
        "After a drone attack power is back for 6,300 customers in Lubny. Another 2,000 are still without it.",
        "outage",
        [("power", 2000, "Lubny")],
    ),
    (
        "others wait for buses",
        "Power is back for 9,000 homes in Sumy after the strike. Another 40 people will have to wait for buses.",
        "outage",
        [],
    ),
    (
        "the man who had been hurt died",
        "In Okhtyrka, the man who had been hurt by Tuesday's strike on the post office died on Wednesday.",
        "casualty",
        [("killed", 1, "Okhtyrka")],
    ),
    (
        "the man who was hurt, and the driver",
        "The man who was hurt by a drone in Nikopol and the driver died.",
        "casualty",
        [("injured", 1, "Nikopol"), ("killed", 1, "Nikopol")],
    ),
    (
        "who four others are",
        "Four others, two women of 55 and 72 and two utility workers, were wounded in Kherson by shelling.",
        "casualty",
        [("injured", 4, "Kherson")],
    ),
    (
        "one killed in a town is no blow",
        "A missile hit Dnipro. Kharkiv region: one killed in Lyptsi, three injured in Zolochiv.",
        "strike",
        [("missile", None, "Dnipro")],
    ),
    (
        "two passengers and the driver",
        "A drone hit a bus in Konotop. Two passengers and the driver were killed.",
        "casualty",
        [("killed", 3, "Konotop")],
    ),
    (
        "two people, and the mayor said",
        "A drone wounded two people in Konotop and the mayor said they were in hospital.",
        "casualty",
        [("injured", 2, "Konotop")],
    ),
    (
        "a town, and what it is in its land",
        "At Konotop, a junction in the Sumy region, a drone exploded on the station; two cleaners and the conductor died.",
        "casualty",
        [("killed", 3, "Konotop")],
    ),
    (
        "homes of the next clause",
        "A school was damaged and 3,400 homes were left without heating after a missile strike on Lubny.",
        "damage",
        [("school", None, "Lubny")],
    ),
    (
        "homes of the same row",
        "Shelling damaged 12 houses and 300 flats in Nikopol; 40 of the flats have no gas.",
        "damage",
        [("residential", 12, "Nikopol"), ("residential", 300, "Nikopol")],
    ),
    # whom the next place leads to
    (
        "stepped on a mine there",
        "A drone killed two farm workers near Vovchansk, and in Kupiansk a 71-year-old man stepped on a mine.",
        "casualty",
        [("killed", 2, "Vovchansk")],
    ),
    (
        "no blow where somebody drowned",
        "Shelling killed a woman in Kherson, and in Beryslav a man drowned while fishing.",
        "strike",
        [("artillery", None, "Kherson")],
    ),
    (
        "a man here, in the next town a woman",
        "Drones killed a man in Nikopol and in Marhanets a woman.",
        "casualty",
        [("killed", 1, "Nikopol"), ("killed", 1, "Marhanets")],
    ),
    (
        "a school here, in the next town a house",
        "Drones hit a school in Nikopol, and in Marhanets a house was damaged.",
        "damage",
        [("school", None, "Nikopol"), ("residential", None, "Marhanets")],
    ),
    # other
    (
        "while so many wait",
        "Power is back for 38,000 homes in Odesa after a drone attack, while 9,100 still wait.",
        "outage",
        [("power", 9100, "Odesa")],
    ),
    (
        "from over a sea",
        "Russia launched eight Kalibr missiles from the Black Sea and eight Kh-101 from over the Caspian Sea.",
        "launch",
        [("missiles", 8, ""), ("missiles", 8, "")],
    ),
    (
        "between houses",
        "A drone hit between two high-rises in Kharkiv.",
        "damage",
        [],
    ),
    (
        "took a direct hit",
        "The boiler house in Chornomorsk took a direct hit on Monday.",
        "damage",
        [("heating", None, "Chornomorsk")],
    ),
    (
        "the sixth time since October",
        (
            "A drone hit a van in Kupiansk. It was the sixth time since October that a van had been attacked in the Kharkiv "
            "region."
        ),
        "strike",
        [("drone", None, "Kupiansk")],
    ),
    (
        "more killed in the land than in its town",
        (
            "Russian drones and artillery killed four people in southern Ukraine overnight, officials said.\n\nIn Nikopol, a "
            "drone hit a minibus, killing three."
        ),
        "strike",
        [("drone", None, "Nikopol")],
    ),
    # one sentence for what was fired and what was downed, and for several skies
    (
        "fired, then downed",
        "Russia launched 40 missiles and 150 drones overnight; 25 missiles and 120 drones were shot down.",
        "launch",
        [("missiles", 40, ""), ("drones", 150, ""), ("missiles averted", 25, ""), ("drones averted", 120, "")],
    ),
    (
        "two kinds fired, one of them downed",
        "Russia launched 40 missiles and 150 drones overnight; 120 drones were shot down.",
        "launch",
        [("missiles", 40, ""), ("drones", 150, ""), ("drones averted", 120, "")],
    ),
    (
        "a sky before its count",
        "On Tuesday 14 drones were shot down over the Poltava region, and over the Sumy region six.",
        "launch",
        [("drones averted", 14, "Poltava Oblast"), ("drones averted", 6, "Sumy Oblast")],
    ),
    # rows of supplies and of towns
    (
        "residents of two towns",
        "A missile strike left 4,000 residents of Romny and 1,100 of Putyvl without water.",
        "outage",
        [("water", 4000, "Romny"), ("water", 1100, "Putyvl")],
    ),
    (
        "a supply in each town",
        "Drones hit the Sumy region. Water in Romny, heating in Putyvl and gas in Konotop were disrupted.",
        "outage",
        [("water", None, "Romny"), ("heating", None, "Putyvl"), ("gas", None, "Konotop")],
    ),
    (
        "two supplies in one town",
        "Drones hit the Sumy region. Water and heating in Konotop were disrupted.",
        "outage",
        [("heating", None, "Konotop"), ("water", None, "Konotop")],
    ),
    (
        "a row of towns before its verb",
        "Power in Shostka, Konotop and Hlukhiv was cut by a drone strike.",
        "outage",
        [("power", None, "Shostka"), ("power", None, "Konotop"), ("power", None, "Hlukhiv")],
    ),
    (
        "a row of towns whose supply was not cut",
        "Drones hit the Sumy region. Water in Shostka, Konotop and Hlukhiv was not cut.",
        "outage",
        [],
    ),
    (
        "a row of towns that will have it again",
        "Drones hit the Sumy region. Water in Shostka, Konotop and Hlukhiv will be restored by noon.",
        "outage",
        [],
    ),
    (
        "a row of towns that have it again, and a bridge",
        "Drones hit the Sumy region. Water in Shostka, Konotop and Hlukhiv was restored, but the bridge was cut.",
        "outage",
        [],
    ),
    (
        "medics who had trained",
        "A drone killed two medics in Kherson who had trained to treat people hit by mines.",
        "casualty",
        [("killed", 2, "Kherson")],
    ),
    # a verb that echoes the one before, where the first place opens the sentence
    (
        "another did in the next town",
        "Drones hit a substation. In Romny 4,000 customers lost power; another 800 did in Putyvl.",
        "outage",
        [("power", 4000, "Romny"), ("power", 800, "Putyvl")],
    ),
    (
        "the next town before its count",
        "Drones hit a substation. In Romny 4,000 customers lost power; in Putyvl another 800 did.",
        "outage",
        [("power", 4000, "Romny"), ("power", 800, "Putyvl")],
    ),
    (
        "others in the next town",
        "Drones hit a substation. In Romny 4,000 customers lost power; in Putyvl another 800 came to the square.",
        "outage",
        [("power", 4000, "Romny")],
    ),
]


@pytest.mark.parametrize(("name", "text", "kind", "claims"), CASES, ids=[case[0] for case in CASES])
def test_built_as_reports(name: str, text: str, kind: str, claims: list[tuple[object, ...]]) -> None:
    """What a sentence tells of one kind."""
    assert told(text, kind) == claims, name


def test_whence_it_was_fired_is_no_place_struck() -> None:
    """Where the troops stand is a place of launch."""
    record = record_of("Russian forces based in Kakhovka opened fire on a ferry in Beryslav.")
    assert {name.text: name.role for name in record.toponyms} == {"Kakhovka": "launch", "Beryslav": "event"}


QUIET = [
    pytest.param(
        "A five-storey building collapsed in Uzhhorod after builders cut a wall. Four people were killed and nine pulled "
        "from the rubble; the search for two more goes on. Gas was cut off for 60 flats.",
        id="a house that builders brought down",
    ),
    pytest.param(
        "Soldiers trained near Yavoriv with British drones; one hit a dummy tank, another fell into a lake. Losses were "
        'put at 14 "killed".',
        id="a dummy tank",
    ),
    pytest.param(
        "Police in Kupiansk blew up a wartime shell on Tuesday; seven residents were moved out and nobody was hurt.",
        id="a shell of an old war",
    ),
    pytest.param(
        "British bombers raided Berlin on 16 nights that winter, says a text on the wall in Kharkiv; on one of them 2,500 "
        "tons of bombs fell and 796 people were killed.",
        id="a raid of an old war",
    ),
    pytest.param(
        "German bombers attacked Kyiv on the first morning of that war, killing 25 people.",
        id="bombers of another army",
    ),
    pytest.param("The Luftwaffe bombed Poltava airfield; two Americans were killed.", id="an air force of old"),
    pytest.param(
        "The hospital in Kherson treated 300 wounded in January, its director told reporters.",
        id="treated in a month",
    ),
    pytest.param(
        "The Red Cross trained 300 volunteers in Kherson to treat people wounded by drones.",
        id="a course in first aid",
    ),
    pytest.param(
        "The handball team of Zaporizhzhia bombarded the goal of Brovary but lost 28 to 31. Two players were hurt, and the "
        "coach exploded at the referee.",
        id="a match",
    ),
]


@pytest.mark.parametrize("text", QUIET)
def test_other_matters_tell_nothing(text: str) -> None:
    """No claim of this report's events."""
    claims = [c for c in record_of(text).claims if c.scope in {"event", "shared"} and c.status == "reported"]
    assert claims == []
