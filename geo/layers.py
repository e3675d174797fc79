"""LAYER: the record -> layers of marks as plain data: what is drawn, how, and what each mark says. No folium, no HTML.

A mark is a GeoJSON-like feature: geometry, symbol and size to draw it; headline, place and claims to tell it.
A settlement is a point, an area its polygon, never a point inside it; what is told by others is the shape the text
gives: a point with a ring, a band, a part of an area. A count given for several places is
one mark over all of them. What did not happen here, or is not known where, is no mark: `geo.listing` tells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from geo import _escape, shapes, tables
from geo.model import Claim, Place, Record, Span
from geo.reports.sentences import split_sentences

Geometry = dict[str, Any]
Feature = dict[str, Any]
Outline = Callable[[str], Geometry | None]

KILLED_OR_INJURED = ("killed", "injured")
_HEADING_SIGNS = re.compile(r"\A#{1,6}[ \t]+(?=\S)")
_POINTS = frozenset({"point", "near"})
_TITLES = {
    "power": ("Power outages", "Без світла"),
    "heating": ("Heating outages", "Без опалення"),
    "water": ("Water outages", "Без води"),
    "other": ("Gas and communications outages", "Без газу та зв’язку"),
    "casualties": ("Casualties", "Загиблі та поранені"),
    "strikes": ("Strikes", "Удари"),
    "named": ("Named, not mapped", "Лише згадані"),
}
_AREA_AND_POINT_SYMBOLS = (
    ("star", "strikes", "Strike, place named", "Удар, місце названо"),
    ("star-near", "strikes", "Strike near the place", "Удар поблизу"),
    ("strike-area", "strikes", "Strike somewhere in this area", "Удар десь у цих межах"),
)
_REACH = ("Near a place: somewhere within", "Поблизу місця: десь у межах")
_HATCHES = (
    ("power", "No power", "Без світла", "Power restored", "Світло відновлено"),
    ("heating", "No heating", "Без опалення", "Heating restored", "Опалення відновлено"),
    ("water", "No water", "Без води", "Water restored", "Воду відновлено"),
    ("other", "No gas or communications", "Без газу чи зв’язку", "Gas or communications restored", "Відновлено"),
)
_OUTAGE_LAYERS = ("power", "heating", "water", "other")
_ROUND = (1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """One line of the legend: a symbol, its layer, its meaning, and for sized symbols the round figures to draw."""

    symbol: str
    layer: str
    title: str
    title_uk: str
    killed: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One layer of the map, bottom one first: its marks, its titles, and whether it is shown at the start."""

    id: str
    title: str
    title_uk: str
    features: tuple[Feature, ...]
    shown: bool = True


@dataclass(slots=True, kw_only=True)
class _Mark:
    """A mark being gathered: the claims of one layer at one place, or of one count over several places."""

    layer: str
    places: tuple[str, ...]
    is_pale: bool
    claims: list[Claim] = field(default_factory=list)


def build_layers(record: Record, *, outline: Outline | None = None, light: bool = True) -> tuple[Layer, ...]:
    """Turn a record into layers: power, heating, water, other outages, casualties, strikes, named.

    Layers without a mark are there too, so that switches stay where they are.

    Parameters
    ----------
    record
        One report's record.
    outline
        Gives a place's polygon by its id, None when unknown; the package's boundaries by default.
    light
        Take outlines simplified for drawing.

    Returns
    -------
    tuple of Layer
        Features are ordered so that small marks lie above large ones.
    """
    draw = _Drawing(record, outline or _outlines(light=light))
    marks = _gather(record)
    slots = _slots(marks)
    features: dict[str, list[Feature]] = {layer: [] for layer in _TITLES}
    mapped: set[str] = set()
    for index, mark in enumerate(marks):
        feature = draw.feature(mark, index, slots)
        if feature is not None:
            features[mark.layer].append(feature)
            mapped.update(mark.places)
    features["named"] = draw.named(mapped)
    return tuple(
        Layer(
            id=layer,
            title=titles[0],
            title_uk=titles[1],
            features=tuple(sorted(features[layer], key=lambda f: -f["properties"]["size"])),
            shown=layer != "named",
        )
        for layer, titles in _TITLES.items()
    )


def legend(layers: Sequence[Layer]) -> tuple[LegendEntry, ...]:
    """Return the lines of the legend for what is on the map, top layer first, with round figures to compare by."""
    marks = [(layer.id, feature["properties"]) for layer in layers for feature in layer.features]
    present = {(layer, p["symbol"]) for layer, p in marks}
    lines = [_line(*symbol) for symbol in _AREA_AND_POINT_SYMBOLS if symbol[1::-1] in present]
    lines += _casualty_lines([p for layer, p in marks if layer == "casualties"])
    reach = next((layer.id for layer in reversed(layers) if any(has_reach(f) for f in layer.features)), None)
    if reach:
        lines.append(_line("reach", reach, *_REACH))
    grouped = next((layer for layer, p in reversed(marks) if p["group"]), None)
    if grouped:
        lines.append(_line("group", grouped, "One count for several places", "Одне число на кілька місць"))
    for layer, title, title_uk, restored, restored_uk in _HATCHES:
        shades = {p["pale"] for where, p in marks if where == layer}
        if False in shades:
            lines.append(_line(f"hatch-{layer}", layer, title, title_uk))
        if True in shades:
            lines.append(_line(f"pale-{layer}", layer, restored, restored_uk))
    if any(layer == "named" for layer, _ in marks):
        lines.append(_line("dot", "named", "Named, nothing mapped", "Лише згадано"))
    return tuple(lines)


def has_reach(feature: Feature) -> bool:
    """Return whether a mark at a point has a polygon too, somewhere within which its place lies."""
    properties, kind = feature["properties"], feature["geometry"]["type"]
    return not properties["group"] and properties["kinds"] == ["point"] and kind not in {"Point", "MultiPoint"}


def _casualty_lines(marks: Sequence[dict[str, Any]]) -> list[LegendEntry]:
    sized = [p for p in marks if p["size"] > 0 and p["symbol"] != "casualties-area"]
    lines = []
    if sized:
        # Round figures that are on the map, none so large that its circle would fill the legend.
        killed = _round_down(min(100, max(p["killed"] for p in sized)))
        total = _round_down(min(250, max((p["size"] for p in sized if p["size"] > p["killed"]), default=0)))
        title, title_uk = "Casualties: the larger, the more", "Загиблі та поранені: що більше, то більше коло"
        lines.append(_line("circles", "casualties", title, title_uk, killed=killed, total=total))
    if any(p["size"] <= 0 for p in marks):
        lines.append(_line("words", "casualties", "Casualties, number not given", "Постраждалі, числа немає"))
    if any(p["symbol"] == "casualties-area" for p in marks):
        title, title_uk = "Casualties somewhere in this area", "Постраждалі десь у цих межах"
        lines.append(_line("casualties-area", "casualties", title, title_uk))
    return lines


def _line(symbol: str, layer: str, title: str, title_uk: str, *, killed: int = 0, total: int = 0) -> LegendEntry:
    return LegendEntry(symbol=symbol, layer=layer, title=title, title_uk=title_uk, killed=killed, total=total)


def mark_of_claim(layers: Iterable[Layer]) -> dict[tuple[str, str], str]:
    """Return for each (claim id, place id) the id of the mark that tells it."""
    return {
        (claim["id"], place): feature["id"]
        for layer in layers
        for feature in layer.features
        for claim in feature["properties"]["claims"]
        for place in feature["properties"]["places"]
    }


def quotes(record: Record, claim: Claim) -> tuple[Span, ...]:
    """Return the span of every sentence that says a claim, fullest first: sentences of the body before headings.

    A heading is quoted without the number signs before it.
    """
    text, evidence = record.report.text, claim.evidence
    whole_start, whole_end = evidence.sentence
    if text[whole_start] != "#" and all(whole_start <= start and end <= whole_end for start, end in evidence.spans):
        return (evidence.sentence,)
    spans = [evidence.sentence]
    for start, end in evidence.spans:
        if not any(first <= start and end <= last for first, last in spans):
            spans += [span for span in _sentences(text) if span[0] <= start < span[1] and span not in spans][:1]
    ordered = sorted(spans, key=lambda span: text.startswith("#", span[0]))
    return tuple((end - len(_HEADING_SIGNS.sub("", text[start:end], count=1)), end) for start, end in ordered)


@lru_cache(maxsize=8)
def _sentences(text: str) -> tuple[Span, ...]:
    return tuple((sentence.start, sentence.end) for sentence in split_sentences(text))


def layer_of(claim: Claim) -> str | None:
    """Return the layer a claim is drawn in, None when it is only listed."""
    if claim.scope not in tables.COUNTED_SCOPES or not claim.places:
        return None
    if claim.kind == "outage" and claim.status in {*tables.COUNTED_STATUSES, "restored"}:
        return claim.measure if claim.measure in _OUTAGE_LAYERS else "other"
    if claim.status not in tables.COUNTED_STATUSES:
        return None
    return {"strike": "strikes", "casualty": "casualties"}.get(claim.kind)


def _gather(record: Record) -> list[_Mark]:
    """Join the claims that make one mark: same layer, same place or places, in the order of the text."""
    gone = tables.superseded(record)
    found: dict[tuple[str, tuple[str, ...], bool], _Mark] = {}
    for claim in record.claims:
        layer = layer_of(claim)
        if layer is None or claim.id in gone:
            continue
        pale = claim.status == "restored"
        together = len(claim.places) > 1 and claim.quantity is not None
        for places in [tuple(sorted(claim.places))] if together else [(place,) for place in claim.places]:
            mark = found.setdefault((layer, places, pale), _Mark(layer=layer, places=places, is_pale=pale))
            if together:
                mark.places = claim.places
            mark.claims.append(claim)
    return list(found.values())


def _slots(marks: Sequence[_Mark]) -> dict[tuple[int, str], int]:
    """Return the slot of each mark at each of its places, so that none hides another: 0 is the point itself.

    A strike's star has the point; casualties stand beside it (slot 1) and the squares of outages in a row.
    """
    starred = {place for mark in marks if mark.layer == "strikes" for place in mark.places}
    counted = {mark.places[0] for mark in marks if mark.layer == "casualties" and len(mark.places) == 1}
    taken = starred | counted
    used = {place: int(place in taken) for mark in marks for place in mark.places}
    slots = {}
    order = {layer: n for n, layer in enumerate(_TITLES)}
    for index, mark in sorted(enumerate(marks), key=lambda pair: (order[pair[1].layer], pair[0])):
        for place in mark.places:
            if mark.layer == "casualties":
                slots[index, place] = int(place in starred)
            elif mark.layer in _OUTAGE_LAYERS:
                slots[index, place] = used[place]
                used[place] += 1
    return slots


class _Drawing:
    """Makes features of one record; keeps the record's places and the ids already given."""

    def __init__(self, record: Record, outline: Outline) -> None:
        self.record = record
        self.outline = outline
        self.places = {place.id: place for place in record.places}
        self.ids: set[str] = set()
        self.areas: dict[str, Geometry | None] = {}

    def feature(self, mark: _Mark, index: int, slots: dict[tuple[int, str], int]) -> Feature | None:
        """Return the feature of the mark of that index, None when none of its places can be drawn."""
        places = [self.places[p] for p in mark.places if p in self.places]
        is_group = len(mark.places) > 1
        drawn = [
            (place, geometry)
            for place in places
            if (geometry := _point(place) if is_group and _is_pin(place) else self.geometry(place)) is not None
        ]
        if not drawn:
            return None
        geometry = _joined([g for _, g in drawn])
        kinds = ["point" if _is_pin(place) else "area" for place, _ in drawn]
        killed, total = _sizes(mark)
        first = drawn[0][0]
        name = self._new_id(mark.layer, mark.places, is_pale=mark.is_pale)
        properties = {
            "id": name,
            "layer": mark.layer,
            "symbol": _symbol(mark, first, has_area="area" in kinds and not is_group),
            "measure": mark.layer if mark.layer in _OUTAGE_LAYERS else mark.claims[0].measure,
            "killed": killed,
            "size": total,
            "group": is_group,
            "pale": mark.is_pale,
            "near": first.precision == "near" and not is_group,
            "slots": [slots.get((index, place.id), 0) for place, _ in drawn],
            "anchors": [_anchor(place, g) for place, g in drawn],
            "kinds": kinds,
            "places": list(mark.places),
            "place": _listed(places) if is_group else tables.place_words(first),
            "label": tables.names_listed([tables.map_name(place) for place in places]),
            "label_uk": _listed_uk([tables.told_name_uk(p) for p in places]),
            "names": [tables.map_name(place) for place, _ in drawn] if is_group else [],
            "names_uk": [tables.told_name_uk(place) for place, _ in drawn] if is_group else [],
            "precision": _precision(mark, places),
            "headline": tables.headline(list(dict.fromkeys(map(tables.claim_words, mark.claims)))),
            "claims": [told for claim in mark.claims for told in self.telling(claim)],
            "source": self.record.report.source,
            "url": self.record.report.url,
        }
        return {"type": "Feature", "id": name, "geometry": geometry, "properties": properties}

    def telling(self, claim: Claim) -> list[dict[str, Any]]:
        """Return what a mark says of one claim: its words, and every sentence that says so with where it stands.

        Who says it and when goes with the first sentence only: another one may be another speaker's.
        """
        headline, text = tables.claim_words(claim), self.record.report.text
        told: list[dict[str, Any]] = [
            {
                "id": claim.id,
                "headline": headline,
                "sentence": text[start:end],
                "span": [start, end],
                "status": claim.status,
            }
            for start, end in quotes(self.record, claim)
        ]
        told[0] |= {
            "date": tables.date_words(claim.date),
            "date_text": claim.date.text if claim.date else None,
            "attribution": claim.attribution,
            "reason": claim.reason,
        }
        return told

    def named(self, mapped: set[str]) -> list[Feature]:
        """Return a grey dot, or outline, for every resolved place that nothing is mapped at."""
        features = []
        seen = set(mapped)
        for toponym in self.record.toponyms:
            place = self.places.get(toponym.place or "")
            if place is None or toponym.status != "resolved" or place.id in seen or place.kind == "country":
                continue
            seen.add(place.id)
            geometry = self.geometry(place)
            if geometry is None:
                continue
            name = self._new_id("named", (place.id,), is_pale=False)
            properties = {
                "id": name,
                "layer": "named",
                "symbol": "dot" if _is_pin(place) else "named-area",
                "measure": toponym.role,
                "killed": 0,
                "size": 0,
                "group": False,
                "pale": False,
                "near": False,
                "slots": [0],
                "anchors": [_anchor(place, geometry)],
                "kinds": ["point" if _is_pin(place) else "area"],
                "places": [place.id],
                "place": tables.place_words(place),
                "label": place.name,
                "label_uk": place.name_local or place.name,
                "names": [],
                "names_uk": [],
                "precision": "; ".join(part for part in (tables.precision_words(place), toponym.reason) if part),
                "headline": "Named, nothing mapped",
                "claims": [],
                "source": self.record.report.source,
                "url": self.record.report.url,
            }
            features.append({"type": "Feature", "id": name, "geometry": geometry, "properties": properties})
        return features

    def geometry(self, place: Place) -> Geometry | None:
        """Return a place's point or polygon; an area whose outline is unknown, and a whole country, have none."""
        if place.shape is not None and (area := self.shaped(place)) is not None:
            return area
        if place.precision in _POINTS:
            return _point(place)
        return None if place.kind == "country" else self.outline(place.id)

    def shaped(self, place: Place) -> Geometry | None:
        """Return the polygon of a place told by others, made once."""
        if place.id not in self.areas:
            self.areas[place.id] = shapes.outline_of(place, self.outline)
        return self.areas[place.id]

    def _new_id(self, layer: str, places: Sequence[str], *, is_pale: bool) -> str:
        stem = _escape.visible(f"{layer}-{'+'.join(places)}{'-restored' if is_pale else ''}")
        name, n = stem, 2
        while name in self.ids:
            name, n = f"{stem}-{n}", n + 1
        self.ids.add(name)
        return name


def _is_pin(place: Place) -> bool:
    """Whether a place is marked at a point: not when it is an area, nor when it lies between two places."""
    return place.precision in _POINTS and (place.shape is None or place.shape.kind != "corridor")


def _point(place: Place) -> Geometry | None:
    if place.lat is None or place.lon is None:
        return None
    return {"type": "Point", "coordinates": [round(place.lon, 5), round(place.lat, 5)]}


def _listed(places: Sequence[Place]) -> str:
    return tables.names_listed([tables.told_name(place) for place in places])


def _outlines(*, light: bool) -> Outline:
    from geo import boundaries

    return lambda place_id: boundaries.geometry(place_id, light=light)


def _symbol(mark: _Mark, place: Place, *, has_area: bool) -> str:
    if mark.layer == "strikes":
        return "strike-area" if has_area else "star-near" if place.precision == "near" else "star"
    if mark.layer == "casualties":
        return "casualties-area" if has_area else "circles"
    return "hatch-area" if has_area else "hatch"


def _sizes(mark: _Mark) -> tuple[float, float]:
    """Return the figures that the circles show: killed, and killed with injured; 0 when the text has only words."""
    if mark.layer != "casualties":
        return 0, 0
    killed: float = 0
    injured: float = 0
    for claim in mark.claims:
        if claim.measure == "killed":
            killed += tables.size_of(claim.quantity)
        elif claim.measure == "injured":
            injured += tables.size_of(claim.quantity)
    return killed, killed + injured


def _precision(mark: _Mark, places: Sequence[Place]) -> str:
    if len(mark.places) > 1:
        return f"one figure for {'both' if len(mark.places) == 2 else f'all {len(mark.places)}'} places, not split"
    return "; ".join(dict.fromkeys(map(tables.precision_words, places)))


def _listed_uk(names: Sequence[str]) -> str:
    return " і ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _joined(geometries: Sequence[Geometry]) -> Geometry:
    """Return one geometry of several places: points as MultiPoint, areas as MultiPolygon, both as a collection."""
    if len(geometries) == 1:
        return geometries[0]
    points = [g["coordinates"] for g in geometries if g["type"] == "Point"]
    areas = [part for g in geometries if g["type"] != "Point" for part in _polygons(g)]
    parts: list[Geometry] = []
    if points:
        parts.append({"type": "MultiPoint", "coordinates": points})
    if areas:
        parts.append({"type": "MultiPolygon", "coordinates": areas})
    return parts[0] if len(parts) == 1 else {"type": "GeometryCollection", "geometries": parts}


def _polygons(geometry: Geometry) -> list[Any]:
    coordinates: list[Any] = geometry["coordinates"]
    return coordinates if geometry["type"] == "MultiPolygon" else [coordinates]


def _anchor(place: Place, geometry: Geometry) -> list[float]:
    """Return where lines and words of a mark are tied to: the point itself, or a spot well inside the area."""
    if geometry["type"] == "Point":
        point: list[float] = geometry["coordinates"]
        return point
    if place.precision in _POINTS and place.lat is not None and place.lon is not None:
        return [round(place.lon, 5), round(place.lat, 5)]
    return [round(part, 3) for part in shapes.inner_point(geometry)]


def _round_down(value: float) -> int:
    return max((n for n in _ROUND if n <= value), default=0)
