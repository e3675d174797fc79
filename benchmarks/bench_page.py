"""Measure the page of many events beside one folium Marker with popup per event, in one run, as ratios.

    python benchmarks/bench_page.py [--events 5000] [--times 3] [--varied]

The events are those of `tests.made.many`, or with --varied of `tests.made.varied`: settlements of the register and
sentences of which none is like another, the hardest a page can be given to pack. Both pages tell the same of every
event: headline, place, precision, sentence, date, reason, source. Each is built in a process of its own: its processor
time, and peak memory as the kernel counted it. Each is opened in headless Chromium without a network; the files that
folium's page asks a CDN for are answered from this checkout or by the smallest stand-ins, which favours it. "usable" is
when two frames have been drawn after the load event, and ours has also unpacked and drawn itself.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

# folium's popups are made with jQuery: this is all of it that they use.
JQUERY = (
    "window.$ = function (text) { var box = document.createElement('div'); "
    "box.innerHTML = text.trim(); return [box.firstElementChild]; };"
)
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
DRAWN = "() => !document.getElementById('sm-code') || document.documentElement.classList.contains('ready')"
HEAP = "() => performance.memory ? performance.memory.usedJSHeapSize / 1e6 : 0"


def build_ours(record: Any, target: Path) -> float:
    """Write our page; return the seconds of processor time it took, imports and the made record not counted."""
    from geo.webpage import build_page
    from tests import made

    build_page(made.many(1))
    start = time.process_time()
    target.write_text(build_page(record), "utf-8")
    return time.process_time() - start


def build_folium(record: Any, target: Path) -> float:
    """Write folium's page of one Marker with a popup per event; return the seconds of processor time it took."""
    import folium

    from geo import tables

    places = {place.id: place for place in record.places}
    start = time.process_time()
    drawn = folium.Map((48.4, 31.2), zoom_start=6, tiles=None)
    for claim in record.claims:
        place = places[claim.places[0]]
        sentence = record.report.text[slice(*claim.evidence.sentence)]
        told = (
            f"<strong>{html.escape(tables.claim_words(claim))}</strong><p>{html.escape(tables.place_words(place))}</p>"
            f"<p>{tables.precision_words(place)}</p><blockquote>{html.escape(sentence)}</blockquote>"
            f"<p>{tables.date_words(claim.date)}</p><p>Tied to this place: {html.escape(claim.reason)}</p>"
            f'<p><a href="{html.escape(record.report.url or "")}">{html.escape(record.report.source or "")}</a></p>'
        )
        folium.Marker((place.lat, place.lon), popup=told).add_to(drawn)
    drawn.save(str(target))
    return time.process_time() - start


BUILDERS = {"ours": build_ours, "folium": build_folium}


def build_apart(name: str, story: str, events: int, target: Path) -> tuple[float, float]:
    """Build in a process of its own; return seconds and peak memory in MB of 10^6 bytes."""
    command = [sys.executable, __file__, "--build", name, "--events", str(events), "--target", str(target)]
    command += ["--varied"] if story == "varied" else []
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"building {name} ended with {child.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024  # Linux counts in KiB
    return float(said), usage.ru_maxrss * unit / 1e6


def answer(route: Any) -> None:
    """Answer what folium's page asks for: Leaflet from this checkout, jQuery's one function, nothing else."""
    url = route.request.url
    leaflet = ROOT / "data" / "web" / "leaflet"
    if url.startswith("file:"):
        route.continue_()
    elif "leaflet.js" in url or url.endswith("leaflet.css"):
        route.fulfill(path=leaflet / url.rsplit("/", 1)[1])
    elif "jquery" in url:
        route.fulfill(body=JQUERY, content_type="text/javascript")
    else:
        route.fulfill(body="", content_type="text/css" if url.endswith(".css") else "text/javascript")


def open_once(browser: Any, target: Path) -> tuple[float, float]:
    """Open a page; return seconds until it is usable and its JavaScript heap in MB."""
    page = browser.new_context(viewport={"width": 1280, "height": 860}).new_page()
    page.set_default_timeout(300_000)
    page.route("**/*", answer)
    start = time.perf_counter()
    page.goto(target.as_uri(), timeout=300_000)
    page.wait_for_function(DRAWN)
    page.evaluate(TWO_FRAMES)
    taken = time.perf_counter() - start
    heap = float(page.evaluate(HEAP))
    page.context.close()
    return taken, heap


def measure(story: str, events: int, times: int) -> list[tuple[str, float, float]]:
    """Return rows of (what, ours, folium's)."""
    from playwright.sync_api import sync_playwright

    from tests.conftest import CHROMIUM_FLAGS, find_chromium

    with tempfile.TemporaryDirectory() as folder:
        files = {name: Path(folder) / f"{name}.html" for name in BUILDERS}
        # In turn, so that what else the machine does falls on both alike.
        built = [{name: build_apart(name, story, events, files[name]) for name in BUILDERS} for _ in range(times)]
        with sync_playwright() as playwright:
            flags = [*CHROMIUM_FLAGS, "--enable-precise-memory-info"]
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags)
            opened = [{name: open_once(browser, files[name]) for name in BUILDERS} for _ in range(times)]
            browser.close()
        size = {name: files[name].stat().st_size / 1e6 for name in BUILDERS}
    median = {
        name: [statistics.median(run[name][k] for run in runs) for runs in (built, opened) for k in (0, 1)]
        for name in BUILDERS
    }
    what = (
        "seconds to build (processor)",
        "peak memory of the builder, MB",
        "seconds until usable",
        "JavaScript heap, MB",
    )
    rows = [(words, median["ours"][k], median["folium"][k]) for k, words in enumerate(what)]
    return [("size, MB", size["ours"], size["folium"]), *rows]


def main() -> int:
    """Print the table, or build one page when asked to by itself."""
    parser = argparse.ArgumentParser(description="Measure the page beside one folium Marker with popup per event.")
    parser.add_argument("--events", type=int, default=5000)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--varied", action="store_true", help="sentences of which none is like another")
    parser.add_argument("--json", action="store_true", help="print the rows as JSON")
    parser.add_argument("--build", choices=BUILDERS, help=argparse.SUPPRESS)
    parser.add_argument("--target", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    story = "varied" if args.varied else "many"
    if args.build:
        from tests import made

        print(BUILDERS[args.build](getattr(made, story)(args.events), args.target))
        return 0
    rows = measure(story, args.events, args.times)
    if args.json:
        print(json.dumps(rows))
        return 0
    print(f"{args.events} events, medians of {args.times}")
    print(f"{'':34}{'ours':>10}{'folium':>10}{'folium ÷ ours':>16}")
    for what, ours, other in rows:
        print(f"{what:34}{ours:10.2f}{other:10.2f}{other / ours if ours else 0:16.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
