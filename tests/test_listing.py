"""The list beside the map says all that the map says, and what it cannot."""

from __future__ import annotations

from geo import layers, listing
from geo.model import Record
from tests import made

SQUARE = {"type": "Polygon", "coordinates": [[[31, 50.5], [33, 50.5], [33, 51.5], [31, 51.5], [31, 50.5]]]}


def listed(record: Record) -> tuple[tuple[layers.Layer, ...], tuple[listing.Section, ...]]:
    drawn = layers.build_layers(record, outline=lambda place: None if place == "x:nowhere" else SQUARE)
    return drawn, listing.build_listing(record, drawn)


def test_every_mark_is_in_the_list_with_the_same_words() -> None:
    for record in (made.sample(), made.mixed(), made.only_areas()):
        drawn, sections = listed(record)
        items = {
            item.mark: item.headline
            for section in sections
            for item in section.items
            if item.kind != "damage" and item.mark
        }
        marks = {f["id"]: f["properties"]["headline"] for layer in drawn for f in layer.features if layer.id != "named"}
        assert items == marks


def test_every_claim_is_in_the_list_exactly_where_it_belongs() -> None:
    _, sections = listed(made.mixed())
    by_title = {section.title: [item.headline for item in section.items] for section in sections}
    assert by_title[listing.NATIONWIDE] == ["120 drones launched"]
    assert by_title[listing.NOT_COUNTED] == ["No power", "“tens of thousands” killed"]
    assert by_title[listing.UNPLACED] == ["Missile strike"]
    assert by_title["Kherson, Lviv and Odesa"] == ["7 injured"]
    notes = [
        item.statements[0].note
        for section in sections
        if section.title == listing.NOT_COUNTED
        for item in section.items
    ]
    assert notes == ["denied", "a total over a longer time"]


def test_no_claim_is_lost() -> None:
    for record in (made.sample(), made.mixed(), made.only_areas(), made.many(50)):
        _, sections = listed(record)
        sentences = {s.sentence for section in sections for item in section.items for s in item.statements}
        for claim in record.claims:
            start, end = claim.evidence.sentence
            assert record.report.text[start:end] in sentences


def test_the_sample_in_the_order_of_its_text() -> None:
    _, sections = listed(made.sample())
    assert [section.title for section in sections] == [
        *("Kyiv and Kharkiv", "Kyiv", "Kharkiv", "Chernihiv Oblast", "Nizhyn Raion"),
        listing.NATIONWIDE,
    ]
    kyiv = sections[1]
    assert [item.headline for item in kyiv.items] == [
        *("Strike", "Damage: “Several” buildings", "“Thousands” of people without heating", "No water"),
        "88,000 families without power",
    ]
    assert kyiv.items[1].mark == "strikes-UA80000000000093317"
    assert [s.attribution for s in kyiv.items[4].statements] == ["DTEK"]


def test_a_superseded_figure_is_told_as_such() -> None:
    story = made.Story()
    spot = made.place("x:a", "A", 50, 30)
    story.says("casualty", "killed", spot, quantity=made.figure(3))
    story.says("casualty", "killed", spot, quantity=made.figure(5), status="updated")
    _, sections = listed(story.record())
    assert [(s.title, [i.headline for i in s.items]) for s in sections] == [
        ("A", ["5 killed"]),
        (listing.NOT_COUNTED, ["3 killed"]),
    ]
    assert "replaced" in sections[1].items[0].statements[0].note


def test_an_area_that_cannot_be_drawn_is_told_as_unplaced() -> None:
    story = made.Story()
    story.says("strike", "drone", made.area("x:nowhere", "Nowhere Raion", "raion"))
    _, sections = listed(story.record())
    assert [section.title for section in sections] == [listing.UNPLACED]


def test_nothing_to_map_counts_places_once() -> None:
    record = made.empty()
    drawn, sections = listed(record)
    assert sections == ()
    assert listing.nothing_words(record) == "Nothing to map: 7 places named, no strike, casualty or outage read."
    assert len(listing.named_places(record, drawn)) == 8


def test_names_with_nothing_mapped_say_why() -> None:
    record = made.sample()
    drawn, _ = listed(record)
    assert [(n.text, n.role) for n in listing.named_places(record, drawn)] == [
        ("Abu Dhabi", "context"),
        ("Moscow", "metonym"),
        ("Donbas", "context"),
    ]
