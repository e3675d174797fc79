"""Who tells a sentence's news by its build, whatever the office and the verb; and who only does something in it."""

from __future__ import annotations

import pytest

from geo import pipeline
from geo.mentions.speakers import voices


def _last_voice(text: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> str | None:
    """Return who speaks for the last sentence of a text."""
    heard: list[str | None] = []

    def hear(readings, title=()):
        found = voices.find_voices(readings, title)
        own = found.spoken.get(readings[-1].index, ()) if readings else ()
        heard.append(own[-1].text if own else found.author)
        return found

    monkeypatch.setattr("geo.mentions.find_voices", hear)
    pipeline.extract(pipeline.read(text, published="2027-02-10", lang=lang))
    return heard[-1]


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        pytest.param(
            "en",
            "Governor Ivan Sokol initially reported two deaths after a drone hit a tractor in Trostianets.",
            "Governor Ivan Sokol",
            id="an official with an adverb before the verb",
        ),
        pytest.param(
            "en",
            "Gov. Ivan Sokol on Monday raised the death toll in Trostianets to four.",
            "Gov. Ivan Sokol",
            id="he raised the toll on a day",
        ),
        pytest.param(
            "en", "Police revised the death toll in Trostianets to four.", "Police", id="police revised the toll"
        ),
        pytest.param(
            "en",
            "Mayor Ivan Sokol spoke of a fire in Odesa. The Ukrainian air force registered 94 drones on Tuesday, 80 of "
            "which it said had been intercepted.",
            "Ukrainian air force",
            id="it is the office that opens the sentence",
        ),
        pytest.param(
            "en",
            "A drone hit a bakery in Trostianets, wounding two (data from the regional military administration).",
            "regional military administration",
            id="data from an office",
        ),
        pytest.param(
            "en",
            "As the head of the Sumy RMA Ivan Sokol noted, two people were wounded in Trostianets.",
            "head of the Sumy RMA Ivan Sokol",
            id="as he noted",
        ),
        pytest.param(
            "en",
            "Governor Ivan Sokol visited Trostianets, where two people were killed on Monday.",
            None,
            id="a governor who visits tells nothing",
        ),
        pytest.param(
            "en", "Rescuers carried two wounded people out of a house in Trostianets.", None, id="rescuers at work"
        ),
        pytest.param("en", "Mayor Ivan Sokol was wounded in Trostianets by a drone.", None, id="a mayor was wounded"),
        pytest.param(
            "ru",
            "Дрон ранил двух пассажиров автобуса под Суджей, написал в воскресенье, 7 февраля, губернатор Иван Кравчук.",
            "губернатор Иван Кравчук",
            id="a date between commas before who wrote",
        ),
        pytest.param(
            "ru",
            "Об этом в Вене журналистам рассказал секретарь Высокого совета ОБСЕ Штефан Вайсман. В Сумах ранены двое.",
            "секретарь Высокого совета ОБСЕ Штефан Вайсман",
            id="an office that is no known word",
        ),
        pytest.param(
            "ru",
            "О пожаре рассказал губернатор Иван Кравчук. В Рыльске, продолжил Кравчук, ранены двое.",
            "губернатор Иван Кравчук",
            id="a surname named before and any verb in an aside",
        ),
        pytest.param(
            "ru",
            "О пожаре рассказал губернатор Иван Кравчук.\n\nКравчук обвинил ВСУ в ударе по автобусу в Рыльске, где ранены двое.",
            "губернатор Иван Кравчук",
            id="a surname named before opens the sentence",
        ),
        pytest.param("ru", "Мороз повредил теплотрассу, в Рыльске ранены двое.", None, id="a noun is no surname"),
        pytest.param(
            "ru",
            "Губернатор Иван Кравчук в утреннем посте упомянул Суджу, где дрон ранил двух человек.",
            "Губернатор Иван Кравчук",
            id="he mentioned a town in a post",
        ),
        pytest.param(
            "ru", "Губернатор Иван Кравчук навестил в Судже двух раненых.", None, id="he went to see the wounded"
        ),
        pytest.param("ru", "Полиция вывезла из Суджи двух раненых.", None, id="police who bring the wounded out"),
        pytest.param(
            "ru",
            "Ракеты, как считают в Воздушных силах, летели на Сумы; сбили четыре.",
            "Воздушных силах",
            id="as they think",
        ),
        pytest.param(
            "ru", "Общий счёт Минобороны — 128 сбитых за ночь беспилотников.", "Минобороны", id="the count is theirs"
        ),
        pytest.param("ru", "О двух раненых в Тростянце известно из сводки ОВА.", "ОВА", id="known from a summary"),
        pytest.param(
            "ru",
            "Воздушное командование «Юг» за ночь уничтожило над областью 23 БпЛА.",
            "Воздушное командование «Юг»",
            id="who counts the air and shot them down",
        ),
        pytest.param(
            "uk",
            "9 ракет, 133 дрони; не долетіли 120 – це дані Повітряних сил.",
            "Повітряних сил",
            id="these are data of the air force",
        ),
        pytest.param(
            "uk",
            "Про двох поранених у Тростянці сповістив міський голова Іван Кравчук.",
            "голова Іван Кравчук",
            id="about whom any verb and an official at the end",
        ),
        pytest.param(
            "uk",
            "Про це йдеться на сайті Сумської обласної прокуратури. Як установило слідство, дрон поранив двох у Тростянці.",
            "Сумської обласної прокуратури",
            id="on the site of prosecutors, and as the investigation found",
        ),
        pytest.param(
            "uk",
            "У Ковелі поранено двох людей. Так підбив підсумок ночі голова Волинської ОВА Роман Кравчук.",
            "голова Волинської ОВА Роман Кравчук",
            id="so he summed up",
        ),
        pytest.param(
            "uk",
            "Про двох поранених у Тростянці подбала лікарка Марія Кравчук.",
            None,
            id="who took care of the wounded",
        ),
    ],
)
def test_the_build_of_a_sentence_tells_who_speaks(
    lang: str, text: str, speaker: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _last_voice(text, lang, monkeypatch) == speaker
