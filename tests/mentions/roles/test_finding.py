"""Roles of place names: what governments, offices, launch sites and places look like in the sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geo import pipeline

# In each case the place is marked with its role: m metonym, s source, l launch, c context, e event.
CASES = [
    # governments as subjects
    "{m:Kyiv} expects an answer within days.",
    "{m:Berlin} hopes to bring {m:Paris} and {m:London} around.",
    "{m:Moscow} did not comment.",
    "{m:Russia} will not withdraw, and {m:Ukraine} must accept it, the paper says.",
    "What {m:Moscow} wants is clear.",
    "Officials fear that {m:Berlin} and {m:Rome} are tired.",
    "The {m:Kremlin} is studying the letter.",
    "{m:Hungary}, which pays least, has little say.",
    "{m:Poland}, a NATO member, closed two airports.",
    "{m:Ukraine} imports power from {c:Poland}.",
    "{m:Kyiv} and its allies say so.",
    "Neither {m:Moscow} nor {m:Kyiv} expects much.",
    "{m:Russia} is sceptical; so is {m:Ukraine}.",
    "In {c:Vienna}, {m:Russia} and {m:Belarus} signed a protocol.",
    # governments elsewhere in the sentence
    "Talks between {m:Kyiv} and {m:Moscow} stalled.",
    "Sanctions against {m:Russia} were widened by {m:London}.",
    "{m:Berlin} is sending 18 howitzers to {m:Kyiv}.",
    "The raid was blamed on {m:Kyiv}.",
    "The view from {m:Warsaw} is gloomier.",
    "{m:Moscow}'s demands have not changed.",
    "{m:Russia} hammered {c:Ukraine} for a week.",
    # a power that stays a place
    "The minister was seen in {c:Moscow}.",
    "It was quiet near the border with {c:Belarus}.",
    "{c:Ukraine}'s border was calm.",
    "The train from {c:Warsaw} to {c:Berlin} was late.",
    "A drone hit a depot in {e:Lozova}, killing a mechanic and delaying trains between {c:Kyiv} and {c:Kramatorsk}.",
    "A drone hit a stopped train between {e:Poltava} and {e:Kharkiv}, wounding two.",
    # offices
    "The mayor of the port city of {s:Odesa} said so.",
    "{s:Odesa region} military head said so.",
    "The head of {s:Kherson}'s military administration said so.",
    "{s:Zaporizhzhia} governor said so.",
    "Police in {s:Dnipro} said so.",
    "The Russian-installed head of the {s:Donetsk region} said so.",
    "{s:Kherson} regional prosecutors said so.",
    "The {s:Kyiv} Independent reported it.",
    "{s:Geneva}-based monitors asked for access.",
    "{s:Ukraine}'s central bank kept its rate.",
    "{s:Paris} officials say so.",
    "{s:KIEV}, Nov. 7. It rained.",
    # launch sites
    "Drones were launched from {l:Oryol} and {l:Bryansk}.",
    "A battery near {l:Dzhankoi} in occupied {l:Crimea} launched two missiles.",
    "Three missiles took off from {l:Savasleyka} airfield.",
    "Drones flew in from the direction of {l:Kursk}.",
    # where people spoke, met and went
    "He told reporters in {c:Hamburg} that it was over.",
    "She was born in {c:Bakhmut} and treated in {c:Warsaw}.",
    "Envoys will fly from {c:Miami} to {c:Abu Dhabi}.",
    "The front line runs 12 km from {c:Kupiansk}.",
    "A {c:Sumy}-based charity brought generators.",
    # events
    "A drone hit a house in {e:Merefa}, and {e:Chuhuiv} came under fire.",
    "{e:Kyiv} was hit by drones in six districts.",
    "Explosions were heard in {e:Sevastopol}.",
    "A missile hit {e:Izium} in the {e:Kharkiv region}.",
    "{e:Odesa}'s port was hit by nine drones.",
    "The embassy in {e:Kyiv} was damaged by missile fragments.",
    "Drones were shot down over {c:Cherkasy}.",
]
LISTED = [
    (lang, line)
    for lang in ("en", "uk", "ru")
    for line in (Path(__file__).parent / f"{lang}.txt").read_text("utf-8").splitlines()
]
_MARKED = re.compile(r"\{([mslce]):([^}]+)\}")
_ROLES = {"m": "metonym", "s": "source", "l": "launch", "c": "context", "e": "event"}


@pytest.mark.parametrize(("lang", "marked"), [*(("en", case) for case in CASES), *LISTED])
def test_roles(lang: str, marked: str) -> None:
    text = _MARKED.sub(lambda match: match[2], marked)
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    wanted = [(match[2], _ROLES[match[1]]) for match in _MARKED.finditer(marked)]
    assert [(toponym.text, toponym.role) for toponym in record.toponyms] == wanted


def test_a_power_tells_why() -> None:
    record = pipeline.extract(pipeline.read("Kyiv expects an answer.", published="2026-03-06", lang="en"))
    assert "subject of “expects”" in record.toponyms[0].reason
