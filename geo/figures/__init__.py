"""DRAW: a record -> a figure for print or social media: PNG, SVG or PDF, its text beside and inside it.

The same layers, symbols and colours as the web map, drawn by matplotlib (the extra `figures`), which is
imported only when a figure is drawn. No network; the same record gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import importlib.util
import re
from pathlib import Path
from typing import Any

from geo import _escape, drawing, listing, tables
from geo.errors import ExportError, InputError, MissingExtraError
from geo.exports.files import write_atomically
from geo.layers import Layer, build_layers
from geo.model import Record
from geo.profiles import INTERNAL, Profile, publish

FORMATS = ("png", "svg", "pdf")
SIZES = ("column", "page", "social", "square")
THEMES = ("light", "dark")
LABELS = ("en", "uk")
ALT_ENDING = ".alt.txt"
_MOST_MARKS_TOLD = 60
_UNWRITABLE_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

__all__ = ["FORMATS", "LABELS", "SIZES", "THEMES", "alt_path", "alt_text", "check", "draw_figure", "write_figure"]


def write_figure(
    record: Record,
    path: Path | str,
    *,
    size: str = "page",
    theme: str = "light",
    labels: str = "en",
    profile: Profile | str = INTERNAL,
    now: dt.datetime | None = None,
) -> None:
    """Write a figure of a record, and its alternative text beside it (`m.png` and `m.alt.txt`).

    Parameters
    ----------
    record
        One report's record.
    path
        The file; its ending chooses the format: .png, .svg or .pdf.
    size
        "column" (85 mm wide), "page" (170 mm), "social" (1200 x 675 px) or "square" (1080 px).
        PNGs of the first two have 300 dots an inch.
    theme
        "light" or "dark".
    labels
        The language of the figure, "en" or "uk"; title, source and quoted words stay as the report has them, and the
        alternative text is English.
    profile
        What may be shown, as for exports: all by default. A public figure says in its credits, and in the text
        beside it, what was withheld.
    now
        The moment holding back goes by; the present by default.

    Raises
    ------
    InputError
        When the ending, size, theme or language is unknown.
    MissingExtraError
        When matplotlib is not installed.
    ExportError
        When a file cannot be written.
    """
    target = Path(path)
    kind = check(target, size=size, theme=theme, labels=labels)
    record, _ = publish(record, profile, now=now or dt.datetime.now(dt.UTC))
    layers = build_layers(record)
    content = draw_figure(record, kind, size=size, theme=theme, labels=labels, layers=layers)
    write_atomically(target, content)
    write_atomically(alt_path(target), f"{alt_text(record, layers)}\n".encode())


def alt_path(path: Path) -> Path:
    """Return where the alternative text of a figure is written."""
    return path.with_name(path.stem + ALT_ENDING)


def check(path: Path, *, size: str, theme: str, labels: str) -> str:
    """Return the format that a file's ending names, or raise as `write_figure` does, before any work is done."""
    kind = path.suffix.lower().removeprefix(".")
    if kind not in FORMATS:
        ending = f"the ending {path.suffix!r}" if path.suffix else "no ending"
        msg = f"Cannot write {path.name}: it has {ending}; use one of .{', .'.join(FORMATS)}."
        raise InputError(msg)
    for name, given, known in (("size", size, SIZES), ("theme", theme, THEMES), ("language", labels, LABELS)):
        if given not in known:
            msg = f"There is no {name} {given!r} for figures: choose one of {', '.join(known)}."
            raise InputError(msg)
    if importlib.util.find_spec("matplotlib") is None:
        msg = "Figures need matplotlib: install the extra with pip install 'strikemap[figures]'."
        raise MissingExtraError(msg)
    return kind


def draw_figure(
    record: Record,
    kind: str,
    *,
    size: str = "page",
    theme: str = "light",
    labels: str = "en",
    layers: tuple[Layer, ...] | None = None,
) -> bytes:
    """Return the bytes of a figure in one of `FORMATS`; layers are the record's unless given.

    Raises as `write_figure` does.
    """
    check(Path(f"figure.{kind}"), size=size, theme=theme, labels=labels)
    from geo.figures import canvas, furniture, sheet

    layers = build_layers(record) if layers is None else layers
    told = alt_text(record, layers)
    title = furniture.title_of(record, labels)
    named = sheet.SIZES[size]
    with canvas.settled(f"strikemap {record.report.sha256}"):
        drawn = sheet.draw(record, layers, named, theme, labels)
        content = drawn.save(kind, dpi=named.dpi, metadata=_metadata(kind, title, told))
    return _described(content, title, told) if kind == "svg" else content


def alt_text(record: Record, layers: tuple[Layer, ...]) -> str:
    """Return in words what the figure shows: title, days, totals, and every mark with its place (60 at most)."""
    totals = tables.totals(record)
    days = tables.date_words(tables.span_of(record))
    sums = "; ".join(", ".join(words) for words in (totals.words(), totals.outage_words()) if words)
    head = [f"Map: {record.report.title}" if record.report.title else "Map", f"{days}: {sums}" if sums else days]
    lines = [". ".join(part.strip(": ") for part in head if part) + "."]
    marks = [feature["properties"] for layer in reversed(layers) if layer.shown for feature in layer.features]
    by_place: dict[str, list[str]] = {}
    for told in marks:
        where = told["label"] + (", one count" if told["group"] else "")
        by_place.setdefault(where, []).append(told["headline"])
    lines += [f"{place}: {'; '.join(words)}" for place, words in list(by_place.items())[:_MOST_MARKS_TOLD]]
    if len(by_place) > _MOST_MARKS_TOLD:
        lines.append(f"And {len(by_place) - _MOST_MARKS_TOLD} more places.")
    if not marks:
        lines.append(listing.nothing_words(record))
    withheld = [notice.message for notice in record.warnings if notice.code == "withheld"]
    lines += [f"{listing.WITHHELD}: {'; '.join(withheld)}"] if withheld else []
    lines.append(f"{drawing.DISCLAIMER}.")
    return "\n".join(_line(line) for line in lines)


def _line(text: str) -> str:
    return " ".join(_UNWRITABLE_IN_XML.sub("\ufffd", _escape.visible(text)).split())


def _metadata(kind: str, title: str, told: str) -> dict[str, Any]:
    """Return what is written inside the file: no date, so that the same figure has the same bytes."""
    if kind == "png":
        return {"Title": title, "Description": told, "Software": "Strikemap"}
    if kind == "pdf":
        return {"Title": title, "Subject": told, "Creator": "Strikemap", "Producer": None, "CreationDate": None}
    return {"Date": None, "Creator": None, "Format": None, "Type": None}


def _described(content: bytes, title: str, told: str) -> bytes:
    """Return an SVG with title and description for screen readers, without comments and document type."""
    text = re.sub(r"<!--.*?-->\n?|<!DOCTYPE.*?>\n?|<metadata>.*?</metadata>\n?", "", content.decode(), flags=re.DOTALL)
    head = re.search(r"<svg [^>]*>", text)
    if head is None:
        msg = "The SVG could not be described: it has no root element."
        raise ExportError(msg)
    mark = f"strikemap-{hashlib.sha256(content).hexdigest()[:10]}"
    opening = head.group().removesuffix(">") + f' role="img" aria-labelledby="{mark}-title {mark}-desc">'
    words = (
        f'\n <title id="{mark}-title">{_escape.html_text(_line(title))}</title>'
        f'\n <desc id="{mark}-desc">{_escape.html_text(told)}</desc>'
    )
    return (text[: head.start()] + opening + words + text[head.end() :]).encode()
