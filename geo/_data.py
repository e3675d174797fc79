"""Find and read the package's data files: one place that knows where `data/` is."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

import platformdirs
import yaml

from geo.errors import DataError

_HERE = Path(__file__).resolve().parent


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
