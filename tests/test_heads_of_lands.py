"""A governor's word goes on into the next paragraphs, over his own land, until another speaks."""

from __future__ import annotations

import pytest

from geo import pipeline


def _sources(text: str, lang: str) -> list[str | None]:
    """Return who is given as the source of each casualty, in text order."""
    record = pipeline.extract(pipeline.read(text, published="2027-02-10", lang=lang))
    claims = sorted(record.claims, key=lambda claim: claim.evidence.spans[0])
    return [claim.attribution for claim in claims if claim.kind == "casualty"]


_EN = "A drone killed a farmer near Valky, the head of the Kharkiv RMA Ivan Sokol said.\n\n"
_RU = "Дрон убил фермера в Рыльске, сообщил губернатор Курской области Иван Сокол.\n\n"
_UK = "Дрон убив фермера у Валках, повідомив начальник Харківської ОВА Іван Сокіл.\n\n"


@pytest.mark.parametrize(
    ("lang", "text", "last"),
    [
        pytest.param(
            "en", _EN + "In Izium, a shell wounded a cook.", "head of the Kharkiv RMA Ivan Sokol", id="en-next"
        ),
        pytest.param(
            "en",
            _EN + "A market burned in Lozova.\n\nIn Izium, a shell wounded a cook.",
            "head of the Kharkiv RMA Ivan Sokol",
            id="en-next-but-one",
        ),
        pytest.param(
            "en",
            "A drone killed a farmer in the Zaporizhzhia region, its governor, Ivan Sokol, wrote.\n\nIn Orikhiv, a shell "
            "wounded a cook.",
            "governor, Ivan Sokol",
            id="en-an-office-and-a-comma",
        ),
        pytest.param("en", _EN + "In Okhtyrka, a shell wounded a cook.", None, id="en-another-land"),
        pytest.param(
            "en",
            _EN + "A market burned in Lozova, the mayor said.\n\nIn Izium, a shell wounded a cook.",
            None,
            id="en-another-spoke",
        ),
        pytest.param("en", _EN + "Background\n\nIn Izium, a shell wounded a cook.", None, id="en-a-heading"),
        pytest.param("en", _EN + "Last week a shell wounded a cook in Izium.", None, id="en-last-week"),
        pytest.param("ru", _RU + "В Судже снаряд ранил повара.", "губернатор Курской области Иван Сокол", id="ru-next"),
        pytest.param("ru", _RU + "В Шебекине снаряд ранил повара.", None, id="ru-another-land"),
        pytest.param("ru", _RU + "12:50. В Судже снаряд ранил повара.", None, id="ru-by-the-clock"),
        pytest.param(
            "ru", _RU + "Канал пришёл к выводу, что в Судже снаряд ранил повара.", "Канал", id="ru-another-found"
        ),
        pytest.param(
            "uk", _UK + "В Ізюмі снаряд поранив кухаря.", "начальник Харківської ОВА Іван Сокіл", id="uk-next"
        ),
        pytest.param("uk", _UK + "У Сумах снаряд поранив кухаря.", None, id="uk-another-land"),
        pytest.param("uk", _UK + "Нагадаємо, 2 лютого снаряд поранив кухаря в Ізюмі.", None, id="uk-recalled"),
    ],
)
def test_a_governors_word_goes_on_over_his_land(lang: str, text: str, last: str | None) -> None:
    assert _sources(text, lang)[-1] == last
