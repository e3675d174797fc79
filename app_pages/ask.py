"""The sidebar: paste or upload a report, say when and where it was published, and make the map."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from app_pages import look
from app_pages.cached import Given, st_record, st_sample
from geo.errors import StrikemapError
from geo.reports.text import decode

PASTE, UPLOAD = "Paste a text", "Upload a file"
_FIRST_DAY = dt.date(2014, 1, 1)


def show() -> None:
    """Show the form; a report that can be read replaces the one on the map, any other leaves all as it is."""
    state = st.session_state
    state.setdefault("given", st_sample())
    with st.sidebar:
        st.html(
            '<div class="sm-brand">Strikemap</div><div class="sm-muted">From a report to a map that can be checked. '
            "Nothing leaves this machine.</div>"
        )
        way = st.segmented_control("Report", (PASTE, UPLOAD), default=PASTE, required=True, key="way", width="stretch")
        with st.form("report", border=False):
            if way == UPLOAD:
                file = st.file_uploader("Text file", type=["txt", "md"], key="file")
            else:
                st.text_area(
                    "Text", key="text", height=190, placeholder="Paste the report here: English, Ukrainian or Russian."
                )
            st.date_input(
                "Published", value=None, key="published", min_value=_FIRST_DAY, help="For “overnight” and “on Monday”."
            )
            st.text_input("Source", key="source", placeholder="Who published it")
            st.text_input("Link", key="url", placeholder="https://…")
            with st.expander("Title"):
                st.text_input("Title", key="title", placeholder="Else the first line", label_visibility="collapsed")
            wanted = st.form_submit_button("Make the map", type="primary", width="stretch")
        sample = st.button("Show the sample", key="sample", width="stretch")
        try:
            if sample:
                _take(st_sample())
            elif wanted:
                _take(_given(state.text if way == PASTE else _uploaded(file)))
        except StrikemapError as error:
            state.error = str(error)
        if "error" in state:
            st.html(look.error(state.error))


def _take(given: Given) -> None:
    """Make a report the one on the map, once it is known that it can be read."""
    st_record(given)
    st.session_state.given = given
    for key in ("error", "chosen"):
        st.session_state.pop(key, None)


def _given(text: str) -> Given:
    state = st.session_state
    return Given(
        text=text,
        published=state.published,
        source=state.source.strip() or None,
        url=state.url.strip() or None,
        title=state.title.strip() or None,
    )


def _uploaded(file: st.runtime.uploaded_file_manager.UploadedFile | None) -> str:
    return "" if file is None else decode(file.getvalue(), name=file.name)
