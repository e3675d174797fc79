"""Every cached call of the app, and nothing else: `st_*` wrappers around the package."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from geo import _data
from geo.errors import InputError
from geo.exports import to_bytes
from geo.exports.csv import csv_text
from geo.exports.geojson import geojson_text
from geo.figures import draw_figure
from geo.layers import Layer, build_layers
from geo.model import Record
from geo.pipeline import extract
from geo.profiles import publish
from geo.reports import make_report
from geo.settings import DEFAULT
from geo.webpage import build_page

SAMPLE = "overnight-strikes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person gave: the text and what they know about it. It is all that a record depends on."""

    text: str
    published: dt.date | None = None
    source: str | None = None
    url: str | None = None
    title: str | None = None


# A record is frozen, so all sessions may share one object; the oldest leave, so that memory stays bounded.
@st.cache_resource(max_entries=32, show_spinner="Reading the report …")
def st_record(given: Given) -> Record:
    """Read and extract; raises StrikemapError for a text that cannot be used.

    What was pasted is a text and never a path, whatever it looks like: `geo.read` is not asked.
    """
    if len(given.text) > DEFAULT.max_report_bytes:
        msg = f"The text is over the {DEFAULT.max_report_bytes / 1e6:g} MB limit for one report: split it."
        raise InputError(msg)
    return extract(
        make_report(given.text, published=given.published, title=given.title, source=given.source, url=given.url)
    )


@st.cache_resource(max_entries=32, show_spinner=False)
def st_layers(given: Given) -> tuple[Layer, ...]:
    """Layers of the map."""
    return build_layers(st_record(given))


@st.cache_data(max_entries=8, show_spinner=False)
def st_page(given: Given) -> str:
    """Build the HTML map to download."""
    return build_page(st_record(given))


@st.cache_data(max_entries=8, show_spinner=False)
def st_geojson(given: Given) -> str:
    """Build the events to download."""
    return geojson_text(st_record(given))


@st.cache_data(max_entries=8, show_spinner="Making the file …")
def st_file(given: Given, ending: str, *, public: bool) -> bytes:
    """Build a file of any format to download, as the public may see it when asked.

    Raises StrikemapError when an optional library of the format is missing.
    """
    record = st_record(given)
    profile = "public" if public else "internal"
    if ending in {".png", ".svg", ".pdf"}:
        return draw_figure(publish(record, profile)[0], ending[1:])
    if ending == ".html":
        return build_page(publish(record, profile)[0]).encode("utf-8")
    return to_bytes(record, ending, profile=profile)


@st.cache_data(max_entries=8, show_spinner=False)
def st_csv(given: Given) -> str:
    """Build the table to download."""
    return csv_text(st_record(given))


@st.cache_resource(show_spinner=False)
def st_sample() -> Given:
    """Return the sample that the app starts with."""
    return Given(text=_data.read_text("samples", f"{SAMPLE}.txt"), source="Strikemap sample")
