"""Who says so: offices, agencies and people named as a claim's source."""

from __future__ import annotations

import datetime as dt

import pytest

from geo import pipeline
from geo.mentions.lexicon import load
from geo.mentions.reading import make_reading
from geo.mentions.speakers.finding import find_speakers
from geo.reports import split_sentences

INFLECTED = [
    ("en", "Governor Ivan Lys later gave a toll of two dead and 16 wounded.", "Governor Ivan Lys"),
    ("en", "According to a police spokesperson, two were hurt.", "police spokesperson"),
    ("en", "Two were hurt, according to the latest update from the Interior Ministry.", "Interior Ministry"),
    ("en", "Per the regional administration, two were hurt.", "regional administration"),
    ("ru", "Двое ранены, следует из утренней сводки регионального оперштаба.", "регионального оперштаба"),
    ("ru", "Из сводки полиции следует, что ранены двое.", "полиции"),
    ("ru", "Обесточены 14 тысяч потребителей, писал «Сумыоблэнерго» в Telegram.", "Сумыоблэнерго"),
    ("ru", "По словам читателей, ранены двое.", "читателей"),
    ("ru", "Двое ранены, сообщается в телеграм-канале губернатора.", "губернатора"),
    ("ru", "Информацию подтвердили в оперштабе.", "оперштабе"),
    ("uk", "Двоє людей загинули, повідомив голова ОВА Вячеслав Чаус.", "голова ОВА Вячеслав Чаус"),
    ("uk", "За даними ДСНС, поранено п'ятьох.", "ДСНС"),
    ("uk", "Про це повідомив у Telegram голова Сумської ОВА.", "голова Сумської ОВА"),
    ("uk", "Поранено двох, повідомив мер міста у Телеграм.", "мер міста"),
    ("uk", "Про це Укрінформу повідомив начальник Сумської ОВА.", "начальник Сумської ОВА"),
    ("uk", "Губернатор Тульської області визнав пожежу і заявив про двох поранених.", "Губернатор Тульської області"),
    ("uk", "Міноборони РФ відзвітувало про 59 дронів.", "Міноборони РФ"),
    ("uk", "Як повідомили в ДТЕК, без світла 800 родин.", "ДТЕК"),
    ("uk", "Без тепла 312 будинків, розповів міський голова Ігор Терехов.", "міський голова Ігор Терехов"),
    ("uk", "Поранено жінку, йдеться у повідомленні обласної прокуратури.", "обласної прокуратури"),
    ("uk", "Про це повідомила пресслужба ГУ ДСНС у Сумській області.", "пресслужба ГУ ДСНС у Сумській області"),
    ("uk", "Про це повідомила Сумська обласна прокуратура.", "Сумська обласна прокуратура"),
    ("uk", "У поліції уточнили, що поранено двох.", "поліції"),
    ("uk", "Він додав, що поранено двох.", "Він"),
    ("uk", "Мер Харкова Ігор Терехов повідомив про трьох поранених.", "Мер Харкова Ігор Терехов"),
    ("uk", "«Є влучання», — написав очільник області Олег Кіпер.", "очільник області Олег Кіпер"),
    ("uk", "За словами мера Сум Артема Кобзаря, поранено двох.", "мера Сум Артема Кобзаря"),
    ("uk", "Харківська ОВА інформує про два удари.", "Харківська ОВА"),
    ("uk", "Поранено двох, кажуть рятувальники.", "рятувальники"),
    ("uk", "Без світла 500 абонентів, уточнили в компанії «Чернігівобленерго».", "компанії «Чернігівобленерго»"),
    ("uk", "Про наслідки розповіла речниця ДСНС Олена Гаврилова.", "речниця ДСНС Олена Гаврилова"),
    ("uk", "Повітряні сили повідомляють про 12 збитих дронів.", "Повітряні сили"),
    ("uk", "Міноборони Росії заявило про 59 дронів.", "Міноборони Росії"),
    ("uk", "За попередніми даними, загинула одна людина.", None),
    ("uk", "Поранено двох, один із них у важкому стані.", None),
    (
        "uk",
        "Начальник Нікопольської РВА Євген Євтушенко уточнив: поранено двох.",
        "Начальник Нікопольської РВА Євген Євтушенко",
    ),
    ("uk", "За інформацією Генштабу, відбито 20 атак.", "Генштабу"),
    ("uk", "Збито 71 БпЛА, підтвердили у Повітряних силах.", "Повітряних силах"),
    ("uk", "Очевидці розповідають про три вибухи.", "Очевидці"),
    ("uk", "Поранено двох, сказали два дипломати.", "два дипломати"),
    ("uk", "Поранено двох біля Ромнів, розповіли джерела в поліції.", "джерела в поліції"),
    ("uk", "Поранено двох, написав у своєму Telegram-каналі Артем Кобзар.", "Артем Кобзар"),
    ("uk", "Про це Укрінформу повідомив мер Сум Артем Кобзар.", "мер Сум Артем Кобзар"),
    ("uk", "Поранено двох, повідомив увечері 11 лютого мер Артем Кобзар.", "мер Артем Кобзар"),
    ("uk", "Поранено двох, сказав журналістам мер Сум у Telegram.", "мер Сум"),
    ("uk", "Поранено двох, сказав голова правління «Теплоенерго» Ігор Лис.", "голова правління «Теплоенерго» Ігор Лис"),
    ("uk", "За попередніми даними, «Ластівка» впала на дах.", None),
    ("uk", "Удар по НПЗ підтвердили.", None),
    ("uk", "Передає Укрінформ з посиланням на ДСНС.", "ДСНС"),
    ("uk", "Кобзаренко: «Поранено двох».", "Кобзаренко"),
    ("uk", "Двоє загиблих – міський голова Микола Лисенко.", "міський голова Микола Лисенко"),
    ("uk", "У МВС назвали кількість загиблих.", "МВС"),
    ("ru", "Украинская сторона заявила о двух раненых.", "Украинская сторона"),
    ("ru", "Двое ранены, следует из данных областной прокуратуры.", "областной прокуратуры"),
    ("en", "Two were hurt, authorities there said.", "authorities"),
    ("en", "Interfax-Ukraine reported two dead, citing the mayor.", "mayor"),
    ("uk", "Про це повідомив мер Сум, передає Новинар.", "мер Сум"),
    ("uk", "Поранено двох, передає Новинар.", "Новинар"),
    ("uk", "Поранено двох, повідомляє ДТЕК.", "ДТЕК"),
    ("uk", "Ворог атакував, оборона знешкодила 107 дронів.", None),
    ("uk", "Повітряні сили минулої ночі нарахували 12 дронів.", "Повітряні сили"),
    ("uk", "Зі слів мера Артема Кобзаря, поранено двох.", "мера Артема Кобзаря"),
    ("ru", "Ранены двое, сказали два дипломата.", "два дипломата"),
    ("ru", "Ранены двое у НПЗ, сказали в полиции.", "полиции"),
    ("ru", "Ранены двое, заявил назначенный Москвой глава Иван Лис.", "назначенный Москвой глава Иван Лис"),
    ("ru", "Ранены двое, рассказал на брифинге первый заместитель главы ОВА.", "первый заместитель главы ОВА"),
    ("ru", "Глава Ивано-Франковской ОВА подтвердила удар.", "Глава Ивано-Франковской ОВА"),
    ("ru", "О двух сбитых ракетах отчиталось Минобороны РФ.", "Минобороны РФ"),
    ("ru", "Ранены двое — глава ОВА Олег Лис.", "глава ОВА Олег Лис"),
    ("ru", "По сводке МЧС, ранены двое.", "МЧС"),
    ("en", "A man was hurt, according to Gov. Ivan Lys.", "Gov. Ivan Lys"),
    ("en", "Ivan Lys, governor of the region, said Russian shelling hurt two.", "Ivan Lys, governor of the region"),
    ("en", "Two were hurt, according to its officials.", "officials"),
    ("uk", "Голова Сумської ОВА Артем Кобзар теж повідомив про удар.", "Голова Сумської ОВА Артем Кобзар"),
    ("ru", "Позже глава Народной республики Иван Лис сообщил о раненых.", "глава Народной республики Иван Лис"),
    (
        "ru",
        "Глава самопровозглашённой республики Иван Лис сообщил о раненых.",
        "Глава самопровозглашённой республики Иван Лис",
    ),
    ("en", "The figures were given by the regional governor.", "regional governor"),
    ("en", "An official of the railway in Dnipro said two were hurt.", "official of the railway in Dnipro"),
    ("en", "A farmer was hurt in late January, the military administration said.", "military administration"),
    ("en", "According to the State Emergency Service: two were hurt.", "State Emergency Service"),
    ("en", "Two were hurt, according to preliminary information.", None),
    ("en", "Two were hurt, media report, citing Sumy police.", "Sumy police"),
    ("ru", "Двое погибли, сообщил губернатор Вячеслав Гладков.", "губернатор Вячеслав Гладков"),
    ("ru", "По данным Минобороны, сбиты 59 дронов.", "Минобороны"),
    ("ru", "Ранены двое, рассказали в мэрии Белгорода.", "мэрии Белгорода"),
    ("ru", "По словам главы ОВА Ивана Федорова, ранены двое.", "главы ОВА Ивана Федорова"),
    ("ru", "Он добавил, что ранены двое.", "Он"),
    ("ru", "Как сообщили в ДТЭК, без света 800 семей.", "ДТЭК"),
    (
        "ru",
        "Губернатор Белгородской области Вячеслав Гладков сообщил о трех раненых.",
        "Губернатор Белгородской области Вячеслав Гладков",
    ),
    ("ru", "«Есть попадание», — написал мэр Харькова Игорь Терехов.", "мэр Харькова Игорь Терехов"),
    ("ru", "Об этом сообщила пресс-служба МЧС.", "пресс-служба МЧС"),
    ("ru", "В полиции уточнили, что ранены двое.", "полиции"),
    ("ru", "Ранена женщина, говорится в сообщении областной прокуратуры.", "областной прокуратуры"),
    ("ru", "По предварительным данным, погиб один человек.", None),
    ("ru", "Власти сообщают о двух раненых.", "Власти"),
    ("ru", "Ранены двое, передает РИА Новости.", "РИА Новости"),
    ("ru", "Врио губернатора Александр Хинштейн заявил о двух погибших.", "Врио губернатора Александр Хинштейн"),
    ("ru", "Оперштаб региона уточнил данные.", "Оперштаб региона"),
    ("ru", "Минобороны позднее сообщило о 60 сбитых беспилотниках.", "Минобороны"),
    ("ru", "Олег Григоров, возглавляющий Сумскую ОВА, говорит, что ранены двое.", "Олег Григоров"),
    ("ru", "В Ромнах дрон попал в склад, ранены двое — ГСЧС.", "ГСЧС"),
    ("ru", "В Следственном комитете России заявили, что погибла женщина.", "Следственном комитете России"),
    ("ru", "Губернатор Юрий Слюсарь в 7 утра отчитался: ранены двое.", "Губернатор Юрий Слюсарь"),
    ("uk", "Слідчий комітет РФ трохи пізніше заявив, що загинула жінка.", "Слідчий комітет РФ"),
    ("uk", "Дрон убив двох людей у Рені, розповів віцепрем'єр Олексій Кулеба.", "віцепрем'єр Олексій Кулеба"),
    (
        "uk",
        "Мер Конотопа Артем Семеніхін поскаржився: у місті після удару двоє поранених.",
        "Мер Конотопа Артем Семеніхін",
    ),
    ("uk", "Дрон убив двох людей у Сумах, відрапортував начальник ОВА Григоров.", "начальник ОВА Григоров"),
    ("ru", "Мэр Конотопа Артём Семенихин пожаловался: после удара двое раненых.", "Мэр Конотопа Артём Семенихин"),
]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A drone killed two people in Sumy, regional governor Oleh Hryhorov wrote.",
            "regional governor Oleh Hryhorov",
        ),
        ("A drone injured three in Kherson, per the regional prosecutor's office.", "regional prosecutor's office"),
        ("Ukrainian officials say a drone killed a man in Beryslav.", "Ukrainian officials"),
        ("Russian-installed officials said a drone killed a woman in Donetsk.", "Russian-installed officials"),
        ("A drone hit a bus in Kherson, killing two, local media report.", "local media"),
        ("A drone injured four people in Odesa, emergency services told Reuters.", "emergency services"),
        ("Police in Dnipro say a drone injured six people in Pavlohrad.", "Police in Dnipro"),
        ("A drone injured two people in Romny, the local administration informs.", "local administration"),
        ("A drone killed two people in Sumy, according to the State Emergency Service.", "State Emergency Service"),
        ("Oleh Hryhorov, who heads the Sumy region, said a drone killed two people in Konotop.", "Oleh Hryhorov"),
        (
            "A drone killed a man in Toretsk, Vadym Filashkin, head of the Donetsk administration, reported.",
            "Vadym Filashkin, head of the Donetsk administration",
        ),
        (
            "A drone killed a man in Orikhiv, said Ivan Fedorov, the head of the regional administration.",
            "Ivan Fedorov, the head of the regional administration",
        ),
        ('"A drone killed a man in Orikhiv. Three people were wounded," said Ivan Fedorov.', "Ivan Fedorov"),
        ("03:55. Kyiv prosecutors: a drone killed two people in Brovary.", "Kyiv prosecutors"),
    ],
)
def test_speakers(text: str, speaker: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang="en"))
    assert {claim.attribution for claim in record.claims} == {speaker}


@pytest.mark.parametrize(("lang", "text", "speaker"), INFLECTED)
def test_speakers_of_one_sentence(lang: str, text: str, speaker: str | None) -> None:
    (sentence,) = split_sentences(text)
    found = find_speakers(make_reading(text, 0, sentence, (), load(lang), dt.date(2026, 3, 6)))
    assert (found[0].text if found else None) == speaker
    assert all(text[sentence.tokens[one.first].start :].startswith(one.text) for one in found)


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("uk", "Дрон убив двох людей у Сумах, повідомив мер Артем Кобзар. Він додав, що поранено трьох.", "мер Артем"),
        ("ru", "Дрон убил двух человек в Сумах, сообщил мэр Артем Кобзарь. Он добавил, что ранены трое.", "мэр Артем"),
    ],
)
def test_a_pronoun_is_the_last_one_named(lang: str, text: str, speaker: str) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    told = [claim.attribution or "" for claim in record.claims if claim.kind == "casualty"]
    assert len(told) == 2
    assert all(one.startswith(speaker) for one in told)


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        (
            "uk",
            "Дрон убив двох людей у Сумах. Поранено трьох. Про це повідомила обласна прокуратура.",
            ["обласна прокуратура", "обласна прокуратура"],
        ),
        ("ru", "Дрон убил двоих в Сумах. Об этом сообщила полиция.", ["полиция"]),
        ("ru", "Дрон ранил двоих в Сумах, уточнили в «Россетях».", ["Россетях"]),
        ("uk", "Дрон поранив двох людей у Сумах, – Кобзар.", ["Кобзар"]),
        (
            "uk",
            "Дрон поранив двох у Сумах, повідомив т. в. о. мера Сум Артем Кобзар.",
            ["т. в. о. мера Сум Артем Кобзар"],
        ),
        ("ru", "По данным городского головы Игоря Терехова, дрон ранил двоих.", ["городского головы Игоря Терехова"]),
        (
            "uk",
            "Мер Сум Артем Кобзар повідомив про двох загиблих від удару дрона в Сумах; за даними поліції, у Ромнах поранено трьох.",
            ["Мер Сум Артем Кобзар", "поліції"],
        ),
    ],
)
def test_whose_word_each_claim_is(lang: str, text: str, speakers: list[str]) -> None:
    record = pipeline.extract(pipeline.read(text, published="2026-03-06", lang=lang))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    assert [claim.attribution for claim in claims if claim.kind == "casualty"] == speakers
