"""What a text is read to tell, as small tuples that a table of cases can compare."""

from __future__ import annotations

import datetime as dt

import geo
from geo.model import Record

PUBLISHED = dt.date(2026, 6, 10)


def record_of(text: str, lang: str = "en") -> Record:
    """Return the record of a text dated `PUBLISHED`, read in the language `lang`."""
    return geo.extract(geo.read(text + "\n", published=PUBLISHED, lang=lang))


def told(text: str, kind: str, lang: str = "en") -> list[tuple[object, ...]]:
    """Return (measure, number or words, places) of a text's claims of one kind that are on the map, in text order.

    The number is the best value, the words as written where there is none, None without any.
    """
    record = record_of(text, lang)
    names = {place.id: place.name for place in record.places}
    out: list[tuple[object, ...]] = []
    for claim in record.claims:
        on_the_map = claim.scope in {"event", "shared", "nationwide"} and claim.status not in {"denied", "restored"}
        if claim.kind == kind and on_the_map:
            quantity = claim.quantity
            number = None if quantity is None else quantity.text if quantity.best is None else quantity.best
            measure = f"{claim.measure} averted" if claim.status == "averted" else claim.measure
            out.append((measure, number, ", ".join(names[place] for place in claim.places)))
    return out
