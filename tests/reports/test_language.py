"""The language of a report and of one sentence, by its letters and small words."""

from __future__ import annotations

import unicodedata

import pytest

from geo.reports import split_sentences
from geo.reports.language import detect_language, language_of_sentence

POSTS = [
    ("A drone fell.", "en"),
    ("Київ was hit again", "en"),
    ("Air raid alert in Харків region", "en"),
    ("Уночі її вдарили.", "uk"),
    ("Чергового удару зазнала Одеса", "uk"),
    ("Поранена мешканка Сум", "uk"),
    ("Окупанти накрили вогнем Ромни", "uk"),
    ("Вибухи у Ромнах", "uk"),
    ("Вибухи у Харкові", "uk"),
    ("Атака на Одесу. Працює ППО", "uk"),
    ("Зараз без тривоги", "uk"),
    ("Сумщина – загроза застосування КАБ", "uk"),
    ("Удар по порту, є постраждалі", "uk"),
    ("Дрони атакували Суми.", "uk"),
    ("Слов'янськ: удар по ринку", "uk"),
    ("Ракета на Павлоград", "ru"),
    ("Атака БПЛА на Белгород", "ru"),
    ("Ночью объект был разрушен.", "ru"),
    ("Взрывы в Курске", "ru"),
    ("Отбой ракетной опасности в области", "ru"),
    ("Сбиты два дрона на подлете", "ru"),
    ("Прилет в порту Туапсе", "ru"),
    ("Работает ПВО. Оставайтесь в укрытиях", "ru"),
    ("По данным губернатора, жертв нет", "ru"),
    ("На окраине погибла женщина, сгорел дом", "ru"),
    ("Через час дрон ударил снова", "ru"),
    ("Россияне обстреляли Сумщину", "ru"),
    ("Обстреливают Сумщину, Полтавщина без света", "ru"),
    ("В Лубнах снаряд угодил в склад, люди успели спуститься в подвал", "ru"),
    ("Харківщина: дрони над обласним центром", "uk"),
    ("Мер: «Вчера вечером они ударили по рынку», але ніхто не загинув у місті", "uk"),
]


@pytest.mark.parametrize(("text", "lang"), POSTS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_short_posts(text: str, lang: str, form: str) -> None:
    assert detect_language(unicodedata.normalize(form, text)) == lang


def test_each_sentence_of_a_mixed_report_has_its_own() -> None:
    text = (
        "The governor of the oblast posted a message. «Вночі ворог вдарив по місту, є поранені», he said. "
        "Ночью были сбиты три дрона, сообщили в области. The alert was lifted in the morning."
    )
    assert [s.lang for s in split_sentences(text)] == ["en", "uk", "ru", "en"]


@pytest.mark.parametrize("text", ["Дніпро, Суми", "Курск", "(AFP, Reuters)", "12:40", "ППО"])
def test_a_sentence_that_shows_nothing_is_left_open(text: str) -> None:
    assert language_of_sentence(text) in {"", "uk"}
