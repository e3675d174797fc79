"""The sheet a figure is drawn on: shapes, hatches and text in units from the upper left corner, by matplotlib.

A unit is one pixel of the web map, so that symbols have the same sizes and the same relations here. Text is
always plain: no formula is read in it, no file or address is taken from it.
"""

from __future__ import annotations

import io
import math
import re
import threading
from collections.abc import Sequence
from functools import cache
from typing import Any

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.transforms import Bbox, TransformedBbox

from geo.drawing import asset
from geo.figures.lettering import font_file
from geo.figures.projection import Box, Point

STAR = (
    *((0, -10), (2.6, -3.6), (9.5, -3.1), (4.2, 1.4), (5.9, 8.1)),
    *((0, 4.5), (-5.9, 8.1), (-4.2, 1.4), (-9.5, -3.1), (-2.6, -3.6)),
)
PITCH = 8
_LOCK = threading.Lock()


@cache
def inks(theme: str) -> dict[str, str]:
    """Return the colours of a theme by their names in the web map's style."""
    block = r":root \{" if theme == "light" else r':root\[data-theme="dark"\] \{'
    match = re.search(block + r"(.*?)\}", asset("map.css"), re.DOTALL)
    assert match is not None
    found = re.findall(r"--sm-([a-z-]+): #([0-9a-f]{6}|[0-9a-f]{3});", match.group(1))
    return {name: f"#{value if len(value) == 6 else ''.join(2 * digit for digit in value)}" for name, value in found}


def shape(parts: Sequence[Sequence[Sequence[Point]]]) -> Outline:
    """Return one outline of polygons, each a list of rings: outer first, holes wound the other way."""
    rings = [ring for rings in parts for ring in rings if len(ring) > 2]
    vertices = [point for ring in rings for point in (*ring, ring[0])]
    codes = [c for ring in rings for c in (Outline.MOVETO, *[Outline.LINETO] * (len(ring) - 1), Outline.CLOSEPOLY)]
    return Outline(vertices or [(0, 0)], codes or [Outline.MOVETO])


def rectangle(box: Box) -> Outline:
    """Return the outline of a rectangle."""
    corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
    return shape([[corners]])


class Canvas:
    """A sheet of a width and height in units; later things lie above earlier ones."""

    def __init__(self, width: float, height: float, *, unit_pt: float, theme: str) -> None:
        self.unit_pt = unit_pt
        self.ink = inks(theme)
        self.height = height
        self.figure = Figure(
            figsize=(width * unit_pt / 72, height * unit_pt / 72), facecolor=self.ink["panel"], edgecolor="none"
        )
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(height, 0)
        self._window: TransformedBbox | None = None
        self._count = 0

    def within(self, box: Box | None) -> None:
        """Cut what follows at the edges of a rectangle, or at nothing."""
        bbox = None if box is None else Bbox.from_extents(box.left, box.top, box.right, box.bottom)
        self._window = None if bbox is None else TransformedBbox(bbox, self.axes.transData)

    def _add(self, artist: Artist, cut: Outline | None = None) -> None:
        self._count += 1
        artist.set_zorder(self._count)
        self.axes.add_artist(artist)
        if self._window is not None:
            artist.set_clip_box(self._window)
        if cut is not None:
            artist.set_clip_path(cut, self.axes.transData)

    def path(
        self,
        outline: Outline,
        *,
        fill: str | None = None,
        fill_alpha: float = 1,
        line: str | None = None,
        width: float = 1,
        dash: Sequence[float] | None = None,
        alpha: float = 1,
        cut: Outline | None = None,
    ) -> None:
        """Draw an outline: filled, stroked or both; colours are names of the theme."""
        style: Any = (0, tuple(d * self.unit_pt for d in dash)) if dash else "solid"
        self._add(
            PathPatch(
                outline,
                facecolor=(self.ink[fill], fill_alpha * alpha) if fill else "none",
                edgecolor=(self.ink[line], alpha) if line else "none",
                linewidth=width * self.unit_pt if line else 0,
                linestyle=style,
                joinstyle="round",
                capstyle="round" if dash and dash[0] < 1 else "butt",  # dots
                fill=fill is not None,
            ),
            cut,
        )

    def line(self, points: Sequence[Point], ink: str, *, width: float = 1) -> None:
        """Draw an open line."""
        if len(points) > 1:
            self.path(Outline(points), line=ink, width=width)

    def circle(self, x: float, y: float, radius: float, **style: Any) -> None:
        """Draw a circle."""
        self.path(Outline.circle((x, y), radius), **style)

    def star(self, x: float, y: float, *, near: bool = False, scale: float = 1) -> None:
        """Draw the star of a strike, hollow and dashed when it stands near its place."""
        outline = shape([[[(x + dx * scale, y + dy * scale) for dx, dy in STAR]]])
        if near:
            self.path(outline, line="halo", width=1.8 * scale + 1.4)
            self.path(outline, fill="ukraine", line="strike", width=0.9 + 0.9 * scale, dash=(3 * scale, 2 * scale))
        else:
            self.path(outline, line="halo", width=2.6 * scale)
            self.path(outline, fill="strike")

    def hatch(
        self, outline: Outline, kind: str, *, pale: bool = False, width: float = 1.5, fixed: bool = False
    ) -> None:
        """Fill an outline with the pattern of an outage and draw its edge.

        matplotlib's own hatches have one line width and density for a whole file, so patterns are drawn as shapes
        cut at the outline. `fixed` starts the pattern at the outline's corner, as small squares need it.
        """
        alpha = 0.45 if pale else 1
        box = outline.get_extents()
        left, top = (
            (box.x0, box.y0) if fixed else (math.floor(box.x0 / PITCH) * PITCH, math.floor(box.y0 / PITCH) * PITCH)
        )
        columns, rows = math.ceil((box.x1 - left) / PITCH), math.ceil((box.y1 - top) / PITCH)
        self.path(outline, fill=kind, fill_alpha=0.1, alpha=alpha)
        if kind == "heating":
            dots = [
                Outline.circle((left + PITCH * i + d, top + PITCH * j + d), 1.25)
                for i in range(columns)
                for j in range(rows)
                for d in (2, 6)
                if fixed or outline.contains_point((left + PITCH * i + d, top + PITCH * j + d), radius=0)
            ]
            if dots:
                self.path(Outline.make_compound_path(*dots), fill=kind, alpha=alpha, cut=outline)
        else:
            pattern = {"power": _diagonals, "water": _waves}.get(kind, _crosses)(left, top, columns, rows)
            self.path(pattern, line=kind, width=1 if kind == "other" else 1.3, alpha=alpha, cut=outline)
        self.path(outline, line=kind, width=width, alpha=alpha)

    def text(
        self,
        at: Point,
        words: str,
        *,
        size: float,
        ink: str = "ink",
        bold: bool = False,
        italic: bool = False,
        align: str = "left",
        halo: str | None = None,
    ) -> None:
        """Write one line of plain text with its middle at this height."""
        font = FontProperties(fname=font_file(bold=bold, italic=italic), size=size * self.unit_pt)
        artist = Text(
            at[0],
            at[1] + 0.36 * size,
            words,
            fontproperties=font,
            color=self.ink[ink],
            ha=align,
            va="baseline",
            parse_math=False,
            usetex=False,
        )
        if halo:
            artist.set_path_effects([withStroke(linewidth=3 * self.unit_pt, foreground=self.ink[halo], alpha=0.85)])
        self._add(artist)

    def save(self, kind: str, *, dpi: float, metadata: dict[str, Any]) -> bytes:
        """Return the sheet as the bytes of a PNG, SVG or PDF."""
        buffer = io.BytesIO()
        FigureCanvasAgg(self.figure)
        self.figure.savefig(buffer, format=kind, dpi=dpi, metadata=metadata, facecolor=self.ink["panel"])
        return buffer.getvalue()


class settled:  # noqa: N801  (used like a function)
    """matplotlib as it comes, whatever the user's own settings: the same record gives the same bytes."""

    def __init__(self, salt: str) -> None:
        self.salt = salt
        self._context = mpl.rc_context()

    def __enter__(self) -> None:
        _LOCK.acquire()
        self._context.__enter__()
        mpl.rcdefaults()
        mpl.rcParams.update(
            {
                "svg.hashsalt": self.salt,
                "svg.fonttype": "path",
                "pdf.fonttype": 42,
                "pdf.compression": 6,
                "lines.scale_dashes": False,
                "text.usetex": False,
                "text.hinting": "no_hinting",
                "text.parse_math": False,
                "savefig.bbox": None,
            }
        )

    def __exit__(self, *error: object) -> None:
        try:
            self._context.__exit__(*error)  # type: ignore[arg-type]
        finally:
            _LOCK.release()


def _strokes(lines: Sequence[Sequence[Point]]) -> Outline:
    vertices = [point for line in lines for point in line]
    codes = [code for line in lines for code in (Outline.MOVETO, *[Outline.LINETO] * (len(line) - 1))]
    return Outline(vertices, codes)


def _diagonals(left: float, top: float, columns: int, rows: int) -> Outline:
    down, right = rows * PITCH, columns * PITCH
    lines = []
    for step in range(1, columns + rows + 1):
        a, b = max(0, step * PITCH - down), min(step * PITCH, right)
        lines.append([(left + a, top + step * PITCH - a), (left + b, top + step * PITCH - b)])
    return _strokes(lines)


def _waves(left: float, top: float, columns: int, rows: int) -> Outline:
    vertices: list[Point] = []
    codes: list[Any] = []
    for row in range(rows):
        y = top + PITCH * row + PITCH / 2
        vertices.append((left, y))
        codes.append(Outline.MOVETO)
        for half in range(2 * columns):
            x, bend = left + PITCH / 2 * half, -3 if half % 2 == 0 else 3
            vertices += [(x + PITCH / 4, y + bend), (x + PITCH / 2, y)]
            codes += [Outline.CURVE3, Outline.CURVE3]
    return Outline(vertices, codes)


def _crosses(left: float, top: float, columns: int, rows: int) -> Outline:
    half = PITCH / 2
    level = [[(left, top + PITCH * j + half), (left + PITCH * columns, top + PITCH * j + half)] for j in range(rows)]
    upright = [[(left + PITCH * i + half, top), (left + PITCH * i + half, top + PITCH * rows)] for i in range(columns)]
    return _strokes([*level, *upright])
