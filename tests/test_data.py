"""The data files: checksums as published, and what must hold of outlines and rows."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from typing import Any

import pytest
import shapely
from shapely.geometry import Point, shape

from geo import _data, boundaries
from geo.gazetteers import open_embedded
from geo.model import Entry

# Name, then where it is, by any public map; a place of that name must lie within 15 km.
NAMED = [
    ("Kyiv", 50.455, 30.524), ("Kharkiv", 49.982, 36.255), ("Chernihiv", 51.505, 31.287), ("Nizhyn", 51.048, 31.888),
    ("Odesa", 46.486, 30.744), ("Dnipro", 48.467, 35.041), ("Zaporizhzhia", 47.852, 35.117), ("Kryvyi Rih", 47.906, 33.394),
    ("Sumy", 50.917, 34.799), ("Shostka", 51.864, 33.473), ("Konotop", 51.233, 33.200), ("Kupiansk", 49.710, 37.616),
    ("Izium", 49.207, 37.277), ("Pokrovsk", 48.280, 37.177), ("Kostiantynivka", 48.527, 37.706), ("Nikopol", 47.568, 34.391),
    ("Marhanets", 47.631, 34.624), ("Kherson", 46.637, 32.615), ("Antonivka", 46.677, 32.731), ("Bilozerka", 46.627, 32.444),
    ("Synelnykove", 48.324, 35.526), ("Brovary", 50.511, 30.791), ("Boryspil", 50.351, 30.953), ("Bila Tserkva", 49.799, 30.116),
    ("Vyshhorod", 50.583, 30.486), ("Obukhiv", 50.116, 30.633), ("Fastiv", 50.078, 29.920), ("Irpin", 50.522, 30.240),
    ("Bucha", 50.547, 30.209), ("Hostomel", 50.568, 30.265), ("Makariv", 50.457, 29.815), ("Troieshchyna", 50.511, 30.603),
    ("Mykolaiv", 46.976, 31.993), ("Izmail", 45.351, 28.837), ("Sevastopol", 44.608, 33.521), ("Luhansk", 48.568, 39.306),
    ("Donetsk", 48.023, 37.802), ("Abu Dhabi", 24.451, 54.397), ("Davos", 46.804, 9.837), ("Istanbul", 41.014, 28.950),
    ("Moscow", 55.752, 37.618), ("the Kremlin", 55.752, 37.618), ("Belgorod", 50.603, 36.581), ("Kursk", 51.727, 36.185),
    ("Bryansk", 53.271, 34.321), ("Taganrog", 47.236, 38.905), ("Novorossiysk", 44.732, 37.762),
    ("Чернігів", 51.505, 31.287), ("Ніжин", 51.048, 31.888), ("Харків", 49.982, 36.255), ("Чернигов", 51.505, 31.287),
    ("Нежин", 51.048, 31.888), ("Харьков", 49.982, 36.255), ("Kiev", 50.455, 30.524), ("Kharkov", 49.982, 36.255),
    ("Odessa", 46.486, 30.744), ("Zaporozhye", 47.852, 35.117), ("Nikolaev", 46.976, 31.993), ("Zaporizhzhya", 47.852, 35.117),
    ("Izyum", 49.207, 37.277), ("Artemivsk", 48.594, 37.999), ("Chervonohrad", 50.394, 24.239), ("Kirovohrad", 48.513, 32.259),
    ("Kyyiv", 50.455, 30.524), ("Сніжне", 48.03, 38.77), ("Chornobyl", 51.270, 30.220), ("Enerhodar", 47.499, 34.656),
]  # fmt: skip


def checksums() -> list[tuple[str, str]]:
    """Return (file, sha256) of each row of the table in data/README.md."""
    return re.findall(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", _data.read_text("README.md"), flags=re.MULTILINE)


def outlines(name: str) -> dict[str, Any]:
    """Return the features of one boundary file by id."""
    return {feature["id"]: feature for feature in _data.read_json("boundaries", name)["features"]}


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    gazetteer = open_embedded()
    return [entry for id_ in gazetteer.ids() if (entry := gazetteer.entry(id_)) is not None]


def km2(geometry: Any) -> float:
    """Return the area of a small outline in square kilometres, on a sphere."""
    return float(geometry.area * math.cos(math.radians(geometry.centroid.y)) * 111.2**2)


def km(lat: float, lon: float, entry: Entry) -> float:
    assert entry.lat is not None
    assert entry.lon is not None
    return math.hypot(entry.lat - lat, (entry.lon - lon) * math.cos(math.radians(lat))) * 111.2


def test_checksums_are_those_published() -> None:
    table = checksums()
    assert len(table) == 14
    for file, expected in table:
        assert hashlib.sha256(_data.path(*file.split("/")).read_bytes()).hexdigest() == expected, file


# --- Outlines ------------------------------------------------------------------------------------------------


def test_units_are_complete_and_keyed_by_the_register() -> None:
    oblasts, raions = outlines("oblasts.json.gz"), outlines("raions.json.gz")
    assert len(oblasts) == 27
    assert len(raions) == 136
    assert {feature["properties"]["iso_3166_2"] for feature in oblasts.values()} >= {
        "UA-30",
        "UA-40",
        "UA-43",
        "UA-09",
        "UA-77",
    }
    assert all(feature["properties"]["approximate"] for feature in raions.values())
    assert all(open_embedded().entry(id_) is not None for id_ in oblasts | raions)


@pytest.mark.parametrize(
    "name", ["oblasts.json.gz", "raions.json.gz", "regions.json.gz", "abroad.json.gz", "light.json.gz"]
)
def test_outlines_are_valid_and_wound_as_rfc_7946_asks(name: str) -> None:
    for id_, feature in outlines(name).items():
        geometry = shape(feature["geometry"])
        assert geometry.geom_type == "MultiPolygon", id_
        assert geometry.is_valid, id_
        for part in geometry.geoms:
            assert part.exterior.is_ccw, id_
            assert not any(ring.is_ccw for ring in part.interiors), id_
        assert shapely.get_coordinates(geometry).round(4).tolist() == shapely.get_coordinates(geometry).tolist()


@pytest.mark.parametrize(
    ("lon", "lat", "oblast", "raion"),
    [
        (31.888, 51.048, "UA74", "UA7404"),  # Nizhyn
        (37.177, 48.280, "UA14", "UA1416"),  # Pokrovsk
        (34.1, 45.0, "UA01", "UA0116"),  # Simferopol, in Crimea, in Ukraine
        (36.255, 49.982, "UA63", "UA6312"),
        (33.473, 51.864, "UA59", "UA5910"),
        (35.526, 48.324, "UA12", "UA1214"),
        (30.240, 50.522, "UA32", "UA3208"),  # Irpin is outside Kyiv
        (30.486, 50.583, "UA32", "UA3210"),  # so are Vyshhorod,
        (30.265, 50.568, "UA32", "UA3208"),  # Hostomel
        (30.791, 50.511, "UA32", "UA3206"),  # and Brovary
        (30.524, 50.455, "UA80", None),
        (30.603, 50.511, "UA80", None),  # Troieshchyna
        (33.521, 44.608, "UA85", None),
    ],
)
def test_points_lie_in_their_units(lon: float, lat: float, oblast: str, raion: str | None) -> None:
    spot = Point(lon, lat)
    for light in (False, True):
        found = [
            feature["properties"]["pcode"]
            for name in ("oblasts.json.gz", "raions.json.gz")
            for id_, feature in outlines(name).items()
            if shape(boundaries.geometry(id_, light=light)).contains(spot)
        ]
        assert found == [code for code in (oblast, raion) if code], light


@pytest.mark.parametrize("light", [False, True])
def test_units_abroad_hold_their_towns_and_nothing_of_ukraine(*, light: bool) -> None:
    ukraine = shapely.union_all([shape(f["geometry"]) for f in outlines("oblasts.json.gz").values()])
    for town, unit in ((Point(36.59, 50.60), 578071), (Point(36.19, 51.73), 538555), (Point(31.0, 52.43), 628281)):
        outline = shape(boundaries.geometry(f"geonames:{unit}", light=light))
        assert outline.contains(town)
        assert outline.intersection(ukraine).area < 0.01 * outline.area
    crimea = Point(34.1, 45.0)
    assert not any(shape(f["geometry"]).contains(crimea) for f in outlines("abroad.json.gz").values())


def test_kyiv_has_its_true_size() -> None:
    kyiv = shape(boundaries.geometry("UA80000000000093317"))
    assert 700 < km2(kyiv) < 950


def test_units_fill_ukraine_without_overlap() -> None:
    oblasts = [shape(feature["geometry"]) for feature in outlines("oblasts.json.gz").values()]
    whole = shapely.union_all(oblasts)
    assert sum(part.area for part in oblasts) == pytest.approx(whole.area, rel=1e-6)
    raions = shapely.union_all([shape(feature["geometry"]) for feature in outlines("raions.json.gz").values()])
    cities = [shape(boundaries.geometry(id_)) for id_ in ("UA80000000000093317", "UA85000000000065278")]
    assert shapely.union_all([raions, *cities]).symmetric_difference(whole).area < 0.01
    assert 590_000 < sum(km2(part) for part in oblasts) < 612_000


def test_regions_have_their_members_outline() -> None:
    donbas = shape(boundaries.geometry("strikemap:donbas"))
    members = open_embedded().entry("strikemap:donbas").members  # type: ignore[union-attr]
    assert donbas.area == pytest.approx(sum(shape(boundaries.geometry(m)).area for m in members), rel=1e-3)
    assert boundaries.is_approximate("strikemap:donbas")
    assert not boundaries.is_approximate(members[0])
    assert boundaries.geometry("geonames:1") is None


def test_basemap_fills_the_view_and_is_light() -> None:
    basemap = boundaries.basemap()
    assert set(basemap) == {
        "view", "land", "borders", "ukraine", "oblast_lines", "rivers", "lakes", "towns", "countries", "waters",
    }  # fmt: skip
    assert len(_data.read_text("boundaries", "basemap.json.gz")) < 150_000
    for layer in ("land", "ukraine", "lakes", "borders", "rivers", "oblast_lines"):
        assert shape(basemap[layer]).is_valid, layer
    west, south, east, north = basemap["view"]
    assert west <= 10
    assert east >= 55
    assert south <= 38
    assert north >= 60
    ukraine = shape(basemap["ukraine"])
    assert ukraine.contains(Point(34.1, 45.0))
    assert len(basemap["towns"]) >= 60
    for town in basemap["towns"]:
        assert ukraine.buffer(0.05).contains(Point(town["lon"], town["lat"])), town["en"]


def test_kakhovka_reservoir_is_not_drawn() -> None:
    lakes = shape(boundaries.basemap()["lakes"])
    assert not lakes.intersects(Point(34.3, 47.45).buffer(0.2))
    assert lakes.intersects(Point(32.6, 49.3).buffer(0.2)), "the Kremenchuk reservoir is"


# --- Entries -------------------------------------------------------------------------------------------------


def test_the_register_is_whole(entries: list[Entry]) -> None:
    ukraine = [entry for entry in entries if entry.country == "UA" and entry.id.startswith("UA")]
    kinds = Counter(entry.kind for entry in ukraine)
    # Kyiv and Sevastopol, first-level units, are settlements to a reader.
    assert kinds == {"oblast": 25, "raion": 136, "hromada": 1772, "settlement": 29701 + 2, "city_district": 108}
    assert sum(entry.iso_3166_2 is not None for entry in ukraine) == 27


def test_ids_are_unique_and_parents_resolve(entries: list[Entry]) -> None:
    ids = {entry.id for entry in entries}
    assert len(ids) == len(entries)
    for entry in entries:
        parents = {entry.oblast_id, entry.raion_id, entry.hromada_id, entry.settlement_id, *entry.members} - {None}
        assert parents <= ids, entry.id
        assert entry.id not in parents
        # Kyiv is the first-level unit and the settlement of its districts; else each parent is another.
        units = [parent for parent in (entry.oblast_id, entry.raion_id, entry.hromada_id) if parent]
        assert len(units) == len(set(units)), entry.id


def test_settlements_of_ukraine_lie_in_ukraine(entries: list[Entry]) -> None:
    for entry in entries:
        if entry.country == "UA" and entry.kind in ("settlement", "raion", "hromada", "city_district", "neighbourhood"):
            assert entry.lat is not None, entry.id
            assert entry.lon is not None, entry.id
            assert 44.3 < entry.lat < 52.4, entry.id
            assert 22.1 < entry.lon < 40.3, entry.id
            assert entry.precision_km is not None, entry.id
            assert entry.precision_km >= 1, entry.id


def test_pcodes_are_beginnings_of_the_registers_codes(entries: list[Entry]) -> None:
    for entry in entries:
        if entry.id.startswith("UA"):
            unit = entry.hromada_id or entry.raion_id or entry.oblast_id or entry.id
            assert entry.pcode is not None, entry.id
            assert entry.id.startswith(entry.pcode) or unit.startswith(entry.pcode), entry.id


def test_ivanivka_is_borne_by_119_settlements(entries: list[Entry]) -> None:
    assert sum(e.name_local == "Іванівка" and e.kind == "settlement" for e in entries) == 119


def test_there_are_no_military_sites_or_substations(entries: list[Entry]) -> None:
    for entry in entries:
        if entry.kind == "facility":
            assert not re.search(r"substation|air ?base|barracks|depot|military", entry.name, re.IGNORECASE), entry.name


@pytest.mark.parametrize(("name", "lat", "lon"), NAMED)
def test_named_places_are_found_where_they_are(name: str, lat: float, lon: float) -> None:
    gazetteer = open_embedded()
    found = [entry for id_ in gazetteer.look_up(name) if (entry := gazetteer.entry(id_))]
    assert min((km(lat, lon, entry) for entry in found), default=1e9) < 15, [entry.id for entry in found]


@pytest.mark.parametrize(("city", "count"), [("Kyiv", 10), ("Kharkiv", 9)])
def test_city_districts_have_points_of_their_own(city: str, count: int) -> None:
    gazetteer = open_embedded()
    city_id = gazetteer.look_up(city)[0]
    districts = [gazetteer.entry(id_) for id_ in gazetteer.children(city_id, "city_district")]
    assert len(districts) == count
    centre = gazetteer.entry(city_id)
    assert centre is not None
    points = {(d.lat, d.lon) for d in districts if d is not None}
    assert len(points - {(centre.lat, centre.lon)}) == count
    for district in districts:
        assert district is not None
        stem = district.name.split(" District")[0]
        ids = next(ids for end, ids in gazetteer.admin_prefixes(f"{stem.lower()} district", 0) if end == len(stem))
        assert district.id in ids, stem
        assert km(centre.lat or 0, centre.lon or 0, district) < 20


@pytest.mark.parametrize(
    ("district", "lat", "lon"),
    [
        ("Krasnoyaruzhsky District", 50.80, 35.66),
        ("Krasnogvardeysky District", 50.65, 38.40),
        ("Rakityansky District", 50.84, 35.85),
        ("Krasnosulinsky District", 47.89, 40.07),
        ("Neklinovsky District", 47.41, 38.90),
        ("Bolshesoldatsky District", 51.34, 35.51),
    ],
)
def test_districts_of_russia_lie_at_their_seats(entries: list[Entry], district: str, lat: float, lon: float) -> None:
    found = [e for e in entries if e.name == district and e.kind == "raion" and km(lat, lon, e) < 200]
    assert [(round(e.lat or 0, 2), round(e.lon or 0, 2)) for e in found] == [(lat, lon)]


def test_districts_of_russia_lie_in_their_regions(entries: list[Entry]) -> None:
    areas = {ident: shape(feature["geometry"]) for ident, feature in outlines("abroad.json.gz").items()}
    strays = [
        entry.name
        for entry in entries
        if entry.kind == "raion" and entry.oblast_id in areas
        if areas[entry.oblast_id].distance(Point(entry.lon, entry.lat)) > 0.1
    ]
    assert strays == []


@pytest.mark.parametrize(
    ("name", "facility"),
    [
        ("Ryazan refinery", "Ryazan Oil Refinery"),
        ("Zaporizhzhia nuclear power station", "Zaporizhzhia Nuclear Power Plant"),
        ("Трипільська теплова електростанція", "Trypillia Thermal Power Plant"),
        ("Сызранский нефтеперерабатывающий завод", "Syzran Oil Refinery"),
        ("Kryvyi Rih International Airport", "Kryvyi Rih Airport"),
        ("Izmail sea port", "Port of Izmail"),
    ],
)
def test_installations_are_known_by_all_ways_to_say_what_they_are(name: str, facility: str) -> None:
    gazetteer = open_embedded()
    found = gazetteer.entry(gazetteer.look_up(name)[0])
    assert found is not None
    assert found.name == facility
