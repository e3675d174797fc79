"""Read data/gazetteer/own.yaml, the entries edited by hand."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

import register

FILE = Path(__file__).resolve().parents[1] / "gazetteer" / "own.yaml"


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """Return the entries in the file's order; members given as oblast digits become KATOTTG codes."""
    oblasts = {code[2:4]: code for code, unit in register.units().items() if unit.category in "OK"}
    rows = []
    for row in yaml.safe_load(FILE.read_text(encoding="utf-8"))["entries"]:
        members = tuple(oblasts.get(str(member), str(member)) for member in row.get("members", ()))
        rows.append({**row, "members": members})
    return tuple(rows)


def regions_of_oblasts() -> dict[str, tuple[str, ...]]:
    """Return the members of each region that is made of Ukraine's oblasts, by the region's id."""
    return {row["id"]: row["members"] for row in entries() if row["members"] and row["members"][0].startswith("UA")}
