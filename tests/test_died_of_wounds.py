"""Those of the wounded who died are the dead, and the others stay wounded."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "A drone hit a depot in Izium. Fourteen people were wounded, one of whom died overnight.",
            {("injured", 14), ("killed", 1)},
            id="one of whom died",
        ),
        pytest.param(
            "en",
            "A drone hit a depot in Izium. About 30 people were hurt, including a girl who later died, when it caught fire.",
            {("injured", 30), ("killed", 1)},
            id="including a girl who later died",
        ),
        pytest.param(
            "en",
            "A drone hit a depot in Izium. Six people were injured, among them a guard who succumbed to his burns.",
            {("injured", 6), ("killed", 1)},
            id="among them a guard who succumbed",
        ),
        pytest.param(
            "en",
            "A drone hit a depot in Izium. Six people were injured, including one who died in hospital.",
            {("injured", 6), ("killed", 1)},
            id="including one who died",
        ),
        pytest.param(
            "en",
            "A drone hit a depot in Izium. Four people were wounded, all of whom later died.",
            {("killed", 4)},
            id="all of whom died",
        ),
        pytest.param(
            "en",
            "A drone hit a depot in Izium. Four people were wounded and later died in hospital.",
            {("killed", 4)},
            id="the wounded went on to die",
        ),
        pytest.param(
            "en",
            "A drone hit a depot in Izium. Two women injured in the attack died in hospital.",
            {("killed", 2)},
            id="the wounded died",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по складу в Изюме. Из 14 раненых четверо скончались.",
            {("injured", 14), ("killed", 4)},
            id="of the wounded so many died, Russian",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по складу в Изюме. Шестеро из 30 пострадавших умерли в больнице.",
            {("injured", 30), ("killed", 6)},
            id="so many of the wounded died, Russian",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по складу в Изюме. Трое раненых умерли в больнице.",
            {("killed", 3)},
            id="the wounded died, Russian",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по складу в Изюме. Ещё одна пострадавшая, 70-летняя женщина, умерла.",
            {("killed", 1)},
            id="who the wounded one was who died, Russian",
        ),
        pytest.param(
            "ru",
            "Дрон ударил по складу в Изюме. Троих раненых спасти не удалось.",
            {("killed", 3)},
            id="the wounded not saved, Russian",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по складу в Ізюмі. Із 14 поранених четверо померли.",
            {("injured", 14), ("killed", 4)},
            id="of the wounded so many died, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по складу в Ізюмі. Поранено сімох людей, зокрема дитину, яка згодом померла.",
            {("injured", 7), ("killed", 1)},
            id="among them a child who died, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по складу в Ізюмі. Трьох поранених унаслідок обстрілу не вдалося врятувати.",
            {("killed", 3)},
            id="the wounded not saved, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по складу в Ізюмі. Поранено шістьох людей, одного з них не вдалося врятувати.",
            {("injured", 6), ("killed", 1)},
            id="one of the wounded not saved, Ukrainian",
        ),
        pytest.param(
            "uk",
            "Дрон ударив по складу в Ізюмі. Поранено шістьох людей, будівлю не вдалося врятувати.",
            {("injured", 6)},
            id="a building not saved, Ukrainian",
        ),
    ],
)
def test_who_of_the_wounded_died(lang: str, text: str, expected: set[tuple[str, int]]) -> None:
    assert {(measure, count) for measure, count, _ in told(text, "casualty", lang)} == expected
