"""Ukrainian words for what the map says: every kind of claim, the forms of counted words, and no guess."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from geo import _data, tables, wording
from geo.model import DateRange, Quantity
from tests import made


@pytest.mark.parametrize(
    ("n", "form"),
    [
        (1, 0),
        (2, 1),
        (4, 1),
        (5, 2),
        (0, 2),
        (11, 2),
        (12, 2),
        (21, 0),
        (22, 1),
        (111, 2),
        (112, 2),
        (88_000, 2),
        (2.5, 3),
    ],
)
def test_counted_words_take_the_form_of_their_number(n, form) -> None:
    assert wording.counted(n, ["one", "few", "many", "part"]) == ["one", "few", "many", "part"][form]


def between(low, best, high, text="", unit="people") -> Quantity:
    return Quantity(low=low, best=best, high=high, text=text, unit=unit)


@pytest.mark.parametrize(
    ("kind", "measure", "quantity", "status", "said"),
    [
        ("strike", "drone", None, "reported", "Удар дронів"),
        ("strike", "unspecified", None, "reported", "Удар"),
        ("casualty", "killed", made.figure(1), "reported", "1 загиблий"),
        ("casualty", "injured", made.figure(27), "reported", "27 поранених"),
        ("casualty", "injured", made.figure(21), "reported", "21 поранений"),
        ("casualty", "killed", None, "reported", "Загиблі"),
        ("casualty", "injured", made.words("several"), "reported", "Поранені: «several»"),
        ("casualty", "killed", between(10, 10, None, "at least 10"), "reported", "не менше ніж 10 загиблих"),
        ("casualty", "killed", between(10, None, 12, "between 10 and 12"), "reported", "від 10 до 12 загиблих"),
        ("casualty", "killed", between(None, None, 3, "up to three"), "reported", "до 3 загиблих"),
        ("outage", "power", made.figure(88_000, "families"), "reported", "Без світла: 88\u00a0000 родин"),
        ("outage", "power", made.figure(80, "percent"), "reported", "Без світла: 80\u00a0%"),
        ("outage", "water", None, "restored", "Воду відновлено"),
        ("outage", "power", made.words("hundreds of thousands"), "reported", "Без світла: «hundreds of thousands»"),
        ("damage", "school", None, "reported", "Пошкодження (школа)"),
        ("launch", "drones", between(370, 370, None, "over 370", None), "reported", "не менше ніж 370 дронів запущено"),
        ("launch", "missiles", made.figure(21, None), "reported", "21 ракету запущено"),
    ],
)
def test_claims_in_words(kind, measure, quantity, status, said) -> None:
    story = made.Story()
    claim = story.says(kind, measure, made.place("x:1", "A", 50, 30), quantity=quantity, status=status)
    assert wording.claim_words(claim) == said


def test_headlines_choose_as_the_english_ones_do() -> None:
    story, spot = made.Story(), made.place("x:1", "A", 50, 30)
    bare = story.says("outage", "power", spot)
    told = story.says("outage", "power", spot, quantity=made.figure(5, "families"))
    assert tables.headline([tables.claim_words(c) for c in (bare, told)]) == "5 families without power"
    assert wording.headline([bare, told]) == "Без світла: 5 родин"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((2026, 1, 24), (2026, 1, 24), "24 січня 2026"),
        ((2026, 1, 23), (2026, 1, 24), "23–24 січня 2026"),
        ((2026, 1, 31), (2026, 2, 1), "31 січня – 1 лютого 2026"),
        ((2025, 12, 31), (2026, 1, 1), "31 грудня 2025 – 1 січня 2026"),
    ],
)
def test_days(start, end, said) -> None:
    assert wording.date_words(DateRange(start=dt.date(*start), end=dt.date(*end), text="")) == said


def test_phrases_keep_their_parts_and_unknown_ones_stay() -> None:
    assert wording.phrase("“the capital” is Kyiv") == "«the capital» — це Київ"
    assert wording.phrase("3 other place names, nothing mapped") == "Інших назв місць, лише згаданих: 3"
    assert wording.phrase("4,940 more entries") == "Ще записів: 4\u00a0940"
    assert wording.phrase("no such phrase") == "no such phrase"
    assert (
        wording.phrase("strike: named in the same clause; the only place of this name")
        == "удар: назване в тій самій частині речення; єдине місце з такою назвою"
    )
    assert wording.phrase("a government: subject of “said”") == "влада: при дієслові “said”"
    assert (
        wording.phrase("its type word asks for a raion; no such phrase")
        == "слово поруч називає, що це: район; no such phrase"
    )
    assert wording.phrase("“{1}{0}” is {9}") == "«{1}{0}» — це {9}"


def test_every_line_of_the_table_is_ukrainian() -> None:
    words = _data.read_yaml("words", "uk.yaml")

    def texts(value):
        if isinstance(value, dict):
            for part in value.values():
                yield from texts(part)
        elif isinstance(value, list):
            for part in value:
                yield from texts(part)
        else:
            yield value

    for text in texts(words):
        assert isinstance(text, str)
        bare = re.sub(
            r"\{\d\}|Natural Earth|OpenStreetMap|ODbL|Strikemap|Leaflet|BSD-2-Clause|sha256|UTC|Ctrl\+C|Escape|Enter",
            "",
            text,
        )
        assert not re.search("[A-Za-zыэъё]", bare), text
    for english, ukrainian in words["phrases"].items():
        assert sorted(re.findall(r"\{\d\}", english)) == sorted(re.findall(r"\{\d\}", ukrainian)), english


def test_the_27_units_have_their_names() -> None:
    assert wording.unit_name("Chernihiv Oblast") == "Чернігівська область"
    assert wording.unit_name("Belarus") == "Belarus"
