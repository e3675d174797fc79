"""What English reports are read to tell, by the wording that carries it."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Guided bombs levelled a House of Culture in Druzhkivka.",
            "damage",
            [("culture", None, "Druzhkivka")],
            id="a house of culture is no home",
        ),
        pytest.param(
            "A missile hit a supermarket in Kharkiv, blowing out windows in nearby apartment blocks and crushing parked cars.",
            "damage",
            [("commerce", None, "Kharkiv"), ("residential", None, "Kharkiv"), ("transport", None, "Kharkiv")],
            id="what a blast does on its way",
        ),
        pytest.param(
            "Drones attacked the Sumy region. 73,000 customers lost power, 40,000 of them in the Shostka district.",
            "outage",
            [("power", 73000, "Sumy Oblast"), ("power", 40000, "Shostka Raion")],
            id="a part with a place of its own",
        ),
        pytest.param(
            "Drones attacked the Sumy region. 73,000 customers lost power, including 40,000 in the Shostka district.",
            "outage",
            [("power", 73000, "Sumy Oblast"), ("power", 40000, "Shostka Raion")],
            id="a part behind including",
        ),
        pytest.param(
            "Overnight strikes left 40,000 customers in Sumy, 12,000 in Chernihiv and several thousand in Poltava without"
            " electricity.",
            "outage",
            [("power", 40000, "Sumy"), ("power", 12000, "Chernihiv"), ("power", "several thousand", "Poltava")],
            id="several thousand is a count, and no severed line",
        ),
        pytest.param(
            "The attack knocked out power to roughly a third of Kharkiv and to the entire Chuhuiv district.",
            "outage",
            [("power", 33, "Kharkiv"), ("power", None, "Chuhuiv Raion")],
            id="a share of one and the whole of another",
        ),
        pytest.param(
            "After the strike all of Lozova and half of Barvinkove were without power.",
            "outage",
            [("power", None, "Lozova"), ("power", 50, "Barvinkove")],
            id="the whole of one and a share of another",
        ),
        pytest.param(
            "After the attack 60% of all homes in Sumy had no power.",
            "outage",
            [("power", 60, "Sumy")],
            id="all homes are no place",
        ),
        pytest.param(
            "The regional capital was left without running water after a drone struck a pumping station in the Mykolaiv"
            " region.",
            "outage",
            [("water", None, "Mykolaiv")],
            id="the regional capital before its region",
        ),
        pytest.param(
            "Thirteen people were wounded in the Kherson region over the past day. Russian troops shelled 30 settlements.",
            "strike",
            [("artillery", None, "Kherson Oblast")],
            id="so many settlements lie in the region",
        ),
        pytest.param(
            "Pivdennoukrainsk lost power due to a Russian missile assault on Ukraine.",
            "strike",
            [],
            id="an assault on the country is not on who lost power by it",
        ),
        pytest.param(
            "Drones struck Odesa and Kharkiv. In the southern port city a hotel burned, and four people were hurt.",
            "casualty",
            [("injured", 4, "Odesa")],
            id="the southern city is the one in the south",
        ),
        pytest.param(
            "Drones struck Zaporizhzhia and Lviv. Two people were killed in the western city.",
            "casualty",
            [("killed", 2, "Lviv")],
            id="the western city is the one in the west",
        ),
        pytest.param(
            "Дрони атакували Одесу та Харків. У південному місті поранено трьох людей.",
            "casualty",
            [("injured", 3, "Odesa")],
            id="a direction before the word for the city",
        ),
        pytest.param(
            "A missile hit the Odesa region. Drones fell in the Sumy region. In the southern region 4,000 customers lost power.",
            "outage",
            [("power", 4000, "Odesa Oblast")],
            id="the southern region",
        ),
        pytest.param(
            "Shelling wounded two people, one each in Lozova and Izium.",
            "casualty",
            [("injured", 1, "Lozova"), ("injured", 1, "Izium")],
            id="one each",
        ),
        pytest.param(
            "Drones wounded six grocers at the village of Lyptsi, Kharkiv, close to a quarry.",
            "casualty",
            [("injured", 6, "Lyptsi")],
            id="a region by its seat's name behind a village",
        ),
        pytest.param(
            "The death toll of the missile strike on Sumy has risen to 31. Hours before, a post read: the death toll in Sumy"
            " has risen to 26.",
            "casualty",
            [("killed", 31, "Sumy")],
            id="the dead do not grow fewer",
        ),
        pytest.param(
            "Mortars hit Romny. A 48-year-old miner was wounded. In the yard a 29-year-old nurse was hurt.",
            "casualty",
            [("injured", 1, "Romny"), ("injured", 1, "Romny")],
            id="two ages are two people",
        ),
        pytest.param(
            "Mortars hit Romny. A 48-year-old miner was hurt. A 29-year-old nurse was hurt. Together four people were hurt.",
            "casualty",
            [("injured", 4, "Romny")],
            id="people told one by one give way to their sum",
        ),
        pytest.param(
            "A mortar bomb killed a cook in Romny. The 39-year-old cook died at her stove, neighbours said.",
            "casualty",
            [("killed", 1, "Romny")],
            id="one person told twice",
        ),
        pytest.param(
            "Drones hit a substation near Shostka and a commuter train at the station in Konotop.",
            "damage",
            [("energy", None, "Shostka"), ("rail", None, "Konotop")],
            id="a train at the station of a place",
        ),
        pytest.param(
            "Drones knocked out power to much of the Sumy region, hitting a substation near Shostka.",
            "outage",
            [("power", None, "Sumy Oblast")],
            id="what was hit for it is no place of the outage",
        ),
        pytest.param(
            "Missiles struck central Ukraine, leaving most of an industrial city without heating.",
            "outage",
            [],
            id="an industrial city has no name",
        ),
        pytest.param(
            "A drone hit Lozova. In Izium power was cut as a precaution.",
            "outage",
            [],
            id="cut as a precaution",
        ),
        pytest.param(
            "A drone hit Izium. Water supply has been interrupted since 9 June for 9,400 households.",
            "outage",
            [("water", 9400, "Izium")],
            id="since a day says for how long",
        ),
        pytest.param(
            "Drones set grain stores alight in two ports on the Danube, injuring five people. Izmail was hit too.",
            "casualty",
            [("injured", 5, "Izmail")],
            id="a river where ports lie",
        ),
        pytest.param(
            "A missile hit Lozova. The number of injured has grown from 17 to 21. Two people considered missing were found.",
            "casualty",
            [("injured", 21, "Lozova")],
            id="grown from so many to so many; those found are not missing",
        ),
        pytest.param(
            "It was the worst attack on the grid this winter: drones left 9,000 people in Lozova without power.",
            "outage",
            [("power", 9000, "Lozova")],
            id="this winter only says how rare it is",
        ),
        pytest.param(
            "Firefighters in Lozova ended their search on Friday. Nine people died when a missile struck an arcade.",
            "casualty",
            [("killed", 9, "Lozova")],
            id="whose rescuers they are tells where",
        ),
        pytest.param(
            "In the Sumy region, drones struck Shostka, Romny and Hlukhiv. Seven people were hurt.",
            "casualty",
            [("injured", 7, "Shostka, Romny, Hlukhiv")],
            id="a toll after a row of towns is that of the row, not of its address",
        ),
        pytest.param(
            "In the Sumy region, two people died in Shostka and one in Romny in drone attacks. Seven others were hurt.",
            "casualty",
            [("killed", 2, "Shostka"), ("killed", 1, "Romny"), ("injured", 7, "Sumy Oblast")],
            id="a toll after tolls of their own is that of the region",
        ),
        pytest.param(
            "A missile hit Lozova, cutting power to 900 homes. A further 300 in the Izium district lost light. One"
            " engineer was injured.",
            "casualty",
            [("injured", 1, "Lozova")],
            id="who was hurt was hurt where something struck, not where light failed",
        ),
        pytest.param(
            "A van was hit by a drone in Lozova. The driver lost a leg; the other two suffered concussion.",
            "casualty",
            [("injured", 1, "Lozova"), ("injured", 2, "Lozova")],
            id="the other two are others",
        ),
        pytest.param(
            "Two herders were killed and a third lost an arm in Lozova when a drone attacked their tractor.",
            "casualty",
            [("killed", 2, "Lozova"), ("injured", 1, "Lozova")],
            id="a third person",
        ),
        pytest.param(
            "In Lozova, officials first spoke of a dozen wounded in the strike; by night their number had grown to 17.",
            "casualty",
            [("injured", 17, "Lozova")],
            id="their number has grown",
        ),
        pytest.param(
            "Drones hit Lozova on Monday. Power was cut in nine villages around it.",
            "outage",
            [("power", 9, "Lozova")],
            id="villages around it",
        ),
        pytest.param(
            "A missile hit Lozova. Three remain unaccounted for.",
            "casualty",
            [("missing", 3, "Lozova")],
            id="three remain unaccounted for",
        ),
        pytest.param(
            "After the attack\n\nOblast: subscribers cut off\n- Poltava: 1,200\n- Kyiv, without the capital: 98,500\n\n"
            "Missiles hit two power plants, the owner said, without naming the places. An engineer was killed.",
            "outage",
            [("power", 1200, "Poltava Oblast"), ("power", 98500, "Kyiv Oblast")],
            id="a table of oblasts",
        ),
        pytest.param(
            "After the attack\n\nOblast: subscribers cut off\n- Poltava: 1,200\n- Kyiv, without the capital: 98,500\n\n"
            "Missiles hit two power plants, the owner said, without naming the places. An engineer was killed.",
            "casualty",
            [("killed", 1, "")],
            id="what the text leaves unnamed is in no place told of before",
        ),
        pytest.param(
            "Missiles hit a substation in the Sumy region. Trams in Shostka stood still. Its mayor reported two dead.",
            "casualty",
            [("killed", 2, "Shostka")],
            id="its mayor speaks for the town named last",
        ),
        pytest.param(
            "Drones hit Sumy and Reni overnight. The fifth victim was a diver in the port of Izmail.",
            "casualty",
            [("killed", 1, "Izmail")],
            id="the fifth victim is one of five",
        ),
        pytest.param(
            "A missile hit a house in Izium. Rescuers with dogs were searching for four more people.",
            "casualty",
            [("missing", 4, "Izium")],
            id="rescuers have dogs",
        ),
        pytest.param(
            "The air force counted 12 missiles and 150 drones. It shot down ten of the former and 141 of the latter.",
            "launch",
            [
                ("missiles", 12, ""),
                ("drones", 150, ""),
                ("missiles averted", 10, ""),
                ("drones averted", 141, ""),
            ],
            id="of the former and of the latter",
        ),
        pytest.param(
            "Violence killed 187 civilians in May. On 21 May two bombs hit a bus station in Orikhiv, killing seven people.",
            "casualty",
            [("killed", 7, "Orikhiv")],
            id="a report of totals tells of a day of its month",
        ),
        pytest.param(
            "A drone fell near Chornobyl on Sunday, the 40th anniversary of the accident, injuring two people.",
            "casualty",
            [("injured", 2, "Chornobyl")],
            id="an anniversary does not date what happened on it",
        ),
        pytest.param(
            "Two women died in Lyptsi and a couple was killed in a car in Vovchansk after shelling.",
            "casualty",
            [("killed", 2, "Lyptsi"), ("killed", 2, "Vovchansk")],
            id="and begins a clause where a subject follows with its verb",
        ),
        pytest.param(
            "In Kharkiv Oblast, drone attacks on nine villages, including the city of Izium, injured four people.",
            "casualty",
            [("injured", 4, "Kharkiv Oblast")],
            id="a place named in passing has not the whole",
        ),
        pytest.param(
            "The death toll of the missile strike on Sumy has risen to five after rescuers pulled out two bodies.",
            "casualty",
            [("killed", 5, "Sumy")],
            id="only the first count is the risen toll",
        ),
        pytest.param(
            "Sumy mourns 31 dead\n\nThe toll of the missile strike on Sumy rose to 31 on Friday, officials said.",
            "casualty",
            [("killed", 31, "Sumy")],
            id="a headline's toll is that of the text",
        ),
        pytest.param(
            "A missile hit Sumy, killing two people.\n\nBackground:\nOn 7 June, Russian forces struck Sumy with bombs,"
            " killing one and injuring nine.",
            "casualty",
            [("killed", 2, "Sumy")],
            id="what stands under Background is another day's",
        ),
        pytest.param(
            "A man wounded in the drone attack on Shostka died in a hospital in Sumy.",
            "damage",
            [],
            id="a hospital where somebody died was not hit",
        ),
        pytest.param(
            "A missile destroyed two houses and damaged 34 in Lyptsi.",
            "damage",
            [("residential", 2, "Lyptsi"), ("residential", 34, "Lyptsi")],
            id="the second count of the same things",
        ),
        pytest.param(
            "Rescuers worked through the night in Koriukivka. Two Shaheds had struck a dormitory there.",
            "strike",
            [("drone", None, "Koriukivka")],
            id="a strike is where its harm is",
        ),
        pytest.param(
            "A tanker was hit by a drone while approaching the port of Pivdennyi.",
            "strike",
            [("drone", None, "Pivdennyi")],
            id="while with a participle ends no clause",
        ),
        pytest.param(
            "A blaze broke out at the Syzran oil refinery in Russia's Samara region after a drone attack.",
            "strike",
            [("drone", None, "Syzran Oil Refinery")],
            id="a plant in a country's region",
        ),
        pytest.param(
            "In late January, a strike on a market in Kostiantynivka killed seven.",
            "casualty",
            [],
            id="in late January",
        ),
        pytest.param(
            "Attacks hit Odesa with drones, leaving 18,000 households without electricity and 9,000 without heating.",
            "outage",
            [("power", 18000, "Odesa"), ("heating", 9000, "Odesa")],
            id="the unit is told once for two utilities",
        ),
        pytest.param(
            "Drones attacked the Sumy and Chernihiv regions. In Chernihiv, 15 settlements are without power.",
            "outage",
            [("power", 15, "Chernihiv Oblast")],
            id="settlements lie in no city",
        ),
        pytest.param(
            "After strikes, 120,000 customers lost power in the Poltava region and 77,000 in the Sumy region.",
            "strike",
            [],
            id="the cause of several outages has no place",
        ),
        pytest.param(
            "Russia attacked with 146 Shahed-type and other drones; 121 drones were shot down and 18 were lost.",
            "launch",
            [("drones", 146, ""), ("drones averted", 121, "")],
            id="drones of several types, and those lost",
        ),
        pytest.param(
            "Air defences downed 13 drones: nine over the Belgorod region and two each over the Kursk and Oryol regions.",
            "launch",
            [
                ("drones averted", 13, ""),
                ("drones averted", 9, "Belgorod Oblast"),
                ("drones averted", 2, "Kursk Oblast, Oryol Oblast"),
            ],
            id="two each over two regions",
        ),
        pytest.param(
            "At the plants in Rivne and Khmelnytskyi air raid alarms were heard daily. A drone hit Sumy.",
            "strike",
            [("drone", None, "Sumy")],
            id="an alarm is no strike",
        ),
        pytest.param(
            "KHARKIV, Ukraine (Wire) — A drone attack on Ukraine's second-largest city wounded 46 people overnight.",
            "casualty",
            [("injured", 46, "Kharkiv")],
            id="the second-largest city is the dateline's",
        ),
        pytest.param(
            "After a drone attack on the grid customers in three regions — Odesa, Kirovohrad and Sumy — lost power.",
            "outage",
            [("power", None, "Odesa Oblast"), ("power", None, "Kirovohrad Oblast"), ("power", None, "Sumy Oblast")],
            id="a list after the word regions",
        ),
        pytest.param(
            "A drone hit a bus carrying workers home from a shift near Ternivka.",
            "damage",
            [("transport", None, "Ternivka")],
            id="home is where people go",
        ),
        pytest.param(
            "A drone hit a house in Chuhuiv. The bodies of a man and a woman were found under the rubble.",
            "casualty",
            [("killed", 2, "Chuhuiv")],
            id="bodies under the rubble are not trapped",
        ),
        pytest.param(
            "An energy facility was hit in the Nizhyn district: 11,800 customers have no electricity.",
            "strike",
            [("unspecified", None, "Nizhyn Raion")],
            id="a facility was hit and people suffer",
        ),
        pytest.param(
            "A bus was hit by a truck in Nizhyn: two people were killed.", "strike", [], id="a truck is no weapon"
        ),
        pytest.param(
            "A missile struck the port of Odesa. Four sailors, the youngest 18, were killed.",
            "casualty",
            [("killed", 4, "Odesa")],
            id="the youngest is so old",
        ),
        pytest.param(
            "Drones hit Lutsk. Some 80 people were wounded nationwide, among them 30 in Lutsk.",
            "casualty",
            [("injured", 80, ""), ("injured", 30, "Lutsk")],
            id="nationwide is in no town",
        ),
        pytest.param(
            "Russian attacks killed two people in Izium and one in Lozova.",
            "strike",
            [("unspecified", None, "Izium"), ("unspecified", None, "Lozova")],
            id="the strike of a row of counts",
        ),
        pytest.param(
            "In Zolochiv, women aged 57 and 82 died when a drone hit a house.",
            "casualty",
            [("killed", 2, "Zolochiv")],
            id="women counted by their ages",
        ),
        pytest.param(
            "Three people died in the Rivne region when a drone hit a farmhouse in the village of Horodets.",
            "casualty",
            [("killed", 3, "Horodets")],
            id="the clause of how it came about tells where in the region",
        ),
        pytest.param(
            "A man was hurt in the Nizhyn district of Chernihiv Oblast after a drone hit his car, the head of the oblast"
            " said.",
            "strike",
            [("drone", None, "Nizhyn Raion")],
            id="whose head somebody is",
        ),
        pytest.param(
            "Air defences shot down 88 drones, while hits by 26 drones were recorded at nine locations.",
            "launch",
            [("drones averted", 88, "")],
            id="drones that hit were not shot down",
        ),
        pytest.param(
            "Drones hit the Sumy region. In Mykolaiv, a missile hit a plant. The head of the region said 900 homes lost power.",
            "outage",
            [("power", 900, "Mykolaiv Oblast")],
            id="the region is that of the town named last",
        ),
        pytest.param(
            "Drones hit the Sumy region. In Mykolaiv, a missile hit a plant. The head of the region said two were hurt.",
            "casualty",
            [("injured", 2, "Mykolaiv")],
            id="the head of a region speaks of the town named last",
        ),
        pytest.param(
            "She was wounded when bombs hit the works in Mariupol and spent two years in Taganrog as a prisoner.",
            "casualty",
            [],
            id="a prisoner's story",
        ),
        pytest.param(
            "A missile attack on the Ukrainian capital killed eight people.",
            "casualty",
            [("killed", 8, "Kyiv")],
            id="the Ukrainian capital",
        ),
        pytest.param(
            "Two drones were shot down on the way to Moscow. A drone hit a house in the Russian capital, killing a man.",
            "casualty",
            [("killed", 1, "Moscow")],
            id="the Russian capital",
        ),
        pytest.param(
            "A drone killed the driver of a tractor in Rylsk.",
            "casualty",
            [("killed", 1, "Rylsk")],
            id="the driver is one person where the verb is before",
        ),
        pytest.param(
            "A drone hit a car in Kupiansk; the driver, 38, was killed.",
            "casualty",
            [("killed", 1, "Kupiansk")],
            id="an age between commas",
        ),
        pytest.param(
            "In the Kherson region four were wounded. Drones hit 38 villages, in particular Kherson. Nine houses were"
            " damaged.",
            "damage",
            [("residential", 9, "Kherson Oblast")],
            id="what follows is of the region, not of the place named in passing",
        ),
        pytest.param(
            "The number of people killed in the missile strike in Kyiv's Solomianskyi district has grown to 23.",
            "casualty",
            [("killed", 23, "Solomianskyi District (Kyiv)")],
            id="a district of a city with its owner",
        ),
        pytest.param(
            "Enerhodar, where the Zaporizhzhia nuclear plant is located, was left without water after shelling.",
            "outage",
            [("water", None, "Enerhodar")],
            id="what a relative clause names is not what it happened to",
        ),
        pytest.param(
            "Explosions from drones were heard in the Kyiv, Rivne and Lviv regions. Ukraine's emergency service said 12"
            " people were killed.",
            "casualty",
            [("killed", 12, "")],
            id="a national office's toll is of no row of regions",
        ),
        pytest.param(
            "After a strike on a pumping station, Nikopol, Marhanets and Pokrov have no water.",
            "strike",
            [],
            id="the cause that opens a sentence is in none of the towns",
        ),
        pytest.param(
            "An engineer at the Zaporizhzhia nuclear plant was killed in a drone strike on his car in Enerhodar.",
            "casualty",
            [("killed", 1, "Enerhodar")],
            id="where somebody works",
        ),
        pytest.param(
            "The Shostka community came under bombing. All of it – about 6,300 customers – is without power.",
            "outage",
            [("power", 6300, "Shostkynska Hromada")],
            id="a count between dashes",
        ),
        pytest.param(
            "Drones attacked the Kryvyi Rih district. In the city itself, wreckage fell near a school.",
            "damage",
            [("school", None, "Kryvyi Rih")],
            id="the city of a district",
        ),
        pytest.param(
            "Drones hit Nikopol. Over the Dnipropetrovsk region, 19 drones were destroyed.",
            "launch",
            [("drones averted", 19, "Dnipropetrovsk Oblast")],
            id="a sky that opens a sentence",
        ),
        pytest.param(
            "Ukraine's military said it struck the Druzhba pumping station at Unecha.",
            "strike",
            [("unspecified", None, "Unecha")],
            id="a work with a name in doubt stands where it is told",
        ),
        pytest.param(
            "Power cuts will be applied in the Odesa region after missile attacks.", "outage", [], id="cuts to come"
        ),
        pytest.param("The Security Service foiled an attack in Zhytomyr.", "strike", [], id="a foiled attack"),
        pytest.param(
            "A rescuer who lost a leg in a drone strike on Kramatorsk was awarded a medal.",
            "casualty",
            [],
            id="a medal",
        ),
        pytest.param(
            "In Belgorod district, the village of Oktyabrsky was attacked with seven drones.",
            "strike",
            [("drone", None, "Oktyabrskiy")],
            id="a district of Russia is its village's address",
        ),
        pytest.param(
            "Ten killed on the eve of Washington talks\n\nRussian attacks killed ten people on Sunday.",
            "strike",
            [],
            id="a headline's foreign place leads nothing",
        ),
        pytest.param(
            "In the Kherson region, 41 settlements came under fire.",
            "strike",
            [("unspecified", None, "Kherson Oblast")],
            id="settlements came under fire",
        ),
        pytest.param(
            "Artillery hit Nikopol. A woman of 46 was injured in Marhanets, a man of 53 in Pokrov.",
            "casualty",
            [("injured", 1, "Marhanets"), ("injured", 1, "Pokrov")],
            id="a man of so many years has his own place",
        ),
        pytest.param(
            "Two Shaheds hit a dormitory in Rivne. Six students between 16 and 19 were hospitalised with burns.",
            "casualty",
            [("injured", 6, "Rivne")],
            id="ages in a span",
        ),
        pytest.param(
            "A drone hit a dormitory in Rivne. The blast was heard in Zdolbuniv.",
            "strike",
            [("drone", None, "Rivne")],
            id="where a blast was heard",
        ),
        pytest.param(
            "Three women were among those wounded in a drone attack on Putyvl in Ukraine's Sumy region.",
            "casualty",
            [("injured", None, "Putyvl")],
            id="a country is only a region's owner",
        ),
        pytest.param(
            "KYIV (Wire) — Drones set a market on fire in Ukraine's second-largest city. Kharkiv's mayor spoke of 14"
            " injured.",
            "strike",
            [("drone", None, "Kharkiv")],
            id="the second-largest city is not the capital",
        ),
        pytest.param(
            "Drones hit the Donetsk region. In the Donetsk region one person died in Pokrovsk and two in Kramatorsk;"
            " nine were wounded.",
            "casualty",
            [("killed", 1, "Pokrovsk"), ("killed", 2, "Kramatorsk"), ("injured", 9, "Donetsk Oblast")],
            id="a count after a row of towns is the region's",
        ),
        pytest.param(
            "Drones killed a man in Ukraine's east, while parts of the north were plunged into darkness.",
            "outage",
            [],
            id="another part of the country",
        ),
        pytest.param(
            "Troops had beaten back 46 attacks near Pokrovsk and struck a depot with drones in occupied Makiivka.",
            "strike",
            [("drone", None, "Makiivka")],
            id="and another verb",
        ),
        pytest.param(
            "An attack drone destroyed a house in Konotop. Two attack drones were destroyed over Romny.",
            "strike",
            [("drone", None, "Konotop")],
            id="attack drones attack, and are destroyed",
        ),
        pytest.param(
            "Energy facilities in the Lviv region came under fire from missiles.",
            "damage",
            [("energy", None, "Lviv Oblast")],
            id="what came under fire",
        ),
        pytest.param(
            "Drones killed a man in Izium. The attack followed a weekend raid in which four people were killed in Kyiv.",
            "casualty",
            [("killed", 1, "Izium")],
            id="what an attack followed",
        ),
        pytest.param(
            "Drones hit Kyiv. In Kyiv 6,000 apartment blocks, half of the total, have no heating.",
            "outage",
            [("heating", 6000, "Kyiv")],
            id="a share that says it once more",
        ),
        pytest.param(
            "After a drone strike 45 settlements in four communities of the Nizhyn district are without power.",
            "outage",
            [("power", 45, "Nizhyn Raion")],
            id="settlements of so many communities",
        ),
        pytest.param(
            "Twelve wounded in Russian drone attack on bus in Kherson\n\nTroops attacked a bus in the Tsentralnyi district"
            " with a drone. The number of wounded has grown to 15.",
            "casualty",
            [("injured", 15, "Tsentralnyi District (Kherson)")],
            id="a part larger than its whole",
        ),
    ],
)
def test_wording(text, kind, expected):
    assert told(text, kind) == expected
