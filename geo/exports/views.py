"""Views: the record under the column names of other data sets, for programs that read those.

Column names and codes are those of the ACLED codebook (Armed Conflict Location & Event Data, columns as of 2023) and
of the UCDP Georeferenced Event Dataset codebook (Uppsala Conflict Data Program; Sundberg and Melander 2013). These are
views of one report, no part of either data set: what this program does not read (actors, sides, conflict) stays empty.

ACLED has one event a place, and divides a toll given for several places evenly among them, odd ones to the first. That
rule is kept here and nowhere else, and `allocated` says in words where it was used. UCDP never divides: such a toll is
one row over all its places, with where_prec 5 and event_clarity 2.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from geo import tables
from geo._escape import safe_url
from geo.exports.columns import Column, Table
from geo.exports.geometries import Geometry, of_places
from geo.exports.rows import make_table
from geo.model import Claim, DateRange, Event, Place, Quantity, Record

# Numbers of Ukraine: ISO 3166-1 (iso), Gleditsch and Ward (country_id).
_COUNTRIES = {"UA": ("Ukraine", 804, 369, "Europe")}
_AIR = {"drone", "bomb"}
_GROUND = {"missile", "artillery"}

ACLED = (
    Column("event_id_cnty", "text", "#meta+id", "Report and event: unique among your own reports, no id of ACLED's."),
    Column("event_date", "day", "#date+occurred", "The day, or the middle of the days the text gives."),
    Column("year", "integer", "#date+year", "Year of event_date."),
    Column("time_precision", "integer", "#meta+time_precision", "1 one day, 2 within a week, 3 within a month."),
    Column("disorder_type", "text", "#event+group", "Political violence, or Strategic developments."),
    Column("event_type", "text", "#event+type", "Explosions/Remote violence where the text tells of a strike."),
    Column("sub_event_type", "text", "#event+subtype", "By weapon, aircraft first; empty when the text names none."),
    Column("actor1", "text", "#org+name", "Empty: actors are not read."),
    Column("actor2", "text", "#org+name+other", "Empty: actors are not read."),
    Column("civilian_targeting", "text", "#meta+civilian", "Empty: intent is not read."),
    Column("iso", "integer", "#country+code+num", "ISO 3166-1 numeric."),
    Column("region", "text", "#region+name", "Region of the world."),
    Column("country", "text", "#country+name", "Country."),
    Column("admin1", "text", "#adm1+name", "Oblast."),
    Column("admin2", "text", "#adm2+name", "Raion."),
    Column("location", "text", "#loc+name", "The place as the gazetteer names it."),
    Column("latitude", "number", "#geo+lat", "WGS 84 degrees; empty for an area: no town stands in for it."),
    Column("longitude", "number", "#geo+lon", "WGS 84 degrees; empty for an area: no town stands in for it."),
    Column("geo_precision", "integer", "#geo+precision", "1 the place, 2 near it, 3 a larger region."),
    Column("source", "text", "#meta+source", "Who published the report."),
    Column("notes", "text", "#description", "The sentences that say it, word for word."),
    Column("fatalities", "integer", "#affected+killed", "People killed, the lowest figure given; see allocated."),
    Column("allocated", "text", "#meta+allocated", "Says when a toll for several places was divided by ACLED's rule."),
)
UCDP = (
    Column("id", "text", "#meta+id", "Report and event or group: unique among your own reports, no id of UCDP's."),
    Column("year", "integer", "#date+year", "Year of date_start."),
    Column("type_of_violence", "integer", "#event+type", "Empty: sides are not read."),
    Column("side_a", "text", "#org+name", "Empty: sides are not read."),
    Column("side_b", "text", "#org+name+other", "Empty: sides are not read."),
    Column("number_of_sources", "integer", "#meta+sources", "1: one report."),
    Column("source_article", "text", "#meta+source", "Source, day and title of the report."),
    Column("source_date", "day", "#date+reported", "The day the report was published."),
    Column("source_headline", "text", "#meta+title", "Its title."),
    Column("source_original", "text", "#meta+attribution", "Who says it in the report."),
    Column(
        "where_prec", "integer", "#geo+precision", "1 exact, 2 near, 3 raion, 4 oblast, 5 several, 6 country, 7 sea."
    ),
    Column("where_coordinates", "text", "#loc+name", "The place or places that the row stands for."),
    Column("where_description", "text", "#description", "The sentences that say it, word for word."),
    Column("adm_1", "text", "#adm1+name", "Oblast; empty for several places."),
    Column("adm_2", "text", "#adm2+name", "Raion; empty for several places."),
    Column("latitude", "number", "#geo+lat", "WGS 84 degrees; for an area a spot in it, as where_prec says."),
    Column("longitude", "number", "#geo+lon", "WGS 84 degrees; for an area a spot in it, as where_prec says."),
    Column("country", "text", "#country+name", "Country."),
    Column("country_id", "integer", "#country+code+v_gw", "Gleditsch and Ward number."),
    Column("region", "text", "#region+name", "Region of the world."),
    Column("event_clarity", "integer", "#meta+clarity", "1 one event, 2 several places told of together."),
    Column("date_prec", "integer", "#date+precision", "1 one day, 2 two to six days, 3 a week, 4 a month, 5 a year."),
    Column("date_start", "day", "#date+start", "First day the text gives."),
    Column("date_end", "day", "#date+end", "Last day the text gives."),
    Column("deaths_a", "integer", "#affected+killed+a", "Empty: sides are not read."),
    Column("deaths_b", "integer", "#affected+killed+b", "Empty: sides are not read."),
    Column("deaths_civilians", "integer", "#affected+killed+civilians", "Empty: who was killed is not read."),
    Column("deaths_unknown", "integer", "#affected+killed+unknown", "The best estimate: side unknown."),
    Column("best", "integer", "#affected+killed", "People killed, as the text gives it."),
    Column("high", "integer", "#affected+killed+max", "Upper bound; empty when it is open."),
    Column("low", "integer", "#affected+killed+min", "Lower bound."),
    Column("url", "text", "#meta+url", "Where the report stands; http and https only."),
)


def acled_table(record: Record) -> Table:
    """Return one row an event of strikes or casualties, shaped as ACLED's; shared tolls are divided and say so."""
    told = _Told(record)
    rows, shapes = [], []
    for event in record.events:
        own, place = told.claims_of(event), told.places.get(event.place)
        strikes = [c for c in own if c.kind == "strike"]
        killed = [c for c in own if c.measure == "killed" and c.kind == "casualty" and c.quantity]
        if place is None or not (strikes or killed):
            continue
        fatalities, words = _fatalities(killed, event.place, told)
        day = _middle(event.date)
        country, iso, _, region = _COUNTRIES.get(place.country, (place.country, None, None, None))
        rows.append(
            {
                "event_id_cnty": f"{record.report.id}-{event.id}",
                "event_date": day,
                "year": day and day.year,
                "time_precision": _time_precision(event.date),
                "disorder_type": "Political violence",
                "event_type": "Explosions/Remote violence" if strikes else None,
                "sub_event_type": _sub_event_type({c.measure for c in strikes}),
                "iso": iso,
                "region": region,
                "country": country,
                "admin1": place.admin1,
                "admin2": place.admin2,
                "location": place.name,
                "latitude": place.lat if place.precision in {"point", "near"} else None,
                "longitude": place.lon if place.precision in {"point", "near"} else None,
                "geo_precision": place.acled_geo_precision,
                "source": record.report.source,
                "notes": told.sentences([*strikes, *killed]),
                "fatalities": fatalities,
                "allocated": words,
            }
        )
        shapes.append(of_places([place]))
    return make_table("acled", ACLED, rows, shapes)


def ucdp_table(record: Record) -> Table:
    """Return one row for every place, or several places told of together, with at least one death, shaped as UCDP's."""
    told = _Told(record)
    rows: list[dict[str, Any]] = []
    shapes: list[Geometry | None] = []
    for event in record.events:
        killed = [c for c in told.claims_of(event) if _is_toll(c) and len(c.places) == 1]
        place = told.places.get(event.place)
        if place is not None and killed:
            _add_deaths(rows, shapes, told, event.id, killed, [place])
    for group in record.groups:
        claim = told.counted.get(group.claim)
        if claim is not None and _is_toll(claim):
            _add_deaths(
                rows, shapes, told, group.id, [claim], [told.places[p] for p in claim.places if p in told.places]
            )
    return make_table("ucdp", UCDP, rows, shapes)


VIEWS: dict[str, Callable[[Record], Table]] = {"acled": acled_table, "ucdp": ucdp_table}


class _Told:
    """A record's places and counted claims by id."""

    def __init__(self, record: Record) -> None:
        gone = tables.superseded(record) | tables.parts(record)
        self.record = record
        self.places = {place.id: place for place in record.places}
        self.counted = {c.id: c for c in record.claims if tables.is_counted(c) and c.id not in gone}
        self.located = {event.place for event in record.events if event.place in self.places}

    def claims_of(self, event: Event) -> list[Claim]:
        return [self.counted[c] for c in event.claims if c in self.counted]

    def sentences(self, claims: Sequence[Claim]) -> str:
        return " ".join(dict.fromkeys(self.record.report.text[slice(*c.evidence.sentence)] for c in claims))


def _fatalities(killed: Sequence[Claim], place: str, told: _Told) -> tuple[int | None, str | None]:
    """Return the deaths of one place, and the words that label what was divided; none when the text has only words."""
    total: int | None = 0 if not killed else None
    words = []
    for claim in killed:
        assert claim.quantity is not None
        lowest = _lowest(claim.quantity)
        if lowest is None:
            words.append(f"{tables.claim_words(claim)}: no number given")
            continue
        share = lowest
        among = [p for p in claim.places if p in told.located]
        if len(among) > 1:
            share = lowest // len(among) + (among.index(place) < lowest % len(among))
            names = tables.names_listed([told.places[p].name for p in among])
            words.append(
                f"{share} of {lowest} killed in {names} together: divided evenly, odd ones first (ACLED's rule)"
            )
        total = (total or 0) + share
    return total, "; ".join(words) or None


def _add_deaths(
    rows: list[dict[str, Any]],
    shapes: list[Geometry | None],
    told: _Told,
    name: str,
    killed: Sequence[Claim],
    places: Sequence[Place],
) -> None:
    toll = tables.add_up("killed", [c.quantity for c in killed if c.quantity])
    if not (toll.low or toll.high):
        return
    report, date, is_one = told.record.report, killed[0].date, len(places) == 1
    best = round(toll.low) if toll.low else None
    country, _, number, region = _COUNTRIES.get(places[0].country, (places[0].country, None, None, None))
    if len({place.country for place in places}) > 1:
        country, number, region = "", None, None
    head = [report.source, report.published and report.published.isoformat(), report.title]
    rows.append(
        {
            "id": f"{report.id}-{name}",
            "year": date and date.start.year,
            "number_of_sources": 1,
            "source_article": ", ".join(f'"{part}"' for part in head if part),
            "source_date": report.published,
            "source_headline": report.title,
            "source_original": "; ".join(dict.fromkeys(c.attribution for c in killed if c.attribution)),
            "where_prec": places[0].ucdp_where_prec if is_one else 5,
            "where_coordinates": tables.names_listed([place.name for place in places]),
            "where_description": told.sentences(killed),
            "adm_1": places[0].admin1 if is_one else None,
            "adm_2": places[0].admin2 if is_one else None,
            "latitude": places[0].lat if is_one else None,
            "longitude": places[0].lon if is_one else None,
            "country": country,
            "country_id": number,
            "region": region,
            "event_clarity": 1 if is_one else 2,
            "date_prec": _date_prec(date),
            "date_start": date and date.start,
            "date_end": date and date.end,
            "deaths_unknown": best,
            "best": best,
            "high": None if toll.high is None else round(toll.high),
            "low": round(toll.low),
            "url": safe_url(report.url),
        }
    )
    shapes.append(of_places(places))


def _is_toll(claim: Claim) -> bool:
    return claim.kind == "casualty" and claim.measure == "killed" and claim.quantity is not None


def _lowest(quantity: Quantity) -> int | None:
    value = next((v for v in (quantity.low, quantity.best) if v is not None), None)
    return None if value is None else round(value)


def _sub_event_type(weapons: set[str]) -> str | None:
    """Return ACLED's sub-event: a raid with aircraft or drones goes before shells and missiles."""
    if weapons & _AIR or "combined" in weapons:
        return "Air/drone strike"
    return "Shelling/artillery/missile attack" if weapons & _GROUND else None


def _middle(date: DateRange | None) -> dt.date | None:
    return None if date is None else date.start + (date.end - date.start) // 2


def _days(date: DateRange) -> int:
    return (date.end - date.start).days + 1


def _time_precision(date: DateRange | None) -> int | None:
    return None if date is None else 1 if _days(date) == 1 else 2 if _days(date) <= 7 else 3


def _date_prec(date: DateRange | None) -> int | None:
    if date is None:
        return None
    return next((code for days, code in ((1, 1), (6, 2), (7, 3), (31, 4)) if _days(date) <= days), 5)
