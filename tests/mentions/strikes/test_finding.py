"""What was attacked and with what, and what only sounds like a strike."""

from __future__ import annotations

import pytest

from tests.told import told

CASES = [
    (
        "The enemy again attacked the port infrastructure of the Odesa region with strike drones.",
        [("drone", "Odesa Oblast")],
    ),
    (
        "Russian forces launched 44 drones overnight, hitting the Odesa and Sumy regions.",
        [("drone", "Odesa Oblast"), ("drone", "Sumy Oblast")],
    ),
    ("Russia fired missiles at Chernihiv, possibly targeting a range near Honcharivske.", [("missile", "Chernihiv")]),
    ("Russia attacked Izium with two Iskander missiles and about a dozen drones.", [("combined", "Izium")]),
    ("Five people were killed in the bombing of Kramatorsk.", [("bomb", "Kramatorsk")]),
    ("The army rained rockets on Druzhkivka.", [("missile", "Druzhkivka")]),
    ("The Kyiv region has been the target of drones.", [("drone", "Kyiv Oblast")]),
    ("Russian forces shelled Kostiantynivka with multiple-launch rocket systems.", [("artillery", "Kostiantynivka")]),
    ("Three enemy drones got through to Mykolaiv.", [("drone", "Mykolaiv")]),
    (
        "Two rescuers died in a double-tap strike on Zaporizhzhia. The second missile landed as crews worked.",
        [("missile", "Zaporizhzhia")],
    ),
    ("KABs on Lozova and the Izium community.", [("bomb", "Lozova"), ("bomb", "Iziumska Hromada")]),
    ("Drones flew over the river at dawn and set a mill ablaze in Lozova.", [("drone", "Lozova")]),
    (
        "Missiles struck Izium. A shop in Lozova was hit by wreckage.",
        [("missile", "Izium"), ("unspecified", "Lozova")],
    ),
    (
        "Drones struck Izium. A shop in Lozova was hit by wreckage.",
        [("drone", "Izium"), ("drone", "Lozova")],
    ),
    ("Missiles damaged a bridge at Lozova and a mill near Izium.", [("missile", "Lozova"), ("missile", "Izium")]),
    (
        "In the Sumy region, shelling killed three: a couple in Shostka and a girl in Hlukhiv.",
        [("artillery", "Shostka"), ("artillery", "Hlukhiv")],
    ),
    ("Drones, 41 of them, were sent at Lozova and Izium.", [("drone", "Lozova"), ("drone", "Izium")]),
    ("The town of Lozova lost its clinic to a glide bomb.", [("bomb", "Lozova")]),
    ("The Izium community came under guided bombs.", [("bomb", "Iziumska Hromada")]),
    ("In Izium seven streets have no power after drone strikes on power lines.", [("drone", "Izium")]),
    (
        "Two aerial vehicles crashed into a mill in Kharkiv, in the Saltivskyi district of the city.",
        [("drone", "Saltivskyi District (Kharkiv)")],
    ),
    ("The invaders struck again at Lozova. Nine bakers were hurt.", [("unspecified", "Lozova")]),
    ("Lozova was without power after intense rocket fire.", [("missile", "Lozova")]),
    ("No fewer than nine drones hit a mill in Lozova.", [("drone", "Lozova")]),
    ("No missile was intercepted, and two missiles struck a mill in Lozova.", [("missile", "Lozova")]),
    ("None of the drones was downed: nine drones hit a mill in Lozova.", [("drone", "Lozova")]),
    ("Fighting continued in the east. Artillery attacks on Lozova wounded two.", [("artillery", "Lozova")]),
    ("As a result of the night attack, consumers in the Poltava region were left without power.", []),
    ("In Lviv, 46 houses were damaged in the attack.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_strikes(text, expected):
    assert [(measure, place) for measure, _, place in told(text, "strike")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Seven Shahed drones were destroyed over the Mykolaiv region.",
        "A package of sanctions against Russia targets two refineries in Tatarstan.",
        "Critics in Kyiv attacked it at once and called the proposal a bombshell.",
        "The embassy in Kyiv closed after receiving information about a possible large air attack.",
        "A tractor hit an anti-tank mine near Balakliia.",
        "Drones on display drew crowds in Lozova, and the band set the stage on fire.",
        "Drones launched at dusk were heard over Lozova and Izium, but all were shot down.",
        "Romny, a frequent target of attacks, held a fair on Sunday.",
        "The side lost 2-0 to a drone maker's team in Lozova.",
        "Kursk is often the place from which missiles are launched at Sumy.",
        "A Kharkiv-born heavyweight survived two heavy bombardments before the bout ended.",
        "In the Lubny district 900 customers were cut off after a strike on a site in a neighbouring region.",
        "The minister in Kyiv survived a barrage of criticism.",
        "An explosion at a plant in Russia's Ryazan region was due to a breach of safety rules.",
        "Kharkiv's football club was hit with a fine after the attack in the last minute.",
        "Premiums for ships calling at Odesa rose after a series of strikes on ports in the spring.",
        "The play in Lviv was halted twice. No drones reached the city.",
        "No missiles reached Poltava on Sunday, its mayor said.",
        "None of the five drones reached Lutsk.",
        "No bombs fell on Sumy for a week.",
        "Battles continued around Orikhiv, where Russian troops made 19 attacks.",
    ],
)
def test_what_is_no_strike(text):
    assert told(text, "strike") == []


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("ru", "В Ромнах дрон ударил по зданию почты, в Лебедине – по магазину.", ["Romny", "Lebedyn"]),
        ("ru", "Дрон атаковал в Ромнах школу, а в селе Терны — склад.", ["Romny", "Terny"]),
        ("ru", "Дрон попал в дом в Ромнах, в Лебедине – в автомобиль.", ["Romny", "Lebedyn"]),
        ("uk", "У Ромнах дрон поцілив у пошту, в Лебедині – у крамницю.", ["Romny", "Lebedyn"]),
        ("ru", "В Ромнах дрон ударил по почте, в Лебедине – по данным полиции, тихо.", ["Romny"]),
        ("ru", "В Ромнах дрон ударил по почте. В Лебедине – по трактору.", ["Romny", "Lebedyn"]),
        ("ru", "Дрон ударил по Ромнам: один человек погиб в Смеле, второй – в Лебедине.", ["Romny"]),
        (
            "ru",
            "В Ромнах дрон ранил фермера, в Лебедине – двух рабочих, ещё трое ранены в Сумах.",
            ["Romny", "Lebedyn"],
        ),
        ("ru", "Над Ромнами сбили дрон, ещё один, по данным ОВА, упал в Лебедине.", ["Lebedyn"]),
    ],
)
def test_a_strike_whose_verb_is_left_out(lang, text, places):
    assert [(measure, place) for measure, _, place in told(text, "strike", lang)] == [("drone", p) for p in places]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "В Ромнах «Шахед» повредил магазин. В Лебедине зафиксировано попадание в школу.", "unspecified"),
        ("uk", "У Ромнах «Шахед» пошкодив крамницю. У Лебедині є влучання у школу.", "unspecified"),
        ("ru", "Ракеты ударили по Лебедину. В Лебедине зафиксировано попадание в школу.", "missile"),
        ("ru", "Одна бомба упала в Ромнах, вторая взорвалась у школы в Лебедине.", "bomb"),
        ("ru", "Обе ракеты запустили из Крыма. Вторая взорвалась на окраине Лебедина.", "missile"),
        ("ru", "Выпущено 60 дронов и четыре ракеты. В Лебедине после прилёта горит склад.", "unspecified"),
        ("ru", "В Лебедине горит склад. Причиной стало падение обломков беспилотника.", "drone"),
        ("ru", "По Лебедину враг шесть раз применял ствольную артиллерию.", "artillery"),
    ],
)
def test_a_hit_elsewhere_has_not_the_weapon_of_the_strike_before(lang, text, expected):
    assert [measure for measure, _, place in told(text, "strike", lang) if place == "Lebedyn"][-1:] == [expected]


def test_debris_fell_where_the_missiles_were_downed_and_not_where_they_came_from():
    text = "Две ракеты со стороны Таганрога сбиты над Ромнами, обломки повредили шесть домов."
    assert [place for _, _, place in told(text, "strike", "ru")] == ["Romny"]


def test_what_a_country_does_regularly_is_no_strike_of_now():
    text = "Дрон ударил по Ромнам. Россия регулярно бьёт по портам Одессы."
    assert [place for _, _, place in told(text, "strike", "ru")] == ["Romny"]


def test_what_was_subjected_to_shelling_was_shelled():
    text = "Обстрелам за сутки подверглись Херсон и Берислав."
    assert told(text, "strike", "ru") == [("artillery", None, "Kherson"), ("artillery", None, "Beryslav")]


def test_may_is_a_month_beside_a_number():
    assert [place for _, _, place in told("KYIV, May 6 - A drone hit a minibus in Kupiansk.", "strike")] == ["Kupiansk"]


def test_debris_of_what_was_brought_down_keeps_its_weapon():
    text = "В Лебедине обломки беспилотника, сбитого расчётом ПВО, упали на гараж."
    assert told(text, "strike", "ru") == [("drone", None, "Lebedyn")]


@pytest.mark.parametrize(
    "text",
    [
        "В Лебедине дрон попал в дом. В Глухове обстрелов, по данным полиции, в этот день не было.",
        "В Лебедине дрон попал в дом. Новых данных об обстрелах в Глухове нет.",
    ],
)
def test_no_shelling_is_told(text):
    assert [places for _, _, places in told(text, "strike", "ru")] == ["Lebedyn"]


def test_shells_that_flew_in_are_a_strike():
    assert told("Вражеские снаряды прилетали в Сумы.", "strike", "ru") == [("artillery", None, "Sumy")]


@pytest.mark.parametrize(
    ("lang", "text", "weapons"),
    [
        ("ru", "ВСУ поразили склад ракет под Токмаком.", ["unspecified"]),
        ("ru", "Дроны поразили склад ракет под Токмаком.", ["drone"]),
        ("ru", "ВСУ поразили склад под Токмаком ракетами.", ["missile"]),
        ("uk", "Сили оборони уразили завод дронів у Токмаку.", ["unspecified"]),
    ],
)
def test_what_is_kept_or_made_somewhere_did_not_strike_it(lang, text, weapons):
    assert [measure for measure, _, _ in told(text, "strike", lang)] == weapons
