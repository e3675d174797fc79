"""Whole short reports on other matters, told in words of war: none of it is on the map; what is true beside them is."""

from __future__ import annotations

import pytest

from tests.told import told

KINDS = ("strike", "casualty", "damage", "outage", "launch")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param(
            "en",
            "Karpaty bombard Veres but share the points\n\nKarpaty fired 23 shots at the goal in Lviv on Saturday and hit the"
            " post three times, but a late strike rescued a draw for the visitors from Rivne.\n\nThe hosts exploded out of the"
            " blocks. Two attackers were taken off injured before the break, and the match was stopped in the second half."
            " The stadium lost power for a moment.\n\nVeres travel to Poltava for the next league game.",
            id="a match without a word of its own, en",
        ),
        pytest.param(
            "uk",
            "«Зоря» розстріляла «Кривбас»\n\nУ Кривому Розі гості відвантажили господарям чотири м'ячі. Перший – снаряд із"
            " тридцяти метрів, другий – контратака. Захисник дістав травму й залишив поле.\n\nМатч переривали через тривогу."
            " «Це був нищівний удар по нас», – визнав тренер. Наступний тур команда проведе в Полтаві.",
            id="a match without a word of its own, uk",
        ),
        pytest.param(
            "en",
            "What happened in Visby?\n\nAt 10:15 a missile hit the ferry terminal. By noon 16 were dead and 74 injured. None of"
            " it was true. It was the first day of an exercise on the island.\n\nWho took part?\n\nA hundred pensioners"
            " volunteered to be evacuated and were taken by boat to Oskarshamn. Two firefighters from Odesa showed how to dig"
            " people out.\n\nWere there drones?\n\nYes, 14. A third of them crashed into a greenhouse near Roma.",
            id="an exercise told as if it were true, en",
        ),
        pytest.param(
            "en",
            "About 300 rescuers practised on Friday in Cherkasy how to deal with a strike on a chemical plant.\n\nUnder the"
            ' scenario a drone hit a tank and eleven workers were injured. Four "wounded" were taken to hospital.',
            id="what rescuers practise, en",
        ),
        pytest.param(
            "en",
            "Residents of Yavoriv were asked not to be alarmed by explosions on Thursday: sappers are destroying old shells at"
            " the range.",
            id="shells that sappers destroy, en",
        ),
        pytest.param(
            "en",
            "A man drowned and 600 people left their homes after rain in Zakarpattia. In the village of Bushtyno the water"
            ' struck "like a shell", a resident said.',
            id="water that strikes like a shell, en",
        ),
        pytest.param(
            "en",
            "A gas explosion ripped through a bakery in Kamianets-Podilskyi, killing one worker. The regional military"
            " administration stressed that nothing had hit the town.",
            id="nothing had hit it, en",
        ),
        pytest.param(
            "en",
            "A drone packed with cigarettes crashed onto a farm near Sokal on Tuesday. The machine tore a hole in the roof of"
            " a barn.",
            id="drones of smugglers, en",
        ),
        pytest.param(
            "uk",
            "Прикордонники збили дрон контрабандистів біля Вижниці: у коробці були сигарети. Ще один апарат упав на подвір'я в"
            " Берегометі й пробив дах сараю.",
            id="drones of smugglers, uk",
        ),
        pytest.param(
            "ru",
            "Пограничники сбили дрон контрабандистов у Вижницы: в коробке были сигареты. Еще один аппарат упал во двор в"
            " Берегомете и пробил крышу сарая.",
            id="drones of smugglers, ru",
        ),
        pytest.param(
            "en",
            "Ukraine and Russia each returned 175 prisoners on Wednesday.\n\nOne had been wounded when a convoy was shelled near"
            " Olenivka; fifty died in an explosion at the colony there.",
            id="what befell prisoners, en",
        ),
        pytest.param(
            "uk",
            "Обмін 175 на 175: повернулися захисники Маріуполя.\n\nСеред звільнених – двоє цивільних та військовий, поранений під"
            " час обстрілу колони біля Оленівки.",
            id="what befell prisoners, uk",
        ),
        pytest.param(
            "en",
            "On this day in 1943 the Red Army shelled Zaporizhzhia; a third of the city stood in flames.\n\nA historian has"
            ' collected letters. "Bombs fell on Verkhnia Khortytsia," one of them says. About 800 townspeople were killed.',
            id="a war long ago goes on beyond its paragraph, en",
        ),
        pytest.param(
            "en",
            "An exhibition in Poltava tells of an airfield. For four months in 1944 American bombers landed here. German"
            " aircraft followed them and 27 soldiers were killed. Another raid hit Myrhorod the night after.",
            id="the night after is of what was told, en",
        ),
        pytest.param(
            "ru",
            "Через полгода после ракетного удара по школе ученики в Кривом Роге сели за парты. В тот день ранило 22 детей.",
            id="half a year after a strike, ru",
        ),
        pytest.param(
            "uk",
            "За пів року після ракетного удару по школі учні в Кривому Розі сіли за парти. Того дня поранило 22 дітей.",
            id="half a year after a strike, uk",
        ),
        pytest.param(
            "ru",
            "ЦБ сохранил ставку. После атак беспилотников на НПЗ бензин в Самаре и Волгограде подорожал на 11%.",
            id="what attacks made dear, ru",
        ),
        pytest.param(
            "uk",
            "Нацбанк зберіг ставку. Після атак безпілотників на НПЗ бензин у Самарі та Волгограді подорожчав на 11%.",
            id="what attacks made dear, uk",
        ),
        pytest.param(
            "ru",
            "Суд в Днепре дал 14 лет наводчику. Житель Никополя снимал депо в Синельниково. Через три дня по нему ударили, погиб"
            " сторож, разрушен ангар.",
            id="what a court heard, ru",
        ),
        pytest.param(
            "en",
            'The boiler exploded in a school in Lutsk district, killing the stoker. Two cleaners were taken to hospital. "We'
            ' thought it was a Shahed," said the headmistress. Gas supply to 40 houses was cut off.',
            id="a boiler taken for a drone, en",
        ),
        pytest.param(
            "uk",
            "Котел вибухнув у школі на Волині, загинув кочегар. Двох прибиральниць забрали до лікарні. «Думали, що шахед», – каже"
            " директорка.",
            id="a boiler taken for a drone, uk",
        ),
        pytest.param(
            "ru",
            "Котел взорвался в школе на Волыни, погиб кочегар. Двух уборщиц увезли в больницу. «Думали, что шахед», – говорит"
            " директор.",
            id="a boiler taken for a drone, ru",
        ),
        pytest.param(
            "en",
            "A woman and two children died in a house fire in Shpola. A candle fell during a blackout. Neighbours had first taken"
            " the crackle for drones.",
            id="a candle that fell, en",
        ),
        pytest.param(
            "uk",
            "Жінка й двоє дітей загинули під час пожежі в Шполі. Впала свічка, дах обвалився. Сусіди спершу подумали на дрони.",
            id="a candle that fell, uk",
        ),
        pytest.param(
            "ru",
            "Женщина и двое детей погибли при пожаре в Шполе. Упала свеча, крыша обвалилась. Соседи сначала подумали на дроны.",
            id="a candle that fell, ru",
        ),
        pytest.param(
            "en",
            "The IAEA said shelling near the Zaporizhzhia nuclear plant had become rarer since a truce.",
            id="what has become rarer, en",
        ),
        pytest.param(
            "uk", "МАГАТЕ: обстріли біля Запорізької АЕС порідшали через перемир'я.", id="what has become rarer, uk"
        ),
        pytest.param(
            "ru", "МАГАТЭ: обстрелы возле Запорожской АЭС участились с осени.", id="what has become more frequent, ru"
        ),
        pytest.param(
            "en",
            "Kharkiv's metro turned fifty on Saturday.\n\nAt the terminus in Saltivka 1,700 people lived for three months while"
            ' shells fell above. "My flat burned on the second of March," said a tram driver.',
            id="while shells fell, en",
        ),
        pytest.param(
            "en",
            "The price of a war: what a year of strikes cost the railways\n\nTrains were attacked 1,195 times in 2026. Most hits"
            " fell on depots in Sumy and Kharkiv regions.",
            id="a year of strikes, en",
        ),
        pytest.param(
            "en",
            "An explosion at an arms plant in Barysau killed three on Thursday and destroyed a workshop. A case was opened over"
            " safety. Drones had flown over Gomel the day before, yet nobody spoke of an attack.",
            id="an accident at an arms plant, en",
        ),
    ],
)
def test_nothing_is_on_the_map(lang: str, text: str) -> None:
    assert [found for kind in KINDS for found in told(text, kind, lang)] == []


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "en",
            "Russian drones hit the stadium in Sumy during a league match on Sunday, killing the coach and hurting three fans."
            " The captain carried the goalkeeper out. Both squads hid under the bench.",
            "strike",
            [("drone", None, "Sumy")],
            id="an attack on a match, en",
        ),
        pytest.param(
            "en",
            "Rescuers in Lubny held an exercise on Monday. Overnight a drone hit a mill in Poltava and killed a miller.",
            "strike",
            [("drone", None, "Poltava")],
            id="an attack beside an exercise, en",
        ),
        pytest.param(
            "en",
            "A shell struck a house in Bushtyno. It was loud.",
            "strike",
            [("artillery", None, "Bushtyno")],
            id="a shell, en",
        ),
        pytest.param(
            "en",
            "A drone crashed onto a farm near Sokal on Tuesday.",
            "strike",
            [("drone", None, "Sokal")],
            id="a drone, en",
        ),
        pytest.param(
            "en",
            "Ukraine and Russia each returned 175 prisoners. Overnight a drone hit a mill in Poltava.",
            "strike",
            [("drone", None, "Poltava")],
            id="an attack beside an exchange, en",
        ),
        pytest.param(
            "en",
            "On this day in 1943 the Red Army shelled Zaporizhzhia.\n\nOvernight a drone hit a mill in Poltava.",
            "strike",
            [("drone", None, "Poltava")],
            id="an attack of now behind one long ago, en",
        ),
        pytest.param(
            "uk",
            "У Шполі в хату влучив дрон, двоє дітей загинули під час пожежі.",
            "casualty",
            [("killed", 2, "Shpola")],
            id="a fire that a drone lit, uk",
        ),
        pytest.param(
            "en",
            "Shelling of Nikopol killed two people on Friday. Attacks have become more frequent.",
            "casualty",
            [("killed", 2, "Nikopol")],
            id="attacks of now that have become frequent, en",
        ),
        pytest.param(
            "ru",
            "Через полчаса после удара по Сумам дрон попал в депо в Ромнах.",
            "damage",
            [("rail", None, "Romny")],
            id="half an hour after a strike, ru",
        ),
        pytest.param(
            "ru",
            "После атаки беспилотников на НПЗ в Рязани загорелся цех.",
            "strike",
            [("drone", None, "Ryazan")],
            id="a refinery that burns, ru",
        ),
    ],
)
def test_what_is_true_beside_them(lang: str, text: str, kind: str, expected: list) -> None:
    assert told(text, kind, lang) == expected
