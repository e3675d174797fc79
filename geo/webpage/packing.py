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
from itertools import pairwise
from typing import Any

# Printable ASCII without the backslash, which JSON would double: 91 signs. The first ones end a number, the
# others go before it; the split suits steps of a coastline, most of which are below 35 either way.
_SIGNS = [chr(code) for code in range(35, 127) if code != 92]
_LAST = 70
_MORE = len(_SIGNS) - _LAST
# Base 85 of RFC 1924 without "<", so that no text of it can end or open anything in HTML.
_UNSAFE, _SAFE = b"<&", b",."


def deflated(text: str) -> str:
    """Return text deflated (RFC 1950) and in base 85: it may stand inside a script element."""
    return base64.b85encode(zlib.compress(text.encode(), 9)).translate(bytes.maketrans(_UNSAFE, _SAFE)).decode()


def inflated(packed: str) -> str:
    """Return the text that `deflated` was given."""
    return zlib.decompress(base64.b85decode(packed.encode().translate(bytes.maketrans(_SAFE, _UNSAFE)))).decode()


def numbers(values: Iterable[int]) -> str:
    """Return whole numbers as signs, small ones as one sign each."""
    return "".join([_ONE[value] if -_NEAR < value < _NEAR else _signs(value) for value in values])


def _signs(value: int) -> str:
    value = 2 * value if value >= 0 else -2 * value - 1
    signs = []
    while value >= _LAST:
        value, more = divmod(value - _LAST, _MORE)
        signs.append(_SIGNS[_LAST + more])
    return "".join([*signs, _SIGNS[value]])


_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
_NEAR = 2000
_ONE = {value: _signs(value) for value in range(1 - _NEAR, _NEAR)}


def fixed(values: Sequence[int]) -> list[Any]:
    """Return whole numbers as [least, width, signs], all of the same width: shortest for numbers without any order."""
    least = min(values, default=0)
    largest = max(values, default=0) - least
    width = 1
    while len(_SIGNS) ** width <= largest:
        width += 1
    signs = []
    for value in values:
        rest = value - least
        for _ in range(width):
            rest, digit = divmod(rest, len(_SIGNS))
            signs.append(_SIGNS[digit])
    # Place by place, as the lower places are noise and the highest is not.
    return [least, width, "".join("".join(signs[place::width]) for place in range(width))]


class Packer:
    """Gathers tables; every distinct value stands once in `pool`, whatever table or column it is from."""

    def __init__(self) -> None:
        self.pool: list[Any] = []
        self.number_of: dict[Any, int] = {}

    def ref(self, value: Any) -> int:
        """Return a value's number in the pool."""
        # Told apart as written: Python takes 1, 1.0 and true for equal.
        key = value if type(value) is str else (json.dumps(value),)
        number = self.number_of.setdefault(key, len(self.pool))
        if number == len(self.pool):
            self.pool.append(value)
        return number

    def table(self, rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """Return rows, all with the same keys, as columns.

        Every column is [how, signs]: "n" whole numbers, "p" numbers of the pool, "l" lists of whole numbers (their
        lengths before their parts), "s" one text before whole numbers, such as "c" and 12 ("s", text, signs); the
        same in capitals when each is the step from the one before. A column that never changes is ["=", value].
        """
        keys = list(rows[0]) if rows else []
        kinds = {key: _kind([row[key] for row in rows]) for key in keys}
        pooled = [key for key in keys if kinds[key] == "p"]
        refs: dict[str, list[int]] = {key: [] for key in pooled}
        # Row by row, so that what is new in one row is new in all columns and the steps are alike.
        for row in rows:
            for key in pooled:
                refs[key].append(self.ref(row[key]))
        columns: dict[str, list[Any]] = {}
        for key in keys:
            if kinds[key] == "=":
                columns[key] = ["=", rows[0][key]]
            elif kinds[key] == "s":
                stem = _stem(rows[0][key])
                columns[key] = [*_shortest("s", [int(row[key][len(stem) :]) for row in rows]), stem]
            elif kinds[key] == "l":
                lists = [row[key] for row in rows]
                how, signs = _shortest("l", [part for parts in lists for part in parts])
                columns[key] = [how, numbers(len(parts) for parts in lists), signs]
            else:
                columns[key] = list(_shortest(kinds[key], refs.get(key) or [row[key] for row in rows]))
        return {"count": len(rows), "columns": columns}


def distinct(keys: Sequence[Hashable]) -> tuple[list[int], list[int]]:
    """Return where each distinct key first stands, and for every key the number of its like.

    Keys are compared as Python compares: parts that stand for one another must be of one type.
    """
    found: dict[Hashable, int] = {}
    firsts: list[int] = []
    at = []
    for n, key in enumerate(keys):
        number = found.setdefault(key, len(firsts))
        if number == len(firsts):
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
        is_numbered = stem != first and all(
            value.startswith(stem) and _NUMBER.fullmatch(value, len(stem)) for value in values
        )
        return "s" if is_numbered else "p"
    if types == {list} and all(type(part) is int for value in values for part in value):
        return "l"
    written = repr(first)
    return "p" if any(repr(value) != written for value in values) else "="


def _stem(text: str) -> str:
    return text.rstrip("0123456789")


def _shortest(how: str, values: Sequence[int]) -> tuple[str, str]:
    steps = [values[0], *(b - a for a, b in pairwise(values))] if values else []
    if sum(map(abs, steps)) < sum(map(abs, values)):
        return how.upper(), numbers(steps)
    return how, numbers(values)
