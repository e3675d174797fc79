"""DRAW: a record -> a layered folium.Map that needs no network, in a notebook, a file or the app.

folium renders its scripts twice, so text in a popup, a tooltip, a layer name or a property would be run as a
template. Here no report text goes through a template: marks reach the page as JSON in which no template
sign is left (`_escape.script_json`), and data/web/map.js writes them as text.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from geo import drawing
from geo._escape import html_text, script_json
from geo.layers import Layer, build_layers
from geo.model import Record

_CENTRE = (48.4, 31.2)
_VIEW: dict[str, Any] = {
    "zoom_start": 6,
    "zoom_snap": 0.25,
    "zoom_delta": 0.5,
    "max_zoom": 11,
    "attribution_control": False,
}
_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)
# Streamlit serves static/ beside app.py here, seen from the frame of the map component.
_STATIC = "../../app/static"


class _Verbatim(Element):
    """Text that is written as it is: never parsed as a template."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._name = "Verbatim"
        self.text = text

    def render(self, **_kwargs: Any) -> str:
        return self.text


class _Script(MacroElement):
    """A call of our script; its argument is JSON from `script_json`, which a second rendering leaves alone."""

    def __init__(self, call: str, *data: Any) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "StrikemapScript"
        self.call = call
        self.data = "".join(f", {part if isinstance(part, _Ready) else script_json(part)}" for part in data)


class _Ready(str):
    """JSON already written by `script_json`."""

    __slots__ = ()


class _OnMap(_Script):
    """A call with the map itself, from a child of the map."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "strikemap.{{ this.call }}({{ this._parent.get_name() }}{{ this.data }});"
        "{% endmacro %}"
    )


class _OnMapOfGroup(_Script):
    """A call with the map itself, from a child of a feature group."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "strikemap.{{ this.call }}({{ this._parent._parent.get_name() }}{{ this.data }});"
        "{% endmacro %}"
    )


class _Map(folium.Map):
    """folium's map with Leaflet and our script as its only files, all inside the page."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012  (folium reads them from the class)
    default_css: list[tuple[str, str]] = []  # noqa: RUF012

    def render(self, **kwargs: Any) -> None:  # type: ignore[override]
        figure = _figure(self)
        header = figure.header
        header.add_child(_Verbatim(f"<style>{drawing.leaflet_style()}</style>"), name="leaflet_css")
        header.add_child(_Verbatim(f"<style>{drawing.asset('map.css')}</style>"), name="strikemap_css")
        header.add_child(_Verbatim(f"<script>{drawing.leaflet_script()}</script>"), name="leaflet")
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        # Ours needs the document's body, and stands before the scripts that call it.
        figure.html.add_child(_Verbatim(f"<script>{drawing.asset('map.js')}</script>"), name="strikemap")


class _AppMap(folium.Map):
    """folium's map for streamlit-folium: the same files, served by the app itself."""

    default_js = [("leaflet", f"{_STATIC}/leaflet/leaflet.js"), ("strikemap", f"{_STATIC}/map/map.js")]  # noqa: RUF012
    default_css = [("leaflet_css", f"{_STATIC}/leaflet/leaflet.css"), ("strikemap_css", f"{_STATIC}/map/map.css")]  # noqa: RUF012


@cache
def _basemap() -> _Ready:
    return _Ready(script_json(drawing.packed_basemap()))


def build_map(record: Record, *, offline: bool = True) -> folium.Map:
    """Return a folium map of a record: one feature group per layer, a layer switch, legend, scale and date stamp.

    `map.save("map.html")` gives one file without any request; `geo.webpage.build_page` gives the fuller
    page with the list beside the map. Add your own folium layers as to any folium map.

    Parameters
    ----------
    record
        One report's record.
    offline
        False puts OpenStreetMap's tiles, which a browser then loads from the network, in place of the
        package's own base map.
    """
    layers = build_layers(record)
    drawn = _Map(_CENTRE, tiles=None if offline else "OpenStreetMap", **_VIEW)
    header = _figure(drawn).header
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">' if offline else ""
    title = f"<title>{html_text(record.report.title or 'Strikemap')}</title>"
    header.add_child(_Verbatim(f'{policy}<meta name="referrer" content="no-referrer">{title}'), name="head", index=0)
    if offline:
        drawn.add_child(_OnMap("basemap", _basemap(), "en"))
    for layer in layers:
        if layer.features:
            group = folium.FeatureGroup(name=layer.title, show=layer.shown)
            group.add_child(_fill(record, layer, None))
            drawn.add_child(group)
    if any(layer.features for layer in layers):
        folium.LayerControl(collapsed=False).add_to(drawn)
    drawn.add_child(_OnMap("furniture", {**drawing.furniture_data(record, layers), "zoom": False}))
    drawn.add_child(_OnMap("fit"))
    return drawn


def base_map() -> folium.Map:
    """Return the map without marks for streamlit-folium: always the same, so that its frame is kept.

    It needs Streamlit's static files: Leaflet and our script in static/ beside app.py.
    """
    drawn = _AppMap(_CENTRE, tiles=None, **_VIEW)
    drawn.add_child(_OnMap("basemap", _basemap(), "en"))
    drawn.add_child(_OnMap("furniture", {"zoom": False}))
    drawn.add_child(_OnMap("fit"))
    return drawn


def feature_groups(
    record: Record, selected: str | None = None, *, layers: Sequence[Layer] | None = None
) -> list[folium.FeatureGroup]:
    """Return the marks for streamlit-folium's `feature_group_to_add`, one group per layer, and the legend for them.

    A click on a mark comes back as `last_active_drawing["properties"]["id"]`.

    Parameters
    ----------
    record
        One report's record.
    selected
        The id of the mark to ring, if any.
    layers
        The layers to show; all that are shown at the start by default.
    """
    chosen = [layer for layer in build_layers(record) if layer.shown] if layers is None else list(layers)
    groups = []
    for layer in chosen:
        group = folium.FeatureGroup(name=layer.title)
        group.add_child(_fill(record, layer, selected))
        groups.append(group)
    last = folium.FeatureGroup(name="Legend", control=False)
    last.add_child(_OnMapOfGroup("key", drawing.legend_data(chosen)))
    groups.append(last)
    return groups


def _figure(drawn: folium.Map) -> Figure:
    figure = drawn.get_root()
    assert isinstance(figure, Figure), "a folium map stands in a figure from its making"
    return figure


class _Fill(_Script):
    """A call with the feature group that the element stands in."""

    _template = _OnMap._template  # noqa: SLF001


def _fill(record: Record, layer: Layer, selected: str | None) -> _Fill:
    return _Fill("fill", drawing.layer_data(record, layer, selected=selected))
