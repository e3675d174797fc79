"""The one way of imports: a file of geo/ imports only from a lower row, or from its own folder."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Row of every module or folder of geo/, lowest first. A new one must be given its row here.
ROWS = {
    "errors": 0, "_quick": 0, "_collector": 0,
    "model": 1, "settings": 1, "_text": 1, "_inflect": 1, "_data": 1, "_escape": 1, "_brackets": 1, "_nouns": 1,
    "_cases": 2, "interfaces": 2, "shapes": 2, "grids": 2, "boundaries": 2, "_http": 2,
    "reports": 3, "mentions": 3, "gazetteers": 3, "places": 3, "whereabouts": 3, "spots": 3, "events": 3, "redaction": 3, "merging": 3, "tables": 3,
    "claims": 4, "store": 4, "layers": 4, "profiles": 4, "wording": 4, "evaluation": 4, "settling": 4, "vicinities": 4, "fetching": 4,
    "dating": 4, "history": 5, "heads_of_lands": 5, "words_of_lands": 6, "referents": 5, "listing": 5, "drawing": 5, "exports": 5,
    "roles": 6, "maps": 6, "webpage": 6, "figures": 6,
    "pipeline": 7, "corpus": 7,
    "__init__": 8, "__main__": 8,
}  # fmt: skip
# Who alone may import what.
ONLY = {
    "streamlit": {"app", "app_pages"},
    "streamlit_folium": {"app", "app_pages"},
    "argparse": {"__main__"},
    "folium": {"maps"},
    "branca": {"maps"},
    "matplotlib": {"figures"},
    "urllib": {"_http"},
    "http": {"_http"},
    "socket": {"_http"},
    "requests": {"_http"},
}
# Parts of these libraries that touch no network.
HARMLESS = {"urllib.parse", "http.client.responses"}


def _imports(file: Path) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: write imports in full"
            assert node.module is not None
            if node.module == "geo":
                found += [(f"geo.{alias.name}", node.lineno) for alias in node.names]
            else:
                found.append((node.module, node.lineno))
    return found


def _room(file: Path) -> str:
    """Name of the module or folder of geo/ (or of the app) that a file belongs to."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return parts[1] if parts[0] == "geo" else parts[0]


def _files() -> list[Path]:
    return [*sorted((ROOT / "geo").rglob("*.py")), ROOT / "app.py", *sorted((ROOT / "app_pages").glob("*.py"))]


FILES = [file for file in _files() if file.exists()]


def faults(room: str, imports: list[tuple[str, int]]) -> list[str]:
    """Say which imports of a room go up or sideways, or belong to another room."""
    out = []
    for name, line in imports:
        top, _, rest = name.partition(".")
        if top == "geo" and room in ROWS:
            other = rest.partition(".")[0]
            if not other or other == room:
                continue
            if other not in ROWS and room != "__main__":  # a public name asked of the package itself
                out.append(f"line {line}: {room} imports {name}: name its module")
            elif ROWS.get(other, 0) >= ROWS[room]:
                out.append(f"line {line}: {room} (row {ROWS[room]}) imports {other} (row {ROWS[other]})")
        elif top in ONLY and room not in ONLY[top] and name not in HARMLESS:
            out.append(f"line {line}: {room} imports {name}, which is for {', '.join(sorted(ONLY[top]))}")
    return out


def test_every_module_has_its_row():
    rooms = {_room(file) for file in FILES if file.relative_to(ROOT).parts[0] == "geo"}
    assert rooms <= set(ROWS), f"give these a row in the table: {sorted(rooms - set(ROWS))}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_go_one_way(file):
    assert not faults(_room(file), _imports(file))


def test_the_rule_can_fail():
    assert faults("places", [("geo.pipeline", 1)])
    assert faults("places", [("geo.claims", 1)])
    assert faults("claims", [("folium", 1)])
    assert faults("pipeline", [("streamlit", 1)])
    assert faults("exports", [("urllib.request", 1)])
    assert not faults("exports", [("urllib.parse", 1), ("geo.model", 2), ("geo.exports.geojson", 3)])
    assert faults("webpage", [("geo.maps", 1)])


def test_the_app_reaches_the_package_only_through_its_public_parts():
    """The app asks for finished things: it never finds, resolves or attaches anything itself."""
    inner = {"geo.mentions", "geo.gazetteers", "geo.places", "geo.claims", "geo.events"}
    for file in FILES:
        if _room(file) in {"app", "app_pages"}:
            used = {".".join(name.split(".")[:2]) for name, _ in _imports(file)}
            assert not used & inner, f"{file.name} imports {used & inner}"


def test_caching_stands_in_one_module():
    for file in (ROOT / "app_pages").glob("*.py"):
        if file.name != "cached.py":
            assert "st.cache_" not in file.read_text("utf-8"), f"{file.name}: caching belongs in app_pages/cached.py"
