"""Read gold files: one annotated report a line, as `data/gold/README.md` describes."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from geo.errors import InputError

Plain = Mapping[str, Any]
_FIELDS = ("id", "lang", "title", "published", "text", "toponyms", "claims")


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Return the gold reports of a .jsonl file.

    Raises InputError naming the line when one is no gold report.
    """
    reports = read_lines(path)
    for number, report in enumerate(reports, 1):
        missing = [field for field in _FIELDS if field not in report]
        if missing:
            msg = f"{path}, line {number}, is no gold report: it lacks {', '.join(missing)} (see data/gold/README.md)."
            raise InputError(msg)
        _check(report, f"{path}, line {number}")
    return reports


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON-lines file.

    Raises InputError naming the line when the file cannot be read or a line is no JSON object.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"Cannot read {path}: {getattr(error, 'strerror', None) or 'it is not UTF-8 text'}."
        raise InputError(msg) from error
    out = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            msg = f"{path}, line {number}, is not JSON: {error.msg}."
            raise InputError(msg) from error
        if not isinstance(row, dict):
            msg = f"{path}, line {number}, is no JSON object."
            raise InputError(msg)
        out.append(row)
    return out


def read_floors(path: Path) -> dict[str, dict[str, float]]:
    """Return the figures that may not get worse, by the gold file's name without its ending.

    Raises InputError when the file is no JSON object of objects.
    """
    try:
        floors = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        msg = f"Cannot read the floors in {path}: {getattr(error, 'strerror', None) or error}."
        raise InputError(msg) from error
    if not isinstance(floors, dict) or not all(isinstance(of_file, dict) for of_file in floors.values()):
        msg = f'{path} holds no floors: write {{"en-held": {{"toponyms.f1": 0.9}}}}.'
        raise InputError(msg)
    return floors


def _check(report: Plain, where: str) -> None:
    """Check what the scoring relies on: a date, offsets that quote the text."""
    try:
        dt.date.fromisoformat(report["published"])
    except (TypeError, ValueError) as error:
        msg = f"{where}: published {report['published']!r} is no date, write it as 2026-01-24."
        raise InputError(msg) from error
    for toponym in report["toponyms"]:
        if report["text"][toponym["start"] : toponym["end"]] != toponym["text"]:
            msg = f"{where}: the text has no {toponym['text']!r} at {toponym['start']}."
            raise InputError(msg)
