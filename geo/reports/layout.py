"""The words of a report's layout (`data/lexicon/layout.yaml`): abbreviations, furniture, months, in all languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from geo import _data


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of the layout, lower case, all languages together."""
    return frozenset(word for listed in _table(name).values() for word in _split(listed))


@cache
def words_of(name: str, lang: str) -> frozenset[str]:
    """Return a list of the layout for one language, lower case."""
    return frozenset(_split(_table(name).get(lang, ())))


@cache
def months() -> Mapping[str, int]:
    """Return month names and their short forms, lower case, as the month's number."""
    return {word: int(number) for number, listed in _table("months").items() for word in _split(listed)}


@cache
def parse() -> Mapping[str, Any]:
    """Return the layout file as plain data."""
    raw: Mapping[str, Any] = _data.read_yaml("lexicon", "layout.yaml")
    return raw


def _table(name: str) -> Mapping[Any, Any]:
    table: Mapping[Any, Any] = parse()[name]["words"]
    return table


def _split(listed: str | Iterable[str]) -> Iterable[str]:
    return listed.split() if isinstance(listed, str) else listed
