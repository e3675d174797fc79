"""The words of counts for several places and for whole areas: a card each, beside its mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo import tables, wording
from geo.figures.canvas import Canvas, rectangle, shape
from geo.figures.lettering import width_of, wrap
from geo.figures.marks import Mark, draw_circles, ink_of
from geo.figures.projection import Box, Frame, Point, around
from geo.figures.room import Room, Taken, best
from geo.model import Record

_CARD_TEXT = 11.0


def settle_groups(marks: Sequence[Mark], frame: Frame, taken: Taken) -> None:
    """Put the ring of each count for several places between them, or beside that spot where a mark stands."""
    steps = [(0.0, 0.0)]
    for d in range(1, 8):
        steps += [(0, d * 15), (0, -d * 15), (d * 15, 0), (-d * 15, 0)]
        steps += [(d * 12, d * 12), (-d * 12, d * 12), (d * 12, -d * 12), (-d * 12, -d * 12)]
    for mark in marks:
        if mark.told["group"] and mark.told["layer"] == "casualties":
            side = 2 * (mark.ring + 4)
            x, y = mark.at
            spots = [(x + dx, y + dy) for dx, dy in steps]
            free = (s for s in spots if not taken.meets(around(*s, side, side)) and frame.box.holds(s))
            mark.at = next(free, mark.at)
            taken.add(around(*mark.at, side, side))


def place_names(record: Record, labels: str) -> dict[str, str]:
    """Return the names to write by place id: the record's, or the local ones where there are some."""
    if labels == "en":
        return {place.id: tables.map_name(place) for place in record.places}
    return {place.id: tables.told_name_uk(place) for place in record.places}


def needs_card(mark: Mark) -> bool:
    """Return whether a mark's words stand in a card of their own: groups, and counts for a whole area."""
    return bool(mark.told["group"] or mark.told["symbol"] == "casualties-area")


def draw_card(canvas: Canvas, mark: Mark, names: Sequence[str], room: Room) -> bool:
    """Write a mark's words beside it where they cover nothing; return False when there is no room near it.

    Parameters
    ----------
    canvas, mark
        What is drawn on, and for which mark.
    names
        Its places.
    room
        Where words may stand.
    """
    told = mark.told
    area = told["symbol"] == "casualties-area"
    ring = mark.ring if area else 0
    limit = min(170.0, room.frame.box.width * 0.36)
    head = wrap(told["headline"], _CARD_TEXT, limit, most=3, bold=True)
    joint, one = (" і ", wording.phrase("one count")) if room.language == "uk" else (" and ", "one count")
    listed = joint.join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    full = wrap(listed + ("," if told["group"] else ""), 10, limit, most=2)
    if told["group"]:
        last = f"{full[-1]} {one}"
        full[-1:] = [last] if width_of(last, 10) <= limit else [full[-1], one]
    gap = 0 if area or told["layer"] != "casualties" else mark.ring + 5
    picture = 2 * ring + 6 if area else 0
    # Where there is no room for all, the figure alone: the lines and the names on the map tell its places.
    for small in (full, []):
        text_width = max([*(width_of(t, _CARD_TEXT, bold=True) for t in head), *(width_of(t, 10) for t in small)])
        text_height = 14.0 * len(head) + 12.5 * len(small)
        width, height = text_width + picture + 12, max(text_height, 2 * ring) + 7
        spots = list(_card_spots(mark.at, width, height, gap, room))
        if area:
            outline = shape(mark.areas)
            spots = [box for box in spots if outline.contains_point(box.middle)] or spots
        box = best(spots, room.beneath, told["places"][0])
        if box is not None:
            break
    else:
        return False
    room.taken.add(box.grown(3))
    canvas.path(rectangle(box), fill="panel", fill_alpha=0.96, line=ink_of(told), width=1)
    if area:
        draw_circles(canvas, box.left + 6 + ring, (box.top + box.bottom) / 2, told)
    y = (box.top + box.bottom - text_height) / 2
    for line in head:
        canvas.text((box.left + 6 + picture, y + 7), line, size=_CARD_TEXT, bold=True)
        y += 14
    for line in small:
        canvas.text((box.left + 6 + picture, y + 6), line, size=10, ink="muted")
        y += 12.5
    return True


def _card_spots(at: Point, width: float, height: float, gap: float, room: Room) -> Iterator[Box]:
    near = (0.0, -18.0, 18.0, -36.0, 36.0)
    spots = [] if gap else sorted(((dx, dy) for dx in near for dy in near[:3]), key=lambda s: abs(s[0]) + abs(s[1]))
    for step in range(10):
        d = gap + 12 * step
        dx, dy = d + width / 2, d + height / 2
        spots += [(0, dy), (0, -dy), (dx, 0), (-dx, 0)]
        spots += [(width / 2, dy), (-width / 2, dy), (width / 2, -dy), (-width / 2, -dy)]
    for dx, dy in spots:
        box = around(at[0] + dx, at[1] + dy, width, height)
        if room.is_free(box, margin=4):
            yield box
