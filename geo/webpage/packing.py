"""PACK: plain data -> short text: numbers as signs, tables as columns, all of it deflated and written in base 85.

`data/web/open.js` opens what `deflated` wrote with the browser's own DecompressionStream; `data/web/unpack.js` reads
numbers and tables. Nothing is left out: a table read back has the very values that were put in.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import chain
from operator import sub
from typing import Any

# Printable ASCII without the backslash, which JSON would double: 91 signs. The first ones end a number, the
# others go before it; the split suits steps of a coastline, most of which are below 35 either way.
_SIGNS = [chr(code) for code in range(35, 127) if code != 92]
_LAST = 70
_MORE = len(_SIGNS) - _LAST
# Base 85 of RFC 1924 without "<", so that no text of it can end or open anything in HTML.
_UNSAFE, _SAFE = b"<&", b",."


def deflated(text: str, level: int = 9) -> str:
    """Return text deflated (RFC 1950) and in base 85: it may stand inside a script element."""
    return base64.b85encode(zlib.compress(text.encode(), level)).translate(bytes.maketrans(_UNSAFE, _SAFE)).decode()


def inflated(packed: str) -> str:
    """Return the text that `deflated` was given."""
    return zlib.decompress(base64.b85decode(packed.encode().translate(bytes.maketrans(_SAFE, _UNSAFE)))).decode()


def numbers(values: Iterable[int]) -> str:
    """Return whole numbers as signs, small ones as one sign each."""
    known = _ONE.get
    return "".join([known(value) or _signs(value) for value in values])


def _signs(value: int) -> str:
    value = 2 * value if value >= 0 else -2 * value - 1
    signs = []
    while value >= _LAST:
        value, more = divmod(value - _LAST, _MORE)
        signs.append(_SIGNS[_LAST + more])
    return "".join([*signs, _SIGNS[value]])


_NEAR = 2000
_ONE = {value: _signs(value) for value in range(1 - _NEAR, _NEAR)}


def fixed(values: Sequence[int]) -> list[Any]:
    """Return whole numbers as [least, width, signs], all of the same width: shortest for numbers without any order."""
    least = min(values, default=0)
    largest = max(values, default=0) - least
    width = 1
    while len(_SIGNS) ** width <= largest:
        width += 1
    # Place by place, as the lower places are noise and the highest is not.
    rests, places = [value - least for value in values], []
    for _ in range(width):
        places += [_SIGNS[rest % len(_SIGNS)] for rest in rests]
        rests = [rest // len(_SIGNS) for rest in rests]
    return [least, width, "".join(places)]


class Packer:
    """Gathers tables; every distinct value stands once in `pool`, whatever table or column it is from."""

    def __init__(self) -> None:
        self.pool: list[Any] = []
        self.number_of: dict[Any, int] = {}

    def ref(self, value: Any) -> int:
        """Return a value's number in the pool."""
        return self.refs([value])[0]

    def refs(self, values: Iterable[Any]) -> list[int]:
        """Return the numbers of values in the pool."""
        number_of, pool, found = self.number_of, self.pool, []
        for value in values:
            key = value if type(value) is str else _written(value)
            number = number_of.get(key)
            if number is None:
                number = number_of[key] = len(pool)
                pool.append(value)
            found.append(number)
        return found

    def table(self, rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """Return rows, all with the same keys, as columns: `columns` says how."""
        return self.columns({key: [row[key] for row in rows] for key in (rows[0] if rows else ())})

    def columns(self, table: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
        """Return a table, given as columns of one length, as packed columns.

        Every column is [how, signs]: "n" whole numbers, "p" numbers of the pool, "l" lists of whole numbers (their
        lengths before their parts), "s" one text before whole numbers, such as "c" and 12 ("s", text, signs); the
        same in capitals when each is the step from the one before. A column that never changes is ["=", value].
        """
        kinds = {key: _kind(values) for key, values in table.items()} if any(table.values()) else {}
        pooled = [key for key, kind in kinds.items() if kind == "p"]
        # Row by row, so that what is new in one row is new in all columns and the steps are alike.
        refs = self.refs(chain.from_iterable(zip(*(table[key] for key in pooled), strict=True)))
        refs_of = {key: refs[n :: len(pooled)] for n, key in enumerate(pooled)}
        packed = {key: _column(kind, refs_of.get(key) or table[key]) for key, kind in kinds.items()}
        return {"count": len(next(iter(table.values()), ())), "columns": packed}


def _column(kind: str, values: Sequence[Any]) -> list[Any]:
    if kind == "=":
        return ["=", values[0]]
    if kind == "s":
        stem = _stem(values[0])
        return [*_shortest("s", [int(value[len(stem) :]) for value in values]), stem]
    if kind == "l":
        how, signs = _shortest("l", [part for parts in values for part in parts])
        return [how, numbers(map(len, values)), signs]
    return list(_shortest(kind, values))


def _written(value: Any) -> Hashable:
    """Return what tells values apart as they are written: Python takes 1, 1.0 and true for equal."""
    kind = type(value)
    if kind is int or kind is bool or value is None:
        return kind, value
    # As JSON writes it, many times as quick; 0.0 is not -0.0.
    return (repr(value) if kind is float else json.dumps(value),)


def distinct(keys: Iterable[Hashable]) -> tuple[list[int], list[int]]:
    """Return where each distinct key first stands, and for every key the number of its like.

    Keys are compared as Python compares: parts that stand for one another must be of one type.
    """
    found: dict[Hashable, int] = {}
    firsts: list[int] = []
    at = []
    for n, key in enumerate(keys):
        number = found.get(key)
        if number is None:
            number = found[key] = len(firsts)
            firsts.append(n)
        at.append(number)
    return firsts, at


def _kind(values: Sequence[Any]) -> str:
    first = values[0]
    types = set(map(type, values))
    if types == {int}:
        return "=" if len(set(values)) == 1 else "n"
    if types == {str}:
        if len(set(values)) == 1:
            return "="
        stem = _stem(first)
        # As the number is written back: no leading zero, no digit but ASCII ones.
        numbered = re.compile(re.escape(stem) + r"(?:0|[1-9][0-9]{0,8})").fullmatch
        return "s" if stem != first and all(map(numbered, values)) else "p"
    if types == {type(None)}:
        return "="
    if types == {list} and set(map(type, chain.from_iterable(values))) <= {int}:
        return "l"
    written = repr(first)
    return "p" if any(repr(value) != written for value in values) else "="


def _stem(text: str) -> str:
    return text.rstrip("0123456789")


def _shortest(how: str, values: Sequence[int]) -> tuple[str, str]:
    steps = [*values[:1], *map(sub, values[1:], values)]
    if sum(map(abs, steps)) < sum(map(abs, values)):
        return how.upper(), numbers(steps)
    return how, numbers(values)
