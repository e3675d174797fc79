"""DRAW: a record -> one HTML file: map, list, legend and credits, with nothing loaded from anywhere.

The file carries Leaflet, the base map and the marks in itself and forbids every request by its content
security policy; its scripts and styles are named there by their hashes, so nothing else can run.
The list (`panel`) and a still `picture` are plain HTML and need no JavaScript. Code and data stand in the file
deflated (`packing`); the data are `columns` that repeat nothing.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from geo import drawing, layers, listing, tables
from geo._collector import collector_paused
from geo._escape import file_name, html_text, safe_url, visible
from geo.exports.files import write_atomically
from geo.exports.geojson import collection_head
from geo.exports.rows import claims_in_parts
from geo.model import Record
from geo.webpage.columns import Page
from geo.webpage.packing import deflated, numbers
from geo.webpage.panel import FIRST_ITEMS, FULL_ITEMS, build_panel, more_words, named_words
from geo.webpage.picture import BASE, build_picture
from geo.webpage.words import capital, ukrainian

# Of zlib: the highest takes up to three times as long to make the data no hundredth smaller.
_DATA_LEVEL = 7
THEMES = ("auto", "light", "dark")
PICTURE_LABEL = "Map of what the report says; the list tells the same in words"
FALLBACK_TITLE = "Strikes, casualties and outages"
NOTHING_READ = "No strike or casualty read"
_NO_SCRIPT = (
    "<noscript><p>This is a picture: to move the map and ask it, switch JavaScript on. "
    "The list says all that the map shows.</p></noscript>"
)
_COMMENT_LINES = re.compile(r"^[ ]*/\*(?:[^*]|\*(?!/))*\*/[ ]*\n", re.MULTILINE)
_AROUND_SIGNS = re.compile(r"(\"[^\"]*\")|\s*([{};,])\s*|(?<=[a-z-]):\s(?=\S)")
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_SCRIPTS = ("map.js", "unpack.js", "page.js", "filter.js", "share.js", "address.js")
# Rules after these lines are of no use before the script has run.
_WITH_SCRIPT = {"map.css": "/* Labels. */\n", "page.css": "/* With the script. */\n"}
_OLD = (
    '<p class="old" id="sm-still" hidden>This browser is too old to move the map (its makers added what is needed by '
    "2023). The list says all that the map shows.</p>"
)
_TOOLS = (
    '<nav class="tools" id="sm-tools" aria-label="This map" data-tl hidden>'
    '<button type="button" id="sm-uk" lang="uk" aria-pressed="false">Українською</button>'
    '<button type="button" id="sm-save" data-t>Download data</button>'
    '<details id="sm-embed"><summary data-t>Embed</summary><div>'
    "<p data-t>Put this file on your site and this code into the page that shows it.</p>"
    '<textarea readonly aria-label="Code to embed this map" data-tl spellcheck="false"></textarea>'
    '<button type="button" data-t>Copy</button> <span role="status"></span></div></details></nav>'
)


@collector_paused()
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
    marks = _order(record, drawn)
    sections, named = listing.build_listing(record, drawn), listing.named_places(record, drawn)
    panel = build_panel(
        sections,
        named,
        marks=marks,
        nothing=listing.nothing_words(record),
        lang=record.report.lang,
    )
    page, claims, totals = Page(), claims_in_parts(record), tables.totals(record)
    data = {
        "report": drawing.report_data(record),
        "furniture": drawing.furniture_data(record, drawn),
        "layers": [
            {"id": layer.id, "title": layer.title, "title_uk": layer.title_uk, "shown": layer.shown} for layer in drawn
        ],
        "marks": page.marks(drawn, marks),
        "items": page.items(panel.rows, drawn, marks),
        "sections": page.packer.table(panel.sections),
        "geojson": page.download(claims, collection_head(record, [shape for _, shape in claims.where])),
        "name": file_name(record.report.title or record.report.id, fallback="strikemap"),
    }
    moment = made_at or dt.datetime.now(dt.UTC)
    moment = (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    further = [
        *(FALLBACK_TITLE, NOTHING_READ, _made(moment), drawing.DISCLAIMER, drawing.LEAFLET_CREDIT),
        *(*drawing.credit_parts(record, drawn), listing.nothing_words(record), "text sha256"),
        *(more_words(n) for n in (len(panel.rows) - FULL_ITEMS, len(panel.rows) - FIRST_ITEMS) if n > 0),
        named_words(len(named), is_rest=bool(sections)),
    ]
    in_ukrainian = ukrainian(record, totals, drawn, sections, named, further)
    data["words"] = page.packer.table([{"en": text, "uk": words} for text, words in in_ukrainian.items()])
    data |= page.whole()
    code, plain, packed_style, *scripts = _code()
    title = record.report.title or FALLBACK_TITLE
    picture = build_picture(drawn, PICTURE_LABEL)
    attribute = "" if theme == "auto" else f' data-theme="{theme}"'
    policy = (
        f"default-src 'none'; img-src data:; style-src {_hashes([plain, packed_style])}; "
        f"script-src {_hashes(scripts)}; base-uri 'none'; form-action 'none'"
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
            f"<style>{plain}</style>",
            "</head>",
            "<body>",
            _header(record, totals, title),
            f'<main><div id="sm-map">{picture}{_NO_SCRIPT}{_OLD}{_nothing(record, drawn)}</div></main>',
            panel.html,
            _footer(record, drawn, moment),
            f'<script type="text/plain" id="sm-code">{code}</script>',
            f'<script type="text/plain" id="sm-data">{deflated(_json(data), _DATA_LEVEL)}</script>',
            f"<script>{scripts[0]}</script>",
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


@cache
def _code() -> tuple[str, ...]:
    """Return the packed code and base map, the plain style, the packed style, and the scripts, the opening one first.

    Leaflet's licence line stands in plain words before the opening script.
    """
    plain, later = [], [drawing.leaflet_style()]
    for name, line in _WITH_SCRIPT.items():
        before, _, after = drawing.asset(name).partition(line)
        plain.append(before)
        later.append(_lighter(after))
    style = "".join(later)
    leaflet = drawing.leaflet_script()
    licence = leaflet[: leaflet.index("*/") + 2]
    scripts = [leaflet, _lighter("".join(drawing.asset(name) for name in _SCRIPTS))]
    base = drawing.packed_basemap()
    lines = {key: numbers(n for line in _lines(base[key]) for n in (len(line), *line)) for key in BASE}
    basemap = {**{key: value for key, value in base.items() if key not in BASE}, "lines": lines}
    style = _tighter(style)
    packed = deflated(_json({"style": style, "scripts": scripts, "basemap": basemap}))
    return (
        packed,
        _tighter(_lighter("".join(plain))),
        style,
        f"{licence}\n{_lighter(drawing.asset('open.js'))}",
        *scripts,
    )


def _lines(parts: Sequence[Any]) -> list[list[int]]:
    return [line for part in parts for line in (part if part and isinstance(part[0], list) else [part])]


def _order(record: Record, drawn: Sequence[layers.Layer]) -> dict[str, int]:
    """Return the number of every mark by its id: in the order of the text, so that one is like the next."""
    claims = {claim.id: n for n, claim in enumerate(record.claims)}
    firsts = [
        (claims[p["claims"][0]["id"]] if p["claims"] else len(claims), p["id"])
        for layer in drawn
        for feature in layer.features
        for p in (feature["properties"],)
    ]
    return {mark: n for n, (_, mark) in enumerate(sorted(firsts, key=lambda first: first[0]))}


def _json(value: Any) -> str:
    return visible(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def _lighter(code: str) -> str:
    """Return one of our scripts or styles without indentation and without comments that fill whole lines."""
    return _INDENT.sub("", _COMMENT_LINES.sub("", code))


def _tighter(style: str) -> str:
    """Return a style sheet of ours without the spaces and line ends that only people need."""
    return _AROUND_SIGNS.sub(lambda sign: sign[1] or sign[2] or ":", style)


def _hashes(parts: Sequence[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in parts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def _header(record: Record, totals: tables.Totals, title: str) -> str:
    days = tables.date_words(tables.span_of(record))
    bold = [f"<b data-t>{html_text(words)}</b>" for words in totals.words()]
    when = [f"<span data-t>{html_text(days)}</span>"] if days else []
    first = " · ".join([*when, *(bold or [f"<span data-t>{NOTHING_READ}</span>"])])
    cut = [capital(words) if n == 0 else words for n, words in enumerate(totals.outage_words())]
    outages = " · ".join(f"<span data-t>{html_text(words)}</span>" for words in cut)
    lines = [f"<p>{first}</p>", *([f"<p>{outages}</p>"] if outages else [])]
    own = f' lang="{html_text(record.report.lang)}"' if record.report.title else " data-t"
    return f"<header>{_TOOLS}<h1{own}>{html_text(title)}</h1>{''.join(lines)}</header>"


def _nothing(record: Record, drawn: Sequence[layers.Layer]) -> str:
    if any(layer.features for layer in drawn if layer.id != "named"):
        return ""
    return f'<p class="nothing" data-t>{html_text(listing.nothing_words(record))}</p>'


def _made(moment: dt.datetime) -> str:
    return f"Made {moment:%Y-%m-%d %H:%M} UTC from"


def _published(record: Record) -> str:
    return tables.date_words(tables.one_day(record.report.published)) if record.report.published else ""


def _footer(record: Record, drawn: Sequence[layers.Layer], moment: dt.datetime) -> str:
    report = record.report
    name = f"“<bdi>{html_text(report.title or report.id)}</bdi>”"
    url = safe_url(report.url)
    if url:
        name = f'<a href="{html_text(url)}" rel="noopener noreferrer">{name}</a>'
    day = _published(record)
    about = [f"<bdi>{html_text(report.source)}</bdi>"] if report.source else []
    about += [f"<bdi data-t>{html_text(day)}</bdi>"] if day else []
    credits_ = "; ".join(f"<span data-t>{html_text(part)}</span>" for part in drawing.credit_parts(record, drawn))
    return (
        f"<footer><p><span data-t>{drawing.DISCLAIMER}</span>. <span data-t>{_made(moment)}</span> "
        f"{', '.join([name, *about])} (<span data-t>text sha256</span> {html_text(report.sha256[:12])}).</p>"
        f"<p>{credits_}. <span data-t>{drawing.LEAFLET_CREDIT}</span>.</p>"
        "</footer>"
    )
