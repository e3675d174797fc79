"""Look up every name of Ukraine's register, alone in a sentence with its oblast, and count those that are held.

    python benchmarks/register.py [--units] [--sample N] [--seed N] [--errors N]

Each name of each entry (Latin, Ukrainian, Russian; old and alternate ones too) is put into a sentence of its language,
in the locative where that has one, beside its oblast. A name counts as held when it is found and resolves to the entry,
or to a list of candidates that holds it. Prints the share by language and kind of name. With --units every raion,
hromada, city district and oblast is named by its adjective and type word instead («в Белопольской громаде»).
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from geo._cases import LOCATIVE, cases
from geo._text import fold, key, name_key
from geo.gazetteers import EmbeddedGazetteer, open_embedded
from geo.mentions.lexicon import load
from geo.mentions.names.finding import find_toponyms
from geo.model import Entry
from geo.places import resolve_places
from geo.reports import split_sentences

LANGUAGES = ("en", "uk", "ru")
_FLAGS = {
    1: "main",
    2: "alternate",
    3: "old",
    4: "also a word",
    5: "oblasts",
    6: "raions",
    7: "hromadas",
    8: "districts",
}
_UNIT_FLAGS = {"oblast": 5, "raion": 6, "hromada": 7, "city_district": 8}
_UNIT = re.compile("(.+) (область|район|громада)")
_TYPE_WORDS = {
    "uk": {"область": "області", "район": "районі", "громада": "громаді"},
    "ru": {"область": "области", "район": "районе", "громада": "громаде"},
}
_SMALL = frozenset("на над під под при біля у в за по от від де ла".split())


@dataclass(frozen=True, slots=True)
class Case:
    """One name of one entry and the sentence that speaks of it; start is where the name begins."""

    entry: Entry
    name: str
    lang: str
    flag: int
    text: str
    start: int


class Name(NamedTuple):
    """One name of one entry in one language."""

    entry: Entry
    name: str
    lang: str
    flag: int


def every_name(gazetteer: EmbeddedGazetteer) -> Iterator[Name]:
    """Yield every name of every settlement, raion, hromada and oblast of the register."""
    for name, entry_id, flag in gazetteer.names():
        entry = gazetteer.entry(entry_id) if entry_id.startswith("UA") else None
        if entry is None or entry.kind == "city_district":
            continue
        for lang in _languages(name, entry):
            yield Name(entry, name, lang, flag)


def case_of(name: Name, gazetteer: EmbeddedGazetteer) -> Case:
    """Return a name in its sentence."""
    oblast = gazetteer.entry(name.entry.oblast_id or "") or name.entry
    return Case(*name, *_sentence(name.name, name.entry, oblast, name.lang))


def every_unit(gazetteer: EmbeddedGazetteer) -> Iterator[Case]:
    """Yield a case for the Ukrainian and the Russian name of every oblast, raion, hromada and city district."""
    for entry_id in gazetteer.ids():
        entry = gazetteer.entry(entry_id) if entry_id.startswith("UA") else None
        if entry is None or entry.kind not in _UNIT_FLAGS:
            continue
        whole = gazetteer.entry(entry.settlement_id or entry.oblast_id or "")
        for lang, name in (("uk", entry.name_local), ("ru", entry.name_ru)):
            if name is None or not (found := _UNIT.fullmatch(name)):
                continue
            forms = [form for form, mask in cases(key(found[1]), lang).items() if mask & LOCATIVE]
            beside = "" if whole is None else f", {whole.name_local if lang == 'uk' else whole.name_ru}"
            before = {"uk": "Пожежа сталася у ", "ru": "Пожар случился в "}[lang]
            shown = f"{_titled(forms[0])} {_TYPE_WORDS[lang][found[2]]}"
            yield Case(entry, name, lang, _UNIT_FLAGS[entry.kind], f"{before}{shown}{beside}.", len(before))


def holds(case: Case, gazetteer: EmbeddedGazetteer) -> bool:
    """Return whether the name is found in its sentence and leads to its entry or to candidates among which it is."""
    folded = fold(case.text)
    sentences = split_sentences(case.text, folded)
    names = find_toponyms(case.text, folded, sentences, gazetteer, [load(case.lang)] * len(sentences))
    return any(
        (resolution.entry is not None and resolution.entry.id == case.entry.id)
        or any(candidate.place == case.entry.id for candidate in resolution.candidates)
        for resolution in resolve_places(names, gazetteer)
        if resolution.name.start <= case.start < resolution.name.end
    )


def _languages(name: str, entry: Entry) -> tuple[str, ...]:
    if name.isascii():
        return ("en",)
    if any(char in "іїєґ'" for char in name) or name == name_key(entry.name_local or ""):
        return ("uk", "ru") if name == name_key(entry.name_ru or "") else ("uk",)
    return ("ru",)


def _sentence(name: str, entry: Entry, oblast: Entry, lang: str) -> tuple[str, int]:
    """Return the sentence and where the name begins in it."""
    before = {"en": "A fire broke out in ", "uk": "Пожежа сталася у ", "ru": "Пожар случился в "}[lang]
    if lang == "en":
        unit = "" if entry.id == oblast.id else oblast.name
    else:
        unit = "" if entry.id == oblast.id else str(oblast.name_local if lang == "uk" else oblast.name_ru)
    forms = [form for form, mask in cases(name, lang).items() if mask & LOCATIVE] if lang != "en" else []
    shown = _titled(forms[0] if forms else name)
    return f"{before}{shown}{', ' if unit else ''}{unit}.", len(before)


def _titled(name: str) -> str:
    words = []
    for word in name.split(" "):
        parts = word.split("-")
        shown = [part if at and part in _SMALL else part[:1].upper() + part[1:] for at, part in enumerate(parts)]
        words.append("-".join(shown))
    return " ".join(words)


def main() -> int:
    """Print the shares; return the exit code."""
    parser = argparse.ArgumentParser(description="Look every name of the register up in a sentence.")
    parser.add_argument("--units", action="store_true", help="units by their adjectives, not names")
    parser.add_argument("--sample", type=int, default=0, help="only so many names, drawn by the seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0, help="print so many names that were not held")
    arguments = parser.parse_args()
    gazetteer = open_embedded()
    every: list[Name | Case] = list(every_unit(gazetteer) if arguments.units else every_name(gazetteer))
    drawn = random.Random(arguments.seed).sample(every, min(arguments.sample or len(every), len(every)))  # noqa: S311
    tally: dict[tuple[str, str], list[int]] = {}
    missed: list[Case] = []
    for one in drawn:
        case = one if isinstance(one, Case) else case_of(one, gazetteer)
        held = holds(case, gazetteer)
        missed += [] if held else [case]
        for group in ((case.lang, "all"), (case.lang, _FLAGS[case.flag])):
            counts = tally.setdefault(group, [0, 0])
            counts[0] += held
            counts[1] += 1
    for (lang, kind), (held_names, names) in sorted(tally.items()):
        print(f"{lang} {kind:12} {held_names:7,} of {names:7,}  {held_names / names:.4f}")
    for case in random.Random(arguments.seed).sample(missed, min(arguments.errors, len(missed))):  # noqa: S311
        print(f"  {case.lang} {case.entry.id} {case.entry.name} ({case.entry.kind}, {_FLAGS[case.flag]}): {case.text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
