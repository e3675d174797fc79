"""What a service on the network may settle: unknown names and street addresses, never what is known already."""

from __future__ import annotations

from dataclasses import dataclass, field

import jsonschema
import pytest

import geo
from geo import _data
from geo.errors import OnlineError
from geo.model import Answer

PUBLISHED = "2026-03-10"
VILLAGE = Answer(
    id="osm:node/1", name="Vyhadane", kind="settlement", country="UA", lat=49.3, lon=37.2, state="Kharkiv Oblast"
)
HOUSE = Answer(id="osm:way/5", name="Salt Lane", kind="facility", country="UA", lat=49.99, lon=36.3, exact=True)


@dataclass
class Told:
    """A geocoder that knows what it is told."""

    answers: dict[str, tuple[Answer, ...]]
    error: OnlineError | None = None
    name: str = "nominatim"
    credit: str = "© OpenStreetMap contributors, ODbL"
    asked: list[str] = field(default_factory=list)

    def find(self, query, *, countries):
        self.asked.append(query)
        if self.error:
            raise self.error
        return self.answers.get(query, ())


def _extract(text, geocoder=None):
    record = geo.extract(geo.read(text, published=PUBLISHED), geocoder=geocoder)
    jsonschema.validate(record.to_dict(), _data.read_json("schema", "record.json"))
    for toponym in record.toponyms:
        assert text[toponym.start : toponym.end] == toponym.text
    return record


def _toponym(record, text):
    return next(t for t in record.toponyms if t.text == text)


VILLAGE_TEXT = "A Russian drone hit the village of Vyhadanske in the Kharkiv region on Monday, killing two people."


def test_without_asking_a_village_nobody_knows_stays_unresolved():
    assert _toponym(_extract(VILLAGE_TEXT), "Vyhadanske").status == "unresolved"


def test_an_unknown_village_is_settled_and_its_source_is_told():
    record = _extract(VILLAGE_TEXT, Told({"Vyhadanske": (VILLAGE,)}))
    assert _toponym(record, "Vyhadanske").place == "osm:node/1"
    killed = next(c for c in record.claims if c.measure == "killed")
    assert killed.places == ("osm:node/1",)
    assert any("OpenStreetMap" in notice.message for notice in record.warnings)


def test_only_what_is_unknown_is_asked():
    geocoder = Told({})
    _extract("A drone hit Kharkiv and Izium overnight, killing two people.", geocoder)
    assert geocoder.asked == []


def test_a_village_in_another_oblast_than_the_text_says_is_not_taken():
    elsewhere = Answer(**{**_as_dict(VILLAGE), "state": "Lviv Oblast", "lat": 49.8, "lon": 24.0})
    assert _toponym(_extract(VILLAGE_TEXT, Told({"Vyhadanske": (elsewhere,)})), "Vyhadanske").place is None


def test_two_villages_that_fit_alike_are_left_in_doubt():
    twin = Answer(**{**_as_dict(VILLAGE), "id": "osm:node/2", "lat": 49.301})
    toponym = _toponym(_extract(VILLAGE_TEXT, Told({"Vyhadanske": (VILLAGE, twin)})), "Vyhadanske")
    assert toponym.status == "ambiguous"
    assert {c.place for c in toponym.candidates} == {"osm:node/1", "osm:node/2"}


def test_a_bus_stop_of_that_name_is_no_village():
    stop = Answer(**{**_as_dict(VILLAGE), "kind": "facility"})
    assert _toponym(_extract(VILLAGE_TEXT, Told({"Vyhadanske": (stop,)})), "Vyhadanske").status == "unresolved"


ADDRESS_TEXT = "In Kharkiv a drone hit a house at 242 Salt Lane overnight, injuring three people."


def test_an_address_stands_in_its_city():
    geocoder = Told({"242 Salt Lane, Kharkiv": (HOUSE,)})
    record = _extract(ADDRESS_TEXT, geocoder)
    assert geocoder.asked == ["242 Salt Lane, Kharkiv"]
    place = next(p for p in record.places if p.id == "osm:way/5")
    assert (place.kind, place.admin1, place.precision, place.precision_km) == (
        "facility",
        "Kharkiv Oblast",
        "point",
        0.1,
    )
    injured = next(c for c in record.claims if c.measure == "injured")
    assert injured.places == ("osm:way/5",)
    assert injured.quantity.best == 3


def test_an_address_in_another_town_is_not_taken():
    far = Answer(**{**_as_dict(HOUSE), "lat": 46.5})
    record = _extract(ADDRESS_TEXT, Told({"242 Salt Lane, Kharkiv": (far,)}))
    assert all(not p.id.startswith("osm:") for p in record.places)


def test_a_failing_service_leaves_the_record_as_it_was_and_says_so():
    plain = _extract(VILLAGE_TEXT)
    record = _extract(VILLAGE_TEXT, Told({}, error=OnlineError("127.0.0.1 answered 500.")))
    assert (record.toponyms, record.claims, record.places) == (plain.toponyms, plain.claims, plain.places)
    assert [w.code for w in record.warnings if w not in plain.warnings] == ["online-failed"]


def test_a_service_that_failed_is_not_asked_again_for_the_same_report():
    geocoder = Told({}, error=OnlineError("no"))
    _extract(VILLAGE_TEXT + " Another drone hit the village of Nemanske.", geocoder)
    assert len(geocoder.asked) == 1


def test_no_more_than_thirty_are_asked():
    names = ["Vyhad" + a + b + "ske" for a in "aeiouy" for b in ("bak", "dal", "gor", "kol", "mun", "pat")]
    text = " ".join(f"A Russian drone hit the village of {name} on Monday." for name in names)
    geocoder = Told({})
    record = _extract(text, geocoder)
    assert len(geocoder.asked) <= 30
    assert "online-limit" in {w.code for w in record.warnings}


def test_a_map_credits_whom_it_shows(tmp_path):
    from geo.webpage import write_page

    record = _extract(VILLAGE_TEXT, Told({"Vyhadanske": (VILLAGE,)}))
    write_page(record, tmp_path / "map.html")
    page = (tmp_path / "map.html").read_text("utf-8")
    assert "© OpenStreetMap contributors (ODbL)" in page
    write_page(_extract(VILLAGE_TEXT), tmp_path / "map.html")
    assert "OpenStreetMap" not in (tmp_path / "map.html").read_text("utf-8")


def test_the_options_of_asking_need_asking(tmp_path, capsys):
    from geo.__main__ import main

    report = tmp_path / "r.txt"
    report.write_text(VILLAGE_TEXT)
    assert main(["extract", str(report), "--online-url", "https://example.org"]) == 2
    assert "add --online" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nominatim"])
def test_the_command_asks_the_server_it_is_given(tmp_path, capsys, monkeypatch, name):
    import json

    from geo.__main__ import main
    from tests.gazetteers.servers import Reply, serve
    from tests.gazetteers.test_online import NOMINATIM

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("geo._data.user_cache", lambda: tmp_path / "cache")
    report = tmp_path / "r.txt"
    report.write_text(VILLAGE_TEXT)
    with serve(lambda *_: Reply(json.dumps(NOMINATIM).encode())) as server:
        assert (
            main(["extract", str(report), "--published", PUBLISHED, "--online", name, "--online-url", server.url]) == 0
        )
    record = json.loads(capsys.readouterr().out)
    assert "osm:node/337650143" in {p["id"] for p in record["places"]}


def _as_dict(answer):
    return {name: getattr(answer, name) for name in answer.__slots__}
