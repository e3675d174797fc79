"""Load a language's lexicon (`data/lexicon/<lang>.yaml`) as compiled rules and word tables.

In a table and in a rule `=word` stands for every case form of a Ukrainian or Russian noun or adjective
(`geo._inflect.forms`): "=абонент" is абонент, абонента, абонентів …; `+verb` for its past forms: "+вдарив" is вдарив,
вдарила, вдарило, вдарили.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from geo import _data
from geo._collector import collector_paused
from geo._inflect import expanded
from geo.mentions.damage.open_things import OpenThings
from geo.mentions.patterns import Rule, compile_rule
from geo.mentions.rules import RuleBook

LANGUAGES = ("en", "uk", "ru")
_NO_TABLE: Mapping[str, Any] = MappingProxyType({})
_NO_WORDS: frozenset[str] = frozenset()
_PASSING = ("passing_times", "place_asides")  # left out before all others are looked for
_MOST_KNOWN = 50_000  # words of which it is kept whether they fit a list


class _Named(dict[str, Any]):
    """Lists or tables by name; one that a language does not have is empty."""

    def __init__(self, words: Mapping[str, Any], empty: frozenset[str] | Mapping[str, Any]) -> None:
        super().__init__(words)
        self._empty = empty

    def __missing__(self, name: str) -> Any:
        self[name] = self._empty
        return self._empty


@dataclass(frozen=True)
class Lexicon:
    """One language as data: word tables by name, rules by section.

    set returns a word list by its name, table a word table (word -> value); empty where the language has none. They are
    asked for more often than all else, hence bound here once. passing are the rules of what is told in passing.
    """

    lang: str
    words: Mapping[str, Any]
    rules: RuleBook
    passing: RuleBook
    set: Callable[[str], frozenset[str]] = field(init=False, compare=False, repr=False)
    table: Callable[[str], Mapping[str, Any]] = field(init=False, compare=False, repr=False)
    _together: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, compare=False, repr=False)
    _fitting: dict[tuple[str, str], bool] = field(default_factory=dict, compare=False, repr=False)
    _endings: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    _verbs: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Bind the look-ups."""
        object.__setattr__(self, "set", _Named(self.words, _NO_WORDS).__getitem__)
        object.__setattr__(self, "table", _Named(self.words, _NO_TABLE).__getitem__)

    def any_of(self, *names: str) -> frozenset[str]:
        """Return the words of several lists and tables together; made once, as many as the code asks for."""
        found = self._together.get(names)
        if found is None:
            found = self._together[names] = frozenset().union(*(self.words.get(name, _NO_WORDS) for name in names))
        return found

    def ends(self, word: str, *names: str) -> bool:
        """Return whether a word ends in any of the endings that lists hold."""
        found = self._endings.get(names)
        if found is None:
            found = self._endings[names] = tuple(sorted(self.any_of(*names)))
        return word.endswith(found)

    def is_plural(self, word: str) -> bool:
        """Return whether a word ends as a plural does and as no singular: "cooks", but not "waitress"."""
        return self.ends(word, "plural_ends") and not self.ends(word, "no_plural_ends")

    @cached_property
    def number_words(self) -> frozenset[str]:
        """The words by which a number in words may begin; nearly all words of a text are none of them."""
        sets = (self.set(name) for name in ("alone", "alone_after_hedge", "vague", "one_articles", "about_two"))
        tables = (frozenset(self.table(name)) for name in ("numerals", "multipliers", "fractions"))
        return frozenset().union(*sets, *tables)

    @cached_property
    def date_words(self) -> frozenset[str]:
        """The names of weekdays and months, also with the full stop of an abbreviation."""
        names = self.any_of("weekdays", "weekday_adjectives", "months_long")
        return names.union(f"{name}." for name in names)

    def verb_kinds(self, word: str) -> frozenset[str]:
        """Return the kinds of finite verb that a word may be by its endings."""
        found = self._verbs.get(word)
        if found is None:
            ends = self.table("verb_ends")
            found = frozenset(ends[word[at:]] for at in range(1, len(word)) if word[at:] in ends)
            if len(self._verbs) >= _MOST_KNOWN:
                self._verbs.clear()
            self._verbs[word] = found
        return found

    def fits(self, name: str, word: str) -> bool:
        """Return whether a word is in a word list, where an entry `stem*` stands for every word that begins so."""
        found = self._fitting.get((name, word))
        if found is None:
            listed = self.set(name)
            found = word in listed or any(word[:length] + "*" in listed for length in range(2, len(word) + 1))
            if len(self._fitting) >= _MOST_KNOWN:
                self._fitting.clear()
            self._fitting[name, word] = found
        return found


@cache
def is_read(lang: str) -> bool:
    """Return whether a language has a lexicon, so that its sentences are read and not only its place names."""
    return lang in LANGUAGES and (_data.root() / "lexicon" / f"{lang}.yaml").is_file()


@cache
@collector_paused()
def load(lang: str) -> Lexicon:
    """Return the lexicon of `en`, `uk` or `ru`.

    Raises DataError when the file is missing or a rule cannot be read.
    """
    raw = parse(lang)
    words = {name: _table(value, lang) for name, value in (raw.get("words") or {}).items()}
    words |= {"weapon_means": _means(words), "hit_objects": frozenset(words.get("targets", ()))}
    ends, described = words.get("noun_ends", _NO_WORDS), words.get("target_modifiers", _NO_WORDS)
    words["targets"] = OpenThings(words["targets"], ends, described, plurals=lang == "en")
    rules = {
        section: [
            rule for group, entries in groups.items() for rule in _rules(f"{section}.{group}", entries, words, lang)
        ]
        for section, groups in (raw.get("rules") or {}).items()
    }
    passing = RuleBook({section: rules.pop(section, []) for section in _PASSING})
    return Lexicon(lang, words, RuleBook(rules), passing)


@cache
def parse(lang: str) -> Mapping[str, Any]:
    """Return the lexicon file as plain data."""
    raw: Mapping[str, Any] = _data.read_yaml("lexicon", f"{lang}.yaml")
    return raw


def _means(words: Mapping[str, Any]) -> frozenset[str]:
    """Return the forms of weapons that say by what something was done: «дроном», «геранями-2», by their endings."""
    endings = tuple(words.get("means_ends", ()))
    return frozenset(
        word for word in words.get("weapons", ()) if word.rstrip("-0123456789").endswith(endings or ("\0",))
    )


def _rules(group: str, body: Mapping[str, Any], words: Mapping[str, Any], lang: str) -> list[Rule]:
    """Rules of one group: the group's own attributes hold for each entry unless it says otherwise."""
    shared = {key: value for key, value in body.items() if key != "entries"}
    return [compile_rule(group, {**shared, **entry}, words, lang) for entry in body["entries"]]


def _table(value: Any, lang: str) -> Any:
    """Word lists become sets; `{value: words}` tables become word -> value."""
    if isinstance(value, str | list):
        return frozenset(_listed(value, lang))
    table: dict[str, Any] = {}
    for meaning, words in value.items():
        if isinstance(words, str | list):
            table.update(dict.fromkeys(_listed(words, lang), meaning))
        else:
            table[str(meaning)] = words
    return table


def _listed(words: str | list[Any], lang: str) -> list[str]:
    return expanded(words.split() if isinstance(words, str) else map(str, words), lang)
