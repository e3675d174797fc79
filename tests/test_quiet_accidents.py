"""Accidents, storms, sport, trade, drills and history in words of war tell of no attack, in all three languages."""

from __future__ import annotations

import pytest

from tests.told import told

KINDS = ("strike", "casualty", "damage", "outage", "launch")

TEXTS = [
    pytest.param(
        "en",
        "Gas blast tears through a block in Dnipro\n\nAn explosion ripped through the third floor of an apartment block in Dnipro on Tuesday, destroying four flats and killing a pensioner. The emergency service blamed a gas cylinder. Twelve people were evacuated, and windows were blown out in a school across the road.",
        id="gas blast, en",
    ),
    pytest.param(
        "en",
        "Derby in Lviv: Karpaty bombard Rukh\n\nKarpaty laid siege to the Rukh goal from the first minute, struck the bar twice and finally broke the defence in the 88th, when a rocket from 30 metres hit the roof of the net. Two players were injured. The stadium exploded.",
        id="derby, en",
    ),
    pytest.param(
        "en",
        "Hail the size of eggs struck Uzhhorod on Saturday evening. It smashed the roofs of 140 houses, a greenhouse complex and some 300 cars, and left 12,000 people without electricity, the regional administration said. Three people sought help for cuts.",
        id="hail, en",
    ),
    pytest.param(
        "en",
        "Bus and lorry collide near Rivne\n\nA passenger bus hit a parked lorry on the Kyiv–Chop highway near Rivne at dawn. Two people were killed and 14 injured. The bus was destroyed by fire and traffic stood still for five hours, police said.",
        id="road crash, en",
    ),
    pytest.param(
        "en",
        "Kharkiv firefighters trained on Thursday to put out an oil depot after a missile strike. Under the scenario, two tanks burned, a substation was damaged and four people were trapped. The exercise involved 60 rescuers and ended at noon.",
        id="drill, en",
    ),
    pytest.param(
        "en",
        'The mayor of Poltava came under fire in the council on Friday after the opposition attacked his budget. "You have bombed the city\'s finances," one deputy said. The hall exploded with laughter, and the plan to rebuild the railway bridge was shot down by 22 votes to 19.',
        id="council, en",
    ),
    pytest.param(
        "en",
        "Odesa port handled 2.1 million tonnes of grain in January, up by a third. Traders said prices had been hit by a harvest in Argentina, shares of two shipping lines plunged, and a strike of dockers in Constanța damaged business further.",
        id="grain trade, en",
    ),
    pytest.param(
        "en",
        "A 250-kg bomb from the Second World War was found on Monday at a building site in Zhytomyr. Sappers evacuated 600 residents and two schools and destroyed it by a controlled explosion in a quarry. No houses were damaged.",
        id="old bomb, en",
    ),
    pytest.param(
        "en",
        "On this day in 1941, German aircraft bombed the railway station in Smila. Eyewitnesses counted 47 dead; the station building, a mill and 30 houses burned down. The museum of local history opens an exhibition on Sunday.",
        id="on this day, en",
    ),
    pytest.param(
        "en",
        "Vandals smashed the windows of a kindergarten in Chernivtsi and set fire to two cars in its yard, police said. Two teenagers were detained. Damage is put at 90,000 hryvnias.",
        id="vandals, en",
    ),
    pytest.param(
        "en",
        "A boiler house in Kropyvnytskyi broke down in the frost: 64 apartment buildings and a maternity hospital were left without heat for six hours. The cause was a worn pump, the utility said.",
        id="boiler, en",
    ),
    pytest.param(
        "en",
        "Hackers hit a bank in Kyiv, knocking out its cash machines in eleven cities. The attack damaged two data centres and left 40,000 customers without access. A group calling itself Thunder claimed the strike.",
        id="hackers, en",
    ),
    pytest.param(
        "en",
        "A drone show lit up the sky over Warsaw on Saturday: 800 aircraft formed a rocket, a ship and an eagle. Twenty of them fell into the Vistula, one hit a car, and nobody was hurt.",
        id="drone show, en",
    ),
    pytest.param(
        "en",
        "Wolves attacked a farm near Ovruch, killing eleven sheep and wounding a dog. Hunters shot two of them. It is the third raid on the village this winter.",
        id="wolves, en",
    ),
    pytest.param(
        "en",
        'The film "Bridge" will be shot near Kamianets-Podilskyi until May. On Wednesday the crew blew up a wooden house and a tank; residents had been warned that explosions would be heard.',
        id="film, en",
    ),
    pytest.param(
        "en",
        "Court sends arsonist to prison for eight years\n\nA court in Cherkasy sentenced a 19-year-old man who set fire to a relay cabinet on the railway and two army cars in August. He had been hired over Telegram. The damage came to 700,000 hryvnias.",
        id="arson sentence, en",
    ),
    pytest.param(
        "en",
        "A transformer caught fire at a substation in Vinnytsia because of a short circuit. For two hours 9,000 customers had no power and trams did not run, the grid company said. Nobody was injured.",
        id="short circuit, en",
    ),
    pytest.param(
        "en",
        "Storm on the Azov coast: waves destroyed a pier in Berdiansk and threw two barges ashore. In Melitopol the wind tore the roof off a school and cut the power in four villages.",
        id="storm at sea, en",
    ),
    pytest.param(
        "en",
        "The ministers met in Paris for three hours. They agreed to rebuild two hospitals in Kharkiv and a bridge in Chernihiv and to pay for generators. Nothing was said of the missiles that Kyiv has asked for.",
        id="ministers, en",
    ),
    pytest.param(
        "en",
        "Firefighters fought a blaze at a furniture factory in Ivano-Frankivsk for nine hours. The fire destroyed a warehouse and the roof of a workshop. Inspectors suspect a welding job.",
        id="factory fire, en",
    ),
    pytest.param(
        "en",
        'Wheat futures were battered on Monday while sunflower oil soared like a rocket. "The market has been shelled from all sides," said a trader in Mykolaiv, whose terminal stands idle because of ice.',
        id="exchange, en",
    ),
    pytest.param(
        "en",
        "Sirens will sound across Ternopil region at 11 a.m. on Thursday: the warning system is being tested. Schools will practise going down to shelters. Do not panic.",
        id="siren test, en",
    ),
    pytest.param(
        "en",
        "Miners trapped after a collapse at a pit near Chervonohrad were brought up on Friday. One man died and five were hurt when a gallery gave way 500 metres underground. Rock pressure is thought to be the cause.",
        id="mine, en",
    ),
    pytest.param(
        "en",
        "Marathon day in Kyiv: runners stormed the hills of Pechersk, the Kenyan attack began at kilometre 30, and the record fell. Medics treated 31 people, one of whom was taken to hospital with a heart attack.",
        id="marathon, en",
    ),
    pytest.param(
        "en",
        "An excavator hit a gas pipeline in Bila Tserkva. Some 2,300 families were left without gas and a street was evacuated; there was no fire. The main will be mended by evening.",
        id="excavator, en",
    ),
    pytest.param(
        "uk",
        "Вибух газу в Дніпрі: зруйновано чотири квартири\n\nУ п'ятиповерхівці на Перемозі вранці стався вибух. Загинула пенсіонерка, двоє мешканців травмовані, повибивало вікна в сусідній школі. У ДСНС назвали причину – несправний балон.",
        id="gas blast, uk",
    ),
    pytest.param(
        "uk",
        "Львівське дербі: «Карпати» обстріляли ворота «Руху»\n\nГосподарі з першої хвилини пішли в атаку, двічі влучили в перекладину, а на 88-й Фещук пробив «гарматою» з 30 метрів. Оборона посипалася, стадіон вибухнув. Двоє гравців дістали травми.",
        id="derby, uk",
    ),
    pytest.param(
        "uk",
        "В Ужгороді випав град завбільшки з яйце. Побито дахи 140 хат, теплиці та три сотні автівок, без світла лишилися 12 тисяч абонентів. По допомогу звернулися троє людей із порізами.",
        id="hail, uk",
    ),
    pytest.param(
        "uk",
        "Під Рівним рейсовий автобус влетів у припарковану фуру. Двоє загиблих, 14 травмованих, автобус згорів ущент. Рух трасою Київ – Чоп відновили за п'ять годин.",
        id="road crash, uk",
    ),
    pytest.param(
        "uk",
        "Харківські рятувальники відпрацювали гасіння нафтобази «після ракетного удару». За легендою, горіли два резервуари, пошкоджено підстанцію, під завалами четверо людей. Навчання тривали до полудня.",
        id="drill, uk",
    ),
    pytest.param(
        "uk",
        "Опозиція атакувала бюджет мера Полтави: у сесійній залі летіли звинувачення, міст через Ворсклу «збили» 22 голосами проти 19. «Ви розбомбили міську скарбницю», – кинув депутат, і зала вибухнула сміхом.",
        id="council, uk",
    ),
    pytest.param(
        "uk",
        "Порти Одещини у січні перевалили 2,1 млн тонн зерна. По цінах ударив урожай в Аргентині, акції двох судноплавних компаній обвалилися, а страйк докерів у Констанці зашкодив перевалці.",
        id="grain trade, uk",
    ),
    pytest.param(
        "uk",
        "На будмайданчику в Житомирі знайшли 250-кілограмову авіабомбу часів Другої світової. Сапери евакуювали 600 мешканців і знищили її контрольованим вибухом у кар'єрі. Будинки не постраждали.",
        id="old bomb, uk",
    ),
    pytest.param(
        "uk",
        "Цього дня 1941 року німецька авіація розбомбила станцію Сміла. Очевидці нарахували 47 загиблих, згоріли вокзал, млин і 30 хат. У неділю музей відкриває виставку.",
        id="on this day, uk",
    ),
    pytest.param(
        "uk",
        "Вандали побили вікна дитсадка в Чернівцях і підпалили дві машини на його подвір'ї. Затримано двох підлітків, збитки – 90 тисяч гривень.",
        id="vandals, uk",
    ),
    pytest.param(
        "uk",
        "У Кропивницькому через мороз вийшла з ладу котельня: 64 багатоповерхівки та пологовий будинок шість годин сиділи без тепла. Причина – зношений насос, пояснили в теплоенерго.",
        id="boiler, uk",
    ),
    pytest.param(
        "uk",
        "Хакери завдали удару по київському банку: в одинадцяти містах лягли банкомати, пошкоджено два датацентри, 40 тисяч клієнтів не мали доступу. Відповідальність узяло угруповання «Грім».",
        id="hackers, uk",
    ),
    pytest.param(
        "uk",
        "У небі над Варшавою в суботу злетіли 800 дронів: склали ракету, корабель та орла. Двадцять упали у Віслу, один влучив у машину, ніхто не постраждав.",
        id="drone show, uk",
    ),
    pytest.param(
        "uk",
        "Вовки напали на ферму під Овручем: загризли одинадцять овець, поранили собаку. Мисливці відстріляли двох хижаків. Це вже третій наліт на село за зиму.",
        id="wolves, uk",
    ),
    pytest.param(
        "uk",
        "До травня під Кам'янцем-Подільським знімають стрічку «Міст». У середу група підірвала дерев'яну хату й танк; про вибухи мешканців попередили завчасно.",
        id="film, uk",
    ),
    pytest.param(
        "uk",
        "Суд у Черкасах відправив за ґрати на вісім років 19-річного хлопця, який у серпні спалив релейну шафу на залізниці та два армійські авто. Замовлення він узяв у телеграмі. Збитки – 700 тисяч гривень.",
        id="arson sentence, uk",
    ),
    pytest.param(
        "uk",
        "На підстанції у Вінниці через коротке замикання загорівся трансформатор. Дві години без світла були 9 тисяч абонентів, стояли трамваї. Постраждалих немає, повідомили в обленерго.",
        id="short circuit, uk",
    ),
    pytest.param(
        "uk",
        "Шторм на Азові: хвилі зруйнували пірс у Бердянську, викинули на берег дві баржі. У Мелітополі вітер зірвав дах школи й залишив без струму чотири села.",
        id="storm at sea, uk",
    ),
    pytest.param(
        "uk",
        "Міністри зустрілися в Парижі. Домовилися відбудувати дві лікарні в Харкові та міст у Чернігові й заплатити за генератори. Про ракети, яких просить Київ, не прозвучало ані слова.",
        id="ministers, uk",
    ),
    pytest.param(
        "uk",
        "Меблеву фабрику в Івано-Франківську гасили дев'ять годин. Вогонь знищив склад і дах цеху. Попередня причина – зварювальні роботи.",
        id="factory fire, uk",
    ),
    pytest.param(
        "uk",
        "Пшениця на біржі впала, олія злетіла, мов ракета. «Ринок обстрілюють з усіх боків», – каже трейдер із Миколаєва, чий термінал простоює через кригу.",
        id="exchange, uk",
    ),
    pytest.param(
        "uk",
        "У четвер об 11:00 на Тернопільщині завиють сирени: перевіряють систему оповіщення. Школи відпрацюють спуск до укриттів. Прохання не панікувати.",
        id="siren test, uk",
    ),
    pytest.param(
        "uk",
        "Гірників, яких завалило на шахті під Червоноградом, підняли в п'ятницю. Один загинув, п'ятеро травмовані: на глибині 500 метрів обвалилася виробка. Причина – гірничий удар.",
        id="mine, uk",
    ),
    pytest.param(
        "uk",
        "У Києві пробігли марафон: бігуни штурмували печерські схили, кенійці пішли в атаку на 30-му кілометрі, рекорд упав. Медики допомогли 31 людині, одну госпіталізували із серцевим нападом.",
        id="marathon, uk",
    ),
    pytest.param(
        "uk",
        "У Білій Церкві екскаватор перебив газопровід. Без газу лишилися 2300 родин, вулицю евакуювали, пожежі не було. Полагодити обіцяють до вечора.",
        id="excavator, uk",
    ),
    pytest.param(
        "ru",
        "Взрыв газа в Днепре: разрушены четыре квартиры\n\nВ пятиэтажке на Победе утром прогремел взрыв. Погибла пенсионерка, двое жильцов ранены, выбило окна в соседней школе. Спасатели назвали причину — неисправный баллон.",
        id="gas blast, ru",
    ),
    pytest.param(
        "ru",
        "Дерби в Ростове: СКА обстрелял ворота соперника\n\nХозяева с первой минуты пошли в атаку, дважды попали в перекладину, а на 88-й Петров пробил «пушкой» с 30 метров. Оборона рассыпалась, стадион взорвался. Двое игроков получили травмы.",
        id="derby, ru",
    ),
    pytest.param(
        "ru",
        "В Ужгороде выпал град размером с яйцо. Побиты крыши 140 домов, теплицы и три сотни машин, без света остались 12 тысяч абонентов. За помощью обратились трое с порезами.",
        id="hail, ru",
    ),
    pytest.param(
        "ru",
        "Под Курском рейсовый автобус врезался в стоявшую фуру. Двое погибших, 14 раненых, автобус сгорел дотла. Движение по трассе «Крым» восстановили через пять часов.",
        id="road crash, ru",
    ),
    pytest.param(
        "ru",
        "В Белгороде спасатели отработали тушение нефтебазы «после ракетного удара». По легенде, горели два резервуара, повреждена подстанция, под завалами четыре человека. Учения длились до полудня.",
        id="drill, ru",
    ),
    pytest.param(
        "ru",
        "Оппозиция атаковала бюджет мэра Полтавы: в зале летели обвинения, мост через Ворсклу «сбили» 22 голосами против 19. «Вы разбомбили городскую казну», — бросил депутат, и зал взорвался хохотом.",
        id="council, ru",
    ),
    pytest.param(
        "ru",
        "Порты Одесской области в январе перевалили 2,1 млн тонн зерна. По ценам ударил урожай в Аргентине, акции двух судоходных компаний обвалились, забастовка докеров в Констанце нанесла ущерб перевалке.",
        id="grain trade, ru",
    ),
    pytest.param(
        "ru",
        "На стройке в Брянске нашли 250-килограммовую авиабомбу времен войны. Саперы эвакуировали 600 жителей и уничтожили ее контролируемым взрывом в карьере. Дома не пострадали.",
        id="old bomb, ru",
    ),
    pytest.param(
        "ru",
        "В этот день 1941 года немецкая авиация разбомбила станцию Смела. Очевидцы насчитали 47 погибших, сгорели вокзал, мельница и 30 хат. В воскресенье музей открывает выставку.",
        id="on this day, ru",
    ),
    pytest.param(
        "ru",
        "Вандалы разбили окна детского сада в Черновцах и подожгли две машины в его дворе. Задержаны два подростка, ущерб — 90 тысяч гривен.",
        id="vandals, ru",
    ),
    pytest.param(
        "ru",
        "В Кропивницком из-за мороза вышла из строя котельная: 64 многоэтажки и роддом шесть часов сидели без тепла. Причина — изношенный насос, пояснили в теплоэнерго.",
        id="boiler, ru",
    ),
    pytest.param(
        "ru",
        "Хакеры нанесли удар по банку в Киеве: в одиннадцати городах легли банкоматы, повреждены два дата-центра, 40 тысяч клиентов остались без доступа. Ответственность взяла группировка «Гром».",
        id="hackers, ru",
    ),
    pytest.param(
        "ru",
        "В небе над Казанью в субботу взлетели 800 дронов: сложили ракету, корабль и барса. Двадцать упали в Казанку, один попал в машину, никто не пострадал.",
        id="drone show, ru",
    ),
    pytest.param(
        "ru",
        "Волки напали на ферму под Овручем: загрызли одиннадцать овец, ранили собаку. Охотники отстреляли двух хищников. Это уже третий налет на село за зиму.",
        id="wolves, ru",
    ),
    pytest.param(
        "ru",
        "До мая под Севском снимают картину «Мост». В среду группа взорвала деревянный дом и танк; о взрывах жителей предупредили заранее.",
        id="film, ru",
    ),
    pytest.param(
        "ru",
        "Суд в Ростове-на-Дону отправил в колонию на восемь лет 19-летнего юношу, который в августе сжег релейный шкаф на железной дороге и два армейских автомобиля. Ущерб — 700 тысяч рублей.",
        id="arson sentence, ru",
    ),
    pytest.param(
        "ru",
        "На подстанции в Воронеже из-за короткого замыкания загорелся трансформатор. Два часа без света сидели 9 тысяч абонентов, стояли троллейбусы. Пострадавших нет, сообщили в «Россетях».",
        id="short circuit, ru",
    ),
    pytest.param(
        "ru",
        "Шторм на Азове: волны разрушили пирс в Бердянске, выбросили на берег две баржи. В Мелитополе ветер сорвал крышу школы и оставил без тока четыре села.",
        id="storm at sea, ru",
    ),
    pytest.param(
        "ru",
        "Министры встретились в Париже. Договорились отстроить две больницы в Харькове и мост в Чернигове и заплатить за генераторы. О ракетах, которых просит Киев, не прозвучало ни слова.",
        id="ministers, ru",
    ),
    pytest.param(
        "ru",
        "Мебельную фабрику в Таганроге тушили девять часов. Огонь уничтожил склад и крышу цеха. Предварительная причина — сварочные работы.",
        id="factory fire, ru",
    ),
    pytest.param(
        "ru",
        "Пшеница на бирже рухнула, масло взлетело, как ракета. «Рынок обстреливают со всех сторон», — говорит трейдер из Новороссийска, чей терминал простаивает из-за льда.",
        id="exchange, ru",
    ),
    pytest.param(
        "ru",
        "В четверг в 11:00 в Тульской области завоют сирены: проверяют систему оповещения. Школы отработают спуск в укрытия. Просьба не паниковать.",
        id="siren test, ru",
    ),
    pytest.param(
        "ru",
        "Горняков, которых завалило на шахте под Червоноградом, подняли в пятницу. Один погиб, пятеро ранены: на глубине 500 метров обрушилась выработка. Причина — горный удар.",
        id="mine, ru",
    ),
    pytest.param(
        "ru",
        "В Москве пробежали марафон: бегуны штурмовали Воробьевы горы, кенийцы пошли в атаку на 30-м километре, рекорд пал. Медики помогли 31 человеку, одного госпитализировали с сердечным приступом.",
        id="marathon, ru",
    ),
    pytest.param(
        "ru",
        "В Белой Церкви экскаватор перебил газопровод. Без газа остались 2300 семей, улицу эвакуировали, пожара не было. Починить обещают к вечеру.",
        id="excavator, ru",
    ),
]


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_no_attack_is_told(lang: str, text: str) -> None:
    assert [kind for kind in KINDS if told(text, kind, lang)] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The silos were shelled mostly with interest rates, a trader in Mykolaiv joked."),
        ("uk", "Склади бомбардують перевірками, скаржиться підприємець у Миколаєві."),
        ("ru", "Заводы обстреляли штрафами, жалуется предприниматель в Ростове."),
    ],
)
def test_blows_of_what_costs_are_none(lang: str, text: str) -> None:
    assert [kind for kind in KINDS if told(text, kind, lang)] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The silos were shelled with rockets, a trader in Mykolaiv said."),
        ("uk", "Склади обстріляли ракетами, каже підприємець у Миколаєві."),
        ("ru", "Заводы обстреляли ракетами, говорит предприниматель в Ростове."),
    ],
)
def test_blows_of_what_kills_are_some(lang: str, text: str) -> None:
    assert told(text, "strike", lang) != []
