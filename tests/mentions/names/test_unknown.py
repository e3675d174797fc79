"""Names no gazetteer knows are seen and stay unresolved; people, firms and institutions are not taken for them."""

from __future__ import annotations

import pytest

import geo


def _read(text: str, lang: str) -> geo.Record:
    return geo.extract(geo.read(text + "\n", published="2026-03-06", lang=lang))


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Drones hit Sumy. In Fakeville two people were hurt.", "Fakeville"),
        ("en", "Drones hit Sumy overnight. Two people were wounded near Fakivka.", "Fakivka"),
        ("en", "Drones hit Sumy. In Nova Fakivka two people were hurt.", "Nova Fakivka"),
        ("en", "Drones hit Sumy. In the Fakivka district two people were hurt.", "Fakivka district"),
        ("en", "Drones hit Sumy. Two people were hurt in the village of Fakeville.", "Fakeville"),
        ("uk", "Вночі дрони атакували Суми. У Вигаданську поранено двох людей.", "Вигаданську"),
        ("uk", "Вночі дрони атакували Суми. У Вигаданському районі поранено двох людей.", "Вигаданському районі"),
        ("uk", "Вночі дрони атакували Суми. У Піщанському старостаті поранено двох людей.", "Піщанському старостаті"),
        ("uk", "Вночі дрони атакували Суми. Під Вигаданівкою поранено двох людей.", "Вигаданівкою"),
        ("uk", "Вночі дрони атакували Суми. У Новій Вигаданівці поранено двох людей.", "Новій Вигаданівці"),
        ("uk", "Вночі дрони атакували Суми. У Вигаданському поранено двох людей.", "Вигаданському"),
        ("ru", "Ночью дроны атаковали Шебекино. В Выдуманске ранены двое.", "Выдуманске"),
        ("ru", "Ночью дроны атаковали Шебекино. В Выдуманском районе ранены двое.", "Выдуманском районе"),
        ("ru", "Ночью дроны атаковали Шебекино. В Новоспасском районе ранены двое.", "Новоспасском районе"),
        (
            "ru",
            "Ночью дроны атаковали Шебекино. В Выдумко-Днепровском районе ранены двое.",
            "Выдумко-Днепровском районе",
        ),
        ("ru", "Ночью дроны атаковали Шебекино. Под Выдумановкой ранены двое.", "Выдумановкой"),
        ("ru", "Ночью дроны атаковали Шебекино. В Выдумкино ранены двое.", "Выдумкино"),
        ("ru", "Ночью дроны атаковали Шебекино. В селе Успенка-Каменка ранены двое.", "Успенка-Каменка"),
        ("ru", "Ночью дроны атаковали Шебекино. В Ново-Бахмутовке ранены двое.", "Ново-Бахмутовке"),
        ("uk", "Вночі дрони атакували Суми. У селі Івано-Костянтинівка поранено двох людей.", "Івано-Костянтинівка"),
    ],
)
def test_what_happened_in_an_unknown_place_is_not_put_on_the_one_before(lang: str, text: str, name: str) -> None:
    record = _read(text, lang)
    found = [t for t in record.toponyms if t.status == "unresolved"]
    assert [t.text for t in found] == [name]
    hurt = next(claim for claim in record.claims if claim.measure == "injured")
    assert hurt.places == ()
    assert hurt.reason.startswith("the place named is in doubt")
    assert any(notice.code == "unplaced" for notice in record.warnings)


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Troops shelled Nikopol, Fakeville and Marhanets.", ["Nikopol", "Fakeville", "Marhanets"]),
        ("en", "Fakivka was shelled.", ["Fakivka"]),
        ("uk", "Обстріляно Нікополь, Вигаданівку, Марганець.", ["Нікополь", "Вигаданівку", "Марганець"]),
        ("uk", "Вигаданівка: поранено двох людей.", ["Вигаданівка"]),
        ("ru", "Дрон упал в селе Небывалка Шебекинского округа.", ["Небывалка", "Шебекинского округа"]),
        ("ru", "Обстреляны Шебекино, Выдумановка и Мурзино.", ["Шебекино", "Выдумановка", "Мурзино"]),
    ],
)
def test_an_unknown_name_stands_in_a_row_or_heads_a_line(lang: str, text: str, names: list[str]) -> None:
    assert [t.text for t in _read(text, lang).toponyms] == names


def test_an_unknown_name_ends_before_a_weapon() -> None:
    assert [t.text for t in _read("В селе Небывалое FPV-дрон атаковал автобус.", "ru").toponyms] == ["Небывалое"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He wrote it in Telegram. She invested in Gazprom shares. They spoke in Ukrainian, then in Congress."),
        (
            "en",
            "It failed in January, in Patriot batteries, near Lukoil's plant. Faith in Bezos grew, and shares in Auchan fell.",
        ),
        (
            "en",
            "In Operation Spider's Web planes burned. The Southern Military District and the Leningrad one denied it.",
        ),
        ("uk", "У Зеленського заперечили, у Трампа промовчали. В Укренерго, в Генштабі та в Офісі президента чекають."),
        ("uk", "У Верховній Раді голосували, у Південному військовому окрузі навчалися, у Збройних силах мовчать."),
        ("uk", "Під Андрієм Вигаданським тріснув лід. У Всесвітньому банку порахували збитки."),
        ("ru", "У Пескова промолчали, в Минобороны и в Генштабе заявили о дронах, в Госдуме спорили."),
        ("ru", "Дрон ударил по Киеву, сообщил мэр столицы Виталий Кличко. Мэр города Тарас Небывалый уехал."),
        ("uk", "Дрон вдарив по Києву, сказав мер столиці Віталій Кличко. Мер міста Тарас Небувалий поїхав."),
        ("ru", "В Федеральном округе и в Южном военном округе прошли учения. В Пенсионном фонде ждут."),
        ("ru", "Дроны атаковали Сумы. Двое ранены, сказано в Zoom-встрече."),
    ],
)
def test_people_firms_and_institutions_are_no_unknown_places(lang: str, text: str) -> None:
    assert [t.text for t in _read(text, lang).toponyms if t.status == "unresolved"] == []
