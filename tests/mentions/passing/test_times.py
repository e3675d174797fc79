"""Times told in passing: what is left out of a sentence, what stays, and that nothing moves."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.mentions.lexicon import load
from geo.mentions.passing.times import from_whole, in_whole, whole, without_times
from geo.model import Mention, Sentence
from geo.reports import split_sentences
from tests.told import PUBLISHED

LEFT_OUT = [
    ("en", "A drone hit Izium shortly after 7 pm on Monday, killing two.", "a drone hit izium , killing two ."),
    ("en", "A drone hit Izium at 3:40 a.m. local time and killed two.", "a drone hit izium and killed two ."),
    ("en", "Drones in the early hours of Tuesday, June 9, hit a port in Izium.", "drones hit a port in izium ."),
    ("en", "Drones hit a port on Tuesday, June 9, killing two.", "drones hit a port , killing two ."),
    ("en", "Two people late on Monday night were hurt in Izium.", "two people were hurt in izium ."),
    ("en", "A drone hit Izium on the night of June 8-9, 2026 and killed two.", "a drone hit izium and killed two ."),
    ("en", "Drones overnight hit a port in Izium.", "drones hit a port in izium ."),
    ("en", "Two people were hurt, early on Monday, in Izium.", "two people were hurt , in izium ."),
    ("en", "A drone hit Izium at around 3.40 and killed two.", "a drone hit izium and killed two ."),
    ("uk", "Дрон у вівторок, 9 червня, близько 3-ї ночі влучив у школу.", "дрон влучив у школу ."),
    ("uk", "Дрон влучив у школу 9 червня, загинули двоє.", "дрон влучив у школу , загинули двоє ."),
    ("uk", "Ворог у ніч на 9 червня атакував Ізюм.", "ворог атакував ізюм ."),
    ("uk", "Дрон о 22:40 за київським часом влучив у школу.", "дрон влучив у школу ."),
    ("ru", "Дрон во вторник, 9 июня, около трёх часов ночи попал в школу.", "дрон попал в школу ."),
    ("ru", "Дрон попал в школу вечером 9 июня, погибли двое.", "дрон попал в школу , погибли двое ."),
    ("ru", "Дом сгорел, написал в понедельник, 8 июня, мэр Изюма.", "дом сгорел , написал мэр изюма ."),
    ("ru", "Враг минувшей ночью атаковал Изюм.", "враг атаковал изюм ."),
]
STAYS = [
    pytest.param("en", "Shortly after 7 pm on Monday a drone hit Izium.", id="it-opens-the-sentence"),
    pytest.param("en", "A drone hit Izium, and on Monday missiles hit Sumy.", id="it-opens-a-clause"),
    pytest.param("en", "Two people have died in Izium since Monday.", id="since"),
    pytest.param("en", "The toll in Izium had risen by 7 pm to nine.", id="by"),
    pytest.param("en", "Monday's strike on Izium killed two.", id="a-strike-of-a-day"),
    pytest.param("en", "Russia's overnight strikes on Izium killed two.", id="overnight-strikes"),
    pytest.param("en", "Drones hit Izium on Monday and Tuesday.", id="two-days"),
    pytest.param("en", "A drone hit Izium on 2 May and killed two.", id="long-before"),
    pytest.param("en", "A drone hit Izium last Wednesday and killed two.", id="last-wednesday"),
    pytest.param("en", "Izium will mourn on Monday those killed by a drone.", id="to-come"),
    pytest.param("en", "A drone hit 19 homes in Izium.", id="a-count"),
    pytest.param(
        "en", "A strike left about 1.20 million customers in Izium without power.", id="a-decimal-with-millions"
    ),
    pytest.param("en", "A strike cut off about 10.20 percent of Izium.", id="a-decimal-with-percent"),
    pytest.param("uk", "Знеструмлено близько 12.50 тис. абонентів в Ізюмі.", id="a-decimal-with-thousands"),
    pytest.param("uk", "В Ізюмі без світла 09.06 тис. абонентів.", id="a-decimal-like-a-day"),
    pytest.param("ru", "Остались без света около 1.25 млн абонентов в Изюме.", id="a-decimal-with-millions-ru"),
    pytest.param("uk", "Київ, 9 червня. Дрон влучив у школу.", id="a-dateline"),
    pytest.param("uk", "Ізюм • Вночі дрон влучив у школу.", id="behind-a-dateline"),
    pytest.param("uk", "Мешканка, яку поранило, сьогодні померла в лікарні.", id="it-opens-a-clause-behind-a-comma"),
    pytest.param("uk", "У місті поранено двох, увечері – ще одну.", id="a-blow-of-another-hour"),
    pytest.param("uk", "Станом на 9 червня без світла 40 осель.", id="as-of"),
    pytest.param("uk", "Дрон влучив у школу на вулиці 9 червня.", id="a-street"),
    pytest.param("ru", "О дроне пишет канал «Изюм сегодня» без подробностей.", id="a-channel-s-name"),
    pytest.param("ru", "Без света с 9 июня 40 домов.", id="since-ru"),
    pytest.param("ru", "Дроны ударили по Изюму вечером и ночью.", id="two-parts-of-a-day"),
]


def _first(text: str) -> Sentence:
    return split_sentences(text)[0]


@pytest.mark.parametrize(("lang", "text", "left"), LEFT_OUT)
def test_times_told_in_passing_are_left_out(lang: str, text: str, left: str) -> None:
    assert " ".join(without_times(text, _first(text), load(lang), PUBLISHED).words) == left


@pytest.mark.parametrize(("lang", "text"), STAYS)
def test_times_that_tell_more_stay(lang: str, text: str) -> None:
    sentence = _first(text)
    assert without_times(text, sentence, load(lang), PUBLISHED) is sentence


@pytest.mark.parametrize("published", [None, dt.date(2026, 9, 1)])
def test_a_day_is_left_out_only_by_the_report_s_own(published: dt.date | None) -> None:
    text = "A drone hit Izium on 9 June and killed two."
    assert without_times(text, _first(text), load("en"), published).times == ()


@pytest.mark.parametrize(("lang", "text", "left"), LEFT_OUT)
def test_the_whole_sentence_is_as_before(lang: str, text: str, left: str) -> None:
    sentence = _first(text)
    kept = without_times(text, sentence, load(lang), PUBLISHED)
    assert whole(kept) == sentence
    assert len(kept.tokens) == len(left.split())
    for at, token in enumerate(kept.tokens):
        there = in_whole(Mention(kind="strike", measure="drone", sentence=0, first=at, last=at + 1), kept)
        assert sentence.tokens[there.first : there.last] == (token,)
        assert from_whole(kept, there.first) == at
