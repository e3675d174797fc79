"""Where what is carried on ends: another place without a name, an office that spoke of something else, the totals of years."""

from __future__ import annotations

import pytest

from tests.told import record_of


def _places(text: str, lang: str) -> dict[tuple[str, str], list[str]]:
    record = record_of(text, lang)
    names = {place.id: place.name for place in record.places}
    return {
        (claim.kind, claim.measure): [names[p] for p in claim.places]
        for claim in record.claims
        if claim.scope in {"event", "shared", "nationwide"}
    }


@pytest.mark.parametrize(
    ("lang", "text", "town"),
    [
        ("en", "A missile hit a house in Lubny. Elsewhere in the country, six people were injured.", None),
        ("en", "A missile hit a house in Lubny. In another village, a bomb killed a couple.", None),
        ("en", "A missile hit a house in Lubny. In a nearby town, six people were injured by a drone.", None),
        ("en", "A missile hit a house in Lubny. In the yard, six people were injured.", "Lubny"),
        (
            "en",
            "A missile hit a house in Lubny. In the nearby village of Zasullia, six people were injured.",
            "Zasullia",
        ),
        ("uk", "Ракета влучила в дім у Лубнах. У сусідньому селі поранено шістьох людей.", None),
        ("uk", "Ракета влучила в дім у Лубнах. У сусідньому дворі поранено шістьох людей.", "Lubny"),
        ("ru", "Ракета попала в дом в Лубнах. В соседнем селе ранены шесть человек.", None),
        ("ru", "Ракета попала в дом в Лубнах. В соседнем дворе ранены шесть человек.", "Lubny"),
    ],
)
def test_a_toll_of_another_place_without_a_name_is_of_no_town_told_before(lang, text, town):
    tolls = [where for (kind, _), where in _places(text, lang).items() if kind == "casualty"]
    assert tolls == [[town] if town else []]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prosecutors of Poltava region said a man was charged. A bomb hit a house in Lubny, killing two.", None),
        ("Hungary's Foreign Ministry said it would vote. A drone hit a farm in Lubny, killing two.", None),
        (
            "Prosecutors of Poltava region said a bomb hit a farm in Khorol. A bomb hit Lubny, killing two.",
            "Prosecutors",
        ),
    ],
)
def test_an_office_that_spoke_of_no_attack_is_no_source_of_the_next_one(text, speaker):
    told = [claim.attribution for claim in record_of(text, "en").claims if claim.kind == "casualty"]
    assert len(told) == 1
    assert (speaker or "None") in str(told[0])


@pytest.mark.parametrize(
    "text",
    [
        "Power stayed on for 12,000 customers in Khorol.",
        "The city kept its light. Its 80,000 customers noticed nothing.",
        "The utility has supply for 12,000 customers in Khorol.",
        "Staff led 300 customers of a bank to the basement.",
    ],
)
def test_customers_who_kept_their_supply_lost_none(text):
    assert ("outage", "power") not in _places(f"A drone hit a substation in Lubny. {text}", "en")


@pytest.mark.parametrize(
    ("lang", "text", "lost"),
    [
        ("en", "A drone hit a substation in Lubny. The city never lost power.", False),
        ("en", "A drone hit a substation in Lubny. The city did not lose power.", False),
        ("en", "A drone hit a substation in Lubny. The city lost power.", True),
        ("uk", "Дрон влучив у підстанцію в Лубнах. Місто не втратило світла.", False),
        ("uk", "Дрон влучив у підстанцію в Лубнах. Місто втратило світло.", True),
        ("ru", "Дрон попал в подстанцию в Лубнах. Город не лишился света.", False),
        ("ru", "Дрон попал в подстанцию в Лубнах. Город лишился света.", True),
    ],
)
def test_what_was_not_lost_is_no_outage(lang, text, lost):
    assert (("outage", "power") in _places(text, lang)) == lost


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Дрон влучив у підстанцію в Лубнах. У громаді налічується 18 тисяч абонентів."),
        ("ru", "Дрон попал в подстанцию в Лубнах. В городе насчитывается 31 тысяча абонентов."),
    ],
)
def test_customers_a_town_has_lost_nothing(lang, text):
    assert ("outage", "power") not in _places(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor of Lubny spoke of a strike on the city. Two people were wounded."),
        ("uk", "Мер Лубен повідомив про удари по місту. Поранено двох людей."),
        ("ru", "Мэр Лубен сообщил об ударах по городу. Ранены двое."),
    ],
)
def test_a_strike_on_the_city_is_one(lang, text):
    found = _places(text, lang)
    assert any(kind == "strike" for kind, _ in found)
    assert found["casualty", "injured"] == ["Lubny"]


def test_customers_counted_beside_what_was_struck_lost_theirs():
    assert ("outage", "power") in _places(
        "A drone hit a substation in Lubny, officials spoke of 9,000 customers.", "en"
    )


def test_a_total_of_years_behind_a_blow_is_not_of_it():
    text = (
        "Drones hit a hospital in Lubny on Tuesday.\n\nSince the invasion began, 2,500 medics have been hurt. In all, 900 "
        "hospitals were destroyed."
    )
    record = record_of(text, "en")
    counts = [claim.quantity.best for claim in record.claims if claim.quantity and claim.scope == "event"]
    assert 900 not in counts
    assert 2500 not in counts
