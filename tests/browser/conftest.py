"""One Chromium for all browser tests: without a network, and every request, error and dialog on record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM_FLAGS

SHOTS = Path(__file__).parents[2] / "out"
FLAGS = (*CHROMIUM_FLAGS, "--disable-default-apps", "--metrics-recording-only")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # On a machine busy with other work Chromium may let a moment pass: what only waited too long is
            # asked again, and the last lines say so. What was seen and is wrong fails at once.
            item.add_marker(pytest.mark.flaky(reruns=2, only_rerun=["TimeoutError"]))


@dataclass
class Visit:
    """A page and what it did that it should not: requests off the machine, errors, dialogs."""

    page: Any
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def is_clean(self) -> bool:
        """Assert that nothing was asked for and nothing went wrong."""
        assert self.requests == []
        assert self.errors == []
        assert self.dialogs == []
        assert self.page.evaluate("window.__pwned") is None
        return True


@pytest.fixture(scope="session")
def browser(chromium) -> Iterator[Any]:
    """Chromium (found, or the test skipped or failed, by tests/conftest.py), started once."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def visit(browser) -> Iterator[Callable[..., Visit]]:
    """Give a function that opens an address: `visit("file:///…", width=390, height=844, color_scheme="dark")`.

    `allow` lists beginnings of addresses that may be asked for beside the page itself (the app's own server).
    """
    contexts = []

    def open_page(
        address: str, *, width: int = 1280, height: int = 860, allow: tuple[str, ...] = (), **options: Any
    ) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        seen = Visit(page)

        def route(request_route: Any) -> None:
            url = request_route.request.url
            if url == address or url.startswith(("data:", "blob:", *allow)):
                request_route.continue_()
            else:
                seen.requests.append(url)
                request_route.abort()

        def on_dialog(dialog: Any) -> None:
            seen.dialogs.append(dialog.message)
            dialog.dismiss()

        context.route("**/*", route)
        page.on(
            "console",
            lambda message: seen.errors.append(message.text) if message.type in {"error", "warning"} else None,
        )
        page.on("pageerror", lambda error: seen.errors.append(str(error)))
        page.on("dialog", on_dialog)
        page.goto(address)
        return seen

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def shot() -> Callable[[Visit, str], None]:
    """Give a function that keeps a screenshot in out/, to be looked at."""

    def keep(seen: Visit, name: str) -> None:
        SHOTS.mkdir(exist_ok=True)
        seen.page.screenshot(path=SHOTS / f"{name}.png")

    return keep
