"""Which place a mention belongs to, by the order of the counting rules."""

from __future__ import annotations

import pytest

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
        ("Kharkiv's mayor said three people were injured by a drone.", "casualty", ["Kharkiv"]),
        ("A drone killed two people in Izium, Kharkiv region.", "casualty", ["Izium"]),
        ("Attacks were reported in Poltava, Kremenchuk and Lubny, where two people died.", "casualty", ["Lubny"]),
        (
            "The overnight strikes hit Dnipro, with 11 killed. Seven more died in Samar.",
            "casualty",
            ["Dnipro", "Samar"],
        ),
        (
            "A missile hit a depot in Poltava. More than 4,000 homes in the region lost power.",
            "outage",
            ["Poltava Oblast"],
        ),
    ],
)
def test_where_it_belongs(text, kind, places):
    assert [place for _, _, place in told(text, kind)] == places


def test_a_restored_supply_of_a_later_day_makes_no_history():
    text = "On June 5 drones hit Kyiv and 6,000 homes lost heating. By Tuesday heat had been restored to most of them."
    assert told(text, "outage") == [("heating", 6000, "Kyiv")]


def test_a_claim_quotes_its_own_words():
    record = record_of("A missile hit Poltava. Sixteen people were hurt.")
    (claim,) = [claim for claim in record.claims if claim.kind == "casualty"]
    start, end = claim.evidence.spans[0]
    assert record.report.text[start:end] == "Sixteen people were hurt"
