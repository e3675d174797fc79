"""What a thing is told with: what it is of, what describes it, where beside it something fell, what it serves as."""

from __future__ import annotations

import pytest

from tests.told import told

CASES = [
    pytest.param(
        "en",
        "Shells hit Lyman. The building of a former lyceum was destroyed.",
        [("school", None, "Lyman")],
        id="a building is what it is of",
    ),
    pytest.param(
        "uk",
        "У Сумах дрон влучив у приміщення колишньої аптеки.",
        [("commerce", None, "Sumy")],
        id="a building is what it is of, Ukrainian",
    ),
    pytest.param(
        "ru",
        "Ракета попала в здание районной поликлиники в Лимане.",
        [("hospital", None, "Lyman")],
        id="a building is what it is of, Russian",
    ),
    pytest.param(
        "en",
        "Drones attacked Sumy, damaging a dormitory of a sewing factory.",
        [("residential", None, "Sumy")],
        id="whose a dormitory is",
    ),
    pytest.param(
        "uk",
        "Ракета зруйнувала гуртожиток будівельного коледжу у Сумах.",
        [("residential", None, "Sumy")],
        id="whose a dormitory is, Ukrainian",
    ),
    pytest.param(
        "ru",
        "Снаряд разрушил общежитие швейной фабрики в Сумах.",
        [("residential", None, "Sumy")],
        id="whose a dormitory is, Russian",
    ),
    pytest.param(
        "en", "Drones hit the pump unit of the refinery in Syzran.", [("fuel", None, "Syzran")], id="a unit of a plant"
    ),
    pytest.param(
        "en",
        "Shelling of Lyman damaged a church and houses in the centre of the village.",
        [("church", None, "Lyman"), ("residential", None, "Lyman")],
        id="a row is no whole",
    ),
    pytest.param(
        "uk",
        "Обстріл Лимана пошкодив склад, магазин і новий ліцей.",
        [("industry", None, "Lyman"), ("commerce", None, "Lyman"), ("school", None, "Lyman")],
        id="a row is no whole, Ukrainian",
    ),
    pytest.param(
        "ru",
        "Обстрел Лимана повредил дом, старую школу и клуб.",
        [("residential", None, "Lyman"), ("school", None, "Lyman"), ("culture", None, "Lyman")],
        id="a row is no whole, Russian",
    ),
    pytest.param("en", "A drone damaged a sports school in Sumy.", [("school", None, "Sumy")], id="a school of sports"),
    pytest.param(
        "ru",
        "Дрон повредил спортивную школу и спортзал гимназии в Сумах.",
        [("school", None, "Sumy")],
        id="a school of sports, Russian",
    ),
    pytest.param(
        "uk", "Дрон пошкодив спортивну школу в Сумах.", [("school", None, "Sumy")], id="a school of sports, Ukrainian"
    ),
    pytest.param("en", "A drone hit a fuel truck in Sumy.", [("transport", None, "Sumy")], id="a truck of fuel"),
    pytest.param("en", "A drone hit a fuel depot in Sumy.", [("fuel", None, "Sumy")], id="a depot of fuel"),
    pytest.param(
        "ru", "Под удар дрона попал фельдшерский автомобиль в Сумах.", [("transport", None, "Sumy")], id="a medic's car"
    ),
    pytest.param(
        "ru", "Под удар дрона попал фельдшерский пункт в Сумах.", [("hospital", None, "Sumy")], id="a medic's post"
    ),
    pytest.param("en", "A drone fell in the courtyard of a school in Sumy; nobody was hurt.", [], id="in a yard"),
    pytest.param(
        "en",
        "A drone fell in the courtyard of a school in Sumy, damaging its roof and two cars.",
        [("transport", 2, "Sumy")],
        id="harm beside a yard",
    ),
    pytest.param("uk", "Уламки дрона впали на подвір'я ліцею в Ромнах.", [], id="in a yard, Ukrainian"),
    pytest.param(
        "uk", "Уламки дрона впали на дах ліцею в Ромнах.", [("school", None, "Romny")], id="on a roof, Ukrainian"
    ),
    pytest.param("ru", "Обломки беспилотника упали во двор детского сада в Ромнах.", [], id="in a yard, Russian"),
    pytest.param(
        "ru",
        "Обломки беспилотника упали во двор детского сада в Ромнах, в детском саду выбиты окна.",
        [("school", None, "Romny")],
        id="harm beside a yard, Russian",
    ),
    pytest.param(
        "en", "A missile hit a school used as a warehouse in Sumy.", [("school", None, "Sumy")], id="what it serves as"
    ),
    pytest.param(
        "uk",
        "У Ромнах після удару дрона пошкоджено школу, яку використовували як склад.",
        [("school", None, "Romny")],
        id="what it serves as, Ukrainian",
    ),
    pytest.param(
        "ru",
        "В Лимане при обстреле повреждена школа, использовавшаяся как склад.",
        [("school", None, "Lyman")],
        id="what it serves as, Russian",
    ),
    pytest.param(
        "ru",
        "В Лимане при обстреле повреждены как школа, так и склад.",
        [("school", None, "Lyman"), ("industry", None, "Lyman")],
        id="as well as, Russian",
    ),
    pytest.param("en", "The strike on Mukachevo, home to many Hungarians, was condemned.", [], id="home to many"),
    pytest.param(
        "en",
        "The strike on Mukachevo destroyed the home of a Hungarian teacher.",
        [("residential", None, "Mukachevo")],
        id="a home",
    ),
    pytest.param(
        "en",
        "A drone hit a bus carrying workers of a crushing and sorting plant in Sumy.",
        [("transport", None, "Sumy")],
        id="whose workers",
    ),
    pytest.param(
        "en",
        "A drone hit workers of a quarry and a crushing plant in Sumy.",
        [("industry", None, "Sumy")],
        id="workers and a plant",
    ),
    pytest.param(
        "en",
        "Drones hit a gas compressor station in Sumy.",
        [("gas", None, "Sumy")],
        id="a station by a noun before another",
    ),
    pytest.param(
        "en",
        "A missile destroyed a radio station in Sumy.",
        [("buildings", None, "Sumy")],
        id="a station of who knows what",
    ),
    pytest.param("en", "Drones hit the main station in Sumy.", [("rail", None, "Sumy")], id="the main station"),
    pytest.param(
        "en",
        "A drone came down on Lozova station, destroying a carriage.",
        [("rail", None, "Lozova")],
        id="a station by its town",
    ),
    pytest.param(
        "ru", "Дроны ударили по станции Ворожба.", [("rail", None, "Vorozhba")], id="a station by its name, Russian"
    ),
    pytest.param(
        "ru",
        "Дроны ударили по насосной станции в Ворожбе.",
        [("water", None, "Vorozhba")],
        id="a pumping station, Russian",
    ),
    pytest.param(
        "uk",
        "Внаслідок удару дрона по станції в Лозовій поранено людину.",
        [("rail", None, "Lozova")],
        id="a station in its town, Ukrainian",
    ),
    pytest.param(
        "uk",
        "Уламки дрона пошкодили авто на станції Лозова.",
        [("transport", None, "Lozova")],
        id="at a station, Ukrainian",
    ),
    pytest.param(
        "en",
        "Drones attacked Sumy. Overhead wires and two car washes were damaged.",
        [("energy", None, "Sumy"), ("commerce", 2, "Sumy")],
        id="named by two words",
    ),
    pytest.param(
        "uk",
        "Дрони пошкодили лінію газопостачання в Ромнах.",
        [("gas", None, "Romny")],
        id="a line by what it brings, Ukrainian",
    ),
    pytest.param(
        "ru",
        "Дрон повредил линию связи в Ромнах.",
        [("communications", None, "Romny")],
        id="a line by what it brings, Russian",
    ),
    pytest.param(
        "ru",
        "Обломки дрона одного из них повредили коровник в Ромнах.",
        [("industry", None, "Romny")],
        id="one that did harm is no count, Russian",
    ),
    pytest.param(
        "en",
        "Drones hit Dnipro. They distributed kits for 71 damaged homes; a school in Samar shelters 115 residents.",
        [("residential", 71, "Dnipro")],
        id="a word of damage inside another thing",
    ),
    pytest.param(
        "en",
        "Drones hit Dnipro. Damaged: 12 houses; a school; two shops.",
        [("residential", 12, "Dnipro"), ("school", None, "Dnipro"), ("commerce", 2, "Dnipro")],
        id="a row of semicolons",
    ),
    pytest.param(
        "en",
        "Missiles hit Kryvyi Rih.\n\nDamaged in Saksahanskyi: 23 apartment buildings, a polyclinic, over 40 cars.",
        [
            ("residential", 23, "Saksahanskyi District (Kryvyi Rih)"),
            ("hospital", None, "Saksahanskyi District (Kryvyi Rih)"),
            ("transport", 40, "Saksahanskyi District (Kryvyi Rih)"),
        ],
        id="a place between the verb and its row",
    ),
    pytest.param(
        "uk",
        "Обстріляли Суми. Понівечено у Лебедині: магазин, дві хати.",
        [("commerce", None, "Lebedyn"), ("residential", 2, "Lebedyn")],
        id="a place between the verb and its row, Ukrainian",
    ),
    pytest.param(
        "uk",
        "Внаслідок обстрілу в Сумському районі пошкоджено школу. У Конотопському – клуб і дві хати.",
        [("school", None, "Sumy Raion"), ("culture", None, "Konotop Raion"), ("residential", 2, "Konotop Raion")],
        id="a sentence without its verb, Ukrainian",
    ),
    pytest.param(
        "uk",
        "Внаслідок обстрілу в Сумському районі пошкоджено школу. У Конотопському – двоє поранених.",
        [("school", None, "Sumy Raion")],
        id="a sentence without its verb tells no things, Ukrainian",
    ),
    pytest.param(
        "ru",
        "После обстрела в Сумском районе повреждена школа. В Конотопском – клуб и два трактора (Кролевец).",
        [("school", None, "Sumy Raion"), ("culture", None, "Krolevets"), ("transport", 2, "Krolevets")],
        id="a sentence without its verb, Russian",
    ),
    pytest.param(
        "en",
        "Shelling damaged a school in Sumy district. In Konotop district – a shop and two tractors.",
        [("school", None, "Sumy Raion"), ("commerce", None, "Konotop Raion"), ("transport", 2, "Konotop Raion")],
        id="a sentence without its verb",
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_what_was_hit(lang: str, text: str, expected: list[tuple[str, float | None, str]]) -> None:
    assert told(text, "damage", lang) == expected


HITS = [
    pytest.param(
        "uk",
        "Ракетний удар по Сумах. Влучань було два: по підстанції та по котельні.",
        ["energy", "heating"],
        id="hits behind a colon, Ukrainian",
    ),
    pytest.param(
        "ru",
        "Удар по Сумам. Два попадания – в подстанцию и в котельную.",
        ["energy", "heating"],
        id="hits behind a dash, Russian",
    ),
    pytest.param("uk", "Дрони атакували Суми. Влучань не зафіксовано, котельня працює.", [], id="no hits, Ukrainian"),
    pytest.param(
        "uk",
        "Дрони атакували Суми. На чиюсь машину впали уламки ракети.",
        ["transport"],
        id="debris on a car, Ukrainian",
    ),
    pytest.param(
        "ru", "Дроны атаковали Сумы. На машину жителя упали обломки.", ["transport"], id="debris on a car, Russian"
    ),
    pytest.param(
        "uk", "Дрони атакували Суми. Автобус не підлягає ремонту.", ["transport"], id="beyond repair, Ukrainian"
    ),
    pytest.param(
        "ru", "Дроны атаковали Сумы. Автобус не подлежит ремонту.", ["transport"], id="beyond repair, Russian"
    ),
    pytest.param("en", "Drones hit Sumy. The tram is beyond repair.", ["transport"], id="beyond repair"),
    pytest.param(
        "en",
        "Russian forces attacked Sumy. A drone came through the ceiling of a clinic.",
        ["hospital"],
        id="through a ceiling",
    ),
    pytest.param(
        "en", "Russian forces attacked Sumy. A drone came through the town past a clinic.", [], id="through a town"
    ),
    pytest.param(
        "en", "Drones attacked Sumy. The reason is a power line snapped by debris.", ["energy"], id="snapped by debris"
    ),
    pytest.param(
        "en", "Drones attacked Sumy. A rocket tore the side off a hotel.", ["commerce"], id="the side of a hotel"
    ),
    pytest.param(
        "ru", "Дрон повредил школьную столовую в Сумах.", ["school"], id="an unknown noun of a school, Russian"
    ),
    pytest.param(
        "ru", "Дрон повредил железнодорожную дрезину в Сумах.", ["rail"], id="an unknown noun of a railway, Russian"
    ),
    pytest.param(
        "ru", "Удар нарушил и повредил железнодорожное сообщение в Сумах.", [], id="traffic is no thing, Russian"
    ),
    pytest.param(
        "uk",
        "Дрон пошкодив дах лікарняного харчоблоку в Сумах.",
        ["hospital"],
        id="an unknown noun of a hospital, Ukrainian",
    ),
    pytest.param(
        "uk", "Дрон пошкодив портовий перевантажувач в Одесі.", ["port"], id="an unknown noun of a port, Ukrainian"
    ),
    pytest.param(
        "uk", "Дрони вдарили по Сумах, знищуючи енергетичну незалежність країни.", [], id="what is not built, Ukrainian"
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), HITS)
def test_what_words_of_hits_tell(lang: str, text: str, expected: list[str]) -> None:
    assert [measure for measure, _, _ in told(text, "damage", lang)] == expected
