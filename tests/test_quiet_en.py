"""What English texts on other matters than an attack of now tell: nothing, or what is dated and placed as they say."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


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
        pytest.param(
            "A drone hit a mill in Poltava, the region's capital, killing a miller.",
            "casualty",
            [("killed", 1, "Poltava")],
            id="the capital of a region",
        ),
        pytest.param(
            "A woman of 75 died under shelling in Kherson, the region's largest town. In Beryslav three were wounded.",
            "casualty",
            [("killed", 1, "Kherson"), ("injured", 3, "Beryslav")],
            id="which town it is",
        ),
        pytest.param(
            "A 43-year-old man was killed by a drone in the Kherson region. A 33-year-old man was killed in Beryslav.",
            "casualty",
            [("killed", 1, "Kherson Oblast"), ("killed", 1, "Beryslav")],
            id="one person is not the total of others of another age",
        ),
        pytest.param(
            "A swarm of drones set stores alight in two Ukrainian ports.\n\nIzmail was hit in two waves, killing a docker.",
            "strike",
            [("drone", None, "Izmail")],
            id="the one weapon that a report opens with",
        ),
        pytest.param(
            "Drones hit a depot in Odesa overnight. Two howitzers were destroyed in the Kherson direction.",
            "damage",
            [("industry", None, "Odesa")],
            id="a sector of the front is no city",
        ),
        pytest.param(
            "Russia used two Iskander missiles, 14 Geran-2 drones and six FPV drones against the Poltava region.",
            "launch",
            [("missiles", 2, "Poltava Oblast"), ("drones", 14, "Poltava Oblast"), ("drones", 6, "Poltava Oblast")],
            id="all that a list counts was fired at the place at its end",
        ),
        pytest.param(
            "The army downed 58 drones overnight, 21 of them over the Poltava region.",
            "launch",
            [("drones averted", 58, ""), ("drones averted", 21, "Poltava Oblast")],
            id="a part has a place of its own",
        ),
        pytest.param(
            "The forces downed 94 drones over occupied Crimea, the Black Sea and the Russian regions of Bryansk and Kaluga.",
            "launch",
            [("drones averted", 94, "Crimea, Black Sea, Bryansk Oblast, Kaluga Oblast")],
            id="the regions of a country end a list",
        ),
        pytest.param(
            "Air Command East shot down a cruise missile and 19 drones over the Poltava region.",
            "launch",
            [("drones averted", 19, "Poltava Oblast"), ("missiles averted", 1, "Poltava Oblast")],
            id="the one weapon with which a list begins",
        ),
        pytest.param(
            "Moscow launched 61 missiles, among them nine Kinzhals, and 512 drones; 49 of the missiles were downed.",
            "launch",
            [("missiles", 61, ""), ("drones", 512, ""), ("missiles averted", 49, "")],
            id="some of what was launched, told with its name",
        ),
        pytest.param(
            "Two people in Lubny and three in Khorol were wounded by drones.",
            "casualty",
            [("injured", 2, "Lubny"), ("injured", 3, "Khorol")],
            id="two counts with their places before one verb",
        ),
        pytest.param(
            "Drones hit villages. A man aged 58 was killed in Podoly, and a woman aged 71 in Vovchansk.",
            "casualty",
            [("killed", 1, "Podoly"), ("killed", 1, "Vovchansk")],
            id="an age between a person and the place",
        ),
        pytest.param(
            "Supply to all customers in the Poltava region cut off by Monday's strike has been restored.",
            "strike",
            [],
            id="the strike behind what has been restored",
        ),
        pytest.param(
            "A drone hit a line. Some 6,000 customers in Lubny lost power; by midnight it had been restored to all of them.",
            "outage",
            [],
            id="restored to all",
        ),
        pytest.param(
            "A drone hit Khorol. A second drone that was heading for the town was shot down near Lubny and did no harm.",
            "launch",
            [("drones averted", 1, "Lubny")],
            id="one that was shot down",
        ),
        pytest.param(
            "A line broke in Lubny after a drone was shot down over the grid and debris fell on it.",
            "launch",
            [],
            id="one whose debris did harm",
        ),
        pytest.param(
            "Air Command South reported 23 drones destroyed over the Odesa region.",
            "strike",
            [],
            id="destroyed over a region",
        ),
        pytest.param(
            "The enemy shelled Kharkiv with a FAB-500 bomb.",
            "strike",
            [("bomb", None, "Kharkiv")],
            id="shelled with a bomb",
        ),
        pytest.param(
            "Troops shelled a house in Kherson, which resulted in fatal injuries to two elderly women.",
            "casualty",
            [("killed", 2, "Kherson")],
            id="fatal injuries to",
        ),
        pytest.param(
            "A bomb hit shops in Izium, killing five. Rescuers were still looking for two saleswomen.",
            "casualty",
            [("killed", 5, "Izium"), ("missing", 2, "Izium")],
            id="whom rescuers look for",
        ),
        pytest.param(
            "A drone hit Nizhyn. More than 4,000 people need to be evacuated from the Chernihiv region.",
            "casualty",
            [],
            id="who need to be evacuated",
        ),
        pytest.param(
            "Missiles and drones tore into homes in western and central Ukraine. Rockets hit Burshtyn, killing four people.",
            "strike",
            [("missile", None, "Burshtyn")],
            id="parts of the country, told closer in what follows",
        ),
        pytest.param(
            "🔥 Zaporizhzhia district: rescue work in Komyshuvakha completed\n\nThe settlement was hit by two bombs last night."
            "\n\nIn the morning rescuers recovered the bodies of two women and a man.",
            "casualty",
            [("killed", 3, "Komyshuvakha")],
            id="a heading of a district and its village",
        ),
        pytest.param(
            "At least eight people were killed - including a boy of five near Kherson - by shelling across Ukraine.",
            "casualty",
            [("killed", 8, "Ukraine"), ("killed", 1, "Kherson")],
            id="where one of them was, between dashes",
        ),
        pytest.param(
            "At least eight people, including a boy of five near Kherson, were killed by shelling across Ukraine.",
            "casualty",
            [("killed", 8, "Ukraine"), ("killed", 1, "Kherson")],
            id="where one of them was, between commas",
        ),
        pytest.param(
            "Ukraine shot down 14 drones and a cruise missile. All 14 drones, including 13 Shaheds, fell, the air force said.",
            "launch",
            [("drones averted", 14, ""), ("missiles averted", 1, "")],
            id="kinds of what was shot down",
        ),
        pytest.param(
            "Drones hit Nikopol, damaging a cafe. Several power transmission lines and gas pipelines were affected.",
            "outage",
            [],
            id="lines that were hit",
        ),
        pytest.param(
            "The governor of the partly occupied Donetsk region in eastern Ukraine reported that shelling had killed five people.",
            "casualty",
            [("killed", 5, "Donetsk Oblast")],
            id="where an office's land lies",
        ),
        pytest.param(
            "The regions of Kherson in the south, Donetsk in the east and Sumy in the northeast were targeted by drones.",
            "strike",
            [("drone", None, "Kherson Oblast"), ("drone", None, "Donetsk Oblast"), ("drone", None, "Sumy Oblast")],
            id="regions and where they lie",
        ),
        pytest.param(
            "Drones hit refineries in regions including Ryazan and Leningrad.",
            "strike",
            [("drone", None, "Ryazan Oblast"), ("drone", None, "Leningrad Oblast")],
            id="regions including",
        ),
        pytest.param(
            "Drones attacked the hromadas of Marhanets and Pokrov.",
            "strike",
            [("drone", None, "Marhanetska Hromada"), ("drone", None, "Pokrovska Hromada")],
            id="the hromadas of",
        ),
        pytest.param(
            "Drones attacked the Nikopol, Zhabynska, and Marhanets communities.",
            "strike",
            [("drone", None, "Nikopolska Hromada"), ("drone", None, "Marhanetska Hromada")],
            id="communities, one of which nobody knows",
        ),
        pytest.param(
            "A drone destroyed a polling station in the Kherson region.",
            "damage",
            [("administration", None, "Kherson Oblast")],
            id="a polling station is no railway",
        ),
        pytest.param(
            "Drones hit a mill in Zaporizhia and a depot near Kostyantinivka on Tuesday.",
            "strike",
            [("drone", None, "Zaporizhzhia"), ("drone", None, "Kostiantynivka")],
            id="names as reports spell them",
        ),
        pytest.param(
            "A drone killed a miller in the Dnipropetrovsk region and injured six others in the northeastern city of Chuhuiv.",
            "casualty",
            [("killed", 1, "Dnipropetrovsk Oblast"), ("injured", 6, "Chuhuiv")],
            id="a count leads on to its place",
        ),
        pytest.param(
            "Russia launched 90 drones and two ballistic missiles overnight, targeting the Poltava region.",
            "strike",
            [("combined", None, "Poltava Oblast")],
            id="a counted weapon joined to another",
        ),
        pytest.param(
            "A drone hit two radar stations in Crimea.",
            "damage",
            [("military", 2, "Crimea")],
            id="a radar station is no railway",
        ),
        pytest.param(
            "Drones attacked in waves from the south and east directions (Cape Chauda, Kursk and Oryol). A missile hit Lubny.",
            "strike",
            [("missile", None, "Lubny")],
            id="the directions drones came from",
        ),
        pytest.param(
            "Air defence shot down 13 drones within the Odesa and Mykolaiv regions.",
            "launch",
            [("drones averted", 13, "Odesa Oblast, Mykolaiv Oblast")],
            id="within two regions",
        ),
        pytest.param(
            "A drone left 87,000 people without electricity in Russian-occupied Zaporizhia.",
            "outage",
            [("power", 87000, "Zaporizhzhia Oblast")],
            id="what of a region is held, not its seat",
        ),
        pytest.param(
            "A drone struck a car in Bilopillia: a man, 46, died on the spot, his wife and mother-in-law were injured.",
            "casualty",
            [("killed", 1, "Bilopillia"), ("injured", 2, "Bilopillia")],
            id="a wife and a mother-in-law",
        ),
        pytest.param(
            "Fragments of a drone had fallen near the village of Plauru in Romania.",
            "strike",
            [("drone", None, "Plauru")],
            id="what had fallen",
        ),
        pytest.param(
            "Drones flew all night.\n• Zhytomyr and Kirovohrad regions – air defence at work, 11 drones shot down in total."
            "\n• Poltava region – a drone hit a mill.",
            "launch",
            [("drones averted", 11, "Zhytomyr Oblast, Kirovohrad Oblast")],
            id="regions before a dash, over which drones were downed",
        ),
        pytest.param(
            "Air defence shot down three drones over Belgorod. Debris broke the glass of 11 flats.",
            "damage",
            [("residential", 11, "Belgorod")],
            id="glass that broke",
        ),
    ],
)
def test_where_it_was(text, kind, expected):
    assert told(text, kind) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Travellers in Lozova were waiting for a train on April 8, 2023. Suddenly two missiles slammed into the hall.\n\n"
            "Rescuers attended to the 40 injured. Still, 22 people were killed.\n\n"
            "Many residents are shaken to this day. Petro was on duty then: a missile hit 20 metres away from him.",
            id="what a day of a year gone by begins",
        ),
        pytest.param(
            "The fund will pay for clinics.\n\nStrike on the clinic in Lubny\n\n"
            "On the morning of October 29, 2025, Russian forces shelled the clinic in Lubny. Four people were injured.",
            id="a heading over what is of an earlier day",
        ),
        pytest.param(
            "One of the deadliest attacks of the war was the missile strike on the station in Lubny, where nine people died.",
            id="one of the deadliest attacks of the war",
        ),
        pytest.param(
            "The drones, according to the court's findings, struck depots in Bryansk and Kaluga.",
            id="what a court found",
        ),
        pytest.param(
            "He warned of the risk of losing power, as has happened at the Rivne nuclear plant, as a result of attacks on the"
            " grid.",
            id="a risk, and what has happened before",
        ),
        pytest.param(
            "Izium, which has been badly scarred by shelling, will open a school under the ground.",
            id="a town long shelled",
        ),
        pytest.param(
            "Izium, battered by drones for three years, will open a school under the ground.",
            id="a town battered for years",
        ),
        pytest.param(
            "They played in Kharkiv in memory of a teacher who was killed in a rocket strike in the early days of the war.",
            id="the early days of the war",
        ),
        pytest.param(
            "The temperature in Lubny hit 38 degrees on Sunday. A fire burned three barns. Two firefighters were treated.",
            id="the heat hit",
        ),
        pytest.param(
            "In towns like Izium and Lyman, which have lived with years of shelling, lessons are held in cellars.",
            id="years of shelling",
        ),
        pytest.param(
            "The school in Irpin had its roof torn off by shells in the first month of the war. It is whole again.",
            id="the first month of the war",
        ),
        pytest.param(
            "Makariv lies 50 km west of Kyiv. Makariv endured a month of occupation. The Russians killed many civilians and"
            " shelled the town hall.",
            id="a town that endured occupation",
        ),
        pytest.param(
            "Makariv was badly damaged by shells during Russia's attempt to capture Kyiv. The troops killed many civilians.",
            id="an attempt to capture a city",
        ),
        pytest.param(
            "Over the last six days, drones hit Sumy and Poltava, killing nine people.",
            id="over the last days",
        ),
        pytest.param(
            "The minister heard reports in Lubny on the restoration of damaged power plants after Russian attacks.",
            id="the restoration of what was damaged",
        ),
        pytest.param(
            "Homes are built in Lubny for families from Lyman, where enemy shelling continues.",
            id="where shelling continues",
        ),
        pytest.param(
            "Homes are built in Lubny for families displaced from towns subjected to shelling in the Kharkiv region.",
            id="those displaced",
        ),
        pytest.param(
            "There was no official confirmation of a strike on Samara.",
            id="a strike nobody confirms",
        ),
        pytest.param(
            "In Lyman 30 percent of the buildings were destroyed by shells.",
            id="a share of a town",
        ),
        pytest.param(
            "As Suspilne reported earlier, on January 23 a drone hit the Sumy region. Seven people were killed in Shostka.",
            id="the toll of an attack recalled",
        ),
        pytest.param(
            "Troops reported the capture of three more city blocks in the destroyed city of Bakhmut.",
            id="blocks that troops took",
        ),
        pytest.param(
            "An explosion tore through a building in Engels, Russia, on Tuesday, killing four people, officials said, blaming"
            " a leak of household gas. Engels has an airfield which Ukraine has attacked several times, and many residents"
            " ran into the street thinking that it had been hit again. Two people are under the rubble.",
            id="a country as an address, what was attacked before, and what people thought",
        ),
        pytest.param(
            "An explosion tore through a building in Sumy, killing four people, police said. A gas cylinder is thought to have"
            " exploded. The family had used it since a missile hit the main last year. Two people are under the rubble.",
            id="a cylinder thought to have exploded",
        ),
        pytest.param(
            "Freezing rain brought down lines in the Odesa region, killing three people and leaving 30,000 households dark. Two"
            " transformers there were destroyed by drones before Christmas and have yet to be replaced.",
            id="what has yet to be replaced",
        ),
    ],
)
def test_nothing_of_now(text):
    assert told(text, "strike") == told(text, "casualty") == told(text, "damage") == told(text, "outage") == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "The depot, opened on May 3, 2021, burned down. Drones hit Izmail on Tuesday, killing two people.",
            "casualty",
            [("killed", 2, "Izmail")],
            id="a day of a year gone by, and what has a day of its own",
        ),
        pytest.param(
            "Drones hit Izmail and killed two people. The port was opened on May 3, 2021. A guard was wounded.",
            "casualty",
            [("killed", 2, "Izmail"), ("injured", 1, "Izmail")],
            id="a day of a year gone by behind what is of now",
        ),
        pytest.param(
            "A missile destroyed a depot in Lubny. Around 400,000 people are without electricity in the east, north and south.",
            "outage",
            [("power", 400_000, "")],
            id="parts of the country are not in one town",
        ),
        pytest.param(
            "A drone hit Lubny overnight. Between 1 and 8 June, 340 people were killed, the United Nations said.",
            "casualty",
            [],
            id="the toll of a week",
        ),
        pytest.param(
            "Drones hit Lubny on Tuesday. In June 2026, 138 civilians were killed.",
            "casualty",
            [],
            id="the toll of a month of this year",
        ),
        pytest.param(
            "A drone struck a building in Sumy, Ukraine, on Tuesday, killing four. Gas cylinders in the cellar exploded and two"
            " more people were hurt.",
            "casualty",
            [("killed", 4, "Sumy"), ("injured", 2, "Sumy")],
            id="cylinders that a drone set off",
        ),
        pytest.param(
            "Russian drones again attacked Izmail, which Russia has targeted many times, wounding three people.",
            "casualty",
            [("injured", 3, "Izmail")],
            id="a place attacked before, attacked again",
        ),
    ],
)
def test_other_times(text, kind, expected):
    assert told(text, kind) == expected


def test_the_police_of_a_region_name_the_region():
    record = record_of("A drone struck a depot in Trostianets, wounding a guard, according to Sumy regional police.")
    kinds = {place.name: place.kind for place in record.places}
    assert kinds == {"Trostianets": "settlement", "Sumy Oblast": "oblast"}


def test_a_first_name_before_a_surname_is_no_village():
    record = record_of("Source: Serhii Hnatiuk, the head of the administration\n\nA drone hit a mill in Nikopol.")
    assert [toponym.text for toponym in record.toponyms] == ["Nikopol"]


def test_the_head_of_a_region_on_its_situation_names_an_office():
    record = record_of(
        "Governor Ivan Koval on the situation in the Belgorod region over the past day:\n\nA drone hit Shebekino."
    )
    assert [toponym.role for toponym in record.toponyms][:1] == ["source"]


def test_who_speaks_from_a_place_names_it_as_a_source():
    texts = (
        "Economists from Kyiv and Vienna estimate that strikes have cost the sector $25 billion.",
        "The Geneva-based Centre for Mines warned that 3,000 fields are mined.",
        "A drone hit a pier in Tuapse, the Krasnodar region's emergency headquarters said.",
        "A drone hit a garage in Romny, Sumy OVA reports.",
    )
    roles = [[toponym.role for toponym in record_of(text).toponyms] for text in texts]
    assert roles == [["source", "source"], ["source"], ["event", "source"], ["event", "source"]]


def test_a_struck_headquarters_is_no_source():
    record = record_of("A missile hit the Kharkiv region's emergency headquarters, rescuers said.")
    assert [toponym.role for toponym in record.toponyms] == ["event"]


def test_the_short_name_of_an_administration_names_the_oblast():
    record = record_of("Drones hit Nikopol, the head of the Dnipropetrovsk OVA said.")
    kinds = {place.id: place.kind for place in record.places}
    assert [kinds[toponym.place] for toponym in record.toponyms] == ["settlement", "oblast"]


def test_where_fire_was_opened_from_is_a_launch_site():
    texts = (
        "Russian troops opened artillery fire on Ochakiv from the Kinburn Spit.",
        "Russians opened fire on Marhanets from the opposite bank near Kamianka-Dniprovska.",
    )
    assert [[t.role for t in record_of(text).toponyms] for text in texts] == [["event", "launch"]] * 2


def test_a_branch_of_the_service_is_that_of_the_oblast():
    record = record_of(
        "In Myrhorod, according to the Poltava branch of the service, wreckage of a drone damaged a gym."
    )
    kinds = {place.id: (place.name, place.kind) for place in record.places}
    assert [(kinds[t.place], t.role) for t in record.toponyms] == [
        (("Myrhorod", "settlement"), "event"),
        (("Poltava Oblast", "oblast"), "source"),
    ]
    assert {kinds[place][0] for claim in record.claims for place in claim.places} == {"Myrhorod"}


def test_a_region_with_fewer_attacks_than_another_is_context():
    record = record_of(
        "Strikes hit power stations in Kharkiv. Firms insure parks in the Lviv region, which has seen fewer attacks."
    )
    assert [toponym.role for toponym in record.toponyms] == ["event", "context"]


def test_a_defence_that_looked_shelled_is_no_attack():
    record = record_of(
        "Metalist drew 2-2 in Lviv. Three players were injured, and the defence looked shelled at times."
    )
    assert not record.claims


def test_a_name_before_a_ferry_crossing_is_a_place():
    record = record_of("Four trucks burned in a queue for the Orlivka ferry crossing after a drone attack.")
    assert [toponym.text for toponym in record.toponyms] == ["Orlivka"]


def test_a_sentence_that_sets_a_night_has_its_marks_left_out():
    record = record_of(
        "On Friday troops shelled Ochakiv.\n\nThen, in the night to Monday, came the Shaheds. One hit a mill in Snihurivka."
    )
    days = [claim.date.start.day for claim in record.claims if claim.kind == "strike" and claim.date]
    assert days == [5, 7]


def test_a_ministry_that_speaks_in_its_capital_is_no_event_there():
    record = record_of(
        "Drones hit Odesa. In Moscow, the defence ministry said its forces had struck port infrastructure."
    )
    assert [toponym.role for toponym in record.toponyms] == ["event", "source"]


def test_an_administration_that_speaks_in_its_town_tells_of_it():
    record = record_of("In Kharkiv, the military administration said three people were hurt by a drone.")
    assert [toponym.role for toponym in record.toponyms] == ["event"]


def test_a_service_of_the_country_is_a_source():
    record = record_of("Source: State Emergency Service of Ukraine\n\nA drone hit a house in Dnipro.")
    assert [toponym.role for toponym in record.toponyms] == ["source", "event"]


def test_a_day_recalled_in_passing_is_none_of_what_follows_elsewhere():
    record = record_of(
        "Two people died in Odesa after drones struck a house.\n\nLast Saturday a missile hit a school in Izmail.\n\n"
        "A drone hit a mill in Sumy."
    )
    days = {claim.kind + str(claim.places): claim.date.start.day for claim in record.claims if claim.date}
    assert sorted(set(days.values())) == [6, 10]
    told = {place.id: place.name for place in record.places}
    assert {told[p] for c in record.claims for p in c.places if c.date and c.date.start.day == 6} == {"Izmail"}


def test_the_day_a_report_opens_with_is_that_of_what_follows():
    record = record_of("On Saturday drones hit Sumy. A mill in Romny burned. Two people were hurt in Shostka.")
    assert {claim.date.start.day for claim in record.claims if claim.date} == {6}
