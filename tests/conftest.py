"""What many tests share: the sample, its record by hand, and a browser that may talk to this machine only."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from geo.model import Record

# No test fails by the clock: machines are busy.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
# GeoPackages of tests need not outlive a power cut: not waiting for the disk takes half of the time of writing one.
os.environ["OGR_SQLITE_SYNCHRONOUS"] = "OFF"
ROOT = Path(__file__).resolve().parent.parent
CHROMIUM_FLAGS = [
    "--no-sandbox",  # in a container Chromium runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def sample_path() -> Path:
    """Path of the shipped sample report."""
    return ROOT / "data" / "samples" / "overnight-strikes.txt"


@pytest.fixture(scope="session")
def sample_record() -> Record:
    """The sample's record, written by hand."""
    return Record.from_json((ROOT / "tests" / "records" / "overnight-strikes.json").read_text("utf-8"))


def find_chromium() -> str | None:
    """Return the path of an installed Chromium or Chrome, None when there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    named = os.environ.get("STRIKEMAP_CHROMIUM") or os.environ.get("CHROMIUM")
    return named or next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of Chromium; without one the test skips, and with CI=true it fails."""
    path = find_chromium()
    if path is None:
        message = "no Chromium for this test: apt-get install chromium, or set STRIKEMAP_CHROMIUM=/path/to/chrome"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return path


@pytest.fixture
def browser(chromium):
    """A fresh headless Chromium (Playwright browser), closed after the test."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        yield instance
        instance.close()
