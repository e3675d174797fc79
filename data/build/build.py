"""Make the files of data/boundaries/ and data/gazetteer/ from pinned packages, the same bytes every time.

Run from the repository with the interpreter that has data/build/requirements.txt:

    python data/build/build.py            write the files and the table of checksums in data/README.md
    python data/build/build.py --check    build in memory and compare with what is committed; exit 1 when they differ
    python data/build/build.py boundaries   only that folder
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Callable
from pathlib import Path

import boundaries
import gazetteer
import own
import readme

DATA = Path(__file__).resolve().parents[1]


def _boundaries() -> dict[str, bytes]:
    return boundaries.build(own.regions_of_oblasts())


FOLDERS: dict[str, Callable[[], dict[str, bytes]]] = {"boundaries": _boundaries, "gazetteer": gazetteer.build}


def main() -> int:
    """Build the wanted folders; return the exit code."""
    parser = argparse.ArgumentParser(description="Build data/boundaries and data/gazetteer.")
    parser.add_argument("folder", nargs="*", choices=[[], *FOLDERS], help="only these folders")
    parser.add_argument("--check", action="store_true", help="compare with the committed files, write nothing")
    arguments = parser.parse_args()
    differing = 0
    for folder in arguments.folder or FOLDERS:
        for name, content in FOLDERS[folder]().items():
            file = DATA / folder / name
            if arguments.check:
                verdict = _compare(file, content)
                differing += verdict != "same"
                print(f"{folder}/{name}: {verdict}")
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
                print(f"{folder}/{name}: {len(content):,} bytes")
    if not arguments.check:
        readme.write_checksums(DATA)
    return 1 if differing else 0


def _compare(file: Path, content: bytes) -> str:
    if not file.exists():
        return "missing"
    found = file.read_bytes()
    if found == content:
        return "same"
    if file.suffix == ".gz" and gzip.decompress(found) == gzip.decompress(content):
        return "same content, compressed by another zlib: rebuild with the pinned interpreter"
    return "DIFFERS"


if __name__ == "__main__":
    sys.exit(main())
