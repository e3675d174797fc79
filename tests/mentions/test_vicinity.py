"""Vicinities: how a sentence gives a place by others, in three languages. «X» stands for a toponym in the cases."""

from __future__ import annotations

import re

import pytest

from geo.mentions.lexicon import load
from geo.mentions.placed import with_places
from geo.mentions.reading import make_reading
from geo.mentions.vicinity import find_vicinities
from geo.model import PlaceName, Vicinity
from geo.reports import split_sentences


def found(marked: str, lang: str, hints: tuple[str | None, ...] = ()) -> list[Vicinity]:
    """Find the vicinities of a sentence in which every toponym stands in angle brackets."""
    text = re.sub(r"[<>]", "", marked)
    sentence = split_sentences(text)[0]
    names = []
    shift = 0
    for number, match in enumerate(re.finditer(r"<(.*?)>", marked)):
        start = match.start() - shift
        shift += 2
        end = start + len(match.group(1))
        inside = [n for n, token in enumerate(sentence.tokens) if start <= token.start < end]
        names.append(
            PlaceName(
                start=start,
                end=end,
                text=text[start:end],
                sentence=0,
                first=inside[0],
                last=inside[-1] + 1,
                ids=(),
                name=text[start:end],
                hint=hints[number] if number < len(hints) else None,
            )
        )
    lexicon = load(lang)
    return find_vicinities(make_reading(text, 0, sentence, names, lexicon, None), with_places(sentence, names, lexicon))


CASES = [
    ("en", "A drone fell near <Izium>.", "near", None, ()),
    ("en", "A drone fell near the city of <Izium>.", "near", None, ()),
    ("en", "A drone fell on the outskirts of <Izium>.", "outskirts", None, ()),
    ("en", "A drone fell on the north-eastern outskirts of <Izium>.", "outskirts", None, ("ne",)),
    ("en", "A drone fell 5 km from <Izium>.", "away", (5, 5), ()),
    ("en", "A drone fell 5km north of <Izium>.", "offset", (5, 5), ("n",)),
    ("en", "A drone fell some 12.5 km (8 miles) to the south-west of <Izium>.", "offset", (12.5, 12.5), ("sw",)),
    ("en", "A drone fell ten miles east of the town of <Izium>.", "offset", (16.093, 16.093), ("e",)),
    ("en", "A drone fell 800 metres west of <Izium>.", "offset", (0.8, 0.8), ("w",)),
    ("en", "A drone fell just north of <Izium>.", "toward", None, ("n",)),
    ("en", "A drone fell a few kilometres north of <Izium>.", "toward", None, ("n",)),
    ("en", "A drone fell several kilometres from <Izium>.", "near", None, ()),
    ("en", "Shells fell in the north of <Kharkiv region>.", "part", None, ("n",)),
    ("en", "Shells fell in the north and east of the <Kharkiv region>.", "part", None, ("n", "e")),
    ("en", "Shells fell in north-eastern districts of the <Kharkiv region>.", "part", None, ("ne",)),
    ("en", "Power failed in <Ukraine>'s east.", "part", None, ("e",)),
    ("en", "Power failed in southern and eastern <Ukraine>.", "part", None, ("s", "e")),
    ("uk", "Дрон упав під <Ізюмом>.", "near", None, ()),
    ("uk", "Дрон упав поблизу міста <Ізюм>.", "near", None, ()),
    ("uk", "Дрон упав поблизу м. <Ізюм>.", "near", None, ()),
    ("uk", "Дрон упав неподалік від <Ізюма>.", "near", None, ()),
    ("uk", "Дрон упав у районі <Ізюма>.", "near", None, ()),
    ("uk", "Дрон упав на східній околиці <Ізюма>.", "outskirts", None, ("e",)),
    ("uk", "Дрон упав за 12 км від <Ізюма>.", "away", (12, 12), ()),
    ("uk", "Дрон упав за 12 км на північ від <Харкова>.", "offset", (12, 12), ("n",)),
    ("uk", "Дрон упав за 1,5 кілометра на північний схід від <Харкова>.", "offset", (1.5, 1.5), ("ne",)),
    ("uk", "Дрон упав за 8 км південніше <Харкова>.", "offset", (8, 8), ("s",)),
    ("uk", "Дрон упав на південний захід від <Харкова>.", "toward", None, ("sw",)),
    ("uk", "Снаряди впали на півночі <Харківської області>.", "part", None, ("n",)),
    ("uk", "Снаряди впали на північному сході <Харківської області>.", "part", None, ("ne",)),
    ("uk", "Снаряди впали на півночі та сході <Харківщини>.", "part", None, ("n", "e")),
    ("uk", "Снаряди впали в південно-західній частині <Харківщини>.", "part", None, ("sw",)),
    ("uk", "Світло зникло у східній <Україні>.", "part", None, ("e",)),
    ("ru", "Дрон упал под <Изюмом>.", "near", None, ()),
    ("ru", "Дрон упал возле города <Изюм>.", "near", None, ()),
    ("ru", "Дрон упал недалеко от <Изюма>.", "near", None, ()),
    ("ru", "Дрон упал в районе <Изюма>.", "near", None, ()),
    ("ru", "Дрон упал на окраине <Изюма>.", "outskirts", None, ()),
    ("ru", "Дрон упал в 5 км от <Изюма>.", "away", (5, 5), ()),
    ("ru", "Дрон упал в 5 км к северу от <Харькова>.", "offset", (5, 5), ("n",)),
    ("ru", "Дрон упал в 7 километрах юго-восточнее <Харькова>.", "offset", (7, 7), ("se",)),
    ("ru", "Дрон упал западнее <Харькова>.", "toward", None, ("w",)),
    ("ru", "Снаряды упали на севере <Харьковской области>.", "part", None, ("n",)),
    ("ru", "Снаряды упали в южной части <Харьковской области>.", "part", None, ("s",)),
    ("ru", "Свет пропал в восточной <Украине>.", "part", None, ("e",)),
]


@pytest.mark.parametrize(("lang", "marked", "kind", "km", "directions"), CASES, ids=[case[1] for case in CASES])
def test_a_place_told_by_another(
    lang: str, marked: str, kind: str, km: tuple[float, float] | None, directions: tuple[str, ...]
) -> None:
    (vicinity,) = found(marked, lang)
    assert (vicinity.kind, vicinity.directions) == (kind, directions)
    assert ((vicinity.low_km, vicinity.high_km) if vicinity.low_km is not None else None) == km
    assert not vicinity.apposed


@pytest.mark.parametrize(
    ("lang", "marked"),
    [
        ("en", "A car was hit between <Izium> and <Sloviansk>."),
        ("en", "A car was hit between the villages of <Izium> and <Sloviansk>."),
        ("en", "A car was hit on the road from <Izium> to <Sloviansk>."),
        ("en", "A car was hit on the <Izium>-<Sloviansk> highway."),
        ("uk", "Авто обстріляли між <Ізюмом> і <Слов'янськом>."),
        ("uk", "Авто обстріляли між селами <Ізюм> та <Слов'янськ>."),
        ("uk", "Авто обстріляли на трасі <Ізюм> – <Слов'янськ>."),
        ("uk", "Авто обстріляли на дорозі з <Ізюма> до <Слов'янська>."),
        ("ru", "Машину обстреляли между <Изюмом> и <Славянском>."),
        ("ru", "Машину обстреляли на дороге из <Изюма> в <Славянск>."),
    ],
)
def test_between_two_places(lang: str, marked: str) -> None:
    (vicinity,) = found(marked, lang)
    assert (vicinity.kind, vicinity.names) == ("corridor", (0, 1))


@pytest.mark.parametrize(
    ("lang", "marked", "hints"),
    [
        ("en", "A drone fell in <Chuhuiv>, 35 km south-east of <Kharkiv>.", ()),
        ("en", "A drone fell in <Chuhuiv>, <Kharkiv region>, about 35 km from <Kharkiv>.", (None, "oblast")),
        ("en", "A drone fell in <Chuhuiv> (35 km from <Kharkiv>).", ()),
        ("en", "The front line runs 12 km from <Kupiansk>.", ()),
        ("uk", "Лінія фронту проходить за 12 км від <Куп'янська>.", ()),
        ("uk", "Дрон упав у <Чугуєві>, за 35 км від <Харкова>.", ()),
    ],
)
def test_a_distance_after_a_place_says_where_that_lies(lang: str, marked: str, hints: tuple[str | None, ...]) -> None:
    (vicinity,) = found(marked, lang, hints)
    assert vicinity.apposed


@pytest.mark.parametrize(
    ("marked", "hints"),
    [
        ("In the <Kharkiv region>, 5 km north of <Izium>, a drone fell.", ("oblast",)),
        ("A drone hit <Kharkiv>, and another one fell 5 km north of <Izium>.", ()),
        ("In <Kharkiv> a drone hit a house; a car burned 5 km north of <Izium>.", ()),
    ],
)
def test_a_distance_of_its_own(marked: str, hints: tuple[str | None, ...]) -> None:
    (vicinity,) = found(marked, "en", hints)
    assert not vicinity.apposed


def test_near_holds_for_a_list() -> None:
    assert [v.kind for v in found("Drones fell near <Izium>, <Lyman> and <Yampil>.", "en")] == ["near"] * 3
    assert len(found("A drone fell near <Yampil>, <Donetsk region>.", "en", (None, "oblast"))) == 1
    assert len(found("A drone fell near <Yampil> and in <Lyman>.", "en")) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "Drones hit the northern <Sumy region>.",
        "Drones hit <Ukraine>'s northern <Sumy region>.",
        "The talks in <Izium> lasted 5 hours.",
        "They left for <Izium>.",
        "The aid was split between <Izium> and <Lyman>.",
    ],
)
def test_what_only_says_where_a_unit_lies_is_no_part(marked: str) -> None:
    assert found(marked, "en") == []
