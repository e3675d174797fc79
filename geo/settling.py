"""Settle what the own gazetteer cannot: unknown names and street addresses, by asking a service on the network.

Used only when the user asks for it. A service proposes, the same rules as ever dispose: its places are candidates that
must fit the words and the units of the text, and two that fit equally leave the name in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.errors import OnlineError
from geo.gazetteers.overlay import Overlay
from geo.interfaces import Gazetteer, Geocoder
from geo.model import Answer, Entry, Notice, PlaceName, Sentence
from geo.places import Resolution, resolve_places
from geo.redaction import find_private
from geo.settings import Settings
from geo.shapes import distance_km

_MOST_ASKED = 30
_IN_CITY_KM = 30.0
_STREET_KM, _HOUSE_KM, _VILLAGE_KM = 1.0, 0.1, 1.0
_COUNTRIES = ("UA", "RU", "BY", "MD")


@dataclass(frozen=True, slots=True)
class Settled:
    """Names, addresses among them, with what they were resolved to; the gazetteer knows the places told online."""

    names: tuple[PlaceName, ...]
    resolutions: tuple[Resolution, ...]
    gazetteer: Gazetteer
    notices: tuple[Notice, ...] = ()


def settle(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[PlaceName],
    resolutions: Sequence[Resolution],
    gazetteer: Gazetteer,
    geocoder: Geocoder,
    settings: Settings,
) -> Settled:
    """Ask a geocoder for every unresolved name and for the addresses of the text, each once.

    A failing service leaves everything as it was, with a notice. No more than 30 names are asked for a report.
    """
    asked = _Asked(geocoder)
    entries: dict[str, Entry] = {}
    told: dict[int, tuple[str, ...]] = {}
    for index, resolution in enumerate(resolutions):
        if resolution.status != "unresolved":
            continue
        name = resolution.name
        found = [_place(answer, gazetteer) for answer in asked.find(name.name) if _fits(answer, name)]
        oblasts = _oblasts_beside(name, resolutions)
        found = [entry for entry in found if not oblasts or entry.oblast_id in oblasts]
        entries |= {entry.id: entry for entry in found}
        told[index] = tuple(entry.id for entry in found)
    settled = [replace(name, ids=told.get(index) or name.ids) for index, name in enumerate(names)]
    for name, city in _addresses(text, sentences, resolutions):
        answer = next((a for a in asked.find(f"{name.name}, {city.name}") if _is_in(a, city)), None)
        if answer is None:
            continue
        entry = _address(answer, name.name, city)
        entries[entry.id] = entry
        settled = [other for other in settled if other.end <= name.start or other.start >= name.end]
        settled.append(replace(name, ids=(entry.id,)))
    settled.sort(key=lambda name: name.start)
    overlay = Overlay(gazetteer, entries)
    if not entries:
        return Settled(tuple(names), tuple(resolutions), gazetteer, asked.notices(0))
    return Settled(
        names=tuple(settled),
        resolutions=tuple(resolve_places(settled, overlay, settings)),
        gazetteer=overlay,
        notices=asked.notices(len(entries)),
    )


class _Asked:
    """Asks each thing once, keeps count, and stops at the first failure."""

    def __init__(self, geocoder: Geocoder) -> None:
        self._geocoder = geocoder
        self._answers: dict[str, tuple[Answer, ...]] = {}
        self._failure: OnlineError | None = None
        self._left_out = 0

    def find(self, query: str) -> tuple[Answer, ...]:
        query = " ".join(query.split())
        if query not in self._answers:
            if self._failure is not None or len(self._answers) >= _MOST_ASKED:
                self._left_out += self._failure is None
                return ()
            try:
                self._answers[query] = self._geocoder.find(query, countries=_COUNTRIES)
            except OnlineError as error:
                self._failure = error
                return ()
        return self._answers[query]

    def notices(self, found: int) -> tuple[Notice, ...]:
        name, out = self._geocoder.name, []
        if self._answers:
            places = "1 place" if found == 1 else f"{found} places"
            message = f"{places} looked up with {name}, {len(self._answers)} asked: {self._geocoder.credit}."
            out.append(Notice(code="looked-up-online", message=message))
        if self._failure is not None:
            message = f"{name} was asked and gave no answer, its places stay as they were: {self._failure}"
            out.append(Notice(code="online-failed", message=message))
        if self._left_out:
            message = f"{self._left_out} more names were not asked of {name}: {_MOST_ASKED} are asked for a report."
            out.append(Notice(code="online-limit", message=message))
        return tuple(out)


def _fits(answer: Answer, name: PlaceName) -> bool:
    """Whether an answer is the kind of place its words ask for: a village is no bus stop of that name."""
    if name.hint == "settlement":
        return answer.kind == "settlement"
    return answer.kind in {"settlement", "neighbourhood", "facility"}


def _oblasts_beside(name: PlaceName, resolutions: Sequence[Resolution]) -> set[str]:
    """Return the oblasts that the sentence of a name names: a place elsewhere is not the one it speaks of."""
    entries = [r.entry for r in resolutions if r.name.sentence == name.sentence and r.entry is not None]
    return {entry.id if entry.kind == "oblast" else entry.oblast_id or "" for entry in entries} - {""}


def _is_in(answer: Answer, city: Entry) -> bool:
    return city.lat is not None and city.lon is not None and _apart_km(answer, city) <= _IN_CITY_KM


def _apart_km(answer: Answer, city: Entry) -> float:
    return distance_km(replace(city, lat=answer.lat, lon=answer.lon), city)


def _place(answer: Answer, gazetteer: Gazetteer) -> Entry:
    """Return an answer as a gazetteer entry; the units it names become ours where the register knows them."""
    oblast = _unit(answer.state, {"oblast"}, gazetteer)
    raion = _unit(answer.county, {"raion"}, gazetteer)
    if raion is not None and oblast is not None and raion.oblast_id != oblast.id:
        raion = None
    return Entry(
        id=answer.id,
        name=answer.name,
        name_local=None,
        kind=answer.kind,
        country=answer.country,
        admin1=oblast.name if oblast else answer.state or None,
        admin2=raion.name if raion else answer.county or None,
        oblast_id=oblast.id if oblast else None,
        raion_id=raion.id if raion else None,
        lat=answer.lat,
        lon=answer.lon,
        precision_km=_VILLAGE_KM,
        population=answer.population,
    )


def _unit(name: str | None, kinds: set[str], gazetteer: Gazetteer) -> Entry | None:
    entries = [entry for ident in gazetteer.look_up(name or "") if (entry := gazetteer.entry(ident))]
    return next((entry for entry in entries if entry.kind in kinds), None)


def _address(answer: Answer, words: str, city: Entry) -> Entry:
    """Return an address as an entry: it stands in its city under the words of the text."""
    return Entry(
        id=answer.id,
        name=" ".join(words.split()),
        name_local=None,
        kind="facility",
        country=city.country,
        admin1=city.admin1,
        admin2=city.admin2,
        oblast_id=city.oblast_id,
        raion_id=city.raion_id,
        hromada_id=city.hromada_id,
        settlement_id=city.id,
        lat=answer.lat,
        lon=answer.lon,
        precision_km=_HOUSE_KM if answer.exact else _STREET_KM,
    )


def _addresses(
    text: str, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]
) -> list[tuple[PlaceName, Entry]]:
    """Return the street addresses of a text, each with the town it must lie in: the last one named before its end."""
    spans = [found for found in find_private(text) if found.what == "address"]
    towns = _towns(resolutions)
    out = []
    for span in spans:
        number = next((n for n, s in enumerate(sentences) if s.start <= span.start and span.end <= s.end), None)
        if number is None:
            continue
        tokens = sentences[number].tokens
        inside = [at for at, token in enumerate(tokens) if span.start <= token.start and token.end <= span.end]
        here = [town for town in towns if town[0] == number]
        before = [town for town in towns if town[0] < number]
        # In its own sentence the nearest town is meant, on either side; else the last one named.
        near = min(here, key=lambda town: abs(town[1] - span.start), default=before[-1] if before else None)
        if not inside or near is None:
            continue
        words = text[span.start : span.end]
        name = PlaceName(
            start=span.start,
            end=span.end,
            text=words,
            sentence=number,
            first=inside[0],
            last=inside[-1] + 1,
            ids=(),
            name=words,
        )
        out.append((name, near[2]))
    return out


def _towns(resolutions: Sequence[Resolution]) -> list[tuple[int, int, Entry]]:
    """Return (sentence, offset, entry) of the towns a text is sure of, in order."""
    found: list[tuple[int, int, Entry]] = []
    for resolution in resolutions:
        entry = resolution.entry
        if entry is not None and entry.kind == "settlement" and entry.country in _COUNTRIES:
            found.append((resolution.name.sentence, resolution.name.start, entry))
    return found
