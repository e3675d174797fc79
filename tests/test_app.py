"""The app's flows, without a browser: what a person gives, what is shown, and what a mistake leaves as it was."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app_pages import answer
from app_pages.reading import marked_text
from geo._escape import visible
from geo.model import Record
from tests.payloads import PAYLOADS, poisoned

ROOT = Path(__file__).resolve().parent.parent
TALK = "The prime minister met the ambassador in Vienna on Tuesday. They spoke about trade."
STRIKE = "Two people were killed in a drone strike on Kharkiv on Monday, the mayor said."


@pytest.fixture
def app():
    """The app as it starts."""
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()


def shown(app):
    """Everything the app shows through st.html, tags and all."""
    return "\n".join(block.proto.body for block in app.get("html"))


def give(app, text, **fields):
    app.text_area(key="text").set_value(text)
    for key, value in fields.items():
        app.text_input(key=key).set_value(value)
    return next(button for button in app.button if button.label == "Make the map").click().run()


def test_starts_with_the_sample_on_the_map(app):
    assert not app.exception
    page = shown(app)
    assert "Night of strikes on Kyiv and Kharkiv" in page
    assert "1 killed" in page
    assert "27 injured" in page
    assert {"Kyiv", "Kharkiv", "Abu Dhabi", "Donbas"} <= set(app.dataframe[0].value["In the text"])


def test_a_pasted_report_takes_the_place_of_the_sample(app):
    give(app, STRIKE, source="A paper", url="https://example.org/story", title="Monday")
    page = shown(app)
    assert not app.exception
    assert "2 killed" in page
    assert "A paper" in page
    assert 'href="https://example.org/story"' in page
    assert '<h1 class="sm-title" dir="auto">Monday</h1>' in page
    assert "Abu Dhabi" not in page


def test_the_sample_comes_back(app):
    give(app, STRIKE)
    app.button(key="sample").click().run()
    assert "Night of strikes on Kyiv and Kharkiv" in shown(app)


@pytest.mark.parametrize("text", ["", "  \n ", "Kyiv was struck. " * 300_000])
def test_a_text_that_cannot_be_read_is_one_sentence_and_nothing_is_lost(app, text):
    give(app, text, source="A paper")
    page = shown(app)
    assert not app.exception
    assert page.count('role="alert"') == 1
    assert "Night of strikes on Kyiv and Kharkiv" in page  # the map that stood there stays
    assert app.text_input(key="source").value == "A paper"
    assert app.text_area(key="text").value == text


def test_a_pasted_path_is_a_text_and_opens_no_file(app, sample_path):
    give(app, str(sample_path))
    assert not app.exception
    assert "Nothing to map" in shown(app)
    assert "overnight-strikes.txt" in shown(app)


def test_a_mistake_is_forgotten_with_the_next_good_report(app):
    give(app, "")
    give(app, STRIKE)
    assert 'role="alert"' not in shown(app)


def test_an_upload_is_read_and_a_wrong_file_is_named(app):
    app.session_state.way = "Upload a file"
    app.run()
    make = next(button for button in app.button if button.label == "Make the map")
    app.get("file_uploader")[0].set_value([("night.txt", STRIKE.encode(), "text/plain")])
    make.click().run()
    assert "2 killed" in shown(app)
    app.get("file_uploader")[0].set_value([("*evil* <b>.txt", bytes(range(256)) * 9, "text/plain")])
    next(button for button in app.button if button.label == "Make the map").click().run()
    assert not app.exception
    assert "*evil* &lt;b&gt;.txt" in shown(app)
    assert "2 killed" in shown(app)


def test_nothing_to_map_says_why(app):
    give(app, TALK)
    assert not app.exception
    assert "Nothing to map" in shown(app)


def test_an_address_that_is_no_web_page_is_text_not_a_link(app):
    give(app, STRIKE, url="javascript:alert(1)")
    page = shown(app)
    assert "javascript:alert(1)" in page
    assert "href" not in page


@pytest.mark.parametrize("name", PAYLOADS)
def test_hostile_text_stays_text(app, name):
    payload = visible(PAYLOADS[name])  # a browser sends no lone surrogates
    give(app, f"{STRIKE} {payload}", source=payload, url=payload, title=payload)
    assert not app.exception
    page = re.sub("<style>.*?</style>", "", shown(app), flags=re.DOTALL)
    allowed = {"p", "span", "div", "h1", "a"}
    assert {tag.lower() for tag in re.findall(r"<\s*/?\s*([a-zA-Z]\w*)", page)} <= allowed
    assert not re.findall(r"<[^>]*\son\w+\s*=", page)


def test_downloads_are_offered(app):
    labels = [button.label for button in app.get("download_button")]
    assert labels == ["Map (HTML)", "Events (GeoJSON)", "Table (CSV)", "Record (JSON)"]


def plain(marked):
    return html.unescape(re.sub("<[^>]+>", "", marked))


def test_the_marked_report_is_the_report(sample_record):
    marked = marked_text(sample_record, [sample_record.claims[0].evidence.sentence])
    assert plain(marked) == sample_record.report.text
    assert '<span class="place r-event" title="event: struck">Nizhyn district</span>' in marked
    assert 'class="chosen claim k-casualty">One person was killed<' in marked


@pytest.mark.parametrize("name", PAYLOADS)
def test_the_marked_report_escapes_all_it_holds(sample_record, name):
    record = poisoned(sample_record, PAYLOADS[name])
    marked = marked_text(record, [claim.evidence.sentence for claim in record.claims])
    assert set(re.findall(r"<\s*/?\s*([a-zA-Z]+)", marked)) <= {"div", "span"}
    assert not re.findall(r"<[^>]*\son\w+\s*=[^>]*>", re.sub('"[^"]*"', '""', marked))


def test_overlapping_stretches_are_cut_at_every_offset(sample_record):
    record = Record.from_dict({
        **sample_record.to_dict(),
        "toponyms": [
            {**sample_record.to_dict()["toponyms"][0], "start": start, "end": end, "text": "x"}
            for start, end in ((0, 10), (5, 15), (8, 9), (9, 40))
        ],
    })  # fmt: skip
    assert plain(marked_text(record)) == record.report.text


@pytest.mark.parametrize("label", list(answer._OTHER_FORMATS))
def test_every_other_format_can_be_saved(app, label):
    app.selectbox(key="format").set_value(label).run()
    assert not app.exception
    assert any(button.proto.label.startswith("Save .") for button in app.get("download_button"))


def test_a_public_file_is_asked_about_first(app):
    app.selectbox(key="format").set_value("GeoJSON").run()
    app.toggle(key="public").set_value(True).run()
    assert not any(button.proto.label.startswith("Save .") for button in app.get("download_button"))
    app.checkbox(key="sure").check().run()
    assert not app.exception
    assert any(button.proto.label == "Save .geojson" for button in app.get("download_button"))
