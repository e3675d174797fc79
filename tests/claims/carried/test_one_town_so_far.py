"""Harm told long behind the one town of a report is there, and nowhere once another has been named."""

from __future__ import annotations

import pytest

from tests.told import told

_LEADS = {
    "en": "A missile hit a bakery in Lubny on Tuesday.",
    "uk": "У вівторок ракета влучила в пекарню в Лубнах.",
    "ru": "Во вторник ракета попала в пекарню в Лубнах.",
}
_SEEN = {
    "en": "\n\nSmoke rose over the river. Neighbours brought tea. A dog barked. Nobody slept.\n\nThe queue was long.\n\n",
    "uk": "\n\nНад річкою стояв дим. Сусіди принесли чай. Гавкав пес. Ніхто не спав.\n\nЧерга була довга.\n\n",
    "ru": "\n\nНад рекой стоял дым. Соседи принесли чай. Лаял пёс. Никто не спал.\n\nОчередь была длинной.\n\n",
}
_HARM = {
    "en": "Six garages burned down. Nine people were wounded.",
    "uk": "Згоріли шість гаражів. Поранено дев'ятьох людей.",
    "ru": "Сгорели шесть гаражей. Ранены девять человек.",
}
_OTHERS = {
    "en": "People from Khorol came to help. A drone fell near Pyriatyn.\n\n",
    "uk": "Дрон упав біля Пирятина.\n\n",
    "ru": "Дрон упал возле Пирятина.\n\n",
}


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_harm_without_a_place_is_in_the_only_town_told_of_so_far(lang):
    later = {
        "en": "\n\nIn Khorol a man died.",
        "uk": "\n\nУ Хоролі загинув чоловік.",
        "ru": "\n\nВ Хороле погиб мужчина.",
    }
    text = _LEADS[lang] + _SEEN[lang] + _HARM[lang] + later[lang]
    assert [(number, place) for _, number, place in told(text, "damage", lang) if number] == [(6, "Lubny")]
    assert ("injured", 9, "Lubny") in told(text, "casualty", lang)


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_harm_without_a_place_is_in_none_of_two_towns_told_of(lang):
    text = _LEADS[lang] + "\n\n" + _OTHERS[lang] + _SEEN[lang] + _HARM[lang]
    assert [place for _, number, place in told(text, "damage", lang) if number == 6] == []
    assert ("injured", 9, "") in told(text, "casualty", lang)


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_harm_without_a_place_is_in_no_land_told_of_so_far(lang):
    leads = {
        "en": "Drones attacked the Poltava region on Tuesday.",
        "uk": "У вівторок дрони атакували Полтавську область.",
        "ru": "Во вторник дроны атаковали Полтавскую область.",
    }
    later = {
        "en": "\n\nIn Khorol a man died. A shell hit a house in Pyriatyn.",
        "uk": "\n\nУ Хоролі загинув чоловік. Снаряд влучив у дім у Пирятині.",
        "ru": "\n\nВ Хороле погиб мужчина. Снаряд попал в дом в Пирятине.",
    }
    text = leads[lang] + _SEEN[lang] + _HARM[lang] + later[lang]
    assert ("injured", 9, "") in told(text, "casualty", lang)
