"""Records an engine without faults would make of gold reports."""

from __future__ import annotations

from typing import Any


def _days(date: str | None) -> dict[str, str] | None:
    """Return a gold date as a record tells it."""
    if date is None:
        return None
    start, _, end = date.partition("..")
    return {"start": start, "end": end or start, "text": ""}


def perfect(gold: dict[str, Any]) -> dict[str, Any]:
    """Return the record an engine without faults would make of a gold report."""
    places = {t["name"]: {**t, "id": t["name"], "admin1": None} for t in gold["toponyms"]}
    return {
        "report": {"text": gold["text"]},
        "places": list(places.values()),
        "toponyms": [
            {
                "start": t["start"],
                "end": t["end"],
                "text": t["text"],
                "role": "context" if t["role"] == "excluded" else t["role"],
                "status": "excluded" if t["role"] == "excluded" else "resolved",
                "place": t["name"],
                "reason": "",
            }
            for t in gold["toponyms"]
        ],
        "claims": [
            {
                "kind": c["kind"],
                "measure": c["measure"],
                "quantity": {key: c[key] for key in ("low", "best", "high", "text", "unit")},
                "places": c["places"],
                "scope": c["scope"],
                "status": c["status"],
                "date": _days(c.get("date")),
                "attribution": c.get("attribution"),
                "evidence": {"sentence": [0, 10], "spans": []},
            }
            for c in gold["claims"]
        ],
    }
