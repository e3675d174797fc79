"""The README keeps its word: its lines run, its pictures and links are there, and it fits the Makefile."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = dict(re.findall(r"```(bash|python)\n(.*?)```", README, flags=re.DOTALL))
COMMANDS = BLOCKS["bash"].strip().splitlines()


@pytest.fixture
def folder(tmp_path, sample_path, monkeypatch):
    """A folder of one's own with report.txt in it, where `import geo` works."""
    (tmp_path / "report.txt").write_bytes(sample_path.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path


def test_first_screen_has_three_lines_of_each():
    assert len(COMMANDS) == 3
    assert len(BLOCKS["python"].strip().splitlines()) == 4


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_runs(command, folder):
    words = shlex.split(command)
    assert words[:3] == ["python", "-m", "geo"]
    done = subprocess.run([sys.executable, *words[1:]], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"error" not in done.stderr
    if "--geojson" in words:
        assert (folder / "map.html").stat().st_size > 100_000
        assert json.loads((folder / "events.geojson").read_text("utf-8"))["features"]


def test_the_library_lines_run(folder):
    subprocess.run([sys.executable, "-c", BLOCKS["python"]], check=True)
    assert (folder / "map.html").stat().st_size > 100_000
    assert (folder / "events.geojson").exists()


def test_every_make_target_named_exists():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = set(re.findall(r"^make (\w+)|`make (\w+)`", README, flags=re.MULTILINE))
    targets = {target for pair in named for target in pair if target}
    assert {"app", "map", "test", "bench", "check"} <= targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE), target


def test_links_lead_somewhere():
    for target in re.findall(r"\]\(([^)]+)\)|srcset=\"([^\"]+)\"|src=\"([^\"]+)\"", README):
        path = next(part for part in target if part)
        assert path.startswith("http") or (ROOT / path).exists(), path


def test_the_pictures_are_small():
    pictures = sorted((ROOT / "docs").glob("*.png"))
    assert [picture.name for picture in pictures] == ["map-dark.png", "map-light.png"]
    for picture in pictures:
        assert picture.stat().st_size <= 250_000


def test_what_a_bare_machine_needs_is_said_by_readme_and_makefile_alike():
    needs = "apt-get install python3 python3-venv make git"
    assert needs in README
    assert needs in (ROOT / "Makefile").read_text("utf-8")
