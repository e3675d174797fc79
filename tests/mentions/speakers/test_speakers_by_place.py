"""Who says so where the word of speech is unknown or stands away from the name: told by the build of the sentence."""

from __future__ import annotations

import pytest

from geo import pipeline


def _sources(text: str, lang: str, title: str | None = None) -> list[str | None]:
    """Return who is given as the source of each casualty, in text order."""
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang, title=title))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    return [claim.attribution for claim in claims if claim.kind == "casualty"]


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        pytest.param(
            "uk",
            "Дрон спалив склад у Нікополі. «Троє робітників поранені», – зітхнув очільник громади Дмитро Гай.",
            ["очільник громади Дмитро Гай"],
            id="any verb behind a quotation",
        ),
        pytest.param(
            "uk",
            "У Нікополі, невесело жартує мер Дмитро Гай, дрон поранив двох людей.",
            ["мер Дмитро Гай"],
            id="any verb in an aside, an adverb before it",
        ),
        pytest.param(
            "uk",
            "Дрон поранив двох у Нікополі. Мешканців, яких відселили, прийняли в районній адміністрації.",
            [None],
            id="where they were taken in",
        ),
        pytest.param(
            "uk", "Від дрона постраждали люди, що чекали в адміністрації Нікополя.", [None], id="people who wait"
        ),
        pytest.param("uk", "Росіяни вдарили по Нікополю «Градом» – загинув Іван Гай.", [None], id="a weapon in quotes"),
        pytest.param(
            "uk", "У Нікополі дрон поранив двох, порахували в міськраді.", ["міськраді"], id="where they say so"
        ),
        pytest.param(
            "uk", "У Ровеньках, діляться в місцевих чатах, дрон поранив двох.", ["місцевих чатах"], id="in chats"
        ),
        pytest.param(
            "uk",
            "Дрон спалив склад у Нікополі, загинув начальник караулу Іван Гай.",
            [None],
            id="an officer who was killed says nothing",
        ),
        pytest.param(
            "uk", "Дрон поранив двох у Нікополі, постраждалі лікуються в лікарні.", [None], id="treated in a hospital"
        ),
        pytest.param(
            "uk", "Дрон поранив двох у Нікополі, на місці працюють рятувальники.", [None], id="rescuers at work"
        ),
        pytest.param(
            "ru",
            "Мэр Иван Сокол сказал об ударе по Никополю. «В больнице трое рабочих, они ранены», — перечислил он в эфире.",
            ["Мэр Иван Сокол"],
            id="he enumerated",
        ),
        pytest.param(
            "ru",
            "Дрон сжёг склад в Никополе, ранены двое, пошутил вице-губернатор Иван Гай.",
            ["вице-губернатор Иван Гай"],
            id="a joke",
        ),
        pytest.param("ru", "Дрон сжёг склад в Никополе, погиб глава округа Иван Гай.", [None], id="a head was killed"),
        pytest.param(
            "ru", "Дрон ранил двоих в Никополе, раненых увезли, на место выехал мэр.", [None], id="a mayor came"
        ),
        pytest.param(
            "en",
            'A drone hit a depot in Sumy. "Three workers were wounded," the mayor sighed.',
            ["mayor"],
            id="the mayor sighed",
        ),
        pytest.param(
            "en",
            'A drone hit a depot in Sumy. "Three workers were wounded," lamented Governor Ivan Sokol.',
            ["Governor Ivan Sokol"],
            id="lamented the governor",
        ),
        pytest.param(
            "en",
            'After a strike on "Elektron," rescuers searched the ruins in Sumy, where two people were killed.',
            [None],
            id="a name in quotes is no quotation",
        ),
    ],
)
def test_an_unknown_verb_of_speech_is_told_by_its_place(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _sources(text, lang) == speakers


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        pytest.param(
            "en",
            "The Telegram channel Baza, citing drone footage, reported two people wounded by a drone in Voronezh.",
            ["Baza"],
            id="a participle behind the name",
        ),
        pytest.param(
            "en",
            "Governor Oleksandr Lysak late on Monday reported two people wounded by a drone in Nikopol.",
            ["Governor Oleksandr Lysak"],
            id="a day behind the name",
        ),
        pytest.param(
            "en",
            "A drone hit a depot in Sumy, killing two people, said the police.",
            ["police"],
            id="a participle that tells what happened",
        ),
        pytest.param(
            "uk",
            "Очільник МВА Ігор Коваль станом на 09:40 підтвердив, що дрон поранив двох у Нікополі.",
            ["Очільник МВА Ігор Коваль"],
            id="an hour behind the name",
        ),
        pytest.param(
            "uk",
            "Astra, переглянувши відео очевидців, повідомила, що дрон поранив двох у Воронежі.",
            ["Astra"],
            id="a converb behind the name",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Нікополю, поранивши двох людей, повідомила поліція.",
            ["поліція"],
            id="a converb that tells what happened",
        ),
        pytest.param(
            "ru",
            "Глава округа Олег Гай ближе к полудню сообщил, что дрон ранил двоих в Сумах.",
            ["Глава округа Олег Гай"],
            id="towards noon",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по складу в Сумах, ранив двух человек, сообщил мэр.",
            ["мэр"],
            id="a converb that tells what happened (ru)",
        ),
    ],
)
def test_what_parts_a_name_from_its_verb(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _sources(text, lang) == speakers


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        pytest.param(
            "en",
            "A drone wounded two in Nikopol. This was reported by the head of the Regional Military Administration, "
            'Oleksandr Lysak. "Three were killed," the head of the region said.',
            ["head of the Regional Military Administration, Oleksandr Lysak"] * 2,
            id="an office and the name behind its comma, and the office again",
        ),
        pytest.param(
            "en",
            "The chief of the State Emergency Service, Andrii Kit, said a drone wounded two in Nikopol.",
            ["chief of the State Emergency Service, Andrii Kit"],
            id="before the verb",
        ),
        pytest.param(
            "en",
            "A drone wounded two in Nikopol, the regional governor said.\n\nThree were killed in Pavlohrad, Governor "
            "Oleksandr Lysak wrote on Telegram.",
            ["Governor Oleksandr Lysak"] * 2,
            id="the governor named only later",
        ),
        pytest.param(
            "en",
            "A drone wounded two in Nikopol, the regional governor said.\n\nThree were killed in Sumy, Governor Oleh Hai "
            "said. A woman was killed in Kherson, Governor Oleksandr Lysak wrote.",
            ["regional governor", "Governor Oleh Hai", "Governor Oleksandr Lysak"],
            id="two governors named later",
        ),
        pytest.param(
            "en",
            "A drone wounded two in Nikopol, according to the State Emergency Service, Russian troops denied it.",
            ["State Emergency Service"],
            id="a service is no person",
        ),
        pytest.param(
            "en", "In Sumy, Ivan Sokol, a driver, said a drone wounded two people.", [None], id="what is said is nobody"
        ),
        pytest.param(
            "en",
            "A drone wounded two in Sevastopol, according to the governor there, Mikhail Lys.",
            ["governor there, Mikhail Lys"],
            id="the governor there",
        ),
        pytest.param(
            "en",
            "A drone wounded two in Henichesk, according to Moscow's appointee there, Vladimir Lys.",
            ["Moscow's appointee there, Vladimir Lys"],
            id="an appointee",
        ),
        pytest.param(
            "en",
            "The state emergency service reported on a drone strike on Sumy. It put the number of injured at 43.",
            ["state emergency service"],
            id="it put the number",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Сумах: ДСНС говорить про двох поранених.",
            ["ДСНС"],
            id="who speaks of a number",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по Сумах: люди говорять про страх, поранено двох.",
            [None],
            id="people who speak of fear",
        ),
        pytest.param(
            "ru",
            "Дрон ранил двоих в Ейске, сообщил губернатор Вениамин Гай.\n\nВ Азове, пишет господин Гай, ранены трое.",
            ["губернатор Вениамин Гай"] * 2,
            id="a title before a surname",
        ),
        pytest.param(
            "ru",
            "Дрон ранил двоих в Ейске, сообщил губернатор Вениамин Гай.\n\nВ Азове, пишет господин Лысенко, ранены трое.",
            ["губернатор Вениамин Гай", "господин Лысенко"],
            id="another surname",
        ),
        pytest.param(
            "uk",
            "Дрон поранив двох у Сумах, повідомив очільник області Веніамін Гай.\n\nУ Ромнах, пише пан Гай, поранено трьох.",
            ["очільник області Веніамін Гай"] * 2,
            id="a title before a surname (uk)",
        ),
    ],
)
def test_whose_name_an_office_or_a_surname_is(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _sources(text, lang) == speakers
