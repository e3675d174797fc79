"""Rules are found in one pass over a sentence, and none is missed for being looked for by its first words."""

from __future__ import annotations

from functools import cache

import pytest

from geo.mentions.lexicon import LANGUAGES, load, parse
from geo.mentions.patterns import Match, Rule, match_at
from geo.mentions.rules import RuleBook
from geo.reports import split_sentences

TEXTS = {
    "en": "Overnight Russia launched 120 drones, 98 of which were shot down. In Kharkiv a drone hit a nine-storey building: "
    "two people were killed, and more than 30 were taken to hospital. Power was cut to 4,000 customers, the mayor said.",
    "uk": "Уночі ворог атакував Харків ударними дронами. Загинули двоє людей, ще 14 поранено. Без світла лишилися понад "
    "4 тисячі абонентів, повідомили в обленерго. Пошкоджено дев'ятиповерхівку, школу та 12 приватних будинків.",
    "ru": "Ночью БПЛА атаковали Белгород. Погибли два человека, ещё 14 ранены. Без света остались более 4 тысяч абонентов, "
    "сообщил губернатор. Повреждены многоквартирный дом, школа и 12 частных домов.",
}


@cache
def _sections(lang: str) -> dict[str, list[Rule]]:
    """Return the rules of a language by section, each once."""
    found: dict[str, dict[int, Rule]] = {}
    book = load(lang).rules
    for index in (book._by_word, book._by_stem):
        for rules in index.values():
            for section, rule in rules:
                found.setdefault(section, {})[book._rank[id(rule)]] = rule
    return {section: [rule for _, rule in sorted(rules.items())] for section, rules in found.items()}


def _tried_everywhere(section: str, lang: str, words: list[str]) -> list[Match]:
    """Return every match of a section's rules, each tried at each word from its first element on."""
    ends = [
        (rule, at, match_at(rule.elements, words, at)) for rule in _sections(lang)[section] for at in range(len(words))
    ]
    return [Match(rule, at, end) for rule, at, end in ends if end is not None]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_is_found_that_fits(lang: str) -> None:
    examples = [
        entry["example"] for groups in parse(lang)["rules"].values() for b in groups.values() for entry in b["entries"]
    ]
    rows = [sentence.words for text in [TEXTS[lang], *examples[::4]] for sentence in split_sentences(text)]
    book = load(lang).rules
    found = 0
    for row in rows:
        openings = book.openings(row)
        for section in _sections(lang):
            told = book.find_every(section, row, openings)
            assert told == _tried_everywhere(section, lang, row)
            assert told == book.find_every(section, row)
            found += len(told)
    assert found > len(rows)


def test_a_pair_of_words_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    book = RuleBook(_sections("en"))
    asked: list[tuple[str, str]] = []
    fitting = book._fitting
    monkeypatch.setattr(
        book, "_fitting", lambda word, following: asked.append((word, following)) or fitting(word, following)
    )
    row = [word for sentence in split_sentences(TEXTS["en"]) for word in sentence.words]
    for _ in range(5):
        book.openings(row)
    assert len(asked) == len(set(asked)) <= 2 * len(row)


def test_a_section_that_begins_nowhere_costs_nothing() -> None:
    book = load("en").rules
    row = ["talks", "went", "well"]
    openings = book.openings(row)
    assert "outage" not in openings
    assert book.find("outage", row, openings) == []


def test_what_is_known_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geo.mentions.rules._MOST_KNOWN", 50)
    book = RuleBook(_sections("en"))
    for at in range(200):
        book.openings(["killed", f"word{at}", f"other{at}"])
    assert sum(1 + len(pairs) for pairs in book._known.values()) <= 60
    assert [m.rule.get("measure") for m in book.find("casualty", ["two", "were", "killed", "there"])] == ["killed"]
