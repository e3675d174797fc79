"""Round brackets in a sentence, and those that hold a place alone: «пошкоджено ліцей (с. Гаї), гараж (м. Ромни)»."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence


def brackets(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the token spans of brackets that are closed, both brackets among them; of nested ones the innermost."""
    opened: int | None = None
    for at, word in enumerate(words):
        if word == "(":
            opened = at
        elif word == ")" and opened is not None:
            yield opened, at + 1
            opened = None


def place_brackets(words: Sequence[str], placed: Collection[int], fillers: Collection[str]) -> list[tuple[int, int]]:
    """Return the token spans of brackets with nothing but places inside, in order.

    placed are the tokens of places, fillers the words that may stand beside them: type words, their full stop, joints.
    """
    found: list[tuple[int, int]] = []
    for first, last in brackets(words):
        inside = range(first + 1, last - 1)
        if not set(inside).isdisjoint(placed) and all(k in placed or words[k] in fillers for k in inside):
            found.append((first, last))
    return found
