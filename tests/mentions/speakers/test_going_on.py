"""Who goes on speaking: a line below a quotation, an outlet behind an official, the end of a report, a post's title."""

from __future__ import annotations

import pytest

from geo import pipeline


def _sources(text: str, lang: str, title: str | None = None) -> list[str | None]:
    """Return who is given as the source of each casualty, in text order."""
    record = pipeline.extract(pipeline.read(text, published="2027-02-10", lang=lang, title=title))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    return [claim.attribution for claim in claims if claim.kind == "casualty"]


@pytest.mark.parametrize(
    ("lang", "title", "text", "speakers"),
    [
        pytest.param(
            "en",
            None,
            "A fire broke out in Okhtyrka, mayor Ivan Sokol said.\n\nA drone wounded two cooks in Okhtyrka\n\n- said Sokol.",
            ["mayor Ivan Sokol"],
            id="en-a-line-below",
        ),
        pytest.param(
            "uk",
            None,
            "Дрон поранив двох кухарів у Ромнах.\n\n– зазначив мер Іван Сокіл.",
            ["мер Іван Сокіл"],
            id="uk-a-line-below",
        ),
        pytest.param(
            "uk",
            None,
            "Дрон поранив двох кухарів у Ромнах.\n\n– У Шостці дрон поранив трьох, зазначив мер Іван Сокіл.",
            [None, "мер Іван Сокіл"],
            id="uk-an-item-with-news",
        ),
        pytest.param(
            "ru",
            None,
            "По трём районам били дроны. Сводку обнародовал глава Днепропетровской ОВА Иван Сокол, пишет «Заря».\n\n"
            "Никопольщина. В Никополе дрон ранил четверых.\n\nСинельниковщина. В Васильковке дрон ранил двоих.",
            ["глава Днепропетровской ОВА Иван Сокол"] * 2,
            id="ru-an-outlet-behind",
        ),
        pytest.param(
            "ru",
            None,
            "В Никополе дрон ранил четверых, сообщил мэр Иван Сокол. В Марганце дрон ранил двоих, пишет «Заря».",
            ["мэр Иван Сокол", "Заря"],
            id="ru-an-outlet-alone",
        ),
        pytest.param(
            "uk",
            None,
            "Окупанти били по Запорізькій області.\n\nУ Комишувасі дрон поранив двох.\n\nВ Оріхові дрон поранив трьох.\n\n"
            "Про це написав керівник ОВА Іван Сокіл.",
            ["керівник ОВА Іван Сокіл"] * 2,
            id="uk-at-the-end-of-all",
        ),
        pytest.param(
            "uk",
            None,
            "У Комишувасі дрон поранив двох, повідомила поліція.\n\nВ Оріхові дрон поранив трьох.\n\nУ Токмаку тихо.\n\n"
            "Про це написав керівник ОВА Іван Сокіл.",
            ["поліція", None],
            id="uk-at-the-end-of-others",
        ),
        pytest.param(
            "ru", "Иван Сокол (пост)", "В Муроме дрон ранил мужчину.", ["Иван Сокол"], id="ru-a-post-by-its-title"
        ),
        pytest.param("ru", "Иван Сокол (видео)", "В Муроме дрон ранил мужчину.", [None], id="ru-no-post-by-its-title"),
        pytest.param(
            "ru",
            None,
            "Об ударе рассказал глава республики Денис Сокол.\n\nМэр Горловки Иван Гусь сообщил о тишине.\n\n"
            "В Волновахе дрон ранил двоих, отметил глава ДНР.",
            ["глава республики Денис Сокол"],
            id="ru-a-head-and-letters",
        ),
        pytest.param(
            "en",
            None,
            "Governor Ivan Sokol spoke of a fire. A drone wounded two fitters in Izium, the utility DTEK said.",
            ["utility DTEK"],
            id="en-a-utility-and-letters",
        ),
        pytest.param(
            "uk",
            None,
            "Про удар розповіли в Харківській обласній прокуратурі.\n\nЗа даними слідства, дрон поранив двох у Лозовій.",
            ["Харківській обласній прокуратурі"],
            id="uk-the-investigation",
        ),
    ],
)
def test_who_goes_on_speaking(lang: str, title: str | None, text: str, speakers: list[str | None]) -> None:
    assert _sources(text, lang, title) == speakers
