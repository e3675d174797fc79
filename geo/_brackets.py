"""Brackets that hold a place alone: «пошкоджено ліцей (с. Гаї), гараж (м. Ромни)» tells of each thing where it was."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def place_brackets(words: Sequence[str], placed: Collection[int], fillers: Collection[str]) -> list[tuple[int, int]]:
    """Return the token spans of brackets with nothing but places inside, both brackets among them, in order.

    placed are the tokens of places, fillers the words that may stand beside them: type words, their full stop, joints.
    """
    if "(" not in words:
        return []
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for at, word in enumerate(words):
        if word == "(":
            opened = at
        elif word == ")" and opened is not None:
            inside = range(opened + 1, at)
            if not set(inside).isdisjoint(placed) and all(k in placed or words[k] in fillers for k in inside):
                found.append((opened, at + 1))
            opened = None
    return found
