"""What stands around a figure's map: title, legend, scale, date stamp, credits; each is measured, then drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo import drawing, tables, wording
from geo.figures.canvas import Canvas, rectangle
from geo.figures.lettering import plain, width_of, wrap
from geo.figures.marks import draw_casualties_area, draw_circles, draw_strike_area, radius, reach_ink
from geo.figures.projection import Box, Frame
from geo.layers import Layer, LegendEntry, legend
from geo.model import DateRange, Record

FALLBACK_TITLE = "Strikes, casualties and outages"
_SMALL, _ROW, _SAMPLE, _PAD = 10.5, 13.0, 28.0, 9.0
_CREDIT, _CREDIT_ROW = 9.2, 11.6
_SCALES_KM = (25, 50, 100, 200, 250, 500, 1000)
_TITLE_ROWS = 2
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the legend, measured."""

    entry: LegendEntry
    lines: tuple[str, ...]
    details: int = 0
    sample: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The legend's rows in columns, with its size in units."""

    title: str
    columns: tuple[tuple[Row, ...], ...]
    column_widths: tuple[float, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Title and what the report adds up to, broken into lines."""

    title: tuple[str, ...]
    lines: tuple[str, ...]
    title_size: float

    @property
    def height(self) -> float:
        """Its height in units."""
        return 10 + len(self.title) * self.title_size * 1.25 + len(self.lines) * 14.5 + 8


def title_of(record: Record, labels: str = "en") -> str:
    """Return the report's title as one line of text, or what the map shows."""
    return plain((record.report.title or "")[:1000]) or phrase(FALLBACK_TITLE, labels)


def measure_header(record: Record, width: float, labels: str) -> Header:
    """Return the header for a width in units."""
    totals = tables.totals(record)
    uk = wording.total_words(totals) if labels == "uk" else {}
    outages = [uk.get(words, words) for words in totals.outage_words()]
    if outages:
        outages[0] = outages[0][:1].upper() + outages[0][1:]
    size, most = (16, 5) if width < 500 else (19, 3)
    sums = [uk.get(words, words) for words in totals.words()]
    lines = _parts([_days(tables.span_of(record), labels), *sums], width - 24, most=most - bool(outages))
    lines += _parts(outages, width - 24, most=most - len(lines))
    title = wrap(title_of(record, labels), size, width - 24, most=_TITLE_ROWS, bold=True)
    return Header(title=tuple(title), lines=tuple(lines), title_size=size)


def _parts(parts: Sequence[str], width: float, *, most: int) -> list[str]:
    """Break phrases into lines between them where that is possible."""
    lines: list[str] = []
    for part in filter(None, parts):
        joined = f"{lines[-1]} · {plain(part[:500])}" if lines else ""
        if lines and width_of(joined, 11.5) <= width:
            lines[-1] = joined
        elif len(lines) < most:
            lines += wrap(part, 11.5, width, most=most - len(lines))
        else:
            lines[-1] = wrap(f"{lines[-1]} …", 11.5, width, most=1)[0]
            break
    return lines


def draw_header(canvas: Canvas, header: Header) -> None:
    """Write title and totals at the top."""
    y = 10.0
    for line in header.title:
        canvas.text((12, y + header.title_size * 0.62), line, size=header.title_size, bold=True)
        y += header.title_size * 1.25
    for line in header.lines:
        canvas.text((12, y + 7), line, size=11.5, ink="muted")
        y += 14.5


def measure_key(layers: Sequence[Layer], labels: str, *, room: float, most_columns: int) -> Key | None:
    """Return the legend of what is on the map in at most so many columns, None when nothing is."""
    shown = {layer.id for layer in layers if layer.shown}
    entries = [entry for entry in legend(layers) if entry.layer in shown]
    if not entries:
        return None
    widest = max(_SAMPLE, *(_circles_size(entry)[0] for entry in entries))
    rows = [_row(entry, labels, (room - _PAD) / most_columns - 2 * _PAD - widest) for entry in entries]
    columns = _columns(rows, min(most_columns, len(rows)))
    widths = tuple(max(_SAMPLE, *(row.sample for row in column)) + _PAD + _text_width(column) for column in columns)
    title = phrase("Legend", labels)
    head = 0.0 if most_columns > 1 else 17.0
    return Key(
        title=title,
        columns=columns,
        column_widths=widths,
        width=sum(widths) + (len(columns) - 1) * 2 * _PAD + 2 * _PAD,
        height=head + max(sum(row.height for row in column) for column in columns) + 12,
    )


def _row(entry: LegendEntry, labels: str, room: float) -> Row:
    sample, tall = _circles_size(entry) if entry.symbol == "circles" else (_SAMPLE, 14.0)
    details = [line for words in _figures(entry, labels) for line in wrap(words, _SMALL, room, most=2)]
    lines = wrap(entry.title_uk if labels == "uk" else entry.title, _SMALL, room, most=3) + details
    height = max(len(lines) * _ROW, tall) + 5
    return Row(entry=entry, lines=tuple(lines), details=len(details), sample=sample, height=height)


def _text_width(rows: Sequence[Row]) -> float:
    return max(width_of(line, _SMALL) for row in rows for line in row.lines)


def _figures(entry: LegendEntry, labels: str) -> list[str]:
    if entry.symbol != "circles":
        return []
    killed, total = tables.number(entry.killed), tables.number(entry.total)
    solid = phrase(f"solid: {killed} killed", labels)
    ring = phrase(f"ring: {total} killed and injured", labels)
    return [*([solid] if entry.killed else []), *([ring] if entry.total else [])]


def _circles_size(entry: LegendEntry) -> tuple[float, float]:
    killed, total = (2 * radius(n) if n else 0 for n in (entry.killed, entry.total))
    beside = entry.total and entry.killed >= entry.total
    return (killed + total + 4 if beside else max(killed, total)), max(killed, total) + 4


def _columns(rows: Sequence[Row], count: int) -> tuple[tuple[Row, ...], ...]:
    """Break rows into columns, in order, so that the highest is as low as can be."""
    heights = [row.height for row in rows]

    def broken(limit: float) -> list[list[Row]]:
        columns: list[list[Row]] = [[]]
        for row in rows:
            if columns[-1] and sum(r.height for r in columns[-1]) + row.height > limit:
                columns.append([])
            columns[-1].append(row)
        return columns

    limit = max(*heights, sum(heights) / count)
    while len(broken(limit)) > count:
        limit += 4
    return tuple(tuple(column) for column in broken(limit))


def draw_key(canvas: Canvas, key: Key, left: float, top: float, *, framed: bool, spread: float | None = None) -> None:
    """Draw the legend; `framed` on a panel of its own, else with its columns over a width (`spread`)."""
    if framed:
        panel = rectangle(Box(left, top, left + key.width, top + key.height))
        canvas.path(panel, fill="panel", fill_alpha=0.96, line="line", width=0.8)
    x, start = left + _PAD, top + 7
    if len(key.columns) == 1 and framed:
        canvas.text((x, start + 7), key.title, size=11.5, bold=True)
        start += 17
    gap = 2 * _PAD
    if spread is not None and len(key.columns) > 1:
        gap = max(gap, min(60.0, (spread - 2 * _PAD - sum(key.column_widths)) / (len(key.columns) - 1)))
    for column, width in zip(key.columns, key.column_widths, strict=True):
        y = start
        sample = max(_SAMPLE, *(row.sample for row in column))
        for row in column:
            _draw_sample(canvas, row.entry, x + sample / 2, y + (row.height - 5) / 2)
            first = y + (row.height - 5 - _ROW * len(row.lines)) / 2
            for number, line in enumerate(row.lines):
                ink = "muted" if number >= len(row.lines) - row.details else "ink"
                canvas.text((x + sample + _PAD, first + _ROW * (number + 0.5)), line, size=_SMALL, ink=ink)
            y += row.height
        x += width + gap


def _draw_sample(canvas: Canvas, entry: LegendEntry, x: float, y: float) -> None:
    patch = rectangle(Box(x - 13, y - 7, x + 13, y + 7))
    if entry.symbol in {"star", "star-near"}:
        canvas.star(x, y, near=entry.symbol == "star-near", scale=0.85)
    elif entry.symbol == "strike-area":
        draw_strike_area(canvas, patch)
    elif entry.symbol == "casualties-area":
        draw_casualties_area(canvas, patch)
    elif entry.symbol == "reach":
        canvas.circle(x, y, 7, line=reach_ink(entry.layer), width=1.2, dash=(5, 4))
    elif entry.symbol == "words":
        draw_circles(canvas, x, y, {"size": 0, "killed": 0, "near": False})
    elif entry.symbol == "group":
        canvas.line([(x - 13, y + 5), (x, y - 1), (x + 13, y + 5)], "dead", width=1.1)
        canvas.circle(x, y - 1, 4.5, fill="panel")
        canvas.circle(x, y - 1, 4.5, fill="dead", fill_alpha=0.1, line="dead", width=1.6)
    elif entry.symbol == "circles":
        _draw_circles_sample(canvas, entry, x, y)
    else:
        canvas.hatch(patch, entry.layer, pale=entry.symbol.startswith("pale"), fixed=True)


def _draw_circles_sample(canvas: Canvas, entry: LegendEntry, x: float, y: float) -> None:
    width, height = _circles_size(entry)
    killed, total = (radius(n) if n else 0.0 for n in (entry.killed, entry.total))
    beside = bool(entry.total) and entry.killed >= entry.total
    if entry.total:
        centre = (x + width / 2 - total, y) if beside else (x, y)
        draw_circles(canvas, *centre, {"size": entry.total, "killed": 0, "near": False})
    if entry.killed:
        centre = (x - width / 2 + killed, y) if beside else (x, y + (height - 4) / 2 - killed)
        draw_circles(canvas, *centre, {"size": entry.killed, "killed": entry.killed, "near": False})


def _days(span: DateRange | None, labels: str) -> str:
    return wording.date_words(span) if span is not None and labels == "uk" else tables.date_words(span)


def phrase(text: str, labels: str) -> str:
    """Return a phrase of ours in the figure's language."""
    return wording.phrase(text) if labels == "uk" else text


def stamp_words(record: Record, labels: str, *, is_mapped: bool) -> str:
    """Return the date stamp: when, and whose figures these are."""
    whose = phrase("figures as reported", labels) if is_mapped else ""
    return " · ".join(part for part in (_days(tables.span_of(record), labels), whose) if part)


def corner(canvas: Canvas | None, frame: Frame, stamp: str, labels: str) -> Box:
    """Draw the scale in km and the date stamp in the lower right corner (on no canvas: only measure them)."""
    km = next((n for n in reversed(_SCALES_KM) if n * frame.units_per_km <= frame.box.width * 0.2), _SCALES_KM[0])
    length = km * frame.units_per_km
    words = f"{km:,} {phrase('km', labels)}"
    side = max(0.0, width_of(stamp, 10) + 14 if stamp else 0)
    right, bottom = frame.box.right - 5, frame.box.bottom - 5
    box = Box(right - length - width_of(words, 10) - side - 19, bottom - 20, right, bottom)
    if canvas is not None:
        canvas.path(rectangle(box), fill="panel", fill_alpha=0.85)
        y = (box.top + box.bottom) / 2
        if stamp:
            canvas.text((box.left + 7, y), stamp, size=10, ink="muted")
        start = box.left + 7 + side
        canvas.line(
            [(start, y - 3), (start, y + 3), (start + length, y + 3), (start + length, y - 3)], "ink", width=1.2
        )
        canvas.text((start + length + 5, y), words, size=10)
    return box


def credit_lines(
    record: Record, layers: Sequence[Layer], beyond: Sequence[str], untold: Sequence[str], labels: str, *, width: float
) -> list[str]:
    """Return the credits broken into lines: whose figures, from which report, whose boundaries, what is not shown."""
    report = record.report
    published = _days(tables.one_day(report.published), labels) if report.published else ""
    about = ", ".join(part for part in (plain((report.source or "")[:200]), published) if part)
    shown = [layer for layer in layers if layer.shown]
    sentences = [f"{phrase(drawing.DISCLAIMER, labels)}."]
    if about:
        sentences.append(phrase("Source: {0}." if report.source else "Published {0}.", labels).replace("{0}", about))
    withheld = [notice.message.rstrip(".") for notice in record.warnings if notice.code == "withheld"]
    lists = [("Withheld", withheld, 120), ("Beyond this map", beyond, 60), ("No room on the map for", untold, 90)]
    sentences += [_some(phrase(f"{head}: {{0}}.", labels), words, most, labels) for head, words, most in lists if words]
    whose = "; ".join(phrase(part, labels) for part in drawing.credit_parts(record, shown))
    sentences.append(f"{whose}. {phrase('Albers equal-area projection. Made with Strikemap.', labels)}")
    return wrap(" ".join(sentences), _CREDIT, width - 24, most=9)


def _some(sentence: str, words: Sequence[str], longest: int, labels: str) -> str:
    told = [plain(word[:longest]) + ("…" if len(word) > longest else "") for word in words[:_MOST_TOLD]]
    more = [phrase(f"{len(words) - _MOST_TOLD} more", labels)] if len(words) > _MOST_TOLD else []
    return sentence.replace("{0}", "; ".join([*told, *more]))


def credits_height(lines: Sequence[str]) -> float:
    """Return the height of the credits in units."""
    return 8 + _CREDIT_ROW * len(lines) + 5


def draw_credits(canvas: Canvas, lines: Sequence[str], top: float) -> None:
    """Write the credits."""
    for number, line in enumerate(lines):
        canvas.text((12, top + 8 + _CREDIT_ROW * (number + 0.5)), line, size=_CREDIT, ink="muted")
