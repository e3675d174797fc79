"""Gold reports with an hour or a day put into a sentence tell the same as without, but for the day."""

from __future__ import annotations

import datetime as dt
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from geo.pipeline import extract
from geo.reports import make_report

GOLD = Path(__file__).resolve().parents[1] / "data" / "gold"
REPORTS, SEED = 60, 3
MOST_OTHERWISE = 0.04  # a time of now may not fit what is told of long ago
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
TIMES = {
    "en": (
        "on the evening of {day} {month}",
        "shortly after 7 pm local time",
        "at around 3:40 a.m. on {month} {day}",
        "overnight",
    ),
    "uk": ("увечері {day} {month}", "близько 15:30", "{day} {month} близько 3-ї ночі", "в ніч на {day} {month}"),
    "ru": ("вечером {day} {month}", "около 15:30", "{day} {month} около трёх часов ночи", "в ночь на {day} {month}"),
}
TIMED = {
    "en": r"\b(?:on|at|night|day|yesterday|today|hours?|weeks?|months?|years?|dawn|since|after|before|earlier|later|when|while)\b|day\b|\d:\d",
    "uk": r"\b(?:[ву]?ночі|ніч|[ву]?ранку|вранці|вечора|[ву]?вечері|вдень|дн[яі]|доб\w+|в?чора|сьогодні|раніше|після|потім|ро[кц]\w+|тиж\w+)\b|\d:\d",
    "ru": r"\b(?:ночью?|ночи|утр\w+|вечер\w*|дн[её]м|дн[яей]+|сут\w+|вчера|сегодня|раньше|ранее|после|потом|год\w*|лет|недел\w+)\b|\d:\d",
}
SPOTS = {
    "en": r"(?:(?:drone|drones|missile|missiles|forces|people) (?=hit|struck|attacked|were (?:killed|injured|wounded)))|[a-z] in [A-Z][a-z]+ (?=(?:was|were|had|after|when) )",
    "uk": r"(?:загинули|загинув|поранено|пошкоджено|атакував|атакували|вдарили|вдарив) (?=[а-яіїєґ])|[а-яіїєґ] [ув] [А-ЯІЇЄҐ][а-яіїєґ']+[іу] (?=[а-яіїєґ]+[вло] )",
    "ru": r"(?:погибли|погиб|ранены|повреждены|атаковал|атаковали|ударили|ударил) (?=[а-яё])|[а-яё] в [А-ЯЁ][а-яё]+[еи] (?=[а-яё]+[вло] )",
}


def _reports(lang: str) -> Iterator[dict[str, Any]]:
    found = [
        json.loads(line)
        for path in sorted(GOLD.glob(f"{lang}-wide-*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    random.Random(SEED).shuffle(found)
    return iter(found)


def _timed(gold: dict[str, Any], lang: str, times: random.Random) -> str | None:
    """Return a report with a time in the first sentence that has none and room for one."""
    text, day = gold["text"], dt.date.fromisoformat(gold["published"]) - dt.timedelta(days=1)
    for spot in re.finditer(SPOTS[lang], text):
        first = max(text.rfind(mark, 0, spot.start()) for mark in ".\n") + 1
        sentence = text[first : text.find(".", spot.end())]
        if not re.search(TIMED[lang] + "|" + MONTHS[lang].replace(" ", "|"), sentence, re.IGNORECASE):
            told = times.choice(TIMES[lang]).format(day=day.day, month=MONTHS[lang].split()[day.month - 1])
            return f"{text[: spot.end()]}{told} {text[spot.end() :]}"
    return None


def _claims(text: str, gold: dict[str, Any], lang: str) -> Counter[tuple[Any, ...]]:
    report = make_report(text, title=gold["title"], published=dt.date.fromisoformat(gold["published"]), lang=lang)
    return Counter(
        (claim.kind, claim.measure, claim.quantity and claim.quantity.best, claim.places, claim.scope)
        for claim in extract(report).claims
    )


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_a_time_put_in_changes_nothing_but_the_day(lang: str) -> None:
    times = random.Random(SEED)
    tried, otherwise = 0, []
    for gold in _reports(lang):
        text = _timed(gold, lang, times)
        if text is None:
            continue
        tried += 1
        if _claims(text, gold, lang) != _claims(gold["text"], gold, lang):
            otherwise.append(gold["id"])
        if tried == REPORTS:
            break
    assert tried == REPORTS
    assert len(otherwise) <= MOST_OTHERWISE * REPORTS, otherwise
