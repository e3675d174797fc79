"""Marks: what is drawn where, what shares a mark, and what never becomes one."""

from __future__ import annotations

import dataclasses

import pytest

from geo import layers
from geo.model import Evidence, Record, Shape
from tests import made

SQUARE = {"type": "Polygon", "coordinates": [[[31, 50.5], [33, 50.5], [33, 51.5], [31, 51.5], [31, 50.5]]]}


def built(record: Record) -> dict[str, list[dict]]:
    return {layer.id: list(layer.features) for layer in layers.build_layers(record, outline=lambda _: SQUARE)}


def told(features: list[dict], key: str) -> list:
    return [feature["properties"][key] for feature in features]


def test_the_sample_has_three_strikes_one_toll_and_four_outages() -> None:
    marks = built(made.sample())
    assert told(marks["strikes"], "symbol") == ["star", "star", "strike-area"]
    assert told(marks["strikes"], "place") == ["Kyiv", "Kharkiv, Kharkiv Oblast", "Nizhyn Raion, Chernihiv Oblast"]
    assert told(marks["casualties"], "headline") == ["1 killed, 27 injured"]
    assert told(marks["power"], "headline") == [
        "88,000 families without power",
        "“hundreds of thousands” of people without power",
    ]
    assert told(marks["power"], "symbol") == ["hatch", "hatch-area"]
    assert told(marks["heating"], "headline") == ["“Thousands” of people without heating"]
    assert told(marks["water"], "headline") == ["No water"]
    assert told(marks["named"], "label") == ["Abu Dhabi", "Donbas"]


def test_every_mark_quotes_the_text_at_its_offsets() -> None:
    record = made.sample()
    for features in built(record).values():
        for feature in features:
            for claim in feature["properties"]["claims"]:
                start, end = claim["span"]
                assert claim["sentence"] == record.report.text[start:end]
                assert claim["sentence"]


def test_a_claim_told_in_heading_and_body_quotes_both_the_body_first() -> None:
    record = made.sample()
    claim = dataclasses.replace(record.claims[0], evidence=Evidence(sentence=(0, 69), spans=((11, 18), (153, 162))))
    assert [record.report.text[start:end] for start, end in layers.quotes(record, claim)] == [
        (
            "One person was killed and 27 were wounded overnight when Russia bombarded Kyiv and Kharkiv, the largest city of "
            "the northeast, local officials reported on Saturday."
        ),
        "Night of strikes on Kyiv and Kharkiv overshadows talks in Abu Dhabi",
    ]


def test_layers_go_bottom_up_and_only_the_named_one_is_off() -> None:
    made_layers = layers.build_layers(made.sample(), outline=lambda _: SQUARE)
    assert [layer.id for layer in made_layers] == [
        "power",
        "heating",
        "water",
        "other",
        "casualties",
        "strikes",
        "named",
    ]
    assert [layer.id for layer in made_layers if not layer.shown] == ["named"]
    assert all(layer.title and layer.title_uk for layer in made_layers)


def test_a_count_for_several_places_is_one_mark_over_all_of_them() -> None:
    (toll,) = built(made.sample())["casualties"]
    assert toll["geometry"] == {"type": "MultiPoint", "coordinates": [[30.5238, 50.4547], [36.2527, 49.9808]]}
    assert toll["properties"]["group"]
    assert (toll["properties"]["killed"], toll["properties"]["size"]) == (1, 28)
    assert toll["properties"]["precision"] == "one figure for both places, not split"


def test_an_area_is_its_outline_and_never_a_point() -> None:
    marks = built(made.only_areas())
    for features in marks.values():
        for feature in features:
            assert feature["geometry"]["type"] in {"Polygon", "MultiPolygon"}
            assert feature["properties"]["symbol"] in {"strike-area", "hatch-area", "casualties-area"}


def test_an_area_without_an_outline_and_a_whole_country_are_no_marks() -> None:
    story = made.Story()
    story.says("strike", "drone", made.area("x:unknown", "Unknown Raion", "raion"))
    story.says("strike", "drone", made.place("x:ua", "Ukraine", 49, 32, kind="country", precision="region"))
    story.says("strike", "drone", made.place("x:lost", "Lost"))
    marks = layers.build_layers(story.record(), outline=lambda place: SQUARE if place == "x:ua" else None)
    assert not any(layer.features for layer in marks)


@pytest.mark.parametrize(
    "given",
    [
        {"status": "denied"},
        {"status": "averted"},
        {"scope": "cumulative"},
        {"scope": "background"},
        {"scope": "nationwide"},
    ],
)
def test_what_did_not_happen_here_is_no_mark(given: dict) -> None:
    story = made.Story()
    spot = made.place("x:a", "A", 50, 30)
    story.says("strike", "drone", spot, **given)
    story.says("casualty", "killed", spot, quantity=made.figure(3), **given)
    story.says("outage", "power", spot, **given)
    assert not any(built(story.record()).values())


def test_restored_outages_are_pale_marks_of_their_own() -> None:
    story = made.Story()
    spot = made.place("x:a", "A", 50, 30)
    story.says("outage", "power", spot)
    story.says("outage", "power", spot, status="restored")
    marks = built(story.record())["power"]
    assert told(marks, "pale") == [False, True]
    assert told(marks, "slots") == [[0], [1]]
    assert len({feature["id"] for feature in marks}) == 2


def test_marks_of_one_place_stand_side_by_side() -> None:
    marks = built(made.mixed())
    dnipro = {
        f["properties"]["layer"]: f["properties"]["slots"]
        for layer in marks.values()
        for f in layer
        if f["properties"]["label"] == "Dnipro"
    }
    assert dnipro == {"strikes": [0], "casualties": [1], "power": [1], "water": [2]}
    lviv = [
        (f["properties"]["layer"], slot)
        for features in marks.values()
        for f in features
        for place, slot in zip(f["properties"]["places"], f["properties"]["slots"], strict=True)
        if place == "UA46060250010015970" and f["properties"]["layer"] in {"power", "other"}
    ]
    assert sorted(lviv) == [("other", 1), ("power", 0)]


def test_near_and_words_have_their_own_signs() -> None:
    marks = built(made.mixed())
    assert "star-near" in told(marks["strikes"], "symbol")
    several = next(f for f in marks["casualties"] if f["properties"]["label"] == "near Poltava")
    assert several["properties"]["size"] == 0
    assert several["properties"]["headline"] == "“several” injured"


def test_a_superseded_figure_is_not_drawn() -> None:
    story = made.Story()
    spot = made.place("x:a", "A", 50, 30)
    story.says("casualty", "killed", spot, quantity=made.figure(3))
    story.says("casualty", "killed", spot, quantity=made.figure(5), status="updated")
    (mark,) = built(story.record())["casualties"]
    assert (mark["properties"]["headline"], mark["properties"]["killed"]) == ("5 killed", 5)


def test_large_circles_lie_below_small_ones() -> None:
    sizes = told(built(made.many(200))["casualties"], "size")
    assert sizes == sorted(sizes, reverse=True)


def test_ids_are_unique_and_marks_know_their_claims() -> None:
    record = made.mixed()
    made_layers = layers.build_layers(record, outline=lambda _: SQUARE)
    ids = [feature["id"] for layer in made_layers for feature in layer.features]
    assert len(ids) == len(set(ids))
    assert layers.mark_of_claim(made_layers)["c1", "UA61040490010069060"] == "strikes-UA61040490010069060"


def test_the_legend_tells_what_is_on_the_map_and_nothing_else() -> None:
    entries = layers.legend(layers.build_layers(made.mixed(), outline=lambda _: SQUARE))
    symbols = [entry.symbol for entry in entries]
    assert symbols == [
        *("star", "star-near", "strike-area", "circles", "words", "casualties-area", "group"),
        *("hatch-power", "pale-water", "hatch-other", "dot"),
    ]
    circles = next(entry for entry in entries if entry.symbol == "circles")
    assert (circles.killed, circles.total) == (25, 100)
    assert layers.legend(layers.build_layers(made.empty())) == ()


def test_an_anchor_lies_inside_its_area() -> None:
    horseshoe = [[0, 0], [10, 0], [10, 10], [8, 10], [8, 2], [2, 2], [2, 10], [0, 10], [0, 0]]
    story = made.Story()
    story.says("strike", "drone", made.area("x:a", "A"))
    outline = {"type": "Polygon", "coordinates": [horseshoe]}
    strikes = next(
        layer for layer in layers.build_layers(story.record(), outline=lambda _: outline) if layer.id == "strikes"
    )
    ((lon, lat),) = strikes.features[0]["properties"]["anchors"]
    assert 0 < lat < 10
    assert 0 < lon < 2 or 8 < lon < 10 or (lat < 2 and 0 < lon < 10)


def test_the_package_s_own_outlines_are_used() -> None:
    strikes = next(layer for layer in layers.build_layers(made.sample()) if layer.id == "strikes")
    assert strikes.features[2]["geometry"]["type"] == "MultiPolygon"


def _told_by_others() -> Record:
    izium = made.place("UA63040090010029555", "Izium", 49.2, 37.28, precision="near", admin1="Kharkiv Oblast")
    ring = Shape(kind="ring", of=(izium.id,), points=((37.28, 49.2),), outer_km=12.0)
    band = Shape(kind="corridor", of=("a", "b"), points=((37.28, 49.2), (37.6, 48.85)), outer_km=4.0)
    part = Shape(kind="part", of=("UA63000000000041885",), directions=("n",))
    between = made.place("strikemap:between-a-b", "between A and B", 49.0, 37.4, kind="region", precision="near")
    north = made.area("UA63000000000041885", "Kharkiv Oblast", admin1="Kharkiv Oblast", lat=49.9, lon=36.4)
    story = made.Story()
    story.says("strike", "drone", dataclasses.replace(izium, shape=ring))
    story.says("strike", "drone", dataclasses.replace(between, shape=band))
    story.says("strike", "drone", dataclasses.replace(north, shape=part))
    return story.record()


def test_what_is_told_by_others_is_drawn_as_its_shape() -> None:
    built_layers = layers.build_layers(_told_by_others())
    strikes = next(layer for layer in built_layers if layer.id == "strikes")
    by_symbol = {(f["properties"]["symbol"], f["properties"]["place"]): f for f in strikes.features}
    near = by_symbol["star-near", "near Izium, Kharkiv Oblast"]
    assert near["geometry"]["type"] == "MultiPolygon"
    assert near["properties"]["kinds"] == ["point"]
    assert near["properties"]["anchors"] == [[37.28, 49.2]]
    assert layers.has_reach(near)
    band = by_symbol["strike-area", "between A and B"]
    assert band["properties"]["kinds"] == ["area"]
    assert band["properties"]["precision"] == "between the places named, exact place not given"
    part = by_symbol["strike-area", "the north of Kharkiv Oblast"]
    assert part["properties"]["precision"] == "only the north of the oblast is known"
    assert part["properties"]["label_uk"] == "Kharkiv Oblast (північ)"
    assert min(lat for _, lat in part["geometry"]["coordinates"][0][0]) > 49
    assert "reach" in [entry.symbol for entry in layers.legend(built_layers)]


def test_one_count_for_places_near_others_stays_at_points() -> None:
    izium = made.place("UA63040090010029555", "Izium", 49.2, 37.28, precision="near")
    ring = Shape(kind="ring", of=(izium.id,), points=((37.28, 49.2),), outer_km=12.0)
    story = made.Story()
    story.says(
        "casualty",
        "killed",
        dataclasses.replace(izium, shape=ring),
        made.place("x:1", "Lyman", 48.99, 37.8),
        quantity=made.figure(3),
    )
    casualties = next(layer for layer in layers.build_layers(story.record()) if layer.id == "casualties")
    (mark,) = casualties.features
    assert mark["geometry"]["type"] == "MultiPoint"
    assert mark["properties"]["label"] == "near Izium and Lyman"
