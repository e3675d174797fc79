"""Strikemap: from a report about strikes to a map that can be checked.

    import geo

    report = geo.read("report.txt", published="2026-01-24")
    record = geo.extract(report)
    geo.build_map(record).save("map.html")  # a folium.Map
    geo.export(record, "events.geojson")
    geo.figure(record, "map.png")  # or .svg, .pdf

Everything is imported when it is first asked for, so `import geo` costs nothing.
"""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"

# Public name -> (module, name there).
_PUBLIC = {
    "Candidate": ("geo.model", "Candidate"),
    "Claim": ("geo.model", "Claim"),
    "DataError": ("geo.errors", "DataError"),
    "DateRange": ("geo.model", "DateRange"),
    "Event": ("geo.model", "Event"),
    "Evidence": ("geo.model", "Evidence"),
    "ExportError": ("geo.errors", "ExportError"),
    "Group": ("geo.model", "Group"),
    "InputError": ("geo.errors", "InputError"),
    "MissingExtraError": ("geo.errors", "MissingExtraError"),
    "OnlineError": ("geo.errors", "OnlineError"),
    "Notice": ("geo.model", "Notice"),
    "Place": ("geo.model", "Place"),
    "Profile": ("geo.profiles", "Profile"),
    "Quantity": ("geo.model", "Quantity"),
    "Record": ("geo.model", "Record"),
    "Report": ("geo.model", "Report"),
    "Settings": ("geo.settings", "Settings"),
    "StrikemapError": ("geo.errors", "StrikemapError"),
    "Toponym": ("geo.model", "Toponym"),
    "build_map": ("geo.maps", "build_map"),
    "export": ("geo.exports", "write"),
    "extract": ("geo.pipeline", "extract"),
    "figure": ("geo.figures", "write_figure"),
    "geocoder": ("geo.gazetteers.online", "open_online"),
    "publish": ("geo.profiles", "publish"),
    "read": ("geo.pipeline", "read"),
}

__all__ = ["__version__", *_PUBLIC]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    """Import a public name from its module when it is first used."""
    if name not in _PUBLIC:
        msg = f"module 'geo' has no attribute {name!r}"
        raise AttributeError(msg)
    module, attribute = _PUBLIC[name]
    value = getattr(importlib.import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
