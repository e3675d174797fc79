"""On which day a claim happened: by its sentence, by what was told of its place, by the report."""

from __future__ import annotations

import pytest

import geo
from tests.told import record_of

# Reports of 10 June 2026, a Wednesday; the days of their killed and injured, in text order.
CASES = [
    # a night told of on a weekday gone by is the one before it
    ("en", "Overnight a drone wounded two people in Sumy, the governor said on Monday.", ["06-07..06-08"]),
    ("en", "Crews worked on Monday after a drone wounded two people in Sumy overnight.", ["06-07..06-08"]),
    ("uk", "Вночі дрон поранив двох людей у Сумах, повідомив у понеділок голова ОВА.", ["06-07..06-08"]),
    ("ru", "Ночью дрон ранил двух человек в Сумах, сообщил в понедельник глава ОВА.", ["06-07..06-08"]),
    # how long after an attack is counted from the report's own day
    ("uk", "Через два дні після удару дрона по Сумах у лікарні померли двоє поранених.", ["06-08..06-08"]),
    ("ru", "Спустя неделю после удара дрона по Сумам найдены тела двух погибших.", ["06-03..06-03"]),
    # a toll brought up to date is of the day of its attack, wherever that is told
    (
        "en",
        "The toll in Sumy rose to five on Tuesday. All were in a hotel that took a direct hit from a missile on Monday.",
        ["06-08..06-08"],
    ),
    ("en", "A drone hit Romny on 3 June. A week later a drone wounded two people in Sumy.", ["06-10..06-10"]),
    # a day to come is not the day told of
    (
        "en",
        "On Monday a bomb hit Romny. Romny will mourn on Thursday. On the same day a drone wounded two people in Sumy.",
        ["06-08..06-08"],
    ),
    # not where the weekday has a blow of its own
    ("en", "A missile hit Romny on Monday and drones wounded two people in Sumy overnight.", ["06-09..06-10"]),
    ("en", "A drone wounded two people in Sumy overnight, after a missile hit Romny on Monday.", ["06-09..06-10"]),
    # "by" a day is no deadline where the day is the blow's
    ("en", "Two people were killed in Sumy by Monday night's barrage, the mayor said on Wednesday.", ["06-08..06-08"]),
    # days are counted to what is still to come as well
    (
        "en",
        "Drones hit Konotop, killing two. The attack came three days before envoys meet in Istanbul.",
        ["06-10..06-10"],
    ),
    # a weekday behind the hour; an adjective of the night is no day unless an attack is meant
    ("uk", "О 17:20 понеділка дрон поранив двох людей у Сумах.", ["06-08..06-08"]),
    ("ru", "С 9:00 вторника дроны ранили двоих в Сумах.", ["06-10..06-10"]),
    ("uk", "Дрон ударив по складу в Сумах, поранено нічного сторожа.", ["06-10..06-10"]),
    ("ru", "Дрон ударил по складу в Сумах, ранен ночной сторож.", ["06-10..06-10"]),
    ("uk", "Нічний удар дрона по Сумах: двоє поранених.", ["06-09..06-10"]),
    # the same day is the single day told, not the evening that may be of two
    (
        "uk",
        "8 червня ракета вбила двох людей у Сумах. Води ввечері не було.\n\nТого ж дня дрон поранив водія в Ромнах.",
        ["06-08..06-08", "06-08..06-08"],
    ),
    # the day by which things stand so is no day of the attack, nor is the one until which a repair was promised
    (
        "uk",
        (
            "Станом на ранок 9 червня у Сумах без тепла 40 будинків, ремонт обіцяли завершити в неділю.\n\n"
            "Нагадаємо, у ніч на 6 червня ворог атакував область дронами. У Ромнах загинув сторож."
        ),
        ["06-05..06-06"],
    ),
    # what is added of an earlier day tells nothing of the rest
    (
        "uk",
        "Дрон поранив двох у Марганці. Також через атаку, що сталася напередодні, у Нікополі поранено водія.",
        ["06-10..06-10", "06-09..06-09"],
    ),
    # in a day is the day with which the report opens
    (
        "uk",
        "Протягом вівторка росіяни били по трьох областях.\n\nУ Сумській області за добу дрон поранив двох людей.",
        ["06-09..06-09"],
    ),
    ("uk", "За минулу добу на Сумщині дрон поранив двох людей.", ["06-09..06-10"]),
    ("uk", "Після опівночі дрон поранив двох людей у Сумах.", ["06-10..06-10"]),
    # who died later was hurt on the day that stands behind that word
    ("ru", "В больнице умерла женщина, раненная 7 июня при ударе дрона по Изюму.", ["06-07..06-07"]),
    ("uk", "У лікарні померла жінка, поранена 7 червня через удар дрона по Ізюму.", ["06-07..06-07"]),
    # the night to a weekday and its date are one night
    ("uk", "У ніч на п'ятницю, 5 червня, дрон поранив двох людей у Сумах.", ["06-04..06-05"]),
    ("ru", "В ночь на пятницу, 5 июня, дрон ранил двух человек в Сумах.", ["06-04..06-05"]),
    # all night is the night before the report
    ("uk", "Дрони били по Сумах усю ніч, поранено двох людей.", ["06-09..06-10"]),
    # the evening told after the day is that day's, alone it may be of the day before
    ("uk", "Удень дрон ударив по Ромнах, а ввечері поранив двох людей у Сумах.", ["06-10..06-10"]),
    ("uk", "Увечері дрон поранив двох людей у Сумах.", ["06-09..06-10"]),
    # that night goes on to the next morning
    ("uk", "Учора о 19:05 дрон ударив по Ромнах. У Сумах тієї ночі дрони поранили двох людей.", ["06-09..06-10"]),
    # a weekday after words for its length
    ("uk", "Протягом вівторка дрон поранив двох людей у Сумах.", ["06-09..06-09"]),
    ("uk", "За вихідні дрони поранили двох людей у Сумах.", ["06-06..06-07"]),
    # counted from the day told before, from the report's own without one
    ("uk", "8 червня ракети били по Сумах. Напередодні дрон поранив двох людей у Ромнах.", ["06-07..06-07"]),
    ("uk", "Напередодні дрон поранив двох людей у Ромнах.", ["06-09..06-09"]),
    # the day of a line that leads to a list is told before it
    (
        "uk",
        "АТ «Сумиобленерго» інформує.\n\nУчора дрони били по Сумах. Постраждали:\n– Ромни – двоє поранених;\n– Суми – один поранений.",
        ["06-09..06-09", "06-09..06-09"],
    ),
    # the evening of the day that a report sums up
    (
        "uk",
        "Регіони підбили підсумки вівторка, 9 червня.\n\nУвечері дрон поранив двох людей у Сумах.",
        ["06-09..06-09"],
    ),
    # the day on which the search ended is not that of the attack
    (
        "uk",
        "8 червня ракета влучила в будинок у Дніпрі. Пошукову операцію завершено вранці 10 червня: загинули семеро.",
        ["06-08..06-08"],
    ),
    # but it is the only day told
    ("uk", "Уранці 9 червня рятувальники дістали тіло жінки після удару по Сумах.", ["06-09..06-09"]),
    # days told one after the other go on with the last
    (
        "uk",
        (
            "Учора о 17:35 дрон поранив двох людей в Очакові. Уночі артилерія била по Куцурубу, загинула жінка.\n\n"
            "Унаслідок падіння уламків дрона біля Явкиного поранено рибалку."
        ),
        ["06-09..06-09", "06-09..06-10", "06-09..06-10"],
    ),
    # a dateline tells of the report, not of what happened
    ("en", "KYIV, June 10 (Wire) — Four people were killed in a strike on Sumy on Monday.", ["06-08..06-08"]),
    # counted from the day told before
    (
        "en",
        "On June 6 a drone wounded two in Nikopol. Two days earlier a bomb killed a man in Sloviansk.",
        ["06-06..06-06", "06-04..06-04"],
    ),
    (
        "uk",
        (
            "Сьогодні дрон поранив двох людей у Нікополі. Удар по Сумах 6 червня вбив трьох людей. "
            "Наступного дня після нього дрон поранив п'ятьох людей у Конотопі."
        ),
        ["06-10..06-10", "06-06..06-06", "06-07..06-07"],
    ),
    # what stands before the first day told of a claim is of the day the report opens with
    (
        "uk",
        (
            "Цієї ночі ворог ударив по енергооб'єктах кількох областей. На Сумщині поранено двох людей. "
            "Через учорашній артобстріл Херсона загинула жінка."
        ),
        ["06-09..06-10", "06-09..06-09"],
    ),
    # the night after the one told
    (
        "uk",
        "У ніч на 9 червня «іскандер» у Сумах поранив двох. Наступної ночі в Ромнах загинули троє.",
        ["06-08..06-09", "06-09..06-10"],
    ),
    # a short sentence sets the day of what the next one tells
    (
        "en",
        "Trams ran as usual in Sumy. On Monday one was late. A drone had hit it, killing two people.",
        ["06-08..06-08"],
    ),
    # nothing is told of tomorrow
    (
        "ru",
        "Сегодня дрон ранил двоих в Сумах. На следующий день дрон ранил троих в Ромнах.",
        ["06-10..06-10", "06-10..06-10"],
    ),
    # a toll brought up to date has the day of its attack
    (
        "uk",
        "Увечері 8 червня дрони вдарили по Ізюму. Вранці 9 червня кількість поранених зросла до дев'яти.",
        ["06-08..06-08"],
    ),
    (
        "ru",
        "Вчера в Грайвороне при ударе дрона ранен мужчина. Сегодня утром он скончался в больнице.",
        ["06-09..06-09", "06-09..06-09"],
    ),
    # a recalled evening is that of the day told before
    (
        "ru",
        "После вчерашнего удара по Сумам ранены девять человек. Напомним, вечером дрон ранил двоих в Ромнах.",
        ["06-09..06-09", "06-09..06-09"],
    ),
    # the sentence after says when
    ("ru", "Дрон ранил двоих в Сумах. Это произошло вечером 8 июня, сообщил мэр.", ["06-08..06-08"]),
    (
        "ru",
        "6 июня дрон ранил двоих в Сумах. Спустя два дня дрон ранил троих в Ромнах.",
        ["06-06..06-06", "06-08..06-08"],
    ),
    # what was mended the day before tells nothing of the attack
    (
        "uk",
        (
            "Минулої ночі дрони вдарили по підстанції. Без світла 58 тисяч родин Одеси, поранено двох енергетиків. "
            "Напередодні в Одесі повернули світло 12 тисячам родин."
        ),
        ["06-09..06-10"],
    ),
    # from an evening on, to the next morning
    ("ru", "С вечера 9 июня дроны бьют по Измаилу, ранены трое.", ["06-09..06-10"]),
    ("uk", "З вечора 9 червня дрони б'ють по Ізмаїлу, поранено трьох людей.", ["06-09..06-10"]),
    ("en", "From the evening of June 9 drones struck Izmail, wounding three people.", ["06-09..06-10"]),
    # a part of a month is no day of the report, and long before it
    ("en", "A drone wounded two in Nikopol on Tuesday.", ["06-09..06-09"]),
    # a day that only narrows the night the report is about is that of its own place alone
    (
        "en",
        "Overnight drones wounded two in Sumy.\n\nLate on Tuesday a bomb wounded five in Romny.\n\nIn Konotop a drone wounded a guard.",
        ["06-09..06-10", "06-09..06-09", "06-09..06-10"],
    ),
    (
        "uk",
        "Уночі дрони поранили двох людей у Сумах.\n\nУчора ввечері бомба поранила п'ятьох у Ромнах.\n\nУ Конотопі дрон поранив сторожа.",
        ["06-09..06-10", "06-09..06-09", "06-09..06-10"],
    ),
    # an evening and the morning after it are told together
    ("en", "Late on Monday and early on Tuesday drones wounded two people in Sumy.", ["06-08..06-09"]),
    ("uk", "Пізно ввечері в понеділок і рано вранці у вівторок дрони поранили двох людей у Сумах.", ["06-08..06-09"]),
    ("ru", "Поздно вечером в понедельник и рано утром во вторник дроны ранили двоих в Сумах.", ["06-08..06-09"]),
    # what else a weekday and the next are told of is not of both
    (
        "en",
        "A drone wounded two people in Sumy on Monday and on Tuesday a bomb wounded five in Romny.",
        ["06-08..06-08", "06-09..06-09"],
    ),
    # the eve of the attack is no day before the report's
    ("ru", "Накануне удара, 6 июня, дрон ранил двоих в Сумах.", ["06-06..06-06"]),
    ("uk", "Напередодні атаки, 6 червня, дрон поранив двох людей у Сумах.", ["06-06..06-06"]),
    (
        "ru",
        "6 июня дрон ранил двоих в Сумах. На следующее утро дрон ранил водителя в Ромнах.",
        ["06-06..06-06", "06-07..06-07"],
    ),
    ("uk", "О 5:10, на світанку понеділка, дрон поранив двох людей у Сумах.", ["06-08..06-08"]),
    # behind an aside on an earlier day the report goes on with its own
    (
        "en",
        "On Wednesday drones wounded two in Sumy.\n\nThe situation in Romny, hit on Monday, is hard.\n\nIn Konotop a drone wounded a guard.",
        ["06-10..06-10", "06-10..06-10"],
    ),
    # whoever died was wounded on the day told
    ("en", "A drone hit Romny on Tuesday. A woman wounded on June 5 in Sumy has died in Kharkiv.", ["06-05..06-05"]),
    ("uk", "У вівторок дрон влучив у Ромни. Жінка, поранена 5 червня в Сумах, померла в Харкові.", ["06-05..06-05"]),
]


@pytest.mark.parametrize(("lang", "text", "days"), CASES, ids=[text for _, text, _ in CASES])
def test_days_of_casualties(lang: str, text: str, days: list[str]) -> None:
    claims = sorted(record_of(text, lang).claims, key=lambda claim: claim.evidence.spans[0])
    found = [claim.date for claim in claims if claim.kind == "casualty"]
    assert [f"{date.start:%m-%d}..{date.end:%m-%d}" for date in found if date] == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A drone wounded two people in Nikopol. In late April a bomb killed a man in Sloviansk."),
        ("uk", "Дрон поранив двох людей у Нікополі. Наприкінці квітня авіабомба вбила чоловіка в Слов'янську."),
        ("ru", "Дрон ранил двоих в Никополе. В конце апреля авиабомба убила мужчину в Славянске."),
    ],
)
def test_a_day_long_past_is_not_that_of_what_stands_before_it(lang: str, text: str) -> None:
    claims = [claim for claim in record_of(text, lang).claims if claim.kind == "casualty"]
    told = {claim.measure: claim.date for claim in claims if claim.date is not None and claim.scope == "event"}
    assert told["injured"].start.isoformat() == "2026-06-10"
    assert "killed" not in told or told["killed"].start.isoformat() == "2026-04-21"


def test_a_report_of_a_day_is_about_the_day_its_first_sentence_tells() -> None:
    text = "Шестеро людей дістали поранень за добу, 9 червня, через російські удари.\n\nСумська область\nУ Конотопі поранено шістьох людей."
    days = {claim.date.end.isoformat() for claim in record_of(text, "uk").claims if claim.date}
    assert days == {"2026-06-09"}


def test_each_of_two_nights_is_that_of_its_own_clause():
    text = "У ніч на 8 червня ворог атакував Ізюм дронами, а в ніч на 9 червня – Лозову. Двоє поранені в Ізюмі."
    record = record_of(text, "uk")
    names = {place.id: place.name for place in record.places}
    days = {names[c.places[0]]: str(c.date.end) for c in record.claims if c.kind == "strike"}
    assert days == {"Izium": "2026-06-08", "Lozova": "2026-06-09"}


def test_the_day_before_told_of_another_town_is_not_that_of_what_stands_before_it() -> None:
    text = "Дроны атаковали нефтебазу в Сызрани. Накануне вечером беспилотник ранил подростка в Самаре."
    record = record_of(text, "ru")
    names = {place.id: place.name for place in record.places}
    days = {names[c.places[0]]: str(c.date.end) for c in record.claims if c.date}
    assert days == {"Syzran": "2026-06-10", "Samara": "2026-06-09"}


def test_the_day_before_told_of_the_same_town_is_that_of_all() -> None:
    text = "Дроны атаковали нефтебазу в Сызрани. Накануне вечером в Сызрани пострадал подросток."
    days = {str(claim.date.end) for claim in record_of(text, "ru").claims if claim.date}
    assert days == {"2026-06-09"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "A drone hit a bus stop in Sumy.\n\nRecall that on the night of June 9, drones wounded a man in Okhtyrka.",
        ),
        ("en", "A drone hit a bus stop in Sumy.\n\nAs a reminder, on June 9 drones wounded a man in Okhtyrka."),
        ("uk", "Дрон вдарив по зупинці в Сумах.\n\nНагадаємо, у ніч на 9 червня дрони поранили чоловіка в Охтирці."),
    ],
)
def test_a_day_recalled_of_another_town_is_not_that_of_what_stands_before_it(lang: str, text: str) -> None:
    record = record_of(text, lang)
    names = {place.id: place.name for place in record.places}
    days = {names[c.places[0]]: str(c.date.end) for c in record.claims if c.date}
    assert days == {"Sumy": "2026-06-10", "Okhtyrka": "2026-06-09"}


def test_a_day_recalled_of_the_same_town_or_by_residents_is_the_events() -> None:
    same = "Five people were hurt in Sumy. Recall that on the night of June 9, drones attacked Sumy."
    assert {str(claim.date.end) for claim in record_of(same, "en").claims if claim.date} == {"2026-06-09"}
    told = record_of("Residents of Sumy recall that a drone hit the school on Monday and killed two people.", "en")
    assert {claim.scope for claim in told.claims} == {"event"}


def test_days_after_an_attack_are_counted_from_the_day_told_before() -> None:
    text = "Half of Lozova was still without power on Tuesday, two days after a missile attack."
    days = {claim.kind: str(claim.date.end) for claim in record_of(text, "en").claims if claim.date}
    assert days == {"outage": "2026-06-09", "strike": "2026-06-07"}


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "ru",
            "Вечером 4 июня дрон ударил по Ромнам. Днём дрон ударил по Изюму. Вечером — по Лозовой ударила ракета.",
            ["2026-06-04", "2026-06-05", "2026-06-05"],
        ),
        ("ru", "8 июня в 01:20 дрон ударил по Ромнам. Днём дрон ударил по Изюму.", ["2026-06-08", "2026-06-08"]),
        ("uk", "8 червня дрон вдарив по Ромнах. Увечері дрон ударив по Ізюму.", ["2026-06-08", "2026-06-08"]),
        ("ru", "В субботу и воскресенье дроны ударили по Ромнам.", ["2026-06-06..2026-06-07"]),
        ("ru", "Дрон ударил по Ромнам утром 5-го.", ["2026-06-05"]),
        (
            "ru",
            "Собрали всё об ударах за вторник, 9 июня.\n\nУтром дрон ударил по Ромнам.\n\nВечером — по Изюму.",
            ["2026-06-09", "2026-06-09"],
        ),
        (
            "uk",
            "Зібрали все про удари за вівторок, 9 червня.\n\nВранці дрон ударив по Ромнах.",
            ["2026-06-09"],
        ),
        (
            "ru",
            "За 9 июня ранены двое жителей Сумской области.\n\nСегодня утром дрон ударил по Ромнам.",
            ["2026-06-10"],
        ),
        (
            "ru",
            "За два дня до 9 июня дрон ударил по Изюму.\n\nУтром дрон ударил по Ромнам.",
            ["2026-06-09", "2026-06-10"],
        ),
    ],
)
def test_parts_of_a_day_go_on_with_the_day_before(lang: str, text: str, days: list[str]) -> None:
    told_days = [claim.date for claim in record_of(text, lang).claims if claim.kind == "strike"]
    spans = [f"{date.start}..{date.end}" if date.start != date.end else str(date.start) for date in told_days if date]
    assert spans == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "ru",
            (
                "В среду дрон ранил двоих в Изюме.\n\nДнём ранее по сёлам района били дроны. В Балаклее дрон ранил сторожа. "
                "В Чугуеве от дрона пострадал водитель."
            ),
            ["06-10..06-10", "06-09..06-09", "06-09..06-09"],
        ),
        (
            "uk",
            (
                "У середу дрон поранив двох в Ізюмі.\n\nНеділя теж не минула без атак. У Балаклії дрон поранив сторожа. "
                "У Чугуєві від дрона постраждав водій."
            ),
            ["06-10..06-10", "06-07..06-07", "06-07..06-07"],
        ),
        (  # what somebody told on a day happened on another
            "ru",
            (
                "В среду дрон ранил двоих в Изюме.\n\nВ пятницу мэр рассказал об атаке. В Балаклее дрон ранил сторожа. "
                "В Чугуеве ранен водитель."
            ),
            ["06-10..06-10", "06-10..06-10", "06-10..06-10"],
        ),
        ("ru", "Дрон попал в дом после понедельничного удара по Изюму, двое ранены.", ["06-08..06-08"]),
        ("uk", "Від недільного удару по Ізюму постраждали двоє.", ["06-07..06-07"]),
        ("ru", "Дрон ранил двоих на воскресном рынке в Изюме.", ["06-10..06-10"]),
        (
            "ru",
            (
                "Дрон ударил по автобусу в Изюме, погиб водитель.\n\n«Ранены двое», — сказал мэр.\n\n"
                "Случилось это в понедельник, 8 июня."
            ),
            ["06-08..06-08", "06-08..06-08"],
        ),
        ("uk", "У понеділок дрон поранив двох в Ізюмі. Ремонт почнеться вже сьогодні.", ["06-08..06-08"]),
        (
            "ru",
            "В ночь на 9 июня дрон ранил двоих в Изюме. В среду мэр приехал туда. Той же ночью дрон убил сторожа в Чугуеве.",
            ["06-08..06-09", "06-08..06-09"],
        ),
        ("ru", "Ночь на 9 июня. В Изюме от удара дрона погибли двое.", ["06-08..06-09"]),
        ("ru", "Провёл ночь на вокзале. В Изюме от удара дрона погибли двое.", ["06-10..06-10"]),
    ],
)
def test_days_set_by_a_sentence_around(lang: str, text: str, days: list[str]) -> None:
    told = [claim.date for claim in record_of(text, lang).claims if claim.kind == "casualty"]
    assert [f"{date.start:%m-%d}..{date.end:%m-%d}" for date in told if date] == days


def test_the_days_a_title_names_are_those_of_all_but_what_tells_another() -> None:
    text = (
        "Дрон ударил по Изюму, ранены двое. В Купянске ранен повар. Чугуев второй день без воды: в воскресенье там "
        "ракета попала в насосную станцию."
    )
    report = geo.read(text, published="2026-06-10", lang="ru", title="Ночь на 10 июня: дроны и ракеты")
    record = geo.extract(report)
    days = {f"{claim.date.start:%m-%d}" for claim in record.claims if claim.kind == "casualty" and claim.date}
    assert days == {"06-09"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Всё об ударах за понедельник, 8 июня.\n\nИзюм\n\nУтром дрон ранил двоих в Изюме.", ["06-08"]),
        (
            "8 июня по области били дважды.\n\n• Утром дрон ранил двоих в Изюме.\n• Вечером ранен сторож в Чугуеве.",
            ["06-08"] * 2,
        ),
        ("8 июня дрон упал в Изюме.\n\nВ Чугуеве утром дрон ранил двоих.", ["06-10"]),
        (
            "Кроме того, 7 июня:\n\n– поздно вечером дрон ранил двоих в Изюме;\n– утром ранен сторож в Чугуеве.",
            ["06-07"] * 2,
        ),
        (
            "8 июня при атаке дрона погибли двое в Изюме. Утром речь шла о семи раненых. В тот же день ранен житель Ромен.",
            ["06-08"] * 3,
        ),
    ],
)
def test_what_a_list_tells_of_a_part_of_the_day_it_sums_up(text: str, days: list[str]) -> None:
    told = [claim.date for claim in record_of(text, "ru").claims if claim.kind == "casualty"]
    assert [f"{date.start:%m-%d}" for date in told if date] == days


def test_the_day_by_which_something_stands_so_is_not_that_of_the_blow() -> None:
    text = "8 червня дрони вдарили по Сумах. Через удар по підстанції 9 тисяч родин станом на 10 червня без світла."
    days = {claim.date and claim.date.start.day for claim in record_of(text, "uk").claims if claim.kind != "outage"}
    assert days == {8}


def test_a_greeting_before_the_day_a_post_sums_up():
    record = record_of(
        "Good morning, colleagues! About what happened on Monday. Drones hit Sumy. A mill in Romny burned."
    )
    assert {claim.date.start.day for claim in record.claims if claim.date} == {8}


def test_a_dateline_is_passed_over() -> None:
    told = "Унаслідок удару дрона в Сумах у середу загинув чоловік, повідомив Олег Григоров.\n\nДрон вибухнув уночі."
    report = geo.read(f"Київ • УНН\n\n{told}", published="2027-03-17", lang="uk")
    days = {str(claim.date.start) for claim in geo.extract(report).claims if claim.date is not None}
    assert days == {"2027-03-17"}


@pytest.mark.parametrize(
    ("lang", "text", "strikes"),
    [
        pytest.param(
            "uk",
            "Удар по Ніжину в неділю забрав життя двох людей. У вівторок місто обстріляли знову.",
            [("unspecified", "06-07"), ("artillery", "06-09")],
            id="once more on another day",
        ),
        pytest.param(
            "ru",
            "В воскресенье дрон попал в дом в Ромнах. Во вторник Ромны обстреляли снова. Повторный обстрел Ромен во вторник повредил школу.",
            [("drone", "06-07"), ("artillery", "06-09")],
            id="once more, told twice",
        ),
        pytest.param(
            "ru",
            "В ночь на вторник дроны ударили по Ромнам. Во вторник дроны снова атаковали Ромны.",
            [("drone", "06-08")],
            id="once more, on a day of the same night",
        ),
        pytest.param(
            "uk",
            "Рік тому ракета поцілила в музей у Чернігові, а вчора місто знову здригнулося. «Шахед» пробив дах школи.",
            [("missile", None), ("drone", "06-09")],
            id="a year ago, and yesterday",
        ),
        pytest.param(
            "uk",
            "Сьогодні дрон упав в Ізюмі. Два роки тому ракета зруйнувала школу в Ромнах, розповів учора мер.",
            [("drone", "06-10"), ("missile", None)],
            id="long ago, told yesterday",
        ),
        pytest.param(
            "ru",
            "В ночь на 9 июня дроны атаковали Ромны. Тем же утром дрон попал в дом в Изюме.",
            [("drone", "06-08"), ("drone", "06-09")],
            id="the morning of that night",
        ),
    ],
)
def test_the_day_of_each_strike(lang: str, text: str, strikes: list[tuple[str, str | None]]) -> None:
    told = [claim for claim in record_of(text, lang).claims if claim.kind == "strike"]
    assert [(claim.measure, claim.date and f"{claim.date.start:%m-%d}") for claim in told] == strikes
