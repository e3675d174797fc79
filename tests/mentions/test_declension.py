"""Ukrainian and Russian names: found in any case, with their type words, and told from people, streets and clubs."""

from __future__ import annotations

import pytest

from geo import pipeline
from geo.model import Toponym


def _toponyms(text: str, lang: str) -> tuple[Toponym, ...]:
    return pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang)).toponyms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Пролунали вибухи в Кривому Розі.", ["Кривому Розі"]),
        ("Дрони атакували Білу Церкву та Нову Каховку.", ["Білу Церкву", "Нову Каховку"]),
        ("Під Куп’янськом згоріла хата.", ["Куп’янськом"]),
        ("У Сумах і Лубнах тихо.", ["Сумах", "Лубнах"]),
        ("На Чернігівщині та Одещині лунала тривога.", ["Чернігівщині", "Одещині"]),
        ("Світло є у м. Ніжин і с. Іванівка.", ["Ніжин", "Іванівка"]),
        ("Обстріляно Салтівський та Київський райони Харкова.", ["Салтівський", "Київський райони", "Харкова"]),
        ("Без води область Харківська.", ["Харківська"]),
        ("Ранок у Ніжинському р-ні та Сумській обл.", ["Ніжинському р-ні", "Сумській обл."]),
        ("Без світла Ізюмська міська територіальна громада.", ["Ізюмська міська територіальна громада"]),
        ("Про це сказали у Сумській ОВА.", ["Сумській"]),
        ("Поранених везли до Часового Яру.", ["Часового Яру"]),
        ("Удар по Мирному: загинула жінка.", ["Мирному"]),
        ("У Таврійському поранено двох людей.", ["Таврійському"]),
        ("У Таврійському та Комишувасі загинув чоловік.", ["Таврійському", "Комишувасі"]),
        ("У Таврійському державному музеї тихо.", []),
        ("У Солом'янському районі пожежа, а у Святошинському тихо.", ["Солом'янському районі", "Святошинському"]),
        ("У Xаркoві пожежа.", ["Xаркoві"]),
        ("Уламки впали в Ки́єві.", ["Ки́єві"]),
        ("Ворог обстріляв Нікопольщину.", ["Нікопольщину"]),
        ("Світла не було до ранку.", []),
        ("Атаки тривали всю ніч.", []),
        ("Середа минула без тривог.", []),
        ("Того ж дня роботи закінчили.", []),
        ("Олексій Донець пояснив причини.", []),
        ("Про це сказав Володимир Одеський.", []),
        ("Слова Зеленського почули.", []),
    ],
)
def test_ukrainian_names(text: str, names: list[str]) -> None:
    toponyms = [toponym for toponym in _toponyms(text, "uk") if toponym.status != "excluded"]
    assert [toponym.text for toponym in toponyms] == names
    assert all(text[toponym.start : toponym.end] == toponym.text for toponym in toponyms)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Взрывы слышали в Кривом Роге и под Купянском.", ["Кривом Роге", "Купянском"]),
        ("Люди уехали из Купянска в Сумы.", ["Купянска", "Сумы"]),
        ("Над Белгородской и Курской областями сбили дроны.", ["Белгородской", "Курской областями"]),
        ("В Шебекинском округе ранен водитель.", ["Шебекинском округе"]),
        ("Свет вернули в Одесской и частично в Николаевской области.", ["Одесской", "Николаевской области"]),
        ("Об этом сообщили в Черниговской ОВА.", ["Черниговской"]),
        ("Пожар потушили в г. Валуйки и на Харьковщине.", ["Валуйки", "Харьковщине"]),
        ("Враг обстрелял Никопольщину.", ["Никопольщину"]),
        ("Говорил Владимир Одесский.", []),
    ],
)
def test_russian_names(text: str, names: list[str]) -> None:
    toponyms = [toponym for toponym in _toponyms(text, "ru") if toponym.status != "excluded"]
    assert [toponym.text for toponym in toponyms] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("На вулиці Київській горить авто.", "Київській"),
        ("Вчора грало «Динамо» Київ.", "Київ"),
        ("Пожежа в готелі «Харків».", "Харків"),
        ("Авто згоріло на проспекті Перемоги.", "Перемоги"),
    ],
)
def test_streets_clubs_and_hotels_are_no_places(text: str, name: str) -> None:
    assert all(t.status == "excluded" for t in _toponyms(text, "uk") if t.text == name)


@pytest.mark.parametrize(("name", "kind"), [("Новгороді-Сіверському", "settlement"), ("Прилуцькому", "raion")])
def test_after_a_raion_a_towns_own_form_is_the_town(name: str, kind: str) -> None:
    text = f"Дрони влучили в Ніжинському районі. У {name} поранено двох людей."
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    kinds = {place.id: place.kind for place in record.places}
    assert [kinds[t.place] for t in record.toponyms if t.text == name and t.place] == [kind]
