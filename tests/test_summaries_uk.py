"""What the daily summaries and posts of Ukrainian offices are read to tell, built as they write them."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Оперативна інформація за 9 червня.\nЮнаківська громада: 5 КАБів, 2 FPV.\nВорожбянська громада: 2 БпЛА.",
            "strike",
            [("combined", None, "Yunakivska Hromada"), ("drone", None, "Vorozhbianska Hromada")],
            id="a community's line of a tally tells what came down there",
        ),
        pytest.param(
            "Обстріли прикордоння за добу.\nШалигинська громада: арта – 12 вибухів, міномет – 3.",
            "strike",
            [("artillery", None, "Shalyhynska Hromada")],
            id="with how many bursts behind each weapon",
        ),
        pytest.param(
            "Увага! Повітряна тривога. Білопільська громада: 2 БпЛА. Краснопільська громада: 1 БпЛА курсом на Суми.",
            "strike",
            [],
            id="drones that only fly over communities struck none",
        ),
        pytest.param(
            "Після удару по Сумах двоє поранених. Степанівська громада: 4 БпЛА збито.",
            "strike",
            [("unspecified", None, "Sumy")],
            id="nor did those shot down",
        ),
        pytest.param(
            "Ракета пошкодила магістраль у Києві. Без тепла 214 будинків Троєщини і Воскресенки.",
            "outage",
            [("heating", 214, "Troieshchyna, Voskresenka")],
            id="parts of a city by the houses that stand there",
        ),
        pytest.param(
            "У Сумах дрон влучив у будинок Ганни Сидоренко, а вікна Марії вибило.",
            "strike",
            [("drone", None, "Sumy")],
            id="the house of somebody is no place",
        ),
    ],
)
def test_summary(text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, "uk") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "У Полтаві дрон влучив у цех. У ДСНС області повідомили, що поранено трьох робітників.",
            "casualty",
            [("injured", 3, "Poltava")],
            id="an office of the oblast is not where it happened",
        ),
        pytest.param(
            "Дрони вдарили по Сумщині. Департамент області відкрив пункти обігріву, двоє поранених в області.",
            "casualty",
            [("injured", 2, "Sumy Oblast")],
            id="in the oblast is",
        ),
        pytest.param(
            "Росіяни вдарили по Лозовій. Постраждали жінки 33, 47, 58 років та двоє 16-річних дівчат.",
            "casualty",
            [("injured", 5, "Lozova")],
            id="two girls of 16 are two of the row",
        ),
        pytest.param(
            "Росіяни вдарили по Ізюму. Травмовані чотири жінки віком від 25 до 77 років і 9-річний хлопчик.",
            "casualty",
            [("injured", 5, "Izium")],
            id="from which age to which several are ends no row",
        ),
        pytest.param(
            "Дрони били по Сумщині. Без світла – Білани, Рижівка та частина Ворожби.",
            "outage",
            [("power", None, "Bilany"), ("power", None, "Ryzhivka"), ("power", None, "Vorozhba")],
            id="a dash leads to the towns without supply, and a part of one is told by its noun",
        ),
        pytest.param(
            "Поранено двох жителів Конотопа: вони їхали автобусом, коли поблизу Кролевця в нього влучив дрон.",
            "casualty",
            [("injured", 2, "Krolevets")],
            id="where several live is not where a drone met them",
        ),
        pytest.param(
            "Дрон атакував автівку на трасі під Берестином. Поранені двоє мешканців Лозової.",
            "casualty",
            [("injured", 2, "Berestyn")],
            id="nor in the sentence behind the blow",
        ),
        pytest.param(
            "Росіяни обстріляли Нікопольщину. Поранено двох жителів Марганця, ще один загинув у Нікополі.",
            "casualty",
            [("injured", 2, "Marhanets"), ("killed", 1, "Nikopol")],
            id="where no other town is told of a blow they were hurt at home",
        ),
        pytest.param(
            "У Дніпрі ракета влучила в гуртожиток. Загинули двоє: хлопець із Кам'янського та 18-річний – із Лубен.",
            "casualty",
            [("killed", 2, "Dnipro")],
            id="from where each of those killed came",
        ),
        pytest.param(
            "Внаслідок удару по Сумах 5 червня померла четверта людина.\n\n"
            "Нагадаємо, 5 червня бомби впали на Ковпаківський район міста. Розтрощено 40 автомобілів.",
            "damage",
            [("transport", 40, "Kovpakivskyi District (Sumy)")],
            id="what a reminder tells of the same day and city is of the report's attack",
        ),
        pytest.param(
            "Після удару по Сумах у Лебедині зникло світло.",
            "outage",
            [("power", None, "Lebedyn")],
            id="in another town than the blow, with no comma between",
        ),
        pytest.param(
            "Ворог бив по Сумах, Лебедину і в Ромнах. Зникло світло в Сумах і в Ромнах.",
            "outage",
            [("power", None, "Sumy"), ("power", None, "Romny")],
            id="with «and» it is a row",
        ),
        pytest.param(
            "Херсонщина: двоє загиблих (у Херсоні та Кізомисі), четверо поранених від обстрілів.",
            "casualty",
            [("killed", 2, "Kherson, Kizomys"), ("injured", 4, "Kherson Oblast")],
            id="brackets tell where those counted before them were",
        ),
        pytest.param(
            "Від обстрілів троє поранених (у Краматорську), двоє загиблих.",
            "casualty",
            [("injured", 3, "Kramatorsk"), ("killed", 2, "Kramatorsk")],
            id="where no land is named the town in brackets is all there is",
        ),
        pytest.param(
            "Дрони атакували Дергачі (пошкоджено елеватор) та село Прудянка – там поранено комбайнера.",
            "casualty",
            [("injured", 1, "Prudianka")],
            id="there is the place named last",
        ),
        pytest.param(
            "Дрони били по Дергачах і Прудянці – там поранено комбайнера.",
            "casualty",
            [("injured", 1, "Derhachi, Prudianka")],
            id="or the row of places named last",
        ),
        pytest.param(
            "На Сумщині ворог завдав двох авіаударів по Рижівці, здійснив 77 обстрілів, у тому числі два – з РСЗВ.",
            "strike",
            [("bomb", None, "Ryzhivka")],
            id="blows from the air, and shelling counted apart",
        ),
        pytest.param(
            "Учора ворог атакував дронами Очаківську громаду. Вночі – балістика по Миколаєву: влучання у склад.",
            "strike",
            [("drone", None, "Ochakivska Hromada"), ("missile", None, "Mykolaiv")],
            id="a colon leads to the hits of what its line begins with",
        ),
        pytest.param(
            "Дрони атакували Вінниччину. Над областю знищено 11 «шахедів» і дві крилаті ракети.",
            "launch",
            [("drones averted", 11, "Vinnytsia Oblast"), ("missiles averted", 2, "Vinnytsia Oblast")],
            id="quotation marks part no counts of one sky",
        ),
        pytest.param(
            "Дрон ударив по Дружківці. Мешканка міста, яку поранило 7 червня, сьогодні померла в лікарні.",
            "casualty",
            [("killed", 1, "Druzhkivka")],
            id="whom a blow wounded and who died is dead",
        ),
        pytest.param(
            "Після удару по Сумах водоканал попередив про відсутність води у Степанівці.",
            "outage",
            [("water", None, "Stepanivka")],
            id="a utility that warns of no water tells that there is none",
        ),
        pytest.param(
            "Після удару по Сумах водоканал попередив про можливу відсутність води у Степанівці.",
            "outage",
            [],
            id="of what may be it does not",
        ),
        pytest.param(
            "За добу ворог бив по Степногірській громаді Запорізької області:\n🔸 с. Плавні – 6 FPV, 2 скиди. Згорів будинок.\n"
            "🔸 с-ще Степногірськ – 3 КАБ. Загинула жінка.",
            "strike",
            [("unspecified", None, "Stepnohirska Hromada"), ("drone", None, "Plavni"), ("bomb", None, "Stepnohirsk")],
            id="lines with a picture for a bullet and the kind of a place in short",
        ),
        pytest.param(
            "Дрони, які летіли слідом, пошкодили 21 будинок в Ушомирі. Ракета, випущена з Криму, зруйнувала склад у Лубнах.",
            "strike",
            [("drone", None, "Ushomyr"), ("missile", None, "Lubny")],
            id="a clause on where they flew parts no weapon from the harm it did",
        ),
        pytest.param(
            "Дрони, які купили волонтери з Полтави, знищили склад росіян.",
            "strike",
            [],
            id="a clause on who bought them is of other drones",
        ),
        pytest.param(
            "Через атаку на Сумщині досі знеструмлено Конотоп та Путивль; це понад 45 тис. клієнтів.",
            "outage",
            [("power", 45000, "Konotop, Putyvl")],
            id="a semicolon leads on to the sum",
        ),
        pytest.param(
            "Внаслідок атаки дронів у Сумах загинув хлопчик, його батьки та бабуся в реанімації.",
            "casualty",
            [("killed", 1, "Sumy"), ("injured", 3, "Sumy")],
            id="his parents are two",
        ),
        pytest.param(
            "Начальник Чернігівської ОВА подякував медикам Сум за двох поранених під час обстрілу у Середині-Буді.",
            "strike",
            [("artillery", None, "Seredyna-Buda")],
            id="where the medics are whom somebody thanks nothing happened",
        ),
        pytest.param(
            "Дрон зруйнував хату в Шостці, загинуло подружжя 68 і 70 років, їхній онук у лікарні.",
            "casualty",
            [("killed", 2, "Shostka"), ("injured", 1, "Shostka")],
            id="the ages of a couple join it to nobody hurt beside it",
        ),
        pytest.param(
            "Ворог ударив по підстанції в Ромнах. 3 900 абонентів у місті та п'яти селах чекають на світло.",
            "outage",
            [("power", 3900, "Romny"), ("power", 5, "")],
            id="customers in the city and in so many villages wait for light",
        ),
        pytest.param(
            "Під вогнем – чотири населені пункти Донеччини: місто Дружківка, селища Новодонецьке, Черкаське, село Билбасівка.",
            "strike",
            [
                ("unspecified", None, "Druzhkivka"),
                ("unspecified", None, "Novodonetske"),
                ("unspecified", None, "Cherkaske"),
                ("unspecified", None, "Bylbasivka"),
            ],
            id="a count of places, and what each is called before its name",
        ),
        pytest.param(
            "Росіяни вдарили по Ніжину. Прилуцький виконком повідомляє: пошкоджено шість будинків.",
            "damage",
            [("residential", 6, "Pryluky")],
            id="the executive committee of another town tells of its own",
        ),
        pytest.param(
            "Дрони вдарили на автодорозі Запоріжжя – Оріхів. Загинув чоловік, ще двоє, жителі Комишувахи, поранені.",
            "casualty",
            [("killed", 1, "between Zaporizhzhia and Orikhiv"), ("injured", 2, "between Zaporizhzhia and Orikhiv")],
            id="who was hurt on a road lives elsewhere",
        ),
        pytest.param(
            "Через удар дронами по Харківщині без світла: Чугуїв, Лозова, Куп'янськ.",
            "outage",
            [("power", None, "Chuhuiv"), ("power", None, "Lozova"), ("power", None, "Kupiansk")],
            id="a colon leads from what is cut off to the towns",
        ),
        pytest.param(
            "Уночі дрон атакував маршрутку у Лубнах, поранені 17 мешканців Миргорода.",
            "casualty",
            [("injured", 17, "Lubny")],
            id="passengers from elsewhere were hurt where their bus was hit",
        ),
        pytest.param(
            "П'ятеро цивільних загинули за добу на Донеччині від обстрілів. Троє – у Добропіллі, по одному – в Дружківці та Лимані.",
            "casualty",
            [("killed", 3, "Dobropillia"), ("killed", 1, "Druzhkivka"), ("killed", 1, "Lyman")],
            id="the next sentence says where each of them died",
        ),
        pytest.param(
            "Від обстрілів на Донеччині загинули троє, поранено сімох. Один – у Краматорську, один – у Дружківці.",
            "casualty",
            [("killed", 3, "Donetsk Oblast"), ("injured", 7, "Donetsk Oblast")],
            id="of two tolls nobody knows of which the parts are",
        ),
        pytest.param(
            "У Лубнах дрон пошкодив підстанцію. Через це без світла 14 300 споживачів, повідомила Полтавська ОВА.",
            "outage",
            [("power", 14300, "Lubny")],
            id="what the damage before cuts off is where that was, whoever tells it",
        ),
        pytest.param(
            "У Лубнах дрон пошкодив школу. У Миргороді без світла 900 споживачів, повідомила Полтавська ОВА.",
            "outage",
            [("power", 900, "Myrhorod")],
            id="in another town named for it it is not",
        ),
        pytest.param(
            "Губернатор відреагував на чутки про «приліт по ТЕЦ» у Сумах.",
            "strike",
            [],
            id="a rumour of a hit is none",
        ),
        pytest.param(
            "У Кропивницькому чули вибухи. Працювала протиповітряна оборона, пояснив голова Кіровоградської ОВА.",
            "strike",
            [],
            id="blasts that an office of the land explains by air defence",
        ),
        pytest.param(
            "У Лимані зруйновано будинок внаслідок удару бомби. Святогірську дісталося від артилерії: розбито міст.",
            "strike",
            [("bomb", None, "Lyman"), ("artillery", None, "Sviatohirsk")],
            id="a town in the dative that caught it",
        ),
        pytest.param(
            "Поліція задокументувала удари на Донеччині. Під вогнем – чотири населені пункти: місто Дружківка, селища "
            "Новодонецьке, Черкаське, село Билбасівка.",
            "strike",
            [
                ("unspecified", None, "Donetsk Oblast"),
                ("unspecified", None, "Druzhkivka"),
                ("unspecified", None, "Novodonetske"),
                ("unspecified", None, "Cherkaske"),
                ("unspecified", None, "Bylbasivka"),
            ],
            id="a count of places leads on to them where their land is told before",
        ),
        pytest.param(
            "У лікарні помер електромонтер, поранений 5 червня під Васильківкою.\n\nТого дня в автівку влучив дрон. "
            "Двоє його колег загинули на місці.\n\n9 червня ще одну бригаду обстріляли біля Чаплиного.",
            "casualty",
            [("killed", 1, "Vasylkivka"), ("killed", 2, "Vasylkivka")],
            id="what a report opens with is its news, that day is the one told last, and his colleagues are others",
        ),
        pytest.param(
            "Дрон ударив по Охтирці, поранено двох людей.\n\nНагадаємо, 2 червня дрон влучив у школу в Сумах.",
            "strike",
            [("drone", None, "Okhtyrka")],
            id="of another day and town it is not",
        ),
        pytest.param(
            "Росіяни обстріляли Охтирку. Поранені чоловіки 45 та 52 років, жінка 38 років.",
            "casualty",
            [("injured", 3, "Okhtyrka")],
            id="a woman is none of the men told by their ages",
        ),
        pytest.param(
            "Росіяни обстріляли Охтирку. Загинули двоє чоловіків, жінка в лікарні.",
            "casualty",
            [("killed", 2, "Okhtyrka"), ("injured", 1, "Okhtyrka")],
            id="nor of them where more is told of her",
        ),
        pytest.param(
            "Росіяни обстріляли Охтирку. Поранені чоловіки, 45 та 52 років, і жінка, 38 років.",
            "casualty",
            [("injured", 3, "Okhtyrka")],
            id="ages between commas",
        ),
        pytest.param(
            "Росіяни обстріляли Охтирку. Поранені 45-річний та 52-річний чоловіки, 38-річна жінка.",
            "casualty",
            [("injured", 3, "Okhtyrka")],
            id="whom two ages describe",
        ),
        pytest.param(
            "Росіяни обстріляли Охтирку. Поранено двох чоловіків 45 та 52 років, а також жінку 38 років.",
            "casualty",
            [("injured", 3, "Okhtyrka")],
            id="another told besides",
        ),
        pytest.param(
            "Росіяни обстріляли Сумщину. У Лебедині поранений 45-річний чоловік. В Охтирці – жінка 38 років.",
            "casualty",
            [("injured", 1, "Lebedyn"), ("injured", 1, "Okhtyrka")],
            id="the next sentence has a dash for its verb, and a person",
        ),
        pytest.param(
            "Росіяни обстріляли Сумщину. У Лебедині поранений 45-річний чоловік. В Охтирці – власник магазину.",
            "casualty",
            [("injured", 1, "Lebedyn")],
            id="of a person no list knows nothing is told",
        ),
        pytest.param(
            "Ворог атакував Нікопольщину: Нікополь, Марганецьку та Покровську громади – артилерією.",
            "strike",
            [
                ("artillery", None, "Nikopol"),
                ("artillery", None, "Marhanetska Hromada"),
                ("artillery", None, "Pokrovska Hromada"),
            ],
            id="a dash behind a row tells the weapon",
        ),
        pytest.param(
            "Ворог атакував громади: Нікополь – артилерією, Марганець – дронами.",
            "strike",
            [("artillery", None, "Nikopol"), ("drone", None, "Marhanets")],
            id="a colon leads on to each with its own",
        ),
        pytest.param(
            "Після ударів без світла 5 900 родин Ніжинського району та 2 200 Прилуцького району.",
            "outage",
            [("power", 5900, "Nizhyn Raion"), ("power", 2200, "Pryluky Raion")],
            id="counts right before whose they are",
        ),
        pytest.param(
            "Після удару дронів у Полтаві до полудня не було світла у 2 180 абонентів.",
            "outage",
            [("power", 2180, "Poltava")],
            id="there was no light",
        ),
        pytest.param(
            "Під Новотроїцьким дрон ударив у комбайн. Механізатор із Бериславщини загинув, помічника госпіталізували.",
            "casualty",
            [("killed", 1, "Novotroitske"), ("injured", 1, "Novotroitske")],
            id="a worker's own land is not where it happened",
        ),
        pytest.param(
            "Суботній ранок у Миргороді почався з вибухів. Близько шостої «Шахед» упав на подвір'я родини.",
            "strike",
            [("drone", None, "Myrhorod")],
            id="a morning that began with blasts was there",
        ),
        pytest.param(
            "На Буковині без наслідків: один безпілотник знищили над Чернівцями.",
            "strike",
            [],
            id="a drone that they destroyed destroyed nothing",
        ),
        pytest.param(
            "Ніч у Вознесенську минула під «шахедами». Горів ліцей.",
            "strike",
            [("drone", None, "Voznesensk")],
            id="a night under drones",
        ),
        pytest.param(
            "Дрон поцілив у швидку в Юнаківці. Двоє медиків відбулися легкими травмами.",
            "casualty",
            [("injured", 2, "Yunakivka")],
            id="who got away with wounds has them",
        ),
        pytest.param(
            "Дрон поцілив у швидку в Юнаківці. Двоє медиків відбулися переляком.",
            "casualty",
            [],
            id="with a fright, none",
        ),
        pytest.param(
            "Після удару по Полтаві без газу лишилися вулиці Шевченка та Гоголя – це шістдесят вісім осель.",
            "outage",
            [("gas", 68, "Poltava")],
            id="streets in a row are no village",
        ),
        pytest.param(
            "Росіяни вдарили дронами по вулиці Шевченка та Миргороду.",
            "strike",
            [("drone", None, "Myrhorod")],
            id="a street and a town are struck",
        ),
        pytest.param(
            "Двох листонош убив дрон дорогою з Тягинки до Львового.",
            "strike",
            [("drone", None, "between Tiahynka and Lvove")],
            id="what killed them stands behind, and a road from a town to another fires at nobody",
        ),
        pytest.param(
            "Росія вдарила по Одесі дронами: 9 загиблих, серед них – матрос із Херсона.",
            "casualty",
            [("killed", 9, "Odesa")],
            id="where one of them was from",
        ),
    ],
)
def test_build(text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, "uk") == expected
