"""Data fetched over the loopback: checked, put in place as a whole, used, undone; what is wrong changes nothing."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import zipfile
from functools import cache

import pytest

from geo import _data, boundaries, fetching
from geo.__main__ import main
from geo._http import Client, Policy
from geo.fetching import archives
from geo.gazetteers import open_embedded
from tests.gazetteers.servers import Reply, serve

QUICK = Policy(user_agent="strikemap (tests)", timeout_s=5, max_bytes=60_000_000, min_interval_s=0.0, retries=0)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    """A folder for what is fetched; only where there is anything the gazetteer has to be opened anew."""
    own = _data.fetched_version() is not None
    monkeypatch.setattr(_data, "user_data", lambda: tmp_path / "data")
    if own:
        _data.forget_fetched()
    yield
    monkeypatch.undo()
    if own or (tmp_path / "data").exists():
        _data.forget_fetched()


def _client():
    return Client(QUICK, sleep=lambda _: None)


@cache
def _levels():
    """COD-AB's two levels as OCHA writes them, with outlines of our own, as JSON."""
    out = {}
    for name, level in (("raions", 2), ("oblasts", 1)):
        features = []
        for ident, facts in boundaries.units(name).items():
            geometry = boundaries.geometry(ident, light=True)
            row = {"ADM0_PCODE": "UA", "ADM1_PCODE": facts["pcode"][:4]}
            if level == 2:
                row["ADM2_PCODE"] = facts["pcode"]
            features.append({"type": "Feature", "properties": row, "geometry": geometry})
        out[f"ukr_admbnda_adm{level}.geojson"] = {"type": "FeatureCollection", "features": features}
    # OCHA has raions for Kyiv and Sevastopol too.
    kyiv = {"ADM1_PCODE": "UA80", "ADM2_PCODE": "UA8000"}
    some = out["ukr_admbnda_adm2.geojson"]["features"]
    some.append({"type": "Feature", "properties": kyiv, "geometry": some[0]["geometry"]})
    return json.dumps(out)


@cache
def _cod_ab(change=None):
    out = json.loads(_levels())
    if change:
        change(out)
    return _zip({name: json.dumps(plain).encode() for name, plain in out.items()})


def _zip(files):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return raw.getvalue()


@cache
def _geonames(rows=20_000, columns=19, lat="51.1"):
    """A table as GeoNames dumps it: many places nobody knows, and one village of the register."""
    entry = open_embedded().packaged(_village())
    lines = []
    for number in range(rows):
        cells = [""] * 19
        cells[0:9] = [str(number), f"Nowhere {number}", "", "", lat, "31.9", "P", "PPL", "UA"]
        cells[11] = "7404"
        lines.append("\t".join(cells[:columns]))
    cells = [""] * 19
    cells[0:9] = [
        "1",
        entry.name,
        "",
        f"x,{entry.name_local}",
        str(round(entry.lat + 0.02, 4)),
        str(entry.lon),
        "P",
        "PPL",
        "UA",
    ]
    cells[11] = entry.raion_id[2:6]
    return _zip({"readme.txt": b"x", "UA.txt": "\n".join([*lines, "\t".join(cells)]).encode()})


@cache
def _village():
    """A settlement of the register without a point of its own, the only one of its name in its raion."""
    gazetteer = open_embedded()
    seen = {}
    for ident in gazetteer.ids():
        if ident.startswith("UA7404"):
            entry = gazetteer.packaged(ident)
            if entry.kind == "settlement":
                seen.setdefault(entry.name_local, []).append(entry)
    return next(e[0].id for e in seen.values() if len(e) == 1 and e[0].precision_km >= 6)


def _fetch(name, body, **options):
    with serve(lambda *_: body if isinstance(body, Reply) else Reply(body)) as server:
        (result,) = fetching.fetch([name], urls={name: server.url + "/file"}, client=_client(), **options)
    return result


def test_outlines_are_fetched_by_the_catalogue_used_and_undone():
    raion = next(i for i in boundaries.units("raions") if i.startswith("UA7404"))
    assert boundaries.is_approximate(raion)
    body = _cod_ab()

    def answer(path, _query):
        if path.endswith("package_show"):
            listed = [{"format": "XLSX", "url": "x"}, {"format": "GeoJSON", "url": server.url + "/adm.zip"}]
            return Reply(json.dumps({"result": {"resources": listed}}).encode())
        return Reply(body)

    with serve(answer) as server:
        url = server.url + "/api/3/action/package_show"
        (result,) = fetching.fetch(["boundaries"], urls={"boundaries": url}, client=_client())
    assert result.error is None, result.error
    assert result.told == "136 raions and 27 oblasts and cities"
    assert not boundaries.is_approximate(raion)
    assert boundaries.geometry(raion)["type"] == "MultiPolygon"
    assert boundaries.geometry(raion, light=True) is not None
    assert boundaries.geometry("strikemap:donbas") is not None
    assert "OCHA" in fetching.status()["sources"]["boundaries"]["credit"]
    assert fetching.undo() == "the package's own data"
    assert boundaries.is_approximate(raion)
    assert fetching.status() == {}


def test_a_point_is_fetched_and_the_village_stands_there():
    village = _village()
    before = open_embedded().packaged(village)
    result = _fetch("points", _geonames())
    assert result.error is None, result.error
    assert result.told == "points of 1 settlements"
    now = open_embedded().entry(village)
    assert now.lat == pytest.approx(before.lat + 0.02, abs=1e-3)
    assert now.precision_km == 1.0
    fetching.undo()
    assert open_embedded().entry(village) == before


def _drop_one(out):
    out["ukr_admbnda_adm2.geojson"]["features"].pop(0)


def _rename_one(out):
    out["ukr_admbnda_adm2.geojson"]["features"][0]["properties"]["ADM2_PCODE"] = "UA9999"


def _empty_one(out):
    out["ukr_admbnda_adm2.geojson"]["features"][0]["geometry"] = {"type": "Polygon", "coordinates": []}


def _null_one(out):
    out["ukr_admbnda_adm2.geojson"]["features"][0]["geometry"] = None


def _swap_one(out):
    geometry = out["ukr_admbnda_adm2.geojson"]["features"][0]["geometry"]
    geometry["coordinates"] = [[[[y, x] for x, y in ring] for ring in part] for part in geometry["coordinates"]]


@pytest.mark.parametrize(
    ("name", "body", "told"),
    [
        ("boundaries", lambda: _cod_ab(_drop_one), "135 raions where the register has 136"),
        ("boundaries", lambda: _cod_ab(_rename_one), "UA9999 is unknown"),
        ("boundaries", lambda: _cod_ab(_empty_one), "no outline that can be read|where it cannot lie"),
        ("boundaries", lambda: _cod_ab(_null_one), "no outline that can be read"),
        ("boundaries", lambda: _cod_ab(_swap_one), "where it cannot lie"),
        ("boundaries", lambda: b"PK\x03\x04 broken", "no zip file"),
        ("boundaries", lambda: b"<html>", "is not JSON"),
        ("boundaries", lambda: b"[1]", "no GeoJSON FeatureCollection"),
        ("boundaries", lambda: b"[" * 100_000, "is not JSON"),
        ("points", lambda: _geonames(rows=10), "populated places"),
        ("points", lambda: _geonames(columns=12), "12 columns"),
        ("points", lambda: _geonames(lat="91"), "outside Ukraine"),
        ("points", lambda: _geonames(lat="x"), "no coordinates"),
        ("points", lambda: _zip({"other.txt": b""}), "no UA.txt"),
        ("neighbours", lambda: _zip({"a.shp": b"x"}), "no shapefile"),
        ("neighbours", lambda: _zip({"a.shp": b"x", "a.dbf": b"y", "a.shx": b"z"}), "cannot be read as a shapefile"),
        ("points", lambda: Reply(status=500), "answered 500"),
        ("points", lambda: Reply(status=404), "answered 404"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_changes_nothing(name, body, told, tmp_path):
    result = _fetch(name, body())
    assert result.error is not None
    assert re.search(told, str(result.error)), result.error
    assert "\n" not in str(result.error)
    assert not (tmp_path / "data").exists()


def test_a_wrong_checksum_is_not_used():
    body = _geonames()
    assert "checksum" in str(_fetch("points", body, sums={"points": "0" * 64}).error)
    assert _fetch("points", body, sums={"points": hashlib.sha256(body).hexdigest()}).error is None


def test_a_failing_source_does_not_stop_the_others_nor_undo_what_was_there(capsys, tmp_path):
    points = tmp_path / "UA.zip"
    points.write_bytes(_geonames())
    bad = tmp_path / "bad.geojson"
    bad.write_text("{}")
    code = main(["fetch-data", "boundaries", "points", "--url", f"boundaries={bad}", "--url", f"points={points}"])
    told = capsys.readouterr()
    assert code == 2
    assert "points of 1 settlements, in place" in told.out
    assert "error: boundaries:" in told.err
    assert list(fetching.status()["sources"]) == ["points"]
    boundaries_file = tmp_path / "adm.zip"
    boundaries_file.write_bytes(_cod_ab())
    assert main(["fetch-data", "boundaries", "--url", f"boundaries={boundaries_file}"]) == 0
    assert sorted(fetching.status()["sources"]) == ["boundaries", "points"]
    assert main(["fetch-data", "--undo"]) == 0
    assert list(fetching.status()["sources"]) == ["points"]
    capsys.readouterr()
    assert main(["fetch-data", "--list"]) == 0
    assert "points of 1 settlements; CC BY 4.0" in capsys.readouterr().out


def test_an_unknown_source_is_named(capsys):
    assert main(["fetch-data", "moon"]) == 2
    assert "choose boundaries, points, neighbours" in capsys.readouterr().err
    assert main(["fetch-data", "points", "--url", "points"]) == 2


def test_a_damaged_version_is_as_good_as_none(tmp_path):
    assert _fetch("points", _geonames()).error is None
    version = _data.fetched_version()
    (tmp_path / "data" / version / "gazetteer" / "points.tsv.gz").write_bytes(b"broken")
    _data.forget_fetched()
    assert open_embedded().entry(_village()) is not None
    (tmp_path / "data" / "current").write_text("../../etc")
    _data.forget_fetched()
    assert _data.fetched_version() is None


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path, monkeypatch):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(OSError, match="cannot be written"):
        _fetch("points", _geonames())


def test_a_zip_that_unpacks_to_too_much_is_not_opened(monkeypatch):
    monkeypatch.setattr(archives, "_MOST_UNPACKED_BYTES", 1000)
    with pytest.raises(ValueError, match="would unpack to more"):
        archives.members(_zip({"a.json": b" " * 2000}), "x", ".json")


def test_neighbours_are_fetched_from_a_shapefile(tmp_path):
    geopandas = pytest.importorskip("geopandas")
    known = boundaries.units("abroad")
    rows = [
        {"type": "Feature", "properties": {"gn_id": float(i.partition(":")[2])}, "geometry": boundaries.geometry(i)}
        for i in known
    ]
    table = geopandas.GeoDataFrame.from_features(rows, crs="EPSG:4326")
    table.to_file(tmp_path / "ne.shp")
    files = {f.name: f.read_bytes() for f in tmp_path.glob("ne.*")}
    result = _fetch("neighbours", _zip(files))
    assert result.error is None, result.error
    assert result.told == f"{len(known)} units of Russia and Belarus"
    files.pop("ne.dbf")
    assert _fetch("neighbours", _zip(files)).error is not None


def test_the_map_credits_what_was_fetched(tmp_path):
    import geo
    from geo.webpage import write_page

    assert _fetch("points", _geonames()).error is None
    write_page(geo.extract(geo.read("A drone hit Sumy.", published="2026-03-10")), tmp_path / "m.html")
    assert "settlement points: GeoNames" in (tmp_path / "m.html").read_text("utf-8")


def test_files_are_compact_and_the_same_each_time():
    assert _fetch("points", _geonames()).error is None
    raw = _data.fetched("gazetteer", "points.tsv.gz")
    assert raw == gzip.decompress(gzip.compress(raw, mtime=0))
    assert raw.decode().count("\t") == 2
