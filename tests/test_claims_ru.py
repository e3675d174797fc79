"""What Russian reports are read to tell: strikes, damage, casualties and outages with their places."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "В Рыльском районе рядом с селом Крупец дрон ударил по автомобилю.",
            "strike",
            [("drone", None, "Krupets")],
            id="what is near a village of a district is closer than the district",
        ),
        pytest.param(
            "В Сумском районе под обстрел попала окраина Юнаковки.",
            "strike",
            [("artillery", None, "Yunakivka")],
            id="the outskirts of a village are closer than its district",
        ),
        pytest.param(
            "В Изюмском районе на окраине села Каменка дрон ранил двух рабочих.",
            "casualty",
            [("injured", 2, "Kamianka")],
            id="who is hurt on the outskirts of a village is hurt there",
        ),
        pytest.param(
            "Враг выпустил по Никополю 30 артснарядов.",
            "strike",
            [("artillery", None, "Nikopol")],
            id="shells by their whole name",
        ),
        pytest.param(
            "По Марганцу за день выпущена 41 мина.",
            "strike",
            [("artillery", None, "Marhanets")],
            id="mortar rounds fired at a town",
        ),
        pytest.param(
            "Украинские военные с помощью беспилотников-камикадзе атаковали подстанцию в Погарском районе.",
            "strike",
            [("drone", None, "Pogarsky District")],
            id="kamikaze drones by their whole name",
        ),
        pytest.param(
            "В Лубнах от удара ранены две женщины, в Хороле – ещё трое, в Миргороде ещё один человек.",
            "casualty",
            [("injured", 2, "Lubny"), ("injured", 3, "Khorol"), ("injured", 1, "Myrhorod")],
            id="those who are one more in each place",
        ),
        pytest.param(
            "Губернатор заявил об одном погибшем и пяти раненых при обстреле Валуек.",
            "casualty",
            [("killed", 1, "Valuyki"), ("injured", 5, "Valuyki")],
            id="one who died, in the case of what is told of",
        ),
        pytest.param(
            "Дрон ударил по Хоролу, есть пострадавший: сторож получил ожоги.",
            "casualty",
            [("injured", 1, "Khorol")],
            id="there is one hurt, and who that is",
        ),
        pytest.param(
            "Губернатор сообщил о погибшей в результате удара по Валуйкам.",
            "casualty",
            [("killed", 1, "Valuyki")],
            id="told of one who died in a strike",
        ),
        pytest.param(
            "В Хороле от удара сгорел бак с водой.", "outage", [], id="a tank with water gives nobody water back"
        ),
        pytest.param(
            "Дроны повредили железнодорожные пути и рельсы в Лубнах.",
            "damage",
            [("rail", None, "Lubny")],
            id="rails are a thing",
        ),
        pytest.param(
            "В трёх МКД и двух домостроениях Валуек после обстрела выбиты окна.",
            "damage",
            [("residential", 3, "Valuyki"), ("residential", 2, "Valuyki")],
            id="houses by the words of offices",
        ),
        pytest.param(
            "Обстреляли Хорол. Пострадавших доставили в центральную районную больницу.",
            "damage",
            [],
            id="a hospital the wounded are taken to",
        ),
        pytest.param(
            "Дрон атаковал «КамАЗ» у Хорола, горит бензовоз.", "damage", [("transport", None, "Khorol")], id="a lorry"
        ),
        pytest.param(
            "В Лубнах осколками дрона перебит газопровод.",
            "strike",
            [("drone", None, "Lubny")],
            id="splinters of a drone",
        ),
        pytest.param(
            "Ракеты, как уточнил мэр, легли в промзоне Лубен.",
            "strike",
            [("missile", None, "Lubny")],
            id="where missiles came down",
        ),
        pytest.param(
            "Взрывы слышали и в Хороле, но попаданий там, по данным полиции, не было. В Лубнах ракета попала в склад.",
            "strike",
            [("missile", None, "Lubny")],
            id="heard from far and not hit",
        ),
        pytest.param(
            "Военные выпустили по Лубнам три ракеты HIMARS.",
            "strike",
            [("missile", None, "Lubny")],
            id="missiles of a launcher that fires shells too",
        ),
        pytest.param(
            "На работе порта Рени атака не сказалась. Дроны атаковали Измаил.",
            "strike",
            [("drone", None, "Izmail")],
            id="an attack that changed nothing for a place is none on it",
        ),
        pytest.param(
            "За годы войны от ракет и дронов пострадали 90 школ Полтавской области.",
            "strike",
            [],
            id="what strikes did in all the years of the war",
        ),
        pytest.param(
            "Грайворонский округ. Под ударами дронов были Головчино и Смородино.",
            "strike",
            [("drone", None, "Golovchino"), ("drone", None, "Smorodino")],
            id="villages that were under attack, in a row",
        ),
        pytest.param(
            "Сильнее всего пострадал Хорол. Обломки сбитого дрона рухнули на дом, ранены двое. Ещё один аппарат, уточнил"
            " мэр, упал на мельницу.",
            "strike",
            [("drone", None, "Khorol")],
            id="a later hit without its weapon takes none from the first",
        ),
        pytest.param(
            "Из 90 беспилотников сбит 81, из пяти ракет — три.",
            "launch",
            [("drones", 90, ""), ("drones averted", 81, ""), ("missiles", 5, ""), ("missiles averted", 3, "")],
            id="how many of those fired were brought down",
        ),
        pytest.param(
            "Над Лискинским районом, по данным губернатора, сбили восемь БПЛА.",
            "launch",
            [("drones averted", 8, "Liskinsky District")],
            id="who says so stands between the sky and the count",
        ),
        pytest.param(
            "Минобороны отчиталось о 70 перехваченных беспилотниках. Больше всего, 41, сбили над Брянской областью.",
            "launch",
            [("drones averted", 70, ""), ("drones averted", 41, "Bryansk Oblast")],
            id="most of them in an aside between commas",
        ),
        pytest.param(
            "На зерновой причал в Рени упали обломки дрона.",
            "damage",
            [("port", None, "Reni")],
            id="what debris fell on stands before the verb",
        ),
        pytest.param(
            "Снаряд угодил в амбулаторию в Хороле.", "damage", [("hospital", None, "Khorol")], id="what it hit"
        ),
        pytest.param(
            "В полтавской больнице скончался водитель, раненный при ударе дрона по складу в Хороле.",
            "damage",
            [("industry", None, "Khorol")],
            id="a hospital somebody died in",
        ),
        pytest.param(
            "На подъезде к Хоролу дрон атаковал фургон.",
            "damage",
            [("transport", None, "Khorol")],
            id="the way into a town is no entrance of a house",
        ),
        pytest.param(
            "Дрон ударил по Хоролу. Ранения, по уточнённым данным, получили 14 человек.",
            "casualty",
            [("injured", 14, "Khorol")],
            id="an aside between the wounds and who got them",
        ),
        pytest.param(
            "Ракета попала в мельницу в Хороле. Есть ли раненые, уточняют.", "casualty", [], id="it is asked, not told"
        ),
        pytest.param(
            "Дрон ударил по Хоролу. Ещё 17 жителей обратились к врачам с ранениями.",
            "casualty",
            [("injured", 17, "Khorol")],
            id="those who went to a doctor",
        ),
        pytest.param(
            "Глава Полтавской ОГА Иван Горбенко сообщил о попадании дрона в склад.",
            "strike",
            [("drone", None, "Poltava Oblast")],
            id="the head of an oblast's administration, as Russian shortens it",
        ),
        pytest.param(
            "По Лубнам враг выпустил восемь дронов, но все дроны были сбиты на подлёте.",
            "strike",
            [],
            id="all that was fired was brought down",
        ),
        pytest.param(
            "ПВО сбила 17 дронов над регионами России. Наибольшее количество — девять — сбили над Тамбовской областью.",
            "launch",
            [("drones averted", 17, "Russia"), ("drones averted", 9, "Tambov Oblast")],
            id="most of them between two dashes",
        ),
        pytest.param(
            "14 дронов ликвидированы над Орловской областью, шесть — над Курским регионом.",
            "launch",
            [("drones averted", 14, "Oryol Oblast"), ("drones averted", 6, "Kursk Oblast")],
            id="a region by the masculine of its adjective",
        ),
        pytest.param(
            "После удара по подстанции без света оставались Лубны, но город уже подключили.",
            "outage",
            [],
            id="a town that is supplied again in the same sentence",
        ),
        pytest.param(
            "После удара нарушено электроснабжение в Лубенском и Миргородском районах, которые запитаны от этой подстанции (это около 9 тысяч потребителей).",
            "outage",
            [("power", 9000, "Lubny Raion, Myrhorod Raion")],
            id="where the supply comes from is no supply again",
        ),
        pytest.param(
            "Дроны ударили по подстанции. Под отключение подпали Лубенский и Миргородский районы.",
            "outage",
            [("power", None, "Lubny Raion"), ("power", None, "Myrhorod Raion")],
            id="districts that fell under a cut",
        ),
        pytest.param(
            "Удар дрона по автобусу в Хороле привёл к гибели водителя и ранению семи пассажиров.",
            "casualty",
            [("killed", 1, "Khorol"), ("injured", 7, "Khorol")],
            id="a death and how many were wounded, as nouns",
        ),
        pytest.param(
            "Враг запустил по Украине 90 дронов, из которых удалось сбить 81.",
            "launch",
            [("drones", 90, "Ukraine"), ("drones averted", 81, "")],
            id="it was managed to bring them down",
        ),
        pytest.param(
            "При ударе дрона ранен сторож недалеко от Льгова.",
            "casualty",
            [("injured", 1, "Lgov")],
            id="not far from a town that looks like a surname",
        ),
        pytest.param(
            "Ночью дроны атаковали Сумы. Первые попадания пришлись на Заречный район, разрушен склад.",
            "strike",
            [("drone", None, "Sumy"), ("drone", None, "Zarichnyi District (Sumy)")],
            id="hits of the attack told before",
        ),
        pytest.param(
            "Вражеская ракета — по энергообъекту в Хороле.",
            "strike",
            [("missile", None, "Khorol")],
            id="a missile on a plant, without a verb",
        ),
        pytest.param(
            "Дрон влетел в окно в Хороле, двое посечены стеклом.",
            "casualty",
            [("injured", 2, "Khorol")],
            id="cut by glass",
        ),
        pytest.param(
            "Утром дрон атаковал автобус в Хороле, семеро травмированы. Через час россияне повторно сбросили взрывчатку."
            " Ранена фельдшер.",
            "casualty",
            [("injured", 7, "Khorol"), ("injured", 1, "Khorol")],
            id="who is hurt by the next attack comes on top",
        ),
        pytest.param(
            "Из-за атаки дронов обесточены восемь улиц Хорола.",
            "outage",
            [("power", None, "Khorol")],
            id="streets that are counted lie in the town behind them",
        ),
        pytest.param(
            "Воды после обстрела лишились Хорол и Лубны.",
            "outage",
            [("water", None, "Khorol"), ("water", None, "Lubny")],
            id="words between what is lost and who lost it",
        ),
        pytest.param(
            "После обстрела Хорола остановлены два водозабора.",
            "outage",
            [("water", None, "Khorol")],
            id="waterworks are no people",
        ),
        pytest.param(
            "После удара 1,5 тыс. абонентов в Хороле ждут возвращения света.",
            "outage",
            [("power", 1500, "Khorol")],
            id="who waits for light has none",
        ),
        pytest.param(
            "В Ленинградской области за ночь сбили 15 беспилотников, в порту Приморск загорелось судно.",
            "launch",
            [("drones averted", 15, "Leningrad Oblast")],
            id="what was shot down has no place of the clause behind it",
        ),
        pytest.param(
            "Ночью дроны били по Лубнам и Хоролу, в Лубнах повреждена котельная.",
            "damage",
            [("heating", None, "Lubny")],
            id="a place of the row once more has what is told with it",
        ),
        pytest.param(
            "В Крыму поражены РЛС и буксир.",
            "strike",
            [("unspecified", None, "Crimea")],
            id="a radar and a tug that were hit",
        ),
        pytest.param(
            "Дрон упал на дом, ранены двое. Ранее дроны атаковали 3 российских региона. Два дрона сбили над Калужской"
            " областью.",
            "casualty",
            [("injured", 2, "")],
            id="regions that are counted are none that is named",
        ),
        pytest.param(
            "Дрон сбили под Лубнами. За последние три дня из-за атак в Хороле ранены девять человек.",
            "casualty",
            [],
            id="a sum of several days",
        ),
        pytest.param(
            "Губернатор приехал в Валуйки и сказал, что враг увеличил количество атак на Белгородскую область.",
            "strike",
            [],
            id="that there are more attacks is none",
        ),
        pytest.param(
            "Дроны ударили по Лубнам. Без света, как рассказали в «Полтаваоблэнерго», утром остались более 19"
            " тысяч абонентов в городе и Лубенском районе.",
            "outage",
            [("power", 19000, "Lubny, Lubny Raion")],
            id="who says so stands between what was lost and its count",
        ),
        pytest.param(
            "Дроны ударили по Лубнам. Без тепла, уточнил мэр Олег Грицаенко, остаются 140 домов.",
            "outage",
            [("heating", 140, "Lubny")],
            id="the mayor who says so stands between what was lost and its count",
        ),
        pytest.param(
            "Дроны ударили по Лубнам. Без света остались город и соседние сёла, всего 21 населённый пункт"
            " Лубенского района.",
            "outage",
            [("power", 21, "Lubny Raion")],
            id="a sum with its own place is told of that",
        ),
        pytest.param(
            "Дроны ударили по Полтавской области. Полностью обесточены Лубны и Хорол, всего без света в"
            " регионе 46 тысяч абонентов.",
            "outage",
            [("power", None, "Lubny"), ("power", None, "Khorol"), ("power", 46000, "Poltava Oblast")],
            id="towns without light beside the sum of their region",
        ),
        pytest.param(
            "Из-за атак на Полтавскую область ранены восемнадцать человек.\n\nДрон настиг автобус в Лубнах."
            " Девять пассажиров доставлены в больницы.",
            "casualty",
            [("injured", 18, "Poltava Oblast"), ("injured", 9, "Lubny")],
            id="those taken to hospital are of the attack told since",
        ),
        pytest.param(
            "В Лубнах сутками ранее дрон ранил двоих.",
            "casualty",
            [("injured", 2, "Lubny")],
            id="a day earlier is a day and no older toll",
        ),
        pytest.param(
            "Дроны ударили по Лубнам. Двое погибших, пятеро раненых. Один из раненых скончался. Теперь"
            " погибших трое, раненых четверо.",
            "casualty",
            [("killed", 3, "Lubny"), ("injured", 4, "Lubny")],
            id="a toll of the wounded that fell when one of them died",
        ),
        pytest.param(
            "Лубны, Хорол. После удара по подстанции без света 8 тысяч абонентов.",
            "outage",
            [("power", 8000, "Lubny, Khorol")],
            id="a row of places alone heads its paragraph",
        ),
        pytest.param(
            "Дроны атаковали Полтаву.\n\n• Лубенская и Хорольская громады. FPV-дроны, 14 случаев.",
            "strike",
            [("drone", None, "Poltava"), ("drone", None, "Lubenska Hromada"), ("drone", None, "Khorolska Hromada")],
            id="weapons and how often under a row of places",
        ),
        pytest.param(
            "Лубны, Хорол. Дрон попал в подстанцию.",
            "damage",
            [],
            id="what one of several places suffered is in none that is known",
        ),
        pytest.param(
            "Управляемые бомбы на Лубны и Хорол: разрушены пять домов.",
            "strike",
            [("bomb", None, "Lubny"), ("bomb", None, "Khorol")],
            id="weapons aimed at places before a colon and the harm",
        ),
        pytest.param(
            "Дроны атаковали Полтаву.\n\nКАБы на Лубны! Укройтесь.",
            "strike",
            [("drone", None, "Poltava")],
            id="weapons on their way to a town have struck nothing",
        ),
        pytest.param(
            "Авиабомбы на Лубны и Хорол: погиб житель Хорола, ранены двое.",
            "casualty",
            [("killed", 1, "Khorol"), ("injured", 2, "Lubny, Khorol")],
            id="a resident of one of the places struck",
        ),
        pytest.param(
            "Полтавская область. Под обстрелами Лубны и ещё 18 населённых пунктов. Погиб один человек.",
            "casualty",
            [("killed", 1, "Poltava Oblast")],
            id="a toll after a town and villages without a name is of their region",
        ),
        pytest.param(
            "Дроны атаковали Полтаву.\n\n• Лубенская громада. Сбиты четыре «шахеда».",
            "launch",
            [("drones averted", 4, "Lubenska Hromada")],
            id="what was shot down under a community",
        ),
        pytest.param(
            "Ракета попала в склад в Лубнах, два «Шахеда» — в районную котельную в Хороле.",
            "strike",
            [("missile", None, "Lubny"), ("drone", None, "Khorol")],
            id="a weapon in quotation marks whose verb is left out",
        ),
        pytest.param(
            "Ракета попала в склад в Лубнах, два «Шахеда» — в районную котельную в Хороле.",
            "damage",
            [("industry", None, "Lubny"), ("heating", None, "Khorol")],
            id="what a weapon without a verb struck",
        ),
        pytest.param(
            "После попадания в подстанцию в Лубнах встали насосы водоканала.",
            "damage",
            [("energy", None, "Lubny")],
            id="what stopped for want of power was not hit",
        ),
        pytest.param(
            "Дроны попали в дом в Лубнах, разрушены два подъезда пятиэтажки.",
            "damage",
            [("residential", None, "Lubny")],
            id="entrances are no houses",
        ),
        pytest.param(
            "Авиабомба упала у моста в Лубнах.",
            "damage",
            [],
            id="what a bomb fell beside is not harmed",
        ),
        pytest.param(
            "Дрон попал в дом в Лубнах. Всего за сутки по Полтавской области выпустили 84 беспилотника.",
            "strike",
            [("drone", None, "Lubny")],
            id="a sum of what was fired at a region is no strike on it",
        ),
        pytest.param(
            "Полтавская ОВА сообщает о последствиях атак за 8 июня. Дрон попал в школу в Лубнах.",
            "strike",
            [("drone", None, "Lubny")],
            id="what an office opens with is told after it",
        ),
        pytest.param(
            "Враг выпустил по Украине 40 ракет и 300 дронов.\n\nВ Лубнах ракета разрушила дом.\n\nПод удар"
            " попал Хорол.",
            "strike",
            [("missile", None, "Lubny"), ("unspecified", None, "Khorol")],
            id="of a night of two weapons another place has none of them by itself",
        ),
        pytest.param(
            "Почти вся Полтавская область сегодня без света. Ночью дроны били по подстанциям, в области"
            " обесточены 212 тысяч абонентов.",
            "outage",
            [("power", 212000, "Poltava Oblast")],
            id="a region without power and how many are cut off",
        ),
        pytest.param(
            "Полтаву атаковали дроны. Доставалось и области. В Лубнах дрон сжёг катер.",
            "strike",
            [("drone", None, "Poltava"), ("drone", None, "Lubny")],
            id="a region said to have suffered before its towns are told",
        ),
        pytest.param(
            "Дроны атаковали Полтавскую область. В Лубнах дрон попал в склад.",
            "strike",
            [("drone", None, "Poltava Oblast"), ("drone", None, "Lubny")],
            id="a region that was attacked, and a town of it",
        ),
        pytest.param(
            "Дроны ударили по Лубнам. Минобороны РФ утверждает, что поражены военные склады.",
            "damage",
            [],
            id="what the ministry of the attacker claims to have hit is in no town",
        ),
        pytest.param(
            "Дроны ударили по Рыльску. Минобороны РФ сообщило, что повреждён склад.",
            "damage",
            [("industry", None, "Rylsk")],
            id="what a ministry tells of its own country",
        ),
        pytest.param(
            "Ночью бомбили Полтаву. Под огнём были также Лубны и Хорол; всего насчитали 640 обстрелов.",
            "strike",
            [("bomb", None, "Poltava"), ("unspecified", None, "Lubny"), ("unspecified", None, "Khorol")],
            id="a count of all attacks names no weapon of each",
        ),
    ],
)
def test_what_a_russian_report_tells(text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, "ru") == expected
