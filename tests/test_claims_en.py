"""Which place a mention belongs to in English reports, and what their words of blows and harm tell."""

from __future__ import annotations

import pytest

from tests.told import record_of, told


@pytest.mark.parametrize(
    "after",
    [
        "Two people were killed.",
        "In all, two people were killed.",
        "Altogether two people were killed, the staff said.",
    ],
)
def test_a_toll_in_a_new_paragraph_is_of_the_whole_row_struck_before(after):
    text = f"Drones attacked Romny, Putyvl and Krolevets at dawn.\n\n{after}"
    assert told(text, "casualty") == [("killed", 2, "Romny, Putyvl, Krolevets")]


def test_a_total_without_a_toll_before_it_is_of_all_places_struck():
    text = "A bomb hit Izium. Drones struck Lozova and Balakliia.\n\nAltogether 11 people were hurt."
    assert told(text, "casualty") == [("injured", 11, "Izium, Lozova, Balakliia")]


def test_a_toll_in_a_new_paragraph_after_two_stories_is_of_neither():
    text = "A bomb hit Izium. A drone struck Lozova.\n\nFour people were hurt."
    assert told(text, "casualty") == [("injured", 4, "")]


def test_a_link_to_another_story_lends_no_region_to_what_follows():
    text = (
        "Shells fell on Beryslav in the Kherson region.\n\n"
        "Read also: Drones attack two districts of Sumy region\n\n"
        "Three houses in the region were damaged."
    )
    assert told(text, "damage") == [("residential", 3, "Kherson Oblast")]


def test_damage_across_a_country_is_not_that_of_the_only_place():
    text = "A drone hit a port in Izmail. Homes across Ukraine were damaged, the ministry said."
    assert told(text, "damage") == [("port", None, "Izmail")]


@pytest.mark.parametrize(
    "text",
    [
        "Near Siversk, the enemy launched 31 attacks. Three battles go on.",
        "The occupiers carried out nine assaults near Toretsk and Shcherbynivka.",
        "In the Kupiansk direction, the enemy attacked 12 times. Near Lyman, it attacked 14 times.",
    ],
)
def test_attacks_of_troops_at_the_front_are_no_strikes(text):
    assert told(text, "strike") == []


def test_attacks_near_a_town_with_arms_are_strikes():
    assert told("The enemy launched 12 drone attacks near Nikopol.", "strike") == [("drone", None, "Nikopol")]


@pytest.mark.parametrize(
    "text",
    [
        "The theatre in Kharkiv plays in a garage, which serves as a bomb shelter amid ongoing Russian attacks.",
        "She left Kharkiv soon after the start of the invasion, when bombs destroyed the house next door.",
        "In Chernihiv, hourly schedules apply because of systematic attacks on the grid.",
        "Ports in Odesa have often been targeted by drones in recent months.",
    ],
)
def test_what_attacks_made_of_life_in_a_town_is_no_strike_of_now(text):
    claims = record_of(text).claims
    assert [claim.measure for claim in claims if claim.kind == "strike" and claim.scope == "event"] == []


def test_a_drone_destroyed_over_a_refinery_harmed_nothing():
    text = "Drones hit a depot in Klintsy. Three drones were destroyed over a refinery in Yaroslavl."
    assert [place for _, _, place in told(text, "strike") + told(text, "damage")] == ["Klintsy", "Klintsy"]


def test_power_that_is_out_until_it_is_restored_is_an_outage():
    text = "A drone hit a substation in Nizhyn. Power is out and will be restored by evening."
    assert told(text, "outage") == [("power", None, "Nizhyn")]


def test_a_possible_outage_is_none():
    text = "A drone hit a substation in Sumy. Power cuts are possible in the Okhtyrka district."
    assert told(text, "outage") == []


def test_the_dead_and_the_hurt_told_in_one_breath_are_in_one_place():
    text = (
        "Sumy Oblast had the worst of it: five people were killed and six others hurt after drones struck homes in the"
        " city of Konotop."
    )
    assert told(text, "casualty") == [("killed", 5, "Konotop"), ("injured", 6, "Konotop")]


@pytest.mark.parametrize("marks", [(",", ","), (" —", " —")])
def test_what_came_of_blows_at_many_places_is_not_told_of_those_named_among_them(marks):
    opened, closed = marks
    text = f"In all, 25 sites{opened} including Poltava{closed} were struck by missiles, leaving homes without power."
    assert told(text, "strike") == [("missile", None, "Poltava")]
    assert told(text, "outage") == []


def test_a_supply_cut_across_a_region_is_not_that_of_a_town_in_it():
    text = "The attack hurt two women in Obukhiv and cut off electricity to 90,000 households across the Kyiv region."
    assert told(text, "outage") == [("power", 90000, "Kyiv Oblast")]


def test_a_city_told_last_with_as_well_as_is_struck_too():
    text = "Over the past day drones hit Beryslav and Bilozerka, as well as the city of Kherson."
    assert [place for _, _, place in told(text, "strike")] == ["Beryslav", "Bilozerka", "Kherson"]


def test_a_round_total_gives_way_to_the_figures_after_its_colon():
    text = (
        "The strikes left more than 300,000 customers without electricity: over 200,000 in Kyiv, more than 90,000 in"
        " the Kyiv region and nearly 8,000 in the Kharkiv region."
    )
    assert told(text, "outage") == [
        ("power", 200000, "Kyiv"),
        ("power", 90000, "Kyiv Oblast"),
        ("power", 8000, "Kharkiv Oblast"),
    ]


def test_houses_with_broken_windows_are_not_those_cut_off():
    text = "A missile blew out windows in 14 homes in Lubny, and about 700 customers were left without gas."
    assert told(text, "outage") == [("gas", 700, "Lubny")]


def test_a_count_after_which_affects_is_that_of_the_outage():
    text = "After a strike heat supply in Okhtyrka was cut off, which affects 31 apartment blocks."
    assert told(text, "outage") == [("heating", 31, "Okhtyrka")]


def test_a_list_of_arms_used_in_a_strike_is_what_was_launched():
    text = (
        "On the night of June 10 the enemy carried out a combined strike on Ukraine, using:\n\n"
        "- two Kinzhal missiles from the airspace of the Tambov region;\n"
        "- 136 strike UAVs from Kursk and Millerovo, about 90 of them Shaheds.\n\n"
        "Air defence shot down 97 UAVs in the north and east of the country, as well as two Kinzhal missiles.\n\n"
        "Hits by 23 UAVs were recorded at 11 locations."
    )
    assert [(measure, number) for measure, number, _ in told(text, "launch")] == [
        ("missiles", 2),
        ("drones", 136),
        ("drones averted", 97),
        ("missiles averted", 2),
    ]


def test_rocket_systems_are_no_count_of_rockets():
    assert told("Troops shelled Ochakiv with multiple launch rocket systems.", "launch") == []


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("A missile had torn through a depot in Lubny.", [("missile", None, "Lubny")]),
        ("At 21:40 there was mortar fire on Ochakiv.", [("artillery", None, "Ochakiv")]),
        ("Nine drones were downed. The wreckage of one of them fell near Kobleve.", [("drone", None, "Kobleve")]),
        ("Sumy region: rescuers dealt with the consequences of enemy attacks.", []),
        ("Two were hurt in Odesa when troops attacked it with drones.", [("drone", None, "Odesa")]),
    ],
)
def test_words_of_a_blow(text, strikes):
    assert told(text, "strike") == strikes


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A shell hit a car in Beryslav. A paramedic sustained fatal injuries.", [("killed", 1, "Beryslav")]),
        ("A drone hit Izium. An inquiry began into a war crime that caused the death of a person.", []),
        ("A drone hit Izium. Nine people, among them a girl, needed treatment.", [("injured", 9, "Izium")]),
        ("A drone hit Izium. None of our people was hurt.", []),
        (
            (
                "A missile hit Lubny. Surgeons in Poltava, the regional capital, had operated on four. The number of"
                " injured stood at 11."
            ),
            [("injured", 11, "Lubny")],
        ),
    ],
)
def test_words_of_harm(text, tolls):
    assert told(text, "casualty") == tolls


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit flats in Dnipro. The rocket that struck them was a Kh-22 launched from Russia's Kursk region.",
        "A missile hit flats in Dnipro. It had been fired from Russia's Saratov region, the staff said.",
    ],
)
def test_a_region_told_with_whose_it_is_can_be_where_arms_were_fired_from(text):
    assert {place for _, _, place in told(text, "strike")} == {"Dnipro"}


def test_the_head_of_an_office_for_the_region_speaks_of_the_town_told_before():
    text = (
        "A missile hit Dnipro. Sixty people were injured, the head of the military administration for the region said."
    )
    assert told(text, "casualty") == [("injured", 60, "Dnipro")]


def test_what_a_government_denies_is_told_of_no_place():
    text = (
        "Zaporizhzhia was attacked by drones. Moscow denies that its army strikes cities, killing the civilian population"
        " and destroying hospitals and schools."
    )
    assert told(text, "casualty") == []
    assert told(text, "damage") == []


def test_neither_dead_nor_hurt_is_no_claim_of_hurt():
    assert told("A drone hit Lubny. Fortunately, there were no casualties or injuries.", "casualty") == []


def test_a_district_of_a_town_that_lies_elsewhere_is_of_the_region_named_after_it():
    text = "A missile damaged a plant in the Shostka district of Sumy."
    assert told(text, "strike") == [("missile", None, "Shostka Raion")]


def test_what_stands_under_a_bullet_in_doubt_is_not_of_another_bullets_town():
    text = "▪️ Semenivka. A second drone struck. Two rescuers were wounded.\n\n▪️ Nizhyn. A UAV hit a depot."
    assert told(text, "casualty") == [("injured", 2, "")]


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("A missile was shot down near Lubny. Its fragments fell on Zasullia.", "missile"),
        ("A missile was shot down near Lubny. Debris fell on Zasullia.", "unspecified"),
    ],
)
def test_fragments_are_of_the_missile_whose_they_are(text, weapon):
    assert told(text, "strike") == [(weapon, None, "Zasullia")]


def test_two_parts_of_a_country_are_told_together():
    assert told("Drones struck eastern Ukraine and the south.", "strike") == [
        ("drone", None, "the east and south of Ukraine")
    ]


def days(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return (measure, first day, last day) of a text's claims."""
    return [
        (claim.measure, str(claim.date.start) if claim.date else None, str(claim.date.end) if claim.date else None)
        for claim in record_of(text).claims
    ]


def test_the_items_of_a_list_are_of_the_night_told_before_its_colon():
    text = (
        "On the night of June 9 (from 18:30 on June 8), the enemy carried out a strike on Ukraine, using:\n\n"
        "- 136 strike UAVs from Kursk.\n\n"
        "Two drones were also destroyed over the Mykolaiv region yesterday afternoon."
    )
    assert days(text) == [("drones", "2026-06-08", "2026-06-09"), ("drones", "2026-06-09", "2026-06-09")]


def test_a_day_by_which_supply_was_back_is_not_that_of_the_blow():
    text = (
        "A missile hit flats in Fastiv on Monday. The barrage killed a farmer in Boiarka and cut off 10,000 households"
        " in Obukhiv, most of which had light again by Tuesday evening."
    )
    assert {first for _, first, _ in days(text)} == {"2026-06-08"}


def test_the_same_day_is_not_the_day_compared_with():
    text = (
        "A drone hit a car in Orikhiv on Monday, the worst blow since a May 20 attack on Pokrov. On the same day a"
        " missile hit Nikopol."
    )
    assert days(text)[-1] == ("missile", "2026-06-08", "2026-06-08")


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("The driver and a passenger were wounded.", 2),
        ("The farmer and his wife were wounded.", 2),
        ("The driver was wounded.", 1),
    ],
)
def test_a_person_known_and_another_are_two(text, hurt):
    assert told(f"A drone hit a bus in Izium. {text}", "casualty") == [("injured", hurt, "Izium")]


@pytest.mark.parametrize(
    "text",
    [
        "Millions sit without power as a storm hit Odesa. The city has been attacked many times since last year.",
        "A show in Chernihiv tells of the siege of 2022, when shells fell on the library and 47 people died.",
        "Kherson, shelled almost daily, still has a market on Saturdays. A bus leaves at noon.",
        (
            "“That is the kind of explosion that makes me feel safe,” a student in Kyiv said. A launcher is capable of firing"
            " up to 32 missiles."
        ),
        "The hryvnia was hit hard in Kyiv, as dealers were bombarded with orders.",
        "After the attack on the power plant, engineers from Poltava and Lviv came to help.",
        "The president came to Kherson a week after a drone killed a bus driver there. He thanked doctors.",
    ],
)
def test_quiet_reports_tell_of_nothing_that_happened_now(text):
    assert told(text, "strike") + told(text, "casualty") + told(text, "outage") + told(text, "launch") == []


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        (
            "The most fire fell on the towns of Hlukhiv and Seredyna-Buda.",
            [("artillery", "Hlukhiv"), ("artillery", "Seredyna-Buda")],
        ),
        ("The occupiers aimed an FPV drone at a car on the road near Bilozerka.", [("drone", "Bilozerka")]),
        (
            "Two Molniya drones struck Chuhuiv. A third came down near a clinic in Zolochiv.",
            [("drone", "Chuhuiv"), ("drone", "Zolochiv")],
        ),
        ("Over Mena, mobile fire groups landed seven drones.", []),
        ("Valuyki was attacked by drones.", [("drone", "Valuyki")]),
        ("In Izium a Shahed with 90 kg of explosives flew into a mill.", [("drone", "Izium")]),
        (
            "Debris fell on Romny. In Pavlohrad a fire broke out due to a hit.",
            [("drone", "Romny"), ("unspecified", "Pavlohrad")],
        ),
        (
            "The village of Posad-Pokrovske lost its school: a Geran drone flew through the new roof.",
            [("drone", "Posad-Pokrovske")],
        ),
        ("Yesterday a shell killed a pensioner in Romny.", [("artillery", "Romny")]),
        (
            "Air defence is at work. Fragments had come down on a clinic in the Dniprovskyi district of Kyiv.",
            [("drone", "Dniprovskyi District (Kyiv)")],
        ),
        ("New power cuts caused by attacks were recorded in the Donetsk and Sumy regions.", []),
        ("Lviv: the Shevchenkivskyi district took a direct hit.", [("unspecified", "Shevchenkivskyi District (Lviv)")]),
        ("Explosions in Kremenchuk: mayor reports hit on industrial zone.", [("unspecified", "Kremenchuk")]),
        (
            "Eleven settlements were under fire: the cities of Bilytske, Dobropillia, the village of Rai-Oleksandrivka.",
            [("unspecified", "Bilytske"), ("unspecified", "Dobropillia"), ("unspecified", "Rai-Oleksandrivka")],
        ),
        (
            "Russian forces shelled three communities in the Sumy region: Bilopillia, Esman and Khotin.",
            [("artillery", "Bilopillia"), ("artillery", "Esman"), ("artillery", "Khotin")],
        ),
        (
            "UAVs of various kinds, mostly FPV, attacked Stepnohirsk. Two MLRS volleys followed.",
            [("drone", "Stepnohirsk")],
        ),
        (
            "Drones hit a depot in Syzran, some 800 km from the border, and a fuel depot near Svatove.",
            [("drone", "Syzran"), ("drone", "Svatove")],
        ),
        ("A missile hit Kharkiv. It was the first strike on the city's grid in nine days.", [("missile", "Kharkiv")]),
        ("A missile hit Fastiv. It was the deadliest attack in the region this year.", [("missile", "Fastiv")]),
        (
            "In the Nikopol district, Nikopol itself and the city of Marhanets were shelled.",
            [("artillery", "Nikopol"), ("artillery", "Marhanets")],
        ),
    ],
)
def test_blows_in_unusual_words(text, struck):
    assert [(weapon, place) for weapon, _, place in told(text, "strike")] == struck


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        (
            "Drones attacked the Odesa region overnight. A port in Izmail and a school in Reni were hit.",
            [("drone", "Odesa Oblast"), ("drone", "Izmail"), ("drone", "Reni")],
        ),
        (
            "Guided bombs were used against the Zaporizhzhia region. A strike on Komyshuvakha killed two.",
            [("bomb", "Zaporizhzhia Oblast"), ("bomb", "Komyshuvakha")],
        ),
        (
            "Drones attacked the Sumy region.\n\nA strike on Konotop killed two.",
            [("drone", "Sumy Oblast"), ("unspecified", "Konotop")],
        ),
        (
            "The enemy attacked the Nikopol district with FPV drones. They struck Nikopol and Marhanets.",
            [("drone", "Nikopol Raion"), ("drone", "Nikopol"), ("drone", "Marhanets")],
        ),
        ("The enemy made seven strikes on Orikhiv. By first reports guided bombs were used.", [("bomb", "Orikhiv")]),
    ],
)
def test_the_weapon_of_a_blow_is_that_of_the_attack_it_is_part_of(text, struck):
    assert [(weapon, place) for weapon, _, place in told(text, "strike")] == struck


def test_explosions_of_an_air_raid_are_blows():
    text = "Explosions were heard in Starokostiantyniv shortly after a MiG-31K took off."
    assert told(text, "strike") == [("unspecified", None, "Starokostiantyniv")]
    assert told("Explosions were heard in Starokostiantyniv as sappers worked.", "strike") == []


def test_a_hit_that_is_confirmed_is_one():
    text = "Explosions rang out in Poltava. The mayor confirmed a hit on a workshop."
    assert told(text, "strike") == [("unspecified", None, "Poltava")]


def test_a_kind_of_town_is_no_port():
    assert told("The southern port of Chornomorsk was hit by two missiles.", "damage") == []
    assert told("The port of Chornomorsk was hit by two missiles.", "damage") == [("port", None, "Chornomorsk")]


def test_things_of_one_kind_in_two_places_are_two():
    text = "A drone hit a house in Romny and another house in Hlukhiv."
    assert told(text, "damage") == [("residential", None, "Romny"), ("residential", None, "Hlukhiv")]


def test_what_was_shot_down_under_a_heading_is_over_its_region():
    text = (
        "Bryansk region\nA farm in Klimovo was attacked with drones.\n\n"
        "Voronezh region\nTwo drones were suppressed by electronic warfare."
    )
    assert told(text, "launch") == [("drones averted", 2, "Voronezh Oblast")]


def test_the_city_administration_speaks_for_the_city():
    text = (
        "Drones hit a substation in the Odesa region. In Odesa trams have stopped.\n\n"
        "The city administration said that 138 apartment blocks were without heating."
    )
    assert told(text, "outage") == [("heating", 138, "Odesa")]


def test_an_outlet_named_after_a_town_speaks_for_no_town():
    record = record_of("The Kyiv Independent: Russian attacks kill 9, injure 51 over past day.")
    assert [place for claim in record.claims for place in claim.places] == []


def test_a_village_of_russia_and_the_district_it_lies_in_are_one_place():
    text = "The village of Lomakovka in the Starodub district was attacked by a drone. A resident was killed."
    assert told(text, "strike") == [("drone", None, "Lomakovka")]
    assert told(text, "casualty") == [("killed", 1, "Lomakovka")]


def test_an_attack_that_opens_a_sentence_as_the_cause_struck_none_of_its_rows():
    text = "As a result of an enemy attack, consumers in the Sumy and Poltava regions are de-energised."
    assert told(text, "strike") == []
    assert [place for _, _, place in told(text, "outage")] == ["Sumy Oblast", "Poltava Oblast"]


def test_a_street_named_after_a_day_is_no_date():
    record = record_of("Missiles hit blocks on Stusa and 15 April streets in Ternopil.")
    assert [claim.date.start.day for claim in record.claims if claim.kind == "strike"] == [10]


def test_days_with_hours_make_one_span():
    record = record_of("From 6:00 a.m. on June 8 to 6:00 a.m. on June 9, Kherson and Bilozerka were under enemy fire.")
    spans = [(claim.date.start.day, claim.date.end.day) for claim in record.claims if claim.kind == "strike"]
    assert spans == [(8, 9), (8, 9)]


def test_drones_destroyed_over_many_regions_are_told_by_a_noun():
    text = "The ministry reported the destruction of 41 Ukrainian UAVs: 22 over the Rostov region and 19 over Crimea."
    assert told(text, "launch") == [
        ("drones averted", 41, ""),
        ("drones averted", 22, "Rostov Oblast"),
        ("drones averted", 19, "Crimea"),
    ]


def test_the_figure_of_a_city_told_again_after_its_districts_is_none_of_theirs():
    text = (
        "Kyiv: 27 injured in an attack\n\nIn the Solomianskyi district a UAV hit a block. In the Desnianskyi district"
        " debris fell on a school.\n\nA garage burned in the Solomianskyi district. 27 people were hurt."
    )
    assert told(text, "casualty") == [("injured", 27, "Kyiv")]


def test_what_was_hit_in_so_many_regions_is_in_none_of_the_places_told():
    text = "Missiles hit Ternopil. Energy sites in seven regions were struck in the same barrage."
    assert told(text, "damage") == []
    text = "Drones hit substations in three regions: Sumy, Poltava and Kharkiv."
    assert len(told(text, "damage")) == 3


def test_debris_falls_elsewhere_than_where_drones_were_downed():
    text = "Eighteen drones were shot down over the Leningrad region, and debris damaged a terminal in Ust-Luga."
    assert told(text, "strike") == [("drone", None, "Ust-Luga")]
    assert told(text, "launch") == [("drones averted", 18, "Leningrad Oblast")]


def test_missiles_that_were_stopped_are_averted():
    text = "Russia fired 48 missiles at Ukraine, of which 41 missiles were stopped."
    assert told(text, "launch") == [("missiles", 48, "Ukraine"), ("missiles averted", 41, "")]


def test_a_hospital_that_was_shelled_is_none_where_the_hurt_are_treated():
    text = "Officials accused Ukraine of shelling a hospital in Alchevsk, where they said three patients had died."
    assert told(text, "casualty") == [("killed", 3, "Alchevsk")]


def test_another_weapon_on_another_day_is_another_attack():
    text = (
        "A drone attack on Kryvyi Rih on Monday killed a 17-year-old and injured his sister."
        " On Sunday, a missile strike on a hotel in the same city injured five."
    )
    assert told(text, "strike") == [("drone", None, "Kryvyi Rih"), ("missile", None, "Kryvyi Rih")]
    assert told(text, "casualty") == [
        ("killed", 1, "Kryvyi Rih"),
        ("injured", 1, "Kryvyi Rih"),
        ("injured", 5, "Kryvyi Rih"),
    ]


def test_an_update_of_a_mission_tells_attacks_without_arms():
    text = (
        "On 8 and 9 June, attacks impacted civilians in the Sumska and Kharkivska oblasts. At least seven were killed."
        " In Okhtyrka, water supply was interrupted for 900 people."
    )
    assert [place for _, _, place in told(text, "strike")] == ["Sumy Oblast", "Kharkiv Oblast"]
    assert told(text, "casualty") == [("killed", 7, "Sumy Oblast, Kharkiv Oblast")]
    assert told(text, "outage") == [("water", 900, "Okhtyrka")]


def test_a_toll_that_rose_is_that_of_the_city():
    text = (
        "A missile hit Kharkiv, killing six people.\n\nA shop in the Kholodnohirskyi district was in flames."
        " The governor later put the number of dead at seven."
    )
    assert told(text, "casualty") == [("killed", 7, "Kharkiv")]


def test_a_capital_that_only_says_whose_missile_it_was_claims_no_blow():
    text = "A missile hit Fastiv. The missile, which Kyiv says was fired from the Kursk region, also damaged a school."
    assert ("school", None, "Fastiv") in told(text, "damage")


def test_a_dateline_ends_with_its_dash():
    text = "ODESA, June 9 (Agency) - Port infrastructure was damaged in a drone attack on the Izmail district."
    assert told(text, "damage") == [("port", None, "Izmail Raion")]


def test_since_when_a_thing_stood_empty_is_no_time_of_the_blow():
    text = "The lyceum in Sloviansk, closed since 2023, was hit by a rocket."
    assert told(text, "strike") == [("missile", None, "Sloviansk")]


def test_arms_in_a_row_used_against_places_are_strikes_on_them():
    text = (
        "In the Nikopol district, the enemy used artillery, Grad launchers and FPV drones against Nikopol and Marhanets."
        " A woman was killed.\n\nSynelnykove district: a bomb hit Mezhova."
    )
    assert [place for _, _, place in told(text, "strike")] == ["Nikopol", "Marhanets", "Mezhova"]
    assert told(text, "casualty") == [("killed", 1, "Nikopol, Marhanets")]


def test_what_a_ministry_says_of_its_own_blows_is_not_told_of_the_place_before():
    text = "A missile hit a market in Voznesensk. Russia's defence ministry said it had hit fuel depots."
    assert [measure for measure, _, _ in told(text, "damage")] == ["commerce"]


def test_what_is_told_between_other_places_is_not_of_one_named_later():
    text = "It was loud in Nikopol and Marhanets. A man was hurt by a drone.\n\nA drone hit Romny."
    assert ("injured", 1, "Romny") not in told(text, "casualty")


def test_a_town_and_the_land_it_lies_in_are_one_place():
    text = (
        "Fires were burning at an oil depot in Feodosia, in Russian-occupied Crimea, after a strike by drones on Monday."
        " Some 300 residents were evacuated."
    )
    assert told(text, "strike") == [("drone", None, "Feodosiia")]
    assert told(text, "casualty") == [("evacuated", 300, "Feodosiia")]


def test_what_drones_destroyed_is_no_count_of_drones_destroyed():
    text = "A man was killed in Kushuhum when his house was destroyed by two Shaheds."
    assert told(text, "launch") == []
    assert told(text, "strike") == [("drone", None, "Kushuhum")]


def test_what_a_drone_dropped_is_a_strike():
    text = "In Kherson, three passengers were hurt by a drone-dropped grenade."
    assert told(text, "strike") == [("drone", None, "Kherson")]


def test_several_named_again_are_not_one_person():
    text = "Shells hit Marhanets and Nikopol. Two women were wounded in Nikopol. In Marhanets, the men were taken to hospital."
    assert ("injured", 1, "Marhanets") not in told(text, "casualty")
    text = "Shells hit Marhanets. The postman was taken to hospital."
    assert told(text, "casualty") == [("injured", 1, "Marhanets")]


def test_shelling_told_behind_that_is_no_attack_told_before():
    text = "The mayor said that shelling had killed two people in Beryslav."
    assert told(text, "strike") == [("artillery", None, "Beryslav")]
    text = "The mayor said that the attack had killed two people in Beryslav."
    assert told(text, "strike") == []


def test_the_fifth_to_die_raises_the_toll_behind_an_aside():
    text = (
        "Four vendors were killed in a strike on a market in Izium. A fifth victim, a man of 59 who had been in intensive"
        " care, died overnight."
    )
    assert told(text, "casualty")[-1] == ("killed", 5, "Izium")


def test_drones_fired_since_a_day_of_the_week_are_of_more_than_one_night():
    text = "Drones hit Sumy, wounding two. The president said Russia had used more than 900 drones since Sunday."
    assert told(text, "launch") == []


def test_what_a_ministry_abroad_says_of_its_land_is_not_told_of_the_blow_before():
    text = (
        "A drone attack on the Odesa region sparked a fire in Chornomorsk. In neighbouring Moldova, police closed a road. No"
        " one was hurt there, the Moldovan interior ministry said."
    )
    record = record_of(text)
    assert {claim.attribution for claim in record.claims if claim.kind == "strike"} == {None}
    names = {place.id: place.country for place in record.places}
    assert [names[t.place] for t in record.toponyms if t.text == "Moldova"] == ["MD"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Sumy police said two children were hurt.", "Konotop", id="police of the oblast"),
        pytest.param("The Sumy mayor said two children were hurt.", "Sumy", id="the mayor of the city"),
        pytest.param("In Sumy, police said two children were hurt.", "Sumy", id="police in the city"),
    ],
)
def test_police_who_go_by_a_city_tell_of_the_town_told_before(text: str, place: str):
    assert told(f"Missiles hit a market in Konotop. {text}", "casualty") == [("injured", 2, place)]


def test_a_surname_behind_a_title_is_no_place_later():
    text = "A drone hit Pavlohrad, mayor Hnat Vershyna said. A watchman was cut by glass, according to Vershyna."
    assert told(text, "casualty") == [("injured", 1, "Pavlohrad")]
    assert [t.text for t in record_of(text).toponyms] == ["Pavlohrad"]


def test_who_died_of_injuries_is_not_injured_besides():
    text = "A bomb hit Izium. Another man, who had walked his dog, died of his injuries, raising the number of dead to five."
    assert told(text, "casualty") == [("killed", 5, "Izium")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Two of the wounded have died.", ("killed", 2, "Sumy"), id="some of the wounded"),
        pytest.param("One of the wounded died.", ("killed", 1, "Sumy"), id="one of the wounded"),
        pytest.param("Two of the nine died.", ("killed", 2, "Sumy"), id="some of so many"),
        pytest.param("Four of the nine are in hospital.", None, id="some who live"),
        pytest.param("Four of the wounded were hospitalised.", None, id="some who are treated"),
    ],
)
def test_how_many_of_the_wounded_died(text: str, expected: tuple[object, ...] | None):
    claims = told(f"A drone hit Sumy, wounding nine. {text}", "casualty")
    assert claims == [("injured", 9, "Sumy"), *([expected] if expected else [])]
