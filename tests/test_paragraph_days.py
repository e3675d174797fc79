"""Days carried over a paragraph from the attack it tells first, and the day that a summary's foreword names."""

from __future__ import annotations

import pytest

from geo import pipeline

# Every report is of Friday, 6 March 2026.


def _days(text: str, lang: str, kind: str) -> list[str]:
    """Return the days of the claims of a kind, in text order: "4", or "3-4" for a night."""
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    days = [claim.date for claim in claims if claim.kind == kind]
    return ["-".join(dict.fromkeys((str(d.start.day), str(d.end.day)))) if d else "" for d in days]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "en",
            (
                "On March 4 around 18:20, Russia bombed Romny. In Shostka, two people were wounded.\n\n"
                "On March 5 a drone hit Bucha. In Irpin, three people were wounded."
            ),
            ["4", "5"],
        ),
        (
            "en",
            "On March 3 a drone hit Romny. Now nine people are wounded in Romny.\n\nOn March 5 a drone wounded two in Bucha.",
            ["3", "5"],
        ),
        (
            "uk",
            "4 березня дрон ударив по Ромнах. У Шостці поранено двох.\n\n5 березня дрон ударив по Бучі. В Ірпені поранено трьох.",
            ["4", "5"],
        ),
        (
            "uk",
            "4 березня дрон ударив по Ромнах. Нагадаємо, у Шостці було поранено двох.\n\n5 березня дрон поранив трьох в Ірпені.",
            ["", "5"],
        ),
        (
            "ru",
            "В тот же день, 4 марта, дрон ударил по Ромнам. В Шостке ранены двое.\n\n5 марта дрон ударил по Буче. В Ирпене ранены трое.",
            ["4", "5"],
        ),
        (
            "ru",
            "Суд 4 марта продлил срок ареста водителю, который сбил пешехода в Ромнах. В Шостке дрон ранил двоих.\n\n5 марта дрон ударил по Буче. В Ирпене ранены трое.",
            ["", "5"],
        ),
    ],
)
def test_the_day_of_an_attack_goes_on_through_its_paragraph(lang: str, text: str, days: list[str]) -> None:
    assert _days(text, lang, "casualty") == days


def test_of_two_days_in_a_sentence_that_of_the_attack_goes_on() -> None:
    text = (
        "Утром 4 марта дрон ранил пятерых в Буче.\n\n"
        "Минобороны в пятницу утром заявило о перехвате за ночь 62 дронов. Больше всего, 21, сбито над Курской областью."
    )
    assert _days(text, "ru", "launch") == ["5-6", "5-6"]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "en",
            (
                "SUMY, March 6. The head of the region published his summary.\n\n"
                "About the situation for the past day, March 5.\n\nIn Romny a drone wounded two people."
            ),
            ["5"],
        ),
        (
            "en",
            (
                "SUMY, March 6. The head of the region published his summary.\n\n"
                "A forum was held there on March 5.\n\nIn Romny a drone wounded two people."
            ),
            ["6"],
        ),
        (
            "uk",
            "Суми, 6 березня. Голова області дав зведення.\n\nПро ситуацію за минулу добу, 5 березня.\n\nУ Ромнах дрон поранив двох.",
            ["5"],
        ),
        (
            "ru",
            "Таков итог четверга, 5 марта, для Сумщины, рассказал глава ОВА.\n\nРОМЕНСКИЙ РАЙОН\n\nПоздно вечером дрон ранил двоих в Ромнах.",
            ["5"],
        ),
        ("ru", "Поздним вечером во вторник дрон ранил двоих в Ромнах.", ["3"]),
    ],
)
def test_the_day_that_a_foreword_sums_up_is_that_of_what_follows(lang: str, text: str, days: list[str]) -> None:
    assert _days(text, lang, "casualty") == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "The EU approved sanctions on Wednesday. Drones hit Romny.", ["6"]),
        ("en", "On Wednesday parliament passed a law. Drones hit Romny.", ["6"]),
        ("en", "On Wednesday parliament passed a law. On Thursday drones hit Romny.", ["5"]),
        ("en", "On Wednesday, under martial law, Romny lived through a hard day. Drones hit the town.", ["4"]),
        ("en", "Wednesday was a hard day for Romny. Drones hit the town.", ["4"]),
        ("en", "Drones hit Romny after a summit on Wednesday. A missile hit Shostka.", ["4", "4"]),
        ("uk", "2 березня парламент ухвалив закон. Дрони вдарили по Ромнах.", ["6"]),
        ("uk", "У середу ЄС схвалив санкції. Дрони вдарили по Ромнах.", ["6"]),
        ("uk", "Середа була важкою для Ромнів. Дрони вдарили по місту.", ["4"]),
        ("ru", "2 марта Рада приняла закон. Дроны ударили по Ромнам.", ["6"]),
        ("ru", "В среду прошли переговоры. Дроны ударили по Ромнам.", ["6"]),
        ("ru", "В среду был сильный обстрел. Дроны ударили по Ромнам.", ["4"]),
    ],
)
def test_the_day_of_an_act_of_state_is_none_of_an_attack(lang: str, text: str, days: list[str]) -> None:
    assert _days(text, lang, "strike") == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "Drones hit Romny last Friday.", ["27"]),
        ("en", "Drones hit Romny on Friday.", ["6"]),
        ("en", "Drones hit Romny last Thursday.", ["5"]),
        ("uk", "У минулу п'ятницю дрони вдарили по Ромнах.", ["27"]),
        ("uk", "У п'ятницю дрони вдарили по Ромнах.", ["6"]),
        ("ru", "В минувшую пятницу дроны ударили по Ромнам.", ["27"]),
        ("ru", "В эту пятницу дроны ударили по Ромнам.", ["6"]),
    ],
)
def test_the_last_of_a_weekday_is_not_the_reports_own_day(lang: str, text: str, days: list[str]) -> None:
    assert _days(text, lang, "strike") == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("uk", "4 березня дрони вдарили по Ромнах. Через день ракета влучила в школу в Шостці.", ["4", "5"]),
        (
            "uk",
            "4 березня дрони вдарили по Ромнах. Воду дають через день. Ракета влучила в школу в Шостці.",
            ["4", "4"],
        ),
        ("ru", "4 марта дроны ударили по Ромнам. Через день ракета попала в школу в Шостке.", ["4", "5"]),
        ("ru", "4 марта дроны ударили по Ромнам. Воду дают через день. Ракета попала в школу в Шостке.", ["4", "4"]),
    ],
)
def test_a_day_later_is_counted_from_the_day_told_before(lang: str, text: str, days: list[str]) -> None:
    assert _days(text, lang, "strike") == days
