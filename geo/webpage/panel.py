"""PANEL: sections and place names -> the list beside the map as plain HTML, which needs no JavaScript.

The first items stand in full. Of a long report the others are one line each inside an element that opens without
JavaScript too; the script gives them the same buttons once they are looked at. Every sentence's text stands
here once for the whole page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from geo import listing, tables
from geo._escape import html_text
from geo.webpage.columns import pack

FULL_ITEMS = 200
_FIND = (
    '<div class="find" role="search" hidden><label for="sm-find">Search the list and the map</label>'
    '<input id="sm-find" type="search" autocomplete="off" spellcheck="false" maxlength="200" '
    'aria-describedby="sm-found">'
    '<p id="sm-found" role="status"></p></div>'
)
_STATUS_WORDS = {
    "ambiguous": "several places bear this name",
    "unresolved": "not found in the gazetteer",
    "excluded": "not a place here",
}
_ROLE_WORDS = {
    "context": "named, nothing mapped",
    "metonym": "stands for a government or an institution",
    "source": "an office, an outlet or a dateline",
    "launch": "fired from there",
    "event": "something happened there",
}


@dataclass(slots=True)
class Panel:
    """The list as HTML; number_of gives a quoted sentence's number, rest the columns of the one-line items."""

    html: str = ""
    number_of: dict[str, int] = field(default_factory=dict)
    rest: dict[str, Any] = field(default_factory=dict)


def build_panel(
    sections: Sequence[listing.Section],
    named: Sequence[listing.NamedPlace],
    *,
    marks: Mapping[str, int],
    nothing: str,
    lang: str,
) -> Panel:
    """Write the list.

    Parameters
    ----------
    sections, named
        What `geo.listing` made of the record.
    marks
        The number of every mark, over all layers, by its id.
    nothing
        The sentence for a report without sections.
    lang
        The language of the quoted sentences (BCP 47).
    """
    panel = Panel()
    days = _Days(item for section in sections for item in section.items)
    parts = ['<aside aria-label="What the report says"><h2>What the report says</h2>', _FIND, days.sliders()]
    if not sections:
        parts.append(f"<p>{html_text(nothing)}</p>")
    writer = _Writer(panel, days, f' lang="{html_text(lang)}"' if lang != "en" else "")
    left = FULL_ITEMS
    later: list[tuple[listing.Section, listing.Item]] = []
    for section in sections:
        now, left = section.items[: max(left, 0)], left - len(section.items)
        later += [(section, item) for item in section.items[len(now) :]]
        if now:
            subtitle = f"<p>{html_text(section.subtitle)}</p>" if section.subtitle else ""
            items = "".join(writer.item(item) for item in now)
            parts.append(f"<section><h3>{html_text(section.title)}</h3>{subtitle}<ul>{items}</ul></section>")
    if later:
        lines = "\n".join(writer.line(section, item) for section, item in later)
        count = "1 more entry" if len(later) == 1 else f"{len(later):,} more entries"
        parts.append(f'<details class="rest"><summary>{count}</summary><ul>{lines}</ul></details>')
        columns = {
            # 0 is no mark.
            "mark": pack([marks[item.mark] + 1 if item.mark is not None else 0 for _, item in later]),
            "kind": pack([item.kind for _, item in later]),
            "days": pack([days.offsets(item) for _, item in later]),
        }
        panel.rest = {"count": len(later), "columns": {key: column for key, column in columns.items() if column}}
    parts += [_named(named, is_rest=bool(sections)), "</aside>"]
    panel.html = "\n".join(part for part in parts if part)
    return panel


class _Days:
    """The days that a list spans: what the sliders go over and what an item says of its own days."""

    def __init__(self, items: Iterable[listing.Item]) -> None:
        spans = {span for item in items for span in item.days}
        self.first = min((start for start, _ in spans), default=None)
        # Where all has the same days there is nothing to choose between.
        self.last = (max(end for _, end in spans) - self.first).days if self.first and len(spans) > 1 else 0

    def sliders(self) -> str:
        """Return two sliders, for the first and the last day shown; nothing when all happened on the same days."""
        if not self.last or self.first is None:
            return ""
        ends = "".join(
            f'<label>{title} <input type="range" name="{name}" min="0" max="{self.last}" step="1" value="{value}">'
            "<output></output></label>"
            for title, name, value in (("From", "from", 0), ("To", "to", self.last))
        )
        first = self.first.isoformat()
        return f'<fieldset class="days" id="sm-days" data-first="{first}" hidden><legend>Days</legend>{ends}</fieldset>'

    def offsets(self, item: listing.Item) -> str:
        """Return an item's spans of days as offsets from the first day."""
        if not self.last or self.first is None:
            return ""
        offsets = [((start - self.first).days, (end - self.first).days) for start, end in item.days]
        return " ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in offsets)


class _Writer:
    """Writes items; numbers each sentence when it is first written and marks it when it stands there again."""

    def __init__(self, panel: Panel, days: _Days, lang: str) -> None:
        self.numbers = panel.number_of
        self.days = days
        self.lang = lang

    def quote(self, tag: str, sentence: str) -> str:
        again = ' class="again"' if sentence in self.numbers else ""
        self.numbers.setdefault(sentence, len(self.numbers))
        return f"<{tag}{again}{self.lang}>“{html_text(sentence)}”</{tag}>"

    def item(self, item: listing.Item) -> str:
        said = []
        for statement in item.statements:
            by = " · ".join(html_text(part) for part in (statement.attribution, statement.date, statement.note) if part)
            said.append(self.quote("blockquote", statement.sentence))
            said.append(f"<p>{by}</p>" if by else "")
            if statement.reason and item.mark:
                said.append(f'<p class="why">Tied to this place: {html_text(statement.reason)}</p>')
        headline = html_text(item.headline)
        offsets = self.days.offsets(item)
        attributes = f'class="item k-{html_text(item.kind)}"' + (f' data-days="{offsets}"' if offsets else "")
        if item.mark is None:
            return f"<li {attributes}><b>{headline}</b>{''.join(said)}</li>"
        return (
            f'<li {attributes} data-mark="{html_text(item.mark)}">'
            f'<button type="button" aria-pressed="false">{headline}</button>{"".join(said)}</li>'
        )

    def line(self, section: listing.Section, item: listing.Item) -> str:
        said = []
        for statement in item.statements:
            by = " · ".join(html_text(part) for part in (statement.attribution, statement.note) if part)
            said.append(self.quote("q", statement.sentence) + (f"<small>{by}</small>" if by else ""))
        return f"<li><b>{html_text(item.headline)}</b> <i>{html_text(section.title)}</i> {' '.join(said)}</li>"


def _named(named: Sequence[listing.NamedPlace], *, is_rest: bool) -> str:
    if not named:
        return ""
    rows = []
    for place in named:
        meaning = f" → {html_text(place.place)}" if place.place and place.place != place.text else ""
        why = [_STATUS_WORDS.get(place.status) or _ROLE_WORDS.get(place.role, place.role), place.reason]
        if place.candidates:
            why.append("it may be " + tables.names_listed(list(place.candidates)).replace(" and ", " or "))
        small = html_text(" · ".join(word for word in why if word))
        rows.append(f"<li><bdi>{html_text(place.text)}</bdi>{meaning}<small>{small}</small></li>")
    count = f"{len(named)} {'other ' if is_rest else ''}place name{'' if len(named) == 1 else 's'}"
    return f'<details class="named"><summary>{count}, nothing mapped</summary><ul>{"".join(rows)}</ul></details>'
