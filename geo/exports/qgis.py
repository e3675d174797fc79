"""Styles for QGIS (QML) that draw the layers of a GeoPackage as the map does: same colours, symbols and hatches.

The colours are those of the map's style sheet, light theme. Sizes are points, so that a layout prints as the screen
shows. Nothing of a report stands in a style: expressions name columns only.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from functools import cache
from xml.etree import ElementTree as ET

from geo import _data

STYLED = ("strikes", "casualties", "power", "heating", "water", "other", "named")
_POINTS_PER_PIXEL = 0.75
# The hatches of the map: eight pixels square.
_PATTERNS = {
    "power": '<path d="M-2 2 2-2M0 8 8 0M6 10 10 6" stroke-width="1.4" fill="none" stroke="{}"/>',
    "heating": '<circle cx="2" cy="2" r="1.25" fill="{0}"/><circle cx="6" cy="6" r="1.25" fill="{0}"/>',
    "water": '<path d="M0 4q2-3 4 0t4 0" stroke-width="1.3" fill="none" stroke="{}"/>',
    "other": '<path d="M0 4H8M4 0V8" stroke-width="1" fill="none" stroke="{}"/>',
}
_TIES = (
    "collect_geometries(array_foreach(generate_series(1, num_geometries($geometry)), "
    "make_line(centroid($geometry), point_on_surface(geometry_n($geometry, @element)))))"
)
_LABELS = {
    "star": "Strike, place named",
    "near": "Strike near the place",
    "toll": "Casualties: the larger, the more",
    "toll-shared": "One count for several places",
    "words": "Casualties, number not given",
    "words-shared": "One count for several places, number not given",
    "named": "Named, nothing mapped",
    "reach": "Near a place: somewhere within",
}
_OUTAGES = {"power": "power", "heating": "heating", "water": "water", "other": "gas or communications"}


def style(table: str) -> str:
    """Return the QML of a layer by the name of its table ("strikes", "power_areas"); others are drawn as nothing."""
    layer = table.removesuffix("_areas")
    root = ET.Element("qgis", version="3.22.0", styleCategories="Symbology")
    if layer not in STYLED:
        ET.SubElement(root, "renderer-v2", type="nullSymbol")
        return ET.tostring(root, encoding="unicode")
    renderer = ET.SubElement(root, "renderer-v2", type="categorizedSymbol", attr="symbol", symbollevels="0")
    categories, symbols = ET.SubElement(renderer, "categories"), ET.SubElement(renderer, "symbols")
    for number, (value, label, symbol) in enumerate(_categories(layer, is_area=table != layer)):
        ET.SubElement(
            categories, "category", value=value, label=label, symbol=str(number), render="true", type="string"
        )
        symbol.set("name", str(number))
        symbols.append(symbol)
    return ET.tostring(root, encoding="unicode")


@cache
def colours() -> dict[str, str]:
    """Return the light theme's colours by name ("strike": "#b2182b"), from the map's style sheet."""
    light = _data.read_text("web", "map.css").partition("}")[0]
    short = dict(re.findall(r"--sm-([a-z-]+): (#[0-9a-f]{3,6})\b", light))
    return {n: c if len(c) == 7 else f"#{''.join(2 * digit for digit in c[1:])}" for n, c in short.items()}


def rgba(name: str, alpha: float = 1) -> str:
    """Return a colour as QGIS writes it: "178,24,43,255"."""
    code = colours()[name]
    return ",".join(str(int(code[i : i + 2], 16)) for i in (1, 3, 5)) + f",{round(alpha * 255)}"


def _categories(layer: str, *, is_area: bool) -> list[tuple[str, str, ET.Element]]:
    ink = {"strikes": "strike", "casualties": "dead"}.get(layer, layer)
    reach = ("reach", _LABELS["reach"], _symbol("fill", [_fill(ink, 0, ink, 1.3, dash="5;4")]))
    return [*_marks(layer, is_area=is_area), *([reach] if is_area else [])]


def _marks(layer: str, *, is_area: bool) -> list[tuple[str, str, ET.Element]]:
    if layer == "strikes":
        if is_area:
            area = _symbol("fill", [_fill("strike", 0.04, "strike", 2, dash="7;4")])
            return [("star", "Strike somewhere in this area", area)]
        return [("star", _LABELS["star"], _star()), ("near", _LABELS["near"], _star(is_near=True))]
    if layer == "casualties":
        return _tolls(is_area=is_area)
    if layer == "named":
        mark = [_fill("named", 0, "named", 1.2, dash="1;4")] if is_area else [_circle("named", 0.9, "halo", 1, 8)]
        return [("named", _LABELS["named"], _symbol("fill" if is_area else "marker", mark))]
    return [_outage(layer, is_area=is_area, is_shared=s, is_restored=r) for r in (False, True) for s in (False, True)]


def _outage(layer: str, *, is_area: bool, is_shared: bool, is_restored: bool) -> tuple[str, str, ET.Element]:
    """Return the hatch of a utility: an area is filled with it, a place is a square of it; restored ones are paler."""
    alpha = 0.35 if is_restored else 1
    hatch = [_hatch(layer), _fill(layer, 0, layer, 1.5)]
    if is_area:
        symbol = _symbol("fill", hatch, alpha)
    else:
        square = _layer("FilledMarker", {"name": "square", "size": _points(15), "size_unit": "Point"})
        square.append(_symbol("fill", [_fill("ukraine", 0.9, None, 0), *hatch], name="@0@0"))
        symbol = _symbol("marker", [*([_ties(layer)] if is_shared else []), square], alpha)
    what = _OUTAGES[layer]
    label = f"{what.capitalize()} restored" if is_restored else f"No {what}"
    value = f"hatch{'-shared' * is_shared}{'-restored' * is_restored}"
    return value, f"{label}, one count for several places" if is_shared else label, symbol


def _tolls(*, is_area: bool) -> list[tuple[str, str, ET.Element]]:
    found = []
    for value in ("toll", "words", "toll-shared", "words-shared"):
        circles = (
            [_circle("dead", 0.1, "dead", 1.6, 12, line="dot")]
            if value.startswith("words")
            else [
                _circle(
                    "dead", 0.1, "dead", 1.6, _diameter("total"), only='coalesce("total", 0) > coalesce("killed", 0)'
                ),
                _circle("dead", 0.9, "halo", 1, _diameter("killed"), only='coalesce("killed", 0) > 0'),
            ]
        )
        if is_area or value.endswith("shared"):
            spot = "centroid($geometry)" if value.endswith("shared") else "point_on_surface($geometry)"
            middle = _generator("Marker", spot, _symbol("marker", circles, name="@0@0"))
            around = [_fill("dead", 0.03, "dead", 1.4, dash="2;4")] if is_area else []
            ties = [] if is_area else [_ties("dead")]
            symbol = _symbol("fill" if is_area else "marker", [*around, *ties, middle])
        else:
            symbol = _symbol("marker", circles)
        found.append((value, _LABELS[value], symbol))
    return found


def _diameter(column: str) -> str:
    """Return the diameter in points by which a circle's area grows with the figure, as on the map."""
    return f'{2 * _POINTS_PER_PIXEL} * min(40, max(4, 2.4 * sqrt(coalesce("{column}", 0))))'


def _star(*, is_near: bool = False) -> ET.Element:
    facts = {
        "name": "star",
        "size": _points(22),
        "size_unit": "Point",
        "color": rgba("ukraine") if is_near else rgba("strike"),
        "outline_color": rgba("strike" if is_near else "halo"),
        "outline_style": "dash" if is_near else "solid",
        "outline_width": _points(1.8 if is_near else 1.5),
        "outline_width_unit": "Point",
        "joinstyle": "round",
    }
    return _symbol("marker", [_layer("SimpleMarker", facts)])


def _circle(
    fill: str, alpha: float, line_of: str, width: float, size: float | str, *, line: str = "solid", only: str = ""
) -> ET.Element:
    """Return a circle of a size in pixels, or of the diameter in points that an expression gives, drawn `only` if."""
    facts = {
        "name": "circle",
        "size": "9" if isinstance(size, str) else _points(size),
        "size_unit": "Point",
        "color": rgba(fill, alpha),
        "outline_color": rgba(line_of),
        "outline_style": line,
        "outline_width": _points(width),
        "outline_width_unit": "Point",
    }
    return _layer("SimpleMarker", facts, {"size": size, "enabled": only} if isinstance(size, str) else None)


def _fill(colour: str, alpha: float, line: str | None, width: float, *, dash: str = "") -> ET.Element:
    facts = {
        "color": rgba(colour, alpha),
        "style": "solid" if alpha else "no",
        "outline_color": rgba(line or colour),
        "outline_style": ("dash" if dash else "solid") if line else "no",
        "outline_width": _points(width),
        "outline_width_unit": "Point",
    }
    return _layer("SimpleFill", facts)


def _hatch(layer: str) -> ET.Element:
    """Return the map's pattern as a fill: the picture stands in the style itself, nothing is loaded."""
    colour = colours()[layer]
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" viewBox="0 0 8 8">'
        f'<rect width="8" height="8" fill="{colour}" fill-opacity="0.1"/>{_PATTERNS[layer].format(colour)}</svg>'
    )
    facts = {
        "svgFile": f"base64:{base64.b64encode(picture.encode()).decode()}",
        "width": _points(8),
        "pattern_width_unit": "Point",
        "angle": "0",
    }
    fill = _layer("SVGFill", facts)
    nothing = _layer("SimpleLine", {"line_style": "no"})
    fill.append(_symbol("line", [nothing], name="@0@0"))
    return fill


def _ties(colour: str) -> ET.Element:
    line = {"line_color": rgba(colour), "line_width": _points(1.1), "line_width_unit": "Point"}
    return _generator("Line", _TIES, _symbol("line", [_layer("SimpleLine", line)], name="@0@0"))


def _generator(kind: str, expression: str, symbol: ET.Element) -> ET.Element:
    layer = _layer("GeometryGenerator", {"SymbolType": kind, "geometryModifier": expression, "units": "MapUnit"})
    layer.append(symbol)
    return layer


def _symbol(kind: str, layers: Sequence[ET.Element], alpha: float = 1, *, name: str = "") -> ET.Element:
    symbol = ET.Element("symbol", type=kind, name=name, alpha=f"{alpha:g}", clip_to_extent="1", force_rhr="0")
    symbol.extend(layers)
    return symbol


def _layer(kind: str, facts: Mapping[str, str], defined: Mapping[str, str] | None = None) -> ET.Element:
    layer = ET.Element("layer", {"class": kind, "enabled": "1", "locked": "0", "pass": "0"})
    options = ET.SubElement(layer, "Option", type="Map")
    for key, value in facts.items():
        ET.SubElement(options, "Option", type="QString", name=key, value=value)
    for key, value in facts.items():
        ET.SubElement(layer, "prop", k=key, v=value)  # before QGIS 3.26
    if defined:
        held = ET.SubElement(ET.SubElement(layer, "data_defined_properties"), "Option", type="Map")
        ET.SubElement(held, "Option", type="QString", name="name", value="")
        properties = ET.SubElement(held, "Option", type="Map", name="properties")
        for key, expression in defined.items():
            one = ET.SubElement(properties, "Option", type="Map", name=key)
            ET.SubElement(one, "Option", type="bool", name="active", value="true")
            ET.SubElement(one, "Option", type="QString", name="expression", value=expression)
            ET.SubElement(one, "Option", type="int", name="type", value="3")
        ET.SubElement(held, "Option", type="QString", name="type", value="collection")
    return layer


def _points(pixels: float) -> str:
    return f"{pixels * _POINTS_PER_PIXEL:g}"
