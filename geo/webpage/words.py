"""WORDS: a record and what its page says in English -> the same in Ukrainian, by the English words.

The page's script looks up what it shows: what is not here stays English. Quotes are in their own language always.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from geo import listing, tables, wording
from geo.layers import Layer
from geo.model import Claim, Place, Record
from geo.webpage.panel import why_words

# What the scripts and the page say whatever the report.
CHROME = (
    *("Search the list and the map", "Days", "From", "To", "Download data", "Embed", "Code to embed this map", "Copy"),
    *("Put this file on your site and this code into the page that shows it.", "Copied", "This map", "Legend"),
    *("Selected: copy it with Ctrl+C", "{0} of {1} entries", "Zoom in", "Zoom out", "Close popup", "Layers"),
    "Marks: arrow keys go from one to the next, Enter opens",
    "Nothing found: press Escape in the search field to see all {0} again",
    *("Tied to this place: {0}", "{0}, one count", "solid: {0} killed", "ring: {0} killed and injured", "later figure"),
    *("What the report says", "km", "m", "Map of strikes, casualties and outages", "figures as reported"),
)


def ukrainian(
    record: Record,
    totals: tables.Totals,
    layers: Sequence[Layer],
    sections: Sequence[listing.Section],
    named: Sequence[listing.NamedPlace],
    shown: Iterable[str],
) -> dict[str, str]:
    """Return every text of the page that has Ukrainian words, with them.

    Parameters
    ----------
    record, totals, layers, sections, named
        The record, and what was made of it.
    shown
        Further texts that the page shows, such as those of its footer.
    """
    claims = {claim.id: claim for claim in record.claims}
    places = {place.id: place for place in record.places}
    found = {text: wording.phrase(text) for text in (*CHROME, *shown)}
    summed = wording.total_words(totals)
    # A line begins with one of them.
    found |= summed | {capital(text): capital(words) for text, words in summed.items()}
    _places(record, found)
    _claims(record, found)
    for layer in layers:
        found[layer.title] = layer.title_uk
        for feature in layer.features:
            p = feature["properties"]
            if p["headline"] not in found:
                own = dict.fromkeys(claim["id"] for claim in p["claims"])
                found[p["headline"]] = _headline([claims[c] for c in own if c in claims], p["headline"])
            if p["group"]:
                found[p["precision"]] = wording.shared_words(len(p["places"]))
            elif p["precision"] not in found:
                found[p["precision"]] = "; ".join(found.get(t) or wording.phrase(t) for t in p["precision"].split("; "))
    for section in sections:
        _section(section, claims, places, found)
    _named(named, places, found)
    published = record.report.published
    for span in (tables.span_of(record), tables.one_day(published) if published else None):
        if span:
            found[tables.date_words(span)] = wording.date_words(span)
    return {text: words for text, words in found.items() if words != text}


def _places(record: Record, found: dict[str, str]) -> None:
    seen = set()
    for place in record.places:
        if place.name_local or place.shape or place.precision == "near":
            found[tables.told_name(place)] = wording.name(place)
            if not tables.place_words(place).startswith(tables.map_name(place)):
                found[tables.place_words(place)] = wording.place_words(place)
        kind = (place.precision, place.kind, place.shape, place.admin1)
        if kind in seen:
            continue
        seen.add(kind)
        found[tables.precision_words(place)] = wording.precision_words(place)
        if place.admin1:
            found[place.admin1] = wording.unit_name(place.admin1)
            found[f", {place.admin1}"] = f", {wording.unit_name(place.admin1)}"


def _claims(record: Record, found: dict[str, str]) -> None:
    for claim in record.claims:
        if claim.reason not in found:
            found[claim.reason] = wording.phrase(claim.reason)
    for date in dict.fromkeys(claim.date for claim in record.claims if claim.date):
        found[tables.date_words(date)] = wording.date_words(date)


def capital(text: str) -> str:
    """Return a text that begins a line: its first letter is a capital."""
    return text[:1].upper() + text[1:]


def _headline(claims: Sequence[Claim], english: str) -> str:
    return wording.headline(claims) if claims else wording.phrase(english)


def _section(
    section: listing.Section, claims: Mapping[str, Claim], places: Mapping[str, Place], found: dict[str, str]
) -> None:
    told = [claims[s.claim] for item in section.items for s in item.statements if s.claim in claims]
    if section.title not in found:
        found[section.title] = _title(section.title, told[:1], places)
    if told and len(told[0].places) > 1 and section.subtitle.startswith("one figure for "):
        found[section.subtitle] = wording.shared_words(len(told[0].places))
    for item in section.items:
        if item.headline not in found:
            own = dict.fromkeys(statement.claim for statement in item.statements)
            found[item.headline] = _headline([claims[c] for c in own if c in claims], item.headline)
        for statement in item.statements:
            if statement.note and statement.note not in found:
                found[statement.note] = _note(statement.note)


def _title(title: str, told: Sequence[Claim], places: Mapping[str, Place]) -> str:
    """Return the names of several places that a section tells of, or the fixed title of one without places.

    Names of single places are known already; one without a Ukrainian name stays.
    """
    at = [places[p] for claim in told for p in claim.places if p in places]
    if any(tables.told_name(place) == title for place in at):
        return title
    if at and tables.names_listed([tables.told_name(place) for place in at]) == title:
        return wording.listed([wording.name(place) for place in at])
    return wording.phrase(title)


def _note(note: str) -> str:
    whole = wording.phrase(note)
    return whole if whole != note else ", ".join(map(wording.phrase, note.split(", ")))


def _named(named: Sequence[listing.NamedPlace], places: Mapping[str, Place], found: dict[str, str]) -> None:
    in_words = {tables.place_words(place): wording.place_words(place) for place in places.values()}
    for one in named:
        if one.place:
            found[one.place] = in_words.get(one.place, one.place)
        for part in why_words(one):
            found[part] = wording.phrase(part)
        if one.candidates:
            either = " або ".join(in_words.get(candidate, candidate) for candidate in one.candidates)
            found[why_words(one)[-1]] = wording.phrase("it may be {0}").replace("{0}", either)
