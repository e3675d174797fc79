"""Places told by others, from text to record: the shape says what is known, and the place keeps its code."""

from __future__ import annotations

import json
import sys

import pytest

from geo import shapes
from geo.exports.geojson import geojson_text
from geo.exports.rows import claims_table
from geo.model import Claim, Place, Record
from geo.pipeline import extract, read
from geo.places import make_place
from geo.whereabouts import shaped

KHARKIV, IZIUM, KRAMATORSK = "UA63120270010096107", "UA63040090010029555", "UA14120090010038661"
KHARKIV_OBLAST, KUPIANSK = "UA63000000000041885", "UA63080090010026457"
BETWEEN = "strikemap:between-ua14120210010032554-ua63040090010029555"


def record_of(text: str) -> Record:
    return extract(read(text + "\n", published="2026-01-24"))


def place_of(text: str, kind: str = "casualty") -> Place:
    """Return the only place of the claims of a kind in a text."""
    record = record_of(text)
    (ident,) = {place for claim in record.claims if claim.kind == kind for place in claim.places}
    return next(place for place in record.places if place.id == ident)


def claims(record: Record, kind: str) -> list[Claim]:
    return [claim for claim in record.claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "ident", "kind"),
    [
        ("Російський дрон ударив по автомобілю поблизу Ізюма, загинули двоє людей.", IZIUM, "ring"),
        ("Дрони вдарили на околиці Харкова, поранено трьох людей.", KHARKIV, "ring"),
        ("Дрони вдарили по селу за 12 км на північ від Харкова, загинула людина.", KHARKIV, "offset"),
        ("У районі Куп'янська дрон ударив по автомобілю, загинув чоловік.", KUPIANSK, "ring"),
        ("Внаслідок удару дрона під Куп'янськом загинула жінка.", KUPIANSK, "ring"),
        ("Дрон вдарив по автомобілю між Ізюмом і Слов'янськом, загинули двоє людей.", BETWEEN, "corridor"),
        ("Дрони вдарили по півночі Харківської області, загинули двоє людей.", KHARKIV_OBLAST, "part"),
        ("Дрони вдарили по сходу України, поранено трьох людей.", "strikemap:ua-east", "part"),
        ("Дрон ударил по машине в 5 км к северу от Купянска, погибли двое.", KUPIANSK, "offset"),
        ("Дрон ударил по машине между Изюмом и Славянском, погибли двое.", BETWEEN, "corridor"),
        ("Дроны ударили по северу Харьковской области, погибли двое.", KHARKIV_OBLAST, "part"),
    ],
)
def test_ukrainian_and_russian_give_the_same_shapes(text: str, ident: str, kind: str) -> None:
    place = place_of(text, "strike")
    assert place.shape is not None
    assert (place.id, place.shape.kind) == (ident, kind)


def test_near_is_a_ring_and_keeps_the_code() -> None:
    place = place_of("A Russian drone hit a car near Izium, killing two people.")
    assert (place.id, place.precision, place.acled_geo_precision, place.ucdp_where_prec) == (IZIUM, "near", 2, 2)
    assert place.shape is not None
    assert (place.shape.kind, place.shape.of, place.shape.inner_km) == ("ring", (IZIUM,), None)
    assert place.precision_km == place.shape.outer_km


def test_outskirts_lie_around_the_town_and_not_in_its_middle() -> None:
    place = place_of("A missile hit a warehouse on the outskirts of Kharkiv, injuring three people.")
    assert place.id == KHARKIV
    assert place.shape is not None
    assert place.shape.inner_km
    assert place.shape.outer_km
    assert 3 < place.shape.inner_km < place.shape.outer_km < 20


def test_a_distance_with_a_direction_moves_the_place() -> None:
    place = place_of("A drone hit a bus 12 km north of Kharkiv, killing one person.")
    assert (place.id, place.precision) == (KHARKIV, "near")
    assert place.shape is not None
    assert (place.shape.kind, place.shape.distance_km, place.shape.directions) == ("offset", 12, ("n",))
    centre = place.shape.points[0]
    assert place.lon is not None
    assert place.lat is not None
    assert shapes.span_km(centre, (place.lon, place.lat)) == pytest.approx(12, abs=0.01)
    assert shapes.bearing_of(centre, (place.lon, place.lat)) == pytest.approx(0, abs=0.1)


def test_a_distance_alone_is_a_ring_of_that_radius() -> None:
    place = place_of("A drone fell 10 km from Izium, wounding a man.")
    assert place == place_of("A drone fell 10 km from Izium, wounding a man.", "strike")
    assert place.shape is not None
    assert place.shape.kind == "ring"
    assert place.shape.inner_km is not None
    assert place.shape.outer_km is not None
    assert place.shape.inner_km < 10 < place.shape.outer_km
    assert (place.lon, place.lat) == pytest.approx(place.shape.points[0])


def test_a_distance_that_says_where_a_town_lies_is_no_place_of_its_own() -> None:
    place = place_of("A drone killed a farmer in Chuhuiv, 35 km south-east of Kharkiv.")
    assert (place.name, place.precision, place.shape) == ("Chuhuiv", "point", None)


def test_a_bracket_with_miles_does_not_part_a_strike_from_its_place() -> None:
    record = record_of("Three people died when a missile hit a village about 12 km (7 miles) south-east of Kramatorsk.")
    assert [claim.places for claim in claims(record, "strike")] == [(KRAMATORSK,)]


def test_the_place_and_the_land_around_it_are_two() -> None:
    record = record_of("Drones hit a depot in Izium. Later two people were killed 5 km north of Izium.")
    assert [claim.places for claim in claims(record, "strike")] == [(IZIUM,)]
    assert [claim.places for claim in claims(record, "casualty")] == [(f"{IZIUM}~5km-n",)]


def test_between_two_towns_is_a_band() -> None:
    text = "A drone hit a minibus on the road between Izium and Sloviansk, killing two people."
    place = place_of(text)
    assert (place.name, place.kind, place.precision) == ("between Izium and Sloviansk", "region", "near")
    assert (place.acled_geo_precision, place.ucdp_where_prec) == (3, 5)  # a line longer than 25 km (UCDP)
    record = record_of(text)
    assert {t.text: t.role for t in record.toponyms} == {"Izium": "event", "Sloviansk": "event"}
    known = {p.id for p in record.places}
    assert place.shape is not None
    assert set(place.shape.of) <= known
    assert place.id == place_of("A drone hit a car between Sloviansk and Izium, killing two people.").id


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A drone hit a train between Kyiv and Kramatorsk, killing two people.", None),
        ("A drone hit a train running between Kyiv and Kramatorsk near Lozova, killing two people.", "Lozova"),
        ("Strikes damaged the railway line between Kyiv and Kharkiv and a depot in Lozova, killing two.", "Lozova"),
        ("A drone hit a train between Poltava and Kharkiv, killing two.", "between Poltava and Kharkiv"),
    ],
)
def test_what_was_hit_between_two_distant_towns_was_hit_at_neither(text: str, name: str | None) -> None:
    record = record_of(text)
    names = {place.id: place.name for place in record.places}
    assert {names[place] for claim in record.claims for place in claim.places} == ({name} if name else set())
    assert [claim.quantity.best for claim in record.claims if claim.quantity] == [2]


def test_between_a_town_and_one_that_no_register_knows_is_near_the_first() -> None:
    text = "Дрон ударил по автомобилю на автодороге между сёлами Выдуманка и Чаусы Погарского района, погиб мужчина."
    record = extract(read(text + "\n", published="2026-06-10"))
    names = {place.id: (place.name, place.precision) for place in record.places}
    told = {(claim.kind, *names[claim.places[0]]) for claim in record.claims if claim.kind in {"strike", "casualty"}}
    assert told == {("strike", "Chausy", "near"), ("casualty", "Chausy", "near")}


def test_talks_between_two_capitals_are_no_band() -> None:
    record = record_of("Talks between Kyiv and Moscow stalled after a drone strike killed two people in Sumy.")
    assert not [p for p in record.places if p.shape is not None and p.shape.kind == "corridor"]
    assert {place for claim in record.claims for place in claim.places} == {"UA59080270010036634"}


def test_the_north_of_an_oblast_is_that_part_of_it() -> None:
    place = place_of("Russian shelling killed three people in the north of the Kharkiv region.")
    assert (place.id, place.kind, place.precision) == (KHARKIV_OBLAST, "oblast", "area")
    assert (place.acled_geo_precision, place.ucdp_where_prec) == (3, 4)
    assert place.shape is not None
    assert (place.shape.kind, place.shape.directions) == ("part", ("n",))
    assert place.lat is not None
    assert place.lat > 49.61  # in the northern half


def test_an_adjective_that_only_says_where_an_oblast_lies_gives_all_of_it() -> None:
    assert place_of("Shelling killed three people in the northern Sumy region.").shape is None
    assert place_of("Shelling killed three people in southern Kherson region.").shape is None
    assert place_of("Shelling killed three people in northern Kharkiv region.").shape is not None


def test_a_part_of_the_country_is_a_region() -> None:
    place = place_of("Russian missiles struck eastern Ukraine overnight, killing five people.")
    assert (place.id, place.kind, place.precision) == ("strikemap:ua-east", "region", "region")
    assert (place.acled_geo_precision, place.ucdp_where_prec) == (3, 5)
    assert place.precision_km is not None
    assert 200 < place.precision_km < 400
    two = place_of("Strikes left 40,000 customers without power in southern and eastern Ukraine.", "outage")
    assert two.shape is not None
    assert two.shape.directions == ("s", "e")


def test_what_failed_in_a_part_of_the_country_failed_in_all_of_it() -> None:
    record = record_of(
        "Drone strikes cut power to 40,000 customers in southern Ukraine. A drone killed a man in Odesa."
    )
    assert [claim.places for claim in claims(record, "outage")] == [("strikemap:ua-south",)]


def test_between_two_towns_stands_beside_a_third() -> None:
    text = "A drone killed a driver between Izium and Sloviansk, and another one wounded a man in Lyman."
    record = record_of(text)
    assert [claim.places for claim in claims(record, "casualty")] == [(BETWEEN,), ("UA14120110010088407",)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A missile strike killed two people in Kharkiv in eastern Ukraine.", "Kharkiv"),
        ("Russian drones killed two people in Odesa in southern Ukraine.", "Odesa"),
        ("Russian strikes on southern Ukraine killed three people in Kherson.", "Kherson"),
    ],
)
def test_a_part_of_the_country_may_only_say_where_a_town_lies(text: str, name: str) -> None:
    assert place_of(text).name == name


def test_shapes_survive_the_record_and_its_exports() -> None:
    record = record_of("A drone hit a bus between Izium and Sloviansk, killing two. Two people died near Kharkiv.")
    assert Record.from_json(record.to_json()) == record
    drawn = [shape for shape in claims_table(record).geometries if shape]
    assert {shape["type"] for shape in drawn} == {"MultiPolygon"}
    assert json.loads(geojson_text(record))["features"][0]["geometry"] == drawn[0]


def test_a_place_without_a_vicinity_is_itself() -> None:
    from geo.gazetteers import open_embedded

    entry = open_embedded().entry(IZIUM)
    assert entry is not None
    assert shaped(make_place(entry), entry, None) == make_place(entry)
    assert "shape" not in Record(report=read("x\n"), places=(make_place(entry),)).to_dict()["places"][0]


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a depot at 48.0159, 37.8029, killing two people.",
        "A missile hit a warehouse in Donetsk (48.0159° N, 37.8029° E), killing two people.",
        "A drone struck near Donetsk, at coordinates 48.0159, 37.8029, killing two people.",
        "A drone hit a depot at 37U DP 10729 18760, killing two people.",
        "Дрон вдарив по складу в точці 48.0159, 37.8029, загинули двоє людей.",
        "Дрон ударил по складу в Донецке (48°00′57,2″ с. ш., 37°48′10,4″ в. д.), погибли двое.",
    ],
)
def test_coordinates_are_a_place_of_their_own(text: str) -> None:
    place = place_of(text)
    assert place.id.startswith("strikemap:coord-48015")
    assert (place.kind, place.precision, place.country) == ("facility", "point", "UA")
    assert (place.lat, place.lon) == pytest.approx((48.0159, 37.8029), abs=2e-4)
    assert (place.admin1, place.acled_geo_precision, place.ucdp_where_prec) == ("Donetsk Oblast", 1, 1)
    assert place.precision_km is not None
    assert place.precision_km < 0.01
    figures = {c.quantity.best for c in record_of(text).claims if c.quantity}
    assert figures == {2}  # no figure of the coordinates is a toll


def test_coordinates_in_russia_and_at_sea() -> None:
    assert place_of("A drone hit a depot at 50.5957, 36.5873, injuring two people.", "strike").country == "RU"
    ship = place_of("A drone hit a ship at 44.5012° N, 31.5034° E, injuring three people.")
    assert (ship.country, ship.admin1) == ("XX", None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A drone hit a depot at 37.8029, 48.0159, injuring two people.", "swapped"),
        ("A drone hit a depot at 148.0159° N, 37.8029° E, injuring two people.", "no such latitude"),
        ("A missile hit a depot in Izium (48.0159° N, 37.8029° E), injuring two.", "do not lie in or near Izium"),
    ],
)
def test_coordinates_in_doubt_are_no_place_and_say_why(text: str, why: str) -> None:
    record = record_of(text)
    (notice,) = [w for w in record.warnings if w.code == "coordinates-not-used"]
    assert why in notice.message
    assert not any(place.id.startswith("strikemap:coord") for place in record.places)
    assert {c.quantity.best for c in record.claims if c.quantity} == {2}


def test_a_grid_reference_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mgrs", None)
    record = record_of("A drone hit a depot in Donetsk, at 37U DP 10729 18760, killing two people.")
    (notice,) = [w for w in record.warnings if w.code == "coordinates-not-used"]
    assert "strikemap[coordinates]" in notice.message
    assert {c.quantity.best for c in record.claims if c.quantity} == {2}
