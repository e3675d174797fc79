"""Take the README's pictures anew: the sample's map in Chromium, light and dark. Run by `make pictures`."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from geo import extract, read  # noqa: E402  (the checkout's own package)
from geo.webpage import write_page  # noqa: E402
from tests.conftest import CHROMIUM_FLAGS, find_chromium  # noqa: E402

LARGEST_BYTES = 250_000
_LEGEND = (10, 480, 260, 700)


def _indexed(picture: Image.Image) -> Image.Image:
    """Return a picture of 256 colours; the legend weighs as much as the whole, so that no symbol loses its own."""
    both = Image.new("RGB", (picture.width, picture.height * 2))
    both.paste(picture)
    legend = picture.crop(_LEGEND).resize(picture.size, Image.Resampling.NEAREST)
    both.paste(legend, (0, picture.height))
    return picture.quantize(palette=both.quantize(256), dither=Image.Dither.NONE)


def main() -> None:
    """Write docs/map-light.png and map-dark.png."""
    page_file = ROOT / "out" / "pictures.html"
    page_file.parent.mkdir(exist_ok=True)
    write_page(extract(read(ROOT / "data" / "samples" / "overnight-strikes.txt")), page_file)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
        for scheme in ("light", "dark"):
            page = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme=scheme).new_page()
            page.goto(page_file.as_uri())
            page.wait_for_timeout(1500)
            picture = _indexed(Image.open(io.BytesIO(page.screenshot())).convert("RGB"))
            target = ROOT / "docs" / f"map-{scheme}.png"
            picture.save(target, optimize=True)
            assert target.stat().st_size <= LARGEST_BYTES, target
        browser.close()


if __name__ == "__main__":
    main()
