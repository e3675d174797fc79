"""Whose word goes on: from sentence to sentence, from a title's end or a signature over the report, and where it stops."""

from __future__ import annotations

import pytest

from geo import pipeline


def _sources(text: str, lang: str, title: str | None = None) -> list[str | None]:
    """Return who is given as the source of each casualty, in text order."""
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang, title=title))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    return [claim.attribution for claim in claims if claim.kind == "casualty"]


@pytest.mark.parametrize(
    ("lang", "title", "text", "speakers"),
    [
        pytest.param(
            "uk",
            None,
            "Із Сумщини повідомляють про КАБ, який упав на околиці Недригайлова: поранено жінку.",
            [None],
            id="where it is told from is nobody",
        ),
        pytest.param(
            "en",
            None,
            "A bomb killed a farmer outside Huliaipole, according to the Zaporizhzhia prosecutor's office. In Kherson, two "
            "people were wounded by a drone.",
            ["Zaporizhzhia prosecutor's office", None],
            id="an office of one land does not tell of a town of another",
        ),
        pytest.param(
            "en",
            None,
            "A bomb killed a farmer outside Huliaipole, the Zaporizhzhia regional prosecutor's office said. In Orikhiv, two "
            "people were wounded by a drone.",
            ["Zaporizhzhia regional prosecutor's office"] * 2,
            id="an office tells of another town of its land",
        ),
        pytest.param(
            "uk",
            None,
            "На Сумщині дрон поранив двох, повідомив начальник ОВА. На Запоріжжі, за словами начальника Запорізької ОВА "
            "Івана Федорова, загинула жінка в Оріхові.",
            ["начальник ОВА", "начальника Запорізької ОВА Івана Федорова"],
            id="the head of another region is not the one told of before",
        ),
        pytest.param(
            "uk",
            None,
            "Олег Гай, голова Харківської обласної адміністрації, заявив про удар по Чугуєву. Начальник ОВА додав, що "
            "поранено двох.",
            ["Олег Гай, голова Харківської обласної адміністрації"],
            id="a head told by his name first",
        ),
        pytest.param(
            "ru",
            "Девять сёл Сумщины под ударом – Гай",
            "Сумы обстреляли, ранены трое, уточнил начальник ОВА Олег Гай.\n\nВ Ромнах дрон ранил двоих.",
            ["начальник ОВА Олег Гай"] * 2,
            id="a surname behind the dash of a title",
        ),
        pytest.param(
            "ru",
            "Девять сёл Сумщины под ударом – Гай",
            "Сумы обстреляли, ранены трое, уточнил начальник ОВА Олег Гай.\n\nВ Ромнах дрон ранил двоих.\n\n"
            "Ранены четверо в Шостке, сообщила полиция.",
            ["начальник ОВА Олег Гай", "начальник ОВА Олег Гай", "полиция"],
            id="another is cited only behind his land",
        ),
        pytest.param(
            "uk", "Удар по Сумах – ОВА", "Дрон поранив двох у Сумах.", ["ОВА"], id="an office behind the dash"
        ),
        pytest.param("uk", "Удар по Сумах – ЗМІ", "Дрон поранив двох у Сумах.", [None], id="media behind the dash"),
        pytest.param(
            "uk", "Дрони над областю – Суми", "Дрон поранив двох у Сумах.", [None], id="a place behind the dash"
        ),
        pytest.param(
            "uk",
            "Північний край. Держприкордонслужба",
            "Дрон поранив двох у Сумах.",
            ["Держприкордонслужба"],
            id="an office behind the full stop",
        ),
        pytest.param(
            "en",
            "Two wounded in Sumy - governor",
            "A drone wounded two in Sumy. Governor Oleh Hai said three were wounded in Romny.",
            ["Governor Oleh Hai"] * 2,
            id="the governor behind a hyphen",
        ),
        pytest.param(
            "en",
            "Two wounded in Sumy – governor",
            "A drone wounded two in Sumy. Governor Oleh Hai said three were wounded in Romny.",
            ["Governor Oleh Hai"] * 2,
            id="the governor behind the dash",
        ),
        pytest.param(
            "en",
            "Attacks on the Sumy region",
            "A drone wounded two in Sumy.\n\nFerdinand Lys, Governor",
            ["Ferdinand Lys"],
            id="signed with the office",
        ),
        pytest.param(
            "en",
            "Attacks on the Sumy region",
            "A drone wounded two in Sumy.\n\nFerdinand Lys, correspondent",
            [None],
            id="signed by who only writes",
        ),
        pytest.param(
            "en",
            "Ferdinand Lys: the past day in the region",
            "A drone wounded two in Sumy. I express my condolences.",
            ["Ferdinand Lys"],
            id="a head's name and the first person",
        ),
        pytest.param(
            "en",
            "Ferdinand Lys: the past day in the region",
            "A drone wounded two in Sumy. Police are at work.",
            [None],
            id="a head's name in a report about him",
        ),
    ],
)
def test_who_speaks_by_the_title_or_the_signature(lang: str, title: str, text: str, speakers: list[str | None]) -> None:
    assert _sources(text, lang, title) == speakers


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        pytest.param(
            "ru",
            "Дрон ранил двоих в Сумах, рассказал глава Сумской ОВА Олег Гай. Больница работает от генератора. "
            "В Ромнах дрон ранил троих.",
            ["глава Сумской ОВА Олег Гай"] * 2,
            id="over a sentence that tells no news",
        ),
        pytest.param(
            "ru",
            "Подозрение вручили мужчине, рассказала прокуратура Сумской области. Его арестовали. В Ромнах дрон ранил троих.",
            [None],
            id="who spoke of something else",
        ),
        pytest.param(
            "uk",
            "Дрон «Герань-2» поранив двох у Сумах, за даними Сумської ОВА. У Ромнах уламки поранили трьох.",
            ["Сумської ОВА"] * 2,
            id="a nickname in quotes is no quotation",
        ),
        pytest.param(
            "uk",
            "Дрон поранив двох у Сумах, повідомила Сумська ОВА. Станом на ранок у Ромнах троє поранених від удару дрона.",
            ["Сумська ОВА", None],
            id="what stands so by now",
        ),
        pytest.param(
            "uk",
            "Дрон поранив двох у Сумах, повідомила Сумська ОВА. Наступного дня дрон поранив трьох у Ромнах.",
            ["Сумська ОВА", None],
            id="the next day",
        ),
        pytest.param(
            "uk",
            "Дрон поранив двох у Сумах, повідомила Сумська ОВА. «Сумиобленерго» нарахувало трьох поранених у Ромнах.",
            ["Сумська ОВА", "«Сумиобленерго»"],
            id="a company that counts",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по дому в Ейске. «Все выбегали», — рассказала «Звезде» Ольга, живущая рядом. Ранены двое.",
            [None],
            id="a witness tells no more than is quoted",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по дому в Ейске. «Все выбегали», — рассказал мэр Иван Гай. Ранены двое.",
            ["мэр Иван Гай"],
            id="a mayor goes on",
        ),
        pytest.param(
            "uk",
            "Дрон поранив двох у Сумах. Про це пише 24 Канал із посиланням на очільника ОВА Олега Гая.",
            ["очільника ОВА Олега Гая"],
            id="a channel with reference to another",
        ),
        pytest.param(
            "ru",
            "Мониторинговый канал «Крыло» писал о семи дронах. Один, по данным канала, ранил двоих в Сумах.",
            ["Мониторинговый канал «Крыло»"],
            id="the channel again",
        ),
        pytest.param(
            "ru",
            "Глава области Иван Гай признал удар.\n\nТелеграм-канал Baza определил по видео очевидцев, что горит завод: по его "
            "данным, дрон ранил двоих в Сумах.",
            ["Телеграм-канал Baza"],
            id="his is the channel's of the same sentence",
        ),
        pytest.param(
            "uk",
            "Мер Іван Гай розповів про удар по Сумах.\n\nВночі Сумська обласна прокуратура інформувала про удар. Слідство "
            "встановило, що дрон влучив у дім. За даними відомства, дрон поранив двох у Сумах.",
            ["Сумська обласна прокуратура"],
            id="the office named two sentences before",
        ),
    ],
)
def test_whose_word_goes_on_and_where_it_stops(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _sources(text, lang) == speakers


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        pytest.param(
            "ru",
            "Ночью дрон ранил двоих в Ромнах. Там же повреждён поезд из Бахмача, сообщает «Укрзализныця».",
            ["Укрзализныця"],
            id="where somebody is from leads nowhere else",
        ),
        pytest.param(
            "ru",
            "Ночью дрон ранил двоих в Ромнах. В Бахмаче ранен машинист, сообщает «Укрзализныця».",
            [None, "Укрзализныця"],
            id="another town",
        ),
        pytest.param(
            "ru",
            "За сутки по Белгородской области ударили 40 дронов, рассказал Александр Гай.\n\nБелгород. Ранены двое.\n\n"
            "Шебекинский округ. Ранен тракторист.\n\nВ Короче ранена женщина.",
            ["Александр Гай"] * 3,
            id="the last of a list, which no place heads",
        ),
        pytest.param(
            "uk",
            "Дрон поранив двох у Сумах, повідомив начальник ОВА Олег Лисенко.\n\nУ Ромнах поранено трьох, додав він.\n\n"
            "У Конотопі поранено жінку, за словами Лисенка.\n\nУ Шостці поранено п'ятьох людей, додав Лисенко.\n\nУ Кролевці поранено чотирьох людей.",
            ["начальник ОВА Олег Лисенко"] * 5,
            id="the one head who tells the most of it",
        ),
        pytest.param(
            "uk",
            "Дрон поранив двох у Сумах, повідомив начальник ОВА Олег Лисенко.\n\nУ Ромнах поранено трьох.\n\n"
            "У Конотопі поранено жінку.\n\nУ Шостці поранено п'ятьох людей.\n\nУ Кролевці поранено чотирьох людей.",
            ["начальник ОВА Олег Лисенко"] * 5,
            id="a head whom nobody follows tells of his land",
        ),
    ],
)
def test_what_a_list_and_a_report_are_in_whose_words(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _sources(text, lang) == speakers


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        pytest.param(
            "uk",
            "У Дарницькому районі Києва дрон поранив двох, повідомив мер Іван Лисенко. В Оболонському дрон поранив трьох.",
            ["мер Іван Лисенко"] * 2,
            id="a mayor over the districts of his city",
        ),
        pytest.param(
            "uk",
            "У Дарницькому районі Києва дрон поранив двох, повідомив мер Іван Лисенко. У Броварах дрон поранив трьох.",
            ["мер Іван Лисенко", None],
            id="a mayor not over another town",
        ),
        pytest.param(
            "ru",
            "На Киевщине, говорит Иван Лысенко, в Броварах дрон ранил двоих. В Борисполе ранены трое.",
            ["Иван Лысенко"] * 2,
            id="who tells of a region",
        ),
        pytest.param(
            "ru",
            "В Броварах, говорит Иван Лысенко, дрон ранил двоих. В Борисполе ранены трое.",
            ["Иван Лысенко", None],
            id="who tells of a town",
        ),
        pytest.param(
            "uk",
            "– У Сумах дрон поранив двох.\n– У Ромнах поранено трьох.\n\nТакі дані навів очільник області Іван Лисенко.",
            ["очільник області Іван Лисенко"] * 2,
            id="over the list before it",
        ),
        pytest.param(
            "uk",
            "– Дрон поранив двох у Сумах. Пожежу погашено, – визнав мер Іван Лисенко у Telegram.",
            ["мер Іван Лисенко"],
            id="two sentences behind a dash",
        ),
        pytest.param(
            "ru",
            "В Сумах ракета убила сторожа. Ещё трое погибли в Ромнах от удара дрона. Всего ранены 16 человек, по данным полиции.",
            [None, None, "полиции"],
            id="who gives the sum gave not the parts",
        ),
        pytest.param(
            "ru",
            "В Сумах дрон ранил двоих. Горел склад, сообщил губернатор Иван Лысенко.",
            ["губернатор Иван Лысенко"],
            id="who closes a paragraph told it",
        ),
        pytest.param(
            "ru",
            "Утром мэр Сум Иван Лысенко говорил о двух погибших от удара дрона. По состоянию на вечер в Сумах ранены девять.",
            ["мэр Сум Иван Лысенко", None],
            id="what stands so later",
        ),
    ],
)
def test_how_far_a_mayor_a_sum_and_a_list_reach(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _sources(text, lang) == speakers
