"""The oblasts that grid companies speak for: «Чернігівобленерго» is heard from the Chernihiv oblast."""

from __future__ import annotations

from collections.abc import Sequence

from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.model import Entry, Sentence
from geo.referents.sizes import LARGE_POPULATION
from geo.spots import Spot


def grid_companies(number: int, sentence: Sentence, lexicon: Lexicon, gazetteer: Gazetteer) -> list[Spot]:
    """Return the oblasts whose grid companies a sentence names: «Чернігівобленерго» speaks for the oblast."""
    ends = lexicon.set("grid_company_ends")
    spots: list[Spot] = []
    for at, word in enumerate(sentence.words):
        end = next((end for end in ends if word.endswith(end) and len(word) > len(end)), None)
        if end is None or _is_whose_customers(sentence.words[:at], lexicon):
            continue
        stem = word.removesuffix(end).rstrip("-")
        known = (
            gazetteer.entry(ident) for name in (stem, f"{stem}а", f"{stem}ий") for ident in gazetteer.look_up(name)
        )
        town = next((e for e in known if e is not None and e.country == "UA" and _is_seat_or_oblast(e)), None)
        oblast = gazetteer.entry(town.oblast_id or town.id) if town is not None else None
        if oblast is not None:
            words = sentence.tokens[at].text
            spots.append(
                Spot(sentence=number, first=at, last=at + 1, entry=oblast, name=None, role="source", words=words)
            )
    return spots


def _is_whose_customers(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a grid company only says whose customers somebody is: «1 900 абонентов „Полтаваоблэнерго“»."""
    last = next((word for word in reversed(before[-2:]) if word[0].isalnum()), "")
    return last in lexicon.set("customers_words")


def _is_seat_or_oblast(entry: Entry) -> bool:
    return entry.kind == "oblast" or (entry.kind == "settlement" and entry.population >= LARGE_POPULATION)
