"""A quick class is made, compared, changed and guarded like any other frozen dataclass."""

from __future__ import annotations

import dataclasses
import inspect
from dataclasses import FrozenInstanceError, dataclass, field

import pytest

from geo._quick import quick, replace


@dataclass(frozen=True, slots=True)
class Plain:
    first: int
    second: str = "b"
    third: list[int] = field(default_factory=list)
    fourth: bool = field(default=False, kw_only=True)


@quick
@dataclass(frozen=True, slots=True)
class Quick:
    first: int
    second: str = "b"
    third: list[int] = field(default_factory=list)
    fourth: bool = field(default=False, kw_only=True)


@pytest.mark.parametrize("cls", [Plain, Quick])
def test_fields_are_set_by_place_by_name_and_by_default(cls: type[Plain]) -> None:
    made = cls(1, third=[3])
    assert (made.first, made.second, made.third, made.fourth) == (1, "b", [3], False)
    assert cls(first=1, second="c", fourth=True) == replace(cls(1, "c"), fourth=True)
    assert cls(1).third is not cls(1).third


@pytest.mark.parametrize("cls", [Plain, Quick])
def test_it_stays_as_it_was_made(cls: type[Plain]) -> None:
    with pytest.raises(FrozenInstanceError):
        cls(1).first = 2  # type: ignore[misc]


@pytest.mark.parametrize("cls", [Plain, Quick])
@pytest.mark.parametrize("given", [{}, {"first": 1, "fifth": 5}])
def test_what_is_missing_or_unknown_is_refused(cls: type[Plain], given: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        cls(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize("changes", [{}, {"first": 2}, {"second": "d", "fourth": True}, {"third": [1]}])
def test_it_is_changed_alike(changes: dict[str, object]) -> None:
    made = Quick(1, "c", [2])
    assert replace(made, **changes) == dataclasses.replace(made, **changes)
    assert made == Quick(1, "c", [2])


def test_what_is_no_field_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        replace(Quick(1), fifth=5)


def test_it_is_called_alike() -> None:
    plain, made = inspect.signature(Plain), inspect.signature(Quick)
    assert [(p.name, p.kind, p.annotation) for p in plain.parameters.values()] == [
        (p.name, p.kind, p.annotation) for p in made.parameters.values()
    ]
