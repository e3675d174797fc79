"""Who says so: offices, agencies and people named as a claim's source."""

from __future__ import annotations

import pytest

from geo import pipeline


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A drone killed two people in Sumy, regional governor Oleh Hryhorov wrote.",
            "regional governor Oleh Hryhorov",
        ),
        ("A drone injured three in Kherson, per the regional prosecutor's office.", "regional prosecutor's office"),
        ("Ukrainian officials say a drone killed a man in Beryslav.", "Ukrainian officials"),
        ("Russian-installed officials said a drone killed a woman in Donetsk.", "Russian-installed officials"),
        ("A drone hit a bus in Kherson, killing two, local media report.", "local media"),
        ("A drone injured four people in Odesa, emergency services told Reuters.", "emergency services"),
        ("Police in Dnipro say a drone injured six people in Pavlohrad.", "Police in Dnipro"),
        ("A drone injured two people in Romny, the local administration informs.", "local administration"),
        ("A drone killed two people in Sumy, according to the State Emergency Service.", "State Emergency Service"),
    ],
)
def test_speakers(text: str, speaker: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    assert {claim.attribution for claim in record.claims} == {speaker}
