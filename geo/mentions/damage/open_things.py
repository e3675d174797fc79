"""The table of things that can be hit, open to words it does not list: plurals, and nouns made of two.

«Спиртзавод» is a plant, «школа-интернат» a school, «автовышка» nothing that is known.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

_PREFIX = 3  # letters before a noun that ends another
_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))
_MOST_KNOWN = 50_000  # words


class OpenThings(dict[str, Any]):
    """A word table that also knows what ends as its nouns do.

    ends are the nouns that may end another, modifiers the words that only describe one; plurals says that nouns are
    made plural by a last s.
    """

    def __init__(
        self, table: Mapping[str, Any], ends: Collection[str], modifiers: Collection[str], *, plurals: bool
    ) -> None:
        super().__init__(table)
        self._ends, self._modifiers, self._plurals = frozenset(ends), frozenset(modifiers), plurals
        self._known: dict[str, Any] = {}

    def __contains__(self, word: object) -> bool:
        return super().__contains__(word) or (isinstance(word, str) and self._guess(word) is not None)

    def __missing__(self, word: str) -> Any:
        found = self._guess(word)
        if found is None:
            raise KeyError(word)
        return found

    def get(self, word: str, default: Any = None) -> Any:
        """Return what a word names, default where it is no thing."""
        return super().get(word) or self._guess(word) or default

    def _guess(self, word: str) -> Any:
        found = self._known.get(word, "")
        if found == "":
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[word] = self._read(word)
        return found

    def _read(self, word: str) -> Any:
        if self._plurals:
            ones = (word[: -len(end)] + one for end, one in _PLURALS if word.endswith(end))
            return next((self._listed(one) for one in ones if self._listed(one)), None)
        if self._ends and "-" in word:
            return self._listed(word.partition("-")[0])
        tails = (word[at:] for at in range(_PREFIX, len(word) - 1)) if self._ends else ()
        return next((super(OpenThings, self).get(tail) for tail in tails if tail in self._ends), None)

    def _listed(self, word: str) -> Any:
        return None if word in self._modifiers else super().get(word)
