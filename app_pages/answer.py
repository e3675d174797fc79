"""The screen: the map, what the report says beside it, and the report itself with every reading marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st
from streamlit_folium import st_folium

from app_pages import claims_list, look, reading
from app_pages.cached import Given, st_csv, st_file, st_geojson, st_layers, st_page, st_record
from geo import tables
from geo._escape import file_name, html_text, safe_url, visible
from geo.errors import StrikemapError
from geo.layers import Layer, quotes
from geo.listing import Section, build_listing, nothing_words
from geo.maps import base_map, feature_groups
from geo.model import DateRange, Record, Span

MAP_HEIGHT_PX = 560
_NOTHING = "nothing-to-map"
_OTHER_FORMATS = {
    "Map (HTML)": (".html", "text/html"),
    "GeoJSON": (".geojson", "application/geo+json"),
    "Table (CSV)": (".csv", "text/csv"),
    "GeoPackage, drawn for QGIS": (".gpkg", "application/geopackage+sqlite3"),
    "KML": (".kml", "application/vnd.google-earth.kml+xml"),
    "GeoParquet": (".parquet", "application/vnd.apache.parquet"),
    "FlatGeobuf": (".fgb", "application/flatgeobuf"),
    "Picture (PNG)": (".png", "image/png"),
    "Picture (SVG)": (".svg", "image/svg+xml"),
    "Picture (PDF)": (".pdf", "application/pdf"),
}


def show() -> None:
    """Show what the report on the map says."""
    given: Given = st.session_state.given
    try:
        record, layers = st_record(given), st_layers(given)
    except StrikemapError as error:  # the package's own data are missing: the sample cannot be shown either
        st.html(look.error(str(error)))
        return
    st.html(_head(record))
    for sentence in _notes(record, layers):
        st.html(look.note(sentence))
    _body(given)


@st.fragment
def _body(given: Given) -> None:
    """Switch layers, and choose on the map or in the list; only this part of the page runs again."""
    record, layers = st_record(given), st_layers(given)
    sections = build_listing(record, layers)
    _map_and_list(record, layers, sections)
    _downloads(given, record)
    report, places = st.tabs(("The report, marked", f"Places named ({len(record.toponyms)})"))
    with report:
        st.html(reading.KEY + reading.marked_text(record, _chosen_sentences(record, sections)))
    with places:
        st.dataframe(_place_rows(record), hide_index=True, width="stretch", key="places")


def _map_and_list(record: Record, layers: Sequence[Layer], sections: Sequence[Section]) -> None:
    state = st.session_state
    counts = {layer.id: len(layer.features) for layer in layers}
    titles = {layer.id: layer.title for layer in layers}
    # Most telling first; what is only named, last.
    switches = sorted((layer.id for layer in reversed(layers) if layer.features), key=lambda layer: layer == "named")
    if switches:
        shown = st.pills(
            "Layers",
            switches,
            selection_mode="multi",
            default=[layer.id for layer in layers if layer.features and layer.shown],
            format_func=lambda layer: f"{titles[layer]} {counts[layer]}",
            key=f"layers-{record.report.sha256[:12]}",
            label_visibility="collapsed",
        )
    else:
        shown = []
    left, right = st.columns((3, 2), gap="medium")
    with left:
        groups = feature_groups(record, state.get("chosen"), layers=[layer for layer in layers if layer.id in shown])
        st_folium(
            base_map(),
            key="map",
            height=MAP_HEIGHT_PX,
            use_container_width=True,
            feature_group_to_add=groups,
            returned_objects=["last_active_drawing"],
            on_change=_choose_on_map,
        )
    with right:
        claims_list.show(sections, chosen=state.get("chosen"), on_choice=_choose_in_list, height=MAP_HEIGHT_PX)


def _choose_on_map() -> None:
    mark: dict[str, Any] = (st.session_state.map or {}).get("last_active_drawing") or {}
    if name := mark.get("properties", {}).get("id"):
        st.session_state.chosen = name


def _choose_in_list() -> None:
    st.session_state.chosen = st.session_state.list.chosen


def _head(record: Record) -> str:
    report = record.report
    day = tables.date_words(tables.span_of(record))
    link = safe_url(report.url)
    facts = [html_text(part) for part in (report.source, day) if part]
    if report.published:
        facts.append(f"published {tables.date_words(DateRange(start=report.published, end=report.published, text=''))}")
    if link:
        facts.append(f'<a href="{html_text(link)}" target="_blank" rel="noopener noreferrer">the original</a>')
    elif report.url:
        facts.append(html_text(report.url))
    sums = tables.totals(record)
    rows = [("strike", word) for word in sums.words()[:1] if sums.strike_places]
    rows += [("casualty", str(total)) for total in sums.casualties]
    rows += list(zip(sums.outage_places, sums.outage_words(), strict=True))
    totals = "".join(f'<span class="k-{html_text(kind)}">{html_text(words)}</span>' for kind, words in rows)
    return (
        '<p class="sm-muted sm-narrow">Open » to read another report.</p>'
        f'<h1 class="sm-title" dir="auto">{html_text(report.title or "Untitled report")}</h1>'
        f'<p class="sm-meta">{" · ".join(facts)}</p><div class="sm-totals">{totals}</div>'
    )


def _notes(record: Record, layers: Sequence[Layer]) -> list[str]:
    notes = [warning.message for warning in record.warnings if warning.code != _NOTHING]
    if not any(layer.features for layer in layers if layer.id != "named"):
        notes.insert(0, nothing_words(record))
    return notes


def _chosen_sentences(record: Record, sections: Sequence[Section]) -> list[Span]:
    chosen = st.session_state.get("chosen")
    ids = {
        statement.claim
        for section in sections
        for item in section.items
        if chosen == claims_list.item_key(item)
        for statement in item.statements
    }
    return [span for claim in record.claims if claim.id in ids for span in quotes(record, claim)]


def _place_rows(record: Record) -> list[dict[str, str]]:
    names = {place.id: tables.place_words(place) for place in record.places}
    return [
        {
            "In the text": visible(toponym.text),
            "Place": visible(names.get(toponym.place or "", "")),
            "Status": toponym.status,
            "Role": toponym.role,
            "Why": visible(toponym.reason),
            "Candidates": visible(
                ", ".join(f"{names.get(c.place, c.place)} ({c.score:.0%})" for c in toponym.candidates)
            ),
        }
        for toponym in sorted(record.toponyms, key=lambda toponym: toponym.start)
    ]


def _downloads(given: Given, record: Record) -> None:
    name = file_name(record.report.title or record.report.id)
    files = (
        ("Map (HTML)", st_page(given), f"{name}.html", "text/html"),
        ("Events (GeoJSON)", st_geojson(given), f"{name}.geojson", "application/geo+json"),
        ("Table (CSV)", st_csv(given), f"{name}.csv", "text/csv"),
        ("Record (JSON)", record.to_json(), f"{name}.json", "application/json"),
    )
    with st.container(horizontal=True):
        for label, data, file, mime in files:
            st.download_button(label, data, file_name=file, mime=mime, on_click="ignore", icon=":material/download:")
        with st.popover("Other formats", icon=":material/more_horiz:"):
            _other_formats(given, name)
        st.html('<p class="sm-muted">Figures as reported, not verified by this tool.</p>')


def _other_formats(given: Given, name: str) -> None:
    """Offer every other format, made when it is chosen; before a file for the public, ask."""
    label = st.selectbox("Format", list(_OTHER_FORMATS), index=None, placeholder="Choose one", key="format")
    public = st.toggle("For publication", key="public")
    if public:
        st.html(
            '<p class="sm-muted">Energy and military targets go to their raion, coordinates are rounded, street'
            " addresses and private names are taken out where rules can tell them. The file lists what was withheld."
            "</p>"
        )
    if label is None or (public and not st.checkbox("I have read the sentences behind the marks", key="sure")):
        return
    ending, mime = _OTHER_FORMATS[label]
    try:
        data = st_file(given, ending, public=public)
    except StrikemapError as error:
        st.html(look.error(str(error)))
        return
    file = f"{name}{'-public' if public else ''}{ending}"
    st.download_button(f"Save {ending}", data, file_name=file, mime=mime, on_click="ignore", icon=":material/download:")
