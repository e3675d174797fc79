"""The whole chain on the shipped sample, and what must hold for any text."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import geo
from geo.errors import InputError
from geo.model import Record
from geo.pipeline import explain
from tests.payloads import PAYLOADS

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "data" / "samples" / "overnight-strikes.txt"
_LEFT_OUT = 0.15  # the share of words left out of a piece
KYIV, KHARKIV, NIZHYN, CHERNIHIV = "Kyiv", "Kharkiv", "Nizhyn Raion", "Chernihiv Oblast"


@pytest.fixture(scope="module")
def record() -> Record:
    return geo.extract(geo.read(SAMPLE))


@pytest.fixture(scope="module")
def names(record):
    return {place.id: place.name for place in record.places}


def claims(record, names, kind, measure=None):
    return [
        (
            claim.measure,
            claim.quantity.text if claim.quantity else None,
            claim.quantity.best if claim.quantity else None,
            [names[p] for p in claim.places],
            claim.scope,
        )
        for claim in record.claims
        if claim.kind == kind and measure in {None, claim.measure}
    ]


def test_strikes_are_at_three_places_and_none_elsewhere(record, names):
    struck = {names[event.place]: event for event in record.events if "strike" in event.types}
    assert set(struck) == {KYIV, KHARKIV, NIZHYN}
    assert struck[NIZHYN].targets == ("energy",)
    nizhyn = next(place for place in record.places if place.name == NIZHYN)
    assert (nizhyn.pcode, nizhyn.kind, nizhyn.precision) == ("UA7404", "raion", "area")
    assert (nizhyn.acled_geo_precision, nizhyn.ucdp_where_prec) == (3, 3)


def test_the_toll_is_shared_and_counted_once(record, names):
    assert claims(record, names, "casualty") == [
        ("killed", "One", 1, [KYIV, KHARKIV], "shared"),
        ("injured", "27", 27, [KYIV, KHARKIV], "shared"),
    ]
    assert [[names[p] for p in group.places] for group in record.groups] == [[KYIV, KHARKIV]] * 2


def test_outages(record, names):
    assert claims(record, names, "outage", "power") == [
        ("power", "88,000", 88_000, [KYIV], "event"),
        ("power", "hundreds of thousands", None, [CHERNIHIV], "event"),
    ]
    assert ("heating", "Thousands", None, [KYIV], "event") in claims(record, names, "outage", "heating")
    assert ("heating", None, None, [KYIV], "event") in claims(record, names, "outage", "heating")
    assert claims(record, names, "outage", "water") == [("water", None, None, [KYIV], "event")]
    by = {claim.quantity.text: claim for claim in record.claims if claim.quantity}
    assert by["88,000"].attribution == "DTEK"
    assert by["88,000"].quantity.unit == "families"
    assert by["hundreds of thousands"].attribution == "Vyacheslav Chaus"
    assert by["hundreds of thousands"].reason == "by the speaker's office"
    assert "capital" in next(c.reason for c in record.claims if c.measure == "water")


def test_damage_and_launches(record, names):
    assert ("non_residential", "Several", None, [KYIV], "event") in claims(record, names, "damage")
    assert claims(record, names, "launch") == [
        ("drones", "more than 370", 370, [], "nationwide"),
        ("missiles", "21", 21, [], "nationwide"),
    ]
    drones = next(claim for claim in record.claims if claim.measure == "drones")
    assert (drones.quantity.low, drones.quantity.high) == (370, None)


def test_what_is_no_casualty_or_outage_stays_out(record):
    said = " ".join(claim.quantity.text for claim in record.claims if claim.quantity)
    assert "tens" not in said
    assert "millions" not in said
    assert "hundreds of generators" not in said
    assert not any("soldiers" in record.report.text[slice(*c.evidence.sentence)] for c in record.claims)


def test_roles(record):
    roles = [(t.text, t.role) for t in record.toponyms]
    assert {role for name, role in roles if name in {"Moscow", "Kremlin"}} == {"metonym"}
    assert {role for name, role in roles if name in {"Abu Dhabi", "Davos", "Istanbul", "Donbas"}} == {"context"}
    kyiv = [role for name, role in roles if name == KYIV]
    assert kyiv.count("metonym") == 3
    assert kyiv.count("event") == 5
    assert ("Chernihiv region", "source") in roles
    assert all(t.reason for t in record.toponyms)


def test_the_night_is_dated(record):
    dates = {(str(e.date.start), str(e.date.end)) for e in record.events if e.date}
    assert dates == {("2026-01-23", "2026-01-24")}


def test_another_events_day_is_not_taken_over():
    text = (
        "A missile strike killed seven people in Dnipro on Wednesday. On Friday drones attacked Samar, injuring two men."
        " A fire broke out at an enterprise there.\n\nIn Kherson, shelling killed one person."
    )
    record = geo.extract(geo.read(text + "\n", published="2026-07-03"))
    names = {place.id: place.name for place in record.places}
    days = {names[event.place]: event.date and str(event.date.start) for event in record.events}
    assert days == {"Dnipro": "2026-07-01", "Samar": "2026-07-03", "Kherson": None}


def test_the_ukrainian_sample():
    record = geo.extract(geo.read(ROOT / "data" / "samples" / "nichna-ataka.txt"))
    holds(record)
    names = {place.id: place.name for place in record.places}
    zaporizhzhia, dnipro, raion = "Zaporizhzhia", "Dnipro", "Synelnykove Raion"
    assert claims(record, names, "casualty", "killed") == [
        ("killed", "двоє", 2, [zaporizhzhia, dnipro], "shared"),
        ("killed", None, None, ["Marhanets"], "event"),
        ("killed", "жінка", 1, ["Kharkiv"], "background"),
    ]
    assert claims(record, names, "casualty", "injured") == [
        ("injured", "23", 23, [zaporizhzhia, dnipro], "shared"),
        ("injured", None, None, ["Marhanets"], "event"),
    ]
    denied = [claim.status for claim in record.claims if names.get("".join(claim.places)) == "Marhanets"]
    assert denied == ["reported", "denied", "denied"]
    struck = {names[event.place] for event in record.events if "strike" in event.types}
    quarters = {"Shevchenkivskyi District (Zaporizhzhia)", "Khortytskyi District (Zaporizhzhia)"}
    assert struck == {zaporizhzhia, dnipro, *quarters, raion, "Marhanets"}
    assert ("power", "понад 41 тисяча", 41_000, [raion], "event") in claims(record, names, "outage", "power")
    assert claims(record, names, "outage", "heating")[0][3] == ["Industrialnyi District (Dnipro)"]
    launched = [(c.measure, c.quantity.best, c.status) for c in record.claims if c.kind == "launch" and c.quantity]
    assert launched == [("drones", 96, "reported"), ("missiles", 4, "reported"), ("drones", 81, "averted")]
    assert {(str(e.date.start), str(e.date.end)) for e in record.events if e.date} == {("2026-02-13", "2026-02-14")}


@pytest.mark.parametrize(
    "text",
    [
        "Дрони вдарили по Києву, троє загинули. Минулого тижня під час удару по Харкову загинула жінка.",
        "Дроны ударили по Киеву, трое погибли. На прошлой неделе при ударе по Харькову погибла женщина.",
    ],
)
def test_what_a_report_recalls_is_no_event_of_its_own(text):
    record = geo.extract(geo.read(text + "\n", published="2026-02-12"))
    names = {place.id: place.name for place in record.places}
    assert {names[event.place] for event in record.events} == {"Kyiv"}


def test_explain_tells_what_was_read_and_passed_over():
    told = explain(geo.read(SAMPLE))
    assert "a total of the whole war" in told
    assert "Kyiv has rejected" in told
    assert "by the speaker's office" in told


def texts(lang: str = "en") -> list[str]:
    rows = (ROOT / "data" / "gold" / f"{lang}-dev.jsonl").read_text("utf-8").splitlines()
    return [json.loads(row)["text"] for row in rows]


def holds(record: Record) -> None:
    """What must be true of every record, whatever the text."""
    text = record.report.text
    places = {place.id for place in record.places}
    sentences = set()
    for toponym in record.toponyms:
        assert text[toponym.start : toponym.end] == toponym.text
        assert toponym.place is None or toponym.place in places
        assert {candidate.place for candidate in toponym.candidates} <= places
        assert (toponym.status == "resolved") == (toponym.place is not None)
    for claim in record.claims:
        start, end = claim.evidence.sentence
        assert 0 <= start < end <= len(text)
        sentences.add((start, end))
        assert claim.evidence.spans
        assert all(0 <= s < e <= len(text) for s, e in claim.evidence.spans)
        assert set(claim.places) <= places
        if claim.quantity is not None:
            quoted = [text[slice(*claim.evidence.sentence)], *(text[s:e] for s, e in claim.evidence.spans)]
            assert any(claim.quantity.text in words for words in quoted)
            if claim.quantity.best is None:
                assert claim.quantity.low is None or claim.quantity.high is not None or claim.quantity.low == 2
    ids = {claim.id for claim in record.claims}
    for event in record.events:
        assert event.place in places
        assert set(event.claims) <= ids
    for group in record.groups:
        assert group.claim in ids
        assert len(group.places) > 1
    assert Record.from_json(record.to_json()) == record


@pytest.mark.parametrize("text", texts(), ids=lambda text: re.sub(r"\W+", "-", text[:30]))
def test_records_of_real_text_hold(text):
    record = geo.extract(geo.read(text + "\n", published="2026-06-01"))
    holds(record)
    assert geo.extract(geo.read(text + "\n", published="2026-06-01")).to_json() == record.to_json()


WORDS = (
    "Kyiv Kharkiv Russia Moscow Izium the region of said killed injured were was without power left 12 three dozens "
    "people families drones missile hit strike on in near and , . \n ; : — “ ” overnight Saturday Chernihiv district "
    "according to DTEK at least half Харків у The shot down 88,000 % mayor no casualties water heat capital city"
).split(" ")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60))
def test_records_of_shuffled_words_hold(words):
    text = " ".join(words) + " x"
    if text.strip():
        holds(geo.extract(geo.read(text + "\n", published="2026-01-24")))


CYRILLIC = tuple(text for lang in ("uk", "ru") for text in texts(lang))
PLANTED = (
    *PAYLOADS.values(),
    "\u200b",
    "\u0301",
    "\u202e",
    "\ud800",
    "\xa0",
    "«",
    "»",
    "(",
    "\n\n# ",
    "\n- ",
    " 88 000 ",
    " 12 січня ",
    " ні ",
    " У Києві ",
    " в Харькове ",
)


@st.composite
def mutated(draw) -> str:
    """A real report in Ukrainian or Russian, cut, doubled, normalised apart, and with a stranger's text set in."""
    text = draw(st.sampled_from(CYRILLIC))
    for _ in range(draw(st.integers(1, 6))):
        at, to = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        middle = draw(st.sampled_from(("", text[at:to] * 2, text[at:to].upper(), *PLANTED)))
        text = text[:at] + middle + text[min(to, at + 80) :]
    return draw(st.sampled_from((text, unicodedata.normalize("NFD", text))))[:6_000]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_records_of_mutated_ukrainian_and_russian_hold(text):
    try:
        report = geo.read(text + "\n", published="2026-02-12")
    except InputError:
        return
    record = geo.extract(report)
    holds(record)
    assert geo.extract(report).to_json() == record.to_json()


@pytest.mark.parametrize("text", CYRILLIC, ids=lambda text: re.sub(r"\W+", "-", text[:30]))
def test_records_of_ukrainian_and_russian_hold(text):
    holds(geo.extract(geo.read(text + "\n", published="2026-06-01")))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=200))
def test_no_text_crashes_it(text):
    try:
        report = geo.read(text + "\n")
    except InputError:
        return
    holds(geo.extract(report))


@pytest.mark.parametrize(
    "text",
    ["A", "The", "The mayor", "In Sumy, the", "«", "Мер", "Мэр «", "У Сумах,", "В Сумах двое ранены. По данным,"],
)
def test_a_sentence_that_breaks_off_is_read(text):
    holds(geo.extract(geo.read(text + "\n")))


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_reports_cut_anywhere_and_joined_are_read(lang):
    """Pieces of annotated reports, cut between words, some words left out, ends joined by any mark."""
    rng = random.Random(7)
    path = ROOT / "data" / "gold" / f"{lang}-wide-twelfth.jsonl"
    texts = [json.loads(line)["text"].split() for line in path.read_text("utf-8").splitlines()]
    for _ in range(120):
        pieces = []
        for _ in range(2):
            words = rng.choice(texts)
            first = rng.randrange(len(words))
            pieces.append(" ".join(w for w in words[first : first + rng.randrange(1, 24)] if rng.random() > _LEFT_OUT))
        text = rng.choice([" ", ": ", ", ", " – ", " «", " (", "; ", "\n\n"]).join(pieces)
        if text.strip():
            holds(geo.extract(geo.read(text, lang=lang)))


def test_lone_surrogates_and_controls_survive():
    text = "Kyiv \ud800 was hit by \x00 drones \u2028 two killed\u202e in Kharkiv.\n"
    record = geo.extract(geo.read(text, published="2026-01-24"))
    holds(record)
    assert json.loads(record.to_json())["report"]["text"] == text


def test_nothing_to_map_says_so():
    record = geo.extract(geo.read("Ministers from Poland met in Vienna on Monday to discuss tariffs.\n"))
    assert record.events == ()
    assert any(w.code == "nothing-to-map" and "2 places named" in w.message for w in record.warnings)
    assert any(w.code == "no-date" for w in record.warnings)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Drones hit Lozova in the Kharkiv region. Two people were killed in the regional centre.", "Kharkiv"),
        ("Drones hit Fastiv in the Kyiv region. Two people were killed in the regional capital.", "Kyiv"),
        ("A drone hit a farm in the Nizhyn district. Two people were killed in the district centre.", "Nizhyn"),
    ],
)
def test_the_centre_is_the_seat_of_the_unit_in_focus(text: str, place: str) -> None:
    record = geo.extract(geo.read(text, published="2026-03-06", lang="en"))
    names = {p.id: p.name for p in record.places}
    killed = [claim for claim in record.claims if claim.kind == "casualty"]
    assert [[names[p] for p in claim.places] for claim in killed] == [[place]]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("uk", "Дрони атакували Харків. У місті загинули двоє людей.", "Kharkiv"),
        ("uk", "Дрони атакували Ізюм на Харківщині. В обласному центрі поранено двох людей.", "Kharkiv"),
        ("uk", "Дрони атакували столицю, загинула жінка.", "Kyiv"),
        ("uk", "Ракета влучила в Ніжин. В області загинули двоє людей.", "Chernihiv Oblast"),
        ("uk", "Дрони вдарили по Куп'янському району. У районі загинули двоє людей.", "Kupiansk Raion"),
        ("uk", "Дрони атакували Нікопольський район. У райцентрі поранено двох людей.", "Nikopol"),
        ("uk", "Ракета влучила в Харків. Двоє людей загинули в районі вокзалу.", "Kharkiv"),
        ("uk", "Ракета влучила в Харків. Міська рада повідомила про двох загиблих.", "Kharkiv"),
        ("ru", "Дроны атаковали Харьков. В городе погибли два человека.", "Kharkiv"),
        ("ru", "Дроны атаковали Изюм Харьковской области. В областном центре ранены два человека.", "Kharkiv"),
        ("ru", "Дроны атаковали столицу Украины, погибла женщина.", "Kyiv"),
        ("ru", "Дроны атаковали посёлок Климово Климовского района Брянской области. Убит мужчина.", "Klimovo"),
        ("ru", "На Никопольщине от обстрела погибли двое.", "Nikopol Raion"),
        ("ru", "Ракета попала в Белгород. В области погибли два человека.", "Belgorod Oblast"),
        ("ru", "Дроны ударили по Купянскому району. В районе погибли два человека.", "Kupiansk Raion"),
        ("ru", "Дроны ударили по посёлку Великий Бурлук. В посёлке погибла женщина.", "Velykyi Burluk"),
        ("en", "Drones hit the capital of Ukraine, two people were killed.", "Kyiv"),
        ("en", "Drones hit a factory in the capital of Russia, two people were killed.", "Moscow"),
    ],
)
def test_what_words_stand_for(lang: str, text: str, place: str) -> None:
    record = geo.extract(geo.read(text, published="2026-03-06", lang=lang))
    names = {p.id: p.name for p in record.places}
    killed = [claim for claim in record.claims if claim.kind == "casualty"]
    assert [[names[p] for p in claim.places] for claim in killed] == [[place]]


@pytest.mark.parametrize(
    ("title", "days"),
    [
        (None, ("2026-03-10", "2026-03-10")),
        ("Surroundings of Sumy: the night of March 8-9", ("2026-03-08", "2026-03-09")),
    ],
)
def test_a_post_of_the_hour_is_about_its_own_day_and_says_so(title, days):
    record = geo.extract(
        geo.read("A drone hit a bus in Sumy. Two people were killed.", published="2026-03-10", title=title)
    )
    killed = next(c for c in record.claims if c.measure == "killed")
    assert (killed.date.start.isoformat(), killed.date.end.isoformat(), killed.date.text) == (*days, "")
    assert "the day is the report's own" in killed.reason


def test_what_stays_open_beside_a_dated_event_has_no_day():
    text = "A drone hit a bus in Sumy on Saturday, killing two people. Shelling on Monday wounded three in Nikopol.\n\nA house burned down in Izium after a strike."
    record = geo.extract(geo.read(text, published="2026-03-10"))
    assert any(c.date is None for c in record.claims)
    assert not any("own" in c.reason for c in record.claims)


def test_without_any_date_there_is_none():
    record = geo.extract(geo.read("A drone hit a bus in Sumy. Two people were killed."))
    assert all(c.date is None for c in record.claims)
    assert "no-date" in {w.code for w in record.warnings}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "uk",
            "У Павлограді від удару дрона загинув чоловік. Нагадаємо, 20 лютого ворог ударив по Тернівці, загинули шестеро.",
        ),
        (
            "ru",
            "В Павлограде от удара дрона погиб мужчина. Напомним, 20 февраля враг ударил по Терновке, погибли шестеро.",
        ),
    ],
)
def test_what_is_recalled_from_an_earlier_day_gives_its_day_to_nothing_else(lang, text):
    record = geo.extract(geo.read(text, published="2026-03-06", lang=lang))
    names = {place.id: place.name for place in record.places}
    found = {(names[claim.places[0]], claim.scope, str(claim.date and claim.date.start)) for claim in record.claims}
    assert found == {("Pavlohrad", "event", "2026-03-06"), ("Ternivka", "background", "2026-02-20")}


def test_what_is_recalled_of_the_same_night_stays_an_event():
    text = "У Павлограді загинув чоловік. Нагадаємо, 5 березня ворог ударив по Павлограду дронами."
    record = geo.extract(geo.read(text, published="2026-03-06", lang="uk"))
    assert {(claim.kind, claim.scope) for claim in record.claims} == {("casualty", "event"), ("strike", "event")}
