"""How many drones and missiles were fired and brought down, and over which places."""

from __future__ import annotations

import pytest

from tests.told import told

CASES = [
    (
        "Air defence destroys 28 out of 31 drones, officials say.",
        [("drones averted", 28, ""), ("drones", 31, "")],
    ),
    (
        "Air defences destroyed 20 out of the 22 attack drones launched overnight.",
        [("drones averted", 20, ""), ("drones", 22, "")],
    ),
    (
        "It shot down two Iskander-M or KN-23 ballistic missiles and 15 drones that Russia launched overnight.",
        [("missiles averted", 2, ""), ("drones averted", 15, "")],
    ),
    ("Ukraine's air force shot down all 29 Russia-launched drones.", [("drones averted", 29, "")]),
    ("The air force confirmed the downing of 88 drones overnight.", [("drones averted", 88, "")]),
    (
        "The governor of the southern Mykolaiv region said that five drones were shot down.",
        [("drones averted", 5, "Mykolaiv Oblast")],
    ),
    ("Air defences downed 12 drones, most of all over the Kursk region.", [("drones averted", 12, "")]),
    (
        "Russia fired 11 missiles and 233 drones. Air defences downed 219 targets: seven missiles and 212 drones.",
        [("missiles", 11, ""), ("drones", 233, ""), ("missiles averted", 7, ""), ("drones averted", 212, "")],
    ),
    ("A Tu-22M3 bomber launched two missiles.", [("missiles", 2, "")]),
    (
        "Russia launched 73 drones at Ukraine overnight, 51 of which were shot down.",
        [("drones", 73, "Ukraine"), ("drones averted", 51, "")],
    ),
    (
        "Air defences shot down 54 of 73 drones launched by Russia overnight.",
        [("drones averted", 54, ""), ("drones", 73, "")],
    ),
    (
        "The enemy attacked with 415 Shahed drones, four Iskander-M ballistic missiles, 12 Kh-101 cruise missiles and two Kinzhal missiles.",
        [("drones", 415, ""), ("missiles", 4, ""), ("missiles", 12, ""), ("missiles", 2, "")],
    ),
    (
        "Russia's defence ministry said 17 drones had been shot down over the Voronezh and Kursk regions and two over Crimea.",
        [("drones averted", 17, "Voronezh Oblast, Kursk Oblast"), ("drones averted", 2, "Crimea")],
    ),
    (
        "Its air defences destroyed 41 drones: 17 over the Bryansk region and nine over the Kursk region.",
        [("drones averted", 41, ""), ("drones averted", 17, "Bryansk Oblast"), ("drones averted", 9, "Kursk Oblast")],
    ),
    ("Seven Shahed drones were destroyed over the Mykolaiv region.", [("drones averted", 7, "Mykolaiv Oblast")]),
    (
        "Russia launched 96 drones and four missiles, 81 drones were shot down.",
        [("drones", 96, ""), ("missiles", 4, ""), ("drones averted", 81, "")],
    ),
    ("More than 30 drones headed for the capital were downed.", [("drones averted", 30, "")]),
    ("The package for Kyiv includes 80 cruise missiles and 2,000 strike drones.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_launches(text, expected):
    assert told(text, "launch") == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Вночі над Сумщиною збито 15 дронів, над Полтавщиною — 9."),
        ("ru", "Ночью над Сумской областью сбиты 15 беспилотников, над Полтавской — 9."),
        ("ru", "За ночь сбито 15 беспилотников над Сумской областью, 9 — над Полтавской."),
    ],
)
def test_a_dash_gives_each_sky_its_own_count(lang, text):
    assert told(text, "launch", lang) == [
        ("drones averted", 15, "Sumy Oblast"),
        ("drones averted", 9, "Poltava Oblast"),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia sent 44 drones at Ukraine overnight; air defences downed 37."),
        ("uk", "Військові нарахували 44 безпілотники, оборона знешкодила 37."),
        ("ru", "Военные насчитали 44 беспилотника, ПВО сбила 37."),
    ],
)
def test_a_number_alone_after_what_brought_it_down_is_of_the_weapons_before(lang, text):
    counts = [(measure, number) for measure, number, _ in told(text, "launch", lang)]
    assert counts == [("drones", 44), ("drones averted", 37)]
    assert told(text.replace("37.", "37 rounds."), "launch", lang)[1:] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Вночі збито 205 повітряних цілей:\n- 190 ударних БпЛА;\n- 15 крилатих ракет Х-101.\n\nРозбір триває."),
        ("ru", "За ночь сбито 205 воздушных целей:\n- 190 ударных БПЛА;\n- 15 крылатых ракет Х-101.\n\nРазбор идёт."),
    ],
)
def test_a_list_of_weapons_was_what_the_line_before_it_says(lang, text):
    assert told(text, "launch", lang) == [("drones averted", 190, ""), ("missiles averted", 15, "")]


def test_what_was_downed_over_a_region_named_before_is_not_that_of_the_next():
    text = "Над Тульской областью был уничтожен 21 беспилотник, ещё пять — над Рязанской."
    assert told(text, "launch", "ru") == [("drones averted", 21, "Tula Oblast"), ("drones averted", 5, "Ryazan Oblast")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Обстановка в Курской области за сутки. Сбито 38 беспилотников самолётного типа.",
            [("drones averted", 38, "Kursk Oblast")],
        ),
        (
            "В Курской области атакован город Рыльск. Выпущено 14 беспилотников, пять подавлены.",
            [("drones", 14, "Rylsk"), ("drones averted", 5, "Rylsk")],
        ),
        ("В Курской области тревога. По данным Минобороны, сбито 38 беспилотников.", [("drones averted", 38, "")]),
        ("В Курской и Орловской областях тревога. Сбито 38 беспилотников.", [("drones averted", 38, "")]),
    ],
)
def test_a_post_on_one_oblast_of_russia_counts_its_own_drones(text, expected):
    assert told(text, "launch", "ru") == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "Обе ракеты запустили из Крыма. Одну сбили над морем, вторая взорвалась под Очаковом.",
            [("missiles averted", 1, "")],
        ),
        (
            "ru",
            "Над Полтавской областью сбили 9 беспилотников и крылатую ракету Х-101.",
            [("drones averted", 9, "Poltava Oblast"), ("missiles averted", 1, "Poltava Oblast")],
        ),
        (
            "uk",
            "Над Полтавщиною збили 9 безпілотників і ракету Х-59.",
            [("drones averted", 9, "Poltava Oblast"), ("missiles averted", 1, "Poltava Oblast")],
        ),
        ("ru", "Войска выпустили по югу Украины 60 беспилотников.", [("drones", 60, "")]),
        ("ru", "Над югом Украины сбили 60 беспилотников.", [("drones averted", 60, "the south of Ukraine")]),
        ("ru", "Ещё один БПЛА атаковал подстанцию в Ромнах.", []),
        ("ru", "В Ярославской области 27 дронов отражены.", [("drones averted", 27, "Yaroslavl Oblast")]),
        ("ru", "Зафиксированы три пуска «Искандеров» из Крыма.", [("missiles", 3, "")]),
        ("ru", "Зафиксированы восемь пусков КАБ с самолётов.", []),
        (
            "ru",
            "Ночью над Крымом и акваторией Чёрного моря перехвачены 60 БПЛА.",
            [("drones averted", 60, "Crimea, Black Sea")],
        ),
    ],
)
def test_one_of_those_told_before_and_one_more(lang, text, expected):
    assert told(text, "launch", lang) == expected


def test_what_a_dash_parts_from_the_sky_that_opens_the_sentence_is_over_its_own():
    text = "Над Крымом сбили 12 дронов, ещё два — в Брянской области, один — в Курской."
    assert told(text, "launch", "ru") == [
        ("drones averted", 12, "Crimea"),
        ("drones averted", 2, "Bryansk Oblast"),
        ("drones averted", 1, "Kursk Oblast"),
    ]


def test_a_dash_leads_to_the_next_region_without_its_preposition():
    text = "Семь дронов перехватили над Астраханской областью, шесть – Волгоградской, три – над Ростовской областью."
    assert told(text, "launch", "ru") == [
        ("drones averted", 7, "Astrakhan Oblast"),
        ("drones averted", 6, "Volgograd Oblast"),
        ("drones averted", 3, "Rostov Oblast"),
    ]


def test_launchers_used_are_no_launch():
    assert told("Troops used multiple launch rocket systems and mortars against Ochakiv.", "launch") == []


def test_a_count_in_brackets_is_of_the_region_before_them():
    text = "Больше всего — над территорией Тульской области (26 БПЛА), ещё 12 сбили над Рязанской областью."
    assert told(text, "launch", "ru") == [
        ("drones averted", 26, "Tula Oblast"),
        ("drones averted", 12, "Ryazan Oblast"),
    ]


FIRED = [("missiles", 33, ""), ("drones", 410, "")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Росія випустила 33 ракети – 28 із них збито – та 410 дронів.", [("missiles averted", 28, "")]),
        (
            "uk",
            "Ворог атакував 33 ракетами (28 збито) та 410 дронами (390 збито або подавлено).",
            [("missiles averted", 28, ""), ("drones averted", 390, "")],
        ),
        (
            "uk",
            "Росія випустила 33 ракети, з яких 28 перехопили, і 410 дронів, з яких знешкодили 390.",
            [("missiles averted", 28, ""), ("drones averted", 390, "")],
        ),
        (
            "uk",
            "Росія випустила 33 ракети й 410 дронів; 28 і 390 з них збито.",
            [("missiles averted", 28, ""), ("drones averted", 390, "")],
        ),
        ("ru", "Россия выпустила 33 ракеты — 28 из них сбиты — и 410 дронов.", [("missiles averted", 28, "")]),
        (
            "en",
            "Russia fired 33 missiles and 410 drones; 28 and 390 of them were shot down.",
            [("missiles averted", 28, ""), ("drones averted", 390, "")],
        ),
        ("en", "Russia fired 33 missiles (28 of which were downed) and 410 drones.", [("missiles averted", 28, "")]),
    ],
)
def test_an_aside_tells_how_many_of_what_it_stands_behind_fell(lang, text, expected):
    claims = told(text, "launch", lang)
    assert sorted(claims) == sorted(FIRED + expected)


def test_what_was_brought_down_stays_so_with_an_aside_on_how():
    claims = told("Сили ППО збили 33 ракети (з них 28 збила авіація) та 410 дронів.", "launch", "uk")
    assert {claim[:2] for claim in claims} >= {("missiles averted", 33), ("drones averted", 410)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Повітряні сили звітують про 210 дронів, з яких знешкоджено 190.",
            [("drones", 210, ""), ("drones averted", 190, "")],
        ),
        ("Повітряні сили звітують про 210 збитих дронів.", [("drones averted", 210, "")]),
        (
            "Міноборони РФ нарахувало 96 «перехоплених» дронів, із них 31 над Саратовською областю.",
            [("drones averted", 96, ""), ("drones averted", 31, "Saratov Oblast")],
        ),
        (
            "Ворог завдав удару по Україні, задіявши дрони та ракети:\n– 176 дронів;\n– 4 ракети «Іскандер-М».",
            [("drones", 176, ""), ("missiles", 4, "")],
        ),
        ("Ворог випустив 2 ракети Х-59 із повітряного простору над ТОТ Херсонщини.", [("missiles", 2, "")]),
    ],
)
def test_what_is_reported_and_the_share_that_fell(text, expected):
    assert sorted(told(text, "launch", "uk")) == sorted(expected)
