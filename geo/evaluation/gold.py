"""Read gold files: one annotated report a line, as `data/gold/README.md` describes."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
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


def as_record(gold: Plain) -> dict[str, Any]:
    """Return the record (as `Record.to_dict()` gives it, what is scored of it) that tells just what a gold report does.

    An extractor without faults would make it; a second reader's marks of the same text become one, to be scored.
    """
    places = {place["name"]: {"id": place["name"], "admin1": None, **place} for place in _places(gold)}
    return {
        "report": {"text": gold["text"]},
        "places": list(places.values()),
        "toponyms": [
            {
                **{key: toponym[key] for key in ("start", "end", "text")},
                "role": "context" if toponym["role"] == "excluded" else toponym["role"],
                "status": "excluded" if toponym["role"] == "excluded" else "resolved",
                "place": toponym["name"],
                "reason": "",
            }
            for toponym in gold["toponyms"]
        ],
        "claims": [
            {
                **{key: claim[key] for key in ("kind", "measure", "places", "scope", "status")},
                "quantity": {key: claim[key] for key in ("low", "best", "high", "text", "unit")},
                "date": _days(claim.get("date")),
                "attribution": claim.get("attribution"),
                "evidence": {"sentence": [0, 0], "spans": []},
            }
            for claim in gold["claims"]
        ],
        "events": [{"place": event["places"][0], "types": event["types"]} for event in gold.get("events", ())],
    }


def _places(gold: Plain) -> Iterator[Plain]:
    """Yield the places a gold report names: of its names, and of claims at none of them."""
    yield from gold["toponyms"]
    yield from gold.get("places", ())


def _days(date: str | None) -> dict[str, str] | None:
    """Return a gold date ("2026-01-24", or first..last) as a record tells it."""
    if date is None:
        return None
    start, _, end = date.partition("..")
    return {"start": start, "end": end or start, "text": ""}


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
