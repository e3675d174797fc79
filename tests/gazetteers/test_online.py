"""Nominatim, Photon and GeoNames behind one interface, asked on the loopback; their answers are somebody else's text."""

from __future__ import annotations

import dataclasses
import json
import sqlite3

import pytest

from geo._http import Client, Policy
from geo.errors import InputError, OnlineError
from geo.gazetteers.cached import Cache
from geo.gazetteers.online import open_online
from tests.gazetteers.servers import Reply, serve

QUICK = Policy(
    user_agent="strikemap (tests)", timeout_s=30, max_bytes=50_000, min_interval_s=0.0, retries=1, backoff_s=0.0
)
HASTY = dataclasses.replace(QUICK, timeout_s=0.5)  # where the service is to be too slow

NOMINATIM = [
    {
        "place_id": 1, "osm_type": "node", "osm_id": 337650143, "lat": "49.5432101", "lon": "37.1234567",
        "class": "place", "type": "village", "addresstype": "village", "name": "Вигадане",
        "display_name": "Вигадане, Ізюмський район, Харківська область, Україна",
        "address": {"village": "Вигадане", "district": "Izium Raion", "state": "Kharkiv Oblast", "country_code": "ua"},
        "namedetails": {"name": "Вигадане", "name:en": "Vyhadane"},
    },
    {"osm_type": "node", "osm_id": "not a number", "lat": "1", "lon": "2", "display_name": "broken"},
]  # fmt: skip
PHOTON = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [36.30, 49.95]},
            "properties": {
                "osm_type": "W", "osm_id": 5, "osm_key": "building", "osm_value": "apartments", "street": "Salt Lane",
                "housenumber": "242", "city": "Kharkiv", "state": "Kharkiv Oblast", "countrycode": "UA",
            },
        }
    ],
}  # fmt: skip
GEONAMES = {
    "totalResultsCount": 2,
    "geonames": [
        {
            "geonameId": 99, "name": "Vyhadane", "toponymName": "Vyhadane", "lat": "49.5", "lng": "37.1", "fcl": "P",
            "fcode": "PPL", "countryCode": "UA", "adminName1": "Kharkiv", "population": 120,
        },
        {"geonameId": 98, "name": "Vyhadane", "lat": "1", "lng": "1", "fcl": "H", "countryCode": "UA"},
    ],
}  # fmt: skip


def _open(name, server, tmp_path, policy=QUICK, **options):
    return open_online(
        name,
        url=server.url,
        cache=Cache(tmp_path / "c" / "cache.sqlite"),
        client=Client(policy, sleep=lambda _: None),
        **options,
    )


def _json(value):
    return Reply(json.dumps(value).encode())


def test_nominatim_tells_a_village_and_its_units(tmp_path):
    with serve(lambda *_: _json(NOMINATIM)) as server:
        answers = _open("nominatim", server, tmp_path).find("Вигадане", countries=("UA",))
    assert [(a.id, a.name, a.kind, a.lat, a.lon) for a in answers] == [
        ("osm:node/337650143", "Vyhadane", "settlement", 49.54321, 37.12346)
    ]
    assert (answers[0].state, answers[0].county) == ("Kharkiv Oblast", "Izium Raion")
    path, query, headers = server.asked[0]
    assert path == "/search"
    assert query["q"] == ["Вигадане"]
    assert query["countrycodes"] == ["ua"]
    assert headers["User-Agent"] == "strikemap (tests)"


def test_photon_tells_an_address_with_its_house(tmp_path):
    with serve(lambda *_: _json(PHOTON)) as server:
        answers = _open("photon", server, tmp_path).find("Salt Lane 242, Kharkiv", countries=("UA",))
    assert [(a.id, a.kind, a.exact) for a in answers] == [("osm:way/5", "facility", True)]


def test_geonames_asks_for_an_account_and_tells_towns_only(tmp_path):
    with pytest.raises(InputError, match="--online-user"):
        open_online("geonames")
    with serve(lambda *_: _json(GEONAMES)) as server:
        answers = _open("geonames", server, tmp_path, user="desk").find("Vyhadane", countries=("UA",))
    assert [a.id for a in answers] == ["geonames:99"]
    assert server.asked[0][1]["username"] == ["desk"]


def test_an_unknown_service_is_named():
    with pytest.raises(InputError, match="choose nominatim, photon, geonames"):
        open_online("atlas")


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"<html>busy</html>"),
        Reply(b"{"),
        Reply(b'{"error": "quota"}'),
        Reply(b"null"),
        Reply(b'[{"lat": "x"}]'),
        Reply(b'[{"lat": "999", "lon": "2", "display_name": "off the globe", "osm_type": "way", "osm_id": 2}]'),
        Reply(b"\xff\xfe\x00"),
        Reply(b"[" + b" " * 60_000 + b"]"),
        Reply(status=429),
        Reply(status=500),
        Reply(pause_s=5),
    ],
    ids=lambda reply: f"{reply.status}-{reply.body[:9]!r}-{reply.pause_s:g}",
)
@pytest.mark.parametrize("name", ["nominatim", "photon", "geonames"])
def test_garbage_is_an_error_in_one_sentence_or_nothing_found_and_never_cached_as_an_answer(tmp_path, reply, name):
    with serve(lambda *_: reply) as server:
        geocoder = _open(name, server, tmp_path, HASTY if reply.pause_s else QUICK, user="desk")
        first, again = _told(geocoder), _told(geocoder)
    assert first == again
    assert first == "" or first.count("\n") == 0


def _told(geocoder):
    """Return the sentence of the error, "" when nothing was found."""
    try:
        assert geocoder.find("Kyiv", countries=("UA",)) == ()
    except OnlineError as error:
        return str(error)
    return ""


def test_the_same_is_not_asked_twice_even_by_another_run(tmp_path):
    with serve(lambda *_: _json(NOMINATIM)) as server:
        first = _open("nominatim", server, tmp_path).find("Вигадане", countries=("UA",))
        again = _open("nominatim", server, tmp_path).find("Вигадане", countries=("UA",))
        _open("nominatim", server, tmp_path).find("Вигадане", countries=("RU",))
    assert first == again
    assert len(server.asked) == 2


def test_an_old_answer_is_asked_anew_and_nothing_sooner(tmp_path):
    now = [0.0]
    cache = Cache(tmp_path / "cache.sqlite", now=lambda: now[0])
    key, nothing = ("s", "q", "UA"), ("s", "none", "UA")
    cache.put(key, [{"a": 1}])
    cache.put(nothing, [])
    now[0] = 30 * 86_400.0
    assert cache.get(key) == [{"a": 1}]
    assert cache.get(nothing) is None
    now[0] = 91 * 86_400.0
    assert cache.get(key) is None


def test_a_damaged_cache_is_put_aside_and_made_anew(tmp_path):
    path = tmp_path / "cache.sqlite"
    path.write_bytes(b"no database at all" * 100)
    cache = Cache(path)
    assert cache.get(("s", "q", "")) is None
    cache.put(("s", "q", ""), [{"a": 1}])
    assert cache.get(("s", "q", "")) == [{"a": 1}]
    assert path.with_suffix(".damaged").exists()


def test_a_cache_that_cannot_be_written_is_as_good_as_none(tmp_path):
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "cache.sqlite")
    cache.put(("s", "q", ""), [])
    assert cache.get(("s", "q", "")) is None


def test_a_row_that_is_no_json_is_no_answer(tmp_path):
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    cache.put(("s", "q", ""), [{"a": 1}])
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE answers SET body = '{'")
    connection.close()
    assert cache.get(("s", "q", "")) is None


def test_hostile_words_of_a_service_stay_one_printable_line(tmp_path):
    row = {**NOMINATIM[0], "namedetails": {"name:en": "a\x1b[31m\nb\u202e" + "x" * 500}}
    with serve(lambda *_: _json([row])) as server:
        (answer,) = _open("nominatim", server, tmp_path).find("a", countries=("UA",))
    assert answer.name.isprintable()
    assert len(answer.name) <= 120


def test_an_id_is_made_of_the_services_own_kinds_only(tmp_path):
    row = {**NOMINATIM[0], "osm_type": "node\ud83d<script>", "osm_id": 7}
    with serve(lambda *_: _json([row, {**row, "osm_type": "<script>"}])) as server:
        answers = _open("nominatim", server, tmp_path).find("a", countries=("UA",))
    assert [answer.id for answer in answers] == ["osm:node/7"]


def test_half_a_character_in_a_name_is_asked_without_it(tmp_path):
    with serve(lambda *_: _json([])) as server:
        assert _open("nominatim", server, tmp_path).find("Vyha\ud800dane", countries=("UA",)) == ()
