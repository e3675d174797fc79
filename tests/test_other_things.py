"""Two things of one kind that have other nouns are two; the same noun, and what any thing is called, tell it again."""

from __future__ import annotations

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("lang", "text", "kind", "numbers"),
    [
        ("en", "A drone hit a tram depot in Lubny. Four trams burned down.", "transport", {None, 4}),
        ("en", "A missile hit a furniture factory in Lubny, and two warehouses burned down.", "industry", {None, 2}),
        ("en", "A bomb fell on a market in Lubny. Six kiosks were destroyed.", "commerce", {None, 6}),
        ("uk", "Дрон влучив у трамвайне депо в Лубнах. Згоріли чотири трамваї.", "transport", {None, 4}),
        ("uk", "Бомба впала на ринок у Лубнах. Зруйновано шість кіосків.", "commerce", {None, 6}),
        ("ru", "Дрон попал в трамвайное депо в Лубнах. Сгорели четыре трамвая.", "transport", {None, 4}),
        ("ru", "Бомба упала на рынок в Лубнах. Разрушены шесть киосков.", "commerce", {None, 6}),
        ("en", "A drone fell on a parking lot in Lubny. Nine cars burned down.", "transport", {9}),
        ("en", "A shell hit a school in Lubny on Monday. Two schools were damaged.", "school", {2}),
        ("en", "A missile hit a block of flats in Lubny. Twelve houses were damaged.", "residential", {12}),
        ("en", "Drones hit an energy facility in Lubny. Two substations were damaged.", "energy", {2}),
        ("uk", "Дрон упав на стоянку в Лубнах. Згоріли дев'ять автівок.", "transport", {9}),
        ("uk", "Дрони вдарили по об'єктах енергетики в Лубнах. Пошкоджено дві підстанції.", "energy", {2}),
        ("ru", "Дрон упал на стоянку в Лубнах. Сгорели девять автомобилей.", "transport", {9}),
        ("ru", "Снаряд попал в школу в Лубнах. Повреждены две школы.", "school", {2}),
    ],
)
def test_a_count_of_other_things_leaves_the_one_without_a_count(lang, text, kind, numbers):
    found = [number for measure, number, _ in told(text, "damage", lang) if measure == kind]
    assert sorted(found, key=str) == sorted(numbers, key=str)
