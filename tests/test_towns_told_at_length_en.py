"""A town told at length is the town: by its kind, its land, what part of it; and names of towns that need no other cue."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

FRAMES = [
    "A Russian drone hit a house in {}, killing two people.",
    "A drone strike on {} killed two people and wounded five.",
    "After a drone strike 8,200 customers in {} were left without power.",
    "Drones damaged 14 houses and a school in {}.",
    "In {} a drone hit a hospital; nobody was hurt.",
    "Russia attacked {} with 14 drones and two missiles overnight.",
    "The number of people killed in the strike on {} rose to seven.",
    "Power was restored to 8,200 customers in {} after a drone attack.",
    "Two guided bombs fell on {}, destroying nine houses and damaging a gas pipe.",
    "Pumping stations in {} had stopped after a strike on a substation.",
]
WAYS = """the town of Izium; the front-line town of Izium; Izium in the Kharkiv region; Izium, Kharkiv region,;
    Izium (Kharkiv region); the Kharkiv region's Izium; Kharkiv Oblast's Izium; the Kharkiv region's town of Izium;
    Izium, in the Kharkiv region,; Izium, Izium district, Kharkiv region,; the town of Izium in the Kharkiv region; nearby Izium;
    central Izium; the centre of Izium; the northern part of Izium; a residential quarter of Izium"""


def _claims(text: str) -> list[tuple[object, ...]]:
    record = record_of(text)
    names = {place.id: place.name for place in record.places}
    return sorted(
        (
            c.kind,
            str(c.measure),
            str(c.quantity and c.quantity.best),
            str([names[p] for p in c.places]),
            c.scope,
            c.status,
        )
        for c in record.claims
    )


@pytest.mark.parametrize("frame", FRAMES)
def test_a_town_told_at_length_is_the_town(frame: str) -> None:
    plain = _claims(frame.format("Izium"))
    told_so = {" ".join(way.split()): frame.format(" ".join(way.split())) for way in WAYS.split(";")}
    clean = {way: text.replace(",,", ",").replace(",.", ".").replace(",;", ";") for way, text in told_so.items()}
    assert plain
    assert [way for way, text in clean.items() if _claims(text) != plain] == []


NAMED = [
    ("A drone killed a man in Kramatorsk. Bylbasivka, 15 km away, has had no gas since.", "Bylbasivka"),
    ("Seredyna-Buda was attacked by a swarm of more than 20 drones.", "Seredyna-Buda"),
    ("A drone hit a house in Esman. Another drone fell in nearby Seredyna-Buda.", "Seredyna-Buda"),
    ("In Russian-held Stepnohirsk a drone damaged a substation.", "Stepnohirsk"),
    ("A drone hit a house in Boryspil. Trebukhiv's heating plant was damaged too.", "Trebukhiv"),
    ("A drone hit Mykolaiv. Yelanets, 85 km upriver, lost mobile phone coverage.", "Yelanets"),
    ("Shalyhyne was attacked by a swarm of more than 20 drones.", "Shalyhyne"),
    ("18:00 Rohan: a drone hit a petrol station.", "Rohan"),
    ("A drone hit a minibus in the Kherson region's Bilozerka.", "Bilozerka"),
    ("In the Izium district a drone hit the village of Borova in the Kharkiv region.", "Borova"),
]
NO_TOWNS = [
    ("Drones hit Sumy. Coach Serhii Malynivka said the match was off.", "Malynivka"),
    ("A drone hit Sumy. Zhuravel's car burned.", "Zhuravel"),
    ("A drone hit Sumy. Sokol, 85 kg of muscle, was hurt.", "Sokol"),
    ("Sokol was attacked by a dog in Sumy, where drones fell.", "Sokol"),
]


@pytest.mark.parametrize(("text", "town"), [pytest.param(*case, id=case[0]) for case in NAMED])
def test_names_that_only_towns_have_or_what_only_towns_are_told_of(text: str, town: str) -> None:
    places = {place.id: place.name for place in record_of(text).places}
    assert town in {places[ident] for claim in record_of(text).claims for ident in claim.places}


@pytest.mark.parametrize(("text", "name"), [pytest.param(*case, id=case[0]) for case in NO_TOWNS])
def test_names_of_people_are_no_towns(text: str, name: str) -> None:
    assert all(name not in one.text for one in record_of(text).toponyms)


SHARES = [
    ("After a drone strike a quarter of Rivne was without power.", 25),
    ("After a drone strike nearly a quarter of Rivne was without power.", 25),
    ("After a drone strike the old quarter of Rivne was without power.", None),
    ("After a drone strike power went out in a residential quarter of Rivne.", None),
]


@pytest.mark.parametrize(("text", "share"), [pytest.param(*case, id=case[0]) for case in SHARES])
def test_an_old_quarter_is_no_share(text: str, share: int | None) -> None:
    assert told(text, "outage") == [("power", share, "Rivne")]
