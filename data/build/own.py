"""Read data/gazetteer/own.yaml, the entries edited by hand."""

from __future__ import annotations

import itertools
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import register

# How reports say what kind of installation a name is: each row is one kind, said of a stem ("Ryazan", «Рязанський», «аеропорт X»).
_KINDS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("{} Nuclear Power Plant", "{} NPP", "{} nuclear plant", "{} nuclear power station", "{} nuclear station", "{} atomic power plant"),
     ("{} АЕС", "{} атомна електростанція"), ("{} АЭС", "{} атомная электростанция")),
    (("{} Thermal Power Plant", "{} TPP", "{} thermal power station", "{} thermal plant", "{} TES"),
     ("{} ТЕС", "{} теплова електростанція"), ("{} ТЭС", "{} тепловая электростанция")),
    (("{} Hydroelectric Station", "{} HPP", "{} HES", "{} hydroelectric power plant", "{} hydroelectric power station",
      "{} hydroelectric plant", "{} hydropower plant", "{} hydropower station", "{} dam"),
     ("{} ГЕС", "{} гідроелектростанція"), ("{} ГЭС", "{} гидроэлектростанция")),
    (("{} Oil Refinery", "{} refinery"), ("{} НПЗ", "{} нафтопереробний завод"), ("{} НПЗ", "{} нефтеперерабатывающий завод")),
    (("{} Airport", "{} International Airport"), ("аеропорт {}", "міжнародний аеропорт {}"), ("аэропорт {}", "международный аэропорт {}")),
    (("Port of {}", "{} port", "{} sea port", "{} seaport"), ("порт {}",), ("порт {}",)),
    (("{} port",), ("{} порт", "{} морський порт"), ("{} порт", "{} морской порт")),
)  # fmt: skip
FILE = Path(__file__).resolve().parents[1] / "gazetteer" / "own.yaml"


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """Return the entries in the file's order; members given as oblast digits become KATOTTG codes."""
    oblasts = {code[2:4]: code for code, unit in register.units().items() if unit.category in "OK"}
    rows = []
    for row in yaml.safe_load(FILE.read_text(encoding="utf-8"))["entries"]:
        members = tuple(oblasts.get(str(member), str(member)) for member in row.get("members", ()))
        also = row.get("also", ())
        if row["kind"] == "facility":
            also = (*also, *_said_otherwise((row["name"], row["uk"], row["ru"], *also)))
        rows.append({**row, "members": members, "also": also})
    return tuple(rows)


def _said_otherwise(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the other ways to say what an installation is called: of "Ryazan Oil Refinery" also "Ryazan refinery"."""
    found: dict[str, None] = {}
    for kind in _KINDS:
        for forms in kind:
            stems = {match[1] for name, form in itertools.product(names, forms) if (match := _stem(name, form))}
            found.update(dict.fromkeys(form.format(stem) for stem in sorted(stems) for form in forms))
    return tuple(name for name in found if name not in names)


def _stem(name: str, form: str) -> re.Match[str] | None:
    """Match a name said in a form; its group is what the kind is said of, a single name or adjective."""
    return re.fullmatch(re.escape(form).replace(r"\{\}", r"(\S+(?: Rih| Ukraine| Dnipro| Novgorod| Kakhovka)?)"), name)


def regions_of_oblasts() -> dict[str, tuple[str, ...]]:
    """Return the members of each region that is made of Ukraine's oblasts, by the region's id."""
    return {row["id"]: row["members"] for row in entries() if row["members"] and row["members"][0].startswith("UA")}
