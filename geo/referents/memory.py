"""Which of the places a text names "the city" may take up later."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon
from geo.model import Entry, Sentence
from geo.referents.sizes import CITY_POPULATION, NEAR
from geo.spots import Spot

_APPOSED = 3  # tokens: a comma, and the country's name or ", a town"
_LINE_HEAD = 1  # tokens before a name that opens its line


def remember(
    seen: list[Entry],
    spot: Spot,
    here: Sequence[Spot],
    before: Sequence[Spot],
    sentence: Sentence,
    lexicon: Lexicon,
) -> None:
    """Add a place to those that "the city" may take up; here are those of its sentence, before is the one before it."""
    if (topic := _told_in_passing(spot, here, sentence, lexicon)) is not None:
        seen += [entry for entry in (spot.entry, topic.entry) if entry is not None]
    elif spot.entry is not None and spot.role not in {"metonym", "launch", "context", "office"}:
        seen.insert(len(seen) - _only_locates(spot, before, seen, sentence, lexicon), spot.entry)


def _told_in_passing(spot: Spot, here: Sequence[Spot], sentence: Sentence, lexicon: Lexicon) -> Spot | None:
    """Return the town a sentence opens with where another is only told of somebody in it: "who fell near X".

    «У Тернополі попрощалися з військовим, який загинув під Покровськом. Місто …»: Ternopil.
    """
    town = min(here, key=lambda one: one.first, default=None)
    if (
        town is None
        or town.first >= spot.first
        or town.first > _LINE_HEAD
        or town.role not in {None, "open", "context"}
    ):
        return None
    if town.entry is None or town.entry.kind != "settlement" or town.entry.country not in NEAR:
        return None
    between = sentence.words[town.last : spot.first]
    who = lexicon.any_of("who_words", "clause_relatives")
    opened = [at for at, word in enumerate(between) if word in who]
    inside = bool(opened) and "," not in between[opened[-1] :] and town.entry != spot.entry
    return town if inside and spot.role in {None, "open"} else None


def _only_locates(
    spot: Spot, before: Sequence[Spot], seen: Sequence[Entry], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Whether a city only says where the one named right before it lies: "Merefa, a town near Kharkiv".

    What is told next of "the city" is told of the one before, where that is no village.
    """
    town = before[0] if before and before[0].sentence == spot.sentence and before[0].role is None else None
    if town is None or town.entry is None or not spot.locates or town.near or not seen or seen[-1] is not town.entry:
        return False
    kinds = {town.entry.kind, spot.entry.kind if spot.entry is not None else None}
    known = kinds == {"settlement"} and town.entry.population >= CITY_POPULATION
    gap = sentence.words[town.last : spot.start]
    return known and len(gap) <= _APPOSED and lexicon.set("list_words").isdisjoint(gap)
