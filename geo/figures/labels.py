"""The names on a figure's map: places of the report first, then towns by size; none covers a mark or another name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matplotlib.path import Path as Outline

from geo import boundaries
from geo.figures.canvas import Canvas, shape
from geo.figures.cards import needs_card
from geo.figures.lettering import plain, width_of, wrap
from geo.figures.marks import Mark, extent
from geo.figures.projection import Box, Frame, Point, around
from geo.figures.room import Room, best

_LONGEST = 32
_CROWD = 12
_MOST_NOTES = 4
_NARROW = 450
# What the symbol of an outage says already: no figure, no quoted words.
_BARE = re.compile(
    r"(No|Gas|Power|Heating|Water|Communications|Outage|Restored|"
    r"Без|Світло|Опалення|Воду|Газ|Зв’язок|Відключення|Відновлено)\b[^\d“«]*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name to write, how, and where it may stand."""

    words: str
    at: Point
    kind: str
    place: str = ""
    size: float = 11.5
    bold: bool = False
    notes: tuple[str, ...] = ()
    told: str = ""
    within: Outline | None = None
    crowded: bool = False

    @property
    def box(self) -> tuple[float, float]:
        """Its width and height with its notes."""
        widths = [width_of(self.words, self.size, bold=self.bold), *(width_of(note, 10) for note in self.notes)]
        return max(widths) + 4, self.size + 4 + 12 * len(self.notes)


def write_labels(
    canvas: Canvas,
    marks: Sequence[Mark],
    names: dict[str, str],
    room: Room,
) -> list[str]:
    """Write the names of the report's places with their figures, then those of the base map where there is room.

    Returns the figures for which there was none.

    Parameters
    ----------
    canvas, marks
        What is drawn on, and what stands there.
    names
        What to write for a place id.
    room
        Where words may stand, and in which language the base map's names are.
    """
    own, named = _of_marks(marks, names, size=12.5 if room.frame.box.width > _NARROW else 11.5)
    untold: list[str] = []
    written: set[tuple[str, Point]] = set()
    canvas.within(room.frame.box)
    for label in [*own, *_of_base(room.frame, named, room.language)]:
        is_hidden = label.kind == "town" and room.taken.meets(around(*label.at, 2, 2))
        if is_hidden or (label.kind, label.at) in written:
            continue
        for tried in [label, *([replace(label, notes=())] if label.notes else [])]:
            spot = best(_spots(tried, room), room.beneath, label.place)
            if spot is not None:
                room.taken.add(spot)
                _write(canvas, tried, spot)
                written.add((label.kind, label.at))
                break
        if label.notes and (spot is None or not tried.notes):
            untold.append(f"{label.words}: {label.told}")
    canvas.within(None)
    return untold


def _of_marks(marks: Sequence[Mark], names: dict[str, str], *, size: float) -> tuple[list[Label], set[str]]:
    single: dict[str, list[Mark]] = {}
    for mark in marks:
        if not mark.told["group"]:
            single.setdefault(mark.told["places"][0], []).append(mark)
    is_crowded = len(single) > _CROWD
    found: list[tuple[float, float, Label]] = []
    named = set(single) | {names.get(place, "") for place in single}
    for place, own in single.items():
        # The card of a count for a whole area names it already.
        if any(needs_card(mark) for mark in own):
            continue
        area = max(own, key=lambda mark: mark.extent)
        box = extent(area)
        notes, told = ((), "") if is_crowded else _notes(own)
        label = Label(
            words=_short(names.get(place, own[0].told["label"])),
            at=own[0].anchors[0],
            kind="area" if box else "event",
            place=place,
            size=size,
            bold=True,
            notes=notes,
            told=told,
            within=shape(area.areas) if box else None,
            crowded=is_crowded,
        )
        found.append((area.extent, -max(mark.told["size"] for mark in own), label))
    for mark in marks:
        if mark.told["group"]:
            for place, anchor, kind in zip(mark.told["places"], mark.anchors, mark.told["kinds"], strict=False):
                words = _short(names.get(place, ""))
                if place not in named and words:
                    named |= {place, words}
                    at = "event" if kind == "point" else "area"
                    found.append((0, 0, Label(words=words, at=anchor, kind=at, size=size, bold=True)))
    # The name of an area can stand inside it only; that of a town has the choice of all sides.
    found.sort(key=lambda row: (row[2].kind != "area", *row[:2]))
    return [label for _, _, label in found], named


def _notes(own: Sequence[Mark]) -> tuple[tuple[str, ...], str]:
    """Return the figures to write under a place's name, in lines and in one: what the symbols alone do not say."""
    notes: list[str] = []
    told: list[str] = []
    for mark in sorted(own, key=lambda mark: mark.told["layer"] != "casualties"):
        if mark.told["layer"] != "strikes" and not _BARE.fullmatch(mark.told["headline"]):
            lines = wrap(mark.told["headline"], 10, 145, most=3)
            # A figure cut short would say something else: it is told whole or left to the symbol.
            if len(notes) + len(lines) <= _MOST_NOTES and not lines[-1].endswith("…"):
                notes += lines
                told.append(mark.told["headline"])
    return tuple(notes), "; ".join(told)


def _short(words: str) -> str:
    drawn = plain(words[: 8 * _LONGEST])
    return drawn if len(drawn) <= _LONGEST else drawn[: _LONGEST - 1] + "…"


def _of_base(frame: Frame, named: set[str], language: str) -> list[Label]:
    base = boundaries.basemap()
    most = 1 if frame.units_per_km < 0.3 else 2 if frame.units_per_km < 0.62 else 3 if frame.units_per_km < 1.2 else 4
    towns = [
        Label(
            words=town[language],
            at=frame.place(town["lon"], town["lat"]),
            kind="town",
            size=12 if town["rank"] == 1 else 11,
            bold=town["rank"] == 1,
        )
        for town in sorted(base["towns"], key=lambda town: town["rank"])
        if town["rank"] <= most and town["id"] not in named and town[language] not in named
    ]
    waters = [
        Label(words=water[language], at=frame.place(water["lon"], water["lat"]), kind="water", size=size)
        for water in base["waters"]
        for size in (11.5, 9.5)
    ]
    countries = [
        Label(words="\u200a".join(country[language].upper()), at=at, kind="country", size=size)
        for country in base["countries"]
        for at in [_pulled_in(frame.place(country["lon"], country["lat"]), frame)]
        for size in (11.5, 9.5)
    ]
    return [*towns, *waters, *countries]


def _pulled_in(at: Point, frame: Frame) -> Point:
    """Return the point of a country a little lower or higher when it lies just beyond the map's edge."""
    y = min(max(at[1], frame.box.top + 13), frame.box.bottom - 13)
    return (at[0], y) if abs(y - at[1]) < 60 else at


def _spots(label: Label, room: Room) -> Iterator[Box]:
    width, height = label.box
    for dx, dy in _steps(label, width, height):
        x, y = label.at[0] + dx, label.at[1] + dy
        # Its middle outside the area, a name would be another area's.
        if label.within is not None and not label.within.contains_point((x, y)):
            continue
        box = around(x, y, width, height)
        if label.kind in {"water", "country"} and room.beneath.is_on_land(box):
            continue
        is_astray = label.kind == "event" and room.beneath.is_astray(box, label.place, label.at)
        if not is_astray and room.is_free(box, margin=3):
            yield box


def _steps(label: Label, width: float, height: float) -> list[Point]:
    if label.kind in {"town", "event"}:
        gaps = [4] if label.kind == "town" else [12] if label.crowded else [12, 17, 24, 34, 46]
        steps: list[Point] = []
        for gap in gaps:
            dx, dy = gap + width / 2, gap + height / 2
            low, slant = max(0, height / 2 - 8), gap + 4
            steps += [(0, dy), (0, -dy), (dx, 0), (-dx, 0), (dx, slant), (-dx, slant), (dx, -slant), (-dx, -slant)]
            steps += [(dx, low), (-dx, low), (dx, -low), (-dx, -low)] if label.notes else []
        return steps
    if label.kind == "area":
        return [(dx, dy) for dy in (0, 18, -18, 36, -36, 54, -54) for dx in (0, 30, -30, 55, -55)]
    # The point of a country or sea is only a good middle; further off its name would name another.
    far = (0, 15, -15, 30, -30, 45, -45) if label.kind == "water" else (0, 10, -10, 20, -20)
    return sorted(((dx, dy) for dy in far for dx in far), key=lambda step: abs(step[0]) + abs(step[1]))


def _write(canvas: Canvas, label: Label, box: Box) -> None:
    middle = (box.left + box.right) / 2
    dx = middle - label.at[0]
    beside = label.kind in {"town", "event"} and abs(dx) > box.width / 2
    align = ("left" if dx > 0 else "right") if beside else "center"
    x = {"left": box.left + 2, "right": box.right - 2, "center": middle}[align]
    ink = {"town": "ink" if label.bold else "town", "water": "muted", "country": "muted"}.get(label.kind, "ink")
    halo = {"water": None, "country": "neighbour"}.get(label.kind, "ukraine")
    y = box.top + 2 + label.size / 2
    italic = label.kind in {"area", "water"}
    canvas.text((x, y), label.words, size=label.size, ink=ink, bold=label.bold, italic=italic, align=align, halo=halo)
    for note in label.notes:
        y += 12 if note is not label.notes[0] else label.size / 2 + 7
        canvas.text((x, y), note, size=10, align=align, halo=halo)
    if label.kind == "town":
        canvas.circle(*label.at, 1.6, fill="muted")
