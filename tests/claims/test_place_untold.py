"""What happened at a place that the text does not tell is at no town told of before."""

from __future__ import annotations

import pytest

from tests.told import record_of


def _told(text: str, lang: str) -> list[tuple[str, tuple[str, ...]]]:
    record = record_of(text, lang)
    names = {place.id: place.name for place in record.places}
    return [
        (c.kind, tuple(names[p] for p in c.places)) for c in record.claims if c.kind in {"casualty", "damage", "outage"}
    ]


_BEFORE = {
    "en": "A missile hit Kryvyi Rih, killing two. In Dnipro 90,000 customers have no power.",
    "uk": "Внаслідок ракетного удару по Кривому Рогу загинули двоє. У Дніпрі без світла 90 тисяч абонентів.",
    "ru": "При ракетном ударе по Кривому Рогу погибли двое. В Днепре без света 90 тысяч абонентов.",
}
_KNOWN = [("casualty", ("Kryvyi Rih",)), ("outage", ("Dnipro",))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Two of its plants were damaged, DTEK said, without saying where."),
        ("en", "Officials said a substation had been damaged. They did not name the place."),
        ("en", "Energoatom reported damage to a substation that feeds a nuclear plant."),
        ("uk", "У ДТЕК повідомили про пошкодження двох ТЕС, не уточнивши де."),
        ("uk", "Пошкоджено ще один об'єкт енергетики. Його назву не розголошують."),
        ("uk", "«Енергоатом» заявив про пошкодження підстанції."),
        ("ru", "В компании заявили о повреждении подстанции, не уточнив, где именно."),
        ("ru", "ДТЭК сообщил о повреждении двух ТЭС."),
    ],
)
def test_what_is_told_without_its_place_is_at_none(lang: str, text: str) -> None:
    told = _told(f"{_BEFORE[lang]}\n\n{text}", lang)
    assert told[:2] == _KNOWN
    assert all(not places for _, places in told[2:])


@pytest.mark.parametrize(
    ("lang", "text", "last"),
    [
        ("en", "A school was damaged in Nikopol, officials said, without saying how badly.", ("damage", ("Nikopol",))),
        ("en", "DTEK said a substation had been damaged in Odesa.", ("damage", ("Odesa",))),
        ("uk", "У Нікополі пошкоджено школу. Скільки коштуватиме ремонт, не уточнили.", ("damage", ("Nikopol",))),
        ("ru", "В Никополе повреждена школа, причину в полиции не назвали.", ("damage", ("Nikopol",))),
    ],
)
def test_what_is_kept_back_may_be_another_thing(lang: str, text: str, last: tuple[str, tuple[str, ...]]) -> None:
    assert _told(f"{_BEFORE[lang]}\n\n{text}", lang)[-1] == last


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A missile hit Kryvyi Rih, killing two. A power plant was damaged, DTEK said."),
        ("uk", "Ракета влучила у Кривий Ріг, загинули двоє. Пошкоджено електростанцію, повідомили у ДТЕК."),
    ],
)
def test_a_utility_that_goes_on_about_one_town_tells_of_it(lang: str, text: str) -> None:
    assert _told(text, lang)[-1] == ("damage", ("Kryvyi Rih",))
