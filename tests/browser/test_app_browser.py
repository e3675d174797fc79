"""The app in Chromium with every request but those to this machine cut: it works, asks nobody, runs nothing."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import TimeoutError as TooLate
from playwright.sync_api import expect

from tests.payloads import ALL

ROOT = Path(__file__).resolve().parent.parent.parent
STRIKE = "Two people were killed in a drone strike on Kharkiv on Monday, the mayor said."

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(chromium):
    """Address of the app, served on the loopback interface for these tests."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port),
         "--server.address", "127.0.0.1", "--server.headless", "true", "--server.fileWatcherType", "none"],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "no_proxy": "*"},
    )  # fmt: skip
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(240):
            try:
                with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1):
                    break
            except OSError:
                time.sleep(0.25)
        else:
            pytest.fail("the app did not start within a minute")
        yield url
    finally:
        server.terminate()
        try:
            server.wait(60)
        except subprocess.TimeoutExpired:  # a machine too busy even for that
            server.kill()
            server.wait()


@pytest.fixture
def page(browser, address):
    """The app's page once the sample is on the map; `page.strayed` lists requests to anywhere else."""
    context = browser.new_context(viewport={"width": 1366, "height": 900}, service_workers="block")
    page = context.new_page()
    page.strayed = []
    page.dialogs = []

    def only_here(route):
        if route.request.url.startswith((address, "data:", "blob:")):
            route.continue_()
        else:
            page.strayed.append(route.request.url)
            route.abort()

    context.route("**/*", only_here)
    page.on("dialog", lambda dialog: (page.dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(address)
    ready(page, "Night of strikes")
    yield page
    assert page.strayed == []
    assert page.dialogs == []
    context.close()


def ready(page, title):
    page.get_by_role("heading", level=1, name=title).wait_for(timeout=60_000)
    at_rest(page)


def at_rest(page):
    """Wait until the app's script has run to its end: what is typed before may meet a page in the making."""
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for(timeout=60_000)


def the_map(page):
    frame = page.frame_locator("iframe[title*='folium']")
    frame.locator(".leaflet-container").wait_for(timeout=30_000)
    return frame


def marks_drawn(page):
    """Return the map's frame and how many shapes stand on it, once no more are added."""
    at_rest(page)
    frame = the_map(page)
    shapes = frame.locator(".leaflet-interactive")
    shapes.first.wait_for(timeout=30_000)
    count, before = shapes.count(), -1
    while count != before:
        page.wait_for_timeout(500)
        count, before = shapes.count(), count
    return frame, count


def open_mark(frame, label):
    """Click a mark until its popup stands: the map may be drawn anew beneath the first click."""
    popup = frame.locator(".leaflet-popup")
    for _ in range(10):
        frame.get_by_label(label).first.click(force=True)
        try:
            popup.wait_for(timeout=3_000)
        except TooLate:
            continue
        return popup
    pytest.fail(f"no click opened {label}")


def give(page, text, **fields):
    page.get_by_label("Text", exact=True).fill(text)
    for label, value in fields.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Make the map").click()


def test_the_sample_is_drawn_without_any_outside_request(page):
    marks_drawn(page)
    assert page.locator(".sm-totals").inner_text().count("27 injured") == 1
    assert page.get_by_role("button", name="1 killed, 27 injured").count() == 1


def test_an_item_lights_its_sentence_and_a_mark_lights_its_item(page):
    marks_drawn(page)
    item = page.get_by_role("button", name="88,000 families without power")
    item.click()
    page.locator(".sm-text .chosen").first.wait_for(timeout=20_000)
    assert "88,000 families" in "".join(page.locator(".sm-text .chosen").all_inner_texts())
    expect(item).to_have_attribute("aria-pressed", "true", timeout=20_000)
    open_mark(the_map(page), "Strike, Kharkiv, Kharkiv Oblast")
    page.locator("button.item.strike[aria-pressed=true]").wait_for(timeout=20_000)
    page.wait_for_function(
        "!document.querySelector('.sm-text .chosen')?.textContent.includes('88,000')", timeout=20_000
    )


def test_switching_a_layer_keeps_the_view(page):
    frame, before = marks_drawn(page)
    page.get_by_role("button", name="Power outages").first.click()
    expect(frame.locator(".leaflet-interactive")).not_to_have_count(before, timeout=20_000)
    assert marks_drawn(page)[1] < before


def test_hostile_text_in_every_field_executes_nothing(page):
    quoted = "<img src=x onerror=window.__pwned=99> {{7*7}} ${window.__pwned=98} `"
    text = f"{STRIKE.replace('Kharkiv', f'Kharkiv {quoted}')}\n\n{ALL}"
    page.locator('[data-testid="stExpander"] summary').click()
    page.locator('[data-testid="stExpander"] input').fill(ALL)
    give(page, text, Source=ALL, Link=ALL)
    page.get_by_text("2 killed").first.wait_for(timeout=60_000)
    frame = the_map(page)
    page.get_by_role("button", name="2 killed").click()
    page.locator("button.item[aria-pressed=true]").first.wait_for(timeout=20_000)
    at_rest(page)
    popup = open_mark(frame, "Drone strike, Kharkiv, Kharkiv Oblast")
    assert quoted in page.locator("button.item").first.inner_text()
    assert quoted in popup.inner_text()
    page.get_by_role("tab", name="Places").click()
    page.wait_for_timeout(1500)
    assert page.evaluate("window.__pwned") is None
    for frame in page.frames:
        assert frame.evaluate("window.__pwned") is None
    shown = page.locator(".sm-text").last.inner_text()
    assert "{{7*7}} and {{'CANARY'*2}}" in shown
    assert "${window.__pwned=1}" in shown
    assert "CANARYCANARY" not in page.content()


def test_the_downloads_are_the_files(page, tmp_path):
    for label, check in (
        ("Map (HTML)", b"<!doctype html"),
        ("Events (GeoJSON)", b"FeatureCollection"),
        ("Record", b'"claims"'),
    ):
        with page.expect_download() as download:
            page.get_by_role("button", name=label).click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        assert check.lower() in file.read_bytes()[:200_000].lower()
        if file.suffix != ".html":
            json.loads(file.read_text("utf-8"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_map_and_list_without_sideways_scrolling(browser, address, scheme):
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    ready(page, "Night of strikes")
    the_map(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.get_by_role("button", name="1 killed, 27 injured")).to_be_visible(timeout=20_000)
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_label("Text", exact=True).wait_for(timeout=20_000)
    give(page, STRIKE)
    page.get_by_text("2 killed").first.wait_for(timeout=60_000)
    page.get_by_test_id("stExpandSidebarButton").wait_for(timeout=20_000)  # the sidebar has made way for the map
    context.close()
