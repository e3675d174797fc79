"""Every rule of every lexicon is tested by its own example."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from geo import _data
from geo.mentions.lexicon import LANGUAGES, load, parse
from geo.mentions.passing.times import marked
from geo.mentions.patterns import compile_rule, match_at
from geo.mentions.placed import PLACE
from geo.model import Token
from geo.reports import split_sentences

ROOT = Path(__file__).resolve().parents[2]
TIMED = dt.date(2027, 2, 10)  # the examples of times are of the day before
PRESENT = [lang for lang in LANGUAGES if (_data.root() / "lexicon" / f"{lang}.yaml").exists()]
ENTRIES = [
    pytest.param(lang, section, group, {**body, **entry}, id=f"{lang}-{section}.{group}-{entry['match']}")
    for lang in PRESENT
    for section, groups in parse(lang)["rules"].items()
    for group, body in groups.items()
    for entry in body["entries"]
]


def _tokens(example: str, *, places: bool) -> list[list[Token]]:
    sentences = split_sentences(example)
    rows = [list(sentence.tokens) for sentence in sentences]
    if not places:
        return rows
    # Any capitalised word may be the place of a role's rule; try each run of capitals as one.
    once = [variant for row in rows for variant in _with_one_place(row)]
    return [*once, *(variant for row in once for variant in _with_one_place(row))]


def _with_one_place(row: list[Token]) -> list[list[Token]]:
    out = []
    for at, token in enumerate(row):
        if token.capital and token.text != PLACE:
            for last in range(at + 1, min(at + 4, len(row) + 1)):
                out.append([*row[:at], token._replace(text=PLACE), *row[last:]])
    return out


@pytest.mark.parametrize(("lang", "section", "group", "entry"), ENTRIES)
def test_example_holds_the_rule(lang: str, section: str, group: str, entry: dict[str, Any]) -> None:
    assert entry["example"].strip()
    rule = compile_rule(f"{section}.{group}", entry, load(lang).words, lang)
    rows = _tokens(entry["example"], places="<place>" in entry["match"])
    said = [[token.text for token in row] for row in rows]
    if section == "passing_times":
        said = [marked(entry["example"], row, load(lang), TIMED)[0] for row in rows]
    assert any(match_at(rule.elements, words, at) is not None for words in said for at in range(len(words)))


@pytest.mark.parametrize("lang", PRESENT)
def test_rules_are_not_written_twice(lang: str) -> None:
    for section, groups in parse(lang)["rules"].items():
        patterns = [entry["match"] for body in groups.values() for entry in body["entries"] if not body.get("cue")]
        if section != "damage":
            assert len(patterns) == len(set(patterns)), section


@pytest.mark.parametrize("lang", PRESENT)
def test_no_table_is_named_twice(lang: str) -> None:
    root = yaml.compose(_data.path("lexicon", f"{lang}.yaml").read_text("utf-8"), yaml.CSafeLoader)
    repeated = []
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.MappingNode):
            names = [key.value for key, _ in node.value]
            repeated += [name for name in names if names.count(name) > 1]
            stack += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            stack += node.value
    assert repeated == []


def test_every_table_the_code_asks_for_is_in_a_lexicon() -> None:
    """A table misspelt in the code would be an empty one, and nobody would notice."""
    asked = {
        (name, file.name)
        for file in (ROOT / "geo").rglob("*.py")
        for name in re.findall(r'(?:lexicon\.(?:set|table|fits)|_set)\(\s*"(\w+)"', file.read_text("utf-8"))
    }
    assert len(asked) > 100
    known = {name for lang in PRESENT for name in parse(lang)["words"]}
    assert {(name, file) for name, file in asked if name not in known} == set()


def test_the_guide_names_tables_and_sections_that_are_there() -> None:
    guide = (ROOT / "docs" / "adding-a-language.md").read_text("utf-8")
    rows = [line.split("|")[1] for line in guide.split("\n") if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    tables = {name for lang in PRESENT for name in parse(lang)["words"]}
    sections = {name for lang in PRESENT for name in parse(lang)["rules"]}
    assert named - tables - sections == set()
    assert {"casualty", "outage", "strike", "roles", "dates"} <= named


@pytest.mark.parametrize("lang", PRESENT)
def test_every_yaml_reader_reads_the_same(lang: str) -> None:
    """The reader in C is laxer than the one in Python, which is what a machine without libyaml has."""
    text = _data.path("lexicon", f"{lang}.yaml").read_text("utf-8")
    assert yaml.load(text, Loader=yaml.SafeLoader) == parse(lang)
