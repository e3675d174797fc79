"""Strikes told by the build of a clause, whatever its verb: an aim and a weapon, debris and a place, harm by a weapon."""

from __future__ import annotations

import pytest

from tests.told import told

LEADS = {
    "en": "Drones attacked Chuhuiv overnight.\n\n",
    "uk": "Уночі дрони атакували Чугуїв.\n\n",
    "ru": "Ночью дроны атаковали Чугуев.\n\n",
}
_D, _A, _C, _M = "drone", "artillery", "combined", "missile"


def struck(lang: str, text: str) -> list[tuple[object, object]]:
    """Return the kind and the place of each strike told behind a lead on Chuhuiv."""
    return [(kind, where) for kind, _, where in told(LEADS[lang] + text, "strike", lang) if where != "Chuhuiv"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "ru",
            "По Мерефе, Балаклейской и Изюмской громадам летели мины и коптеры с боеприпасами, дроны.",
            ["Merefa", "Balakliiska Hromada", "Iziumska Hromada"],
            id="flew at a row",
        ),
        pytest.param("ru", "По сёлам Липцы и Слатино палили из РСЗО.", ["Lyptsi", "Slatyne"], id="fired from"),
        pytest.param(
            "ru", "По акватории Боровской громады враг стрелял из миномётов.", ["Borivska Hromada"], id="water"
        ),
        pytest.param("uk", "По Липцях до вечора працювали міномети.", ["Lyptsi"], id="worked"),
        pytest.param(
            "uk",
            "По місту Дергачі та селу Слатине ворог випустив 14 безпілотників, дев'ять збито.",
            ["Derhachi", "Slatyne"],
            id="sent so many",
        ),
        pytest.param("uk", "По Печенізькій громаді летіли FPV-дрони.", ["Pechenizka Hromada"], id="flew at one"),
    ],
)
def test_an_aim_a_verb_and_a_weapon(lang: str, text: str, expected: list[str]) -> None:
    assert [where for _, where in struck(lang, text)] == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "По Мерефе объявили тревогу из-за дронов."),
        ("ru", "По Мерефе собрали деньги на дроны."),
        ("ru", "По Мерефе дроны не летали."),
        ("ru", "По данным Харьковской ОВА, дроны летели на запад."),
        ("ru", "По Сумской области летело 30 дронов."),
        ("ru", "По Мерефе сбили восемь дронов."),
        ("uk", "По Мерефі оголосили тривогу через дрони."),
        ("uk", "По Мерефі зібрали кошти на дрони."),
        ("uk", "По Сумщині летіли дрони."),
        ("uk", "За словами мера Мерефи, дрони кружляли весь день."),
    ],
)
def test_an_aim_that_nothing_was_fired_at(lang: str, text: str) -> None:
    assert struck(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("en", "Debris rained on two streets of Merefa.", ["Merefa"]),
        ("en", "Wreckage littered a road near Valky.", ["Valky"]),
        ("en", "Debris of downed drones scattered across Liubotyn.", ["Liubotyn"]),
        ("uk", "Фрагменти апаратів падали також в Ізюмі та Валках.", ["Izium", "Valky"]),
        ("uk", "Рештки шахеда лежали в полі під Валками.", ["Valky"]),
        ("uk", "Один із безпілотників перетнув річку і розбився в лісі біля Валок.", ["Valky"]),
        ("ru", "Фрагменты аппаратов падали также в Изюме и Валках.", ["Izium", "Valky"]),
        ("ru", "Обломки легли под Валками.", ["Valky"]),
        ("ru", "Обломки сбитых дронов разлетелись по Люботину.", ["Liubotyn"]),
        ("ru", "Один из беспилотников пересек реку и разбился в лесу у Валок.", ["Valky"]),
    ],
)
def test_debris_that_came_down_at_a_place(lang: str, text: str, places: list[str]) -> None:
    assert struck(lang, text) == [(_D, place) for place in places]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Fragments of the drone were examined in Merefa."),
        ("en", "Fragments of bodies were recovered in Izium."),
        ("en", "Debris was collected in Valky."),
        ("uk", "Рештки тіл знайшли у Валках."),
        ("uk", "Фрагменти відео опублікували в Мерефі."),
        ("uk", "Уламки зібрали у Валках."),
        ("ru", "Обломки изучили в Мерефе."),
        ("ru", "Фрагменты тел нашли в Изюме."),
        ("ru", "Обломки дрона собрали в Валках и вывезли."),
        ("ru", "Фрагменты разговора записали в Мерефе."),
    ],
)
def test_what_is_done_with_debris(lang: str, text: str) -> None:
    assert struck(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Two women were hurt when debris of a drone broke the windows of a bakery in Merefa.", (_D, "Merefa")),
        ("en", "A Shahed-type drone had broken through the roof of a depot in Merefa.", (_D, "Merefa")),
        ("en", "The firm stated that a missile had put a gas plant near Valky out of operation.", (_M, "Valky")),
        ("uk", "Уламки винесли ворота депо в Мерефі.", (_D, "Merefa")),
        ("uk", "Уламки дрона побили шибки в амбулаторії у Валках.", (_D, "Valky")),
        ("ru", "Обломки вынесли ворота депо в Мерефе.", (_D, "Merefa")),
        ("ru", "Осколки снаряда посекли фасад школы в Мерефе.", (_A, "Merefa")),
        ("ru", "Обломки дрона посекли фасад школы в Мерефе.", (_D, "Merefa")),
    ],
)
def test_harm_whose_subject_is_a_weapon(lang: str, text: str, expected: tuple[str, str]) -> None:
    assert struck(lang, text) == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Завод дронів у Єльці пошкоджено."),
        ("ru", "Завод дронов в Ельце повреждён."),
        ("ru", "Из-за дронов в Мерефе закрыли школы."),
        ("ru", "Фрагменты дрона показали в музее в Мерефе."),
        ("ru", "Осколки извлекли хирурги в больнице Мерефы."),
        ("ru", "Осколки пробили кровлю дома в Мерефе."),
        ("en", "The drones came in from Valky in waves that lasted five hours."),
    ],
)
def test_a_weapon_that_is_no_subject_of_harm(lang: str, text: str) -> None:
    assert struck(lang, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack rocked the town of Izium.", [(_D, "Izium")]),
        ("The attack left Izium without water.", [(_D, "Izium")]),
        ("The attack also reached Izium.", [(_D, "Izium")]),
        ("The attack spared Izium.", []),
        ("The attack followed Kyiv's offer of talks.", []),
        ("The attack prompted Poland to close airports.", []),
        ("The attack came before talks in Warsaw.", []),
    ],
)
def test_what_the_attack_did_to_a_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert struck("en", text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "В Мене после вчерашнего прилёта все уже запитаны.", ["Mena"]),
        ("ru", "В Мене после прилёта все уже запитаны.", []),
        ("ru", "В Волчанске сброс на крышу почты.", ["Vovchansk"]),
        ("ru", "В Волчанске сброс воды из пруда.", []),
        ("uk", "У Вовчанську скид на дах пошти.", ["Vovchansk"]),
        ("ru", "Житель Валок подорвался на взрывоопасном предмете в лесу.", []),
        ("uk", "Житель Валок підірвався на вибухонебезпечному предметі в лісі.", []),
        ("uk", "У Валках через це впав тиск у двох лікарнях.", []),
        ("uk", "У Валках впав дах школи.", []),
        ("uk", "У Валках на школу впав дрон.", ["Valky"]),
        ("ru", "В Валках упал строительный кран на школу.", []),
        ("ru", "В Валках упал сбитый дрон на школу.", ["Valky"]),
    ],
)
def test_what_fell_and_what_blew_up(lang: str, text: str, expected: list[str]) -> None:
    assert [where for _, where in struck(lang, text)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Ще один дрон, за даними слідства, о 09:10 атакував тепловоз у Лозовій.", (_D, "Lozova")),
        ("uk", "Ракета, за словами мера, близько полудня вдарила по складу в Лозовій.", (_M, "Lozova")),
        ("ru", "Ракета, по словам мэра, около полудня ударила по складу в Лозовой.", (_M, "Lozova")),
        ("en", "A missile, according to the mayor, shortly before noon hit a warehouse in Lozova.", (_M, "Lozova")),
        ("uk", "Мешканці чули дрон, за даними поліції, о 9:10 ворог атакував Лозову.", ("unspecified", "Lozova")),
    ],
)
def test_an_hour_between_a_weapon_and_its_verb(lang: str, text: str, expected: tuple[str, str]) -> None:
    assert struck(lang, text) == [expected]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Drones hit a substation in Lubny district and a school in the town of Hrebinka.",
            ["Lubny Raion", "Hrebinka"],
        ),
        (
            "Drones hit a plant in Nizhyn district, a bakery in Nosivka and a farm in Pyriatyn.",
            ["Nizhyn Raion", "Nosivka", "Pyriatyn"],
        ),
        ("A drone hit a school in Lubny district, in the town of Hrebinka.", ["Hrebinka"]),
        ("Drones struck railways in Lubny district, striking a depot in the town of Hrebinka.", ["Hrebinka"]),
        ("In Sumy region, drones hit a plant and a school in Shostka.", ["Shostka"]),
    ],
)
def test_two_things_one_of_them_in_the_district_around(text: str, places: list[str]) -> None:
    assert [where for _, where in struck("en", text)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Russia launched 97 drones at Ukraine overnight, the air force in Kyiv said, with 19 of them getting through.",
            [],
        ),
        ("Russia fired 30 drones at Ukraine, officials in Odesa said.", []),
        ("Russia launched nine drones at Izium, the air force in Kyiv said.", ["Izium"]),
    ],
)
def test_who_tells_what_was_fired_at_the_country(text: str, places: list[str]) -> None:
    assert [where for _, _, where in told(text, "strike") if where] == places


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Враг атаковал 188 ударными БпЛА.\n\nСбито/подавлено 171 воздушную цель:\n➖4 крылатые ракеты Калибр;\n➖167 вражеских БпЛА."),
        ("uk", "Ворог атакував 188 ударними БпЛА.\n\nЗбито/подавлено 171 повітряну ціль:\n➖4 крилаті ракети Калібр;\n➖167 ворожих БпЛА."),
    ],
)  # fmt: skip
def test_a_list_with_heavy_dashes(lang: str, text: str) -> None:
    launched = [(kind, number) for kind, number, _ in told(text, "launch", lang)]
    assert launched == [("drones", 188), ("missiles averted", 4), ("drones averted", 167)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Зафіксовано влучання двох балістичних ракет, однієї авіаційної та 15 ударних БпЛА на 11 локаціях."),
        (
            "ru",
            "Зафиксировано попадание двух баллистических ракет, одной авиационной и 15 ударных БпЛА на 11 локациях.",
        ),
    ],
)
def test_hits_counted_in_a_row_are_no_launch(lang: str, text: str) -> None:
    assert told(LEADS[lang] + text, "launch", lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "На улицах Мерефы после удара дрона горят машины.", "Merefa"),
        ("uk", "На вулицях Мерефи після удару дрона горять машини.", "Merefa"),
        ("ru", "После удара дрона горят машины на улицах Сумской и Киевской в Мерефе.", "Merefa"),
    ],
)
def test_streets_of_one_name_are_its_towns(lang: str, text: str, place: str) -> None:
    assert place in {where for _, _, where in told(text, "strike", lang)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Дрон ударил по Дружковке, Донецкая область. Глава ОВА Вадим Филашкин добавил, что за сутки под ударами были 11 населённых пунктов.",
            [(_D, "Druzhkivka"), ("unspecified", "Donetsk Oblast")],
        ),
        (
            "Дрон ударил по Дружковке, Донецкая область. Глава ОВА Вадим Филашкин добавил, что под ударом была и Ильиновка.",
            [(_D, "Druzhkivka"), (_D, "Illinivka")],
        ),
    ],
)  # fmt: skip
def test_settlements_that_are_counted_are_struck_in_their_land(text: str, places: list[tuple[str, str]]) -> None:
    assert [(kind, where) for kind, _, where in told(text, "strike", "ru")] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Враг атаковал 188 БпЛА. ПВО сбила 167 БпЛА на севере, в центре и на востоке Украины.", [""]),
        ("Враг атаковал 188 БпЛА. ПВО сбила 167 БпЛА на востоке Украины.", ["the east of Ukraine"]),
    ],
)
def test_all_the_parts_of_a_country_are_all_of_it(text: str, places: list[str]) -> None:
    assert [where for kind, _, where in told(text, "launch", "ru") if kind.endswith("averted")] == places


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        ("Враг атаковал 188 БпЛА.\n\nСбита 171 цель:\n- 4 ракеты Калибр;\n- 167 БпЛА.", [188, 4, 167]),
        ("Враг атаковал 188 БпЛА. Сбита 171 цель.", [188, 171]),
    ],
)
def test_targets_that_a_list_tells_by_kind(text: str, launched: list[int]) -> None:
    assert [number for _, number, _ in told(text, "launch", "ru")] == launched


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Sevastopol, the governor said, five drones were shot down over the sea.", ["Sevastopol"]),
        ("A plant burned in Kerch, the mayor said, and five drones were shot down over Feodosia.", ["Feodosiia"]),
    ],
)
def test_who_says_so_between_a_place_and_its_sky(text: str, places: list[str]) -> None:
    assert [where for _, _, where in told(text, "launch") if where] == places


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("ru", "Под удар попал Изюм — всего шесть беспилотников, пять из которых подавлены.", _D),
        ("ru", "Под обстрел попал Изюм: два снаряда и семь беспилотников.", _C),
        ("ru", "Обстреляли Изюм: 14 мин.", _A),
        ("ru", "Обстреляли Изюм — погиб оператор дронов.", _A),
        ("uk", "Обстріляли Ізюм: дві ракети та КАБ.", _C),
        ("uk", "Під удар потрапив Ізюм — загалом шість безпілотників.", _D),
        ("en", "Izium came under attack: six drones and two glide bombs.", _C),
    ],
)
def test_weapons_alone_behind_a_colon_or_a_dash(lang: str, text: str, kind: str) -> None:
    assert struck(lang, text) == [(kind, "Izium")]


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        (
            "uk",
            "Увечері ворог поцілив по Павлограду двома ракетами. Одну встигли збити над Тернівкою, друга влетіла в цех.",
            ["Pavlohrad"],
        ),
        (
            "uk",
            "Увечері ворог поцілив по Павлограду двома ракетами. Над Тернівкою збили ракету, її уламки впали на гараж.",
            ["Pavlohrad", "Ternivka"],
        ),
        (
            "en",
            "Two missiles were fired at Pavlohrad. One was shot down over Ternivka, the other hit a workshop.",
            ["Pavlohrad"],
        ),
        (
            "en",
            "Drones attacked Pavlohrad. Two were shot down over Ternivka, and debris damaged a school.",
            ["Pavlohrad", "Ternivka"],
        ),
        (
            "ru",
            "Враг ударил двумя ракетами по Павлограду. Одну сбили над Терновкой, вторая влетела в цех.",
            ["Pavlohrad"],
        ),
    ],
)
def test_where_one_came_down_and_where_the_other(lang: str, text: str, places: list[str]) -> None:
    assert [where for _, _, where in told(text, "strike", lang)] == places
    assert {where for _, _, where in told(text, "damage", lang)} == {places[-1]}


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "The industrial city of Kremenchuk endured what its mayor called a night without end. Drones slammed into a power station.", "Kremenchuk"),
        ("en", "Kremenchuk spent the night in shelters. Drones slammed into a power station.", "Kremenchuk"),
        ("uk", "Кременчук не спав до ранку. Дрони врізалися в підстанцію.", "Kremenchuk"),
        ("ru", "Тяжело пришлось и Кременчугу. Дроны врезались в подстанцию.", "Kremenchuk"),
        ("en", "Zelensky spoke in Vinnytsia about the attack. Drones slammed into a power station, he said.", "Chernihiv"),
    ],
)  # fmt: skip
def test_a_paragraph_that_turns_to_a_town(lang: str, text: str, place: str) -> None:
    opening = {
        "en": "In Chernihiv, a missile hit a residential block.",
        "uk": "У Чернігові ракета влучила в житловий будинок.",
        "ru": "В Чернигове ракета попала в жилой дом.",
    }[lang]
    hit = [where for kind, _, where in told(f"{opening}\n\n{text}", "damage", lang) if kind == "energy"]
    assert hit == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("До Печеніг долетіли два «шахеди», горіла суха трава.", ["Pechenihy"]),
        ("До Печеніг не долетіли дрони.", []),
    ],
)
def test_what_got_as_far_as_a_town(text: str, places: list[str]) -> None:
    assert [where for _, where in struck("uk", text)] == places


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Ізюм до вечора засипали мінами з міномета.", [(_A, "Izium")]),
        ("uk", "Ізюм і Валки рівняли КАБами.", [("bomb", "Izium"), ("bomb", "Valky")]),
        ("uk", "Ізюм захищали дронами.", []),
        ("uk", "Валки забезпечили дронами.", []),
        ("uk", "Нальоту зазнали Валки та Мерефа.", [(_D, "Valky"), (_D, "Merefa")]),
        ("ru", "Изюм засыпали снарядами.", [(_A, "Izium")]),
        ("ru", "Изюм осмотрели дронами.", []),
        ("ru", "Налёту подверглись также Валки.", [("unspecified", "Valky")]),
        (
            "ru",
            "Враг нанёс 40 ударов по 12 сёлам Сумской области, применяя КАБы, миномёты и дроны.",
            [(_C, "Sumy Oblast")],
        ),
        (
            "en",
            "Russia carried out 121 attacks on 37 settlements in Sumy region, using glide bombs, mortars and drones.",
            [(_C, "Sumy Oblast")],
        ),
    ],
)
def test_a_place_that_weapons_are_used_on(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert struck(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Russian strikes and shelling killed three in Nikopol. A house was hit in Marhanets.",
            [(_C, "Nikopol"), ("unspecified", "Marhanets")],
        ),
        (
            "uk",
            "Внаслідок ударів і обстрілів у Нікополі загинули троє. У Марганці влучання в будинок.",
            [(_C, "Nikopol"), ("unspecified", "Marhanets")],
        ),
        ("uk", "Внаслідок обстрілів у Нікополі загинули троє.", [(_A, "Nikopol")]),
        ("en", "Shelling and a fire killed three in Nikopol.", [(_A, "Nikopol")]),
    ],
)
def test_blows_of_several_kinds_are_told_in_one_row(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, where) for kind, _, where in told(text, "strike", lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Внаслідок атаки спалахнула пожежа на складі в Мерефі.", ["Merefa"]),
        ("ru", "В результате атаки вспыхнул пожар на складе в Мерефе.", ["Merefa"]),
        ("uk", "Унаслідок атаки горів склад, дим видно в Мерефі.", ["Merefa"]),
        ("ru", "После атаки утром горел склад.", []),
    ],
)
def test_a_fire_that_the_attack_brought(lang: str, text: str, expected: list[str]) -> None:
    assert [where for _, where in struck(lang, text)] == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Strikes were reported in Izium and in the border town of Valky.", ["Izium", "Valky"]),
        ("Strikes hit Izium and the northern industrial city of Shostka.", ["Izium", "Shostka"]),
        ("Strikes were reported in Izium and in the Sumy border town of Hlukhiv.", ["Izium", "Hlukhiv"]),
        ("Drones hit Izium and killed residents of the town of Valky.", ["Izium"]),
    ],
)
def test_a_town_that_is_described(text: str, places: list[str]) -> None:
    assert [where for _, where in struck("en", text)] == places


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Похожий аппарат догнал под Изюмом машину полиции.", [(_D, "Izium")]),
        ("ru", "В Изюме при артобстреле огонь уничтожил амбар и перекинулся на два дома.", [(_A, "Izium")]),
        ("ru", "Погибших в Изюме, куда вечером россияне направили две ракеты, уже четверо.", [(_M, "Izium")]),
        ("ru", "Погибших в Изюме, куда вечером волонтёры направили две машины, уже четверо.", []),
        ("ru", "Дроны дважды за ночь прилетали на подстанцию в Изюме.", [(_D, "Izium")]),
        ("ru", "Мэр говорил о «Молнии», упавшей на дорогу в Изюме.", [(_D, "Izium")]),
        ("uk", "Через обстріл підстанції частково без світла Ізюм.", [(_A, "Izium")]),
        ("uk", "Ізюм: 5 авіабомб, наслідки уточнюють.", [("bomb", "Izium")]),
        ("uk", "Ізюм: 5 дронів повз.", []),
        ("en", "One woman died and five people were hurt in artillery fire in Izium.", [(_A, "Izium")]),
        ("en", "A fire broke out in Izium after an overnight wave of drones.", [(_D, "Izium")]),
        ("en", 'The mayor confirmed a blaze "caused by fragments" at an industrial site in Izium.', [(_D, "Izium")]),
        ("en", "A barrage of questions met the mayor of Izium.", []),
        ("en", "Izium: 5 air bombs, the extent of the destruction is being clarified.", [("bomb", "Izium")]),
        ("en", "Izium: 5 drones on course.", []),
    ],
)
def test_blows_told_beside_their_harm(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert struck(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("uk", "Маємо приліт по Харкову. Слобідський район. Уточнюємо.", ["Slobidskyi District (Kharkiv)"]),
        (
            "uk",
            "Вибухи в Харкові. Салтівський та Київський райони.",
            ["Saltivskyi District (Kharkiv)", "Kyivskyi District (Kharkiv)"],
        ),
        ("uk", "Приліт по Харкову. Салтівський район без світла.", ["Kharkiv"]),
        ("uk", "Приліт по Харкову. Лозівський район.", ["Kharkiv"]),
        ("ru", "Прилёт по Харькову. Салтовский район.", ["Saltivskyi District (Kharkiv)"]),
        ("ru", "Прилёт по Харькову.\n\nСалтовский район.", ["Kharkiv"]),
    ],
)
def test_a_part_of_the_city_alone_in_the_next_sentence(lang: str, text: str, places: list[str]) -> None:
    assert [where for _, where in struck(lang, text)] == places


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Дрон вліпився в пожежну частину в Мерефі.", [(_D, "Merefa")]),
        ("uk", "Дрон увімкнувся в школі в Мерефі.", []),
        ("ru", "Следом дрон влепился в пожарную часть в Мерефе.", [(_D, "Merefa")]),
        ("ru", "Дрон вернулся в школу в Мерефе.", []),
        ("ru", "Дрон появился в школе в Мерефе.", []),
    ],
)
def test_a_verb_that_goes_into_a_thing(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert struck(lang, text) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "More than 18,000 residents of the Sumy and Chernihiv regions were left without electricity after Russian forces attacked power facilities with drones.",
            ["Sumy Oblast", "Chernihiv Oblast"],
        ),
        ("Power is out in Konotop and Romny after drones hit a substation.", []),
        ("More than 18,000 people in the Sumy and Chernihiv regions lost power after drones hit a substation.", []),
    ],
)  # fmt: skip
def test_facilities_struck_in_each_of_several_lands(text: str, places: list[str]) -> None:
    assert [where for _, _, where in told(text, "strike") if where] == places
