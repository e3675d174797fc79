"""Ukraine's places by the names that Russian gives them: what the rule makes, and what the gazetteer holds."""

from __future__ import annotations

import pytest

from geo import pipeline
from geo.gazetteers import open_embedded
from tests.told import record_of

# Russian | Ukrainian, by general knowledge: none is made by the rule that made the gazetteer's names.
SETTLEMENTS = """
Белополье|Білопілля Белозёрка|Білозерка Белозерка|Білозерка Работино|Роботине Клещеевка|Кліщіївка Крынки|Кринки Синьковка|Синьківка
Парасковиевка|Парасковіївка Опытное|Опитне Курдюмовка|Курдюмівка Невельское|Невельське Марьинка|Мар’їнка Старомайорское|Старомайорське
Ровнополь|Рівнопіль Левадное|Левадне Приютное|Приютне Нестерянка|Нестерянка Никольское|Микільське Казацкое|Козацьке Кизомыс|Кізомис
Юнаковка|Юнаківка Хотень|Хотінь Могрица|Могриця Басовка|Басівка Рыжевка|Рижівка Липцы|Липці Глубокое|Глибоке Огурцово|Огірцеве
Двуречная|Дворічна Ковшаровка|Ківшарівка Боровая|Борова Балаклея|Балаклія Барвенково|Барвінкове Ольховатка|Вільхуватка Гродовка|Гродівка
Очеретино|Очеретине Удачное|Удачне Котлино|Котлине Лысовка|Лисівка Щербиновка|Щербинівка Дылеевка|Диліївка Железное|Залізне
Александрополь|Олександропіль Предтечино|Предтечине Белицкое|Білицьке Ямполь|Ямпіль Дробышево|Дробишеве Шандриголово|Шандриголове
Редкодуб|Рідкодуб Грековка|Греківка Межевая|Межова Комышуваха|Комишуваха Степногорск|Степногірськ Краснополье|Краснопілля
Спорное|Спірне Раздоловка|Роздолівка Стрелечья|Стрілеча Шахтёрск|Шахтарськ Угледар|Вугледар Счастье|Щастя
"""
UNITS = """
Белопольской громаде|Білопільська громада Краснопольской громаде|Краснопільська громада Великобурлукской громаде|Великобурлуцька громада
Новокодакском районе|Новокодацький район Ровненском районе|Рівненський район Ровненской области|Рівненська область
Великодымерской громаде|Великодимерська громада Нововодолажской громаде|Нововодолазька громада Белозерской громаде|Білозерська громада
Межевской громаде|Межівська громада Слобожанской громаде|Слобожанська громада Дергачёвской громаде|Дергачівська громада
Грушевской громаде|Грушівська громада Кобелякской громаде|Кобеляцька громада Зеленодольской громаде|Зеленодольська громада
Староконстантиновской громаде|Старокостянтинівська громада Камышанской громаде|Комишанська громада Мирненской громаде|Мирненська громада
"""


def _pairs(lines: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for line in lines.strip().splitlines():
        words: list[str] = []
        for word in line.split(" "):
            words.append(word)
            one, _, other = " ".join(words).partition("|")
            if other and (one.count(" ") == other.count(" ")):
                found.append((one, other))
                words = []
    return found


@pytest.mark.parametrize(("russian", "ukrainian"), _pairs(SETTLEMENTS))
def test_a_settlement_is_held_by_its_russian_name(russian: str, ukrainian: str) -> None:
    gazetteer = open_embedded()
    entries = [gazetteer.entry(ident) for ident in gazetteer.look_up(russian)]
    assert ukrainian in {entry.name_local for entry in entries if entry is not None}


@pytest.mark.parametrize(("russian", "ukrainian"), _pairs(UNITS))
def test_a_unit_is_held_by_its_russian_adjective(russian: str, ukrainian: str) -> None:
    record = pipeline.extract(pipeline.read(f"Пожар случился в {russian}.", published="2026-11-02", lang="ru"))
    (toponym,) = record.toponyms
    assert toponym.text == russian
    gazetteer = open_embedded()
    ids = [toponym.place, *(candidate.place for candidate in toponym.candidates)]
    assert ukrainian in {entry.name_local for ident in ids if ident and (entry := gazetteer.entry(ident))}


def test_yo_is_read_as_ye() -> None:
    gazetteer = open_embedded()
    assert gazetteer.look_up("Могилёв-Подольский") == gazetteer.look_up("Могилев-Подольский") != ()


def test_a_town_is_one_with_its_type_word_before_it():
    record = record_of("Город Шебекино подвергся атаке дрона.", "ru")
    assert [place.name for place in record.places if place.kind == "settlement"] == ["Shebekino"]


def test_a_governor_tells_of_the_village_of_his_oblast_and_of_no_city_far_away():
    text = "Губернатор Белгородской области сообщил, что в посёлке Дубовое ранен мужчина. В Муроме повреждён дом."
    record = record_of(text, "ru")
    lands = {place.id: place.admin1 for place in record.places}
    assert {lands.get(toponym.place) for toponym in record.toponyms} == {"Belgorod Oblast"}


def test_a_village_is_in_the_oblast_of_the_district_that_the_report_names():
    text = "Drones hit a farm in the Shebekino district. In Murom a house was damaged and a man was hurt."
    record = record_of(text)
    lands = {place.id: place.admin1 for place in record.places}
    assert {lands.get(toponym.place) for toponym in record.toponyms} == {"Belgorod Oblast"}


def test_a_city_is_no_unit_of_its_name_behind_a_district():
    record = record_of("Дроны атаковали Фроловский район. Раненых увезли в Волгоград.", "ru")
    kinds = {place.name: place.kind for place in record.places}
    assert kinds["Volgograd"] == "settlement"
