"""Which town what follows is of, once a text has gone on to another one; shots and launches that hit no town named."""

from __future__ import annotations

import pytest

from tests.told import told


def _case(lang: str, text: str, kind: str, expected: list[tuple[object, ...]], *, id: str) -> object:  # noqa: A002
    return pytest.param(lang, text, kind, expected, id=f"{lang}: {id}")


_MET = "A missile hit Izium. In Kyiv, the prime minister met rescuers. She said "


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        _case(
            "en",
            "A missile hit Lubny on Tuesday, killing four. The day before, a drone hit Hadiach. Six people were hurt there.",
            "casualty",
            [("killed", 4, "Lubny"), ("injured", 6, "Hadiach")],
            id="a day that is only carried on leads back to no news",
        ),
        _case(
            "en",
            "A missile hit Lubny. In January one hit Hadiach, killing seven. At least 51 were hurt on Tuesday.",
            "casualty",
            [("injured", 51, "Lubny")],
            id="a day of its own does",
        ),
        _case(
            "en",
            "LUBNY STRIKE KILLS FOUR\n\nIn Izium, a drone damaged a mill.\n\nSix people were injured.",
            "casualty",
            [("killed", 4, "Lubny"), ("injured", 6, "Izium")],
            id="a paragraph on another town leaves the title's",
        ),
        _case(
            "uk",
            "УДАР ПО ЛУБНАХ: ЧЕТВЕРО ЗАГИБЛИХ\n\nВ Ізюмі дрон пошкодив млин.\n\nШестеро людей поранені.",
            "casualty",
            [("killed", 4, "Lubny"), ("injured", 6, "Izium")],
            id="a paragraph on another town leaves the title's",
        ),
        _case(
            "ru",
            "УДАР ПО ЛУБНАМ: ЧЕТВЕРО ПОГИБШИХ\n\nВ Изюме дрон повредил мельницу.\n\nШесть человек ранены.",
            "casualty",
            [("killed", 4, "Lubny"), ("injured", 6, "Izium")],
            id="a paragraph on another town leaves the title's",
        ),
        _case(
            "en",
            "LUBNY STRIKE KILLS FOUR\n\nIn Izium, a drone damaged a mill.\n\nFour people were killed, prosecutors said.",
            "casualty",
            [("killed", 4, "Lubny")],
            id="the title's own toll stays there",
        ),
        _case(
            "en",
            "A drone hit a bus in Hadiach, killing two. Poltava prosecutors put the death toll at three.",
            "casualty",
            [("killed", 3, "Hadiach")],
            id="the toll that an office named after a city puts is of the one town struck",
        ),
        _case(
            "en",
            "A drone hit a bus in Hadiach, killing two. Sumy prosecutors put the death toll at three.",
            "casualty",
            [("killed", 2, "Hadiach"), ("killed", 3, "Sumy")],
            id="not that of an office of another oblast",
        ),
        _case(
            "en",
            "Drones attacked the Poltava and Sumy regions; a drone crashed on a house in Hadiach. Six people were hurt there.",
            "casualty",
            [("injured", 6, "Hadiach")],
            id="there is the town told last, not the lands",
        ),
        _case(
            "uk",
            "Дрони атакували Полтавську та Сумську області; дрон упав на будинок у Гадячі. Там загинули двоє людей.",
            "casualty",
            [("killed", 2, "Hadiach")],
            id="there is the town told last, not the lands",
        ),
        _case(
            "ru",
            "Дроны атаковали Полтавскую и Сумскую области; дрон упал на дом в Гадяче. Там погибли два человека.",
            "casualty",
            [("killed", 2, "Hadiach")],
            id="there is the town told last, not the lands",
        ),
        _case(
            "en",
            "Drones attacked the Poltava and Sumy regions. Six people were hurt there.",
            "casualty",
            [("injured", 6, "Poltava Oblast, Sumy Oblast")],
            id="there are the lands where no town is told",
        ),
        _case(
            "en",
            "Russia launched 70 drones overnight, killing three people in Odesa and injuring four in Izmail.",
            "launch",
            [("drones", 70, "")],
            id="where some harmed is not where all were sent",
        ),
        _case(
            "en",
            "Russia launched 70 drones, striking a mill in Izmail.",
            "launch",
            [("drones", 70, "")],
            id="nor where some struck",
        ),
        _case(
            "uk",
            "Росія запустила за ніч 70 дронів, убивши трьох людей в Одесі та поранивши чотирьох в Ізмаїлі.",
            "launch",
            [("drones", 70, "")],
            id="where some harmed is not where all were sent",
        ),
        _case(
            "ru",
            "Россия запустила за ночь 70 дронов, убив трех человек в Одессе и ранив четверых в Измаиле.",
            "launch",
            [("drones", 70, "")],
            id="where some harmed is not where all were sent",
        ),
        _case(
            "en",
            "Russia launched 70 drones at Odesa, killing three people.",
            "launch",
            [("drones", 70, "Odesa")],
            id="where they were sent is",
        ),
        _case(
            "en",
            "Water was cut in Kyiv after the strike. In the Dnipro district, 700 buildings remain without it.",
            "outage",
            [("water", None, "Kyiv"), ("water", 700, "Dniprovskyi District (Kyiv)")],
            id="a district by its short form is of the city told of last",
        ),
        _case(
            "en",
            "A drone hit Kyiv. In the Dnipro district of the Dnipropetrovsk region, two people were hurt.",
            "casualty",
            [("injured", 2, "Dnipro Raion")],
            id="not where the words go on to its oblast",
        ),
        _case(
            "en",
            "A drone hit Lviv. In the Dnipro district, two people were hurt.",
            "casualty",
            [("injured", 2, "Dnipro Raion")],
            id="not where the city has none so called",
        ),
        _case(
            "en",
            _MET + "a strike on a clinic had killed five.",
            "casualty",
            [("killed", 5, "")],
            id="a strike at a meeting",
        ),
        _case(
            "en",
            _MET + "the strike had killed five.",
            "casualty",
            [("killed", 5, "Izium")],
            id="the strike told before",
        ),
        _case(
            "uk",
            "Ракета влучила в Ізюм. У Києві президент зустрівся з послами. Він сказав, що удар по лікарні вбив п'ятьох людей.",
            "casualty",
            [("killed", 5, "")],
            id="a strike at a meeting",
        ),
        _case(
            "ru",
            "Ракета попала в Изюм. В Киеве президент встретился с послами. Он сказал, что удар по больнице убил пять человек.",
            "casualty",
            [("killed", 5, "")],
            id="a strike at a meeting",
        ),
        _case(
            "en",
            "A missile hit Izium. Residents of Lubny fired at drones.",
            "strike",
            [("missile", None, "Izium")],
            id="shots at drones",
        ),
        _case(
            "en",
            "A missile hit Izium. A patrol in Lubny fired at a car.",
            "strike",
            [("missile", None, "Izium")],
            id="shots of a patrol",
        ),
        _case(
            "uk",
            "Ракета влучила в Ізюм. Патрульні в Лубнах відкрили вогонь по автівці.",
            "damage",
            [],
            id="shots of a patrol",
        ),
        _case(
            "ru",
            "Ракета попала в Изюм. Патрульные в Лубнах открыли огонь по машине.",
            "damage",
            [],
            id="shots of a patrol",
        ),
        _case(
            "en",
            "Russian troops fired at drone operators in Lubny.",
            "strike",
            [("drone", None, "Lubny")],
            id="shots at who flies drones",
        ),
        _case(
            "en",
            "Police said the Russians fired at a bus in Nikopol, wounding two.",
            "casualty",
            [("injured", 2, "Nikopol")],
            id="shots that the police tell of",
        ),
        _case(
            "en",
            "Officials said 27 drones were destroyed over the Kursk region; in Shebekino a man was killed by a drone.",
            "casualty",
            [("killed", 1, "Shebekino")],
            id="the ground below no sky",
        ),
        _case(
            "en",
            "Officials said 27 drones were destroyed over the Kursk region, and in Izium a man was killed by a drone.",
            "launch",
            [("drones averted", 27, "Kursk Oblast")],
            id="no sky over the next town",
        ),
        _case(
            "en",
            "Drones were shot down over the Odesa, Mykolaiv and Kherson regions and in Crimea, 27 in all.",
            "strike",
            [],
            id="skies in a row",
        ),
        _case(
            "en",
            "The attack left parts of Chornomorsk, a city of 57,000, and three villages in the Odesa district without power.",
            "outage",
            [("power", None, "Chornomorsk"), ("power", 3, "Odesa Raion")],
            id="a city told with its size",
        ),
    ],
)
def test_what_follows_is_of_its_own_town(lang: str, text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, lang) == expected
