"""Who says so by the place of the words alone; how far an office's word reaches; a lead's source over its list."""

from __future__ import annotations

import pytest

from geo import pipeline


def _tolls(text: str, lang: str, title: str = "") -> list[str | None]:
    record = pipeline.extract(pipeline.read(text, title=title, published="2026-03-06", lang=lang))
    return [claim.attribution for claim in record.claims if claim.kind == "casualty"]


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "A drone wounded two people in Sumy, local beekeepers said.", "local beekeepers"),
        ("en", "A drone wounded two people in Sumy, officials in both countries said on Friday.", "officials"),
        ("en", "A drone wounded two people in Sumy, the rescue corps, RCU, said.", "RCU"),
        ("en", "The Lviv-based charity stressed that a drone wounded two people in Sumy.", "Lviv-based charity"),
        ("en", "A drone wounded two people in Sumy, which nobody had said before.", None),
        ("en", "A drone wounded two people in Sumy. It was not clear what the drone had been told.", None),
        ("en", "Their Polish counterpart Jan Nowak said a drone wounded two people in Sumy.", "'Jan Nowak'"),
        ("en", "Polish Minister Jan Nowak said a drone wounded two people in Sumy.", "'Polish Minister Jan Nowak'"),
        ("en", "The ministry maintains that a drone wounded two people in Sumy.", "ministry"),
        ("en", "The ministry was aware that a drone wounded two people in Sumy.", None),
        ("uk", "У Сумах дрон поранив двох, пишуть тамтешні пасічники.", "тамтешні пасічники"),
        ("uk", "Катарський посередник нагадав, що в Сумах дрон поранив двох.", "Катарський посередник"),
        ("uk", "Мешканців попередили, що в Сумах дрон поранив двох.", None),
        ("uk", "Поліція кілька разів мовила про удар дрона по Сумах.", "Поліція"),
        ("uk", "Іван Гай, якого призначили торік, мовить про удар дрона по Сумах.", "Іван Гай"),
        ("uk", "Про це не казали, а в Сумах дрон поранив двох.", None),
        ("ru", "В Сумах дрон ранил двоих, пишут тамошние пасечники.", "тамошние пасечники"),
        ("ru", "Катарский посредник напомнил, что в Сумах дрон ранил двоих.", "Катарский посредник"),
        ("ru", "Жителей предупредили, что в Сумах дрон ранил двоих.", None),
        ("ru", "По словам господина Пеньковича, в Сумах дрон ранил двоих.", "Пеньковича"),
        ("ru", "По словам двух дипломатов, в Сумах дрон ранил двоих.", "дипломатов"),
        ("ru", "Двое ранены дроном в Сумах, следует из сводки, которую выложила полиция.", "полиция"),
        ("ru", "По предварительной информации, в Сумах дрон ранил двоих.", None),
    ],
)
def test_who_stands_where_the_subject_of_a_word_of_speech_does(lang: str, text: str, speaker: str | None) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    told = {claim.attribution for claim in record.claims}
    assert len(told) == 1
    assert (speaker or "None") in repr(told.pop())


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        (
            "en",
            "A drone wounded two people in Romny, Governor Ivan Hai said. A man was killed in Shostka.",
            ["Governor Ivan Hai"] * 2,
        ),
        (
            "en",
            "A drone wounded two people in Romny, Mayor Ivan Hai said. A man was killed in Shostka.",
            ["Mayor Ivan Hai", None],
        ),
        (
            "en",
            "A drone wounded two people in Romny, Governor Ivan Hai said. In Poltava Oblast, a man was killed by a drone.",
            ["Governor Ivan Hai", None],
        ),
        (
            "uk",
            "У Ромнах дрон поранив двох, повідомив начальник ОВА Іван Гай. У Шостці загинув чоловік.",
            ["начальник ОВА Іван Гай"] * 2,
        ),
        (
            "uk",
            "У Ромнах дрон поранив двох, повідомив мер Іван Гай. У Шостці загинув чоловік.",
            ["мер Іван Гай", None],
        ),
        (
            "uk",
            "У Ромнах дрон поранив двох, розповів пасічник. У Шостці загинув чоловік.",
            ["пасічник", None],
        ),
        (
            "ru",
            "В Ромнах дрон ранил двоих, сообщил губернатор Иван Гай. В Шостке погиб мужчина.",
            ["губернатор Иван Гай"] * 2,
        ),
        (
            "ru",
            "В Ромнах дрон ранил двоих, сообщила компания «Сумылифт». В Шостке погиб мужчина.",
            ["компания «Сумылифт»", None],
        ),
        (
            "ru",
            "В Ромнах дрон ранил двоих, сообщил губернатор Иван Гай. На Полтавщине погиб мужчина.",
            ["губернатор Иван Гай", None],
        ),
    ],
)
def test_the_word_of_a_region_reaches_over_its_paragraph(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _tolls(text, lang) == speakers


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        (
            "en",
            "Russia fired at nine towns, Governor Ivan Hai said.\n\n- In Romny, a drone wounded two people.\n- In Shostka, a man was killed.",
            ["Governor Ivan Hai"] * 2,
        ),
        (
            "en",
            "Russia fired at nine towns, Governor Ivan Hai said.\n\n- In Romny, a drone wounded two people.\n- In Shostka, a man was killed, police said.",
            ["Governor Ivan Hai", "police"],
        ),
        (
            "en",
            "Russia fired at nine towns, local papers said.\n\n- In Romny, a drone wounded two people.\n- In Shostka, a man was killed.",
            [None, None],
        ),
        (
            "uk",
            "Ворог бив по дев'яти громадах, інформує ОВА.\n\nПостраждалі:\n- Ромни: дрон поранив двох;\n- Шостка: загинув чоловік.",
            ["ОВА", "ОВА"],
        ),
        (
            "uk",
            "Ворог бив по дев'яти громадах.\n\nПостраждалі:\n- Ромни: дрон поранив двох;\n- Шостка: загинув чоловік.",
            [None, None],
        ),
        (
            "ru",
            "Враг бил по девяти общинам, следует из сводки, которую опубликовал губернатор Иван Гай.\n\n- В Ромнах дрон ранил двоих.\n- В Шостке погиб мужчина.",
            ["губернатор Иван Гай"] * 2,
        ),
        (
            "ru",
            "Силы ПВО сбили 90 дронов, сообщили Воздушные силы.\n\n- В Ромнах дрон ранил двоих.\n- В Шостке погиб мужчина.",
            [None, None],
        ),
    ],
)
def test_the_source_of_a_lead_covers_the_items_behind_it(lang: str, text: str, speakers: list[str | None]) -> None:
    assert _tolls(text, lang) == speakers


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        (
            "en",
            "Regional head Ivan Hai went to Romny.\n\nA drone wounded two people in Romny, Hai said.",
            "Regional head Ivan Hai",
        ),
        (
            "uk",
            "Зібрано від начальника ОВА Івана Гайчука.\n\nУ Ромнах, каже Гайчук, дрон поранив двох.",
            "Івана Гайчука",
        ),
        (
            "ru",
            "До Ромен доехал глава ОВА Иван Гайчук.\n\nВ Ромнах, по словам Гайчука, дрон ранил двоих.",
            "Иван Гайчук",
        ),
        (
            "ru",
            "Сводку дало Минэнерго, сообщили в Минэнерго. В министерстве сказали, что в Ромнах дрон ранил двоих.",
            "Минэнерго",
        ),
        ("uk", "У ДСНС повідомили про пожежу. За даними служби, в Ромнах дрон поранив двох.", "ДСНС"),
        ("uk", "У ДТЕК повідомили про пожежу. За даними служби, в Ромнах дрон поранив двох.", "служби"),
        (
            "ru",
            "Пожар потушен, сообщил глава ОВА Иван Гай. Ранее мэр Пётр Дуб писал о дыме. В Ромнах дрон ранил двоих, добавил он.",
            "Иван Гай",
        ),
    ],
)
def test_a_surname_and_a_bare_office_stand_for_the_name_in_full(lang: str, text: str, speaker: str) -> None:
    told = _tolls(text, lang)
    assert len(told) == 1
    assert speaker in str(told[0])


@pytest.mark.parametrize(
    ("lang", "title", "text", "speaker"),
    [
        (
            "ru",
            "Удары по области",
            "В Ромнах дрон ранил двоих.\n\nСумская областная прокуратура",
            "Сумская областная прокуратура",
        ),
        ("uk", "Удари по області", "У Ромнах дрон поранив двох.\n\nФото: Сумська обласна прокуратура", None),
        ("uk", "КП «Міськводоканал» / Суми", "О 02:10 дрон поранив двох у Сумах.", "КП «Міськводоканал»"),
        (
            "ru",
            "Иван Выгаднов: итоги ночи",
            "В Ромнах дрон ранил двоих. Прошу не паниковать.\n\nВ Шостке сгорел дом, сообщила полиция.",
            "Иван Выгаднов",
        ),
        (
            "ru",
            "Иван Выгаднов: итоги ночи",
            "В Ромнах дрон ранил двоих. «Прошу не паниковать».\n\nВ Шостке сгорел дом, сообщила полиция.",
            None,
        ),
        (
            "en",
            "Strikes on the region",
            "According to the investigation, a drone wounded two people in Romny.",
            "investigation",
        ),
        (
            "en",
            "Sumy Regional Prosecutor's Office",
            "According to the investigation, a drone wounded two people in Romny.",
            "Prosecutor's Office",
        ),
    ],
)
def test_who_signs_a_post_speaks_in_it(lang: str, title: str, text: str, speaker: str | None) -> None:
    told = _tolls(text, lang, title)
    assert len(told) == 1
    assert (speaker or "None") in str(told[0])


def test_a_note_s_number_ends_no_other_sentence_with_it() -> None:
    text = "Governor Ivan Hai said that two people were wounded by a drone in Romny.[12] Police said that a man was killed in Shostka.[3][4] It rained."
    assert _tolls(text, "en") == ["Governor Ivan Hai", "Police"]
