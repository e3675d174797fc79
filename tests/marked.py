"""What the finders read in sentences whose places are marked by hand: "Ворог ударив по [Харкову]"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from geo.mentions.lexicon import load
from geo.mentions.reading import Reading, make_reading
from geo.mentions.things import find_things
from geo.model import PlaceName
from geo.reports import split_sentences

PUBLISHED = dt.date(2026, 3, 6)


def readings_of(marked: str, lang: str) -> list[Reading]:
    """Return the readings of a text with its places in square brackets."""
    spans: list[tuple[int, int]] = []
    text = ""
    for at, piece in enumerate(re.split(r"[\[\]]", marked)):
        if at % 2:
            spans.append((len(text), len(text) + len(piece)))
        text += piece
    out = []
    for index, sentence in enumerate(split_sentences(text)):
        names = []
        for start, end in spans:
            inside = [at for at, token in enumerate(sentence.tokens) if token.start < end and token.end > start]
            if inside:
                quoted = text[start:end]
                name = PlaceName(
                    start=start,
                    end=end,
                    text=quoted,
                    sentence=index,
                    first=inside[0],
                    last=inside[-1] + 1,
                    name=quoted,
                    ids=(),
                )
                names.append(name)
        out.append(make_reading(text, index, sentence, names, load(lang), PUBLISHED))
    return out


def found(marked: str, lang: str, kinds: Iterable[str]) -> list[str]:
    """Return the mentions of a text as short lines: "damage residential 12", "outage power 80 percent restored"."""
    lines = []
    for mention in find_things(readings_of(marked, lang))[0]:
        if mention.kind in kinds and mention.scope in {"event", "nationwide"}:
            quantity = mention.quantity
            number = "" if quantity is None else quantity.text if quantity.best is None else f"{quantity.best:g}"
            unit = quantity.unit if quantity is not None and mention.kind == "outage" else ""
            status = "" if mention.status == "reported" else mention.status
            lines.append(" ".join(part for part in (mention.kind, mention.measure, number, unit, status) if part))
    return lines
