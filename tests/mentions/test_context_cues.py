"""Words of time govern what stands around them, but no clause that has a recent day of its own."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

_OF_THE_DAY = [
    pytest.param(
        "In recent weeks Moscow has stepped up strikes on the grid; on Monday a drone hit a substation in Chernihiv.",
        [("drone", None, "Chernihiv")],
        id="recent-weeks-and-then-a-day",
    ),
    pytest.param(
        "The war, now in its fifth year, showed no sign of easing as drones hit a market in Sumy on Monday.",
        [("drone", None, "Sumy")],
        id="the-war-in-its-fifth-year",
    ),
    pytest.param(
        "Residents of Nikopol, who live under constant shelling, woke on Monday to a drone attack on a market.",
        [("drone", None, "Nikopol")],
        id="living-under-shelling",
    ),
    pytest.param(
        "Six weeks after its port was wrecked, Izmail was attacked by drones again on Monday.",
        [("drone", None, "Izmail")],
        id="weeks-after-and-again",
    ),
    pytest.param(
        "People whose homes were damaged in the overnight drone attack on Poltava can apply for help.",
        [("drone", None, "Poltava")],
        id="whose-homes-were-damaged-overnight",
    ),
    pytest.param(
        "This week's deadliest drone attack killed 12 people in Zaporizhzhia on Monday.",
        [("drone", None, "Zaporizhzhia")],
        id="this-week-s-deadliest",
    ),
    pytest.param(
        "Drones hit Odesa overnight, days after a truce at sea collapsed in Istanbul.",
        [("drone", None, "Odesa")],
        id="days-after",
    ),
]
_OF_BEFORE = [
    pytest.param("In Kherson 40 people were killed by drones over the past month, he said on Monday.", id="said-on"),
    pytest.param(
        "The office said on Monday that 40 people were killed in Kherson, most of them by drones, over the past month.",
        id="said-on-before",
    ),
    pytest.param("On Monday Kramatorsk marked the anniversary of the missile strike, which killed 61.", id="marked-on"),
    pytest.param("Over the past month, from 2 to 8 June, drones hit Kherson 40 times.", id="days-of-a-week"),
    pytest.param("He spoke in Lviv on Monday of the drones that hit Sumy in recent weeks.", id="spoke-on"),
]


@pytest.mark.parametrize(("text", "expected"), _OF_THE_DAY)
def test_a_recent_day_is_out_of_reach_of_words_of_time(text, expected):
    assert told(text, "strike") == expected


@pytest.mark.parametrize("text", _OF_BEFORE)
def test_words_of_time_keep_what_has_no_day_of_its_own(text):
    assert told(text, "strike") == []
    assert told(text, "casualty") == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "As the EU agreed new sanctions, a drone hit a market in Kharkiv.",
            [("drone", None, "Kharkiv")],
            id="sanctions-in-another-clause",
        ),
        pytest.param(
            "en",
            "The attack on Mykolaiv came as Germany pledged to deliver more missiles.",
            [("unspecified", None, "Mykolaiv")],
            id="deliveries-in-another-clause",
        ),
        pytest.param(
            "en",
            "The film director's house in Odesa was damaged when a drone hit the street overnight.",
            [("drone", None, "Odesa")],
            id="a-film-director",
        ),
        pytest.param(
            "uk",
            "Дрони вдарили по музею в Одесі, де проходила виставка малюнків.",
            [("drone", None, "Odesa")],
            id="where-an-exhibition-was",
        ),
        pytest.param(
            "ru",
            "Во время матча в Белгороде беспилотник попал в стадион.",
            [("drone", None, "Belgorod")],
            id="a-drone-in-a-match",
        ),
        pytest.param("en", "The striker hit the post twice in Kharkiv.", [], id="a-striker"),
        pytest.param("en", "New sanctions hit plants in Taganrog and ports near Kerch.", [], id="sanctions-hit"),
        pytest.param("uk", "Фільм показує удар дронів по музею в Одесі.", [], id="a-film"),
    ],
)
def test_drills_games_and_films_keep_to_their_clause(lang, text, expected):
    assert told(text, "strike", lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en",
            "Drones hit Odesa overnight. Supply is back since last week's attack, when 900 homes lost power.",
            id="last-weeks-attack",
        ),
        pytest.param(
            "en",
            "Drones hit Odesa overnight. During the previous attack 900 homes lost power in the city.",
            id="the-previous-attack",
        ),
        pytest.param(
            "en",
            "Drones hit Odesa overnight. It happened two days after a strike that cut power to 900 homes in the city.",
            id="it-happened-days-after",
        ),
        pytest.param(
            "uk",
            "Вночі дрони вдарили по Одесі. Це сталося за два дні після удару, що знеструмив у місті 900 осель.",
            id="it-happened-days-after-uk",
        ),
        pytest.param(
            "ru",
            "Ночью дроны ударили по Одессе. Это произошло спустя несколько дней после атаки, которая обесточила 900 домов.",
            id="it-happened-days-after-ru",
        ),
    ],
)
def test_an_attack_before_has_its_own_outages(lang, text):
    claims = record_of(text, lang).claims
    (own,) = [claim for claim in claims if claim.kind == "strike" and claim.scope == "event"]
    assert own.date is not None
    assert own.date.text.casefold() in {"overnight", "вночі", "ночью"}
    assert [claim.scope for claim in claims if claim.kind == "outage"] == ["background"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("У Лозовій ракета поцілила в ліцей, який відремонтували торік.", "uk", [("missile", None, "Lozova")]),
        ("У Лозовій ракета вбила жінку, яка переїхала сюди торік.", "uk", [("missile", None, "Lozova")]),
        (
            "В Лозовой ракета попала в лицей, в котором в прошлом году открыли музей.",
            "ru",
            [("missile", None, "Lozova")],
        ),
        ("У Києві згадали жертв удару ракети по вокзалу, який стався торік.", "uk", []),
        ("Его судят за удар ракеты по Краматорску, который в прошлом году унёс 50 жизней.", "ru", []),
    ],
)
def test_a_clause_on_what_was_hit_has_its_own_time(text, lang, expected):
    assert told(text, "strike", lang=lang) == expected
