"""The file in a real browser with the network cut: it draws, it answers, and nothing in it runs but us."""

from __future__ import annotations

import datetime as dt
import json
import re
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import expect
from shapely.geometry import Point, shape

from geo import boundaries, drawing, extract, layers, listing, read
from geo.exports.geojson import geojson_text
from geo.maps import build_map
from geo.webpage import build_page
from tests import made
from tests.payloads import ALL, BROWSER, ENCODING, FORMULAS, JINJA, PATHS, poisoned

NOON = dt.datetime(2026, 1, 24, 12, 0, tzinfo=dt.UTC)
TOLL = "casualties-UA80000000000093317+UA63120270010096107"
KYIV = "strikes-UA80000000000093317"


@pytest.fixture
def open_record(visit, tmp_path):
    def open_it(record, *, theme: str = "auto", **options):
        path = tmp_path / "map.html"
        path.write_text(build_page(record, made_at=NOON, theme=theme), encoding="utf-8")
        seen = visit(path.as_uri(), **options)
        seen.page.wait_for_function("document.documentElement.classList.contains('ready')")
        settle(seen.page)
        return seen

    return open_it


def settle(page) -> None:
    """Wait until labels are placed and nothing moves."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def boxes(page, selector: str) -> list[dict]:
    return page.eval_on_selector_all(
        selector,
        "els => els.filter(e => getComputedStyle(e).visibility === 'visible' && getComputedStyle(e.parentNode).visibility === 'visible').map(e => { const r = e.getBoundingClientRect(); return {x: r.x, y: r.y, w: r.width, h: r.height, t: e.textContent} })",
    )


def overlap(a: dict, b: dict, slack: float = 3) -> bool:
    return (
        a["x"] + slack < b["x"] + b["w"]
        and b["x"] + slack < a["x"] + a["w"]
        and a["y"] + slack < b["y"] + b["h"]
        and b["y"] + slack < a["y"] + a["h"]
    )


def pairs(items: list) -> list[tuple]:
    return [(a, b) for i, a in enumerate(items) for b in items[i + 1 :]]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("desktop", {}),
        ("phone", {"width": 390, "height": 844}),
        ("dark", {"color_scheme": "dark"}),
        ("wide", {"width": 2560, "height": 900}),
        ("tall", {"width": 600, "height": 1600}),
        ("calm", {"reduced_motion": "reduce"}),
    ],
)
def test_the_sample_draws_without_a_request_or_an_error(open_record, shot, name, options) -> None:
    seen = open_record(made.sample(), **options)
    page = seen.page
    assert page.locator(".sm-star-pin").count() == 2
    assert page.locator("path.sm-strike-area").count() == 1
    assert page.locator(".sm-squares-pane svg, .sm-pin svg").count() >= 5
    assert page.locator("path.sm-ring").count() == 1
    assert page.locator("path.sm-killed").count() == 1
    assert "1 killed, 27 injured" in page.locator(".sm-card").inner_text()
    shot(seen, f"sample-{name}")
    assert seen.is_clean()


@pytest.mark.parametrize("size", [(1280, 860), (390, 844), (2560, 700), (700, 1700), (3440, 1440)])
def test_the_base_map_fills_the_view_to_every_edge(open_record, size) -> None:
    seen = open_record(made.sample(), width=size[0], height=size[1])
    inside = """() => { const m = window.strikemapPage, b = m.getBounds(), v = m.options.maxBounds;
        return [v.pad(0.01).contains(b), m.getSize().x, m.getSize().y]; }"""
    contained, width, height = seen.page.evaluate(inside)
    assert contained
    assert width > 300
    assert height > 300
    # Also after zooming out and pushing against the edge as far as it goes.
    seen.page.evaluate(
        "() => { const m = window.strikemapPage; m.setZoom(0, {animate: false}); m.panBy([-9999, -9999], {animate: false}); }"
    )
    seen.page.wait_for_timeout(400)
    assert seen.page.evaluate(inside)[0]


@pytest.mark.parametrize(
    "record", [made.sample(), made.mixed(), made.only_areas(), made.many(300)], ids=["sample", "mixed", "areas", "many"]
)
@pytest.mark.parametrize("width", [1280, 390])
def test_labels_cover_neither_marks_nor_each_other(open_record, record, width) -> None:
    page = open_record(record, width=width, height=860).page
    labels = boxes(page, ".sm-label")
    assert labels
    assert not [(a["t"], b["t"]) for a, b in pairs(labels) if overlap(a, b)]
    marks = boxes(page, ".sm-star-pin, .sm-card")
    assert not [(a["t"], b["t"]) for a in labels for b in marks if overlap(a, b)]


def test_marks_of_one_place_do_not_hide_each_other(open_record) -> None:
    page = open_record(made.mixed()).page
    pins = boxes(page, ".sm-pin svg[width='15'], .sm-star-pin")
    assert not [(a, b) for a, b in pairs(pins) if overlap(a, b)]


def test_a_mark_opens_its_sentence_and_lights_its_item(open_record) -> None:
    seen = open_record(made.sample())
    page = seen.page
    page.click(".sm-star-pin >> nth=0")
    popup = page.locator(".leaflet-popup")
    assert "One person was killed and 27 were wounded overnight" in popup.inner_text()
    assert "settlement named, marked at its centre" in popup.inner_text()
    chosen = page.locator(".item.chosen")
    assert chosen.first.get_attribute("data-mark") == KYIV
    assert page.locator("path.sm-selected").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".item.chosen").count() == 0
    assert seen.is_clean()


def test_an_item_finds_its_mark(open_record) -> None:
    seen = open_record(made.sample(), reduced_motion="reduce")
    page = seen.page
    page.click(f'.item[data-mark="{TOLL}"] button')
    page.wait_for_selector(".leaflet-popup")
    text = page.locator(".leaflet-popup").inner_text()
    assert "1 killed, 27 injured" in text
    assert "Kyiv and Kharkiv" in text
    assert "local officials" in text
    assert page.get_attribute(f'.item[data-mark="{TOLL}"] button', "aria-pressed") == "true"
    assert seen.is_clean()


def test_every_item_opens_a_popup_with_its_words(open_record) -> None:
    seen = open_record(made.mixed(), reduced_motion="reduce")
    page = seen.page
    count = page.locator(".item[data-mark] button").count()
    assert count >= 15
    for i in range(count):
        button = page.locator(".item[data-mark] button").nth(i)
        button.click()
        page.wait_for_selector(".leaflet-popup")
        if "k-damage" not in (button.locator("xpath=..").get_attribute("class") or ""):
            assert button.inner_text() in page.locator(".leaflet-popup").inner_text()
    assert seen.is_clean()


def test_an_item_of_a_layer_that_is_off_switches_it_on(open_record) -> None:
    page = open_record(made.sample(), reduced_motion="reduce").page
    box = page.get_by_role("checkbox", name="Strikes")
    box.uncheck()
    key = page.locator(".sm-key-strikes").first
    key.wait_for(state="hidden")
    assert page.locator(".sm-star-pin").count() == 0
    page.click(f'.item[data-mark="{KYIV}"] button')
    page.wait_for_selector(".leaflet-popup")
    key.wait_for(state="visible")
    assert page.locator(".sm-star-pin").count() == 2


def test_the_named_layer_is_off_until_asked(open_record) -> None:
    page = open_record(made.sample()).page
    assert page.locator("path.sm-dot").count() == 0
    page.get_by_role("checkbox", name="Named, not mapped").check()
    assert page.locator("path.sm-dot").count() == 1
    assert page.locator("path.sm-named-area").count() == 1


def test_the_keyboard_reaches_stars_and_items(open_record) -> None:
    seen = open_record(made.sample())
    page = seen.page
    page.focus(".sm-star-pin >> nth=1")
    page.keyboard.press("Enter")
    assert "Kharkiv" in page.locator(".leaflet-popup").inner_text()
    page.keyboard.press("Escape")
    page.focus(f'.item[data-mark="{KYIV}"] button')
    page.keyboard.press("Enter")
    page.wait_for_selector(".leaflet-popup")
    assert page.locator(".sm-star-pin").first.get_attribute("aria-label") == "Strike, Kyiv"
    assert seen.is_clean()


def test_small_areas_stay_above_large_ones_when_layers_are_switched(open_record) -> None:
    page = open_record(made.sample()).page
    page.get_by_role("checkbox", name="Power outages").uncheck()
    page.get_by_role("checkbox", name="Power outages").check()
    order = page.eval_on_selector_all(
        ".leaflet-sm-areas-pane path, .leaflet-pane path.leaflet-interactive",
        "els => els.map(e => e.getAttribute('class'))",
    )
    areas = [name for name in order if "sm-strike-area" in name or "sm-hatch-area" in name]
    assert "sm-hatch-area" in areas[0]
    assert "sm-strike-area" in areas[-1]


def test_nothing_to_map_says_so(open_record, shot) -> None:
    seen = open_record(made.empty())
    assert (
        seen.page.locator("#sm-map .nothing").inner_text()
        == "Nothing to map: 7 places named, no strike, casualty or outage read."
    )
    assert seen.page.locator(".sm-label").count() > 5
    shot(seen, "empty")
    assert seen.is_clean()


@pytest.mark.parametrize(
    ("record", "name"),
    [(made.only_areas(), "areas"), (made.mixed(), "mixed"), (made.many(300), "many")],
    ids=["areas", "mixed", "many"],
)
def test_other_records_draw(open_record, shot, record, name) -> None:
    seen = open_record(record)
    drawn = seen.page.evaluate("Object.keys(strikemap.state(strikemapPage).marks).length")
    assert drawn == seen.page.evaluate(
        "new Set([...document.querySelectorAll('[data-mark]')].map(e => e.dataset.mark)).size"
    )
    shot(seen, name)
    assert seen.is_clean()


def shown(page) -> int:
    return page.evaluate("Object.keys(strikemap.state(strikemapPage).marks).length")


def comes_to_show(page, marks: int) -> None:
    """Wait until so many marks are on the map: a search waits for more letters first, and a busy machine for longer."""
    page.wait_for_function(
        "marks => Object.keys(strikemap.state(strikemapPage).marks).length === marks", arg=marks, timeout=20_000
    )


def test_a_search_narrows_list_and_map_and_says_how_many(open_record, shot) -> None:
    seen = open_record(made.mixed())
    page = seen.page
    everything, listed = shown(page), page.locator("aside section li:visible").count()
    field = page.get_by_role("searchbox", name="Search the list and the map")
    field.fill("DNIPRÓ")
    expect(page.locator("#sm-found")).not_to_be_empty()
    found = page.locator("aside section li:visible")
    assert {found.nth(i).locator("xpath=../..").locator("h3").inner_text() for i in range(found.count())} == {"Dnipro"}
    assert page.locator("#sm-found").inner_text() == f"{found.count()} of {listed} entries"
    assert page.locator("#sm-found").get_attribute("role") == "status"
    marks = page.evaluate("Object.values(strikemap.state(strikemapPage).marks).map(m => m.feature.properties.label)")
    assert set(marks) == {"Dnipro"}
    shot(seen, "search")
    field.fill("no such place anywhere")
    expect(page.locator("#sm-found")).to_contain_text("Nothing found")
    assert shown(page) == 0
    field.press("Escape")
    assert field.input_value() == ""
    comes_to_show(page, everything)
    assert page.locator("aside section li:visible").count() == listed
    assert page.locator("#sm-found").inner_text() == ""
    assert seen.is_clean()


def test_a_search_finds_ukrainian_names(open_record) -> None:
    page = open_record(made.sample()).page
    page.fill("#sm-find", "ніжин")
    expect(page.locator("#sm-found")).not_to_be_empty()
    found = page.locator("aside section li:visible")
    marks = found.evaluate_all("items => items.map(item => item.dataset.mark)")
    assert set(marks) == {"strikes-UA74040000000028062"}


def test_a_view_comes_back_from_its_address(open_record) -> None:
    page = open_record(made.week(), reduced_motion="reduce").page
    assert "#" not in page.url
    page.get_by_role("checkbox", name="Casualties").uncheck()
    page.evaluate("void strikemapPage.setView([49.2, 31.5], 7.5, {animate: false})")
    page.fill("#sm-find", "drone & strike")
    page.locator("[name=from]").fill("2")
    expect(page).to_have_url(re.compile("days=.*find=|find=.*days="))
    page.fill("#sm-find", "drone")
    expect(page).to_have_url(re.compile("find=drone(&|$)"))
    page.locator(".item[data-mark]:visible button").first.click()
    page.wait_for_selector(".leaflet-popup")
    expect(page).to_have_url(re.compile("mark="))
    page.wait_for_timeout(400)  # the view written is the one the popup has moved the map to
    cited = page.url
    assert "off=casualties" in cited
    assert "find=drone" in cited
    assert "days=2026-01-22/2026-01-26" in cited
    assert "mark=strikes-x%3AB" in cited
    view = page.evaluate("[strikemapPage.getZoom(), strikemapPage.getCenter().lat]")
    page.goto("about:blank")
    page.goto(cited)
    page.wait_for_function("document.documentElement.classList.contains('ready')")
    settle(page)
    again = page.evaluate("[strikemapPage.getZoom(), strikemapPage.getCenter().lat]")
    assert again == pytest.approx(view, abs=0.01)
    assert page.input_value("#sm-find") == "drone"
    assert page.get_by_role("checkbox", name="Casualties").is_checked() is False
    assert "Drone strike" in page.locator(".leaflet-popup").inner_text()
    assert page.locator(".item.chosen").count() == 1
    assert page.locator("[name=from]").input_value() == "2"


@pytest.mark.parametrize(
    "fragment",
    [
        "view=9999/NaN/Infinity&off=__proto__.constructor&mark=__proto__&find=%3Cimg src=x onerror=window.__pwned=1%3E&days=0/0",
        "view=6/91/1e9&days=2026-99-99/9999-12-31&mark=constructor&on=named.named.toString",
        "%E0%A4%A&%&==&view&mark=%00&find=" + "a" * 5000,
        "days=2026-01-26/2026-01-20&view=-5/-1/-1&lang=xx",
        "<script>window.__pwned=1</script>",
    ],
)
def test_a_hostile_address_is_harmless(visit, tmp_path, fragment) -> None:
    path = tmp_path / "map.html"
    path.write_text(build_page(made.week(), made_at=NOON), encoding="utf-8")
    seen = visit("about:blank")
    seen.page.context.unroute_all()
    seen.page.goto(path.as_uri() + "#" + fragment)
    seen.page.wait_for_function("document.documentElement.classList.contains('ready')")
    settle(seen.page)
    inside = "strikemapPage.options.maxBounds.pad(0.01).contains(strikemapPage.getBounds())"
    assert seen.page.evaluate(inside)
    assert len(seen.page.input_value("#sm-find")) <= 200
    seen.page.fill("#sm-find", "")
    comes_to_show(seen.page, 5)
    assert seen.is_clean()


def test_sliders_choose_days_for_list_and_map(open_record, shot) -> None:
    seen = open_record(made.week(), width=390, height=844)
    page = seen.page
    start, end = page.get_by_role("slider", name="From"), page.get_by_role("slider", name="To")
    assert start.get_attribute("aria-valuetext") == "20 January 2026"
    assert shown(page) == 5
    start.focus()
    for _ in range(3):
        start.press("ArrowRight")
    assert start.get_attribute("aria-valuetext") == "23 January 2026"
    expect(page.locator("#sm-found")).to_have_text("3 of 5 entries")
    # The strike of the 26th, the count of the 22nd and 23rd, and what has no day.
    left = page.evaluate("Object.keys(strikemap.state(strikemapPage).marks).sort()")
    assert left == ["casualties-x:A", "power-x:C", "strikes-x:C"]
    end.focus()
    end.press("Home")
    assert (start.input_value(), end.input_value()) == ("0", "0")
    expect(page.locator("#sm-found")).to_have_text("2 of 5 entries")
    page.locator(".days").scroll_into_view_if_needed()
    shot(seen, "days-phone")
    assert seen.is_clean()


def test_one_day_needs_no_slider(open_record) -> None:
    assert open_record(made.sample()).page.locator(".days").count() == 0


def test_neighbours_are_named_within_their_borders(open_record) -> None:
    seen = open_record(made.many(1))
    labels = seen.page.eval_on_selector_all(
        ".sm-label-country",
        """els => els.map(e => { const r = e.getBoundingClientRect(), b = document.getElementById('sm-map').getBoundingClientRect(),
        at = strikemapPage.containerPointToLatLng([r.x + r.width / 2 - b.x, r.y + r.height / 2 - b.y]); return [e.textContent, at.lng, at.lat]; })""",
    )
    assert {"Russia", "Belarus", "Poland", "Romania", "Moldova"} <= {name for name, _, _ in labels}
    ukraine = shape(boundaries.basemap()["ukraine"]).buffer(0)
    assert not [name for name, lon, lat in labels if ukraine.contains(Point(lon, lat))]


@pytest.mark.parametrize(
    "record", [made.many(5000), made.mixed(), made.only_areas()], ids=["thousands", "mixed", "areas"]
)
def test_the_keyboard_goes_from_mark_to_mark(open_record, record) -> None:
    seen = open_record(record, reduced_motion="reduce")
    page = seen.page
    page.focus(".sm-rove")
    first = page.inner_text(".sm-told")
    assert first
    reached = {first}
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowUp", "ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
        reached.add(page.inner_text(".sm-told"))
    assert len(reached) >= 3
    here = page.inner_text(".sm-told")
    page.keyboard.press("Enter")
    page.wait_for_selector(".leaflet-popup")
    headline = page.inner_text(".leaflet-popup .sm-headline")
    assert here.startswith(f"{headline}, ")
    assert page.inner_text(".leaflet-popup blockquote").strip("“”") in page.text_content(".sm-told")
    assert page.locator(".item.chosen").count() >= 1
    page.keyboard.press("Escape")
    assert page.locator(".leaflet-popup").count() == 0
    assert page.evaluate("document.activeElement.className") == "sm-rove"
    # It can be seen where it stands, and stands where the mark is.
    box = page.locator(".sm-rove").bounding_box()
    assert box
    assert box["width"] >= 24
    assert seen.is_clean()


def test_thousands_show_how_dense_and_how_severe(open_record) -> None:
    page = open_record(made.many(5000), reduced_motion="reduce").page
    inked = """() => { const canvas = [...document.querySelectorAll('canvas.sm-dense')].find(c => c.closest('.leaflet-sm-strikes-pane'));
        const all = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data; let n = 0;
        for (let i = 3; i < all.length; i += 4) if (all[i] > 40) n += 1;
        return n / (all.length / 4); }"""
    # Strikes leave most of the ground to be seen; a circle is as large as its figure at every zoom.
    assert 0.01 < page.evaluate(inked) < 0.15
    radii = "Object.values(strikemap.state(strikemapPage).marks).filter(m => m.feature.properties.layer === 'casualties').map(m => m.radius).sort((a, b) => a - b)"
    before = page.evaluate(radii)
    page.evaluate("void strikemapPage.setView([48.5, 31], 10, {animate: false})")
    settle(page)
    assert page.evaluate(radii) == before
    assert before[-1] == 40


def test_thousands_of_marks_answer_like_few(open_record, shot) -> None:
    seen = open_record(made.many(5000), reduced_motion="reduce")
    page = seen.page
    assert shown(page) == 5000
    assert page.locator(".leaflet-marker-pane *, path.leaflet-interactive").count() == 0
    shot(seen, "thousands")
    page.fill("#sm-find", "heating 4999")
    expect(page.locator("#sm-found")).to_have_text("1 of 5000 entries", timeout=20_000)
    assert shown(page) == 1
    page.focus(".rest li[data-mark='heating-x:4999'] button")
    page.keyboard.press("Enter")
    page.wait_for_selector(".leaflet-popup")
    assert "Place 4999" in page.inner_text(".leaflet-popup")
    page.fill("#sm-find", "")
    comes_to_show(page, 5000)
    # A mark drawn on a canvas opens by a click, finds its line in the folded list, and lights it.
    x, y = page.evaluate(
        """() => { const map = strikemapPage, mark = strikemap.state(map).marks['strikes-x:4998'];
        map.closePopup(); map.setView(mark.at, 11, {animate: false});
        const p = map.latLngToContainerPoint(mark.at), b = map.getContainer().getBoundingClientRect();
        return [p.x + b.x, p.y + b.y]; }"""
    )
    settle(page)
    page.mouse.click(x, y)
    page.wait_for_selector(".leaflet-popup")
    chosen = page.evaluate("[...document.querySelectorAll('.rest .chosen')].map(e => e.dataset.mark)")
    assert chosen == ["strikes-x:4998"]
    assert seen.is_clean()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 860), (390, 844)], ids=["desktop", "phone"])
def test_axe_finds_no_violation(open_record, scheme, size) -> None:
    axe = (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    seen = open_record(
        made.sample(), width=size[0], height=size[1], color_scheme=scheme, reduced_motion="reduce", bypass_csp=True
    )
    page = seen.page
    page.evaluate(axe)

    def violations() -> list[str]:
        found = page.evaluate(
            "axe.run(document).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html)))"
        )
        return [line[:300] for line in found]

    assert violations() == []
    page.click("#sm-embed summary")
    page.click("#sm-uk")
    assert violations() == []
    page.click("#sm-embed summary")
    page.click(f'.item[data-mark="{TOLL}"] button')
    page.wait_for_selector(".leaflet-popup")
    page.evaluate("document.querySelectorAll('details').forEach(d => { if (d.id !== 'sm-embed') d.open = true; })")
    assert violations() == []


def test_the_page_changes_to_ukrainian_and_back_and_says_so(open_record, shot) -> None:
    seen = open_record(made.sample())
    page = seen.page
    told = "[...document.querySelectorAll('header, aside, footer, .sm-legend, .sm-stamp')].map(e => e.innerText)"
    english = page.evaluate(told)
    assert "Kharkiv" in page.locator(".sm-label").all_inner_texts()
    page.get_by_role("button", name="Українською").click()
    expect(page.locator(".sm-label").filter(has_text="Харків").first).to_be_attached()
    labels = page.locator(".sm-label").all_inner_texts()
    assert {"Київ", "Харків", "Ніжинський район"} <= set(labels)
    assert not [text for text in labels if re.search("[A-Za-z]", text)]
    assert page.locator(".sm-label span").first.get_attribute("lang") == "uk"
    assert page.get_by_role("checkbox", name="Удари").is_checked()
    assert page.locator("html").get_attribute("lang") == "uk"
    assert page.locator("#sm-uk").get_attribute("aria-pressed") == "true"
    page.click(f'.item[data-mark="{TOLL}"] button')
    page.wait_for_selector(".leaflet-popup")
    popup = page.inner_text(".leaflet-popup")
    assert popup.startswith("1 загиблий, 27 поранених")
    assert "Київ і Харків" in popup
    assert "одне число на 2 місця, не поділене" in popup
    assert "23–24 січня 2026" in popup
    assert "Чому це місце: назване в тій самій частині речення" in popup
    assert page.locator(".leaflet-popup blockquote").first.get_attribute("lang") == "en"
    assert page.get_attribute(".leaflet-popup-close-button", "aria-label") == "Закрити"
    # Whatever is still in Latin letters is a quote, a name or a title, and says of what language it is.
    left = page.evaluate(
        """() => { const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), out = [];
        while (walk.nextNode()) { const node = walk.currentNode, p = node.parentElement;
          if (!p.checkVisibility() || p.closest('script, style, [lang=en], bdi, .by')) continue;
          if (/[a-z]{3}/i.test(node.textContent)) out.push(node.textContent.trim()); }
        return out; }"""
    )
    rest = [
        text for text in left if re.search("[a-z]{3}", re.sub("«.*?»|Natural Earth|Leaflet.*|UTC|sha256", "", text))
    ]
    assert "\n".join(rest) == ""
    expect(page).to_have_url(re.compile("labels=uk"))
    shot(seen, "ukrainian")
    page.click("#sm-uk")
    page.keyboard.press("Escape")
    page.wait_for_function(f"before => JSON.stringify({told}) === JSON.stringify(before)", arg=english)
    assert seen.is_clean()


@pytest.mark.parametrize(
    "record", [made.mixed(), made.week(), made.empty(), made.only_areas()], ids=["mixed", "week", "empty", "areas"]
)
def test_every_record_is_told_in_ukrainian(open_record, shot, record) -> None:
    seen = open_record(record)
    page = seen.page
    page.evaluate("document.querySelectorAll('details').forEach(d => { if (d.id !== 'sm-embed') d.open = true; })")
    page.click("#sm-uk")
    settle(page)
    shot(seen, f"ukrainian-{record.report.title[:6]}")
    headlines = page.locator("aside .item > button, aside .item > b").all_inner_texts()
    assert not [text for text in headlines if re.search("[A-Za-z]", re.sub("«.*?»", "", text))]
    assert (
        page.locator("footer").inner_text().startswith("Числа за повідомленням, цією програмою не перевірені. Зроблено")
    )
    page.fill("#sm-find", "zzz")
    if page.locator(".item").count():
        expect(page.locator("#sm-found")).to_contain_text("Нічого не знайдено")
    assert seen.is_clean()


def test_the_code_to_embed_escapes_the_title(open_record) -> None:
    seen = open_record(poisoned(made.sample(), '"><script>window.__pwned=1</script>&'))
    seen.page.click("#sm-embed summary")
    code = seen.page.input_value("#sm-embed textarea")
    assert code.startswith(
        '<iframe src="map.html" title="&quot;&gt;&lt;script&gt;window.__pwned=1&lt;/script&gt;&amp;"'
    )
    assert code.endswith('sandbox="allow-scripts allow-popups allow-downloads"></iframe>')
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#sm-embed textarea").is_visible() is False
    assert seen.is_clean()


def test_the_code_to_embed_stands_there_as_soon_as_it_is_shown(open_record) -> None:
    page = open_record(made.sample()).page
    at_once = "() => { document.querySelector('#sm-embed summary').click(); return document.querySelector('#sm-embed textarea').value; }"
    assert page.evaluate(at_once).startswith('<iframe src="map.html"')


def test_the_data_can_be_saved(open_record) -> None:
    seen = open_record(made.mixed())
    with seen.page.expect_download() as saved:
        seen.page.get_by_role("button", name="Download data").click()
    assert saved.value.suggested_filename == "A-night-of-every-kind.geojson"
    assert same_geojson(Path(saved.value.path()).read_text("utf-8"), geojson_text(made.mixed()))
    assert seen.is_clean()


def same_geojson(one: str, other: str) -> bool:
    """Return whether two GeoJSON texts say the same in the same order, line by line; 34 and 34.0 are one number."""

    def ordered(text: str) -> list:
        return json.loads(text, object_pairs_hook=list)

    return ordered(one) == ordered(other) and one.count("\n") == other.count("\n")


def many_of_all_kinds():
    """Return more items than a list has as HTML, with everything in it that a page must give back."""
    story = made.Story("Many of every kind")
    for claim in made.many(1200).claims:
        spot = made.place(claim.places[0], f"«Місто» {claim.id}", 50 + len(story.claims) / 3000, 30.5)
        story.says(claim.kind, claim.measure, spot, quantity=claim.quantity, sentence=f"Речення 🚀 {claim.id}.")
    for claim in made.mixed().claims:
        places = [place for place in made.mixed().places if place.id in claim.places]
        story.says(claim.kind, claim.measure, *places, quantity=claim.quantity, status=claim.status, scope=claim.scope)
    return story.record()


@pytest.mark.parametrize(
    "record",
    [made.sample(), made.only_areas(), made.empty(), made.week(), poisoned(made.mixed(), ALL), many_of_all_kinds()],
    ids=["sample", "areas", "empty", "week", "hostile", "many"],
)
def test_the_page_gives_back_every_mark_every_sentence_and_the_very_geojson(open_record, record) -> None:
    seen = open_record(record)
    assert same_geojson(seen.page.evaluate("strikemap.packed.geojson()"), geojson_text(record))
    told = seen.page.evaluate("strikemap.packed.marks()")
    kept = {feature["id"]: feature for layer in layers.build_layers(record) for feature in layer.features}
    assert {feature["id"] for feature in told} == kept.keys()
    assert len(told) == len(kept)
    for feature in told:
        full = drawing.layer_data(record, layers.Layer(id="x", title="", title_uk="", features=(kept[feature["id"]],)))
        (wanted,) = json.loads(literal(json.dumps(full["features"], ensure_ascii=False)))
        assert {key: value for key, value in feature["properties"].items() if value and key != "claims"} == {
            key: value for key, value in wanted["properties"].items() if key != "claims"
        }
        assert feature["geometry"] == wanted["geometry"]
        assert [
            {key: value for key, value in claim.items() if value} for claim in feature["properties"]["claims"]
        ] == wanted["properties"]["claims"]
    sections = listing.build_listing(record, layers.build_layers(record))
    listed = [
        [item.headline, item.kind, item.mark, [s.sentence for s in item.statements]]
        for section in sections
        for item in section.items
    ]
    assert json.loads(literal(json.dumps(listed, ensure_ascii=False))) == seen.page.evaluate(
        "strikemap.page.items.map(i => [i.headline, i.kind, i.feature && i.feature.id, i.said])"
    )
    base = drawing.packed_basemap()
    assert seen.page.evaluate("strikemapData.basemap.oblast_lines") == base["oblast_lines"]
    assert seen.page.evaluate("strikemapData.basemap.land") == [[ring for part in base["land"] for ring in part]]
    assert seen.is_clean()


def test_the_sample_prints_on_one_page_with_all_its_parts(open_record) -> None:
    pdf = open_record(made.sample()).page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1


def test_the_shipped_sample_as_it_is_read_prints_on_one_page(open_record, sample_path) -> None:
    pdf = open_record(extract(read(sample_path))).page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1


def test_paper_has_map_legend_list_and_credits(open_record) -> None:
    seen = open_record(made.sample(), color_scheme="dark")
    page = seen.page
    pdf = page.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")
    shots = Path(__file__).parents[2] / "out"
    shots.mkdir(exist_ok=True)
    (shots / "sample-print.pdf").write_bytes(pdf)
    assert page.evaluate("document.documentElement.className") == "ready"
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    settle(page)
    assert page.locator(".paper-legend li:not([hidden])").count() == 7
    assert page.locator(".leaflet-control-layers").is_visible() is False
    assert page.locator("footer").is_visible()
    assert "rgb(250, 248, 243)" in page.evaluate("getComputedStyle(document.querySelector('path.sm-ukraine')).fill")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".paper-legend").count() == 0
    assert seen.is_clean()


def test_the_list_needs_no_javascript(open_record, visit, tmp_path) -> None:
    path = tmp_path / "map.html"
    path.write_text(build_page(made.sample(), made_at=NOON), encoding="utf-8")
    page = visit(path.as_uri(), java_script_enabled=False).page
    assert "88,000 families without power" in page.locator("aside").inner_text()
    assert "The list says all that the map shows" in page.locator("noscript").inner_text()
    assert page.get_by_role("img", name="Map of what the report says").is_visible()
    assert page.locator(".sm-picture use").count() == 2


def test_in_a_frame_the_wheel_scrolls_the_page_and_the_height_is_told(visit, tmp_path) -> None:
    inner = tmp_path / "map.html"
    inner.write_text(build_page(made.sample(), made_at=NOON), encoding="utf-8")
    outer = tmp_path / "outer.html"
    outer.write_text(
        "<script>addEventListener('message', e => (window.told = window.told || []).push(e.data))</script>"
        f'<iframe src="{inner.as_uri()}" width="900" height="600"></iframe>',
        encoding="utf-8",
    )
    seen = visit(outer.as_uri(), allow=(inner.as_uri(),))
    seen.page.wait_for_function("window.told && window.told.length > 0")
    told = seen.page.evaluate("window.told[0]")
    assert told["type"] == "strikemap-height"
    assert told["height"] > 300
    frame = seen.page.frames[1]
    assert frame.evaluate("strikemapPage.scrollWheelZoom.enabled()") is False
    zoom = frame.evaluate("strikemapPage.getZoom()")
    seen.page.mouse.move(300, 300)
    seen.page.mouse.wheel(0, -300)
    seen.page.wait_for_timeout(300)
    assert frame.evaluate("strikemapPage.getZoom()") == zoom
    seen.page.keyboard.down("Control")
    seen.page.mouse.wheel(0, -300)
    seen.page.keyboard.up("Control")
    frame.wait_for_function("before => strikemapPage.getZoom() > before", arg=zoom)
    frame.click("#sm-map", position={"x": 300, "y": 60})
    assert frame.evaluate("strikemapPage.scrollWheelZoom.enabled()") is True
    assert seen.is_clean()


def test_the_very_code_to_embed_shows_a_map_that_answers(open_record, visit, tmp_path) -> None:
    given = open_record(made.sample(), width=700)
    given.page.click("#sm-embed summary")
    outer = tmp_path / "outer.html"
    outer.write_text(
        "<script>addEventListener('message', e => (window.told = window.told || []).push(e.data))</script>"
        f"<p>An article.</p>{given.page.input_value('#sm-embed textarea')}",
        encoding="utf-8",
    )
    seen = visit(outer.as_uri(), width=700, allow=((tmp_path / "map.html").as_uri(),))
    page = seen.page
    frame = page.frames[1]
    frame.wait_for_selector("html.ready")
    # A frame without an origin of its own: it selects, searches, changes its words and gives its data all the same.
    frame.click(f'.item[data-mark="{KYIV}"] button')
    frame.wait_for_selector(".leaflet-popup")
    assert frame.locator(".item.chosen").count() >= 1
    frame.fill("#sm-find", "Nizhyn")
    expect(frame.locator("#sm-found")).to_contain_text(" of ")
    frame.click("#sm-uk")
    assert frame.locator("html").get_attribute("lang") == "uk"
    with page.expect_download() as saved:
        frame.click("#sm-save")
    assert same_geojson(Path(saved.value.path()).read_text("utf-8"), geojson_text(made.sample()))
    # The page around learns the height again when it changes.
    before = page.evaluate("window.told.length")
    frame.fill("#sm-find", "")
    frame.click(".named summary")
    page.wait_for_function(f"window.told.length > {before}")
    assert seen.is_clean()


def test_what_is_switched_off_or_filtered_is_in_the_download(open_record) -> None:
    seen = open_record(made.mixed())
    page = seen.page
    for switch in page.get_by_role("checkbox").all():
        switch.uncheck()
    page.fill("#sm-find", "zzz")
    comes_to_show(page, 0)
    assert same_geojson(page.evaluate("strikemap.packed.geojson()"), geojson_text(made.mixed()))
    assert seen.is_clean()


def test_a_browser_that_cannot_unpack_shows_picture_and_list_and_says_why(browser, tmp_path) -> None:
    path = tmp_path / "map.html"
    path.write_text(build_page(made.sample(), made_at=NOON), encoding="utf-8")
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script("delete window.DecompressionStream")
    page.goto(path.as_uri())
    assert "too old to move the map" in page.inner_text("#sm-map")
    assert page.locator(".sm-picture").is_visible()
    assert "88,000 families without power" in page.inner_text("aside")
    assert page.locator("#sm-tools").is_visible() is False
    assert errors == []
    page.close()


GROUPS = {
    "jinja": JINJA,
    "browser": BROWSER,
    "encoding": ENCODING,
    "formulas and paths": {**FORMULAS, **PATHS},
}


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_payloads_run_nothing_and_read_as_written(open_record, shot, group) -> None:
    payload = "".join(f" ¦ {text}" for text in group.values())
    seen = open_record(poisoned(made.sample(), payload), reduced_motion="reduce")
    page = seen.page
    assert page.title() != ""
    for selector in ("aside", "h1", "footer"):
        shown = literal(page.evaluate(f"document.querySelector('{selector}').textContent"))
        assert all(literal(text) in shown for text in group.values())
    for i in range(3):
        page.locator(".item[data-mark] button").nth(i).click()
        page.wait_for_selector(".leaflet-popup")
        shown = literal(page.evaluate("document.querySelector('.leaflet-popup').textContent"))
        assert all(literal(text) in shown for text in group.values())
    page.keyboard.press("Escape")
    page.hover(".sm-star-pin >> nth=1", force=True)
    assert page.locator(".sm-star-pin").count() == 2
    page.click("#sm-uk")
    settle(page)
    told = literal(page.evaluate("document.querySelector('aside').textContent"))
    assert all(literal(text) in told for text in group.values())
    assert page.locator("aside a, footer a, .leaflet-popup a[href^='j' i], .leaflet-popup a[href^='d' i]").count() == 0
    shot(seen, f"hostile-{list(GROUPS.values()).index(group)}")
    assert seen.is_clean()


def literal(text: str) -> str:
    """Return a text as a page shows it: what no page can hold is a replacement character."""
    return "".join("\ufffd" if char == "\x00" or "\ud800" <= char <= "\udfff" else char for char in text)


def test_the_folium_map_draws_and_runs_nothing_either(visit, tmp_path, shot) -> None:
    path = tmp_path / "folium.html"
    for name, record in (("folium", made.sample()), ("folium-hostile", poisoned(made.sample(), ALL))):
        build_map(record).save(str(path))
        seen = visit(path.as_uri())
        seen.page.wait_for_selector(".sm-star-pin")
        assert seen.page.locator(".sm-star-pin").count() == 2
        seen.page.click(".sm-star-pin >> nth=0", force=True)
        assert seen.page.locator(".leaflet-popup blockquote").count() >= 1
        shot(seen, name)
        assert seen.is_clean()
