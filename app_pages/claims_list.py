"""The list beside the map: what the report says, sentence by sentence; an item and its mark select each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from geo._escape import visible
from geo.listing import Item, Section, Statement

_HERE = Path(__file__).resolve().parent
_component = st.components.v2.component(
    "strikemap_claims_list",
    html='<div class="list" role="list"></div>',
    css=(_HERE / "claims_list.css").read_text("utf-8"),
    js=(_HERE / "claims_list.js").read_text("utf-8"),
)


def show(sections: Sequence[Section], *, chosen: str | None, on_choice: Callable[[], None], height: int) -> None:
    """Show the list; the choice is in `st.session_state.list.chosen` when `on_choice` is called."""
    data = {"chosen": chosen, "sections": [_section(section) for section in sections]}
    _component(key="list", data=data, default={"chosen": None}, height=height, on_chosen_change=on_choice)


def item_key(item: Item) -> str:
    """Return what is chosen with an item: its mark on the map, else its first claim."""
    return item.mark or f"claim:{item.statements[0].claim}"


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": visible(section.title),
        "subtitle": visible(section.subtitle),
        "items": [
            {
                "key": item_key(item),
                "headline": visible(item.headline),
                "kind": item.kind,
                "statements": [_statement(statement) for statement in item.statements],
            }
            for item in section.items
        ],
    }


def _statement(statement: Statement) -> dict[str, str]:
    parts = [statement.attribution, statement.date, statement.note]
    return {
        "sentence": visible(statement.sentence),
        "told": visible(" · ".join(part for part in parts if part)),
        "reason": visible(statement.reason),
    }
