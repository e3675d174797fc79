"""What Ukrainian and Russian reports are read to tell, one wording a case."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        pytest.param(
            "uk",
            "Дрони атакували Сумщину. Знеструмлено 73 тисячі абонентів, з них 40 тисяч — у Шосткинському районі.",
            "outage",
            [("power", 73000, "Sumy Oblast"), ("power", 40000, "Shostka Raion")],
            id="a part with a place of its own",
        ),
        pytest.param(
            "ru",
            "Дроны атаковали Сумскую область. Обесточено 73 тысячи абонентов, в том числе 40 тысяч в Шосткинском районе.",
            "outage",
            [("power", 73000, "Sumy Oblast"), ("power", 40000, "Shostka Raion")],
            id="a part with a place of its own, Russian",
        ),
        pytest.param(
            "ru",
            "Дроны атаковали Сумы. Город полностью обесточен, света нет и в Ромнах.",
            "outage",
            [("power", None, "Sumy"), ("power", None, "Romny")],
            id="two towns, each with its own words",
        ),
        pytest.param(
            "ru",
            "Ночью дроны атаковали Одесскую область. Без света 47 тысяч абонентов, в Измаиле не работает водоканал.",
            "outage",
            [("power", 47000, "Odesa Oblast"), ("water", None, "Izmail")],
            id="what does not work is no office at work",
        ),
        pytest.param(
            "uk",
            "Дрон атакував Суми. За добу двоє загиблих: загинули мешканці Білопілля та Ворожби.",
            "casualty",
            [("killed", 2, "Bilopillia, Vorozhba")],
            id="residents are several and told already",
        ),
        pytest.param(
            "uk",
            "Ворог обстріляв Сумщину. Поранено мешканку Ворожби. Загинув мешканець Білопілля.",
            "casualty",
            [("injured", 1, "Vorozhba"), ("killed", 1, "Bilopillia")],
            id="residents told one by one",
        ),
        pytest.param(
            "uk",
            "Дрони атакували Нікополь. Загинув житель Марганця.",
            "casualty",
            [("killed", 1, "Nikopol")],
            id="who lives elsewhere was hurt in the town struck",
        ),
        pytest.param(
            "uk",
            "Жінка, поранена під час обстрілу Херсона, померла в лікарні.",
            "casualty",
            [("killed", 1, "Kherson")],
            id="who was wounded and died is dead",
        ),
        pytest.param(
            "ru",
            "Женщина, раненная при обстреле Херсона, скончалась в больнице.",
            "casualty",
            [("killed", 1, "Kherson")],
            id="who was wounded and died is dead, Russian",
        ),
        pytest.param(
            "uk",
            "У громадах Шосткинського району через обстріл немає світла, у самій Шостці працюють критичні лінії.",
            "outage",
            [("power", None, "Shostka Raion")],
            id="a clause with a place and a verb of its own",
        ),
        pytest.param(
            "ru",
            "Дрон атаковал подстанцию. В Сумском районе пропал свет, в Сумах ходят трамваи.",
            "outage",
            [("power", None, "Sumy Raion")],
            id="a clause with a place and a verb of its own, Russian",
        ),
        pytest.param(
            "uk",
            "За добу на Херсонщині поранено 13 людей. Російські війська обстріляли 30 населених пунктів.",
            "strike",
            [("artillery", None, "Kherson Oblast")],
            id="so many settlements lie in the region",
        ),
        pytest.param(
            "ru",
            "Удары оставили без света 40 тысяч абонентов в Сумах и несколько тысяч в Полтавской области.",
            "outage",
            [("power", 40000, "Sumy"), ("power", "несколько тысяч", "Poltava Oblast")],
            id="several thousand on a row",
        ),
        pytest.param(
            "uk",
            "Після атаки без світла половина Ізюма та вся Балаклія.",
            "outage",
            [("power", 50, "Izium"), ("power", None, "Balakliia")],
            id="a share of one and the whole of another",
        ),
        pytest.param(
            "ru",
            "Ракета попала в склад в Изюме, а дрон – в школу в Лозовой.",
            "strike",
            [("missile", None, "Izium"), ("drone", None, "Lozova")],
            id="a second weapon with its thing and place, and no verb",
        ),
        pytest.param(
            "uk",
            "Ракета влучила в Ізюм, безпілотник – у Лозову.",
            "strike",
            [("missile", None, "Izium"), ("drone", None, "Lozova")],
            id="a second weapon behind a comma",
        ),
        pytest.param(
            "ru",
            "Удары были нанесены по Лубнам и Хоролу.",
            "strike",
            [("unspecified", None, "Lubny"), ("unspecified", None, "Khorol")],
            id="strikes that were made on towns",
        ),
        pytest.param(
            "uk",
            "По Лубнах завдано ударів.",
            "strike",
            [("unspecified", None, "Lubny")],
            id="strikes told behind the place they were on",
        ),
        pytest.param(
            "ru",
            "Атакованы Изюм, где погиб сторож, и Лозовая, где ранена кассир.",
            "casualty",
            [("killed", 1, "Izium"), ("injured", 1, "Lozova")],
            id="where, of the place before it",
        ),
        pytest.param(
            "uk",
            "Атаковано Ізюм, де загинув сторож, і Лозову, де поранено двох людей.",
            "strike",
            [("unspecified", None, "Izium"), ("unspecified", None, "Lozova")],
            id="a row goes on behind where",
        ),
        pytest.param(
            "ru",
            "После удара в Лубнах пропал свет, в Хороле – вода, а в Миргороде – газ.",
            "outage",
            [("power", None, "Lubny"), ("water", None, "Khorol"), ("gas", None, "Myrhorod")],
            id="another utility lost elsewhere, the verb left out",
        ),
        pytest.param(
            "uk",
            "Після удару в Лубнах зникло світло, у Хоролі – вода.",
            "outage",
            [("power", None, "Lubny"), ("water", None, "Khorol")],
            id="another utility lost elsewhere, Ukrainian",
        ),
        pytest.param(
            "ru",
            "После удара света нет в Лубнах и Миргороде, в Хороле его уже вернули.",
            "outage",
            [("power", None, "Lubny"), ("power", None, "Myrhorod")],
            id="a pronoun for the utility that is back",
        ),
        pytest.param(
            "uk",
            "Після удару світла немає в Лубнах, у Хоролі його вже повернули.",
            "outage",
            [("power", None, "Lubny")],
            id="a pronoun for the utility that is back, Ukrainian",
        ),
    ],
)
def test_wording(lang: str, text: str, kind: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text, kind, lang) == expected
