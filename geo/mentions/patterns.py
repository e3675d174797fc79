"""Token patterns: the small language in which the lexicon's rules are written.

A pattern is a row of elements apart by spaces, matched against folded words:

- `word` a literal, `a|b` either, `stem*` any word with that beginning, `*end` with that end, `*` any;
- an element ending in `?` may be missing;
- `=word` every case form of a Ukrainian or Russian noun or adjective, `1=word` those that can only mean one,
  `+verb` every past form of a verb;
- `{name}` the words of that table of the lexicon; `<place>` a toponym, where the caller gives tokens so;
- `~N` up to N words, none of them a possessive or a mark that ends a clause; a short word of a kind («м.») is passed.

A rule of kind `pass` takes its words out of play: "struck a deal" is no strike (the PSEUDO rules of ConText); one with
`veto` does so even where another rule fits more words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from geo._inflect import expanded
from geo.errors import DataError

_GAP_ENDS = frozenset('.,;:!?()—–"“”') | {"'s"}
# Short words of kinds of places, whose dot ends no clause.
_ABBREVIATED = frozenset("м с смт сел обл г пос пгт дер".split())


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a pattern: alternatives, whether it may be missing, and how many words it may skip.

    matches tells whether one folded word fits; of nearly all elements that is a look-up among its words.
    """

    words: frozenset[str]
    stems: tuple[str, ...]
    endings: tuple[str, ...]
    optional: bool
    gap: int
    matches: Callable[[str], bool] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Bind what tells whether a word fits."""
        affixed = self.stems or self.endings
        object.__setattr__(self, "matches", self._matches if affixed else self.words.__contains__)

    @property
    def is_plain(self) -> bool:
        """Whether the element stands for one word that may not be missing."""
        return not (self.optional or self.gap)

    def _matches(self, word: str) -> bool:
        return word in self.words or word.startswith(self.stems) or word.endswith(self.endings)


@dataclass(frozen=True, slots=True)
class Rule:
    """One lexicon entry: its pattern, the group it stands in, and its attributes, which get returns by name.

    second is the pattern's second element where that must follow right after the first, ahead the words of which one
    must stand further on and within how many: by both most rules are seen at once not to fit.
    """

    group: str
    pattern: str
    elements: tuple[Element, ...]
    attributes: Mapping[str, Any]
    second: Element | None = None
    ahead: tuple[frozenset[str], int] | None = None
    get: Callable[..., Any] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Bind the look-up of attributes."""
        object.__setattr__(self, "get", self.attributes.get)

    @property
    def name(self) -> str:
        """The rule's name in reasons and explanations."""
        return f"{self.group}: {self.pattern}"


class Match(NamedTuple):
    """Where a rule fits: word offsets, `last` excluded."""

    rule: Rule
    first: int
    last: int


def compile_rule(group: str, entry: Mapping[str, Any], words: Mapping[str, Iterable[str]], lang: str = "en") -> Rule:
    """Make a rule of a lexicon entry.

    Raises DataError when the pattern is empty or begins with an element that may be missing.
    """
    pattern = str(entry["match"])
    elements = tuple(_element(part, words, lang) for part in pattern.split())
    if not elements or elements[0].optional or elements[0].gap:
        msg = f"The lexicon rule {group}: {pattern!r} must begin with a word."
        raise DataError(msg)
    attributes = {key: value for key, value in entry.items() if key not in {"match", "example"}}
    second = elements[1] if len(elements) > 1 and elements[1].is_plain else None
    return Rule(group, pattern, elements, attributes, second, _ahead(elements[1 if second is None else 2 :]))


def _ahead(elements: Iterable[Element]) -> tuple[frozenset[str], int] | None:
    """Return the words of the first element that stands for listed words alone, and how far on it stands at most."""
    reach = 0
    for element in elements:
        reach += element.gap or 1
        if element.is_plain and not (element.stems or element.endings):
            return element.words, reach
    return None


def match_at(elements: Sequence[Element], words: Sequence[str], index: int, at: int = 0) -> int | None:
    """Return the word offset after the longest match of `elements[at:]` at `index`, None when there is none."""
    while at < len(elements):
        element = elements[at]
        at += 1
        if element.gap:
            return _match_gap(element.gap, elements, words, index, at)
        fits = index < len(words) and element.matches(words[index])
        if element.optional:
            end = match_at(elements, words, index + 1, at) if fits else None
            return match_at(elements, words, index, at) if end is None else end
        if not fits:
            return None
        index += 1
    return index


def _match_gap(gap: int, elements: Sequence[Element], words: Sequence[str], index: int, at: int) -> int | None:
    after = elements[at] if at < len(elements) and elements[at].is_plain else None
    place, end_of_gap = index, index + gap
    while place <= end_of_gap:
        word = words[place] if place < len(words) else None
        if after is None or (word is not None and after.matches(word)):
            end = match_at(elements, words, place, at)
            if end is not None:
                return end
        if word == "." and place and words[place - 1] in _ABBREVIATED:
            end_of_gap += 2  # «на вокзалі у м. Ромни»: the word of its kind costs nothing
        elif word is None or word in _GAP_ENDS:
            return None
        place += 1
    return None


def _element(part: str, tables: Mapping[str, Iterable[str]], lang: str) -> Element:
    if part.startswith("~"):
        return Element(frozenset(), (), (), optional=False, gap=int(part[1:]))
    optional = part.endswith("?") and len(part) > 1
    alternatives: list[str] = []
    for word in (part[:-1] if optional else part).split("|"):
        if word.startswith("{"):
            alternatives += sorted(tables[word.strip("{}")])
        else:
            alternatives += expanded([word.strip('"') if len(word) > 1 else word], lang)
    stems = tuple(word[:-1] for word in alternatives if word.endswith("*"))
    endings = tuple(word[1:] for word in alternatives if word.startswith("*") and len(word) > 1)
    words = frozenset(word for word in alternatives if "*" not in word)
    return Element(words, stems, endings, optional, 0)
