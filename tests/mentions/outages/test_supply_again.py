"""An outage is over where the text goes on that its supply is back, for all and already."""

from __future__ import annotations

import pytest

from tests.told import record_of


def _status(lang: str, text: str) -> str:
    claims = [c for c in record_of(text, lang).claims if c.kind == "outage" and c.quantity is not None]
    return claims[0].status


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "Drones hit the Sumy region. It lost power in 14 settlements, but supply had been restored by dawn.",
            "restored",
            id="supply had been restored",
        ),
        pytest.param(
            "en",
            "Shelling left 3,000 customers in Nikopol without power; service has since been resumed.",
            "restored",
            id="service",
        ),
        pytest.param(
            "en",
            "About 3,000 customers in Nikopol were without power after shelling. It was restored by noon.",
            "restored",
            id="it, in the next sentence",
        ),
        pytest.param(
            "en",
            "About 3,000 customers in Nikopol were without power after shelling. Supply will be restored by noon.",
            "reported",
            id="still to come",
        ),
        pytest.param(
            "en",
            "About 3,000 customers in Nikopol were without power after shelling. Power was restored to some of them.",
            "reported",
            id="to some",
        ),
        pytest.param(
            "en",
            "About 3,000 customers in Nikopol were without power after shelling. Power was back at two hospitals.",
            "reported",
            id="at the hospitals",
        ),
        pytest.param(
            "uk",
            "У Ромнах після обстрілу близько двох тисяч споживачів лишалися без струму, зараз енергію їм подано.",
            "restored",
            id="енергію подано",
        ),
        pytest.param(
            "uk",
            "Через обстріл Ромнів 3 тисячі абонентів сиділи без світла. Опівночі подачу відновили.",
            "restored",
            id="подачу відновили",
        ),
        pytest.param(
            "uk",
            "Через обстріл Ромнів 3 тисячі абонентів без світла. Подачу відновлять до вечора.",
            "reported",
            id="ще відновлять",
        ),
        pytest.param(
            "uk",
            "Через обстріл Ромнів 3 тисячі абонентів без світла. Половині подачу вже відновили.",
            "reported",
            id="половині",
        ),
        pytest.param(
            "ru",
            "Из-за обстрела Никополя около 9 тысяч человек сидели без света. К полуночи подачу возобновили.",
            "restored",
            id="подачу возобновили",
        ),
        pytest.param(
            "ru", "Без газа после удара были 300 домов в Шостке. Газ пустили к вечеру.", "restored", id="газ пустили"
        ),
        pytest.param(
            "ru",
            "Из-за обстрела Никополя 3 тысячи абонентов без света. Подачу обещают возобновить к вечеру.",
            "reported",
            id="обещают",
        ),
        pytest.param(
            "ru",
            "Из-за обстрела Никополя 3 тысячи абонентов без света. Воду вернули.",
            "reported",
            id="другое вернули",
        ),
    ],
)
def test_supply_is_back(lang: str, text: str, expected: str) -> None:
    assert _status(lang, text) == expected
