"""A report on another matter tells of attacks in passing."""

from __future__ import annotations

import pytest

from tests.told import record_of

_BUDGET = {
    "en": "The city council passed its budget. Spending rises by a tenth. Half of it goes to schools. The rest is for roads. "
    "Trams get new cars. Libraries stay open longer. Fees for parking rise. ",
    "uk": "Міськрада ухвалила бюджет. Видатки зростають на десяту частину. Половина піде на школи. Решта – на дороги. "
    "Трамваї отримають нові вагони. Бібліотеки працюватимуть довше. Плата за паркування зросте. ",
    "ru": "Горсовет принял бюджет. Расходы вырастут на десятую часть. Половина пойдёт на школы. Остальное – на дороги. "
    "Трамваи получат новые вагоны. Библиотеки будут работать дольше. Плата за парковку вырастет. ",
}
_BLOW = {
    "en": "A drone hit the roof of the market in Sumy",
    "uk": "Дрон влучив у дах ринку в Сумах",
    "ru": "Дрон попал в крышу рынка в Сумах",
}
_DAY = {"en": " on Monday.", "uk": " у понеділок.", "ru": " в понедельник."}


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_a_blow_told_late_without_a_day_is_background(lang: str) -> None:
    (strike,) = [c for c in record_of(f"{_BUDGET[lang]}{_BLOW[lang]}.", lang).claims if c.kind == "strike"]
    assert strike.scope == "background"


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_a_blow_told_late_with_its_day_is_one(lang: str) -> None:
    (strike,) = [c for c in record_of(f"{_BUDGET[lang]}{_BLOW[lang]}{_DAY[lang]}", lang).claims if c.kind == "strike"]
    assert strike.scope == "event"


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_a_report_that_opens_with_a_blow_goes_on_to_another(lang: str) -> None:
    text = f"{_BLOW[lang]}. {_BUDGET[lang]}{_BLOW[lang].replace('Сум', 'Ромн').replace('Sumy', 'Romny')}."
    assert {c.scope for c in record_of(text, lang).claims if c.kind == "strike"} == {"event"}


def test_a_short_post_may_greet_before_it_tells() -> None:
    text = "Good morning. It was a loud night. Thank you for your calm. A drone hit the roof of the market in Sumy."
    assert [c.scope for c in record_of(text, "en").claims if c.kind == "strike"] == ["event"]
