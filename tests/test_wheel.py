"""The wheel: it holds the data, and works installed, away from the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with the wheel's files, as an installer lays them."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_data_travel_inside(installed):
    for file in (
        "lexicon/en.yaml",
        "schema/record.json",
        "samples/overnight-strikes.txt",
        "samples/nichna-ataka.txt",
        "web/leaflet/leaflet.js",
        "README.md",
    ):
        assert (installed / "geo" / "data" / file).is_file(), file
    top = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert top == {"geo"}


def test_it_works_away_from_the_checkout(installed, tmp_path, sample_path):
    out = tmp_path / "map.html"
    code = f"import sys; sys.path.insert(0, {str(installed)!r}); import geo.__main__ as m; assert m.__file__.startswith({str(installed)!r}); "
    code += f"sys.exit(m.main(['map', {str(sample_path)!r}, '-o', {str(out)!r}]))"
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
    assert out.stat().st_size > 100_000
