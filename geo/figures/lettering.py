"""The letters of a figure: which signs can be drawn, how wide a line of them is, where it is broken."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.ft2font import FT2Font

_FONTS = {
    (False, False): "DejaVuSans.ttf",
    (True, False): "DejaVuSans-Bold.ttf",
    (False, True): "DejaVuSans-Oblique.ttf",
    (True, True): "DejaVuSans-BoldOblique.ttf",
}
# Controls, marks that turn or join text, private and unassigned signs: they would move what stands beside them.
_UNDRAWN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)


def font_file(*, bold: bool, italic: bool) -> Path:
    """Return the file of a face that matplotlib carries: the same letters everywhere, Cyrillic among them."""
    return Path(mpl.get_data_path(), "fonts", "ttf", _FONTS[bold, italic])


@cache
def _font(*, bold: bool, italic: bool) -> FT2Font:
    font = FT2Font(font_file(bold=bold, italic=italic))
    font.set_size(100, 72)
    return font


@cache
def _advance(char: str, *, bold: bool) -> float:
    return _font(bold=bold, italic=False).load_char(ord(char)).linearHoriAdvance / 6553600


@cache
def _has(char: str) -> bool:
    return all(_font(bold=b, italic=i).get_char_index(ord(char)) for b, i in _FONTS)


def plain(text: str) -> str:
    """Return text as it can be drawn in one line: blanks for breaks and controls, U+FFFD for signs without a glyph."""
    shown = _UNDRAWN.sub("", text)
    shown = "".join(" " if char.isspace() or ord(char) < 32 or 127 <= ord(char) < 160 else char for char in shown)
    return " ".join("".join(char if _has(char) else "\ufffd" for char in shown).split())


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line of plain text in units."""
    return sum(_advance(char, bold=bold) for char in text) * size


def wrap(text: str, size: float, width: float, *, most: int, bold: bool = False) -> list[str]:
    """Break text into at most so many lines of a width; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in plain(text[: 40 * most + int(width) * most]).split():
        line = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(line, size, bold=bold) <= width:
            lines[-1] = line
            continue
        lines.append(word)
        while width_of(lines[-1], size, bold=bold) > width and len(lines[-1]) > 1 and len(lines) <= most:
            long, cut = lines[-1], len(lines[-1]) - 1
            while cut > 1 and width_of(long[:cut], size, bold=bold) > width:
                cut -= 1
            lines[-1:] = [long[:cut], long[cut:]]
    if len(lines) > most:
        last = lines[most - 1]
        while last and width_of(last + "…", size, bold=bold) > width:
            last = last[:-1]
        lines[most - 1 :] = [last.rstrip() + "…"]
    return lines
