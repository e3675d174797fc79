"""Which place a mention belongs to, by the order of the counting rules."""

from __future__ import annotations

import datetime as dt

import pytest

import geo
from geo.tables import totals
from tests.told import record_of, told


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        (
            "KYIV, June 9 (Wire) - Russia hammered the country with drones overnight, killing nine people.",
            "casualty",
            [""],
        ),
        ("Glide bombs hit a prison in Bilenke near Zaporizhzhia, killing 16 inmates.", "casualty", ["Bilenke"]),
        ("Drones hit Odesa. Five people were wounded.", "casualty", ["Odesa"]),
        ("Belgorod governor says three people were injured by a drone.", "casualty", ["Belgorod Oblast"]),
        ("Odesa regional head Oleh K. said three people were injured by a drone.", "casualty", ["Odesa Oblast"]),
        ("Kharkiv's mayor said three people were injured by a drone.", "casualty", ["Kharkiv"]),
        ("A drone killed two people in Izium, Kharkiv region.", "casualty", ["Izium"]),
        ("Attacks were reported in Poltava, Kremenchuk and Lubny, where two people died.", "casualty", ["Lubny"]),
        (
            "The overnight strikes hit Dnipro, with 11 killed. Seven more died in Samar.",
            "casualty",
            ["Dnipro", "Samar"],
        ),
        (
            (
                "Moscow's Defense Ministry said its forces struck energy sites, and that air defenses downed 48 drones over"
                " the Kursk and Bryansk regions."
            ),
            "strike",
            [],
        ),
        (
            "Outages began in Kyiv region, Odesa region and Sumy region after a strike on the grid.",
            "strike",
            [],
        ),
        ("Drones killed three people in Odesa as Zaporizhzhia lost power.", "casualty", ["Odesa"]),
        ("A drone knocked out power to 30,000 households in Zaporizhzhia.", "damage", []),
        (
            "Bombs hit a mill in Raihorodok. Kyiv will not give up Kramatorsk. Three people were killed there by shells.",
            "casualty",
            ["Kramatorsk"],
        ),
        ("A drone hit a car in Pryluky. The driver, a resident of Nizhyn, died.", "casualty", ["Pryluky"]),
        ("Drones hit Pryluky and Nizhyn. A resident of Nizhyn died.", "casualty", ["Nizhyn"]),
        ("A resident of Nizhyn died when a drone hit a car.", "casualty", ["Nizhyn"]),
        ("Marhanets was shelled from positions in Enerhodar; one man died.", "casualty", ["Marhanets"]),
        ("A drone hit a bus in Nikopol. The driver is from Orikhiv. There were two wounded.", "casualty", ["Nikopol"]),
        ("Drones hit two tankers in the Black Sea, an official of the SBU in Kyiv said.", "strike", ["Black Sea"]),
        ("A missile hit a school in Sumy. Moscow says it strikes only military targets.", "strike", ["Sumy"]),
        (
            "A missile hit a depot in Poltava. More than 4,000 homes in the region lost power.",
            "outage",
            ["Poltava Oblast"],
        ),
    ],
)
def test_where_it_belongs(text, kind, places):
    assert [place for _, _, place in told(text, kind)] == places


def test_a_total_over_a_city_and_its_region_gives_way_to_its_parts():
    text = """Over the past day, Kharkiv and 12 settlements of the region came under enemy attack. Nine people were hurt.

- In Kharkiv, five people were injured by a missile.
- In Kupiansk, four people were wounded by a drone."""
    assert told(text, "casualty") == [("injured", 5, "Kharkiv"), ("injured", 4, "Kupiansk")]


def test_each_count_of_a_list_has_the_place_after_it_and_what_follows_is_of_the_whole():
    text = (
        "Missiles killed six people in the Kharkiv region: three in Kharkiv, two in Izium and one in a village near"
        " Kupiansk. Nine more were hurt."
    )
    assert told(text, "casualty") == [
        ("killed", 3, "Kharkiv"),
        ("killed", 2, "Izium"),
        ("killed", 1, "Kupiansk"),
        ("injured", 9, "Kharkiv Oblast"),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A drone hit a barn in Izium, a missile struck a mill in Chuhuiv.", ["Izium", "Chuhuiv"]),
        (
            "Drones hit Izium. One struck a mill in Chuhuiv, another fell in Balakliia.",
            ["Izium", "Chuhuiv", "Balakliia"],
        ),
        ("A drone hit Izium. Two were hurt. Another fell ill in Poltava.", ["Izium"]),
        ("Because of the attack Poland closed Rzeszow and Lublin airports. A drone hit Izium.", ["Izium"]),
    ],
)
def test_each_weapon_of_a_row_has_the_place_of_its_own_clause(text, places):
    assert [place for _, _, place in told(text, "strike")] == places


def test_those_in_hospital_under_another_bullet_are_others():
    text = """За сутки дроны били по области.

— Шебекинский округ: в Муроме дрон попал в магазин, ранены трое.
— Грайворонский округ: в Козинке дрон попал в машину. Водитель погиб, его жена в тяжёлом состоянии."""
    assert told(text, "casualty", "ru") == [
        ("injured", 3, "Murom"),
        ("killed", 1, "Kozinka"),
        ("injured", 1, "Kozinka"),
    ]


def test_a_distance_names_no_town_to_come_back_to():
    text = "A drone hit Lozova. In Balakliia, 18 km from Izium, half of the town lost heating after the attack."
    assert told(text, "outage") == [("heating", 50, "Balakliia")]


def test_the_sentence_before_names_the_place_whether_or_not_it_is_read():
    text = (
        "Drones attacked the Kyiv region. A warehouse burned in Velyka Dymerka.\n"
        "Obukhiv district: in the town of Ukrainka, it was loud. 3,400 subscribers are without power."
    )
    assert told(text, "outage") == [("power", 3400, "Ukrainka")]


def test_whoever_is_killed_is_a_person_whatever_the_trade():
    text = "A drone hit the port of Izmail: one docker was killed and 12 cranes were hit."
    assert told(text, "casualty") == [("killed", 1, "Izmail")]


def test_players_hurt_in_a_match_told_in_words_of_war_are_no_casualties():
    text = (
        "Dynamo Kyiv attacked from the start, and a missile of a free kick killed the game. Three players were injured."
    )
    assert told(text, "casualty") == []


def test_blocks_cut_off_take_the_outage_told_before():
    text = "After a drone attack, 5,000 people in Kyiv have no heating, the mayor said, adding that 170 blocks were cut off."
    assert told(text, "outage") == [("heating", 5000, "Kyiv"), ("heating", 170, "Kyiv")]


@pytest.mark.parametrize(
    "text",
    [
        "Israeli strikes killed at least 23 people in Gaza City overnight, medics said.",
        "Moscow was planning missile strikes on energy facilities in the Odesa region, officials said.",
        "Officials fear that thousands would be left without heating in Kyiv if a missile hit the grid again.",
    ],
)
def test_other_wars_and_threats_are_no_claims(text):
    assert record_of(text).events == ()
    assert [told(text, kind) for kind in ("strike", "casualty", "outage", "damage")] == [[], [], [], []]


def test_a_weapon_told_later_brings_its_sentence():
    record = record_of("Poltava was attacked at night, its mayor said. Drone debris set fire to a depot.")
    (strike,) = [claim for claim in record.claims if claim.kind == "strike"]
    assert strike.measure == "drone"
    assert any("Drone" in record.report.text[start:end] for start, end in strike.evidence.spans)


def test_downed_of_launched():
    text = "The air force said it had shot down 128 of 150 drones launched by Russia, as well as four of the nine missiles."
    assert told(text, "launch") == [
        ("drones averted", 128, ""),
        ("drones", 150, ""),
        ("missiles averted", 4, ""),
        ("missiles", 9, ""),
    ]


def test_a_restored_supply_of_a_later_day_makes_no_history():
    text = "On June 5 drones hit Kyiv and 6,000 homes lost heating. By Tuesday heat had been restored to most of them."
    assert told(text, "outage") == [("heating", 6000, "Kyiv")]


def test_a_claim_quotes_its_own_words():
    record = record_of("A missile hit Poltava. Sixteen people were hurt.")
    (claim,) = [claim for claim in record.claims if claim.kind == "casualty"]
    start, end = claim.evidence.spans[0]
    assert record.report.text[start:end] == "Sixteen people were hurt"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Drones attacked Zaporizhzhia and Dnipro. Five and eight people were wounded respectively.",
            "casualty",
            [("injured", 5, "Zaporizhzhia"), ("injured", 8, "Dnipro")],
            id="respectively, places in the sentence before",
        ),
        pytest.param(
            "Drones cut power to 12,000 and 31,500 homes in Zaporizhzhia and Dnipro respectively.",
            "outage",
            [("power", 12000, "Zaporizhzhia"), ("power", 31500, "Dnipro")],
            id="respectively, one unit",
        ),
        pytest.param(
            "The air force counted 112 drones and nine missiles, of which 98 drones and five missiles were brought down.",
            "launch",
            [
                ("drones", 112, ""),
                ("missiles", 9, ""),
                ("drones averted", 98, ""),
                ("missiles averted", 5, ""),
            ],
            id="a part brought down leaves the whole launched",
        ),
        pytest.param(
            "Russia fired 71 missiles and 450 drones. The air force shot down 58 and 421 of them respectively.",
            "launch",
            [
                ("missiles", 71, ""),
                ("drones", 450, ""),
                ("missiles averted", 58, ""),
                ("drones averted", 421, ""),
            ],
            id="respectively, arms in the sentence before",
        ),
        pytest.param(
            "A drone hit Nikopol. Shelling killed a man in Kherson. Eleven others were hurt in the two cities.",
            "casualty",
            [("killed", 1, "Kherson"), ("injured", 11, "Nikopol, Kherson")],
            id="the two cities are those named before",
        ),
        pytest.param(
            "In Sumy, across the border from Russia's Kursk region, a drone attack killed one person.",
            "casualty",
            [("killed", 1, "Sumy")],
            id="an aside says where its place lies",
        ),
        pytest.param(
            "Drones hit Kharkiv. In all, 60 people were wounded in Ukraine, 31 of them in Kyiv.",
            "casualty",
            [("injured", 60, "Ukraine"), ("injured", 31, "Kyiv")],
            id="a part's place is not its whole's",
        ),
        pytest.param(
            "Drones pounded the Danube port of Izmail overnight.",
            "strike",
            [("drone", None, "Izmail")],
            id="a river is no target beside its port",
        ),
        pytest.param(
            "A drone hit a station in northern Ukraine, killing one person. Rescuers were at Shostka when a second"
            " drone hit.",
            "casualty",
            [("killed", 1, "Shostka")],
            id="a part of the country is the town named next",
        ),
        pytest.param(
            "Kharkiv is under attack by drones. Hits in the Osnovianskyi and Kyivskyi districts. Three people were"
            " killed.",
            "casualty",
            [("killed", 3, "Kharkiv")],
            id="a toll over parts of a city is the city's",
        ),
        pytest.param(
            "A drone hit a station at Shostka, wounding 30 people. The governor of the Sumy region said two people"
            " had died.",
            "casualty",
            [("injured", 30, "Shostka"), ("killed", 2, "Shostka")],
            id="an official's dead are those of the place spoken of",
        ),
        pytest.param(
            "A drone hit a block of flats in Odesa. Two people died. The governor of the Odesa region said the debris"
            " that struck the roof was of a Shahed drone.",
            "strike",
            [("drone", None, "Odesa")],
            id="an official's strike is that on the town spoken of",
        ),
        pytest.param(
            "In Sumy Oblast, three farmers were hurt and left homeless following a drone raid on the village of"
            " Shalyhyne in the Shostka district.",
            "casualty",
            [("injured", 3, "Shalyhyne")],
            id="the strike that caused it tells where in the region it was",
        ),
        pytest.param(
            "A shell struck a market in Beryslav. A schoolboy and five other people were injured.",
            "casualty",
            [("injured", 6, "Beryslav")],
            id="a person and so many others are counted together",
        ),
        pytest.param(
            "Drones struck six regions, including Sumy and Poltava, the air force said.",
            "strike",
            [("drone", None, "Sumy Oblast"), ("drone", None, "Poltava Oblast")],
            id="members of a row of regions are struck, and are regions",
        ),
        pytest.param(
            "Drones struck five regions, killing 12 people, including three children in the Sumy region.",
            "strike",
            [],
            id="a part of a toll tells no place of the strikes",
        ),
        pytest.param(
            "A missile killed two people in Sumy. Separately, a woman wounded by a drone in Konotop died in hospital.",
            "casualty",
            [("killed", 2, "Sumy"), ("killed", 1, "Konotop")],
            id="who died of wounds is one of the dead",
        ),
        pytest.param(
            "July saw 286 civilians killed in Ukraine by missiles. Drones killed 64 people, most in the Kherson region.",
            "casualty",
            [],
            id="a month's totals are no event",
        ),
    ],
)
def test_where_a_figure_belongs(text, kind, expected):
    assert told(text, kind) == expected


def test_words_give_way_to_the_figure_told_afterwards():
    text = "A missile hit Ternopil, killing six people and injuring dozens more. Of the 37 injured, nine were minors."
    assert ("injured", 37, "Ternopil") in told(text, "casualty")
    assert len([claim for claim in told(text, "casualty") if claim[0] == "injured"]) == 1


def test_what_is_added_to_a_toll_is_not_added_again():
    text = "The death toll from a missile attack on Dnipro has climbed to seven. Two more bodies were found under the rubble."
    assert told(text, "casualty") == [("killed", 7, "Dnipro")]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "A drone struck an ambulance in Beryslav, injuring a paramedic, and a 67-year-old cyclist was killed.",
            "casualty",
            [("injured", 1, "Beryslav"), ("killed", 1, "Beryslav")],
            id="two persons, each with a verb",
        ),
        pytest.param(
            "A missile attack left 29 settlements, or about 60,000 customers, without electricity in the Vinnytsia region.",
            "outage",
            [("power", 29, "Vinnytsia Oblast"), ("power", 60000, "Vinnytsia Oblast")],
            id="a count said again in another unit",
        ),
        pytest.param(
            "Drones hit Kharkiv. A week earlier, a missile strike on a playground in Poltava had killed 20 people.",
            "casualty",
            [],
            id="a week earlier is another event",
        ),
        pytest.param(
            "Two people were killed in the village of Lapaivka when Russia launched drones at western Ukraine.",
            "casualty",
            [("killed", 2, "Lapaivka")],
            id="the town, not the part of the country",
        ),
        pytest.param(
            "Drones attacked a plant in southern Russia. The Orenburg plant, one of the largest in the world, was hit"
            " overnight, the governor said.",
            "strike",
            [("unspecified", None, "Orenburg")],
            id="what was hit needs no weapon beside it",
        ),
    ],
)
def test_what_is_told_for_itself(text, kind, expected):
    assert told(text, kind) == expected


def test_a_rule_that_misses_what_it_needs_stands_in_no_other_rules_way():
    text = "Russian forces launched strikes on the Sumy and Kharkiv regions, killing five people."
    assert told(text, "strike") == [("unspecified", None, "Sumy Oblast"), ("unspecified", None, "Kharkiv Oblast")]


def test_a_place_that_came_under_attack_needs_no_weapon():
    text = "Kyiv and four regions came under attack. In the capital, five people were hurt."
    assert told(text, "casualty") == [("injured", 5, "Kyiv")]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        (
            "uk",
            "Росіяни атакували Миргородський район. Без світла 6 130 абонентів, у Миргороді немає води.",
            "outage",
            [("power", 6130, "Myrhorod Raion"), ("water", None, "Myrhorod")],
        ),
        (
            "uk",
            "Росіяни обстріляли Куп'янськ. Поранено трьох людей, а в Ізюмі поранено двох.",
            "casualty",
            [("injured", 3, "Kupiansk"), ("injured", 2, "Izium")],
        ),
        (
            "ru",
            "Россияне обстреляли Изюмский район. Ранены три человека, а в Балаклее нет воды.",
            "casualty",
            [("injured", 3, "Izium Raion")],
        ),
        (
            "en",
            "Drones hit Izium district. Three people were hurt, in Balakliia a man was killed.",
            "casualty",
            [("injured", 3, "Izium Raion"), ("killed", 1, "Balakliia")],
        ),
    ],
)
def test_a_comma_and_a_place_with_a_thing_of_its_own_begin_another_clause(lang, text, kind, expected):
    assert told(text, kind, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Росіяни вдарили по Броварах. В іншому місті загинула жінка."),
        ("ru", "Россияне ударили по Броварам. Ещё в одном селе погибла женщина."),
        ("en", "Drones hit Brovary. In another town a woman was killed."),
    ],
)
def test_what_happened_in_a_town_without_its_name_is_not_of_the_town_before(lang, text):
    assert told(text, "casualty", lang) == [("killed", 1, "")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Росіяни вдарили по Дніпру та Павлограду. Загалом поранено семеро людей, з них четверо — у Дніпрі."),
        ("uk", "Росіяни вдарили по Дніпру та Павлограду. Поранено семеро людей, у тому числі четверо у Дніпрі."),
        ("ru", "Россияне ударили по Днепру и Павлограду. Ранены семь человек, из них четверо — в Днепре."),
    ],
)
def test_a_place_told_of_a_part_is_not_that_of_the_whole(lang, text):
    assert told(text, "casualty", lang) == [("injured", 7, "Dnipro, Pavlohrad"), ("injured", 4, "Dnipro")]
    assert [(total.low, total.high) for total in totals(record_of(text, lang)).casualties] == [(7, 7)]
    roles = {toponym.role for toponym in record_of(text, lang).toponyms}
    assert roles == {"event"}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Дроны атаковали посёлок Климово Климовского района Брянской области.",
            "strike",
            [("drone", None, "Klimovo")],
            id="the unit right after a town is where it lies",
        ),
        pytest.param(
            "В Климовском районе под обстрел попал посёлок Климово.",
            "strike",
            [("artillery", None, "Klimovo")],
            id="a town near a raion's point is the place, though the register has no raion of it",
        ),
        pytest.param(
            "После атаки дронов без света остались 61 тыс. семей в Одессе и 18 700 семей в Николаеве.",
            "outage",
            [("power", 61_000, "Odesa"), ("power", 18_700, "Mykolaiv")],
            id="each count of a row has the place after it",
        ),
        pytest.param(
            "После атаки дронов без света 61 тыс. семей в 12 населённых пунктах Одесской области.",
            "outage",
            [("power", 61_000, "Odesa Oblast"), ("power", 12, "Odesa Oblast")],
            id="a second unit is of the same place",
        ),
        pytest.param(
            "Над Чёрным морем перехвачено 20 беспилотников, а пострадавших на территории Крыма нет.",
            "launch",
            [("drones averted", 20, "Black Sea")],
            id="what was shot down over the sea was not over the land of the next clause",
        ),
        pytest.param(
            "От удара дронов в Харькове и Изюме погибли по два человека.",
            "casualty",
            [("killed", 2, "Kharkiv"), ("killed", 2, "Izium")],
            id="so many in each",
        ),
        pytest.param(
            "Дроны атаковали Одессу и портовую инфраструктуру в Измаиле, убив троих в двух городах.",
            "casualty",
            [("killed", 3, "Odesa, Izmail")],
            id="in two cities are the two named, a thing in a place goes on the list",
        ),
        pytest.param(
            "Дроны атаковали Одессу и Измаил, а ещё в двух городах ранены семеро.",
            "strike",
            [("drone", None, "Odesa"), ("drone", None, "Izmail")],
            id="two more cities are others",
        ),
        pytest.param(
            "Над Миллерово сбиты три беспилотника, обломки упали на крышу склада.",
            "strike",
            [("drone", None, "Millerovo")],
            id="debris came down in the town over which the drones were shot down",
        ),
        pytest.param(
            "Над Миллерово сбиты три беспилотника, взрывы слышали жители.",
            "strike",
            [],
            id="what was shot down hit nothing",
        ),
        pytest.param(
            "Ещё один дрон, по данным штаба, упал во дворе дома в Новороссийске.",
            "strike",
            [("drone", None, "Novorossiysk")],
            id="an aside does not part the drone from its verb",
        ),
        pytest.param(
            "По Харькову враг ударил авиабомбой: досталось Салтовскому району.",
            "strike",
            [("bomb", None, "Kharkiv"), ("bomb", None, "Saltivskyi District (Kharkiv)")],
            id="the weapon of the strike before goes on within the sentence",
        ),
        pytest.param(
            "Число жертв удара по Запорожью увеличилось до пяти: в больнице скончался 58-летний мужчина.",
            "casualty",
            [("killed", 5, "Zaporizhzhia")],
            id="the one who died is in the toll that rose",
        ),
        pytest.param(
            "От ударов дронов по Конотопу и Шостке ранены 22 человека, из них 14 — в Конотопе, восемь — в Шостке.",
            "casualty",
            [("injured", 14, "Konotop"), ("injured", 8, "Shostka")],
            id="the parts of a whole that add up stand for it",
        ),
        pytest.param(
            "От ударов дронов по Конотопу и Шостке ранены 22 человека, из них 14 — в Конотопе.",
            "casualty",
            [("injured", 22, "Konotop, Shostka"), ("injured", 14, "Konotop")],
            id="one part of a whole stands beside it",
        ),
        pytest.param(
            "В Энергодаре при атаке квадрокоптера ранило трёх сотрудников ЗАЭС.",
            "strike",
            [("drone", None, "Enerhodar")],
            id="where people work is not where they were hurt",
        ),
        (
            "Ведомство: в Тульской, Орловской и Калужской областях к утру уничтожили девять дронов.",
            "launch",
            [("drones averted", 9, "Tula Oblast, Oryol Oblast, Kaluga Oblast")],
        ),
        (
            "Дрон попал в машину под Шебекино. Водитель получил ранения, несовместимые с жизнью.",
            "casualty",
            [("killed", 1, "Shebekino")],
        ),
        (
            "Дроны ударили по Одессе, в городе нет света. Энергетики работают над восстановлением электроснабжения.",
            "outage",
            [("power", None, "Odesa")],
        ),
        (
            "Ракета попала в Изюм. Раненых после ночного удара по вокзалу – девять. Погибших – двое.",
            "casualty",
            [("injured", 9, "Izium"), ("killed", 2, "Izium")],
        ),
        (
            "Дрон ударил по Шебекино. Сторож получил ожоги и ранения, врачи боролись два часа, спасти его не смогли.",
            "casualty",
            [("killed", 1, "Shebekino")],
        ),
        ("ПВО удалось отразить атаку дронов на нефтебазу в Брянской области.", "strike", []),
        (
            "В селе Небывалка Шебекинского округа дрон ранил двоих.",
            "casualty",
            [("injured", 2, "Shebekinsky District")],
        ),
        (
            "Дрон ударил по Одессе. Погибла женщина и ещё семь человек ранены.",
            "casualty",
            [("killed", 1, "Odesa"), ("injured", 7, "Odesa")],
        ),
        (
            "На Харьков упали две бомбы. Одна разрушила склад в Салтовском районе, другая взорвалась в Индустриальном.",
            "strike",
            [
                ("bomb", None, "Kharkiv"),
                ("bomb", None, "Saltivskyi District (Kharkiv)"),
                ("bomb", None, "Industrialnyi District (Kharkiv)"),
            ],
        ),
        ("Дрон ударил по Изюму. Двое ранены. Один попал под машину в Чугуеве.", "strike", [("drone", None, "Izium")]),
        (
            "Дрон разрушил склад в Изюме, ракета попала в школу в Чугуеве.",
            "strike",
            [("drone", None, "Izium"), ("missile", None, "Chuhuiv")],
        ),
        ("Пятеро ранены в Изюме, дрон попал в автобус.", "strike", [("drone", None, "Izium")]),
        (
            "Ночью прошла атака дронов. Удары пришлись на Изюм и Чугуев.",
            "strike",
            [("drone", None, "Izium"), ("drone", None, "Chuhuiv")],
        ),
        ("Дрон упал в Изюме. Прилётов в самом Харькове нет.", "strike", [("drone", None, "Izium")]),
        (
            "Дрон упал в Изюме. На время налёта Румыния закрыла аэропорт Тулча, из-за атаки закрыт и аэропорт Сучава.",
            "strike",
            [("drone", None, "Izium")],
        ),
        (
            "Враг бил по Измаилу дронами. На другом берегу, в румынской Исакче, слышали взрывы, обломков там не нашли.",
            "strike",
            [("drone", None, "Izmail")],
        ),
        (
            "Дрон упал в Изюме. Основной удар приняла на себя Лозовая.",
            "strike",
            [("drone", None, "Izium"), ("drone", None, "Lozova")],
        ),
        (
            "Под авиаударами, обстрелами и атаками дронов были Херсон и Станислав.",
            "strike",
            [("combined", None, "Kherson"), ("combined", None, "Stanislav")],
        ),
        (
            "Дрон ударил по дому в Соборном районе Днепра. В Каменском ракета попала в завод.",
            "strike",
            [("drone", None, "Sobornyi District (Dnipro)"), ("missile", None, "Kamianske")],
        ),
        (
            "Дрон упал в Изюме: 40-летняя кассир в тяжёлом состоянии, ещё двое покупателей с порезами.",
            "casualty",
            [("injured", 1, "Izium"), ("injured", 2, "Izium")],
        ),
        (
            "Дрон догнал грузовик под Ореховом. Водителю ампутировали ногу, врачи Запорожья борются за его жизнь.",
            "casualty",
            [("injured", 1, "Orikhiv")],
        ),
        (
            "После удара дронов по Сумам три посёлка Шосткинского района без света. Это около 700 домохозяйств.",
            "outage",
            [("power", 3, "Shostka Raion"), ("power", 700, "Shostka Raion")],
        ),
        (
            "После удара дронов Сумы без света: 40 тысяч семей. Ночью удар повторился, теперь света нет у 55 тысяч абонентов.",
            "outage",
            [("power", 55000, "Sumy")],
        ),
        (
            "Дрон попал в подстанцию. Света не было в Сумах и Лебедине, к полудню электроснабжение восстановлено.",
            "outage",
            [],
        ),
        (
            "Минобороны сообщило о перехвате 40 аппаратов. Больше всего — 24 — над Курской областью.",
            "launch",
            [("drones averted", 40, ""), ("drones averted", 24, "Kursk Oblast")],
        ),
        (
            "В Балаклее один дрон повредил башню, второй взорвался возле клуба в Изюме.",
            "strike",
            [("drone", None, "Balakliia"), ("drone", None, "Izium")],
        ),
        (
            "Дроны ударили по Сумам, погиб сторож. В марте от удара по Конотопу погибла кассир.",
            "casualty",
            [("killed", 1, "Sumy")],
        ),
        (
            "Дроны ударили по Сумам. Два дня назад Конотоп уже обстреливали, погибли трое.",
            "strike",
            [("drone", None, "Sumy")],
        ),
        (
            "Сторож, раненный дроном два дня назад в Изюме, скончался.",
            "casualty",
            [("killed", 1, "Izium")],
        ),
        ("После обстрелов в городе Изюм нет света.", "strike", [("artillery", None, "Izium")]),
        (
            "Ночью враг бил по стране. Ранены восемь человек. В Изюме от дрона пострадали трое, в Чугуеве — пятеро.",
            "casualty",
            [("injured", 3, "Izium"), ("injured", 5, "Chuhuiv")],
        ),
        (
            "Ночью враг бил по стране. Ранены девять человек. В Изюме от дрона пострадали трое, в Чугуеве — пятеро.",
            "casualty",
            [("injured", 9, ""), ("injured", 3, "Izium"), ("injured", 5, "Chuhuiv")],
        ),
        (
            "Дрон ударил по Изюму. Сначала глава района говорил о двоих раненых, к вечеру их стало четверо.",
            "casualty",
            [("injured", 4, "Izium")],
        ),
        (
            "Ночью дрон ударил по Сумам. Обесточены 12 сёл Шосткинского района, а также более 8 тысяч абонентов в Конотопе.",
            "outage",
            [("power", 12, "Shostka Raion"), ("power", 8000, "Konotop")],
        ),
    ],
)
def test_russian_sentences(text, kind, expected):
    assert told(text, kind, "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "После удара без света остались Конотоп и ещё 17 сёл.",
            [("power", None, "Konotop"), ("power", 17, "")],
        ),
        (
            "Дроны атаковали Херсон. Без газа 520 домов, без воды – весь Корабельный район.",
            [("gas", 520, "Kherson"), ("water", None, "Korabelnyi District (Kherson)")],
        ),
        (
            "После атаки в Ромнах и Лубнах нет света: в первом 9 тысяч абонентов, во втором 4 тысячи.",
            [("power", 9000, "Romny"), ("power", 4000, "Lubny")],
        ),
    ],
)
def test_a_count_of_a_row_has_its_own_place(text, expected):
    assert told(text, "outage", "ru") == expected


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        (
            "ru",
            "Дроны атаковали Елец Липецкой области. Губернатор региона рассказал, что пострадали двое сварщиков.",
            "casualty",
            [("injured", 2, "Yelets")],
        ),
        (
            "ru",
            "Дроны атаковали порт Одессы. В феврале после атаки на Лубны, где погибла семейная пара, закрыли вокзал.",
            "casualty",
            [],
        ),
        (
            "ru",
            "После удара дрона в Ромнах пострадали мирные жители. Ранены девять человек.",
            "casualty",
            [("injured", 9, "Romny")],
        ),
        (
            "ru",
            "За сутки в Сумской области погибли двое в Ромнах и один в Лебедине, сообщил глава ОВА.",
            "casualty",
            [("killed", 2, "Romny"), ("killed", 1, "Lebedyn")],
        ),
        (
            "ru",
            "В Ромнах за сутки атакованы семь сёл, сообщил глава города Владимир Петренко.",
            "strike",
            [("unspecified", None, "Romny")],
        ),
        (
            "uk",
            "Ударів зазнали дев'ять населених пунктів Сумщини, зокрема: Хотінь, Рижівка.",
            "strike",
            [("unspecified", None, "Khotin"), ("unspecified", None, "Ryzhivka")],
        ),
        (
            "ru",
            "Под ударами оказались девять населённых пунктов Сумщины, в том числе Хотень и Рыжевка.",
            "strike",
            [("unspecified", None, "Khotin"), ("unspecified", None, "Ryzhivka")],
        ),
        (
            "uk",
            "Наслідки за добу:\n\n▪️ 01:10 с. Хотінь Сумський район. Стався обстріл по території.",
            "strike",
            [("artillery", None, "Khotin")],
        ),
        (
            "uk",
            "▪️ 14:45 Роменський район, м. Ромни. Внаслідок обстрілу пошкоджено чотири будинки.",
            "damage",
            [("residential", 4, "Romny")],
        ),
        (
            "uk",
            "Під обстріл потрапили Хотінь Сумського району; Рижівка та Ворожба Білопільської громади.",
            "strike",
            [("artillery", None, "Khotin"), ("artillery", None, "Ryzhivka"), ("artillery", None, "Vorozhba")],
        ),
        (
            "ru",
            "Под обстрел попала Хотень Сумского района; Ворожба осталась без воды.",
            "strike",
            [("artillery", None, "Khotin")],
        ),
        (
            "ru",
            "Россияне обстреляли Сумы и 15 сёл области. Ранены четверо.",
            "casualty",
            [("injured", 4, "Sumy Oblast")],
        ),
        ("ru", "Россияне обстреляли Сумы и Ромны. Ранены четверо.", "casualty", [("injured", 4, "Sumy, Romny")]),
        (
            "uk",
            "Росіяни обстріляли Суми та 15 сіл області. Поранено четверо людей.",
            "casualty",
            [("injured", 4, "Sumy Oblast")],
        ),
        (
            "ru",
            "Дроны повредили аптеку в Центральном районе Харькова и общежитие в Изюме.",
            "damage",
            [("commerce", None, "Kharkiv"), ("residential", None, "Izium")],
        ),
        (
            "ru",
            "Без света после атаки дронов остались 7 тысяч абонентов в Ромнах.",
            "outage",
            [("power", 7000, "Romny")],
        ),
        (
            "uk",
            "Без світла після атаки дронів лишилися 7 тисяч абонентів у Ромнах.",
            "outage",
            [("power", 7000, "Romny")],
        ),
    ],
)
def test_what_a_unit_and_an_office_are_told_of(lang, text, kind, expected):
    assert told(text, kind, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "uk",
            "Росіяни обстріляли Бахмут. Дрон вдарив по авто на дорозі між Дружківкою та Краматорськом, водій загинув.",
        ),
        (
            "ru",
            "Россияне обстреляли Бахмут. Дрон ударил по машине на дороге между Дружковкой и Краматорском, водитель погиб.",
        ),
    ],
)
def test_a_road_between_two_towns_is_the_place_and_not_the_town_before(lang, text):
    assert told(text, "casualty", lang) == [("killed", 1, "between Druzhkivka and Kramatorsk")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Росіяни обстріляли область: Краматорськ – 1 загиблий і 4 поранених, Слов'янськ – 2 поранених."),
        ("ru", "Россияне обстреляли область: Краматорск — 1 погибший и 4 раненых, Славянск — 2 раненых."),
    ],
)
def test_a_place_and_a_dash_head_what_follows_in_a_row(lang, text):
    assert told(text, "casualty", lang) == [
        ("killed", 1, "Kramatorsk"),
        ("injured", 4, "Kramatorsk"),
        ("injured", 2, "Sloviansk"),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "uk",
            "В Очакові дрон влучив у причал, в Куцурубській громаді обстріл пошкодив підстанцію, без світла два села.",
        ),
        (
            "ru",
            "В Очакове дрон попал в причал, в Куцурубской громаде обстрел повредил подстанцию, без света два села.",
        ),
    ],
)
def test_two_villages_are_not_the_town_named_before(lang, text):
    assert told(text, "outage", lang) == [("power", 2, "Kutsurubska Hromada")]


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        (
            "У селі Кияниця Хотінської громади через удар дрона травмовано двох людей.",
            "casualty",
            [("injured", 2, "Kyianytsia")],
        ),
        (
            "Через ракетний удар без опалення 40 будинків у Дарницькому й Дніпровському районах столиці.",
            "outage",
            [("heating", 40, "Darnytskyi District (Kyiv), Dniprovskyi District (Kyiv)")],
        ),
        (
            "Ворог обстріляв громади. По двоє людей поранено в Чугуєві й Малинівці.",
            "casualty",
            [("injured", 2, "Chuhuiv"), ("injured", 2, "Malynivka")],
        ),
        (
            "Артилерійських ударів зазнали Гуляйполе та Оріхів; 6 авіаударів — Комишуваха.",
            "strike",
            [("artillery", None, "Huliaipole"), ("artillery", None, "Orikhiv"), ("bomb", None, "Komyshuvakha")],
        ),
        (
            "Під обстрілом були Антонівка, Білозерка та місто Херсон. Загинули 2 людини.",
            "casualty",
            [("killed", 2, "Antonivka, Bilozerka, Kherson")],
        ),
        ("Дрон влучив у автобус у Херсоні.", "strike", [("drone", None, "Kherson")]),
        (
            "На Синельниківщині під ударами були Межівська й Васильківська громади. У двох громадах двоє загиблих.",
            "casualty",
            [("killed", 2, "Mezhivska Hromada, Vasylkivska Hromada")],
        ),
        (
            "У Павлограді помер у лікарні чоловік, якого поранило під час удару по місту. Тепер маємо чотири загибелі.",
            "casualty",
            [("killed", 4, "Pavlohrad")],
        ),
        (
            "З-під завалів у Тернополі рятувальники дістали тіло жінки. Кількість загиблих зросла до чотирьох.",
            "casualty",
            [("killed", 4, "Ternopil")],
        ),
        (
            "Ударів зазнали місто Харків та 7 населених пунктів області. Травмовано 5 людей.",
            "casualty",
            [("injured", 5, "Kharkiv, Kharkiv Oblast")],
        ),
        (
            "Зафіксовано ще два влучання: у Салтівському та Індустріальному районах Харкова, дрони били по складах.",
            "strike",
            [
                ("drone", None, "Saltivskyi District (Kharkiv)"),
                ("drone", None, "Industrialnyi District (Kharkiv)"),
            ],
        ),
        (
            "Дрони били по Сумщині. Найбільше обстрілів – у Сумському та Конотопському районах.",
            "strike",
            [("drone", None, "Sumy Oblast"), ("artillery", None, "Sumy Raion"), ("artillery", None, "Konotop Raion")],
        ),
        (
            "Унаслідок удару в Ізюмському районі пошкоджено 3 будинки (м. Барвінкове).",
            "damage",
            [("residential", 3, "Barvinkove")],
        ),
        (
            "Дрони били по Сумщині:\n• у Глухові горіла школа;\n• у Шостці поранено жінку.\n\nЕвакуйовано 33 людини.",
            "casualty",
            [("injured", 1, "Shostka"), ("evacuated", 33, "Sumy Oblast")],
        ),
        (
            "Понад 20 разів ворог бив по двох районах області. Під ударом були Нікополь і Павлоград.",
            "strike",
            [
                ("unspecified", None, "Dnipropetrovsk Oblast"),
                ("unspecified", None, "Nikopol"),
                ("unspecified", None, "Pavlohrad"),
            ],
        ),
        (
            "Дрони й артилерія били по Нікопольщині. Потерпали Нікополь та Марганець.",
            "strike",
            [("combined", None, "Nikopol Raion"), ("combined", None, "Nikopol"), ("combined", None, "Marhanets")],
        ),
        (
            "У лікарні помер чоловік, якого поранило під час ракетної атаки на Дніпро. Це вже п'ята жертва удару.",
            "casualty",
            [("killed", 5, "Dnipro")],
        ),
        (
            "Ворог атакував депо в Конотопі. Є поранений серед працівників.",
            "casualty",
            [("injured", 1, "Konotop")],
        ),
        (
            "Без світла через удар 14 тисяч абонентів у Чернігівській області та понад 20 тис. – у Сумській.",
            "outage",
            [("power", 14000, "Chernihiv Oblast"), ("power", 20000, "Sumy Oblast")],
        ),
        (
            "Після удару енергетики заживили 40 тисяч із 95 тисяч знеструмлених споживачів Одещини.",
            "outage",
            [("power", 95000, "Odesa Oblast")],
        ),
        (
            "Під вогнем були чотири населені пункти: міста Лиман і Дружківка, села Дробишеве та Райгородок.",
            "strike",
            [
                ("unspecified", None, "Lyman"),
                ("unspecified", None, "Druzhkivka"),
                ("unspecified", None, "Drobysheve"),
                ("unspecified", None, "Raihorodok"),
            ],
        ),
        (
            "Після удару без світла 60 тисяч родин у Одеській області, 8,7 тис. – у Харківській, 4,1 тис. – у Сумській.",
            "outage",
            [("power", 60000, "Odesa Oblast"), ("power", 8700, "Kharkiv Oblast"), ("power", 4100, "Sumy Oblast")],
        ),
        (
            "Через обстріл у Малинівці постраждали жінки 34 і 60 років, у селищі Слобожанське – дівчина; у місті Чугуїв – троє.",
            "casualty",
            [("injured", 2, "Malynivka"), ("injured", 1, "Slobozhanske"), ("injured", 3, "Chuhuiv")],
        ),
        (
            "У Ківшарівці дрон атакував авто. Загинуло подружжя, їхній син та бабуся хлопчика — у лікарні в Чугуєві.",
            "casualty",
            [("killed", 2, "Kivsharivka"), ("injured", 2, "Kivsharivka")],
        ),
        (
            "Дрони били по Нікопольщині. У Марганці загинула жінка, у Нікополі поранено двох. Побито 9 осель.",
            "damage",
            [("residential", 9, "Nikopol Raion")],
        ),
        (
            "Унаслідок нічних ударів поранено шістьох: троє у Харкові, троє в Ізюмі.",
            "strike",
            [("unspecified", None, "Kharkiv"), ("unspecified", None, "Izium")],
        ),
        ("У Нікополі поранено двох чоловіків. Дрон ударив по зупинці.", "strike", [("drone", None, "Nikopol")]),
        ("У Нікополі поранено чоловіка. Росіяни били по Марганцю.", "strike", [("unspecified", None, "Marhanets")]),
        ("20 БпЛА атакували Запоріжжя.", "launch", [("drones", 20, "Zaporizhzhia")]),
        (
            "За ніч «шахеди» били по місту, уражено склад. Горіло в Саксаганському районі Кривого Рогу.",
            "strike",
            [("drone", None, "Kryvyi Rih")],
        ),
        ("На Дружківку ворог спрямував дві авіабомби.", "strike", [("bomb", None, "Druzhkivka")]),
        (
            "Генштаб підтвердив ураження нафтобази в окупованому Гвардійському в Криму дронами.",
            "strike",
            [("drone", None, "Hvardiiske")],
        ),
        (
            "Дрон ударив по центру Шостки, без води 40 будинків. Теплопостачання не порушене.",
            "outage",
            [("water", 40, "Shostka")],
        ),
        (
            "Дрони влучили в будинок на Оболоні в Києві, горіло 300 кв. м. Загинули дві людини.",
            "casualty",
            [("killed", 2, "Obolonskyi District (Kyiv)")],
        ),
        (
            "Вночі дрони атакували порт Ізмаїла. Пошкоджено елеватор і судно під прапором Панами.",
            "damage",
            [("port", None, "Izmail"), ("industry", None, "Izmail"), ("transport", None, "Izmail")],
        ),
        (
            "Після вибуху газу з-під завалів у Тернополі дістали тіло жінки. Кількість загиблих зросла до чотирьох.",
            "casualty",
            [],
        ),
    ],
)
def test_where_it_belongs_in_ukrainian(text, kind, rows):
    assert told(text, kind, "uk") == rows


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Російський FPV-дрон влучив у цивільне авто. Це сталося в селі Грем'яч на Чернігівщині."),
        ("ru", "Украинский FPV-дрон попал в гражданскую машину. Это произошло в городе Грайворон."),
    ],
)
def test_the_next_sentence_tells_where_it_happened(lang, text):
    place = {"uk": "Hremiach", "ru": "Grayvoron"}[lang]
    assert told(text, "strike", lang) == [("drone", None, place)]
    assert told(text, "damage", lang) == [("transport", None, place)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Уламки дрона впали на дах 12-поверхівки в Одесі."),
        ("ru", "Обломки дрона упали на крышу 12-этажки в Одессе."),
    ],
)
def test_a_house_by_its_storeys(lang, text):
    assert told(text, "damage", lang) == [("residential", None, "Odesa")]


def test_a_roundup_that_opens_with_the_attacker_is_about_attacks_throughout():
    rows = " ".join(f"У Лимані пошкоджено {number} будинків." for number in range(11, 21))
    text = f"За добу росіяни вбили двох жителів Дружківки. {rows} У Краматорську поранено жінку."
    assert told(text, "casualty", "uk") == [("killed", 2, "Druzhkivka"), ("injured", 1, "Kramatorsk")]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        pytest.param(
            "ru",
            "Дроны атаковали сети. Обесточены: в Сумской области — 31 тыс. абонентов, в Одесской — 12 тыс., в Киевской"
            " — 7,5 тыс. потребителей.",
            "outage",
            [("power", 31000, "Sumy Oblast"), ("power", 12000, "Odesa Oblast"), ("power", 7500, "Kyiv Oblast")],
            id="a unit told once, an oblast's word told once",
        ),
        pytest.param(
            "uk",
            "Дрони атакували мережі. Знеструмлено: у Сумській області — 31 тис. абонентів, в Одеській — 12 тис.,"
            " у Київській — 7,5 тис. споживачів.",
            "outage",
            [("power", 31000, "Sumy Oblast"), ("power", 12000, "Odesa Oblast"), ("power", 7500, "Kyiv Oblast")],
            id="the same in Ukrainian",
        ),
        pytest.param(
            "ru",
            "После атаки дронов без света 15 тыс. абонентов в двух районах области: в Изюмском — 9 тыс., в Чугуевском —"
            " 6 тыс.",
            "outage",
            [("power", 9000, "Izium Raion"), ("power", 6000, "Chuhuiv Raion")],
            id="parts that add up stand for their whole",
        ),
        pytest.param(
            "uk",
            "Після атаки дронів без світла 9 100 абонентів: 5 200 у Сумах, 2 400 у Конотопі, решта — у Шостці.",
            "outage",
            [("power", 9100, ""), ("power", 5200, "Sumy"), ("power", 2400, "Konotop")],
            id="the whole is none of its parts' places",
        ),
        pytest.param(
            "ru",
            "После ночной атаки в Белгороде без света 18 300 потребителей, в Шебекинском округе — 2,1 тыс.",
            "outage",
            [("power", 18300, "Belgorod"), ("power", 2100, "Shebekinsky District")],
            id="a place and a dash head their count",
        ),
        pytest.param(
            "ru",
            "После ударов повреждены: в Изюмском районе — 8 частных домов, в Купянском — магазин.",
            "damage",
            [("residential", 8, "Izium Raion"), ("commerce", None, "Kupiansk Raion")],
            id="damage in a row of places",
        ),
        pytest.param(
            "ru",
            "За ночь сбито девять БПЛА, в Севастополе повреждён гараж.",
            "damage",
            [("other", None, "Sevastopol")],
            id="the place of the next clause is no sky",
        ),
        pytest.param(
            "ru",
            "Военные отражают атаку на Севастополь. За ночь сбито девять БПЛА. Осколками ранило женщину.",
            "casualty",
            [("injured", 1, "Sevastopol")],
            id="the only place named",
        ),
        pytest.param(
            "uk",
            "В Одесі дрони вдарили по Пересипському району. Знеструмлено 21 тисячу родин.",
            "outage",
            [("power", 21000, "Odesa")],
            id="a supply lost is the city's",
        ),
        pytest.param(
            "ru",
            "По городу Шебекино, сёлам Муром и Маломихайловка нанесены удары дронов.",
            "strike",
            [("drone", None, "Shebekino"), ("drone", None, "Murom"), ("drone", None, "Malomikhaylovka")],
            id="a list goes on over the words for its kinds",
        ),
        pytest.param(
            "ru",
            "По Никополю и Марганцу выпущено девять беспилотников.",
            "strike",
            [("drone", None, "Nikopol"), ("drone", None, "Marhanets")],
            id="what is fired at towns strikes them",
        ),
        pytest.param(
            "ru",
            "Враг обстрелял Изюм и Купянск — по одному погибшему.",
            "casualty",
            [("killed", 1, "Izium"), ("killed", 1, "Kupiansk")],
            id="one in each",
        ),
        pytest.param(
            "uk",
            "Росіяни вдарили по лікарні в Херсоні, поранено двох санітарів.",
            "strike",
            [("unspecified", None, "Kherson")],
            id="a hospital struck is no hospital somebody was taken to",
        ),
        pytest.param(
            "ru",
            "От сброса с дрона ранен житель Алёшек, его доставили в больницу Скадовска.",
            "casualty",
            [("injured", 1, "Oleshky")],
            id="where somebody was taken",
        ),
        pytest.param(
            "ru",
            "Дроны атаковали завод в Туапсе третий раз за неделю, ранен сторож.",
            "strike",
            [("drone", None, "Tuapse")],
            id="how often says nothing of when",
        ),
        pytest.param(
            "ru",
            "После атаки дронов без света остаются Изюмский и Чугуевский районы: в первом — 21 тыс. абонентов, во втором —"
            " 13 тыс.",
            "outage",
            [("power", 21000, "Izium Raion"), ("power", 13000, "Chuhuiv Raion")],
            id="the first and the second of two",
        ),
        pytest.param(
            "uk",
            "Після атаки дронів без світла лишаються Ізюмський та Чугуївський райони: у першому — 21 тис. абонентів,"
            " у другому — 13 тис.",
            "outage",
            [("power", 21000, "Izium Raion"), ("power", 13000, "Chuhuiv Raion")],
            id="the same two in Ukrainian",
        ),
        pytest.param(
            "ru",
            "После удара дронов по Запорожью без тепла — 6200 абонентов, без света — 11 тыс.",
            "outage",
            [("heating", 6200, "Zaporizhzhia"), ("power", 11000, "Zaporizhzhia")],
            id="a bare count is of what was counted before it",
        ),
        pytest.param(
            "ru",
            "После удара дронов по Сумам без отопления 320 домов, троллейбусы стоят, в городе ищут воду, воды нет в"
            " Конотопе.",
            "outage",
            [("heating", 320, "Sumy"), ("water", None, "Konotop")],
            id="the place of a later clause",
        ),
        pytest.param(
            "ru",
            "В Шебекинском округе три обстрела, в городе Шебекино ранен сторож. Без света по округу остаются 3 100"
            " абонентов.",
            "outage",
            [("power", 3100, "Shebekinsky District")],
            id="the district stands for itself",
        ),
        pytest.param(
            "ru",
            "Сводка после обстрела\n\n• Черниговская обл.: атакована подстанция под Нежином. Света лишились 120 000"
            " абонентов.",
            "outage",
            [("power", 120000, "Chernihiv Oblast")],
            id="more than live in the town",
        ),
        pytest.param(
            "ru",
            "При атаке дронов в Сумской области ранены семь человек. В Шостке ранены пятеро, в селе Заозёрцы — двое.",
            "casualty",
            [("injured", 5, "Shostka"), ("injured", 2, "")],
            id="a part in an unknown village is a part",
        ),
        pytest.param(
            "ru",
            "В Севастополе ночью отражали атаку. Над Балаклавой сбито семь БПЛА. Осколки выбили стёкла, ранена женщина."
            " В Феодосии дрон ранил сторожа.",
            "casualty",
            [("injured", 1, "Sevastopol"), ("injured", 1, "Feodosiia")],
            id="the town a report opens with",
        ),
        pytest.param(
            "ru",
            "В больнице Херсона умер мужчина, раненный дроном в среду. Погибших, таким образом, двое.",
            "casualty",
            [("killed", 2, "Kherson")],
            id="a hospital's town where no other is named",
        ),
        pytest.param(
            "ru",
            "В Энергодаре обстреляли подстанцию «Заря». Ранен один из работников.",
            "casualty",
            [("injured", 1, "Enerhodar")],
            id="one of the workers",
        ),
        pytest.param(
            "ru",
            "Дроны атаковали Челябинск: в Челябинске в Советском районе повреждена поликлиника.",
            "damage",
            [("hospital", None, "Chelyabinsk")],
            id="a district of the city before it that no register has",
        ),
        pytest.param(
            "ru",
            "Спецслужба поразила дронами зенитный комплекс С-400 в Новороссийске.",
            "strike",
            [("drone", None, "Novorossiysk")],
            id="an air-defence system is what was struck",
        ),
        pytest.param(
            "ru",
            "«В Сумах от удара дрона погиб сторож, ранены две женщины. В Шостке при атаке на автобус погибла пассажирка,"
            " водитель и двое пассажиров получили ранения», — сообщил глава области.",
            "casualty",
            [("killed", 1, "Sumy"), ("injured", 2, "Sumy"), ("killed", 1, "Shostka"), ("injured", 3, "Shostka")],
            id="a quotation of several sentences; who died is none of the wounded",
        ),
        pytest.param(
            "ru",
            "Повреждены после обстрела три частных дома в Волчанске, в Купянске — девять автомобилей.",
            "damage",
            [("residential", 3, "Vovchansk"), ("transport", 9, "Kupiansk")],
            id="the place of the next count",
        ),
        pytest.param(
            "ru",
            "Глава Херсонской области сообщил об ударе дронов по подстанциям в Геническе и Новотроицком. Обесточены 320"
            " населённых пунктов, это более 80 тысяч абонентов.",
            "outage",
            [("power", 320, "Kherson Oblast"), ("power", 80000, "Kherson Oblast")],
            id="more settlements than two towns",
        ),
        pytest.param(
            "ru",
            "Дроны ударили по подстанции в Сумах. К вечеру свет восстановили в Конотопе и Шостке, без света оставались"
            " девять тысяч абонентов.",
            "outage",
            [("power", 9000, "Sumy")],
            id="where light is back nobody is cut off",
        ),
        pytest.param(
            "ru",
            "Дроны нанесли удар по двум подстанциям в Геническе и Новотроицком.",
            "damage",
            [("energy", 2, "Henichesk, Novotroitske")],
            id="an attack on two is not two in each",
        ),
        pytest.param(
            "ru",
            "В Шебекине от удара дрона ранен водитель, он доставлен в больницу № 2 Белгорода.",
            "casualty",
            [("injured", 1, "Shebekino")],
            id="a hospital by its number",
        ),
        pytest.param(
            "ru",
            "Атака на Саратов и Энгельс: по словам губернатора Романа Иванова, пострадали два человека.",
            "casualty",
            [("injured", 2, "Saratov, Engels")],
            id="a man called Roman writes no novel",
        ),
        pytest.param(
            "ru",
            "Ракета попала в стадион в Сумах, ранен тренер.",
            "casualty",
            [("injured", 1, "Sumy")],
            id="a stadium can be hit",
        ),
        pytest.param(
            "ru",
            "Под ударами РСЗО, артиллерии и FPV-дронов — Никополь, Марганец.",
            "strike",
            [("combined", None, "Nikopol"), ("combined", None, "Marhanets")],
            id="the arms of an attack before a dash",
        ),
        pytest.param(
            "ru",
            "В селе Великая Выдуманка Каменско-Днепровского округа от удара дрона убита женщина, её муж в реанимации в"
            " Мелитополе.",
            "casualty",
            [("killed", 1, ""), ("injured", 1, "")],
            id="an unknown village and a unit of two words are none of the places known",
        ),
        pytest.param(
            "ru",
            "В Горловке и Макеевке после удара по подстанции нет воды. Без неё 90 тысяч семей, сообщила «Вода Донбасса».",
            "outage",
            [("water", None, "Horlivka"), ("water", None, "Makiivka")],
            id="a firm's name in quotes is no place",
        ),
        pytest.param(
            "ru",
            "ДОНЕЦК, 5 октября. Двое жителей погибли за сутки при атаках дронов. В Горловке и Макеевке по одному раненому.",
            "casualty",
            [("killed", 2, ""), ("injured", 1, "Horlivka"), ("injured", 1, "Makiivka")],
            id="a dateline of a sentence of its own",
        ),
        pytest.param(
            "ru",
            "После удара дронов по Сумам энергетики говорят о 96 тысячах абонентов без света.",
            "outage",
            [("power", 96000, "Sumy")],
            id="thousands in every case",
        ),
        pytest.param(
            "uk",
            "Після удару дронів по Сумах енергетики кажуть про відключення у 96 тисячах осель.",
            "outage",
            [("power", 96000, "Sumy")],
            id="thousands in every case, in Ukrainian",
        ),
        pytest.param(
            "ru",
            "После удара дронов по Киеву без тепла 310 домов, в основном в Подольском районе.",
            "outage",
            [("heating", 310, "Kyiv")],
            id="where most of them are",
        ),
        pytest.param(
            "ru",
            "В Феодосии горит нефтебаза после атаки дронов. Ещё один дрон упал в Симферопольском районе: в селе ранена"
            " женщина.",
            "casualty",
            [("injured", 1, "Simferopol Raion")],
            id="a village is no city named before",
        ),
        pytest.param(
            "ru",
            "После удара дронов по сетям без света остались Сумы и Шостка, всего 148 тысяч жителей, заявил глава области.",
            "outage",
            [("power", 148000, "Sumy, Shostka")],
            id="so many in all",
        ),
        pytest.param(
            "uk",
            "Після удару дронів є знеструмлення у Сумській та Одеській областях. У Сумській без світла 27 тисяч"
            " абонентів.",
            "outage",
            [("power", None, "Sumy Oblast"), ("power", None, "Odesa Oblast"), ("power", 27000, "Sumy Oblast")],
            id="an oblast's adjective that was told with its word before",
        ),
    ],
)
def test_rows_and_places(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        (
            "uk",
            "У Лубнах після атаки дронів горить склад, у Хоролі пошкоджено ліцей.",
            "strike",
            [("drone", None, "Lubny")],
        ),
        (
            "uk",
            "У Хусті після удару ракети палає готель, у Рахові – ринок.",
            "damage",
            [("commerce", None, "Khust"), ("commerce", None, "Rakhiv")],
        ),
        (
            "uk",
            "У Шебекіно після атаки дронів поранено жінку, у Грайвороні згоріли дві хати.",
            "strike",
            [("drone", None, "Shebekino")],
        ),
        (
            "ru",
            "В Лубнах после атаки дронов горит склад, в Хороле повреждена школа.",
            "strike",
            [("drone", None, "Lubny")],
        ),
        (
            "en",
            "In Lubny a warehouse is on fire after a drone attack, in Khorol a school was damaged.",
            "strike",
            [("drone", None, "Lubny")],
        ),
        # A strike that has no place of its own has that of the next clause.
        ("uk", "Дрони вдарили по підстанції, у Лубнах пошкоджено ліцей.", "strike", [("drone", None, "Lubny")]),
    ],
)
def test_a_strike_with_its_own_place_does_not_take_that_of_the_next_clause(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        (
            "uk",
            "Енергетики повернули світло 7 тисячам клієнтів, знеструмлених через удар дронів у Лубенському районі.",
            "outage",
            [],
        ),
        (
            "ru",
            "Свет вернули 3 тысячам потребителей, обесточенных после атаки дронов в Рыльском районе.",
            "outage",
            [],
        ),
        (
            "uk",
            "Світло повернули 400 родинам, без світла лишаються 900 абонентів у Ромнах після удару дрона.",
            "outage",
            [("power", 900, "Romny")],
        ),
        (
            "uk",
            "Через удар дрона загинули троє людей: у Нікополі, Марганці та Покрові – по одній людині.",
            "casualty",
            [("killed", 1, "Nikopol"), ("killed", 1, "Marhanets"), ("killed", 1, "Pokrov")],
        ),
        (
            "uk",
            "Ворог атакував Суми дронами. Загинули шестеро людей. У Зарічному районі загинули двоє з шістьох жертв.",
            "casualty",
            [("killed", 6, "Sumy"), ("killed", 2, "Zarichnyi District (Sumy)")],
        ),
        (
            "uk",
            "Авіабомба впала на Салтівський район Харкова. Двоє травмовані. Згодом кількість постраждалих у Харкові сягнула 8.",
            "casualty",
            [("injured", 8, "Kharkiv")],
        ),
        (
            "uk",
            "Авіабомба впала на Салтівський район Харкова. Двоє людей травмовані. У Харкові поранено ще чотирьох людей.",
            "casualty",
            [("injured", 2, "Saltivskyi District (Kharkiv)"), ("injured", 4, "Kharkiv")],
        ),
        (
            "uk",
            "Через удар дрона в Рені поранено двох людей. У Шостці травмовано трьох людей.\n\nРазом за добу: 5 поранених.",
            "casualty",
            [("injured", 2, "Reni"), ("injured", 3, "Shostka")],
        ),
        (
            "uk",
            "Ворог бив по Сумщині. У Ромнах поранено двох людей, у Шостці – трьох.\n\nЗагалом поранених восьмеро.",
            "casualty",
            [("injured", 2, "Romny"), ("injured", 3, "Shostka"), ("injured", 8, "Sumy Oblast")],
        ),
        (
            "uk",
            "Дрон влучив у ринок у Ромнах. Загалом поранено п'ятьох людей.",
            "casualty",
            [("injured", 5, "Romny")],
        ),
        (
            "uk",
            "В Ізмаїлі від удару дронів двоє загиблих. Пізніше рятувальники виявили третє тіло.",
            "casualty",
            [("killed", 3, "Izmail")],
        ),
        (
            "uk",
            "Дрон ударив по Херсону. Раніше від обстрілу поранень зазнали двоє комунальників.",
            "casualty",
            [("injured", 2, "Kherson")],
        ),
        (
            "uk",
            "Дрон ударив по Херсону, поранено сімох людей. Раніше було відомо про трьох постраждалих.",
            "casualty",
            [("injured", 7, "Kherson")],
        ),
    ],
)
def test_what_is_told_once_is_counted_once(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        (
            "Кількість поранених у Полтаві зросла до 47. Нагадаємо, ракета влучила у школу Подільського району міста.",
            "strike",
            [("missile", None, "Podilskyi District (Poltava)")],
        ),
        (
            "Кількість поранених у Полтаві зросла до 47. Нагадаємо, ракета влучила в гуртожиток у Сумах.",
            "strike",
            [],
        ),
        ("Уламок ракети пробив дах лікарні в Ковелі.", "strike", [("missile", None, "Kovel")]),
        (
            "Ворог бив дронами. На Куп'янщині пошкоджено дім (с. Моначинівка); на Чугуївщині знищено дім (с. Мартове).",
            "damage",
            [("residential", None, "Monachynivka"), ("residential", None, "Martove")],
        ),
        (
            "Ворожа атака дронів відбулася в Охтирці, поранено водія.",
            "casualty",
            [("injured", 1, "Okhtyrka")],
        ),
        (
            "Унаслідок обстрілів у Лозовій пошкоджені два авто та СТО.",
            "damage",
            [("transport", 2, "Lozova"), ("commerce", None, "Lozova")],
        ),
        (
            "Агресор цілив по Нікопольщині FPV-дронами. Бив по Нікополю і Марганцю.",
            "strike",
            [("drone", None, "Nikopol Raion"), ("drone", None, "Nikopol"), ("drone", None, "Marhanets")],
        ),
        (
            "Агресор атакував Ромни FPV-дронами. Вдарили росіяни і по Глухову.",
            "strike",
            [("drone", None, "Romny"), ("drone", None, "Hlukhiv")],
        ),
        (
            "На Нікопольщині агресор обстріляв Нікополь, Марганецьку і Мирівську громади. Пошкоджено газогін.",
            "damage",
            [("gas", None, "Nikopol Raion")],
        ),
        ("КАБом по Межівській громаді. Зайнялася ферма.", "strike", [("bomb", None, "Mezhivska Hromada")]),
        (
            "Через атаки дронів у Херсоні поранено шість людей. У населених пунктах області постраждало ще шестеро.",
            "casualty",
            [("injured", 6, "Kherson"), ("injured", 6, "Kherson Oblast")],
        ),
        (
            "Кількість загиблих у Харкові зросла до 5. У Салтівському районі – удар дрона. Лікар, який загинув, їхав туди.",
            "casualty",
            [("killed", 5, "Kharkiv")],
        ),
        (
            "Удар дрона по Ромнах. Чоловік, який загинув, працював у пекарні.",
            "casualty",
            [("killed", 1, "Romny")],
        ),
        (
            "Четверо постраждалих у Ромнах від удару ракети. З 26 пацієнтів клініки 16 перевезли в інші лікарні.",
            "casualty",
            [("injured", 4, "Romny")],
        ),
        (
            "Дрони вдарили по Ромнах. Мер каже про майже три десятки поранених. Згодом уточнив: 28 поранених.",
            "casualty",
            [("injured", 28, "Romny")],
        ),
        (
            "Через несприятливі погодні умови без світла 12 сіл Київщини. Через обстріл Сумщини знеструмлено 4 села.",
            "outage",
            [("power", 4, "Sumy Oblast")],
        ),
        ("Ворог застосував 120 БпЛА, з яких близько 70 — «шахеди».", "launch", [("drones", 120, "")]),
        (
            "Ворог запустив 13 БпЛА. Силам ППО вдалося знищити 10 дронів.",
            "launch",
            [("drones", 13, ""), ("drones averted", 10, "")],
        ),
        (
            "Підтверджено збиття 71-го БпЛА «Shahed» та безпілотників інших типів у Полтавській області.",
            "launch",
            [("drones averted", 71, "Poltava Oblast")],
        ),
        (
            "Уночі загарбники пошкодили дві підстанції в Чернігівській області.",
            "damage",
            [("energy", 2, "Chernihiv Oblast")],
        ),
        (
            "Дрони атакували об'єкти на Одещині. Найбільше дісталося станції Роздільна: згоріло депо. Поранено трьох людей.",
            "casualty",
            [("injured", 3, "Rozdilna")],
        ),
        (
            "Атака дронів на Одещину тривала ніч. Найтяжчі наслідки – в Рені.\n\nДрони влучили в порт. Поранено сімох людей.",
            "casualty",
            [("injured", 7, "Reni")],
        ),
        (
            "Ракета вдарила по Лубнах. Загинули 3 людини.\n\nДрон влучив у склад у Хоролі.\n\nКількість загиблих – 4.",
            "casualty",
            [("killed", 4, "Lubny")],
        ),
        (
            "Унаслідок удару по підстанції біля Болграда без світла лишилися Кілія та 12 сіл Ізмаїльського району.",
            "outage",
            [("power", None, "Kiliia"), ("power", 12, "Izmail Raion")],
        ),
        (
            "Через пошкодження тепломережі після удару 63 будинки в Лубнах без опалення.",
            "damage",
            [("heating", None, "Lubny")],
        ),
        ("Пожежу після удару дрона по Лубнах гасили понад сто рятувальників.", "damage", []),
        (
            "Безпілотники Сил оборони в ніч на 28 вересня вразили завод у Сизрані, а також нафтобазу в окупованій Феодосії.",
            "strike",
            [("drone", None, "Syzran"), ("drone", None, "Feodosiia")],
        ),
        (
            "Безпілотники вразили завод у Сизрані, а також нафтобазу в окупованій Феодосії.",
            "damage",
            [("industry", None, "Syzran"), ("fuel", None, "Feodosiia")],
        ),
        (
            "Вночі дрони атакували Чернігів та громади Ніжинського району. Загинули двоє людей.",
            "casualty",
            [("killed", 2, "Chernihiv, Nizhyn Raion")],
        ),
        (
            "Дрони вдарили по Шостці та Кролевцю. Троє поранених у двох містах, 24 тисячі споживачів без світла.",
            "outage",
            [("power", 24000, "Shostka, Krolevets")],
        ),
        (
            "Удар дронів по Сумах. Повітряні сили нарахували 121 БпЛА, оборона знешкодила 107.",
            "launch",
            [("drones", 121, ""), ("drones averted", 107, "")],
        ),
        (
            "Росія застосувала 26 ракет Х-101, що їх випустили літаки в районі Енгельса, та 190 дронів.",
            "strike",
            [],
        ),
        ("У Москві кажуть, що б'ють тільки по військових об'єктах.", "strike", []),
        ("У Харкові та Сумах, які дрони атакували напередодні, ніч минула тихо.", "strike", []),
        ("По Оскільській громаді випущено два КАБи.", "strike", [("bomb", None, "Oskilska Hromada")]),
        ("Дрон атакував вантажний поїзд на Донеччині.", "strike", [("drone", None, "Donetsk Oblast")]),
        (
            "Дрони вдарили по Ніжинщині. На Ніжинщині внаслідок обстрілу пошкоджений будинок.",
            "strike",
            [("drone", None, "Nizhyn Raion")],
        ),
        (
            "- Львівська та Волинська області були під ударом. П'ятеро людей загинуло.",
            "casualty",
            [("killed", 5, "Lviv Oblast, Volyn Oblast")],
        ),
        (
            "Дрони вдарили по Запоріжжю. Голова Запорізької ОВА каже, що люди заявили про пошкодження житла від атаки.",
            "strike",
            [("drone", None, "Zaporizhzhia")],
        ),
        (
            "Безпілотники атакували Новокуйбишевський НПЗ у місті Самара Самарської області.",
            "strike",
            [("drone", None, "Novokuybyshevsk Oil Refinery")],
        ),
        (
            "Міноборони РФ повідомило про збиття 80 безпілотників над 5 областями, Краснодарським краєм та Кримом.",
            "launch",
            [("drones averted", 80, "")],
        ),
        (
            "Під обстріл потрапила Полтавська область. Росія атакувала дронами та балістичними ракетами.",
            "strike",
            [("combined", None, "Poltava Oblast")],
        ),
        (
            "Учора росіяни обстріляли Білозерку. Дрон атакував без поранених.",
            "strike",
            [("artillery", None, "Bilozerka")],
        ),
        (
            "Дрон влучив у дім у Лубнах. Тривають роботи з пошуку ще 2 людей.",
            "casualty",
            [("missing", 2, "Lubny")],
        ),
        (
            "Через масовану атаку на Львівщину в Золочеві та Бродах зникло світло.",
            "strike",
            [("unspecified", None, "Lviv Oblast")],
        ),
        (
            "Ракети влучили у склади в Рені. Загинув громадянин Філіппін, троє портовиків травмовані.",
            "casualty",
            [("killed", 1, "Reni"), ("injured", 3, "Reni")],
        ),
        (
            "Авіабомба впала на Лиман. Хлопця дістали з-під завалів живим, батьки загинули.",
            "casualty",
            [("killed", None, "Lyman")],
        ),
        (
            "Дрони атакували Ромни. Без електрики після нічного удару ще 8,4 тисячі абонентів.",
            "outage",
            [("power", 8400, "Romny")],
        ),
        (
            "На Одещині удар дрона пошкодив вітрову станцію й залишив без живлення 28 сіл Болградського району.",
            "strike",
            [("drone", None, "Odesa Oblast")],
        ),
        (
            "Ранкове влучання КАБу в Лимані. Загиблих двоє. Пізніше повідомили про смерть жінки – третьої жертви удару.",
            "casualty",
            [("killed", 3, "Lyman")],
        ),
        (
            "Після удару дронів повністю знеструмлена Сумська громада, частково – Конотопський та Шосткинський райони.",
            "outage",
            [("power", None, "Sumska Hromada"), ("power", None, "Konotop Raion"), ("power", None, "Shostka Raion")],
        ),
        (
            "Підтвердили ураження арсеналу в Торопці та заводу «Метал» у Брянську.",
            "strike",
            [("unspecified", None, "Toropets"), ("unspecified", None, "Bryansk")],
        ),
        (
            "Росіяни атакували Шостку. У Ромнах ракетою зруйновано школу.",
            "strike",
            [("unspecified", None, "Shostka"), ("missile", None, "Romny")],
        ),
        (
            "Росіяни атакували Запоріжжя. Відомо також про поранення двох людей у Кушугумі.",
            "casualty",
            [("injured", 2, "Kushuhum")],
        ),
        (
            "Атака на Чернігівщину: Сновська громада – поранений чоловік; Корюківська – постраждала 52-річна жінка.",
            "casualty",
            [("injured", 1, "Snovska Hromada"), ("injured", 1, "Koriukivska Hromada")],
        ),
        (
            "Росіяни били по Чернігівщині. Пошкоджено житло: Сновська громада – магазин; Корюківська громада – школа.",
            "damage",
            [("commerce", None, "Snovska Hromada"), ("school", None, "Koriukivska Hromada")],
        ),
        (
            "Удар по енергетиці. Без світла: Волинь – 300 населених пунктів, Полтавщина – 95 населених пунктів.",
            "outage",
            [("power", 300, "Volyn Oblast"), ("power", 95, "Poltava Oblast")],
        ),
        (
            "Унаслідок третьої за тиждень атаки дронів загинули двоє людей в Ізмаїлі.",
            "casualty",
            [("killed", 2, "Izmail")],
        ),
        (
            "У Лимані поранено жінку. Темно. Тихо. Сухо. Дощ. Вітер. Іній. Усього за добу 18 разів обстріляли Донеччину.",
            "casualty",
            [("injured", 1, "Lyman")],
        ),
        (
            "Без світла через атаку дронів залишилися Лебедин і ще 40 сіл.",
            "outage",
            [("power", None, "Lebedyn"), ("power", 40, "")],
        ),
        (
            "Після удару дрона на Сумщині без світла Лебедин та ще 40 сіл.",
            "outage",
            [("power", None, "Lebedyn"), ("power", 40, "Sumy Oblast")],
        ),
        (
            "Дрони атакували підстанцію. Без світла Лебедин і 40 сіл навколо.",
            "outage",
            [("power", 40, "Lebedyn")],
        ),
        (
            "Удар дронів призвів до припинення водопостачання в Ізмаїлі.",
            "outage",
            [("water", None, "Izmail")],
        ),
        ("Ворог готується до припинення водопостачання в Ізмаїлі.", "outage", []),
        ("Від удару по Лозовій загинув мешканець Чугуєва.", "casualty", [("killed", 1, "Lozova")]),
        ("На Харківщині від удару дрона загинув житель Чугуєва.", "casualty", [("killed", 1, "Chuhuiv")]),
        (
            "У Лозовій від удару дрона поранено жительку Чугуєва та мешканця Ізюма.",
            "casualty",
            [("injured", 2, "Lozova")],
        ),
        (
            "По Кременчуку ворог випустив 30 дронів. Збито 22 дрони. Один дрон влучив у склад.",
            "launch",
            [("drones", 30, "Kremenchuk"), ("drones averted", 22, "Kremenchuk")],
        ),
        (
            "На Одещині, крім міста Рені, удар дрона пошкодив вітрову станцію.",
            "strike",
            [("drone", None, "Odesa Oblast")],
        ),
        (
            "Під завалами в Конотопі після удару шукають двох людей. Одну жінку врятовано, вона поранена.",
            "casualty",
            [("missing", 2, "Konotop"), ("injured", 1, "Konotop")],
        ),
        (
            "Травмовано чотирьох перехожих у Ромнах від удару ракети; за годину їх стало шестеро.",
            "casualty",
            [("injured", 6, "Romny")],
        ),
        (
            "Ромни атакували дев'ять «шахедів», п'ять збито, решта влучила в депо.",
            "launch",
            [("drones", 9, "Romny"), ("drones averted", 5, "Romny")],
        ),
        (
            "Ворог запустив 90 БпЛА з напрямків Орел, Курськ та Гвардійське – Крим, трьох «Іскандер-М» і дві керовані Х-59.",
            "launch",
            [("drones", 90, ""), ("missiles", 3, ""), ("missiles", 2, "")],
        ),
        (
            "Збито 80 дронів і дві Х-59 у Полтавській та Київській областях.",
            "launch",
            [
                ("drones averted", 80, "Poltava Oblast, Kyiv Oblast"),
                ("missiles averted", 2, "Poltava Oblast, Kyiv Oblast"),
            ],
        ),
        (
            "Ворог запустив 90 дронів і шість ракет. Унаслідок атаки постраждали Полтавщина та Черкащина.",
            "strike",
            [("combined", None, "Poltava Oblast"), ("combined", None, "Cherkasy Oblast")],
        ),
        (
            "Через удар без світла: Лебедин – 2,7 тис. абонентів, Тростянець – 900, Охтирський район – ще 14 сіл.",
            "outage",
            [("power", 2700, "Lebedyn"), ("power", 900, "Trostianets"), ("power", 14, "Okhtyrka Raion")],
        ),
    ],
)
def test_what_goes_on_about_the_same(text, kind, rows):
    assert told(text, kind, "uk") == rows


def test_the_city_of_a_post_is_that_of_its_title():
    report = geo.read(
        "За ніч місто атакували 12 «шахедів». Загинув чоловік.\n",
        title="Наслідки атаки на Кривий Ріг",
        published=dt.date(2026, 6, 10),
        lang="uk",
    )
    record = geo.extract(report)
    names = {place.id: place.name for place in record.places}
    assert [names[c.places[0]] for c in record.claims if c.kind in {"strike", "casualty"}] == ["Kryvyi Rih"] * 2


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        pytest.param(
            "На Харківщині через обстріли поранено двох. Під ударами були Ізюм та Лозова.",
            "strike",
            [("artillery", None, "Kharkiv Oblast"), ("unspecified", None, "Izium"), ("unspecified", None, "Lozova")],
            id="a shelling tells no weapon of the strikes told next",
        ),
        pytest.param(
            "За добу в Сумах поранено п'ятьох. У Шостці дрон влучив у дім: загинула жінка, чоловіка госпіталізували.",
            "casualty",
            [("injured", 5, "Sumy"), ("killed", 1, "Shostka"), ("injured", 1, "Shostka")],
            id="one taken to hospital after another attack is none of those counted",
        ),
        pytest.param(
            "Дрони пошкодили дві підстанції в Одесі, у Пересипському районі немає ще й тепла та води.",
            "damage",
            [("energy", 2, "Odesa")],
            id="the place of the next clause is not where a thing was hit",
        ),
        pytest.param(
            "Дрони пошкодили дві підстанції в Одесі, у Пересипському районі немає ще й тепла та води.",
            "outage",
            [("heating", None, "Peresypskyi District (Odesa)"), ("water", None, "Peresypskyi District (Odesa)")],
            id="nor warmth nor water",
        ),
        pytest.param(
            "Дрони били по Києву. У Деснянському районі загинули п'ятеро. У Святошинському районі загинула жінка.\n\n"
            "Під завалами троє людей.",
            "casualty",
            [
                ("killed", 5, "Desnianskyi District (Kyiv)"),
                ("killed", 1, "Sviatoshynskyi District (Kyiv)"),
                ("trapped", 3, "Kyiv"),
            ],
            id="a new paragraph after two places is of what holds them",
        ),
        pytest.param(
            "Ракети влучили в склад у Тернополі. Зв'язку немає з 11 людьми.",
            "outage",
            [],
            id="people not heard from have lost no network",
        ),
        pytest.param(
            "Після удару знеструмлені споживачі в Одеській та Сумській областях, без струму залишався Чорноморськ.",
            "outage",
            [("power", None, "Odesa Oblast"), ("power", None, "Sumy Oblast"), ("power", None, "Chornomorsk")],
            id="two outages of one sentence, each with its places",
        ),
        pytest.param(
            "Через удар без світла 31 тисяча клієнтів у Пересипському районі Одеси, а також 12 сіл Одеського району.",
            "outage",
            [("power", 31000, "Peresypskyi District (Odesa)"), ("power", 12, "Odesa Raion")],
            id="and also villages of a raion",
        ),
        pytest.param(
            "Через удари по енергетиці Одещини без світла лишилися 900 родин у Болграді.",
            "strike",
            [("unspecified", None, "Odesa Oblast")],
            id="where the light went out is not where the strike was told",
        ),
        pytest.param(
            "У Львові дрони влучили в склад, загорівся магазин, частково зникло світло в Залізничному районі.",
            "damage",
            [("industry", None, "Lviv"), ("commerce", None, "Lviv")],
            id="a store burned in the city, light went out in a district",
        ),
        pytest.param(
            "Дрони били по Одесі. Кілька днів тому удар по Чорноморську забрав життя докера.",
            "casualty",
            [],
            id="some days ago is another attack",
        ),
        pytest.param(
            "Дрони били по Одесі. Міноборони РФ каже, що вдарило по військових об'єктах у Болграді.",
            "strike",
            [("drone", None, "Odesa")],
            id="what the attacker's ministry says it hit",
        ),
        pytest.param(
            "У Шостці дрон влучив в автобус. Загинула пасажирка, водій і ще чотири людини зазнали поранень.",
            "casualty",
            [("killed", 1, "Shostka"), ("injured", 4, "Shostka")],
            id="the next of a row has the next verb",
        ),
        pytest.param(
            "Рятувальники Харківщини ліквідовують наслідки обстрілів. У Чугуєві поранено жінку.",
            "casualty",
            [("injured", 1, "Chuhuiv")],
            id="what shelling left behind follows an attack",
        ),
        pytest.param(
            "Заявлено про 476 дронів та 48 ракет, випущених армією РФ; збито 442 дрони.",
            "launch",
            [("drones", 476, ""), ("missiles", 48, ""), ("drones averted", 442, "")],
            id="drones that were launched, by a participle",
        ),
        pytest.param(
            "Через удар по підстанції повністю без світла Глухів та 23 села Шосткинського району.",
            "outage",
            [("power", None, "Hlukhiv"), ("power", 23, "Shostka Raion")],
            id="a town, and villages beside it",
        ),
        pytest.param(
            "Дрони били по області.\n\nЗнеструмлено:\n• Сумський район – 900 абонентів;\n"
            "• Шосткинський район – повністю без світла Глухів та 23 села.",
            "outage",
            [("power", 900, "Sumy Raion"), ("power", None, "Hlukhiv"), ("power", 23, "Shostka Raion")],
            id="villages that are counted are none named before",
        ),
        pytest.param(
            "Ворог атакував вісім областей України, є загиблі та поранені. У Сумах поранено двох.",
            "casualty",
            [("injured", 2, "Sumy")],
            id="that there are dead in the country is no figure",
        ),
        pytest.param(
            "Шахеди били по Салтівському району Харкова. Ще один удар — Немишлянський район.",
            "strike",
            [("drone", None, "Saltivskyi District (Kharkiv)"), ("drone", None, "Nemyshlianskyi District (Kharkiv)")],
            id="one more strike is by the weapon told before",
        ),
        pytest.param(
            "Дрони били по Київському району Одеси. У Південному уламки впали на склад, поранено охоронця.",
            "casualty",
            [("injured", 1, "Pivdenne")],
            id="a town that has the form of another city's district",
        ),
        pytest.param(
            "О 6:30 ворог «Градами» обстріляв Степногірськ. Поранено двох місцевих.",
            "casualty",
            [("injured", 2, "Stepnohirsk")],
            id="what was shelled is a place",
        ),
        pytest.param(
            "Через атаку в Дніпрі та Павлограді без світла 46 тисяч родин: 31 тисяча – у Дніпрі, 15 тисяч – у Павлограді.",
            "outage",
            [("power", 31000, "Dnipro"), ("power", 15000, "Pavlohrad")],
            id="the first part after a colon has its own place",
        ),
        pytest.param(
            "Через обстріл без світла 5 населених пунктів Ніжинського району та 3 – Корюківського.",
            "outage",
            [("power", 5, "Nizhyn Raion"), ("power", 3, "Koriukivka Raion")],
            id="a count, a dash and the next district",
        ),
        pytest.param(
            "Дрони пошкодили підстанцію в Херсоні. Без електропостачання – 2/3 міста.",
            "outage",
            [("power", None, "Kherson")],
            id="a fraction in digits is no two",
        ),
        pytest.param(
            "Ворог випустив по Харкову ракети С-300. Дві влучили в промзону Індустріального району.",
            "strike",
            [("missile", None, "Kharkiv"), ("missile", None, "Industrialnyi District (Kharkiv)")],
            id="what hit is what was launched just before",
        ),
        pytest.param(
            "На Сумщині росіяни розстріляли з дрона подружжя: чоловік загинув. Трагедія сталася у Юнаківській громаді.",
            "casualty",
            [("killed", 1, "Yunakivska Hromada")],
            id="the next sentence tells where in the region",
        ),
        pytest.param(
            "Вночі атакували 160 дронів. Станом на 09:00 збито 128 безпілотників.",
            "launch",
            [("drones", 160, ""), ("drones averted", 128, "")],
            id="an hour is no count of drones",
        ),
    ],
)
def test_ukrainian_reports_told_over_several_sentences(text, kind, rows):
    assert told(text, kind, "uk") == rows


def test_a_line_of_places_alone_is_where_the_next_sentences_happen():
    text = (
        "Rescue service, Kharkiv region\n\n"
        "Kharkiv, Saltivskyi district. A drone hit the roof of a nine-storey building.\n\n"
        "Kupiansk district. Shelling set fire to a barn."
    )
    assert told(text, "strike") == [
        ("drone", None, "Saltivskyi District (Kharkiv)"),
        ("artillery", None, "Kupiansk Raion"),
    ]


def test_towns_that_are_a_sentence_alone_head_what_follows():
    text = "Ізюм. КАБ, двоє поранених. Барвінкове. Дрон влучив у двір. Лиман. Три прильоти. Слава. Дрон збито."
    assert told(text, "strike", "uk") == [
        ("bomb", None, "Izium"),
        ("drone", None, "Barvinkove"),
        ("unspecified", None, "Lyman"),
    ]


def test_villages_at_the_end_of_a_row_are_not_the_next_town():
    text = "Дрони атакували мережі. На Сумщині Суми, Ромни та 38 сіл без світла, а Конотоп – без води."
    assert told(text, "outage", "uk") == [
        ("power", None, "Sumy"),
        ("power", None, "Romny"),
        ("power", 38, ""),
        ("water", None, "Konotop"),
    ]


def test_a_district_of_the_city_is_one_place():
    text = "Russian forces shelled Kherson. A drone wounded two people in the Korabelnyi district of the city."
    assert told(text, "casualty") == [("injured", 2, "Korabelnyi District (Kherson)")]


def test_drones_heard_over_a_town_struck_nothing_there():
    text = "A bomb hit Sumy. Drones that had been launched from Crimea were heard over Odesa and Mykolaiv."
    assert [place for _, _, place in told(text, "strike")] == ["Sumy"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A drone hit a bakery in Voznesensk. Moscow said it had hit “military-industrial facilities”."),
        ("uk", "Дрон влучив у пекарню в Дубні. Москва виправдовується «ударами по військових об'єктах»."),
        ("ru", "Дрон попал в пекарню в Клинцах. Киев заявил, что поразил военные объекты."),
    ],
)
def test_what_a_capital_says_of_its_blows_is_not_told_of_the_place_before(lang, text):
    assert [measure for measure, _, _ in told(text, "strike", lang)] == ["drone"]
    assert "military" not in {measure for measure, _, _ in told(text, "damage", lang)}


def test_what_a_capital_takes_as_its_occasion_happened_where_the_text_was():
    text = "A missile hit a market in Voznesensk. Kyiv asked for aid after a school was damaged."
    assert ("school", None, "Voznesensk") in told(text, "damage")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Голова Сумської ОВА повідомив, що по місту вдарили три КАБи. У Нікополі та Ізюмі тихо.", "Sumy"),
        ("Голова Сумської ОВА повідомив, що по місту вдарили три КАБи. У Шостці тихо, у Нікополі теж.", "Sumy"),
        ("Голова Київської ОВА повідомив, що по місту вдарили три КАБи. У Нікополі тихо.", "Kyiv Oblast"),
    ],
)
def test_the_city_an_oblast_s_office_speaks_of_is_its_seat(text, place):
    assert told(text, "strike", "uk") == [("bomb", None, place)]


def test_a_figure_an_office_tells_again_is_that_of_the_town_told_before():
    text = (
        "Росіяни вдарили по центру Ізюма. Відомо про 16 поранених. Про це повідомив голова Харківської ОВА. "
        "Доповнено о 18:40. Харківська обласна прокуратура повідомила про 16 поранених.\n"
    )
    assert told(text, "casualty", "uk") == [("injured", 16, "Izium")]


def test_people_from_a_village_were_hit_where_the_drone_was():
    text = "У Білопільській громаді дрон наздогнав авто, яким їхало подружжя із села Рижівка: обоє в лікарні."
    assert told(text, "strike", "uk") == [("drone", None, "Bilopilska Hromada")]
    assert told(text, "casualty", "uk") == [("injured", 2, "Bilopilska Hromada")]


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        pytest.param(
            "Дрон поцілив у машину на в'їзді до Ворожби, що на Сумщині: водій загинув.",
            "casualty",
            [("killed", 1, "Vorozhba")],
            id="a relative clause tells where a town lies",
        ),
        pytest.param(
            "Хотінську громаду атакували дронами, Юнаківську обстріляли з артилерії.",
            "strike",
            [("drone", None, "Khotinska Hromada"), ("artillery", None, "Yunakivska Hromada")],
            id="a comma and a place begin another strike",
        ),
        pytest.param(
            "Дрони атакували порти, пошкодивши термінал у Чорноморську та причал у Південному.",
            "damage",
            [("port", None, "Chornomorsk"), ("port", None, "Pivdenne")],
            id="two things of one kind at two places",
        ),
        pytest.param(
            "Дрони вдарили по Сумщині. На Сумщині пошкоджено підстанцію, через що в Ромнах немає світла.",
            "damage",
            [("energy", None, "Sumy Oblast")],
            id="what came of what was hit is elsewhere",
        ),
        pytest.param(
            "Дрони вдарили по заводу в Брянську. Генштаб підтвердив ураження цеху й додав, що ракети влучили в нафтобазу в Орлі.",
            "damage",
            [("industry", None, "Bryansk"), ("fuel", None, "Orël")],
            id="another thing said begins another clause",
        ),
        pytest.param(
            "Під атаку дрона в Комишанах потрапила вантажівка комунального підприємства.",
            "damage",
            [("transport", None, "Komyshany")],
            id="whose vehicle was hit",
        ),
        pytest.param(
            "Уночі Кривий Ріг атакували 16 дронів. 11 дронів збито, решта влучили в депо в Довгинцівському районі.",
            "launch",
            [("drones", 16, "Kryvyi Rih"), ("drones averted", 11, "Kryvyi Rih")],
            id="what was shot down did not hit what the rest did",
        ),
        pytest.param(
            "Через удар по Придніпровській ТЕС лівий берег міста залишився без тепла: це 1 020 будинків.",
            "outage",
            [("heating", 1020, "")],
            id="nobody lives at a plant",
        ),
        pytest.param(
            "Дрони били по енергетиці Шосткинського району. Без світла Шостка, частково – Глухів. Загалом 40 тис. споживачів.",
            "outage",
            [("power", None, "Shostka"), ("power", None, "Hlukhiv"), ("power", 40000, "Shostka Raion")],
            id="all of them together",
        ),
        pytest.param(
            "Масований удар дронів. Київська область – двоє загиблих у Вишгороді.",
            "casualty",
            [("killed", 2, "Vyshhorod")],
            id="a place behind the count of a row",
        ),
        pytest.param(
            "Унаслідок удару дронів по Запорізькій області семеро поранені. Троє з них – у Степногірську.",
            "casualty",
            [("injured", 7, "Zaporizhzhia Oblast"), ("injured", 3, "Stepnohirsk")],
            id="some of them, in a sentence of their own",
        ),
        pytest.param(
            "Унаслідок удару дронів по Запорізькій області семеро поранені, троє з них – у Степногірську.",
            "strike",
            [("drone", None, "Zaporizhzhia Oblast")],
            id="the strike is of the whole",
        ),
        pytest.param(
            "Ворог обстріляв Сумщину. Пошкоджено: Есманська громада — будинок; Хотінська громада — школа та два авто; "
            "Путивльська громада — нежитлові будівлі.",
            "damage",
            [
                ("residential", None, "Esmanska Hromada"),
                ("school", None, "Khotinska Hromada"),
                ("transport", 2, "Khotinska Hromada"),
                ("non_residential", None, "Putyvlska Hromada"),
            ],
            id="the items of a list of what was damaged",
        ),
        pytest.param(
            "Наслідки обстрілів:\n- Сумська громада: житлові будинки, школа;\n- Кролевецька громада – два авто.",
            "damage",
            [
                ("residential", None, "Sumska Hromada"),
                ("school", None, "Sumska Hromada"),
                ("transport", 2, "Krolevetska Hromada"),
            ],
            id="bullets under what came of an attack",
        ),
        pytest.param(
            "Дрони атакували енергооб'єкти. Світла немає в Черкаській, Сумській та Полтавській областях. "
            "Унаслідок атаки на шахту троє працівників отримали поранення.",
            "casualty",
            [("injured", 3, "")],
            id="power cuts of several regions hurt nobody there",
        ),
        pytest.param(
            "Через атаку на Одещині пошкоджено підстанцію. Загалом без електрики 53 тис. родин: 41 тис. у Чорноморську, "
            "решта в районі.",
            "outage",
            [("power", 53000, "Odesa Oblast"), ("power", 41000, "Chornomorsk")],
            id="a part and the rest",
        ),
        pytest.param(
            "Ракета вдарила по Черкасах. Обстрілів зазнали Білопільська та Свеська громади.",
            "strike",
            [
                ("missile", None, "Cherkasy"),
                ("artillery", None, "Bilopilska Hromada"),
                ("artillery", None, "Sveska Hromada"),
            ],
            id="shelling is no missile told before",
        ),
        pytest.param(
            "Росіяни завдали ударів по Оріхову. До поліції надійшло 47 повідомлень про пошкодження будинків.",
            "damage",
            [],
            id="reports of damage to the police",
        ),
        pytest.param(
            "Росіяни вбили трьох людей на Донеччині: у Костянтинівці, Іллінівці та Торському.",
            "casualty",
            [("killed", 3, "Kostiantynivka, Illinivka, Torske")],
            id="a colon leads on to the towns of a count",
        ),
        pytest.param(
            "Росіяни вбили двох людей у Торському. Краматорськ обстріляли тричі.",
            "strike",
            [("artillery", None, "Kramatorsk")],
            id="who killed people has attacked",
        ),
        pytest.param(
            "За роки великої війни склади в Ізмаїлі пережили сотні атак.",
            "strike",
            [],
            id="all the years of the war",
        ),
        pytest.param(
            "Бахмутський район\n- Сіверську громаду обстріляли з артилерії.\n\nУсього – 21 обстріл.",
            "strike",
            [("artillery", None, "Siverska Hromada")],
            id="a count of all that was told",
        ),
        pytest.param(
            "Краматорський район\n- У Миколаївці та Черкаському після обстрілів побито 13 осель.",
            "damage",
            [("residential", 13, "Mykolaivka, Cherkaske")],
            id="an adjective that is a town stands before the cause",
        ),
    ],
)
def test_ukrainian_clauses_and_their_places(text, kind, rows):
    assert told(text, kind, "uk") == rows


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        pytest.param(
            "Ворог завдав 30 ударів по Херсонщині. Загинули двоє в Херсоні, ще одна людина – у Дар'ївці. "
            "Поранено дев'ятьох, із них чотирьох у Бериславі. Пошкоджено шість багатоповерхівок.",
            "damage",
            [("residential", 6, "Kherson Oblast")],
            id="what is counted after parts of a region is of the region",
        ),
        pytest.param(
            "За даними поліції в Донецькій області, під обстрілом були Дружківка, Костянтинівка, Краматорськ, Святогірськ "
            "та Слов'янськ. Пошкоджено 16 житлових будинків.",
            "damage",
            [("residential", 16, "Donetsk Oblast")],
            id="what is counted after a long row is of the unit around it",
        ),
    ],
)
def test_ukrainian_counts_after_several_places_are_of_the_unit_around_them(text, kind, rows):
    assert told(text, kind, "uk") == rows


def test_a_bullet_that_goes_on_from_its_oblast_to_a_town_is_about_the_town():
    text = (
        "- Донецька область: у Краматорську завершено роботи\n\nВорог спрямував на місто два дрони.\n\n"
        "Пролунав повторний удар: зайнялася підстанція."
    )
    assert told(text, "damage", "uk") == [("energy", None, "Kramatorsk")]


def test_districts_told_of_before_are_of_the_city_whose_homes_are_counted():
    text = (
        "Бомба впала в Шевченківському районі Запоріжжя, друга – у Космічному районі.\n\n"
        "За словами начальника ОВА, побито шибки в 38 приватних будинках."
    )
    assert told(text, "damage", "uk") == [("residential", 38, "Zaporizhzhia")]


def test_an_outage_behind_a_colon_is_of_the_town_the_official_speaks_of():
    text = (
        "Дрони атакували Курську область. Губернатор Курської області заявив про пошкодження підстанції в Судже: "
        "за його словами, без світла лишилося близько 2 тисяч абонентів."
    )
    assert told(text, "outage", "uk") == [("power", 2000, "Sudzha")]


def test_a_town_by_which_an_aside_tells_the_way_was_not_hit():
    text = "У Ромнах, що за годину їзди від Сум, упав збитий дрон."
    assert told(text, "strike", "uk") == [("drone", None, "Romny")]


def test_villages_told_with_how_often_they_were_shelled_are_a_row():
    text = "Окупанти били у напрямку сіл Хотінь (тричі), Кияниця (4 рази) та Юнаківка Сумської області."
    assert [place for _, _, place in told(text, "strike", "uk")] == ["Khotin", "Kyianytsia", "Yunakivka"]


def test_a_plant_that_refines_oil_is_one_by_its_name():
    text = "Дрони вдарили по Афіпському нафтопереробному заводу."
    assert told(text, "damage", "uk") == [("fuel", None, "Afipsky Oil Refinery")]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        (
            "en",
            (
                "A drone hit a car near Valuyki, killing one man, and about 9,000 residents in the city of Belgorod and two"
                " districts lost power after shelling."
            ),
            "casualty",
            [("killed", 1, "Valuyki")],
        ),
        (
            "en",
            "Missiles killed three in Dnipro and 4,000 people in Pavlohrad were left without heating.",
            "casualty",
            [("killed", 3, "Dnipro")],
        ),
        (
            "uk",
            "Дрони вбили трьох людей у Харкові та 4000 мешканців Ізюма лишилися без світла.",
            "outage",
            [("power", 4000, "Izium")],
        ),
        (
            "en",
            "A drone hit a minibus in Kherson, wounding three, and a second strike an hour later injured two paramedics.",
            "casualty",
            [("injured", 3, "Kherson"), ("injured", 2, "Kherson")],
        ),
        (
            "uk",
            "Дрон влучив у маршрутку в Херсоні, троє поранених. Від повторного удару постраждали двоє медиків.",
            "casualty",
            [("injured", 3, "Kherson"), ("injured", 2, "Kherson")],
        ),
        (
            "ru",
            "В Херсоне дрон попал в маршрутку, ранены трое. Ещё один дрон сбросил взрывчатку, ранены двое.",
            "casualty",
            [("injured", 3, "Kherson"), ("injured", 2, "Kherson")],
        ),
        (
            "en",
            "In Kupiansk, officials said, shelling killed one man and in Zolochiv a woman was hurt.",
            "casualty",
            [("killed", 1, "Kupiansk"), ("injured", 1, "Zolochiv")],
        ),
        (
            "en",
            "Drones killed two people in the Sumy region. Eight others were wounded, five of them in Shostka.",
            "casualty",
            [("killed", 2, "Sumy Oblast"), ("injured", 8, "Sumy Oblast"), ("injured", 5, "Shostka")],
        ),
        (
            "uk",
            "Дрони атакували Сумщину. Восьмеро людей поранені, з них п'ятеро у Шостці.",
            "casualty",
            [("injured", 8, "Sumy Oblast"), ("injured", 5, "Shostka")],
        ),
        (
            "ru",
            "Дроны атаковали Сумщину. Восемь человек ранены, пятеро из них – в Шостке.",
            "casualty",
            [("injured", 8, "Sumy Oblast"), ("injured", 5, "Shostka")],
        ),
        (
            "en",
            (
                "Bombs fell on Kharkiv. A house burned in the Saltivskyi district, and a road was hit in the Kyivskyi district."
                " The number of injured rose to nine by morning."
            ),
            "casualty",
            [("injured", 9, "Kharkiv")],
        ),
        (
            "uk",
            "Уламки дронів упали в Києві. На Оболоні горів дах, у Дніпровському районі – автівки. Постраждала одна людина.",
            "casualty",
            [("injured", 1, "Kyiv")],
        ),
        (
            "en",
            "A missile hit a factory in the Novokodatskyi district of Dnipro. Seven workers were injured.",
            "casualty",
            [("injured", 7, "Novokodatskyi District (Dnipro)")],
        ),
        (
            "en",
            "One bomb hit a road in Kupiansk, another a house in Izium.",
            "strike",
            [("bomb", None, "Kupiansk"), ("bomb", None, "Izium")],
        ),
        (
            "ru",
            "Авиабомба попала в дорогу в Купянске, другая – в дом в Изюме.",
            "strike",
            [("bomb", None, "Kupiansk"), ("bomb", None, "Izium")],
        ),
        (
            "en",
            "The railway said that strikes had damaged rail tracks in the Sumy region, delaying 27 trains.",
            "damage",
            [("rail", None, "Sumy Oblast")],
        ),
        (
            "uk",
            "Після атаки дронів пошкоджено колії на Сумщині, 27 поїздів запізнюються.",
            "damage",
            [("rail", None, "Sumy Oblast")],
        ),
        (
            "en",
            "The plan would oblige Moscow to stop its strikes and Kyiv to stop drone attacks on refineries.",
            "strike",
            [],
        ),
        ("uk", "План зобов'язав би Москву припинити удари, а Київ – атаки дронів на порти.", "strike", []),
        ("ru", "План обязал бы Москву прекратить удары, а Киев – атаки дронов на порты.", "strike", []),
    ],
)
def test_each_clause_keeps_what_is_its_own(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Drones hit Sumy. Nine people were injured. No deaths were reported in the city.", ["killed"]),
        ("Drones hit Sumy. One man was hurt; nobody was killed.", ["killed"]),
        ("Bombs fell on Sloviansk without causing casualties.", ["injured", "killed"]),
        ("Drones hit Sumy, no deaths or injuries were reported.", ["injured", "killed"]),
    ],
)
def test_that_nobody_died_does_not_say_that_nobody_was_hurt(text, measures):
    denied = [claim.measure for claim in record_of(text).claims if claim.status == "denied"]
    assert denied == measures


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        (
            "en",
            "Nine people died in a wave of strikes across Ukraine, with the western city of Lutsk hit hardest.",
            "casualty",
            [("killed", 9, "Ukraine")],
        ),
        (
            "ru",
            "Девять человек погибли при ударах по Украине, сильнее всего пострадали Луцк и Черноморск.",
            "casualty",
            [("killed", 9, "Ukraine")],
        ),
        (
            "uk",
            "Від ударів на Донеччині загинули восьмеро людей, троє з них – у Краматорську, ще 40 поранено.",
            "casualty",
            [("killed", 8, "Donetsk Oblast"), ("killed", 3, "Kramatorsk"), ("injured", 40, "Donetsk Oblast")],
        ),
        (
            "en",
            "Attacks killed eight people in the Donetsk region, including three in Kramatorsk, and injured 40.",
            "casualty",
            [("killed", 8, "Donetsk Oblast"), ("killed", 3, "Kramatorsk"), ("injured", 40, "Donetsk Oblast")],
        ),
        (
            "uk",
            "Загинули шестеро внаслідок ударів по країні, зруйновано будинок у Полтаві.",
            "casualty",
            [("killed", 6, "")],
        ),
        (
            "en",
            "Russia launched a combined attack on the Poltava region.",
            "strike",
            [("combined", None, "Poltava Oblast")],
        ),
        ("uk", "Росіяни комбіновано атакували Полтавщину.", "strike", [("combined", None, "Poltava Oblast")]),
        ("ru", "В Севастополе обломками ранена женщина.", "strike", [("drone", None, "Sevastopol")]),
        ("uk", "У Нікополі від підриву скиду з дрона загинув водій.", "strike", [("drone", None, "Nikopol")]),
        (
            "en",
            "Missiles hit a hospital in Sumy and a school in Konotop. Two doctors were killed at the hospital.",
            "casualty",
            [("killed", 2, "Sumy")],
        ),
        (
            "uk",
            "Дрони влучили у завод у Сумах і школу в Конотопі. На заводі поранено двох робітників.",
            "casualty",
            [("injured", 2, "Sumy")],
        ),
        (
            "ru",
            "Дроны поразили порт в Новороссийске и завод в Невинномысске. Власти подтвердили пожар в порту, ранены три моряка.",
            "casualty",
            [("injured", 3, "Novorossiysk")],
        ),
    ],
)
def test_what_is_said_of_all_or_of_one_thing_is_not_told_of_the_nearest_place(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


def test_the_region_after_two_towns_of_two_regions_is_neither():
    assert told("Drones hit Konotop and Nizhyn. In the region three people were injured.", "casualty") == [
        ("injured", 3, "Konotop, Nizhyn")
    ]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        (
            "en",
            (
                "An explosion at a plant in Dzerzhinsk, in Russia's Nizhny Novgorod region, killed two; it was an accident."
                " Drones hit a depot in Kstovo."
            ),
            "casualty",
            [],
        ),
        (
            "uk",
            "Чехія дасть Україні 100 генераторів після атак на станції в Харкові, що цієї зими лишили без тепла тисячі людей.",
            "strike",
            [],
        ),
        (
            "ru",
            "В Токмаке при обстреле погибла женщина. В Мелитополе пропадало электричество.",
            "outage",
            [("power", None, "Melitopol")],
        ),
        (
            "en",
            "Shelling killed one person and wounded two others in each of the towns of Druzhkivka and Dobropillia.",
            "casualty",
            [
                ("killed", 1, "Druzhkivka"),
                ("killed", 1, "Dobropillia"),
                ("injured", 2, "Druzhkivka"),
                ("injured", 2, "Dobropillia"),
            ],
        ),
    ],
)
def test_an_accident_a_season_and_what_each_suffered(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        ("en", "Shells hit Nikopol. About 3,000 residents lost power.", "outage", [("power", 3000, "Nikopol")]),
        ("en", "Drones hit Izium and 900 people lost heating.", "outage", [("heating", 900, "Izium")]),
        (
            "uk",
            (
                "Ситуація на Дніпропетровщині.\n\nНікопольський район. Ворог бив з артилерії по Нікополю та Марганцю. Поранена "
                "жінка.\n\nСинельниківський район. Дрони вдарили по Межовій, двоє поранені."
            ),
            "casualty",
            [("injured", 1, "Nikopol Raion"), ("injured", 2, "Mezhova")],
        ),
        (
            "en",
            "Homes in the Kharkiv region have no power as a result of strikes, with the situation in Chernihiv the worst.",
            "strike",
            [("unspecified", None, "Kharkiv Oblast")],
        ),
        ("uk", "Рух дронів по Сумщині в напрямку Полтави.", "strike", []),
        ("ru", "Белгород: сбиты три дрона, обломками выбиты окна.", "strike", [("drone", None, "Belgorod")]),
    ],
)
def test_lost_power_is_no_loss_of_life_and_a_head_of_a_paragraph_holds_it(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        (
            "en",
            "Shelling of Kherson killed two. The death toll rose to three when a man died in hospital.",
            "casualty",
            [("killed", 3, "Kherson")],
        ),
        (
            "en",
            "Drones hurt seven: two in Nizhyn, one in Mena and four in the regional centre, where a house was struck.",
            "casualty",
            [("injured", 2, "Nizhyn"), ("injured", 1, "Mena"), ("injured", 4, "Chernihiv")],
        ),
        (
            "uk",
            "На Сумщині постраждали семеро: двоє у Шостці, один у Ромнах і четверо в обласному центрі, де дрон влучив у дім.",
            "strike",
            [("drone", None, "Sumy")],
        ),
        (
            "en",
            "The number of households without power in the Sumy region rose to 18,000 after strikes on Shostka.",
            "outage",
            [("power", 18000, "Sumy Oblast")],
        ),
        (
            "uk",
            "Кількість знеструмлених домогосподарств на Сумщині зросла до 18 тисяч після ударів по Шостці.",
            "outage",
            [("power", 18000, "Sumy Oblast")],
        ),
        (
            "ru",
            "Дрон попал в дом в Сумах, ещё два – в депо в Ромнах.",
            "strike",
            [("drone", None, "Sumy"), ("drone", None, "Romny")],
        ),
        (
            "uk",
            "Дрон влучив у дім у Сумах, ще три – у лікарню в Ромнах.",
            "strike",
            [("drone", None, "Sumy"), ("drone", None, "Romny")],
        ),
        (
            "uk",
            "Дрон влучив у дім у Сумах, двоє загинули, ще три – у лікарні в Ромнах.",
            "strike",
            [("drone", None, "Sumy")],
        ),
        (
            "en",
            "A strike left 7,000 families without heat in Sumy as temperatures fell to minus 17.",
            "outage",
            [("heating", 7000, "Sumy")],
        ),
        (
            "en",
            "Russia attacked Ukraine overnight, leaving 20,000 without heat. A strike in Kharkiv left 1,100 homes cold.",
            "outage",
            [("heating", 20000, ""), ("heating", 1100, "Kharkiv")],
        ),
        (
            "en",
            "After a strike on a substation, 5,400 subscribers in Shostka and 2,100 in Hlukhiv lost power.",
            "damage",
            [],
        ),
        (
            "uk",
            "Без світла 5400 абонентів у Шостці та 2100 у Глухові внаслідок удару по підстанції.",
            "strike",
            [],
        ),
        (
            "en",
            "Some 5,400 subscribers in Shostka and 2,100 in Hlukhiv lost power after a strike on a substation in Krolevets.",
            "strike",
            [("unspecified", None, "Krolevets")],
        ),
        (
            "en",
            "Kyiv's military claimed responsibility for the strike on a refinery in Saratov.",
            "strike",
            [("unspecified", None, "Saratov")],
        ),
        (
            "en",
            "Drones hit Ternopil as Moscow launched one of its largest aerial assaults on the west this winter.",
            "strike",
            [("drone", None, "Ternopil")],
        ),
        ("en", "It was the deadliest month this year: attacks killed 40 people in Kherson.", "strike", []),
        ("uk", 'На Черкащині збили 11 ворожих "шахедів".', "launch", [("drones averted", 11, "Cherkasy Oblast")]),
        (
            "ru",
            "Над Черкасской областью сбили 11 вражеских «Шахедов».",
            "launch",
            [("drones averted", 11, "Cherkasy Oblast")],
        ),
        (
            "en",
            "A drone hit a plant in Kyiv. Crews have restored heat to 300 buildings in Kyiv; 1,940 remain without.",
            "outage",
            [("heating", 1940, "Kyiv")],
        ),
        (
            "en",
            "The front line is 20 km to the east, near Siversk. On Sunday a drone hit a bus on the road to Kramatorsk.",
            "strike",
            [],
        ),
        (
            "uk",
            "Росіяни вдарили по селу на лінії фронту під Покровськом, загинула жінка.",
            "strike",
            [("unspecified", None, "Pokrovsk")],
        ),
        (
            "en",
            "Enerhodar, the city next to the Zaporizhzhia nuclear plant, was without power after shelling of a substation.",
            "strike",
            [("artillery", None, "Enerhodar")],
        ),
        (
            "uk",
            "У Нетішині, місті-супутнику Хмельницької АЕС, через удар дрона зникло світло.",
            "strike",
            [("drone", None, "Netishyn")],
        ),
        (
            "ru",
            "Энергодар, город-спутник Запорожской АЭС, остался без света после обстрела подстанции.",
            "outage",
            [("power", None, "Enerhodar")],
        ),
        (
            "en",
            "A drone hit a turbine hall, officials said, at the Zaporizhzhia nuclear plant near Enerhodar.",
            "strike",
            [("drone", None, "Zaporizhzhia Nuclear Power Plant")],
        ),
        (
            "en",
            (
                "Shelling killed a man in the Nikopol district, the Dnipropetrovsk Regional Administration said. It hit the "
                "Pokrovske community.\n\nIn the Synelnykove district, the Vasylkivka community came under fire."
            ),
            "strike",
            [
                ("artillery", None, "Nikopol Raion"),
                ("artillery", None, "Pokrovska Hromada"),
                ("unspecified", None, "Vasylkivska Hromada"),
            ],
        ),
        (
            "uk",
            "Після удару в Новгороді-Сіверському немає централізованого опалення, воду подають за графіком.",
            "outage",
            [("heating", None, "Novhorod-Siverskyi")],
        ),
        (
            "ru",
            "После удара в Ромнах нет отопления, воду подают по графику.",
            "outage",
            [("heating", None, "Romny")],
        ),
        (
            "uk",
            "Після удару в Ромнах без світла, води й тепла лишилися 900 родин.",
            "outage",
            [("heating", 900, "Romny"), ("power", 900, "Romny"), ("water", 900, "Romny")],
        ),
        (
            "en",
            "Power, water and heat were cut to 900 families in Romny by a strike.",
            "outage",
            [("heating", 900, "Romny"), ("power", 900, "Romny"), ("water", 900, "Romny")],
        ),
        (
            "ru",
            "Без света, воды и тепла остаются 900 семей в Ромнах после удара.",
            "outage",
            [("heating", 900, "Romny"), ("power", 900, "Romny"), ("water", 900, "Romny")],
        ),
        (
            "en",
            "Air defences destroyed 67 drones overnight, 47 over the Krasnodar region and 20 over the waters of the Black Sea.",
            "launch",
            [("drones averted", 67, ""), ("drones averted", 47, "Krasnodar Krai"), ("drones averted", 20, "Black Sea")],
        ),
        (
            "en",
            "A drone set fire to a refinery in Ryazan, in the latest of a string of strikes on energy infrastructure.",
            "damage",
            [("fuel", None, "Ryazan")],
        ),
        (
            "en",
            "A wave of strikes on energy facilities in Lubny cut power to 60,000 homes.",
            "damage",
            [("energy", None, "Lubny")],
        ),
        (
            "en",
            "The air force said it had intercepted 45 missiles and 266 drones out of 69 missiles and 298 drones.",
            "launch",
            [
                ("missiles averted", 45, ""),
                ("drones averted", 266, ""),
                ("missiles", 69, ""),
                ("drones", 298, ""),
            ],
        ),
        (
            "uk",
            "Із 69 ракет та 298 дронів збито 45 ракет і 266 дронів.",
            "launch",
            [
                ("missiles", 69, ""),
                ("drones", 298, ""),
                ("missiles averted", 45, ""),
                ("drones averted", 266, ""),
            ],
        ),
        (
            "en",
            "In Russia's Belgorod region, a drone killed a man on a motorbike in Gora-Podol, said Governor Gladkov.",
            "casualty",
            [("killed", 1, "Gora-Podol")],
        ),
        (
            "en",
            "A missile hit Kyiv. Rescuers were at work in the ruins of an apartment block in the Holosiivskyi district.",
            "damage",
            [("residential", None, "Holosiivskyi District (Kyiv)")],
        ),
        (
            "en",
            (
                "Attack on Dnipro wounds eight\n\nTroops attacked Dnipro overnight, wounding eight.\n\nDrones also attacked "
                "Nikopol and Marhanets. Four houses were damaged."
            ),
            "damage",
            [("residential", 4, "Nikopol, Marhanets")],
        ),
        (
            "en",
            "Zaporizhzhia region: a woman was killed in Vasylivka; 612 strikes hit 16 settlements.",
            "strike",
            [("unspecified", None, "Zaporizhzhia Oblast")],
        ),
        (
            "uk",
            "Запорізька область: загинула жінка у Василівці; ворог завдав 612 ударів по 16 населених пунктах.",
            "strike",
            [("unspecified", None, "Zaporizhzhia Oblast")],
        ),
        (
            "en",
            "Zaporizhzhia region: a drone hit two villages; a missile hit Vasylivka.",
            "strike",
            [("drone", None, "Zaporizhzhia Oblast"), ("missile", None, "Vasylivka")],
        ),
        (
            "ru",
            "Под Волчанском дрон догнал микроавтобус: погибли супруги, эвакуировавшиеся из села Белый Колодезь.",
            "casualty",
            [("killed", 2, "Vovchansk")],
        ),
        (
            "uk",
            "Біля Вовчанська дрон ударив по авто, загинула жінка, що виїжджала з Білого Колодязя.",
            "casualty",
            [("killed", 1, "Vovchansk")],
        ),
        (
            "en",
            "Near Vovchansk a drone hit a minibus: a couple fleeing from Bilyi Kolodiaz died.",
            "casualty",
            [("killed", 2, "Vovchansk")],
        ),
        (
            "en",
            "Police evacuated 30 residents from Bilyi Kolodiaz after a drone had hit it.",
            "casualty",
            [("evacuated", 30, "Bilyi Kolodiaz")],
        ),
        (
            "en",
            "A missile hit Dnipro. The front line runs near Pokrovsk, where a drone killed two people.",
            "casualty",
            [("killed", 2, "Pokrovsk")],
        ),
        (
            "en",
            "A missile hit Ternopil. The ruins of a theatre in Mariupol have been cleared, officials said.",
            "damage",
            [],
        ),
        ("en", "A missile hit Sumy. A water treatment plant in Romny was not affected.", "outage", []),
        ("en", "A veteran threw two grenades into a council meeting in Keretsky, wounding 26.", "casualty", []),
        (
            "en",
            "In Kyiv he said Shahed drones had been falling every night for four years.",
            "strike",
            [],
        ),
        (
            "uk",
            "У Львові дрон влучив у склад у Галицькому районі.",
            "strike",
            [("drone", None, "Halytskyi District (Lviv)")],
        ),
        (
            "uk",
            "Після удару «Теплоенерго» перекрило тепло у 900 будинках Сум.",
            "outage",
            [("heating", 900, "Sumy")],
        ),
        ("en", "A drone hit Konotop. Schools moved online for 9,000 pupils.", "casualty", []),
        (
            "en",
            "The Zaporizhzhia governor reported 512 attacks on 18 settlements. A woman died in Malokaterynivka.",
            "casualty",
            [("killed", 1, "Malokaterynivka")],
        ),
        (
            "ru",
            "Армия ударила по железнодорожной станции в Джанкое и аэродрому Саки.",
            "strike",
            [("unspecified", None, "Dzhankoi"), ("unspecified", None, "Saky")],
        ),
    ],
)
def test_a_toll_beside_one_who_died_and_a_part_in_the_regional_centre(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("lang", "text", "kind", "rows"),
    [
        (
            "en",
            "Debris fell in Izium. The mayor had reported hits in Kupiansk, but that information was not confirmed.",
            "strike",
            [("drone", None, "Izium")],
        ),
        (
            "uk",
            "Уламки впали в Ізюмі. Повідомляли про влучання в Куп'янську, але ця інформація не підтвердилася.",
            "strike",
            [("drone", None, "Izium")],
        ),
        (
            "ru",
            "Двое рабочих ранены при атаке дронов на элеватор в Рыльске, в селе Глушково мужчина подорвался на мине.",
            "casualty",
            [("injured", 2, "Rylsk"), ("injured", 1, "Glushkovo")],
        ),
    ],
)
def test_hits_not_confirmed_and_a_person_behind_the_next_place(lang, text, kind, rows):
    assert told(text, kind, lang) == rows


@pytest.mark.parametrize(
    ("lang", "text", "rows"),
    [
        (
            "uk",
            "Дрони атакували Шепетівку та Славуту: п'ятеро поранених у двох містах, загинула диспетчерка станції в Шепетівці.",
            [("injured", 5, "Shepetivka, Slavuta"), ("killed", 1, "Shepetivka")],
        ),
        (
            "ru",
            "Дроны ударили по Россоши и Лискам: ранены шестеро в двух городах, погибла кассир вокзала в Лисках.",
            [("injured", 6, "Rossosh, Liski"), ("killed", 1, "Liski")],
        ),
    ],
)
def test_who_has_a_place_of_their_own_is_not_of_both_cities(lang, text, rows):
    assert told(text, "casualty", lang) == rows


def test_flats_that_went_cold_have_no_heating():
    text = "Drones hit Poltava. In Shostka two pipes were cut by fragments and 700 flats went cold."
    assert told(text, "outage") == [("heating", 700, "Shostka")]


def test_a_blow_told_there_was_where_the_sentence_before_says_somebody_is_from():
    text = "Дрони били по Ніжину. Загинув чоловік із Бахмача. Там ракета влучила в хату."
    assert told(text, "strike", "uk")[-1] == ("missile", None, "Bakhmach")
    text = "Дрони били по Ніжину. Загиблим є чоловік із Бахмача. Там ракета влучила в хату."
    assert told(text, "strike", "uk")[-1] == ("missile", None, "Bakhmach")


def test_a_count_with_a_part_elsewhere_is_not_of_the_place_of_the_toll_before_it():
    text = (
        "За день дрони атакували громади Чернігівщини. Загинув чоловік у Сновській громаді, ще четверо жителів дістали "
        "поранення, серед них двоє – після удару дрона у Корюківській громаді."
    )
    assert told(text, "casualty", "uk") == [
        ("killed", 1, "Snovska Hromada"),
        ("injured", 4, "Chernihiv Oblast"),
        ("injured", 2, "Koriukivska Hromada"),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Кількість поранених унаслідок удару по Лозовій зросла до семи, а пізніше – до дев'яти людей."),
        ("uk", "Кількість поранених унаслідок удару по Лозовій зросла до семи, згодом до дев'яти."),
        ("ru", "Число раненых после удара по Лозовой выросло до семи, а позже — до девяти."),
    ],
)
def test_the_figure_a_toll_rose_to_last_stands(lang, text):
    assert told(text, "casualty", lang) == [("injured", 9, "Lozova")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Обстріли Балаклії й Дергачів забрали життя чотирьох людей — по двоє в кожному місті."),
        ("ru", "При обстрелах Балаклеи и Дергачей погибли четверо, по двое в каждом из городов."),
        ("en", "Shelling of Balakliia and Derhachi killed four people, two in each town."),
    ],
)
def test_a_toll_divided_evenly_is_so_many_in_each(lang, text):
    assert told(text, "casualty", lang) == [("killed", 2, "Balakliia"), ("killed", 2, "Derhachi")]


def test_a_blow_at_a_unit_is_not_of_the_village_where_something_came_of_it():
    text = "Ворог двічі бив з артилерії по Сновській громаді, у селі Клюси пошкоджено дві дачі."
    assert told(text, "strike", "uk") == [("artillery", None, "Snovska Hromada")]
    assert told(text, "damage", "uk") == [("residential", 2, "Kliusy")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "У Феодосії, запевняє тамтешній очільник, збито сім безпілотників, уламки впали на дах."),
        ("ru", "В Феодосии, уверяет тамошний глава, сбиты семь беспилотников, обломки упали на крышу."),
    ],
)
def test_who_says_it_in_an_aside_parts_no_sky_from_its_drones(lang, text):
    assert told(text, "launch", lang) == [("drones averted", 7, "Feodosiia")]


def test_damage_told_of_the_thing_hit_is_where_that_was_hit_also_in_the_next_paragraph():
    text = "Дрони влучили в нафтобазу в Ізюмі та завод у Чугуєві.\n\nНа нафтобазі згоріли дві вантажівки."
    assert ("transport", 2, "Izium") in told(text, "damage", "uk")


@pytest.mark.parametrize(
    ("text", "on_the_map"),
    [
        ("Дрон перебив лінію в Лубнах; без світла лишалися 1,2 тис. жителів, до ранку живлення відновили.", 0),
        ("Дрон перебив лінію в Лубнах. Без світла лишилися 900 родин. Електропостачання вже відновили.", 0),
        ("Дрон перебив лінію в Лубнах. Без світла лишилися 900 родин. Електропостачання відновили частково.", 1),
        ("Дрон перебив лінію в Лубнах. Без світла лишилися 900 родин. У Хоролі електропостачання відновили.", 1),
    ],
)
def test_an_outage_is_over_where_the_supply_is_told_to_be_back(text, on_the_map):
    counted = [one for one in told(text, "outage", "uk") if one[1] is not None]
    assert len(counted) == on_the_map


def test_a_new_paragraph_counts_for_the_city_and_not_for_the_district_the_last_one_ended_in():
    text = (
        "Чотири авіабомби впали на Запоріжжя. В Олександрівському районі зруйновано під'їзд п'ятиповерхівки.\n\n"
        "«Поранено 17 жителів, пошкоджено 21 будинок», – сказала очільниця міста."
    )
    assert told(text, "casualty", "uk") == [("injured", 17, "Zaporizhzhia")]
    assert ("residential", 21, "Zaporizhzhia") in told(text, "damage", "uk")


def test_what_a_work_hit_in_a_district_leaves_cold_lies_in_that_district():
    text = "Дрони били по Кривому Рогу. У Саксаганському районі пошкоджено котельню. Без опалення 118 будинків."
    assert told(text, "outage", "uk") == [("heating", 118, "Saksahanskyi District (Kryvyi Rih)")]


def test_a_region_that_opens_a_bullet_takes_no_weapon_over_from_the_one_before():
    text = (
        "▪️ Полтавська область. Дрони атакували Лубни.\n\n▪️ Сумська область. Під атакою був Конотоп.\n\n"
        "▪️ Харківщина. КАБи впали на Ізюм."
    )
    assert told(text, "strike", "uk") == [
        ("drone", None, "Lubny"),
        ("unspecified", None, "Konotop"),
        ("bomb", None, "Izium"),
    ]


def test_the_wounded_man_who_is_given_help_is_the_one_told_of():
    text = "Чоловік дістав поранення внаслідок атаки в Ізюмі. Дрон упав у Чугуєві. Поранений отримує допомогу медиків."
    assert told(text, "casualty", "uk") == [("injured", 1, "Izium")]


@pytest.mark.parametrize(
    ("lang", "text", "on_the_map"),
    [
        ("ru", "Удар по Лубнам оставил без тепла 900 семей. Мэр рассчитывает вернуть отопление за два дня.", 1),
        ("ru", "После удара по Лубнам без света 900 семей. Электроснабжение пока не удалось восстановить.", 1),
        ("ru", "После удара по Лубнам без света 900 семей. К вечеру энергетикам удалось вернуть свет.", 0),
        ("uk", "Удар по Лубнах залишив без тепла 900 родин. Мер сподівається повернути опалення за два дні.", 1),
        ("uk", "Після удару по Лубнах без світла 900 родин. Електропостачання мають відновити завтра.", 1),
        ("uk", "Після удару по Лубнах без світла 900 родин. До вечора світло вдалося повернути.", 0),
        ("en", "A strike on Lubny left 900 homes without heating. The mayor expects heating back in two days.", 1),
        ("en", "A strike on Lubny left 900 homes without power. Engineers promised to bring power back soon.", 1),
    ],
)
def test_what_is_only_expected_back_is_still_out(lang, text, on_the_map):
    counted = [one for one in told(text, "outage", lang) if one[1] is not None]
    assert len(counted) == on_the_map


def test_a_paragraph_that_opens_with_the_blow_tells_what_hurt_the_people_before_it():
    text = (
        "У Лубнах загинули двоє людей, п'ятеро поранені, розповіли в поліції.\n\n"
        "Безпілотник влучив у приватний будинок на вулиці Садовій. Ще 17 будинків довкола пошкоджено."
    )
    assert told(text, "strike", "uk") == [("drone", None, "Lubny")]
    assert told(text, "damage", "uk") == [("residential", None, "Lubny"), ("residential", 17, "Lubny")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Лубни без тепла після ракетного удару. У ніч на 9 червня по місту били знову, вже дронами."),
        ("uk", "Ракета вдарила по Лубнах у понеділок. Увечері ворог знову атакував місто дронами."),
        ("ru", "Ракета ударила по Лубнам днём. Вечером город вновь атаковали беспилотники."),
        ("en", "A missile hit Lubny at noon. In the evening drones again struck the city."),
    ],
)
def test_a_town_struck_again_by_another_weapon_was_struck_twice(lang, text):
    assert told(text, "strike", lang) == [("missile", None, "Lubny"), ("drone", None, "Lubny")]


@pytest.mark.parametrize(
    ("text", "downed"),
    [
        ("Із 38 дронів, які заходили з моря, над Одеською областю збили тридцять.", [30]),
        ("Із 64 «шахедів», що летіли на Полтавщину, збито 51.", [51]),
        ("Від удару дронів у Ковелі поранено двох. Польща підняла літаки. Над областю збито 29 цілей із 36.", [29]),
        ("Ракети та дрони били по Ковелю. Польща підняла літаки. Над областю збито 29 цілей із 36.", []),
    ],
)
def test_those_brought_down_of_those_fired(text, downed):
    counted = told(text, "launch", "uk")
    assert [number for measure, number, _ in counted if measure == "drones averted"] == downed


def test_the_whole_of_those_brought_down_over_a_region_flew_there():
    text = "Дрони били по Полтавщині. Над областю збито 29 цілей із 36."
    assert told(text, "launch", "uk") == [
        ("drones averted", 29, "Poltava Oblast"),
        ("drones", 36, "Poltava Oblast"),
    ]


def test_a_mayor_heard_in_a_new_paragraph_speaks_of_the_city_and_no_district():
    text = (
        "Дрони атакували Миколаїв.\n\nУ Корабельному районі уламки впали на подвір'я ліцею.\n\n"
        "«Ніч була важкою», – написав міський голова. Він додав, що без опалення 87 будинків."
    )
    assert told(text, "outage", "uk") == [("heating", 87, "Mykolaiv")]


def test_a_word_of_a_blow_in_a_mayor_s_mouth_is_no_strike_on_his_city():
    text = "Делегація Лубен поїхала до Вашингтона. «Світ мусить почути цей вибух», – написав міський голова."
    assert told(text, "strike", "uk") == []


def test_a_city_s_outlet_is_no_place_of_what_it_was_told():
    text = "У Лубнах дрон убив водія, п'ятеро людей поранені, розповіли Суспільному Полтава у поліції."
    assert told(text, "casualty", "uk") == [("killed", 1, "Lubny"), ("injured", 5, "Lubny")]


def test_after_towns_and_so_many_more_settlements_the_text_tells_of_the_region():
    text = (
        "Російські дрони атакували Херсон, Антонівку, Садове та ще 19 населених пунктів Херсонщини.\n\n"
        "Пошкоджено мечеть і 21 приватний будинок.\n\nЧерез російську агресію 2 людини загинули, ще 9 поранено."
    )
    assert told(text, "damage", "uk") == [("church", None, "Kherson Oblast"), ("residential", 21, "Kherson Oblast")]
    assert told(text, "casualty", "uk") == [("killed", 2, "Kherson Oblast"), ("injured", 9, "Kherson Oblast")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Дрони уразили пором у Керчі, школу поблизу Євпаторії та склад у Джанкої."),
        ("ru", "Дроны поразили паром в Керчи, школу под Евпаторией и склад в Джанкое."),
        ("en", "Drones struck a ferry in Kerch, a school near Yevpatoria and a depot in Dzhankoi."),
    ],
)
def test_a_thing_near_a_town_goes_on_the_row_of_what_was_struck(lang, text):
    places = ["Kerch", "Yevpatoriia", "Dzhankoi"]
    assert told(text, "strike", lang) == [("drone", None, place) for place in places]


def test_a_grid_company_behind_a_colon_counts_where_the_light_went_out():
    text = (
        "Дрони били по Полтаві. Після вибухів у Подільському районі згасло світло: у «Полтаваобленерго» нарахували "
        "3 тис. 200 клієнтів без напруги."
    )
    assert told(text, "outage", "uk") == [("power", 3200, "Podilskyi District (Poltava)")]
    text = "Дрони били по Хоролу. Полтаваобленерго повідомляє: без світла 9 тисяч споживачів."
    assert told(text, "outage", "uk") == [("power", 9000, "Poltava Oblast")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Дрони били по Ізюму. З Дружківки евакуювали 20 людей, серед них троє дітей, до Лозової та Павлограда."),
        ("uk", "Дрони били по Ізюму. До Лозової й Павлограда з Дружківки евакуйовано 20 людей."),
        ("en", "Drones struck Izium. 20 people were evacuated from Druzhkivka to Lozova and Pavlohrad."),
    ],
)
def test_people_are_evacuated_from_where_they_were_and_not_from_where_they_went(lang, text):
    assert told(text, "casualty", lang) == [("evacuated", 20, "Druzhkivka")]
