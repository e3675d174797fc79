"""The columns of every table that is exported, each declared once: name, type, HXL tag and meaning.

HXL tags follow the HXL 1.1 dictionary; what it has no word for stands as an attribute of ours. Only numbers of
people stand under `#affected`, so that a program may add them up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from geo.exports.geometries import Geometry


@dataclass(frozen=True, slots=True)
class Column:
    """One column. type: text, integer, number, flag (true or false), day (ISO 8601 date)."""

    name: str
    type: str
    hxl: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under declared columns, and a geometry (or none) for each row; all text is fit for UTF-8."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Any], ...]
    geometries: tuple[Geometry | None, ...]


PLACE = (
    Column("place", "text", "#loc+name", "The place or places, as the gazetteer names them, parted by semicolons."),
    Column("place_local", "text", "#loc+name+i_uk", "The same in the country's own language."),
    Column("place_told", "text", "#loc+told", "As the text gives it by others: near it, so far from it, a part of it."),
    Column("place_id", "text", "#loc+code+v_katottg", "KATOTTG code, else geonames:ID or strikemap:slug."),
    Column("place_kind", "text", "#loc+type", "settlement, raion, oblast and so on; empty for several places."),
    Column("country", "text", "#country+code+v_iso2", "ISO 3166-1 alpha-2."),
    Column("admin1", "text", "#adm1+name", "Oblast; empty for several places."),
    Column("admin1_pcode", "text", "#adm1+code+v_pcode", "P-code of the oblast: four characters of the KATOTTG code."),
    Column("admin2", "text", "#adm2+name", "Raion; empty for several places and where none is known."),
    Column("admin2_pcode", "text", "#adm2+code+v_pcode", "P-code of the raion: six characters of the KATOTTG code."),
    Column("pcode", "text", "#loc+code+v_pcode", "P-code of the place itself, as deep as it is known."),
    Column("lat", "number", "#geo+lat", "WGS 84 degrees; empty unless the claim is about one point."),
    Column("lon", "number", "#geo+lon", "WGS 84 degrees; empty unless the claim is about one point."),
    Column("precision", "text", "#geo+precision", "point, near, area or region: what the text gives, never more."),
    Column("precision_km", "number", "#geo+radius+km", "Radius within which the true spot lies, in km."),
    Column("acled_geo_precision", "integer", "#geo+precision+v_acled", "geo_precision 1-3 of the ACLED codebook."),
    Column("ucdp_where_prec", "integer", "#geo+precision+v_ucdp", "where_prec 1-7 of the UCDP GED codebook."),
)
_REPORT = (
    Column("report_id", "text", "#meta+report", "Id of the report."),
    Column("report_title", "text", "#meta+title", "Its title."),
    Column("report_source", "text", "#meta+source", "Who published it."),
    Column("report_url", "text", "#meta+url", "Where it stands; http and https only."),
    Column("report_published", "day", "#date+reported", "The day it was published."),
    Column("report_sha256", "text", "#meta+sha256", "SHA-256 of its text in UTF-8, as read."),
)
_PEOPLE = (
    Column("killed", "number", "#affected+killed", "People killed: the figure, or its lower bound."),
    Column("injured", "number", "#affected+injured", "People injured: the figure, or its lower bound."),
    Column("missing", "number", "#affected+missing", "People missing: the figure, or its lower bound."),
    Column("trapped", "number", "#affected+trapped", "People trapped: the figure, or its lower bound."),
    Column("evacuated", "number", "#affected+evacuated", "People evacuated: the figure, or its lower bound."),
)
CLAIMS = (
    Column("id", "text", "#meta+id", "Id of the claim, unique in its report."),
    Column("kind", "text", "#event+type", "strike, casualty, outage, damage or launch."),
    Column("measure", "text", "#event+subtype", "Weapon, killed or injured, utility, what was hit, what was launched."),
    Column("headline", "text", "#description+short", "The claim in a few words."),
    Column("low", "number", "#indicator+num+min", "Lower bound of the figure; empty when open or only in words."),
    Column("best", "number", "#indicator+num", "The figure as the text gives it; empty when it has only words."),
    Column("high", "number", "#indicator+num+max", "Upper bound of the figure; empty when open or only in words."),
    Column("quantity_text", "text", "#description+quantity", "The words the figure was read from."),
    Column("unit", "text", "#meta+unit", "people, families, customers, percent and so on."),
    *(
        Column(c.name, c.type, c.hxl, f"{c.meaning} Only where the claim counts, so a report's rows add up.")
        for c in _PEOPLE
    ),
    *PLACE,
    Column("group", "text", "#meta+group", "Id of the count group: one figure for all places, never split."),
    Column("scope", "text", "#meta+scope", "event, shared, nationwide, cumulative or background."),
    Column("status", "text", "#status", "reported, updated, denied, restored or averted."),
    Column("superseded", "flag", "#meta+superseded", "Whether a later figure of the same report replaces it."),
    Column("date_start", "day", "#date+start", "First local day (Europe/Kyiv)."),
    Column("date_end", "day", "#date+end", "Last local day (Europe/Kyiv)."),
    Column("date_text", "text", "#description+date", "The words the day was read from."),
    Column("attribution", "text", "#meta+attribution", "Who says it."),
    Column("sentence", "text", "#description", "The first sentence that says it, word for word."),
    Column("sentence_start", "integer", "#meta+offset+start", "Where the sentence begins in the report as read."),
    Column("sentence_end", "integer", "#meta+offset+end", "Where it ends, in characters."),
    Column("reason", "text", "#meta+reason", "How the claim was attached to its place."),
    *_REPORT,
)
EVENTS = (
    Column("id", "text", "#meta+id", "Id of the event, unique in its report: what happened at one place."),
    Column("headline", "text", "#description+short", "What happened at this place alone, in a few words."),
    Column("types", "text", "#event+type", "Kinds of its claims, parted by semicolons."),
    Column("weapons", "text", "#cause+type", "missile, drone, bomb, artillery, combined."),
    Column("targets", "text", "#impact+type", "What was hit: residential, energy, school and so on."),
    Column("outages", "text", "#impact+type+outage", "Utilities cut: power, heating, water, gas, communications."),
    *(Column(c.name, c.type, c.hxl, f"{c.meaning} Only figures of this place alone.") for c in _PEOPLE),
    Column("toll", "text", "#description+toll", "Casualties of this place alone, in words."),
    Column("shared", "text", "#description+shared", "Figures given for this place and others together, never split."),
    *PLACE,
    Column("date_start", "day", "#date+start", "First local day (Europe/Kyiv)."),
    Column("date_end", "day", "#date+end", "Last local day (Europe/Kyiv)."),
    Column("claims", "text", "#meta+claims", "Ids of its claims, parted by semicolons."),
    Column("groups", "text", "#meta+group", "Ids of the count groups it is part of."),
    Column("attribution", "text", "#meta+attribution", "Who says it, parted by semicolons."),
    Column("sentence", "text", "#description", "The sentences that say it, each once, word for word."),
    *_REPORT,
)
WITHHELD = Column("withheld", "text", "#meta+withheld", "What a publish profile kept back of this row, and why.")
COLUMNS: dict[str, tuple[Column, ...]] = {"claims": CLAIMS, "events": EVENTS}
