"""A drawn sample of the register's names, each alone in a sentence with its oblast: found, and held."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from geo.gazetteers import open_embedded

SCRIPT = Path(__file__).resolve().parents[1] / "benchmarks" / "register.py"


@pytest.fixture(scope="module")
def register() -> ModuleType:
    spec = importlib.util.spec_from_file_location("register", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["register"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def names(register: ModuleType) -> list[Any]:
    """Every name of the register in every language."""
    return list(register.every_name(open_embedded()))


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_names_of_the_register_lead_to_their_place(register: ModuleType, names: list[Any], lang: str) -> None:
    gazetteer = open_embedded()
    every = [name for name in names if name.lang == lang]
    drawn = [register.case_of(name, gazetteer) for name in random.Random(7).sample(every, 150)]
    missed = [case.text for case in drawn if not register.holds(case, gazetteer)]
    assert len(missed) <= 3, missed
