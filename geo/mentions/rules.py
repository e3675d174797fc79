"""Find where the rules of a lexicon fit a row of words: all sections are looked for in one pass.

A rule is known by its first word, and by its second where that must follow at once. Which rules begin with a pair of
words is found out once for each pair a text has; nearly all pairs begin none, and a section that begins nowhere in a
sentence costs it nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from geo.mentions.patterns import Match, Rule, match_at

Opening = tuple[int, tuple[Rule, ...]]
Openings = Mapping[str, Sequence[Opening]]
_Pairs = dict[str, tuple[tuple[str, tuple[Rule, ...]], ...]]
# What is known of pairs of words is kept, up to a bound no text may stretch.
_MOST_KNOWN = 50_000
_THEME = "theme"  # the cue of what a report is about


class RuleBook:
    """The rules of a lexicon by section, in the order they are written in."""

    def __init__(self, sections: Mapping[str, Iterable[Rule]]) -> None:
        self._by_word: dict[str, list[tuple[str, Rule]]] = {}
        self._by_stem: dict[str, list[tuple[str, Rule]]] = {}
        self._rank: dict[int, int] = {}
        for section, rules in sections.items():
            for rule in rules:
                self._rank[id(rule)] = len(self._rank)
                for word in sorted(rule.elements[0].words):
                    self._by_word.setdefault(word, []).append((section, rule))
                for stem in rule.elements[0].stems:
                    self._by_stem.setdefault(stem, []).append((section, rule))
        self._stem_lengths = sorted({len(stem) for stem in self._by_stem})
        self._known: dict[str, _Pairs] = {}
        self._many = 0

    def openings(self, words: Sequence[str]) -> Openings:
        """Return, by section, the offsets at which rules may begin, with those rules."""
        found: dict[str, list[Opening]] = {}
        known = self._known
        last = len(words) - 1
        for at, word in enumerate(words):
            pairs = known.get(word)
            if pairs is None:
                pairs = self._beginning(word)
            if not pairs:
                continue
            following = words[at + 1] if at < last else ""
            begun = pairs.get(following)
            if begun is None:
                begun = self._followed(word, following)
            for section, rules in begun:
                if section in found:
                    found[section].append((at, rules))
                else:
                    found[section] = [(at, rules)]
        return found

    def find(
        self,
        section: str,
        words: Sequence[str],
        openings: Openings | None = None,
        holds: Callable[[Match], bool] | None = None,
    ) -> list[Match]:
        """Return the longest match at each word, `pass` rules before others of their length and then left out.

        A match that `holds` turns down stands in no other's way. openings are those of the words, where they are known.
        """
        found: list[Match] = []
        index = 0
        for at, rules in (self.openings(words) if openings is None else openings).get(section, ()):
            if at < index:
                continue
            best = _longest(rules, words, at, holds)
            if best is None:
                continue
            if not best.rule.get("pass"):
                found.append(best)
            index = best.last
        return found

    def find_overlapping(self, section: str, words: Sequence[str], openings: Openings | None = None) -> list[Match]:
        """Return the longest match at every word, whether or not they overlap; `pass` rules left out.

        One that only says what a report is about (`theme`) stands in no other's way.
        """
        found: list[Match] = []
        for at, rules in (self.openings(words) if openings is None else openings).get(section, ()):
            match = _longest(rules, words, at)
            if match is not None and match.rule.get("cue") == _THEME:
                found.append(match)
                shorter = _longest(rules, words, at, _is_no_theme)
                match = shorter if shorter is not None and shorter.last < match.last else None
            if match is not None and not match.rule.get("pass"):
                found.append(match)
        return found

    def find_every(self, section: str, words: Sequence[str], openings: Openings | None = None) -> list[Match]:
        """Return every match of every rule; what stands first in the lexicon comes first."""
        begun = (self.openings(words) if openings is None else openings).get(section, ())
        found = [match for at, rules in begun for match in _matches(rules, words, at)]
        return sorted(found, key=lambda match: (self._rank[id(match.rule)], match.first))

    def _beginning(self, word: str) -> _Pairs:
        """Learn whether a word begins any rule: an empty one begins none."""
        pairs: _Pairs = {}
        if any(True for _ in self._begun_by(word)):
            pairs[""] = self._fitting(word, "")
        self._learn(word, pairs)
        return pairs

    def _followed(self, word: str, following: str) -> tuple[tuple[str, tuple[Rule, ...]], ...]:
        """Learn which rules begin with a word and the one after it."""
        begun = self._fitting(word, following)
        self._known[word][following] = begun
        self._many += 1
        return begun

    def _learn(self, word: str, pairs: _Pairs) -> None:
        if self._many >= _MOST_KNOWN:
            self._known.clear()
            self._many = 0
        self._known[word] = pairs
        self._many += 1

    def _fitting(self, word: str, following: str) -> tuple[tuple[str, tuple[Rule, ...]], ...]:
        begun: dict[str, dict[int, Rule]] = {}
        for section, rule in self._begun_by(word):
            if rule.second is None or rule.second.matches(following):
                begun.setdefault(section, {}).setdefault(id(rule), rule)  # once, by however many stems it is found
        return tuple((section, tuple(rules.values())) for section, rules in begun.items())

    def _begun_by(self, word: str) -> Iterator[tuple[str, Rule]]:
        yield from self._by_word.get(word, ())
        for length in self._stem_lengths:
            if length > len(word):
                break
            yield from self._by_stem.get(word[:length], ())


def _is_no_theme(match: Match) -> bool:
    return bool(match.rule.get("cue") != _THEME)


def _longest(
    rules: Sequence[Rule], words: Sequence[str], index: int, holds: Callable[[Match], bool] | None = None
) -> Match | None:
    best: Match | None = None
    for match in _matches(rules, words, index):
        if holds is not None and not holds(match):
            continue
        if match.rule.get("veto"):
            return match
        passes = best is not None and match.last == best.last and match.rule.get("pass") and not best.rule.get("pass")
        if best is None or match.last > best.last or passes:
            best = match
    return best


def _matches(rules: Sequence[Rule], words: Sequence[str], index: int) -> Iterator[Match]:
    """Yield where those of the rules fit whose beginning is known to fit at `index`."""
    for rule in rules:
        known = 1 if rule.second is None else 2
        if rule.ahead is not None:
            needed, reach = rule.ahead
            if needed.isdisjoint(words[index + known : index + known + reach]):
                continue
        end = match_at(rule.elements, words, index + known, known)
        if end is not None:
            yield Match(rule, index, end)
