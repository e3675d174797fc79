"""When, where and how long it was told beside a claim changes nothing of its count: "shortly before 5", "in 2 waves"."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

ENGLISH = (
    [
        ("A Russian drone hit a house in Izium {}, killing two people.", [("killed", 2)]),
        ("A Russian drone strike on Izium {} killed two and wounded five.", [("killed", 2), ("injured", 5)]),
        ("Two people were killed {} in Izium by a Russian drone.", [("killed", 2)]),
        ("A Russian drone hit Izium {}, leaving 1,200 customers without power.", [("power", 1200)]),
    ],
    """on June 9; on Sept. 9; on 9 June; on Tuesday, June 9; at 3 a.m. on Tuesday; at 3:15 on Tuesday; at around 3 pm; at 14:30 local time;
    shortly before 5; at 0400 GMT; on the night of June 8-9; on the night of 8 to 9 June; on the night of 8/9 June; between 2 and 4 a.m.;
    from 22:00 to 04:00; for 40 minutes; within 20 minutes; in the space of three hours; for the third time this week; 5 km from the front;
    10 kilometres from the border; at a height of 300 metres; with a 500-kg bomb; with a Shahed-136 drone; with an FAB-500 bomb;
    with two Kh-101 missiles; with 122-mm rockets; with an S-300 missile; near School No. 25; on the 9th floor; in a five-storey building;
    in building No. 3; at -12C; on day 1,450 of the war; in the fourth year of the war; according to the 92nd Brigade; on Highway M-03;
    near the P-52 road; on Route 18; causing a fire over 200 square metres; in the 9th such attack; in two waves; in several waves;
    as of 9 a.m.; during a 12-hour alert; by 6 a.m.""",
)
UKRAINIAN = (
    [
        ("Російський дрон влучив у будинок в Ізюмі {}, загинули двоє людей.", [("killed", 2)]),
        ("Унаслідок удару дрона по Ізюму {} загинули дві людини, ще 5 поранено.", [("killed", 2), ("injured", 5)]),
        ("Росіяни атакували Ізюм {}. Поранено 5 людей.", [("injured", 5)]),
        ("Після удару дрона по Ізюму {} без світла 1200 абонентів.", [("power", 1200)]),
    ],
    """9 червня; 09.06; 09.06.2026; 9 червня 2026 року; о 3-й ночі; о 3:15; близько 14:30; о 14 годині; близько 3-ї години ночі;
    в ніч на 9 червня; у ніч на 09.06; у ніч з 8 на 9 червня; вночі 8-9 червня; між 2 та 4 годинами ночі; з 22:00 до 04:00;
    протягом 40 хвилин; упродовж 3 годин; втретє за тиждень; за 5 км від фронту; у 300 метрах від школи; на висоті 300 метрів;
    500-кілограмовою бомбою; дроном «Шахед-136»; бомбою ФАБ-500; двома ракетами Х-101; зі 122-мм РСЗВ; ракетою С-300;
    на вулиці Шевченка, 14; біля школи № 25; на 9-му поверсі; на 5-8 поверхах; у 9-поверхівці; у під'їзді № 3; при мінус 15;
    на 1450-й день війни; на четвертому році війни; за даними 92-ї бригади; у 7-му мікрорайоні; на трасі М-03; на маршруті № 18;
    на площі 200 квадратних метрів; у радіусі 300 м; за ч. 2 ст. 438; у дві хвилі; станом на 9:00; станом на 18:00 9 червня;
    після 23-ї; до 6-ї ранку; під час 12-годинної тривоги; близько п'ятої ранку; учора о 18.20; 9 червня о 15:20""",
)
RUSSIAN = (
    [
        ("Российский дрон попал в дом в Изюме {}, погибли два человека.", [("killed", 2)]),
        ("В результате удара дрона по Изюму {} погибли два человека, ещё 5 ранены.", [("killed", 2), ("injured", 5)]),
        ("Российские войска атаковали Изюм {}. Ранены 5 человек.", [("injured", 5)]),
        ("После удара дрона по Изюму {} без света 1200 абонентов.", [("power", 1200)]),
    ],
    """9 июня; 09.06; 09.06.2026; в 3 часа ночи; в 3:15; около 14:30; в 14 часов; около трёх часов ночи; в ночь на 9 июня;
    в ночь на 09.06; в ночь с 8 на 9 июня; ночью 8-9 июня; между 2 и 4 часами ночи; с 22:00 до 04:00; в течение 40 минут;
    на протяжении 3 часов; в третий раз за неделю; в 5 км от фронта; в 300 метрах от школы; на высоте 300 метров;
    500-килограммовой бомбой; дроном «Шахед-136»; бомбой ФАБ-500; двумя ракетами Х-101; из 122-мм РСЗО; ракетой С-300;
    на улице Шевченко, 14; возле школы № 25; на 9-м этаже; на 5-8 этажах; в 9-этажке; в подъезде № 3; при минус 15;
    на 1450-й день войны; на четвёртом году войны; по данным 92-й бригады; в 7-м микрорайоне; на трассе М-03; на маршруте № 18;
    на площади 200 квадратных метров; в радиусе 300 м; по ч. 2 ст. 438; в две волны; по состоянию на 9:00; после 23 часов; к 6 утра;
    во время 12-часовой тревоги; около пяти утра; вчера в 18.20; 9 июня в 15:20""",
)
CASES = [
    pytest.param(
        lang, frame.format(" ".join(words.split())), expected, id=f"{lang}: {number} {' '.join(words.split())}"
    )
    for lang, (frames, told_beside) in (("en", ENGLISH), ("uk", UKRAINIAN), ("ru", RUSSIAN))
    for number, (frame, expected) in enumerate(frames)
    for words in told_beside.split(";")
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_words_beside_a_claim_count_nobody(lang: str, text: str, expected: list[tuple[str, int]]) -> None:
    wanted = [(measure, count, "Izium") for measure, count in expected]
    found = told(text, "outage" if expected[0][0] == "power" else "casualty", lang)
    assert found == wanted


ADVERBS = [
    (
        "en",
        "A Russian drone hit Izium. Two people were {} killed.",
        "also reportedly later sadly instantly",
        ("killed", 2),
    ),
    (
        "en",
        "Russian drones {} attacked Izium. Five people were wounded.",
        "also again repeatedly twice heavily",
        ("injured", 5),
    ),
    (
        "en",
        "After a drone strike 8,200 customers in Izium are {} without power.",
        "still now temporarily again",
        ("power", 8200),
    ),
    (
        "uk",
        "Російський дрон атакував Ізюм. Двоє людей {} загинули.",
        "також потім миттєво одразу згодом",
        ("killed", 2),
    ),
    (
        "uk",
        "Росіяни {} атакували Ізюм дронами. Поранено п'ятьох людей.",
        "також знову вкотре двічі підступно",
        ("injured", 5),
    ),
    (
        "uk",
        "Після удару дронів в Ізюмі {} без світла 8200 абонентів.",
        "також досі наразі тимчасово знову",
        ("power", 8200),
    ),
    (
        "ru",
        "Российский дрон атаковал Изюм. Двое человек {} погибли.",
        "также потом мгновенно сразу позже",
        ("killed", 2),
    ),
    (
        "ru",
        "Российские войска {} атаковали Изюм дронами. Ранены пять человек.",
        "также снова опять дважды",
        ("injured", 5),
    ),
    ("ru", "После удара дронов в Изюме {} без света 8200 абонентов.", "также пока временно снова", ("power", 8200)),
]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(lang, frame.format(adverb), expected, id=f"{lang}: {expected[0]} {adverb}")
        for lang, frame, adverbs, expected in ADVERBS
        for adverb in adverbs.split()
    ],
)
def test_an_adverb_before_the_verb_changes_no_count(lang: str, text: str, expected: tuple[str, int]) -> None:
    assert told(text, "outage" if expected[0] == "power" else "casualty", lang) == [(*expected, "Izium")]


@pytest.mark.parametrize(
    "words", ["have since been", "of whom have since been", "have so far been", "had already been"]
)
def test_those_reconnected_since_are_counted(words: str) -> None:
    text = f"A drone strike cut power to 8,200 customers in Izium; 5,100 {words} reconnected."
    outages = [(c.status, c.quantity and c.quantity.best) for c in record_of(text).claims if c.kind == "outage"]
    assert outages == [("reported", 8200), ("restored", 5100)]
