"""What a toponym is as a spot: the place it stands for, and the part it plays."""

from __future__ import annotations

from collections.abc import Sequence

from geo import vicinities
from geo.interfaces import Gazetteer
from geo.mentions import Found
from geo.mentions.lexicon import Lexicon
from geo.mentions.passing.town_parts import where_it_opens
from geo.mentions.references import Reference
from geo.mentions.roles.finding import DOTS, Role
from geo.model import Entry, PlaceName, Sentence, Vicinity
from geo.places import Resolution
from geo.shapes import holds
from geo.spots import Spot

_SHORT_LINE = 12


def named_spots(
    number: int,
    sentence: Sentence,
    indexes: Sequence[int],
    resolutions: Sequence[Resolution],
    roles: dict[int, Role],
    found: Found,
    gazetteer: Gazetteer,
    seen: Sequence[Entry],
) -> dict[int, Spot]:
    """Return the spots of a sentence's toponyms, by toponym; seen are the places named before."""
    lexicon = found.readings[number].lexicon
    named: dict[int, Spot] = {}
    for index in _known_or_alone(indexes, resolutions):
        resolution, role = resolutions[index], roles.get(index)
        if resolution.status == "excluded":
            continue
        name = resolution.name
        named[index] = Spot(
            sentence=number,
            first=name.first,
            last=name.last,
            entry=_town_meant(name, sentence, _ground(role, resolution.entry, lexicon, gazetteer), seen, lexicon),
            name=index,
            role=None if role is None else _spot_role(role, sentence, resolution.entry, lexicon, gazetteer),
            words=name.text,
            where=vicinities.district(resolution) or found.vicinities.get(index),
            opens=where_it_opens(name.first, sentence.words, lexicon),
        )
    return named


def _known_or_alone(indexes: Sequence[int], resolutions: Sequence[Resolution]) -> list[int]:
    """Return names without the unknown district of a city named beside it: the city stands for it.

    «В Красноармейском районе Волгограда», «в Волгограде в Красноармейском районе».
    """
    names = [(index, resolutions[index].name) for index in indexes]
    firsts, lasts = {name.first for _, name in names}, {name.last for _, name in names}
    return [
        index
        for index, name in names
        if name.ids
        or name.hint not in {"raion", "seat"}
        or (firsts.isdisjoint({name.last, name.last + 1}) and name.first - 1 not in lasts)
    ]


def standing_spot(reference: Reference, words: Sequence[str], lexicon: Lexicon) -> Spot:
    """Return the spot of a reference, still without its place: "outside the city" is near it."""
    at = reference.first - 1
    outside = at >= 0 and words[at] in lexicon.set("outside_words")
    return Spot(
        where=Vicinity(kind="near", names=(), first=at, last=reference.last) if outside else None,
        sentence=reference.sentence,
        first=reference.first,
        last=reference.last,
        entry=None,
        name=None,
        role=None,
        words=reference.words,
    )


def _ground(role: Role | None, entry: Entry | None, lexicon: Lexicon, gazetteer: Gazetteer) -> Entry | None:
    """Return the place a toponym stands for as a spot: "Belgorod governor" speaks for the oblast, not for its seat."""
    if role is None or role.role != "source" or entry is None or entry.kind != "settlement":
        return entry
    words = {word.strip("“”\"'’") for word in role.reason.lower().split()}
    if words & lexicon.set("outlet") and not words & lexicon.any_of("office_word", "regional_office"):
        return None  # "The Kyiv Independent: strikes kill nine"
    if entry.oblast_id is None:
        return entry
    unit = entry.raion_id if words & lexicon.set("district_office") else None  # «Богодухівська окружна прокуратура»
    unit = unit or (entry.oblast_id if words & lexicon.set("regional_office") else None)
    return gazetteer.entry(unit or "") or entry


def _town_meant(
    name: PlaceName, sentence: Sentence, entry: Entry | None, seen: Sequence[Entry], lexicon: Lexicon
) -> Entry | None:
    """Return the town last named for "the Kharkiv region town", which takes it up, else the name's own entry."""
    if entry is None or entry.kind != "oblast" or not _is_of_a_town(name, sentence, lexicon):
        return entry
    last = next((other for other in reversed(seen) if other.kind == "settlement"), None)
    return last if last is not None and holds(entry, last) else entry


def _is_of_a_town(name: PlaceName, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a name says which town is meant: "the Kharkiv region town"."""
    words = sentence.words
    if name.first == 0 or name.last >= len(words) or words[name.first - 1] not in lexicon.set("definite_articles"):
        return False
    return bool(lexicon.table("kind_before").get(words[name.last]) == "settlement")


def takes_up_places(found: Found) -> bool:
    """Return whether any words of a report stand for a place named before them: only then a title's places matter."""
    return bool(found.references) or any(
        _is_of_a_town(name, found.readings[name.sentence].sentence, found.readings[name.sentence].lexicon)
        for name in found.names
    )


def _spot_role(
    role: Role, sentence: Sentence, entry: Entry | None, lexicon: Lexicon, gazetteer: Gazetteer
) -> str | None:
    """Return a toponym's role for attaching: an office speaks for its own ground, a dateline does not.

    A national office in a capital ("Moscow's defence ministry", "Kyiv officials") has no ground of its own there, one
    of the city ("Kyiv city officials") has. A short line ("Kharkiv – 18,400 customers") has no dateline: its place is
    what it is about.
    """
    if role.reason != "a dateline":
        words = {word.strip("“”\"'’") for word in role.reason.lower().split()}
        capital = entry is not None and entry.id == gazetteer.capital(entry.country)
        outlet = words & lexicon.any_of("outlet", "no_officials")  # the Kyiv Post, and analysts, tell of any place
        local = not lexicon.set("local_office").isdisjoint(words)
        national = capital and not local and words & lexicon.set("national_office")
        return "office" if role.role == "source" and (national or outlet) else role.role
    bare = not any(token.text[0].isalpha() and not _is_of_a_date(token.text, lexicon) for token in sentence.tokens[1:])
    told_by = any(token.text in DOTS for token in sentence.tokens[1:2])  # «Київ • УНН»
    return "dateline" if bare or told_by or len(sentence.tokens) > _SHORT_LINE else None


def _is_of_a_date(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.table("months_long") or word in lexicon.set("date_words")
