"""What was hit, by category and count."""

from __future__ import annotations

import pytest

from tests.told import told

CASES = [
    (
        "Shells hit a kindergarten, six private houses and a church in Bilozerka.",
        [("school", None), ("residential", 6), ("church", None)],
    ),
    (
        "Drones attacked Lozova. Administrative buildings, a railway depot and a polyclinic were damaged.",
        [("administration", None), ("rail", None), ("hospital", None)],
    ),
    (
        "Drones damaged energy, port and railway infrastructure in Odesa.",
        [("energy", None), ("port", None), ("rail", None)],
    ),
    (
        "A drone attack hit residential and administrative buildings in Lozova.",
        [("residential", None), ("administration", None)],
    ),
    ("A drone hit a port in Odesa, and energy workers came.", [("port", None)]),
    ("Drones attacked an unfinished five-story office building in Izium.", [("commerce", None)]),
    ("Drone fire triggered blazes at energy and port facilities in Odesa.", [("energy", None), ("port", None)]),
    ("In Izium drones damaged one of the medical institutions.", [("hospital", None)]),
    ("Drones attacked Izium. A fire occurred in a 3-story residential building.", [("residential", None)]),
    (
        "A drone damaged a heating pipeline in Izium, resulting in a lack of heat in 630 residential buildings.",
        [("heating", None)],
    ),
    (
        "Drones struck an oil terminal in the southern port of Odesa and a chemical plant in Sumy.",
        [("fuel", None), ("industry", None)],
    ),
    ("A drone fell in Kharkiv; eight cars and 12 garages burned out.", [("transport", 8), ("other", 12)]),
    ("Russian drones targeted two passenger trains at the station of Shostka.", [("rail", 2)]),
    ("Russian shelling damaged a gas pipeline in Antonivka.", [("gas", None)]),
    ("A drone attack on Konotop blew out windows in dozens of apartment buildings.", [("residential", "dozens")]),
    ("A missile tore a hole in a 14-story building in Poltava.", [("residential", None)]),
    ("Two drones struck the post office and a lyceum in Balakliia.", [("other", None), ("school", None)]),
    ("Drones hit Sumy. A kindergarten next door, closed since 2022, lost its windows.", [("school", None)]),
    ("Missiles struck two thermal power stations in the Poltava region.", [("energy", 2)]),
    (
        "A drone set a tractor on fire in Lozova; an electronics works burned.",
        [("transport", None), ("industry", None)],
    ),
    ("A drone hit an industrial site in Lozova. The roof of a dairy was holed.", [("industry", None)]),
    ("Drones attacked energy sites in the Sumy region.", [("energy", None)]),
    ("A bus taking pupils to a school in Lozova was damaged by a drone.", [("transport", None)]),
    ("A drone strike on Lozova left the clinic closed and a shop damaged.", [("commerce", None)]),
    ("A drone damaged a school in Lozova and left 12 houses in ruins.", [("school", None), ("residential", 12)]),
    ("A drone hit a warehouse next to a school in Lozova.", [("industry", None)]),
    ("A school in Lozova was not only damaged but burned down after a drone attack.", [("school", None)]),
    ("Shelling caused damage to a clinic in Lozova.", [("hospital", None)]),
    ("For the second time a school in Lozova was damaged by drones.", [("school", None)]),
    ("A hostel for students in Lozova was damaged by a drone.", [("residential", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_damage(text, expected):
    assert [(measure, number) for measure, number, _ in told(text, "damage")] == expected


def test_each_thing_has_its_own_place_in_a_row():
    text = "Missiles damaged a bridge at Lozova and a mill near Izium."
    assert told(text, "damage") == [("transport", None, "Lozova"), ("industry", None, "Izium")]


def test_things_in_two_places():
    text = "The enemy struck Chuhuiv with drones. Damaged: 9 private houses in Chuhuiv; 4 cars in Balakliia."
    assert told(text, "damage") == [("residential", 9, "Chuhuiv"), ("transport", 4, "Balakliia")]


@pytest.mark.parametrize(
    "text",
    [
        "Debris fell in Kyiv, the city's military administration said.",
        "Drones attacked Lutsk. Fire broke out beside a park, nine schools were closed.",
        "The fund set up in Kyiv is to cover damage to factories after strikes by drones.",
        "Missiles struck Lozova. The school was not damaged.",
        "Drones struck Lozova. No school was damaged.",
        "Drones struck Lozova. Neither of the two clinics was hit.",
        "A drone strike on Lozova left the clinic on generators.",
        "A drone hit a field in Lozova. Equipment for a power plant was damaged.",
        "Drones struck Lozova. The load, meant for a clinic in Izium, was damaged.",
    ],
)
def test_what_is_no_damage(text):
    assert told(text, "damage") == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Повреждён грузовик с лекарствами для больницы в Шебекине, ударил дрон.", "ru"),
        ("Дрон ударив у Лозовій. Пошкоджено вантажівку з ліками для лікарні.", "uk"),
    ],
)
def test_what_a_load_is_meant_for_is_not_harmed(text, lang):
    assert [measure for measure, _, _ in told(text, "damage", lang)] == ["transport"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Враг обстрелял Ромны и Лебедин: повреждены семь домов в Лебедине.",
            [("residential", 7, "Lebedyn")],
        ),
        (
            "Враг обстрелял два города. Повреждены семь домов в Ромнах и три — в Лебедине.",
            [("residential", 7, "Romny"), ("residential", 3, "Lebedyn")],
        ),
        ("Дрон ранил пару в Ромнах, муж скончался в машине скорой.", []),
        ("Дрон ударил по машине скорой помощи в Ромнах.", [("transport", None, "Romny")]),
        ("Дрон попал в машину скорой в Ромнах.", [("transport", None, "Romny")]),
    ],
)
def test_damage_in_russian(text, expected):
    assert told(text, "damage", "ru") == expected
