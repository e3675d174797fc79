"""DRAW: a record -> one HTML file: map, list, legend and credits, with nothing loaded from anywhere.

The file carries Leaflet, the base map and the marks in itself and forbids every request by its content
security policy; its scripts and styles are named there by their hashes, so nothing else can run.
The list is plain HTML and needs no JavaScript.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path

from geo import drawing, layers, listing, tables
from geo._escape import html_text, safe_url, script_json
from geo.exports.files import write_atomically
from geo.model import Record

THEMES = ("auto", "light", "dark")
FALLBACK_TITLE = "Strikes, casualties and outages"
_NO_SCRIPT = "<noscript><p>The map needs JavaScript. The list says all that the map shows.</p></noscript>"
_SCRIPTS = ("map.js", "page.js", "filter.js", "address.js")
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


def build_page(record: Record, *, made_at: dt.datetime | None = None, theme: str = "auto") -> str:
    """Return the whole page as text; the same record and moment give the same bytes.

    Parameters
    ----------
    record
        One report's record.
    made_at
        The moment told in the footer (UTC); now by default. A time without zone is taken as UTC.
    theme
        "auto" follows the reader's device, "light" and "dark" do not.

    Raises
    ------
    ValueError
        When the theme is unknown.
    """
    if theme not in THEMES:
        msg = f"There is no theme {theme!r}: choose one of {', '.join(THEMES)}."
        raise ValueError(msg)
    drawn = layers.build_layers(record)
    data = {
        "basemap": drawing.packed_basemap(),
        "language": "en",
        "layers": [drawing.layer_data(record, layer) for layer in drawn],
        "furniture": drawing.furniture_data(record, drawn),
    }
    styles = [drawing.leaflet_style(), drawing.asset("map.css") + drawing.asset("page.css")]
    scripts = [drawing.leaflet_script(), "".join(drawing.asset(name) for name in _SCRIPTS)]
    title = record.report.title or FALLBACK_TITLE
    attribute = "" if theme == "auto" else f' data-theme="{theme}"'
    policy = (
        f"default-src 'none'; img-src data:; style-src {_hashes(styles)}; script-src {_hashes(scripts)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="en"{attribute}>',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="referrer" content="no-referrer">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{html_text(title)}</title>",
            *(f"<style>{style}</style>" for style in styles),
            "</head>",
            "<body>",
            _header(record, title),
            f'<div id="sm-map">{_NO_SCRIPT}{_nothing(record, drawn)}</div>',
            _list(record, drawn),
            _footer(record, drawn, made_at or dt.datetime.now(dt.UTC)),
            f'<script type="application/json" id="sm-data">{script_json(data)}</script>',
            *(f"<script>{script}</script>" for script in scripts),
            "</body>",
            "</html>",
            "",
        ]
    )


def write_page(record: Record, path: Path, *, made_at: dt.datetime | None = None, theme: str = "auto") -> None:
    """Write the page to a file, whole or not at all.

    Raises ExportError when the file cannot be written.
    """
    write_atomically(path, build_page(record, made_at=made_at, theme=theme).encode())


def _hashes(parts: Sequence[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in parts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def _header(record: Record, title: str) -> str:
    totals = tables.totals(record)
    days = tables.date_words(tables.span_of(record))
    bold = [f"<b>{html_text(words)}</b>" for words in totals.words()]
    first = " · ".join([*([html_text(days)] if days else []), *(bold or ["No strike or casualty read"])])
    outages = " · ".join(html_text(words) for words in totals.outage_words())
    outages = outages[:1].upper() + outages[1:]
    lines = [f"<p>{first}</p>", *([f"<p>{outages}</p>"] if outages else [])]
    return f"<header><h1>{html_text(title)}</h1>{''.join(lines)}</header>"


def _nothing(record: Record, drawn: Sequence[layers.Layer]) -> str:
    if any(layer.features for layer in drawn if layer.id != "named"):
        return ""
    return f'<p class="nothing">{html_text(listing.nothing_words(record))}</p>'


def _list(record: Record, drawn: Sequence[layers.Layer]) -> str:
    sections = listing.build_listing(record, drawn)
    lang = html_text(record.report.lang)
    days = _Days([item for section in sections for item in section.items])
    parts = ['<aside aria-label="What the report says"><h2>What the report says</h2>', _FIND, days.sliders()]
    if not sections:
        parts.append(f"<p>{html_text(listing.nothing_words(record))}</p>")
    for section in sections:
        subtitle = f"<p>{html_text(section.subtitle)}</p>" if section.subtitle else ""
        items = "".join(_item(item, lang, days) for item in section.items)
        parts.append(f"<section><h3>{html_text(section.title)}</h3>{subtitle}<ul>{items}</ul></section>")
    parts.append(_named(listing.named_places(record, drawn), is_rest=bool(sections)))
    parts.append("</aside>")
    return "\n".join(parts)


class _Days:
    """The days that a list spans: what the sliders go over and what an item says of its own days."""

    def __init__(self, items: Sequence[listing.Item]) -> None:
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

    def attribute(self, item: listing.Item) -> str:
        """Return an item's spans of days as offsets from the first day."""
        if not self.last or self.first is None or not item.days:
            return ""
        first = self.first
        offsets = [((start - first).days, (end - first).days) for start, end in item.days]
        return f' data-days="{" ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in offsets)}"'


def _item(item: listing.Item, lang: str, days: _Days) -> str:
    said = []
    for statement in item.statements:
        by = " · ".join(html_text(part) for part in (statement.attribution, statement.date, statement.note) if part)
        said.append(f'<blockquote lang="{lang}">“{html_text(statement.sentence)}”</blockquote>')
        said.append(f"<p>{by}</p>" if by else "")
        said.append(
            f"<p>Tied to this place: {html_text(statement.reason)}</p>" if statement.reason and item.mark else ""
        )
    headline = html_text(item.headline)
    kind = f"item k-{html_text(item.kind)}"
    when = days.attribute(item)
    if item.mark is None:
        return f'<li class="{kind}"{when}><b>{headline}</b>{"".join(said)}</li>'
    return (
        f'<li class="{kind}" data-mark="{html_text(item.mark)}"{when}>'
        f'<button type="button" aria-pressed="false">{headline}</button>{"".join(said)}</li>'
    )


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


def _footer(record: Record, drawn: Sequence[layers.Layer], made_at: dt.datetime) -> str:
    report = record.report
    moment = (made_at if made_at.tzinfo else made_at.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    name = f"“<bdi>{html_text(report.title or report.id)}</bdi>”"
    url = safe_url(report.url)
    if url:
        name = f'<a href="{html_text(url)}" rel="noopener noreferrer">{name}</a>'
    published = tables.date_words(tables.one_day(report.published)) if report.published else ""
    about = [f"<bdi>{html_text(part)}</bdi>" for part in (report.source, published) if part]
    raions = f"; {drawing.RAION_CREDIT}" if drawing.raions_drawn(record, drawn) else ""
    return (
        f"<footer><p>{drawing.DISCLAIMER}. Made {moment:%Y-%m-%d %H:%M} UTC from {', '.join([name, *about])} "
        f"(text sha256 {html_text(report.sha256[:12])}).</p>"
        f"<p>{drawing.BOUNDARY_CREDIT}{raions}. {drawing.LEAFLET_CREDIT}.</p></footer>"
    )
