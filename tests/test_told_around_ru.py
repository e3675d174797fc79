"""Reports in Russian: how a place is told, who says it and how victims are named changes no claim."""

from __future__ import annotations

import pytest

from tests.told import record_of, told

# Each row: sentences with a gap, what is told in it, and the ways to fill the gap.
AROUND = [
    (
        "{} дрон попал в дом, погибли двое.",
        "casualty",
        [("killed", 2, "Rylsk")],
        """В Рыльске; В городе Рыльске; В г. Рыльске; В центре Рыльска; На окраине Рыльска; На одной из улиц Рыльска;
        В одном из жилых кварталов Рыльска; В одном из микрорайонов Рыльска; В северной части Рыльска; В промзоне Рыльска;
        В черте Рыльска; На территории Рыльска; В Рыльске Курской области; В Рыльске (Курская область)""",
    ),
    (
        "{} ракета попала в дом, погибли двое.",
        "casualty",
        [("killed", 2, "Sumy")],
        """В одном из районов Сум; В одном из дворов Сум; На двух из улиц Сум; В одной из школ Сум; В центральной части Сум;
        В спальном районе Сум; В частном секторе Сум""",
    ),
    (
        "Дрон ударил по дому в Изюме. {}.",
        "casualty",
        [("killed", 1, "Izium")],
        """Погиб 62-летний; Погибла 45-летняя; Погиб 62-летний мужчина; Погибла женщина 45 лет; 62-летний погиб на месте;
        Погиб младенец""",
    ),
    (
        "Дрон ударил по дому в Изюме. {}.",
        "casualty",
        [("injured", 2, "Izium")],
        """Ранены 62-летний и 45-летняя; Осколками ранило 62-летнего и 45-летнюю; Ранены мать с младенцем;
        Ранены 62-летний и 45-летний мужчины; Пострадали мать и младенец; Пострадали 62-летний водитель и 45-летняя пассажирка""",
    ),
    (
        "{}, дрон атаковал автомобиль в Никополе, ранен мужчина.",
        "casualty",
        [("injured", 1, "Nikopol")],
        "По словам Ганжи; Как сообщил начальник ОВА Ганжа; По данным полиции; По словам главы области; Со слов Ганжи",
    ),
    (
        "Обстановка в Курской области.\n\n📍Льгов. Дрон упал на крышу школы{}. Ранен мужчина.",
        "casualty",
        [("injured", 1, "Lgov")],
        " ;, сообщил глава региона;, рассказал губернатор;, сообщили в правительстве региона;, сообщил министр здравоохранения региона;, рассказали в минздраве области;, написал врио губернатора",
    ),
    (
        "Обстановка в Курской области.\n\n{}\n\nДрон упал на крышу школы, сообщил губернатор. Ранен мужчина.",
        "casualty",
        [("injured", 1, "Lgov")],
        "Льгов; Льгов:; 📍Льгов; Льгов.; Город Льгов",
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            frame.format(words.strip("\n ") if words.strip() else ""), kind, expected, id=f"{number} {words.strip()}"
        )
        for number, (frame, kind, expected, told_in) in enumerate(AROUND)
        for words in told_in.split(";")
    ],
)
def test_how_it_is_told_changes_no_claim(text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, "ru") == expected


TOLLS = [
    (
        "Российские войска атаковали Изюм и Купянск. Погибли двое, пятеро ранены: трое в Изюме и двое в Купянске.",
        [("killed", 2, "Izium, Kupiansk"), ("injured", 3, "Izium"), ("injured", 2, "Kupiansk")],
    ),
    (
        "Дроны ударили по Харьковской области. Погибли двое в Изюме, ранены пятеро: трое в Изюме, двое в Купянске.",
        [("killed", 2, "Izium"), ("injured", 3, "Izium"), ("injured", 2, "Kupiansk")],
    ),
    (
        "Дроны атаковали Никополь, обломки упали в Никопольском районе, ранен мужчина.",
        [("injured", 1, "Nikopol Raion")],
    ),
    ("Дроны атаковали Никополь, а в Никопольском районе погибла женщина.", [("killed", 1, "Nikopol Raion")]),
    ("В Никополе, в Никопольском районе, от удара дрона погибла женщина.", [("killed", 1, "Nikopol")]),
    ("Дрон атаковал Изюм, близ Купянска погибла женщина.", [("killed", 1, "Kupiansk")]),
    ("Дроны атаковали область. В Боярке, на окраине Киева, ранены двое.", [("injured", 2, "Boiarka")]),
    (
        "«В Горловке от удара дрона погиб мужчина. Ранены две женщины. В Ясиноватой погибла пассажирка», – написал он.",
        [("killed", 1, "Horlivka"), ("injured", 2, "Horlivka"), ("killed", 1, "Yasynuvata")],
    ),
    ("В Никополе, что в Никопольском районе, от удара дрона погибла женщина.", [("killed", 1, "Nikopol")]),
    (
        "Ракета попала в Киев. Известно о 22 пострадавших на территории Киева, четверо погибли.",
        [("injured", 22, "Kyiv"), ("killed", 4, "Kyiv")],
    ),
    (
        "Ракета попала в Сумы. Есть 12 пострадавших в здании, один погиб.",
        [("injured", 12, "Sumy"), ("killed", 1, "Sumy")],
    ),
    ("Ракета попала в Сумы. Есть 12 пострадавших зданий, пострадали десятки машин.", []),
    (
        "За сутки войска РФ убили двух жителей Изюма и ранили четверых в спальном районе Купянска.",
        [("killed", 2, "Izium"), ("injured", 4, "Kupiansk")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS, ids=[text for text, _ in TOLLS])
def test_a_toll_is_where_its_clause_has_it(text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "casualty", "ru") == expected


OUTAGES = [
    (
        f"Дроны атаковали область. Обесточены Шостка и Глухов, {where} без света 300 домов.",
        [("power", None, "Shostka"), ("power", None, "Hlukhiv"), ("power", 300, "Sumy")],
    )
    for where in (
        "в Сумах",
        "в центре Сум",
        "в одном из районов Сум",
        "на территории Сум",
        "на окраине Сум",
        "в спальном районе Сум",
    )
]


@pytest.mark.parametrize(("text", "expected"), OUTAGES, ids=[text for text, _ in OUTAGES])
def test_a_part_of_a_town_leads_as_the_town_does(text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, "outage", "ru") == expected


STRUCK = [
    ("Российские войска ударили по улицам Шостки и Конотопа.", ["Shostka", "Konotop"]),
    ("Улицы Изюма и Купянска обстреляны российской артиллерией.", ["Izium", "Kupiansk"]),
    ("Дрон упал на улицах Шевченко и Гоголя в Сумах.", ["Sumy"]),
    ("Дроны ударили по улицам Кирова и Пушкина в Донецке.", ["Donetsk"]),
    ("После удара Кременчуг без света.", ["Kremenchuk"]),
    ("После обстрела Кременчуга нет света.", ["Kremenchuk"]),
    ("В Сумской области ранены трое после удара, на Харьковской трассе дрон попал в автобус.", ["Sumy Oblast"]),
    ("В Белгороде, Белгородская область, дроны взорвались на Харьковской горе.", ["Belgorod"]),
    ("В Сумской области ранены трое, в Харьковской дрон попал в автобус.", ["Kharkiv Oblast"]),
    (
        "Обстановка в Курской области.\n\nПо области за сутки ранены семь человек. Дрон ударил по Льгову, сообщил губернатор.",
        ["Lgov"],
    ),
    ("Ракеты запустили из района Курска, одна попала в дом в Сумах.", ["Sumy"]),
]


@pytest.mark.parametrize(("text", "places"), STRUCK, ids=[text for text, _ in STRUCK])
def test_a_blow_is_where_the_text_has_it(text: str, places: list[str]) -> None:
    assert [place for _, _, place in told(text, "strike", "ru")] == places


@pytest.mark.parametrize(
    "text",
    [
        "Дрон ударил по дому в Изюме. Ранен 62-летний дом.",
        "Дрон ударил по дому в Изюме. Погиб 62-летний юбилей.",
    ],
)
def test_an_age_before_a_thing_is_nobody(text: str) -> None:
    assert told(text, "casualty", "ru") == []


def test_a_head_is_no_town_far_abroad() -> None:
    names = {name.text for name in record_of("По словам Ганжи, дрон атаковал Никополь.", "ru").toponyms}
    assert names == {"Никополь"}
