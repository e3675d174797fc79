"""The Streamlit frame: page settings and the one screen. Start it with `streamlit run app.py`."""

from __future__ import annotations

import streamlit as st

from app_pages import answer, ask, look

st.set_page_config(page_title="Strikemap", page_icon="🗺️", layout="wide", menu_items={"About": look.ABOUT})
st.html(look.STYLE)
ask.show()
answer.show()
