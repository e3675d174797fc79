"""Whose word a claim is when its own sentence names nobody: a sentence beside it, a list's head, a post's author."""

from __future__ import annotations

import pytest

from geo import pipeline


def _casualties(text: str, lang: str, title: str | None = None) -> list[str | None]:
    """Return who is given as the source of each casualty, in text order."""
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang, title=title))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    return [claim.attribution for claim in claims if claim.kind == "casualty"]


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        (
            "uk",
            "Дрон убив двох людей у Сумах, поранено трьох. Про це розповів керівник Сумської ОВА.",
            ["керівник Сумської ОВА", "керівник Сумської ОВА"],
        ),
        ("ru", "Дрон убил двоих в Сумах. Об этом сообщил губернатор.", ["губернатор"]),
        ("ru", "Дословно: «Дрон убил двоих в Сумах», — написал Олег Григоров.", ["Олег Григоров"]),
        ("ru", "Дословно Слюсарь: «Дрон убил двоих в Таганроге».", ["Слюсарь"]),
        (
            "ru",
            "Брянская область. Ранены трое в Климове, написал Богомаз. В Клинцах дрон ранил двоих.",
            ["Богомаз", "Богомаз"],
        ),
        (
            "ru",
            "Брянская область. Дрон ранил трёх в Климове, написал Богомаз. Чаты пишут о двух раненых в Клинцах.",
            ["Богомаз", "Чаты"],
        ),
        (
            "ru",
            (
                "Губернатор Иван Гладков и врио Пётр Хинштейн сообщили об атаках. По словам Гладкова, дрон ранил двоих в "
                "Сумах. Хинштейн уточнил, что дрон убил женщину в Рыльске."
            ),
            ["Губернатор Иван Гладков", "врио Пётр Хинштейн"],
        ),
        ("ru", "Дрон упал в Энгельсе. Вскоре губернатор Бусаргин подтвердил гибель двоих.", ["губернатор Бусаргин"]),
        ("uk", "Дослівно: «Дрон убив двох у Сумах», — написав Олег Григоров.", ["Олег Григоров"]),
        ("uk", "Дрон убив двох у Сумах. Деталі розповіли в обласній прокуратурі.", ["обласній прокуратурі"]),
        ("en", "A drone wounded six in Sumy. The figures were given by the regional governor.", ["regional governor"]),
        (
            "en",
            "A drone wounded six in Sumy. Ivan Lysenko, head of the city council, said this on Telegram.",
            ["Ivan Lysenko"],
        ),
        ("en", "A drone wounded six in Sumy. Ivan Lysenko said this was the worst night of the war.", [None]),
        ("en", "A drone wounded six in Sumy.\n\nThe shops closed.\n\nThis was reported by the mayor.", [None]),
        (
            "uk",
            "Дрон убив двох у Сумах, повідомив мер.\n\nУ Ромнах поранено трьох.\n\nПро це повідомила поліція.",
            ["мер", "поліція"],
        ),
        (
            "en",
            '"A drone wounded two people in Sumy," the post reads. Ivan Lysenko, the mayor, wrote it at noon.',
            [None],
        ),
        (
            "en",
            'The mayor of Sumy wrote about the raid. "A drone wounded two people in Sumy," the post reads.',
            ["mayor of Sumy"],
        ),
    ],
)
def test_a_sentence_that_says_who_told_what_stands_before_it(lang: str, text: str, speakers: list[str | None]) -> None:
    told = _casualties(text, lang)
    assert [one and one.split(",")[0] for one in told] == speakers


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("uk", "Мер Сум повідомив про удар дрона. За його словами, у Ромнах поранено двох.", "Мер Сум"),
        (
            "ru",
            "Об ударе по Сумам сообщил глава области Иван Горбенко.\n\nПо словам Горбенко, в Ромнах ранены двое.",
            "глава области Иван Горбенко",
        ),
        (
            "ru",
            "Об ударе по Сумам сообщил глава области Иван Лысак.\n\nПо словам Лысака, в Ромнах ранены двое.",
            "глава области Иван Лысак",
        ),
        ("ru", "Мэр Сум рассказал об ударе дрона. По его данным, в Ромнах ранены двое.", "Мэр Сум"),
        ("ru", "— Дрон ранил двоих в Ромнах, — написал он.", None),
        ("uk", "Губернатор визнав пожежу на складі, за його словами, у Курську дрон поранив двох.", "Губернатор"),
        ("en", "The mayor of Sumy spoke to reporters. The official said a drone wounded two in Romny.", None),
        ("en", "The governor said a drone hit Sumy. Two people were hurt in Romny, the official added.", "governor"),
    ],
)
def test_he_is_the_last_source_named(lang: str, text: str, speaker: str | None) -> None:
    assert _casualties(text, lang) == [speaker]


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        (
            "uk",
            "За даними ДСНС:\n— у Сумах дрон поранив двох;\n— у Ромнах дрон убив жінку.\n\nУ Конотопі дрон убив сторожа.",
            ["ДСНС", "ДСНС", None],
        ),
        (
            "uk",
            "Олександр Лисенко у Telegram:\n\nУ Сумах дрон поранив двох. У Ромнах дрон убив жінку.",
            ["Олександр Лисенко", "Олександр Лисенко"],
        ),
        (
            "ru",
            "Дрон ранил двоих в Сумах, сообщили в полиции. Ещё 12 человек получили ранения в Ромнах.",
            ["полиции"] * 2,
        ),
        ("ru", "Дрон ранил двоих в Сумах, сообщили в полиции. Дрон убил женщину в Ромнах.", ["полиции", None]),
    ],
)
def test_who_goes_on_speaking(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _casualties(text, lang) == speakers


@pytest.mark.parametrize(
    ("lang", "title", "speaker"),
    [
        ("uk", "Сумська обласна прокуратура", "Сумська обласна прокуратура"),
        ("uk", "Лисенко: доба в області", "Лисенко"),
        ("uk", "Повітряні сили про нічну атаку", "Повітряні сили"),
        ("uk", "Олена Гай, начальниця Сумської ОВА", "Олена Гай"),
        ("uk", "Ігор Вигадько | Сумська ОВА", "Ігор Вигадько"),
        ("uk", "Сумська ОВА / Ігор Вигадько", "Ігор Вигадько"),
        ("uk", "Сумська ОВА. Ігор Вигадько", "Ігор Вигадько"),
        ("uk", "Ігор Вигадько – начальник Сумської ОВА", "Ігор Вигадько"),
        ("uk", "В. о. начальника Сумської ОВА Ігор Вигадько", "В. о. начальника Сумської ОВА Ігор Вигадько"),
        ("uk", "Сумська ОВА / Доба в області", None),
        ("uk", "Ігор Вигадько, мер, розповів про атаку", None),
        ("uk", "Наслідки атаки на Суми", None),
        ("uk", "Сумська область: доба під вогнем", None),
        (
            "en",
            "Viacheslav Vyhadnyi, head of the Sumy regional military administration, Telegram",
            "Viacheslav Vyhadnyi",
        ),
        ("en", "Sumyoblenergo", "Sumyoblenergo"),
        ("en", "Ukrenergo: situation in the power system", "Ukrenergo"),
        ("en", "Sumy, Romny under fire", None),
        ("ru", "Валентин Выгадный, мэр Сум: о воде и свете", "Валентин Выгадный"),
        ("ru", "Александр Выгаднов: сводка за сутки", "Александр Выгаднов"),
        ("uk", "Укренерго: ситуація в енергосистемі", "Укренерго"),
    ],
)
def test_the_head_of_a_post_names_its_author(lang: str, title: str, speaker: str | None) -> None:
    texts = {
        "uk": "У Сумах дрон поранив двох.",
        "ru": "В Сумах дрон ранил двоих.",
        "en": "In Sumy a drone hurt two people.",
    }
    assert _casualties(texts[lang], lang, title) == [speaker]


def test_a_line_may_give_the_source_of_an_item() -> None:
    text = "У Сумах дрон поранив двох.\n\nДжерело: Сумська ОВА у Telegram\n\nПряма мова: «У Ромнах дрон убив жінку»."
    assert _casualties(text, "uk") == ["Сумська ОВА", "Сумська ОВА"]


def test_a_line_with_several_sources_gives_none_for_all() -> None:
    text = "У Сумах дрон поранив двох.\n\nДжерело: Astra, губернатор Сум Іван Гай\n\nУ Ромнах дрон убив жінку."
    assert _casualties(text, "uk") == [None, None]


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        (
            "ru",
            "Горит склад, сообщил мэр. Минобороны молчит об атаке. По данным ведомства, над Крымом сбили 57 дронов.",
            "Минобороны",
        ),
        (
            "en",
            "Russia fired 143 drones, the air force said. They came from Kursk. Some 117 drones were shot down.",
            "air force",
        ),
    ],
)
def test_who_counts_what_was_shot_down(lang: str, text: str, speaker: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    assert {claim.attribution for claim in record.claims if claim.status == "averted"} == {speaker}


def test_a_head_with_a_colon_is_no_author_where_others_are_cited() -> None:
    text = "У Сумах дрон поранив двох.\n\nУ Ромнах дрон убив жінку, повідомила поліція."
    assert _casualties(text, "uk", "Лисенко: доба в області") == [None, "поліція"]


def test_of_two_sources_in_a_sentence_the_nearer_one_speaks() -> None:
    text = "The mayor said a drone wounded two in Sumy and prosecutors said a man was killed in Romny."
    assert _casualties(text, "en") == ["mayor", "prosecutors"]


def test_his_words_are_those_of_the_official_the_sentence_before_opens_with() -> None:
    text = "Губернатор Полтавської області Юрій Вигадний нічну атаку помітив. З його слів, у Сумах дрон поранив двох."
    assert _casualties(text, "uk") == ["Губернатор Полтавської області Юрій Вигадний"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (
            "This was reported on Telegram by the Sumy regional prosecutor's office.",
            "Sumy regional prosecutor's office",
        ),
        ("The relevant statement was made by Oleh Vyhadnyi on Facebook.", "Oleh Vyhadnyi"),
        ("This was stated by the police.", "police"),
    ],
)
def test_who_reported_it_and_where_stands_behind(told: str, speaker: str) -> None:
    assert _casualties(f"A drone wounded two people in Sumy.\n\n{told}", "en") == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            (
                "Shelling hurt people in two regions, the rescue service reports.\n\nKharkiv region\nTwo people were "
                "wounded in Izium.\n\nSumy region\nA drone wounded three people in Romny."
            ),
            ["rescue service", "rescue service"],
        ),
        (
            (
                "Shelling hurt people in two regions, the rescue service reports.\n\nKharkiv region\nTwo people were "
                "wounded in Izium. The mayor said a shop burned.\n\nSumy region\nA drone wounded three people in Romny."
            ),
            ["rescue service", "rescue service"],
        ),
        (
            (
                "Shelling hurt people in two regions, the rescue service reports.\n\nKharkiv region\nTwo people were "
                "wounded in Izium. A shop burned, the mayor said.\n\nSumy region\nA drone wounded three people in Romny."
            ),
            ["mayor", "rescue service"],
        ),
        (
            (
                "Shelling hurt people in two regions.\n\nKharkiv region\nTwo people were wounded in Izium.\n\nSumy "
                "region\nA drone wounded three people in Romny."
            ),
            [None, None],
        ),
    ],
)
def test_the_source_of_a_lead_covers_the_regions_that_head_its_sections(text: str, speakers: list[str | None]) -> None:
    assert _casualties(text, "en") == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A drone wounded six in Sumy, the regional governor wrote, according to the agency.", "regional governor"),
        ("A drone wounded six in Sumy, the agency said, citing the mayor.", "mayor"),
        ("A drone wounded six in Sumy, the state emergency agency said.", "state emergency agency"),
        ("A drone wounded six in Sumy, according to its mayor, Ivan Sokol.", "mayor, Ivan Sokol"),
        ("A drone wounded six in Sumy, according to the mayor, Grad rockets hit Romny.", "mayor"),
        ("Six people were wounded in Sumy in what the police called a massive drone attack.", "police"),
        ("By the police's count, a drone wounded six in Sumy.", "police"),
        ("By the count of the police, a drone wounded six in Sumy.", "police"),
        ('The mayor wrote about the raid. "A drone wounded six in Sumy," his first message read.', "mayor"),
    ],
)
def test_who_is_cited_in_other_words(text: str, speaker: str) -> None:
    assert _casualties(text, "en") == [speaker]


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        ("en", "A mill in Izium was hit by a drone, the mayor said. Two millers were hurt.", ["mayor"]),
        ("en", "A drone hit a mill in Izium. Two millers were hurt, the mayor said. The mill is old.", ["mayor"]),
        (
            "en",
            "A mill in Izium was hit by a drone, the mayor said. Two millers were taken to hospital in Kharkiv.",
            ["mayor"],
        ),
        ("en", "A drone hit a mill in Izium, the mayor said. A drone killed a cook in Sumy.", [None]),
        ("en", "A drone hit a mill in Izium, the mayor said.\n\nTwo millers were hurt.", [None]),
        ("en", "Drones hit two DTEK depots in Sumy. Four fitters were hurt, the company said.", ["DTEK"]),
        ("en", "The mayor spoke of a drone in Sumy. Four fitters were hurt, a company said.", ["company"]),
        ("uk", "Дрон поцілив у млин в Ізюмі, повідомив мер. Поранено двох мірошників.", ["мер"]),
        ("ru", "Дрон попал в мельницу в Изюме, сообщил мэр. Ранены два мельника.", ["мэр"]),
        (
            "en",
            (
                "Drones wounded six in Sumy.\n\nIvan Lysenko, head of the city council, said this on Telegram, Ukrinform"
                " reports.\n\nIn Romny a drone hurt a cook.\n\nA drone killed a diver in Konotop."
            ),
            ["Ivan Lysenko", "Ivan Lysenko", "Ivan Lysenko"],
        ),
        (
            "uk",
            "Харківська область. Під обстрілами були 11 сіл, каже Синєгубов. Мерефа: влучання дрона, двоє поранених.",
            ["Синєгубов"],
        ),
        (
            "en",
            "Drones came all night, the regional task force says. In Sumy a drone hurt two. In Romny a diver was killed.",
            ["regional task force", "regional task force"],
        ),
        (
            "uk",
            "У Сумах дрон поранив двох. Такі дані зібрано зі зведень обласних адміністрацій.",
            ["обласних адміністрацій"],
        ),
        ("uk", "«Вибухало всю ніч», – каже голова ОВА. У Сумах дрон поранив двох.", [None]),
        ("uk", "Сили ППО збили 40 дронів, кажуть Повітряні сили. У Сумах дрон поранив двох.", [None]),
        ("uk", "Ворог гатив дронами, каже Гай. Торік у Сумах дрон поранив двох.", [None]),
        (
            "uk",
            "За словами мерки Олени Гай, дрон поранив двох у Сумах. У Ромнах загинула жінка. Там, додала вона, горить цех.",
            ["мерки Олени Гай", "мерки Олени Гай"],
        ),
        ("uk", "Дрон ударив по Сумах, каже мер. Він же заявив про двох поранених у Ромнах.", ["мер"]),
        (
            "en",
            "In Sumy the appointed mayor, Ivan Lysenko, accused the army of shelling a yard, where he said two died.",
            ["Ivan Lysenko"],
        ),
    ],
)
def test_a_source_holds_for_what_goes_on_beside_its_sentence(lang: str, text: str, speakers: list[str | None]) -> None:
    told = _casualties(text, lang)
    assert [one and one.split(",")[0] for one in told] == speakers


@pytest.mark.parametrize(
    ("text", "title", "speakers"),
    [
        (
            (
                'Source: the mayor; Ivan Lysenko\n\nDrones hit Sumy.\n\nQuote from Lysenko: "In Romny a drone killed a cook. Two'
                ' bakers were hurt in Konotop."'
            ),
            None,
            ["Lysenko", "Lysenko"],
        ),
        (
            (
                "Drones hit depots in Sumy and Romny last night, Ukrenergo reports.\n\nTwo fitters were hurt in Romny.\n\n"
                '"We work on," the head of the company, Ivan Sokol, said.'
            ),
            "Ukrenergo: the night in the grid",
            ["Ukrenergo"],
        ),
        (
            (
                "One man was killed in the Sumy region, the regional administration says in its morning summary.\n\nROMNY\n"
                "Drones hit Romny. Two bakers were hurt."
            ),
            None,
            ["regional administration", "regional administration"],
        ),
        ("The head of the council, Ivan Sokol, in turn, said a drone hurt a cook in Romny.", None, ["Ivan Sokol"]),
    ],
)
def test_whose_word_a_whole_text_is(text: str, title: str | None, speakers: list[str]) -> None:
    told = _casualties(text, "en", title)
    assert len(told) == len(speakers)
    assert all(one is not None and name in one for one, name in zip(told, speakers, strict=True))


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        (
            "ru",
            "Дрон попал в автобус в Ромнах. Об этом написала мэр Ольга Швец.\n\n«Ранены трое», — сказано в её вечернем посте.",
            ["Ольга Швец"],
        ),
        (
            "uk",
            "Дрон влучив в автобус у Ромнах. Про це написала міська голова Ольга Швець.\n\n«Поранено трьох», — ідеться в її дописі.",
            ["Ольга Швець"],
        ),
        ("ru", "Утром цифры обновил мэр. В Ромнах после удара ранены шестеро.", ["мэр"]),
        ("ru", "Утром мэр уехал в Киев. В Ромнах после удара ранены шестеро.", [None]),
        ("uk", "Нові дані навела поліція. У Ромнах після удару поранено шістьох.", ["поліція"]),
        ("ru", "Ранены шестеро жителей Ромен. Виной удар дрона, пояснил глава Сумской ОВА Иван Сокол.", ["Иван Сокол"]),
        ("ru", "В Гадяче дрон убил сторожа. Ещё двое ранены в Гадячской громаде, пишет мэр.", ["мэр", "мэр"]),
        ("ru", "В Гадяче дрон убил сторожа. Ещё двое ранены в Лохвицкой громаде, пишет мэр.", [None, "мэр"]),
        ("ru", "Дрон ранил троих в Ромнах, следует из вечернего сообщения полиции.", ["полиции"]),
        ("ru", "Итоговая цифра от полиции — девять раненых в Ромнах после удара.", ["полиции"]),
        (
            "ru",
            "• Сумская область. Иван Сокол: сбили 12 дронов. В Ромнах удар дрона, ранен повар.\n• Полтава. Дрон ранил двоих.",
            ["Иван Сокол", None],
        ),
        (
            "ru",
            "• Сумская область. Иван Сокол: «Сбили 12 дронов». В Ромнах от удара дрона ранен повар.\n• Полтава. Дрон ранил двоих.",
            [None, None],
        ),
    ],
)
def test_whose_word_stands_beside(lang: str, text: str, speakers: list[str | None]) -> None:
    told = _casualties(text, lang)
    assert len(told) == len(speakers)
    assert all(one is name or (one and name and one.endswith(name)) for one, name in zip(told, speakers, strict=True))


@pytest.mark.parametrize(
    ("title", "text", "source"),
    [
        ("Иван Гай, Сумы", "Ночью дрон ударил по Ромнам.", "Иван Гай"),
        ("Олег Кипер", "Ночью дрон ударил по Измаилу.", "Олег Кипер"),
        ("Иван Франко", "Ночью дрон ударил по Ивано-Франковску.", None),
        ("Олег Кипер", "В полиции сообщили, что ночью дрон ударил по Измаилу.", "полиции"),
        ("Иван Гай: сводка за 9 июня", "Напоминаю жителям Сум: берегитесь.\n\nДрон ударил по Ромнам.", "Иван Гай"),
    ],
)
def test_a_head_that_is_a_name_signs_the_post(title: str, text: str, source: str | None) -> None:
    assert _casualties(f"{text} Ранен водитель.", "ru", title) == [source]


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        pytest.param(
            "ru",
            "Войска РФ за сутки атаковали 11 сёл Харьковской области. Об этом сообщил начальник ОВА Олег Синегубов.\n\n"
            "Богодуховский район: в Золочеве дрон ранил двоих.\n\nБарвенково. Дрон ударил по автобусу. Ранен водитель.\n\n"
            "На Волчанском направлении в Генштабе насчитали 17 столкновений.",
            ["начальник ОВА Олег Синегубов", "начальник ОВА Олег Синегубов"],
            id="a list that places head is in the words of its lead",
        ),
        pytest.param(
            "ru",
            "Войска РФ за сутки атаковали 11 сёл Харьковской области. Об этом сообщил начальник ОВА Олег Синегубов.\n\n"
            "Богодуховский район: в Золочеве дрон ранил двоих, сообщила полиция.\n\nИзюмский район: ранены трое.",
            ["полиция", "начальник ОВА Олег Синегубов"],
            id="an item of the list with a source of its own",
        ),
        pytest.param(
            "ru",
            "Двое ранены дроном в Азове Ростовской области, заявил губернатор Ростовской области Юрий Слюсарь.\n\n"
            "По словам главы региона, в Батайске дрон ранил троих.",
            ["губернатор Ростовской области Юрий Слюсарь", "губернатор Ростовской области Юрий Слюсарь"],
            id="the head of the region is the governor named",
        ),
        pytest.param(
            "ru",
            "Двое ранены дроном в Сумах, сообщила полиция. По словам главы региона, в Ромнах дрон ранил троих.",
            ["полиция", "главы региона"],
            id="a head of the region who was not named",
        ),
    ],
)
def test_who_speaks_for_a_list_and_a_head_without_a_name(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _casualties(text, lang) == speakers


def test_a_ministry_goes_on_counting_what_was_shot_down() -> None:
    text = (
        "За ночь уничтожены 109 беспилотников, сообщило Минобороны РФ. Больше всего дронов – 34 – сбили над Брянской "
        "областью. Ещё 21 уничтожен над Белгородской областью, 17 – над Курской."
    )
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="ru"))
    assert {claim.attribution for claim in record.claims if claim.kind == "launch"} == {"Минобороны РФ"}


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        (
            "en",
            "Drones hit Sumy, where two died, and Romny, where the mayor said five had been wounded.",
            [None, "mayor"],
        ),
        (
            "uk",
            "Дрони вдарили по Сумах, де загинули двоє, і по Ромнах, де, за словами мера, поранено трьох.",
            [None, "мера"],
        ),
        ("en", "A drone hit a depot in Sumy, where two died, the mayor said.", ["mayor"]),
        (
            "en",
            "Drones killed two in Saratov, Ukraine's SBU security service said.",
            ["Ukraine's SBU security service"],
        ),
    ],
    ids=["en, its place", "uk, its place", "en, of the whole sentence", "en, a service by its kind"],
)
def test_whom_a_clause_on_a_place_names_tells_of_that_place(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _casualties(text, lang) == speakers


def test_a_clock_behind_a_time_is_nobody() -> None:
    text = "A drone hit a depot in Sumy. The fire was out by 07:00 GMT, the task force said. Two people were hurt."
    assert "GMT" not in _casualties(text, "en")
