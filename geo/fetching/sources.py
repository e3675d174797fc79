"""The sources that may be fetched: where they are, whose they are, and what they are good for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source: its address, what it brings, its licence and the credit the map then carries."""

    name: str
    url: str
    brings: str
    licence: str
    credit: str


SOURCES = {
    source.name: source
    for source in (
        Source(
            name="boundaries",
            url="https://data.humdata.org/api/3/action/package_show?id=cod-ab-ukr",
            brings="outlines of the oblasts and the 136 raions (OCHA COD-AB)",
            licence="CC BY-IGO 3.0",
            credit="oblast and raion outlines: OCHA COD-AB, SSPE Kartographia (CC BY-IGO)",
        ),
        Source(
            name="points",
            url="https://download.geonames.org/export/dump/UA.zip",
            brings="points of settlements that otherwise stand amid their community (GeoNames)",
            licence="CC BY 4.0",
            credit="settlement points: GeoNames (CC BY 4.0)",
        ),
        Source(
            name="neighbours",
            url="https://naciscdn.org/naturalearth/10m/cultural/ne_10m_admin_1_states_provinces.zip",
            brings="finer outlines of the oblasts of Russia and Belarus (Natural Earth)",
            licence="public domain",
            credit="outlines abroad: Natural Earth (public domain)",
        ),
    )
}
