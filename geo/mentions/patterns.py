"""Token patterns: the small language in which the lexicon's rules are written.

A pattern is a row of elements apart by spaces, matched against folded tokens:

- `word` a literal, `a|b` either, `stem*` any word with that beginning, `*end` with that end, `*` any;
- an element ending in `?` may be missing;
- `=word` every case form of a Ukrainian or Russian noun or adjective, `1=word` those that can only mean one,
  `+verb` every past form of a verb;
- `{name}` the words of that table of the lexicon; `<place>` a toponym, where the caller gives tokens so;
- `~N` up to N words, none of them a possessive or a mark that ends a clause.

A rule of kind `pass` takes its words out of play: "struck a deal" is no strike (the PSEUDO rules of ConText); one with
`veto` does so even where another rule fits more words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geo._inflect import expanded
from geo.errors import DataError
from geo.model import Token

_GAP_ENDS = frozenset('.,;:!?()—–"“”') | {"'s"}
_MOST_KNOWN = 20_000


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a pattern: alternatives, whether it may be missing, and how many words it may skip."""

    words: frozenset[str]
    stems: tuple[str, ...]
    endings: tuple[str, ...]
    optional: bool
    gap: int

    @property
    def is_plain(self) -> bool:
        """Whether the element stands for one word that may not be missing."""
        return not (self.optional or self.gap)

    def matches(self, word: str) -> bool:
        """Return whether one folded token fits."""
        return (
            word in self.words
            or (bool(self.stems) and word.startswith(self.stems))
            or (bool(self.endings) and word.endswith(self.endings))
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """One lexicon entry: its pattern, the group it stands in, and its attributes.

    second is the pattern's second element where that must follow right after the first, so that most rules are seen at
    once not to fit.
    """

    group: str
    pattern: str
    elements: tuple[Element, ...]
    attributes: Mapping[str, Any]
    second: Element | None = None

    @property
    def name(self) -> str:
        """The rule's name in reasons and explanations."""
        return f"{self.group}: {self.pattern}"

    def get(self, attribute: str, default: Any = None) -> Any:
        """Return an attribute of the entry."""
        return self.attributes.get(attribute, default)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule fits: token offsets, `last` excluded."""

    rule: Rule
    first: int
    last: int


class RuleSet:
    """Rules indexed by how they begin, so that a text is passed over once whatever their number."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_word: dict[str, list[Rule]] = {}
        self._by_stem: dict[str, list[Rule]] = {}
        self._rank: dict[int, int] = {}
        for rank, rule in enumerate(rules):
            self._rank[id(rule)] = rank
            for word, is_stem in _beginnings(rule):
                index = self._by_stem if is_stem else self._by_word
                index.setdefault(word, []).append(rule)
        self._stem_lengths = sorted({len(stem) for stem in self._by_stem})
        # Most words begin no rule: what is known of a word is kept, up to a bound no text may stretch.
        self._known: dict[str, tuple[Rule, ...]] = {}

    def find(self, tokens: Sequence[Token], holds: Callable[[Match], bool] | None = None) -> list[Match]:
        """Return the longest match at each token, `pass` rules before others of their length and then left out.

        A match that `holds` turns down stands in no other's way.
        """
        found: list[Match] = []
        index = 0
        for at, rules in self._openings(tokens):
            if at < index:
                continue
            best = _longest(rules, tokens, at, holds)
            if best is None:
                continue
            if not best.rule.get("pass"):
                found.append(best)
            index = best.last
        return found

    def find_overlapping(self, tokens: Sequence[Token]) -> list[Match]:
        """Return the longest match at every token, whether or not they overlap; `pass` rules left out."""
        every = (_longest(rules, tokens, at) for at, rules in self._openings(tokens))
        return [match for match in every if match is not None and not match.rule.get("pass")]

    def find_every(self, tokens: Sequence[Token]) -> list[Match]:
        """Return every match of every rule; what stands first in the lexicon comes first."""
        found = [match for at, rules in self._openings(tokens) for match in _matches(rules, tokens, at)]
        return sorted(found, key=lambda match: (self._rank[id(match.rule)], match.first))

    def _openings(self, tokens: Sequence[Token]) -> Iterator[tuple[int, tuple[Rule, ...]]]:
        """Yield the tokens at which a rule may begin, with those rules."""
        known = self._known
        for at, token in enumerate(tokens):
            rules = known.get(token.text)
            if rules is None:
                rules = self._beginning_with(token.text)
            if rules:
                yield at, rules

    def _beginning_with(self, word: str) -> tuple[Rule, ...]:
        rules = list(self._by_word.get(word, ()))
        for length in self._stem_lengths:
            if length > len(word):
                break
            rules += self._by_stem.get(word[:length], ())
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[word] = tuple(rules)
        return self._known[word]


def _longest(
    rules: Sequence[Rule], tokens: Sequence[Token], index: int, holds: Callable[[Match], bool] | None = None
) -> Match | None:
    best: Match | None = None
    for match in _matches(rules, tokens, index):
        if holds is not None and not holds(match):
            continue
        if match.rule.get("veto"):
            return match
        passes = best is not None and match.last == best.last and match.rule.get("pass") and not best.rule.get("pass")
        if best is None or match.last > best.last or passes:
            best = match
    return best


def _matches(rules: Sequence[Rule], tokens: Sequence[Token], index: int) -> Iterator[Match]:
    """Yield where those of the rules fit whose first element is known to fit at `index`."""
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    for rule in rules:
        if rule.second is not None and not rule.second.matches(following):
            continue
        end = match_at(rule.elements, tokens, index + 1, 1)
        if end is not None:
            yield Match(rule, index, end)


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
    return Rule(group, pattern, elements, attributes, second)


def match_at(elements: Sequence[Element], tokens: Sequence[Token], index: int, at: int = 0) -> int | None:
    """Return the token offset after the longest match of `elements[at:]` at `index`, None when there is none."""
    while at < len(elements):
        element = elements[at]
        at += 1
        if element.gap:
            return _match_gap(element.gap, elements, tokens, index, at)
        fits = index < len(tokens) and element.matches(tokens[index].text)
        if element.optional:
            end = match_at(elements, tokens, index + 1, at) if fits else None
            return match_at(elements, tokens, index, at) if end is None else end
        if not fits:
            return None
        index += 1
    return index


def _match_gap(gap: int, elements: Sequence[Element], tokens: Sequence[Token], index: int, at: int) -> int | None:
    after = elements[at] if at < len(elements) and elements[at].is_plain else None
    for place in range(index, index + gap + 1):
        word = tokens[place].text if place < len(tokens) else None
        if after is None or (word is not None and after.matches(word)):
            end = match_at(elements, tokens, place, at)
            if end is not None:
                return end
        if word is None or word in _GAP_ENDS:
            return None
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


def _beginnings(rule: Rule) -> Iterable[tuple[str, bool]]:
    first = rule.elements[0]
    yield from ((word, False) for word in sorted(first.words))
    yield from ((stem, True) for stem in first.stems)
