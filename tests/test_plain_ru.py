"""Plain Russian sentences that frames have shown to be misread, and beside each the one where its rule must not fire."""

from __future__ import annotations

import pytest

from tests.told import told

CASES = [
    (
        "a count right behind a date is no year",
        "Из-за удара по Миргороду 9 июня 12 человек погибли.",
        "casualty",
        [("killed", 12, "Myrhorod")],
    ),
    (
        "the days of a span count nobody",
        "В Миргороде с 7 по 9 июня от обстрелов погибли двое.",
        "casualty",
        [("killed", 2, "Myrhorod")],
    ),
    (
        "one of the wounded who died, his verb ahead",
        "Дроны ударили по Лубнам, ранены девять человек. В больнице скончался один из раненых.",
        "casualty",
        [("injured", 9, "Lubny"), ("killed", 1, "Lubny")],
    ),
    (
        "one of the wounded who is treated has not died",
        "Дроны ударили по Лубнам, ранены девять человек. В больнице остаётся один из раненых.",
        "casualty",
        [("injured", 9, "Lubny")],
    ),
    (
        "ages in brackets part no row of persons",
        "Дроны ударили по Лубнам. Ранены женщина (44 года) и 16-летний юноша.",
        "casualty",
        [("injured", 2, "Lubny")],
    ),
    (
        "brackets with more than an age end the row",
        "Дроны ударили по Лубнам. Ранены двое мужчин (оба в реанимации), погибла женщина.",
        "casualty",
        [("injured", 2, "Lubny"), ("killed", 1, "Lubny")],
    ),
    (
        "civilians counted for one word are not told again by the next",
        "Дроны ударили по Лубнам. 14 гражданских госпитализированы с осколочными ранениями.",
        "casualty",
        [("injured", 14, "Lubny")],
    ),
    (
        "the whole of the harmed behind «среди»",
        "Дроны ударили по Лубнам. Среди 14 раненых – трое детей.",
        "casualty",
        [("injured", 14, "Lubny")],
    ),
    (
        "part of the harmed behind «среди» is no toll",
        "Дроны ударили по Лубнам, ранены 14 человек. Среди раненых – трое детей.",
        "casualty",
        [("injured", 14, "Lubny")],
    ),
    (
        "each count in brackets is of the place before it",
        "Дроны били по Полтавщине. Пострадали люди в Лубнах (6), в Миргороде (5) и в Хороле (12).",
        "casualty",
        [("injured", 6, "Lubny"), ("injured", 5, "Myrhorod"), ("injured", 12, "Khorol")],
    ),
    (
        "distances in brackets count nobody",
        "Дроны били по Сумщине. В Глухове (10 км от границы) и Шостке (40 км от границы) ранены трое.",
        "casualty",
        [("injured", 3, "Hlukhiv, Shostka")],
    ),
    (
        "a thing harmed by a drone",
        "Школа в Миргороде повреждена дроном.",
        "damage",
        [("school", None, "Myrhorod")],
    ),
    (
        "a thing destroyed in a strike of missiles",
        "Музей и школа уничтожены в результате удара ракет по Миргороду.",
        "damage",
        [("culture", None, "Myrhorod"), ("school", None, "Myrhorod")],
    ),
    (
        "drones destroyed over a town harmed nothing",
        "Над Миргородом уничтожены 12 беспилотников, школы работают.",
        "damage",
        [],
    ),
    (
        "what debris harmed was struck",
        "Школа в Миргороде повреждена обломками сбитого дрона.",
        "strike",
        [("drone", None, "Myrhorod")],
    ),
    (
        "the number of harmed things behind a dash",
        "Дроны ударили по Лубнам. Число повреждённых домов – 56.",
        "damage",
        [("residential", 56, "Lubny")],
    ),
    (
        "another number behind the number of harmed things",
        "Дроны ударили по Лубнам. Число повреждённых домов уточняют, ранены 56 человек.",
        "damage",
        [("residential", None, "Lubny")],
    ),
    (
        "harmed things in columns by place",
        "Дроны били по Полтавщине. Повреждено многоэтажек: в Лубнах – 31, в Миргороде – 22.",
        "damage",
        [("residential", 31, "Lubny"), ("residential", 22, "Myrhorod")],
    ),
    (
        "a second count of things with its place",
        "Дроны били по Полтавщине. Повреждены 31 дом в Лубнах и 22 в Миргороде.",
        "damage",
        [("residential", 31, "Lubny"), ("residential", 22, "Myrhorod")],
    ),
    (
        "people behind counted things are no things",
        "Дроны били по Полтавщине. Повреждён 31 дом в Лубнах, двое в больнице в Миргороде.",
        "damage",
        [("residential", 31, "Lubny")],
    ),
    (
        "what is among the harmed objects",
        "Дроны ударили по Лубнам. Среди повреждённых объектов – церковь и вокзал.",
        "damage",
        [("church", None, "Lubny"), ("rail", None, "Lubny")],
    ),
    (
        "fire opened at a town",
        "Российские войска открыли по Никополю огонь из миномётов.",
        "strike",
        [("artillery", None, "Nikopol")],
    ),
    ("fire in a house that was opened", "В Никополе открыли школу, огонь тушили соседи.", "strike", []),
    (
        "a town goes on behind the gun it was shelled with",
        "Ракетами атаковали Лубны, из артиллерии – Никополь.",
        "strike",
        [("missile", None, "Lubny"), ("artillery", None, "Nikopol")],
    ),
    (
        "weapons of one row are of both towns",
        "Ракетами и из артиллерии атаковали Очаков и Никополь.",
        "strike",
        [("combined", None, "Ochakiv"), ("combined", None, "Nikopol")],
    ),
    (
        "missiles beside another town's launcher are no launcher's",
        "Ракетами ударили по Лубнам, дронами – по Глухову, а из РСЗО – по Никополю.",
        "strike",
        [("missile", None, "Lubny"), ("drone", None, "Hlukhiv"), ("artillery", None, "Nikopol")],
    ),
    (
        "rockets of a launcher",
        "Ракетами из РСЗО «Град» ударили по Никополю.",
        "strike",
        [("artillery", None, "Nikopol")],
    ),
    (
        "a weapon that opens the sentence with what describes it",
        "Управляемыми авиабомбами российские войска в ночь на 9 июня били по Лубнам.",
        "strike",
        [("bomb", None, "Lubny")],
    ),
    (
        "lost supplies in a row, each with its preposition",
        "Дроны ударили по Лубнам. Без света, без воды и без тепла 2400 абонентов.",
        "outage",
        [("power", 2400, "Lubny"), ("water", 2400, "Lubny"), ("heating", 2400, "Lubny")],
    ),
    (
        "neither of two supplies",
        "Дроны ударили по Лубнам, ни света, ни воды нет у 2400 абонентов.",
        "outage",
        [("power", 2400, "Lubny"), ("water", 2400, "Lubny")],
    ),
    (
        "a supply lost in each of two places",
        "Дроны ударили по Полтавщине. Лубны без света, без воды 2400 абонентов в Миргороде.",
        "outage",
        [("power", None, "Lubny"), ("water", 2400, "Myrhorod")],
    ),
    (
        "houses without heating behind the boiler house that was struck",
        "В Лубнах после удара по котельной без отопления 129 домов.",
        "outage",
        [("heating", 129, "Lubny")],
    ),
    (
        "a count by land behind a dash goes on about what was brought down",
        "Ночью в Сумской области сбили 11 дронов, в Полтавской – 6.",
        "launch",
        [("drones averted", 11, "Sumy Oblast"), ("drones averted", 6, "Poltava Oblast")],
    ),
    (
        "the wounded behind what was brought down are no drones",
        "Ночью в Сумской области сбили 11 дронов, раненых в Полтавской – 6.",
        "launch",
        [("drones averted", 11, "Sumy Oblast")],
    ),
    (
        "a drone that fell on a hospital hurt nobody",
        "В понедельник в больницу в Лубнах попал беспилотник.",
        "casualty",
        [],
    ),
    (
        "things that got damage, the verb between",
        "Дроны ударили по Лубнам. Повреждения получили 12 домов.",
        "damage",
        [("residential", 12, "Lubny")],
    ),
    (
        "another town told with its own verb of a blow",
        "Изюм в ночь на 9 июня атаковали баллистическими ракетами, Купянск обстреляли из «Градов».",
        "strike",
        [("missile", None, "Izium"), ("artillery", None, "Kupiansk")],
    ),
    (
        "counts of the residents of two towns are two",
        "Из-за обстрелов ранены 18 жителей Миргорода и четверо жителей Лубен.",
        "casualty",
        [("injured", 18, "Myrhorod"), ("injured", 4, "Lubny")],
    ),
    (
        "counts before the verb, each with its town",
        "Шесть человек в Миргороде и девять человек в Лубнах ранены из-за обстрелов.",
        "casualty",
        [("injured", 6, "Myrhorod"), ("injured", 9, "Lubny")],
    ),
    (
        "residents of two towns hurt in a third are one count",
        "Житель Миргорода и жительница Лубен ранены при ударе по Полтаве.",
        "casualty",
        [("injured", 2, "Poltava")],
    ),
    (
        "persons of one town are one count",
        "Из-за обстрелов в Лубнах ранены двое рабочих и сторож, в Миргороде погибла женщина.",
        "casualty",
        [("injured", 3, "Lubny"), ("killed", 1, "Myrhorod")],
    ),
    (
        "columns of the harmed by town",
        "Дроны били по Полтавщине. Пострадавшие из-за обстрелов: Лубны – 15, Миргород – 2.",
        "casualty",
        [("injured", 15, "Lubny"), ("injured", 2, "Myrhorod")],
    ),
    (
        "columns of things are no people",
        "Дроны били по Полтавщине. Повреждены: Лубны – 15 домов, Миргород – 2.",
        "casualty",
        [],
    ),
    (
        "a cause stands between a verb and its colon",
        "Ранены из-за обстрелов: восемь человек в Лубнах, двое в Миргороде.",
        "casualty",
        [("injured", 8, "Lubny"), ("injured", 2, "Myrhorod")],
    ),
    (
        "dashes for two verbs",
        "Авиаудар по Изюму. Двое – погибли, трое – ранены.",
        "casualty",
        [("killed", 2, "Izium"), ("injured", 3, "Izium")],
    ),
    (
        "dashes round who they were",
        "Авиаудар по Изюму. Двое – муж и жена – погибли.",
        "casualty",
        [("killed", 2, "Izium")],
    ),
    (
        "a count told with another cause has its place",
        "10 раненых после обстрела Лубен, четверо – после обстрела Миргорода.",
        "casualty",
        [("injured", 10, "Lubny"), ("injured", 4, "Myrhorod")],
    ),
    (
        "so many lives were taken",
        "Авиаудар по Очакову унёс 5 жизней.",
        "casualty",
        [("killed", 5, "Ochakiv")],
    ),
    (
        "those who search are not missing",
        "Авиаудар по Изюму. Двести спасателей ищут троих рабочих.",
        "casualty",
        [("missing", 3, "Izium")],
    ),
    (
        "rescuers under rubble are trapped",
        "Авиаудар по Изюму. Под завалами остаются двое спасателей.",
        "casualty",
        [("trapped", 2, "Izium")],
    ),
    (
        "a colon leads from a sky to what fell in it",
        "Ночью ПВО отражала атаку над Сумской областью: уничтожено 11 дронов.",
        "launch",
        [("drones averted", 11, "Sumy Oblast")],
    ),
    (
        "a town of an air strike told by the harm alone",
        "В Миргороде после авиаудара погибли двое.",
        "strike",
        [("bomb", None, "Myrhorod")],
    ),
    ("what to do in a strike", "Жителям Лубен напомнили, что делать при ракетном ударе.", "strike", []),
    (
        "what to do after a strike that was",
        "Дроны ударили по Лубнам, мэр рассказал, что делать после удара.",
        "strike",
        [("drone", None, "Lubny")],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), [pytest.param(*rest, id=name) for name, *rest in CASES])
def test_plain_sentence(text, kind, expected):
    assert sorted(map(str, told(text, kind, "ru"))) == sorted(map(str, expected))
