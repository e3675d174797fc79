"""Place names: found whole, with their type words, and told from people, clubs and papers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

import geo
from geo import pipeline
from geo.gazetteers import open_embedded
from geo.gazetteers.overlay import Overlay
from geo.model import Toponym


def _toponyms(text: str) -> tuple[Toponym, ...]:
    return pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en")).toponyms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A Sumy-based charity helps.", ["Sumy"]),
        ("The Kyiv-Warsaw express left.", ["Kyiv", "Warsaw"]),
        ("It was quiet in Ivano-Frankivsk.", ["Ivano-Frankivsk"]),
        ("It happened in Russian-occupied Crimea.", ["Crimea"]),
        ("A court in The Hague met.", ["The Hague"]),
        ("What Moscow wants is clear.", ["Moscow"]),
        ("Judge Jack London heard Mr Berlin.", []),
        ("Police: a drone hit Nikopol.", ["Nikopol"]),
        ("The Kyiv School of Economics said so.", ["Kyiv"]),
        ("Vnukovo and Domodedovo airports closed.", ["Vnukovo", "Domodedovo"]),
        ("The Nikopol and Synelnykove districts were shelled.", ["Nikopol", "Synelnykove districts"]),
        ("Debris fell on three Kharkiv districts.", ["Kharkiv"]),
        ("The Odesa, Dnipro and Kharkiv regions lost power.", ["Odesa", "Dnipro", "Kharkiv regions"]),
        ("Uhroidy, a village near the border, was shelled.", ["Uhroidy"]),
        ("Stepnohirsk and Komyshuvakha were hit.", ["Stepnohirsk", "Komyshuvakha"]),
        ("The governor of Saratov region, Roman, spoke.", ["Saratov region"]),
        ("Shells hit homes in the Kherson region, striking Bilozerka.", ["Kherson region", "Bilozerka"]),
        ("Drones came from the direction of Chauda.", ["Chauda"]),
        ("A depot in Toropets burned. Toropets was hit before.", ["Toropets", "Toropets"]),
        ("Neither Baturyn nor Bakhmach was spared.", ["Baturyn", "Bakhmach"]),
        ("Its forces had taken Novopavlivka.", ["Novopavlivka"]),
        ("Kyiv was hit. Cars burned in Darnytskyi and Desnianskyi.", ["Kyiv", "Darnytskyi", "Desnianskyi"]),
        (
            "Shelling reached Vorozhba, Khotin and the Krasnopillia community.",
            ["Vorozhba", "Khotin", "Krasnopillia community"],
        ),
        ("Pokrovske and Mezhova came under glide bombs.", ["Pokrovske", "Mezhova"]),
        ("Lyptsi, Vovchansk and Strilecha were shelled.", ["Lyptsi", "Vovchansk", "Strilecha"]),
        ("Maria, Odesa and Kharkiv sang.", ["Odesa", "Kharkiv"]),
        ("The Marhanets and Myrove communities were shelled.", ["Marhanets", "Myrove communities"]),
        ("In Kyiv's Podil, a depot burned; Troieshchyna had no heat.", ["Kyiv", "Podil", "Troieshchyna"]),
        ("Tuapse, on the Black Sea, saw a fire.", ["Tuapse", "Black Sea"]),
        ("Kobleve was quiet.", ["Kobleve"]),
        ("The Kramatorsk District Prosecutor's Office opened a case.", ["Kramatorsk"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    toponyms = _toponyms(text)
    assert [toponym.text for toponym in toponyms] == names
    assert all(text[toponym.start : toponym.end] == toponym.text for toponym in toponyms)


@pytest.mark.parametrize(
    "text",
    [
        "Bayern Munich won.",
        "Rukh Lviv drew.",
        "DTEK Odesa Grids said so.",
        "Shakhtar Donetsk lost.",
        "Fans of the Poltava side sang.",
    ],
)
def test_clubs_and_firms_are_excluded(text: str) -> None:
    assert {toponym.status for toponym in _toponyms(text)} == {"excluded"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The governor of Dnipropetrovsk spoke.", ["oblast"]),
        ("Drones fell in six regions, including Bryansk, Belgorod (five) and Kursk.", ["oblast"] * 3),
        ("Drones hit cities in the south, including Odesa and Mykolaiv.", ["settlement"] * 2),
        ("Vinnytsia's acting governor called it a quiet night.", ["oblast"]),
        ("Tambov Gov. Petr wrote of a fire.", ["oblast"]),
        ("Cherkasy regional prosecutors opened a case.", ["oblast"]),
        ("The Rivne regional hospital treated three.", ["settlement"]),
        ("The Lutsk mayor and Cherkasy city council said so.", ["settlement"] * 2),
        ("The Chernivtsi regional council building was hit.", ["settlement"]),
    ],
)
def test_a_word_before_tells_the_kind(text: str, kinds: list[str]) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    of = {place.id: place.kind for place in record.places}
    assert [of[toponym.place] for toponym in record.toponyms if toponym.place] == kinds


def test_the_label_of_a_line_names_nothing() -> None:
    text = "У Нікополі дрон поранив двох людей.\n\nДжерело: голова Харківської ОВА в Telegram\n"
    assert [t.text for t in pipeline.extract(pipeline.read(text, published="2026-03-06")).toponyms] == [
        "Нікополі",
        "Харківської",
    ]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("uk", "Артилерія обстріляла Сеньківку Чернігівської області.", ["Сеньківку", "Чернігівської області"]),
        ("uk", "Дрони летіли з напрямку Курська – рф.", ["Курська", "рф"]),
        ("uk", "До Нового року світло повернуть.", []),
        ("ru", "Ровно неделю назад в Одессе было тихо.", ["Одессе"]),
        ("ru", "Ровно в 9 утра в Одессе были слышны взрывы.", ["Одессе"]),
        ("ru", "Ровно атаковали дроны.", ["Ровно"]),
        ("ru", "Ровно и Луцк атаковали дроны.", ["Ровно", "Луцк"]),
        ("uk", "У Вовчанську згорів будинок, у селі Цупівка Дергачівської громади тихо.", ["Вовчанську", "Цупівка"]),
        ("ru", "Под удары попали Мешковое и Шебекино.", ["Мешковое", "Шебекино"]),
        ("ru", "Без света остаются Теткино и Рыльск.", ["Теткино", "Рыльск"]),
        ("ru", "Аэропорт Пулково закрыли после атаки дронов.", ["Пулково"]),
        ("uk", "Білозерка, Станіслав, Кізомис пережили ніч під вогнем.", ["Білозерка", "Станіслав", "Кізомис"]),
        ("uk", "Іван, Марія, Станіслав прийшли на мітинг.", []),
        ("uk", "Токарівка на Харківщині, за два кілометри від кордону.", ["Токарівка", "Харківщині"]),
        ("uk", "В Одесі без світла Пересип і Слобідка.", ["Одесі", "Пересип", "Слобідка"]),
        ("uk", "У Миколаївці та Черкаському після обстрілів тихо.", ["Миколаївці", "Черкаському"]),
        ("uk", "У Кривому Розі – у Саксаганському – згоріла автівка.", ["Кривому Розі", "Саксаганському"]),
        (
            "uk",
            "Одеса. Знеструмлено Пересипський і частину Приморського району.",
            ["Одеса", "Пересипський", "Приморського району"],
        ),
        ("uk", "Кривий Ріг. Тернівський, Саксаганський – тихо.", ["Кривий Ріг", "Тернівський", "Саксаганський"]),
        ("uk", "Семенівська громада: 27 вибухів. Сновська – 4.", ["Семенівська громада", "Сновська"]),
        (
            "uk",
            "Дрони били по Сновській, Вигаданській та Ніжинській громадах.",
            ["Сновській", "Вигаданській", "Ніжинській громадах"],
        ),
        (
            "uk",
            "Під вогнем такі громади: Сновська, Вигаданська, Семенівська.",
            ["Сновська", "Вигаданська", "Семенівська"],
        ),
        (
            "uk",
            "Обстріляно дві громади Сумської області: Хотінську та Миропільську.",
            ["Сумської області", "Хотінську", "Миропільську"],
        ),
        (
            "uk",
            "Обстріляли дві громади Чернігівської області: Сновську та Корюківську.",
            ["Чернігівської області", "Сновську", "Корюківську"],
        ),
        ("ru", "В селе Белая FPV-дрон атаковал автобус.", ["Белая"]),
        ("ru", "Дроны прилетели в порт «Южный».", ["Южный"]),
        ("ru", "Дрон упал в посёлке Южный Горячий Вымысел.", ["Южный Горячий Вымысел"]),
        ("ru", "Мэр города Сумы Артём Вымышленный молчит.", ["Сумы"]),
        (
            "ru",
            "Обстреляны сёла Гора-Подол и Колотиловка Грайворонского и Ракитянского округов.",
            ["Гора-Подол", "Колотиловка"],
        ),
        ("ru", "Враг атаковал с помощью дронов Севск и Суземку.", ["Севск", "Суземку"]),
        ("ru", "Обесточены также Молочанск и 9 сёл.", ["Молочанск"]),
        ("uk", "Приколотне й Вільхуватка – з генераторами.", ["Приколотне", "Вільхуватка"]),
        (
            "ru",
            "Дроны били по Кривому Рогу. Ингулецкий — тихо, Покровский и Металлургический — без света.",
            [
                "Кривому Рогу",
                "Ингулецкий",
                "Покровский",
                "Металлургический",
            ],
        ),
        ("ru", "В Бердянском музее пожар, из Звёздного городка едут сапёры.", []),
        ("ru", "Льгов без воды, Обоянь без связи. Зато в Курске тихо.", ["Льгов", "Обоянь", "Курске"]),
        ("uk", "Тоді без світла була Полтава.", ["Полтава"]),
        ("uk", "Лиман зазнав п'яти ударів.", ["Лиман"]),
        ("uk", "Обстріляно міста Хорол, Лубни, селище міського типу Чорнухи.", ["Хорол", "Лубни", "Чорнухи"]),
    ],
)
def test_names_in_ukrainian_and_russian(lang: str, text: str, names: list[str]) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-03-06", lang=lang))
    assert [t.text for t in record.toponyms][: len(names)] == names
    assert names or not record.toponyms


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("ru", "В Шахтах дрон упал в микрорайоне Артём.", "excluded"),
        ("uk", "У Харкові дрон упав у мікрорайоні Артем.", "excluded"),
        ("ru", "Дрон упал в микрорайоне Харькова.", "resolved"),
    ],
)
def test_a_part_of_a_city_is_no_town_of_its_name(lang: str, text: str, status: str) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-03-06", lang=lang))
    assert record.toponyms[-1].status == status


def test_a_row_of_hromadas_is_no_oblast_where_one_of_them_is_unknown() -> None:
    text = "Дрони били по Миколаївській, Вигаданській та Раївській громадах Синельниківського району.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    of = {place.id: place.name for place in record.places}
    assert [(t.text, of.get(t.place or "")) for t in record.toponyms] == [
        ("Миколаївській", "Mykolaivska Hromada"),
        ("Вигаданській", None),
        ("Раївській громадах", "Raivska Hromada"),
        ("Синельниківського району", "Synelnykove Raion"),
    ]


def test_a_surname_told_in_full_before_is_no_place_where_somebody_speaks() -> None:
    text = "Дрон упав у Хоролі, повідомив голова Олександр Ганжа. «Горить авто», – написав Ганжа у мережі.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="uk"))
    assert [t.text for t in record.toponyms] == ["Хоролі"]


class _Counting(Overlay):
    """A gazetteer that keeps where it was asked for names."""

    def __init__(self) -> None:
        super().__init__(open_embedded(), {})
        self.asked: list[tuple[str, int]] = []

    def prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        self.asked.append(("name", start))
        return super().prefixes(folded, start)

    def admin_prefixes(self, folded: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        self.asked.append(("stem", start))
        return super().admin_prefixes(folded, start)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A drone hit Kharkiv, Izium and Kupiansk, and Chuhuiv was shelled.", "en"),
        ("Ворог атакував Харків, Ізюм та Куп'янськ, а Чугуїв обстріляли.", "uk"),
        ("Обстреляны Белгород, Шебекино и Грайворон.", "ru"),
    ],
)
def test_a_name_is_looked_up_once_at_each_word(text: str, lang: str) -> None:
    """Once, and once more where nothing is called so and an unknown place may be meant."""
    gazetteer = _Counting()
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang), gazetteer=gazetteer)
    assert len(record.toponyms) > 2
    asked = Counter(gazetteer.asked)
    again = {start for (_, start), times in asked.items() if times > 1}
    assert max(asked.values()) <= 2
    assert again.isdisjoint(toponym.start for toponym in record.toponyms)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A block burned in the Holosiiv district of Kyiv.", "Holosiivskyi District (Kyiv)"),
        ("A block burned in the Saltivka district of Kharkiv.", "Saltivskyi District (Kharkiv)"),
        ("Пожежа сталася в Новому Осколі.", "Novy Oskol"),
    ],
)
def test_a_place_goes_by_the_names_reports_use(text: str, name: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06"))
    assert name in {place.name for place in record.places}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Дрон атакував Суми. Вокзал зруйновано."),
        ("uk", "Дрон атакував Суми. Завод зруйновано, ферма згоріла."),
        ("uk", "Дрон атакував Суми. Пожежа знищила склад."),
        ("uk", "Дрон атакував Суми. Енергетик поранений."),
        ("ru", "Дрон атаковал Сумы. Завод разрушен."),
        ("ru", "Дрон атаковал Сумы. Мельница разрушена."),
    ],
)
def test_a_thing_at_the_head_of_a_sentence_is_no_village(lang: str, text: str) -> None:
    record = pipeline.extract(pipeline.read(text + "\n", published="2026-06-10", lang=lang))
    assert [name.text for name in record.toponyms] == ["Суми" if lang == "uk" else "Сумы"]


def test_a_village_named_as_a_thing_is_one_by_its_type_word_or_address() -> None:
    text = "Дрон атакував Сумщину. У селі Вокзал поранено жінку. Завод Сумського району обстріляли.\n"
    record = pipeline.extract(pipeline.read(text, published="2026-06-10", lang="uk"))
    assert [name.text for name in record.toponyms][:2] == ["Сумщину", "Вокзал"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A drone hit Chernihiv. Debris fell in the Bobrovytsia neighbourhood."),
        ("uk", "Дрон ударив по Чернігову. Уламки впали в мікрорайоні Бобровиця."),
        ("ru", "Дрон ударил по Чернигову. Обломки упали в микрорайоне Бобровица."),
    ],
)
def test_a_part_of_a_city_with_its_word_is_that_part(lang, text):
    kinds = {place.name: place.kind for place in geo.extract(geo.read(text, lang=lang)).places}
    assert kinds["Bobrovytsia"] == "neighbourhood"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shelling hit the Zaporizhzhia plant on Tuesday.", "Zaporizhzhia Nuclear Power Plant"),
        ("A drone hit a plant in Zaporizhzhia.", "Zaporizhzhia"),
        ("A Khmelnytskyi plant burned after a drone hit it.", "Khmelnytskyi"),
        ("Drones hit the Kharkiv plant.", "Kharkiv"),
    ],
)
def test_the_plant_of_a_nuclear_town_is_the_nuclear_one(text: str, name: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    of = {place.id: place.name for place in record.places}
    assert [of[toponym.place] for toponym in record.toponyms if toponym.place] == [name]
