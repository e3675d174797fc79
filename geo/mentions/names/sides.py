"""Whose blow a sentence tells of: what a side strikes lies in no land of its own, whatever town there is so called."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon
from geo.model import Token

_ARMED_REACH = 2  # tokens from "Russian" to what strikes: "Russian attack drones"
_BLOW_REACH = 8  # tokens from who strikes to the verb
_SIDES = {"russia": "RU", "ukraine": "UA"}


def struck_by(tokens: Sequence[Token], lexicon: Lexicon) -> str | None:
    """Return the country (ISO 3166 alpha-2) whose forces are said to strike, None where nobody's are or both's."""
    words = [token.text for token in tokens]
    found = {
        land for side, land in _SIDES.items() if any(_strikes(words, at, side, lexicon) for at in range(len(words)))
    }
    return found.pop() if len(found) == 1 else None


def _strikes(words: Sequence[str], at: int, side: str, lexicon: Lexicon) -> bool:
    """Whether a word is a side's forces before a verb of striking, or says that a blow or a weapon is that side's."""
    own = words[at] in lexicon.set(f"forces_of_{side}")
    if words[at] in lexicon.set(f"of_{side}"):
        behind = words[at + 1 : at + 1 + _ARMED_REACH]
        if not lexicon.any_of("attack_nouns", "weapon").isdisjoint(behind):
            return True
        own = own or not lexicon.set("arms").isdisjoint([*behind, *words[max(at - _ARMED_REACH, 0) : at]])
    return own and not lexicon.set("attack_verbs").isdisjoint(words[at + 1 : at + 1 + _BLOW_REACH])
