"""A heading that names nothing is no wall: what stands behind it goes on about the place told of before."""

from __future__ import annotations

import pytest

from tests.told import told

TEXTS = [
    ("en", "A drone attack on Lyman killed a man.\n\nConsequences\n\nA school was damaged.", "Lyman"),
    ("en", "A drone attack on Lyman killed a man.\n\nWhat is known\n\nA school was damaged.", "Lyman"),
    ("uk", "Росіяни вдарили двома КАБами по Лиману, загинула жінка.\n\nНаслідки\n\nПошкоджено школу.", "Lyman"),
    ("uk", "Росіяни вдарили двома КАБами по Лиману, загинула жінка.\n\nЩо відомо\n\nПошкоджено школу.", "Lyman"),
    ("ru", "Россияне ударили по Лиману двумя КАБами, погибла женщина.\n\nПоследствия\n\nПовреждена школа.", "Lyman"),
    ("ru", "Россияне ударили по Лиману двумя КАБами, погибла женщина.\n\nЧто известно\n\nПовреждена школа.", "Lyman"),
    ("en", "A drone attack on Lyman killed a man.\n\nSumy\n\nA school was damaged.", "Sumy"),
    ("uk", "Росіяни вдарили двома КАБами по Лиману, загинула жінка.\n\nСуми\n\nПошкоджено школу.", "Sumy"),
    ("ru", "Россияне ударили по Лиману двумя КАБами, погибла женщина.\n\nСумы\n\nПовреждена школа.", "Sumy"),
    (
        "en",
        "A bomb killed a man in Izium.\n\nA drone attack on Lyman killed a man.\n\nPopelukhyne\n\nA school was damaged.",
        "",
    ),
    (
        "uk",
        "Бомба вбила чоловіка в Ізюмі.\n\nРосіяни вдарили двома КАБами по Лиману, загинула жінка.\n\nПопелюхине\n\nПошкоджено школу.",
        "",
    ),
    (
        "ru",
        "Бомба убила мужчину в Изюме.\n\nРоссияне ударили по Лиману двумя КАБами, погибла женщина.\n\nПопелюхино\n\nПовреждена школа.",
        "",
    ),
]
ROUNDUP = (
    "Over the past day, Russian troops continued to shell the Kherson region, Oleksandr Prokudin reported.\n\n"
    "Antonivka, Bilozerka, Darivka and the city of Kherson came under drone attacks and artillery shelling.\n\n"
    "Consequences\n\nThe troops hit residential quarters, damaging 6 high-rise buildings."
)


@pytest.mark.parametrize(("lang", "text", "place"), TEXTS)
def test_what_stands_behind_a_heading(lang: str, text: str, place: str) -> None:
    assert told(text, "damage", lang) == ([("school", None, place)] if place else [])


def test_what_is_counted_behind_a_heading_is_of_the_region_summed_up() -> None:
    assert told(ROUNDUP, "damage") == [("residential", 6, "Kherson Oblast")]
