"""The embedded gazetteer: names found at word ends, ids, flags, parents and children."""

from __future__ import annotations

import pytest

from geo._text import fold
from geo.gazetteers import open_embedded
from geo.interfaces import Gazetteer

GAZETTEER = open_embedded()


def names_at(text: str, start: int = 0) -> list[str]:
    """Return the names, usable alone, that begin at `start`, as written."""
    folded = fold(text)
    return [folded.text[start:end] for end, _ in GAZETTEER.prefixes(folded.text, start)]


def stems_at(text: str) -> list[tuple[str, list[str]]]:
    folded = fold(text).text
    found = GAZETTEER.admin_prefixes(folded, 0)
    return [(folded[:end], [entry.name for id_ in ids if (entry := GAZETTEER.entry(id_))]) for end, ids in found]


def first(name: str) -> str:
    entry = GAZETTEER.entry(GAZETTEER.look_up(name)[0])
    assert entry is not None
    return entry.name


def test_it_is_a_gazetteer() -> None:
    checked: Gazetteer = GAZETTEER
    assert checked.look_up("Nowhere at all") == ()
    assert checked.entry("UA00") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv's mayor", ["kyiv"]),
        ("Kyiv’s mayor", ["kyiv"]),
        ("Kyiv-based", ["kyiv"]),
        ("Kyivstar", []),
        ("Chernihiv region and", ["chernihiv", "chernihiv region"]),
        ("the United States.", ["the united states"]),
        ("U.S. envoys", ["u.s."]),
        ("Кам’янське горить", ["кам'янське"]),
        ("Ки́їв", ["київ"]),
        ("Bila\nTserkva", ["bila", "bila\ntserkva"]),
        ("Bila\n\nTserkva", ["bila"]),
        ("Kryvyi \u00a0Rih", ["kryvyi", "kryvyi  rih"]),
        ("", []),
    ],
)
def test_names_end_where_words_end(text: str, expected: list[str]) -> None:
    assert names_at(text) == expected


def test_prefixes_start_anywhere() -> None:
    folded = fold("talks in Abu Dhabi on Sunday").text
    [(end, ids)] = [(e, i) for e, i in GAZETTEER.prefixes(folded, 9) if e == 18]
    assert folded[9:end] == "abu dhabi"
    assert "geonames:292968" in ids


def test_stems_need_a_type_word_and_are_kept_apart() -> None:
    assert dict(stems_at("Obolonskyi district")) == {"obolonskyi": ["Obolonskyi District (Kyiv)"]}
    assert "Nizhyn Raion" in dict(stems_at("Nizhyn district"))["nizhyn"]
    assert "Nizhyn Raion" in dict(stems_at("Ніжинський район"))["ніжинський"]
    assert "Nizhyn Raion" in dict(stems_at("Нежинский район"))["нежинский"]
    assert "Chernihiv Oblast" in dict(stems_at("chernihivska oblast"))["chernihivska"]
    assert len(dict(stems_at("Shevchenkivskyi district"))["shevchenkivskyi"]) == 7
    assert names_at("Obolonskyi district") == []


@pytest.mark.parametrize(
    ("name", "flag"),
    [("Kyiv", 1), ("Київ", 1), ("Киев", 1), ("Kyyiv", 2), ("Kiev", 3), ("Kyiw", 2), ("Lviv", 0)],
)
def test_flags_tell_main_names_from_old_ones(name: str, flag: int) -> None:
    assert GAZETTEER.flag("UA80000000000093317", name) == flag
    assert GAZETTEER.is_main_name("UA80000000000093317", name) is (flag == 1)


@pytest.mark.parametrize("name", ["Reading", "Nice", "Of", "Hromada", "March", "Split"])
def test_ordinary_words_are_flagged(name: str) -> None:
    assert {GAZETTEER.flag(id_, name) for id_ in GAZETTEER.look_up(name)} == {4}


@pytest.mark.parametrize("name", ["Trump", "Iskander", "Zelensky", "Oleksandr", "Kalibr", "The", "DTEK"])
def test_people_and_weapons_are_no_main_names(name: str) -> None:
    assert all(GAZETTEER.flag(id_, name) == 4 for id_ in GAZETTEER.look_up(name))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UAE", "United Arab Emirates"),
        ("the UAE", "United Arab Emirates"),
        ("США", "United States"),
        ("U.S.A.", "United States"),
        ("Britain", "United Kingdom"),
        ("Turkey", "Türkiye"),
        ("Holland", "Netherlands"),
        ("Україна", "Ukraine"),
        ("Россия", "Russia"),
        ("Crimea", "Crimea"),
        ("Чернігівщина", "Chernihiv Oblast"),
        ("Chernihivshchyna", "Chernihiv Oblast"),
        ("Dnipropetrovsk region", "Dnipropetrovsk Oblast"),
        ("Belgorod region", "Belgorod Oblast"),
        ("Snake Island", "Zmiinyi Island"),
        ("Western Europe", "Europe"),
        ("Zaporizhzhia nuclear power plant", "Zaporizhzhia Nuclear Power Plant"),
        ("Sheptytskyi", "Sheptytskyi"),
        ("Novomoskovsk", "Novomoskovsk"),
    ],
)
def test_well_known_names_lead_to_their_place(name: str, expected: str) -> None:
    assert first(name) == expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Волга", "water"),
        ("Ліберія", "country"),
        ("Либерия", "country"),
        ("Маршаллові Острови", "country"),
        ("Діївка", "neighbourhood"),
        ("Тяжилів", "neighbourhood"),
        ("the Vovcha", "water"),
        ("Pivdennyi", "facility"),
    ],
)
def test_names_that_reports_use_beside_towns(name: str, kind: str) -> None:
    entries = [GAZETTEER.entry(ident) for ident in GAZETTEER.look_up(name)]
    assert kind in {entry.kind for entry in entries if entry is not None}


@pytest.mark.parametrize("word", ["того", "комори", "лівий берег"])
def test_words_are_no_names_of_countries_and_quarters(word: str) -> None:
    kinds = {entry.kind for ident in GAZETTEER.look_up(word) if (entry := GAZETTEER.entry(ident)) is not None}
    assert kinds.isdisjoint({"country", "neighbourhood"})


def test_capitals_and_countries() -> None:
    assert GAZETTEER.capital("UA") == "UA80000000000093317"
    assert GAZETTEER.capital("XX") is None
    for country, capital in {
        "RU": "Moscow",
        "AE": "Abu Dhabi",
        "US": "Washington",
        "GB": "London",
        "PL": "Warsaw",
    }.items():
        entry = GAZETTEER.entry(GAZETTEER.capital(country) or "")
        assert entry is not None
        assert entry.name == capital
    ukraine = GAZETTEER.country("UA")
    assert ukraine is not None
    assert GAZETTEER.look_up("Ukraine")[0] == ukraine


def test_children_are_inside() -> None:
    oblast = GAZETTEER.look_up("Chernihiv Oblast")[0]
    assert len(GAZETTEER.children(oblast, "raion")) == 5
    assert len(GAZETTEER.children(oblast, "city_district")) == 2
    assert GAZETTEER.children("nowhere", "raion") == ()
    towns = GAZETTEER.children(oblast, "settlement")
    assert [GAZETTEER.children(oblast, "settlement", most) for most in (0, 1, 5)] == [(), towns[:1], towns[:5]]


def test_kyiv_is_one_entry_with_the_codes_of_both_lists() -> None:
    kyiv = GAZETTEER.entry("UA80000000000093317")
    assert kyiv is not None
    assert (kyiv.kind, kyiv.pcode, kyiv.iso_3166_2, kyiv.admin1) == ("settlement", "UA80", "UA-30", "Kyiv")
    assert kyiv.precision_km == pytest.approx(10, abs=1)
