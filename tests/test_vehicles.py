"""What drives or sails is transport and counted in vehicles; what a depot or a harbour is, is not."""

from __future__ import annotations

import pytest

from tests.told import record_of


@pytest.mark.parametrize(
    ("lang", "text", "measure", "unit"),
    [
        ("en", "A drone fell on a yard in Lubny, damaging seven cars.", "transport", "vehicles"),
        ("en", "Drones struck two barges in Reni.", "transport", "vehicles"),
        ("en", "Missiles damaged three warehouses in Reni.", "industry", "buildings"),
        ("en", "A drone fell on Lubny, damaging seven shops.", "commerce", "buildings"),
        ("uk", "У Рені дрони влучили у дві баржі.", "transport", "vehicles"),
        ("uk", "Уламки впали на двір у Лубнах, пошкоджено сім автівок.", "transport", "vehicles"),
        ("uk", "У Лубнах пошкоджено дві підстанції внаслідок удару дронів.", "energy", "facilities"),
        ("ru", "В Рени дроны попали в две баржи.", "transport", "vehicles"),
        ("ru", "Обломки упали на двор в Лубнах, повреждены семь автомобилей.", "transport", "vehicles"),
        ("ru", "В Лубнах при ударе дронов повреждены два моста.", "transport", None),
    ],
)
def test_what_drives_or_sails_is_counted_in_vehicles(lang, text, measure, unit):
    counted = [claim for claim in record_of(text, lang).claims if claim.kind == "damage" and claim.quantity is not None]
    assert [(claim.measure, claim.quantity.unit) for claim in counted] == [(measure, unit)]
