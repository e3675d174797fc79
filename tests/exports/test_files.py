"""Files are written whole or not at all, and the ending chooses the format."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from geo.errors import ExportError, InputError
from geo.exports import WRITERS, write
from geo.exports.files import write_atomically
from tests import made


def test_a_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write_atomically(target, b"old")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        write_atomically(tmp_path / "a.txt", b"x")
    finally:
        os.umask(mask)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644


def test_what_stood_there_stays_when_writing_fails(tmp_path: Path, monkeypatch) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match=r"Cannot write .*a\.txt: no space left on device"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize(("name", "reason"), [("no/such/a.txt", "does not exist"), (".", "is a folder")])
def test_errors_say_what_and_where(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(ExportError, match=reason):
        write_atomically(tmp_path / name, b"x")


@pytest.mark.parametrize("ending", sorted(WRITERS))
def test_every_format_writes_a_file(tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"events{ending}"
    write(made.sample(), target)
    assert b"Kharkiv" in target.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("name", ["events.xyz", "events"])
def test_an_unknown_ending_is_refused_with_what_there_is(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=r"\.geojson"):
        write(made.sample(), tmp_path / name)
    assert not list(tmp_path.iterdir())
