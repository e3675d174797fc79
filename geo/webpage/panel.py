"""PANEL: sections and place names -> the list beside the map as plain HTML, which needs no JavaScript.

The first items stand in full, the others one line each inside an element that opens without JavaScript too. Of a very
long report only the first items are HTML: the script makes the others of `rows`, which tell of every item.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from geo import listing, tables
from geo._escape import html_text

FULL_ITEMS = 200
# A list longer than this would be most of the file.
PLAIN_ITEMS = 1000
FIRST_ITEMS = 32
_COMPRESSED = (
    "<noscript><p>They stand in this file compressed: switch JavaScript on to read them. "
    "“geo export” writes them as a table.</p></noscript>"
)
_HEAD = '<aside aria-label="What the report says" data-tl><h2 data-t>What the report says</h2>'
_FIND = (
    '<div class="find" role="search" hidden><label for="sm-find" data-t>Search the list and the map</label>'
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


class Row(NamedTuple):
    """One item for the script: the numbers of its section and, from 1, of its mark (0 is none), and its texts.

    said, by and why have one text for each of its statements.
    """

    section: int
    mark: int
    headline: str
    kind: str
    days: str
    said: list[str]
    by: list[str]
    why: list[str]


@dataclass(slots=True)
class Panel:
    """The list as HTML; rows tell of every item in its order, sections of their headings."""

    html: str = ""
    rows: list[Row] = field(default_factory=list)
    sections: list[dict[str, Any]] = field(default_factory=list)


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
    parts = [
        '<aside aria-label="What the report says" data-tl><h2 data-t>What the report says</h2>',
        _FIND,
        days.sliders(),
    ]
    if not sections:
        parts.append(f"<p data-t>{html_text(nothing)}</p>")
    writer = _Writer(days, f' lang="{html_text(lang)}"')
    every = [(section, item) for section in sections for item in section.items]
    is_long = len(every) > PLAIN_ITEMS
    left = FIRST_ITEMS if is_long else FULL_ITEMS
    later = every[left:]
    for section in sections:
        now, left = section.items[: max(left, 0)], left - len(section.items)
        if now:
            subtitle = f"<p data-t>{html_text(section.subtitle)}</p>" if section.subtitle else ""
            items = "".join(writer.item(item) for item in now)
            parts.append(f"<section><h3 data-t>{html_text(section.title)}</h3>{subtitle}<ul>{items}</ul></section>")
    if later:
        lines = "" if is_long else "\n".join(writer.line(section, item) for section, item in later)
        count = more_words(len(later))
        note = _COMPRESSED if is_long else ""
        parts.append(f'<details class="rest"><summary data-t>{count}</summary>{note}<ul>{lines}</ul></details>')
    panel.sections = [{"title": section.title, "subtitle": section.subtitle} for section in sections]
    panel.rows = [_row(item, n, marks, days) for n, section in enumerate(sections) for item in section.items]
    parts += [_named(named, is_rest=bool(sections)), "</aside>"]
    panel.html = "\n".join(part for part in parts if part)
    return panel


def _row(item: listing.Item, section: int, marks: Mapping[str, int], days: _Days) -> Row:
    statements = item.statements
    return Row(
        section=section,
        mark=0 if item.mark is None else marks[item.mark] + 1,
        headline=item.headline,
        kind=item.kind,
        days=days.offsets(item),
        said=[statement.sentence for statement in statements],
        by=[_by(statement) for statement in statements],
        why=[statement.reason if item.mark else "" for statement in statements],
    )


def _by(statement: listing.Statement) -> str:
    return " · ".join([part for part in (statement.attribution, statement.date, statement.note) if part])


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
            f'<label><span data-t>{title}</span> <input type="range" name="{name}" min="0" max="{self.last}" step="1" '
            f'value="{value}"><output></output></label>'
            for title, name, value in (("From", "from", 0), ("To", "to", self.last))
        )
        first = self.first.isoformat()
        legend = "<legend data-t>Days</legend>"
        return f'<fieldset class="days" id="sm-days" data-first="{first}" hidden>{legend}{ends}</fieldset>'

    def offsets(self, item: listing.Item) -> str:
        """Return an item's spans of days as offsets from the first day."""
        if not self.last or self.first is None:
            return ""
        offsets = [((start - self.first).days, (end - self.first).days) for start, end in item.days]
        return " ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in offsets)


class _Writer:
    """Writes items; marks a sentence when it stands there again."""

    def __init__(self, days: _Days, lang: str) -> None:
        self.seen: set[str] = set()
        self.days = days
        self.lang = lang

    def quote(self, tag: str, sentence: str) -> str:
        again = ' class="again"' if sentence in self.seen else ""
        self.seen.add(sentence)
        return f"<{tag}{again}{self.lang}>“{html_text(sentence)}”</{tag}>"

    def item(self, item: listing.Item) -> str:
        said = []
        for statement in item.statements:
            by = html_text(_by(statement))
            said.append(self.quote("blockquote", statement.sentence))
            said.append(f'<p class="by">{by}</p>' if by else "")
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
            by = html_text(_by(statement))
            said.append(self.quote("q", statement.sentence) + (f'<small class="by">{by}</small>' if by else ""))
        return f"<li><b>{html_text(item.headline)}</b> <i data-t>{html_text(section.title)}</i> {' '.join(said)}</li>"


def more_words(n: int) -> str:
    """Return how many items there are beside those in full."""
    return "1 more entry" if n == 1 else f"{n:,} more entries"


def named_words(n: int, *, is_rest: bool) -> str:
    """Return how many names have nothing mapped."""
    return f"{n} {'other ' if is_rest else ''}place name{'' if n == 1 else 's'}, nothing mapped"


def why_words(place: listing.NamedPlace) -> list[str]:
    """Return why a named place has nothing mapped: what it was taken for, the reason, what else it may be."""
    why = [_STATUS_WORDS.get(place.status) or _ROLE_WORDS.get(place.role, place.role), place.reason]
    if place.candidates:
        why.append("it may be " + tables.names_listed(list(place.candidates)).replace(" and ", " or "))
    return [word for word in why if word]


def _named(named: Sequence[listing.NamedPlace], *, is_rest: bool) -> str:
    if not named:
        return ""
    rows = []
    for place in named:
        is_other = place.place and place.place != place.text
        meaning = f" → <span data-t>{html_text(place.place or '')}</span>" if is_other else ""
        small = html_text(" · ".join(why_words(place)))
        rows.append(f"<li><bdi>{html_text(place.text)}</bdi>{meaning}<small data-t>{small}</small></li>")
    count = named_words(len(named), is_rest=is_rest)
    return f'<details class="named"><summary data-t>{count}</summary><ul>{"".join(rows)}</ul></details>'
