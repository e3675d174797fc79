"""Find and read the package's data files: one place that knows where `data/` is."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import platformdirs
import yaml

from geo.errors import DataError

_HERE = Path(__file__).resolve().parent
CURRENT = "current"
# Who keeps what was fetched adds here how to forget it.
on_fetched: list[Callable[[], None]] = []


@cache
def root() -> Path:
    """Return the data folder: inside the installed package, else beside it in a checkout."""
    for folder in (_HERE / "data", _HERE.parent / "data"):
        if (folder / "lexicon").is_dir():
            return folder
    msg = f"No data folder in {_HERE} or beside it: reinstall Strikemap."
    raise DataError(msg)


def user_cache() -> Path:
    """Return the folder of the user's own caches; it need not be there."""
    return Path(platformdirs.user_cache_dir("strikemap", appauthor=False))


def user_data() -> Path:
    """Return the folder of data the user has fetched; it need not be there."""
    return Path(platformdirs.user_data_dir("strikemap", appauthor=False))


@cache
def fetched_version() -> str | None:
    """Return the name of the fetched version in use, None when nothing was fetched or it is gone."""
    try:
        name = (user_data() / CURRENT).read_text("utf-8").strip()
    except (OSError, ValueError):
        return None
    return name if name.isalnum() and (user_data() / name).is_dir() else None


@cache
def fetched_manifest() -> dict[str, Any]:
    """Return what was fetched and is in use: {"sources": {name: facts}, "before": version}; {} when nothing is."""
    version = fetched_version()
    if version is None:
        return {}
    try:
        plain = json.loads((user_data() / version / "manifest.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return plain if isinstance(plain, dict) else {}


def fetched(*parts: str) -> bytes | None:
    """Return the bytes of a fetched data file (.gz decompressed), None when it was not fetched or cannot be read."""
    version = fetched_version()
    if version is None:
        return None
    try:
        raw = user_data().joinpath(version, *parts).read_bytes()
        return gzip.decompress(raw) if parts[-1].endswith(".gz") else raw
    except (OSError, EOFError):
        return None


def forget_fetched() -> None:
    """Look anew for what was fetched, once it has changed."""
    fetched_version.cache_clear()
    fetched_manifest.cache_clear()
    for forget in on_fetched:
        forget()


def path(*parts: str) -> Path:
    """Return the path of one data file.

    Raises DataError when the file is not there.
    """
    file = root().joinpath(*parts)
    if not file.exists():
        msg = (
            f"The data file {'/'.join(parts)} is missing from {root()}: reinstall Strikemap or run data/build/build.py."
        )
        raise DataError(msg)
    return file


def read_bytes(*parts: str) -> bytes:
    """Return a data file's bytes; a name ending in .gz is decompressed."""
    raw = path(*parts).read_bytes()
    return gzip.decompress(raw) if parts[-1].endswith(".gz") else raw


def read_text(*parts: str) -> str:
    """Return a UTF-8 data file's text; a name ending in .gz is decompressed."""
    return read_bytes(*parts).decode("utf-8")


def read_json(*parts: str) -> Any:
    """Return a JSON data file's content; a name ending in .gz is decompressed."""
    return json.loads(read_text(*parts))


def read_yaml(*parts: str) -> Any:
    """Return a YAML data file's content.

    Raises DataError when the file is not YAML.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times quicker
    try:
        return yaml.load(read_text(*parts), Loader=loader)  # noqa: S506  (a safe loader)
    except yaml.YAMLError as error:
        msg = f"data/{'/'.join(parts)} is damaged: {error}"
        raise DataError(msg) from error
